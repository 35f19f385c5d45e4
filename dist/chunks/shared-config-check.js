import {
  globProblem
} from "./shared-config-globs.js";
import {
  ignoreProblem
} from "./shared-config-ignore-patterns.js";
import {
  didYouMean,
  parseVersionRange
} from "./shared-kubernetes-apply.js";

// src/config/validate.generated.mjs
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://raw.githubusercontent.com/ds-lint/ds-lint/main/schemas/config.json", "title": "Configuration of ds-lint", "description": "`.ds-lint.yaml`: found upward from each file, the nearest one holds alone. Its paths are relative to its folder. Options of the command line replace what it says.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "Where this schema is, for editors.", "type": "string" }, "extends": { "description": "Rules to start from; strict and security each add to recommended. Option: --preset.", "default": "recommended", "$ref": "#/$defs/preset" }, "rules": { "description": "Severity of one rule: off, info, warning or error. Option: --rule.", "$ref": "#/$defs/rules" }, "kubernetes": { "description": "Kubernetes version (1.37) or range of versions (1.31-1.34) of the clusters. Option: --kubernetes.", "default": "latest", "$ref": "#/$defs/kubernetes" }, "apply": { "description": "Client that sends manifests: kubectl (as do Helm, Argo CD and Flux) reads YAML itself and sends JSON; raw sends the text. Option: --apply.", "default": "kubectl", "enum": ["kubectl", "raw"] }, "ignore": { "description": "Leave out files, in the syntax of .gitignore, relative to the folder of this file. Option: --ignore.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "schemas": { "description": "JSON Schemas or CustomResourceDefinitions for other kinds; a path in the repository of this file. Option: --schemas.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "baseline": { "description": "File of known findings, which are not reported; a path in the repository of this file. Option: --baseline.", "type": "string" }, "failOn": { "description": "Lowest severity that makes the exit status 1. Option: --fail-on.", "default": "error", "enum": ["error", "warning", "info", "never"] }, "overrides": { "description": "What holds for some files only. Later ones win.", "type": "array", "maxItems": 500, "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "description": "Globs, relative to this file's folder. One without a slash matches at any depth; a folder means everything in it.", "type": "array", "minItems": 1, "maxItems": 500, "items": { "type": "string" } }, "extends": { "description": "Another preset for these files.", "$ref": "#/$defs/preset" }, "rules": { "description": "Severities by rule, for these files.", "$ref": "#/$defs/rules" }, "kubernetes": { "description": "Kubernetes version, or range of versions, that these files are for.", "$ref": "#/$defs/kubernetes" } } } } }, "$defs": { "preset": { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] }, "severity": { "enum": ["off", "error", "warning", "info"] }, "kubernetes": { "type": ["string", "number"] }, "rules": { "type": "object", "additionalProperties": { "$ref": "#/$defs/severity" } } } };
var schema32 = { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] };
var schema35 = { "type": ["string", "number"] };
var func1 = Object.prototype.hasOwnProperty;
var schema33 = { "type": "object", "additionalProperties": { "$ref": "#/$defs/severity" } };
var schema34 = { "enum": ["off", "error", "warning", "info"] };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      let data0 = data[key0];
      if (!(data0 === "off" || data0 === "error" || data0 === "warning" || data0 === "info")) {
        const err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/severity/enum", keyword: "enum", params: { allowedValues: schema34.enum }, message: "must be equal to one of the allowed values", schema: schema34.enum, parentSchema: schema34, data: data0 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema31.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.$schema.type, parentSchema: schema31.properties.$schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.extends !== void 0) {
      let data1 = data.extends;
      if (!(data1 === "recommended" || data1 === "strict" || data1 === "security" || data1 === "all" || data1 === "none")) {
        const err2 = { instancePath: instancePath + "/extends", schemaPath: "#/$defs/preset/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values", schema: schema32.enum, parentSchema: schema32, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.rules !== void 0) {
      if (!validate21(data.rules, { instancePath: instancePath + "/rules", parentData: data, parentDataProperty: "rules", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
        errors = vErrors.length;
      }
    }
    if (data.kubernetes !== void 0) {
      let data3 = data.kubernetes;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3))) {
        const err3 = { instancePath: instancePath + "/kubernetes", schemaPath: "#/$defs/kubernetes/type", keyword: "type", params: { type: schema35.type }, message: "must be string,number", schema: schema35.type, parentSchema: schema35, data: data3 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.apply !== void 0) {
      let data4 = data.apply;
      if (!(data4 === "kubectl" || data4 === "raw")) {
        const err4 = { instancePath: instancePath + "/apply", schemaPath: "#/properties/apply/enum", keyword: "enum", params: { allowedValues: schema31.properties.apply.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.apply.enum, parentSchema: schema31.properties.apply, data: data4 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.ignore !== void 0) {
      let data5 = data.ignore;
      if (Array.isArray(data5)) {
        if (data5.length > 1e3) {
          const err5 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema31.properties.ignore, data: data5 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 !== "string") {
            const err6 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.ignore.items.type, parentSchema: schema31.properties.ignore.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.ignore.type, parentSchema: schema31.properties.ignore, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.schemas !== void 0) {
      let data7 = data.schemas;
      if (Array.isArray(data7)) {
        if (data7.length > 1e3) {
          const err8 = { instancePath: instancePath + "/schemas", schemaPath: "#/properties/schemas/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema31.properties.schemas, data: data7 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (typeof data8 !== "string") {
            const err9 = { instancePath: instancePath + "/schemas/" + i1, schemaPath: "#/properties/schemas/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.schemas.items.type, parentSchema: schema31.properties.schemas.items, data: data8 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/schemas", schemaPath: "#/properties/schemas/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.schemas.type, parentSchema: schema31.properties.schemas, data: data7 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0) {
      let data9 = data.baseline;
      if (typeof data9 !== "string") {
        const err11 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.baseline.type, parentSchema: schema31.properties.baseline, data: data9 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.failOn !== void 0) {
      let data10 = data.failOn;
      if (!(data10 === "error" || data10 === "warning" || data10 === "info" || data10 === "never")) {
        const err12 = { instancePath: instancePath + "/failOn", schemaPath: "#/properties/failOn/enum", keyword: "enum", params: { allowedValues: schema31.properties.failOn.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.failOn.enum, parentSchema: schema31.properties.failOn, data: data10 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.overrides !== void 0) {
      let data11 = data.overrides;
      if (Array.isArray(data11)) {
        if (data11.length > 500) {
          const err13 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema31.properties.overrides, data: data11 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data12 = data11[i2];
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            if (data12.files === void 0) {
              const err14 = { instancePath: instancePath + "/overrides/" + i2, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema31.properties.overrides.items.required, parentSchema: schema31.properties.overrides.items, data: data12 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            for (const key1 in data12) {
              if (!(key1 === "files" || key1 === "extends" || key1 === "rules" || key1 === "kubernetes")) {
                const err15 = { instancePath: instancePath + "/overrides/" + i2, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.overrides.items, data: data12 };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data12.files !== void 0) {
              let data13 = data12.files;
              if (Array.isArray(data13)) {
                if (data13.length > 500) {
                  const err16 = { instancePath: instancePath + "/overrides/" + i2 + "/files", schemaPath: "#/properties/overrides/items/properties/files/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema31.properties.overrides.items.properties.files, data: data13 };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                if (data13.length < 1) {
                  const err17 = { instancePath: instancePath + "/overrides/" + i2 + "/files", schemaPath: "#/properties/overrides/items/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.overrides.items.properties.files, data: data13 };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                const len3 = data13.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data14 = data13[i3];
                  if (typeof data14 !== "string") {
                    const err18 = { instancePath: instancePath + "/overrides/" + i2 + "/files/" + i3, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.overrides.items.properties.files.items.type, parentSchema: schema31.properties.overrides.items.properties.files.items, data: data14 };
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                }
              } else {
                const err19 = { instancePath: instancePath + "/overrides/" + i2 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.overrides.items.properties.files.type, parentSchema: schema31.properties.overrides.items.properties.files, data: data13 };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data12.extends !== void 0) {
              let data15 = data12.extends;
              if (!(data15 === "recommended" || data15 === "strict" || data15 === "security" || data15 === "all" || data15 === "none")) {
                const err20 = { instancePath: instancePath + "/overrides/" + i2 + "/extends", schemaPath: "#/$defs/preset/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values", schema: schema32.enum, parentSchema: schema32, data: data15 };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data12.rules !== void 0) {
              if (!validate21(data12.rules, { instancePath: instancePath + "/overrides/" + i2 + "/rules", parentData: data12, parentDataProperty: "rules", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                errors = vErrors.length;
              }
            }
            if (data12.kubernetes !== void 0) {
              let data17 = data12.kubernetes;
              if (typeof data17 !== "string" && !(typeof data17 == "number" && isFinite(data17))) {
                const err21 = { instancePath: instancePath + "/overrides/" + i2 + "/kubernetes", schemaPath: "#/$defs/kubernetes/type", keyword: "type", params: { type: schema35.type }, message: "must be string,number", schema: schema35.type, parentSchema: schema35, data: data17 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/overrides/" + i2, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.overrides.items.type, parentSchema: schema31.properties.overrides.items, data: data12 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.overrides.type, parentSchema: schema31.properties.overrides, data: data11 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// src/config/check.ts
var MOST_DESCRIBED = 100;
function check(data, ruleIds, isAllowed) {
  if (typeof data["kubernetes"] === "number") data["kubernetes"] = String(data["kubernetes"]);
  validate(data);
  const problems = (validate.errors ?? []).map((error, index) => describe(error, index < MOST_DESCRIBED));
  for (const { at } of problems.toSorted((a, b) => b.at.length - a.at.length)) drop(data, at);
  const config = data;
  problems.push(...checkPaths(config, isAllowed), ...checkIgnored(config), ...checkValues(config, [], ruleIds));
  for (const [index, override] of (config.overrides ?? []).entries()) {
    if (override) problems.push(...checkValues(override, ["overrides", String(index)], ruleIds), ...checkGlobs(override, index));
  }
  return { data: withoutHoles(data), problems };
}
function checkPaths(config, isAllowed) {
  const named = (config.schemas ?? []).flatMap(
    (path, index) => path ? [[["schemas", String(index)], path]] : []
  );
  if (config.baseline !== void 0) named.push([["baseline"], config.baseline]);
  const outside = named.filter(([, path]) => !isAllowed(path));
  for (const [at] of outside) drop(config, at);
  return outside.map(([at, path]) => {
    return {
      message: `"${path}" is outside of the repository; only a configuration given with --config may refer to such a file`,
      at,
      key: false
    };
  });
}
function checkIgnored(config) {
  const problems = (config.ignore ?? []).flatMap((pattern, index) => {
    const message = ignoreProblem(pattern);
    return message === void 0 ? [] : [{ message, at: ["ignore", String(index)], key: false }];
  });
  for (const { at } of problems) drop(config, at);
  return problems;
}
function checkGlobs(override, index) {
  const problems = (override.files ?? []).flatMap((glob, place) => {
    const message = globProblem(glob);
    return message === void 0 ? [] : [{ message, at: ["overrides", String(index), "files", String(place)], key: false }];
  });
  for (const { at } of problems) drop(override, at.slice(2));
  return problems;
}
function checkValues(place, at, ruleIds) {
  const problems = [];
  const known = new Set(ruleIds);
  for (const id of Object.keys(place.rules ?? {})) {
    if (known.has(id)) continue;
    const guess = problems.length < MOST_DESCRIBED ? didYouMean(id, ruleIds) : "";
    problems.push({ message: `unknown rule "${id}"${guess}`, at: [...at, "rules", id], key: true });
    drop(place, ["rules", id]);
  }
  if (place.kubernetes !== void 0) {
    const version = parseVersionRange(place.kubernetes);
    if ("message" in version) {
      problems.push({ message: `"${place.kubernetes}" ${version.message}`, at: [...at, "kubernetes"], key: false });
      drop(place, ["kubernetes"]);
    }
  }
  return problems;
}
function describe({ keyword, instancePath, params, data, parentSchema }, inFull) {
  const at = instancePath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const name = at.findLast((step) => !/^\d+$/.test(step));
  switch (keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      if (!inFull) return { message: `unknown key "${key}"`, at: [...at, key], key: true };
      const known = Object.keys(Object(parentSchema?.["properties"]));
      return { message: `unknown key "${key}"${didYouMean(key, known) || `; there are ${listed(known)}`}`, at: [...at, key], key: true };
    }
    case "enum": {
      const allowed = params["allowedValues"];
      const noun = name === "extends" ? "preset" : name === "failOn" ? "severity to fail on" : name === "apply" ? "way to apply manifests" : "severity";
      const guess = typeof data === "string" && inFull ? didYouMean(data, allowed) : "";
      return { message: `${shown(data)} is not a valid ${noun}${guess || `; use ${listed(allowed, "or")}`}`, at, key: false };
    }
    case "required":
      return { message: `override has no "${params["missingProperty"]}"; add the globs of the files that it applies to`, at, key: false };
    case "maxItems":
    case "maxProperties":
      return { message: `"${name}" holds more than ${params["limit"]}`, at, key: false };
    case "maxLength":
      return { message: `the text is longer than ${params["limit"]} characters`, at, key: false };
    case "minItems":
      return { message: `"${name}" is empty; give it at least one glob`, at, key: false };
    default:
      return {
        message: `${name === void 0 ? "a configuration" : `"${name}"`} ${mustBe(String(params["type"]), at)}, not ${shown(data)}`,
        at,
        key: false
      };
  }
}
function mustBe(type, at) {
  if (type === "object") return "must be a mapping";
  if (type === "array") return "must be a list";
  return /^\d+$/.test(at.at(-1) ?? "") ? "must hold text only" : "must be text";
}
function shown(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : JSON.stringify(value);
}
function listed(words, last = "and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
function drop(data, at) {
  let holder = data;
  for (const step of at.slice(0, -1)) holder = Object(holder)[step];
  const last = at.at(-1);
  if (last !== void 0 && typeof holder === "object" && holder !== null) Reflect.deleteProperty(holder, last);
}
function withoutHoles(value) {
  if (Array.isArray(value)) return value.filter((item) => item !== void 0).map(withoutHoles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutHoles(item)]));
}

export {
  check
};
