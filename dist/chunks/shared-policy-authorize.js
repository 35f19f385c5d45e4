import {
  storedDaemonSet
} from "./shared-admission-admit.js";
import {
  ESCAPES,
  Quantity,
  daemonPodTolerations,
  nameIsDNSLabel,
  nameIsDNSSubdomain,
  parseQuantity,
  quantityProblem,
  typeSchema
} from "./shared-kubernetes-api-resources.js";
import {
  isStruct
} from "./shared-yaml-everyday-line.js";
import {
  append,
  patternsOf
} from "./shared-base-brought.js";
import {
  RE2JS
} from "./shared-re2js-build-index.js";

// src/policy/cel/types.ts
var Type = class {
  constructor(kind2, name, parameters = [], nullable = false) {
    this.kind = kind2;
    this.name = name;
    this.parameters = parameters;
    this.nullable = nullable;
  }
  kind;
  name;
  parameters;
  nullable;
  /** As compile errors print it. */
  toString() {
    switch (this.kind) {
      case "any":
        return "any";
      case "duration":
        return "duration";
      case "timestamp":
        return "timestamp";
      case "error":
        return "!error!";
      case "null":
        return "null";
      case "param":
        return this.name;
      default:
        return this.parameters.length === 0 ? this.declaredName : `${this.name}(${this.parameters.join(", ")})`;
    }
  }
  get declaredName() {
    return this.nullable ? `wrapper(${this.name})` : this.name;
  }
  /** As the type of a checked expression prints: google.protobuf.Timestamp rather than timestamp. */
  get fullText() {
    if (this.kind === "param") return `<${this.name}>`;
    return this.parameters.length === 0 ? this.declaredName : `${this.declaredName}(${this.parameters.map((type) => type.fullText).join(", ")})`;
  }
  get isDyn() {
    return this.kind === "dyn" || this.kind === "any";
  }
  get isDynOrError() {
    return this.isDyn || this.kind === "error";
  }
  /** The type in an optional; undefined where this is none. */
  get optionalOf() {
    return this.kind === "opaque" && this.name === "optional_type" ? this.parameters[0] : void 0;
  }
  /** @param anyParams Whether type parameters of different names are equal. */
  equals(other, anyParams = false) {
    if (this === other) return true;
    if (this.kind !== other.kind || this.parameters.length !== other.parameters.length) return false;
    if (!(anyParams && this.kind === "param") && this.name !== other.name) return false;
    return this.parameters.every((type, index) => type.equals(other.parameters[index], anyParams));
  }
  accepts(from) {
    if (this === from || this.isDyn) return true;
    if (this.nullable && from.kind === "null") return true;
    if (this.kind !== from.kind || this.name !== from.name || this.parameters.length !== from.parameters.length) return false;
    return this.parameters.every((type, index) => type.accepts(from.parameters[index]));
  }
};
var types = {
  any: new Type("any", "google.protobuf.Any"),
  bool: new Type("bool", "bool"),
  bytes: new Type("bytes", "bytes"),
  double: new Type("double", "double"),
  duration: new Type("duration", "google.protobuf.Duration"),
  dyn: new Type("dyn", "dyn"),
  error: new Type("error", "error"),
  int: new Type("int", "int"),
  null: new Type("null", "null_type"),
  string: new Type("string", "string"),
  timestamp: new Type("timestamp", "google.protobuf.Timestamp"),
  type: new Type("type", "type"),
  uint: new Type("uint", "uint")
};
function listOf(item) {
  return new Type("list", "list", [item]);
}
function mapOf(key, value) {
  return new Type("map", "map", [key, value]);
}
function optionalOf(value) {
  return new Type("opaque", "optional_type", [value]);
}
function typeOfType(of) {
  return new Type("type", "type", [of]);
}
function structType(name) {
  return new Type("struct", name);
}
function opaqueType(name) {
  return new Type("opaque", name);
}
function param(name) {
  return new Type("param", name);
}
var Substitutions = class {
  #of;
  constructor(of = /* @__PURE__ */ new Map()) {
    this.#of = new Map(of);
  }
  /** Whether `to` is assignable to `from`; what that says about type variables is kept then, and only then. */
  assign(to, from) {
    return this.#attempt(() => this.#assignable(to, from));
  }
  assignAll(to, from) {
    return this.#attempt(() => this.#allAssignable(to, from));
  }
  set(variable, type) {
    this.#of.set(variable.toString(), type);
  }
  /** @param free Whether variables that stand for nothing become dyn. */
  apply(type, free = false) {
    const known = this.#of.size > 0 ? this.#of.get(type.toString()) : void 0;
    if (known) return this.apply(known, free);
    if (type.kind === "param") return free ? types.dyn : type;
    if (type.parameters.length === 0) return type;
    return new Type(
      type.kind,
      type.name,
      type.parameters.map((parameter) => this.apply(parameter, free))
    );
  }
  #attempt(unify) {
    const before = new Map(this.#of);
    if (unify()) return true;
    this.#of = before;
    return false;
  }
  #allAssignable(to, from) {
    return to.length === from.length && to.every((type, index) => this.#assignable(type, from[index]));
  }
  #assignable(t1, t2) {
    if (t2.kind === "param") {
      const [valid, known] = this.#standsFor(t1, t2);
      if (valid) return true;
      if (known) return false;
    }
    if (t1.kind === "param") return this.#standsFor(t2, t1)[0];
    if (t1.isDynOrError || t2.isDynOrError) return true;
    if (t1.kind === "null") return takesNull(t2);
    if (t2.kind === "null") return takesNull(t1);
    switch (t1.kind) {
      case "type":
        return t2.kind === "type";
      case "opaque":
      case "list":
      case "map":
        return t1.kind === t2.kind && t1.name === t2.name && this.#allAssignable(t1.parameters, t2.parameters);
      default:
        return t2.accepts(t1);
    }
  }
  /** Whether a type is a valid substitution for a variable, and whether the variable had one. */
  #standsFor(type, variable) {
    if (type.equals(variable)) return [true, true];
    const known = this.#of.get(variable.toString());
    if (known) {
      if (type.equals(known)) return [true, true];
      if (!this.#assignable(type, known)) return [false, true];
      const general = moreGeneral(type, known);
      if (!this.#occursIn(variable, general)) this.set(variable, general);
      return [true, true];
    }
    if (this.#occursIn(variable, type)) return [false, false];
    this.set(variable, type);
    return [true, false];
  }
  #occursIn(type, within) {
    if (type.equals(within)) return true;
    if (within.kind === "param") {
      const known = this.#of.get(within.toString());
      return known !== void 0 && this.#occursIn(type, known);
    }
    return within.parameters.some((parameter) => this.#occursIn(type, parameter));
  }
};
function takesNull(type) {
  return ["opaque", "struct", "any", "duration", "timestamp", "null"].includes(type.kind) || type.nullable;
}
function moreGeneral(t1, t2) {
  return isEqualOrLessSpecific(t1, t2) ? t1 : t2;
}
function isEqualOrLessSpecific(t1, t2) {
  if (t1.isDyn || t1.kind === "param") return true;
  if (t2.isDyn || t2.kind === "param" || t1.kind !== t2.kind) return false;
  switch (t1.kind) {
    case "opaque":
    case "list":
    case "map":
      return t1.name === t2.name && t1.parameters.length === t2.parameters.length && t1.parameters.every((type, index) => isEqualOrLessSpecific(type, t2.parameters[index]));
    case "type":
      return true;
    default:
      return t1.equals(t2);
  }
}

// src/policy/cel/work.ts
var MOST = 4e6;
var CHARACTERS = 16;
var left = MOST;
var taken = 0;
var Exhausted = class extends Error {
};
function forgetWork(cost4 = 0) {
  taken += MOST - left + cost4;
  left = MOST;
}
function takenWork() {
  return taken;
}
function work(items) {
  left -= items;
  if (left < 0) throw new Exhausted();
}
function workOnText(length) {
  if (length >= CHARACTERS) work(length / CHARACTERS);
}
function workOnSearch(text, part3) {
  workOnText(text.length * Math.max(1, part3.length / CHARACTERS));
}

// src/policy/cel/values.ts
var CelError = class {
  constructor(message) {
    this.message = message;
  }
  message;
};
var Double = class {
  constructor(value) {
    this.value = value;
  }
  value;
};
var Uint = class {
  constructor(value) {
    this.value = value;
  }
  value;
};
var Duration = class {
  constructor(nanoseconds) {
    this.nanoseconds = nanoseconds;
  }
  nanoseconds;
};
var Timestamp = class {
  constructor(seconds, nanoseconds, offset = 0) {
    this.seconds = seconds;
    this.nanoseconds = nanoseconds;
    this.offset = offset;
  }
  seconds;
  nanoseconds;
  offset;
};
var Optional = class _Optional {
  constructor(value) {
    this.value = value;
  }
  value;
  static none = new _Optional(void 0);
};
var Opaque = class {
  /** What it counts for in the costs of functions; undefined: 1. */
  get size() {
    return void 0;
  }
};
var Message = class extends Opaque {
};
var MapValue = class {
};
var Entries = class extends MapValue {
  #entries = /* @__PURE__ */ new Map();
  find(key) {
    const entry = this.#entries.get(identity(key));
    if (entry) return entry[1];
    for (const twin of numericTwins(key)) {
      const found = this.#entries.get(identity(twin));
      if (found) return found[1];
    }
    return void 0;
  }
  has(key) {
    return this.find(key) !== void 0;
  }
  keys() {
    return Array.from(this.#entries.values(), ([key]) => key);
  }
  get size() {
    return this.#entries.size;
  }
  set(key, value) {
    this.#entries.set(identity(key), [key, value]);
    return this;
  }
  delete(key) {
    this.#entries.delete(identity(key));
  }
};
function identity(key) {
  if (typeof key === "string") return `s${key}`;
  if (key instanceof Uint) return `u${key.value}`;
  if (key instanceof Double) return `d${key.value}`;
  if (key instanceof Uint8Array) return `b${Array.from(key).join()}`;
  return key;
}
function numericTwins(key) {
  if (key instanceof Double) {
    if (!Number.isInteger(key.value)) return [];
    const whole3 = BigInt(key.value);
    return [...fitsInt(whole3) ? [intOf(whole3)] : [], ...fitsUint(whole3) ? [new Uint(whole3)] : []];
  }
  if (typeof key === "number" || typeof key === "bigint") return key >= 0 ? [new Uint(BigInt(key))] : [];
  if (key instanceof Uint) return fitsInt(key.value) ? [intOf(key.value)] : [];
  return [];
}
var mostInt = 2n ** 63n - 1n;
var leastInt = -(2n ** 63n);
var mostUint = 2n ** 64n - 1n;
function fitsInt(value) {
  return value >= leastInt && value <= mostInt;
}
function fitsUint(value) {
  return value >= 0n && value <= mostUint;
}
function intOf(value) {
  const number2 = Number(value);
  return Number.isSafeInteger(number2) ? number2 : value;
}
function isInt(value) {
  return typeof value === "number" || typeof value === "bigint";
}
function isList(value) {
  return Array.isArray(value);
}
function isMap(value) {
  return value instanceof MapValue || isPlainObject(value);
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
function findIn(map5, key) {
  if (map5 instanceof MapValue) return map5.find(key);
  return typeof key === "string" && Object.hasOwn(map5, key) ? map5[key] : void 0;
}
function hasKey(map5, key) {
  if (map5 instanceof MapValue) return map5.has(key);
  return typeof key === "string" && Object.hasOwn(map5, key) && map5[key] !== void 0;
}
function keysOf(map5) {
  if (map5 instanceof MapValue) return map5.keys();
  return Object.keys(map5).filter((key) => map5[key] !== void 0);
}
function sizeOf(value) {
  if (typeof value === "string") return codePoints(value);
  if (isList(value)) return value.length;
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof MapValue) return value.size;
  if (value instanceof Opaque) return value.size;
  return isPlainObject(value) ? keysOf(value).length : void 0;
}
function codePoints(text) {
  workOnText(text.length);
  let count = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 55296 || unit > 56319) continue;
    const next = text.charCodeAt(index + 1);
    if (next < 56320 || next > 57343) continue;
    count--;
    index++;
  }
  return count;
}
var listType = listOf(types.dyn);
var mapType = mapOf(types.dyn, types.dyn);
var optionalType = new Type("opaque", optionalOf(types.dyn).name);
function typeOf(value) {
  switch (typeof value) {
    case "boolean":
      return types.bool;
    case "string":
      return types.string;
    case "number":
    case "bigint":
      return types.int;
    default:
  }
  if (value === null) return types.null;
  if (isList(value)) return listType;
  if (value instanceof Double) return types.double;
  if (value instanceof Uint) return types.uint;
  if (value instanceof Uint8Array) return types.bytes;
  if (value instanceof Duration) return types.duration;
  if (value instanceof Timestamp) return types.timestamp;
  if (value instanceof Optional) return optionalType;
  if (value instanceof Type) return types.type;
  if (value instanceof Opaque) return value.type;
  return mapType;
}
function equals(a4, b3) {
  return equalsOrNot(a4, b3) === true;
}
function equalsOrNot(a4, b3) {
  if (a4 === b3 && typeof a4 !== "object") return true;
  if (a4 === null || b3 === null) return a4 === b3;
  switch (typeof a4) {
    case "string":
    case "boolean":
      return false;
    case "number":
    case "bigint":
      return b3 instanceof Double || b3 instanceof Uint ? compareNumbers(a4, b3) === 0 : false;
    default:
  }
  if (a4 instanceof Double || a4 instanceof Uint) return isNumber(b3) && compareNumbers(a4, b3) === 0;
  if (isList(a4)) {
    if (!isList(b3) || a4.length !== b3.length) return false;
    work(a4.length);
    return a4.every((item, index) => equalsOrNot(item, b3[index]) !== false);
  }
  if (a4 instanceof Uint8Array) return b3 instanceof Uint8Array && compareBytes(a4, b3) === 0;
  if (a4 instanceof Duration) return b3 instanceof Duration && a4.nanoseconds === b3.nanoseconds;
  if (a4 instanceof Timestamp) return b3 instanceof Timestamp && compareTimestamps(a4, b3) === 0;
  if (a4 instanceof Optional) return b3 instanceof Optional && optionalsEqual(a4, b3);
  if (a4 instanceof Type) return b3 instanceof Type && a4.kind === b3.kind && a4.name === b3.name;
  if (a4 instanceof Opaque) return a4.equals(b3);
  return isMap(b3) && mapsEqual(a4, b3);
}
function optionalsEqual(a4, b3) {
  if (a4.value === void 0 || b3.value === void 0) return a4.value === b3.value;
  return equalsOrNot(a4.value, b3.value);
}
function mapsEqual(a4, b3) {
  const keys = keysOf(a4);
  if (keys.length !== sizeOf(b3)) return false;
  work(keys.length);
  return keys.every((key) => {
    const other = findIn(b3, key);
    const own = findIn(a4, key);
    if (other === void 0 || own === void 0) return false;
    return other instanceof CelError || own instanceof CelError || equalsOrNot(own, other) !== false;
  });
}
function isNumber(value) {
  return isInt(value) || value instanceof Double || value instanceof Uint;
}
function compareNumbers(a4, b3) {
  if (a4 instanceof Double) return b3 instanceof Double ? order(a4.value, b3.value) : compareToWhole(a4.value, wholeOf(b3));
  if (b3 instanceof Double) return -compareToWhole(b3.value, wholeOf(a4));
  return order(wholeOf(a4), wholeOf(b3));
}
function compareToWhole(double7, whole3) {
  return Number.isNaN(double7) ? Number.NaN : order(double7, Number(whole3));
}
function wholeOf(value) {
  return value instanceof Uint ? value.value : value;
}
function order(a4, b3) {
  if (a4 < b3) return -1;
  if (a4 > b3) return 1;
  return a4 == b3 ? 0 : Number.NaN;
}
function compareBytes(a4, b3) {
  const length = Math.min(a4.length, b3.length);
  for (let index = 0; index < length; index++) {
    if (a4[index] !== b3[index]) return a4[index] < b3[index] ? -1 : 1;
  }
  return order(a4.length, b3.length);
}
function compareTimestamps(a4, b3) {
  return order(a4.seconds, b3.seconds) || order(a4.nanoseconds, b3.nanoseconds);
}
function compareStrings(a4, b3) {
  if (a4 === b3) return 0;
  const length = Math.min(a4.length, b3.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a4.charCodeAt(index), b3.charCodeAt(index)];
    if (x === y) continue;
    const [xIsSurrogate, yIsSurrogate] = [x >= 55296 && x <= 57343, y >= 55296 && y <= 57343];
    if (xIsSurrogate !== yIsSurrogate) return xIsSurrogate ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return order(a4.length, b3.length);
}
function compare(a4, b3) {
  if (isNumber(a4)) {
    if (!isNumber(b3)) return a4 instanceof Double && Number.isNaN(a4.value) ? unordered : void 0;
    const result = compareNumbers(a4, b3);
    return Number.isNaN(result) ? unordered : result;
  }
  if (typeof a4 === "string") return typeof b3 === "string" ? compareStrings(a4, b3) : void 0;
  if (typeof a4 === "boolean") return typeof b3 === "boolean" ? Number(a4) - Number(b3) : void 0;
  if (a4 instanceof Uint8Array) return b3 instanceof Uint8Array ? compareBytes(a4, b3) : void 0;
  if (a4 instanceof Duration) return b3 instanceof Duration ? order(a4.nanoseconds, b3.nanoseconds) : void 0;
  if (a4 instanceof Timestamp) return b3 instanceof Timestamp ? compareTimestamps(a4, b3) : void 0;
  return void 0;
}
var unordered = new CelError("NaN values cannot be ordered");
function isZero(value) {
  if (value === null || value === false || value === "" || value === 0) return true;
  if (value instanceof Double) return value.value === 0;
  if (value instanceof Uint) return value.value === 0n;
  if (value instanceof Duration) return value.nanoseconds === 0n;
  if (value instanceof Timestamp) return value.seconds === -62135596800 && value.nanoseconds === 0;
  return isList(value) || value instanceof Uint8Array || isMap(value) ? sizeOf(value) === 0 : false;
}

// src/policy/cel/frame.ts
function activationOf(variables2) {
  return { find: (name) => Object.hasOwn(variables2, name) ? variables2[name] : void 0 };
}
var costExceeded = new CelError("operation cancelled: actual cost limit exceeded");
var Aborted = class extends Error {
  constructor(value) {
    super(value.message);
    this.value = value;
  }
  value;
};
function internalError(message) {
  return new Aborted(new CelError(`internal error: ${message}`));
}
var exceeded = new Aborted(costExceeded);
var Frame = class {
  constructor(activation, limit) {
    this.activation = activation;
    this.limit = limit;
  }
  activation;
  limit;
  cost = 0;
  /** The variables of comprehensions; undefined: not evaluated yet. */
  slots = [];
  charge(cost4) {
    this.cost += cost4;
    if (this.cost > this.limit) throw exceeded;
  }
};

// src/policy/cel/text.ts
function formatDouble(value) {
  if (!Number.isFinite(value)) return formatInfinite(value);
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [digits, exponent] = value.toExponential().split("e");
  const power = Number(exponent);
  return power < -4 || power >= 6 ? `${digits}e${goExponent(power)}` : String(value);
}
function formatFixed(value, precision) {
  if (!Number.isFinite(value)) return formatInfinite(value);
  const digits = String(scaled(value, precision)).padStart(precision + 1, "0");
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const point = digits.length - precision;
  return precision === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
function scientific(value, precision) {
  const power = value === 0 ? 0 : Number(value.toExponential().split("e")[1]);
  const digits = String(scaled(value, precision - power)).padStart(precision + 1, "0");
  return { digits: digits.slice(0, precision + 1), power: power + digits.length - precision - 1 };
}
function scaled(value, power) {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const raw = bits.getBigUint64(0);
  const exponent = Number(raw >> 52n);
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const shift = Math.max(exponent, 1) - 1075;
  const numerator = mantissa * 2n ** BigInt(Math.max(shift, 0)) * 10n ** BigInt(Math.max(power, 0));
  const denominator = 2n ** BigInt(Math.max(-shift, 0)) * 10n ** BigInt(Math.max(-power, 0));
  const whole3 = numerator / denominator;
  const twice = numerator % denominator * 2n;
  return twice > denominator || twice === denominator && whole3 % 2n === 1n ? whole3 + 1n : whole3;
}
function goExponent(power) {
  return `${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
function formatInfinite(value) {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "+Inf" : "-Inf";
}
function formatPlain(value) {
  if (!Number.isFinite(value)) return formatInfinite(value);
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = "", first = "", rest = "", exponent] = match;
  const digits = first + rest;
  const power = Number(exponent);
  return power < 0 ? `${sign}0.${"0".repeat(-power - 1)}${digits}` : sign + digits.padEnd(power + 1, "0");
}
function parseInt64(text) {
  if (!/^[+-]?[0-9]+$/.test(text)) return void 0;
  const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
  return fitsInt(value) ? intOf(value) : void 0;
}
function parseUint64(text) {
  if (!/^[0-9]+$/.test(text)) return void 0;
  const value = BigInt(text);
  return fitsUint(value) ? value : void 0;
}
var decimal = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
var hexadecimal = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?[0-9]+)$/;
function parseDouble(written) {
  const text = /^[+-]?0x/i.test(written) ? written.replace(/(?<=[0-9a-fx])_(?=[0-9a-f])/gi, "") : written.replace(/(?<=[0-9])_(?=[0-9])/g, "");
  if (decimal.test(text)) {
    const value2 = Number(text);
    return Number.isFinite(value2) ? value2 : void 0;
  }
  if (/^[+-]?inf(?:inity)?$/i.test(text)) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  const [, sign, whole3 = "", fraction = "", exponent] = hexadecimal.exec(text) ?? [];
  if (exponent === void 0 || whole3 + fraction === "") return void 0;
  const value = Number(BigInt(`0x${whole3}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
  if (!Number.isFinite(value)) return void 0;
  return sign === "-" ? -value : value;
}
var nanosecondsOf = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1000000n,
  s: 1000000000n,
  m: 60000000000n,
  h: 3600000000000n
};
function parseDuration(text) {
  const [, sign, parts] = /^([+-]?)(.*)$/s.exec(text);
  if (parts === "0") return new Duration(0n);
  if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(parts)) return void 0;
  let total = 0n;
  for (const [, whole3 = "", fraction = "", unit] of parts.matchAll(/([0-9]*)(?:\.([0-9]*))?([a-z\u00b5\u03bc]+)/gy)) {
    const scale = nanosecondsOf[unit];
    total += BigInt(whole3 || 0) * scale;
    if (fraction !== "") total += BigInt(Math.trunc(Number(BigInt(fraction)) * (Number(scale) / 10 ** fraction.length)));
  }
  const nanoseconds = sign === "-" ? -total : total;
  return fitsInt(nanoseconds) ? new Duration(nanoseconds) : void 0;
}
function formatDuration({ nanoseconds }) {
  const seconds = Number(nanoseconds / 1000000000n) + Number(nanoseconds % 1000000000n) / 1e9;
  return `${formatPlain(seconds)}s`;
}
var leastSeconds = -62135596800;
var mostSeconds = 253402300799;
function isTimestamp(seconds) {
  return seconds >= leastSeconds && seconds <= mostSeconds;
}
var rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;
function parseTimestamp(text) {
  const match = rfc3339.exec(text);
  if (!match) return void 0;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return void 0;
  if (hour > 23 || minute > 59 || second > 59) return void 0;
  const [fraction = "", sign, zoneHour = "0", zoneMinute = "0"] = match.slice(7);
  if (Number(zoneHour) > 24 || Number(zoneMinute) > 59) return void 0;
  const offset = (sign === "-" ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute));
  return new Timestamp(date.getTime() / 1e3 - offset * 60, Number(fraction.slice(0, 9).padEnd(9, "0")), offset);
}
function formatTimestamp({ seconds, nanoseconds, offset }) {
  const date = new Date((seconds + offset * 60) * 1e3);
  const fraction = nanoseconds === 0 ? "" : `.${String(nanoseconds).padStart(9, "0").replace(/(?<!0)0+$/, "")}`;
  return `${yearText(date)}${date.toISOString().slice(-20, -5)}${fraction}${zoneText(offset)}`;
}
function yearText(date) {
  const year = date.getUTCFullYear();
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}
function zoneText(offset) {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${String(Math.trunc(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
function quote(text) {
  let quoted = "";
  for (const char of text) quoted += ESCAPES[char] ?? (isPrintable(char) ? char : escapeOf(char));
  return `"${quoted}"`;
}
function isPrintable(char) {
  return char === " " || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(char);
}
function escapeOf(char) {
  const code = char.codePointAt(0);
  if (code < 128) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

// src/policy/cel/ast.ts
function* descendants(expr) {
  yield expr;
  for (const child of childrenOf(expr)) yield* descendants(child);
}
function childrenOf(expr) {
  switch (expr.kind) {
    case "literal":
    case "ident":
      return [];
    case "select":
      return [expr.operand];
    case "call":
      return expr.target ? [expr.target, ...expr.args] : expr.args;
    case "list":
      return expr.items;
    case "map":
      return expr.entries.flatMap(({ key, value }) => [key, value]);
    case "struct":
      return expr.fields.map(({ value }) => value);
    case "comprehension":
      return [expr.range, expr.init, expr.condition, expr.step, expr.result];
  }
}

// src/policy/cel/issues.ts
var most = 100;
var Issues = class {
  #list = [];
  report(place, message, more = {}) {
    this.#list.push({ message, start: place.start, end: place.end, at: place.at ?? place.start, ...more });
  }
  /** In the order of the text. */
  get list() {
    return this.#list.toSorted((a4, b3) => a4.at - b3.at);
  }
};
function issuesText(source, issues) {
  const texts = issues.slice(0, most).map((issue) => issueText(source, issue));
  if (issues.length > most) texts.push(`${issues.length - most} more errors were truncated`);
  return texts.join("\n");
}
function issueText(source, { message, at }) {
  if (at < 0) return `ERROR: <input>:-1:0: ${message}`;
  if (source.trim() === "") return `ERROR: <input>:1:0: ${message}`;
  const start = source.lastIndexOf("\n", at - 1) + 1;
  const lines = source.slice(0, start).split("\n").length;
  const end = source.indexOf("\n", at);
  const line = source.slice(start, end < 0 ? source.length : end).replaceAll("	", " ");
  const before = Array.from(source.slice(start, at));
  const marks = before.map((char) => isWide(char) ? "．" : ".").join("");
  const mark = isWide(String.fromCodePoint(source.codePointAt(at) ?? 0)) ? "＾" : "^";
  return `ERROR: <input>:${lines}:${before.length + 1}: ${message}
 | ${line}
 | ${marks}${mark}`;
}
function isWide(char) {
  return char > "";
}

// src/policy/cel/checker.ts
function check(expr, declarations) {
  const checker = new Checker(declarations);
  checker.check(expr);
  return checker.finish(expr);
}
function candidateNames(container, name) {
  if (name.startsWith(".")) return [name.slice(1)];
  if (container === "") return [name];
  const parts = container.split(".");
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join(".")}.${name}`), name];
}
function qualifiedName(expr) {
  const names = [];
  let current = expr;
  while (current.kind === "select") {
    if (current.testOnly) return void 0;
    names.unshift(current.field);
    current = current.operand;
  }
  return current.kind === "ident" ? [current.name, ...names] : void 0;
}
var Checker = class {
  constructor(declarations) {
    this.declarations = declarations;
  }
  declarations;
  #issues = new Issues();
  #types = /* @__PURE__ */ new Map();
  #references = /* @__PURE__ */ new Map();
  #substitutions = new Substitutions();
  #scopes = [];
  #variables = 0;
  finish(expr) {
    const { list: list4 } = this.#issues;
    if (list4.length > 0) return { issues: list4 };
    for (const [part3, type] of this.#types) this.#types.set(part3, this.#substitutions.apply(type, true));
    return { expr, types: this.#types, references: this.#references };
  }
  check(expr) {
    const type = this.#check(expr);
    this.#types.set(expr, type);
    return type;
  }
  #check(expr) {
    switch (expr.kind) {
      case "literal":
        return literalType(expr.value);
      case "ident":
        return this.#ident(expr, expr.name);
      case "select":
        return this.#select(expr);
      case "call":
        return this.#call(expr);
      case "list":
        return this.#list(expr);
      case "map":
        return this.#map(expr);
      case "struct":
        return this.#struct(expr);
      case "comprehension":
        return this.#comprehension(expr);
    }
  }
  #ident(expr, name) {
    const local2 = this.#local(name);
    if (local2) {
      this.#references.set(expr, { kind: "local", name });
      return local2;
    }
    return this.#global(expr, name) ?? this.#undeclared(expr, name);
  }
  #local(name) {
    for (const scope of this.#scopes) {
      const type = scope.get(name);
      if (type) return type;
    }
    return void 0;
  }
  #global(expr, name) {
    for (const candidate of candidateNames(this.declarations.container, name)) {
      const found = this.declarations.lookUp(candidate);
      if (!found) continue;
      const { type, value } = found;
      this.#references.set(expr, value === void 0 ? { kind: "global", name: candidate } : { kind: "constant", value });
      return type;
    }
    return void 0;
  }
  #undeclared(expr, name) {
    const known = this.declarations.names;
    this.#issues.report(expr, `undeclared reference to '${name}' (in container '${this.declarations.container}')`, { known });
    return types.error;
  }
  #select(expr) {
    const names = expr.testOnly ? void 0 : qualifiedName(expr);
    if (names && !this.#local(names[0])) {
      const type2 = this.#global(expr, names.join("."));
      if (type2) return type2;
    }
    const type = this.#field(expr, expr.operand, expr.field, false);
    return expr.testOnly ? types.bool : this.#substitutions.apply(type);
  }
  /** The type of a field, in an optional where its object is one. */
  #field(expr, operand, field, optional2) {
    const operandType = this.#substitutions.apply(this.check(operand));
    const unwrapped3 = operandType.optionalOf;
    const type = this.#fieldOf(expr, unwrapped3 ?? operandType, field);
    return unwrapped3 || optional2 ? optionalOf(type) : type;
  }
  #fieldOf(expr, type, field) {
    switch (type.kind) {
      case "map":
        return type.parameters[1];
      case "struct":
        return this.#structField(expr, type.name, field) ?? types.error;
      case "param":
        this.#substitutions.assign(types.dyn, type);
        return types.dyn;
      default:
        if (!type.isDynOrError) this.#issues.report(expr, `type '${type}' does not support field selection`);
        return types.dyn;
    }
  }
  #structField(place, struct2, field) {
    if (!this.declarations.isStruct(struct2)) {
      this.#issues.report(place, `unexpected failed resolution of '${struct2}'`);
      return void 0;
    }
    const type = this.declarations.fieldType(struct2, field);
    const at = { ...place, start: Math.max(place.start, place.end - field.length) };
    if (!type) this.#issues.report(at, `undefined field '${field}'`, { known: this.declarations.fieldNames(struct2) });
    return type;
  }
  #call(expr) {
    if (expr.name === "_?._") return this.#optionalSelect(expr);
    for (const arg of expr.args) this.check(arg);
    if (!expr.target) {
      const declaration2 = this.#functionNamed(expr.name);
      return declaration2 ? this.#resolve(expr, declaration2, expr.args, false) : this.#undeclared(expr, expr.name);
    }
    const prefix2 = qualifiedName(expr.target);
    const namespaced = prefix2 && this.#functionNamed(`${prefix2.join(".")}.${expr.name}`);
    if (namespaced) return this.#resolve(expr, namespaced, expr.args, false);
    this.check(expr.target);
    const declaration = this.#functionNamed(expr.name);
    return declaration ? this.#resolve(expr, declaration, [expr.target, ...expr.args], true) : this.#undeclared(expr, expr.name);
  }
  #functionNamed(name) {
    for (const candidate of candidateNames(this.declarations.container, name)) {
      const declaration = this.declarations.functionNamed(candidate);
      if (declaration) return declaration;
    }
    return void 0;
  }
  #optionalSelect(expr) {
    const [operand, field] = expr.args;
    this.#references.set(expr, { kind: "function", name: expr.name, overloads: ["select_optional_field"], qualified: false });
    const name = field?.kind === "literal" && typeof field.value === "string" ? field.value : "";
    return this.#substitutions.apply(this.#field(expr, operand, name, true));
  }
  #resolve(expr, declaration, args, isMethod) {
    const { name } = declaration;
    const argTypes = args.map((arg) => this.#types.get(arg));
    const qualified2 = !isMethod && expr.target !== void 0;
    if (name === "_&&_" || name === "_||_") return this.#logical(expr, name, args, argTypes);
    const overloads = [];
    let result;
    for (const overload2 of declaration.overloads) {
      if (overload2.method !== isMethod || this.declarations.isDisabled(overload2.id)) continue;
      const fresh = this.#instantiate([overload2.result, ...overload2.args]);
      if (!this.#substitutions.assignAll(argTypes, fresh.slice(1))) continue;
      overloads.push(overload2.id);
      const type = this.#substitutions.apply(fresh[0]);
      if (result === void 0) result = type;
      else if (!result.isDyn && !type.equals(result)) result = types.dyn;
    }
    if (result) {
      this.#references.set(expr, { kind: "function", name, overloads, qualified: qualified2 });
      return result;
    }
    const texts = argTypes.map((type) => String(this.#substitutions.apply(type, true)));
    const signature = isMethod ? `${texts[0]}.(${texts.slice(1).join(", ")})` : `(${texts.join(", ")})`;
    this.#issues.report(expr, `found no matching overload for '${name}' applied to '${signature}'`);
    return types.error;
  }
  #logical(expr, name, args, argTypes) {
    let fits2 = true;
    for (const [index, type] of argTypes.entries()) {
      if (this.#substitutions.assign(type, types.bool)) continue;
      fits2 = false;
      this.#mismatch(args[index], types.bool, type);
    }
    this.#references.set(expr, { kind: "function", name, overloads: [name === "_&&_" ? "logical_and" : "logical_or"], qualified: false });
    return fits2 ? types.bool : types.error;
  }
  /** The same types with type variables of their own. */
  #instantiate(signature) {
    const names = new Set(signature.flatMap(variablesOf));
    if (names.size === 0) return signature;
    const fresh = new Substitutions();
    for (const name of names) fresh.set(param(name), this.#variable());
    return signature.map((type) => fresh.apply(type));
  }
  #variable() {
    return param(`_var${this.#variables++}`);
  }
  #list(expr) {
    let type;
    for (const [index, item] of expr.items.entries()) {
      const itemType = expr.optional.has(index) ? this.#unwrapped(item, this.check(item)) : this.check(item);
      type = this.#join(type, itemType);
    }
    return listOf(type ?? this.#variable());
  }
  #map(expr) {
    let key;
    let value;
    for (const entry of expr.entries) {
      key = this.#join(key, this.check(entry.key));
      const type = this.check(entry.value);
      value = this.#join(value, entry.optional ? this.#unwrapped(entry.value, type) : type);
    }
    return mapOf(key ?? this.#variable(), value ?? this.#variable());
  }
  #unwrapped(expr, type) {
    const unwrapped3 = type.optionalOf;
    if (!unwrapped3 && !type.isDyn) this.#mismatch(expr, optionalOf(type), type);
    return unwrapped3 ?? type;
  }
  /** Mixed items are of any type here; a validator refuses them afterwards. */
  #join(previous, current) {
    if (previous === void 0) return current;
    return this.#substitutions.assign(previous, current) ? moreGeneral(previous, current) : types.dyn;
  }
  #struct(expr) {
    const found = this.#typeNamed(expr.name);
    if (!found) return this.#undeclared(expr, expr.name);
    const [name, type] = found;
    const isMessage = type.kind === "struct" || this.declarations.isStruct(name);
    if (!isMessage) this.#issues.report(expr, `'${type.declaredName}' is not a message type`);
    this.#references.set(expr, { kind: "global", name });
    for (const field of expr.fields) {
      const valueType = this.check(field.value);
      const given = field.optional ? this.#unwrapped(field.value, valueType) : valueType;
      const fieldType = this.#structField(field, name, field.name) ?? types.error;
      if (this.#substitutions.assign(fieldType, given)) continue;
      this.#issues.report(field, `expected type of field '${field.name}' is '${fieldType}' but provided type is '${given}'`);
    }
    return isMessage ? type : types.error;
  }
  #typeNamed(name) {
    for (const candidate of candidateNames(this.declarations.container, name)) {
      const found = this.declarations.lookUp(candidate);
      const type = found?.type.kind === "type" ? found.type.parameters[0] : void 0;
      if (type) return [candidate, type];
    }
    return void 0;
  }
  #comprehension(expr) {
    this.check(expr.range);
    const accumulator2 = this.check(expr.init);
    const range2 = this.#substitutions.apply(this.#types.get(expr.range));
    const outer = this.#scopes;
    const withAccumulator = [/* @__PURE__ */ new Map([[expr.accumulator, accumulator2]]), ...outer];
    this.#scopes = [this.#variablesOf(expr, range2), ...withAccumulator];
    this.#assert(expr.condition, types.bool);
    this.#assert(expr.step, accumulator2);
    this.#scopes = withAccumulator;
    const result = this.check(expr.result);
    this.#scopes = outer;
    return this.#substitutions.apply(result);
  }
  #variablesOf({ range: range2, variable, variable2 }, type) {
    const two = (first, second) => new Map([[variable, first], ...variable2 === void 0 ? [] : [[variable2, second]]]);
    switch (type.kind) {
      case "list":
        return variable2 === void 0 ? two(type.parameters[0], types.error) : two(types.int, type.parameters[0]);
      case "map":
        return two(type.parameters[0], type.parameters[1]);
      case "dyn":
      case "any":
      case "error":
      case "param":
        if (type.kind !== "any") {
          this.#substitutions.assign(types.dyn, type);
          return two(types.dyn, types.dyn);
        }
        break;
      default:
    }
    this.#issues.report(range2, `expression of type '${type}' cannot be range of a comprehension (must be list, map, or dynamic)`);
    return two(types.error, types.error);
  }
  #assert(expr, type) {
    const found = this.check(expr);
    if (!this.#substitutions.assign(type, found)) this.#mismatch(expr, type, found);
  }
  #mismatch(expr, expected, found) {
    this.#issues.report(expr, `expected type '${expected}' but found '${found}'`);
  }
};
function variablesOf(type) {
  return type.kind === "param" ? [type.name] : type.parameters.flatMap(variablesOf);
}
function literalType(value) {
  if (value === null) return types.null;
  switch (typeof value) {
    case "boolean":
      return types.bool;
    case "string":
      return types.string;
    case "number":
    case "bigint":
      return types.int;
    default:
  }
  if (value instanceof Uint8Array) return types.bytes;
  return value instanceof Uint ? types.uint : types.double;
}

// src/policy/cel/functions.ts
function overload(id, args, result, call2, more = {}) {
  return { id, args, result, method: false, call: call2, ...more };
}
function method(id, args, result, call2, more = {}) {
  return { id, args, result, method: true, call: call2, ...more };
}
function callableOf(declaration, overloads, count) {
  const only = overloads?.length === 1 ? declaration.overloads.find(({ id: id2 }) => id2 === overloads[0]) : void 0;
  const id = only?.id ?? "";
  const cost4 = (args, result) => only?.cost?.(args, result, id) ?? declaration.cost?.(args, result, id) ?? 1;
  if (declaration.singleton) return { overload: id, variadic: count > 2, call: singleton(declaration), cost: cost4 };
  const one = only ?? (declaration.overloads.length === 1 ? declaration.overloads[0] : void 0);
  if (!one) return { overload: id, variadic: true, call: (args) => dispatch(declaration, args), cost: cost4 };
  return { overload: id, variadic: one.variadic === true || one.args.length > 2, call: guarded(declaration, one), cost: cost4 };
}
function noSuchOverload(name, args) {
  if (name === void 0) return new CelError("no such overload");
  return new CelError(args ? `no such overload: ${name}(${args.map((arg) => typeOf(arg).name).join(", ")})` : `no such overload: ${name}`);
}
function singleton({ name, singleton: implementation, takes }) {
  const call2 = implementation;
  return (args) => {
    if (takes && !takes(args[0])) return isReceiver(args[0]) ? noSuchOverload() : noSuchOverload(name);
    return call2(...args);
  };
}
function isReceiver(value) {
  const { kind: kind2 } = typeOf(value);
  return kind2 === "string" || kind2 === "duration" || kind2 === "timestamp";
}
function guarded(declaration, { args: types2, call: implementation }) {
  if (!implementation) return () => noSuchOverload(declaration.name);
  const call2 = implementation;
  if (declaration.unguarded) return (args) => call2(...args);
  return (args) => fits(types2, args) ? call2(...args) : noSuchOverload(declaration.name, args);
}
function dispatch({ name, overloads, unguarded }, args) {
  for (const { args: types2, call: call2 } of overloads) {
    const fitting = unguarded ? types2.length === args.length : fits(types2, args);
    if (fitting && call2) return call2(...args);
  }
  return noSuchOverload(name, args);
}
function fits(types2, args) {
  return types2.length === args.length && types2.every((type, index) => isOfType(args[index], type));
}
var anything = /* @__PURE__ */ new Set(["dyn", "any", "param"]);
function isOfType(value, type) {
  if (anything.has(type.kind)) return true;
  switch (type.kind) {
    case "string":
      return typeof value === "string";
    case "list":
      return isList(value) && (value.length === 0 || isOfType(value[0], type.parameters[0]));
    case "map": {
      if (!isMap(value)) return false;
      const key = keysOf(value)[0];
      if (key === void 0) return true;
      const item = findIn(value, key);
      return isOfType(key, type.parameters[0]) && item !== void 0 && !(item instanceof CelError) && isOfType(item, type.parameters[1]);
    }
    default:
      return typeOf(value).name === type.name;
  }
}
var perCharacter = 0.1;
var perPatternCharacter = 0.25;
function costSize(value) {
  return sizeOf(value) ?? 1;
}
function traversalCost(value, times = 1) {
  return Math.ceil(costSize(value) * times * perCharacter);
}
function matchCost(text, patternLength) {
  return Math.ceil((1 + costSize(text)) * perCharacter) * Math.ceil(patternLength * perPatternCharacter);
}

// src/policy/cel/library/authz.ts
var { bool, string } = types;
var authorizerType = structType("kubernetes.authorization.Authorizer");
var pathCheckType = structType("kubernetes.authorization.PathCheck");
var groupCheckType = structType("kubernetes.authorization.GroupCheck");
var resourceCheckType = structType("kubernetes.authorization.ResourceCheck");
var decisionType = structType("kubernetes.authorization.Decision");
var Receiver = class extends Opaque {
  equals() {
    return void 0;
  }
  toString() {
    return this.type.name;
  }
};
var Authorizer = class extends Receiver {
  constructor(authorize, subject = { serviceAccount: void 0 }) {
    super();
    this.authorize = authorize;
    this.subject = subject;
  }
  authorize;
  subject;
  type = authorizerType;
};
var PathCheck = class extends Receiver {
  constructor(authorizer, path2) {
    super();
    this.authorizer = authorizer;
    this.path = path2;
  }
  authorizer;
  path;
  type = pathCheckType;
};
var GroupCheck = class extends Receiver {
  constructor(authorizer, group) {
    super();
    this.authorizer = authorizer;
    this.group = group;
  }
  authorizer;
  group;
  type = groupCheckType;
};
var ResourceCheck = class _ResourceCheck extends Receiver {
  constructor(authorizer, of) {
    super();
    this.authorizer = authorizer;
    this.of = of;
  }
  authorizer;
  of;
  type = resourceCheckType;
  with(more) {
    return new _ResourceCheck(this.authorizer, { ...this.of, ...more });
  }
};
var Decision = class extends Receiver {
  constructor(answer) {
    super();
    this.answer = answer;
  }
  answer;
  type = decisionType;
};
function requestResource(authorizer, of) {
  return new ResourceCheck(authorizer, {
    group: "",
    resource: "",
    subresource: "",
    namespace: "",
    name: "",
    fieldSelector: "",
    labelSelector: "",
    ...of
  });
}
function path(authorizer, text) {
  return text.trim() === "" ? new CelError("path must not be empty") : new PathCheck(authorizer, text);
}
function serviceAccount({ authorize }, namespace, name) {
  if (nameIsDNSSubdomain(name).length > 0) return new CelError("Invalid service account name");
  if (nameIsDNSLabel(namespace).length > 0) return new CelError("Invalid service account namespace");
  return new Authorizer(authorize, { serviceAccount: { namespace, name } });
}
function resource({ authorizer, group }, text) {
  return text.trim() === "" ? new CelError("resource must not be empty") : requestResource(authorizer, { group, resource: text });
}
function decide({ authorize, subject }, attributes) {
  const answer = authorize({ ...subject, ...attributes });
  return answer instanceof CelError ? answer : new Decision(answer);
}
function refined(field) {
  return (check2, text) => check2.with({ [field]: text });
}
function answered(of) {
  return ({ answer }) => of(answer);
}
var checkCost = () => 35e4;
var selectorCost = ([, selector]) => {
  const length = costSize(selector);
  return 10 + Math.ceil(length * perCharacter) + Math.ceil(Math.ceil(length * 0.5) * 50);
};
var authz = {
  since: 27,
  functions: [
    { name: "path", overloads: [method("authorizer_path", [authorizerType, string], pathCheckType, path)] },
    {
      name: "group",
      overloads: [
        method(
          "authorizer_group",
          [authorizerType, string],
          groupCheckType,
          (of, group) => new GroupCheck(of, group)
        )
      ]
    },
    {
      name: "serviceAccount",
      overloads: [method("authorizer_serviceaccount", [authorizerType, string, string], authorizerType, serviceAccount)]
    },
    { name: "resource", overloads: [method("groupcheck_resource", [groupCheckType, string], resourceCheckType, resource)] },
    {
      name: "subresource",
      overloads: [method("resourcecheck_subresource", [resourceCheckType, string], resourceCheckType, refined("subresource"))]
    },
    {
      name: "namespace",
      overloads: [method("resourcecheck_namespace", [resourceCheckType, string], resourceCheckType, refined("namespace"))]
    },
    { name: "name", overloads: [method("resourcecheck_name", [resourceCheckType, string], resourceCheckType, refined("name"))] },
    {
      name: "check",
      overloads: [
        method(
          "pathcheck_check",
          [pathCheckType, string],
          decisionType,
          (check2, verb) => decide(check2.authorizer, { verb, path: check2.path })
        ),
        method(
          "resourcecheck_check",
          [resourceCheckType, string],
          decisionType,
          (check2, verb) => decide(check2.authorizer, { verb, ...check2.of })
        )
      ],
      cost: checkCost
    },
    {
      name: "errored",
      overloads: [
        method(
          "decision_errored",
          [decisionType],
          bool,
          answered(({ error }) => error !== void 0)
        )
      ]
    },
    {
      name: "error",
      overloads: [
        method(
          "decision_error",
          [decisionType],
          string,
          answered(({ error }) => error ?? "")
        )
      ]
    },
    {
      name: "allowed",
      overloads: [
        method(
          "decision_allowed",
          [decisionType],
          bool,
          answered(({ allowed }) => allowed)
        )
      ]
    },
    {
      name: "reason",
      overloads: [
        method(
          "decision_reason",
          [decisionType],
          string,
          answered(({ reason }) => reason)
        )
      ]
    }
  ]
};
var authzSelectors = {
  since: 31,
  functions: [
    {
      name: "fieldSelector",
      overloads: [method("authorizer_fieldselector", [resourceCheckType, string], resourceCheckType, refined("fieldSelector"))],
      cost: selectorCost
    },
    {
      name: "labelSelector",
      overloads: [method("authorizer_labelselector", [resourceCheckType, string], resourceCheckType, refined("labelSelector"))],
      cost: selectorCost
    }
  ]
};

// src/policy/cel/display.ts
function display(value) {
  if (typeof value === "string") {
    workOnText(value.length);
    return value;
  }
  if (value === null) return "NULL_VALUE";
  if (typeof value !== "object") return String(value);
  if (value instanceof CelError) return value.message;
  if (value instanceof Double) return formatDouble(value.value);
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Uint8Array) return `[${Array.from(value).join(" ")}]`;
  if (value instanceof Duration) return formatDuration(value);
  if (value instanceof Timestamp) return formatTimestamp(value);
  if (value instanceof Optional) return value.value === void 0 ? "optional.none()" : `optional(${display(value.value)})`;
  if (value instanceof Type) return value.name;
  if (value instanceof Opaque) return value.toString();
  if (isList(value)) {
    work(value.length);
    return `[${value.map(display).join(", ")}]`;
  }
  if (!isMap(value)) return "";
  const keys = keysOf(value);
  work(keys.length);
  return `{${keys.map((key) => `${display(key)}: ${display(findIn(value, key) ?? null)}`).join(", ")}}`;
}

// src/policy/cel/macros.ts
var MacroProblem = class {
  constructor(place, message) {
    this.place = place;
    this.message = message;
  }
  place;
  message;
};
var accumulator = "@result";
var Builder = class {
  constructor(macro) {
    this.macro = macro;
    this.#place = { start: macro.start, end: macro.end, at: macro.at };
  }
  macro;
  #place;
  literal(value) {
    return { kind: "literal", value, ...this.#place };
  }
  list(...items) {
    return { kind: "list", items, optional: /* @__PURE__ */ new Set(), ...this.#place };
  }
  map() {
    return { kind: "map", entries: [], ...this.#place };
  }
  ident(name) {
    return { kind: "ident", name, ...this.#place };
  }
  result() {
    return this.ident(accumulator);
  }
  call(name, ...args) {
    return { kind: "call", name, target: void 0, args, ...this.#place };
  }
  method(target, name, ...args) {
    return { kind: "call", name, target, args, ...this.#place };
  }
  fold(parts) {
    return { kind: "comprehension", macro: this.macro.name, variable2: void 0, accumulator, ...this.#place, ...parts };
  }
  /** An expression whose value is named once: `let name = value in result`. */
  bind(name, value, result) {
    return this.fold({
      range: this.list(),
      variable: "#unused",
      accumulator: name,
      init: value,
      condition: this.literal(false),
      step: this.ident(name),
      result
    });
  }
};
function copy(expr) {
  switch (expr.kind) {
    case "literal":
    case "ident":
      return { ...expr };
    case "select":
      return { ...expr, operand: copy(expr.operand) };
    case "call":
      return { ...expr, target: expr.target && copy(expr.target), args: expr.args.map(copy) };
    case "list":
      return { ...expr, items: expr.items.map(copy) };
    case "map":
      return { ...expr, entries: expr.entries.map((entry) => ({ ...entry, key: copy(entry.key), value: copy(entry.value) })) };
    case "struct":
      return { ...expr, fields: expr.fields.map((field) => ({ ...field, value: copy(field.value) })) };
    case "comprehension":
      return {
        ...expr,
        range: copy(expr.range),
        init: copy(expr.init),
        condition: copy(expr.condition),
        step: copy(expr.step),
        result: copy(expr.result)
      };
  }
}
var quantifiers = {
  all: (make, predicate) => ({
    init: make.literal(true),
    condition: make.call("@not_strictly_false", make.result()),
    step: make.call("_&&_", make.result(), predicate),
    result: make.result()
  }),
  exists: (make, predicate) => ({
    init: make.literal(false),
    condition: make.call("@not_strictly_false", make.call("!_", make.result())),
    step: make.call("_||_", make.result(), predicate),
    result: make.result()
  }),
  existsOne: (make, predicate) => ({
    init: make.literal(0),
    condition: make.literal(true),
    step: make.call("_?_:_", predicate, make.call("_+_", make.result(), make.literal(1)), make.result()),
    result: make.call("_==_", make.result(), make.literal(1))
  })
};
function filtered(make, filter2, step2) {
  return filter2 ? make.call("_?_:_", filter2, step2, make.result()) : step2;
}
var has = ({ args: [arg], at }) => {
  if (arg?.kind !== "select") return new MacroProblem(arg, "invalid argument to has() macro");
  return { ...arg, testOnly: true, at };
};
function quantifier(kind2) {
  return (call2) => {
    const make = new Builder(call2);
    const variable = nameIn(call2.args[0], "argument must be a simple name");
    if (variable instanceof MacroProblem) return variable;
    return make.fold({ range: call2.target, variable, ...quantifiers[kind2](make, call2.args[1]) });
  };
}
var map = (call2) => {
  const make = new Builder(call2);
  const variable = nameIn(call2.args[0], "argument is not an identifier");
  if (variable instanceof MacroProblem) return variable;
  const transform2 = call2.args.at(-1);
  return make.fold({
    range: call2.target,
    variable,
    init: make.list(),
    condition: make.literal(true),
    step: filtered(make, call2.args.length === 3 ? call2.args[1] : void 0, make.call("_+_", make.result(), make.list(transform2))),
    result: make.result()
  });
};
var filter = (call2) => {
  const make = new Builder(call2);
  const [variable, predicate] = call2.args;
  const name = nameIn(variable, "argument is not an identifier");
  if (name instanceof MacroProblem) return name;
  return make.fold({
    range: call2.target,
    variable: name,
    init: make.list(),
    condition: make.literal(true),
    step: filtered(make, predicate, make.call("_+_", make.result(), make.list(variable))),
    result: make.result()
  });
};
function nameIn(expr, problem) {
  if (expr.kind !== "ident") return new MacroProblem(expr, problem);
  return overwritesAccumulator(expr.name) ? new MacroProblem(expr, "iteration variable overwrites accumulator variable") : expr.name;
}
function overwritesAccumulator(name) {
  return name === accumulator || name === "__result__";
}
var standardMacros = {
  "has/1": has,
  ".all/2": quantifier("all"),
  ".exists/2": quantifier("exists"),
  ".exists_one/2": quantifier("existsOne"),
  ".map/2": map,
  ".map/3": map,
  ".filter/2": filter
};

// src/policy/cel/library/comprehensions.ts
var k = param("K");
var v = param("V");
var map2 = mapOf(k, v);
function variables([first, second]) {
  for (const arg of [first, second]) if (arg.kind !== "ident") return new MacroProblem(arg, "argument must be a simple name");
  const [name, name2] = [nameOf(first), nameOf(second)];
  if (name === name2) return new MacroProblem(second, `duplicate variable name: ${name}`);
  for (const arg of [first, second]) {
    if (overwritesAccumulator(nameOf(arg))) return new MacroProblem(arg, "iteration variable overwrites accumulator variable");
  }
  return [name, name2];
}
function nameOf(expr) {
  return expr.kind === "ident" ? expr.name : "";
}
function quantifier2(kind2) {
  return (call2) => {
    const names = variables(call2.args);
    if (names instanceof MacroProblem) return names;
    const make = new Builder(call2);
    return make.fold({ range: call2.target, variable: names[0], variable2: names[1], ...quantifiers[kind2](make, call2.args[2]) });
  };
}
function transform(init, step2) {
  return (call2) => {
    const names = variables(call2.args);
    if (names instanceof MacroProblem) return names;
    const make = new Builder(call2);
    const filter2 = call2.args.length === 4 ? call2.args[2] : void 0;
    return make.fold({
      range: call2.target,
      variable: names[0],
      variable2: names[1],
      init: init(make),
      condition: make.literal(true),
      step: filtered(make, filter2, step2(make, call2.args.at(-1), names[0])),
      result: make.result()
    });
  };
}
var transformList = transform(
  (make) => make.list(),
  (make, transformed) => make.call("_+_", make.result(), make.list(transformed))
);
var transformMap = transform(
  (make) => make.map(),
  (make, transformed, key) => make.call("cel.@mapInsert", make.result(), make.ident(key), transformed)
);
var transformMapEntry = transform(
  (make) => make.map(),
  (make, transformed) => make.call("cel.@mapInsert", make.result(), transformed)
);
function insert(target, key, value) {
  return target.has(key) ? new CelError(`insert failed: key ${display(key)} already exists`) : target.set(key, value);
}
function insertAll(target, from) {
  for (const key of keysOf(from)) {
    const value = hasKey(from, key) ? findIn(from, key) : void 0;
    if (value instanceof CelError) return value;
    const result = insert(target, key, value ?? null);
    if (result instanceof CelError) return result;
  }
  return target;
}
var comprehensions = {
  since: 32,
  functions: [
    {
      name: "cel.@mapInsert",
      overloads: [
        overload("@mapInsert_map_key_value", [map2, k, v], map2, insert),
        overload("@mapInsert_map_map", [map2, map2], map2, insertAll)
      ]
    }
  ],
  macros: {
    ".all/3": quantifier2("all"),
    ".exists/3": quantifier2("exists"),
    ".existsOne/3": quantifier2("existsOne"),
    ".exists_one/3": quantifier2("existsOne"),
    ".transformList/3": transformList,
    ".transformList/4": transformList,
    ".transformMap/3": transformMap,
    ".transformMap/4": transformMap,
    ".transformMapEntry/3": transformMapEntry,
    ".transformMapEntry/4": transformMapEntry
  }
};

// src/policy/cel/library/conversions.ts
var { bool: bool2, bytes, double, duration, dyn, int, string: string2, timestamp, uint } = types;
var a = param("A");
var b = param("B");
var intOverflow = new CelError("integer overflow");
var uintOverflow = new CelError("unsigned integer overflow");
var timestampOverflow = new CelError("timestamp overflow");
function same(value) {
  return value;
}
function fromString(read, to) {
  return (text) => read(text) ?? new CelError(`type conversion error from 'string' to '${to.name}'`);
}
function parseBool(text) {
  if (["1", "t", "T", "true", "TRUE", "True"].includes(text)) return true;
  return ["0", "f", "F", "false", "FALSE", "False"].includes(text) ? false : void 0;
}
function timestampOf(text) {
  const time2 = parseTimestamp(text);
  if (!time2) return new CelError(`type conversion error from 'string' to '${timestamp.name}'`);
  return isTimestamp(time2.seconds) ? time2 : timestampOverflow;
}
function doubleToInt({ value }) {
  if (!(value > -(2 ** 63) && value < 2 ** 63)) return intOverflow;
  return Number.isSafeInteger(Math.trunc(value)) ? Math.trunc(value) + 0 : intOf(BigInt(Math.trunc(value)));
}
function doubleToUint({ value }) {
  return value >= 0 && value < 2 ** 64 ? new Uint(BigInt(Math.trunc(value))) : uintOverflow;
}
function bytesToString(value) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(value);
  } catch {
    return new CelError("invalid UTF-8 in bytes, cannot convert to string");
  }
}
function toText(value) {
  if (typeof value === "string") return value;
  switch (typeOf(value).kind) {
    case "bool":
    case "int":
      return display(value);
    case "uint":
      return String(value.value);
    case "double":
      return formatDouble(value.value);
    case "bytes":
      return bytesToString(value);
    case "duration":
      return formatDuration(value);
    case "timestamp":
      return formatTimestamp(value);
    case "type":
      return value.name;
    default:
      return value instanceof Opaque ? value.toString() : void 0;
  }
}
function hasSize(value) {
  return !(value instanceof Opaque) && sizeOf(value) !== void 0;
}
var conversions = [
  {
    name: "size",
    overloads: [
      overload("size_bytes", [bytes], int),
      method("bytes_size", [bytes], int),
      overload("size_list", [listOf(a)], int),
      method("list_size", [listOf(a)], int),
      overload("size_map", [mapOf(a, b)], int),
      method("map_size", [mapOf(a, b)], int),
      overload("size_string", [string2], int),
      method("string_size", [string2], int)
    ],
    singleton: (value) => sizeOf(value) ?? noSuchOverload(),
    takes: hasSize
  },
  { name: "type", overloads: [overload("type", [a], typeOfType(a))], singleton: (value) => typeOf(value) },
  {
    name: "bool",
    overloads: [overload("bool_to_bool", [bool2], bool2, same), overload("string_to_bool", [string2], bool2, fromString(parseBool, bool2))]
  },
  {
    name: "bytes",
    overloads: [
      overload("bytes_to_bytes", [bytes], bytes, same),
      overload("string_to_bytes", [string2], bytes, (text) => new TextEncoder().encode(text), {
        cost: ([text]) => traversalCost(text)
      })
    ]
  },
  {
    name: "double",
    overloads: [
      overload("double_to_double", [double], double, same),
      overload("int64_to_double", [int], double, (value) => new Double(Number(value))),
      overload("string_to_double", [string2], double, (text) => {
        const value = fromString(parseDouble, double)(text);
        return value instanceof CelError ? value : new Double(value);
      }),
      overload("uint64_to_double", [uint], double, ({ value }) => new Double(Number(value)))
    ]
  },
  {
    name: "duration",
    overloads: [
      overload("duration_to_duration", [duration], duration, same),
      overload("string_to_duration", [string2], duration, fromString(parseDuration, duration))
    ]
  },
  { name: "dyn", overloads: [overload("to_dyn", [a], dyn)], singleton: same },
  {
    name: "int",
    overloads: [
      overload("int64_to_int64", [int], int, same),
      overload("double_to_int64", [double], int, doubleToInt),
      overload("duration_to_int64", [duration], int, ({ nanoseconds }) => intOf(nanoseconds)),
      overload("string_to_int64", [string2], int, fromString(parseInt64, int)),
      overload("timestamp_to_int64", [timestamp], int, ({ seconds }) => seconds),
      overload("uint64_to_int64", [uint], int, ({ value }) => fitsInt(value) ? intOf(value) : intOverflow)
    ]
  },
  {
    name: "string",
    overloads: [
      overload("string_to_string", [string2], string2, same),
      overload("bool_to_string", [bool2], string2, toText),
      overload("bytes_to_string", [bytes], string2, bytesToString, { cost: ([value]) => traversalCost(value) }),
      overload("double_to_string", [double], string2, toText),
      overload("duration_to_string", [duration], string2, toText),
      overload("int64_to_string", [int], string2, toText),
      overload("timestamp_to_string", [timestamp], string2, toText),
      overload("uint64_to_string", [uint], string2, toText)
    ]
  },
  {
    name: "timestamp",
    overloads: [
      overload("timestamp_to_timestamp", [timestamp], timestamp, same),
      overload(
        "int64_to_timestamp",
        [int],
        timestamp,
        (seconds) => isTimestamp(seconds) ? new Timestamp(Number(seconds), 0) : timestampOverflow
      ),
      overload("string_to_timestamp", [string2], timestamp, timestampOf)
    ]
  },
  {
    name: "uint",
    overloads: [
      overload("uint64_to_uint64", [uint], uint, same),
      overload("double_to_uint64", [double], uint, doubleToUint),
      overload("int64_to_uint64", [int], uint, (value) => fitsUint(BigInt(value)) ? new Uint(BigInt(value)) : uintOverflow),
      overload("string_to_uint64", [string2], uint, (text) => {
        const value = fromString(parseUint64, uint)(text);
        return value instanceof CelError ? value : new Uint(value);
      })
    ]
  }
];
var conversionNames = new Set(conversions.map(({ name }) => name).filter((name) => name !== "size"));

// src/policy/cel/library/extended-lists.ts
var { bool: bool3, bytes: bytes2, double: double2, duration: duration2, dyn: dyn2, int: int2, string: string3, timestamp: timestamp2, uint: uint2 } = types;
var t = param("T");
var listOfT = listOf(t);
var sortable = [int2, uint2, double2, bool3, duration2, timestamp2, string3, bytes2];
function slice(list4, start, end) {
  const cannot = (why) => new CelError(`cannot slice(${start}, ${end}), ${why}`);
  if (start < 0 || end < 0) return cannot("negative indexes not supported");
  if (start > end) return cannot("start index must be less than or equal to end index");
  return list4.length < end ? cannot(`list is length ${list4.length}`) : list4.slice(Number(start), Number(end));
}
function flatten(list4, depth) {
  const levels = depth ?? 1;
  if (!isList(list4) || !isInt(levels)) {
    return new CelError(`no such overload: ${typeOf(list4).fullText}.flatten(${depth === void 0 ? "" : typeOf(depth).fullText})`);
  }
  return levels < 0 ? new CelError("level must be non-negative") : flat(list4, Number(levels));
}
function flat(list4, depth, into = []) {
  work(list4.length);
  for (const item of list4) {
    if (isList(item) && depth > 0) flat(item, depth - 1, into);
    else into.push(item);
  }
  return into;
}
var longest = 1e6;
function range(length) {
  if (length < 0) return new CelError(`lists.range: size must be non-negative, got ${length}`);
  if (length > longest) return new CelError(`lists.range: size ${length} exceeds maximum allowed (${longest})`);
  return Array.from({ length: Number(length) }, (_, index) => index);
}
function distinct(list4) {
  const found = [];
  for (const item of list4) {
    work(found.length);
    if (!found.some((other) => equals(item, other))) found.push(item);
  }
  return found;
}
function sort(list4) {
  return sortBy(list4, list4);
}
function sortBy(list4, keys) {
  if (list4.length !== keys.length) {
    return new CelError(
      `@sortByAssociatedKeys() expected a list of the same size as the associated keys list, but got ${list4.length} and ${keys.length} elements respectively`
    );
  }
  const [first] = keys;
  if (first === void 0) return list4;
  if (compare(first, first) === void 0) return new CelError("list elements must be comparable");
  const { name } = typeOf(first);
  if (keys.some((key) => typeOf(key).name !== name)) return new CelError("list elements must have the same type");
  const order2 = keys.map((_, index) => index).sort((x, y) => {
    const result = compare(keys[x], keys[y]);
    return typeof result === "number" ? result : 0;
  });
  return order2.map((index) => list4[index]);
}
var input = "@__sortBy_input__";
var sortableKinds = /* @__PURE__ */ new Set(["list", "select", "ident", "comprehension", "call"]);
var sortByMacro = (call2) => {
  const make = new Builder(call2);
  const target = call2.target;
  if (!sortableKinds.has(target.kind)) {
    return new MacroProblem(target, "sortBy can only be applied to a list, identifier, comprehension, call or select expression");
  }
  const named = make.ident(input);
  const keys = map({ ...call2, target: copy(named) });
  if (keys === void 0 || keys instanceof MacroProblem) return keys;
  return make.bind(input, target, make.method(copy(named), "@sortByAssociatedKeys", keys));
};
function allocation(size, factor = 1) {
  return Math.trunc(size * (factor < 0 ? 1 : factor)) + 1 + 10;
}
var outputCost = (_, result) => allocation(costSize(result));
var flattenCost = ([list4, depth]) => allocation(costSize(list4), depth === void 0 ? 1 : Number(depth));
function selfComparison(list4) {
  if (list4 instanceof CelError) throw internalError("interface conversion: *types.Err is not traits.Lister: missing method Add");
  const size = costSize(list4);
  const first = isList(list4) ? list4[0] : void 0;
  const factor = typeof first === "string" || first instanceof Uint8Array ? 2 + perCharacter : 2;
  return allocation(size * size, factor);
}
var extendedLists = {
  since: 34,
  functions: [
    { name: "slice", overloads: [method("list_slice", [listOfT, int2, int2], listOfT, slice, { cost: outputCost })] },
    {
      name: "flatten",
      overloads: [
        method("list_flatten", [listOf(listOfT)], listOfT, flatten, { cost: flattenCost }),
        method("list_flatten_int", [listOf(dyn2), int2], listOf(dyn2), flatten, { cost: flattenCost })
      ],
      unguarded: true
    },
    {
      name: "sort",
      overloads: sortable.map(
        (type) => method(`list_${type.name}_sort`, [listOf(type)], listOf(type), void 0, { cost: ([list4]) => selfComparison(list4) })
      ),
      singleton: sort,
      takes: isList
    },
    {
      name: "@sortByAssociatedKeys",
      overloads: sortable.map(
        (type) => method(`list_${type.name}_sortByAssociatedKeys`, [listOfT, listOf(type)], listOfT, void 0, {
          cost: ([, keys]) => selfComparison(keys)
        })
      ),
      singleton: sortBy,
      takes: isList
    },
    { name: "lists.range", overloads: [overload("lists_range", [int2], listOf(int2), range, { cost: outputCost })] },
    {
      name: "reverse",
      overloads: [method("list_reverse", [listOfT], listOfT, (list4) => list4.toReversed(), { cost: outputCost })]
    },
    {
      name: "distinct",
      overloads: [method("list_distinct", [listOfT], listOfT, distinct, { cost: ([list4]) => selfComparison(list4) })]
    }
  ],
  macros: { ".sortBy/2": sortByMacro }
};

// src/policy/cel/address.ts
function parseAddress(text) {
  const refuse = (why, at) => `ParseAddr(${quote(text)}): ${why}${at === void 0 ? "" : ` (at ${quote(at)})`}`;
  for (const char of text) {
    if (char === ".") return parse4(text, refuse);
    if (char === ":") return parse6(text, refuse);
    if (char === "%") return refuse("missing IPv6 address");
  }
  return refuse("unable to parse IP");
}
function parse4(text, refuse) {
  const bytes5 = read4(text, refuse);
  return typeof bytes5 === "string" ? bytes5 : { bytes: bytes5, zone: "" };
}
function read4(text, refuse) {
  const bytes5 = [];
  let [value, digits] = [0, 0];
  for (const [index, char] of Array.from(text).entries()) {
    if (char >= "0" && char <= "9") {
      if (digits === 1 && value === 0) return refuse("IPv4 field has octet with leading zero");
      value = value * 10 + Number(char);
      digits++;
      if (value > 255) return refuse("IPv4 field has value >255");
    } else if (char === ".") {
      if (index === 0 || index === text.length - 1 || text[index - 1] === ".")
        return refuse("IPv4 field must have at least one digit", text.slice(index));
      if (bytes5.length === 3) return refuse("IPv4 address too long");
      bytes5.push(value);
      [value, digits] = [0, 0];
    } else return refuse("unexpected character", text.slice(index));
  }
  if (bytes5.length < 3) return refuse("IPv4 address too short");
  return [...bytes5, value];
}
function parse6(given, refuse) {
  const percent = given.indexOf("%");
  const zone = percent < 0 ? "" : given.slice(percent + 1);
  if (percent >= 0 && zone === "") return refuse("zone must be a non-empty string");
  let text = percent < 0 ? given : given.slice(0, percent);
  let ellipsis = -1;
  const bytes5 = [];
  if (text.startsWith("::")) {
    ellipsis = 0;
    text = text.slice(2);
    if (text === "") return { bytes: Array.from({ length: 16 }, () => 0), zone };
  }
  while (bytes5.length < 16) {
    const digits = /^[0-9a-fA-F]*/.exec(text)[0];
    if (digits.length > 4) return refuse("each group must have 4 or less digits", text);
    if (digits === "") return refuse("each colon-separated field must have at least one digit", text);
    if (text[digits.length] === ".") {
      if (ellipsis < 0 && bytes5.length !== 12) return refuse("embedded IPv4 address must replace the final 2 fields of the address", text);
      if (bytes5.length + 4 > 16) return refuse("too many hex fields to fit an embedded IPv4 at the end of the address", text);
      const embedded = read4(text, refuse);
      if (typeof embedded === "string") return embedded;
      bytes5.push(...embedded);
      text = "";
      break;
    }
    const group = Number.parseInt(digits, 16);
    bytes5.push(group >> 8, group & 255);
    text = text.slice(digits.length);
    if (text === "") break;
    if (text[0] !== ":") return refuse("unexpected character, want colon", text);
    if (text.length === 1) return refuse("colon must be followed by more characters", text);
    text = text.slice(1);
    if (text[0] === ":") {
      if (ellipsis >= 0) return refuse("multiple :: in address", text);
      ellipsis = bytes5.length;
      text = text.slice(1);
      if (text === "") break;
    }
  }
  if (text !== "") return refuse("trailing garbage after address", text);
  if (bytes5.length < 16) {
    if (ellipsis < 0) return refuse("address string too short");
    bytes5.splice(ellipsis, 0, ...Array.from({ length: 16 - bytes5.length }, () => 0));
  } else if (ellipsis >= 0) return refuse("the :: must expand to at least one field of zeros");
  return { bytes: bytes5, zone };
}

// src/policy/cel/url.ts
var plain = {
  path: "$&+,/:;=@",
  host: `!$&'()*+,;=:[]<>"`,
  zone: `!$&'()*+,;=:[]<>"`,
  user: "$&+,;=",
  query: ""
};
var URLProblem = class extends Error {
};
function parseURL(text, isRequest) {
  const hash = isRequest ? -1 : text.indexOf("#");
  try {
    const parts = parse(hash < 0 ? text : text.slice(0, hash), isRequest);
    return hash < 0 ? parts : { ...parts, fragment: unescape(text.slice(hash + 1), "query") };
  } catch (error) {
    if (error instanceof URLProblem) return `parse ${quote(text)}: ${error.message}`;
    throw error;
  }
}
function parse(text, isRequest) {
  if (/[\0-\x1f\x7f]/.test(text)) throw new URLProblem("net/url: invalid control character in URL");
  if (text === "" && isRequest) throw new URLProblem("empty url");
  const none = { scheme: "", host: "", user: void 0, path: "", rawPath: "", opaque: "", query: "", bareQuery: false, fragment: "" };
  if (text === "*") return { ...none, path: "*", rawPath: "*" };
  const [scheme, afterScheme] = splitScheme(text);
  const mark = afterScheme.indexOf("?");
  const bareQuery = mark >= 0 && mark === afterScheme.length - 1;
  const query2 = mark < 0 ? "" : afterScheme.slice(mark + 1);
  let rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
  const known = { ...none, scheme, query: query2, bareQuery };
  if (!rest.startsWith("/")) {
    if (scheme !== "") return { ...known, opaque: rest };
    if (isRequest) throw new URLProblem("invalid URI for request");
    if (/^[^/]*:/.test(rest)) throw new URLProblem("first path segment in URL cannot contain colon");
  }
  let authority = { host: "", user: void 0 };
  if ((scheme !== "" || !isRequest && !rest.startsWith("///")) && rest.startsWith("//")) {
    const slash = rest.indexOf("/", 2);
    authority = parseAuthority(scheme, slash < 0 ? rest.slice(2) : rest.slice(2, slash));
    rest = slash < 0 ? "" : rest.slice(slash);
  }
  return { ...known, ...authority, path: unescape(rest, "path"), rawPath: rest };
}
function splitScheme(text) {
  if (text.startsWith(":")) throw new URLProblem("missing protocol scheme");
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/s.exec(text);
  return match ? [match[1].toLowerCase(), match[2]] : ["", text];
}
function parseAuthority(scheme, authority) {
  const at = authority.lastIndexOf("@");
  const host = parseHost(scheme, authority.slice(at + 1));
  if (at < 0) return { host, user: void 0 };
  const user = authority.slice(0, at);
  if (/[^A-Za-z0-9\-._:~!$&'()*+,;=%@]/.test(user)) throw new URLProblem("net/url: invalid userinfo");
  unescape(user, "user");
  return { host, user };
}
function parseHost(scheme, host) {
  const open = host.lastIndexOf("[");
  if (open > 0) throw new URLProblem("invalid IP-literal");
  if (open === 0) return parseLiteral(host);
  const first = host.indexOf(":");
  const colon = scheme === "http" || scheme === "https" ? first : host.lastIndexOf(":");
  if (first >= 0) checkPort(host.slice(colon));
  return unescape(host, "host");
}
function parseLiteral(host) {
  const close = host.lastIndexOf("]");
  if (close < 0) throw new URLProblem("missing ']' in host");
  const port = host.slice(close + 1);
  checkPort(port);
  const name = host.slice(1, close);
  const zone = name.indexOf("%25");
  const address = zone < 0 ? unescape(name, "host") : unescape(name.slice(0, zone), "host") + unescape(name.slice(zone), "zone");
  const parsed = parseAddress(address);
  if (typeof parsed === "string") throw new URLProblem(`invalid host: ${parsed}`);
  if (parsed.bytes.length === 4) throw new URLProblem("invalid IP-literal");
  return `[${address}]${port}`;
}
function checkPort(port) {
  if (!/^(?::[0-9]*)?$/.test(port)) throw new URLProblem(`invalid port ${quote(port)} after host`);
}
function unescape(text, mode) {
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === "%") {
      const escape3 = text.slice(index, index + 3);
      if (!/^%[0-9a-fA-F]{2}$/.test(escape3)) throw new URLProblem(`invalid URL escape ${quote(escape3)}`);
      const code = Number.parseInt(escape3.slice(1), 16);
      if (mode === "host" && code < 128 && escape3 !== "%25") throw new URLProblem(`invalid URL escape ${quote(escape3)}`);
      if (mode === "zone" && escape3 !== "%25" && code !== 32 && mustEscape(String.fromCharCode(code), "host")) {
        throw new URLProblem(`invalid URL escape ${quote(escape3)}`);
      }
      index += 2;
    } else if ((mode === "host" || mode === "zone") && char < "" && mustEscape(char, mode)) {
      throw new URLProblem(`invalid character ${quote(char)} in host name`);
    }
  }
  const spaced = mode === "query" ? text.replaceAll("+", " ") : text;
  return spaced.replace(
    /(?:%[0-9a-fA-F]{2})+/g,
    (escapes) => new TextDecoder().decode(Uint8Array.from(escapes.slice(1).split("%"), (code) => Number.parseInt(code, 16)))
  );
}
function mustEscape(char, mode) {
  return !/[A-Za-z0-9\-_.~]/.test(char) && !plain[mode].includes(char);
}
function escape(text, mode) {
  return Array.from(text, (char) => mustEscape(char, mode) ? percentEncode(char) : char).join("");
}
function percentEncode(char) {
  return Array.from(new TextEncoder().encode(char), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
function escapedPath({ path: path2, rawPath }) {
  const isEncoded = Array.from(rawPath).every((char) => "!$&'()*+,;=:@[]%".includes(char) || !mustEscape(char, "path"));
  return isEncoded ? rawPath : escape(path2, "path");
}
function splitHost({ host }) {
  const colon = host.lastIndexOf(":");
  const hasPort = colon >= 0 && /^:[0-9]*$/.test(host.slice(colon));
  const name = hasPort ? host.slice(0, colon) : host;
  return { name: name.startsWith("[") && name.endsWith("]") ? name.slice(1, -1) : name, port: hasPort ? host.slice(colon + 1) : "" };
}
function queryOf({ query: query2 }) {
  const parameters = /* @__PURE__ */ new Map();
  for (const part3 of query2.split("&")) {
    if (part3 === "" || part3.includes(";")) continue;
    const equals2 = part3.indexOf("=");
    try {
      const key = unescape(equals2 < 0 ? part3 : part3.slice(0, equals2), "query");
      const value = equals2 < 0 ? "" : unescape(part3.slice(equals2 + 1), "query");
      parameters.set(key, [...parameters.get(key) ?? [], value]);
    } catch (error) {
      if (!(error instanceof URLProblem)) throw error;
    }
  }
  return parameters;
}
function urlText(parts) {
  const { scheme, host, user, opaque, query: query2, bareQuery, fragment, path: path2 } = parts;
  let text = scheme === "" ? "" : `${scheme}:`;
  if (opaque !== "") text += opaque;
  else {
    const hasAuthority = host !== "" || user !== void 0;
    if (hasAuthority || scheme !== "" && path2 === "")
      text += hasAuthority ? `//${user === void 0 ? "" : `${user}@`}${escape(host, "host")}` : "";
    text += escapedPath(parts);
  }
  if (bareQuery || query2 !== "") text += `?${query2}`;
  return fragment === "" ? text : `${text}#${escape(fragment, "path")}`;
}

// src/policy/cel/regexp.ts
var compile = patternsOf(RE2JS);
function compilePattern(source) {
  const compiled = compile(source);
  return "message" in compiled ? new CelError(`error parsing regexp: ${compiled.message}`) : compiled;
}

// src/policy/cel/library/string-format.ts
var FormatProblem = class extends Error {
  constructor(message, place) {
    super(message);
    this.place = place;
  }
  place;
};
function format(text, args) {
  try {
    return interpolate(text, {
      count: args.length,
      isConstant: false,
      format: (verb, precision, index) => clause(verb, precision, args[index])
    });
  } catch (error) {
    if (error instanceof FormatProblem) return new CelError(error.message);
    throw error;
  }
}
var verbs = "sdfebxXo";
function interpolate(text, clauses) {
  let made = "";
  let index = 0;
  for (let position = 0; position < text.length; position++) {
    if (text[position] !== "%") {
      made += text[position];
      continue;
    }
    position++;
    if (text[position] === "%") {
      made += "%";
      continue;
    }
    const isCut = position >= text.length;
    if (index >= clauses.count && !(isCut && clauses.isConstant)) throw new FormatProblem(`index ${index} out of range`);
    if (isCut) throw new FormatProblem("unexpected end of string");
    const [precision, verb, end] = parseClause(text, position);
    try {
      made += clauses.format(verb, precision, index++);
    } catch (error) {
      if (!(error instanceof FormatProblem)) throw error;
      throw new FormatProblem(`error during formatting: ${error.message}`, error.place);
    }
    position = end;
  }
  return made;
}
function parseClause(text, start) {
  let position = start;
  let precision;
  if (text[position] === ".") {
    const [digits] = /^[0-9]*/.exec(text.slice(position + 1));
    position += 1 + digits.length;
    if (position >= text.length) throw unparsable("error while parsing precision: could not find end of precision specifier");
    if (digits === "")
      throw unparsable(
        'error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing "": invalid syntax'
      );
    precision = Number(digits);
  }
  const verb = String.fromCodePoint(text.codePointAt(position));
  if (!verbs.includes(verb)) throw unparsable(`unrecognized formatting clause "${verb}"`);
  return [precision, verb, position];
}
function unparsable(message) {
  return new FormatProblem(`could not parse formatting clause: ${message}`);
}
var refusals = {
  s: "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps",
  d: "decimal clause can only be used on integers",
  f: "fixed-point clause can only be used on doubles",
  e: "scientific clause can only be used on doubles",
  b: "only integers and bools can be formatted as binary",
  x: "only integers, byte buffers, and strings can be formatted as hex",
  X: "only integers, byte buffers, and strings can be formatted as hex",
  o: "octal clause can only be used on integers"
};
function refused(verb, typeName, place) {
  return new FormatProblem(`${refusals[verb]}, was given ${typeName}`, place);
}
function clause(verb, precision, value) {
  workOnText(precision ?? 0);
  switch (verb) {
    case "s":
      return stringOf(value);
    case "d":
      return decimal2(value);
    case "f":
      return double3(verb, value, (number2) => fixed(number2, precision ?? 6));
    case "e":
      return double3(verb, value, exponential).padStart(precision ?? 6);
    case "b":
      if (typeof value === "boolean") return value ? "1" : "0";
      return whole(verb, value).toString(2);
    case "o":
      return whole(verb, value).toString(8);
    default:
      return hexadecimal2(verb, value);
  }
}
function whole(verb, value) {
  if (isInt(value)) return value;
  if (value instanceof Uint) return value.value;
  throw refused(verb, typeOf(value).name);
}
function decimal2(value) {
  return whole("d", value).toString();
}
var nonNumbers = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY
};
function double3(verb, value, print2) {
  const number2 = value instanceof Double ? value.value : typeof value === "string" ? nonNumbers[value] : void 0;
  if (number2 === void 0) throw refused(verb, typeOf(value).name);
  return Number.isFinite(number2) ? print2(number2) : localInfinite(number2);
}
function localInfinite(value) {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "∞" : "-∞";
}
function inThrees(digits) {
  const head = digits.length % 3 || 3;
  return [digits.slice(0, head), ...digits.slice(head).match(/\d{3}/g) ?? []].join(",");
}
function fixed(value, precision) {
  const [integer2, fraction = ""] = formatFixed(value === 0 ? 0 : value, precision).split(".");
  const grouped = integer2.replace(/\d+/, inThrees);
  const least = precision % 256;
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/(?<!0)0+$/, "");
  return kept === "" ? grouped : `${grouped}.${kept}`;
}
function exponential(value) {
  const { digits, power } = scientific(value, 6);
  const exponent = String(Math.abs(power)).padStart(2, "0").replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]);
  return `${value < 0 ? "-" : ""}${digits[0]}.${digits.slice(1)}×10${power < 0 ? "⁻" : ""}${exponent}`;
}
function hexadecimal2(verb, value) {
  let text;
  if (typeof value === "string") text = hexOf(new TextEncoder().encode(value));
  else if (value instanceof Uint8Array) text = hexOf(value);
  else text = whole(verb, value).toString(16);
  return verb === "X" ? text.toUpperCase() : text;
}
function hexOf(bytes5) {
  return Array.from(bytes5, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
var FORMATTED = 8;
function stringOf(value) {
  if (isList(value)) {
    work(value.length * FORMATTED);
    return `[${value.map(nested).join(", ")}]`;
  }
  if (value === null) return "null";
  const { kind: kind2, name } = typeOf(value);
  if (kind2 === "map") return mapText(value);
  if (kind2 === "opaque" || kind2 === "struct") throw refused("s", name);
  const text = toText(value);
  if (typeof text === "string") workOnText(text.length);
  if (typeof text !== "string")
    throw new FormatProblem(`could not convert argument "${text instanceof CelError ? text.message : ""}" to string`);
  return text;
}
function mapText(map5) {
  const keys = keysOf(map5);
  work(keys.length * FORMATTED);
  const entries = keys.map((key) => {
    const { kind: kind2, name } = typeOf(key);
    if (kind2 !== "string" && kind2 !== "bool" && kind2 !== "int" && kind2 !== "uint") {
      throw new FormatProblem(`no formatting function for map key of type ${name}`);
    }
    const value = findIn(map5, key);
    return [nested(key), nested(value === void 0 || value instanceof CelError ? null : value)];
  });
  const sorted = entries.sort(([a4], [b3]) => compareStrings(a4, b3));
  return `{${sorted.map(([key, value]) => `${key}:${value}`).join(", ")}}`;
}
function nested(value) {
  const { kind: kind2, name } = typeOf(value);
  if (kind2 === "opaque" || kind2 === "struct") throw new FormatProblem(`no formatting function for ${name}`);
  if (value instanceof Double) {
    return Number.isFinite(value.value) ? formatFixed(value.value, 6) : `"${formatInfinite(value.value)}"`;
  }
  const text = stringOf(value);
  if (kind2 === "string") return quote(text);
  if (kind2 === "bytes") return `b${quote(text)}`;
  return kind2 === "timestamp" || kind2 === "duration" ? `${kind2}(${quote(text)})` : text;
}
var accepted = {
  s: ["list", "map", "int", "uint", "double", "bool", "string", "timestamp", "bytes", "duration", "type", "null"],
  d: ["int", "uint"],
  f: ["double", "string"],
  e: ["double", "string"],
  b: ["int", "uint", "bool"],
  x: ["int", "uint", "string", "bytes"],
  X: ["int", "uint", "string", "bytes"],
  o: ["int", "uint"]
};
function validateFormats(expr, typeOf2, issues) {
  if (!isFormatCall(expr)) return;
  const { items } = expr.args[0];
  let used = 0;
  const clauses = {
    count: items.length,
    isConstant: true,
    format: (verb, _, index) => {
      used = index + 1;
      const wrong = wrongArgument(items[index], verb, typeOf2);
      if (wrong) throw refused(verb, typeOf2(wrong).name, wrong);
      return "";
    }
  };
  try {
    interpolate(expr.target.value, clauses);
    if (items.length > used) issues.report(expr, `too many arguments supplied to string.format (expected ${used}, got ${items.length})`);
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error;
    issues.report(error.place ?? expr, error.message);
  }
}
function isFormatCall(expr) {
  if (expr.kind !== "call" || expr.name !== "format" || expr.args.length !== 1 || expr.args[0].kind !== "list") return false;
  return expr.target?.kind === "literal" && typeof expr.target.value === "string";
}
function wrongArgument(arg, verb, typeOf2) {
  const { kind: kind2 } = typeOf2(arg);
  if (kind2 !== "dyn" && !accepted[verb].includes(kind2)) return arg;
  if (verb !== "s") return void 0;
  const parts = arg.kind === "list" ? arg.items : arg.kind === "map" ? arg.entries.flatMap(({ key, value }) => [key, value]) : [];
  for (const part3 of parts) {
    const wrong = wrongArgument(part3, verb, typeOf2);
    if (wrong) return wrong;
  }
  return void 0;
}

// src/policy/cel/library/strings.ts
var { bool: bool4, dyn: dyn3, int: int3, string: string4 } = types;
function test(name, id, holds2, cost4) {
  const call2 = (text, part3) => typeof text === "string" && typeof part3 === "string" ? holds2(text, part3) : noSuchOverload();
  return { name, overloads: [method(id, [string4, string4], bool4, call2, { cost: cost4 })], unguarded: true };
}
function matches(text, pattern) {
  if (typeof pattern !== "string") return noSuchOverload();
  const compiled = compilePattern(pattern);
  if (compiled instanceof CelError) return compiled;
  work(matchCost(text, pattern.length));
  return compiled.test(text);
}
var patternCost = ([text, pattern]) => matchCost(text, costSize(pattern));
var partCost = ([, part3]) => traversalCost(part3);
var standardStrings = [
  test(
    "contains",
    "contains_string",
    (text, part3) => {
      workOnSearch(text, part3);
      return text.includes(part3);
    },
    ([text, part3]) => traversalCost(text) * traversalCost(part3)
  ),
  test("endsWith", "ends_with_string", (text, part3) => text.endsWith(part3), partCost),
  test("startsWith", "starts_with_string", (text, part3) => text.startsWith(part3), partCost),
  {
    name: "matches",
    overloads: [
      overload("matches", [string4, string4], bool4, void 0, { cost: patternCost }),
      method("matches_string", [string4, string4], bool4, void 0, { cost: patternCost })
    ],
    singleton: matches,
    takes: (value) => typeof value === "string"
  }
];
function outOfRange(index) {
  return new CelError(`index out of range: ${index}`);
}
function charAt(text, index) {
  const chars = Array.from(text);
  if (index < 0 || index > chars.length) return outOfRange(index);
  return chars[Number(index)] ?? "";
}
function indexOf(text, part3, offset = 0) {
  if (offset < 0) return outOfRange(offset);
  const chars = Array.from(text);
  if (part3 === "") return offset > chars.length ? chars.length : offset;
  return find(chars, Array.from(part3), Number(offset), chars.length, 1);
}
function lastIndexOf(text, part3, offset) {
  const chars = Array.from(text);
  if (part3 === "") return offset === void 0 || offset > chars.length ? chars.length : offset < 0 ? outOfRange(offset) : offset;
  if (offset === void 0 && byteLength(text) < byteLength(part3)) return -1;
  const from = offset ?? chars.length - 1;
  if (from < 0) return outOfRange(from);
  if (from >= chars.length) return -1;
  const wanted = Array.from(part3);
  return find(chars, wanted, Math.min(Number(from), chars.length - wanted.length), -1, -1);
}
function find(chars, wanted, from, to, step2) {
  for (let index = from; index !== to && index >= 0 && index < chars.length; index += step2) {
    let position = 0;
    while (position < wanted.length && chars[index + position] === wanted[position]) position++;
    if (position === wanted.length) return index;
    work(position + 1);
  }
  return -1;
}
var encoder = new TextEncoder();
function byteLength(text) {
  return encoder.encode(text).length;
}
function replace(text, old, by, count = -1) {
  workOnSearch(text, old);
  const most2 = old === "" ? text.length + 1 : text.split(old).length - 1;
  workOnText(text.length + by.length * (count < 0 ? most2 : Math.min(Number(count), most2)));
  if (count < 0) return old === "" ? Array.from(text).reduce((all, char) => all + char + by, by) : text.replaceAll(old, () => by);
  if (old === "") {
    const chars = Array.from(text);
    const parts2 = ["", ...chars].map((char, index) => index < count ? char + by : char);
    return parts2.join("");
  }
  const parts = text.split(old);
  const replaced = Math.min(Number(count), parts.length - 1);
  return parts.slice(0, replaced + 1).join(by) + parts.slice(replaced + 1).map((part3) => old + part3).join("");
}
function split(text, separator, count = -1) {
  if (count === 0) return [];
  workOnSearch(text, separator);
  const parts = separator === "" ? Array.from(text) : text.split(separator);
  if (count < 0 || parts.length <= count) return parts;
  const most2 = Number(count);
  return [...parts.slice(0, most2 - 1), parts.slice(most2 - 1).join(separator)];
}
function substring(text, start, end) {
  const chars = Array.from(text);
  if (end !== void 0 && start > end) return new CelError(`invalid substring range. start: ${start}, end: ${end}`);
  if (start < 0 || start > chars.length) return outOfRange(start);
  if (end !== void 0 && (end < 0 || end > chars.length)) return outOfRange(end);
  return chars.slice(Number(start), end === void 0 ? void 0 : Number(end)).join("");
}
function lowerAscii(text) {
  return text.replace(/[A-Z]+/g, (part3) => part3.toLowerCase());
}
function upperAscii(text) {
  return text.replace(/[a-z]+/g, (part3) => part3.toUpperCase());
}
function trim(text) {
  return text.replace(
    /^[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|(?<![\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g,
    ""
  );
}
function join(list4, separator = "") {
  const texts = list4.filter((item) => typeof item === "string");
  if (texts.length === list4.length) {
    workOnText(texts.reduce((length, part3) => length + part3.length + separator.length, 0));
    return texts.join(separator);
  }
  return new CelError(`join: invalid input: ${display(list4.find((item) => typeof item !== "string"))}`);
}
function quote2(text) {
  return `"${Array.from(text.replace(new RegExp("\\p{Surrogate}", "gu"), "�"), (char) => ESCAPES[char] ?? char).join("")}"`;
}
var receiverCost = ([text]) => traversalCost(text);
var twiceCost = ([text]) => traversalCost(text, 2);
var joinedCost = (_, result) => traversalCost(result, 2);
var functions = [
  { name: "charAt", overloads: [method("string_char_at_int", [string4, int3], string4, charAt)] },
  {
    name: "indexOf",
    overloads: [
      method("string_index_of_string", [string4, string4], int3, indexOf),
      method("string_index_of_string_int", [string4, string4, int3], int3, indexOf)
    ]
  },
  {
    name: "lastIndexOf",
    overloads: [
      method("string_last_index_of_string", [string4, string4], int3, lastIndexOf),
      method("string_last_index_of_string_int", [string4, string4, int3], int3, lastIndexOf)
    ]
  },
  { name: "lowerAscii", overloads: [method("string_lower_ascii", [string4], string4, lowerAscii)], cost: receiverCost },
  {
    name: "replace",
    overloads: [
      method("string_replace_string_string", [string4, string4, string4], string4, replace),
      method("string_replace_string_string_int", [string4, string4, string4, int3], string4, replace)
    ],
    cost: twiceCost
  },
  {
    name: "split",
    overloads: [
      method("string_split_string", [string4, string4], listOf(string4), split),
      method("string_split_string_int", [string4, string4, int3], listOf(string4), split)
    ],
    cost: twiceCost
  },
  {
    name: "substring",
    overloads: [
      method("string_substring_int", [string4, int3], string4, substring),
      method("string_substring_int_int", [string4, int3, int3], string4, substring)
    ],
    cost: receiverCost
  },
  { name: "trim", overloads: [method("string_trim", [string4], string4, trim)], cost: receiverCost },
  { name: "upperAscii", overloads: [method("string_upper_ascii", [string4], string4, upperAscii)], cost: receiverCost },
  {
    name: "join",
    overloads: [method("list_join", [listOf(string4)], string4, join), method("list_join_string", [listOf(string4), string4], string4, join)],
    cost: joinedCost
  }
];
var strings = [
  { functions },
  {
    since: 29,
    functions: [
      {
        name: "format",
        overloads: [method("string_format", [string4, listOf(dyn3)], string4, format, { variadic: true, cost: receiverCost })]
      },
      { name: "strings.quote", overloads: [overload("strings_quote", [string4], string4, quote2, { cost: receiverCost })] }
    ],
    validate: validateFormats
  }
];

// src/policy/cel/library/format.ts
var { string: string5 } = types;
var formatType = structType("kubernetes.NamedFormat");
var Format = class _Format extends Opaque {
  constructor(name, patternLength, validate2) {
    super();
    this.name = name;
    this.patternLength = patternLength;
    this.validate = validate2;
  }
  name;
  patternLength;
  validate;
  type = formatType;
  equals(other) {
    return other instanceof _Format ? this.name === other.name : void 0;
  }
  toString() {
    return this.name;
  }
};
var labelPattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
var subdomainPattern = `${labelPattern}(\\.${labelPattern})*`;
var label1035Pattern = "[a-z]([-a-z0-9]*[a-z0-9])?";
var keyPattern = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
function refusal(message, pattern, ...examples2) {
  return `${message} (e.g. ${examples2.map((example) => `'${example}', `).join(" or ")}regex used for validation is '${pattern}')`;
}
var ends = "and must start and end with an alphanumeric character";
var labelRefusal = refusal(
  `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', ${ends}`,
  labelPattern,
  "my-name",
  "123-abc"
);
var subdomainRefusal = refusal(
  `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', ${ends}`,
  subdomainPattern,
  "example.com"
);
var label1035Refusal = refusal(
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
  label1035Pattern,
  "my-name",
  "abc-123"
);
var keyRefusal = refusal(`must consist of alphanumeric characters, '-', '_' or '.', ${ends}`, keyPattern, "MyName", "my.name", "123-abc");
var valueRefusal = refusal(
  `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', ${ends}`,
  `(${keyPattern})?`,
  "MyValue",
  "my_value",
  "12345"
);
function whole2(pattern) {
  return new RegExp(`^(?:${pattern})$`);
}
var isLabel = whole2(labelPattern);
var isSubdomain = whole2(subdomainPattern);
var is1035Label = whole2(label1035Pattern);
var isKey = whole2(keyPattern);
var isLabelValue = whole2(`(${keyPattern})?`);
function tooLong(text, most2, unit) {
  return byteLength(text) > most2 ? [`must be no more than ${most2} ${unit}`] : [];
}
function dns1123Label(text) {
  const problems = tooLong(text, 63, "characters");
  if (isLabel.test(text)) return problems;
  return [...problems, isSubdomain.test(text) ? "must not contain dots" : labelRefusal];
}
function dns1123Subdomain(text, unit = "characters") {
  return [...tooLong(text, 253, unit), ...isSubdomain.test(text) ? [] : [subdomainRefusal]];
}
function dns1035Label(text) {
  return [...tooLong(text, 63, "characters"), ...is1035Label.test(text) ? [] : [label1035Refusal]];
}
function qualifiedName2(text) {
  const parts = text.split("/");
  if (parts.length > 2) {
    return [`a valid label key ${keyRefusal} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const name = parts.at(-1);
  const prefix2 = parts.length === 2 ? parts[0] : void 0;
  const problems = [];
  if (prefix2 === "") problems.push("prefix part must be non-empty");
  else if (prefix2 !== void 0) problems.push(...dns1123Subdomain(prefix2, "bytes").map((problem) => `prefix part ${problem}`));
  if (name === "") problems.push("name part must be non-empty");
  else problems.push(...tooLong(name, 63, "bytes").map((problem) => `name part ${problem}`));
  if (!isKey.test(name)) problems.push(`name part ${keyRefusal}`);
  return problems;
}
function labelValue(text) {
  return [...tooLong(text, 63, "bytes"), ...isLabelValue.test(text) ? [] : [valueRefusal]];
}
function prefix(validate2) {
  return (text) => validate2(text.length > 1 && text.endsWith("-") ? `${text.slice(0, -2)}a` : text);
}
function uri(text) {
  const parsed = parseURL(text, true);
  return typeof parsed === "string" ? [parsed] : [];
}
function holds(pattern, problem) {
  return (text) => pattern.test(text) ? [] : [problem];
}
function isDate(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseTimestamp(`${text}T00:00:00Z`) !== void 0;
}
function isDateTime(text) {
  const [date, time2] = text.toLowerCase().split("t");
  if (byteLength(text) < 4 || time2 === void 0 || !isDate(date)) return false;
  const match = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:.[0-9]+)?(?:z|[+-][0-9]{2}:[0-9]{2})$/.exec(time2);
  return match !== null && match[1] <= "23" && match[2] <= "59" && match[3] <= "59";
}
var base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
var uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
var formats = /* @__PURE__ */ new Map([
  ["dns1123Label", new Format("DNS1123Label", 30, dns1123Label)],
  ["dns1123Subdomain", new Format("DNS1123Subdomain", 60, (text) => dns1123Subdomain(text))],
  ["dns1035Label", new Format("DNS1035Label", 30, dns1035Label)],
  ["qualifiedName", new Format("QualifiedName", 60, qualifiedName2)],
  ["dns1123LabelPrefix", new Format("DNS1123LabelPrefix", 30, prefix(dns1123Label))],
  [
    "dns1123SubdomainPrefix",
    new Format(
      "DNS1123SubdomainPrefix",
      60,
      prefix((text) => dns1123Subdomain(text))
    )
  ],
  ["dns1035LabelPrefix", new Format("DNS1035LabelPrefix", 30, prefix(dns1035Label))],
  ["labelValue", new Format("LabelValue", 40, labelValue)],
  ["uri", new Format("URI", 1103, uri)],
  ["uuid", new Format("uuid", 70, holds(uuid, "does not match the UUID format"))],
  ["byte", new Format("byte", 84, holds(base64, "invalid base64"))],
  ["date", new Format("date", 71, (text) => isDate(text) ? [] : ["invalid date"])],
  ["datetime", new Format("datetime", 71, (text) => isDateTime(text) ? [] : ["invalid datetime"])]
]);
function validate(format2, text) {
  const problems = format2.validate(text);
  return problems.length === 0 ? Optional.none : new Optional(problems);
}
var validateCost = ([format2, text]) => format2 instanceof Format ? matchCost(text, format2.patternLength) : void 0;
var namedFormats = {
  since: 31,
  functions: [
    {
      name: "validate",
      overloads: [method("format-validate", [formatType, string5], optionalOf(listOf(string5)), validate)],
      cost: validateCost
    },
    {
      name: "format.named",
      overloads: [
        overload("format-named", [string5], optionalOf(formatType), (name) => {
          const format2 = formats.get(name);
          return format2 ? new Optional(format2) : Optional.none;
        })
      ]
    },
    ...Array.from(
      formats,
      ([name, format2]) => ({
        name: `format.${name}`,
        overloads: [overload(`format.${name}`, [], formatType, () => format2)]
      })
    )
  ]
};

// src/policy/cel/library/ip.ts
var { bool: bool5, int: int4, string: string6 } = types;
var ipType = opaqueType("net.IP");
var cidrType = opaqueType("net.CIDR");
var IP = class _IP extends Opaque {
  constructor(bytes5) {
    super();
    this.bytes = bytes5;
  }
  bytes;
  type = ipType;
  get size() {
    return this.bytes.length;
  }
  equals(other) {
    return other instanceof _IP ? this.toString() === other.toString() : void 0;
  }
  toString() {
    return this.bytes.length === 4 ? this.bytes.join(".") : textOf(this.bytes);
  }
};
var CIDR = class _CIDR extends Opaque {
  constructor(ip2, length) {
    super();
    this.ip = ip2;
    this.length = length;
  }
  ip;
  length;
  type = cidrType;
  get size() {
    return Math.ceil(this.length / 8);
  }
  equals(other) {
    return other instanceof _CIDR ? this.toString() === other.toString() : void 0;
  }
  toString() {
    return `${this.ip.toString()}/${this.length}`;
  }
  get masked() {
    return new _CIDR(new IP(this.ip.bytes.map((byte, index) => byte & maskAt(this.length, index))), this.length);
  }
  contains({ bytes: bytes5 }, length = this.length) {
    if (bytes5.length !== this.ip.bytes.length) return false;
    const shared = Math.min(length, this.length);
    return bytes5.every((byte, index) => ((byte ^ this.ip.bytes[index]) & maskAt(shared, index)) === 0);
  }
};
function maskAt(length, index) {
  const bits = Math.min(8, Math.max(0, length - 8 * index));
  return 255 << 8 - bits & 255;
}
function textOf(bytes5) {
  const groups = Array.from({ length: 8 }, (_, index) => bytes5[2 * index] << 8 | bytes5[2 * index + 1]);
  let [start, length] = [-1, 1];
  for (let from = 0; from < 8; from++) {
    let to = from;
    while (to < 8 && groups[to] === 0) to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  const hex = groups.map((group) => group.toString(16));
  return start < 0 ? hex.join(":") : `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}
function is4In6(bytes5) {
  return bytes5.length === 16 && bytes5.slice(0, 10).every((byte) => byte === 0) && bytes5[10] === 255 && bytes5[11] === 255;
}
function parseIP(text) {
  const address = parseAddress(text);
  if (typeof address === "string") return new CelError(`IP Address ${quote(text)} parse error during conversion from string: ${address}`);
  if (address.zone !== "") return new CelError(`IP address ${quote(text)} with zone value is not allowed`);
  if (is4In6(address.bytes)) return new CelError(`IPv4-mapped IPv6 address ${quote(text)} is not allowed`);
  return new IP(address.bytes);
}
function parseCIDR(text) {
  const prefix2 = "network address parse error during conversion from string: ";
  const refuse = (why) => `${prefix2}netip.ParsePrefix(${quote(text)}): ${why}`;
  const slash = text.lastIndexOf("/");
  if (slash < 0) return refuse("no '/'");
  const address = parseAddress(text.slice(0, slash));
  if (typeof address === "string") return refuse(address);
  if (address.zone !== "") return refuse("IPv6 zones cannot be present in a prefix");
  const bits = text.slice(slash + 1);
  if (bits.length > 1 && (bits[0] < "1" || bits[0] > "9")) return refuse(`bad bits after slash: ${quote(bits)}`);
  if (!/^[+-]?[0-9]+$/.test(bits)) return refuse(`bad bits after slash: ${quote(bits)}`);
  if (Number(bits) < 0 || Number(bits) > address.bytes.length * 8) return refuse("prefix length out of range");
  if (is4In6(address.bytes)) return `IPv4-mapped IPv6 address ${quote(text)} is not allowed`;
  return new CIDR(new IP(address.bytes), Number(bits));
}
function cidrOf(text) {
  const parsed = parseCIDR(text);
  return typeof parsed === "string" ? new CelError(`network address parse error during conversion from string: ${parsed}`) : parsed;
}
function isUnspecified({ bytes: bytes5 }) {
  return bytes5.every((byte) => byte === 0);
}
function isLoopback({ bytes: bytes5 }) {
  return bytes5.length === 4 ? bytes5[0] === 127 : bytes5.every((byte, index) => byte === (index === 15 ? 1 : 0));
}
function isMulticast({ bytes: bytes5 }) {
  return bytes5.length === 4 ? (bytes5[0] & 240) === 224 : bytes5[0] === 255;
}
function isLinkLocalMulticast({ bytes: bytes5 }) {
  return bytes5.length === 4 ? bytes5[0] === 224 && bytes5[1] === 0 && bytes5[2] === 0 : bytes5[0] === 255 && (bytes5[1] & 15) === 2;
}
function isLinkLocalUnicast({ bytes: bytes5 }) {
  return bytes5.length === 4 ? bytes5[0] === 169 && bytes5[1] === 254 : bytes5[0] === 254 && (bytes5[1] & 192) === 128;
}
function isGlobalUnicast(ip2) {
  if (ip2.bytes.length === 4 && (isUnspecified(ip2) || ip2.bytes.every((byte) => byte === 255))) return false;
  return !isUnspecified(ip2) && !isLoopback(ip2) && !isMulticast(ip2) && !isLinkLocalUnicast(ip2);
}
function isCanonical(text) {
  const ip2 = parseIP(text);
  return ip2 instanceof CelError ? ip2 : ip2.toString() === text;
}
function containsCIDR(outer, inner) {
  if (inner instanceof CelError) return inner;
  return outer.contains(inner.ip, Math.min(outer.length, inner.length)) && outer.length <= inner.length;
}
function containsIP(network, ip2) {
  return ip2 instanceof CelError ? ip2 : network.contains(ip2);
}
var textCost = ([text]) => traversalCost(text);
function test2(name, id, holds2) {
  return { name, overloads: [method(id, [ipType], bool5, holds2)] };
}
var ip = {
  since: 30,
  types: [ipType],
  functions: [
    {
      name: "ip",
      overloads: [overload("string_to_ip", [string6], ipType, parseIP)],
      cost: (args, _, id) => id === "cidr_ip" ? 1 : textCost(args, null, id)
    },
    { name: "family", overloads: [method("ip_family", [ipType], int4, ({ bytes: bytes5 }) => bytes5.length === 4 ? 4 : 6)] },
    {
      name: "ip.isCanonical",
      overloads: [overload("ip_is_canonical", [string6], bool5, isCanonical)],
      cost: ([text]) => traversalCost(text, 2)
    },
    test2("isUnspecified", "ip_is_unspecified", isUnspecified),
    test2("isLoopback", "ip_is_loopback", isLoopback),
    test2("isLinkLocalMulticast", "ip_is_link_local_multicast", isLinkLocalMulticast),
    test2("isLinkLocalUnicast", "ip_is_link_local_unicast", isLinkLocalUnicast),
    test2("isGlobalUnicast", "ip_is_global_unicast", isGlobalUnicast),
    { name: "isIP", overloads: [overload("is_ip", [string6], bool5, (text) => parseIP(text) instanceof IP)], cost: textCost },
    { name: "string", overloads: [overload("ip_to_string", [ipType], string6, (value) => value.toString())] }
  ]
};
function bytesCost(network) {
  return Math.ceil(costSize(network) * 2 * perCharacter);
}
var containsIPCost = ([network, other], _, id) => bytesCost(network) + (id === "cidr_contains_ip_string" ? traversalCost(other) : 0);
var containsCIDRCost = ([network, other], _, id) => bytesCost(network) + traversalCost(network) + 1 + (id === "cidr_contains_cidr_string" ? traversalCost(other) : 0);
var cidr = {
  since: 30,
  types: [cidrType],
  functions: [
    { name: "cidr", overloads: [overload("string_to_cidr", [string6], cidrType, cidrOf)], cost: textCost },
    {
      name: "containsIP",
      overloads: [
        method("cidr_contains_ip_string", [cidrType, string6], bool5, (network, text) => {
          const other = parseIP(text);
          return other instanceof CelError ? noSuchOverload() : network.contains(other);
        }),
        method("cidr_contains_ip_ip", [cidrType, ipType], bool5, containsIP)
      ],
      cost: containsIPCost
    },
    {
      name: "containsCIDR",
      overloads: [
        method(
          "cidr_contains_cidr_string",
          [cidrType, string6],
          bool5,
          (network, text) => containsCIDR(network, cidrOf(text))
        ),
        method("cidr_contains_cidr", [cidrType, cidrType], bool5, containsCIDR)
      ],
      cost: containsCIDRCost
    },
    { name: "ip", overloads: [method("cidr_ip", [cidrType], ipType, ({ ip: address }) => address)] },
    { name: "prefixLength", overloads: [method("cidr_prefix_length", [cidrType], int4, ({ length }) => length)] },
    { name: "masked", overloads: [method("cidr_masked", [cidrType], cidrType, ({ masked }) => masked)] },
    {
      name: "isCIDR",
      overloads: [overload("is_cidr", [string6], bool5, (text) => parseCIDR(text) instanceof CIDR)],
      cost: textCost
    },
    { name: "string", overloads: [overload("cidr_to_string", [cidrType], string6, (value) => value.toString())] }
  ]
};

// src/policy/cel/library/operators.ts
var { bool: bool6, bytes: bytes3, double: double4, duration: duration3, int: int5, string: string7, timestamp: timestamp3, uint: uint3 } = types;
var a2 = param("A");
var b2 = param("B");
var intOverflow2 = new CelError("integer overflow");
var uintOverflow2 = new CelError("unsigned integer overflow");
var timestampOverflow2 = new CelError("timestamp overflow");
function int64(x, y, fast, exact) {
  if (typeof x === "number" && typeof y === "number") {
    const result = fast(x, y);
    if (Number.isSafeInteger(result)) return result + 0;
  }
  return integer(exact(BigInt(x), BigInt(y)));
}
function uint64(value) {
  return fitsUint(value) ? new Uint(value) : uintOverflow2;
}
var addition = {
  int: (x, y) => int64(
    x,
    y,
    (a4, b3) => a4 + b3,
    (a4, b3) => a4 + b3
  ),
  uint: (x, y) => uint64(x + y),
  double: (x, y) => x + y
};
var subtraction = {
  int: (x, y) => int64(
    x,
    y,
    (a4, b3) => a4 - b3,
    (a4, b3) => a4 - b3
  ),
  uint: (x, y) => uint64(x - y),
  double: (x, y) => x - y
};
var multiplication = {
  int: (x, y) => int64(
    x,
    y,
    (a4, b3) => a4 * b3,
    (a4, b3) => a4 * b3
  ),
  uint: (x, y) => uint64(x * y),
  double: (x, y) => x * y
};
var division = {
  int: (x, y) => y === 0 ? divisionByZero : integer(BigInt(x) / BigInt(y)),
  uint: (x, y) => y === 0n ? divisionByZero : uint64(x / y),
  double: (x, y) => x / y
};
var remainder = {
  int: (x, y) => y === 0 ? modulusByZero : Number(y) === -1 && BigInt(x) === -(2n ** 63n) ? intOverflow2 : integer(BigInt(x) % BigInt(y)),
  uint: (x, y) => y === 0n ? modulusByZero : uint64(x % y)
};
var divisionByZero = new CelError("division by zero");
var modulusByZero = new CelError("modulus by zero");
function integer(value) {
  return fitsInt(value) ? intOf(value) : intOverflow2;
}
function reckon(operation2, x, y) {
  if (typeof x === "number" || typeof x === "bigint") return isInt(y) ? operation2.int(x, y) : noSuchOverload();
  if (x instanceof Uint) return y instanceof Uint ? operation2.uint(x.value, y.value) : noSuchOverload();
  if (!(x instanceof Double) || !operation2.double) return void 0;
  return y instanceof Double ? new Double(operation2.double(x.value, y.value)) : noSuchOverload();
}
function add(x, y) {
  if (typeof x === "string") {
    if (typeof y !== "string") return noSuchOverload();
    workOnText(x.length + y.length);
    return x + y;
  }
  if (isList(x)) {
    if (!isList(y)) return noSuchOverload();
    work(x.length + y.length);
    return x.concat(y);
  }
  if (x instanceof Uint8Array) {
    if (!(y instanceof Uint8Array)) return noSuchOverload();
    work(x.length + y.length);
    return Uint8Array.from([...x, ...y]);
  }
  if (x instanceof Duration) {
    if (y instanceof Timestamp) return moved(y, x.nanoseconds);
    return y instanceof Duration ? durationOf(x.nanoseconds + y.nanoseconds) : noSuchOverload();
  }
  if (x instanceof Timestamp) return y instanceof Duration ? moved(x, y.nanoseconds) : noSuchOverload();
  return reckon(addition, x, y) ?? noSuchOverload();
}
function subtract(x, y) {
  if (x instanceof Duration) return y instanceof Duration ? durationOf(x.nanoseconds - y.nanoseconds) : noSuchOverload();
  if (!(x instanceof Timestamp)) return reckon(subtraction, x, y) ?? noSuchOverload();
  if (y instanceof Duration) return y.nanoseconds === -(2n ** 63n) ? intOverflow2 : moved(x, -y.nanoseconds);
  return y instanceof Timestamp ? durationOf(sinceEpoch(x) - sinceEpoch(y)) : noSuchOverload();
}
function durationOf(nanoseconds) {
  return fitsInt(nanoseconds) ? new Duration(nanoseconds) : intOverflow2;
}
function sinceEpoch({ seconds, nanoseconds }) {
  return BigInt(seconds) * 1000000000n + BigInt(nanoseconds);
}
function moved(from, by) {
  const total = sinceEpoch(from) + by;
  const rest = (total % 1000000000n + 1000000000n) % 1000000000n;
  const seconds = Number((total - rest) / 1000000000n);
  return isTimestamp(seconds) ? new Timestamp(seconds, Number(rest), from.offset) : timestampOverflow2;
}
function negate(value) {
  if (value instanceof Double) return new Double(-value.value);
  if (value instanceof Duration) return durationOf(-value.nanoseconds);
  return isInt(value) ? subtraction.int(0, value) : noSuchOverload();
}
function equal(x, y) {
  return equalsOrNot(x, y) ?? noSuchOverload();
}
function isIn(item, container) {
  if (isList(container)) return container.some((other) => equalsOrNot(item, other) === true);
  return isMap(container) ? hasKey(container, item) : noSuchOverload();
}
function comparison(holds2) {
  return (x, y) => {
    const order2 = compare(x, y);
    if (order2 === void 0) return noSuchOverload();
    return order2 instanceof CelError ? order2 : holds2(order2);
  };
}
function isComparable(value) {
  const result = compare(value, value);
  return result !== void 0;
}
function isAddable(value) {
  return isSubtractable(value) || typeof value === "string" || isList(value) || value instanceof Uint8Array;
}
function isSubtractable(value) {
  return isNumeric(value) || value instanceof Duration || value instanceof Timestamp;
}
function isNumeric(value) {
  return isInt(value) || value instanceof Uint || value instanceof Double;
}
function actualSize(value) {
  return value instanceof Optional && value.value !== void 0 ? actualSize(value.value) : costSize(value);
}
function comparisonCost([x, y]) {
  return Math.ceil(Math.min(actualSize(x), actualSize(y)) * perCharacter);
}
function additionCost([x, y]) {
  return Math.ceil((actualSize(x) + actualSize(y)) * perCharacter);
}
var numbers = [
  ["bool", bool6, bool6],
  ["int64", int5, int5],
  ["int64_double", int5, double4],
  ["int64_uint64", int5, uint3],
  ["uint64", uint3, uint3],
  ["uint64_double", uint3, double4],
  ["uint64_int64", uint3, int5],
  ["double", double4, double4],
  ["double_int64", double4, int5],
  ["double_uint64", double4, uint3],
  ["string", string7, string7],
  ["bytes", bytes3, bytes3],
  ["timestamp", timestamp3, timestamp3],
  ["duration", duration3, duration3]
];
var crossTypeComparisons = new Set(
  ["less", "less_equals", "greater", "greater_equals"].flatMap(
    (prefix2) => numbers.filter(([, left2, right]) => left2 !== right).map(([suffix]) => `${prefix2}_${suffix}`)
  )
);
function comparisonOperator(name, prefix2, holds2) {
  const overloads = numbers.map(
    ([suffix, left2, right]) => overload(`${prefix2}_${suffix}`, [left2, right], bool6, void 0, left2 === string7 || left2 === bytes3 ? { cost: comparisonCost } : {})
  );
  return { name, overloads, singleton: comparison(holds2), takes: isComparable };
}
function arithmetic(name, overloads, singleton2, takes) {
  return {
    name,
    overloads: overloads.map(([id, x, y, result, cost4]) => overload(id, [x, y], result, void 0, cost4 ? { cost: cost4 } : {})),
    singleton: singleton2,
    takes
  };
}
var operators = [
  { name: "_?_:_", overloads: [overload("conditional", [bool6, a2, a2], a2)] },
  { name: "_&&_", overloads: [overload("logical_and", [bool6, bool6], bool6)] },
  { name: "_||_", overloads: [overload("logical_or", [bool6, bool6], bool6)] },
  {
    name: "!_",
    overloads: [overload("logical_not", [bool6], bool6)],
    singleton: (value) => typeof value === "boolean" ? !value : noSuchOverload()
  },
  { name: "@not_strictly_false", overloads: [overload("not_strictly_false", [bool6], bool6)] },
  { name: "_==_", overloads: [overload("equals", [a2, a2], bool6)] },
  { name: "_!=_", overloads: [overload("not_equals", [a2, a2], bool6)] },
  arithmetic(
    "_+_",
    [
      ["add_bytes", bytes3, bytes3, bytes3, additionCost],
      ["add_double", double4, double4, double4],
      ["add_duration_duration", duration3, duration3, duration3],
      ["add_duration_timestamp", duration3, timestamp3, timestamp3],
      ["add_timestamp_duration", timestamp3, duration3, timestamp3],
      ["add_int64", int5, int5, int5],
      ["add_list", listOf(a2), listOf(a2), listOf(a2)],
      ["add_string", string7, string7, string7, additionCost],
      ["add_uint64", uint3, uint3, uint3]
    ],
    add,
    isAddable
  ),
  arithmetic(
    "_/_",
    [
      ["divide_double", double4, double4, double4],
      ["divide_int64", int5, int5, int5],
      ["divide_uint64", uint3, uint3, uint3]
    ],
    (x, y) => reckon(division, x, y) ?? noSuchOverload(),
    isNumeric
  ),
  arithmetic(
    "_%_",
    [
      ["modulo_int64", int5, int5, int5],
      ["modulo_uint64", uint3, uint3, uint3]
    ],
    (x, y) => reckon(remainder, x, y) ?? noSuchOverload(),
    (value) => isInt(value) || value instanceof Uint
  ),
  arithmetic(
    "_*_",
    [
      ["multiply_double", double4, double4, double4],
      ["multiply_int64", int5, int5, int5],
      ["multiply_uint64", uint3, uint3, uint3]
    ],
    (x, y) => reckon(multiplication, x, y) ?? noSuchOverload(),
    isNumeric
  ),
  {
    name: "-_",
    overloads: [overload("negate_double", [double4], double4), overload("negate_int64", [int5], int5)],
    singleton: negate,
    takes: (value) => isInt(value) || value instanceof Double || value instanceof Duration || typeof value === "boolean"
  },
  arithmetic(
    "_-_",
    [
      ["subtract_double", double4, double4, double4],
      ["subtract_duration_duration", duration3, duration3, duration3],
      ["subtract_int64", int5, int5, int5],
      ["subtract_timestamp_duration", timestamp3, duration3, timestamp3],
      ["subtract_timestamp_timestamp", timestamp3, timestamp3, duration3],
      ["subtract_uint64", uint3, uint3, uint3]
    ],
    subtract,
    isSubtractable
  ),
  comparisonOperator("_<_", "less", (order2) => order2 < 0),
  comparisonOperator("_<=_", "less_equals", (order2) => order2 <= 0),
  comparisonOperator("_>_", "greater", (order2) => order2 > 0),
  comparisonOperator("_>=_", "greater_equals", (order2) => order2 >= 0),
  { name: "_[_]", overloads: [overload("index_list", [listOf(a2), int5], a2), overload("index_map", [mapOf(a2, b2), a2], b2)] },
  {
    name: "@in",
    overloads: [
      overload("in_list", [a2, listOf(a2)], bool6, void 0, { cost: ([, list4]) => actualSize(list4) }),
      overload("in_map", [a2, mapOf(a2, b2)], bool6)
    ],
    singleton: isIn
  }
];

// src/policy/cel/library/lists.ts
var { bool: bool7, bytes: bytes4, double: double5, duration: duration4, dyn: dyn4, int: int6, string: string8, timestamp: timestamp4, uint: uint4 } = types;
var a3 = param("A");
var comparable = [
  ["int", int6],
  ["uint", uint4],
  ["double", double5],
  ["bool", bool7],
  ["duration", duration4],
  ["timestamp", timestamp4],
  ["string", string8],
  ["bytes", bytes4]
];
var summable = [
  ["int", int6, 0],
  ["uint", uint4, new Uint(0n)],
  ["double", double5, new Double(0)],
  ["duration", duration4, new Duration(0n)]
];
var add2 = operators.find(({ name }) => name === "_+_").singleton;
function isSorted(list4) {
  for (const [index, item] of list4.entries()) {
    if (!isComparable2(item)) return noSuchOverload();
    if (index > 0 && orderOf(list4[index - 1], item) > 0) return false;
  }
  return true;
}
function isComparable2(value) {
  return compare(value, value) !== void 0;
}
function orderOf(a4, b3) {
  const order2 = compare(a4, b3);
  return typeof order2 === "number" ? Math.sign(order2) : 0;
}
function sum(zero) {
  return (list4) => {
    let total = zero;
    for (const item of list4) {
      const next = add2(total, item);
      if (next instanceof CelError) return next;
      total = next;
    }
    return total;
  };
}
function extreme(name, wanted) {
  return (list4) => {
    let best = list4[0];
    if (best === void 0) return new CelError(`${name} called on empty list`);
    for (const item of list4) {
      if (!isComparable2(item)) return noSuchOverload();
      if (orderOf(best, item) === wanted) best = item;
    }
    return best;
  };
}
function includes(target, item) {
  return isList(target) ? target.some((other) => equals(other, item)) : equals(target, item);
}
function deepCost(value) {
  if (typeof value === "string") return Math.trunc(byteLength(value) * perCharacter);
  if (value instanceof Uint8Array) return Math.trunc(value.length * perCharacter);
  if (isList(value)) return value.reduce((total, item) => total + deepCost(item), 0);
  if (isMap(value)) return keysOf(value).reduce((total, key) => total + deepCost(key) + deepCost(findIn(value, key)), 0);
  return 1;
}
var cost = ([list4]) => deepCost(list4);
var functions2 = [
  {
    name: "isSorted",
    overloads: comparable.map(([name, type]) => method(`list_${name}_is_sorted_bool`, [listOf(type)], bool7, isSorted)),
    cost
  },
  {
    name: "sum",
    overloads: summable.map(([name, type, zero]) => method(`list_${name}_sum_${name}`, [listOf(type)], type, sum(zero))),
    cost
  },
  {
    name: "max",
    overloads: comparable.map(([name, type]) => method(`list_${name}_max_${name}`, [listOf(type)], type, extreme("max", -1))),
    cost
  },
  {
    name: "min",
    overloads: comparable.map(([name, type]) => method(`list_${name}_min_${name}`, [listOf(type)], type, extreme("min", 1))),
    cost
  },
  {
    name: "indexOf",
    overloads: [
      method(
        "list_a_index_of_int",
        [listOf(a3), a3],
        int6,
        (list4, item) => list4.findIndex((other) => equals(other, item))
      )
    ],
    cost
  },
  {
    name: "lastIndexOf",
    overloads: [
      method(
        "list_a_last_index_of_int",
        [listOf(a3), a3],
        int6,
        (list4, item) => list4.findLastIndex((other) => equals(other, item))
      )
    ],
    cost
  }
];
var lists = [
  { functions: functions2 },
  { since: 37, functions: [{ name: "includes", overloads: [method("list_includes_dyn_dyn", [dyn4, dyn4], bool7, includes)], cost }] }
];

// src/policy/cel/library/optionals.ts
var { bool: bool8, dyn: dyn5, int: int7, string: string9 } = types;
var k2 = param("K");
var v2 = param("V");
var optional = optionalOf(v2);
var list = listOf(v2);
var map3 = mapOf(k2, v2);
var missing = new CelError("optional.none() dereference");
function unwrap(values) {
  const found = [];
  for (const value of values) {
    if (!(value instanceof Optional)) return new CelError(`value ${display(value)} is not optional`);
    if (value.value !== void 0) found.push(value.value);
  }
  return found;
}
function maybe(value) {
  return value === void 0 ? Optional.none : new Optional(value);
}
function mapping(name, wrap) {
  return (call2) => {
    const [variable, result] = call2.args;
    if (variable.kind !== "ident") return new MacroProblem(variable, `${name}() variable name must be a simple identifier`);
    const make = new Builder(call2);
    const mapped = make.bind(variable.name, make.method(copy(call2.target), "value"), result);
    return make.call("_?_:_", make.method(call2.target, "hasValue"), wrap(make, mapped), make.call("optional.none"));
  };
}
var functions3 = [
  { name: "optional.of", overloads: [overload("optional_of", [v2], optional, (value) => new Optional(value))] },
  {
    name: "optional.ofNonZeroValue",
    overloads: [
      overload("optional_ofNonZeroValue", [v2], optional, (value) => isZero(value) ? Optional.none : new Optional(value))
    ]
  },
  { name: "optional.none", overloads: [overload("optional_none", [], optional, () => Optional.none)] },
  {
    name: "value",
    overloads: [method("optional_value", [optional], v2, ({ value }) => value ?? (value === null ? null : missing))]
  },
  { name: "hasValue", overloads: [method("optional_hasValue", [optional], bool8, ({ value }) => value !== void 0)] },
  { name: "or", overloads: [method("optional_or_optional", [optional, optional], optional)] },
  { name: "orValue", overloads: [method("optional_orValue_value", [optional, v2], v2)] },
  { name: "_?._", overloads: [overload("select_optional_field", [dyn5, string9], optional)] },
  {
    name: "_[?_]",
    overloads: [
      overload("list_optindex_optional_int", [list, int7], optional),
      overload("optional_list_optindex_optional_int", [optionalOf(list), int7], optional),
      overload("map_optindex_optional_value", [map3, k2], optional),
      overload("optional_map_optindex_optional_value", [optionalOf(map3), k2], optional)
    ]
  },
  {
    name: "_[_]",
    overloads: [
      overload("optional_list_index_int", [optionalOf(list), int7], optional),
      overload("optional_map_index_value", [optionalOf(map3), k2], optional)
    ]
  },
  { name: "last", overloads: [method("list_last", [list], optional, (values) => maybe(values.at(-1)))] },
  { name: "first", overloads: [method("list_first", [list], optional, (values) => maybe(values[0]))] },
  { name: "optional.unwrap", overloads: [overload("optional_unwrap", [listOf(optional)], list, unwrap)] },
  { name: "unwrapOpt", overloads: [method("optional_unwrapOpt", [listOf(optional)], list, unwrap)] }
];
var optionals = {
  since: 28,
  types: [opaqueType(optional.name)],
  functions: functions3,
  macros: {
    ".optMap/2": mapping("optMap", (make, mapped) => make.call("optional.of", mapped)),
    ".optFlatMap/2": mapping("optFlatMap", (_, mapped) => mapped)
  }
};

// src/policy/cel/library/quantity.ts
var { bool: bool9, double: double6, int: int8, string: string10 } = types;
var quantityType = structType("kubernetes.Quantity");
var Quantity2 = class _Quantity extends Opaque {
  constructor(quantity, isReckoned = false) {
    super();
    this.quantity = quantity;
    this.isReckoned = isReckoned;
  }
  quantity;
  isReckoned;
  type = quantityType;
  equals(other) {
    return other instanceof _Quantity && !other.isReckoned ? this.quantity.equal(other.quantity) : void 0;
  }
  toString() {
    return this.quantity.toString();
  }
};
var kubernetesSays = {
  [quantityProblem.format]: "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  [quantityProblem.suffix]: "unable to parse quantity's suffix",
  [quantityProblem.numeric]: "unable to parse numeric part of quantity"
};
function quantityOf(text) {
  const parsed = parseQuantity(text);
  return typeof parsed === "string" ? new CelError(kubernetesSays[parsed] ?? parsed) : new Quantity2(parsed);
}
function wholeOf2(value) {
  return new Quantity(value, 0, "DecimalExponent", false);
}
function asInteger({ quantity }) {
  const value = quantity.asInt64();
  return value === void 0 ? new CelError("cannot convert value to integer") : intOf(value);
}
function comparison2(answer) {
  return (a4, b3) => answer(a4.quantity.cmp(b3.quantity));
}
var textCost2 = ([text]) => traversalCost(text);
var quantities = {
  since: 28,
  functions: [
    { name: "quantity", overloads: [overload("string_to_quantity", [string10], quantityType, quantityOf)], cost: textCost2 },
    {
      name: "isQuantity",
      overloads: [overload("is_quantity_string", [string10], bool9, (text) => typeof parseQuantity(text) !== "string")],
      cost: textCost2
    },
    { name: "sign", overloads: [overload("quantity_sign", [quantityType], int8, ({ quantity }) => quantity.sign())] },
    {
      name: "isGreaterThan",
      overloads: [
        method(
          "quantity_is_greater_than",
          [quantityType, quantityType],
          bool9,
          comparison2((order2) => order2 > 0)
        )
      ]
    },
    {
      name: "isLessThan",
      overloads: [
        method(
          "quantity_is_less_than",
          [quantityType, quantityType],
          bool9,
          comparison2((order2) => order2 < 0)
        )
      ]
    },
    {
      name: "compareTo",
      overloads: [
        method(
          "quantity_compare_to",
          [quantityType, quantityType],
          int8,
          comparison2((order2) => order2)
        )
      ]
    },
    {
      name: "asApproximateFloat",
      overloads: [
        method("quantity_get_float", [quantityType], double6, ({ quantity }) => new Double(quantity.asApproximateFloat()))
      ]
    },
    { name: "asInteger", overloads: [method("quantity_get_int", [quantityType], int8, asInteger)] },
    {
      name: "isInteger",
      overloads: [
        method("quantity_is_integer", [quantityType], bool9, ({ quantity }) => quantity.asInt64() !== void 0)
      ]
    },
    {
      name: "add",
      overloads: [
        method(
          "quantity_add",
          [quantityType, quantityType],
          quantityType,
          (a4, b3) => new Quantity2(a4.quantity.add(b3.quantity), true)
        ),
        method(
          "quantity_add_int",
          [quantityType, int8],
          quantityType,
          (a4, b3) => new Quantity2(a4.quantity.add(wholeOf2(b3)), true)
        )
      ]
    },
    {
      name: "sub",
      overloads: [
        method(
          "quantity_sub",
          [quantityType, quantityType],
          quantityType,
          (a4, b3) => new Quantity2(a4.quantity.sub(b3.quantity), true)
        ),
        method(
          "quantity_sub_int",
          [quantityType, int8],
          quantityType,
          (a4, b3) => new Quantity2(a4.quantity.sub(wholeOf2(b3)), true)
        )
      ]
    }
  ]
};

// src/policy/cel/library/regex.ts
var { int: int9, string: string11 } = types;
function find2(text, pattern) {
  if (typeof text !== "string" || typeof pattern !== "string") return noSuchOverload();
  const compiled = compilePattern(pattern);
  if (compiled instanceof CelError) return illegal(compiled);
  work(matchCost(text, pattern.length));
  return compiled.find(text) ?? "";
}
function findAll(text, pattern, most2 = -1) {
  if (typeof text !== "string" || typeof pattern !== "string" || !isInt(most2)) return noSuchOverload();
  const compiled = compilePattern(pattern);
  if (compiled instanceof CelError) return illegal(compiled);
  work(matchCost(text, pattern.length));
  return compiled.findAll(text, Number(most2));
}
function illegal({ message }) {
  return new CelError(`Illegal regex: ${message}`);
}
var cost2 = ([text, pattern]) => matchCost(text, costSize(pattern));
var regex = {
  functions: [
    { name: "find", overloads: [method("string_find_string", [string11, string11], string11, find2)], unguarded: true, cost: cost2 },
    {
      name: "findAll",
      overloads: [
        method("string_find_all_string", [string11, string11], listOf(string11), findAll),
        method("string_find_all_string_int", [string11, string11, int9], listOf(string11), findAll)
      ],
      unguarded: true,
      cost: cost2
    }
  ]
};

// src/policy/cel/library/semver.ts
var { bool: bool10, int: int10, string: string12 } = types;
var semverType = structType("kubernetes.Semver");
var Semver = class _Semver extends Opaque {
  constructor(version) {
    super();
    this.version = version;
  }
  version;
  type = semverType;
  equals(other) {
    return other instanceof _Semver ? compareVersions(this.version, other.version) === 0 : void 0;
  }
  toString() {
    const { numbers: numbers2, prerelease, build } = this.version;
    return numbers2.join(".") + (prerelease.length > 0 ? `-${prerelease.join(".")}` : "") + (build.length > 0 ? `+${build.join(".")}` : "");
  }
};
function compareVersions(a4, b3) {
  for (const [index, number2] of a4.numbers.entries()) {
    if (number2 !== b3.numbers[index]) return number2 > b3.numbers[index] ? 1 : -1;
  }
  if (a4.prerelease.length === 0 || b3.prerelease.length === 0) return Math.sign(b3.prerelease.length - a4.prerelease.length);
  for (const [index, part3] of a4.prerelease.entries()) {
    const other = b3.prerelease[index];
    if (other === void 0) return 1;
    const order2 = compareParts(part3, other);
    if (order2 !== 0) return order2;
  }
  return a4.prerelease.length < b3.prerelease.length ? -1 : 0;
}
function compareParts(a4, b3) {
  if (typeof a4 === "bigint") return typeof b3 === "bigint" ? a4 === b3 ? 0 : a4 > b3 ? 1 : -1 : -1;
  return typeof b3 === "bigint" ? 1 : compareStrings(a4, b3);
}
var VersionProblem = class extends Error {
};
function parse2(text, normalize) {
  try {
    return parseVersion(normalize ? normalized(text) : text);
  } catch (error) {
    if (error instanceof VersionProblem) return new CelError(error.message);
    throw error;
  }
}
function normalized(text) {
  const parts = splitVersion(text.replace(/^v/, "")).map((part3) => {
    if (part3.length <= 1) return part3;
    const stripped = part3.replace(/^0+/, "");
    return /^[0-9]/.test(stripped) ? stripped : `0${stripped}`;
  });
  if (parts.length < 3) {
    if (/[+-]/.test(parts.at(-1))) throw new VersionProblem("short version cannot contain PreRelease/Build meta data");
    while (parts.length < 3) parts.push("0");
  }
  return parts.join(".");
}
function splitVersion(text) {
  const [major, minor, ...patch] = text.split(".");
  return [major, ...minor === void 0 ? [] : [minor], ...patch.length === 0 ? [] : [patch.join(".")]];
}
function parseVersion(text) {
  if (text === "") throw new VersionProblem("Version string empty");
  const [major, minor, rest] = splitVersion(text);
  if (minor === void 0 || rest === void 0) throw new VersionProblem("No Major.Minor.Patch elements found");
  const numbers2 = [numberOf(major, "major", "Major"), numberOf(minor, "minor", "Minor")];
  const [beforeBuild, build] = cut(rest, "+");
  const [patch, prerelease] = cut(beforeBuild, "-");
  numbers2.push(numberOf(patch, "patch", "Patch"));
  return { numbers: numbers2, prerelease: prerelease?.split(".").map(prereleaseOf) ?? [], build: build?.split(".").map(buildOf) ?? [] };
}
function cut(text, separator) {
  const index = text.indexOf(separator);
  return index < 0 ? [text, void 0] : [text.slice(0, index), text.slice(index + 1)];
}
function numberOf(text, name, title) {
  if (!/^[0-9]*$/.test(text)) throw new VersionProblem(`Invalid character(s) found in ${name} number ${quote(text)}`);
  if (/^0./.test(text)) throw new VersionProblem(`${title} number must not contain leading zeroes ${quote(text)}`);
  return wholeOf3(text);
}
function wholeOf3(text) {
  const value = parseUint64(text);
  if (value === void 0)
    throw new VersionProblem(`strconv.ParseUint: parsing ${quote(text)}: ${text === "" ? "invalid syntax" : "value out of range"}`);
  return value;
}
function prereleaseOf(text) {
  if (text === "") throw new VersionProblem("Prerelease is empty");
  if (/^[0-9]+$/.test(text)) {
    if (/^0./.test(text)) throw new VersionProblem(`Numeric PreRelease version must not contain leading zeroes ${quote(text)}`);
    return wholeOf3(text);
  }
  if (!/^[A-Za-z0-9-]+$/.test(text)) throw new VersionProblem(`Invalid character(s) found in prerelease ${quote(text)}`);
  return text;
}
function buildOf(text) {
  if (text === "") throw new VersionProblem("Build meta data is empty");
  if (!/^[A-Za-z0-9-]+$/.test(text)) throw new VersionProblem(`Invalid character(s) found in build meta data ${quote(text)}`);
  return text;
}
function semver(text, normalize = false) {
  const version = parse2(text, normalize);
  return version instanceof CelError ? version : new Semver(version);
}
function isSemver(text, normalize = false) {
  return !(parse2(text, normalize) instanceof CelError);
}
function comparison3(answer) {
  return (a4, b3) => answer(compareVersions(a4.version, b3.version));
}
function number(index) {
  return ({ version }) => intOf(BigInt.asIntN(64, version.numbers[index]));
}
var textCost3 = ([text]) => traversalCost(text);
var semvers = {
  since: 33,
  functions: [
    {
      name: "semver",
      overloads: [
        overload("string_to_semver", [string12], semverType, semver),
        overload("string_bool_to_semver", [string12, bool10], semverType, semver)
      ],
      cost: textCost3
    },
    {
      name: "isSemver",
      overloads: [
        overload("is_semver_string", [string12], bool10, isSemver),
        overload("is_semver_string_bool", [string12, bool10], bool10, isSemver)
      ],
      cost: textCost3
    },
    {
      name: "isGreaterThan",
      overloads: [
        method(
          "semver_is_greater_than",
          [semverType, semverType],
          bool10,
          comparison3((order2) => order2 > 0)
        )
      ]
    },
    {
      name: "isLessThan",
      overloads: [
        method(
          "semver_is_less_than",
          [semverType, semverType],
          bool10,
          comparison3((order2) => order2 < 0)
        )
      ]
    },
    {
      name: "compareTo",
      overloads: [
        method(
          "semver_compare_to",
          [semverType, semverType],
          int10,
          comparison3((order2) => order2)
        )
      ]
    },
    { name: "major", overloads: [method("semver_major", [semverType], int10, number(0))] },
    { name: "minor", overloads: [method("semver_minor", [semverType], int10, number(1))] },
    { name: "patch", overloads: [method("semver_patch", [semverType], int10, number(2))] }
  ]
};

// src/policy/cel/library/sets.ts
var list2 = listOf(param("T"));
function has2(set, item) {
  work(set.length);
  return set.some((other) => equals(item, other));
}
function contains(set, subset) {
  return subset.every((item) => has2(set, item));
}
function cost3(factor) {
  return ([a4, b3]) => 1 + costSize(a4) * costSize(b3) * factor;
}
var sets = {
  since: 29,
  functions: [
    { name: "sets.contains", overloads: [overload("list_sets_contains_list", [list2, list2], types.bool, contains, { cost: cost3(1) })] },
    {
      name: "sets.equivalent",
      overloads: [
        overload(
          "list_sets_equivalent_list",
          [list2, list2],
          types.bool,
          (a4, b3) => contains(a4, b3) && contains(b3, a4),
          { cost: cost3(2) }
        )
      ]
    },
    {
      name: "sets.intersects",
      overloads: [
        overload(
          "list_sets_intersects_list",
          [list2, list2],
          types.bool,
          (a4, b3) => a4.some((item) => has2(b3, item)),
          { cost: cost3(1) }
        )
      ]
    }
  ]
};

// src/policy/cel/library/time.ts
var { duration: duration5, int: int11, string: string13, timestamp: timestamp5 } = types;
var dayLength = 864e5;
function dayOfYear(date) {
  const first = /* @__PURE__ */ new Date(0);
  first.setUTCFullYear(date.getUTCFullYear(), 0, 1);
  return Math.floor((date.getTime() - first.getTime()) / dayLength);
}
function inUTC(part3) {
  return (time2) => part3(new Date(time2.seconds * 1e3), time2);
}
function inZone(part3) {
  return (time2, zone) => {
    const offset = offsetIn(zone, time2);
    return offset instanceof CelError ? offset : part3(new Date((time2.seconds + offset) * 1e3), time2);
  };
}
function offsetIn(zone, time2) {
  const colon = zone.indexOf(":");
  if (colon < 0) return namedOffset(zone, time2);
  const [hours, minutes] = [zone.slice(0, colon), zone.slice(colon + 1)];
  for (const number2 of [hours, minutes]) {
    if (!/^[+-]?[0-9]+$/.test(number2)) return new CelError(`strconv.Atoi: parsing ${JSON.stringify(number2)}: invalid syntax`);
  }
  return (Number(hours) * 60 + (zone.startsWith("-") ? -1 : 1) * Number(minutes)) * 60;
}
function namedOffset(zone, { seconds }) {
  if (zone === "" || zone === "UTC") return 0;
  if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(zone)) return new CelError("time: invalid location name");
  try {
    const format2 = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
    const parts = Object.fromEntries(format2.formatToParts(seconds * 1e3).map(({ type, value }) => [type, value]));
    const date = /* @__PURE__ */ new Date(0);
    date.setUTCFullYear(
      parts["era"] === "BC" ? 1 - Number(parts["year"]) : Number(parts["year"]),
      Number(parts["month"]) - 1,
      Number(parts["day"])
    );
    date.setUTCHours(Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
    return date.getTime() / 1e3 - seconds;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new CelError(`unknown time zone ${zone}`);
  }
}
function part(name, id, zoneId, of, ofDuration2) {
  return {
    name,
    overloads: [
      method(id, [timestamp5], int11, inUTC(of)),
      method(zoneId, [timestamp5, string13], int11, inZone(of)),
      ...ofDuration2 ? [ofDuration2] : []
    ]
  };
}
function ofDuration(id, unit) {
  return method(id, [duration5], int11, ({ nanoseconds }) => intOf(nanoseconds / unit));
}
var time = [
  part("getFullYear", "timestamp_to_year", "timestamp_to_year_with_tz", (date) => date.getUTCFullYear()),
  part("getMonth", "timestamp_to_month", "timestamp_to_month_with_tz", (date) => date.getUTCMonth()),
  part("getDayOfYear", "timestamp_to_day_of_year", "timestamp_to_day_of_year_with_tz", dayOfYear),
  part("getDayOfMonth", "timestamp_to_day_of_month", "timestamp_to_day_of_month_with_tz", (date) => date.getUTCDate() - 1),
  part("getDate", "timestamp_to_day_of_month_1_based", "timestamp_to_day_of_month_1_based_with_tz", (date) => date.getUTCDate()),
  part("getDayOfWeek", "timestamp_to_day_of_week", "timestamp_to_day_of_week_with_tz", (date) => date.getUTCDay()),
  part(
    "getHours",
    "timestamp_to_hours",
    "timestamp_to_hours_with_tz",
    (date) => date.getUTCHours(),
    ofDuration("duration_to_hours", 3600000000000n)
  ),
  part(
    "getMinutes",
    "timestamp_to_minutes",
    "timestamp_to_minutes_with_tz",
    (date) => date.getUTCMinutes(),
    ofDuration("duration_to_minutes", 60000000000n)
  ),
  part(
    "getSeconds",
    "timestamp_to_seconds",
    "timestamp_to_seconds_tz",
    (date) => date.getUTCSeconds(),
    ofDuration("duration_to_seconds", 1000000000n)
  ),
  part(
    "getMilliseconds",
    "timestamp_to_milliseconds",
    "timestamp_to_milliseconds_with_tz",
    (_, { nanoseconds }) => Math.floor(nanoseconds / 1e6),
    ofDuration("duration_to_milliseconds", 1000000n)
  )
];

// src/policy/cel/library/urls.ts
var { bool: bool11, string: string14 } = types;
var urlType = structType("kubernetes.URL");
var URL = class _URL extends Opaque {
  constructor(parts) {
    super();
    this.parts = parts;
  }
  parts;
  type = urlType;
  equals(other) {
    return other instanceof _URL ? this.toString() === other.toString() : void 0;
  }
  toString() {
    return urlText(this.parts);
  }
};
function urlOf(text) {
  const request = parseURL(text, true);
  const parts = typeof request === "string" ? request : parseURL(text, false);
  return typeof parts === "string" ? new CelError(`URL parse error during conversion from string: ${parts}`) : new URL(parts);
}
function query({ parts }) {
  const entries = new Entries();
  for (const [key, values] of queryOf(parts)) entries.set(key, values);
  return entries;
}
function part2(name, id, of) {
  return { name, overloads: [method(id, [urlType], string14, ({ parts }) => of(parts))] };
}
var urls = {
  functions: [
    { name: "url", overloads: [overload("string_to_url", [string14], urlType, urlOf)], cost: ([text]) => traversalCost(text) },
    part2("getScheme", "url_get_scheme", ({ scheme }) => scheme),
    part2("getHost", "url_get_host", ({ host }) => host),
    part2("getHostname", "url_get_hostname", (parts) => splitHost(parts).name),
    part2("getPort", "url_get_port", (parts) => splitHost(parts).port),
    part2("getEscapedPath", "url_get_escaped_path", escapedPath),
    { name: "getQuery", overloads: [method("url_get_query", [urlType], mapOf(string14, listOf(string14)), query)] },
    {
      name: "isURL",
      overloads: [overload("is_url_string", [string14], bool11, (text) => typeof parseURL(text, true) !== "string")]
    }
  ]
};

// src/policy/cel/library/index.ts
var libraries = [
  { functions: [...operators, ...conversions, ...standardStrings, ...time] },
  urls,
  regex,
  ...lists,
  authz,
  optionals,
  quantities,
  ...strings,
  sets,
  ip,
  cidr,
  namedFormats,
  authzSelectors,
  comprehensions,
  semvers,
  extendedLists
];

// src/policy/cel/lexer.ts
var escape2 = String.raw`\\(?:[abfnrtv"'\\?${"`"}]|[0-3][0-7][0-7]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})`;
var string15 = [
  String.raw`[rR]"""[^]*?"""`,
  String.raw`[rR]'''[^]*?'''`,
  String.raw`[rR]"[^"\n\r]*"`,
  String.raw`[rR]'[^'\n\r]*'`,
  String.raw`"""(?:${escape2}|[^\\])*?"""`,
  String.raw`'''(?:${escape2}|[^\\])*?'''`,
  String.raw`"(?:${escape2}|[^\\"\n\r])*"`,
  String.raw`'(?:${escape2}|[^\\'\n\r])*'`
].join("|");
var token = new RegExp(
  [
    String.raw`(?<skipped>[\t \r\n\f]+|//[^\n]*)`,
    String.raw`(?<double>[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?)`,
    String.raw`(?<uint>(?:0x[0-9a-fA-F]+|[0-9]+)[uU])`,
    String.raw`(?<int>0x[0-9a-fA-F]+|[0-9]+)`,
    `(?<bytes>[bB](?:${string15}))`,
    `(?<string>${string15})`,
    "(?<identifier>[A-Za-z_][A-Za-z0-9_]*)",
    "(?<escaped>`[A-Za-z0-9_.\\-/ ]+`)",
    String.raw`(?<symbol>==|!=|<=|>=|&&|\|\||[<>[\]{}().,\-!?:+*/%])`
  ].join("|"),
  "y"
);
var beginning = new RegExp(
  `(?:'(?:${escape2}|[^\\\\'
\r])*|"(?:${escape2}|[^\\\\"
\r])*|&|\\||=|\`[A-Za-z0-9_.\\-/ ]*)(?:[^]|$)|[^]`,
  "uy"
);
var kinds = ["identifier", "symbol", "string", "int", "double", "uint", "bytes", "escaped"];
function tokenize(source, unknown) {
  const tokens = [];
  let position = 0;
  while (position < source.length) {
    token.lastIndex = position;
    const match = token.exec(source);
    const start = position;
    if (!match) {
      beginning.lastIndex = position;
      position += beginning.exec(source)[0].length;
      unknown(start, position);
      continue;
    }
    position = token.lastIndex;
    const groups = match.groups;
    const kind2 = kinds.find((candidate) => groups[candidate] !== void 0);
    if (kind2) tokens.push({ kind: kind2, text: match[0], start, end: position });
  }
  tokens.push({ kind: "end", text: "<EOF>", start: source.length, end: source.length });
  return tokens;
}
function unquote(text, isBytes) {
  let quoted = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  if (isBytes) quoted = quoted.slice(1);
  const raw = /^[rR]/.test(quoted);
  if (raw) quoted = quoted.slice(1);
  const quotes = /^(?:"""|''')/.test(quoted) && quoted.length >= 6 ? 3 : 1;
  const content = quoted.slice(quotes, -quotes);
  if (raw || !content.includes("\\")) return { value: isBytes ? new TextEncoder().encode(content) : content };
  return isBytes ? unescapeBytes(content) : unescapeString(content);
}
var escaped = /\\(?:([abfnrtv"'\\?`])|([0-3][0-7]{2})|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g;
var controls = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "	", v: "\v" };
function unescapeString(content) {
  let problem;
  const value = content.replace(escaped, (_, control, octal, hex, short, long) => {
    if (control !== void 0) return controls[control] ?? control;
    const code = octal === void 0 ? Number.parseInt(hex ?? short ?? long, 16) : Number.parseInt(octal, 8);
    if (code <= 1114111 && !(code >= 55296 && code <= 57343)) return String.fromCodePoint(code);
    problem = "invalid unicode code point";
    return "";
  });
  return problem === void 0 ? { value } : { problem };
}
function unescapeBytes(content) {
  const bytes5 = [];
  const encoder2 = new TextEncoder();
  let position = 0;
  for (const match of content.matchAll(escaped)) {
    const [text, control, octal, hex] = match;
    append(bytes5, encoder2.encode(content.slice(position, match.index)));
    position = match.index + text.length;
    if (control !== void 0) bytes5.push((controls[control] ?? control).charCodeAt(0));
    else if (octal !== void 0) bytes5.push(Number.parseInt(octal, 8));
    else if (hex === void 0) return { problem: "unable to unescape string" };
    else bytes5.push(Number.parseInt(hex, 16));
  }
  append(bytes5, encoder2.encode(content.slice(position)));
  return { value: Uint8Array.from(bytes5) };
}

// src/policy/cel/tokens.ts
var Unparsable = class extends Error {
};
var Tokens = class {
  constructor(source, issues) {
    this.issues = issues;
    this.#all = tokenize(source, (start, end) => {
      issues.report({ start, end }, `Syntax error: token recognition error at: '${source.slice(start, end)}'`);
    });
  }
  issues;
  #all;
  #position = 0;
  peek(ahead = 0) {
    return this.#all[this.#position + ahead] ?? this.#all.at(-1);
  }
  next() {
    const token2 = this.peek();
    this.#position++;
    return token2;
  }
  skip(count) {
    this.#position += count;
  }
  /** The next token, where it is one of these symbols. */
  accept(...symbols) {
    const token2 = this.peek();
    return token2.kind === "symbol" && symbols.includes(token2.text) ? this.next() : void 0;
  }
  acceptWord(word) {
    const token2 = this.peek();
    return token2.kind === "identifier" && token2.text === word ? this.next() : void 0;
  }
  expect(symbol) {
    return this.accept(symbol) ?? this.unexpected(`'${symbol}'`);
  }
  unexpected(expected) {
    const token2 = this.peek();
    const extraneous = expected === "<EOF>" && this.#all[this.#position + 1]?.kind === "end";
    this.fail(token2, `Syntax error: ${extraneous ? "extraneous" : "mismatched"} input '${token2.text}' expecting ${expected}`);
  }
  fail(place, message) {
    this.issues.report(place, message);
    throw new Unparsable();
  }
};

// src/policy/cel/nodes.ts
var deepest = 250;
function operation(name, operator, args) {
  return { kind: "call", name, target: void 0, args, start: args[0].start, end: args.at(-1).end, at: operator.start };
}
var Nodes = class {
  constructor(source, macros, issues) {
    this.source = source;
    this.macros = macros;
    this.issues = issues;
  }
  source;
  macros;
  issues;
  /** How deep the parts of a node are nested that are more than a wrapping. */
  #depths = /* @__PURE__ */ new Map();
  /** A call, or what the macro of its name makes of it. */
  call(call2, depth) {
    const parts = call2.target ? [call2.target, ...call2.args] : call2.args;
    const macro = this.macros.get(`${call2.target ? "." : ""}${call2.name}/${call2.args.length}`);
    const expanded = macro?.(call2);
    if (expanded instanceof MacroProblem) {
      this.issues.report(expanded.place, expanded.message);
      const { start, end, at } = expanded.place;
      return { kind: "literal", value: null, start, end, at };
    }
    return this.made(expanded ?? { kind: "call", ...call2 }, depth, parts);
  }
  /** @param own How much deeper than its parts it is. */
  made(expr, own, parts) {
    let depth = 0;
    for (const part3 of parts) depth = Math.max(depth, this.#depths.get(part3) ?? 0);
    depth += own;
    if (depth > deepest) {
      this.issues.report({ start: 0, end: this.source.length, at: -1 }, "max recursion depth exceeded");
      throw new Unparsable();
    }
    if (depth > 0) this.#depths.set(expr, depth);
    return expr;
  }
};

// src/policy/cel/parser.ts
var reserved = new Set(
  `as break const continue else false for function if import in let loop package namespace null return true var void while`.split(" ")
);
var longest2 = 1e5;
var primary = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";
function parse3(source, syntax) {
  const issues = new Issues();
  const length = source.length > longest2 ? Array.from(source).length : source.length;
  if (length > longest2) {
    issues.report({ start: 0, end: source.length, at: -1 }, `expression code point size exceeds limit: size: ${length}, limit ${longest2}`);
    return { issues: issues.list };
  }
  const parser = new Parser(source, syntax, issues);
  try {
    const expr = parser.parse();
    return issues.list.length === 0 ? { expr } : { issues: issues.list };
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    return { issues: issues.list };
  }
}
var Parser = class {
  constructor(source, syntax, issues) {
    this.source = source;
    this.syntax = syntax;
    this.issues = issues;
    this.#tokens = new Tokens(source, issues);
    this.#nodes = new Nodes(source, syntax.macros, issues);
  }
  source;
  syntax;
  issues;
  #tokens;
  #nodes;
  #nesting = 0;
  parse() {
    const expr = this.#expr();
    if (this.#tokens.peek().kind !== "end") this.#tokens.unexpected("<EOF>");
    return expr;
  }
  #expr() {
    if (++this.#nesting > deepest)
      this.#tokens.fail({ start: 0, end: this.source.length, at: -1 }, `expression recursion limit exceeded: ${deepest}`);
    let expr = this.#logical("||");
    const operator = this.#tokens.accept("?");
    if (operator) {
      const then = this.#logical("||");
      this.#tokens.expect(":");
      const otherwise = this.#expr();
      expr = this.#nodes.made(operation("_?_:_", operator, [expr, then, otherwise]), 1, [expr, then, otherwise]);
    }
    this.#nesting--;
    return expr;
  }
  #logical(symbol) {
    const operand = () => symbol === "||" ? this.#logical("&&") : this.#relation();
    const terms = [operand()];
    let first;
    for (let operator = this.#tokens.accept(symbol); operator; operator = this.#tokens.accept(symbol)) {
      first ??= operator;
      terms.push(operand());
    }
    return first ? this.#nodes.made(operation(`_${symbol}_`, first, terms), 0, terms) : terms[0];
  }
  #relation() {
    let left2 = this.#sum();
    for (; ; ) {
      const operator = this.#tokens.accept("<", "<=", ">=", ">", "==", "!=") ?? this.#tokens.acceptWord("in");
      if (!operator) return left2;
      const right = this.#sum();
      left2 = this.#nodes.made(operation(operator.text === "in" ? "@in" : `_${operator.text}_`, operator, [left2, right]), 1, [left2, right]);
    }
  }
  #sum() {
    return this.#left(["+", "-"], () => this.#left(["*", "/", "%"], () => this.#unary()));
  }
  #left(symbols, operand) {
    let left2 = operand();
    for (let operator = this.#tokens.accept(...symbols); operator; operator = this.#tokens.accept(...symbols)) {
      const right = operand();
      left2 = this.#nodes.made(operation(`_${operator.text}_`, operator, [left2, right]), 1, [left2, right]);
    }
    return left2;
  }
  #unary() {
    const first = this.#tokens.peek();
    if (first.text !== "!" && first.text !== "-") return this.#member();
    if (first.text === "-" && this.#isNumber(this.#tokens.peek(1))) return this.#member();
    let count = 0;
    while (this.#tokens.accept(first.text)) count++;
    const operand = this.#member();
    if (count % 2 === 0) return operand;
    const call2 = {
      kind: "call",
      name: `${first.text}_`,
      target: void 0,
      args: [operand],
      start: first.start,
      end: operand.end,
      at: first.start
    };
    return this.#nodes.made(call2, 0, [operand]);
  }
  #isNumber(token2) {
    return token2?.kind === "int" || token2?.kind === "double";
  }
  #member() {
    let expr = this.#primary();
    for (; ; ) {
      const dot = this.#tokens.accept(".");
      if (dot) {
        expr = this.#selection(expr, dot);
        continue;
      }
      const bracket = this.#tokens.accept("[");
      if (!bracket) return expr;
      const optional2 = this.#acceptOptional(bracket, "[?");
      const index = this.#expr();
      const { end } = this.#tokens.expect("]");
      const call2 = {
        kind: "call",
        name: optional2 ? "_[?_]" : "_[_]",
        target: void 0,
        args: [expr, index],
        start: expr.start,
        end,
        at: bracket.start
      };
      expr = this.#nodes.made(call2, 1, [expr, index]);
    }
  }
  #selection(operand, dot) {
    const optional2 = this.#acceptOptional(dot, ".?");
    const name = this.#tokens.peek();
    if (name.kind !== "identifier" && name.kind !== "escaped")
      this.#tokens.unexpected(optional2 ? "{IDENTIFIER, ESC_IDENTIFIER}" : "{'?', IDENTIFIER, ESC_IDENTIFIER}");
    this.#refuseLiteral(name);
    this.#tokens.next();
    const field = name.kind === "escaped" ? name.text.slice(1, -1) : name.text;
    const place = { start: operand.start, end: name.end, at: dot.start };
    if (optional2) {
      const literal = { kind: "literal", value: field, start: name.start, end: name.end, at: name.start };
      return this.#nodes.made({ kind: "call", name: "_?._", target: void 0, args: [operand, literal], ...place }, 1, [operand]);
    }
    const open = name.kind === "identifier" ? this.#tokens.accept("(") : void 0;
    if (!open) return this.#nodes.made({ kind: "select", operand, field, testOnly: false, ...place }, 1, [operand]);
    const args = this.#arguments();
    const { end } = this.#tokens.expect(")");
    return this.#nodes.call({ name: field, target: operand, args, start: operand.start, end, at: open.start }, 1);
  }
  /** `true`, `false`, `null` and `in` are tokens of their own. */
  #refuseLiteral(name) {
    if (name.kind === "identifier" && (isLiteralWord(name.text) || name.text === "in"))
      this.#tokens.fail(name, `Syntax error: mismatched input '${name.text}' expecting IDENTIFIER`);
  }
  #acceptOptional(operator, text) {
    const mark = this.#tokens.accept("?");
    if (mark && !this.syntax.optionals) this.issues.report({ start: operator.start, end: mark.end }, `unsupported syntax '${text}'`);
    return mark !== void 0;
  }
  #arguments() {
    const args = [];
    if (this.#tokens.peek().text === ")") return args;
    do
      args.push(this.#expr());
    while (this.#tokens.accept(","));
    return args;
  }
  #primary() {
    const token2 = this.#tokens.peek();
    const { start, end } = token2;
    switch (token2.kind) {
      case "int":
      case "uint":
      case "double":
        return this.#number(token2, start);
      case "string":
      case "bytes": {
        this.#tokens.next();
        const unquoted = unquote(token2.text, token2.kind === "bytes");
        if ("problem" in unquoted) this.issues.report(token2, unquoted.problem);
        return this.#literal("value" in unquoted ? unquoted.value : token2.text, start, end);
      }
      case "identifier":
        if (token2.text === "in") this.#tokens.unexpected(primary);
        if (isLiteralWord(token2.text)) {
          this.#tokens.next();
          return this.#literal(token2.text === "null" ? null : token2.text === "true", start, end);
        }
        return this.#name(void 0);
      case "symbol":
        return this.#symbol(token2);
      default:
        return this.#tokens.unexpected(primary);
    }
  }
  #symbol(token2) {
    switch (token2.text) {
      case "-": {
        const number2 = this.#tokens.peek(1);
        if (!this.#isNumber(number2)) break;
        this.#tokens.next();
        return this.#number(number2, token2.start);
      }
      case "(": {
        this.#tokens.next();
        const expr = this.#expr();
        this.#tokens.expect(")");
        return expr;
      }
      case "[":
        return this.#list();
      case "{":
        return this.#map();
      case ".":
        this.#tokens.next();
        if (this.#tokens.peek().kind !== "identifier") this.#tokens.unexpected("IDENTIFIER");
        this.#refuseLiteral(this.#tokens.peek());
        return this.#name(token2);
      default:
    }
    return this.#tokens.unexpected(primary);
  }
  #number(token2, start) {
    this.#tokens.next();
    const negative = start < token2.start;
    const value = numberOf2(token2, negative);
    if (value === void 0) this.issues.report({ start, end: token2.end }, `invalid ${token2.kind} literal`);
    return this.#literal(value ?? 0, start, token2.end);
  }
  #literal(value, start, end) {
    return { kind: "literal", value, start, end, at: start };
  }
  /** A variable, a call, or a message's name before its braces. */
  #name(dot) {
    const token2 = this.#tokens.next();
    const start = dot?.start ?? token2.start;
    const message = this.#messageName(token2);
    if (message !== void 0) return this.#struct(dot ? `.${message}` : message, start);
    if (reserved.has(token2.text)) this.issues.report({ start, end: token2.end }, `reserved identifier: ${token2.text}`);
    const name = dot ? `.${token2.text}` : token2.text;
    const open = this.#tokens.accept("(");
    if (!open) return { kind: "ident", name, start, end: token2.end, at: token2.start };
    const args = this.#arguments();
    const { end } = this.#tokens.expect(")");
    return this.#nodes.call({ name, target: void 0, args, start, end, at: open.start }, 0);
  }
  /** `a.b.C` where `{` follows; the position is at the brace then. */
  #messageName(first) {
    let name = first.text;
    let ahead = 0;
    while (this.#tokens.peek(ahead).text === "." && this.#tokens.peek(ahead + 1).kind === "identifier") {
      name += `.${this.#tokens.peek(ahead + 1).text}`;
      ahead += 2;
    }
    const brace = this.#tokens.peek(ahead);
    if (brace.kind !== "symbol" || brace.text !== "{") return void 0;
    this.#tokens.skip(ahead);
    return name;
  }
  #struct(name, start) {
    const brace = this.#tokens.expect("{");
    const fields2 = [];
    while (this.#tokens.peek().text !== "}") {
      const first = this.#tokens.peek();
      const optional2 = this.#acceptOptional(first, "?");
      const field = this.#tokens.peek();
      if (field.kind !== "identifier" && field.kind !== "escaped")
        this.#tokens.unexpected(fields2.length === 0 ? "{'}', ',', '?', IDENTIFIER, ESC_IDENTIFIER}" : "{IDENTIFIER, ESC_IDENTIFIER}");
      this.#refuseLiteral(field);
      this.#tokens.next();
      const colon = this.#tokens.expect(":");
      const value = this.#expr();
      fields2.push({
        name: field.kind === "escaped" ? field.text.slice(1, -1) : field.text,
        value,
        optional: optional2,
        start: first.start,
        end: value.end,
        at: colon.start
      });
      if (!this.#tokens.accept(",")) break;
    }
    const { end } = this.#tokens.expect("}");
    return this.#nodes.made(
      { kind: "struct", name, fields: fields2, start, end, at: brace.start },
      0,
      fields2.map(({ value }) => value)
    );
  }
  #list() {
    const open = this.#tokens.expect("[");
    const items = [];
    const optional2 = /* @__PURE__ */ new Set();
    while (this.#tokens.peek().text !== "]") {
      if (this.#acceptOptional(this.#tokens.peek(), "?")) optional2.add(items.length);
      items.push(this.#expr());
      if (!this.#tokens.accept(",")) break;
    }
    const { end } = this.#tokens.expect("]");
    return this.#nodes.made({ kind: "list", items, optional: optional2, start: open.start, end, at: open.start }, 0, items);
  }
  #map() {
    const open = this.#tokens.expect("{");
    const entries = [];
    while (this.#tokens.peek().text !== "}") {
      const first = this.#tokens.peek();
      const optional2 = this.#acceptOptional(first, "?");
      const key = this.#expr();
      const colon = this.#tokens.expect(":");
      const value = this.#expr();
      entries.push({ key, value, optional: optional2, start: first.start, end: value.end, at: colon.start });
      if (!this.#tokens.accept(",")) break;
    }
    const { end } = this.#tokens.expect("}");
    return this.#nodes.made(
      { kind: "map", entries, start: open.start, end, at: open.start },
      0,
      entries.flatMap(({ key, value }) => [key, value])
    );
  }
};
function isLiteralWord(text) {
  return text === "true" || text === "false" || text === "null";
}
function numberOf2({ kind: kind2, text }, negative) {
  if (kind2 === "double") {
    const value2 = Number(text);
    return Number.isFinite(value2) ? new Double(negative ? -value2 : value2) : void 0;
  }
  const digits = kind2 === "uint" ? text.slice(0, -1) : text;
  const value = negative ? -BigInt(digits) : BigInt(digits);
  if (kind2 === "uint") return fitsUint(value) ? new Uint(value) : void 0;
  return fitsInt(value) ? intOf(value) : void 0;
}

// src/policy/cel/attributes.ts
var Attribute = class {
  constructor(root) {
    this.root = root;
  }
  root;
  #qualifiers = [];
  add(qualifier) {
    if (this.root.kind === "conditional") {
      this.root.met.add(qualifier);
      this.root.otherwise.add(qualifier);
    } else this.#qualifiers.push(qualifier);
    return this;
  }
  /** The step that follows the chain; without the cost of the variable itself. */
  compile() {
    const { root } = this;
    const qualifiers = this.#qualifiers;
    switch (root.kind) {
      case "conditional":
        return conditional(root.test, root.met.compile(), root.otherwise.compile());
      case "relative":
        return qualified(root.run, qualifiers);
      case "local":
        return qualified(local(root.slot, root.init), qualifiers);
      case "global":
        return qualified(global(root.name), qualifiers);
      case "unchecked":
        return unchecked(root, qualifiers);
    }
  }
};
function conditional(test3, then, otherwise) {
  return (frame) => {
    const result = test3(frame);
    if (result === true) return then(frame);
    if (result === false) return otherwise(frame);
    return result instanceof CelError ? result : noSuchOverload();
  };
}
function global(name) {
  const missing2 = new CelError(`no such attribute(s): ${name}`);
  return (frame) => {
    const value = frame.activation.find(name);
    return value === void 0 ? missing2 : value;
  };
}
function local(slot, init) {
  if (!init) return (frame) => frame.slots[slot];
  return (frame) => {
    const value = frame.slots[slot];
    if (value !== void 0) return value;
    const initial = init(frame);
    frame.slots[slot] = initial;
    return initial;
  };
}
function unchecked({ name, candidates, type }, qualifiers) {
  const steps = qualifiers.map((_, index) => qualified(() => held, qualifiers.slice(index)));
  let held = null;
  steps.push(() => held);
  const fields2 = qualifiers.map(({ key, optional: optional2, test: test3 }) => typeof key === "string" && !optional2 && !test3 ? key : void 0);
  const dotted = fields2.findIndex((field) => field === void 0);
  const most2 = dotted < 0 ? fields2.length : dotted;
  const missing2 = new CelError(`no such attribute(s): ${candidates([name, ...fields2.slice(0, most2)].join(".")).join(", ")}`);
  return (frame) => {
    for (let count = most2; count >= 0; count--) {
      for (const candidate of candidates([name, ...fields2.slice(0, count)].join("."))) {
        const found = frame.activation.find(candidate) ?? (count === qualifiers.length ? type(candidate) : void 0);
        if (found === void 0) continue;
        held = found;
        return found instanceof CelError ? found : steps[count](frame);
      }
    }
    return missing2;
  };
}
function qualified(root, qualifiers) {
  if (qualifiers.length === 0) return root;
  const keys = qualifiers.map(({ key, optional: optional2 }) => typeof key === "string" && !optional2 ? key : void 0);
  if (keys.every((key) => key !== void 0)) return fields(root, keys, qualifiers);
  return (frame) => {
    const value = root(frame);
    return value instanceof CelError ? value : follow(frame, value, qualifiers);
  };
}
function fields(root, keys, qualifiers) {
  const missing2 = keys.map((key) => new CelError(`no such key: ${key}`));
  const tested = qualifiers.at(-1).test ? keys.length - 1 : -1;
  return (frame) => {
    let value = root(frame);
    for (let index = 0; index < keys.length; index++) {
      if (!isPlain(value)) return value instanceof CelError ? value : follow(frame, value, qualifiers.slice(index));
      frame.charge(1);
      const key = keys[index];
      const next = Object.hasOwn(value, key) ? value[key] : void 0;
      if (index === tested) return next !== void 0;
      if (next === void 0) return missing2[index];
      value = next;
    }
    return value;
  };
}
function isPlain(value) {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
function follow(frame, from, qualifiers) {
  let value = from;
  let isOptional = false;
  if (value instanceof Optional) {
    if (value.value === void 0) return value;
    value = value.value;
    isOptional = true;
  }
  for (const { key, optional: optional2, test: test3 } of qualifiers) {
    isOptional ||= optional2;
    const index = typeof key === "function" ? key(frame) : key;
    if (index instanceof CelError) {
      if (!isOptional) frame.charge(1);
      return index;
    }
    if (test3) {
      const present = has3(value, index);
      if (present === true || !isOptional) frame.charge(1);
      if (present instanceof CelError) return present;
      if (isOptional && !present) return Optional.none;
      value = present;
      continue;
    }
    if (!isOptional) frame.charge(1);
    const next = isOptional ? getIfSet(value, index) : get(value, index);
    if (next === void 0) return Optional.none;
    if (next instanceof CelError) return next;
    if (isOptional) frame.charge(1);
    value = next;
  }
  return isOptional ? new Optional(value) : value;
}
function get(value, key) {
  const found = maybeGet(value, key);
  if (found !== void 0) return found;
  return new CelError(`${isList(value) ? "index out of bounds" : "no such key"}: ${display(key)}`);
}
function maybeGet(value, key) {
  const problem = keyProblem(key);
  if (problem) return problem;
  if (isList(value)) {
    const index = indexOf2(key);
    return index instanceof CelError ? index : value[index];
  }
  if (value instanceof Message) return value.get(key);
  return isMap(value) ? findIn(value, key) : void 0;
}
function getIfSet(value, key) {
  return value instanceof Message && value.has(key) === false ? void 0 : maybeGet(value, key);
}
function has3(value, key) {
  if (value instanceof Message) return value.has(key);
  if (isMap(value)) return hasKey(value, key);
  const found = maybeGet(value, key);
  return found instanceof CelError ? found : found !== void 0;
}
function keyProblem(key) {
  if (typeof key === "string" || typeof key === "boolean" || isInt(key) || key instanceof Uint || key instanceof Double) return void 0;
  return new CelError(`invalid qualifier type: ${goTypeName(key)}`);
}
function indexOf2(key) {
  if (isInt(key)) return Number(key);
  const number2 = key instanceof Uint ? Number(key.value) : key instanceof Double ? key.value : void 0;
  if (number2 === void 0) return new CelError(`unsupported index type '${typeOf(key).name}' in list`);
  if (Number.isInteger(number2) && Math.abs(number2) < 2 ** 63) return number2;
  return new CelError(`unsupported index value ${display(key)} in list`);
}
var goTypes = {
  bool: "types.Bool",
  bytes: "types.Bytes",
  double: "types.Double",
  duration: "types.Duration",
  int: "types.Int",
  null: "types.Null",
  string: "types.String",
  timestamp: "types.Timestamp",
  type: "*types.Type",
  uint: "types.Uint",
  list: "*types.baseList",
  map: "*types.baseMap"
};
var kubernetesTypes = {
  "kubernetes.NamedFormat": "cel.Format",
  "kubernetes.Quantity": "cel.Quantity",
  "kubernetes.Semver": "cel.Semver",
  "kubernetes.URL": "cel.URL",
  "net.CIDR": "cel.CIDR",
  "net.IP": "cel.IP"
};
function goTypeName(value) {
  const { kind: kind2, name } = typeOf(value);
  if (value instanceof Optional) return "*types.Optional";
  return goTypes[kind2] ?? kubernetesTypes[name] ?? name;
}

// src/policy/cel/fold.ts
var Scopes = class {
  #names = [];
  #slots = 0;
  find(name) {
    for (const scope of this.#names) {
      const found = scope.get(name);
      if (found) return found;
    }
    return void 0;
  }
  /** A variable that is evaluated when it is first read. */
  declare(init, growing = false) {
    return { kind: "local", slot: this.#slots++, init, growing };
  }
  within(names, make) {
    const outer = this.#names;
    this.#names = [names, ...outer];
    const made = make();
    this.#names = outer;
    return made;
  }
};
function each(loop, frame, range2, body) {
  const { variable, variable2 } = loop;
  const { slots } = frame;
  if (isList(range2)) {
    for (let index = 0; index < range2.length; index++) {
      slots[variable] = variable2 === void 0 ? range2[index] : index;
      if (variable2 !== void 0) slots[variable2] = range2[index];
      if (!body()) break;
    }
    return void 0;
  }
  if (!isMap(range2)) {
    return new CelError(
      variable2 === void 0 ? `got '${goTypeName(range2)}', expected iterable type` : `unsupported comprehension range type: ${goTypeName(range2)}`
    );
  }
  for (const key of keysOf(range2)) {
    slots[variable] = key;
    if (variable2 !== void 0) slots[variable2] = findIn(range2, key);
    if (!body()) break;
  }
  return void 0;
}
function fold(loop, parts) {
  const { condition, step: step2, result } = parts;
  const { accumulator: accumulator2 } = loop;
  return (frame) => {
    const range2 = loop.range(frame);
    if (range2 instanceof CelError) return range2;
    const { slots } = frame;
    slots[accumulator2] = void 0;
    const problem = each(loop, frame, range2, () => {
      const goesOn = condition(frame);
      if (goesOn === false) return false;
      slots[accumulator2] = step2(frame);
      return true;
    });
    return problem ?? result(frame);
  };
}
function quantifier3(loop, predicate, decisive) {
  const conditionCost = decisive ? 3 : 2;
  return (frame) => {
    const range2 = loop.range(frame);
    if (range2 instanceof CelError) return range2;
    let answer = !decisive;
    const problem = each(loop, frame, range2, () => {
      frame.charge(conditionCost);
      if (answer === decisive) return false;
      frame.charge(1);
      const value = predicate(frame);
      if (value === decisive) answer = decisive;
      else if (value !== !decisive && !(answer instanceof CelError)) answer = value instanceof CelError ? value : noSuchOverload();
      return true;
    });
    if (problem) return problem;
    frame.charge(1);
    return answer;
  };
}
function append2(accumulator2, items) {
  const read = local(accumulator2.slot, accumulator2.init);
  return (frame) => {
    const list4 = read(frame);
    frame.charge(1);
    const added = items(frame);
    frame.charge(1);
    if (list4 instanceof CelError) return list4;
    if (added instanceof CelError) return added;
    if (!isList(list4) || !isList(added)) return noSuchOverload();
    for (const item of added) list4.push(item);
    return list4;
  };
}
function growingInit({ init, macro }) {
  if (macro === "sortBy") return void 0;
  if (init.kind === "list" && init.items.length === 0) return () => [];
  return init.kind === "map" && init.entries.length === 0 ? () => new Entries() : void 0;
}

// src/policy/cel/steps.ts
function logical(terms, decisive) {
  return (frame) => {
    let problem;
    for (const term of terms) {
      const value = term(frame);
      if (value === decisive) return decisive;
      if (value !== !decisive) problem ??= value instanceof CelError ? value : noSuchOverload();
    }
    return problem ?? !decisive;
  };
}
function equalityCost(a4, b3) {
  return a4 instanceof Opaque ? 1 : comparisonCost([a4, b3]);
}
function equality(left2, right) {
  return (frame) => {
    const a4 = left2(frame);
    const b3 = right(frame);
    frame.charge(equalityCost(a4, b3));
    if (a4 instanceof CelError) return a4;
    return b3 instanceof CelError ? b3 : equal(a4, b3);
  };
}
function inequality(left2, right) {
  return (frame) => {
    const a4 = left2(frame);
    const b3 = right(frame);
    frame.charge(comparisonCost([a4, b3]));
    if (a4 instanceof CelError) return a4;
    return b3 instanceof CelError ? b3 : equalsOrNot(a4, b3) !== true;
  };
}
function alternative(left2, right, unwrap2) {
  return (frame) => {
    const optional2 = left2(frame);
    if (optional2 instanceof CelError) return optional2;
    if (!(optional2 instanceof Optional)) return noSuchOverload();
    if (optional2.value === void 0) return right(frame);
    return unwrap2 ? optional2.value : optional2;
  };
}
function notStrictlyFalse(operand) {
  return (frame) => {
    const value = operand(frame);
    frame.charge(1);
    return typeof value === "boolean" ? value : true;
  };
}
function call(callable, args) {
  if (callable.variadic) return variadic(callable, args);
  const [first, second] = args;
  if (first && second) return binary(callable, first, second);
  return first ? unary(callable, first) : variadic(callable, args);
}
function unary(callable, operand) {
  return (frame) => {
    const value = operand(frame);
    const result = value instanceof CelError ? value : callable.call([value]);
    frame.charge(callable.cost([value], result));
    return result;
  };
}
function binary(callable, left2, right) {
  return (frame) => {
    const a4 = left2(frame);
    const b3 = right(frame);
    const result = a4 instanceof CelError ? a4 : b3 instanceof CelError ? b3 : callable.call([a4, b3]);
    frame.charge(callable.cost([a4, b3], result));
    return result;
  };
}
function variadic(callable, args) {
  const last = args.length - 1;
  return (frame) => {
    const values = [];
    for (let index = 0; index <= last; index++) {
      const value = args[index](frame);
      values.push(value);
      if (!(value instanceof CelError)) continue;
      if (index === last) frame.charge(callable.cost(values, value));
      return value;
    }
    const result = callable.call(values);
    frame.charge(callable.cost(values, result));
    return result;
  };
}
function membership(operand, items) {
  const texts = new Set(items.filter((item) => typeof item === "string" || typeof item === "boolean" || isInt(item)));
  const others = items.some((item) => item instanceof Double || item instanceof Uint);
  return (frame) => {
    const value = operand(frame);
    if (value instanceof CelError) return value;
    if (texts.has(value)) return true;
    return others || value instanceof Double || value instanceof Uint ? items.some((item) => equals(value, item)) : false;
  };
}
var listCost = 10;
var mapCost = 30;
function list3(items, optional2) {
  return (frame) => {
    const values = [];
    const result = fill(values);
    frame.charge(listCost);
    return result;
    function fill(to) {
      for (let index = 0; index < items.length; index++) {
        const value = items[index](frame);
        if (value instanceof CelError) return value;
        if (!optional2.has(index)) to.push(value);
        else if (!(value instanceof Optional))
          return new CelError(`cannot initialize optional list element from non-optional value ${display(value)}`);
        else if (value.value !== void 0) to.push(value.value);
      }
      return to;
    }
  };
}
var unhashable = "runtime error: hash of unhashable type types.Bytes";
function map4(entries) {
  return (frame) => {
    const made = new Entries();
    const result = fill();
    frame.charge(mapCost);
    return result;
    function fill() {
      for (const entry of entries) {
        const key = entry.key(frame);
        if (key instanceof CelError) return key;
        const value = entry.value(frame);
        if (value instanceof CelError) return value;
        if (key instanceof Uint8Array) throw internalError(unhashable);
        if (!entry.optional) made.set(key, value);
        else if (!(value instanceof Optional))
          return new CelError(`cannot initialize optional entry '${display(key)}' from non-optional value ${display(value)}`);
        else if (value.value === void 0) made.delete(key);
        else made.set(key, value.value);
      }
      return made;
    }
  };
}

// src/policy/cel/planner.ts
var ProgramProblem = class extends Error {
};
function plan(checked, environment) {
  return new Planner(checked, environment).step(checked.expr);
}
var structCost = 40;
var patternFunctions = /* @__PURE__ */ new Set(["matches", "find", "findAll"]);
var primitive = /* @__PURE__ */ new Set(["bool", "double", "int", "string", "uint"]);
var Planner = class {
  constructor(checked, environment) {
    this.checked = checked;
    this.environment = environment;
  }
  checked;
  environment;
  scopes = new Scopes();
  step(expr) {
    return stepOf(this.#part(expr));
  }
  #part(expr) {
    switch (expr.kind) {
      case "literal":
        return { kind: "constant", value: expr.value };
      case "ident":
        return this.#name(expr) ?? this.#unchecked(expr.name);
      case "select":
        return this.#name(expr) ?? qualify(this.#part(expr.operand), { key: expr.field, optional: false, test: expr.testOnly });
      case "call":
        return this.#call(expr);
      case "list":
        return this.#list(expr);
      case "map":
        return this.#map(expr);
      case "struct":
        return this.#struct(expr);
      case "comprehension":
        return { kind: "step", run: this.#comprehension(expr) };
    }
  }
  /** What the checker found a name to stand for. */
  #name(expr) {
    const reference = this.checked.references?.get(expr);
    switch (reference?.kind) {
      case "local":
        return attribute(new Attribute(this.scopes.find(reference.name)));
      case "global":
        return attribute(new Attribute({ kind: "global", name: reference.name }));
      case "constant":
        return { kind: "constant", value: reference.value };
      default:
        return void 0;
    }
  }
  #unchecked(name) {
    const local2 = this.scopes.find(name);
    if (local2) return attribute(new Attribute(local2));
    const candidates = (full) => candidateNames(this.environment.container, full);
    const type = (full) => this.environment.lookUp(full)?.value;
    return attribute(new Attribute({ kind: "unchecked", name, candidates, type }));
  }
  #call(expr) {
    const { name, target, args } = this.#callee(expr);
    if (name === "_+_") {
      const added = this.#append(args);
      if (added) return added;
    }
    const parts = (target ? [target, ...args] : args).map((arg) => this.#part(arg));
    const [first, second, third] = parts;
    switch (name) {
      case "_&&_":
        return step(logical(parts.map(stepOf), false));
      case "_||_":
        return step(logical(parts.map(stepOf), true));
      case "_?_:_":
        return attribute(
          new Attribute({ kind: "conditional", test: stepOf(first), met: attributeOf(second), otherwise: attributeOf(third) })
        );
      case "_==_":
        return step(equality(stepOf(first), stepOf(second)));
      case "_!=_":
        return step(inequality(stepOf(first), stepOf(second)));
      case "_[_]":
      case "_[?_]":
      case "_?._":
        return qualify(first, { key: keyOf(second), optional: name !== "_[_]", test: false });
      case "or":
      case "orValue":
        if (parts.length === 2) return step(alternative(stepOf(first), stepOf(second), name === "orValue"));
        break;
      case "@not_strictly_false":
        return step(notStrictlyFalse(stepOf(first)));
      default:
    }
    return this.#function(expr, name, parts);
  }
  /** The function of a call, whose target may be a part of the name. */
  #callee(expr) {
    const { name, target, args } = expr;
    const reference = this.checked.references?.get(expr);
    if (reference?.kind === "function") return { name: reference.name, target: reference.qualified ? void 0 : target, args };
    if (!target) return { name: this.#functionNamed(name)?.name ?? name.replace(/^\./, ""), target, args };
    const prefix2 = qualifiedName(target);
    const qualified2 = prefix2 && !this.scopes.find(prefix2[0]) ? this.#functionNamed(`${prefix2.join(".")}.${name}`) : void 0;
    return qualified2 ? { name: qualified2.name, target: void 0, args } : { name, target, args };
  }
  #functionNamed(name) {
    for (const candidate of candidateNames(this.environment.container, name)) {
      const declaration = this.environment.functionNamed(candidate);
      if (declaration) return declaration;
    }
    return void 0;
  }
  /** `accumulator + list` in a loop that makes a list. */
  #append([accumulator2, items]) {
    const local2 = accumulator2?.kind === "ident" ? this.scopes.find(accumulator2.name) : void 0;
    return local2?.growing ? step(append2(local2, this.step(items))) : void 0;
  }
  #function(expr, name, parts) {
    const declaration = this.environment.functionNamed(name);
    if (!declaration) return step(call(unknownFunction(name, parts.length), parts.map(stepOf)));
    const reference = this.checked.references?.get(expr);
    const overloads = reference?.kind === "function" ? reference.overloads : void 0;
    const callable = callableOf(declaration, overloads, parts.length);
    if (callable.overload === "in_list") {
      const membership2 = membershipOf(parts[0], parts[1]);
      if (membership2) return membership2;
    }
    const constants = constantsOf(parts);
    if (constants?.length === 1 && conversionNames.has(name)) {
      const value = callable.call(constants);
      if (value instanceof CelError) throw new ProgramProblem(value.message);
      return { kind: "constant", value };
    }
    const pattern = patternFunctions.has(name) && parts[1]?.kind === "constant" ? parts[1].value : void 0;
    const compiled = typeof pattern === "string" ? compilePattern(pattern) : void 0;
    if (compiled instanceof CelError) throw new ProgramProblem(compiled.message);
    return step(call(compiled ? { ...callable, variadic: true } : callable, parts.map(stepOf)));
  }
  #list({ items, optional: optional2 }) {
    const parts = items.map((item) => this.#part(item));
    const constants = optional2.size === 0 ? constantsOf(parts) : void 0;
    return constants ? { kind: "constant", value: constants } : step(list3(parts.map(stepOf), optional2));
  }
  #map({ entries }) {
    const parts = entries.map(({ key, value, optional: optional2 }) => ({ key: this.#part(key), value: this.#part(value), optional: optional2 }));
    const run = map4(parts.map(({ key, value, optional: optional2 }) => ({ key: stepOf(key), value: stepOf(value), optional: optional2 })));
    const isConstant = constantsOf(parts.flatMap(({ key, value }) => [key, value])) && parts.every(({ optional: optional2 }) => !optional2);
    if (!isConstant) return step(run);
    if (parts.some(({ key }) => key.kind === "constant" && key.value instanceof Uint8Array)) throw new ProgramProblem(unhashable);
    return { kind: "constant", value: run(constantFrame) };
  }
  #struct(expr) {
    const reference = this.checked.references?.get(expr);
    const name = reference?.kind === "global" ? reference.name : this.#structNamed(expr.name);
    if (name === void 0) throw new ProgramProblem(`unknown type: ${expr.name}`);
    const fields2 = expr.fields.map((field) => ({ name: field.name, optional: field.optional, run: this.step(field.value) }));
    return step((frame) => {
      const result = (() => {
        const values = /* @__PURE__ */ new Map();
        for (const field of fields2) {
          const value = field.run(frame);
          if (value instanceof CelError) return value;
          if (!field.optional) values.set(field.name, value);
          else if (!(value instanceof Optional))
            return new CelError(`cannot initialize optional entry '${field.name}' from non-optional value`);
          else if (value.value !== void 0) values.set(field.name, value.value);
        }
        return this.environment.construct(name, values);
      })();
      frame.charge(structCost);
      return result;
    });
  }
  #structNamed(name) {
    return candidateNames(this.environment.container, name).find((candidate) => this.environment.isStruct(candidate));
  }
  #comprehension(expr) {
    const range2 = this.step(expr.range);
    const growing = growingInit(expr);
    const accumulator2 = this.scopes.declare(growing ?? this.step(expr.init), growing !== void 0);
    const variable = this.scopes.declare(void 0);
    const variable2 = expr.variable2 === void 0 ? void 0 : this.scopes.declare(void 0);
    const loop = { range: range2, accumulator: accumulator2.slot, variable: variable.slot, variable2: variable2?.slot };
    const names = /* @__PURE__ */ new Map([[expr.variable, variable]]);
    if (expr.variable2 !== void 0) names.set(expr.variable2, variable2);
    return this.scopes.within(/* @__PURE__ */ new Map([[expr.accumulator, accumulator2]]), () => {
      const { macro, step: added } = expr;
      if ((macro === "all" || macro === "exists") && added.kind === "call") {
        return quantifier3(
          loop,
          this.scopes.within(names, () => this.step(added.args[1])),
          macro === "exists"
        );
      }
      const [condition, next] = this.scopes.within(names, () => [this.step(expr.condition), this.step(added)]);
      return fold(loop, { condition, step: next, result: this.step(expr.result) });
    });
  }
};
var constantFrame = { charge: () => {
} };
function step(run) {
  return { kind: "step", run };
}
function attribute(of) {
  return { kind: "attribute", attribute: of, test: false };
}
function attributeOf(part3) {
  return part3.kind === "attribute" ? part3.attribute : new Attribute({ kind: "relative", run: stepOf(part3) });
}
function qualify(part3, qualifier) {
  return { kind: "attribute", attribute: attributeOf(part3).add(qualifier), test: qualifier.test };
}
function keyOf(part3) {
  if (part3.kind === "constant" && !(part3.value instanceof CelError)) {
    const problem = keyProblem(part3.value);
    if (problem) throw new ProgramProblem(problem.message);
    return part3.value;
  }
  return part3.kind === "attribute" && !part3.test ? part3.attribute.compile() : stepOf(part3);
}
function stepOf(part3) {
  switch (part3.kind) {
    case "constant": {
      const { value } = part3;
      return () => value;
    }
    case "step":
      return part3.run;
    case "attribute": {
      const { attribute: of, test: test3 } = part3;
      const cost4 = (of.root.kind === "conditional" ? 0 : 1) - (test3 ? 1 : 0);
      const run = of.compile();
      if (!test3) return charged(run, cost4);
      return (frame) => {
        const value = run(frame);
        frame.charge(cost4);
        return value instanceof Optional ? value.value !== void 0 : value;
      };
    }
  }
}
function charged(run, cost4) {
  if (cost4 === 0) return run;
  return (frame) => {
    const value = run(frame);
    frame.charge(cost4);
    return value;
  };
}
function constantsOf(parts) {
  const values = [];
  for (const part3 of parts) {
    if (part3.kind !== "constant" || part3.value instanceof CelError) return void 0;
    values.push(part3.value);
  }
  return values;
}
function membershipOf(item, list4) {
  if (list4.kind !== "constant" || !isList(list4.value)) return void 0;
  if (list4.value.length === 0) return { kind: "constant", value: false };
  if (!list4.value.every((value) => primitive.has(typeOf(value).kind))) return void 0;
  return step(membership(stepOf(item), list4.value));
}
function unknownFunction(name, count) {
  return {
    overload: "",
    variadic: count > 2,
    call: ([first]) => ["string", "duration", "timestamp"].includes(typeOf(first ?? null).kind) ? noSuchOverload() : noSuchOverload(name),
    cost: () => 1
  };
}

// src/policy/cel/provider.ts
var noStructs = {
  typeNamed: () => void 0,
  isStruct: () => false,
  fieldType: () => void 0,
  fieldNames: () => []
};

// src/policy/cel/validators.ts
function validateAggregates({ expr, types: types2 }, issues) {
  const typeOf2 = (part3) => types2.get(part3);
  const exempt = new Set(
    [...descendants(expr)].flatMap((part3) => part3.kind === "call" && part3.name === "format" ? [...descendants(part3)] : [])
  );
  for (const part3 of descendants(expr)) {
    if (exempt.has(part3)) continue;
    if (part3.kind === "list") validateList(part3, typeOf2, issues);
    else if (part3.kind === "map") validateMap(part3, typeOf2, issues);
  }
}
function validateConstants(expr, environment, issues) {
  for (const part3 of descendants(expr)) if (part3.kind === "call") validateCall(part3, environment, issues);
}
var examples = {
  duration: 'it must be a duration, such as "1h30m"',
  timestamp: 'it must be a time, such as "2030-01-31T00:00:00Z"'
};
function validateCall({ name, args: [literal] }, environment, issues) {
  if (literal?.kind !== "literal") return;
  const example = Object.hasOwn(examples, name) ? examples[name] : void 0;
  if (example !== void 0) {
    const value = callableOf(environment.functionNamed(name), void 0, 1).call([literal.value]);
    if (value instanceof CelError) issues.report(literal, `invalid ${name} argument`, { why: example });
  } else if (name === "matches" && typeof literal.value === "string") {
    const compiled = compilePattern(literal.value);
    if (compiled instanceof CelError) issues.report(literal, "invalid matches argument", { why: compiled.message });
  }
}
function validateList({ items, optional: optional2 }, typeOf2, issues) {
  let first;
  for (const [index, item] of items.entries()) {
    const type = optional2.has(index) ? unwrapped(typeOf2(item)) : typeOf2(item);
    first ??= type;
    if (first.equals(type, true)) continue;
    issues.report(item, `expected type '${first}' but found '${type}'`);
    return;
  }
}
function validateMap({ entries }, typeOf2, issues) {
  let first;
  for (const { key, value, optional: optional2 } of entries) {
    const found = [typeOf2(key), optional2 ? unwrapped(typeOf2(value)) : typeOf2(value)];
    first ??= found;
    for (const [index, place] of [key, value].entries()) {
      if (!first[index].equals(found[index], true)) issues.report(place, `expected type '${first[index]}' but found '${found[index]}'`);
    }
  }
}
function unwrapped(type) {
  return type.parameters[0] ?? type;
}

// src/policy/cel/environment.ts
var PER_CALL_LIMIT = 1e6;
var Program = class {
  constructor(checked, run) {
    this.checked = checked;
    this.#run = run;
  }
  checked;
  #run;
  /** The type of its value; dyn where it is not checked. */
  get type() {
    return this.checked.types?.get(this.checked.expr) ?? types.dyn;
  }
  /** @param limit What it may cost. */
  evaluate(activation, limit = PER_CALL_LIMIT) {
    const frame = new Frame(activation, limit);
    try {
      return { value: this.#run(frame), cost: frame.cost };
    } catch (error) {
      if (error instanceof Exhausted) return { value: costExceeded, cost: frame.cost };
      if (!(error instanceof Aborted)) throw error;
      return { value: error.value, cost: frame.cost };
    } finally {
      forgetWork(frame.cost);
    }
  }
};
var Environment = class {
  container;
  #variables;
  #functions;
  #types;
  #syntax;
  #validators;
  #provider;
  #minor;
  constructor(options = {}) {
    const { minor = Number.MAX_SAFE_INTEGER, variables: variables2 = {}, provider = noStructs, container = "", macros = true } = options;
    const known = [...librariesOf(minor), ...options.libraries ?? []];
    this.#minor = minor;
    this.#provider = provider;
    this.container = container;
    this.#variables = new Map(Object.entries(variables2));
    this.#functions = merge(known);
    this.#types = namedTypes(known);
    this.#syntax = { optionals: minor >= 28, macros: macros ? macrosOf(known) : /* @__PURE__ */ new Map() };
    this.#validators = known.flatMap(({ validate: validator }) => validator ? [validator] : []);
  }
  lookUp(name) {
    const variable = this.#variables.get(name);
    if (variable) return { type: variable, value: void 0 };
    const type = this.#types.get(name) ?? this.#provider.typeNamed(name);
    if (type) return { type: typeOfType(type), value: type };
    const constant = this.#provider.constant?.(name);
    return constant === void 0 ? void 0 : { type: typeOf(constant), value: constant };
  }
  /** Of variables and functions that an author can write. */
  get names() {
    return [...this.#variables.keys(), ...this.#functions.keys()].filter((name) => /^[a-z]/i.test(name));
  }
  functionNamed(name) {
    return this.#functions.get(name);
  }
  isDisabled(overload2) {
    return this.#minor < 28 && crossTypeComparisons.has(overload2);
  }
  isStruct(name) {
    return this.#provider.isStruct(name);
  }
  fieldType(struct2, field) {
    return this.#provider.fieldType(struct2, field);
  }
  fieldNames(struct2) {
    return this.#provider.fieldNames(struct2);
  }
  construct(struct2, fields2) {
    return this.#provider.construct ? this.#provider.construct(struct2, fields2) : new CelError(`unknown type '${struct2}'`);
  }
  parse(source) {
    return parse3(source, this.#syntax);
  }
  check(expr) {
    const checked = check(expr, this);
    if ("issues" in checked) return checked;
    const issues = new Issues();
    validateAggregates(checked, issues);
    if (this.#minor >= 29) validateConstants(expr, this, issues);
    for (const part3 of descendants(expr)) {
      for (const validator of this.#validators) validator(part3, (of) => checked.types.get(of) ?? types.dyn, issues);
    }
    return issues.list.length > 0 ? { issues: issues.list } : checked;
  }
  /** @throws ProgramProblem */
  program(checked) {
    return new Program(checked, plan(checked, this));
  }
  compile(source) {
    const parsed = this.parse(source);
    if ("issues" in parsed) return { step: "parse", issues: parsed.issues };
    const checked = this.check(parsed.expr);
    if ("issues" in checked) return { step: "check", issues: checked.issues };
    try {
      return this.program(checked);
    } catch (error) {
      if (!(error instanceof ProgramProblem)) throw error;
      return { step: "program", issues: [{ message: error.message, start: 0, end: source.length, at: 0 }] };
    }
  }
};
function librariesOf(minor) {
  return libraries.filter(({ since = 0, until = Number.POSITIVE_INFINITY }) => since <= minor && minor < until);
}
function merge(known) {
  const functions4 = /* @__PURE__ */ new Map();
  for (const declaration of known.flatMap((library) => library.functions)) {
    const former = functions4.get(declaration.name);
    functions4.set(declaration.name, former ? joined(former, declaration) : declaration);
  }
  return functions4;
}
function joined(former, { overloads, cost: cost4 }) {
  const all = [...former.overloads, ...overloads];
  return { ...former, overloads: all, ...cost4 && !former.cost ? { cost: cost4 } : {} };
}
function macrosOf(known) {
  return new Map([standardMacros, ...known.map((library) => library.macros ?? {})].flatMap((macros) => Object.entries(macros)));
}
function namedTypes(known) {
  const { bool: bool13, bytes: bytes5, double: double7, duration: duration6, dyn: dyn7, int: int13, string: string17, timestamp: timestamp7, type, uint: uint5 } = types;
  const named = [
    bool13,
    bytes5,
    double7,
    duration6,
    int13,
    types.null,
    string17,
    timestamp7,
    type,
    uint5,
    ...known.flatMap((library) => library.types ?? [])
  ];
  return new Map([...named.map((one) => [one.name, one]), ["list", listOf(dyn7)], ["map", mapOf(dyn7, dyn7)]]);
}

// src/policy/cel/explain.ts
var mostSteps = 1e5;
function explain(checked, environment, activation, options = {}) {
  try {
    return narrowest(blameOf(new Tracer(checked, environment, activation, options, newState()).trace(checked.expr)));
  } catch (error) {
    if (error instanceof Exhausted) return [];
    throw error;
  } finally {
    forgetWork();
  }
}
function newState() {
  return { left: mostSteps, variables: /* @__PURE__ */ new Map() };
}
var callables = /* @__PURE__ */ new WeakMap();
function narrowest(reads) {
  const distinct2 = new Map(reads.map((read) => [keyOf2(read), read]));
  const sorted = [...distinct2.keys()].sort();
  const containing = new Set(sorted.filter((key, index) => sorted[index + 1]?.startsWith(key)));
  return [...distinct2].flatMap(([key, read]) => containing.has(key) ? [] : [read]).sort((a4, b3) => Number(b3.variable === "object") - Number(a4.variable === "object") || b3.path.length - a4.path.length);
}
function keyOf2({ variable, path: path2 }) {
  return [variable, ...path2].map((step2) => `${typeof step2}:${step2}\0`).join("");
}
var NONE = [];
function blameOf({ origin, reads = NONE, items }) {
  if (!items || items.length === 0) return origin ? [origin, ...reads] : reads;
  return [...origin ? [origin] : [], ...reads, ...items.flatMap((item) => [...item.kept ?? NONE, ...blameOf(item)])];
}
function blameOfLength(list4) {
  const kept = list4.items?.flatMap((item) => item.kept ?? NONE) ?? NONE;
  return kept.length > 0 ? kept : blameOf(list4);
}
function below({ origin }, step2) {
  if (!origin || typeof step2 !== "string" && typeof step2 !== "number") return {};
  return { origin: { variable: origin.variable, path: [...origin.path, step2] } };
}
var Tracer = class _Tracer {
  constructor(checked, environment, activation, options, state) {
    this.checked = checked;
    this.environment = environment;
    this.activation = activation;
    this.options = options;
    this.state = state;
  }
  checked;
  environment;
  activation;
  options;
  state;
  #scopes = [];
  trace(expr) {
    if (this.state.left-- <= 0) return { value: new CelError("the explanation takes too long") };
    switch (expr.kind) {
      case "literal":
        return { value: expr.value };
      case "ident":
        return this.#name(expr);
      case "select":
        return this.#name(expr) ?? this.#select(expr);
      case "call":
        return this.#call(expr);
      case "list":
        return this.#list(expr);
      case "map":
        return this.#map(expr);
      case "struct":
        return this.#struct(expr);
      case "comprehension":
        return this.#comprehension(expr);
    }
  }
  #name(expr) {
    const reference = this.checked.references.get(expr);
    switch (reference?.kind) {
      case "constant":
        return { value: reference.value };
      case "local":
        for (const scope of this.#scopes) {
          const found = scope.get(reference.name);
          if (found) return found;
        }
        return void 0;
      case "global": {
        const { name } = reference;
        const value = this.activation.find(name) ?? new CelError(`no such attribute(s): ${name}`);
        return { value, origin: { variable: name, path: [] } };
      }
      default:
        return void 0;
    }
  }
  #select(expr) {
    const variable = expr.testOnly ? void 0 : this.#variable(expr);
    if (variable) return variable;
    const operand = this.trace(expr.operand);
    if (!expr.testOnly) return this.#get(operand, expr.field, false);
    const { value } = unwrapped2(operand);
    if (value instanceof CelError) return operand;
    if (value === void 0) return { value: false, reads: blameOf(operand) };
    const present = has3(value, expr.field);
    const { origin } = below(operand, expr.field);
    return { value: present, reads: origin ? [origin] : blameOf(operand) };
  }
  /** What `variables.name` comes from, where its expression is known. */
  #variable(expr) {
    const names = qualifiedName(expr);
    if (names?.length !== 2 || names[0] !== "variables") return void 0;
    const definition = this.options.variables?.get(names[1]);
    if (!definition) return void 0;
    const name = names[1];
    let traced = this.state.variables.get(name);
    if (!traced) {
      traced = new _Tracer(definition, this.environment, this.activation, this.options, this.state).trace(definition.expr);
      this.state.variables.set(name, traced);
    }
    return traced;
  }
  #get(operand, key, optional2) {
    const { value, isOptional } = unwrapped2(operand);
    if (value instanceof CelError || value === void 0) return { ...operand, value: value ?? Optional.none };
    const found = isOptional || optional2 ? maybeGet(value, key) : get(value, key);
    const item = typeof key === "number" ? operand.items?.[key] : void 0;
    const where = item ?? { ...below(operand, key), ...operand.reads ? { reads: operand.reads } : {} };
    const known = where.origin || item ? where : { reads: blameOf(operand) };
    if (found instanceof CelError || !(isOptional || optional2)) return { ...known, value: found };
    return { ...known, value: found === void 0 ? Optional.none : new Optional(found) };
  }
  #call(expr) {
    const reference = this.checked.references.get(expr);
    const { name, overloads, qualified: qualified2 } = reference?.kind === "function" ? reference : { name: expr.name, overloads: [], qualified: false };
    const args = expr.target && !qualified2 ? [expr.target, ...expr.args] : expr.args;
    const [first, second, third] = args;
    switch (name) {
      case "_&&_":
        return this.#logical(args, false);
      case "_||_":
        return this.#logical(args, true);
      case "_?_:_":
        return this.#conditional(first, second, third);
      case "_[_]":
      case "_[?_]":
      case "_?._":
        return this.#index(first, second, name !== "_[_]");
      case "or":
      case "orValue":
        if (args.length === 2) return this.#alternative(first, second, name === "orValue");
        break;
      case "dyn":
        if (first && args.length === 1) return this.trace(first);
        break;
      case "@not_strictly_false": {
        const operand = this.trace(first);
        return { ...operand, value: typeof operand.value === "boolean" ? operand.value : true };
      }
      default:
    }
    return this.#function(expr, name, overloads, args);
  }
  #function(expr, name, overloads, args) {
    const traced = args.map((arg) => this.trace(arg));
    const failed = traced.find(({ value: value2 }) => value2 instanceof CelError);
    if (failed) return failed;
    const values = traced.map(({ value: value2 }) => value2);
    const [a4, b3] = values;
    const isLength = name === "size" || (name === "_==_" || name === "_!=_") && values.some((value2) => isList(value2) && value2.length === 0);
    const reads = traced.flatMap(isLength ? blameOfLength : blameOf);
    if (name === "_==_") return { value: equal(a4, b3), reads };
    if (name === "_!=_") return { value: equalsOrNot(a4, b3) !== true, reads };
    const declaration = this.environment.functionNamed(name);
    if (!declaration) return { value: noSuchOverload(name), reads };
    if (name === "@in" && isMap(b3)) {
      const { origin } = below(traced[1], a4);
      return { value: isIn(a4, b3), reads: [...origin ? [origin] : blameOf(traced[1]), ...blameOf(traced[0])] };
    }
    if (name === "cel.@mapInsert") values[0] = copyOf(a4);
    let callable = callables.get(expr);
    if (!callable) callables.set(expr, callable = callableOf(declaration, overloads, values.length));
    const value = callable.call(values);
    return name === "_+_" && isList(value) ? { value, items: traced.flatMap(partsOf) } : { value, reads };
  }
  #logical(terms, decisive) {
    const reads = [];
    let problem;
    for (const term of terms) {
      const traced = this.trace(term);
      if (traced.value === decisive) return { value: decisive, reads: blameOf(traced) };
      append(reads, blameOf(traced));
      if (traced.value === !decisive) continue;
      problem ??= { value: traced.value instanceof CelError ? traced.value : noSuchOverload(), reads: blameOf(traced) };
    }
    return problem ?? { value: !decisive, reads };
  }
  #conditional(test3, then, otherwise) {
    const condition = this.trace(test3);
    if (typeof condition.value !== "boolean")
      return condition.value instanceof CelError ? condition : { ...condition, value: noSuchOverload() };
    const branch = this.trace(condition.value ? then : otherwise);
    return blameOf(branch).length > 0 ? branch : { ...branch, reads: blameOf(condition) };
  }
  #index(operand, index, optional2) {
    const of = this.trace(operand);
    const key = this.trace(index);
    if (of.value instanceof CelError) return of;
    if (key.value instanceof CelError) return key;
    const found = this.#get(of, key.value, optional2);
    return { ...found, reads: [...found.reads ?? [], ...blameOf(key)] };
  }
  #alternative(left2, right, unwrap2) {
    const optional2 = this.trace(left2);
    if (!(optional2.value instanceof Optional))
      return optional2.value instanceof CelError ? optional2 : { ...optional2, value: noSuchOverload() };
    if (optional2.value.value !== void 0) return unwrap2 ? { ...optional2, value: optional2.value.value } : optional2;
    const other = this.trace(right);
    return { value: other.value, reads: [...blameOf(optional2), ...blameOf(other)] };
  }
  #list({ items, optional: optional2 }) {
    const traced = [];
    for (const [index, item] of items.entries()) {
      const one = this.trace(item);
      if (one.value instanceof CelError) return one;
      if (!optional2.has(index)) traced.push(one);
      else if (!(one.value instanceof Optional)) return { ...one, value: noSuchOverload() };
      else if (one.value.value !== void 0) traced.push({ ...one, value: one.value.value });
    }
    return { value: traced.map(({ value }) => value), items: traced };
  }
  #map({ entries }) {
    const map5 = new Entries();
    const reads = [];
    for (const entry of entries) {
      const key = this.trace(entry.key);
      if (key.value instanceof CelError) return key;
      const item = this.trace(entry.value);
      if (item.value instanceof CelError) return item;
      append(reads, [...blameOf(key), ...blameOf(item)]);
      const value = entry.optional && item.value instanceof Optional ? item.value.value : item.value;
      if (value === void 0) map5.delete(key.value);
      else map5.set(key.value, value);
    }
    return { value: map5, reads };
  }
  #struct(expr) {
    const reference = this.checked.references.get(expr);
    const fields2 = /* @__PURE__ */ new Map();
    const reads = [];
    for (const field of expr.fields) {
      const item = this.trace(field.value);
      if (item.value instanceof CelError) return item;
      append(reads, blameOf(item));
      const value = field.optional && item.value instanceof Optional ? item.value.value : item.value;
      if (value !== void 0) fields2.set(field.name, value);
    }
    return { value: this.environment.construct(reference?.kind === "global" ? reference.name : expr.name, fields2), reads };
  }
  #comprehension(expr) {
    const range2 = this.trace(expr.range);
    if (range2.value instanceof CelError) return range2;
    const { macro, step: step2 } = expr;
    if ((macro === "all" || macro === "exists") && step2.kind === "call")
      return this.#quantifier(expr, range2, step2.args[1], macro === "exists");
    let accumulator2 = this.trace(expr.init);
    const outer = this.#scopes;
    const [predicate, kept] = step2.kind === "call" && step2.name === "_?_:_" && isList(accumulator2.value) ? step2.args : [];
    for (const item of itemsOf(range2, expr)) {
      this.#scopes = [item, /* @__PURE__ */ new Map([[expr.accumulator, accumulator2]]), ...outer];
      if (this.trace(expr.condition).value === false) break;
      const test3 = predicate && this.trace(predicate);
      if (test3?.value === false) continue;
      const known = accumulator2.items?.length ?? 0;
      accumulator2 = test3 === void 0 ? this.trace(step2) : test3.value === true ? this.trace(kept) : this.#conditional(predicate, kept, step2);
      const reads = [...[...item.values()].flatMap((each2) => each2.kept ?? NONE), ...test3 ? blameOf(test3) : NONE];
      if (reads.length > 0 && accumulator2.items)
        accumulator2 = { ...accumulator2, items: accumulator2.items.map((each2, index) => index < known ? each2 : { ...each2, kept: reads }) };
    }
    this.#scopes = [/* @__PURE__ */ new Map([[expr.accumulator, accumulator2]]), ...outer];
    const result = this.trace(expr.result);
    this.#scopes = outer;
    return blameOf(result).length > 0 ? result : { ...result, reads: blameOf(range2) };
  }
  /**
   * All items that decide alike are found, though one is enough for the value. Where none satisfies exists(), the list is what decided, and what
   * its items were compared with.
   */
  #quantifier(expr, range2, predicate, decisive) {
    const outer = this.#scopes;
    const decided = [];
    const others = [];
    let answer = !decisive;
    let problem;
    for (const item of itemsOf(range2, expr)) {
      this.#scopes = [item, ...outer];
      const traced = this.trace(predicate);
      const reads = blameOf(traced);
      if (this.state.left <= 0) {
        append(others, reads);
        break;
      }
      const blame = reads.length > 0 ? reads : [...item.values()].flatMap(blameOf);
      if (traced.value === decisive) {
        answer = decisive;
        append(decided, blame);
      } else {
        append(others, blame);
        if (traced.value !== !decisive)
          problem ??= { value: traced.value instanceof CelError ? traced.value : noSuchOverload(), reads: blame };
      }
    }
    this.#scopes = outer;
    if (answer === decisive) return { value: decisive, reads: decided };
    if (problem) return problem;
    return { value: !decisive, reads: decisive || others.length === 0 ? [...blameOf(range2), ...outside(others, range2)] : others };
  }
};
function outside(reads, range2) {
  const keys = blameOf(range2).map(keyOf2);
  return reads.filter((read) => !keys.some((key) => keyOf2(read).startsWith(key)));
}
function unwrapped2({ value }) {
  return value instanceof Optional ? { value: value.value, isOptional: true } : { value, isOptional: false };
}
function partsOf(list4) {
  return list4.items ?? (isList(list4.value) ? list4.value.map((item, index) => ({ ...below(list4, index), value: item })) : []);
}
function* itemsOf(range2, { variable, variable2 }) {
  const { value } = range2;
  if (isList(value)) {
    for (const [index, traced] of partsOf(range2).entries()) {
      yield new Map(
        variable2 === void 0 ? [[variable, traced]] : [
          [variable, { value: index }],
          [variable2, traced]
        ]
      );
    }
  } else if (isMap(value)) {
    for (const key of keysOf(value)) {
      const traced = { ...below(range2, key), value: key };
      const item = { ...below(range2, key), value: findIn(value, key) };
      yield new Map(
        variable2 === void 0 ? [[variable, traced]] : [
          [variable, traced],
          [variable2, item]
        ]
      );
    }
  }
}
function copyOf(value) {
  const copy2 = new Entries();
  if (isMap(value)) for (const key of keysOf(value)) copy2.set(key, findIn(value, key));
  return copy2;
}

// src/policy/undecided.ts
var UNDECIDED = "cannot be decided: ";
function undecided(why) {
  return new CelError(`${UNDECIDED}${why}`);
}
function isUndecided(error) {
  return error.includes(UNDECIDED);
}
function undecidedText(error) {
  return error.slice(error.indexOf(UNDECIDED));
}

// src/policy/authorize.ts
var NO_USER = "the user is not known; set it with --policy-user NAME";
function userOf(text) {
  const [username = "", ...groups] = text.split(",").map((part3) => part3.trim());
  const account = /^system:serviceaccount:([^:]+):[^:]+$/.exec(username);
  const own = account ? ["system:serviceaccounts", `system:serviceaccounts:${account[1]}`] : [];
  return { username, groups: [.../* @__PURE__ */ new Set([...groups.filter((group) => group !== ""), ...own, "system:authenticated"])] };
}
function authorizerFrom(objects, user) {
  return new Authorizer((attributes) => {
    const { serviceAccount: serviceAccount2 } = attributes;
    if (!serviceAccount2) return user ? decide2(user, attributes, objects) : undecided(NO_USER);
    return decide2(userOf(`system:serviceaccount:${serviceAccount2.namespace}:${serviceAccount2.name}`), attributes, objects);
  });
}
function decide2(user, attributes, objects) {
  if (user.groups.includes("system:masters")) return { allowed: true, reason: "" };
  const bindings = bindingsFor(user, objects);
  if (bindings.length === 0) return undecided(`no RoleBinding or ClusterRoleBinding among the files names ${user.username}`);
  const missing2 = [];
  for (const binding of bindings) {
    const { roleRef = {} } = binding.field.value ?? {};
    const { kind: kind2 = "", name = "" } = roleRef;
    const isOfNamespace = binding.object.kind === "RoleBinding";
    if (isOfNamespace && !isIn2(attributes, binding.object.namespace)) continue;
    if (kind2 === "ClusterRole" && name === "cluster-admin") return { allowed: true, reason: reasonOf(binding) };
    const role = kind2 === "Role" || kind2 === "ClusterRole" ? objects.find(kind2, kind2 === "Role" ? binding.object.namespace : void 0, name) : void 0;
    if (!role) missing2.push(`${kind2} ${name}`);
    else if ((role.field.value?.rules ?? []).some((rule) => allows(rule, attributes))) return { allowed: true, reason: reasonOf(binding) };
  }
  return missing2.length > 0 ? undecided(`${missing2.join(", ")} is not among the files`) : { allowed: false, reason: "" };
}
function bindingsFor(user, objects) {
  const account = /^system:serviceaccount:[^:]+:([^:]+)$/.exec(user.username)?.[1];
  const names = [user.username, ...user.groups, ...account === void 0 ? [] : [account]];
  const found = ["ClusterRoleBinding", "RoleBinding"].flatMap(
    (kind2) => names.flatMap((name) => objects.having(kind2, namesIn, [name]))
  );
  return [...new Set(found)].filter((binding) => isFor(binding, user));
}
function namesIn({ field }) {
  return (field.value?.subjects ?? []).flatMap(({ name }) => name ?? []);
}
function isFor({ field, object }, { username, groups }) {
  return (field.value?.subjects ?? []).some(({ kind: kind2, name = "", namespace = object.namespace ?? "default" }) => {
    if (kind2 === "User") return name === username;
    if (kind2 === "Group") return groups.includes(name) && name !== "system:authenticated";
    return kind2 === "ServiceAccount" && username === `system:serviceaccount:${namespace}:${name}`;
  });
}
function isIn2(attributes, namespace) {
  return "namespace" in attributes && attributes.namespace === (namespace ?? "default");
}
function allows(rule, attributes) {
  const { verbs: verbs2 = [], apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule;
  if (!has4(verbs2, attributes.verb)) return false;
  if ("path" in attributes) {
    const { path: path2 } = attributes;
    return nonResourceURLs.some((url) => url === "*" || url === path2 || url.endsWith("*") && path2.startsWith(url.slice(0, -1)));
  }
  const { group, resource: resource3, subresource, name } = attributes;
  const whole3 = subresource === "" ? resource3 : `${resource3}/${subresource}`;
  const isResource = has4(resources, whole3) || subresource !== "" && resources.includes(`*/${subresource}`);
  return has4(apiGroups, group) && isResource && (resourceNames.length === 0 || name !== "" && resourceNames.includes(name));
}
function has4(list4, value) {
  return list4.includes("*") || list4.includes(value);
}
function reasonOf({ object, field }) {
  const { kind: kind2 = "", name = "" } = field.value?.roleRef ?? {};
  const where = object.namespace === void 0 ? object.name : `${object.name}/${object.namespace}`;
  return `RBAC: allowed by ${object.kind} "${where}" of ${kind2} "${name}"`;
}

// src/policy/kinds.ts
var OF_CLUSTER = new Set(
  [
    ["", "Namespace", "Node", "PersistentVolume"],
    ["rbac.authorization.k8s.io", "ClusterRole", "ClusterRoleBinding"],
    ["scheduling.k8s.io", "PriorityClass"],
    ["storage.k8s.io", "StorageClass", "CSIDriver", "CSINode", "VolumeAttachment", "VolumeAttributesClass"],
    ["node.k8s.io", "RuntimeClass"],
    ["networking.k8s.io", "IngressClass", "IPAddress", "ServiceCIDR"],
    ["apiextensions.k8s.io", "CustomResourceDefinition"],
    ["apiregistration.k8s.io", "APIService"],
    ["certificates.k8s.io", "CertificateSigningRequest", "ClusterTrustBundle"],
    ["flowcontrol.apiserver.k8s.io", "FlowSchema", "PriorityLevelConfiguration"],
    ["resource.k8s.io", "DeviceClass", "ResourceSlice"],
    [
      "admissionregistration.k8s.io",
      "ValidatingAdmissionPolicy",
      "ValidatingAdmissionPolicyBinding",
      "MutatingAdmissionPolicy",
      "MutatingAdmissionPolicyBinding",
      "ValidatingWebhookConfiguration",
      "MutatingWebhookConfiguration"
    ]
  ].flatMap(([group, ...kinds2]) => kinds2.map((kind2) => `${group}/${kind2}`))
);
var OWN_GROUPS = /^$|^(?:apps|batch|autoscaling|policy|extensions)$|\.k8s\.io$/;
function resourceOf(apiVersion, kind2, objects) {
  const slash = apiVersion.indexOf("/");
  const [group, version] = slash < 0 ? ["", apiVersion] : [apiVersion.slice(0, slash), apiVersion.slice(slash + 1)];
  const resource3 = pluralOf(kind2);
  if (OF_CLUSTER.has(`${group}/${kind2}`)) return { group, version, resource: resource3, isNamespaced: false };
  const definition = definitionOf(group, kind2, objects);
  if (definition) return { group, version, ...definition };
  if (OWN_GROUPS.test(group)) return { group, version, resource: resource3, isNamespaced: true };
  const given = objects.all(kind2).filter(({ object }) => object.apiVersion === apiVersion);
  if (given.length === 0) return void 0;
  return { group, version, resource: resource3, isNamespaced: given.some(({ object }) => object.namespace !== void 0) };
}
function definitionOf(group, kind2, objects) {
  const [definition] = objects.having("CustomResourceDefinition", definedKinds, [`${group}/${kind2}`]);
  const defined = definition && specOf(definition);
  if (!defined) return void 0;
  const plural = defined.names["plural"];
  return { resource: typeof plural === "string" ? plural : pluralOf(kind2), isNamespaced: defined.spec["scope"] !== "Cluster" };
}
function definedKinds(definition) {
  const defined = specOf(definition);
  return defined ? [`${String(defined.spec["group"])}/${String(defined.names["kind"])}`] : [];
}
function specOf({
  field
}) {
  const spec = isStruct(field.value) ? field.value["spec"] : void 0;
  const names = isStruct(spec) ? spec["names"] : void 0;
  return isStruct(spec) && isStruct(names) ? { spec, names } : void 0;
}
function pluralOf(kind2) {
  const lower = kind2.toLowerCase();
  if (lower === "endpoints") return lower;
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(lower) ? `${lower}es` : `${lower}s`;
}

// src/policy/object.ts
function policyObject(daemonSet, minor, { namespace, generation, resourceVersion }) {
  const printed = printStruct(daemonSet, typeSchema("DaemonSet", minor));
  const metadata = printed["metadata"];
  return {
    ...printed,
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: {
      ...metadata,
      namespace: metadata["namespace"] ?? namespace,
      uid: "00000000-0000-0000-0000-000000000000",
      creationTimestamp: "2026-01-01T00:00:00Z",
      generation,
      ...resourceVersion === void 0 ? {} : { resourceVersion },
      annotations: {
        "deprecated.daemonset.template.generation": String(generation),
        ...metadata["annotations"]
      },
      managedFields: [{ manager: "ds-lint", operation: "Update", apiVersion: "apps/v1", fieldsType: "FieldsV1", fieldsV1: {} }]
    },
    status: { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 }
  };
}
function printStruct(value, { fields: fields2 }) {
  const printed = {};
  for (const [name, field] of fields2) {
    const inner = print(value[name], field);
    if (inner !== void 0) printed[name] = inner;
  }
  return printed;
}
function print(value, field) {
  if (value === void 0 || value === null) return field.zero === "printed" ? zeroOf(field) : void 0;
  if (field.shape === "one") {
    return field.zero === "omitted" && (value === false || value === 0 || value === "") ? void 0 : printOne(value, field);
  }
  if (Array.isArray(value)) return value.length === 0 && !field.required ? void 0 : value.map((item) => printOne(item ?? {}, field));
  const entries = Object.entries(value);
  return entries.length === 0 ? void 0 : Object.fromEntries(entries.map(([key, inner]) => [key, printOne(inner, field)]));
}
function printOne(value, { scalar, struct: struct2 }) {
  if (scalar === "Quantity") return canonical(String(value));
  return struct2 && typeof value === "object" && value !== null ? printStruct(value, struct2) : value;
}
function canonical(text) {
  const quantity = parseQuantity(text);
  return typeof quantity === "string" ? text : quantity.toString();
}
function zeroOf({ scalar, struct: struct2 }) {
  switch (scalar) {
    case void 0:
      return struct2 && printStruct({}, struct2);
    case "string":
      return "";
    case "boolean":
      return false;
    case "Quantity":
      return "0";
    case "int32":
    case "int64":
    case "IntOrString":
      return 0;
    default:
      return void 0;
  }
}

// src/policy/requests.ts
function requestsOf(subject, context) {
  return subject.kind === "DaemonSet" ? daemonSetRequests(subject, context) : otherRequests(subject, context);
}
function daemonSetRequests({ object, before, target }, context) {
  const minor = target.to;
  const effective = object.effective;
  const { name = "", namespace = "default" } = effective.metadata ?? {};
  const daemonSet = storedDaemonSet(effective, minor);
  const old = before && storedDaemonSet(before.effective, minor);
  const stored = policyObject(daemonSet, minor, { namespace, generation: old ? 2 : 1 });
  const oldStored = old ? policyObject(old, minor, { namespace, generation: 1, resourceVersion: "1" }) : null;
  const resource3 = { group: "apps", version: "v1", resource: "daemonsets", isNamespaced: true };
  const whole3 = requestOf({ resource: resource3, kind: "DaemonSet", name, namespace, object: stored, oldObject: oldStored }, context);
  const own = { request: whole3, template: void 0, placeOf: (read) => placeIn(read, object, before, whole3, context) };
  if (!context.pods) return [own];
  const pod = podOf(daemonSet, stored, namespace);
  const podResource = { group: "", version: "v1", resource: "pods", isNamespaced: true };
  const { name: podName } = pod["metadata"];
  const pods = requestOf({ resource: podResource, kind: "Pod", name: podName, namespace, object: pod, oldObject: null }, context);
  const template = object.resolve(["spec", "template"]);
  return [own, { request: pods, template, placeOf: (read) => placeIn(read, template, void 0, pods, context) }];
}
function otherRequests({ object, kind: kind2 }, context) {
  const plain2 = isStruct(object.raw) ? object.raw : {};
  const metadata = isStruct(plain2["metadata"]) ? plain2["metadata"] : {};
  const text = (value) => typeof value === "string" ? value : "";
  const resource3 = resourceOf(text(plain2["apiVersion"]), kind2, context.objects);
  if (!resource3) return [];
  const namespace = resource3.isNamespaced ? text(metadata["namespace"]) || "default" : "";
  const stored = celValue({
    ...plain2,
    metadata: { ...metadata, ...namespace && { namespace }, creationTimestamp: "2026-01-01T00:00:00Z", generation: 1 }
  });
  const request = requestOf({ resource: resource3, kind: kind2, name: text(metadata["name"]), namespace, object: stored, oldObject: null }, context);
  return [{ request, template: void 0, placeOf: (read) => placeIn(read, object, void 0, request, context) }];
}
function requestOf({ resource: of, kind: kind2, name, namespace, object, oldObject }, context) {
  const { group, version, resource: resource3, isNamespaced } = of;
  const operation2 = oldObject ? "UPDATE" : "CREATE";
  const gvk = { group, version, kind: kind2 };
  const gvr = { group, version, resource: resource3 };
  const described = isNamespaced ? context.objects.find("Namespace", void 0, namespace) : void 0;
  const namespaceObject = isNamespaced ? namespaceObjectOf(namespace, described) : null;
  const isNamespace = group === "" && kind2 === "Namespace";
  return {
    ...gvr,
    operation: operation2,
    name,
    namespace,
    object,
    oldObject,
    labels: [labelsOf(object), oldObject ? labelsOf(oldObject) : void 0],
    namespaceLabels: namespaceObject ? labelsOf(namespaceObject) : isNamespace ? labelsOf(object) : void 0,
    isNamespaced,
    isNamespaceAssumed: isNamespaced && !described,
    request: new RequestValue(
      {
        kind: gvk,
        resource: gvr,
        subResource: "",
        requestKind: gvk,
        requestResource: gvr,
        requestSubResource: "",
        name,
        namespace,
        operation: operation2,
        dryRun: false,
        options: { apiVersion: "meta.k8s.io/v1", kind: oldObject ? "UpdateOptions" : "CreateOptions" }
      },
      context.user
    ),
    namespaceObject,
    authorizer: authorizerFrom(context.objects, context.user),
    requestResource: { group, resource: resource3, namespace, name }
  };
}
var RequestValue = class extends MapValue {
  constructor(fields2, user) {
    super();
    this.fields = fields2;
    this.user = user;
  }
  fields;
  user;
  find(key) {
    if (key !== "userInfo") return typeof key === "string" && Object.hasOwn(this.fields, key) ? this.fields[key] : void 0;
    if (!this.user) return undecided("request.userInfo is not known; set it with --policy-user NAME");
    return { username: this.user.username, uid: "", groups: this.user.groups, extra: {} };
  }
  has(key) {
    return this.find(key) !== void 0;
  }
  keys() {
    return [...Object.keys(this.fields), "userInfo"];
  }
  get size() {
    return this.keys().length;
  }
};
function namespaceObjectOf(name, described) {
  const { metadata = {} } = described?.field.value ?? {};
  const { annotations } = metadata;
  return {
    metadata: {
      name,
      labels: { ...metadata.labels, "kubernetes.io/metadata.name": name },
      ...annotations && { annotations }
    },
    spec: { finalizers: ["kubernetes"] },
    status: { phase: "Active" }
  };
}
function labelsOf(object) {
  const metadata = object["metadata"];
  const labels2 = isStruct(metadata) ? metadata["labels"] : void 0;
  return isStruct(labels2) ? labels2 : {};
}
var MOST_OF_BASE = 58;
function podOf({ spec = {} }, stored, namespace) {
  const { metadata, spec: of } = stored;
  const template = of.template;
  const podSpec = spec.template?.spec ?? {};
  const name = typeof metadata["name"] === "string" ? metadata["name"] : "";
  const owner = { apiVersion: "apps/v1", kind: "DaemonSet", name, uid: metadata["uid"], controller: true, blockOwnerDeletion: true };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      ...template.metadata,
      name: `${`${name}-`.slice(0, MOST_OF_BASE)}xxxxx`,
      generateName: `${name}-`,
      namespace,
      ownerReferences: [owner],
      uid: metadata["uid"],
      creationTimestamp: metadata["creationTimestamp"]
    },
    spec: { ...template.spec, tolerations: celValue(daemonPodTolerations(podSpec)) },
    status: { phase: "Pending", qosClass: "BestEffort" }
  };
}
function celValue(plain2) {
  if (typeof plain2 === "number") return Number.isInteger(plain2) ? plain2 : new Double(plain2);
  if (Array.isArray(plain2)) return plain2.map(celValue);
  if (!isStruct(plain2)) return plain2;
  return Object.fromEntries(Object.entries(plain2).flatMap(([key, value]) => value === void 0 ? [] : [[key, celValue(value)]]));
}
function placeIn({ variable, path: path2 }, object, before, { namespace }, { objects }) {
  switch (variable) {
    case "object":
      return object.resolve(path2);
    case "oldObject":
      return before?.resolve(path2);
    case "namespaceObject":
      return objects.find("Namespace", void 0, namespace)?.field.resolve(path2);
    default:
      return void 0;
  }
}

// src/policy/spending.ts
var MOST2 = 1e9;
var MOST_AT_ONCE = 5e7;
function isSpent({ spent }) {
  return spent >= MOST2;
}
function spend(spending, name, evaluate) {
  const before = takenWork();
  try {
    return evaluate();
  } finally {
    const took = takenWork() - before;
    spending.spent += took;
    spending.by.set(name, (spending.by.get(name) ?? 0) + took);
  }
}
var Turn = class {
  #start = takenWork();
  get isOver() {
    return takenWork() - this.#start > MOST_AT_ONCE;
  }
};
function spendingError(spending) {
  if (!isSpent(spending)) return void 0;
  const [[name, took] = ["", 0]] = [...spending.by].toSorted(([, a4], [, b3]) => b3 - a4);
  const share = Math.round(100 * took / spending.spent);
  const message = `expressions of policies and CustomResourceDefinitions cost more than ${MOST2.toLocaleString("en-US")} in this run, ${share}% of it for ${name}: what follows is not evaluated; make them cheaper, or check fewer files in one run`;
  return { message };
}

// src/policy/cel/kubernetes.ts
var { bool: bool12, dyn: dyn6, int: int12, string: string16, timestamp: timestamp6 } = types;
function struct(name, fields2) {
  return [name, fields2];
}
var strings2 = listOf(string16);
var labels = mapOf(string16, string16);
var binaries = mapOf(string16, types.bytes);
var kind = structType("kubernetes.GroupVersionKind");
var resource2 = structType("kubernetes.GroupVersionResource");
var declared = new Map([
  struct("kubernetes.GroupVersionKind", { group: string16, version: string16, kind: string16 }),
  struct("kubernetes.GroupVersionResource", { group: string16, version: string16, resource: string16 }),
  struct("kubernetes.UserInfo", { username: string16, uid: string16, groups: strings2, extra: mapOf(string16, strings2) }),
  struct("kubernetes.AdmissionRequest", {
    kind,
    resource: resource2,
    subResource: string16,
    requestKind: kind,
    requestResource: resource2,
    requestSubResource: string16,
    name: string16,
    namespace: string16,
    operation: string16,
    userInfo: structType("kubernetes.UserInfo"),
    dryRun: bool12,
    options: dyn6
  }),
  struct("kubernetes.Namespace", {
    metadata: structType("kubernetes.NamespaceMetadata"),
    spec: structType("kubernetes.NamespaceSpec"),
    status: structType("kubernetes.NamespaceStatus")
  }),
  struct("kubernetes.NamespaceMetadata", {
    name: string16,
    generateName: string16,
    namespace: string16,
    labels,
    annotations: labels,
    UID: string16,
    creationTimestamp: timestamp6,
    deletionGracePeriodSeconds: int12,
    deletionTimestamp: timestamp6,
    generation: int12,
    resourceVersion: string16,
    finalizers: strings2
  }),
  struct("kubernetes.NamespaceSpec", { finalizers: strings2 }),
  struct("kubernetes.NamespaceStatus", { conditions: listOf(structType("kubernetes.NamespaceCondition")), phase: string16 }),
  struct("kubernetes.NamespaceCondition", { status: string16, type: string16, lastTransitionTime: timestamp6, message: string16, reason: string16 })
]);
var variablesName = "kubernetes.variables";
var SCALARS = /* @__PURE__ */ new Set([
  types.any,
  types.bool,
  types.bytes,
  types.double,
  types.duration,
  types.int,
  types.null,
  types.string,
  types.timestamp,
  types.uint
]);
var PolicyTypes = class {
  /** What each variable is, for the environment. */
  variables;
  /** Structs of the schema by the names that they have here: the path from their root. */
  #structs = /* @__PURE__ */ new Map();
  /** Types by their schemas: the containers of a pod and its init containers have one. */
  #bySchema = /* @__PURE__ */ new Map();
  #policyVariables = /* @__PURE__ */ new Map();
  #minor;
  #exactly;
  constructor(options) {
    const { minor, typeName = options.kind, params, authorizer = false, variables: variables2 = false, exactly = false } = options;
    this.#minor = minor;
    this.#exactly = exactly;
    const object = options.kind && typeName ? this.#root(options.kind, typeName) : dyn6;
    this.variables = {
      object,
      oldObject: object,
      namespaceObject: structType("kubernetes.Namespace"),
      request: structType("kubernetes.AdmissionRequest"),
      ...params ? { params: params.kind && options.kind ? this.#param(params.kind) : dyn6 } : {},
      ...authorizer ? { authorizer: authorizerType } : {},
      ...authorizer && !exactly ? { "authorizer.requestResource": resourceCheckType } : {},
      ...variables2 ? { variables: structType(variablesName) } : {}
    };
  }
  /** @param type That of its expression; dyn where that is wrong. */
  declare(name, type) {
    this.#policyVariables.set(name, this.#declared(type));
  }
  /** The API server knows no more of a variable than that (convertCelTypeToDeclType). Fields of the object's structs are looked up nevertheless, unless it is to be exact. */
  #declared(type) {
    if (type.kind === "list") return listOf(this.#declared(type.parameters[0]));
    if (type.kind === "map") return mapOf(this.#declared(type.parameters[0]), this.#declared(type.parameters[1]));
    if (type.kind === "struct" && !this.#exactly && this.#structs.has(type.name)) return type;
    return SCALARS.has(type) ? type : dyn6;
  }
  typeNamed(name) {
    return this.isStruct(name) ? structType(name) : void 0;
  }
  isStruct(name) {
    return name === variablesName || declared.has(name) || this.#structs.has(name);
  }
  fieldType(name, field) {
    if (name === variablesName) return this.#policyVariables.get(field);
    const fields2 = declared.get(name);
    if (fields2) return Object.hasOwn(fields2, field) ? fields2[field] : void 0;
    return this.#structs.get(name)?.get(field);
  }
  fieldNames(name) {
    if (name === variablesName) return [...this.#policyVariables.keys()];
    return [...Object.keys(declared.get(name) ?? {}), ...this.#structs.get(name)?.keys() ?? []];
  }
  #param(name) {
    const fields2 = {
      apiVersion: string16,
      kind: string16,
      metadata: this.#field(typeSchema("DaemonSet", this.#minor).fields.get("metadata"), `${name}.metadata`),
      immutable: bool12,
      ...name === "ConfigMap" ? { data: labels, binaryData: binaries } : { data: binaries, stringData: labels, type: string16 }
    };
    this.#structs.set(name, new Map(Object.entries(fields2)));
    return structType(name);
  }
  #root(of, name) {
    if (of === "DaemonSet") return this.#struct(name, typeSchema("DaemonSet", this.#minor).fields);
    const template = typeSchema("PodTemplateSpec", this.#minor).fields;
    const fields2 = {
      apiVersion: string16,
      kind: string16,
      metadata: this.#field(template.get("metadata"), `${name}.metadata`),
      spec: this.#field(template.get("spec"), `${name}.spec`),
      status: dyn6
    };
    this.#structs.set(name, new Map(Object.entries(fields2)));
    return structType(name);
  }
  #struct(name, schema) {
    const known = this.#exactly ? void 0 : this.#bySchema.get(schema);
    if (known) return known;
    this.#structs.set(name, new LazyFields(schema, (field, key) => this.#field(field, `${name}.${key}`)));
    const type = structType(name);
    this.#bySchema.set(schema, type);
    return type;
  }
  /** Undefined: the API server does not know the field here. */
  #field(field, name) {
    const item = this.#item(field, field.shape === "list" ? `${name}.@idx` : field.shape === "map" ? `${name}.@elem` : name);
    if (!item) return void 0;
    if (field.shape === "list") return listOf(item);
    return field.shape === "map" ? mapOf(string16, item) : item;
  }
  #item({ scalar, struct: schema }, name) {
    switch (scalar) {
      case "string":
        return string16;
      case "boolean":
        return bool12;
      case "int32":
      case "int64":
        return int12;
      case "Time":
        return timestamp6;
      case "IntOrString":
        return dyn6;
      case "Quantity":
        return this.#exactly ? void 0 : string16;
      case "FieldsV1":
        return this.#struct(name, /* @__PURE__ */ new Map());
      case void 0:
        return this.#struct(name, schema.fields);
    }
  }
};
var LazyFields = class {
  constructor(schema, typeOf2) {
    this.schema = schema;
    this.typeOf = typeOf2;
  }
  schema;
  typeOf;
  #types = /* @__PURE__ */ new Map();
  get(name) {
    const field = this.schema.get(name);
    if (!field) return void 0;
    if (!this.#types.has(name)) this.#types.set(name, this.typeOf(field, name));
    return this.#types.get(name);
  }
  keys() {
    return this.schema.keys();
  }
};

// src/policy/validate/expressions.ts
var PARAM_KINDS = ["ConfigMap", "Secret"];
var Expressions = class {
  #types;
  #whole;
  #conditions;
  #messages;
  constructor({ spec = {} }, options = {}) {
    const { minor, schema = 37, ...object } = options;
    const { paramKind } = spec;
    const params = paramKind && { kind: PARAM_KINDS.find((kind2) => paramKind.apiVersion === "v1" && paramKind.kind === kind2) };
    const variables2 = (spec.variables ?? []).length > 0 || options.kind !== void 0;
    const version = minor === void 0 ? {} : { minor };
    const common = { ...object, minor: schema, authorizer: true, ...params && { params } };
    this.#types = new PolicyTypes({ ...common, variables: variables2 });
    const plain2 = new PolicyTypes(common);
    const { authorizer: _, "authorizer.requestResource": __, ...withoutAuthorizer } = this.#types.variables;
    this.#whole = new Environment({ ...version, provider: this.#types, variables: this.#types.variables });
    this.#conditions = new Environment({ ...version, provider: plain2, variables: plain2.variables });
    this.#messages = new Environment({ ...version, provider: this.#types, variables: withoutAuthorizer });
  }
  condition(expression) {
    return this.#conditions.compile(expression);
  }
  /** To be called in the order of the variables: each knows those before it. */
  variable(name, expression) {
    const compiled = this.#whole.compile(expression);
    this.#types.declare(name, compiled instanceof Program ? compiled.type : types.dyn);
    return compiled;
  }
  validation(expression) {
    return this.#whole.compile(expression);
  }
  message(expression) {
    return this.#messages.compile(expression);
  }
  annotation(expression) {
    return this.#whole.compile(expression);
  }
  /** That of the validations. */
  get environment() {
    return this.#whole;
  }
  /** Where fields are looked up that do not exist. */
  get fields() {
    return this.#types;
  }
};
function refusalOf(expression, compiled, wanted) {
  if (!(compiled instanceof Program)) {
    const { step: step2, issues } = compiled;
    return step2 === "program" ? `program instantiation failed: ${issues[0]?.message}` : `compilation failed: ${issuesText(expression, issues)}`;
  }
  if (wanted.length === 0 || wanted.includes(compiled.type)) return void 0;
  const names = wanted.map(({ name }) => name);
  const expected = names.length === 1 ? names[0] : `one of [${names.join(" ")}]`;
  return `must evaluate to ${expected} but got ${compiled.type.fullText}`;
}

export {
  descendants,
  types,
  listOf,
  mapOf,
  optionalOf,
  structType,
  Exhausted,
  CelError,
  Double,
  Optional,
  MapValue,
  isInt,
  sizeOf,
  qualifiedName,
  activationOf,
  perCharacter,
  requestResource,
  parseDuration,
  parseTimestamp,
  Program,
  Environment,
  explain,
  undecided,
  isUndecided,
  undecidedText,
  userOf,
  resourceOf,
  requestsOf,
  celValue,
  isSpent,
  spend,
  Turn,
  spendingError,
  Expressions,
  refusalOf
};
