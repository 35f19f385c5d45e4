import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEVERITIES
} from "./chunk-chunk-YUJWRF7C.js";
import {
  NEWEST,
  parseVersionRange
} from "./chunk-chunk-6WC5SPPU.js";

// src/config/options.ts
var CONFIG_NAMES = [".ds-lint.yaml", ".ds-lint.yml"];
var SETTINGS = ["off", ...SEVERITIES];
var FAIL_ON = [...SEVERITIES, "never"];
function isInPreset(rule, preset) {
  if (preset === "all" || preset === "none") return preset === "all";
  return rule.preset === "recommended" || rule.preset === preset;
}

// src/config/paths.ts
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  if (slash < 0 || path === "/") return void 0;
  return slash === 0 ? "/" : path.slice(0, slash);
}
function resolvePath(folder, path) {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return path;
  const segments = folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.length > 1) segments.pop();
    } else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.length === 1 ? `${segments[0]}/` : segments.join("/").replace(/^\/\//, "/");
}
function relativeTo(folder, absolute) {
  const start = folder.endsWith("/") ? folder.length : folder.length + 1;
  return absolute.length > start && absolute.startsWith(folder) && absolute[start - 1] === "/" ? absolute.slice(start) : void 0;
}

// src/config/settings.ts
var SettingsOf = class {
  constructor(source, over, matchers) {
    this.source = source;
    this.over = over;
    this.matchers = matchers;
  }
  source;
  over;
  matchers;
  #byOverrides = /* @__PURE__ */ new Map();
  /** Without a file: what holds where no override does. */
  file(absolute) {
    const path = absolute === void 0 ? void 0 : relativeTo(this.source.base, absolute) ?? absolute.replace(/^\//, "");
    const matching = path === void 0 ? [] : this.matchers.flatMap((matches, index) => matches(path) ? [index] : []);
    const key = matching.join();
    let settings = this.#byOverrides.get(key);
    if (!settings) {
      settings = this.#merge(matching);
      this.#byOverrides.set(key, settings);
    }
    return settings;
  }
  #merge(matching) {
    const { data, folder } = this.source;
    const { options, cwd, ids } = this.over;
    const layers = [data, ...matching.flatMap((index) => data.overrides?.[index] ?? []), options];
    const last = (key) => layers.findLast((layer) => layer[key] !== void 0)?.[key];
    const configured = /* @__PURE__ */ new Map();
    for (const { rules } of layers) setRules(configured, rules ?? {}, ids);
    const preset = last("extends") ?? "recommended";
    const range = parseVersionRange(last("kubernetes") ?? "latest");
    return {
      preset,
      kubernetes: typeof range === "string" ? { from: NEWEST, to: NEWEST } : range,
      failOn: options.failOn ?? data.failOn ?? "error",
      baseline: resolveFirst([cwd, options.baseline], [folder, data.baseline]),
      schemas: options.schemas?.map((path) => resolvePath(cwd, path)) ?? data.schemas?.map((path) => resolvePath(folder, path)) ?? [],
      severityOf: (rule, own = rule.severity) => configured.get(rule.id) ?? (isInPreset(rule, preset) ? own : "off")
    };
  }
};
function setRules(configured, rules, ids) {
  const entries = Object.entries(rules);
  for (const former of [true, false]) {
    for (const [name, setting] of entries) {
      const id = ids.get(name) ?? name;
      if (id !== name === former) configured.set(id, setting);
    }
  }
}
function resolveFirst(...paths) {
  for (const [folder, path] of paths) if (path !== void 0) return resolvePath(folder, path);
  return void 0;
}

// src/config.ts
var Configs = class _Configs {
  #input;
  /** Ids and former ids → ids. */
  #ids;
  #errors = [];
  #byFolder = /* @__PURE__ */ new Map();
  #options = {};
  /** What holds where no file does; with `--config` and `--no-config` everywhere. */
  #fallback;
  #searches = true;
  constructor(input) {
    this.#input = input;
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    this.#ids = new Map([...former, ...input.rules.map(({ id }) => [id, id])]);
  }
  static async create(input) {
    const configs = new _Configs(input);
    await configs.#start();
    return configs;
  }
  /** What is wrong with the options, and with the files read so far. */
  get errors() {
    return this.#errors;
  }
  /** What holds for a file; a promise only where a folder is asked for the first time. */
  settings(file) {
    const config = this.#of(parentOf(file) ?? "");
    return config instanceof Promise ? config.then(({ settings }) => settings.file(file)) : config.settings.file(file);
  }
  /** What holds for the run as a whole: the settings of the folder it starts in. */
  async run() {
    return (await this.#of(this.#input.cwd)).settings.file();
  }
  /** The patterns that hold for the entries of a folder: the same objects for the same patterns. */
  ignores(folder) {
    const config = this.#of(folder);
    return config instanceof Promise ? config.then(({ ignores }) => ignores) : config.ignores;
  }
  async #start() {
    const { cwd, options } = this.#input;
    const { config, ...data } = options;
    if (Object.keys(data).length > 0) {
      const { check } = await import("./chunk-check-BOSITTAW.js");
      const checked = check(structuredClone(data), [...this.#ids.keys()]);
      this.#options = checked.data;
      for (const { message } of checked.problems) this.#errors.push({ message });
    }
    this.#searches = config === void 0;
    if (typeof config === "string") {
      this.#fallback = await this.#read(resolvePath(cwd, config), cwd);
      if (!this.#fallback) this.#errors.push({ message: `${config}: no such configuration file` });
    }
    this.#fallback ??= await this.#config({}, cwd, cwd);
  }
  #of(folder) {
    if (!this.#searches && this.#fallback) return this.#fallback;
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = this.#find(folder).then((config) => {
      this.#byFolder.set(folder, config);
      return config;
    });
    this.#byFolder.set(folder, found);
    return found;
  }
  async #find(folder) {
    for (const name of CONFIG_NAMES) {
      const config = await this.#read(resolvePath(folder, name), folder);
      if (config) return config;
    }
    const parent = parentOf(folder);
    return parent === void 0 ? this.#fallback ?? this.#config({}, folder, folder) : this.#of(parent);
  }
  /** Undefined where there is no file. One that cannot be read, or not at all understood, is as good as an empty one. */
  async #read(path, base) {
    const { files, cwd } = this.#input;
    const shown = relativeTo(cwd, path) ?? path;
    const folder = parentOf(path) ?? "";
    let text;
    try {
      text = files.readFile(path);
    } catch (error) {
      this.#errors.push({ message: `${shown}: ${error instanceof Error ? error.message : String(error)}` });
      return this.#config({}, base, folder);
    }
    if (text === void 0) return void 0;
    const { parseConfig } = await import("./chunk-parse-DEJG6LUM.js");
    const { data, errors } = parseConfig({ path: shown, text }, [...this.#ids.keys()]);
    this.#errors.push(...errors);
    return this.#config(data, base, folder);
  }
  async #config(data, base, folder) {
    const { cwd } = this.#input;
    const globs = data.overrides?.length ? await import("./chunk-globs-K4IRZMYF.js") : void 0;
    const matchers = globs && data.overrides ? data.overrides.map(({ files }) => globs.matcher(files)) : [];
    const ignores = [
      { folder: cwd, patterns: this.#options.ignore ?? [] },
      { folder: base, patterns: data.ignore ?? [] }
    ];
    return {
      settings: new SettingsOf({ data, base, folder }, { options: this.#options, cwd, ids: this.#ids }, matchers),
      ignores: ignores.filter(({ patterns }) => patterns.length > 0)
    };
  }
};

// src/fix.ts
function applyFixes(findings, level) {
  const edits = /* @__PURE__ */ new Map();
  let count = 0;
  for (const { fix } of findings) {
    if (!fix || !applies(fix, level) || !fits(fix, edits)) continue;
    for (const edit of fix.edits) {
      const { file } = edit.location;
      const list = edits.get(file);
      if (list) list.push(edit);
      else edits.set(file, [edit]);
    }
    count++;
  }
  const texts = /* @__PURE__ */ new Map();
  for (const [file, list] of edits) texts.set(file.path, rewrite(file.text, list));
  return { texts, count };
}
function applies(fix, level) {
  return fix.safety === "safe" || level === "unsafe";
}
function fits(fix, taken) {
  return fix.edits.every(
    ({ location: { file, span } }) => (taken.get(file) ?? []).every(({ location: other }) => span.end < other.span.start || other.span.end < span.start)
  );
}
function rewrite(text, edits) {
  let result = "";
  let at = 0;
  for (const { location, text: inserted } of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    result += text.slice(at, location.span.start) + inserted;
    at = location.span.end;
  }
  return result + text.slice(at);
}

export {
  CONFIG_NAMES,
  relativeTo,
  Configs,
  applyFixes
};
