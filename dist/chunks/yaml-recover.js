import {
  lineStartOf,
  parseYaml
} from "./shared-yaml-everyday-line.js";
import "./shared-runtime.js";

// src/yaml/recover.ts
var MOST = 50;
var MOST_READ = 5e6;
function syntaxProblems(text, { start, end }) {
  const { root, problems: first } = parseYaml(text, start, end);
  const problems = first.slice(0, MOST);
  let more = first.length > MOST;
  let mistake = root ? void 0 : first[0];
  let rest = text;
  const seen = /* @__PURE__ */ new Set();
  for (let read = end - start; mistake && !more; read += end - start) {
    const line = lineStartOf(rest, mistake.span.start);
    if (seen.has(line)) break;
    seen.add(line);
    if (mistake !== first[0]) problems.push(mistake);
    more = problems.length >= MOST || read > MOST_READ;
    if (more) break;
    rest = without(rest, spoiled(rest, mistake.span.start, end));
    const next = parseYaml(rest, start, end);
    mistake = next.root ? void 0 : next.problems[0];
  }
  problems.sort((a, b) => a.span.start - b.span.start);
  const last = problems.pop();
  if (last) problems.push(more ? { ...last, message: `${last.message} (there may be more mistakes)` } : last);
  return problems;
}
var INDENTATION = /[ \t]*(?:- +)*/y;
function spoiled(text, mistake, end) {
  const line = lineStartOf(text, mistake);
  INDENTATION.lastIndex = line;
  const dashes = INDENTATION.exec(text)?.[0] ?? "";
  const inside = line + dashes.length <= mistake;
  const start = inside ? line + dashes.length : line;
  const column = inside ? dashes.length : dashes.trimEnd().length;
  const tabs = dashes.includes("	");
  const ownsLists = inside && !dashes.includes("-");
  let stop = lineEnd(text, line, end);
  while (stop < end) {
    const next = stop + 1;
    const nextEnd = lineEnd(text, next, end);
    const [indentation = ""] = /^[ \t]*/.exec(text.slice(next, nextEnd)) ?? [];
    const at = next + indentation.length;
    const isBlank = at >= nextEnd || text[at] === "\r";
    const belongs = tabs ? indentation.includes("	") : indentation.length > column || ownsLists && indentation.length === column && text.startsWith("- ", at);
    if (!isBlank && !belongs) break;
    stop = nextEnd;
  }
  return { start, end: stop };
}
function lineEnd(text, from, end) {
  const feed = text.indexOf("\n", from);
  return feed < 0 || feed > end ? end : feed;
}
function without(text, { start, end }) {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
}
export {
  syntaxProblems
};
