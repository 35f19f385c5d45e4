import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  manifestsOf,
  rootField,
  templateIn
} from "./chunk-chunk-FUSZZ2KM.js";
import {
  toPlain
} from "./chunk-chunk-DA5LHDPC.js";
import {
  read,
  split
} from "./chunk-chunk-JM2BVIXL.js";
import "./chunk-chunk-7HQAKKMM.js";
import "./chunk-chunk-PHNUEGBI.js";

// src/schemas/documents.ts
function mismatchesIn(file, schemas, known) {
  const documents = split(file.text).filter(({ start, end }) => namesKind(file.text.slice(start, end), schemas.kinds)).map((span) => known.find((document) => document.span.start === span.start) ?? read(file, span)).filter(({ span, problems }) => !templateIn(file, span, problems.length === 0));
  const whole = documents.filter(({ problems }) => problems.length === 0);
  return {
    read: whole,
    broken: documents.filter(({ problems }) => problems.length > 0),
    found: whole.flatMap(manifestsOf).flatMap((manifest) => {
      const value = toPlain(manifest.node);
      const problems = schemas.check(value) ?? [];
      if (problems.length === 0) return [];
      const root = rootOf(manifest, value);
      return problems.map(({ steps, message, isUnknown }) => {
        const field = root.resolve(steps);
        return { manifest, path: field.path, subject: { place: isUnknown ? field.key : field, message } };
      });
    })
  };
}
function namesKind(text, kinds) {
  for (const kind of kinds) if (text.includes(kind)) return true;
  return false;
}
var NO_MAPS = /* @__PURE__ */ new Set();
function rootOf({ document, node, origin }, value) {
  return rootField({ document, node, value, effective: value, maps: NO_MAPS, rendered: origin !== void 0 });
}
export {
  mismatchesIn
};
