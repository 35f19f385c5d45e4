import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEVERITIES
} from "./chunk-chunk-YUJWRF7C.js";

// src/source.ts
var Lines = class {
  constructor(text) {
    this.text = text;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || c === 13 && text.charCodeAt(i + 1) !== 10) this.#starts.push(i + 1);
    }
  }
  text;
  #starts = [0];
  get count() {
    return this.#starts.length;
  }
  at(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low] + 1 };
  }
  /** The text of a one-based line, without its line break; empty outside the text. */
  line(line) {
    const start = this.#starts[line - 1];
    if (start === void 0) return "";
    return this.text.slice(start, this.#starts[line] ?? this.text.length).replace(/[\r\n]+$/, "");
  }
  /** Offset at which a one-based line starts. */
  start(line) {
    return this.#starts[line - 1] ?? this.text.length;
  }
};

// src/report/escape.ts
var UNSAFE = (
  // oxlint-disable-next-line no-control-regex
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
var NAMED = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function visible(text) {
  return text.replace(UNSAFE, escaped);
}
function visibleUpTo(text, limit) {
  return text.length <= limit ? visible(text) : `${visible(text.slice(0, limit).replace(/[\ud800-\udbff]$/, ""))}…`;
}
function visibleProse(text) {
  return visible(text.replace(/\s+/g, " ").trim());
}
function withoutCommands(lines) {
  return lines.replace(/^([ \t]*):(?=:)/gm, "$1\\x3a").replace(/##(?=\[)/g, "#\\x23");
}
function safeJson(value) {
  return JSON.stringify(value, void 0, 2).replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, (found2) => found2 === "\\\\" ? found2 : "\\ufffd").replace(UNSAFE, (c) => c === "\n" ? c : codeUnits(c)).replace(/##(?=\[)/g, `#${codeUnits("#")}`);
}
function escaped(character) {
  const named = NAMED[character];
  if (named !== void 0) return named;
  const code = character.codePointAt(0);
  if (code < 256) return `\\x${hex(code, 2)}`;
  return code < 65536 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
function codeUnits(character) {
  return Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i), 4)}`).join("");
}
function hex(code, digits) {
  return code.toString(16).padStart(digits, "0");
}

// src/report/width.ts
var WIDE = [
  [4352, 4447],
  [9001, 9002],
  [9776, 9783],
  [9866, 9871],
  [11904, 12350],
  [12353, 12871],
  [12880, 42191],
  [43360, 43391],
  [44032, 55203],
  [63744, 64255],
  [65040, 65049],
  [65072, 65135],
  [65281, 65376],
  [65504, 65510],
  [94176, 101887],
  [110576, 111359],
  [119552, 119670],
  [127488, 127743],
  [131072, 262141]
];
var ASCII = /^[\x20-\x7e]*$/;
var EMOJI = new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\ufe0f", "u");
var ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]+$/u;
var segmenter;
function graphemes(text) {
  if (ASCII.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
function graphemeWidth(grapheme) {
  if (ASCII.test(grapheme)) return grapheme.length;
  if (EMOJI.test(grapheme)) return 2;
  if (ZERO_WIDTH.test(grapheme)) return 0;
  const code = grapheme.codePointAt(0);
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
function textWidth(text) {
  if (ASCII.test(text)) return text.length;
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

// src/report/frame.ts
var TAB = 4;
var MARGIN = "  ";
var ELLIPSIS = "…";
function frame(location, regions, options) {
  const { paint, style } = options;
  const lines = regions.lines(location.file);
  const region = regions.of(location);
  const { line, column } = region;
  const lastLine = lastLineOf(region);
  const text = lines.line(line);
  const to = region.endLine > line ? Math.max(text.trimEnd().length, column) : region.endColumn - 1;
  const numberWidth = Math.max(String(Math.min(line + 1, lines.count)).length, 4);
  const room = Math.max(options.width - MARGIN.length - numberWidth - 3, 20);
  const row2 = (number, rest) => `${MARGIN}${paint("dim", `${number.padStart(numberWidth)} │`)}${rest === "" ? "" : ` ${rest}`}`;
  const context = (number) => {
    const beside = lines.line(number);
    if (!options.context || shown.cutLeft || isBlank(beside)) return [];
    return [row2(String(number), paint("dim", clip(beside, 0, 0, room, number === 1).text.trimEnd()))];
  };
  const shown = clip(text, column - 1, to, room, line === 1);
  const marks = paint(style, "^".repeat(shown.underline.width));
  const further = lastLine > line ? ` ${paint("dim", `to line ${lastLine}`)}` : "";
  return [
    ...context(line - 1),
    row2(String(line), shown.text.trimEnd()),
    row2("", `${" ".repeat(shown.underline.column)}${marks}${further}`),
    ...lastLine > line ? [] : context(line + 1)
  ];
}
function lastLineOf({ line, endLine, endColumn }) {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine;
}
function isBlank(line) {
  return line.trim() === "" || line.startsWith("---");
}
function clip(line, from, to, room, first) {
  const low = aroundPairs(line, Math.max(0, from - 2 * room));
  const high = aroundPairs(line, Math.min(line.length, Math.max(from, Math.min(to, from + room)) + 2 * room));
  const cells = layout(line, low, high, first);
  const total = end(cells.at(-1));
  const startCell = cells.find((cell) => cell.end > from);
  const column = startCell?.column ?? total;
  const endColumn = Math.max(end(cells.findLast((cell) => cell.start < to && cell.end > from)), column + 1);
  const whole = low === 0 && high === line.length && Math.max(total, endColumn) <= room;
  const left = whole ? 0 : windowStart(column, endColumn, Math.max(total, endColumn), room - 2);
  const right = whole ? room : left + room - 2;
  const inside = cells.filter((cell) => cell.column >= left && end(cell) <= right);
  const before = low > 0 || inside[0] !== cells[0] ? ELLIPSIS : "";
  const after = high < line.length || inside.at(-1) !== cells.at(-1) ? ELLIPSIS : "";
  const firstColumn = inside[0]?.column ?? left;
  const start = Math.max(column, firstColumn);
  return {
    text: `${before}${inside.map((cell) => cell.text).join("")}${after}`,
    underline: { column: start - firstColumn + before.length, width: Math.max(Math.min(endColumn, right) - start, 1) },
    cutLeft: before !== ""
  };
}
function windowStart(column, endColumn, total, room) {
  if (endColumn <= room) return 0;
  const margin = Math.floor((room - Math.min(endColumn - column, room)) / 2);
  return Math.max(0, Math.min(column - margin, total - room));
}
function layout(line, low, high, first) {
  const cells = [];
  let start = low;
  let column = 0;
  for (const grapheme of graphemes(line.slice(low, high))) {
    const isMark = first && start === 0 && grapheme === "\uFEFF";
    const text = isMark ? "" : grapheme === "	" ? " ".repeat(TAB - column % TAB) : visible(grapheme);
    const width = text === grapheme ? graphemeWidth(grapheme) : text.length;
    cells.push({ text, start, end: start + grapheme.length, column, width });
    start += grapheme.length;
    column += width;
  }
  return cells;
}
function end(cell) {
  return cell === void 0 ? 0 : cell.column + cell.width;
}
function aroundPairs(line, offset) {
  return /^[\udc00-\udfff]$/.test(line.charAt(offset)) && /^[\ud800-\udbff]$/.test(line.charAt(offset - 1)) ? offset - 1 : offset;
}

// src/report/paths.ts
var STDIN = "-";
function repositoryPath(path, options) {
  const given = normalized(path);
  if (options.root === void 0) return given;
  const absolute = isAbsolute(given) || options.directory === void 0 ? given : normalized(`${options.directory}/${path}`);
  const root = normalized(options.root);
  const prefix = root.endsWith("/") ? root : `${root}/`;
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : given;
}
function toUri(path) {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? "";
  const segments = path.slice(drive.length).replace(new RegExp("\\p{Surrogate}", "gu"), "�").split("/").map(encodeURIComponent);
  if (!isAbsolute(path)) return segments.join("/");
  return `file://${drive === "" ? "" : `/${drive}`}${segments.join("/")}`;
}
function isAbsolute(path) {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}
function normalized(path) {
  const slashed = /^[A-Za-z]:\\/.test(path) ? path.replaceAll("\\", "/") : path;
  const absolute = isAbsolute(slashed);
  const kept = [];
  for (const segment of slashed.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (segment !== ".." || !absolute) kept.push(segment);
  }
  return `${slashed.startsWith("/") ? "/" : ""}${kept.join("/")}`;
}

// src/report/region.ts
var Regions = class {
  #lines = /* @__PURE__ */ new Map();
  lines(file) {
    let lines = this.#lines.get(file);
    if (lines === void 0) {
      lines = new Lines(file.text);
      this.#lines.set(file, lines);
    }
    return lines;
  }
  /** Always inside the text, whatever the span says. */
  of({ file, span }) {
    const lines = this.lines(file);
    const start = within(span.start, 0, file.text.length);
    const from = lines.at(start);
    const to = lines.at(within(span.end, start, file.text.length));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }
};
function within(offset, low, high) {
  return Number.isNaN(offset) ? low : Math.min(Math.max(Math.trunc(offset), low), high);
}

// src/report/style.ts
var CODES = {
  error: "1;31",
  warning: "1;33",
  info: "1;34",
  path: "36",
  bold: "1",
  dim: "2",
  good: "32"
};
function painter(color) {
  return color ? (style, text) => text === "" ? "" : `\x1B[${CODES[style]}m${text}\x1B[0m` : (_, text) => text;
}

// src/report/summary.ts
function closing(summary) {
  return {
    found: found(summary),
    rest: [...leftOut(summary), read(summary), `Kubernetes ${visible(summary.kubernetes)}`, duration(summary.milliseconds)]
  };
}
function closingLine(summary) {
  const line = closing(summary);
  return [line.found, ...line.rest].join(" · ");
}
function count(number, noun) {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}
function objectName({ kind, namespace, name }) {
  const prefix = namespace === void 0 || namespace === "" ? "" : `${namespace}/`;
  return visibleUpTo(`${kind} ${prefix}${name === "" ? "(no name)" : name}`, 400);
}
function found(summary) {
  const { errors, warnings, infos, daemonSets, daemonSetsWithFindings } = summary;
  const total = errors + warnings + infos;
  const kinds = [
    [errors, "error"],
    [warnings, "warning"],
    [infos, "info"]
  ];
  const bySeverity = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  const findings = `${count(total, "finding")} (${bySeverity.join(", ")})`;
  if (daemonSets === 0) return total === 0 ? "no DaemonSet found" : `${findings}, no DaemonSet found`;
  if (total === 0) return `no findings in ${count(daemonSets, "DaemonSet")}`;
  return `${findings} in ${daemonSetsWithFindings} of ${count(daemonSets, "DaemonSet")}`;
}
function leftOut({ suppressed, baselined }) {
  const parts = [suppressed > 0 ? `${suppressed} suppressed` : "", baselined > 0 ? `${baselined} in the baseline` : ""];
  const line = parts.filter((part) => part !== "").join(", ");
  return line === "" ? [] : [line];
}
function read({ files, documents, notChecked }) {
  const reasons2 = Object.entries(notChecked).filter(([, number]) => number > 0);
  const parts = [count(files, "file"), count(documents, "document")];
  if (reasons2.length === 0) return parts.join(", ");
  return `${parts.join(", ")}, ${list(reasons2.map(([reason, number]) => count(number, visible(reason))))} not checked`;
}
function list(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
function plural(noun) {
  const last = noun.slice(noun.lastIndexOf(" ") + 1);
  if (/ (?:by|for|in|of|with|without) /.test(noun)) return noun;
  if (last.endsWith("s") || /^[A-Z]/.test(last) && last !== "DaemonSet") return noun;
  return /(?:ch|sh|x)$/.test(last) ? `${noun}es` : `${noun}s`;
}
function duration(milliseconds) {
  return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}

// src/report/text.ts
var WIDTH = 100;
var NARROWEST = 40;
var MESSAGE_LIMIT = 1e3;
var MOST_RELATED = 8;
var MOST_REJECTED = 4;
function formatText(report, options = {}) {
  const writer = new Writer(report.rules, options);
  const blocks = byFile(report.findings).map((finding) => writer.finding(finding));
  const { found: found2, rest } = closing(report.summary);
  const { errors, warnings, infos } = report.summary;
  const style = errors > 0 ? "error" : warnings > 0 ? "warning" : infos > 0 ? "info" : "good";
  const last = `${writer.paint(style, found2)}${writer.paint("dim", ` · ${rest.join(" · ")}`)}`;
  return withoutCommands(`${[...blocks, last].join("\n\n")}
`);
}
function formatErrors(report, options = {}) {
  const writer = new Writer(/* @__PURE__ */ new Map(), options);
  const lines = report.errors.flatMap((error) => writer.userError(error));
  for (const { rule, file, message } of report.bugs) {
    const [first = "", ...further] = message.split(/\r\n|\r|\n/);
    lines.push(`ds-lint: ${writer.paint("error", "bug")} in rule ${visible(rule)} on ${shownPath(file)}: ${visible(first)}`);
    lines.push(...further.map((line) => writer.paint("dim", `  ${visible(line.trim())}`)));
  }
  if (report.bugs.length > 0) lines.push("ds-lint: this is our mistake, not yours: please report it; everything else was checked");
  return withoutCommands(lines.map((line) => `${line}
`).join(""));
}
function byFile(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = groups.get(finding.location.file);
    if (group === void 0) groups.set(finding.location.file, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flat();
}
var Writer = class {
  constructor(rules, { color = false, width = WIDTH, fixes = true }) {
    this.rules = rules;
    this.paint = painter(color);
    this.#width = Math.max(width, NARROWEST);
    this.#fixes = fixes;
  }
  rules;
  paint;
  #width;
  #fixes;
  #regions = new Regions();
  #explained = /* @__PURE__ */ new Set();
  finding(finding) {
    const { severity, message, rule, location } = finding;
    const head = `${severity} ${visibleUpTo(message, MESSAGE_LIMIT)}`;
    return [
      `${this.#place(location)}: ${this.paint(severity, severity)}${this.paint("bold", head.slice(severity.length))} ${this.paint("dim", `[${visible(rule)}]`)}`,
      ...this.#identity(finding),
      ...frame(location, this.#regions, { width: this.#width, paint: this.paint, style: severity, context: true }),
      ...finding.related.slice(0, MOST_RELATED).flatMap((related) => this.#related(related)),
      ...more(finding.related.length - MOST_RELATED, "place", this.paint),
      ...this.#rejected(finding),
      ...this.#why(rule),
      ...this.#fix(finding),
      ...this.#suppression(finding)
    ].join("\n");
  }
  userError({ message, location }) {
    const error = `${this.paint("error", "error")} ${visibleUpTo(message, MESSAGE_LIMIT)}`;
    if (location === void 0) return [`ds-lint: ${error}`];
    const options = { width: this.#width, paint: this.paint, style: "error", context: false };
    return [`${this.#place(location)}: ${error}`, ...frame(location, this.#regions, options)];
  }
  #place(location) {
    const { line, column } = this.#regions.of(location);
    return `${this.paint("path", shownPath(location.file.path))}:${line}:${column}`;
  }
  #identity({ object, path, origin }) {
    const parts = [
      object === void 0 ? "" : objectName(object),
      visibleUpTo(path, MESSAGE_LIMIT),
      origin === void 0 || origin === "" ? "" : `from ${visible(origin)}`
    ].filter((part) => part !== "");
    return parts.length === 0 ? [] : [`  ${this.paint("dim", parts.join(" · "))}`];
  }
  #related({ location, message }) {
    const note = message === "" ? "" : `: ${visibleUpTo(message, MESSAGE_LIMIT)}`;
    const options = { width: this.#width, paint: this.paint, style: "path", context: false };
    return [`  see ${this.#place(location)}${note}`, ...frame(location, this.#regions, options)];
  }
  #rejected({ rejected }) {
    if (rejected.length === 0) return [];
    const shown = rejected.slice(0, MOST_REJECTED).map(({ type, field }) => visible(field === "" ? type : `${field} (${type})`));
    const rest = rejected.length > MOST_REJECTED ? ` and ${rejected.length - MOST_REJECTED} more` : "";
    return [`  the API server refuses it: ${shown.join(", ")}${rest}`];
  }
  /** Once per rule. */
  #why(rule) {
    const why = visibleProse(this.rules.get(rule)?.why ?? "");
    if (why === "" || this.#explained.has(rule)) return [];
    this.#explained.add(rule);
    return wrap(`why: ${why}`, this.#width - 2).map((line, i) => this.paint("dim", `${i === 0 ? "  " : "       "}${line}`));
  }
  #fix({ fix }) {
    if (fix === void 0 || !this.#fixes) return [];
    const flag = fix.safety === "safe" ? "--fix" : "--fix-unsafe";
    return [`  ${this.paint("good", `fix (${fix.safety}):`)} ${visibleUpTo(fix.title, MESSAGE_LIMIT)}; run with ${flag}`];
  }
  #suppression({ suppression }) {
    if (suppression === void 0) return [];
    const reason = suppression.reason === "" ? "" : `: ${visibleUpTo(suppression.reason, MESSAGE_LIMIT)}`;
    return [`  ${this.paint("dim", `${suppression.kind === "inSource" ? "suppressed" : "in the baseline"}${reason}`)}`];
  }
};
function shownPath(path) {
  return path === STDIN ? "<stdin>" : visible(path);
}
function more(number, noun, paint) {
  return number > 0 ? [`  ${paint("dim", `and ${number} more ${noun}${number === 1 ? "" : "s"}`)}`] : [];
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const limit = lines.length === 0 ? width : width - 5;
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > limit) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

// src/report/github.ts
var COMMANDS = { error: "error", warning: "warning", info: "notice" };
var LIMIT = 2e3;
function formatAnnotations(report, options = {}) {
  const regions = new Regions();
  const open = report.findings.filter((finding) => finding.suppression === void 0);
  return SEVERITIES.flatMap((severity) => open.filter((finding) => finding.severity === severity)).map((finding) => `${annotation(finding, regions, options)}
`).join("");
}
function annotation(finding, regions, options) {
  const { severity, rule, message, location, object, fix } = finding;
  const { path } = location.file;
  const { line, column, endLine, endColumn } = regions.of(location);
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = {
    ...path !== STDIN && { file: repositoryPath(path, options), line, endLine, ...columns },
    title: visible(object === void 0 ? rule : `${rule}: ${objectName(object)}`)
  };
  const said = visibleUpTo(message, LIMIT);
  const text = fix === void 0 ? said : `${said}
fix (${fix.safety}): ${visibleUpTo(fix.title, LIMIT)}`;
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(",")}::${escapeData(text)}`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/json.ts
var JSON_VERSION = 1;
function formatJson(report) {
  const regions = new Regions();
  const place = (location) => ({ file: location.file.path, ...regions.of(location) });
  const edit = ({ location, text }) => ({ ...place(location), text });
  const finding = ({ rule, severity, message, location, path, object, rejected, related, fix, origin, suppression }) => ({
    rule,
    severity,
    message,
    why: report.rules.get(rule)?.why ?? "",
    ...place(location),
    path,
    object: object && { apiVersion: object.apiVersion, kind: object.kind, namespace: object.namespace, name: object.name },
    rejected: rejected.map(({ type, field }) => ({ type, field })),
    related: related.map((other) => ({ ...place(other.location), path: other.path, message: other.message })),
    fix: fix && { title: fix.title, safety: fix.safety, edits: fix.edits.map(edit) },
    origin,
    suppression: suppression && { kind: suppression.kind, reason: suppression.reason }
  });
  const userError = ({ message, location }) => ({ message, ...location && place(location) });
  const { summary, findings, errors, bugs } = report;
  const json = {
    version: JSON_VERSION,
    summary,
    findings: findings.map(finding),
    errors: errors.map(userError),
    bugs: bugs.map(({ rule, file, message }) => ({ rule, file, message }))
  };
  return `${safeJson(json)}
`;
}

// src/report/markdown.ts
var ICONS = { error: "❌", warning: "⚠️", info: "ℹ️" };
var MOST = 100;
var MESSAGE_LIMIT2 = 500;
var NAME_LIMIT = 300;
function formatMarkdown(report, options = {}) {
  const regions = new Regions();
  const ordered = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  const shown = ordered.slice(0, MOST);
  const parts = [`### ds-lint: ${escapeMarkdown(closingLine(report.summary))}`];
  if (shown.length > 0) {
    const rows = shown.map((finding) => `| ${row(finding, regions, options).join(" | ")} |`);
    parts.push(["| | Where | Finding | Rule |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  if (ordered.length > shown.length) parts.push(`… and ${count(ordered.length - shown.length, "more finding")}`);
  const why = reasons(report, shown);
  if (why.length > 0) parts.push(`<details><summary>Why</summary>

${why.join("\n")}

</details>`);
  const failures = [
    ...report.errors.map((error) => visibleUpTo(error.message, MESSAGE_LIMIT2)),
    ...report.bugs.map((bug) => visibleUpTo(`a bug of ds-lint in rule ${bug.rule} on ${bug.file}: ${bug.message}`, MESSAGE_LIMIT2))
  ];
  if (failures.length > 0) {
    const rest = failures.length > MOST ? [`- … and ${failures.length - MOST} more`] : [];
    parts.push(
      ["**Not everything could be checked**", "", ...failures.slice(0, MOST).map((text) => `- ${escapeMarkdown(text)}`), ...rest].join("\n")
    );
  }
  return `${parts.join("\n\n")}
`;
}
function escapeMarkdown(text) {
  return visible(text).replace(/[\\`*_[\]|~$]|^[-+#]|:(?=\S)/g, "\\$&").replace(/^(\d+)(?=[.)])|(?<=www)(?=\.)/gi, "$1\\").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@&#8203;");
}
function row(finding, regions, options) {
  const { severity, message, object, fix, rule, suppression } = finding;
  const lines = [escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT2))];
  if (object !== void 0) lines.push(escapeMarkdown(objectName(object)));
  if (fix !== void 0) lines.push(`fix (${fix.safety}): ${escapeMarkdown(visibleUpTo(fix.title, MESSAGE_LIMIT2))}`);
  if (suppression !== void 0) lines.push(`suppressed: ${escapeMarkdown(visibleUpTo(suppression.reason, MESSAGE_LIMIT2))}`);
  return [
    `${ICONS[severity]} ${severity}`,
    where(finding, regions, options),
    lines.join("<br>"),
    escapeMarkdown(visibleUpTo(rule, NAME_LIMIT))
  ];
}
function where({ location }, regions, options) {
  const { line, column, endLine } = regions.of(location);
  const { path } = location.file;
  const name = escapeMarkdown(visibleUpTo(`${path === STDIN ? "<stdin>" : path}:${line}:${column}`, NAME_LIMIT));
  const inRepository = repositoryPath(path, options);
  const uri = toUri(inRepository);
  if (options.repository === void 0 || path === STDIN || /^(?:file:|\.\.(?:\/|$)|$)/.test(uri)) return name;
  const { url, commit } = options.repository;
  return `[${name}](<${encodeURI(url)}/blob/${encodeURIComponent(commit)}/${uri}#L${line}${endLine > line ? `-L${endLine}` : ""}>)`;
}
function reasons(report, shown) {
  return [...new Set(shown.map((finding) => finding.rule))].flatMap((rule) => {
    const why = report.rules.get(rule)?.why.replace(/\s+/g, " ").trim() ?? "";
    return why === "" ? [] : [`- **${escapeMarkdown(visibleUpTo(rule, NAME_LIMIT))}**: ${escapeMarkdown(visibleUpTo(why, MESSAGE_LIMIT2 * 2))}`];
  });
}

// src/report/fingerprint.ts
var BLOCK = 100;
var BASE = 37;
var HALF = 2 ** 32;
var END_OF_FILE = 65535;
var LEAVING = power(BASE, BLOCK);
function lineHashes(text, wanted) {
  const hashes = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  const units = new Uint16Array(BLOCK);
  const starts = new Int32Array(BLOCK);
  const hash = { high: 0, low: 0 };
  let at = 0;
  let line = 0;
  let atLineStart = true;
  const leave = () => {
    const started = starts[at];
    if (started === 0) return;
    starts[at] = 0;
    const value = hex2(hash);
    const occurrence = (seen.get(value) ?? 0) + 1;
    seen.set(value, occurrence);
    if (wanted.has(started)) hashes.set(started, `${value}:${occurrence}`);
  };
  const enter = (unit) => {
    shift(hash, unit, units[at]);
    units[at] = unit;
    at = (at + 1) % BLOCK;
  };
  const next = (unit) => {
    leave();
    if (atLineStart) starts[at] = ++line;
    atLineStart = unit === 10;
    enter(unit);
  };
  for (let i = 0; i < text.length && hashes.size < wanted.size; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 32 || unit === 9 || unit === 10 && text.charCodeAt(i - 1) === 13) continue;
    next(unit === 13 ? 10 : unit);
  }
  if (hashes.size < wanted.size) {
    next(END_OF_FILE);
    for (let i = 0; i < BLOCK; i++) {
      leave();
      enter(0);
    }
  }
  return hashes;
}
function stableHash(parts) {
  let hash = 0xcbf29ce484222325n;
  const text = JSON.stringify(parts);
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
function shift(hash, entering, leaving) {
  const low = hash.low * BASE + entering - leaving * LEAVING.low;
  const carry = Math.floor(low / HALF);
  hash.low = low - carry * HALF;
  const high = hash.high * BASE + carry - leaving * LEAVING.high;
  hash.high = high - Math.floor(high / HALF) * HALF;
}
function power(base, exponent) {
  const result = { high: 0, low: 1 };
  for (let i = 0; i < exponent; i++) {
    const low = result.low * base;
    const carry = Math.floor(low / HALF);
    result.low = low - carry * HALF;
    result.high = (result.high * base + carry) % HALF;
  }
  return result;
}
function hex2({ high, low }) {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}

// src/report/sarif.ts
var SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var INFORMATION = "https://www.npmjs.com/package/ds-lint";
var SOURCE_ROOT = "%SRCROOT%";
var CATEGORY = "ds-lint";
var DESCRIPTION_LIMIT = 1024;
var LEVELS = { error: "error", warning: "warning", info: "note" };
var PROBLEM_SEVERITIES = { error: "error", warning: "warning", info: "recommendation" };
function formatSarif(report, options) {
  const writer = new Writer2(report, options);
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ds-lint",
            semanticVersion: options.version,
            informationUri: INFORMATION,
            rules: writer.rules.map(describe)
          }
        },
        automationDetails: { id: `${options.category ?? CATEGORY}/` },
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "the root of the repository" } } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.errors.length === 0 && report.bugs.length === 0,
            toolExecutionNotifications: [
              ...report.errors.map((error) => writer.userError(error)),
              ...report.bugs.map((bug) => writer.bug(bug))
            ]
          }
        ],
        results: report.findings.map((finding) => writer.result(finding))
      }
    ]
  };
  return `${safeJson(log)}
`;
}
var Writer2 = class {
  rules;
  #options;
  #regions = new Regions();
  #ruleIndex = /* @__PURE__ */ new Map();
  #lineHashes = /* @__PURE__ */ new Map();
  #seen = /* @__PURE__ */ new Map();
  constructor(report, options) {
    const known = new Map(report.rules);
    for (const finding of report.findings) if (!known.has(finding.rule)) known.set(finding.rule, unexplained(finding));
    this.rules = [...known.values()];
    this.rules.forEach((rule, i) => this.#ruleIndex.set(rule.id, i));
    this.#options = options;
    for (const [file, lines] of this.#reportedLines(report)) this.#lineHashes.set(file, lineHashes(file.text, lines));
  }
  result(finding) {
    const { rule, severity, message, location, path, related, object, rejected, origin, fix, suppression } = finding;
    const named = logicalLocation(object, path);
    const result = {
      ruleId: rule,
      ruleIndex: this.#ruleIndex.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: linked(orElse(message, rule), finding) },
      locations: [{ ...this.#location(location), ...named && { logicalLocations: [named] } }],
      partialFingerprints: {
        primaryLocationLineHash: this.#lineHashes.get(location.file)?.get(this.#regions.of(location).line) ?? "",
        "dsLint/v1": this.#fingerprint(finding)
      }
    };
    const properties = {
      ...path !== "" && { path },
      ...rejected.length > 0 && { rejected: rejected.map(({ type, field }) => ({ type, field })) },
      ...origin !== void 0 && origin !== "" && { origin }
    };
    if (Object.keys(properties).length > 0) result.properties = properties;
    if (related.length > 0) {
      result.relatedLocations = related.map((other, i) => this.#related(other, i + 1));
    }
    if (fix !== void 0 && fix.edits.length > 0) result.fixes = [this.#fix(fix)];
    if (suppression !== void 0) {
      const { kind, reason } = suppression;
      const entry = { kind, status: "accepted", ...reason !== "" && { justification: reason } };
      result.suppressions = [entry];
    }
    return result;
  }
  userError({ message, location }) {
    return {
      level: "error",
      message: { text: plain(orElse(message, "error")) },
      ...location && { locations: [this.#location(location)] }
    };
  }
  bug({ rule, file, message }) {
    const index = this.#ruleIndex.get(rule);
    return {
      level: "error",
      message: { text: plain(`a bug of ds-lint in rule ${rule} on ${file}: ${message}`) },
      ...rule !== "" && { associatedRule: { id: rule, ...index !== void 0 && { index } } },
      locations: [{ physicalLocation: { artifactLocation: this.#artifact(file) } }]
    };
  }
  #reportedLines(report) {
    const wanted = /* @__PURE__ */ new Map();
    for (const { location } of report.findings) {
      const lines = wanted.get(location.file) ?? /* @__PURE__ */ new Set();
      lines.add(this.#regions.of(location).line);
      wanted.set(location.file, lines);
    }
    return wanted;
  }
  #location(location) {
    return { physicalLocation: { artifactLocation: this.#artifact(location.file.path), region: this.#region(location) } };
  }
  #related({ location, message }, id) {
    return { id, ...this.#location(location), ...message !== "" && { message: { text: plain(message) } } };
  }
  #region(location) {
    const { line, column, endLine, endColumn } = this.#regions.of(location);
    return { startLine: line, startColumn: column, endLine, endColumn };
  }
  #artifact(path) {
    if (path === STDIN) return { uri: "stdin", description: { text: "standard input" } };
    const uri = toUri(repositoryPath(path, this.#options));
    if (uri === "") return { uri: "unknown", description: { text: "a file without a name" } };
    return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
  }
  #fix({ title, safety, edits }) {
    const byFile2 = /* @__PURE__ */ new Map();
    for (const { location, text } of edits) {
      const change = byFile2.get(location.file) ?? { artifactLocation: this.#artifact(location.file.path), replacements: [] };
      change.replacements.push({ deletedRegion: this.#region(location), insertedContent: { text } });
      byFile2.set(location.file, change);
    }
    return { description: { text: plain(orElse(title, "fix")) }, artifactChanges: [...byFile2.values()], properties: { safety } };
  }
  /** Survives every edit but to the object's name, the rule's id and the field's place. */
  #fingerprint({ object, location, rule, path }) {
    const identity = object ? [object.kind, object.namespace ?? "", object.name] : [repositoryPath(location.file.path, this.#options)];
    const hash = stableHash([...identity, rule, path]);
    const occurrence = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  }
};
function describe(rule) {
  const { id, severity, references, securitySeverity } = rule;
  const summary = orElse(rule.summary.trim(), id);
  const why = orElse(rule.why.replace(/\s+/g, " ").trim(), summary);
  const links = references.filter((reference) => /^https?:\/\/[^\s<>]+$/.test(reference));
  const descriptor = {
    id,
    shortDescription: { text: plain(shortened(summary)) },
    fullDescription: { text: plain(shortened(why)) },
    help: {
      text: plain([why, ...references].join("\n")),
      markdown: [escapeMarkdown(why), "", `Rule ${escapeMarkdown(id)} of ds-lint`, "", ...links.map((link) => `- <${link}>`)].join("\n")
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      precision: "high",
      "problem.severity": PROBLEM_SEVERITIES[severity],
      tags: ["kubernetes", "daemonset", ...securitySeverity === void 0 ? [] : ["security"]],
      ...securitySeverity !== void 0 && { "security-severity": securitySeverity.toFixed(1) }
    }
  };
  const [helpUri] = links;
  if (helpUri !== void 0 && URL.canParse(helpUri)) descriptor.helpUri = new URL(helpUri).href;
  return descriptor;
}
function unexplained({ rule, severity }) {
  return { id: rule, severity, summary: rule, why: "", references: [] };
}
function logicalLocation(object, path) {
  if (object === void 0) return void 0;
  const { apiVersion, kind, namespace, name } = object;
  const fullName = [apiVersion, kind, namespace, name].filter((part) => part !== void 0 && part !== "").join("/");
  const described = [fullName, path].filter((part) => part !== "").join(" ");
  return described === "" ? void 0 : { kind: "object", fullyQualifiedName: described, ...name !== "" && { name } };
}
function linked(message, { related }) {
  const links = related.map((other, i) => `[${linkText(orElse(other.message, orElse(other.path, "related place")))}](${i + 1})`);
  return links.length === 0 ? plain(message) : `${plain(message)} (see ${links.join(", ")})`;
}
function plain(text) {
  return text.includes("](") ? linkText(text) : text;
}
function linkText(text) {
  return text.replace(/[\\[\]]/g, "\\$&");
}
function shortened(text) {
  return text.length <= DESCRIPTION_LIMIT ? text : `${text.slice(0, DESCRIPTION_LIMIT - 1)}…`;
}
function orElse(text, otherwise) {
  return text === "" ? otherwise : text;
}

// src/report/index.ts
var FORMATS = ["text", "json", "sarif", "github", "markdown"];
var WRITERS = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatAnnotations,
  markdown: formatMarkdown
};
function isFormat(name) {
  return Object.hasOwn(WRITERS, name);
}
function format(name, report, options) {
  return WRITERS[name](report, options);
}

export {
  Lines,
  formatErrors,
  FORMATS,
  isFormat,
  format
};
