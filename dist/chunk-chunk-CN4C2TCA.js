import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEVERITIES
} from "./chunk-chunk-YUJWRF7C.js";
import {
  MAP_FIELDS,
  admit,
  toPlain
} from "./chunk-chunk-ZUGPAWMF.js";
import {
  canHoldDaemonSet,
  parseJson,
  parseYaml,
  read,
  resolveMapping,
  resolvePlain,
  split,
  target
} from "./chunk-chunk-7CRS4IP2.js";
import {
  versionRangeText
} from "./chunk-chunk-6WC5SPPU.js";
import {
  didYouMean
} from "./chunk-chunk-JULUZJFZ.js";

// src/judge/baseline.ts
var VERSION = 1;
function parseBaseline(file) {
  const { root, problems } = parseJson(file.text);
  const [problem] = problems;
  if (problem) return { message: `this is no baseline: ${problem.message}`, location: { file, span: problem.span } };
  const { version, findings } = Object(toPlain(root));
  const whole = { file, span: { start: 0, end: Math.min(1, file.text.length) } };
  if (version !== VERSION || !Array.isArray(findings)) {
    return { message: `this is no baseline of version ${VERSION}; write it anew with --update-baseline`, location: whole };
  }
  const mapping = target(root);
  const list = mapping?.kind === "mapping" ? target(mapping.entries.find(({ name }) => name === "findings")?.value) : void 0;
  const nodes = list?.kind === "sequence" ? list.items : [];
  const entries = [];
  for (const [index, entry] of findings.entries()) {
    const span = { start: nodes[index]?.start ?? 0, end: nodes[index]?.end ?? 0 };
    if (!isEntry(entry)) return { message: "an entry of a baseline has file, rule, path and count", location: { file, span } };
    entries.push({ ...entry, span });
  }
  return { file, entries };
}
function isEntry(value) {
  const { file, object, rule, path, count } = Object(value);
  const texts = [file, rule, path].every((text2) => typeof text2 === "string");
  return texts && (object === void 0 || typeof object === "string") && Number.isSafeInteger(count) && count > 0;
}
function applyBaseline(findings, baseline, linted) {
  const left = /* @__PURE__ */ new Map();
  for (const entry of baseline.entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  const judged = findings.map((finding2) => {
    const key = keyOf(entryOf(finding2));
    const count = left.get(key) ?? 0;
    if (finding2.suppression || count === 0) return finding2;
    left.set(key, count - 1);
    return { ...finding2, suppression: { kind: "external", reason: `known: it is in ${baseline.file.path}` } };
  });
  const gone = baseline.entries.filter((entry) => (left.get(keyOf(entry)) ?? 0) > 0 && linted.has(entry.file));
  return { findings: judged, gone };
}
function writeBaseline(findings, previous, linted) {
  const entries = /* @__PURE__ */ new Map();
  const add = (entry) => {
    const known = entries.get(keyOf(entry));
    entries.set(keyOf(entry), known ? { ...known, count: known.count + entry.count } : entry);
  };
  for (const finding2 of findings) if (finding2.suppression?.kind !== "inSource") add(entryOf(finding2));
  for (const { file, object, rule, path, count } of previous?.entries ?? []) {
    const entry = { file, ...object === void 0 ? {} : { object }, rule, path, count };
    if (!linted.has(file) && !entries.has(keyOf(entry))) add(entry);
  }
  const sorted = [...entries].sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => `    ${JSON.stringify(entry)}`);
  return `{
  "version": ${VERSION},
  "findings": [${sorted.length > 0 ? `
${sorted.join(",\n")}
  ` : ""}]
}
`;
}
function entryOf({ location, object, rule, path }) {
  const name = object && `${object.kind} ${object.namespace === void 0 ? "" : `${object.namespace}/`}${object.name}`;
  return { file: location.file.path, ...name === void 0 ? {} : { object: name }, rule, path, count: 1 };
}
function keyOf({ file, object, rule, path }) {
  return [object ?? file, rule, path].join("\n");
}

// src/judge/rules.ts
var about = { preset: "recommended", since: "1.0.0", references: [] };
var INVALID_SUPPRESSION = {
  ...about,
  id: "invalid-suppression",
  severity: "warning",
  summary: "A suppression that cannot be understood",
  why: "A directive that names no rule, an unknown rule or an impossible date does nothing: the finding that it was written for is still reported, or will be one day."
};
var SUPPRESSION_WITHOUT_REASON = {
  ...about,
  id: "suppression-without-reason",
  severity: "warning",
  summary: "A suppression does not say why",
  why: "Nobody can tell later whether the exception is still needed. The suppression holds all the same."
};
var UNUSED_SUPPRESSION = {
  ...about,
  id: "unused-suppression",
  severity: "warning",
  summary: "A suppression suppresses nothing",
  why: "What it was written for is gone or stands elsewhere; left in place, it would hide the next finding of its rule."
};
var EXPIRED_SUPPRESSION = {
  ...about,
  id: "expired-suppression",
  severity: "warning",
  summary: "A suppression is past its date",
  why: "The exception was granted until a day that is over: the finding is reported again."
};
var STALE_BASELINE = {
  ...about,
  id: "stale-baseline",
  severity: "info",
  summary: "The baseline lists a finding that no longer occurs",
  why: "The entry would hide the finding if it came back. --update-baseline takes it out."
};
var SUPPRESSION_RULES = [
  INVALID_SUPPRESSION,
  SUPPRESSION_WITHOUT_REASON,
  UNUSED_SUPPRESSION,
  EXPIRED_SUPPRESSION
];
var JUDGE_RULES = [...SUPPRESSION_RULES, STALE_BASELINE];

// src/judge/source.ts
var ANNOTATIONS = "ds-lint.io/";
function suppressionSource(document, manifests) {
  const { file, span, root } = document;
  if (!file.text.includes("ds-lint")) return void 0;
  return {
    file,
    span,
    isComment: (offset) => !isInScalar(root, offset),
    manifests: manifests.map(({ node, object }) => ({
      span: manifests.length === 1 ? span : { start: node.start, end: node.end },
      object,
      annotations: [
        ...annotationsAt(file, node, "metadata"),
        ...annotationsAt(file, mappingAt(mappingAt(node, "spec"), "template"), "spec.template.metadata")
      ]
    }))
  };
}
function annotationsAt(file, holder, path) {
  const annotations = mappingAt(mappingAt(holder, "metadata"), "annotations");
  if (!annotations) return [];
  const found = [];
  for (const { name, key, value } of resolveMapping(annotations).fields.values()) {
    if (!name.startsWith(ANNOTATIONS)) continue;
    const scalar2 = target(value);
    const text2 = scalar2?.kind === "scalar" && scalar2.value !== null ? scalar2.text : "";
    const span = { start: key.start, end: key.end };
    found.push({ key: name, value: text2.trim(), path: `${path}.annotations[${name}]`, location: { file, span } });
  }
  return found;
}
function mappingAt(holder, name) {
  const value = holder && target(resolveMapping(holder).fields.get(name)?.value);
  return value?.kind === "mapping" ? value : void 0;
}
function isInScalar(node, offset) {
  if (!node || node.kind === "alias" || offset < node.start || offset >= node.end) return false;
  if (node.kind === "scalar") return node.style !== "plain";
  if (node.kind === "sequence") return node.items.some((item) => isInScalar(item, offset));
  return node.entries.some(({ key, value }) => isInScalar(key, offset) || isInScalar(value, offset));
}

// src/judge/directives.ts
var COMMENT = /#[#\t ]*ds-lint-([\w-]+)([^\r\n]*)/g;
var KINDS = ["disable", "disable-next-line"];
var MEANT = /^(?:disable|enable|ignore|suppress)/;
var IGNORE = `${ANNOTATIONS}ignore.`;
function directivesIn(source, ids) {
  const found = { directives: [], problems: [] };
  const { file, span } = source;
  const start = leadingStart(file.text, span.start);
  const only = source.manifests.length === 1 ? source.manifests[0]?.object : void 0;
  for (const comment of file.text.slice(start, span.end).matchAll(COMMENT)) {
    const offset = start + comment.index;
    const before = file.text[offset - 1];
    const isStart = before === void 0 || /\s/.test(before);
    if (!isStart || offset >= span.start && !source.isComment(offset)) continue;
    readComment(comment, { file, offset, document: { start, end: span.end }, object: only }, ids, found);
  }
  for (const manifest of source.manifests) {
    for (const annotation of manifest.annotations) readAnnotation(annotation, manifest, source, ids, found);
  }
  return found;
}
function readComment(match, { file, offset, document, object }, ids, found) {
  const [whole, name = "", rest = ""] = match;
  const at = (start, length) => ({ file, span: { start, end: start + length } });
  const all = at(offset, whole.trimEnd().length);
  const problem = (kind, message, location = all) => {
    found.problems.push({ kind, message, location, path: "", object });
  };
  if (!KINDS.includes(name)) {
    const guess = didYouMean(name, KINDS);
    if (guess || MEANT.test(name))
      problem(
        "invalid",
        `there is no directive "ds-lint-${name}"${guess.replace('"', '"ds-lint-') || "; use ds-lint-disable or ds-lint-disable-next-line"}`
      );
    return;
  }
  const separator = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const head = separator ? rest.slice(0, separator.index) : rest;
  const written = separator ? rest.slice(separator.index + separator[0].length).trim() : "";
  const date = dateIn(head, written);
  if (date.wrong) problem("invalid", date.wrong);
  const restStart = offset + whole.length - rest.length;
  const scope = name === "disable" ? document : nextLine(file.text, offset);
  const suppressed = [];
  for (const word of head.matchAll(/[^\s,]+/g)) {
    if (/^until=/.test(word[0])) continue;
    const location = at(restStart + word.index, word[0].length);
    const rule = ids.get(word[0]);
    if (rule !== void 0)
      suppressed.push({ rule, location, path: "", object, reason: written, until: date.until, scope, ofObject: false });
    else if (!separator && suppressed.length > 0) break;
    else problem("invalid", unknown(word[0], ids), location);
  }
  found.directives.push(...suppressed);
  if (suppressed.length === 0 && !/[^\s,]/.test(head.replace(/until=\S*/, ""))) {
    problem("invalid", "the suppression names no rule; write its id, as the finding shows it");
  } else if (suppressed.length > 0 && withoutDate(written) === "") {
    problem("reasonless", 'the suppression gives no reason; write it after the rule and " -- "');
  }
}
function readAnnotation(annotation, manifest, source, ids, found) {
  const { key, value, location, path } = annotation;
  const { object } = manifest;
  const problem = (kind, message) => {
    found.problems.push({ kind, message, location, path, object });
  };
  const name = key.startsWith(IGNORE) ? key.slice(IGNORE.length) : void 0;
  if (!name) {
    if (name === "" || key === IGNORE.slice(0, -1)) problem("invalid", `the suppression names no rule; write it as ${IGNORE}RULE`);
    else if (didYouMean(key.replace(/\..*/s, ""), [IGNORE.replace(/\..*/s, "")]))
      problem("invalid", `there is no annotation "${key}"; did you mean "${IGNORE}RULE"?`);
    return;
  }
  const date = dateIn(value);
  if (date.wrong) problem("invalid", date.wrong);
  const rule = ids.get(name);
  if (rule === void 0) return problem("invalid", unknown(name, ids));
  const ofObject = source.manifests.length > 1;
  found.directives.push({ rule, location, path, object, reason: value, until: date.until, scope: source.span, ofObject });
  if (withoutDate(value) === "") problem("reasonless", "the suppression gives no reason; write it as the annotation's value");
}
function unknown(name, ids) {
  if (name === "all" || name === "*") return "there is no way to suppress every rule; name those you mean";
  return `unknown rule "${name}"${didYouMean(name, [...ids.keys()])}`;
}
var UNTIL = /(?:^|[\s,(])until=([^\s,;)]*)/;
function dateIn(...texts) {
  for (const text2 of texts) {
    const written = UNTIL.exec(text2)?.[1]?.replace(/\.$/, "");
    if (written === void 0) continue;
    if (isDate(written)) return { until: written };
    return { wrong: `"until=${written}" is no date; write it as until=YYYY-MM-DD` };
  }
  return {};
}
function isDate(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return false;
  const time = Date.parse(`${text2}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text2);
}
function withoutDate(reason) {
  return reason.replace(UNTIL, "").replace(/^[\s()]+$/, "");
}
function nextLine(text2, offset) {
  let start = endOfLine(text2, offset);
  for (; ; ) {
    const end = endOfLine(text2, start);
    if (start === end || !/^[\t ]*(?:#|[\r\n]|$)/.test(text2.slice(start, end))) return { start, end };
    start = end;
  }
}
function endOfLine(text2, offset) {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = offset;
  return end.exec(text2) ? end.lastIndex : text2.length;
}
function leadingStart(text2, start) {
  const lines2 = text2.slice(0, start).split(/(?<=\n|\r(?!\n))/);
  let at = start;
  for (const line of lines2.toReversed()) {
    if (/^(?:---|\.\.\.)/.test(line)) return at;
    if (!/^[\t \uFEFF]*(?:#|%|[\r\n]|$)/.test(line)) return start;
    at -= line.length;
  }
  return at;
}

// src/judge/suppress.ts
function suppress({ findings, sources, settings, ids, today, complete, isOn }) {
  if (sources.length === 0) return [...findings];
  const found = sources.map((source) => directivesIn(source, ids));
  const directives = found.flatMap((each) => each.directives);
  const expired = directives.filter(({ until }) => until !== void 0 && today !== "" && until < today);
  const active = directives.filter((directive) => !expired.includes(directive));
  const used = /* @__PURE__ */ new Set();
  const judged = findings.map((finding2) => {
    const matching = active.filter((directive) => covers(directive, finding2));
    for (const directive of matching) used.add(directive);
    const [first] = matching;
    return first ? { ...finding2, suppression: { kind: "inSource", reason: first.reason } } : finding2;
  });
  const unused = complete ? active.filter((directive) => !used.has(directive) && isOn(directive.rule)) : [];
  return [
    ...judged,
    ...found.flatMap(({ problems }) => problems).flatMap((problem) => about2(ruleOf(problem), problem.message, problem, settings)),
    ...expired.flatMap((each) => about2(EXPIRED_SUPPRESSION, `the suppression of ${each.rule} ended on ${each.until}`, each, settings)),
    ...unused.flatMap(
      (each) => about2(UNUSED_SUPPRESSION, `nothing here is reported by ${each.rule}; remove the suppression`, each, settings)
    )
  ];
}
function ruleOf({ kind }) {
  return kind === "reasonless" ? SUPPRESSION_WITHOUT_REASON : INVALID_SUPPRESSION;
}
function covers({ rule, location, scope, ofObject, object }, finding2) {
  const { file, span } = finding2.location;
  if (rule !== finding2.rule || file !== location.file || span.start < scope.start || span.start >= scope.end) return false;
  return !ofObject || isSame(object, finding2.object);
}
function isSame(a, b) {
  return a?.kind === b?.kind && a?.name === b?.name && a?.namespace === b?.namespace;
}
function about2(rule, message, at, settings) {
  const severity = settings.severityOf(rule);
  if (severity === "off") return [];
  const { location, path, object } = at;
  return [{ rule: rule.id, severity, message, path, location, related: [], rejected: [], ...object ? { object } : {} }];
}

// src/judge.ts
var Judge = class {
  #input;
  #rules;
  #ids;
  #linted = /* @__PURE__ */ new Set();
  constructor(input) {
    this.#input = input;
    this.#rules = new Map(input.rules.map((rule) => [rule.id, rule]));
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    this.#ids = new Map([...former, ...[...input.rules, ...SUPPRESSION_RULES].map(({ id }) => [id, id])]);
  }
  /** The findings of a file, with the severities of its configuration and without those that it turns off. */
  file({ file, read: read2, broken, template, daemonSets }, findings, settings) {
    this.#linted.add(file.path);
    const { onlyRejected = false, today } = this.#input;
    const configured = findings.flatMap((finding2) => {
      const rule = this.#rules.get(finding2.rule);
      const severity = rule ? settings.severityOf(rule, finding2.severity) : finding2.severity;
      if (severity === "off" || onlyRejected && finding2.rejected.length === 0) return [];
      return severity === finding2.severity ? [finding2] : [{ ...finding2, severity }];
    });
    if (!file.text.includes("ds-lint")) return configured;
    const manifests = daemonSets.map(({ manifest }) => manifest);
    const sources = [...read2, ...broken, ...template ? [template.document] : []].flatMap((document) => {
      const source = suppressionSource(
        document,
        manifests.filter((manifest) => manifest.document === document)
      );
      return source ? [source] : [];
    });
    const isOn = (id) => {
      const rule = this.#rules.get(id);
      return rule !== void 0 && settings.severityOf(rule) !== "off";
    };
    return suppress({ findings: configured, sources, settings, ids: this.#ids, today, complete: !onlyRejected, isOn });
  }
  /** Everything that was found, against the baseline. */
  finish(findings, settings) {
    const { baseline, updateBaseline = false } = this.#input;
    const text2 = writeBaseline(findings, baseline, this.#linted);
    if (!baseline) return { findings, baseline: text2 };
    const counting = updateBaseline ? parseBaseline({ path: baseline.file.path, text: text2 }) : baseline;
    if ("message" in counting) throw new Error(counting.message);
    const { findings: judged, gone } = applyBaseline(findings, counting, this.#linted);
    const severity = settings.severityOf(STALE_BASELINE);
    if (severity === "off") return { findings: judged, baseline: text2 };
    const stale = gone.map(
      ({ rule, object, file, path, span }) => ({
        rule: STALE_BASELINE.id,
        severity,
        message: `${rule} is no longer reported for ${object ?? file}${path === "" ? "" : ` at ${path}`}; run with --update-baseline to prune it`,
        path: "",
        location: { file: baseline.file, span },
        related: [],
        rejected: []
      })
    );
    return { findings: [...judged, ...stale], baseline: text2 };
  }
};
function exitCode(report, failOn) {
  if (report.bugs.length > 0) return 3;
  if (report.errors.length > 0) return 2;
  const fails = ({ severity, suppression }) => failOn !== "never" && !suppression && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  return report.findings.some(fails) ? 1 : 0;
}

// src/check.ts
var RuleSet = class {
  #on = /* @__PURE__ */ new Map();
  #presenters = /* @__PURE__ */ new Map();
  constructor(rules) {
    for (const rule of rules) {
      const presents = rule.on === "rejection" || rule.on === "apiWarning";
      if (presents) this.#presenters.set(`${rule.on} ${rule.id}`, rule);
      const list = this.#on.get(rule.on);
      if (list) list.push(rule);
      else this.#on.set(rule.on, [rule]);
    }
  }
  on(name) {
    return this.#on.get(name) ?? [];
  }
  presenter(on, id) {
    return this.#presenters.get(`${on} ${id}`);
  }
};
function check({ file, daemonSets, template }, rules, found) {
  if (template) for (const rule of rules.on("template")) run(rule, template, { file: file.path }, found);
  for (const model of daemonSets) checkDaemonSet(model, rules, found);
}
function checkDaemonSet(model, rules, found) {
  const { object, origin, document } = model.manifest;
  const about3 = { object, file: document.file.path, ...origin === void 0 ? {} : { origin } };
  for (const rejection of model.rejections()) {
    const { rule, at } = rejection.rejection;
    present("rejection", rule, rejection, { ...about3, rejected: rejection.rejected, path: at.toString() });
  }
  for (const warning of model.warnings())
    present("apiWarning", warning.warning.rule, warning, { ...about3, path: warning.warning.at.toString() });
  for (const rule of rules.on("daemonSet")) run(rule, model.subject(), about3, found);
  const containerRules = rules.on("container");
  if (containerRules.length === 0) return;
  for (const container of model.containers()) for (const rule of containerRules) run(rule, container, about3, found);
  function present(on, id, subject, more) {
    const rule = rules.presenter(on, id);
    if (rule) run(rule, subject, more, found);
  }
}
function run(rule, subject, about3, found) {
  try {
    for (const problem of rule.check(subject)) found.findings.push(finding(rule, problem, about3));
  } catch (error) {
    found.bugs.push({ rule: rule.id, file: about3.file, message: error instanceof Error ? error.stack ?? error.message : String(error) });
  }
}
var RANK = { error: 2, warning: 1, info: 0 };
function finding(rule, problem, about3) {
  const { place, fix } = problem;
  const lowered = problem.severity !== void 0 && RANK[problem.severity] < RANK[rule.severity] ? problem.severity : rule.severity;
  const via = isField(place) ? place.via : void 0;
  const related = problem.related.map(toRelated);
  if (via) related.push({ location: via, path: "", message: "the text is shared: it is used here through this alias" });
  return {
    rule: rule.id,
    severity: lowered,
    message: problem.message,
    path: isField(place) ? place.path : about3.path ?? "",
    location: locate(place),
    related,
    ...about3.object ? { object: about3.object } : {},
    ...about3.origin === void 0 ? {} : { origin: about3.origin },
    rejected: about3.rejected ?? [],
    ...fix ? { fix } : {}
  };
}
function toRelated(related) {
  const { place, message } = "message" in related ? related : { place: related, message: "" };
  return { location: locate(place), path: isField(place) ? place.path : "", message };
}
function isField(place) {
  return "key" in place;
}
function locate(place) {
  if (!isField(place)) return place;
  const { location } = place;
  const { text: text2 } = location.file;
  const feed = text2.indexOf("\n", location.span.start);
  return feed < 0 || feed >= location.span.end ? location : place.key;
}
function inOrder(findings) {
  return findings.toSorted(
    (a, b) => (a.location.file.path < b.location.file.path ? -1 : a.location.file.path > b.location.file.path ? 1 : 0) || a.location.span.start - b.location.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

// src/manifest.ts
function manifestsOf(document) {
  const found = [];
  const visit = (node, depth) => {
    const here = target(node);
    if (here?.kind !== "mapping" || depth > 3) return;
    const kind = text(here, "kind");
    const items = target(child(here, "items"));
    if (items?.kind === "sequence" && (kind === "List" || kind?.endsWith("List"))) {
      for (const item of items.items) visit(item, depth + 1);
    } else found.push({ document, node: here, object: reference(here), origin: originOf(document, here) });
  };
  visit(document.root, 0);
  return found;
}
function isDaemonSet({ object: { kind, apiVersion } }) {
  if (kind !== "DaemonSet") return false;
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
function classify(document) {
  const root = target(document.root);
  if (root?.kind === "sequence") {
    const plays = root.items.some((item) => ["hosts", "tasks", "name", "import_playbook", "include_tasks"].some((key) => has(item, key)));
    return plays ? "Ansible" : "other YAML";
  }
  if (root?.kind !== "mapping") return "other YAML";
  if (/(?:^|\/)[Kk]ustomization(?:\.ya?ml)?$/.test(document.file.path)) return "kustomization";
  const kind = text(root, "kind");
  if (kind !== void 0) return kind === "DaemonSet" ? "objects of another API" : void 0;
  return /(?:^|\/)[^/]*values[^/]*\.ya?ml$/i.test(document.file.path) ? "Helm values" : "other YAML";
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
function originOf({ file, span }, node) {
  const head = file.text.slice(span.start, Math.max(node.start, span.start));
  const comment = head.includes("# Source:") ? SOURCE_COMMENT.exec(head)?.[1] : void 0;
  if (comment !== void 0) return comment;
  if (!file.text.includes("config.kubernetes.io/")) return void 0;
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

// src/role.ts
var UNKNOWN = { name: "unknown", reason: "", evidence: void 0, nodeCritical: false };
var CRITICAL = /* @__PURE__ */ new Set(["cni", "csi", "proxy", "device"]);
var PATHS = [
  ["cni", /^\/etc\/cni(?:\/|$)/],
  ["cni", /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$)|home\/kubernetes\/bin\/?$)/],
  ["csi", /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
  ["device", /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
  ["log", /^\/var\/(?:log|lib\/docker\/containers)(?:\/|$)/]
];
var IMAGES = [
  ["csi", /(?:^|[-/.])(?:csi-node-driver-registrar|node-driver-registrar|livenessprobe-csi)(?:$|-)/],
  ["proxy", /(?:^|[-/])kube-proxy(?:$|-)/],
  [
    "log",
    /(?:^|[-/])(?:fluentd|fluent-bit|fluentbit|filebeat|promtail|logstash|vector|logspout|splunk-fluentd|rsyslog|fluentd-[a-z0-9-]+)(?:$|[-/])/
  ],
  [
    "metrics",
    /(?:^|[-/])(?:node-exporter|node_exporter|cadvisor|telegraf|metricbeat|collectd|dcgm-exporter|netdata|statsd|prometheus-[a-z-]*exporter|[a-z0-9-]+-exporter)(?:$|[-/])/
  ]
];
function roleOf(daemonSet, pod) {
  const spec = pod.value;
  if (!spec) return UNKNOWN;
  const volumes = spec.volumes ?? [];
  for (const [name, pattern] of PATHS) {
    if (name === "log") continue;
    const found = byPath(name, pattern);
    if (found && (name !== "cni" || installsNetwork(spec))) return found;
  }
  const containers = spec.containers ?? [];
  for (const [name, pattern] of IMAGES) {
    for (let i = 0; i < containers.length; i++) {
      const image = repository(containers[i]?.image ?? "");
      if (pattern.test(image)) return seen(name, `runs ${image.split("/").at(-1)}`, pod.at("containers", i, "image"));
    }
  }
  const log = byPath("log", PATHS.at(-1)?.[1]);
  if (log && /log|fluent|beat|collector/i.test(daemonSet.value?.metadata?.name ?? "")) return log;
  return UNKNOWN;
  function byPath(name, pattern) {
    for (let i = 0; i < volumes.length; i++) {
      const path = volumes[i]?.hostPath?.path;
      if (path !== void 0 && pattern.test(path)) return seen(name, `mounts ${path}`, pod.resolve(["volumes", i, "hostPath", "path"]));
    }
    return void 0;
  }
}
function installsNetwork(spec) {
  return spec.hostNetwork === true;
}
function seen(name, reason, evidence) {
  return { name, reason, evidence, nodeCritical: CRITICAL.has(name) };
}
function repository(image) {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

// src/yaml/write.ts
function writeValue(document, node, entry, value) {
  const { text: text2 } = document.file;
  if (document.contentType === "json") return { span: spanOf(node), text: json(value) };
  if (node.kind === "mapping" || node.kind === "sequence" || node.kind === "alias") {
    return isScalar(value) || isFlowPlace(text2, node) ? { span: spanOf(node), text: flow(value) } : replaceBlock(text2, node, value);
  }
  if (node.end > node.start) {
    if (isScalar(value)) return { span: spanOf(node), text: scalar(value) };
    return { span: spanOf(node), text: flow(value) };
  }
  const at = { start: node.start, end: node.start };
  if (isScalar(value) || !entry || lineOf(text2, entry.key.start).includes("{")) return { span: at, text: ` ${flow(value)}` };
  const indent = columnOf(text2, entry.key.start) + 2;
  return { span: at, text: eol(text2) + block(value, indent, text2) };
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
  const at = lineEnd(text2, extent(last).end, false);
  return { span: { start: at, end: at }, text: eol(text2) + block(value, columnOf(text2, first), text2) };
}
function replaceBlock(text2, node, value) {
  return { span: spanOf(node), text: block(value, columnOf(text2, node.start), text2).trimStart() };
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
function lineOf(text2, offset) {
  return text2.slice(text2.lastIndexOf("\n", offset - 1) + 1, offset);
}
function columnOf(text2, offset) {
  return offset - text2.lastIndexOf("\n", offset - 1) - 1;
}
function eol(text2) {
  return text2.includes("\r\n") ? "\r\n" : "\n";
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
  return plain && resolvePlain(value) === value ? value : JSON.stringify(value);
}
function json(value) {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
}
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    return entries.length === 0 ? "{}" : `{ ${entries.map(([key, item]) => `${scalar(key)}: ${flow(item)}`).join(", ")} }`;
  }
  return scalar(value);
}
function block(value, indent, text2) {
  return lines(value).map((line) => " ".repeat(indent) + line).join(eol(text2));
}
function lines(value) {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item) => lines(item).map((line, index) => (index === 0 ? "- " : "  ") + line));
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, item]) => {
      if (isScalar(item) || Object.keys(item).length === 0) return [`${scalar(key)}: ${flow(item)}`];
      return [`${scalar(key)}:`, ...lines(item).map((line) => `  ${line}`)];
    });
  }
  return [flow(value)];
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
    if (node) return this.#edit(writeValue(this.root.document, node, entry, value));
    const parent = this.parent;
    if (!parent) return void 0;
    const wrapped = typeof this.step === "number" ? [value] : { [this.step]: value };
    const holder = target(parent.place.node);
    if (!holder || holder.kind === "scalar" && holder.value === null) return parent.write(wrapped);
    if (holder.kind === "scalar") return void 0;
    return this.#edit(insertInto(this.root.document, holder, wrapped));
  }
  remove() {
    const { entry, node } = this.place;
    const holder = target(this.parent?.place.node);
    if (!node || !holder || !this.#writable()) return void 0;
    return this.#edit(removeEntry(this.text, holder, entry ?? node));
  }
  rename(key) {
    const { entry } = this.place;
    return entry && this.#writable() ? this.#edit(renameKey(this.root.document, entry, key)) : void 0;
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
  #edit(edit) {
    return edit && { location: this.#location(edit.span), text: edit.text };
  }
  #location(span) {
    return { file: this.root.document.file, span };
  }
};
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

// src/model.ts
var DaemonSetModel = class {
  constructor(manifest, target2) {
    this.manifest = manifest;
    this.target = target2;
    const { document, node, origin } = manifest;
    this.#admissions = versions(target2).map((minor) => admit(node, document, minor));
    const newest = this.#admissions.at(-1);
    this.daemonSet = rootField({
      document,
      node,
      get value() {
        return newest.value;
      },
      get effective() {
        return newest.effective;
      },
      maps: MAP_FIELDS,
      rendered: origin !== void 0
    });
    this.pod = this.daemonSet.at("spec", "template", "spec");
  }
  manifest;
  target;
  daemonSet;
  pod;
  #admissions;
  #role;
  get role() {
    this.#role ??= roleOf(this.daemonSet, this.pod);
    return this.#role;
  }
  subject() {
    return { daemonSet: this.daemonSet, pod: this.pod, role: this.role, target: this.target };
  }
  containers() {
    const about3 = this.subject();
    const main = this.pod.at("containers").items();
    const init = this.pod.at("initContainers").items();
    return [
      ...main.map((container) => ({ ...about3, container, kind: "main" })),
      ...init.map((container) => ({
        ...about3,
        container,
        kind: container.value?.restartPolicy === "Always" ? "sidecar" : "init"
      }))
    ];
  }
  /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
  rejections() {
    const groups = /* @__PURE__ */ new Map();
    for (const { minor, rejections } of this.#admissions) {
      for (const rejection of rejections) {
        const key = rejection.cause === void 0 ? `${rejection.rule} ${rejection.type} ${rejection.field} ${rejection.at.toString()}` : `${rejection.rule} ${rejection.cause}`;
        const group = groups.get(key);
        if (group) {
          group.all.push(rejection);
          group.minors.add(minor);
        } else groups.set(key, { rejection, all: [rejection], minors: /* @__PURE__ */ new Set([minor]) });
      }
    }
    return [...groups.values()].map(({ rejection, all, minors }) => ({
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
      place: this.#place(rejection),
      rejected: unique(all)
    }));
  }
  warnings() {
    const groups = /* @__PURE__ */ new Map();
    for (const { minor, warnings } of this.#admissions) {
      for (const warning of warnings) {
        const key = `${warning.rule} ${warning.at.toString()} ${warning.message}`;
        const group = groups.get(key);
        if (group) group.minors.add(minor);
        else groups.set(key, { warning, minors: /* @__PURE__ */ new Set([minor]) });
      }
    }
    return [...groups.values()].map(({ warning, minors }) => ({
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      warning: { ...warning, message: warning.message + this.#inVersions(minors) },
      place: this.#place(warning)
    }));
  }
  #place({ at, span }) {
    return span ? { file: this.manifest.document.file, span } : this.daemonSet.resolve(at.steps());
  }
  #inVersions(minors) {
    if (minors.size === this.#admissions.length) return "";
    const list = [...minors].sort((a, b) => a - b);
    const [first, last] = [list[0], list.at(-1)];
    return first === last ? ` (in Kubernetes 1.${first})` : ` (in Kubernetes 1.${first} to 1.${last})`;
  }
};
function versions({ from, to }) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
function unique(rejections) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const { type, field } of rejections) seen2.set(`${type} ${field}`, { type, field });
  return [...seen2.values()];
}

// src/template.ts
var ACTION = /\{\{-?\s*[^{}]*?\}\}|\{%-?[^%]*%\}/g;
var HELM = /\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|toYaml|nindent|tpl|lookup)\s/;
var JINJA = /\{%|\{\{-?\s*[a-zA-Z_][\w.]*\s*(?:\||\}\}|\[|\()/;
function templateIn({ path, text: text2 }, { start, end }, parsed) {
  const at = text2.indexOf("{{", start);
  const block2 = text2.indexOf("{%", start);
  if ((at < 0 || at >= end) && (block2 < 0 || block2 >= end)) return void 0;
  ACTION.lastIndex = 0;
  for (const { 0: action, index } of text2.slice(start, end).matchAll(ACTION)) {
    const from = start + index;
    if (parsed && !isWholeValue(text2, from, from + action.length) && !HELM.test(action)) continue;
    if (isComment(text2, from)) continue;
    return { engine: engineOf(action, path), span: { start: from, end: from + action.length } };
  }
  return void 0;
}
function engineOf(action, path) {
  if (/\.(?:j2|jinja2?)$/.test(path)) return "Jinja";
  if (HELM.test(action) || /(?:^|\/)charts?\/.*\/?templates\//.test(path)) return "Helm";
  return JINJA.test(action) ? "Jinja" : "Go template";
}
function isWholeValue(text2, start, end) {
  const lineStart = text2.lastIndexOf("\n", start - 1) + 1;
  const lineEnd2 = text2.indexOf("\n", end);
  const before = text2.slice(lineStart, start);
  const after = text2.slice(end, lineEnd2 < 0 ? text2.length : lineEnd2);
  return /^\s*(?:- +)?[\w./-]+: *["']?$/.test(before) && /^[^\s"']*["']?\s*(?:#.*)?$/.test(after);
}
function isComment(text2, at) {
  return /(?:^|\s)#/.test(text2.slice(text2.lastIndexOf("\n", at - 1) + 1, at).replace(/"[^"]*"|'[^']*'/g, ""));
}

// src/inspect.ts
function inspect(file, target2, isPatchFile) {
  const spans = split(file.text);
  const documents = [];
  const daemonSets = [];
  let broken = [];
  let template;
  const notChecked = /* @__PURE__ */ new Map();
  const skip = (reason) => {
    notChecked.set(reason, (notChecked.get(reason) ?? 0) + 1);
  };
  const take = (manifest) => {
    if (isPatchFile || isPatch(manifest)) skip("kustomize patch");
    else daemonSets.push(new DaemonSetModel(manifest, target2));
  };
  for (const span of spans) {
    if (!canHoldDaemonSet(file.text, span)) continue;
    const document = read(file, span);
    const action = templateIn(file, span, document.problems.length === 0);
    if (action) {
      template ??= { document, template: action };
      skip("template");
    } else if (document.problems.length > 0) broken.push(document);
    else {
      documents.push(document);
      const found = manifestsOf(document).filter(isDaemonSet);
      const reason = found.length === 0 ? classify(document) : void 0;
      if (reason) skip(reason);
      for (const manifest of found) take(manifest);
    }
  }
  if (broken.length > 0) broken = allBroken(file, spans, broken);
  return { file, documents: spans.length, read: documents, daemonSets, broken, template, notChecked };
}
function allBroken(file, spans, known) {
  return spans.map((span) => known.find((document) => document.span.start === span.start) ?? read(file, span)).filter(({ problems, span }) => problems.length > 0 && !templateIn(file, span, false));
}

// src/kustomization.ts
var KUSTOMIZATION_NAMES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
function patchPaths(text2) {
  const { root, problems } = parseYaml(text2);
  if (problems.length > 0) return [];
  const { patches, patchesStrategicMerge, patchesJson6902 } = Object(toPlain(root));
  return [patches, patchesStrategicMerge, patchesJson6902].flatMap((list) => Array.isArray(list) ? list : []).flatMap(pathOf);
}
function pathOf(patch) {
  if (typeof patch === "string") return patch.includes("\n") ? [] : [patch];
  const path = Object(patch).path;
  return typeof path === "string" ? [path] : [];
}

// src/pipeline.ts
async function runPipeline(input) {
  return new Pipeline(input).run();
}
var Pipeline = class {
  constructor(input) {
    this.input = input;
    this.#judge = new Judge(input);
  }
  input;
  #findings = [];
  #bugs = [];
  #errors = [];
  #counts = { files: 0, documents: 0, daemonSets: 0, withFindings: 0, notChecked: /* @__PURE__ */ new Map() };
  #ruleSets = /* @__PURE__ */ new WeakMap();
  #patches = /* @__PURE__ */ new Map();
  #judge;
  async run() {
    const { configs, sources } = this.input;
    for (const source of sources) {
      if (source.kind === "file") await this.#file(source);
      else if (source.kind === "skipped") this.#skip(source.reason, 1);
      else await this.#unreadable(source);
      this.input.progress?.(this.#counts.files);
    }
    const settings = await configs.run();
    return this.#report(settings);
  }
  async #file(file) {
    const pending = this.input.configs.settings(file.absolute);
    const settings = pending instanceof Promise ? await pending : pending;
    const rules = this.#rules(settings);
    this.#counts.files++;
    let inspected;
    try {
      inspected = inspect(file, settings.kubernetes, this.#isPatch(file));
    } catch (error) {
      this.#bugs.push({
        rule: "the reader",
        file: file.path,
        message: error instanceof Error ? error.stack ?? error.message : String(error)
      });
      return;
    }
    this.#counts.documents += inspected.documents;
    this.#counts.daemonSets += inspected.daemonSets.length;
    for (const [reason, count] of inspected.notChecked) this.#skip(reason, count);
    const found = { findings: [], bugs: this.#bugs };
    check(inspected, rules, found);
    if (inspected.broken.length > 0) await this.#syntax(inspected, rules, found);
    for (const finding2 of this.#judge.file(inspected, found.findings, settings)) this.#findings.push(finding2);
  }
  async #syntax({ broken, file }, rules, found) {
    const { syntaxProblems } = await import("./chunk-recover-VJZWP4NK.js");
    for (const document of broken) {
      const all = document.contentType === "yaml" ? syntaxProblems(file.text, document.span) : [];
      for (const problem of all.length > 0 ? all : document.problems) {
        for (const rule of rules.on("syntax")) run(rule, { document, problem }, { file: file.path }, found);
      }
    }
  }
  async #unreadable({ path, reason, named }) {
    if (named) {
      this.#errors.push({ message: `${path}: ${reason}` });
      return;
    }
    const found = { findings: [], bugs: this.#bugs };
    const source = { file: { path, text: "" }, span: { start: 0, end: 0 } };
    const rules = this.#rules(await this.input.configs.run());
    for (const rule of rules.on("source")) run(rule, { source, reason }, { file: path }, found);
    this.#findings.push(...found.findings);
  }
  /** Rules that a configuration turns off are not run. */
  #rules(settings) {
    let set = this.#ruleSets.get(settings);
    if (!set) {
      set = new RuleSet(this.input.rules.filter((rule) => settings.severityOf(rule) !== "off"));
      this.#ruleSets.set(settings, set);
    }
    return set;
  }
  #isPatch({ absolute, text: text2 }) {
    if (!this.input.readFile || !text2.includes("DaemonSet")) return false;
    const folder = absolute.slice(0, absolute.lastIndexOf("/"));
    let patches = this.#patches.get(folder);
    if (!patches) {
      patches = new Set(KUSTOMIZATION_NAMES.flatMap((name) => this.#patchesOf(folder, name)));
      this.#patches.set(folder, patches);
    }
    return patches.has(absolute);
  }
  #patchesOf(folder, name) {
    try {
      const text2 = this.input.readFile?.(`${folder}/${name}`);
      return text2 === void 0 ? [] : patchPaths(text2).map((path) => `${folder}/${path.replace(/^\.\//, "")}`);
    } catch {
      return [];
    }
  }
  #skip(reason, count) {
    this.#counts.notChecked.set(reason, (this.#counts.notChecked.get(reason) ?? 0) + count);
  }
  #report(settings) {
    const { files, documents, daemonSets, notChecked } = this.#counts;
    const { configs, rules, reportSuppressed = false } = this.input;
    const { findings: judged, baseline } = this.#judge.finish(this.#findings, settings);
    const findings = inOrder(reportSuppressed ? judged : judged.filter(({ suppression }) => !suppression));
    const by = (kind) => judged.filter(({ suppression }) => suppression?.kind === kind).length;
    const count = (severity) => findings.filter((finding2) => finding2.severity === severity && !finding2.suppression).length;
    const objects = new Set(
      findings.filter(({ suppression, object }) => object && !suppression).map(({ object, location }) => `${location.file.path} ${object?.namespace} ${object?.name}`)
    );
    return {
      findings,
      summary: {
        files,
        documents,
        daemonSets,
        daemonSetsWithFindings: Math.min(objects.size, daemonSets),
        errors: count("error"),
        warnings: count("warning"),
        infos: count("info"),
        suppressed: by("inSource"),
        baselined: by("external"),
        notChecked: Object.fromEntries(notChecked),
        kubernetes: versionRangeText(settings.kubernetes),
        milliseconds: 0
      },
      rules: infos(rules, findings),
      errors: [...configs.errors, ...this.#errors],
      baseline,
      bugs: this.#bugs
    };
  }
};
function infos(rules, findings) {
  const named = new Set(findings.map(({ rule }) => rule));
  return new Map([...rules.map(ruleInfo), ...JUDGE_RULES].filter(({ id }) => named.has(id)).map((rule) => [rule.id, rule]));
}
function ruleInfo({ id, severity, summary, why, references = [], securitySeverity }) {
  const info = { id, severity, summary, why: why.replace(/\s*\n\s*/g, " "), references };
  return securitySeverity === void 0 ? info : { ...info, securitySeverity };
}

export {
  parseBaseline,
  JUDGE_RULES,
  exitCode,
  runPipeline,
  ruleInfo
};
