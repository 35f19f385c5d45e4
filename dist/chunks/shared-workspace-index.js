import {
  resolveFrom,
  resourcePaths
} from "./shared-workspace-kustomization.js";
import {
  load,
  manifestsOf
} from "./shared-workspace-load.js";
import {
  MAP_FIELDS,
  asKind,
  badSeparator,
  isEmpty,
  isOtherKind,
  keysOfKind,
  read,
  readFirst,
  requests,
  rootField,
  skim,
  split
} from "./shared-kubernetes-apply.js";
import {
  resolveMapping,
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  addTo,
  groupBy,
  isKustomization
} from "./shared-base-finding.js";

// src/workspace/reach.ts
var CHART = /(?:^|\/)Chart\.ya?ml$/;
var VARIANT = /^(?:(?:pre-?)?prod(?:uction)?|dev(?:el(?:op(?:ment)?)?)?|stag(?:e|ing)|test(?:ing|s)?|qa|uat|canary|sandbox|local|demo|int|e2e|eks|gke|aks|k3s|kind|minikube|openshift|okd|rancher|talos|aws|gcp|gce|azure|vsphere|openstack|windows|linux|v?\d+(?:x\w+)?(?:[.-]\w+)*|(?:k8s|kubernetes|release)-?v?\d.*)$/i;
var EXAMPLES = /^(?:examples?|samples?|tests?|testdata|fixtures?|demos?|overlays|environments|envs|clusters)$/i;
var Reach = class {
  #gathered = /* @__PURE__ */ new Map();
  #charts = /* @__PURE__ */ new Set();
  #renderings = /* @__PURE__ */ new Map();
  /** By file, and by each folder above it: what it holds and another file holds, too. */
  #held = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  #folders = /* @__PURE__ */ new Map();
  constructor(files) {
    const texts = /* @__PURE__ */ new Map();
    const holders = /* @__PURE__ */ new Map();
    for (const { file, identities } of files) {
      const { absolute } = file;
      if (isKustomization(absolute)) texts.set(folderOf(absolute), file.text);
      if (file.rendered) this.#renderings.set(absolute, file.rendered.by);
      if (CHART.test(absolute)) this.#charts.add(folderOf(absolute));
      for (const identity of identities) addTo(holders, identity, absolute);
    }
    for (const [identity, paths] of holders) {
      if (paths.length === 1) continue;
      for (const path of paths) {
        put(this.#held, path, identity);
        for (const folder of upTo(folderOf(path))) put(this.#below, folder, identity);
      }
    }
    for (const folder of texts.keys()) this.#gather(folder, folder, texts, /* @__PURE__ */ new Set());
  }
  /** Both absolute paths. A file of which nobody knows the path meets every other. */
  meets(a, b) {
    if (a === void 0 || b === void 0 || a === b) return true;
    const [one, other] = [this.#renderings.get(a), this.#renderings.get(b)];
    if (one !== void 0 && other !== void 0) return one === other;
    const [left, right] = [this.#gathered.get(a), this.#gathered.get(b)];
    if (left && right) return intersects(left, right);
    return !intersects(this.#held.get(a) ?? NOTHING, this.#held.get(b) ?? NOTHING) && this.#between(a, b).meet;
  }
  /** How far two files are from each other: 0 for the same, 1 in one folder, else more with each folder between. */
  distance(a, b) {
    if (a === b) return 0;
    if (a === void 0 || b === void 0) return Number.MAX_SAFE_INTEGER;
    return this.#between(a, b).distance;
  }
  /** What two files owe to their folders, found once for each pair of these. */
  #between(a, b) {
    const [left, right] = [folderOf(a), folderOf(b)];
    let ofLeft = this.#folders.get(left);
    if (!ofLeft) this.#folders.set(left, ofLeft = /* @__PURE__ */ new Map());
    let found = ofLeft.get(right);
    if (!found) ofLeft.set(right, found = { distance: distance(left, right), meet: this.#foldersMeet(left, right) });
    return found;
  }
  #foldersMeet(left, right) {
    if (this.#chartOf(left) !== this.#chartOf(right)) return false;
    const common = commonFolder(left, right);
    const [one, other] = [branch(common, left), branch(common, right)];
    if (one === void 0 || other === void 0) return true;
    if (EXAMPLES.test(nameOf(common)) || VARIANT.test(one) && VARIANT.test(other)) return false;
    return !intersects(this.#below.get(`${common}/${one}`) ?? NOTHING, this.#below.get(`${common}/${other}`) ?? NOTHING);
  }
  /** Everything that a kustomization gathers, through the folders that it names. */
  #gather(top, folder, texts, seen) {
    if (seen.has(folder)) return;
    seen.add(folder);
    for (const path of resourcePaths(texts.get(folder) ?? "")) {
      const absolute = resolveFrom(folder, path);
      if (texts.has(absolute)) this.#gather(top, absolute, texts, seen);
      else {
        const tops = this.#gathered.get(absolute) ?? /* @__PURE__ */ new Set();
        this.#gathered.set(absolute, tops.add(top));
      }
    }
  }
  /** The outermost one around a folder. */
  #chartOf(folder) {
    if (this.#charts.size === 0) return void 0;
    return upTo(folder).find((each) => this.#charts.has(each));
  }
};
var NOTHING = /* @__PURE__ */ new Set();
function distance(left, right) {
  const depth = commonFolder(left, right).split("/").length;
  return 1 + (left.split("/").length - depth) + (right.split("/").length - depth);
}
function put(sets, key, value) {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, /* @__PURE__ */ new Set([value]));
}
function upTo(folder) {
  const found = [];
  for (let slash = folder.indexOf("/"); slash >= 0; slash = folder.indexOf("/", slash + 1)) found.push(folder.slice(0, slash));
  return [...found, folder];
}
function intersects(a, b) {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const each of small) if (large.has(each)) return true;
  return false;
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function commonFolder(a, b) {
  const [left, right] = [a.split("/"), b.split("/")];
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length).join("/");
}
function branch(folder, below) {
  return below === folder ? void 0 : below.slice(folder.length + 1).split("/", 1)[0];
}

// src/workspace/mentions.ts
var KINDS = /\bkind\b["']?\s*:[^\n]{0,200}?\b([A-Z]\w*)/g;
function mentionsIn(files) {
  const byKind = /* @__PURE__ */ new Map();
  const occupied = [];
  for (const file of files) {
    const identities = /* @__PURE__ */ new Set();
    for (const span of file.text.includes("kind") ? split(file.text) : []) {
      const text = file.text.slice(span.start, span.end);
      const named = namedIn(text);
      const object = named && isKnown(named) ? named : void 0;
      const document = { file, span, object };
      for (const kind of object ? [object.kind] : kindsIn(text)) addTo(byKind, kind, document);
      if (named) identities.add(`${named.kind} ${named.namespace ?? ""}/${named.name}`);
    }
    const absolute = absoluteOf(file);
    if (absolute !== void 0) occupied.push({ file: { ...file, absolute }, identities });
  }
  return { byKind, reach: new Reach(occupied) };
}
function isKnown(object) {
  return isOtherKind(object.kind);
}
var AT_LEFT = /^[^\s#-].*$/gm;
var ENTRY = /^([A-Za-z][\w./-]*):(?:[ \t](.*))?$/;
var WORD = /^(?:"([\w./-]+)"|'([\w./-]+)'|(?!(?:y|n|yes|no|on|off|true|false|null)\b)([a-z][\w./-]*))[ \t]*(?:[ \t]#.*)?$/i;
function namedIn(text) {
  const top = /* @__PURE__ */ new Map();
  let metadata;
  for (const { 0: line, index } of text.matchAll(AT_LEFT)) {
    const [, key, rest = ""] = ENTRY.exec(line) ?? [];
    if (key === void 0 || top.has(key)) return void 0;
    const value = rest.trimStart();
    top.set(key, value);
    if (key === "metadata" && (value === "" || value.startsWith("#"))) metadata = text.slice(index + line.length + 1);
  }
  const [kind, apiVersion] = [wordIn(top.get("kind")), wordIn(top.get("apiVersion"))];
  if (!kind || kind.endsWith("List") || !apiVersion || metadata === void 0) return void 0;
  const named = entriesBelow(metadata);
  const [name, namespace] = [wordIn(named?.get("name")), named?.get("namespace")];
  if (!name || namespace !== void 0 && wordIn(namespace) === void 0) return void 0;
  return { apiVersion, kind, ...namespace === void 0 ? {} : { namespace: wordIn(namespace) }, name };
}
function wordIn(value = "") {
  const [, double, single, plain] = WORD.exec(value) ?? [];
  return double ?? single ?? plain;
}
function entriesBelow(text) {
  const entries = /* @__PURE__ */ new Map();
  let indent = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const depth = at - start;
    const line = text.slice(at, end);
    start = end + 1;
    if (line === "" || line.startsWith("#")) continue;
    if (depth === 0) return entries;
    indent ||= depth;
    if (depth > indent || depth === indent && line.startsWith("-")) continue;
    const [, key, rest = ""] = ENTRY.exec(line) ?? [];
    const value = rest.trimStart();
    if (depth < indent || key === void 0 || entries.has(key) || !endsHere(value)) return void 0;
    entries.set(key, value);
  }
  return entries;
}
function endsHere(value) {
  const first = value[0];
  if (first === '"' || first === "'") return value.split(first).length % 2 === 1;
  return first === "{" ? value.includes("}") : first === "[" ? value.includes("]") : true;
}
function absoluteOf(file) {
  return "absolute" in file && typeof file.absolute === "string" ? file.absolute : void 0;
}
function kindsIn(text) {
  return new Set(Array.from(text.matchAll(KINDS), ([, kind]) => kind));
}
function documentsNaming(file, kinds, known) {
  const byStart = new Map(known.map((document) => [document.span.start, document]));
  return split(file.text).filter(({ start, end }) => [...kindsIn(file.text.slice(start, end))].some((kind) => kinds.has("*") || kinds.has(kind))).map((span) => byStart.get(span.start) ?? read(file, span)).filter(({ problems }) => problems.length === 0);
}
var KEPT = { trees: 3e5, objects: 1e7 };
var Readings = class {
  #objects = new Recent(KEPT.objects);
  #trees = new Recent(KEPT.trees);
  #checked;
  /** One for one object as long as it is kept: what rules find out about it, they remember by its field. */
  #fields = new Recent(KEPT.trees);
  /** Empty for what is broken, unless its head names it. */
  objects(mention) {
    return mention.object ? [mention.object] : this.#known(mention).map(({ object }) => object);
  }
  #known(mention) {
    return this.#objects.get(mention, () => {
      const known = skimmed(mention);
      return known ? [known] : this.#tree(mention).manifests.map(({ object }) => ({ object, written: void 0 }));
    });
  }
  /** Of the file that is checked: its tree is at hand until the next one is asked for. */
  document(mention) {
    if (this.#checked?.mention !== mention) this.#checked = { mention, tree: treeOf(mention) };
    return this.#checked.tree.document;
  }
  value(mention, index) {
    const known = this.#known(mention)[index];
    return known?.written ? known.written.value : this.field(mention, index).value;
  }
  field(mention, index) {
    const fields = this.#fields.get(mention, () => []);
    const { kind } = this.objects(mention)[index];
    const known = () => this.#known(mention)[index]?.written;
    return fields[index] ??= rootField(new ManifestRoot(kind, () => this.#written(mention, index), known));
  }
  /** Without a node where mistakes were passed over: then the document is its place. */
  #written(mention, index) {
    const { document, manifests } = this.#tree(mention);
    return manifests[index] ?? { document, node: void 0, origin: void 0 };
  }
  #tree(mention) {
    return this.#checked?.mention === mention ? this.#checked.tree : this.#trees.get(mention, () => treeOf(mention));
  }
};
function treeOf({ file, span }) {
  const document = read(file, span);
  return { document, manifests: document.problems.length === 0 ? manifestsOf(document) : [] };
}
function skimmed({ file, span, object }) {
  const read2 = object && skim(file, span, keysOfKind(object.kind));
  return read2 && { object, written: { value: asKind(object.kind, read2.value) } };
}
var Recent = class {
  constructor(most) {
    this.most = most;
  }
  most;
  #made = /* @__PURE__ */ new Map();
  #characters = 0;
  get(mention, make) {
    const known = this.#made.get(mention);
    if (known !== void 0) return known;
    const made = make();
    this.#made.set(mention, made);
    this.#characters += lengthOf(mention);
    for (const first of this.#made.keys()) {
      if (this.#characters <= this.most || first === mention) break;
      this.#made.delete(first);
      this.#characters -= lengthOf(first);
    }
    return made;
  }
};
function lengthOf({ span: { start, end } }) {
  return end - start;
}
var OTHER_MAPS = ["data", "stringData", "binaryData"];
var MAPS = /* @__PURE__ */ new Set([...MAP_FIELDS, ...OTHER_MAPS]);
function manifestField(manifest) {
  return rootField(new ManifestRoot(manifest.object.kind, () => manifest));
}
var ManifestRoot = class {
  maps = MAPS;
  #kind;
  #manifest;
  #known;
  #value;
  /** `known`: its value, where that takes no tree. */
  constructor(kind, manifest, known = () => void 0) {
    this.#kind = kind;
    this.#manifest = manifest;
    this.#known = known;
  }
  get document() {
    return this.#manifest().document;
  }
  get node() {
    return this.#manifest().node;
  }
  get rendered() {
    return this.#manifest().origin !== void 0;
  }
  get value() {
    this.#value ??= this.#known() ?? { value: this.#read() };
    return this.#value.value;
  }
  get effective() {
    return this.value;
  }
  #read() {
    const plain = toPlain(this.node);
    return isOtherKind(this.#kind) ? asKind(this.#kind, plain) : plain;
  }
};

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
    else this.#byKey.set(key, known ? Posting.of(known, object) : object);
  }
  /** Of the key that the fewest have; with a namespace, those that name it, and those that name none. */
  rarest(keys, namespace) {
    let found;
    for (const key of keys) {
      const known = this.#byKey.get(key);
      if (!known) return [];
      const posting = known instanceof Posting ? known : Posting.of(known);
      if (!found || posting.length < found.length) found = posting;
    }
    if (!found) return [];
    return namespace === void 0 ? [found] : found.in(namespace);
  }
};
var Posting = class _Posting {
  #objects = [];
  #byNamespace;
  #places;
  static of(...objects) {
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
  in(namespace) {
    if (this.length < FEW) return [_Posting.of(...this.#objects.filter(({ object }) => (object.namespace ?? namespace) === namespace))];
    this.#byNamespace ??= partsOf(this.#objects, ({ object }) => object.namespace);
    return [this.#byNamespace.get(namespace), this.#byNamespace.get(void 0)].filter((part) => part !== void 0);
  }
  /** So many of those that are wanted: of a file, by its absolute path, of its folder, of what is below the folder around that, and so on. */
  around(absolute, most, isWanted) {
    this.#places ??= placesOf(this.#objects);
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
function placesOf(objects) {
  const places = /* @__PURE__ */ new Map();
  for (const object of objects) {
    const { absolute } = object;
    if (absolute !== void 0) for (const place of [absolute, ...upTo(folderOf(absolute))]) put2(places, place, object);
  }
  return places;
}
var FEW = 16;
function partsOf(objects, keyOf) {
  const parts = /* @__PURE__ */ new Map();
  for (const object of objects) put2(parts, keyOf(object), object);
  return parts;
}
function put2(parts, key, object) {
  const part = parts.get(key);
  if (part) part.push(object);
  else parts.set(key, Posting.of(object));
}

// src/workspace/objects.ts
var NO_OBJECTS = { all: () => [], find: () => void 0, having: () => [], named: () => [] };
var MOST = 100;
var ANSWERS = 1e3;
var NONE = [];
var AllObjects = class {
  #files;
  #readings = new Readings();
  #read;
  /** Documents that name the kind, by the paths of their files and where they start. */
  #daemonSets;
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
  /** A document of a file that may hold a DaemonSet. The one that rules about other objects see, so that it is read once for both. */
  document(file, span) {
    if (!this.#read) return read(file, span);
    this.#daemonSets ??= byPlace(this.#read.byKind.get("DaemonSet") ?? []);
    const mention = this.#daemonSets.get(file.path)?.get(span.start);
    return mention?.file.text === file.text ? this.#readings.document(mention) : read(file, span);
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
function byPlace(mentions) {
  const places = /* @__PURE__ */ new Map();
  for (const mention of mentions) {
    const { file, span } = mention;
    const ofFile = places.get(file.path);
    if (ofFile) ofFile.set(span.start, mention);
    else places.set(file.path, /* @__PURE__ */ new Map([[span.start, mention]]));
  }
  return places;
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
};
var nameOf2 = ({ object }) => [object.name];
var NearObjects = class {
  #all;
  #absolute;
  #byKind = /* @__PURE__ */ new Map();
  #answers = /* @__PURE__ */ new Map();
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
    const here = namespace ?? "default";
    const named = this.#having(kind, nameOf2, [name], here);
    return named.find(({ object }) => (object.namespace ?? "default") === here) ?? (namespace === void 0 ? this.#having(kind, nameOf2, [name])[0] : named[0]);
  }
  having(kind, keysOf, keys, namespace) {
    return this.#having(kind, keysOf, keys, namespace);
  }
  named(kind, name, namespace) {
    return this.#having(kind, nameOf2, [name], namespace);
  }
  /** Rules ask the same again and again: of what a DaemonSet uses, of its Namespace, of the agents beside it. */
  #having(kind, keysOf, keys, namespace) {
    if (!this.#all.has(kind)) return NONE;
    const asked = `${kind}
${namespace ?? "\n"}
${keys.join("\n")}`;
    let known = this.#answers.get(keysOf);
    if (!known) this.#answers.set(keysOf, known = /* @__PURE__ */ new Map());
    let answer = known.get(asked);
    if (!answer) {
      if (known.size === ANSWERS) known.clear();
      known.set(asked, answer = this.#find(kind, keysOf, keys, namespace));
    }
    return answer;
  }
  #find(kind, keysOf, keys, namespace) {
    const postings = this.#all.postings(kind, keysOf).rarest(keys, namespace);
    const found = postings.flatMap((posting) => posting.length <= MOST ? [...posting] : posting.around(this.#absolute, MOST, this.#meets));
    return this.#nearest(found).slice(0, MOST);
  }
  #meets = ({ absolute }) => this.#all.reach.meets(this.#absolute, absolute);
  #nearest(objects) {
    const met = objects.filter(this.#meets);
    if (met.length < 2) return met;
    const away = new Map(met.map((object) => [object, this.#all.reach.distance(this.#absolute, object.absolute)]));
    return met.sort((a, b) => away.get(a) - away.get(b));
  }
};

// src/workspace/stops.ts
var ODD = /^(?:%|\.\.\.)/m;
function stopsIn(file, sound, broken, encoding) {
  const { text } = file;
  if (encoding && encoding.name !== "utf-8") return inUtf16(file, encoding);
  if (/^\s*\{/.test(text)) return [];
  const bad = badSeparator(text);
  const spans = requests(text.slice(0, bad?.span.start));
  const stops = [];
  let documents = 0;
  let first;
  for (const [index, span] of spans.entries()) {
    const part = text.slice(span.start, span.end);
    const isBad = bad !== void 0 && index === spans.length - 1;
    const isSound = sound.has(span.start);
    if (isSound && !isBad && !ODD.test(part)) {
      documents++;
      continue;
    }
    const document = readFirst(file, span, "yaml");
    const problem = isBad ? bad : loneDirective(part, span) ?? problemOf(document, !isSound);
    if (!problem && isEmpty(document)) continue;
    if (problem) first ??= documents;
    if (problem && (isBad || !broken.has(span.start))) stops.push({ document, problem, index: documents });
    documents++;
  }
  if (bad)
    documents += requests(text.slice(bad.span.end)).filter(
      ({ start, end }) => /[^\s#-]/.test(text.slice(bad.span.end + start, bad.span.end + end))
    ).length;
  return stops.map(({ document, problem, index }) => ({
    document,
    place: { file, span: problem.span },
    message: index === first ? `${problem.message}: kubectl stops here${reach(index, documents - index - 1)}` : `${problem.message}: kubectl cannot read this document`
  }));
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
    const what = here.kind === "sequence" ? "a list" : "text";
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
    this.#objects ??= new AllObjects(() => this.#input.files);
    return this.#objects.near(absolute);
  }
  /** Those that stood there before; without a base, what is there now. */
  objectsBeforeNear(absolute) {
    const comparison = this.#comparison;
    if (!comparison) return this.objectsNear(absolute);
    this.#objectsBefore ??= new AllObjects(() => [...comparison.texts.old, ...comparison.unchangedFiles()]);
    return this.#objectsBefore.near(absolute);
  }
  /** Undefined without a base. */
  get comparison() {
    return this.#comparison;
  }
  /** Loads every changed file; those that did not change are loaded when they are asked for. */
  async compareWith(base) {
    const { compare } = await import("./workspace-compare.js");
    this.#comparison = compare({
      base,
      files: this.#input.files,
      load: (file) => this.#load(file),
      patchesOf: (file) => this.#patchesOf(file),
      isBuilt: (absolute) => this.#input.patches?.isGathered(absolute) ?? false
    });
    return this.#comparison;
  }
  /** Hands well-formed documents over one by one, and keeps none. Undefined where it fails, which `failed` has been told. */
  load(file, take) {
    const comparison = this.#comparison;
    if (!comparison || file.isPart || comparison.unchangedPaths.has(file.absolute)) return this.#load(file, take);
    const loaded = comparison.loaded.get(file.absolute);
    if (!loaded) return void 0;
    const byDocument = groupBy(loaded.daemonSets, ({ document }) => document);
    for (const document of loaded.read) take(document, byDocument.get(document) ?? []);
    return loaded;
  }
  #load(file, take) {
    try {
      return load(file, this.#patchesOf(file), take, (of, span) => this.#objects?.document(of, span) ?? read(of, span));
    } catch (error) {
      this.#input.failed(file, error);
      return void 0;
    }
  }
  #patchesOf(file) {
    const { patches } = this.#input;
    if (!patches || file.rendered) return "none";
    return patches.has(file) ? "all" : "look";
  }
};

export {
  kindsIn,
  documentsNaming,
  manifestField,
  NO_OBJECTS,
  AllObjects,
  stopsIn,
  refusedAsBody,
  Workspace
};
