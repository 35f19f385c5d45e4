import {
  NO_OBJECTS,
  PatchFiles,
  Workspace,
  documentsNaming,
  kindsIn,
  manifestField,
  stopsIn
} from "./shared-workspace-index.js";
import {
  asUpdated,
  convertedNode,
  manifestsOf,
  previousOf,
  substitutionIn
} from "./shared-workspace-load.js";
import {
  PRESETS,
  needsBase
} from "./shared-rule-changes.js";
import {
  admitUpdate,
  storePrevious
} from "./shared-admission-index.js";
import {
  NO_EFFECTS,
  admit,
  dropDisabledFields
} from "./shared-admission-admit.js";
import {
  DEFAULT_APPLY,
  MAP_FIELDS,
  NEWEST,
  OLDEST,
  didYouMean,
  edited,
  isField,
  isRisky,
  isSidecar,
  isSound,
  keysOf,
  minorsOf,
  parseJson,
  parseVersionRange,
  printsSame,
  read,
  rootField,
  split,
  staysSound,
  suggest,
  versionRangeText
} from "./shared-kubernetes-apply.js";
import {
  isSame,
  isStruct,
  resolveMapping,
  target,
  toPlain
} from "./shared-yaml-everyday.js";
import {
  Lines,
  SEVERITIES,
  addTo,
  groupBy,
  isMilder,
  rulePage
} from "./shared-base-finding.js";

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
      from: this.source.path,
      preset,
      kubernetes: {
        ..."message" in range ? { from: NEWEST, to: NEWEST } : range,
        apply: options.apply ?? data.apply ?? DEFAULT_APPLY
      },
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

// src/config/index.ts
var Configs = class _Configs {
  #input;
  /** Ids and former ids → ids. */
  #ids;
  #errors = [];
  #byFolder = /* @__PURE__ */ new Map();
  #badOptions = [];
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
  /** What is wrong with the options alone; it is in `errors`, too. */
  get badOptions() {
    return this.#badOptions;
  }
  /** A path as the user knows it. */
  shown(path) {
    return relativeTo(this.#input.cwd, path) ?? path;
  }
  /** Errors as they are reported: the text of a file outside of the current repository is not shown. */
  told(errors) {
    const { cwd, files } = this.#input;
    const isShown = ({ location }) => !location || files.isWithin(cwd, resolvePath(cwd, location.file.path));
    return errors.map((error) => isShown(error) ? error : withoutText(error));
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
    const bad = [];
    if (Object.keys(data).length > 0) {
      const { check } = await import("./config-check.js");
      const checked = check(structuredClone(data), [...this.#ids.keys()], () => true);
      this.#options = checked.data;
      bad.push(...checked.problems.map(({ message }) => message));
    }
    this.#searches = config === void 0;
    if (typeof config === "string") {
      this.#fallback = await this.#read(resolvePath(cwd, config), cwd, true);
      if (!this.#fallback) bad.push(`${config}: no such configuration file`);
    }
    this.#badOptions = bad;
    this.#errors.push(...bad.map((message) => ({ message })));
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
  async #read(path, base, isNamed = false) {
    const { files } = this.#input;
    const shown2 = this.shown(path);
    const folder = parentOf(path) ?? "";
    const isOwn = (other) => isNamed || files.isWithin(folder, resolvePath(folder, other));
    let text;
    try {
      text = files.readFile(path);
      if (text !== void 0 && !isOwn(path))
        throw new Error("a symbolic link out of the repository; a configuration there is read only with --config");
    } catch (error) {
      this.#errors.push({ message: `${shown2}: ${error instanceof Error ? error.message : String(error)}` });
      return this.#config({}, base, folder);
    }
    if (text === void 0) return void 0;
    const { parseConfig } = await import("./config-parse.js");
    const { data, errors } = parseConfig({ path: shown2, text }, [...this.#ids.keys()], isOwn);
    this.#errors.push(...this.told(errors));
    return this.#config(data, base, folder, shown2);
  }
  async #config(data, base, folder, path) {
    const { cwd } = this.#input;
    const { overrides = [] } = data;
    const matchers = overrides.length > 0 ? await (await import("./config-globs.js")).matchersOf(overrides.map(({ files }) => files)) : [];
    const ignores = [
      { folder: cwd, patterns: this.#options.ignore ?? [] },
      { folder: base, patterns: data.ignore ?? [] }
    ];
    return {
      settings: new SettingsOf({ data, base, folder, path }, { options: this.#options, cwd, ids: this.#ids }, matchers),
      ignores: ignores.filter(({ patterns }) => patterns.length > 0)
    };
  }
};
function withoutText({ message, location }) {
  if (!location) return { message };
  const { line, column } = new Lines(location.file.text).at(location.span.start);
  return { message: `${location.file.path}:${line}:${column}: ${message}` };
}

// src/lint/apart.ts
var Apart = class {
  /** By file, in the order of their places. */
  #edits = /* @__PURE__ */ new Map();
  /** By what they add. */
  #additions = /* @__PURE__ */ new Map();
  get edits() {
    return this.#edits;
  }
  /** Takes the fix, wholly, where it is apart from all that were taken before. */
  take({ edits }) {
    if (!edits.every((edit) => this.#isFree(edit))) return false;
    for (const edit of edits) {
      const taken = this.#edits.get(edit.location.file);
      if (taken) taken.splice(firstFrom(taken, edit.location.span.start + 1), 0, edit);
      else this.#edits.set(edit.location.file, [edit]);
      if (edit.adds !== void 0) addTo(this.#additions, nameOf(edit.adds), edit);
    }
    return true;
  }
  #isFree({ location: { file, span }, adds }) {
    if (adds !== void 0 && this.#additions.get(nameOf(adds))?.some(({ location }) => location.file === file)) return false;
    const taken = this.#edits.get(file) ?? [];
    const first = firstFrom(taken, span.start);
    for (let index = Math.max(0, first - 1); index < taken.length; index++) {
      const { location, adds: otherAdds } = taken[index];
      const other = location.span;
      if (other.start > span.end) return true;
      if (other.end < span.start) continue;
      const isPoint = span.start === span.end && other.start === other.end;
      if (!isPoint || adds === void 0 || adds.holder !== otherAdds?.holder) return false;
    }
    return true;
  }
};
function nameOf({ holder, key }) {
  return `${holder} ${key}`;
}
function firstFrom(edits, offset) {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (edits[middle].location.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/lint/fix.ts
function applyFixes(findings, level) {
  for (const severity of SEVERITIES) {
    const wanted = findings.flatMap(({ fix, severity: own }) => fix && own === severity && applies(fix, level) ? [fix] : []);
    const apart = new Apart();
    const fixes = soundOnes(wanted.filter((fix) => apart.take(fix)));
    if (fixes.length === 0) continue;
    const texts = /* @__PURE__ */ new Map();
    for (const [file, edits] of byFile(fixes)) texts.set(file.path, edited(file.text, edits));
    return { texts, count: fixes.length };
  }
  return { texts: /* @__PURE__ */ new Map(), count: 0 };
}
function byFile(fixes) {
  return groupBy(
    fixes.flatMap(({ edits }) => edits),
    ({ location }) => location.file
  );
}
function soundOnes(fixes) {
  const documents = new Documents();
  const kept = /* @__PURE__ */ new Set();
  for (const group of groupBy(fixes, ({ edits: [first] }) => first && documents.spanOf(first)).values()) {
    const rest = [group];
    let sound = [];
    for (let next = rest.pop(); next; next = rest.pop()) {
      const all = [...sound, ...next];
      if (documents.areSound(all)) sound = all;
      else if (next.length > 1) rest.push(next.slice(next.length >> 1), next.slice(0, next.length >> 1));
    }
    for (const fix of sound) kept.add(fix);
  }
  return fixes.filter((fix) => kept.has(fix));
}
var Documents = class {
  #spans = /* @__PURE__ */ new Map();
  #read = /* @__PURE__ */ new Map();
  spanOf({ location: { file, span } }) {
    let spans = this.#spans.get(file);
    if (!spans) this.#spans.set(file, spans = split(file.text));
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = low + high >> 1;
      if (spans[middle].start <= span.start) low = middle + 1;
      else high = middle;
    }
    return spans[low - 1];
  }
  areSound(fixes) {
    const edits = fixes.flatMap((fix) => fix.edits);
    return [...groupBy(edits, (edit) => this.spanOf(edit))].every(
      ([span, own]) => span && staysSound(this.#document(own[0].location.file, span), own)
    );
  }
  #document(file, span) {
    let document = this.#read.get(span);
    if (!document) this.#read.set(span, document = read(file, span));
    return document;
  }
};
function applies(fix, level) {
  return fix.safety === "safe" || level === "unsafe";
}

// src/lint/judge/rules.ts
var about = { preset: "recommended", since: "1.0.0", references: [] };
var INVALID_SUPPRESSION = {
  ...about,
  id: "invalid-suppression",
  url: rulePage("invalid-suppression"),
  severity: "warning",
  summary: "Invalid suppression",
  why: "A directive without a rule, with an unknown rule or with an invalid date has no effect: the finding is still reported."
};
var SUPPRESSION_WITHOUT_REASON = {
  ...about,
  id: "suppression-without-reason",
  url: rulePage("suppression-without-reason"),
  severity: "warning",
  summary: "Suppression without a reason",
  why: "Without a reason, nobody can tell later whether the exception is still needed. The suppression still applies."
};
var UNUSED_SUPPRESSION = {
  ...about,
  id: "unused-suppression",
  url: rulePage("unused-suppression"),
  severity: "warning",
  summary: "Unused suppression",
  why: "The finding no longer occurs, or occurs in another place. If the suppression stays, it hides the next finding of its rule."
};
var EXPIRED_SUPPRESSION = {
  ...about,
  id: "expired-suppression",
  url: rulePage("expired-suppression"),
  severity: "warning",
  summary: "Expired suppression",
  why: "The date until which the suppression applies has passed, so the finding is reported again."
};
var STALE_BASELINE = {
  ...about,
  id: "stale-baseline",
  url: rulePage("stale-baseline"),
  severity: "info",
  summary: "Baseline entry without a finding",
  why: "The finding no longer occurs. If it comes back, the entry would hide it. --update-baseline removes the entry."
};
var SUPPRESSION_RULES = [
  INVALID_SUPPRESSION,
  SUPPRESSION_WITHOUT_REASON,
  UNUSED_SUPPRESSION,
  EXPIRED_SUPPRESSION
];
var JUDGE_RULES = [...SUPPRESSION_RULES, STALE_BASELINE];

// src/lint/judge/baseline.ts
var VERSION = 1;
function parseBaseline(file) {
  const { root, problems } = parseJson(file.text);
  const [problem] = problems;
  if (problem) return { message: `invalid baseline: ${problem.message}`, location: { file, span: problem.span } };
  const { version, findings } = Object(toPlain(root));
  const whole = { file, span: { start: 0, end: Math.min(1, file.text.length) } };
  if (version !== VERSION || !Array.isArray(findings)) {
    return { message: `not a baseline of version ${VERSION}; recreate it with --update-baseline`, location: whole };
  }
  const mapping = target(root);
  const list = mapping?.kind === "mapping" ? target(mapping.entries.find(({ name }) => name === "findings")?.value) : void 0;
  const nodes = list?.kind === "sequence" ? list.items : [];
  const entries = [];
  for (const [index, entry] of findings.entries()) {
    const span = { start: nodes[index]?.start ?? 0, end: nodes[index]?.end ?? 0 };
    if (!isEntry(entry)) return { message: "invalid baseline entry: file, rule, path and count are required", location: { file, span } };
    entries.push({ ...entry, span });
  }
  return { file, entries };
}
function isEntry(value) {
  const { file, object, rule, path, count } = Object(value);
  const texts = [file, rule, path].every((text) => typeof text === "string");
  return texts && (object === void 0 || typeof object === "string") && Number.isSafeInteger(count) && count > 0;
}
function applyBaseline(findings, baseline, isDecided) {
  const left = /* @__PURE__ */ new Map();
  for (const entry of baseline.entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  const judged = findings.map((finding2) => {
    const entry = entryOf(finding2);
    const key = [keyOf(entry), keyOf({ ...entry, path: finding2.path })].find((each) => (left.get(each) ?? 0) > 0);
    if (finding2.suppression || key === void 0) return finding2;
    left.set(key, left.get(key) - 1);
    return { ...finding2, suppression: { kind: "external", reason: `listed in ${baseline.file.path}` } };
  });
  const gone = baseline.entries.filter((entry) => (left.get(keyOf(entry)) ?? 0) > 0 && isDecided(entry));
  return { findings: judged, gone };
}
function writeBaseline(findings, previous, isDecided) {
  const entries = /* @__PURE__ */ new Map();
  const add = (entry) => {
    const known = entries.get(keyOf(entry));
    entries.set(keyOf(entry), known ? { ...known, count: known.count + entry.count } : entry);
  };
  const written = /* @__PURE__ */ new Set();
  for (const finding2 of findings) {
    if (finding2.suppression?.kind === "inSource") continue;
    const entry = entryOf(finding2);
    add(entry);
    written.add(keyOf({ ...entry, path: finding2.path }));
  }
  for (const { file, object, rule, path, count } of previous?.entries ?? []) {
    const entry = { file, ...object === void 0 ? {} : { object }, rule, path, count };
    const known = entries.get(keyOf(entry));
    if (isDecided(entry) || !known && written.has(keyOf(entry))) continue;
    if (!known || known.count < count) entries.set(keyOf(entry), entry);
  }
  const sorted = [...entries].sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => `    ${JSON.stringify(entry)}`);
  return `{
  "version": ${VERSION},
  "findings": [${sorted.length > 0 ? `
${sorted.join(",\n")}
  ` : ""}]
}
`;
}
function entryOf({ location, object, rule, path, namedPath = path }) {
  const name = object?.name ? `${object.kind} ${object.namespace === void 0 ? "" : `${object.namespace}/`}${object.name}` : void 0;
  return { file: location.file.path, ...name === void 0 ? {} : { object: name }, rule, path: namedPath, count: 1 };
}
function keyOf({ file, object, rule, path }) {
  return [object ?? file, rule, path].join("\n");
}

// src/lint/judge/source.ts
var ANNOTATIONS = "ds-lint.io/";
function suppressionSource(document, manifests) {
  const { file, span, root } = document;
  return {
    file,
    span,
    isComment: (offset) => !isInScalar(root, offset),
    manifests: manifests.map(({ node, object }) => ({
      span: manifests.length === 1 ? span : { start: node.start, end: node.end },
      object,
      annotations: [
        ...annotationsAt(file, node, "metadata"),
        ...annotationsAt(file, mappingAt(mappingAt(node, "spec"), "template"), "spec.template.metadata")
      ]
    }))
  };
}
function annotationsAt(file, holder, path) {
  const annotations = mappingAt(mappingAt(holder, "metadata"), "annotations");
  if (!annotations) return [];
  const found = [];
  for (const { name, key, value } of resolveMapping(annotations).fields.values()) {
    if (!name.startsWith(ANNOTATIONS)) continue;
    const scalar = target(value);
    const text = scalar?.kind === "scalar" && scalar.value !== null ? scalar.text : "";
    const span = { start: key.start, end: key.end };
    found.push({ key: name, value: text.trim(), path: `${path}.annotations[${name}]`, location: { file, span } });
  }
  return found;
}
function mappingAt(holder, name) {
  const value = holder && target(resolveMapping(holder).fields.get(name)?.value);
  return value?.kind === "mapping" ? value : void 0;
}
function isInScalar(root, offset) {
  let node = root;
  while (node && node.kind !== "alias" && offset >= node.start && offset < node.end) {
    if (node.kind === "scalar") return node.style !== "plain";
    if (node.kind === "sequence") node = lastFrom(node.items, (item) => item.start <= offset);
    else {
      const entry = lastFrom(node.entries, ({ key, value }) => Math.min(key.start, value.start) <= offset);
      node = entry && offset < entry.key.end ? entry.key : entry?.value;
    }
  }
  return false;
}
function lastFrom(items, begins) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (begins(items[middle])) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

// src/lint/judge/directives.ts
var COMMENT = /#[#\t ]*ds-lint-([\w-]+)([^\r\n]*)/g;
var KINDS = ["disable", "disable-next-line", "disable-line"];
var MEANT = /^(?:disable|enable|ignore|suppress)/;
var IGNORE = `${ANNOTATIONS}ignore.`;
function directivesIn(source, ids) {
  const found = { directives: [], problems: [] };
  const { file, span } = source;
  const start = leadingStart(file.text, span.start);
  const only = source.manifests.length === 1 ? source.manifests[0]?.object : void 0;
  let next;
  const after = (offset) => {
    if (!next || offset >= next.start) next = nextLine(file.text, offset);
    return next;
  };
  for (const comment of file.text.slice(start, span.end).matchAll(COMMENT)) {
    const offset = start + comment.index;
    const before = file.text[offset - 1];
    const isStart = before === void 0 || /\s/.test(before);
    if (!isStart || offset >= span.start && !source.isComment(offset)) continue;
    readComment(comment, { file, offset, document: { start, end: span.end }, object: only, after }, ids, found);
  }
  for (const manifest of source.manifests) {
    for (const annotation of manifest.annotations) readAnnotation(annotation, manifest, source, ids, found);
  }
  return found;
}
function readComment(match, { file, offset, document, object, after }, ids, found) {
  const [whole, name = "", rest = ""] = match;
  const at = (start, length) => ({ file, span: { start, end: start + length } });
  const all = at(offset, whole.trimEnd().length);
  const problem = (kind, message, location = all) => {
    found.problems.push({ kind, message, location, path: "", object });
  };
  if (!KINDS.includes(name)) {
    const guess = didYouMean(name, KINDS);
    if (guess || MEANT.test(name))
      problem(
        "invalid",
        `unknown directive "ds-lint-${name}"${guess.replace('"', '"ds-lint-') || "; use ds-lint-disable, ds-lint-disable-line or ds-lint-disable-next-line"}`
      );
    return;
  }
  const separator = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const head = separator ? rest.slice(0, separator.index) : rest;
  const written = separator ? rest.slice(separator.index + separator[0].length).trim() : "";
  const date = dateIn(head, written);
  if (date.wrong) problem("invalid", date.wrong);
  const restStart = offset + whole.length - rest.length;
  const scope = name === "disable" ? document : name === "disable-line" ? lineOf(file.text, offset) : after(offset);
  const suppressed = [];
  for (const word of head.matchAll(/[^\s,]+/g)) {
    if (word[0].startsWith("until=")) continue;
    const location = at(restStart + word.index, word[0].length);
    const rule = ids.get(word[0]);
    if (rule !== void 0)
      suppressed.push({ rule, location, path: "", object, reason: written, until: date.until, scope, ofObject: false });
    else if (!separator && suppressed.length > 0) break;
    else problem("invalid", unknown(word[0], ids), location);
  }
  found.directives.push(...suppressed);
  if (suppressed.length === 0 && !/[^\s,]/.test(head.replace(/until=\S*/, ""))) {
    problem("invalid", "suppression without a rule; add the rule id, as shown in the finding");
  } else if (suppressed.length > 0 && withoutDate(written) === "") {
    problem("reasonless", 'suppression without a reason; add it after the rule and " -- "');
  }
}
function readAnnotation(annotation, manifest, source, ids, found) {
  const { key, value, location, path } = annotation;
  const { object } = manifest;
  const problem = (kind, message) => {
    found.problems.push({ kind, message, location, path, object });
  };
  const name = key.startsWith(IGNORE) ? key.slice(IGNORE.length) : void 0;
  if (!name) {
    const word = key.slice(ANNOTATIONS.length).replace(/\..*/s, "");
    if (word === "ignore") problem("invalid", `suppression without a rule; use ${IGNORE}RULE`);
    else if (suggest(word, ["ignore"]) || MEANT.test(word)) problem("invalid", `unknown annotation "${key}"; use ${IGNORE}RULE`);
    return;
  }
  const date = dateIn(value);
  if (date.wrong) problem("invalid", date.wrong);
  const rule = ids.get(name);
  if (rule === void 0) return problem("invalid", unknown(name, ids));
  const ofObject = source.manifests.length > 1;
  found.directives.push({ rule, location, path, object, reason: value, until: date.until, scope: source.span, ofObject });
  if (withoutDate(value) === "") problem("reasonless", "suppression without a reason; set it as the value of the annotation");
}
function unknown(name, ids) {
  if (name === "all" || name === "*") return "all rules cannot be suppressed at once; list the rules";
  return `unknown rule "${name}"${didYouMean(name, [...ids.keys()])}`;
}
var UNTIL = /(?:^|[\s,(])until=([^\s,;)]*)/;
function dateIn(...texts) {
  for (const text of texts) {
    const written = UNTIL.exec(text)?.[1]?.replace(/\.$/, "");
    if (written === void 0) continue;
    if (isDate(written)) return { until: written };
    return { wrong: `"until=${written}" is not a valid date; use until=YYYY-MM-DD` };
  }
  return {};
}
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function withoutDate(reason) {
  return reason.replace(UNTIL, "").replace(/^[\s()]+$/, "");
}
function nextLine(text, offset) {
  let start = endOfLine(text, offset);
  for (; ; ) {
    const end = endOfLine(text, start);
    if (start === end || !/^[\t ]*(?:#|[\r\n]|$)/.test(text.slice(start, end))) return { start, end };
    start = end;
  }
}
function lineOf(text, offset) {
  const at = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return { start: offset === 0 ? 0 : at, end: endOfLine(text, offset) };
}
function endOfLine(text, offset) {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = offset;
  return end.exec(text) ? end.lastIndex : text.length;
}
function leadingStart(text, start) {
  let at = start;
  while (at > 0) {
    const line = startOfLine(text, at);
    const content = text.slice(line, at);
    if (/^(?:---|\.\.\.)/.test(content)) return at;
    if (!/^[\t \uFEFF]*(?:#|%|[\r\n]|$)/.test(content)) return start;
    at = line;
  }
  return at;
}
function startOfLine(text, end) {
  let start = end - 1;
  if (text[start] === "\n" && text[start - 1] === "\r") start--;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return Math.max(start, 0);
}

// src/lint/judge/suppress.ts
function suppress({ findings, found, settings, today, complete, isOn }) {
  if (found.length === 0) return [...findings];
  const directives = found.flatMap((each) => each.directives);
  const expired = directives.filter(({ until }) => until !== void 0 && today !== "" && until < today);
  const over = new Set(expired);
  const active = directives.filter((directive) => !over.has(directive));
  const { first: firstOf, used } = cover(active, findings);
  const judged = findings.map((finding2) => {
    const first = firstOf.get(finding2);
    return first ? { ...finding2, suppression: { kind: "inSource", reason: first.reason } } : finding2;
  });
  const unused = complete ? active.filter((directive) => !used.has(directive) && isOn(directive.rule)) : [];
  return [
    ...judged,
    ...found.flatMap(({ problems }) => problems).flatMap((problem) => about2(ruleOf(problem), problem.message, problem, settings)),
    ...expired.flatMap(
      (each) => about2(
        EXPIRED_SUPPRESSION,
        `the suppression of ${each.rule} expired on ${each.until}; fix the finding or extend the date`,
        each,
        settings
      )
    ),
    ...unused.flatMap((each) => about2(UNUSED_SUPPRESSION, `${each.rule} reports nothing here; remove the suppression`, each, settings))
  ];
}
function ruleOf({ kind }) {
  return kind === "reasonless" ? SUPPRESSION_WITHOUT_REASON : INVALID_SUPPRESSION;
}
function cover(directives, findings) {
  const first = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  const scopes = scopesOf(directives);
  const file = directives[0]?.location.file;
  const coverable = groupBy(
    findings.filter(({ rule, location }) => location.file === file && scopes.has(rule)),
    ({ rule }) => rule
  );
  for (const [rule, group] of coverable) {
    const ahead = [...scopes.get(rule).values()].sort((a, b) => b.start - a.start);
    let around = [];
    for (const finding2 of group.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
      const { start } = finding2.location.span;
      while (ahead.length > 0 && ahead.at(-1).start <= start) around.push(ahead.pop());
      around = around.filter(({ end }) => start < end || start === end && end === file?.text.length);
      const matching = around.flatMap((scope) => [scope.directives.get("") ?? [], scope.directives.get(nameOf2(finding2.object)) ?? []]);
      for (const each of matching) used.add(each);
      const [earliest] = matching.flatMap((each) => each.slice(0, 1)).sort((a, b) => a.order - b.order);
      if (earliest) first.set(finding2, earliest.directive);
    }
  }
  return { first, used: new Set([...used].flat().map(({ directive }) => directive)) };
}
function scopesOf(directives) {
  const scopes = /* @__PURE__ */ new Map();
  for (const [order, directive] of directives.entries()) {
    const { rule, scope, ofObject, object } = directive;
    let ofRule = scopes.get(rule);
    if (!ofRule) scopes.set(rule, ofRule = /* @__PURE__ */ new Map());
    const place = `${scope.start} ${scope.end}`;
    let found = ofRule.get(place);
    if (!found) ofRule.set(place, found = { ...scope, directives: /* @__PURE__ */ new Map() });
    addTo(found.directives, ofObject ? nameOf2(object) : "", { directive, order });
  }
  return scopes;
}
function nameOf2(object) {
  return JSON.stringify([object?.kind, object?.name, object?.namespace]);
}
function about2(rule, message, at, settings) {
  const severity = settings.severityOf(rule);
  if (severity === "off") return [];
  const { location, path, object } = at;
  return [{ rule: rule.id, severity, message, path, location, related: [], rejected: [], ...object ? { object } : {} }];
}

// src/lint/judge/index.ts
var Judge = class {
  #input;
  #rules;
  #ids;
  #linted = /* @__PURE__ */ new Set();
  constructor(input) {
    this.#input = input;
    this.#rules = new Map(input.rules.map((rule) => [rule.id, rule]));
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    this.#ids = new Map([...former, ...[...input.rules, ...SUPPRESSION_RULES].map(({ id }) => [id, id])]);
  }
  /** The suppressions of a document; a file without `ds-lint` in its text has none. */
  directives(document, daemonSets) {
    return directivesIn(suppressionSource(document, daemonSets), this.#ids);
  }
  /** The findings of a file, with the severities of its configuration and without those that it turns off. */
  file(file, directives, findings, settings) {
    this.#linted.add(file.path);
    const { onlyRejected = false, today } = this.#input;
    const configured = findings.flatMap((finding2) => {
      const rule = this.#rules.get(finding2.rule);
      const severity = rule ? settings.severityOf(rule, finding2.severity) : finding2.severity;
      const unread = rule?.on === "syntax" || rule?.on === "source";
      if (severity === "off" || onlyRejected && finding2.rejected.length === 0 && !unread) return [];
      return severity === finding2.severity ? [finding2] : [{ ...finding2, severity }];
    });
    const isOn = (id) => {
      const rule = this.#rules.get(id);
      return rule !== void 0 && !needsBase(rule) && settings.severityOf(rule) !== "off";
    };
    return suppress({ findings: configured, found: directives, settings, today, complete: !onlyRejected, isOn });
  }
  /** Everything that was found, against the baseline. */
  finish(all, settings) {
    const isPassing = ({ rule: id }) => {
      const rule = this.#rules.get(id);
      return rule !== void 0 && needsBase(rule);
    };
    const passing = all.filter(isPassing);
    const findings = passing.length > 0 ? all.filter((finding2) => !isPassing(finding2)) : all;
    const { findings: judged, newBaseline } = this.#known(findings, settings);
    return { findings: [...judged, ...passing], newBaseline };
  }
  #known(findings, settings) {
    const { baseline, updateBaseline = false, onlyRejected = false, changedOnly = false } = this.#input;
    const isDecided = ({ file, rule: id }) => {
      const rule = this.#rules.get(id);
      if (onlyRejected || changedOnly || rule && settings.severityOf(rule) === "off") return false;
      return this.#linted.has(file) || (this.#input.isGone?.(file) ?? false);
    };
    const newBaseline = () => writeBaseline(findings, baseline, isDecided);
    if (!baseline) return { findings, newBaseline };
    const counting = updateBaseline ? parseBaseline({ path: baseline.file.path, text: newBaseline() }) : baseline;
    if ("message" in counting) throw new Error(counting.message);
    const { findings: judged, gone } = applyBaseline(findings, counting, isDecided);
    const severity = settings.severityOf(STALE_BASELINE);
    if (severity === "off") return { findings: judged, newBaseline };
    const stale = gone.map(
      ({ rule, object, file, path, span }) => ({
        rule: STALE_BASELINE.id,
        severity,
        message: `${rule} is no longer reported for ${object ?? file}${path === "" ? "" : ` at ${path}`}${this.#linted.has(file) ? "" : ": the file is gone"}; run with --update-baseline to prune it`,
        path: "",
        location: { file: baseline.file, span },
        related: [],
        rejected: []
      })
    );
    return { findings: [...judged, ...stale], newBaseline };
  }
};
function exitCode(report, failOn) {
  if (report.bugs.length > 0) return 3;
  if (report.errors.length > 0) return 2;
  const fails = ({ severity, suppression }) => failOn !== "never" && !suppression && !isMilder(severity, failOn);
  return report.findings.some(fails) ? 1 : 0;
}

// src/subjects/agent-role.ts
var TITLES = {
  cni: "CNI agent",
  csi: "CSI node plugin",
  proxy: "service proxy",
  dns: "DNS cache",
  device: "device plugin",
  driver: "driver installer",
  storage: "storage daemon",
  security: "security agent",
  log: "log agent",
  metrics: "metrics agent",
  ingress: "ingress controller",
  puller: "image puller",
  tuning: "node tuner"
};
var ROLE_ANNOTATION = "ds-lint.io/role";
var CRITICAL = /* @__PURE__ */ new Set(["cni", "csi", "proxy", "device"]);
var PATHS = [
  ["cni", /^\/etc\/cni(?:\/|$)/],
  ["cni", /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$))/],
  ["device", /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
  ["csi", /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
  ["storage", /^\/var\/lib\/(?:longhorn|rook|ceph|openebs|glusterd|rancher\/longhorn)(?:\/|$)/]
];
var LOG_PATH = /^\/var\/(?:log(?:\/(?:pods|containers))?|lib\/docker\/containers)\/?$/;
var IMAGES = [
  ["csi", words("csi-node-driver-registrar|node-driver-registrar|livenessprobe-csi")],
  ["cni", /(?:^|\/)(?:calico\/node|cilium\/cilium|weave-kube|flannel|kube-router|kube-ovn|antrea-(?:agent|ubuntu|windows)(?:-[a-z]+)?)$/],
  ["proxy", words("kube-proxy")],
  ["dns", words("k8s-dns-node-cache|node-local-dns|nodelocaldns|node-cache")],
  ["driver", words("[a-z0-9-]*driver-(?:installer|container|manager)|nccl-[a-z0-9-]*installer|container-toolkit")],
  [
    "security",
    words("falco|falcon-sensor|falco-no-driver|tetragon|kubearmor|wazuh-agent|twistlock|aqua-enforcer|suricata|osquery|tracee|sysdig")
  ],
  ["security", /(?:^|\/)sysdig\/agent$/],
  [
    "log",
    /(?:^|[-/])(?:fluentd|fluent-bit|fluentbit|filebeat|promtail|logstash|vector|logspout|splunk-fluentd|rsyslog|fluentd-[a-z0-9-]+)(?:$|[-/])/
  ],
  [
    "metrics",
    /(?:^|[-/])(?:node-exporter|node_exporter|cadvisor|telegraf|metricbeat|collectd|dcgm-exporter|netdata|statsd|prometheus-[a-z-]*exporter)(?:$|[-/])|[a-z0-9-]-exporter(?:$|[-/])/
  ],
  [
    "metrics",
    /(?:^|\/)(?:(?:registry\.)?datadog(?:hq)?(?:\.com)?|newrelic|dynatrace|appdynamics|instana|signalfx|jaegertracing)\/|\/(?:node-problem-detector)$/
  ],
  [
    "metrics",
    words(
      "otelcol|opentelemetry-collector[a-z-]*|nrdot-collector[a-z0-9-]*|grafana-agent|alloy|oneagent|jaeger-agent|node-problem-detector"
    )
  ],
  [
    "ingress",
    /(?:^|[-/])(?:ingress-nginx|nginx-ingress|nginx-plus-ingress|kubernetes-ingress|haproxy-ingress|traefik|contour|skipper|kong)(?:$|[-/])/
  ],
  ["storage", /(?:^|\/)(?:ceph|rook\/ceph)$/],
  ["ingress", /(?:^|\/)(?:metallb\/speaker|kube-keepalived-vip)$/],
  ["storage", words("longhorn-manager|node-disk-manager[a-z0-9-]*|glusterfs-server|juicefs-csi|portworx|oci-monitor")]
];
var PULLER_NAME = /(?:^|-)(?:image-?)?(?:pre-?pull(?:er)?|prefetch(?:er)?|puller|image-cache)(?:-|$)/;
var DRIVER_NAME = /(?:^|-)(?:driver|nccl|toolkit)[a-z0-9-]*-installer(?:-|$)|(?:^|-)gpu-driver(?:-|$)/;
var PAUSE = /(?:^|\/)pause(?:-[a-z0-9]+)?$/;
var TUNES = /\bsysctl\b|\/proc\/sys\/|\bnsenter\b|\bchroot\s|\bmodprobe\b|\/sys\/(?:kernel|devices|block|class)\/|\bsystemctl\b|\biptables\b/;
function words(names) {
  return new RegExp(`(?:^|[-/])(?:${names})(?:$|[-/])`);
}
function roleOf(daemonSet, pod, given) {
  const told = given ? given.map((name) => seen(name, "configured", void 0)) : annotated(daemonSet);
  if (told) return rolesOf(told);
  const spec = pod.value;
  return rolesOf(spec ? unique([...evidenceIn(spec, daemonSet, pod)]) : []);
}
function rolesOf(found) {
  const known = found.filter(({ name }) => name !== "unknown");
  const all = known.length > 0 ? known : [seen("unknown", "", void 0)];
  return { ...all[0], all, is: (...names) => all.some(({ name }) => names.includes(name)) };
}
function unique(found) {
  const names = /* @__PURE__ */ new Set();
  return found.filter(({ name }) => !names.has(name) && names.add(name));
}
function annotated(daemonSet) {
  const field = daemonSet.at("metadata", "annotations").at(ROLE_ANNOTATION);
  const names = field.value?.split(",").map((name) => name.trim()).filter((name) => name === "unknown" || Object.hasOwn(TITLES, name));
  return names && names.length > 0 ? names.map((name) => seen(name, `annotated ${ROLE_ANNOTATION}: ${field.value}`, field)) : void 0;
}
function* evidenceIn(spec, daemonSet, pod) {
  const { volumes = [], containers = [], initContainers = [], hostNetwork } = spec;
  const name = daemonSet.value?.metadata?.name ?? "";
  const fits = (role) => role !== "cni" || hostNetwork === true;
  const byPath = (pattern) => {
    const index = volumes.findIndex(({ hostPath }) => hostPath?.path !== void 0 && pattern.test(hostPath.path));
    return index < 0 ? void 0 : { path: volumes[index].hostPath.path, at: pod.resolve(["volumes", index, "hostPath", "path"]) };
  };
  const registersDevices = byPath(PATHS[2][1]) !== void 0;
  for (const [role, pattern] of PATHS) {
    if (role === "csi" && registersDevices) continue;
    const found = byPath(pattern);
    if (found && fits(role)) yield seen(role, `mounts ${found.path}`, found.at);
  }
  const images = containers.map(({ image = "" }) => repository(image));
  for (const [role, pattern] of IMAGES) {
    const index = images.findIndex((image) => pattern.test(image));
    if (index >= 0 && fits(role)) yield seen(role, `runs ${images[index].split("/").at(-1)}`, pod.at("containers", index, "image"));
  }
  const log = byPath(LOG_PATH);
  if (log && /log|fluent|beat|collector|agent|datadog/i.test(name)) yield seen("log", `mounts ${log.path}`, log.at);
  const rests = containers.length > 0 && images.every((image) => PAUSE.test(image) || image.endsWith("startup-script"));
  const at = daemonSet.at("metadata", "name");
  if (DRIVER_NAME.test(name)) yield seen("driver", `is named ${name}`, at);
  if (PULLER_NAME.test(name)) yield seen("puller", `is named ${name}`, at);
  for (const [list, items] of [
    ["initContainers", initContainers],
    ["containers", containers]
  ]) {
    const index = items.findIndex(
      ({ command = [], args = [], env = [], securityContext }) => securityContext?.privileged === true && TUNES.test([...command, ...args, ...env.map(({ value = "" }) => value)].join("\n"))
    );
    if (index >= 0 && (rests || list === "containers")) {
      yield seen("tuning", `changes the node in ${items[index].name}`, pod.resolve([list, index]));
      return;
    }
  }
}
function seen(name, reason, evidence) {
  return { name, title: name === "unknown" ? "agent" : TITLES[name], reason, evidence, nodeCritical: CRITICAL.has(name) };
}
function repository(image) {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

// src/subjects/gap-message.ts
function gapMessage(name, targeted, outcomes) {
  const gate = [...outcomes.values()].findLast((outcome) => outcome.kind === "dropped")?.gate;
  const where = works(outcomes, gate);
  const told = where.includes(gate ?? "\0");
  const runs = [];
  for (const minor of targeted) {
    const outcome = outcomes.get(minor);
    const text = JSON.stringify(outcome);
    const run2 = runs.at(-1);
    if (run2?.text === text) run2.minors.push(minor);
    else runs.push({ minors: [minor], text });
  }
  const what = runs.flatMap(({ minors }) => does(minors, outcomes.get(minors[0]), told));
  return `${name} ${where}; ${what.join("; ")}`;
}
function works(outcomes, gate) {
  const fine = [...outcomes].filter(([, { kind }]) => kind === "fine").map(([minor]) => minor);
  if (fine.at(-1) === NEWEST) return `requires Kubernetes 1.${fine.findLast((minor) => outcomes.get(minor - 1)?.kind !== "fine")} or later`;
  if (fine.length > 0) return `works in Kubernetes ${versions(fine)} only`;
  const last = [...outcomes].findLast(([, { kind }]) => kind !== "unknown")?.[0];
  if (last !== void 0 && last < NEWEST) return `was removed in Kubernetes 1.${last + 1}`;
  return gate === void 0 ? "is dropped by every version" : `requires the feature gate ${gate}, which no version enables by default`;
}
function does(minors, outcome, isGateTold) {
  const [who, s] = [versions(minors), minors.length === 1 ? "s" : ""];
  switch (outcome.kind) {
    case "unknown":
      return [`${who} reject${s} it as unknown, or silently drop${s} it without strict validation`];
    case "refused":
      return [`${who} reject${s} it`];
    case "dropped": {
      const { becomes, gate, refused } = outcome;
      const why = gate === void 0 || isGateTold ? "" : ` (feature gate ${gate})`;
      const dropped = becomes === void 0 ? `silently drop${s} it${why}` : `silently change${s} it to ${becomes}${why}`;
      return [`${who} ${dropped}${refused ? `, and reject${s} the rest` : ""}`];
    }
    default:
      return [];
  }
}
function versions(minors) {
  const [first, last] = [minors[0], minors.at(-1)];
  return first === last ? `1.${first}` : `1.${first} to 1.${last}`;
}

// src/subjects/version-gaps.ts
var GAP_RULE = "field-not-in-version";
var ALL = minorsOf({ from: OLDEST, to: NEWEST });
var Answers = class {
  constructor(rejections, dropped) {
    this.rejections = rejections;
    this.dropped = new Map(dropped.map((each) => [each.field.toString(), each]));
    this.#removed = new Set(dropped.map(({ path }) => path.toString()));
    for (const rejection of rejections) {
      const { at, rule } = rejection;
      const place = at.toString();
      addTo(this.#at, place, rejection);
      if (at.parent) addTo(this.#below, at.parent.toString(), rejection);
      if (rule === GAP_RULE) for (const around of [place, ...ancestorsOf(at)]) addTo(this.#unknown, around, rejection);
    }
  }
  rejections;
  dropped;
  /** What is removed with them, which may be more. */
  #removed;
  #at = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  /** Unknown fields, also by every place around them. */
  #unknown = /* @__PURE__ */ new Map();
  at(place) {
    return this.#at.get(place) ?? NONE;
  }
  /** Of the members of what stands there. */
  below(place) {
    return this.#below.get(place) ?? NONE;
  }
  /** Unknown fields there and within. */
  unknown(place) {
    return this.#unknown.get(place) ?? NONE;
  }
  isUnknown(place) {
    return this.at(place).some(({ rule }) => rule === GAP_RULE);
  }
  isRemoved(place) {
    return this.#removed.has(place);
  }
};
var NONE = [];
var VersionGaps = class {
  /** `written`: what stands at a path; `admitIn`: the admission of any version. */
  constructor(targeted, written, admitIn) {
    this.targeted = targeted;
    this.written = written;
    this.admitIn = admitIn;
    for (const admission of targeted) this.#answers.set(admission.minor, answersOf(admission));
    const fields = this.#fields().map((path) => this.#fieldGap(path));
    this.gaps = [...fields, ...this.#values()];
    const told = this.#told;
    this.rest = told.size === 0 ? targeted : targeted.map((one) => ({ ...one, rejections: one.rejections.filter((rejection) => !told.has(rejection)) }));
  }
  targeted;
  written;
  admitIn;
  gaps;
  /** The targeted admissions, without what the gaps tell. */
  rest;
  #answers = /* @__PURE__ */ new Map();
  #told = /* @__PURE__ */ new Set();
  /** Fields that a targeted version does not know or drops; of one within another only the outer one. */
  #fields() {
    const found = /* @__PURE__ */ new Map();
    for (const { minor } of this.targeted) {
      const { rejections, dropped } = this.#of(minor);
      for (const { rule, at } of rejections) if (rule === GAP_RULE) found.set(at.toString(), at);
      for (const { field } of dropped.values()) if (!isEmpty(this.written(field))) found.set(field.toString(), field);
    }
    return [...found.values()].filter((path) => !ancestorsOf(path).some((ancestor) => found.has(ancestor)));
  }
  #fieldGap(at) {
    const minors = this.targeted.map(({ minor }) => minor);
    const outcomes = new Map(ALL.map((minor) => [minor, this.#outcome(minor, at)]));
    const later = ALL.find((minor) => minor > minors[0] && outcomes.get(minor).kind === "fine");
    const reference = later ?? ALL.findLast((minor) => outcomes.get(minor).kind === "fine");
    const rejections = [];
    let instead = "";
    for (const minor of minors) {
      const outcome = outcomes.get(minor);
      if (outcome.kind === "fine") continue;
      const answers = this.#of(minor);
      const place = at.toString();
      const own = answers.at(place).filter((rejection) => rejection.rule !== GAP_RULE && isOfValue(rejection));
      const others = this.#consequences(minor, at, reference);
      rejections.push(...answers.unknown(place), ...own, ...others);
      if (outcome.kind === "dropped" && others.length > 0) outcomes.set(minor, { ...outcome, refused: true });
      if (reference === void 0 && others.length > 0) instead = `; ${others[0].message}`;
    }
    for (const rejection of rejections) this.#told.add(rejection);
    return { at, isValue: false, message: gapMessage(`"${at.name}"`, minors, outcomes) + instead, rejections };
  }
  /** What is refused only because the field is missing: its parent, which is left empty, and what stands beside it and is fine with it. */
  #consequences(minor, at, reference) {
    const parent = at.parent?.toString() ?? "";
    const answers = this.#of(minor);
    const beside = reference === void 0 ? NONE : answers.below(parent).filter(({ type }) => type === "FieldValueForbidden");
    return [...answers.at(parent), ...beside].filter((rejection) => {
      const isKnown = reference !== void 0 && this.#of(reference).at(rejection.at.toString()).length > 0;
      return rejection.rule !== GAP_RULE && !isKnown;
    });
  }
  /** Values that a targeted version refuses and a later one takes. */
  #values() {
    const found = /* @__PURE__ */ new Map();
    for (const { rejections } of this.targeted) {
      for (const rejection of rejections) {
        if (this.#told.has(rejection) || !isOfValue(rejection)) continue;
        addTo(found, rejection.at.toString(), rejection);
      }
    }
    return [...found.values()].flatMap((rejections) => {
      const { at } = rejections[0];
      const minors = this.targeted.map(({ minor }) => minor);
      const outcomes = new Map(ALL.map((minor) => [minor, this.#outcome(minor, at)]));
      const last = minors.findLast((minor) => outcomes.get(minor).kind === "refused");
      if (!ALL.some((minor) => minor > last && outcomes.get(minor).kind === "fine")) return [];
      for (const rejection of rejections) this.#told.add(rejection);
      const value = rejections[0].type === "FieldValueNotSupported" ? this.written(at) : void 0;
      const name = typeof value === "string" && value !== "" ? JSON.stringify(value) : `"${at.name}"`;
      return [{ at, isValue: true, message: gapMessage(name, minors, outcomes), rejections }];
    });
  }
  #outcome(minor, at) {
    const place = at.toString();
    const answers = this.#of(minor);
    if (answers.isUnknown(place)) return { kind: "unknown" };
    const drop = answers.dropped.get(place);
    if (drop) return { kind: "dropped", gate: drop.gate, becomes: drop.becomes, refused: false };
    if (ancestorsOf(at).some((around) => answers.isUnknown(around) || answers.isRemoved(around))) return { kind: "hidden" };
    return { kind: answers.at(place).some(isOfValue) ? "refused" : "fine" };
  }
  #of(minor) {
    let answers = this.#answers.get(minor);
    if (!answers) this.#answers.set(minor, answers = answersOf(this.admitIn(minor)));
    return answers;
  }
};
function mayHaveGaps(admissions) {
  return admissions.some(
    ({ rejections, dropped }) => dropped.length > 0 || rejections.some((rejection) => rejection.rule === GAP_RULE || isOfValue(rejection))
  );
}
function answersOf({ rejections, dropped, effective, minor }) {
  if (!rejections.some(({ type }) => type === "Decoding")) return new Answers(rejections, dropped);
  return new Answers(rejections, dropDisabledFields(effective.spec?.template ?? {}, minor).dropped);
}
function isOfValue({ type }) {
  return type === "FieldValueNotSupported" || type === "FieldValueForbidden";
}
function ancestorsOf({ parent }) {
  return parent ? [...ancestorsOf(parent), parent.toString()] : [];
}
function isEmpty(value) {
  return value === void 0 || value === null || typeof value === "object" && Object.values(value).every((member2) => member2 === void 0);
}

// src/subjects/daemon-set.ts
var DaemonSetModel = class {
  constructor(manifest, target2, objects = NO_OBJECTS) {
    this.manifest = manifest;
    this.target = target2;
    this.objects = objects;
    const { document, node, origin } = manifest;
    this.#admissions = minorsOf(target2).map((minor) => admit(node, document, minor, this.apply));
    const { value, effective, verdict } = this.#admissions.at(-1);
    const rendered = origin !== void 0;
    this.daemonSet = rootField({ document, node, value, effective, maps: MAP_FIELDS, rendered, accepted: verdict === "ok" });
    this.pod = this.daemonSet.at("spec", "template", "spec");
  }
  manifest;
  target;
  objects;
  daemonSet;
  pod;
  #admissions;
  #gaps;
  #role;
  get apply() {
    return this.target.apply ?? DEFAULT_APPLY;
  }
  get role() {
    this.#role ??= roleOf(this.daemonSet, this.pod);
    return this.#role;
  }
  #about() {
    return { daemonSet: this.daemonSet, pod: this.pod, target: this.target, objects: this.objects };
  }
  subject() {
    return { ...this.#about(), role: this.role };
  }
  containers() {
    const about3 = this.subject();
    const main = this.pod.at("containers").items();
    const init = this.pod.at("initContainers").items();
    return [
      ...main.map((container) => ({ ...about3, container, kind: "main" })),
      ...init.map((container) => ({
        ...about3,
        container,
        kind: container.value && isSidecar(container.value) ? "sidecar" : "init"
      }))
    ];
  }
  /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
  rejections() {
    const { gaps, rest } = this.#versionGaps();
    return [...gaps.map((gap) => this.#gapSubject(gap)), ...this.grouped(rest), ...this.#lost()];
  }
  /** Of a part of a manifest: fields that no DaemonSet has. Those of a strategic merge patch itself begin with a dollar sign. */
  unknownFields() {
    return this.rejections().filter(({ rejection }) => rejection.rule === "unknown-field" && !String(rejection.at.name).startsWith("$"));
  }
  /** What no API server refuses, because kubectl drops it. */
  #lost() {
    const { lost } = this.#admissions.at(-1);
    return lost.map((rejection) => ({ ...this.#about(), rejection, place: this.#place(rejection), rejected: [] }));
  }
  #versionGaps() {
    const { document, node } = this.manifest;
    const written = (path) => this.daemonSet.resolve(path.steps()).raw;
    this.#gaps ??= mayHaveGaps(this.#admissions) ? new VersionGaps(this.#admissions, written, (minor) => admit(node, document, minor, this.apply)) : { gaps: [], rest: this.#admissions };
    return this.#gaps;
  }
  #gapSubject({ at, isValue, message, rejections }) {
    const field = this.daemonSet.resolve(at.steps());
    return {
      ...this.#about(),
      rejection: { at, rule: GAP_RULE, message, cause: void 0 },
      place: isValue ? field : field.key,
      rejected: unique2(rejections)
    };
  }
  /** Those of an update that a create would not get. */
  updateRejections(admissions, before) {
    const known = new Set(this.#admissions.flatMap(({ rejections }) => rejections.map(keyOf2)));
    const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter((each) => !known.has(keyOf2(each))) }));
    return this.grouped(others).map((subject) => ({ ...subject, before }));
  }
  /** One admission for each targeted version. */
  grouped(admissions) {
    const groups = /* @__PURE__ */ new Map();
    for (const { minor, rejections } of admissions) {
      for (const rejection of rejections) {
        const key = keyOf2(rejection);
        const group = groups.get(key);
        if (group) {
          group.all.push(rejection);
          group.minors.add(minor);
        } else groups.set(key, { rejection, all: [rejection], minors: /* @__PURE__ */ new Set([minor]) });
      }
    }
    return [...groups.values()].map(({ rejection, all, minors }) => ({
      ...this.#about(),
      rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
      place: this.#place(rejection),
      rejected: unique2(all)
    }));
  }
  warnings() {
    const groups = /* @__PURE__ */ new Map();
    for (const { minor, warnings } of this.#admissions) {
      for (const warning of warnings) {
        const key = `${warning.rule} ${warning.at.toString()} ${warning.message}`;
        const group = groups.get(key);
        if (group) group.minors.add(minor);
        else groups.set(key, { warning, minors: /* @__PURE__ */ new Set([minor]) });
      }
    }
    return [...groups.values()].map(({ warning, minors }) => ({
      ...this.#about(),
      warning: { ...warning, message: warning.message + this.#inVersions(minors) },
      place: this.#place(warning)
    }));
  }
  #place({ at, span }) {
    if (span) return { file: this.manifest.document.file, span };
    const field = this.daemonSet.resolve(at.steps());
    const alias = at.name === "serviceAccountName" && !field.exists ? this.pod.at("serviceAccount") : field;
    return alias.exists ? alias : field;
  }
  #inVersions(minors) {
    if (minors.size === this.#admissions.length) return "";
    const list = [...minors].sort((a, b) => a - b);
    const [first, last] = [list[0], list.at(-1)];
    return first === last ? ` (in Kubernetes 1.${first})` : ` (in Kubernetes 1.${first} to 1.${last})`;
  }
};
function keyOf2({ rule, type, field, at, cause, span }) {
  if (span && cause === void 0) return `${rule} ${type} ${span.start}-${span.end}`;
  return cause === void 0 ? `${rule} ${type} ${field} ${at.toString()}` : `${rule} ${cause}`;
}
function unique2(rejections) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const { type, field } of rejections) seen2.set(`${type} ${field}`, { type, field });
  return [...seen2.values()];
}

// src/subjects/producers.ts
var PRODUCERS = {
  *source({ file, unreadable = [] }) {
    for (const subject of unreadable) yield { subject, about: inFile(file) };
  },
  *syntax({ file, syntax = [] }) {
    for (const subject of syntax) yield { subject, about: inFile(file) };
  },
  *refused({ file, mistaken = [], stops = [] }) {
    for (const subject of mistaken) yield { subject, rule: "mistaken-identity", about: { ...inFile(file), document: subject.document } };
    for (const subject of stops) yield { subject, rule: "unreadable-neighbour", about: inFile(file) };
  },
  *template({ file, template, daemonSets = [] }) {
    if (template) yield { subject: template, about: inFile(file) };
    for (const { model, update } of daemonSets) {
      const { first } = sentBy(model, update);
      if (first) yield { subject: first, about: { ...inFile(file), object: model.manifest.object } };
    }
  },
  *rejection({ daemonSets = [], parts = [] }) {
    for (const model of parts) {
      for (const subject of model.unknownFields()) {
        const { rule, at } = subject.rejection;
        yield { subject, rule, about: { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString() } };
      }
    }
    for (const { model, update } of daemonSets) {
      for (const subject of sentBy(model, update).rejections) {
        const { rule, at } = subject.rejection;
        const before = update && oldPlace(update, at.steps());
        const about3 = { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString(), ...before && { before } };
        yield { subject, rule, about: about3 };
      }
    }
  },
  *apiWarning({ daemonSets = [] }) {
    for (const { model } of daemonSets) {
      for (const subject of model.warnings()) {
        const { rule, at } = subject.warning;
        yield { subject, rule, about: { ...aboutManifest(model.manifest), path: at.toString() } };
      }
    }
  },
  *daemonSet({ daemonSets = [] }) {
    for (const { model } of daemonSets) yield { subject: model.subject(), about: aboutManifest(model.manifest) };
  },
  *container({ daemonSets = [] }) {
    for (const { model } of daemonSets) {
      const about3 = aboutManifest(model.manifest);
      for (const subject of model.containers()) yield { subject, about: about3 };
    }
  },
  *update({ daemonSets = [] }) {
    for (const { model, update } of daemonSets) if (update) yield { subject: update.subject(), about: aboutManifest(model.manifest) };
  },
  *object({ others = [], objects, target: target2 }) {
    for (const manifest of others) {
      const subject = { object: manifestField(manifest), kind: manifest.object.kind, objects, target: target2 };
      yield { subject, about: aboutManifest(manifest) };
    }
  },
  *schema({ mismatches = [] }) {
    for (const { manifest, path, subject } of mismatches) yield { subject, about: { ...aboutManifest(manifest), path } };
  }
};
function inFile({ path }) {
  return { file: path };
}
function aboutManifest({ object, origin, document }) {
  return { object, document, file: document.file.path, ...origin === void 0 ? {} : { origin } };
}
var sent = /* @__PURE__ */ new WeakMap();
function sentBy(model, update) {
  let known = sent.get(model);
  if (!known) sent.set(model, known = split2([...model.rejections(), ...update?.rejections() ?? []], model.manifest.document));
  return known;
}
function split2(rejections, document) {
  const spans = rejections.map(({ place }) => {
    const { file, span } = isField(place) ? place.location : place;
    return file === document.file ? substitutionIn(file, span) : void 0;
  });
  const first = spans.filter((span) => span !== void 0).toSorted((a, b) => a.start - b.start)[0];
  if (!first) return { first, rejections };
  return {
    first: { document, template: { engine: "substitution", span: first } },
    rejections: rejections.filter((_, index) => !spans[index])
  };
}
function oldPlace({ before, model }, steps) {
  const [old, updated] = [before.daemonSet, model.daemonSet].map((root) => root.resolve(steps));
  return old.exists && !isSame(old.raw, updated.raw) ? old : void 0;
}

// src/subjects/changes.ts
var NOTES = /* @__PURE__ */ new Set(["deprecated.daemonset.template.generation", "kubectl.kubernetes.io/last-applied-configuration"]);
var MOST_ALIGNED = 300;
function changesOf(before, after) {
  const walk = new Walk();
  const [old, updated] = [before.effective ?? {}, after.effective ?? {}];
  for (const map of ["labels", "annotations"]) {
    const side = (field, value) => ({ field: field.at("metadata", map), value: value.metadata?.[map] });
    walk.entries(side(before, old), side(after, updated), map, `metadata.${map}`);
  }
  const spec = (field, value) => ({ field: field.at("spec"), value: value.spec });
  walk.struct(spec(before, old), spec(after, updated), "daemonSet", "spec");
  return walk.changes;
}
var Walk = class {
  changes = [];
  /** @param holder As for `printsSame`: the field that holds the struct. */
  struct(before, after, holder, name) {
    for (const key of keysOfBoth(before.value, after.value)) {
      if (printsSame(member(before.value, key), member(after.value, key), key, holder)) continue;
      this.#field(child(before, key), child(after, key), key, holder, `${name}.${key}`);
    }
  }
  entries(before, after, map, name) {
    for (const key of keysOfBoth(before.value, after.value)) {
      const [a, b] = [child(before, key), child(after, key)];
      const same = NOTES.has(key) || a.value === b.value || a.value !== void 0 && b.value !== void 0 && sameEntry(a.value, b.value, map);
      if (!same) this.#add(a, b, `${name}[${key}]`);
    }
  }
  #field(before, after, key, holder, name) {
    const { value: a } = before;
    const { value: b } = after;
    if (MAP_FIELDS.has(key) && !Array.isArray(a ?? b)) {
      if (isStruct(a) && Object.keys(a).length > 0 || isStruct(b) && Object.keys(b).length > 0) this.entries(before, after, key, name);
      return;
    }
    if (Array.isArray(a) && Array.isArray(b)) this.#list({ ...before, value: a }, { ...after, value: b }, key, name);
    else if (isStruct(a) && isStruct(b)) this.struct(before, after, holder === "template" ? `template.${key}` : key, name);
    else this.#add(before, after, name);
  }
  #list(before, after, key, name) {
    const [was, is] = [keysOf(key, before.value), keysOf(key, after.value)];
    if (!was || !is) return this.#aligned(before, after, key, name);
    const [places, names] = [new Map(was.map((each, index) => [each, index])), new Set(is)];
    for (const [index, each] of is.entries()) {
      const old = places.get(each);
      const item = child(after, index);
      if (old === void 0) this.#add({ field: before.field, value: void 0 }, item, `${name}[${each}]`);
      else this.#item(child(before, old), item, key, `${name}[${each}]`);
    }
    for (const [index, each] of was.entries()) {
      if (!names.has(each)) this.#add(child(before, index), { field: after.field, value: void 0 }, `${name}[${each}]`);
    }
    const kept = was.filter((each) => names.has(each));
    if (is.filter((each) => places.has(each)).some((each, index) => each !== kept[index])) this.#reordered(before, after, name);
  }
  /** Items without names: the same ones are found in their order, and what stands between them at the same place is a change. */
  #aligned(before, after, key, name) {
    const same = (i2, j2) => sameItem(before.value[i2], after.value[j2], key);
    const { length } = before.value;
    if (length === after.value.length && isPermutation(length, same)) return this.#reordered(before, after, name);
    let [i, j] = [0, 0];
    for (const [oldEnd, newEnd] of [...common(length, after.value.length, same), [length, after.value.length]]) {
      for (; i < oldEnd && j < newEnd; i++, j++) this.#item(child(before, i), child(after, j), key, `${name}[${j}]`);
      for (; i < oldEnd; i++) this.#add(child(before, i), { field: after.field, value: void 0 }, `${name}[${i}]`);
      for (; j < newEnd; j++) this.#add({ field: before.field, value: void 0 }, child(after, j), `${name}[${j}]`);
      i++;
      j++;
    }
  }
  #item(before, after, key, name) {
    if (sameItem(before.value, after.value, key)) return;
    if (isStruct(before.value) && isStruct(after.value)) this.struct(before, after, key, name);
    else this.#add(before, after, name);
  }
  #add(before, after, name) {
    const kind = before.value === void 0 ? "added" : after.value === void 0 ? "removed" : "changed";
    this.#push(kind, before, after, name);
  }
  #reordered(before, after, name) {
    this.#push("reordered", before, after, name);
  }
  /** A default that changes because of another field is no change of its own. */
  #push(kind, before, after, name) {
    if (!before.field.exists && !after.field.exists) return;
    this.changes.push({
      kind,
      before: before.field,
      after: after.field,
      from: before.value,
      to: after.value,
      name,
      inTemplate: name.startsWith("spec.template.")
    });
  }
};
function child({ field, value }, key) {
  return { field: field.resolve([key]), value: member(value, key) };
}
function member(value, key) {
  const holder = value;
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key) ? holder[key] : void 0;
}
function keysOfBoth(a, b) {
  return /* @__PURE__ */ new Set([...isStruct(b) ? Object.keys(b) : [], ...isStruct(a) ? Object.keys(a) : []]);
}
function sameEntry(a, b, map) {
  return printsSame({ of: a }, { of: b }, map, "daemonSet");
}
function sameItem(a, b, list) {
  return printsSame([a], [b], list, "daemonSet");
}
function isPermutation(length, same) {
  if (length > MOST_ALIGNED) return false;
  const left = new Set(Array.from({ length }, (_, index) => index));
  for (let i = 0; i < length; i++) {
    const found = [...left].find((j) => same(i, j));
    if (found === void 0) return false;
    left.delete(found);
  }
  return true;
}
function common(rows, columns, same) {
  if (rows > MOST_ALIGNED || columns > MOST_ALIGNED) return [];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (i, j) => lengths[i][j];
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i][j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

// src/subjects/update.ts
var UpdateModel = class {
  constructor(model, previous, relation, context) {
    this.model = model;
    this.previous = previous;
    this.relation = relation;
    this.context = context;
    const { manifest } = previous;
    const plain = toPlain(model.manifest.node);
    const old = { node: asUpdated(previous, plain), contentType: manifest.document.contentType };
    const minors = minorsOf(model.target);
    const stored = minors.map((minor) => storePrevious(old, minor));
    const newest = stored.at(-1);
    const daemonSet = rootOf(manifest, old.node, newest);
    this.#droppedBefore = newest.dropped;
    this.before = { daemonSet, pod: podOf(daemonSet), object: manifest.object, status: previous.status };
    const { contentType } = model.manifest.document;
    const converted = convertedNode(model.manifest);
    const updated = { node: converted ?? model.manifest.node, contentType, apply: model.apply };
    this.#after = converted ? rootOf(model.manifest, converted, storePrevious(updated, minors.at(-1))) : model.daemonSet;
    const admissions = minors.map((minor, index) => admitUpdate(stored[index], updated, minor));
    this.#admissions = converted ? admissions.map(refusedAsSuch) : admissions;
  }
  model;
  previous;
  relation;
  context;
  before;
  #admissions;
  #after;
  #droppedBefore;
  #subject;
  /** What the newest targeted version answers. */
  get admission() {
    return this.#admissions.at(-1);
  }
  /** Whether anything but the writing differs. */
  get changed() {
    const { specChanged, metadataChanged, revisionChanged, verdict } = this.admission;
    return this.relation !== "same" || specChanged || metadataChanged || revisionChanged || verdict !== "ok" || this.subject().changes.length > 0;
  }
  /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
  rejections() {
    return this.relation === "same" ? this.model.updateRejections(this.#admissions, this.before.daemonSet) : [];
  }
  /** Everything that the API server says against the update. */
  allRejections() {
    return this.#after === this.model.daemonSet ? this.model.grouped(this.#admissions) : [...this.model.rejections(), ...this.rejections()];
  }
  subject() {
    if (!this.#subject) {
      const { minor: _, rejections: __, dropped, ...effects } = this.admission;
      const [gone, goneBefore] = [pathsOf(dropped), pathsOf(this.#droppedBefore)];
      const changes = changesOf(this.before.daemonSet, this.#after).filter(({ before: before2, after: after2 }) => {
        return !isIn(before2, goneBefore) && !isIn(after2, gone);
      });
      const after = { daemonSet: this.#after, pod: podOf(this.#after) };
      const { objects, objectsBefore } = this.context;
      const { before, relation } = this;
      const restarts = relation === "same" && effects.verdict === "ok" && effects.revisionChanged;
      this.#subject = { ...this.model.subject(), ...after, objects, objectsBefore, before, relation, effects, restarts, changes };
    }
    return this.#subject;
  }
};
function refusedAsSuch({ minor, rejections }) {
  return {
    minor,
    verdict: "badrequest",
    dropped: [],
    rejections: rejections.filter(({ rule }) => rule === "selector-changed"),
    ...NO_EFFECTS
  };
}
function isIn({ path }, dropped) {
  if (dropped.size === 0) return false;
  if (dropped.has(path)) return true;
  for (let at = 0; at < path.length; at++) {
    if ((path[at] === "." || path[at] === "[") && dropped.has(path.slice(0, at))) return true;
  }
  return false;
}
function pathsOf(paths) {
  return new Set(paths.map(String));
}
function rootOf({ document }, node, { value, effective }) {
  return rootField({ document, node, value, effective, maps: MAP_FIELDS, rendered: true });
}
function podOf(daemonSet) {
  return daemonSet.at("spec", "template", "spec");
}

// src/subjects/updates.ts
var Updates = class {
  #workspace;
  #targetOf;
  #models = /* @__PURE__ */ new Map();
  #byManifest = /* @__PURE__ */ new Map();
  #created;
  #contextChanged;
  /** Of a workspace that has been compared. `targetOf`: the versions that a file is for, by its absolute path. */
  constructor(workspace, targetOf) {
    this.#workspace = workspace;
    this.#targetOf = targetOf;
    const { pairs, created } = this.#comparison.pairs;
    this.#created = new Set(created.map(({ manifest }) => manifest));
    for (const each of pairs) this.#byManifest.set(each.updated.manifest, this.#update(each));
  }
  get #comparison() {
    return this.#workspace.comparison;
  }
  /** Those whose manifests differ, in the order of the new files. */
  get changed() {
    return [...this.#byManifest.values()].filter((update) => update.changed);
  }
  get created() {
    return this.#comparison.pairs.created.map(({ manifest, absolute }) => this.model(manifest, absolute));
  }
  get removed() {
    return this.#comparison.pairs.removed;
  }
  /** How many. */
  get unchangedFiles() {
    return this.#comparison.unchangedPaths.size;
  }
  /** Every changed file. */
  get changedFiles() {
    return this.#comparison.loaded.values();
  }
  isChangedFile(absolute) {
    return !this.#comparison.unchangedPaths.has(absolute);
  }
  /** The one model of a DaemonSet of a changed file. */
  model(manifest, absolute) {
    let model = this.#models.get(manifest);
    if (!model)
      this.#models.set(manifest, model = new DaemonSetModel(manifest, this.#targetOf(absolute), this.#workspace.objectsNear(absolute)));
    return model;
  }
  /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
  of(model, absolute) {
    const update = this.#byManifest.get(model.manifest);
    if (update) return update;
    const isNew = this.#created.has(model.manifest);
    return isNew || !this.contextChanged ? void 0 : new UpdateModel(model, previousOf(model.manifest), "same", this.#contextOf(absolute));
  }
  /** Whether the object, and not only its writing, differs from the base. */
  isChanged(manifest) {
    const update = this.#byManifest.get(manifest);
    return update ? update.changed : this.#created.has(manifest);
  }
  /** Whether objects beside the DaemonSets changed. */
  get contextChanged() {
    this.#contextChanged ??= this.#comparison.texts.differsIn((text) => [...kindsIn(text)].some((kind) => kind !== "DaemonSet"));
    return this.#contextChanged;
  }
  #contextOf(absolute) {
    return { objects: this.#workspace.objectsNear(absolute), objectsBefore: this.#workspace.objectsBeforeNear(absolute) };
  }
  #update({ old, updated, relation }) {
    const { manifest, absolute } = updated;
    return new UpdateModel(this.model(manifest, absolute), old.previous, relation, this.#contextOf(absolute));
  }
};

// src/lint/sound-fixes.ts
var READINGS = 16;
var CHARACTERS = 2e6;
function withdrawUnsound(findings, fixable) {
  const risky = fixable.filter(({ fix, document }) => isRisky(document, fix.edits));
  for (const [document, group] of groupBy(risky, (each) => each.document)) {
    for (const { index } of unsound(document, group)) {
      const { fix: _, ...rest } = findings[index];
      findings[index] = rest;
    }
  }
}
function unsound(document, all) {
  const { start, end } = document.span;
  let readings = Math.max(READINGS, Math.floor(CHARACTERS / (end - start)));
  const found = [];
  let rest = all;
  while (rest.length > 0 && readings > 0) {
    const apart = new Apart();
    const together = new Set(rest.filter(({ fix }) => apart.take(fix)));
    rest = rest.filter((each) => !together.has(each));
    const groups = [[...together]];
    for (let group = groups.pop(); group; group = groups.pop()) {
      const edits = group.flatMap(({ fix }) => fix.edits);
      if (readings-- > 0 && isSound(document, edits)) continue;
      if (group.length === 1 || readings <= 0) for (const each of group) found.push(each);
      else groups.push(group.slice(group.length >> 1), group.slice(0, group.length >> 1));
    }
  }
  return [...found, ...rest];
}

// src/lint/dispatch.ts
var RuleSet = class {
  #on = /* @__PURE__ */ new Map();
  #byId = /* @__PURE__ */ new Map();
  /** Of the rules about objects of other kinds. */
  kinds;
  constructor(rules) {
    for (const rule of rules) {
      this.#byId.set(`${rule.on} ${rule.id}`, rule);
      addTo(this.#on, rule.on, rule);
    }
    this.kinds = new Set(rules.flatMap(({ kinds = [] }) => kinds));
  }
  /** What some rule is about. */
  get subjects() {
    return this.#on.keys();
  }
  on(name) {
    return this.#on.get(name) ?? [];
  }
  /** A rejection or an API warning belongs to one rule: turning that off hands it to no other. */
  presenter(on, id) {
    return this.#byId.get(`${on} ${id}`);
  }
};
function dispatch(from, rules, found) {
  const all = { ...found, fixable: [] };
  for (const name of rules.subjects) {
    try {
      dispatchSubject(name, from, rules, all);
    } catch (error) {
      found.bugs.push(bugOf(void 0, from.file.path, error));
    }
  }
  withdrawUnsound(found.findings, all.fixable);
}
function dispatchSubject(name, from, rules, found) {
  const all = rules.on(name);
  for (const { subject, about: about3, rule } of PRODUCERS[name](from)) {
    const presenter = rule === void 0 ? void 0 : rules.presenter(name, rule);
    if (presenter) run(presenter, subject, about3, found);
    else if (rule === void 0) {
      for (const each of all) if (isFor(each, about3)) run(each, subject, about3, found);
    }
  }
}
function isFor({ kinds }, { object }) {
  return kinds === void 0 || object !== void 0 && kinds.includes(object.kind);
}
function run(rule, subject, about3, found) {
  const { document } = about3;
  try {
    for (const problem of rule.check(subject)) {
      const made = finding(rule, problem, about3);
      if (made.fix && document) found.fixable.push({ index: found.findings.length, fix: made.fix, document });
      found.findings.push(made);
    }
  } catch (error) {
    found.bugs.push(bugOf(rule.id, about3.file, error));
  }
}
function bugOf(rule, file, error) {
  return { rule, file, message: error instanceof Error ? error.stack ?? error.message : String(error) };
}
var NONE2 = [];
function finding(rule, problem, about3) {
  const { place, fix } = problem;
  const lowered = problem.severity !== void 0 && isMilder(problem.severity, rule.severity) ? problem.severity : rule.severity;
  const via = isField(place) ? place.via : void 0;
  const related = problem.related.map(toRelated);
  if (via) related.push({ location: via, path: "", message: "used here through this alias" });
  const { before } = about3;
  if (before && related.every(({ location }) => location.file !== before.location.file))
    related.push(toRelated({ place: before, message: "before" }));
  const namedPath = isField(place) ? place.namedPath : "";
  return {
    rule: rule.id,
    severity: lowered,
    message: problem.message,
    path: isField(place) ? place.path : about3.path ?? "",
    location: locate(place),
    ...isField(place) && namedPath !== place.path ? { namedPath } : {},
    ...via ? { sharedBy: via } : {},
    related: related.length > 0 ? related : NONE2,
    ...about3.object ? { object: about3.object } : {},
    ...about3.origin === void 0 ? {} : { origin: about3.origin },
    rejected: about3.rejected ?? NONE2,
    ...fix && about3.document ? { fix } : {},
    ...problem.hazard ? { hazard: problem.hazard } : {}
  };
}
function toRelated(related) {
  const { place, message } = "message" in related ? related : { place: related, message: "" };
  return { location: locate(place), path: isField(place) ? place.path : "", message };
}
function locate(place) {
  if (!isField(place)) return place;
  const { location } = place;
  const { text } = location.file;
  const feed = text.indexOf("\n", location.span.start);
  return feed < 0 || feed >= location.span.end ? location : place.key;
}
function once(findings) {
  const first = /* @__PURE__ */ new Map();
  const kept = [];
  for (const finding2 of findings) {
    const { rule, path, location, sharedBy } = finding2;
    const key = `${rule} ${location.span.start} ${location.span.end} ${/[^.\]]*\]?$/.exec(path)?.[0]}`;
    const at = first.get(key);
    const earlier = at === void 0 ? void 0 : kept[at];
    if (at === void 0 || !earlier || !(sharedBy ?? earlier.sharedBy)) {
      if (at === void 0) first.set(key, kept.length);
      kept.push(finding2);
      continue;
    }
    const known = new Set(earlier.rejected.map(({ type, field }) => `${type} ${field}`));
    const rejected = [...earlier.rejected, ...finding2.rejected.filter(({ type, field }) => !known.has(`${type} ${field}`))];
    const places = new Set(earlier.related.map(({ location: { span } }) => span.start));
    const related = [...earlier.related, ...finding2.related.filter(({ location: { span } }) => !places.has(span.start))];
    kept[at] = { ...earlier, rejected, related };
  }
  return kept;
}
function inOrder(findings) {
  return findings.toSorted(
    (a, b) => (a.location.file.path < b.location.file.path ? -1 : a.location.file.path > b.location.file.path ? 1 : 0) || a.location.span.start - b.location.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

// src/lint/examine.ts
async function examine(input, found, seen2) {
  const { file, target: target2, rules, workspace, updates, schemas } = input;
  const changed = updates?.isChangedFile(file.absolute) ? updates : void 0;
  const objects = workspace.objectsNear(file.absolute);
  const about3 = { file, target: target2, objects };
  const needsDocuments = schemas !== void 0 || rules.kinds.size > 0;
  const taken = [];
  const sound = /* @__PURE__ */ new Set();
  const loaded = workspace.load(file, (document, manifests) => {
    const models = manifests.map((manifest) => changed?.model(manifest, file.absolute) ?? new DaemonSetModel(manifest, target2, objects));
    dispatch({ ...about3, daemonSets: models.map((model) => ({ model, update: updates?.of(model, file.absolute) })) }, rules, found);
    seen2(document, manifests);
    sound.add(document.span.start);
    if (needsDocuments) taken.push(document);
  });
  if (!loaded) return void 0;
  const known = [...taken, ...loaded.broken];
  const mismatches = schemas && (await import("./schemas-documents.js")).mismatchesIn(file, schemas, known);
  const others = rules.kinds.size > 0 ? documentsNaming(file, rules.kinds, known) : [];
  const broken = [.../* @__PURE__ */ new Set([...loaded.broken, ...mismatches?.broken ?? []])];
  const isClient = (target2.apply ?? DEFAULT_APPLY) === "kubectl" && loaded.holdsDaemonSet && !loaded.template;
  const stops = isClient ? stopsIn(file, sound, new Set(loaded.broken.map(({ span }) => span.start)), input.encoding) : [];
  const rest = {
    ...about3,
    mistaken: loaded.mistaken,
    stops,
    parts: loaded.parts.map((manifest) => new DaemonSetModel(manifest, target2, objects)),
    template: loaded.template,
    unreadable: loaded.mayHoldDaemonSet ? input.unreadable : [],
    syntax: rules.on("syntax").length > 0 ? await syntaxOf(file.text, broken) : [],
    others: others.flatMap(manifestsOf).filter(({ object }) => rules.kinds.has(object.kind)),
    mismatches: mismatches?.found ?? []
  };
  dispatch(rest, rules, found);
  const last = [...loaded.template ? [loaded.template.document] : [], ...mismatches?.read ?? [], ...others, ...broken];
  const judged = new Set(taken);
  for (const document of new Set(last)) if (!judged.has(document)) seen2(document, []);
  return loaded;
}
async function syntaxOf(text, broken) {
  if (broken.length === 0) return [];
  const { syntaxProblems } = await import("./yaml-recover.js");
  return broken.flatMap((document) => {
    const all = document.contentType === "yaml" ? syntaxProblems(text, document.span) : [];
    return (all.length > 0 ? all : document.problems).map((problem) => ({ document, problem }));
  });
}

// src/lint/run.ts
async function runLint(input) {
  return new LintRun(input).run();
}
var LintRun = class {
  constructor(input) {
    this.input = input;
    const { sources, rules } = input;
    this.#judge = new Judge(input);
    this.#needsBase = new Set(rules.filter(needsBase).map(({ id }) => id));
    this.#workspace = new Workspace({
      files: { [Symbol.iterator]: () => filesOf(sources) },
      patches: new PatchFiles(input.readFile?.bind(input)),
      failed: (file, error) => this.#bugs.push(bugOf(void 0, file.path, error))
    });
  }
  input;
  #findings = [];
  #bugs = [];
  #errors = [];
  #counts = { files: 0, documents: 0, daemonSets: 0, withFindings: 0, notChecked: /* @__PURE__ */ new Map() };
  #ruleSets = /* @__PURE__ */ new WeakMap();
  #workspace;
  #judge;
  #needsBase;
  #schemas = /* @__PURE__ */ new Map();
  /** Those of a check are added later. */
  #schemaErrors = [];
  #updates;
  async run() {
    const { configs, sources, base } = this.input;
    if (base) this.#updates = await this.#compare(base);
    for (const source of sources) {
      if (source.kind === "file") await this.#file(source);
      else if (source.kind === "skipped") this.#skip(nounOf(source.reason), 1);
      else await this.#unreadable(source);
      this.input.progress?.(this.#counts.files);
    }
    const settings = await configs.run();
    return this.#report(settings);
  }
  async #compare(base) {
    const { configs } = this.input;
    const { loaded } = await this.#workspace.compareWith(base);
    const targets = /* @__PURE__ */ new Map();
    for (const absolute of loaded.keys()) targets.set(absolute, (await configs.settings(absolute)).kubernetes);
    return new Updates(this.#workspace, (absolute) => targets.get(absolute));
  }
  async #file(file) {
    const pending = this.input.configs.settings(file.absolute);
    const settings = pending instanceof Promise ? await pending : pending;
    this.#counts.files++;
    const found = { findings: [], bugs: this.#bugs };
    const directives = [];
    const unchanged = /* @__PURE__ */ new Set();
    const mayBeSuppressed = file.text.includes("ds-lint");
    const updates = this.#updates;
    const seen2 = (document, daemonSets) => {
      this.#counts.daemonSets += daemonSets.length;
      if (updates) {
        for (const manifest of daemonSets) if (!updates.isChanged(manifest)) unchanged.add(manifest.object);
      }
      if (mayBeSuppressed) directives.push(this.#judge.directives(document, daemonSets));
    };
    const { invalid } = file;
    const loaded = await examine(
      {
        file,
        target: settings.kubernetes,
        rules: this.#rules(settings),
        workspace: this.#workspace,
        updates,
        schemas: settings.schemas.length === 0 ? void 0 : await this.#schemasOf(settings),
        encoding: file.encoding,
        unreadable: invalid ? [{ source: { file, span: { start: invalid.offset, end: invalid.offset + 1 } }, reason: invalid.message }] : []
      },
      found,
      seen2
    );
    if (!loaded) return;
    this.#counts.documents += loaded.documents;
    if (file.path === "-" && !/\bkind\b["']?\s*:/i.test(file.text) && loaded.mistaken.length === 0) {
      const what = loaded.documents === 0 ? "standard input is empty" : "standard input holds no manifest";
      this.#errors.push({ message: `${what}, so there is nothing to check: did the command before the pipe fail?` });
    }
    for (const [reason, count] of loaded.notChecked) this.#skip(reason, count);
    if (invalid && !loaded.mayHoldDaemonSet) this.#skip("wrongly encoded file", 1);
    const judged = this.#judge.file(file, directives, once(found.findings), settings);
    const changed = updates?.isChangedFile(file.absolute) ?? false;
    const isShown = aboutChanges(unchanged, changed, (id) => this.#needsBase.has(id));
    const shown2 = updates && this.input.changedOnly ? judged.filter(isShown) : judged;
    for (const finding2 of shown2) this.#findings.push(finding2);
  }
  /** Compiled once for each list of files; what is wrong with them is an error of the user. */
  #schemasOf({ schemas: paths }) {
    const key = paths.join("\n");
    let compiled = this.#schemas.get(key);
    if (!compiled) this.#schemas.set(key, compiled = this.#compile(paths));
    return compiled;
  }
  async #compile(paths) {
    const { configs } = this.input;
    const files = [];
    for (const absolute of paths) {
      const path = configs.shown(absolute);
      try {
        const text = this.input.readFile?.(absolute);
        if (text === void 0) this.#errors.push({ message: `${path}: schema file not found` });
        else files.push({ path, text });
      } catch (error) {
        this.#errors.push({ message: `${path}: ${error instanceof Error ? error.message : String(error)}` });
      }
    }
    const { compileSchemas } = await import("./schemas-index.js");
    const { schemas, errors } = await compileSchemas(files);
    this.#schemaErrors.push(errors);
    return schemas;
  }
  async #unreadable({ path, reason, named }) {
    if (named) {
      this.#errors.push({ message: `${path}: ${reason}` });
      return;
    }
    const settings = await this.input.configs.run();
    const found = { findings: [], bugs: this.#bugs };
    const file = { path, text: "" };
    const unreadable = [{ source: { file, span: { start: 0, end: 0 } }, reason }];
    dispatch({ file, target: settings.kubernetes, objects: NO_OBJECTS, unreadable }, this.#rules(settings), found);
    for (const finding2 of this.#judge.file(file, [], found.findings, settings)) this.#findings.push(finding2);
  }
  /** Rules that a configuration turns off are not run. */
  #rules(settings) {
    let set = this.#ruleSets.get(settings);
    if (!set) {
      set = new RuleSet(this.input.rules.filter((rule) => settings.severityOf(rule) !== "off"));
      this.#ruleSets.set(settings, set);
    }
    return set;
  }
  #skip(reason, count) {
    this.#counts.notChecked.set(reason, (this.#counts.notChecked.get(reason) ?? 0) + count);
  }
  #report(settings) {
    const { files, documents, daemonSets, notChecked } = this.#counts;
    const { configs, rules, reportSuppressed = false } = this.input;
    const { findings: judged, newBaseline } = this.#judge.finish(this.#findings, settings);
    const findings = inOrder(reportSuppressed ? judged : judged.filter(({ suppression }) => !suppression));
    const by = (kind) => judged.filter(({ suppression }) => suppression?.kind === kind).length;
    const count = (severity) => findings.filter((finding2) => finding2.severity === severity && !finding2.suppression).length;
    const objects = new Set(findings.flatMap(({ suppression, object }) => object && !suppression ? [object] : []));
    return {
      findings,
      summary: {
        files,
        documents,
        daemonSets,
        daemonSetsWithFindings: Math.min(objects.size, daemonSets),
        errors: count("error"),
        warnings: count("warning"),
        infos: count("info"),
        suppressed: by("inSource"),
        baselined: by("external"),
        notChecked: Object.fromEntries(notChecked),
        kubernetes: versionRangeText(settings.kubernetes),
        milliseconds: 0
      },
      rules: infos(rules, findings),
      errors: [...configs.errors, ...this.#errors, ...configs.told(this.#schemaErrors.flat())],
      newBaseline,
      updates: this.#updates,
      bugs: this.#bugs
    };
  }
};
function nounOf(reason) {
  return reason.replace(/^an? |, .*$/g, "");
}
function* filesOf(sources) {
  for (const source of sources) if (source.kind === "file") yield source;
}
function aboutChanges(unchanged, isChangedFile, needsBase2) {
  return ({ object, rule }) => needsBase2(rule) || (object ? !unchanged.has(object) : isChangedFile);
}
function infos(rules, findings) {
  const named = new Set(findings.map(({ rule }) => rule));
  return new Map([...rules.map(ruleInfo), ...JUDGE_RULES].filter(({ id }) => named.has(id)).map((rule) => [rule.id, rule]));
}
function ruleInfo({ id, severity, summary, why, references = [], url, securitySeverity }) {
  return {
    id,
    severity,
    summary,
    why: why.replace(/\s*\n\s*/g, " "),
    references,
    ...url === void 0 ? {} : { url },
    ...securitySeverity === void 0 ? {} : { securitySeverity }
  };
}

// src/lint/plugins.ts
var SUBJECTS = Object.keys(PRODUCERS);
var PRESENTED = /* @__PURE__ */ new Set(["rejection", "apiWarning"]);
var KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
function checkPlugins(plugins, known) {
  if (!Array.isArray(plugins))
    return { rules: [], errors: [{ message: "plugins must be a list of rules made with rule() of ds-lint/rule" }] };
  const rules = [];
  const errors = [];
  const seen2 = /* @__PURE__ */ new Set();
  for (const [index, plugin] of plugins.entries()) {
    const { name, problems } = read2(plugin, known, seen2);
    if (problems.length === 0) {
      seen2.add(name);
      rules.push(plugin);
    }
    const where = `plugins[${index}]${name === "" ? "" : ` (${name.slice(0, 80)})`}`;
    errors.push(...problems.map((problem) => ({ message: `${where}: ${problem}` })));
  }
  return { rules, errors };
}
function read2(plugin, known, seen2) {
  try {
    const problems = ruleProblems(plugin);
    const { id, on } = Object(plugin);
    const name = typeof id === "string" ? id : "";
    if (problems.length > 0) return { name, problems };
    if (known.has(name)) problems.push("id is that of a built-in rule; give the plugin another");
    else if (seen2.has(name)) problems.push("id is that of another plugin; give one of them another");
    if (PRESENTED.has(on)) problems.push(`on is "${on}", which built-in rules alone present; use daemonSet`);
    return { name, problems };
  } catch (error) {
    return { name: "", problems: [`cannot be read: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
function ruleProblems(rule) {
  if (typeof rule !== "object" || rule === null) return [`is ${shown(rule)}, and no rule; make it with rule() of ds-lint/rule`];
  const { id, on, kinds, severity, preset, since, summary, why, references, aliases, securitySeverity, needs, check } = rule;
  return [
    oneOf("on", on, SUBJECTS),
    oneOf("severity", severity, SEVERITIES),
    oneOf("preset", preset, PRESETS),
    typeof id === "string" && KEBAB_CASE.test(id) ? "" : `id is ${shown(id)}; write a kebab-case name of the defect, such as no-os-selector`,
    isText(summary) && !summary.includes("\n") ? "" : `summary is ${shown(summary)}; write one line that says what is wrong`,
    isText(why) ? "" : `why is ${shown(why)}; write the consequence in the cluster`,
    isText(since) ? "" : `since is ${shown(since)}; write the version that brought the rule`,
    typeof check === "function" ? "" : `check is ${shown(check)}; write a generator function that yields problems`,
    kindsProblem(on, kinds),
    references === void 0 || isTexts(references) ? "" : "references must be a list of URLs",
    aliases === void 0 || isTexts(aliases) ? "" : "aliases must be a list of ids",
    needs === void 0 || needs === "base" ? "" : `needs is ${shown(needs)}; write base, or leave it out`,
    securitySeverity === void 0 || isScore(securitySeverity) ? "" : `securitySeverity is ${shown(securitySeverity)}; write a number from 0.1 to 10`
  ].filter((problem) => problem !== "");
}
function oneOf(field, value, known) {
  if (known.includes(value)) return "";
  const near = typeof value === "string" ? didYouMean(value, known) : "";
  return `${field} is ${shown(value)}; use one of ${known.join(", ")}${near}`;
}
function kindsProblem(on, kinds) {
  if (on !== "object") return kinds === void 0 ? "" : "kinds is only for a rule on object";
  return isTexts(kinds) && kinds.length > 0 ? "" : `kinds is ${shown(kinds)}; list the kinds that the rule is about, such as [Service]`;
}
function isText(value) {
  return typeof value === "string" && value.trim() !== "";
}
function isTexts(value) {
  return Array.isArray(value) && value.every(isText);
}
function isScore(value) {
  return typeof value === "number" && value >= 0.1 && value <= 10;
}
function shown(value) {
  if (value === void 0) return "missing";
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  return value === null || typeof value === "number" || typeof value === "boolean" ? String(value) : `a ${Array.isArray(value) ? "list" : typeof value}`;
}

export {
  Configs,
  applyFixes,
  JUDGE_RULES,
  exitCode,
  Updates,
  RuleSet,
  examine,
  runLint,
  checkPlugins,
  ruleProblems
};
