import {
  clusterObjects,
  mergeObjects,
  onNodes,
  survey,
  withAssumedClasses
} from "./shared-cluster-allocatable.js";
import "./shared-placement-admission.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import "./shared-kubernetes-api-resources.js";
import "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";

// src/subjects/fleets.ts
var Fleets = class {
  #inventory;
  #found = /* @__PURE__ */ new WeakMap();
  /** By the DaemonSets that are in them. */
  #surveys = /* @__PURE__ */ new Map();
  constructor(inventory) {
    this.#inventory = inventory;
  }
  /** Undefined for a manifest without a name. */
  of(model) {
    if (!this.#found.has(model)) this.#found.set(model, this.#find(model));
    return this.#found.get(model);
  }
  #find({ manifest, daemonSet, objects }) {
    const own = keyOf(manifest.object);
    if (manifest.object.name === "" || !daemonSet.value) return void 0;
    const places = /* @__PURE__ */ new Map();
    const given = /* @__PURE__ */ new Map();
    for (const { object, absolute, field } of objects.all("DaemonSet")) {
      const key = keyOf(object);
      if (given.has(key) || !field.value?.spec?.template?.spec?.containers?.length) continue;
      places.set(key, `${key} ${absolute} ${field.location.span.start}`);
      given.set(key, { key, daemonSet: field.value });
    }
    given.set(own, { key: own, daemonSet: daemonSet.value });
    const sorted = [...given.values()].toSorted((a, b) => a.key < b.key ? -1 : 1);
    const { nodes, pods, objects: known } = this.#inventory;
    const group = [...places.values()].toSorted().join("\n");
    let found = places.has(own) ? this.#surveys.get(group) : void 0;
    if (!found) {
      const { objects: all } = withAssumedClasses(mergeObjects(clusterObjects(objects), known), known, sorted);
      found = survey({ nodes, pods, objects: all, daemonSets: sorted });
      this.#surveys.set(group, found);
    }
    const index = found.daemonSets.findIndex(({ given: { key } }) => key === own);
    return onNodes(found, index);
  }
};
function keyOf({ namespace = "default", name }) {
  return `${namespace}/${name}`;
}
export {
  Fleets
};
