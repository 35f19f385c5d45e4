import {
  foldersAbove,
  resolveFrom,
  resourcePaths
} from "./shared-workspace-kustomization.js";
import {
  parseImage,
  read,
  split
} from "./shared-kubernetes-api-resources.js";
import {
  isStruct,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  KUSTOMIZATION_NAMES,
  addTo,
  remembered
} from "./shared-base-brought.js";
import "./shared-runtime.js";

// src/workspace/overlays.ts
var Overlays = class {
  #input;
  #known = /* @__PURE__ */ new Map();
  /** What kustomizations name outside of these folders is not read. */
  #roots = /* @__PURE__ */ new Set();
  constructor(input) {
    this.#input = input;
  }
  /**
   * For a file that a kustomization gathers: the path of a kustomization that changes a place of it, where every build of the file has one.
   * Undefined for other files.
   */
  of(absolute) {
    const near = this.#gathering(absolute);
    if (!near) return void 0;
    const paths = [near.path, ...this.#input.kustomizations?.(absolute, true) ?? []];
    const root = commonFolder(paths);
    if (root !== "") this.#roots.add(root);
    const above = this.#above(paths);
    return (place) => {
      let changing;
      const changes = (overlay) => {
        if (!this.#changes(overlay, place, /* @__PURE__ */ new Set())) return false;
        changing ??= overlay.path;
        return true;
      };
      return isAlwaysChanged(absolute, above, changes, /* @__PURE__ */ new Map()) ? changing : void 0;
    };
  }
  /** The nearest kustomization beside or above a file that gathers it. */
  #gathering(absolute) {
    for (const folder of foldersAbove(absolute)) {
      for (const name of KUSTOMIZATION_NAMES) {
        const overlay = this.#at(`${folder}/${name}`);
        if (overlay?.resources.has(absolute)) return overlay;
      }
    }
    return void 0;
  }
  /** The kustomizations that gather a file or a folder. */
  #above(paths) {
    const above = /* @__PURE__ */ new Map();
    for (const path of new Set(paths)) {
      const overlay = this.#at(path);
      if (!overlay || overlay.isComponent) continue;
      for (const resource of overlay.resources) addTo(above, resource, overlay);
    }
    return above;
  }
  #changes(overlay, place, seen) {
    if (seen.has(overlay)) return false;
    seen.add(overlay);
    if (overlay.changes(place)) return true;
    return overlay.components.filter((folder) => this.#isInside(folder)).some((folder) => {
      const component = KUSTOMIZATION_NAMES.map((name) => this.#at(`${folder}/${name}`)).find((found) => found !== void 0);
      return component !== void 0 && this.#changes(component, place, seen);
    });
  }
  #at(path) {
    if (!this.#known.has(path)) this.#known.set(path, this.#read(path));
    return this.#known.get(path);
  }
  #read(path) {
    const text = this.#text(path);
    if (text === void 0) return void 0;
    const folder = path.slice(0, path.lastIndexOf("/"));
    const data = documentsIn(text)[0];
    if (data === void 0) return void 0;
    const { kind, components } = data;
    const from = (written) => strings(written).map((each) => resolveFrom(folder, each));
    const changes = remembered(() => [
      ...changesOf(data, (written) => this.#patch(resolveFrom(folder, written))),
      ...from(data.transformers).flatMap((transformers) => this.#transformers(transformers, /* @__PURE__ */ new Set()))
    ]);
    return {
      path,
      folder,
      isComponent: kind === "Component",
      resources: new Set(from(resourcePaths(text))),
      components: from(components),
      changes: (place) => changes(data).some((change) => change(place))
    };
  }
  /** In a file, or in the files that the kustomization of a folder gathers. */
  #transformers(path, seen) {
    if (seen.has(path) || !this.#isInside(path)) return [];
    seen.add(path);
    const gathered = KUSTOMIZATION_NAMES.flatMap((name) => [...this.#at(`${path}/${name}`)?.resources ?? []]);
    if (gathered.length > 0) return gathered.flatMap((each) => this.#transformers(each, seen));
    const text = this.#text(path);
    return text === void 0 ? [] : documentsIn(text).flatMap(transformerChange);
  }
  #patch(path) {
    return this.#isInside(path) ? this.#text(path) : void 0;
  }
  #isInside(path) {
    return [...this.#roots].some((root) => path.startsWith(`${root}/`));
  }
  /** Undefined for what is absent, or cannot be read. */
  #text(path) {
    try {
      return this.#input.readFile(path, path.slice(0, path.lastIndexOf("/")));
    } catch {
      return void 0;
    }
  }
};
function isAlwaysChanged(gathered, above, changes, known) {
  const before = known.get(gathered);
  if (before !== void 0) return before;
  known.set(gathered, false);
  const overlays = above.get(gathered) ?? [];
  const isChanged = overlays.length > 0 && overlays.every((each) => changes(each) || isAlwaysChanged(each.folder, above, changes, known));
  known.set(gathered, isChanged);
  return isChanged;
}
function changesOf({ images, namespace, commonLabels, labels, patches, patchesStrategicMerge, patchesJson6902 }, read2) {
  const changes = objects(images).map(imageChange);
  if (typeof commonLabels === "object" && commonLabels !== null) changes.push(labelChange(commonLabels, true));
  for (const { pairs, includeSelectors, includeTemplates } of objects(labels))
    if (includeSelectors === true || includeTemplates === true) changes.push(labelChange(Object(pairs), includeSelectors === true));
  if (typeof namespace === "string") changes.push(touching([{ steps: ["metadata", "namespace"], value: namespace }]));
  for (const { path, patch, target } of [...objects(patches), ...objects(patchesJson6902)]) {
    const text = typeof patch === "string" ? patch : typeof path === "string" ? read2(path) : void 0;
    for (const part of text === void 0 ? [] : partsIn(text)) changes.push(patchChange(part, target));
  }
  for (const written of strings(patchesStrategicMerge)) {
    const text = written.includes("\n") ? written : read2(written);
    for (const part of text === void 0 ? [] : partsIn(text)) changes.push(patchChange(part, void 0));
  }
  return changes;
}
function labelChange(pairs, isSelecting) {
  const entries = Object.entries(pairs);
  const lists = isSelecting ? ["spec.template.metadata.labels", "spec.selector.matchLabels"] : ["spec.template.metadata.labels"];
  const written = lists.flatMap((list) => entries.map(([key, value]) => [`${list}[${key}]`, String(value)]));
  return ({ paths, text }) => {
    const plain = unquoted(text);
    const isMade = isSelecting && entries.length > 0 && /^(?:spec|\{\})$/.test(plain) && paths.includes("spec.selector");
    return isMade || written.some(([path, value]) => paths.includes(path) && value !== plain);
  };
}
function imageChange({ name }) {
  return ({ paths, text }) => {
    if (typeof name !== "string" || !paths.some((path) => path.endsWith(".image"))) return false;
    const image = unquoted(text);
    const rest = image.startsWith(name) ? image.slice(name.length) : void 0;
    return rest !== void 0 && /^(?::[^/@]*)?(?:@[^]*)?$/.test(rest) && parseImage(image) !== void 0;
  };
}
function transformerChange({ kind, imageTag }) {
  return kind === "ImageTagTransformer" ? objects([imageTag]).map(imageChange) : [];
}
function patchChange(patch, target) {
  const isOf = target === void 0 ? named(patch) : targeted(Object(target));
  const touches = touching(Array.isArray(patch) ? objects(patch).map(pointerOf) : leavesOf(patch));
  return (place) => isOf(place) && touches(place);
}
function named(patch) {
  const { kind, metadata } = Object(patch);
  return ({ name }) => kind === "DaemonSet" && Object(metadata).name === name;
}
function targeted({ kind, name, labelSelector, annotationSelector }) {
  const matches = (pattern, value) => {
    if (pattern === void 0 || pattern === "") return true;
    return pattern === value || pattern === ".*";
  };
  const isKnown = labelSelector === void 0 && annotationSelector === void 0;
  return (place) => isKnown && matches(kind, "DaemonSet") && matches(name, place.name);
}
function touching(settings) {
  return ({ paths, absent, text }) => {
    const written = unquoted(text);
    const isAny = (places, is) => places.map(stepsOf).some((place) => settings.some((setting) => is(place, setting)));
    return isAny(paths, (place, setting) => isTouched(place, setting, written)) || isAny(absent, isWritten);
  };
}
function unquoted(text) {
  return text.replace(/^["']|["']$/g, "");
}
function isTouched(place, { steps: change, value, isItem }, written) {
  if (isItem && change.length < place.length) return false;
  const shorter = Math.min(place.length, change.length);
  for (let index = 0; index < shorter; index++) if (place[index] !== change[index]) return false;
  if (change.length === place.length && /^(?:string|number|boolean)$/.test(typeof value)) return String(value) !== written;
  if (change.length <= place.length) return change.length > 0;
  const last = place.at(-1) ?? "spec";
  return !/^(?:\d+|name=.*|spec|template|metadata)$/.test(last);
}
function isWritten(place, { steps: change, value }) {
  if (value === void 0 || value === null) return false;
  const isStep = (one, other) => one === other || one === "*" || other === "*";
  const isWithin = (inner, outer) => inner.length >= outer.length && outer.every((step, at) => isStep(step, inner[at]));
  if (isWithin(change, place)) return true;
  const name = /^name=(.*)/.exec(place.at(-1) ?? "")?.[1];
  const list = /^\d+$/.test(change.at(-1) ?? "") ? change.slice(0, -1) : change;
  return list.length === place.length - 1 && isWithin(place, list) && [value].flat().some((item) => Object(item).name === name);
}
function stepsOf(path) {
  return [...path.matchAll(/\[([^[\]]*)\]?|[^.[\]]+/g)].map(([step, bracketed]) => bracketed ?? step);
}
function leavesOf(patch) {
  const leaves = [];
  const rest = [[patch, []]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [value, steps] = next;
    const items = Array.isArray(value) ? value.map((item) => Object(item).name) : void 0;
    if (items?.length && items.every((name) => typeof name === "string")) {
      for (const [index, name] of items.entries()) rest.push([value[index], [...steps, `name=${name}`]]);
    } else if (isStruct(value) && Object.keys(value).length > 0) {
      for (const [key, inner] of Object.entries(value)) rest.push(key.startsWith("$") ? [null, steps] : [inner, [...steps, key]]);
    } else leaves.push({ steps, value });
  }
  return leaves.filter(({ steps }) => !/^(?:apiVersion|kind)$/.test(steps[0] ?? "kind") && !isItself(steps.at(-2), steps.at(-1)));
}
function isItself(holder, last) {
  return last.startsWith("name=") || last === "name" && /^(?:metadata$|name=)/.test(holder ?? "");
}
function pointerOf({ op, path, value }) {
  if (typeof path !== "string" || op === "test") return { steps: [], value };
  const steps = path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (steps.at(-1) === "-") return { steps: steps.slice(0, -1), value, isItem: true };
  return { steps, value: op === "remove" ? void 0 : value };
}
function partsIn(text) {
  return split(text).flatMap((span) => {
    const { root, problems } = read({ path: "", text }, span);
    return root && problems.length === 0 ? [toPlain(root)] : [];
  });
}
function documentsIn(text) {
  return partsIn(text).filter((part) => typeof part === "object" && part !== null);
}
function objects(list) {
  return Array.isArray(list) ? list.map((item) => Object(item)) : [];
}
function strings(list) {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
function commonFolder(paths) {
  let common = foldersAbove(paths[0] ?? "")[0] ?? "";
  for (const path of paths) while (common !== "" && !path.startsWith(`${common}/`)) common = common.slice(0, common.lastIndexOf("/"));
  return common;
}
export {
  Overlays
};
