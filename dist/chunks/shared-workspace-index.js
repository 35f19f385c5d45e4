import {
  Readings,
  absoluteOf,
  folderOf,
  isFrontMatter,
  load,
  mentionsIn,
  templateIn,
  upTo
} from "./shared-workspace-likeness.js";
import {
  badSeparator,
  clientName,
  isEmpty,
  parseImage,
  read,
  readFirst,
  requests
} from "./shared-kubernetes-api-resources.js";
import {
  resolveMapping,
  target
} from "./shared-yaml-everyday-line.js";
import {
  groupBy
} from "./shared-base-brought.js";

// src/workspace/postings.ts
var Postings = class {
  /** One object alone stands for itself: most keys have one. */
  #byKey = /* @__PURE__ */ new Map();
  constructor(objects, keysOf) {
    for (const object of objects) for (const key of new Set(keysOf(object))) this.#add(key, object);
  }
  #add(key, object) {
    const known = this.#byKey.get(key);
    if (known instanceof Posting) known.push(object);
    else this.#byKey.set(key, known ? Posting.of([known, object]) : object);
  }
  /** What has the key that the fewest have: one object, several, or none. */
  rarest(keys) {
    let found;
    for (const key of keys) {
      const known = this.#byKey.get(key);
      if (!known) return void 0;
      if (!found || lengthOf(known) < lengthOf(found)) found = known;
    }
    return found;
  }
};
function lengthOf(known) {
  return known instanceof Posting ? known.length : 1;
}
var Posting = class _Posting {
  #objects = [];
  #byNamespace;
  #places;
  #tested;
  static of(objects) {
    const posting = new _Posting();
    for (const object of objects) posting.push(object);
    return posting;
  }
  get length() {
    return this.#objects.length;
  }
  [Symbol.iterator]() {
    return this.#objects[Symbol.iterator]();
  }
  push(object) {
    this.#objects.push(object);
  }
  /** Those that name a namespace, and those that name none. */
  in(namespace) {
    if (this.length < FEW) return [_Posting.of(this.#objects.filter((each) => mayBeIn(each, namespace)))];
    this.#byNamespace ??= partsOf(this.#objects, ({ object }) => object.namespace);
    return [this.#byNamespace.get(namespace), this.#byNamespace.get(void 0)].filter((part) => part !== void 0);
  }
  /** Those for which something holds. */
  where(holds) {
    this.#tested ??= /* @__PURE__ */ new Map();
    let found = this.#tested.get(holds);
    if (!found) this.#tested.set(holds, found = _Posting.of(this.#objects.filter(holds)));
    return found;
  }
  /** So many of those that are wanted: of a file, by its absolute path, of its folder, of what is below the folder around that, and so on. */
  around(absolute, most, isWanted) {
    this.#places ??= placesOf(this.#objects, most * LOOKS);
    const steps = absolute === void 0 ? [] : [absolute, ...upTo(folderOf(absolute)).toReversed()];
    const seen = /* @__PURE__ */ new Set();
    const found = [];
    for (const part of [...steps.map((step) => this.#places.get(step)), this]) {
      for (const object of part ?? []) {
        if (found.length === most || seen.size === most * LOOKS) return found;
        if (seen.has(object)) continue;
        seen.add(object);
        if (isWanted(object)) found.push(object);
      }
    }
    return found;
  }
};
var LOOKS = 10;
function placesOf(objects, most) {
  const places = /* @__PURE__ */ new Map();
  for (const object of objects) {
    const { absolute } = object;
    if (absolute === void 0) continue;
    for (const place of [absolute, ...upTo(folderOf(absolute))]) if ((places.get(place)?.length ?? 0) < most) put(places, place, object);
  }
  return places;
}
function mayBeIn({ object }, namespace) {
  return namespace === void 0 || (object.namespace ?? namespace) === namespace;
}
var FEW = 16;
function partsOf(objects, keyOf) {
  const parts = /* @__PURE__ */ new Map();
  for (const object of objects) put(parts, keyOf(object), object);
  return parts;
}
function put(parts, key, object) {
  const part = parts.get(key);
  if (part) part.push(object);
  else parts.set(key, Posting.of([object]));
}

// src/workspace/objects.ts
var NO_OBJECTS = { all: () => [], find: () => void 0, having: () => [], named: () => [] };
function besideDaemonSets(objects, daemonSets) {
  const of = (kind) => kind === "DaemonSet" ? daemonSets() : objects;
  const all = (kind, namespace) => of(kind).all(kind, namespace);
  const find = (kind, namespace, name) => of(kind).find(kind, namespace, name);
  const having = (kind, keysOf, keys, namespace, holds) => of(kind).having(kind, keysOf, keys, namespace, holds);
  const named = (kind, name, namespace) => of(kind).named(kind, name, namespace);
  return { all, find, having, named };
}
var MOST = 100;
var ANSWERS = 1e3;
var NONE = [];
var AllObjects = class {
  #files;
  #readings = new Readings();
  #read;
  #byKind = /* @__PURE__ */ new Map();
  #postings = /* @__PURE__ */ new Map();
  #last;
  /** `files` is iterated once, when the first kind is asked for. */
  constructor(files) {
    this.#files = files;
  }
  /** What goes to one cluster with a file, by its absolute path. */
  near(absolute) {
    if (this.#last?.absolute !== absolute || !this.#last) this.#last = { absolute, near: new NearObjects(this, absolute) };
    return this.#last.near;
  }
  /** A document of a file. The one that rules about other objects see, so that it is read once for both. */
  document(file, span) {
    const mention = this.#mentionOf(file, span);
    return mention ? this.#readings.document(mention) : read(file, span);
  }
  /** The same where it has been read, and is kept. */
  atHand(file, span) {
    const mention = this.#mentionOf(file, span);
    return mention && this.#readings.atHand(mention);
  }
  /** The same for a document that was read before. */
  check(document) {
    const mention = this.#mentionOf(document.file, document.span);
    if (mention) this.#readings.check(mention, document);
  }
  #mentionOf(file, { start }) {
    const mention = this.#read && startingAt(this.#read.byFile.get(file.path) ?? [], start);
    return mention?.file.text === file.text ? mention : void 0;
  }
  get #mentions() {
    this.#read ??= mentionsIn(this.#files());
    return this.#read;
  }
  get reach() {
    return this.#mentions.reach;
  }
  has(kind) {
    return this.#mentions.byKind.has(kind);
  }
  all(kind) {
    const found = this.#byKind.get(kind);
    if (found) return found;
    return [...this.#each(kind)];
  }
  /** While an object is handed over its document is at hand. */
  *#each(kind) {
    const objects = [];
    for (const mention of this.#mentions.byKind.get(kind) ?? []) {
      for (const [index, object] of this.#readings.objects(mention).entries()) {
        if (object.kind !== kind) continue;
        const made = new MentionedObject(object, mention, index, this.#readings);
        objects.push(made);
        yield made;
      }
    }
    this.#byKind.set(kind, objects);
  }
  postings(kind, keysOf) {
    let ofKind = this.#postings.get(kind);
    if (!ofKind) this.#postings.set(kind, ofKind = /* @__PURE__ */ new Map());
    let found = ofKind.get(keysOf);
    if (!found) ofKind.set(keysOf, found = new Postings(this.#byKind.get(kind) ?? this.#each(kind), keysOf));
    return found;
  }
};
function startingAt(mentions, start) {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (mentions[middle].span.start < start) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low];
  return found?.span.start === start ? found : void 0;
}
var MentionedObject = class {
  constructor(object, mention, index, readings) {
    this.object = object;
    this.mention = mention;
    this.index = index;
    this.readings = readings;
  }
  object;
  mention;
  index;
  readings;
  get path() {
    return this.mention.file.path;
  }
  get absolute() {
    return absoluteOf(this.mention.file);
  }
  get value() {
    return this.readings.value(this.mention, this.index);
  }
  get field() {
    return this.readings.field(this.mention, this.index);
  }
  get text() {
    const { file, span } = this.mention;
    return file.text.slice(span.start, span.end);
  }
};
var nameOf = ({ object }) => [object.name];
var NearObjects = class {
  #all;
  #absolute;
  #byKind = /* @__PURE__ */ new Map();
  #answers = /* @__PURE__ */ new Map();
  /** By the absolute path of a file; undefined: it goes to another cluster. */
  #distances = /* @__PURE__ */ new Map();
  constructor(all, absolute) {
    this.#all = all;
    this.#absolute = absolute;
  }
  all(kind, namespace) {
    let found = this.#byKind.get(kind);
    if (!found) this.#byKind.set(kind, found = this.#nearest(this.#all.all(kind)));
    return namespace === void 0 ? found : found.filter(({ object }) => (object.namespace ?? namespace) === namespace);
  }
  find(kind, namespace, name) {
    if (!this.#all.has(kind)) return void 0;
    const here = namespace ?? "default";
    const named = this.#having(kind, nameOf, [name], here);
    return named.find(({ object }) => (object.namespace ?? "default") === here) ?? (namespace === void 0 ? this.#having(kind, nameOf, [name])[0] : named[0]);
  }
  having(kind, keysOf, keys, namespace, holds) {
    return this.#having(kind, keysOf, keys, namespace, holds);
  }
  named(kind, name, namespace) {
    return this.#having(kind, nameOf, [name], namespace);
  }
  /** Most keys have no object, or one: that is answered at once. */
  #having(kind, keysOf, keys, namespace, holds) {
    if (!this.#all.has(kind)) return NONE;
    const rarest = this.#all.postings(kind, keysOf).rarest(keys);
    if (!rarest) return NONE;
    if (rarest instanceof Posting) return this.#among(rarest, namespace, holds);
    return mayBeIn(rarest, namespace) && this.#meets(rarest) && (!holds || holds(rarest)) ? [rarest] : NONE;
  }
  /** Rules ask the same again and again: of its Namespace, of the agents beside it. */
  #among(posting, namespace, holds) {
    let byTest = this.#answers.get(posting);
    if (!byTest) {
      if (this.#answers.size === ANSWERS) this.#answers.clear();
      this.#answers.set(posting, byTest = /* @__PURE__ */ new Map());
    }
    let known = byTest.get(holds);
    if (!known) byTest.set(holds, known = /* @__PURE__ */ new Map());
    let answer = known.get(namespace);
    if (!answer) {
      const parts = namespace === void 0 ? [posting] : posting.in(namespace);
      known.set(namespace, answer = this.#find(holds ? parts.map((part) => part.where(holds)) : parts));
    }
    return answer;
  }
  #find(postings) {
    const found = postings.flatMap((posting) => posting.length <= MOST ? [...posting] : posting.around(this.#absolute, MOST, this.#meets));
    return this.#nearest(found).slice(0, MOST);
  }
  #meets = ({ absolute }) => this.#distance(absolute) !== void 0;
  #distance(absolute) {
    if (this.#distances.has(absolute)) return this.#distances.get(absolute);
    const { reach: reach2 } = this.#all;
    const found = reach2.meets(this.#absolute, absolute) ? reach2.distance(this.#absolute, absolute) : void 0;
    this.#distances.set(absolute, found);
    return found;
  }
  #nearest(objects) {
    const met = objects.filter(this.#meets);
    return met.length < 2 ? met : met.sort((a, b) => this.#distance(a.absolute) - this.#distance(b.absolute));
  }
};

// src/workspace/placeholders.ts
var PLACEHOLDER = /^<[^<>]+>$|^\$\{?\w+\}?$|^(?:__|@@?|%)[A-Z_]+(?:__|@@?|%)$|^[A-Z]+(?: [A-Z]+)+$|(?:^|[ _-])(?:REPLACE(?:D)?|PLACEHOLDER|CHANGE_?ME|TO_?DO|FILLED)(?:[ _-]|$)/;
function isPlaceholder(value) {
  return typeof value === "string" && PLACEHOLDER.test(value);
}
var MARKED = /^<(?!no value>|nil>)[^<>]+>$|^(?:__|@@?|%%?)[A-Z][A-Z0-9_]*(?:__|@@?|%%?)$/;
function isMarkedPlaceholder(value) {
  return typeof value === "string" && MARKED.test(value);
}
function isFilledInLater(text) {
  return /[$<{]/.test(text) || PLACEHOLDER.test(text);
}
var OPEN_PART = /\{\{|\{%|\$\{|\$[A-Z_]+\b|<%|%\{|\[\[ ?[.$a-z]|\(\(|%\(\w+\)s|(?:__|@)[A-Z_]+(?:__|@)|%[A-Z_]+%|(?<!\?)<[\w-]+>/;
function hasPlaceholder(text) {
  return OPEN_PART.test(text);
}
function isOpenImage(image) {
  if (parseImage(image)) return false;
  return isFilledInLater(image) || /[>}%]|\[\[|\]\]|__|@@|##|\*|\.\.\./.test(image) || /^[A-Z0-9_:/.-]+$/.test(image) || /\b(?:REPLACE|CHANGE|YOUR|TODO|IMAGE|TAG|VERSION|REGISTRY)/.test(image);
}
function placeholdersOf(manifest) {
  return below(manifest.raw, "");
}
function below(value, path) {
  if (isPlaceholder(value) || isMarkedPlaceholder(value) || path.endsWith(".image") && typeof value === "string" && isOpenImage(value))
    return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => below(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => below(item, path === "" ? key : `${path}.${key}`));
}

// src/workspace/stops.ts
var ODD = /^(?:%|\.\.\.)/m;
var DASHES = /^-+$/;
function stopsIn(file, sound, broken, { encoding, apply, atHand = () => void 0 } = {}) {
  const { text } = file;
  const client = clientName(apply);
  if (encoding && encoding.name !== "utf-8") return inUtf16(file, encoding);
  if (/^\s*\{/.test(text)) return [];
  const bad = badSeparator(text);
  const spans = requests(text.slice(0, bad?.span.start));
  const stops = [];
  let documents = 0;
  let first;
  for (const [index, span] of spans.entries()) {
    const part = text.slice(span.start, span.end);
    if (index === 0 && isFrontMatter(part)) continue;
    const isBad = bad !== void 0 && index === spans.length - 1;
    const isSound = sound.has(span.start);
    if (isSound && !isBad && !ODD.test(part)) {
      documents++;
      continue;
    }
    const document = (ODD.test(part) ? void 0 : asYaml(atHand(span))) ?? readFirst(file, span, "yaml");
    const problem = isBad ? bad : loneDirective(part, span) ?? problemOf(document, !isSound);
    if (!problem && isEmpty(document)) continue;
    if (problem && !isBad && isAction(file, span, problem)) {
      documents++;
      continue;
    }
    if (problem) first ??= documents;
    const isTold = broken.has(span.start) && (!isBad || DASHES.test(text.slice(bad.span.start, bad.span.end)));
    if (problem && !isTold) stops.push({ document, problem, index: documents });
    documents++;
  }
  if (bad)
    documents += requests(text.slice(bad.span.end)).filter(
      ({ start, end }) => /[^\s#-]/.test(text.slice(bad.span.end + start, bad.span.end + end))
    ).length;
  return stops.map(({ document, problem, index }) => ({
    document,
    place: { file, span: problem.span },
    message: index === first ? `${problem.message}: ${client} stops here${apply === "helm" ? " and applies nothing of the release" : reach(index, documents - index - 1)}` : `${problem.message}: ${client} cannot read this document`
  }));
}
function isAction(file, span, problem) {
  const line = { start: file.text.lastIndexOf("\n", problem.span.start - 1) + 1, end: problem.span.end };
  return file.text.slice(line.start, line.end + 2).includes("{{") && templateIn(file, span, false) !== void 0;
}
function asYaml(document) {
  return document?.contentType === "yaml" && document.problems.length === 0 ? document : void 0;
}
function loneDirective(part, { start }) {
  const [directive] = /^%[^\r\n]*/m.exec(part) ?? [];
  if (directive === void 0 || /^[^%#\s]/m.test(part)) return void 0;
  const at = start + part.indexOf(directive);
  return {
    message: 'kubectl splits the file at "---" and leaves the directive without a document; remove it',
    span: { start: at, end: at + directive.length }
  };
}
function reach(before, after) {
  const applied = before === 0 ? " and applies nothing of this file" : `, after the ${count(before)} before it`;
  if (after === 0 || before === 0) return applied;
  return `${applied}; the ${count(after)} after it ${after === 1 ? "is" : "are"} not applied`;
}
function count(documents) {
  return documents === 1 ? "document" : `${documents} documents`;
}
function problemOf({ root, problems }, isOther) {
  if (problems[0] || !isOther) return problems[0];
  const here = target(root);
  if (!here || here.kind === "scalar" && here.value === null) return void 0;
  const { start } = here;
  if (here.kind !== "mapping") {
    const what = here.kind === "sequence" ? "a list" : here.kind === "scalar" && typeof here.value === "string" ? "text" : "a single value";
    return { message: `${what} is not a Kubernetes object`, span: firstLine(here, here.kind === "scalar" ? here.text : "") };
  }
  const { fields } = resolveMapping(here);
  const missing = ["apiVersion", "kind"].filter((name) => !fields.has(name));
  if (missing.length === 0) return void 0;
  const key = here.entries[0]?.key;
  return { message: `${missing.join(" and ")} missing`, span: key ? { start: key.start, end: key.end } : { start, end: start + 1 } };
}
function firstLine({ start, end }, text) {
  const feed = text.indexOf("\n");
  return { start, end: feed < 0 ? Math.min(end, start + Math.max(1, text.length)) : Math.min(end, start + feed) };
}
function refusedAsBody(file, { name, bom }) {
  if (name === "utf-8" || bom) return [];
  const message = `the API server rejects ${name.toUpperCase()} without a byte order mark; save it as UTF-8`;
  return [
    {
      document: readFirst(file, requests(file.text)[0], "yaml"),
      place: { file, span: { start: 0, end: Math.min(1, file.text.length) } },
      message
    }
  ];
}
function inUtf16(file, { name, bom }) {
  const { text } = file;
  const spans = requests(text);
  const stop = ({ start, end }, message) => {
    const document = readFirst(file, spans[0], "yaml");
    return [{ document, place: { file, span: { start, end } }, message }];
  };
  const whole = { start: 0, end: Math.min(1, text.length) };
  const shown = name.toUpperCase();
  if (!bom) return stop(whole, `kubectl cannot read ${shown} without a byte order mark and applies nothing of this file; save it as UTF-8`);
  const second = spans.slice(1).find((span) => !isEmpty(readFirst(file, span, "yaml")));
  if (second)
    return stop(
      { start: second.start, end: second.start + 3 },
      `kubectl reads only the first document of a ${shown} file and silently drops the others; save it as UTF-8`
    );
  if (name === "utf-16be" && text.endsWith("\n")) return [];
  return stop(whole, `kubectl cannot read this ${shown} file ("incomplete UTF-16 character") and applies nothing of it; save it as UTF-8`);
}

// src/workspace/workspace.ts
var Workspace = class {
  #input;
  #comparison;
  #objects;
  #objectsBefore;
  constructor(input) {
    this.#input = input;
  }
  /** The objects that go to one cluster with a file; undefined: all of them. */
  objectsNear(absolute) {
    return this.#all.near(absolute);
  }
  /** Whether two files go to one cluster together, as far as their folders and kustomizations tell. */
  meets(a, b) {
    return this.#all.reach.meets(a, b);
  }
  get #all() {
    return this.#objects ??= new AllObjects(() => this.#input.files);
  }
  /** Those that stood there before; without a base, what is there now. What did not change is read once for both. */
  objectsBeforeNear(absolute) {
    const comparison = this.#comparison;
    if (!comparison) return this.objectsNear(absolute);
    const before = () => {
      this.#objectsBefore ??= new AllObjects(() => [...comparison.texts.old, ...comparison.unchangedFiles()]);
      return this.#objectsBefore.near(absolute);
    };
    return comparison.besideChanged ? before() : besideDaemonSets(this.objectsNear(absolute), before);
  }
  /** Undefined without a base. */
  get comparison() {
    return this.#comparison;
  }
  /** Whether a kustomization beside or above a file gathers it. */
  isBuilt(absolute) {
    return this.#input.patches?.isGathered(absolute) ?? false;
  }
  /** Loads every changed file; those that did not change are loaded when they are asked for. */
  async compareWith(base) {
    const { compare } = await import("./workspace-compare.js");
    this.#comparison = compare({
      base,
      files: this.#input.files,
      load: (file) => this.#load(file),
      patchesOf: (file) => this.#patchesOf(file),
      meets: (a, b) => this.#all.reach.meets(a, b),
      isBuilt: (absolute) => this.isBuilt(absolute)
    });
    return this.#comparison;
  }
  /** A document of a file, of which rules that look at its objects need no reading of their own. */
  document(file, span) {
    return this.#objects?.document(file, span) ?? read(file, span);
  }
  /** The same where it has been read, and is kept. */
  atHand(file, span) {
    return this.#objects?.atHand(file, span);
  }
  /** Hands well-formed documents over one by one, and keeps none. Undefined where it fails, which `failed` has been told. */
  load(file, take) {
    const comparison = this.#comparison;
    if (!comparison || file.isPart || comparison.unchangedPaths.has(file.absolute)) return this.#load(file, take);
    const loaded = comparison.loaded.get(file.absolute);
    if (!loaded) return void 0;
    const byDocument = groupBy(loaded.daemonSets, ({ document }) => document);
    for (const document of loaded.read) {
      this.#all.check(document);
      take(document, byDocument.get(document) ?? []);
    }
    return loaded;
  }
  #load(file, take) {
    try {
      return load(file, this.#patchesOf(file), take, (of, span) => this.document(of, span));
    } catch (error) {
      this.#input.failed(file, error);
      return void 0;
    }
  }
  #patchesOf(file) {
    const { patches } = this.#input;
    if (!patches || file.rendered) return "none";
    if (patches.has(file)) return "all";
    return patches.isGathered(file.absolute) ? "none" : "look";
  }
};

export {
  NO_OBJECTS,
  AllObjects,
  isPlaceholder,
  isMarkedPlaceholder,
  isFilledInLater,
  hasPlaceholder,
  isOpenImage,
  placeholdersOf,
  stopsIn,
  refusedAsBody,
  Workspace
};
