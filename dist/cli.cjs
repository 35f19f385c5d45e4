#!/usr/bin/env node
"use strict";
var __typeError = (msg) => {
  throw TypeError(msg);
};
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), setter ? setter.call(obj, value) : member.set(obj, value), value);
var __privateMethod = (obj, member, method) => (__accessCheck(obj, member, "access private method"), method);

// src/cli/engine.ts
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
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_v8 = require("node:v8");
var import_node_zlib = require("node:zlib");
var LARGEST = 16 * 1024 * 1024;
var CHECKSUM = 8;
var KEPT_FILES = 4;
var NAME = /^ds-lint-[\w.-]+$/;
var _folder, _path, _key, _Bytecode_instances, prune_fn;
var _Bytecode = class _Bytecode {
  constructor(folder, program2) {
    __privateAdd(this, _Bytecode_instances);
    __privateAdd(this, _folder);
    __privateAdd(this, _path);
    __privateAdd(this, _key);
    __privateSet(this, _folder, folder);
    __privateSet(this, _key, `ds-lint-${program2}-${process.version}-${process.arch}-${(0, import_node_v8.cachedDataVersionTag)().toString(16)}`);
    __privateSet(this, _path, (0, import_node_path.join)(folder, __privateGet(this, _key)));
  }
  /** `program`: a hash of the program's text; V8 compares no more than its length. Undefined where nothing can be kept safely. */
  static of(program2) {
    if (process.env["NODE_DISABLE_COMPILE_CACHE"]) return void 0;
    try {
      const { XDG_CACHE_HOME = "" } = process.env;
      const folder = (0, import_node_path.join)((0, import_node_path.isAbsolute)(XDG_CACHE_HOME) ? XDG_CACHE_HOME : (0, import_node_path.join)((0, import_node_os.homedir)(), ".cache"), "ds-lint");
      return isPrivate(folder) ? new _Bytecode(folder, program2) : void 0;
    } catch {
      return void 0;
    }
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
_path = new WeakMap();
_key = new WeakMap();
_Bytecode_instances = new WeakSet();
/** Removes what other versions kept, but the newest, and what runs left that did not end. */
prune_fn = function() {
  const files = (0, import_node_fs.readdirSync)(__privateGet(this, _folder)).filter((name) => NAME.test(name) && name !== __privateGet(this, _key)).map((name) => ({ path: (0, import_node_path.join)(__privateGet(this, _folder), name), time: (0, import_node_fs.lstatSync)((0, import_node_path.join)(__privateGet(this, _folder), name)).mtimeMs }));
  for (const { path } of files.toSorted((a, b) => b.time - a.time).slice(KEPT_FILES - 1)) (0, import_node_fs.unlinkSync)(path);
};
var Bytecode = _Bytecode;
function isPrivate(folder) {
  var _a, _b;
  const user = (_a = process.geteuid) == null ? void 0 : _a.call(process);
  if (user === void 0) return false;
  const given = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
  const named = [".", ...given].map((path) => (0, import_node_path.resolve)(path));
  const folders = foldersOf(folder);
  if (folders.some((path) => named.includes(path))) return false;
  const above = foldersOf((0, import_node_fs.realpathSync)((_b = folders.find((path) => (0, import_node_fs.existsSync)(path))) != null ? _b : import_node_path.sep));
  const around = new Set(above.map((path) => identity((0, import_node_fs.statSync)(path))));
  const isNamed = (path) => {
    const stats = /\.(?:ya?ml|json)$/.test(path) ? void 0 : (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
    return stats !== void 0 && around.has(identity(stats));
  };
  return [.../* @__PURE__ */ new Set([...folders, ...above])].every((path) => isTrusted(path, path === folder, user)) && !named.some(isNamed);
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
var file = (0, import_node_path2.join)(__dirname, "ds-lint.cjs");
var bytecode = Bytecode.of("2d5394a8333a2c70");
var cachedData = bytecode == null ? void 0 : bytecode.read();
var source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs2.readFileSync)(file, "latin1")}
})`;
var script = new import_node_vm.Script(source, { filename: file, ...cachedData && { cachedData } });
if (script.cachedDataRejected) bytecode == null ? void 0 : bytecode.remove();
var program = { exports: {} };
var load = script.runInThisContext();
load(program.exports, (0, import_node_module.createRequire)(file), program, file, __dirname);
program.exports.run(() => {
  if (bytecode && (!cachedData || script.cachedDataRejected)) process.once("exit", () => bytecode.write(script.createCachedData()));
});
