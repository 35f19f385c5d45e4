import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupBy
} from "./chunk-chunk-RYV4FYSP.js";
import {
  isDaemonSet,
  isPatch,
  manifestsOf,
  rootField,
  templateIn
} from "./chunk-chunk-FUSZZ2KM.js";
import {
  NO_EFFECTS,
  printsSame,
  updateDaemonSet
} from "./chunk-chunk-LQ2RPKAE.js";
import {
  Checks,
  MAP_FIELDS,
  createDaemonSet,
  decode,
  decodingRejection,
  defaultDaemonSet,
  parseImage
} from "./chunk-chunk-YDGSEVPS.js";
import {
  isStruct,
  toPlain
} from "./chunk-chunk-DA5LHDPC.js";
import {
  canHoldDaemonSet,
  parseJson,
  read,
  resolveMapping,
  split
} from "./chunk-chunk-JM2BVIXL.js";
import {
  target
} from "./chunk-chunk-7HQAKKMM.js";
import {
  minorsOf
} from "./chunk-chunk-ITZDGWZO.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// src/kubernetes/mergeKeys.ts
var MERGE_KEYS = /* @__PURE__ */ new Map([
  ["containers", "name"],
  ["initContainers", "name"],
  ["ephemeralContainers", "name"],
  ["volumes", "name"],
  ["env", "name"],
  ["imagePullSecrets", "name"],
  ["resourceClaims", "name"],
  ["schedulingGates", "name"],
  ["ports", "containerPort"],
  ["volumeMounts", "mountPath"],
  ["volumeDevices", "devicePath"],
  ["hostAliases", "ip"],
  ["topologySpreadConstraints", "topologyKey"],
  ["ownerReferences", "uid"]
]);
function keysOf(list, items) {
  const name = MERGE_KEYS.get(list);
  if (name === void 0) return void 0;
  const keys = [];
  for (const item of items) {
    const key = typeof item === "object" && item !== null ? item[name] : void 0;
    if (typeof key !== "string" && typeof key !== "number" || key === "") return void 0;
    keys.push(String(key));
  }
  return new Set(keys).size === keys.length ? keys : void 0;
}

// src/former.ts
var FORMER = /* @__PURE__ */ new Set(["extensions/v1beta1", "apps/v1beta1", "apps/v1beta2"]);
var LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
var RESTARTED = /^(?:kubectl\.kubernetes\.io\/restartedAt|cattle\.io\/timestamp|client\.lens\.app\/.*)$/;
function formerOf(manifest) {
  const root = simple(manifest.node);
  const metadata = mappingAt(root, "metadata");
  const live = ["uid", "resourceVersion", "managedFields"].some((name) => entryOf(metadata, name) !== void 0);
  return { manifest, node: asAppsV1(root), live, status: live ? statusOf(root) : void 0 };
}
function asUpdated({ node, live }, updated) {
  if (!live) return node;
  const applied = lastApplied(node);
  const seen = withoutOwn(node, updated, applied);
  return applied ? withoutForeign(seen, applied, updated) : seen;
}
function convertedNode({ node }) {
  const root = simple(node);
  const converted = asAppsV1(root);
  return converted === root ? void 0 : converted;
}
function asAppsV1(root) {
  const version = entryOf(root, "apiVersion");
  const written = target(version?.value);
  if (!version || written?.kind !== "scalar" || !FORMER.has(String(written.value))) return root;
  const apiVersion = { ...written, value: "apps/v1", text: "apps/v1" };
  const current = replace(root, version, { ...version, value: apiVersion });
  const spec = entryOf(current, "spec");
  const holder = mappingAt(current, "spec");
  const labels = entryOf(mappingAt(mappingAt(holder, "template"), "metadata"), "labels");
  if (!spec || !holder || !labels || written.value !== "extensions/v1beta1" || entryOf(holder, "selector")) return current;
  const matchLabels = {
    ...holder,
    flow: false,
    entries: [named(labels, "matchLabels")],
    simple: true,
    start: labels.key.start,
    end: labels.value.end
  };
  const selector = { key: labels.key, name: "selector", value: matchLabels };
  return replace(current, spec, { ...spec, value: { ...holder, entries: [...holder.entries, selector] } });
}
function named(entry, name) {
  return { ...entry, name };
}
function lastApplied(root) {
  const annotation = target(entryOf(mappingAt(mappingAt(root, "metadata"), "annotations"), LAST_APPLIED)?.value);
  if (annotation?.kind !== "scalar" || typeof annotation.value !== "string") return void 0;
  const applied = toPlain(parseJson(annotation.value).root);
  return isStruct(applied) ? applied : void 0;
}
function withoutOwn(root, updated, applied) {
  const drop = (holder, path2, goes) => {
    const [first, ...rest] = path2;
    if (first === void 0) return filtered(holder, ({ name = "" }) => !goes(name));
    const entry = entryOf(holder, first);
    const inner = target(entry?.value);
    if (!entry || inner?.kind !== "mapping") return holder;
    return replace(holder, entry, { ...entry, value: drop(simple(inner), rest, goes) });
  };
  const known = (source, path2) => {
    let here = source;
    for (const name of path2) here = isStruct(here) ? here[name] : void 0;
    return isStruct(here) ? here : {};
  };
  let result = root;
  for (const map of ["labels", "annotations"]) {
    const path2 = ["metadata", map];
    const [is2, was] = [known(updated, path2), known(applied, path2)];
    result = drop(result, path2, (name) => !Object.hasOwn(is2, name) && !Object.hasOwn(was, name));
  }
  const path = ["spec", "template", "metadata", "annotations"];
  const is = known(updated, path);
  return drop(result, path, (name) => RESTARTED.test(name) && !Object.hasOwn(is, name));
}
function withoutForeign(node, applied, updated) {
  const was = isStruct(applied) ? applied : {};
  return {
    ...node,
    entries: simple(node).entries.flatMap((entry) => {
      const { name = "" } = entry;
      if (!Object.hasOwn(updated, name)) return Object.hasOwn(was, name) ? [entry] : [];
      return [{ ...entry, value: ownedPart(entry.value, name, was[name], updated[name]) }];
    })
  };
}
function ownedPart(value, name, applied, updated) {
  const here = target(value);
  if (here?.kind === "mapping" && isStruct(updated)) return withoutForeign(simple(here), applied, updated);
  if (here?.kind !== "sequence" || !Array.isArray(updated)) return value;
  const keys = keysOf(name, toPlain(here));
  const is = keysOf(name, updated);
  if (!keys || !is) return value;
  const was = Array.isArray(applied) ? keysOf(name, applied) ?? [] : [];
  const items = here.items.flatMap((item, index) => {
    const key = keys[index];
    if (!is.includes(key)) return was.includes(key) ? [item] : [];
    return [ownedPart(item, "", applied?.[was.indexOf(key)], updated[is.indexOf(key)])];
  });
  return { ...here, items };
}
function statusOf(root) {
  const status = mappingAt(root, "status");
  if (!status) return void 0;
  const number = (name) => {
    const value = target(entryOf(status, name)?.value);
    return value?.kind === "scalar" && typeof value.value === "number" ? value.value : 0;
  };
  return { desired: number("desiredNumberScheduled"), updated: number("updatedNumberScheduled"), unavailable: number("numberUnavailable") };
}
function simple(mapping) {
  if (mapping.simple) return mapping;
  const entries = [...resolveMapping(mapping).fields.values()].map(({ name, key, value }) => ({ name, key, value }));
  return { ...mapping, entries, simple: true };
}
function filtered(mapping, keeps) {
  return { ...mapping, entries: mapping.entries.filter(keeps) };
}
function replace(mapping, entry, by) {
  return { ...mapping, entries: mapping.entries.map((each) => each === entry ? by : each) };
}
function entryOf(mapping, name) {
  if (!mapping) return void 0;
  return simple(mapping).entries.find((entry) => entry.name === name);
}
function mappingAt(mapping, name) {
  const value = target(entryOf(mapping, name)?.value);
  return value?.kind === "mapping" ? simple(value) : void 0;
}

// src/admission/admitupdate.ts
function storeFormer({ node, contentType }, minor) {
  const { value } = decode(node, "DaemonSet", { minor, contentType });
  const effective = defaultDaemonSet(value, minor);
  const { daemonSet: stored, dropped } = createDaemonSet(effective, new Checks(minor));
  return { value, effective, stored, dropped: dropped.map(({ path }) => path) };
}
function admitUpdate({ stored }, { node, contentType }, minor) {
  const { value, problems, fatal } = decode(node, "DaemonSet", { minor, contentType });
  const decoding = problems.map(decodingRejection);
  if (fatal) return { minor, verdict: "badrequest", rejections: decoding, dropped: [], ...NO_EFFECTS };
  const { checks, verdict, dropped, ...effects } = updateDaemonSet(stored, defaultDaemonSet(value, minor), minor);
  return {
    minor,
    verdict: problems.length > 0 ? "badrequest" : verdict,
    rejections: [...decoding, ...checks.rejections],
    dropped: dropped.map(({ path }) => path),
    ...effects
  };
}

// src/changes.ts
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
    for (const [index, each] of is.entries()) {
      const old = was.indexOf(each);
      const item = child(after, index);
      if (old < 0) this.#add({ field: before.field, value: void 0 }, item, `${name}[${each}]`);
      else this.#item(child(before, old), item, key, `${name}[${each}]`);
    }
    for (const [index, each] of was.entries()) {
      if (!is.includes(each)) this.#add(child(before, index), { field: after.field, value: void 0 }, `${name}[${each}]`);
    }
    const kept = was.filter((each) => is.includes(each));
    if (is.filter((each) => was.includes(each)).some((each, index) => each !== kept[index])) this.#reordered(before, after, name);
  }
  /** Items without names: the same ones are found in their order, and what stands between them at the same place is a change. */
  #aligned(before, after, key, name) {
    const same = (i2, j2) => sameItem(before.value[i2], after.value[j2], key);
    const { length } = before.value;
    if (length === after.value.length && isPermutation(length, same)) return this.#reordered(before, after, name);
    let [i, j] = [0, 0];
    for (const [oldEnd, newEnd] of [...common(length, after.value.length, same), [length, after.value.length]]) {
      for (; i < oldEnd && j < newEnd; i++, j++) this.#item(child(before, i), child(after, j), key, `${name}[${j}]`);
      for (; i < oldEnd; i++) this.#add(child(before, i), { field: after.field, value: void 0 }, `${name}[${i}]`);
      for (; j < newEnd; j++) this.#add({ field: before.field, value: void 0 }, child(after, j), `${name}[${j}]`);
      i++;
      j++;
    }
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
  const at2 = (i, j) => lengths[i][j];
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i][j] = same(i, j) ? at2(i + 1, j + 1) + 1 : Math.max(at2(i + 1, j), at2(i, j + 1));
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at2(i + 1, j) >= at2(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

// src/model/update.ts
var UpdateModel = class {
  constructor(model, former, relation, context) {
    this.model = model;
    this.former = former;
    this.relation = relation;
    this.context = context;
    const { manifest } = former;
    const plain = toPlain(model.manifest.node);
    const old = { node: asUpdated(former, plain), contentType: manifest.document.contentType };
    const minors = minorsOf(model.target);
    const stored = minors.map((minor) => storeFormer(old, minor));
    const newest = stored.at(-1);
    const daemonSet = rootOf(manifest, old.node, newest);
    this.#droppedBefore = newest.dropped;
    this.before = { daemonSet, pod: podOf(daemonSet), object: manifest.object, status: former.status };
    const { contentType } = model.manifest.document;
    const converted = convertedNode(model.manifest);
    const updated = { node: converted ?? model.manifest.node, contentType };
    this.#after = converted ? rootOf(model.manifest, converted, storeFormer(updated, minors.at(-1))) : model.daemonSet;
    const admissions = minors.map((minor, index) => admitUpdate(stored[index], updated, minor));
    this.#admissions = converted ? admissions.map(refusedAsSuch) : admissions;
  }
  model;
  former;
  relation;
  context;
  before;
  #admissions;
  #after;
  #droppedBefore;
  #subject;
  /** What the newest targeted version answers. */
  get admission() {
    return this.#admissions.at(-1);
  }
  /** Whether anything but the writing differs. */
  get changed() {
    const { specChanged, metadataChanged, revisionChanged, verdict } = this.admission;
    return this.relation !== "same" || specChanged || metadataChanged || revisionChanged || verdict !== "ok" || this.subject().changes.length > 0;
  }
  /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
  rejections() {
    return this.relation === "same" ? this.model.updateRejections(this.#admissions, this.before.daemonSet) : [];
  }
  /** Everything that the API server says against the update. */
  allRejections() {
    return this.#after === this.model.daemonSet ? this.model.grouped(this.#admissions) : [...this.model.rejections(), ...this.rejections()];
  }
  subject() {
    if (!this.#subject) {
      const { minor: _, rejections: __, dropped, ...effects } = this.admission;
      const changes = changesOf(this.before.daemonSet, this.#after).filter(({ before, after: after2 }) => {
        return !isIn(before, this.#droppedBefore) && !isIn(after2, dropped);
      });
      const after = { daemonSet: this.#after, pod: podOf(this.#after) };
      this.#subject = { ...this.model.subject(), ...after, ...this.context, before: this.before, relation: this.relation, effects, changes };
    }
    return this.#subject;
  }
};
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
  return dropped.some((each) => {
    const outer = each.toString();
    return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
  });
}
function rootOf({ document }, node, { value, effective }) {
  return rootField({ document, node, value, effective, maps: MAP_FIELDS, rendered: true });
}
function podOf(daemonSet) {
  return daemonSet.at("spec", "template", "spec");
}

// src/objects.ts
var LazyObjects = class {
  #load;
  #byKind;
  constructor(load) {
    this.#load = load;
  }
  all(kind) {
    this.#byKind ??= groupByKind(this.#load());
    return this.#byKind.get(kind) ?? [];
  }
  find(kind, namespace, name) {
    const named2 = this.all(kind).filter(({ object }) => object.name === name);
    return named2.find(({ object }) => (object.namespace ?? "default") === (namespace ?? "default")) ?? named2.find(({ object }) => object.namespace === void 0 || namespace === void 0);
  }
};
function groupByKind(manifests) {
  const others = Array.from(manifests, (manifest) => ({ object: manifest.object, field: fieldOf(manifest) }));
  return groupBy(others, ({ object }) => object.kind);
}
function fieldOf({ document, node, origin }) {
  const plain = toPlain(node);
  return rootField({
    document,
    node,
    value: plain,
    effective: plain,
    maps: /* @__PURE__ */ new Set([...MAP_FIELDS, "data", "stringData", "binaryData"]),
    rendered: origin !== void 0
  });
}

// src/update/texts.ts
var Texts = class {
  constructor(old, updated) {
    this.old = old;
    this.updated = updated;
    const counts = /* @__PURE__ */ new Map();
    for (const file of old) for (const span of split(file.text)) add(counts, wordsOf(file, span));
    for (const file of updated) {
      for (const span of split(file.text)) {
        const words = wordsOf(file, span);
        const left = counts.get(words) ?? 0;
        if (left > 0) {
          counts.set(words, left - 1);
          add(this.#common, words);
        }
        this.#mark(file, span, left > 0);
      }
    }
    const common2 = new Map(this.#common);
    for (const file of old) {
      for (const span of split(file.text)) {
        const words = wordsOf(file, span);
        const left = common2.get(words) ?? 0;
        if (left > 0) common2.set(words, left - 1);
        this.#mark(file, span, left > 0);
      }
    }
  }
  old;
  updated;
  /** How many of a document both sides have. */
  #common = /* @__PURE__ */ new Map();
  /** Documents by their file and place, whether both sides have them. */
  #isCommon = /* @__PURE__ */ new Map();
  isCommon(file, { start }) {
    return this.#isCommon.get(file)?.get(start) ?? false;
  }
  /** The documents of a file that the other side does not have. */
  onlyIn(file) {
    return split(file.text).filter((span) => !this.isCommon(file, span));
  }
  /** Whether a document that only one side has matches. */
  differsIn(pattern) {
    return [...this.old, ...this.updated].some(
      (file) => pattern.test(file.text) && this.onlyIn(file).some(({ start, end }) => pattern.test(file.text.slice(start, end)))
    );
  }
  #mark(file, { start }, common2) {
    const marks = this.#isCommon.get(file);
    if (marks) marks.set(start, common2);
    else this.#isCommon.set(file, /* @__PURE__ */ new Map([[start, common2]]));
  }
};
function add(counts, words) {
  counts.set(words, (counts.get(words) ?? 0) + 1);
}
function wordsOf({ text }, { start, end }) {
  return text.slice(start, end).replace(/^---[ \t]*(?=[\r\n])/, "").replace(/\r\n?/g, "\n").trim();
}

// src/update/pairing.ts
var SIMILAR = 0.5;
function pair(olds2, news) {
  const matcher = new Matcher(olds2, news);
  const sameFile = (old, updated) => old.counterpart === updated.absolute;
  matcher.match("same", (old, updated) => sameFile(old, updated) && sameIdentity(old, updated));
  matcher.match("same", sameIdentity);
  matcher.match("same", (old, updated) => old.former.live && namespaceOf(updated) === void 0 && sameName(old, updated));
  matcher.match("moved", (old, updated) => sameFile(old, updated) && sameName(old, updated));
  matcher.match("moved", sameName);
  matcher.matchBest("renamed", similarity, SIMILAR);
  return matcher.pairs();
}
var Matcher = class {
  #olds;
  #news;
  #pairs = [];
  constructor(olds2, news) {
    this.#olds = new Set(olds2);
    this.#news = new Set(news);
  }
  match(relation, test) {
    for (const updated of this.#news) {
      for (const old of this.#olds) {
        if (!test(old, updated)) continue;
        this.#take({ old, updated, relation });
        break;
      }
    }
  }
  matchBest(relation, score, least) {
    const candidates = [...this.#news].flatMap(
      (updated) => [...this.#olds].map((old) => ({ old, updated, relation, score: score(old, updated) })).filter((each) => each.score >= least)
    );
    for (const { old, updated } of candidates.sort((a, b) => b.score - a.score)) {
      if (this.#olds.has(old) && this.#news.has(updated)) this.#take({ old, updated, relation });
    }
  }
  pairs() {
    return { pairs: this.#pairs, created: [...this.#news], removed: [...this.#olds] };
  }
  #take(taken) {
    this.#pairs.push(taken);
    this.#olds.delete(taken.old);
    this.#news.delete(taken.updated);
  }
};
function sameIdentity(old, updated) {
  return sameName(old, updated) && (old.former.manifest.object.namespace ?? "default") === (namespaceOf(updated) ?? "default");
}
function sameName({ former }, { model }) {
  const { name } = former.manifest.object;
  return name !== "" && name === model.manifest.object.name;
}
function namespaceOf({ model }) {
  return model.manifest.object.namespace;
}
function similarity(old, { model }) {
  const [a, b] = [templateOf(toPlain(old.former.node)), templateOf(toPlain(model.manifest.node))];
  const known = namesOf(a);
  if (!namesOf(b).some((name) => known.includes(name))) return 0;
  const [left, right] = [leaves(a), leaves(b)];
  let common2 = 0;
  for (const leaf of left) if (right.has(leaf)) common2++;
  return common2 / (left.size + right.size - common2);
}
function templateOf(manifest) {
  return at(at(at(manifest, "spec"), "template"), "spec");
}
function namesOf(pod) {
  const containers = at(pod, "containers");
  return (Array.isArray(containers) ? containers : []).flatMap((container) => {
    const [name, image] = [at(container, "name"), at(container, "image")];
    const path = typeof image === "string" ? parseImage(image)?.path.split("/").at(-1) : void 0;
    return [...typeof name === "string" ? [`name ${name}`] : [], ...path === void 0 ? [] : [`image ${path}`]];
  });
}
function leaves(value, path = "", found = /* @__PURE__ */ new Set()) {
  if (Array.isArray(value)) for (const item of value) leaves(item, `${path}[]`, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, member2] of Object.entries(value)) leaves(member2, `${path}.${key}`, found);
  else if (value !== null && value !== void 0) found.add(`${path}=${JSON.stringify(value)}`);
  return found;
}
function at(holder, name) {
  return typeof holder === "object" && holder !== null ? holder[name] : void 0;
}

// src/update.ts
async function compare(input) {
  const { files, base } = input;
  const unchanged = new Matching(base.files);
  const changedFiles = [];
  const unchangedPaths = /* @__PURE__ */ new Set();
  for (const file of files) {
    if (unchanged.take(file.absolute, base.idOf(file))) unchangedPaths.add(file.absolute);
    else changedFiles.push(file);
  }
  const linted = /* @__PURE__ */ new Set([...unchangedPaths, ...changedFiles.map(({ absolute }) => absolute)]);
  const left = unchanged.left().filter((file) => file.counterpart === void 0 || linted.has(file.counterpart) || !base.isThere(file));
  const oldFiles = readAll(base, left);
  const texts = new Texts(
    oldFiles.map(({ file }) => file),
    changedFiles
  );
  const inspected = /* @__PURE__ */ new Map();
  const news = [];
  const same = /* @__PURE__ */ new Set();
  for (const file of changedFiles) {
    const result = await input.inspect(file);
    if (!result) continue;
    inspected.set(file.absolute, result);
    for (const model of result.daemonSets) {
      if (texts.isCommon(file, model.manifest.document.span)) same.add(model);
      else news.push({ model, absolute: file.absolute });
    }
  }
  const formers = (list, all) => list.flatMap((old) => olds(old, input, all ? void 0 : texts));
  const inScope = formers(oldFiles, false);
  let pairs = pair(inScope, news);
  if (news.length > pairs.pairs.filter(({ relation }) => relation === "same").length) {
    const elsewhere = formers(readAll(base, base.elsewhere()), true);
    const known = new Set(inScope);
    if (elsewhere.length > 0) pairs = pair([...inScope, ...elsewhere], news);
    pairs = { ...pairs, removed: pairs.removed.filter((old) => known.has(old)) };
  }
  const isUnclear = ({ counterpart = "" }) => {
    const now = inspected.get(counterpart);
    return now !== void 0 && (now.broken.length > 0 || now.template !== void 0);
  };
  pairs = { ...pairs, removed: pairs.removed.filter((old) => !isUnclear(old)) };
  const unchangedFiles = function* () {
    for (const file of files) if (unchangedPaths.has(file.absolute)) yield file;
  };
  return new Updates({ pairs, texts, inspected, same, unchangedPaths, unchangedFiles });
}
function readAll(base, files) {
  if (files.length === 0) return [];
  const sources = base.read(files);
  return files.flatMap(({ counterpart }, index) => {
    const file = sources[index];
    return file ? [{ file, counterpart }] : [];
  });
}
function olds(old, input, texts) {
  const { file, counterpart } = old;
  if (counterpart !== void 0 && input.isPatchFile({ ...file, absolute: counterpart })) return [];
  const spans = texts ? texts.onlyIn(file) : split(file.text);
  return spans.filter((span) => canHoldDaemonSet(file.text, span)).map((span) => read(file, span)).filter(({ problems, span }) => problems.length === 0 && !templateIn(file, span, true)).flatMap(manifestsOf).filter((manifest) => isDaemonSet(manifest) && !isPatch(manifest)).map((manifest) => ({ former: formerOf(manifest), counterpart }));
}
var Matching = class {
  #byPlace = /* @__PURE__ */ new Map();
  #byId;
  #left;
  constructor(files) {
    this.#left = new Set(files);
    for (const file of files) {
      if (file.counterpart !== void 0) this.#byPlace.set(file.counterpart, file);
    }
    this.#byId = groupBy(files, ({ id }) => id);
  }
  take(absolute, id) {
    const there = this.#byPlace.get(absolute);
    const found = there?.id === id ? there : this.#byId.get(id)?.find((file) => this.#left.has(file) && file.counterpart === void 0);
    return found !== void 0 && this.#left.delete(found);
  }
  left() {
    return [...this.#left];
  }
};
var Updates = class {
  #compared;
  #byModel;
  #created;
  #contextChanged;
  #context;
  constructor(compared) {
    this.#compared = compared;
    const { texts } = compared;
    this.#created = new Set(compared.pairs.created.map(({ model }) => model));
    let shared;
    const unchanged = () => shared ??= [...compared.unchangedFiles()].flatMap((file) => othersOf(file));
    this.#context = {
      objectsBefore: new LazyObjects(() => [...texts.old.flatMap(othersOf), ...unchanged()]),
      objects: new LazyObjects(() => [...texts.updated.flatMap(othersOf), ...unchanged()])
    };
    this.#byModel = new Map(
      compared.pairs.pairs.map(({ old, updated, relation }) => [updated.model, this.#update(updated.model, old.former, relation)])
    );
  }
  /** Those whose manifests differ, in the order of the new files. */
  get changed() {
    return [...this.#byModel.values()].filter((update) => update.changed);
  }
  get created() {
    return this.#compared.pairs.created;
  }
  get removed() {
    return this.#compared.pairs.removed;
  }
  /** How many. */
  get unchangedFiles() {
    return this.#compared.unchangedPaths.size;
  }
  /** Of a changed file. */
  inspected(absolute) {
    return this.#compared.inspected.get(absolute);
  }
  /** Every changed file. */
  get changedFiles() {
    return this.#compared.inspected.values();
  }
  isChangedFile(absolute) {
    return !this.#compared.unchangedPaths.has(absolute);
  }
  /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
  of(model) {
    const update = this.#byModel.get(model);
    if (update) return update;
    return this.#created.has(model) || !this.contextChanged ? void 0 : this.#update(model, formerOf(model.manifest), "same");
  }
  /** Whether the object, and not only its writing, differs from the base. */
  isChanged(model) {
    const update = this.#byModel.get(model);
    return update ? update.changed : this.#created.has(model);
  }
  /** Whether objects that DaemonSets use changed. */
  get contextChanged() {
    this.#contextChanged ??= this.#compared.texts.differsIn(OTHER);
    return this.#contextChanged;
  }
  #update(model, former, relation) {
    return new UpdateModel(model, former, relation, this.#context);
  }
};
var KINDS = /* @__PURE__ */ new Set(["ConfigMap", "Secret", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"]);
var OTHER = /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret|(?:Cluster)?Role(?:Binding)?)\b/;
function othersOf(file) {
  if (!OTHER.test(file.text)) return [];
  return split(file.text).filter(({ start, end }) => OTHER.test(file.text.slice(start, end))).map((span) => read(file, span)).filter((document) => document.problems.length === 0).flatMap(manifestsOf).filter(({ object }) => KINDS.has(object.kind));
}
export {
  Updates,
  compare
};
