import {
  canHoldDaemonSet,
  read,
  rootField,
  split,
  suggest
} from "./shared-kubernetes-apply.js";
import {
  resolveMapping,
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";

// src/workspace/mistaken.ts
var KIND = /(?:^|[{,][ \t]*)["']?(kind)["']?[ \t]*:[ \t]*(?:!!str[ \t]+)?["']?([^"'\n\r,}#]*)/im;
function mayBeMistaken(text2, { start, end }) {
  const pod = text2.indexOf("containers", start);
  if (pod < 0 || pod >= end) return false;
  const [, key, kind = ""] = KIND.exec(text2.slice(start, end)) ?? [];
  if (key === void 0) return text2.slice(start, end).includes("template");
  return key !== "kind" || kind.trimEnd() !== "DaemonSet" && isNear(kind);
}
function mistakenIn(document) {
  const root = target(document.root);
  if (root?.kind !== "mapping") return void 0;
  const [kind, apiVersion] = ["kind", "apiVersion"].map((name) => root.entries.find((entry) => entry.name === name));
  if (!isOfWorkloads(textOf(apiVersion?.value) ?? "")) return void 0;
  const at = ({ start, end }) => ({ file: document.file, span: { start, end } });
  if (kind) return wrongKind(document, kind, root, at);
  const other = root.entries.find(({ name = "" }) => letters(name) === "kind");
  const isWorkload = hasPodTemplate(root);
  if (other && (isWorkload || isNear(textOf(other.value) ?? ""))) {
    const message = `unknown key ${shown(other.name ?? "")}, so the kind is missing and kubectl refuses the manifest; did you mean "kind"?`;
    return { document, place: at(other.key), message, field: fieldOf(document, root, other.name ?? ""), key: "kind" };
  }
  if (other || !isWorkload) return void 0;
  const place = at(apiVersion?.key ?? root.entries[0].key);
  return {
    document,
    place,
    message: "the kind is missing, so kubectl refuses the manifest; write kind: DaemonSet, or which workload this is"
  };
}
function wrongKind(document, { value }, root, at) {
  const written = textOf(value);
  if (written === void 0 || written === "DaemonSet" || !isNear(written) || !root.entries.some(({ name }) => name === "spec"))
    return void 0;
  const isHidden = written.replace(/[^\x21-\x7e]/g, "") === "DaemonSet";
  const what = isHidden ? `the kind ${shown(written)} contains an invisible character` : `unknown kind ${shown(written)}`;
  const message = `${what}: kubectl finds no such kind and does not apply the manifest; did you mean "DaemonSet"?`;
  return { document, place: at(value), message, field: fieldOf(document, root, "kind"), value: "DaemonSet" };
}
function fieldOf(document, node, name) {
  const value = toPlain(node);
  return rootField({ document, node, value, effective: value, maps: /* @__PURE__ */ new Set(), rendered: false }).resolve([name]);
}
function isGroupOfWorkloads(group) {
  const name = group.toLowerCase().replace(/\.k8s\.io$/, "");
  return name === "" || !name.includes(".") && suggest(name, ["apps", "extensions"]) !== void 0;
}
function isOfWorkloads(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return isGroupOfWorkloads(slash < 0 ? "" : apiVersion.slice(0, slash));
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
      for (const item of items.items) visit(item, depth + 1);
    } else found.push({ document, node: here, object: reference(here), origin: source ?? (hasOrigins ? originOf(here) : void 0) });
  };
  visit(document.root, 0);
  return found;
}
function isDaemonSet({ node, object: { kind, apiVersion } }) {
  if (kind !== "DaemonSet" || isBare(node)) return false;
  const slash = apiVersion.indexOf("/");
  const group = slash < 0 ? "" : apiVersion.slice(0, slash);
  return isGroupOfWorkloads(group);
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
    if (kind === "DaemonSet") return "objects of another API";
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
function isBare(node) {
  return !["apiVersion", "metadata", "spec"].some((name) => has(node, name));
}
function reference(node) {
  const metadata = child2(node, "metadata");
  const namespace = text(metadata, "namespace");
  return {
    apiVersion: text(node, "apiVersion") ?? "",
    kind: text(node, "kind") ?? "",
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
function lineAround(text2, at) {
  const feed = text2.indexOf("\n", at);
  return { start: text2.lastIndexOf("\n", at - 1) + 1, end: feed < 0 ? text2.length : feed };
}

// src/workspace/load.ts
var OBJECT = /\b(?:api_?version|kind)\b/i;
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
  for (const span of spans) {
    const isKnown = canHoldDaemonSet(file.text, span);
    if (!isKnown && !mayBeMistaken(file.text, span)) continue;
    const document = isKnown ? reading(file, span) : read(file, span);
    if (!isKnown && (document.problems.length > 0 || !mistakenIn(document))) continue;
    mayHoldDaemonSet = true;
    const action = isRendered(file) || isOfAnotherKind(document) ? void 0 : templateIn(file, span, document.problems.length === 0);
    if (action) {
      if (mayBecomeDaemonSet(file, span)) template ??= { document, template: action };
      skip("template");
    } else if (document.problems.length > 0) {
      if (OBJECT.test(file.text.slice(span.start, span.end))) broken.push(document);
      else skip("other YAML");
    } else {
      const found = manifestsOf(document).filter(isDaemonSet);
      const refused = found.length === 0 && patches !== "all" ? mistakenIn(document) : void 0;
      if (refused) mistaken.push(refused);
      const reason = found.length === 0 && !refused ? classify(document) : void 0;
      if (reason) skip(patches === "all" ? "kustomize patch" : reason);
      const complete = found.filter((manifest) => !isPart(manifest, patches));
      for (const manifest of found) {
        if (complete.includes(manifest)) continue;
        parts.push(manifest);
        skip("kustomize patch");
      }
      if (complete.length > 0 || refused) holdsDaemonSet = true;
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
  return spans.filter((span) => canHoldDaemonSet(file.text, span)).map((span) => read(file, span)).filter(({ problems, span }) => problems.length === 0 && (isRendered(file) || !templateIn(file, span, true))).flatMap(manifestsOf).filter((manifest) => isDaemonSet(manifest) && !isPart(manifest, patches));
}
function isRendered(file) {
  return file.rendered !== void 0;
}
function isPart(manifest, patches) {
  return patches === "all" || patches === "look" && isPatch(manifest);
}
function allBroken(file, spans, known) {
  const byStart = new Map(known.map((document) => [document.span.start, document]));
  return spans.map((span) => byStart.get(span.start) ?? read(file, span)).filter(({ problems, span }) => problems.length > 0 && !templateIn(file, span, false));
}

// src/workspace/previous.ts
var FORMER = /* @__PURE__ */ new Set(["extensions/v1beta1", "apps/v1beta1", "apps/v1beta2"]);
function previousOf(manifest) {
  const root = simple(manifest.node);
  const metadata = mappingAt(root, "metadata");
  const live = ["uid", "resourceVersion", "managedFields"].some((name) => entryOf(metadata, name) !== void 0);
  return { manifest, node: asAppsV1(root), live, status: live ? statusOf(root) : void 0 };
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

export {
  manifestsOf,
  identityOf,
  templateIn,
  substitutionIn,
  load,
  daemonSetsIn,
  previousOf,
  convertedNode,
  underName
};
