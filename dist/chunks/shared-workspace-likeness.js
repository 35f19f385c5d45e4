import {
  resolveFrom,
  resourcePaths
} from "./shared-workspace-kustomization.js";
import {
  MAP_FIELDS,
  asKind,
  canHoldDaemonSet,
  isOtherKind,
  keysOfKind,
  parseImage,
  read,
  rootField,
  skim,
  split,
  suggest
} from "./shared-kubernetes-api-resources.js";
import {
  resolveMapping,
  scalarOf,
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  addTo,
  isKustomization,
  listed,
  sharedText
} from "./shared-base-brought.js";

// src/workspace/reach.ts
var CHART = /(?:^|\/)Chart\.ya?ml$/;
var VARIANT = /^(?:(?:pre-?)?prod(?:uction)?|dev(?:el(?:op(?:ment)?)?)?|stag(?:e|ing)|test(?:ing|s)?|qa|uat|canary|sandbox|local|demo|int|e2e|eks|gke|aks|k3s|kind|minikube|openshift|okd|rancher|talos|aws|gcp|gce|azure|vsphere|openstack|windows|linux|v?\d+(?:x\w+)?(?:[.-]\w+)*|(?:k8s|kubernetes|release)-?v?\d.*)$/i;
var EXAMPLES = /^(?:examples?|samples?|tests?|testdata|fixtures?|demos?|overlays|environments|envs|clusters)$/i;
var Reach = class {
  #gathered = /* @__PURE__ */ new Map();
  /** By folder of a kustomization, the folders of those that gather it. */
  #inner = /* @__PURE__ */ new Map();
  #charts = /* @__PURE__ */ new Set();
  #renderings = /* @__PURE__ */ new Map();
  /** By file, and by each folder above it: what it holds and another file holds, too. */
  #held = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  #folders = /* @__PURE__ */ new Map();
  constructor(files) {
    const texts = /* @__PURE__ */ new Map();
    const holders = /* @__PURE__ */ new Map();
    const agentHolders = /* @__PURE__ */ new Map();
    for (const { file, identities, agents } of files) {
      const { absolute } = file;
      if (isKustomization(absolute)) texts.set(folderOf(absolute), file.text);
      if (file.rendered) this.#renderings.set(absolute, file.rendered.by);
      if (CHART.test(absolute)) this.#charts.add(folderOf(absolute));
      for (const identity of identities) addTo(holders, identity, absolute);
      for (const agent of agents) addTo(agentHolders, agent, absolute);
    }
    for (const [agent, paths] of agentHolders) {
      if (paths.length > 1) for (const path of paths) for (const folder of upTo(folderOf(path))) put(this.#below, folder, agent);
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
    if (this.#gathered.size + this.#inner.size > 0 && (this.#gathers(a, b) || this.#gathers(b, a))) return true;
    return !intersects(this.#held.get(a) ?? NOTHING, this.#held.get(b) ?? NOTHING) && this.#between(a, b).meet;
  }
  /** Whether a file is a kustomization that gathers another one, or the folder of another kustomization. */
  #gathers(a, b) {
    if (!isKustomization(a)) return false;
    const tops = isKustomization(b) ? this.#inner.get(folderOf(b)) : this.#gathered.get(b);
    return tops?.has(folderOf(a)) ?? false;
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
      if (texts.has(absolute)) {
        put(this.#inner, absolute, top);
        this.#gather(top, absolute, texts, seen);
      } else {
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

// src/workspace/mistaken.ts
var KIND = /(?:^|[{,][ \t]*)["']?(kind)["']?[ \t]*:[ \t]*(?:!!str[ \t]+)?["']?([^"'\n\r,}#]*)/im;
function mayBeMistaken(text2, { start, end }) {
  const pod = text2.indexOf("containers", start);
  if (pod < 0 || pod >= end) return false;
  const [, key, kind = ""] = KIND.exec(text2.slice(start, end)) ?? [];
  if (key === void 0) return text2.slice(start, end).includes("template");
  const name = kind.trimEnd();
  if (meantList(name) !== void 0) return true;
  if (name.endsWith("List")) return mayHoldMistaken(text2.slice(start, end));
  if (name.includes("/")) return true;
  return key !== "kind" || name !== "DaemonSet" && (isNear(name) || !KINDS.has(name) && APPS.test(text2.slice(start, end)));
}
function mayHoldMistaken(text2) {
  const kinds = [...text2.matchAll(/^[ \t]*(?:-[ \t]+)?["']?kind["']?[ \t]*:[ \t]*["']?([^"'\n\r,}#]*)/gim)];
  const versions = text2.match(/^[ \t]*(?:-[ \t]+)?["']?apiVersion["']?[ \t]*:/gm) ?? [];
  return versions.length > kinds.length || kinds.some(([, kind = ""]) => kind.trimEnd() !== "DaemonSet" && isNear(kind));
}
var WORKLOADS = ["DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"];
var KINDS = /* @__PURE__ */ new Set([...WORKLOADS, "Pod", "PodTemplate", "ReplicationController", "Job", "CronJob", "List"]);
var APPS = /apiVersion["']?[ \t]*:[ \t]*["']?apps\/v/;
function mistakenIn(document) {
  const root = target(document.root);
  if (root?.kind !== "mapping") return [];
  const list = mistakenList(document, root);
  if (list) return [list];
  const kind = textOf(child(root, "kind"));
  const items = kind?.endsWith("List") ? target(child(root, "items")) : void 0;
  const isTyped = kind !== "List" && child(root, "apiVersion") !== void 0;
  const objects = items?.kind === "sequence" ? items.items.map(target).filter((item) => !isTyped || !takesKind(item)) : [root];
  return objects.flatMap((object) => object?.kind === "mapping" ? mistakenObject(document, object) ?? [] : []);
}
function takesKind(item) {
  return !child(item, "kind") && !child(item, "apiVersion");
}
function mistakenList(document, root) {
  const [kind, items] = [child(root, "kind"), target(child(root, "items"))];
  const written = textOf(kind);
  const meant = written === void 0 ? void 0 : meantList(written);
  if (!kind || written === void 0 || meant === void 0 || items?.kind !== "sequence") return void 0;
  if (!isOfWorkloads(textOf(child(root, "apiVersion")) ?? "") || !items.items.some((item) => textOf(child(item, "kind")) === "DaemonSet"))
    return void 0;
  const message = `unknown kind ${shown(written)}: kubectl finds no such kind and applies nothing of the list; did you mean "${meant}"?`;
  const place = { file: document.file, span: { start: kind.start, end: kind.end } };
  return { document, place, message, field: fieldOf(document, root, "kind"), value: meant };
}
var LISTS = ["List", "DaemonSetList"];
function meantList(kind) {
  if (LISTS.includes(kind)) return void 0;
  const name = letters(kind).replace(/s$/, "");
  return LISTS.find((list) => list.toLowerCase() === name);
}
function mistakenObject(document, root) {
  const [kind, apiVersion] = ["kind", "apiVersion"].map((name) => root.entries.find((entry) => entry.name === name));
  if (!isOfWorkloads(textOf(apiVersion?.value) ?? "")) return void 0;
  const at2 = ({ start, end }) => ({ file: document.file, span: { start, end } });
  const joined = joinedTo(document, root, at2);
  if (joined) return joined;
  if (kind) return wrongKind(document, kind, root, at2);
  const other = root.entries.find(({ name = "" }) => letters(name) === "kind");
  const isWorkload = hasPodTemplate(root);
  if (other && (isWorkload || isNear(textOf(other.value) ?? ""))) {
    const message = `unknown key ${shown(other.name ?? "")}, so the kind is missing and kubectl refuses the manifest; did you mean "kind"?`;
    return { document, place: at2(other.key), message, field: fieldOf(document, root, other.name ?? ""), key: "kind" };
  }
  if (other || !isWorkload) return void 0;
  const place = at2(apiVersion?.key ?? root.entries[0].key);
  return {
    document,
    place,
    message: "the kind is missing, so kubectl refuses the manifest; write kind: DaemonSet, or which workload this is"
  };
}
function wrongKind(document, { key, value }, root, at2) {
  const written = textOf(value);
  if (written === void 0 && hasPodTemplate(root)) {
    const message2 = "the kind must be text, so kubectl refuses the manifest; write kind: DaemonSet, or which workload this is";
    return { document, place: at2(value.start < value.end ? value : key), message: message2 };
  }
  if (written === void 0 || KINDS.has(written) || !root.entries.some(({ name }) => name === "spec")) return void 0;
  if (!isNear(written)) return unknownWorkload(document, value, root, at2);
  const isHidden = written.replace(/[^\x21-\x7e]/g, "") === "DaemonSet";
  const isSpaced = isHidden && written.replaceAll(" ", "") === "DaemonSet";
  const what = isHidden ? `the kind ${shown(written)} contains ${isSpaced ? "a space" : "an invisible character"}` : `unknown kind ${shown(written)}`;
  const message = `${what}: kubectl finds no such kind and does not apply the manifest; did you mean "DaemonSet"?`;
  return { document, place: at2(value), message, field: fieldOf(document, root, "kind"), value: "DaemonSet" };
}
function joinedTo(document, root, at2) {
  const first = root.entries.findIndex(({ name, value }) => name === "kind" && textOf(value) === "DaemonSet");
  const last = root.entries.findLastIndex(({ name }) => name === "kind");
  const kind = textOf(root.entries[last]?.value);
  if (first < 0 || kind === void 0 || kind === "DaemonSet" || !hasPodTemplate(root)) return void 0;
  const names = new Set(root.entries.slice(0, first + 1).map(({ name }) => name));
  const start = root.entries.slice(first + 1, last + 1).find(({ name }) => names.has(name));
  if (!start) return void 0;
  const message = `"---" is missing before the ${shown(kind)} that starts here: kubectl reads both objects as one of this kind, and no DaemonSet is applied`;
  return { document, place: at2(start.key), message };
}
function unknownWorkload(document, value, root, at2) {
  const apiVersion = textOf(child(root, "apiVersion")) ?? "";
  if (KINDS.has(apiVersion) && hasPodTemplate(root)) {
    const message2 = `apiVersion and kind are exchanged: kubectl finds no kind ${shown(textOf(value) ?? "")} and does not apply the manifest; write kind: ${apiVersion}`;
    return { document, place: at2(value), message: message2 };
  }
  if (!apiVersion.startsWith("apps/v") || !hasPodTemplate(root)) return void 0;
  const written = textOf(value) ?? "";
  const meant = suggest(written, WORKLOADS);
  const advice = meant === void 0 ? `write ${listed(WORKLOADS, "or")}` : `did you mean "${meant}"?`;
  const message = `unknown kind ${shown(written)} in ${apiVersion}: kubectl finds no such kind and does not apply the manifest; ${advice}`;
  return { document, place: at2(value), message, ...meant !== void 0 && { field: fieldOf(document, root, "kind"), value: meant } };
}
function fieldOf(document, node, name) {
  const value = toPlain(node);
  return rootField({ document, node, value, effective: value, maps: /* @__PURE__ */ new Set(), rendered: false }).resolve([name]);
}
function isOfWorkloads(apiVersion) {
  const [group = "", ...rest] = apiVersion.split("/");
  if (rest.length === 0) return true;
  if (rest.length > 1) return /(?:^|[/.])(?:apps|extensions)\//.test(apiVersion);
  const name = group.toLowerCase().replace(/\.k8s\.io$/, "");
  return name === "" || !name.includes(".") && suggest(name, ["apps", "extensions"]) !== void 0;
}
function isNear(kind) {
  const name = letters(kind);
  return name.length > 6 && name.length < 13 && suggest(name.replace(/s$/, ""), ["DaemonSet"]) !== void 0;
}
function letters(text2) {
  return text2.replace(/[^A-Za-z]/g, "").toLowerCase();
}
function shown(text2) {
  return JSON.stringify(text2).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function hasPodTemplate(root) {
  const spec = child(root, "spec");
  return child(spec, "selector") !== void 0 && isPodTemplate(child(spec, "template"));
}
function isPodTemplate(node) {
  return target(child(child(node, "spec"), "containers"))?.kind === "sequence";
}
function child(node, name) {
  const here = target(node);
  return here?.kind === "mapping" ? here.entries.find((entry) => entry.name === name)?.value : void 0;
}
function textOf(node) {
  const here = target(node);
  const value = here?.kind === "scalar" ? toPlain(here) : void 0;
  return typeof value === "string" ? value : void 0;
}

// src/workspace/manifest.ts
function manifestsOf(document) {
  const found = [];
  const { file, span } = document;
  const source = sourceOf(document);
  const hasOrigins = file.text.slice(span.start, span.end).includes("config.kubernetes.io/");
  const visit = (node, depth) => {
    const here = target(node);
    if (here?.kind !== "mapping" || depth > 3) return;
    const kind = text(here, "kind");
    const items = target(child2(here, "items"));
    if (items?.kind === "sequence" && (kind === "List" || kind?.endsWith("List"))) {
      for (const item of items.items) visit(typedItem(here, item), depth + 1);
    } else found.push({ document, node: here, object: reference(here), origin: source ?? (hasOrigins ? originOf(here) : void 0) });
  };
  visit(document.root, 0);
  return found;
}
function typedItem(list, item) {
  const [here, kind, apiVersion] = [target(item), target(child2(list, "kind")), child2(list, "apiVersion")];
  if (here?.kind !== "mapping" || kind?.kind !== "scalar" || kind.text === "List" || !apiVersion) return item;
  if (has(here, "kind") || has(here, "apiVersion")) return item;
  const own = scalarOf(kind.start, kind.end, kind.style, kind.text.replace(/List$/, ""));
  const typed = list.entries.filter(({ name }) => name === "apiVersion" || name === "kind").map((entry) => entry.name === "kind" ? { ...entry, value: own } : entry);
  return { ...here, simple: here.simple && list.simple, entries: [...typed, ...here.entries] };
}
function isDaemonSet({ node, object: { kind, apiVersion } }) {
  if (kind !== "DaemonSet" || isBare(node)) return false;
  return isOfWorkloads(apiVersion);
}
function isPatch({ node }) {
  const spec = child2(node, "spec");
  if (has(node, "$patch") || has(spec, "$patch")) return true;
  if (!has(child2(node, "metadata"), "name") || isMisplaced(node)) return false;
  if (child2(spec, "selector")) return false;
  const template = child2(spec, "template");
  if (!child2(child2(template, "metadata"), "labels")) return true;
  const containers = target(child2(child2(template, "spec"), "containers"));
  if (containers?.kind !== "sequence") return true;
  return !containers.items.some((item) => child2(item, "image"));
}
function isIncomplete({ node }) {
  const metadata = child2(node, "metadata");
  if (has(metadata, "name") || has(metadata, "generateName")) return false;
  const containers = target(child2(child2(child2(child2(node, "spec"), "template"), "spec"), "containers"));
  return containers?.kind === "sequence" && containers.items.length > 0 && !containers.items.some((item) => has(item, "image"));
}
var TOP = /* @__PURE__ */ new Set(["apiVersion", "kind", "metadata", "spec", "status"]);
function isMisplaced(node) {
  const below = (holder, known) => {
    const here = target(holder);
    return here?.kind === "mapping" ? here.entries.filter(({ name = "" }) => !known(name)).map(({ value }) => value) : [];
  };
  const isSpec = (value) => isPodTemplate(child2(value, "template")) || has(child2(value, "selector"), "matchLabels");
  const spec = child2(node, "spec");
  return below(node, (name) => TOP.has(name)).some(isSpec) || [child2(node, "metadata")].some((metadata) => isPodTemplate(child2(metadata, "template")) || below(metadata, () => false).some(isSpec)) || below(spec, (name) => name === "template").some((value) => isPodTemplate(value) || has(value, "matchLabels"));
}
function isOfAnotherKind({ root, problems }) {
  const kind = problems.length === 0 ? text(target(root), "kind") : void 0;
  return kind !== void 0 && /^[A-Z][A-Za-z0-9]*$/.test(kind) && !/^DaemonSet$|List$|^Template$/.test(kind);
}
function classify(document) {
  const root = target(document.root);
  if (root?.kind === "sequence") {
    const plays = root.items.some((item) => ["hosts", "tasks", "name", "import_playbook", "include_tasks"].some((key) => has(item, key)));
    return plays ? "Ansible" : "other YAML";
  }
  if (root?.kind !== "mapping") return "other YAML";
  if (/(?:^|\/)[Kk]ustomization(?:\.ya?ml)?$/.test(document.file.path)) return "kustomization";
  const kind = text(root, "kind");
  if (kind === "Template" && has(root, "objects")) return "OpenShift template";
  if (kind !== void 0 && !(kind === "DaemonSet" && isBare(root))) {
    if (kind === "DaemonSet") return "object of another API";
    if (!embeds(root)) return void 0;
    return kind === "ConfigMap" ? "DaemonSet in a ConfigMap" : "DaemonSet in another object";
  }
  return /values.*\.ya?ml$/i.test(document.file.path.split("/").at(-1)) ? "Helm values" : "other YAML";
}
var EMBEDDED = /^[ \t]*["']?kind["']?:[ \t]*["']?DaemonSet\b/m;
function embeds(node) {
  const here = target(node);
  if (here?.kind === "scalar") return here.text.includes("apiVersion") && EMBEDDED.test(here.text);
  if (here?.kind === "sequence") return here.items.some(embeds);
  if (here?.kind !== "mapping") return false;
  if (text(here, "kind") === "DaemonSet" && has(here, "apiVersion") && has(here, "spec")) return true;
  return here.entries.some(({ value }) => value.kind !== "alias" && embeds(value));
}
function isGenerated({ node }) {
  const metadata = child2(node, "metadata");
  return text(metadata, "name") === void 0 && text(metadata, "generateName") !== void 0;
}
function isBare(node) {
  return !["apiVersion", "metadata", "spec"].some((name) => has(node, name));
}
function reference(node) {
  const metadata = child2(node, "metadata");
  const namespace = text(metadata, "namespace");
  return {
    apiVersion: sharedText(text(node, "apiVersion") ?? ""),
    kind: sharedText(text(node, "kind") ?? ""),
    ...namespace === void 0 ? {} : { namespace },
    name: text(metadata, "name") ?? text(metadata, "generateName") ?? ""
  };
}
var SOURCE_COMMENT = /^# Source: (.+)/m;
function sourceOf({ file, span, root }) {
  const head = file.text.slice(span.start, Math.max(root?.start ?? 0, span.start));
  return head.includes("# Source:") ? SOURCE_COMMENT.exec(head)?.[1]?.trim() : void 0;
}
function originOf(node) {
  const annotations = child2(child2(node, "metadata"), "annotations");
  const origin = text(annotations, "config.kubernetes.io/origin");
  const path = origin === void 0 ? void 0 : /^[ \t]*path:[ \t]*(\S.*)/m.exec(origin)?.[1]?.trimEnd();
  return path ?? origin?.trim() ?? text(annotations, "internal.config.kubernetes.io/path") ?? text(annotations, "config.kubernetes.io/path");
}
function child2(node, name) {
  const here = target(node);
  if (here?.kind !== "mapping") return void 0;
  return here.simple ? here.entries.find((entry) => entry.name === name)?.value : resolveMapping(here).fields.get(name)?.value;
}
function has(node, name) {
  return child2(node, name) !== void 0;
}
function text(node, name) {
  const value = toPlainScalar(child2(node, name));
  return typeof value === "string" ? value : void 0;
}
function toPlainScalar(node) {
  const here = target(node);
  return here?.kind === "scalar" ? toPlain(here) : void 0;
}
function identityOf({ object: { namespace = "default", name } }) {
  return `${namespace}/${name}`;
}

// src/workspace/template.ts
var ACTION = /\{\{[^{}]*\}\}|\{%[^%]*%\}/g;
var HELM = /\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|toYaml|nindent|tpl|lookup)\s/;
var SUBSTITUTION = /\$(?:\{[A-Za-z_]\w*(?:[^\w{}][^{}]*)?\}|[A-Z_][A-Z0-9_]*(?![\w(]))/;
var YTT = /(?:^[ \t]*|[:-][ \t]+)#@(?:[a-z][\w/-]*)?[ \t]/m;
var KIND2 = /\bkind["']?\s*:\s*["']?(?:DaemonSet\b|\{[{%])/;
var LONGEST_KEY = 500;
var JINJA = /\{%|\{\{-?\s*[a-zA-Z_][\w.]*\s*(?:\||\}\}|\[|\()/;
function templateIn({ path, text: text2 }, { start, end }, parsed) {
  const part = text2.slice(start, end);
  const ytt = part.includes("#@") ? YTT.exec(part) : null;
  if (ytt) {
    const from = start + ytt.index + ytt[0].indexOf("#@");
    return { engine: "ytt", span: { start: from, end: lineAround(text2, from).end } };
  }
  if (!part.includes("{{") && !part.includes("{%")) return void 0;
  let line = { start: 0, end: -1 };
  let skipped = 0;
  for (const { 0: action, index } of part.matchAll(ACTION)) {
    const from = start + index;
    if (from < skipped) continue;
    if (from > line.end) line = lineAround(text2, from);
    const span = { start: from, end: from + action.length };
    if (parsed && !HELM.test(action) && !isWholeValue(text2, span, line)) continue;
    if (isComment(text2.slice(line.start, from))) skipped = line.end;
    else return { engine: engineOf(action, path), span };
  }
  return void 0;
}
var PLACEHOLDER_LINE = /^[ \t]*(__[A-Z][A-Z0-9_]*__|@@?[A-Z][A-Z0-9_]*@@?|%[A-Z][A-Z0-9_]*%)[ \t]*\r?$/;
function placeholderLine({ text: text2 }, problems) {
  const lines = problems.map(({ span }) => {
    const line = lineAround(text2, span.start);
    const name = PLACEHOLDER_LINE.exec(text2.slice(line.start, line.end))?.[1];
    return name === void 0 ? void 0 : { name, start: text2.indexOf(name, line.start) };
  });
  const [first] = lines;
  if (!first || lines.includes(void 0)) return void 0;
  return { engine: "placeholder", span: { start: first.start, end: first.start + first.name.length }, paths: [] };
}
function mayBecomeDaemonSet({ text: text2 }, { start, end }) {
  return KIND2.test(text2.slice(start, end));
}
function substitutionIn({ text: text2 }, { start, end }) {
  const part = text2.slice(start, end);
  const found = /[\s,[]/.test(part) ? null : SUBSTITUTION.exec(part);
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : void 0;
}
function engineOf(action, path) {
  if (/\.(?:j2|jinja2?)$/.test(path)) return "Jinja";
  if (HELM.test(action) || isInChart(path)) return "Helm";
  return JINJA.test(action) ? "Jinja" : "Go template";
}
function isInChart(path) {
  const chart = /(?:^|\/)charts?\//.exec(path);
  return chart !== null && path.includes("templates/", chart.index + chart[0].length);
}
function isWholeValue(text2, { start, end }, line) {
  if (start - line.start > LONGEST_KEY) return false;
  const before = text2.slice(line.start, start);
  return /^\s*(?:- +)?[\w./-]+: *["']?$/.test(before) && /^[^\s"'#]*["']?\s*(?:#|$)/.test(text2.slice(end, Math.max(end, line.end)));
}
function isComment(before) {
  return /(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, ""));
}
function lineAround(text2, at2) {
  const feed = text2.indexOf("\n", at2);
  return { start: text2.lastIndexOf("\n", at2 - 1) + 1, end: feed < 0 ? text2.length : feed };
}

// src/workspace/page.ts
var FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]*?)^---[ \t]*\r?$/m;
var TITLE = /^(?:title|layout|permalink|nav_order|sidebar_label|description):/m;
var OBJECT = /^["']?(?:apiVersion|kind|metadata|spec)\b/im;
var PROSE = /^(?:```|~~~[\w \t]*\r?$|<\/?[a-z][\w-]*[\s>]|<!--|\{%|\{\{[<%])/im;
function isFrontMatter(document) {
  const lines = document.split(/\r?\n/).filter((line) => !/^(?:---)?[ \t]*(?:#.*)?$/.test(line));
  return lines.some((line) => line.startsWith("layout:")) && lines.every((line) => /^(?:layout|title|permalink|description|redirect_from|sitemap):/.test(line));
}
function isDocumentationPage(text2) {
  if (!/^\uFEFF?---/.test(text2)) return false;
  const [whole, matter] = FRONT_MATTER.exec(text2) ?? [];
  return whole !== void 0 && matter !== void 0 && TITLE.test(matter) && !OBJECT.test(matter) && PROSE.test(text2.slice(whole.length));
}

// src/workspace/load.ts
var OBJECT2 = /^(?:[ \t]{0,2}(?:-[ \t]+)?|[ \t]*(?:-[ \t]+)?(?=["'{])[^\n]*?)["']?(?:api_?version|kind)\b/im;
function load(file, patches, take, reading = read) {
  const spans = split(file.text);
  const documents = [];
  const daemonSets = [];
  const keep = (document, manifests) => {
    documents.push(document);
    for (const manifest of manifests) daemonSets.push(manifest);
  };
  let broken = [];
  let template;
  const notChecked = /* @__PURE__ */ new Map();
  const skip = (reason) => {
    notChecked.set(reason, (notChecked.get(reason) ?? 0) + 1);
  };
  let mayHoldDaemonSet = false;
  let holdsDaemonSet = false;
  const mistaken = [];
  const parts = [];
  const isPage = spans.length > 1 && isUnrenderedPage(file) && spans.some((span) => canHoldDaemonSet(file.text, span));
  if (isPage) {
    mayHoldDaemonSet = true;
    skip("documentation page");
  }
  for (const span of isPage ? [] : spans) {
    const isKnown2 = canHoldDaemonSet(file.text, span);
    if (!isKnown2 && !mayBeMistaken(file.text, span)) continue;
    const document = isKnown2 ? reading(file, span) : read(file, span);
    if (!isKnown2 && (document.problems.length > 0 || mistakenIn(document).length === 0)) continue;
    mayHoldDaemonSet = true;
    const action = isRendered(file) || isOfAnotherKind(document) ? void 0 : templateIn(file, span, document.problems.length === 0) ?? placeholderLine(file, document.problems);
    if (action) {
      if (mayBecomeDaemonSet(file, span)) template ??= { document, template: action };
      skip("template");
    } else if (document.problems.length > 0) {
      if (OBJECT2.test(file.text.slice(span.start, span.end))) broken.push(document);
      else skip("other YAML");
    } else {
      const found = manifestsOf(document).filter(isDaemonSet);
      const refused = patches === "all" ? [] : mistakenIn(document);
      mistaken.push(...refused);
      const reason = found.length === 0 && refused.length === 0 ? classify(document) : void 0;
      if (reason) skip(patches === "all" ? "kustomize patch" : reason);
      const complete = found.filter((manifest) => !isPart(manifest, patches));
      for (const manifest of found) {
        if (complete.includes(manifest)) continue;
        parts.push(manifest);
        skip(patches === "look" && isIncomplete(manifest) ? "incomplete manifest" : "kustomize patch");
      }
      if (complete.length > 0 || refused.length > 0) holdsDaemonSet = true;
      (take ?? keep)(document, complete);
    }
  }
  if (broken.length > 0) broken = allBroken(file, spans, broken);
  return {
    file,
    documents: spans.length,
    mayHoldDaemonSet,
    read: documents,
    daemonSets,
    broken,
    template,
    notChecked,
    mistaken,
    parts,
    holdsDaemonSet: holdsDaemonSet || broken.length > 0
  };
}
function daemonSetsIn(file, spans, patches) {
  if (isUnrenderedPage(file)) return [];
  return spans.filter((span) => canHoldDaemonSet(file.text, span)).map((span) => read(file, span)).filter(({ problems, span }) => problems.length === 0 && (isRendered(file) || !templateIn(file, span, true))).flatMap(manifestsOf).filter((manifest) => isDaemonSet(manifest) && !isPart(manifest, patches));
}
function isUnrenderedPage(file) {
  return !isRendered(file) && isDocumentationPage(file.text);
}
function isRendered(file) {
  return file.rendered !== void 0;
}
function isPart(manifest, patches) {
  return patches === "all" || patches === "look" && (isPatch(manifest) || isIncomplete(manifest));
}
function allBroken(file, spans, known) {
  const byStart = new Map(known.map((document) => [document.span.start, document]));
  return spans.map((span) => byStart.get(span.start) ?? read(file, span)).filter(({ problems, span }) => problems.length > 0 && !templateIn(file, span, false) && !placeholderLine(file, problems));
}

// src/workspace/mentions.ts
var KINDS2 = /\bkind\b["']?\s*:[^\n]{0,200}?\b([A-Z]\w*)/g;
var IMAGE = /\bimage["']?:[ \t]*["']?([^\s"'#,}]+)/;
function imageIn(text2) {
  const path = parseImage(IMAGE.exec(text2)?.[1] ?? "")?.path;
  return path?.includes("/") && !path.startsWith("library/") ? path : void 0;
}
function mentionsIn(files) {
  const byKind = /* @__PURE__ */ new Map();
  const byFile = /* @__PURE__ */ new Map();
  const occupied = [];
  for (const file of files) {
    const identities = /* @__PURE__ */ new Set();
    const agents = /* @__PURE__ */ new Set();
    for (const span of file.text.includes("kind") ? split(file.text) : []) {
      const text2 = file.text.slice(span.start, span.end);
      const named2 = namedIn(text2);
      const object = named2 && isKnown(named2) ? named2 : void 0;
      const document = { file, span, object };
      addTo(byFile, file.path, document);
      for (const kind of object ? [object.kind] : kindsOfJson(text2) ?? kindsIn(text2)) addTo(byKind, kind, document);
      if (named2) identities.add(`${named2.kind} ${named2.namespace ?? ""}/${named2.name}`);
      if (named2?.kind === "DaemonSet") {
        agents.add(`name ${named2.name}`);
        const image = imageIn(text2);
        if (image !== void 0) agents.add(`image ${image}`);
      }
    }
    const absolute = absoluteOf(file);
    if (absolute !== void 0) occupied.push({ file: { ...file, absolute }, identities, agents });
  }
  return { byKind, byFile, reach: new Reach(occupied) };
}
var LONG_JSON = 5e4;
function kindsOfJson(text2) {
  if (text2.length < LONG_JSON || !/^\s*\{/.test(text2)) return void 0;
  try {
    const { kind } = JSON.parse(text2);
    if (typeof kind !== "string") return [];
    return kind.endsWith("List") ? void 0 : [kind];
  } catch {
    return void 0;
  }
}
function isKnown(object) {
  return isOtherKind(object.kind);
}
var AT_LEFT = /^[^\s#-].*$/gm;
var ENTRY = /^([A-Za-z][\w./-]*):(?:[ \t](.*))?$/;
var WORD = /^(?:"([\w./-]+)"|'([\w./-]+)'|(?!(?:y|n|yes|no|on|off|true|false|null)\b)([a-z][\w./-]*))[ \t]*(?:[ \t]#.*)?$/i;
function namedIn(text2) {
  const top = /* @__PURE__ */ new Map();
  let metadata;
  for (const { 0: line, index } of text2.matchAll(AT_LEFT)) {
    const [, key, rest = ""] = ENTRY.exec(line) ?? [];
    if (key === void 0 || top.has(key)) return void 0;
    const value = rest.trimStart();
    top.set(key, value);
    if (key === "metadata" && (value === "" || value.startsWith("#"))) metadata = text2.slice(index + line.length + 1);
  }
  const [kind, apiVersion] = [wordIn(top.get("kind")), wordIn(top.get("apiVersion"))];
  if (!kind || kind.endsWith("List") || !apiVersion || metadata === void 0) return void 0;
  const named2 = entriesBelow(metadata);
  const [name, namespace] = [wordIn(named2?.get("name")), named2?.get("namespace")];
  if (!name || namespace !== void 0 && wordIn(namespace) === void 0) return void 0;
  return {
    apiVersion: sharedText(apiVersion),
    kind: sharedText(kind),
    ...namespace === void 0 ? {} : { namespace: wordIn(namespace) },
    name
  };
}
function wordIn(value = "") {
  const [, double, single, plain] = WORD.exec(value) ?? [];
  return double ?? single ?? plain;
}
function entriesBelow(text2) {
  const entries = /* @__PURE__ */ new Map();
  let indent = 0;
  for (let start = 0; start < text2.length; ) {
    const feed = text2.indexOf("\n", start);
    const end = feed < 0 ? text2.length : feed;
    let at2 = start;
    while (text2.charCodeAt(at2) === 32) at2++;
    const depth = at2 - start;
    const line = text2.slice(at2, end);
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
function kindsIn(text2) {
  return new Set(Array.from(text2.matchAll(KINDS2), ([, kind]) => kind));
}
function mayHoldManifest(text2) {
  return /\bkind\b["']?\s*:/i.test(text2);
}
var KEPT = { trees: 1e6, objects: 2e6, checked: 2e5 };
var Readings = class {
  #objects = new Recent(KEPT.objects);
  #trees = new Recent(KEPT.trees);
  /** Of the documents that rules go over together. */
  #checked = new Recent(KEPT.checked);
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
  /** Of a file that is checked: its tree is at hand for a while. */
  document(mention) {
    const checked = this.#checked.known(mention);
    if (checked) return checked.document;
    const document = this.atHand(mention) ?? read(mention.file, mention.span);
    this.check(mention, document);
    return document;
  }
  /** Undefined where it would have to be read. */
  atHand(mention) {
    return (this.#checked.known(mention) ?? this.#trees.known(mention))?.document;
  }
  /** The same for a document that was read before. */
  check(mention, document) {
    this.#checked.set(mention, treeOf(document));
  }
  value(mention, index) {
    const known = this.#known(mention)[index];
    return known?.written ? known.written.value : this.field(mention, index).value;
  }
  field(mention, index) {
    const fields = this.#fields.get(mention, () => []);
    return fields[index] ??= this.#newField(mention, index);
  }
  #newField(mention, index) {
    const { kind } = mention.object ?? this.#known(mention)[index].object;
    const known = () => this.#known(mention)[index]?.written;
    return rootField(new ManifestRoot(kind, () => this.#written(mention, index), known));
  }
  /** Without a node where mistakes were passed over: then the document is its place. */
  #written(mention, index) {
    const { document, manifests } = this.#tree(mention);
    return manifests[index] ?? { document, node: void 0, origin: void 0 };
  }
  #tree(mention) {
    return this.#checked.known(mention) ?? this.#trees.get(mention, () => treeOf(read(mention.file, mention.span)));
  }
};
function treeOf(document) {
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
  known(mention) {
    return this.#made.get(mention);
  }
  get(mention, make) {
    const known = this.#made.get(mention);
    if (known !== void 0) return known;
    const made = make();
    this.set(mention, made);
    return made;
  }
  set(mention, made) {
    if (!this.#made.has(mention)) this.#characters += lengthOf(mention);
    this.#made.set(mention, made);
    for (const first of this.#made.keys()) {
      if (this.#characters <= this.most || first === mention) break;
      this.#made.delete(first);
      this.#characters -= lengthOf(first);
    }
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

// src/workspace/previous.ts
var FORMER_APIS = /* @__PURE__ */ new Set(["extensions/v1beta1", "apps/v1beta1", "apps/v1beta2"]);
function previousOf(manifest) {
  const root = simple(manifest.node);
  const metadata = mappingAt(root, "metadata");
  const live = ["uid", "resourceVersion", "managedFields"].some((name) => entryOf(metadata, name) !== void 0);
  const node = asAppsV1(live ? withStrings(root) : root);
  return { manifest, node, stored: asStored(manifest, node), live, status: live ? statusOf(root) : void 0 };
}
function asStored({ object }, node) {
  const spec = entryOf(node, "spec");
  const holder = mappingAt(node, "spec");
  const strategy = mappingAt(holder, "updateStrategy");
  if (!spec || !holder || object.apiVersion !== "extensions/v1beta1" || entryOf(strategy, "type")) return node;
  const { start, end } = spec.key;
  const made = (name, value) => ({ key: scalarOf(start, end, "plain", name), name, value });
  const onDelete = made("type", scalarOf(start, end, "plain", "OnDelete"));
  const none = { ...holder, flow: true, entries: [], simple: true, start, end };
  const whole = { ...strategy ?? none, entries: [...strategy?.entries ?? [], onDelete] };
  const others = holder.entries.filter(({ name }) => name !== "updateStrategy");
  return replace(node, spec, { ...spec, value: { ...holder, entries: [...others, made("updateStrategy", whole)] } });
}
function withStrings(node) {
  switch (node.kind) {
    case "scalar":
      return isMisread(node) ? { ...node, value: node.text } : node;
    case "sequence":
      return { ...node, items: node.items.map(withStrings) };
    case "mapping": {
      const nameOf2 = ({ key, name }) => key.kind === "scalar" && isMisread(key) ? key.text : name;
      return { ...node, entries: node.entries.map((entry) => ({ ...entry, name: nameOf2(entry), value: withStrings(entry.value) })) };
    }
    case "alias":
      return node;
  }
}
function isMisread({ value, text: text2 }) {
  return typeof value === "boolean" && text2.toLowerCase() !== String(value);
}
function convertedNode({ node }) {
  const root = simple(node);
  const converted = asAppsV1(root);
  return converted === root ? void 0 : converted;
}
function underName({ node, object }, name) {
  if (object.name === name) return node;
  const root = simple(node);
  const metadata = entryOf(root, "metadata");
  const holder = mappingAt(root, "metadata");
  const written = entryOf(holder, "name");
  const value = target(written?.value);
  if (!metadata || !holder || !written || value?.kind !== "scalar") return node;
  const entry = { ...written, value: { ...value, value: name, text: name } };
  return replace(root, metadata, { ...metadata, value: replace(holder, written, entry) });
}
function asAppsV1(root) {
  const version = entryOf(root, "apiVersion");
  const written = target(version?.value);
  if (!version || written?.kind !== "scalar" || !FORMER_APIS.has(String(written.value))) return root;
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

// src/workspace/likeness.ts
var RELATED = 0.1;
var SIMILAR = 0.5;
var MOST_COMPARED = 100;
var Likeness = class {
  #byTrait = /* @__PURE__ */ new Map();
  constructor(list, nodeOf) {
    for (const each of list) {
      const traits = traitsOf(each, nodeOf(each));
      for (const name of traits.names) addTo(this.#byTrait, name, traits);
    }
  }
  /**
   * Those with a main container of the same name or image, which is how copies of a manifest for another agent differ from a renamed one.
   * @param least How much they have in common.
   */
  of(node, least = SIMILAR) {
    const own = traitsOf(void 0, node);
    return this.#near(own).flatMap((other) => {
      const score = similarity(other, own);
      return score >= least ? [{ of: other.of, score }] : [];
    });
  }
  #near({ names }) {
    const groups = [...names].map((name) => this.#byTrait.get(name) ?? []).sort((a, b) => a.length - b.length);
    const found = /* @__PURE__ */ new Set();
    for (const group of groups) {
      for (const each of group) {
        if (found.size === MOST_COMPARED) return [...found];
        found.add(each);
      }
    }
    return [...found];
  }
};
function traitsOf(of, node) {
  const template = templateOf(toPlain(node));
  let known;
  return { of, names: new Set(namesOf(template)), leaves: () => known ??= leaves(template) };
}
function similarity(old, updated) {
  const [left, right] = [old.leaves(), updated.leaves()];
  let common = 0;
  for (const leaf of left) if (right.has(leaf)) common++;
  return common / (left.size + right.size - common);
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
    for (const [key, member] of Object.entries(value)) leaves(member, `${path}.${key}`, found);
  else if (value !== null && value !== void 0) found.add(`${path}=${JSON.stringify(value)}`);
  return found;
}
function at(holder, name) {
  return typeof holder === "object" && holder !== null ? holder[name] : void 0;
}

export {
  upTo,
  folderOf,
  commonFolder,
  branch,
  manifestsOf,
  isGenerated,
  identityOf,
  isFrontMatter,
  templateIn,
  substitutionIn,
  load,
  daemonSetsIn,
  mentionsIn,
  absoluteOf,
  kindsIn,
  mayHoldManifest,
  Readings,
  manifestField,
  RELATED,
  SIMILAR,
  Likeness,
  FORMER_APIS,
  previousOf,
  convertedNode,
  underName
};
