import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CONFIG_NAMES,
  Configs,
  applyFixes,
  relativeTo
} from "./chunk-chunk-2ABMFKQP.js";
import {
  JUDGE_RULES,
  exitCode,
  parseBaseline,
  runPipeline
} from "./chunk-chunk-CN4C2TCA.js";
import {
  format,
  formatErrors
} from "./chunk-chunk-YWCGGN5V.js";
import "./chunk-chunk-YUJWRF7C.js";
import "./chunk-chunk-ZUGPAWMF.js";
import "./chunk-chunk-7CRS4IP2.js";
import "./chunk-chunk-6WC5SPPU.js";
import "./chunk-chunk-GESBT7VK.js";
import "./chunk-chunk-HUY4WNFY.js";
import "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// src/cli/lint.ts
import { readFileSync as readFileSync2, writeFileSync } from "node:fs";
import { resolve as resolve3 } from "node:path";
import { performance as performance2 } from "node:perf_hooks";

// src/read/config-files.ts
import { existsSync } from "node:fs";

// src/read/file.ts
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from "node:fs";

// src/read/decode.ts
import { isUtf8 } from "node:buffer";
var UTF8 = { name: "utf-8", bom: false };
var SAMPLE = 1024;
function decode(bytes) {
  const [first, second] = bytes;
  if (first === 255 && second === 254) return utf16(bytes.subarray(2), { name: "utf-16le", bom: true });
  if (first === 254 && second === 255) return utf16(bytes.subarray(2), { name: "utf-16be", bom: true });
  if (bytes.includes(0)) {
    const name = bareUtf16(bytes);
    return name && utf16(bytes, { name, bom: false });
  }
  if (first === 239 && second === 187 && bytes[2] === 191) return utf8(bytes.subarray(3), { name: "utf-8", bom: true });
  return utf8(bytes, UTF8);
}
function encode(text, encoding) {
  const marked = encoding.bom ? `\uFEFF${text}` : text;
  if (encoding.name === "utf-8") return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return encoding.name === "utf-16be" ? bytes.swap16() : bytes;
}
function utf8(bytes, encoding) {
  const text = bytes.toString("utf8");
  const invalid = text.includes("�") && !isUtf8(bytes) ? firstInvalid(bytes, text) : void 0;
  return invalid ? { text, encoding, invalid } : { text, encoding };
}
function utf16(bytes, encoding) {
  const even = bytes.length & ~1;
  const units = encoding.name === "utf-16be" ? Buffer.from(bytes.subarray(0, even)).swap16() : bytes.subarray(0, even);
  const text = units.toString("utf16le");
  if (text.includes("\0")) return void 0;
  if (even === bytes.length) return { text, encoding };
  const message = `the file ends in the middle of a ${encoding.name.toUpperCase()} character; save it again as UTF-8`;
  return { text: `${text}�`, encoding, invalid: { offset: text.length, message } };
}
function bareUtf16(bytes) {
  if (bytes.length % 2 === 1) return void 0;
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const most = sample.length / 2 * 0.7;
  if (even === 0 && odd >= most) return "utf-16le";
  if (odd === 0 && even >= most) return "utf-16be";
  return void 0;
}
function firstInvalid(bytes, text) {
  let counted = 0;
  let at = 0;
  for (let offset = text.indexOf("�"); offset >= 0; offset = text.indexOf("�", offset + 1)) {
    at += Buffer.byteLength(text.slice(counted, offset));
    counted = offset;
    if (bytes[at] === 239 && bytes[at + 1] === 191 && bytes[at + 2] === 189) continue;
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
    return { offset, message: `byte 0x${byte} is not valid UTF-8; save the file as UTF-8` };
  }
  return void 0;
}

// src/read/file.ts
var MAX_BYTES = 100 * 1024 * 1024;
var buffer = Buffer.allocUnsafe(256 * 1024);
function readText(absolute, blocking = false) {
  let bytes;
  try {
    const descriptor = openSync(absolute, blocking ? constants.O_RDONLY : constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      bytes = readBytes(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { reason: reasonOf(error), binary: false };
  }
  return "reason" in bytes ? bytes : textOf(bytes);
}
function textOf(bytes) {
  if (bytes.length > MAX_BYTES) return { reason: tooLarge(bytes.length), binary: false };
  return decode(bytes) ?? { reason: "a binary file", binary: true };
}
function readBytes(descriptor) {
  let bytes = buffer;
  let length = 0;
  for (; ; ) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) return bytes.subarray(0, length);
    if (length < bytes.length) continue;
    const { size } = fstatSync(descriptor);
    if (size > MAX_BYTES || length > MAX_BYTES) return { reason: tooLarge(Math.max(size, length)), binary: false };
    const larger = Buffer.allocUnsafe(Math.max(size + 1, length * 2));
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  }
}
function tooLarge(bytes) {
  return `the file is too large: ${Math.ceil(bytes / 1024 / 1024)} MB, at most ${MAX_BYTES / 1024 / 1024} MB are read`;
}
var REASONS = {
  ENOENT: "no such file or folder",
  ENOTDIR: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "a folder, not a file",
  ELOOP: "symbolic links that lead in a circle",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many open files",
  ENFILE: "too many open files",
  EIO: "input/output error",
  ENXIO: "not a regular file",
  EAGAIN: "not a regular file"
};
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return REASONS[code] ?? error.message;
}
function specialFile(type) {
  const name = type.isFIFO() ? "a named pipe" : type.isSocket() ? "a socket" : "a device";
  return `${name}, not a regular file`;
}
function brokenLink(absolute, error) {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) return reasonOf(error);
  try {
    return `a symbolic link to ${readlinkSync(absolute)}, which does not exist`;
  } catch {
    return reasonOf(error);
  }
}

// src/read/config-files.ts
function readConfigFile(path) {
  if (!existsSync(path)) return void 0;
  const read2 = readText(path);
  if ("reason" in read2) throw new Error(read2.reason);
  if (read2.invalid) throw new Error(read2.invalid.message);
  return read2.text;
}

// src/read/read.ts
import { realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { isAbsolute as isAbsolute2, relative, resolve as resolve2 } from "node:path";

// src/read/walk.ts
import { readdirSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";

// src/read/ignores.ts
import { existsSync as existsSync2, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
var load;
async function matcherOf(patterns) {
  load ??= (await import("./chunk-ignore-NN5ZYIX6.js")).default;
  return load({ ignorecase: false }).add(patterns);
}
async function gitignoreOf(folder, outer, present) {
  let around = outer;
  if (present.git) around = await add(folder, excludeFile(folder), void 0);
  return present.gitignore ? add(folder, join(folder, ".gitignore"), around) : around;
}
async function gitignoreAround(folder) {
  const folders = [];
  for (let inner = folder; ; ) {
    if (existsSync2(join(inner, ".git"))) break;
    const outer = dirname(inner);
    if (outer === inner) return void 0;
    folders.push(outer);
    inner = outer;
  }
  let gitignore;
  for (const outer of folders.toReversed()) {
    gitignore = await gitignoreOf(outer, gitignore, {
      gitignore: existsSync2(join(outer, ".gitignore")),
      git: existsSync2(join(outer, ".git"))
    });
  }
  return gitignore;
}
function gitIgnores(gitignore, absolute, isFolder) {
  for (let level = gitignore; level; level = level.outer) {
    const path = relativeTo(level.folder, absolute);
    if (!path) continue;
    const { ignored, unignored } = level.matcher.test(isFolder ? `${path}/` : path);
    if (unignored) return false;
    if (ignored && !ignoresParent(level.matcher, path)) return true;
  }
  return false;
}
function ignoresParent(matcher, path) {
  const slash = path.lastIndexOf("/");
  return slash >= 0 && matcher.test(path.slice(0, slash + 1)).ignored;
}
async function add(folder, file, outer) {
  const text = file && readOrUndefined(file);
  return text ? { folder, matcher: await matcherOf(text), outer } : outer;
}
function excludeFile(root) {
  const git = join(root, ".git");
  const link = readOrUndefined(git)?.match(/^gitdir: (.+)$/m)?.[1];
  if (!link) return join(git, "info", "exclude");
  const own = isAbsolute(link) ? link : resolve(root, link);
  const common = readOrUndefined(join(own, "commondir"))?.trim();
  return join(common ? resolve(own, common) : own, "info", "exclude");
}
function readOrUndefined(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/read/walk.ts
var MANIFEST = /\.(?:ya?ml|json)$/i;
function isManifestName(name) {
  return MANIFEST.test(name) && !CONFIG_NAMES.includes(name);
}
async function walk(root, options) {
  return new Walk(root, options).run(await gitignoreAround(root.absolute));
}
var Walk = class {
  constructor(root, options) {
    this.root = root;
    this.options = options;
  }
  root;
  options;
  #found = [];
  #entered = /* @__PURE__ */ new Set();
  /** Followed after all real folders, so that what lies in the walked folder keeps its own path. */
  #links = [];
  async run(gitignore) {
    await this.#enter(this.root, gitignore, false);
    const straight = this.#found.length;
    for (let link = this.#links.shift(); link; link = this.#links.shift()) await this.#follow(link);
    return this.#found.length === straight ? this.#found : this.#found.sort((a, b) => comparePaths(a.path, b.path));
  }
  async #enter(folder, outer, whole) {
    if (this.#entered.has(folder.real)) return;
    this.#entered.add(folder.real);
    let entries;
    try {
      entries = readdirSync(folder.absolute, { withFileTypes: true });
    } catch (error) {
      this.#unreadable(folder.path || ".", reasonOf(error), folder === this.root);
      return;
    }
    entries.sort((a, b) => a.name < b.name ? -1 : 1);
    let gitignore = outer;
    const present = { gitignore: false, git: false };
    for (const { name } of entries) {
      if (name === ".gitignore") present.gitignore = true;
      if (name === ".git") present.git = true;
    }
    if (present.gitignore || present.git) gitignore = await gitignoreOf(folder.absolute, outer, present);
    for (const entry of entries) {
      if (entry.isDirectory()) await this.#folder(entry.name, folder, gitignore, whole);
      else if (entry.isSymbolicLink()) this.#links.push({ entry, folder, gitignore, whole });
      else await this.#file(entry.name, folder, inside(folder.real, entry.name), entry, gitignore, whole);
    }
  }
  async #folder(name, parent, gitignore, whole, real) {
    if (name === ".git" || !this.options.enterAll && (name.startsWith(".") || name === "node_modules")) return;
    const folder = { path: shown(parent, name), absolute: inside(parent.absolute, name), real: real ?? inside(parent.real, name) };
    if (gitIgnores(gitignore, folder.absolute, real === void 0)) return;
    if (await this.options.ignored(folder.absolute, true, parent.absolute)) return;
    await this.#enter(folder, gitignore, whole || (this.options.wholeFolder?.(this.#inner(folder.absolute)) ?? false));
  }
  async #file(name, folder, real, type, gitignore, whole) {
    const absolute = inside(folder.absolute, name);
    const meant = whole && isManifestName(name) || this.options.file(this.#inner(absolute), name);
    if (!meant || gitIgnores(gitignore, absolute, false)) return;
    const ignored = this.options.ignored(absolute, false, folder.absolute);
    if (ignored === true || ignored && await ignored) return;
    const path = shown(folder, name);
    if (type.isFile()) this.#found.push({ kind: "found", path, absolute, real });
    else this.#found.push({ kind: "skipped", path, reason: specialFile(type) });
  }
  async #follow({ entry, folder, gitignore, whole }) {
    const absolute = inside(folder.absolute, entry.name);
    let type;
    let real;
    try {
      type = statSync(absolute);
      real = slashes(realpathSync.native(absolute));
    } catch (error) {
      if (isManifestName(entry.name) && !gitIgnores(gitignore, absolute, false)) {
        if (!await this.options.ignored(absolute, false, folder.absolute))
          this.#unreadable(shown(folder, entry.name), brokenLink(absolute, error), false);
      }
      return;
    }
    if (!type.isDirectory()) return this.#file(entry.name, folder, real, type, gitignore, whole);
    const loop = `${this.root.real}/`.startsWith(real.endsWith("/") ? real : `${real}/`);
    if (!loop) await this.#folder(entry.name, folder, gitignore, whole, real);
  }
  #unreadable(path, reason, named) {
    this.#found.push({ kind: "unreadable", path, reason, named });
  }
  #inner(absolute) {
    return absolute.slice(this.root.absolute.length + (this.root.absolute.endsWith("/") ? 0 : 1));
  }
};
function slashes(path) {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
function inside(folder, name) {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
function shown(folder, name) {
  return folder.path === "" ? name : inside(folder.path, name);
}
function comparePaths(a, b) {
  const left = a.replaceAll("/", "\0");
  const right = b.replaceAll("/", "\0");
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/read/glob.ts
var GLOB = /[*?[\]{}]|[@+!]\(/;
var MANIFEST_LIKE = /\.(?:ya?ml|json)[.][\w-]+$|\.golden$/i;
function isGlob(argument) {
  return GLOB.test(argument);
}
async function parseGlob(argument) {
  const { default: micromatch } = await import("./chunk-micromatch-PXGD6ZSV.js");
  const segments = argument.split("/");
  const first = segments.findIndex(isGlob);
  const pattern = segments.slice(first).join("/");
  const matchers = micromatch.braces(pattern, { expand: true }).map((each) => micromatch.matcher(each, { nonegate: true }));
  const matches2 = (inner) => matchers.some((matcher) => matcher(inner));
  const anyName = segments.at(-1)?.includes(".") ?? false;
  return {
    base: segments.slice(0, first).join("/") || (first > 0 ? "/" : "."),
    enterAll: /(?:^|[/{,])(?:\.[^./]|node_modules)/.test(pattern),
    file: (inner, name) => (anyName || isManifestName(name) || MANIFEST_LIKE.test(name)) && matches2(inner),
    wholeFolder: matches2
  };
}

// src/read/read.ts
async function read(paths, options) {
  const reader = new Reader(options);
  for (const path of paths) await reader.add(path);
  return reader;
}
var OPENED = /^\/dev\/(?:fd\/\d+|stdin)$|^\/proc\/self\/fd\/\d+$/;
var Reader = class {
  constructor(options) {
    this.options = options;
    this.#cwd = slashes(resolve2(options.cwd));
  }
  options;
  #cwd;
  #entries = [];
  #files = /* @__PURE__ */ new Set();
  #compiled = /* @__PURE__ */ new Map();
  /** By the folder whose entries they hold for. */
  #ignores = /* @__PURE__ */ new Map();
  get size() {
    return this.#entries.length;
  }
  *[Symbol.iterator]() {
    for (const entry of this.#entries) {
      if (entry.kind === "standard") yield result("-", `${this.#cwd}/-`, textOf(entry.bytes), true);
      else if (entry.kind !== "found") yield entry;
      else yield result(entry.path, entry.absolute, readText(entry.absolute, entry.blocking), entry.named);
    }
  }
  async add(argument) {
    if (argument === "-") return this.#standard();
    if (argument === "") {
      this.#entries.push({ kind: "unreadable", path: '""', reason: "the path is empty", named: true });
      return;
    }
    const absolute = slashes(resolve2(this.#cwd, argument));
    const path = this.#shown(argument, absolute);
    let type;
    let real;
    try {
      type = statSync2(absolute);
      real = OPENED.test(absolute) ? absolute : slashes(realpathSync2.native(absolute));
    } catch (error) {
      if (isGlob(argument)) return this.#glob(argument);
      this.#entries.push({ kind: "unreadable", path: path || argument, reason: brokenLink(absolute, error), named: true });
      return;
    }
    const ignored = await this.#ignored(absolute, type.isDirectory(), slashes(resolve2(absolute, "..")));
    if (ignored) {
      this.#entries.push({ kind: "skipped", path: path || ".", reason: "ignored by the configuration" });
    } else if (type.isDirectory()) {
      await this.#walk({ path, absolute, real });
    } else if (type.isFile() || OPENED.test(absolute) && type.isFIFO()) {
      this.#push({ kind: "found", path, absolute, real, named: true, blocking: type.isFIFO() });
    } else {
      this.#entries.push({ kind: "unreadable", path, reason: specialFile(type), named: true });
    }
  }
  async #standard() {
    if (this.#entries.some((entry) => entry.kind === "standard")) return;
    const bytes = await this.options.stdin?.();
    if (bytes) this.#entries.push({ kind: "standard", bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
    else this.#entries.push({ kind: "unreadable", path: "-", reason: "there is no standard input", named: true });
  }
  async #glob(argument) {
    const { base, ...options } = await parseGlob(argument);
    const absolute = slashes(resolve2(this.#cwd, base));
    let real;
    try {
      real = slashes(realpathSync2.native(absolute));
    } catch (error) {
      this.#entries.push({ kind: "unreadable", path: argument, reason: `matches nothing: ${base}: ${reasonOf(error)}`, named: true });
      return;
    }
    const folder = { path: this.#shown(base, absolute), absolute, real };
    const found = await walk(folder, { ...options, ignored: this.#ignored.bind(this) });
    if (found.length === 0) this.#entries.push({ kind: "unreadable", path: argument, reason: "the glob matches no file", named: true });
    for (const each of found) this.#push(each);
  }
  async #walk(folder) {
    const found = await walk(folder, {
      enterAll: false,
      ignored: this.#ignored.bind(this),
      file: (_, name) => isManifestName(name)
    });
    for (const each of found) this.#push(each);
  }
  #push(entry) {
    if (entry.kind === "found") {
      if (this.#files.has(entry.real)) return;
      this.#files.add(entry.real);
    }
    this.#entries.push(entry);
  }
  /** Asks for a promise only where the patterns are not there yet: a walk asks for every file. */
  #ignored(absolute, isFolder, folder) {
    if (!this.options.ignore) return false;
    const ignores = this.#ignores.get(folder);
    if (ignores) return matches(ignores, absolute, isFolder);
    return this.#load(folder, this.options.ignore(folder)).then((loaded) => matches(loaded, absolute, isFolder));
  }
  async #load(folder, patterns) {
    const ignores = [];
    for (const set of await patterns) {
      if (set.patterns.length === 0) continue;
      const compiled = this.#compiled.get(set) ?? { folder: set.folder, matcher: await matcherOf(set.patterns) };
      this.#compiled.set(set, compiled);
      ignores.push(compiled);
    }
    this.#ignores.set(folder, ignores);
    return ignores;
  }
  /** How the user sees a path: empty for the current folder. */
  #shown(argument, absolute) {
    if (isAbsolute2(argument) && absolute !== this.#cwd && relativeTo(this.#cwd, absolute) === void 0) return absolute;
    return slashes(relative(this.#cwd, absolute));
  }
};
function result(path, absolute, text, named = false) {
  if ("text" in text) return { kind: "file", path, absolute, ...text };
  if (text.binary) return { kind: "skipped", path, reason: text.reason };
  return { kind: "unreadable", path, reason: text.reason, named };
}
function matches(ignores, absolute, isFolder) {
  for (const { folder, matcher } of ignores) {
    const path = relativeTo(folder, absolute);
    if (path && matcher.test(isFolder ? `${path}/` : path).ignored) return true;
  }
  return false;
}

// src/cli/progress.ts
import { performance } from "node:perf_hooks";
var PATIENCE = 1e3;
var INTERVAL = 100;
var Progress = class {
  constructor(total, stream = process.stderr) {
    this.total = total;
    this.stream = stream;
  }
  total;
  stream;
  #started = performance.now();
  #shown = -Infinity;
  #visible = false;
  at(files) {
    if (!this.stream.isTTY || files % 32 !== 0) return;
    const now = performance.now();
    if (now - this.#started < PATIENCE || now - this.#shown < INTERVAL) return;
    this.#shown = now;
    this.#visible = true;
    this.stream.write(`\r${files} of ${this.total} files…\x1B[K`);
  }
  clear() {
    if (this.#visible) this.stream.write("\r\x1B[K");
  }
};

// src/cli/lint.ts
var FIX_ROUNDS = 10;
async function lintCommand(command, tool) {
  const { report, exitCode: code, diff } = await lintPaths(command, tool);
  process.stdout.write(diff);
  const failed = write(report, command, tool);
  process.stderr.write(formatErrors({ errors: [...report.errors, ...failed], bugs: report.bugs }, { color: hasColor(process.stderr) }));
  return failed.length > 0 ? Math.max(2, code) : code;
}
async function lintPaths(command, { rules }) {
  const started = performance2.now();
  const cwd = slashes(process.cwd());
  const configs = await Configs.create({
    cwd,
    files: { readFile: readConfigFile },
    options: command.options,
    rules: [...rules, ...JUDGE_RULES]
  });
  const sources = await read(command.paths, { cwd, ignore: (folder) => configs.ignores(folder), stdin: () => readFileSync2(0) });
  const { failOn, baseline: path } = await configs.run();
  const baseline = path === void 0 ? void 0 : readBaseline(path, cwd, command.updateBaseline);
  const run = new Run(command, rules, configs, sources, baseline && "entries" in baseline ? baseline : void 0);
  let report = await run.lint();
  if (command.fix) report = await run.fix(report, command.fix.level);
  const diff = command.fix?.dryRun ? await run.diff() : "";
  const errors = [...report.errors, ...command.fix && !command.fix.dryRun ? run.writeFixed() : []];
  if (baseline && "message" in baseline) errors.push(baseline);
  else if (baseline && command.updateBaseline) errors.push(...writeText(baseline.file.path, report.baseline));
  const summary = { ...report.summary, milliseconds: Math.round(performance2.now() - started) };
  const done = { ...report, errors, summary };
  return { report: done, exitCode: exitCode(done, failOn), diff };
}
var Run = class {
  constructor(command, rules, configs, sources, baseline) {
    this.command = command;
    this.rules = rules;
    this.configs = configs;
    this.sources = sources;
    this.baseline = baseline;
  }
  command;
  rules;
  configs;
  sources;
  baseline;
  /** Fixed texts, by absolute path. */
  #fixed = /* @__PURE__ */ new Map();
  async lint() {
    const progress = new Progress(this.sources.size);
    const report = await runPipeline({
      sources: this.#current(),
      configs: this.configs,
      rules: this.rules,
      today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
      onlyRejected: this.command.onlyRejected,
      baseline: this.baseline,
      updateBaseline: this.command.updateBaseline,
      reportSuppressed: this.command.reportSuppressed,
      readFile: readConfigFile,
      progress: (files) => progress.at(files)
    });
    progress.clear();
    return report;
  }
  async fix(report, level) {
    let latest = report;
    for (let round = 0; round < FIX_ROUNDS; round++) {
      const { texts, count } = applyFixes(
        latest.findings.filter(({ suppression }) => !suppression),
        level
      );
      if (count === 0) break;
      for (const source of this.sources) {
        const text = source.kind === "file" ? texts.get(source.path) : void 0;
        if (source.kind === "file" && text !== void 0) this.#fixed.set(source.absolute, { source, text });
      }
      latest = await this.lint();
    }
    return latest;
  }
  async diff() {
    if (this.#fixed.size === 0) return "";
    const { createTwoFilesPatch } = await import("./chunk-libesm-XISXR6LS.js");
    return [...this.#fixed.values()].map(({ source: { path, text: old }, text }) => createTwoFilesPatch(`a/${path}`, `b/${path}`, old, text)).join("");
  }
  /** Keeps each file's encoding. */
  writeFixed() {
    return [...this.#fixed].flatMap(([absolute, { source, text }]) => writeBytes(absolute, encode(text, source.encoding)));
  }
  *#current() {
    for (const source of this.sources) {
      const fixed = source.kind === "file" ? this.#fixed.get(source.absolute) : void 0;
      yield fixed ? { ...fixed.source, text: fixed.text } : source;
    }
  }
};
function readBaseline(absolute, cwd, orNew) {
  const path = absolute.startsWith(`${cwd}/`) ? absolute.slice(cwd.length + 1) : absolute;
  try {
    const text = readConfigFile(absolute);
    if (text !== void 0) return parseBaseline({ path, text });
  } catch (error) {
    return { message: `${path}: ${error instanceof Error ? error.message : String(error)}` };
  }
  return orNew ? { file: { path, text: "" }, entries: [] } : { message: `${path}: there is no such baseline; --update-baseline writes it` };
}
function write(report, { outputs, fix }, { version }) {
  return outputs.flatMap(({ format: name, file }) => {
    const toTerminal = file === void 0;
    const text = format(name, report, {
      version,
      color: toTerminal && hasColor(process.stdout),
      ...toTerminal && process.stdout.columns ? { width: process.stdout.columns } : {},
      fixes: fix === void 0 || fix.dryRun
    });
    if (file !== void 0) return writeText(file, text);
    process.stdout.write(text);
    return [];
  });
}
function writeText(path, text) {
  return writeBytes(path, Buffer.from(text));
}
function writeBytes(path, bytes) {
  try {
    writeFileSync(resolve3(path), bytes);
    return [];
  } catch (error) {
    return [{ message: `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}` }];
  }
}
function hasColor(stream) {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY && !NO_COLOR && TERM !== "dumb";
}
export {
  lintCommand,
  lintPaths
};
