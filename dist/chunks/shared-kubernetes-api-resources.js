import {
  MAX_DEPTH,
  isDeeper,
  isMerge,
  isSame,
  isStruct,
  lastForbidden,
  membersIn,
  membersOf,
  parseEveryday,
  parseFirst,
  parseYaml,
  resolveMapping,
  resolvePlain,
  scalarOf,
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  addTo,
  groupBy,
  remembered
} from "./shared-base-brought.js";
import {
  __export
} from "./shared-runtime.js";

// src/kubernetes/api-resources.ts
var RESOURCES = {
  "": `bindings configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates replicationcontrollers
    resourcequotas secrets serviceaccounts services componentstatuses`,
  "admissionregistration.k8s.io": `mutatingwebhookconfigurations validatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings
    mutatingadmissionpolicies mutatingadmissionpolicybindings`,
  "apiextensions.k8s.io": "customresourcedefinitions",
  "apiregistration.k8s.io": "apiservices",
  apps: "controllerrevisions daemonsets deployments replicasets statefulsets",
  "authentication.k8s.io": "tokenreviews selfsubjectreviews",
  "authorization.k8s.io": "localsubjectaccessreviews selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews",
  autoscaling: "horizontalpodautoscalers",
  batch: "cronjobs jobs",
  "certificates.k8s.io": "certificatesigningrequests clustertrustbundles",
  "coordination.k8s.io": "leases leasecandidates",
  "discovery.k8s.io": "endpointslices",
  "events.k8s.io": "events",
  extensions: "daemonsets deployments ingresses networkpolicies podsecuritypolicies replicasets",
  "flowcontrol.apiserver.k8s.io": "flowschemas prioritylevelconfigurations",
  "networking.k8s.io": "ingressclasses ingresses networkpolicies ipaddresses servicecidrs",
  "node.k8s.io": "runtimeclasses",
  policy: "poddisruptionbudgets podsecuritypolicies",
  "rbac.authorization.k8s.io": "clusterrolebindings clusterroles rolebindings roles",
  "resource.k8s.io": "deviceclasses resourceclaims resourceclaimtemplates resourceslices",
  "scheduling.k8s.io": "priorityclasses",
  "storage.k8s.io": "csidrivers csinodes csistoragecapacities storageclasses volumeattachments volumeattributesclasses"
};
var BUILT_IN = new Map(Object.entries(RESOURCES).map(([group, names]) => [group, new Set(names.split(/\s+/))]));
var GROUPS = /* @__PURE__ */ new Map();
for (const [group, names] of BUILT_IN) for (const name of names) GROUPS.set(name, [...GROUPS.get(name) ?? [], group]);
function resourcesIn(group) {
  return BUILT_IN.get(group);
}
function groupsOf(resource) {
  return GROUPS.get(resource) ?? [];
}
var SUBRESOURCES = {
  pods: ["attach", "binding", "ephemeralcontainers", "eviction", "exec", "log", "portforward", "proxy", "resize", "status"],
  nodes: ["checkpoint", "configz", "healthz", "log", "metrics", "pods", "proxy", "spec", "stats", "status"],
  serviceaccounts: ["token"]
};
function subresourcesOf(resource) {
  return SUBRESOURCES[resource] ?? [];
}
var VERBS = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];
var IN_NO_NAMESPACE = new Set(
  `/nodes /namespaces /persistentvolumes /componentstatuses apiextensions.k8s.io/customresourcedefinitions apiregistration.k8s.io/apiservices
    authentication.k8s.io/tokenreviews authorization.k8s.io/subjectaccessreviews authorization.k8s.io/selfsubjectaccessreviews
    certificates.k8s.io/certificatesigningrequests networking.k8s.io/ingressclasses node.k8s.io/runtimeclasses
    rbac.authorization.k8s.io/clusterroles rbac.authorization.k8s.io/clusterrolebindings scheduling.k8s.io/priorityclasses storage.k8s.io/csidrivers
    storage.k8s.io/csinodes storage.k8s.io/storageclasses storage.k8s.io/volumeattachments`.split(/\s+/)
);
function isInNoNamespace(group, resource) {
  return IN_NO_NAMESPACE.has(`${group}/${resource}`);
}

// src/kubernetes/companion-apis.ts
var RBAC = {
  current: ["rbac.authorization.k8s.io/v1"],
  removed: { "rbac.authorization.k8s.io/v1beta1": 22 },
  isSame: true
};
var CORE = { current: ["v1"], removed: {}, isSame: true };
var COMPANION_APIS = {
  ClusterRole: RBAC,
  ClusterRoleBinding: RBAC,
  Role: RBAC,
  RoleBinding: RBAC,
  ServiceAccount: CORE,
  ConfigMap: CORE,
  Secret: CORE,
  PriorityClass: { current: ["scheduling.k8s.io/v1"], removed: { "scheduling.k8s.io/v1beta1": 22 }, isSame: true },
  CSIDriver: { current: ["storage.k8s.io/v1"], removed: { "storage.k8s.io/v1beta1": 22 }, isSame: true },
  // A schema is required in v1, and optional in v1beta1.
  CustomResourceDefinition: {
    current: ["apiextensions.k8s.io/v1"],
    removed: { "apiextensions.k8s.io/v1beta1": 22 },
    isSame: false
  },
  RuntimeClass: { current: ["node.k8s.io/v1"], removed: { "node.k8s.io/v1beta1": 25 }, isSame: true },
  NetworkPolicy: { current: ["networking.k8s.io/v1"], removed: { "extensions/v1beta1": 16 }, isSame: true },
  // An empty selector of v1 selects every pod, of v1beta1 none.
  PodDisruptionBudget: { current: ["policy/v1"], removed: { "policy/v1beta1": 25 }, isSame: false },
  HorizontalPodAutoscaler: {
    current: ["autoscaling/v2", "autoscaling/v1"],
    removed: { "autoscaling/v2beta1": 25, "autoscaling/v2beta2": 26 },
    isSame: false
  },
  PodSecurityPolicy: { current: [], removed: { "extensions/v1beta1": 16, "policy/v1beta1": 25 }, isSame: false }
};
function isRemovedCompanion(kind, apiVersion, minor) {
  const removed = COMPANION_APIS[kind]?.removed[apiVersion];
  return removed !== void 0 && minor >= removed;
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
function keepsFromNodes({ effect = "" }) {
  return effect === "" || effect === "NoSchedule" || effect === "NoExecute";
}
function coversToleration(toleration, other) {
  const { key = "", operator = "Equal", value = "", effect = "" } = toleration;
  const { key: otherKey = "", operator: otherOperator = "Equal", value: otherValue = "", effect: otherEffect = "" } = other;
  if (effect !== "" && effect !== otherEffect) return false;
  if (key !== "" && key !== otherKey) return false;
  if (operator === "Exists") return true;
  return operator === otherOperator && value === otherValue && key !== "";
}
function uncovered(tolerations, others, hostNetwork) {
  const byKey = groupBy([...others, ...addedTolerations(hostNetwork)], ({ key = "" }) => key);
  return tolerations.flatMap((toleration, index) => {
    if (!keepsFromNodes(toleration)) return [];
    const effects = toleration.effect ? [toleration.effect] : ["NoSchedule", "NoExecute"];
    const candidates = [...byKey.get("") ?? [], ...byKey.get(toleration.key ?? "") ?? []];
    const isCovered = effects.every((effect) => candidates.some((other) => coversToleration(other, { ...toleration, effect })));
    return isCovered ? [] : [index];
  });
}
function daemonPodTolerations({ tolerations = [], hostNetwork = false }) {
  return addedTolerations(hostNetwork).reduce(addOrUpdate, tolerations);
}
function addOrUpdate(tolerations, added2) {
  const same = tolerations.filter((one) => matchToleration(one, added2));
  if (same.length === 0) return [...tolerations, added2];
  if (same.some(({ tolerationSeconds }) => tolerationSeconds === void 0)) return tolerations;
  return tolerations.map((one) => same.includes(one) ? added2 : one);
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
function parseInt64(text2) {
  if (!/^[-+]?[0-9]+$/.test(text2)) return void 0;
  const value = BigInt(text2);
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
  constructor(unscaled, scale, format, decimal, text2) {
    this.unscaled = unscaled;
    this.scale = scale;
    this.format = format;
    this.decimal = decimal;
    this.#text = text2;
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
      const whole = this.#whole();
      if (whole !== void 0 && (whole >= 1024n || whole <= -1024n)) return binaryText(whole);
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
for (const [exponent, text2] of Object.entries(decimalUnits)) {
  if (text2) decimalUnit.set(text2.charCodeAt(0), { exponent: Number(exponent), format: "DecimalSI" });
}
var binaryUnit = /* @__PURE__ */ new Map();
for (const [index, text2] of binaryUnits.entries()) {
  if (text2) binaryUnit.set(text2.charCodeAt(0), { exponent: index * 10, format: "BinarySI" });
}
var unitLetters = new Set(Array.from("eEinumkKMGTP", (letter) => letter.charCodeAt(0)));
function parseQuantity(text2) {
  const end = text2.length;
  if (end === 0) return quantityProblem.format;
  const first = text2.charCodeAt(0);
  const wholeStart = afterZeros(text2, first === PLUS || first === MINUS ? 1 : 0);
  if (wholeStart === end) return Quantity.zero;
  const wholeEnd = afterDigits(text2, wholeStart);
  const fractionStart = text2.charCodeAt(wholeEnd) === DOT ? wholeEnd + 1 : wholeEnd;
  const fractionEnd = afterDigits(text2, fractionStart);
  const unit = fractionEnd === end ? noUnit : unitAt(text2, fractionEnd);
  if (typeof unit === "string") return unit;
  const digits2 = Math.max(wholeEnd - wholeStart, 1) + fractionEnd - fractionStart;
  const scale = unit.exponent - (fractionEnd - fractionStart) | 0;
  if (unit.format === "BinarySI") {
    if (fractionEnd === fractionStart && 15 - digits2 - unit.exponent * 3 / 10 - 1 >= 0) {
      const value = numberAt(text2, wholeStart, wholeEnd);
      const isCanonical = value % 8 !== 0;
      return new Quantity(signed(value * 2 ** unit.exponent, first), 0, "BinarySI", false, isCanonical ? text2 : void 0);
    }
  } else if (digits2 <= mostDigits && scale >= nano) {
    const whole = numberAt(text2, wholeStart, wholeEnd);
    const value = whole * 10 ** (fractionEnd - fractionStart) + numberAt(text2, fractionStart, fractionEnd);
    const unscaled = digits2 <= 15 ? value : compact(BigInt(text2.slice(wholeStart, wholeEnd) + text2.slice(fractionStart, fractionEnd)));
    const isCanonical = scale % 3 === 0 && wholeEnd > wholeStart && !endsWithThreeZeros(unscaled);
    return new Quantity(signed(unscaled, first), scale, unit.format, false, isCanonical ? text2 : void 0);
  }
  return parseDecimal(text2.slice(0, wholeEnd) + text2.slice(fractionStart, fractionEnd), fractionEnd - fractionStart, unit);
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
function unitAt(text2, start) {
  const end = text2.length;
  let pos = start;
  while (unitLetters.has(text2.charCodeAt(pos))) pos++;
  if (pos === end) {
    const letter = text2.charCodeAt(start);
    if (end - start === 1) return decimalUnit.get(letter) ?? quantityProblem.suffix;
    const isBinary = end - start === 2 && text2.charCodeAt(start + 1) === SMALL_I;
    return isBinary && binaryUnit.get(letter) || quantityProblem.suffix;
  }
  const sign = text2.charCodeAt(pos);
  if (afterDigits(text2, sign === PLUS || sign === MINUS ? pos + 1 : pos) !== end) return quantityProblem.format;
  return exponentUnit(text2.slice(start));
}
function exponentUnit(suffix) {
  if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return quantityProblem.suffix;
  const exponent = BigInt(suffix.slice(1));
  if (!isInt64(exponent)) return quantityProblem.suffix;
  return { exponent: Number(BigInt.asIntN(32, exponent)), format: "DecimalExponent" };
}
function afterZeros(text2, start) {
  let pos = start;
  while (text2.charCodeAt(pos) === ZERO) pos++;
  return pos;
}
function afterDigits(text2, start) {
  let pos = start;
  for (let digit = text2.charCodeAt(pos) - ZERO; digit >= 0 && digit <= 9; digit = text2.charCodeAt(pos) - ZERO) pos++;
  return pos;
}
function numberAt(text2, start, end) {
  let value = 0;
  for (let pos = start; pos < end; pos++) value = value * 10 + text2.charCodeAt(pos) - ZERO;
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
  const known = unmarshalled.get(value);
  if (known !== void 0) return known;
  const parsed2 = parseQuantity(value);
  const quantity = typeof parsed2 === "string" ? parseQuantity(value.replace(trimmed, "")) : parsed2;
  if (unmarshalled.size >= 1e3) unmarshalled.clear();
  unmarshalled.set(value, quantity);
  return quantity;
}
var unmarshalled = /* @__PURE__ */ new Map();
function roundUpToMilli(text2) {
  const quantity = unmarshalQuantity(text2);
  if (typeof quantity === "string") return text2;
  const rounded = quantity.roundUp(-3);
  return rounded.equal(quantity) ? text2 : rounded.toString();
}
function quantityOf(value) {
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const quantity = unmarshalQuantity(value);
  return typeof quantity === "object" ? quantity : void 0;
}

// src/kubernetes/generated/types.ts
var MAP_FIELDS = /* @__PURE__ */ new Set(["annotations", "labels", "limits", "matchLabels", "nodeSelector", "options", "overhead", "requests", "userAnnotations", "volumeAttributes"]);

// src/yaml/aliases.ts
var LOW = 4e5;
var HIGH = 4e6;
function allowedRatio(decoded) {
  if (decoded <= LOW) return 0.99;
  if (decoded >= HIGH) return 0.1;
  return 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW));
}
function aliasProblem(root) {
  let decoded = 0;
  let fromAliases = 0;
  const active = /* @__PURE__ */ new Set();
  const rest = [{ node: root, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth, left } = next;
    if (left) {
      active.delete(node);
      continue;
    }
    decoded++;
    if (active.size > 0) fromAliases++;
    if (fromAliases > 100 && decoded > 1e3 && fromAliases / decoded > allowedRatio(decoded)) {
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
        const { key, value } = node.entries[i];
        rest.push({ node: value, depth: depth + 1 });
        if (!isMerge(key)) rest.push({ node: key, depth: depth + 1 });
      }
    }
  }
  return void 0;
}
function problem(message, node) {
  return { message, span: { start: node.start, end: node.end } };
}

// src/yaml/json.ts
var NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
var STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
var WORD = /true|false|null/y;
var JsonError = class extends Error {
  constructor(message, at) {
    super(message);
    this.at = at;
  }
  at;
};
function parseJson(text2, start = 0, end = text2.length) {
  return parsed(new Reader(text2, start, end), (reader) => reader.finish());
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
function parseFirstJson(text2) {
  return parsed(new Reader(text2, 0, text2.length), () => {
  });
}
function jsonStream(text2) {
  const reader = new Reader(text2, 0, text2.length);
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
var Reader = class {
  constructor(text2, at, end) {
    this.text = text2;
    this.at = at;
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
    const { at } = this;
    switch (this.text[at]) {
      case "{":
      case "[": {
        if (open.length >= MAX_DEPTH) throw new JsonError("the document is nested too deeply", at);
        const place = { start: at, end: at, from: at, anchor: void 0, flow: true };
        open.push(
          this.text[at] === "[" ? { node: { kind: "sequence", ...place, items: [] }, names: void 0, key: void 0 } : { node: { kind: "mapping", ...place, entries: [], simple: true }, names: /* @__PURE__ */ new Set(), key: void 0 }
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
    let { key } = open;
    for (; ; ) {
      if (child && node.kind === "sequence") node.items.push(child);
      else if (child && node.kind === "mapping") node.entries.push({ key, name: key.text, value: child });
      const count = node.kind === "sequence" ? node.items.length : node.entries.length;
      if (this.#closes(node.kind === "sequence" ? "]" : "}", count)) break;
      if (node.kind === "mapping") {
        key = this.#key();
        if (names.has(key.text)) node.simple = false;
        names.add(key.text);
        all.at(-1).key = key;
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
    const key = this.#string();
    this.#blank();
    if (this.text[this.at] !== ":") throw new JsonError("expected ':' after the key", this.at);
    this.at++;
    return key;
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
    const source2 = this.#match(STRING);
    if (source2 === void 0) throw new JsonError("unterminated string, or a character that JSON does not allow", start);
    const value = source2.includes("\\") ? JSON.parse(source2).replace(new RegExp("\\p{Surrogate}", "gu"), "�") : source2.slice(1, -1);
    return scalarOf(start, this.at, "double", value);
  }
  #plain() {
    const start = this.at;
    const text2 = this.#match(WORD) ?? this.#match(NUMBER);
    if (text2 === void 0) throw new JsonError("expected a JSON value", start);
    const float = /[.eE]/.test(text2) && text2 !== "true" && text2 !== "false";
    return scalarOf(start, this.at, "plain", text2, plainValue(text2, float), float);
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
function plainValue(text2, float) {
  if (text2 === "null") return null;
  if (text2 === "true" || text2 === "false") return text2 === "true";
  const value = Number(text2);
  return float || Number.isSafeInteger(value) ? value : BigInt(text2);
}

// src/yaml/document.ts
var SEPARATOR = /(?<![^\n])---(?=[\s#]|$)([^\S\n]*(?:#[^\n]*)?(?:\n|$))?/g;
var SEPARATOR_HERE = /---[^\S\n]*(?:#[^\n]*)?(?:\n|$)/y;
var DOCUMENT_END = /^\.\.\.[ \t]*(?:#.*)?\r?(?:\n|$)/gm;
function requests(text2) {
  if (!text2.includes("---")) return [{ start: 0, end: text2.length }];
  const spans = [];
  let start = 0;
  let body = 0;
  for (const { 0: mark, 1: rest, index } of text2.matchAll(SEPARATOR)) {
    if (index === body) continue;
    spans.push({ start, end: index });
    start = index;
    body = rest === void 0 ? index : index + mark.length;
  }
  spans.push({ start, end: text2.length });
  return spans;
}
function bodyStart(text2, { start }) {
  if (start === 0 || !text2.startsWith("---", start)) return start;
  SEPARATOR_HERE.lastIndex = start;
  return start + (SEPARATOR_HERE.exec(text2)?.[0].length ?? 0);
}
function split(text2) {
  const spans = requests(text2).flatMap((span) => atEnds(text2, span)).filter(({ start, end }) => hasContent(text2, start, end));
  if (spans.length === 1 && /^\s*\{/.test(text2) && /\}\s*\{/.test(text2)) return jsonStream(text2) ?? spans;
  return spans;
}
function atEnds(text2, { start, end }) {
  const part = text2.slice(start, end);
  if (!part.includes("...")) return [{ start, end }];
  const spoiled = start + lastForbidden(part);
  const spans = [];
  let from = start;
  let seen = start;
  for (const { 0: mark, index } of part.matchAll(DOCUMENT_END)) {
    const at = start + index;
    const ends2 = at > spoiled && hasContent(text2, seen, at);
    seen = at + mark.length;
    if (!ends2) continue;
    spans.push({ start: from, end: seen });
    from = seen;
  }
  spans.push({ start: from, end });
  return spans;
}
var COMMENT_END = /[\n\r]/g;
function hasContent(text2, start, end) {
  let i = start;
  if (text2.startsWith("---", i)) i += 3;
  while (i < end) {
    const c = text2.charCodeAt(i);
    if (c === 35) {
      COMMENT_END.lastIndex = i;
      i = COMMENT_END.exec(text2)?.index ?? end;
    } else if (c === 32 || c === 10 || c === 13 || c === 9 || c === 65279) i++;
    else return !(text2.startsWith("...", i) && !/\S/.test(text2.slice(i + 3, end).replace(/#.*/g, "")));
  }
  return false;
}
function canHoldDaemonSet(text2, { start, end }) {
  const part = text2.slice(start, end);
  if (part.includes("DaemonSet") || part.includes("!!binary")) return true;
  return part.includes("\\") && /"[DaemonSt]{0,9}\\[xuU\r\n]/.test(part);
}
function read(file, span) {
  return document(file, span, parseYaml);
}
function readFirst(file, span, contentType) {
  return document(file, span, parseFirst, contentType);
}
function document(file, span, parser, contentType) {
  const { root, problems, ...more } = contentType ? parseAs(parser, file.text, span) : parse(file.text, span, parser);
  const alias = root && mayHoldAlias(file.text.slice(span.start, span.end)) ? aliasProblem(root) : void 0;
  return { file, span, ...more, root: alias ? void 0 : root, problems: alias && problems.length === 0 ? [alias] : problems };
}
function mayHoldAlias(text2) {
  return text2.includes("*") && (/(?:^|[\s\x85[{,:?])\*/.test(text2) || text2.startsWith("\uFEFF\uFEFF"));
}
function parse(text2, { start, end }, parser) {
  if (/^(?:---)?\s*\{/.test(text2.slice(start, Math.min(end, start + 200)))) {
    const json2 = parseJson(text2, start + (text2.startsWith("---", start) ? 3 : 0), end);
    if (json2.root) return { ...json2, contentType: "json" };
  }
  return parseAs(parser, text2, { start, end });
}
function parseAs(parser, text2, span) {
  const [start, { end }] = [bodyStart(text2, span), span];
  if (end < text2.length || text2.endsWith("\n")) return { ...parser(text2, start, end), contentType: "yaml" };
  const { problems, ...more } = parser(`${text2}
`, start, end + 1);
  const within = problems.map(({ message, span: at }) => ({
    message,
    span: { start: Math.min(at.start, end), end: Math.min(at.end, end) }
  }));
  return { ...more, problems: within, contentType: "yaml" };
}

// src/yaml/client.ts
var BLANK = "\\t\\v-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
var BAD_SEPARATOR = new RegExp(`(?<![^\\n])---(?![${BLANK}]*(?:[#\\n]|$))[^\\n]*`, "g");
var BRACE = new RegExp(`^[${BLANK}\\n]*\\{`);
var FIRST_LINE = new RegExp(`^[${BLANK}]*\\n?`);
var GUESSED = 4096;
function badSeparator(text2, from = 0) {
  if (!text2.includes("---", from)) return void 0;
  BAD_SEPARATOR.lastIndex = from;
  const found = BAD_SEPARATOR.exec(text2);
  if (!found) return void 0;
  const value = found[0].slice(3).trim();
  const span = { start: found.index, end: found.index + found[0].trimEnd().length };
  const shown2 = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return { message: `invalid document separator: only a comment may follow "---", not ${shown2}`, span };
}
function readAsClient(file) {
  const { text: text2 } = file;
  let from = 0;
  if (BRACE.test(text2.slice(0, GUESSED))) {
    const { root } = parseFirstJson(text2);
    if (root) return { file, span: { start: root.start, end: root.end }, contentType: "json", root, problems: [] };
    from = FIRST_LINE.exec(text2)?.[0].length ?? 0;
  }
  const bad = badSeparator(text2, from);
  const spans = requests(text2.slice(from, bad?.span.start)).map(({ start, end }) => ({
    start: start + from,
    end: end + from
  }));
  let document2;
  for (const [index, span] of spans.entries()) {
    if (bad && index === spans.length - 1) return { file, span, contentType: "yaml", root: void 0, problems: [bad] };
    document2 = readFirst(file, span, "yaml");
    if (!isEmpty(document2)) break;
  }
  return document2;
}
function isEmpty({ root, problems }) {
  return problems.length === 0 && (!root || root.kind === "scalar" && root.value === null);
}

// src/yaml/write.ts
function writeValue(document2, node, { entry, inFlow }, value) {
  const { text: text2 } = document2.file;
  if (document2.contentType === "json") return { span: spanOf(node), text: json(value) };
  if (node.kind === "mapping" || node.kind === "sequence" || node.kind === "alias") {
    return isScalar(value) || isFlowPlace(text2, node) ? { span: spanOf(node), text: flow(value) } : replaceBlock(document2, node, entry, value);
  }
  if (node.end > node.start) {
    if (isScalar(value)) return { span: { start: node.anchor ? node.start : node.from, end: node.end }, text: scalar(value) };
    const isLong = !Array.isArray(value) || !value.every(isScalar);
    const colon = entry && isLong && !inFlow ? /^[ \t]*:(?=[ \t]+$)/.exec(text2.slice(entry.key.end, node.start)) : null;
    if (!entry || !colon) return { span: spanOf(node), text: flow(value) };
    const start = entry.key.end + colon[0].length;
    return { span: { start, end: node.end }, text: below(value, columnBelow(document2, entry, value), document2, start) };
  }
  const at = { start: node.start, end: node.start };
  if (isScalar(value) || !entry || inFlow) return { span: at, text: ` ${flow(value)}` };
  return { span: at, text: below(value, columnBelow(document2, entry, value), document2, node.start) };
}
function removeEntry(text2, holder, gone) {
  if (holder.kind === "scalar") return void 0;
  const children = holder.kind === "mapping" ? holder.entries : holder.items;
  const index = indexOf(children, gone);
  const here = children[index];
  if (!here || !(here === gone || "key" in here && "key" in gone && here.key === gone.key)) return void 0;
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
function indexOf(children, gone) {
  const { start } = extent(gone);
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = low + high >> 1;
    if (extent(children[middle]).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
function renameKey({ contentType }, entry, key) {
  return { span: spanOf(entry.key), text: contentType === "json" ? json(key) : scalar(key) };
}
var aliased = /* @__PURE__ */ new WeakMap();
function isShared(node, document2) {
  if (node.kind === "alias" || !node.anchor) return false;
  let targets = aliased.get(document2);
  if (!targets) {
    targets = /* @__PURE__ */ new Set();
    if (document2.root) collect(document2.root, targets);
    aliased.set(document2, targets);
  }
  return targets.has(node);
}
function collect(root, targets) {
  const rest = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.kind === "alias") {
      if (node.target) targets.add(node.target);
    } else if (node.kind === "sequence") for (const item of node.items) rest.push(item);
    else if (node.kind === "mapping") for (const { key, value } of node.entries) rest.push(key, value);
  }
}
function insertInto(document2, holder, value) {
  const { text: text2 } = document2.file;
  const last = holder.kind === "mapping" ? holder.entries.at(-1) : holder.items.at(-1);
  if (holder.flow) {
    const written = document2.contentType === "json" ? json(value) : flow(value);
    const inner = written.slice(1, -1).trim();
    if (!last) return { span: spanOf(holder), text: written };
    const at2 = extent(last).end;
    return { span: { start: at2, end: at2 }, text: `, ${inner}` };
  }
  if (!last) return void 0;
  const first = holder.kind === "mapping" ? holder.entries[0].key.from : holder.start;
  const column = columnOf(text2, first);
  const at = behindComments(text2, lineEnd(text2, extent(last).end, false), column);
  return { span: { start: at, end: at }, text: below(value, column, document2, at) };
}
var COMMENT_LINE = /\r?\n([ \t]*)#[^\r\n]*/y;
function behindComments(text2, end, column) {
  for (; ; ) {
    COMMENT_LINE.lastIndex = end;
    const comment = COMMENT_LINE.exec(text2);
    if (!comment || comment[1].length <= column) return end;
    end = COMMENT_LINE.lastIndex;
  }
}
function replaceBlock(document2, node, entry, value) {
  const { text: text2 } = document2.file;
  const column = columnOf(text2, node.start);
  const key = entry ? columnOf(text2, entry.key.start) : -1;
  const indent = column > key || Array.isArray(value) ? column : key + 2;
  return {
    span: spanOf(node),
    text: " ".repeat(indent - column) + block(value, indent, eol(text2, node.start), listIndent(document2)).trimStart()
  };
}
function isFlowPlace(text2, node) {
  return node.kind === "alias" || node.kind !== "scalar" && node.flow || text2.length === 0;
}
function extent(child) {
  return "key" in child ? { start: child.key.from, end: Math.max(child.value.end, child.key.end) } : { start: child.from, end: child.end };
}
function lineEnd(text2, offset, withBreak) {
  const feed = text2.indexOf("\n", offset);
  if (feed < 0) return text2.length;
  if (withBreak) return feed + 1;
  return text2[feed - 1] === "\r" && feed > offset ? feed - 1 : feed;
}
function columnOf(text2, offset) {
  return offset - text2.lastIndexOf("\n", offset - 1) - 1;
}
function eol(text2, offset) {
  const next = text2.indexOf("\n", offset);
  const feed = next < 0 ? text2.lastIndexOf("\n") : next;
  return feed > 0 && text2[feed - 1] === "\r" ? "\r\n" : "\n";
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
  return plain && !resolvePlain(value) ? value : JSON.stringify(value);
}
function json(value) {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
}
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = membersIn(value);
    return entries.length === 0 ? "{}" : `{ ${entries.map(([key, item]) => `${scalar(key)}: ${flow(item)}`).join(", ")} }`;
  }
  return scalar(value);
}
function columnBelow(document2, { key }, value) {
  return columnOf(document2.file.text, key.start) + (Array.isArray(value) ? listIndent(document2) : 2);
}
var LIST = /^( *)((?:- +)*)[^\s:#-][^:\n]*:[ \t]*\r?\n( *)- /m;
var listIndents = /* @__PURE__ */ new WeakMap();
function listIndent(document2) {
  let indent = listIndents.get(document2);
  if (indent === void 0) {
    const { file, span } = document2;
    const [, spaces, dashes = "", below2 = ""] = LIST.exec(file.text.slice(span.start, span.end)) ?? [];
    indent = spaces === void 0 ? 2 : Math.max(below2.length - spaces.length - dashes.length, 0);
    listIndents.set(document2, indent);
  }
  return indent;
}
function below(value, indent, document2, offset) {
  const feed = eol(document2.file.text, offset);
  return feed + block(value, indent, feed, listIndent(document2));
}
function block(value, indent, feed, ofLists) {
  const lines = [];
  const spaces = " ".repeat(indent);
  addLines(value, spaces, { spaces, ofLists: " ".repeat(ofLists) }, lines);
  return lines.length === 1 ? lines[0] : lines.join(feed);
}
function addLines(value, lead, { spaces, ofLists }, lines) {
  if (isScalar(value) || isEmpty2(value)) lines.push(lead + flow(value));
  else if (Array.isArray(value)) {
    const inner = { spaces: `${spaces}  `, ofLists };
    value.forEach((item, index) => addLines(item, `${index === 0 ? lead : spaces}- `, inner, lines));
  } else {
    membersIn(value).forEach(([key, item], index) => {
      const start = `${index === 0 ? lead : spaces}${scalar(key)}:`;
      if (isScalar(item) || isEmpty2(item)) lines.push(`${start} ${flow(item)}`);
      else {
        lines.push(start);
        const inner = spaces + (Array.isArray(item) ? ofLists : "  ");
        addLines(item, inner, { spaces: inner, ofLists }, lines);
      }
    });
  }
}
function isEmpty2(value) {
  return Object.values(value).every((member2) => member2 === void 0);
}

// src/yaml/field.ts
function isField(place) {
  return "key" in place;
}
function rootField(root) {
  return new ManifestField(root, void 0, "");
}
var DEEPEST = 64;
var UNKNOWN = /* @__PURE__ */ Symbol();
var FEW = 16;
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
  /** Found once: hundreds of rules ask for the same fields. */
  #value = UNKNOWN;
  #children;
  #items;
  #path;
  #namedPath;
  get value() {
    if (this.#value === UNKNOWN) this.#value = this.parent ? member(this.parent.value, this.step) : this.root.value;
    return this.#value;
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
  get accepted() {
    return this.root.accepted === true;
  }
  get manifest() {
    let field = this;
    while (field.parent) field = field.parent;
    return field;
  }
  get path() {
    if (this.#path === void 0)
      for (const field of this.#downFrom((known) => known.#path !== void 0)) {
        field.#path = field.parent ? `${field.parent.#path}${field.#stepText()}` : "";
      }
    return this.#path;
  }
  get namedPath() {
    if (this.#namedPath === void 0)
      for (const field of this.#downFrom((known) => known.#namedPath !== void 0)) {
        field.#namedPath = field.parent ? `${field.parent.#namedPath}${field.#stepText(field.#name)}` : "";
      }
    return this.#namedPath;
  }
  /** The field and its ancestors below the nearest that is known, outermost first: no recursion, since a path may have thousands of steps. */
  #downFrom(isKnown) {
    const unknown = [];
    for (let field = this; field && !isKnown(field); field = field.parent) unknown.push(field);
    return unknown.toReversed();
  }
  /** What a path goes on with. `name`: of the item, where it has one. */
  #stepText(name) {
    const { parent, step } = this;
    if (typeof step === "number") return `[${name ?? step}]`;
    if (typeof parent?.step === "string" && this.root.maps.has(parent.step)) return `[${step}]`;
    return parent?.parent ? `.${step}` : step;
  }
  get #name() {
    if (typeof this.step !== "number") return void 0;
    const here = target(this.place.node);
    const name = here?.kind === "mapping" ? target(resolveMapping(here).fields.get("name")?.value) : void 0;
    return name?.kind === "scalar" && name.text !== "" ? `name=${name.text}` : void 0;
  }
  get key() {
    return new KeyLocation(this.root.document.file, this.keySpan, this);
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
    if (this.#place) return this.#place;
    if (this.parent && !this.parent.#place) for (const field of this.parent.#downFrom((known) => known.#place !== void 0)) field.#find();
    return this.#find();
  }
  /** The parent's place is known. */
  #find() {
    const { parent } = this;
    this.#place = parent ? placeIn(parent.#place, this.step) : { node: this.root.node, entry: void 0, via: void 0 };
    return this.#place;
  }
  get keySpan() {
    let field = this;
    for (; field.parent; field = field.parent) {
      const { node, entry } = field.place;
      if (entry) return spanOf2(entry.key);
      if (node) return itemSpan(node);
    }
    return rootSpan(field.place.node, this.root.document);
  }
  at(...steps) {
    return this.resolve(steps);
  }
  resolve(steps) {
    let field = this;
    for (const step of steps) field = field.#child(step);
    return field;
  }
  #child(step) {
    this.#children ??= /* @__PURE__ */ new Map();
    let child = this.#children.get(step);
    if (!child) this.#children.set(step, child = new _ManifestField(this.root, this, step));
    return child;
  }
  items() {
    if (!this.#items) {
      const here = target(this.place.node);
      this.#items = here?.kind === "sequence" ? here.items.map((_, index) => this.#child(index)) : [];
    }
    return this.#items;
  }
  entries() {
    const here = target(this.place.node);
    if (here?.kind !== "mapping") return [];
    const names = here.simple ? here.entries.map((entry) => entry.name) : [...resolveMapping(here).fields.keys()];
    return names.map((name) => [name, this.#child(name)]);
  }
  write(value) {
    if (isDeeper(value, DEEPEST) || !this.#writable()) return void 0;
    const { node, entry } = this.place;
    const parent = this.parent;
    if (node) {
      const around = target(parent?.place.node);
      const inFlow = around !== void 0 && around.kind !== "scalar" && around.flow;
      return this.#edit(
        writeValue(this.root.document, node, { entry, inFlow }, value),
        around && { means: { ...this.#member(around), value } }
      );
    }
    if (!parent) return void 0;
    const wrapped = typeof this.step === "number" ? [value] : { [this.step]: value };
    const holder = target(parent.place.node);
    if (!holder || holder.kind === "scalar" && holder.value === null) return parent.write(wrapped);
    if (holder.kind !== (typeof this.step === "number" ? "sequence" : "mapping")) return void 0;
    const step = typeof this.step === "number" && holder.kind === "sequence" ? holder.items.length : this.step;
    return this.#edit(insertInto(this.root.document, holder, wrapped), {
      ...added(holder, step),
      means: { holder: holder.start, step, value }
    });
  }
  remove() {
    const { entry, node } = this.place;
    const holder = target(this.parent?.place.node);
    if (!node || !holder || !this.#writable()) return void 0;
    return this.#edit(removeEntry(this.text, holder, entry ?? node), { means: this.#member(holder) });
  }
  rename(key) {
    const { entry } = this.place;
    const holder = target(this.parent?.place.node);
    if (!entry || !holder || !this.#writable()) return void 0;
    return this.#edit(renameKey(this.root.document, entry, key), { ...added(holder, key), means: { ...this.#member(holder), key } });
  }
  #member({ start }) {
    return { holder: start, step: this.step };
  }
  get text() {
    return this.root.document.file.text;
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
  #edit(edit, more) {
    return edit && { location: this.#location(edit.span), text: edit.text, ...more };
  }
  #location(span) {
    return { file: this.root.document.file, span };
  }
};
var KeyLocation = class {
  constructor(file, span, field) {
    this.file = file;
    this.span = span;
    this.field = field;
  }
  file;
  span;
  field;
};
function placeIn({ node, via }, step) {
  const here = target(node);
  const shared = via ?? (node?.kind === "alias" ? spanOf2(node) : void 0);
  if (here?.kind === "sequence" && typeof step === "number") return { node: here.items[step], entry: void 0, via: shared };
  if (here?.kind !== "mapping" || typeof step !== "string") return { node: void 0, entry: void 0, via: shared };
  if (here.simple && here.entries.length <= FEW) {
    const entry = here.entries.find(({ name }) => name === step);
    return { node: entry?.value, entry, via: shared };
  }
  const resolved = resolveMapping(here).fields.get(step);
  return { node: resolved?.value, entry: resolved, via: shared ?? (resolved?.merged ? mergeSpan(here) : void 0) };
}
function added(holder, step) {
  return typeof step === "string" ? { adds: { holder: holder.start, key: step } } : {};
}
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
function rootSpan(node, document2) {
  const here = target(node);
  if (here?.kind === "mapping") {
    const kind = here.entries.find(({ name }) => name === "kind");
    return kind ? { start: kind.key.start, end: Math.max(kind.value.end, kind.key.end) } : firstEntry(here);
  }
  return node ? spanOf2(node) : { start: document2.span.start, end: Math.min(document2.span.start + 1, document2.span.end) };
}
var merges = /* @__PURE__ */ new WeakMap();
function mergeSpan(mapping) {
  const known = merges.get(mapping);
  if (known) return known;
  const merge = mapping.entries.find(({ key }) => key.kind === "scalar" && key.text === "<<");
  if (!merge) return void 0;
  const span = { start: merge.key.start, end: merge.value.end };
  merges.set(mapping, span);
  return span;
}

// src/yaml/offsets.ts
function offsetsOf({ text: text2, style, start, end }, source2) {
  switch (style) {
    case "double":
      return quoted(text2, source2, start + 1, end - 1);
    case "single":
      return aligned(text2, source2, start + 1, end - 1, true);
    case "literal":
    case "folded":
      return aligned(text2, source2, source2.indexOf("\n", start) + 1 || end, end, false);
    case "plain":
      return aligned(text2, source2, start, end, false);
  }
}
function aligned(text2, source2, from, end, doubled) {
  const offsets = [];
  let at = from;
  for (let index = 0; index < text2.length; index++) {
    const char = text2[index];
    if (isBlank(char)) {
      if (char !== "\n") while (at < end && isLineBreak(source2[at])) at++;
      offsets.push(Math.min(at, end));
      if (at < end && isBlank(source2[at])) at++;
      continue;
    }
    while (at < end && source2[at] !== char) at++;
    offsets.push(Math.min(at, end));
    at += doubled && char === "'" ? 2 : 1;
  }
  offsets.push(Math.min(at, end));
  return offsets;
}
function quoted(text2, source2, from, end) {
  const offsets = [];
  let at = from;
  for (let index = 0; index < text2.length; ) {
    const char = text2[index];
    if (source2[at] === "\\") {
      const length = escapeLength(source2, at);
      if (length === 0) {
        at = afterBlanks(source2, at + 1, end);
        continue;
      }
      const units = /^\\U000[1-9a-fA-F]|^\\U0010/.test(source2.slice(at, at + 10)) ? 2 : 1;
      for (let unit = 0; unit < units && index < text2.length; unit++, index++) offsets.push(at);
      at += length;
      continue;
    }
    if (!isBlank(char)) while (at < end && source2[at] !== char && source2[at] !== "\\") at++;
    else if (char !== "\n") while (at < end && isLineBreak(source2[at])) at++;
    if (source2[at] === "\\") continue;
    offsets.push(Math.min(at, end));
    index++;
    if (at < end) at++;
    else if (at >= end) at = end;
  }
  offsets.push(Math.min(at, end));
  return offsets;
}
function escapeLength(source2, at) {
  switch (source2[at + 1]) {
    case "x":
      return 4;
    case "u":
      return 6;
    case "U":
      return 10;
    case "\n":
    case "\r":
      return 0;
    default:
      return 2;
  }
}
function afterBlanks(source2, from, end) {
  let at = from;
  while (at < end && isBlank(source2[at])) at++;
  return at;
}
function isBlank(char) {
  return char === " " || char === "	" || isLineBreak(char);
}
function isLineBreak(char) {
  return char === "\n" || char === "\r";
}

// src/yaml/placed.ts
function placed(value, by, keysOf3) {
  return new Placing(keysOf3).mapping(value, by, { start: by.start, end: by.start });
}
var Placing = class {
  constructor(keysOf3) {
    this.keysOf = keysOf3;
  }
  keysOf;
  mapping(value, by, at) {
    const written = by ? resolveMapping(by).fields : /* @__PURE__ */ new Map();
    const entries = Object.entries(value).map(([name, member2]) => {
      const entry = written.get(name);
      const key = entry?.key ?? scalarOf(at.start, at.end, "plain", name);
      return { key, name, value: this.#node(member2, entry?.value, key, name) };
    });
    return { ...by ?? collection(at), kind: "mapping", flow: by?.flow ?? true, entries, simple: true };
  }
  #node(value, by, at, name) {
    const here = target(by);
    if (by && here && isSame(toPlain(here), value)) return by;
    if (Array.isArray(value)) return this.#sequence(value, here?.kind === "sequence" ? here : void 0, at, name);
    if (isStruct(value)) return this.mapping(value, here?.kind === "mapping" ? here : void 0, at);
    const span = here?.kind === "scalar" ? here : at;
    if (typeof value === "string") return scalarOf(span.start, span.end, "double", value);
    const scalar3 = value;
    const isFloat = typeof scalar3 === "number" && !Number.isInteger(scalar3);
    return scalarOf(span.start, span.end, "plain", String(scalar3), scalar3, isFloat);
  }
  #sequence(items, by, at, name) {
    const written = by ? toPlain(by) : [];
    const [keys, names] = [this.keysOf(name, items), this.keysOf(name, written)];
    const nodeOf = (item, index) => {
      const same = keys && names ? names.indexOf(keys[index]) : written.findIndex((each2) => isSame(each2, item));
      return by?.items[same];
    };
    const nodes = items.map((item, index) => this.#node(item, nodeOf(item, index), at, ""));
    return { ...by ?? collection(at), kind: "sequence", flow: by?.flow ?? true, items: nodes };
  }
};
function collection({ start, end }) {
  return { start, end, from: start, anchor: void 0 };
}

// src/yaml/skim.ts
function skim({ text: text2 }, span, wanted2) {
  const start = bodyStart(text2, span);
  const { end } = span;
  const part = text2.slice(start, end);
  if (!part.endsWith("\n") || part.includes("{{") || mayHoldAlias(part)) return void 0;
  const node = parseEveryday(text2, start, end, wanted2);
  return node && { value: toPlain(node) };
}

// src/yaml/sound.ts
function edited(text2, edits, part = { start: 0, end: text2.length }) {
  let result = "";
  let at = part.start;
  for (const { location, text: inserted } of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    result += text2.slice(at, location.span.start) + inserted;
    at = location.span.end;
  }
  return result + text2.slice(at, part.end);
}
var ANCHOR = /(?:^|[\s:-])&[\w-]/m;
function isRisky(document2, edits) {
  const { text: text2 } = document2.file;
  if (!document2.everyday || edits.some(({ means }) => !means || text2[means.holder] === "{" || text2[means.holder] === "[")) return true;
  return hasAnchors(document2);
}
var anchored = /* @__PURE__ */ new WeakMap();
function hasAnchors(document2) {
  const { file, span } = document2;
  let known = anchored.get(document2);
  if (known === void 0) anchored.set(document2, known = ANCHOR.test(file.text.slice(span.start, span.end)));
  return known;
}
function staysSound(document2, edits) {
  if (edits.every(({ means }) => means)) return isSound(document2, edits);
  const own = edits.filter((edit) => isIn(edit, document2));
  return readEdited(document2, own).problems.length <= document2.problems.length;
}
function readEdited({ file, span }, edits) {
  const text2 = edited(file.text, edits, span);
  return read({ path: file.path, text: text2 }, { start: 0, end: text2.length });
}
function isSound(document2, edits) {
  if (!edits.every((edit) => isWithin(edit, document2))) return false;
  const { root, problems } = readEdited(document2, edits);
  if (problems.length > 0 || mistakes(root) > mistakes(document2.root)) return false;
  return isSame(expected(document2.root, edits), toPlain(root));
}
function isWithin(edit, document2) {
  return edit.means !== void 0 && isIn(edit, document2);
}
function isIn({ location: { file, span } }, document2) {
  return file === document2.file && span.start >= document2.span.start && span.end <= document2.span.end;
}
function mistakes(root) {
  let count = 0;
  const seen = /* @__PURE__ */ new Set();
  const rest = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    const here = target(node);
    if (!here || here.kind === "scalar" || seen.has(here)) continue;
    seen.add(here);
    if (here.kind === "sequence") for (const item of here.items) rest.push(item);
    else {
      if (!here.simple) count += resolveMapping(here).duplicates.length + resolveMapping(here).problems.length;
      for (const { value } of membersOf(here)) rest.push(value);
    }
  }
  return count;
}
function expected(root, edits) {
  const meanings = /* @__PURE__ */ new Map();
  for (const { means } of edits) if (means) addTo(meanings, means.holder, means);
  const value = toPlain(root);
  const rest = [[root, value]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, plain] = next;
    const here = target(node);
    if (here?.kind === "sequence") here.items.forEach((item, index) => rest.push([item, plain[index]]));
    else if (here?.kind === "mapping") for (const { name, value: inner } of membersOf(here)) rest.push([inner, plain[name]]);
    if (here && here.kind !== "scalar")
      for (const meaning of inOrder(meanings.get(here.start) ?? [])) change(plain, meaning);
  }
  return value;
}
function inOrder(meanings) {
  const rank = (meaning) => "value" in meaning ? 0 : meaning.key === void 0 ? 2 : 1;
  return meanings.toSorted((a, b) => rank(a) - rank(b) || Number(b.step) - Number(a.step) || 0);
}
function change(holder, { step, key, ...means }) {
  if (Array.isArray(holder)) {
    if ("value" in means) holder[step] = means.value;
    else holder.splice(step, 1);
  } else if (key !== void 0) {
    holder[key] = holder[step];
    delete holder[step];
  } else if ("value" in means) holder[step] = means.value;
  else delete holder[step];
}

// src/kubernetes/equality.ts
function sameTemplate(a, b) {
  return sameStruct(a, b, "template", sameAmount);
}
function sameSpec(a, b) {
  return sameStruct(a, b, "daemonSet", sameAmount);
}
function sameSelector(a, b) {
  return a && b ? sameStruct(a, b, "selector", sameAmount) : a === b;
}
function sameMap(a = {}, b = {}) {
  return sameEntries(a, b, (x, y) => x === y);
}
function sameRevision(a, b) {
  return sameStruct(a, b, "template", (x, y) => x.toString() === y.toString());
}
function printsSame(a, b, name, holder) {
  return sameField(a, b, name, holder, (x, y) => x.toString() === y.toString());
}
var POINTERS = new Set(
  `activeDeadlineSeconds allowPrivilegeEscalation apiGroup automountServiceAccountToken blockOwnerDeletion cachingMode controller
  defaultMode defaultUser deletionGracePeriodSeconds enableServiceLinks expirationSeconds fsGroup fsGroupChangePolicy gmsaCredentialSpec
  gmsaCredentialSpecName hostProcess hostUsers hostnameOverride initiatorName localhostProfile maxExpirationSeconds minDomains mode
  mountPropagation nodeAffinityPolicy nodeTaintsPolicy optional podGroupName preemptionPolicy priority privileged procMount
  readOnlyRootFilesystem recursiveReadOnly resourceClaimName resourceClaimTemplateName revisionHistoryLimit runAsGroup runAsNonRoot runAsUser
  runAsUserName runtimeClassName seLinuxChangePolicy service setHostnameAsFQDN shareProcessNamespace sizeLimit stopSignal
  storageClassName supplementalGroupsPolicy terminationGracePeriodSeconds tolerationSeconds volumeAttributesClassName volumeMode`.split(
    /\s+/
  )
);
var POINTERS_IN = {
  azureDisk: ["fsType", "kind", "readOnly"],
  clusterTrustBundle: ["name", "signerName", "user"],
  containers: ["restartPolicy"],
  csi: ["fsType", "readOnly"],
  dataSourceRef: ["namespace"],
  ephemeralContainers: ["restartPolicy"],
  fc: ["lun"],
  hostPath: ["type"],
  httpGet: ["protocol"],
  initContainers: ["restartPolicy"],
  items: ["user"],
  options: ["value"],
  podCertificate: ["user"],
  serviceAccountToken: ["user"]
};
var STRUCTS = /* @__PURE__ */ new Set(["metadata", "podAffinityTerm", "preference", "resources", "spec", "template", "updateStrategy"]);
var INT_OR_STRINGS = /* @__PURE__ */ new Set(["maxSurge", "maxUnavailable", "port"]);
var TIMES = /* @__PURE__ */ new Set(["creationTimestamp", "deletionTimestamp", "time"]);
var QUANTITY_MAPS = /* @__PURE__ */ new Set(["limits", "overhead", "requests"]);
var QUANTITIES = /* @__PURE__ */ new Set(["divisor", "sizeLimit"]);
function sameStruct(a, b, holder, same) {
  for (const name in a) if (!sameField(a[name], b[name], name, holder, same)) return false;
  for (const name in b) if (!(name in a) && !sameField(void 0, b[name], name, holder, same)) return false;
  return true;
}
function sameField(a, b, name, holder, same) {
  if (a === b) return true;
  if (QUANTITY_MAPS.has(name)) return sameEntries(a ?? {}, b ?? {}, (x, y) => sameQuantity(x, y, same));
  if (MAP_FIELDS.has(name) && !Array.isArray(a ?? b)) return sameEntries(a ?? {}, b ?? {}, (x, y) => x === y);
  if (QUANTITIES.has(name)) {
    if (name === "sizeLimit" && (a === void 0 || b === void 0)) return false;
    return sameQuantity(a ?? "0", b ?? "0", same);
  }
  if (name === "fieldsV1") return isSame(a, b);
  if (INT_OR_STRINGS.has(name)) return (a ?? 0) === (b ?? 0);
  if (TIMES.has(name)) return secondsOf(a) === secondsOf(b);
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a ?? [], b ?? [], name, same);
  if (isStruct(a) || isStruct(b)) {
    if (isPointerToStruct(name, holder) && (a === void 0 || b === void 0)) return false;
    return sameStruct(a ?? {}, b ?? {}, holder === "template" ? `template.${name}` : name, same);
  }
  return !isPointer(name, holder) && isZero(a) && isZero(b);
}
function isUnsetByNull(name, holder, isStructField) {
  if (QUANTITIES.has(name) || TIMES.has(name) || name === "maxSurge" || name === "maxUnavailable") return true;
  return isStructField ? isPointerToStruct(name, holder) : isPointer(name, holder);
}
function isPointerToStruct(name, holder) {
  return !STRUCTS.has(name) || name === "resources" && holder === "template.spec";
}
function isPointer(name, holder) {
  return POINTERS.has(name) || POINTERS_IN[holder]?.includes(name) === true;
}
function sameList(a, b, name, same) {
  return a.length === b.length && a.every((item, index) => sameItem(item, b[index], name, same));
}
function sameItem(a, b, name, same) {
  return a === b || isStruct(a) && isStruct(b) && sameStruct(a, b, name, same);
}
function sameEntries(a, b, same) {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
}
function sameQuantity(a, b, same) {
  const [x, y] = [unmarshalQuantity(a), unmarshalQuantity(b)];
  return typeof x === "string" || typeof y === "string" ? a === b : same(x, y);
}
function sameAmount(a, b) {
  return a.cmp(b) === 0;
}
function secondsOf(time) {
  return typeof time === "string" ? Math.floor(Date.parse(time) / 1e3) : void 0;
}
function isZero(value) {
  return value === void 0 || value === "" || value === 0 || value === false;
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
  if (set !== void 0 && isIn2(SETTABLE[gate], minor)) return set;
  return isIn2(ON[gate], minor);
}
function isIn2(range2, minor) {
  const [first, last = Number.POSITIVE_INFINITY] = range2;
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
function imageName(image) {
  const reference2 = parseImage(image);
  if (!reference2) return void 0;
  const { tag, digest } = reference2;
  const named = digest === void 0 ? image : image.slice(0, image.indexOf("@"));
  return tag === void 0 ? named : named.slice(0, -`:${tag}`.length);
}
function defaultPullPolicy(image) {
  const reference2 = parseImage(image);
  if (!reference2) return "IfNotPresent";
  const { tag, digest } = reference2;
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
function isMutableImage(image) {
  const reference2 = parseImage(image);
  if (!reference2 || reference2.digest !== void 0) return false;
  return reference2.tag === void 0 || MOVING.test(reference2.tag);
}
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
var VERSION = /^v?(\d+(?:\.\d+)*)(.*)/;
function compareTags(a, b) {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)];
  if (!left || !right || left[2] !== right[2]) return void 0;
  const [x, y] = [left, right].map((match) => match[1].split(".").map(Number));
  if (x.length === 1 && y.length === 1 && x[0] > 9999 !== y[0] > 9999) return void 0;
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
var ARCHITECTURE = /[-_.:/](amd64|x86_64|arm64|aarch64|arm|ppc64le|s390x)(?:[:@]|$)/;
var GO_NAMES = { x86_64: "amd64", aarch64: "arm64" };
function imageArchitecture(image) {
  const found = ARCHITECTURE.exec(image)?.[1];
  return found && (GO_NAMES[found] ?? found);
}

// src/kubernetes/text.ts
function byteLength(text2) {
  let length = text2.length;
  for (let i = 0; i < text2.length; i++) {
    const unit = text2.charCodeAt(i);
    if (unit < 128) continue;
    if (unit < 2048) {
      length++;
      continue;
    }
    length += 2;
    if (unit >= 55296 && unit < 56320 && isLowSurrogate(text2.charCodeAt(i + 1))) i++;
  }
  return length;
}
function isLongerThan(text2, most) {
  if (text2.length > most) return true;
  return text2.length * 3 > most && byteLength(text2) > most;
}
function toLower(text2) {
  if (!beyondAscii.test(text2)) return text2.toLowerCase();
  let lower = "";
  for (const char of text2) lower += char === "İ" ? "i" : char.toLowerCase();
  return lower;
}
function foldAscii(text2) {
  return text2.replace(/[A-Z\u017f\u212a]/g, (char) => char === "ſ" ? "s" : char.toLowerCase());
}
var beyondAscii = /[^\x00-\x7f]/;
function isLowSurrogate(unit) {
  return unit >= 56320 && unit < 57344;
}
function compareBytes(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [unit, other] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (unit !== other) return codePointRank(unit) - codePointRank(other);
  }
  return a.length - b.length;
}
function codePointRank(unit) {
  return unit >= 55296 && unit < 57344 ? unit + 65536 : unit;
}
var ESCAPES = {
  "\\": "\\\\",
  '"': '\\"',
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t",
  "\v": "\\v"
};
function quote(text2) {
  const inner = text2.replace(/["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (char) => ESCAPES[char] ?? escapeCodePoint(char.codePointAt(0)));
  return `"${inner}"`;
}
function escapeCodePoint(codePoint) {
  if (codePoint >= 55296 && codePoint < 57344) return "�";
  const hex = codePoint.toString(16);
  if (codePoint < 128) return `\\x${hex.padStart(2, "0")}`;
  return codePoint < 65536 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

// src/kubernetes/names.ts
var noProblems = Object.freeze([]);
var dns1123LabelMaxLength = 63;
var dns1123SubdomainMaxLength = 253;
var labelValueMaxLength = 63;
var dns1123Label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
var dns1123Subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
var dns1123SubdomainWithUnderscore = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
var dns1035Label = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
var labelKey = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
var envVarName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
var configMapKey = /^[-._a-zA-Z0-9]+$/;
var httpHeaderName = /^[-A-Za-z0-9]+$/;
var decimalInteger = /^(?:0|-?[1-9][0-9]*)$/;
var percent = /^[0-9]+%$/;
var sysctlName = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;
var notInLabel = /[^-a-z0-9]/u;
var notInSubdomain = /[^-.a-z0-9]/u;
var notInSubdomainWithUnderscore = /[^-._a-z0-9]/u;
var notInLabelKey = /[^-_.A-Za-z0-9]/u;
var notInHTTPHeaderName = /[^-A-Za-z0-9]/u;
var notInSysctlName = /[^-_./a-z0-9]/u;
var notInRelaxedEnvVarName = /[^ -~]|=/u;
var portName = /^(?=[^a-z]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;
var portNameCharset = /^[-a-z0-9]+$/;
var portNameOneLetter = /[a-z]/;
var ends = "and start and end with a letter or digit";
var lowerLabel = `must consist of lower case letters, digits and '-', ${ends}, such as my-name`;
var lowerSubdomain = `must consist of lower case letters, digits, '-' and '.', ${ends} around every '.', such as example.com`;
var anySubdomain = `must consist of letters, digits, '-' and '.', ${ends} around every '.', such as Example.com`;
var underscoreSubdomain = `must consist of lower case letters, digits, '-', '_' and '.', and end with a letter or digit before every '.', such as example.com`;
var label = `must consist of letters, digits, '-', '_' and '.', ${ends}, such as my.name`;
function isDNS1123Label(value) {
  return dns1123Label.test(value) && value.length <= dns1123LabelMaxLength ? noProblems : labelProblems(value);
}
function labelProblems(value) {
  const problems = tooLong(value, dns1123LabelMaxLength);
  if (!dns1123Label.test(value)) {
    problems.push(dns1123Subdomain.test(value) ? `must not contain dots: it ${lowerLabel}` : withCulprit(lowerLabel, value, notInLabel));
  }
  return problems;
}
function isDNS1123Subdomain(value) {
  return check(value, dns1123SubdomainMaxLength, dns1123Subdomain, lowerSubdomain, notInSubdomain);
}
function isDNS1123SubdomainWithUnderscore(value) {
  return check(value, dns1123SubdomainMaxLength, dns1123SubdomainWithUnderscore, underscoreSubdomain, notInSubdomainWithUnderscore);
}
function isDNS1035Label(value) {
  const text2 = `must consist of lower case letters, digits and '-', start with a letter, and end with a letter or digit, such as my-name`;
  return check(value, dns1123LabelMaxLength, dns1035Label, text2, notInLabel);
}
function nameIsDNSSubdomain(name, prefix = false) {
  return isDNS1123Subdomain(prefix ? maskTrailingDash(name) : name);
}
function nameIsDNSLabel(name, prefix = false) {
  return isDNS1123Label(prefix ? maskTrailingDash(name) : name);
}
function maskTrailingDash(name) {
  if (name.length < 2 || !name.endsWith("-")) return name;
  return name.charCodeAt(name.length - 2) < 128 ? `${name.slice(0, -2)}a` : name.slice(0, -1);
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
function isPrefixedLabelKey(value) {
  const problems = isQualifiedName(value);
  if (problems.length > 0 || value.includes("/")) return problems;
  return ["must have a domain and '/' before the name, such as example.com/my-name"];
}
function isValidLabelValue(value) {
  if (value === "") return noProblems;
  return check(value, labelValueMaxLength, labelKey, label, notInLabelKey);
}
function isDomainPrefixedKey(value) {
  return value === "" ? empty : isPrefixedLabelKey(value);
}
function isPathSegmentName(name) {
  if (name === "." || name === "..") return [`must not be '${name}'`];
  return isPathSegmentPrefix(name);
}
function isPathSegmentPrefix(name) {
  if (!name.includes("%")) return name.includes("/") ? [withSlash] : noProblems;
  return name.includes("/") ? [withSlash, withPercent] : [withPercent];
}
function isValidPortName(port) {
  if (portName.test(port) && port.length <= 15) return noProblems;
  const problems = tooLong(port, 15);
  if (!portNameCharset.test(port)) problems.push(withCulprit("must consist of lower case letters, digits and '-'", port, notInLabel));
  if (!portNameOneLetter.test(port)) problems.push("must contain a lower case letter");
  if (port.includes("--")) problems.push("must not contain '--'");
  if (port.startsWith("-") || port.endsWith("-")) problems.push("must not start or end with '-'");
  return problems;
}
function isValidPortNum(port) {
  return inRange(port, 1, 65535);
}
function isValidUserID(uid) {
  return inRange(uid, 0, 2147483647);
}
function isValidGroupID(gid) {
  return inRange(gid, 0, 2147483647);
}
function isEnvVarName(value) {
  const text2 = "must consist of letters, digits, '_', '-' and '.', and not start with a digit, such as MY_NAME";
  return notAbove(value, envVarName.test(value) ? noProblems : [withCulprit(text2, value, notInLabelKey)]);
}
function isRelaxedEnvVarName(value) {
  if (value === "") return empty;
  const culprit = notInRelaxedEnvVarName.exec(value);
  return culprit ? [`must consist of printable ASCII characters other than '=': ${shown(culprit[0])} is not allowed`] : noProblems;
}
function isConfigMapKey(value) {
  const text2 = "must consist of letters, digits, '-', '_' and '.', such as key.name";
  return notAbove(value, check(value, dns1123SubdomainMaxLength, configMapKey, text2, notInLabelKey));
}
function isHTTPHeaderName(value) {
  if (httpHeaderName.test(value)) return noProblems;
  return [withCulprit("must consist of letters, digits and '-', such as X-Header-Name", value, notInHTTPHeaderName)];
}
function isDecimalInteger(value) {
  if (value === "") return empty;
  return decimalInteger.test(value) ? noProblems : ["must be a whole number without a plus sign or leading zeros, such as 42 or -7"];
}
function isValidPercent(value) {
  return percent.test(value) ? noProblems : ["must be a percentage, a whole number and '%' without a space, such as 10%"];
}
function isValidSysctlName(name) {
  if (isLongerThan(name, dns1123SubdomainMaxLength)) return [longerThan(name, dns1123SubdomainMaxLength)];
  if (sysctlName.test(name)) return noProblems;
  const text2 = `must consist of lower case letters, digits, '-' and '_' between '.' or '/', ${ends} around them, such as net.core.somaxconn`;
  return [withCulprit(text2, name, notInSysctlName)];
}
var badDomain = "has an invalid domain before '/', which ";
var noDomain = Object.freeze(["must have a domain before '/', such as example.com/my-name"]);
var withSlash = "must not contain '/'";
var withPercent = "must not contain '%'";
var empty = Object.freeze(["must not be empty"]);
function check(value, most, form, text2, outside) {
  const fits = form.test(value);
  if (!isLongerThan(value, most)) return fits ? noProblems : [withCulprit(text2, value, outside)];
  return fits ? [longerThan(value, most)] : [longerThan(value, most), withCulprit(text2, value, outside)];
}
function tooLong(value, most) {
  return isLongerThan(value, most) ? [longerThan(value, most)] : [];
}
function longerThan(value, most) {
  return `must have at most ${most} bytes: it has ${byteLength(value)}`;
}
function inRange(value, least, most) {
  return value >= least && value <= most ? noProblems : [`must be between ${least} and ${most}`];
}
function each(problems, before) {
  return problems.length > 0 ? problems.map((problem2) => before + problem2) : noProblems;
}
function notAbove(value, problems) {
  if (!value.startsWith("..") && value !== ".") return problems;
  return [...problems, value.length <= 2 ? `must not be '${value}'` : "must not start with '..'"];
}
function withCulprit(text2, value, outside) {
  if (value === "") return `${text2}: it is empty`;
  const culprit = outside.exec(value);
  return culprit ? `${text2}: ${shown(culprit[0])} is not allowed` : text2;
}
function shown(char) {
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
  const scaled = Number(percentage) * total / 100;
  return (roundUp ? Math.ceil(scaled) : Math.floor(scaled)) || 0;
}
function getPercentValue(value) {
  return typeof value === "string" && isValidPercent(value) === noProblems ? Number(value.slice(0, -1)) : void 0;
}
function getIntOrPercentValue(value) {
  if (typeof value === "number") return value;
  return getPercentValue(value) ?? (/^[-+]?[0-9]+$/.test(value) ? Number(value) : 0);
}
function validatePositiveIntOrPercent(value) {
  if (typeof value === "string") return isValidPercent(value);
  return value < 0 ? ["must not be negative"] : noProblems;
}
function isNotMoreThan100Percent(value) {
  const percentage = getPercentValue(value);
  return percentage === void 0 || percentage <= 100 ? noProblems : ["must be a percentage between 0% and 100%"];
}

// src/kubernetes/ip.ts
var noAddress = Object.freeze(["must be an IP address, such as 10.9.8.7 or 2001:db8::ffff"]);
var leadingZeros = Object.freeze(["must not have leading zeros, which some software reads as octal"]);
var mapped = Object.freeze(["must not be an IPv4 address written as IPv6; write the IPv4 address itself"]);
function isValidIPForLegacyField(value, strict = true) {
  const bytes = parseIPSloppy(value);
  if (!bytes) return noAddress;
  if (!strict) return noProblems;
  if (hasLeadingZeros(value)) return leadingZeros;
  return value.includes(":") && isMapped(bytes) ? mapped : noProblems;
}
function getWarningForIP(value) {
  const bytes = parseIPSloppy(value);
  if (!bytes) return void 0;
  const canonical = canonicalIP(bytes);
  if (hasLeadingZeros(value) || value.includes(":") && isMapped(bytes))
    return `is not a standard notation of an IP address; use ${canonical}`;
  return value.includes(":") && canonical !== value ? `is not in the canonical form of RFC 5952; use ${canonical}` : void 0;
}
function parseIPSloppy(value) {
  for (const char of value) {
    if (char === ".") {
      const bytes = parseIPv4(value);
      return bytes && [...mappedPrefix, ...bytes];
    }
    if (char === ":") return parseIPv6(value);
  }
  return void 0;
}
function parseCIDRSloppy(value) {
  const [, address = "", digits2 = ""] = /^([^/]+)\/(\d{1,3})$/.exec(value) ?? [];
  const bytes = parseIPSloppy(address);
  const length = Number(digits2) + (address.includes(":") ? 0 : 96);
  return bytes && length <= 128 ? { bytes, length } : void 0;
}
function containsCIDR(whole, part) {
  const [outer, inner] = [parseCIDRSloppy(whole), parseCIDRSloppy(part)];
  if (!outer || !inner) return void 0;
  const isEqual = (byte, index) => {
    const free = Math.min(8, Math.max(0, index * 8 + 8 - outer.length));
    return byte >> free === inner.bytes[index] >> free;
  };
  return inner.length > outer.length && outer.bytes.every(isEqual);
}
var mappedPrefix = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];
function isMapped(bytes) {
  return mappedPrefix.every((byte, index) => bytes[index] === byte);
}
function parseIPv4(value) {
  const match = /^([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)$/.exec(value);
  const bytes = match?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) ? bytes : void 0;
}
function parseIPv6(value) {
  const [head = "", tail, ...more] = value.split("::");
  if (more.length > 0) return void 0;
  const before = groups(head, tail === void 0);
  const after = tail === void 0 ? [] : groups(tail, true);
  if (!before || !after) return void 0;
  const missing = 16 - before.length - after.length;
  if (tail === void 0 ? missing !== 0 : missing < 2) return void 0;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}
function groups(text2, isEnd) {
  if (text2 === "") return [];
  const bytes = [];
  const parts = text2.split(":");
  for (const [index, part] of parts.entries()) {
    if (isEnd && index === parts.length - 1 && part.includes(".")) {
      const ipv4 = parseIPv4(part);
      return ipv4 && [...bytes, ...ipv4];
    }
    if (!/^[0-9a-f]+$/i.test(part)) return void 0;
    const group = Number.parseInt(part, 16);
    if (group > 65535) return void 0;
    bytes.push(group >> 8, group & 255);
  }
  return bytes;
}
function hasLeadingZeros(value) {
  return value.split(/[:.]/).some((part) => part.length > 4) || /(?:^|[:.])0[0-9]+(?=\.)|\.0[0-9]+$/.test(value);
}
function canonicalIP(bytes) {
  if (isMapped(bytes)) return bytes.slice(12).join(".");
  const parts = Array.from({ length: 8 }, (_, index) => bytes[index * 2] << 8 | bytes[index * 2 + 1]);
  let start = 0;
  let length = 1;
  for (let from = 0; from < 8; from++) {
    let to = from;
    while (parts[to] === 0) to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  const hex = (from, to) => parts.slice(from, to).map((part) => part.toString(16)).join(":");
  return length > 1 ? `${hex(0, start)}::${hex(start + length)}` : hex(0);
}

// src/kubernetes/labels.ts
var Requirement = class _Requirement {
  constructor(key, operator, values) {
    this.key = key;
    this.operator = operator;
    this.values = values;
  }
  key;
  operator;
  values;
  /** NewRequirement(): undefined where Kubernetes returns an error, because of the key, the operator, or the values or their number. */
  static of(key, operator, values = []) {
    if (!isOperator(operator) || isQualifiedName(key) !== noProblems) return void 0;
    if (!values.every((value) => isValidLabelValue(value) === noProblems)) return void 0;
    return takes(operator, values) ? new _Requirement(key, operator, values) : void 0;
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
    return `${this.key}${signs[this.operator].replace("…", () => values)}`;
  }
};
var signs = { "=": "=…", In: " in (…)", NotIn: " notin (…)", Gt: ">…", Lt: "<…" };
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
    return this.requirements?.every((requirement3) => requirement3.matches(labels)) ?? false;
  }
  toString() {
    return this.requirements?.join(",") ?? "";
  }
};
function labelSelectorAsSelector(selector) {
  if (!selector) return Selector.nothing;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const requirements = [];
  for (const [key, value] of Object.entries(matchLabels)) {
    const requirement3 = Requirement.of(key, "=", [value]);
    if (!requirement3) return void 0;
    requirements.push(requirement3);
  }
  for (const { key = "", operator = "", values } of matchExpressions) {
    if (!ofLabelSelector.has(operator)) return void 0;
    const requirement3 = Requirement.of(key, operator, values);
    if (!requirement3) return void 0;
    requirements.push(requirement3);
  }
  if (requirements.length === 0) return Selector.everything;
  return new Selector(requirements.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
function matchesLabels(selector, labels) {
  return labelSelectorAsSelector(selector)?.matches(labels);
}
var operators = /* @__PURE__ */ new Set(["=", "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]);
var ofLabelSelector = /* @__PURE__ */ new Set(["In", "NotIn", "Exists", "DoesNotExist"]);
function isOperator(text2) {
  return operators.has(text2);
}
function takes(operator, values) {
  if (operator === "In" || operator === "NotIn") return values.length > 0;
  if (operator === "Exists" || operator === "DoesNotExist") return values.length === 0;
  return values.length === 1 && (operator === "=" || parseInt64(values[0]) !== void 0);
}

// src/kubernetes/merge-keys.ts
var MERGE_KEYS = /* @__PURE__ */ new Map([
  ["containers", "name"],
  ["initContainers", "name"],
  ["ephemeralContainers", "name"],
  ["volumes", "name"],
  ["env", "name"],
  ["imagePullSecrets", "name"],
  ["resourceClaims", "name"],
  ["schedulingGates", "name"],
  ["ports", "containerPort"],
  ["volumeMounts", "mountPath"],
  ["volumeDevices", "devicePath"],
  ["hostAliases", "ip"],
  ["topologySpreadConstraints", "topologyKey"],
  ["ownerReferences", "uid"]
]);
function keysOf(list2, items) {
  const name = MERGE_KEYS.get(list2);
  if (name === void 0) return void 0;
  const keys = [];
  for (const item of items) {
    const key = typeof item === "object" && item !== null ? item[name] : void 0;
    if (typeof key !== "string" && typeof key !== "number" || key === "") return void 0;
    keys.push(String(key));
  }
  return new Set(keys).size === keys.length ? keys : void 0;
}

// src/kubernetes/pod.ts
var PROBES = ["startupProbe", "readinessProbe", "livenessProbe"];
var HOOKS = ["postStart", "preStop"];
function containersOf({ containers = [], initContainers = [] } = {}) {
  return [...containers, ...initContainers];
}
function userOf(container2, pod2) {
  return container2?.securityContext?.runAsUser ?? pod2?.securityContext?.runAsUser;
}
function runsWithoutRoot(container2, pod2) {
  const user = userOf(container2, pod2);
  return user === void 0 ? (container2?.securityContext?.runAsNonRoot ?? pod2?.securityContext?.runAsNonRoot) === true : user > 0;
}
function isSidecar({ restartPolicy }) {
  return restartPolicy === "Always";
}
function hasComputeResources({ resources }) {
  return [resources?.limits, resources?.requests].some((list2) => list2?.["cpu"] !== void 0 || list2?.["memory"] !== void 0);
}
function extendedResourcesOf({ resources }) {
  const names = Object.keys({ ...resources?.limits, ...resources?.requests });
  return names.filter((name) => name.includes("/") && !/(?:^|\.)kubernetes\.io\//.test(name));
}
var PAUSE = /(?:^|\/)(?:pause(?:-[a-z0-9]+)?|startup-script)(?:[:@]|$)/;
var WAIT = /(?:^|[\s;&{/])(?:sleep (?:infinity|inf|\d{4,}|\d+[hd])|tail -[fF] \/dev\/null|start-sleep (?:-\w+ )?\d{4,})$/i;
var LONGEST_WAIT = 100;
function onlyWaits({ image = "", command = [], args = [] }) {
  if (PAUSE.test(image)) return true;
  const words = [...command.slice(-3), ...args.slice(-3)].map((word) => word.trimEnd().slice(-LONGEST_WAIT));
  const parts = words.slice(-3).join(" ").split(/[;}\n]/);
  const last = parts.map((part) => part.trim()).findLast((part) => part !== "" && part !== "done");
  return last !== void 0 && WAIT.test(last);
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
  const selected = Object.entries(nodeSelector).map(([key, value]) => requirement(key, "In", [value]));
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  if (!terms) return [selected];
  return terms.filter(({ matchExpressions = [], matchFields = [] }) => matchExpressions.length + matchFields.length > 0).map(({ matchExpressions = [], matchFields = [] }) => [...selected, ...matchExpressions.map(of), ...matchFields.map(of)]);
});
var PLATFORM = /* @__PURE__ */ new Set(["kubernetes.io/os", "kubernetes.io/arch"]);
function selectsNodes(spec) {
  return nodeAlternatives(spec).every(
    (requirements) => requirements.some(({ key, operator }) => !PLATFORM.has(key) && operator !== "NotIn" && operator !== "DoesNotExist")
  );
}
function isForWindows(spec) {
  if (!spec || spec.os !== void 0) return spec?.os?.name === "windows";
  if (hasWindowsOptions(spec)) return true;
  const alternatives = nodeAlternatives(spec);
  const isWindows = (requirement3) => selectsWindows(requirement3) && requirement3.values.every((value) => value === "windows");
  return alternatives.length > 0 && alternatives.every((requirements) => requirements.some(isWindows));
}
function hasWindowsOptions(spec) {
  return spec.securityContext?.windowsOptions !== void 0 || containersOf(spec).some(({ securityContext }) => securityContext?.windowsOptions !== void 0);
}
function asksForWindows(spec) {
  return isForWindows(spec) || spec !== void 0 && nodeAlternatives(spec).some((requirements) => requirements.some(selectsWindows));
}
function selectsWindows({ key, operator, values }) {
  return key === "kubernetes.io/os" && operator === "In" && values.includes("windows");
}
function isWithin2(inner, outer) {
  return inner.every((term) => outer.some((other) => other.every((wanted2) => term.some((given) => implies(given, wanted2)))));
}
function areDisjoint(a, b) {
  return a.every((term) => b.every((other) => term.some((one) => other.some((two) => contradict(one, two) || contradict(two, one)))));
}
function contradict(one, other) {
  if (one.key !== other.key || one.operator === "DoesNotExist") return false;
  if (other.operator === "DoesNotExist") return one.operator !== "NotIn";
  if (one.operator !== "In") return false;
  if (other.operator === "In") return !one.values.some((value) => other.values.includes(value));
  return other.operator === "NotIn" && one.values.every((value) => other.values.includes(value));
}
function of({ key = "", operator = "", values = [] }) {
  return requirement(key, operator, values);
}
function requirement(key, operator, values) {
  const current = RENAMED.get(key) ?? key;
  const isRole = current.startsWith("node-role.kubernetes.io/") && operator === "In" && values.every((value) => value === "");
  return isRole ? { key: current, operator: "Exists", values: [] } : { key: current, operator, values };
}
function implies(given, wanted2) {
  if (given.key !== wanted2.key) return false;
  switch (wanted2.operator) {
    case "In":
      return given.operator === "In" && given.values.every((value) => wanted2.values.includes(value));
    case "NotIn":
      if (given.operator === "DoesNotExist") return true;
      if (given.operator === "In") return given.values.every((value) => !wanted2.values.includes(value));
      return given.operator === "NotIn" && wanted2.values.every((value) => given.values.includes(value));
    case "Exists":
      return ["In", "Exists", "Gt", "Lt"].includes(given.operator);
    case "Gt":
    case "Lt":
      return given.operator === wanted2.operator && isAtLeastAsStrict(given, wanted2);
    default:
      return given.operator === wanted2.operator;
  }
}
function isAtLeastAsStrict(given, wanted2) {
  const [a, b] = [parseInt64(given.values[0] ?? ""), parseInt64(wanted2.values[0] ?? "")];
  if (a === void 0 || b === void 0) return false;
  return wanted2.operator === "Gt" ? a >= b : a <= b;
}

// src/kubernetes/commands.ts
function isShell(word = "") {
  return SHELL.test(word);
}
var SHELL = /^(?:\S*\/)?(?:ba|da|a|z|k)?sh$/;
function takesScript(option = "") {
  return SCRIPT.test(option);
}
var SCRIPT = /^-[a-z]*c$/;

// src/kubernetes/path.ts
var Path = class _Path {
  constructor(parent, name, kind) {
    this.parent = parent;
    this.name = name;
    this.kind = kind;
  }
  parent;
  name;
  kind;
  /** Several names may be given at once. */
  static of(...names) {
    return new _Path(void 0, names[0], "child").child(...names.slice(1));
  }
  child(...names) {
    let path = this;
    for (const name of names) path = new _Path(path, name, "child");
    return path;
  }
  index(index) {
    return new _Path(this, index, "index");
  }
  key(key) {
    return new _Path(this, key, "key");
  }
  /** Names, indices and keys from the root. */
  steps() {
    return this.#fromRoot().map(({ name }) => name);
  }
  toString() {
    let text2 = "";
    for (const { name, kind } of this.#fromRoot()) text2 += kind !== "child" ? `[${name}]` : text2 === "" ? name : `.${name}`;
    return text2;
  }
  #fromRoot() {
    const paths = [];
    for (let path = this; path; path = path.parent) paths.push(path);
    return paths.toReversed();
  }
};

// schemas/kubernetes.json
var kubernetes_default = {
  about: { root: "DaemonSet", since: 25, until: 37, sources: { "k8s.io/kubernetes and k8s.io/api (Go modules)": ["1.25.16", "1.26.15", "1.27.16", "1.28.15", "1.29.15", "1.30.14", "1.31.14", "1.32.13", "1.33.13", "1.34.4", "1.35.4", "1.36.3", "1.37.2"], "kubernetes-validate (Python package)": "1.37.0" } },
  types: {
    AWSElasticBlockStoreVolumeSource: { fsType: { type: "string", zero: "omitted" }, partition: { type: "int32", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, volumeID: { type: "string", required: true } },
    Affinity: { nodeAffinity: "NodeAffinity", podAffinity: "PodAffinity", podAntiAffinity: "PodAntiAffinity" },
    AppArmorProfile: { localhostProfile: { type: "string", since: 30 }, type: { type: "string", required: true, enum: ["Localhost", "RuntimeDefault", "Unconfined"], since: 30 } },
    AzureDiskVolumeSource: { cachingMode: { type: "string", default: "ReadWrite", enum: ["None", "ReadOnly", "ReadWrite"] }, diskName: { type: "string", required: true }, diskURI: { type: "string", required: true }, fsType: { type: "string", default: "ext4" }, kind: { type: "string", default: "Shared", enum: ["Dedicated", "Managed", "Shared"] }, readOnly: "boolean" },
    AzureFileVolumeSource: { readOnly: { type: "boolean", zero: "omitted" }, secretName: { type: "string", required: true }, shareName: { type: "string", required: true } },
    CSIVolumeSource: { driver: { type: "string", required: true }, fsType: "string", nodePublishSecretRef: { type: "LocalObjectReference", atomic: true }, readOnly: "boolean", volumeAttributes: { type: "string", map: true } },
    Capabilities: { add: { type: "string", list: "atomic" }, drop: { type: "string", list: "atomic" } },
    CephFSVolumeSource: { monitors: { type: "string", required: true, list: "atomic" }, path: { type: "string", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, secretFile: { type: "string", zero: "omitted" }, secretRef: { type: "LocalObjectReference", atomic: true }, user: { type: "string", zero: "omitted" } },
    CinderVolumeSource: { fsType: { type: "string", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, secretRef: { type: "LocalObjectReference", atomic: true }, volumeID: { type: "string", required: true } },
    ClaimSource: { resourceClaimName: { type: "string", since: 26, until: 30 }, resourceClaimTemplateName: { type: "string", since: 26, until: 30 } },
    ClusterTrustBundleProjection: { labelSelector: { type: "LabelSelector", atomic: true, since: 29 }, name: { type: "string", since: 29 }, optional: { type: "boolean", since: 29 }, path: { type: "string", required: true, since: 29 }, signerName: { type: "string", since: 29 }, user: { type: "int64", since: 37 } },
    ConfigMapEnvSource: { name: { type: "string", zero: "omitted" }, optional: "boolean" },
    ConfigMapKeySelector: { key: { type: "string", required: true }, name: { type: "string", zero: "omitted" }, optional: "boolean" },
    ConfigMapProjection: { items: { type: "KeyToPath", list: "atomic" }, name: { type: "string", zero: "omitted" }, optional: "boolean" },
    ConfigMapVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "KeyToPath", list: "atomic" }, name: { type: "string", zero: "omitted" }, optional: "boolean" },
    Container: { args: { type: "string", list: "atomic" }, command: { type: "string", list: "atomic" }, env: { type: "EnvVar", keys: ["name"], patch: "merge", list: "map" }, envFrom: { type: "EnvFromSource", list: "atomic" }, image: { type: "string", zero: "omitted" }, imagePullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"], zero: "omitted" }, lifecycle: "Lifecycle", livenessProbe: "Probe", name: { type: "string", required: true }, ports: { type: "ContainerPort", keys: ["containerPort", "protocol"], patch: "merge", list: "map" }, readinessProbe: "Probe", resizePolicy: { type: "ContainerResizePolicy", since: 27, list: "atomic" }, resources: { type: "ResourceRequirements", zero: "printed" }, restartPolicy: { type: "string", since: 28 }, restartPolicyRules: { type: "ContainerRestartRule", since: 34, list: "atomic" }, securityContext: "SecurityContext", startupProbe: "Probe", stdin: { type: "boolean", zero: "omitted" }, stdinOnce: { type: "boolean", zero: "omitted" }, terminationMessagePath: { type: "string", zero: "omitted" }, terminationMessagePolicy: { type: "string", enum: ["FallbackToLogsOnError", "File"], zero: "omitted" }, tty: { type: "boolean", zero: "omitted" }, volumeDevices: { type: "VolumeDevice", keys: ["devicePath"], patch: "merge", list: "map" }, volumeMounts: { type: "VolumeMount", keys: ["mountPath"], patch: "merge", list: "map" }, workingDir: { type: "string", zero: "omitted" } },
    ContainerPort: { containerPort: { type: "int32", required: true }, hostIP: { type: "string", zero: "omitted" }, hostPort: { type: "int32", zero: "omitted" }, name: { type: "string", zero: "omitted" }, protocol: { type: "string", default: "TCP", enum: ["SCTP", "TCP", "UDP"], zero: "omitted" } },
    ContainerResizePolicy: { resourceName: { type: "string", required: true, since: 27 }, restartPolicy: { type: "string", required: true, since: 27 } },
    ContainerRestartRule: { action: { type: "string", required: true, since: 34 }, exitCodes: { type: "ContainerRestartRuleOnExitCodes", since: 34 } },
    ContainerRestartRuleOnExitCodes: { operator: { type: "string", required: true, since: 34 }, values: { type: "int32", since: 34, list: "set" } },
    DaemonSet: { apiVersion: { type: "string", zero: "omitted" }, kind: { type: "string", zero: "omitted" }, metadata: { type: "ObjectMeta", zero: "printed" }, spec: { type: "DaemonSetSpec", required: true }, status: { type: "DaemonSetStatus", zero: "printed" } },
    DaemonSetCondition: { lastTransitionTime: "Time", message: { type: "string", zero: "omitted" }, reason: { type: "string", zero: "omitted" }, status: { type: "string", zero: "printed" }, type: { type: "string", zero: "printed" } },
    DaemonSetSpec: { minReadySeconds: { type: "int32", zero: "omitted" }, revisionHistoryLimit: "int32", selector: { type: "LabelSelector", atomic: true, required: true }, template: { type: "PodTemplateSpec", required: true }, updateStrategy: { type: "DaemonSetUpdateStrategy", zero: "printed" } },
    DaemonSetStatus: { collisionCount: "int32", conditions: { type: "DaemonSetCondition", keys: ["type"], patch: "merge", list: "map" }, currentNumberScheduled: { type: "int32", required: true }, desiredNumberScheduled: { type: "int32", required: true }, numberAvailable: { type: "int32", zero: "omitted" }, numberMisscheduled: { type: "int32", required: true }, numberReady: { type: "int32", required: true }, numberUnavailable: { type: "int32", zero: "omitted" }, observedGeneration: { type: "int64", zero: "omitted" }, updatedNumberScheduled: { type: "int32", zero: "omitted" } },
    DaemonSetUpdateStrategy: { rollingUpdate: "RollingUpdateDaemonSet", type: { type: "string", enum: ["OnDelete", "RollingUpdate"], zero: "omitted" } },
    DownwardAPIProjection: { items: { type: "DownwardAPIVolumeFile", list: "atomic" } },
    DownwardAPIVolumeFile: { fieldRef: { type: "ObjectFieldSelector", atomic: true }, mode: "int32", path: { type: "string", required: true }, resourceFieldRef: { type: "ResourceFieldSelector", atomic: true }, user: { type: "int64", since: 37 } },
    DownwardAPIVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "DownwardAPIVolumeFile", list: "atomic" } },
    EmptyDirVolumeSource: { medium: { type: "string", zero: "omitted" }, mode: { type: "int32", since: 37 }, sizeLimit: "Quantity" },
    EnvFromSource: { configMapRef: "ConfigMapEnvSource", prefix: { type: "string", zero: "omitted" }, secretRef: "SecretEnvSource" },
    EnvVar: { name: { type: "string", required: true }, value: { type: "string", zero: "omitted" }, valueFrom: "EnvVarSource" },
    EnvVarSource: { configMapKeyRef: { type: "ConfigMapKeySelector", atomic: true }, fieldRef: { type: "ObjectFieldSelector", atomic: true }, fileKeyRef: { type: "FileKeySelector", atomic: true, since: 34 }, resourceFieldRef: { type: "ResourceFieldSelector", atomic: true }, secretKeyRef: { type: "SecretKeySelector", atomic: true } },
    EphemeralContainer: { args: { type: "string", list: "atomic" }, command: { type: "string", list: "atomic" }, env: { type: "EnvVar", keys: ["name"], patch: "merge", list: "map" }, envFrom: { type: "EnvFromSource", list: "atomic" }, image: { type: "string", zero: "omitted" }, imagePullPolicy: { type: "string", zero: "omitted" }, lifecycle: "Lifecycle", livenessProbe: "Probe", name: { type: "string", required: true }, ports: { type: "ContainerPort", keys: ["containerPort", "protocol"], patch: "merge", list: "map" }, readinessProbe: "Probe", resizePolicy: { type: "ContainerResizePolicy", since: 27, list: "atomic" }, resources: { type: "ResourceRequirements", zero: "printed" }, restartPolicy: { type: "string", since: 28 }, restartPolicyRules: { type: "ContainerRestartRule", since: 34, list: "atomic" }, securityContext: "SecurityContext", startupProbe: "Probe", stdin: { type: "boolean", zero: "omitted" }, stdinOnce: { type: "boolean", zero: "omitted" }, targetContainerName: { type: "string", zero: "omitted" }, terminationMessagePath: { type: "string", zero: "omitted" }, terminationMessagePolicy: { type: "string", zero: "omitted" }, tty: { type: "boolean", zero: "omitted" }, volumeDevices: { type: "VolumeDevice", keys: ["devicePath"], patch: "merge", list: "map" }, volumeMounts: { type: "VolumeMount", keys: ["mountPath"], patch: "merge", list: "map" }, workingDir: { type: "string", zero: "omitted" } },
    EphemeralVolumeSource: { volumeClaimTemplate: "PersistentVolumeClaimTemplate" },
    EvictionResponder: { name: { type: "string", required: true, since: 37 }, priority: { type: "int32", required: true, since: 37 } },
    ExecAction: { command: { type: "string", list: "atomic" } },
    FCVolumeSource: { fsType: { type: "string", zero: "omitted" }, lun: "int32", readOnly: { type: "boolean", zero: "omitted" }, targetWWNs: { type: "string", list: "atomic" }, wwids: { type: "string", list: "atomic" } },
    FileKeySelector: { key: { type: "string", required: true, since: 34 }, optional: { type: "boolean", since: 34 }, path: { type: "string", required: true, since: 34 }, volumeName: { type: "string", required: true, since: 34 } },
    FlexVolumeSource: { driver: { type: "string", required: true }, fsType: { type: "string", zero: "omitted" }, options: { type: "string", map: true }, readOnly: { type: "boolean", zero: "omitted" }, secretRef: { type: "LocalObjectReference", atomic: true } },
    FlockerVolumeSource: { datasetName: { type: "string", zero: "omitted" }, datasetUUID: { type: "string", zero: "omitted" } },
    GCEPersistentDiskVolumeSource: { fsType: { type: "string", zero: "omitted" }, partition: { type: "int32", zero: "omitted" }, pdName: { type: "string", required: true }, readOnly: { type: "boolean", zero: "omitted" } },
    GRPCAction: { mode: { type: "string", enum: ["Plaintext", "TLS"], since: 37 }, port: { type: "int32", required: true }, service: "string" },
    GitRepoVolumeSource: { directory: { type: "string", zero: "omitted" }, repository: { type: "string", required: true }, revision: { type: "string", zero: "omitted" } },
    GlusterfsVolumeSource: { endpoints: { type: "string", required: true }, path: { type: "string", required: true }, readOnly: { type: "boolean", zero: "omitted" } },
    HTTPGetAction: { host: { type: "string", zero: "omitted" }, httpHeaders: { type: "HTTPHeader", list: "atomic" }, path: { type: "string", zero: "omitted" }, port: { type: "IntOrString", required: true }, protocol: { type: "string", enum: ["HTTP1", "HTTP2"], since: 37 }, scheme: { type: "string", enum: ["HTTP", "HTTPS"], zero: "omitted" } },
    HTTPHeader: { name: { type: "string", required: true }, value: { type: "string", required: true } },
    HostAlias: { hostnames: { type: "string", list: "atomic" }, ip: { type: "string", required: true } },
    HostPathVolumeSource: { path: { type: "string", required: true }, type: { type: "string", enum: ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"] } },
    ISCSIVolumeSource: { chapAuthDiscovery: { type: "boolean", zero: "omitted" }, chapAuthSession: { type: "boolean", zero: "omitted" }, fsType: { type: "string", zero: "omitted" }, initiatorName: "string", iqn: { type: "string", required: true }, iscsiInterface: { type: "string", default: "default", zero: "omitted" }, lun: { type: "int32", required: true }, portals: { type: "string", list: "atomic" }, readOnly: { type: "boolean", zero: "omitted" }, secretRef: { type: "LocalObjectReference", atomic: true }, targetPortal: { type: "string", required: true } },
    ImageVolumeSource: { pullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"], zero: "omitted", since: 31 }, reference: { type: "string", zero: "omitted", since: 31 } },
    KeyToPath: { key: { type: "string", required: true }, mode: "int32", path: { type: "string", required: true }, user: { type: "int64", since: 37 } },
    LabelSelector: { matchExpressions: { type: "LabelSelectorRequirement", list: "atomic" }, matchLabels: { type: "string", map: true } },
    LabelSelectorRequirement: { key: { type: "string", required: true }, operator: { type: "string", required: true }, values: { type: "string", list: "atomic" } },
    Lifecycle: { postStart: "LifecycleHandler", preStop: "LifecycleHandler", stopSignal: { type: "string", enum: ["SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11", "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4", "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ"], since: 33 } },
    LifecycleHandler: { exec: "ExecAction", httpGet: "HTTPGetAction", sleep: { type: "SleepAction", since: 29 }, tcpSocket: "TCPSocketAction" },
    LocalObjectReference: { name: { type: "string", zero: "omitted" } },
    ManagedFieldsEntry: { apiVersion: { type: "string", zero: "omitted" }, fieldsType: { type: "string", zero: "omitted" }, fieldsV1: "FieldsV1", manager: { type: "string", zero: "omitted" }, operation: { type: "string", zero: "omitted" }, subresource: { type: "string", zero: "omitted" }, time: "Time" },
    NFSVolumeSource: { path: { type: "string", required: true }, readOnly: { type: "boolean", zero: "omitted" }, server: { type: "string", required: true } },
    NodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "PreferredSchedulingTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: { type: "NodeSelector", atomic: true } },
    NodeSelector: { nodeSelectorTerms: { type: "NodeSelectorTerm", atomic: true, required: true, list: "atomic" } },
    NodeSelectorRequirement: { key: { type: "string", required: true }, operator: { type: "string", required: true, enum: ["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"] }, values: { type: "string", list: "atomic" } },
    NodeSelectorTerm: { matchExpressions: { type: "NodeSelectorRequirement", list: "atomic" }, matchFields: { type: "NodeSelectorRequirement", list: "atomic" } },
    ObjectFieldSelector: { apiVersion: { type: "string", zero: "omitted" }, fieldPath: { type: "string", required: true } },
    ObjectMeta: { annotations: { type: "string", map: true }, creationTimestamp: "Time", deletionGracePeriodSeconds: "int64", deletionTimestamp: "Time", finalizers: { type: "string", patch: "merge", list: "set" }, generateName: { type: "string", zero: "omitted" }, generation: { type: "int64", zero: "omitted" }, labels: { type: "string", map: true }, managedFields: { type: "ManagedFieldsEntry", list: "atomic" }, name: { type: "string", zero: "omitted" }, namespace: { type: "string", zero: "omitted" }, ownerReferences: { type: "OwnerReference", keys: ["uid"], atomic: true, patch: "merge", list: "map" }, resourceVersion: { type: "string", zero: "omitted" }, selfLink: { type: "string", zero: "omitted" }, uid: { type: "string", zero: "omitted" } },
    OwnerReference: { apiVersion: { type: "string", required: true }, blockOwnerDeletion: "boolean", controller: "boolean", kind: { type: "string", required: true }, name: { type: "string", required: true }, uid: { type: "string", required: true } },
    PersistentVolumeClaimSpec: { accessModes: { type: "string", enum: ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"], list: "atomic" }, dataSource: { type: "TypedLocalObjectReference", atomic: true }, dataSourceRef: [{ type: "TypedLocalObjectReference", atomic: true, until: 25 }, { type: "TypedObjectReference", since: 26 }], resources: [{ type: "ResourceRequirements", zero: "printed", until: 28 }, { type: "VolumeResourceRequirements", zero: "printed", since: 29 }], selector: { type: "LabelSelector", atomic: true }, storageClassName: "string", volumeAttributesClassName: { type: "string", since: 29 }, volumeMode: { type: "string", enum: ["Block", "Filesystem"] }, volumeName: { type: "string", zero: "omitted" } },
    PersistentVolumeClaimTemplate: { metadata: { type: "ObjectMeta", zero: "printed" }, spec: { type: "PersistentVolumeClaimSpec", required: true } },
    PersistentVolumeClaimVolumeSource: { claimName: { type: "string", required: true }, readOnly: { type: "boolean", zero: "omitted" } },
    PhotonPersistentDiskVolumeSource: { fsType: { type: "string", zero: "omitted" }, pdID: { type: "string", required: true } },
    PodAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "WeightedPodAffinityTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: { type: "PodAffinityTerm", list: "atomic" } },
    PodAffinityTerm: { labelSelector: { type: "LabelSelector", atomic: true }, matchLabelKeys: { type: "string", since: 29, list: "atomic" }, mismatchLabelKeys: { type: "string", since: 29, list: "atomic" }, namespaceSelector: { type: "LabelSelector", atomic: true }, namespaces: { type: "string", list: "atomic" }, topologyKey: { type: "string", required: true } },
    PodAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "WeightedPodAffinityTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: { type: "PodAffinityTerm", list: "atomic" } },
    PodCertificateProjection: { certificateChainPath: { type: "string", zero: "omitted", since: 34 }, credentialBundlePath: { type: "string", zero: "omitted", since: 34 }, keyPath: { type: "string", zero: "omitted", since: 34 }, keyType: { type: "string", required: true, since: 34 }, maxExpirationSeconds: { type: "int32", since: 34 }, signerName: { type: "string", required: true, since: 34 }, user: { type: "int64", since: 37 }, userAnnotations: { type: "string", map: true, since: 35 } },
    PodDNSConfig: { nameservers: { type: "string", list: "atomic" }, options: { type: "PodDNSConfigOption", list: "atomic" }, searches: { type: "string", list: "atomic" } },
    PodDNSConfigOption: { name: { type: "string", zero: "omitted" }, value: "string" },
    PodOS: { name: { type: "string", required: true } },
    PodReadinessGate: { conditionType: { type: "string", required: true } },
    PodResourceClaim: { name: { type: "string", required: true, since: 26 }, resourceClaimName: { type: "string", since: 31 }, resourceClaimTemplateName: { type: "string", since: 31 }, source: { type: "ClaimSource", zero: "printed", since: 26, until: 30 } },
    PodSchedulingGate: { name: { type: "string", required: true, since: 26 } },
    PodSchedulingGroup: { podGroupName: { type: "string", since: 36 } },
    PodSecurityContext: { appArmorProfile: { type: "AppArmorProfile", since: 30 }, fsGroup: "int64", fsGroupChangePolicy: { type: "string", enum: ["Always", "OnRootMismatch"] }, runAsGroup: "int64", runAsNonRoot: "boolean", runAsUser: "int64", seLinuxChangePolicy: { type: "string", since: 32 }, seLinuxOptions: "SELinuxOptions", seccompProfile: "SeccompProfile", supplementalGroups: { type: "int64", list: "atomic" }, supplementalGroupsPolicy: { type: "string", enum: ["Merge", "Strict"], since: 31 }, sysctls: { type: "Sysctl", list: "atomic" }, windowsOptions: "WindowsSecurityContextOptions" },
    PodSpec: { activeDeadlineSeconds: "int64", affinity: "Affinity", automountServiceAccountToken: "boolean", containers: { type: "Container", keys: ["name"], patch: "merge", required: true, list: "map" }, dnsConfig: "PodDNSConfig", dnsPolicy: { type: "string", enum: ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"], zero: "omitted" }, enableServiceLinks: "boolean", ephemeralContainers: { type: "EphemeralContainer", keys: ["name"], patch: "merge", list: "map" }, evictionResponders: { type: "EvictionResponder", keys: ["name"], atomic: true, patch: "merge", since: 37, list: "map" }, hostAliases: { type: "HostAlias", keys: ["ip"], patch: "merge", list: "map" }, hostIPC: { type: "boolean", zero: "omitted" }, hostNetwork: { type: "boolean", zero: "omitted" }, hostPID: { type: "boolean", zero: "omitted" }, hostUsers: "boolean", hostname: { type: "string", zero: "omitted" }, hostnameOverride: { type: "string", since: 34 }, imagePullSecrets: { type: "LocalObjectReference", keys: ["name"], atomic: true, patch: "merge", list: "map" }, initContainers: { type: "Container", keys: ["name"], patch: "merge", list: "map" }, nodeName: { type: "string", zero: "omitted" }, nodeSelector: { type: "string", map: true, atomic: true }, os: "PodOS", overhead: { type: "Quantity", map: true, zero: "omitted" }, preemptionPolicy: { type: "string", enum: ["Never", "PreemptLowerPriority"] }, priority: "int32", priorityClassName: { type: "string", zero: "omitted" }, readinessGates: { type: "PodReadinessGate", list: "atomic" }, resourceClaims: { type: "PodResourceClaim", keys: ["name"], patch: "merge,retainKeys", since: 26, list: "map" }, resources: { type: "ResourceRequirements", since: 32 }, restartPolicy: { type: "string", enum: ["Always", "Never", "OnFailure"], zero: "omitted" }, runtimeClassName: "string", schedulerName: { type: "string", zero: "omitted" }, schedulingGates: { type: "PodSchedulingGate", keys: ["name"], patch: "merge", since: 26, list: "map" }, schedulingGroup: { type: "PodSchedulingGroup", since: 36 }, securityContext: "PodSecurityContext", serviceAccount: { type: "string", zero: "omitted" }, serviceAccountName: { type: "string", zero: "omitted" }, setHostnameAsFQDN: "boolean", shareProcessNamespace: "boolean", subdomain: { type: "string", zero: "omitted" }, terminationGracePeriodSeconds: "int64", tolerations: { type: "Toleration", list: "atomic" }, topologySpreadConstraints: { type: "TopologySpreadConstraint", keys: ["topologyKey", "whenUnsatisfiable"], patch: "merge", list: "map" }, volumes: { type: "Volume", keys: ["name"], patch: "merge,retainKeys", list: "map" }, workloadRef: { type: "WorkloadReference", since: 35, until: 35 } },
    PodTemplateSpec: { metadata: { type: "ObjectMeta", zero: "printed" }, spec: { type: "PodSpec", zero: "printed" } },
    PortworxVolumeSource: { fsType: { type: "string", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, volumeID: { type: "string", required: true } },
    PreferredSchedulingTerm: { preference: { type: "NodeSelectorTerm", atomic: true, required: true }, weight: { type: "int32", required: true } },
    Probe: { exec: "ExecAction", failureThreshold: { type: "int32", zero: "omitted" }, grpc: "GRPCAction", httpGet: "HTTPGetAction", initialDelaySeconds: { type: "int32", zero: "omitted" }, periodSeconds: { type: "int32", zero: "omitted" }, successThreshold: { type: "int32", zero: "omitted" }, tcpSocket: "TCPSocketAction", terminationGracePeriodSeconds: "int64", timeoutSeconds: { type: "int32", zero: "omitted" } },
    ProjectedVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, sources: { type: "VolumeProjection", list: "atomic" } },
    QuobyteVolumeSource: { group: { type: "string", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, registry: { type: "string", required: true }, tenant: { type: "string", zero: "omitted" }, user: { type: "string", zero: "omitted" }, volume: { type: "string", required: true } },
    RBDVolumeSource: { fsType: { type: "string", zero: "omitted" }, image: { type: "string", required: true }, keyring: { type: "string", default: "/etc/ceph/keyring", zero: "omitted" }, monitors: { type: "string", required: true, list: "atomic" }, pool: { type: "string", default: "rbd", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, secretRef: { type: "LocalObjectReference", atomic: true }, user: { type: "string", default: "admin", zero: "omitted" } },
    ResourceClaim: { name: { type: "string", required: true, since: 26 }, request: { type: "string", zero: "omitted", since: 31 } },
    ResourceFieldSelector: { containerName: { type: "string", zero: "omitted" }, divisor: { type: "Quantity", zero: "printed" }, resource: { type: "string", required: true } },
    ResourceRequirements: { claims: { type: "ResourceClaim", keys: ["name"], since: 26, list: "map" }, limits: { type: "Quantity", map: true, zero: "omitted" }, requests: { type: "Quantity", map: true, zero: "omitted" } },
    RollingUpdateDaemonSet: { maxSurge: "IntOrString", maxUnavailable: "IntOrString" },
    SELinuxOptions: { level: { type: "string", zero: "omitted" }, role: { type: "string", zero: "omitted" }, type: { type: "string", zero: "omitted" }, user: { type: "string", zero: "omitted" } },
    ScaleIOVolumeSource: { fsType: { type: "string", default: "xfs", zero: "omitted" }, gateway: { type: "string", required: true }, protectionDomain: { type: "string", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, secretRef: { type: "LocalObjectReference", atomic: true, required: true }, sslEnabled: { type: "boolean", zero: "omitted" }, storageMode: { type: "string", default: "ThinProvisioned", zero: "omitted" }, storagePool: { type: "string", zero: "omitted" }, system: { type: "string", required: true }, volumeName: { type: "string", zero: "omitted" } },
    SeccompProfile: { localhostProfile: "string", type: { type: "string", required: true, enum: ["Localhost", "RuntimeDefault", "Unconfined"] } },
    SecretEnvSource: { name: { type: "string", zero: "omitted" }, optional: "boolean" },
    SecretKeySelector: { key: { type: "string", required: true }, name: { type: "string", zero: "omitted" }, optional: "boolean" },
    SecretProjection: { items: { type: "KeyToPath", list: "atomic" }, name: { type: "string", zero: "omitted" }, optional: "boolean" },
    SecretVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "KeyToPath", list: "atomic" }, optional: "boolean", secretName: { type: "string", zero: "omitted" } },
    SecurityContext: { allowPrivilegeEscalation: "boolean", appArmorProfile: { type: "AppArmorProfile", since: 30 }, capabilities: "Capabilities", privileged: "boolean", procMount: { type: "string", enum: ["Default", "Unmasked"] }, readOnlyRootFilesystem: "boolean", runAsGroup: "int64", runAsNonRoot: "boolean", runAsUser: "int64", seLinuxOptions: "SELinuxOptions", seccompProfile: "SeccompProfile", windowsOptions: "WindowsSecurityContextOptions" },
    ServiceAccountTokenProjection: { audience: { type: "string", zero: "omitted" }, expirationSeconds: "int64", path: { type: "string", required: true }, user: { type: "int64", since: 37 } },
    SleepAction: { seconds: { type: "int64", required: true, since: 29 } },
    StorageOSVolumeSource: { fsType: { type: "string", zero: "omitted" }, readOnly: { type: "boolean", zero: "omitted" }, secretRef: { type: "LocalObjectReference", atomic: true }, volumeName: { type: "string", zero: "omitted" }, volumeNamespace: { type: "string", zero: "omitted" } },
    Sysctl: { name: { type: "string", required: true }, value: { type: "string", required: true } },
    TCPSocketAction: { host: { type: "string", zero: "omitted" }, port: { type: "IntOrString", required: true } },
    Toleration: { effect: { type: "string", enum: ["NoExecute", "NoSchedule", "PreferNoSchedule"], zero: "omitted" }, key: { type: "string", zero: "omitted" }, operator: { type: "string", enum: ["Equal", "Exists", { value: "Gt", since: 35 }, { value: "Lt", since: 35 }], zero: "omitted" }, tolerationSeconds: "int64", value: { type: "string", zero: "omitted" } },
    TopologySpreadConstraint: { labelSelector: { type: "LabelSelector", atomic: true }, matchLabelKeys: { type: "string", list: "atomic" }, maxSkew: { type: "int32", required: true }, minDomains: "int32", nodeAffinityPolicy: { type: "string", enum: ["Honor", "Ignore"] }, nodeTaintsPolicy: { type: "string", enum: ["Honor", "Ignore"] }, topologyKey: { type: "string", required: true }, whenUnsatisfiable: { type: "string", required: true, enum: ["DoNotSchedule", "ScheduleAnyway"] } },
    TypedLocalObjectReference: { apiGroup: "string", kind: { type: "string", required: true }, name: { type: "string", required: true } },
    TypedObjectReference: { apiGroup: { type: "string", since: 26 }, kind: { type: "string", required: true, since: 26 }, name: { type: "string", required: true, since: 26 }, namespace: { type: "string", since: 26 } },
    Volume: { awsElasticBlockStore: "AWSElasticBlockStoreVolumeSource", azureDisk: "AzureDiskVolumeSource", azureFile: "AzureFileVolumeSource", cephfs: "CephFSVolumeSource", cinder: "CinderVolumeSource", configMap: "ConfigMapVolumeSource", csi: "CSIVolumeSource", downwardAPI: "DownwardAPIVolumeSource", emptyDir: "EmptyDirVolumeSource", ephemeral: "EphemeralVolumeSource", fc: "FCVolumeSource", flexVolume: "FlexVolumeSource", flocker: "FlockerVolumeSource", gcePersistentDisk: "GCEPersistentDiskVolumeSource", gitRepo: "GitRepoVolumeSource", glusterfs: "GlusterfsVolumeSource", hostPath: "HostPathVolumeSource", image: { type: "ImageVolumeSource", since: 31 }, iscsi: "ISCSIVolumeSource", name: { type: "string", required: true }, nfs: "NFSVolumeSource", persistentVolumeClaim: "PersistentVolumeClaimVolumeSource", photonPersistentDisk: "PhotonPersistentDiskVolumeSource", portworxVolume: "PortworxVolumeSource", projected: "ProjectedVolumeSource", quobyte: "QuobyteVolumeSource", rbd: "RBDVolumeSource", scaleIO: "ScaleIOVolumeSource", secret: "SecretVolumeSource", storageos: "StorageOSVolumeSource", vsphereVolume: "VsphereVirtualDiskVolumeSource" },
    VolumeDevice: { devicePath: { type: "string", required: true }, name: { type: "string", required: true } },
    VolumeMount: { bindMountOptions: { type: "string", since: 37, list: "set" }, mountPath: { type: "string", required: true }, mountPropagation: { type: "string", enum: ["Bidirectional", "HostToContainer", "None"] }, name: { type: "string", required: true }, readOnly: { type: "boolean", zero: "omitted" }, recursiveReadOnly: { type: "string", since: 30 }, subPath: { type: "string", zero: "omitted" }, subPathExpr: { type: "string", zero: "omitted" } },
    VolumeProjection: { clusterTrustBundle: { type: "ClusterTrustBundleProjection", since: 29 }, configMap: "ConfigMapProjection", downwardAPI: "DownwardAPIProjection", podCertificate: { type: "PodCertificateProjection", since: 34 }, secret: "SecretProjection", serviceAccountToken: "ServiceAccountTokenProjection" },
    VolumeResourceRequirements: { limits: { type: "Quantity", map: true, zero: "omitted", since: 29 }, requests: { type: "Quantity", map: true, zero: "omitted", since: 29 } },
    VsphereVirtualDiskVolumeSource: { fsType: { type: "string", zero: "omitted" }, storagePolicyID: { type: "string", zero: "omitted" }, storagePolicyName: { type: "string", zero: "omitted" }, volumePath: { type: "string", required: true } },
    WeightedPodAffinityTerm: { podAffinityTerm: { type: "PodAffinityTerm", required: true }, weight: { type: "int32", required: true } },
    WindowsSecurityContextOptions: { gmsaCredentialSpec: "string", gmsaCredentialSpecName: "string", hostProcess: "boolean", runAsUserName: "string" },
    WorkloadReference: { name: { type: "string", required: true, since: 35, until: 35 }, podGroup: { type: "string", required: true, since: 35, until: 35 }, podGroupReplicaKey: { type: "string", zero: "omitted", since: 35, until: 35 } }
  }
};

// src/kubernetes/generated/structs.ts
var ZEROS = {
  AWSElasticBlockStoreVolumeSource: () => ({
    fsType: void 0,
    partition: void 0,
    readOnly: void 0,
    volumeID: void 0
  }),
  Affinity: () => ({
    nodeAffinity: void 0,
    podAffinity: void 0,
    podAntiAffinity: void 0
  }),
  AppArmorProfile: () => ({
    localhostProfile: void 0,
    type: void 0
  }),
  AzureDiskVolumeSource: () => ({
    cachingMode: void 0,
    diskName: void 0,
    diskURI: void 0,
    fsType: void 0,
    kind: void 0,
    readOnly: void 0
  }),
  AzureFileVolumeSource: () => ({
    readOnly: void 0,
    secretName: void 0,
    shareName: void 0
  }),
  CSIVolumeSource: () => ({
    driver: void 0,
    fsType: void 0,
    nodePublishSecretRef: void 0,
    readOnly: void 0,
    volumeAttributes: void 0
  }),
  Capabilities: () => ({
    add: void 0,
    drop: void 0
  }),
  CephFSVolumeSource: () => ({
    monitors: void 0,
    path: void 0,
    readOnly: void 0,
    secretFile: void 0,
    secretRef: void 0,
    user: void 0
  }),
  CinderVolumeSource: () => ({
    fsType: void 0,
    readOnly: void 0,
    secretRef: void 0,
    volumeID: void 0
  }),
  ClaimSource: () => ({
    resourceClaimName: void 0,
    resourceClaimTemplateName: void 0
  }),
  ClusterTrustBundleProjection: () => ({
    labelSelector: void 0,
    name: void 0,
    optional: void 0,
    path: void 0,
    signerName: void 0,
    user: void 0
  }),
  ConfigMapEnvSource: () => ({
    name: void 0,
    optional: void 0
  }),
  ConfigMapKeySelector: () => ({
    key: void 0,
    name: void 0,
    optional: void 0
  }),
  ConfigMapProjection: () => ({
    items: void 0,
    name: void 0,
    optional: void 0
  }),
  ConfigMapVolumeSource: () => ({
    defaultMode: void 0,
    defaultUser: void 0,
    items: void 0,
    name: void 0,
    optional: void 0
  }),
  Container: () => ({
    args: void 0,
    command: void 0,
    env: void 0,
    envFrom: void 0,
    image: void 0,
    imagePullPolicy: void 0,
    lifecycle: void 0,
    livenessProbe: void 0,
    name: void 0,
    ports: void 0,
    readinessProbe: void 0,
    resizePolicy: void 0,
    resources: void 0,
    restartPolicy: void 0,
    restartPolicyRules: void 0,
    securityContext: void 0,
    startupProbe: void 0,
    stdin: void 0,
    stdinOnce: void 0,
    terminationMessagePath: void 0,
    terminationMessagePolicy: void 0,
    tty: void 0,
    volumeDevices: void 0,
    volumeMounts: void 0,
    workingDir: void 0
  }),
  ContainerPort: () => ({
    containerPort: void 0,
    hostIP: void 0,
    hostPort: void 0,
    name: void 0,
    protocol: void 0
  }),
  ContainerResizePolicy: () => ({
    resourceName: void 0,
    restartPolicy: void 0
  }),
  ContainerRestartRule: () => ({
    action: void 0,
    exitCodes: void 0
  }),
  ContainerRestartRuleOnExitCodes: () => ({
    operator: void 0,
    values: void 0
  }),
  DaemonSet: () => ({
    apiVersion: void 0,
    kind: void 0,
    metadata: void 0,
    spec: void 0,
    status: void 0
  }),
  DaemonSetCondition: () => ({
    lastTransitionTime: void 0,
    message: void 0,
    reason: void 0,
    status: void 0,
    type: void 0
  }),
  DaemonSetSpec: () => ({
    minReadySeconds: void 0,
    revisionHistoryLimit: void 0,
    selector: void 0,
    template: void 0,
    updateStrategy: void 0
  }),
  DaemonSetStatus: () => ({
    collisionCount: void 0,
    conditions: void 0,
    currentNumberScheduled: void 0,
    desiredNumberScheduled: void 0,
    numberAvailable: void 0,
    numberMisscheduled: void 0,
    numberReady: void 0,
    numberUnavailable: void 0,
    observedGeneration: void 0,
    updatedNumberScheduled: void 0
  }),
  DaemonSetUpdateStrategy: () => ({
    rollingUpdate: void 0,
    type: void 0
  }),
  DownwardAPIProjection: () => ({
    items: void 0
  }),
  DownwardAPIVolumeFile: () => ({
    fieldRef: void 0,
    mode: void 0,
    path: void 0,
    resourceFieldRef: void 0,
    user: void 0
  }),
  DownwardAPIVolumeSource: () => ({
    defaultMode: void 0,
    defaultUser: void 0,
    items: void 0
  }),
  EmptyDirVolumeSource: () => ({
    medium: void 0,
    mode: void 0,
    sizeLimit: void 0
  }),
  EnvFromSource: () => ({
    configMapRef: void 0,
    prefix: void 0,
    secretRef: void 0
  }),
  EnvVar: () => ({
    name: void 0,
    value: void 0,
    valueFrom: void 0
  }),
  EnvVarSource: () => ({
    configMapKeyRef: void 0,
    fieldRef: void 0,
    fileKeyRef: void 0,
    resourceFieldRef: void 0,
    secretKeyRef: void 0
  }),
  EphemeralContainer: () => ({
    args: void 0,
    command: void 0,
    env: void 0,
    envFrom: void 0,
    image: void 0,
    imagePullPolicy: void 0,
    lifecycle: void 0,
    livenessProbe: void 0,
    name: void 0,
    ports: void 0,
    readinessProbe: void 0,
    resizePolicy: void 0,
    resources: void 0,
    restartPolicy: void 0,
    restartPolicyRules: void 0,
    securityContext: void 0,
    startupProbe: void 0,
    stdin: void 0,
    stdinOnce: void 0,
    targetContainerName: void 0,
    terminationMessagePath: void 0,
    terminationMessagePolicy: void 0,
    tty: void 0,
    volumeDevices: void 0,
    volumeMounts: void 0,
    workingDir: void 0
  }),
  EphemeralVolumeSource: () => ({
    volumeClaimTemplate: void 0
  }),
  EvictionResponder: () => ({
    name: void 0,
    priority: void 0
  }),
  ExecAction: () => ({
    command: void 0
  }),
  FCVolumeSource: () => ({
    fsType: void 0,
    lun: void 0,
    readOnly: void 0,
    targetWWNs: void 0,
    wwids: void 0
  }),
  FileKeySelector: () => ({
    key: void 0,
    optional: void 0,
    path: void 0,
    volumeName: void 0
  }),
  FlexVolumeSource: () => ({
    driver: void 0,
    fsType: void 0,
    options: void 0,
    readOnly: void 0,
    secretRef: void 0
  }),
  FlockerVolumeSource: () => ({
    datasetName: void 0,
    datasetUUID: void 0
  }),
  GCEPersistentDiskVolumeSource: () => ({
    fsType: void 0,
    partition: void 0,
    pdName: void 0,
    readOnly: void 0
  }),
  GRPCAction: () => ({
    mode: void 0,
    port: void 0,
    service: void 0
  }),
  GitRepoVolumeSource: () => ({
    directory: void 0,
    repository: void 0,
    revision: void 0
  }),
  GlusterfsVolumeSource: () => ({
    endpoints: void 0,
    path: void 0,
    readOnly: void 0
  }),
  HTTPGetAction: () => ({
    host: void 0,
    httpHeaders: void 0,
    path: void 0,
    port: void 0,
    protocol: void 0,
    scheme: void 0
  }),
  HTTPHeader: () => ({
    name: void 0,
    value: void 0
  }),
  HostAlias: () => ({
    hostnames: void 0,
    ip: void 0
  }),
  HostPathVolumeSource: () => ({
    path: void 0,
    type: void 0
  }),
  ISCSIVolumeSource: () => ({
    chapAuthDiscovery: void 0,
    chapAuthSession: void 0,
    fsType: void 0,
    initiatorName: void 0,
    iqn: void 0,
    iscsiInterface: void 0,
    lun: void 0,
    portals: void 0,
    readOnly: void 0,
    secretRef: void 0,
    targetPortal: void 0
  }),
  ImageVolumeSource: () => ({
    pullPolicy: void 0,
    reference: void 0
  }),
  KeyToPath: () => ({
    key: void 0,
    mode: void 0,
    path: void 0,
    user: void 0
  }),
  LabelSelector: () => ({
    matchExpressions: void 0,
    matchLabels: void 0
  }),
  LabelSelectorRequirement: () => ({
    key: void 0,
    operator: void 0,
    values: void 0
  }),
  Lifecycle: () => ({
    postStart: void 0,
    preStop: void 0,
    stopSignal: void 0
  }),
  LifecycleHandler: () => ({
    exec: void 0,
    httpGet: void 0,
    sleep: void 0,
    tcpSocket: void 0
  }),
  LocalObjectReference: () => ({
    name: void 0
  }),
  ManagedFieldsEntry: () => ({
    apiVersion: void 0,
    fieldsType: void 0,
    fieldsV1: void 0,
    manager: void 0,
    operation: void 0,
    subresource: void 0,
    time: void 0
  }),
  NFSVolumeSource: () => ({
    path: void 0,
    readOnly: void 0,
    server: void 0
  }),
  NodeAffinity: () => ({
    preferredDuringSchedulingIgnoredDuringExecution: void 0,
    requiredDuringSchedulingIgnoredDuringExecution: void 0
  }),
  NodeSelector: () => ({
    nodeSelectorTerms: void 0
  }),
  NodeSelectorRequirement: () => ({
    key: void 0,
    operator: void 0,
    values: void 0
  }),
  NodeSelectorTerm: () => ({
    matchExpressions: void 0,
    matchFields: void 0
  }),
  ObjectFieldSelector: () => ({
    apiVersion: void 0,
    fieldPath: void 0
  }),
  ObjectMeta: () => ({
    annotations: void 0,
    creationTimestamp: void 0,
    deletionGracePeriodSeconds: void 0,
    deletionTimestamp: void 0,
    finalizers: void 0,
    generateName: void 0,
    generation: void 0,
    labels: void 0,
    managedFields: void 0,
    name: void 0,
    namespace: void 0,
    ownerReferences: void 0,
    resourceVersion: void 0,
    selfLink: void 0,
    uid: void 0
  }),
  OwnerReference: () => ({
    apiVersion: void 0,
    blockOwnerDeletion: void 0,
    controller: void 0,
    kind: void 0,
    name: void 0,
    uid: void 0
  }),
  PersistentVolumeClaimSpec: () => ({
    accessModes: void 0,
    dataSource: void 0,
    dataSourceRef: void 0,
    resources: void 0,
    selector: void 0,
    storageClassName: void 0,
    volumeAttributesClassName: void 0,
    volumeMode: void 0,
    volumeName: void 0
  }),
  PersistentVolumeClaimTemplate: () => ({
    metadata: void 0,
    spec: void 0
  }),
  PersistentVolumeClaimVolumeSource: () => ({
    claimName: void 0,
    readOnly: void 0
  }),
  PhotonPersistentDiskVolumeSource: () => ({
    fsType: void 0,
    pdID: void 0
  }),
  PodAffinity: () => ({
    preferredDuringSchedulingIgnoredDuringExecution: void 0,
    requiredDuringSchedulingIgnoredDuringExecution: void 0
  }),
  PodAffinityTerm: () => ({
    labelSelector: void 0,
    matchLabelKeys: void 0,
    mismatchLabelKeys: void 0,
    namespaceSelector: void 0,
    namespaces: void 0,
    topologyKey: void 0
  }),
  PodAntiAffinity: () => ({
    preferredDuringSchedulingIgnoredDuringExecution: void 0,
    requiredDuringSchedulingIgnoredDuringExecution: void 0
  }),
  PodCertificateProjection: () => ({
    certificateChainPath: void 0,
    credentialBundlePath: void 0,
    keyPath: void 0,
    keyType: void 0,
    maxExpirationSeconds: void 0,
    signerName: void 0,
    user: void 0,
    userAnnotations: void 0
  }),
  PodDNSConfig: () => ({
    nameservers: void 0,
    options: void 0,
    searches: void 0
  }),
  PodDNSConfigOption: () => ({
    name: void 0,
    value: void 0
  }),
  PodOS: () => ({
    name: void 0
  }),
  PodReadinessGate: () => ({
    conditionType: void 0
  }),
  PodResourceClaim: () => ({
    name: void 0,
    resourceClaimName: void 0,
    resourceClaimTemplateName: void 0,
    source: void 0
  }),
  PodSchedulingGate: () => ({
    name: void 0
  }),
  PodSchedulingGroup: () => ({
    podGroupName: void 0
  }),
  PodSecurityContext: () => ({
    appArmorProfile: void 0,
    fsGroup: void 0,
    fsGroupChangePolicy: void 0,
    runAsGroup: void 0,
    runAsNonRoot: void 0,
    runAsUser: void 0,
    seLinuxChangePolicy: void 0,
    seLinuxOptions: void 0,
    seccompProfile: void 0,
    supplementalGroups: void 0,
    supplementalGroupsPolicy: void 0,
    sysctls: void 0,
    windowsOptions: void 0
  }),
  PodSpec: () => ({
    activeDeadlineSeconds: void 0,
    affinity: void 0,
    automountServiceAccountToken: void 0,
    containers: void 0,
    dnsConfig: void 0,
    dnsPolicy: void 0,
    enableServiceLinks: void 0,
    ephemeralContainers: void 0,
    evictionResponders: void 0,
    hostAliases: void 0,
    hostIPC: void 0,
    hostNetwork: void 0,
    hostPID: void 0,
    hostUsers: void 0,
    hostname: void 0,
    hostnameOverride: void 0,
    imagePullSecrets: void 0,
    initContainers: void 0,
    nodeName: void 0,
    nodeSelector: void 0,
    os: void 0,
    overhead: void 0,
    preemptionPolicy: void 0,
    priority: void 0,
    priorityClassName: void 0,
    readinessGates: void 0,
    resourceClaims: void 0,
    resources: void 0,
    restartPolicy: void 0,
    runtimeClassName: void 0,
    schedulerName: void 0,
    schedulingGates: void 0,
    schedulingGroup: void 0,
    securityContext: void 0,
    serviceAccount: void 0,
    serviceAccountName: void 0,
    setHostnameAsFQDN: void 0,
    shareProcessNamespace: void 0,
    subdomain: void 0,
    terminationGracePeriodSeconds: void 0,
    tolerations: void 0,
    topologySpreadConstraints: void 0,
    volumes: void 0,
    workloadRef: void 0
  }),
  PodTemplateSpec: () => ({
    metadata: void 0,
    spec: void 0
  }),
  PortworxVolumeSource: () => ({
    fsType: void 0,
    readOnly: void 0,
    volumeID: void 0
  }),
  PreferredSchedulingTerm: () => ({
    preference: void 0,
    weight: void 0
  }),
  Probe: () => ({
    exec: void 0,
    failureThreshold: void 0,
    grpc: void 0,
    httpGet: void 0,
    initialDelaySeconds: void 0,
    periodSeconds: void 0,
    successThreshold: void 0,
    tcpSocket: void 0,
    terminationGracePeriodSeconds: void 0,
    timeoutSeconds: void 0
  }),
  ProjectedVolumeSource: () => ({
    defaultMode: void 0,
    defaultUser: void 0,
    sources: void 0
  }),
  QuobyteVolumeSource: () => ({
    group: void 0,
    readOnly: void 0,
    registry: void 0,
    tenant: void 0,
    user: void 0,
    volume: void 0
  }),
  RBDVolumeSource: () => ({
    fsType: void 0,
    image: void 0,
    keyring: void 0,
    monitors: void 0,
    pool: void 0,
    readOnly: void 0,
    secretRef: void 0,
    user: void 0
  }),
  ResourceClaim: () => ({
    name: void 0,
    request: void 0
  }),
  ResourceFieldSelector: () => ({
    containerName: void 0,
    divisor: void 0,
    resource: void 0
  }),
  ResourceRequirements: () => ({
    claims: void 0,
    limits: void 0,
    requests: void 0
  }),
  RollingUpdateDaemonSet: () => ({
    maxSurge: void 0,
    maxUnavailable: void 0
  }),
  SELinuxOptions: () => ({
    level: void 0,
    role: void 0,
    type: void 0,
    user: void 0
  }),
  ScaleIOVolumeSource: () => ({
    fsType: void 0,
    gateway: void 0,
    protectionDomain: void 0,
    readOnly: void 0,
    secretRef: void 0,
    sslEnabled: void 0,
    storageMode: void 0,
    storagePool: void 0,
    system: void 0,
    volumeName: void 0
  }),
  SeccompProfile: () => ({
    localhostProfile: void 0,
    type: void 0
  }),
  SecretEnvSource: () => ({
    name: void 0,
    optional: void 0
  }),
  SecretKeySelector: () => ({
    key: void 0,
    name: void 0,
    optional: void 0
  }),
  SecretProjection: () => ({
    items: void 0,
    name: void 0,
    optional: void 0
  }),
  SecretVolumeSource: () => ({
    defaultMode: void 0,
    defaultUser: void 0,
    items: void 0,
    optional: void 0,
    secretName: void 0
  }),
  SecurityContext: () => ({
    allowPrivilegeEscalation: void 0,
    appArmorProfile: void 0,
    capabilities: void 0,
    privileged: void 0,
    procMount: void 0,
    readOnlyRootFilesystem: void 0,
    runAsGroup: void 0,
    runAsNonRoot: void 0,
    runAsUser: void 0,
    seLinuxOptions: void 0,
    seccompProfile: void 0,
    windowsOptions: void 0
  }),
  ServiceAccountTokenProjection: () => ({
    audience: void 0,
    expirationSeconds: void 0,
    path: void 0,
    user: void 0
  }),
  SleepAction: () => ({
    seconds: void 0
  }),
  StorageOSVolumeSource: () => ({
    fsType: void 0,
    readOnly: void 0,
    secretRef: void 0,
    volumeName: void 0,
    volumeNamespace: void 0
  }),
  Sysctl: () => ({
    name: void 0,
    value: void 0
  }),
  TCPSocketAction: () => ({
    host: void 0,
    port: void 0
  }),
  Toleration: () => ({
    effect: void 0,
    key: void 0,
    operator: void 0,
    tolerationSeconds: void 0,
    value: void 0
  }),
  TopologySpreadConstraint: () => ({
    labelSelector: void 0,
    matchLabelKeys: void 0,
    maxSkew: void 0,
    minDomains: void 0,
    nodeAffinityPolicy: void 0,
    nodeTaintsPolicy: void 0,
    topologyKey: void 0,
    whenUnsatisfiable: void 0
  }),
  TypedLocalObjectReference: () => ({
    apiGroup: void 0,
    kind: void 0,
    name: void 0
  }),
  TypedObjectReference: () => ({
    apiGroup: void 0,
    kind: void 0,
    name: void 0,
    namespace: void 0
  }),
  Volume: () => ({
    awsElasticBlockStore: void 0,
    azureDisk: void 0,
    azureFile: void 0,
    cephfs: void 0,
    cinder: void 0,
    configMap: void 0,
    csi: void 0,
    downwardAPI: void 0,
    emptyDir: void 0,
    ephemeral: void 0,
    fc: void 0,
    flexVolume: void 0,
    flocker: void 0,
    gcePersistentDisk: void 0,
    gitRepo: void 0,
    glusterfs: void 0,
    hostPath: void 0,
    image: void 0,
    iscsi: void 0,
    name: void 0,
    nfs: void 0,
    persistentVolumeClaim: void 0,
    photonPersistentDisk: void 0,
    portworxVolume: void 0,
    projected: void 0,
    quobyte: void 0,
    rbd: void 0,
    scaleIO: void 0,
    secret: void 0,
    storageos: void 0,
    vsphereVolume: void 0
  }),
  VolumeDevice: () => ({
    devicePath: void 0,
    name: void 0
  }),
  VolumeMount: () => ({
    bindMountOptions: void 0,
    mountPath: void 0,
    mountPropagation: void 0,
    name: void 0,
    readOnly: void 0,
    recursiveReadOnly: void 0,
    subPath: void 0,
    subPathExpr: void 0
  }),
  VolumeProjection: () => ({
    clusterTrustBundle: void 0,
    configMap: void 0,
    downwardAPI: void 0,
    podCertificate: void 0,
    secret: void 0,
    serviceAccountToken: void 0
  }),
  VolumeResourceRequirements: () => ({
    limits: void 0,
    requests: void 0
  }),
  VsphereVirtualDiskVolumeSource: () => ({
    fsType: void 0,
    storagePolicyID: void 0,
    storagePolicyName: void 0,
    volumePath: void 0
  }),
  WeightedPodAffinityTerm: () => ({
    podAffinityTerm: void 0,
    weight: void 0
  }),
  WindowsSecurityContextOptions: () => ({
    gmsaCredentialSpec: void 0,
    gmsaCredentialSpecName: void 0,
    hostProcess: void 0,
    runAsUserName: void 0
  }),
  WorkloadReference: () => ({
    name: void 0,
    podGroup: void 0,
    podGroupReplicaKey: void 0
  })
};

// src/kubernetes/schema.ts
var types = kubernetes_default.types;
var SCALARS = ["string", "boolean", "int32", "int64", "Quantity", "IntOrString", "Time", "FieldsV1"];
var scalars = new Map(SCALARS.map((name) => [name, name]));
var FieldSchema = class {
  constructor(name, raw, minor) {
    this.name = name;
    this.raw = raw;
    this.minor = minor;
    this.type = raw.type;
    this.scalar = scalars.get(raw.type);
    this.shape = raw.list ? "list" : raw.map ? "map" : "one";
  }
  name;
  raw;
  minor;
  type;
  /** Undefined for a struct. */
  scalar;
  shape;
  #struct;
  /** What it holds, or each of its items; undefined for a scalar. */
  get struct() {
    if (this.scalar !== void 0) return void 0;
    this.#struct ??= typeSchema(this.type, this.minor);
    return this.#struct;
  }
  get required() {
    return this.raw.required === true;
  }
  /** What the API server writes where nothing is written, where that is published. */
  get default() {
    return this.raw.default;
  }
  /** Go leaves out false, 0 and an empty text, or prints a zero value where nothing is written; undefined: what is written is printed. */
  get zero() {
    return this.raw.zero ?? (this.required && this.scalar !== void 0 && this.shape === "one" ? "printed" : void 0);
  }
  /** How server-side apply merges a list, and by which fields it knows the items of a `map`. */
  get list() {
    return this.raw.list;
  }
  get keys() {
    return this.raw.keys ?? [];
  }
  /** Server-side apply replaces the struct, the map, or each struct of the list as a whole. */
  get atomic() {
    return this.raw.atomic === true;
  }
  /** How a strategic merge patch merges a list; undefined: it replaces the list. The first of the keys knows the items. */
  get patch() {
    return this.raw.patch;
  }
  /** The values that this version publishes; undefined where any is allowed. */
  get values() {
    return this.raw.enum?.flatMap((entry) => {
      if (typeof entry === "string") return [entry];
      return lives(entry, this.minor) ? [entry.value] : [];
    });
  }
  /** Undefined: longer than the oldest known version. */
  get since() {
    return this.raw.since;
  }
};
var TypeSchema = class {
  constructor(name, minor) {
    this.name = name;
    this.minor = minor;
    const fields2 = /* @__PURE__ */ new Map();
    for (const [field, raw] of Object.entries(types[name] ?? {})) {
      const shape = shapesOf(raw).find((candidate) => lives(candidate, minor));
      if (shape) fields2.set(field, new FieldSchema(field, shape, minor));
    }
    this.fields = fields2;
    this.zero = ZEROS[name] ?? (() => ({}));
  }
  name;
  minor;
  fields;
  /** A new object with all fields of every version, undefined. */
  zero;
};
var schemas = [];
function typeSchema(name, minor) {
  schemas[minor] ??= /* @__PURE__ */ new Map();
  const known = schemas[minor].get(name);
  if (known) return known;
  const schema = new TypeSchema(name, minor);
  schemas[minor].set(name, schema);
  return schema;
}
function lifetimeOf(type, field) {
  const raw = Object.hasOwn(types, type) && Object.hasOwn(types[type], field) ? types[type][field] : void 0;
  if (raw === void 0) return void 0;
  const shapes = shapesOf(raw);
  const { since } = shapes[0];
  const { until } = shapes.at(-1);
  return { ...since === void 0 ? {} : { since }, ...until === void 0 ? {} : { until } };
}
function fieldSchema(steps, minor, root = "DaemonSet") {
  let type = typeSchema(root, minor);
  let field;
  let inMap = false;
  for (const step of steps) {
    if (typeof step === "number") continue;
    if (inMap) {
      inMap = false;
      continue;
    }
    field = type?.fields.get(step);
    if (!field) return void 0;
    type = field.struct;
    inMap = field.shape === "map";
  }
  return field;
}
function shapesOf(raw) {
  const list2 = isList(raw) ? raw : [raw];
  return list2.map((shape) => typeof shape === "string" ? { type: shape } : shape);
}
function isList(raw) {
  return Array.isArray(raw);
}
function lives({ since = 0, until = Number.POSITIVE_INFINITY }, minor) {
  return since <= minor && minor <= until;
}

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
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
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
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
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
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

// src/kubernetes/suggest.ts
function editDistance(a, b) {
  const steps = distance(a, b);
  return steps === 2 && a.length === b.length && areSwapped(a, b) ? 1 : steps;
}
function areSwapped(a, b) {
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
function suggest(word, candidates) {
  const lower = word.toLowerCase();
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = editDistance(lower, candidate.toLowerCase());
    if (steps >= least) continue;
    best = candidate;
    least = steps;
  }
  if (best !== void 0 && least <= Math.max(1, Math.floor(best.length / 3))) return best;
  const longer = lower.length > 2 ? candidates.filter((candidate) => candidate.toLowerCase().startsWith(lower)) : [];
  return longer.length === 1 ? longer[0] : void 0;
}
function isSeries(one, other) {
  return one.replace(/\d+/g, "") === other.replace(/\d+/g, "");
}
function isSlip(name, near) {
  return Math.abs(name.length - near.length) <= 2 && !isSeries(name, near) && suggest(name, [near]) === near;
}
function didYouMean(word, candidates) {
  const best = suggest(word, candidates);
  return best === void 0 ? "" : `; did you mean "${best}"?`;
}

// src/kubernetes/toleration.ts
function matchTaint(taint, other) {
  return taint.key === other.key && taint.effect === other.effect;
}
function toleratesTaint(toleration, taint, comparisons = false) {
  const { key, operator, value = "", effect } = toleration;
  if (effect && effect !== taint.effect) return false;
  if (key && key !== taint.key) return false;
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
  const [wanted2, given] = [integer(value), integer(taintValue)];
  if (wanted2 === void 0 || given === void 0) return false;
  return operator === "Lt" ? given < wanted2 : given > wanted2;
}
function integer(text2) {
  return isDecimalInteger(text2) === noProblems ? parseInt64(text2) : void 0;
}
function tolerationOf(tolerations, taint, comparisons = false) {
  return tolerations.find((toleration) => toleratesTaint(toleration, taint, comparisons));
}
function tolerationText({ key = "", operator, value = "", effect = "" }) {
  return `${key}${operator === "Exists" || value === "" ? "" : `=${value}`}${effect === "" ? "" : `:${effect}`}`;
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

// src/kubernetes/apply.ts
var APPLY_MODES = ["kubectl", "server", "helm", "replace", "raw"];
var DEFAULT_APPLY = "kubectl";
function isReadByClient(apply = "raw") {
  return apply !== "raw";
}
function clientName(apply = DEFAULT_APPLY) {
  return apply === "helm" ? "Helm" : "kubectl";
}
function isSentByHelm({ apply, isChart = false }) {
  return apply === "helm" || apply === void 0 && isChart;
}

// src/kubernetes/capabilities.ts
function capabilityName(name) {
  return name.toUpperCase().replace(/^CAP_(?!ALL$)/, "");
}
function capabilityOf(context, name) {
  const { add = [], drop = [] } = context?.capabilities ?? {};
  if (add.length + drop.length === 0) return void 0;
  const [added2, dropped] = [add.map(capabilityName), drop.map(capabilityName)];
  if (dropped.includes(name)) return "dropped";
  if (added2.includes(name)) return "added";
  if (dropped.includes("ALL")) return "dropped";
  return added2.includes("ALL") ? "added" : void 0;
}
function addsCapability(context, ...names) {
  return names.some((name) => capabilityOf(context, name) === "added");
}

// src/kubernetes/paths.ts
function normalPath(path) {
  const single = path.includes("//") ? path.replace(/\/{2,}/g, "/") : path;
  return single.endsWith("/") ? single.slice(0, -1) : single;
}
function pathBelow(path, folder) {
  const [own, root] = [normalPath(path), normalPath(folder)];
  if (!own.startsWith(root)) return void 0;
  if (own.length === root.length) return "";
  return own[root.length] === "/" ? own.slice(root.length + 1) : void 0;
}
function isBelow(path, folders) {
  const own = normalPath(path);
  return folders.some((folder) => pathBelow(own, folder) !== void 0);
}
function overlaps(one, other) {
  return pathBelow(one, other) !== void 0 || pathBelow(other, one) !== void 0;
}

// src/kubernetes/version.ts
var OLDEST = 25;
var NEWEST = 37;
var version = /^v?(\d+)\.(\d+)(?:\.\d+(?:[-+][A-Za-z][-.+0-9A-Za-z]*)?)?$/;
var range = /^v?(\d+\.\d+(?:\.\d+)?)\s*(?:-|\.\.)\s*v?(\d+\.\d+(?:\.\d+)?)$/;
function parseVersionRange(text2) {
  const given = text2.trim();
  const ends2 = range.exec(given);
  if (!ends2) {
    const minor = parseVersion(given);
    return typeof minor === "number" ? { from: minor, to: minor } : minor;
  }
  const from = parseVersion(ends2[1]);
  const to = parseVersion(ends2[2]);
  if (typeof from !== "number") return from;
  if (typeof to !== "number") return to;
  return from <= to ? { from, to } : { message: `is in reverse order; use 1.${to}-1.${from}` };
}
function parseVersion(text2) {
  const given = text2.trim();
  if (given === "latest") return NEWEST;
  const match = version.exec(given);
  if (!match) {
    const examples = `a version such as 1.${NEWEST}, a range such as 1.${NEWEST - 3}-1.${NEWEST}, or latest`;
    return { message: `is not a valid Kubernetes version; use ${examples}` };
  }
  const [, major, minor] = match;
  if (major !== "1") return { message: `is not supported; use Kubernetes 1.${OLDEST} to 1.${NEWEST}` };
  return checkMinor(Number(minor));
}
function checkMinor(minor) {
  if (minor > NEWEST)
    return { message: `is newer than 1.${NEWEST}, the newest version that this ds-lint supports; use 1.${NEWEST} or update ds-lint` };
  if (minor < OLDEST) return { message: `is older than 1.${OLDEST}, the oldest version that ds-lint supports` };
  return minor;
}
function versionText(minor) {
  return `1.${minor}`;
}
function versionRangeText({ from, to }) {
  return from === to ? versionText(from) : `${versionText(from)}-${versionText(to)}`;
}
function minorsOf({ from, to }) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

// src/kubernetes/volatile-labels.ts
var VOLATILE = /* @__PURE__ */ new Set([
  "helm.sh/chart",
  "chart",
  "app.kubernetes.io/version",
  "app.kubernetes.io/managed-by",
  "version",
  "heritage",
  "pod-template-generation",
  "controller-revision-hash"
]);
function isVolatileLabel(key) {
  return VOLATILE.has(key);
}
function lastingLabels(labels) {
  const lasting = Object.entries(labels).filter(([key]) => !isVolatileLabel(key));
  return lasting.length > 0 ? Object.fromEntries(lasting) : labels;
}

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
  scalar: () => scalar2,
  shaped: () => shaped,
  text: () => text,
  texts: () => texts
});
var text = { is: "string" };
var flag = { is: "boolean" };
var int = { is: "integer" };
var scalar2 = { is: "scalar" };
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
      return isScalar2(value) ? value : void 0;
    case "texts":
      return isStruct(value) ? pick(value, (each2) => typeof each2 === "string", dropped, path) : void 0;
    case "quantities":
      return isStruct(value) ? pick(value, isScalar2, dropped, path) : void 0;
    case "amounts":
      return isStruct(value) ? textsOf(pick(value, isAmount, dropped, path)) : void 0;
    case "list":
      return Array.isArray(value) ? listed(value, shape.of, dropped, path) : void 0;
    case "fields": {
      if (!isStruct(value)) return void 0;
      const found = {};
      for (const key in shape.of) {
        if (Object.hasOwn(value, key)) found[key] = shaped(value[key], shape.of[key], dropped, path === "" ? key : `${path}.${key}`);
      }
      return found;
    }
  }
}
function listed(items, of2, dropped, path) {
  const list2 = items.map((item) => shaped(item, of2, dropped, `${path}[]`));
  if (of2.is === "fields") return list2.map((item) => item ?? {});
  return list2.includes(void 0) ? void 0 : list2;
}
function isScalar2(value) {
  return typeof value === "string" || typeof value === "number";
}
function isAmount(value) {
  return isScalar2(value) && typeof unmarshalQuantity(String(value)) !== "string";
}
function pick(value, test, dropped, path) {
  if (Object.values(value).every(test)) return value;
  const entries = Object.entries(value);
  for (const [key, each2] of entries) if (!test(each2) && each2 !== null) dropped?.(`${path}[${key}]`);
  return Object.fromEntries(entries.filter(([, each2]) => test(each2)));
}
function textsOf(amounts2) {
  if (Object.values(amounts2).every((each2) => typeof each2 === "string")) return amounts2;
  return Object.fromEntries(Object.entries(amounts2).map(([name, each2]) => [name, String(each2)]));
}

// src/kubernetes/other-kinds.ts
var metadata = fields({ name: text, namespace: text, labels: texts, annotations: texts });
var requirement2 = fields({ key: text, operator: text, values: list(text) });
var scopeRequirement = fields({ scopeName: text, operator: text, values: list(text) });
var labelSelector = fields({ matchLabels: texts, matchExpressions: list(requirement2) });
var reference = fields({ apiVersion: text, kind: text, name: text });
var policyRule = fields({
  apiGroups: list(text),
  resources: list(text),
  resourceNames: list(text),
  verbs: list(text),
  nonResourceURLs: list(text)
});
var role = fields({ metadata, rules: list(policyRule), aggregationRule: any });
var binding = fields({
  metadata,
  roleRef: fields({ apiGroup: text, kind: text, name: text }),
  subjects: list(fields({ kind: text, name: text, namespace: text, apiGroup: text }))
});
var container = fields({
  name: text,
  image: text,
  ports: list(fields({ name: text, containerPort: int, hostPort: int, hostIP: text, protocol: text })),
  resources: fields({ limits: quantities, requests: quantities }),
  securityContext: fields({ privileged: flag }),
  restartPolicy: text
});
var source = fields({ name: text, secretName: text, items: list(fields({ key: text, path: text })) });
var pod = fields({
  serviceAccountName: text,
  serviceAccount: text,
  hostNetwork: flag,
  nodeSelector: texts,
  nodeName: text,
  affinity: any,
  tolerations: list(fields({ key: text, operator: text, value: text, effect: text, tolerationSeconds: int })),
  priorityClassName: text,
  containers: list(container),
  initContainers: list(container),
  volumes: list(
    fields({
      name: text,
      configMap: source,
      secret: source,
      projected: fields({ sources: list(fields({ configMap: source, secret: source })) })
    })
  )
});
var template = fields({ metadata, spec: pod });
var workload = fields({ metadata, spec: fields({ replicas: int, selector: labelSelector, template }) });
var SHAPES = {
  ServiceAccount: fields({ metadata, automountServiceAccountToken: flag, imagePullSecrets: list(fields({ name: text })) }),
  Role: role,
  ClusterRole: role,
  RoleBinding: binding,
  ClusterRoleBinding: binding,
  ConfigMap: fields({ metadata, data: texts, binaryData: texts, immutable: flag }),
  Secret: fields({ metadata, data: texts, stringData: texts, type: text, immutable: flag }),
  Service: fields({
    metadata,
    spec: fields({
      type: text,
      clusterIP: text,
      selector: texts,
      internalTrafficPolicy: text,
      externalTrafficPolicy: text,
      loadBalancerClass: text,
      trafficDistribution: text,
      ports: list(fields({ name: text, port: int, targetPort: scalar2, nodePort: int, protocol: text }))
    })
  }),
  EndpointSlice: fields({ metadata, ports: list(fields({ name: text, port: int, protocol: text })) }),
  PodDisruptionBudget: fields({
    metadata,
    spec: fields({ selector: labelSelector, minAvailable: scalar2, maxUnavailable: scalar2, unhealthyPodEvictionPolicy: text })
  }),
  HorizontalPodAutoscaler: fields({ metadata, spec: fields({ scaleTargetRef: reference }) }),
  VerticalPodAutoscaler: fields({
    metadata,
    spec: fields({ targetRef: reference, updatePolicy: fields({ updateMode: text }), resourcePolicy: any })
  }),
  NetworkPolicy: fields({ metadata, spec: fields({ podSelector: labelSelector, policyTypes: list(text), ingress: any, egress: any }) }),
  PriorityClass: fields({ metadata, value: int, globalDefault: flag, preemptionPolicy: text }),
  ResourceQuota: fields({
    metadata,
    spec: fields({ hard: quantities, scopes: list(text), scopeSelector: fields({ matchExpressions: list(scopeRequirement) }) })
  }),
  LimitRange: fields({
    metadata,
    spec: fields({
      limits: list(
        fields({
          type: text,
          default: quantities,
          defaultRequest: quantities,
          max: quantities,
          min: quantities,
          maxLimitRequestRatio: quantities
        })
      )
    })
  }),
  Namespace: fields({ metadata }),
  RuntimeClass: fields({ metadata, handler: text, overhead: any, scheduling: any }),
  PersistentVolumeClaim: fields({ metadata, spec: fields({ accessModes: list(text), storageClassName: text }) }),
  DaemonSet: workload,
  Deployment: workload,
  StatefulSet: workload,
  ReplicaSet: workload,
  Job: workload,
  CronJob: fields({ metadata, spec: fields({ jobTemplate: fields({ spec: fields({ template }) }) }) }),
  Pod: fields({ metadata, spec: pod })
};
function isOtherKind(kind) {
  return Object.hasOwn(SHAPES, kind);
}
function asKind(kind, written) {
  return shaped(written, SHAPES[kind]) ?? {};
}
function asLabelSelector(written) {
  return shaped(written, labelSelector);
}
var wanted = /* @__PURE__ */ new Map();
function keysOfKind(kind) {
  let keys = wanted.get(kind);
  if (!keys) wanted.set(kind, keys = keysOf2(SHAPES[kind]));
  return keys;
}
function keysOf2(shape) {
  if (shape.is === "list") return keysOf2(shape.of);
  return shape.is === "fields" ? new Map(Object.entries(shape.of).map(([key, of2]) => [key, keysOf2(of2)])) : "all";
}

// src/kubernetes/cluster.ts
var PROFILE_NAMES = ["eks", "gke", "gke-autopilot", "aks", "openshift", "kubeadm", "k3s", "talos", "bottlerocket"];
var ANY_CLUSTER = { profiles: [], closedWorld: false, roles: {} };
async function loadProfiles(names) {
  if (names.length === 0) return [];
  const { PROFILES } = await import("./kubernetes-profiles.js");
  return PROFILES.filter(({ name }) => names.includes(name));
}

export {
  resourcesIn,
  groupsOf,
  subresourcesOf,
  VERBS,
  isInNoNamespace,
  COMPANION_APIS,
  isRemovedCompanion,
  uncovered,
  daemonPodTolerations,
  matchToleration,
  isInt64,
  parseInt64,
  quantityProblem,
  Quantity,
  parseQuantity,
  unmarshalQuantity,
  roundUpToMilli,
  quantityOf,
  MAP_FIELDS,
  parseJson,
  requests,
  bodyStart,
  split,
  canHoldDaemonSet,
  read,
  readFirst,
  badSeparator,
  readAsClient,
  isEmpty,
  isField,
  rootField,
  KeyLocation,
  offsetsOf,
  placed,
  skim,
  edited,
  isRisky,
  staysSound,
  isSound,
  sameTemplate,
  sameSpec,
  sameSelector,
  sameMap,
  sameRevision,
  printsSame,
  isUnsetByNull,
  NO_GATES,
  enabled,
  parseImage,
  imageName,
  defaultPullPolicy,
  isMutableImage,
  compareTags,
  imageArchitecture,
  byteLength,
  isLongerThan,
  toLower,
  foldAscii,
  compareBytes,
  ESCAPES,
  quote,
  noProblems,
  dns1123SubdomainMaxLength,
  isDNS1123Label,
  isDNS1123Subdomain,
  isDNS1123SubdomainWithUnderscore,
  isDNS1035Label,
  nameIsDNSSubdomain,
  nameIsDNSLabel,
  isQualifiedName,
  isValidLabelValue,
  isDomainPrefixedKey,
  isPathSegmentName,
  isPathSegmentPrefix,
  isValidPortName,
  isValidPortNum,
  isValidUserID,
  isValidGroupID,
  isEnvVarName,
  isRelaxedEnvVarName,
  isConfigMapKey,
  isHTTPHeaderName,
  isDecimalInteger,
  isValidSysctlName,
  getScaledValueFromIntOrPercent,
  getIntOrPercentValue,
  validatePositiveIntOrPercent,
  isNotMoreThan100Percent,
  isValidIPForLegacyField,
  getWarningForIP,
  containsCIDR,
  Requirement,
  Selector,
  labelSelectorAsSelector,
  matchesLabels,
  keysOf,
  PROBES,
  HOOKS,
  containersOf,
  userOf,
  runsWithoutRoot,
  isSidecar,
  hasComputeResources,
  extendedResourcesOf,
  onlyWaits,
  nodeAlternatives,
  selectsNodes,
  isForWindows,
  hasWindowsOptions,
  asksForWindows,
  isWithin2 as isWithin,
  areDisjoint,
  isShell,
  takesScript,
  Path,
  typeSchema,
  lifetimeOf,
  fieldSchema,
  editDistance,
  suggest,
  isSeries,
  isSlip,
  didYouMean,
  matchTaint,
  tolerationOf,
  tolerationText,
  repels,
  toleratesAll,
  allowsSurge,
  APPLY_MODES,
  DEFAULT_APPLY,
  isReadByClient,
  clientName,
  isSentByHelm,
  capabilityName,
  capabilityOf,
  addsCapability,
  normalPath,
  pathBelow,
  isBelow,
  overlaps,
  OLDEST,
  NEWEST,
  parseVersionRange,
  parseVersion,
  versionRangeText,
  minorsOf,
  isVolatileLabel,
  lastingLabels,
  shape_exports,
  isOtherKind,
  asKind,
  asLabelSelector,
  keysOfKind,
  PROFILE_NAMES,
  ANY_CLUSTER,
  loadProfiles
};
