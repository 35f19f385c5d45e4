import {
  loadRegExp
} from "./shared-base-brought.js";

// src/config/globs.ts
var LONGEST = 1e3;
var DEEPEST = 10;
var LARGEST_RANGE = 100;
async function matchersOf(lists) {
  const compile = await loadRegExp();
  const compiled = (globs) => {
    const patterns = globs.map((glob) => expressionOf(glob)).filter((expression) => typeof expression === "string");
    const tests = patterns.map(compile).filter((pattern) => "test" in pattern);
    return (path) => tests.some((pattern) => pattern.test(path));
  };
  return lists.map((globs) => {
    const wanted = compiled(globs.filter((glob) => !glob.startsWith("!")));
    const unwanted = compiled(globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)));
    return (path) => wanted(path) && !unwanted(path);
  });
}
async function textMatcher(globs, kind = "whole") {
  const flat = (text) => kind === "whole" ? text.replaceAll("/", NO_SLASH) : text;
  const [matches] = await matchersOf([globs.map((glob) => flat(glob).replace(/^(!?)(?!\()/, "$1/"))]);
  return (text) => matches(flat(text));
}
var NO_SLASH = "￿";
function globProblem(glob) {
  const expression = expressionOf(glob.replace(/^!(?!\()/, ""));
  return typeof expression === "string" ? void 0 : expression.message;
}
function expressionOf(glob) {
  if (glob.length > LONGEST) return { message: `the glob is longer than ${LONGEST} characters` };
  let bare = glob.startsWith("./") ? glob.slice(2) : glob;
  while (bare.endsWith("/")) bare = bare.slice(0, -1);
  const anchored = bare.startsWith("/") ? bare.slice(1) : bare.includes("/") ? bare : `**/${bare}`;
  const reader = new Reader(anchored);
  const expression = reader.sequence(0, "");
  return reader.problem === void 0 ? `^(?:${expression})(?:/(?s:.*))?$` : { message: reader.problem };
}
var Reader = class {
  constructor(glob) {
    this.glob = glob;
  }
  glob;
  problem;
  #at = 0;
  /** Up to a character that ends it, which is not read. */
  sequence(depth, ends) {
    let expression = "";
    while (this.#at < this.glob.length && this.problem === void 0) {
      const char = String.fromCodePoint(this.glob.codePointAt(this.#at));
      if (ends.includes(char)) return expression;
      expression += this.#part(char, depth);
    }
    if (ends !== "") this.problem ??= `unclosed group in the glob: "${ends.at(-1)}" is missing`;
    return expression;
  }
  #part(char, depth) {
    const { glob } = this;
    const start = this.#at;
    this.#at += char.length;
    if (glob[this.#at] === "(" && "@?*+!".includes(char)) {
      if (char === "!") this.problem = '"!(" is not supported in a glob; use a separate glob that starts with !';
      this.#at++;
      return `${this.#group(depth, "|", ")")}${char === "@" || char === "!" ? "" : char}`;
    }
    switch (char) {
      case "*":
        return this.#stars(start);
      case "?":
        return "[^/]";
      case "(":
        return this.#group(depth, "|", ")");
      case "{":
        return this.#range() ?? this.#group(depth, ",", "}");
      case "[":
        return this.#class();
      case "\\": {
        const next = glob.slice(this.#at, this.#at + 1);
        this.#at += next.length;
        return quoted(next || "\\");
      }
      default:
        return quoted(char);
    }
  }
  #stars(start) {
    const { glob } = this;
    while (glob[this.#at] === "*" && glob[this.#at + 1] !== "(") this.#at++;
    const isSegment = this.#at - start === 2 && (start === 0 || glob[start - 1] === "/");
    if (isSegment && glob[this.#at] === "/") {
      this.#at++;
      return "(?:(?s:.*)/)?";
    }
    return isSegment && this.#at === glob.length ? "(?s:.*)" : "[^/]*";
  }
  #group(depth, separator, end) {
    if (depth === DEEPEST) this.problem = `the glob has more than ${DEEPEST} groups in one another`;
    const choices = [];
    do {
      choices.push(this.sequence(depth + 1, separator + end));
    } while (this.problem === void 0 && this.glob[this.#at++] === separator);
    return `(?:${choices.join("|")})`;
  }
  /** `{1..9}`, `{a..f}`. */
  #range() {
    const [whole, first = "", last = ""] = /^(?:(\d{1,6})\.\.(\d{1,6})|([a-zA-Z])\.\.([a-zA-Z]))\}/.exec(this.glob.slice(this.#at))?.filter(Boolean) ?? [];
    if (whole === void 0) return void 0;
    this.#at += whole.length;
    const isNumber = /^\d/.test(first);
    const codes = [first, last].map((end) => isNumber ? Number(end) : end.charCodeAt(0)).sort((a, b) => a - b);
    const [from = 0, to = 0] = codes;
    if (to - from >= LARGEST_RANGE) this.problem = `the glob has a range of more than ${LARGEST_RANGE}: {${whole}`;
    else
      return `(?:${Array.from({ length: to - from + 1 }, (_, index) => isNumber ? from + index : String.fromCharCode(from + index)).join("|")})`;
    return "";
  }
  /** A bracket that does not end is one. */
  #class() {
    const [whole, not = "", members = ""] = /^([!^]?)(\]?(?:\[:[a-z]+:\]|\\.|[^\]\\/])*)\]/.exec(this.glob.slice(this.#at)) ?? [];
    if (whole === void 0 || members === "") return "\\[";
    this.#at += whole.length;
    return `[${not && "^/"}${members.replaceAll(/\[:([a-z]+):\]|\\(.)|[\][^&~]/gu, (found, name, escaped) => name ? found : quoted(escaped ?? found))}]`;
  }
};
function quoted(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|-]/g, "\\$&");
}

export {
  matchersOf,
  textMatcher,
  globProblem
};
