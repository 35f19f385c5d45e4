import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  check
} from "./chunk-chunk-VT2EG4AI.js";
import "./chunk-chunk-FRQGBW4F.js";
import "./chunk-chunk-JULUZJFZ.js";
import {
  resolveMapping,
  split
} from "./chunk-chunk-JM2BVIXL.js";
import {
  parseYaml,
  target
} from "./chunk-chunk-7HQAKKMM.js";
import "./chunk-chunk-ITZDGWZO.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// src/config/parse.ts
function parseConfig(file, ruleIds) {
  const error = ({ message, span }) => ({ message, location: { file, span } });
  const [first, second] = split(file.text);
  if (!first) return { data: {}, errors: [] };
  if (second)
    return { data: {}, errors: [error({ message: "a configuration is one YAML document; this is a second one", span: mark(second) })] };
  const { root, problems } = parseYaml(file.text, first.start, first.end);
  if (problems.length > 0) return { data: {}, errors: problems.map(error) };
  const node = target(root);
  if (!node) return { data: {}, errors: [] };
  if (node.kind !== "mapping")
    return { data: {}, errors: [error({ message: 'a configuration must be a mapping, such as "extends: strict"', span: node })] };
  const syntax = [];
  const data = Object(convert(node, syntax, /* @__PURE__ */ new Set()));
  const checked = check(data, ruleIds);
  return { data: checked.data, errors: [...syntax, ...checked.problems.map((problem) => locate(node, problem))].map(error).sort(byPlace) };
}
function convert(node, problems, around) {
  const here = target(node);
  if (!here || here.kind === "scalar") return here && here.value !== null ? here.text : void 0;
  if (around.has(here)) return void 0;
  const within = new Set(around).add(here);
  if (here.kind === "sequence") return here.items.map((item) => convert(item, problems, within) ?? null);
  const { fields, duplicates, problems: own } = resolveMapping(here);
  const twice = duplicates.filter(({ first, entry }) => !first.merged && !entry.merged);
  problems.push(...own, ...twice.map(({ entry }) => ({ message: `"${entry.key.text}" is there twice`, span: entry.key })));
  const object = {};
  for (const { key, value } of fields.values()) {
    const converted = convert(value, problems, within);
    if (converted !== void 0)
      Object.defineProperty(object, key.text, { value: converted, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
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
