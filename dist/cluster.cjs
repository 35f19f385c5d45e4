"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key2 of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key2) && key2 !== except)
        __defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target2) => (target2 = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target2, "default", { value: mod, enumerable: true }) : target2,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports2) {
    "use strict";
    exports2.__esModule = true;
    exports2.distance = exports2.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports2.distance = distance2;
    var closest = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports2.closest = closest;
  }
});

// src/cluster/index.ts
var cluster_exports = {};
__export(cluster_exports, {
  InventoryReader: () => InventoryReader,
  amountText: () => amountText,
  causeKey: () => causeKey,
  clusterObjects: () => clusterObjects,
  explain: () => explain,
  familiesOf: () => familiesOf,
  mergeObjects: () => mergeObjects,
  mergedCause: () => mergedCause,
  nodesRollout: () => nodesRollout,
  nodesText: () => nodesText,
  onNodes: () => onNodes,
  parseSteps: () => parseSteps,
  rangeText: () => rangeText,
  runsDaemonSets: () => runsDaemonSets,
  survey: () => survey,
  whatIf: () => whatIf,
  withAssumedClasses: () => withAssumedClasses
});
module.exports = __toCommonJS(cluster_exports);

// src/cluster/assumed.ts
var ASSUMED_PRIORITY = 1e6;
function withAssumedClasses(objects, exported, daemonSets) {
  const priorities = /* @__PURE__ */ new Set();
  const runtimes = /* @__PURE__ */ new Set();
  for (const { daemonSet } of daemonSets) {
    const { priorityClassName, runtimeClassName } = daemonSet.spec?.template?.spec ?? {};
    if (priorityClassName && !priorityClassName.startsWith("system-")) priorities.add(priorityClassName);
    if (runtimeClassName) runtimes.add(runtimeClassName);
  }
  const missing = (names, classes, isListed) => isListed ? [] : [...names].filter((name) => classes.every(({ metadata: metadata2 }) => metadata2.name !== name));
  const priorityNames = missing(priorities, objects.priorityClasses, exported.priorityClasses.length > 0);
  const runtimeNames = missing(runtimes, objects.runtimeClasses, exported.runtimeClasses.length > 0);
  return {
    objects: {
      ...objects,
      priorityClasses: [...objects.priorityClasses, ...priorityNames.map((name) => ({ metadata: { name }, value: ASSUMED_PRIORITY }))],
      runtimeClasses: [...objects.runtimeClasses, ...runtimeNames.map((name) => ({ metadata: { name } }))]
    },
    classes: [...priorityNames.map((name) => `PriorityClass ${name}`), ...runtimeNames.map((name) => `RuntimeClass ${name}`)]
  };
}

// src/base/group.ts
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}
function addTo(groups, key2, value) {
  const group = groups.get(key2);
  if (group) group.push(value);
  else groups.set(key2, [value]);
}

// src/base/source.ts
function isBreak(unit) {
  return unit === 10 || unit === 13;
}
var Lines = class {
  constructor(text3) {
    this.text = text3;
    if (text3.includes("\r")) this.#splitAtReturns();
    else for (let feed = text3.indexOf("\n"); feed >= 0; feed = text3.indexOf("\n", feed + 1)) this.#starts.push(feed + 1);
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

// src/base/remembered.ts
function remembered(compute) {
  const known2 = /* @__PURE__ */ new WeakMap();
  return (key2) => {
    let found = known2.get(key2);
    if (!found) known2.set(key2, found = { answer: compute(key2) });
    return found.answer;
  };
}

// src/base/some.ts
function some(texts3, most = 3) {
  return texts3.length <= most ? texts3.join(", ") : `${texts3.slice(0, most).join(", ")} and ${texts3.length - most} more`;
}
function listed(words, last = "and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

// src/kubernetes/daemon-tolerations.ts
var NODE = "node.kubernetes.io/";
function addedTolerations(hostNetwork) {
  const noSchedule = ["disk-pressure", "memory-pressure", "pid-pressure", "unschedulable", ...hostNetwork ? ["network-unavailable"] : []];
  return [
    ...["not-ready", "unreachable"].map((name) => ({ key: NODE + name, operator: "Exists", effect: "NoExecute" })),
    ...noSchedule.map((name) => ({ key: NODE + name, operator: "Exists", effect: "NoSchedule" }))
  ];
}
function daemonPodTolerations({ tolerations = [], hostNetwork = false }) {
  return addedTolerations(hostNetwork).reduce(addOrUpdate, tolerations);
}
function addOrUpdate(tolerations, added) {
  const same = tolerations.filter((one) => matchToleration(one, added));
  if (same.length === 0) return [...tolerations, added];
  if (same.some(({ tolerationSeconds }) => tolerationSeconds === void 0)) return tolerations;
  return tolerations.map((one) => same.includes(one) ? added : one);
}
function matchToleration(a, b) {
  return ["key", "effect", "operator", "value"].every((name) => (a[name] ?? "") === (b[name] ?? ""));
}

// src/kubernetes/decimal.ts
var longestGap = 1e5;
var powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));
function power10(exponent) {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}
function compareDecimals(a, aScale, b, bScale) {
  const aSign = signOf(a);
  const bSign = signOf(b);
  if (aSign !== bSign) return aSign < bSign ? -1 : 1;
  if (aSign === 0) return 0;
  const magnitude = digits(a) + aScale - (digits(b) + bScale);
  if (magnitude !== 0) return magnitude < 0 === aSign > 0 ? -1 : 1;
  return signOf(aScale > bScale ? a * power10(aScale - bScale) - b : a - b * power10(bScale - aScale));
}
function addDecimals(a, aScale, b, bScale) {
  if (aScale < bScale) return addDecimals(b, bScale, a, aScale);
  if (a === 0n) return [b, bScale];
  if (aScale - bScale > longestGap) return digits(a) + aScale >= digits(b) + bScale ? [a, aScale] : [b, bScale];
  return [a * power10(aScale - bScale) + b, bScale];
}
function rescale(unscaled, scale, toScale) {
  if (scale >= toScale) return unscaled * power10(scale - toScale);
  const sign = BigInt(signOf(unscaled));
  const gap = toScale - scale;
  if (gap > digits(unscaled)) return sign;
  const divisor = power10(gap);
  return unscaled % divisor === 0n ? unscaled / divisor : unscaled / divisor + sign;
}
function signOf(value) {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
function digits(value) {
  return value < 0n ? value.toString().length - 1 : value.toString().length;
}

// src/kubernetes/int64.ts
var mostInt64 = 2n ** 63n - 1n;
var leastInt64 = -(2n ** 63n);
function isInt64(value) {
  return value >= leastInt64 && value <= mostInt64;
}
function parseInt64(text3) {
  if (!/^[-+]?[0-9]+$/.test(text3)) return void 0;
  const value = BigInt(text3);
  return isInt64(value) ? value : void 0;
}

// src/kubernetes/quantity.ts
var decimalUnits = {
  [-9]: "n",
  [-6]: "u",
  [-3]: "m",
  0: "",
  3: "k",
  6: "M",
  9: "G",
  12: "T",
  15: "P",
  18: "E"
};
var binaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
var quantityProblem = {
  /** ErrFormatWrong */
  format: "must be a number with an optional suffix, such as 500m, 2, 1.5G or 64Mi",
  /** ErrSuffix */
  suffix: "has an unknown suffix; use n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent such as e3",
  /** ErrNumeric */
  numeric: "must have digits before the suffix, such as 500m or 64Mi"
};
var Quantity = class _Quantity {
  constructor(unscaled, scale, format, decimal2, text3) {
    this.unscaled = unscaled;
    this.scale = scale;
    this.format = format;
    this.decimal = decimal2;
    this.#text = text3;
  }
  unscaled;
  scale;
  format;
  decimal;
  static zero = new _Quantity(0, 0, "DecimalSI", false, "0");
  #text;
  sign() {
    return signOf(this.unscaled);
  }
  /** -1 when this is less than the other, 1 when it is more. 1 and 1000m are equal. */
  cmp(other) {
    const { unscaled: a, scale: aScale } = this;
    const { unscaled: b, scale: bScale } = other;
    if (aScale === bScale) return a < b ? -1 : a > b ? 1 : 0;
    if (typeof a === "number" && typeof b === "number") {
      const left = aScale > bScale ? a * 10 ** (aScale - bScale) : a;
      const right = bScale > aScale ? b * 10 ** (bScale - aScale) : b;
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    return compareDecimals(BigInt(a), aScale, BigInt(b), bScale);
  }
  equal(other) {
    return this.cmp(other) === 0;
  }
  /** The sum takes the other's format where this is zero. */
  add(other) {
    return this.#plus(other, other.unscaled);
  }
  /** The difference takes the other's format where this is zero. */
  sub(other) {
    return this.#plus(other, -other.unscaled);
  }
  /** Quantity.Mul: times a whole number. */
  mul(factor) {
    return new _Quantity(BigInt(this.unscaled) * BigInt(factor), this.scale, this.format, true);
  }
  #plus(other, addend) {
    const format = !this.unscaled ? other.format : this.format;
    if (this.decimal || other.decimal) return this.#decimalPlus(other, addend, format);
    if (!addend) return new _Quantity(this.unscaled, this.scale, format, false);
    if (!this.unscaled) return new _Quantity(compact(BigInt(addend)), other.scale, format, false);
    const gap = Math.abs(this.scale - other.scale);
    if (gap > 18) return this.#decimalPlus(other, addend, format);
    const a = BigInt(this.unscaled) * (this.scale > other.scale ? power10(gap) : 1n);
    const b = BigInt(addend) * (other.scale > this.scale ? power10(gap) : 1n);
    if (!isInt64(a) || !isInt64(b) || !isInt64(a + b)) return this.#decimalPlus(other, addend, format);
    return new _Quantity(compact(a + b), Math.min(this.scale, other.scale), format, false);
  }
  #decimalPlus(other, addend, format) {
    const [unscaled, scale] = addDecimals(BigInt(this.unscaled), this.scale, BigInt(addend), other.scale);
    return new _Quantity(unscaled, scale, format, true);
  }
  /** Value(): rounded up (away from zero) to a whole number. An int64: what is beyond overflows silently, as in Kubernetes. */
  value() {
    return this.scaledValue(0);
  }
  /** MilliValue(): in thousandths, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
  milliValue() {
    return this.scaledValue(-3);
  }
  /** ScaledValue(): in units of 10^scale, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
  scaledValue(scale) {
    const unscaled = BigInt(this.unscaled);
    return this.decimal ? scaledDecimal(unscaled, this.scale, scale) : scaledInt64(unscaled, this.scale, scale);
  }
  /** RoundUp(): the same quantity where no digit is finer than 10^scale, else rounded away from zero. */
  roundUp(scale) {
    if (this.scale >= scale && (!this.decimal || this.scale > mostWrittenOut)) return this;
    const unscaled = rescale(BigInt(this.unscaled), this.scale, scale);
    return new _Quantity(this.decimal ? unscaled : compact(unscaled), scale, this.format, this.decimal);
  }
  /** Whether Kubernetes takes it for a whole number: it looks at thousandths, and so not below them (validateResourceQuantityValue). */
  isInteger() {
    return this.milliValue() % 1000n === 0n;
  }
  /** AsApproximateFloat64() */
  asApproximateFloat() {
    return this.scale === 0 ? Number(this.unscaled) : Number(this.unscaled) * Number(`1e${this.scale}`);
  }
  /** AsInt64(): the value where Kubernetes can tell it without a decimal. */
  asInt64() {
    if (this.decimal || this.scale < 0 || this.scale > 18 && this.unscaled !== 0) return void 0;
    const value = BigInt(this.unscaled) * power10(this.unscaled === 0 ? 0 : this.scale);
    return isInt64(value) ? value : void 0;
  }
  /** The canonical text: that of the manifest where Kubernetes takes it for canonical, such as `+1` or `5.`. */
  toString() {
    this.#text ??= this.#canonical();
    return this.#text;
  }
  toJSON() {
    return this.toString();
  }
  #canonical() {
    if (!this.unscaled) return "0";
    if (this.format === "BinarySI") {
      const whole2 = this.#whole();
      if (whole2 !== void 0 && (whole2 >= 1024n || whole2 <= -1024n)) return binaryText(whole2);
    }
    return decimalText(this.unscaled.toString(), this.scale, this.format);
  }
  /** The value, unless it has a fraction. */
  #whole() {
    const unscaled = BigInt(this.unscaled);
    if (this.scale >= 0) return unscaled * power10(this.scale);
    const divisor = power10(-this.scale);
    return unscaled % divisor === 0n ? unscaled / divisor : void 0;
  }
};
function compact(value) {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}
function scaledInt64(unscaled, scale, toScale) {
  if (scale < toScale) return rescale(unscaled, scale, toScale);
  const gap = scale - toScale;
  if (unscaled === 0n || gap > 18) return 0n;
  const value = unscaled * power10(gap);
  if (isInt64(value)) return value;
  const atOnce = gap <= 3 || gap === 6 || gap === 9;
  return atOnce && unscaled !== leastInt64 ? BigInt.asIntN(64, value) : 0n;
}
function scaledDecimal(unscaled, scale, toScale) {
  const gap = toScale - scale;
  if (gap <= 0) return gap < -63 ? 0n : BigInt.asIntN(64, unscaled * power10(-gap));
  if (unscaled < mostInt64 && gap < 19) {
    const low = BigInt.asIntN(64, unscaled);
    const divisor = power10(gap);
    return low % divisor === 0n ? low / divisor : low / divisor + 1n;
  }
  return BigInt.asIntN(64, unscaled > 0n ? rescale(unscaled, scale, toScale) : -(-unscaled / power10(gap)));
}
function binaryText(value) {
  let rest = value;
  let times = 0;
  while (rest % 1024n === 0n) {
    rest /= 1024n;
    times++;
  }
  return `${rest}${binaryUnits[times] ?? ""}`;
}
function decimalText(unscaled, scale, format) {
  let length = unscaled.length;
  while (unscaled.charCodeAt(length - 1) === ZERO) length--;
  let exponent = scale + unscaled.length - length;
  const missing = (exponent % 3 + 3) % 3;
  exponent -= missing;
  const mantissa = unscaled.slice(0, length) + "0".repeat(missing);
  if (format !== "DecimalExponent") return mantissa + (decimalUnits[exponent] ?? "");
  return exponent === 0 ? mantissa : `${mantissa}e${exponent}`;
}
var PLUS = 43;
var MINUS = 45;
var DOT = 46;
var ZERO = 48;
var SMALL_I = 105;
var nano = -9;
var mostWrittenOut = 64;
var mostDigits = 18;
var noUnit = { exponent: 0, format: "DecimalSI" };
var decimalUnit = /* @__PURE__ */ new Map();
for (const [exponent, text3] of Object.entries(decimalUnits)) {
  if (text3) decimalUnit.set(text3.charCodeAt(0), { exponent: Number(exponent), format: "DecimalSI" });
}
var binaryUnit = /* @__PURE__ */ new Map();
for (const [index, text3] of binaryUnits.entries()) {
  if (text3) binaryUnit.set(text3.charCodeAt(0), { exponent: index * 10, format: "BinarySI" });
}
var unitLetters = new Set(Array.from("eEinumkKMGTP", (letter) => letter.charCodeAt(0)));
function parseQuantity(text3) {
  const end = text3.length;
  if (end === 0) return quantityProblem.format;
  const first = text3.charCodeAt(0);
  const wholeStart = afterZeros(text3, first === PLUS || first === MINUS ? 1 : 0);
  if (wholeStart === end) return Quantity.zero;
  const wholeEnd = afterDigits(text3, wholeStart);
  const fractionStart = text3.charCodeAt(wholeEnd) === DOT ? wholeEnd + 1 : wholeEnd;
  const fractionEnd = afterDigits(text3, fractionStart);
  const unit = fractionEnd === end ? noUnit : unitAt(text3, fractionEnd);
  if (typeof unit === "string") return unit;
  const digits2 = Math.max(wholeEnd - wholeStart, 1) + fractionEnd - fractionStart;
  const scale = unit.exponent - (fractionEnd - fractionStart) | 0;
  if (unit.format === "BinarySI") {
    if (fractionEnd === fractionStart && 15 - digits2 - unit.exponent * 3 / 10 - 1 >= 0) {
      const value = numberAt(text3, wholeStart, wholeEnd);
      const isCanonical = value % 8 !== 0;
      return new Quantity(signed(value * 2 ** unit.exponent, first), 0, "BinarySI", false, isCanonical ? text3 : void 0);
    }
  } else if (digits2 <= mostDigits && scale >= nano) {
    const whole2 = numberAt(text3, wholeStart, wholeEnd);
    const value = whole2 * 10 ** (fractionEnd - fractionStart) + numberAt(text3, fractionStart, fractionEnd);
    const unscaled = digits2 <= 15 ? value : compact(BigInt(text3.slice(wholeStart, wholeEnd) + text3.slice(fractionStart, fractionEnd)));
    const isCanonical = scale % 3 === 0 && wholeEnd > wholeStart && !endsWithThreeZeros(unscaled);
    return new Quantity(signed(unscaled, first), scale, unit.format, false, isCanonical ? text3 : void 0);
  }
  return parseDecimal(text3.slice(0, wholeEnd) + text3.slice(fractionStart, fractionEnd), fractionEnd - fractionStart, unit);
}
function parseDecimal(digits2, fraction, unit) {
  if (digits2 === "" || digits2 === "+" || digits2 === "-") return quantityProblem.numeric;
  const isBinary = unit.format === "BinarySI";
  let unscaled = BigInt(digits2) * (isBinary ? 2n ** BigInt(unit.exponent) : 1n);
  let scale = isBinary ? -fraction : unit.exponent - fraction;
  let { format } = unit;
  if (unscaled !== 0n && scale <= mostWrittenOut) {
    unscaled = rescale(unscaled, scale, nano);
    scale = nano;
  }
  if (isBinary) {
    const size = unscaled < 0n ? -unscaled : unscaled;
    if (size > mostInt64 * 10n ** 9n) {
      unscaled = unscaled < 0n ? -mostInt64 : mostInt64;
      scale = 0;
    } else if (size > 0n && size < 10n ** 9n) format = "DecimalSI";
  }
  return new Quantity(unscaled, scale, format, true);
}
function unitAt(text3, start) {
  const end = text3.length;
  let pos = start;
  while (unitLetters.has(text3.charCodeAt(pos))) pos++;
  if (pos === end) {
    const letter = text3.charCodeAt(start);
    if (end - start === 1) return decimalUnit.get(letter) ?? quantityProblem.suffix;
    const isBinary = end - start === 2 && text3.charCodeAt(start + 1) === SMALL_I;
    return isBinary && binaryUnit.get(letter) || quantityProblem.suffix;
  }
  const sign = text3.charCodeAt(pos);
  if (afterDigits(text3, sign === PLUS || sign === MINUS ? pos + 1 : pos) !== end) return quantityProblem.format;
  return exponentUnit(text3.slice(start));
}
function exponentUnit(suffix) {
  if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return quantityProblem.suffix;
  const exponent = BigInt(suffix.slice(1));
  if (!isInt64(exponent)) return quantityProblem.suffix;
  return { exponent: Number(BigInt.asIntN(32, exponent)), format: "DecimalExponent" };
}
function afterZeros(text3, start) {
  let pos = start;
  while (text3.charCodeAt(pos) === ZERO) pos++;
  return pos;
}
function afterDigits(text3, start) {
  let pos = start;
  for (let digit = text3.charCodeAt(pos) - ZERO; digit >= 0 && digit <= 9; digit = text3.charCodeAt(pos) - ZERO) pos++;
  return pos;
}
function numberAt(text3, start, end) {
  let value = 0;
  for (let pos = start; pos < end; pos++) value = value * 10 + text3.charCodeAt(pos) - ZERO;
  return value;
}
function endsWithThreeZeros(value) {
  return typeof value === "number" ? value % 1e3 === 0 : value % 1000n === 0n;
}
function signed(value, sign) {
  return sign === MINUS && value ? -value : value;
}
var trimmed = /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|(?<![ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;
function unmarshalQuantity(value) {
  if (value === null) return Quantity.zero;
  if (typeof value !== "string") return parseQuantity(value.toString());
  const known2 = unmarshalled.get(value);
  if (known2 !== void 0) return known2;
  const parsed3 = parseQuantity(value);
  const quantity = typeof parsed3 === "string" ? parseQuantity(value.replace(trimmed, "")) : parsed3;
  if (unmarshalled.size >= 1e3) unmarshalled.clear();
  unmarshalled.set(value, quantity);
  return quantity;
}
var unmarshalled = /* @__PURE__ */ new Map();
function roundUpToMilli(text3) {
  const quantity = unmarshalQuantity(text3);
  if (typeof quantity === "string") return text3;
  const rounded = quantity.roundUp(-3);
  return rounded.equal(quantity) ? text3 : rounded.toString();
}
function quantityOf(value) {
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const quantity = unmarshalQuantity(value);
  return typeof quantity === "object" ? quantity : void 0;
}

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
function quoted(text3) {
  const [line = ""] = text3.trim().split(/[\n\r\u0085\u2028\u2029]/);
  const short = line.length > 40 ? `${line.slice(0, 39).trimEnd()}\u2026` : line.trimEnd();
  return /^(["']).*\1$/.test(short) ? short : `"${short}"`;
}
function spaces(count) {
  return count === 1 ? "1 space" : `${count} spaces`;
}
function restOfLine({ text: text3, end }, start) {
  const line = /[^\n\r\u0085\u2028\u2029]*/y;
  line.lastIndex = start;
  const rest = (line.exec(text3)?.[0] ?? "").slice(0, end - start);
  return { start, end: start + rest.replace(/[ \t]#.*$/s, "").trimEnd().length };
}
function lineStartOf(text3, offset) {
  let i = offset;
  while (i > 0 && !/[\n\r\u0085\u2028\u2029]/.test(text3[i - 1])) i--;
  return i;
}
function isFirstOnLine(text3, offset) {
  return /^\ufeff?[ \t]*(?:[-?][ \t]+)*$/.test(text3.slice(lineStartOf(text3, offset), offset));
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
  const { text: text3, pos, lineStart, valueStart, valueEnd, indent } = reader;
  const colon = { start: pos, end: pos + 1 };
  if (!/^[ \t]*$/.test(text3.slice(valueEnd, pos))) return new Mistake('second ":" on this line; quote a value that contains one', colon);
  if (valueStart >= lineStart) {
    if (pos - valueStart > LONGEST_KEY) return new Mistake(TOO_LONG, { start: valueStart, end: pos });
    return new Mistake('unquoted ": " in a value; quote the value, or start the mapping on a new line', restOfLine(reader, valueStart));
  }
  if (isFirstOnLine(text3, valueStart)) return noColon(reader, { start: valueStart });
  const from = lineStart + (/^[ \t]*/.exec(text3.slice(lineStart, pos))?.[0].length ?? 0);
  const before = text3.slice(from, pos);
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
function entryNotAllowed({ text: text3, pos, lineStart }) {
  const before = text3.slice(lineStart, pos).trimEnd();
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
  const { text: text3, pos, lineStart, flow } = reader;
  const c = text3[pos];
  if (c === "	") {
    if (/^[ \t]*$/.test(text3.slice(lineStart, pos))) return indentingTab(reader);
    return new Mistake("unexpected tab; use spaces", { start: pos, end: pos + 1 });
  }
  if (c === "|" || c === ">")
    return new Mistake(`inside brackets "${c}" does not start a block scalar; use quotes`, { start: pos, end: pos + 1 });
  const rest = restOfLine(reader, pos);
  const span = flow > 0 ? { start: pos, end: pos + (/^[^\s,[\]{}]+/.exec(text3.slice(pos, rest.end))?.[0].length ?? 1) } : rest;
  return new Mistake(`a value must not start with "${c}"; quote it`, span);
}
function indentingTab({ text: text3, pos, end }) {
  const tabs = /\t[ \t]*/y;
  tabs.lastIndex = pos;
  return new Mistake("tab used for indentation; use spaces", { start: pos, end: Math.min(pos + (tabs.exec(text3)?.[0].length ?? 1), end) });
}
function noName({ text: text3, end }, start) {
  const sign = text3[start];
  const what = sign === "*" ? "refers to an anchor" : "names an anchor";
  const rest = /^[^\s,[\]{}]+/.exec(text3.slice(start, Math.min(end, start + 200)))?.[0] ?? sign;
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
function resolvePlain(text3) {
  const c = text3.charCodeAt(0);
  if (c > 127 || HINT[c] === 0) return void 0;
  const word = text3.length <= 5 ? WORDS.get(text3) : void 0;
  if (word !== void 0) return { value: word, float: false };
  if (c > 57 || text3 === "") return void 0;
  const special = text3.length <= 5 ? SPECIAL.get(text3) : void 0;
  if (special !== void 0) return { value: special, float: true };
  if (c === 46) return POINT_FIRST.test(text3) ? float(text3.replaceAll("_", "")) : void 0;
  const plain2 = text3.includes("_") ? text3.replaceAll("_", "") : text3;
  return DECIMAL.test(plain2) ? decimal(plain2) ?? float(plain2) : (ZERO_FIRST.test(plain2) ? prefixed(plain2) : void 0) ?? float(plain2);
}
function decimal(plain2) {
  const signed2 = plain2[0] === "+";
  return inRange(plain2.length < 16 ? Number(plain2) : BigInt(signed2 ? plain2.slice(1) : plain2), signed2);
}
function prefixed(plain2) {
  const [, sign = "", digits2 = "", prefix = ""] = [
    ...OCTAL.exec(plain2) ?? HEXADECIMAL.exec(plain2) ?? BINARY.exec(plain2) ?? ["", "", ""],
    OCTAL.test(plain2) ? "0o" : HEXADECIMAL.test(plain2) ? "0x" : "0b"
  ];
  if (digits2 === "") return void 0;
  const magnitude = BigInt(prefix + digits2);
  return inRange(sign === "-" ? -magnitude : magnitude, sign === "+");
}
function inRange(value, signed2 = false) {
  if (typeof value === "number") return { value: value === 0 ? 0 : value, float: false };
  if (value > (signed2 ? MAX_INT64 : MAX_UINT64) || value < MIN_INT64) return void 0;
  const number = Number(value);
  return { value: Number.isSafeInteger(number) ? number : value, float: false };
}
function float(plain2) {
  if (!FLOAT.test(plain2)) return void 0;
  const value = Number(plain2);
  return Number.isFinite(value) ? { value, float: true } : void 0;
}
function resolveTagged(tag, text3) {
  const short = tag.startsWith(YAML_TAG) ? tag.slice(YAML_TAG.length) : "";
  switch (short) {
    case "bool":
    case "int":
    case "float":
    case "null": {
      const resolved = resolvePlain(text3);
      if (!resolved) return void 0;
      const is = typeName(resolved);
      if (short === "float" && is === "int") {
        return resolved.value > MAX_INT64 ? void 0 : { value: Number(resolved.value), float: true };
      }
      return is === short ? resolved : void 0;
    }
    case "timestamp":
      return isTimestamp(text3) ? { value: text3, float: false } : void 0;
    case "binary": {
      const clean = text3.replace(/[\r\n]/g, "");
      if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(clean)) return void 0;
      return { value: fromUtf8(atob(clean)), float: false };
    }
    default:
      return { value: text3, float: false };
  }
}
var YAML_TAG = "tag:yaml.org,2002:";
var UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
var CHARACTER = /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f]|\xf0[\x90-\xbf][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{2}|\xf4[\x80-\x8f][\x80-\xbf])[\x80-\xbf]|[^]/g;
var TIMESTAMP = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](?=.*(?:Z|[+-]\d\d:\d\d)$)| (?!.*[Z+]))(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))?)?$/;
function fromUtf8(bytes) {
  return bytes.replace(CHARACTER, (part) => UTF8.decode(Uint8Array.from(part, (c) => c.charCodeAt(0))));
}
function isTimestamp(text3) {
  const [, year = 0, month = 0, day = 0, ...time] = TIMESTAMP.exec(text3)?.map((part) => Number(part ?? 0)) ?? [];
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
  let digits2 = single.toExponential();
  for (let precision = 0; precision < 9; precision++) {
    const shorter = single.toExponential(precision);
    if (Math.fround(Number(shorter)) === single) {
      digits2 = shorter;
      break;
    }
  }
  const [mantissa = "", exponent = "0"] = digits2.split("e");
  const power = Number(exponent);
  const significant = mantissa.replace(/[-.]/g, "").length;
  if (power < -4 || power >= 6) {
    return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return power >= 0 ? Number(digits2).toFixed(Math.max(0, significant - 1 - power)) : Number(digits2).toFixed(significant - 1 - power);
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
function isBreak2(c) {
  return c === LF || c === CR || c === NEL || c === LS || c === PS;
}
function isBlankOrEnd(c) {
  return c === SPACE || c === LF || c === 0 || c === TAB || isBreak2(c);
}
function isDigit(c) {
  return c >= 48 && c <= 57;
}
function isWord(c) {
  return c >= 97 && c <= 122 || c >= 65 && c <= 90 || isDigit(c) || c === 95 || c === DASH;
}
var UNUSUAL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/;
var FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
function lastForbidden(text3) {
  if (!FORBIDDEN.test(text3)) return -1;
  let last = text3.length - 1;
  while (!FORBIDDEN.test(text3.charAt(last))) last--;
  return last;
}
var GO_BUFFER = 512;
var LOOK_AHEAD = 4;
var TWO_MARKS = "second byte order mark: Kubernetes drops the first character of each line that follows; remove the mark";
function bufferEnd(text3, start) {
  let bytes = 0;
  for (let i = start; i < text3.length; i++) {
    const from = i;
    let c = text3.charCodeAt(i);
    const isPair = c >= 55296 && c < 56320;
    if (isPair) i++;
    else if (c === CR && text3.charCodeAt(i + 1) === LF) c = text3.charCodeAt(++i);
    bytes += c < 128 ? 1 : c < 2048 ? 2 : isPair ? 4 : 3;
    if (bytes > GO_BUFFER) return from;
  }
  return text3.length;
}
function bufferStart(text3, start, offset) {
  let from = start;
  for (let end = bufferEnd(text3, from); end <= offset; end = bufferEnd(text3, from)) from = end;
  return from;
}
var Reader = class {
  /**
   * Throws a Mistake where a character is none of YAML's; without `whole` the text ends before the buffer of Go's that holds it. A byte order
   * mark is passed over.
   */
  constructor(text3, start, end, whole2 = true) {
    this.text = text3;
    this.whole = whole2;
    this.end = end;
    const part = start === 0 && end === text3.length ? text3 : text3.slice(start, end);
    this.plainBreaks = !UNUSUAL.test(part);
    if (!this.plainBreaks) {
      const at2 = part.search(FORBIDDEN);
      if (at2 >= 0) {
        const span = { start: start + at2, end: start + at2 + 1 };
        const mistake = new Mistake(`the character ${shown(part.charCodeAt(at2))} is not allowed in YAML`, span);
        const from = whole2 ? start : bufferStart(text3, start, start + at2);
        if (from === start) throw mistake;
        this.forbidden = mistake;
        this.end = from;
      }
    }
    this.pos = this.lineStart = this.at(start) === BOM ? start + 1 : start;
    if (this.pos > start && this.at(this.pos) === BOM) {
      this.#mark = this.pos++;
      this.dropsBefore = bufferEnd(text3, start);
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
    if (this.whole && c !== SPACE && c !== TAB && !isBreak2(c)) throw new Mistake(TWO_MARKS, { start: this.#mark, end: this.#mark + 1 });
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
    while (i < this.end && !isBreak2(this.text.charCodeAt(i))) i++;
    return i;
  }
  /**
   * Passes the line break at the cursor and says what it is in a value; empty where there is none. CR CR LF is one: whoever splits a file into requests
   * makes CR LF of it.
   */
  lineBreak() {
    const { pos } = this;
    const c = this.at(pos);
    if (!isBreak2(c)) return "";
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
  const { text: text3 } = reader;
  const start = reader.pos;
  const verbatim = reader.at(start + 1) === 60;
  const handle = verbatim ? "!<" : tagHandle(text3.slice(start, endOfUri(reader, start)));
  reader.pos = start + handle.length;
  const from = reader.pos;
  reader.pos = endOfUri(reader, from);
  if (reader.pos === from && handle.length > 1) throw badTag(reader, start);
  const name = decoded(reader, start, text3.slice(from, reader.pos));
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
  const [whole2, version, handle, prefix = ""] = DIRECTIVE.exec(line) ?? [];
  if (whole2 === void 0) {
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
    const pairs2 = this.text.slice(start, this.pos).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
    return this.pos - start - pairs2 > LONGEST_KEY;
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
    const { value, text: text3 } = this.scanner;
    const written = text3.slice(span.start, span.end);
    if (written === "!" || written.startsWith("!<")) return value;
    const handle = tagHandle(written);
    const prefix = this.handles.get(handle);
    if (prefix === void 0) throw new Mistake(`the tag ${quoted(written)} is not declared; quote a value that starts with "!"`, span);
    return prefix + value;
  }
  scalar(type, properties) {
    const { start, tokenEnd: end, value: text3 } = this.scanner;
    const style = STYLES[type - PLAIN];
    const tag = properties?.tag;
    const resolved = tag !== void 0 ? this.#tagged(tag, text3, { start, end }) : type === PLAIN ? resolvePlain(text3) : void 0;
    const value = resolved ? resolved.value : text3;
    const float2 = resolved !== void 0 && resolved.float;
    this.skip();
    const from = properties ? properties.from : start;
    const node = { kind: "scalar", start, end, from, anchor: properties?.anchor, style, value, text: text3, float: float2, tag };
    return this.#remember(node, properties);
  }
  /** Where no value is written: behind its properties, its colon or its dash. */
  empty(properties) {
    const end = this.end;
    const { from = end, anchor, tag } = properties ?? {};
    const { value, float: float2 } = (tag === void 0 ? void 0 : this.#tagged(tag, "", { start: from, end })) ?? NOTHING;
    return this.#remember({ kind: "scalar", start: end, end, from, anchor, style: "plain", value, text: "", float: float2, tag }, properties);
  }
  #tagged(tag, text3, span) {
    const resolved = resolveTagged(tag, text3);
    if (!resolved) this.#problem(`${quoted(text3)} is not a valid ${tag.replace(/^.*[!:]/, "")}`, span);
    return resolved;
  }
  entry(key2, value) {
    this.checkValue(value);
    const scalar2 = key2.kind === "alias" ? key2.target : key2;
    if (scalar2?.kind === "scalar") {
      const name = typeof scalar2.value === "string" ? scalar2.value : keyName(scalar2.value, scalar2.float);
      if (name !== void 0) return { key: key2, name, value };
    }
    this.#problem(this.#isTemplate(key2) ? 'quote a value that starts with "{{"' : badKey(scalar2), key2);
    if (scalar2?.kind === "scalar") this.unlikeJson.set(this.problems.at(-1), key2);
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

// src/yaml/aliases.ts
var LOW = 4e5;
var HIGH = 4e6;
function allowedRatio(decoded2) {
  if (decoded2 <= LOW) return 0.99;
  if (decoded2 >= HIGH) return 0.1;
  return 0.99 - 0.89 * ((decoded2 - LOW) / (HIGH - LOW));
}
function aliasProblem(root) {
  let decoded2 = 0;
  let fromAliases = 0;
  const active = /* @__PURE__ */ new Set();
  const rest = [{ node: root, depth: 0 }];
  for (let next2 = rest.pop(); next2; next2 = rest.pop()) {
    const { node, depth, left } = next2;
    if (left) {
      active.delete(node);
      continue;
    }
    decoded2++;
    if (active.size > 0) fromAliases++;
    if (fromAliases > 100 && decoded2 > 1e3 && fromAliases / decoded2 > allowedRatio(decoded2)) {
      return problem("the aliases of this document expand too far", node);
    }
    if (depth >= MAX_DEPTH && (node.kind === "sequence" || node.kind === "mapping"))
      return problem("the document is nested too deeply", node);
    if (node.kind === "alias") {
      if (active.has(node)) return problem("the anchor contains its own alias", node);
      if (!node.target) continue;
      active.add(node);
      rest.push({ node, depth, left: true }, { node: node.target, depth });
    } else if (node.kind === "sequence") {
      for (let i = node.items.length - 1; i >= 0; i--) rest.push({ node: node.items[i], depth: depth + 1 });
    } else if (node.kind === "mapping") {
      for (let i = node.entries.length - 1; i >= 0; i--) {
        const { key: key2, value } = node.entries[i];
        rest.push({ node: value, depth: depth + 1 });
        if (!isMerge(key2)) rest.push({ node: key2, depth: depth + 1 });
      }
    }
  }
  return void 0;
}
function problem(message, node) {
  return { message, span: { start: node.start, end: node.end } };
}

// src/yaml/tree.ts
function target(node) {
  return node?.kind === "alias" ? node.target : node;
}
function scalarOf(start, end, style, text3, value = text3, float2 = false) {
  return { kind: "scalar", start, end, from: start, anchor: void 0, style, value, text: text3, float: float2, tag: void 0 };
}

// src/yaml/json.ts
var NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
var STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
var WORD = /true|false|null/y;
var JsonError = class extends Error {
  constructor(message, at2) {
    super(message);
    this.at = at2;
  }
  at;
};
function parseJson(text3, start = 0, end = text3.length) {
  return parsed(new Reader2(text3, start, end), (reader) => reader.finish());
}
function parsed(reader, finish) {
  try {
    const root = reader.value();
    finish(reader);
    return { root, problems: [] };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { root: void 0, problems: [{ message: error.message, span: { start: error.at, end: Math.min(error.at + 1, reader.end) } }] };
  }
}
function jsonStream(text3) {
  const reader = new Reader2(text3, 0, text3.length);
  const spans = [];
  try {
    while (!reader.isAtEnd()) {
      const { kind, start, end } = reader.value();
      if (kind !== "mapping") return void 0;
      spans.push({ start, end });
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return void 0;
  }
  return spans;
}
var Reader2 = class {
  constructor(text3, at2, end) {
    this.text = text3;
    this.at = at2;
    this.end = end;
  }
  text;
  at;
  end;
  /** One value, however deep: what is open is kept in a list, not on the stack. */
  value() {
    const open = [];
    let done = this.#start(open);
    for (let innermost = open.at(-1); innermost; innermost = open.at(-1)) {
      done = this.#goOn(innermost, done, open);
      if (done) open.pop();
    }
    return done;
  }
  /** A scalar; undefined where a collection starts, which is then the innermost open one. */
  #start(open) {
    this.#blank();
    const { at: at2 } = this;
    switch (this.text[at2]) {
      case "{":
      case "[": {
        if (open.length >= MAX_DEPTH) throw new JsonError("the document is nested too deeply", at2);
        const place = { start: at2, end: at2, from: at2, anchor: void 0, flow: true };
        open.push(
          this.text[at2] === "[" ? { node: { kind: "sequence", ...place, items: [] }, names: void 0, key: void 0 } : { node: { kind: "mapping", ...place, entries: [], simple: true }, names: /* @__PURE__ */ new Set(), key: void 0 }
        );
        this.at++;
        return void 0;
      }
      case '"':
        return this.#string();
      default:
        return this.#plain();
    }
  }
  /** Takes the member that was read last, and reads on: the end of the collection gives it, another collection within it undefined. */
  #goOn({ node, names, ...open }, done, all) {
    let child = done;
    let { key: key2 } = open;
    for (; ; ) {
      if (child && node.kind === "sequence") node.items.push(child);
      else if (child && node.kind === "mapping") node.entries.push({ key: key2, name: key2.text, value: child });
      const count = node.kind === "sequence" ? node.items.length : node.entries.length;
      if (this.#closes(node.kind === "sequence" ? "]" : "}", count)) break;
      if (node.kind === "mapping") {
        key2 = this.#key();
        if (names.has(key2.text)) node.simple = false;
        names.add(key2.text);
        all.at(-1).key = key2;
      }
      child = this.#start(all);
      if (!child) return void 0;
    }
    node.end = this.at;
    return node;
  }
  isAtEnd() {
    this.#blank();
    return this.at >= this.end;
  }
  finish() {
    if (!this.isAtEnd()) throw new JsonError("expected the end of the JSON text", this.at);
  }
  #key() {
    if (this.text[this.at] !== '"') throw new JsonError("expected a key in double quotes", this.at);
    const key2 = this.#string();
    this.#blank();
    if (this.text[this.at] !== ":") throw new JsonError("expected ':' after the key", this.at);
    this.at++;
    return key2;
  }
  #closes(bracket, count) {
    this.#blank();
    if (this.text[this.at] === bracket && this.at < this.end) {
      this.at++;
      return true;
    }
    if (count > 0) {
      if (this.text[this.at] !== ",") throw new JsonError(`expected ',' or '${bracket}'`, this.at);
      this.at++;
      this.#blank();
    }
    return false;
  }
  #string() {
    const start = this.at;
    const source = this.#match(STRING);
    if (source === void 0) throw new JsonError("unterminated string, or a character that JSON does not allow", start);
    const value = source.includes("\\") ? JSON.parse(source).replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD") : source.slice(1, -1);
    return scalarOf(start, this.at, "double", value);
  }
  #plain() {
    const start = this.at;
    const text3 = this.#match(WORD) ?? this.#match(NUMBER);
    if (text3 === void 0) throw new JsonError("expected a JSON value", start);
    const float2 = /[.eE]/.test(text3) && text3 !== "true" && text3 !== "false";
    return scalarOf(start, this.at, "plain", text3, plainValue(text3, float2), float2);
  }
  #match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === void 0 || this.at + found.length > this.end) return void 0;
    this.at += found.length;
    return found;
  }
  #blank() {
    for (; this.at < this.end; this.at++) {
      const c = this.text.charCodeAt(this.at);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
    }
  }
};
function plainValue(text3, float2) {
  if (text3 === "null") return null;
  if (text3 === "true" || text3 === "false") return text3 === "true";
  const value = Number(text3);
  return float2 || Number.isSafeInteger(value) ? value : BigInt(text3);
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
  const { text: text3, end } = reader;
  let value = "";
  let chunk = reader.pos;
  let last = chunk;
  let i = chunk;
  for (; ; ) {
    reader.lookAhead(i);
    const c = i < end ? text3.charCodeAt(i) : 0;
    if (c === HASH || i === reader.lineStart && reader.isDocumentMark(i)) break;
    const from = i;
    while (i < end) {
      const next2 = text3.charCodeAt(i);
      if ((next2 > 255 || ENDS[next2] !== 0) && endsRun(reader, i, flow)) break;
      i++;
    }
    if (i === from) break;
    last = i;
    while (i < end && isBlank(text3.charCodeAt(i))) i++;
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
    value += text3.slice(chunk, last) + folded(first, rest);
    chunk = i;
  }
  reader.pos = i;
  reader.valueEnd = last;
  return value === "" ? text3.slice(chunk, last) : value + text3.slice(chunk, last);
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
    else if (isBreak2(c)) breaks2 += reader.lineBreak();
    else return breaks2;
  }
}
function scanQuoted(reader, quote) {
  const { text: text3, end } = reader;
  const start = reader.pos;
  let i = start + 1;
  for (; i < end; i++) {
    const c = text3.charCodeAt(i);
    if (c === quote) {
      if (quote === APOSTROPHE && reader.at(i + 1) === quote) break;
      reader.pos = reader.valueEnd = i + 1;
      return text3.slice(start + 1, i);
    }
    if (c === 92 ? quote === QUOTE : c < SPACE || c > 127 ? isBreak2(c) : false) break;
  }
  reader.pos = i;
  return scanFolded(reader, quote, start, text3.slice(start + 1, i).replace(/(?<![ \t])[ \t]+$/, ""));
}
function scanFolded(reader, quote, start, known2) {
  const { text: text3 } = reader;
  let value = known2;
  let i = start + 1 + known2.length;
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
        value += text3.slice(chunk, i + 1);
        i += 2;
        chunk = i;
      } else if (c === 92 && quote === QUOTE) {
        value += text3.slice(chunk, i);
        reader.pos = i + 1;
        if (isBreak2(reader.at(i + 1))) {
          reader.lineBreak();
          leading = true;
        } else value += unescaped(reader);
        i = chunk = reader.pos;
        if (leading) break;
      } else i++;
    }
    value += text3.slice(chunk, i);
    if (i >= reader.end) throw unclosed(start, reader);
    if (!leading && text3.charCodeAt(i) === quote) {
      reader.pos = reader.valueEnd = i + 1;
      return value;
    }
    const blanks = i;
    for (let c = reader.at(i); isBlank(c) || isBreak2(c); c = reader.at(i)) {
      reader.pos = i;
      if (!isBreak2(c)) reader.pos++;
      else if (leading) rest += reader.lineBreak();
      else {
        first = reader.lineBreak();
        leading = true;
      }
      i = reader.pos;
    }
    if (!leading) value += text3.slice(blanks, i);
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
for (const [name, text3] of Object.entries({ "\\": "\\", N: "\x85", _: "\xA0", L: "\u2028", P: "\u2029" })) ESCAPES.set(name, text3);
var DIGITS = { x: 2, u: 4, U: 8 };
function unescaped(reader) {
  const { text: text3, pos } = reader;
  const name = pos < reader.end ? text3[pos] : "";
  const known2 = ESCAPES.get(name);
  if (known2 !== void 0) {
    reader.pos++;
    return known2;
  }
  const digits2 = DIGITS[name];
  const span = { start: pos - 1, end: pos + 1 + (digits2 ?? 0) };
  if (digits2 === void 0) {
    throw new Mistake(`"\\${name}" is not a valid YAML escape; use "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + name.length
    });
  }
  const hex = text3.slice(pos + 1, Math.min(pos + 1 + digits2, reader.end));
  if (hex.length < digits2 || !/^[0-9a-fA-F]*$/.test(hex))
    throw new Mistake(`"\\${name}" takes ${digits2} hexadecimal digits; write "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + 1
    });
  const value = Number.parseInt(hex, 16);
  if (value > 1114111 || value >= 55296 && value <= 57343)
    throw new Mistake(`"\\${name}${hex}" is not a valid Unicode character`, span);
  reader.pos += 1 + digits2;
  return String.fromCodePoint(value);
}
function unclosed(start, reader) {
  const quote = reader.text[start];
  return new Mistake(`this ${quote === '"' ? "double" : "single"} quote is not closed: no ${quote} follows`, { start, end: start + 1 });
}
function scanBlock(reader, literal, parent) {
  const { text: text3 } = reader;
  const start = reader.pos;
  const { keep, increment } = header(reader);
  const headerEnd = reader.pos;
  reader.skipBlanks();
  reader.skipComment();
  if (!isBreak2(reader.at(reader.pos)) && reader.pos < reader.end) {
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
    const blank = isBlank(text3.charCodeAt(from));
    if (!literal && first === "\n" && !blankBefore && !blank) value += trailing === "" ? " " : trailing;
    else value += first + trailing;
    blankBefore = blank;
    const to = reader.lineEnd(from);
    value += text3.slice(from, to);
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
  const { text: text3 } = reader;
  const start = reader.pos++;
  let keep = "";
  let increment = 0;
  for (let parts = 0; parts < 2; parts++) {
    const c = reader.at(reader.pos);
    if (keep === "" && (c === 43 || c === 45)) keep = text3[reader.pos++];
    else if (increment === 0 && isDigit(c)) {
      increment = c - 48;
      reader.pos++;
      if (increment === 0) throw new Mistake("the indentation of a block of text is a digit from 1 to 9", { start, end: reader.pos });
    } else break;
  }
  return { keep, increment };
}
function breaks(reader, known2, parent) {
  const { text: text3, end } = reader;
  let trailing = "";
  let widest = 0;
  for (; ; ) {
    let i = reader.pos;
    const stop = known2 === 0 ? end : Math.min(end, reader.lineStart + known2);
    while (i < stop && text3.charCodeAt(i) === SPACE) i++;
    reader.pos = i;
    if (reader.column > widest) widest = reader.column;
    const c = reader.at(i);
    if (c === TAB && (known2 === 0 || reader.column < known2)) throw indentingTab(reader);
    if (!isBreak2(c)) break;
    trailing += reader.lineBreak();
  }
  return { trailing, indent: known2 === 0 ? Math.max(widest, parent + 1, 1) : known2 };
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
    const { text: text3, end } = this;
    this.#mayStart(start);
    let last = start;
    for (let i = start; i < end; i++) {
      const c = text3.charCodeAt(i);
      if (c === SPACE) continue;
      if (c === LF) break;
      if (c === COLON) {
        if (isBlankOrEnd(this.at(i + 1))) break;
      } else if (c === HASH) {
        if (text3.charCodeAt(i - 1) === SPACE) break;
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
    const text3 = this.text.slice(start, end);
    const resolved = resolvePlain(text3);
    if (resolved === void 0) return scalarOf(start, end, "plain", text3);
    const { value, float: float2 } = resolved;
    if (float2 && !Number.isFinite(value)) throw OTHERWISE;
    return scalarOf(start, end, "plain", text3, value, float2);
  }
  quoted(start) {
    const { text: text3 } = this;
    const quote = text3.charCodeAt(start);
    const style = quote === QUOTE ? "double" : "single";
    const lineEnd = this.lineEnd(start);
    const close = text3.indexOf(quote === QUOTE ? '"' : "'", start + 1);
    if (close < 0 || close >= lineEnd) throw OTHERWISE;
    const value = text3.slice(start + 1, close);
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
    const { text: text3, end } = this;
    let last = start;
    let i = start;
    for (; i < end; i++) {
      const next2 = text3.charCodeAt(i);
      if (next2 === SPACE) continue;
      if (next2 === COLON && this.at(i + 1) === SPACE) break;
      const kind = next2 < 128 ? IN_BRACKETS[next2] : 0;
      if (kind === 1) break;
      if (kind === 2) throw OTHERWISE;
      last = i + 1;
    }
    const before = text3.charCodeAt(last - 1);
    if (before === COLON || before === DASH) throw OTHERWISE;
    this.pos = i;
    return this.#plain(start, last);
  }
};

// src/yaml/everyday.ts
function parseEveryday(text3, start, end, wanted = "all") {
  try {
    const everyday = new Everyday(text3, start, end, wanted);
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
  constructor(text3, start, end, wanted) {
    super(text3, start, end);
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
    const { text: text3, end } = this;
    let i = this.pos;
    for (; ; ) {
      this.lineStart = i;
      while (i < end && text3.charCodeAt(i) === SPACE) i++;
      this.pos = i;
      if (i >= end) {
        this.#indent = -1;
        return;
      }
      const c = text3.charCodeAt(i);
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
    const isScalar3 = this.startsScalar(i);
    const colon = isScalar3 ? this.colonBehind(this.scalarEnd(i)) : void 0;
    if (colon !== void 0) this.#passValue(colon + 1, i - this.lineStart);
    else if (isScalar3 || dash >= 0) this.#passValue(i, dash - this.lineStart);
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
    const { text: text3, end } = this;
    let i = this.lineEnd(start) + 1;
    while (i < end) {
      let first = i;
      while (text3.charCodeAt(first) === SPACE) first++;
      if (text3.charCodeAt(first) !== LF && first - i <= column) break;
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
  const { text: text3, start } = scanner;
  if (!last || last.style !== "single" && last.style !== "double" || last.end !== end || start >= scanner.end) return void 0;
  if (!/^[ \t]*$/.test(text3.slice(end, start)) || /[,\]}]/.test(text3[start])) return void 0;
  const quote = text3[last.start];
  const rest = restOfLine(scanner, start);
  const lines = text3.slice(last.start, end).split("\n").length - 1;
  if (lines > 0) {
    const below = lines === 1 ? "on the next line" : `${lines} lines below`;
    return at(
      last.start,
      `this ${quote} is only closed ${below}, before ${quoted(text3.slice(start, rest.end))}; is one missing on its own line?`
    );
  }
  if (inside && (start > end || /["']/.test(text3[start]))) return void 0;
  const advice = `quote the whole value, and escape a quote in it as ${quote === "'" ? "''" : '\\"'}`;
  return new Mistake(`${quoted(text3.slice(start, rest.end))} follows the closing ${quote}: ${advice}`, rest);
}
function inBrackets(scanner, type, { what, start: open, end }) {
  const { text: text3, start } = scanner;
  const bracket = text3[open];
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
        what === "node" ? `missing value before this "${text3[start]}"` : `"${text3[start]}" does not match the "${bracket}" before it`
      );
    case COMMA_TOKEN:
      return at(start, "missing value before this comma");
  }
  const line = lineStartOf(text3, start);
  const isFurtherOut = firstColumn(text3, line) <= firstColumn(text3, lineStartOf(text3, open));
  if (line > open && isFurtherOut)
    return at(open, `unclosed "${bracket}": "${close}" is missing before ${quoted(text3.slice(line, restOfLine(scanner, start).end))}`);
  if (type === ENTRY) return at(start, 'unexpected "- " inside brackets; separate items with commas');
  if (type === VALUE) return at(start, what === "node" ? 'missing key before this ":"' : 'a value that holds ":" needs quotes here');
  return new Mistake(`missing comma before ${wordAt(scanner, start)}`, { start: end, end: Math.max(end + 1, start) });
}
function firstColumn(text3, line) {
  const blanks = /[ \t]*/y;
  blanks.lastIndex = line;
  return blanks.exec(text3)?.[0].length ?? 0;
}
function wordAt({ text: text3, end }, start) {
  return quoted(/^(?:"[^"\n]*"?|'[^'\n]*'?|[^\s,[\]{}]+|.)/.exec(text3.slice(start, Math.min(end, start + 80)))?.[0] ?? "");
}
function columnOf(text3, offset) {
  return offset - lineStartOf(text3, offset);
}
function misplaced({ text: text3, left }, { start: holder, what: among }, what, span) {
  const column = columnOf(text3, span.start);
  const expected = columnOf(text3, holder);
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
  const { text: text3, start } = scanner;
  const name = wordAt(scanner, start).replace(/:(?="$)/, "");
  const span = restOfLine(scanner, start);
  if (type === MAPPING_START) {
    if (isFirstOnLine(text3, start)) return misplaced(scanner, within, name, span);
    return new Mistake(`${quoted(text3.slice(start, span.end))} is not allowed at this place`, span);
  }
  if (/^-\w/.test(text3.slice(start, start + 2))) return noColon(scanner, { start });
  return new Mistake(`${name} is between the items of a list; start it with "- ", or indent it like the item that it belongs to`, span);
}
function content(scanner, type, { end, last }) {
  const { text: text3, start } = scanner;
  if (type === BLOCK_END || type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END) {
    const marker = type === DOCUMENT_START ? "---" : type === DOCUMENT_END ? "..." : void 0;
    return new Mistake(marker === void 0 ? "missing value" : `missing value before "${marker}"`, {
      start: end,
      end: Math.max(end, Math.min(start, end + 1))
    });
  }
  const span = restOfLine(scanner, start);
  if (isFirstOnLine(text3, start)) {
    if (last?.end === end && (last.style === "literal" || last.style === "folded")) {
      return indented("this line", columnOf(text3, start), "less than the text above that it belongs to", span);
    }
    if (type === PLAIN || type === ALIAS || type === ANCHOR || type === TAG) return noColon(scanner, { start });
  }
  return new Mistake(`${quoted(text3.slice(start, span.end))} is not allowed here; quote the whole value`, span);
}
function unread(scanner, root) {
  const { text: text3, start } = scanner;
  const span = restOfLine(scanner, start);
  const column = columnOf(text3, start);
  const first = columnOf(text3, root.from);
  const stops = "Kubernetes stops reading here";
  if (isFirstOnLine(text3, start) && column < first && root.kind !== "scalar") {
    return { message: `${stops}: this line is indented by ${spaces(column)}, the first one by ${first}; use the same indentation`, span };
  }
  return { message: `${stops}: the document ended before ${quoted(text3.slice(start, span.end))}; write "---" between two documents`, span };
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
  const fields3 = /* @__PURE__ */ new Map();
  const byIdentity = /* @__PURE__ */ new Map();
  const duplicates = [];
  const problems = [];
  const merging = /* @__PURE__ */ new Set();
  const set = (entry, merged2) => {
    const key2 = target(entry.key);
    if (entry.name === void 0 || key2?.kind !== "scalar") return;
    const resolved = { name: entry.name, key: key2, value: entry.value, merged: merged2 };
    const identity = typeof key2.value === "string" ? key2.value : `${typeof key2.value} ${key2.float} ${key2.value}`;
    const slot = typeof key2.value === "string" ? identity : Number.isNaN(key2.value) ? /* @__PURE__ */ Symbol() : Symbol.for(identity);
    const first = byIdentity.get(slot);
    if (first) duplicates.push({ name: entry.name, first, entry: resolved });
    byIdentity.set(slot, resolved);
    fields3.set(entry.name, resolved);
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
  for (let next2 = rest.pop(); next2; next2 = rest.pop()) {
    if ("leave" in next2) merging.delete(next2.leave);
    else if ("enter" in next2) {
      if (merging.has(next2.enter)) continue;
      merging.add(next2.enter);
      rest.push({ leave: next2.enter });
      for (const entry of next2.enter.entries.toReversed()) rest.push(entry);
    } else if (isMerge(next2.key)) for (const source of sources(next2.value)) rest.push({ enter: source });
    else set(next2, merging.size > 1);
  }
  return { fields: fields3, duplicates, problems };
}

// src/yaml/plain.ts
function toPlain(node) {
  if (node?.kind === "scalar") return own(node);
  const result = [];
  const rest = [[result, 0, node]];
  for (let next2 = rest.pop(); next2; next2 = rest.pop()) {
    const [holder, key2, value] = next2;
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
    const { text: text3, end } = this;
    for (; ; ) {
      this.dropFirst();
      let i = this.pos;
      let c = i < end ? text3.charCodeAt(i) : 0;
      while (c === SPACE || c === TAB && (this.flow > 0 || !this.keyAllowed)) c = ++i < end ? text3.charCodeAt(i) : 0;
      this.pos = i;
      if (c === HASH) {
        this.skipComment();
        c = this.at(this.pos);
      }
      if (c !== LF && !isBreak2(c)) return;
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
function parseYaml(text3, start = 0, end = text3.length) {
  return parse(text3, start, end, true);
}
function parse(text3, start, end, whole2) {
  const everyday = parseEveryday(text3, start, end);
  return everyday ? { root: everyday, problems: [], everyday: true } : parseAny(text3, start, end, whole2);
}
function parseAny(text3, start, end, whole2) {
  let scanner;
  try {
    scanner = new Scanner(text3, start, end, whole2);
    const parser = new Parser(scanner);
    const root = parser.document(whole2);
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
  document(whole2) {
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
      const empty2 = type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END || type === DIRECTIVE2;
      root = empty2 ? this.empty() : this.#node();
    } else root = this.#node();
    this.checkValue(root);
    const next2 = scanner.peek();
    const { end } = scanner;
    if (scanner.forbidden && Math.max(scanner.start, scanner.pos - 1) + LOOK_AHEAD > end) throw scanner.forbidden;
    const isEnd = next2 === STREAM_END || next2 === DOCUMENT_START || next2 === DOCUMENT_END;
    if (whole2 && !isEnd && !DOTS.test(scanner.text.slice(scanner.start, end))) this.problems.push(unread(scanner, root));
    return root;
  }
  /** The problems that Go meets. */
  met(root) {
    const { problems, unlikeJson } = this;
    if (unlikeJson.size === 0) return problems;
    const kept = converted(root);
    return problems.filter((problem2) => {
      const node = unlikeJson.get(problem2);
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
      const next2 = scanner.peek();
      child = !hasValue || next2 === COMMA_TOKEN || next2 === FLOW_SEQUENCE_END ? this.empty() : this.#start(false, false);
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

// src/yaml/document.ts
var SEPARATOR = /(?<![^\n])---(?=[\s#]|$)([^\S\n]*(?:#[^\n]*)?(?:\n|$))?/g;
var SEPARATOR_HERE = /---[^\S\n]*(?:#[^\n]*)?(?:\n|$)/y;
var DOCUMENT_END2 = /^\.\.\.[ \t]*(?:#.*)?\r?(?:\n|$)/gm;
function requests(text3) {
  if (!text3.includes("---")) return [{ start: 0, end: text3.length }];
  const spans = [];
  let start = 0;
  let body = 0;
  for (const { 0: mark, 1: rest, index } of text3.matchAll(SEPARATOR)) {
    if (index === body) continue;
    spans.push({ start, end: index });
    start = index;
    body = rest === void 0 ? index : index + mark.length;
  }
  spans.push({ start, end: text3.length });
  return spans;
}
function bodyStart(text3, { start }) {
  if (start === 0 || !text3.startsWith("---", start)) return start;
  SEPARATOR_HERE.lastIndex = start;
  return start + (SEPARATOR_HERE.exec(text3)?.[0].length ?? 0);
}
function split(text3) {
  const spans = requests(text3).flatMap((span) => atEnds(text3, span)).filter(({ start, end }) => hasContent(text3, start, end));
  if (spans.length === 1 && /^\s*\{/.test(text3) && /\}\s*\{/.test(text3)) return jsonStream(text3) ?? spans;
  return spans;
}
function atEnds(text3, { start, end }) {
  const part = text3.slice(start, end);
  if (!part.includes("...")) return [{ start, end }];
  const spoiled = start + lastForbidden(part);
  const spans = [];
  let from = start;
  let seen = start;
  for (const { 0: mark, index } of part.matchAll(DOCUMENT_END2)) {
    const at2 = start + index;
    const ends2 = at2 > spoiled && hasContent(text3, seen, at2);
    seen = at2 + mark.length;
    if (!ends2) continue;
    spans.push({ start: from, end: seen });
    from = seen;
  }
  spans.push({ start: from, end });
  return spans;
}
var COMMENT_END = /[\n\r]/g;
function hasContent(text3, start, end) {
  let i = start;
  if (text3.startsWith("---", i)) i += 3;
  while (i < end) {
    const c = text3.charCodeAt(i);
    if (c === 35) {
      COMMENT_END.lastIndex = i;
      i = COMMENT_END.exec(text3)?.index ?? end;
    } else if (c === 32 || c === 10 || c === 13 || c === 9 || c === 65279) i++;
    else return !(text3.startsWith("...", i) && !/\S/.test(text3.slice(i + 3, end).replace(/#.*/g, "")));
  }
  return false;
}
function read(file, span) {
  return document(file, span, parseYaml);
}
function document(file, span, parser, contentType) {
  const { root, problems, ...more } = contentType ? parseAs(parser, file.text, span) : parse2(file.text, span, parser);
  const alias = root && mayHoldAlias(file.text.slice(span.start, span.end)) ? aliasProblem(root) : void 0;
  return { file, span, ...more, root: alias ? void 0 : root, problems: alias && problems.length === 0 ? [alias] : problems };
}
function mayHoldAlias(text3) {
  return text3.includes("*") && (/(?:^|[\s\x85[{,:?])\*/.test(text3) || text3.startsWith("\uFEFF\uFEFF"));
}
function parse2(text3, { start, end }, parser) {
  if (/^(?:---)?\s*\{/.test(text3.slice(start, Math.min(end, start + 200)))) {
    const json = parseJson(text3, start + (text3.startsWith("---", start) ? 3 : 0), end);
    if (json.root) return { ...json, contentType: "json" };
  }
  return parseAs(parser, text3, { start, end });
}
function parseAs(parser, text3, span) {
  const [start, { end }] = [bodyStart(text3, span), span];
  if (end < text3.length || text3.endsWith("\n")) return { ...parser(text3, start, end), contentType: "yaml" };
  const { problems, ...more } = parser(`${text3}
`, start, end + 1);
  const within = problems.map(({ message, span: at2 }) => ({
    message,
    span: { start: Math.min(at2.start, end), end: Math.min(at2.end, end) }
  }));
  return { ...more, problems: within, contentType: "yaml" };
}

// src/kubernetes/generated/gates.ts
var ON = {
  AppArmor: [25],
  AppArmorFields: [30],
  AtomicWriteVolumeUserFields: [],
  ClusterTrustBundleProjection: [37],
  ContainerRestartRules: [35],
  ContainerStopSignals: [],
  DefaultHostNetworkHostPortsInPodTemplates: [25, 27],
  DownwardAPIHugePages: [25],
  DynamicResourceAllocation: [34],
  EmptyDirVolumeMode: [],
  EnvFiles: [35],
  EvictionRequestAPI: [],
  ExpandedDNSConfig: [26],
  GRPCContainerProbeTLS: [],
  GenericWorkload: [],
  GitRepoVolumeDriver: [25, 32],
  H2CContainerProbe: [],
  HostnameOverride: [35],
  ImageVolume: [35],
  InPlacePodVerticalScaling: [33],
  MatchLabelKeysInPodAffinity: [31],
  MatchLabelKeysInPodTopologySpread: [27],
  MatchLabelKeysInPodTopologySpreadSelectorMerge: [34],
  MinDomainsInPodTopologySpread: [27],
  NodeInclusionPolicyInPodTopologySpread: [26],
  PodCertificateRequest: [37],
  PodDeletionCost: [25],
  PodHostIPs: [29],
  PodLevelResources: [34],
  PodLifecycleSleepAction: [30],
  PodLifecycleSleepActionAllowZero: [33],
  PodSchedulingReadiness: [27],
  ProbeTerminationGracePeriod: [25],
  ProcMountType: [33],
  ReadWriteOncePod: [27],
  RecursiveReadOnlyMounts: [31],
  RelaxedDNSSearchValidation: [33],
  RelaxedEnvironmentVariableValidation: [32],
  RestartAllContainersOnContainerExits: [36],
  SELinuxChangePolicy: [33],
  SELinuxMount: [37],
  SidecarContainers: [29],
  SkipReadOnlyValidationGCE: [29],
  StrictIPCIDRValidation: [36],
  SupplementalGroupsPolicy: [33],
  TaintTolerationComparisonOperators: [],
  UserNamespacesHostNetworkSupport: [],
  UserNamespacesStatelessPodsSupport: [],
  UserNamespacesSupport: [33],
  VolumeAttributesClass: [34],
  VolumeBindMountOptions: [],
  WindowsHostProcessContainers: [25]
};
var SETTABLE = {
  AppArmor: [25, 30],
  AppArmorFields: [30, 30],
  AtomicWriteVolumeUserFields: [37, 37],
  ClusterTrustBundleProjection: [29, 37],
  ContainerRestartRules: [34, 37],
  ContainerStopSignals: [33, 37],
  DefaultHostNetworkHostPortsInPodTemplates: [28, 30],
  DownwardAPIHugePages: [25, 26],
  DynamicResourceAllocation: [26, 34],
  EmptyDirVolumeMode: [37, 37],
  EnvFiles: [34, 37],
  EvictionRequestAPI: [37, 37],
  ExpandedDNSConfig: [25, 27],
  GRPCContainerProbeTLS: [37, 37],
  GenericWorkload: [35, 37],
  GitRepoVolumeDriver: [33, 35],
  H2CContainerProbe: [37, 37],
  HostnameOverride: [34, 36],
  ImageVolume: [31, 35],
  InPlacePodVerticalScaling: [27, 34],
  MatchLabelKeysInPodAffinity: [29, 32],
  MatchLabelKeysInPodTopologySpread: [25, 37],
  MatchLabelKeysInPodTopologySpreadSelectorMerge: [34, 37],
  MinDomainsInPodTopologySpread: [25, 29],
  NodeInclusionPolicyInPodTopologySpread: [25, 32],
  PodCertificateRequest: [34, 37],
  PodDeletionCost: [25, 37],
  PodHostIPs: [28, 29],
  PodLevelResources: [32, 37],
  PodLifecycleSleepAction: [29, 33],
  PodLifecycleSleepActionAllowZero: [32, 33],
  PodSchedulingReadiness: [26, 29],
  ProbeTerminationGracePeriod: [25, 27],
  ProcMountType: [25, 35],
  ReadWriteOncePod: [25, 28],
  RecursiveReadOnlyMounts: [30, 32],
  RelaxedDNSSearchValidation: [32, 33],
  RelaxedEnvironmentVariableValidation: [30, 33],
  RestartAllContainersOnContainerExits: [35, 37],
  SELinuxChangePolicy: [32, 35],
  SELinuxMount: [30, 37],
  SidecarContainers: [28, 32],
  SkipReadOnlyValidationGCE: [28, 30],
  StrictIPCIDRValidation: [33, 37],
  SupplementalGroupsPolicy: [31, 34],
  TaintTolerationComparisonOperators: [35, 37],
  UserNamespacesHostNetworkSupport: [35, 37],
  UserNamespacesStatelessPodsSupport: [25, 27],
  UserNamespacesSupport: [28, 35],
  VolumeAttributesClass: [29, 35],
  VolumeBindMountOptions: [37, 37],
  WindowsHostProcessContainers: [25, 25]
};
var NO_GATES = {};
function enabled(gate, minor, gates = NO_GATES) {
  const set = gates[gate];
  if (set !== void 0 && isIn(SETTABLE[gate], minor)) return set;
  return isIn(ON[gate], minor);
}
function isIn(range, minor) {
  const [first, last = Number.POSITIVE_INFINITY] = range;
  return first !== void 0 && minor >= first && minor <= last;
}

// src/kubernetes/image.ts
var HOST_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
var DOMAIN = `(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
var PATH_PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
var REFERENCE = new RegExp(
  `^(?:(${DOMAIN})/)?(${PATH_PART}(?:/${PATH_PART})*)(?::(\\w[\\w.-]{0,127}))?(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}))?$`
);
var IDENTIFIER = /^[a-f0-9]{64}$/;
var DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
var DOCKER_HUB = "docker.io";
function parseImage(image) {
  if (IDENTIFIER.test(image)) return void 0;
  const [domain, rest] = splitDomain(image);
  const match = REFERENCE.exec(`${domain}/${rest}`);
  if (!match) return void 0;
  const [, matchedDomain = "", path = "", tag, digest] = match;
  if (path.length > 255 || digest !== void 0 && !DIGEST.test(digest)) return void 0;
  return { domain: matchedDomain, path, tag, digest };
}
function defaultPullPolicy(image) {
  const reference = parseImage(image);
  if (!reference) return "IfNotPresent";
  const { tag, digest } = reference;
  return tag === "latest" || tag === void 0 && digest === void 0 ? "Always" : "IfNotPresent";
}
var MOVING = new RegExp(
  `^(?:${[
    "main|master|trunk|head|tip|dev|devel(?:op(?:ment)?)?|snapshot|rolling|testing|unstable",
    "release|rc|alpha|beta|preview|experimental|current|mainline|lts|next|test|staging|prod(?:uction)?",
    "alpine|slim|debian|bookworm|bullseye|ubuntu|distroless|(?:windowsservercore|nanoserver)(?:-(?:ltsc)?\\d{4})?",
    "(?:.*[-_.])?(?:latest|stable|nightly|canary|edge|head)",
    `(?:latest|stable|nightly|canary|edge|main|master)[-_.](?:\\D*|(?:\\D*[-_.])?(?:amd64|x86_64|i386|arm64(?:-?v8)?|arm(?:32)?-?v[67]|ppc64le|s390x|riscv64))`
  ].join("|")})$`,
  "i"
);
function splitDomain(image) {
  const slash = image.indexOf("/");
  if (slash < 0) return [DOCKER_HUB, `library/${image}`];
  const first = image.slice(0, slash);
  const rest = image.slice(slash + 1);
  const isHost = first === "localhost" || /[.:]/.test(first) || first.toLowerCase() !== first;
  const domain = !isHost || first === "index.docker.io" ? DOCKER_HUB : first;
  const path = isHost ? rest : image;
  return [domain, domain === DOCKER_HUB && !path.includes("/") ? `library/${path}` : path];
}

// src/kubernetes/text.ts
function byteLength(text3) {
  let length = text3.length;
  for (let i = 0; i < text3.length; i++) {
    const unit = text3.charCodeAt(i);
    if (unit < 128) continue;
    if (unit < 2048) {
      length++;
      continue;
    }
    length += 2;
    if (unit >= 55296 && unit < 56320 && isLowSurrogate(text3.charCodeAt(i + 1))) i++;
  }
  return length;
}
function isLongerThan(text3, most) {
  if (text3.length > most) return true;
  return text3.length * 3 > most && byteLength(text3) > most;
}
function isLowSurrogate(unit) {
  return unit >= 56320 && unit < 57344;
}

// src/kubernetes/names.ts
var noProblems = Object.freeze([]);
var dns1123SubdomainMaxLength = 253;
var labelValueMaxLength = 63;
var dns1123Subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
var labelKey = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
var decimalInteger = /^(?:0|-?[1-9][0-9]*)$/;
var notInSubdomain = /[^-.a-z0-9]/u;
var notInLabelKey = /[^-_.A-Za-z0-9]/u;
var ends = "and start and end with a letter or digit";
var lowerLabel = `must consist of lower case letters, digits and '-', ${ends}, such as my-name`;
var lowerSubdomain = `must consist of lower case letters, digits, '-' and '.', ${ends} around every '.', such as example.com`;
var anySubdomain = `must consist of letters, digits, '-' and '.', ${ends} around every '.', such as Example.com`;
var label = `must consist of letters, digits, '-', '_' and '.', ${ends}, such as my.name`;
function isDNS1123Subdomain(value) {
  return check(value, dns1123SubdomainMaxLength, dns1123Subdomain, lowerSubdomain, notInSubdomain);
}
function isQualifiedName(value) {
  const slash = value.indexOf("/");
  if (slash < 0) return labelKeyProblems(value, "");
  const name = value.slice(slash + 1);
  if (name.includes("/")) return ["must have at most one '/', between a domain and a name, such as example.com/my-name"];
  const ofDomain = slash === 0 ? noDomain : each(isDNS1123Subdomain(value.slice(0, slash)), badDomain);
  const ofName = labelKeyProblems(name, "has an invalid name after '/', which ");
  return ofDomain.length > 0 ? [...ofDomain, ...ofName] : ofName;
}
function labelKeyProblems(name, subject) {
  const fits = labelKey.test(name);
  const long = isLongerThan(name, labelValueMaxLength);
  if (fits && !long) return noProblems;
  const problems = [];
  if (long) problems.push(subject + longerThan(name, labelValueMaxLength));
  if (name === "") problems.push(`${subject}must not be empty`);
  if (!fits) problems.push(subject + withCulprit(label, name, notInLabelKey));
  return problems;
}
function isValidLabelValue(value) {
  if (value === "") return noProblems;
  return check(value, labelValueMaxLength, labelKey, label, notInLabelKey);
}
function isDecimalInteger(value) {
  if (value === "") return empty;
  return decimalInteger.test(value) ? noProblems : ["must be a whole number without a plus sign or leading zeros, such as 42 or -7"];
}
var badDomain = "has an invalid domain before '/', which ";
var noDomain = Object.freeze(["must have a domain before '/', such as example.com/my-name"]);
var empty = Object.freeze(["must not be empty"]);
function check(value, most, form, text3, outside) {
  const fits = form.test(value);
  if (!isLongerThan(value, most)) return fits ? noProblems : [withCulprit(text3, value, outside)];
  return fits ? [longerThan(value, most)] : [longerThan(value, most), withCulprit(text3, value, outside)];
}
function longerThan(value, most) {
  return `must have at most ${most} bytes: it has ${byteLength(value)}`;
}
function each(problems, before) {
  return problems.length > 0 ? problems.map((problem2) => before + problem2) : noProblems;
}
function withCulprit(text3, value, outside) {
  if (value === "") return `${text3}: it is empty`;
  const culprit = outside.exec(value);
  return culprit ? `${text3}: ${shown2(culprit[0])} is not allowed` : text3;
}
function shown2(char) {
  if (char === " ") return "a space";
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char)) return `'${char}'`;
  return `U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/kubernetes/int-or-percent.ts
var mostInt32 = 2 ** 31 - 1;
var leastInt32 = -(2 ** 31);
function getScaledValueFromIntOrPercent(value, total, roundUp) {
  if (typeof value === "number") return value;
  const percentage = value.endsWith("%") ? parseInt64(value.slice(0, -1)) : void 0;
  if (percentage === void 0) return void 0;
  const scaled2 = Number(percentage) * total / 100;
  return (roundUp ? Math.ceil(scaled2) : Math.floor(scaled2)) || 0;
}

// src/kubernetes/labels.ts
var Requirement = class _Requirement {
  constructor(key2, operator, values) {
    this.key = key2;
    this.operator = operator;
    this.values = values;
  }
  key;
  operator;
  values;
  /** NewRequirement(): undefined where Kubernetes returns an error, because of the key, the operator, or the values or their number. */
  static of(key2, operator, values = []) {
    if (!isOperator(operator) || isQualifiedName(key2) !== noProblems) return void 0;
    if (!values.every((value) => isValidLabelValue(value) === noProblems)) return void 0;
    return takes(operator, values) ? new _Requirement(key2, operator, values) : void 0;
  }
  /** A label that is absent is in no list; it matches NotIn and DoesNotExist alone. */
  matches(labels) {
    const value = Object.hasOwn(labels, this.key) ? labels[this.key] : void 0;
    switch (this.operator) {
      case "=":
      case "In":
        return value !== void 0 && this.values.includes(value);
      case "NotIn":
        return value === void 0 || !this.values.includes(value);
      case "Exists":
        return value !== void 0;
      case "DoesNotExist":
        return value === void 0;
      case "Gt":
      case "Lt":
        break;
    }
    return value !== void 0 && this.#compares(this.operator, value);
  }
  /** A label's value that is no int64 is neither more nor less. */
  #compares(operator, value) {
    const [given, limit] = [parseInt64(value), parseInt64(this.values[0])];
    if (given === void 0 || limit === void 0) return false;
    return operator === "Gt" ? given > limit : given < limit;
  }
  /** As kubectl writes it: `app in (a,b)`. */
  toString() {
    if (this.operator === "Exists") return this.key;
    if (this.operator === "DoesNotExist") return `!${this.key}`;
    const values = this.values.toSorted().join(",");
    return `${this.key}${signs[this.operator].replace("\u2026", () => values)}`;
  }
};
var signs = { "=": "=\u2026", In: " in (\u2026)", NotIn: " notin (\u2026)", Gt: ">\u2026", Lt: "<\u2026" };
var Selector = class _Selector {
  /** undefined: selects nothing. */
  constructor(requirements) {
    this.requirements = requirements;
  }
  requirements;
  /** Selects what has any labels or none. */
  static everything = new _Selector([]);
  static nothing = new _Selector(void 0);
  matches(labels) {
    return this.requirements?.every((requirement2) => requirement2.matches(labels)) ?? false;
  }
  toString() {
    return this.requirements?.join(",") ?? "";
  }
};
function labelSelectorAsSelector(selector2) {
  if (!selector2) return Selector.nothing;
  const { matchLabels = {}, matchExpressions = [] } = selector2;
  const requirements = [];
  for (const [key2, value] of Object.entries(matchLabels)) {
    const requirement2 = Requirement.of(key2, "=", [value]);
    if (!requirement2) return void 0;
    requirements.push(requirement2);
  }
  for (const { key: key2 = "", operator = "", values } of matchExpressions) {
    if (!ofLabelSelector.has(operator)) return void 0;
    const requirement2 = Requirement.of(key2, operator, values);
    if (!requirement2) return void 0;
    requirements.push(requirement2);
  }
  if (requirements.length === 0) return Selector.everything;
  return new Selector(requirements.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
function matchesLabels(selector2, labels) {
  return labelSelectorAsSelector(selector2)?.matches(labels);
}
var operators = /* @__PURE__ */ new Set(["=", "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]);
var ofLabelSelector = /* @__PURE__ */ new Set(["In", "NotIn", "Exists", "DoesNotExist"]);
function isOperator(text3) {
  return operators.has(text3);
}
function takes(operator, values) {
  if (operator === "In" || operator === "NotIn") return values.length > 0;
  if (operator === "Exists" || operator === "DoesNotExist") return values.length === 0;
  return values.length === 1 && (operator === "=" || parseInt64(values[0]) !== void 0);
}

// src/kubernetes/pod.ts
function containersOf({ containers = [], initContainers = [] } = {}) {
  return [...containers, ...initContainers];
}
function isSidecar({ restartPolicy }) {
  return restartPolicy === "Always";
}

// src/kubernetes/node-selection.ts
var RENAMED = /* @__PURE__ */ new Map([
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"]
]);
var nodeAlternatives = remembered(({ nodeSelector = {}, affinity }) => {
  const selected2 = Object.entries(nodeSelector).map(([key2, value]) => requirement(key2, "In", [value]));
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  if (!terms) return [selected2];
  return terms.filter(({ matchExpressions = [], matchFields = [] }) => matchExpressions.length + matchFields.length > 0).map(({ matchExpressions = [], matchFields = [] }) => [...selected2, ...matchExpressions.map(of), ...matchFields.map(of)]);
});
function of({ key: key2 = "", operator = "", values = [] }) {
  return requirement(key2, operator, values);
}
function requirement(key2, operator, values) {
  const current = RENAMED.get(key2) ?? key2;
  const isRole = current.startsWith("node-role.kubernetes.io/") && operator === "In" && values.every((value) => value === "");
  return isRole ? { key: current, operator: "Exists", values: [] } : { key: current, operator, values };
}

// src/kubernetes/suggest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function editDistance(a, b) {
  const steps = (0, import_fastest_levenshtein.distance)(a, b);
  return steps === 2 && a.length === b.length && areSwapped(a, b) ? 1 : steps;
}
function areSwapped(a, b) {
  let at2 = 0;
  while (a[at2] === b[at2]) at2++;
  return a[at2] === b[at2 + 1] && a[at2 + 1] === b[at2] && a.slice(at2 + 2) === b.slice(at2 + 2);
}
function suggest(word, candidates) {
  const lower = word.toLowerCase();
  let best;
  let least2 = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = editDistance(lower, candidate.toLowerCase());
    if (steps >= least2) continue;
    best = candidate;
    least2 = steps;
  }
  if (best !== void 0 && least2 <= Math.max(1, Math.floor(best.length / 3))) return best;
  const longer = lower.length > 2 ? candidates.filter((candidate) => candidate.toLowerCase().startsWith(lower)) : [];
  return longer.length === 1 ? longer[0] : void 0;
}
function didYouMean(word, candidates) {
  const best = suggest(word, candidates);
  return best === void 0 ? "" : `; did you mean "${best}"?`;
}

// src/kubernetes/toleration.ts
function matchTaint(taint, other) {
  return taint.key === other.key && taint.effect === other.effect;
}
function toleratesTaint(toleration2, taint, comparisons = false) {
  const { key: key2, operator, value = "", effect } = toleration2;
  if (effect && effect !== taint.effect) return false;
  if (key2 && key2 !== taint.key) return false;
  switch (operator) {
    case void 0:
    case "":
    case "Equal":
      return value === (taint.value ?? "");
    case "Exists":
      return true;
    case "Lt":
    case "Gt":
      return comparisons && compares(operator, value, taint.value ?? "");
    default:
      return false;
  }
}
function compares(operator, value, taintValue) {
  const [wanted, given] = [integer(value), integer(taintValue)];
  if (wanted === void 0 || given === void 0) return false;
  return operator === "Lt" ? given < wanted : given > wanted;
}
function integer(text3) {
  return isDecimalInteger(text3) === noProblems ? parseInt64(text3) : void 0;
}
function tolerationOf(tolerations, taint, comparisons = false) {
  return tolerations.find((toleration2) => toleratesTaint(toleration2, taint, comparisons));
}
function repels({ effect }) {
  return effect === "NoSchedule" || effect === "NoExecute";
}
function toleratesAll(tolerations, taints, comparisons = false) {
  return taints.every((taint) => !repels(taint) || tolerationOf(tolerations, taint, comparisons) !== void 0);
}

// src/kubernetes/update-strategy.ts
function allowsSurge({ type = "RollingUpdate", rollingUpdate } = {}) {
  if (type !== "RollingUpdate") return false;
  const { maxSurge = 0 } = rollingUpdate ?? {};
  return (getScaledValueFromIntOrPercent(maxSurge, 1, true) ?? 0) > 0;
}

// src/kubernetes/version.ts
var NEWEST = 37;

// src/kubernetes/shape.ts
var shape_exports = {};
__export(shape_exports, {
  amounts: () => amounts,
  any: () => any,
  fields: () => fields,
  flag: () => flag,
  int: () => int,
  list: () => list,
  quantities: () => quantities,
  scalar: () => scalar,
  shaped: () => shaped,
  text: () => text,
  texts: () => texts
});
var text = { is: "string" };
var flag = { is: "boolean" };
var int = { is: "integer" };
var scalar = { is: "scalar" };
var texts = { is: "texts" };
var quantities = { is: "quantities" };
var amounts = { is: "amounts" };
var any = { is: "any" };
var list = (of2) => ({ is: "list", of: of2 });
var fields = (of2) => ({ is: "fields", of: of2 });
function shaped(value, shape, dropped, path = "") {
  const found = read2(value, shape, dropped, path);
  if (found === void 0 && value !== void 0 && value !== null) dropped?.(path);
  return found;
}
function read2(value, shape, dropped, path) {
  switch (shape.is) {
    case "any":
      return value;
    case "string":
    case "boolean":
      return typeof value === shape.is ? value : void 0;
    case "integer":
      return Number.isInteger(value) ? value : void 0;
    case "scalar":
      return isScalar(value) ? value : void 0;
    case "texts":
      return isStruct(value) ? pick(value, (each2) => typeof each2 === "string", dropped, path) : void 0;
    case "quantities":
      return isStruct(value) ? pick(value, isScalar, dropped, path) : void 0;
    case "amounts":
      return isStruct(value) ? textsOf(pick(value, isAmount, dropped, path)) : void 0;
    case "list":
      return Array.isArray(value) ? listed2(value, shape.of, dropped, path) : void 0;
    case "fields": {
      if (!isStruct(value)) return void 0;
      const found = {};
      for (const key2 in shape.of) {
        if (Object.hasOwn(value, key2)) found[key2] = shaped(value[key2], shape.of[key2], dropped, path === "" ? key2 : `${path}.${key2}`);
      }
      return found;
    }
  }
}
function listed2(items, of2, dropped, path) {
  const list3 = items.map((item) => shaped(item, of2, dropped, `${path}[]`));
  if (of2.is === "fields") return list3.map((item) => item ?? {});
  return list3.includes(void 0) ? void 0 : list3;
}
function isScalar(value) {
  return typeof value === "string" || typeof value === "number";
}
function isAmount(value) {
  return isScalar(value) && typeof unmarshalQuantity(String(value)) !== "string";
}
function pick(value, test, dropped, path) {
  if (Object.values(value).every(test)) return value;
  const entries = Object.entries(value);
  for (const [key2, each2] of entries) if (!test(each2) && each2 !== null) dropped?.(`${path}[${key2}]`);
  return Object.fromEntries(entries.filter(([, each2]) => test(each2)));
}
function textsOf(amounts3) {
  if (Object.values(amounts3).every((each2) => typeof each2 === "string")) return amounts3;
  return Object.fromEntries(Object.entries(amounts3).map(([name, each2]) => [name, String(each2)]));
}

// src/placement/resources.ts
var BASE = /* @__PURE__ */ new Set(["cpu", "memory", "ephemeral-storage"]);
function allocatable({ status: status3 }) {
  const list3 = status3?.allocatable ?? status3?.capacity ?? NOTHING2;
  let amounts3 = known.get(list3);
  if (amounts3 === void 0) known.set(list3, amounts3 = amountsOf(list3));
  return amounts3;
}
var NOTHING2 = {};
var known = /* @__PURE__ */ new WeakMap();
function amountsOf(list3) {
  const amounts3 = /* @__PURE__ */ new Map();
  for (const name in list3) if (name === "pods" || counts(name)) amounts3.set(name, amount(name, list3[name]));
  return amounts3;
}
function podRequests(spec) {
  const amounts3 = /* @__PURE__ */ new Map();
  for (const [name, quantity] of effectiveRequests(spec)) {
    const value = toAmount(name, quantity);
    if (value > 0 && counts(name)) amounts3.set(name, value);
  }
  return amounts3;
}
function effectiveRequests(spec) {
  return effective(spec, "requests");
}
function effective(spec, of2) {
  const total = containerSum(spec, of2);
  for (const [name, quantity] of read3(spec.resources?.[of2])) if (isPodLevel(name)) total.set(name, quantity);
  for (const [name, quantity] of read3(spec.overhead)) {
    const written = total.get(name);
    if (of2 === "requests" || written && written.sign() !== 0) total.set(name, written ? written.add(quantity) : quantity);
  }
  return total;
}
function containerSum({ containers = [], initContainers = [] }, of2) {
  const total = /* @__PURE__ */ new Map();
  for (const { resources: resources2 } of containers) add(total, read3(resources2?.[of2]));
  const sidecars = /* @__PURE__ */ new Map();
  const most = /* @__PURE__ */ new Map();
  for (const container2 of initContainers) {
    const own2 = read3(container2.resources?.[of2]);
    if (isSidecar(container2)) {
      add(total, own2);
      add(sidecars, own2);
      raise(most, sidecars);
    } else {
      const beside = new Map(own2);
      add(beside, sidecars);
      raise(most, beside);
    }
  }
  raise(total, most);
  return total;
}
function isPodLevel(name) {
  return name === "cpu" || name === "memory" || name.startsWith("hugepages-");
}
function read3(list3) {
  const quantities3 = /* @__PURE__ */ new Map();
  for (const name in list3) {
    const quantity = parse3(list3[name]);
    if (quantity) quantities3.set(name, quantity);
  }
  return quantities3;
}
var parsed2 = /* @__PURE__ */ new Map();
function parse3(text3) {
  if (parsed2.has(text3)) return parsed2.get(text3);
  const quantity = unmarshalQuantity(text3);
  const result = typeof quantity === "string" ? void 0 : quantity;
  if (parsed2.size < 1e4) parsed2.set(text3, result);
  return result;
}
function amount(name, text3) {
  const quantity = parse3(text3);
  return quantity ? toAmount(name, quantity) : 0;
}
function toAmount(name, quantity) {
  return Number(name === "cpu" ? quantity.milliValue() : quantity.value());
}
var counted = /* @__PURE__ */ new Map();
function counts(name) {
  if (BASE.has(name)) return true;
  let result = counted.get(name);
  if (result === void 0) {
    result = isScalar2(name);
    if (counted.size < 1e4) counted.set(name, result);
  }
  return result;
}
function isScalar2(name) {
  return name.startsWith("hugepages-") || name.startsWith("attachable-volumes-") || name.includes("kubernetes.io/") || isExtended(name);
}
function isExtended(name) {
  if (!name.includes("/") || name.includes("kubernetes.io/") || name.startsWith("requests.")) return false;
  return isQualifiedName(`requests.${name}`) === noProblems;
}
function add(sum, more) {
  for (const [name, quantity] of more) {
    const before = sum.get(name);
    sum.set(name, before ? before.add(quantity) : quantity);
  }
}
function raise(most, others) {
  for (const [name, quantity] of others) {
    const before = most.get(name);
    if (!before || quantity.cmp(before) > 0) most.set(name, quantity);
  }
}

// src/placement/types.ts
var NO_OBJECTS = {
  priorityClasses: [],
  runtimeClasses: [],
  limitRanges: [],
  resourceQuotas: [],
  podDisruptionBudgets: [],
  namespaces: []
};
function namespaceOf({ metadata: metadata2 }) {
  return metadata2?.namespace || "default";
}

// src/placement/limit-range.ts
function withLimitRangeDefaults(spec, namespace, objects) {
  let { containers = [], initContainers = [] } = spec;
  for (const item of itemsOf(namespace, objects)) {
    if (item.type !== "Container") continue;
    const defaults = defaultsOf(item);
    containers = containers.map((container2) => withDefaults(container2, defaults));
    initContainers = initContainers.map((container2) => withDefaults(container2, defaults));
  }
  return { ...spec, containers, ...spec.initContainers && { initContainers } };
}
function itemsOf(namespace, { limitRanges }) {
  return limitRanges.filter((range) => namespaceOf(range) === namespace).flatMap(({ spec }) => spec?.limits ?? []);
}
function defaultsOf({ default: given, defaultRequest, max, min }) {
  const limits = { ...max, ...given };
  return { limits, requests: { ...min, ...limits, ...defaultRequest } };
}
function withDefaults(container2, { limits, requests: requests2 }) {
  const { resources: resources2 = {} } = container2;
  const merged2 = { ...resources2, limits: { ...limits, ...resources2.limits }, requests: { ...requests2, ...resources2.requests } };
  return { ...container2, resources: merged2 };
}

// src/admission/default/container.ts
var MAY_BE_FINER = /[.eEnu]/;
function defaultContainer(container2) {
  const result = {
    ...container2,
    imagePullPolicy: container2.imagePullPolicy || defaultPullPolicy(container2.image ?? ""),
    terminationMessagePath: container2.terminationMessagePath || "/dev/termination-log",
    terminationMessagePolicy: container2.terminationMessagePolicy || "File"
  };
  const { ports, env, resources: resources2, livenessProbe, readinessProbe, startupProbe, lifecycle } = container2;
  if (ports) result.ports = ports.map((port) => port.protocol ? port : { ...port, protocol: "TCP" });
  if (env) result.env = env.map(defaultEnvVar);
  if (resources2) result.resources = defaultResources(resources2);
  if (livenessProbe) result.livenessProbe = defaultProbe(livenessProbe);
  if (readinessProbe) result.readinessProbe = defaultProbe(readinessProbe);
  if (startupProbe) result.startupProbe = defaultProbe(startupProbe);
  if (lifecycle) result.lifecycle = defaultLifecycle(lifecycle);
  return result;
}
function defaultResources(resources2) {
  const { limits, requests: requests2 } = resources2;
  const ofLimits = limits && defaultResourceList(limits);
  const ofRequests = requests2 && defaultResourceList(requests2);
  if (ofLimits === limits && ofRequests === requests2) return resources2;
  return { ...resources2, ...ofLimits && { limits: ofLimits }, ...ofRequests && { requests: ofRequests } };
}
function defaultResourceList(list3) {
  let result = list3;
  for (const name in list3) {
    const quantity = list3[name];
    if (quantity === void 0 || !MAY_BE_FINER.test(quantity)) continue;
    const rounded = roundUpToMilli(quantity);
    if (rounded === quantity) continue;
    if (result === list3) result = { ...list3 };
    result[name] = rounded;
  }
  return result;
}
function withHostPorts(container2) {
  const { ports } = container2;
  if (!ports) return container2;
  return {
    ...container2,
    ports: ports.map((port) => port.hostPort || !port.containerPort ? port : { ...port, hostPort: port.containerPort })
  };
}
function defaultEnvVar(variable) {
  const { valueFrom } = variable;
  const { fieldRef, fileKeyRef } = valueFrom ?? {};
  if (fieldRef && !fieldRef.apiVersion) variable = { ...variable, valueFrom: { ...valueFrom, fieldRef: { ...fieldRef, apiVersion: "v1" } } };
  if (fileKeyRef && fileKeyRef.optional === void 0) {
    variable = { ...variable, valueFrom: { ...variable.valueFrom, fileKeyRef: { ...fileKeyRef, optional: false } } };
  }
  return variable;
}
function defaultProbe(probe) {
  const result = {
    ...probe,
    timeoutSeconds: probe.timeoutSeconds || 1,
    periodSeconds: probe.periodSeconds || 10,
    successThreshold: probe.successThreshold || 1,
    failureThreshold: probe.failureThreshold || 3
  };
  const { httpGet, grpc } = probe;
  if (httpGet) result.httpGet = defaultHTTPGet(httpGet);
  if (grpc && grpc.service === void 0) result.grpc = { ...grpc, service: "" };
  return result;
}
function defaultHTTPGet(action) {
  return { ...action, path: action.path || "/", scheme: action.scheme || "HTTP" };
}
function defaultLifecycle(lifecycle) {
  const { postStart, preStop } = lifecycle;
  if (!postStart?.httpGet && !preStop?.httpGet) return lifecycle;
  const result = { ...lifecycle };
  if (postStart) result.postStart = defaultHandler(postStart);
  if (preStop) result.preStop = defaultHandler(preStop);
  return result;
}
function defaultHandler(handler) {
  return handler.httpGet ? { ...handler, httpGet: defaultHTTPGet(handler.httpGet) } : handler;
}

// src/admission/default/volume.ts
var READABLE = 420;
function defaultVolume(volume, minor, gates) {
  for (const key2 in volume) {
    const name = key2;
    if (name === "name" || volume[name] === void 0) continue;
    const source = defaultSource(volume, name, minor, gates);
    if (source !== volume[name]) volume = { ...volume, [name]: source };
  }
  return hasSource(volume) ? volume : { ...volume, emptyDir: {} };
}
function hasSource(volume) {
  for (const name in volume) if (name !== "name" && volume[name] !== void 0) return true;
  return false;
}
function defaultSource(volume, name, minor, gates) {
  switch (name) {
    case "hostPath":
      return volume.hostPath?.type === void 0 ? { ...volume.hostPath, type: "" } : volume.hostPath;
    case "secret":
      return volume.secret?.defaultMode === void 0 ? { ...volume.secret, defaultMode: READABLE } : volume.secret;
    case "configMap":
      return volume.configMap?.defaultMode === void 0 ? { ...volume.configMap, defaultMode: READABLE } : volume.configMap;
    case "downwardAPI": {
      const { items, defaultMode = READABLE } = volume.downwardAPI ?? {};
      return { ...volume.downwardAPI, defaultMode, ...items && { items: items.map(defaultDownwardAPIFile) } };
    }
    case "projected":
      return defaultProjected(volume.projected ?? {});
    case "iscsi":
      return volume.iscsi?.iscsiInterface ? volume.iscsi : { ...volume.iscsi, iscsiInterface: "default" };
    case "rbd": {
      const { pool, user, keyring } = volume.rbd ?? {};
      return { ...volume.rbd, pool: pool || "rbd", user: user || "admin", keyring: keyring || "/etc/ceph/keyring" };
    }
    case "azureDisk": {
      const { cachingMode = "ReadWrite", fsType = "ext4", readOnly = false, kind = "Shared" } = volume.azureDisk ?? {};
      return { ...volume.azureDisk, cachingMode, fsType, readOnly, kind };
    }
    case "scaleIO": {
      const { storageMode, fsType } = volume.scaleIO ?? {};
      return { ...volume.scaleIO, storageMode: storageMode || "ThinProvisioned", fsType: fsType || "xfs" };
    }
    case "ephemeral": {
      const template = volume.ephemeral?.volumeClaimTemplate;
      return template ? { ...volume.ephemeral, volumeClaimTemplate: defaultClaimTemplate(template) } : volume.ephemeral;
    }
    case "image": {
      const { image } = volume;
      if (!image || image.pullPolicy || !enabled("ImageVolume", minor, gates)) return image;
      return { ...image, pullPolicy: defaultPullPolicy(image.reference ?? "") };
    }
    default:
      return volume[name];
  }
}
function defaultProjected(projected) {
  const result = { ...projected, defaultMode: projected.defaultMode ?? READABLE };
  if (projected.sources) result.sources = projected.sources.map(defaultProjection);
  return result;
}
function defaultProjection(source) {
  const { downwardAPI, serviceAccountToken } = source;
  if (downwardAPI?.items) source = { ...source, downwardAPI: { ...downwardAPI, items: downwardAPI.items.map(defaultDownwardAPIFile) } };
  if (serviceAccountToken && serviceAccountToken.expirationSeconds === void 0) {
    source = { ...source, serviceAccountToken: { ...serviceAccountToken, expirationSeconds: 3600 } };
  }
  return source;
}
function defaultDownwardAPIFile(file) {
  const { fieldRef } = file;
  return fieldRef && !fieldRef.apiVersion ? { ...file, fieldRef: { ...fieldRef, apiVersion: "v1" } } : file;
}
function defaultClaimTemplate(template) {
  const { resources: resources2, volumeMode = "Filesystem" } = template.spec ?? {};
  return { ...template, spec: { ...template.spec, volumeMode, ...resources2 && { resources: defaultResources(resources2) } } };
}

// src/admission/default/index.ts
function defaultDaemonSet(daemonSet, minor, gates) {
  const spec = daemonSet.spec ?? {};
  return {
    ...daemonSet,
    spec: {
      ...spec,
      template: defaultPodTemplate(spec.template ?? {}, minor, gates),
      updateStrategy: defaultUpdateStrategy(spec.updateStrategy ?? {}),
      revisionHistoryLimit: spec.revisionHistoryLimit ?? 10
    }
  };
}
function defaultUpdateStrategy(strategy) {
  const type = strategy.type || "RollingUpdate";
  if (type !== "RollingUpdate") return strategy;
  const { maxUnavailable = 1, maxSurge = 0 } = strategy.rollingUpdate ?? {};
  return { ...strategy, type, rollingUpdate: { maxUnavailable, maxSurge } };
}
function defaultPodTemplate(template, minor, gates) {
  return { ...template, spec: defaultPodSpec(template.spec ?? {}, minor, gates) };
}
function defaultPodSpec(spec, minor, gates) {
  const result = {
    ...spec,
    dnsPolicy: spec.dnsPolicy || "ClusterFirst",
    restartPolicy: spec.restartPolicy || "Always",
    securityContext: spec.securityContext ?? {},
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? 30,
    schedulerName: spec.schedulerName || "default-scheduler"
  };
  const serviceAccount = spec.serviceAccountName || spec.serviceAccount;
  if (serviceAccount) result.serviceAccountName = result.serviceAccount = serviceAccount;
  const { volumes, containers, initContainers, ephemeralContainers, overhead, resources: resources2 } = spec;
  if (volumes) result.volumes = volumes.map((volume) => defaultVolume(volume, minor, gates));
  if (containers) result.containers = containers.map(defaultContainer);
  if (initContainers) result.initContainers = initContainers.map(defaultContainer);
  if (ephemeralContainers) result.ephemeralContainers = ephemeralContainers.map(defaultContainer);
  if (overhead) result.overhead = defaultResourceList(overhead);
  if (resources2) result.resources = defaultResources(resources2);
  if (spec.hostNetwork && enabled("DefaultHostNetworkHostPortsInPodTemplates", minor, gates)) {
    if (result.containers) result.containers = result.containers.map(withHostPorts);
    if (result.initContainers) result.initContainers = result.initContainers.map(withHostPorts);
  }
  return result;
}

// src/placement/pod.ts
var HASH_LABEL = "controller-revision-hash";
function daemonPod(daemonSet, nodeName2, hash = "") {
  const { metadata: metadata2 = {}, spec = {} } = daemonSet.spec?.template ?? {};
  return {
    metadata: {
      name: `${daemonSet.metadata?.name ?? ""}-${nodeName2}`,
      namespace: namespaceOf(daemonSet),
      labels: { ...metadata2.labels, ...hash !== "" && { [HASH_LABEL]: hash } }
    },
    spec: pinned({ ...spec, tolerations: daemonPodTolerations(spec) }, nodeName2)
  };
}
function pinned(spec, nodeName2) {
  const matchFields = [{ key: "metadata.name", operator: "In", values: [nodeName2] }];
  const required = { nodeSelectorTerms: [{ matchFields }] };
  const nodeAffinity2 = { ...spec.affinity?.nodeAffinity, requiredDuringSchedulingIgnoredDuringExecution: required };
  return { ...spec, affinity: { ...spec.affinity, nodeAffinity: nodeAffinity2 } };
}
function defaultPod(spec) {
  const requests2 = (container2) => withRequests(spec.hostNetwork ? withHostPorts(container2) : container2);
  return {
    ...spec,
    ...spec.containers && { containers: spec.containers.map(requests2) },
    ...spec.initContainers && { initContainers: spec.initContainers.map(requests2) }
  };
}
function withRequests(container2) {
  const { limits, requests: requests2 } = container2.resources ?? {};
  return limits ? { ...container2, resources: { ...container2.resources, limits, requests: { ...limits, ...requests2 } } } : container2;
}
function withPodRequests(spec) {
  const { limits, requests: requests2 } = spec.resources ?? {};
  if (!limits || Object.keys(limits).length === 0) return spec;
  const ofContainers = {};
  for (const [name, quantity] of containerSum(spec, "requests")) {
    if (isPodLevel(name) && !name.startsWith("hugepages-")) ofContainers[name] = quantity.toString();
  }
  const ofLimits = Object.fromEntries(Object.entries(limits).filter(([name]) => isPodLevel(name)));
  return { ...spec, resources: { ...spec.resources, limits, requests: { ...ofLimits, ...ofContainers, ...requests2 } } };
}

// src/placement/admission.ts
var SYSTEM_CLASSES = [
  { metadata: { name: "system-cluster-critical" }, value: 2e9 },
  { metadata: { name: "system-node-critical" }, value: 2000001e3 }
];
function mutate(pod2, objects) {
  let spec = withLimitRangeDefaults(defaultPod(pod2.spec), namespaceOf(pod2), objects);
  const { priorityClassName } = spec;
  const priority = priorityOf(priorityClassName, objects);
  if (!priority) return { forbidden: `no PriorityClass with name ${priorityClassName} was found` };
  spec = { ...spec, ...priority, tolerations: withTolerationSeconds(spec.tolerations ?? []) };
  spec = withMatchLabelKeys(spec, pod2.metadata.labels ?? {});
  const withClass = withRuntimeClass(spec, objects);
  if ("forbidden" in withClass) return withClass;
  return { pod: { ...pod2, spec: stored(withClass) } };
}
function existingPod(pod2, objects) {
  const spec = defaultPod(pod2.spec);
  const priority = spec.priority === void 0 ? priorityOf(spec.priorityClassName, objects) : void 0;
  const tolerations = withTolerationSeconds(spec.tolerations ?? []);
  const withClass = spec.overhead ? void 0 : withRuntimeClass(spec, objects);
  const { overhead } = withClass && !("forbidden" in withClass) ? withClass : spec;
  return { ...pod2, spec: withPodRequests({ ...spec, ...priority, tolerations, ...overhead && { overhead } }) };
}
function stored(spec) {
  const { containers = [], initContainers } = spec;
  const complete = {
    ...spec,
    containers: containers.map(withRequests),
    ...initContainers && { initContainers: initContainers.map(withRequests) }
  };
  return withPodRequests(complete);
}
function priorityOf(name, { priorityClasses }) {
  const found = name ? [...priorityClasses, ...SYSTEM_CLASSES].find(({ metadata: metadata3 }) => metadata3.name === name) : priorityClasses.filter(({ globalDefault }) => globalDefault).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  if (!found) return name ? void 0 : { priority: 0, preemptionPolicy: "PreemptLowerPriority" };
  const { metadata: metadata2, value = 0, preemptionPolicy = "PreemptLowerPriority" } = found;
  return { priorityClassName: metadata2.name, priority: value, preemptionPolicy };
}
var SECONDS = 300;
function withTolerationSeconds(tolerations) {
  const added = ["not-ready", "unreachable"].flatMap((name) => {
    const key2 = `node.kubernetes.io/${name}`;
    const isThere = tolerations.some((one) => (!one.key || one.key === key2) && (!one.effect || one.effect === "NoExecute"));
    return isThere ? [] : [{ key: key2, operator: "Exists", effect: "NoExecute", tolerationSeconds: SECONDS }];
  });
  return [...tolerations, ...added];
}
function withMatchLabelKeys(spec, labels) {
  const { affinity } = spec;
  const withKeys = (affinities) => {
    const terms = affinities?.requiredDuringSchedulingIgnoredDuringExecution;
    return terms && { ...affinities, requiredDuringSchedulingIgnoredDuringExecution: terms.map((term) => withKeysOf(term, labels)) };
  };
  const [podAffinity, podAntiAffinity] = [withKeys(affinity?.podAffinity), withKeys(affinity?.podAntiAffinity)];
  if (!podAffinity && !podAntiAffinity) return spec;
  return { ...spec, affinity: { ...affinity, ...podAffinity && { podAffinity }, ...podAntiAffinity && { podAntiAffinity } } };
}
function withKeysOf(term, labels) {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] } = term;
  if (!labelSelector || matchLabelKeys.length + mismatchLabelKeys.length === 0) return term;
  const require2 = (keys, operator) => keys.filter((key2) => Object.hasOwn(labels, key2)).map((key2) => ({ key: key2, operator, values: [labels[key2]] }));
  const added = [...require2(matchLabelKeys, "In"), ...require2(mismatchLabelKeys, "NotIn")];
  return { ...term, labelSelector: { ...labelSelector, matchExpressions: [...labelSelector.matchExpressions ?? [], ...added] } };
}
function withRuntimeClass(spec, { runtimeClasses }) {
  const { runtimeClassName } = spec;
  if (runtimeClassName === void 0) {
    return spec.overhead ? forbidden("Pod Overhead set without corresponding RuntimeClass defined Overhead") : spec;
  }
  const found = runtimeClasses.find(({ metadata: metadata2 }) => metadata2.name === runtimeClassName);
  if (!found) return forbidden(`RuntimeClass "${runtimeClassName}" not found`);
  const podFixed = found.overhead?.podFixed;
  if (!isSameOverhead(spec, podFixed)) {
    return forbidden(
      podFixed ? "Pod's Overhead doesn't match RuntimeClass's defined Overhead" : "Pod Overhead set without corresponding RuntimeClass defined Overhead"
    );
  }
  const scheduled = withScheduling(spec, found);
  return "forbidden" in scheduled || !podFixed ? scheduled : { ...scheduled, overhead: podFixed };
}
function forbidden(reason) {
  return { forbidden: `pod rejected: ${reason}` };
}
function isSameOverhead({ overhead }, podFixed) {
  if (!overhead || podFixed && Object.keys(overhead).length === 0) return true;
  const [own2, fixed] = [read3(overhead), read3(podFixed)];
  return podFixed !== void 0 && own2.size === fixed.size && [...own2].every(([name, quantity]) => fixed.get(name)?.cmp(quantity) === 0);
}
function withScheduling(spec, { scheduling }) {
  if (!scheduling) return spec;
  const { nodeSelector: own2 = {}, tolerations = [] } = spec;
  const wanted = scheduling.nodeSelector ?? {};
  for (const [key2, value] of Object.entries(wanted)) {
    if (Object.hasOwn(own2, key2) && own2[key2] !== value) {
      return { forbidden: `conflict: runtimeClass.scheduling.nodeSelector[${key2}] = ${value}; pod.spec.nodeSelector[${key2}] = ${own2[key2]}` };
    }
  }
  return {
    ...spec,
    nodeSelector: { ...own2, ...wanted },
    tolerations: mergeTolerations([...tolerations, ...scheduling.tolerations ?? []])
  };
}
function mergeTolerations(all) {
  const merged2 = [];
  for (const [index, one] of all.entries()) {
    if (merged2.some((other) => isSuperset(other, one))) continue;
    if (all.slice(index + 1).some((other) => !isEqual(one, other) && isSuperset(other, one))) continue;
    merged2.push(one);
  }
  return merged2;
}
function isSuperset(all, one) {
  if (isEqual(all, one)) return true;
  if ((one.key ?? "") !== (all.key ?? "") && (all.key || all.operator !== "Exists")) return false;
  if (all.effect && one.effect !== all.effect) return false;
  if (all.effect === "NoExecute" && all.tolerationSeconds !== void 0) {
    if (one.tolerationSeconds === void 0 || one.tolerationSeconds > all.tolerationSeconds) return false;
  }
  if (all.operator === "Exists") return true;
  return (!all.operator || all.operator === "Equal") && one.operator === "Equal" && (one.value ?? "") === (all.value ?? "");
}
function isEqual(a, b) {
  return matchToleration(a, b) && a.tolerationSeconds === b.tolerationSeconds;
}

// src/placement/affinity.ts
var RequiredNodeAffinity = class {
  #selector;
  /** undefined: no required node affinity, which selects every node. */
  #terms;
  constructor({ nodeSelector, affinity }) {
    this.#selector = Object.entries(nodeSelector ?? {});
    const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
    this.#terms = required && (required.nodeSelectorTerms ?? []).flatMap((term) => parseTerm(term) ?? []);
  }
  matches(node) {
    return this.matchesSelector(node) && this.matchesAffinity(node);
  }
  matchesSelector({ metadata: { labels = {} } }) {
    return this.#selector.every(([key2, value]) => Object.hasOwn(labels, key2) && labels[key2] === value);
  }
  /** Terms are alternatives; all of a term must hold. */
  matchesAffinity({ metadata: { name, labels = {} } }) {
    if (!this.#terms) return true;
    return this.#terms.some(
      (term) => term.labels.every((requirement2) => requirement2.matches(labels)) && (name === "" || matchesFields(term.fields, name))
    );
  }
  /** What is asked of single labels. */
  labelRequirements() {
    const selected2 = this.#selector.map(([key2, value]) => ({
      key: key2,
      matches: (labels) => Object.hasOwn(labels, key2) && labels[key2] === value
    }));
    return [...selected2, ...(this.#terms ?? []).flatMap(({ labels }) => labels)];
  }
  /** Names of nodes that are asked for, or excepted. */
  nodeNames() {
    return (this.#terms ?? []).flatMap(({ fields: fields3 }) => fields3.map(({ value }) => value));
  }
};
function parseTerm({ matchExpressions = [], matchFields = [] }) {
  if (matchExpressions.length + matchFields.length === 0) return void 0;
  const labels = matchExpressions.map(
    ({ key: key2 = "", operator = "", values }) => operator === "=" ? void 0 : Requirement.of(key2, operator, values)
  );
  const fields3 = matchFields.map(parseField);
  return areDefined(labels) && areDefined(fields3) ? { labels, fields: fields3 } : void 0;
}
function parseField({ key: key2 = "", operator = "", values = [] }) {
  if (operator !== "In" && operator !== "NotIn" || values.length !== 1) return void 0;
  return { key: key2, value: values[0], isEqual: operator === "In" };
}
function areDefined(values) {
  return values.every((value) => value !== void 0);
}
function matchesFields(fields3, name) {
  return fields3.every(({ key: key2, value, isEqual: isEqual2 }) => (key2 === "metadata.name" ? name : "") === value === isEqual2);
}

// src/placement/filters/pod-topology-spread.ts
var MISSING_LABEL = "node(s) didn't match pod topology spread constraints (missing required label)";
function podTopologySpread(pod2, snapshot) {
  const constraints = spreadConstraints(pod2);
  if (constraints.length === 0) return void 0;
  const affinity = new RequiredNodeAffinity(pod2.pod.spec);
  const domains = constraints.map(() => /* @__PURE__ */ new Map());
  const countsFor = (node) => constraints.some(({ topologyKey }) => !Object.hasOwn(node.labels, topologyKey)) ? [] : constraints.flatMap((constraint, index) => includes(constraint, pod2, node, affinity) ? [index] : []);
  const add2 = (index, node, number) => {
    const value = node.labels[constraints[index].topologyKey];
    domains[index].set(value, (domains[index].get(value) ?? 0) + number);
  };
  for (const node of snapshot.nodes.values()) {
    for (const index of countsFor(node)) add2(index, node, matching(node, constraints[index].selector, pod2.namespace));
  }
  const selfMatches = constraints.map(({ selector: selector2 }) => selector2.matches(pod2.labels) ? 1 : 0);
  return {
    check(node) {
      for (const [index, { topologyKey, maxSkew, minDomains }] of constraints.entries()) {
        if (!Object.hasOwn(node.labels, topologyKey)) return status("UnschedulableAndUnresolvable", MISSING_LABEL);
        const counts3 = domains[index];
        const least2 = counts3.size < minDomains ? 0 : Math.min(...counts3.values());
        const skew = (counts3.get(node.labels[topologyKey]) ?? 0) + selfMatches[index] - least2;
        if (skew > maxSkew) return status("Unschedulable", "node(s) didn't match pod topology spread constraints");
      }
      return void 0;
    },
    count(other, node, delta) {
      if (other.namespace !== pod2.namespace) return;
      for (const index of countsFor(node)) if (constraints[index].selector.matches(other.labels)) add2(index, node, delta);
    }
  };
}
function spreadConstraints({ pod: { spec }, labels }) {
  return (spec.topologySpreadConstraints ?? []).filter(({ whenUnsatisfiable }) => whenUnsatisfiable === "DoNotSchedule").map((constraint) => ({
    topologyKey: constraint.topologyKey ?? "",
    maxSkew: constraint.maxSkew ?? 0,
    minDomains: constraint.minDomains ?? 1,
    selector: selectorOf(constraint, labels),
    honorsAffinity: constraint.nodeAffinityPolicy !== "Ignore",
    honorsTaints: constraint.nodeTaintsPolicy === "Honor"
  }));
}
function selectorOf({ labelSelector, matchLabelKeys = [] }, labels) {
  const selector2 = labelSelectorAsSelector(labelSelector) ?? Selector.nothing;
  const keys = matchLabelKeys.filter((key2) => Object.hasOwn(labels, key2));
  if (keys.length === 0 || !selector2.requirements) return selector2;
  return new Selector([...keys.flatMap((key2) => Requirement.of(key2, "=", [labels[key2]]) ?? []), ...selector2.requirements]);
}
function includes({ honorsAffinity, honorsTaints }, { pod: { spec } }, { node }, affinity) {
  if (honorsAffinity && !affinity.matches(node)) return false;
  return !honorsTaints || toleratesAll(spec.tolerations ?? [], node.spec?.taints ?? []);
}
function matching({ pods }, selector2, namespace) {
  if (!selector2.requirements || selector2.requirements.length === 0) return 0;
  let number = 0;
  for (const pod2 of pods) if (!pod2.terminating && pod2.namespace === namespace && selector2.matches(pod2.labels)) number++;
  return number;
}
function status(code, reason) {
  return { plugin: "PodTopologySpread", code, reasons: [reason] };
}

// src/placement/classes.ts
var HOSTNAME = "kubernetes.io/hostname";
var NONE = [];
function classify(snapshot, daemons) {
  const signature = new Signature(snapshot, daemons);
  const classes = /* @__PURE__ */ new Map();
  for (const node of snapshot.nodes.values()) addTo(classes, signature.of(node), node);
  return [...classes.values()].map((nodes) => ({ nodes }));
}
var Signature = class {
  #names;
  #probes;
  #topologyKeys;
  #resources;
  #daemons;
  #taints = /* @__PURE__ */ new Map();
  #knownAmounts = /* @__PURE__ */ new Map();
  /** Then only that there is one matters: what pods want of a host they want of the one node. */
  #hasUniqueHostnames;
  constructor(snapshot, daemons) {
    this.#daemons = daemons;
    this.#names = new Set(daemons.flatMap(({ eligibility }) => [eligibility.nodeName, ...eligibility.affinity.nodeNames()]));
    const requirements = daemons.flatMap(({ eligibility, selected: selected2 }) => [
      ...eligibility.affinity.labelRequirements(),
      ...selected2.labelRequirements()
    ]);
    const byKey = /* @__PURE__ */ new Map();
    for (const requirement2 of requirements) addTo(byKey, requirement2.key, requirement2);
    this.#probes = [...byKey].map(([key2, list3]) => new LabelProbe(key2, list3));
    this.#topologyKeys = topologyKeys(snapshot, daemons);
    this.#hasUniqueHostnames = hasUniqueHostnames(snapshot);
    this.#resources = [.../* @__PURE__ */ new Set(["pods", ...daemons.flatMap(({ pod: pod2 }) => [...pod2.requests.keys()])])];
  }
  of({ name, node, labels, allocatable: allocatable2, pods }) {
    const parts = [this.#names.has(name) ? JSON.stringify(name) : "", ...this.#probes.map((probe) => probe.of(labels))];
    for (const key2 of this.#topologyKeys) {
      const isPresence = key2 === HOSTNAME && this.#hasUniqueHostnames;
      parts.push(isPresence ? String(Object.hasOwn(labels, key2)) : JSON.stringify(labels[key2] ?? null));
    }
    parts.push(this.#amounts(allocatable2));
    for (const taint of node.spec?.taints ?? NONE) {
      const part = this.#taint(taint);
      if (part !== "") parts.push(JSON.stringify(part));
    }
    if (pods.size > 0) parts.push(...[...pods].sort(byImportance).map(shapeOf));
    return parts.join("\n");
  }
  /** Nodes of one shape share their amounts. */
  #amounts(allocatable2) {
    let text3 = this.#knownAmounts.get(allocatable2);
    if (text3 === void 0) {
      text3 = this.#resources.map((resource) => allocatable2.get(resource) ?? 0).join(" ");
      this.#knownAmounts.set(allocatable2, text3);
    }
    return text3;
  }
  /** Empty where it keeps no pod away. */
  #taint(taint) {
    if (!repels(taint)) return "";
    const text3 = `${taint.key}=${taint.value ?? ""}:${taint.effect}`;
    let part = this.#taints.get(text3);
    if (part === void 0) {
      const isTolerated = this.#daemons.every(
        ({ eligibility, pod: pod2 }) => tolerationOf(eligibility.tolerations, taint) !== void 0 && tolerationOf(pod2.pod.spec.tolerations ?? [], taint) !== void 0
      );
      part = isTolerated ? "" : text3;
      this.#taints.set(text3, part);
    }
    return part;
  }
};
function hasUniqueHostnames({ nodes }) {
  const hostnames = [...nodes.values()].flatMap(({ labels }) => labels[HOSTNAME] ?? []);
  return new Set(hostnames).size === hostnames.length;
}
var LabelProbe = class {
  #key;
  #requirements;
  #known = /* @__PURE__ */ new Map();
  constructor(key2, requirements) {
    this.#key = key2;
    this.#requirements = requirements;
  }
  of(labels) {
    const value = Object.hasOwn(labels, this.#key) ? labels[this.#key] : void 0;
    let answer = this.#known.get(value);
    if (answer === void 0) {
      answer = this.#requirements.map((requirement2) => requirement2.matches(labels) ? "1" : "0").join("");
      this.#known.set(value, answer);
    }
    return answer;
  }
};
function topologyKeys(snapshot, daemons) {
  const keys = /* @__PURE__ */ new Set();
  for (const { pod: pod2 } of daemons) {
    for (const { topologyKey } of [...pod2.affinity, ...pod2.antiAffinity, ...spreadConstraints(pod2)]) keys.add(topologyKey);
  }
  for (const { pods } of snapshot.refusing) for (const pod2 of pods) for (const { topologyKey } of pod2.antiAffinity) keys.add(topologyKey);
  return [...keys];
}
function shapeOf({ namespace, labels, priority, requests: requests2, terminating, pod: { spec } }) {
  const { affinity, volumes } = spec;
  const ports = containersOf(spec).map((one) => one.ports);
  const antiAffinity = affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return JSON.stringify([namespace, labels, priority, [...requests2], terminating, ports, volumes, antiAffinity]);
}
function byImportance(a, b) {
  return b.priority - a.priority || (a.startTime === b.startTime ? 0 : a.startTime - b.startTime);
}

// src/placement/controller/counts.ts
function counts2({ spec = {} }, desired) {
  const { type, rollingUpdate } = spec.updateStrategy ?? {};
  if (type !== "RollingUpdate" || !rollingUpdate) return { maxUnavailable: 0, maxSurge: 0 };
  const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate;
  return { maxUnavailable: scaled(maxUnavailable, desired), maxSurge: scaled(maxSurge, desired) };
}
function effectiveCounts(daemonSet, desired) {
  const given = counts2(daemonSet, desired);
  return desired > 0 && given.maxUnavailable === 0 && given.maxSurge === 0 ? { ...given, maxUnavailable: 1 } : given;
}
function scaled(value, desired) {
  return getScaledValueFromIntOrPercent(value, desired, true) ?? 0;
}

// src/placement/eligibility.ts
var RUN = { shouldRun: true, shouldContinueRunning: true };
var STAY = { shouldRun: false, shouldContinueRunning: true };
var GO = { shouldRun: false, shouldContinueRunning: false };
var Eligibility = class {
  affinity;
  tolerations;
  nodeName;
  #comparisons;
  /** @param comparisons Feature gate TaintTolerationComparisonOperators: off by default in every version. */
  constructor(daemonSet, comparisons = false) {
    const spec = daemonSet.spec?.template?.spec ?? {};
    this.affinity = new RequiredNodeAffinity(spec);
    this.tolerations = daemonPodTolerations(spec);
    this.nodeName = spec.nodeName ?? "";
    this.#comparisons = comparisons;
  }
  decide(node) {
    if (this.nodeName !== "" && this.nodeName !== node.metadata.name) return GO;
    if (!this.affinity.matches(node)) return GO;
    let decision = RUN;
    for (const taint of node.spec?.taints ?? []) {
      if (!repels(taint) || this.#tolerates(taint)) continue;
      if (taint.effect === "NoExecute") return GO;
      decision = STAY;
    }
    return decision;
  }
  /** All that hold, in the order in which the controller asks; none where a pod should run. */
  reasons(node) {
    const reasons = [];
    if (this.nodeName !== "" && this.nodeName !== node.metadata.name) reasons.push({ kind: "nodeName" });
    if (!this.affinity.matchesSelector(node)) reasons.push({ kind: "nodeSelector" });
    if (!this.affinity.matchesAffinity(node)) reasons.push({ kind: "nodeAffinity" });
    for (const taint of node.spec?.taints ?? []) {
      if (repels(taint) && !this.#tolerates(taint)) reasons.push({ kind: "taint", taint });
    }
    return reasons;
  }
  /** Every taint of the node, those that are no reason, too. */
  taints(node) {
    return (node.spec?.taints ?? []).map((taint) => ({ taint, by: tolerationOf(this.tolerations, taint, this.#comparisons) }));
  }
  #tolerates(taint) {
    return tolerationOf(this.tolerations, taint, this.#comparisons) !== void 0;
  }
};

// src/placement/host-ports.ts
var EVERY = "0.0.0.0";
function hostPorts({ containers = [], initContainers = [] }) {
  return [...initContainers.filter(isSidecar), ...containers].flatMap(
    ({ ports = [] }) => ports.flatMap(
      ({ hostIP, protocol, hostPort = 0 }) => hostPort > 0 ? [{ ip: hostIP || EVERY, protocol: protocol || "TCP", port: hostPort }] : []
    )
  );
}
function portKey({ ip, protocol, port }) {
  return `${ip} ${protocol} ${port}`;
}
function conflict(a, b) {
  return a.port === b.port && a.protocol === b.protocol && (a.ip === b.ip || a.ip === EVERY || b.ip === EVERY);
}

// src/placement/node-info.ts
var PodInfo = class {
  /**
   * @param pod As the API server has it: admitted.
   * @param like A pod that differs from it in its node alone.
   */
  constructor(pod2, like) {
    this.pod = pod2;
    this.namespace = namespaceOf(pod2);
    this.labels = pod2.metadata.labels ?? {};
    this.priority = pod2.spec.priority ?? 0;
    const started = pod2.status?.startTime === void 0 ? NaN : Date.parse(pod2.status.startTime);
    this.startTime = Number.isNaN(started) ? Infinity : started;
    this.terminating = pod2.metadata.deletionTimestamp !== void 0;
    this.#requests = like?.requests;
    this.#hostPorts = like?.hostPorts;
    this.#affinity = like?.affinity;
    this.#antiAffinity = like?.antiAffinity;
  }
  pod;
  namespace;
  labels;
  priority;
  /** Milliseconds since 1970; a pod that has not started is the youngest. */
  startTime;
  /** It is being deleted. */
  terminating;
  #requests;
  #hostPorts;
  #affinity;
  #antiAffinity;
  get requests() {
    return this.#requests ??= podRequests(this.pod.spec);
  }
  get hostPorts() {
    return this.#hostPorts ??= hostPorts(this.pod.spec);
  }
  get affinity() {
    return this.#affinity ??= this.#terms(this.pod.spec.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution);
  }
  get antiAffinity() {
    return this.#antiAffinity ??= this.#terms(this.pod.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution);
  }
  #terms(terms = []) {
    return terms.map(({ topologyKey = "", labelSelector, namespaces = [], namespaceSelector }) => ({
      topologyKey,
      selector: labelSelectorAsSelector(labelSelector) ?? Selector.nothing,
      // Without any namespaces it is the pod's own.
      namespaces: new Set(namespaces.length === 0 && namespaceSelector === void 0 ? [this.namespace] : namespaces),
      namespaceSelector: labelSelectorAsSelector(namespaceSelector) ?? Selector.nothing
    }));
  }
};
var NodeInfo = class {
  /** @param refusing Where the node adds itself when a pod with required anti-affinity comes to it. */
  constructor(node, refusing) {
    this.node = node;
    this.allocatable = allocatable(node);
    this.#refusing = refusing;
  }
  node;
  allocatable;
  pods = /* @__PURE__ */ new Set();
  requested = /* @__PURE__ */ new Map();
  /** As the scheduler keeps them: where two pods have the same one, it is free as soon as one of them goes. */
  usedPorts = /* @__PURE__ */ new Map();
  #refusing;
  get name() {
    return this.node.metadata.name;
  }
  get labels() {
    return this.node.metadata.labels ?? {};
  }
  add(pod2) {
    this.pods.add(pod2);
    if (pod2.antiAffinity.length > 0) this.#refusing?.add(this);
    for (const [name, value] of pod2.requests) this.requested.set(name, (this.requested.get(name) ?? 0) + value);
    for (const port of pod2.hostPorts) this.usedPorts.set(portKey(port), port);
  }
  remove(pod2) {
    if (!this.pods.delete(pod2)) return;
    for (const [name, value] of pod2.requests) this.requested.set(name, (this.requested.get(name) ?? 0) - value);
    for (const port of pod2.hostPorts) this.usedPorts.delete(portKey(port));
  }
  /** Back to these pods. */
  reset(pods) {
    this.pods.clear();
    this.requested.clear();
    this.usedPorts.clear();
    for (const pod2 of pods) this.add(pod2);
  }
};
var Snapshot = class {
  nodes = /* @__PURE__ */ new Map();
  /** Nodes that have, or had, pods with required anti-affinity. */
  refusing = /* @__PURE__ */ new Set();
  #namespaces;
  constructor(nodes, namespaces = []) {
    for (const node of nodes) this.setNode(node);
    this.#namespaces = new Map(namespaces.map(({ metadata: metadata2 }) => [metadata2.name, metadata2.labels ?? {}]));
  }
  /** Adds the node, or replaces it with its pods kept. */
  setNode(node) {
    const info = new NodeInfo(node, this.refusing);
    const before = this.nodes.get(info.name);
    for (const pod2 of before?.pods ?? []) info.add(pod2);
    if (before) this.refusing.delete(before);
    this.nodes.set(info.name, info);
    return info;
  }
  removeNode(name) {
    const info = this.nodes.get(name);
    if (!info) return;
    this.nodes.delete(name);
    this.refusing.delete(info);
  }
  /** A namespace that is not given has the one label that every namespace has. */
  namespaceLabels(name) {
    return this.#namespaces.get(name) ?? { "kubernetes.io/metadata.name": name };
  }
  /** Whether the term means the pod. */
  matches({ namespaces, namespaceSelector, selector: selector2 }, pod2) {
    if (!namespaces.has(pod2.namespace) && !namespaceSelector.matches(this.namespaceLabels(pod2.namespace))) return false;
    return selector2.matches(pod2.labels);
  }
};

// src/placement/daemon.ts
function daemonOf(given, objects = NO_OBJECTS) {
  const daemonSet = defaultDaemonSet(given, NEWEST);
  const posted = daemonPod(daemonSet, "");
  const { pod: pod2 = posted, forbidden: forbidden2 } = mutate(posted, objects);
  const selected2 = new RequiredNodeAffinity({ ...pod2.spec.nodeSelector && { nodeSelector: pod2.spec.nodeSelector } });
  return { daemonSet, eligibility: new Eligibility(daemonSet), pod: new PodInfo(pod2), selected: selected2, forbidden: forbidden2 };
}

// src/placement/filters/inter-pod-affinity.ts
var Topology = class {
  #counts = /* @__PURE__ */ new Map();
  add({ labels }, key2, delta) {
    if (!Object.hasOwn(labels, key2)) return;
    const values = this.#counts.get(key2) ?? /* @__PURE__ */ new Map();
    const sum = (values.get(labels[key2]) ?? 0) + delta;
    if (sum === 0) values.delete(labels[key2]);
    else values.set(labels[key2], sum);
    this.#counts.set(key2, values);
  }
  has({ labels }, key2) {
    return Object.hasOwn(labels, key2) && (this.#counts.get(key2)?.get(labels[key2]) ?? 0) > 0;
  }
  /** Whether there is no match on any node that has the label. */
  get isEmpty() {
    for (const values of this.#counts.values()) if (values.size > 0) return false;
    return true;
  }
  hasAny(node) {
    for (const key2 of this.#counts.keys()) if (this.has(node, key2)) return true;
    return false;
  }
};
function interPodAffinity(pod2, snapshot, always = false) {
  const { affinity, antiAffinity } = pod2;
  const [wanted, unwanted, refusing] = [new Topology(), new Topology(), new Topology()];
  const count = (other, node, delta) => {
    if (matchesAll(affinity, other, snapshot)) {
      for (const { topologyKey } of affinity) wanted.add(node, topologyKey, delta);
    }
    for (const term of antiAffinity) if (snapshot.matches(term, other)) unwanted.add(node, term.topologyKey, delta);
    for (const term of other.antiAffinity) if (snapshot.matches(term, pod2)) refusing.add(node, term.topologyKey, delta);
  };
  const hasTerms = affinity.length + antiAffinity.length > 0;
  let refuses = false;
  for (const node of hasTerms ? snapshot.nodes.values() : snapshot.refusing) {
    for (const other of node.pods) {
      if (other.antiAffinity.length > 0) refuses = true;
      if (hasTerms || other.antiAffinity.length > 0) count(other, node, 1);
    }
  }
  if (!hasTerms && !refuses && !always) return void 0;
  const isSatisfied = (node) => {
    if (affinity.some(({ topologyKey }) => !Object.hasOwn(node.labels, topologyKey))) return false;
    if (affinity.every(({ topologyKey }) => wanted.has(node, topologyKey))) return true;
    return wanted.isEmpty && matchesAll(affinity, pod2, snapshot);
  };
  return {
    check(node) {
      if (affinity.length > 0 && !isSatisfied(node))
        return status2("UnschedulableAndUnresolvable", "node(s) didn't match pod affinity rules");
      if (antiAffinity.some(({ topologyKey }) => unwanted.has(node, topologyKey))) {
        return status2("Unschedulable", "node(s) didn't match pod anti-affinity rules");
      }
      if (refusing.hasAny(node)) return status2("Unschedulable", "node(s) didn't satisfy existing pods anti-affinity rules");
      return void 0;
    },
    count
  };
}
function matchesAll(terms, pod2, snapshot) {
  return terms.length > 0 && terms.every((term) => snapshot.matches(term, pod2));
}
function status2(code, reason) {
  return { plugin: "InterPodAffinity", code, reasons: [reason] };
}

// src/placement/filters/nodes.ts
function nodeName({ pod: { spec } }) {
  const status3 = unresolvable("NodeName", "node(s) didn't match the requested node name");
  return { check: (node) => !spec.nodeName || spec.nodeName === node.name ? void 0 : status3 };
}
function nodeUnschedulable({ pod: { spec } }) {
  const status3 = unresolvable("NodeUnschedulable", "node(s) were unschedulable");
  const taint = { key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" };
  const tolerates = tolerationOf(spec.tolerations ?? [], taint) !== void 0;
  return { check: ({ node }) => !node.spec?.unschedulable || tolerates ? void 0 : status3 };
}
function taintToleration({ pod: { spec } }) {
  const status3 = unresolvable("TaintToleration", "node(s) had untolerated taint(s)");
  const { tolerations = [] } = spec;
  return { check: ({ node }) => toleratesAll(tolerations, node.spec?.taints ?? []) ? void 0 : status3 };
}
function nodeAffinity({ pod: { spec } }) {
  const status3 = unresolvable("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
  const affinity = new RequiredNodeAffinity(spec);
  return { check: ({ node }) => affinity.matches(node) ? void 0 : status3 };
}
function unresolvable(plugin, reason) {
  return { plugin, code: "UnschedulableAndUnresolvable", reasons: [reason] };
}

// src/placement/filters/resources.ts
function nodePorts({ hostPorts: hostPorts2 }) {
  if (hostPorts2.length === 0) return void 0;
  const status3 = {
    plugin: "NodePorts",
    code: "Unschedulable",
    reasons: ["node(s) didn't have free ports for the requested pod ports"]
  };
  return {
    check: ({ usedPorts, pods }) => [...usedPorts.values()].some((used) => hostPorts2.some((port) => conflict(port, used))) ? { ...status3, takenPorts: takenPorts(hostPorts2, pods) } : void 0
  };
}
function takenPorts(wanted, pods) {
  return [...pods].flatMap(
    (holder) => wanted.flatMap((port) => holder.hostPorts.some((used) => conflict(port, used)) ? [{ port, holder }] : [])
  );
}
var BASE2 = ["cpu", "memory", "ephemeral-storage"];
function insufficient({ requests: requests2 }, { allocatable: allocatable2, requested, pods }) {
  const result = [];
  const most = allocatable2.get("pods") ?? 0;
  if (pods.size + 1 > most) result.push({ resource: "pods", requested: 1, used: pods.size, capacity: most, unresolvable: false });
  const others = [...requests2.keys()].filter((name) => !BASE2.includes(name)).sort();
  for (const resource of [...BASE2, ...others]) {
    const request = requests2.get(resource) ?? 0;
    if (request === 0) continue;
    const [capacity, used] = [allocatable2.get(resource) ?? 0, requested.get(resource) ?? 0];
    if (request > capacity - used) result.push({ resource, requested: request, used, capacity, unresolvable: request > capacity });
  }
  return result;
}
function nodeResourcesFit(pod2) {
  return {
    check(node) {
      const lacking2 = insufficient(pod2, node);
      if (lacking2.length === 0) return void 0;
      return {
        plugin: "NodeResourcesFit",
        code: lacking2.some(({ unresolvable: unresolvable2 }) => unresolvable2) ? "UnschedulableAndUnresolvable" : "Unschedulable",
        insufficient: lacking2,
        reasons: lacking2.map(({ resource }) => resource === "pods" ? "Too many pods" : `Insufficient ${resource}`)
      };
    }
  };
}

// src/placement/filters/volume-restrictions.ts
function volumeRestrictions({ pod: pod2 }) {
  if (!pod2.spec.volumes?.some(isRestricted)) return void 0;
  const status3 = { plugin: "VolumeRestrictions", code: "Unschedulable", reasons: ["node(s) had no available disk"] };
  return { check: ({ pods }) => [...pods].some((other) => sharesDisk({ pod: pod2 }, other)) ? status3 : void 0 };
}
function sharesDisk(a, b) {
  return (a.pod.spec.volumes ?? []).some((volume) => (b.pod.spec.volumes ?? []).some((other) => conflicts(volume, other)));
}
function isRestricted({ gcePersistentDisk, awsElasticBlockStore, iscsi, rbd }) {
  return [gcePersistentDisk, awsElasticBlockStore, iscsi, rbd].some((source) => source !== void 0);
}
function conflicts(a, b) {
  const [gce, otherGce] = [a.gcePersistentDisk, b.gcePersistentDisk];
  if (gce && otherGce && gce.pdName === otherGce.pdName && !(gce.readOnly && otherGce.readOnly)) return true;
  const [ebs, otherEbs] = [a.awsElasticBlockStore, b.awsElasticBlockStore];
  if (ebs && otherEbs && ebs.volumeID === otherEbs.volumeID) return true;
  const [iscsi, otherIscsi] = [a.iscsi, b.iscsi];
  if (iscsi && otherIscsi && iscsi.iqn === otherIscsi.iqn && !(iscsi.readOnly && otherIscsi.readOnly)) return true;
  const [rbd, otherRbd] = [a.rbd, b.rbd];
  if (!rbd || !otherRbd || rbd.readOnly && otherRbd.readOnly) return false;
  const isSameImage = (rbd.pool || "rbd") === (otherRbd.pool || "rbd") && rbd.image === otherRbd.image;
  return isSameImage && (rbd.monitors ?? []).some((monitor) => otherRbd.monitors?.includes(monitor));
}

// src/placement/filters/index.ts
var FILTERS = [
  nodeName,
  nodeUnschedulable,
  taintToleration,
  nodeAffinity,
  nodePorts,
  nodeResourcesFit,
  volumeRestrictions,
  podTopologySpread,
  interPodAffinity
];
var OF_ONE_NODE = /* @__PURE__ */ new Set([nodeAffinity, podTopologySpread]);
function sharedFilters(pod2, snapshot) {
  const shared = /* @__PURE__ */ new Map();
  for (const filter of FILTERS) {
    const found = OF_ONE_NODE.has(filter) ? void 0 : filter === interPodAffinity ? interPodAffinity(pod2, snapshot, true) : filter(pod2, snapshot);
    if (found) shared.set(filter, found);
  }
  return shared;
}
var PodFilters = class {
  #filters;
  #nominated;
  /**
   * @param nominated Pods of no less priority that are about to come to the one node that is asked for.
   * @param like Filters of a pod that differs from it in its node alone: what does not ask for that is taken from them.
   */
  constructor(pod2, snapshot, nominated = [], like) {
    this.#filters = FILTERS.flatMap((filter) => like?.get(filter) ?? (like && !OF_ONE_NODE.has(filter) ? [] : filter(pod2, snapshot) ?? []));
    this.#nominated = nominated;
  }
  /** What the scheduler stops at; undefined where the pod fits, with the nominated pods and without them. */
  first(node) {
    if (this.#nominated.length === 0) return this.#first(node);
    for (const pod2 of this.#nominated) this.move(pod2, node, 1);
    const status3 = this.#first(node);
    for (const pod2 of this.#nominated) this.move(pod2, node, -1);
    return status3 ?? this.#first(node);
  }
  #first(node) {
    for (const filter of this.#filters) {
      const status3 = filter.check(node);
      if (status3) return status3;
    }
    return void 0;
  }
  /** Each filter that refuses the node by itself. */
  all(node) {
    return this.#filters.flatMap((filter) => filter.check(node) ?? []);
  }
  /** Adds a pod to the node or takes it away, in imagination. */
  move(pod2, node, delta) {
    if (delta === 1) node.add(pod2);
    else node.remove(pod2);
    for (const filter of this.#filters) filter.count?.(pod2, node, delta);
  }
};

// src/placement/preemption.ts
var NO_VICTIMS = {
  plugin: "DefaultPreemption",
  code: "UnschedulableAndUnresolvable",
  reasons: ["No preemption victims found for incoming pod"]
};
function selectVictims(pod2, node, filters, budgets) {
  const candidates = [...node.pods].filter(({ priority }) => priority < pod2.priority);
  if (candidates.length === 0) return NO_VICTIMS;
  const move = (other, delta) => filters.move(other, node, delta);
  for (const candidate of candidates) move(candidate, -1);
  const status3 = filters.first(node);
  if (status3) {
    for (const candidate of candidates) move(candidate, 1);
    return status3;
  }
  candidates.sort(byImportance2);
  const violating = violatingPods(candidates, budgets);
  const victims = [];
  for (const candidate of [...candidates.filter((one) => violating.has(one)), ...candidates.filter((one) => !violating.has(one))]) {
    move(candidate, 1);
    if (!filters.first(node)) continue;
    move(candidate, -1);
    victims.push(candidate);
  }
  for (const victim of victims) move(victim, 1);
  return { victims: victims.sort(byImportance2), violations: victims.filter((victim) => violating.has(victim)).length };
}
function byImportance2(a, b) {
  if (a.priority !== b.priority) return b.priority - a.priority;
  return a.startTime === b.startTime ? 0 : a.startTime - b.startTime;
}
function violatingPods(pods, budgets) {
  const left = budgets.map(({ status: status3 }) => status3?.disruptionsAllowed ?? 0);
  const selectors = budgets.map(({ spec }) => labelSelectorAsSelector(spec?.selector));
  const violates = (pod2) => {
    if (Object.keys(pod2.labels).length === 0) return false;
    for (const [index, budget] of budgets.entries()) {
      const selector2 = selectors[index];
      if (namespaceOf(budget) !== pod2.namespace || !selector2?.requirements?.length || !selector2.matches(pod2.labels)) continue;
      if (budget.status?.disruptedPods && Object.hasOwn(budget.status.disruptedPods, pod2.pod.metadata.name)) continue;
      left[index]--;
      if (left[index] < 0) return true;
    }
    return false;
  };
  return new Set(pods.filter(violates));
}

// src/placement/scheduler.ts
var NOT_HELPFUL = "Preemption is not helpful for scheduling";
var NEVER = "not eligible due to preemptionPolicy=Never.";
function fit(pod2, nodeName2, snapshot, budgets, nominated = [], like) {
  const node = snapshot.nodes.get(nodeName2);
  const filters = new PodFilters(
    pod2,
    snapshot,
    nominated.filter(({ priority }) => priority >= pod2.priority),
    like
  );
  const first = node && filters.first(node);
  if (node && !first) return { node, first, fits: true, message: "", preemption: void 0 };
  const total = snapshot.nodes.size;
  const message = fitError(first?.reasons ?? [], total - (node ? 1 : 0), "node(s) didn't satisfy plugin(s) [NodeAffinity]", total);
  const preemption = preempt(pod2, node, first, filters, budgets, total);
  return { node, first, fits: false, message, preemption };
}
function preempt(pod2, node, first, filters, budgets, total) {
  const none = { tried: false, victims: [], violations: 0, status: void 0 };
  if (pod2.pod.spec.preemptionPolicy === "Never") return { ...none, message: NEVER };
  if (!node || first?.code !== "Unschedulable") return { ...none, message: fitError([], total, NOT_HELPFUL, total) };
  const outcome = selectVictims(pod2, node, filters, budgets);
  if ("victims" in outcome) return { ...outcome, tried: true, status: void 0, message: "" };
  return { ...none, tried: true, status: outcome, message: fitError(outcome.reasons, total - 1, NOT_HELPFUL, total) };
}
function fitError(reasons, others, reason, total) {
  const counted3 = [...reasons.map((one) => `1 ${one}`), ...others > 0 ? [`${others} ${reason}`] : []];
  return `0/${total} nodes are available: ${counted3.sort().join(", ")}.`;
}
function pendingMessage({ message, preemption }) {
  return preemption?.message ? `${message} preemption: ${preemption.message}` : message;
}

// src/placement/outcomes.ts
var MOST_PODS = 2e5;
function looksAtOneNode(daemons, snapshot) {
  return daemons.length * snapshot.nodes.size > MOST_PODS && reachesOtherNodes(daemons, snapshot);
}
var NOTHING3 = [];
var nothing = () => NOTHING3;
function outcomes(daemons, snapshot, objects = NO_OBJECTS, runsOn = nothing) {
  const classes = classify(snapshot, daemons).flatMap(({ nodes }) => alikeIn(nodes, runsOn));
  if (daemons.length * snapshot.nodes.size > MOST_PODS || !reachesOtherNodes(daemons, snapshot)) {
    const firsts = classes.map(({ nodes }) => nodes[0]);
    const answers2 = placed(daemons, firsts, snapshot, objects, runsOn);
    return classes.map(({ nodes }) => ({ nodes, standings: answers2.get(nodes[0]) }));
  }
  const answers = nodeByNode(daemons, snapshot, objects, runsOn);
  return classes.flatMap(({ nodes }) => {
    const alike = /* @__PURE__ */ new Map();
    for (const node of nodes) addTo(alike, signatureOf(answers.get(node)), node);
    return Array.from(alike.values(), (own2) => ({ nodes: own2, standings: answers.get(own2[0]) }));
  });
}
function alikeIn(nodes, runsOn) {
  if (runsOn === nothing) return [{ nodes }];
  return Array.from(groupBy(nodes, ({ name }) => runsOn(name).join()).values(), (own2) => ({ nodes: own2 }));
}
function reachesOtherNodes(daemons, snapshot) {
  const isHost = hasUniqueHostnames(snapshot);
  const far = (terms2) => terms2.filter(({ topologyKey }) => !isHost || topologyKey !== HOSTNAME);
  const own2 = daemons.map(({ pod: pod2 }) => pod2);
  if (own2.some((pod2) => matchesAll(pod2.affinity, pod2, snapshot))) return true;
  const terms = own2.flatMap((pod2) => far([...pod2.affinity, ...pod2.antiAffinity]));
  const spreads = own2.flatMap(
    (pod2) => spreadConstraints(pod2).flatMap(({ honorsAffinity, selector: selector2 }) => honorsAffinity ? [] : [{ namespace: pod2.namespace, selector: selector2 }])
  );
  const isMeant = (pod2) => terms.some((term) => snapshot.matches(term, pod2)) || spreads.some(({ namespace, selector: selector2 }) => namespace === pod2.namespace && selector2.matches(pod2.labels));
  if (own2.some(isMeant)) return true;
  const highest = Math.max(...own2.map(({ priority }) => priority));
  const refuses = (pod2) => far(pod2.antiAffinity).some((term) => own2.some((each2) => snapshot.matches(term, each2)));
  const nodes = terms.length + spreads.length > 0 ? snapshot.nodes.values() : snapshot.refusing;
  for (const { pods } of nodes) for (const pod2 of pods) if (pod2.priority < highest && (isMeant(pod2) || refuses(pod2))) return true;
  return false;
}
function nodeByNode(daemons, snapshot, objects = NO_OBJECTS, runsOn = nothing) {
  return placed(daemons, [...snapshot.nodes.values()], snapshot, objects, runsOn);
}
function placed(daemons, nodes, snapshot, { podDisruptionBudgets }, runsOn) {
  const before = nodes.map(({ pods }) => [...pods]);
  const answers = new Map(nodes.map((node) => [node, []]));
  const ownerOf2 = /* @__PURE__ */ new Map();
  const place = (index, own2) => {
    if (own2.length === 0) return false;
    const { pod: model, eligibility, forbidden: forbidden2 } = daemons[index];
    const shared = sharedFilters(model, snapshot);
    const count = (pod2, node, delta) => shared.forEach((filter) => filter.count?.(pod2, node, delta));
    const evicted = [];
    let moved = false;
    for (const node of own2) {
      const decision = eligibility.decide(node.node);
      const isCreated2 = decision.shouldRun && forbidden2 === void 0;
      const pod2 = isCreated2 ? new PodInfo({ ...model.pod, spec: pinned(model.pod.spec, node.name) }, model) : void 0;
      const answer = pod2 && fit(pod2, node.name, snapshot, podDisruptionBudgets, [], shared);
      answers.get(node)[index] = { decision, fit: answer };
      if (!pod2 || !answer || waits(answer)) continue;
      for (const victim of answer.preemption?.victims ?? []) {
        node.remove(victim);
        count(victim, node, -1);
        const owner = ownerOf2.get(victim);
        if (owner !== void 0) evicted.push([owner, node]);
      }
      node.add(pod2);
      count(pod2, node, 1);
      ownerOf2.set(pod2, index);
      moved = true;
    }
    for (const [owner, node] of evicted) place(owner, [node]);
    return moved;
  };
  const order = [...daemons.keys()].sort((a, b) => daemons[b].pod.priority - daemons[a].pod.priority);
  const runs = (index, node) => runsOn(node.name)[index] === true;
  for (const isThere of [true, false])
    for (const index of order)
      place(
        index,
        nodes.filter((node) => runs(index, node) === isThere)
      );
  const kept = (index) => nodes.filter((node) => isKeptByOthers(answers.get(node)[index]));
  while (order.some((index) => place(index, kept(index)))) ;
  for (const [index, node] of nodes.entries()) node.reset(before[index]);
  return answers;
}
function waits({ fits, preemption }) {
  return !fits && (preemption?.victims.length ?? 0) === 0;
}
function isKeptByOthers({ fit: answer }) {
  const plugin = answer?.first?.plugin;
  return answer !== void 0 && waits(answer) && (plugin === "InterPodAffinity" || plugin === "PodTopologySpread");
}
function signatureOf(all) {
  return JSON.stringify(
    all.map(({ fit: answer }) => [
      answer?.fits,
      answer?.message,
      answer?.preemption?.message,
      answer?.preemption?.violations,
      answer?.preemption?.victims.map(({ namespace, labels, priority }) => [namespace, labels, priority])
    ])
  );
}

// src/placement/simulation/lifecycle.ts
var NODE2 = "node.kubernetes.io/";
var CONDITIONS = [
  { type: "Ready", status: "False", key: `${NODE2}not-ready`, evicts: true },
  { type: "Ready", status: "Unknown", key: `${NODE2}unreachable`, evicts: true },
  { type: "MemoryPressure", status: "True", key: `${NODE2}memory-pressure`, evicts: false },
  { type: "DiskPressure", status: "True", key: `${NODE2}disk-pressure`, evicts: false },
  { type: "PIDPressure", status: "True", key: `${NODE2}pid-pressure`, evicts: false },
  { type: "NetworkUnavailable", status: "True", key: `${NODE2}network-unavailable`, evicts: false }
];
var UNSCHEDULABLE = { key: `${NODE2}unschedulable`, effect: "NoSchedule" };
function withConditionTaints(node) {
  const { taints = [], unschedulable = false } = node.spec ?? {};
  const wanted = unschedulable ? [UNSCHEDULABLE] : [];
  const ended = unschedulable ? [] : [UNSCHEDULABLE];
  for (const { type, status: status3, key: key2, evicts } of CONDITIONS) {
    const condition = node.status?.conditions?.find((one) => one.type === type);
    if (!condition) continue;
    const own2 = evicts ? [
      { key: key2, effect: "NoSchedule" },
      { key: key2, effect: "NoExecute" }
    ] : [{ key: key2, effect: "NoSchedule" }];
    (condition.status === status3 ? wanted : ended).push(...own2);
  }
  const kept = taints.filter((taint) => !ended.some((one) => matchTaint(one, taint)));
  const added = wanted.filter((taint) => !kept.some((one) => matchTaint(one, taint)));
  if (kept.length === taints.length && added.length === 0) return node;
  return { ...node, spec: { ...node.spec, taints: [...kept, ...added] } };
}
function evictedAfter(tolerations, node) {
  const taints = (node.spec?.taints ?? []).filter((taint) => repels(taint) && taint.effect === "NoExecute");
  const found = taints.map((taint) => tolerationOf(tolerations, taint));
  if (found.some((toleration2) => toleration2 === void 0)) return 0;
  return Math.min(...found.map((toleration2) => Math.max(toleration2?.tolerationSeconds ?? Infinity, 0)));
}

// src/placement/waves.ts
function progress(replacement) {
  const { daemonSet, desired, dead, old, recovering = 0 } = replacement;
  const { updateStrategy } = daemonSet.spec ?? {};
  const { maxUnavailable, maxSurge } = effectiveCounts(daemonSet, desired);
  const surges = allowsSurge(updateStrategy);
  const limit = surges ? maxSurge : maxUnavailable;
  if (updateStrategy?.type === "OnDelete") {
    const nothing2 = { limit, budget: 0, waves: [], updated: 0, untouched: old + recovering };
    return { best: nothing2, worst: nothing2 };
  }
  const budget = surges ? limit : Math.max(limit - dead, 0);
  const budgets = { limit, budget, first: surges ? limit : Math.max(budget - recovering, 0) };
  return { best: rolled(replacement, budgets, false), worst: rolled(replacement, budgets, true) };
}
function rolled({ old, blocked, recovering = 0 }, { limit, budget, first: opening }, isWorst) {
  const sizes = [];
  let [free, stuck] = [old - blocked, blocked];
  let held = 0;
  let [room, more] = [opening, recovering];
  while (room > 0 && free + stuck > 0 || more > 0) {
    const first = Math.min(isWorst ? stuck : free, room);
    const rest = Math.min(isWorst ? free : stuck, room - first);
    const [good, bad] = isWorst ? [rest, first] : [first, rest];
    sizes.push(more + good + bad);
    free -= good;
    stuck -= bad;
    held += bad;
    more = 0;
    room = Math.max(budget - held, 0);
  }
  return { limit, budget, waves: grouped(sizes), updated: recovering + old - blocked - free, untouched: free + stuck };
}
function grouped(sizes) {
  const waves = [];
  for (const size of sizes) {
    const last = waves.at(-1);
    if (last?.size === size) last.count++;
    else waves.push({ size, count: 1 });
  }
  return waves;
}

// src/cluster/texts.ts
function taintText({ key: key2, value, effect }) {
  return `${key2}${value ? `=${value}` : ""}:${effect}`;
}
function requirementText({ key: key2 = "", operator = "", values = [] }) {
  return values.length === 0 ? `${key2} ${operator}` : `${key2} ${operator} [${values.slice(0, 5).join(", ")}${values.length > 5 ? ", \u2026" : ""}]`;
}
var NAMELESS = { node: "", nodes: "", "virtual nodes": "virtual ", others: "other " };
function nodesText(nodes, className) {
  return `${nodes} ${nodeText(className)}${nodes === 1 ? "" : "s"}`;
}
function nodeText(className) {
  return `${Object.hasOwn(NAMELESS, className) ? NAMELESS[className] : `${className} `}node`;
}
function oneNodeText(className) {
  const text3 = nodeText(className);
  return `${/^[aeiou]/i.test(text3) ? "an" : "a"} ${text3}`;
}
var UNITS = ["Ki", "Mi", "Gi", "Ti", "Pi"];
function amountText(resource, amount2) {
  if (resource === "cpu") return amount2 % 1e3 === 0 ? String(amount2 / 1e3) : `${amount2}m`;
  if (resource !== "memory" && resource !== "ephemeral-storage" && !resource.startsWith("hugepages-")) return String(amount2);
  let [value, unit] = [amount2, ""];
  for (const next2 of UNITS) {
    if (Math.abs(value) < 1024) break;
    value /= 1024;
    unit = next2;
  }
  return `${Math.round(value * 10) / 10}${unit}`;
}
function rangeText(resource, { least: least2, most }) {
  return least2 === most ? amountText(resource, most) : `${amountText(resource, least2)}\u2013${amountText(resource, most)}`;
}

// src/cluster/causes.ts
function causeKey({ kind, text: text3, parts }) {
  return `${kind} ${parts ? parts.map((part) => part.text).join("; ") : text3}`;
}
function mergedCause(a, b) {
  if (!a.parts || !b.parts || a.text === b.text) return a;
  const parts = a.parts.map((part, index) => {
    const [one, other] = [part.taken, b.parts[index]?.taken];
    if (!one || !other) return part;
    return { text: part.text, taken: { ...one, least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) } };
  });
  return { ...a, parts, text: partsText(parts) };
}
function partsText(parts) {
  return parts.map(({ text: text3, taken }) => taken ? `${text3}, of which other pods take ${rangeText(taken.resource, taken)}` : text3).join("; ");
}
function causeOf({ decision, fit: fit2 }, daemon, info, type, nodes = 1) {
  if (!decision.shouldRun) return excluded(daemon, info, decision.shouldContinueRunning);
  if (daemon.forbidden !== void 0) return { kind: "forbidden", text: daemon.forbidden };
  if (type === "fargate") return { kind: "never", text: "Fargate runs no pods of DaemonSets" };
  if (type === "virtual") return { kind: "never", text: "a virtual node runs no pods of DaemonSets" };
  if (!fit2 || fit2.fits) return void 0;
  const victims = fit2.preemption?.victims ?? [];
  if (victims.length > 0) return preempts(victims, fit2.preemption?.violations ?? 0, nodes);
  const { first } = fit2;
  if (!first) return void 0;
  const message = pendingMessage(fit2);
  if (first.takenPorts && first.takenPorts.length > 0) return { kind: "pending", text: portsText(first.takenPorts), message };
  if (!first.insufficient) return { kind: "pending", text: first.reasons.join(", "), message };
  const parts = first.insufficient.map((each2) => lacking(each2));
  const isNever = first.insufficient.some(({ unresolvable: unresolvable2 }) => unresolvable2);
  return { kind: isNever ? "never" : "pending", text: partsText(parts), parts, message };
}
function excluded(daemon, { node, labels }, stays) {
  const reasons = daemon.eligibility.reasons(node);
  const [first] = reasons;
  const taints = reasons.flatMap((reason) => reason.kind === "taint" ? [taintText(reason.taint)] : []);
  const isCondition2 = taints.length > 0 && taints.every((taint) => taint.startsWith("node.kubernetes.io/"));
  switch (first?.kind) {
    case "nodeName":
      return { kind: "excluded", text: `spec.nodeName is ${daemon.eligibility.nodeName}` };
    case "nodeSelector":
      return { kind: "excluded", text: `nodeSelector ${some(unmetSelector(daemon, labels))} is not met` };
    case "nodeAffinity":
      return { kind: "excluded", text: `required node affinity is not met${affinityOf(daemon)}` };
    default:
      return {
        kind: "excluded",
        text: `${taints.length === 1 ? "taint" : "taints"} ${some(taints)} ${taints.length === 1 ? "is" : "are"} not tolerated${stays && isCondition2 ? ", so no new pod is created; one that runs there stays" : ""}`
      };
  }
}
function unmetSelector({ daemonSet }, labels) {
  const selector2 = daemonSet.spec?.template?.spec?.nodeSelector ?? {};
  return Object.entries(selector2).flatMap(
    ([key2, value]) => Object.hasOwn(labels, key2) && labels[key2] === value ? [] : [`${key2}=${value}`]
  );
}
function affinityOf({ daemonSet }) {
  const { affinity } = daemonSet.spec?.template?.spec ?? {};
  const terms = nodeAlternatives(affinity ? { affinity } : {});
  const [only] = terms;
  if (terms.length !== 1 || !only || only.length === 0) return terms.length > 1 ? `: none of its ${terms.length} terms` : "";
  return `: ${some(only.map(({ key: key2, operator, values }) => requirementText({ key: key2, operator, values: [...values] })))}`;
}
function lacking({ resource, requested, used, capacity, unresolvable: unresolvable2 }) {
  if (resource === "pods") return { text: `Too many pods: the node takes ${capacity}` };
  const text3 = `Insufficient ${resource}: the pod requests ${amountText(resource, requested)}, the node has ${amountText(resource, capacity)}`;
  return unresolvable2 ? { text: text3 } : { text: text3, taken: { resource, least: used, most: used } };
}
function portsText(taken) {
  const holders = groupBy(taken, ({ holder: { namespace, pod: pod2 } }) => `${namespace}/${stem(pod2.metadata.name, pod2.spec.nodeName)}`);
  const all = Array.from(holders, ([name, held]) => {
    const ports = held.map(({ port: { ip, port, protocol } }) => `${ip === "0.0.0.0" ? "" : `${ip}:`}${port}/${protocol}`);
    return `${some([...new Set(ports)])} by ${name}`;
  });
  return `host ports are taken: ${some(all)}`;
}
function preempts(victims, violations, nodes) {
  const names = [
    ...new Set(
      victims.map(({ namespace, pod: pod2, priority }) => `${namespace}/${stem(pod2.metadata.name, pod2.spec.nodeName)} (priority ${priority})`)
    )
  ];
  const budgets = violations === 0 ? "" : `, against ${violations === 1 ? "a PodDisruptionBudget" : `${violations} PodDisruptionBudgets`}`;
  const isOwn = nodes > 1 && victims.some(({ pod: { metadata: metadata2, spec } }) => stem(metadata2.name, spec.nodeName) === metadata2.name);
  return { kind: "preempts", text: `fits only by evicting ${isOwn ? "pods such as " : ""}${some(names)}${budgets}` };
}
function stem(name, node = "") {
  return node !== "" && name.endsWith(`-${node}`) ? name.slice(0, -node.length - 1) : name.replace(/-[a-z0-9]{8,10}-[a-z0-9]{5}$|-[a-z0-9]{5}$|-$/, "");
}

// src/cluster/classes.ts
var SYSTEM_TAINT = /^node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//;
var ROLE = "node-role.kubernetes.io/";
var FEATURES = [
  ({ type }) => type === "linux" ? "" : type === "virtual" ? "virtual" : type,
  (node) => rolesOf(node).join("+"),
  ({ node }) => taintsOf(node.spec?.taints),
  ({ node }) => label2(node.metadata.labels, "kubernetes.io/arch"),
  ({ node }) => isSpot(node.metadata.labels ?? {}) ? "spot" : "",
  ({ node }) => label2(node.metadata.labels, "node.kubernetes.io/instance-type") || label2(node.metadata.labels, "beta.kubernetes.io/instance-type"),
  ({ node }) => sizeOf(node.status?.allocatable ?? node.status?.capacity)
];
function namedClasses(nodes) {
  const rest = nodes.filter(({ pool, type }) => pool === void 0 && type !== "fargate" && type !== "virtual");
  const telling = tellingFeatures(rest);
  const cache = /* @__PURE__ */ new Map();
  const nameOf = (node) => {
    if (node.type === "fargate") return "fargate";
    if (node.type === "virtual") return "virtual nodes";
    if (node.pool !== void 0) return node.pool;
    const key2 = JSON.stringify(telling.map((feature) => feature(node)));
    let name = cache.get(key2);
    if (name === void 0)
      cache.set(
        key2,
        name = telling.map((feature) => feature(node)).filter((part) => part !== "").join(" ") || (telling.length > 0 ? "others" : "nodes")
      );
    return name;
  };
  return [...groupBy(nodes, nameOf)].map(([name, own2]) => ({ name, nodes: own2 }));
}
function tellingFeatures(nodes) {
  const telling = [];
  let groups = 1;
  for (const feature of FEATURES) {
    const count = new Set(nodes.map((node) => JSON.stringify([...telling, feature].map((each2) => each2(node))))).size;
    if (count > groups && count <= MOST_CLASSES) {
      telling.push(feature);
      groups = count;
    }
  }
  return telling;
}
var MOST_CLASSES = 12;
function rolesOf({ node }) {
  return Object.keys(node.metadata.labels ?? {}).filter((key2) => key2.startsWith(ROLE)).map((key2) => key2.slice(ROLE.length)).filter((role) => role !== "master").sort();
}
function taintsOf(taints = []) {
  const own2 = taints.filter(({ key: key2, effect }) => !SYSTEM_TAINT.test(key2) && !key2.startsWith(ROLE) && effect !== "PreferNoSchedule");
  return own2.map(({ key: key2, value }) => value ? `${key2}=${value}` : key2).slice(0, 3).sort().join("+");
}
function isSpot(labels) {
  return labels["karpenter.sh/capacity-type"] === "spot" || labels["eks.amazonaws.com/capacityType"] === "SPOT" || labels["cloud.google.com/gke-spot"] === "true" || labels["kubernetes.azure.com/scalesetpriority"] === "spot";
}
function label2(labels, key2) {
  return labels?.[key2] ?? "";
}
function sizeOf(resources2) {
  if (!resources2) return "";
  const { cpu, memory } = resources2;
  return [cpu && `${cpu} CPU`, memory].filter(Boolean).join(" ");
}

// src/cluster/owners.ts
function daemonSetKey({ metadata: metadata2 = {} }) {
  return `${metadata2.namespace ?? "default"}/${metadata2.name}`;
}
function ownersOf({ metadata: { namespace = "default", ownerReferences = [] } }) {
  return ownerReferences.flatMap(({ kind, name }) => kind === "DaemonSet" ? [`${namespace}/${name}`] : []);
}
function isPodOf(pod2, daemonSet) {
  return ownersOf(pod2).includes(daemonSetKey(daemonSet));
}

// src/cluster/not-modelled.ts
var DEFAULT_SCHEDULER = "default-scheduler";
function notModelled({ daemonSet, pod: pod2 }, isOneNode, objects) {
  const {
    affinity,
    topologySpreadConstraints = [],
    schedulerName = DEFAULT_SCHEDULER,
    volumes = [],
    resourceClaims = [],
    schedulingGates = []
  } = daemonSet.spec?.template?.spec ?? {};
  const found = [];
  if (schedulerName !== DEFAULT_SCHEDULER) found.push(`the scheduler ${schedulerName}`);
  if (volumes.some(({ persistentVolumeClaim, ephemeral }) => persistentVolumeClaim ?? ephemeral))
    found.push("volumes that are bound to nodes");
  if (resourceClaims.length > 0) found.push("devices of resource claims");
  if (schedulingGates.length > 0) found.push("scheduling gates");
  if (isOneNode && (affinity?.podAffinity ?? affinity?.podAntiAffinity ?? topologySpreadConstraints.length > 0))
    found.push("pods of DaemonSets on other nodes, in a fleet of this size");
  return [...found, ...webhooksOf(pod2, objects)];
}
function webhooksOf({ namespace, labels }, { webhooks: all = [], namespaces }) {
  const own2 = namespaces.find(({ metadata: metadata2 }) => metadata2.name === namespace)?.metadata.labels;
  const namespaceLabels = { ...own2, "kubernetes.io/metadata.name": namespace };
  return all.flatMap(({ kind, metadata: metadata2, webhooks = [] }) => {
    const names = webhooks.flatMap(({ name = "", rules = [], namespaceSelector = {}, objectSelector = {} }) => {
      const isAsked = rules.some(createsPods) && isMet(namespaceSelector, namespaceLabels) && isMet(objectSelector, labels);
      return isAsked ? [name] : [];
    });
    const may = kind === "MutatingWebhookConfiguration" ? "may change" : "may refuse";
    return names.length === 0 ? [] : [`the webhook ${some([...new Set(names)])} of the ${kind} ${metadata2.name}, which ${may} the pods`];
  });
}
function createsPods({
  apiGroups = [],
  apiVersions = [],
  operations = [],
  resources: resources2 = [],
  scope = "*"
}) {
  const has = (list3, ...wanted) => wanted.some((each2) => list3.includes(each2));
  return has(apiGroups, "", "*") && has(apiVersions, "v1", "*") && has(operations, "CREATE", "*") && has(resources2, "pods", "*", "*/*") && scope !== "Cluster";
}
function isMet(selector2, labels) {
  return matchesLabels(selector2, labels) === true;
}

// src/cluster/types.ts
function runsDaemonSets(type) {
  return type !== "fargate" && type !== "virtual";
}
var UNTOLD_STORAGE = "1Pi";

// src/cluster/uses.ts
var ALWAYS = ["cpu", "memory", "ephemeral-storage", "pods"];
var UNTOLD = Number(quantityOf(UNTOLD_STORAGE).value());
function usesOf(parts, daemons) {
  const known2 = parts.filter(({ nodes: [first] }) => first.resources !== "unknown");
  if (known2.length === 0) return [];
  const requested = known2.map(({ standings: standings2 }) => sumOf(daemons.filter((_, index) => isCreated(standings2[index], daemons[index]))));
  const names = /* @__PURE__ */ new Set([...ALWAYS, ...requested.flatMap((sum) => [...sum.keys()])]);
  const isEstimated = known2.some(({ nodes: [first] }) => first.resources === "estimated");
  return [...names].flatMap((resource) => {
    const rows = known2.map(({ info }, index) => {
      const allocatable2 = info.allocatable.get(resource) ?? 0;
      const daemonSets = requested[index].get(resource) ?? 0;
      const others = resource === "pods" ? info.pods.size : info.requested.get(resource) ?? 0;
      return { allocatable: allocatable2, daemonSets, others, left: allocatable2 - daemonSets - others };
    });
    const range = (of2) => ({ least: least(rows, of2), most: -least(rows, (row) => -of2(row)) });
    const use = {
      resource,
      allocatable: range((row) => row.allocatable),
      daemonSets: range((row) => row.daemonSets),
      others: range((row) => row.others),
      left: range((row) => row.left),
      isEstimated
    };
    return resource === "ephemeral-storage" && (use.daemonSets.most === 0 || use.allocatable.least >= UNTOLD) ? [] : [use];
  });
}
function isCreated({ decision }, { forbidden: forbidden2 }) {
  return decision.shouldRun && forbidden2 === void 0;
}
function sumOf(daemons) {
  const sum = /* @__PURE__ */ new Map([["pods", daemons.length]]);
  for (const { pod: pod2 } of daemons) for (const [name, amount2] of pod2.requests) sum.set(name, (sum.get(name) ?? 0) + amount2);
  return sum;
}
function least(rows, of2) {
  let result = Infinity;
  for (const row of rows) result = Math.min(result, of2(row));
  return result;
}

// src/cluster/survey.ts
function survey({ nodes, pods, objects, daemonSets, runsOn }) {
  const daemons = daemonSets.map(({ daemonSet }) => daemonOf(daemonSet, objects));
  const known2 = withPlenty(nodes, daemons);
  const snapshot = new Snapshot(known2, objects.namespaces);
  for (const pod2 of otherPods(pods, daemons)) snapshot.nodes.get(pod2.spec.nodeName ?? "")?.add(new PodInfo(existingPod(pod2, objects)));
  const answers = outcomes(daemons, snapshot, objects, runsOn);
  const isOneNode = looksAtOneNode(daemons, snapshot);
  const ofNode = /* @__PURE__ */ new Map();
  for (const [index, { nodes: own2 }] of answers.entries()) for (const { name } of own2) ofNode.set(name, index);
  const classes = namedClasses(nodes).map(({ name, nodes: own2 }) => {
    const parts = groupBy(own2, ({ node, type: type2 }) => `${ofNode.get(node.metadata.name)} ${type2}`);
    const all = [...parts.values()].map((members) => {
      const { name: first } = members[0].node.metadata;
      return { nodes: members, info: snapshot.nodes.get(first), standings: answers[ofNode.get(first)].standings };
    });
    const { type } = own2[0];
    const taken = runsDaemonSets(type) ? { uses: usesOf(all, daemons), hostPorts: portsOf(all, daemons) } : { uses: [], hostPorts: [] };
    return { name, type, total: own2.length, parts: all, ...taken };
  });
  return {
    total: nodes.length,
    classes,
    daemonSets: daemons.map((daemon, index) => ({
      ...surveyed(daemonSets[index], daemon, index, classes),
      notModelled: notModelled(daemon, isOneNode, objects)
    })),
    snapshot
  };
}
function surveyed(given, daemon, index, classes) {
  const cells = classes.map(({ parts, total }) => cellOf(parts, total, index, daemon));
  const sum = (of2) => cells.reduce((all, cell) => all + of2(cell), 0);
  const [running, pending] = [sum((cell) => cell.running), sum((cell) => cell.pending)];
  return {
    given,
    daemon,
    desired: running + pending,
    running,
    pending,
    preempting: sum((cell) => cell.preempting),
    cells
  };
}
function cellOf(parts, total, index, daemon) {
  let [running, pending, preempting] = [0, 0, 0];
  const causes = /* @__PURE__ */ new Map();
  for (const { nodes, info, standings: all } of parts) {
    const standing = all[index];
    const { length } = nodes;
    const [first] = nodes;
    const type = first.type;
    const state = stateOf(standing, daemon, type);
    if (state === "pending") pending += length;
    if (state === "running" || state === "preempting") running += length;
    if (state === "preempting") preempting += length;
    const cause = causeOf(standing, daemon, info, type, length);
    if (!cause) continue;
    const key2 = causeKey(cause);
    const known2 = causes.get(key2);
    if (known2) {
      known2.nodes += length;
      known2.cause = mergedCause(known2.cause, cause);
    } else causes.set(key2, { cause, nodes: length, example: first.node.metadata.name });
  }
  const counted3 = [...causes.values()].map(({ cause, nodes, example }) => ({ ...cause, nodes, example }));
  return { total, running, pending, preempting, causes: counted3.toSorted((a, b) => b.nodes - a.nodes) };
}
function stateOf({ decision, fit: fit2 }, daemon, type) {
  if (!decision.shouldRun || daemon.forbidden !== void 0) return "none";
  if (!runsDaemonSets(type)) return "pending";
  if (!fit2 || fit2.fits) return "running";
  return (fit2.preemption?.victims.length ?? 0) > 0 ? "preempting" : "pending";
}
function portsOf(parts, daemons) {
  const running = daemons.filter((_, index) => parts.some(({ standings: all }) => all[index].decision.shouldRun));
  const ports = running.flatMap(({ pod: pod2 }) => pod2.hostPorts).toSorted((a, b) => a.port - b.port);
  return [...new Set(ports.map(({ ip, port, protocol }) => `${ip === "0.0.0.0" ? "" : `${ip}:`}${port}/${protocol}`))];
}
var PLENTY = "1000000000";
function withPlenty(nodes, daemons) {
  if (nodes.every(({ resources: resources2 }) => resources2 !== "unknown")) return nodes.map(({ node }) => node);
  const names = /* @__PURE__ */ new Set(["pods", "cpu", "memory", "ephemeral-storage", ...daemons.flatMap(({ pod: pod2 }) => [...pod2.requests.keys()])]);
  const allocatable2 = Object.fromEntries(
    [...names].map((name) => [name, name === "memory" || name === "ephemeral-storage" ? UNTOLD_STORAGE : PLENTY])
  );
  return nodes.map(({ node, resources: resources2 }) => resources2 === "unknown" ? { ...node, status: { ...node.status, allocatable: allocatable2 } } : node);
}
function otherPods(pods, daemons) {
  const own2 = new Set(daemons.map(({ daemonSet }) => daemonSetKey(daemonSet)));
  return pods.filter((pod2) => !ownersOf(pod2).some((key2) => own2.has(key2)));
}

// src/cluster/explain.ts
function explain({ classes, daemonSets }, name) {
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      const node = part.nodes.find(({ node: { metadata: metadata2 } }) => metadata2.name === name);
      if (node) return [explained(className, { ...part, nodes: [node] }, daemonSets)];
    }
  }
  return classes.filter((each2) => each2.name === name).flatMap(({ name: className, parts }) => parts.map((part) => explained(className, part, daemonSets)));
}
function explained(className, part, daemonSets) {
  const { node, type } = part.nodes[0];
  return {
    className,
    nodes: part.nodes.length,
    node: node.metadata.name,
    daemonSets: daemonSets.map(({ daemon }, index) => {
      const standing = part.standings[index];
      const state = stateOf(standing, daemon, type);
      const checks = [...controllerChecks(daemon, node), ...standing.decision.shouldRun ? schedulerChecks(standing, daemon, part) : []];
      return { index, state, checks, message: state === "pending" && standing.fit ? pendingMessage(standing.fit) : void 0 };
    })
  };
}
var POD = ["spec", "template", "spec"];
function controllerChecks({ daemonSet, eligibility }, node) {
  const { nodeSelector = {}, affinity } = daemonSet.spec?.template?.spec ?? {};
  const { labels = {}, name } = node.metadata;
  const checks = [];
  const add2 = (check2) => void checks.push({ by: "controller", ...check2 });
  if (eligibility.nodeName !== "") {
    add2({
      name: "nodeName",
      passes: eligibility.nodeName === name,
      text: eligibility.nodeName,
      field: [...POD, "nodeName"],
      nodeField: "metadata.name"
    });
  }
  for (const [key2, value] of Object.entries(nodeSelector)) {
    const own2 = Object.hasOwn(labels, key2) ? labels[key2] : void 0;
    const text3 = `wants ${key2}=${value}; ${own2 === void 0 ? "the node has no such label" : `the node has ${key2}=${own2}`}`;
    add2({ name: "nodeSelector", passes: own2 === value, text: text3, field: [...POD, "nodeSelector", key2], nodeField: `metadata.labels[${key2}]` });
  }
  const path = ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"];
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const passes = eligibility.affinity.matchesAffinity(node);
  for (const [index, term] of terms.entries()) {
    const isMet2 = new RequiredNodeAffinity({
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } }
    }).matches(node);
    if (passes && !isMet2) continue;
    add2({
      name: "nodeAffinity",
      passes: isMet2,
      text: termText(term, labels, name),
      field: [...POD, ...path, index],
      nodeField: "metadata.labels"
    });
  }
  for (const { taint, by } of eligibility.taints(node)) {
    const isHarmless = !repels(taint);
    const how = by ? `tolerated by ${tolerationText2(by)}` : isHarmless ? "keeps no pod away" : "not tolerated";
    add2({
      name: "taint",
      passes: isHarmless || by !== void 0,
      text: `${taintText(taint)}: ${how}`,
      field: [...POD, "tolerations"],
      nodeField: "spec.taints"
    });
  }
  return checks;
}
function termText({ matchExpressions = [], matchFields = [] }, labels, name) {
  const of2 = (requirement2, own2) => `${requirementText(requirement2)} (the node has ${own2 === void 0 ? "none" : own2 === "" ? "an empty value" : own2})`;
  const all = [
    ...matchExpressions.map((each2) => of2(each2, Object.hasOwn(labels, each2.key ?? "") ? labels[each2.key ?? ""] : void 0)),
    ...matchFields.map((each2) => of2(each2, name))
  ];
  return all.length === 0 ? "an empty term, which selects nothing" : all.join(" and ");
}
function tolerationText2({ key: key2, operator, value, effect }) {
  const what = key2 ? `${key2}${operator === "Exists" ? "" : `=${value ?? ""}`}` : "a toleration of all keys";
  return effect ? `${what}:${effect}` : what;
}
var PLUGINS = [
  "NodeName",
  "NodeUnschedulable",
  "TaintToleration",
  "NodeAffinity",
  "NodePorts",
  "NodeResourcesFit",
  "VolumeRestrictions",
  "PodTopologySpread",
  "InterPodAffinity"
];
var FIELDS = {
  TaintToleration: [...POD, "tolerations"],
  NodeAffinity: [...POD, "nodeSelector"],
  NodePorts: [...POD, "containers", 0, "ports"],
  NodeResourcesFit: [...POD, "containers", 0, "resources", "requests"],
  VolumeRestrictions: [...POD, "volumes"],
  PodTopologySpread: [...POD, "topologySpreadConstraints"],
  InterPodAffinity: [...POD, "affinity"]
};
function fieldOf(plugin, first, { daemonSet }) {
  const { containers = [], initContainers = [] } = daemonSet.spec?.template?.spec ?? {};
  const asks = ({ ports = [], resources: resources2 }) => plugin === "NodePorts" ? ports.some(({ hostPort, containerPort }) => first?.takenPorts?.some(({ port }) => port.port === (hostPort ?? containerPort))) : first?.insufficient?.some(({ resource }) => resource in { ...resources2?.limits, ...resources2?.requests }) ?? false;
  const path = FIELDS[plugin];
  if (path?.[POD.length] !== "containers") return path;
  const index = containers.findIndex(asks);
  const ofInit = index < 0 ? initContainers.findIndex(asks) : -1;
  const holder = ofInit < 0 ? ["containers", Math.max(index, 0)] : ["initContainers", ofInit];
  return [...POD, ...holder, ...path.slice(POD.length + 2)];
}
function schedulerChecks(standing, daemon, { info, nodes: [first] }) {
  const cause = causeOf(standing, daemon, info, first.type);
  const failing = standing.fit?.first?.plugin;
  const end = failing === void 0 ? PLUGINS.length : PLUGINS.indexOf(failing);
  const checks = PLUGINS.slice(0, end).map(
    (name) => ({ by: "scheduler", name, passes: true, text: "passes", field: void 0, nodeField: void 0 })
  );
  if (cause) {
    const name = failing ?? (cause.kind === "forbidden" ? "admission" : "kubelet");
    const nodeField = name === "NodeResourcesFit" ? "status.allocatable" : void 0;
    checks.push({
      by: "scheduler",
      name,
      passes: cause.kind === "preempts",
      text: cause.text,
      field: fieldOf(name, standing.fit?.first, daemon),
      nodeField
    });
  }
  return checks;
}

// src/cluster/on-nodes.ts
function onNodes(survey2, index) {
  return new DaemonSetOnNodes(survey2, index);
}
var DaemonSetOnNodes = class {
  #survey;
  #index;
  #own;
  total;
  desired;
  #taints;
  #architectures;
  constructor(survey2, index) {
    this.#survey = survey2;
    this.#index = index;
    this.#own = survey2.daemonSets[index];
    this.total = survey2.total;
    this.desired = this.#own.desired;
  }
  get isNumber() {
    return this.total > 0 && this.#survey.classes.every(({ parts }) => parts.every(({ nodes: [first] }) => first.isAnonymous));
  }
  get classes() {
    return this.#survey.classes.map(({ name, type }, at2) => ({
      name,
      some: (nodes) => nodesText(nodes, name),
      type,
      ...this.#own.cells[at2]
    }));
  }
  get taints() {
    return this.#taints ??= taintsOf2(this.#survey);
  }
  get architectures() {
    return this.#architectures ??= architecturesOf(this.#survey, this.#index);
  }
  get tax() {
    return real(this.#survey).flatMap((one) => taxOf(one, this.#survey.daemonSets, this.#own));
  }
  get slots() {
    return real(this.#survey).flatMap((one) => slotsOf(one, this.#index));
  }
};
function real({ classes }) {
  return classes.filter(({ type }) => runsDaemonSets(type));
}
function taintsOf2({ classes }) {
  const nodes = classes.flatMap(({ parts }) => parts.flatMap((part) => part.nodes));
  return tally(
    nodes,
    ({ node }) => node.spec?.taints ?? [],
    ({ key: key2, value = "", effect }) => `${key2}=${value}:${effect}`
  );
}
var ARCHITECTURE = "kubernetes.io/arch";
function architecturesOf({ classes }, index) {
  const running = classes.flatMap(({ parts }) => parts.filter(({ standings: standings2 }) => standings2[index].decision.shouldRun));
  const nameOf = ({ node }) => node.metadata.labels?.[ARCHITECTURE] ?? "";
  return tally(
    running.flatMap(({ nodes }) => nodes),
    (node) => nameOf(node) === "" ? [] : [{ name: nameOf(node) }],
    ({ name }) => name
  );
}
function tally(nodes, traitsOf, keyOf) {
  const found = /* @__PURE__ */ new Map();
  for (const each2 of nodes) {
    for (const trait of traitsOf(each2)) {
      const known2 = found.get(keyOf(trait));
      if (known2) known2.nodes++;
      else found.set(keyOf(trait), { trait, nodes: 1, example: each2.node.metadata.name });
    }
  }
  return Array.from(found.values(), ({ trait, ...rest }) => ({ ...trait, ...rest }));
}
var TAXED = /* @__PURE__ */ new Set(["cpu", "memory"]);
function taxOf({ name, uses, parts }, daemonSets, own2) {
  const running = daemonSets.filter((_, at2) => parts.some(({ standings: standings2 }) => standings2[at2].decision.shouldRun));
  if (!running.includes(own2)) return [];
  return uses.flatMap(({ resource, allocatable: allocatable2, daemonSets: requested }) => {
    if (!TAXED.has(resource) || allocatable2.least <= 0) return [];
    const amounts3 = running.map(({ daemon }) => daemon.pod.requests.get(resource) ?? 0);
    return [
      {
        node: oneNodeText(name),
        resource,
        share: requested.most / allocatable2.least,
        requested: amountText(resource, requested.most),
        allocatable: amountText(resource, allocatable2.least),
        daemonSets: running.length,
        isLargest: amounts3.indexOf(Math.max(...amounts3)) === running.indexOf(own2)
      }
    ];
  });
}
var BOUND = /* @__PURE__ */ new Set(["Node", "DaemonSet"]);
function slotsOf({ name, parts }, index) {
  const known2 = parts.filter(({ nodes: [first], standings: standings2 }) => first.resources !== "unknown" && standings2[index].decision.shouldRun);
  const all = known2.flatMap(({ info, standings: standings2 }) => {
    const allocatable2 = info.allocatable.get("pods") ?? 0;
    if (allocatable2 === 0) return [];
    const others = [...info.pods].filter(({ pod: pod2 }) => pod2.metadata.ownerReferences?.some(({ kind = "" }) => BOUND.has(kind))).length;
    const daemonSets = standings2.filter(({ decision }) => decision.shouldRun).length;
    return [
      {
        node: oneNodeText(name),
        allocatable: allocatable2,
        daemonSets,
        others,
        share: (daemonSets + others) / allocatable2,
        isFirst: standings2.findIndex(({ decision }) => decision.shouldRun) === index
      }
    ];
  });
  return all.toSorted((a, b) => b.share - a.share).slice(0, 1);
}

// src/cluster/merge.ts
function mergeObjects(wins, others) {
  const merge = (first, second) => {
    const keyOf = ({ kind = "", metadata: { name, namespace = "" } }) => `${kind} ${namespace}/${name}`;
    const known2 = /* @__PURE__ */ new Map();
    for (const each2 of [...first, ...second]) if (!known2.has(keyOf(each2))) known2.set(keyOf(each2), each2);
    return [...known2.values()];
  };
  return {
    priorityClasses: merge(wins.priorityClasses, others.priorityClasses),
    runtimeClasses: merge(wins.runtimeClasses, others.runtimeClasses),
    limitRanges: merge(wins.limitRanges, others.limitRanges),
    resourceQuotas: merge(wins.resourceQuotas, others.resourceQuotas),
    podDisruptionBudgets: merge(wins.podDisruptionBudgets, others.podDisruptionBudgets),
    namespaces: merge(wins.namespaces, others.namespaces),
    webhooks: merge(wins.webhooks ?? [], others.webhooks ?? [])
  };
}

// src/cluster/broken-list.ts
var ITEMS = /^items:[^\S\n]*\n(?:[^\S\n]*(?:#.*)?\n)*( *)- /m;
function withoutItem(text3, { start, end }, place) {
  const document2 = text3.slice(start, end);
  const indent = ITEMS.exec(document2)?.[1];
  if (indent === void 0) return void 0;
  const before = document2.lastIndexOf(`
${indent}- `, place - start);
  if (before < 0) return void 0;
  const item = document2.slice(before + 1, endOf(document2, before + indent.length + 3, indent.length));
  const blank = item.replace(/[^\r\n]/g, " ");
  return text3.slice(0, start) + document2.slice(0, before + 1) + blank + document2.slice(before + 1 + item.length) + text3.slice(end);
}
function endOf(document2, place, indent) {
  for (const { 0: blanks, index } of document2.slice(place).matchAll(/^ *(?=[^\s#])/gm))
    if (index > 0 && blanks.length <= indent) return place + index;
  return document2.length;
}

// src/cluster/plain.ts
function member(value, ...keys) {
  let here = value;
  for (const key2 of keys) {
    if (!isStruct(here) || !Object.hasOwn(here, key2)) return void 0;
    here = here[key2];
  }
  return here;
}
function textAt(value, ...keys) {
  const found = member(value, ...keys);
  return typeof found === "string" ? found : void 0;
}
function objectAt(value, ...keys) {
  const found = member(value, ...keys);
  return isStruct(found) ? found : {};
}
function listAt(value, ...keys) {
  const found = member(value, ...keys);
  return Array.isArray(found) ? found : [];
}
function numberAt2(value, ...keys) {
  const found = member(value, ...keys);
  return typeof found === "number" && Number.isFinite(found) ? found : void 0;
}
function textsAt(value, ...keys) {
  const texts3 = {};
  for (const [key2, found] of Object.entries(objectAt(value, ...keys))) {
    if (typeof found === "string") texts3[key2] = found;
    else if (typeof found === "number" || typeof found === "boolean") texts3[key2] = String(found);
  }
  return texts3;
}

// src/cluster/node.ts
var POOL_LABELS = [
  "eks.amazonaws.com/nodegroup",
  "alpha.eksctl.io/nodegroup-name",
  "karpenter.sh/nodepool",
  "cloud.google.com/gke-nodepool",
  "kubernetes.azure.com/agentpool",
  "agentpool",
  "cluster.x-k8s.io/owner-name",
  "cluster.x-k8s.io/deployment-name",
  "karpenter.sh/provisioner-name",
  "doks.digitalocean.com/node-pool",
  "k8s.scaleway.com/pool-name",
  "kops.k8s.io/instancegroup",
  "worker.gardener.cloud/pool"
];
var NodeReader = class {
  #told;
  #states = /* @__PURE__ */ new Map();
  constructor(told) {
    this.#told = told;
  }
  /** Undefined where it has no name. */
  read(value, place) {
    const name = textAt(value, "metadata", "name");
    if (!name) {
      const written = member(value, "metadata", "name");
      const isWrong = written !== void 0 && written !== null && written !== "";
      this.#told.add(place, isWrong ? "a Node whose metadata.name is not text is left out" : "a Node without a name is left out");
      return void 0;
    }
    this.#wrongTypes(value, place, name);
    const labels = this.#labels(value, place, name);
    const { spec, status: status3, resources: resources2 } = this.#stateOf(value, place, name);
    return {
      node: { metadata: { name, labels }, spec, status: status3 },
      type: typeOf(labels),
      pool: poolOf(labels) ?? ownerOf(value),
      resources: resources2,
      place
    };
  }
  /** What is of another type than the API has is as good as missing. */
  #wrongTypes(value, place, name) {
    const { labels } = objectAt(value, "metadata");
    const { taints, unschedulable } = objectAt(value, "spec");
    const { allocatable: allocatable2, capacity, conditions } = objectAt(value, "status");
    const wrong = (path) => this.#told.add(place, `${path} of a Node has the wrong type and is left out`, name);
    if (!isAbsent(labels) && !isStruct(labels)) wrong("metadata.labels");
    if (!isAbsent(value["spec"]) && !isStruct(value["spec"])) wrong("spec");
    if (!isAbsent(taints) && !Array.isArray(taints)) wrong("spec.taints");
    if (!isAbsent(unschedulable) && typeof unschedulable !== "boolean") wrong("spec.unschedulable");
    if (!isAbsent(value["status"]) && !isStruct(value["status"])) wrong("status");
    if (!isAbsent(allocatable2) && !isStruct(allocatable2)) wrong("status.allocatable");
    if (!isAbsent(capacity) && !isStruct(capacity)) wrong("status.capacity");
    if (isAbsent(conditions)) return;
    if (!Array.isArray(conditions)) wrong("status.conditions");
    else if (!conditions.every(isCondition)) wrong("status.conditions[]");
  }
  #labels(value, place, name) {
    const written = member(value, "metadata", "labels");
    if (!isStruct(written)) return {};
    let isText = true;
    for (const key2 in written) {
      if (typeof written[key2] === "string") continue;
      isText = false;
      this.#told.add(place, "a label whose value is not text is read as text", `${key2} of ${name}`);
    }
    return isText ? written : textsAt(value, "metadata", "labels");
  }
  #stateOf(value, place, name) {
    const { taints, unschedulable } = objectAt(value, "spec");
    const { allocatable: allocatable2, capacity, conditions } = objectAt(value, "status");
    const amounts3 = isStruct(allocatable2) ? allocatable2 : capacity;
    const key2 = `${taints === void 0 ? "" : JSON.stringify(taints)}
${unschedulable === true}
${amounts3 === allocatable2}${JSON.stringify(amounts3)}${conditionsKey(conditions)}`;
    const known2 = this.#states.get(key2);
    if (known2) return known2;
    const { count } = this.#told;
    const state = this.#readState(value, place, name);
    if (this.#told.count === count && this.#states.size < MOST_STATES) this.#states.set(key2, state);
    return state;
  }
  #readState(value, place, name) {
    const taints = this.#taints(value, place, name);
    const allocatable2 = this.#resources(value, "allocatable", place, name);
    const capacity = allocatable2 ? void 0 : this.#resources(value, "capacity", place, name);
    const conditions = conditionsOf(value);
    if (!allocatable2 && !capacity) this.#told.add(place, `a node without status.allocatable${NOT_JUDGED}`, name);
    const { spec = {}, status: status3 = {} } = withConditionTaints({
      metadata: { name },
      spec: { ...taints.length > 0 && { taints }, ...member(value, "spec", "unschedulable") === true && { unschedulable: true } },
      status: { ...allocatable2 && { allocatable: allocatable2 }, ...capacity && { capacity }, ...conditions.length > 0 && { conditions } }
    });
    const amounts3 = allocatable2 ?? capacity;
    const isWhole = amounts3 !== void 0 && Object.keys(amounts3).length === Object.keys(objectAt(value, "status", allocatable2 ? "allocatable" : "capacity")).length;
    const isKnown = isWhole && EVERYWHERE.every((resource) => Object.hasOwn(amounts3, resource));
    return { spec, status: status3, resources: isKnown ? "observed" : "unknown" };
  }
  #taints(value, place, name) {
    return listAt(value, "spec", "taints").flatMap((taint) => {
      const [key2, effect, value2] = [textAt(taint, "key"), textAt(taint, "effect"), member(taint, "value")];
      if (key2 && effect) {
        if (!EFFECTS.has(effect))
          this.#told.add(place, `a taint with the effect "${effect}", which Kubernetes does not have`, `${key2} of ${name}`);
        if (!isAbsent(value2) && typeof value2 !== "string")
          this.#told.add(place, "the value of a taint is not text and is left out", `${key2} of ${name}`);
        return [{ key: key2, value: typeof value2 === "string" ? value2 : "", effect }];
      }
      this.#told.add(place, "a taint without key or effect is left out", name);
      return [];
    });
  }
  #resources(value, list3, place, name) {
    const written = member(value, "status", list3);
    if (!isStruct(written)) return void 0;
    const amounts3 = quantities2(
      written,
      (resource, problem2) => this.#told.add(place, `invalid quantity of ${resource} in status.${list3}: ${problem2}${NOT_JUDGED}`, name)
    );
    const missing = EVERYWHERE.filter((resource) => written[resource] === void 0);
    if (missing.length > 0) this.#told.add(place, `status.${list3} without ${missing.join(", ")}${NOT_JUDGED}`, name);
    return amounts3;
  }
};
var NOT_JUDGED = "; whether pods fit on the node is not judged";
var EVERYWHERE = ["cpu", "memory", "pods"];
var EFFECTS = /* @__PURE__ */ new Set(["NoSchedule", "PreferNoSchedule", "NoExecute"]);
var MOST_STATES = 2e4;
function quantities2(written, invalid) {
  const resources2 = {};
  for (const [resource, amount2] of Object.entries(written)) {
    const text3 = typeof amount2 === "number" ? String(amount2) : amount2;
    const quantity = typeof text3 === "string" ? unmarshalQuantity(text3) : "it must be a quantity, such as 500m or 2Gi";
    if (typeof quantity === "string" || typeof text3 !== "string")
      invalid(resource, typeof text3 === "string" ? `"${text3}"` : "not a quantity");
    else if (quantity.sign() < 0) invalid(resource, `"${text3}" is negative`);
    else resources2[resource] = text3;
  }
  return resources2;
}
function isAbsent(value) {
  return value === void 0 || value === null;
}
function isCondition(condition) {
  return isStruct(condition) && typeof condition["type"] === "string" && typeof condition["status"] === "string";
}
function conditionsOf(value) {
  return listAt(value, "status", "conditions").flatMap((condition) => {
    const [type, status3] = [textAt(condition, "type"), textAt(condition, "status")];
    return type !== void 0 && status3 !== void 0 ? [{ type, status: status3 }] : [];
  });
}
function conditionsKey(conditions) {
  if (!Array.isArray(conditions)) return "";
  let key2 = "";
  for (const condition of conditions) {
    const { type, status: status3 } = isStruct(condition) ? condition : {};
    if (typeof type === "string" && typeof status3 === "string") key2 += `
${type}=${status3}`;
  }
  return key2;
}
function typeOf(labels) {
  if (labels["eks.amazonaws.com/compute-type"] === "fargate") return "fargate";
  if (labels["type"] === "virtual-kubelet" || labels["kubernetes.io/role"] === "virtual-kubelet") return "virtual";
  return (labels["kubernetes.io/os"] ?? labels["beta.kubernetes.io/os"]) === "windows" ? "windows" : "linux";
}
function poolOf(labels) {
  for (const key2 of POOL_LABELS) if (labels[key2]) return labels[key2];
  return void 0;
}
function ownerOf(value) {
  return textAt(value, "metadata", "annotations", "cluster.x-k8s.io/owner-name");
}

// src/cluster/allocatable.ts
var CLOUDS = ["eks", "gke", "aks", "aks-before-1.29", "none"];
var MI = 1024 ** 2;
var GI = 1024 ** 3;
function reservedOf(cloud, { cpu, memory, pods }) {
  switch (cloud) {
    case "eks":
      return { cpu: coresReserved(cpu), memory: (11 * pods + 255) * MI + 100 * MI };
    case "gke":
      return { cpu: coresReserved(cpu), memory: Math.round(memory < GI ? 255 * MI : memoryReserved(memory)) + 100 * MI };
    case "aks":
      return { cpu: aksCpu(cpu), memory: Math.round(Math.min(2e7 * pods + 5e7, memory / 4)) + 100 * MI };
    case "aks-before-1.29":
      return { cpu: aksCpu(cpu), memory: Math.round(memoryReserved(memory)) + 750 * MI };
    case "none":
      return { cpu: 0, memory: 0 };
  }
}
function podsOfInterfaces(interfaces, addresses) {
  return interfaces * (addresses - 1) + 2;
}
function coresReserved(cores) {
  return Math.round(
    graduated(cores * 1e3, [
      [1e3, 0.06],
      [1e3, 0.01],
      [2e3, 5e-3],
      [Infinity, 25e-4]
    ])
  );
}
function memoryReserved(bytes) {
  return graduated(bytes, [
    [4 * GI, 0.25],
    [4 * GI, 0.2],
    [8 * GI, 0.1],
    [112 * GI, 0.06],
    [Infinity, 0.02]
  ]);
}
function graduated(amount2, steps) {
  let [rest, sum] = [amount2, 0];
  for (const [size, part] of steps) {
    const here = Math.min(rest, size);
    sum += here * part;
    rest -= here;
  }
  return sum;
}
var AKS_CPU = [
  [64, 740],
  [32, 420],
  [16, 260],
  [8, 180],
  [4, 140],
  [2, 100],
  [1, 60]
];
function aksCpu(cores) {
  return AKS_CPU.find(([least2]) => cores >= least2)?.[1] ?? 60;
}

// src/cluster/pools.ts
var MOST_NODES = 1e6;
var KEYS = /* @__PURE__ */ new Set(["name", "count", "labels", "taints", "allocatable", "shape", "cloud", "price"]);
function* nodesOf({ name, count, labels, taints, allocatable: allocatable2, isEstimated, place, first = 1 }) {
  const common = { "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64", ...labels };
  const type = typeOf(common);
  const resources2 = allocatable2 === void 0 ? "unknown" : isEstimated ? "estimated" : "observed";
  const spec = taints.length > 0 ? { taints } : {};
  const status3 = allocatable2 === void 0 ? {} : { allocatable: { "ephemeral-storage": UNTOLD_STORAGE, ...allocatable2 } };
  for (let index = first; index < first + count; index++) {
    const own2 = `${name}-${index}`;
    yield {
      node: { metadata: { name: own2, labels: { "kubernetes.io/hostname": own2, ...common } }, spec, status: status3 },
      type,
      pool: name,
      resources: resources2,
      place
    };
  }
}
function poolsOf(pools, file, told, lines = []) {
  if (pools.length === 0) told.add(file, "the pools file has no pools; give each a name and a count");
  const counts3 = /* @__PURE__ */ new Map();
  return pools.flatMap((pool, index) => {
    const which = `pools[${index}]`;
    const place = { ...file, line: lines[index] ?? file.line };
    if (!isStruct(pool)) {
      told.add(place, `${which} is not a mapping and is left out`);
      return [];
    }
    const found = poolOf2(pool, which, place, told);
    if (!found) return [];
    const before = counts3.get(found.name);
    counts3.set(found.name, (before ?? 0) + found.count);
    if (before === void 0) return found;
    told.add(place, "another pool has this name; its nodes count as well", found.name);
    return { ...found, first: before + 1 };
  });
}
function poolOf2(pool, which, place, told) {
  const name = textAt(pool, "name");
  const number = member(pool, "count") ?? 1;
  const count = typeof number === "number" ? number : NaN;
  const say = (text3) => told.add(place, `${which}: ${text3}`);
  if (!name) {
    say("a pool needs a name; it is left out");
    return void 0;
  }
  if (!Number.isInteger(count) || count < 0 || count > MOST_NODES) {
    say(`count must be a whole number from 0 to ${MOST_NODES}; the pool is left out`);
    return void 0;
  }
  for (const key2 of Object.keys(pool)) if (!KEYS.has(key2)) say(`unknown key "${key2}"`);
  const given = member(pool, "allocatable");
  const shape = member(pool, "shape");
  for (const key2 of ["labels", "allocatable", "shape"]) {
    const found = member(pool, key2);
    if (found !== void 0 && found !== null && !isStruct(found)) say(`${key2} must be a mapping; it is left out`);
  }
  const labels = textsAt(pool, "labels");
  for (const key2 of Object.keys(objectAt(pool, "labels")))
    if (!Object.hasOwn(labels, key2)) say(`the label ${key2} must be text; it is left out`);
  const common = { name, count, labels, taints: taintsOf3(member(pool, "taints"), say), place };
  if (isStruct(given)) {
    const amounts4 = amountsOf2(given, "allocatable", say);
    return { ...common, allocatable: amounts4 && { pods: "110", ...amounts4 }, isEstimated: false };
  }
  if (!isStruct(shape)) return { ...common, allocatable: void 0, isEstimated: false };
  const { interfaces, addressesPerInterface, ...written } = shape;
  const pods = typeof interfaces === "number" && typeof addressesPerInterface === "number" ? { pods: String(podsOfInterfaces(interfaces, addressesPerInterface)) } : {};
  const cloud = cloudOf(pool, say);
  const amounts3 = amountsOf2(written, "shape", say);
  return { ...common, allocatable: amounts3 && estimated({ ...pods, ...amounts3 }, cloud), isEstimated: true };
}
function amountsOf2(written, list3, say) {
  const amounts3 = quantities2(
    written,
    (resource, problem2) => say(`invalid quantity of ${resource} in ${list3}: ${problem2}; whether pods fit is not judged`)
  );
  const missing = ["cpu", "memory"].filter((resource) => !Object.hasOwn(written, resource));
  if (missing.length > 0) say(`${list3} without ${missing.join(" and ")}; whether pods fit is not judged`);
  return missing.length === 0 && Object.keys(amounts3).length === Object.keys(written).length ? amounts3 : void 0;
}
function cloudOf(pool, say) {
  const written = member(pool, "cloud");
  const cloud = CLOUDS.find((each2) => each2 === written);
  if (written !== void 0 && cloud === void 0) say(`unknown cloud ${JSON.stringify(written)}; use ${CLOUDS.join(", ")}`);
  return cloud ?? "none";
}
var PODS = { eks: "58", gke: "110", aks: "110", "aks-before-1.29": "110", none: "110" };
function estimated(capacity, cloud) {
  const pods = capacity["pods"] ?? PODS[cloud];
  const [cpu, memory, most] = [milli(capacity["cpu"]), whole(capacity["memory"]), whole(pods)];
  const reserved = reservedOf(cloud, { cpu: cpu / 1e3, memory, pods: most });
  return {
    ...capacity,
    pods,
    ...capacity["cpu"] !== void 0 && { cpu: `${Math.max(cpu - reserved.cpu, 0)}m` },
    ...capacity["memory"] !== void 0 && { memory: String(Math.max(memory - reserved.memory, 0)) }
  };
}
function milli(text3 = "0") {
  return Number(quantityOf(text3)?.milliValue() ?? 0);
}
function whole(text3 = "0") {
  return Number(quantityOf(text3)?.value() ?? 0);
}
function taintsOf3(written, say) {
  if (written === void 0) return [];
  if (!Array.isArray(written)) {
    say("taints must be a list");
    return [];
  }
  return written.flatMap((taint) => {
    if (typeof taint === "string") {
      const parsed3 = parseTaint(taint);
      if (parsed3) return [parsed3];
    }
    const [key2, effect] = [textAt(taint, "key"), textAt(taint, "effect")];
    if (key2 && effect) return [{ key: key2, value: textAt(taint, "value") ?? "", effect }];
    say(`invalid taint ${JSON.stringify(taint)}; write key=value:Effect`);
    return [];
  });
}
var TAINT = /^([^=:\s]+)(?:=([^:]*))?:(NoSchedule|PreferNoSchedule|NoExecute)$/;
function parseTaint(text3) {
  const [, key2, value = "", effect] = TAINT.exec(text3) ?? [];
  return key2 !== void 0 && effect !== void 0 ? { key: key2, value, effect } : void 0;
}

// src/cluster/declared.ts
function declaredPools(value, place, told) {
  const kind = textAt(value, "kind");
  const group = (textAt(value, "apiVersion") ?? "").split("/")[0];
  if (kind === "NodePool" && group === "karpenter.sh") return karpenter(value, place, told);
  if (kind === "MachineDeployment" || kind === "MachineSet" || kind === "MachinePool") {
    return group === "cluster.x-k8s.io" ? [clusterApi(value, place, told)] : void 0;
  }
  if (kind === "Cluster" && group === "cluster.x-k8s.io" && isStruct(member(value, "spec", "topology"))) return topology(value, place, told);
  return kind === "ClusterConfig" && group === "eksctl.io" ? eksctl(value, place, told) : void 0;
}
var VARIED = /* @__PURE__ */ new Set(["kubernetes.io/arch", "kubernetes.io/os", "karpenter.sh/capacity-type"]);
var MOST_VARIANTS = 16;
function karpenter(value, place, told) {
  const name = textAt(value, "metadata", "name") ?? "nodepool";
  const template = objectAt(value, "spec", "template");
  const say = (text3) => told.add(place, `NodePool ${name}${text3}`);
  const open = [];
  let variants = [{ "karpenter.sh/nodepool": name, ...textsAt(template, "metadata", "labels") }];
  for (const requirement2 of listAt(template, "spec", "requirements")) {
    const key2 = textAt(requirement2, "key");
    const values = textAt(requirement2, "operator") === "In" ? listAt(requirement2, "values").map(String) : [];
    if (key2 === void 0) continue;
    const isVaried = values.length === 1 || VARIED.has(key2) && values.length > 0 && variants.length * values.length <= MOST_VARIANTS;
    if (isVaried) variants = variants.flatMap((labels) => values.map((each2) => ({ ...labels, [key2]: each2 })));
    else open.push(key2);
  }
  const replicas = variants.length === 1 ? numberAt2(value, "spec", "replicas") : void 0;
  const number = variants.length === 1 ? "one node stands for it" : `one node stands for each of its ${variants.length} kinds`;
  say(
    replicas === void 0 ? ` says neither how many nodes it has nor their resources: ${number}` : " does not tell the resources of its nodes"
  );
  if (open.length > 0) say(` leaves more than one value to ${open.join(", ")}: the labels are left out`);
  const taints = taintsOf3(member(template, "spec", "taints"), (text3) => say(`: ${text3}`));
  const common = { name, count: replicas ?? 1, taints, allocatable: void 0, isEstimated: false, place };
  return variants.map((labels, index) => ({ ...common, first: index + 1, labels: { ...archOf(labels[INSTANCE_TYPE]), ...labels } }));
}
var INSTANCE_TYPE = "node.kubernetes.io/instance-type";
var GRAVITON = /^(?:a1|[a-z]+\d+[a-fh-z]*g[a-z]*)\./;
function archOf(instanceType) {
  return instanceType !== void 0 && GRAVITON.test(instanceType) ? { "kubernetes.io/arch": "arm64" } : {};
}
var CAPACITY = "capacity.cluster-autoscaler.kubernetes.io/";
var SYNCED = /^(?:node-role\.kubernetes\.io|node-restriction\.kubernetes\.io|node\.cluster\.x-k8s\.io)(?:\/|$)|\.(?:node-restriction\.kubernetes\.io|node\.cluster\.x-k8s\.io)\//;
function topology(value, place, told) {
  const name = textAt(value, "metadata", "name") ?? "cluster";
  const workers = objectAt(value, "spec", "topology", "workers");
  told.add(place, `Cluster ${name}: its control plane, and what its class says of nodes, are left out`);
  return [...listAt(workers, "machineDeployments"), ...listAt(workers, "machinePools")].map((each2, index) => {
    const own2 = `${name}-${textAt(each2, "name") ?? index}`;
    return machinesOf(
      { what: `Cluster ${own2}`, name: own2, labels: textsAt(each2, "metadata", "labels"), holder: each2, machine: each2 },
      place,
      told
    );
  });
}
function clusterApi(value, place, told) {
  const name = textAt(value, "metadata", "name") ?? "machines";
  const template = objectAt(value, "spec", "template");
  const labels = textsAt(template, "metadata", "labels");
  const replicas = member(value, "spec", "replicas");
  const holder = { metadata: member(value, "metadata"), replicas };
  return machinesOf({ what: `${textAt(value, "kind")} ${name}`, name, labels, holder, machine: member(template, "spec") }, place, told);
}
function machinesOf({ what, name, labels: machine, holder, machine: spec }, place, told) {
  const annotations = textsAt(holder, "metadata", "annotations");
  const of2 = (key2) => annotations[CAPACITY + key2];
  const say = (text3) => told.add(place, `${what}: ${text3}`);
  const [gpus, gpuType] = [of2("gpu-count"), of2("gpu-type")];
  const written = {
    cpu: of2("cpu"),
    memory: of2("memory"),
    "ephemeral-storage": of2("ephemeral-disk"),
    pods: of2("maxPods"),
    ...gpus !== void 0 && gpuType !== void 0 && { [gpuType]: gpus }
  };
  const given = Object.fromEntries(Object.entries(written).filter(([, amount2]) => amount2 !== void 0));
  const capacity = quantities2(given, (resource, problem2) => say(`invalid quantity of ${resource} in its annotations: ${problem2}`));
  const isKnown = capacity["cpu"] !== void 0 && capacity["memory"] !== void 0;
  if (!isKnown) say(`the annotations ${CAPACITY}cpu and memory are missing: whether pods fit is not judged`);
  const synced = Object.fromEntries(Object.entries(machine).filter(([key2]) => SYNCED.test(key2)));
  const labels = { ...synced, ...pairs(of2("labels")) };
  const annotated = (of2("taints") ?? "").split(",").filter((taint) => taint !== "");
  const taints = [...taintsOf3(annotated, say), ...taintsOf3(member(spec, "taints"), say)];
  const count = numberAt2(holder, "replicas") ?? 1;
  return { name, count, labels, taints, allocatable: isKnown ? estimated(capacity, "none") : void 0, isEstimated: true, place };
}
function pairs(text3 = "") {
  const found = text3.split(",").flatMap((pair) => {
    const [key2 = "", value = ""] = pair.split("=");
    return key2 === "" ? [] : [[key2.trim(), value.trim()]];
  });
  return Object.fromEntries(found);
}
function eksctl(value, place, told) {
  const managed = listAt(value, "managedNodeGroups");
  const groups = [...listAt(value, "nodeGroups"), ...managed];
  if (listAt(value, "fargateProfiles").length > 0) told.add(place, "fargateProfiles say nothing of nodes and are left out");
  if (member(value, "autoModeConfig", "enabled") === true)
    told.add(place, "autoModeConfig: the nodes of EKS Auto Mode are not known and are left out");
  if (isStruct(member(value, "karpenter"))) told.add(place, "karpenter: the nodes of Karpenter are left out; give its NodePools, too");
  return groups.flatMap((group, index) => {
    const name = textAt(group, "name");
    const say = (text3) => told.add(place, `node group ${name ?? index}: ${text3}`);
    if (!name) {
      say("a node group needs a name; it is left out");
      return [];
    }
    const lists = [...listAt(group, "instanceTypes"), ...listAt(group, "instancesDistribution", "instanceTypes")];
    const types = [textAt(group, "instanceType"), ...lists.map(String)].filter((type) => type !== void 0 && type !== "mixed");
    const isArm = textAt(group, "instanceSelector", "cpuArchitecture") === "arm64";
    const isManaged = managed.includes(group);
    const isWindows = (textAt(group, "amiFamily") ?? "").startsWith("Windows");
    const labels = {
      "alpha.eksctl.io/nodegroup-name": name,
      ...types.length === 1 && { [INSTANCE_TYPE]: types[0] },
      ...archOf(types[0]),
      ...isArm && { "kubernetes.io/arch": "arm64" },
      ...isManaged && {
        "eks.amazonaws.com/nodegroup": name,
        "eks.amazonaws.com/capacityType": member(group, "spot") === true ? "SPOT" : "ON_DEMAND"
      },
      ...isWindows && { "kubernetes.io/os": "windows" },
      ...textsAt(group, "labels")
    };
    const taints = member(group, "taints");
    const mapped = isStruct(taints) ? Object.entries(textsAt(group, "taints")).map(([key2, rest]) => `${key2}${rest.startsWith(":") ? "" : "="}${rest}`) : taints;
    const count = numberAt2(group, "desiredCapacity") ?? numberAt2(group, "minSize") ?? 2;
    const capacity = selected(group);
    if (!capacity) told.add(place, "eksctl does not tell the resources of the nodes of a node group: whether pods fit is not judged", name);
    const common = { name, count, labels, taints: taintsOf3(mapped, say), place };
    return [{ ...common, allocatable: capacity && estimated(capacity, "eks"), isEstimated: capacity !== void 0 }];
  });
}
function selected(group) {
  const cpu = numberAt2(group, "instanceSelector", "vCPUs");
  const { memory } = textsAt(group, "instanceSelector");
  const [, gibibytes] = /^(\d+(?:\.\d+)?)(?:\s*Gi?B?)?$/i.exec(memory ?? "") ?? [];
  const pods = numberAt2(group, "maxPodsPerNode");
  if (cpu === void 0 || gibibytes === void 0) return void 0;
  return { cpu: String(cpu), memory: `${gibibytes}Gi`, ...pods !== void 0 && { pods: String(pods) } };
}

// src/cluster/repeated.ts
var TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;
function repeatedKeys(text3) {
  const repeated = [];
  const open = [];
  for (const [token, colon] of text3.matchAll(TOKEN)) {
    if (token === "{") open.push(/* @__PURE__ */ new Set());
    else if (token === "}") open.pop();
    else if (colon !== void 0) {
      const keys = open.at(-1);
      const key2 = JSON.parse(token.slice(0, -colon.length));
      if (keys?.has(key2)) repeated.push(key2);
      keys?.add(key2);
    }
  }
  return repeated;
}
function repeatedYamlKeys(root) {
  const repeated = [];
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.kind === "sequence") left.push(...node.items);
    if (node.kind !== "mapping") continue;
    const keys = /* @__PURE__ */ new Set();
    for (const { name, key: key2, value } of node.entries) {
      if (value) left.push(value);
      if (name === void 0) continue;
      if (keys.has(name)) repeated.push({ name, start: key2.start });
      keys.add(name);
    }
  }
  return repeated.sort((a, b) => a.start - b.start);
}

// src/cluster/json-stream.ts
var [QUOTE2, BACKSLASH, COLON2, COMMA2, FEED] = [34, 92, 58, 44, 10];
var [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];
var NO_OBJECT = "expected a JSON object";
var CUT_OFF = "the JSON ends too early, as if it were cut off";
var MOST_RECOVERIES = 100;
var MOST_REPEATED = 64 * 1024 * 1024;
var DEEPEST = 8;
var ITEMS2 = "items";
var DROPPED = /* @__PURE__ */ new Set([
  "images",
  "managedFields",
  "nodeInfo",
  "addresses",
  "volumesInUse",
  "volumesAttached",
  "containerStatuses",
  "initContainerStatuses"
]);
var KEYS2 = groupBy([ITEMS2, ...DROPPED], ({ length }) => length);
var LONGEST = Math.max(...KEYS2.keys());
var JsonObjects = class _JsonObjects {
  #take;
  #decoder = new TextDecoder();
  #depth = 0;
  #line = 1;
  #inString = false;
  #isEscaped = false;
  #chunk = new Uint8Array();
  /** The last string: what of it was in earlier chunks, and where it is in this one. */
  #carried = "";
  #stringStart = 0;
  #stringEnd = 0;
  /** Whether it is the key of the value that comes next. */
  #isKey = false;
  /** How deep the members of the object that is collected are; 0 between objects. */
  #inside = 0;
  /** How deep the items of a list are; 0 outside of one. */
  #list = 0;
  /** The lists around it, as deep as it was. */
  #outer = [];
  #listKind;
  /** What may come next among the items of a list. */
  #next = "first item";
  /** Behind the items of a List: what it says of itself. */
  #isEnvelope = false;
  /** The depth to which what is dropped ends; -1 where nothing is. */
  #dropping = -1;
  #pieces = [];
  #startLine = 1;
  #problem;
  #strays = [];
  #notUtf8;
  /** How many objects before this text were not closed. */
  #recoveries = 0;
  constructor(take) {
    this.#take = take;
  }
  push(chunk) {
    const { length } = chunk;
    let start = 0;
    let inString = this.#inString;
    let line = 0;
    this.#chunk = chunk;
    for (let index = 0; index < length; index++) {
      let byte = chunk[index];
      if (inString) {
        if (this.#isEscaped) {
          this.#isEscaped = false;
          continue;
        }
        while (byte !== QUOTE2 && byte !== BACKSLASH && ++index < length) byte = chunk[index];
        if (index >= length) break;
        if (byte === BACKSLASH) {
          this.#isEscaped = true;
          continue;
        }
        inString = false;
        this.#stringEnd = index;
      } else if (byte <= 32) {
        if (byte === FEED) line++;
      } else if (byte === QUOTE2) {
        inString = true;
        this.#carried = "";
        this.#isKey = false;
        this.#stringStart = index + 1;
        if (this.#inside === 0) this.#checkPlace(line);
      } else if (byte === COLON2) this.#isKey = true;
      else if (byte === COMMA2) {
        this.#isKey = false;
        if (this.#inside === 0 && this.#depth === this.#list) this.#separate(line);
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) start = this.#open(chunk, start, index, byte === OPEN_LIST, line);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) start = this.#close(chunk, start, index, line);
      else if (this.#inside === 0) this.#checkPlace(line);
      if (this.#problem) return;
    }
    this.#line += line;
    this.#inString = inString;
    this.#carry(inString ? length : this.#stringEnd);
    this.#keep(chunk.subarray(start, length));
  }
  /** Keeps what may be a key for the next chunk. */
  #carry(end) {
    if (this.#carried.length <= LONGEST && end - this.#stringStart <= LONGEST) {
      this.#carried += String.fromCharCode(...this.#chunk.subarray(this.#stringStart, end));
    } else this.#carried = " ".repeat(LONGEST + 1);
    this.#stringStart = 0;
    this.#stringEnd = 0;
  }
  /** The key whose value comes next, where it is one that means something; else empty. */
  #currentKey() {
    if (!this.#isKey) return "";
    const keys = KEYS2.get(this.#carried.length + this.#stringEnd - this.#stringStart);
    if (keys === void 0) return "";
    return keys.find((key2) => key2.startsWith(this.#carried) && this.#endsWith(key2)) ?? "";
  }
  /** Whether what of the last string is in this chunk is the end of the key. */
  #endsWith(key2) {
    const [chunk, start] = [this.#chunk, this.#stringStart];
    for (let at2 = this.#carried.length, index = start; at2 < key2.length; at2++, index++) if (chunk[index] !== key2.charCodeAt(at2)) return false;
    return true;
  }
  /** To be called once all of the text is there. */
  end() {
    const strays = this.#strays.map(({ message, line, times }) => ({
      message: times > 1 ? `${message}, ${times} times in this line` : message,
      line
    }));
    const found = this.#problem ? [...strays, this.#problem] : strays;
    if (this.#problem ?? (this.#depth === 0 && !this.#inString)) return found;
    if (this.#inside === 0) return [...found, { message: CUT_OFF, line: this.#line }];
    const startLine = this.#startLine;
    const isSmall = this.#pieces.reduce((sum, { length }) => sum + length, 0) < MOST_REPEATED;
    const text3 = this.#list === 0 && isSmall && this.#recoveries < MOST_RECOVERIES ? this.#text() : "";
    const next2 = text3.indexOf("\n{") + 1;
    if (next2 === 0) {
      const which = startLine === this.#line ? "" : `: the object that begins in line ${startLine} is not closed`;
      return [...found, { message: CUT_OFF + which, line: this.#line }];
    }
    const rest = new _JsonObjects(this.#take);
    rest.#recoveries = this.#recoveries + 1;
    rest.#line = startLine + text3.slice(0, next2).split("\n").length - 1;
    rest.push(new TextEncoder().encode(text3.slice(next2)));
    return [...found, { message: "an object is not closed and is left out", line: startLine }, ...rest.end()];
  }
  /** The one-based line of the first object with bytes that are not UTF-8. */
  get notUtf8() {
    return this.#notUtf8;
  }
  /** Told once for each line. */
  #stray(message, line, times = 1) {
    const last = this.#strays.at(-1);
    if (last?.message === message && last.line === this.#line + line) last.times += times;
    else this.#strays.push({ message, line: this.#line + line, times: 1 });
  }
  #separate(line) {
    const what = this.#list === 0 ? "no list around it" : this.#next === "comma" ? "" : "no object before it";
    if (what !== "") this.#stray(`unexpected comma: ${what}`, line);
    this.#next = "item";
  }
  /** A byte of a value that is not an object where only objects can stand. */
  #checkPlace(line) {
    if (this.#inside > 0 || this.#isEnvelope) return;
    const isFirst = this.#next !== "comma";
    this.#next = "comma";
    if (this.#list === 0) this.#problem = { message: NO_OBJECT, line: this.#line + line };
    else if (this.#depth === this.#list) this.#stray(NO_OBJECT, line, isFirst ? 1 : 0);
  }
  /** Returns where what is kept starts. */
  #open(chunk, start, index, isList, line) {
    const depth = this.#depth++;
    if (this.#inside === 0) {
      if (isList) {
        if (depth === this.#list && this.#outer.length < DEEPEST) {
          if (depth > 0) this.#outer.push(depth);
          this.#list = depth + 1;
          this.#next = "first item";
        } else if (depth === this.#list) {
          this.#next = "comma";
          this.#stray(NO_OBJECT, line);
        }
        return index;
      }
      if (depth > this.#list) return index;
      if (this.#list > 0 && this.#next === "comma") this.#stray("expected a comma before the object", line);
      this.#pieces = [];
      this.#startLine = this.#line + line;
      this.#inside = depth + 1;
      return index;
    }
    if (depth > this.#inside + 1) return start;
    const key2 = this.#currentKey();
    if (isList && key2 === ITEMS2 && depth === 1 && this.#inside === 1) {
      this.#keep(chunk.subarray(start, index));
      this.#listKind = /"kind"\s*:\s*"(\w+)List"/.exec(this.#text())?.[1];
      this.#inside = 0;
      this.#list = 2;
      this.#next = "first item";
      return index;
    }
    if (this.#dropping < 0 && depth === this.#inside + 1 && DROPPED.has(key2)) {
      this.#keep(chunk.subarray(start, index + 1));
      this.#dropping = depth;
    }
    return start;
  }
  #close(chunk, start, index, line) {
    const depth = --this.#depth;
    this.#isKey = false;
    if (depth < 0) this.#problem = { message: "a closing bracket without an opening one", line: this.#line + line };
    else if (depth === this.#dropping) {
      this.#dropping = -1;
      return index;
    } else if (this.#inside > 0 && depth === this.#inside - 1) {
      this.#keep(chunk.subarray(start, index + 1));
      this.#inside = 0;
      this.#next = "comma";
      this.#take(this.#text(), this.#startLine, this.#list > 0 ? this.#listKind : void 0);
    } else if (this.#list > 0 && depth === this.#list - 1) {
      if (this.#next === "item") this.#stray("unexpected comma: no object behind it", line);
      this.#list = this.#outer.pop() ?? 0;
      this.#next = "comma";
      if (this.#list > 0) return start;
      this.#listKind = void 0;
      this.#isEnvelope = depth > 0;
    } else if (this.#isEnvelope && depth === 0) this.#isEnvelope = false;
    return start;
  }
  #keep(bytes) {
    if (this.#inside > 0 && this.#dropping < 0 && bytes.length > 0) this.#pieces.push(bytes);
  }
  #text() {
    const pieces = this.#pieces;
    this.#pieces = [];
    const bytes = pieces.length === 1 ? pieces[0] : joined(pieces);
    const text3 = this.#decoder.decode(bytes);
    if (this.#notUtf8 === void 0 && text3.includes("\uFFFD") && !isUtf8(bytes)) this.#notUtf8 = this.#startLine;
    return text3;
  }
};
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}

// src/cluster/objects.ts
var { amounts: amounts2, fields: fields2, flag: flag2, int: int2, list: list2, text: text2, texts: texts2 } = shape_exports;
var metadata = fields2({
  name: text2,
  namespace: text2,
  labels: texts2,
  ownerReferences: list2(fields2({ kind: text2, name: text2 })),
  deletionTimestamp: text2
});
var selector = fields2({ matchLabels: texts2, matchExpressions: list2(fields2({ key: text2, operator: text2, values: list2(text2) })) });
var toleration = fields2({ key: text2, operator: text2, value: text2, effect: text2, tolerationSeconds: int2 });
var resources = fields2({ limits: amounts2, requests: amounts2 });
var container = fields2({
  name: text2,
  resources,
  ports: list2(fields2({ containerPort: int2, hostPort: int2, hostIP: text2, protocol: text2 })),
  restartPolicy: text2
});
var affinityTerms = fields2({
  requiredDuringSchedulingIgnoredDuringExecution: list2(
    fields2({ topologyKey: text2, labelSelector: selector, namespaces: list2(text2), namespaceSelector: selector })
  )
});
var disk = fields2({
  pdName: text2,
  volumeID: text2,
  iqn: text2,
  pool: text2,
  image: text2,
  monitors: list2(text2),
  readOnly: flag2
});
var pod = fields2({
  metadata,
  spec: fields2({
    nodeName: text2,
    hostNetwork: flag2,
    priority: int2,
    priorityClassName: text2,
    preemptionPolicy: text2,
    runtimeClassName: text2,
    containers: list2(container),
    initContainers: list2(container),
    overhead: amounts2,
    resources,
    affinity: fields2({ podAffinity: affinityTerms, podAntiAffinity: affinityTerms }),
    volumes: list2(fields2({ gcePersistentDisk: disk, awsElasticBlockStore: disk, iscsi: disk, rbd: disk })),
    tolerations: list2(toleration)
  }),
  status: fields2({ startTime: text2, phase: text2, conditions: list2(fields2({ type: text2, status: text2 })) })
});
var limitRangeItem = fields2({
  type: text2,
  default: amounts2,
  defaultRequest: amounts2,
  max: amounts2,
  min: amounts2,
  maxLimitRequestRatio: amounts2
});
var webhookConfiguration = fields2({
  kind: text2,
  metadata,
  webhooks: list2(
    fields2({
      name: text2,
      rules: list2(fields2({ apiGroups: list2(text2), apiVersions: list2(text2), operations: list2(text2), resources: list2(text2), scope: text2 })),
      namespaceSelector: selector,
      objectSelector: selector
    })
  )
});
var SHAPES = {
  PriorityClass: fields2({ metadata, value: int2, globalDefault: flag2, preemptionPolicy: text2 }),
  RuntimeClass: fields2({
    metadata,
    overhead: fields2({ podFixed: amounts2 }),
    scheduling: fields2({ nodeSelector: texts2, tolerations: list2(toleration) })
  }),
  LimitRange: fields2({ metadata, spec: fields2({ limits: list2(limitRangeItem) }) }),
  ResourceQuota: fields2({
    metadata,
    spec: fields2({
      hard: amounts2,
      scopes: list2(text2),
      scopeSelector: fields2({ matchExpressions: list2(fields2({ scopeName: text2, operator: text2, values: list2(text2) })) })
    })
  }),
  PodDisruptionBudget: fields2({
    metadata,
    spec: fields2({ selector }),
    status: fields2({ disruptionsAllowed: int2, disruptedPods: shape_exports.any })
  }),
  Namespace: fields2({ metadata }),
  MutatingWebhookConfiguration: webhookConfiguration,
  ValidatingWebhookConfiguration: webhookConfiguration
};
var LISTS = {
  PriorityClass: "priorityClasses",
  RuntimeClass: "runtimeClasses",
  LimitRange: "limitRanges",
  ResourceQuota: "resourceQuotas",
  PodDisruptionBudget: "podDisruptionBudgets",
  Namespace: "namespaces",
  MutatingWebhookConfiguration: "webhooks",
  ValidatingWebhookConfiguration: "webhooks"
};
function isClusterKind(kind) {
  return Object.hasOwn(SHAPES, kind);
}
var ObjectCollection = class {
  #lists = {
    priorityClasses: [],
    runtimeClasses: [],
    limitRanges: [],
    resourceQuotas: [],
    podDisruptionBudgets: [],
    namespaces: [],
    webhooks: []
  };
  /** Whether it has a name. */
  add(kind, value, dropped) {
    if (!textAt(value, "metadata", "name")) return false;
    const shaped2 = shape_exports.shaped(value, SHAPES[kind], dropped);
    this.#lists[LISTS[kind]].push(LISTS[kind] === "webhooks" ? { ...shaped2, kind } : shaped2);
    return true;
  }
  get objects() {
    return this.#lists;
  }
};
var OF_MANIFESTS = [
  "PriorityClass",
  "RuntimeClass",
  "LimitRange",
  "ResourceQuota",
  "Namespace",
  "MutatingWebhookConfiguration",
  "ValidatingWebhookConfiguration"
];
function clusterObjects(manifests) {
  const found = new ObjectCollection();
  for (const kind of OF_MANIFESTS) for (const { field } of manifests.all(kind)) found.add(kind, field.value);
  return found.objects;
}
function podOf(value, dropped) {
  const { spec, ...rest } = shape_exports.shaped(value, pod, dropped);
  return { ...rest, spec: spec ?? {} };
}
function isOnNode(value) {
  const phase = textAt(value, "status", "phase");
  return phase !== "Succeeded" && phase !== "Failed" && isStruct(member(value, "spec")) && textAt(value, "spec", "nodeName") !== void 0;
}

// src/cluster/told.ts
var Told = class {
  #known = /* @__PURE__ */ new Map();
  /** How often something was told. */
  count = 0;
  /** @param text What is told; the same text in one file is told once. @param example Behind the first one, such as the name of the node. */
  add(place, text3, example = "") {
    this.count++;
    const key2 = `${place.path}
${text3}`;
    const known2 = this.#known.get(key2);
    if (known2) known2.count++;
    else this.#known.set(key2, { place, text: example === "" ? text3 : `${text3}: ${example}`, count: 1 });
  }
  get lines() {
    return [...this.#known.values()].map(({ place, text: text3, count }) => {
      const more = count > 1 ? ` and ${count - 1} more` : "";
      return `${place.path}:${place.line}: ${text3}${more}`;
    });
  }
};

// src/cluster/inventory.ts
var MOST_YAML = 100 * 1024 * 1024;
var MUCH_YAML = 5 * 1024 * 1024;
var MOST_CHECKED = 4 * 1024 * 1024;
var DEEPEST_LIST = 8;
var MOST_BROKEN = 20;
var NOT_UTF8 = "bytes that are not UTF-8 are read as U+FFFD";
var POD_TEXTS = [
  ["spec", "nodeName"],
  ["status", "phase"]
];
var InventoryReader = class {
  #told = new Told();
  #errors = new Told();
  #nodes = /* @__PURE__ */ new Map();
  #spare = [];
  #pods = [];
  /** By `namespace/name`. */
  #podPlaces = /* @__PURE__ */ new Map();
  #objects = new ObjectCollection();
  #reader = new NodeReader(this.#told);
  /** How many nodes there are in pools. */
  #pooled = 0;
  /** How many objects there were that mean something here. */
  #taken = { nodes: 0, pods: 0, others: 0 };
  #firstFile;
  /** That many equal nodes of which nothing else is known. */
  addNumber(count) {
    const place = { path: "--nodes", line: 1 };
    const pool = { name: "node", count, labels: {}, taints: [], allocatable: void 0, isEstimated: false, place };
    for (const node of nodesOf(pool)) this.#addNode({ ...node, isAnonymous: true });
  }
  /**
   * @param path As the user named it.
   * @param progress Called with the number of bytes that were read and of nodes so far.
   * @param isPods The user named it as a file of pods.
   */
  async addFile(path, chunks, progress2, isPods = false) {
    const before = { ...this.#taken };
    const file = new FileReader((value, line, listKind, lines) => this.#visit(value, { path, line }, listKind, 0, lines));
    let bytes = 0;
    for await (const chunk of chunks) {
      file.push(chunk);
      bytes += chunk.length;
      progress2?.(bytes, this.#nodes.size);
    }
    this.#firstFile ??= path;
    const problems = file.end();
    for (const { line, message } of problems) this.#errors.add({ path, line }, message);
    for (const { line, message } of file.notes) this.#told.add({ path, line }, message);
    const { nodes, pods, others } = this.#taken;
    const [hasNodes, hasPods, hasOthers] = [nodes > before.nodes, pods > before.pods, others > before.others];
    if (isPods && hasNodes && !hasPods)
      this.#errors.add({ path, line: 1 }, "no pod in the file, only nodes; write one with kubectl get pods -A -o json");
    else if (!hasNodes && !hasPods && !hasOthers && (problems.length === 0 || !file.isJson))
      this.#errors.add({ path, line: 1 }, "no node or pod in the file; write one with kubectl get nodes -o json");
  }
  finish() {
    if (this.#firstFile !== void 0 && this.#nodes.size + this.#spare.length + this.#errors.count === 0)
      this.#errors.add({ path: this.#firstFile, line: 1 }, "no node in the files; write one with kubectl get nodes -o json");
    for (const { metadata: metadata2, spec } of this.#nodes.size > 0 ? this.#pods : []) {
      if (this.#nodes.has(spec.nodeName ?? "")) continue;
      const key2 = `${metadata2.namespace ?? "default"}/${metadata2.name}`;
      this.#told.add(this.#podPlaces.get(key2), "a Pod is on a node that is not given, and counts nowhere", `${key2} on ${spec.nodeName}`);
    }
    return {
      nodes: [...this.#nodes.values()],
      spare: this.#spare,
      pods: this.#pods,
      objects: this.#objects.objects,
      errors: this.#errors.lines,
      notes: this.#told.lines
    };
  }
  /** @param lines Of the pools of a pools file, where they are known. */
  #visit(value, place, listKind, depth, lines) {
    if (!isStruct(value)) {
      this.#told.add(place, "an item that is not an object is left out");
      return;
    }
    const kind = textAt(value, "kind") || listKind;
    if (kind === void 0) {
      const pools = member(value, "pools");
      if (Array.isArray(pools)) this.#addPools(poolsOf(pools, place, this.#told, lines));
      else if (pools !== void 0) this.#told.add(place, "pools must be a list of pools, each with a name and a count");
      else this.#told.add(place, "an object without a kind is left out");
      return;
    }
    const items = member(value, "items");
    if (kind.endsWith("List") && !Array.isArray(items)) {
      this.#told.add(place, items === null ? `a ${kind} without items` : `items of a ${kind} must be a list; it is left out`);
      return;
    }
    if (kind.endsWith("List")) {
      if (depth > DEEPEST_LIST) this.#told.add(place, `Lists in Lists deeper than ${DEEPEST_LIST} are left out`);
      else for (const item of listAt(value, "items")) this.#visit(item, place, kind === "List" ? void 0 : kind.slice(0, -4), depth + 1);
      return;
    }
    this.#object(kind, value, place);
  }
  #object(kind, value, place) {
    const pools = declaredPools(value, place, this.#told);
    if (pools) this.#addPools(pools);
    else if (kind === "Node") this.#addNode(this.#reader.read(value, place));
    else if (kind === "Pod") this.#addPod(value, place);
    else if (/^(?:EC2|AKS|GCE)NodeClass$/.test(kind))
      this.#told.add(place, `${/^[AE]/.test(kind) ? "an" : "a"} ${kind} does not tell what nodes there are or how large, and is left out`);
    else if (!isClusterKind(kind)) {
      const meant = ["Node", "Pod"].find((known2) => known2.toLowerCase() === kind.toLowerCase());
      const near = meant === void 0 ? "" : `; did you mean "${meant}"?`;
      this.#told.add(place, `nodes are not read from ${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind}; it is left out${near}`);
    } else if (this.#objects.add(kind, value, (path) => this.#dropped(kind, path, value, place))) this.#taken.others++;
    else this.#told.add(place, `a ${kind} without a name is left out`);
  }
  #dropped(kind, path, value, place) {
    this.#told.add(place, `${path} of a ${kind} has the wrong type and is left out`, textAt(value, "metadata", "name"));
  }
  #addNode(node) {
    this.#taken.nodes++;
    if (!node) return;
    const { name } = node.node.metadata;
    if (this.#nodes.has(name)) this.#told.add(node.place, "duplicate node; the first one of the name is used", name);
    else this.#nodes.set(name, node);
  }
  #addPools(pools) {
    this.#taken.nodes++;
    for (const pool of pools) {
      if (!this.#isCounted(pool)) continue;
      if (pool.count === 0) this.#spare.push(...nodesOf({ ...pool, count: 1 }));
      for (const node of nodesOf(pool)) this.#addNode(node);
    }
  }
  /** A line of text can ask for more nodes than a machine holds. */
  #isCounted({ name, count, place }) {
    const isCount = Number.isInteger(count) && count >= 0;
    if (isCount && this.#pooled + count <= MOST_NODES) {
      this.#pooled += count;
      return true;
    }
    const most = isCount ? `there are at most ${MOST_NODES} nodes in all pools` : `a number of nodes is a whole number from 0 to ${MOST_NODES}`;
    this.#told.add(place, `${most}; a pool is left out`, name);
    return false;
  }
  #addPod(value, place) {
    this.#taken.pods++;
    for (const [of2, key3] of POD_TEXTS) {
      const found = member(value, of2, key3);
      if (found !== void 0 && found !== null && typeof found !== "string") this.#dropped("Pod", `${of2}.${key3}`, value, place);
    }
    if (!isOnNode(value)) return;
    const name = textAt(value, "metadata", "name");
    const key2 = `${textAt(value, "metadata", "namespace") ?? "default"}/${name}`;
    if (!name) this.#told.add(place, "a Pod without a name is left out");
    else if (this.#podPlaces.has(key2)) this.#told.add(place, "duplicate pod; the first one of the name is used", key2);
    else {
      this.#podPlaces.set(key2, place);
      this.#pods.push(podOf(value, (path) => this.#dropped("Pod", path, value, place)));
    }
  }
};
var FileReader = class {
  #take;
  #json;
  #transcode;
  #yaml = [];
  #size = 0;
  #checked = 0;
  #isDecided = false;
  #broken = [];
  notes = [];
  constructor(take) {
    this.#take = take;
  }
  push(given) {
    let chunk = given;
    if (!this.#isDecided) {
      const [first, second] = chunk;
      if (first === 255 && second === 254) this.#transcode = new TextDecoder("utf-16le");
      else if (first === 254 && second === 255) this.#transcode = new TextDecoder("utf-16be");
      else if (first === 239 && second === 187) chunk = chunk.subarray(3);
    }
    if (this.#transcode) chunk = new TextEncoder().encode(this.#transcode.decode(chunk, { stream: true }));
    if (!this.#isDecided) {
      const first = chunk.find((byte) => byte > 32);
      if (first === void 0 && this.#size === 0) return;
      this.#isDecided = true;
      if (first === 123 || first === 91) this.#json = new JsonObjects((text3, line, listKind) => this.#parse(text3, line, listKind));
    }
    if (this.#json) this.#json.push(chunk);
    else if ((this.#size += chunk.length) <= MOST_YAML) this.#yaml.push(chunk);
  }
  get isJson() {
    return this.#json !== void 0;
  }
  end() {
    if (this.#json) {
      const strays = this.#json.end();
      const line = this.#json.notUtf8;
      if (line !== void 0) this.notes.push({ message: NOT_UTF8, line });
      return [...this.#broken, ...strays].sort((a, b) => a.line - b.line);
    }
    if (this.#size > MOST_YAML)
      return [{ message: `more than ${MOST_YAML / 1024 / 1024} MiB of YAML; export JSON instead: kubectl get nodes -o json`, line: 1 }];
    if (this.#size > MUCH_YAML)
      this.notes.push({ message: "YAML of this size is read slowly; export JSON instead: kubectl get nodes -o json", line: 1 });
    return this.#readYaml();
  }
  #parse(text3, line, listKind) {
    let value;
    try {
      value = JSON.parse(text3);
    } catch (error) {
      const message = error instanceof Error ? error.message.replace(/^Unexpected/, "unexpected").replace(/, (?:\.\.\.)?".*" is not valid JSON$/s, "") : String(error);
      this.#broken.push({ message: `an object is not valid JSON and is left out: ${message}`, line });
      return;
    }
    if ((this.#checked += text3.length) <= MOST_CHECKED) for (const key2 of repeatedKeys(text3)) this.#repeated(key2, line);
    this.#take(value, line, listKind);
  }
  #repeated(key2, line) {
    this.notes.push({ message: `duplicate key ${JSON.stringify(key2)}; the last value is used`, line });
  }
  #readYaml() {
    const decoder = new TextDecoder();
    const text3 = this.#yaml.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
    const lines = new Lines(text3);
    const replaced = text3.indexOf("\uFFFD");
    if (replaced >= 0 && !isUtf8(joined(this.#yaml))) this.notes.push({ message: NOT_UTF8, line: lines.at(replaced).line });
    const file = { path: "", text: text3 };
    const found = [];
    for (const span of split(text3)) {
      let { root, problems } = read(file, span);
      for (let rest = text3, broken = 0; problems[0] && rest !== void 0 && broken <= MOST_BROKEN; broken++) {
        const [{ message, span: at2 }] = problems;
        found.push({ message, line: lines.at(at2.start).line });
        rest = withoutItem(rest, span, at2.start);
        if (rest !== void 0) ({ root, problems } = read({ path: "", text: rest }, span));
      }
      if (root && problems.length === 0) {
        for (const { name, start } of repeatedYamlKeys(root)) this.#repeated(name, lines.at(start).line);
        this.#visitYaml(root, lines);
      }
    }
    return found;
  }
  /** The items of a List one by one: each knows its line. */
  #visitYaml(root, lines) {
    const here = target(root);
    const listOf = (key2) => {
      const found = here?.kind === "mapping" ? target(here.entries.find(({ name }) => name === key2)?.value) : void 0;
      return found?.kind === "sequence" ? found.items : void 0;
    };
    const items = listOf("items");
    if (here?.kind !== "mapping" || !items) {
      const pools = listOf("pools")?.map(({ start }) => lines.at(start).line);
      this.#take(toPlain(root), lines.at(root.start).line, void 0, pools);
      return;
    }
    const kind = toPlain(here.entries.find(({ name }) => name === "kind")?.value);
    const listKind = typeof kind === "string" && kind !== "List" && kind.endsWith("List") ? kind.slice(0, -4) : void 0;
    for (const item of items) this.#take(toPlain(item), lines.at(item.start).line, listKind);
  }
};

// src/cluster/siblings.ts
var APP_LABELS = ["app.kubernetes.io/name", "k8s-app", "app", "name"];
var VARIANT = /-(?:amd64|x86-64|arm64|aarch64|arm|ppc64le|s390x|riscv64|linux|windows|win|gpu|nvidia|amd|cpu|canary|stable|beta|spot|on-demand|control-plane|master|worker|ds)(?=-|$)/g;
var NOT_READY = /* @__PURE__ */ new Set(["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]);
function familiesOf({ daemonSets, classes }) {
  const indices = daemonSets.map((_, index) => index);
  const groups = groupBy(indices, (index) => kinOf(daemonSets[index].given.daemonSet));
  return [...groups].flatMap(([key2, members]) => {
    const selections = new Set(members.map((index) => selectionOf(daemonSets[index].given.daemonSet)));
    if (members.length < 2 || selections.size < 2) return [];
    let considered = 0;
    const gaps = [];
    const overlaps = [];
    for (const { name, type, parts } of classes) {
      if (type === "fargate" || type === "virtual") continue;
      for (const { nodes, info, standings: standings2 } of parts) {
        if (info.node.spec?.taints?.some(({ key: key3 }) => NOT_READY.has(key3))) continue;
        considered += nodes.length;
        const covering = members.filter((index) => standings2[index].decision.shouldRun);
        const found = { className: name, nodes: nodes.length, example: nodes[0].node.metadata.name };
        if (covering.length === 0) gaps.push(found);
        if (covering.length > 1) overlaps.push({ ...found, members: covering });
      }
    }
    return [{ name: key2.slice(key2.indexOf("\n") + 1), members, nodes: considered, gaps: merged(gaps), overlaps: merged(overlaps) }];
  });
}
function kinOf({ metadata: metadata2 = {}, spec = {} }) {
  const labels = spec.template?.metadata?.labels ?? {};
  const app = APP_LABELS.map((key2) => labels[key2]).find((value) => value !== void 0);
  const instance = labels["app.kubernetes.io/instance"] ?? "";
  const component = labels["app.kubernetes.io/component"] ?? labels["component"] ?? "";
  const name = (app ?? metadata2.name ?? "").replace(VARIANT, "");
  return `${metadata2.namespace ?? "default"} ${instance} ${component}
${name}`;
}
function selectionOf({ spec = {} }) {
  const { nodeSelector, affinity } = spec.template?.spec ?? {};
  return JSON.stringify([nodeSelector ?? {}, affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? {}]);
}
function merged(found) {
  return [...groupBy(found, ({ className, members = [] }) => `${className} ${members.join()}`).values()].map(([first, ...rest]) => ({
    ...first,
    nodes: first.nodes + rest.reduce((sum, { nodes }) => sum + nodes, 0)
  }));
}

// src/cluster/rollout.ts
var NOT_READY2 = /* @__PURE__ */ new Set(["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]);
var EXAMPLES = 5;
var NO_CAUSE = { kind: "pending", text: "" };
var Groups = class {
  #groups = /* @__PURE__ */ new Map();
  add(className, names, cause = NO_CAUSE) {
    const key2 = `${className}
${causeKey(cause)}`;
    const group = this.#groups.get(key2) ?? { className, cause, nodes: 0, examples: [] };
    group.cause = mergedCause(group.cause, cause);
    group.nodes += names.length;
    group.examples.push(...names.slice(0, EXAMPLES - group.examples.length));
    this.#groups.set(key2, group);
  }
  get list() {
    return Array.from(this.#groups.values(), ({ cause, ...group }) => ({ ...group, reason: cause.text }));
  }
  get total() {
    return this.list.reduce((sum, { nodes }) => sum + nodes, 0);
  }
};
function nodesRollout(before, { index, daemonSets: updated }, place) {
  const { classes, daemonSets, total } = survey({ ...place, daemonSets: updated });
  const { daemon } = daemonSets[index];
  const old = before?.daemonSets[before.index];
  const former = old && daemonOf(old.daemonSet, place.objects);
  const formerly = former && former.forbidden === void 0 ? new Eligibility(former.daemonSet) : void 0;
  const formerlyPending = before && pendingNodes({ ...place, daemonSets: before.daemonSets }, before.index);
  const surges = allowsSurge(daemon.daemonSet.spec?.updateStrategy);
  const beside = surges && old ? pendingNodes({ ...place, daemonSets: updated.toSpliced(index, 0, old) }, index + 1) : void 0;
  const [gained, lost, dead, blocked, replaced] = [new Groups(), new Groups(), new Groups(), new Groups(), new Groups()];
  const [waiting, recovering, unfit, unready] = [new Groups(), new Groups(), new Groups(), new Groups()];
  const failing = old ? unreadyNodes(place.pods, old.daemonSet) : NO_NODES;
  let [had, has, desired] = [0, 0, 0];
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      const { shouldRun, shouldContinueRunning } = part.standings[index].decision;
      const reason = shouldRun ? blockedReason(part, index, daemon) : void 0;
      const groups = groupBy(
        part.nodes,
        ({ node }) => [
          formerly?.decide(ready(node)).shouldRun,
          isNotReady(node),
          formerlyPending?.get(node.metadata.name)?.text,
          beside?.get(node.metadata.name)?.text,
          failing.has(node.metadata.name)
        ].join("\n")
      );
      for (const nodes of groups.values()) {
        const { node, type } = nodes[0];
        const names = nodes.map((each2) => each2.node.metadata.name);
        const isReal = runsDaemonSets(type);
        const hadPod = formerly?.decide(ready(node)).shouldRun === true;
        if (hadPod && isReal) had += names.length;
        if (isReal && daemon.eligibility.decide(ready(node)).shouldRun) has += names.length;
        if (shouldRun) desired += names.length;
        const oldReason = formerlyPending?.get(names[0]);
        const isAvailable = oldReason === void 0 && !failing.has(names[0]);
        if (hadPod && !shouldContinueRunning) lost.add(className, names);
        else if (hadPod && isReal && isNotReady(node)) dead.add(className, names);
        else if (hadPod && !isAvailable && reason !== void 0) waiting.add(className, names, reason);
        else if (hadPod) {
          replaced.add(className, names);
          const because = reason ?? (oldReason === void 0 ? besides(beside?.get(names[0])) : void 0);
          if (because !== void 0) blocked.add(className, names, because);
          else if (oldReason !== void 0) recovering.add(className, names, oldReason);
          else if (!isAvailable) unready.add(className, names);
        } else if (shouldRun) {
          gained.add(className, names);
          if (reason !== void 0) unfit.add(className, names, reason);
        }
      }
    }
  }
  const known2 = recovering.total + unready.total;
  const more = (before?.unavailable ?? 0) - dead.total - waiting.total - known2;
  const replacedFirst = known2 + Math.min(Math.max(more, 0), replaced.total - known2 - blocked.total);
  const { best, worst } = progress({
    daemonSet: daemon.daemonSet,
    desired,
    old: replaced.total - replacedFirst,
    blocked: blocked.total,
    dead: dead.total + waiting.total + unfit.total,
    recovering: replacedFirst
  });
  return {
    total,
    desired,
    before: had,
    after: has,
    gained: gained.list,
    lost: lost.list,
    dead: dead.list,
    waiting: waiting.list,
    recovering: recovering.list,
    unready: unready.list,
    blocked: blocked.list,
    unfit: unfit.list,
    replaced: replaced.list,
    best,
    worst,
    notModelled: daemonSets[index].notModelled
  };
}
var NO_NODES = /* @__PURE__ */ new Set();
function unreadyNodes(pods, daemonSet) {
  const isUnready = ({ status: status3 }) => status3?.conditions?.find(({ type }) => type === "Ready")?.status === "False";
  return new Set(pods.flatMap((pod2) => isPodOf(pod2, daemonSet) && isUnready(pod2) ? [pod2.spec.nodeName ?? ""] : []));
}
function blockedReason(part, index, daemon) {
  const standing = part.standings[index];
  const { type } = part.nodes[0];
  return stateOf(standing, daemon, type) === "pending" ? causeOf(standing, daemon, part.info, type) : void 0;
}
function pendingNodes(cluster, index) {
  const { classes, daemonSets } = survey(cluster);
  const { daemon } = daemonSets[index];
  const pending = /* @__PURE__ */ new Map();
  for (const part of classes.flatMap(({ parts }) => parts)) {
    const reason = blockedReason(part, index, daemon);
    if (reason !== void 0) for (const { node } of part.nodes) pending.set(node.metadata.name, reason);
  }
  return pending;
}
function besides(cause) {
  return cause && { kind: cause.kind, text: `${cause.text}, beside the old pod` };
}
function ready(node) {
  const taints = (node.spec?.taints ?? []).filter(({ key: key2 }) => !NOT_READY2.has(key2));
  return { ...node, spec: { ...node.spec, taints } };
}
function isNotReady({ spec }) {
  return (spec?.taints ?? []).some(({ key: key2 }) => NOT_READY2.has(key2));
}

// src/cluster/steps.ts
var OR_CLASS = "; for NODE also class=CLASS or all";
var plain = (verb) => ({
  form: `${verb} NODE${OR_CLASS}`,
  parse: (words) => words.length > 0 ? [{ do: verb, words }] : void 0
});
var VERBS = new Map(
  Object.entries({
    add: {
      form: "add NUMBER CLASS, such as add 3 gpu",
      parse: ([number = "", ...words]) => counted2(number, (count) => ({ do: "add", count, words }))
    },
    remove: {
      form: "remove NODE, remove class=CLASS or remove NUMBER CLASS",
      parse: (words) => {
        const [number = "", ...rest] = words;
        if (rest.length === 0 || !NUMBER2.test(number)) return plain("remove").parse(words);
        return counted2(number, (count) => ({ do: "take", count, words: rest }));
      }
    },
    scale: {
      form: "scale CLASS to NUMBER, such as scale gpu to 5",
      parse: (words) => {
        const [, name = "", number = ""] = /^(.+?)(?: to | ?= ?| )(0|[1-9]\d{0,5})(?: nodes?)?$/.exec(words.join(" ")) ?? [];
        return name === "" ? void 0 : [{ do: "scale", count: Number(number), words: name.split(" ") }];
      }
    },
    drain: plain("drain"),
    cordon: plain("cordon"),
    uncordon: plain("uncordon"),
    taint: {
      form: `taint NODE KEY=VALUE:EFFECT with the effect NoSchedule, PreferNoSchedule or NoExecute${OR_CLASS}`,
      parse: (words) => changes(words, (targets, change) => {
        if (change.endsWith("-")) return untaint(targets, change);
        const taint = parseTaint(change);
        return taint && { do: "taint", words: targets, taint };
      })
    },
    untaint: { form: `untaint NODE KEY or untaint NODE KEY:EFFECT${OR_CLASS}`, parse: (words) => changes(words, untaint) },
    label: {
      form: `label NODE KEY=VALUE or label NODE KEY-${OR_CLASS}`,
      parse: (words) => changes(words, (targets, change) => {
        const [, key2, value] = /^([^=\s]+?)(?:=(\S*)|-)$/.exec(change) ?? [];
        if (key2 === void 0) return void 0;
        return value === void 0 ? { do: "unlabel", words: targets, key: key2 } : { do: "label", words: targets, key: key2, value };
      })
    },
    unlabel: {
      form: `unlabel NODE KEY${OR_CLASS}`,
      parse: (words) => changes(words, (targets, change) => {
        const key2 = change.replace(/-$/, "");
        return /[=\s]/.test(key2) ? void 0 : { do: "unlabel", words: targets, key: key2 };
      })
    },
    ready: plain("ready"),
    "not-ready": plain("not-ready")
  })
);
var OTHER_NAMES = /* @__PURE__ */ new Map([
  ["delete", "remove"],
  ["notready", "not-ready"],
  ["unready", "not-ready"]
]);
var IMPLIED = /* @__PURE__ */ new Set(["--overwrite", "--ignore-daemonsets", "--delete-emptydir-data", "--force"]);
var NUMBER2 = /^[1-9]\d{0,5}$/;
function counted2(number, action) {
  return NUMBER2.test(number) ? [action(Number(number))] : void 0;
}
function isChange(word) {
  return /[:=]|-$/.test(word);
}
function changes(words, action) {
  const first = words[0] === void 0 || !KINDS.has(words[0].toLowerCase()) ? 1 : 2;
  const found = words.findIndex((word, index) => index >= first && isChange(word));
  const at2 = found < 0 ? words.length - 1 : found;
  const actions = words.slice(at2).map((change) => action(words.slice(0, at2), change));
  return at2 >= first && actions.length > 0 && actions.every((each2) => each2 !== void 0) ? actions : void 0;
}
var KINDS = /* @__PURE__ */ new Set(["node", "nodes", "class", "pool"]);
function untaint(words, change) {
  const [, key2, effect] = /^([^=:\s]+?)(?:=[^:]*)?(?::(NoSchedule|PreferNoSchedule|NoExecute))?-?$/.exec(change) ?? [];
  return key2 === void 0 ? void 0 : { do: "untaint", words, key: key2, effect };
}
function parseSteps(text3) {
  const steps = [];
  const lines = text3.split("\n");
  for (const [index, line] of lines.entries()) {
    const where = lines.length > 1 ? `line ${index + 1}: ` : "";
    for (const { text: written, words, isOpen } of stepsOfLine(line)) {
      const invalid = (problem2) => `${where}invalid step "${written}": ${problem2}`;
      if (isOpen) return invalid("a quote is not closed");
      const parsed3 = parseStep(words);
      if (typeof parsed3 === "string") return invalid(parsed3);
      steps.push({ text: written, actions: parsed3 });
    }
  }
  return steps.length > 0 ? steps : `no step; write one such as add 3 gpu, with one of ${listed([...VERBS.keys()], "or")}`;
}
function* stepsOfLine(line) {
  let text3 = "";
  let words = [];
  let word;
  let isOpen = false;
  const end = () => {
    if (word !== void 0) words.push(word);
    word = void 0;
  };
  for (const [piece] of `${line};`.matchAll(/\s+|;|"[^"]*"|'[^']*'|[^\s;"']+|["']/g)) {
    if (word === void 0 && piece.startsWith("#")) break;
    if (piece !== ";") {
      text3 += piece;
      if (piece.trim() === "") end();
      else {
        const isQuoted = piece.length > 1 && /^["']/.test(piece);
        isOpen ||= /^["']$/.test(piece);
        word = (word ?? "") + (isQuoted ? piece.slice(1, -1) : piece);
      }
      continue;
    }
    end();
    if (words.length > 0) yield { text: text3.trim(), words, isOpen };
    [text3, words, isOpen] = ["", [], false];
  }
  end();
  if (words.length > 0) yield { text: text3.trim(), words, isOpen };
}
function parseStep(given) {
  const words = given.filter((word) => !IMPLIED.has(word.replace(/=true$/, ""))).map((word) => word === "--all" ? "all" : word);
  while (words[0] === "-" || words[0] === "kubectl") words.shift();
  const [written = "", ...rest] = words;
  const name = OTHER_NAMES.get(written.toLowerCase()) ?? written.toLowerCase();
  const verb = VERBS.get(name);
  if (!verb) {
    const near = didYouMean(written, [...VERBS.keys(), ...OTHER_NAMES.keys()]);
    return `unknown action "${written}"${near || `; use ${listed([...VERBS.keys()], "or")}`}`;
  }
  const option = rest.find((word) => word.startsWith("-"));
  if (option !== void 0) return `option ${option} is not taken; write ${verb.form}`;
  if (rest.some((word) => word.endsWith(","))) return "separate steps by semicolons, and names by spaces";
  return verb.parse(rest) ?? `write ${verb.form}`;
}

// src/cluster/node-changes.ts
var FEW = 10;
var MOST_NAMES = 2e3;
var NodeChanges = class {
  /** By the names of classes: what another node of it is like. A class that has no nodes any more keeps it. */
  #models = /* @__PURE__ */ new Map();
  #classes = /* @__PURE__ */ new Map();
  /** @param spare One node of each pool that has none. */
  constructor(spare) {
    for (const node of spare) if (node.pool !== void 0) this.#models.set(node.pool, node);
  }
  /** The nodes after a step; or which of its words names nothing. @param survey Of these nodes. */
  after(nodes, { actions }, { classes }) {
    const now = new Map(classes.map(({ name, parts }) => [name, parts.flatMap((part) => part.nodes)]));
    this.#classes = new Map([...this.#renamed(nodes, now), ...now]);
    for (const { name, parts } of classes) {
      const [model] = parts.reduce((most, { nodes: each2 }) => each2.length > most.length ? each2 : most, []);
      if (model) this.#models.set(name, model);
    }
    const drained = /* @__PURE__ */ new Set();
    let changed = nodes;
    for (const action of actions) {
      const next2 = this.#change(changed, action);
      if (typeof next2 === "string") return next2;
      changed = next2.nodes;
      for (const name of next2.drained) drained.add(name);
    }
    return { nodes: changed, drained };
  }
  /** Classes that have another name since their nodes changed, such as by a taint, keep the old one as well. */
  #renamed(nodes, now) {
    const old = [...this.#classes].filter(([name]) => !now.has(name));
    if (old.length === 0) return [];
    const byName = new Map(nodes.map((each2) => [each2.node.metadata.name, each2]));
    return old.flatMap(([name, members]) => {
      const still = members.flatMap(({ node }) => byName.get(node.metadata.name) ?? []).filter(({ pool }) => pool === void 0);
      return still.length === 0 ? [] : [[name, still]];
    });
  }
  #change(nodes, action) {
    if (action.do === "add" || action.do === "take" || action.do === "scale") {
      const counted3 = this.#counted(nodes, action);
      return typeof counted3 === "string" ? counted3 : { nodes: counted3, drained: /* @__PURE__ */ new Set() };
    }
    const meant = this.#meant(nodes, action.words);
    if (typeof meant === "string") return meant;
    const missing = missingOn(nodes, meant, action);
    if (missing !== void 0) return missing;
    const after = action.do === "remove" ? nodes.filter(({ node }) => !meant.has(node.metadata.name)) : nodes.map((each2) => meant.has(each2.node.metadata.name) ? changedBy(each2, action) : each2);
    return { nodes: after, drained: action.do === "drain" ? meant : /* @__PURE__ */ new Set() };
  }
  #counted(nodes, { do: what, count, words }) {
    const name = this.#className(words);
    if (name === void 0) return words.length === 0 ? `name a class; ${this.#known()}` : this.#noClass(words);
    const members = this.#classes.get(name) ?? [];
    const wanted = what === "scale" ? count : members.length + (what === "add" ? count : -count);
    if (wanted < 0) return `class ${name} has ${members.length === 1 ? "1 node" : `${members.length} nodes`}`;
    const gone = new Set(members.slice(wanted).map(({ node }) => node.metadata.name));
    const kept = gone.size === 0 ? nodes : nodes.filter(({ node }) => !gone.has(node.metadata.name));
    const taken = new Set(nodes.map(({ node }) => node.metadata.name));
    return [...kept, ...copies(this.#models.get(name), name, wanted - members.length, taken)];
  }
  /** The class that is named, as it is spelled. */
  #className(words) {
    const names = [...this.#models.keys()];
    const isFiller = (word) => KINDS.has(word.toLowerCase()) || /^(?:to|of|from|in)$/i.test(word);
    const first = words.findIndex((word) => !isFiller(word));
    const last = words.findLastIndex((word) => !isFiller(word));
    if (first < 0 && words.every(isFiller) && !names.includes(words.join(" "))) return names.length === 1 ? names[0] : void 0;
    for (const written of [words, words.slice(first, last + 1)]) {
      const name = written.join(" ").replace(/^(?:class|pool)=/i, "");
      const found = names.find((each2) => each2 === name) ?? names.find((each2) => each2.toLowerCase() === name.toLowerCase());
      if (found !== void 0) return found;
    }
    return void 0;
  }
  #noClass(words) {
    return `there is no class ${words.join(" ").replace(/^(?:class|pool)=/i, "")}; ${this.#known()}`;
  }
  #known() {
    return `the classes are ${[...this.#models.keys()].join(", ")}`;
  }
  /** The names of the nodes that are meant; all words together may be one name. */
  #meant(nodes, given) {
    const [kind = ""] = given;
    const words = KINDS.has(kind.toLowerCase()) && given.length > 1 ? given.slice(1) : given;
    const all = new Map(nodes.map(({ node }) => [node.metadata.name, node.metadata.name]));
    const namesOf = (className) => (this.#classes.get(className ?? "") ?? []).map(({ node }) => node.metadata.name);
    const meant = /* @__PURE__ */ new Set();
    const whole2 = this.#className(given);
    for (const word of whole2 === void 0 ? words : [given.join(" ")]) {
      if (word.toLowerCase() === "all" && !all.has(word)) {
        for (const name2 of all.keys()) meant.add(name2);
        continue;
      }
      const name = word.replace(/^nodes?[/=]/i, "");
      const found = all.get(name) ?? all.get(name.toLowerCase());
      const names = found === void 0 ? namesOf(whole2 ?? this.#className([word])) : [found];
      if (names.length === 0) return this.#nothingMeant(word, name, [...all.keys()]);
      for (const each2 of names) meant.add(each2);
    }
    return meant;
  }
  #nothingMeant(word, name, names) {
    const className = this.#className([word]);
    if (className !== void 0) return `class ${className} has no nodes`;
    if (/^(?:class|pool)=/i.test(word)) return this.#noClass([word]);
    const near = names.length > MOST_NAMES ? "" : didYouMean(name, [...names, ...this.#models.keys()]);
    return `there is no node or class ${name}${near || `; ${this.#known()}`}`;
  }
};
function missingOn(nodes, meant, action) {
  if (action.do !== "untaint" && action.do !== "unlabel") return void 0;
  const own2 = nodes.filter(({ node }) => meant.has(node.metadata.name)).map(({ node }) => node);
  const [these, they] = own2.length === 1 ? ["this node", "it has"] : ["these nodes", "they have"];
  if (action.do === "unlabel") {
    const isThere = own2.some(({ metadata: { labels = {} } }) => Object.hasOwn(labels, action.key));
    return isThere ? void 0 : `there is no label ${action.key} on ${these}`;
  }
  const taints = own2.flatMap(({ spec }) => spec?.taints ?? []);
  if (taints.some((taint) => isTaint(taint, action))) return void 0;
  const named = action.effect === void 0 ? action.key : `${action.key}:${action.effect}`;
  const known2 = [...new Set(taints.map(taintText))];
  const few = known2.slice(0, FEW).join(", ") + (known2.length > FEW ? " and others" : "");
  return `there is no taint ${named} on ${these}; ${they} ${few || "no taints"}`;
}
function isTaint(taint, { key: key2, effect }) {
  return taint.key === key2 && (effect === void 0 || taint.effect === effect);
}
var HOSTNAME2 = "kubernetes.io/hostname";
var PASSING = /^node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//;
function copies(model, className, count, taken) {
  const { labels = {} } = model.node.metadata;
  const taints = (model.node.spec?.taints ?? []).filter(({ key: key2 }) => !PASSING.test(key2));
  const { conditions: _, ...status3 } = model.node.status ?? {};
  const made = [];
  for (let number = 1; made.length < count; number++) {
    const name = `${className.replace(/[^a-z0-9-]+/gi, "-")}-new-${number}`;
    if (taken.has(name)) continue;
    const own2 = Object.hasOwn(labels, HOSTNAME2) ? { ...labels, [HOSTNAME2]: name } : labels;
    made.push({ ...model, node: { metadata: { name, labels: own2 }, spec: { taints }, status: status3 } });
  }
  return made;
}
function changedBy(given, action) {
  const node = withConditionTaints(changedNode(given.node, action));
  if (action.do !== "label" && action.do !== "unlabel") return { ...given, node };
  const { labels = {} } = node.metadata;
  const before = poolOf(given.node.metadata.labels ?? {});
  const after = poolOf(labels);
  return { ...given, node, type: typeOf(labels), pool: before === after ? given.pool : after };
}
function changedNode(node, action) {
  const { taints = [], unschedulable: _, ...spec } = node.spec ?? {};
  const { labels = {} } = node.metadata;
  switch (action.do) {
    case "cordon":
    case "drain":
      return { ...node, spec: { ...node.spec, unschedulable: true } };
    case "uncordon":
      return { ...node, spec: { ...spec, taints } };
    case "ready":
    case "not-ready": {
      const conditions = (node.status?.conditions ?? []).filter(({ type }) => type !== "Ready");
      const ready2 = { type: "Ready", status: action.do === "ready" ? "True" : "False" };
      return { ...node, status: { ...node.status, conditions: [...conditions, ready2] } };
    }
    case "taint":
      return { ...node, spec: { ...node.spec, taints: [...taints.filter((taint) => !matchTaint(taint, action.taint)), action.taint] } };
    case "untaint":
      return { ...node, spec: { ...node.spec, taints: taints.filter((taint) => !isTaint(taint, action)) } };
    case "label":
      return { ...node, metadata: { ...node.metadata, labels: { ...labels, [action.key]: action.value } } };
    case "unlabel": {
      const { [action.key]: __, ...others } = labels;
      return { ...node, metadata: { ...node.metadata, labels: others } };
    }
  }
}

// src/cluster/what-if.ts
function whatIf(input, steps, spare = []) {
  const { objects, daemonSets } = input;
  const changes2 = new NodeChanges(spare);
  let { nodes, pods } = input;
  let before = survey(input);
  let daemonPods = steps.length === 0 ? /* @__PURE__ */ new Map() : settled(before);
  const results = [];
  const preempted = new Preempted();
  if (steps.length > 0) preempted.add(before);
  for (const step of steps) {
    const changed = changes2.after(nodes, step, before);
    if (typeof changed === "string") return `step "${step.text}": ${changed}`;
    const effects = new Effects();
    const classOf = new Map(
      before.classes.flatMap(({ name, parts }) => parts.flatMap((part) => part.nodes.map(({ node }) => [node.metadata.name, name])))
    );
    const byName = new Map(changed.nodes.map(({ node }) => [node.metadata.name, node]));
    for (const [name, { there }] of daemonPods) {
      if (byName.has(name)) continue;
      for (const [index, isThere] of there.entries()) if (isThere) effects.add(index, classOf.get(name), { deleted: 1 });
    }
    pods = stayingPods({ nodes, pods, objects }, { nodes: byName, drained: changed.drained, preempted }, classOf, effects);
    nodes = changed.nodes;
    const then = daemonPods;
    before = survey({ nodes, pods, objects, daemonSets, runsOn: (name) => runningIn(then.get(name) ?? NOTHING4) });
    daemonPods = next(before, daemonPods, classOf, effects);
    for (const [className, evicted] of preempted.add(before)) effects.add(void 0, className, { evicted });
    results.push({ step: step.text, effects: effects.list });
  }
  return { results, after: before };
}
function stayingPods({ pods, nodes, objects }, { nodes: after, drained, preempted }, classOf, effects) {
  const before = new Map(nodes.map(({ node }) => [node.metadata.name, node]));
  const isGone = preempted.finder();
  return pods.filter((pod2) => {
    const name = pod2.spec.nodeName ?? "";
    const [old, node] = [before.get(name), after.get(name)];
    if (!old) return true;
    const className = classOf.get(name) ?? "";
    if (!node) {
      if (isGone(pod2)) return false;
      effects.add(void 0, className, { deleted: 1 });
      return false;
    }
    if (drained.has(name) && !staysOnDrained(pod2)) {
      if (isGone(pod2)) return false;
      effects.add(void 0, className, { evicted: 1 });
      return false;
    }
    if (old === node) return true;
    const { tolerations = [] } = existingPod(pod2, objects).spec;
    const seconds = evictedAfter(tolerations, node);
    if (seconds === Infinity || evictedAfter(tolerations, old) !== Infinity) return seconds !== 0;
    if (isGone(pod2)) return false;
    effects.add(void 0, className, { evicted: 1, afterSeconds: seconds });
    return false;
  });
}
var Preempted = class {
  /** By the names of nodes: how many of each kind. Equal nodes have equal pods, of other names. */
  #nodes = /* @__PURE__ */ new Map();
  /** Adds those of a survey; returns how many are new, by the names of classes. */
  add({ classes }) {
    const added = /* @__PURE__ */ new Map();
    for (const { name: className, parts } of classes) {
      for (const { nodes, info, standings: standings2 } of parts) {
        const victims = standings2.flatMap(({ fit: fit2 }) => fit2?.preemption?.victims ?? []).filter((victim) => info.pods.has(victim));
        if (victims.length === 0) continue;
        const kinds = /* @__PURE__ */ new Map();
        for (const { pod: pod2 } of victims) kinds.set(kindOf(pod2), (kinds.get(kindOf(pod2)) ?? 0) + 1);
        for (const { node } of nodes) {
          const known2 = this.#nodes.get(node.metadata.name) ?? /* @__PURE__ */ new Map();
          this.#nodes.set(node.metadata.name, known2);
          for (const [kind, count] of kinds) {
            const more = count - (known2.get(kind) ?? 0);
            if (more <= 0) continue;
            known2.set(kind, count);
            added.set(className, (added.get(className) ?? 0) + more);
          }
        }
      }
    }
    return added;
  }
  /** Says of each pod that is asked for once whether it is one of them. */
  finder() {
    const left = new Map(Array.from(this.#nodes, ([name, kinds]) => [name, new Map(kinds)]));
    return (pod2) => {
      const kinds = left.get(pod2.spec.nodeName ?? "");
      const count = kinds?.get(kindOf(pod2)) ?? 0;
      if (count > 0) kinds.set(kindOf(pod2), count - 1);
      return count > 0;
    };
  }
};
function kindOf({ metadata: { namespace, labels } }) {
  return JSON.stringify([namespace ?? "default", labels ?? {}]);
}
function staysOnDrained({ metadata: { ownerReferences = [] } }) {
  return ownerReferences.some(({ kind }) => kind === "DaemonSet" || kind === "Node");
}
function settled({ classes, daemonSets }) {
  const pods = /* @__PURE__ */ new Map();
  for (const { parts } of classes) {
    for (const part of parts) {
      const states = daemonSets.map(({ daemon }, index) => stateOf(part.standings[index], daemon, part.nodes[0].type));
      const all = { there: states.map((state) => state !== "none"), waiting: states.map((state) => state === "pending") };
      for (const { node } of part.nodes) pods.set(node.metadata.name, all);
    }
  }
  return pods;
}
var NOTHING4 = { there: [], waiting: [] };
function runningIn({ there, waiting }) {
  return there.map((isThere, index) => isThere && waiting[index] !== true);
}
function next({ classes, daemonSets }, before, classOf, effects) {
  const pods = /* @__PURE__ */ new Map();
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      for (const [old, nodes] of groupBy(part.nodes, ({ node }) => before.get(node.metadata.name) ?? NOTHING4)) {
        const there = [];
        const waiting = [];
        for (const [index, { daemon }] of daemonSets.entries()) {
          const standing = part.standings[index];
          const wasThere = old.there[index] === true;
          const state = stateOf(standing, daemon, part.nodes[0].type);
          const stays = wasThere && standing.decision.shouldContinueRunning;
          there[index] = state !== "none" || stays;
          waiting[index] = state === "pending" || stays && state === "none" && old.waiting[index] === true;
          const seconds = evictedAfter(daemon.eligibility.tolerations, part.info.node);
          const isEvicted = wasThere && seconds !== Infinity;
          const goes = isEvicted ? { evicted: 1, afterSeconds: seconds } : { deleted: 1 };
          if (isEvicted || wasThere && !there[index])
            for (const { node } of nodes) effects.add(index, classOf.get(node.metadata.name) ?? className, goes);
          if (!wasThere && there[index]) effects.add(index, className, { created: nodes.length });
          if (waiting[index] && old.waiting[index] !== true) effects.add(index, className, { pending: nodes.length });
        }
        for (const { node } of nodes) pods.set(node.metadata.name, { there, waiting });
      }
    }
  }
  return pods;
}
var Effects = class {
  #all = /* @__PURE__ */ new Map();
  add(index, className, more) {
    const key2 = `${index} ${className}`;
    const known2 = this.#all.get(key2) ?? { index, className, created: 0, deleted: 0, evicted: 0, afterSeconds: 0, pending: 0 };
    this.#all.set(key2, {
      index,
      className,
      created: known2.created + (more.created ?? 0),
      deleted: known2.deleted + (more.deleted ?? 0),
      evicted: known2.evicted + (more.evicted ?? 0),
      afterSeconds: Math.max(known2.afterSeconds, more.afterSeconds ?? 0),
      pending: known2.pending + (more.pending ?? 0)
    });
  }
  get list() {
    return [...this.#all.values()];
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  InventoryReader,
  amountText,
  causeKey,
  clusterObjects,
  explain,
  familiesOf,
  mergeObjects,
  mergedCause,
  nodesRollout,
  nodesText,
  onNodes,
  parseSteps,
  rangeText,
  runsDaemonSets,
  survey,
  whatIf,
  withAssumedClasses
});
