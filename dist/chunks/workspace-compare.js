import {
  Likeness,
  absoluteOf,
  branch,
  commonFolder,
  daemonSetsIn,
  folderOf,
  identityOf,
  isGenerated,
  kindsIn,
  load,
  mayHoldManifest,
  previousOf
} from "./shared-workspace-likeness.js";
import "./shared-workspace-kustomization.js";
import {
  split
} from "./shared-kubernetes-api-resources.js";
import {
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  addTo,
  groupBy
} from "./shared-base-brought.js";
import "./shared-runtime.js";

// src/workspace/moves.ts
function movesOf({ before, meets }) {
  const known = /* @__PURE__ */ new Map();
  const wasThere = (folder) => {
    let found = known.get(folder);
    if (found === void 0) known.set(folder, found = [...before].some((path) => path.startsWith(`${folder}/`)));
    return found;
  };
  return (old, updated) => {
    if (old === void 0 || old === updated) return false;
    const common = commonFolder(folderOf(old), folderOf(updated));
    const target = branch(common, folderOf(updated));
    return target !== void 0 && !meets(old, updated) && wasThere(`${common}/${target}`);
  };
}

// src/workspace/pairs.ts
function pair(olds, news, { isBuilt, areApart }) {
  const generated = news.filter(({ manifest }) => isGenerated(manifest));
  const matcher = new Matcher(
    olds.filter(({ previous }) => !isGenerated(previous.manifest)),
    news.filter(({ manifest }) => !isGenerated(manifest)),
    ({ counterpart }, { absolute }) => !areApart(counterpart, absolute)
  );
  const name = { old: ({ previous }) => nameOf(previous.manifest), updated: ({ manifest }) => nameOf(manifest) };
  const identity = and(name, {
    old: ({ previous }) => previous.manifest.object.namespace ?? "default",
    updated: (updated) => namespaceOf(updated) ?? "default"
  });
  const file = { old: ({ counterpart }) => counterpart, updated: ({ absolute }) => absolute };
  const namespace = {
    old: ({ previous }) => previous.manifest.object.namespace ?? "",
    updated: (updated) => namespaceOf(updated) ?? ""
  };
  const selector = {
    old: ({ previous }) => previous.live || nameOf(previous.manifest) === void 0 ? void 0 : selectorOf(previous.node),
    updated: ({ manifest }) => nameOf(manifest) === void 0 ? void 0 : selectorOf(manifest.node)
  };
  const live = {
    old: ({ previous }) => previous.live ? "" : void 0,
    updated: (updated) => namespaceOf(updated) === void 0 ? "" : void 0
  };
  matcher.match("same", and(file, identity));
  matcher.match("same", identity);
  matcher.match("same", and(live, name), { isOpen: true });
  const isOpen = (updated) => namespaceOf(updated) === void 0 && isBuilt(updated.absolute);
  matcher.match("same", and({ old: () => "", updated: (updated) => isOpen(updated) ? "" : void 0 }, name));
  matcher.match("moved", and(file, name));
  matcher.match("moved", name);
  matcher.matchRenamed(isBuilt);
  matcher.matchOnly("renamed", and(file, and(namespace, selector)));
  matcher.matchOnly("renamed", and(namespace, selector));
  const stem = {
    old: ({ previous }) => previous.live ? void 0 : stemOf(nameOf(previous.manifest)),
    updated: ({ manifest }) => stemOf(nameOf(manifest))
  };
  matcher.matchOnly("renamed", and(namespace, stem));
  const pairs = matcher.pairs();
  return { ...pairs, created: [...pairs.created, ...generated] };
}
var Matcher = class {
  constructor(olds, news, mayBe) {
    this.mayBe = mayBe;
    this.#olds = new Set(olds);
    this.#news = new Set(news);
  }
  mayBe;
  #olds;
  #news;
  #pairs = [];
  /** @param isOpen The candidates that are left may be meant, too. */
  match(relation, keys, { isOpen = false } = {}) {
    if (this.#olds.size === 0) return;
    const waiting = /* @__PURE__ */ new Map();
    for (const old of [...this.#olds].toReversed()) {
      const key = keys.old(old);
      if (key !== void 0) addTo(waiting, key, old);
    }
    for (const updated of this.#news) {
      const key = keys.updated(updated);
      const olds = (key === void 0 ? void 0 : waiting.get(key)) ?? [];
      const at = olds.findLastIndex((old2) => this.mayBe(old2, updated));
      const [old] = at < 0 ? [] : olds.splice(at, 1);
      if (old)
        this.#take({
          old,
          updated,
          relation: relation === "moved" && old.previous.manifest.object.namespace === void 0 ? "same" : relation,
          ...isOpen && olds.length > 0 && { alsoIn: olds.map((other) => other.previous.manifest.object.namespace ?? "default").toSorted() }
        });
    }
  }
  /** Where neither has another candidate. */
  matchOnly(relation, keys) {
    if (this.#olds.size === 0) return;
    const olds = groupBy(this.#olds, (each) => keys.old(each));
    const found = [...this.#news].map((updated) => {
      const key = keys.updated(updated);
      return { updated, candidates: key === void 0 ? [] : (olds.get(key) ?? []).filter((old) => this.mayBe(old, updated)) };
    });
    const wanted = groupBy(
      found.flatMap(({ candidates }) => candidates),
      (old) => old
    );
    for (const { updated, candidates } of found) {
      const [old] = candidates;
      if (old && candidates.length === 1 && wanted.get(old).length === 1) this.#take({ old, updated, relation });
    }
  }
  /** Those that have most in common first. */
  matchRenamed(isBuilt) {
    if (this.#olds.size === 0 || this.#news.size === 0) return;
    const likeness = new Likeness(this.#olds, ({ previous }) => previous.node);
    const candidates = [...this.#news].flatMap(
      (updated) => likeness.of(updated.manifest.node).filter(({ of }) => this.mayBe(of, updated)).map(({ of: old, score }) => ({ old, updated, score }))
    );
    for (const { old, updated } of candidates.sort((a, b) => b.score - a.score)) {
      if (!this.#olds.has(old) || !this.#news.has(updated)) continue;
      const isSame = isBuilt(updated.absolute) && hasAffix(nameOf(old.previous.manifest), nameOf(updated.manifest)) && selectorOf(old.previous.node) === selectorOf(updated.manifest.node);
      this.#take({ old, updated, relation: isSame ? "same" : "renamed" });
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
function and(one, other) {
  const both = (a, b) => a === void 0 || b === void 0 ? void 0 : JSON.stringify([a, b]);
  return { old: (old) => both(one.old(old), other.old(old)), updated: (updated) => both(one.updated(updated), other.updated(updated)) };
}
function stemOf(name) {
  return name?.replace(/-(?:v\d{1,4}(?:[.-]\d{1,4}){0,3}|\d{1,4}(?:\.\d{1,4}){1,3})$/, "");
}
function hasAffix(full = "", short = "") {
  return short !== "" && (full.endsWith(`-${short}`) || full.startsWith(`${short}-`));
}
function selectorOf(node) {
  const { spec } = Object(toPlain(node));
  return JSON.stringify(Object(spec).selector);
}
function nameOf({ object }) {
  return object.name === "" ? void 0 : object.name;
}
function namespaceOf({ manifest }) {
  return manifest.object.namespace;
}

// src/workspace/texts.ts
var Texts = class {
  /** `areApart`: of an old and a new file, whether what both hold in the same words is not the same. */
  constructor(old, updated, areApart = () => false) {
    this.old = old;
    this.updated = updated;
    const held = /* @__PURE__ */ new Map();
    for (const file of old.toReversed())
      for (const span of split(file.text).toReversed()) addTo(held, wordsOf(file, span), { file, start: span.start });
    for (const file of updated) {
      for (const span of split(file.text)) {
        const olds = held.get(wordsOf(file, span)) ?? [];
        const at = olds.findLastIndex((each) => !areApart(each.file, file));
        if (at < 0) continue;
        const [taken] = olds.splice(at, 1);
        this.#mark(taken.file, taken.start);
        this.#mark(file, span.start);
        this.#hasMoved ||= absoluteOf(taken.file) !== absoluteOf(file);
      }
    }
  }
  old;
  updated;
  /** Documents by their file and place that both sides have. */
  #common = /* @__PURE__ */ new Map();
  /** Both sides have a document, in files at different places. */
  #hasMoved = false;
  isCommon(file, { start }) {
    return this.#common.get(file)?.has(start) ?? false;
  }
  /** The documents of a file that the other side does not have. */
  onlyIn(file) {
    return split(file.text).filter((span) => !this.isCommon(file, span));
  }
  /** Whether a document that only one side has passes a test. */
  differsIn(test) {
    return [...this.old, ...this.updated].some((file) => this.onlyIn(file).some(({ start, end }) => test(file.text.slice(start, end))));
  }
  /** Whether every document that only one side has passes a test, and the others stay where they are. */
  differsOnlyIn(test) {
    return !this.#hasMoved && !this.differsIn((text) => !test(text));
  }
  #mark(file, start) {
    const marks = this.#common.get(file);
    if (marks) marks.add(start);
    else this.#common.set(file, /* @__PURE__ */ new Set([start]));
  }
};
function wordsOf({ text }, { start, end }) {
  return text.slice(start, end).replace(/^---[ \t]*(?=[\r\n])/, "").replace(/\r\n?/g, "\n").trim();
}

// src/workspace/compare.ts
var MOST_NAMES = 50;
function compare(input) {
  const { files, base } = input;
  const unchanged = new Matching(base.files);
  const changedFiles = [];
  const unchangedPaths = /* @__PURE__ */ new Set();
  const places = new Set(base.files.map(({ counterpart }) => counterpart));
  const areApart = movesOf({
    before: new Set([...places].filter((place) => place !== void 0)),
    meets: (a, b) => input.meets(a, b)
  });
  let gone;
  const placesElsewhere = /* @__PURE__ */ new Map();
  const isMoved = ({ absolute }, id) => {
    if (places.has(absolute)) return false;
    gone ??= new Matching(
      base.elsewhere().map(({ path, id: id2, counterpart }) => {
        const nowhere = { path, id: id2, counterpart: void 0 };
        placesElsewhere.set(nowhere, counterpart);
        return nowhere;
      })
    );
    const moved = gone.take(absolute, id, (from) => !areApart(placesElsewhere.get(from), absolute)) !== void 0;
    hasMoved ||= moved;
    return moved;
  };
  let hasMoved = false;
  for (const file of files) {
    const id = base.idOf(file);
    const from = unchanged.take(file.absolute, id);
    hasMoved ||= from !== void 0 && from.counterpart !== file.absolute;
    if (from !== void 0 || isMoved(file, id)) unchangedPaths.add(file.absolute);
    else changedFiles.push(file);
  }
  const linted = /* @__PURE__ */ new Set([...unchangedPaths, ...changedFiles.map(({ absolute }) => absolute)]);
  const left = unchanged.left().filter((file) => file.counterpart === void 0 || linted.has(file.counterpart) || !base.isThere(file));
  const oldFiles = readAll(base, left);
  const texts = new Texts(
    oldFiles.map(({ file }) => file),
    changedFiles,
    (old, updated) => areApart(old.absolute, updated.absolute)
  );
  const loaded = /* @__PURE__ */ new Map();
  const news = [];
  for (const file of changedFiles) {
    const result = input.load(file);
    if (!result) continue;
    loaded.set(file.absolute, result);
    for (const manifest of result.daemonSets) {
      if (!texts.isCommon(file, manifest.document.span)) news.push({ manifest, absolute: file.absolute });
    }
  }
  const olds = (list, all) => list.flatMap((old) => objectsOf(old, input, all ? void 0 : texts));
  const inScope = olds(oldFiles, false);
  const isBuilt = (absolute) => input.isBuilt(absolute);
  let pairs = pair(inScope, news, { isBuilt, areApart });
  if (news.length > pairs.pairs.filter(({ relation }) => relation === "same").length) {
    const elsewhere = olds(readAll(base, base.elsewhere()), true);
    const known2 = new Set(inScope);
    if (elsewhere.length > 0) pairs = pair([...inScope, ...elsewhere], news, { isBuilt, areApart });
    pairs = { ...pairs, removed: pairs.removed.filter((old) => known2.has(old)) };
  }
  pairs = { ...pairs, pairs: withLastOld(pairs.pairs, inScope) };
  const oldOf = groupBy(oldFiles, ({ counterpart }) => counterpart);
  const lastOld = lastOf(
    // What a pipe held is no file's.
    (counterpart) => olds([...oldOf.get(void 0) ?? [], ...oldOf.get(counterpart) ?? []], true),
    ({ previous }) => previous.manifest
  );
  pairs = withDuplicates(
    pairs,
    lastOld,
    lastOf(
      (absolute) => loaded.get(absolute)?.daemonSets ?? [],
      (manifest) => manifest
    )
  );
  const repeated = withLastOfEach(pairs.pairs, loaded, lastOld);
  pairs = { ...pairs, pairs: repeated.pairs };
  const written = new Set(news.map(({ manifest }) => manifest));
  const repeatsOf = (manifest) => (repeated.earlier.get(manifest) ?? []).filter((each) => written.has(each));
  const unchangedFiles = function* () {
    for (const file of files) if (unchangedPaths.has(file.absolute)) yield file;
  };
  const unchangedWith = (manifests) => {
    const names = [...new Set(manifests.map(({ object }) => object.name))];
    const named = [...files].filter(
      ({ absolute, text }) => unchangedPaths.has(absolute) && (names.length > MOST_NAMES || names.some((name) => text.includes(name)))
    );
    return named.flatMap((file) => input.load(file) ?? []);
  };
  let known;
  const isElsewhere = ({ counterpart, previous: { manifest } }) => {
    known ??= placesOf([...loaded.values(), ...unchangedWith(pairs.removed.map(({ previous }) => previous.manifest))]);
    return known.get(identityOf(manifest))?.some((absolute) => !areApart(counterpart, absolute)) ?? false;
  };
  const mayBeThere = ({ counterpart, previous: { manifest } }) => {
    if (counterpart !== void 0) return isUnclear(loaded.get(counterpart));
    return changedFiles.some(({ absolute, path, text }) => {
      if (path === "-" && !mayHoldManifest(text)) return true;
      return isUnclear(loaded.get(absolute)) && text.includes(manifest.object.name);
    });
  };
  const isGone = (old) => !old.previous.live && !mayBeThere(old) && !isElsewhere(old);
  const emptied = new Set(
    pairs.removed.flatMap(
      ({ counterpart }) => counterpart !== void 0 && loaded.get(counterpart)?.documents === 0 ? [counterpart] : []
    )
  );
  pairs = { ...pairs, removed: pairs.removed.filter(isGone) };
  let twins;
  const rendered = new Set(changedFiles.filter((file) => file.rendered).map(({ absolute }) => absolute));
  let besides;
  let areNew;
  const twinOf = (created) => {
    if (isGenerated(created.manifest)) return void 0;
    const identity = identityOf(created.manifest);
    besides ??= groupBy(
      // What is rendered goes elsewhere with each of its values.
      news.filter(({ absolute }) => !rendered.has(absolute)),
      ({ manifest }) => identityOf(manifest)
    );
    const beside = besides.get(identity) ?? [];
    if (beside.length > 1) {
      areNew ??= new Set(pairs.created.map(({ manifest }) => manifest));
      const at = beside.findIndex(({ manifest }) => manifest === created.manifest);
      const other = beside.find((each, index) => isBeside(each, created) && (index < at || !areNew.has(each.manifest)));
      if (other) return other.manifest.document.file.path;
    }
    if (unchangedPaths.size === 0) return void 0;
    const files2 = () => unchangedWith(pairs.created.map(({ manifest }) => manifest));
    twins ??= new Map(files2().flatMap(({ file, daemonSets }) => daemonSets.map((manifest) => [identityOf(manifest), file.path])));
    return twins.get(identity);
  };
  const formers = /* @__PURE__ */ new Map();
  const formerOf = (absolute) => {
    let former = formers.get(absolute);
    if (!former) {
      const olds2 = (oldOf.get(absolute) ?? []).map(({ file }) => load(file, "none"));
      former = {
        identities: new Set(olds2.flatMap(({ daemonSets }) => daemonSets.map(identityOf))),
        broken: olds2.flatMap(({ file, broken }) => broken.map(({ span }) => file.text.slice(span.start, span.end)))
      };
      formers.set(absolute, former);
    }
    return former;
  };
  const wasPart = ({ manifest, absolute }) => {
    const { identities, broken } = formerOf(oldOf.has(absolute) ? absolute : void 0);
    const { name } = manifest.object;
    return oldOf.has(absolute) && identities.has(identityOf(manifest)) || name !== "" && broken.some((text) => text.includes(name));
  };
  const besideChanged = hasMoved || !texts.differsOnlyIn(isDaemonSet);
  return { pairs, texts, loaded, unchangedPaths, unchangedFiles, twinOf, repeatsOf, wasPart, areApart, besideChanged, emptied };
}
function isDaemonSet(text) {
  const kinds = kindsIn(text);
  return kinds.size === 1 && kinds.has("DaemonSet");
}
function placesOf(files) {
  const places = /* @__PURE__ */ new Map();
  for (const { file, daemonSets } of files)
    for (const manifest of daemonSets) addTo(places, identityOf(manifest), file.absolute);
  return places;
}
function isUnclear(now) {
  if (!now) return false;
  return now.broken.length > 0 || now.template !== void 0 || now.parts.length > 0 || now.mistaken.length > 0 || now.documents === 0;
}
function lastOf(every, manifestOf) {
  const files = /* @__PURE__ */ new Map();
  return (absolute, as) => {
    let objects = files.get(absolute);
    if (!objects) files.set(absolute, objects = new Map(every(absolute).map((each) => [identityOf(manifestOf(each)), each])));
    return as.object.name === "" || isGenerated(as) ? void 0 : objects.get(identityOf(as));
  };
}
function withDuplicates({ pairs, created, removed }, lastOld, lastNew) {
  const paired = new Set(pairs.map(({ updated }) => updated.manifest));
  const added = [];
  const isNew = (updated) => {
    const { manifest, absolute } = updated;
    const isLast = (lastNew(absolute, manifest) ?? manifest) === manifest;
    const old = lastOld(absolute, manifest);
    if (old && isLast) {
      added.push({ old, updated, relation: "same" });
      paired.add(manifest);
    }
    return !old && isLast;
  };
  const isLeft = (old) => {
    const { counterpart = "", previous } = old;
    const manifest = lastNew(counterpart, previous.manifest);
    if (!manifest) return true;
    const last = lastOld(counterpart, previous.manifest);
    if (!paired.has(manifest) && last?.previous.manifest.node.start === previous.manifest.node.start)
      added.push({ old, updated: { manifest, absolute: counterpart }, relation: "same" });
    return false;
  };
  const news = created.filter(isNew);
  const olds = removed.filter(isLeft);
  return { pairs: [...pairs, ...added], created: news, removed: olds };
}
function withLastOld(pairs, olds) {
  const keyOf = (file, manifest) => JSON.stringify([file, identityOf(manifest)]);
  const oldKey = ({ counterpart, previous: { manifest } }) => keyOf(counterpart, manifest);
  const last = new Map(olds.map((old) => [oldKey(old), old]));
  if (last.size === olds.length) return pairs;
  const lastNew = new Map(pairs.map(({ updated: { absolute, manifest } }) => [keyOf(absolute, manifest), manifest]));
  return pairs.map((pair2) => {
    const { old, updated, relation } = pair2;
    const isLast = lastNew.get(keyOf(updated.absolute, updated.manifest)) === updated.manifest;
    return relation === "same" && isLast ? { ...pair2, old: last.get(oldKey(old)) ?? old } : pair2;
  });
}
function withLastOfEach(pairs, loaded, lastOld) {
  const others = /* @__PURE__ */ new Set();
  const added = [];
  const earlier = /* @__PURE__ */ new Map();
  for (const [absolute, { daemonSets }] of loaded) {
    if (daemonSets.length < 2) continue;
    for (const same of groupBy(daemonSets, identityOf).values()) {
      const manifest = same.at(-1);
      const old = same.length > 1 ? lastOld(absolute, manifest) : void 0;
      if (!old) continue;
      for (const each of same) others.add(each);
      added.push({ old, updated: { manifest, absolute }, relation: "same" });
      earlier.set(manifest, same.slice(0, -1));
    }
  }
  return { pairs: added.length === 0 ? pairs : [...pairs.filter(({ updated }) => !others.has(updated.manifest)), ...added], earlier };
}
function readAll(base, files) {
  if (files.length === 0) return [];
  const sources = base.read(files);
  return files.flatMap(({ counterpart }, index) => {
    const file = sources[index];
    return file ? [{ file: counterpart === void 0 ? file : Object.assign(file, { absolute: counterpart }), counterpart }] : [];
  });
}
function objectsOf({ file, counterpart }, input, texts) {
  const patches = counterpart === void 0 ? "look" : input.patchesOf({ ...file, absolute: counterpart });
  const manifests = daemonSetsIn(file, texts ? texts.onlyIn(file) : split(file.text), patches);
  return manifests.map((manifest) => ({ previous: previousOf(manifest), counterpart }));
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
  take(absolute, id, mayBe = () => true) {
    const there = this.#byPlace.get(absolute);
    const isFree = (file) => this.#left.has(file) && file.counterpart === void 0 && mayBe(file);
    const found = there?.id === id ? there : this.#byId.get(id)?.find(isFree);
    if (found) this.#left.delete(found);
    return found;
  }
  left() {
    return [...this.#left];
  }
};
function isBeside(one, other) {
  const folderOf2 = ({ absolute }) => absolute.slice(0, absolute.lastIndexOf("/") + 1);
  return one.absolute !== other.absolute && folderOf2(one) === folderOf2(other);
}
export {
  compare
};
