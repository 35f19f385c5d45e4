import {
  read
} from "./shared-kubernetes-api-resources.js";
import {
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  KUSTOMIZATION_NAMES,
  remembered
} from "./shared-base-brought.js";

// src/workspace/kustomization.ts
function patchPaths(text) {
  const { root, problems } = read({ path: "", text }, { start: 0, end: text.length });
  if (problems.length > 0) return [];
  const { patches, patchesStrategicMerge, patchesJson6902 } = Object(toPlain(root));
  return [patches, patchesStrategicMerge, patchesJson6902].flatMap((list) => Array.isArray(list) ? list : []).flatMap(pathOf);
}
function resourcePaths(text) {
  const { root, problems } = read({ path: "", text }, { start: 0, end: text.length });
  if (problems.length > 0) return [];
  const { resources, bases, components } = Object(toPlain(root));
  return [resources, bases, components].flatMap((list) => Array.isArray(list) ? list : []).filter((path) => typeof path === "string");
}
function partPaths(text) {
  const { root, problems } = read({ path: "", text }, { start: 0, end: text.length });
  if (problems.length > 0) return [];
  const { resources: _, bases: __, components: ___, ...rest } = Object(toPlain(root));
  return textsIn(rest).flatMap((each) => each.includes("\n") ? [] : [each, each.slice(each.indexOf("=") + 1)]);
}
function textsIn(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
function pathOf(patch) {
  if (typeof patch === "string") return patch.includes("\n") ? [] : [patch];
  const path = Object(patch).path;
  return typeof path === "string" ? [path] : [];
}
var LEVELS = 3;
function foldersAbove(absolute) {
  const folders = [];
  for (let slash = absolute.lastIndexOf("/"); slash >= 0 && folders.length < LEVELS; slash = absolute.lastIndexOf("/", slash - 1)) {
    folders.push(absolute.slice(0, slash));
    if (slash === 0) break;
  }
  return folders;
}
var PATCH = /patch[^/]*(?:\/[^/]+)?$/i;
var NOTHING = /* @__PURE__ */ new Set();
var NONE = { resources: NOTHING, patches: NOTHING, parts: () => NOTHING };
var PatchFiles = class {
  #input;
  #known = /* @__PURE__ */ new Map();
  constructor(input) {
    this.#input = input;
  }
  has({ absolute, text }) {
    if (!this.#input || !text.includes("DaemonSet")) return false;
    let isNear = PATCH.test(absolute);
    for (const folder of foldersAbove(absolute)) {
      for (const name of KUSTOMIZATION_NAMES) {
        const near = this.#of(`${folder}/${name}`);
        if (near?.patches.has(absolute)) return true;
        if (near?.resources.has(absolute)) return false;
        isNear ||= near !== void 0;
      }
    }
    const others = this.#input.kustomizations?.(absolute, isNear);
    return others !== void 0 && this.#patchesOf(others).has(absolute);
  }
  /** Whether a kustomization beside or above a file gathers it. */
  isGathered(absolute) {
    return this.#input !== void 0 && foldersAbove(absolute).some((folder) => KUSTOMIZATION_NAMES.some((name) => this.#of(`${folder}/${name}`)?.resources.has(absolute)));
  }
  /** The folder of the nearest kustomization beside or above a file that builds something with it, and does not gather it. */
  builtInto(absolute) {
    return foldersAbove(absolute).find((folder) => KUSTOMIZATION_NAMES.some((name) => this.#of(`${folder}/${name}`)?.parts().has(absolute)));
  }
  /** Once for a list: a repository has many files and many kustomizations. */
  #patchesOf = remembered(
    (kustomizations) => new Set(kustomizations.flatMap((path) => [...this.#of(path)?.patches ?? []]))
  );
  #of(path) {
    if (!this.#known.has(path)) this.#known.set(path, this.#read(path));
    return this.#known.get(path);
  }
  #read(path) {
    try {
      const folder = path.slice(0, path.lastIndexOf("/"));
      const text = this.#input?.readFile(path, folder);
      if (text === void 0) return void 0;
      const from = (paths) => new Set(paths.map((each) => resolveFrom(folder, each)));
      let parts;
      return { resources: from(resourcePaths(text)), patches: from(patchPaths(text)), parts: () => parts ??= from(partPaths(text)) };
    } catch {
      return NONE;
    }
  }
};
function resolveFrom(folder, path) {
  const segments = folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

export {
  resourcePaths,
  foldersAbove,
  PatchFiles,
  resolveFrom
};
