// src/schemas/crd.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
function isCustomResourceDefinition(value) {
  return isRecord(value) && value["kind"] === "CustomResourceDefinition" && String(value["apiVersion"]).startsWith("apiextensions.k8s.io/");
}
function schemasOfDefinition(definition) {
  const spec = isRecord(definition["spec"]) ? definition["spec"] : {};
  const names = isRecord(spec["names"]) ? spec["names"] : {};
  const { group, validation } = spec;
  const { kind } = names;
  if (typeof group !== "string" || typeof kind !== "string") return [];
  const versions = Array.isArray(spec["versions"]) ? listOf(spec["versions"]) : [{ name: spec["version"] }];
  return versions.flatMap(({ name, schema: own }) => {
    const holder = isRecord(own) ? own : validation;
    const schema = isRecord(holder) ? holder["openAPIV3Schema"] : void 0;
    if (typeof name !== "string" || !isRecord(schema)) return [];
    return [
      {
        target: { apiVersion: `${group}/${name}`, kind },
        schema: withObjectFields(structural(schema, spec["preserveUnknownFields"] !== true)),
        ruled: hasRules(schema) ? schema : void 0
      }
    ];
  });
}
function hasRules(schema) {
  if (Array.isArray(schema)) return schema.some(hasRules);
  return isRecord(schema) && ("x-kubernetes-validations" in schema || Object.values(schema).some(hasRules));
}
function withObjectFields(schema) {
  const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
  const common = { apiVersion: { type: "string" }, kind: { type: "string" }, metadata: { type: "object" } };
  return { ...schema, type: "object", properties: { ...properties, ...common } };
}
function structural(schema, closed) {
  const result = { ...schema };
  const { properties, items, additionalProperties } = schema;
  const closedBelow = closed && schema["x-kubernetes-preserve-unknown-fields"] !== true;
  if (isRecord(properties)) {
    const own = mapValues(properties, (value) => structural(value, closed));
    const embedded = schema["x-kubernetes-embedded-resource"] === true;
    result["properties"] = embedded ? withObjectFields({ properties: own })["properties"] : own;
    if (closedBelow && additionalProperties === void 0) result["additionalProperties"] = false;
  }
  if (isRecord(items)) result["items"] = structural(items, closed);
  if (isRecord(additionalProperties)) result["additionalProperties"] = structural(additionalProperties, closed);
  if (schema["x-kubernetes-int-or-string"] === true) {
    delete result["anyOf"];
    result["type"] = ["integer", "string"];
  }
  if (schema["nullable"] === true && result["type"] !== void 0) result["type"] = withNull(result["type"]);
  delete result["nullable"];
  delete result["default"];
  if (result["format"] === "duration") delete result["format"];
  return boundsOfDraft4(result);
}
function withNull(type) {
  return [...Array.isArray(type) ? type : [type], "null"];
}
function boundsOfDraft4(schema) {
  const result = { ...schema };
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"]
  ]) {
    if (typeof schema[flag] !== "boolean") continue;
    delete result[flag];
    if (schema[flag] && bound in schema) {
      result[flag] = schema[bound];
      delete result[bound];
    }
  }
  return result;
}
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, isRecord(value) ? change(value) : value]));
}

export {
  isRecord,
  isCustomResourceDefinition,
  schemasOfDefinition,
  boundsOfDraft4
};
