import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isMerge,
  parseFirst,
  parseYaml,
  scalarOf,
  target
} from "./chunk-chunk-7HQAKKMM.js";

// src/yaml/aliases.ts
var LOW = 4e5;
var HIGH = 4e6;
function allowedRatio(decoded) {
  if (decoded <= LOW) return 0.99;
  if (decoded >= HIGH) return 0.1;
  return 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW));
}
function aliasProblem(root) {
  let decoded = 0;
  let fromAliases = 0;
  let depth = 0;
  const active = /* @__PURE__ */ new Set();
  const visit = (node) => {
    decoded++;
    if (depth > 0) fromAliases++;
    if (fromAliases > 100 && decoded > 1e3 && fromAliases / decoded > allowedRatio(decoded)) {
      return problem("the aliases of this document expand too far", node);
    }
    switch (node.kind) {
      case "scalar":
        return void 0;
      case "alias": {
        if (active.has(node)) return problem("the anchor contains its own alias", node);
        if (!node.target) return void 0;
        active.add(node);
        depth++;
        const found = visit(node.target);
        depth--;
        active.delete(node);
        return found;
      }
      case "sequence":
        for (const item of node.items) {
          const found = visit(item);
          if (found) return found;
        }
        return void 0;
      case "mapping":
        for (const { key, value } of node.entries) {
          const found = (isMerge(key) ? void 0 : visit(key)) ?? visit(value);
          if (found) return found;
        }
        return void 0;
    }
  };
  return visit(root);
}
function problem(message, node) {
  return { message, span: { start: node.start, end: node.end } };
}

// src/yaml/json.ts
var MAX_DEPTH = 1e3;
var NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
var STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
var WORD = /true|false|null/y;
var JsonError = class extends Error {
  constructor(message, at) {
    super(message);
    this.at = at;
  }
  at;
};
function parseJson(text, start = 0, end = text.length) {
  const reader = new Reader(text, start, end);
  try {
    const root = reader.value(0);
    reader.finish();
    return { root, problems: [] };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { root: void 0, problems: [{ message: error.message, span: { start: error.at, end: Math.min(error.at + 1, end) } }] };
  }
}
function jsonStream(text) {
  const reader = new Reader(text, 0, text.length);
  const spans = [];
  try {
    while (!reader.isAtEnd()) {
      const { kind, start, end } = reader.value(0);
      if (kind !== "mapping") return void 0;
      spans.push({ start, end });
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return void 0;
  }
  return spans;
}
var Reader = class {
  constructor(text, at, end) {
    this.text = text;
    this.at = at;
    this.end = end;
  }
  text;
  at;
  end;
  value(depth) {
    this.#blank();
    switch (this.text[this.at]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#array(depth);
      case '"':
        return this.#string();
      default:
        return this.#plain();
    }
  }
  isAtEnd() {
    this.#blank();
    return this.at >= this.end;
  }
  finish() {
    if (!this.isAtEnd()) throw new JsonError("expected the end of the JSON text", this.at);
  }
  #object(depth) {
    const start = this.#open(depth);
    const entries = [];
    const names = /* @__PURE__ */ new Set();
    let simple = true;
    while (!this.#closes("}", entries.length)) {
      if (this.text[this.at] !== '"') throw new JsonError("expected a key in double quotes", this.at);
      const key = this.#string();
      this.#blank();
      if (this.text[this.at] !== ":") throw new JsonError("expected ':' after the key", this.at);
      this.at++;
      if (names.has(key.text)) simple = false;
      names.add(key.text);
      entries.push({ key, name: key.text, value: this.value(depth + 1) });
    }
    return { kind: "mapping", start, end: this.at, from: start, anchor: void 0, flow: true, entries, simple };
  }
  #array(depth) {
    const start = this.#open(depth);
    const items = [];
    while (!this.#closes("]", items.length)) items.push(this.value(depth + 1));
    return { kind: "sequence", start, end: this.at, from: start, anchor: void 0, flow: true, items };
  }
  #open(depth) {
    if (depth > MAX_DEPTH) throw new JsonError("the document is nested too deeply", this.at);
    return this.at++;
  }
  #closes(bracket, count) {
    this.#blank();
    if (this.text[this.at] === bracket && this.at < this.end) {
      this.at++;
      return true;
    }
    if (count > 0) {
      if (this.text[this.at] !== ",") throw new JsonError(`expected ',' or '${bracket}'`, this.at);
      this.at++;
      this.#blank();
    }
    return false;
  }
  #string() {
    const start = this.at;
    const source = this.#match(STRING);
    if (source === void 0) throw new JsonError("this string does not end, or holds what JSON does not allow", start);
    const value = source.includes("\\") ? JSON.parse(source) : source.slice(1, -1);
    return scalarOf(start, this.at, "double", value);
  }
  #plain() {
    const start = this.at;
    const text = this.#match(WORD) ?? this.#match(NUMBER);
    if (text === void 0) throw new JsonError("expected a JSON value", start);
    const float = /[.eE]/.test(text) && text !== "true" && text !== "false";
    return scalarOf(start, this.at, "plain", text, plainValue(text, float), float);
  }
  #match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === void 0 || this.at + found.length > this.end) return void 0;
    this.at += found.length;
    return found;
  }
  #blank() {
    for (; this.at < this.end; this.at++) {
      const c = this.text.charCodeAt(this.at);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
    }
  }
};
function plainValue(text, float) {
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  const value = Number(text);
  return float || Number.isSafeInteger(value) ? value : BigInt(text);
}

// src/yaml/document.ts
var BOUNDARY = /^(?:---(?=[ \t\r\n]|$)|\.\.\.[ \t]*(?:#.*)?\r?(?:\n|$))/gm;
function split(text) {
  const spans = [];
  let start = 0;
  const add = (end) => {
    if (hasContent(text, start, end)) spans.push({ start, end });
    start = end;
  };
  if (text.includes("---") || text.includes("...")) {
    for (const { 0: mark, index } of text.matchAll(BOUNDARY)) add(mark.startsWith("---") ? index : index + mark.length);
  }
  add(text.length);
  if (spans.length === 1 && /^\s*\{/.test(text) && /\}\s*\{/.test(text)) return jsonStream(text) ?? spans;
  return spans;
}
function hasContent(text, start, end) {
  let i = start;
  if (text.startsWith("---", i)) i += 3;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c === 35) {
      const next = text.indexOf("\n", i);
      if (next < 0) return false;
      i = next + 1;
    } else if (c === 32 || c === 10 || c === 13 || c === 9 || c === 65279) i++;
    else return !(text.startsWith("...", i) && !/\S/.test(text.slice(i + 3, end).replace(/#.*/g, "")));
  }
  return false;
}
function canHoldDaemonSet(text, { start, end }) {
  const part = text.slice(start, end);
  if (part.includes("DaemonSet") || part.includes("!!binary")) return true;
  return part.includes("\\") && /"[DaemonSt]{0,9}\\[xuU\r\n]/.test(part);
}
function read(file, span) {
  return document(file, span, parseYaml);
}
function readFirst(file, span) {
  return document(file, span, parseFirst);
}
function document(file, span, parser) {
  const { root, problems, contentType } = parse(file.text, span, parser);
  const alias = root && problems.length === 0 && mayHoldAlias(file.text.slice(span.start, span.end)) ? aliasProblem(root) : void 0;
  return alias ? { file, span, contentType, root: void 0, problems: [alias] } : { file, span, contentType, root, problems };
}
function mayHoldAlias(text) {
  return text.includes("*") && /(?:^|[\s\x85[{,:?])\*/.test(text);
}
function parse(text, { start, end }, parser) {
  if (/^(?:---)?\s*\{/.test(text.slice(start, Math.min(end, start + 200)))) {
    const json = parseJson(text, start + (text.startsWith("---", start) ? 3 : 0), end);
    if (json.root) return { ...json, contentType: "json" };
  }
  return { ...parser(text, behindMark(text, start), end), contentType: "yaml" };
}
function behindMark(text, start) {
  BEFORE_BYTE_ORDER_MARK.lastIndex = start;
  return start + (BEFORE_BYTE_ORDER_MARK.exec(text)?.[0].length ?? 0);
}
var BEFORE_BYTE_ORDER_MARK = /---[ \t]*\r?\n(?=\ufeff)/y;

// src/yaml/mapping.ts
var resolutions = /* @__PURE__ */ new WeakMap();
function resolveMapping(mapping) {
  let resolution = resolutions.get(mapping);
  if (!resolution) {
    resolution = apply(mapping);
    resolutions.set(mapping, resolution);
  }
  return resolution;
}
function apply(mapping) {
  const fields = /* @__PURE__ */ new Map();
  const byIdentity = /* @__PURE__ */ new Map();
  const duplicates = [];
  const problems = [];
  const merging = /* @__PURE__ */ new Set();
  const set = (entry, merged) => {
    const key = target(entry.key);
    if (entry.name === void 0 || key?.kind !== "scalar") return;
    const resolved = { name: entry.name, key, value: entry.value, merged };
    const identity = typeof key.value === "string" ? key.value : `${typeof key.value} ${key.float} ${key.value}`;
    const slot = typeof key.value === "string" ? identity : Symbol.for(identity);
    const first = byIdentity.get(slot);
    if (first) duplicates.push({ name: entry.name, first, entry: resolved });
    byIdentity.set(slot, resolved);
    fields.set(entry.name, resolved);
  };
  const merge = (value) => {
    const source = target(value);
    if (source?.kind === "sequence" && value.kind !== "alias") {
      for (const item of source.items.toReversed()) {
        if (target(item)?.kind === "mapping") merge(item);
        else wantMapping(item);
      }
    } else if (source?.kind !== "mapping") wantMapping(value);
    else if (!merging.has(source)) {
      merging.add(source);
      each(source, true);
      merging.delete(source);
    }
  };
  const wantMapping = (node) => {
    problems.push({ message: "a merge key takes a mapping or a list of mappings", span: { start: node.start, end: node.end } });
  };
  const each = (source, merged) => {
    for (const entry of source.entries) {
      if (isMerge(entry.key)) merge(entry.value);
      else set(entry, merged);
    }
  };
  merging.add(mapping);
  each(mapping, false);
  return { fields, duplicates, problems };
}

export {
  aliasProblem,
  parseJson,
  split,
  canHoldDaemonSet,
  read,
  readFirst,
  resolveMapping
};
