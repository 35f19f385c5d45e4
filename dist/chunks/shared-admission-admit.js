import {
  NO_GATES,
  Path,
  Quantity,
  byteLength,
  clientName,
  defaultPullPolicy,
  dns1123SubdomainMaxLength,
  editDistance,
  enabled,
  foldAscii,
  getIntOrPercentValue,
  getWarningForIP,
  isConfigMapKey,
  isDNS1123Label,
  isDNS1123Subdomain,
  isDNS1123SubdomainWithUnderscore,
  isDecimalInteger,
  isDomainPrefixedKey,
  isEnvVarName,
  isHTTPHeaderName,
  isInt64,
  isLongerThan,
  isNotMoreThan100Percent,
  isPathSegmentName,
  isPathSegmentPrefix,
  isQualifiedName,
  isReadByClient,
  isRelaxedEnvVarName,
  isSidecar,
  isUnsetByNull,
  isValidGroupID,
  isValidIPForLegacyField,
  isValidLabelValue,
  isValidPortName,
  isValidPortNum,
  isValidSysctlName,
  isValidUserID,
  lifetimeOf,
  matchesLabels,
  nameIsDNSLabel,
  nameIsDNSSubdomain,
  noProblems,
  parseInt64,
  parseJson,
  parseQuantity,
  quantityProblem,
  roundUpToMilli,
  sameMap,
  sameRevision,
  sameSelector,
  sameSpec,
  sameTemplate,
  toLower,
  typeSchema,
  unmarshalQuantity,
  validatePositiveIntOrPercent
} from "./shared-kubernetes-api-resources.js";
import {
  isSame,
  resolveMapping,
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  append,
  groupBy,
  listed,
  some
} from "./shared-base-brought.js";

// src/admission/rejection.ts
var NOTHING_KEPT = {
  invalidDeletionCost: false,
  invalidSelectorValues: false,
  invalidNodeAffinityValues: false,
  invalidTopologySpreadSelector: false,
  invalidMatchLabelKeys: false,
  indivisibleHugePages: false,
  nonLocalTokenPaths: false,
  hostSysctls: false,
  emptyImageVolumeReference: false,
  sysAdminWithoutEscalation: false,
  userNamespacesWithVolumeDevices: false,
  restartContainerOnInit: false,
  userNamespacesOnHostNetwork: false,
  comparisonOperators: false,
  restartRules: false,
  restartAllContainers: false,
  envFiles: false,
  relaxedEnvNames: false,
  sidecarResizePolicy: false,
  seLinuxMountOption: false
};
var Checks = class {
  constructor(minor, keeps = NOTHING_KEPT, gates = NO_GATES) {
    this.minor = minor;
    this.keeps = keeps;
    this.gates = gates;
  }
  minor;
  keeps;
  gates;
  rejections = [];
  warnings = [];
  #byCause = /* @__PURE__ */ new Map();
  #indexed = 0;
  /** Whether what a feature gate guards is done. */
  enabled(gate) {
    return enabled(gate, this.minor, this.gates);
  }
  required(field, message, details) {
    this.#reject("FieldValueRequired", "required-field", field, message, details);
  }
  invalid(field, message, details) {
    this.#reject("FieldValueInvalid", "invalid-value", field, message, details);
  }
  unsupported(field, value, allowed, details) {
    const values = [...allowed].sort();
    const list2 = `${values.length > 1 ? "one of " : ""}${values.join(", ")}`;
    this.#reject("FieldValueNotSupported", "unsupported-value", field, `${JSON.stringify(value)} is not supported; use ${list2}`, details);
  }
  forbidden(field, message, details) {
    this.#reject("FieldValueForbidden", "forbidden-field", field, message, details);
  }
  duplicate(field, value, details) {
    const shown2 = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
    this.#reject("FieldValueDuplicate", "duplicate-name", field, `${shown2} is a duplicate; each entry of the list must be unique`, details);
  }
  /** A name that refers to nothing. */
  notFound(field, message, details) {
    this.#reject("FieldValueNotFound", "dangling-reference", field, message, details);
  }
  tooLong(field, length, most, details) {
    this.#reject("FieldValueTooLong", "too-long", field, `${length} bytes exceed the limit of ${most}; shorten the value`, details);
  }
  tooMany(field, count, most, details) {
    this.#reject("FieldValueTooMany", "too-many", field, `${count} items exceed the limit of ${most}; remove some`, details);
  }
  typeInvalid(field, message, details) {
    this.#reject("FieldValueTypeInvalid", "wrong-type", field, message, details);
  }
  warn(field, rule, message, at = field) {
    this.warnings.push({ field: field.toString(), at, rule, message });
  }
  /** The first rejection of a cause. */
  firstOf(cause) {
    for (; this.#indexed < this.rejections.length; this.#indexed++) {
      const rejection = this.rejections[this.#indexed];
      if (rejection.cause !== void 0 && !this.#byCause.has(rejection.cause)) this.#byCause.set(rejection.cause, rejection);
    }
    return this.#byCause.get(cause);
  }
  /** What the API server refuses without naming a field: the object is not the one that the request is for. */
  badRequest(at, rule, message) {
    this.rejections.push({ type: "BadRequest", field: "", at, rule, message, cause: void 0 });
  }
  conflict(at, rule, message) {
    this.rejections.push({ type: "Conflict", field: "", at, rule, message, cause: void 0 });
  }
  /** What the API server accepts, and its storage does not. */
  storage(at, rule, message) {
    this.rejections.push({ type: "Storage", field: "", at, rule, message, cause: void 0 });
  }
  /** Where the true fields of the rejections from `first` on are, after items were removed in front of them. */
  relocate(first, original2) {
    for (let index = first; index < this.rejections.length; index++) {
      const rejection = this.rejections[index];
      this.rejections[index] = { ...rejection, at: original2(rejection.at) };
    }
  }
  #reject(type, rule, field, message, details) {
    this.rejections.push({
      type,
      field: field.toString(),
      at: details?.at ?? field,
      rule: details?.rule ?? rule,
      message: details?.message ?? message,
      cause: details?.cause,
      ...details?.isOfKey && { isOfKey: true }
    });
  }
};

// src/admission/decode/problem.ts
function strictPath(path) {
  let text = "";
  for (const step of path?.steps() ?? []) {
    if (typeof step === "number") text += `[${step}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text;
}
function inOrderOfKeys(problems) {
  const steps = new Map(problems.map((problem) => [problem, problem.path?.steps() ?? []]));
  return problems.toSorted((a, b) => compareSteps(steps.get(a), steps.get(b)));
}
function compareSteps(a, b) {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [left, right] = [a[i], b[i]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
function isStrict({ kind }) {
  return kind === "unknown" || kind === "duplicate";
}

// src/admission/decode/message.ts
function wrongTypeMessage(field, node, whole) {
  const found = node.kind === "scalar" ? shown(node) : `this ${node.kind === "sequence" ? "list" : "mapping"}`;
  const instead = whole ? void 0 : insteadOf(field, node);
  return `must be ${wanted(field, whole)}, not ${found}${instead === void 0 ? "" : `; write ${instead}`}`;
}
var WANTED = {
  string: "a string",
  boolean: "true or false",
  int32: "a whole number",
  int64: "a whole number",
  Quantity: "a quantity such as 500m or 64Mi",
  IntOrString: "a whole number or a string",
  Time: "a time such as 2006-01-02T15:04:05Z",
  FieldsV1: "a mapping"
};
function wanted({ scalar, shape, type }, whole) {
  if (whole && shape === "list") return "a list";
  if (whole) return scalar === "Quantity" ? "a mapping of names to quantities" : "a mapping of names to strings";
  return scalar === void 0 ? `a mapping with the fields of ${type}` : WANTED[scalar];
}
function insteadOf({ scalar }, node) {
  if (node.kind !== "scalar") return void 0;
  const { value, text } = node;
  if (typeof value !== "string") return scalar === "string" ? JSON.stringify(text) : void 0;
  if (scalar === "boolean") return /^(?:true|yes|on)$/i.test(value) ? "true" : /^(?:false|no|off)$/i.test(value) ? "false" : void 0;
  return (scalar === "int32" || scalar === "int64") && /^-?(?:0|[1-9]\d{0,8})$/.test(value) ? value : void 0;
}
function shown({ value, text, style }) {
  if (typeof value === "string") return `the string ${JSON.stringify(value)}`;
  const what = typeof value === "boolean" ? "boolean" : "number";
  return `the ${what} ${style === "plain" ? text : String(value)}`;
}
function badIntegerMessage(node, bits, problem) {
  const whole = node.float && Number.isInteger(node.value) ? ` in JSON; write ${String(node.value)}` : "";
  if (problem === "fraction") return `must be a whole number, not ${node.text}${whole}`;
  return bits === 32 ? `must be between -2147483648 and 2147483647, ${node.text} is not` : `must fit into 64 bits, ${node.text} does not`;
}
function badQuantityMessage(node, problem) {
  return `${typeof node.value === "string" ? JSON.stringify(node.value) : node.text} ${problem}`;
}
function duplicateMessage(name, first, key) {
  const merged = first.start > key.start ? "through a merge key" : "before";
  return `duplicate key "${name}", already set ${merged}; keep one`;
}
var LONGEST_VALUE = 60;
function lostMessage(name, before, last, client) {
  const texts = [before, last].map((value) => typeof value === "object" && value !== null ? void 0 : JSON.stringify(value));
  const isShort = texts.every((text) => text !== void 0 && text.length <= LONGEST_VALUE);
  const values = isShort ? `this value, ${texts[1]}, and silently drops ${texts[0]}` : "this value and silently drops the one before";
  return `duplicate key "${name}": ${client} keeps ${values}; remove one of them`;
}

// src/admission/decode/scalar.ts
function decodeInteger(node, bits, contentType) {
  const { value } = node;
  if (typeof value === "bigint") return bits === 64 && isInt64(value) ? Number(value) : "range";
  if (typeof value !== "number") return "fraction";
  if (node.float && (contentType === "json" || !Number.isInteger(value))) return "fraction";
  if (bits === 32) return value >= -(2 ** 31) && value < 2 ** 31 ? value + 0 : "range";
  if (Number.isSafeInteger(value)) return value + 0;
  return Math.abs(value) < 1e20 && isInt64(BigInt(String(value))) ? value : "range";
}
function numberText(node, contentType) {
  return contentType === "json" ? node.text : String(node.value);
}
var TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/;
function isTime(text) {
  const match = TIME.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const isClock = hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute <= 60;
  return isClock && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
function daysIn(year, month) {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

// src/admission/decode/unknown-field.ts
var OTHER_WORKLOADS = /* @__PURE__ */ new Map([
  ["strategy", { instead: "updateStrategy", why: "that is its name in a Deployment" }],
  ["replicas", { why: "a DaemonSet runs one pod per node" }],
  ["progressDeadlineSeconds", { why: "only a Deployment has it" }],
  ["paused", { why: "only a Deployment has it" }],
  ["serviceName", { why: "only a StatefulSet has it" }],
  ["volumeClaimTemplates", { why: "only a StatefulSet has them" }],
  ["templateGeneration", { why: "it was removed in apps/v1" }]
]);
function unknownField(struct, name, path, ancestors, value) {
  const version = otherVersion(struct, name);
  if (version !== void 0)
    return { message: `"${name}" ${version}, so 1.${struct.minor} rejects it`, suggestions: [], otherVersion: true };
  const told = `${struct.name} has no field "${name}"`;
  const other = struct.name === "DaemonSetSpec" ? OTHER_WORKLOADS.get(name) : void 0;
  if (other?.instead !== void 0) return { message: `${told}; write ${other.instead}`, suggestions: [other.instead] };
  if (other) return { message: `${told}: ${other.why}; remove it`, suggestions: [] };
  const folded = name.toLowerCase();
  const sameName = [...struct.fields.keys()].find((field) => field.toLowerCase() === folded);
  if (sameName !== void 0) return { message: `${told}; field names are case-sensitive, use ${sameName}`, suggestions: [sameName] };
  const places = elsewhere(struct, name, path, ancestors, value);
  if (places.length > 0) {
    if (places[0] === name) return { message: `${told}; it belongs at the top level of the manifest`, suggestions: [`.${name}`] };
    const parents = places.map((place2) => place2.slice(0, -name.length - 1));
    return { message: `${told}; it belongs in ${parents.join(" or ")}`, suggestions: places.filter((place2) => !place2.includes("[]")) };
  }
  const isOfMount = struct.name === "Volume" && typeSchema("VolumeMount", struct.minor).fields.has(name);
  if (isOfMount) return { message: `${told}; it belongs in volumeMounts of a container`, suggestions: [] };
  const similar = similarNames(name, struct);
  if (similar.length > 0) return { message: `${told}; did you mean ${similar.join(" or ")}?`, suggestions: similar };
  return { message: `${told}; remove it`, suggestions: [] };
}
function otherVersion({ name: type, minor }, name) {
  const life = lifetimeOf(type, name);
  if (!life) return void 0;
  if (life.since !== void 0 && minor < life.since) return `was added in Kubernetes 1.${life.since}`;
  return life.until !== void 0 && minor > life.until ? `was removed after Kubernetes 1.${life.until}` : void 0;
}
var COMMON = /* @__PURE__ */ new Set([
  "name",
  "namespace",
  "kind",
  "type",
  "key",
  "value",
  "values",
  "items",
  "path",
  "mode",
  "optional"
]);
function canHold(field, value) {
  const here = target(value);
  if (!field || !here) return false;
  if (here.kind === "scalar") {
    if (here.value === null) return true;
    const isOne = field.shape === "one" && field.scalar !== void 0;
    return isOne && (field.values === void 0 || field.values.includes(here.text));
  }
  if (here.kind === "sequence") return field.shape === "list";
  return field.shape === "map" || field.shape === "one" && field.scalar === void 0;
}
var MOST = 3;
function elsewhere(struct, name, path, ancestors, value) {
  const start = path === void 0 ? "" : `${path.toString()}.`;
  const found = below(struct, name, start, 3, value);
  if (found.length > 0) return found.length <= MOST ? found : [];
  for (const { struct: ancestor, path: place2 } of ancestors.toReversed()) {
    if (place2 === void 0) {
      if (!COMMON.has(name) && canHold(ancestor.fields.get(name), value)) return [name];
      const beside2 = COMMON.has(name) ? [] : below(ancestor, name, "", 1, value);
      if (beside2.length === 1) return beside2;
      continue;
    }
    if (canHold(ancestor.fields.get(name), value)) return [`${place2.toString()}.${name}`];
    const beside = COMMON.has(name) ? [] : below(ancestor, name, `${place2.toString()}.`, 1, value);
    if (beside.length === 1) return beside;
  }
  return isResource(name) ? amounts(struct, name, start) : inItems(struct, name, start, value);
}
function isResource(name) {
  return /^(?:cpu|memory|ephemeral-storage|hugepages-.*)$/.test(name) || name.includes("/");
}
function amounts(struct, name, start) {
  const maps = [...struct.fields.values()].filter(({ shape, scalar }) => shape === "map" && scalar === "Quantity");
  return maps.map((field) => `${start}${field.name}.${name}`);
}
function below(struct, name, start, depth, value) {
  let level = [[struct, start]];
  for (let i = 0; i < depth; i++) {
    const next = [];
    for (const [parent, prefix] of level) {
      for (const field of parent.fields.values()) {
        if (field.struct && field.shape === "one") next.push([field.struct, `${prefix}${field.name}.`]);
      }
    }
    const found = next.flatMap(([candidate, prefix]) => canHold(candidate.fields.get(name), value) ? [prefix + name] : []);
    if (found.length > 0) return found;
    level = next;
  }
  return [];
}
function inItems(struct, name, start, value) {
  const lists = [...struct.fields.values()].filter((field) => field.shape === "list" && canHold(field.struct?.fields.get(name), value));
  const list2 = lists.find(({ required }) => required) ?? (lists.length === 1 ? lists[0] : void 0);
  return list2 ? [`${start}${list2.name}[].${name}`] : [];
}
function similarNames(name, struct) {
  const folded = name.toLowerCase();
  const most = Math.max(1, Math.floor(name.length / 3));
  const near = [...struct.fields.keys()].map((field) => ({ field, steps: editDistance(folded, field.toLowerCase()) })).filter(({ field, steps }) => steps <= most && steps < field.length - 1).sort((a, b) => a.steps - b.steps);
  if (near.length > 0) return near.slice(0, 1).map(({ field }) => field);
  const related = [...struct.fields.values()].filter((field) => isRelated(folded, field));
  return related.length <= MOST ? related.sort((a, b) => Number(b.required) - Number(a.required)).map((field) => field.name) : [];
}
function isRelated(folded, { name }) {
  const field = name.toLowerCase();
  return folded.length > 2 && field.includes(folded) || field.length > 2 && folded.startsWith(field);
}

// src/admission/validate/whitespace.ts
var SPACE = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
var SPACE_AT_ENDS = new RegExp(`^${SPACE}+|(?<!${SPACE})${SPACE}+$`, "g");
var SPACE_AT_START = new RegExp(`^${SPACE}`);
var SPACE_AT_END = new RegExp(`${SPACE}$`);
function trimSpace(text) {
  return hasSpaceAtEnds(text) ? text.replace(SPACE_AT_ENDS, "") : text;
}
function hasSpaceAtEnds(text) {
  return SPACE_AT_START.test(text) || SPACE_AT_END.test(text);
}

// src/admission/decode/decoder.ts
var DEEPEST = 64;
var DECODES_ITSELF = /* @__PURE__ */ new Set(["Quantity", "IntOrString", "Time"]);
var ABORTS = { aborts: true };
var ZEROS = {
  string: "",
  boolean: false,
  int32: 0,
  int64: 0,
  Quantity: "0",
  IntOrString: 0,
  Time: "",
  FieldsV1: void 0
};
function isNull(node) {
  return node.kind === "scalar" && node.value === null;
}
var Decoder = class {
  constructor(contentType, client) {
    this.contentType = contentType;
    this.client = client;
  }
  contentType;
  client;
  problems = [];
  /** Equal keys of one mapping, of which the last one is kept. */
  lost = [];
  /** The path of the value at hand: a key's name, an index, and whether the name is a map's key. */
  #steps = [];
  #inMap = [];
  #keys = [];
  #structs = [];
  /** What a mapping holds, added to what an earlier key of the same name gave. `depth` is how many steps lead to it. */
  struct(node, schema, depth, previous) {
    const into = previous ?? schema.zero();
    this.#structs[depth] = schema;
    if (node.simple || this.contentType === "json") {
      const { entries } = node;
      const seen = node.simple ? void 0 : /* @__PURE__ */ new Map();
      for (let i = 0; i < entries.length; i++) {
        const { name: given, key, value } = entries[i];
        const name = given;
        if (seen && schema.fields.has(name)) this.#repeated(seen, name, key, value, depth, false);
        this.#field(schema, name, key, value, depth, into, seen || previous ? into[name] : void 0);
      }
    } else {
      for (const { name, key, value } of this.#resolved(node, depth, false)) this.#field(schema, name, key, value, depth, into, void 0);
    }
    return into;
  }
  #field(schema, name, key, value, depth, into, previous) {
    this.#enter(depth, name, false, key);
    const field = schema.fields.get(name);
    if (field === void 0) {
      this.#unknown(schema, name, value, depth);
      return;
    }
    const here = value.kind === "alias" ? value.target : value;
    if (here === void 0) return;
    const decoded = this.#value(field, here, depth + 1, previous);
    if (previous !== void 0 && field.shape === "one" && isNull(here) && isUnsetByNull(field.name, this.#holder(depth), field.struct !== void 0))
      into[field.name] = void 0;
    else if (decoded !== void 0) into[field.name] = decoded;
    else if (previous !== void 0) into[field.name] = void 0;
  }
  /** The field that holds the struct whose fields are `depth` steps down. */
  #holder(depth) {
    const names = this.#steps.slice(0, depth).filter((step) => typeof step === "string");
    return names.slice(names.at(-2) === "template" ? -2 : -1).join(".");
  }
  /** Undefined where nothing of the right type is written. `previous` is what an earlier key of the same name gave: JSON adds to it. */
  #value(field, node, depth, previous) {
    if (field.shape === "one") return this.#item(field, node, depth, previous);
    if (isNull(node)) return void 0;
    if (field.shape === "list") {
      if (node.kind === "sequence") return this.#list(field, node, depth, Array.isArray(previous) ? previous : void 0);
    } else if (node.kind === "mapping") return this.#map(field, node, depth, isPlain(previous) ? previous : {});
    return this.#wrongType(field, node, depth, previous, true);
  }
  #list(field, node, depth, previous) {
    const { items } = node;
    const list2 = [];
    this.#structs[depth] = void 0;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      const here = item.kind === "alias" ? item.target : item;
      this.#enter(depth, i, false, void 0);
      list2.push((here && this.#item(field, here, depth + 1, previous?.[i])) ?? zeroOf(field));
    }
    return list2;
  }
  #map(field, node, depth, into) {
    const { simple } = node;
    this.#structs[depth] = void 0;
    const seen = simple || this.contentType === "yaml" ? void 0 : /* @__PURE__ */ new Map();
    const entries = simple || seen ? node.entries : this.#resolved(node, depth, true);
    for (const { name: given, key, value } of entries) {
      const name = given;
      if (seen) this.#repeated(seen, name, key, value, depth, true);
      this.#enter(depth, name, true, key);
      const here = target(value);
      const decoded = here === void 0 || isNull(here) ? zeroOf(field) : this.#item(field, here, depth + 1, void 0);
      if (decoded !== void 0) put(into, name, decoded);
    }
    return into;
  }
  #item(field, node, depth, previous) {
    const { scalar } = field;
    if (scalar === void 0) {
      if (node.kind === "mapping") return this.struct(node, field.struct, depth, isPlain(previous) ? previous : void 0);
    } else if (node.kind === "scalar") {
      if (node.value === null) return previous;
      return this.#scalar(field, scalar, node, depth, previous);
    } else if (scalar === "FieldsV1") {
      this.#sweep(node, depth);
      return node.kind === "mapping" ? toPlain(node) : previous;
    }
    if (isNull(node)) return previous;
    return this.#wrongType(field, node, depth, previous, false);
  }
  #scalar(field, scalar, node, depth, previous) {
    const { value } = node;
    switch (scalar) {
      case "string":
        if (typeof value === "string") return value;
        break;
      case "boolean":
        if (typeof value === "boolean") return value;
        break;
      case "int32":
      case "int64":
        if (typeof value === "number" || typeof value === "bigint") return this.#integer(scalar, node, depth, previous);
        break;
      case "IntOrString":
        if (typeof value === "string") return value;
        if (typeof value === "number" || typeof value === "bigint") return this.#integer(scalar, node, depth, previous);
        break;
      case "Quantity":
        return this.#quantity(node, depth, previous);
      case "Time":
        if (typeof value !== "string") break;
        if (isTime(value)) return value;
        this.#problem("badTime", node, depth, `${JSON.stringify(value)} is not a valid time; use the format 2006-01-02T15:04:05Z`, ABORTS);
        return previous;
      case "FieldsV1":
        return previous;
    }
    return this.#wrongType(field, node, depth, previous, false);
  }
  #integer(scalar, node, depth, previous) {
    const bits = scalar === "int64" ? 64 : 32;
    const decoded = decodeInteger(node, bits, this.contentType);
    if (typeof decoded === "number") return decoded;
    this.#problem("badInt", node, depth, badIntegerMessage(node, bits, decoded), scalar === "IntOrString" ? ABORTS : void 0);
    return previous;
  }
  #quantity(node, depth, previous) {
    const { value } = node;
    const isText2 = typeof value === "string";
    const isJson = this.contentType === "json";
    const text = isText2 ? value : typeof value === "boolean" ? String(value) : numberText(node, this.contentType);
    const isEscaped = isText2 && isJson && node.end - node.start !== value.length + 2;
    const parsed = isEscaped ? quantityProblem.format : unmarshalQuantity(isJson ? trimSpace(text) : text);
    if (typeof parsed !== "string") return isText2 && typeof parseQuantity(text) === "string" ? trimSpace(text) : text;
    this.#problem("badQuantity", node, depth, badQuantityMessage(node, parsed), ABORTS);
    return previous;
  }
  /** `whole`: a list or a map was to be here; else one value, be it a field's or one of a list or map. */
  #wrongType(field, node, depth, previous, whole) {
    const { scalar } = field;
    const decodesItself = !whole && scalar !== void 0 && DECODES_ITSELF.has(scalar);
    const kind = !decodesItself || scalar === "IntOrString" ? "wrongType" : scalar === "Time" ? "badTime" : "badQuantity";
    const instead = whole ? void 0 : insteadOf(field, node);
    const extra = { ...decodesItself ? ABORTS : {}, ...instead === void 0 ? {} : { instead } };
    this.#problem(kind, node, depth, wrongTypeMessage(field, node, whole), extra);
    this.#sweep(node, depth);
    return previous;
  }
  #unknown(schema, name, value, depth) {
    const path = this.#path(depth);
    const ancestors = this.#structs.slice(0, depth).map((struct, index) => struct && { struct, path: this.#path(index) });
    const { message, ...details } = unknownField(
      schema,
      name,
      path,
      ancestors.filter((found) => found !== void 0),
      value
    );
    this.#problem("unknown", value, depth + 1, message, { type: schema.name, ...details });
    this.#sweep(value, depth + 1);
  }
  /** The entries of a mapping with merges or duplicates, which are told. */
  #resolved(node, depth, isMap) {
    const { fields, duplicates, problems } = resolveMapping(node);
    for (const { message, span } of problems) {
      const culprit = valueAround(node, span) ?? node;
      this.#problem("badMerge", culprit, depth, message);
    }
    for (const { name, first, entry } of duplicates) {
      this.#enter(depth, name, isMap, entry.key);
      if (this.client === void 0) this.#duplicate(name, first.key, entry.key, entry.value, depth);
      else if (!first.merged && !entry.merged) this.#lose(name, first, entry, depth, this.client);
      this.#sweep(first.value, depth + 1);
    }
    return fields.values();
  }
  /** A key of JSON that may have been there before. */
  #repeated(seen, name, key, value, depth, inMap) {
    const first = seen.get(name);
    if (first === void 0) seen.set(name, key);
    else {
      this.#enter(depth, name, inMap, key);
      this.#duplicate(name, first, key, value, depth);
    }
  }
  #duplicate(name, first, key, value, depth) {
    this.#problem("duplicate", value, depth + 1, duplicateMessage(name, first, key), { first, name });
  }
  /** A key that is written twice in one mapping; what overrides an entry of a merge key is meant to. */
  #lose(name, first, { key, value }, depth, client) {
    const [before, last] = [toPlain(first.value), toPlain(value)];
    const isHarmless = isSame(before, last);
    const message = isHarmless ? `duplicate key "${name}" with the same value; remove one of them` : lostMessage(name, before, last, client);
    this.lost.push({ kind: "duplicate", path: this.#path(depth + 1), node: value, key, message, first: first.key, isHarmless });
  }
  /** Looks for duplicates and bad merges in what no field takes: YAML is strict about them everywhere, JSON only where it decodes. */
  #sweep(root, depth) {
    if (this.contentType === "json") return;
    const levels = [this.#membersOf(root, depth)];
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const { value: member, done } = level.next();
      if (done) levels.pop();
      else {
        this.#enter(depth + levels.length - 1, member.step, false, member.key);
        levels.push(this.#membersOf(member.value, depth + levels.length));
      }
    }
  }
  *#membersOf(node, depth) {
    const here = target(node);
    if (here?.kind === "sequence") for (const [step, value] of here.items.entries()) yield { step, key: void 0, value };
    if (here?.kind !== "mapping") return;
    const entries = here.simple ? here.entries : this.#resolved(here, depth, false);
    for (const { name, key, value } of entries) yield { step: name, key, value };
  }
  #enter(depth, step, inMap, key) {
    this.#steps[depth] = step;
    this.#inMap[depth] = inMap;
    this.#keys[depth] = key;
  }
  #path(depth) {
    let path;
    for (let i = 0; i < depth && i < DEEPEST; i++) {
      const step = this.#steps[i];
      if (path === void 0) path = Path.of(String(step));
      else if (typeof step === "number") path = path.index(step);
      else path = this.#inMap[i] ? path.key(step) : path.child(step);
    }
    return path;
  }
  #problem(kind, node, depth, message, extra) {
    this.problems.push({ kind, path: this.#path(depth), node, key: depth > 0 ? this.#keys[depth - 1] : void 0, message, ...extra });
  }
};
function zeroOf(field) {
  return field.scalar === void 0 ? field.struct.zero() : ZEROS[field.scalar];
}
function isPlain(value) {
  return typeof value === "object" && value !== null;
}
function put(into, name, value) {
  if (name === "__proto__") Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
  else into[name] = value;
}
function valueAround({ entries }, { start, end }) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (entries[middle].value.start <= start) low = middle + 1;
    else high = middle;
  }
  const value = entries[low - 1]?.value;
  return value && end <= value.end ? value : void 0;
}

// src/admission/decode/client.ts
function clientStop(root, known, about, contentType) {
  const here = target(root);
  if (root === void 0 || here === void 0 || here.kind === "scalar" && here.value === null) return { verdict: "empty", problems: [] };
  if (here.kind !== "mapping") return about && { verdict: "unreadable", problems: [about] };
  const infinite = contentType === "json" ? infiniteIn(root) : void 0;
  if (infinite) return { verdict: "unreadable", problems: [infinite] };
  const merges = known.filter(({ kind: kind2 }) => kind2 === "badMerge");
  if (merges.length > 0) return { verdict: "unreadable", problems: merges };
  const [kind, apiVersion, items] = ["kind", "apiVersion", "items"].map((name) => entryOf(here, name));
  const unreadable = [
    ...itemProblems(items),
    ...textOf(kind) === "" ? [about?.path?.toString() === "kind" ? about : missing("kind", "DaemonSet", kind ?? { key: root, value: root })] : [],
    ...isText(apiVersion) ? [] : [about ?? wrongVersion(apiVersion, "")],
    ...contentType === "json" ? overridden(here, [kind, apiVersion]) : [],
    ...known.filter((problem) => !isStrict(problem) && problem.path?.steps()[0] === "metadata")
  ];
  const version = textOf(apiVersion);
  if (version.split("/").length > 2) unreadable.push(about ?? wrongVersion(apiVersion, version));
  if (unreadable.length > 0) return { verdict: "unreadable", problems: unreadable };
  if (textOf(kind) !== "DaemonSet") return { verdict: "nomatch", problems: about ? [about] : [] };
  if (version === "apps/v1") return void 0;
  if (version === "")
    return { verdict: "nomatch", problems: [missing("apiVersion", "apps/v1", apiVersion ?? { key: kind.key, value: kind.key })] };
  return { verdict: "nomatch", problems: [about ?? wrongVersion(apiVersion, version)] };
}
function infiniteIn(root) {
  const rest = [root];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.kind === "sequence") append(rest, next.items);
    else if (next.kind === "mapping") for (const { value } of next.entries) rest.push(value);
    else if (next.kind === "scalar" && (next.value === Infinity || next.value === -Infinity))
      return { kind: "wrongType", path: void 0, node: next, key: void 0, message: `the number ${next.text} is too large` };
  }
  return void 0;
}
function entryOf(mapping, name) {
  return mapping.simple ? mapping.entries.find((entry) => entry.name === name) : resolveMapping(mapping).fields.get(name);
}
function textOf(entry) {
  const value = target(entry?.value);
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : "";
}
function isText(entry) {
  const value = target(entry?.value);
  return value === void 0 || value.kind === "scalar" && (value.value === null || typeof value.value === "string");
}
function overridden(mapping, last) {
  return mapping.entries.filter(
    ({ name, key, value }) => (name === "kind" || name === "apiVersion") && !isText({ key, value }) && last.every((entry) => entry?.key !== key)
  ).map(({ name, key, value }) => ({ kind: "wrongType", path: Path.of(name), node: value, key, message: `${name} must be a string` }));
}
function itemProblems(items) {
  const value = target(items?.value);
  if (items === void 0 || value === void 0 || value.kind === "scalar" && value.value === null) return [];
  const message = "kubectl takes an object with items for a list of objects; remove items";
  const problem = { kind: "wrongType", path: Path.of("items"), node: items.value, key: items.key, message };
  if (value.kind !== "sequence") return [problem];
  const areObjects = value.items.every((item) => {
    const each = target(item);
    return each?.kind === "mapping" || each === void 0 || each.kind === "scalar" && each.value === null;
  });
  return areObjects ? [] : [problem];
}
function missing(name, wanted2, { key, value }) {
  const message = name === "kind" ? `the kind is missing; write kind: ${wanted2}` : `the apiVersion is missing; set ${wanted2}`;
  return { kind: name === "kind" ? "kind" : "missingVersion", path: Path.of(name), node: value, key, message };
}
function wrongVersion({ key, value }, version) {
  const message = `there is no DaemonSet in apiVersion ${JSON.stringify(version)}; use apps/v1`;
  return { kind: "apiVersion", path: Path.of("apiVersion"), node: value, key, message };
}

// src/admission/decode/interpret.ts
var FORMER = /* @__PURE__ */ new Set(["apps/v1beta2", "extensions/v1beta1"]);
function interpret(root, contentType) {
  const here = target(root);
  if (here === void 0 || here.kind === "scalar" && here.value === null) return void 0;
  if (here.kind !== "mapping") {
    const found = here.kind === "sequence" ? "a list" : typeof here.value === "string" ? "a string" : `the ${typeof here.value} ${here.text}`;
    return { kind: "wrongType", path: void 0, node: root, key: void 0, message: `a DaemonSet is a mapping, not ${found}` };
  }
  let apiVersion;
  let kind;
  for (const entry of entriesOf(here, contentType)) {
    const folded = foldAscii(entry.name);
    if (folded !== "apiversion" && folded !== "kind") continue;
    const value = target(entry.value);
    if (value?.kind === "scalar" && value.value === null) continue;
    if (value?.kind !== "scalar" || typeof value.value !== "string") {
      const wanted2 = folded === "kind" ? "DaemonSet" : "apps/v1";
      return { kind: "wrongType", ...place(entry), instead: wanted2, message: `must be a string; write ${wanted2}` };
    }
    if (folded === "kind") kind = entry;
    else apiVersion = entry;
  }
  return misinterpreted(apiVersion, kind);
}
function misinterpreted(apiVersion, kind) {
  const version = textOf2(apiVersion);
  const other = kind && textOf2(kind) !== "" && textOf2(kind) !== "DaemonSet" ? kind : void 0;
  if (other) return { kind: "kind", ...place(other), message: `${JSON.stringify(textOf2(other))} is not DaemonSet; set kind: DaemonSet` };
  if (!apiVersion || ["", "/", "apps/", "apps/v1"].includes(version)) return void 0;
  const late = FORMER.has(version);
  const told = late ? `${version} was removed in Kubernetes 1.16` : `DaemonSet does not exist in apiVersion ${JSON.stringify(version)}`;
  return { kind: "apiVersion", ...place(apiVersion), message: `${told}; use apps/v1`, ...late ? { afterStrict: true } : {} };
}
function entriesOf(mapping, contentType) {
  if (contentType === "json") return mapping.entries.filter(isNamed);
  const entries = (mapping.simple ? mapping.entries : [...resolveMapping(mapping).fields.values()]).filter(isNamed);
  return entries.length > 1 ? entries.toSorted((a, b) => a.name < b.name ? -1 : 1) : entries;
}
function isNamed(entry) {
  const { name = "" } = entry;
  if (name === "apiVersion" || name === "kind") return true;
  return name.length === 10 && foldAscii(name) === "apiversion" || name.length === 4 && foldAscii(name) === "kind";
}
function textOf2(entry) {
  const value = target(entry?.value);
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : "";
}
function place({ name, key, value }) {
  return { path: Path.of(name), node: value, key };
}

// src/admission/decode/index.ts
var NONE = [];
function decode(root, type, options) {
  const { minor, contentType, apply = "raw" } = options;
  const isClient = type === "DaemonSet" && isReadByClient(apply);
  const decoder = new Decoder(contentType, isClient ? clientName(apply) : void 0);
  const here = target(root);
  const schema = typeSchema(type, minor);
  const value = here?.kind === "mapping" ? decoder.struct(here, schema, 0) : schema.zero();
  const about = type === "DaemonSet" && root ? interpret(root, contentType) : void 0;
  const generation = type === "DaemonSet" ? badGeneration(value, here) : void 0;
  const { problems: found, lost } = decoder;
  const stop = isClient ? clientStop(root, found, about, contentType) : void 0;
  if (found.length === 0 && !about && !generation) return { value, problems: NONE, fatal: void 0, stop, lost };
  const met = contentType === "yaml" ? inOrderOfKeys(found) : withoutRepeats(found);
  const decoding = about ? met.filter(({ node, kind }) => kind !== "wrongType" || node !== about.node) : met;
  const problems = [...about ? [about] : [], ...decoding, ...generation ? [generation] : []];
  return { value, problems, fatal: fatalOf(decoding, about, generation), stop, lost };
}
function fatalOf(decoding, about, generation) {
  const badMerge = decoding.find(({ kind }) => kind === "badMerge");
  if (badMerge) return badMerge;
  if (about && !about.afterStrict) return about;
  return decoding.find(({ aborts }) => aborts) ?? decoding.find((problem) => !isStrict(problem)) ?? generation ?? about;
}
function withoutRepeats(problems) {
  const seen = /* @__PURE__ */ new Set();
  return problems.filter((problem) => {
    if (!isStrict(problem)) return true;
    const id = `${problem.kind} ${strictPath(problem.path)}`;
    return seen.has(id) ? false : seen.add(id);
  });
}
var GENERATION = "deprecated.daemonset.template.generation";
function badGeneration({ metadata }, root) {
  const text = metadata?.annotations?.[GENERATION];
  if (text === void 0 || parseInt64(text) !== void 0) return void 0;
  let entry;
  let here = root;
  for (const name of ["metadata", "annotations", GENERATION]) {
    if (here?.kind !== "mapping") return void 0;
    entry = here.simple ? here.entries.find((candidate) => candidate.name === name) : resolveMapping(here).fields.get(name);
    here = target(entry?.value);
  }
  if (!entry) return void 0;
  const path = Path.of("metadata", "annotations").key(GENERATION);
  const message = `must be a whole number, not ${JSON.stringify(text)}; remove this annotation, which the API server sets`;
  return { kind: "badInt", path, node: entry.value, key: entry.key, message };
}

// src/admission/default/container.ts
var MAY_BE_FINER = /[.eEnu]/;
function defaultContainer(container) {
  const result = {
    ...container,
    imagePullPolicy: container.imagePullPolicy || defaultPullPolicy(container.image ?? ""),
    terminationMessagePath: container.terminationMessagePath || "/dev/termination-log",
    terminationMessagePolicy: container.terminationMessagePolicy || "File"
  };
  const { ports, env, resources, livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  if (ports) result.ports = ports.map((port) => port.protocol ? port : { ...port, protocol: "TCP" });
  if (env) result.env = env.map(defaultEnvVar);
  if (resources) result.resources = defaultResources(resources);
  if (livenessProbe) result.livenessProbe = defaultProbe(livenessProbe);
  if (readinessProbe) result.readinessProbe = defaultProbe(readinessProbe);
  if (startupProbe) result.startupProbe = defaultProbe(startupProbe);
  if (lifecycle) result.lifecycle = defaultLifecycle(lifecycle);
  return result;
}
function defaultResources(resources) {
  const { limits, requests } = resources;
  const ofLimits = limits && defaultResourceList(limits);
  const ofRequests = requests && defaultResourceList(requests);
  if (ofLimits === limits && ofRequests === requests) return resources;
  return { ...resources, ...ofLimits && { limits: ofLimits }, ...ofRequests && { requests: ofRequests } };
}
function defaultResourceList(list2) {
  let result = list2;
  for (const name in list2) {
    const quantity = list2[name];
    if (quantity === void 0 || !MAY_BE_FINER.test(quantity)) continue;
    const rounded = roundUpToMilli(quantity);
    if (rounded === quantity) continue;
    if (result === list2) result = { ...list2 };
    result[name] = rounded;
  }
  return result;
}
function withHostPorts(container) {
  const { ports } = container;
  if (!ports) return container;
  return {
    ...container,
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
  for (const key in volume) {
    const name = key;
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
  const { resources, volumeMode = "Filesystem" } = template.spec ?? {};
  return { ...template, spec: { ...template.spec, volumeMode, ...resources && { resources: defaultResources(resources) } } };
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
  const { volumes, containers, initContainers, ephemeralContainers, overhead, resources } = spec;
  if (volumes) result.volumes = volumes.map((volume) => defaultVolume(volume, minor, gates));
  if (containers) result.containers = containers.map(defaultContainer);
  if (initContainers) result.initContainers = initContainers.map(defaultContainer);
  if (ephemeralContainers) result.ephemeralContainers = ephemeralContainers.map(defaultContainer);
  if (overhead) result.overhead = defaultResourceList(overhead);
  if (resources) result.resources = defaultResources(resources);
  if (spec.hostNetwork && enabled("DefaultHostNetworkHostPortsInPodTemplates", minor, gates)) {
    if (result.containers) result.containers = result.containers.map(withHostPorts);
    if (result.initContainers) result.initContainers = result.initContainers.map(withHostPorts);
  }
  return result;
}

// src/admission/validate/label-selector.ts
var LABEL_SELECTOR_OPERATORS = ["In", "NotIn", "Exists", "DoesNotExist"];
function validateLabelSelector(selector, path, checks, anyValue = false) {
  if (selector.matchLabels) validateLabels(selector.matchLabels, path.child("matchLabels"), checks);
  if (!selector.matchExpressions) return;
  const expressions = path.child("matchExpressions");
  const values = checks.minor >= 26 && !anyValue;
  for (const [index, requirement] of selector.matchExpressions.entries()) {
    validateLabelSelectorRequirement(requirement, expressions.index(index), checks, values);
  }
}
function validateLabelSelectorRequirement(requirement, path, checks, checkValues) {
  const { operator = "", values = [] } = requirement;
  if (!LABEL_SELECTOR_OPERATORS.includes(operator)) {
    checks.invalid(
      path.child("operator"),
      `${JSON.stringify(operator)} is not a valid operator; use one of ${LABEL_SELECTOR_OPERATORS.join(", ")}`
    );
  } else validateValueCount(operator, values, path, checks);
  validateLabelName(requirement.key, path.child("key"), checks);
  if (checkValues) validateLabelValues(values, path, checks);
}
function validateValueCount(operator, values, path, checks) {
  if (operator === "In" || operator === "NotIn") {
    if (values.length > 0) return;
    checks.required(path.child("values"), `${operator} requires values; add at least one, or use Exists or DoesNotExist`);
  } else if (values.length > 0) {
    const instead = operator === "Exists" ? "In" : "NotIn";
    checks.forbidden(path.child("values"), `${operator} takes no values; remove them, or use ${instead}`);
  }
}
function validateLabelValues(values, path, checks) {
  for (const [index, value] of values.entries()) {
    const problems = isValidLabelValue(value);
    if (problems.length === 0) continue;
    const field = path.child("values").index(index);
    const cause = field.toString();
    for (const problem of problems) checks.invalid(field, `${JSON.stringify(value)} ${problem}`, { cause });
  }
}
function validateLabels(labels, path, checks, truePath = path) {
  for (const key in labels) {
    const value = labels[key] ?? "";
    const keyProblems = isQualifiedName(key);
    const valueProblems = isValidLabelValue(value);
    if (keyProblems.length === 0 && valueProblems.length === 0) continue;
    const at = truePath.key(key);
    const cause = at.toString();
    for (const problem of keyProblems)
      checks.invalid(path, `the label key ${JSON.stringify(key)} ${problem}`, { at, cause: `${cause} key`, isOfKey: true });
    for (const problem of valueProblems) checks.invalid(path, `the label value ${JSON.stringify(value)} ${problem}`, { at, cause });
  }
}
function validateLabelName(name, path, checks, rule) {
  const problems = isQualifiedName(name ?? "");
  if (problems.length === 0) return;
  const cause = path.toString();
  const details = rule === void 0 ? { cause } : { cause, rule };
  for (const problem of problems) checks.invalid(path, `${JSON.stringify(name ?? "")} ${problem}`, details);
}

// src/admission/validate/managed-fields.ts
var MANAGER_MAX_BYTES = 128;
var SUBRESOURCE_MAX_BYTES = 256;
function validateManagedFields(entries, path, checks) {
  if (!entries.every(isReadable)) return;
  for (const [index, { manager = "", subresource = "" }] of entries.entries()) {
    if (byteLength(manager) > MANAGER_MAX_BYTES) checks.tooLong(path.index(index).child("manager"), byteLength(manager), MANAGER_MAX_BYTES);
    for (const character of manager) {
      if (isPrintable(character)) continue;
      checks.invalid(
        path.index(index).child("manager"),
        `${JSON.stringify(manager)} contains a non-printable character: ${JSON.stringify(character)}`
      );
    }
    if (byteLength(subresource) > SUBRESOURCE_MAX_BYTES) {
      checks.tooLong(path.index(index).child("subresource"), byteLength(subresource), SUBRESOURCE_MAX_BYTES);
    }
  }
}
function isReadable({ operation, apiVersion, fieldsType, fieldsV1 }) {
  return (operation === "Apply" || operation === "Update") && !!apiVersion && fieldsType === "FieldsV1" && isFieldSet(fieldsV1 ?? {});
}
function isFieldSet(root) {
  const rest = [root];
  while (rest.length > 0) {
    const fields = rest.pop();
    if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return false;
    for (const [key, inner] of Object.entries(fields)) {
      if (key === ".") continue;
      if (!/^[fkvi]:/.test(key)) return false;
      rest.push(inner);
    }
  }
  return true;
}
function isPrintable(character) {
  return character === " " || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}

// src/admission/validate/owner-reference.ts
function validateOwnerReferences(references, path, checks) {
  let controller;
  for (const [index, reference] of references.entries()) {
    validateOwnerReference(reference, path, path.index(index), checks);
    if (!reference.controller) continue;
    if (controller) {
      const message = `${show(controller)} and ${show(reference)} both have controller: true; an object has at most one controller`;
      checks.invalid(path, message, { at: path.index(index).child("controller") });
    } else if (reference.name || checks.minor >= 26) controller = reference;
  }
}
function validateOwnerReference(reference, list2, at, checks) {
  const { apiVersion = "", kind } = reference;
  const version = versionOf(apiVersion);
  if (!apiVersion) reject2("apiVersion", "apiVersion is missing; set the API version of the owner, such as apps/v1");
  else if (version === "") {
    const details = { at: at.child("apiVersion") };
    const message = `${JSON.stringify(apiVersion)} is not a valid API version; use <group>/<version> or <version>, such as apps/v1 or v1`;
    checks.invalid((checks.minor >= 37 ? at : list2).child("apiVersion"), message, details);
  }
  if (!kind) reject2("kind", "kind is missing; set the kind of the owner");
  if (!reference.name) reject2("name", "name is missing; set the name of the owner");
  if (!reference.uid) reject2("uid", "uid is missing; set the uid of the owner, which only an object in the cluster has");
  if (kind === "Event" && (apiVersion === "v1" || apiVersion === "/v1")) {
    checks.invalid(checks.minor >= 37 ? at : list2, "an Event cannot be an owner; remove the reference", { at });
  }
  function reject2(name, message) {
    if (checks.minor >= 37) checks.required(at.child(name), message);
    else checks.invalid(list2.child(name), message, { at: at.child(name) });
  }
}
function versionOf(apiVersion) {
  const parts = apiVersion.split("/");
  return parts.length > 2 ? "" : parts.at(-1) ?? "";
}
function show({ kind = "", name = "" }) {
  return `${kind} ${JSON.stringify(name)}`;
}
function identityOf(reference) {
  const { controller, blockOwnerDeletion } = reference;
  return JSON.stringify([String(controller), String(blockOwnerDeletion), ...TEXTS.map((name) => reference[name] ?? "")]);
}
var TEXTS = ["apiVersion", "kind", "name", "uid"];

// src/admission/validate/object-meta.ts
var METADATA = Path.of("metadata");
var ANNOTATIONS_MAX_BYTES = 256 * 1024;
var STANDARD_FINALIZERS = ["kubernetes", "orphan", "foregroundDeletion"];
var GENERATED_PREFIX_MAX_BYTES = 58;
function validateObjectMeta(metadata, checks) {
  validateName(metadata, checks);
  validateCommon(metadata, checks);
  validateFinalizerNames(metadata.finalizers ?? [], checks);
}
function validateFinalizerNames(finalizers, checks) {
  for (const [index, finalizer] of finalizers.entries()) {
    if (finalizer.includes("/") || STANDARD_FINALIZERS.includes(finalizer)) continue;
    const path = METADATA.child("finalizers").index(index);
    const message = `${JSON.stringify(finalizer)} is not one of ${STANDARD_FINALIZERS.join(", ")}; prefix it with your domain, such as example.com/${finalizer || "cleanup"}`;
    checks.invalid(path, message, { cause: path.toString() });
  }
}
function validateCommon(metadata, checks) {
  const { namespace, labels, annotations, ownerReferences, finalizers, managedFields } = metadata;
  if (namespace) {
    const path = METADATA.child("namespace");
    for (const problem of nameIsDNSLabel(namespace)) {
      checks.invalid(path, `the namespace ${JSON.stringify(namespace)} ${problem}`, { cause: "metadata.namespace" });
    }
  }
  if (labels) validateLabels(labels, METADATA.child("labels"), checks);
  if (annotations) validateAnnotations(annotations, METADATA.child("annotations"), checks);
  if (ownerReferences) validateOwnerReferences(ownerReferences, METADATA.child("ownerReferences"), checks);
  if (finalizers) validateFinalizers(finalizers, METADATA.child("finalizers"), checks);
  if (managedFields) validateManagedFields(managedFields, METADATA.child("managedFields"), checks);
}
function validateName({ name, generateName }, checks) {
  const path = METADATA.child("name");
  if (generateName) {
    const prefix = METADATA.child("generateName");
    const details = { at: prefix, cause: "metadata.generateName" };
    const shown2 = JSON.stringify(generateName);
    for (const problem of nameIsDNSSubdomain(generateName, true)) checks.invalid(prefix, `the name prefix ${shown2} ${problem}`, details);
    if (name) return validateDaemonSetName(name, path, checks);
    for (const problem of nameIsDNSSubdomain(generatedName(generateName))) {
      checks.invalid(path, `the name generated from ${shown2} ${problem}`, details);
    }
  } else if (name) validateDaemonSetName(name, path, checks);
  else checks.required(path, "missing name; set metadata.name");
}
function validateDaemonSetName(name, path, checks) {
  for (const problem of nameIsDNSSubdomain(name))
    checks.invalid(path, `the name ${JSON.stringify(name)} ${problem}`, { cause: "metadata.name" });
}
function generatedName(prefix) {
  let name = "";
  let bytes = 0;
  for (const character of prefix) {
    if (bytes >= GENERATED_PREFIX_MAX_BYTES) break;
    name += character;
    bytes += byteLength(character);
  }
  return `${name}bcdfg`;
}
function validateAnnotations(annotations, path, checks, truePath = path) {
  let bytes = 0;
  for (const key in annotations) {
    const problems = isQualifiedName(toLower(key));
    if (problems.length > 0) {
      const at = truePath.key(key);
      const cause = at.toString();
      for (const problem of problems)
        checks.invalid(path, `the annotation key ${JSON.stringify(key)} ${problem}`, { at, cause, isOfKey: true });
    }
    bytes += byteLength(key) + byteLength(annotations[key] ?? "");
  }
  if (bytes > ANNOTATIONS_MAX_BYTES) {
    const message = `annotations have ${bytes} bytes in total, keys included; at most ${ANNOTATIONS_MAX_BYTES} are allowed`;
    checks.tooLong(path, bytes, ANNOTATIONS_MAX_BYTES, { at: truePath, message });
  }
}
function validateFinalizers(finalizers, path, checks) {
  for (const [index, finalizer] of finalizers.entries()) {
    const problems = isQualifiedName(finalizer);
    if (problems.length === 0) continue;
    const at = path.index(index);
    const cause = at.toString();
    for (const problem of problems) checks.invalid(path, `the finalizer ${JSON.stringify(finalizer)} ${problem}`, { at, cause });
  }
  if (finalizers.includes("orphan") && finalizers.includes("foregroundDeletion")) {
    checks.invalid(path, "finalizers orphan and foregroundDeletion conflict: one keeps the pods, the other deletes them; keep one");
  }
}

// src/admission/validate/container-lists.ts
var CONTAINER_LISTS = ["initContainers", "containers", "ephemeralContainers"];
function allContainersOf(spec) {
  return CONTAINER_LISTS.flatMap((list2) => spec[list2] ?? []);
}

// src/admission/validate/toleration.ts
var RULE = "invalid-toleration";
var OPERATORS = ["Equal", "Exists"];
var COMPARISONS = ["Lt", "Gt"];
var EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
function validateTolerations(tolerations, path, checks) {
  tolerations.forEach((toleration, index) => validateToleration(toleration, path.index(index), checks));
}
function validateToleration(toleration, path, checks) {
  const { key, operator = "", effect = "", tolerationSeconds } = toleration;
  if (key) validateLabelName(key, path.child("key"), checks, RULE);
  else if (operator !== "Exists") {
    const message = "toleration without a key requires operator Exists, which tolerates every taint; add the key or the operator";
    const field = path.child("operator");
    checks.invalid(field, message, { rule: RULE, cause: field.toString() });
  }
  if (tolerationSeconds !== void 0 && effect !== "NoExecute") {
    const written = effect === "" ? "effect is not set" : `effect is ${JSON.stringify(effect)}`;
    const message = `tolerationSeconds requires effect NoExecute, but ${written}; set effect: NoExecute, or remove tolerationSeconds`;
    const field = path.child("effect");
    checks.invalid(field, message, { rule: RULE, cause: field.toString() });
  }
  validateOperator(toleration, path, checks);
  if (effect !== "" && !EFFECTS.includes(effect)) {
    const field = path.child("effect");
    const message = `${JSON.stringify(effect)} is not a valid taint effect; use ${EFFECTS.join(", ")}, or omit it to match all effects`;
    checks.unsupported(field, effect, EFFECTS, { rule: RULE, cause: field.toString(), message });
  }
}
function validateOperator(toleration, path, checks) {
  const { operator = "", value = "" } = toleration;
  switch (operator) {
    case "":
    case "Equal": {
      const problems = isValidLabelValue(value);
      if (problems.length === 0) return;
      const message = `the value ${JSON.stringify(value)} ${problems.join(", and ")}`;
      checks.invalid(path.child("operator"), message, { rule: RULE, at: path.child("value") });
      return;
    }
    case "Exists":
      if (value === "") return;
      checks.invalid(
        path.child("operator"),
        `operator Exists does not allow a value; remove the value ${JSON.stringify(value)}, or use Equal`,
        {
          rule: RULE,
          at: path.child("value")
        }
      );
      return;
    case "Lt":
    case "Gt":
      if (checks.enabled("TaintTolerationComparisonOperators") || checks.minor >= 35 && checks.keeps.comparisonOperators) {
        validateNumber(value, path.child("value"), checks);
        return;
      }
      checks.unsupported(path.child("operator"), operator, [...OPERATORS, ...COMPARISONS], {
        rule: RULE,
        cause: path.child("operator").toString(),
        message: `${operator} requires the feature gate TaintTolerationComparisonOperators, which is off by default; use Equal or Exists`
      });
      return;
    default:
      checks.unsupported(path.child("operator"), operator, OPERATORS, {
        rule: RULE,
        cause: path.child("operator").toString(),
        message: `${JSON.stringify(operator)} is not a valid toleration operator; use Equal or Exists`
      });
  }
}
function validateNumber(value, field, checks) {
  const details = { rule: RULE, cause: field.toString() };
  for (const problem of isDecimalInteger(value)) checks.invalid(field, `${JSON.stringify(value)} ${problem}`, details);
  if (parseInt64(value) === void 0) {
    checks.invalid(field, `${JSON.stringify(value)} is not a 64-bit integer; use a whole number from -2^63 to 2^63-1`, details);
  }
}

// src/admission/validate/tolerations-annotation.ts
var KEY = "scheduler.alpha.kubernetes.io/tolerations";
function validateTolerationsAnnotation(text, annotations, at, checks) {
  const tolerations = parse(text);
  if (!tolerations) {
    checks.invalid(annotations, `the annotation ${KEY} is not a valid JSON list of tolerations; move them to spec.tolerations`, { at });
    return;
  }
  const inner = new Checks(checks.minor, checks.keeps, checks.gates);
  validateTolerations(tolerations, annotations.child(KEY), inner);
  for (const rejection of inner.rejections) checks.rejections.push({ ...rejection, at });
}
function parse(text) {
  const list2 = target(parseJson(text).root);
  if (isNull2(list2)) return [];
  if (list2?.kind !== "sequence") return void 0;
  const tolerations = list2.items.map(read);
  return tolerations.includes(void 0) ? void 0 : tolerations;
}
function read(item) {
  const fields = target(item);
  if (isNull2(fields)) return {};
  if (fields?.kind !== "mapping") return void 0;
  const toleration = {};
  for (const { name: written = "", value: node } of fields.entries) {
    const name = NAMES.get(foldAscii(written));
    const value = target(node);
    if (name === void 0) continue;
    if (value?.kind !== "scalar") return void 0;
    if (name === "tolerationSeconds") {
      const seconds = value.value === null ? void 0 : decodeInteger(value, 64, "json");
      if (typeof seconds === "string") return void 0;
      if (seconds === void 0) delete toleration.tolerationSeconds;
      else toleration.tolerationSeconds = seconds;
    } else if (value.value !== null) {
      if (typeof value.value !== "string") return void 0;
      toleration[name] = value.value;
    }
  }
  return toleration;
}
function isNull2(node) {
  return node?.kind === "scalar" && node.value === null;
}
var NAMES = /* @__PURE__ */ new Map([
  ["key", "key"],
  ["operator", "operator"],
  ["value", "value"],
  ["effect", "effect"],
  ["tolerationseconds", "tolerationSeconds"]
]);

// src/admission/validate/volume/file-path.ts
function hasBackstep(path) {
  for (let at = path.indexOf(".."); at >= 0; at = path.indexOf("..", at + 1)) {
    if ((at === 0 || path[at - 1] === "/") && (at + 2 === path.length || path[at + 2] === "/")) return true;
  }
  return false;
}
function validateNoBacksteps(value, field, checks, at = field) {
  if (hasBackstep(value)) checks.invalid(field, `"${value}" contains ".."; write the path without it`, { at });
}
function validateDescendingPath(value, field, checks, at = field) {
  if (value.startsWith("/"))
    checks.invalid(field, `"${value}" is an absolute path; make it relative to the volume, without the leading "/"`, { at });
  validateNoBacksteps(value, field, checks, at);
}
function validateNonReservedPath(value, field, checks, at = field) {
  validateDescendingPath(value, field, checks, at);
  if (value.startsWith("..") && !value.startsWith("../")) {
    checks.invalid(field, `"${value}" starts with "..", which is reserved for the kubelet; use another name`, { at });
  }
}
function validateFileMode(mode, path, name, checks, at = path) {
  if (mode === void 0 || mode >= 0 && mode <= 511) return;
  checks.invalid(path.child(name), `${modeText(mode)} is not a valid file mode; use 0 to 0777, which is 511 in decimal`, {
    at: at.child(name)
  });
}
function modeText(mode) {
  return mode < 0 ? `${mode}` : `${mode} (0${mode.toString(8)} in octal)`;
}
function validateUser(user, path, name, checks, at = path) {
  if (user === void 0) return;
  for (const problem of isValidUserID(user))
    checks.invalid(path.child(name), `${user} ${problem}, as a user of the node`, { at: at.child(name) });
}

// src/admission/validate/pod-annotations.ts
var MIRROR = "kubernetes.io/config.mirror";
var TOLERATIONS = "scheduler.alpha.kubernetes.io/tolerations";
var DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
var SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
var SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
var APP_ARMOR_CONTAINER = "container.apparmor.security.beta.kubernetes.io/";
var LOCALHOST = "localhost/";
function validatePodAnnotations(annotations, spec, path, truePath, checks) {
  let containers;
  for (const key in annotations) {
    const value = annotations[key] ?? "";
    const at = truePath.key(key);
    if (key === MIRROR) {
      if (!spec.nodeName)
        checks.invalid(path.key(key), "the annotation is reserved for mirror pods of the kubelet; remove it", { at, isOfKey: true });
    } else if (key === TOLERATIONS) {
      if (value) validateTolerationsAnnotation(value, path, at, checks);
    } else if (key === DELETION_COST) {
      if (isInt32(value) || checks.keeps.invalidDeletionCost) continue;
      checks.invalid(
        path.key(key),
        `the deletion cost ${JSON.stringify(value)} must be a whole number between -2147483648 and 2147483647`,
        { at }
      );
    } else if (key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER)) validateSeccomp(value, path.child(key), at, checks);
    else if (key.startsWith(APP_ARMOR_CONTAINER)) {
      containers ??= new Set(allContainersOf(spec).map(({ name = "" }) => name));
      validateAppArmor(value, key.slice(APP_ARMOR_CONTAINER.length), containers, path.key(key), at, checks);
    }
  }
}
function isInt32(value) {
  if (!/^(?:0|-[0-9]+|[1-9][0-9]*)$/.test(value)) return false;
  const number = Number(value);
  return number >= -2147483648 && number <= 2147483647;
}
function validateSeccomp(profile, path, at, checks) {
  if (profile === "runtime/default" || profile === "docker/default" || profile === "unconfined") return;
  if (profile.startsWith(LOCALHOST)) return validateDescendingPath(profile.slice(LOCALHOST.length), path, checks, at);
  const message = `${JSON.stringify(profile)} is not a valid seccomp profile; use securityContext.seccompProfile, or runtime/default, unconfined or localhost/<file>`;
  checks.invalid(path, message, { at });
}
function validateAppArmor(profile, container, containers, path, at, checks) {
  if (!containers.has(container)) {
    checks.invalid(path, `the annotation refers to the container ${JSON.stringify(container)}, which does not exist in the pod template`, {
      at
    });
  }
  if (profile === "" || profile === "runtime/default" || profile === "unconfined" || profile.startsWith(LOCALHOST)) return;
  const message = `${JSON.stringify(profile)} is not a valid AppArmor profile; use securityContext.appArmorProfile, or runtime/default, unconfined or localhost/<profile>`;
  checks.invalid(path, message, { at });
}
function validateProfilesMatch(annotations, spec, path, checks) {
  let names = false;
  for (const key in annotations) names ||= key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER) || key.startsWith(APP_ARMOR_CONTAINER);
  if (!names) return;
  const { seccompProfile, appArmorProfile } = spec.securityContext ?? {};
  validateMatch(annotations[SECCOMP_POD], seccompProfile, path.child("securityContext", "seccompProfile"), "seccomp", checks);
  const appArmor = checks.minor >= 30 && spec.os?.name !== "windows";
  for (const list2 of CONTAINER_LISTS) {
    for (const [index, { name = "", securityContext }] of (spec[list2] ?? []).entries()) {
      const context = path.child(list2).index(index).child("securityContext");
      validateMatch(
        annotations[SECCOMP_CONTAINER + name],
        securityContext?.seccompProfile,
        context.child("seccompProfile"),
        "seccomp",
        checks
      );
      if (!appArmor) continue;
      const profile = securityContext?.appArmorProfile ?? appArmorProfile;
      validateMatch(annotations[APP_ARMOR_CONTAINER + name], profile, context.child("appArmorProfile"), "AppArmor", checks);
    }
  }
}
function validateMatch(annotation, profile, path, what, checks) {
  if (annotation === void 0 || !profile) return;
  const { type, localhostProfile } = profile;
  if (type === "Localhost" && annotation.startsWith(LOCALHOST)) {
    if (annotation.slice(LOCALHOST.length) === localhostProfile) return;
    const message2 = `the field conflicts with the annotation of the container, which sets the ${what} profile ${JSON.stringify(annotation)}; make them equal or remove the annotation`;
    checks.forbidden(path.child("localhostProfile"), message2);
    return;
  }
  const agrees = type === "Unconfined" && annotation === "unconfined" || type === "RuntimeDefault" && (annotation === "runtime/default" || what === "seccomp" && annotation === "docker/default");
  if (agrees || type !== "Unconfined" && type !== "RuntimeDefault" && type !== "Localhost") return;
  const message = `${type} conflicts with the annotation ${JSON.stringify(annotation)}; make them equal or remove the annotation`;
  checks.forbidden(path.child("type"), message);
}

// src/admission/validate/match-label-keys.ts
function validateMatchLabelKeys(term, path, checks) {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] } = term;
  validateKeys("matchLabelKeys", matchLabelKeys, labelSelector, path, checks);
  validateKeys("mismatchLabelKeys", mismatchLabelKeys, labelSelector, path, checks);
  if (labelSelector) rejectSelected(labelSelector, matchLabelKeys, path, checks);
  const mismatched = new Set(mismatchLabelKeys);
  for (const [index, key] of matchLabelKeys.entries()) {
    if (!mismatched.has(key)) continue;
    const message = `"${key}" is in both matchLabelKeys and mismatchLabelKeys, which contradict each other; keep one`;
    checks.invalid(path.child("matchLabelKeys").index(index), message);
  }
}
function validateKeys(name, keys, selector, path, checks) {
  if (keys.length === 0) return;
  const field = path.child(name);
  if (!selector) return checks.forbidden(field, `${name} requires a labelSelector; add one, or {} to match all pods`);
  for (const [index, key] of keys.entries()) validateLabelName(key, field.index(index), checks);
}
function rejectSelected(selector, matchLabelKeys, path, checks) {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const selected = new Set(Object.keys(matchLabels));
  const last = new Map(matchLabelKeys.map((key, index) => [key, index]));
  for (const { key = "" } of matchExpressions) {
    const index = last.get(key);
    if (index !== void 0 && selected.has(key)) {
      const message = `"${key}" is in both labelSelector, more than once, and matchLabelKeys; remove it from matchLabelKeys`;
      checks.invalid(path.index(index), message, { at: path.child("matchLabelKeys").index(index) });
    }
    selected.add(key);
  }
}
function validateSeparateLabelKeys(term, path, checks) {
  const { labelSelector, matchLabelKeys = [] } = term;
  if (matchLabelKeys.length === 0) return;
  const field = path.child("matchLabelKeys");
  if (!labelSelector) checks.forbidden(field, "matchLabelKeys requires a labelSelector; add one, or {} to match all pods");
  const expressed = new Set(labelSelector?.matchExpressions?.map(({ key = "" }) => key));
  for (const [index, key] of matchLabelKeys.entries()) {
    validateLabelName(key, field.index(index), checks);
    if (expressed.has(key) || Object.hasOwn(labelSelector?.matchLabels ?? {}, key))
      checks.invalid(field.index(index), `"${key}" is in both labelSelector and matchLabelKeys; keep it in one of them`);
  }
}

// src/admission/validate/node-selector.ts
var OPERATORS2 = [...LABEL_SELECTOR_OPERATORS, "Gt", "Lt"].join(", ");
function validateNodeSelector(selector, path, checks) {
  const { nodeSelectorTerms = [] } = selector;
  const field = path.child("nodeSelectorTerms");
  if (nodeSelectorTerms.length === 0)
    return checks.required(field, "a node selector without terms matches no node; add a term, or remove the selector");
  const checkValues = checks.minor >= 33 && !checks.keeps.invalidNodeAffinityValues;
  for (const [index, term] of nodeSelectorTerms.entries()) validateNodeSelectorTerm(term, checkValues, field.index(index), checks);
}
function validatePreferredSchedulingTerms(terms, path, checks) {
  for (const [index, term] of terms.entries()) {
    const item = path.index(index);
    validateWeight(term.weight, item, checks);
    if (term.preference) validateNodeSelectorTerm(term.preference, false, item.child("preference"), checks);
  }
}
function validateWeight(weight, path, checks) {
  if (weight !== void 0 && weight >= 1 && weight <= 100) return;
  const message = weight === void 0 ? "weight is missing" : `weight ${weight} is out of range`;
  checks.invalid(path.child("weight"), `${message}; use 1 to 100`);
}
function validateNodeSelectorTerm(term, checkValues, path, checks) {
  const { matchExpressions, matchFields } = term;
  if (matchExpressions) {
    const field = path.child("matchExpressions");
    for (const [index, requirement] of matchExpressions.entries()) {
      validateNodeSelectorRequirement(requirement, checkValues, field.index(index), checks);
    }
  }
  if (matchFields) {
    const field = path.child("matchFields");
    for (const [index, requirement] of matchFields.entries()) validateNodeFieldRequirement(requirement, field.index(index), checks);
  }
}
function validateNodeSelectorRequirement(requirement, checkValues, path, checks) {
  const { operator = "", values = [] } = requirement;
  if (LABEL_SELECTOR_OPERATORS.includes(operator)) validateValueCount(operator, values, path, checks);
  else if (operator === "Gt" || operator === "Lt") {
    if (values.length !== 1)
      checks.required(path.child("values"), `${operator} requires exactly one value, a number, not ${values.length} values`);
  } else checks.invalid(path.child("operator"), `${JSON.stringify(operator)} is not a valid operator; use one of ${OPERATORS2}`);
  validateLabelName(requirement.key, path.child("key"), checks);
  if (checkValues) validateLabelValues(values, path, checks);
}
function validateNodeFieldRequirement(requirement, path, checks) {
  const { key = "", operator = "", values = [] } = requirement;
  if (operator !== "In" && operator !== "NotIn") {
    checks.invalid(path.child("operator"), `${JSON.stringify(operator)} is not supported in matchFields; use In or NotIn`);
  } else if (values.length !== 1) {
    checks.required(path.child("values"), `matchFields requires exactly one value, not ${values.length}; use a term for each node`);
  }
  if (key !== "metadata.name") {
    const message = `${JSON.stringify(key)} is not a supported node field; use metadata.name, or matchExpressions for labels`;
    return checks.invalid(path.child("key"), message);
  }
  for (const [index, name] of values.entries()) {
    const problems = nameIsDNSSubdomain(name);
    if (problems.length === 0) continue;
    const field = path.child("values").index(index);
    const cause = field.toString();
    for (const problem of problems) checks.invalid(field, `the node name ${JSON.stringify(name)} ${problem}`, { cause });
  }
}

// src/admission/validate/affinity.ts
var REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
var PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
function validateAffinity(affinity, path, checks) {
  const { nodeAffinity, podAffinity, podAntiAffinity } = affinity;
  if (nodeAffinity) validateNodeAffinity(nodeAffinity, path.child("nodeAffinity"), checks);
  if (podAffinity) validatePodAffinity(podAffinity, path.child("podAffinity"), checks);
  if (podAntiAffinity) validatePodAffinity(podAntiAffinity, path.child("podAntiAffinity"), checks);
}
function validateNodeAffinity(affinity, path, checks) {
  const { [REQUIRED]: required, [PREFERRED]: preferred } = affinity;
  if (required) validateNodeSelector(required, path.child(REQUIRED), checks);
  if (preferred) validatePreferredSchedulingTerms(preferred, path.child(PREFERRED), checks);
}
function validatePodAffinity(affinity, path, checks) {
  const { [REQUIRED]: required, [PREFERRED]: preferred } = affinity;
  if (required) {
    const field = path.child(REQUIRED);
    for (const [index, term] of required.entries()) validatePodAffinityTerm(term, field.index(index), checks);
  }
  if (preferred) {
    const field = path.child(PREFERRED);
    for (const [index, weighted] of preferred.entries()) {
      const item = field.index(index);
      validateWeight(weighted.weight, item, checks);
      validatePodAffinityTerm(weighted.podAffinityTerm ?? {}, item.child("podAffinityTerm"), checks);
    }
  }
}
function validatePodAffinityTerm(term, path, checks) {
  const { labelSelector, namespaceSelector, namespaces, topologyKey } = term;
  const anyValue = checks.keeps.invalidSelectorValues;
  if (labelSelector) validateLabelSelector(labelSelector, path.child("labelSelector"), checks, anyValue);
  if (namespaceSelector) validateLabelSelector(namespaceSelector, path.child("namespaceSelector"), checks, anyValue);
  if (namespaces) validateNamespaces(namespaces, path, checks);
  if (term.matchLabelKeys || term.mismatchLabelKeys) validateMatchLabelKeys(term, path, checks);
  const field = path.child("topologyKey");
  if (!topologyKey) {
    const message = "topologyKey is missing; set the node label that defines the topology, such as kubernetes.io/hostname";
    checks.required(field, message, { cause: field.toString() });
  }
  validateLabelName(topologyKey, field, checks);
}
function validateNamespaces(namespaces, path, checks) {
  for (const [index, namespace] of namespaces.entries()) {
    const problems = nameIsDNSLabel(namespace);
    if (problems.length === 0) continue;
    const at = path.child("namespaces").index(index);
    const cause = at.toString();
    for (const problem of problems)
      checks.invalid(path.child("namespace"), `the namespace ${JSON.stringify(namespace)} ${problem}`, { at, cause });
  }
}

// src/admission/validate/value.ts
function rejectValue(path, name, value, problems, checks) {
  if (problems.length === 0) return;
  const field = path.child(name);
  const cause = field.toString();
  for (const problem of problems) checks.invalid(field, `${name} ${JSON.stringify(value)} ${problem}`, { cause });
}
function validateNonnegative(value, path, name, checks) {
  if (value !== void 0 && value < 0) rejectValue(path, name, value, ["is negative; it must be 0 or more"], checks);
}
function quantityOf(value) {
  const quantity = unmarshalQuantity(value ?? null);
  return typeof quantity === "string" ? Quantity.zero : quantity;
}
var MOST_LISTED = 20;
function listed2(names) {
  const shown2 = [];
  for (const name of names.keys()) {
    if (shown2.length === MOST_LISTED) return `${shown2.join(", ")} and ${names.size - MOST_LISTED} more`;
    shown2.push(name);
  }
  return shown2.join(", ");
}

// src/admission/validate/container-port.ts
var PROTOCOLS = ["TCP", "UDP", "SCTP"];
function validateContainerPorts(ports, path, checks) {
  const names = /* @__PURE__ */ new Set();
  ports.forEach((port, index) => validateContainerPort(port, names, path.index(index), checks));
}
function validateContainerPort(port, names, path, checks) {
  const { name, containerPort, hostPort, protocol } = port;
  if (name) {
    const problems = isValidPortName(name);
    rejectValue(path, "name", name, problems, checks);
    if (names.has(name)) checks.duplicate(path.child("name"), name);
    else if (problems.length === 0) names.add(name);
  }
  if (!containerPort)
    checks.required(path.child("containerPort"), "containerPort is missing; set the port that the container listens on: 1 to 65535");
  else rejectValue(path, "containerPort", containerPort, isValidPortNum(containerPort), checks);
  if (hostPort) rejectValue(path, "hostPort", hostPort, isValidPortNum(hostPort), checks);
  if (!protocol) checks.required(path.child("protocol"), `protocol is missing; set one of ${PROTOCOLS.join(", ")}`);
  else if (!PROTOCOLS.includes(protocol)) checks.unsupported(path.child("protocol"), protocol, PROTOCOLS);
}
function validateHostPorts(containers, path, checks) {
  const taken = /* @__PURE__ */ new Map();
  containers.forEach((container, index) => takeHostPorts(container, taken, path, index, index, checks));
}
function validateInitHostPorts(container, path, index, checks) {
  if (container.ports) takeHostPorts(container, /* @__PURE__ */ new Map(), path, 0, index, checks);
}
function takeHostPorts({ ports }, taken, path, named, index, checks) {
  if (!ports) return;
  for (const [portIndex, port] of ports.entries()) {
    if (!port.hostPort) continue;
    const others = taken.get(port.hostPort);
    if (!others) taken.set(port.hostPort, [port]);
    else if (others.every((other) => other.protocol !== port.protocol || (other.hostIP ?? "") !== (port.hostIP ?? ""))) others.push(port);
    else {
      const shown2 = port.hostIP ? `${port.hostIP}:${port.hostPort}` : port.hostPort;
      checks.duplicate(path.index(named).child("ports").index(portIndex).child("hostPort"), port.hostPort, {
        at: path.index(index).child("ports").index(portIndex).child("hostPort"),
        rule: "duplicate-port",
        message: `host port ${shown2}/${port.protocol ?? ""} is already used by another port of this pod; use a different one or remove this entry`
      });
    }
  }
}
function validateHostNetworkPorts(containers, path, checks) {
  for (const [index, { ports }] of containers.entries()) {
    if (!ports) continue;
    for (const [portIndex, { containerPort = 0, hostPort = 0 }] of ports.entries()) {
      if (hostPort === containerPort || hostPort === 0 && checks.minor >= 28) continue;
      const port = path.index(index).child("ports").index(portIndex);
      const at = port.child("hostPort");
      const differ = `host port ${hostPort} differs from container port ${containerPort}`;
      checks.invalid(
        checks.minor >= 28 ? at : port.child("containerPort"),
        `${differ}, but hostNetwork requires them to be equal; remove hostPort or set it to ${containerPort}`,
        { at, rule: "host-port-mismatch", cause: at.toString() }
      );
    }
  }
}

// src/admission/validate/container-resize-policy.ts
var RESOURCES = ["cpu", "memory"];
var POLICIES = ["NotRequired", "RestartContainer"];
function validateResizePolicy(policies, spec, path, checks) {
  const resources = /* @__PURE__ */ new Set();
  for (const [index, { resourceName = "", restartPolicy = "" }] of policies.entries()) {
    if (resources.has(resourceName)) checks.duplicate(path.index(index), resourceName, { at: path.index(index).child("resourceName") });
    resources.add(resourceName);
    validateMember(resourceName, "resourceName", RESOURCES, path, index, checks);
    validateMember(restartPolicy, "restartPolicy", POLICIES, path, index, checks);
    if (spec.restartPolicy === "Never" && restartPolicy !== "NotRequired" && checks.minor >= 29) {
      const at = path.index(index).child("restartPolicy");
      checks.invalid(path, `${JSON.stringify(restartPolicy)} is not allowed with restartPolicy Never of the pod; set NotRequired`, { at });
    }
  }
}
function validateMember(value, name, allowed, path, index, checks) {
  if (allowed.includes(value)) return;
  const at = path.index(index).child(name);
  if (value === "")
    checks.required(path, `each entry needs resourceName (${RESOURCES.join(" or ")}) and restartPolicy (${POLICIES.join(" or ")})`, { at });
  else checks.unsupported(path, value, allowed, { at });
}

// src/admission/validate/file-key-selector.ts
function validateFileKeySelector(selector, spec, path, checks) {
  const { key, volumeName = "", path: file } = selector;
  if (!key) checks.required(path.child("key"), "key is missing; set the name of the variable in the file");
  else rejectValue(path, "key", key, isRelaxedEnvVarName(key), checks);
  if (!volumeName)
    checks.required(
      path.child("volumeName"),
      "volumeName is missing; set the name of the emptyDir volume that holds the file",
      causeOf(path)
    );
  else rejectValue(path, "volumeName", volumeName, isDNS1123Label(volumeName), checks);
  validateVolumeOf(volumeName, spec, path, checks);
  if (!file) checks.required(path.child("path"), "path is missing; set the path of the file in the volume");
  else if (hasBackstep2(file)) checks.invalid(path.child("path"), `${JSON.stringify(file)} must stay in the volume; write it without '..'`);
}
function validateVolumeOf(volumeName, spec, path, checks) {
  const volume = spec.volumes?.findLast(({ name = "" }) => name === volumeName);
  if (!volume) {
    checks.notFound(path.child("volumeName"), `volume ${JSON.stringify(volumeName)} is not defined; add it as an emptyDir`, causeOf(path));
  } else if (!volume.emptyDir) {
    checks.invalid(
      path.child("volumeName"),
      `the volume ${JSON.stringify(volumeName)} is not an emptyDir; use an emptyDir volume`,
      causeOf(path)
    );
  }
}
function causeOf(path) {
  return { cause: path.child("volumeName").toString() };
}
function hasBackstep2(file) {
  return file.includes("..") && file.split("/").includes("..");
}

// src/admission/validate/key-selector.ts
function validateConfigMapKeySelector(selector, path, checks) {
  validateKeySelector(selector, "ConfigMap", path, checks);
}
function validateSecretKeySelector(selector, path, checks) {
  validateKeySelector(selector, "Secret", path, checks);
}
function validateKeySelector({ name = "", key }, kind, path, checks) {
  rejectValue(path, "name", name, nameIsDNSSubdomain(name), checks);
  if (!key) checks.required(path.child("key"), `key is missing; set the key of the ${kind}`);
  else rejectValue(path, "key", key, isConfigMapKey(key), checks);
}

// src/admission/validate/object-field-selector.ts
var POD_FIELDS = /* @__PURE__ */ new Set([
  "metadata.annotations",
  "metadata.labels",
  "metadata.name",
  "metadata.namespace",
  "metadata.uid",
  "spec.nodeName",
  "spec.restartPolicy",
  "spec.serviceAccountName",
  "spec.schedulerName",
  "status.phase",
  "status.hostIP",
  "status.podIP",
  "status.podIPs"
]);
function validateObjectFieldSelector(ref, allowed, path, checks, truePath = path) {
  const { apiVersion, fieldPath } = ref;
  if (!apiVersion) {
    return checks.required(path.child("apiVersion"), "apiVersion is missing; set the API version of the field path: v1", {
      at: truePath.child("apiVersion")
    });
  }
  if (!fieldPath) {
    return checks.required(path.child("fieldPath"), `fieldPath is missing; set a field of the pod: ${list(allowed)}`, {
      at: truePath.child("fieldPath")
    });
  }
  if (apiVersion !== "v1") {
    const message2 = `"${fieldPath}" has apiVersion "${apiVersion}", which does not exist; use v1`;
    return checks.invalid(path.child("fieldPath"), message2, { at: truePath.child("apiVersion") });
  }
  const bracket = fieldPath.endsWith("']") ? fieldPath.indexOf("['") : -1;
  if (bracket > 0 && bracket + 2 <= fieldPath.length - 2) return validateSubscript(fieldPath, bracket, path, checks, truePath);
  const field = fieldPath === "spec.host" ? "spec.nodeName" : fieldPath;
  const known = POD_FIELDS.has(field) || field === "status.hostIPs" && checks.minor >= 28;
  if (known && allowed.has(field)) return;
  const at = truePath.child("fieldPath");
  const message = `"${field}" is not supported here; use one of ${list(allowed)}`;
  if (known) checks.unsupported(path.child("fieldPath"), field, allowed, { at, message });
  else checks.invalid(path.child("fieldPath"), message, { at });
}
function validateSubscript(fieldPath, bracket, path, checks, truePath) {
  const map = fieldPath.slice(0, bracket);
  const key = fieldPath.slice(bracket + 2, -2);
  if (map !== "metadata.labels" && map !== "metadata.annotations") {
    const message = `"${fieldPath}" has a key in brackets; only metadata.labels and metadata.annotations take one`;
    return checks.invalid(path.child("fieldPath"), message, { at: truePath.child("fieldPath") });
  }
  const name = map === "metadata.annotations" ? toLower(key) : key;
  const problems = isQualifiedName(name);
  if (problems.length === 0) return;
  const at = truePath.child("fieldPath");
  const cause = at.toString();
  for (const problem of problems) checks.invalid(path, `the key in brackets, "${name}", ${problem}`, { at, cause });
}
function list(fields) {
  return [...fields].join(", ");
}

// src/admission/validate/resource-field-selector.ts
var RESOURCES2 = /* @__PURE__ */ new Set([
  "limits.cpu",
  "limits.memory",
  "limits.ephemeral-storage",
  "requests.cpu",
  "requests.memory",
  "requests.ephemeral-storage"
]);
var CPU_DIVISORS = ["1m", "1"];
var BYTE_DIVISORS = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
function validateResourceFieldSelector(ref, path, checks, truePath = path) {
  const { resource = "" } = ref;
  if (resource === "") {
    const message = `resource is missing; set one of ${[...RESOURCES2].join(", ")}`;
    checks.required(path.child("resource"), message, { at: truePath.child("resource") });
  } else if (!RESOURCES2.has(resource) && !isHugePages(resource)) {
    const message = `"${resource}" is not supported here; use one of ${[...RESOURCES2].join(", ")}, or limits.hugepages-2Mi and the like`;
    checks.unsupported(path.child("resource"), resource, RESOURCES2, { at: truePath.child("resource"), message });
  }
  validateDivisor(ref, path, checks, truePath);
}
function validateFileResourceFieldSelector(ref, path, checks, truePath) {
  if (ref.containerName) return validateResourceFieldSelector(ref, path, checks, truePath);
  checks.required(path.child("containerName"), "containerName is missing; set the container whose resources the file contains", {
    at: truePath.child("containerName")
  });
  validateDivisor(ref, path, checks, truePath);
}
function validateDivisor(ref, path, checks, truePath) {
  const { resource = "", divisor } = ref;
  if (divisor === void 0) return;
  const quantity = quantityOf(divisor);
  const allowed = divisorsOf(resource);
  if (!allowed || quantity.sign() === 0 || allowed.includes(quantity.toString())) return;
  const message = `the divisor of "${resource}" must be one of ${allowed.join(", ")}`;
  checks.invalid(path.child("divisor"), message, { at: truePath.child("divisor") });
}
function divisorsOf(resource) {
  if (isHugePages(resource)) return BYTE_DIVISORS;
  if (!RESOURCES2.has(resource)) return void 0;
  return resource.endsWith(".cpu") ? CPU_DIVISORS : BYTE_DIVISORS;
}
function isHugePages(resource) {
  return resource.startsWith("limits.hugepages-") || resource.startsWith("requests.hugepages-");
}

// src/admission/validate/env-var-source.ts
var FIELDS = /* @__PURE__ */ new Set([
  "metadata.name",
  "metadata.namespace",
  "metadata.uid",
  "spec.nodeName",
  "spec.serviceAccountName",
  "status.hostIP",
  "status.hostIPs",
  "status.podIP",
  "status.podIPs"
]);
function validateEnvVarSource(source, value, spec, path, checks) {
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef } = source;
  let sources = 0;
  if (fieldRef) {
    sources++;
    validateObjectFieldSelector(fieldRef, FIELDS, path.child("fieldRef"), checks);
    if (fieldRef.fieldPath === "status.hostIPs" && checks.minor === 28) rejectHostIPs(path.child("fieldRef"), checks);
  }
  if (resourceFieldRef) {
    sources++;
    validateResourceFieldSelector(resourceFieldRef, path.child("resourceFieldRef"), checks);
  }
  if (configMapKeyRef) {
    sources++;
    validateConfigMapKeySelector(configMapKeyRef, path.child("configMapKeyRef"), checks);
  }
  if (secretKeyRef) {
    sources++;
    validateSecretKeySelector(secretKeyRef, path.child("secretKeyRef"), checks);
  }
  if (fileKeyRef) {
    sources++;
    validateFileKeySelector(fileKeyRef, spec, path.child("fileKeyRef"), checks);
  }
  if (sources === 0) {
    const files = checks.enabled("EnvFiles") || checks.keeps.envFiles ? ", fileKeyRef" : "";
    checks.invalid(path, `valueFrom has no source; add one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef${files}`);
  } else if (value) checks.invalid(path, `value ${JSON.stringify(value)} and valueFrom are both set; keep one`);
  else if (sources > 1) {
    const named = Object.entries(source).flatMap(([name, part]) => part ? [name] : []).join(" and ");
    checks.invalid(path, `valueFrom has ${sources} sources, ${named}; keep one`);
  }
}
function rejectHostIPs(path, checks) {
  const at = path.child("fieldPath");
  checks.forbidden(path, "status.hostIPs requires Kubernetes 1.29; use status.hostIP", { at });
}

// src/admission/validate/env-var.ts
function validateEnv(env, spec, path, checks) {
  env.forEach((variable, index) => {
    const { name, value, valueFrom } = variable;
    if (!name) checks.required(path.index(index).child("name"), "an environment variable needs a name");
    else rejectEnvVarName(name, path, index, "name", checks);
    if (valueFrom) validateEnvVarSource(valueFrom, value, spec, path.index(index).child("valueFrom"), checks);
  });
}
function rejectEnvVarName(value, path, index, name, checks) {
  const problems = envVarNameProblems(value, checks);
  if (problems.length > 0) rejectValue(path.index(index), name, value, problems, checks);
}
function envVarNameProblems(value, checks) {
  const relaxed = checks.enabled("RelaxedEnvironmentVariableValidation") || checks.keeps.relaxedEnvNames;
  return relaxed ? isRelaxedEnvVarName(value) : isEnvVarName(value);
}

// src/admission/validate/env-from-source.ts
function validateEnvFrom(sources, path, checks) {
  for (const [index, { prefix, configMapRef, secretRef }] of sources.entries()) {
    if (prefix) rejectEnvVarName(prefix, path, index, "prefix", checks);
    if (configMapRef) validateEnvSource(configMapRef, "ConfigMap", path.index(index).child("configMapRef"), checks);
    if (secretRef) validateEnvSource(secretRef, "Secret", path.index(index).child("secretRef"), checks);
    if (!configMapRef && !secretRef) {
      checks.invalid(path, "envFrom entry has no source; add configMapRef or secretRef", { at: path.index(index) });
    } else if (configMapRef && secretRef) {
      checks.invalid(path, "envFrom entry has two sources, configMapRef and secretRef; use a separate entry for each", {
        at: path.index(index)
      });
    }
  }
}
function validateEnvSource({ name }, kind, path, checks) {
  if (!name) checks.required(path.child("name"), `name is missing; set the name of the ${kind}`);
  else rejectValue(path, "name", name, nameIsDNSSubdomain(name, true), checks);
}

// src/admission/validate/image-pull-policy.ts
var PULL_POLICIES = ["Always", "IfNotPresent", "Never"];
function validatePullPolicy(policy, path, name, checks) {
  if (!policy) checks.required(path.child(name), `${name} is empty; set one of ${PULL_POLICIES.join(", ")}`);
  else if (!PULL_POLICIES.includes(policy)) checks.unsupported(path.child(name), policy, PULL_POLICIES);
}

// src/admission/validate/resource-claim.ts
function validateResourceClaims(claims, podClaims, path, checks) {
  const known = new Set(podClaims?.map((claim) => claim.name));
  const used = new Used();
  for (const [index, { name, request }] of claims.entries()) {
    const entry = path.index(index);
    if (!name) {
      checks.required(entry, "set a claim from resourceClaims of the pod", { at: entry.child("name") });
      continue;
    }
    useClaim(name, request, used, entry, checks);
    if (!known.has(name)) rejectUnknown(name, podClaims, entry, checks);
  }
}
var Used = class {
  #keys = /* @__PURE__ */ new Set();
  #parts = /* @__PURE__ */ new Map();
  has(key) {
    return this.#keys.has(key);
  }
  add(key) {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    const slash = key.indexOf("/");
    if (slash >= 0) this.#parts.set(key.slice(0, slash), this.partsOf(key.slice(0, slash)) + 1);
  }
  /** How many requests of a claim. */
  partsOf(claim) {
    return this.#parts.get(claim) ?? 0;
  }
};
function useClaim(name, request, used, entry, checks) {
  if (used.has(name)) return rejectDuplicate(name, entry, checks);
  if (request) rejectValue(entry, "request", request, isDNS1123Label(request), checks);
  const key = request ? `${name}/${request}` : name;
  if (used.has(key)) rejectDuplicate(key, entry, checks);
  else if (!request) {
    for (let parts = used.partsOf(name); parts > 0; parts--) rejectDuplicate(name, entry, checks);
  }
  used.add(key);
}
function rejectDuplicate(name, entry, checks) {
  const message = `the claim ${JSON.stringify(name)} is already used by another entry, in whole or in part; remove one`;
  checks.duplicate(entry, name, { cause: entry.toString(), message });
}
var sorted = /* @__PURE__ */ new WeakMap();
function namesOf(podClaims = []) {
  let names = sorted.get(podClaims);
  if (!names) sorted.set(podClaims, names = new Set(podClaims.flatMap(({ name }) => name ? [name] : []).sort()));
  return names;
}
function rejectUnknown(name, podClaims, entry, checks) {
  const names = namesOf(podClaims);
  const known = names.size > 0 ? `use ${listed2(names)}` : "add it to resourceClaims of the pod, which has none";
  checks.notFound(entry, `the pod has no claim ${JSON.stringify(name)}; ${known}`, { at: entry.child("name"), cause: entry.toString() });
}

// src/admission/validate/resource-name.ts
var HUGE_PAGES = "hugepages-";
var CONTAINER_RESOURCES = /* @__PURE__ */ new Set(["cpu", "memory", "ephemeral-storage"]);
var COUNTED_RESOURCES = /* @__PURE__ */ new Set([
  "pods",
  "resourcequotas",
  "services",
  "replicationcontrollers",
  "secrets",
  "configmaps",
  "persistentvolumeclaims",
  "services.nodeports",
  "services.loadbalancers"
]);
var QUOTA_RESOURCES = /* @__PURE__ */ new Set([
  "requests.cpu",
  "requests.memory",
  "requests.ephemeral-storage",
  "limits.cpu",
  "limits.memory",
  "limits.ephemeral-storage",
  "storage",
  "requests.storage"
]);
var IN_CONTAINERS = "is not a valid container resource; use cpu, memory, ephemeral-storage, hugepages-<size> or a name with a domain";
function containerResourceProblems(name) {
  if (CONTAINER_RESOURCES.has(name)) return noProblems;
  const problems = resourceProblems(name);
  const ofContainers = name.includes("/") ? isNative(name) || isExtendedResource(name) : isHugePages2(name);
  if (ofContainers) return problems;
  return [
    ...problems,
    name.includes("/") ? "is not a valid extended resource: its domain is too long, malformed or starts with requests." : IN_CONTAINERS
  ];
}
function resourceProblems(name) {
  const problems = isQualifiedName(name);
  if (problems.length > 0 || name.includes("/") || isStandard(name)) return problems;
  return ["is not a standard resource; the name of an extended resource starts with a domain, such as example.com/gpu"];
}
function isStandard(name) {
  if (CONTAINER_RESOURCES.has(name) || COUNTED_RESOURCES.has(name) || QUOTA_RESOURCES.has(name)) return true;
  return isHugePages2(name) || name.startsWith("requests.hugepages-");
}
function isHugePages2(name) {
  return name.startsWith(HUGE_PAGES);
}
function isIntegerResource(name) {
  return COUNTED_RESOURCES.has(name) || name.includes("/") && isExtendedResource(name);
}
function mayOvercommit(name) {
  return isNative(name) && !isHugePages2(name);
}
function isNative(name) {
  return !name.includes("/") || name.includes("kubernetes.io/");
}
function isExtendedResource(name) {
  return !isNative(name) && !name.startsWith("requests.") && name.indexOf("/") <= 244 && isQualifiedName(name).length === 0;
}

// src/admission/validate/resource-requirements.ts
function validateContainerResources(resources, podClaims, path, checks) {
  validateResourceRequirements(resources, rejectContainerResource, podClaims, path, checks);
}
function validateOverhead(overhead, path, checks) {
  const found = new Checks(checks.minor, checks.keeps, checks.gates);
  validateResourceRequirements({ limits: overhead }, rejectContainerResource, void 0, path, found);
  for (const rejection of found.rejections) {
    const { at } = rejection;
    checks.rejections.push({ ...rejection, at: at.kind === "key" ? path.key(String(at.name)) : path });
  }
}
function validateResourceRequirements(resources, rejectName, podClaims, path, checks) {
  const { limits, requests, claims } = resources;
  if (limits) {
    const list2 = path.child("limits");
    for (const [name, text] of Object.entries(limits)) {
      rejectName(name, list2, checks);
      validateAmount(name, text, quantityOf(text), list2, checks);
    }
  }
  if (requests) {
    const list2 = path.child("requests");
    const unlimited = [];
    for (const [name, text] of Object.entries(requests)) {
      rejectName(name, list2, checks);
      const request = quantityOf(text);
      validateAmount(name, text, request, list2, checks);
      if (limits && Object.hasOwn(limits, name)) compareWithLimit(name, text, request, limits[name], path, checks);
      else if (!mayOvercommit(name)) unlimited.push(name);
    }
    if (unlimited.length > 0) requireLimits(unlimited, requests, path.child("limits"), checks);
  }
  if (asksForHugePagesOnly(limits, requests)) checks.forbidden(path, "huge pages require cpu or memory; add a request for one of them");
  if (claims) validateResourceClaims(claims, podClaims, path.child("claims"), checks);
}
function validateAmount(name, text, quantity, list2, checks) {
  if (quantity.sign() < 0) rejectAmount(name, `${text} is negative; it must be 0 or more`, list2, checks);
  if (isIntegerResource(name) && !quantity.isInteger()) {
    rejectAmount(name, `${text} is not a whole number; ${name} must be a whole number`, list2, checks);
  }
  if (isHugePages2(name) && !checks.keeps.indivisibleHugePages && !isWholePages(name, quantity)) {
    rejectAmount(name, `${text} is not a multiple of the page size of ${JSON.stringify(name)}`, list2, checks);
  }
}
function rejectAmount(name, message, list2, checks) {
  const field = list2.key(name);
  checks.invalid(field, message, { cause: field.toString() });
}
function rejectContainerResource(name, list2, checks) {
  const problems = containerResourceProblems(name);
  if (problems.length === 0) return;
  const field = list2.key(name);
  const cause = `the name of ${field.toString()}`;
  for (const problem of problems) checks.invalid(field, `${JSON.stringify(name)} ${problem}`, { cause });
}
function requireLimits(names, requests, limits, checks) {
  const same = some(names.map((name) => `${name}: ${requests[name]}`));
  const message = `limit is missing; a resource that cannot be overcommitted requires a limit equal to its request: add ${same}`;
  for (const name of names) checks.required(limits, message, { at: limits.key(name) });
}
function compareWithLimit(name, text, request, limit, path, checks) {
  if (text === limit) return;
  const order = request.cmp(quantityOf(limit));
  if (order === 0 || order < 0 && mayOvercommit(name)) return;
  const at = path.child("requests").key(name);
  const cure = mayOvercommit(name) ? "lower the request or raise the limit" : "the resource cannot be overcommitted, so make them equal";
  const message = `the request for ${text} of ${name} is ${order > 0 ? "above" : "below"} its limit of ${limit}; ${cure}`;
  checks.invalid(path.child("requests"), message, order > 0 ? { at, rule: "limit-below-request" } : { at });
}
function asksForHugePagesOnly(limits, requests) {
  let hugePages = false;
  for (const list2 of [limits, requests]) {
    if (!list2) continue;
    if (Object.hasOwn(list2, "cpu") || Object.hasOwn(list2, "memory")) return false;
    hugePages ||= Object.keys(list2).some(isHugePages2);
  }
  return hugePages;
}
function isWholePages(name, quantity) {
  const page = parseQuantity(name.slice(HUGE_PAGES.length));
  if (typeof page === "string" || page.sign() <= 0 || !page.isInteger()) return false;
  const size = page.value();
  return size !== 0n && quantity.value() % size === 0n;
}

// src/admission/validate/app-armor-profile.ts
var TYPES = ["Localhost", "RuntimeDefault", "Unconfined"];
var MAX_PROFILE_BYTES = 4095;
function validateAppArmorProfile({ type, localhostProfile }, path, checks) {
  if (type === "Localhost") validateLocalhostProfile(localhostProfile, path.child("localhostProfile"), checks);
  else if (type === "RuntimeDefault" || type === "Unconfined") {
    if (localhostProfile === void 0) return;
    const message = `${JSON.stringify(localhostProfile)} is allowed only with type Localhost; remove it or set type: Localhost`;
    checks.invalid(path.child("localhostProfile"), message);
  } else if (type) checks.unsupported(path.child("type"), type, TYPES);
  else checks.required(path.child("type"), `an appArmorProfile needs a type: ${TYPES.join(", ")}`);
}
function validateLocalhostProfile(profile, field, checks) {
  if (!profile)
    return checks.required(field, "localhostProfile is missing; with type Localhost, set the name of a profile that is loaded on the nodes");
  if (hasSpaceAtEnds(profile)) {
    checks.invalid(field, `${JSON.stringify(profile)} must not begin or end with white space`, { cause: field.toString() });
  }
  if (isLongerThan(profile, MAX_PROFILE_BYTES)) {
    checks.tooLong(field, byteLength(profile), MAX_PROFILE_BYTES, { cause: field.toString() });
  }
}

// src/admission/validate/seccomp-profile.ts
var TYPES2 = ["Localhost", "RuntimeDefault", "Unconfined"];
function validateSeccompProfile({ type, localhostProfile }, path, checks) {
  if (!type)
    checks.required(path.child("type"), `a seccompProfile needs a type: ${TYPES2.join(", ")}`, { cause: path.child("type").toString() });
  else if (!TYPES2.includes(type)) checks.unsupported(path.child("type"), type, TYPES2, { cause: path.child("type").toString() });
  if (type === "Localhost") {
    if (localhostProfile === void 0)
      checks.required(path.child("localhostProfile"), "localhostProfile is missing; with type Localhost, set the file of the profile");
    else validateDescendingPath(localhostProfile, path.child("localhostProfile"), checks);
  } else if (localhostProfile !== void 0) {
    const message = `${JSON.stringify(localhostProfile)} is allowed only with type Localhost; remove it or set type: Localhost`;
    checks.invalid(path.child("localhostProfile"), message, { cause: path.child("type").toString() });
  }
}

// src/admission/validate/windows-security-context-options.ts
var MAX_CREDENTIAL_SPEC_BYTES = 64 * 1024;
var MAX_DOMAIN_BYTES = 255;
var MAX_USER_BYTES = 104;
var CONTROL = /[\u0000-\u001f\u007f]/;
var NETBIOS_DOMAIN = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
var DNS_DOMAIN = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
var ONLY_DOTS_AND_SPACES = /^[. ]+$/;
var NOT_IN_USER = /["/\\:;|=,+*?<>@[\]]/;
function validateWindowsOptions(options, path, checks) {
  const { gmsaCredentialSpecName, gmsaCredentialSpec, runAsUserName } = options;
  if (gmsaCredentialSpecName !== void 0) {
    rejectValue(path, "gmsaCredentialSpecName", gmsaCredentialSpecName, isDNS1123Subdomain(gmsaCredentialSpecName), checks);
  }
  if (gmsaCredentialSpec !== void 0) validateCredentialSpec(gmsaCredentialSpec, path.child("gmsaCredentialSpec"), checks);
  if (runAsUserName !== void 0) rejectValue(path, "runAsUserName", runAsUserName, userNameProblems(runAsUserName), checks);
}
function validateCredentialSpec(spec, field, checks) {
  if (spec === "") return checks.invalid(field, "gmsaCredentialSpec is empty; set the credential spec, or remove it");
  const bytes = byteLength(spec);
  if (bytes <= MAX_CREDENTIAL_SPEC_BYTES) return;
  checks.invalid(field, `the credential spec has ${bytes} bytes; at most ${MAX_CREDENTIAL_SPEC_BYTES} are allowed`);
}
function userNameProblems(name) {
  if (name === "") return ["is not a valid user; use DOMAIN\\user or user, or remove runAsUserName"];
  if (CONTROL.test(name)) return ["must not contain control characters"];
  const parts = name.split("\\");
  if (parts.length > 2) return ["must have at most one '\\', between the domain and the user"];
  const user = parts.at(-1) ?? "";
  const domain = parts.length === 2 ? parts[0] : void 0;
  return domain === void 0 ? userProblems(user) : [...domainProblems(domain), ...userProblems(user)];
}
function domainProblems(domain) {
  const problems = [];
  if (byteLength(domain) > MAX_DOMAIN_BYTES) problems.push(`must have at most ${MAX_DOMAIN_BYTES} bytes before '\\'`);
  if (!NETBIOS_DOMAIN.test(domain) && !DNS_DOMAIN.test(domain)) problems.push("must have a NetBIOS or DNS domain before '\\'");
  return problems;
}
function userProblems(user) {
  const problems = [];
  if (user === "") problems.push("must have a user after '\\'");
  if (byteLength(user) > MAX_USER_BYTES) problems.push(`must have a user of at most ${MAX_USER_BYTES} bytes`);
  if (ONLY_DOTS_AND_SPACES.test(user)) problems.push("must have a user that does not consist of dots and spaces only");
  if (NOT_IN_USER.test(user)) problems.push('must have a user without "/\\:;|=,+*?<>@[]');
  return problems;
}

// src/admission/validate/security-context.ts
var PROC_MOUNTS = ["Default", "Unmasked"];
function validateSecurityContext(context, hostUsers, path, checks) {
  const { runAsUser, runAsGroup, procMount, seccompProfile, windowsOptions, appArmorProfile } = context;
  if (runAsUser !== void 0) rejectValue(path, "runAsUser", runAsUser, isValidUserID(runAsUser), checks);
  if (runAsGroup !== void 0) rejectValue(path, "runAsGroup", runAsGroup, isValidGroupID(runAsGroup), checks);
  if (procMount !== void 0) validateProcMount(procMount, hostUsers, path, checks);
  if (seccompProfile) validateSeccompProfile(seccompProfile, path.child("seccompProfile"), checks);
  if (context.allowPrivilegeEscalation === false) validateNoEscalation(context, path, checks);
  if (windowsOptions) validateWindowsOptions(windowsOptions, path.child("windowsOptions"), checks);
  if (appArmorProfile) validateAppArmorProfile(appArmorProfile, path.child("appArmorProfile"), checks);
}
function validateProcMount(procMount, hostUsers, path, checks) {
  const field = path.child("procMount");
  if (!PROC_MOUNTS.includes(procMount)) checks.unsupported(field, procMount, PROC_MOUNTS);
  if (procMount === "Unmasked" && hostUsers !== false && checks.minor >= 30) {
    const message = "procMount: Unmasked requires hostUsers: false of the pod; set it, or use procMount: Default";
    checks.invalid(field, message, { rule: "unmasked-proc-mount" });
  }
}
function validateNoEscalation({ privileged, capabilities }, path, checks) {
  const at = path.child("allowPrivilegeEscalation");
  const details = { at, rule: "privilege-escalation-conflict", cause: at.toString() };
  if (privileged) {
    const message = "allowPrivilegeEscalation: false conflicts with privileged: true; set allowPrivilegeEscalation: true, or remove privileged";
    checks.invalid(path, message, details);
  }
  if (checks.keeps.sysAdminWithoutEscalation || !capabilities?.add) return;
  for (const capability of capabilities.add) {
    if (capability !== "CAP_SYS_ADMIN") continue;
    checks.invalid(
      path,
      "allowPrivilegeEscalation: false conflicts with the capability CAP_SYS_ADMIN; set allowPrivilegeEscalation: true, or remove the capability",
      details
    );
  }
}

// src/admission/validate/volume/azure.ts
var CACHING_MODES = ["None", "ReadOnly", "ReadWrite"];
var KINDS = ["Shared", "Dedicated", "Managed"];
var MANAGED_URI = "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}";
var BLOB_URI = "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd";
function validateAzureDisk(disk, path, checks) {
  const { diskURI = "", cachingMode, kind } = disk;
  const cause = path.child("diskURI").toString();
  if (!disk.diskName) checks.required(path.child("diskName"), "diskName is missing; set the name of the disk");
  if (diskURI === "") checks.required(path.child("diskURI"), "diskURI is missing; set the URI of the disk", { cause });
  if (cachingMode !== void 0 && !CACHING_MODES.includes(cachingMode)) {
    checks.unsupported(path.child("cachingMode"), cachingMode, CACHING_MODES);
  }
  if (kind === void 0) return;
  if (!KINDS.includes(kind)) checks.unsupported(path.child("kind"), kind, KINDS);
  if (kind === "Managed" ? diskURI.startsWith("/subscriptions/") : diskURI.startsWith("https://")) return;
  const form = kind === "Managed" ? MANAGED_URI : BLOB_URI;
  const message = `"${diskURI}" is not a valid disk URI for kind ${kind}; use the form ${form}, or another kind`;
  checks.unsupported(path.child("diskURI"), diskURI, [form], { message, cause });
}
function validateAzureFile(file, path, checks) {
  if (!file.secretName)
    checks.required(path.child("secretName"), "secretName is missing; set the name of the Secret with the account and its key");
  if (!file.shareName) checks.required(path.child("shareName"), "shareName is missing; set the name of the share");
}

// src/admission/validate/volume/ceph.ts
var MONITORS = "list the Ceph monitors, as host:port";
function validateCephFS(cephfs, path, checks) {
  if (!cephfs.monitors?.length) checks.required(path.child("monitors"), MONITORS);
}
function validateRBD(rbd, path, checks) {
  if (!rbd.monitors?.length) checks.required(path.child("monitors"), MONITORS);
  if (!rbd.image) checks.required(path.child("image"), "image is missing; set the RBD image");
}

// src/admission/validate/volume/cloud-disk.ts
function validateAWSElasticBlockStore(disk, path, checks) {
  if (!disk.volumeID) checks.required(path.child("volumeID"), "volumeID is missing; set the EBS volume, such as vol-0a1b2c3d");
  validatePartition(disk.partition, path, path, checks);
}
function validateGCEPersistentDisk(disk, path, checks) {
  const reported = path.parent?.child("persistentDisk") ?? path;
  if (!disk.pdName)
    checks.required(reported.child("pdName"), "pdName is missing; set the name of the persistent disk", { at: path.child("pdName") });
  validatePartition(disk.partition, reported, path, checks);
}
function validatePartition(partition, reported, path, checks) {
  if (partition === void 0 || partition >= 0 && partition <= 255) return;
  const message = `partition ${partition} is out of range; use 1 to 255, or 0 for the whole disk`;
  checks.invalid(reported.child("partition"), message, { at: path.child("partition") });
}
function validateCinder(disk, path, checks) {
  if (!disk.volumeID) checks.required(path.child("volumeID"), "volumeID is missing; set the name of the Cinder volume by its id");
  if (disk.secretRef && !disk.secretRef.name)
    checks.required(path.child("secretRef", "name"), "name is missing; set the name of the Secret for OpenStack");
}
function validatePhotonPersistentDisk(disk, path, checks) {
  if (!disk.pdID) checks.required(path.child("pdID"), "pdID is missing; set the name of the Photon disk by its id");
}
function validatePortworx(disk, path, checks) {
  if (!disk.volumeID) checks.required(path.child("volumeID"), "volumeID is missing; set the name of the Portworx volume");
}
function validateVsphere(disk, path, checks) {
  if (!disk.volumePath)
    checks.required(path.child("volumePath"), "volumePath is missing; set the vmdk, such as [datastore] disks/data.vmdk");
}

// src/admission/validate/volume/key-to-path.ts
function validateKeysToPaths(items, path, checks) {
  const field = path.child("items");
  for (const [index, item] of items.entries()) validateKeyToPath(item, field.index(index), checks);
}
function validateKeyToPath(item, path, checks) {
  if (!item.key) checks.required(path.child("key"), "key is missing; set the key whose value is the content of the file");
  if (!item.path) checks.required(path.child("path"), "path is missing; set the path of the file, relative to the mount");
  else validateNonReservedPath(item.path, path.child("path"), checks);
  validateFileMode(item.mode, path, "mode", checks);
  validateUser(item.user, path, "user", checks);
}

// src/admission/validate/volume/config-map.ts
function validateConfigMap(configMap, path, checks) {
  if (!configMap.name) checks.required(path.child("name"), "name is missing; set the name of the ConfigMap");
  validateFileMode(configMap.defaultMode, path, "defaultMode", checks);
  validateUser(configMap.defaultUser, path, "defaultUser", checks);
  if (configMap.items) validateKeysToPaths(configMap.items, path, checks);
}
function validateSecret(secret, path, checks) {
  if (!secret.secretName) checks.required(path.child("secretName"), "secretName is missing; set the name of the Secret");
  validateFileMode(secret.defaultMode, path, "defaultMode", checks);
  validateUser(secret.defaultUser, path, "defaultUser", checks);
  if (secret.items) validateKeysToPaths(secret.items, path, checks);
}

// src/admission/validate/volume/csi.ts
var DRIVER_MAX_LENGTH = 63;
function validateCSI(csi, path, checks) {
  validateDriver(csi.driver ?? "", path, checks);
  const secret = csi.nodePublishSecretRef;
  if (!secret) return;
  const at = path.child("nodePublishSecretRef", "name");
  if (!secret.name) return checks.required(at, "set the name of the Secret for the driver");
  const cause = at.toString();
  for (const problem of nameIsDNSSubdomain(secret.name)) checks.invalid(path.child("name"), `"${secret.name}" ${problem}`, { at, cause });
}
function validateDriver(driver, path, checks) {
  const cause = path.child("driver").toString();
  if (driver === "") {
    checks.required(path.child("driver"), "driver is missing; set the name of the CSI driver, such as secrets-store.csi.k8s.io", { cause });
    if (checks.minor >= 35) return;
  }
  if (isLongerThan(driver, DRIVER_MAX_LENGTH)) {
    const message = `"${driver}" has ${byteLength(driver)} bytes; a driver name can have at most ${DRIVER_MAX_LENGTH}`;
    checks.tooLong(path.child("driver"), byteLength(driver), DRIVER_MAX_LENGTH, { message, cause });
  }
  rejectValue(path, "driver", driver, isDNS1123Subdomain(toLower(driver)), checks);
}

// src/admission/validate/volume/downward-api.ts
var FIELDS2 = /* @__PURE__ */ new Set(["metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid"]);
function validateDownwardAPI(source, path, checks) {
  validateFileMode(source.defaultMode, path, "defaultMode", checks);
  validateUser(source.defaultUser, path, "defaultUser", checks);
  if (!source.items) return;
  const items = path.child("items");
  for (const [index, file] of source.items.entries()) validateDownwardAPIFile(file, path, items.index(index), checks);
}
function validateDownwardAPIFile(file, path, at, checks) {
  const { fieldRef, resourceFieldRef } = file;
  if (!file.path)
    checks.required(path.child("path"), "path is missing; set the path of the file, relative to the mount", { at: at.child("path") });
  else validateNonReservedPath(file.path, path.child("path"), checks, at.child("path"));
  if (fieldRef) {
    validateObjectFieldSelector(fieldRef, FIELDS2, path.child("fieldRef"), checks, at.child("fieldRef"));
    if (resourceFieldRef) checks.invalid(path, "fieldRef and resourceFieldRef are both set; keep one", { at });
    if (fieldRef.fieldPath === "status.hostIPs" && checks.minor >= 28 && !checks.enabled("PodHostIPs")) {
      checks.forbidden(path.child("fieldRef"), "status.hostIPs requires Kubernetes 1.29; remove it", {
        at: at.child("fieldRef", "fieldPath")
      });
    }
  } else if (resourceFieldRef) {
    validateFileResourceFieldSelector(resourceFieldRef, path.child("resourceFieldRef"), checks, at.child("resourceFieldRef"));
  } else {
    checks.required(path, "the file has no source; add fieldRef or resourceFieldRef", { at });
  }
  validateFileMode(file.mode, path, "mode", checks, at);
  validateUser(file.user, path, "user", checks, at);
}

// src/admission/validate/volume/empty-dir.ts
function validateEmptyDir(emptyDir, path, checks) {
  const { sizeLimit, mode } = emptyDir;
  if (sizeLimit !== void 0 && quantityOf(sizeLimit).sign() < 0) {
    checks.forbidden(path.child("sizeLimit"), `sizeLimit ${sizeLimit} is negative; use a size such as 500Mi`);
  }
  if (mode !== void 0 && (mode < 0 || mode > 1023)) {
    checks.invalid(path.child("mode"), `${modeText(mode)} is not a valid directory mode; use 0 to 01777, which is 1023 in decimal`);
  }
}

// src/admission/validate/volume/persistent-volume-claim.ts
var VOLUME_MODES = ["Block", "Filesystem"];
var SHARED_ACCESS_MODES = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany"];
var ACCESS_MODES = [...SHARED_ACCESS_MODES, "ReadWriteOncePod"];
function validatePersistentVolumeClaim(claim, path, checks) {
  if (!claim.claimName) checks.required(path.child("claimName"), "claimName is missing; set the name of the PersistentVolumeClaim");
}
function validatePersistentVolumeClaimSpec(spec, path, checks) {
  const { storageClassName, volumeMode, volumeAttributesClassName } = spec;
  validateAccessModes(spec.accessModes ?? [], path.child("accessModes"), checks);
  if (spec.selector) validateLabelSelector(spec.selector, path.child("selector"), checks);
  validateStorage(spec, path, checks);
  if (storageClassName) rejectValue(path, "storageClassName", storageClassName, nameIsDNSSubdomain(storageClassName), checks);
  if (volumeMode !== void 0 && !VOLUME_MODES.includes(volumeMode)) checks.unsupported(path.child("volumeMode"), volumeMode, VOLUME_MODES);
  validateDataSources(spec, path, checks);
  if (volumeAttributesClassName && checks.enabled("VolumeAttributesClass")) {
    rejectValue(path, "volumeAttributesClassName", volumeAttributesClassName, nameIsDNSSubdomain(volumeAttributesClassName), checks);
  }
}
function validateAccessModes(modes, path, checks) {
  const supported = checks.enabled("ReadWriteOncePod") ? ACCESS_MODES : SHARED_ACCESS_MODES;
  if (modes.length === 0) checks.required(path, `accessModes is empty; add at least one of ${supported.join(", ")}`);
  let shared = false;
  for (const [index, mode] of modes.entries()) {
    if (!supported.includes(mode)) checks.unsupported(path, mode, supported, { at: path.index(index) });
    if (SHARED_ACCESS_MODES.includes(mode)) shared = true;
  }
  if (shared && modes.includes("ReadWriteOncePod")) {
    checks.forbidden(path, "ReadWriteOncePod cannot be combined with other access modes; keep one");
  }
}
function validateStorage(spec, path, checks) {
  const size = spec.resources?.requests?.["storage"];
  const at = path.child("resources", "requests", "storage");
  if (size === void 0)
    return checks.required(path.child("resources").key("storage"), "storage request is missing; set the size, such as 10Gi", { at });
  if (quantityOf(size).sign() > 0) return;
  checks.invalid(path.child("resources").key("storage"), `storage request ${size} is not positive; request more than 0`, { at });
}
function validateDataSources(spec, path, checks) {
  const { dataSource, dataSourceRef } = spec;
  if (dataSource) validateDataSource(dataSource, path.child("dataSource"), checks);
  if (!dataSourceRef) return;
  validateDataSource(dataSourceRef, path.child("dataSourceRef"), checks);
  const { namespace } = dataSourceRef;
  if (namespace) rejectValue(path.child("dataSourceRef"), "namespace", namespace, nameIsDNSLabel(namespace), checks);
  if (!dataSource) return;
  const at = path.child("dataSource");
  if (namespace) checks.invalid(path, `dataSource conflicts with the namespace "${namespace}" of dataSourceRef; remove dataSource`, { at });
  else if (!isSame2(dataSource, dataSourceRef)) checks.invalid(path, "dataSource and dataSourceRef differ; remove dataSource", { at });
}
function validateDataSource(source, path, checks) {
  const { apiGroup, kind = "", name } = source;
  if (!name) checks.required(path.child("name"), "name is missing; set the name of the object to copy from");
  if (kind === "") checks.required(path.child("kind"), "kind is missing; set the kind of the object to copy from");
  if (!apiGroup && kind !== "PersistentVolumeClaim") {
    const message = `${JSON.stringify(kind)} is not in the core group; use PersistentVolumeClaim, or add the kind's apiGroup`;
    checks.invalid(path, message, { at: path.child("kind") });
  }
  if (apiGroup && checks.minor >= 29) rejectValue(path, "apiGroup", apiGroup, isDNS1123Subdomain(apiGroup), checks);
}
function isSame2(source, ref) {
  return source.apiGroup === ref.apiGroup && (source.kind ?? "") === (ref.kind ?? "") && (source.name ?? "") === (ref.name ?? "");
}

// src/admission/validate/volume/ephemeral.ts
function validateEphemeral(ephemeral, path, checks) {
  const template = ephemeral.volumeClaimTemplate;
  const field = path.child("volumeClaimTemplate");
  if (!template) return checks.required(field, "volumeClaimTemplate is missing; add it with accessModes and a storage request");
  if (template.metadata) validateTemplateMetadata(template.metadata, field.child("metadata"), checks);
  validatePersistentVolumeClaimSpec(template.spec ?? {}, field.child("spec"), checks);
}
var CLUSTERS_OWN = [
  "name",
  "generateName",
  "namespace",
  "selfLink",
  "uid",
  "resourceVersion",
  "generation",
  "creationTimestamp",
  "deletionTimestamp",
  "deletionGracePeriodSeconds",
  "ownerReferences",
  "finalizers",
  "managedFields"
];
function validateTemplateMetadata(metadata, path, checks) {
  const { annotations, labels } = metadata;
  if (annotations) validateAnnotations(annotations, path.child("annotations"), checks);
  if (labels) validateLabels(labels, path.child("labels"), checks);
  for (const name of CLUSTERS_OWN) {
    const value = metadata[name];
    if (value === void 0 || value === "" || name === "generation" && value === 0) continue;
    const message = `${name} is not allowed in a volumeClaimTemplate, only labels and annotations are; remove it`;
    checks.forbidden(path.child(name === "uid" ? "uID" : name), message, { at: path.child(name) });
  }
}

// src/admission/validate/volume/iscsi.ts
var IQN_END = /[,;*&$|\t\n\f\r ]/;
var AUTHORITY = /(?<![A-Za-z0-9.-])[A-Za-z0-9.-]+$/;
var EUI = /^eui[^\n][A-Za-z0-9]{16}$/u;
var NAA = /^naa[^\n][A-Za-z0-9]{32}$/u;
var INTERFACE_MAX_LENGTH = 64;
function validateISCSI(iscsi, path, checks) {
  const { iqn, initiatorName, secretRef } = iscsi;
  if (!iscsi.targetPortal) checks.required(path.child("targetPortal"), "targetPortal is missing; set the portal, such as 10.0.2.15:3260");
  if (!iqn) checks.required(path.child("iqn"), "iqn is missing; set the target, such as iqn.2001-04.com.example:storage.disk1");
  else validateQualifiedName(iqn, path.child("iqn"), path.child("iqn"), checks);
  if (iscsi.lun !== void 0) validateLun(iscsi.lun, path, checks);
  if (!secretRef && (iscsi.chapAuthDiscovery || iscsi.chapAuthSession)) {
    const asking = iscsi.chapAuthDiscovery ? "chapAuthDiscovery" : "chapAuthSession";
    checks.required(path.child("secretRef"), `secretRef is missing; set the Secret with the CHAP credentials, because ${asking} is true`);
  }
  if (initiatorName !== void 0) {
    validateQualifiedName(initiatorName, path.child("initiatorname"), path.child("initiatorName"), checks);
  }
}
function isQualified(name) {
  const parts = name.split(IQN_END).at(-1).split(":");
  const last = parts.length - (parts.at(-1) === "" ? 2 : 1);
  return parts.slice(0, last).some((part) => /iqn\.[0-9]{4}-[0-9]{2}\../.test(AUTHORITY.exec(part)?.[0] ?? ""));
}
function validateQualifiedName(name, field, at, checks) {
  if (name.startsWith("iqn")) {
    if (!isQualified(name))
      checks.invalid(field, `"${name}" is not a valid iSCSI name; use the form iqn.2001-04.com.example:storage.disk1`, { at });
  } else if (name.startsWith("eui")) {
    if (!EUI.test(name)) checks.invalid(field, `"${name}" is not a valid iSCSI name; use the form eui. and 16 hexadecimal digits`, { at });
  } else if (name.startsWith("naa")) {
    if (!NAA.test(name)) checks.invalid(field, `"${name}" is not a valid iSCSI name; use the form naa. and 32 hexadecimal digits`, { at });
  } else checks.invalid(field, `"${name}" is not a valid iSCSI name; start it with iqn., eui. or naa.`, { at });
}
function validateInterfaceName(iscsi, volumeName, path, checks) {
  if (iscsi.initiatorName === void 0) return;
  const portal = iscsi.targetPortal ?? "";
  const length = byteLength(volumeName) + 1 + byteLength(portal);
  if (length <= INTERFACE_MAX_LENGTH) return;
  const together = `"${volumeName}" and targetPortal "${portal}" have ${length} bytes, including the colon between them`;
  checks.invalid(
    path.child("name"),
    `${together}; with initiatorName at most ${INTERFACE_MAX_LENGTH} are allowed: shorten the volume's name`
  );
}
function validateLun(lun, path, checks) {
  if (lun < 0 || lun > 255) checks.invalid(path.child("lun"), `lun ${lun} is out of range; use 0 to 255`);
}

// src/admission/validate/volume/fibre-channel.ts
function validateFC(fc, path, checks) {
  const worldWideNames = fc.targetWWNs?.length ?? 0;
  const ids = fc.wwids?.length ?? 0;
  if (worldWideNames === 0) {
    if (ids === 0)
      checks.required(path.child("targetWWNs"), "targetWWNs is missing; the device is not specified; add targetWWNs with lun, or wwids");
    return;
  }
  if (ids > 0) checks.invalid(path.child("targetWWNs"), "targetWWNs and wwids are both set; keep targetWWNs with lun, or wwids");
  if (fc.lun === void 0) checks.required(path.child("lun"), "lun is missing; with targetWWNs, set the logical unit number of the device");
  else validateLun(fc.lun, path, checks);
}

// src/admission/validate/volume/host-path.ts
var TYPES3 = ["", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"];
function validateHostPath(hostPath, path, checks) {
  if (!hostPath.path) return checks.required(path.child("path"), "path is missing; set the path of a file or directory on the node");
  validateNoBacksteps(hostPath.path, path.child("path"), checks);
  if (hostPath.type !== void 0 && !TYPES3.includes(hostPath.type)) {
    const message = `"${hostPath.type}" is not a valid hostPath type; use one of ${TYPES3.slice(1).join(", ")}, or remove it to skip the check`;
    checks.unsupported(path.child("type"), hostPath.type, TYPES3, { message });
  }
}

// src/admission/validate/volume/image.ts
function validateImage(image, path, checks) {
  if (!image.reference && checks.minor >= 37 && !checks.keeps.emptyImageVolumeReference) {
    checks.required(path.child("reference"), "reference is missing; set the image to mount, such as registry.example.com/tools:1.2");
  }
  validatePullPolicy(image.pullPolicy, path, "pullPolicy", checks);
}

// src/admission/validate/volume/nfs.ts
function validateNFS(nfs, path, checks) {
  if (!nfs.server) checks.required(path.child("server"), "server is missing; set the name of the NFS server");
  if (nfs.path?.startsWith("/")) return;
  const field = path.child("path");
  const cause = field.toString();
  if (!nfs.path) checks.required(field, "path is missing; set the path that the server exports, such as /exports/data", { cause });
  checks.invalid(field, `"${nfs.path ?? ""}" is not an absolute path; start it with "/"`, { cause });
}
function validateGlusterfs(glusterfs, path, checks) {
  if (!glusterfs.endpoints)
    checks.required(path.child("endpoints"), "endpoints is missing; set the name of the Endpoints of the Gluster nodes");
  if (!glusterfs.path) checks.required(path.child("path"), "path is missing; set the name of the Gluster volume");
}

// src/admission/validate/volume/signer-name.ts
var SIGNER_NAME_MAX_LENGTH = dns1123SubdomainMaxLength + 1 + 63 + 1 + dns1123SubdomainMaxLength;
function validateSignerName(name, field, checks) {
  if (name === "") return checks.required(field, "name the signer, such as example.com/my-signer");
  const cause = field.toString();
  const slash = name.indexOf("/");
  if (slash < 0 || name.includes("/", slash + 1)) {
    return checks.invalid(field, `"${name}" must be a domain, "/" and a name, such as example.com/my-signer`, { cause });
  }
  const domain = name.slice(0, slash);
  const labels = domain.split(".");
  if (isLongerThan(domain, dns1123SubdomainMaxLength)) {
    const message = `the domain "${domain}" has ${byteLength(domain)} bytes; at most ${dns1123SubdomainMaxLength} are allowed`;
    checks.tooLong(field, byteLength(domain), dns1123SubdomainMaxLength, { message, cause });
  }
  rejectFirst(labels, isDNS1123Label, "domain", field, checks);
  if (labels.length < 2) checks.invalid(field, `the domain "${domain}" must have at least two parts, such as example.com`, { cause });
  rejectFirst(name.slice(slash + 1).split("."), isDNS1123Subdomain, "name", field, checks);
  if (isLongerThan(name, SIGNER_NAME_MAX_LENGTH)) {
    const message = `"${name}" has ${byteLength(name)} bytes; at most ${SIGNER_NAME_MAX_LENGTH} are allowed`;
    checks.tooLong(field, byteLength(name), SIGNER_NAME_MAX_LENGTH, { message, cause });
  }
}
function rejectFirst(parts, validate, of, field, checks) {
  for (const part of parts) {
    const problems = validate(part);
    if (problems.length === 0) continue;
    const cause = field.toString();
    for (const problem of problems) checks.invalid(field, `the part "${part}" of the ${of} ${problem}`, { cause });
    return;
  }
}
function isKubernetesSigner(name) {
  const slash = name.indexOf("/");
  const domain = slash < 0 ? name : name.slice(0, slash);
  return domain === "kubernetes.io" || domain.endsWith(".kubernetes.io");
}

// src/admission/validate/volume/cluster-trust-bundle.ts
function validateClusterTrustBundle(bundle, path, files, checks) {
  const { name, signerName, labelSelector } = bundle;
  if (name !== void 0 && signerName !== void 0) {
    checks.invalid(path, "name and signerName are both set; keep one");
  } else if (name !== void 0) {
    validateName2(name, path, checks);
    if (labelSelector) {
      checks.invalid(path.child("labelSelector"), `labelSelector conflicts with name "${name}"; remove labelSelector, or use signerName`);
    }
  } else if (signerName !== void 0) {
    if (signerName === "") checks.required(path.child("signerName"), "signerName is missing; set the signer of the bundles");
    validateSignerName(signerName, path.child("signerName"), checks);
    if (labelSelector) validateLabelSelector(labelSelector, path.child("labelSelector"), checks);
  } else checks.required(path, "the bundle is not specified; add name or signerName");
  const file = bundle.path ?? "";
  if (file === "")
    checks.required(path.child("path"), "path is missing; set the path of the file for the certificates, relative to the mount");
  validateUser(bundle.user, path, "user", checks);
  validateNonReservedPath(file, path.child("path"), checks);
  files.take(file, path.child("path"));
}
function validateName2(name, path, checks) {
  if (name === "") checks.required(path.child("name"), "name is missing; set the name of the ClusterTrustBundle");
  const colon = name.lastIndexOf(":");
  const slash = name.indexOf("/");
  if (colon === 0 || slash >= 0 && slash < colon) {
    checks.invalid(path.child("name"), `"${name}" must be a name, or a signer's name and a name, such as example.com:my-signer:my-bundle`);
  } else rejectValue(path, "name", name, nameIsDNSSubdomain(name.slice(colon + 1)), checks);
}

// src/admission/validate/volume/pod-certificate.ts
var KEY_TYPES = ["RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"];
var FILES = ["credentialBundlePath", "keyPath", "certificateChainPath"];
var HOUR = 60 * 60;
var DAY = 24 * HOUR;
var ANNOTATIONS_MAX_LENGTH = 256 * 1024;
function validatePodCertificate(certificate, path, files, checks) {
  const { signerName = "", keyType = "", maxExpirationSeconds, userAnnotations } = certificate;
  validateSignerName(signerName, path.child("signerName"), checks);
  if (userAnnotations) validateUserAnnotations(userAnnotations, path.child("userAnnotations"), checks);
  validateUser(certificate.user, path, "user", checks);
  if (!KEY_TYPES.includes(keyType)) checks.unsupported(path.child("keyType"), keyType, KEY_TYPES);
  if (maxExpirationSeconds !== void 0) {
    const longest = isKubernetesSigner(signerName) ? DAY : 91 * DAY;
    if (maxExpirationSeconds < HOUR || maxExpirationSeconds > longest) {
      checks.invalid(
        path.child("maxExpirationSeconds"),
        `${maxExpirationSeconds} seconds is out of range; use ${HOUR} to ${longest} for this signer`
      );
    }
  }
  let count = 0;
  for (const name of FILES) {
    const file = certificate[name];
    if (!file) continue;
    count++;
    validateNonReservedPath(file, path.child(name), checks);
    files.take(file, path.child(name));
  }
  if (count === 0) checks.required(path, `no file is specified; add at least one of ${FILES.join(", ")}`);
}
function validateUserAnnotations(annotations, path, checks) {
  let length = 0;
  for (const [key, value] of Object.entries(annotations)) {
    length += byteLength(key) + byteLength(value ?? "");
    const name = toLower(key);
    const problems = isDomainPrefixedKey(name);
    if (problems.length === 0) continue;
    const at = path.key(key);
    if (key === "") checks.required(path, "empty annotation key; use one such as example.com/my-key", { at, isOfKey: true });
    else for (const problem of problems) checks.invalid(path, `the key "${name}" ${problem}`, { at, cause: at.toString(), isOfKey: true });
  }
  if (length > ANNOTATIONS_MAX_LENGTH) checks.tooLong(path, length, ANNOTATIONS_MAX_LENGTH);
}

// src/admission/validate/volume/projected.ts
var SOURCES = ["secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];
var TEN_MINUTES = 10 * 60;
var LONGEST_TOKEN = 2 ** 32;
function validateProjected(projected, path, checks) {
  validateFileMode(projected.defaultMode, path, "defaultMode", checks);
  validateUser(projected.defaultUser, path, "defaultUser", checks);
  if (!projected.sources) return;
  const files = new ProjectedFiles(path, checks);
  const sources = path.child("sources");
  for (const [index, source] of projected.sources.entries()) validateProjection(source, path, sources.index(index), files, checks);
}
var ProjectedFiles = class {
  constructor(path, checks) {
    this.path = path;
    this.checks = checks;
  }
  path;
  checks;
  #paths = /* @__PURE__ */ new Set();
  /** What Kubernetes has reported; since 1.37 it reports equal errors once. */
  #reported = /* @__PURE__ */ new Set();
  /**
   * Kubernetes reports the second taker at the volume.
   * @param owner The ConfigMap or Secret with the file; Kubernetes tells its name, else the path.
   */
  take(file, at, owner) {
    if (!this.#paths.has(file)) {
      this.#paths.add(file);
      return;
    }
    const told = owner ?? file;
    if (this.checks.minor >= 37 && this.#reported.has(told)) return;
    this.#reported.add(told);
    const of = owner === void 0 ? "" : ` of "${owner}"`;
    this.checks.invalid(this.path, `the file "${file}"${of} is already written by another source; use another path`, { at });
  }
};
function validateProjection(source, volume, path, files, checks) {
  const { secret, configMap, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source;
  let count = 0;
  if (secret) {
    count++;
    validateKeys2(secret.name, secret.items, "Secret", path.child("secret"), files, checks);
  }
  if (configMap) {
    count++;
    validateKeys2(configMap.name, configMap.items, "ConfigMap", path.child("configMap"), files, checks);
  }
  if (downwardAPI) {
    count++;
    const field = path.child("downwardAPI");
    for (const [index, file] of (downwardAPI.items ?? []).entries()) {
      const at = field.child("items").index(index);
      validateDownwardAPIFile(file, field, at, checks);
      if (file.path) files.take(file.path, at.child("path"));
    }
  }
  if (serviceAccountToken) {
    count++;
    validateServiceAccountToken(serviceAccountToken, volume, path.child("serviceAccountToken"), checks);
  }
  if (clusterTrustBundle) {
    count++;
    validateClusterTrustBundle(clusterTrustBundle, path.child("clusterTrustBundle"), files, checks);
  }
  if (podCertificate) {
    count++;
    validatePodCertificate(podCertificate, path.child("podCertificate"), files, checks);
  }
  if (count > 1) {
    const present = SOURCES.filter((name) => source[name] !== void 0);
    checks.forbidden(path, `${present.join(" and ")} are set in one entry; use a separate entry of sources for each`);
  }
}
function validateKeys2(name, items, kind, path, files, checks) {
  if (!name) checks.required(path.child("name"), `name is missing; set the name of the ${kind}`);
  if (!items) return;
  validateKeysToPaths(items, path, checks);
  for (const [index, item] of items.entries()) {
    if (item.path) files.take(item.path, path.child("items").index(index).child("path"), name ?? "");
  }
}
function validateServiceAccountToken(token, volume, path, checks) {
  const { expirationSeconds } = token;
  if (expirationSeconds !== void 0) {
    const field = path.child("expirationSeconds");
    if (expirationSeconds < TEN_MINUTES) checks.invalid(field, `${expirationSeconds} seconds is too short for a token; use at least 600`);
    if (expirationSeconds > LONGEST_TOKEN) checks.invalid(field, `${expirationSeconds} seconds is too long for a token; use at most 2^32`);
  }
  const at = path.child("path");
  if (!token.path)
    checks.required(volume.child("path"), "path is missing; set the path of the file for the token, relative to the mount", { at });
  else if (checks.minor >= 30 && !checks.keeps.nonLocalTokenPaths) validateNonReservedPath(token.path, volume.child("path"), checks, at);
  validateUser(token.user, path, "user", checks);
}

// src/admission/validate/volume/retired.ts
function validateGitRepo(gitRepo, path, checks) {
  if (!gitRepo.repository) checks.required(path.child("repository"), "repository is missing; set the repository");
  if (gitRepo.directory) validateDescendingPath(gitRepo.directory, path.child("directory"), checks);
}
function validateFlexVolume(flex, path, checks) {
  if (!flex.driver) checks.required(path.child("driver"), "driver is missing; set the name of the driver, as vendor/driver");
  for (const key in flex.options ?? {}) {
    const slash = key.indexOf("/");
    const domain = `.${toLower(slash < 0 ? key : key.slice(0, slash))}`;
    if (!domain.endsWith(".kubernetes.io") && !domain.endsWith(".k8s.io")) continue;
    checks.invalid(
      path.child("options").key(key),
      `"${key}" uses a reserved domain of Kubernetes (kubernetes.io or k8s.io); use another domain`
    );
  }
}
function validateFlocker(flocker, path, checks) {
  const { datasetName, datasetUUID } = flocker;
  if (!datasetName && !datasetUUID) checks.required(path, "the dataset is not specified; add datasetName or datasetUUID");
  if (datasetName && datasetUUID) checks.invalid(path, "datasetName and datasetUUID are both set; keep one");
  if (datasetName?.includes("/")) checks.invalid(path.child("datasetName"), `"${datasetName}" contains "/", which a dataset name must not`);
}
function validateScaleIO(scaleIO, path, checks) {
  if (!scaleIO.gateway) checks.required(path.child("gateway"), "gateway is missing; set the gateway, such as https://10.0.0.1/api");
  if (!scaleIO.system) checks.required(path.child("system"), "system is missing; set the name of the storage system");
  if (!scaleIO.volumeName) checks.required(path.child("volumeName"), "volumeName is missing; set the name of the volume in ScaleIO");
}
function validateStorageOS(storageOS, path, checks) {
  const { volumeName, volumeNamespace, secretRef } = storageOS;
  if (!volumeName) checks.required(path.child("volumeName"), "volumeName is missing; set the name of the volume in StorageOS");
  else rejectValue(path, "volumeName", volumeName, isDNS1123Label(volumeName), checks);
  if (volumeNamespace) rejectValue(path, "volumeNamespace", volumeNamespace, isDNS1123Label(volumeNamespace), checks);
  if (secretRef && !secretRef.name)
    checks.required(path.child("secretRef", "name"), "name is missing; set the name of the Secret with the credentials");
}
var TENANT_MAX_LENGTH = 64;
function validateQuobyte(quobyte, path, checks) {
  const { registry, tenant = "" } = quobyte;
  if (!registry)
    checks.required(path.child("registry"), "registry is missing; set the registry as host:port, or a comma-separated list of them");
  else if (byteLength(tenant) > TENANT_MAX_LENGTH) {
    checks.required(path.child("tenant"), `"${tenant}" is too long; give the UUID of the tenant, at most ${TENANT_MAX_LENGTH} characters`);
  } else validateRegistry(registry, path, checks);
  if (!quobyte.volume) checks.required(path.child("volume"), "volume is missing; set the name of the volume in Quobyte");
}
function validateRegistry(registry, path, checks) {
  for (const pair of registry.split(",")) {
    if (isHostPort(pair)) continue;
    const field = path.child("registry");
    checks.invalid(field, `"${registry}" is not host:port or a comma-separated list of them`, { cause: field.toString() });
  }
}
function isHostPort(text) {
  const colon = text.lastIndexOf(":");
  if (colon < 0) return false;
  if (!text.startsWith("[")) return text.indexOf(":") === colon && !text.includes("[") && !text.includes("]");
  const end = text.indexOf("]");
  return end >= 0 && end + 1 === colon && text.indexOf("[", 1) < 0 && text.indexOf("]", end + 1) < 0;
}

// src/admission/validate/volume/index.ts
var VALIDATORS = {
  emptyDir: validateEmptyDir,
  hostPath: validateHostPath,
  gitRepo: validateGitRepo,
  gcePersistentDisk: validateGCEPersistentDisk,
  awsElasticBlockStore: validateAWSElasticBlockStore,
  secret: validateSecret,
  nfs: validateNFS,
  iscsi: validateISCSI,
  glusterfs: validateGlusterfs,
  flocker: validateFlocker,
  persistentVolumeClaim: validatePersistentVolumeClaim,
  rbd: validateRBD,
  cinder: validateCinder,
  cephfs: validateCephFS,
  quobyte: validateQuobyte,
  downwardAPI: validateDownwardAPI,
  fc: validateFC,
  flexVolume: validateFlexVolume,
  configMap: validateConfigMap,
  azureFile: validateAzureFile,
  vsphereVolume: validateVsphere,
  photonPersistentDisk: validatePhotonPersistentDisk,
  portworxVolume: validatePortworx,
  azureDisk: validateAzureDisk,
  storageos: validateStorageOS,
  projected: validateProjected,
  scaleIO: validateScaleIO,
  csi: validateCSI,
  ephemeral: validateEphemeral,
  image: validateImage
};
var SOURCES2 = Object.keys(VALIDATORS).filter(isSource);
function isSource(key) {
  return Object.hasOwn(VALIDATORS, key);
}
var FORBIDDEN_AS = { downwardAPI: "downwarAPI", cephfs: "cephFS" };
function volumeCause(name) {
  return `volume ${name}`;
}
function validateVolumes(volumes, path, checks) {
  const valid = /* @__PURE__ */ new Map();
  let rejected;
  volumes.forEach((volume, index) => {
    const before = checks.rejections.length;
    validateVolume(volume, valid, path.index(index), checks);
    const name = volume.name ?? "";
    if (checks.rejections.length === before) valid.set(name, volume);
    else if (!valid.has(name) && !rejected?.has(name)) {
      rejected ??= /* @__PURE__ */ new Set();
      rejected.add(name);
      shareCause(name, before, checks);
    }
  });
  return valid;
}
function shareCause(name, index, checks) {
  const cause = volumeCause(name);
  const old = checks.rejections[index]?.cause;
  for (let i = index; i < checks.rejections.length; i++) {
    const rejection = checks.rejections[i];
    if (rejection && (i === index || old !== void 0 && rejection.cause === old)) checks.rejections[i] = { ...rejection, cause };
  }
}
function validateVolume(volume, valid, path, checks) {
  const { name, iscsi } = volume;
  validateVolumeSource(volume, path, checks);
  if (iscsi) validateInterfaceName(iscsi, name ?? "", path, checks);
  if (!name) checks.required(path.child("name"), "name is missing; set the name of the volume, so that containers can mount it");
  else rejectValue(path, "name", name, isDNS1123Label(name), checks);
  if (valid.has(name ?? "")) checks.duplicate(path.child("name"), name);
}
function validateVolumeSource(volume, path, checks) {
  let count = 0;
  let own;
  for (const key in volume) {
    if (volume[key] === void 0 || !isSource(key)) continue;
    own = key;
    count++;
  }
  if (own === void 0) return checks.required(path, "volume has no source; add one, such as emptyDir, hostPath, configMap or secret");
  if (count > 1) own = forbidOthers(volume, path, checks);
  validateOwnSource(own, volume[own], path, checks);
}
function validateOwnSource(name, source, path, checks) {
  if (source !== void 0) VALIDATORS[name](source, path.child(name), checks);
}
function forbidOthers(volume, path, checks) {
  const present = SOURCES2.filter((name) => volume[name] !== void 0);
  const [first = "emptyDir", ...others] = present;
  for (const name of others) {
    const at = path.child(name);
    const reported = FORBIDDEN_AS[name];
    const field = reported === void 0 ? at : path.child(reported);
    checks.forbidden(field, `volume has more than one source: ${present.join(" and ")}; keep one`, {
      at,
      cause: path.toString()
    });
  }
  return first;
}

// src/admission/validate/volume-mount.ts
var PROPAGATIONS = ["None", "HostToContainer", "Bidirectional"];
var RECURSIVE_READ_ONLY = ["Disabled", "IfPossible", "Enabled"];
var BIND_MOUNT_OPTIONS = ["noexec", "nodev", "nosuid"];
function validateVolumeMounts(mounts, volumes, container, path, checks) {
  const mountPaths = /* @__PURE__ */ new Set();
  const devices = container.volumeDevices?.length ? lastPaths(container.volumeDevices, "devicePath") : void 0;
  mounts.forEach((mount, index) => {
    const item = path.index(index);
    const { name = "", mountPath = "" } = mount;
    validateName3(name, "mount", volumes, item, checks);
    validateMountPath(mountPath, mountPaths, item, checks);
    if (devices) {
      if (devices.has(name)) rejectBoth(name, "volumeDevices", item, checks);
      rejectTaken(mountPath, devices, "volumeDevices", item, "mountPath", checks);
    }
    validateSubPath(mount, path, item, checks);
    if (mount.mountPropagation !== void 0) validatePropagation(mount.mountPropagation, container, path, item, checks);
    if (mount.recursiveReadOnly !== void 0) validateRecursiveReadOnly(mount, path, item, checks);
    const { bindMountOptions = [] } = mount;
    if (bindMountOptions.length > 0) validateBindMountOptions(bindMountOptions, volumes.get(name), item.child("bindMountOptions"), checks);
  });
}
function validateVolumeDevices(devices, mounts, volumes, path, checks) {
  const names = /* @__PURE__ */ new Set();
  const devicePaths = /* @__PURE__ */ new Set();
  const mounted = lastPaths(mounts, "mountPath");
  for (const [index, device] of devices.entries()) {
    const item = path.index(index);
    const { name = "", devicePath = "" } = device;
    validateName3(name, "device", volumes, item, checks);
    if (name !== "" && names.has(name)) checks.invalid(item.child("name"), `"${name}" is already in volumeDevices; remove one of them`);
    names.add(name);
    rejectNoBlocks(volumes.get(name), item, checks);
    validateDevicePath(devicePath, devicePaths, item, checks);
    if (mounted.has(name)) rejectBoth(name, "volumeMounts", item, checks);
    rejectTaken(devicePath, mounted, "volumeMounts", item, "devicePath", checks);
  }
}
function lastPaths(uses, key) {
  const paths = /* @__PURE__ */ new Map();
  for (const use of uses) paths.set(use.name ?? "", use[key] ?? "");
  return paths;
}
function validateName3(name, use, volumes, item, checks) {
  if (volumes.has(name)) return;
  const field = item.child("name");
  const known = volumes.size === 0 ? "the pod has no volumes" : `the pod has ${listed2(volumes)}`;
  const rule = use === "mount" ? "volume-mount-without-volume" : "dangling-reference";
  if (name === "") {
    checks.required(field, `name is missing; set the name of a volume: ${known}`, { cause: field.toString() });
    checks.notFound(field, `the ${use} does not name a volume: ${known}`, { cause: field.toString(), rule: "required-field" });
    return;
  }
  const cause = volumeCause(name);
  const origin = checks.firstOf(cause);
  if (origin) checks.notFound(field, `the volume "${name}" is itself rejected; fix it there`, { cause, rule: origin.rule });
  else {
    const message = `volume "${name}" is not defined: ${known}; fix the name, or add the volume to spec.volumes`;
    checks.notFound(field, message, { cause: `no volume ${name}`, rule });
  }
}
function validateMountPath(mountPath, taken, item, checks) {
  if (mountPath === "") checks.required(item.child("mountPath"), "mountPath is missing; set the path in the container, such as /data");
  if (taken.has(mountPath)) {
    checks.invalid(item.child("mountPath"), `duplicate mountPath "${mountPath}"; mount each volume at a different path`);
  }
  taken.add(mountPath);
}
function validateDevicePath(devicePath, taken, item, checks) {
  if (devicePath === "")
    checks.required(item.child("devicePath"), "devicePath is missing; set the path in the container, such as /dev/xvda");
  if (taken.has(devicePath))
    checks.invalid(item.child("devicePath"), `duplicate devicePath "${devicePath}"; use a different path for each device`);
  if (hasBackstep(devicePath)) checks.invalid(item.child("devicePath"), `"${devicePath}" contains ".."; write the path without it`);
  else taken.add(devicePath);
}
function rejectBoth(name, where, item, checks) {
  const message = `volume "${name}" is also in ${where}; use it as a device or mount it, not both`;
  checks.invalid(item.child("name"), message, { cause: `${item.parent?.parent?.toString() ?? ""} ${name}` });
}
function rejectTaken(path, others, where, item, name, checks) {
  for (const other of others.values()) {
    if (other !== path) continue;
    checks.invalid(item.child(name), `path "${path}" is also used in ${where}; use it once`);
    return;
  }
}
function rejectNoBlocks(volume, item, checks) {
  if (!volume || volume.persistentVolumeClaim || volume.ephemeral) return;
  const message = `volume "${volume.name}" cannot be used as a device, only persistentVolumeClaim and ephemeral volumes can; mount it instead`;
  checks.invalid(item.child("name"), message);
}
function validateSubPath(mount, path, item, checks) {
  const { subPath, subPathExpr } = mount;
  if (subPath) validateDescendingPath(subPath, path.child("subPath"), checks, item.child("subPath"));
  if (!subPathExpr) return;
  if (subPath) checks.invalid(item.child("subPathExpr"), `subPath "${subPath}" and subPathExpr are both set; keep one`);
  validateDescendingPath(subPathExpr, path.child("subPathExpr"), checks, item.child("subPathExpr"));
}
function validatePropagation(propagation, container, path, item, checks) {
  const at = item.child("mountPropagation");
  if (!PROPAGATIONS.includes(propagation)) checks.unsupported(path.child("mountPropagation"), propagation, PROPAGATIONS, { at });
  else if (propagation === "Bidirectional" && !container.securityContext?.privileged) {
    const message = "Bidirectional mount propagation requires a privileged container; use HostToContainer";
    checks.forbidden(path.child("mountPropagation"), message, {
      at,
      rule: "propagation-needs-privileged",
      cause: `${path.toString()} privileged`
    });
  }
}
function validateRecursiveReadOnly(mount, path, item, checks) {
  const { recursiveReadOnly = "", mountPropagation, readOnly } = mount;
  const field = path.child("recursiveReadOnly");
  const at = item.child("recursiveReadOnly");
  if (!RECURSIVE_READ_ONLY.includes(recursiveReadOnly)) return checks.unsupported(field, recursiveReadOnly, RECURSIVE_READ_ONLY, { at });
  if (recursiveReadOnly === "Disabled") return;
  if (!readOnly) checks.forbidden(field, "recursiveReadOnly requires readOnly: true; set it", { at });
  if (mountPropagation !== void 0 && mountPropagation !== "None") {
    checks.forbidden(field, "recursiveReadOnly conflicts with mountPropagation; remove mountPropagation", { at });
  }
}
function validateBindMountOptions(options, volume, path, checks) {
  for (const [index, option] of options.entries()) {
    if (!BIND_MOUNT_OPTIONS.includes(option)) checks.unsupported(path.index(index), option, BIND_MOUNT_OPTIONS);
    if (options.indexOf(option) < index) checks.duplicate(path.index(index), option);
  }
  if (volume?.image) checks.invalid(path, `volume "${volume.name}" is an image volume, whose mounts do not support this option; remove it`);
}

// src/admission/validate/any-container.ts
var MESSAGE_POLICIES = ["File", "FallbackToLogsOnError"];
function claimName({ name = "" }, names, what, path, checks) {
  if (!names.has(name)) {
    names.add(name);
    return;
  }
  const field = path.child("name");
  const message = `another ${what} already has the name ${JSON.stringify(name)}; use a unique name`;
  checks.duplicate(field, name, { cause: field.toString(), message });
}
function validateContainer(container, volumes, spec, path, checks) {
  const { name, image, terminationMessagePolicy, ports, env, envFrom, volumeMounts, volumeDevices } = container;
  if (!name) checks.required(path.child("name"), "a container needs a name", { cause: path.child("name").toString() });
  else rejectValue(path, "name", name, isDNS1123Label(name), checks);
  if (!image) checks.required(path.child("image"), "image is missing; set the image to run");
  validateMessagePolicy(terminationMessagePolicy, path, checks);
  if (ports) validateContainerPorts(ports, path.child("ports"), checks);
  if (env) validateEnv(env, spec, path.child("env"), checks);
  if (envFrom) validateEnvFrom(envFrom, path.child("envFrom"), checks);
  if (volumeMounts) validateVolumeMounts(volumeMounts, volumes, container, path.child("volumeMounts"), checks);
  if (volumeDevices) validateVolumeDevices(volumeDevices, volumeMounts ?? [], volumes, path.child("volumeDevices"), checks);
  validatePullPolicy(container.imagePullPolicy, path, "imagePullPolicy", checks);
  if (container.resources) validateContainerResources(container.resources, spec.resourceClaims, path.child("resources"), checks);
  if (container.resizePolicy) validateResizePolicy(container.resizePolicy, spec, path.child("resizePolicy"), checks);
  if (container.securityContext) validateSecurityContext(container.securityContext, spec.hostUsers, path.child("securityContext"), checks);
}
function validateMessagePolicy(policy, path, checks) {
  if (!policy)
    checks.required(
      path.child("terminationMessagePolicy"),
      `terminationMessagePolicy is missing; set one of ${MESSAGE_POLICIES.join(", ")}`
    );
  else if (!MESSAGE_POLICIES.includes(policy)) checks.unsupported(path.child("terminationMessagePolicy"), policy, MESSAGE_POLICIES);
}

// src/admission/validate/container-restart-rule.ts
var POLICIES2 = ["Always", "Never", "OnFailure"];
var OPERATORS3 = ["In", "NotIn"];
var MAX_RULES = 20;
var MAX_EXIT_CODES = 255;
function validateContainerRestart({ restartPolicy, restartPolicyRules }, path, checks) {
  if (restartPolicy === void 0 && !restartPolicyRules?.length) return;
  if (rulesAllowed(checks)) validateContainerRestartPolicy(restartPolicy, restartPolicyRules ?? [], path, checks);
  else if (restartPolicy !== void 0) {
    const message = `${JSON.stringify(restartPolicy)} is not supported for a regular container before Kubernetes 1.35; remove it`;
    checks.forbidden(path.child("restartPolicy"), message);
  }
}
function validateInitContainerRestart({ restartPolicy, restartPolicyRules }, path, checks) {
  const rules = restartPolicyRules ?? [];
  if (restartPolicy === void 0) {
    if (rules.length > 0 && checks.minor >= 35) requireRestartPolicy(path, checks);
  } else if (!rulesAllowed(checks)) {
    if (restartPolicy !== "Always") checks.unsupported(path.child("restartPolicy"), restartPolicy, ["Always"]);
  } else if (restartPolicy !== "Always" || restartAllAllowed(checks)) {
    validateContainerRestartPolicy(restartPolicy, rules, path, checks);
  } else if (rules.length > 0) {
    const message = "restartPolicyRules of a sidecar (restartPolicy Always) require Kubernetes 1.36; remove them";
    checks.forbidden(path.child("restartPolicyRules"), message);
  }
}
function rulesAllowed(checks) {
  return checks.enabled("ContainerRestartRules") || checks.keeps.restartRules;
}
function restartAllAllowed(checks) {
  return checks.enabled("RestartAllContainersOnContainerExits") || checks.keeps.restartAllContainers;
}
function validateContainerRestartPolicy(policy, rules, path, checks) {
  if (policy === void 0) requireRestartPolicy(path, checks);
  else if (!POLICIES2.includes(policy)) checks.unsupported(path.child("restartPolicy"), policy, POLICIES2);
  if (rules.length === 0) return;
  const rulesPath = path.child("restartPolicyRules");
  if (rules.length > MAX_RULES) rejectLength(rulesPath, rules.length, MAX_RULES, checks);
  for (const [index, rule] of rules.entries()) validateRule(rule, rulesPath.index(index), checks);
}
function requireRestartPolicy(path, checks) {
  checks.required(path.child("restartPolicy"), `restartPolicyRules require it; set one of ${POLICIES2.join(", ")}`);
}
function validateRule({ action = "", exitCodes }, path, checks) {
  if (action !== "Restart" && !(action === "RestartAllContainers" && restartAllAllowed(checks))) {
    checks.unsupported(path.child("action"), action, restartAllAllowed(checks) ? ["Restart", "RestartAllContainers"] : ["Restart"]);
  }
  if (!exitCodes) return checks.required(path.child("exitCodes"), "exitCodes is missing; set the exit codes that the rule applies to");
  const { operator = "", values } = exitCodes;
  if (!OPERATORS3.includes(operator)) checks.unsupported(path.child("exitCodes", "operator"), operator, OPERATORS3);
  if (values && values.length > MAX_EXIT_CODES) rejectLength(path.child("exitCodes", "values"), values.length, MAX_EXIT_CODES, checks);
}
function rejectLength(path, length, most, checks) {
  if (checks.minor >= 36) checks.tooMany(path, length, most);
  else checks.tooLong(path, length, most, { rule: "too-many", message: `${length} items exceed the limit of ${most}; remove some` });
}

// src/admission/validate/port.ts
function validatePort(port, path, checks) {
  if (typeof port === "string") rejectValue(path, "port", port, isValidPortName(port), checks);
  else rejectValue(path, "port", port ?? 0, isValidPortNum(port ?? 0), checks);
}

// src/admission/validate/http-get-action.ts
var SCHEMES = ["HTTP", "HTTPS"];
var PROTOCOLS2 = ["HTTP1", "HTTP2"];
function validateHTTPGetAction(action, path, checks) {
  const { path: urlPath, port, scheme = "", httpHeaders, protocol, host } = action;
  if (!urlPath) checks.required(path.child("path"), "path is missing; set the path to request, such as /healthz");
  validatePort(port, path, checks);
  if (!SCHEMES.includes(scheme)) checks.unsupported(path.child("scheme"), scheme, SCHEMES);
  if (httpHeaders) validateHeaders(httpHeaders, path.child("httpHeaders"), checks);
  if (protocol === void 0) return;
  if (!PROTOCOLS2.includes(protocol)) checks.unsupported(path.child("protocol"), protocol, PROTOCOLS2);
  else if (protocol === "HTTP2" && scheme !== "HTTP") {
    checks.invalid(path.child("protocol"), `protocol "HTTP2" requires scheme HTTP, not ${JSON.stringify(scheme)}`);
  } else if (protocol === "HTTP2" && host) {
    checks.invalid(path.child("host"), `${JSON.stringify(host)} is not allowed with protocol HTTP2; remove host to probe the pod itself`);
  }
}
function validateHeaders(headers, path, checks) {
  for (const [index, { name = "" }] of headers.entries()) {
    for (const problem of isHTTPHeaderName(name)) {
      checks.invalid(path, `the header ${JSON.stringify(name)} ${problem}`, { at: path.index(index).child("name") });
    }
  }
}

// src/admission/validate/handler.ts
var GRPC_MODES = ["Plaintext", "TLS"];
function validateHandler(handler, gracePeriod, path, checks) {
  const { exec, httpGet, tcpSocket, grpc, sleep } = handler;
  let first;
  if (exec) {
    first = "exec";
    validateExecAction(exec, path.child("exec"), checks);
  }
  if (httpGet) {
    if (first) forbidSecond("httpGet", first, path, checks);
    else validateHTTPGetAction(httpGet, path.child("httpGet"), checks);
    first ??= "httpGet";
  }
  if (tcpSocket) {
    if (first) forbidSecond("tcpSocket", first, path, checks);
    else validatePort(tcpSocket.port, path.child("tcpSocket"), checks);
    first ??= "tcpSocket";
  }
  if (grpc) {
    if (first) forbidSecond("grpc", first, path, checks);
    else validateGRPCAction(grpc, path.child("grpc"), checks);
    first ??= "grpc";
  }
  if (sleep) {
    if (first) forbidSecond("sleep", first, path, checks);
    else validateSleepAction(sleep, gracePeriod, path.child("sleep"), checks);
    first ??= "sleep";
  }
  if (!first)
    checks.required(path, "no action is set; add one of exec, httpGet, tcpSocket, grpc (only in a probe) or sleep (only in a hook)");
}
function forbidSecond(name, first, path, checks) {
  checks.forbidden(path.child(name), `${first} and ${name} are both set; keep one`);
}
function validateExecAction({ command }, path, checks) {
  if (!command?.length) checks.required(path.child("command"), "command is missing; set the command to run in the container");
}
function validateGRPCAction({ port, mode }, path, checks) {
  validatePort(port, path, checks);
  if (mode !== void 0 && !GRPC_MODES.includes(mode)) checks.unsupported(path.child("mode"), mode, GRPC_MODES);
}
function validateSleepAction({ seconds = 0 }, gracePeriod, path, checks) {
  const least = checks.enabled("PodLifecycleSleepActionAllowZero") ? 0 : 1;
  if (gracePeriod === void 0 || seconds >= least && seconds <= gracePeriod) return;
  const allowed = `must be between ${least} and ${gracePeriod}, the terminationGracePeriodSeconds of the pod`;
  checks.invalid(path, `${seconds} seconds of sleep ${allowed}`, { at: path.child("seconds") });
}

// src/admission/validate/lifecycle.ts
var MINUS = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `SIGRTMAX-${n}`);
var PLUS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((n) => `SIGRTMIN+${n}`);
var LINUX_SIGNALS = [
  "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP",
  "TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX"
];
var SIGNALS = /* @__PURE__ */ new Map([
  [
    "linux",
    /* @__PURE__ */ new Set([
      ...LINUX_SIGNALS.join(" ").split(" ").map((name) => `SIG${name}`),
      ...PLUS,
      ...MINUS
    ])
  ],
  ["windows", /* @__PURE__ */ new Set(["SIGKILL", "SIGTERM"])]
]);
function validateLifecycle({ postStart, preStop, stopSignal }, spec, path, checks) {
  const gracePeriod = spec.terminationGracePeriodSeconds;
  if (postStart) validateHandler(postStart, gracePeriod, path.child("postStart"), checks);
  if (preStop) validateHandler(preStop, gracePeriod, path.child("preStop"), checks);
  if (stopSignal !== void 0) validateStopSignal(stopSignal, spec, path.child("stopSignal"), checks);
}
function validateStopSignal(signal, { os }, path, checks) {
  if (!os)
    return checks.forbidden(
      path,
      `${JSON.stringify(signal)} requires the operating system of the pod; set spec.os.name to linux or windows`
    );
  const supported = SIGNALS.get(os.name ?? "");
  if (supported && !supported.has(signal)) checks.unsupported(path, signal, supported);
}

// src/admission/validate/probe.ts
function validateProbes({ livenessProbe, readinessProbe, startupProbe }, path, checks) {
  if (livenessProbe) validateOnceSuccessful(livenessProbe, path.child("livenessProbe"), checks);
  if (readinessProbe) validateReadinessProbe(readinessProbe, path.child("readinessProbe"), checks);
  if (startupProbe) validateOnceSuccessful(startupProbe, path.child("startupProbe"), checks);
}
function validateOnceSuccessful(probe, path, checks) {
  validateProbe(probe, path, checks);
  const { successThreshold = 0 } = probe;
  if (successThreshold !== 1) {
    rejectValue(path, "successThreshold", successThreshold, ["must be 1 in this probe; remove the field"], checks);
  }
}
function validateReadinessProbe(probe, path, checks) {
  validateProbe(probe, path, checks);
  const seconds = probe.terminationGracePeriodSeconds;
  if (seconds === void 0) return;
  rejectValue(
    path,
    "terminationGracePeriodSeconds",
    seconds,
    ["is not allowed in a readiness probe, which never terminates a container; remove it"],
    checks
  );
}
function validateProbe(probe, path, checks) {
  validateHandler(probe, void 0, path, checks);
  validateNonnegative(probe.initialDelaySeconds, path, "initialDelaySeconds", checks);
  validateNonnegative(probe.timeoutSeconds, path, "timeoutSeconds", checks);
  validateNonnegative(probe.periodSeconds, path, "periodSeconds", checks);
  validateNonnegative(probe.successThreshold, path, "successThreshold", checks);
  validateNonnegative(probe.failureThreshold, path, "failureThreshold", checks);
  const seconds = probe.terminationGracePeriodSeconds;
  if (seconds !== void 0 && seconds <= 0) {
    rejectValue(path, "terminationGracePeriodSeconds", seconds, ["must be 1 or more; remove it to use the pod's"], checks);
  }
}

// src/admission/validate/init-container.ts
var SIDECAR_FIELDS = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];
function validateInitContainers(initContainers, containers, volumes, spec, path, checks) {
  if (initContainers.length === 0) return;
  const names = /* @__PURE__ */ new Set();
  for (const { name = "" } of containers) names.add(name);
  for (const [index, container] of initContainers.entries()) {
    const item = path.index(index);
    validateContainer(container, volumes, spec, item, checks);
    validateInitContainerRestart(container, item, checks);
    if (names.has(container.name ?? "") || container.name) claimName(container, names, "container or init container", item, checks);
    validateInitHostPorts(container, path, index, checks);
    const sidecar = isSidecar(container);
    if (sidecar) {
      if (container.lifecycle) validateLifecycle(container.lifecycle, spec, item.child("lifecycle"), checks);
      validateProbes(container, item, checks);
    } else forbidSidecarFields(container, item, checks);
    validateInitResizePolicy(container, sidecar, item, checks);
  }
}
function forbidSidecarFields(container, path, checks) {
  for (const name of SIDECAR_FIELDS) {
    if (!container[name]) continue;
    const sidecar = checks.minor >= 29 ? ", or make it a sidecar with restartPolicy Always" : "";
    const message = `${name} is not allowed in an init container, which runs to completion; remove it${sidecar}`;
    checks.forbidden(path.child(name), message, { cause: path.child("restartPolicy").toString() });
  }
}
function validateInitResizePolicy({ resizePolicy }, sidecar, path, checks) {
  if (!resizePolicy?.length) return;
  if (!checks.enabled("InPlacePodVerticalScaling") && !checks.keeps.sidecarResizePolicy) {
    checks.invalid(path.child("resizePolicy"), "resizePolicy of an init container requires Kubernetes 1.33; remove it");
  }
  if (sidecar || checks.minor < 36 || checks.keeps.restartContainerOnInit) return;
  for (const [index, { restartPolicy }] of resizePolicy.entries()) {
    if (restartPolicy !== "RestartContainer") continue;
    const message = '"RestartContainer" is not allowed in an init container, which runs to completion; set NotRequired, or make it a sidecar with restartPolicy Always';
    checks.invalid(path.child("resizePolicy").index(index).child("restartPolicy"), message);
  }
}

// src/admission/validate/container.ts
function validateContainers(containers, volumes, spec, path, checks) {
  if (containers.length === 0) return checks.required(path, "containers is empty; a pod needs at least one container");
  const names = /* @__PURE__ */ new Set();
  containers.forEach((container, index) => {
    const item = path.index(index);
    validateContainer(container, volumes, spec, item, checks);
    claimName(container, names, "container", item, checks);
    if (container.lifecycle) validateLifecycle(container.lifecycle, spec, item.child("lifecycle"), checks);
    validateProbes(container, item, checks);
    validateContainerRestart(container, item, checks);
  });
  validateHostPorts(containers, path, checks);
  if (spec.hostNetwork) validateHostNetworkPorts(containers, path, checks);
}

// src/admission/validate/ephemeral-container.ts
var FORBIDDEN_FIELDS = [
  "ports",
  "resources",
  "livenessProbe",
  "readinessProbe",
  "startupProbe",
  "lifecycle",
  "resizePolicy",
  "restartPolicy",
  "restartPolicyRules"
];
function validateEphemeralContainers(spec, volumes, path, checks) {
  if (!spec.ephemeralContainers?.length) return;
  const field = path.child("ephemeralContainers");
  const found = new Checks(checks.minor, checks.keeps, checks.gates);
  validateEach(spec.ephemeralContainers, volumes, spec, field, found);
  const cause = field.toString();
  for (const rejection of found.rejections) checks.rejections.push({ ...rejection, cause });
}
function validateEach(ephemeralContainers, volumes, spec, path, checks) {
  const others = /* @__PURE__ */ new Set();
  for (const { name = "" } of [...spec.containers ?? [], ...spec.initContainers ?? []]) others.add(name);
  const names = new Set(others);
  for (const [index, container] of ephemeralContainers.entries()) {
    const item = path.index(index);
    const { image = "", targetContainerName } = container;
    validateContainer(container, volumes, spec, item, checks);
    if (hasSpaceAtEnds(image)) checks.invalid(item.child("image"), `${JSON.stringify(image)} must not begin or end with white space`);
    claimName(container, names, "container", item, checks);
    if (targetContainerName && !others.has(targetContainerName)) {
      checks.notFound(item.child("targetContainerName"), `container ${JSON.stringify(targetContainerName)} does not exist`);
    }
    forbidFields(container, item, checks);
  }
}
function forbidFields(container, path, checks) {
  for (const name of FORBIDDEN_FIELDS) {
    const value = container[name];
    if (value === void 0) continue;
    if (name === "resources" && Object.values(value).every((list2) => list2 === void 0)) continue;
    checks.forbidden(path.child(name), `${name} is not allowed in an ephemeral container`);
  }
  for (const [index, { subPath, subPathExpr }] of (container.volumeMounts ?? []).entries()) {
    const mount = path.child("volumeMounts").index(index);
    if (subPath) checks.forbidden(mount.child("subPath"), "an ephemeral container can only mount whole volumes");
    if (subPathExpr) checks.forbidden(mount.child("subPathExpr"), "an ephemeral container can only mount whole volumes");
  }
}

// src/admission/validate/eviction-responder.ts
var MAX_RESPONDERS = 10;
var MAX_PRIORITY = 1e5;
var LEAST_PRIORITY = 1e3;
function validateEvictionResponders(responders, path, checks) {
  if (responders.length > MAX_RESPONDERS) return checks.tooMany(path, responders.length, MAX_RESPONDERS);
  const names = /* @__PURE__ */ new Set();
  for (const [index, responder] of responders.entries()) {
    const { name = "" } = responder;
    if (names.has(name)) checks.duplicate(path.index(index), responder, { message: `duplicate eviction responder ${JSON.stringify(name)}` });
    names.add(name);
    validateName4(name, path.index(index), checks);
    validatePriority(responder.priority, path.index(index), checks);
  }
}
function validateName4(name, path, checks) {
  if (!name)
    return checks.required(path.child("name"), "an eviction responder needs a name with a domain, such as example.com/my-responder");
  if (isReserved(name)) {
    const field = path.child("name");
    checks.invalid(field, `${JSON.stringify(name)} uses a reserved domain of Kubernetes; use your own domain`, { cause: field.toString() });
  }
  rejectValue(path, "name", name, isDomainPrefixedKey(name), checks);
}
function isReserved(name) {
  const domain = trimSpace(toLower(name.split("/", 1)[0])).replace(/(?<!\.)\.+$/, "");
  return /(?:^|\.)(?:k8s|kubernetes)\.io$/.test(domain);
}
function validatePriority(priority, path, checks) {
  if (priority === void 0)
    return checks.required(path.child("priority"), `an eviction responder needs a priority: ${LEAST_PRIORITY} to ${MAX_PRIORITY}`);
  if (priority >= LEAST_PRIORITY && priority <= MAX_PRIORITY) return;
  rejectValue(path, "priority", priority, [`must be between ${LEAST_PRIORITY} and ${MAX_PRIORITY}`], checks);
}

// src/admission/validate/host-alias.ts
function validateHostAliases(aliases, path, checks) {
  const strict = checks.enabled("StrictIPCIDRValidation");
  for (const [index, { ip = "", hostnames }] of aliases.entries()) {
    for (const problem of isValidIPForLegacyField(ip, strict)) {
      const at = path.index(index).child("ip");
      checks.invalid(checks.minor >= 30 ? at : path.child("ip"), `${JSON.stringify(ip)} ${problem}`, {
        at,
        rule: "invalid-ip",
        cause: at.toString()
      });
    }
    if (hostnames) validateHostnames(hostnames, path, index, checks);
  }
}
function validateHostnames(hostnames, path, alias, checks) {
  for (const [index, hostname] of hostnames.entries()) {
    for (const problem of isDNS1123Subdomain(hostname)) {
      const at = path.index(alias).child("hostnames").index(index);
      checks.invalid(checks.minor >= 30 ? at : path.child("hostnames"), `${JSON.stringify(hostname)} ${problem}`, {
        at,
        cause: at.toString()
      });
    }
  }
}

// src/admission/validate/host-namespaces.ts
function validateHostNamespaces(spec, path, checks) {
  if (spec.hostPID && spec.shareProcessNamespace) {
    const at = path.child("shareProcessNamespace");
    const field = checks.minor >= 37 ? at : path.child("securityContext", "shareProcessNamespace");
    const message = "shareProcessNamespace conflicts with hostPID; remove one of the two";
    checks.invalid(field, message, { at, rule: "host-pid-conflict" });
  }
  if (spec.hostUsers === false) validateUserNamespace(spec, path, checks);
}
function validateUserNamespace(spec, path, checks) {
  const { hostNetwork, hostPID, hostIPC } = spec;
  const details = { rule: "host-users-conflict", cause: path.child("hostUsers").toString() };
  const onHostNetwork = checks.enabled("UserNamespacesHostNetworkSupport") || checks.keeps.userNamespacesOnHostNetwork;
  if (hostNetwork && !onHostNetwork) checks.forbidden(path.child("hostNetwork"), excludes("hostNetwork"), details);
  if (hostPID) checks.forbidden(path.child("HostPID"), excludes("hostPID"), { ...details, at: path.child("hostPID") });
  if (hostIPC) checks.forbidden(path.child("HostIPC"), excludes("hostIPC"), { ...details, at: path.child("hostIPC") });
  if (checks.minor < 34 || checks.keeps.userNamespacesWithVolumeDevices) return;
  for (const list2 of CONTAINER_LISTS) {
    for (const [index, { volumeDevices = [] }] of (spec[list2] ?? []).entries()) {
      if (volumeDevices.length === 0) continue;
      const message = "volumeDevices are not supported with hostUsers: false; remove one of the two";
      checks.forbidden(path.child(list2).index(index).child("volumeDevices"), message, details);
    }
  }
}
function excludes(name) {
  return `${name}: true conflicts with hostUsers: false; remove one of the two`;
}

// src/admission/validate/hostname-override.ts
var MAX_BYTES = 64;
function validateHostnameOverride(spec, path, checks) {
  const { hostnameOverride = "", setHostnameAsFQDN, hostNetwork } = spec;
  const field = path.child("hostnameOverride");
  if (setHostnameAsFQDN) {
    const message = "hostnameOverride conflicts with setHostnameAsFQDN: true; remove one of the two";
    checks.forbidden(field, message, { cause: field.toString() });
  }
  if (hostNetwork) {
    const message = "hostnameOverride conflicts with hostNetwork: true, which uses the host name of the node; remove hostnameOverride";
    checks.forbidden(field, message, { cause: field.toString() });
  }
  if (isLongerThan(hostnameOverride, MAX_BYTES)) {
    const bytes = byteLength(hostnameOverride);
    const message = `host name ${JSON.stringify(hostnameOverride)} has ${bytes} bytes; at most ${MAX_BYTES} are allowed`;
    checks.tooLong(field, bytes, MAX_BYTES, { cause: field.toString(), message });
  }
  rejectValue(path, "hostnameOverride", hostnameOverride, isDNS1123Subdomain(hostnameOverride), checks);
}

// src/admission/validate/host-process.ts
var RULE2 = "host-process";
function validateHostProcess(spec, path, checks) {
  const ofPod = spec.securityContext?.windowsOptions?.hostProcess;
  if (ofPod !== void 0 || isSetByContainer(spec)) validateAllOrNone(spec, ofPod, path, checks);
}
function isSetByContainer(spec) {
  for (const list2 of CONTAINER_LISTS) {
    for (const container of spec[list2] ?? []) {
      if (hostProcessOf(container) !== void 0) return true;
    }
  }
  return false;
}
function validateAllOrNone(spec, ofPod, path, checks) {
  let any = false;
  let exception;
  for (const list2 of CONTAINER_LISTS) {
    for (const [index, container] of (spec[list2] ?? []).entries()) {
      const ofContainer = hostProcessOf(container);
      const field = path.child(list2).index(index).child("securityContext", "windowsOptions", "hostProcess");
      if (ofPod !== void 0 && ofContainer !== void 0 && ofPod !== ofContainer) {
        checks.invalid(field, `hostProcess is ${ofContainer} here and ${ofPod} for the pod; remove it here or make them equal`, {
          rule: RULE2
        });
      }
      if (ofContainer ?? ofPod) any = true;
      else exception ??= field;
    }
  }
  if (!any) return;
  if (exception) {
    const message = "another container of this pod has hostProcess: true, so all must; set hostProcess: true for the pod and remove it here";
    checks.invalid(path, message, { at: exception, rule: RULE2 });
  }
  if (!spec.hostNetwork) {
    checks.invalid(path.child("hostNetwork"), "hostProcess: true requires the network of the node; set hostNetwork: true", {
      rule: RULE2
    });
  }
}
function hostProcessOf({ securityContext }) {
  return securityContext?.windowsOptions?.hostProcess;
}

// src/admission/validate/pod-dns-config.ts
var MAX_NAMESERVERS = 3;
function validatePodDNSConfig({ dnsPolicy, dnsConfig }, path, checks) {
  if (dnsPolicy === "None") {
    const details = { rule: "dns-config-missing" };
    if (!dnsConfig) {
      return checks.required(path.child("dnsConfig"), "dnsPolicy: None requires a dnsConfig; add one with nameservers", details);
    }
    if (!dnsConfig.nameservers?.length) {
      return checks.required(
        path.child("dnsConfig", "nameservers"),
        "dnsPolicy: None requires at least one name server; add its IP address",
        details
      );
    }
  }
  if (dnsConfig) validateDNSConfig(dnsConfig, path.child("dnsConfig"), checks);
}
function validateDNSConfig({ nameservers, searches, options }, path, checks) {
  if (nameservers) validateNameservers(nameservers, path.child("nameservers"), checks);
  if (searches) validateSearches(searches, path.child("searches"), checks);
  if (!options) return;
  for (const [index, { name }] of options.entries()) {
    if (name) continue;
    const option = path.child("options").index(index);
    checks.required(option, "name is missing; set the resolver option, such as ndots", { at: option.child("name") });
  }
}
function validateNameservers(nameservers, path, checks) {
  if (nameservers.length > MAX_NAMESERVERS) {
    checks.invalid(
      path,
      `${nameservers.length} name servers exceed the limit of ${MAX_NAMESERVERS}, as resolvers use no more; remove some`,
      {
        rule: "too-many"
      }
    );
  }
  const strict = checks.enabled("StrictIPCIDRValidation");
  for (const [index, nameserver] of nameservers.entries()) {
    for (const problem of isValidIPForLegacyField(nameserver, strict)) {
      checks.invalid(path.index(index), `${JSON.stringify(nameserver)} ${problem}`, { rule: "invalid-ip" });
    }
  }
}
function validateSearches(searches, path, checks) {
  const [mostSearches, mostBytes] = checks.minor >= 26 ? [32, 2048] : [6, 256];
  if (searches.length > mostSearches) {
    checks.invalid(path, `${searches.length} search domains exceed the limit of ${mostSearches}; remove some`, { rule: "too-many" });
  }
  let bytes = Math.max(0, searches.length - 1);
  for (const [index, search] of searches.entries()) {
    bytes += byteLength(search);
    const problems = searchProblems(search, checks);
    if (problems.length === 0) continue;
    const field = path.index(index);
    const cause = field.toString();
    for (const problem of problems) checks.invalid(field, `${JSON.stringify(search)} ${problem}`, { cause });
  }
  if (bytes > mostBytes) {
    checks.invalid(path, `search domains have ${bytes} bytes in total, separators included; at most ${mostBytes} are allowed`, {
      rule: "too-long"
    });
  }
}
function searchProblems(search, { minor }) {
  const domain = search.endsWith(".") ? search.slice(0, -1) : search;
  if (minor < 33) return isDNS1123Subdomain(domain);
  return search === "." ? noProblems : isDNS1123SubdomainWithUnderscore(domain);
}

// src/admission/validate/pod-os.ts
var SYSTEMS = ["linux", "windows"];
var RULE3 = "wrong-os-field";
var LINUX_POD_CONTEXT = [
  "appArmorProfile",
  "seLinuxOptions",
  "seccompProfile",
  "fsGroup",
  "fsGroupChangePolicy",
  "runAsUser",
  "runAsGroup",
  "supplementalGroups",
  "supplementalGroupsPolicy",
  "seLinuxChangePolicy"
];
var LINUX_CONTEXT = [
  "appArmorProfile",
  "seLinuxOptions",
  "seccompProfile",
  "capabilities",
  "readOnlyRootFilesystem",
  "privileged",
  "allowPrivilegeEscalation",
  "procMount",
  "runAsUser",
  "runAsGroup"
];
function validatePodOS(spec, path, checks) {
  const system = spec.os?.name;
  if (system === "linux") forbidOnLinux(spec, path, checks);
  else if (system === "windows") forbidOnWindows(spec, path, checks);
  else if (system) checks.unsupported(path.child("os"), system, SYSTEMS, { at: path.child("os", "name") });
  else checks.required(path.child("os", "name"), `name is missing; set ${SYSTEMS.join(" or ")}, or remove os`);
}
function forbidOnLinux(spec, path, checks) {
  if (spec.securityContext?.windowsOptions) forbid(path, "securityContext", "windowsOptions", "linux", checks);
  for (const list2 of CONTAINER_LISTS) {
    const containers = spec[list2];
    if (!containers) continue;
    for (const [index, { securityContext }] of containers.entries()) {
      if (securityContext?.windowsOptions) forbid(path.child(list2).index(index), "securityContext", "windowsOptions", "linux", checks);
    }
  }
}
function forbidOnWindows(spec, path, checks) {
  const { securityContext = {}, hostUsers, hostPID, hostIPC, shareProcessNamespace } = spec;
  for (const name of LINUX_POD_CONTEXT) {
    if (securityContext[name] !== void 0) forbid(path, "securityContext", name, "windows", checks);
  }
  if (securityContext.sysctls?.length) forbid(path, "securityContext", "sysctls", "windows", checks);
  if (hostUsers !== void 0) forbid(path, void 0, "hostUsers", "windows", checks);
  if (hostPID) forbid(path, void 0, "hostPID", "windows", checks);
  if (hostIPC) forbid(path, void 0, "hostIPC", "windows", checks);
  if (shareProcessNamespace !== void 0) forbid(path, void 0, "shareProcessNamespace", "windows", checks);
  for (const list2 of CONTAINER_LISTS) {
    const containers = spec[list2];
    if (!containers) continue;
    for (const [index, { securityContext: context }] of containers.entries()) {
      if (!context) continue;
      for (const name of LINUX_CONTEXT) {
        if (context[name] !== void 0) forbid(path.child(list2).index(index), "securityContext", name, "windows", checks);
      }
    }
  }
}
function forbid(path, parent, name, system, checks) {
  const field = parent ? path.child(parent, name) : path.child(name);
  const cause = `${field.toString()} of another system`;
  checks.forbidden(field, `${name} is not allowed in a pod with os.name: ${system}; remove it or change os.name`, { rule: RULE3, cause });
}

// src/admission/validate/pod-resource-claim.ts
function validatePodResourceClaims(claims, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, claim] of claims.entries()) {
    validateName5(claim.name ?? "", names, path.index(index), checks);
    validateSource(claim, path.index(index), checks);
  }
}
function validateName5(name, names, path, checks) {
  if (!name) return checks.required(path.child("name"), "name is missing; containers refer to a resource claim by its name");
  if (names.has(name)) {
    const message = `another resource claim of this pod already has the name ${JSON.stringify(name)}; use a unique name`;
    return checks.duplicate(path.child("name"), name, { message });
  }
  names.add(name);
  rejectValue(path, "name", name, isDNS1123Label(name), checks);
}
function validateSource({ resourceClaimName, resourceClaimTemplateName }, path, checks) {
  if (resourceClaimName === void 0 && resourceClaimTemplateName === void 0) {
    checks.invalid(path, "resource claim has no source; set resourceClaimName or resourceClaimTemplateName");
  }
  if (resourceClaimName !== void 0 && resourceClaimTemplateName !== void 0) {
    checks.invalid(path, "resourceClaimName and resourceClaimTemplateName are both set; keep one");
  }
  if (resourceClaimName !== void 0)
    rejectValue(path, "resourceClaimName", resourceClaimName, nameIsDNSSubdomain(resourceClaimName), checks);
  if (resourceClaimTemplateName !== void 0) {
    rejectValue(path, "resourceClaimTemplateName", resourceClaimTemplateName, nameIsDNSSubdomain(resourceClaimTemplateName), checks);
  }
}

// src/admission/validate/pod-resources.ts
var POD_RESOURCES = ["cpu", "memory", "hugepages-<size>"];
function validatePodResources(spec, path, checks) {
  const { resources, os } = spec;
  if (!resources || !checks.enabled("PodLevelResources")) return;
  const field = path.child("resources");
  if (os?.name === "windows")
    return checks.forbidden(field, "pod-level resources are not supported in a Windows pod; set them for its containers");
  if (resources.claims !== void 0) {
    checks.forbidden(field.child("claims"), "claims are not supported in pod-level resources; set resources.claims of the containers");
  }
  validateResourceRequirements(resources, rejectPodResource, spec.resourceClaims, field, checks);
  if (resources.requests) validateRequests(resources.requests, spec, field, checks);
  if (resources.limits) validateLimits(resources.limits, spec, path, checks);
}
function rejectPodResource(name, list2, checks) {
  if (name === "cpu" || name === "memory") return;
  const problems = resourceProblems(name);
  const field = list2.key(name);
  for (const problem of problems) checks.invalid(field, `${JSON.stringify(name)} ${problem}`, { cause: `the name of ${field.toString()}` });
  if (problems.length > 0 || isHugePages2(name)) return;
  const message = `${JSON.stringify(name)} is not supported in pod-level resources, only ${POD_RESOURCES.join(", ")}; set it for the containers`;
  checks.unsupported(field, name, POD_RESOURCES, { message });
}
function validateRequests(requests, spec, path, checks) {
  for (const [name, text] of Object.entries(requests)) {
    const needed = aggregate(spec, "requests", name);
    if (!needed || needed.cmp(quantityOf(text)) <= 0) continue;
    const message = `pod-level request for ${name} is ${text}, less than the ${needed.toString()} that its containers request in total; raise it`;
    checks.invalid(path.child("requests").key(name), message);
  }
}
function validateLimits(limits, spec, path, checks) {
  const field = path.child("resources");
  for (const [name, text] of Object.entries(limits)) {
    const limit = quantityOf(text);
    const needed = isHugePages2(name) ? aggregate(spec, "limits", name) : void 0;
    if (needed && needed.cmp(limit) > 0) {
      const message = `pod-level limit for ${name} is ${text}, less than the ${needed.toString()} that its containers request in total; raise it`;
      checks.invalid(field.child("limits").key(name), message);
    }
    for (const [index, container] of (spec.containers ?? []).entries()) {
      const own = quantityIn(container.resources, "limits", name);
      if (!own || own.cmp(limit) <= 0) continue;
      const message = `the limit of ${own.toString()} of ${name} is above that of the pod, ${text}; lower it or raise the pod's`;
      checks.invalid(field.child("containers").index(index).key(name).child("limits"), message, {
        at: path.child("containers").index(index).child("resources", "limits").key(name)
      });
    }
  }
}
function aggregate({ containers = [], initContainers = [] }, list2, name) {
  let running;
  let sidecars;
  let starting;
  for (const { resources } of containers) running = sum(running, quantityIn(resources, list2, name));
  for (const container of initContainers) {
    const own = quantityIn(container.resources, list2, name);
    const together = sum(sidecars, own);
    if (isSidecar(container)) {
      running = sum(running, own);
      sidecars = together;
    }
    starting = larger(starting, together);
  }
  return larger(running, starting);
}
function quantityIn(resources, list2, name) {
  const quantities = resources?.[list2];
  return quantities && Object.hasOwn(quantities, name) ? quantityOf(quantities[name]) : void 0;
}
function sum(a, b) {
  return a && b ? a.add(b) : a ?? b;
}
function larger(a, b) {
  return a && b ? b.cmp(a) > 0 ? b : a : a ?? b;
}

// src/admission/validate/pod-scheduling-gate.ts
function validateSchedulingGates(gates, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, { name = "" }] of gates.entries()) {
    const gate = path.index(index);
    const problems = isQualifiedName(name);
    if (problems.length > 0 || names.has(name)) {
      const at = gate.child("name");
      const details = { at, cause: at.toString() };
      for (const problem of problems) checks.invalid(gate, `${JSON.stringify(name)} ${problem}`, details);
      if (names.has(name))
        checks.duplicate(gate, name, { ...details, message: `duplicate scheduling gate ${JSON.stringify(name)}; remove one` });
    }
    names.add(name);
  }
}

// src/admission/validate/sysctl.ts
var IPC_SYSCTLS = /* @__PURE__ */ new Set([
  "kernel.sem",
  "kernel.shm",
  "kernel.shmall",
  "kernel.shmmax",
  "kernel.shmmni",
  "kernel.shm_rmid_forced",
  "kernel.msg",
  "kernel.msgmax",
  "kernel.msgmnb",
  "kernel.msgmni"
]);
function validateSysctls(sysctls, spec, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, { name = "" }] of sysctls.entries()) {
    const sysctl = path.index(index);
    const problems = isValidSysctlName(name);
    if (!name) checks.required(sysctl.child("name"), "name is missing; set the kernel parameter, such as net.core.somaxconn");
    else if (problems.length > 0) rejectValue(sysctl, "name", name, problems, checks);
    else if (names.has(name)) {
      checks.duplicate(sysctl.child("name"), name, { message: `duplicate sysctl ${JSON.stringify(name)}; remove one` });
    }
    names.add(name);
    if (checks.minor >= 29 && !checks.keeps.hostSysctls) validateHostSysctl(name, spec, sysctl, checks);
  }
}
function validateHostSysctl(name, spec, path, checks) {
  const shared = hostNamespaceOf(name, spec);
  if (!shared) return;
  const field = path.child("name");
  const what = `with ${shared}: true the sysctl ${JSON.stringify(name)} would be set on the node itself`;
  const message = `${what}; remove it here and set it on the nodes, or remove ${shared}`;
  checks.invalid(field, message, { rule: "host-sysctl", cause: `${field.toString()} on the node` });
}
function hostNamespaceOf(name, { hostNetwork, hostIPC }) {
  if (!hostNetwork && !hostIPC) return void 0;
  const [parameter = ""] = withDots(name).split("*", 1);
  if (hostNetwork && parameter.startsWith("net.")) return "hostNetwork";
  if (hostIPC && (IPC_SYSCTLS.has(parameter) || parameter.startsWith("fs.mqueue."))) return "hostIPC";
  return void 0;
}
function withDots(name) {
  if (/[./]/.exec(name)?.[0] !== "/") return name;
  return name.replace(/[./]/g, (separator) => separator === "/" ? "." : "/");
}

// src/admission/validate/pod-security-context.ts
var FS_GROUP_CHANGE_POLICIES = ["OnRootMismatch", "Always"];
var SUPPLEMENTAL_GROUPS_POLICIES = ["Merge", "Strict"];
var SELINUX_CHANGE_POLICIES = ["Recursive", "MountOption"];
function validatePodSecurityContext(context, spec, path, checks) {
  const { fsGroup, runAsUser, runAsGroup, supplementalGroups, sysctls, fsGroupChangePolicy, supplementalGroupsPolicy } = context;
  if (fsGroup !== void 0) rejectValue(path, "fsGroup", fsGroup, isValidGroupID(fsGroup), checks);
  if (runAsUser !== void 0) rejectValue(path, "runAsUser", runAsUser, isValidUserID(runAsUser), checks);
  if (runAsGroup !== void 0) rejectValue(path, "runAsGroup", runAsGroup, isValidGroupID(runAsGroup), checks);
  if (supplementalGroups) {
    for (const [index, group] of supplementalGroups.entries()) {
      for (const problem of isValidGroupID(group)) checks.invalid(path.child("supplementalGroups").index(index), `${group} ${problem}`);
    }
  }
  if (sysctls) validateSysctls(sysctls, spec, path.child("sysctls"), checks);
  supportOneOf(fsGroupChangePolicy, FS_GROUP_CHANGE_POLICIES, path, "fsGroupChangePolicy", checks);
  supportOneOf(supplementalGroupsPolicy, SUPPLEMENTAL_GROUPS_POLICIES, path, "supplementalGroupsPolicy", checks);
  const onlyRecursive = !checks.enabled("SELinuxMount") && !checks.keeps.seLinuxMountOption;
  supportOneOf(context.seLinuxChangePolicy, onlyRecursive ? ["Recursive"] : SELINUX_CHANGE_POLICIES, path, "seLinuxChangePolicy", checks);
  if (context.seccompProfile) validateSeccompProfile(context.seccompProfile, path.child("seccompProfile"), checks);
  if (context.windowsOptions) validateWindowsOptions(context.windowsOptions, path.child("windowsOptions"), checks);
  if (context.appArmorProfile) validateAppArmorProfile(context.appArmorProfile, path.child("appArmorProfile"), checks);
}
function supportOneOf(value, allowed, path, name, checks) {
  if (value !== void 0 && !allowed.includes(value)) checks.unsupported(path.child(name), value, allowed);
}

// src/admission/validate/scheduling-group.ts
function validateSchedulingGroup({ schedulingGroup = {}, evictionResponders = [] }, path, checks) {
  const field = path.child("schedulingGroup");
  const { podGroupName } = schedulingGroup;
  if (podGroupName === void 0) checks.invalid(field.child("podGroupName"), "podGroupName is missing; set it, or remove schedulingGroup");
  else rejectValue(field, "podGroupName", podGroupName, nameIsDNSSubdomain(podGroupName), checks);
  if (evictionResponders.length > 0) {
    checks.forbidden(field, "evictionResponders conflict with schedulingGroup; remove one of the two");
  }
}

// src/admission/validate/topology-spread.ts
var ACTIONS = ["DoNotSchedule", "ScheduleAnyway"];
var POLICIES3 = ["Honor", "Ignore"];
function validateTopologySpreadConstraints(constraints, path, checks) {
  for (const [index, constraint] of constraints.entries()) {
    validateConstraint(constraint, path.index(index), checks);
    rejectRepeated(constraints, index, path, checks);
  }
}
function validateConstraint(constraint, path, checks) {
  const { maxSkew = 0, topologyKey, whenUnsatisfiable = "", minDomains, labelSelector } = constraint;
  if (maxSkew <= 0) checks.invalid(path.child("maxSkew"), `maxSkew ${maxSkew} is out of range; use 1 or more`);
  if (!topologyKey) {
    checks.required(
      path.child("topologyKey"),
      "topologyKey is missing; set the node label whose values are the domains, such as topology.kubernetes.io/zone"
    );
  }
  if (!ACTIONS.includes(whenUnsatisfiable)) checks.unsupported(path.child("whenUnsatisfiable"), whenUnsatisfiable, ACTIONS);
  if (minDomains !== void 0) validateMinDomains(minDomains, whenUnsatisfiable, path.child("minDomains"), checks);
  validatePolicy(constraint.nodeAffinityPolicy, "nodeAffinityPolicy", path, checks);
  validatePolicy(constraint.nodeTaintsPolicy, "nodeTaintsPolicy", path, checks);
  if (constraint.matchLabelKeys) {
    const merged = checks.enabled("MatchLabelKeysInPodTopologySpreadSelectorMerge") && !checks.keeps.invalidMatchLabelKeys;
    if (merged) validateMatchLabelKeys(constraint, path, checks);
    else validateSeparateLabelKeys(constraint, path, checks);
  }
  if (labelSelector && checks.minor >= 27 && !checks.keeps.invalidTopologySpreadSelector) {
    validateLabelSelector(labelSelector, path.child("labelSelector"), checks);
  }
}
function rejectRepeated(constraints, index, path, checks) {
  const { topologyKey = "", whenUnsatisfiable = "" } = constraints[index] ?? {};
  for (let later = index + 1; later < constraints.length; later++) {
    const other = constraints[later];
    if ((other?.topologyKey ?? "") !== topologyKey || (other?.whenUnsatisfiable ?? "") !== whenUnsatisfiable) continue;
    const item = path.index(index);
    const message = `constraint ${later} has the same topologyKey "${topologyKey}" and whenUnsatisfiable "${whenUnsatisfiable}"; keep one`;
    checks.duplicate(item.child("{topologyKey, whenUnsatisfiable}"), topologyKey, { at: item.child("topologyKey"), message });
    return;
  }
}
function validateMinDomains(minDomains, whenUnsatisfiable, field, checks) {
  if (minDomains <= 0) checks.invalid(field, `minDomains ${minDomains} is out of range; use 1 or more`);
  if (whenUnsatisfiable !== "DoNotSchedule") {
    checks.invalid(field, `minDomains requires whenUnsatisfiable DoNotSchedule, not ${JSON.stringify(whenUnsatisfiable)}`);
  }
}
function validatePolicy(policy, name, path, checks) {
  if (policy !== void 0 && !POLICIES3.includes(policy)) checks.unsupported(path.child(name), policy, POLICIES3);
}

// src/admission/validate/pod-spec.ts
var RESTART_POLICIES = ["Always", "OnFailure", "Never"];
var DNS_POLICIES = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
var PREEMPTION_POLICIES = ["PreemptLowerPriority", "Never"];
var MAX_DEADLINE_SECONDS = 2147483647;
function validatePodSpec(spec, path, checks) {
  const volumes = validateVolumes(spec.volumes ?? [], path.child("volumes"), checks);
  if (spec.resourceClaims) validatePodResourceClaims(spec.resourceClaims, path.child("resourceClaims"), checks);
  const containers = spec.containers ?? [];
  validateContainers(containers, volumes, spec, path.child("containers"), checks);
  if (spec.initContainers) validateInitContainers(spec.initContainers, containers, volumes, spec, path.child("initContainers"), checks);
  validateEphemeralContainers(spec, volumes, path, checks);
  if (spec.resources) validatePodResources(spec, path, checks);
  validatePolicies(spec, path, checks);
  validateNames(spec, path, checks);
  if (spec.nodeSelector) validateLabels(spec.nodeSelector, path.child("nodeSelector"), checks);
  if (spec.securityContext) validatePodSecurityContext(spec.securityContext, spec, path.child("securityContext"), checks);
  validateHostNamespaces(spec, path, checks);
  validateHostProcess(spec, path, checks);
  if (spec.os) validatePodOS(spec, path, checks);
  validatePodDNSConfig(spec, path, checks);
  if (spec.hostAliases) validateHostAliases(spec.hostAliases, path.child("hostAliases"), checks);
  if (spec.hostnameOverride !== void 0) validateHostnameOverride(spec, path, checks);
  if (spec.affinity) validateAffinity(spec.affinity, path.child("affinity"), checks);
  if (spec.topologySpreadConstraints) {
    validateTopologySpreadConstraints(spec.topologySpreadConstraints, path.child("topologySpreadConstraints"), checks);
  }
  if (spec.tolerations) validateTolerations(spec.tolerations, path.child("tolerations"), checks);
  if (spec.overhead) validateOverhead(spec.overhead, path.child("overhead"), checks);
  if (spec.readinessGates) {
    const gates = path.child("readinessGates");
    for (const [index, { conditionType = "" }] of spec.readinessGates.entries()) {
      rejectValue(gates.index(index), "conditionType", conditionType, isQualifiedName(conditionType), checks);
    }
  }
  if (spec.schedulingGates) validateSchedulingGates(spec.schedulingGates, path.child("schedulingGates"), checks);
  if (spec.schedulingGroup) validateSchedulingGroup(spec, path, checks);
  if (spec.evictionResponders) validateEvictionResponders(spec.evictionResponders, path.child("evictionResponders"), checks);
}
function validatePolicies({ restartPolicy, dnsPolicy, preemptionPolicy, activeDeadlineSeconds }, path, checks) {
  if (restartPolicy && !RESTART_POLICIES.includes(restartPolicy)) {
    const field = path.child("restartPolicy");
    const message = `${JSON.stringify(restartPolicy)} is not a valid restart policy; remove it or set Always`;
    checks.unsupported(field, restartPolicy, RESTART_POLICIES, { rule: "restart-policy", cause: field.toString(), message });
  }
  requireOneOf(dnsPolicy, DNS_POLICIES, path, "dnsPolicy", checks);
  if (preemptionPolicy !== void 0) requireOneOf(preemptionPolicy, PREEMPTION_POLICIES, path, "preemptionPolicy", checks);
  if (activeDeadlineSeconds !== void 0 && (activeDeadlineSeconds < 1 || activeDeadlineSeconds > MAX_DEADLINE_SECONDS)) {
    const field = path.child("activeDeadlineSeconds");
    const message = `${activeDeadlineSeconds} seconds is not a valid deadline, and a DaemonSet allows none; remove activeDeadlineSeconds`;
    checks.invalid(field, message, { rule: "active-deadline", cause: field.toString() });
  }
}
function requireOneOf(value, allowed, path, name, checks) {
  if (value && allowed.includes(value)) return;
  const field = path.child(name);
  const cause = field.toString();
  if (value) checks.unsupported(field, value, allowed, { cause });
  else checks.required(field, `${name} is empty; set one of ${allowed.join(", ")}, or remove it`, { cause });
}
function validateNames(spec, path, checks) {
  const { hostname, subdomain, nodeName, serviceAccountName, priorityClassName, runtimeClassName } = spec;
  if (hostname) rejectValue(path, "hostname", hostname, isDNS1123Label(hostname), checks);
  if (subdomain) rejectValue(path, "subdomain", subdomain, isDNS1123Label(subdomain), checks);
  if (nodeName) rejectValue(path, "nodeName", nodeName, nameIsDNSSubdomain(nodeName), checks);
  if (serviceAccountName) rejectValue(path, "serviceAccountName", serviceAccountName, nameIsDNSSubdomain(serviceAccountName), checks);
  if (priorityClassName) rejectValue(path, "priorityClassName", priorityClassName, nameIsDNSSubdomain(priorityClassName), checks);
  if (runtimeClassName !== void 0) rejectValue(path, "runtimeClassName", runtimeClassName, nameIsDNSSubdomain(runtimeClassName), checks);
}

// src/admission/validate/pod-template.ts
function validatePodTemplate(template, path, checks) {
  const { metadata = {}, spec = {} } = template;
  const { labels, annotations } = metadata;
  const truePath = path.child("metadata");
  if (labels) validateLabels(labels, path.child("labels"), checks, truePath.child("labels"));
  if (annotations) {
    validateAnnotations(annotations, path.child("annotations"), checks, truePath.child("annotations"));
    validatePodAnnotations(annotations, spec, path.child("annotations"), truePath.child("annotations"), checks);
  }
  validatePodSpec(spec, path.child("spec"), checks);
  if (annotations) validateProfilesMatch(annotations, spec, path.child("spec"), checks);
  if (spec.ephemeralContainers?.length) {
    const message = "ephemeral containers are not allowed in a pod template, only in running pods (kubectl debug); remove them";
    const field = path.child("spec", "ephemeralContainers");
    checks.forbidden(field, message, { cause: field.toString() });
  }
}

// src/admission/validate/update-strategy.ts
var TYPES4 = ["RollingUpdate", "OnDelete"];
function validateUpdateStrategy(strategy, path, checks) {
  const { type = "", rollingUpdate = {} } = strategy;
  if (type === "RollingUpdate") validateRollingUpdate(rollingUpdate, path.child("rollingUpdate"), checks);
  else if (type !== "OnDelete") checks.unsupported(path, type, TYPES4, { at: path.child("type") });
}
function validateRollingUpdate({ maxUnavailable = 1, maxSurge = 0 }, path, checks) {
  validateIntOrPercent(maxUnavailable, path.child("maxUnavailable"), checks);
  validateIntOrPercent(maxSurge, path.child("maxSurge"), checks);
  const hasUnavailable = getIntOrPercentValue(maxUnavailable) !== 0;
  const hasSurge = getIntOrPercentValue(maxSurge) !== 0;
  if (hasUnavailable && hasSurge) {
    const message = `maxSurge is ${maxSurge} and maxUnavailable ${maxUnavailable}, but only one of them may be set; set maxUnavailable: 0, or remove maxSurge`;
    checks.invalid(path.child("maxSurge"), message, { rule: "surge-with-unavailable", cause: path.toString() });
  } else if (!hasUnavailable && !hasSurge) rejectNoBudget(maxUnavailable, maxSurge, path, checks);
}
function rejectNoBudget(maxUnavailable, maxSurge, path, checks) {
  const field = path.child("maxUnavailable");
  const broken = Object.entries({ maxUnavailable, maxSurge }).find(([, value]) => validatePositiveIntOrPercent(value).length > 0);
  if (broken) {
    const at = path.child(broken[0]);
    const message2 = `${JSON.stringify(broken[1])} counts as 0, so an update could never replace a pod`;
    checks.required(field, message2, { at, rule: "bad-percent", cause: at.toString() });
    return;
  }
  const message = "maxUnavailable and maxSurge are both 0, so an update could never replace a pod; set one of them to 1 or more";
  checks.required(field, message, { rule: "no-budget", cause: path.toString() });
}
function validateIntOrPercent(value, path, checks) {
  reject(validatePositiveIntOrPercent(value), value, path, checks);
  reject(isNotMoreThan100Percent(value), value, path, checks);
}
function reject(problems, value, path, checks) {
  const rule = typeof value === "string" ? "bad-percent" : "negative-number";
  for (const problem of problems) {
    const message = rule === "negative-number" ? `${path.name} is ${value}; it must be 0 or more` : `${JSON.stringify(value)} ${problem}`;
    checks.invalid(path, message, { rule, cause: path.toString() });
  }
}

// src/admission/validate/daemon-set.ts
var SPEC = Path.of("spec");
var TEMPLATE = SPEC.child("template");
function validateDaemonSet(daemonSet, checks) {
  validateObjectMeta(daemonSet.metadata ?? {}, checks);
  validateDaemonSetSpec(daemonSet.spec ?? {}, checks);
}
function validateDaemonSetSpec(spec, checks, old = []) {
  const { selector, template = {}, updateStrategy = {} } = spec;
  validateSelector(selector, template, checks);
  validatePodTemplate(template, TEMPLATE, checks);
  validateReadOnlyDisks(template.spec?.volumes ?? [], old, checks);
  validateForDaemons(template, checks);
  validateNonnegative2(spec, "minReadySeconds", checks);
  validateUpdateStrategy(updateStrategy, SPEC.child("updateStrategy"), checks);
  validateNonnegative2(spec, "revisionHistoryLimit", checks);
}
function validateSelector(selector, template, checks) {
  const path = SPEC.child("selector");
  const labels = template.metadata?.labels ?? {};
  if (!selector) {
    const message = "the DaemonSet has no selector; add matchLabels with labels of its pod template";
    checks.invalid(TEMPLATE.child("metadata", "labels"), message, { at: path, rule: "selector-missing", cause: "spec.selector" });
    return;
  }
  validateLabelSelector(selector, path, checks, checks.keeps.invalidSelectorValues);
  const isEmpty = Object.keys(selector.matchLabels ?? {}).length === 0 && !selector.matchExpressions?.length;
  if (isEmpty) {
    const message = "the selector has neither matchLabels nor matchExpressions, so it would match every pod of the namespace; add matchLabels with labels of the pod template";
    checks.invalid(path, message, {
      rule: "selector-empty",
      cause: "spec.selector"
    });
  } else if (matchesLabels(selector, labels) === false) {
    checks.invalid(TEMPLATE.child("metadata", "labels"), mismatch(selector, labels), {
      rule: "selector-mismatch",
      cause: "spec.selector mismatch"
    });
  }
}
function mismatch(selector, labels) {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const has = (key) => Object.hasOwn(labels, key) ? `${key}: ${JSON.stringify(labels[key])}` : `no label ${key}`;
  const unmet = [
    ...Object.entries(matchLabels).filter(([key, value]) => labels[key] !== value).map(([key, value]) => ({ key, wanted: `${key}: ${JSON.stringify(value)}`, isEqual: true })),
    ...matchExpressions.filter((expression) => matchesLabels({ matchExpressions: [expression] }, labels) === false).map(({ key = "", operator = "", values = [] }) => {
      return { key, wanted: `${key} ${operator}${values.length > 0 ? ` (${values.join(", ")})` : ""}`, isEqual: false };
    })
  ];
  const [first] = unmet;
  if (!first) return "the selector does not match the labels of the pod template; make them match";
  const remedy = unmet.length > 1 || !first.isEqual ? "make them match" : Object.hasOwn(labels, first.key) ? "make them equal" : "add it there";
  const found = [...new Set(unmet.map(({ key }) => has(key)))];
  return `the selector requires ${few(unmet.map(({ wanted: wanted2 }) => wanted2))}, but the pod template has ${few(found)}; ${remedy}`;
}
var MOST2 = 4;
function few(words) {
  return listed(words.length > MOST2 ? [...words.slice(0, MOST2), `${words.length - MOST2} more`] : words);
}
function validateForDaemons({ spec = {} }, checks) {
  const { restartPolicy, activeDeadlineSeconds } = spec;
  if (restartPolicy !== "Always") {
    const message = `restartPolicy ${JSON.stringify(restartPolicy)} is not supported in a DaemonSet; remove it or set Always`;
    const path = TEMPLATE.child("spec", "restartPolicy");
    checks.unsupported(path, restartPolicy, ["Always"], { rule: "restart-policy", cause: path.toString(), message });
  }
  if (activeDeadlineSeconds !== void 0) {
    const message = "activeDeadlineSeconds is not allowed in a DaemonSet; remove it";
    const path = TEMPLATE.child("spec", "activeDeadlineSeconds");
    checks.forbidden(path, message, { rule: "active-deadline", cause: path.toString() });
  }
}
function validateReadOnlyDisks(volumes, old, checks) {
  if (checks.enabled("SkipReadOnlyValidationGCE")) return;
  if (checks.minor >= 28 && old.some(isWritableDisk)) return;
  for (const [index, volume] of volumes.entries()) {
    if (!isWritableDisk(volume)) continue;
    const path = TEMPLATE.child("spec", "volumes").index(index).child("gcePersistentDisk", "readOnly");
    checks.invalid(path, "pods on several nodes can mount a persistent disk only as read-only; set readOnly: true");
  }
}
function isWritableDisk({ gcePersistentDisk }) {
  return gcePersistentDisk !== void 0 && !gcePersistentDisk.readOnly;
}
function validateNonnegative2(spec, name, checks) {
  const value = spec[name];
  if (value !== void 0 && value < 0) {
    checks.invalid(SPEC.child(name), `${name} is ${value}; it must be 0 or more`, { rule: "negative-number" });
  }
}

// src/admission/consequences.ts
function withConsequences(rejections, value) {
  const unknown = rejections.filter(({ suggestions = [] }) => suggestions.length > 0);
  if (unknown.length === 0) return rejections;
  const result = [...rejections];
  for (const cause of unknown) {
    const missing2 = meant(cause).filter((steps) => !isWritten(value, steps));
    const key = `${cause.span?.start} ${cause.at.toString()}`;
    let first;
    for (const [index, rejection] of result.entries()) {
      if (rejection.rule === cause.rule || !missing2.some((steps) => isWithin(rejection.at.steps(), steps))) continue;
      result[index] = { ...rejection, rule: cause.rule, cause: key };
      first ??= index;
    }
    if (first === void 0) continue;
    const at = result.indexOf(cause);
    result.splice(at, 1);
    result.splice(Math.min(first, at), 0, { ...cause, cause: key });
  }
  return result;
}
function meant({ at, suggestions = [] }) {
  const parent = at.steps().slice(0, -1);
  return suggestions.map((suggestion) => suggestion.includes(".") ? stepsOf(suggestion) : [...parent, suggestion]);
}
function stepsOf(path) {
  return (path.match(/[^.[\]]+/g) ?? []).map((step) => /^\d+$/.test(step) ? Number(step) : step);
}
function isWritten(value, steps) {
  let holder = value;
  for (const step of steps)
    holder = typeof holder === "object" && holder !== null ? holder[step] : void 0;
  return holder !== void 0;
}
function isWithin(steps, place2) {
  return place2.every((step, index) => steps[index] === step);
}

// src/admission/drop/data.ts
var PROBES = ["livenessProbe", "readinessProbe", "startupProbe"].map((probe) => `containers*.${probe}`);
var HANDLERS = ["postStart", "preStop"].map((handler) => `containers*.lifecycle.${handler}`);
var AFFINITY_TERMS = ["podAffinity", "podAntiAffinity"].flatMap((kind) => [
  `affinity.${kind}.requiredDuringSchedulingIgnoredDuringExecution`,
  `affinity.${kind}.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm`
]);
var DROPPABLE = [
  { gate: "UserNamespacesSupport", fields: ["hostUsers"] },
  { gate: "SupplementalGroupsPolicy", fields: ["securityContext.supplementalGroupsPolicy"] },
  { gate: "SELinuxChangePolicy", fields: ["securityContext.seLinuxChangePolicy"] },
  { gate: "PodLevelResources", fields: ["resources"], keptBy: ["resources.limits", "resources.requests"] },
  { gate: "DynamicResourceAllocation", fields: ["resourceClaims", "containers*.resources.claims"], keptBy: ["resourceClaims"] },
  { fields: ["volumes.ephemeral.volumeClaimTemplate.spec.resources.claims"], until: 28 },
  { gate: "PodSchedulingReadiness", fields: ["schedulingGates"] },
  { gate: "HostnameOverride", fields: ["hostnameOverride"] },
  { gate: "GenericWorkload", fields: ["schedulingGroup", "workloadRef"] },
  { gate: "EvictionRequestAPI", fields: ["evictionResponders"] },
  { gate: "MinDomainsInPodTopologySpread", fields: ["topologySpreadConstraints.minDomains"] },
  { gate: "NodeInclusionPolicyInPodTopologySpread", fields: ["topologySpreadConstraints.nodeAffinityPolicy"] },
  { gate: "NodeInclusionPolicyInPodTopologySpread", fields: ["topologySpreadConstraints.nodeTaintsPolicy"] },
  { gate: "MatchLabelKeysInPodTopologySpread", fields: ["topologySpreadConstraints.matchLabelKeys"] },
  { gate: "MatchLabelKeysInPodAffinity", fields: AFFINITY_TERMS.flatMap((term) => [`${term}.matchLabelKeys`, `${term}.mismatchLabelKeys`]) },
  {
    gate: "InPlacePodVerticalScaling",
    fields: ["containers*.resizePolicy"],
    keptBy: ["containers.resizePolicy", "initContainers.resizePolicy"]
  },
  { gate: "SidecarContainers", fields: ["initContainers.restartPolicy"] },
  {
    gate: "ContainerRestartRules",
    since: 34,
    fields: [
      "containers.restartPolicy",
      "ephemeralContainers.restartPolicy",
      "initContainers.restartPolicyRules",
      "containers.restartPolicyRules",
      "ephemeralContainers.restartPolicyRules"
    ],
    keptBy: ["containers.restartPolicy", "initContainers.restartPolicyRules"]
  },
  { gate: "ContainerRestartRules", since: 34, fields: ["initContainers.restartPolicy"], when: (policy) => policy !== "Always" },
  { gate: "PodLifecycleSleepAction", fields: HANDLERS.map((handler) => `${handler}.sleep`) },
  { gate: "ContainerStopSignals", fields: ["containers*.lifecycle.stopSignal"], withParent: true },
  { gate: "GRPCContainerProbeTLS", fields: PROBES.map((probe) => `${probe}.grpc.mode`) },
  { gate: "H2CContainerProbe", fields: [...PROBES, ...HANDLERS].map((owner) => `${owner}.httpGet.protocol`) },
  { gate: "EnvFiles", fields: ["containers*.env.valueFrom.fileKeyRef"] },
  { gate: "RecursiveReadOnlyMounts", fields: ["containers*.volumeMounts.recursiveReadOnly"] },
  { gate: "VolumeBindMountOptions", fields: ["containers*.volumeMounts.bindMountOptions"] },
  { gate: "EmptyDirVolumeMode", fields: ["volumes.emptyDir.mode"] },
  { gate: "ClusterTrustBundleProjection", fields: ["volumes.projected.sources.clusterTrustBundle"] },
  { gate: "PodCertificateRequest", fields: ["volumes.projected.sources.podCertificate"] },
  {
    gate: "AtomicWriteVolumeUserFields",
    firstSourceOnly: true,
    fields: [
      "volumes.secret.defaultUser",
      "volumes.secret.items.user",
      "volumes.configMap.defaultUser",
      "volumes.configMap.items.user",
      "volumes.downwardAPI.defaultUser",
      "volumes.downwardAPI.items.user",
      "volumes.projected.defaultUser",
      "volumes.projected.sources.secret.items.user",
      "volumes.projected.sources.configMap.items.user",
      "volumes.projected.sources.downwardAPI.items.user",
      "volumes.projected.sources.serviceAccountToken.user",
      "volumes.projected.sources.clusterTrustBundle.user",
      "volumes.projected.sources.podCertificate.user"
    ]
  }
];
function droppedBy(minor, gates) {
  return DROPPABLE.filter(({ gate, since = 0, until = Infinity }) => {
    return minor >= since && minor <= until && (gate === void 0 || !enabled(gate, minor, gates));
  });
}

// src/admission/drop/index.ts
var SPEC2 = Path.of("spec", "template", "spec");
var ANNOTATIONS = Path.of("spec", "template", "metadata", "annotations");
var INIT_CONTAINER_ANNOTATIONS = ["init-containers", "init-container-statuses"].flatMap((name) => [
  `pod.alpha.kubernetes.io/${name}`,
  `pod.beta.kubernetes.io/${name}`
]);
var UNMOVED = (path) => path;
var NOTHING = [];
function dropDisabledFields(template, { minor, gates = NO_GATES }, old) {
  const spec = template.spec ?? {};
  const images = findImageVolumes(spec, enabled("ImageVolume", minor, gates), old?.spec);
  const fields = findFields(spec, triesOf(minor, gates), old?.spec).filter(({ path }) => !images.some((image) => isWithin2(path, image.path)));
  const annotations = findAnnotations(template);
  const reset = findProcMounts(spec, enabled("ProcMountType", minor, gates), old?.spec);
  if (fields.length + images.length + annotations.length + reset.length === 0) return { template, dropped: NOTHING, original: UNMOVED };
  let result = { ...template };
  for (const { path } of [...fields, ...annotations]) result = without(result, path.steps().slice(2));
  if (reset.length > 0) result = { ...result, spec: resetProcMount(result["spec"]) };
  for (const { path } of images.toReversed()) result = without(result, path.steps().slice(2));
  return {
    template: result,
    dropped: [...fields.filter(({ isEmpty }) => !isEmpty), ...images, ...annotations, ...reset],
    original: images.length > 0 ? original(images.map(({ path }) => path)) : UNMOVED
  };
}
var Trie = class _Trie {
  constructor(name = "") {
    this.name = name;
  }
  name;
  children = [];
  droppable;
  add(field, droppable) {
    let trie = this;
    for (const name of field.split(".")) {
      let child = trie.children.find((each) => each.name === name);
      if (!child) trie.children.push(child = new _Trie(name));
      trie = child;
    }
    trie.droppable = droppable;
  }
};
var tries = /* @__PURE__ */ new WeakMap();
function triesOf(minor, gates) {
  let known = tries.get(gates);
  if (!known) tries.set(gates, known = /* @__PURE__ */ new Map());
  let pair = known.get(minor);
  if (pair) return pair;
  pair = { dropped: new Trie(), kept: new Trie() };
  for (const droppable of droppedBy(minor, gates)) {
    for (const field of droppable.fields.flatMap(inEveryList)) pair.dropped.add(field, droppable);
    for (const field of (droppable.keptBy ?? droppable.fields).flatMap(inEveryList)) pair.kept.add(field, droppable);
  }
  known.set(minor, pair);
  return pair;
}
function inEveryList(field) {
  return field.startsWith("containers*.") ? CONTAINER_LISTS.map((list2) => field.replace("containers*", list2)) : [field];
}
function findFields(spec, { dropped, kept }, old) {
  const found = find(spec, dropped);
  if (found.length === 0) return found;
  const uses = old ? find(old, kept).filter((use) => !use.isEmpty) : [];
  return found.filter(({ droppable }) => uses.every((use) => use.droppable !== droppable));
}
function find(spec, trie) {
  const found = [];
  walk(spec, trie, [], found);
  return found.filter(({ droppable, path }) => !(droppable.firstSourceOnly && hidesBehindAnother(path, spec)));
}
var VOLUME_SOURCES = ["secret", "configMap", "downwardAPI", "projected"];
var PROJECTION_SOURCES = ["secret", "downwardAPI", "configMap", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];
function hidesBehindAnother(path, { volumes = [] }) {
  const [, index, source, , sourceIndex, projection] = path.steps().slice(3);
  const volume = volumes[index] ?? {};
  if (VOLUME_SOURCES.find((name) => volume[name]) !== source) return true;
  if (projection === void 0 || source !== "projected") return false;
  const projected = volume.projected?.sources?.[sourceIndex] ?? {};
  return PROJECTION_SOURCES.find((name) => projected[name]) !== projection;
}
function isWithin2(path, outer) {
  return path.toString().startsWith(`${outer}.`);
}
function walk(value, trie, steps, found) {
  for (const child of trie.children) {
    const { name } = child;
    const inner = value[name];
    if (inner === void 0) continue;
    steps.push(name);
    if (Array.isArray(inner)) walkItems(inner, child, steps, found);
    else if (child.children.length > 0) walk(inner, child, steps, found);
    const { droppable } = child;
    if (droppable && (droppable.when?.(inner) ?? true)) {
      const alone = droppable.withParent && Object.keys(value).every((key) => key === name || value[key] === void 0);
      const field = pathOf(steps);
      const isEmpty = Array.isArray(inner) && inner.length === 0;
      found.push({ path: alone ? field.parent ?? field : field, field, gate: droppable.gate, isEmpty, droppable });
    }
    steps.pop();
  }
}
function walkItems(items, trie, steps, found) {
  if (trie.children.length === 0) return;
  for (let index = 0; index < items.length; index++) {
    steps.push(index);
    walk(items[index], trie, steps, found);
    steps.pop();
  }
}
function pathOf(steps) {
  let path = SPEC2;
  for (const step of steps) path = typeof step === "number" ? path.index(step) : path.child(step);
  return path;
}
function findImageVolumes(spec, isOn, old) {
  const volumes = spec.volumes;
  if (!volumes?.some((volume) => volume.image) || isOn || old?.volumes?.some((volume) => volume.image)) return NOTHING;
  const gate = "ImageVolume";
  const fields = /* @__PURE__ */ new Map();
  const found = [];
  for (const [index, { name = "", image }] of volumes.entries()) {
    if (!image) continue;
    const path = SPEC2.child("volumes").index(index);
    const field = path.child("image");
    fields.set(name, field);
    found.push({ path, field, gate });
  }
  for (const list2 of CONTAINER_LISTS) {
    for (const [index, container] of (spec[list2] ?? []).entries()) {
      for (const [mount, { name = "" }] of (container.volumeMounts ?? []).entries()) {
        const field = fields.get(name);
        if (field) found.push({ path: SPEC2.child(list2).index(index).child("volumeMounts").index(mount), field, gate });
      }
    }
  }
  return found;
}
function findAnnotations({ metadata }) {
  const annotations = metadata?.annotations;
  if (!annotations) return NOTHING;
  return INIT_CONTAINER_ANNOTATIONS.filter((name) => Object.hasOwn(annotations, name)).map((name) => {
    const path = ANNOTATIONS.key(name);
    return { path, field: path, gate: void 0 };
  });
}
function findProcMounts(spec, isOn, old) {
  const gate = "ProcMountType";
  if (isOn || old && procMountsOf(old).length > 0) return NOTHING;
  return procMountsOf(spec).map((path) => ({ path, field: path, gate, becomes: "Default" }));
}
function procMountsOf(spec) {
  return CONTAINER_LISTS.flatMap((list2) => {
    return (spec[list2] ?? []).flatMap(({ securityContext }, index) => {
      const isDefault = (securityContext?.procMount ?? "Default") === "Default";
      return isDefault ? [] : [SPEC2.child(list2).index(index).child("securityContext", "procMount")];
    });
  });
}
function resetProcMount(spec) {
  const result = { ...spec };
  for (const list2 of CONTAINER_LISTS) if (spec[list2]) result[list2] = spec[list2].map(defaultProcMount);
  return result;
}
function defaultProcMount(container) {
  const { securityContext } = container;
  return securityContext?.procMount === void 0 ? container : { ...container, securityContext: { ...securityContext, procMount: "Default" } };
}
function without(value, steps) {
  const [step, ...rest] = steps;
  if (Array.isArray(value)) {
    const list2 = [...value];
    if (rest.length === 0) list2.splice(step, 1);
    else list2[step] = without(list2[step], rest);
    return list2;
  }
  const { [step]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [step]: without(inner, rest) };
}
function original(removed) {
  const lists = groupBy(removed, ({ parent }) => parent?.toString() ?? "");
  return function restore(path) {
    const parent = path.parent && restore(path.parent);
    if (!parent) return path;
    if (path.kind === "child") return parent.child(path.name);
    if (path.kind === "key") return parent.key(path.name);
    let index = path.name;
    for (const gone of lists.get(parent.toString()) ?? []) {
      if (gone.name > index) break;
      index++;
    }
    return parent.index(index);
  };
}

// src/admission/request.ts
var OWNER_REFERENCES = Path.of("metadata", "ownerReferences");
var TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";
function prepare(daemonSet, checks, old) {
  const written = daemonSet.spec?.template ?? {};
  const { template, dropped, original: ofTemplate } = dropDisabledFields(written, checks, old);
  const { metadata, removed } = prepareMetadata(daemonSet.metadata ?? {}, checks);
  const result = template === written && metadata === daemonSet.metadata ? daemonSet : { ...daemonSet, metadata, spec: { ...daemonSet.spec, template } };
  if (removed.length === 0) return { daemonSet: result, dropped, original: ofTemplate };
  const ofMetadata = original(removed);
  return { daemonSet: result, dropped, original: (path) => ofMetadata(ofTemplate(path)) };
}
function storedDaemonSet(effective, minor) {
  return prepare(effective, new Checks(minor)).daemonSet;
}
function withoutTemplateGeneration(metadata) {
  const { annotations } = metadata;
  if (!annotations || !Object.hasOwn(annotations, TEMPLATE_GENERATION)) return metadata;
  const { [TEMPLATE_GENERATION]: _, ...others } = annotations;
  return { ...metadata, annotations: others };
}
function prepareMetadata(metadata, checks) {
  const { ownerReferences } = metadata;
  const result = withoutTemplateGeneration(metadata);
  if (!ownerReferences) return { metadata: result, removed: [] };
  const unique = /* @__PURE__ */ new Map();
  const removed = [];
  let twice = "";
  for (const [index, reference] of ownerReferences.entries()) {
    const identity = identityOf(reference);
    if (!unique.has(identity)) unique.set(identity, reference);
    else {
      twice ||= `${reference.kind ?? ""} ${reference.name ?? ""}`;
      removed.push(OWNER_REFERENCES.index(index));
    }
  }
  if (removed.length === 0) return { metadata: result, removed };
  checks.warn(OWNER_REFERENCES, "duplicate-owner", `duplicate owner reference to ${twice}; keep one`, removed[0]);
  return { metadata: { ...result, ownerReferences: [...unique.values()] }, removed };
}

// src/admission/warnings/annotations.ts
var RULE4 = "deprecated-annotation";
var SECCOMP_POD2 = "seccomp.security.alpha.kubernetes.io/pod";
var SECCOMP_CONTAINER2 = "container.seccomp.security.alpha.kubernetes.io/";
var APP_ARMOR_CONTAINER2 = "container.apparmor.security.beta.kubernetes.io/";
var LOCALHOST2 = "localhost/";
var CRITICAL = "scheduler.alpha.kubernetes.io/critical-pod";
var WITHOUT_EFFECT = {
  [CRITICAL]: "has no effect since Kubernetes 1.16; use priorityClassName",
  "security.alpha.kubernetes.io/sysctls": "has no effect since Kubernetes 1.11; use securityContext.sysctls",
  "security.alpha.kubernetes.io/unsafe-sysctls": "has no effect since Kubernetes 1.11; use securityContext.sysctls"
};
function warnAnnotations(annotations, spec, path, checks) {
  let ofContainers = false;
  for (const key in annotations) {
    if (key === CRITICAL && spec.priorityClassName) warn(key, "has no effect since Kubernetes 1.16; remove it", path, checks);
    else if (Object.hasOwn(WITHOUT_EFFECT, key)) warn(key, WITHOUT_EFFECT[key], path, checks);
    else if (key === SECCOMP_POD2 && !spec.securityContext?.seccompProfile) warn(key, seccompMessage(checks), path, checks);
    ofContainers ||= key.startsWith(SECCOMP_CONTAINER2) || key.startsWith(APP_ARMOR_CONTAINER2);
  }
  if (!ofContainers) return;
  const ofPod = spec.securityContext?.appArmorProfile;
  for (const list2 of CONTAINER_LISTS) {
    for (const { name = "", securityContext } of spec[list2] ?? []) {
      const seccomp = SECCOMP_CONTAINER2 + name;
      if (Object.hasOwn(annotations, seccomp) && !securityContext?.seccompProfile) warn(seccomp, seccompMessage(checks), path, checks);
      const appArmor = APP_ARMOR_CONTAINER2 + name;
      if (!checks.enabled("AppArmorFields") || !Object.hasOwn(annotations, appArmor) || securityContext?.appArmorProfile) continue;
      if (ofPod && (checks.minor < 34 || says(annotations[appArmor], ofPod))) continue;
      warn(appArmor, "is deprecated since Kubernetes 1.30; use securityContext.appArmorProfile of the container", path, checks);
    }
  }
}
function seccompMessage({ minor }) {
  const state = minor >= 27 ? "has no effect since Kubernetes 1.27" : "is deprecated since Kubernetes 1.19 and has no effect from 1.27 on";
  return `${state}; use securityContext.seccompProfile`;
}
function says(annotation, { type, localhostProfile }) {
  if (annotation === "unconfined") return type === "Unconfined" && localhostProfile === void 0;
  if (annotation === "runtime/default") return type === "RuntimeDefault" && localhostProfile === void 0;
  return type === "Localhost" && localhostProfile !== "" && annotation === `${LOCALHOST2}${localhostProfile ?? ""}`;
}
function warn(key, message, path, checks) {
  checks.warn(path.key(key), RULE4, `the annotation ${key} ${message}`);
}

// src/admission/warnings/env.ts
function warnEnv(env, path, checks) {
  if (env.length < 2) return;
  const names = /* @__PURE__ */ new Set();
  env.forEach((variable, index) => {
    const { name = "" } = variable;
    if (!names.has(name)) names.add(name);
    else if (checks.minor < 28 || !extendsItself(variable)) {
      const at = path.index(index).child("name");
      const message = `${JSON.stringify(name)} is already set above; kubectl apply may drop one of the two, so remove one`;
      checks.warn(checks.minor >= 28 ? path.index(index) : at, "duplicate-env", message, at);
    }
  });
}
function extendsItself({ name = "", value = "", valueFrom }) {
  const reference = `$(${name})`;
  return !valueFrom && value !== reference && value.includes(reference);
}

// src/admission/warnings/lists.ts
function warnLists({ hostAliases, imagePullSecrets, dnsConfig }, path, checks) {
  if (hostAliases) warnHostAliases(hostAliases, path.child("hostAliases"), checks);
  if (imagePullSecrets) warnImagePullSecrets(imagePullSecrets, path.child("imagePullSecrets"), checks);
  for (const [index, nameserver] of (dnsConfig?.nameservers ?? []).entries()) {
    warnIP(nameserver, path.child("dnsConfig", "nameservers").index(index), checks);
  }
}
function warnHostAliases(aliases, path, checks) {
  const addresses = /* @__PURE__ */ new Set();
  for (const [index, { ip = "" }] of aliases.entries()) {
    const field = path.index(index).child("ip");
    if (addresses.has(ip)) {
      checks.warn(
        field,
        "duplicate-host-alias",
        `duplicate address ${ip}; kubectl apply may drop one of the two, so merge their host names`
      );
    }
    addresses.add(ip);
    warnIP(ip, field, checks);
  }
}
function warnImagePullSecrets(secrets, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, { name = "" }] of secrets.entries()) {
    const field = path.index(index).child("name");
    if (names.has(name)) checks.warn(field, "duplicate-pull-secret", `duplicate pull secret ${JSON.stringify(name)}; remove one`);
    names.add(name);
    if (!name) checks.warn(field, "unnamed-pull-secret", "pull secret has no name; set the name of a Secret, or remove the entry");
  }
}
function warnIP(ip, field, checks) {
  const problem = checks.minor >= 33 ? getWarningForIP(ip) : void 0;
  if (problem) checks.warn(field, "non-standard-ip", `${ip} ${problem}`);
}

// src/admission/warnings/milli-bytes.ts
var BYTES = ["memory", "ephemeral-storage"];
function warnFractionalBytes(list2, path, checks) {
  for (const name of BYTES) {
    const amount = list2[name];
    if (amount !== void 0 && isFractional(amount)) warnFraction(amount, path.key(name), checks);
  }
}
function isFractional(amount) {
  return !quantityOf(amount).isInteger();
}
function warnFraction(amount, field, checks) {
  const meant2 = /^\d+m$/.test(amount) ? `: m means a thousandth; use ${amount.slice(0, -1)}M or ${amount.slice(0, -1)}Mi` : " and is rounded up; write a whole number, or the unit that is missing, such as Mi";
  checks.warn(field, "milli-bytes", `${amount} is not a whole number of bytes${meant2}`);
}

// src/admission/warnings/node-labels.ts
var RULE5 = "deprecated-node-label";
var DEPRECATED = /* @__PURE__ */ new Map([
  ["beta.kubernetes.io/arch", ["is deprecated since Kubernetes 1.14; use kubernetes.io/arch", 25]],
  ["beta.kubernetes.io/os", ["is deprecated since Kubernetes 1.14; use kubernetes.io/os", 25]],
  ["failure-domain.beta.kubernetes.io/region", ["is deprecated since Kubernetes 1.17; use topology.kubernetes.io/region", 25]],
  ["failure-domain.beta.kubernetes.io/zone", ["is deprecated since Kubernetes 1.17; use topology.kubernetes.io/zone", 25]],
  ["beta.kubernetes.io/instance-type", ["is deprecated since Kubernetes 1.17; use node.kubernetes.io/instance-type", 25]],
  ["app.kubernetes.io/created-by", ["is deprecated since Kubernetes 1.9; use another label of the nodes", 31]],
  ["scheduler.alpha.kubernetes.io/preferAvoidPods", ["is deprecated since Kubernetes 1.22; use taints and tolerations", 31]],
  [
    "node-role.kubernetes.io/master",
    ["is set by few distributions since Kubernetes 1.24, and elsewhere no node has it; use node-role.kubernetes.io/control-plane", 31]
  ]
]);
function warnNodeLabels({ nodeSelector, affinity, topologySpreadConstraints }, path, checks) {
  for (const label in nodeSelector) {
    if (isDeprecated(label, checks)) warn2(label, path.child("nodeSelector").key(label), checks);
  }
  if (affinity?.nodeAffinity) {
    const field = path.child("affinity", "nodeAffinity");
    const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred } = affinity.nodeAffinity;
    for (const [index, term] of (required?.nodeSelectorTerms ?? []).entries()) {
      const terms = field.child("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
      warnTerm(term, false, terms.index(index), checks);
    }
    for (const [index, { preference }] of (preferred ?? []).entries()) {
      const terms = field.child("preferredDuringSchedulingIgnoredDuringExecution");
      if (preference) warnTerm(preference, checks.minor >= 33, terms.index(index).child("preference"), checks);
    }
  }
  for (const [index, { topologyKey = "" }] of (topologySpreadConstraints ?? []).entries()) {
    if (isDeprecated(topologyKey, checks))
      warn2(topologyKey, path.child("topologySpreadConstraints").index(index).child("topologyKey"), checks);
  }
}
function warnTerm({ matchExpressions = [] }, checkValues, path, checks) {
  for (const [index, { key = "", values }] of matchExpressions.entries()) {
    if (isDeprecated(key, checks)) warn2(key, path.child("matchExpressions").index(index).child("key"), checks);
    if (!checkValues || !values) continue;
    for (const [valueIndex, value] of values.entries()) {
      for (const problem of isValidLabelValue(value)) {
        const field = path.child("matchExpressions").index(index).child("values").index(valueIndex);
        checks.warn(field, "impossible-label-value", `label value "${value}" is invalid, so the preference matches no node; it ${problem}`);
      }
    }
  }
}
function isDeprecated(label, checks) {
  const deprecated = DEPRECATED.get(label);
  return deprecated !== void 0 && checks.minor >= deprecated[1];
}
function warn2(label, field, checks) {
  checks.warn(field, RULE5, `the node label ${label} ${DEPRECATED.get(label)[0]}`);
}

// src/admission/warnings/null-selectors.ts
function warnNullSelectors({ topologySpreadConstraints, affinity }, path, checks) {
  if (checks.minor < 28) return;
  for (const [index, { labelSelector }] of (topologySpreadConstraints ?? []).entries()) {
    if (!labelSelector) warn3(path.child("topologySpreadConstraints").index(index), "this constraint", checks);
  }
  if (affinity?.podAffinity) warnTerms(affinity.podAffinity, path.child("affinity", "podAffinity"), checks);
  if (affinity?.podAntiAffinity) warnTerms(affinity.podAntiAffinity, path.child("affinity", "podAntiAffinity"), checks);
}
function warnTerms(affinity, path, checks) {
  const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred } = affinity;
  for (const [index, { labelSelector }] of (required ?? []).entries()) {
    if (!labelSelector) warn3(path.child("requiredDuringSchedulingIgnoredDuringExecution").index(index), "this term", checks);
  }
  for (const [index, { podAffinityTerm }] of (preferred ?? []).entries()) {
    if (podAffinityTerm?.labelSelector) continue;
    warn3(path.child("preferredDuringSchedulingIgnoredDuringExecution").index(index).child("podAffinityTerm"), "this term", checks);
  }
}
function warn3(path, what, checks) {
  checks.warn(
    path.child("labelSelector"),
    "null-label-selector",
    `${what} has no labelSelector and matches no pods; add one, or {} to match all pods`
  );
}

// src/admission/warnings/ports.ts
function warnPorts(spec, path, checks) {
  if (checks.minor < 28) return;
  const numbers = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  for (const list2 of CONTAINER_LISTS) {
    const containers = spec[list2];
    if (!containers) continue;
    for (const [container, { ports }] of containers.entries()) {
      if (!ports) continue;
      ports.forEach((port, index) => {
        const placed = { port, list: list2, container, index };
        warnPort(placed, numbers, path, checks);
        if (checks.minor >= 33) warnName(placed, names, path, checks);
      });
    }
  }
}
function warnPort(placed, numbers, path, checks) {
  const { containerPort = 0, hostIP, hostPort, protocol } = placed.port;
  if (hostIP && !hostPort) {
    const field = pathOf2(placed, path);
    const message = `hostIP ${hostIP} has no effect without a hostPort; add one or remove hostIP`;
    checks.warn(field, "host-ip-without-host-port", message, field.child("hostIP"));
  }
  const others = numbers.get(containerPort);
  if (!others) {
    numbers.set(containerPort, [placed]);
    return;
  }
  for (const other of others) {
    if (other.port.protocol === protocol) warnOverlap(placed, other, path, checks);
  }
  others.push(placed);
}
function warnOverlap(placed, other, path, checks) {
  const { containerPort = 0, protocol = "", hostPort = 0, hostIP = "" } = placed.port;
  const { hostPort: otherPort = 0, hostIP: otherIP = "" } = other.port;
  const shown2 = `port ${containerPort}/${protocol}`;
  if (hostIP === otherIP && hostPort === otherPort) {
    warn4(placed, `${shown2} is already declared by ${briefly(other)}; remove one, because only one container can listen on it`, path, checks);
  } else if (hostPort === 0 || otherPort === 0) {
    warn4(
      placed,
      `${shown2} is also declared by ${briefly(other)}, one with a hostPort and one without; remove the one without`,
      path,
      checks
    );
  } else if (hostPort === otherPort && (hostIP === "" || otherIP === "")) {
    const message = `${shown2} uses host port ${hostPort}, as does ${briefly(other)}, one on all addresses and one on a single hostIP; set hostIP for both`;
    warn4(placed, message, path, checks);
  }
}
function warnName(placed, names, path, checks) {
  const { name } = placed.port;
  if (!name) return;
  const other = names.get(name);
  if (!other) {
    names.set(name, placed);
    return;
  }
  const field = pathOf2(placed, path);
  const first = briefly(other);
  const message = `the port name ${JSON.stringify(name)} is already used by ${first}, and Services resolve the name to that one; use a unique name`;
  checks.warn(field, "duplicate-port-name", message, field.child("name"));
}
function warn4(placed, message, path, checks) {
  checks.warn(pathOf2(placed, path), "overlapping-ports", message);
}
function pathOf2({ list: list2, container, index }, path) {
  return path.child(list2).index(container).child("ports").index(index);
}
function briefly({ list: list2, container, index }) {
  return `${list2}[${container}].ports[${index}]`;
}

// src/admission/warnings/virtual-paths.ts
function warnVirtualPaths(volumes, path, checks) {
  if (checks.minor < 32) return;
  volumes.forEach(({ configMap, secret, downwardAPI, projected }, index) => {
    const field = path.index(index);
    if (configMap?.items) warnItems(configMap.items, field, field.child("configMap"), checks);
    if (secret?.items) warnItems(secret.items, field, field.child("secret"), checks);
    if (downwardAPI?.items) warnItems(downwardAPI.items, field, field.child("downwardAPI"), checks);
    if (projected?.sources) warnProjected(projected.sources, field, checks);
  });
}
function warnItems(items, volume, path, checks) {
  if (items.length > 1) warnOverlaps(filesOf(items, "", path), new Directory(), volume, checks);
}
function warnProjected(sources, volume, checks) {
  const earlier = new Directory();
  let isEmptySaid = false;
  let files = [];
  for (const [index, source] of sources.entries()) {
    const path = volume.child("projected", "sources").index(index);
    if (Object.values(source).every((value) => value === void 0)) {
      const message = "projected source is empty; add a configMap, secret, downwardAPI or serviceAccountToken, or remove it";
      if (!isEmptySaid) checks.warn(volume, "empty-projection", message, path);
      isEmptySaid = true;
      continue;
    }
    const own = filesOfSource(source, path);
    files = own ?? (checks.minor >= 34 ? [] : files);
    warnOverlaps(files, earlier, volume, checks);
  }
}
function filesOfSource(source, path) {
  const { configMap, secret, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source;
  if (configMap?.items) return filesOf(configMap.items, `the ConfigMap ${configMap.name ?? ""}`, path.child("configMap"));
  if (secret?.items) return filesOf(secret.items, `the Secret ${secret.name ?? ""}`, path.child("secret"));
  if (downwardAPI?.items) return filesOf(downwardAPI.items, "the downward API", path.child("downwardAPI"));
  if (serviceAccountToken) return [fileAt(serviceAccountToken.path, "the service account token", path.child("serviceAccountToken", "path"))];
  if (clusterTrustBundle) {
    const name = clusterTrustBundle.name ?? clusterTrustBundle.signerName ?? "";
    return [fileAt(clusterTrustBundle.path, `the ClusterTrustBundle ${name}`, path.child("clusterTrustBundle", "path"))];
  }
  if (!podCertificate) return void 0;
  const files = [];
  for (const name of ["certificateChainPath", "keyPath", "credentialBundlePath"]) {
    if (podCertificate[name])
      files.push(fileAt(podCertificate[name], `the ${name} of the pod certificate`, path.child("podCertificate", name)));
  }
  return files;
}
function filesOf(items, source, path) {
  return items.map((item, index) => fileAt(item.path, source, path.child("items").index(index).child("path")));
}
function fileAt(path = "", source, at) {
  return { path: path.replace(/(?<!\/)\/+$/, ""), source, at };
}
function warnOverlaps(files, earlier, volume, checks) {
  for (const file of files) {
    for (const other of earlier.add(file)) {
      const clash = file.path === other.path ? "write the same file" : "use one path as both file and directory";
      checks.warn(volume, "overlapping-paths", `${describe(file)} and ${describe(other)} ${clash}; rename one`, file.at);
    }
  }
}
var Directory = class {
  #root = newNode();
  /** How many files there were when one of the same path and source was added last. */
  #met = /* @__PURE__ */ new Map();
  #count = 0;
  /** Gives those before it that it overlaps and whose like has not met its like, in their order. */
  add(file) {
    const order = this.#count++;
    const id = JSON.stringify([file.path, file.source]);
    const since = this.#met.get(id);
    this.#met.set(id, order);
    if (file.path === "") return [];
    const overlapping = [];
    const meet = (taken2) => {
      for (let i = taken2.length - 1; i >= 0 && taken2[i].order >= (since ?? 0); i--) overlapping.push(taken2[i]);
    };
    const taken = { file, order };
    const isNew = since === void 0;
    let node = this.#root;
    for (const step of file.path.split("/")) {
      meet(node.files);
      if (isNew) node.below.push(taken);
      let next = node.steps.get(step);
      if (!next) node.steps.set(step, next = newNode());
      node = next;
    }
    meet(node.files);
    meet(node.below);
    if (isNew) node.files.push(taken);
    return overlapping.sort((a, b) => a.order - b.order).map((other) => other.file);
  }
};
function newNode() {
  return { files: [], below: [], steps: /* @__PURE__ */ new Map() };
}
function describe({ path, source }) {
  return source ? `${JSON.stringify(path)} of ${source}` : JSON.stringify(path);
}

// src/admission/warnings/volumes.ts
var REMOVED = [
  { warned: "photonPersistentDisk", field: "photonPersistentDisk", deprecated: 11, removed: 16, since: 25 },
  { warned: "scaleIO", field: "scaleIO", deprecated: 16, removed: 22, since: 25 },
  { warned: "flocker", field: "flocker", deprecated: 22, removed: 25, since: 25 },
  { warned: "storageOS", field: "storageos", deprecated: 22, removed: 25, since: 25 },
  { warned: "quobyte", field: "quobyte", deprecated: 22, removed: 25, since: 25 },
  { warned: "glusterfs", field: "glusterfs", deprecated: 25, removed: 26, since: 25 },
  { warned: "cephfs", field: "cephfs", deprecated: 28, removed: 31, since: 28 },
  { warned: "rbd", field: "rbd", deprecated: 28, removed: 31, since: 28 }
];
function warnVolumes(volumes, path, checks) {
  volumes.forEach((volume, index) => {
    for (const removed of REMOVED) {
      if (volume[removed.field] && checks.minor >= removed.since) warnRemoved(removed, path.index(index), checks);
    }
    if (volume.gitRepo) warnGitRepo(path.index(index), checks);
    if (volume.ephemeral && checks.minor >= 26) warnClaim(volume.ephemeral, path.index(index), checks);
  });
}
function warnRemoved({ warned, field, deprecated, removed }, path, checks) {
  const works = checks.minor < removed;
  const state = works ? `is deprecated since Kubernetes 1.${deprecated} and stops working in 1.${removed}` : `does not work since Kubernetes 1.${removed}`;
  checks.warn(path.child(warned), "removed-volume-plugin", `the volume type ${field} ${state}; use a CSI driver`, path.child(field));
}
function warnGitRepo(path, checks) {
  const state = checks.enabled("GitRepoVolumeDriver") ? "is deprecated since Kubernetes 1.11" : "is disabled by default since Kubernetes 1.33";
  checks.warn(path.child("gitRepo"), "removed-volume-plugin", `the volume type gitRepo ${state}; clone in an init container to an emptyDir`);
}
function warnClaim({ volumeClaimTemplate }, path, checks) {
  const resources = volumeClaimTemplate?.spec?.resources;
  if (!resources) return;
  for (const list2 of ["requests", "limits"]) {
    const amount = resources[list2]?.["storage"];
    if (amount === void 0 || !isFractional(amount)) continue;
    warnFraction(amount, path.child("ephemeral", "volumeClaimTemplate", "spec", "resources", list2).key("storage"), checks);
  }
}

// src/admission/warnings/index.ts
function warnPodTemplate(template, path, checks) {
  const { metadata = {}, spec = {} } = template;
  const at = path.child("spec");
  warnNodeLabels(spec, at, checks);
  warnNullSelectors(spec, at, checks);
  if (metadata.annotations) warnAnnotations(metadata.annotations, spec, path.child("metadata", "annotations"), checks);
  if (spec.volumes) {
    warnVolumes(spec.volumes, at.child("volumes"), checks);
    warnVirtualPaths(spec.volumes, at.child("volumes"), checks);
  }
  warnLists(spec, at, checks);
  if (spec.overhead) warnFractionalBytes(spec.overhead, at.child("overhead"), checks);
  warnContainers(spec, at, checks);
  warnPorts(spec, at, checks);
  warnGracePeriod(spec, at, checks);
}
function warnContainers(spec, path, checks) {
  for (const list2 of CONTAINER_LISTS) {
    const containers = spec[list2];
    if (!containers) continue;
    for (const [index, { env, resources }] of containers.entries()) {
      if (env) warnEnv(env, path.child(list2).index(index).child("env"), checks);
      if (!resources) continue;
      const field = path.child(list2).index(index).child("resources");
      if (resources.limits) warnFractionalBytes(resources.limits, field.child("limits"), checks);
      if (resources.requests) warnFractionalBytes(resources.requests, field.child("requests"), checks);
    }
  }
}
function warnGracePeriod({ terminationGracePeriodSeconds = 0 }, path, checks) {
  if (terminationGracePeriodSeconds >= 0 || checks.minor < 27) return;
  const message = `${terminationGracePeriodSeconds} seconds of grace period is treated as 1; set how long the containers may take to stop`;
  checks.warn(path.child("terminationGracePeriodSeconds"), "negative-grace-period", message);
}

// src/admission/admit.ts
var ROOT = Path.of("kind");
var MERGE = Path.of("<<");
var RESOURCE_VERSION = Path.of("metadata", "resourceVersion");
var TEMPLATE2 = Path.of("spec", "template");
function admit(node, { contentType }, minor, { apply = "raw", gates } = {}) {
  return admitDecoded(decode(node, "DaemonSet", { minor, contentType, apply }), minor, gates);
}
function admitDecoded(decoded, minor, gates) {
  const { value, problems, fatal, stop } = decoded;
  const checks = new Checks(minor, NOTHING_KEPT, gates);
  const { rejections, warnings } = checks;
  append(rejections, decodingRejections(decoded));
  const lost = decoded.lost.map(decodingRejection);
  const effective = defaultDaemonSet(value, minor, gates);
  if (fatal) {
    append(rejections, fatal.afterStrict ? afterMigration(effective, minor, gates) : []);
    return {
      minor,
      verdict: stop?.verdict ?? "badrequest",
      rejections: behind(stop, rejections),
      warnings,
      lost,
      dropped: [],
      decoded,
      value,
      effective
    };
  }
  const { dropped } = createDaemonSet(effective, checks);
  const verdict = problems.length > 0 ? "badrequest" : verdictOf(rejections);
  const all = behind(stop, withConsequences(rejections, value));
  return { minor, verdict: stop?.verdict ?? verdict, rejections: all, warnings, lost, dropped, decoded, value, effective };
}
function afterMigration(effective, minor, gates) {
  const checks = new Checks(minor, NOTHING_KEPT, gates);
  createDaemonSet(effective, checks);
  return withConsequences(checks.rejections, effective).filter(
    ({ rule, at }) => rule !== "selector-missing" && at.toString() !== "spec.selector"
  );
}
function behind(stop, rejections) {
  return stop ? rejections.map((each) => each.type === "Client" ? each : { ...each, isBehind: true }) : rejections;
}
function decodingRejections({ problems, stop }) {
  if (!stop) return problems.map(decodingRejection);
  const stopping = new Set(stop.problems);
  const others = problems.filter((problem) => !stopping.has(problem));
  return [
    ...stop.problems.map((problem) => ({ ...decodingRejection(problem), type: "Client", field: "" })),
    ...others.map(decodingRejection)
  ];
}
function createDaemonSet(effective, checks) {
  const { rejections } = checks;
  const first = rejections.length;
  const { daemonSet, dropped, original: original2 } = prepare(effective, checks);
  validateDaemonSet(daemonSet, checks);
  if (rejections.length > first) checks.relocate(first, original2);
  else {
    warnPodTemplate(daemonSet.spec?.template ?? {}, TEMPLATE2, checks);
    const { resourceVersion = "" } = daemonSet.metadata ?? {};
    if (isVersion(resourceVersion)) {
      checks.storage(RESOURCE_VERSION, "forbidden-field", `resourceVersion "${resourceVersion}" is not allowed in a new object; remove it`);
    }
  }
  return { daemonSet, dropped };
}
function isVersion(text) {
  return /^[0-9]+$/.test(text) && BigInt(text) > 0n && BigInt(text) < 2n ** 64n;
}
function verdictOf(rejections) {
  if (rejections.length === 0) return "ok";
  return rejections.every(({ type }) => type === "Storage") ? "storage" : "invalid";
}
var RULES = {
  unknown: "unknown-field",
  duplicate: "duplicate-key",
  wrongType: "wrong-type",
  badInt: "wrong-type",
  badQuantity: "bad-quantity",
  badTime: "wrong-type",
  apiVersion: "wrong-api-version",
  kind: "wrong-api-version",
  missingVersion: "missing-api-version",
  badMerge: "bad-merge-key"
};
function decodingRejection(problem) {
  const { kind, path, node, key, message, afterStrict, otherVersion: otherVersion2, first, isHarmless, suggestions } = problem;
  const strict = kind === "unknown" || kind === "duplicate";
  const { start, end } = strict && key || node;
  return {
    type: strict ? "StrictDecoding" : "Decoding",
    field: strict ? strictPath(path) : "",
    at: path ?? (kind === "badMerge" ? MERGE : ROOT),
    rule: afterStrict ? "removed-api" : otherVersion2 ? "field-not-in-version" : RULES[kind],
    message,
    cause: void 0,
    span: { start, end },
    ...first && { earlier: { start: first.start, end: first.end } },
    ...isHarmless && { isHarmless },
    ...suggestions && { suggestions }
  };
}

// src/admission/update/kept.ts
var NOWHERE = Path.of("old");
var SINCE = {
  invalidSelectorValues: 26,
  invalidNodeAffinityValues: 33,
  invalidTopologySpreadSelector: 27,
  invalidMatchLabelKeys: 34,
  nonLocalTokenPaths: 30,
  hostSysctls: 29,
  emptyImageVolumeReference: 37,
  sysAdminWithoutEscalation: 37,
  userNamespacesWithVolumeDevices: 34,
  restartContainerOnInit: 36,
  userNamespacesOnHostNetwork: 35,
  comparisonOperators: 35,
  restartRules: 34,
  restartAllContainers: 35,
  envFiles: 34,
  relaxedEnvNames: 30,
  sidecarResizePolicy: 32,
  seLinuxMountOption: 32
};
function keptFrom(old, updated, minor) {
  const kept = keptByNewest(old, updated, minor);
  const names = Object.keys(kept);
  return Object.fromEntries(names.map((name) => [name, kept[name] && minor >= (SINCE[name] ?? 0)]));
}
function keptByNewest(old, updated, minor) {
  const template = old.spec?.template ?? {};
  const spec = template.spec ?? {};
  const { volumes = [], topologySpreadConstraints = [], tolerations = [], securityContext = {}, hostUsers, hostNetwork } = spec;
  const containers = allContainersOf(spec);
  const init = spec.initContainers ?? [];
  return {
    invalidDeletionCost: refuses(minor, (checks) => {
      const cost = template.metadata?.annotations?.[DELETION_COST2];
      if (cost !== void 0) validatePodAnnotations({ [DELETION_COST2]: cost }, spec, NOWHERE, NOWHERE, checks);
    }),
    invalidSelectorValues: hasInvalidValue(old.spec?.selector) || affinityTerms(spec).some((term) => hasInvalidSelector(term, minor)),
    invalidNodeAffinityValues: hasInvalidNodeAffinityValue(spec),
    invalidTopologySpreadSelector: topologySpreadConstraints.some(({ labelSelector }) => isInvalid(labelSelector, minor)),
    invalidMatchLabelKeys: topologySpreadConstraints.some(({ labelSelector, matchLabelKeys }) => {
      return refuses(
        minor,
        (checks) => validateMatchLabelKeys({ ...labelSelector && { labelSelector }, ...matchLabelKeys && { matchLabelKeys } }, NOWHERE, checks)
      );
    }),
    indivisibleHugePages: usesIndivisibleHugePages(spec),
    nonLocalTokenPaths: volumes.some(
      ({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => {
        return serviceAccountToken && refuses(minor, (checks) => validateNonReservedPath(serviceAccountToken.path ?? "", NOWHERE, checks));
      })
    ),
    hostSysctls: (securityContext.sysctls ?? []).some(({ name = "" }) => hostNamespaceOf(name, spec) !== void 0),
    emptyImageVolumeReference: volumes.some(({ image }) => image && !image.reference),
    sysAdminWithoutEscalation: containers.some((container) => addsSysAdmin(container.securityContext)),
    userNamespacesWithVolumeDevices: hostUsers === false && containers.some(({ volumeDevices }) => !!volumeDevices?.length),
    restartContainerOnInit: init.some(
      (container) => !isSidecar(container) && container.resizePolicy?.some((policy) => policy.restartPolicy === "RestartContainer")
    ),
    userNamespacesOnHostNetwork: hostUsers === false && !!hostNetwork,
    comparisonOperators: tolerations.some(({ operator }) => operator === "Lt" || operator === "Gt"),
    restartRules: (spec.containers ?? []).some(({ restartPolicy }) => restartPolicy !== void 0) || init.some(({ restartPolicy, restartPolicyRules }) => (restartPolicy ?? "Always") !== "Always" || !!restartPolicyRules?.length),
    restartAllContainers: [...spec.containers ?? [], ...init].some(
      ({ restartPolicyRules }) => restartPolicyRules?.some((rule) => rule.action === "RestartAllContainers")
    ) || init.some((container) => isSidecar(container) && !!container.restartPolicyRules?.length),
    envFiles: containers.some(({ env }) => env?.some(({ valueFrom }) => valueFrom?.fileKeyRef)),
    relaxedEnvNames: keepsRelaxedName(spec, updated.spec?.template?.spec ?? {}),
    sidecarResizePolicy: init.some((container) => isSidecar(container) && !!container.resizePolicy?.length),
    seLinuxMountOption: securityContext.seLinuxChangePolicy !== void 0
  };
}
var DELETION_COST2 = "controller.kubernetes.io/pod-deletion-cost";
function refuses(minor, validate) {
  const checks = new Checks(minor);
  validate(checks);
  return checks.rejections.length > 0;
}
function isInvalid(selector, minor) {
  return selector !== void 0 && refuses(minor, (checks) => validateLabelSelector(selector, NOWHERE, checks));
}
function hasInvalidValue(selector) {
  return !!selector?.matchExpressions?.some(({ values = [] }) => values.some((value) => isValidLabelValue(value).length > 0));
}
function affinityTerms({ affinity = {} }) {
  return [affinity.podAffinity, affinity.podAntiAffinity].flatMap((kind) => [
    ...kind?.requiredDuringSchedulingIgnoredDuringExecution ?? [],
    ...(kind?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm = {} }) => podAffinityTerm)
  ]);
}
function hasInvalidSelector({ labelSelector, namespaceSelector }, minor) {
  return isInvalid(labelSelector, minor) || isInvalid(namespaceSelector, minor);
}
function hasInvalidNodeAffinityValue({ affinity }) {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  return terms.some((term) => hasInvalidValue(term));
}
function usesIndivisibleHugePages(spec) {
  const lists = [spec.overhead, ...allContainersOf(spec).flatMap(({ resources }) => [resources?.limits, resources?.requests])];
  return lists.some(
    (list2) => Object.entries(list2 ?? {}).some(([name, quantity]) => isHugePages2(name) && !isWholePages(name, quantityOf(quantity)))
  );
}
function addsSysAdmin(context) {
  return context?.allowPrivilegeEscalation !== true && !!context?.capabilities?.add?.includes("CAP_SYS_ADMIN");
}
function keepsRelaxedName(old, updated) {
  const before = envNames(old);
  return [...envNames(updated)].some((name) => before.has(name) && isEnvVarName(name).length > 0 && isRelaxedEnvVarName(name).length === 0);
}
function envNames(spec) {
  return new Set(
    allContainersOf(spec).flatMap(({ env = [], envFrom = [] }) => [
      ...env.map(({ name = "" }) => name),
      ...envFrom.map(({ prefix = "" }) => prefix)
    ])
  );
}

// src/admission/update/index.ts
var METADATA2 = Path.of("metadata");
var TEMPLATE3 = Path.of("spec", "template");
var SELECTOR = Path.of("spec", "selector");
var NO_EFFECTS = {
  templateChanged: false,
  specChanged: false,
  revisionChanged: false,
  metadataChanged: false,
  rollout: ""
};
function updateDaemonSet(old, effective, minor, gates) {
  const refused = refusedBefore(old.metadata ?? {}, effective.metadata ?? {}, minor);
  if (refused) return refused;
  const oldTemplate = old.spec?.template ?? {};
  const preparing = new Checks(minor, NOTHING_KEPT, gates);
  const { daemonSet, dropped, original: original2 } = prepare(effective, preparing, oldTemplate);
  const checks = new Checks(minor, keptFrom(old, daemonSet, minor), gates);
  append(checks.warnings, preparing.warnings);
  validateMetadata({ ...daemonSet.metadata, namespace: old.metadata?.namespace ?? "" }, checks);
  if (!sameSelector(old.spec?.selector, daemonSet.spec?.selector)) {
    const message = "the selector of a DaemonSet is immutable; keep the old one, or delete the DaemonSet with --cascade=orphan and recreate it";
    checks.invalid(SELECTOR, message, { rule: "selector-changed" });
  }
  validateDaemonSetSpec(daemonSet.spec ?? {}, checks, oldTemplate.spec?.volumes);
  checks.relocate(0, original2);
  const template = daemonSet.spec?.template ?? {};
  const templateChanged = !sameTemplate(oldTemplate, template);
  const verdict = verdictOf(checks.rejections);
  if (verdict === "ok" && templateChanged) warnPodTemplate(template, TEMPLATE3, checks);
  const revisionChanged = !sameRevision(oldTemplate, template);
  return {
    checks,
    verdict,
    dropped,
    templateChanged,
    specChanged: templateChanged || !sameSpec(old.spec ?? {}, daemonSet.spec ?? {}),
    revisionChanged,
    metadataChanged: isOtherMetadata(old.metadata ?? {}, daemonSet.metadata ?? {}),
    rollout: verdict === "ok" ? revisionChanged ? strategyOf(daemonSet) : "none" : ""
  };
}
function refusedBefore(old, updated, minor) {
  const checks = new Checks(minor);
  const metadataChanged = isOtherMetadata(old, withoutTemplateGeneration(updated));
  const namespace = old.namespace || "default";
  if (updated.namespace && updated.namespace !== namespace) {
    const message = `the object is in ${namespace}, not in ${updated.namespace}; an update cannot move it`;
    checks.badRequest(METADATA2.child("namespace"), "renamed-or-moved", message);
  } else if (!updated.name || updated.name !== old.name) {
    const [before, after] = [JSON.stringify(old.name ?? ""), JSON.stringify(updated.name ?? "")];
    checks.badRequest(
      METADATA2.child("name"),
      "renamed-or-moved",
      `the object's name is ${before}, not ${after}; an update cannot rename it`
    );
  } else if (updated.uid && updated.uid !== old.uid) {
    const message = `the uid ${updated.uid} is not that of the live object; remove it`;
    checks.conflict(METADATA2.child("uid"), "uid-changed", message);
    return { checks, verdict: "conflict", dropped: [], ...NO_EFFECTS, metadataChanged };
  } else return void 0;
  return { checks, verdict: "badrequest", dropped: [], ...NO_EFFECTS, metadataChanged };
}
function isOtherMetadata(old, updated) {
  return !sameMap(old.labels, updated.labels) || !sameMap(old.annotations, updated.annotations);
}
function validateMetadata(metadata, checks) {
  const { deletionTimestamp, deletionGracePeriodSeconds, managedFields: _, ...common } = metadata;
  const { name = "", generateName } = common;
  for (const [field, problems] of [
    ["generateName", generateName ? isPathSegmentPrefix(generateName) : []],
    ["name", isPathSegmentName(name)]
  ]) {
    for (const problem of problems)
      checks.invalid(METADATA2.child(field), `${JSON.stringify(metadata[field])} ${problem}`, { cause: `metadata.${field}` });
  }
  if (checks.minor < 34) validateObjectMeta(common, checks);
  else {
    validateCommon(common, checks);
    validateFinalizerNames(common.finalizers ?? [], checks);
  }
  for (const [field, value] of Object.entries({ deletionTimestamp, deletionGracePeriodSeconds })) {
    if (value !== void 0) checks.invalid(METADATA2.child(field), "only the API server sets this field; remove it");
  }
}
function strategyOf({ spec }) {
  return spec?.updateStrategy?.type === "OnDelete" ? "OnDelete" : "RollingUpdate";
}

export {
  NOTHING_KEPT,
  Checks,
  withConsequences,
  decode,
  withHostPorts,
  defaultDaemonSet,
  dropDisabledFields,
  storedDaemonSet,
  admit,
  admitDecoded,
  decodingRejections,
  createDaemonSet,
  verdictOf,
  decodingRejection,
  NO_EFFECTS,
  updateDaemonSet
};
