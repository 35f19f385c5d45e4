// src/yaml/mistakes.ts
var Mistake = class extends Error {
  constructor(message, span) {
    super(message);
    this.span = span;
  }
  span;
};
function shown(code) {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
function quoted(text) {
  const [line = ""] = text.trim().split(/[\n\r\u0085\u2028\u2029]/);
  const short = line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line.trimEnd();
  return /^(["']).*\1$/.test(short) ? short : `"${short}"`;
}
function spaces(count) {
  return count === 1 ? "1 space" : `${count} spaces`;
}
function restOfLine({ text, end }, start) {
  const line = /[^\n\r\u0085\u2028\u2029]*/y;
  line.lastIndex = start;
  const rest = (line.exec(text)?.[0] ?? "").slice(0, end - start);
  return { start, end: start + rest.replace(/[ \t]#.*$/s, "").trimEnd().length };
}
function lineStartOf(text, offset) {
  let i = offset;
  while (i > 0 && !/[\n\r\u0085\u2028\u2029]/.test(text[i - 1])) i--;
  return i;
}
function isFirstOnLine(text, offset) {
  return /^\ufeff?[ \t]*(?:[-?][ \t]+)*$/.test(text.slice(lineStartOf(text, offset), offset));
}
var CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
function noColon(reader, { start }) {
  const span = restOfLine(reader, start);
  const written = reader.text.slice(span.start, span.end);
  return new Mistake(colonAdvice(written), span);
}
function colonAdvice(written) {
  if (CONFLICT.test(written)) return "unresolved merge conflict";
  if (written.length > LONGEST_KEY) return TOO_LONG;
  const [, glued, behind] = /^([\w./-]+):(\S.*)$/.exec(written) ?? [];
  if (glued !== void 0) return `missing space after the colon; use ${quoted(`${glued}: ${behind}`)}`;
  if (/^-{4,}[ \t]*$/.test(written)) return `${quoted(written.trim())} is not a document separator; use "---"`;
  const [, dashed] = /^-([\w./-].*)$/.exec(written) ?? [];
  if (dashed !== void 0) return `missing space after the dash; use ${quoted(`- ${dashed}`)}`;
  const [, equals, given] = /^([\w./-]+)[ \t]*=[ \t]*(\S.*)$/.exec(written) ?? [];
  if (equals !== void 0) return `"=" instead of a colon after a key; use ${quoted(`${equals}: ${given}`)}`;
  const [, key2, value] = /^([\w./-]+)[ \t]+(\S.*)$/.exec(written) ?? [];
  if (key2 !== void 0 && !/:(?:\s|$)/.test(written)) return `missing colon; use ${quoted(`${key2}: ${value}`)}`;
  return `missing colon after the key ${quoted(written)}`;
}
var LONGEST_KEY = 1024;
var TOO_LONG = `a key and its colon must be within ${LONGEST_KEY} characters; quote the text if it is a value`;
function valueNotAllowed(reader) {
  const { text, pos, lineStart, valueStart, valueEnd, indent } = reader;
  const colon = { start: pos, end: pos + 1 };
  if (!/^[ \t]*$/.test(text.slice(valueEnd, pos))) return new Mistake('second ":" on this line; quote a value that contains one', colon);
  if (valueStart >= lineStart) {
    if (pos - valueStart > LONGEST_KEY) return new Mistake(TOO_LONG, { start: valueStart, end: pos });
    return new Mistake('unquoted ": " in a value; quote the value, or start the mapping on a new line', restOfLine(reader, valueStart));
  }
  if (isFirstOnLine(text, valueStart)) return noColon(reader, { start: valueStart });
  const from = lineStart + (/^[ \t]*/.exec(text.slice(lineStart, pos))?.[0].length ?? 0);
  const before = text.slice(from, pos);
  if (!/^(?:- +)?["']?[\w./-]+["']?[ \t]*$/.test(before)) {
    return new Mistake('unquoted ": " in a multi-line value; quote the value, or use a block scalar (|)', restOfLine(reader, from));
  }
  const what = before.startsWith("-") ? "this list item" : quoted(before);
  return indented(what, from - lineStart, indent >= 0 ? `the keys beside it by ${indent}` : "though the value above it is complete", {
    start: from,
    end: pos
  });
}
function indented(what, column, instead, span) {
  return new Mistake(`${what} is indented by ${spaces(column)}, ${instead}`, span);
}
function textBehindHeader(reader, start) {
  const span = restOfLine(reader, start);
  const sign = reader.text[start];
  if (CONFLICT.test(reader.text.slice(start, span.end))) return new Mistake("unresolved merge conflict", span);
  return new Mistake(`"${sign}" starts a block scalar, whose text begins on the next line; quote a value that starts with "${sign}"`, span);
}
function entryNotAllowed({ text, pos, lineStart }) {
  const before = text.slice(lineStart, pos).trimEnd();
  const message = before.endsWith(":") ? "a list must not start on the line of its key; start it on the next line" : '"- " starts a list item and must be first on its line; quote a value that starts with it';
  return new Mistake(message, { start: pos, end: pos + 1 });
}
function keyNotAllowed({ pos }) {
  return new Mistake('"? " starts a key and must be first on its line; quote a value that starts with it', {
    start: pos,
    end: pos + 1
  });
}
function cannotStart(reader) {
  const { text, pos, lineStart, flow } = reader;
  const c = text[pos];
  if (c === "	") {
    if (/^[ \t]*$/.test(text.slice(lineStart, pos))) return indentingTab(reader);
    return new Mistake("unexpected tab; use spaces", { start: pos, end: pos + 1 });
  }
  if (c === "|" || c === ">")
    return new Mistake(`inside brackets "${c}" does not start a block scalar; use quotes`, { start: pos, end: pos + 1 });
  const rest = restOfLine(reader, pos);
  const span = flow > 0 ? { start: pos, end: pos + (/^[^\s,[\]{}]+/.exec(text.slice(pos, rest.end))?.[0].length ?? 1) } : rest;
  return new Mistake(`a value must not start with "${c}"; quote it`, span);
}
function indentingTab({ text, pos, end }) {
  const tabs = /\t[ \t]*/y;
  tabs.lastIndex = pos;
  return new Mistake("tab used for indentation; use spaces", { start: pos, end: Math.min(pos + (tabs.exec(text)?.[0].length ?? 1), end) });
}
function noName({ text, end }, start) {
  const sign = text[start];
  const what = sign === "*" ? "refers to an anchor" : "names an anchor";
  const rest = /^[^\s,[\]{}]+/.exec(text.slice(start, Math.min(end, start + 200)))?.[0] ?? sign;
  return new Mistake(`"${sign}" ${what}, but this is not a valid name; quote the value`, { start, end: start + rest.length });
}

// src/yaml/scalar.ts
var WORDS = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null])
]);
var SPECIAL = new Map([
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Number.POSITIVE_INFINITY]),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY])
]);
var HINT = new Uint8Array(128);
for (const c of "+-.0123456789yYnNtTfFoO~") HINT[c.charCodeAt(0)] = 1;
var DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
var ZERO_FIRST = /^[-+]?0/;
var OCTAL = /^([-+]?)0[oO]?([0-7]+)$/;
var HEXADECIMAL = /^([-+]?)0[xX]([0-9a-fA-F]+)$/;
var BINARY = /^([-+]?)0[bB]([01]+)$/;
var FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var POINT_FIRST = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
var MAX_UINT64 = 2n ** 64n - 1n;
var MAX_INT64 = 2n ** 63n - 1n;
var MIN_INT64 = -(2n ** 63n);
function resolvePlain(text) {
  const c = text.charCodeAt(0);
  if (c > 127 || HINT[c] === 0) return void 0;
  const word = text.length <= 5 ? WORDS.get(text) : void 0;
  if (word !== void 0) return { value: word, float: false };
  if (c > 57 || text === "") return void 0;
  const special = text.length <= 5 ? SPECIAL.get(text) : void 0;
  if (special !== void 0) return { value: special, float: true };
  if (c === 46) return POINT_FIRST.test(text) ? float(text.replaceAll("_", "")) : void 0;
  const plain = text.includes("_") ? text.replaceAll("_", "") : text;
  return DECIMAL.test(plain) ? decimal(plain) ?? float(plain) : (ZERO_FIRST.test(plain) ? prefixed(plain) : void 0) ?? float(plain);
}
function decimal(plain) {
  const signed = plain[0] === "+";
  return inRange(plain.length < 16 ? Number(plain) : BigInt(signed ? plain.slice(1) : plain), signed);
}
function prefixed(plain) {
  const [, sign = "", digits = "", prefix = ""] = [
    ...OCTAL.exec(plain) ?? HEXADECIMAL.exec(plain) ?? BINARY.exec(plain) ?? ["", "", ""],
    OCTAL.test(plain) ? "0o" : HEXADECIMAL.test(plain) ? "0x" : "0b"
  ];
  if (digits === "") return void 0;
  const magnitude = BigInt(prefix + digits);
  return inRange(sign === "-" ? -magnitude : magnitude, sign === "+");
}
function inRange(value, signed = false) {
  if (typeof value === "number") return { value: value === 0 ? 0 : value, float: false };
  if (value > (signed ? MAX_INT64 : MAX_UINT64) || value < MIN_INT64) return void 0;
  const number = Number(value);
  return { value: Number.isSafeInteger(number) ? number : value, float: false };
}
function float(plain) {
  if (!FLOAT.test(plain)) return void 0;
  const value = Number(plain);
  return Number.isFinite(value) ? { value, float: true } : void 0;
}
function resolveTagged(tag, text) {
  const short = tag.startsWith(YAML_TAG) ? tag.slice(YAML_TAG.length) : "";
  switch (short) {
    case "bool":
    case "int":
    case "float":
    case "null": {
      const resolved = resolvePlain(text);
      if (!resolved) return void 0;
      const is = typeName(resolved);
      if (short === "float" && is === "int") {
        return resolved.value > MAX_INT64 ? void 0 : { value: Number(resolved.value), float: true };
      }
      return is === short ? resolved : void 0;
    }
    case "timestamp":
      return isTimestamp(text) ? { value: text, float: false } : void 0;
    case "binary": {
      const clean = text.replace(/[\r\n]/g, "");
      if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(clean)) return void 0;
      return { value: fromUtf8(atob(clean)), float: false };
    }
    default:
      return { value: text, float: false };
  }
}
var YAML_TAG = "tag:yaml.org,2002:";
var UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
var CHARACTER = /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f]|\xf0[\x90-\xbf][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{2}|\xf4[\x80-\x8f][\x80-\xbf])[\x80-\xbf]|[^]/g;
var TIMESTAMP = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](?=.*(?:Z|[+-]\d\d:\d\d)$)| (?!.*[Z+]))(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))?)?$/;
function fromUtf8(bytes) {
  return bytes.replace(CHARACTER, (part) => UTF8.decode(Uint8Array.from(part, (c) => c.charCodeAt(0))));
}
function isTimestamp(text) {
  const [, year = 0, month = 0, day = 0, ...time] = TIMESTAMP.exec(text)?.map((part) => Number(part ?? 0)) ?? [];
  const date = new Date(Date.UTC(2e3, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && time.every((part, i) => part < LIMITS[i]);
}
var LIMITS = [24, 60, 60, 25, 60];
function typeName({ value, float: float2 }) {
  if (value === null) return "null";
  if (typeof value === "boolean") return "bool";
  return float2 ? "float" : "int";
}
function keyName(value, isFloat) {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
      return value ? "true" : "false";
    case "bigint":
      return value > MAX_INT64 ? void 0 : String(value);
    case "number":
      return isFloat ? floatKey(value) : String(value);
    default:
      return void 0;
  }
}
function floatKey(value) {
  if (Number.isNaN(value)) return ".nan";
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single > 0 ? ".inf" : "-.inf";
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let digits = single.toExponential();
  for (let precision = 0; precision < 9; precision++) {
    const shorter = single.toExponential(precision);
    if (Math.fround(Number(shorter)) === single) {
      digits = shorter;
      break;
    }
  }
  const [mantissa = "", exponent = "0"] = digits.split("e");
  const power = Number(exponent);
  const significant = mantissa.replace(/[-.]/g, "").length;
  if (power < -4 || power >= 6) {
    return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return power >= 0 ? Number(digits).toFixed(Math.max(0, significant - 1 - power)) : Number(digits).toFixed(significant - 1 - power);
}

// src/yaml/reader.ts
var TAB = 9;
var LF = 10;
var SPACE = 32;
var HASH = 35;
var QUOTE = 34;
var APOSTROPHE = 39;
var COMMA = 44;
var DASH = 45;
var COLON = 58;
var QUESTION = 63;
var CR = 13;
var NEL = 133;
var LS = 8232;
var PS = 8233;
var BOM = 65279;
function charCodes(characters) {
  return new Set(Array.from(characters, (c) => c.charCodeAt(0)));
}
function isBlank(c) {
  return c === SPACE || c === TAB;
}
function isBreak(c) {
  return c === LF || c === CR || c === NEL || c === LS || c === PS;
}
function isBlankOrEnd(c) {
  return c === SPACE || c === LF || c === 0 || c === TAB || isBreak(c);
}
function isDigit(c) {
  return c >= 48 && c <= 57;
}
function isWord(c) {
  return c >= 97 && c <= 122 || c >= 65 && c <= 90 || isDigit(c) || c === 95 || c === DASH;
}
var UNUSUAL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/;
var FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
function lastForbidden(text) {
  if (!FORBIDDEN.test(text)) return -1;
  let last = text.length - 1;
  while (!FORBIDDEN.test(text.charAt(last))) last--;
  return last;
}
var GO_BUFFER = 512;
var LOOK_AHEAD = 4;
var TWO_MARKS = "second byte order mark: Kubernetes drops the first character of each line that follows; remove the mark";
function bufferEnd(text, start) {
  let bytes = 0;
  for (let i = start; i < text.length; i++) {
    const from = i;
    let c = text.charCodeAt(i);
    const isPair = c >= 55296 && c < 56320;
    if (isPair) i++;
    else if (c === CR && text.charCodeAt(i + 1) === LF) c = text.charCodeAt(++i);
    bytes += c < 128 ? 1 : c < 2048 ? 2 : isPair ? 4 : 3;
    if (bytes > GO_BUFFER) return from;
  }
  return text.length;
}
function bufferStart(text, start, offset) {
  let from = start;
  for (let end = bufferEnd(text, from); end <= offset; end = bufferEnd(text, from)) from = end;
  return from;
}
var Reader = class {
  /**
   * Throws a Mistake where a character is none of YAML's; without `whole` the text ends before the buffer of Go's that holds it. A byte order
   * mark is passed over.
   */
  constructor(text, start, end, whole = true) {
    this.text = text;
    this.whole = whole;
    this.end = end;
    const part = start === 0 && end === text.length ? text : text.slice(start, end);
    this.plainBreaks = !UNUSUAL.test(part);
    if (!this.plainBreaks) {
      const at2 = part.search(FORBIDDEN);
      if (at2 >= 0) {
        const span = { start: start + at2, end: start + at2 + 1 };
        const mistake = new Mistake(`the character ${shown(part.charCodeAt(at2))} is not allowed in YAML`, span);
        const from = whole ? start : bufferStart(text, start, start + at2);
        if (from === start) throw mistake;
        this.forbidden = mistake;
        this.end = from;
      }
    }
    this.pos = this.lineStart = this.at(start) === BOM ? start + 1 : start;
    if (this.pos > start && this.at(this.pos) === BOM) {
      this.#mark = this.pos++;
      this.dropsBefore = bufferEnd(text, start);
    }
  }
  text;
  whole;
  pos;
  /** Where the line starts that `pos` is on. */
  lineStart;
  /** Of the scalar that was read last; `pos` may be further. */
  valueStart = 0;
  valueEnd = 0;
  /** Only LF ends lines. */
  plainBreaks;
  /** Where Go's first buffer ends; 0 unless the text starts with two byte order marks, and once Go has filled the buffer again. */
  dropsBefore = 0;
  #mark = 0;
  end;
  /** The first character that YAML does not allow, where the text ends before the buffer of Go's that holds it. */
  forbidden;
  /**
   * Behind two byte order marks Go drops the first character of each line, as far as its first buffer reaches: it takes each for the second mark
   * (is_bom looks at the start of its buffer). What is dropped of a whole text is a mistake, but for blanks.
   */
  dropFirst() {
    const { pos, lineStart, end } = this;
    if (pos >= this.dropsBefore || pos !== lineStart || pos >= end) return;
    const c = this.at(pos);
    if (this.whole && c !== SPACE && c !== TAB && !isBreak(c)) throw new Mistake(TWO_MARKS, { start: this.#mark, end: this.#mark + 1 });
    if (c >= 55296 && c < 56320) this.lineStart++;
    if (c === CR && this.at(pos + 1) === LF) this.lineStart++;
    this.pos = this.lineStart + 1;
  }
  /** Go looks ahead from here, and fills its buffer again where it holds fewer characters. */
  lookAhead(from) {
    const { dropsBefore } = this;
    if (dropsBefore === 0 || from + 2 * LOOK_AHEAD <= dropsBefore) return;
    if (Array.from(this.text.slice(from, dropsBefore).replaceAll("\r\n", "\n")).length < LOOK_AHEAD) this.dropsBefore = 0;
  }
  /** A UTF-16 unit; 0 at the end. */
  at(i) {
    return i < this.end ? this.text.charCodeAt(i) : 0;
  }
  get column() {
    return this.pos - this.lineStart;
  }
  /** Whether `---` or `...` starts the line that starts here. */
  isDocumentMark(i) {
    const c = this.at(i);
    return (c === DASH || c === 46) && this.at(i + 1) === c && this.at(i + 2) === c && isBlankOrEnd(this.at(i + 3));
  }
  skipBlanks() {
    while (isBlank(this.at(this.pos))) this.pos++;
  }
  /** A comment, without its line break. */
  skipComment() {
    if (this.at(this.pos) === HASH) this.pos = this.lineEnd(this.pos);
  }
  /** The first line break from here, or the end of the text. */
  lineEnd(from) {
    if (this.plainBreaks) {
      const feed = this.text.indexOf("\n", from);
      return feed < 0 || feed > this.end ? this.end : feed;
    }
    let i = from;
    while (i < this.end && !isBreak(this.text.charCodeAt(i))) i++;
    return i;
  }
  /**
   * Passes the line break at the cursor and says what it is in a value; empty where there is none. CR CR LF is one: whoever splits a file into requests
   * makes CR LF of it.
   */
  lineBreak() {
    const { pos } = this;
    const c = this.at(pos);
    if (!isBreak(c)) return "";
    const feed = c === CR && this.at(pos + 1) === CR ? pos + 2 : pos + 1;
    this.pos = c === CR && this.at(feed) === LF ? feed + 1 : pos + 1;
    this.lineStart = this.pos;
    return c === LS ? "\u2028" : c === PS ? "\u2029" : "\n";
  }
};

// src/yaml/tags.ts
var URI = charCodes(";/?:@&=+$,.!~*'()[]%");
var HANDLE = /^![0-9A-Za-z_-]*!/;
function scanTag(reader) {
  const { text } = reader;
  const start = reader.pos;
  const verbatim = reader.at(start + 1) === 60;
  const handle = verbatim ? "!<" : tagHandle(text.slice(start, endOfUri(reader, start)));
  reader.pos = start + handle.length;
  const from = reader.pos;
  reader.pos = endOfUri(reader, from);
  if (reader.pos === from && handle.length > 1) throw badTag(reader, start);
  const name = decoded(reader, start, text.slice(from, reader.pos));
  if (verbatim) {
    if (reader.at(reader.pos) !== 62) throw badTag(reader, start);
    reader.pos++;
  }
  if (!isBlankOrEnd(reader.at(reader.pos))) throw badTag(reader, start);
  return name === "" && handle === "!" ? "!" : name;
}
function tagHandle(tag) {
  return HANDLE.exec(tag)?.[0] ?? "!";
}
function endOfUri(reader, from) {
  let i = from;
  for (let c = reader.at(i); isWord(c) || URI.has(c); c = reader.at(i)) i++;
  return i;
}
function decoded(reader, start, uri) {
  if (!uri.includes("%")) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    throw badTag(reader, start);
  }
}
function badTag(reader, start) {
  const end = reader.pos + (isBlankOrEnd(reader.at(reader.pos)) ? 0 : 1);
  return new Mistake('"!" starts a tag, but this is not a valid tag; quote the value', { start, end });
}
var DIRECTIVE = /^%(?:YAML[ \t]+(\d{1,2}\.\d{1,2})|TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+([\w\-;/?:@&=+$,.!~*'()[\]%]+)(?![^ \t]))[ \t]*(?:#.*)?$/s;
function scanDirective(reader) {
  const start = reader.pos;
  const end = reader.lineEnd(start);
  const line = reader.text.slice(start, end);
  const [whole, version, handle, prefix = ""] = DIRECTIVE.exec(line) ?? [];
  if (whole === void 0) {
    throw new Mistake('a line must not start with "%", except for %YAML 1.1 and %TAG before "---"; quote the text', { start, end });
  }
  reader.pos = reader.valueEnd = end;
  reader.lineBreak();
  return handle === void 0 ? `YAML ${version}` : `TAG ${handle} ${decoded(reader, start, prefix)}`;
}

// src/yaml/tokens.ts
var STREAM_END = 1;
var DIRECTIVE2 = 2;
var DOCUMENT_START = 3;
var DOCUMENT_END = 4;
var SEQUENCE_START = 5;
var MAPPING_START = 6;
var BLOCK_END = 7;
var FLOW_SEQUENCE_START = 8;
var FLOW_SEQUENCE_END = 9;
var FLOW_MAPPING_START = 10;
var FLOW_MAPPING_END = 11;
var ENTRY = 12;
var COMMA_TOKEN = 13;
var KEY = 14;
var VALUE = 15;
var ALIAS = 16;
var ANCHOR = 17;
var TAG = 18;
var PLAIN = 19;
var SINGLE = 20;
var DOUBLE = 21;
var LITERAL = 22;
var FOLDED = 23;
var Tokens = class extends Reader {
  #types = [];
  #starts = [];
  #ends = [];
  #values = [];
  /** What was found to come before it: 1 for KEY, 2 for MAPPING_START and KEY. */
  #before = [];
  /** The level of flow collections at which it may be a key, or -1. */
  #keyLevel = [];
  #head = 0;
  #tail = 0;
  /** How many tokens have left the queue before those in it. */
  #passed = 0;
  #ready = false;
  /** How many flow collections are open. */
  flow = 0;
  /** Whether a key may start here that no `?` announces. */
  keyAllowed = true;
  /** One per level of flow collections. */
  #keys = [{ possible: false, required: false, token: 0, start: 0, lineStart: 0 }];
  /** What comes next; it stays until it is skipped. */
  peek() {
    if (!this.#ready) this.#fill();
    const before = this.#before[this.#head];
    return before === 0 ? this.#types[this.#head] : before === 1 ? KEY : MAPPING_START;
  }
  /** Of the token that was peeked at. */
  get start() {
    return this.#starts[this.#head];
  }
  /** As `start`; tokens that stand for no character end where they start. */
  get tokenEnd() {
    return this.#before[this.#head] === 0 ? this.#ends[this.#head] : this.#starts[this.#head];
  }
  /** As `start`: the value of a scalar, the name of an anchor or alias, the end of a tag, a directive. */
  get value() {
    return this.#values[this.#head];
  }
  skip() {
    const before = this.#before[this.#head];
    if (before > 0) this.#before[this.#head] = before - 1;
    else this.#head++;
    this.#ready = false;
  }
  #fill() {
    if (this.#head === this.#tail) {
      this.#passed += this.#head;
      this.#head = this.#tail = 0;
      this.scan();
    }
    while (this.#mayBeKey(this.#head)) this.scan();
    this.#ready = true;
  }
  #mayBeKey(index) {
    const level = this.#keyLevel[index];
    const key2 = level < 0 ? void 0 : this.#keys[level];
    return key2 !== void 0 && this.#isPossible(key2);
  }
  push(type, start, end, value) {
    const tail = this.#tail++;
    this.#types[tail] = type;
    this.#starts[tail] = start;
    this.#ends[tail] = end;
    this.#values[tail] = value;
    this.#before[tail] = 0;
    this.#keyLevel[tail] = -1;
  }
  /** As `push`, of what may be a key at a level. */
  pushKey(type, start, end, value, level) {
    const tail = this.#tail;
    this.push(type, start, end, value);
    this.#keyLevel[tail] = level;
  }
  /** Notes that a key may start here; its level, or -1. */
  saveKey(indent) {
    if (!this.keyAllowed) return -1;
    this.dropKey();
    const key2 = this.#keys[this.flow];
    key2.possible = true;
    key2.required = this.flow === 0 && indent === this.column;
    key2.token = this.#passed + this.#tail;
    key2.start = this.pos;
    key2.lineStart = this.lineStart;
    return this.flow;
  }
  /** What may have been a key at this level is none. */
  dropKey() {
    const key2 = this.#keys[this.flow];
    if (!key2.possible) return;
    if (key2.required) throw noColon(this, key2);
    key2.possible = false;
    this.#release(key2);
  }
  /** The key whose `:` is here, if there is one. */
  keyHere() {
    const key2 = this.#keys[this.flow];
    return this.#isPossible(key2) ? key2 : void 0;
  }
  /** `opens`: it is the first key of a block mapping. */
  confirmKey(key2, opens) {
    const index = key2.token - this.#passed;
    key2.possible = false;
    this.#release(key2);
    if (index >= this.#head) this.#before[index] = opens ? 2 : 1;
    else {
      this.push(KEY, key2.start, key2.start, "");
      if (opens) this.push(MAPPING_START, key2.start, key2.start, "");
    }
  }
  enterFlow() {
    const token = this.#passed + this.#tail;
    this.flow++;
    const key2 = this.#keys[this.flow];
    if (key2) {
      key2.possible = false;
      key2.token = token;
    } else this.#keys.push({ possible: false, required: false, token, start: 0, lineStart: 0 });
  }
  /** Also releases the bracket itself where nothing in it could be a key, as Go does. */
  leaveFlow() {
    if (this.flow === 0) return;
    this.#release(this.#keys[this.flow]);
    this.flow--;
  }
  #release({ token }) {
    const index = token - this.#passed;
    if (index >= 0 && index < this.#tail) this.#keyLevel[index] = -1;
  }
  #isPossible(key2) {
    if (!key2.possible) return false;
    if (key2.lineStart === this.lineStart && !this.#isTooLong(key2)) return true;
    if (key2.required) throw noColon(this, key2);
    key2.possible = false;
    return false;
  }
  #isTooLong({ start }) {
    if (this.pos - start <= LONGEST_KEY) return false;
    const pairs = this.text.slice(start, this.pos).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
    return this.pos - start - pairs > LONGEST_KEY;
  }
};

// src/yaml/nodes.ts
var MAX_DEPTH = 1e4;
var STYLES = ["plain", "single", "double", "literal", "folded"];
var NOTHING = { value: null, float: false };
var Nodes = class {
  constructor(scanner) {
    this.scanner = scanner;
    this.end = scanner.pos;
  }
  scanner;
  problems = [];
  /** Of them, what JSON does not have: Go converts what it decoded, and so never sees what a later key of the same name replaced. */
  unlikeJson = /* @__PURE__ */ new Map();
  /** Prefixes of tags. */
  handles = /* @__PURE__ */ new Map([
    ["!", "!"],
    ["!!", "tag:yaml.org,2002:"]
  ]);
  #anchors = /* @__PURE__ */ new Map();
  #depth = 0;
  /** The end of what was read last. */
  end;
  /** Passes the token at hand. */
  skip() {
    this.end = this.scanner.tokenEnd;
    this.scanner.skip();
  }
  sequence(start, flow, properties) {
    this.#enter(start);
    const from = properties ? properties.from : start;
    return this.#remember({ kind: "sequence", start, end: start, from, anchor: properties?.anchor, flow, items: [] }, properties);
  }
  mapping(start, flow, properties) {
    this.#enter(start);
    const from = properties ? properties.from : start;
    return this.#remember(
      { kind: "mapping", start, end: start, from, anchor: properties?.anchor, flow, entries: [], simple: true },
      properties
    );
  }
  #enter(start) {
    if (++this.#depth > MAX_DEPTH)
      throw new Mistake("the document is nested too deeply", { start, end: Math.min(start + 1, this.scanner.end) });
  }
  closed(node) {
    this.#depth--;
    node.end = Math.max(this.end, node.start);
    if (node.kind === "mapping") node.simple = isSimple(node.entries);
    return node;
  }
  #remember(node, properties) {
    if (properties?.anchor) this.#anchors.set(properties.name, node);
    return node;
  }
  alias() {
    const { start, tokenEnd: end, value: name } = this.scanner;
    const target2 = this.#anchors.get(name);
    if (!target2) this.#problem(`undefined alias: no anchor "&${name}" precedes it; quote the value if it is not an alias`, { start, end });
    this.skip();
    return { kind: "alias", start, end, from: start, anchor: void 0, target: target2 };
  }
  /** An anchor and a tag, in either order. */
  properties(first) {
    const { scanner } = this;
    const from = scanner.start;
    let anchor;
    let name = "";
    let tag;
    for (let type = first; type === ANCHOR && !anchor || type === TAG && tag === void 0; type = scanner.peek()) {
      const span = { start: scanner.start, end: scanner.tokenEnd };
      if (type === TAG) tag = this.#tag(span);
      else {
        anchor = span;
        name = scanner.value;
      }
      this.skip();
    }
    return { from, anchor, name, tag };
  }
  #tag(span) {
    const { value, text } = this.scanner;
    const written = text.slice(span.start, span.end);
    if (written === "!" || written.startsWith("!<")) return value;
    const handle = tagHandle(written);
    const prefix = this.handles.get(handle);
    if (prefix === void 0) throw new Mistake(`the tag ${quoted(written)} is not declared; quote a value that starts with "!"`, span);
    return prefix + value;
  }
  scalar(type, properties) {
    const { start, tokenEnd: end, value: text } = this.scanner;
    const style = STYLES[type - PLAIN];
    const tag = properties?.tag;
    const resolved = tag !== void 0 ? this.#tagged(tag, text, { start, end }) : type === PLAIN ? resolvePlain(text) : void 0;
    const value = resolved ? resolved.value : text;
    const float2 = resolved !== void 0 && resolved.float;
    this.skip();
    const from = properties ? properties.from : start;
    const node = { kind: "scalar", start, end, from, anchor: properties?.anchor, style, value, text, float: float2, tag };
    return this.#remember(node, properties);
  }
  /** Where no value is written: behind its properties, its colon or its dash. */
  empty(properties) {
    const end = this.end;
    const { from = end, anchor, tag } = properties ?? {};
    const { value, float: float2 } = (tag === void 0 ? void 0 : this.#tagged(tag, "", { start: from, end })) ?? NOTHING;
    return this.#remember({ kind: "scalar", start: end, end, from, anchor, style: "plain", value, text: "", float: float2, tag }, properties);
  }
  #tagged(tag, text, span) {
    const resolved = resolveTagged(tag, text);
    if (!resolved) this.#problem(`${quoted(text)} is not a valid ${tag.replace(/^.*[!:]/, "")}`, span);
    return resolved;
  }
  entry(key2, value) {
    this.checkValue(value);
    const scalar = key2.kind === "alias" ? key2.target : key2;
    if (scalar?.kind === "scalar") {
      const name = typeof scalar.value === "string" ? scalar.value : keyName(scalar.value, scalar.float);
      if (name !== void 0) return { key: key2, name, value };
    }
    this.#problem(this.#isTemplate(key2) ? 'quote a value that starts with "{{"' : badKey(scalar), key2);
    if (scalar?.kind === "scalar") this.unlikeJson.set(this.problems.at(-1), key2);
    return { key: key2, name: void 0, value };
  }
  #isTemplate({ kind, start }) {
    return kind === "mapping" && this.scanner.text.startsWith("{{", start - 1);
  }
  item(node) {
    this.checkValue(node);
    return node;
  }
  checkValue(node) {
    if (node.kind === "scalar" && node.float && !Number.isFinite(node.value)) {
      this.#problem(`${node.text} cannot be represented in JSON; quote it to make it a string`, node);
      this.unlikeJson.set(this.problems.at(-1), node);
    }
  }
  #problem(message, { start, end }) {
    this.problems.push({ message, span: { start, end } });
  }
};
function badKey(key2) {
  const what = key2?.kind !== "scalar" ? "a collection" : key2.value === null ? "null" : key2.text;
  return `${what} cannot be a key: JSON keys are strings`;
}
function isSimple(entries) {
  if (entries.length > 12) {
    const names = /* @__PURE__ */ new Set();
    for (const { name, key: key2 } of entries) {
      if (name === void 0 || isMerge(key2) || names.has(name)) return false;
      names.add(name);
    }
    return true;
  }
  for (let i = 0; i < entries.length; i++) {
    const { name, key: key2 } = entries[i];
    if (name === void 0 || name === "<<" && isMerge(key2)) return false;
    for (let j = 0; j < i; j++) if (entries[j].name === name) return false;
  }
  return true;
}
function isMerge(key2) {
  if (key2.kind !== "scalar" || key2.text !== "<<") return false;
  return key2.tag === void 0 ? key2.style === "plain" : key2.tag === "!" || key2.tag === "tag:yaml.org,2002:merge";
}

// src/yaml/tree.ts
function target(node) {
  return node?.kind === "alias" ? node.target : node;
}
function scalarOf(start, end, style, text, value = text, float2 = false) {
  return { kind: "scalar", start, end, from: start, anchor: void 0, style, value, text, float: float2, tag: void 0 };
}

// src/yaml/mapping.ts
var resolutions = /* @__PURE__ */ new WeakMap();
function resolveMapping(mapping) {
  let resolution = resolutions.get(mapping);
  if (!resolution) {
    resolution = apply(mapping);
    resolutions.set(mapping, resolution);
  }
  return resolution;
}
function apply(mapping) {
  const fields = /* @__PURE__ */ new Map();
  const byIdentity = /* @__PURE__ */ new Map();
  const duplicates = [];
  const problems = [];
  const merging = /* @__PURE__ */ new Set();
  const set = (entry, merged) => {
    const key2 = target(entry.key);
    if (entry.name === void 0 || key2?.kind !== "scalar") return;
    const resolved = { name: entry.name, key: key2, value: entry.value, merged };
    const identity = typeof key2.value === "string" ? key2.value : `${typeof key2.value} ${key2.float} ${key2.value}`;
    const slot = typeof key2.value === "string" ? identity : Number.isNaN(key2.value) ? /* @__PURE__ */ Symbol() : Symbol.for(identity);
    const first = byIdentity.get(slot);
    if (first) duplicates.push({ name: entry.name, first, entry: resolved });
    byIdentity.set(slot, resolved);
    fields.set(entry.name, resolved);
  };
  const wantMapping = (node) => {
    problems.push({
      message: "the value of a merge key must be a mapping or a list of mappings",
      span: { start: node.start, end: node.end }
    });
  };
  const sources = (value) => {
    const source = target(value);
    if (source?.kind === "mapping") return [source];
    if (source?.kind !== "sequence" || value.kind === "alias") wantMapping(value);
    else {
      for (const item of source.items.toReversed()) if (target(item)?.kind !== "mapping") wantMapping(item);
      return source.items.map(target).filter((item) => item?.kind === "mapping");
    }
    return [];
  };
  const rest = mapping.entries.toReversed();
  merging.add(mapping);
  for (let next = rest.pop(); next; next = rest.pop()) {
    if ("leave" in next) merging.delete(next.leave);
    else if ("enter" in next) {
      if (merging.has(next.enter)) continue;
      merging.add(next.enter);
      rest.push({ leave: next.enter });
      for (const entry of next.enter.entries.toReversed()) rest.push(entry);
    } else if (isMerge(next.key)) for (const source of sources(next.value)) rest.push({ enter: source });
    else set(next, merging.size > 1);
  }
  return { fields, duplicates, problems };
}

// src/yaml/plain.ts
function toPlain(node) {
  if (node?.kind === "scalar") return own(node);
  const result = [];
  const rest = [[result, 0, node]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [holder, key2, value] = next;
    const here = target(value);
    put(holder, key2, own(here));
    const made = holder[key2];
    if (here?.kind === "sequence") here.items.forEach((item, index) => rest.push([made, index, item]));
    else if (here?.kind === "mapping") for (const { name, value: inner } of membersOf(here)) rest.push([made, name, inner]);
  }
  return result[0];
}
function own(node) {
  switch (node?.kind) {
    case "scalar":
      return typeof node.value === "bigint" ? Number(node.value) : node.value;
    case "sequence":
      return node.items.map(() => null);
    case "mapping": {
      const object = {};
      for (const { name } of membersOf(node)) put(object, name, null);
      return object;
    }
    default:
      return null;
  }
}
function membersOf(mapping) {
  return mapping.simple ? mapping.entries : resolveMapping(mapping).fields.values();
}
function put(object, key2, value) {
  if (key2 === "__proto__") Object.defineProperty(object, key2, { value, enumerable: true, configurable: true, writable: true });
  else object[key2] = value;
}
function isStruct(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isSame(one, other) {
  const rest = [[one, other]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [a, b] = next;
    if (Object.is(a, b)) continue;
    if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
    const [left, right] = [membersIn(a), membersIn(b)];
    if (left.length !== right.length) return false;
    for (const [name, value] of left) {
      if (!Object.hasOwn(b, name)) return false;
      rest.push([value, b[name]]);
    }
  }
  return true;
}
function membersIn(value) {
  return Object.entries(value).filter(([, member]) => member !== void 0);
}
function isDeeper(value, levels) {
  let level = [value];
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap((each) => typeof each === "object" && each !== null ? Object.values(each) : []);
    if (level.length === 0) return false;
  }
  return true;
}

// src/yaml/scalars.ts
var ENDS = new Uint8Array(256);
for (const c of [0, TAB, LF, 13, SPACE, 133]) ENDS[c] = 1;
ENDS[COLON] = 2;
for (const c of ",?[]{}") ENDS[c.charCodeAt(0)] = 3;
function endsRun(reader, i, flow) {
  const c = reader.at(i);
  if (c > 255) return c === 8232 || c === 8233;
  const kind = ENDS[c];
  return kind !== 0 && (kind === 1 || (kind === 2 ? isBlankOrEnd(reader.at(i + 1)) : flow));
}
function folded(first, rest) {
  if (first !== "\n") return first + rest;
  return rest === "" ? " " : rest;
}
function scanPlain(reader, indent, flow) {
  const { text, end } = reader;
  let value = "";
  let chunk = reader.pos;
  let last = chunk;
  let i = chunk;
  for (; ; ) {
    reader.lookAhead(i);
    const c = i < end ? text.charCodeAt(i) : 0;
    if (c === HASH || i === reader.lineStart && reader.isDocumentMark(i)) break;
    const from = i;
    while (i < end) {
      const next = text.charCodeAt(i);
      if ((next > 255 || ENDS[next] !== 0) && endsRun(reader, i, flow)) break;
      i++;
    }
    if (i === from) break;
    last = i;
    while (i < end && isBlank(text.charCodeAt(i))) i++;
    reader.pos = i;
    const first = i < end ? reader.lineBreak() : "";
    if (first === "") {
      if (i === last) break;
      continue;
    }
    const rest = moreBreaks(reader, indent);
    i = reader.pos;
    if (!flow && reader.column < indent) break;
    reader.lookAhead(i);
    if (!continues(reader, i, flow)) break;
    value += text.slice(chunk, last) + folded(first, rest);
    chunk = i;
  }
  reader.pos = i;
  reader.valueEnd = last;
  return value === "" ? text.slice(chunk, last) : value + text.slice(chunk, last);
}
function continues(reader, i, flow) {
  return i < reader.end && reader.at(i) !== HASH && !(i === reader.lineStart && reader.isDocumentMark(i)) && !endsRun(reader, i, flow);
}
function moreBreaks(reader, indent) {
  let breaks2 = "";
  for (; ; ) {
    const c = reader.at(reader.pos);
    if (c === TAB && reader.column < indent) throw indentingTab(reader);
    if (isBlank(c)) reader.pos++;
    else if (isBreak(c)) breaks2 += reader.lineBreak();
    else return breaks2;
  }
}
function scanQuoted(reader, quote) {
  const { text, end } = reader;
  const start = reader.pos;
  let i = start + 1;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === quote) {
      if (quote === APOSTROPHE && reader.at(i + 1) === quote) break;
      reader.pos = reader.valueEnd = i + 1;
      return text.slice(start + 1, i);
    }
    if (c === 92 ? quote === QUOTE : c < SPACE || c > 127 ? isBreak(c) : false) break;
  }
  reader.pos = i;
  return scanFolded(reader, quote, start, text.slice(start + 1, i).replace(/(?<![ \t])[ \t]+$/, ""));
}
function scanFolded(reader, quote, start, known) {
  const { text } = reader;
  let value = known;
  let i = start + 1 + known.length;
  for (; ; ) {
    reader.lookAhead(i);
    reader.pos = i;
    if (i === reader.lineStart && reader.isDocumentMark(i)) throw unclosed(start, reader);
    let leading = false;
    let first = "";
    let rest = "";
    let chunk = i;
    for (let c = reader.at(i); !isBlankOrEnd(c); c = reader.at(i)) {
      if (c === quote) {
        if (quote !== APOSTROPHE || reader.at(i + 1) !== quote) break;
        value += text.slice(chunk, i + 1);
        i += 2;
        chunk = i;
      } else if (c === 92 && quote === QUOTE) {
        value += text.slice(chunk, i);
        reader.pos = i + 1;
        if (isBreak(reader.at(i + 1))) {
          reader.lineBreak();
          leading = true;
        } else value += unescaped(reader);
        i = chunk = reader.pos;
        if (leading) break;
      } else i++;
    }
    value += text.slice(chunk, i);
    if (i >= reader.end) throw unclosed(start, reader);
    if (!leading && text.charCodeAt(i) === quote) {
      reader.pos = reader.valueEnd = i + 1;
      return value;
    }
    const blanks = i;
    for (let c = reader.at(i); isBlank(c) || isBreak(c); c = reader.at(i)) {
      reader.pos = i;
      if (!isBreak(c)) reader.pos++;
      else if (leading) rest += reader.lineBreak();
      else {
        first = reader.lineBreak();
        leading = true;
      }
      i = reader.pos;
    }
    if (!leading) value += text.slice(blanks, i);
    else value += first === "" ? rest : folded(first, rest);
  }
}
var ESCAPES = new Map(
  Object.entries({
    0: "\0",
    a: "\x07",
    b: "\b",
    t: "	",
    "	": "	",
    n: "\n",
    v: "\v",
    f: "\f",
    r: "\r",
    e: "\x1B",
    " ": " ",
    '"': '"',
    "'": "'"
  })
);
for (const [name, text] of Object.entries({ "\\": "\\", N: "", _: " ", L: "\u2028", P: "\u2029" })) ESCAPES.set(name, text);
var DIGITS = { x: 2, u: 4, U: 8 };
function unescaped(reader) {
  const { text, pos } = reader;
  const name = pos < reader.end ? text[pos] : "";
  const known = ESCAPES.get(name);
  if (known !== void 0) {
    reader.pos++;
    return known;
  }
  const digits = DIGITS[name];
  const span = { start: pos - 1, end: pos + 1 + (digits ?? 0) };
  if (digits === void 0) {
    throw new Mistake(`"\\${name}" is not a valid YAML escape; use "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + name.length
    });
  }
  const hex = text.slice(pos + 1, Math.min(pos + 1 + digits, reader.end));
  if (hex.length < digits || !/^[0-9a-fA-F]*$/.test(hex))
    throw new Mistake(`"\\${name}" takes ${digits} hexadecimal digits; write "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + 1
    });
  const value = Number.parseInt(hex, 16);
  if (value > 1114111 || value >= 55296 && value <= 57343)
    throw new Mistake(`"\\${name}${hex}" is not a valid Unicode character`, span);
  reader.pos += 1 + digits;
  return String.fromCodePoint(value);
}
function unclosed(start, reader) {
  const quote = reader.text[start];
  return new Mistake(`this ${quote === '"' ? "double" : "single"} quote is not closed: no ${quote} follows`, { start, end: start + 1 });
}
function scanBlock(reader, literal, parent) {
  const { text } = reader;
  const start = reader.pos;
  const { keep, increment } = header(reader);
  const headerEnd = reader.pos;
  reader.skipBlanks();
  reader.skipComment();
  if (!isBreak(reader.at(reader.pos)) && reader.pos < reader.end) {
    throw textBehindHeader(reader, start);
  }
  reader.lineBreak();
  const leading = breaks(reader, increment > 0 ? Math.max(parent, 0) + increment : 0, parent);
  const { indent } = leading;
  let { trailing } = leading;
  let value = "";
  let first = "";
  let end = headerEnd;
  let blankBefore = false;
  while (reader.pos < reader.end && reader.column === indent) {
    const from = reader.pos;
    const blank = isBlank(text.charCodeAt(from));
    if (!literal && first === "\n" && !blankBefore && !blank) value += trailing === "" ? " " : trailing;
    else value += first + trailing;
    blankBefore = blank;
    const to = reader.lineEnd(from);
    value += text.slice(from, to);
    end = to;
    reader.pos = to;
    first = reader.lineBreak();
    trailing = breaks(reader, indent, parent).trailing;
  }
  while (end > headerEnd && isBlankOrEnd(reader.at(end - 1))) end--;
  reader.valueEnd = end;
  return value + (keep === "-" ? "" : first) + (keep === "+" ? trailing : "");
}
function header(reader) {
  const { text } = reader;
  const start = reader.pos++;
  let keep = "";
  let increment = 0;
  for (let parts = 0; parts < 2; parts++) {
    const c = reader.at(reader.pos);
    if (keep === "" && (c === 43 || c === 45)) keep = text[reader.pos++];
    else if (increment === 0 && isDigit(c)) {
      increment = c - 48;
      reader.pos++;
      if (increment === 0) throw new Mistake("the indentation of a block of text is a digit from 1 to 9", { start, end: reader.pos });
    } else break;
  }
  return { keep, increment };
}
function breaks(reader, known, parent) {
  const { text, end } = reader;
  let trailing = "";
  let widest = 0;
  for (; ; ) {
    let i = reader.pos;
    const stop = known === 0 ? end : Math.min(end, reader.lineStart + known);
    while (i < stop && text.charCodeAt(i) === SPACE) i++;
    reader.pos = i;
    if (reader.column > widest) widest = reader.column;
    const c = reader.at(i);
    if (c === TAB && (known === 0 || reader.column < known)) throw indentingTab(reader);
    if (!isBreak(c)) break;
    trailing += reader.lineBreak();
  }
  return { trailing, indent: known === 0 ? Math.max(widest, parent + 1, 1) : known };
}

// src/yaml/everyday-line.ts
var OTHERWISE = /* @__PURE__ */ Symbol("otherwise");
var MAX_DEPTH2 = 100;
var LONGEST_KEY2 = 1e3;
var BRACKET = 91;
var BRACE = 123;
var CLOSED_BRACKET = 93;
var CLOSED_BRACE = 125;
var STARTS = new Uint8Array(128);
for (const c of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./$()+<=~^;\\") STARTS[c.charCodeAt(0)] = 1;
STARTS[DASH] = 2;
var IN_BRACKETS = new Uint8Array(128);
for (const c of ",[]{}") IN_BRACKETS[c.charCodeAt(0)] = 1;
for (const c of "	\n#?") IN_BRACKETS[c.charCodeAt(0)] = 2;
var EverydayLine = class extends Reader {
  #depth = 0;
  enter() {
    if (++this.#depth > MAX_DEPTH2) throw OTHERWISE;
  }
  leave() {
    this.#depth--;
  }
  scalar(start) {
    const c = this.at(start);
    return c === QUOTE || c === APOSTROPHE ? this.quoted(start) : this.#plain(start, this.#plainEnd(start));
  }
  startsScalar(i) {
    const c = this.at(i);
    return c === QUOTE || c === APOSTROPHE || this.#startsPlain(i);
  }
  scalarEnd(start) {
    const c = this.at(start);
    return c === QUOTE || c === APOSTROPHE ? this.quoted(start).end : this.#plainEnd(start);
  }
  /** Where the colon behind a key is, whose end is given. */
  colonBehind(end) {
    let i = end;
    while (this.at(i) === SPACE) i++;
    return this.at(i) === COLON && isBlankOrEnd(this.at(i + 1)) ? i : void 0;
  }
  /** Where a plain scalar on this line ends. */
  #plainEnd(start) {
    const { text, end } = this;
    this.#mayStart(start);
    let last = start;
    for (let i = start; i < end; i++) {
      const c = text.charCodeAt(i);
      if (c === SPACE) continue;
      if (c === LF) break;
      if (c === COLON) {
        if (isBlankOrEnd(this.at(i + 1))) break;
      } else if (c === HASH) {
        if (text.charCodeAt(i - 1) === SPACE) break;
      } else if (c === TAB) throw OTHERWISE;
      last = i + 1;
    }
    return last;
  }
  #mayStart(i) {
    if (!this.#startsPlain(i)) throw OTHERWISE;
  }
  #startsPlain(i) {
    const c = this.text.charCodeAt(i);
    if (c > 127) return true;
    const kind = STARTS[c];
    return kind === 1 || kind === 2 && !isBlankOrEnd(this.at(i + 1));
  }
  #plain(start, end) {
    const text = this.text.slice(start, end);
    const resolved = resolvePlain(text);
    if (resolved === void 0) return scalarOf(start, end, "plain", text);
    const { value, float: float2 } = resolved;
    if (float2 && !Number.isFinite(value)) throw OTHERWISE;
    return scalarOf(start, end, "plain", text, value, float2);
  }
  quoted(start) {
    const { text } = this;
    const quote = text.charCodeAt(start);
    const style = quote === QUOTE ? "double" : "single";
    const lineEnd = this.lineEnd(start);
    const close = text.indexOf(quote === QUOTE ? '"' : "'", start + 1);
    if (close < 0 || close >= lineEnd) throw OTHERWISE;
    const value = text.slice(start + 1, close);
    if (style === "double" ? !value.includes("\\") : this.at(close + 1) !== quote) return scalarOf(start, close + 1, style, value);
    this.pos = start;
    const unescaped2 = scanQuoted(this, quote);
    if (this.valueEnd > lineEnd) throw OTHERWISE;
    return scalarOf(start, this.valueEnd, style, unescaped2);
  }
  brackets(start) {
    this.enter();
    this.pos = start + 1;
    const node = this.text.charCodeAt(start) === BRACKET ? this.#inBrackets(start) : this.#inBraces(start);
    this.leave();
    return node;
  }
  #inBrackets(start) {
    const items = [];
    while (!this.#closes(CLOSED_BRACKET, items.length)) items.push(this.#inner());
    return { kind: "sequence", start, end: this.pos, from: start, anchor: void 0, flow: true, items };
  }
  #inBraces(start) {
    const entries = [];
    while (!this.#closes(CLOSED_BRACE, entries.length)) {
      const key2 = this.#innerScalar(this.pos);
      if (typeof key2.value !== "string" || key2.end - key2.start > LONGEST_KEY2) throw OTHERWISE;
      if (this.at(this.pos) !== COLON || this.at(this.pos + 1) !== SPACE) throw OTHERWISE;
      this.pos += 2;
      this.#skipSpaces();
      entries.push({ key: key2, name: key2.value, value: this.#inner() });
    }
    return { kind: "mapping", start, end: this.pos, from: start, anchor: void 0, flow: true, entries, simple: isSimple(entries) };
  }
  /** Passes the bracket that ends a collection, or the comma before its next member. */
  #closes(bracket, count) {
    this.#skipSpaces();
    if (count > 0 && this.at(this.pos) === COMMA) {
      this.pos++;
      this.#skipSpaces();
    } else if (count > 0 && this.at(this.pos) !== bracket) throw OTHERWISE;
    if (this.at(this.pos) !== bracket) return false;
    this.pos++;
    return true;
  }
  #skipSpaces() {
    while (this.at(this.pos) === SPACE) this.pos++;
  }
  #inner() {
    const c = this.at(this.pos);
    return c === BRACKET || c === BRACE ? this.brackets(this.pos) : this.#innerScalar(this.pos);
  }
  #innerScalar(start) {
    const c = this.at(start);
    if (c === QUOTE || c === APOSTROPHE) {
      const node = this.quoted(start);
      this.pos = node.end;
      return node;
    }
    this.#mayStart(start);
    const { text, end } = this;
    let last = start;
    let i = start;
    for (; i < end; i++) {
      const next = text.charCodeAt(i);
      if (next === SPACE) continue;
      if (next === COLON && this.at(i + 1) === SPACE) break;
      const kind = next < 128 ? IN_BRACKETS[next] : 0;
      if (kind === 1) break;
      if (kind === 2) throw OTHERWISE;
      last = i + 1;
    }
    const before = text.charCodeAt(last - 1);
    if (before === COLON || before === DASH) throw OTHERWISE;
    this.pos = i;
    return this.#plain(start, last);
  }
};

// src/yaml/everyday.ts
function parseEveryday(text, start, end, wanted = "all") {
  try {
    const everyday = new Everyday(text, start, end, wanted);
    return everyday.plainBreaks ? everyday.document() : void 0;
  } catch (error) {
    if (error instanceof Mistake || error === OTHERWISE) return void 0;
    throw error;
  }
}
var AMPERSAND = 38;
var ASTERISK = 42;
var LITERAL2 = 124;
var FOLDED2 = 62;
var Everyday = class extends EverydayLine {
  /** The indentation of the line at hand, whose first character is at `pos`; -1 behind the last one. */
  #indent = 0;
  #anchors = /* @__PURE__ */ new Map();
  #wanted;
  constructor(text, start, end, wanted) {
    super(text, start, end);
    this.#wanted = wanted;
  }
  document() {
    if (this.dropsBefore > 0) throw OTHERWISE;
    if (this.text.startsWith("---", this.pos)) {
      this.pos += 3;
      this.#endOfLine(this.pos);
    } else this.#nextLine();
    if (this.#indent < 0) throw OTHERWISE;
    const root = this.#collection(this.#wanted);
    if (this.#indent >= 0) throw OTHERWISE;
    return root;
  }
  /** Goes on to the first character of the next line that holds any but a comment. `pos` is where a line starts. */
  #nextLine() {
    const { text, end } = this;
    let i = this.pos;
    for (; ; ) {
      this.lineStart = i;
      while (i < end && text.charCodeAt(i) === SPACE) i++;
      this.pos = i;
      if (i >= end) {
        this.#indent = -1;
        return;
      }
      const c = text.charCodeAt(i);
      if (c === HASH) i = this.lineEnd(i) + 1;
      else if (c === LF) i++;
      else {
        this.#indent = i - this.lineStart;
        if (c === TAB || this.#indent === 0 && this.isDocumentMark(i)) throw OTHERWISE;
        return;
      }
    }
  }
  /** Only blanks and a comment may follow on this line; goes on to the next one. */
  #endOfLine(from) {
    let i = from;
    let c = this.at(i);
    while (c === SPACE) c = this.at(++i);
    if (c === HASH && i > from) i = this.lineEnd(i);
    else if (c !== LF && i < this.end) throw OTHERWISE;
    this.pos = i + 1;
    this.#nextLine();
  }
  /** As `#endOfLine` behind a scalar or bracket in a collection at this column, which a deeper line would continue. */
  #endOfValue(from, column) {
    this.#endOfLine(from);
    if (this.#indent > column) throw OTHERWISE;
  }
  #collection(wanted) {
    return this.#isItem() ? this.#sequence(this.#indent, wanted) : this.#mapping(this.#indent, this.#key(this.pos), wanted);
  }
  #isItem() {
    return this.#isItemAt(this.pos);
  }
  #isItemAt(i) {
    return this.at(i) === DASH && isBlankOrEnd(this.at(i + 1));
  }
  /** `pos` is behind the colon of the first key. */
  #mapping(column, first, wanted) {
    const { start } = first;
    const entries = [];
    this.enter();
    let key2 = first;
    let end = start;
    for (; ; ) {
      const colon = this.pos;
      const name = typeof key2.value === "string" ? key2.value : keyName(key2.value, key2.float);
      if (name === void 0) throw OTHERWISE;
      const inner = wanted === "all" ? wanted : wanted.get(name);
      if (inner) {
        const value = this.#value(column, false, inner) ?? this.#nested(column, true, colon, inner);
        entries.push({ key: key2, name, value });
        ({ end } = value);
      } else this.#pass(column);
      if (this.#indent !== column) break;
      key2 = this.#key(this.pos);
    }
    if (this.#indent > column) throw OTHERWISE;
    this.leave();
    return { kind: "mapping", start, end, from: start, anchor: void 0, flow: false, entries, simple: isSimple(entries) };
  }
  /** `pos` is at the first dash. */
  #sequence(column, wanted) {
    const start = this.pos;
    const items = [];
    this.enter();
    let item;
    do {
      const dash = ++this.pos;
      item = this.#value(column, true, wanted) ?? this.#nested(column, false, dash, wanted);
      items.push(item);
    } while (this.#indent === column && this.#isItem());
    if (this.#indent > column) throw OTHERWISE;
    this.leave();
    return { kind: "sequence", start, end: item.end, from: start, anchor: void 0, flow: false, items };
  }
  /**
   * What is written on this line behind a colon or dash; undefined where nothing is. `isItem`: a scalar may turn out to be the first key of a
   * mapping.
   */
  #value(column, isItem, wanted) {
    let i = this.pos;
    let c = this.at(i);
    while (c === SPACE) c = this.at(++i);
    switch (c) {
      case LF:
      case HASH:
      case 0:
        return void 0;
      case LITERAL2:
      case FOLDED2:
        return this.#block(i, column);
      case BRACKET:
      case BRACE: {
        const node2 = this.brackets(i);
        this.#endOfValue(node2.end, column);
        return node2;
      }
      case AMPERSAND:
        return this.#anchored(i, column, isItem, wanted);
      case ASTERISK:
        return this.#alias(i, column);
    }
    const node = this.scalar(i);
    if (isItem && this.#isKey(node)) return this.#mapping(i - this.lineStart, node, wanted);
    this.#endOfValue(node.end, column);
    return node;
  }
  #block(start, column) {
    const isLiteral = this.text.charCodeAt(start) === LITERAL2;
    this.pos = start;
    const value = scanBlock(this, isLiteral, column);
    const node = scalarOf(start, this.valueEnd, isLiteral ? "literal" : "folded", value);
    if (this.pos < this.end) this.pos = this.lineStart;
    this.#nextLine();
    if (this.#indent > column) throw OTHERWISE;
    return node;
  }
  /** A collection on the lines below, or nothing: then its place is behind the colon or dash. A list may stand as far left as its key. */
  #nested(column, isEntry, place, wanted) {
    this.#endOfLine(this.pos);
    if (this.#indent > column) return this.#collection(wanted);
    if (isEntry && this.#indent === column && this.#isItem()) return this.#sequence(column, wanted);
    return scalarOf(place, place, "plain", "", null);
  }
  /** Passes the value of a key in this column; `pos` is behind its colon. */
  #pass(column) {
    this.#passValue(this.pos, column);
    while (this.#indent > column || this.#indent === column && this.#isItem()) this.#passLine();
  }
  /** Passes a line and what only it can end: dashes, a key, a value. */
  #passLine() {
    let i = this.pos;
    let dash = -1;
    while (this.#isItemAt(i)) {
      dash = i++;
      while (this.at(i) === SPACE) i++;
    }
    const isScalar = this.startsScalar(i);
    const colon = isScalar ? this.colonBehind(this.scalarEnd(i)) : void 0;
    if (colon !== void 0) this.#passValue(colon + 1, i - this.lineStart);
    else if (isScalar || dash >= 0) this.#passValue(i, dash - this.lineStart);
    else throw OTHERWISE;
  }
  /** Passes what stands on a line behind a colon, or a value alone. `column`: what a block scalar is deeper than. */
  #passValue(from, column) {
    let i = from;
    while (this.at(i) === SPACE) i++;
    const c = this.at(i);
    switch (c) {
      case LF:
      case HASH:
      case 0:
        break;
      case LITERAL2:
      case FOLDED2:
        this.#passBlock(i, column);
        return;
      case BRACKET:
      case BRACE:
        i = this.brackets(i).end;
        break;
      case QUOTE:
      case APOSTROPHE:
        i = this.quoted(i).end;
        break;
      default:
        if (!this.startsScalar(i)) throw OTHERWISE;
    }
    this.pos = this.lineEnd(i) + 1;
    this.#nextLine();
  }
  #passBlock(start, column) {
    const { text, end } = this;
    let i = this.lineEnd(start) + 1;
    while (i < end) {
      let first = i;
      while (text.charCodeAt(first) === SPACE) first++;
      if (text.charCodeAt(first) !== LF && first - i <= column) break;
      i = this.lineEnd(first) + 1;
    }
    this.pos = i;
    this.#nextLine();
  }
  /** An anchor and the value behind or below it. Names that are used twice are the parser's. */
  #anchored(start, column, isItem, wanted) {
    const anchor = { start, end: this.#nameEnd(start) };
    const name = this.text.slice(start + 1, anchor.end);
    this.pos = anchor.end;
    this.enter();
    const node = this.#value(column, false, wanted) ?? this.#nested(column, !isItem, anchor.end, wanted);
    this.leave();
    if (node.kind === "alias" || node.anchor || node.end === node.start || this.#anchors.has(name)) throw OTHERWISE;
    const anchored = { ...node, from: start, anchor };
    this.#anchors.set(name, anchored);
    return anchored;
  }
  #alias(start, column) {
    const end = this.#nameEnd(start);
    const target2 = this.#anchors.get(this.text.slice(start + 1, end));
    if (!target2) throw OTHERWISE;
    this.#endOfValue(end, column);
    return { kind: "alias", start, end, from: start, anchor: void 0, target: target2 };
  }
  #nameEnd(start) {
    let i = start + 1;
    while (isWord(this.at(i))) i++;
    if (i === start + 1 || !isBlankOrEnd(this.at(i))) throw OTHERWISE;
    return i;
  }
  #key(start) {
    const key2 = this.scalar(start);
    if (!this.#isKey(key2)) throw OTHERWISE;
    return key2;
  }
  /** Passes the colon behind a key. */
  #isKey({ start, end }) {
    const colon = this.colonBehind(end);
    if (colon === void 0) return false;
    if (colon - start > LONGEST_KEY2) throw OTHERWISE;
    this.pos = colon + 1;
    return true;
  }
};

// src/yaml/expected.ts
function unexpected(scanner, type, within) {
  const { start } = scanner;
  const { what } = within;
  const inside = what === "flow" || what === "node" && within.start >= 0;
  const behind = behindQuotes(scanner, within, inside);
  if (behind) return behind;
  if (inside) return inBrackets(scanner, type, within);
  switch (type) {
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      return at(start, `this "${scanner.text[start]}" has no opening bracket`);
    case COMMA_TOKEN:
      return at(start, "unexpected comma outside of brackets; quote a value that starts with a comma");
    case VALUE:
      return at(start, 'missing key before this ":"');
    case DIRECTIVE2:
      return new Mistake('a line that starts with "%" is only allowed before "---"', restOfLine(scanner, start));
    case ENTRY:
    case SEQUENCE_START:
      return listItem(scanner, type, within);
    case MAPPING_START:
    case KEY:
      return key(scanner, type, within);
    default:
      return content(scanner, type, within);
  }
}
function at(start, message) {
  return new Mistake(message, { start, end: start + 1 });
}
function behindQuotes(scanner, { last, end }, inside) {
  const { text, start } = scanner;
  if (!last || last.style !== "single" && last.style !== "double" || last.end !== end || start >= scanner.end) return void 0;
  if (!/^[ \t]*$/.test(text.slice(end, start)) || /[,\]}]/.test(text[start])) return void 0;
  const quote = text[last.start];
  const rest = restOfLine(scanner, start);
  const lines = text.slice(last.start, end).split("\n").length - 1;
  if (lines > 0) {
    const below = lines === 1 ? "on the next line" : `${lines} lines below`;
    return at(
      last.start,
      `this ${quote} is only closed ${below}, before ${quoted(text.slice(start, rest.end))}; is one missing on its own line?`
    );
  }
  if (inside && (start > end || /["']/.test(text[start]))) return void 0;
  const advice = `quote the whole value, and escape a quote in it as ${quote === "'" ? "''" : '\\"'}`;
  return new Mistake(`${quoted(text.slice(start, rest.end))} follows the closing ${quote}: ${advice}`, rest);
}
function inBrackets(scanner, type, { what, start: open, end }) {
  const { text, start } = scanner;
  const bracket = text[open];
  const close = bracket === "{" ? "}" : "]";
  switch (type) {
    case STREAM_END:
    case DOCUMENT_START:
    case DOCUMENT_END:
    case DIRECTIVE2:
    case BLOCK_END:
      return at(open, `unclosed "${bracket}": "${close}" is missing`);
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      return at(
        start,
        what === "node" ? `missing value before this "${text[start]}"` : `"${text[start]}" does not match the "${bracket}" before it`
      );
    case COMMA_TOKEN:
      return at(start, "missing value before this comma");
  }
  const line = lineStartOf(text, start);
  const isFurtherOut = firstColumn(text, line) <= firstColumn(text, lineStartOf(text, open));
  if (line > open && isFurtherOut)
    return at(open, `unclosed "${bracket}": "${close}" is missing before ${quoted(text.slice(line, restOfLine(scanner, start).end))}`);
  if (type === ENTRY) return at(start, 'unexpected "- " inside brackets; separate items with commas');
  if (type === VALUE) return at(start, what === "node" ? 'missing key before this ":"' : 'a value that holds ":" needs quotes here');
  return new Mistake(`missing comma before ${wordAt(scanner, start)}`, { start: end, end: Math.max(end + 1, start) });
}
function firstColumn(text, line) {
  const blanks = /[ \t]*/y;
  blanks.lastIndex = line;
  return blanks.exec(text)?.[0].length ?? 0;
}
function wordAt({ text, end }, start) {
  return quoted(/^(?:"[^"\n]*"?|'[^'\n]*'?|[^\s,[\]{}]+|.)/.exec(text.slice(start, Math.min(end, start + 80)))?.[0] ?? "");
}
function columnOf(text, offset) {
  return offset - lineStartOf(text, offset);
}
function misplaced({ text, left }, { start: holder, what: among }, what, span) {
  const column = columnOf(text, span.start);
  const expected = columnOf(text, holder);
  if (left <= column || left === expected) {
    return indented(what, column, `the ${among === "sequence" ? "list items" : "keys"} beside it by ${expected}`, span);
  }
  return indented(what, column, `which matches no line above it; indent it by ${expected} or by ${left}`, span);
}
function listItem(scanner, type, within) {
  const span = restOfLine(scanner, scanner.start);
  if (type === SEQUENCE_START) return misplaced(scanner, within, "this list item", span);
  return new Mistake("unexpected list item between the keys of a mapping; indent it like the other items, or under its key", span);
}
function key(scanner, type, within) {
  const { text, start } = scanner;
  const name = wordAt(scanner, start).replace(/:(?="$)/, "");
  const span = restOfLine(scanner, start);
  if (type === MAPPING_START) {
    if (isFirstOnLine(text, start)) return misplaced(scanner, within, name, span);
    return new Mistake(`${quoted(text.slice(start, span.end))} is not allowed at this place`, span);
  }
  if (/^-\w/.test(text.slice(start, start + 2))) return noColon(scanner, { start });
  return new Mistake(`${name} is between the items of a list; start it with "- ", or indent it like the item that it belongs to`, span);
}
function content(scanner, type, { end, last }) {
  const { text, start } = scanner;
  if (type === BLOCK_END || type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END) {
    const marker = type === DOCUMENT_START ? "---" : type === DOCUMENT_END ? "..." : void 0;
    return new Mistake(marker === void 0 ? "missing value" : `missing value before "${marker}"`, {
      start: end,
      end: Math.max(end, Math.min(start, end + 1))
    });
  }
  const span = restOfLine(scanner, start);
  if (isFirstOnLine(text, start)) {
    if (last?.end === end && (last.style === "literal" || last.style === "folded")) {
      return indented("this line", columnOf(text, start), "less than the text above that it belongs to", span);
    }
    if (type === PLAIN || type === ALIAS || type === ANCHOR || type === TAG) return noColon(scanner, { start });
  }
  return new Mistake(`${quoted(text.slice(start, span.end))} is not allowed here; quote the whole value`, span);
}
function unread(scanner, root) {
  const { text, start } = scanner;
  const span = restOfLine(scanner, start);
  const column = columnOf(text, start);
  const first = columnOf(text, root.from);
  const stops = "Kubernetes stops reading here";
  if (isFirstOnLine(text, start) && column < first && root.kind !== "scalar") {
    return { message: `${stops}: this line is indented by ${spaces(column)}, the first one by ${first}; use the same indentation`, span };
  }
  return { message: `${stops}: the document ended before ${quoted(text.slice(start, span.end))}; write "---" between two documents`, span };
}

// src/yaml/scanner.ts
var AFTER_NAME = charCodes("?:,]}%@`");
var Scanner = class extends Tokens {
  /** The column of the innermost block collection. */
  indent = -1;
  #indents = [];
  /** The column of the collection that was left last. */
  left = -1;
  scan() {
    this.#skipToToken();
    const { pos } = this;
    const column = pos - this.lineStart;
    if (this.indent > column) this.#unroll(column);
    this.lookAhead(pos);
    if (pos >= this.end) return this.#streamEnd();
    const c = this.text.charCodeAt(pos);
    if (column === 0) {
      if (c === 37) return this.#directive();
      if ((c === DASH || c === 46) && this.isDocumentMark(pos)) return this.#documentMark(c === DASH ? DOCUMENT_START : DOCUMENT_END);
    }
    switch (c) {
      case 91:
        return this.#flowStart(FLOW_SEQUENCE_START);
      case 123:
        return this.#flowStart(FLOW_MAPPING_START);
      case 93:
        return this.#flowEnd(FLOW_SEQUENCE_END);
      case 125:
        return this.#flowEnd(FLOW_MAPPING_END);
      case COMMA:
        return this.#comma();
      case DASH:
        return this.#endsAt(pos + 1) ? this.#entry(column) : this.#plain();
      case QUESTION:
        return this.flow > 0 || this.#endsAt(pos + 1) ? this.#explicitKey(column) : this.#plain();
      case COLON:
        return this.flow > 0 || this.#endsAt(pos + 1) ? this.#colon(column) : this.#plain();
      case 42:
        return this.#name(ALIAS);
      case 38:
        return this.#name(ANCHOR);
      case 33:
        return this.#tag();
      case APOSTROPHE:
        return this.#quoted(SINGLE, c);
      case QUOTE:
        return this.#quoted(DOUBLE, c);
      case 124:
      case 62:
        if (this.flow > 0) throw cannotStart(this);
        return this.#block(c === 124 ? LITERAL : FOLDED);
      case TAB:
      case 37:
      case 64:
      case 96:
        throw cannotStart(this);
      default:
        return this.#plain();
    }
  }
  #endsAt(i) {
    return isBlankOrEnd(this.at(i));
  }
  /** Tabs may stand between tokens only where no key can start. */
  #skipToToken() {
    const { text, end } = this;
    for (; ; ) {
      this.dropFirst();
      let i = this.pos;
      let c = i < end ? text.charCodeAt(i) : 0;
      while (c === SPACE || c === TAB && (this.flow > 0 || !this.keyAllowed)) c = ++i < end ? text.charCodeAt(i) : 0;
      this.pos = i;
      if (c === HASH) {
        this.skipComment();
        c = this.at(this.pos);
      }
      if (c !== LF && !isBreak(c)) return;
      this.lineBreak();
      if (this.flow === 0) this.keyAllowed = true;
    }
  }
  /** Opens a block collection where this column is further in; says whether it did. */
  #roll(column) {
    if (this.flow > 0 || this.indent >= column) return false;
    this.#indents.push(this.indent);
    this.indent = column;
    return true;
  }
  /** Closes the block collections that are further in. */
  #unroll(column) {
    if (this.flow > 0) return;
    while (this.indent > column) {
      this.push(BLOCK_END, this.pos, this.pos, "");
      this.left = this.indent;
      this.indent = this.#indents.pop();
    }
  }
  #indicator(type) {
    const start = this.pos++;
    this.push(type, start, this.pos, "");
  }
  #streamEnd() {
    this.#unroll(-1);
    this.dropKey();
    this.keyAllowed = false;
    this.lineStart = this.end + 1;
    this.push(STREAM_END, this.pos, this.pos, "");
  }
  #documentMark(type) {
    this.#unroll(-1);
    this.dropKey();
    this.keyAllowed = false;
    this.pos += 3;
    this.push(type, this.pos - 3, this.pos, "");
  }
  #directive() {
    this.#unroll(-1);
    this.dropKey();
    this.keyAllowed = false;
    const start = this.pos;
    const value = scanDirective(this);
    this.push(DIRECTIVE2, start, this.valueEnd, value);
  }
  #flowStart(type) {
    const level = this.saveKey(this.indent);
    this.enterFlow();
    this.keyAllowed = true;
    const start = this.pos++;
    this.pushKey(type, start, this.pos, "", level);
  }
  #flowEnd(type) {
    this.dropKey();
    this.leaveFlow();
    this.keyAllowed = false;
    this.#indicator(type);
  }
  #comma() {
    this.dropKey();
    this.keyAllowed = true;
    this.#indicator(COMMA_TOKEN);
  }
  #entry(column) {
    if (this.flow === 0) {
      if (!this.keyAllowed) throw entryNotAllowed(this);
      if (this.#roll(column)) this.push(SEQUENCE_START, this.pos, this.pos, "");
    }
    this.dropKey();
    this.keyAllowed = true;
    this.#indicator(ENTRY);
  }
  #explicitKey(column) {
    if (this.flow === 0) {
      if (!this.keyAllowed) throw keyNotAllowed(this);
      if (this.#roll(column)) this.push(MAPPING_START, this.pos, this.pos, "");
    }
    this.dropKey();
    this.keyAllowed = this.flow === 0;
    this.#indicator(KEY);
  }
  #colon(column) {
    const key2 = this.keyHere();
    if (key2) {
      this.confirmKey(key2, this.#roll(key2.start - key2.lineStart));
      this.keyAllowed = false;
    } else {
      if (this.flow === 0) {
        if (!this.keyAllowed) throw valueNotAllowed(this);
        if (this.#roll(column)) this.push(MAPPING_START, this.pos, this.pos, "");
      }
      this.keyAllowed = this.flow === 0;
    }
    this.#indicator(VALUE);
  }
  /** Of an anchor or alias. */
  #name(type) {
    const level = this.saveKey(this.indent);
    this.keyAllowed = false;
    const start = this.pos++;
    while (isWord(this.at(this.pos))) this.pos++;
    const c = this.at(this.pos);
    if (this.pos === start + 1 || !(isBlankOrEnd(c) || AFTER_NAME.has(c))) throw noName(this, start);
    this.pushKey(type, start, this.pos, this.text.slice(start + 1, this.pos), level);
  }
  #tag() {
    const level = this.saveKey(this.indent);
    this.keyAllowed = false;
    const start = this.pos;
    const value = scanTag(this);
    this.pushKey(TAG, start, this.pos, value, level);
  }
  #block(type) {
    this.dropKey();
    this.keyAllowed = true;
    const start = this.pos;
    this.valueStart = start;
    const value = scanBlock(this, type === LITERAL, this.indent);
    this.push(type, start, this.valueEnd, value);
  }
  #quoted(type, quote) {
    const level = this.saveKey(this.indent);
    this.keyAllowed = false;
    const start = this.pos;
    this.valueStart = start;
    const value = scanQuoted(this, quote);
    this.pushKey(type, start, this.valueEnd, value, level);
  }
  #plain() {
    const level = this.saveKey(this.indent);
    this.keyAllowed = false;
    const start = this.pos;
    this.valueStart = start;
    const value = scanPlain(this, this.indent + 1, this.flow > 0);
    if (this.lineStart > this.valueEnd) this.keyAllowed = true;
    this.pushKey(PLAIN, start, this.valueEnd, value, level);
  }
};

// src/yaml/parse.ts
function parseYaml(text, start = 0, end = text.length) {
  return parse(text, start, end, true);
}
function parseFirst(text, start = 0, end = text.length) {
  return parse(text, start, end, false);
}
function parse(text, start, end, whole) {
  const everyday = parseEveryday(text, start, end);
  return everyday ? { root: everyday, problems: [], everyday: true } : parseAny(text, start, end, whole);
}
function parseAny(text, start, end, whole) {
  let scanner;
  try {
    scanner = new Scanner(text, start, end, whole);
    const parser = new Parser(scanner);
    const root = parser.document(whole);
    return { root, problems: parser.met(root) };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { message, span } = scanner?.forbidden ?? error;
    return { root: void 0, problems: [{ message, span }] };
  }
}
var DOTS = /^\.{3}\s*$/;
var Parser = class extends Nodes {
  #open = [];
  /** The scalar that was read last. */
  #last;
  /** Where the innermost open bracket is, or -1. */
  #bracket = -1;
  document(whole) {
    const { scanner } = this;
    let type = scanner.peek();
    if (type === STREAM_END) {
      if (scanner.forbidden) throw scanner.forbidden;
      return void 0;
    }
    if (type === DIRECTIVE2) type = this.#directives();
    let root;
    if (type === DOCUMENT_START) {
      this.skip();
      type = scanner.peek();
      const empty = type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END || type === DIRECTIVE2;
      root = empty ? this.empty() : this.#node();
    } else root = this.#node();
    this.checkValue(root);
    const next = scanner.peek();
    const { end } = scanner;
    if (scanner.forbidden && Math.max(scanner.start, scanner.pos - 1) + LOOK_AHEAD > end) throw scanner.forbidden;
    const isEnd = next === STREAM_END || next === DOCUMENT_START || next === DOCUMENT_END;
    if (whole && !isEnd && !DOTS.test(scanner.text.slice(scanner.start, end))) this.problems.push(unread(scanner, root));
    return root;
  }
  /** The problems that Go meets. */
  met(root) {
    const { problems, unlikeJson } = this;
    if (unlikeJson.size === 0) return problems;
    const kept = converted(root);
    return problems.filter((problem) => {
      const node = unlikeJson.get(problem);
      return node === void 0 || kept.has(node);
    });
  }
  /** Those before the `---`, which must follow. */
  #directives() {
    const { scanner } = this;
    const declared = /* @__PURE__ */ new Set();
    for (let type = scanner.peek(); ; type = scanner.peek()) {
      const span = { start: scanner.start, end: scanner.tokenEnd };
      if (type === DOCUMENT_START) return type;
      if (type !== DIRECTIVE2) throw new Mistake('"---" must follow the lines that start with "%"', span);
      const [name = "", first = "", prefix = ""] = scanner.value.split(" ");
      const what = name === "YAML" ? name : first;
      if (declared.has(what)) throw new Mistake(`${quoted(what)} is declared twice`, span);
      declared.add(what);
      if (name === "TAG") this.handles.set(first, prefix);
      else if (!/^0?1\.0?1$/.test(first)) throw new Mistake("Kubernetes reads YAML 1.1; leave this line out", span);
      this.skip();
    }
  }
  #unexpected(type, what, start) {
    return unexpected(this.scanner, type, { what, start, end: this.end, last: this.#last });
  }
  /** One value, however deep: what is open is kept in a list, not on the stack. */
  #node() {
    const open = this.#open;
    let done = this.#start(true, false);
    for (let innermost = open.at(-1); innermost; innermost = open.at(-1)) {
      done = this.#goOn(innermost, done);
      if (done) open.pop();
    }
    return done;
  }
  /**
   * A scalar or alias; undefined where a collection starts, which is then the innermost open one. `indentless`: a list may stand at the
   * indentation of the key that it is the value of.
   */
  #start(block, indentless) {
    const { scanner } = this;
    let type = scanner.peek();
    if (type === ALIAS) return this.alias();
    const properties = type === ANCHOR || type === TAG ? this.properties(type) : void 0;
    if (properties) type = scanner.peek();
    if (type >= PLAIN) return this.#last = this.scalar(type, properties);
    const { start } = scanner;
    const brackets = type === FLOW_SEQUENCE_START || type === FLOW_MAPPING_START;
    if (brackets || block && (type === MAPPING_START || type === SEQUENCE_START) || indentless && type === ENTRY) {
      const isMapping = type === FLOW_MAPPING_START || type === MAPPING_START;
      const node = isMapping ? this.mapping(start, brackets, properties) : this.sequence(start, brackets, properties);
      this.#open.push({ node, within: type, key: void 0, isExplicit: false, around: this.#bracket });
      if (brackets) {
        this.#bracket = start;
        this.skip();
      } else if (type !== ENTRY) scanner.skip();
      return void 0;
    }
    if (properties) return this.empty(properties);
    throw this.#unexpected(type, "node", this.#bracket);
  }
  /** Takes what was read last in a collection, and reads on: its end gives the collection, another collection within it undefined. */
  #goOn(open, done) {
    switch (open.within) {
      case MAPPING_START:
        return this.#inBlockMapping(open, open.node, done);
      case FLOW_MAPPING_START:
        return this.#inFlowMapping(open, open.node, done);
      case KEY:
        return this.#inPair(open, open.node, done);
      case SEQUENCE_START:
        return this.#inBlockSequence(open.node, done);
      case FLOW_SEQUENCE_START:
        return this.#inFlowSequence(open, open.node, done);
      default:
        return this.#inIndentlessSequence(open.node, done);
    }
  }
  #inBlockMapping(open, node, done) {
    const { scanner } = this;
    let child = done;
    for (; ; ) {
      if (child && open.key) {
        this.#addEntry(open, node, child);
        child = void 0;
      } else if (child) {
        open.key = child;
        const hasValue = scanner.peek() === VALUE;
        if (hasValue) this.skip();
        child = !hasValue || this.#isAbsent(scanner.peek()) ? this.empty() : this.#start(true, true);
        if (!child) return void 0;
      } else {
        const type = scanner.peek();
        if (type === BLOCK_END) break;
        if (type !== KEY) throw this.#unexpected(type, "mapping", node.start);
        this.skip();
        child = this.#isAbsent(scanner.peek()) ? this.empty() : this.#start(true, true);
        if (!child) return void 0;
      }
    }
    scanner.skip();
    return this.closed(node);
  }
  #addEntry(open, node, value) {
    ;
    node.entries.push(this.entry(open.key, value));
    open.key = void 0;
  }
  /** Whether the token is what comes behind an absent key or value of a block mapping. */
  #isAbsent(type) {
    return type === KEY || type === VALUE || type === BLOCK_END;
  }
  #inBlockSequence(node, done) {
    const { scanner } = this;
    const items = node.items;
    if (done) items.push(this.item(done));
    for (let type = scanner.peek(); type !== BLOCK_END; type = scanner.peek()) {
      if (type !== ENTRY) throw this.#unexpected(type, "sequence", node.start);
      this.skip();
      type = scanner.peek();
      const child = type === ENTRY || type === BLOCK_END ? this.empty() : this.#start(true, false);
      if (!child) return void 0;
      items.push(this.item(child));
    }
    scanner.skip();
    return this.closed(node);
  }
  #inIndentlessSequence(node, done) {
    const { scanner } = this;
    const items = node.items;
    if (done) items.push(this.item(done));
    while (scanner.peek() === ENTRY) {
      this.skip();
      const type = scanner.peek();
      const child = type === ENTRY || this.#isAbsent(type) ? this.empty() : this.#start(true, false);
      if (!child) return void 0;
      items.push(this.item(child));
    }
    return this.closed(node);
  }
  #inFlowSequence(open, node, done) {
    const { scanner } = this;
    const items = node.items;
    if (done) items.push(this.item(done));
    for (; ; ) {
      const type = this.#nextInBrackets(FLOW_SEQUENCE_END, node, items.length);
      if (type === FLOW_SEQUENCE_END) break;
      if (type === KEY) {
        const pair = this.mapping(scanner.start, true, void 0);
        this.#open.push({ node: pair, within: KEY, key: void 0, isExplicit: true, around: this.#bracket });
        this.skip();
        return void 0;
      }
      const child = this.#start(false, false);
      if (!child) return void 0;
      items.push(this.item(child));
    }
    this.#bracket = open.around;
    return this.closed(node);
  }
  /** Passes the comma before another member, or the bracket that ends the collection; gives the token at hand, or that bracket. */
  #nextInBrackets(bracket, node, count) {
    const { scanner } = this;
    let type = scanner.peek();
    if (type !== bracket && count > 0) {
      if (type !== COMMA_TOKEN) throw this.#unexpected(type, "flow", node.start);
      this.skip();
      type = scanner.peek();
    }
    if (type === bracket) this.skip();
    return type;
  }
  /** A mapping of one entry without braces, in brackets. */
  #inPair(open, node, done) {
    const { scanner } = this;
    let child = done;
    if (!open.key) {
      const type = scanner.peek();
      if (!child && (type === VALUE || type === COMMA_TOKEN || type === FLOW_SEQUENCE_END)) {
        child = this.empty();
        this.skip();
      }
      child ??= this.#start(false, false);
      if (!child) return void 0;
      open.key = child;
      const hasValue = scanner.peek() === VALUE;
      if (hasValue) this.skip();
      const next = scanner.peek();
      child = !hasValue || next === COMMA_TOKEN || next === FLOW_SEQUENCE_END ? this.empty() : this.#start(false, false);
      if (!child) return void 0;
    }
    this.#addEntry(open, node, child);
    return this.closed(node);
  }
  #inFlowMapping(open, node, done) {
    const { scanner } = this;
    let child = done;
    for (; ; ) {
      if (child && open.key) {
        this.#addEntry(open, node, child);
        child = void 0;
      } else if (child) {
        open.key = child;
        const hasValue = open.isExplicit && scanner.peek() === VALUE;
        if (hasValue) this.skip();
        child = !hasValue || this.#isAbsentInFlow(scanner.peek(), true) ? this.empty() : this.#start(false, false);
        if (!child) return void 0;
      } else {
        const type = this.#nextInBrackets(FLOW_MAPPING_END, node, node.entries.length);
        if (type === FLOW_MAPPING_END) break;
        open.isExplicit = type === KEY;
        if (open.isExplicit) this.skip();
        child = open.isExplicit && this.#isAbsentInFlow(scanner.peek()) ? this.empty() : this.#start(false, false);
        if (!child) return void 0;
      }
    }
    this.#bracket = open.around;
    return this.closed(node);
  }
  #isAbsentInFlow(type, isValue = false) {
    return type === COMMA_TOKEN || type === FLOW_MAPPING_END || type === VALUE && !isValue;
  }
};
function converted(root) {
  const seen = /* @__PURE__ */ new Set();
  const entered = /* @__PURE__ */ new Set();
  const rest = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    const here = target(node);
    seen.add(node);
    if (!here || entered.has(here)) continue;
    entered.add(here);
    seen.add(here);
    if (here.kind === "sequence") for (const item of here.items) rest.push(item);
    else if (here.kind === "mapping") {
      for (const { value } of membersOf(here)) rest.push(value);
      for (const { key: key2, name, value } of here.entries) {
        if (name === void 0) seen.add(key2);
        else if (isMerge(key2)) rest.push(value);
      }
    }
  }
  return seen;
}

export {
  lineStartOf,
  resolvePlain,
  lastForbidden,
  MAX_DEPTH,
  isMerge,
  target,
  scalarOf,
  parseEveryday,
  resolveMapping,
  toPlain,
  membersOf,
  isStruct,
  isSame,
  membersIn,
  isDeeper,
  parseYaml,
  parseFirst
};
