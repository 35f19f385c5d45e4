import {
  isRecord
} from "./shared-schemas-crd.js";
import {
  didYouMean
} from "./shared-kubernetes-api-resources.js";
import {
  groupBy
} from "./shared-base-brought.js";

// src/schemas/message.ts
function problemsOf(errors, value) {
  const problems = /* @__PURE__ */ new Map();
  const choices = new Set(errors.filter(({ keyword }) => CHOICES.has(keyword)).map(({ schemaPath }) => schemaPath));
  const told = errors.filter((error) => error.keyword !== "if" && !isDetail(error, choices));
  const detailsAt = groupBy(choices.size > 0 ? errors : [], ({ instancePath }) => instancePath);
  const mistyped = new Set(told.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  for (const error of told) {
    if (error.keyword !== "type" && mistyped.has(error.instancePath)) continue;
    const told2 = { steps: stepsOf(error, value), message: messageOf(error, detailsAt, value) };
    const problem = isUnknown(error) ? { ...told2, isUnknown: true } : told2;
    problems.set(JSON.stringify(problem), problem);
  }
  return [...problems.values()];
}
function isUnknown({ keyword }) {
  return keyword === "additionalProperties" || keyword === "unevaluatedProperties";
}
var CHOICES = /* @__PURE__ */ new Set(["anyOf", "oneOf"]);
function isDetail({ schemaPath }, choices) {
  if (choices.size === 0) return false;
  for (let slash = schemaPath.lastIndexOf("/"); slash > 0; slash = schemaPath.lastIndexOf("/", slash - 1)) {
    if (choices.has(schemaPath.slice(0, slash))) return true;
  }
  return false;
}
function stepsOf({ instancePath, keyword, params }, value) {
  const steps = [];
  let here = value;
  for (const part of instancePath.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    steps.push(Array.isArray(here) ? Number(name) : name);
    here = childOf(here, name);
  }
  const { additionalProperty, unevaluatedProperty } = params;
  if (keyword === "additionalProperties") steps.push(String(additionalProperty));
  if (keyword === "unevaluatedProperties") steps.push(String(unevaluatedProperty));
  return steps;
}
function childOf(value, name) {
  if (Array.isArray(value)) return value[Number(name)];
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : void 0;
}
function messageOf(error, detailsAt, value) {
  const { keyword, params } = error;
  const found = valueAt(error, value);
  switch (keyword) {
    case "type":
      return `must be ${typesText([params["type"]].flat())}, not ${shown(found)}`;
    case "required":
      return `"${String(params["missingProperty"])}" is required`;
    case "additionalProperties":
    case "unevaluatedProperties": {
      const name = String(stepsOf(error, value).at(-1));
      return `unknown field "${name}"${didYouMean(name, namesOf(error))}`;
    }
    case "enum": {
      const allowed = [params["allowedValues"]].flat().map(String);
      const meant = typeof found === "string" ? didYouMean(found, allowed) : "";
      return `${shown(found)} is not supported; use one of ${allowed.join(", ")}${meant}`;
    }
    case "const":
      return `must be ${JSON.stringify(params["allowedValue"])}, not ${shown(found)}`;
    case "pattern":
      return `${shown(found)} must match ${String(params["pattern"])}`;
    case "format":
      return `${shown(found)} is not a valid ${String(params["format"])}`;
    case "anyOf":
    case "oneOf":
      return choiceMessage(error, detailsAt.get(error.instancePath) ?? [], found);
    default:
      return error.message ?? `fails ${keyword}`;
  }
}
function namesOf({ parentSchema }) {
  const properties = parentSchema?.["properties"];
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}
function choiceMessage({ keyword, schemaPath, params }, errors, found) {
  if (Array.isArray(params["passingSchemas"])) return "matches more than one schema of oneOf";
  const details = errors.filter((error) => error.schemaPath.startsWith(`${schemaPath}/`));
  if (details.length > 0 && details.every((detail) => detail.keyword === "type")) {
    return `must be ${typesText(details.flatMap((detail) => detail.params["type"]))}, not ${shown(found)}`;
  }
  const missing = details.filter((detail) => detail.keyword === "required").map(({ params: { missingProperty } }) => `"${missingProperty}"`);
  if (missing.length === details.length && missing.length > 0) return `one of ${[...new Set(missing)].join(", ")} is required`;
  return `matches none of the schemas of ${keyword}`;
}
var TYPES = /* @__PURE__ */ new Map([
  ["string", "a string"],
  ["integer", "a whole number"],
  ["number", "a number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "a mapping"],
  ["null", "null"]
]);
function typesText(types) {
  return [...new Set(types)].map((type) => TYPES.get(type) ?? String(type)).join(" or ");
}
function valueAt(error, value) {
  let here = value;
  for (const step of stepsOf({ ...error, keyword: "" }, value)) here = childOf(here, String(step));
  return here;
}
function shown(value) {
  if (Array.isArray(value)) return "this list";
  return typeof value === "object" && value !== null ? "this mapping" : JSON.stringify(value);
}

export {
  problemsOf
};
