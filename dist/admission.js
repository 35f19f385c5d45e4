import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NO_EFFECTS,
  updateDaemonSet
} from "./chunk-chunk-LQ2RPKAE.js";
import {
  Checks,
  admitDecoded,
  byteLength,
  createDaemonSet,
  decode,
  decodingRejection,
  defaultDaemonSet
} from "./chunk-chunk-YDGSEVPS.js";
import "./chunk-chunk-DA5LHDPC.js";
import {
  aliasProblem,
  parseJson,
  readFirst,
  split
} from "./chunk-chunk-JM2BVIXL.js";
import {
  parseFirst
} from "./chunk-chunk-7HQAKKMM.js";
import {
  NEWEST,
  parseVersion
} from "./chunk-chunk-ITZDGWZO.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// src/admission/index.ts
var MAX_BODY_BYTES = 3 * 1024 * 1024;
function create(input, options = {}) {
  const minor = minorOf(options);
  const document = documentOf(input, options);
  const unread = unreadable(document);
  if (unread) return unread;
  const decoded = decode(document.root, "DaemonSet", { minor, contentType: document.contentType });
  const { rejections, ...admission } = admitDecoded(decoded, minor);
  const validation = listed(rejections.slice(decoded.problems.length), minor);
  const verdict = validation.length > 0 ? "invalid" : "ok";
  return answer(document, decoded, { ...admission, verdict, validation });
}
function update(old, updated, options = {}) {
  const minor = minorOf(options);
  const stored = storedFrom(documentOf(old, options), minor);
  const document = documentOf(updated, options);
  const unread = unreadable(document);
  if (unread) return { ...unread, ...NO_EFFECTS };
  const decoded = decode(document.root, "DaemonSet", { minor, contentType: document.contentType });
  if (decoded.fatal) return { ...answer(document, decoded, NOTHING), ...NO_EFFECTS };
  const { checks, verdict, dropped, ...effects } = updateDaemonSet(stored, defaultDaemonSet(decoded.value, minor), minor);
  const validation = listed(checks.rejections, minor);
  return { ...answer(document, decoded, { verdict, validation, warnings: checks.warnings, dropped }), ...effects };
}
function minorOf({ kubernetes }) {
  if (kubernetes === void 0) return NEWEST;
  const minor = parseVersion(kubernetes);
  if (typeof minor === "string") throw new RangeError(`${kubernetes} ${minor}`);
  return minor;
}
function documentOf(input, { contentType }) {
  const text = typeof input === "string" ? input : JSON.stringify(input);
  const file = { path: "-", text };
  if (typeof input === "object" || contentType === "json") {
    return { file, span: { start: 0, end: text.length }, contentType: "json", ...parseJson(text) };
  }
  const [span = { start: 0, end: text.length }, ...others] = split(text);
  const first = readAs(contentType, file, span);
  if (others.length === 0 || !isNull(first)) return first;
  return others.map((other) => readAs(contentType, file, other)).find((document) => !isNull(document)) ?? first;
}
function readAs(contentType, file, span) {
  if (contentType === void 0) return readFirst(file, span);
  const { root, problems } = parseFirst(file.text, span.start, span.end);
  const alias = root && problems.length === 0 && file.text.includes("*") ? aliasProblem(root) : void 0;
  return { file, span, contentType, root: alias ? void 0 : root, problems: alias ? [alias] : problems };
}
function isNull({ root, problems }) {
  return problems.length === 0 && (!root || root.kind === "scalar" && root.value === null);
}
function unreadable({ file, span, problems }) {
  const bytes = span.end - span.start > MAX_BODY_BYTES / 3 ? byteLength(file.text.slice(span.start, span.end)) : 0;
  if (bytes > MAX_BODY_BYTES) return { verdict: "toolarge", causes: [], warnings: [], dropped: [] };
  if (problems.length === 0) return void 0;
  const causes = problems.map(({ message }) => ({ type: "Decoding", field: "", message, path: "", rule: "syntax-error" }));
  return { verdict: "badrequest", causes, warnings: [], dropped: [] };
}
function storedFrom(document, minor) {
  const { value, fatal } = decode(document.root, "DaemonSet", { minor, contentType: document.contentType });
  const problem = document.problems[0] ?? fatal;
  if (problem || !document.root) throw new TypeError(`the old DaemonSet cannot be read${problem ? `: ${problem.message}` : ""}`);
  return createDaemonSet(defaultDaemonSet(value, minor), new Checks(minor)).daemonSet;
}
var NOTHING = { verdict: "badrequest", validation: [], warnings: [], dropped: [] };
var control = new RegExp("\\p{Cc}", "u");
function answer(document, { problems, fatal }, validated) {
  const dropped = validated.dropped.filter(({ becomes }) => becomes === void 0).map(({ path }) => path.toString());
  const warnings = validated.warnings.filter(({ message }) => !control.test(message)).map(({ field, message }) => ({ field, message }));
  const result = { verdict: validated.verdict, causes: validated.validation.map(causeOf), warnings };
  if (problems.length === 0) return { ...result, dropped };
  const refused = { verdict: "badrequest", causes: decodingCauses(problems, document), warnings: [], dropped };
  return fatal ? refused : { ...refused, beyond: result };
}
function listed(rejections, minor) {
  if (minor < 37) return rejections;
  const seen = /* @__PURE__ */ new Set();
  return rejections.filter(({ type, field, message }) => {
    const text = `${type} ${field} ${message}`;
    return seen.has(text) ? false : seen.add(text);
  });
}
function causeOf({ type, field, message, at, rule }) {
  return { type, field, message, path: at.toString(), rule };
}
function decodingCauses(problems, { file, span }) {
  const text = file.text.slice(span.start, span.end);
  return problems.map((problem) => ({ ...causeOf(decodingRejection(problem)), line: lineOf(text, problem.node.from - span.start) }));
}
function lineOf(text, offset) {
  return text.slice(0, offset).split(/\r\n|[\n\r\u0085\u2028\u2029]/).length;
}
export {
  create,
  update
};
