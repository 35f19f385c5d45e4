import {
  CONFIG_NAMES,
  didYouMeanRule,
  isInPreset
} from "./shared-config-options.js";
import {
  PRESETS,
  PRODUCERS,
  needsBase,
  optionProblems,
  optionValues
} from "./shared-rule-changes.js";
import {
  DaemonSetModel,
  loadServerSideApply
} from "./shared-subjects-agent-images.js";
import {
  NO_OBJECTS,
  Workspace,
  refusedAsBody,
  stopsIn
} from "./shared-workspace-index.js";
import {
  identityOf,
  kindsIn,
  load,
  manifestsOf,
  mayHoldManifest,
  templateIn
} from "./shared-workspace-likeness.js";
import {
  PatchFiles,
  foldersAbove
} from "./shared-workspace-kustomization.js";
import {
  KeyLocation,
  NEWEST,
  didYouMean,
  edited,
  isField,
  isRisky,
  isSound,
  loadProfiles,
  minorsOf,
  parseJson,
  parseVersion,
  parseVersionRange,
  read,
  split,
  staysSound,
  suggest,
  versionRangeText
} from "./shared-kubernetes-api-resources.js";
import {
  resolveMapping,
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  Lines,
  SEVERITIES,
  WITH_VALUES_FILES,
  addTo,
  append,
  groupBy,
  isKustomization,
  isMilder,
  notRendered,
  rulePage,
  sharedText,
  some
} from "./shared-base-brought.js";

// src/config/gates.ts
async function loadGateProblems() {
  const { ALL_GATES } = await import("./kubernetes-generated-all-gates.js");
  return (gates, kubernetes) => gateProblems(gates, kubernetes, ALL_GATES);
}
function gateProblems(gates, kubernetes, all) {
  const ranges = kubernetes.map(parseVersionRange);
  const minors = ranges.flatMap((range) => "from" in range ? minorsOf(range) : []);
  return Object.entries(gates).flatMap(([gate, isOn]) => {
    const found = Object.hasOwn(all, gate) ? all[gate] : void 0;
    if (!found) return [{ gate, isName: true, message: unknown(gate, Object.keys(all)) }];
    const [first, last, locked = Number.POSITIVE_INFINITY, to] = found;
    const known = minors.filter((minor) => minor >= first && minor <= last);
    if (minors.length > 0 && known.length === 0) {
      const when = minors[0] < first ? `exists since Kubernetes 1.${first}` : `was removed in Kubernetes 1.${last + 1}`;
      return [{ gate, isName: true, message: `feature gate ${gate} ${when}; remove it` }];
    }
    if (isOn === to || known.some((minor) => minor < locked) || minors.length === 0) return [];
    const message = `feature gate ${gate} is locked to ${to} since Kubernetes 1.${locked}; remove it`;
    return [{ gate, isName: false, message }];
  });
}
function unknown(gate, known) {
  if (/^All(?:Alpha|Beta)$/.test(gate)) return `${gate} is not supported; name the feature gates that are on`;
  return `unknown feature gate "${gate}"${didYouMean(gate, known)}`;
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
function isInside(folder, absolute) {
  return absolute === folder || relativeTo(folder, absolute) !== void 0;
}
function relativeTo(folder, absolute) {
  const start = folder.endsWith("/") ? folder.length : folder.length + 1;
  return absolute.length > start && absolute.startsWith(folder) && absolute[start - 1] === "/" ? absolute.slice(start) : void 0;
}

// src/config/notices.ts
var NAMES = [
  "ds-lint.yaml",
  "ds-lint.yml",
  "ds-lint.json",
  "dslint.yaml",
  "dslint.yml",
  ".ds-lint.json",
  ".ds-lint.toml",
  ".ds-lint",
  ".ds-lintrc",
  ".ds-lintrc.yaml",
  ".ds-lintrc.json",
  ".dslint.yaml",
  ".dslint.yml"
];
var OF_A_RUN = ["failOn", "baseline"];
function misnamedIn(folder, files) {
  return NAMES.map((name) => resolvePath(folder, name)).filter((path) => isText(path, folder, files));
}
function isText(path, within, files) {
  try {
    const text = files.readFile(path, within);
    return text !== void 0 && !/^["']?kind["']?:/m.test(text);
  } catch {
    return false;
  }
}
function misnamed(path) {
  return `${path} is not read; a configuration file is called ${CONFIG_NAMES.join(" or ")}`;
}
function withoutEffect(read3, from) {
  return read3.flatMap(({ file, data }) => {
    if (file.path === from) return [];
    return OF_A_RUN.filter((key) => data[key] !== void 0).map((key) => {
      const at = Math.max(file.text.search(new RegExp(`^["']?${key}\\b`, "m")), 0);
      const message = `${key} has no effect here: it holds for a whole run and is read from ${from ?? "a configuration file in the current folder or above"}`;
      return { key, message, location: { file, span: { start: at, end: at + key.length } } };
    });
  });
}

// src/config/settings.ts
var TIME_LIMIT = 60;
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
    const key = path === void 0 ? "run" : matching.join();
    let settings = this.#byOverrides.get(key);
    if (!settings) {
      settings = this.#merge(matching, path !== void 0);
      this.#byOverrides.set(key, settings);
    }
    return settings;
  }
  #merge(matching, isFile) {
    const { data, folder, limited = /* @__PURE__ */ new Map() } = this.source;
    const isElsewhere = (id) => isFile && limited.has(id) && !matching.includes(limited.get(id));
    const { options, cwd, rules: known } = this.over;
    const layers = [data, ...matching.flatMap((index) => data.overrides?.[index] ?? []), options];
    const last = (key) => layers.findLast((layer) => layer[key] !== void 0)?.[key];
    const configured = /* @__PURE__ */ new Map();
    for (const { rules } of layers) setRules(configured, rules ?? {}, known);
    const preset = last("extends") ?? "recommended";
    const only = options.only && new Set(options.only.map((name) => known.get(name)?.id ?? name));
    const gates = Object.assign({}, ...layers.map(({ featureGates }) => featureGates));
    const range = parseVersionRange(last("kubernetes") ?? "latest");
    return {
      from: this.source.path,
      preset,
      kubernetes: {
        ..."message" in range ? { from: NEWEST, to: NEWEST } : range,
        ...applyOf(options.apply ?? data.apply),
        cluster: {
          profiles: this.over.profiles.filter(({ name }) => last("profiles")?.includes(name)),
          closedWorld: last("closedWorld") ?? false,
          roles: Object.fromEntries(layers.flatMap(({ roles = {} }) => Object.entries(roles)).map(([name, role]) => [name, [role].flat()]))
        },
        ...Object.keys(gates).length > 0 && { gates }
      },
      failOn: options.failOn ?? data.failOn ?? "error",
      baseline: resolveFirst([cwd, options.baseline], [folder, data.baseline]),
      schemas: resolveAll([cwd, options.schemas], [folder, data.schemas]),
      plugins: { names: data.plugins ?? [], rules: this.source.rules ?? [] },
      policies: resolveAll([cwd, options.policies], [folder, data.policies]),
      nodes: data.nodes?.map((path) => resolvePath(folder, path)) ?? [],
      render: renderSettings(data.render ?? {}, folder),
      requirements: { ...data.require && { require: data.require }, ...data.forbid && { forbid: data.forbid } },
      severityOf: (rule, own = rule.severity) => {
        if (isElsewhere(rule.id)) return "off";
        const setting = configured.get(rule.id)?.severity ?? (isInPreset(rule, preset) ? own : "off");
        if (!only || isAboutReading(rule)) return setting;
        return !only.has(rule.id) ? "off" : setting === "off" ? own : setting;
      },
      only,
      isLeftOut: (rule) => !only && !isInPreset(rule, preset) && [data, ...data.overrides ?? [], options].every((layer) => layer.rules?.[rule.id] === void 0) && !data.overrides?.some((layer) => layer.extends !== void 0),
      optionsOf: (rule) => optionValues(rule.options, configured.get(rule.id))
    };
  }
};
function isAboutReading(rule) {
  return rule.on === "syntax" || rule.on === "source";
}
function renderSettings({ charts = [], overlays, timeLimit }, folder) {
  return {
    charts: charts.map(({ path, release, namespace, kubernetes = "", values: values2 }) => ({
      folder: resolvePath(folder, path),
      release,
      namespace,
      kubernetes: minorOf(kubernetes),
      values: values2 && Object.entries(values2).map(([name, files]) => ({ name, files: files.map((file) => resolvePath(folder, file)) }))
    })),
    overlays: overlays?.map((path) => resolvePath(folder, path)),
    timeLimit: timeLimit === void 0 ? TIME_LIMIT : Number(timeLimit)
  };
}
function minorOf(version) {
  const minor = parseVersion(version);
  return typeof minor === "number" ? `1.${minor}` : void 0;
}
function setRules(configured, rules, known) {
  const entries = Object.entries(rules);
  for (const former of [true, false]) {
    for (const [name, setting] of entries) {
      const id = known.get(name)?.id ?? name;
      if (id !== name === former)
        configured.set(id, { ...configured.get(id), ...typeof setting === "string" ? { severity: setting } : setting });
    }
  }
}
function resolveAll(...lists2) {
  for (const [folder, paths] of lists2) if (paths !== void 0) return paths.map((path) => resolvePath(folder, path));
  return [];
}
function resolveFirst(...paths) {
  for (const [folder, path] of paths) if (path !== void 0) return resolvePath(folder, path);
  return void 0;
}
function applyOf(apply) {
  return apply === void 0 ? {} : { apply };
}

// src/config/index.ts
var Configs = class _Configs {
  #input;
  #rules;
  #errors = [];
  /** Ids of rules that the user's policies have. */
  #known = /* @__PURE__ */ new Set();
  #byFolder = /* @__PURE__ */ new Map();
  #nested = [];
  #misnamed = [];
  /** The folders of the configurations that name files, by the files. */
  #namedIn = /* @__PURE__ */ new Map();
  #badOptions = [];
  #options = {};
  /** What holds where no file does; with `--config` and `--no-config` everywhere. */
  #fallback;
  #searches = true;
  constructor(input) {
    this.#input = input;
    this.#rules = rulesByName(input.rules);
  }
  static async create(input) {
    const configs = new _Configs(input);
    await configs.#start();
    return configs;
  }
  /** What is wrong with the options, and with the files read so far. */
  get errors() {
    const isKnown = (id) => this.#input.runsRules === false || this.#known.has(id);
    return this.#errors.filter(({ unknownRule }) => unknownRule === void 0 || !isKnown(unknownRule)).map(asUserError);
  }
  /** Rules that come to be known later: those of the user's policies and plugins. */
  know(ids) {
    for (const id of ids) this.#known.add(id);
  }
  /** What is wrong with the options alone; it is in `errors`, too. */
  get badOptions() {
    return this.#badOptions;
  }
  /** Whose repository a file is in when it is read; undefined where only the user names it. Both are absolute. */
  within(path) {
    return this.#namedIn.get(path);
  }
  /** The folder that relative paths start at. */
  get cwd() {
    return this.#input.cwd;
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
  /** What is there and has no effect on the run, whose settings are given. */
  notices({ from }) {
    const nested = withoutEffect(this.#nested, from).filter(({ key }) => this.#options[key] === void 0);
    return [...this.#misnamed.map((message) => ({ message })), ...this.told(nested)];
  }
  async #start() {
    const { cwd, options } = this.#input;
    const { config, only = [], ...data } = options;
    const bad = [];
    if (Object.keys(data).length > 0) {
      const { check } = await import("./config-check.js");
      const checked = check(structuredClone(data), this.#rules, () => true, await this.#gates(data.featureGates !== void 0));
      this.#options = checked.data;
      for (const { message, unknownRule } of checked.problems) bad.push({ message, ...unknownRule === void 0 ? {} : { unknownRule } });
    }
    if (only.length > 0) {
      const { checkRules } = await import("./config-check-rules.js");
      for (const { message, unknownRule } of checkRules(Object.fromEntries(only.map((id) => [id, "error"])), this.#rules, 1))
        bad.push({ message, ...unknownRule === void 0 ? {} : { unknownRule } });
    }
    if (only.length > 0) this.#options = { ...this.#options, only };
    this.#searches = config === void 0;
    if (typeof config === "string") {
      const refusal = this.#refusalOf(resolvePath(cwd, config));
      if (refusal === void 0) this.#fallback = await this.#read(resolvePath(cwd, config), cwd, true);
      else bad.push({ message: `${config}: ${refusal}` });
    }
    this.#fallback ??= await this.#config({}, cwd, cwd);
    const mayBePolicies = bad.some(({ unknownRule }) => unknownRule !== void 0) && await this.#hasPolicies();
    this.#badOptions = bad.filter(({ unknownRule }) => unknownRule === void 0 || !mayBePolicies).map(({ message }) => message);
    this.#errors.push(...bad);
  }
  /** Why a named configuration file cannot be read. */
  #refusalOf(path) {
    try {
      return this.#input.files.readFile(path) === void 0 ? "no such configuration file" : void 0;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  async #hasPolicies() {
    const { policies, plugins } = await this.run();
    return this.#input.hasPolicies === true || policies.length > 0 || plugins.rules.length > 0;
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
    const { cwd, files } = this.#input;
    if (isInside(folder, cwd)) this.#misnamed.push(...misnamedIn(folder, files).map((path) => misnamed(this.shown(path))));
    for (const [index, name] of CONFIG_NAMES.entries()) {
      const config = await this.#read(resolvePath(folder, name), folder);
      if (!config) continue;
      const others = CONFIG_NAMES.slice(index + 1).map((other) => resolvePath(folder, other));
      this.#misnamed.push(
        ...others.filter((path) => isText(path, folder, files)).map((path) => `${this.shown(path)} is not read, because ${name} is beside it`)
      );
      return config;
    }
    const parent = parentOf(folder);
    return parent === void 0 ? this.#fallback ?? this.#config({}, folder, folder) : this.#of(parent);
  }
  /** Undefined where there is no file. One that cannot be read, or not at all understood, is as good as an empty one. */
  async #read(path, base, isNamed = false) {
    const { files } = this.#input;
    const shown2 = this.shown(path);
    const folder = parentOf(path) ?? "";
    const isOwn = (other) => {
      if (isNamed) return true;
      const absolute = resolvePath(folder, other);
      const isInIt = files.isWithin(folder, absolute);
      if (isInIt) this.#namedIn.set(absolute, folder);
      return isInIt;
    };
    let text;
    try {
      text = files.readFile(path, isNamed ? void 0 : folder);
    } catch (error) {
      this.#errors.push({ message: `${shown2}: ${error instanceof Error ? error.message : String(error)}` });
      return this.#config({}, base, folder);
    }
    if (text === void 0) return void 0;
    const { parseConfig } = await import("./config-parse.js");
    const file = { path: shown2, text };
    const plugins = text.includes("plugins") ? await this.#plugins(file, folder, isNamed) : NO_PLUGINS;
    const known = plugins.rules.length > 0 ? rulesByName([...this.#input.rules, ...plugins.rules]) : this.#rules;
    const { data, errors } = parseConfig(file, known, isOwn, {
      known: plugins.problems,
      gates: await this.#gates(text.includes("featureGates"))
    });
    this.#errors.push(...this.told(plugins.areAll ? errors : errors.filter(({ unknownRule }) => unknownRule === void 0)));
    this.#nested.push({ file, data });
    const own = data.require || data.forbid ? await this.#requirements(file, data) : [];
    return this.#config(data, base, folder, { path: shown2, rules: [...plugins.rules, ...own], known });
  }
  /** Rules of the plugins that a configuration names, each once. */
  async #plugins(file, folder, isNamed) {
    const { pluginsIn } = await import("./config-parse.js");
    const { plugins: source, files } = this.#input;
    const isAllowed = (path) => isNamed || files.isWithin(folder, path);
    const names2 = pluginsIn(file);
    const rules = /* @__PURE__ */ new Set();
    const problems = [];
    for (const [index, name] of source ? names2.entries() : []) {
      if (typeof name !== "string") continue;
      const loaded = await source.fromConfiguration(name, folder, isAllowed);
      for (const rule of loaded.rules) if (!this.#rules.has(rule.id)) rules.add(rule);
      problems.push(
        ...loaded.problems.map((problem) => ({ message: `plugin ${name} ${problem}`, at: ["plugins", String(index)], key: false }))
      );
    }
    this.know([...rules].map(({ id }) => id));
    return { rules: [...rules], problems, areAll: names2.length === 0 || source !== void 0 && problems.length === 0 };
  }
  /** The rules that a configuration makes itself. */
  async #requirements(file, data) {
    const { requirementRules } = await import("./config-requirements-index.js");
    const { rules, problems } = await requirementRules(data, file.path);
    if (problems.length > 0) this.#errors.push(...this.told((await import("./config-parse.js")).placed(file, problems)));
    this.know(rules.map(({ id }) => id));
    return rules;
  }
  async #gates(areSet) {
    return areSet ? { problems: await loadGateProblems(), kubernetes: this.#input.options.kubernetes } : void 0;
  }
  async #config(data, base, folder, { path, rules = [], known = this.#rules } = {}) {
    const { cwd } = this.#input;
    const { overrides = [] } = data;
    const profiles = await loadProfiles([data, ...overrides, this.#options].flatMap((layer) => layer.profiles ?? []));
    const limited = [...data.require ?? [], ...data.forbid ?? []].flatMap(({ id, files }) => files ? [{ id, files }] : []);
    const globs = [...overrides, ...limited].map(({ files }) => files);
    const matchers = globs.length > 0 ? await (await import("./config-globs.js")).matchersOf(globs) : [];
    const ignores = [
      { folder: cwd, patterns: this.#options.ignore ?? [] },
      { folder: base, patterns: data.ignore ?? [] }
    ];
    return {
      settings: new SettingsOf(
        { data, base, folder, path, rules, limited: new Map(limited.map(({ id }, index) => [id, overrides.length + index])) },
        { options: this.#options, cwd, rules: known, profiles },
        matchers
      ),
      ignores: ignores.filter(({ patterns }) => patterns.length > 0)
    };
  }
};
var NO_PLUGINS = { rules: [], problems: [], areAll: true };
function asUserError({ message, location }) {
  return location ? { message, location } : { message };
}
function rulesByName(rules) {
  const former = rules.flatMap((rule) => (rule.aliases ?? []).map((alias) => [alias, rule]));
  return new Map([...former, ...rules.map((rule) => [rule.id, rule])]);
}
function withoutText({ message, location, ...rest }) {
  if (!location) return { message, ...rest };
  const { line, column } = new Lines(location.file.text).at(location.span.start);
  return { message: `${location.file.path}:${line}:${column}: ${message}`, ...rest };
}

// src/lint/judge/rules.ts
var USAGE = "https://github.com/ds-lint/ds-lint/blob/main/docs/usage.md";
var about = { preset: "recommended", since: "0.1.0", references: [`${USAGE}#suppressions`] };
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
  references: [`${USAGE}#baseline`],
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
var aboutPolicies = { ...about, preset: "always" };
var INVALID_POLICY = {
  ...aboutPolicies,
  id: "invalid-policy",
  url: rulePage("invalid-policy"),
  severity: "error",
  summary: "Invalid policy",
  why: "The API server, or the engine that the policy is written for, rejects the policy or its binding, so nothing is enforced. ds-lint does not evaluate it either."
};
var POLICY_TYPE_ERROR = {
  ...aboutPolicies,
  id: "policy-type-error",
  url: rulePage("policy-type-error"),
  severity: "warning",
  summary: "Expression of a policy with a type error",
  why: "The API server accepts the policy and notes the error in status.typeChecking only. An expression that asks for a missing field fails when it is evaluated, and with failurePolicy Fail the API server rejects the request."
};
var UNBOUND_POLICY = {
  ...aboutPolicies,
  id: "unbound-policy",
  url: rulePage("unbound-policy"),
  severity: "warning",
  summary: "Policy without a binding, or binding without a policy",
  why: "A ValidatingAdmissionPolicy has an effect only through a binding, and a binding only through its policy. The cluster enforces neither alone."
};
var UNDECIDED_POLICY = {
  ...aboutPolicies,
  id: "undecided-policy",
  url: rulePage("undecided-policy"),
  severity: "info",
  summary: "Policy that cannot be evaluated",
  why: "The policy asks for what only the cluster knows, such as a parameter or the labels of a namespace, or is written in a language that ds-lint does not evaluate. What it says about the manifests is not known before the apply."
};
var POLICY_PROBLEM_RULES = {
  invalid: INVALID_POLICY,
  types: POLICY_TYPE_ERROR,
  unbound: UNBOUND_POLICY,
  undecided: UNDECIDED_POLICY
};
var JUDGE_RULES = [...SUPPRESSION_RULES, STALE_BASELINE, ...Object.values(POLICY_PROBLEM_RULES)];

// src/lint/shared.ts
var KNOWN = 1e4;
var values = /* @__PURE__ */ new Map();
var related = /* @__PURE__ */ new Map();
function sharedValue(value) {
  if (typeof value === "string") return sharedText(value);
  if (typeof value !== "object" || value === null) return value;
  const text = jsonOf(value);
  if (text === void 0) return value;
  const known = values.get(text);
  if (known !== void 0) return known;
  if (values.size === KNOWN) values.clear();
  values.set(text, value);
  return value;
}
function remembered(known, key, make) {
  const before = known.get(key);
  if (before !== void 0) return before;
  if (known.size === KNOWN) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}
function jsonOf(value) {
  let isExact = true;
  const text = JSON.stringify(value, (_, member) => {
    if (member === void 0 || Object.is(member, -0) || typeof member === "number" && !Number.isFinite(member)) isExact = false;
    return member;
  });
  return isExact ? text : void 0;
}
function sharedRelated(one) {
  const { location, path, message } = one;
  const { file, span } = location;
  const key = `${span.start} ${span.end} ${path} ${message}`;
  const known = related.get(key);
  if (known?.location.file === file && known.path === path) return known;
  if (related.size === KNOWN) related.clear();
  related.set(key, one);
  return one;
}
function sharedFix({ title, safety, edits }) {
  return { title: sharedText(title), safety, edits: edits.map(sharedEdit) };
}
function sharedEdit(edit) {
  const { text, means } = edit;
  return {
    ...edit,
    text: sharedText(text),
    ...means && "value" in means ? { means: { ...means, value: sharedValue(means.value) } } : {}
  };
}

// src/lint/kept.ts
var NOWHERE = { path: "", text: "" };
var words = /* @__PURE__ */ new Map();
var fixes = /* @__PURE__ */ new Map();
var lists = /* @__PURE__ */ new Map();
function keptFinding(finding2) {
  const { location, sharedBy, rendered, suppression, fix, related: related2, object, holder } = finding2;
  if (sharedBy || rendered || suppression) return finding2;
  const { file, span } = location;
  const known = fix && relativeFix(fix, file, span.start);
  if (fix && !known) return finding2;
  return new KeptFinding(wordsOf(finding2), file, span, { object, holder }, relatedList(related2), known);
}
function withChange(finding2, change) {
  return finding2 instanceof KeptFinding ? keptFinding({ ...finding2.plain(), ...change }) : { ...finding2, ...change };
}
var KeptFinding = class {
  #words;
  #file;
  #start;
  #end;
  #fix;
  object;
  holder;
  related;
  constructor(said, file, { start, end }, { object, holder }, related2, fix) {
    this.#words = said;
    this.#file = file;
    this.#start = start;
    this.#end = end;
    this.#fix = fix;
    this.object = object;
    this.holder = holder;
    this.related = related2;
  }
  get rule() {
    return this.#words.rule;
  }
  get severity() {
    return this.#words.severity;
  }
  get message() {
    return this.#words.message;
  }
  get path() {
    return this.#words.path;
  }
  get namedPath() {
    return this.#words.namedPath;
  }
  get rejected() {
    return this.#words.rejected;
  }
  get origin() {
    return this.#words.origin;
  }
  get hazard() {
    return this.#words.hazard;
  }
  get absent() {
    return this.#words.absent;
  }
  get location() {
    return { file: this.#file, span: { start: this.#start, end: this.#end } };
  }
  get fix() {
    return this.#fix && movedFix(this.#fix, this.#file, this.#start);
  }
  plain() {
    const { location, related: related2, object, holder, fix } = this;
    return { ...this.#words, location, related: related2, ...object && { object }, ...holder && { holder }, ...fix && { fix } };
  }
};
function wordsOf({ rule, severity, message, path, namedPath, rejected, origin, hazard, absent }) {
  const refused = rejected.map(({ type, field, isBehind }) => `${type} ${field}${isBehind ? " behind" : ""}`).join("\n");
  const key = [rule, severity, hazard ?? "", path, namedPath ?? "", origin ?? "\n", refused, absent?.join("\n") ?? "", message].join("\0");
  return remembered(words, key, () => ({
    rule,
    severity,
    message,
    path,
    rejected,
    ...namedPath !== void 0 && { namedPath },
    ...origin !== void 0 && { origin },
    ...hazard && { hazard },
    ...absent && { absent }
  }));
}
function relatedList(related2) {
  const [first, ...others] = related2;
  return first && others.length === 0 ? remembered(lists, first, () => related2) : related2;
}
function relativeFix(fix, file, start) {
  if (fix.edits.some(({ location }) => location.file !== file)) return void 0;
  const moved = movedFix(fix, NOWHERE, -start);
  const key = jsonOf(moved);
  return key === void 0 ? void 0 : remembered(fixes, key, () => moved);
}
function movedFix({ title, safety, edits }, file, by) {
  return { title, safety, edits: edits.map((edit) => movedEdit(edit, file, by)) };
}
function movedEdit({ location: { span }, text, adds, means }, file, by) {
  return {
    location: { file, span: { start: span.start + by, end: span.end + by } },
    text,
    ...adds && { adds: { ...adds, holder: adds.holder + by } },
    ...means && { means: { ...means, holder: means.holder + by } }
  };
}

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
    return withChange(finding2, { suppression: { kind: "external", reason: `listed in ${baseline.file.path}` } });
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
var COMMENT = /#[#\t ]{0,200}ds-lint-([\w-]+)([^\r\n]*)/g;
var KINDS = ["disable", "disable-next-line", "disable-line"];
var MEANT = /^(?:disable|enable|ignore|suppress)/;
var IGNORE = `${ANNOTATIONS}ignore.`;
var PLACEHOLDER = "TODO: why";
function directivesIn(source, names2, checked = true) {
  const found = { directives: [], problems: [], checked };
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
    readComment(comment, { file, offset, document: { start, end: span.end }, object: only, after }, names2, found);
  }
  for (const manifest of source.manifests) {
    for (const annotation of manifest.annotations) readAnnotation(annotation, manifest, source, names2, found);
  }
  return checked ? found : { ...found, problems: [] };
}
function readComment(match, { file, offset, document, object, after }, names2, found) {
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
    const rule = names2.get(word[0]);
    if (rule !== void 0)
      suppressed.push({ rule, location, path: "", object, reason: written, until: date.until, scope, ofObject: false });
    else if (!separator && suppressed.length > 0) break;
    else problem("invalid", unknown2(word[0], names2), location);
  }
  append(found.directives, suppressed);
  if (suppressed.length === 0 && !/[^\s,]/.test(head.replace(/until=\S*/, ""))) {
    problem("invalid", "suppression without a rule; add the rule id, as shown in the finding");
  } else if (suppressed.length > 0 && withoutDate(written) === "") {
    problem("reasonless", 'suppression without a reason; add it after the rule and " -- "');
  } else if (suppressed.length > 0 && written === PLACEHOLDER) {
    problem("reasonless", `suppression without a reason; replace "${PLACEHOLDER}" with the reason`);
  }
}
function readAnnotation(annotation, manifest, source, names2, found) {
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
  const rule = names2.get(name);
  if (rule === void 0) return problem("invalid", unknown2(name, names2));
  const ofObject = source.manifests.length > 1;
  found.directives.push({ rule, location, path, object, reason: value, until: date.until, scope: source.span, ofObject });
  if (withoutDate(value) === "") problem("reasonless", "suppression without a reason; set it as the value of the annotation");
}
function unknown2(name, names2) {
  if (name === "all" || name === "*") return "all rules cannot be suppressed at once; list the rules";
  return `unknown rule "${name}"${names2.guess(name)}`;
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
  const directives = found.flatMap((each) => each.directives);
  const unchecked = new Set(found.filter(({ checked }) => !checked).flatMap((each) => each.directives));
  const expired = directives.filter(({ until }) => until !== void 0 && until < today());
  const over = new Set(expired);
  const active = directives.filter((directive) => !over.has(directive));
  const { first: firstOf, used } = cover(active, findings);
  const judged = findings.map((finding2) => {
    const first = firstOf.get(finding2);
    return first ? withChange(finding2, { suppression: { kind: "inSource", reason: first.reason } }) : finding2;
  });
  const unused = complete ? active.filter((each) => !used.has(each) && !unchecked.has(each) && isOn(each.rule)) : [];
  const problems = [
    ...found.flatMap(({ problems: problems2 }) => problems2).flatMap((problem) => about2(ruleOf(problem), problem.message, problem, settings)),
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
  return { findings: judged, problems };
}
function ruleOf({ kind }) {
  return kind === "reasonless" ? SUPPRESSION_WITHOUT_REASON : INVALID_SUPPRESSION;
}
function cover(directives, findings) {
  const first = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  const scopes = scopesOf(directives);
  const text = directives[0]?.location.file.text;
  const coverable = groupBy(
    findings.filter(({ rule }) => scopes.has(rule)),
    ({ rule }) => rule
  );
  for (const [rule, group] of coverable) {
    const ahead = [...scopes.get(rule).values()].sort((a, b) => b.start - a.start);
    let around = [];
    for (const finding2 of group.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
      const { start } = finding2.location.span;
      while (ahead.length > 0 && ahead.at(-1).start <= start) around.push(ahead.pop());
      around = around.filter(({ end }) => start < end || start === end && end === text?.length);
      const matching = around.flatMap((scope) => [scope.directives.get("") ?? [], scope.directives.get(nameOf(finding2.object)) ?? []]);
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
    addTo(found.directives, ofObject ? nameOf(object) : "", { directive, order });
  }
  return scopes;
}
function nameOf(object) {
  return JSON.stringify([object?.kind, object?.name, object?.namespace]);
}
function about2(rule, message, at, settings) {
  const severity = settings.severityOf(rule);
  if (severity === "off") return [];
  const { location, path, object } = at;
  return [{ rule: rule.id, severity, message, path, location, related: [], rejected: [], ...object ? { object } : {} }];
}

// src/lint/judge/index.ts
var MOST_GUESSES = 1e3;
var Judge = class {
  #input;
  #rules;
  #ids;
  #names = {
    get: (name) => this.#ids.get(name),
    guess: (name) => this.#guesses++ < MOST_GUESSES ? didYouMeanRule(name, this.#rules.values(), [...this.#ids.keys()]) : ""
  };
  #guesses = 0;
  #linted = /* @__PURE__ */ new Set();
  /** By path; files without suppressions are not in it. */
  #suppressions = /* @__PURE__ */ new Map();
  #hidden = /* @__PURE__ */ new WeakSet();
  constructor(input) {
    this.#input = input;
    this.#rules = new Map(input.rules.map((rule) => [rule.id, rule]));
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    const own = [...SUPPRESSION_RULES, ...Object.values(POLICY_PROBLEM_RULES)];
    this.#ids = new Map([...former, ...[...input.rules, ...own].map(({ id }) => [id, id])]);
  }
  /** Rules that come to be known later: those of the user's policies. */
  know(rules) {
    for (const rule of rules) {
      this.#rules.set(rule.id, rule);
      this.#ids.set(rule.id, rule.id);
    }
  }
  /** The suppressions of a document; a file without `ds-lint` in its text has none. `checked`: whether the document was. */
  directives(document, daemonSets, checked = true) {
    return directivesIn(suppressionSource(document, daemonSets), this.#names, checked);
  }
  /**
   * What checking a file found, with the severities of its configuration and without what that turns off. `isShown`: findings that are not take part
   * in suppressions alone.
   */
  file(file, directives, findings, settings, isShown = () => true) {
    const { rendered } = file;
    this.#linted.add(rendered?.from.path ?? file.path);
    const { onlyRejected = false } = this.#input;
    const configured = findings.flatMap((finding2) => {
      const rule = this.#rules.get(finding2.rule);
      const severity = rule ? settings.severityOf(rule, finding2.severity) : finding2.severity;
      const unread = rule?.on === "syntax" || rule?.on === "source" || finding2.rule === POLICY_PROBLEM_RULES.invalid.id;
      if (severity === "off" || onlyRejected && finding2.rejected.length === 0 && !unread) return [];
      return severity === finding2.severity ? [finding2] : [withChange(finding2, { severity })];
    });
    for (const finding2 of configured) if (!isShown(finding2)) this.#hidden.add(finding2);
    if (directives.length > 0)
      this.#suppressions.set(file.path, { found: directives, settings, isShown, isRendered: rendered !== void 0 });
    return configured;
  }
  /** Everything that was found, against the suppressions and the baseline. `inParts`: see Origins. */
  finish(found, settings, inParts = []) {
    const all = this.#suppressAll(found, inParts);
    const isPassing = ({ rule: id }) => {
      const rule = this.#rules.get(id);
      return rule !== void 0 && needsBase(rule);
    };
    const passing = all.filter(isPassing);
    const findings = passing.length > 0 ? all.filter((finding2) => !isPassing(finding2)) : all;
    const { findings: judged, newBaseline } = this.#known(findings, settings);
    return { findings: [...judged, ...passing], newBaseline };
  }
  /** Comments hold where they are written: first those that were rendered, then those of the files that people edit. */
  #suppressAll(found, inParts) {
    const { origins } = this.#input;
    if (!origins) return this.#suppress(found, false);
    const isRendered = ({ location }) => location.file.rendered !== void 0;
    const led = origins.lead(this.#suppress(found.filter(isRendered), true), inParts);
    return this.#suppress([...found.filter((finding2) => !isRendered(finding2)), ...led], false);
  }
  #suppress(found, inRendered) {
    const judged = [...groupBy(found, ({ location }) => location.file.path)].flatMap(([path, own]) => {
      const suppressions = this.#suppressions.get(path);
      if (!suppressions) return own.filter((finding2) => !this.#hidden.has(finding2));
      this.#suppressions.delete(path);
      return this.#inFile(own, suppressions);
    });
    const left = [...this.#suppressions.values()].filter(({ isRendered }) => isRendered === inRendered);
    return [...judged, ...left.flatMap((each) => this.#inFile([], each))];
  }
  #inFile(own, { found, settings, isShown }) {
    const { onlyRejected = false, forPlan = false, today } = this.#input;
    const isOn = (id) => {
      const rule = this.#rules.get(id);
      return rule !== void 0 && !needsBase(rule) && !this.#lacksNodes(rule) && settings.severityOf(rule) !== "off";
    };
    const { findings, problems } = suppress({ findings: own, found, settings, today, complete: !onlyRejected && !forPlan, isOn });
    return [...findings.filter((_, index) => !this.#hidden.has(own[index])), ...problems.filter(isShown)];
  }
  #lacksNodes({ on }) {
    return on === "fleet" && !this.#input.inventory?.nodes.length;
  }
  #known(findings, settings) {
    const { baseline, updateBaseline = false, onlyRejected = false, changedOnly = false } = this.#input;
    const isDecided = ({ file, rule: id }) => {
      const rule = this.#rules.get(id);
      if (onlyRejected || changedOnly || rule && (this.#lacksNodes(rule) || settings.severityOf(rule) === "off")) return false;
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
      if (edit.adds !== void 0) addTo(this.#additions, nameOf2(edit.adds), edit);
    }
    return true;
  }
  #isFree({ location: { file, span }, adds }) {
    if (adds !== void 0 && this.#additions.get(nameOf2(adds))?.some(({ location }) => location.file === file)) return false;
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
function nameOf2({ holder, key }) {
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

// src/lint/documents.ts
var Documents = class {
  #spans = /* @__PURE__ */ new Map();
  #read = /* @__PURE__ */ new Map();
  /** Of the document that a location is in. */
  spanOf({ file, span }) {
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
  read(file, span) {
    let document = this.#read.get(span);
    if (!document) this.#read.set(span, document = read(file, span));
    return document;
  }
};
function soundTogether(all, areSound) {
  const rest = [all];
  let sound = [];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const together = [...sound, ...next];
    if (areSound(together)) sound = together;
    else if (next.length > 1) rest.push(next.slice(next.length >> 1), next.slice(0, next.length >> 1));
  }
  return sound;
}

// src/lint/fix.ts
function applyFixes(findings, level) {
  for (const severity of SEVERITIES) {
    const wanted = findings.flatMap(({ fix, severity: own }) => fix && own === severity && applies(fix, level) ? [fix] : []);
    const apart = new Apart();
    const fixes2 = soundOnes(wanted.filter((fix) => apart.take(fix)));
    if (fixes2.length === 0) continue;
    const texts = /* @__PURE__ */ new Map();
    for (const [file, edits] of byFile(fixes2)) texts.set(file.path, edited(file.text, edits));
    return { texts, count: fixes2.length };
  }
  return { texts: /* @__PURE__ */ new Map(), count: 0 };
}
function byFile(fixes2) {
  return groupBy(
    fixes2.flatMap(({ edits }) => edits),
    ({ location }) => location.file
  );
}
function soundOnes(fixes2) {
  const documents = new Documents();
  const areSound = (some2) => {
    const byDocument = groupBy(
      some2.flatMap(({ edits }) => edits),
      ({ location }) => documents.spanOf(location)
    );
    return [...byDocument].every(([span, own]) => span && staysSound(documents.read(own[0].location.file, span), own));
  };
  const groups = groupBy(fixes2, ({ edits: [first] }) => first && documents.spanOf(first.location));
  const kept = new Set([...groups.values()].flatMap((group) => soundTogether(group, areSound)));
  return fixes2.filter((fix) => kept.has(fix));
}
function applies(fix, level) {
  return fix.safety === "safe" || level === "unsafe";
}

// src/lint/dispatch.ts
var RuleSet = class _RuleSet {
  constructor(rules, optionsOf = ({ options }) => optionValues(options), timer) {
    this.optionsOf = optionsOf;
    this.timer = timer;
    for (const rule of rules) {
      const active = { rule, options: optionsOf(rule) };
      this.#rules.set(rule.id, rule);
      this.#presenters.set(`${rule.on} ${rule.id}`, active);
      addTo(this.#on, rule.on, active);
    }
    this.kinds = new Set(rules.flatMap(({ on, kinds = [] }) => on === "request" ? kinds.filter((kind) => kind !== "DaemonSet") : kinds));
  }
  optionsOf;
  timer;
  #on = /* @__PURE__ */ new Map();
  #ofKind = /* @__PURE__ */ new Map();
  #rules = /* @__PURE__ */ new Map();
  #presenters = /* @__PURE__ */ new Map();
  /** Of the rules about objects of other kinds; `*` stands for all. */
  kinds;
  /** What some rule is about. */
  get subjects() {
    return this.#on.keys();
  }
  /** Those that are about an object of a kind; undefined for what is no object. */
  on(name, kind) {
    const key = `${name} ${kind ?? ""}`;
    let found = this.#ofKind.get(key);
    if (!found) this.#ofKind.set(key, found = (this.#on.get(name) ?? []).filter(({ rule }) => isAbout(rule, kind)));
    return found;
  }
  byId(id) {
    return this.#rules.get(id);
  }
  /** Those of some ids, with their options. */
  only(ids) {
    return new _RuleSet(
      [...this.#rules.values()].filter(({ id }) => ids.has(id)),
      this.optionsOf,
      this.timer
    );
  }
  /** A rejection or an API warning belongs to one rule: turning that off hands it to no other. */
  presenter(on, id) {
    return this.#presenters.get(`${on} ${id}`);
  }
};
function isAbout({ on, kinds }, kind) {
  if (kinds === void 0) return on !== "request" || kind === "DaemonSet";
  return kind !== void 0 && (kinds.includes("*") || kinds.includes(kind));
}
function run({ rule, options }, { subject, about: about3 }, { found, fixable }, timer) {
  const started = timer?.now() ?? 0;
  const { document } = about3;
  try {
    for (const problem of rule.check(subject, options)) {
      if (typeof Object(problem).message !== "string") throw new TypeError("check yields something that problem() did not make");
      const made = finding(rule, problem, about3);
      if (made.fix && document) fixable.push({ index: found.findings.length, fix: made.fix, document });
      found.findings.push(made);
    }
  } catch (error) {
    found.bugs.push(bugOf(rule.id, about3.file, error));
  }
  timer?.took(rule.id, timer.now() - started);
}
function bugOf(rule, file, error) {
  return { rule, file, message: error instanceof Error ? error.stack ?? error.message : String(error) };
}
var NONE = [];
function finding(rule, problem, about3) {
  const { place, fix } = problem;
  const field = isField(place) ? place : void 0;
  const keyed = place instanceof KeyLocation ? place.field : void 0;
  const made = {
    rule: rule.id,
    severity: problem.severity !== void 0 && isMilder(problem.severity, rule.severity) ? problem.severity : rule.severity,
    message: sharedText(problem.message),
    path: sharedText(field ? field.path : about3.path ?? keyed?.path ?? ""),
    location: locate(place),
    related: relatedTo(problem, about3, field?.via),
    rejected: problem.rejected ?? about3.rejected ?? NONE
  };
  const named = (field ?? (about3.path === void 0 ? keyed : void 0))?.namedPath;
  if (named !== void 0 && named !== made.path) made.namedPath = sharedText(named);
  if (field?.via) made.sharedBy = field.via;
  if (about3.object) {
    made.object = about3.object;
    const holder = holderOf(field ?? keyed, about3.object);
    if (holder) made.holder = holder;
  }
  if (about3.origin !== void 0) made.origin = about3.origin;
  if (fix && about3.document) made.fix = sharedFix(fix);
  if (problem.hazard) made.hazard = problem.hazard;
  if (problem.absent) made.absent = problem.absent.flatMap(pathsOf);
  return made;
}
function holderOf(field, object) {
  if (!field) return void 0;
  const { manifest } = field;
  const text = (...steps) => {
    const { raw } = manifest.resolve(steps);
    return typeof raw === "string" ? raw : "";
  };
  const [kind, name] = [text("kind"), text("metadata", "name")];
  if (kind === "" || kind === object.kind && name === object.name) return void 0;
  const namespace = text("metadata", "namespace");
  return { apiVersion: text("apiVersion"), kind, name, ...namespace !== "" && { namespace } };
}
function pathsOf({ list: { path, namedPath }, name, ofAny = false }) {
  const item = name === void 0 ? "" : `[name=${name}]`;
  const lists2 = ofAny ? [path.replace(/\[\d+\]/g, "[*]")] : [path, namedPath];
  return [...new Set(lists2)].map((list) => sharedText(`${list}${item}`));
}
function relatedTo({ related: related2 }, { before }, via) {
  if (related2.length === 0 && !via && !before) return NONE;
  const found = related2.map(toRelated);
  if (via) found.push({ location: via, path: "", message: "used here through this alias" });
  if (before && found.every(({ location }) => location.file !== before.location.file))
    found.push(toRelated({ place: before, message: "before" }));
  return found.length > 0 ? found : NONE;
}
function toRelated(related2) {
  const { place, message } = "message" in related2 ? related2 : { place: related2, message: "" };
  return sharedRelated({
    location: locate(place),
    path: isField(place) ? place.path : place instanceof KeyLocation ? place.field.path : "",
    message
  });
}
function locate(place) {
  if (!isField(place)) return bare(place);
  const { location } = place;
  const feed = lineEnd(location);
  return feed < 0 || feed >= location.span.end ? location : bare(place.key);
}
var asked;
function lineEnd({ file: { text }, span: { start } }) {
  const isIn3 = asked?.text === text && asked.start <= start && (asked.end < 0 || start <= asked.end);
  if (!asked || !isIn3) asked = { text, start, end: text.indexOf("\n", start) };
  return asked.end;
}
function bare({ file, span }) {
  return { file, span };
}
function lastStep(path) {
  return path.slice(Math.max(path.lastIndexOf("."), path.lastIndexOf("]", path.length - 2)) + 1);
}
function once(findings) {
  if (!findings.some(({ sharedBy }) => sharedBy)) return findings;
  const first = /* @__PURE__ */ new Map();
  const kept = [];
  const gathered = /* @__PURE__ */ new Map();
  for (const finding2 of findings) {
    const { rule, path, location, sharedBy } = finding2;
    const key = `${rule} ${location.span.start} ${location.span.end} ${lastStep(path)}`;
    const at = first.get(key);
    const earlier = at === void 0 ? void 0 : kept[at];
    if (at === void 0 || !earlier || !(sharedBy ?? earlier.sharedBy)) {
      if (at === void 0) first.set(key, kept.length);
      kept.push(finding2);
      continue;
    }
    const all = gathered.get(at) ?? { rejected: new Together(nameOf3, earlier.rejected), related: new Together(placeOf, earlier.related) };
    gathered.set(at, all);
    all.rejected.add(finding2.rejected);
    all.related.add(finding2.related);
  }
  for (const [at, { rejected, related: related2 }] of gathered) kept[at] = withChange(kept[at], { rejected: rejected.all, related: related2.all });
  return kept;
}
var nameOf3 = ({ type, field }) => `${type} ${field}`;
var placeOf = ({ location }) => location.span.start;
var Together = class {
  constructor(keyOf3, first) {
    this.keyOf = keyOf3;
    this.all = [...first];
    this.#known = new Set(first.map(keyOf3));
  }
  keyOf;
  all;
  #known;
  /** Those of a finding that no earlier one has. */
  add(more) {
    const fresh = more.filter((each) => !this.#known.has(this.keyOf(each)));
    append(this.all, fresh);
    for (const each of fresh) this.#known.add(this.keyOf(each));
  }
};
function inOrder(findings) {
  return findings.toSorted(
    (a, b) => (a.location.file.path < b.location.file.path ? -1 : a.location.file.path > b.location.file.path ? 1 : 0) || a.location.span.start - b.location.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
function distinct(findings) {
  let key = "";
  let said = /* @__PURE__ */ new Set();
  return findings.filter(({ rule, message, severity, suppression, location: { file, span } }) => {
    const here = `${rule} ${span.start} ${file.path}`;
    if (here !== key) said = /* @__PURE__ */ new Set();
    key = here;
    const text = `${severity} ${suppression?.kind ?? ""} ${span.end} ${message}`;
    return !said.has(text) && said.add(text);
  });
}

// src/lint/sound-fixes.ts
var READINGS = 16;
var CHARACTERS = 2e6;
function withdrawUnsound(findings, fixable) {
  const withdraw = ({ index }) => {
    const { fix: _, ...rest } = findings[index];
    findings[index] = rest;
  };
  const byIdleness = groupBy(fixable, ({ fix }) => changesNothing(fix));
  for (const each of byIdleness.get(true) ?? []) withdraw(each);
  const risky = (byIdleness.get(false) ?? []).filter(({ fix, document }) => isRisky(document, fix.edits));
  for (const [document, group] of groupBy(risky, (each) => each.document)) for (const each of unsound(document, group)) withdraw(each);
}
function changesNothing({ edits }) {
  return edits.every(({ location: { file, span }, text }) => file.text.slice(span.start, span.end) === text);
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

// src/lint/batch.ts
var MOST = { parts: 32, characters: 1e5 };
var Batch = class {
  #jobs = /* @__PURE__ */ new Map();
  #groups = [];
  /** How many findings stood there before, of which nothing is left to do. */
  #done = /* @__PURE__ */ new Map();
  #parts = 0;
  #characters = 0;
  /** What was found of a document, of so many characters. Its findings are complete after the next `run`. */
  add(parts, found, characters) {
    const group = { found, fixable: [], isComplete: false };
    this.#groups.push(group);
    for (const [from, rules] of parts) {
      if (!this.#done.has(found)) this.#done.set(found, found.findings.length);
      addTo(this.#jobs, rules, { from, group });
      if (++this.#parts >= MOST.parts) this.run();
    }
    group.isComplete = true;
    this.#characters += characters;
    if (this.#characters >= MOST.characters) this.run();
  }
  /** All rules over what waits. */
  run() {
    for (const [rules, jobs] of this.#jobs) for (const name of rules.subjects) dispatch(name, jobs, rules);
    this.#jobs.clear();
    this.#parts = 0;
    this.#characters = 0;
    for (const [{ findings, areKept }, done] of this.#done) {
      if (areKept) {
        for (let at = done; at < findings.length; at++) if (!findings[at].fix) findings[at] = keptFinding(findings[at]);
      }
    }
    for (const { found, fixable, isComplete } of this.#groups) if (isComplete) offer(found, fixable);
    this.#groups = this.#groups.filter(({ isComplete }) => !isComplete);
    this.#done = new Map(this.#groups.map(({ found }) => [found, found.findings.length]));
  }
};
function offer({ findings, areKept }, fixable) {
  withdrawUnsound(findings, fixable);
  if (areKept) for (const { index } of fixable) findings[index] = keptFinding(findings[index]);
}
function dispatch(name, jobs, rules) {
  const byKind = /* @__PURE__ */ new Map();
  for (const { from, group } of jobs) {
    try {
      for (const { subject, about: about3, rule } of PRODUCERS[name](from)) {
        const asked2 = { subject, about: about3 };
        const presenter = rule === void 0 ? void 0 : rules.presenter(name, rule);
        if (presenter) run(presenter, asked2, group, rules.timer);
        else if (rule === void 0) addTo(byKind, about3.object?.kind, { asked: asked2, group });
      }
    } catch (error) {
      group.found.bugs.push(bugOf(void 0, from.file.path, error));
    }
  }
  for (const [kind, all] of byKind)
    for (const rule of rules.on(name, kind)) for (const { asked: asked2, group } of all) run(rule, asked2, group, rules.timer);
}

// src/lint/brought.ts
var MOST_COMPARED = 1e3;
function areCompared({ changed }) {
  return changed.length <= MOST_COMPARED;
}
function withoutOlder(findings, replacing, { rules, settings, fleets }) {
  const severities = /* @__PURE__ */ new Map();
  for (const finding2 of findings) {
    const { rule: id, object, rejected, hazard } = finding2;
    const rule = rules.byId(id);
    if (!rule || !object || !replacing.has(object) || rejected.length > 0 || hazard !== void 0 || needsBase(rule)) continue;
    const severity = settings.severityOf(rule, finding2.severity);
    if (severity !== "error" && severity !== "off") severities.set(finding2, severity);
  }
  const warnings = [...severities].flatMap(([finding2, severity]) => severity === "warning" ? [finding2] : []);
  const byObject = groupBy(warnings, ({ object }) => object);
  const brought = new Set([...byObject].flatMap(([object, own]) => broughtBy(replacing.get(object), own, rules, fleets)));
  return findings.filter((finding2) => !severities.has(finding2) || brought.has(finding2));
}
function broughtBy(update, findings, rules, fleets) {
  const { previous, rejectionsBefore } = update;
  const { changes } = update.subject();
  const removed = changes.flatMap(({ kind, before: { namedPath } }) => kind === "removed" && namedPath.endsWith("]") ? [namedPath] : []);
  const isGone = ({ namedPath = "" }) => removed.some((item) => namedPath.startsWith(item));
  const comparable = rejectionsBefore.length === 0 ? findings : findings.filter(({ rule }) => rules.byId(rule)?.on !== "apiWarning");
  const old = groupBy(formerFindings(update, rules.only(new Set(comparable.map(({ rule }) => rule))), fleets), ({ rule }) => rule);
  const fresh = [...groupBy(comparable, ({ rule }) => rule)].flatMap(([rule, own]) => unmatched(own, old.get(rule) ?? [], isGone));
  if (!previous.live) return fresh;
  const changed = changes.flatMap(({ before, after }) => [before.path, after.path]);
  return fresh.filter(
    ({ path, related: related2 }) => [path, ...related2.map((each) => each.path)].some((place) => place !== "" && changed.some((each) => isIn(place, each)))
  );
}
function formerFindings({ previous, model, context }, rules, fleets) {
  const { manifest, node } = previous;
  const { file } = manifest.document;
  const objects = context.objectsBefore;
  const former = new DaemonSetModel({ ...manifest, node }, model.target, objects);
  const found = { findings: [], bugs: [] };
  const batch = new Batch();
  batch.add([[{ file, target: model.target, objects, fleets, daemonSets: [{ model: former, update: void 0 }] }, rules]], found, 0);
  batch.run();
  return found.findings;
}
function unmatched(findings, old, isGone) {
  const byPlace = without(findings, old, placeOf2);
  const byWords = without(byPlace.fresh, byPlace.left, ({ message }) => message);
  return without(byWords.fresh, byWords.left.filter(isGone), ({ path }) => path.replaceAll(/\[[^[\]]*\]/g, "[]")).fresh;
}
function without(findings, old, keyOf3) {
  const known = /* @__PURE__ */ new Map();
  for (const each of old) addTo(known, keyOf3(each), each);
  const fresh = findings.filter((each) => known.get(keyOf3(each))?.pop() === void 0);
  return { fresh, left: [...known.values()].flat() };
}
function placeOf2({ path, namedPath = path }) {
  return namedPath;
}
function isIn(place, other) {
  return place.startsWith(other) && (place.length === other.length || place[other.length] === "." || place[other.length] === "[");
}

// src/lint/plugins.ts
var SUBJECTS = Object.keys(PRODUCERS);
var PRESENTED = /* @__PURE__ */ new Set(["rejection", "apiWarning"]);
var KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
var names = /* @__PURE__ */ new WeakMap();
function pluginOf(rule) {
  return names.get(rule);
}
function checkPlugins(plugins, known, from) {
  if (!Array.isArray(plugins))
    return { rules: [], errors: [{ message: "plugins must be a list of rules made with rule() of ds-lint/rule" }] };
  const rules = [];
  const errors = [];
  const seen = /* @__PURE__ */ new Set();
  for (const [index, plugin] of plugins.entries()) {
    const { name, problems } = read2(plugin, known, seen);
    if (problems.length === 0) {
      seen.add(name);
      rules.push(plugin);
      if (from !== void 0) names.set(plugin, from);
    }
    const label = name.slice(0, 80);
    const where = from === void 0 ? `plugins[${index}]${label && ` (${label})`}` : label || `rule ${index + 1}`;
    errors.push(...problems.map((problem) => ({ message: `${where}: ${problem}` })));
  }
  return { rules, errors };
}
function read2(plugin, known, seen) {
  try {
    const problems = ruleProblems(plugin);
    const { id, on } = Object(plugin);
    const name = typeof id === "string" ? id : "";
    if (problems.length > 0) return { name, problems };
    if (known.has(name)) problems.push("id is that of a built-in rule; give the plugin another");
    else if (seen.has(name)) problems.push("id is that of another plugin; give one of them another");
    if (PRESENTED.has(on)) problems.push(`on is "${on}", which built-in rules alone present; use daemonSet`);
    return { name, problems };
  } catch (error) {
    return { name: "", problems: [`cannot be read: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
function ruleProblems(rule) {
  if (typeof rule !== "object" || rule === null) return [`is ${shown(rule)}, not a rule; make it with rule() of ds-lint/rule`];
  const { id, on, kinds, severity, preset, since, summary, why, references, aliases, elsewhere, securitySeverity, needs, options, check } = rule;
  return [
    oneOf("on", on, SUBJECTS),
    oneOf("severity", severity, SEVERITIES),
    oneOf("preset", preset, PRESETS),
    typeof id === "string" && KEBAB_CASE.test(id) ? "" : `id is ${shown(id)}; write a kebab-case name of the defect, such as no-os-selector`,
    isText2(summary) && !summary.includes("\n") ? "" : `summary is ${shown(summary)}; write one line that says what is wrong`,
    isText2(why) ? "" : `why is ${shown(why)}; write the consequence in the cluster`,
    isText2(since) ? "" : `since is ${shown(since)}; write the version that brought the rule`,
    typeof check === "function" ? "" : `check is ${shown(check)}; write a generator function that yields problems`,
    kindsProblem(on, kinds),
    references === void 0 || isTexts(references) ? "" : "references must be a list of URLs",
    aliases === void 0 || isTexts(aliases) ? "" : "aliases must be a list of ids",
    elsewhere === void 0 || isTexts(elsewhere) ? "" : "elsewhere must be a list of ids",
    needs === void 0 || needs === "base" ? "" : `needs is ${shown(needs)}; write base, or leave it out`,
    securitySeverity === void 0 || isScore(securitySeverity) ? "" : `securitySeverity is ${shown(securitySeverity)}; write a number from 0.1 to 10`,
    ...optionProblems(options)
  ].filter((problem) => problem !== "");
}
function oneOf(field, value, known) {
  if (known.includes(value)) return "";
  const near = typeof value === "string" ? didYouMean(value, known) : "";
  return `${field} is ${shown(value)}; use one of ${known.join(", ")}${near}`;
}
function kindsProblem(on, kinds) {
  if (on === "request" && kinds === void 0) return "";
  if (on !== "object" && on !== "request") return kinds === void 0 ? "" : "kinds is only for a rule on object or request";
  return isTexts(kinds) && kinds.length > 0 ? "" : `kinds is ${shown(kinds)}; list the kinds that the rule is about, such as [Service]`;
}
function pluginErrors(bugs, plugins) {
  const failures = bugs.filter(({ rule = "" }) => plugins.has(rule));
  return [...groupBy(failures, ({ rule }) => rule)].map(([id = "", [first, ...others]]) => {
    const plugin = pluginOf(plugins.get(id));
    const [reason = "", ...frames] = first.message.split("\n");
    const at = frames.flatMap((frame) => /(?<![^()\s])((?:file:|\/)[^()\s]*:\d+:\d+)\)?$/.exec(frame)?.[1] ?? [])[0];
    const more = others.length === 0 ? "" : `, and ${others.length} more times`;
    const from = plugin === void 0 ? "" : ` of plugin ${plugin}`;
    return { message: `rule ${id}${from} failed in ${first.file}${more}: ${reason}${at === void 0 ? "" : ` (${at})`}` };
  });
}
function isText2(value) {
  return typeof value === "string" && value.trim() !== "";
}
function isTexts(value) {
  return Array.isArray(value) && value.every(isText2);
}
function isScore(value) {
  return typeof value === "number" && value >= 0.1 && value <= 10;
}
function shown(value) {
  if (value === void 0) return "missing";
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  return value === null || typeof value === "number" || typeof value === "boolean" ? String(value) : `a ${Array.isArray(value) ? "list" : typeof value}`;
}

// src/lint/about-changes.ts
function aboutChanges(unchanged, isChangedFile, needsBase2) {
  return ({ object, rule, related: related2 }) => {
    const repeats = object && unchanged.get(object);
    return needsBase2(rule) || (object ? !repeats || related2.some((each) => repeats.some((manifest) => isWithin(each, manifest))) : isChangedFile);
  };
}
function isWithin({ location: { file, span } }, { document, node }) {
  return file.path === document.file.path && span.start >= node.start && span.end <= node.end;
}

// src/lint/charts.ts
var Charts = class {
  #readFile;
  #known = /* @__PURE__ */ new Map();
  #told = /* @__PURE__ */ new Set();
  constructor(readFile) {
    this.#readFile = readFile;
  }
  /** The outermost chart around a template, which is rendered with it; undefined where there is none. Absolute paths. */
  of(absolute) {
    let chart;
    for (let at = absolute.lastIndexOf("/templates/"); at > 0; at = absolute.lastIndexOf("/templates/", at - 1)) {
      const folder = absolute.slice(0, at);
      if (this.isChart(folder)) chart = folder;
    }
    for (let parent = parentChart(chart); parent !== void 0 && this.isChart(parent); parent = parentChart(chart)) chart = parent;
    return chart;
  }
  /** Whether it was not told of before. */
  isFirst(chart) {
    return !this.#told.has(chart) && this.#told.add(chart) !== void 0;
  }
  /** Whether a folder holds a chart. */
  isChart(folder) {
    let known = this.#known.get(folder);
    if (known === void 0) this.#known.set(folder, known = this.#has(`${folder}/Chart.yaml`, folder));
    return known;
  }
  #has(path, folder) {
    try {
      return this.#readFile?.(path, folder) !== void 0;
    } catch {
      return false;
    }
  }
};
function parentChart(chart) {
  return chart === void 0 ? void 0 : /^(.+)\/charts\/[^/]+$/.exec(chart)?.[1];
}

// src/lint/examine.ts
async function examine(input, found, seen) {
  const { file, target: target2, rules, rulesOfUpdates = rules, rulesOfUnchanged = rules, workspace, updates, batch } = input;
  const changed = updates?.isChangedFile(file.absolute) ? updates : void 0;
  const objects = workspace.objectsNear(file.absolute);
  const about3 = { file, target: target2, objects };
  const others = await othersOf(input);
  const sound = /* @__PURE__ */ new Set();
  const rulesFor = (manifest) => {
    if (!updates || updates.isNew(manifest)) return rules;
    return rulesOfUpdates === rulesOfUnchanged || updates.changeOf(manifest) ? rulesOfUpdates : rulesOfUnchanged;
  };
  function* partsOf(document, manifests) {
    for (const manifest of manifests) {
      const model = changed?.model(manifest, file.absolute) ?? new DaemonSetModel(manifest, target2, objects);
      const daemonSets = [{ model, update: updates?.of(model, file.absolute) }];
      yield [{ ...about3, fleets: input.fleets, daemonSets }, rulesFor(manifest)];
    }
    if (others.areIn(document.span)) yield [{ ...about3, ...others.subjects(document) }, rules];
  }
  const loaded = workspace.load(file, (document, manifests) => {
    batch.add(partsOf(document, manifests), found, lengthOf(document.span));
    seen(document, manifests);
    sound.add(document.span.start);
  });
  if (!loaded) return void 0;
  const broken = new Set(loaded.broken);
  const known = new Map(loaded.broken.map((document) => [document.span.start, document]));
  const { template } = loaded;
  if (template) known.set(template.document.span.start, template.document);
  for (const span of others.areAsked ? split(file.text) : []) {
    if (sound.has(span.start) || !others.areIn(span)) continue;
    const document = known.get(span.start) ?? workspace.document(file, span);
    if (document.problems.length > 0) {
      if (others.mustRead(document)) broken.add(document);
      continue;
    }
    batch.add([[{ ...about3, ...others.subjects(document) }, rules]], found, lengthOf(span));
    if (document !== template?.document) seen(document, []);
  }
  const rest = {
    ...about3,
    mistaken: loaded.mistaken,
    stops: loaded.holdsDaemonSet && !template ? stopsOf(input, loaded, sound) : [],
    parts: loaded.parts.map((manifest) => new DaemonSetModel(manifest, target2, objects)),
    template: template && templateOf(template, input.chartOf?.(file)),
    unreadable: loaded.mayHoldDaemonSet ? input.unreadable : [],
    syntax: rules.on("syntax", void 0).length > 0 ? await syntaxOf(file.text, [...broken]) : []
  };
  batch.add([[rest, rules]], found, 0);
  for (const document of /* @__PURE__ */ new Set([...template ? [template.document] : [], ...broken])) seen(document, []);
  return loaded;
}
async function othersOf({ file, rules: { kinds }, schemas }) {
  const checks = schemas && { schemas, ...await import("./schemas-documents.js") };
  const areForRules = (kind) => kinds.has("*") || kinds.has(kind);
  const namesForRules = (span) => kinds.size > 0 && [...kindsIn(textOf(file, span))].some(areForRules);
  const namesForSchemas = (span) => checks?.namesKind(textOf(file, span), checks.schemas) ?? false;
  return {
    areAsked: kinds.size > 0 || schemas !== void 0,
    areIn: (span) => namesForRules(span) || namesForSchemas(span),
    subjects: (document) => ({
      others: namesForRules(document.span) ? manifestsOf(document).filter(({ object: { kind } }) => kind !== "" && areForRules(kind)) : [],
      mismatches: checks && namesForSchemas(document.span) ? checks.mismatchesIn(document, checks.schemas) : []
    }),
    mustRead: ({ span }) => namesForSchemas(span) && !templateIn(file, span, false)
  };
}
function lengthOf({ start, end }) {
  return end - start;
}
function textOf({ text }, { start, end }) {
  return text.slice(start, end);
}
function stopsOf({ file, target: target2, encoding, workspace }, { broken }, sound) {
  if (target2.apply === "raw") return encoding ? refusedAsBody(file, encoding) : [];
  return stopsIn(file, sound, new Set(broken.map(({ span }) => span.start)), {
    encoding,
    apply: target2.apply,
    atHand: (span) => workspace.atHand(file, span)
  });
}
function templateOf(template, chart) {
  if (!chart || template.template.engine !== "Helm") return template;
  return chart.isTold ? void 0 : { ...template, chart: chart.path };
}
async function syntaxOf(text, broken) {
  if (broken.length === 0) return [];
  const { syntaxProblems } = await import("./yaml-recover.js");
  return broken.flatMap((document) => {
    const all = document.contentType === "yaml" ? syntaxProblems(text, document.span) : [];
    return (all.length > 0 ? all : document.problems).map((problem) => ({ document, problem }));
  });
}

// src/lint/given-files.ts
var GivenFiles = class {
  /** Of policies. */
  rules = [];
  /** Files of schemas whose rules compare with the old object. */
  transitions = [];
  #input;
  #around;
  #schemas = /* @__PURE__ */ new Map();
  #policies = /* @__PURE__ */ new Map();
  #spending = { spent: 0, by: /* @__PURE__ */ new Map() };
  /** Those of a check are added later. */
  #schemaErrors = [];
  constructor(input, around) {
    this.#input = input;
    this.#around = around;
  }
  get schemaErrors() {
    return this.#schemaErrors.flat();
  }
  /** Once for each list of files. */
  schemas({ schemas: paths }) {
    const key = paths.join("\n");
    let compiled = this.#schemas.get(key);
    if (!compiled) this.#schemas.set(key, compiled = this.#compileSchemas(paths));
    return compiled;
  }
  async #compileSchemas(paths) {
    const input = this.#input;
    const files = [];
    for (const absolute of paths) {
      const path = input.configs.shown(absolute);
      try {
        const text = input.readFile?.(absolute, input.configs.within(absolute));
        if (text === void 0) this.#around.failed([{ message: `${path}: schema file not found` }]);
        else files.push({ path, text });
      } catch (error) {
        this.#around.failed([{ message: `${path}: ${error instanceof Error ? error.message : String(error)}` }]);
      }
    }
    const { compileSchemas } = await import("./schemas-index.js");
    const { schemas, errors, transitions } = await compileSchemas(files, this.#spending);
    this.#schemaErrors.push(errors);
    this.transitions.push(transitions);
    return schemas;
  }
  /** The rules that the policies of a configuration are. */
  async policyRules(settings) {
    const { policies: paths, kubernetes } = settings;
    if (paths.length === 0 && (this.#input.policies?.files ?? []).length === 0) return [];
    const key = [versionRangeText(kubernetes), ...paths].join("\n");
    let compiled = this.#policies.get(key);
    if (!compiled) this.#policies.set(key, compiled = this.#compilePolicies(settings));
    return rulesOf(await compiled);
  }
  async #compilePolicies({ policies: paths, kubernetes }) {
    const [input, around] = [this.#input, this.#around];
    const { files: given = [], unbound = false, allKinds = false, user } = input.policies ?? {};
    const read3 = await input.readPolicies?.(paths, (path) => input.configs.within(path));
    const files = [...given, ...read3?.files ?? []];
    around.failed(read3?.errors ?? []);
    const { compilePolicies, noPolicyIn } = await import("./policy-index.js");
    const taken = /* @__PURE__ */ new Set([...[...input.rules, ...JUDGE_RULES].map(({ id }) => id), ...around.pluginIds()]);
    const policies = compilePolicies({
      files,
      target: kubernetes,
      objects: around.objects(),
      unbound,
      allKinds,
      user,
      taken,
      spending: this.#spending
    });
    const nothing = (read3?.errors ?? []).length > 0 ? void 0 : noPolicyIn(files, policies);
    if (nothing !== void 0) around.failed([{ message: nothing }]);
    const rules = rulesOf(policies);
    around.know(rules);
    this.rules.push(...rules);
    return policies;
  }
  /** Whether a configuration of a file, or the caller, names any. */
  get hasPolicies() {
    return this.#policies.size > 0;
  }
  /** All that files asked for. */
  compiledPolicies() {
    return Promise.all(this.#policies.values());
  }
  /** Where policies and schemas cost more than a run may. */
  async spendingError() {
    return this.#spending.spent > 0 ? (await import("./policy-index.js")).spendingError(this.#spending) : void 0;
  }
};
function rulesOf({ judged }) {
  return judged.map(({ rule }) => rule);
}

// src/lint/rule-infos.ts
function infos(rules, findings) {
  const named = new Set(findings.map(({ rule }) => rule));
  const isNamed = ({ id }) => named.has(id);
  return new Map([...rules.filter(isNamed).map(ruleInfo), ...JUDGE_RULES.filter(isNamed)].map((rule) => [rule.id, rule]));
}
function ruleInfo({ id, severity, summary, why, references = [], url, securitySeverity }) {
  return {
    id,
    severity,
    summary,
    why: why.replace(/(?<!\s)\s*\n\s*/g, " "),
    references,
    ...url === void 0 ? {} : { url },
    ...securitySeverity === void 0 ? {} : { securitySeverity }
  };
}
function leftOut(plugins, settings) {
  return [...new Set(plugins)].filter((rule) => settings.isLeftOut(rule)).map(({ id, preset, severity }) => ({
    message: `rule ${id} of a plugin does not run, because it is in the preset ${preset}; use --preset ${preset} or --rule ${id}=${severity}`
  }));
}
function withoutGround(rules, { only }, hasBase, hasNodes) {
  return rules.filter(({ id }) => only?.has(id)).flatMap((rule) => {
    const option = needsBase(rule) && !hasBase ? "--base" : rule.on === "fleet" && !hasNodes ? "--nodes" : void 0;
    return option === void 0 ? [] : [{ message: `rule ${rule.id} finds nothing without ${option}` }];
  });
}

// src/lint/rule-sets.ts
function ruleSetsOf({ rules, policies, settings, forPlan, ofUpdates, timer }) {
  const setOf = (chosen) => new RuleSet(
    [...chosen, ...policies].filter((rule) => settings.severityOf(rule) !== "off"),
    (rule) => settings.optionsOf(rule),
    timer
  );
  const atLeast = (least) => setOf(
    rules.filter((rule) => {
      const severity = settings.severityOf(rule);
      return needsBase(rule) || severity !== "off" && !isMilder(severity, least);
    })
  );
  if (forPlan) {
    const [told, errors] = [atLeast("warning"), atLeast("error")];
    return { rules: told, rulesOfUpdates: ofUpdates === "warning" ? told : errors, rulesOfUnchanged: errors };
  }
  const all = setOf(rules);
  return { rules: all, rulesOfUpdates: all, rulesOfUnchanged: all };
}

// src/lint/unrendered.ts
var OF_CHART = /(?:^|\/)(?:values\.ya?ml|Chart\.ya?ml|(?:templates|files)\/.*|ci\/[^/]*-values\.ya?ml)$/;
var VALUES = /(?:(?:^|[/._-])values(?:[._-][^/]*)?|(?:^|\/)values\/[^/]+)\.ya?ml$/i;
var OBJECT = /^(?:apiVersion|kind):/m;
async function unrenderedIn({ changed, baseFiles, others, charts, patches, chartWith }) {
  const found = /* @__PURE__ */ new Map();
  for (const [absolute, { file }] of changed) {
    const all = [...new Set(notRendered(file.path, file.text))].map((noun) => ({
      kind: noun.replace(WITH_VALUES_FILES, ""),
      path: file.path
    }));
    const one = isKustomization(file.path) ? { kind: "kustomization", path: folderOf(file.path) } : (OF_CHART.test(file.path) ? chartAround(absolute, file.path, charts) : void 0) ?? kustomizationAround(absolute, file.path, patches) ?? await valuesIn(absolute, file.path, file.text);
    for (const each of one ? [...all, one] : all) found.set(`${each.kind} ${each.path}`, each);
  }
  for (const { absolute, path } of others) {
    const one = chartAround(absolute, path, charts) ?? kustomizationAround(absolute, path, patches);
    if (one) found.set(`${one.kind} ${one.path}`, one);
  }
  return [...found.values()];
  async function valuesIn(absolute, path, text) {
    if (!VALUES.test(path) || OBJECT.test(text)) return void 0;
    const configured = await chartWith(absolute);
    if (configured !== void 0) return { kind: "chart", path: configured };
    const before = baseFiles.find(({ counterpart }) => counterpart === absolute)?.path;
    const chart = chartAround(absolute, path, charts)?.path;
    return before === void 0 ? void 0 : { kind: "values", path, before, ...chart !== void 0 && { chart } };
  }
}
var IN_CHART = /^(?:templates(?!\/(?:NOTES\.txt|tests\/))|files|configs?|scripts|dashboards)\//;
function isBuiltWith(baseFiles, patches) {
  const charts = [];
  const kustomized = /* @__PURE__ */ new Set();
  for (const { counterpart = "" } of baseFiles) {
    if (/\/Chart\.ya?ml$/.test(counterpart)) charts.push(counterpart.slice(0, counterpart.lastIndexOf("/") + 1));
    else if (isKustomization(counterpart)) kustomized.add(counterpart.slice(0, counterpart.lastIndexOf("/")));
  }
  return (absolute) => charts.some((chart) => absolute.startsWith(chart) && IN_CHART.test(absolute.slice(chart.length))) || foldersAbove(absolute).some((folder) => kustomized.has(folder)) && patches.builtInto(absolute) !== void 0;
}
function chartAround(absolute, path, charts) {
  for (let at = absolute.lastIndexOf("/"); at > 0; at = absolute.lastIndexOf("/", at - 1)) {
    const folder = shownFolder(at, absolute, path);
    if (folder === void 0) return void 0;
    if (charts.isChart(absolute.slice(0, at))) return { kind: "chart", path: folder };
  }
  return void 0;
}
function kustomizationAround(absolute, path, patches) {
  const around = absolute.endsWith(path) ? patches.builtInto(absolute) : void 0;
  const folder = around === void 0 ? void 0 : shownFolder(around.length, absolute, path);
  return folder === void 0 ? void 0 : { kind: "kustomization", path: folder };
}
function shownFolder(end, absolute, path) {
  const below = absolute.length - end;
  if (below > path.length + 1) return void 0;
  return below > path.length ? "." : path.slice(0, path.length - below);
}
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
}
function canRender({ kind }) {
  return kind === "chart" || kind === "kustomization";
}
function unrenderedWords(unrendered) {
  const names2 = unrendered.map(({ kind, path }) => `${kind} ${path}`);
  return `${some(names2, 3)} changed and ${names2.length === 1 && unrendered[0].kind !== "values" ? "is" : "are"} not rendered`;
}

// src/lint/since.ts
async function goneOf({ removed, areApart }, elsewhere) {
  if (removed.length === 0 || !elsewhere) return removed;
  const names2 = [...new Set(removed.map(({ previous }) => previous.manifest.object.name))];
  const there = /* @__PURE__ */ new Map();
  for (const source of await elsewhere()) {
    if (source.kind !== "file" || !names2.some((name) => source.text.includes(name))) continue;
    for (const manifest of load(source, "look").daemonSets) addTo(there, identityOf(manifest), source.absolute);
  }
  const isThere = ({ counterpart, previous }) => there.get(identityOf(previous.manifest))?.some((absolute) => !areApart(counterpart, absolute)) ?? false;
  return removed.filter((old) => !isThere(old));
}
function sinceNotices(gone, unrendered, base) {
  const rendered = unrendered.filter(canRender);
  const values2 = unrendered.filter(({ kind }) => kind === "values");
  return [
    ...gone.map(({ previous: { manifest } }) => {
      const { namespace, name } = manifest.object;
      const full = namespace === void 0 ? name : `${namespace}/${name}`;
      return {
        message: `DaemonSet ${full} of ${base} is no longer in the manifests: it keeps running until a tool that prunes, or kubectl delete, removes it`
      };
    }),
    ...rendered.length === 0 ? [] : [
      {
        message: `${unrenderedWords(rendered)}; --render --base ${base} checks what ${rendered.length === 1 ? "it makes" : "they make"}`
      }
    ],
    ...values2.length === 0 ? [] : [
      {
        message: `${unrenderedWords(values2)}; list them as a set of values in render: of the configuration, then --render checks what they make`
      }
    ]
  ];
}
function transitionNotices(files) {
  return [...new Set(files.flatMap((each) => [...each]))].map((path) => ({
    message: `${path}: rules of a CustomResourceDefinition that compare with oldSelf are not evaluated`
  }));
}

// src/lint/run.ts
var MOST_WAITING = { files: 100, characters: 4e5 };
async function runLint(input) {
  return new LintRun(input).run();
}
var LintRun = class {
  constructor(input) {
    this.input = input;
    const { sources, rules, plugins = [] } = input;
    this.#judge = new Judge(input);
    this.#charts = new Charts(input.readFile?.bind(input));
    this.#patchInput = patchFilesInput(input);
    this.#patches = new PatchFiles(this.#patchInput);
    this.#needsBase = new Set(rules.filter(needsBase).map(({ id }) => id));
    this.#given = new GivenFiles(input, {
      objects: () => this.#workspace.objectsNear(void 0),
      pluginIds: () => this.#plugins.keys(),
      failed: (errors) => this.#errors.push(...errors),
      know: (rules2) => {
        this.#judge.know(rules2);
        input.configs.know(rules2.map(({ id }) => id));
      }
    });
    this.#know(plugins);
    this.#workspace = new Workspace({
      files: { [Symbol.iterator]: () => filesOf(sources) },
      patches: this.#patches,
      failed: (file, error) => this.#bugs.push(bugOf(void 0, file.path, error))
    });
  }
  input;
  #findings = [];
  /** In parts of what is rendered. */
  #inParts = [];
  #bugs = [];
  #errors = [];
  #counts = { files: 0, documents: 0, daemonSets: 0, withFindings: 0, notChecked: [] };
  #ruleSets = /* @__PURE__ */ new WeakMap();
  #chartTargets = /* @__PURE__ */ new WeakMap();
  #workspace;
  #judge;
  #charts;
  #patchInput;
  #patches;
  #overlaid;
  #needsBase;
  #given;
  /** By id. */
  #plugins = /* @__PURE__ */ new Map();
  /** Problems of policies that were reported: two configurations may name the same files. */
  #policyProblems = /* @__PURE__ */ new Set();
  /** Documents with syntax errors, which nothing else is said of where their findings are turned off, suppressed or known. */
  #broken = [];
  #batch = new Batch();
  /** What is to be done with what was read when its findings are there. */
  #waiting = [];
  #waitingCharacters = 0;
  #updates;
  #fleets;
  async run() {
    const { configs, sources, base } = this.input;
    if (base) this.#updates = await this.#compare(base);
    const { inventory } = this.input;
    if (inventory && inventory.nodes.length > 0) this.#fleets = new (await import("./subjects-fleets.js")).Fleets(inventory);
    for (const source of sources) {
      if (source.kind === "file") await this.#file(source);
      else if (source.kind === "skipped") {
        this.#skip(source.path, nounOf(source.reason), 1);
        if (source.path === "-") this.#nothing("standard input is binary");
      } else await this.#unreadable(source);
      if (this.#waiting.length >= MOST_WAITING.files || this.#waitingCharacters >= MOST_WAITING.characters) await this.#judgeWaiting();
      this.input.progress?.(this.#counts.files);
    }
    await this.#judgeWaiting();
    const settings = await configs.run();
    for (const policies of await this.#given.compiledPolicies()) this.#reportPolicies(policies, settings);
    const idle = policyOption(this.input.policies);
    if (idle !== void 0 && settings.policies.length === 0 && !this.#given.hasPolicies)
      this.#errors.push({ message: `${idle} needs policies: name them with --policy PATH, or as policies in the configuration` });
    const tooMuch = await this.#given.spendingError();
    if (tooMuch) this.#errors.push(tooMuch);
    const updates = this.#updates;
    const { input } = this;
    const gone = updates ? await goneOf(updates, input.elsewhere?.bind(input)) : [];
    const unrendered = updates && !input.origins ? await this.#unrendered(updates) : [];
    return this.#report(settings, gone, unrendered);
  }
  /** Judges what was read, in its order. */
  async #judgeWaiting() {
    this.#batch.run();
    for (const judge of this.#waiting) await judge();
    this.#waiting = [];
    this.#waitingCharacters = 0;
  }
  #unrendered({ changedFiles }) {
    const { configs, base } = this.input;
    const baseFiles = base?.files ?? [];
    const others = base?.othersChanged?.(isBuiltWith(baseFiles, this.#patches)) ?? [];
    return unrenderedIn({
      changed: changedFiles,
      baseFiles,
      others: others.map((absolute) => ({ absolute, path: configs.shown(absolute) })),
      charts: this.#charts,
      patches: this.#patches,
      chartWith: async (absolute) => {
        const { render } = await configs.settings(absolute);
        const chart = render.charts.find(({ values: values2 = [] }) => values2.some(({ files }) => files.includes(absolute)));
        return chart && configs.shown(chart.folder);
      }
    });
  }
  async #compare(base) {
    const { configs } = this.input;
    const { loaded } = await this.#workspace.compareWith(base);
    const targets = /* @__PURE__ */ new Map();
    for (const [absolute, { file }] of loaded) targets.set(absolute, this.#targetOf(file, await configs.settings(absolute)));
    if ([...targets.values()].some(({ apply }) => apply === "server")) await loadServerSideApply();
    const { Updates } = await import("./subjects-updates.js");
    return new Updates(this.#workspace, (absolute) => targets.get(absolute));
  }
  /** One object for all texts that a setting is for. */
  #targetOf({ rendered }, { kubernetes }) {
    if (rendered?.renderer !== "helm" || kubernetes.apply !== void 0) return kubernetes;
    let target2 = this.#chartTargets.get(kubernetes);
    if (!target2) this.#chartTargets.set(kubernetes, target2 = { ...kubernetes, isChart: true });
    return target2;
  }
  async #file(file) {
    const pending = this.input.configs.settings(file.rendered?.from.absolute ?? file.absolute);
    const settings = pending instanceof Promise ? await pending : pending;
    if (settings.kubernetes.apply === "server") await loadServerSideApply();
    const target2 = this.#targetOf(file, settings);
    const isPart = file.isPart === true;
    if (!file.rendered) this.#counts.files++;
    const found = { findings: [], bugs: this.#bugs, areKept: this.input.keptSmall === true };
    const directives = [];
    const unchanged = /* @__PURE__ */ new Map();
    const replacing = /* @__PURE__ */ new Map();
    const staying = /* @__PURE__ */ new Map();
    const mayBeSuppressed = file.text.includes("ds-lint");
    const updates = isPart ? void 0 : this.#updates;
    const read3 = /* @__PURE__ */ new Set();
    const seen = (document, daemonSets) => {
      if (!isPart) this.#counts.daemonSets += daemonSets.length;
      for (const manifest of updates ? daemonSets : []) {
        if (!updates.isChanged(manifest)) unchanged.set(manifest.object, updates.repeatsOf(manifest));
        const update = this.input.forPlan ? updates.changeOf(manifest) : void 0;
        if (update) replacing.set(manifest.object, update);
        else if (this.input.forPlan) staying.set(manifest.object, manifest);
      }
      if (!mayBeSuppressed) return;
      directives.push(this.#judge.directives(document, daemonSets));
      read3.add(document.span.start);
    };
    const { invalid } = file;
    const ruleSets = this.#ruleSets.get(settings) ?? await this.#rules(settings);
    const loaded = await examine(
      {
        file,
        target: target2,
        ...ruleSets,
        batch: this.#batch,
        workspace: this.#workspace,
        updates,
        fleets: this.#fleets,
        schemas: settings.schemas.length === 0 ? void 0 : await this.#given.schemas(settings),
        encoding: file.encoding,
        chartOf: () => this.#chartOf(file),
        unreadable: invalid ? [{ source: { file, span: { start: invalid.offset, end: invalid.offset + 1 } }, reason: invalid.message }] : []
      },
      found,
      seen
    );
    if (!loaded) return;
    if (!isPart) this.#counts.documents += loaded.documents;
    const changed = updates?.isChangedFile(file.absolute) ?? false;
    if (!isPart && !file.rendered && (changed || !this.input.changedOnly)) this.#broken.push(...loaded.broken);
    if (file.path === "-" && !mayHoldManifest(file.text) && loaded.mistaken.length === 0) {
      this.#nothing(loaded.documents === 0 ? "standard input is empty" : "standard input holds no manifest");
    }
    for (const [reason, count] of isPart ? [] : loaded.notChecked) this.#skip(file.path, reason, count);
    if (invalid && !loaded.mayHoldDaemonSet) this.#skip(file.path, "wrongly encoded file", 1);
    for (const span of mayBeSuppressed ? split(file.text) : [])
      if (!read3.has(span.start)) directives.push(this.#judge.directives(read(file, span), [], false));
    const beside = /* @__PURE__ */ new Set();
    const isAboutChanges = aboutChanges(unchanged, changed, (id) => this.#needsBase.has(id));
    const isShown = (finding2) => isAboutChanges(finding2) || beside.size > 0 && beside.has(keyOf2(finding2));
    this.#waitingCharacters += file.text.length;
    this.#waiting.push(async () => {
      const built = await this.#asBuilt(file, once(found.findings));
      for (const finding2 of this.#broughtBeside(built, staying, { file, target: target2, rules: ruleSets.rulesOfUnchanged }))
        beside.add(keyOf2(finding2));
      const judged = this.#judge.file(
        file,
        directives,
        replacing.size === 0 ? built : withoutOlder(built, replacing, { rules: ruleSets.rulesOfUpdates, settings, fleets: this.#fleets }),
        settings,
        updates && this.input.changedOnly ? isShown : void 0
      );
      for (const finding2 of judged) (isPart ? this.#inParts : this.#findings).push(finding2);
    });
  }
  /** Of what stays as it is: what rules find in new texts beside it, and did not find there before. */
  #broughtBeside(findings, staying, { file, target: target2, rules }) {
    const updates = this.#updates;
    if (staying.size === 0 || !updates?.contextChanged) return [];
    const isNew = ({ object, rule, holder, rejected, location }) => object !== void 0 && staying.has(object) && holder !== void 0 && rejected.length === 0 && !this.#needsBase.has(rule) && updates.isInNewText(location);
    return [...groupBy(findings.filter(isNew), ({ object }) => object)].flatMap(([object, own]) => {
      const model = new DaemonSetModel(staying.get(object), target2, this.#workspace.objectsNear(file.absolute));
      const update = updates.of(model, file.absolute);
      return update ? broughtBy(update, own, rules, this.#fleets) : [];
    });
  }
  /** Of a base of kustomize: without what every overlay changes. */
  async #asBuilt(file, findings) {
    const input = this.#patchInput;
    if (!input || findings.length === 0 || file.isPart || file.rendered || !this.#patches.isGathered(file.absolute)) return findings;
    if (!this.#overlaid) {
      const [{ Overlaid }, { Overlays }] = await Promise.all([import("./lint-overlaid.js"), import("./workspace-overlays.js")]);
      this.#overlaid = new Overlaid(new Overlays(input));
    }
    return this.#overlaid.withoutChanged(file, findings);
  }
  #chartOf({ absolute }) {
    const chart = this.#charts.of(absolute);
    if (chart === void 0) return void 0;
    return { path: chart === this.input.configs.cwd ? "." : this.input.configs.shown(chart), isTold: !this.#charts.isFirst(chart) };
  }
  /** What is wrong with the policies themselves, in their files. */
  #reportPolicies({ problems, documents }, settings) {
    for (const [file, found] of groupBy(problems, ({ location }) => location.file)) {
      const directives = documents.filter((document) => document.file === file && file.text.includes("ds-lint"));
      const fresh = found.filter(({ message, location }) => {
        const key = `${file.path} ${location.span.start} ${message}`;
        return !this.#policyProblems.has(key) && this.#policyProblems.add(key);
      });
      const findings = fresh.flatMap((problem) => policyFinding(problem, settings));
      const judged = this.#judge.file(
        file,
        directives.map((document) => this.#judge.directives(document, [])),
        findings,
        settings
      );
      for (const finding2 of judged) this.#findings.push(finding2);
    }
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
    const { rules } = await this.#rules(settings);
    this.#batch.add([[{ file, target: settings.kubernetes, objects: NO_OBJECTS, unreadable }, rules]], found, 0);
    this.#batch.run();
    const judged = this.#judge.file(file, [], found.findings, settings);
    for (const finding2 of judged) this.#findings.push(finding2);
    if (judged.length === 0) this.#skip(path, "unreadable file", 1);
  }
  async #rules(settings) {
    let sets = this.#ruleSets.get(settings);
    if (!sets) {
      this.#know(settings.plugins.rules);
      const { rules, plugins = [], forPlan = false, timer } = this.input;
      const policies = await this.#given.policyRules(settings);
      const ofUpdates = forPlan && this.#updates && !areCompared(this.#updates) ? "error" : "warning";
      const all = [...rules, .../* @__PURE__ */ new Set([...plugins, ...settings.plugins.rules])];
      this.#ruleSets.set(settings, sets = ruleSetsOf({ rules: all, policies, settings, forPlan, ofUpdates, timer }));
    }
    return sets;
  }
  #know(plugins) {
    this.#judge.know(plugins);
    for (const rule of plugins) {
      this.#plugins.set(rule.id, rule);
      if (needsBase(rule)) this.#needsBase.add(rule.id);
    }
  }
  /** Of standard input. */
  #nothing(what) {
    this.#errors.push({ message: `${what}, so there is nothing to check: did the command before the pipe fail?` });
  }
  #skip(path, reason, count) {
    this.#counts.notChecked.push({ path, reason, count });
  }
  #report(settings, gone, unrendered) {
    const { files, documents, daemonSets, notChecked } = this.#counts;
    const { configs, rules, reportSuppressed = false } = this.input;
    const { findings: judged, newBaseline } = this.#judge.finish(this.#findings, settings, this.#inParts);
    const told = inOrder(reportSuppressed ? judged : judged.filter(({ suppression }) => !suppression));
    const findings = this.input.forPlan ? told : distinct(told);
    const broken = this.#broken.filter((document) => !findings.some((finding2) => !finding2.suppression && isIn2(document, finding2)));
    for (const { file } of broken) this.#skip(file.path, "broken document", 1);
    const by = (kind) => judged.filter(({ suppression }) => suppression?.kind === kind).length;
    const count = (severity) => findings.filter((finding2) => finding2.severity === severity && !finding2.suppression).length;
    const about3 = ({ object, rendered }) => rendered?.objects ?? (object ? [object] : []);
    const objects = new Set(told.filter(({ suppression }) => !suppression).flatMap(about3));
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
        notChecked: byReason(notChecked),
        kubernetes: versionRangeText(settings.kubernetes),
        milliseconds: 0
      },
      rules: infos([...rules, ...this.#plugins.values(), ...this.#given.rules], findings),
      errors: [...configs.errors, ...this.#errors, ...pluginErrors(this.#bugs, this.#plugins), ...configs.told(this.#given.schemaErrors)],
      newBaseline,
      updates: this.#updates,
      gone,
      unrendered,
      bugs: this.#bugs.filter(({ rule = "" }) => !this.#plugins.has(rule)),
      notChecked,
      notices: [
        ...configs.notices(settings),
        ...leftOut([...this.input.plugins ?? [], ...settings.plugins.rules], settings),
        ...withoutGround([...rules, ...this.#plugins.values()], settings, this.input.base !== void 0, this.#fleets !== void 0),
        ...this.#overlaid?.notices((path) => configs.shown(path)) ?? [],
        ...sinceNotices(gone, unrendered, this.input.base?.name ?? ""),
        ...this.input.base ? transitionNotices(this.#given.transitions) : []
      ]
    };
  }
};
function patchFilesInput(input) {
  if (!input.readFile) return void 0;
  return {
    readFile: (path, within) => input.readFile?.(path, within),
    kustomizations: (absolute, isNear) => input.kustomizations?.(absolute, isNear) ?? []
  };
}
function byReason(notChecked) {
  const counts = /* @__PURE__ */ new Map();
  for (const { reason, count } of notChecked) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return Object.fromEntries(counts);
}
function policyFinding({ kind, message, location, path, object, related: related2 = [] }, settings) {
  const rule = POLICY_PROBLEM_RULES[kind];
  const severity = settings.severityOf(rule);
  if (severity === "off") return [];
  return [{ rule: rule.id, severity, message, path, location, related: related2, rejected: [], ...object && { object } }];
}
function policyOption({ user, unbound, allKinds } = {}) {
  if (user !== void 0) return "--policy-user";
  return unbound ? "--policy-unbound" : allKinds ? "--policy-all-kinds" : void 0;
}
function isIn2({ file, span }, { location }) {
  return location.file.path === file.path && location.span.start >= span.start && location.span.start <= span.end;
}
function nounOf(reason) {
  return reason.replace(/^an? |, .*/g, "");
}
function* filesOf(sources) {
  for (const source of sources) if (source.kind === "file" && !source.isPart) yield source;
}
function keyOf2({ rule, path, message, location: { span } }) {
  return `${rule} ${path} ${span.start} ${message}`;
}

export {
  Configs,
  JUDGE_RULES,
  exitCode,
  applyFixes,
  RuleSet,
  Batch,
  areCompared,
  examine,
  checkPlugins,
  ruleProblems,
  canRender,
  unrenderedWords,
  runLint
};
