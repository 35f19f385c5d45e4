import {
  CelError,
  Double,
  Environment,
  Optional,
  Program,
  Turn,
  activationOf,
  celValue,
  explain,
  isInt,
  isSpent,
  listOf,
  mapOf,
  optionalOf,
  parseDuration,
  parseTimestamp,
  perCharacter,
  refusalOf,
  sizeOf,
  spend,
  structType,
  types
} from "./shared-policy-authorize.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import "./shared-kubernetes-api-resources.js";
import {
  isStruct
} from "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-re2js-build-index.js";
import "./shared-runtime.js";

// src/policy/cel/range.ts
var greatest = 2n ** 64n - 1n;
function fixed(value) {
  return { min: BigInt(value), max: BigInt(value) };
}
function capped(value) {
  return value > greatest ? greatest : value;
}
function add(...ranges) {
  return ranges.reduce((a, b) => ({ min: capped(a.min + b.min), max: capped(a.max + b.max) }), fixed(0));
}
function multiply(a, b) {
  return { min: capped(a.min * b.min), max: capped(a.max * b.max) };
}
function union(a, b) {
  return { min: a.min < b.min ? a.min : b.min, max: a.max > b.max ? a.max : b.max };
}
function scale({ min, max }, factor) {
  const scaled = (value) => {
    const product = Math.ceil(Number(value) * factor);
    return product >= 2 ** 64 ? greatest : BigInt(product);
  };
  return { min: scaled(min), max: scaled(max) };
}

// src/policy/cel/estimates.ts
var once = { cost: fixed(1) };
var patternFactor = 0.25;
var address = { min: 4n, max: 16n };
function sizeOf2(operand) {
  return operand?.size ?? { min: 0n, max: greatest };
}
function traversal(size, times = 1) {
  return scale(size, times * perCharacter);
}
function literalSize(operand, otherwise) {
  const { literal } = operand ?? {};
  if (literal === void 0 || !isInt(literal)) return otherwise;
  return literal < 0 ? 0n : BigInt(literal);
}
function callEstimate(name, overload, target, args) {
  return ofExtensions(overload, target, args) ?? ofKubernetes(name, overload, target, args) ?? standard(overload, target, args);
}
function allocation(factor, size) {
  return { cost: add(scale(size, factor), fixed(11)), size };
}
function ofExtensions(overload, target, args) {
  const size = sizeOf2(target);
  switch (overload) {
    case "list_slice": {
      const length = BigInt.asUintN(64, literalSize(args[1], size.max) - literalSize(args[0], 0n));
      return allocation(1, { min: length, max: length });
    }
    case "lists_range": {
      const length = literalSize(args[0], greatest);
      return allocation(1, { min: length, max: length });
    }
    case "list_reverse":
      return allocation(1, size);
    case "list_flatten":
      return allocation(1, size);
    case "list_flatten_int":
      return allocation(Number(literalSize(args[0], greatest)), size);
    case "list_distinct":
      return allocation(2, multiply(size, size));
    case "list_sets_contains_list":
    case "list_sets_intersects_list":
    case "list_sets_equivalent_list":
      return { cost: add(scale(multiply(sizeOf2(args[0]), sizeOf2(args[1])), overload.includes("equivalent") ? 2 : 1), fixed(1)) };
    default:
  }
  const sorted = /^list_(.+)_sort(ByAssociatedKeys)?$/.exec(overload);
  if (!sorted) return void 0;
  const keys = sorted[2] ? sizeOf2(args[0]) : size;
  return allocation(sorted[1] === "string" || sorted[1] === "bytes" ? 2 + perCharacter : 2, multiply(keys, keys));
}
function ofKubernetes(name, overload, target, args) {
  const [first, second] = args;
  const size = sizeOf2(target);
  switch (name) {
    case "check":
      return { cost: fixed(35e4) };
    case "fieldSelector":
    case "labelSelector":
      return { cost: add(fixed(10), traversal(sizeOf2(first)), scale(scale(sizeOf2(first), 0.5), 50)) };
    case "isSorted":
    case "sum":
    case "max":
    case "min":
    case "indexOf":
    case "lastIndexOf":
    case "includes":
      return target && scan(name, target);
    case "url":
      return { cost: traversal(sizeOf2(first)), size: sizeOf2(first) };
    case "lowerAscii":
    case "upperAscii":
    case "substring":
    case "trim":
      return { cost: traversal(size), size };
    case "replace":
      return { cost: traversal(size, 2), size: replaced(size, sizeOf2(first), sizeOf2(second)) };
    case "split": {
      const most = second?.literal !== void 0 && isInt(second.literal) ? BigInt.asUintN(64, BigInt(second.literal)) : size.max;
      return { cost: traversal(size, 2), size: { min: 0n, max: most } };
    }
    case "join":
      return target && join(target, first);
    case "find":
    case "findAll":
      return { cost: match(size, sizeOf2(first)), size: { min: 0n, max: size.max } };
    case "cidr":
    case "isIP":
    case "isCIDR":
    case "quantity":
    case "isQuantity":
    case "semver":
    case "isSemver":
      return { cost: traversal(sizeOf2(first)) };
    case "ip":
      return overload === "cidr_ip" ? once : { cost: traversal(sizeOf2(first)) };
    case "ip.isCanonical":
      return { cost: traversal(sizeOf2(first), 2) };
    case "containsIP":
      return { cost: add(traversal(add(address, address)), overload === "cidr_contains_ip_string" ? traversal(sizeOf2(first)) : fixed(0)) };
    case "containsCIDR": {
      const parsing = overload === "cidr_contains_cidr_string" ? traversal(sizeOf2(first)) : fixed(0);
      return { cost: add(traversal(add(address, address)), traversal(address), fixed(1), parsing) };
    }
    case "validate":
      return { cost: scale(traversal(sizeOf2(first)), 128 * patternFactor) };
    case "_==_":
      return kubernetesEquality(first, second);
    default:
      return void 0;
  }
}
function scan(name, target) {
  const size = sizeOf2(target);
  const item = target.type.parameters[0];
  if (!item) return { cost: name === "includes" ? size : traversal(size) };
  const isText = item.kind === "string" || item.kind === "bytes";
  return { cost: multiply(size, isText ? add(fixed(1), traversal(target.itemSize ?? { min: 0n, max: greatest })) : fixed(1)) };
}
function replaced(size, old, by) {
  const divided = (value, divisor) => scale({ min: value, max: value }, 1 / Number(divisor)).max;
  const after = (value) => value < greatest ? value + 1n : value;
  const [mostCount, mostKept] = old.min === 0n ? [after(size.max), size.max] : by.max <= old.min ? [0n, size.max] : [divided(size.max, old.min), 0n];
  const [leastCount, leastKept] = old.max === 0n ? [after(size.min), size.min] : old.max <= by.min ? [0n, size.min] : [divided(size.min, old.max), 0n];
  return add(multiply({ min: leastCount, max: mostCount }, by), { min: leastKept, max: mostKept });
}
function join(target, separator) {
  const list = sizeOf2(target);
  const items = target.type.parameters[0] ? multiply(list, target.itemSize ?? { min: 0n, max: greatest }) : fixed(0);
  const between = (count) => count > 0n ? count - 1n : 0n;
  const separators = separator ? multiply(sizeOf2(separator), { min: between(list.min), max: between(list.max) }) : fixed(0);
  const size = add(items, separators);
  return { cost: traversal(size), size };
}
function match(text, pattern) {
  return multiply(traversal(add(text, fixed(1))), scale(pattern, patternFactor));
}
function kubernetesEquality(a, b) {
  if (!a || !b || !a.type.equals(b.type)) return void 0;
  const { kind, name } = a.type;
  if (kind === "opaque") return name === "net.IP" || name === "net.CIDR" ? once : void 0;
  if (kind !== "struct") return void 0;
  if (name === "kubernetes.NamedFormat") return { cost: traversal({ min: 1n, max: 64n }) };
  if (name === "kubernetes.URL") return { cost: traversal({ min: 1n, max: b.size?.max ?? 1n }) };
  return /^kubernetes\.(?:Quantity|Semver|authorization\.)/.test(name) ? once : void 0;
}
function standard(overload, target, args) {
  const [first, second] = args;
  const a = sizeOf2(first);
  const b = sizeOf2(second);
  switch (overload) {
    case "string_format":
      return { cost: traversal(sizeOf2(target)) };
    case "string_to_bytes":
      return { cost: traversal(a), size: { min: a.min, max: BigInt.asUintN(64, a.max * 4n) } };
    case "bytes_to_string":
      return { cost: traversal(a), size: { min: a.min / 4n, max: a.max } };
    case "strings_quote":
      return { cost: traversal(a), size: { min: a.min + 2n, max: BigInt.asUintN(64, a.max * 2n + 2n) } };
    case "starts_with_string":
    case "ends_with_string":
      return { cost: traversal(a) };
    case "in_list":
      return { cost: b };
    case "matches_string":
      return { cost: match(sizeOf2(target), a) };
    case "matches":
      return { cost: match(a, b) };
    case "contains_string":
      return { cost: multiply(traversal(sizeOf2(target)), traversal(a)) };
    case "add_string":
    case "add_bytes":
      return { cost: traversal(add(a, b)), size: add(a, b) };
    case "add_list":
      return { cost: fixed(1), size: add(a, b) };
    case "equals":
    case "not_equals":
      return { cost: comparison(a, b) };
    default:
      return /^(?:less|greater)(?:_equals)?_(?:string|bytes)$/.test(overload) ? { cost: comparison(a, b) } : once;
  }
}
function comparison(a, b) {
  const max = a.max < b.max ? a.max : b.max;
  return traversal({ min: max > 0n ? 1n : 0n, max });
}

// src/policy/cel/estimate.ts
function estimateCost(checked, sizeOfPath = () => void 0) {
  return new Estimator(checked, sizeOfPath).cost(checked.expr);
}
var none = fixed(0);
var once2 = fixed(1);
var listCost = fixed(10);
var mapCost = fixed(30);
var structCost = fixed(40);
var unknownSize = { min: 0n, max: greatest };
var nothingYet = { min: greatest, max: 0n };
var scalars = /* @__PURE__ */ new Set(["bool", "double", "duration", "int", "timestamp", "uint"]);
var Estimator = class {
  constructor(checked, sizeOfPath) {
    this.checked = checked;
    this.sizeOfPath = sizeOfPath;
  }
  checked;
  sizeOfPath;
  #paths = /* @__PURE__ */ new Map();
  #sizes = /* @__PURE__ */ new Map();
  #entries = /* @__PURE__ */ new Map();
  #scopes = [];
  cost(expr) {
    switch (expr.kind) {
      case "literal":
        return none;
      case "ident":
        return this.#name(expr, expr.name);
      case "select":
        return this.#select(expr);
      case "call":
        return this.#call(expr);
      case "list":
        return this.#list(expr);
      case "map":
        return this.#map(expr);
      case "struct":
        return add(...expr.fields.map(({ value }) => this.cost(value)), structCost);
      case "comprehension":
        return this.#isBinding(expr) ? this.#binding(expr) : this.#comprehension(expr);
    }
  }
  #name(expr, name) {
    this.#paths.set(expr, this.#local(name)?.path ?? [name]);
    return once2;
  }
  #local(name) {
    for (const scope of this.#scopes) {
      const found = scope.get(name);
      if (found) return found;
    }
    return void 0;
  }
  #select(expr) {
    const reference = this.checked.references.get(expr);
    if (reference) return this.#name(expr, reference.kind === "global" ? reference.name : expr.field);
    if (expr.testOnly) return this.cost(expr.operand);
    const operand = this.cost(expr.operand);
    const { kind } = this.#typeOf(expr.operand);
    this.#paths.set(expr, [...this.#path(expr.operand) ?? [], expr.field]);
    return kind === "map" || kind === "struct" || kind === "param" ? add(operand, once2) : operand;
  }
  #call(expr) {
    const reference = this.checked.references.get(expr);
    const { name, overloads, qualified } = reference?.kind === "function" ? reference : { name: expr.name, overloads: [], qualified: false };
    if (name === "dyn") {
      const [arg] = expr.args;
      const cost = this.cost(arg);
      this.#copySizes(expr, arg);
      return add(cost, once2);
    }
    const args = expr.args.map((arg) => ({ cost: this.cost(arg), operand: this.#operand(arg) }));
    if (overloads.length === 0) return none;
    const target = expr.target && !qualified ? expr.target : void 0;
    const targetCost = target ? this.cost(target) : none;
    const targetOperand = target && this.#operand(target);
    let total = nothingYet;
    let size;
    for (const overload of overloads) {
      const estimate = this.#overload(expr, name, overload, targetOperand, args);
      total = union(total, estimate.cost);
      if (estimate.size) size = size ? union(size, estimate.size) : estimate.size;
      if (overload === "index_list" || overload === "index_map") {
        size = this.#entriesOf(expr.args[0])?.value;
        this.#paths.set(expr, [...this.#path(expr.args[0]) ?? [], overload === "index_list" ? "@items" : "@values"]);
      }
      size ??= this.#size(expr);
    }
    if (size) this.#sizes.set(expr, size);
    return add(targetCost, total);
  }
  #overload(expr, name, overload, target, args) {
    const operands = args.map(({ operand }) => operand);
    const argsCost = add(...args.map(({ cost }) => cost));
    const [first, second, third] = args;
    switch (overload) {
      case "logical_or":
      case "logical_and":
        return { cost: { min: first.cost.min, max: argsCost.max } };
      case "conditional": {
        const [, then, otherwise] = expr.args;
        const [a, b] = [this.#entriesOf(then), this.#entriesOf(otherwise)];
        if (a && b) this.#entries.set(expr, joined(a, b));
        const size = union(second.operand.size ?? unknownSize, third.operand.size ?? unknownSize);
        return { cost: add(first.cost, union(second.cost, third.cost)), size };
      }
      case "add_list":
      case "add_string":
      case "add_bytes": {
        const [a, b] = [this.#entriesOf(expr.args[0]), this.#entriesOf(expr.args[1])];
        if (a && b) this.#entries.set(expr, joined(b, a));
        break;
      }
      default:
    }
    const estimate = callEstimate(name, overload, target, operands);
    return { cost: add(estimate.cost, argsCost), size: estimate.size };
  }
  #list(expr) {
    let item = expr.items.length === 0 ? { ...nothingYet, min: 0n } : nothingYet;
    const costs = expr.items.map((one) => {
      const cost = this.cost(one);
      item = union(item, this.#size(one) ?? unknownSize);
      return cost;
    });
    this.#entries.set(expr, { kind: "list", key: once2, value: item });
    return add(...costs, listCost);
  }
  #map(expr) {
    const start = expr.entries.length === 0 ? { ...nothingYet, min: 0n } : nothingYet;
    let [key, value] = [start, start];
    const costs = expr.entries.flatMap((entry) => {
      const pair = [this.cost(entry.key), this.cost(entry.value)];
      key = union(key, this.#size(entry.key) ?? unknownSize);
      value = union(value, this.#size(entry.value) ?? unknownSize);
      return pair;
    });
    this.#entries.set(expr, { kind: "map", key, value });
    return add(...costs, mapCost);
  }
  #comprehension(expr) {
    const range = this.cost(expr.range);
    const init = this.cost(expr.init);
    const outer = this.#scopes;
    const accumulator = /* @__PURE__ */ new Map([[expr.accumulator, this.#declared(expr.init)]]);
    this.#scopes = [this.#variables(expr), accumulator, ...outer];
    const condition = this.cost(expr.condition);
    const step = this.cost(expr.step);
    this.#scopes = [accumulator, ...outer];
    const result = this.cost(expr.result);
    this.#scopes = outer;
    const count = this.#size(expr.range) ?? unknownSize;
    if (expr.init.kind === "literal") this.#keepSize(expr, this.#size(expr.init));
    else if (expr.init.kind === "list" || expr.init.kind === "map") {
      this.#sizes.set(expr, count);
      const entries = this.#entriesOf(expr.step);
      if (entries) this.#entries.set(expr, entries);
    }
    return add(range, init, result, multiply(count, add(step, condition)));
  }
  #declared(expr) {
    return { path: this.#path(expr), size: this.#size(expr), entries: this.#entriesOf(expr) };
  }
  #variables({ range, variable, variable2 }) {
    const entries = this.#entriesOf(range);
    const isList = (entries?.kind ?? this.#typeOf(range).kind) === "list";
    const local = (step, size) => ({
      path: [...this.#path(range) ?? [], step],
      size,
      entries: void 0
    });
    const item = local(isList ? "@items" : "@values", entries?.value);
    if (variable2 !== void 0)
      return /* @__PURE__ */ new Map([
        [variable, local(isList ? "@indices" : "@keys", entries?.key)],
        [variable2, item]
      ]);
    return /* @__PURE__ */ new Map([[variable, isList ? item : local("@keys", entries?.key)]]);
  }
  /** A value that is only named: nothing is repeated. */
  #isBinding({ range, condition }) {
    return range.kind === "list" && range.items.length === 0 && condition.kind === "literal" && condition.value === false;
  }
  #binding(expr) {
    const range = this.cost(expr.range);
    const init = this.cost(expr.init);
    const outer = this.#scopes;
    this.#scopes = [/* @__PURE__ */ new Map([[expr.accumulator, this.#declared(expr.init)]]), ...outer];
    const result = this.cost(expr.result);
    this.#copySizes(expr, expr.result);
    this.#scopes = outer;
    return add(range, init, result);
  }
  #operand(expr) {
    const path = this.#path(expr);
    const known = path?.[0]?.startsWith("@result") ? void 0 : path;
    const size = this.#size(expr);
    const { value } = expr.kind === "literal" ? expr : { value: void 0 };
    return {
      type: this.#typeOf(expr),
      size: size ?? (known ? this.sizeOfPath(known, this.#typeOf(expr)) : void 0),
      literal: value,
      itemSize: this.#itemSize(known, expr)
    };
  }
  #itemSize(path, expr) {
    const item = this.#typeOf(expr).parameters[0];
    return path && item ? this.sizeOfPath([...path, "@items"], item) : void 0;
  }
  #typeOf(expr) {
    return this.checked.types.get(expr) ?? types.dyn;
  }
  #path(expr) {
    const local = expr.kind === "ident" ? this.#local(expr.name) : void 0;
    return local ? local.path : this.#paths.get(expr);
  }
  #copySizes(to, from) {
    this.#keepSize(to, this.#size(from));
    const entries = this.#entriesOf(from);
    if (entries) this.#entries.set(to, entries);
  }
  #keepSize(expr, size) {
    if (size) this.#sizes.set(expr, size);
  }
  #size(expr) {
    const known = this.#sizes.get(expr) ?? literalSize2(expr);
    if (known) return known;
    const path = this.#path(expr);
    const estimated = path && path.length > 0 ? this.sizeOfPath(path, this.#typeOf(expr)) : void 0;
    if (estimated) {
      this.#sizes.set(expr, estimated);
      return estimated;
    }
    if (isScalar(this.#typeOf(expr))) return once2;
    return expr.kind === "ident" ? this.#local(expr.name)?.size : void 0;
  }
  #entriesOf(expr) {
    return this.#entries.get(expr) ?? (expr.kind === "ident" ? this.#local(expr.name)?.entries : void 0);
  }
};
function joined(a, b) {
  return { kind: a.kind, key: union(a.key, b.key), value: union(a.value, b.value) };
}
function literalSize2(expr) {
  switch (expr.kind) {
    case "literal":
      return fixed(sizeOf(expr.value) ?? 1);
    case "list":
      return fixed(expr.items.length);
    case "map":
      return fixed(expr.entries.length);
    default:
      return void 0;
  }
}
function isScalar(type) {
  return scalars.has(type.kind) || type.optionalOf !== void 0 && isScalar(type.optionalOf);
}

// src/policy/crd-names.ts
var RESERVED = new Set(
  "true false null in as break const continue else for function if import let loop package namespace return var void while".split(" ")
);
var ESCAPES = { __: "__underscores__", ".": "__dot__", "-": "__dash__", "/": "__slash__" };
function namesOf(name) {
  const own = escaped(name);
  return own === void 0 ? [] : RESERVED.has(name) ? [own, name] : [own];
}
function escaped(name) {
  if (RESERVED.has(name)) return `__${name}__`;
  if (!/^[a-zA-Z_./-][\w./-]*$/.test(name)) return void 0;
  return name.replaceAll(/__|[./-]/g, (part) => ESCAPES[part]);
}
function unescaped(name) {
  const word = /^__(\w+?)__$/.exec(name)?.[1];
  if (word !== void 0 && RESERVED.has(word)) return word;
  return Object.entries(ESCAPES).reduce((text, [part, escape]) => text.replaceAll(escape, part), name);
}

// src/policy/crd-types.ts
var REQUEST = 3 * 1024 * 1024;
var UNSIZED = 0n;
var STRING = { type: types.string, smallest: 2, largest: UNSIZED };
var SchemaTypes = class {
  /** Undefined where the schema tells no type. */
  root;
  #structs = /* @__PURE__ */ new Map();
  /** @param isResource It is a whole object, with apiVersion, kind and metadata. */
  constructor(schema, isResource) {
    this.root = this.#shape(schema, isResource, "self");
  }
  typeNamed() {
    return void 0;
  }
  isStruct(name) {
    return this.#structs.has(name);
  }
  fieldType(struct, field) {
    return this.#structs.get(struct)?.get(field)?.type;
  }
  fieldNames(struct) {
    return [...this.#structs.get(struct)?.keys() ?? []];
  }
  /** The first name of a path is that of the variable: `self` or `oldSelf`. */
  sizeOf = ([, ...path]) => {
    let here = this.root;
    for (const step of path)
      here = step === "@items" || step === "@values" ? here?.element : step === "@keys" ? here?.key : here?.fields?.get(step);
    return here && { min: 0n, max: here.largest };
  };
  #shape(schema, isResource, name) {
    if (schema["x-kubernetes-int-or-string"] === true) return { type: types.dyn, smallest: 1, largest: textSize(schema, 4) };
    switch (schema["type"]) {
      case "array":
        return this.#list(schema, name);
      case "object":
        return isStruct(schema["additionalProperties"]) && !isResource ? this.#map(schema, schema["additionalProperties"], name) : this.#struct(schema, isResource, name);
      case "string":
        return textShape(schema);
      case "boolean":
        return { type: types.bool, smallest: 4, largest: UNSIZED };
      case "number":
        return { type: types.double, smallest: 1, largest: UNSIZED };
      case "integer":
        return { type: types.int, smallest: 1, largest: UNSIZED };
      default:
        return void 0;
    }
  }
  #list(schema, name) {
    const { items, maxItems } = schema;
    const element = isStruct(items) ? this.#shape(items, isEmbedded(items), `${name}.@idx`) : void 0;
    if (!element) return void 0;
    return { type: listOf(element.type), smallest: 2, largest: limitOf(maxItems) ?? fitting(element.smallest + 1), element };
  }
  #map(schema, values, name) {
    const element = this.#shape(values, isEmbedded(values), `${name}.@elem`);
    if (!element) return void 0;
    const largest = limitOf(schema["maxProperties"]) ?? fitting(element.smallest + 6);
    return { type: mapOf(types.string, element.type), smallest: 2, largest, element, key: STRING };
  }
  #struct(schema, isResource, name) {
    const { properties, required } = isResource ? withObjectFields(schema) : schema;
    const needed = new Set(Array.isArray(required) ? required : []);
    const fields = /* @__PURE__ */ new Map();
    let smallest = 2;
    for (const [key, inner] of Object.entries(isStruct(properties) ? properties : {})) {
      const shape = isStruct(inner) ? this.#shape(inner, isEmbedded(inner), `${name}.${key}`) : void 0;
      if (!shape || !isStruct(inner)) continue;
      for (const known of namesOf(key)) fields.set(known, shape);
      if (needed.has(key) && inner["default"] === void 0) smallest += key.length + shape.smallest + 4;
    }
    this.#structs.set(name, fields);
    return { type: structType(name), smallest, largest: UNSIZED, fields };
  }
};
function isEmbedded(schema) {
  return schema["x-kubernetes-embedded-resource"] === true;
}
function withObjectFields(schema) {
  const text = { type: "string" };
  const metadata = { type: "object", properties: { name: text, generateName: text } };
  const properties = isStruct(schema["properties"]) ? schema["properties"] : {};
  return { ...schema, properties: { ...properties, apiVersion: text, kind: text, metadata } };
}
function fitting(bytes) {
  return BigInt(Math.floor((REQUEST - 2) / bytes));
}
function mostOf({ smallest }) {
  return BigInt(Math.floor(REQUEST / (smallest + 1)));
}
function limitOf(limit) {
  return typeof limit === "number" ? BigInt(Math.max(0, Math.trunc(limit))) : void 0;
}
function textShape(schema) {
  switch (schema["format"]) {
    case "byte":
      return { type: types.bytes, smallest: 2, largest: textSize(schema, 1) };
    case "duration":
      return { type: types.duration, smallest: 3, largest: 32n };
    case "date":
      return { type: types.timestamp, smallest: 12, largest: 12n };
    case "date-time":
      return { type: types.timestamp, smallest: 21, largest: 32n };
    default:
      return { type: types.string, smallest: 2, largest: textSize(schema, 4) };
  }
}
function textSize({ maxLength, enum: values }, bytes) {
  const limit = limitOf(maxLength);
  if (limit !== void 0) return limit * BigInt(bytes);
  const lengths = (Array.isArray(values) && bytes > 1 ? values : []).map(
    (value) => typeof value === "string" ? new TextEncoder().encode(value).length : 0
  );
  return lengths.length > 0 ? BigInt(Math.max(...lengths)) : BigInt(REQUEST - 2);
}

// src/policy/crd-rules.ts
var BUDGET = 1e7;
var RULE_LIMIT = 10000000n;
var DEFINITION_LIMIT = 100000000n;
var SchemaRules = class {
  constructor(schema) {
    this.schema = schema;
    const total = this.#compile(schema, { path: "", isResource: true, count: 1n });
    if (total > DEFINITION_LIMIT && this.problems.length === 0)
      this.problems.push({ message: `all rules together are ${expensive(total, DEFINITION_LIMIT)}` });
  }
  schema;
  /** What is wrong with the rules themselves. */
  problems = [];
  /** How many compare with the old object. */
  transitions = 0;
  #environment = new Environment({ variables: { self: types.dyn, oldSelf: types.dyn } });
  #rules = /* @__PURE__ */ new Map();
  /** Of a new object, which the schema accepts otherwise. @param name The definition, for the user. */
  check(object, spending, name) {
    const broken = [];
    if (isSpent(spending)) return broken;
    const at = { value: object, schema: this.schema, steps: [], isResource: true };
    spend(spending, name, () => {
      this.#visit(at, { left: BUDGET, turn: new Turn() }, broken);
    });
    return broken;
  }
  /** The estimated cost of all rules. */
  #compile(schema, at) {
    const { path, count } = at;
    const written = schema["x-kubernetes-validations"];
    const own = (Array.isArray(written) ? written : []).filter(isStruct);
    let total = 0n;
    if (own.length > 0) {
      const typed = new TypedRules(schema, at);
      this.#rules.set(
        schema,
        own.flatMap((each) => this.#rule(each, path, typed) ?? [])
      );
      this.problems.push(...typed.problems);
      total += typed.cost;
    }
    const { items, additionalProperties, maxItems, maxProperties } = schema;
    for (const [name, inner] of propertiesOf(schema))
      total += this.#compile(inner, { path: path === "" ? name : `${path}.${name}`, isResource: isEmbedded(inner), count });
    for (const [inner, limit] of [[items, maxItems], [additionalProperties, maxProperties]]) {
      if (!isStruct(inner)) continue;
      const most = limitOf(limit);
      total += this.#compile(inner, {
        path: `${path}[*]`,
        isResource: isEmbedded(inner),
        count: count === void 0 || most === void 0 ? void 0 : count * most
      });
    }
    return total;
  }
  #rule(written, path, typed) {
    const text = (name) => typeof written[name] === "string" ? written[name] : void 0;
    const rule = text("rule") ?? "";
    const program = this.#environment.compile(rule);
    const refusal = rule.trim() === "" ? "rule is missing" : refusalOf(rule, program, [types.bool, types.dyn]);
    if (refusal !== void 0 || !(program instanceof Program)) {
      const reason = program instanceof Program ? refusal : program.issues.map(({ message: message2 }) => message2).join("; ");
      this.problems.push({ message: `invalid rule ${JSON.stringify(rule)} of ${path || "the object"}: ${reason}`, rule, path });
      return void 0;
    }
    if (!typed.check(rule, written["optionalOldSelf"] === true)) return void 0;
    const isTransition = /\boldSelf\b/.test(rule) && written["optionalOldSelf"] !== true;
    if (isTransition) this.transitions++;
    const expression = text("messageExpression");
    const message = expression === void 0 ? void 0 : this.#environment.compile(expression);
    return {
      rule,
      program,
      message: text("message")?.trim(),
      messageExpression: message instanceof Program ? message : void 0,
      fieldPath: text("fieldPath"),
      mayLackOld: written["optionalOldSelf"] === true,
      isTransition
    };
  }
  #visit(at, budget, broken) {
    const { value, schema, steps, isResource } = at;
    if (value === void 0 || value === null) return;
    for (const rule of this.#rules.get(schema) ?? []) {
      if (rule.isTransition || budget.left < 0 || budget.turn.isOver) continue;
      const found = this.#evaluate(rule, at, budget);
      if (found) broken.push(found);
    }
    const { items, additionalProperties } = schema;
    if (Array.isArray(value) && isStruct(items)) {
      for (const [index, item] of value.entries())
        this.#visit({ value: item, schema: items, steps: [...steps, index], isResource: isEmbedded(items) }, budget, broken);
    }
    if (!isStruct(value)) return;
    const known = propertiesOf(schema);
    for (const [name, inner] of known) {
      if (isResource && (name === "metadata" || name === "apiVersion" || name === "kind")) continue;
      this.#visit(
        { value: withDefault(value, name, inner), schema: inner, steps: [...steps, name], isResource: isEmbedded(inner) },
        budget,
        broken
      );
    }
    if (!isStruct(additionalProperties)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (!known.has(name))
        this.#visit(
          { value: inner, schema: additionalProperties, steps: [...steps, name], isResource: isEmbedded(additionalProperties) },
          budget,
          broken
        );
    }
  }
  #evaluate(rule, at, budget) {
    const self = celOf(at.value, at.schema, at.isResource);
    const activation = activationOf({ self, ...rule.mayLackOld && { oldSelf: Optional.none } });
    const { value, cost } = rule.program.evaluate(activation);
    budget.left -= cost;
    if (value === true) return void 0;
    const steps = [...at.steps, ...rule.fieldPath === void 0 ? this.#blamed(rule, activation) : stepsOf(rule.fieldPath)];
    if (value instanceof CelError) return { steps, message: `the rule ${JSON.stringify(oneLine(rule.rule))} fails: ${value.message}` };
    return { steps, message: oneLine(this.#message(rule, activation)) };
  }
  #message({ rule, message, messageExpression }, activation) {
    const own = messageExpression?.evaluate(activation).value;
    if (typeof own === "string" && own.trim() !== "") return own;
    return message || `failed rule: ${rule}`;
  }
  #blamed({ program }, activation) {
    const { checked } = program;
    if (!checked.types || !checked.references) return [];
    const own = explain(checked, this.#environment, activation).find(({ variable }) => variable === "self");
    return (own?.path ?? []).map((step) => typeof step === "string" ? unescaped(step) : step);
  }
};
var TypedRules = class {
  constructor(schema, at) {
    this.at = at;
    this.#types = new SchemaTypes(schema, at.isResource);
  }
  at;
  problems = [];
  cost = 0n;
  #types;
  /** Whether the rule can be evaluated; an expensive one can. */
  check(rule, mayLackOld) {
    const { path, count } = this.at;
    const self = this.#types.root?.type ?? types.dyn;
    const variables = { self, oldSelf: mayLackOld ? optionalOf(self) : self };
    const subject = `${JSON.stringify(oneLine(rule))} of ${path || "the object"}`;
    const compiled = new Environment({ provider: this.#types, variables }).compile(rule);
    if (!(compiled instanceof Program)) {
      const message = `invalid rule ${subject}: ${compiled.issues.map((issue) => issue.message).join("; ")}`;
      this.problems.push({ message, rule, path });
      return false;
    }
    const { checked } = compiled;
    if (!checked.types || !checked.references || !this.#types.root) return true;
    const cost = estimateCost(checked, this.#types.sizeOf).max * (count ?? mostOf(this.#types.root));
    this.cost += cost;
    if (cost > RULE_LIMIT) this.problems.push({ message: `the rule ${subject} is ${expensive(cost, RULE_LIMIT)}`, rule, path });
    return true;
  }
};
function expensive(cost, limit) {
  const factor = cost / limit;
  const times = factor < 2n ? "" : `, ${factor > 1000n ? "more than 1000" : factor} times as much`;
  return `too expensive: the API server estimates more than ${limit}${times}, and rejects the definition; set maxItems, maxProperties and maxLength`;
}
function propertiesOf({ properties }) {
  const entries = isStruct(properties) ? Object.entries(properties) : [];
  return new Map(entries.filter((entry) => isStruct(entry[1])));
}
function withDefault(holder, name, schema) {
  const value = Object.hasOwn(holder, name) ? holder[name] : void 0;
  return value === void 0 || value === null && schema["nullable"] !== true ? schema["default"] : value;
}
function celOf(value, schema, isResource) {
  if (value === null || value === void 0) return null;
  if (Array.isArray(value)) {
    const { items } = schema;
    return isStruct(items) ? value.map((item) => celOf(item, items, isEmbedded(items))) : celValue(value);
  }
  if (isStruct(value)) return structOf(value, schema, isResource);
  if (typeof value === "number") return schema["type"] === "number" ? new Double(value) : celValue(value);
  if (typeof value === "string") return textOf(value, schema["format"]);
  return value;
}
function structOf(value, schema, isResource) {
  const { properties, additionalProperties } = schema;
  const isOpen = schema["x-kubernetes-preserve-unknown-fields"] === true && !isStruct(properties);
  if (isOpen && !isResource && !isStruct(additionalProperties)) return celValue(value);
  const entries = [];
  for (const [name, inner] of propertiesOf(schema)) {
    const own = withDefault(value, name, inner);
    if (own === void 0 || isResource && name === "metadata") continue;
    const typed = celOf(own, inner, isEmbedded(inner));
    entries.push(...namesOf(name).map((key) => [key, typed]));
  }
  if (isStruct(additionalProperties)) {
    for (const [name, inner] of Object.entries(value))
      entries.push([name, celOf(inner, additionalProperties, isEmbedded(additionalProperties))]);
  }
  if (isResource) {
    const { apiVersion, kind, metadata } = value;
    const { name, generateName } = isStruct(metadata) ? metadata : {};
    const own = { ...typeof name === "string" && { name }, ...typeof generateName === "string" && { generateName } };
    entries.push(["apiVersion", celValue(apiVersion)], ["kind", celValue(kind)], ["metadata", own]);
  }
  return Object.fromEntries(entries);
}
function textOf(value, format) {
  if (format === "date-time") return parseTimestamp(value) ?? value;
  if (format === "date") return parseTimestamp(`${value}T00:00:00Z`) ?? value;
  if (format === "duration") return parseDuration(value) ?? value;
  return format === "byte" ? bytesOf(value) : value;
}
function bytesOf(text) {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return text;
  }
}
function stepsOf(path) {
  return Array.from(path.matchAll(/\.([\w-]+)|\['([^']*)'\]|\[(\d+)\]/g), ([, name, key, index]) => name ?? key ?? Number(index));
}
function oneLine(text) {
  return text.trim().replaceAll(/(?<!\s)\s*\n\s*/g, " ");
}
export {
  SchemaRules
};
