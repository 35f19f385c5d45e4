"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/base/finding.ts
var SEVERITIES, WITH_VALUES_FILES;
var init_finding = __esm({
  "src/base/finding.ts"() {
    "use strict";
    SEVERITIES = ["error", "warning", "info"];
    WITH_VALUES_FILES = " with values files";
  }
});

// src/base/group.ts
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}
function addTo(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
var init_group = __esm({
  "src/base/group.ts"() {
    "use strict";
  }
});

// src/base/source.ts
function isBreak(unit) {
  return unit === 10 || unit === 13;
}
var Lines;
var init_source = __esm({
  "src/base/source.ts"() {
    "use strict";
    Lines = class {
      constructor(text2) {
        this.text = text2;
        if (text2.includes("\r")) this.#splitAtReturns();
        else for (let feed = text2.indexOf("\n"); feed >= 0; feed = text2.indexOf("\n", feed + 1)) this.#starts.push(feed + 1);
      }
      text;
      #starts = [0];
      #splitAtReturns() {
        for (const { 0: end, index } of this.text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
      }
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
        let end = this.#starts[line] ?? this.text.length;
        while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--;
        return this.text.slice(start, end);
      }
      /** Offset at which a one-based line starts. */
      start(line) {
        return this.#starts[line - 1] ?? this.text.length;
      }
    };
  }
});

// src/base/shell.ts
function shellWord(text2) {
  return /^[\w./:=,@%+][\w./:=,@%+~^-]*$/.test(text2) ? text2 : `'${text2.replaceAll("'", "'\\''")}'`;
}
var init_shell = __esm({
  "src/base/shell.ts"() {
    "use strict";
  }
});

// src/base/some.ts
function some(texts, most = 3) {
  return texts.length <= most ? texts.join(", ") : `${texts.slice(0, most).join(", ")} and ${texts.length - most} more`;
}
function listed(words, last = "and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
var init_some = __esm({
  "src/base/some.ts"() {
    "use strict";
  }
});

// src/base/index.ts
var init_base = __esm({
  "src/base/index.ts"() {
    "use strict";
    init_finding();
    init_group();
    init_source();
    init_shell();
    init_some();
  }
});

// src/report/html/index.ts
var html_exports = {};
__export(html_exports, {
  formatFleetHtml: () => formatFleetHtml,
  formatPlanHtml: () => formatPlanHtml,
  htmlChunks: () => htmlChunks
});
module.exports = __toCommonJS(html_exports);

// src/report/html/findings.ts
init_base();

// src/report/shared/bug.ts
function bugPlace({ rule, file }) {
  return rule === void 0 ? `on ${file}` : `in rule ${rule} on ${file}`;
}

// src/report/shared/region.ts
init_base();
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

// src/report/shared/rendered.ts
init_base();

// src/report/shared/width.ts
var ASCII = /^[\x20-\x7e]*$/;
function isAscii(text2) {
  return ASCII.test(text2);
}

// src/report/shared/escape.ts
var UNSAFE = (
  // oxlint-disable-next-line no-control-regex
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
var NAMED = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function visible(text2) {
  return isAscii(text2) ? text2 : text2.replace(UNSAFE, escaped);
}
function visibleUpTo(text2, limit) {
  return text2.length <= limit ? visible(text2) : `${visible(text2.slice(0, limit).replace(/[\ud800-\udbff]$/, ""))}\u2026`;
}
function visibleProse(text2) {
  return visible(text2.replace(/\s+/g, " ").trim());
}
function escaped(character) {
  const named2 = NAMED[character];
  if (named2 !== void 0) return named2;
  const code = character.codePointAt(0);
  if (code < 256) return `\\x${hex(code, 2)}`;
  return code < 65536 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
function hex(code, digits) {
  return code.toString(16).padStart(digits, "0");
}

// src/report/shared/rendered.ts
var MOST_NAMED = 5;
var LIMIT = 200;
function renderedWords({ rendered, location: { file, span } }) {
  if (!rendered) return void 0;
  const place = rendered.exact ? "" : ` from ${visibleUpTo(file.path, LIMIT)}, line ${new Lines(file.text).at(span.start).line} or near,`;
  return `rendered${place} ${renderingWords(rendered)}`;
}
function renderingWords({ renderer, by }) {
  return `${renderer === "helm" ? "with" : "in"} ${named(by)}`;
}
function named(names) {
  const shown = names.map((name) => visibleUpTo(name, LIMIT));
  if (names.length > MOST_NAMED) return `${shown.slice(0, MOST_NAMED).join(", ")} and ${names.length - MOST_NAMED} more`;
  return listed(shown);
}

// src/report/findings/paths.ts
var STDIN = "-";

// src/report/findings/said.ts
function whyOf(rule) {
  return visibleProse(rule?.why ?? "");
}
function helpUri(rule) {
  if (rule === void 0) return void 0;
  const { url, references } = rule;
  const link = (url === void 0 ? references : [url, ...references]).find((each) => /^https?:\/\/[^\s<>]+$/.test(each));
  return link !== void 0 && URL.canParse(link) ? new URL(link).href : void 0;
}

// src/report/findings/summary.ts
init_base();
function closing(summary) {
  return {
    found: found(summary),
    rest: [...leftOut(summary), read(summary), `Kubernetes ${visible(summary.kubernetes)}`, duration(summary.milliseconds)]
  };
}
function closingLine(summary) {
  const line = closing(summary);
  return [line.found, ...line.rest].join(" \xB7 ");
}
function count(number, noun) {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}
function objectName({ kind, namespace, name }) {
  const prefix = namespace === void 0 || namespace === "" ? "" : `${namespace}/`;
  return visibleUpTo(`${kind} ${prefix}${name === "" ? "(no name)" : name}`, 400);
}
function found(summary) {
  const { errors, warnings, infos, daemonSets, daemonSetsWithFindings, suppressed, baselined } = summary;
  const total = errors + warnings + infos;
  const kinds = [
    [errors, "error"],
    [warnings, "warning"],
    [infos, "info"]
  ];
  const bySeverity = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  const findings = `${count(total, "finding")} (${bySeverity.join(", ")})`;
  const nothing = suppressed + baselined === 0 ? "no DaemonSet found" : "no DaemonSet checked";
  if (daemonSets === 0) return total === 0 ? nothing : `${findings}, no DaemonSet checked`;
  if (total === 0) return `no findings in ${count(daemonSets, "DaemonSet")}`;
  if (daemonSetsWithFindings === 0)
    return `${findings}, none in ${daemonSets === 1 ? "the DaemonSet" : `the ${count(daemonSets, "DaemonSet")}`}`;
  return `${findings} in ${daemonSetsWithFindings} of ${count(daemonSets, "DaemonSet")}`;
}
function leftOut({ suppressed, baselined, notShown = 0 }) {
  const parts2 = [
    notShown > 0 ? `${notShown} below --min-severity` : "",
    suppressed > 0 ? `${suppressed} suppressed` : "",
    baselined > 0 ? `${baselined} in the baseline` : ""
  ];
  const line = parts2.filter((part) => part !== "").join(", ");
  return line === "" ? [] : [line];
}
function read({ files, documents, notChecked }) {
  const reasons = Object.entries(notChecked).filter(([, number]) => number > 0);
  const parts2 = [count(files, "file"), count(documents, "document")];
  if (reasons.length === 0) return parts2.join(", ");
  const remedy = reasons.some(([reason]) => reason.endsWith(WITH_VALUES_FILES)) ? " (list values files in render: of the configuration)" : "";
  return `${parts2.join(", ")}, ${listed(reasons.map(([reason, number]) => count(number, visible(reason))))} not checked${remedy}`;
}
var KIND = /(?:Set|Release|Chart|Application)$/;
function plural(noun) {
  const head = /^(.+?)( (?:by|for|in|of|out|with|without) .*)$/.exec(noun);
  if (head) return /^ignored\b/.test(noun) ? noun : plural(head[1]) + head[2];
  const last = noun.slice(noun.lastIndexOf(" ") + 1);
  if (last.endsWith("s") || /^[A-Z]/.test(last) && !KIND.test(last)) return noun;
  return /(?:ch|sh|x)$/.test(last) ? `${noun}es` : `${noun}s`;
}
function duration(milliseconds) {
  return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}

// src/report/html/bars.ts
init_base();

// src/report/html/markup.ts
var Markup = class {
  constructor(text2) {
    this.text = text2;
  }
  text;
};
function html(strings, ...parts2) {
  let text2 = strings[0];
  for (const [index, part] of parts2.entries()) text2 += textOf(part) + strings[index + 1];
  return new Markup(text2);
}
function textOf(part) {
  if (part === void 0) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return escaped2(visible(part));
  if (typeof part === "number") return String(part);
  return part.map(({ text: text2 }) => text2).join("");
}
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
function escaped2(text2) {
  return text2.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
function list(...items) {
  return items.filter((item) => item !== void 0);
}

// src/report/html/bars.ts
var MOST = 12;
function countBy(findings, nameOf3) {
  const bars = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const name = nameOf3(finding);
    if (name === void 0 || name === "") continue;
    const counts = bars.get(name) ?? { error: 0, warning: 0, info: 0 };
    counts[finding.severity]++;
    bars.set(name, counts);
  }
  return [...bars].map(([name, counts]) => ({ name, counts, total: counts.error + counts.warning + counts.info })).toSorted((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}
function chart(title, filter, bars) {
  if (bars.length === 0) return [];
  const most = Math.max(...bars.map(({ total }) => total));
  const rows = bars.slice(0, MOST).map((bar) => {
    const words = SEVERITIES.filter((severity) => bar.counts[severity] > 0).map((severity) => `${bar.counts[severity]} ${severity}`);
    return html`<li><a href="#${filter}=${encodeURIComponent(visible(bar.name))}" data-filter="${filter}" data-value="${bar.name}"><span class="name">${bar.name}</span>${barOf(bar, most)}<span class="number">${bar.total}</span><span class="hidden"> findings: ${words.join(", ")}</span></a></li>`;
  });
  const more = bars.length > MOST ? html`<p class="dim">and ${bars.length - MOST} more</p>` : html``;
  return [html`<div class="chart"><h3>${title}</h3><ol>${rows}</ol>${more}</div>`];
}
function barOf({ counts }, most) {
  let x = 0;
  const parts2 = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const width = counts[severity] / most * 100;
    const part = html`<rect class="${severity}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"/>`;
    x += width;
    return part;
  });
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts2}</svg>`;
}

// src/report/html/code.ts
init_base();

// src/report/shared/frame.ts
function lastLineOf({ line, endLine, endColumn }) {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine;
}

// src/report/html/code.ts
var AROUND = 2;
var MOST_LINES = 12;
var LONGEST = 240;
var BEFORE = 40;
function excerpt(location, regions) {
  const lines = regions.lines(location.file);
  const region = regions.of(location);
  const first = Math.max(1, region.line - AROUND);
  const last = Math.min(lines.count, Math.min(lastLineOf(region) + AROUND, first + MOST_LINES - 1));
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    return html`<code data-n="${number}">${lineOf(lines.line(number), marked(number, region))}</code>`;
  });
  return html`<pre class="code">${rows}</pre>`;
}
function marked(number, { line, column, endLine, endColumn }) {
  if (number < line || number > endLine) return void 0;
  return { from: number === line ? column - 1 : 0, to: number === endLine ? Math.max(endColumn - 1, column) : Infinity };
}
var COMMENT = /(?:^|\s)#/;
var COLON = /:(?=\s|$)/;
function keyIn(text2) {
  let from = text2.length - text2.trimStart().length;
  while (text2.startsWith("- ", from)) from += 2;
  const length = text2.slice(from).search(COLON);
  return length > 0 && !"#{[".includes(text2.charAt(from)) ? { from, to: from + length + 1 } : void 0;
}
function lineOf(written, mark) {
  const cut = written.length > LONGEST ? Math.max(0, Math.min((mark?.from ?? 0) - BEFORE, written.length - LONGEST)) : 0;
  const text2 = written.slice(cut, cut + LONGEST);
  const keyRange = cut === 0 ? keyIn(text2) : void 0;
  const comment = text2.search(COMMENT);
  const commentRange = comment < 0 ? void 0 : { from: comment, to: text2.length };
  const markRange = mark && { from: mark.from - cut, to: Math.min(mark.to - cut, text2.length) };
  const ends = [keyRange, commentRange, markRange].flatMap((range) => range ? [range.from, range.to] : []);
  const stops = [.../* @__PURE__ */ new Set([0, ...ends, text2.length])].filter((at) => at >= 0 && at <= text2.length).sort((a, b) => a - b);
  const parts2 = stops.slice(1).map((to, index) => {
    const from = stops[index];
    const part = text2.slice(from, to).replaceAll("\uFEFF", "").replaceAll("	", "    ");
    const shown = inside(from, commentRange) ? html`<i>${part}</i>` : inside(from, keyRange) ? html`<b>${part}</b>` : html`${part}`;
    return inside(from, markRange) ? html`<mark>${shown}</mark>` : shown;
  });
  return [cut > 0 ? html`…` : html``, ...parts2, cut + LONGEST < written.length ? html`…` : html``];
}
function inside(at, range) {
  return range !== void 0 && at >= range.from && at < range.to;
}
function difference({ edits }, regions) {
  const byFile = groupBy(edits, ({ location }) => location.file);
  return [...byFile.values()].map((own) => {
    const lines = regions.lines(own[0].location.file);
    return html`<pre class="code">${hunks(own, regions).flatMap((hunk) => hunkRows(hunk, lines, regions))}</pre>`;
  });
}
function hunks(edits, regions) {
  const found2 = [];
  let last = -1;
  for (const edit of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    const { line, endLine } = regions.of(edit.location);
    if (line <= last) found2.at(-1).push(edit);
    else found2.push([edit]);
    last = Math.max(last, endLine);
  }
  return found2;
}
function hunkRows(edits, lines, regions) {
  const places = edits.map(({ location }) => regions.of(location));
  const first = Math.min(...places.map(({ line }) => line));
  const last = Math.max(...places.map(({ endLine }) => endLine));
  const whole = Array.from({ length: last - first + 1 }, (_, index) => lines.line(first + index));
  const low = first < last ? 0 : Math.max(0, Math.min(...places.map(({ column }) => column - 1)) - BEFORE);
  const before = first < last ? whole : [whole[0].slice(low, Math.max(...places.map(({ endColumn }) => endColumn - 1)) + LONGEST)];
  let at = -low;
  const starts = before.map((line) => (at += line.length + 1) - line.length - 1);
  let text2 = before.join("\n");
  for (const [index, { text: written }] of [...edits.entries()].toReversed()) {
    const { line, column, endLine, endColumn } = places[index];
    text2 = text2.slice(0, starts[line - first] + column - 1) + written + text2.slice(starts[endLine - first] + endColumn - 1);
  }
  const after = text2.split("\n");
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  let end = 0;
  while (end < before.length - same && end < after.length - same && before.at(-1 - end) === after.at(-1 - end)) end++;
  const row = (sign, kind, line, number) => html`<code class="${kind}" data-n="${number}">${sign} ${lineOf(line)}</code>`;
  return [
    ...before.slice(Math.max(0, same - 1), same).map((line, index) => row(" ", "", line, first + Math.max(0, same - 1) + index)),
    ...before.slice(same, before.length - end).slice(0, MOST_LINES).map((line, index) => row("-", "gone", line, first + same + index)),
    ...after.slice(same, after.length - end).slice(0, MOST_LINES).map((line) => row("+", "new", line, void 0))
  ];
}

// src/report/html/marks.ts
function icon(severity) {
  const shape = {
    error: html`<path d="M5 0h6l5 5v6l-5 5H5l-5-5V5z"/>`,
    warning: html`<path d="M8 0l8 15H0z"/>`,
    info: html`<circle cx="8" cy="8" r="8"/>`
  }[severity];
  return html`<svg class="icon ${severity}" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}
function nameOf(path) {
  return path === STDIN ? "<stdin>" : path;
}
function placeOf(location, regions) {
  const { line, column } = regions.of(location);
  return `${nameOf(location.file.path)}:${line}:${column}`;
}

// src/report/html/assets.generated.ts
var SCRIPT = '"use strict";(()=>{var m=["auto","light","dark"];function T(){let r=document.querySelector("#theme"),e=r?.querySelector("span");if(!r||!e)return;let t="auto";try{t=localStorage.getItem("ds-lint-theme")??"auto"}catch{}let n=()=>{document.documentElement.dataset.theme=t,e.textContent=t};r.hidden=!1,r.addEventListener("click",()=>{t=m[(m.findIndex(s=>s===t)+1)%m.length]??"auto",n();try{localStorage.setItem("ds-lint-theme",t)}catch{}}),n()}var L=["error","warning","info"],f=["rule","namespace","object","file"],S="15rem",y=100,p=60,E=class{#s;#t;#n;#d=document.querySelector("#shown");#c=document.querySelectorAll("a[data-filter]");#o;#h;constructor(e){this.#s=e,this.#t=Array.from(document.querySelectorAll("#findings > .part"),t=>({element:t,items:Array.from(t.children,n=>{let s=n;return{element:s,data:Object.fromEntries(Object.entries(s.dataset)),text:void 0,isShown:!0,isHidden:!1}}),shown:-1,laidOut:-1})),this.#n=this.#t.flatMap(({items:t})=>t)}start(){let e=this.#s;e.hidden=!1,e.addEventListener("submit",t=>t.preventDefault()),e.addEventListener("input",()=>this.#l()),e.addEventListener("reset",()=>setTimeout(()=>this.#l())),window.addEventListener("hashchange",()=>this.#m());for(let t of this.#c)t.addEventListener("click",n=>{n.preventDefault(),this.#y(t.dataset.filter??"",t.dataset.value??""),document.querySelector("#filters")?.scrollIntoView()});document.addEventListener("keydown",t=>this.#E(t)),window.addEventListener("beforeprint",()=>this.#i(0,1/0)),this.#m(),this.#u(0)}#u(e){e>=this.#n.length||setTimeout(()=>{for(let t of this.#n.slice(e,e+y))w(t);this.#u(e+y)})}#y(e,t){if(e==="severity"){let n=this.#a().join()===t;for(let s of this.#r())s.checked=n||s.value===t}else{let n=this.#e(e);n.value=n.value===t?"":t}this.#l()}#r(){return Array.from(this.#s.querySelectorAll("input[name=severity]"))}#a(){return this.#r().filter(({checked:e})=>e).map(({value:e})=>e)}#e(e){return this.#s.elements.namedItem(e)}#l(){let e=new URLSearchParams;for(let s of["q",...f])this.#e(s).value!==""&&e.set(s,this.#e(s).value);let t=this.#a();t.length<L.length&&e.set("severity",t.join(","));let n=e.toString();history.replaceState(null,"",n===""?location.pathname+location.search:`#${n}`),this.#f()}#m(){let e=location.hash.slice(1),t=new URLSearchParams(e.includes("=")?e:"");for(let s of["q",...f])this.#e(s).value=t.get(s)??"";let n=t.get("severity")?.split(",");for(let s of this.#r())s.checked=n===void 0||n.includes(s.value);this.#f()}#f(){let e=new Set(this.#a()),t=this.#e("q").value.toLowerCase().split(/\\s+/).filter(Boolean),n=f.map(o=>[o,this.#e(o).value]).filter(([,o])=>o!==""),s=JSON.stringify([[...e],n]),i=this.#o?.others===s&&this.#e("q").value.startsWith(this.#o.words);this.#o={others:s,words:this.#e("q").value};let a=0;for(let o of this.#t)if(!(i&&o.shown===0)){o.shown=0;for(let l of o.items){let{data:d}=l;l.isShown=(l.isShown||!i)&&e.has(d.severity??"")&&n.every(([c,u])=>d[c]===u)&&t.every(c=>w(l).includes(c)),l.isShown&&o.shown++}a+=o.shown}this.#i(0,p);for(let o of this.#c){let{filter:l,value:d}=o.dataset,c=l==="severity"?e.size===1&&e.has(d??""):n.some(([u,v])=>u===l&&v===d);o.toggleAttribute("aria-current",c)}let h=this.#n.length;this.#d&&(this.#d.textContent=a===h?`${h} ${h===1?"finding":"findings"}`:`${a} of ${h} findings`)}#i(e,t){clearTimeout(this.#h);let n=0;for(let s=e;s<this.#t.length;s++){let i=this.#t[s];for(let a of i.shown===0?[]:i.items)a.isHidden!==!a.isShown&&(a.isHidden=!a.isShown,a.element.hidden=a.isHidden,n++);if(i.laidOut!==i.shown&&(i.element.hidden=i.shown===0,i.element.style.containIntrinsicBlockSize=`calc(${i.shown} * ${S})`,i.laidOut=i.shown,n++),n>=t){this.#h=setTimeout(()=>this.#i(s+1,y*4));return}}}#E(e){let t=e.target instanceof HTMLElement&&/^(?:INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);e.ctrlKey||e.metaKey||e.altKey||(e.key==="Escape"&&t&&e.target.blur(),!t&&(e.key==="/"?(e.preventDefault(),this.#e("q").focus()):(e.key==="j"||e.key==="k")&&this.#w(e.key==="j"?1:-1)))}#w(e){this.#i(0,1/0);let t=this.#n.filter(({isShown:i})=>i).map(({element:i})=>i),n=t.findIndex(i=>i===document.activeElement||i.contains(document.activeElement)),s=t[n<0?e>0?0:t.length-1:Math.min(Math.max(n+e,0),t.length-1)];s?.focus(),s?.scrollIntoView({block:"nearest"})}};function w(r){return r.text??=r.element.textContent.toLowerCase()}T();var g=document.querySelector("#filters");g&&new E(g).start();window.addEventListener("beforeprint",()=>{for(let r of document.querySelectorAll("details"))r.open=!0});})();';
var SCRIPT_HASH = "sha256-yGllKiLzLP7YI3YeakdYkCce4VK17cCSCvQeLMmd4+I=";
var STYLE = ':root{color-scheme:light dark;--page: light-dark(#ffffff, #14171c);--panel: light-dark(#f5f6f8, #1d2128);--line: light-dark(#d7dbe2, #343a45);--ink: light-dark(#1c2129, #e4e8ee);--dim: light-dark(#5a6473, #a3adbb);--link: light-dark(#0b5cad, #7db8f5);--error: light-dark(#b3261e, #ff8f86);--warning: light-dark(#8f5600, #f0b450);--info: light-dark(#2f65a7, #8ab4e8);--good: light-dark(#1f7a45, #5cc78d);--mark: light-dark(#ffe9a8, #5c4a12);--gone: light-dark(#fde8e6, #44211f);--new: light-dark(#e2f4e8, #1b3a28);--mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}*{box-sizing:border-box}[hidden]{display:none!important}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif;overflow-wrap:anywhere}.top,main{max-width:75rem;margin:0 auto;padding:1rem 1.5rem}.top{display:flex;gap:1rem;align-items:flex-start;justify-content:space-between;padding-top:1.75rem}h1{font-size:1.6rem;line-height:1.2;margin:0;letter-spacing:-.01em}.top p{margin:.35rem 0 0;color:var(--dim)}h2{font-size:1.15rem;margin:2.25rem 0 .75rem}main>section:first-child>h2:first-child{margin-top:.5rem}h3{font-size:1rem;line-height:1.4;margin:0}a{color:var(--link);text-underline-offset:.15em}code,pre{font-family:var(--mono);font-size:.875em}:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}.dim{color:var(--dim);font-weight:400}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}button,select,input[type=search]{font:inherit;color:inherit;background:var(--page);border:1px solid var(--line);border-radius:6px;padding:.3rem .6rem;max-width:100%}button{cursor:pointer;white-space:nowrap}.icon{width:.8em;height:.8em;margin-right:.45em;vertical-align:-.02em;fill:var(--info);flex:none}.icon.error,rect.error{fill:var(--error)}.icon.warning,rect.warning{fill:var(--warning)}rect.info,rect.other{fill:var(--info)}rect.good{fill:var(--good)}rect.rest{fill:var(--line)}.totals{display:flex;flex-wrap:wrap;gap:.75rem;margin:.5rem 0 1.5rem}.totals p{margin:0;padding:.6rem 1rem;background:var(--panel);border-radius:8px}.totals a{color:inherit;text-decoration:none}.totals a:hover{text-decoration:underline}.totals strong{font-size:1.25rem;font-variant-numeric:tabular-nums}.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:1.25rem 3rem}.chart h3{margin-bottom:.35rem}.chart ol{list-style:none;margin:0;padding:0}.chart a{display:grid;grid-template-columns:minmax(0,1fr) 9rem 3.25rem;gap:.75rem;align-items:center;padding:.1rem .4rem;margin:0 -.4rem;border-radius:4px;color:inherit;text-decoration:none}.chart a:hover,a[aria-current]{background:var(--panel)}a[aria-current]{font-weight:600;box-shadow:inset 3px 0 var(--link)}.chart .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.number{text-align:right;font-variant-numeric:tabular-nums}.bar{width:100%;height:.6rem;display:block;border-radius:2px}#filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:2rem 0 0;padding:1rem;background:var(--panel);border-radius:8px}#filters label{font-size:.875rem;color:var(--dim)}#filters>label{display:flex;flex-direction:column;gap:.15rem;flex:1 1 9rem;min-width:0}#filters .search{flex:2 1 14rem}#filters select,#filters input[type=search]{width:100%;font-size:1rem;color:var(--ink)}fieldset{border:0;margin:0;padding:.35rem 0;display:flex;flex-wrap:wrap;gap:.35rem .9rem}article{content-visibility:auto;contain-intrinsic-size:auto 15rem;border:1px solid var(--line);border-left:4px solid var(--info);border-radius:8px;padding:.9rem 1.1rem;margin:0 0 .9rem;scroll-margin:.5rem}.part{content-visibility:auto;contain-intrinsic-size:auto 600rem}article.error{border-left-color:var(--error)}article.warning{border-left-color:var(--warning)}.facts{margin:.25rem 0 .7rem;color:var(--dim);font-size:.875rem}.facts .rule{font-weight:600}.tag{display:inline-block;border:1px solid var(--line);border-radius:999px;padding:.05rem .55rem}.code{padding:.4rem 0;margin:0;line-height:1.6}.code code{display:block;padding:0 .75rem 0 4.25rem;text-indent:-4.25rem;white-space:pre-wrap;min-height:1.6em;font-size:1em}.code code:before{content:attr(data-n);display:inline-block;width:3rem;margin:0 1.25rem 0 0;text-indent:0;text-align:right;font-size:.92em;color:var(--dim)}.code b{font-weight:400;color:var(--link)}.code i{font-style:normal;color:var(--dim)}.code mark b,.code mark i{color:inherit}mark{background:var(--mark);color:inherit;border-radius:2px;box-shadow:0 2px var(--warning)}code.gone,dt.gone{background:var(--gone)}code.new,dt.new{background:var(--new)}.why{margin:.7rem 0 0;max-width:70ch}.related,.said{margin:.6rem 0 0;padding-left:1.2rem;font-size:.925rem}.said{list-style:none;padding-left:0}.said li{margin:.2rem 0}details{margin-top:.7rem}summary{cursor:pointer}details[open]>summary{margin-bottom:.4rem}pre{background:var(--panel);padding:.6rem .8rem;border-radius:6px;overflow-x:auto;margin:.3rem 0}.wide{overflow-x:auto}table.list,table.matrix{border-collapse:collapse;min-width:100%;font-size:.925rem}.list th,.list td,.matrix th,.matrix td{padding:.5rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:normal}.list .dim{overflow-wrap:anywhere}.matrix td{min-width:8.5rem;overflow-wrap:anywhere}.matrix tbody th{position:sticky;left:0;background:var(--page);font-weight:600;max-width:40vw;overflow-wrap:anywhere}.matrix .bar{margin-top:.3rem;max-width:9rem}.matrix td.none .fraction{color:var(--dim)}.matrix td.error .fraction{color:var(--error);font-weight:600}.matrix td.warning .fraction{color:var(--warning);font-weight:600}.matrix details{margin-top:.3rem;font-size:.875rem;color:var(--dim)}.matrix ul{margin:.2rem 0 0;padding-left:1rem}.class{margin:0 0 1.1rem}.uses{list-style:none;margin:.3rem 0 0;padding:0}.uses li{display:grid;grid-template-columns:9rem 12rem minmax(0,1fr);gap:.75rem;align-items:center;padding:.1rem 0;font-size:.925rem}.uses .words{color:var(--dim)}.changes dt{margin-top:.35rem;padding:0 .3rem;border-radius:3px}.changes dd{margin:0 0 0 1.4rem}.note{padding:.7rem 1rem;background:var(--panel);border-left:4px solid var(--warning);border-radius:6px}@media(max-width:40rem){.code code{padding-left:3rem;text-indent:-3rem}.code code:before{width:2.2rem;margin-right:.8rem}h1{font-size:1.35rem}#theme{font-size:.85rem}.list thead{position:absolute;clip-path:inset(50%)}.list,.list tbody,.list tr,.list td{display:block}.list tr{padding:.5rem 0;border-bottom:1px solid var(--line)}.list td{border:0;padding:.1rem 0}.top,main{padding-left:1rem;padding-right:1rem}.chart a{grid-template-columns:minmax(0,1fr) 4.5rem 3.25rem}.uses li{grid-template-columns:7rem minmax(0,1fr)}.uses .words{grid-column:1 / -1;margin-bottom:.3rem}article{padding:.75rem .8rem}}@media print{@page{margin:14mm 12mm}:root,:root[data-theme]{color-scheme:light}#filters,#theme{display:none!important}body{font-size:11pt}.part{content-visibility:visible}article,.chart,tr{break-inside:avoid;content-visibility:visible}h2,#shown{break-after:avoid}pre{white-space:pre-wrap}.wide,pre{overflow:visible}}';
var STYLE_HASH = "sha256-cpV5fFNuBGf87NqZQ8vPPWn+gNx06trOJwe9UeYHvsI=";

// src/report/html/page.ts
var POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
function* pageChunks({ title, lead, body }) {
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
`;
  yield `${html`<title>${title}</title>`.text}
<style>${STYLE}</style>
</head>
<body>
`;
  yield `${html`<header class="top">
<div><h1>${title}</h1><p>${lead}</p></div>
<button type="button" id="theme" hidden>Theme: <span>auto</span></button>
</header>
<main>`.text}
`;
  for (const { text: text2 } of body) yield `${text2}
`;
  yield `</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
function section(title, content, id) {
  if (!(content instanceof Markup) && content.length === 0) return html``;
  return id === void 0 ? html`<section><h2>${title}</h2>${content}</section>` : html`<section id="${id}"><h2>${title}</h2>${content}</section>`;
}
function bullets(lines) {
  return lines.length === 0 ? [] : [html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`];
}

// src/report/plan/closing.ts
init_base();

// src/diff/index.ts
var import_apply = require("./apply.cjs");

// src/lint/unrendered.ts
init_base();
function canRender({ kind }) {
  return kind === "chart" || kind === "kustomization";
}
function unrenderedWords(unrendered) {
  const names = unrendered.map(({ kind, path }) => `${kind} ${path}`);
  return `${some(names, 3)} changed and ${names.length === 1 && unrendered[0].kind !== "values" ? "is" : "are"} not rendered`;
}

// src/diff/folders.ts
function isNetworkFolder(folder) {
  return /^\/etc\/cni(?:\/net\.d)?$/.test(folder);
}

// src/placement/controller/burst.ts
var BURST_REPLICAS = 250;

// src/diff/rollout.ts
var STOP = 5;
var PULL = 20;
var START = 5;
function isSurging({ maxSurge }) {
  return maxSurge !== 0 && maxSurge !== "0%";
}
var ASSUMPTIONS = [
  `a pod stops within ${STOP} s after its preStop sleep; the longest time is its whole grace period`,
  `images are pulled within ${PULL} s, and containers start within ${START} s`,
  "every pod becomes ready with its first probes, and all pods of a batch are replaced at the same time"
];

// src/diff/risk.ts
var RISKS = ["refused", "deadlock", "removal", "critical", "restart", "none"];

// src/report/plan/words.ts
init_base();

// src/report/plan/nodes.ts
init_base();
var import_cluster = require("./cluster.cjs");
function burst({ onNodes, given, elsewhere }) {
  const nodes = onNodes?.desired ?? (elsewhere.length > 0 ? void 0 : given);
  if (nodes === void 0) return "every selected node gets a pod at once";
  if (nodes === 0) return "no node gets a pod";
  return `${count(nodes, "node")} ${nodes === 1 ? "gets" : "get"} a pod ${nodes > BURST_REPLICAS ? `each, ${BURST_REPLICAS} at once` : "at once"}`;
}
function nodesWords(planned) {
  const notLookedAt = (planned.onNodes?.notModelled ?? []).map((what) => `not looked at: ${what}`);
  return [...whereWords(planned), ...notLookedAt];
}
function nodesIn(groups) {
  return groups.reduce((sum, { nodes }) => sum + nodes, 0);
}
function whereWords({ action, onNodes, replacement, unavailable, risk }) {
  const now = unavailable === 0 ? [] : [unavailableWords(unavailable, replacement)];
  if (!onNodes) return replacement ? now : [];
  const { total, before, after, gained, lost, dead, waiting, recovering, unready, blocked, unfit, replaced, best, worst } = onNodes;
  const isNew = action === "create" || action === "rename";
  const lines = [`has a pod on ${after} of ${count(total, "node")}${before === after || isNew ? "" : ` (was ${before})`}`];
  if (gained.length > 0 && !isNew) lines.push(`${groupWords(gained)} ${nodesIn(gained) === 1 ? "gains" : "gain"} a pod at once`);
  for (const { className, nodes, reason } of unfit) lines.push(`the pod stays Pending on ${(0, import_cluster.nodesText)(nodes, className)}: ${reason}`);
  if (lost.length > 0)
    lines.push(`${groupWords(lost)} ${nodesIn(lost) === 1 ? "loses its" : "lose their"} pod at once, whatever maxUnavailable says`);
  const ended = isNew ? 0 : before + nodesIn(gained) - nodesIn(lost) - after;
  if (ended > 0 && replacement?.type === "RollingUpdate")
    lines.push(
      `${count(ended, "node")} ${ended === 1 ? "loses its" : "lose their"} pod in turn, and ${ended === 1 ? "gets" : "get"} no new one`
    );
  if (!replacement) return lines;
  lines.push(...now);
  if (replacement.type === "OnDelete") {
    if (replaced.length > 0)
      lines.push(`to delete by hand: the pods on ${groupWords(replaced)}, such as ${replaced[0].examples.join(", ")}`);
    if (dead.length > 0) lines.push(`${deadWords(dead)}; also delete their pods: a deleted pod ends when its node is back or removed`);
    return lines;
  }
  const surges = isSurging(replacement);
  if (dead.length > 0 && !surges) {
    lines.push(`${deadWords(dead)}; their pods use up ${Math.min(nodesIn(dead), best.limit)} of the ${best.limit} that may be unavailable`);
  }
  for (const { className, nodes, reason } of surges ? [] : waiting)
    lines.push(
      `no pod runs on ${(0, import_cluster.nodesText)(nodes, className)}, before and after: ${reason}; uses up ${Math.min(nodes, best.limit)} of the ${best.limit} that may be unavailable`
    );
  for (const { className, nodes, reason } of recovering)
    lines.push(`a pod stays Pending on ${(0, import_cluster.nodesText)(nodes, className)} now: ${reason}; replaced at once by one that runs`);
  if (unready.length > 0)
    lines.push(`pods that are not ready on ${groupWords(unready)}, such as ${unready[0].examples.join(", ")}: replaced at once`);
  const left = nodesIn(replaced);
  const neverRuns = risk === "deadlock" && blocked.length === 0 && best.untouched === 0;
  if (best.waves.length > 0 && !neverRuns && !replacement.isOutdatedOnly)
    lines.push(`waves: ${wavesWords(best)}${surges ? ` of maxSurge ${best.limit}, then the last old pods go` : ""}`);
  if (best.budget === 0 && best.untouched > 0) {
    const [when, which] = best.waves.length > 0 ? ["then", "other pod"] : ["at once", "pod"];
    lines.push(
      `sticks ${when}: no ${which} on a ready node is replaced until ${dead.length > 0 ? "these nodes are ready or removed" : waiting.length > 0 ? "these nodes can run it, or are excluded or removed" : "something makes room"}`
    );
  }
  for (const { className, nodes, reason } of blocked) lines.push(`the new pod does not run on ${(0, import_cluster.nodesText)(nodes, className)}: ${reason}`);
  if (blocked.length > 0 && best.budget > 0) {
    lines.push(
      worst.untouched > 0 ? `sticks once ${best.budget} such ${best.budget === 1 ? "node was" : "nodes were"} tried: ${best.updated === worst.updated ? best.updated : `${worst.updated} to ${best.updated}`} of ${left} nodes get a running new pod; the order of the nodes is not known` : `never completes: ${left - best.updated} nodes wait for a new pod that does not run`
    );
  }
  return lines;
}
function deadWords(dead) {
  const names = dead.flatMap(({ examples }) => examples);
  const many = nodesIn(dead);
  return `not ready: ${some(names, 5)}${many > names.length ? ` (${many} nodes)` : ""}`;
}
function unavailableWords(unavailable, replacement) {
  const start = `${count(unavailable, "pod")} unavailable now: replaced at once, whatever the budget`;
  const wanted = missingBudget(unavailable, replacement);
  if (wanted === 0) return `${start}; ${unavailable === 1 ? "it counts against it until it runs" : "they count against it until they run"}`;
  const budget = unavailable - wanted + 1;
  if (unavailable === 1) return `${start}; it uses up the whole budget of ${budget}: no other pod is replaced until it runs`;
  return `${start}; they use up the whole budget of ${budget}: no other pod is replaced until ${wanted} of them ${wanted === 1 ? "runs" : "run"}`;
}
function missingBudget(unavailable, { maxUnavailable = 0, maxSurge = 0, atOnce } = {}) {
  const limit = typeof maxUnavailable === "number" ? maxUnavailable : atOnce;
  return isSurging({ maxSurge }) || limit === void 0 || unavailable === 0 ? 0 : Math.max(0, unavailable - limit + 1);
}
function groupWords(groups) {
  return some(
    groups.map(({ className, nodes }) => (0, import_cluster.nodesText)(nodes, className)),
    5
  );
}
function wavesWords({ waves }) {
  const sizes = waves.map(({ size, count: times }) => times > 1 ? `${times} \xD7 ${size}` : String(size));
  return `${sizes.join(", ")} ${waves.length === 1 && waves[0].count === 1 && waves[0].size === 1 ? "pod" : "pods"}`;
}

// src/report/plan/words.ts
function actionWords(planned) {
  return [actionWord(planned), ...renderedIn(planned)].join(", ");
}
function renderedIn({ rendered }) {
  return rendered ? [`rendered ${renderingWords(rendered)}`] : [];
}
function actionWord({ action, previous, object, maybeSame, isPruned, twin, origin, heir }) {
  switch (action) {
    case "create":
      if (twin !== void 0) return `new, while ${twin} holds the same object`;
      if (maybeSame) return "new or updated: the old file has a part of it";
      return origin ? `new, split from ${objectName(origin)}` : "new";
    case "update":
      return maybeSame ? "updated or moved: the old manifest names no namespace" : "updated";
    case "rename":
      return `${previous?.name === object.name ? "moved" : "renamed"} from ${previous === void 0 ? "" : objectName(previous)}: another object ${isPruned ? "in its place" : "beside it"}`;
    case "remove":
      return heir?.kind === object.kind ? `removed from the manifests, replaced by ${objectName(heir)}` : "removed from the manifests";
    case "unchanged":
      return "unchanged";
  }
}
function riskWords(planned) {
  const { action, risk, role, maybeSame } = planned;
  if (risk === "refused") return rejectedWords(planned);
  if (action === "create" && maybeSame && risk === "none") return "no restart, unless the object exists: then it is an update";
  if (action === "remove" && risk === "none") return "no restart, unless a tool prunes: then all pods go at once";
  if (action === "create" && risk === "deadlock") return "its pods do not become available";
  if (action === "rename" && risk === "none") return "no restart until the old one is deleted or pruned: then its pods go at once";
  if (action !== "update" && risk === "critical") return "starts another CNI agent on nodes that have one";
  if (risk === "removal" && action === "update" && planned.isNodeCritical && planned.replacement?.type === "RollingUpdate")
    return `${RISK_WORDS.removal}, and restarts every node's ${role}`;
  return risk === "critical" ? `restarts every node's ${role}` : RISK_WORDS[risk];
}
var RISK_WORDS = {
  deadlock: "deadlocks",
  removal: "removes pods at once",
  critical: "restarts node-critical agents",
  restart: "restarts",
  none: "no restart"
};
function rejectedWords(planned) {
  if (planned.refused.every(({ type }) => type !== "Client")) return "rejected by the API server";
  return isOfHelm(planned) ? "rejected by helm" : "rejected by kubectl";
}
function isOfHelm({ release, sender }) {
  return release !== void 0 || sender !== void 0 && (0, import_apply.sendsAsHelm)(sender);
}
function refusalWords({ field, at, type, message }) {
  const name = field === "" ? at : field;
  if (type === "Client") return name === "" ? message : `${name}: ${message}`;
  return `${name === "" ? type : `${name} (${type})`}: ${message}`;
}
function effectWords(planned) {
  const { action, refused, replacement, specChanged, metadataChanged, risk, wasRefused } = planned;
  const removal = planned.removesAtOnce ? `${removalWords(planned)}; ` : "";
  if (refused.length > 0) return refusedWords(planned);
  if (action === "create" && planned.isNameGenerated)
    return `not created by kubectl apply, which refuses generateName; each kubectl create makes another one: ${starting(planned)}`;
  if (action === "create" && planned.maybeSame && planned.twin === void 0)
    return "updated where something completed that part, such as a kustomization; else created, with a pod on every selected node at once";
  if (action === "create" && planned.maybeSame)
    return `updated where the DaemonSet of that name in ${planned.twin} was applied; in another cluster created, with a pod on every selected node at once`;
  if (action === "create")
    return wasRefused ? `created: the API server rejects the old manifest, so nothing of it runs; ${starting(planned)}` : `created; ${starting(planned)}`;
  if (action === "rename" && planned.isPruned) return `created: ${burst(planned)}; ${prunedWords(planned, "the old DaemonSet")}`;
  if (action === "rename" && risk === "deadlock" && !planned.sharesPorts)
    return "created, but its pods do not become available: see its findings; the old DaemonSet keeps running until it is deleted";
  if (action === "rename" && risk === "deadlock")
    return "created; its pods wait for host ports of the old DaemonSet, which keeps running until it is deleted";
  if (action === "rename") return `created: ${burst(planned)}; the old DaemonSet keeps running beside it until it is deleted`;
  if (action === "remove" && planned.isPruned) return prunedWords(planned, "it");
  if (action === "remove" && planned.heir?.kind === planned.object.kind)
    return `keeps running beside ${objectName(planned.heir)}, which takes its place; only a tool that prunes deletes it, with all of its pods at once`;
  if (action === "remove" && planned.heir)
    return `keeps running beside ${objectName(planned.heir)}: an apply changes no kind; only a tool that prunes deletes it, with all of its pods at once`;
  if (action === "remove") return "keeps running; only a tool that prunes deletes it, with all of its pods at once";
  if (planned.isBeingDeleted)
    return "accepted, but the live object is being deleted: its controller replaces no pod any more; apply again afterwards, which creates it";
  if (action === "unchanged")
    return risk === "restart" ? "ends as it is, but each apply first sends another pod template of the same name: pods restart for that one, and again for this one" : "does not change itself; see its findings";
  const other = planned.maybeSame ? `; unless it runs in ${planned.object.namespace ?? ""}, a second one is created, and the old one keeps running beside it` : "";
  if (removal !== "" && planned.onNodes?.after === 0) return `accepted; ${removal}no given node keeps one${other}`;
  if (replacement?.type === "RollingUpdate" && planned.onNodes?.before === 0 && risk !== "deadlock")
    return `accepted; no pod restarts on the given nodes, which have none of it${other}`;
  if (replacement) return `accepted; ${ofReplacement(replacement, risk, removal)}${other}`;
  const generation = specChanged ? "the spec changes outside the pod template" : metadataChanged ? "only labels or annotations of the DaemonSet change" : "nothing changes";
  return `accepted; no pod restarts: ${generation}${other}`;
}
function removalWords({ nodes }) {
  if (!nodes?.evicts) return "pods of nodes that are no longer selected are deleted at once";
  const taint = "with a NoExecute taint that is no longer tolerated";
  return `pods of nodes ${nodes.selected ? `that are no longer selected, or ${taint},` : taint} are deleted at once`;
}
function refusedWords(planned) {
  const { action, refused } = planned;
  const own = `${rejectedWords(planned)}: ${action === "update" ? "it stays as it is" : "it is not created"}`;
  if (refused.some(({ type }) => type === "Client")) return own;
  if (!isOfHelm(planned)) return `${own}, but kubectl apply goes on with the other objects (other tools may stop)`;
  const outcome = `${own}; helm upgrade ${action === "update" ? "goes on with the other objects" : "stops there"}, deletes nothing and fails`;
  return refused.every(({ type }) => type === "StrictDecoding") ? `${outcome}. Helm 3 drops the unknown fields and applies the rest` : outcome;
}
function prunedWords({ failedAt }, what) {
  if (failedAt)
    return `${what} keeps running while helm upgrade fails because of ${objectName(failedAt)}; then helm deletes it, with all of its pods at once`;
  return what === "it" ? "helm upgrade deletes it, with all of its pods at once" : `then helm upgrade deletes ${what} with all of its pods`;
}
function starting(planned) {
  if (planned.portWaits.length > 0) return "its pods wait for host ports that other DaemonSets hold";
  return planned.risk === "deadlock" ? "its pods do not become available: see its findings" : burst(planned);
}
function ofReplacement(replacement, risk, removal) {
  if (replacement.type === "OnDelete")
    return `${removal}no pod restarts: with OnDelete a node gets the new template when its pod is deleted`;
  if (risk === "deadlock") return `the rollout starts and never ends: ${replacementWords(replacement)}`;
  return `${removal}${restarting(replacement, removal)}: ${replacementWords(replacement)}`;
}
function restarting({ isOutdatedOnly, nodes }, removal) {
  if (!isOutdatedOnly) return removal === "" ? "the pods of all nodes restart" : "the pods of the other nodes restart";
  return nodes === void 0 ? "pods of an older template restart" : `${count(nodes, "pod")} of an older template restart${nodes === 1 ? "s" : ""}`;
}
function replacementWords(rollout) {
  const { maxUnavailable, maxSurge, nodes, atOnce } = rollout;
  const surges = isSurging(rollout);
  const value = surges ? maxSurge : maxUnavailable;
  const how = surges ? "the new pod starts before the old one ends" : "the old pod ends before the new one starts";
  if (typeof value === "number") return `RollingUpdate, ${Math.max(value, 1)} at a time; ${how}`;
  const of = nodes === void 0 ? `${value} of the nodes at once${value === "100%" ? "" : ", rounded up"}` : `${value} of ${count(nodes, "node")} = ${atOnce} at once`;
  return `RollingUpdate, ${of}; ${how}`;
}
function estimateWords({ replacement, risk, unavailable, elsewhere }) {
  if (!replacement || risk === "deadlock") return "";
  const { batches, nodes, pods, steps } = replacement;
  const time = timeWords(replacement);
  if (time === "" || batches === void 0 || nodes === void 0) return "";
  const parts2 = steps.map(
    ({ seconds, what, most }) => `${seconds} s ${what}${most !== void 0 && most > seconds ? ` (up to ${most} s)` : ""}`
  );
  const all = pods === void 0 || pods === nodes ? count(nodes, "node") : count(pods, "pod");
  return `${elsewhere.length > 0 ? "at most " : ""}${all} in ${count(batches, "batch")}, ${time}: each takes ${parts2.join(", ")}${isSurging(replacement) ? "; a node stops its old pod while the next one starts" : ""}${missingBudget(unavailable, replacement) > 0 ? "; only if the new template makes the unavailable pods run" : ""}`;
}
function timeWords({ seconds, mostSeconds }) {
  if (seconds === void 0) return "";
  return `about ${duration2(seconds)}${mostSeconds !== void 0 && mostSeconds > seconds ? `, up to ${duration2(mostSeconds)}` : ""}`;
}
function duration2(seconds) {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}
function detailWords(planned) {
  const { sender, nodes, requests, configuration } = planned;
  const { selected, tolerated } = nodes ?? {};
  const given = requests.map(
    ({ resource, before, after, total }) => `${resource} ${before} \u2192 ${after}${total === void 0 || planned.elsewhere.length > 0 ? "" : ` (${total} in all)`}`
  );
  return [
    ...planned.ambiguous ? [ambiguousWords(planned.ambiguous)] : [],
    ...planned.portWaits.map(portWords),
    ...planned.sharedSockets.map(socketWords),
    ...stateWords(planned),
    ...logWords(planned),
    ...planned.listenClashes.map(listenWords),
    ...planned.taken.map(takenWords),
    ...planned.lostDrivers.length > 0 ? [driverWords(planned.lostDrivers)] : [],
    ...planned.needs.length > 0 ? [needWords(planned)] : [],
    ...planned.losesReadiness ? ["no container has a readiness probe any more: the rollout goes on as soon as containers run, also where they do not work"] : [],
    ...planned.repulled.length > 0 ? [`the restart pulls ${some(planned.repulled, 3)} again, which may be another version by then: no tag fixes it`] : [],
    ...planned.openAccount ? [
      `ServiceAccount ${planned.openAccount.name} names no namespace: unless it is applied to ${planned.openAccount.namespace}, no pod is created`
    ] : [],
    ...planned.deadlocksNext ? ["this rollout ends, because the old pods hold no host port that the new ones need; the next one deadlocks"] : [],
    ...sender && sender.before !== "base" ? [`sent with ${senderWords(sender)}`] : [],
    ...nodesWords(planned),
    ...planned.elsewhere.length > 0 && (planned.replacement ?? planned.given) !== void 0 ? [elsewhereWords(planned)] : [],
    ...selected ? [`nodes: ${selected.before} \u2192 ${selected.after}`] : [],
    ...tolerated ? [`tolerated taints: ${tolerated.before} \u2192 ${tolerated.after}`] : [],
    ...given.length > 0 ? [`requests on each node: ${given.join(", ")}`] : [],
    ...configuration.map(
      ({ kind, name, key, others, previous }) => `${kind} ${previous === void 0 ? `${name} changes` : `${previous} becomes ${name}`}: ${key}${others === 0 ? "" : ` and ${count(others, "more key")}`}`
    )
  ];
}
function ambiguousWords({ namespace, others }) {
  return `the manifest names no namespace: compared with the DaemonSet in ${namespace}, but the export has others of this name in ${some(others, 4)}`;
}
function elsewhereWords({ elsewhere }) {
  return `on a part of the given nodes: ${some(elsewhere, 4)} ${elsewhere.length === 1 ? "runs" : "run"} on others`;
}
function portWords({ port, object, until }) {
  return `host port ${port} is held by pods of ${objectName(object)}, ${UNTIL[until]}`;
}
function driverWords(drivers) {
  return `once the old pods end, nodes have no CSI driver ${some(drivers)}: its volumes can no longer be mounted or unmounted there`;
}
function needWords({ action, needs }) {
  const one = needs.length === 1;
  const what = some(
    needs.map(({ kind, name }) => `${kind} ${name}`),
    4
  );
  const where = `which ${one ? "is" : "are"} not in these manifests`;
  return `${action === "create" ? "its pods need" : "the new pods also need"} ${what}, ${where}: unless the cluster has ${one ? "it" : "all of them"}, no pod starts`;
}
function socketWords({ folder, object }) {
  return `its pods share the sockets in ${folder} with those of ${objectName(object)}: where one of the two ends, the node can lose the driver until the other one restarts`;
}
function listenWords({ port, object }) {
  return `its containers listen on port ${port} of the node as those of ${objectName(object)} do: they are not ready before the old pod there ends`;
}
function takenWords({ name, object }) {
  return `container ${name} runs in the old pods of ${objectName(object)}: until the pod on a node is replaced, both run on its network and want the same ports`;
}
function stateWords({ sharedState }) {
  return [...groupBy(sharedState, ({ folder }) => folder)].map(([folder, shared]) => {
    const others = some(
      shared.map(({ object }) => objectName(object)),
      6
    );
    const written = `its pods write to ${folder} as those of ${others} do`;
    return isNetworkFolder(folder) ? `${written}: while both run, the node uses the network plugin whose configuration file sorts first; a file that stays there when its agent is deleted still counts` : `${written}: if the agent locks it, the new pods are not ready before the old ones end`;
  });
}
function logWords({ sharedLogs }) {
  if (sharedLogs.length === 0) return [];
  const folders = some([...new Set(sharedLogs.map(({ folder }) => folder))], 4);
  const others = some([...new Set(sharedLogs.map(({ object }) => objectName(object)))], 6);
  return [`its pods read the logs in ${folders} as those of ${others} do: while both run, what both read is sent twice`];
}
var UNTIL = {
  replaced: "on each node until its pod is replaced",
  pruned: "until helm upgrade deletes them",
  deleted: "until you delete them"
};
function senderWords(sender) {
  const name = clientWords(sender);
  switch (sender.before) {
    case "base":
      return name;
    case "annotation":
      return `${name}: removes what its last-applied annotation has and the manifest no longer has`;
    case "managers":
      return `${name}: removes what it sent before (by managedFields) and the manifest no longer has${sender.mode === "helm" ? "; the export does not tell whether it sent what others changed since, which is assumed to stay" : ""}`;
    case "adopted":
      return `${name}: Helm has not written the object yet, so it removes nothing from it; it refuses an object without the annotations of the release`;
    case "live":
      return `${name}: without managedFields (--show-managed-fields) the export does not tell what it sent before; compared as if it was everything`;
    case "none":
      return `${name}: the live object does not record what was sent before, so nothing is removed from it`;
  }
}
var CLIENTS = {
  kubectl: "kubectl apply",
  server: "server-side apply",
  helm: "helm upgrade",
  replace: "kubectl replace",
  raw: "PUT"
};
function clientWords({ mode, manager }) {
  return mode === "server" && manager !== void 0 && manager !== "kubectl" ? `${CLIENTS.server} by ${manager}` : CLIENTS[mode];
}
function toldFindings({ refused, findings }) {
  return refused.length === 0 ? findings : findings.filter(({ severity, rule }) => severity !== "info" && rule !== "renamed-or-moved");
}
function findingCounts(findings) {
  const of = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return ["error", "warning", "info"].flatMap((severity) => of(severity) > 0 ? [count(of(severity), severity)] : []).join(", ");
}
function commandBlocks({ commands, refused }) {
  const blocks = [
    [refused.length > 0 ? "Instead" : "After the apply", commands.steps],
    ["To watch", commands.watch],
    ["To undo", commands.undo]
  ];
  return blocks.flatMap(
    ([title, list2]) => list2.length === 0 ? [] : [{ title, lines: list2.map((line) => /^(?:kubectl|helm) /.test(line) ? line : `# ${line}`) }]
  );
}

// src/report/plan/closing.ts
var MOST_NAMED2 = 6;
var MOST_ORDERED = 40;
function orderWords({ together }) {
  if (together.length === 0) return "";
  const times = groupBy(together, ({ object }) => object.name);
  const nameOf3 = ({ object: { name, namespace } }) => times.get(name).length === 1 || namespace === void 0 ? name : `${namespace}/${name}`;
  const names = (list2) => list2.map(nameOf3).join(", ");
  const first = together.filter(({ isNodeCritical }) => isNodeCritical);
  const rest = together.slice(first.length);
  const [{ release }] = together;
  const isOneRelease = release !== void 0 && together.every((each) => each.release === release);
  const how = isOneRelease ? "one helm upgrade sends them; to restart them one after the other, split the change" : "apply them one after the other";
  const start = `${together.length} DaemonSets restart at the same time: ${how}`;
  const others = rest.length > MOST_NAMED2 ? `the other ${rest.length}` : names(rest);
  if (first.length === 0) return `${start}, in any order${rest.length > MOST_NAMED2 ? "" : `: ${others}`}`;
  const more = first.length > MOST_ORDERED ? ` and ${first.length - MOST_ORDERED} more like the last` : "";
  const ordered = `${names(first.slice(0, MOST_ORDERED))}${more}`;
  return `${start}, in this order: ${ordered}${rest.length === 0 ? "" : `; then ${others}${rest.length > 1 ? ", in any order" : ""}`}`;
}
function unrenderedHints({ unrendered, base }) {
  const rendered = unrendered.filter(canRender);
  const values = unrendered.filter(({ kind }) => kind === "values");
  const others = unrendered.filter((each) => !canRender(each) && each.kind !== "values");
  const command = base.startsWith("<") ? "ds-lint diff --render" : `ds-lint diff --render --base ${shellWord(base)}`;
  const paths = rendered.slice(0, MOST_RENDERED).map(({ path }) => shellWord(path));
  return [
    ...rendered.length === 0 ? [] : [{ words: unrenderedWords(rendered), command: `${command} ${paths.join(" ")}` }],
    ...values.length === 0 ? [] : [{ words: unrenderedWords(values), command: valuesCommand(values[0], base) }],
    ...others.length === 0 ? [] : [
      {
        words: `${unrenderedWords(others)}: print what its chart makes before and after, and compare that with ds-lint diff --base OLD NEW`
      }
    ]
  ];
}
function hintWords({ words, command }) {
  return command === void 0 ? words : `${words}: ${command} shows what that changes`;
}
var MOST_RENDERED = 3;
function valuesCommand({ path, before = "", chart: chart2 }, base) {
  const helm = `helm template ${chart2 === void 0 ? "CHART" : shellWord(chart2)} -f`;
  return `${oldText(before, base)} | ${helm} - | ds-lint diff --base - <(${helm} ${shellWord(path)})`;
}
function oldText(before, base) {
  if (!before.startsWith(`${base}:`)) return `cat ${shellWord(before)}`;
  const [revision, other] = base.split("...");
  if (other === void 0) return `git show ${shellWord(before)}`;
  const names = [revision, other].map((name) => name === "" ? "HEAD" : shellWord(name));
  return `git show "$(git merge-base ${names.join(" ")})":${shellWord(before.slice(base.length + 1))}`;
}
function baseHint({ base, daemonSets, summary, findings, unrendered }) {
  const isSame = unrendered.length === 0 && daemonSets.length === 0 && findings.length === 0 && summary.unchangedFiles === summary.files;
  return base === "HEAD" && isSame ? "no manifest here differs from HEAD, the last commit: --base HEAD~1 compares with the one before it, --base origin/main... with a branch" : "";
}
function unseenWords({ errors, summary: { notChecked } }) {
  if (errors.length > 0) return " in what could be read";
  return Object.keys(notChecked).length > 0 ? " in what was compared" : "";
}
function planClosing(plan) {
  const { summary, base, kubernetes, daemonSets } = plan;
  const { created, updated, renamed, removed, files, unchangedFiles, notChecked } = summary;
  const kinds = [
    [updated, "updated"],
    [created, "new"],
    [renamed, "renamed or moved"],
    [removed, "gone"]
  ];
  const changes = kinds.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const total = created + updated + renamed + removed;
  const affected = daemonSets.filter(({ action }) => action === "unchanged").length;
  const risks = RISKS.flatMap((risk) => {
    const those = daemonSets.filter((planned) => planned.risk === risk);
    const added = risk === "critical" && those.some(({ action }) => action !== "update") ? " or added" : "";
    return those.length === 0 ? [] : [`${those.length} ${COUNTED[risk]}${added}`];
  });
  const clients = new Set(daemonSets.flatMap(({ sender }) => sender ? [clientWords(sender)] : []));
  const parts2 = [
    total === 0 ? `no DaemonSet changes${unseenWords(plan)}${affected === 0 ? "" : `; other changes affect ${affected}`}` : `${count(total, "DaemonSet")} (${changes.join(", ")})`,
    ...total === 0 ? [] : [risks.join(", ")],
    [
      `${count(files, "file")}, ${unchangedFiles} unchanged`,
      ...Object.entries(notChecked).map(([reason, number]) => `${count(number, reason)} not compared`)
    ].join(", "),
    `base ${base}`,
    ...clients.size > 0 ? [`sent with ${[...clients].join(", ")}`] : [],
    `Kubernetes ${kubernetes}`
  ];
  return parts2.join(" \xB7 ");
}
var COUNTED = {
  refused: "rejected",
  deadlock: "deadlocked",
  removal: "with pods removed at once",
  critical: "node-critical restarted",
  restart: "restarted",
  none: "without a restart"
};

// src/report/plan/changes.ts
function shownChanges({ changes, nodes }) {
  const { selected, tolerated } = nodes ?? {};
  const hasAccount = changes.some(({ field }) => field === `${POD}.serviceAccountName`);
  return withRenames(changes).filter(
    ({ field }) => !(selected && /^spec\.template\.spec\.(?:nodeSelector|nodeName|affinity(?:$|\.nodeAffinity(?:$|\.required)))/.test(field)) && !(tolerated && field.startsWith(`${POD}.tolerations`)) && !(hasAccount && field === `${POD}.serviceAccount`)
  );
}
var POD = "spec.template.spec";
var CONTAINER = /^spec\.template\.spec\.(?:containers|initContainers)\[[^\][]*\]$/;
function withRenames(changes) {
  const containers = changes.filter(({ kind, field }) => (kind === "added" || kind === "removed") && CONTAINER.test(field));
  if (containers.length < 2) return changes;
  const told = /* @__PURE__ */ new Map();
  for (const added of containers.filter(({ kind }) => kind === "added")) {
    const removed = containers.find((each) => each.kind === "removed" && !told.has(each) && restOf(each.from) === restOf(added.to));
    if (!removed) continue;
    const [from, to] = [removed.from, added.to];
    const { path, field } = removed;
    const changed = { kind: "changed", path, inTemplate: true, written: void 0 };
    const image = from.image === to.image ? [] : [{ ...changed, field: `${field}.image`, from: from.image, to: to.image }];
    told.set(removed, []);
    told.set(added, [{ ...changed, field: `${field}.name`, from: from.name, to: to.name }, ...image]);
  }
  return changes.flatMap((change) => told.get(change) ?? [change]);
}
function restOf(container) {
  return JSON.stringify({ ...container, name: void 0, image: void 0 });
}
var LONGEST2 = 70;
function valueWords(value) {
  const text2 = typeof value === "string" && value !== "" && !/^\s|\s$|[\n"]/.test(value) ? shortHash(value) : JSON.stringify(value) ?? "";
  if (text2.length <= LONGEST2) return text2;
  return /\s/.test(text2) ? `${text2.slice(0, LONGEST2 - 1)}\u2026` : withEnds(text2, LONGEST2);
}
function withEnds(text2, most) {
  const end = Math.floor(most / 2) - 5;
  return `${text2.slice(0, most - 1 - end)}\u2026${text2.slice(-end)}`;
}
function modeWords(mode) {
  return typeof mode === "number" ? `0${mode.toString(8)}` : valueWords(mode);
}
function shortHash(text2) {
  return /^[\da-f]{32,}$/.test(text2) ? `${text2.slice(0, 12)}\u2026` : text2;
}
function changeWords({ kind, from, to, written, field }) {
  switch (kind) {
    case "added":
    case "removed":
      return valueWords(written);
    case "reordered":
      return "the same items in another order";
    case "changed":
      break;
  }
  if (/[.]defaultMode$|[.]mode$/.test(field)) return `${modeWords(from)} \u2192 ${modeWords(to)}`;
  if (typeof from !== "string" || typeof to !== "string") return `${valueWords(from)} \u2192 ${valueWords(to)}`;
  if (field.endsWith(".image")) return imageWords(from, to);
  if (Math.max(from.length, to.length) <= LONGEST2) return `${valueWords(from)} \u2192 ${valueWords(to)}`;
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const start = Math.max(0, common - 20);
  let alike = 0;
  while (alike < Math.min(from.length, to.length) - common && from.at(-1 - alike) === to.at(-1 - alike)) alike++;
  const most = LONGEST2 - 20;
  const part = (text2) => {
    const rest = text2.slice(start);
    const words = rest.length <= most ? rest : alike < 10 ? withEnds(rest, most) : `${rest.slice(0, most)}\u2026`;
    return `${start > 0 ? "\u2026" : ""}${words}`;
  };
  return `${JSON.stringify(part(from))} \u2192 ${JSON.stringify(part(to))}`;
}
function imageWords(from, to) {
  const [old, updated] = [parts(from), parts(to)];
  const digests = old.digest === updated.digest ? "" : ` (digest ${old.digest === "" ? "added" : updated.digest === "" ? "removed" : "changes"})`;
  if (fullName(old.repository) !== fullName(updated.repository))
    return `${old.repository}${old.tag} \u2192 ${updated.repository}${updated.tag}${digests}`;
  if (old.tag === updated.tag && digests === "") return `${from} \u2192 ${to}, the same image`;
  if (old.tag === updated.tag) return `${updated.repository}${old.tag}${digests}`;
  return `${updated.repository}: ${old.tag.slice(1) || "no tag"} \u2192 ${updated.tag.slice(1) || "no tag"}${digests}`;
}
function fullName(repository) {
  return repository.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
}
function parts(image) {
  const [name = "", digest = ""] = image.split("@", 2);
  const colon = name.lastIndexOf(":");
  const hasTag = colon > name.lastIndexOf("/");
  return { repository: hasTag ? name.slice(0, colon) : name, tag: hasTag ? name.slice(colon) : "", digest };
}

// src/report/plan/yaml.ts
var MOST_LINES2 = 20;
var PLAIN = /^[A-Za-z0-9_/][\w./:@%+=,-]*$/;
var NOT_TEXT = /^(?:[-+.]?\d[\w.+:-]*|true|false|yes|no|on|off|null|y|n|~)$/i;
function yamlLines(value) {
  const lines = [...linesOf(value)];
  const more = lines.length - MOST_LINES2;
  return more > 1 ? [...lines.slice(0, MOST_LINES2), `\u2026 ${more} more lines`] : lines;
}
function* linesOf(value) {
  if (Array.isArray(value)) {
    for (const item of value) {
      let prefix = "- ";
      for (const line of linesOf(item)) {
        yield prefix + line;
        prefix = "  ";
      }
    }
  } else if (isMap(value)) {
    for (const [key, member] of entriesOf(value)) {
      if (member === void 0 || member === null) continue;
      if (!isNested(member)) yield `${text(key)}: ${scalar(member)}`;
      else {
        yield `${text(key)}:`;
        for (const line of linesOf(member)) yield `  ${line}`;
      }
    }
  } else yield scalar(value);
}
function entriesOf(map) {
  return Object.entries(map).toSorted(([a], [b]) => Number(b === "name") - Number(a === "name"));
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isNested(value) {
  return Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
}
function scalar(value) {
  return typeof value === "string" ? text(value) : JSON.stringify(value) ?? "null";
}
function text(value) {
  return PLAIN.test(value) && !NOT_TEXT.test(value) ? value : JSON.stringify(value);
}

// src/report/html/plan.ts
var SEVERITY = {
  refused: "error",
  deadlock: "error",
  removal: "warning",
  critical: "warning",
  restart: "warning",
  none: "info"
};
var TITLE = "What this change does to the fleet";
function formatPlanHtml(plan) {
  return [...pageChunks({ title: TITLE, lead: planClosing(plan), body: planBody(plan) })].join("");
}
function* planPart(plan) {
  yield html`<section id="plan"><h2>${TITLE}</h2><p class="note">${planClosing(plan)}</p></section>`;
  yield* planBody(plan);
}
function* planBody(plan) {
  const { daemonSets, assumptions, errors } = plan;
  const regions = new Regions();
  yield section("Not everything could be compared", bullets(errors.map(({ message }) => message)));
  if (daemonSets.length > 0) {
    const rows = daemonSets.map(
      (planned, index) => html`<tr><td>${icon(SEVERITY[planned.risk])} ${riskWords(planned)}</td><td><a href="#daemonset-${index + 1}">${objectName(planned.object)}</a>${renderedIn(planned).map((words) => html`<br><span class="dim">${words}</span>`)}</td><td>${effectWords(planned)}</td><td>${findingCounts(planned.findings)}</td></tr>`
    );
    yield html`<section><h2>DaemonSets</h2><section class="wide" tabindex="0" aria-label="DaemonSets"><table class="list"><thead><tr><th scope="col">Risk</th><th scope="col">DaemonSet</th><th scope="col">An apply</th><th scope="col">Findings</th></tr></thead><tbody>${rows}</tbody></table></section></section>`;
  }
  const order = orderWords(plan);
  if (order !== "") yield html`<p class="note">${order}</p>`;
  const other = baseHint(plan);
  if (other !== "") yield html`<p class="note">${other}</p>`;
  for (const hint of unrenderedHints(plan)) yield html`<p class="note">${hintWords(hint)}</p>`;
  yield section(
    "Other findings",
    bullets(plan.findings.map(({ severity, message, location }) => `${severity}: ${placeOf(location, regions)}: ${message}`))
  );
  for (const [index, planned] of daemonSets.entries()) yield article(planned, index + 1, regions);
  yield section("Estimates assume", bullets(assumptions));
}
function article(planned, number, regions) {
  const { object, location, refused, risk } = planned;
  const severity = SEVERITY[risk];
  const estimate = estimateWords(planned);
  const changes = shownChanges(planned);
  const said = [
    ...refused.map((refusal) => html`<li>${icon("error")} <code>${placeOf(refusal.location, regions)}</code> ${refusalWords(refusal)}</li>`),
    ...estimate === "" ? [] : [html`<li>${estimate}</li>`],
    ...detailWords(planned).map((words) => html`<li>${words}</li>`),
    ...toldFindings(planned).map(
      (finding) => html`<li>${icon(finding.severity)}<span class="hidden">${finding.severity}: </span> ${finding.message} <span class="dim">${finding.rule} · <code>${placeOf(finding.location, regions)}</code></span></li>`
    )
  ];
  const blocks = commandBlocks(planned).map(
    ({ title, lines }) => html`<p>${title}:</p><pre tabindex="0">${lines.map((line) => html`<code>${line}</code>\n`)}</pre>`
  );
  return html`<article id="daemonset-${number}" class="${severity}" tabindex="-1">
<h3>${icon(severity)}<span class="hidden">${severity}: </span>${objectName(object)}: ${riskWords(planned)}</h3>
<p class="facts"><code class="place">${placeOf(location, regions)}</code> · ${actionWords(planned)} · ${effectWords(planned)}</p>
${said.length > 0 ? html`<ul class="said">${said}</ul>` : html``}${changes.length > 0 ? html`<details open><summary>${count(changes.length, "changed field")}</summary><dl class="changes">${changes.map(changeOf)}</dl></details>` : html``}${blocks.length > 0 ? html`<details><summary>Commands</summary>${blocks}</details>` : html``}
</article>`;
}
var SIGNS = { added: "+", removed: "-", changed: "~", reordered: "~" };
var CLASSES = { added: "new", removed: "gone", changed: "", reordered: "" };
function changeOf(change) {
  const value = change.kind === "added" ? change.to : change.kind === "removed" ? change.from : void 0;
  const lines = typeof value === "object" && value !== null ? yamlLines(value) : [];
  const shown = lines.length > 1 ? html`<pre tabindex="0">${lines.map((line) => html`<code>${line}</code>\n`)}</pre>` : html`${changeWords(change)}`;
  return html`<dt class="${CLASSES[change.kind]}">${SIGNS[change.kind]} <code>${change.field}</code></dt><dd>${shown}</dd>`;
}

// src/report/html/findings.ts
var PART = 40;
var NO_NAMESPACE = "(none)";
function htmlChunks(report, plan) {
  return pageChunks({ title: "ds-lint report", lead: closingLine(report.summary), body: bodyOf(report, plan) });
}
function* bodyOf(report, plan) {
  const { findings, summary, errors, bugs, notChecked, notices } = report;
  const regions = new Regions();
  const failures = [
    ...errors.map(({ message, location }) => location ? `${placeOf(location, regions)}: ${message}` : message),
    ...bugs.map((bug) => `a bug of ds-lint ${bugPlace(bug)}: ${bug.message}`)
  ];
  yield section("Not everything could be checked", bullets(failures));
  yield html`<section class="totals" aria-label="Totals">${[
    ...SEVERITIES.map((severity) => tile(severity, findings.filter((finding) => finding.severity === severity).length)),
    html`<p><strong>${summary.daemonSets}</strong> ${summary.daemonSets === 1 ? "DaemonSet" : "DaemonSets"}</p>`,
    html`<p><strong>${summary.files}</strong> ${summary.files === 1 ? "file" : "files"}</p>`,
    ...plan ? [
      html`<p><a href="#plan"><strong>${plan.daemonSets.length}</strong> ${plan.daemonSets.length === 1 ? "change" : "changes"} planned</a></p>`
    ] : []
  ]}</section>`;
  if (findings.length > 0) {
    const by = {
      rule: countBy(findings, ({ rule }) => rule),
      namespace: countBy(findings, namespaceOf),
      object: countBy(findings, ({ object }) => object && shortName(object)),
      file: countBy(findings, ({ location }) => nameOf(location.file.path))
    };
    yield html`<section><h2 class="hidden">Charts</h2><div class="charts">${[
      ...chart("By rule", "rule", by.rule),
      ...chart("By namespace", "namespace", by.namespace),
      ...chart("By object", "object", by.object),
      ...chart("By file", "file", by.file)
    ]}</div></section>`;
    yield filters(by);
    yield html`<section aria-label="Findings"><h2>Findings</h2><p id="shown" role="status">${count(findings.length, "finding")}</p><div id="findings">`;
    const ordered = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
    for (const [index, finding] of ordered.entries()) {
      if (index % PART === 0) yield html`<div class="part">`;
      yield article2(finding, index + 1, report, regions);
      if (index % PART === PART - 1 || index === ordered.length - 1) yield html`</div>`;
    }
    yield html`</div></section>`;
  }
  if (plan) yield* planPart(plan);
  yield section("Not checked", bullets(notChecked.map(({ path, reason, count: number }) => `${nameOf(path)}: ${count(number, reason)}`)));
  yield section(
    "Notices",
    bullets(notices.map(({ message, location }) => location ? `${placeOf(location, regions)}: ${message}` : message))
  );
}
function tile(severity, number) {
  return html`<p class="${severity}"><a href="#severity=${severity}" data-filter="severity" data-value="${severity}">${icon(severity)} <strong>${number}</strong> ${severity}${number === 1 ? "" : "s"}</a></p>`;
}
function filters(by) {
  const choice = (name, label, bars) => {
    const options = bars.toSorted((a, b) => a.name < b.name ? -1 : 1).map((bar) => html`<option value="${bar.name}">${bar.name} (${bar.total})</option>`);
    return html`<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>`;
  };
  return html`<form id="filters" hidden aria-label="Filter the findings">
<label class="search">Search <input type="search" name="q" autocomplete="off" spellcheck="false" placeholder="message, field, file" aria-keyshortcuts="/"></label>
<fieldset><legend class="hidden">Severity</legend>${SEVERITIES.map((severity) => html`<label><input type="checkbox" name="severity" value="${severity}" checked> ${icon(severity)} ${severity}</label>`)}</fieldset>
${choice("rule", "Rule", by.rule)}
${choice("namespace", "Namespace", by.namespace)}
${choice("object", "Object", by.object)}
${choice("file", "File", by.file)}
<button type="reset">Clear</button>
</form>`;
}
function article2(finding, number, report, regions) {
  const { severity, message, rule, location, path, object, rejected, related, fix, origin, suppression } = finding;
  const info = report.rules.get(rule);
  const link = helpUri(info);
  const why = whyOf(info);
  const name = object === void 0 ? "" : shortName(object);
  const place = placeOf(location, regions);
  const rendered = renderedWords(finding);
  const facts = list(
    html`<code class="place">${place}</code>`,
    name === "" ? void 0 : html`<span>${name}</span>`,
    path === "" ? void 0 : html`<code>${path}</code>`,
    rendered === void 0 ? void 0 : html`<span>${rendered}</span>`,
    origin === void 0 || rendered !== void 0 ? void 0 : html`<span>rendered from ${origin}</span>`,
    rejected.length > 0 ? html`<span class="tag">${refusedBy(rejected)}</span>` : void 0,
    suppression && html`<span class="tag">suppressed: ${suppression.reason}</span>`
  );
  const others = related.map(
    (other) => html`<li><code>${placeOf(other.location, regions)}</code>${other.message === "" ? "" : ` ${other.message}`}</li>`
  );
  const anchor = `finding-${number}`;
  return html`<article id="${anchor}" class="${severity}" tabindex="-1" data-severity="${severity}" data-rule="${rule}" data-namespace="${namespaceOf(finding) ?? ""}" data-object="${name}" data-file="${nameOf(location.file.path)}">
<h3>${icon(severity)}<span class="hidden">${severity}: </span>${message}</h3>
<p class="facts"><a class="rule" ${link === void 0 ? html`href="#${anchor}"` : html`href="${link}" rel="noopener noreferrer"`}>${rule}</a>${facts.map((fact) => html` · ${fact}`)}</p>
${excerpt(location, regions)}${others.length > 0 ? html`<ul class="related">${others}</ul>` : html``}${why === "" ? html`` : html`<p class="why">${why}</p>`}${fix ? html`<details><summary>Fix (${fix.safety}): ${fix.title}</summary>${difference(fix, regions)}</details>` : html``}
</article>`;
}
function namespaceOf({ object }) {
  return object && (object.namespace || NO_NAMESPACE);
}
function shortName(object) {
  return objectName(object).replace(/^DaemonSet /, "");
}
function refusedBy(rejected) {
  if (rejected.some(({ type }) => type === "Client")) return "kubectl rejects it";
  return rejected.some(({ isBehind }) => isBehind) ? "the API server rejects it once kubectl sends it" : "the API server rejects it";
}

// src/report/html/fleet.ts
var import_cluster3 = require("./cluster.cjs");

// src/report/fleet/words.ts
init_base();
var import_cluster2 = require("./cluster.cjs");
function nameOf2({ given: { object } }) {
  return objectName({ ...object, kind: "" }).trim();
}
function daemonSetWords(daemonSet2, { survey: { total, classes } }) {
  const { desired, pending, cells } = daemonSet2;
  const byCause = /* @__PURE__ */ new Map();
  for (const [at, { causes }] of cells.entries()) {
    for (const cause of causes) {
      const key = (0, import_cluster2.causeKey)(cause);
      const known = byCause.get(key) ?? { cause, nodes: 0, classes: [] };
      known.cause = (0, import_cluster2.mergedCause)(known.cause, cause);
      known.nodes += cause.nodes;
      known.classes.push(classes[at].name);
      byCause.set(key, known);
    }
  }
  const all = [...byCause.values()].toSorted((a, b) => b.nodes - a.nodes);
  const why = shownCauses(all, ({ cause: { kind, text: text2 }, ...rest }) => causeWords({ kind, text: text2, ...rest }));
  const waiting = pending === 0 ? "" : `, ${pending} Pending`;
  return { runs: `${desired} of ${count(total, "node")}${waiting}`, why };
}
var MOST_CAUSES = 10;
function shownCauses(all, words) {
  const shown = all.length > MOST_CAUSES + 1 ? all.slice(0, MOST_CAUSES) : all;
  const rest = all.slice(shown.length);
  const nodes = rest.reduce((sum, cause) => sum + cause.nodes, 0);
  return [
    ...shown.map(words),
    ...rest.length > 0 ? [`${count(nodes, "node")} for ${count(rest.length, "more reason")}: see --format json`] : []
  ];
}
function notModelledWords({ notModelled }) {
  return notModelled.map((what) => `not looked at: ${what}`);
}
var STATE_WORDS = { none: "no pod", running: "runs", preempting: "runs, and evicts others", pending: "Pending" };
function causeWords({ kind, text: text2, nodes, classes }) {
  const which = classes.length === 1 ? (0, import_cluster2.nodesText)(nodes, classes[0]) : `${count(nodes, "node")} (${some(classes)})`;
  return `${which} ${kindWords(kind)}: ${text2}`;
}
function kindWords(kind) {
  switch (kind) {
    case "excluded":
      return "left out";
    case "forbidden":
      return "without a pod, which admission rejects";
    case "pending":
      return "with a Pending pod";
    case "never":
      return "where the pod can never run";
    case "preempts":
      return "where others are evicted";
  }
}
function cellWords({ total, running, pending, preempting }) {
  const marks = [...pending > 0 ? [`${pending} Pending`] : [], ...preempting > 0 ? [`${preempting} evict`] : []];
  return `${running}/${total}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
}
function useWords(use) {
  const { resource, allocatable, daemonSets, others, left, isEstimated } = use;
  const of = (range) => (0, import_cluster2.rangeText)(resource, range);
  const share2 = allocatable.least > 0 ? ` (${Math.round(daemonSets.most / allocatable.least * 100)} %)` : "";
  const tooMuch = `${(0, import_cluster2.amountText)(resource, -left.least)} too much`;
  const either = `up to ${tooMuch}, up to ${(0, import_cluster2.amountText)(resource, left.most)} left`;
  const rest = left.least >= 0 ? `${of(left)} left` : left.most <= 0 ? tooMuch : either;
  const beside = others.most > 0 ? `, other pods ${of(others)}` : "";
  return `${resource} ${of(daemonSets)} of ${of(allocatable)}${isEstimated ? " estimated" : ""}${share2}${beside}, ${rest}`;
}
function familyWords({ name, members, nodes: considered, gaps, overlaps }, { survey: { daemonSets, total } }) {
  const names = members.map((index) => nameOf2(daemonSets[index]));
  const head = `${name}: ${names.join(", ")}`;
  if (gaps.length === 0 && overlaps.length === 0) {
    const others = total - considered;
    const rest = others === 0 ? "" : `; ${count(others, "node")} not counted, as not ready or without DaemonSets`;
    return [`${head}: each of ${count(considered, "node")} is for exactly one of them${rest}`];
  }
  return [
    head,
    ...gaps.map(({ nodes, className, example }) => `${(0, import_cluster2.nodesText)(nodes, className)} without any of them, such as ${example}`),
    ...overlaps.map(
      ({ nodes, className, example, members: own }) => `${(0, import_cluster2.nodesText)(nodes, className)} with ${own.map((index) => nameOf2(daemonSets[index])).join(" and ")}, such as ${example}`
    )
  ];
}
function fleetClosing({ survey: { total, classes, daemonSets }, files, pods }) {
  const pending = daemonSets.reduce((sum, each) => sum + each.pending, 0);
  return [
    `${count(daemonSets.length, "DaemonSet")} on ${count(total, "node")} in ${classes.length} ${classes.length === 1 ? "class" : "classes"}`,
    pending === 0 ? "no pod stays Pending" : `${count(pending, "pod")} Pending`,
    count(files, "file"),
    ...pods > 0 ? [`${count(pods, "other pod")} given`] : []
  ].join(" \xB7 ");
}
function stepWords({ effects }, { survey: { daemonSets } }) {
  if (effects.length === 0) return ["no pod is created, deleted or evicted"];
  return effects.map(({ index, className, created, deleted, evicted, afterSeconds, pending }) => {
    const who = index === void 0 ? "other pods" : nameOf2(daemonSets[index]);
    const parts2 = [
      ...created > 0 ? [`${created} created`] : [],
      ...deleted > 0 ? [`${deleted} deleted`] : [],
      ...evicted > 0 ? [`${evicted} evicted${whenWords(afterSeconds, index !== void 0)}`] : [],
      ...pending > 0 ? [`${pending} Pending`] : []
    ];
    return `${className}: ${who}: ${parts2.join(", ")}`;
  });
}
function whenWords(seconds, isDaemonSet) {
  if (seconds === 0) return " at once";
  return ` after ${seconds} s${isDaemonSet ? ", and created again" : ""}`;
}

// src/report/html/fleet.ts
function formatFleetHtml(report) {
  return [...pageChunks({ title: "DaemonSets on the fleet", lead: fleetClosing(report), body: bodyOf2(report) })].join("");
}
function* bodyOf2(report) {
  const { survey, families, warnings, explanations, notes, steps, errors } = report;
  const regions = new Regions();
  yield section("Not everything could be read", bullets(errors.map(({ message }) => message)));
  for (const result of steps ?? []) yield section(`What if: ${result.step}`, bullets(stepWords(result, report)));
  if (survey.daemonSets.length > 0) {
    yield matrix(report);
    yield section(
      "DaemonSets",
      survey.daemonSets.map((each, index) => daemonSet(each, index + 1, report, regions))
    );
  }
  for (const explanation of explanations ?? []) yield explained(explanation, report, regions);
  yield section("What all DaemonSets request on a node", survey.classes.flatMap(classUses));
  yield section("One daemon in several DaemonSets", bullets(families.flatMap((family) => familyWords(family, report))));
  yield section("Warnings", bullets(warnings.map(({ className, message }) => `${className}: ${message}`)));
  yield section("Notes", bullets(notes));
}
function matrix({ survey: { classes, daemonSets } }) {
  const head = classes.map(({ name, total }) => html`<th scope="col">${name}<br><span class="dim">${count(total, "node")}</span></th>`);
  const rows = daemonSets.map((each, index) => {
    const cells = each.cells.map((cell) => {
      const { total, running, pending, preempting, causes } = cell;
      const state = pending > 0 ? "error" : preempting > 0 ? "warning" : running === total ? "good" : running === 0 ? "none" : "part";
      const why = shownCauses(causes, ({ kind, text: text2, nodes }) => `${nodes} ${kindWords(kind)}: ${text2}`).map((line) => html`<li>${line}</li>`);
      return html`<td class="${state}"><span class="fraction">${cellWords(cell)}</span>${share(running, pending, total)}${why.length > 0 ? html`<details><summary>why</summary><ul>${why}</ul></details>` : html``}</td>`;
    });
    return html`<tr><th scope="row"><a href="#daemonset-${index + 1}">${nameOf2(each)}</a></th>${cells}</tr>`;
  });
  return html`<section><h2>DaemonSets and node classes</h2><section class="wide" tabindex="0" aria-label="DaemonSets and node classes"><table class="matrix"><thead><tr><th scope="col">DaemonSet</th>${head}</tr></thead><tbody>${rows}</tbody></table></section></section>`;
}
function share(running, pending, total) {
  const part = (number) => (number / Math.max(total, 1) * 100).toFixed(1);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="8"/><rect class="good" width="${part(running)}" height="8"/><rect class="error" x="${part(running)}" width="${part(pending)}" height="8"/></svg>`;
}
function daemonSet(each, number, report, regions) {
  const { runs, why } = daemonSetWords(each, report);
  const severity = each.pending > 0 ? "error" : each.desired === 0 ? "warning" : "info";
  return html`<article id="daemonset-${number}" class="${severity}" tabindex="-1"><h3>${nameOf2(each)}: ${runs}</h3>
<p class="facts"><code class="place">${placeOf(each.given.location, regions)}</code></p>${bullets([...why, ...notModelledWords(each)])}</article>`;
}
function classUses({ name, type, total, uses, hostPorts }) {
  if (!(0, import_cluster3.runsDaemonSets)(type)) return [];
  const ports = hostPorts.length === 0 ? html`` : html`<p class="dim">host ports ${hostPorts.join(", ")}</p>`;
  const rows = uses.map(
    (use) => html`<li><span class="name">${use.resource}</span>${useBar(use)}<span class="words">${useWords(use)}</span></li>`
  );
  const shown = uses.length === 0 ? html`<p>the nodes do not tell their resources</p>` : html`<ul class="uses">${rows}</ul>`;
  return [html`<div class="class"><h3>${name} <span class="dim">(${count(total, "node")})</span></h3>${shown}${ports}</div>`];
}
function useBar({ resource, allocatable, daemonSets, others }) {
  const whole = Math.max(allocatable.least, daemonSets.most + others.most, 1);
  const part = (amount) => (amount / whole * 100).toFixed(2);
  const kind = daemonSets.most + others.most > allocatable.least ? "error" : "good";
  const title = `${(0, import_cluster3.amountText)(resource, daemonSets.most)} of ${(0, import_cluster3.amountText)(resource, allocatable.least)}`;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${title}"><rect class="rest" width="100" height="8"/><rect class="${kind}" width="${part(daemonSets.most)}" height="8"/><rect class="other" x="${part(daemonSets.most)}" width="${part(others.most)}" height="8"/></svg>`;
}
function explained({ className, node, nodes, daemonSets }, { survey }, regions) {
  const parts2 = daemonSets.map(({ index, state, checks, message }) => {
    const surveyed = survey.daemonSets[index];
    const rows = checks.map(({ by, name, passes, text: text2, field, nodeField }) => {
      const place = field && surveyed.given.field.resolve(field);
      return html`<li>${icon(passes ? "info" : "error")}<span class="hidden">${passes ? "passes" : "fails"}: </span> ${by} ${name}: ${text2}${place ? html` <code>${placeOf(place.key, regions)}</code>` : html``}${nodeField === void 0 ? html`` : html` <span class="dim">node ${nodeField}</span>`}</li>`;
    });
    return html`<details${state === "running" ? html`` : html` open`}><summary>${nameOf2(surveyed)}: ${STATE_WORDS[state]}</summary><ul class="said">${rows}</ul>${message === void 0 ? html`` : html`<p>${message}</p>`}</details>`;
  });
  const others = nodes > 1 ? ` and ${nodes - 1} more` : "";
  return section(`Node ${node}${others} (${className})`, parts2);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  formatFleetHtml,
  formatPlanHtml,
  htmlChunks
});
