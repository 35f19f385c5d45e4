#!/usr/bin/env node
"use strict";
var __getOwnPropNames = Object.getOwnPropertyNames;
var __typeError = (msg) => {
  throw TypeError(msg);
};
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), setter ? setter.call(obj, value) : member.set(obj, value), value);
var __privateMethod = (obj, member, method) => (__accessCheck(obj, member, "access private method"), method);

// <define:PARTS>
var define_PARTS_default;
var init_define_PARTS = __esm({
  "<define:PARTS>"() {
    define_PARTS_default = ["ds-lint", "apply", "cluster", "diff", "micromatch", "schemas", "recover", "yaml", "profiles"];
  }
});

// src/cli/start.ts
init_define_PARTS();

// src/cli/engine.ts
init_define_PARTS();
function refusal(version, oldest) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split(".").map(Number);
  if (major > oldestMajor || major === oldestMajor && minor >= oldestMinor) return void 0;
  return `ds-lint requires Node ${oldest} or later, but this is Node ${version} (${process.execPath})`;
}
var reason = true ? refusal(process.versions.node, "20.19") : void 0;
if (reason !== void 0) {
  process.stderr.write(`${reason}
`);
  process.exit(2);
}

// src/cli/start.ts
var import_node_fs2 = require("node:fs");
var import_node_module = require("node:module");
var import_node_path2 = require("node:path");
var import_node_vm = require("node:vm");

// src/cli/bytecode.ts
init_define_PARTS();
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_zlib = require("node:zlib");

// src/base/index.ts
init_define_PARTS();

// src/base/group.ts
init_define_PARTS();
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}
function addTo(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

// src/cli/bytecode.ts
var LARGEST = 16 * 1024 * 1024;
var CHECKSUM = 8;
var KEPT_VERSIONS = 4;
var PART = /_[a-z\d-]+$/;
var _folder, _version, _key, _path, _Bytecode_instances, prune_fn;
var _Bytecode = class _Bytecode {
  constructor(folder, version, part) {
    __privateAdd(this, _Bytecode_instances);
    __privateAdd(this, _folder);
    __privateAdd(this, _version);
    __privateAdd(this, _key);
    __privateAdd(this, _path);
    __privateSet(this, _folder, folder);
    __privateSet(this, _version, version);
    __privateSet(this, _key, `${version}_${part}`);
    __privateSet(this, _path, (0, import_node_path.join)(folder, __privateGet(this, _key)));
  }
  /** `program`: a hash of the texts of all parts; V8 compares no more than the length of one. Undefined where nothing can be kept safely. */
  static of(program2, part) {
    if (process.env["NODE_DISABLE_COMPILE_CACHE"]) return void 0;
    try {
      const { XDG_CACHE_HOME = "" } = process.env;
      const folder = (0, import_node_path.join)((0, import_node_path.isAbsolute)(XDG_CACHE_HOME) ? XDG_CACHE_HOME : (0, import_node_path.join)((0, import_node_os.homedir)(), ".cache"), "ds-lint");
      const flags = Buffer.from([...process.execArgv, process.env["NODE_OPTIONS"]].join("\n"));
      const version = `ds-lint-${program2}-${process.version}-${process.arch}-${checksum("", flags).toString("hex")}`;
      return isPrivate(folder) ? new _Bytecode(folder, version, part) : void 0;
    } catch {
      return void 0;
    }
  }
  /** Of another part. */
  part(name) {
    return new _Bytecode(__privateGet(this, _folder), __privateGet(this, _version), name);
  }
  /** Undefined where there is none, or none that can be trusted; that one is removed. */
  read() {
    var _a;
    let descriptor;
    try {
      descriptor = (0, import_node_fs.openSync)(__privateGet(this, _path), import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW | import_node_fs.constants.O_NONBLOCK);
    } catch {
      return void 0;
    }
    try {
      const stats = (0, import_node_fs.fstatSync)(descriptor);
      const isOwn = stats.isFile() && stats.uid === ((_a = process.geteuid) == null ? void 0 : _a.call(process)) && (stats.mode & 18) === 0 && stats.nlink === 1;
      if (!isOwn || stats.size > LARGEST || stats.size < CHECKSUM) return this.remove();
      const bytes = Buffer.allocUnsafeSlow(stats.size);
      if ((0, import_node_fs.readSync)(descriptor, bytes, 0, bytes.length, 0) !== bytes.length) return this.remove();
      const data = bytes.subarray(0, -CHECKSUM);
      return checksum(__privateGet(this, _key), data).equals(bytes.subarray(-CHECKSUM)) ? data : this.remove();
    } catch {
      return void 0;
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
  }
  remove() {
    try {
      (0, import_node_fs.unlinkSync)(__privateGet(this, _path));
    } catch {
    }
  }
  /** Written aside first: another run never reads a half. */
  write(data) {
    const aside = `${__privateGet(this, _path)}.${process.pid}`;
    try {
      (0, import_node_fs.mkdirSync)(__privateGet(this, _folder), { recursive: true, mode: 448 });
      if (!isPrivate(__privateGet(this, _folder))) return;
      (0, import_node_fs.writeFileSync)(aside, Buffer.concat([data, checksum(__privateGet(this, _key), data)]), { mode: 384, flag: "wx" });
      (0, import_node_fs.renameSync)(aside, __privateGet(this, _path));
      __privateMethod(this, _Bytecode_instances, prune_fn).call(this);
    } catch {
    }
  }
};
_folder = new WeakMap();
_version = new WeakMap();
_key = new WeakMap();
_path = new WeakMap();
_Bytecode_instances = new WeakSet();
/** Removes what the oldest versions kept, and what runs left that did not end. */
prune_fn = function() {
  const names = (0, import_node_fs.readdirSync)(__privateGet(this, _folder)).filter((name) => name.startsWith("ds-lint-"));
  const versions = groupBy(names, (name) => name.replace(PART, ""));
  versions.delete(__privateGet(this, _version));
  const dated = [...versions.values()].map((files) => {
    const paths = files.map((name) => (0, import_node_path.join)(__privateGet(this, _folder), name));
    return { paths, time: Math.max(...paths.map((path) => (0, import_node_fs.lstatSync)(path).mtimeMs)) };
  });
  for (const { paths } of dated.toSorted((a, b) => b.time - a.time).slice(KEPT_VERSIONS - 1)) for (const path of paths) (0, import_node_fs.unlinkSync)(path);
};
var Bytecode = _Bytecode;
function isPrivate(folder) {
  var _a, _b;
  const user = (_a = process.geteuid) == null ? void 0 : _a.call(process);
  if (user === void 0) return false;
  const named = namedFolders();
  const folders = foldersOf(folder);
  if (folders.some((path) => named.has(path))) return false;
  const above = foldersOf((0, import_node_fs.realpathSync)((_b = folders.find((path) => (0, import_node_fs.existsSync)(path))) != null ? _b : import_node_path.sep));
  const around = new Set(above.map((path) => identity((0, import_node_fs.statSync)(path))));
  const isNamed = (path) => {
    const stats = (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
    return stats !== void 0 && around.has(identity(stats));
  };
  return [.../* @__PURE__ */ new Set([...folders, ...above])].every((path) => isTrusted(path, path === folder, user)) && ![...named].some(isNamed);
}
function namedFolders() {
  const given = process.argv.slice(2).map((each) => each.startsWith("-") ? each.split("=").slice(1).join("=") : each);
  const folders = given.map((path) => {
    var _a;
    const wildcard = path.search(/[*?[{(!]/);
    if (wildcard >= 0) return (0, import_node_path.resolve)(path.slice(0, path.lastIndexOf("/", wildcard) + 1));
    const full = (0, import_node_path.resolve)(path);
    const isFile = /\.(?:ya?ml|json)$/.test(path) || ((_a = (0, import_node_fs.statSync)(full, { throwIfNoEntry: false })) == null ? void 0 : _a.isDirectory()) !== true;
    return isFile ? (0, import_node_path.dirname)(full) : full;
  });
  return /* @__PURE__ */ new Set([(0, import_node_path.resolve)("."), ...folders]);
}
function isTrusted(path, isOwn, user) {
  const stats = (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
  if (!stats) return true;
  if (isOwn) return stats.isDirectory() && stats.uid === user && (stats.mode & 18) === 0;
  if (stats.uid !== user && stats.uid !== 0) return false;
  if (stats.isSymbolicLink()) return true;
  const { mode } = stats;
  return stats.isDirectory() && ((mode & 18) === 0 || (mode & 512) !== 0) && !(0, import_node_fs.existsSync)((0, import_node_path.join)(path, ".git"));
}
function identity({ dev, ino }) {
  return `${dev} ${ino}`;
}
function foldersOf(folder) {
  const outer = (0, import_node_path.dirname)(folder);
  return outer === folder ? [folder] : [folder, ...foldersOf(outer)];
}
function checksum(key, data) {
  const sum = Buffer.alloc(CHECKSUM);
  sum.writeUInt32LE((0, import_node_zlib.crc32)(data, (0, import_node_zlib.crc32)(key)), 0);
  sum.writeUInt32LE(data.length, 4);
  return sum;
}

// src/cli/start.ts
if (process.versions.v8.startsWith("11.")) process.getBuiltinModule("node:v8").setFlagsFromString("--interrupt-budget=600000");
var PRODUCTS = ["diff", "fleet"];
var [, , product] = process.argv;
var bytecode = Bytecode.of("e9e88fbd8db623ad", PRODUCTS.includes(product) ? `ds-lint-${product}` : "ds-lint");
var nodeRequire = (0, import_node_module.createRequire)(__filename);
var loaded = /* @__PURE__ */ new Map();
var keep = [];
function load(name) {
  var _a;
  const part = (_a = /^\.\/([\w-]+)\.cjs$/.exec(name)) == null ? void 0 : _a[1];
  if (part === void 0 || !define_PARTS_default.includes(part)) return nodeRequire(name);
  const known = loaded.get(part);
  return known ? known.exports : run(part, bytecode == null ? void 0 : bytecode.part(part));
}
function run(part, kept) {
  const module2 = { exports: {} };
  loaded.set(part, module2);
  const filename = (0, import_node_path2.join)(__dirname, `${part}.cjs`);
  const cachedData = kept == null ? void 0 : kept.read();
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs2.readFileSync)(filename, "latin1")}
})`;
  const script = new import_node_vm.Script(source, { filename, ...cachedData && { cachedData } });
  if (script.cachedDataRejected) kept == null ? void 0 : kept.remove();
  if (kept && (!cachedData || script.cachedDataRejected)) keep.push(() => kept.write(script.createCachedData()));
  const start = script.runInThisContext();
  start(module2.exports, load, module2, filename, __dirname);
  return module2.exports;
}
var program = run("ds-lint", bytecode);
program.run(() => process.once("exit", () => keep.forEach((each) => each())));
