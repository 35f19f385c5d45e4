// src/base/group.ts
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}
function append(list, values) {
  for (const value of values) list.push(value);
}
function addTo(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

// src/base/source.ts
function isBreak(unit) {
  return unit === 10 || unit === 13;
}
var Lines = class {
  constructor(text) {
    this.text = text;
    if (text.includes("\r")) this.#splitAtReturns();
    else for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) this.#starts.push(feed + 1);
  }
  text;
  #starts = [0];
  #splitAtReturns() {
    for (const { 0: end, index } of this.text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
  }
  get count() {
    return this.#starts.length;
  }
  at(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low] + 1 };
  }
  /** The text of a one-based line, without its line break; empty outside the text. */
  line(line) {
    const start = this.#starts[line - 1];
    if (start === void 0) return "";
    let end = this.#starts[line] ?? this.text.length;
    while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, end);
  }
  /** Offset at which a one-based line starts. */
  start(line) {
    return this.#starts[line - 1] ?? this.text.length;
  }
};

// src/base/kustomization-names.ts
var KUSTOMIZATION_NAMES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
function isKustomization(path) {
  return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf("/") + 1));
}

// src/base/remembered.ts
function remembered(compute) {
  const known = /* @__PURE__ */ new WeakMap();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, found = { answer: compute(key) });
    return found.answer;
  };
}

// src/base/some.ts
function some(texts2, most = 3) {
  return texts2.length <= most ? texts2.join(", ") : `${texts2.slice(0, most).join(", ")} and ${texts2.length - most} more`;
}
function listed(words, last = "and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

// src/base/regexp.ts
var LONGEST = 1e4;
var LARGEST = 1e4;
var MOST_KEPT = 1e3;
async function loadRegExp() {
  return patternsOf((await import("./re2js-build-index.js")).RE2JS);
}
function patternsOf(engine) {
  const known = /* @__PURE__ */ new Map();
  return (pattern) => {
    const compiled = known.get(pattern) ?? compile(engine, pattern);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(pattern, compiled);
    return compiled;
  };
}
function compile(engine, pattern) {
  if (pattern.length > LONGEST) return { message: `the pattern is longer than ${LONGEST} characters`, offset: 0 };
  let compiled;
  try {
    compiled = compiledAsGo(engine, pattern);
  } catch (error) {
    return errorOf(error, pattern);
  }
  if (compiled.programSize() > LARGEST) return { message: "the pattern repeats too much", offset: 0 };
  return new Compiled(compiled);
}
var Compiled = class {
  constructor(pattern) {
    this.pattern = pattern;
  }
  pattern;
  test(text) {
    return this.pattern.test(text);
  }
  find(text) {
    return this.findAll(text, 1)[0];
  }
  findAll(text, most) {
    const matcher = this.pattern.matcher(text);
    const found = [];
    let end = -1;
    while (found.length !== most && matcher.find()) {
      const match = matcher.group() ?? "";
      const start = matcher.start();
      if (match !== "" || start !== end) found.push(match);
      end = start + match.length;
    }
    return found;
  }
};
function compiledAsGo(engine, pattern) {
  try {
    return engine.compile(pattern);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("duplicate capture group name"))) throw error;
    return engine.compile(pattern.replace(NAMED_GROUP, (found) => found.startsWith("(") ? "(" : found));
  }
}
var NAMED_GROUP = /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\[:\^?\w+:\]|\\[^]|[^\]\\])*\]?|\(\?P?<\w+>/g;
function errorOf(error, pattern) {
  const message = error instanceof Error ? error.message : String(error);
  const named = message.indexOf(": `");
  const part = named >= 0 && message.endsWith("`") ? message.slice(named + 3, -1) : "";
  return { message: message.replace(/^error parsing regexp: /, ""), offset: Math.max(0, pattern.indexOf(part)) };
}

// src/base/finding.ts
var SEVERITIES = ["error", "warning", "info"];
function isMilder(severity, other) {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(other);
}
function rulePage(id) {
  return `https://github.com/ds-lint/ds-lint/blob/main/docs/rules/${id}.md`;
}
var WITH_VALUES_FILES = " with values files";

// src/base/brought.ts
var OTHERS = [
  { reason: "HelmRelease", kind: /^kind:[ \t]*["']?HelmRelease\b/m, api: /^apiVersion:[ \t]*["']?helm\.toolkit\.fluxcd\.io\//m },
  { reason: "HelmChart", kind: /^kind:[ \t]*["']?HelmChart\b/m, api: /^apiVersion:[ \t]*["']?helm\.cattle\.io\//m },
  { reason: "Argo CD Application", kind: /^kind:[ \t]*["']?Application\b/m, api: /^apiVersion:[ \t]*["']?argoproj\.io\//m },
  { reason: "Argo CD ApplicationSet", kind: /^kind:[ \t]*["']?ApplicationSet\b/m, api: /^apiVersion:[ \t]*["']?argoproj\.io\//m }
];
var FROM_FILES = /^[ \t-]*path:[ \t]|^[ \t]*kind:[ \t]*["']?(?:GitRepository|Bucket)\b/m;
var VALUES_FILES = /^[ \t]*(?:valueFiles|valuesFiles|valuesFile):/m;
var MENTION = /HelmRelease|HelmChart|Application/;
var HELMFILE = /(?:^|\/)helmfile(?:\.[\w-]+)?\.ya?ml$|(?:^|\/)helmfile\.d\/[^/]+\.ya?ml$/;
function notRendered(path, text) {
  if (HELMFILE.test(path) && /^releases:/m.test(text)) return ["helmfile"];
  if (!MENTION.test(text)) return [];
  const documents = text.split(/^---.*$/m);
  return documents.flatMap(
    (document) => OTHERS.filter(({ kind, api }) => kind.test(document) && api.test(document)).map(({ reason }) => reason + withFiles(document))
  );
}
function withFiles(document) {
  return VALUES_FILES.test(document) && FROM_FILES.test(document) ? WITH_VALUES_FILES : "";
}

// src/base/shared-text.ts
var KNOWN = 1e4;
var texts = /* @__PURE__ */ new Map();
function sharedText(text) {
  const known = texts.get(text);
  if (known !== void 0) return known;
  if (texts.size === KNOWN) texts.clear();
  texts.set(text, text);
  return text;
}

// src/base/shell.ts
function shellWord(text) {
  return /^[\w./:=,@%+][\w./:=,@%+~^-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

export {
  SEVERITIES,
  isMilder,
  rulePage,
  WITH_VALUES_FILES,
  notRendered,
  groupBy,
  append,
  addTo,
  Lines,
  KUSTOMIZATION_NAMES,
  isKustomization,
  remembered,
  sharedText,
  shellWord,
  some,
  listed,
  loadRegExp,
  patternsOf
};
