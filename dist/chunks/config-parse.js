import {
  check
} from "./shared-config-check.js";
import "./shared-config-globs.js";
import "./shared-config-ignore-patterns.js";
import {
  read,
  split
} from "./shared-kubernetes-apply.js";
import {
  resolveMapping,
  target
} from "./shared-yaml-everyday.js";
import "./shared-base-finding.js";
import "./shared-runtime.js";

// src/config/parse.ts
var LONGEST = 1024 * 1024;
var MOST_VALUES = 5e4;
var DEEPEST = 20;
var MOST_TOLD = 50;
function parseConfig(file, ruleIds, isAllowed) {
  const error = ({ message, span }) => ({ message, location: { file, span } });
  if (file.text.length > LONGEST) {
    return { data: {}, errors: [error({ message: "the configuration is longer than 1 MiB", span: { start: 0, end: 1 } })] };
  }
  const [first, second] = split(file.text);
  if (!first) return { data: {}, errors: [] };
  if (second) return { data: {}, errors: [error({ message: "a configuration must be a single YAML document", span: mark(second) })] };
  const { root, problems } = read(file, first);
  if (problems.length > 0) return { data: {}, errors: problems.map(error) };
  const node = target(root);
  if (!node) return { data: {}, errors: [] };
  if (node.kind !== "mapping")
    return { data: {}, errors: [error({ message: 'a configuration must be a mapping, such as "extends: strict"', span: node })] };
  const conversion = new Conversion();
  const data = Object(conversion.of(node));
  const { data: valid, problems: mistakes } = check(data, ruleIds, isAllowed);
  const all = [...conversion.problems, ...mistakes.slice(0, MOST_TOLD).map((problem) => locate(node, problem))];
  const errors = all.slice(0, MOST_TOLD).map(error).sort(byPlace);
  const more = conversion.problems.length + mistakes.length - errors.length;
  if (more > 0) errors.push({ message: `${file.path}: ${more} more problems` });
  return { data: valid, errors };
}
var Conversion = class {
  problems = [];
  #values = 0;
  /** The collections on the way here: one that contains itself ends. */
  #around = /* @__PURE__ */ new Set();
  /** Every scalar is text as it is written: `off` is no boolean here and `1.30` no number. Keys without a value are as good as not there. */
  of(node) {
    const here = target(node);
    if (!here || !node || this.#around.has(here)) return void 0;
    if (++this.#values > MOST_VALUES || this.#around.size === DEEPEST) {
      if (this.#values <= MOST_VALUES) this.#problem(`a configuration has at most ${DEEPEST} levels`, node);
      else if (this.#values === MOST_VALUES + 1) this.#problem(`a configuration has at most ${MOST_VALUES} values`, node);
      return void 0;
    }
    if (here.kind === "scalar") return here.value === null ? void 0 : here.text;
    this.#around.add(here);
    const value = here.kind === "sequence" ? here.items.map((item) => this.of(item) ?? null) : this.#mapping(here);
    this.#around.delete(here);
    return value;
  }
  #mapping(here) {
    const { fields, duplicates, problems } = resolveMapping(here);
    this.problems.push(...problems);
    for (const { first, entry } of duplicates) {
      if (!first.merged && !entry.merged) this.#problem(`duplicate key "${entry.key.text}"`, entry.key);
    }
    const object = {};
    for (const { key, value } of fields.values()) {
      const converted = this.of(value);
      if (converted !== void 0)
        Object.defineProperty(object, key.text, { value: converted, enumerable: true, configurable: true, writable: true });
    }
    return object;
  }
  #problem(message, { start, end }) {
    this.problems.push({ message, span: { start, end } });
  }
};
function locate(root, { message, at, key }) {
  let node = root;
  let span = root;
  for (const [index, step] of at.entries()) {
    const here = target(node);
    if (here?.kind === "mapping") {
      const field = [...resolveMapping(here).fields.values()].find((each) => each.key.text === step);
      if (!field) break;
      const value = target(field.value);
      const last = index === at.length - 1;
      span = last && !key && value?.kind === "scalar" ? field.value : field.key;
      node = field.value;
    } else if (here?.kind === "sequence") {
      const item = here.items[Number(step)];
      if (!item) break;
      const inner = target(item);
      span = inner?.kind === "mapping" ? inner.entries[0]?.key ?? item : item;
      node = item;
    } else break;
  }
  return { message, span: { start: span.start, end: span.end } };
}
function mark({ start, end }) {
  return { start, end: Math.min(start + 3, end) };
}
function byPlace(a, b) {
  return (a.location?.span.start ?? 0) - (b.location?.span.start ?? 0);
}
export {
  parseConfig
};
