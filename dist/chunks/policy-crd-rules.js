import {
  CelError,
  Double,
  Environment,
  Optional,
  Program,
  activationOf,
  celValue,
  explain,
  parseDuration,
  parseTimestamp,
  refusalOf,
  types
} from "./shared-policy-authorize.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import "./shared-kubernetes-apply.js";
import "./shared-base-finding.js";
import {
  isStruct
} from "./shared-yaml-everyday.js";
import "./shared-re2js-build-index.js";
import "./shared-runtime.js";

// src/policy/crd-rules.ts
var BUDGET = 1e7;
var RESERVED = new Set(
  "true false null in as break const continue else for function if import let loop package namespace return var void while".split(" ")
);
var ESCAPES = { __: "__underscores__", ".": "__dot__", "-": "__dash__", "/": "__slash__" };
var SchemaRules = class {
  constructor(schema) {
    this.schema = schema;
    this.#compile(schema, "");
  }
  schema;
  /** What is wrong with the rules themselves. */
  problems = [];
  #environment = new Environment({ variables: { self: types.dyn, oldSelf: types.dyn } });
  #rules = /* @__PURE__ */ new Map();
  /** Of a new object, which the schema accepts otherwise. */
  check(object) {
    const broken = [];
    this.#visit({ value: object, schema: this.schema, steps: [], isResource: true }, { left: BUDGET }, broken);
    return broken;
  }
  #compile(schema, path) {
    const written = schema["x-kubernetes-validations"];
    const rules = (Array.isArray(written) ? written : []).filter(isStruct).flatMap((each) => this.#rule(each, path) ?? []);
    if (rules.length > 0) this.#rules.set(schema, rules);
    for (const [name, inner] of propertiesOf(schema)) this.#compile(inner, path === "" ? name : `${path}.${name}`);
    const { items, additionalProperties } = schema;
    if (isStruct(items)) this.#compile(items, `${path}[*]`);
    if (isStruct(additionalProperties)) this.#compile(additionalProperties, `${path}[*]`);
  }
  #rule(written, path) {
    const text = (name) => typeof written[name] === "string" ? written[name] : void 0;
    const rule = text("rule") ?? "";
    const program = this.#environment.compile(rule);
    const refusal = rule.trim() === "" ? "rule is missing" : refusalOf(rule, program, [types.bool, types.dyn]);
    if (refusal !== void 0 || !(program instanceof Program)) {
      const reason = program instanceof Program ? refusal : program.issues.map(({ message: message2 }) => message2).join("; ");
      this.problems.push(`invalid rule ${JSON.stringify(rule)} of ${path || "the object"}: ${reason}`);
      return void 0;
    }
    const expression = text("messageExpression");
    const message = expression === void 0 ? void 0 : this.#environment.compile(expression);
    return {
      rule,
      program,
      message: text("message")?.trim(),
      messageExpression: message instanceof Program ? message : void 0,
      fieldPath: text("fieldPath"),
      mayLackOld: written["optionalOldSelf"] === true,
      isTransition: /\boldSelf\b/.test(rule) && written["optionalOldSelf"] !== true
    };
  }
  #visit(at, budget, broken) {
    const { value, schema, steps, isResource } = at;
    if (value === void 0 || value === null) return;
    for (const rule of this.#rules.get(schema) ?? []) {
      if (rule.isTransition || budget.left < 0) continue;
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
function propertiesOf({ properties }) {
  const entries = isStruct(properties) ? Object.entries(properties) : [];
  return new Map(entries.filter((entry) => isStruct(entry[1])));
}
function isEmbedded(schema) {
  return schema["x-kubernetes-embedded-resource"] === true;
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
    const key = escaped(name);
    if (own !== void 0 && key !== void 0 && !(isResource && name === "metadata"))
      entries.push([key, celOf(own, inner, isEmbedded(inner))]);
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
function stepsOf(path) {
  return Array.from(path.matchAll(/\.([\w-]+)|\['([^']*)'\]|\[(\d+)\]/g), ([, name, key, index]) => name ?? key ?? Number(index));
}
function oneLine(text) {
  return text.trim().replaceAll(/(?<!\s)\s*\n\s*/g, " ");
}
export {
  SchemaRules
};
