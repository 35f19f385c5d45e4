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
  read,
  readFirst,
  requests,
  rootField,
  split
} from "./shared-kubernetes-apply.js";
import {
  resolveMapping,
  target,
  toPlain
} from "./shared-yaml-everyday.js";
import {
  addTo,
  groupBy
} from "./shared-base-finding.js";

// src/workspace/kustomization.ts
var KUSTOMIZATION_NAMES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
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
function pathOf(patch) {
  if (typeof patch === "string") return patch.includes("\n") ? [] : [patch];
  const path = Object(patch).path;
  return typeof path === "string" ? [path] : [];
}
var LEVELS = 3;
var PatchFiles = class {
  #readFile;
  #byFolder = /* @__PURE__ */ new Map();
  constructor(readFile) {
    this.#readFile = readFile;
  }
  has({ absolute, text }) {
    if (!this.#readFile || !text.includes("DaemonSet")) return false;
    let folder = absolute;
    for (let level = 0; level < LEVELS; level++) {
      const slash = folder.lastIndexOf("/");
      if (slash < 0) return false;
      folder = folder.slice(0, slash);
      if (this.#namedIn(folder).has(absolute)) return true;
    }
    return false;
  }
  #namedIn(folder) {
    let patches = this.#byFolder.get(folder);
    if (!patches) {
      patches = new Set(KUSTOMIZATION_NAMES.flatMap((name) => this.#patchesOf(folder, name)));
      this.#byFolder.set(folder, patches);
    }
    return patches;
  }
  #patchesOf(folder, name) {
    try {
      const text = this.#readFile?.(`${folder}/${name}`);
      return text === void 0 ? [] : patchPaths(text).map((path) => `${folder}/${path.replace(/^\.\//, "")}`);
    } catch {
      return [];
    }
  }
};

// src/workspace/reach.ts
var KUSTOMIZATION = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;
var CHART = /(?:^|\/)Chart\.ya?ml$/;
var VARIANT = /^(?:(?:pre-?)?prod(?:uction)?|dev(?:el(?:op(?:ment)?)?)?|stag(?:e|ing)|test(?:ing|s)?|qa|uat|canary|sandbox|local|demo|int|e2e|eks|gke|aks|k3s|kind|minikube|openshift|okd|rancher|talos|aws|gcp|gce|azure|vsphere|openstack|windows|linux|v?\d+(?:[.x-]\w+)*|(?:k8s|kubernetes|release)-?v?\d.*)$/i;
var EXAMPLES = /^(?:examples?|samples?|tests?|testdata|fixtures?|demos?|overlays|environments|envs|clusters)$/i;
var Reach = class {
  #gathered = /* @__PURE__ */ new Map();
  #charts;
  #identities = /* @__PURE__ */ new Map();
  #byFolder = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new Map();
  constructor(files) {
    const texts = /* @__PURE__ */ new Map();
    const charts = [];
    for (const { file, identities } of files) {
      const { absolute } = file;
      if (KUSTOMIZATION.test(absolute)) texts.set(folderOf(absolute), file.text);
      if (CHART.test(absolute)) charts.push(folderOf(absolute));
      this.#identities.set(absolute, identities);
      const folder = folderOf(absolute);
      const all = this.#byFolder.get(folder) ?? /* @__PURE__ */ new Set();
      for (const identity of identities) all.add(identity);
      this.#byFolder.set(folder, all);
    }
    this.#charts = charts;
    for (const folder of texts.keys()) this.#gather(folder, folder, texts, /* @__PURE__ */ new Set());
  }
  /** Both absolute paths. A file of which nobody knows the path meets every other. */
  meets(a, b) {
    if (a === void 0 || b === void 0 || a === b) return true;
    const key = a < b ? `${a}
${b}` : `${b}
${a}`;
    let known = this.#known.get(key);
    if (known === void 0) this.#known.set(key, known = this.#meet(a, b));
    return known;
  }
  #meet(a, b) {
    const [left, right] = [this.#gathered.get(a), this.#gathered.get(b)];
    if (left && right) return intersects(left, right);
    if (this.#chartOf(a) !== this.#chartOf(b)) return false;
    if (intersects(this.#identities.get(a) ?? NOTHING, this.#identities.get(b) ?? NOTHING)) return false;
    const common = commonFolder(a, b);
    const [one, other] = [branch(common, a), branch(common, b)];
    if (one === void 0 || other === void 0) return true;
    if (EXAMPLES.test(nameOf(common)) || VARIANT.test(one) && VARIANT.test(other)) return false;
    return !intersects(this.#allBelow(`${common}/${one}`), this.#allBelow(`${common}/${other}`));
  }
  /** Everything that a kustomization gathers, through the folders that it names. */
  #gather(top, folder, texts, seen) {
    if (seen.has(folder)) return;
    seen.add(folder);
    for (const path of resourcePaths(texts.get(folder) ?? "")) {
      const absolute = resolve(folder, path);
      if (texts.has(absolute)) this.#gather(top, absolute, texts, seen);
      else {
        const tops = this.#gathered.get(absolute) ?? /* @__PURE__ */ new Set();
        this.#gathered.set(absolute, tops.add(top));
      }
    }
  }
  #chartOf(path) {
    return this.#charts.find((folder) => path.startsWith(`${folder}/`));
  }
  #allBelow(folder) {
    let all = this.#below.get(folder);
    if (!all) {
      const found = /* @__PURE__ */ new Set();
      for (const [path, identities] of this.#byFolder) {
        if (path === folder || path.startsWith(`${folder}/`)) for (const identity of identities) found.add(identity);
      }
      this.#below.set(folder, all = found);
    }
    return all;
  }
};
var NOTHING = /* @__PURE__ */ new Set();
function distance(a, b) {
  if (a === b) return 0;
  if (a === void 0 || b === void 0) return Number.MAX_SAFE_INTEGER;
  const depth = commonFolder(a, b).split("/").length;
  return 1 + (a.split("/").length - depth - 1) + (b.split("/").length - depth - 1);
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
  const [left, right] = [folderOf(a).split("/"), folderOf(b).split("/")];
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length).join("/");
}
function branch(folder, path) {
  const rest = path.slice(folder.length + 1);
  const slash = rest.indexOf("/");
  return slash < 0 ? void 0 : rest.slice(0, slash);
}
function resolve(folder, path) {
  const steps = folder.split("/");
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

// src/workspace/objects.ts
var NO_OBJECTS = { all: () => [], find: () => void 0 };
var KINDS = /\bkind\b["']?\s*:[^\n]*?\b([A-Z]\w*)/g;
var Mentioned = class {
  constructor(file, span) {
    this.file = file;
    this.span = span;
  }
  file;
  span;
  #manifests;
  get manifests() {
    if (!this.#manifests) {
      const document = read(this.file, this.span);
      this.#manifests = document.problems.length === 0 ? manifestsOf(document) : [];
    }
    return this.#manifests;
  }
};
var AllObjects = class {
  #files;
  #read;
  #byKind = /* @__PURE__ */ new Map();
  #near = /* @__PURE__ */ new Map();
  /** `files` is iterated once, when the first kind is asked for. */
  constructor(files) {
    this.#files = files;
  }
  /** What goes to one cluster with a file, by its absolute path. */
  near(absolute) {
    let near = this.#near.get(absolute);
    if (!near) {
      near = new NearObjects(
        (kind) => this.#all(kind),
        (object) => this.#reach.meets(absolute, object.absolute),
        absolute
      );
      this.#near.set(absolute, near);
    }
    return near;
  }
  get #mentioned() {
    this.#read ??= mentionedIn(this.#files());
    return this.#read;
  }
  get #reach() {
    return this.#mentioned.reach;
  }
  #all(kind) {
    let found = this.#byKind.get(kind);
    if (!found) {
      const manifests = (this.#mentioned.byKind.get(kind) ?? []).flatMap((document) => document.manifests);
      found = manifests.filter(({ object }) => object.kind === kind).map(otherOf);
      this.#byKind.set(kind, found);
    }
    return found;
  }
};
var NearObjects = class {
  #all;
  #meets;
  #absolute;
  #byKind = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  constructor(all, meets, absolute) {
    this.#all = all;
    this.#meets = meets;
    this.#absolute = absolute;
  }
  all(kind, namespace) {
    const found = this.#ofKind(kind);
    return namespace === void 0 ? found : found.filter(({ object }) => (object.namespace ?? namespace) === namespace);
  }
  #ofKind(kind) {
    let found = this.#byKind.get(kind);
    if (!found) {
      found = this.#all(kind).filter(this.#meets).toSorted((a, b) => distance(this.#absolute, a.absolute) - distance(this.#absolute, b.absolute));
      this.#byKind.set(kind, found);
    }
    return found;
  }
  find(kind, namespace, name) {
    let byName = this.#byName.get(kind);
    if (!byName) this.#byName.set(kind, byName = groupBy(this.#ofKind(kind), ({ object }) => object.name));
    const named = byName.get(name) ?? [];
    return named.find(({ object }) => (object.namespace ?? "default") === (namespace ?? "default")) ?? named.find(({ object }) => object.namespace === void 0 || namespace === void 0);
  }
};
function mentionedIn(files) {
  const byKind = /* @__PURE__ */ new Map();
  const occupied = [];
  for (const file of files) {
    const identities = /* @__PURE__ */ new Set();
    for (const span of file.text.includes("kind") ? split(file.text) : []) {
      const text = file.text.slice(span.start, span.end);
      const kinds = kindsIn(text);
      if (kinds.size === 0) continue;
      const document = new Mentioned(file, span);
      for (const kind of kinds) addTo(byKind, kind, document);
      const identity = identityIn(text);
      if (identity !== void 0) identities.add(identity);
    }
    const absolute = absoluteOf(file);
    if (absolute !== void 0) occupied.push({ file: { ...file, absolute }, identities });
  }
  return { byKind, reach: new Reach(occupied) };
}
var KIND_OF = /^kind:[ \t]*["']?(\w+)/m;
var METADATA = /^metadata:[ \t]*\n((?:[ \t]+\S.*\n?|[ \t]*\n)*)/m;
var NAME = /^[ \t]+name:[ \t]*["']?([\w.-]+)/m;
var NAMESPACE = /^[ \t]+namespace:[ \t]*["']?([\w.-]+)/m;
function identityIn(text) {
  const kind = KIND_OF.exec(text)?.[1];
  const metadata = METADATA.exec(text)?.[1];
  const name = metadata && NAME.exec(metadata)?.[1];
  return kind && name ? `${kind} ${NAMESPACE.exec(metadata)?.[1] ?? ""}/${name}` : void 0;
}
function absoluteOf(file) {
  return "absolute" in file && typeof file.absolute === "string" ? file.absolute : void 0;
}
function kindsIn(text) {
  return new Set(Array.from(text.matchAll(KINDS), ([, kind]) => kind));
}
function documentsNaming(file, kinds, known) {
  const byStart = new Map(known.map((document) => [document.span.start, document]));
  return split(file.text).filter(({ start, end }) => [...kindsIn(file.text.slice(start, end))].some((kind) => kinds.has(kind))).map((span) => byStart.get(span.start) ?? read(file, span)).filter(({ problems }) => problems.length === 0);
}
var OTHER_MAPS = ["data", "stringData", "binaryData"];
function otherOf(manifest) {
  return { object: manifest.object, absolute: absoluteOf(manifest.document.file), field: manifestField(manifest) };
}
function manifestField({ document, node, origin, object: { kind } }) {
  const plain = toPlain(node);
  const value = isOtherKind(kind) ? asKind(kind, plain) : plain;
  const maps = /* @__PURE__ */ new Set([...MAP_FIELDS, ...OTHER_MAPS]);
  return rootField({ document, node, value, effective: value, maps, rendered: origin !== void 0 });
}

// src/workspace/stops.ts
var ODD = /^(?:%|\.\.\.)/m;
function stopsIn(file, sound, broken, encoding) {
  const { text } = file;
  if (/^\s*\{/.test(text)) return [];
  if (encoding && encoding.name !== "utf-8") return inUtf16(file, encoding);
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
  return { message: "kubectl parts the directive from its document; remove it", span: { start: at, end: at + directive.length } };
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
  /** The objects that go to one cluster with a file. */
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
      patchesOf: (file) => this.#patchesOf(file)
    });
    return this.#comparison;
  }
  /** Hands well-formed documents over one by one, and keeps none. Undefined where it fails, which `failed` has been told. */
  load(file, take) {
    const comparison = this.#comparison;
    if (!comparison || comparison.unchangedPaths.has(file.absolute)) return this.#load(file, take);
    const loaded = comparison.loaded.get(file.absolute);
    if (!loaded) return void 0;
    const byDocument = groupBy(loaded.daemonSets, ({ document }) => document);
    for (const document of loaded.read) take(document, byDocument.get(document) ?? []);
    return loaded;
  }
  #load(file, take) {
    try {
      return load(file, this.#patchesOf(file), take);
    } catch (error) {
      this.#input.failed(file, error);
      return void 0;
    }
  }
  #patchesOf(file) {
    const { patches } = this.#input;
    if (!patches) return "none";
    return patches.has(file) ? "all" : "look";
  }
};

export {
  PatchFiles,
  NO_OBJECTS,
  kindsIn,
  documentsNaming,
  manifestField,
  stopsIn,
  Workspace
};
