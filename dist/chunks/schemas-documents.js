import "./shared-workspace-index.js";
import {
  manifestsOf,
  templateIn
} from "./shared-workspace-load.js";
import "./shared-workspace-kustomization.js";
import {
  read,
  rootField,
  split
} from "./shared-kubernetes-api-resources.js";
import {
  toPlain
} from "./shared-yaml-everyday-line.js";
import "./shared-base-finding.js";
import "./shared-runtime.js";

// src/schemas/documents.ts
function mismatchesIn(file, schemas, known) {
  const byStart = new Map(known.map((document) => [document.span.start, document]));
  const documents = split(file.text).filter(({ start, end }) => namesKind(file.text.slice(start, end), schemas.kinds)).map((span) => byStart.get(span.start) ?? read(file, span)).filter(({ span, problems }) => !templateIn(file, span, problems.length === 0));
  const whole = documents.filter(({ problems }) => problems.length === 0);
  const objects = whole.flatMap(manifestsOf).map((manifest) => ({ manifest, value: toPlain(manifest.node) }));
  return {
    read: whole,
    broken: documents.filter(({ problems }) => problems.length > 0),
    found: objects.flatMap(({ manifest, value }) => {
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
