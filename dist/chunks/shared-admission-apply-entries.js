import {
  DEFAULT_APPLY
} from "./shared-kubernetes-api-resources.js";
import {
  isSame
} from "./shared-yaml-everyday-line.js";
import {
  groupBy
} from "./shared-base-brought.js";

// src/admission/apply/plain.ts
var Unmergeable = class extends Error {
};
function newStruct() {
  return /* @__PURE__ */ Object.create(null);
}
function isStruct(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
  return Array.isArray(value);
}
function isEmpty(value) {
  for (const _ in value) return false;
  return true;
}
function copyOf(value) {
  if (isList(value)) return value.map(copyOf);
  if (!isStruct(value)) return value;
  const copy = newStruct();
  for (const [key, member] of Object.entries(value)) copy[key] = copyOf(member);
  return copy;
}
function kindOf(value) {
  return value === null ? "null" : isList(value) ? "list" : typeof value;
}

// src/admission/apply/entries.ts
function missingItems(from, other, shape) {
  const found = [];
  compare(from, other, shape, [], found);
  return found;
}
function twinIn(value, shape, by) {
  return twinAt(value, shape, by, []);
}
function twinAt(value, shape, by, steps) {
  if (isList(value)) {
    if (shape?.kind !== "list" || (by === "keys" ? shape.relation === "atomic" : !shape.patched)) return void 0;
    const known = /* @__PURE__ */ new Set();
    for (const [index, item] of value.entries()) {
      const key = identityIn(item, shape, by, index);
      const at = [...steps, index];
      if (known.has(key)) return at;
      known.add(key);
      const inner = twinAt(item, shape.item, by, at);
      if (inner) return inner;
    }
    return void 0;
  }
  if (!isStruct(value) || shape?.kind !== "map" || by === "keys" && shape.atomic) return void 0;
  for (const [key, member] of Object.entries(value)) {
    const inner = typeof member === "object" ? twinAt(member, shape.member(key), by, [...steps, key]) : void 0;
    if (inner) return inner;
  }
  return void 0;
}
function identityIn(item, { keys, item: shape }, by, index) {
  if (by === "keys") return JSON.stringify(keysIn(item, keys, shape));
  const [mergeKey] = keys;
  return mergeKey === void 0 ? index : isStruct(item) ? item[mergeKey] : void 0;
}
function compare(from, other, shape, steps, found) {
  if (isList(from) && isList(other) && shape?.kind === "list" && shape.patched) return compareItems(from, other, shape, steps, found);
  if (!isStruct(from) || !isStruct(other) || shape?.kind !== "map") return;
  for (const [key, member] of Object.entries(from)) {
    const inner = shape.member(key);
    const there = Object.hasOwn(other, key) ? other[key] : void 0;
    compare(member, there ?? (isList(member) ? [] : {}), inner, [...steps, key], found);
  }
}
function compareItems(from, other, { keys, item: shape }, steps, found) {
  const mergeKey = keys[0];
  const rest = [...other];
  const take = (matches) => {
    const at = rest.findIndex(matches);
    return at < 0 ? void 0 : rest.splice(at, 1)[0];
  };
  const pairs = from.map((item) => take((each) => isPart(item, each)));
  for (const [index, item] of from.entries()) {
    const pair = pairs[index] ?? take((each) => isSame(keysIn(item, keys, shape), keysIn(each, keys, shape)));
    if (pair === void 0) found.push({ steps: [...steps, index], holder: String(steps.at(-1)), mergeKey, value: item });
    else compare(item, pair, shape, [...steps, index], found);
  }
}
function keysIn(item, keys, shape) {
  if (!isStruct(item)) return item;
  return keys.map((key) => item[key] ?? (shape.kind === "map" ? shape.defaultOf(key) : void 0) ?? null);
}
function isPart(part, whole) {
  if (!isStruct(part) || !isStruct(whole)) return isSame(part, whole);
  return Object.entries(part).every(([key, value]) => value === null || isPart(value, whole[key]));
}

// src/admission/apply/field-set.ts
var FieldSet = class _FieldSet {
  members = /* @__PURE__ */ new Set();
  children = /* @__PURE__ */ new Map();
  get isEmpty() {
    return this.members.size === 0 && [...this.children.values()].every((child) => child.isEmpty);
  }
  /** The set of what is in one step; empty where nothing is. */
  within(step) {
    return this.children.get(step) ?? NONE;
  }
  /** That of a step, which is part of this one. */
  descend(step) {
    let child = this.children.get(step);
    if (!child) this.children.set(step, child = new _FieldSet());
    return child;
  }
  union(other) {
    const result = new _FieldSet();
    for (const step of [...this.members, ...other.members]) result.members.add(step);
    for (const step of /* @__PURE__ */ new Set([...this.children.keys(), ...other.children.keys()]))
      result.children.set(step, this.within(step).union(other.within(step)));
    return result;
  }
  intersection(other) {
    return this.#filtered(
      (step) => other.members.has(step),
      (child, step) => child.intersection(other.within(step))
    );
  }
  /** Without the members of another one; a child of such a member stays. */
  difference(other) {
    return this.#filtered(
      (step) => !other.members.has(step),
      (child, step) => child.difference(other.within(step))
    );
  }
  #filtered(keeps, inner) {
    const result = new _FieldSet();
    for (const step of this.members) if (keeps(step)) result.members.add(step);
    for (const [step, child] of this.children) {
      const kept = inner(child, step);
      if (!kept.isEmpty) result.children.set(step, kept);
    }
    return result;
  }
  /** Also with the fields of structs that hold a member. */
  withNamedFields(shape) {
    const result = new _FieldSet();
    for (const step of this.members) result.members.add(step);
    for (const [step, child] of this.children) {
      if (shape?.kind === "map" && step.startsWith("f:") && shape.isField(step.slice(2))) result.members.add(step);
      result.children.set(step, child.withNamedFields(stepShape(shape, step)));
    }
    return result;
  }
};
var NONE = new FieldSet();
function fieldSetOf(fields, shape) {
  const set = new FieldSet();
  if (!isStruct(fields)) return set;
  for (const [key, value] of Object.entries(fields)) {
    if (key === "." || !isStruct(value)) continue;
    const step = canonical(key);
    const inner = stepShape(shape, step);
    const children = Object.keys(value).some((name) => name !== ".");
    if (!children || Object.hasOwn(value, ".") || isAtomic(inner)) set.members.add(step);
    if (children && !isAtomic(inner)) set.children.set(step, fieldSetOf(value, inner));
  }
  return set;
}
function isAtomic(shape) {
  return shape?.kind === "list" ? shape.relation === "atomic" : shape?.kind === "map" && shape.atomic;
}
function fieldStep(name) {
  return `f:${name}`;
}
function keyStep(keys) {
  const sorted = Object.keys(keys).sort();
  return `k:{${sorted.map((name) => `${JSON.stringify(name)}:${JSON.stringify(keys[name])}`).join(",")}}`;
}
function valueStep(value) {
  return `v:${JSON.stringify(value)}`;
}
function stepShape(shape, step) {
  if (shape?.kind === "map") return step.startsWith("f:") ? shape.member(step.slice(2)) : void 0;
  return shape?.kind === "list" && step.startsWith("k:") ? shape.item : void 0;
}
function canonical(key) {
  const kind = key.slice(0, 2);
  if (kind !== "k:" && kind !== "v:") return key;
  try {
    const value = JSON.parse(key.slice(2));
    if (kind === "v:") return valueStep(value);
    return isStruct(value) ? keyStep(value) : key;
  } catch {
    return key;
  }
}

// src/admission/apply/structured.ts
function merged(left, right, shape) {
  const result = merge(left, right, shape);
  return isStruct(result) ? result : newStruct();
}
function merge(left, right, shape) {
  const leaf = right === void 0 ? left : right;
  if (shape.kind === "scalar") {
    if (isStruct(right) || isList(right)) throw new Unmergeable("a struct or list where a scalar is expected");
    return leaf;
  }
  if (shape.kind === "list") {
    if (right !== void 0 && right !== null && !isList(right)) throw new Unmergeable("a list is expected");
    const [lefts2, rights2] = [isList(left) ? left : [], isList(right) ? right : []];
    if (shape.relation === "atomic" || lefts2.length === 0 && rights2.length === 0) return leaf;
    return mergeItems(lefts2, rights2, shape);
  }
  if (right !== void 0 && right !== null && !isStruct(right)) throw new Unmergeable("a struct is expected");
  const [lefts, rights] = [isStruct(left) ? left : newStruct(), isStruct(right) ? right : newStruct()];
  if (shape.atomic || isEmpty(lefts) && isEmpty(rights)) return leaf;
  const result = newStruct();
  for (const key of /* @__PURE__ */ new Set([...Object.keys(lefts), ...Object.keys(rights)])) {
    const inner = shape.member(key);
    const [one, other] = [lefts[key], rights[key]];
    if (!inner && other !== void 0) throw new Unmergeable(`unknown field ${key}`);
    const value = inner ? merge(one, other, inner) : one;
    if (value !== void 0) result[key] = value;
  }
  return isEmpty(result) ? void 0 : result;
}
function mergeItems(left, right, shape) {
  const steps = { left: left.map((item) => stepTo(item, shape)), right: right.map((item) => stepTo(item, shape)) };
  const rights = new Map(steps.right.map((step, at) => [step, right[at]]));
  if (rights.size < right.length) throw new Unmergeable(`duplicate entries for key ${duplicate(steps.right)}`);
  const lefts = /* @__PURE__ */ new Map();
  for (const [at, step] of steps.left.entries()) lefts.set(step, lefts.has(step) ? null : left[at]);
  const shared = steps.right.filter((step) => lefts.has(step));
  let next = shared.shift();
  const done = /* @__PURE__ */ new Set();
  const out = [];
  const add = (one, other) => {
    const value = merge(one, other, shape.item);
    if (value !== void 0) out.push(value);
  };
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const [mine, theirs] = [steps.left[i], steps.right[j]];
    if (mine !== void 0 && theirs !== void 0) {
      if (mine === theirs) {
        done.add(mine);
        add(lefts.get(mine), rights.get(mine));
        i++;
        j++;
        next = shared.shift();
        continue;
      }
      if (rights.has(mine) && next !== void 0 && next !== mine) {
        i++;
        continue;
      }
    }
    if (mine !== void 0) {
      if (!rights.has(mine)) {
        add(left[i], void 0);
        i++;
        continue;
      }
      if (done.has(mine)) i++;
    }
    if (theirs !== void 0) {
      done.add(theirs);
      add(lefts.get(theirs), rights.get(theirs));
      j++;
      if (next === theirs) next = shared.shift();
    }
  }
  return out.length > 0 ? out : void 0;
}
function duplicate(steps) {
  return steps.find((step, at) => steps.indexOf(step) !== at).slice(2);
}
function stepTo(item, { keys, item: shape }) {
  if (keys.length === 0) {
    if (isStruct(item) || isList(item) || item === null) throw new Unmergeable("an item of a set is not a scalar");
    return valueStep(item);
  }
  if (!isStruct(item)) throw new Unmergeable("an item is not a struct");
  const known = newStruct();
  for (const key of keys) {
    const value = Object.hasOwn(item, key) ? item[key] : shape.kind === "map" ? shape.defaultOf(key) : void 0;
    if (value !== void 0) known[key] = value;
  }
  if (isEmpty(known)) throw new Unmergeable(`an item lacks its keys ${keys.join(", ")}`);
  return keyStep(known);
}
function writtenFields(value, shape) {
  const set = new FieldSet();
  addMembers(value, shape, set);
  return set;
}
function addFields(value, shape, set, step) {
  if (shape.kind === "scalar" || isAtomic(shape)) set.members.add(step);
  else if (shape.kind === "list" && isList(value)) addItems(value, shape, set, step);
  else if (shape.kind === "map" && isStruct(value) && !isEmpty(value)) addMembers(value, shape, set.descend(step));
}
function addItems(items, shape, holder, step) {
  if (items.length === 0) return;
  const set = holder.descend(step);
  const steps = items.map((item) => stepTo(item, shape));
  for (const [at, each] of steps.entries()) {
    const isDuplicate = steps.indexOf(each) !== steps.lastIndexOf(each);
    if (!isDuplicate) addFields(items[at], shape.item, set, each);
    set.members.add(each);
  }
}
function addMembers(value, shape, set) {
  for (const [key, member] of Object.entries(value)) {
    const step = fieldStep(key);
    const inner = shape.member(key);
    if (inner) addFields(member, inner, set, step);
    if (member === null || isStruct(member) && isEmpty(member) || !shape.isField(key)) set.members.add(step);
  }
}
function without(value, fields, shape) {
  const result = remove(value, fields, shape);
  return isStruct(result) ? result : newStruct();
}
function remove(value, fields, shape) {
  if (!shape || shape.kind === "scalar") return value;
  if (isAtomic(shape)) return null;
  if (shape.kind === "list") {
    if (!isList(value)) return null;
    const kept2 = value.flatMap((item) => {
      const step = stepTo(item, shape);
      if (fields.members.has(step)) return [];
      const inner = fields.within(step);
      return [inner.isEmpty ? item : remove(item, inner, shape.item)];
    });
    return kept2.length > 0 ? kept2 : null;
  }
  if (!isStruct(value)) return null;
  const kept = newStruct();
  for (const [key, member] of Object.entries(value)) {
    const step = fieldStep(key);
    if (fields.members.has(step)) continue;
    const inner = fields.within(step);
    kept[key] = inner.isEmpty ? member : remove(member, inner, shape.member(key));
  }
  return isEmpty(kept) ? null : kept;
}
function changedFields(before, after, shape) {
  const set = new FieldSet();
  compareMembers(before, after, shape, set);
  return set;
}
function compareValues(before, after, shape, set, step) {
  if (after === void 0) return;
  const isLeaf = !shape || shape.kind === "scalar" || isAtomic(shape) || isNothing(before) && isNothing(after);
  if (isLeaf) {
    if (before === void 0 || !isSame(before, after)) set.members.add(step);
    return;
  }
  if (before === void 0) set.members.add(step);
  if (shape.kind === "map") {
    const inner = new FieldSet();
    compareMembers(isStruct(before) ? before : newStruct(), isStruct(after) ? after : newStruct(), shape, inner);
    if (!inner.isEmpty) set.children.set(step, inner);
  } else if (shape.kind === "list") {
    const inner = new FieldSet();
    compareItems2(isList(before) ? before : [], isList(after) ? after : [], shape, inner);
    if (!inner.isEmpty) set.children.set(step, inner);
  }
}
function compareMembers(before, after, shape, set) {
  for (const [key, value] of Object.entries(after))
    compareValues(Object.hasOwn(before, key) ? before[key] : void 0, value, shape.member(key), set, fieldStep(key));
}
function compareItems2(before, after, shape, set) {
  const [olds, news] = [groupsOf(before, shape), groupsOf(after, shape)];
  for (const [step, items] of news) {
    const old = olds.get(step) ?? [];
    if (old.length <= 1 && items.length <= 1) compareValues(old[0], items[0], shape.item, set, step);
    else if (old.length <= 1) set.members.add(step);
    else if (items.length <= 1) compareValues(void 0, items[0], shape.item, set, step);
    else if (!isSame(old, items)) set.members.add(step);
  }
}
function groupsOf(items, shape) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const step = stepTo(item, shape);
    const group = groups.get(step);
    if (group) group.push(item);
    else groups.set(step, [item]);
  }
  return groups;
}
function isNothing(value) {
  return value === void 0 || value === null || isList(value) && value.length === 0 || isStruct(value) && isEmpty(value);
}
function only(value, fields, shape) {
  const result = extract(value, fields, shape);
  return isStruct(result) ? result : newStruct();
}
function extract(value, fields, shape) {
  if (isList(value) && shape?.kind === "list") {
    if (shape.relation === "atomic") return value;
    const groups = groupsOf(value, shape);
    return value.flatMap((item) => {
      const step = stepTo(item, shape);
      if (!fields.members.has(step) && fields.within(step).isEmpty) return [];
      if (groups.get(step).length > 1) return [item];
      const part = extract(item, fields.within(step), shape.item);
      const keys = isStruct(item) ? Object.fromEntries(shape.keys.flatMap((key) => Object.hasOwn(item, key) ? [[key, item[key]]] : [])) : {};
      return [isStruct(part) ? Object.assign(part, keys) : part];
    });
  }
  if (!isStruct(value) || shape?.kind !== "map" || shape.atomic) return value;
  const kept = newStruct();
  for (const [key, member] of Object.entries(value)) {
    const step = fieldStep(key);
    const inner = fields.within(step);
    const field = shape.member(key);
    if (!inner.isEmpty) kept[key] = extract(member, inner, field);
    else if (fields.members.has(step)) kept[key] = isStruct(member) && field?.kind === "map" && !field.atomic ? newStruct() : member;
  }
  return kept;
}
function placesOf(value, fields, shape) {
  const places = [];
  const add = (step, name, member, inner) => {
    if (fields.members.has(step)) places.push([name]);
    places.push(...placesOf(member, fields.within(step), inner).map((steps) => [name, ...steps]));
  };
  if (fields.isEmpty) return [];
  if (isStruct(value) && shape?.kind === "map")
    for (const [key, member] of Object.entries(value)) add(fieldStep(key), key, member, shape.member(key));
  else if (isList(value) && shape?.kind === "list" && shape.relation !== "atomic")
    for (const [index, item] of value.entries()) add(stepTo(item, shape), index, item, shape.item);
  return places;
}

// src/admission/apply/server-side.ts
function managersOf(live, shape) {
  const metadata = isStruct(live["metadata"]) ? live["metadata"] : {};
  const entries = isList(metadata["managedFields"]) ? metadata["managedFields"] : [];
  return entries.filter(isStruct).flatMap(({ manager, operation, subresource, time, apiVersion, fieldsV1 }) => {
    if (operation !== "Apply" && operation !== "Update" || apiVersion !== "apps/v1") return [];
    return [
      {
        name: typeof manager === "string" ? manager : "",
        operation,
        subresource: typeof subresource === "string" ? subresource : "",
        time: typeof time === "string" ? time : "",
        fields: fieldSetOf(fieldsV1, shape)
      }
    ];
  });
}
var BEFORE_FIRST_APPLY = "before-first-apply";
function serverSideApply(live, config, managers, applier, shape) {
  const there = unmanaged(live);
  const sent = unmanaged(config);
  const isApplier = ({ name, operation, subresource }) => name === applier && operation === "Apply" && subresource === "";
  const last = managers.find(isApplier)?.fields;
  const others = managers.filter((manager) => !isApplier(manager)).map(({ name, fields }) => ({ name, fields }));
  if (managers.length === 0) others.push({ name: BEFORE_FIRST_APPLY, fields: changedFields({}, there, shape) });
  const all = merged(there, sent, shape);
  const owned = others.reduce((set, { fields }) => set.union(fields), writtenFields(sent, shape));
  const object = last && !last.isEmpty ? pruned(all, last, owned, shape) : all;
  const changed = changedFields(there, object, shape);
  const conflicts = others.flatMap(({ name, fields }) => {
    const others2 = fields.intersection(changed);
    return others2.isEmpty ? [] : [{ manager: name, fields: others2 }];
  });
  return { object, conflicts };
}
function pruned(all, last, owned, shape) {
  const named = (set) => set.withNamedFields(shape);
  const everything = named(writtenFields(all, shape));
  const first = without(all, named(last), shape);
  const withOwned = without(all, everything.difference(named(writtenFields(first, shape)).union(named(owned))), shape);
  const gone = everything.difference(named(writtenFields(withOwned, shape))).intersection(named(last));
  return without(all, gone, shape);
}
function unmanaged(object) {
  const { status: _, metadata, ...rest } = object;
  if (!isStruct(metadata)) return rest;
  const { managedFields: __, ...kept } = metadata;
  return { ...rest, metadata: kept };
}

// src/admission/apply/strategic.ts
var PATCH = "$patch";
var RETAIN = "$retainKeys";
var ORDER = "$setElementOrder/";
var DELETED = "$deleteFromPrimitiveList/";
var NONE2 = -1;
function threeWayPatch(original, modified, current, shape) {
  const delta = structDiff(current, modified, shape, { changes: true, deletions: false }, false);
  const deletions = structDiff(original, modified, shape, { changes: false, deletions: true }, false);
  return mergeStruct(copyOf(deletions), copyOf(delta), shape, "patch");
}
function patched(current, patch, shape) {
  return mergeStruct(copyOf(current), copyOf(patch), shape, "object");
}
function structDiff(original, modified, shape, wanted, retains) {
  const patch = newStruct();
  for (const [key, value] of Object.entries(modified)) {
    if (!Object.hasOwn(original, key)) {
      if (wanted.changes) patch[key] = value;
      continue;
    }
    const old = original[key];
    if (key === PATCH) continue;
    if (kindOf(old) !== kindOf(value)) {
      if (wanted.changes) patch[key] = value;
    } else if (isStruct(value)) {
      if (isSame(old, value)) continue;
      const inner = structDiff(old, value, memberOf(shape, key), wanted, false);
      if (!isEmpty(inner)) patch[key] = inner;
    } else if (isList(value)) listDiff(key, old, value, memberOf(shape, key), wanted, patch);
    else if (wanted.changes && !Object.is(old, value)) patch[key] = value;
  }
  if (wanted.deletions) {
    for (const key of Object.keys(original)) if (!Object.hasOwn(modified, key)) patch[key] = null;
  }
  if (retains) {
    const kept = Object.keys(modified).filter((key) => modified[key] !== null);
    const loses = Object.keys(original).some((key) => original[key] !== null && !Object.hasOwn(modified, key));
    if (kept.length > 0 && (loses || !isEmpty(patch))) patch[RETAIN] = kept.sort();
  }
  return patch;
}
function listDiff(key, original, modified, shape, wanted, patch) {
  if (shape?.kind !== "list" || !shape.patched) {
    if (wanted.changes && !isSame(original, modified)) patch[key] = modified;
    return;
  }
  if (original.length === 0) {
    if (modified.length > 0 && wanted.changes) patch[key] = modified;
    return;
  }
  if (itemKind([original, modified]) !== "object") return scalarsDiff(key, original, modified, wanted, patch);
  const [mergeKey] = shape.keys;
  if (mergeKey === void 0) throw new Unmergeable(`${key} has no merge key`);
  const { changed, deleted } = itemsDiff(original, modified, mergeKey, shape, wanted);
  const items = [...sortedBy(changed, modified, mergeKey), ...deleted];
  const sameOrder = original.length === modified.length && modified.every((item, at) => keyOf(item, mergeKey) === keyOf(original[at], mergeKey));
  if (items.length > 0) patch[key] = items;
  if (modified.length > 0 && (items.length > 0 || wanted.changes && !sameOrder)) {
    patch[ORDER + key] = modified.map((item) => Object.assign(newStruct(), { [mergeKey]: item[mergeKey] }));
  }
}
function scalarsDiff(key, original, modified, wanted, patch) {
  const sorted = original.toSorted(byText);
  const left = /* @__PURE__ */ new Map();
  for (const value of sorted) left.set(value, (left.get(value) ?? 0) + 1);
  const added = modified.toSorted(byText).filter((value) => {
    const count = left.get(value) ?? 0;
    if (count > 0) left.set(value, count - 1);
    return count === 0;
  });
  const changed = wanted.changes ? sortedBy(added, modified, void 0) : [];
  const deleted = wanted.deletions ? [...left].flatMap(([value, count]) => count > 0 ? [value] : []) : [];
  if (changed.length > 0) patch[key] = changed;
  if (deleted.length > 0) patch[DELETED + key] = deleted;
  if (modified.length > 0 && (deleted.length > 0 || wanted.changes && !isSame(sorted, modified))) patch[ORDER + key] = modified;
}
function itemsDiff(original, modified, mergeKey, shape, wanted) {
  const [olds, news] = [sortedByKey(original, mergeKey), sortedByKey(modified, mergeKey)];
  const [changed, deleted] = [[], []];
  for (let i = 0, j = 0; i < olds.length || j < news.length; ) {
    const [old, updated] = [olds[i], news[j]];
    const [was, is] = [old && String(keyOf(old, mergeKey)), updated && String(keyOf(updated, mergeKey))];
    if (old && updated && was === is) {
      const patch = structDiff(old, updated, shape.item, wanted, shape.retainsKeys);
      if (!isEmpty(patch)) changed.push(Object.assign(patch, { [mergeKey]: updated[mergeKey] }));
      i++;
      j++;
    } else if (updated && (was === void 0 || was > is)) {
      if (wanted.changes) changed.push(updated);
      j++;
    } else {
      if (wanted.deletions) deleted.push(Object.assign(newStruct(), { [mergeKey]: old[mergeKey], [PATCH]: "delete" }));
      i++;
    }
  }
  return { changed, deleted };
}
function mergeStruct(original, patch, shape, into) {
  const directive = patch[PATCH];
  if (directive === "replace") {
    delete patch[PATCH];
    return patch;
  }
  if (directive === "delete") return newStruct();
  if (directive !== void 0) throw new Unmergeable(`unknown $patch ${JSON.stringify(directive)}`);
  retainKeys(original, patch, into);
  mergeOrdered(original, patch, shape, into);
  for (const [name, value] of Object.entries(patch)) {
    const deletes = name.startsWith(DELETED);
    if (deletes && into === "patch") {
      original[name] = value;
      continue;
    }
    const key = deletes ? name.slice(DELETED.length) : name;
    if (value === null) {
      delete original[key];
      if (into === "object") continue;
    }
    const there = Object.hasOwn(original, key) ? original[key] : void 0;
    if (there === void 0 || kindOf(there) !== kindOf(value) || !isStruct(value) && !isList(value)) {
      if (!deletes) put(original, key, into === "object" ? withoutNulls(value) : value);
    } else if (isStruct(value)) original[key] = mergeStruct(there, value, memberOf(shape, key), into);
    else original[key] = mergeList(there, value, memberOf(shape, key), into, deletes);
  }
  return original;
}
function put(holder, key, value) {
  const kept = withoutDirectives(value);
  if (kept === void 0) delete holder[key];
  else holder[key] = kept;
}
function retainKeys(original, patch, into) {
  const kept = patch[RETAIN];
  if (kept === void 0) return;
  delete patch[RETAIN];
  if (into === "patch") {
    if (original[RETAIN] !== void 0 && !isSame(original[RETAIN], kept)) throw new Unmergeable("two patches retain other keys");
    original[RETAIN] = kept;
    return;
  }
  const keys = new Set(isList(kept) ? kept : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value !== null && !key.startsWith("$") && !keys.has(key)) throw new Unmergeable(`${key} is not among the keys to retain`);
  }
  for (const key of Object.keys(original)) if (!keys.has(key)) delete original[key];
}
function mergeOrdered(original, patch, shape, into) {
  for (const [name, order] of Object.entries(patch)) {
    if (!name.startsWith(ORDER) || !isList(order)) continue;
    if (into === "patch") {
      if (original[name] !== void 0 && !isSame(original[name], order)) throw new Unmergeable("two patches set other orders");
      original[name] = order;
    }
    delete patch[name];
    const key = name.slice(ORDER.length);
    const [there, changes] = [original[key], patch[key]];
    if (there === void 0 && changes === void 0) continue;
    if (there !== void 0 && !isList(there) || changes !== void 0 && !isList(changes))
      throw new Unmergeable(`${key} is not a list`);
    const list = memberOf(shape, key);
    const mergeKey = list?.kind === "list" ? list.keys[0] : void 0;
    if (changes) checkOrder(changes, order, mergeKey);
    const merged2 = !changes ? there : there ? mergeList(there, changes, list, into, false) : withoutDirectives(changes);
    itemKind([there ?? [], changes ?? []]);
    original[key] = ordered(merged2, order, there ?? [], mergeKey);
    delete patch[key];
  }
}
function checkOrder(changes, order, mergeKey) {
  if (order.length === 0) return;
  const items = changes.filter((item) => !isStruct(item) || item[PATCH] === void 0);
  let next = 0;
  for (const item of order) if (next < items.length && identityOf(items[next], mergeKey) === identityOf(item, mergeKey)) next++;
  if (next < items.length) throw new Unmergeable(`the order of ${mergeKey ?? "values"} in the patch does not match $setElementOrder`);
}
function mergeList(original, patch, shape, into, deletes) {
  const isPatched = shape?.kind === "list" && shape.patched;
  if (!isPatched && !deletes) return patch;
  if (original.length === 0 && patch.length === 0) return original;
  if (itemKind([original, patch]) !== "object") {
    if (deletes && into === "object") {
      const gone2 = new Set(patch);
      return original.filter((value) => !gone2.has(value));
    }
    return ordered([.../* @__PURE__ */ new Set([...original, ...patch])], patch, original, void 0);
  }
  const mergeKey = isPatched ? shape.keys[0] : void 0;
  if (mergeKey === void 0) throw new Unmergeable("a list of structs without a merge key");
  const gone = [];
  const changes = [];
  for (const item of patch) {
    if (item[PATCH] === "delete") gone.push(keyOf(item, mergeKey));
    else if (item[PATCH] === "replace") {
      without2(original, gone, mergeKey);
      return patch.filter((each) => each[PATCH] === void 0);
    } else if (item[PATCH] !== void 0) throw new Unmergeable(`unknown $patch ${JSON.stringify(item[PATCH])}`);
    else changes.push(item);
  }
  const items = without2(original, gone, mergeKey);
  const merged2 = [...items];
  const places = placesOf2(merged2, mergeKey);
  for (const item of changes) {
    const key = keyOf(item, mergeKey);
    const at = places.get(key);
    if (at !== void 0) merged2[at] = mergeStruct(merged2[at], item, isPatched ? shape.item : void 0, into);
    else {
      if (merged2.length < original.length) original[merged2.length] = item;
      places.set(key, merged2.length);
      merged2.push(item);
    }
  }
  return ordered(merged2, changes, items, mergeKey);
}
function without2(array, gone, mergeKey) {
  if (gone.length === 0) return array;
  const byKey = groupBy(array.keys(), (at) => array[at][mergeKey]);
  const items = [...array];
  let [length, last] = [array.length, array.length - 1];
  for (const key of gone) {
    for (const at of byKey.get(key) ?? []) {
      array[--length] = items[last];
      items[at] = void 0;
      while (last >= 0 && !items[last]) last--;
    }
    byKey.delete(key);
  }
  const kept = items.filter((item) => item !== void 0);
  for (const [at, item] of kept.entries()) array[at] = item;
  return kept;
}
function placesOf2(items, mergeKey) {
  const places = /* @__PURE__ */ new Map();
  for (const [place, item] of items.entries()) {
    const key = identityOf(item, mergeKey);
    if (!places.has(key)) places.set(key, place);
  }
  return places;
}
function ordered(merged2, order, server, mergeKey) {
  const keys = new Set(order.map((item) => identityOf(item, mergeKey)));
  const isPatch = (item) => keys.has(identityOf(item, mergeKey));
  if (mergeKey !== void 0) for (const item of merged2) keyOf(item, mergeKey);
  const right = sortedBy(merged2.filter(isPatch), order, mergeKey);
  const left = sortedBy(
    merged2.filter((item) => !isPatch(item)),
    server,
    mergeKey
  );
  const places = placesOf2(server, mergeKey);
  const placeOf = (item) => places.get(identityOf(item, mergeKey)) ?? -1;
  const all = [];
  let next = 0;
  for (const item of left) {
    const place = placeOf(item);
    const isBefore = (other) => {
      const at = placeOf(other);
      return place >= 0 && at >= 0 && place < at;
    };
    while (next < right.length && !isBefore(right[next])) all.push(right[next++]);
    all.push(item);
  }
  return [...all, ...right.slice(next)];
}
function sortedBy(items, order, mergeKey) {
  const isDeletion = (item) => mergeKey !== void 0 && isStruct(item) && item[PATCH] === "delete";
  const places = placesOf2(order, mergeKey);
  const rest = items.filter((each) => !isDeletion(each));
  const deletions = items.filter(isDeletion);
  const placed = rest.map((item, index) => ({ index, place: places.get(identityOf(item, mergeKey)) })).filter(({ place }) => place !== void 0).sort((one, other) => one.place - other.place).map(({ index }) => index);
  if (placed.length === rest.length) return [...placed.map((index) => rest[index]), ...deletions];
  const [front, behind] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  for (const [at, index] of placed.entries()) {
    front.set(index, placed[at - 1] ?? NONE2);
    behind.set(index, placed[at + 1] ?? NONE2);
  }
  for (const index of placed.toSorted((one, other) => other - one)) {
    const [before, after] = [front.get(index), behind.get(index)];
    behind.set(before, after);
    front.set(after, before);
  }
  const next = /* @__PURE__ */ new Map([[NONE2, NONE2]]);
  for (const index of rest.keys()) {
    const before = front.get(index) ?? NONE2;
    next.set(index, next.get(before));
    next.set(before, index);
  }
  const sorted = [];
  for (let index = next.get(NONE2); index !== NONE2; index = next.get(index)) sorted.push(rest[index]);
  return [...sorted, ...deletions];
}
function sortedByKey(items, mergeKey) {
  return items.toReversed().map((item) => ({ item, key: String(keyOf(item, mergeKey)) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ item }) => item);
}
function identityOf(item, mergeKey) {
  return mergeKey === void 0 || !isStruct(item) ? item : item[mergeKey];
}
function keyOf(item, mergeKey) {
  if (!isStruct(item) || !Object.hasOwn(item, mergeKey)) throw new Unmergeable(`an item lacks its merge key ${mergeKey}`);
  return item[mergeKey];
}
function itemKind(lists) {
  const kinds = new Set(lists.flat().map(kindOf));
  const [kind = "null"] = kinds;
  if (kinds.size > 1 || kind === "list") throw new Unmergeable("items of several types");
  return kind;
}
function memberOf(shape, key) {
  return shape?.kind === "map" ? shape.member(key) : void 0;
}
function withoutDirectives(value) {
  if (isList(value)) return value.map(withoutDirectives).filter((item) => item !== void 0);
  if (!isStruct(value)) return value;
  if (Object.hasOwn(value, PATCH)) return void 0;
  for (const [key, member] of Object.entries(value)) put(value, key, member);
  return value;
}
function withoutNulls(value) {
  if (isList(value)) value.forEach(withoutNulls);
  else if (isStruct(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (member === null) delete value[key];
      else withoutNulls(member);
    }
  }
  return value;
}
function byText(a, b) {
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/admission/apply/outcome.ts
function outcomeOf(live, updated, request, shape) {
  try {
    switch (request.method) {
      case "replace":
        return { object: updated, conflicts: [], problem: void 0 };
      case "merge": {
        const patch = threeWayPatch(request.original, updated, live, shape);
        return { object: patched(live, patch, shape), conflicts: [], problem: void 0 };
      }
      case "server":
        return { ...serverSideApply(copyOf(live), copyOf(updated), request.managers, request.manager, shape), problem: void 0 };
    }
  } catch (error) {
    if (!(error instanceof Unmergeable)) throw error;
    return { object: updated, conflicts: [], problem: error.message };
  }
}

// src/admission/apply/sent.ts
function withoutDefaults(owned, { manifest, defaulted, defaultsOf }, shape) {
  const bare = inStruct(owned, manifest, defaulted, shape);
  return withSent(owned, bare, defaultsOf(bare), shape);
}
function inStruct(owned, sent, full, shape) {
  const kept = newStruct();
  const [manifest, defaulted] = [isStruct(sent) ? sent : newStruct(), isStruct(full) ? full : newStruct()];
  for (const [key, value] of Object.entries(owned)) {
    if (Object.hasOwn(manifest, key)) kept[key] = inValue(value, manifest[key], defaulted[key], shape.member(key));
    else if (defaulted[key] === void 0 && !isDerived(key, owned)) kept[key] = value;
  }
  return kept;
}
function inValue(owned, sent, full, shape) {
  if (isList(owned) && shape?.kind === "list" && shape.patched) return inItems(owned, sent, full, shape);
  return isStruct(owned) && shape?.kind === "map" ? inStruct(owned, sent, full, shape) : owned;
}
function inItems(owned, sent, full, { keys, item: shape }) {
  const [items, defaulted] = [isList(sent) ? sent : [], isList(full) ? full : []];
  const keysOf = (item) => isStruct(item) ? keys.map((key) => item[key] ?? null) : item;
  const free = new Set(items.keys());
  return owned.map((item) => {
    const key = keysOf(item);
    const place = [...free].find((index) => isSame(keysOf(defaulted[index]), key));
    if (place === void 0) return item;
    free.delete(place);
    return inValue(item, items[place], defaulted[place], shape);
  });
}
function withSent(owned, bare, full, shape) {
  const defaults = isStruct(full) ? full : newStruct();
  const kept = newStruct();
  for (const [key, value] of Object.entries(owned)) {
    if (Object.hasOwn(bare, key)) kept[key] = withSentValue(value, bare[key], defaults[key], shape.member(key));
    else if (!isSame(value, defaults[key]) && !isDerived(key, owned)) kept[key] = value;
  }
  return kept;
}
function withSentValue(owned, bare, full, shape) {
  if (isList(owned) && isList(bare) && shape?.kind === "list" && shape.patched) {
    const defaults = isList(full) ? full : [];
    return owned.map((item, index) => withSentValue(item, bare[index], defaults[index], shape.item));
  }
  return isStruct(owned) && isStruct(bare) && shape?.kind === "map" ? withSent(owned, bare, full, shape) : owned;
}
function isDerived(key, { serviceAccountName, [key]: value }) {
  if (key === "rollingUpdate") return isSame(value, ROLLING_UPDATE);
  return key === "serviceAccount" && serviceAccountName !== void 0 || key === "imagePullPolicy";
}
var ROLLING_UPDATE = { maxUnavailable: 1, maxSurge: 0 };

// src/admission/apply/request.ts
var LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
var UNFORCED = /* @__PURE__ */ new Set(["kubectl", "helm"]);
var HELM = /(?:^|-)helm(?![a-z])/;
var KUBECTL = "kubectl-client-side-apply";
var MANAGED_BY = "app.kubernetes.io/managed-by";
var RESTARTED = "kubectl.kubernetes.io/restartedAt";
var GENERATION = "deprecated.daemonset.template.generation";
var RELEASE_NAME = "meta.helm.sh/release-name";
var RELEASE = /* @__PURE__ */ new Set([RELEASE_NAME, "meta.helm.sh/release-namespace"]);
var INSTANCE = "app.kubernetes.io/instance";
var TRACKING = "argocd.argoproj.io/tracking-id";
var MARKS = {
  annotations: /* @__PURE__ */ new Set([TRACKING, "argocd.argoproj.io/installation-id"]),
  labels: new Set(
    ["kustomize", "helm"].flatMap((controller) => [`${controller}.toolkit.fluxcd.io/name`, `${controller}.toolkit.fluxcd.io/namespace`])
  )
};
function sendingOf({ object, isLive }, mode, shape, updated) {
  const { manifest } = updated;
  try {
    if (!isLive) return { ...overSent(object, mode ?? DEFAULT_APPLY, shape), sent: manifest };
    const sending = overLive(object, mode, shape, updated);
    return { ...sending, sent: sentBy(sending.sender, manifest, object) };
  } catch (error) {
    if (!(error instanceof Unmergeable)) throw error;
    return { ...replacing("replace"), sent: manifest };
  }
}
function sentBy(sender, manifest, live) {
  const { mode, before } = sender;
  if (sendsAsHelm(sender)) return labelled(marked(manifest, live), live);
  if (mode !== "kubectl" && mode !== "server") return manifest;
  const sent = marked(manifest, live);
  return mode === "kubectl" && before === "annotation" ? annotated(sent) : sent;
}
function marked(manifest, live) {
  const [metadata, there] = [structIn(manifest, "metadata"), structIn(live, "metadata")];
  const added = ["annotations", "labels"].flatMap((map) => {
    const own = structIn(metadata, map);
    const isMark = (key) => MARKS[map].has(key) || map === "labels" && key === INSTANCE && isInstanceOfArgo(live);
    const marks = Object.entries(structIn(there, map)).filter(([key]) => !(key in own) && isMark(key));
    return marks.length === 0 ? [] : [[map, { ...own, ...Object.fromEntries(marks) }]];
  });
  return added.length === 0 ? manifest : { ...manifest, metadata: { ...metadata, ...Object.fromEntries(added) } };
}
function isInstanceOfArgo(live) {
  const metadata = structIn(live, "metadata");
  const managers = metadata["managedFields"];
  const isManaged = isList(managers) && managers.some((manager) => isStruct(manager) && manager["manager"] === "argocd-controller");
  const tracking = structIn(metadata, "annotations")[TRACKING];
  return isManaged && (typeof tracking !== "string" || tracking.startsWith(`${String(structIn(metadata, "labels")[INSTANCE])}:`));
}
function annotated(manifest) {
  const metadata = structIn(manifest, "metadata");
  const { annotations } = metadata;
  return annotations === void 0 || annotations === null ? { ...manifest, metadata: { ...metadata, annotations: newStruct() } } : manifest;
}
function labelled(manifest, live) {
  const metadata = structIn(manifest, "metadata");
  const there = structIn(structIn(live, "metadata"), "annotations");
  const release = Object.entries(there).filter(([key]) => RELEASE.has(key));
  const labels = { ...structIn(metadata, "labels"), [MANAGED_BY]: "Helm" };
  const annotations = { ...structIn(metadata, "annotations"), ...Object.fromEntries(release) };
  return { ...manifest, metadata: { ...metadata, labels, ...release.length > 0 && { annotations } } };
}
function structIn(object, key) {
  const value = object[key];
  return isStruct(value) ? value : newStruct();
}
var UNKNOWN = { mode: "helm", manager: void 0, before: "live", forces: true };
function ofSender(live) {
  const spec = structIn(live, "spec");
  const template = structIn(spec, "template");
  const bare = (object, keys) => {
    const { annotations, ...rest } = structIn(object, "metadata");
    if (!isStruct(annotations)) return object;
    const kept = Object.entries(annotations).filter(([key]) => !keys.includes(key));
    return { ...object, metadata: { ...rest, ...kept.length > 0 && { annotations: Object.fromEntries(kept) } } };
  };
  return bare({ metadata: live["metadata"], spec: { ...spec, template: bare(template, [RESTARTED]) } }, [LAST_APPLIED, GENERATION]);
}
function overSent(object, mode, shape) {
  if (mode === "server") {
    const manager = { name: "kubectl", operation: "Apply", subresource: "", time: "", fields: writtenFields(object, shape) };
    return serverSide("kubectl", [manager], "base");
  }
  if (mode === "replace" || mode === "raw") return replacing(mode);
  return { sender: { mode, manager: void 0, before: "base", forces: true }, request: { method: "merge", original: object } };
}
function overLive(live, mode, shape, updated) {
  const managers = managersOf(live, shape);
  const applier = applierOf(managers);
  switch (mode ?? modeOf(live, managers, applier)) {
    case "replace":
      return replacing("replace");
    case "raw":
      return replacing("raw");
    case "server":
      if (managers.length === 0) return { ...overSent(ofSender(live), "server", shape), sender: { ...UNKNOWN, mode: "server" } };
      return serverSide(applier?.name ?? "kubectl", managers, "managers");
    case "helm": {
      const server = applier && HELM.test(applier.name) ? applier : void 0;
      if (server) return serverSide(server.name, managers, "managers");
      const helm = managers.find(({ name, operation, subresource }) => HELM.test(name) && operation === "Update" && subresource === "");
      if (!helm && managers.length === 0)
        return { sender: UNKNOWN, request: { method: "merge", original: withoutDefaults(ofSender(live), updated, shape) } };
      const original = helm ? withoutDefaults(only(live, helm.fields, shape), updated, shape) : newStruct();
      const before = helm ? "managers" : "adopted";
      return { sender: { mode: "helm", manager: helm?.name, before, forces: true }, request: { method: "merge", original } };
    }
    case "kubectl": {
      const original = lastApplied(live);
      return {
        sender: { mode: "kubectl", manager: void 0, before: original ? "annotation" : "none", forces: true },
        request: { method: "merge", original: original ?? newStruct() }
      };
    }
  }
}
function modeOf(live, managers, applier) {
  const { labels, annotations } = structIn(live, "metadata");
  if (isStruct(annotations) && Object.hasOwn(annotations, RELEASE_NAME)) return "helm";
  const isLabelled = isStruct(labels) && labels[MANAGED_BY] === "Helm";
  const isOfOther = applier ? !HELM.test(applier.name) : lastApplied(live) !== void 0;
  if (isLabelled && !isOfOther) return "helm";
  if (!applier) return "kubectl";
  const client = managers.find(({ name }) => name === KUBECTL);
  return lastApplied(live) && client && client.time > applier.time ? "kubectl" : "server";
}
function applierOf(managers) {
  const isWhole = ({ fields }) => fields.within("f:spec").members.has("f:selector");
  const appliers = managers.filter((manager) => manager.operation === "Apply" && manager.subresource === "" && isWhole(manager));
  return appliers.toSorted((a, b) => a.time < b.time ? 1 : a.time > b.time ? -1 : 0)[0];
}
function sendsAsHelm({ mode, manager = "" }) {
  return mode === "helm" || mode === "server" && HELM.test(manager);
}
function serverSide(name, managers, before) {
  return {
    sender: { mode: "server", manager: name, before, forces: !UNFORCED.has(name) },
    request: { method: "server", manager: name, managers }
  };
}
function replacing(mode) {
  return { sender: { mode, manager: void 0, before: "base", forces: true }, request: { method: "replace" } };
}
function lastApplied(live) {
  const { annotations } = structIn(live, "metadata");
  const text = isStruct(annotations) ? annotations[LAST_APPLIED] : void 0;
  if (typeof text !== "string") return void 0;
  try {
    const applied = JSON.parse(text);
    return isStruct(applied) ? applied : void 0;
  } catch {
    return void 0;
  }
}

// src/admission/apply/shape.ts
var SCALAR = { kind: "scalar" };
var shapes = /* @__PURE__ */ new WeakMap();
function objectShape(schema) {
  return structShape(schema, false);
}
function shapeOf(field) {
  const known = shapes.get(field);
  if (known) return known;
  const shape = newShape(field);
  shapes.set(field, shape);
  return shape;
}
function newShape(field) {
  const { struct, atomic, shape, list = "atomic", keys, patch } = field;
  if (shape === "one") return struct ? structShape(struct, atomic) : SCALAR;
  const item = struct ? structShape(struct, atomic) : SCALAR;
  if (shape === "map") return { kind: "map", atomic, member: () => item, isField: () => false, defaultOf: () => void 0 };
  return { kind: "list", relation: list, keys, patched: patch !== void 0, retainsKeys: patch === "merge,retainKeys", item };
}
function structShape({ fields }, atomic) {
  return {
    kind: "map",
    atomic,
    member: (name) => {
      const field = fields.get(name);
      return field && shapeOf(field);
    },
    isField: (name) => fields.has(name),
    defaultOf: (name) => fields.get(name)?.default
  };
}

export {
  isStruct,
  missingItems,
  twinIn,
  placesOf,
  outcomeOf,
  sendingOf,
  sendsAsHelm,
  objectShape
};
