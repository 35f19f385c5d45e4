import {
  checkRequirements,
  requirementsOf
} from "./shared-config-requirements-check.js";
import {
  globProblem
} from "./shared-config-globs.js";
import {
  checkRules,
  invalid,
  shown
} from "./shared-config-check-rules.js";
import {
  ignoreProblem
} from "./shared-config-ignore-patterns.js";
import {
  ROLE_NAMES
} from "./shared-subjects-agent-images.js";
import {
  didYouMean,
  parseVersion,
  parseVersionRange
} from "./shared-kubernetes-api-resources.js";
import {
  listed
} from "./shared-base-brought.js";

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

// src/config/validate.generated.mjs
var validate = validate52;
var schema19 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://raw.githubusercontent.com/ds-lint/ds-lint/main/schemas/config.json", "title": "Configuration of ds-lint", "description": "`.ds-lint.yaml`: found upward from each file, the nearest one holds alone. Its paths are relative to its folder. Options of the command line replace what it says.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "Where this schema is, for editors.", "type": "string" }, "extends": { "description": "Rules to start from; strict and security each add to recommended. Option: --preset.", "default": "recommended", "$ref": "#/$defs/preset" }, "rules": { "description": "Severity of one rule: off, info, warning or error; or one of its options. Option: --rule.", "$ref": "#/$defs/rules" }, "kubernetes": { "description": "Kubernetes version (1.37) or range of versions (1.31-1.34) of the clusters. Option: --kubernetes.", "default": "latest", "$ref": "#/$defs/kubernetes" }, "profiles": { "description": "Provider, distribution or operating system of the nodes, for rules that depend on it. Option: --profile.", "$ref": "#/$defs/profiles" }, "closedWorld": { "description": "Treat the given objects as all that exist: report references to others. Option: --closed-world.", "type": "boolean" }, "featureGates": { "description": "Feature gates that the clusters set. Option: --feature-gates.", "$ref": "#/$defs/featureGates" }, "apply": { "description": "What sends manifests: kubectl apply, server-side apply, helm upgrade, or a PUT by kubectl replace; raw sends the text itself. Without it, a live object in the base decides. Option: --apply.", "default": "kubectl", "enum": ["kubectl", "server", "helm", "replace", "raw"] }, "ignore": { "description": "Leave out files, in the syntax of .gitignore, relative to the folder of this file. Option: --ignore.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "schemas": { "description": "JSON Schemas or CustomResourceDefinitions for other kinds; a path in the repository of this file. Option: --schemas.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "plugins": { "description": "File or package with rules of your own, whose code is run. Paths, relative to this file, and packages; they run only with --allow-plugins. Option: --plugin.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "policies": { "description": "ValidatingAdmissionPolicies to evaluate: a file, or a folder with bindings and parameters; a path in the repository of this file. Option: --policy.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "baseline": { "description": "File of known findings, which are not reported; a path in the repository of this file. Option: --baseline.", "type": "string" }, "nodes": { "description": "Nodes of the cluster: what kubectl get nodes -o json (or yaml) prints, a pools file, or a number of equal nodes; turns on the rules about nodes; a path in the repository of this file. Option: --nodes.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "failOn": { "description": "Lowest severity that makes the exit status 1. Option: --fail-on.", "default": "error", "enum": ["error", "warning", "info", "never"] }, "roles": { "description": "What kinds of node agents DaemonSets are, by name or namespace/name, instead of what their manifests look like.", "$ref": "#/$defs/roles" }, "require": { "description": "Rules of your own: labels, annotations, registries, tags and fields that a DaemonSet must have.", "$ref": "#/$defs/requirements" }, "forbid": { "description": "Rules of your own: labels, annotations, registries, tags and fields that a DaemonSet must not have.", "$ref": "#/$defs/requirements" }, "render": { "description": "How Helm charts and kustomizations are rendered with --render. Paths are in the repository of this file.", "type": "object", "additionalProperties": false, "properties": { "charts": { "description": "Charts that need more than their own values. Others are rendered as they are.", "type": "array", "maxItems": 500, "items": { "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "description": "Folder of the chart. It may be listed several times.", "type": "string" }, "release": { "description": "Name of the release; the name of the chart by default.", "type": "string" }, "namespace": { "description": "Namespace of the release.", "default": "default", "type": "string" }, "kubernetes": { "description": "Kubernetes version that the chart is told; the newest targeted one by default.", "$ref": "#/$defs/kubernetes" }, "values": { "description": "Sets of values by their names, each a list of files of which the last wins. By default the values of the chart, and those of its ci/*-values.yaml.", "type": "object", "maxProperties": 100, "additionalProperties": { "type": "array", "maxItems": 100, "items": { "type": "string" } } } } } }, "overlays": { "description": "Folders of kustomizations, instead of those that are found and that no other one uses.", "type": "array", "maxItems": 1e3, "items": { "type": "string" } }, "timeLimit": { "description": "Seconds for one call of helm or kustomize.", "default": 60, "type": ["string", "integer"] } } }, "overrides": { "description": "What holds for some files only. Later ones win.", "type": "array", "maxItems": 500, "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "description": "Globs, relative to this file's folder. One without a slash matches at any depth; a folder means everything in it.", "type": "array", "minItems": 1, "maxItems": 500, "items": { "type": "string" } }, "extends": { "description": "Another preset for these files.", "$ref": "#/$defs/preset" }, "rules": { "description": "Severities and options by rule, for these files.", "$ref": "#/$defs/rules" }, "profiles": { "description": "Profiles of the clusters of these files.", "$ref": "#/$defs/profiles" }, "closedWorld": { "description": "Whether the given objects are all that exist, for these files.", "type": "boolean" }, "roles": { "description": "What kinds of node agents DaemonSets are, by name or namespace/name, instead of what their manifests look like.", "$ref": "#/$defs/roles" }, "kubernetes": { "description": "Kubernetes version, or range of versions, that these files are for.", "$ref": "#/$defs/kubernetes" }, "featureGates": { "description": "Feature gates that the clusters of these files set.", "$ref": "#/$defs/featureGates" } } } } }, "$defs": { "preset": { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] }, "severity": { "enum": ["off", "error", "warning", "info"] }, "severityOnly": { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/$defs/severity" } } }, "rules": { "type": "object" }, "requirements": { "type": "array", "maxItems": 500, "items": { "$ref": "#/$defs/requirement" } }, "requirement": { "type": "object", "additionalProperties": false, "required": ["id"], "properties": { "id": { "description": "The id of the rule, which suppressions and `rules` name.", "type": "string" }, "severity": { "description": "Severity of its findings.", "default": "error", "enum": ["error", "warning", "info"] }, "message": { "description": "What its findings begin with; the details follow.", "type": "string" }, "files": { "description": "Globs of the files that it is for, relative to this file's folder.", "$ref": "#/$defs/globs" }, "labels": { "description": "Names, or names with globs of their values.", "$ref": "#/$defs/entries" }, "annotations": { "description": "Names, or names with globs of their values.", "$ref": "#/$defs/entries" }, "podLabels": { "description": "Those of the pod template.", "$ref": "#/$defs/entries" }, "podAnnotations": { "description": "Those of the pod template.", "$ref": "#/$defs/entries" }, "registries": { "description": "Globs of registries, or of repositories in them: quay.io, registry.example.com/agents.", "$ref": "#/$defs/globs" }, "tags": { "description": "Globs of image tags. An image without a tag and a digest has the tag latest.", "$ref": "#/$defs/globs" }, "field": { "description": "A path: spec.template.spec.containers[*].image, metadata.labels[name]; {a,b} stands for both.", "type": "string" }, "schema": { "description": "A JSON Schema (draft 7) of the value of the field.", "type": ["object", "boolean"] } } }, "entries": { "type": ["array", "object"], "minItems": 1, "maxItems": 500, "items": { "type": "string" }, "additionalProperties": { "type": "string" } }, "globs": { "type": "array", "minItems": 1, "maxItems": 500, "items": { "type": "string" } }, "kubernetes": { "type": ["string", "number"] }, "profiles": { "type": "array", "maxItems": 100, "items": { "enum": ["eks", "gke", "gke-autopilot", "aks", "openshift", "kubeadm", "k3s", "talos", "bottlerocket"] } }, "roles": { "type": "object" }, "featureGates": { "type": "object", "maxProperties": 500, "additionalProperties": { "enum": [true, false, "true", "false"] } } } };
var func1 = Object.prototype.hasOwnProperty;
var schema20 = { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data === "recommended" || data === "strict" || data === "security" || data === "all" || data === "none")) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema20.enum }, message: "must be equal to one of the allowed values", schema: schema20.enum, parentSchema: schema20, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { "dynamicProps": false, "dynamicItems": false };
var schema21 = { "type": "object" };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
validate55.evaluated = { "dynamicProps": false, "dynamicItems": false };
var schema22 = { "type": ["string", "number"] };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string" && !(typeof data == "number" && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema22.type }, message: "must be string,number", schema: schema22.type, parentSchema: schema22, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "dynamicProps": false, "dynamicItems": false };
var schema23 = { "type": "array", "maxItems": 100, "items": { "enum": ["eks", "gke", "gke-autopilot", "aks", "openshift", "kubeadm", "k3s", "talos", "bottlerocket"] } };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (Array.isArray(data)) {
    if (data.length > 100) {
      const err0 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema23, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(data0 === "eks" || data0 === "gke" || data0 === "gke-autopilot" || data0 === "aks" || data0 === "openshift" || data0 === "kubeadm" || data0 === "k3s" || data0 === "talos" || data0 === "bottlerocket")) {
        const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema23.items.enum }, message: "must be equal to one of the allowed values", schema: schema23.items.enum, parentSchema: schema23.items, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema23.type, parentSchema: schema23, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
validate59.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
var schema24 = { "type": "object", "maxProperties": 500, "additionalProperties": { "enum": [true, false, "true", "false"] } };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 500) {
      const err0 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 500 }, message: "must NOT have more than 500 properties", schema: 500, parentSchema: schema24, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      let data0 = data[key0];
      if (!(data0 === true || data0 === false || data0 === "true" || data0 === "false")) {
        const err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema24.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema24.additionalProperties.enum, parentSchema: schema24.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema24.type, parentSchema: schema24, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema25 = { "type": "object" };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema25.type, parentSchema: schema25, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
validate63.evaluated = { "dynamicProps": false, "dynamicItems": false };
var schema26 = { "type": "array", "maxItems": 500, "items": { "$ref": "#/$defs/requirement" } };
var schema27 = { "type": "object", "additionalProperties": false, "required": ["id"], "properties": { "id": { "description": "The id of the rule, which suppressions and `rules` name.", "type": "string" }, "severity": { "description": "Severity of its findings.", "default": "error", "enum": ["error", "warning", "info"] }, "message": { "description": "What its findings begin with; the details follow.", "type": "string" }, "files": { "description": "Globs of the files that it is for, relative to this file's folder.", "$ref": "#/$defs/globs" }, "labels": { "description": "Names, or names with globs of their values.", "$ref": "#/$defs/entries" }, "annotations": { "description": "Names, or names with globs of their values.", "$ref": "#/$defs/entries" }, "podLabels": { "description": "Those of the pod template.", "$ref": "#/$defs/entries" }, "podAnnotations": { "description": "Those of the pod template.", "$ref": "#/$defs/entries" }, "registries": { "description": "Globs of registries, or of repositories in them: quay.io, registry.example.com/agents.", "$ref": "#/$defs/globs" }, "tags": { "description": "Globs of image tags. An image without a tag and a digest has the tag latest.", "$ref": "#/$defs/globs" }, "field": { "description": "A path: spec.template.spec.containers[*].image, metadata.labels[name]; {a,b} stands for both.", "type": "string" }, "schema": { "description": "A JSON Schema (draft 7) of the value of the field.", "type": ["object", "boolean"] } } };
var schema28 = { "type": "array", "minItems": 1, "maxItems": 500, "items": { "type": "string" } };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (Array.isArray(data)) {
    if (data.length > 500) {
      const err0 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema28, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.length < 1) {
      const err1 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema28, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema28.items.type, parentSchema: schema28.items, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema28.type, parentSchema: schema28, data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate67.errors = vErrors;
  return errors === 0;
}
validate67.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
var schema29 = { "type": ["array", "object"], "minItems": 1, "maxItems": 500, "items": { "type": "string" }, "additionalProperties": { "type": "string" } };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!data || typeof data != "object") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema29.type }, message: "must be array,object", schema: schema29.type, parentSchema: schema29, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (Array.isArray(data)) {
    if (data.length > 500) {
      const err1 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema29, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.length < 1) {
      const err2 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema29, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema29.items.type, parentSchema: schema29.items, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      let data1 = data[key0];
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema29.additionalProperties.type, parentSchema: schema29.additionalProperties, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  }
  validate69.errors = vErrors;
  return errors === 0;
}
validate69.evaluated = { "props": true, "items": true, "dynamicProps": false, "dynamicItems": false };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema27.required, parentSchema: schema27, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema27.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema27, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema27.properties.id.type, parentSchema: schema27.properties.id, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data1 = data.severity;
      if (!(data1 === "error" || data1 === "warning" || data1 === "info")) {
        const err3 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema27.properties.severity.enum }, message: "must be equal to one of the allowed values", schema: schema27.properties.severity.enum, parentSchema: schema27.properties.severity, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data2 = data.message;
      if (typeof data2 !== "string") {
        const err4 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema27.properties.message.type, parentSchema: schema27.properties.message, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.files !== void 0) {
      if (!validate67(data.files, { instancePath: instancePath + "/files", parentData: data, parentDataProperty: "files", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.labels !== void 0) {
      if (!validate69(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.annotations !== void 0) {
      if (!validate69(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.podLabels !== void 0) {
      if (!validate69(data.podLabels, { instancePath: instancePath + "/podLabels", parentData: data, parentDataProperty: "podLabels", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.podAnnotations !== void 0) {
      if (!validate69(data.podAnnotations, { instancePath: instancePath + "/podAnnotations", parentData: data, parentDataProperty: "podAnnotations", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.registries !== void 0) {
      if (!validate67(data.registries, { instancePath: instancePath + "/registries", parentData: data, parentDataProperty: "registries", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.tags !== void 0) {
      if (!validate67(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.field !== void 0) {
      let data10 = data.field;
      if (typeof data10 !== "string") {
        const err5 = { instancePath: instancePath + "/field", schemaPath: "#/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema27.properties.field.type, parentSchema: schema27.properties.field, data: data10 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.schema !== void 0) {
      let data11 = data.schema;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11)) && typeof data11 !== "boolean") {
        const err6 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: schema27.properties.schema.type }, message: "must be object,boolean", schema: schema27.properties.schema.type, parentSchema: schema27.properties.schema, data: data11 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema27.type, parentSchema: schema27, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate66.errors = vErrors;
  return errors === 0;
}
validate66.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (Array.isArray(data)) {
    if (data.length > 500) {
      const err0 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema26, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate66(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema26.type, parentSchema: schema26, data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema19.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema19, data };
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
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.$schema.type, parentSchema: schema19.properties.$schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.extends !== void 0) {
      if (!validate53(data.extends, { instancePath: instancePath + "/extends", parentData: data, parentDataProperty: "extends", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
        errors = vErrors.length;
      }
    }
    if (data.rules !== void 0) {
      if (!validate55(data.rules, { instancePath: instancePath + "/rules", parentData: data, parentDataProperty: "rules", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
        errors = vErrors.length;
      }
    }
    if (data.kubernetes !== void 0) {
      if (!validate57(data.kubernetes, { instancePath: instancePath + "/kubernetes", parentData: data, parentDataProperty: "kubernetes", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.profiles !== void 0) {
      if (!validate59(data.profiles, { instancePath: instancePath + "/profiles", parentData: data, parentDataProperty: "profiles", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
      }
    }
    if (data.closedWorld !== void 0) {
      let data5 = data.closedWorld;
      if (typeof data5 !== "boolean") {
        const err2 = { instancePath: instancePath + "/closedWorld", schemaPath: "#/properties/closedWorld/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema19.properties.closedWorld.type, parentSchema: schema19.properties.closedWorld, data: data5 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.featureGates !== void 0) {
      if (!validate61(data.featureGates, { instancePath: instancePath + "/featureGates", parentData: data, parentDataProperty: "featureGates", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data.apply !== void 0) {
      let data7 = data.apply;
      if (!(data7 === "kubectl" || data7 === "server" || data7 === "helm" || data7 === "replace" || data7 === "raw")) {
        const err3 = { instancePath: instancePath + "/apply", schemaPath: "#/properties/apply/enum", keyword: "enum", params: { allowedValues: schema19.properties.apply.enum }, message: "must be equal to one of the allowed values", schema: schema19.properties.apply.enum, parentSchema: schema19.properties.apply, data: data7 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.ignore !== void 0) {
      let data8 = data.ignore;
      if (Array.isArray(data8)) {
        if (data8.length > 1e3) {
          const err4 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema19.properties.ignore, data: data8 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (typeof data9 !== "string") {
            const err5 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.ignore.items.type, parentSchema: schema19.properties.ignore.items, data: data9 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.ignore.type, parentSchema: schema19.properties.ignore, data: data8 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.schemas !== void 0) {
      let data10 = data.schemas;
      if (Array.isArray(data10)) {
        if (data10.length > 1e3) {
          const err7 = { instancePath: instancePath + "/schemas", schemaPath: "#/properties/schemas/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema19.properties.schemas, data: data10 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (typeof data11 !== "string") {
            const err8 = { instancePath: instancePath + "/schemas/" + i1, schemaPath: "#/properties/schemas/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.schemas.items.type, parentSchema: schema19.properties.schemas.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/schemas", schemaPath: "#/properties/schemas/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.schemas.type, parentSchema: schema19.properties.schemas, data: data10 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.plugins !== void 0) {
      let data12 = data.plugins;
      if (Array.isArray(data12)) {
        if (data12.length > 1e3) {
          const err10 = { instancePath: instancePath + "/plugins", schemaPath: "#/properties/plugins/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema19.properties.plugins, data: data12 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len2 = data12.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data13 = data12[i2];
          if (typeof data13 !== "string") {
            const err11 = { instancePath: instancePath + "/plugins/" + i2, schemaPath: "#/properties/plugins/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.plugins.items.type, parentSchema: schema19.properties.plugins.items, data: data13 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/plugins", schemaPath: "#/properties/plugins/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.plugins.type, parentSchema: schema19.properties.plugins, data: data12 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.policies !== void 0) {
      let data14 = data.policies;
      if (Array.isArray(data14)) {
        if (data14.length > 1e3) {
          const err13 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema19.properties.policies, data: data14 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len3 = data14.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data15 = data14[i3];
          if (typeof data15 !== "string") {
            const err14 = { instancePath: instancePath + "/policies/" + i3, schemaPath: "#/properties/policies/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.policies.items.type, parentSchema: schema19.properties.policies.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.policies.type, parentSchema: schema19.properties.policies, data: data14 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0) {
      let data16 = data.baseline;
      if (typeof data16 !== "string") {
        const err16 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.baseline.type, parentSchema: schema19.properties.baseline, data: data16 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.nodes !== void 0) {
      let data17 = data.nodes;
      if (Array.isArray(data17)) {
        if (data17.length > 1e3) {
          const err17 = { instancePath: instancePath + "/nodes", schemaPath: "#/properties/nodes/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema19.properties.nodes, data: data17 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        const len4 = data17.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data18 = data17[i4];
          if (typeof data18 !== "string") {
            const err18 = { instancePath: instancePath + "/nodes/" + i4, schemaPath: "#/properties/nodes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.nodes.items.type, parentSchema: schema19.properties.nodes.items, data: data18 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/nodes", schemaPath: "#/properties/nodes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.nodes.type, parentSchema: schema19.properties.nodes, data: data17 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.failOn !== void 0) {
      let data19 = data.failOn;
      if (!(data19 === "error" || data19 === "warning" || data19 === "info" || data19 === "never")) {
        const err20 = { instancePath: instancePath + "/failOn", schemaPath: "#/properties/failOn/enum", keyword: "enum", params: { allowedValues: schema19.properties.failOn.enum }, message: "must be equal to one of the allowed values", schema: schema19.properties.failOn.enum, parentSchema: schema19.properties.failOn, data: data19 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.roles !== void 0) {
      if (!validate63(data.roles, { instancePath: instancePath + "/roles", parentData: data, parentDataProperty: "roles", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
        errors = vErrors.length;
      }
    }
    if (data.require !== void 0) {
      if (!validate65(data.require, { instancePath: instancePath + "/require", parentData: data, parentDataProperty: "require", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
        errors = vErrors.length;
      }
    }
    if (data.forbid !== void 0) {
      if (!validate65(data.forbid, { instancePath: instancePath + "/forbid", parentData: data, parentDataProperty: "forbid", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
        errors = vErrors.length;
      }
    }
    if (data.render !== void 0) {
      let data23 = data.render;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        for (const key1 in data23) {
          if (!(key1 === "charts" || key1 === "overlays" || key1 === "timeLimit")) {
            const err21 = { instancePath: instancePath + "/render", schemaPath: "#/properties/render/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema19.properties.render, data: data23 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data23.charts !== void 0) {
          let data24 = data23.charts;
          if (Array.isArray(data24)) {
            if (data24.length > 500) {
              const err22 = { instancePath: instancePath + "/render/charts", schemaPath: "#/properties/render/properties/charts/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema19.properties.render.properties.charts, data: data24 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            const len5 = data24.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data25 = data24[i5];
              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                if (data25.path === void 0) {
                  const err23 = { instancePath: instancePath + "/render/charts/" + i5, schemaPath: "#/properties/render/properties/charts/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema19.properties.render.properties.charts.items.required, parentSchema: schema19.properties.render.properties.charts.items, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
                for (const key2 in data25) {
                  if (!(key2 === "path" || key2 === "release" || key2 === "namespace" || key2 === "kubernetes" || key2 === "values")) {
                    const err24 = { instancePath: instancePath + "/render/charts/" + i5, schemaPath: "#/properties/render/properties/charts/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema19.properties.render.properties.charts.items, data: data25 };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
                if (data25.path !== void 0) {
                  let data26 = data25.path;
                  if (typeof data26 !== "string") {
                    const err25 = { instancePath: instancePath + "/render/charts/" + i5 + "/path", schemaPath: "#/properties/render/properties/charts/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.render.properties.charts.items.properties.path.type, parentSchema: schema19.properties.render.properties.charts.items.properties.path, data: data26 };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
                if (data25.release !== void 0) {
                  let data27 = data25.release;
                  if (typeof data27 !== "string") {
                    const err26 = { instancePath: instancePath + "/render/charts/" + i5 + "/release", schemaPath: "#/properties/render/properties/charts/items/properties/release/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.render.properties.charts.items.properties.release.type, parentSchema: schema19.properties.render.properties.charts.items.properties.release, data: data27 };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
                if (data25.namespace !== void 0) {
                  let data28 = data25.namespace;
                  if (typeof data28 !== "string") {
                    const err27 = { instancePath: instancePath + "/render/charts/" + i5 + "/namespace", schemaPath: "#/properties/render/properties/charts/items/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.render.properties.charts.items.properties.namespace.type, parentSchema: schema19.properties.render.properties.charts.items.properties.namespace, data: data28 };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
                if (data25.kubernetes !== void 0) {
                  if (!validate57(data25.kubernetes, { instancePath: instancePath + "/render/charts/" + i5 + "/kubernetes", parentData: data25, parentDataProperty: "kubernetes", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                    errors = vErrors.length;
                  }
                }
                if (data25.values !== void 0) {
                  let data30 = data25.values;
                  if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                    if (Object.keys(data30).length > 100) {
                      const err28 = { instancePath: instancePath + "/render/charts/" + i5 + "/values", schemaPath: "#/properties/render/properties/charts/items/properties/values/maxProperties", keyword: "maxProperties", params: { limit: 100 }, message: "must NOT have more than 100 properties", schema: 100, parentSchema: schema19.properties.render.properties.charts.items.properties.values, data: data30 };
                      if (vErrors === null) {
                        vErrors = [err28];
                      } else {
                        vErrors.push(err28);
                      }
                      errors++;
                    }
                    for (const key3 in data30) {
                      let data31 = data30[key3];
                      if (Array.isArray(data31)) {
                        if (data31.length > 100) {
                          const err29 = { instancePath: instancePath + "/render/charts/" + i5 + "/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/render/properties/charts/items/properties/values/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema19.properties.render.properties.charts.items.properties.values.additionalProperties, data: data31 };
                          if (vErrors === null) {
                            vErrors = [err29];
                          } else {
                            vErrors.push(err29);
                          }
                          errors++;
                        }
                        const len6 = data31.length;
                        for (let i6 = 0; i6 < len6; i6++) {
                          let data32 = data31[i6];
                          if (typeof data32 !== "string") {
                            const err30 = { instancePath: instancePath + "/render/charts/" + i5 + "/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6, schemaPath: "#/properties/render/properties/charts/items/properties/values/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.render.properties.charts.items.properties.values.additionalProperties.items.type, parentSchema: schema19.properties.render.properties.charts.items.properties.values.additionalProperties.items, data: data32 };
                            if (vErrors === null) {
                              vErrors = [err30];
                            } else {
                              vErrors.push(err30);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err31 = { instancePath: instancePath + "/render/charts/" + i5 + "/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/render/properties/charts/items/properties/values/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.render.properties.charts.items.properties.values.additionalProperties.type, parentSchema: schema19.properties.render.properties.charts.items.properties.values.additionalProperties, data: data31 };
                        if (vErrors === null) {
                          vErrors = [err31];
                        } else {
                          vErrors.push(err31);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err32 = { instancePath: instancePath + "/render/charts/" + i5 + "/values", schemaPath: "#/properties/render/properties/charts/items/properties/values/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.properties.render.properties.charts.items.properties.values.type, parentSchema: schema19.properties.render.properties.charts.items.properties.values, data: data30 };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
              } else {
                const err33 = { instancePath: instancePath + "/render/charts/" + i5, schemaPath: "#/properties/render/properties/charts/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.properties.render.properties.charts.items.type, parentSchema: schema19.properties.render.properties.charts.items, data: data25 };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/render/charts", schemaPath: "#/properties/render/properties/charts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.render.properties.charts.type, parentSchema: schema19.properties.render.properties.charts, data: data24 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data23.overlays !== void 0) {
          let data33 = data23.overlays;
          if (Array.isArray(data33)) {
            if (data33.length > 1e3) {
              const err35 = { instancePath: instancePath + "/render/overlays", schemaPath: "#/properties/render/properties/overlays/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema19.properties.render.properties.overlays, data: data33 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            const len7 = data33.length;
            for (let i7 = 0; i7 < len7; i7++) {
              let data34 = data33[i7];
              if (typeof data34 !== "string") {
                const err36 = { instancePath: instancePath + "/render/overlays/" + i7, schemaPath: "#/properties/render/properties/overlays/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.render.properties.overlays.items.type, parentSchema: schema19.properties.render.properties.overlays.items, data: data34 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/render/overlays", schemaPath: "#/properties/render/properties/overlays/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.render.properties.overlays.type, parentSchema: schema19.properties.render.properties.overlays, data: data33 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data23.timeLimit !== void 0) {
          let data35 = data23.timeLimit;
          if (typeof data35 !== "string" && !(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
            const err38 = { instancePath: instancePath + "/render/timeLimit", schemaPath: "#/properties/render/properties/timeLimit/type", keyword: "type", params: { type: schema19.properties.render.properties.timeLimit.type }, message: "must be string,integer", schema: schema19.properties.render.properties.timeLimit.type, parentSchema: schema19.properties.render.properties.timeLimit, data: data35 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/render", schemaPath: "#/properties/render/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.properties.render.type, parentSchema: schema19.properties.render, data: data23 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.overrides !== void 0) {
      let data36 = data.overrides;
      if (Array.isArray(data36)) {
        if (data36.length > 500) {
          const err40 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema19.properties.overrides, data: data36 };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        const len8 = data36.length;
        for (let i8 = 0; i8 < len8; i8++) {
          let data37 = data36[i8];
          if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
            if (data37.files === void 0) {
              const err41 = { instancePath: instancePath + "/overrides/" + i8, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema19.properties.overrides.items.required, parentSchema: schema19.properties.overrides.items, data: data37 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            for (const key4 in data37) {
              if (!(key4 === "files" || key4 === "extends" || key4 === "rules" || key4 === "profiles" || key4 === "closedWorld" || key4 === "roles" || key4 === "kubernetes" || key4 === "featureGates")) {
                const err42 = { instancePath: instancePath + "/overrides/" + i8, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema19.properties.overrides.items, data: data37 };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data37.files !== void 0) {
              let data38 = data37.files;
              if (Array.isArray(data38)) {
                if (data38.length > 500) {
                  const err43 = { instancePath: instancePath + "/overrides/" + i8 + "/files", schemaPath: "#/properties/overrides/items/properties/files/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items", schema: 500, parentSchema: schema19.properties.overrides.items.properties.files, data: data38 };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
                if (data38.length < 1) {
                  const err44 = { instancePath: instancePath + "/overrides/" + i8 + "/files", schemaPath: "#/properties/overrides/items/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema19.properties.overrides.items.properties.files, data: data38 };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
                const len9 = data38.length;
                for (let i9 = 0; i9 < len9; i9++) {
                  let data39 = data38[i9];
                  if (typeof data39 !== "string") {
                    const err45 = { instancePath: instancePath + "/overrides/" + i8 + "/files/" + i9, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.overrides.items.properties.files.items.type, parentSchema: schema19.properties.overrides.items.properties.files.items, data: data39 };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
              } else {
                const err46 = { instancePath: instancePath + "/overrides/" + i8 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.overrides.items.properties.files.type, parentSchema: schema19.properties.overrides.items.properties.files, data: data38 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data37.extends !== void 0) {
              if (!validate53(data37.extends, { instancePath: instancePath + "/overrides/" + i8 + "/extends", parentData: data37, parentDataProperty: "extends", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
                errors = vErrors.length;
              }
            }
            if (data37.rules !== void 0) {
              if (!validate55(data37.rules, { instancePath: instancePath + "/overrides/" + i8 + "/rules", parentData: data37, parentDataProperty: "rules", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                errors = vErrors.length;
              }
            }
            if (data37.profiles !== void 0) {
              if (!validate59(data37.profiles, { instancePath: instancePath + "/overrides/" + i8 + "/profiles", parentData: data37, parentDataProperty: "profiles", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                errors = vErrors.length;
              }
            }
            if (data37.closedWorld !== void 0) {
              let data43 = data37.closedWorld;
              if (typeof data43 !== "boolean") {
                const err47 = { instancePath: instancePath + "/overrides/" + i8 + "/closedWorld", schemaPath: "#/properties/overrides/items/properties/closedWorld/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema19.properties.overrides.items.properties.closedWorld.type, parentSchema: schema19.properties.overrides.items.properties.closedWorld, data: data43 };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data37.roles !== void 0) {
              if (!validate63(data37.roles, { instancePath: instancePath + "/overrides/" + i8 + "/roles", parentData: data37, parentDataProperty: "roles", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                errors = vErrors.length;
              }
            }
            if (data37.kubernetes !== void 0) {
              if (!validate57(data37.kubernetes, { instancePath: instancePath + "/overrides/" + i8 + "/kubernetes", parentData: data37, parentDataProperty: "kubernetes", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
            }
            if (data37.featureGates !== void 0) {
              if (!validate61(data37.featureGates, { instancePath: instancePath + "/overrides/" + i8 + "/featureGates", parentData: data37, parentDataProperty: "featureGates", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err48 = { instancePath: instancePath + "/overrides/" + i8, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.properties.overrides.items.type, parentSchema: schema19.properties.overrides.items, data: data37 };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
      } else {
        const err49 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.overrides.type, parentSchema: schema19.properties.overrides, data: data36 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
  } else {
    const err50 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.type, parentSchema: schema19, data };
    if (vErrors === null) {
      vErrors = [err50];
    } else {
      vErrors.push(err50);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// src/config/check.ts
var MEANT = { preset: "extends", exclude: "ignore", disable: "rules" };
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
  for (const [index, override] of (config.overrides ?? []).entries())
    if (override && override.files === void 0) drop(data, ["overrides", String(index)]);
  problems.push(...checkPaths(config, isAllowed), ...checkIgnored(config));
  const known = withRequirements(config, rules, problems);
  problems.push(...checkValues(config, [], known));
  for (const [index, override] of (config.overrides ?? []).entries()) {
    if (override) problems.push(...checkValues(override, ["overrides", String(index)], known), ...checkGlobs(override, index));
  }
  problems.push(...checkGates(config, gates), ...checkRender(config));
  return { data: withoutHoles(data), problems };
}
function withRequirements(config, rules, problems) {
  if (!config.require && !config.forbid) return rules;
  const own = [...requirementsOf(config)].flatMap(
    ([, , { id }]) => typeof id === "string" && !rules.has(id) ? [[id, { id, preset: "always", severity: "error" }]] : []
  );
  const found = [...checkRequirements(config, rules)];
  problems.push(...found);
  for (const { at } of found) drop(config, at.slice(0, 2));
  return new Map([...rules, ...own]);
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
function checkRender({ render }) {
  if (!render) return [];
  const problems = [];
  const { timeLimit } = render;
  if (timeLimit !== void 0 && !(/^\d{1,4}$/.test(String(timeLimit)) && Number(timeLimit) > 0))
    problems.push({ message: `"${timeLimit}" must be a number of seconds from 1 to 9999`, at: ["render", "timeLimit"], key: false });
  for (const [index, chart] of (render.charts ?? []).entries()) {
    const version = chart?.kubernetes === void 0 ? 0 : parseVersion(chart.kubernetes);
    if (typeof version === "object")
      problems.push({
        message: `"${chart.kubernetes}" ${version.message}`,
        at: ["render", "charts", String(index), "kubernetes"],
        key: false
      });
  }
  for (const { at } of problems) drop(render, at.slice(1));
  for (const [index, chart] of (render.charts ?? []).entries()) if (chart && !chart.path) drop(render, ["charts", String(index)]);
  return problems;
}
function checkPaths(config, isAllowed) {
  const named = ["schemas", "policies", "nodes"].flatMap(
    (key) => (config[key] ?? []).flatMap((path, index) => path ? [[[key, String(index)], path]] : [])
  );
  const { charts = [], overlays = [] } = config.render ?? {};
  for (const [index, path] of overlays.entries()) if (path) named.push([["render", "overlays", String(index)], path]);
  for (const [index, chart] of charts.entries()) {
    const at = ["render", "charts", String(index)];
    if (chart?.path) named.push([[...at, "path"], chart.path]);
    for (const [name, files] of Object.entries(chart?.values ?? {}))
      for (const [place, path] of files.entries()) if (path) named.push([[...at, "values", name, String(place)], path]);
  }
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
      const meant = at.length === 0 ? MEANT[key] : void 0;
      const advice = meant === void 0 ? didYouMean(key, known) || `; the keys are ${listed(known)}` : `; use ${meant}`;
      return { message: `unknown key "${key}"${advice}`, at: [...at, key], key: true };
    }
    case "enum": {
      const allowed = params["allowedValues"];
      if (at.at(-2) === "featureGates")
        return { message: `${shown(data)} is not a valid value of a feature gate; use true or false`, at, key: false };
      const noun = NOUNS[name ?? ""] ?? "value";
      return { message: invalid(data, noun, allowed, inFull), at, key: false };
    }
    case "required":
      if (at[0] === "render")
        return { message: `chart has no "${params["missingProperty"]}"; add the folder of its Chart.yaml`, at, key: false };
      return {
        message: at[0] === "overrides" ? `override has no "${params["missingProperty"]}"; add the globs of the files that it applies to` : `a rule under "${at[0]}" has no "${params["missingProperty"]}"; add one`,
        at,
        key: false
      };
    case "maxItems":
    case "maxProperties":
      return { message: `"${name}" holds more than ${params["limit"]}`, at, key: false };
    case "maxLength":
      return { message: `the text is longer than ${params["limit"]} characters`, at, key: false };
    case "minItems":
      return { message: `"${name}" is empty; give it at least one ${at[0] === "overrides" ? "glob" : "value"}`, at, key: false };
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
  if (type === "array,object") return "must be a list or a mapping";
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
