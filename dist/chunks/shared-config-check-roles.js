import {
  globProblem
} from "./shared-config-globs.js";
import {
  SETTINGS,
  ignoreProblem
} from "./shared-config-ignore-patterns.js";
import {
  ROLE_NAMES,
  optionText,
  readOption
} from "./shared-rule-changes.js";
import {
  didYouMean,
  parseVersionRange
} from "./shared-kubernetes-apply.js";

// src/config/words.ts
function invalid(value, noun, allowed, guesses) {
  const guess = typeof value === "string" && guesses ? didYouMean(value, allowed) : "";
  return `${shown(value)} is not a valid ${noun}${guess || `; use ${listed(allowed, "or")}`}`;
}
function shown(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : JSON.stringify(value);
}
function listed(words, last = "and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

// src/config/check-roles.ts
function* checkRoles(roles) {
  for (const [name, role] of Object.entries(roles)) {
    const isList = Array.isArray(role);
    for (const [index, each] of (isList ? role : [role]).entries()) {
      if (ROLE_NAMES.includes(each)) continue;
      yield { message: invalid(each, "role", ROLE_NAMES, true), at: isList ? [name, String(index)] : [name], key: false };
    }
  }
}

// src/config/check-rules.ts
function* checkRules(settings, rules, mostDescribed) {
  let unknown = 0;
  for (const [name, setting] of Object.entries(settings)) {
    const rule = rules.get(name);
    yield* settingProblems([name], setting, rule ?? { id: name, preset: "recommended", severity: "warning" });
    if (rule) continue;
    const guess = unknown++ < mostDescribed ? didYouMean(name, [...rules.keys()]) : "";
    yield { message: `unknown rule "${name}"${guess}`, at: [name], key: true, unknownRule: name };
  }
}
function* settingProblems(at, setting, rule) {
  const { id, options = {} } = rule;
  if (typeof setting !== "object" || setting === null || Array.isArray(setting)) {
    if (!isSetting(setting)) yield { message: severityProblem(setting) + (Array.isArray(setting) ? exampleOf(rule) : ""), at, key: false };
    return;
  }
  for (const [name, value] of Object.entries(setting)) {
    if (name === "severity") {
      if (!isSetting(value)) yield { message: severityProblem(value), at: [...at, name], key: false };
      continue;
    }
    if (!Object.hasOwn(options, name)) {
      const known = ["severity", ...Object.keys(options)];
      const rest = didYouMean(name, known) || (known.length > 1 ? `; there are ${listed(known)}` : "; it has a severity only");
      yield { message: `${id} has no option "${name}"${rest}`, at: [...at, name], key: true };
      continue;
    }
    try {
      readOption(options[name], value);
    } catch (error) {
      yield { message: `"${name}" of ${id} ${error.message}`, at: [...at, name], key: false };
    }
  }
}
function exampleOf({ severity, options = {} }) {
  const [first] = Object.entries(options);
  const option = first ? `, ${first[0]}: ${optionText(readOption(first[1], first[1].default))}` : "";
  return `, or a mapping such as {severity: ${severity}${option}}`;
}
function isSetting(value) {
  return SETTINGS.includes(value);
}
function severityProblem(value) {
  return invalid(value, "severity", SETTINGS, true);
}

// src/config/validate.generated.mjs
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://raw.githubusercontent.com/ds-lint/ds-lint/main/schemas/config.json", "title": "Configuration of ds-lint", "description": "`.ds-lint.yaml`: found upward from each file, the nearest one holds alone. Its paths are relative to its folder. Options of the command line replace what it says.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "Where this schema is, for editors.", "type": "string" }, "extends": { "description": "Rules to start from; strict and security each add to recommended. Option: --preset.", "default": "recommended", "$ref": "#/$defs/preset" }, "rules": { "description": "Severity of one rule: off, info, warning or error; or one of its options, RULE.OPTION=VALUE. Option: --rule.", "$ref": "#/$defs/rules" }, "kubernetes": { "description": "Kubernetes version (1.37) or range of versions (1.31-1.34) of the clusters. Option: --kubernetes.", "default": "latest", "$ref": "#/$defs/kubernetes" }, "profiles": { "description": "Provider, distribution or operating system of the nodes, which rules then know. Option: --profile.", "$ref": "#/$defs/profiles" }, "closedWorld": { "description": "Take the given objects for all there are: report what is named and not among them. Option: --closed-world.", "type": "boolean" }, "featureGates": { "description": "Feature gates that the clusters set, separated by commas. Option: --feature-gates.", "$ref": "#/$defs/featureGates" }, "apply": { "description": "Client that sends manifests: kubectl (as do Helm, Argo CD and Flux) reads YAML itself and sends JSON; raw sends the text. Option: --apply.", "default": "kubectl", "enum": ["kubectl", "raw"] }, "ignore": { "description": "Leave out files, in the syntax of .gitignore, relative to the folder of this file. Option: --ignore.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "schemas": { "description": "JSON Schemas or CustomResourceDefinitions for other kinds; a path in the repository of this file. Option: --schemas.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "plugins": { "description": "File or package with rules of your own, whose code is run. Paths, relative to this file, and packages, with --allow-plugins alone. Option: --plugin.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "policies": { "description": "ValidatingAdmissionPolicies to evaluate: a file, or a folder with bindings and parameters; a path in the repository of this file. Option: --policy.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "baseline": { "description": "File of known findings, which are not reported; a path in the repository of this file. Option: --baseline.", "type": "string" }, "nodes": { "description": "Nodes of the cluster: what kubectl get nodes -o json (or yaml) prints, a pools file, or a number of equal nodes; turns on the rules about nodes; a path in the repository of this file. Option: --nodes.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "failOn": { "description": "Lowest severity that makes the exit status 1. Option: --fail-on.", "default": "error", "enum": ["error", "warning", "info", "never"] }, "roles": { "description": "What kinds of node agents DaemonSets are, by name or namespace/name, instead of what their manifests look like.", "$ref": "#/$defs/roles" }, "overrides": { "description": "What holds for some files only. Later ones win.", "type": "array", "maxItems": 500, "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "description": "Globs, relative to this file's folder. One without a slash matches at any depth; a folder means everything in it.", "type": "array", "minItems": 1, "maxItems": 500, "items": { "type": "string" } }, "extends": { "description": "Another preset for these files.", "$ref": "#/$defs/preset" }, "rules": { "description": "Severities and options by rule, for these files.", "$ref": "#/$defs/rules" }, "profiles": { "description": "Profiles of the clusters of these files.", "$ref": "#/$defs/profiles" }, "closedWorld": { "description": "Whether the given objects are all there are, for these files.", "type": "boolean" }, "roles": { "description": "What kinds of node agents DaemonSets are, by name or namespace/name, instead of what their manifests look like.", "$ref": "#/$defs/roles" }, "kubernetes": { "description": "Kubernetes version, or range of versions, that these files are for.", "$ref": "#/$defs/kubernetes" }, "featureGates": { "description": "Feature gates that the clusters of these files set.", "$ref": "#/$defs/featureGates" } } } } }, "$defs": { "preset": { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] }, "severity": { "enum": ["off", "error", "warning", "info"] }, "severityOnly": { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/$defs/severity" } } }, "rules": { "type": "object" }, "kubernetes": { "type": ["string", "number"] }, "profiles": { "type": "array", "maxItems": 100, "items": { "enum": ["eks", "gke", "gke-autopilot", "aks", "openshift", "kubeadm", "k3s", "talos", "bottlerocket"] } }, "roles": { "type": "object" }, "featureGates": { "type": "object", "maxProperties": 500, "additionalProperties": { "enum": [true, false, "true", "false"] } } } };
var schema32 = { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] };
var schema33 = { "type": "object" };
var schema34 = { "type": ["string", "number"] };
var schema35 = { "type": "array", "maxItems": 100, "items": { "enum": ["eks", "gke", "gke-autopilot", "aks", "openshift", "kubeadm", "k3s", "talos", "bottlerocket"] } };
var schema36 = { "type": "object", "maxProperties": 500, "additionalProperties": { "enum": [true, false, "true", "false"] } };
var schema37 = { "type": "object" };
var func1 = Object.prototype.hasOwnProperty;
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
      let data2 = data.rules;
      if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
        const err3 = { instancePath: instancePath + "/rules", schemaPath: "#/$defs/rules/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data: data2 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.kubernetes !== void 0) {
      let data3 = data.kubernetes;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3))) {
        const err4 = { instancePath: instancePath + "/kubernetes", schemaPath: "#/$defs/kubernetes/type", keyword: "type", params: { type: schema34.type }, message: "must be string,number", schema: schema34.type, parentSchema: schema34, data: data3 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.profiles !== void 0) {
      let data4 = data.profiles;
      if (Array.isArray(data4)) {
        if (data4.length > 100) {
          const err5 = { instancePath: instancePath + "/profiles", schemaPath: "#/$defs/profiles/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema35, data: data4 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (!(data5 === "eks" || data5 === "gke" || data5 === "gke-autopilot" || data5 === "aks" || data5 === "openshift" || data5 === "kubeadm" || data5 === "k3s" || data5 === "talos" || data5 === "bottlerocket")) {
            const err6 = { instancePath: instancePath + "/profiles/" + i0, schemaPath: "#/$defs/profiles/items/enum", keyword: "enum", params: { allowedValues: schema35.items.enum }, message: "must be equal to one of the allowed values", schema: schema35.items.enum, parentSchema: schema35.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/profiles", schemaPath: "#/$defs/profiles/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema35.type, parentSchema: schema35, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.closedWorld !== void 0) {
      let data6 = data.closedWorld;
      if (typeof data6 !== "boolean") {
        const err8 = { instancePath: instancePath + "/closedWorld", schemaPath: "#/properties/closedWorld/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.closedWorld.type, parentSchema: schema31.properties.closedWorld, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.featureGates !== void 0) {
      let data7 = data.featureGates;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (Object.keys(data7).length > 500) {
          const err9 = { instancePath: instancePath + "/featureGates", schemaPath: "#/$defs/featureGates/maxProperties", keyword: "maxProperties", params: { limit: 500 }, message: "must NOT have more than 500 properties", schema: 500, parentSchema: schema36, data: data7 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        for (const key1 in data7) {
          let data8 = data7[key1];
          if (!(data8 === true || data8 === false || data8 === "true" || data8 === "false")) {
            const err10 = { instancePath: instancePath + "/featureGates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/featureGates/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema36.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema36.additionalProperties.enum, parentSchema: schema36.additionalProperties, data: data8 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/featureGates", schemaPath: "#/$defs/featureGates/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.type, parentSchema: schema36, data: data7 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.apply !== void 0) {
      let data9 = data.apply;
      if (!(data9 === "kubectl" || data9 === "raw")) {
        const err12 = { instancePath: instancePath + "/apply", schemaPath: "#/properties/apply/enum", keyword: "enum", params: { allowedValues: schema31.properties.apply.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.apply.enum, parentSchema: schema31.properties.apply, data: data9 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.ignore !== void 0) {
      let data10 = data.ignore;
      if (Array.isArray(data10)) {
        if (data10.length > 1e3) {
          const err13 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema31.properties.ignore, data: data10 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (typeof data11 !== "string") {
            const err14 = { instancePath: instancePath + "/ignore/" + i1, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.ignore.items.type, parentSchema: schema31.properties.ignore.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.ignore.type, parentSchema: schema31.properties.ignore, data: data10 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.schemas !== void 0) {
      let data12 = data.schemas;
      if (Array.isArray(data12)) {
        if (data12.length > 1e3) {
          const err16 = { instancePath: instancePath + "/schemas", schemaPath: "#/properties/schemas/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema31.properties.schemas, data: data12 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        const len2 = data12.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data13 = data12[i2];
          if (typeof data13 !== "string") {
            const err17 = { instancePath: instancePath + "/schemas/" + i2, schemaPath: "#/properties/schemas/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.schemas.items.type, parentSchema: schema31.properties.schemas.items, data: data13 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/schemas", schemaPath: "#/properties/schemas/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.schemas.type, parentSchema: schema31.properties.schemas, data: data12 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.plugins !== void 0) {
      let data14 = data.plugins;
      if (Array.isArray(data14)) {
        if (data14.length > 1e3) {
          const err19 = { instancePath: instancePath + "/plugins", schemaPath: "#/properties/plugins/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema31.properties.plugins, data: data14 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        const len3 = data14.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data15 = data14[i3];
          if (typeof data15 !== "string") {
            const err20 = { instancePath: instancePath + "/plugins/" + i3, schemaPath: "#/properties/plugins/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.plugins.items.type, parentSchema: schema31.properties.plugins.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/plugins", schemaPath: "#/properties/plugins/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.plugins.type, parentSchema: schema31.properties.plugins, data: data14 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.policies !== void 0) {
      let data16 = data.policies;
      if (Array.isArray(data16)) {
        if (data16.length > 1e3) {
          const err22 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema31.properties.policies, data: data16 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        const len4 = data16.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data17 = data16[i4];
          if (typeof data17 !== "string") {
            const err23 = { instancePath: instancePath + "/policies/" + i4, schemaPath: "#/properties/policies/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.policies.items.type, parentSchema: schema31.properties.policies.items, data: data17 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.policies.type, parentSchema: schema31.properties.policies, data: data16 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0) {
      let data18 = data.baseline;
      if (typeof data18 !== "string") {
        const err25 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.baseline.type, parentSchema: schema31.properties.baseline, data: data18 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.nodes !== void 0) {
      let data19 = data.nodes;
      if (Array.isArray(data19)) {
        if (data19.length > 1e3) {
          const err26 = { instancePath: instancePath + "/nodes", schemaPath: "#/properties/nodes/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema31.properties.nodes, data: data19 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        const len5 = data19.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data20 = data19[i5];
          if (typeof data20 !== "string") {
            const err27 = { instancePath: instancePath + "/nodes/" + i5, schemaPath: "#/properties/nodes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.nodes.items.type, parentSchema: schema31.properties.nodes.items, data: data20 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/nodes", schemaPath: "#/properties/nodes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.nodes.type, parentSchema: schema31.properties.nodes, data: data19 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.failOn !== void 0) {
      let data21 = data.failOn;
      if (!(data21 === "error" || data21 === "warning" || data21 === "info" || data21 === "never")) {
        const err29 = { instancePath: instancePath + "/failOn", schemaPath: "#/properties/failOn/enum", keyword: "enum", params: { allowedValues: schema31.properties.failOn.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.failOn.enum, parentSchema: schema31.properties.failOn, data: data21 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.roles !== void 0) {
      let data22 = data.roles;
      if (!(data22 && typeof data22 == "object" && !Array.isArray(data22))) {
        const err30 = { instancePath: instancePath + "/roles", schemaPath: "#/$defs/roles/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.type, parentSchema: schema37, data: data22 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.overrides !== void 0) {
      let data23 = data.overrides;
      if (Array.isArray(data23)) {
        if (data23.length > 500) {
          const err31 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema31.properties.overrides, data: data23 };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        const len6 = data23.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data24 = data23[i6];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.files === void 0) {
              const err32 = { instancePath: instancePath + "/overrides/" + i6, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema31.properties.overrides.items.required, parentSchema: schema31.properties.overrides.items, data: data24 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            for (const key2 in data24) {
              if (!(key2 === "files" || key2 === "extends" || key2 === "rules" || key2 === "profiles" || key2 === "closedWorld" || key2 === "roles" || key2 === "kubernetes" || key2 === "featureGates")) {
                const err33 = { instancePath: instancePath + "/overrides/" + i6, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.overrides.items, data: data24 };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data24.files !== void 0) {
              let data25 = data24.files;
              if (Array.isArray(data25)) {
                if (data25.length > 500) {
                  const err34 = { instancePath: instancePath + "/overrides/" + i6 + "/files", schemaPath: "#/properties/overrides/items/properties/files/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema31.properties.overrides.items.properties.files, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                }
                if (data25.length < 1) {
                  const err35 = { instancePath: instancePath + "/overrides/" + i6 + "/files", schemaPath: "#/properties/overrides/items/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.overrides.items.properties.files, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
                const len7 = data25.length;
                for (let i7 = 0; i7 < len7; i7++) {
                  let data26 = data25[i7];
                  if (typeof data26 !== "string") {
                    const err36 = { instancePath: instancePath + "/overrides/" + i6 + "/files/" + i7, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.overrides.items.properties.files.items.type, parentSchema: schema31.properties.overrides.items.properties.files.items, data: data26 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
              } else {
                const err37 = { instancePath: instancePath + "/overrides/" + i6 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.overrides.items.properties.files.type, parentSchema: schema31.properties.overrides.items.properties.files, data: data25 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
            if (data24.extends !== void 0) {
              let data27 = data24.extends;
              if (!(data27 === "recommended" || data27 === "strict" || data27 === "security" || data27 === "all" || data27 === "none")) {
                const err38 = { instancePath: instancePath + "/overrides/" + i6 + "/extends", schemaPath: "#/$defs/preset/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values", schema: schema32.enum, parentSchema: schema32, data: data27 };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data24.rules !== void 0) {
              let data28 = data24.rules;
              if (!(data28 && typeof data28 == "object" && !Array.isArray(data28))) {
                const err39 = { instancePath: instancePath + "/overrides/" + i6 + "/rules", schemaPath: "#/$defs/rules/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data: data28 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            if (data24.profiles !== void 0) {
              let data29 = data24.profiles;
              if (Array.isArray(data29)) {
                if (data29.length > 100) {
                  const err40 = { instancePath: instancePath + "/overrides/" + i6 + "/profiles", schemaPath: "#/$defs/profiles/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema35, data: data29 };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
                const len8 = data29.length;
                for (let i8 = 0; i8 < len8; i8++) {
                  let data30 = data29[i8];
                  if (!(data30 === "eks" || data30 === "gke" || data30 === "gke-autopilot" || data30 === "aks" || data30 === "openshift" || data30 === "kubeadm" || data30 === "k3s" || data30 === "talos" || data30 === "bottlerocket")) {
                    const err41 = { instancePath: instancePath + "/overrides/" + i6 + "/profiles/" + i8, schemaPath: "#/$defs/profiles/items/enum", keyword: "enum", params: { allowedValues: schema35.items.enum }, message: "must be equal to one of the allowed values", schema: schema35.items.enum, parentSchema: schema35.items, data: data30 };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                }
              } else {
                const err42 = { instancePath: instancePath + "/overrides/" + i6 + "/profiles", schemaPath: "#/$defs/profiles/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema35.type, parentSchema: schema35, data: data29 };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data24.closedWorld !== void 0) {
              let data31 = data24.closedWorld;
              if (typeof data31 !== "boolean") {
                const err43 = { instancePath: instancePath + "/overrides/" + i6 + "/closedWorld", schemaPath: "#/properties/overrides/items/properties/closedWorld/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.overrides.items.properties.closedWorld.type, parentSchema: schema31.properties.overrides.items.properties.closedWorld, data: data31 };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data24.roles !== void 0) {
              let data32 = data24.roles;
              if (!(data32 && typeof data32 == "object" && !Array.isArray(data32))) {
                const err44 = { instancePath: instancePath + "/overrides/" + i6 + "/roles", schemaPath: "#/$defs/roles/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.type, parentSchema: schema37, data: data32 };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data24.kubernetes !== void 0) {
              let data33 = data24.kubernetes;
              if (typeof data33 !== "string" && !(typeof data33 == "number" && isFinite(data33))) {
                const err45 = { instancePath: instancePath + "/overrides/" + i6 + "/kubernetes", schemaPath: "#/$defs/kubernetes/type", keyword: "type", params: { type: schema34.type }, message: "must be string,number", schema: schema34.type, parentSchema: schema34, data: data33 };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data24.featureGates !== void 0) {
              let data34 = data24.featureGates;
              if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                if (Object.keys(data34).length > 500) {
                  const err46 = { instancePath: instancePath + "/overrides/" + i6 + "/featureGates", schemaPath: "#/$defs/featureGates/maxProperties", keyword: "maxProperties", params: { limit: 500 }, message: "must NOT have more than 500 properties", schema: 500, parentSchema: schema36, data: data34 };
                  if (vErrors === null) {
                    vErrors = [err46];
                  } else {
                    vErrors.push(err46);
                  }
                  errors++;
                }
                for (const key3 in data34) {
                  let data35 = data34[key3];
                  if (!(data35 === true || data35 === false || data35 === "true" || data35 === "false")) {
                    const err47 = { instancePath: instancePath + "/overrides/" + i6 + "/featureGates/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/featureGates/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema36.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema36.additionalProperties.enum, parentSchema: schema36.additionalProperties, data: data35 };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
              } else {
                const err48 = { instancePath: instancePath + "/overrides/" + i6 + "/featureGates", schemaPath: "#/$defs/featureGates/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.type, parentSchema: schema36, data: data34 };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
          } else {
            const err49 = { instancePath: instancePath + "/overrides/" + i6, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.overrides.items.type, parentSchema: schema31.properties.overrides.items, data: data24 };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
      } else {
        const err50 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.overrides.type, parentSchema: schema31.properties.overrides, data: data23 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
  } else {
    const err51 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err51];
    } else {
      vErrors.push(err51);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// src/config/check.ts
var NOUNS = {
  extends: "preset",
  failOn: "severity to fail on",
  apply: "way to apply manifests",
  profiles: "profile"
};
var MOST_DESCRIBED = 100;
function check(data, rules, isAllowed, gates) {
  if (typeof data["kubernetes"] === "number") data["kubernetes"] = String(data["kubernetes"]);
  for (const layer of [data, ...[data["overrides"]].flat()]) switchOf(layer);
  validate(data);
  const problems = (validate.errors ?? []).map((error, index) => describe(error, index < MOST_DESCRIBED));
  for (const { at } of problems.toSorted((a, b) => b.at.length - a.at.length)) drop(data, at);
  const config = data;
  problems.push(...checkPaths(config, isAllowed), ...checkIgnored(config), ...checkValues(config, [], rules));
  for (const [index, override] of (config.overrides ?? []).entries()) {
    if (override) problems.push(...checkValues(override, ["overrides", String(index)], rules), ...checkGlobs(override, index));
  }
  problems.push(...checkGates(config, gates));
  return { data: withoutHoles(data), problems };
}
function switchOf(layer) {
  const { closedWorld } = Object(layer);
  if (closedWorld === "true" || closedWorld === "false") layer.closedWorld = closedWorld === "true";
}
function checkGates(config, check2) {
  const overrides = (config.overrides ?? []).filter(Boolean);
  const versions = check2?.kubernetes ? [check2.kubernetes] : [config.kubernetes ?? "latest", ...overrides.flatMap((each) => each.kubernetes ?? [])];
  const places = [
    [[], config],
    ...(config.overrides ?? []).flatMap((override, index) => [[["overrides", String(index)], override]])
  ];
  return places.flatMap(([at, place]) => {
    const gates = place.featureGates;
    if (!gates) return [];
    for (const [gate, value] of Object.entries(gates)) gates[gate] = value === true || value === "true";
    const problems = check2?.problems(gates, versions) ?? [];
    for (const { gate } of problems) drop(gates, [gate]);
    return problems.map(({ gate, isName, message }) => ({ message, at: [...at, "featureGates", gate], key: isName }));
  });
}
function checkPaths(config, isAllowed) {
  const named = ["schemas", "policies", "nodes"].flatMap(
    (key) => (config[key] ?? []).flatMap((path, index) => path ? [[[key, String(index)], path]] : [])
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
function checkValues(place, at, rules) {
  const under = (key, problem) => ({ ...problem, at: [...at, key, ...problem.at] });
  const problems = [
    ...Array.from(checkRules(place.rules ?? {}, rules, MOST_DESCRIBED), (problem) => under("rules", problem)),
    ...Array.from(checkRoles(place.roles ?? {}), (problem) => under("roles", problem))
  ];
  for (const { at: where, unknownRule } of problems) if (unknownRule === void 0) drop(place, where.slice(at.length));
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
      if (at.at(-2) === "featureGates")
        return { message: `${shown(data)} is not a valid value of a feature gate; use true or false`, at, key: false };
      const noun = NOUNS[name ?? ""] ?? "value";
      return { message: invalid(data, noun, allowed, inFull), at, key: false };
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
  if (type === "boolean") return "must be true or false";
  return /^\d+$/.test(at.at(-1) ?? "") ? "must hold text only" : "must be text";
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
