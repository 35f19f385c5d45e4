import {
  mergeOf,
  refusalsOf
} from "./shared-subjects-merge.js";
import "./shared-admission-apply-entries.js";
import {
  DaemonSetModel
} from "./shared-subjects-agent-images.js";
import "./shared-workspace-index.js";
import {
  absoluteOf,
  convertedNode,
  kindsIn,
  previousOf,
  underName
} from "./shared-workspace-likeness.js";
import "./shared-workspace-kustomization.js";
import {
  admitUpdate,
  receive,
  storePrevious
} from "./shared-admission-index.js";
import {
  NO_EFFECTS
} from "./shared-admission-admit.js";
import {
  MAP_FIELDS,
  keysOf,
  minorsOf,
  printsSame,
  rootField
} from "./shared-kubernetes-api-resources.js";
import {
  isStruct
} from "./shared-yaml-everyday-line.js";
import {
  append,
  groupBy
} from "./shared-base-brought.js";
import "./shared-runtime.js";

// src/subjects/changes.ts
var NOTES = /* @__PURE__ */ new Set(["deprecated.daemonset.template.generation", "kubectl.kubernetes.io/last-applied-configuration"]);
var MOST_ALIGNED = 300;
function changesOf(before, after) {
  const walk = new Walk();
  const [old, updated] = [before.effective ?? {}, after.effective ?? {}];
  for (const map of ["labels", "annotations"]) {
    const side = (field, value) => ({ field: field.at("metadata", map), value: value.metadata?.[map] });
    walk.entries(side(before, old), side(after, updated), map, `metadata.${map}`);
  }
  const spec = (field, value) => ({ field: field.at("spec"), value: value.spec });
  walk.struct(spec(before, old), spec(after, updated), "daemonSet", "spec");
  return walk.changes;
}
var Walk = class {
  changes = [];
  /** @param holder As for `printsSame`: the field that holds the struct. */
  struct(before, after, holder, name) {
    for (const key of keysOfBoth(before.value, after.value)) {
      if (printsSame(member(before.value, key), member(after.value, key), key, holder)) continue;
      this.#field(child(before, key), child(after, key), key, holder, `${name}.${key}`);
    }
  }
  entries(before, after, map, name) {
    for (const key of keysOfBoth(before.value, after.value)) {
      const [a, b] = [child(before, key), child(after, key)];
      const same = NOTES.has(key) || a.value === b.value || a.value !== void 0 && b.value !== void 0 && sameEntry(a.value, b.value, map);
      if (!same) this.#add(a, b, `${name}[${key}]`);
    }
  }
  #field(before, after, key, holder, name) {
    const { value: a } = before;
    const { value: b } = after;
    if (MAP_FIELDS.has(key) && !Array.isArray(a ?? b)) {
      if (isStruct(a) && Object.keys(a).length > 0 || isStruct(b) && Object.keys(b).length > 0) this.entries(before, after, key, name);
      return;
    }
    if (Array.isArray(a) && Array.isArray(b)) this.#list({ ...before, value: a }, { ...after, value: b }, key, name);
    else if (isStruct(a) && isStruct(b)) this.struct(before, after, holder === "template" ? `template.${key}` : key, name);
    else this.#add(before, after, name);
  }
  #list(before, after, key, name) {
    const [was, is] = [keysOf(key, before.value), keysOf(key, after.value)];
    if (!was || !is) return this.#aligned(before, after, key, name);
    const [places, names] = [new Map(was.map((each, index) => [each, index])), new Set(is)];
    for (const [index, each] of is.entries()) {
      const old = places.get(each);
      const item = child(after, index);
      if (old === void 0) this.#add({ field: before.field, value: void 0 }, item, `${name}[${each}]`);
      else this.#item(child(before, old), item, key, `${name}[${each}]`);
    }
    for (const [index, each] of was.entries()) {
      if (!names.has(each)) this.#add(child(before, index), { field: after.field, value: void 0 }, `${name}[${each}]`);
    }
    const kept = was.filter((each) => names.has(each));
    if (is.filter((each) => places.has(each)).some((each, index) => each !== kept[index])) this.#reordered(before, after, name);
  }
  /** Items without names: the same ones are found in their order, and what stands between them at the same place is a change. */
  #aligned(before, after, key, name) {
    const same = (i2, j2) => sameItem(before.value[i2], after.value[j2], key);
    const { length } = before.value;
    if (length === after.value.length && isPermutation(length, same)) return this.#reordered(before, after, name);
    const first = this.changes.length;
    let [i, j] = [0, 0];
    for (const [oldEnd, newEnd] of [...common(length, after.value.length, same), [length, after.value.length]]) {
      for (const [old, updated] of pairedByLikeness(before.value.slice(i, oldEnd), after.value.slice(j, newEnd))) {
        const [from, to] = [old === void 0 ? void 0 : i + old, updated === void 0 ? void 0 : j + updated];
        if (from === void 0) this.#add({ field: before.field, value: void 0 }, child(after, to), `${name}[${to}]`);
        else if (to === void 0) this.#add(child(before, from), { field: after.field, value: void 0 }, `${name}[${from}]`);
        else this.#item(child(before, from), child(after, to), key, `${name}[${to}]`);
      }
      i = oldEnd + 1;
      j = newEnd + 1;
    }
    this.#moved(first, before, after, name);
  }
  /** Texts that only stand elsewhere are told as another order. */
  #moved(first, before, after, name) {
    const own = this.changes.splice(first);
    const gone = groupBy(
      own.filter(({ kind, from }) => kind === "removed" && typeof from === "string"),
      ({ from }) => from
    );
    const moved = /* @__PURE__ */ new Set();
    for (const added of own) {
      const old = added.kind === "added" && typeof added.to === "string" ? gone.get(added.to)?.find((each) => !moved.has(each)) : void 0;
      if (old) for (const each of [old, added]) moved.add(each);
    }
    append(
      this.changes,
      own.filter((each) => !moved.has(each))
    );
    if (moved.size > 0) this.#reordered(before, after, name);
  }
  #item(before, after, key, name) {
    if (sameItem(before.value, after.value, key)) return;
    if (isStruct(before.value) && isStruct(after.value)) this.struct(before, after, key, name);
    else this.#add(before, after, name);
  }
  #add(before, after, name) {
    const kind = before.value === void 0 ? "added" : after.value === void 0 ? "removed" : "changed";
    this.#push(kind, before, after, name);
  }
  #reordered(before, after, name) {
    this.#push("reordered", before, after, name);
  }
  /** A default that changes because of another field is no change of its own. */
  #push(kind, before, after, name) {
    if (!before.field.exists && !after.field.exists) return;
    this.changes.push({
      kind,
      before: before.field,
      after: after.field,
      from: before.value,
      to: after.value,
      name,
      inTemplate: name.startsWith("spec.template.")
    });
  }
};
function child({ field, value }, key) {
  return { field: field.resolve([key]), value: member(value, key) };
}
function member(value, key) {
  const holder = value;
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key) ? holder[key] : void 0;
}
function keysOfBoth(a, b) {
  return /* @__PURE__ */ new Set([...isStruct(b) ? Object.keys(b) : [], ...isStruct(a) ? Object.keys(a) : []]);
}
function sameEntry(a, b, map) {
  return printsSame({ of: a }, { of: b }, map, "daemonSet");
}
function sameItem(a, b, list) {
  return printsSame([a], [b], list, "daemonSet");
}
function pairedByLikeness(old, updated) {
  const pairs = [];
  const alike = common(old.length, updated.length, (i2, j2) => areAlike(old[i2], updated[j2]));
  let [i, j] = [0, 0];
  for (const [oldEnd, newEnd] of [...alike, [old.length, updated.length]]) {
    while (i < oldEnd && j < newEnd) {
      if (areUnlike(old[i], updated[j])) pairs.push([i++, void 0], [void 0, j++]);
      else pairs.push([i++, j++]);
    }
    while (i < oldEnd) pairs.push([i++, void 0]);
    while (j < newEnd) pairs.push([void 0, j++]);
    if (oldEnd < old.length) pairs.push([i++, j++]);
  }
  return pairs;
}
var OPTION = /^--?[\w.-]+=/;
function areUnlike(a, b) {
  if (typeof a !== "string" || typeof b !== "string" || !a.startsWith("-") || !b.startsWith("-")) return false;
  const [[name, value], [otherName, otherValue]] = [optionParts(a), optionParts(b)];
  return name !== otherName && (value === void 0 || value !== otherValue);
}
function optionParts(text) {
  const at = text.indexOf("=");
  return at < 0 ? [text, void 0] : [text.slice(0, at), text.slice(at + 1)];
}
function areAlike(a, b) {
  if (typeof a !== "string" || typeof b !== "string") return false;
  const [option, other] = [OPTION.exec(a)?.[0], OPTION.exec(b)?.[0]];
  if (option !== void 0 || other !== void 0) return option === other;
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return (start + end) * 3 >= Math.max(a.length, b.length) * 2;
}
function isPermutation(length, same) {
  if (length > MOST_ALIGNED) return false;
  const left = new Set(Array.from({ length }, (_, index) => index));
  for (let i = 0; i < length; i++) {
    const found = [...left].find((j) => same(i, j));
    if (found === void 0) return false;
    left.delete(found);
  }
  return true;
}
function common(rows, columns, same) {
  if (rows > MOST_ALIGNED || columns > MOST_ALIGNED) return [];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (i, j) => lengths[i][j];
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i][j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

// src/subjects/update.ts
var UpdateModel = class {
  constructor(model, previous, relation, context, alsoIn = []) {
    this.model = model;
    this.previous = previous;
    this.relation = relation;
    this.context = context;
    this.alsoIn = alsoIn;
    const { manifest } = previous;
    const old = { node: previous.stored, contentType: manifest.document.contentType };
    const minors = minorsOf(model.target);
    const stored = minors.map((minor) => storePrevious(old, minor, model.gates));
    const newest = stored.at(-1);
    const daemonSet = rootOf(manifest, previous.stored, newest);
    this.#droppedBefore = newest.dropped;
    this.rejectionsBefore = stored.flatMap(({ rejections }) => rejections);
    this.before = {
      daemonSet,
      pod: podOf(daemonSet),
      object: manifest.object,
      status: previous.status,
      isOnDeleteByDefault: previous.stored !== previous.node
    };
    const { contentType } = model.manifest.document;
    const converted = convertedNode(model.manifest);
    const { namespace } = model.manifest.object;
    this.maybeMoved = relation === "same" && manifest.object.namespace === void 0 && namespace !== void 0 && namespace !== "default";
    const own = relation === "same" ? underName(model.manifest, manifest.object.name) : model.manifest.node;
    if (!converted && (relation === "same" || previous.live))
      this.merge = mergeOf(previous, own, this.#defaults(minors.at(-1)), model.target.apply, minors.at(-1));
    const node = converted ?? this.merge?.node ?? own;
    const isWhole = node === model.manifest.node;
    const received = isWhole ? model.received : minors.map((minor) => receive({ node, contentType, apply: model.apply }, minor, model.gates));
    this.#after = isWhole ? model.daemonSet : rootOf(model.manifest, node, received.at(-1));
    const refusals = this.merge ? refusalsOf(this.merge, model, previous) : [];
    const there = this.maybeMoved && namespace !== void 0 ? stored.map((each) => inNamespace(each, namespace)) : stored;
    const admissions = minors.map(
      (minor, index) => refusals.length > 0 ? unsent(minor, refusals) : this.#withKept(admitUpdate(there[index], received[index], minor, model.gates))
    );
    this.#admissions = converted ? admissions.map(refusedAsSuch) : admissions;
  }
  model;
  previous;
  relation;
  context;
  alsoIn;
  before;
  #admissions;
  /** What every targeted version says against creating the old object. */
  rejectionsBefore;
  #after;
  #droppedBefore;
  /** What an apply leaves; undefined where it makes another object. */
  merge;
  /** The old manifest names no namespace and the new one does: the object is the same where the old one was applied there. */
  maybeMoved;
  #subject;
  /** What is refused in a field that only the live object has, says so: the manifest shows nothing of it. */
  #withKept(admission) {
    if (!this.merge || !this.previous.live || this.merge.node === this.model.manifest.node) return admission;
    const rejections = admission.rejections.map((rejection) => {
      const steps = rejection.at.steps();
      const [sent, left] = [this.model.daemonSet, this.#after];
      const namesOf = (root) => root.resolve(steps.slice(0, -1)).namedPath;
      const isOfOne = namesOf(sent) === namesOf(left);
      return isOfOne && sent.resolve(steps).raw === void 0 && left.resolve(steps).raw !== void 0 ? { ...rejection, message: `${rejection.message}; only the live object has this field, and the apply keeps it` } : rejection;
    });
    return { ...admission, rejections };
  }
  #defaults(minor) {
    const { daemonSet, gates, manifest } = this.model;
    const { contentType } = manifest.document;
    return { defaulted: daemonSet.effective ?? {}, defaultsOf: (node) => receive({ node, contentType }, minor, gates).effective };
  }
  /** What the newest targeted version answers. */
  get admission() {
    return this.#admissions.at(-1);
  }
  /** Whether anything but the writing differs. */
  get changed() {
    const { specChanged, metadataChanged, revisionChanged, verdict } = this.admission;
    return this.relation !== "same" || this.maybeMoved || this.keepsAccount || specChanged || metadataChanged || revisionChanged || verdict !== "ok" || this.subject().changes.length > 0;
  }
  /** The pods keep an account that the manifest no longer gives. */
  get keepsAccount() {
    return this.merge?.account !== void 0;
  }
  /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
  rejections() {
    return this.relation === "same" ? this.model.updateRejections(this.#admissions, this.before.daemonSet, this.#root) : [];
  }
  /** Everything that the API server says against the update. */
  allRejections() {
    if (this.merge) return this.model.grouped(this.#admissions, this.#root);
    return this.#after === this.model.daemonSet ? this.model.grouped(this.#admissions) : [...this.model.rejections(), ...this.rejections()];
  }
  /** Of the object that the API server judges. */
  get #root() {
    return this.merge ? this.#after : this.model.daemonSet;
  }
  #entries() {
    const { sender, lost, kept, account, keepsOnDelete } = this.merge ?? NO_MERGE;
    const inManifest = lost.map(({ steps, ...entry }) => ({ ...entry, field: this.model.daemonSet.resolve(steps) }));
    const inObject = kept.map(({ steps, ...entry }) => ({ ...entry, field: this.#after.resolve(steps) }));
    return { sender, lost: inManifest, kept: inObject, account, keepsOnDelete };
  }
  subject() {
    if (!this.#subject) {
      const { minor: _, rejections: __, dropped, ...effects } = this.admission;
      const [gone, goneBefore] = [pathsOf(dropped), pathsOf(this.#droppedBefore)];
      const changes = changesOf(this.before.daemonSet, this.#after).filter(({ before: before2, after: after2 }) => {
        return !isIn(before2, goneBefore) && !isIn(after2, gone);
      });
      const after = { daemonSet: this.#after, pod: podOf(this.#after) };
      const { objects, objectsBefore } = this.context;
      const { before, relation } = this;
      const restarts = relation === "same" && effects.verdict === "ok" && effects.revisionChanged;
      const merge = this.#entries();
      const { maybeMoved } = this;
      const rest = { objects, objectsBefore, before, relation, maybeMoved, effects, restarts, changes, merge };
      this.#subject = { ...this.model.subject(), ...after, ...rest };
    }
    return this.#subject;
  }
};
var NO_MERGE = { sender: void 0, lost: [], kept: [], account: void 0, keepsOnDelete: false };
function inNamespace({ stored, ...rest }, namespace) {
  return { ...rest, stored: { ...stored, metadata: { ...stored.metadata, namespace } } };
}
function unsent(minor, rejections) {
  const [{ type }] = rejections;
  const verdict = type === "Conflict" ? "conflict" : type === "Client" ? "unreadable" : "badrequest";
  return { minor, verdict, rejections, dropped: [], ...NO_EFFECTS };
}
function refusedAsSuch({ minor, rejections }) {
  return {
    minor,
    verdict: "badrequest",
    dropped: [],
    rejections: rejections.filter(({ rule }) => rule === "selector-changed"),
    ...NO_EFFECTS
  };
}
function isIn({ path }, dropped) {
  if (dropped.size === 0) return false;
  if (dropped.has(path)) return true;
  for (let at = 0; at < path.length; at++) {
    if ((path[at] === "." || path[at] === "[") && dropped.has(path.slice(0, at))) return true;
  }
  return false;
}
function pathsOf(paths) {
  return new Set(paths.map(String));
}
function rootOf({ document }, node, { value, effective }) {
  return rootField({ document, node, value, effective, maps: MAP_FIELDS, rendered: true });
}
function podOf(daemonSet) {
  return daemonSet.at("spec", "template", "spec");
}

// src/subjects/updates.ts
var NEVER_STORED = /* @__PURE__ */ new Set(["selector-missing", "selector-mismatch"]);
var Updates = class {
  #workspace;
  #targetOf;
  #models = /* @__PURE__ */ new Map();
  #byManifest = /* @__PURE__ */ new Map();
  /** What replaces nothing: new, or what the API server refused before. */
  #created;
  #contextChanged;
  /** Of a workspace that has been compared. `targetOf`: the versions that a file is for, by its absolute path. */
  constructor(workspace, targetOf) {
    this.#workspace = workspace;
    this.#targetOf = targetOf;
    const { pairs, created } = this.#comparison.pairs;
    this.#created = new Set(created.map(({ manifest }) => manifest));
    for (const each of pairs) {
      const update = this.#update(each);
      if (isStored(each, update)) this.#byManifest.set(each.updated.manifest, update);
      else this.#created.add(each.updated.manifest);
    }
  }
  get #comparison() {
    return this.#workspace.comparison;
  }
  /** Those whose manifests differ, in the order of the new files. */
  get changed() {
    return [...this.#byManifest.values()].filter((update) => update.changed);
  }
  get created() {
    const { created, pairs } = this.#comparison.pairs;
    const isNew = ({ updated }) => this.#created.has(updated.manifest);
    return [
      ...created.map(({ manifest, absolute }) => ({
        model: this.model(manifest, absolute),
        wasRefused: false,
        twin: this.#comparison.twinOf({ manifest, absolute }),
        wasPart: this.#comparison.wasPart({ manifest, absolute })
      })),
      ...pairs.filter(isNew).map(({ updated: { manifest, absolute } }) => ({
        model: this.model(manifest, absolute),
        wasRefused: true,
        twin: void 0,
        wasPart: false
      }))
    ];
  }
  get removed() {
    return this.#comparison.pairs.removed;
  }
  /** A workload of another kind that has the name of a removed DaemonSet now. */
  heirOf({ previous, counterpart }) {
    const { namespace, name } = previous.manifest.object;
    if (counterpart === void 0) return void 0;
    const objects = this.#workspace.objectsNear(counterpart);
    const kinds = ["Deployment", "StatefulSet"];
    const near = kinds.map((kind) => objects.find(kind, namespace, name)?.object).find((heir) => heir !== void 0);
    if (near) return near;
    const all = kinds.flatMap((kind) => this.#workspace.objectsNear(void 0).named(kind, name));
    return all.find(({ object, absolute = "" }) => object.namespace === namespace && !this.areApart(counterpart, absolute))?.object;
  }
  /** Whether a kustomization gathers a file. */
  isBuilt(absolute) {
    return this.#workspace.isBuilt(absolute);
  }
  get areApart() {
    return this.#comparison.areApart;
  }
  /** Whether an old DaemonSet, of which this is a field, goes to the cluster of a file, by its absolute path. */
  stoodWith({ location }, absolute) {
    if (absolute === void 0) return true;
    const old = absoluteOf(location.file);
    const before = this.#workspace.objectsBeforeNear(absolute).all("DaemonSet");
    return before.some((each) => each.absolute === old) || old !== void 0 && !this.areApart(old, absolute);
  }
  /** How many. */
  get unchangedFiles() {
    return this.#comparison.unchangedPaths.size;
  }
  /** Every changed file, by its absolute path. */
  get changedFiles() {
    return this.#comparison.loaded;
  }
  /** How many hold nothing now, and held DaemonSets. */
  get emptiedFiles() {
    return this.#comparison.emptied.size;
  }
  /** Whether a place is in a document that the base does not have. */
  isInNewText({ file, span }) {
    const absolute = absoluteOf(file);
    if (absolute === void 0 || !this.isChangedFile(absolute)) return false;
    return this.#comparison.texts.onlyIn(file).some(({ start, end }) => span.start >= start && span.start <= end);
  }
  isChangedFile(absolute) {
    return !this.#comparison.unchangedPaths.has(absolute);
  }
  /** The one model of a DaemonSet of a changed file. */
  model(manifest, absolute) {
    let model = this.#models.get(manifest);
    if (!model)
      this.#models.set(manifest, model = new DaemonSetModel(manifest, this.#targetOf(absolute), this.#workspace.objectsNear(absolute)));
    return model;
  }
  /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
  of(model, absolute) {
    const update = this.#byManifest.get(model.manifest);
    if (update) return update;
    const isNew = this.#created.has(model.manifest);
    return isNew || !this.contextChanged ? void 0 : new UpdateModel(model, previousOf(model.manifest), "same", this.#contextOf(absolute));
  }
  /** The update that makes of another object what a manifest of a changed file says; undefined where nothing but the writing differs. */
  changeOf(manifest) {
    const update = this.#byManifest.get(manifest);
    return update?.changed ? update : void 0;
  }
  /** New manifests of the same object that its file holds before it. */
  repeatsOf(manifest) {
    return this.#comparison.repeatsOf(manifest);
  }
  /** Whether it replaces none. */
  isNew(manifest) {
    return this.#created.has(manifest);
  }
  /** Whether the object, and not only its writing, differs from the base. */
  isChanged(manifest) {
    const update = this.#byManifest.get(manifest);
    return update ? update.changed : this.#created.has(manifest);
  }
  /** Whether objects beside the DaemonSets changed. */
  get contextChanged() {
    this.#contextChanged ??= this.#comparison.besideChanged && this.#comparison.texts.differsIn((text) => [...kindsIn(text)].some((kind) => kind !== "DaemonSet"));
    return this.#contextChanged;
  }
  #contextOf(absolute) {
    return { objects: this.#workspace.objectsNear(absolute), objectsBefore: this.#workspace.objectsBeforeNear(absolute) };
  }
  #update({ old, updated, relation, alsoIn }) {
    const { manifest, absolute } = updated;
    return new UpdateModel(this.model(manifest, absolute), old.previous, relation, this.#contextOf(absolute), alsoIn);
  }
};
function isStored({ old: { previous }, relation }, { rejectionsBefore }) {
  const { manifest, live } = previous;
  if (relation !== "same" || live || manifest.object.apiVersion !== "apps/v1") return true;
  return !rejectionsBefore.some(({ rule, type }) => NEVER_STORED.has(rule) || type === "FieldValueRequired");
}
export {
  Updates
};
