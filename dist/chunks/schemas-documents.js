import "./shared-workspace-index.js";
import {
  manifestsOf,
  templateIn
} from "./shared-workspace-likeness.js";
import "./shared-workspace-kustomization.js";
import {
  rootField
} from "./shared-kubernetes-api-resources.js";
import {
  toPlain
} from "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";

// src/schemas/documents.ts
function mismatchesIn(document, schemas) {
  if (templateIn(document.file, document.span, true)) return [];
  return manifestsOf(document).flatMap((manifest) => {
    const value = toPlain(manifest.node);
    const problems = schemas.check(value) ?? [];
    if (problems.length === 0) return [];
    const root = rootOf(manifest, value);
    return problems.map(({ steps, message, isUnknown }) => {
      const field = root.resolve(steps);
      return { manifest, path: field.path, subject: { place: isUnknown ? field.key : field, message } };
    });
  });
}
function namesKind(text, { kinds }) {
  return [...kinds].some((kind) => text.includes(kind));
}
var NO_MAPS = /* @__PURE__ */ new Set();
function rootOf({ document, node, origin }, value) {
  return rootField({ document, node, value, effective: value, maps: NO_MAPS, rendered: origin !== void 0 });
}
export {
  mismatchesIn,
  namesKind
};
