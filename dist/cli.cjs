#!/usr/bin/env node
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __typeError = (msg) => {
  throw TypeError(msg);
};
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), setter ? setter.call(obj, value) : member.set(obj, value), value);
var __privateMethod = (obj, member, method) => (__accessCheck(obj, member, "access private method"), method);

// <define:PARTS>
var define_PARTS_default;
var init_define_PARTS = __esm({
  "<define:PARTS>"() {
    define_PARTS_default = ["ds-lint", "fleet", "apply", "cluster", "diff", "micromatch", "schemas", "recover", "yaml", "profiles"];
  }
});

// src/base/group.ts
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
var init_group = __esm({
  "src/base/group.ts"() {
    "use strict";
    init_define_PARTS();
  }
});

// src/base/index.ts
var init_base = __esm({
  "src/base/index.ts"() {
    "use strict";
    init_define_PARTS();
    init_group();
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
var import_node_fs4 = require("node:fs");
var import_node_module = require("node:module");
var import_node_path4 = require("node:path");
var import_node_vm = require("node:vm");

// src/cli/bytecode.ts
init_define_PARTS();
init_base();

// src/cli/private-folder.ts
init_define_PARTS();
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_zlib = require("node:zlib");
var LARGEST = 64 * 1024 * 1024;
var CHECKSUM = 8;
var PrivateFolder = class _PrivateFolder {
  constructor(path) {
    __publicField(this, "path", path);
  }
  /** Undefined where nothing can be kept safely. */
  static open() {
    try {
      const { XDG_CACHE_HOME = "" } = process.env;
      const path = (0, import_node_path.join)((0, import_node_path.isAbsolute)(XDG_CACHE_HOME) ? XDG_CACHE_HOME : (0, import_node_path.join)((0, import_node_os.homedir)(), ".cache"), "ds-lint");
      return isPrivate(path) ? new _PrivateFolder(path) : void 0;
    } catch {
      return void 0;
    }
  }
  /** Undefined where there is none, or none that can be trusted; that one is removed. */
  read(name) {
    var _a2;
    let descriptor;
    try {
      descriptor = (0, import_node_fs.openSync)((0, import_node_path.join)(this.path, name), import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW | import_node_fs.constants.O_NONBLOCK);
    } catch {
      return void 0;
    }
    try {
      const stats = (0, import_node_fs.fstatSync)(descriptor);
      const isOwn = stats.isFile() && stats.uid === ((_a2 = process.geteuid) == null ? void 0 : _a2.call(process)) && (stats.mode & 18) === 0 && stats.nlink === 1;
      if (!isOwn || stats.size > LARGEST || stats.size < CHECKSUM) return this.remove(name);
      const bytes = Buffer.allocUnsafeSlow(stats.size);
      if ((0, import_node_fs.readSync)(descriptor, bytes, 0, bytes.length, 0) !== bytes.length) return this.remove(name);
      const data = bytes.subarray(0, -CHECKSUM);
      return checksum(name, data).equals(bytes.subarray(-CHECKSUM)) ? data : this.remove(name);
    } catch {
      return void 0;
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
  }
  /** Written aside first: another run never reads a half. Gives whether it is there now. */
  write(name, data) {
    const path = (0, import_node_path.join)(this.path, name);
    const aside = `${path}.${process.pid}`;
    try {
      if (data.length + CHECKSUM > LARGEST) return false;
      (0, import_node_fs.mkdirSync)(this.path, { recursive: true, mode: 448 });
      if (!isPrivate(this.path)) return false;
      (0, import_node_fs.writeFileSync)(aside, Buffer.concat([data, checksum(name, data)]), { mode: 384, flag: "wx" });
      (0, import_node_fs.renameSync)(aside, path);
      return true;
    } catch {
      return false;
    }
  }
  remove(name) {
    try {
      (0, import_node_fs.unlinkSync)((0, import_node_path.join)(this.path, name));
    } catch {
    }
  }
  /** The names that begin so, with the time in milliseconds and the size in bytes of each; the newest first. */
  files(start) {
    try {
      return (0, import_node_fs.readdirSync)(this.path).filter((name) => name.startsWith(start)).map((name) => {
        const { mtimeMs: time, size } = (0, import_node_fs.lstatSync)((0, import_node_path.join)(this.path, name));
        return { name, time, size };
      }).sort((a, b) => b.time - a.time);
    } catch {
      return [];
    }
  }
};
function isPrivate(folder) {
  var _a2, _b;
  const user = (_a2 = process.geteuid) == null ? void 0 : _a2.call(process);
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
    var _a2;
    const wildcard = path.search(/[*?[{(!]/);
    if (wildcard >= 0) return (0, import_node_path.resolve)(path.slice(0, path.lastIndexOf("/", wildcard) + 1));
    const full = (0, import_node_path.resolve)(path);
    const isFile = /\.(?:ya?ml|json)$/.test(path) || ((_a2 = (0, import_node_fs.statSync)(full, { throwIfNoEntry: false })) == null ? void 0 : _a2.isDirectory()) !== true;
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

// src/cli/bytecode.ts
var KEPT_VERSIONS = 4;
var PART = /_[a-z\d-]+$/;
var _folder, _version, _name, _Bytecode_instances, prune_fn;
var _Bytecode = class _Bytecode {
  constructor(folder, version, part) {
    __privateAdd(this, _Bytecode_instances);
    __privateAdd(this, _folder);
    __privateAdd(this, _version);
    __privateAdd(this, _name);
    __privateSet(this, _folder, folder);
    __privateSet(this, _version, version);
    __privateSet(this, _name, `${version}_${part}`);
  }
  /** `program`: a hash of the texts of all parts; V8 compares no more than the length of one. Undefined where nothing can be kept safely. */
  static of(program, part) {
    if (process.env["NODE_DISABLE_COMPILE_CACHE"]) return void 0;
    const folder = PrivateFolder.open();
    const flags = checksum("", Buffer.from([...process.execArgv, process.env["NODE_OPTIONS"]].join("\n"))).toString("hex");
    return folder && new _Bytecode(folder, `ds-lint-${program}-${process.version}-${process.arch}-${flags}`, part);
  }
  /** Of another part. */
  part(name) {
    return new _Bytecode(__privateGet(this, _folder), __privateGet(this, _version), name);
  }
  /** Undefined where there is none, or none that can be trusted; that one is removed. */
  read() {
    return __privateGet(this, _folder).read(__privateGet(this, _name));
  }
  remove() {
    return __privateGet(this, _folder).remove(__privateGet(this, _name));
  }
  write(data) {
    if (__privateGet(this, _folder).write(__privateGet(this, _name), data)) __privateMethod(this, _Bytecode_instances, prune_fn).call(this);
  }
};
_folder = new WeakMap();
_version = new WeakMap();
_name = new WeakMap();
_Bytecode_instances = new WeakSet();
/** Removes what the oldest versions kept, and what runs left that did not end. */
prune_fn = function() {
  const versions = groupBy(__privateGet(this, _folder).files("ds-lint-"), ({ name }) => name.replace(PART, ""));
  versions.delete(__privateGet(this, _version));
  const newest = [...versions.values()].toSorted(([a], [b]) => b.time - a.time);
  for (const files of newest.slice(KEPT_VERSIONS - 1)) for (const { name } of files) __privateGet(this, _folder).remove(name);
};
var Bytecode = _Bytecode;

// src/cli/kept-report.ts
init_define_PARTS();

// src/node/index.ts
init_define_PARTS();

// src/config/index.ts
init_define_PARTS();

// src/config/paths.ts
init_define_PARTS();
function isInside(folder, absolute) {
  return absolute === folder || relativeTo(folder, absolute) !== void 0;
}
function relativeTo(folder, absolute) {
  const start = folder.endsWith("/") ? folder.length : folder.length + 1;
  return absolute.length > start && absolute.startsWith(folder) && absolute[start - 1] === "/" ? absolute.slice(start) : void 0;
}

// src/node/disk.ts
init_define_PARTS();
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");

// src/node/names.ts
init_define_PARTS();
var LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
var BYTE = /(?<![\ud800-\udbff])[\udc80-\udcff]/g;
function decodedName(bytes) {
  const text = bytes.toString();
  if (!text.includes("\uFFFD") || Buffer.from(text).equals(bytes)) return text;
  let name = "";
  for (let at = 0; at < bytes.length; ) {
    const length = validAt(bytes, at);
    name += length > 0 ? bytes.toString("utf8", at, at + length) : String.fromCharCode(56320 + bytes[at]);
    at += Math.max(length, 1);
  }
  return name;
}
function systemPath(path) {
  if (!LONE.test(path)) return path;
  const parts = [];
  let last = 0;
  for (const { 0: byte, index } of path.matchAll(BYTE)) {
    parts.push(Buffer.from(path.slice(last, index)), Buffer.from([byte.charCodeAt(0) - 56320]));
    last = index + 1;
  }
  return Buffer.concat([...parts, Buffer.from(path.slice(last))]);
}
function validAt(bytes, at) {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    const text = bytes.toString("utf8", at, at + length);
    if (Buffer.from(text).equals(bytes.subarray(at, at + length))) return length;
  }
  return 0;
}

// src/node/opened.ts
init_define_PARTS();
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var _a;
var WITHOUT_WAITING = import_node_fs2.constants.O_RDONLY | ((_a = import_node_fs2.constants.O_NONBLOCK) != null ? _a : 0);
function placeOf(descriptor, path) {
  const place = process.platform === "linux" ? linked(`/proc/self/fd/${descriptor}`) : void 0;
  if (place !== void 0) return place;
  const real = import_node_fs2.realpathSync.native(systemPath(path), { encoding: "buffer" });
  const [open, there] = [(0, import_node_fs2.fstatSync)(descriptor, { bigint: true }), (0, import_node_fs2.statSync)(real, { bigint: true })];
  if (open.dev !== there.dev || open.ino !== there.ino) throw new Error("the file is replaced while it is read");
  return import_node_path2.sep === "/" ? decodedName(real) : decodedName(real).replaceAll(import_node_path2.sep, "/");
}
function linked(link) {
  try {
    return decodedName((0, import_node_fs2.readlinkSync)(link, { encoding: "buffer" }));
  } catch {
    return void 0;
  }
}

// src/node/disk.ts
var question = (ask, tell) => ({ ask, tell });
var QUESTIONS = {
  entries: question(
    readEntries,
    (entries) => hash(
      entries.map((entry) => `${typeOf(entry)} ${entry.name}`).sort().join("\0")
    )
  ),
  type: question((path) => (0, import_node_fs3.statSync)(systemPath(path)), typeAndSize),
  linkType: question((path) => (0, import_node_fs3.lstatSync)(systemPath(path)), typeAndSize),
  isThere: question((path) => (0, import_node_fs3.existsSync)(systemPath(path)), String),
  real: question(readReal, (path) => path),
  target: question(
    (path) => (0, import_node_fs3.readlinkSync)(systemPath(path)),
    (target) => target
  ),
  bytes: question((path) => readBytes(path, WITHOUT_WAITING), hash),
  /** In UTC; of no path. */
  today: question(
    () => (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
    (day) => day
  )
};
function areStillTrue(answers) {
  return answers.every(([name, path, answer]) => {
    if (!Object.hasOwn(QUESTIONS, name)) return false;
    const { ask, tell } = QUESTIONS[name];
    try {
      return tell(ask(path)) === answer;
    } catch (error) {
      return errorText(error) === answer;
    }
  });
}
var MAX_BYTES = 100 * 1024 * 1024;
var TooLarge = class extends Error {
  /** @param bytes At least as many as the file has. */
  constructor(bytes) {
    super(`the file is too large: ${Math.ceil(bytes / 1024 / 1024)} MB, at most ${MAX_BYTES / 1024 / 1024} MB are read`);
    __publicField(this, "bytes", bytes);
  }
};
var LeadsOut = class extends Error {
  constructor() {
    super("a symbolic link out of the repository; such a file is read only where the command line names it");
  }
};
var buffer = Buffer.allocUnsafe(256 * 1024);
function readBytes(path, flags, within) {
  const descriptor = (0, import_node_fs3.openSync)(systemPath(path), flags);
  try {
    if (within !== void 0) checkOpened(descriptor, path, within);
    let bytes = buffer;
    let length = 0;
    for (; ; ) {
      const count = (0, import_node_fs3.readSync)(descriptor, bytes, length, bytes.length - length, null);
      length += count;
      if (count === 0) return bytes.subarray(0, length);
      if (length < bytes.length) continue;
      const { size } = (0, import_node_fs3.fstatSync)(descriptor);
      if (size > MAX_BYTES || length > MAX_BYTES) throw new TooLarge(Math.max(size, length));
      const larger = Buffer.allocUnsafe(Math.max(size + 1, length * 2));
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
  } finally {
    (0, import_node_fs3.closeSync)(descriptor);
  }
}
function checkOpened(descriptor, path, within) {
  if (within !== void 0 && !isInside(within, placeOf(descriptor, path))) throw new LeadsOut();
  if (!(0, import_node_fs3.fstatSync)(descriptor).isFile()) throw new Error("not a regular file");
}
function readEntries(folder) {
  const path = systemPath(folder);
  const entries = (0, import_node_fs3.readdirSync)(path, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes("\uFFFD"))) return entries;
  const bytes = (0, import_node_fs3.readdirSync)(path, { withFileTypes: true, encoding: "buffer" });
  return bytes.map((entry) => {
    const name = decodedName(entry.name);
    return Object.assign(Object.create(entry), { name });
  });
}
function readReal(path) {
  const real = decodedName(import_node_fs3.realpathSync.native(systemPath(path), { encoding: "buffer" }));
  return import_node_path3.sep === "/" ? real : real.replaceAll(import_node_path3.sep, "/");
}
function typeOf(entry) {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : entry.isFIFO() ? "pipe" : entry.isSocket() ? "socket" : "device";
}
function typeAndSize(stats) {
  return stats.isFile() ? `file ${stats.size}` : typeOf(stats);
}
function errorText(error) {
  return error instanceof Error ? `error ${"code" in error ? String(error.code) : error.message}` : "error";
}
function hash(data) {
  return process.getBuiltinModule("node:crypto").hash("sha256", data, "base64");
}

// src/cli/kept-report.ts
var VARIABLES = "CI CLICOLOR CLICOLOR_FORCE FORCE_COLOR FORCE_HYPERLINK KONSOLE_VERSION NO_COLOR TEAMCITY_VERSION TERM TERM_PROGRAM TF_BUILD VTE_VERSION WT_SESSION".split(
  " "
);
var START = "report-";
var MOST = 32;
var MOST_BYTES = 256 * 1024 * 1024;
var STREAMS = ["stdout", "stderr"];
var _printed, _KeptReport_instances, prune_fn2;
var _KeptReport = class _KeptReport {
  constructor(folder, name) {
    __publicField(this, "folder", folder);
    __publicField(this, "name", name);
    __privateAdd(this, _KeptReport_instances);
    __privateAdd(this, _printed, { stdout: [], stderr: [] });
  }
  /** `program`: a hash of what is run. Undefined where --cache is not given, and where nothing can be kept safely. */
  static of(program) {
    var _a2;
    const end = process.argv.indexOf("--");
    if (!process.argv.slice(2, end < 0 ? void 0 : end).includes("--cache")) return void 0;
    const folder = PrivateFolder.open();
    const streams = STREAMS.map((name) => [process[name].isTTY, process[name].columns, process[name].rows]);
    const variables = VARIABLES.map((name) => {
      var _a3;
      return (_a3 = process.env[name]) != null ? _a3 : null;
    });
    const node = [process.version, process.platform, process.arch, process.execArgv, (_a2 = process.env["NODE_OPTIONS"]) != null ? _a2 : null];
    const key = JSON.stringify([program, node, process.argv.slice(2), process.cwd(), variables, streams]);
    return folder && new _KeptReport(folder, `${START}${process.getBuiltinModule("node:crypto").hash("sha256", key)}`);
  }
  /** Prints what was kept, and gives the exit status; undefined where there is nothing, or something has changed. */
  print() {
    const kept = this.folder.read(this.name);
    const end = kept == null ? void 0 : kept.indexOf(10);
    if (!kept || end === void 0 || end < 0) return void 0;
    const { answers, code: code2, time, bytes } = JSON.parse(kept.toString("utf8", 0, end));
    if (!areStillTrue(answers)) return void 0;
    for (const name of STREAMS) process[name].on("error", () => {
    });
    const texts = end + 1;
    process.stdout.write(kept.subarray(texts, texts + bytes.stdout));
    process.stderr.write(kept.subarray(texts + bytes.stdout));
    if (!process.argv.includes("--quiet"))
      process.stderr.write(`ds-lint: nothing has changed since ${new Date(time).toISOString()}; this is the report of that run (--cache)
`);
    return code2;
  }
  /** From here on, what is printed is remembered. */
  listen() {
    for (const name of STREAMS) {
      const stream = process[name];
      const write = stream.write.bind(stream);
      stream.write = (chunk, ...rest) => {
        __privateGet(this, _printed)[name].push(Buffer.from(chunk));
        return write(chunk, ...rest);
      };
    }
  }
  /** Keeps what was printed, for as long as these answers hold. */
  keep(answers, code2) {
    const [stdout, stderr] = STREAMS.map((name) => Buffer.concat(__privateGet(this, _printed)[name]));
    const head = { answers, code: code2, time: Date.now(), bytes: { stdout: stdout.length, stderr: stderr.length } };
    if (this.folder.write(this.name, Buffer.concat([Buffer.from(`${JSON.stringify(head)}
`), stdout, stderr]))) __privateMethod(this, _KeptReport_instances, prune_fn2).call(this);
  }
};
_printed = new WeakMap();
_KeptReport_instances = new WeakSet();
prune_fn2 = function() {
  let bytes = 0;
  for (const [index, { name, size }] of this.folder.files(START).entries()) {
    bytes += size;
    if (index >= MOST || bytes > MOST_BYTES) this.folder.remove(name);
  }
};
var KeptReport = _KeptReport;

// src/cli/start.ts
var [, , product] = process.argv;
var main = product === "fleet" ? "fleet" : "ds-lint";
if (main === "ds-lint" && process.versions.v8.startsWith("11."))
  process.getBuiltinModule("node:v8").setFlagsFromString("--interrupt-budget=600000");
var bytecode = Bytecode.of("c605eff5400d7199", product === "diff" ? "ds-lint-diff" : main);
var nodeRequire = (0, import_node_module.createRequire)(__filename);
var loaded = /* @__PURE__ */ new Map();
var keep = [];
function load(name) {
  var _a2;
  const part = (_a2 = /^\.\/([\w-]+)\.cjs$/.exec(name)) == null ? void 0 : _a2[1];
  if (part === void 0 || !define_PARTS_default.includes(part)) return nodeRequire(name);
  const known = loaded.get(part);
  return known ? known.exports : run(part, bytecode == null ? void 0 : bytecode.part(part));
}
function run(part, kept) {
  const module2 = { exports: {} };
  loaded.set(part, module2);
  const filename = (0, import_node_path4.join)(__dirname, `${part}.cjs`);
  const cachedData = kept == null ? void 0 : kept.read();
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs4.readFileSync)(filename, "latin1")}
})`;
  const script = new import_node_vm.Script(source, { filename: `ds-lint/dist/${part}.cjs`, ...cachedData && { cachedData } });
  if (script.cachedDataRejected) kept == null ? void 0 : kept.remove();
  if (kept && (!cachedData || script.cachedDataRejected)) keep.push(() => kept.write(script.createCachedData()));
  const start = script.runInThisContext();
  start(module2.exports, load, module2, filename, __dirname);
  return module2.exports;
}
var report = KeptReport.of("c605eff5400d7199");
var code = report == null ? void 0 : report.print();
if (code !== void 0) process.exitCode = code;
else {
  report == null ? void 0 : report.listen();
  const program = run(main, bytecode);
  program.run({
    checked: () => process.once("exit", () => keep.forEach((each) => each())),
    ...report && { repeatable: (answers, status) => report.keep(answers, status) }
  });
}
