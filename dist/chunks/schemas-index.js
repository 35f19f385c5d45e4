import {
  problemsOf
} from "./shared-schemas-message.js";
import {
  boundsOfDraft4,
  isCustomResourceDefinition,
  isRecord,
  schemasOfDefinition
} from "./shared-schemas-crd.js";
import {
  read,
  split
} from "./shared-kubernetes-api-resources.js";
import {
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";

// src/schemas/found.ts
var DEEPEST = 250;
function schemasIn(file, errors) {
  const found = [];
  let broken = false;
  for (const span of split(file.text)) {
    const document = read(file, span);
    const [problem] = document.problems;
    if (problem) {
      broken = true;
      errors.push({ message: `invalid schema: ${problem.message}`, location: { file, span: problem.span } });
    } else if (isDeeper(document.root, DEEPEST)) {
      broken = true;
      errors.push({ message: `unsupported schema: it is nested deeper than ${DEEPEST}`, location: { file, span } });
    } else found.push(...schemasOf(document, found.length));
  }
  if (found.length === 0 && !broken) {
    const policy = /^["']?kind["']?:[ \t]*["']?((?:Validating|Mutating)AdmissionPolicy(?:Binding)?)\b/m.exec(file.text)?.[1];
    const message = policy ? `${policy} is an admission policy, not a schema; --schemas takes JSON Schemas and CustomResourceDefinitions` : "the file contains neither a JSON Schema nor a CustomResourceDefinition";
    errors.push({ message, location: { file, span: { start: 0, end: 0 } } });
  }
  return found;
}
function rulePlaces({ file, span }) {
  const places = /* @__PURE__ */ new Map();
  for (const [node, path] of named(read(file, span).root, "openAPIV3Schema", DEEPEST).flatMap((root) => levels(root, "", DEEPEST))) {
    const list = target(member(node, "x-kubernetes-validations"));
    for (const item of list?.kind === "sequence" ? list.items : []) {
      const rule = target(member(item, "rule"));
      if (rule?.kind !== "scalar") continue;
      const key = placeKey(path, String(toPlain(rule)));
      if (!places.has(key)) places.set(key, { start: rule.start, end: rule.end });
    }
  }
  return places;
}
function placeKey(path, rule) {
  return `${path}
${rule}`;
}
function member(reference, name) {
  const node = target(reference);
  return node?.kind === "mapping" ? node.entries.find((entry) => entry.name === name)?.value : void 0;
}
function named(reference, name, depth) {
  const node = target(reference);
  if (!node || node.kind === "scalar" || depth === 0) return [];
  if (node.kind === "sequence") return node.items.flatMap((item) => named(item, name, depth - 1));
  return node.entries.flatMap(({ name: key, value }) => key === name && value ? [value] : named(value, name, depth - 1));
}
function levels(schema, path, depth) {
  if (depth === 0) return [];
  const properties = target(member(schema, "properties"));
  const fields = properties?.kind === "mapping" ? properties.entries : [];
  const inner = [member(schema, "items"), member(schema, "additionalProperties")];
  return [
    [schema, path],
    ...fields.flatMap(({ name = "", value }) => value ? levels(value, path === "" ? name : `${path}.${name}`, depth - 1) : []),
    ...inner.flatMap((value) => value ? levels(value, `${path}[*]`, depth - 1) : [])
  ];
}
function isDeeper(reference, levels2) {
  const node = target(reference);
  if (!node || node.kind === "scalar") return false;
  if (levels2 === 0) return true;
  if (node.kind === "sequence") return node.items.some((item) => isDeeper(item, levels2 - 1));
  return node.entries.some(({ value }) => isDeeper(value, levels2 - 1));
}
function schemasOf({ file, span, root }, index) {
  const value = toPlain(root);
  const items = isRecord(value) && Array.isArray(value["items"]) ? value["items"] : [value];
  const path = `file:///${file.path.split("/").map(encodeURIComponent).join("/")}`;
  const definitions = items.filter(isCustomResourceDefinition);
  if (definitions.length > 0) {
    return definitions.flatMap(schemasOfDefinition).map(({ schema, target: target2, ruled }) => {
      const uri2 = `${path}?${encodeURIComponent(`${target2.apiVersion} ${target2.kind}`)}`;
      return { schema, targets: [target2], uri: uri2, file, span, ruled, isModern: false };
    });
  }
  if (!isRecord(value) || !isJsonSchema(value)) return [];
  const isModern = /\/draft\/20(?:19-09|20-12)\//.test(String(value["$schema"]));
  const uri = index === 0 ? path : `${path}?${index}`;
  return [{ schema: normalized(value), targets: targetsOf(value), uri, file, span, ruled: void 0, isModern }];
}
var KEYWORDS = ["$schema", "$ref", "$defs", "definitions", "properties", "allOf", "anyOf", "oneOf"];
function isJsonSchema(value) {
  return typeof value["kind"] !== "string" && (typeof value["type"] === "string" || KEYWORDS.some((keyword) => keyword in value));
}
function targetsOf(schema) {
  const published = schema["x-kubernetes-group-version-kind"];
  const told = (Array.isArray(published) ? published : []).filter(isRecord).flatMap(({ group, version, kind }) => {
    if (typeof kind !== "string" || typeof version !== "string") return [];
    return [{ kind, apiVersion: typeof group === "string" && group !== "" ? `${group}/${version}` : version }];
  });
  if (told.length > 0) return told;
  const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
  const versions = constantsOf(properties["apiVersion"]);
  return constantsOf(properties["kind"]).flatMap(
    (kind) => versions.length > 0 ? versions.map((apiVersion) => ({ apiVersion, kind })) : [{ apiVersion: void 0, kind }]
  );
}
function constantsOf(schema) {
  if (!isRecord(schema)) return [];
  const values = "const" in schema ? [schema["const"]] : schema["enum"];
  return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}
function normalized({ $schema: draft, ...schema }) {
  if (!/draft-0[34]/.test(String(draft))) return schema;
  const { id, ...rest } = schema;
  return asDraft7(typeof id === "string" ? { $id: id, ...rest } : rest);
}
function asDraft7(schema) {
  return boundsOfDraft4(Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, anyAsDraft7(value)])));
}
function anyAsDraft7(value) {
  if (Array.isArray(value)) return value.map(anyAsDraft7);
  return isRecord(value) ? asDraft7(value) : value;
}

// src/schemas/index.ts
var COMPILED_AT_ONCE = 1e6;
async function compileSchemas(files, spending = { spent: 0, by: /* @__PURE__ */ new Map() }) {
  const errors = [];
  const found = files.flatMap((file) => schemasIn(file, errors));
  const { loadCompilers } = await import("./schemas-compiler.js");
  const compilerOf = await loadCompilers(found.some(({ isModern }) => isModern));
  const usable = found.filter(({ schema, uri, isModern, file, span }) => {
    const invalid = compilerOf(isModern).add(uri, schema);
    if (invalid) errors.push({ message: `unsupported schema: ${invalid.message}`, location: { file, span } });
    return invalid === void 0;
  });
  const validators = /* @__PURE__ */ new Map();
  const kinds = /* @__PURE__ */ new Set();
  const transitions = /* @__PURE__ */ new Set();
  const { SchemaRules: Rules } = usable.some(({ ruled }) => ruled) ? await import("./policy-crd-rules.js") : {};
  const use = ({ uri, isModern, file, span, ruled }) => {
    const location = { file, span };
    const validate = compilerOf(isModern).compile(uri);
    if (typeof validate === "object") {
      errors.push({ message: `unsupported schema: ${validate.message}`, location });
      return void 0;
    }
    const rules = ruled && Rules && new Rules(ruled);
    if (rules && rules.problems.length > 0) {
      const places = rulePlaces(location);
      for (const { message, rule = "", path = "" } of rules.problems)
        errors.push({ message, location: { file, span: places.get(placeKey(path, rule)) ?? span } });
    }
    if (rules && rules.transitions > 0) transitions.add(file.path);
    return { validate, location, rules };
  };
  const atOnce = files.reduce((length, { text }) => length + text.length, 0) <= COMPILED_AT_ONCE;
  for (const one of usable.filter(({ targets }) => targets.length > 0)) {
    const validator = new Validator(() => use(one));
    if (atOnce && !validator.usable) continue;
    for (const target2 of one.targets) {
      validators.set(idOf(target2), validator);
      kinds.add(target2.kind);
    }
  }
  for (const file of files) {
    const own = found.filter((one) => one.file === file);
    if (own.length === 0 || own.some(({ targets }) => targets.length > 0) || isReferredTo(file, files)) continue;
    const message = "the schema does not specify its kind; set const in properties.kind and properties.apiVersion";
    errors.push({ message, location: { file, span: own[0].span } });
  }
  return { schemas: { kinds, check: (value) => check(validators, value, errors, spending) }, errors, transitions };
}
function isReferredTo({ path }, files) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return files.some((file) => file.path !== path && file.text.includes(name));
}
var Validator = class {
  constructor(make) {
    this.make = make;
  }
  make;
  #usable = "unmade";
  get usable() {
    if (this.#usable === "unmade") this.#usable = this.make();
    return this.#usable;
  }
  drop() {
    this.#usable = void 0;
  }
};
function validatorOf(validators, value) {
  if (!isRecord(value)) return void 0;
  const { apiVersion, kind } = value;
  if (typeof kind !== "string") return void 0;
  const given = typeof apiVersion === "string" ? apiVersion : void 0;
  return validators.get(idOf({ apiVersion: given, kind })) ?? validators.get(idOf({ apiVersion: void 0, kind }));
}
function check(validators, value, errors, spending) {
  const validator = validatorOf(validators, value);
  const usable = validator?.usable;
  if (!usable) return void 0;
  const found = usable.validate(value);
  if (found) return found.length > 0 ? problemsOf(found, value) : usable.rules?.check(value, spending, usable.location.file.path) ?? [];
  validator?.drop();
  errors.push({
    message: "unsupported schema: its references are recursive for the same value or branch too often, or it lists too much for one object",
    location: usable.location
  });
  return void 0;
}
function idOf({ apiVersion = "", kind }) {
  return `${apiVersion} ${kind}`;
}
export {
  compileSchemas
};
