import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  toPlain
} from "./chunk-chunk-DA5LHDPC.js";
import {
  resolveMapping
} from "./chunk-chunk-JM2BVIXL.js";
import {
  resolvePlain,
  target
} from "./chunk-chunk-7HQAKKMM.js";

// src/template.ts
var ACTION = /\{\{[^{}]*\}\}|\{%[^%]*%\}/g;
var HELM = /\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|toYaml|nindent|tpl|lookup)\s/;
var SUBSTITUTION = /\$(?:\{[A-Za-z_]\w*(?:[^\w{}][^{}]*)?\}|[A-Z_][A-Z0-9_]*(?![\w(]))/;
var YTT = /(?:^[ \t]*|[:-][ \t]+)#@(?:[a-z][\w/-]*)?[ \t]/m;
var KIND = /\bkind["']?\s*:\s*["']?(?:DaemonSet\b|\{[{%])/;
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
  return KIND.test(text2.slice(start, end));
}
function substitutionIn({ text: text2 }, { start, end }) {
  const part = text2.slice(start, end);
  const found = /[\s,[]/.test(part) ? null : SUBSTITUTION.exec(part);
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : void 0;
}
function engineOf(action, path) {
  if (/\.(?:j2|jinja2?)$/.test(path)) return "Jinja";
  if (HELM.test(action) || /(?:^|\/)charts?\/.*\/?templates\//.test(path)) return "Helm";
  return JINJA.test(action) ? "Jinja" : "Go template";
}
function isWholeValue(text2, { start, end }, line) {
  if (start - line.start > LONGEST_KEY) return false;
  const before = text2.slice(line.start, start);
  return /^\s*(?:- +)?[\w./-]+: *["']?$/.test(before) && /^[^\s"']*["']?\s*(?:#.*)?$/.test(text2.slice(end, Math.max(end, line.end)));
}
function isComment(before) {
  return /(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, ""));
}
function lineAround(text2, at) {
  const feed = text2.indexOf("\n", at);
  return { start: text2.lastIndexOf("\n", at - 1) + 1, end: feed < 0 ? text2.length : feed };
}

// src/manifest.ts
function manifestsOf(document) {
  const found = [];
  const { file, span } = document;
  const source = sourceOf(document);
  const hasOrigins = file.text.slice(span.start, span.end).includes("config.kubernetes.io/");
  const visit = (node, depth) => {
    const here = target(node);
    if (here?.kind !== "mapping" || depth > 3) return;
    const kind = text(here, "kind");
    const items = target(child(here, "items"));
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
  return group === "apps" || group === "extensions" || group === "";
}
function isPatch({ node }) {
  const spec = child(node, "spec");
  if (has(node, "$patch") || has(spec, "$patch")) return true;
  if (child(spec, "selector")) return false;
  const template = child(spec, "template");
  if (!child(child(template, "metadata"), "labels")) return true;
  const containers = target(child(child(template, "spec"), "containers"));
  if (containers?.kind !== "sequence") return true;
  return !containers.items.some((item) => child(item, "image"));
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
  if (kind !== void 0 && !(kind === "DaemonSet" && isBare(root))) return kind === "DaemonSet" ? "objects of another API" : void 0;
  return /(?:^|\/)[^/]*values[^/]*\.ya?ml$/i.test(document.file.path) ? "Helm values" : "other YAML";
}
function isBare(node) {
  return !["apiVersion", "metadata", "spec"].some((name) => has(node, name));
}
function reference(node) {
  const metadata = child(node, "metadata");
  const namespace = text(metadata, "namespace");
  return {
    apiVersion: text(node, "apiVersion") ?? "",
    kind: text(node, "kind") ?? "",
    ...namespace === void 0 ? {} : { namespace },
    name: text(metadata, "name") ?? text(metadata, "generateName") ?? ""
  };
}
var SOURCE_COMMENT = /^# Source: (.+?)[ \t]*\r?$/m;
function sourceOf({ file, span, root }) {
  const head = file.text.slice(span.start, Math.max(root?.start ?? 0, span.start));
  return head.includes("# Source:") ? SOURCE_COMMENT.exec(head)?.[1] : void 0;
}
function originOf(node) {
  const annotations = child(child(node, "metadata"), "annotations");
  const origin = text(annotations, "config.kubernetes.io/origin");
  const path = origin === void 0 ? void 0 : /^\s*path:\s*(.+?)\s*$/m.exec(origin)?.[1];
  return path ?? origin?.trim() ?? text(annotations, "internal.config.kubernetes.io/path") ?? text(annotations, "config.kubernetes.io/path");
}
function child(node, name) {
  const here = target(node);
  if (here?.kind !== "mapping") return void 0;
  return here.simple ? here.entries.find((entry) => entry.name === name)?.value : resolveMapping(here).fields.get(name)?.value;
}
function has(node, name) {
  return child(node, name) !== void 0;
}
function text(node, name) {
  const value = toPlainScalar(child(node, name));
  return typeof value === "string" ? value : void 0;
}
function toPlainScalar(node) {
  const here = target(node);
  return here?.kind === "scalar" ? toPlain(here) : void 0;
}

// src/yaml/write.ts
function writeValue(document, node, { entry, inFlow }, value) {
  const { text: text2 } = document.file;
  if (document.contentType === "json") return { span: spanOf(node), text: json(value) };
  if (node.kind === "mapping" || node.kind === "sequence" || node.kind === "alias") {
    return isScalar(value) || isFlowPlace(text2, node) ? { span: spanOf(node), text: flow(value) } : replaceBlock(text2, node, entry, value);
  }
  if (node.end > node.start) {
    if (isScalar(value)) return { span: spanOf(node), text: scalar(value) };
    const isLong = !Array.isArray(value) || !value.every(isScalar);
    const colon = entry && isLong && !inFlow ? /^[ \t]*:(?=[ \t]+$)/.exec(text2.slice(entry.key.end, node.start)) : null;
    if (!entry || !colon) return { span: spanOf(node), text: flow(value) };
    const start = entry.key.end + colon[0].length;
    return { span: { start, end: node.end }, text: below(value, columnOf(text2, entry.key.start) + 2, text2, start) };
  }
  const at = { start: node.start, end: node.start };
  if (isScalar(value) || !entry || inFlow) return { span: at, text: ` ${flow(value)}` };
  return { span: at, text: below(value, columnOf(text2, entry.key.start) + 2, text2, node.start) };
}
function removeEntry(text2, holder, gone) {
  if (holder.kind === "scalar") return void 0;
  const children = holder.kind === "mapping" ? holder.entries : holder.items;
  const index = children.findIndex((child2) => child2 === gone || "key" in child2 && "key" in gone && child2.key === gone.key);
  const here = children[index];
  if (!here) return void 0;
  if (children.length === 1) return { span: spanOf(holder), text: holder.kind === "mapping" ? "{}" : "[]" };
  const { start, end } = extent(here);
  const next = children[index + 1];
  const previous = children[index - 1];
  if (holder.flow) {
    return { span: next ? { start, end: extent(next).start } : { start: previous ? extent(previous).end : start, end }, text: "" };
  }
  const lineStart = text2.lastIndexOf("\n", start - 1) + 1;
  const lead = text2.slice(lineStart, start);
  if (/^[ \t]*(?:- *)?$/.test(lead) && (holder.kind === "sequence" || !lead.includes("-"))) {
    return { span: { start: lineStart, end: lineEnd(text2, end, true) }, text: "" };
  }
  if (next) return { span: { start, end: extent(next).start }, text: "" };
  return void 0;
}
function renameKey({ contentType }, entry, key) {
  return { span: spanOf(entry.key), text: contentType === "json" ? json(key) : scalar(key) };
}
var aliased = /* @__PURE__ */ new WeakMap();
function isShared(node, document) {
  if (node.kind === "alias" || !node.anchor) return false;
  let targets = aliased.get(document);
  if (!targets) {
    targets = /* @__PURE__ */ new Set();
    if (document.root) collect(document.root, targets);
    aliased.set(document, targets);
  }
  return targets.has(node);
}
function collect(root, targets) {
  const rest = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.kind === "alias") {
      if (node.target) targets.add(node.target);
    } else if (node.kind === "sequence") rest.push(...node.items);
    else if (node.kind === "mapping") for (const { key, value } of node.entries) rest.push(key, value);
  }
}
function insertInto(document, holder, value) {
  const { text: text2 } = document.file;
  const last = holder.kind === "mapping" ? holder.entries.at(-1) : holder.items.at(-1);
  if (holder.flow) {
    const written = document.contentType === "json" ? json(value) : flow(value);
    const inner = written.slice(1, -1).trim();
    if (!last) return { span: spanOf(holder), text: written };
    const at2 = extent(last).end;
    return { span: { start: at2, end: at2 }, text: `, ${inner}` };
  }
  if (!last) return void 0;
  const first = holder.kind === "mapping" ? holder.entries[0].key.from : holder.start;
  const column = columnOf(text2, first);
  const at = behindComments(text2, lineEnd(text2, extent(last).end, false), column);
  return { span: { start: at, end: at }, text: below(value, column, text2, at) };
}
var COMMENT_LINE = /\r?\n([ \t]*)#[^\r\n]*/y;
function behindComments(text2, end, column) {
  for (; ; ) {
    COMMENT_LINE.lastIndex = end;
    const comment = COMMENT_LINE.exec(text2);
    if (!comment || comment[1].length <= column) return end;
    end = COMMENT_LINE.lastIndex;
  }
}
function replaceBlock(text2, node, entry, value) {
  const column = columnOf(text2, node.start);
  const key = entry ? columnOf(text2, entry.key.start) : -1;
  const indent = column > key || Array.isArray(value) ? column : key + 2;
  return { span: spanOf(node), text: " ".repeat(indent - column) + block(value, indent, eol(text2, node.start)).trimStart() };
}
function isFlowPlace(text2, node) {
  return node.kind === "alias" || node.kind !== "scalar" && node.flow || text2.length === 0;
}
function extent(child2) {
  return "key" in child2 ? { start: child2.key.from, end: Math.max(child2.value.end, child2.key.end) } : { start: child2.from, end: child2.end };
}
function lineEnd(text2, offset, withBreak) {
  const feed = text2.indexOf("\n", offset);
  if (feed < 0) return text2.length;
  if (withBreak) return feed + 1;
  return text2[feed - 1] === "\r" && feed > offset ? feed - 1 : feed;
}
function columnOf(text2, offset) {
  return offset - text2.lastIndexOf("\n", offset - 1) - 1;
}
function eol(text2, offset) {
  const next = text2.indexOf("\n", offset);
  const feed = next < 0 ? text2.lastIndexOf("\n") : next;
  return feed > 0 && text2[feed - 1] === "\r" ? "\r\n" : "\n";
}
function spanOf({ start, end }) {
  return { start, end };
}
function isScalar(value) {
  return typeof value !== "object" || value === null;
}
function scalar(value) {
  if (typeof value !== "string") return String(value);
  const plain = /^[\w./][\w./@%+ -]*(?::[\w./@%+-]+)*$/.test(value) && !value.endsWith(" ") && !value.includes(" #");
  return plain && !resolvePlain(value) ? value : JSON.stringify(value);
}
function json(value) {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
}
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = members(value);
    return entries.length === 0 ? "{}" : `{ ${entries.map(([key, item]) => `${scalar(key)}: ${flow(item)}`).join(", ")} }`;
  }
  return scalar(value);
}
function members(value) {
  return Object.entries(value).filter(([, member2]) => member2 !== void 0);
}
function below(value, indent, text2, offset) {
  const feed = eol(text2, offset);
  return feed + block(value, indent, feed);
}
function block(value, indent, feed) {
  const lines = [];
  const spaces = " ".repeat(indent);
  addLines(value, spaces, spaces, lines);
  return lines.length === 1 ? lines[0] : lines.join(feed);
}
function addLines(value, lead, indent, lines) {
  if (isScalar(value) || isEmpty(value)) lines.push(lead + flow(value));
  else if (Array.isArray(value)) {
    value.forEach((item, index) => addLines(item, `${index === 0 ? lead : indent}- `, `${indent}  `, lines));
  } else {
    members(value).forEach(([key, item], index) => {
      const start = `${index === 0 ? lead : indent}${scalar(key)}:`;
      if (isScalar(item) || isEmpty(item)) lines.push(`${start} ${flow(item)}`);
      else {
        lines.push(start);
        addLines(item, `${indent}  `, `${indent}  `, lines);
      }
    });
  }
}
function isEmpty(value) {
  return Object.values(value).every((member2) => member2 === void 0);
}

// src/yaml/field.ts
function rootField(root) {
  return new ManifestField(root, void 0, "");
}
var ManifestField = class _ManifestField {
  constructor(root, parent, step) {
    this.root = root;
    this.parent = parent;
    this.step = step;
  }
  root;
  parent;
  step;
  #place;
  get value() {
    return this.parent ? member(this.parent.value, this.step) : this.root.value;
  }
  get effective() {
    return this.parent ? member(this.parent.effective, this.step) : this.root.effective;
  }
  get raw() {
    return this.exists ? toPlain(this.place.node) : void 0;
  }
  get exists() {
    return this.place.node !== void 0;
  }
  get accepted() {
    return this.root.accepted === true;
  }
  get path() {
    if (!this.parent) return "";
    const above = this.parent.path;
    if (typeof this.step === "number") return `${above}[${this.step}]`;
    if (typeof this.parent.step === "string" && this.root.maps.has(this.parent.step)) return `${above}[${this.step}]`;
    return above ? `${above}.${this.step}` : this.step;
  }
  get key() {
    return this.#location(this.keySpan);
  }
  get location() {
    const { node } = this.place;
    return this.#location(node && node.end > node.start ? spanOf2(node) : this.keySpan);
  }
  get via() {
    const { via } = this.place;
    return via && this.#location(via);
  }
  get place() {
    this.#place ??= this.parent ? this.parent.placeOf(this.step) : { node: this.root.node, entry: void 0, via: void 0 };
    return this.#place;
  }
  get keySpan() {
    const { node, entry } = this.place;
    if (entry) return spanOf2(entry.key);
    if (node && this.parent) return itemSpan(node);
    if (this.parent) return this.parent.keySpan;
    return rootSpan(node, this.root.document);
  }
  at(...steps) {
    return this.resolve(steps);
  }
  resolve(steps) {
    let field = this;
    for (const step of steps) field = new _ManifestField(this.root, field, step);
    return field;
  }
  items() {
    const here = target(this.place.node);
    return here?.kind === "sequence" ? here.items.map((_, index) => new _ManifestField(this.root, this, index)) : [];
  }
  entries() {
    const here = target(this.place.node);
    if (here?.kind !== "mapping") return [];
    const names = here.simple ? here.entries.map((entry) => entry.name) : [...resolveMapping(here).fields.keys()];
    return names.map((name) => [name, new _ManifestField(this.root, this, name)]);
  }
  write(value) {
    if (!this.#writable()) return void 0;
    const { node, entry } = this.place;
    const parent = this.parent;
    if (node) {
      const around = target(parent?.place.node);
      const inFlow = around !== void 0 && around.kind !== "scalar" && around.flow;
      return this.#edit(writeValue(this.root.document, node, { entry, inFlow }, value));
    }
    if (!parent) return void 0;
    const wrapped = typeof this.step === "number" ? [value] : { [this.step]: value };
    const holder = target(parent.place.node);
    if (!holder || holder.kind === "scalar" && holder.value === null) return parent.write(wrapped);
    if (holder.kind !== (typeof this.step === "number" ? "sequence" : "mapping")) return void 0;
    return this.#edit(insertInto(this.root.document, holder, wrapped), added(holder, this.step));
  }
  remove() {
    const { entry, node } = this.place;
    const holder = target(this.parent?.place.node);
    if (!node || !holder || !this.#writable()) return void 0;
    return this.#edit(removeEntry(this.text, holder, entry ?? node));
  }
  rename(key) {
    const { entry } = this.place;
    const holder = target(this.parent?.place.node);
    return entry && holder && this.#writable() ? this.#edit(renameKey(this.root.document, entry, key), added(holder, key)) : void 0;
  }
  get text() {
    return this.root.document.file.text;
  }
  placeOf(step) {
    const { node, via } = this.place;
    const here = target(node);
    const shared = via ?? (node?.kind === "alias" ? spanOf2(node) : void 0);
    if (here?.kind === "sequence" && typeof step === "number") return { node: here.items[step], entry: void 0, via: shared };
    if (here?.kind !== "mapping" || typeof step !== "string") return { node: void 0, entry: void 0, via: shared };
    if (here.simple) {
      const entry = here.entries.find(({ name }) => name === step);
      return { node: entry?.value, entry, via: shared };
    }
    const resolved = resolveMapping(here).fields.get(step);
    return { node: resolved?.value, entry: resolved, via: shared ?? (resolved?.merged ? mergeSpan(here) : void 0) };
  }
  /** Neither rendered, nor reached through an alias, nor inside an anchor that an alias repeats. */
  #writable() {
    if (this.root.rendered || this.place.via) return false;
    for (let field = this; field; field = field.parent) {
      const { node } = field.place;
      if (node && (node.kind === "alias" || isShared(node, this.root.document))) return false;
    }
    return true;
  }
  #edit(edit, adds) {
    return edit && { location: this.#location(edit.span), text: edit.text, ...adds !== void 0 && { adds } };
  }
  #location(span) {
    return { file: this.root.document.file, span };
  }
};
function added(holder, step) {
  return typeof step === "string" ? `${holder.start} ${step}` : void 0;
}
function member(holder, step) {
  if (typeof holder !== "object" || holder === null) return void 0;
  if (Array.isArray(holder)) return typeof step === "number" ? holder[step] : void 0;
  return Object.hasOwn(holder, step) ? holder[step] : void 0;
}
function spanOf2({ start, end }) {
  return { start, end };
}
function itemSpan(node) {
  const here = target(node);
  if (here?.kind !== "mapping" || node.kind === "alias") return node.kind === "mapping" ? firstEntry(node) : spanOf2(node);
  const name = here.entries.find((entry) => entry.name === "name");
  return name && name.value.kind === "scalar" ? { start: name.key.start, end: Math.max(name.value.end, name.key.end) } : firstEntry(here);
}
function firstEntry(mapping) {
  return spanOf2(mapping.entries[0]?.key ?? mapping);
}
function rootSpan(node, document) {
  const here = target(node);
  if (here?.kind === "mapping") {
    const kind = here.entries.find(({ name }) => name === "kind");
    return kind ? { start: kind.key.start, end: Math.max(kind.value.end, kind.key.end) } : firstEntry(here);
  }
  return node ? spanOf2(node) : { start: document.span.start, end: Math.min(document.span.start + 1, document.span.end) };
}
function mergeSpan(mapping) {
  const merge = mapping.entries.find(({ key }) => key.kind === "scalar" && key.text === "<<");
  return merge && { start: merge.key.start, end: merge.value.end };
}

export {
  templateIn,
  mayBecomeDaemonSet,
  substitutionIn,
  manifestsOf,
  isDaemonSet,
  isPatch,
  isOfAnotherKind,
  classify,
  rootField
};
