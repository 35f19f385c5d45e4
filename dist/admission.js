import {
  Checks,
  NOTHING_KEPT,
  NO_EFFECTS,
  admitDecoded,
  createDaemonSet,
  decode,
  decodingRejection,
  decodingRejections,
  defaultDaemonSet,
  updateDaemonSet,
  verdictOf
} from "./chunks/shared-admission-admit.js";
import {
  NEWEST,
  bodyStart,
  byteLength,
  isEmpty,
  isReadByClient,
  parseJson,
  parseVersion,
  readAsClient,
  readFirst,
  requests
} from "./chunks/shared-kubernetes-api-resources.js";
import {
  toPlain
} from "./chunks/shared-yaml-everyday-line.js";
import "./chunks/shared-base-brought.js";
import "./chunks/shared-runtime.js";

// src/admission/api.ts
var MAX_BODY_BYTES = 3 * 1024 * 1024;
function create(input, options = {}) {
  const minor = minorOf(options);
  const document = documentOf(input, options);
  const decoded = decodedOf(document, minor, options);
  const unread = unreadable(document, decoded, options);
  if (unread) return unread;
  const first = decodingRejections(decoded).length;
  const { rejections, ...admission } = admitDecoded(decoded, minor, options.featureGates);
  const asked = rejections.slice(first).filter(({ type }) => type !== "Storage" || !options.dryRun);
  const validation = listed(asked, minor);
  const verdict = verdictOf(validation);
  return answer(document, decoded, { ...admission, verdict, validation });
}
function update(old, updated, options = {}) {
  const minor = minorOf(options);
  const stored = storedFrom(documentOf(old, options), minor, options.featureGates);
  const document = documentOf(updated, options);
  const decoded = decodedOf(document, minor, options);
  const unread = unreadable(document, decoded, options);
  if (unread) return { ...unread, ...NO_EFFECTS };
  if (decoded.fatal) return { ...answer(document, decoded, NOTHING), ...NO_EFFECTS };
  const { checks, verdict, dropped, ...effects } = updateDaemonSet(
    stored,
    defaultDaemonSet(decoded.value, minor, options.featureGates),
    minor,
    options.featureGates
  );
  const validation = listed(checks.rejections, minor);
  return { ...answer(document, decoded, { verdict, validation, warnings: checks.warnings, dropped }), ...effects };
}
function minorOf({ kubernetes }) {
  if (kubernetes === void 0) return NEWEST;
  const minor = parseVersion(kubernetes);
  if (typeof minor !== "number") throw new RangeError(`${kubernetes} ${minor.message}`);
  return minor;
}
function documentOf(input, { contentType, apply }) {
  const text = typeof input === "string" ? input : JSON.stringify(input);
  const file = { path: "-", text };
  if (typeof input === "object" || contentType === "json") {
    return { file, span: { start: 0, end: text.length }, contentType: "json", ...parseJson(text) };
  }
  if (isReadByClient(apply)) return readAsClient(file);
  const [span = { start: 0, end: text.length }, ...others] = requests(text).map(({ start, end }) => ({
    start: bodyStart(text, { start, end }),
    end
  }));
  const first = readFirst(file, span, contentType);
  if (others.length === 0 || !isEmpty(first)) return first;
  return others.map((other) => readFirst(file, other, contentType)).find((document) => !isEmpty(document)) ?? first;
}
function decodedOf({ root, contentType }, minor, { apply = "raw" }) {
  return decode(root, "DaemonSet", { minor, contentType, apply });
}
function unreadable(document, { stop }, { apply = "raw" }) {
  const { problems } = document;
  const isClient = isReadByClient(apply);
  if (isClient && problems.length === 0 && stop) {
    const rejections2 = stop.problems.map((problem) => ({ ...rejectionOf(decodingRejection(problem)), type: "Client", field: "" }));
    return { verdict: stop.verdict, rejections: rejections2, warnings: [], dropped: [] };
  }
  if (!(isClient && problems.length > 0) && isTooLarge(document, isClient))
    return { verdict: "toolarge", rejections: [], warnings: [], dropped: [] };
  if (problems.length === 0) return void 0;
  const type = isClient ? "Client" : "Decoding";
  const rejections = problems.map(({ message }) => ({ type, field: "", message, path: "", rule: "syntax-error" }));
  return { verdict: isClient ? "unreadable" : "badrequest", rejections, warnings: [], dropped: [] };
}
var ESCAPED = /[<>&\u2028\u2029]/g;
function isTooLarge({ file, span, root, contentType }, isClient) {
  if (span.end - span.start <= MAX_BODY_BYTES / 6) return false;
  if (isClient && contentType === "yaml") {
    const json = JSON.stringify(toPlain(root));
    return byteLength(json.replace(ESCAPED, "......")) > MAX_BODY_BYTES;
  }
  return byteLength(file.text.slice(span.start, span.end)) > MAX_BODY_BYTES;
}
function storedFrom(document, minor, gates) {
  const { value, fatal } = decode(document.root, "DaemonSet", { minor, contentType: document.contentType });
  const problem = document.problems[0] ?? fatal;
  if (problem || !document.root) throw new TypeError(`the old DaemonSet cannot be read${problem ? `: ${problem.message}` : ""}`);
  return createDaemonSet(defaultDaemonSet(value, minor, gates), new Checks(minor, NOTHING_KEPT, gates)).daemonSet;
}
var NOTHING = { verdict: "badrequest", validation: [], warnings: [], dropped: [] };
var control = new RegExp("\\p{Cc}", "u");
function answer(document, { problems, fatal }, validated) {
  const dropped = validated.dropped.filter(({ becomes }) => becomes === void 0).map(({ path }) => path.toString());
  const warnings = validated.warnings.filter(({ message }) => !control.test(message)).map(({ field, message }) => ({ field, message }));
  const result = { verdict: validated.verdict, rejections: validated.validation.map(rejectionOf), warnings };
  if (problems.length === 0) return { ...result, dropped };
  const refused = { verdict: "badrequest", rejections: decodingRejectionsOf(problems, document), warnings: [], dropped };
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
function rejectionOf({ type, field, message, at, rule }) {
  return { type, field, message, path: at.toString(), rule };
}
function decodingRejectionsOf(problems, { file, span }) {
  const body = file.text.slice(span.start, span.end);
  const text = body.endsWith("\n") ? body : `${body}
`;
  const lineOf = linesOf(text);
  return problems.map((problem) => ({
    ...rejectionOf(decodingRejection(problem)),
    line: lineOf(startOf(problem, text, span.start)),
    ...problem.name === void 0 ? {} : { key: problem.name }
  }));
}
var TO_NEXT_TOKEN = /(?:[\s\u0085]|#[^\n\r\u0085\u2028\u2029]*(?![^\n\r\u0085\u2028\u2029]))*/y;
function startOf({ node, key }, text, start) {
  const from = node.from - start;
  if (node.end > node.from) return from;
  TO_NEXT_TOKEN.lastIndex = from;
  const next = from + (TO_NEXT_TOKEN.exec(text)?.[0].length ?? 0);
  return node.from === key?.end || /[,\]}]/.test(text.charAt(next)) ? next : from;
}
function linesOf(text) {
  const breaks = Array.from(text.matchAll(/\r{0,2}\n|[\r\u0085\u2028\u2029]/g), ({ index }) => index);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = low + high >> 1;
      if (breaks[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
export {
  create,
  update
};
