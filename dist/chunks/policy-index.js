import {
  CelError,
  Exhausted,
  Expressions,
  MapValue,
  Program,
  Turn,
  celValue,
  descendants,
  explain,
  isSpent,
  isUndecided,
  qualifiedName,
  refusalOf,
  requestResource,
  requestsOf,
  resourceOf,
  spend,
  spendingError,
  types,
  undecided,
  undecidedText,
  userOf
} from "./shared-policy-authorize.js";
import {
  problem
} from "./shared-rule-changes.js";
import "./shared-subjects-agent-images.js";
import {
  AllObjects,
  NO_OBJECTS
} from "./shared-workspace-index.js";
import {
  manifestField,
  manifestsOf
} from "./shared-workspace-likeness.js";
import "./shared-workspace-kustomization.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import {
  didYouMean,
  isDNS1035Label,
  isDNS1123Subdomain,
  isPathSegmentName,
  isQualifiedName,
  isValidLabelValue,
  matchesLabels,
  nameIsDNSSubdomain,
  offsetsOf,
  quote,
  read,
  split
} from "./shared-kubernetes-api-resources.js";
import {
  isStruct,
  resolveMapping,
  target
} from "./shared-yaml-everyday-line.js";
import {
  Lines
} from "./shared-base-brought.js";
import "./shared-re2js-build-index.js";
import "./shared-runtime.js";

// src/policy/cluster.ts
function together(first, second) {
  const all = (kind, namespace) => [...first.all(kind, namespace), ...second.all(kind, namespace)];
  const find = (kind, namespace, name) => first.find(kind, namespace, name) ?? second.find(kind, namespace, name);
  const having = (kind, keysOf, keys, namespace) => [
    ...first.having(kind, keysOf, keys, namespace),
    ...second.having(kind, keysOf, keys, namespace)
  ];
  const named2 = (kind, name, namespace) => [
    ...first.named(kind, name, namespace),
    ...second.named(kind, name, namespace)
  ];
  return { all, find, having, named: named2 };
}
var fields = /* @__PURE__ */ new WeakMap();
var values = /* @__PURE__ */ new WeakMap();
function fieldOf(param) {
  return typeof param === "object" && param !== null ? fields.get(param) : void 0;
}
function clusterOf(objects) {
  return {
    // An object that names no namespace may be in any.
    params: (apiVersion, kind, namespace) => objects.all(kind, namespace).filter(({ object }) => object.apiVersion === apiVersion).map(paramOf),
    isNamespaced: (apiVersion, kind) => resourceOf(apiVersion, kind, objects)?.isNamespaced
  };
}
function paramOf({ field, object: { name, namespace } }) {
  const known = values.get(field);
  if (known) return known;
  const value = celValue(field.raw);
  const param = { ...value, metadata: { ...value.metadata, name, ...namespace !== void 0 && { namespace } } };
  values.set(field, param);
  fields.set(param, field);
  return param;
}

// src/policy/validate/shape.ts
var named = { name: "text", expression: "text" };
var selector = {
  matchLabels: "texts",
  matchExpressions: [{ key: "text", operator: "text", values: ["text"] }]
};
var rule = {
  apiGroups: ["text"],
  apiVersions: ["text"],
  operations: ["text"],
  resources: ["text"],
  resourceNames: ["text"],
  scope: "text"
};
var matchResources = {
  namespaceSelector: selector,
  objectSelector: selector,
  resourceRules: [rule],
  excludeResourceRules: [rule],
  matchPolicy: "text"
};
var whole = { apiVersion: "text", kind: "text", metadata: "any" };
var POLICY = {
  ...whole,
  spec: {
    failurePolicy: "text",
    paramKind: { apiVersion: "text", kind: "text" },
    matchConstraints: matchResources,
    matchConditions: [named],
    variables: [named],
    validations: [{ expression: "text", message: "text", messageExpression: "text", reason: "text" }],
    auditAnnotations: [{ key: "text", valueExpression: "text" }]
  },
  status: "any"
};
var KYVERNO_POLICY = {
  ...POLICY,
  spec: { ...POLICY.spec, validationActions: ["text"], evaluation: "any", autogen: "any", webhookConfiguration: "any" }
};
var BINDING = {
  ...whole,
  spec: {
    policyName: "text",
    paramRef: { name: "text", namespace: "text", selector, parameterNotFoundAction: "text" },
    matchResources,
    validationActions: ["text"]
  }
};
var CONSTRAINT_SOURCE = {
  failurePolicy: "text",
  matchCondition: [named],
  variables: [named],
  validations: [{ expression: "text", message: "text", messageExpression: "text" }],
  generateVAP: "any"
};
var CONSTRAINT = {
  ...whole,
  spec: {
    enforcementAction: "text",
    scopedEnforcementActions: [{ action: "text", enforcementPoints: "any" }],
    match: {
      kinds: [{ apiGroups: ["text"], kinds: ["text"] }],
      scope: "text",
      namespaces: ["text"],
      excludedNamespaces: ["text"],
      labelSelector: selector,
      namespaceSelector: selector,
      name: "text",
      source: "text"
    },
    parameters: "any"
  },
  status: "any"
};
function decodeShape(value, shape) {
  const problems = [];
  return { value: decode(value, shape, [], problems) ?? {}, problems };
}
function decode(value, shape, at, problems) {
  if (value === null || value === void 0) return void 0;
  const refuse = (expected) => {
    problems.push({ at, kind: "type", expected: [expected] });
  };
  if (shape === "any") return value;
  if (shape === "text") return typeof value === "string" ? value : refuse("text");
  if (isList(shape)) {
    if (!Array.isArray(value)) return refuse("a list");
    return value.map((item, index) => decode(item, shape[0], [...at, index], problems) ?? (shape[0] === "text" ? "" : {}));
  }
  if (!isStruct(value)) return refuse("a mapping");
  const decoded = [];
  for (const [key, inner] of Object.entries(value)) {
    if (shape === "texts") decoded.push([key, decode(inner, "text", [...at, key], problems) ?? ""]);
    else if (Object.hasOwn(shape, key)) decoded.push([key, decode(inner, shape[key], [...at, key], problems)]);
    else problems.push({ at: [...at, key], kind: "unknown", expected: Object.keys(shape) });
  }
  return Object.fromEntries(decoded.filter(([, inner]) => inner !== void 0));
}
function isList(shape) {
  return Array.isArray(shape);
}

// src/policy/gatekeeper.ts
var ENGINE = "K8sNativeValidation";
var CONSTRAINTS = "constraints.gatekeeper.sh/";
var EVERYTHING = { apiGroups: ["*"], apiVersions: ["*"], operations: ["CREATE", "UPDATE"], resources: ["*"] };
var MATCHERS = [
  {
    name: "gatekeeper_internal_match_kinds",
    expression: `params == null || !params.?spec.?match.?kinds.hasValue() || params.spec.match.kinds.exists(each,
  ['kinds', 'apiGroups'].all(list, each[?list].orValue([]).size() == 0 || '*' in each[list] ||
    (list == 'kinds' ? request.kind.kind : request.kind.group) in each[list]))`
  },
  {
    name: "gatekeeper_internal_match_namespaces",
    expression: `params == null || !params.?spec.?match.?namespaces.hasValue() || request.namespace == '' ||
params.spec.match.namespaces.exists(glob, request.namespace.matches('^' + glob.replace('*', '.*') + '$'))`
  },
  {
    name: "gatekeeper_internal_match_excluded_namespaces",
    expression: `params == null || request.namespace == '' || !params.?spec.?match.?excludedNamespaces.orValue([]).exists(glob,
  request.namespace.matches('^' + glob.replace('*', '.*') + '$'))`
  },
  {
    name: "gatekeeper_internal_match_name",
    expression: `params == null || !params.?spec.?match.?name.hasValue() ||
[object.metadata.?name.orValue(''), object.metadata.?generateName.orValue('')].exists(name,
  name != '' && name.matches('^' + params.spec.match.name.replace('*', '.*') + '$'))`
  }
];
var BOUND = [
  { name: "anyObject", expression: "object" },
  { name: "params", expression: "params == null ? null : params.?spec.?parameters.orValue(null)" }
];
function isTemplate({ apiVersion, kind }) {
  return apiVersion.startsWith("templates.gatekeeper.sh/") && kind === "ConstraintTemplate";
}
function isConstraint({ apiVersion }) {
  return apiVersion.startsWith(CONSTRAINTS);
}
function gatekeeperPolicies(templates, constraints) {
  const policies = [];
  const problems = [];
  const known = /* @__PURE__ */ new Set();
  for (const template of templates) {
    const kind = template.field.resolve(["spec", "crd", "spec", "names", "kind"]).value;
    const at = sourceOf(template);
    if (typeof kind === "string") known.add(kind);
    if (typeof kind !== "string")
      problems.push(told("invalid", template, ["spec", "crd", "spec", "names", "kind"], "kind is missing: constraints have none"));
    else if (typeof at === "string")
      problems.push(told("undecided", template, ["spec", "targets"], `${template.object.name} is not evaluated: ${at}`));
    else {
      const own = constraints.filter(({ object }) => object.kind === kind);
      const policy = policyOf(template, kind, at, own, problems);
      if (own.length === 0 || policy.own.length > 0) policies.push(policy);
    }
  }
  for (const constraint of constraints) {
    if (known.has(constraint.object.kind)) continue;
    const message = `no ConstraintTemplate of kind ${constraint.object.kind} is among the files, so this constraint is not evaluated`;
    problems.push(told("unbound", constraint, ["kind"], message));
  }
  return { policies, problems };
}
function sourceOf({ field }) {
  const targets = field.resolve(["spec", "targets"]).items();
  if (targets.length !== 1) return `it has ${targets.length} targets, and one is what Gatekeeper's CEL takes`;
  const codes = targets[0].resolve(["code"]).items();
  const index = codes.findIndex((code) => code.resolve(["engine"]).value === ENGINE);
  return index < 0 ? `it is not written in CEL (engine ${ENGINE})` : ["spec", "targets", 0, "code", index, "source"];
}
function policyOf(template, kind, source, constraints, told2) {
  const { field, object, manifest } = template;
  const { value, problems } = decodeShape(field.resolve(source).value, CONSTRAINT_SOURCE);
  const { failurePolicy = "Fail", matchCondition = [], variables = [], validations = [] } = value;
  const annotations = field.resolve(["metadata", "annotations"]).value;
  const apiVersion = constraints[0]?.object.apiVersion ?? `${CONSTRAINTS}v1beta1`;
  const policy = {
    metadata: { name: object.name, ...isStruct(annotations) && { annotations } },
    spec: {
      failurePolicy,
      paramKind: { apiVersion, kind },
      matchConstraints: { resourceRules: [EVERYTHING] },
      matchConditions: [...MATCHERS, ...matchCondition],
      variables: [...BOUND, ...variables],
      validations
    }
  };
  return {
    value: policy,
    problems: problems.map((each) => ({ ...each, at: [...source, ...each.at] })),
    object,
    field,
    manifest,
    engine: "Gatekeeper",
    own: constraints.flatMap((constraint) => bindingOf(constraint, object.name, told2) ?? []),
    at: (steps) => placeOf(steps, source)
  };
}
function placeOf([spec, list, index, ...rest], source) {
  if (spec !== "spec" || typeof list !== "string") return [spec, list, index, ...rest].filter((step) => step !== void 0);
  const shift = list === "matchConditions" ? MATCHERS.length : list === "variables" ? BOUND.length : 0;
  const name = list === "matchConditions" ? "matchCondition" : list;
  if (typeof index !== "number") return [...source, name];
  return index < shift ? source : [...source, name, index - shift, ...rest];
}
var ACTIONS = { deny: "Deny", warn: "Warn", dryrun: "Audit" };
function bindingOf(constraint, policyName, problems) {
  const { object, field } = constraint;
  const { value, problems: own } = decodeShape(field.value, CONSTRAINT);
  const { enforcementAction = "deny", scopedEnforcementActions = [], match = {} } = value.spec ?? {};
  const actions = enforcementAction === "scoped" ? scopedEnforcementActions.map(({ action = "" }) => action) : [enforcementAction];
  const unknown = actions.find((action) => ACTIONS[action] === void 0);
  if (unknown !== void 0 || actions.length === 0) {
    const message = `enforcementAction ${JSON.stringify(unknown ?? enforcementAction)} has no equal in Kubernetes, so this constraint is not evaluated`;
    problems.push(told("undecided", constraint, ["spec", "enforcementAction"], message));
    return void 0;
  }
  const { labelSelector, namespaceSelector, scope = "*", source = "All" } = match;
  if (source === "Generated") {
    problems.push(
      told(
        "undecided",
        constraint,
        ["spec", "match", "source"],
        "what Gatekeeper generates is not evaluated, and this constraint is for nothing else"
      )
    );
    return void 0;
  }
  return {
    value: {
      metadata: { name: object.name },
      spec: {
        policyName,
        paramRef: { name: object.name, parameterNotFoundAction: "Deny" },
        matchResources: {
          ...labelSelector && { objectSelector: labelSelector },
          ...namespaceSelector && { namespaceSelector },
          resourceRules: [{ ...EVERYTHING, scope }]
        },
        validationActions: [...new Set(actions.map((action) => ACTIONS[action]))]
      }
    },
    problems: own,
    object,
    field,
    at: ([spec, list, ...rest]) => list === "matchResources" ? ["spec", "match", ...rest] : [spec ?? "spec", ...list === void 0 ? [] : [list], ...rest]
  };
}
function told(kind, { field, object }, steps, message) {
  const place = field.resolve(steps);
  const { location } = place;
  const isLong = location.file.text.slice(location.span.start, location.span.end).includes("\n");
  return { kind, message, location: isLong ? place.key : location, path: place.path, object };
}

// src/policy/documents.ts
var GROUP = "admissionregistration.k8s.io/";
var KYVERNO = "policies.kyverno.io/";
var NAMESPACED = "NamespacedValidatingPolicy";
var POLICY_KIND = "ValidatingAdmissionPolicy";
var BINDING_KIND = "ValidatingAdmissionPolicyBinding";
function readPolicies(files) {
  const policies = [];
  const bindings = [];
  const documents = [];
  const problems = [];
  const templates = [];
  const constraints = [];
  for (const file of files) {
    for (const span of split(file.text)) {
      const document = read(file, span);
      for (const { message, span: at } of document.problems)
        problems.push({ kind: "invalid", message, location: { file, span: at }, path: "" });
      if (document.problems.length > 0) continue;
      documents.push(document);
      for (const manifest of manifestsOf(document)) {
        const { object } = manifest;
        const field = manifestField(manifest);
        const other = otherEngine(object, field);
        if (other !== void 0) problems.push(notEvaluated(other, field, object));
        else if (isKyverno(object)) policies.push(kyvernoPolicy(manifest, field));
        else if (isTemplate(object)) templates.push({ object, field, manifest });
        else if (isConstraint(object)) constraints.push({ object, field, manifest });
        if (!isAdmission(object)) continue;
        if (object.kind === POLICY_KIND) policies.push({ ...decodeShape(field.value, POLICY), object, field, manifest });
        else if (object.kind === BINDING_KIND) bindings.push(writtenBinding(object, field));
      }
    }
  }
  const gatekeeper = gatekeeperPolicies(templates, constraints);
  problems.push(...gatekeeper.problems);
  return { policies: [...policies, ...gatekeeper.policies], bindings, documents, problems };
}
function isKyverno({ apiVersion, kind }) {
  return apiVersion.startsWith(KYVERNO) && (kind === "ValidatingPolicy" || kind === NAMESPACED);
}
function kyvernoPolicy(manifest, field) {
  const { object } = manifest;
  const { value, problems } = decodeShape(
    field.value,
    KYVERNO_POLICY
  );
  const isAsked = field.resolve(["spec", "evaluation", "admission", "enabled"]).value !== false;
  const validationActions = isAsked ? value.spec?.validationActions ?? ["Deny"] : ["Audit"];
  const { name, namespace = "default", kind } = object;
  const own = { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } } };
  const binding = { metadata: { name }, spec: { policyName: name, validationActions, ...kind === NAMESPACED && { matchResources: own } } };
  return { value, problems, object, field, manifest, engine: "Kyverno", own: [{ value: binding, problems: [], object, field }] };
}
function otherEngine(object, field) {
  const { apiVersion, kind } = object;
  const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf("/")));
  if (/^(?:policies\.)?kyverno\.io$/.test(group) && kind === "PolicyException") return "a PolicyException of Kyverno";
  if (group === "kyverno.io" && /^(?:Cluster)?Policy$/.test(kind)) return `a ${kind} of Kyverno`;
  if (apiVersion.startsWith(KYVERNO) && kind.endsWith("Policy") && !isKyverno(object)) return `a ${kind} of Kyverno`;
  const mode = isKyverno(object) ? field.resolve(["spec", "evaluation", "mode"]).value : void 0;
  if (mode !== void 0 && mode !== "Kubernetes") return `a ${kind} of Kyverno with the mode ${JSON.stringify(mode)}`;
  return group === "admissionregistration.k8s.io" && kind === "MutatingAdmissionPolicy" ? "a MutatingAdmissionPolicy" : void 0;
}
function notEvaluated(what, field, object) {
  const place = field.resolve(["kind"]);
  const message = `${object.name} is ${what}, which is not evaluated; ds-lint evaluates ValidatingAdmissionPolicies, ValidatingPolicies of Kyverno and templates of Gatekeeper in CEL`;
  return { kind: "undecided", message, location: place.location, path: "kind", object };
}
function isImplied({ at }, steps) {
  return at !== void 0 && at(steps).at(-1) !== steps.at(-1);
}
function isAdmission({ apiVersion }) {
  return apiVersion.startsWith(GROUP);
}
function writtenBinding(object, field) {
  return { ...decodeShape(field.value, BINDING), object, field };
}
function scalarAt({ node }, steps) {
  let here = node;
  for (const step of steps) {
    const holder = target(here);
    if (holder?.kind === "sequence" && typeof step === "number") here = holder.items[step];
    else if (holder?.kind === "mapping") here = resolveMapping(holder).fields.get(String(step))?.value;
    else return void 0;
  }
  const found = target(here);
  return found?.kind === "scalar" ? found : void 0;
}
function spanWithin(scalar, file, { start, end }) {
  const offsets = offsetsOf(scalar, file.text);
  const last = offsets.length - 1;
  const from = offsets[Math.min(Math.max(start, 0), last)];
  const to = end > start ? offsets[Math.min(end - 1, last)] + 1 : from + 1;
  return { start: from, end: Math.max(to, from + 1) };
}

// src/policy/validate/errors.ts
var FieldErrors = class {
  list = [];
  required(at, detail = "") {
    this.#add({ type: "Required", at, detail }, `Required value${detail === "" ? "" : `: ${detail}`}`);
  }
  invalid(at, value, detail, issues) {
    this.#add(
      { type: "Invalid", at, detail, value, ...issues && { issues } },
      `Invalid value: ${typeof value === "string" ? quote(value) : JSON.stringify(value)}: ${detail}`
    );
  }
  /** What is wrong with a name. */
  invalidFor(at, value, problems) {
    for (const detail of problems)
      this.#add({ type: "Invalid", at, detail, value, isOurs: true }, `Invalid value: ${quote(value)}: ${detail}`);
  }
  notSupported(at, value, supported) {
    const detail = `supported values: ${supported.map((each) => JSON.stringify(each)).join(", ")}`;
    this.#add({ type: "NotSupported", at, detail, value }, `Unsupported value: ${JSON.stringify(value)}: ${detail}`);
  }
  duplicate(at, value) {
    this.#add({ type: "Duplicate", at, detail: "", value }, `Duplicate value: ${JSON.stringify(value)}`);
  }
  /** Of an expression that compiles, and cannot be evaluated whatever the object. */
  internal(at, detail) {
    this.#add({ type: "Internal", at, detail }, `Internal error: ${detail}`);
  }
  forbidden(at, detail) {
    this.#add({ type: "Forbidden", at, detail }, `Forbidden: ${detail}`);
  }
  tooMany(at, number, most) {
    const detail = `must have at most ${most} items`;
    this.#add({ type: "TooMany", at, detail, value: number }, `Too many: ${number}: ${detail}`);
  }
  #add(error, text) {
    this.list.push({ ...error, text: `${pathOf(error.at)}: ${text}` });
  }
};
function pathOf(steps) {
  return steps.map((step, index) => typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`).join("");
}

// src/policy/validate/match-resources.ts
var MATCH_POLICIES = ["Equivalent", "Exact"];
var OPERATIONS = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
var SCOPES = ["*", "Cluster", "Namespaced"];
function validateMatchResources(resources, at, errors) {
  if (!resources) return;
  const {
    matchPolicy = "Equivalent",
    namespaceSelector = {},
    objectSelector = {},
    resourceRules = [],
    excludeResourceRules = []
  } = resources;
  if (!MATCH_POLICIES.includes(matchPolicy)) errors.notSupported([...at, "matchPolicy"], matchPolicy, MATCH_POLICIES);
  validateLabelSelector(namespaceSelector, [...at, "namespaceSelector"], errors);
  validateLabelSelector(objectSelector, [...at, "objectSelector"], errors);
  for (const [index, rule2] of resourceRules.entries()) validateRule(rule2, [...at, "resourceRules", index], errors);
  for (const [index, rule2] of excludeResourceRules.entries()) validateRule(rule2, [...at, "excludeResourceRules", index], errors);
}
function validateRule(rule2, at, errors) {
  const { resourceNames = [], operations = [], apiGroups = [], apiVersions = [], resources = [], scope = "*" } = rule2;
  for (const [index, name] of resourceNames.entries()) {
    errors.invalidFor([...at, "resourceNames", index], name, isPathSegmentName(name));
    if (resourceNames.indexOf(name) < index) errors.duplicate([...at, "resourceNames", index], name);
  }
  validateWildcard(operations, [...at, "operations"], "operations", errors);
  for (const [index, operation] of operations.entries()) {
    if (!OPERATIONS.includes(operation)) errors.notSupported([...at, "operations", index], operation, OPERATIONS);
  }
  validateWildcard(apiGroups, [...at, "apiGroups"], "API groups", errors);
  validateWildcard(apiVersions, [...at, "apiVersions"], "API versions", errors);
  for (const [index, version] of apiVersions.entries()) if (version === "") errors.required([...at, "apiVersions", index]);
  validateResources(resources, [...at, "resources"], errors);
  if (!SCOPES.includes(scope)) errors.notSupported([...at, "scope"], scope, SCOPES);
}
function validateWildcard(values2, at, what, errors) {
  if (values2.length === 0) errors.required(at);
  if (values2.length > 1 && values2.includes("*")) errors.invalid(at, values2, `if '*' is present, must not specify other ${what}`);
}
function validateResources(resources, at, errors) {
  if (resources.length === 0) errors.required(at);
  const withEverySubresource = /* @__PURE__ */ new Set();
  const ofEveryResource = /* @__PURE__ */ new Set();
  let isPlain = false;
  for (const [index, written] of resources.entries()) {
    if (written === "") {
      errors.required([...at, index]);
      continue;
    }
    const slash = written.indexOf("/");
    if (slash < 0) {
      isPlain = written !== "*";
      continue;
    }
    const [resource, subresource] = [written.slice(0, slash), written.slice(slash + 1)];
    const refuse = (present) => errors.invalid([...at, index], written, `if '${present}' is present, must not specify ${written}`);
    if (withEverySubresource.has(resource)) refuse(`${resource}/*`);
    if (ofEveryResource.has(subresource)) refuse(`*/${subresource}`);
    if (subresource === "*") withEverySubresource.add(resource);
    if (resource === "*") ofEveryResource.add(subresource);
  }
  if (resources.length > 1 && resources.includes("*/*"))
    errors.invalid(at, resources, "if '*/*' is present, must not specify other resources");
  if (resources.includes("*") && isPlain)
    errors.invalid(at, resources, "if '*' is present, must not specify other resources without subresources");
}
function validateLabelSelector({ matchLabels = {}, matchExpressions = [] }, at, errors) {
  for (const [key, value] of Object.entries(matchLabels).sort(([a], [b]) => a < b ? -1 : 1)) {
    errors.invalidFor([...at, "matchLabels"], key, isQualifiedName(key));
    errors.invalidFor([...at, "matchLabels"], value, isValidLabelValue(value));
  }
  for (const [index, { key = "", operator = "", values: values2 = [] }] of matchExpressions.entries()) {
    const here = [...at, "matchExpressions", index];
    if (operator === "In" || operator === "NotIn") {
      if (values2.length === 0) errors.required([...here, "values"], "must be specified when `operator` is 'In' or 'NotIn'");
    } else if (operator === "Exists" || operator === "DoesNotExist") {
      if (values2.length > 0) errors.forbidden([...here, "values"], "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    } else errors.invalid([...here, "operator"], operator, "not a valid selector operator");
    errors.invalidFor([...here, "key"], key, isQualifiedName(key));
    for (const [place, value] of values2.entries()) errors.invalidFor([...here, "values", place], value, isValidLabelValue(value));
  }
}

// src/policy/validate/policy.ts
var FAILURE_POLICIES = ["Fail", "Ignore"];
var REASONS = ["Forbidden", "Invalid", "RequestEntityTooLarge"];
var MOST_CONDITIONS = 64;
var MOST_ANNOTATIONS = 20;
var LONGEST_VALUE_EXPRESSION = 5 * 1024;
var RESERVED = new Set(
  "true false null in as break const continue else for function if import let loop package namespace return var void while".split(" ")
);
function validatePolicy(policy, minor) {
  const errors = new FieldErrors();
  validateName(policy.metadata?.name ?? "", errors);
  new PolicyValidation(policy, minor, errors).run();
  return errors.list;
}
function validateName(name, errors) {
  if (name === "") errors.required(["metadata", "name"], "name or generateName is required");
  else errors.invalidFor(["metadata", "name"], name, nameIsDNSSubdomain(name));
}
var PolicyValidation = class {
  constructor(policy, minor, errors) {
    this.policy = policy;
    this.errors = errors;
    this.#expressions = new Expressions(policy, { minor: minor - 1 });
  }
  policy;
  errors;
  #expressions;
  run() {
    const { errors } = this;
    const { failurePolicy = "Fail", paramKind, matchConstraints, validations = [], auditAnnotations = [] } = this.policy.spec ?? {};
    if (!FAILURE_POLICIES.includes(failurePolicy)) errors.notSupported(["spec", "failurePolicy"], failurePolicy, FAILURE_POLICIES);
    if (paramKind) validateParamKind(paramKind, errors);
    if (matchConstraints) {
      validateMatchResources(matchConstraints, ["spec", "matchConstraints"], errors);
      if ((matchConstraints.resourceRules ?? []).length === 0) errors.required(["spec", "matchConstraints", "resourceRules"]);
    } else errors.required(["spec", "matchConstraints"]);
    this.#conditions();
    this.#variables();
    if (validations.length === 0 && auditAnnotations.length === 0) {
      const detail = "validations or auditAnnotations must contain at least one item";
      errors.required(["spec", "validations"], detail);
      errors.required(["spec", "auditAnnotations"], detail);
      return;
    }
    for (const [index, validation] of validations.entries()) this.#validation(validation, ["spec", "validations", index]);
    this.#annotations();
  }
  #conditions() {
    const { errors } = this;
    const { matchConditions = [] } = this.policy.spec ?? {};
    if (matchConditions.length > MOST_CONDITIONS) errors.tooMany(["spec", "matchConditions"], matchConditions.length, MOST_CONDITIONS);
    const names2 = /* @__PURE__ */ new Set();
    for (const [index, { name = "", expression = "" }] of matchConditions.entries()) {
      const at = ["spec", "matchConditions", index];
      const trimmed = expression.trim();
      if (trimmed === "") errors.required([...at, "expression"]);
      else this.#expression([...at, "expression"], trimmed, this.#expressions.condition(trimmed), [types.bool]);
      if (name === "") errors.required([...at, "name"]);
      else errors.invalidFor([...at, "name"], name, isQualifiedName(name));
      if (name !== "" && names2.has(name)) errors.duplicate([...at, "name"], name);
      names2.add(name);
    }
  }
  #variables() {
    const { errors } = this;
    for (const [index, { name = "", expression = "" }] of (this.policy.spec?.variables ?? []).entries()) {
      const at = ["spec", "variables", index];
      if (name.trim() === "") errors.required([...at, "name"], "name is not specified");
      else if (!/^[_a-zA-Z][_a-zA-Z0-9]*$/.test(name) || RESERVED.has(name))
        errors.invalid([...at, "name"], name, "must be a valid CEL identifier");
      if (expression.trim() === "") errors.required([...at, "expression"], "expression is not specified");
      else this.#expression([...at, "expression"], expression, this.#expressions.variable(name, expression), []);
    }
  }
  #validation({ expression = "", messageExpression = "", message = "", reason }, at) {
    const { errors } = this;
    if (expression.trim() === "") errors.required([...at, "expression"], "expression is not specified");
    else this.#expression([...at, "expression"], expression, this.#expressions.validation(expression), [types.bool]);
    if (messageExpression !== "" && messageExpression.trim() === "")
      errors.invalid([...at, "messageExpression"], messageExpression, "must be non-empty if specified");
    else if (messageExpression !== "")
      this.#expression([...at, "messageExpression"], messageExpression, this.#expressions.message(messageExpression), [types.string]);
    if (message !== "" && message.trim() === "") errors.invalid([...at, "message"], message, "must be non-empty if specified");
    else if (/[\n\r]/.test(message.trim())) errors.invalid([...at, "message"], message, "must not contain line breaks");
    if (reason !== void 0 && !REASONS.includes(reason)) errors.notSupported([...at, "reason"], reason, REASONS);
  }
  #annotations() {
    const { errors, policy } = this;
    const { auditAnnotations = [] } = policy.spec ?? {};
    const at = ["spec", "auditAnnotations"];
    if (auditAnnotations.length > MOST_ANNOTATIONS)
      errors.invalid(at, auditAnnotations, `must not have more than ${MOST_ANNOTATIONS} auditAnnotations`);
    const name = policy.metadata?.name ?? "";
    const keys = /* @__PURE__ */ new Set();
    for (const [index, { key = "", valueExpression = "" }] of auditAnnotations.entries()) {
      const here = [...at, index];
      if (name === "") errors.invalid([...here, "key"], key, "requires metadata.name be non-empty");
      else errors.invalidFor([...here, "key"], `${name}/${key}`, isQualifiedName(`${name}/${key}`));
      const trimmed = valueExpression.trim();
      if (trimmed === "") errors.required([...here, "valueExpression"], "valueExpression is not specified");
      else if (new TextEncoder().encode(trimmed).length > LONGEST_VALUE_EXPRESSION)
        errors.required([...here, "valueExpression"], `must not exceed ${LONGEST_VALUE_EXPRESSION} bytes in length`);
      else
        this.#expression(
          [...here, "valueExpression"],
          trimmed,
          this.#expressions.annotation(trimmed),
          [types.string, types.null],
          valueExpression
        );
      if (keys.has(key)) errors.duplicate([...here, "key"], key);
      keys.add(key);
    }
  }
  #expression(at, expression, compiled, wanted, written = expression) {
    const refusal2 = refusalOf(expression, compiled, wanted);
    if (refusal2 === void 0) return;
    if (!(compiled instanceof Program) && compiled.step === "program") this.errors.internal(at, refusal2);
    else this.errors.invalid(at, written, refusal2, compiled instanceof Program ? void 0 : compiled.issues);
  }
};
function validateParamKind({ apiVersion = "", kind = "" }, errors) {
  const at = ["spec", "paramKind"];
  const parts = apiVersion.split("/");
  if (apiVersion === "") errors.required([...at, "apiVersion"]);
  else if (parts.length > 2) errors.invalid([...at, "apiVersion"], apiVersion, `unexpected GroupVersion string: ${apiVersion}`);
  else {
    const [group, version] = parts.length === 2 ? [parts[0], parts[1]] : ["", apiVersion];
    const invalid = (value, problems) => {
      if (problems.length > 0) errors.invalidFor([...at, "apiVersion"], value, [problems.join(",")]);
    };
    if (group !== "") invalid(group, isDNS1123Subdomain(group));
    if (version === "") errors.invalid([...at, "apiVersion"], apiVersion, "version must be specified");
    else invalid(version, isDNS1035Label(version));
  }
  if (kind === "") errors.required([...at, "kind"]);
  else {
    const problems = isDNS1035Label(kind.toLowerCase());
    if (problems.length > 0)
      errors.invalidFor([...at, "kind"], kind, [`may have mixed case, but should otherwise match: ${problems.join(",")}`]);
  }
}

// src/policy/validate/binding.ts
var ACTIONS2 = ["Audit", "Deny", "Warn"];
var NOT_FOUND = ["Deny", "Allow"];
function validateBinding({ metadata, spec = {} }) {
  const errors = new FieldErrors();
  const { policyName = "", paramRef, matchResources: matchResources2, validationActions = [] } = spec;
  validateName(metadata?.name ?? "", errors);
  if (policyName === "") errors.required(["spec", "policyName"]);
  else errors.invalidFor(["spec", "policyName"], policyName, nameIsDNSSubdomain(policyName));
  if (paramRef) validateParamRef(paramRef, errors);
  validateMatchResources(matchResources2, ["spec", "matchResources"], errors);
  validateActions(validationActions, errors);
  return errors.list;
}
function validateParamRef({ name = "", selector: selector2, parameterNotFoundAction = "" }, errors) {
  const at = ["spec", "paramRef"];
  const exclusive = "name and selector are mutually exclusive";
  if (name !== "") {
    errors.invalidFor([...at, "name"], name, isPathSegmentName(name));
    if (selector2) errors.forbidden([...at, "name"], exclusive);
  }
  if (selector2) {
    validateLabelSelector(selector2, [...at, "selector"], errors);
    if (name !== "") errors.forbidden([...at, "selector"], exclusive);
  }
  if (name === "" && !selector2) errors.required(at, "one of name or selector must be specified");
  if (parameterNotFoundAction === "") errors.required([...at, "parameterNotFoundAction"]);
  else if (!NOT_FOUND.includes(parameterNotFoundAction))
    errors.notSupported([...at, "parameterNotFoundAction"], parameterNotFoundAction, NOT_FOUND);
}
function validateActions(actions, errors) {
  const at = ["spec", "validationActions"];
  for (const [index, action] of actions.entries()) {
    if (!ACTIONS2.includes(action)) errors.notSupported([...at, index], action, ACTIONS2);
    if (actions.indexOf(action) < index) errors.duplicate([...at, index], action);
  }
  if (actions.includes("Deny") && actions.includes("Warn")) {
    const detail = "repeating the same validation failure information in the API response and headers serves no purpose";
    errors.invalid(at, actions, `must not contain both Deny and Warn (${detail})`);
  }
  if (actions.length === 0) errors.required(at, "at least one validation action is required");
}

// src/policy/validate/type-checking.ts
var KINDS = [
  { kind: "Pod", group: "", version: "v1", resource: "pods" },
  { kind: "DaemonSet", group: "apps", version: "v1", resource: "daemonsets" }
];
function checkTypes(policy, options) {
  const rules = policy.spec?.matchConstraints?.resourceRules ?? [];
  const kinds = options.kinds ?? KINDS.filter((kind) => rules.some((rule2) => names(rule2, kind))).map(({ kind }) => kind);
  return kinds.flatMap((kind) => checkKind(policy, kind, options));
}
function names({ apiGroups = [], apiVersions = [], resources = [] }, kind) {
  if ([...apiGroups, ...apiVersions].some((each) => each.includes("*"))) return false;
  return apiGroups.includes(kind.group) && apiVersions.includes(kind.version) && resources.includes(kind.resource);
}
function checkKind(policy, kind, options) {
  const { minor, typeName, exactly = false } = options;
  const expressions = new Expressions(policy, { kind, schema: minor, exactly, ...typeName && { typeName: typeName(kind) } });
  const { variables = [], validations = [], matchConditions = [], auditAnnotations = [] } = policy.spec ?? {};
  const warnings = [];
  const check = (at, expression, compiled) => {
    if (compiled instanceof Program || compiled.step === "program") return;
    warnings.push({ at, kind, expression, issues: compiled.issues, fields: expressions.fields });
  };
  if (!exactly) {
    for (const [index, { expression = "" }] of matchConditions.entries())
      check(["spec", "matchConditions", index, "expression"], expression, expressions.condition(expression));
  }
  for (const [index, { name = "", expression = "" }] of variables.entries()) {
    const compiled = expressions.variable(name, expression);
    if (!exactly) check(["spec", "variables", index, "expression"], expression, compiled);
  }
  for (const [index, { expression = "", messageExpression = "" }] of validations.entries()) {
    const at = ["spec", "validations", index];
    check([...at, "expression"], expression, expressions.validation(expression));
    if (messageExpression !== "") check([...at, "messageExpression"], messageExpression, expressions.validation(messageExpression));
  }
  if (!exactly) {
    for (const [index, { valueExpression = "" }] of auditAnnotations.entries())
      check(["spec", "auditAnnotations", index, "valueExpression"], valueExpression, expressions.annotation(valueExpression));
  }
  return warnings;
}

// src/policy/examine.ts
function policyProblems(written, minor) {
  const errors = validatePolicy(written.value, minor);
  const refused = [...decodingProblems(written), ...errors.flatMap((error) => errorProblems(written, error))];
  if (refused.length > 0) return written.own ? refused.map(beyond) : refused;
  const seen = /* @__PURE__ */ new Set();
  return checkTypes(written.value, { minor }).flatMap(
    ({ at, kind, expression, issues }) => (isForKind(written, expression) ? [] : issues).map((issue) => issueProblem(written, "types", at, expression, issue, ` of a ${kind}`)).filter(({ location: { span } }) => !seen.has(`${span.start}`) && seen.add(`${span.start}`))
  );
}
function beyond(problem2) {
  const name = /^undeclared reference to "(.*?)"/.exec(problem2.message)?.[1];
  if (name === void 0) return problem2;
  return { ...problem2, kind: "undecided", message: `"${name}" is not part of CEL in Kubernetes, so this policy is not evaluated` };
}
function isForKind({ value }, expression) {
  const rules = value.spec?.matchConstraints?.resourceRules ?? [];
  const resources = new Set(rules.flatMap((rule2) => rule2.resources ?? []));
  return resources.size > 1 && /\bkind\b|\bresource\b|\bhas\(/.test(expression);
}
function bindingProblems(written) {
  return [...decodingProblems(written), ...validateBinding(written.value).flatMap((error) => errorProblems(written, error))];
}
function decodingProblems(written) {
  return written.problems.map((problem2) => problemAt(written, "invalid", problem2.at, decodingMessage(problem2), problem2.kind === "unknown"));
}
function decodingMessage({ at, kind, expected }) {
  const name = String(at.at(-1) ?? "");
  if (kind === "unknown") return `unknown field "${name}"${didYouMean(name, expected)}`;
  return `${pathOf(at)} must be ${expected[0]}${expected[0] === "text" ? "; quote the value" : ""}`;
}
function errorProblems(written, error) {
  const { at, issues, value } = error;
  if (issues && "manifest" in written) return issues.map((issue) => issueProblem(written, "invalid", at, String(value), issue, ""));
  const isUnmatched = error.type === "Required" && "engine" in written && written.engine === "Kyverno" && at.includes("resourceRules");
  const message = `${errorMessage(error)}${isUnmatched ? ": Kyverno matches nothing without it" : ""}`;
  return [problemAt(written, "invalid", written.at?.(at) ?? at, message, error.type === "Required")];
}
function errorMessage({ type, at, detail, value }) {
  const name = at.findLast((step) => typeof step === "string") ?? "";
  switch (type) {
    case "Required":
      return `${name} is missing${detail === "" ? "" : `: ${detail}`}`;
    case "Invalid":
      return typeof value === "string" && !name.endsWith("xpression") ? `invalid ${name} ${JSON.stringify(value)}: ${detail}` : `invalid ${name}: ${detail}`;
    case "Internal":
      return `invalid ${name}: ${detail}`;
    case "NotSupported":
      return `invalid ${name} ${JSON.stringify(value)}; ${detail}`;
    case "Duplicate":
      return `duplicate ${name} ${JSON.stringify(value)}`;
    case "Forbidden":
    case "TooMany":
      return `${name}: ${detail}`;
  }
}
function issueProblem(written, kind, at, expression, issue, of) {
  const message = issueMessage(issue, of);
  const { manifest } = written;
  const place = written.at?.(at) ?? at;
  const scalar = scalarAt(manifest, place);
  if (!scalar) return problemAt(written, kind, place, message);
  const { file } = manifest.document;
  const shift = Math.max(0, scalar.text.indexOf(expression.trim()) - expression.indexOf(expression.trim()));
  const location = { file, span: spanWithin(scalar, file, { start: issue.start + shift, end: issue.end + shift }) };
  return { kind, message, location, path: written.field.resolve(place).path, object: written.object };
}
function issueMessage({ message, known = [], why }, of) {
  const undefinedField = /^undefined field '(.*)'$/.exec(message)?.[1];
  if (undefinedField !== void 0) return `undefined field "${undefinedField}"${of}${didYouMean(undefinedField, known)}`;
  const name = /^undeclared reference to '(.*)' \(in container ''\)$/.exec(message)?.[1];
  if (name !== void 0) return `undeclared reference to "${name}"${didYouMean(name, known)}`;
  const unexpected = /^Syntax error: (?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'(?: expecting .*)?$/s.exec(
    message
  );
  if (unexpected)
    return `syntax error: ${unexpected[1] === "<EOF>" ? "the expression ends too early" : `unexpected ${JSON.stringify(unexpected[1])}`}`;
  const character = /^Syntax error: token recognition error at: '(.*)'$/s.exec(message)?.[1];
  if (character !== void 0) return `syntax error: unexpected ${JSON.stringify(character)}`;
  const text = message.replace(/^Syntax error: /, "syntax error: ").replaceAll(/\s+/g, " ");
  return why === void 0 ? text : `${text}: ${why}`;
}
function problemAt({ field, object }, kind, at, message, isKey = false) {
  const place = field.resolve(at);
  return { kind, message, location: isKey ? place.key : locate(place), path: place.path, object };
}
function locate(place) {
  const { location } = place;
  return location.file.text.slice(location.span.start, location.span.end).includes("\n") ? place.key : location;
}

// src/policy/match.ts
function matches(constraints, request) {
  const { namespaceSelector, objectSelector, resourceRules = [], excludeResourceRules = [] } = constraints;
  if (request.namespaceLabels && !selects(namespaceSelector, request.namespaceLabels)) return false;
  if (!request.labels.some((labels) => labels !== void 0 && selects(objectSelector, labels))) return false;
  if (excludeResourceRules.some((rule2) => isFor(rule2, request))) return false;
  return resourceRules.length === 0 || resourceRules.some((rule2) => isFor(rule2, request));
}
function mayBeFor({ resourceRules = [] }, resource) {
  return resourceRules.length === 0 || resourceRules.some(({ resources = [] }) => resources.some((each) => namesResource(each, resource)));
}
function mayMatch({ namespaceSelector, ...others }, request) {
  const { isNamespaceAssumed = false, namespaceLabels = {} } = request;
  if (!isNamespaceAssumed || !namespaceSelector) return false;
  const { matchLabels = {}, matchExpressions = [] } = namespaceSelector;
  const known = {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).filter(([key]) => Object.hasOwn(namespaceLabels, key))),
    matchExpressions: matchExpressions.filter(({ key = "" }) => Object.hasOwn(namespaceLabels, key))
  };
  return selects(known, namespaceLabels) && matches(others, request);
}
function selects(selector2, labels) {
  return selector2 === void 0 || matchesLabels(selector2, labels) === true;
}
function isFor(rule2, { operation, group, version, resource, name, isNamespaced }) {
  const { apiGroups = [], apiVersions = [], operations = [], resources = [], resourceNames = [], scope = "*" } = rule2;
  return (scope === "*" || scope === (isNamespaced ? "Namespaced" : "Cluster")) && isIn(apiGroups, group) && isIn(apiVersions, version) && isIn(operations, operation) && resources.some((each) => namesResource(each, resource)) && (resourceNames.length === 0 || resourceNames.includes(name));
}
function isIn(list, value) {
  return list.includes("*") || list.includes(value);
}
function namesResource(written, resource) {
  const [main = "", sub] = written.split("/");
  return (main === "*" || main === resource) && (sub === void 0 || sub === "*");
}

// src/policy/scope.ts
var MOST_DEPTH = 250;
var shared = /* @__PURE__ */ new WeakMap();
var Scope = class {
  constructor(variables, inputs, withAuthorizer) {
    this.inputs = inputs;
    this.withAuthorizer = withAuthorizer;
    this.#variables = new Lazy(
      variables,
      (name, compiled) => this.#variable(name, compiled),
      (name) => this.#asked.push(name)
    );
  }
  inputs;
  withAuthorizer;
  #variables;
  #turn = new Turn();
  #spent = 0;
  #depth = 0;
  #left = Number.POSITIVE_INFINITY;
  #asked = [];
  find(name) {
    const { inputs, withAuthorizer } = this;
    switch (name) {
      case "object":
      case "oldObject":
      case "request":
      case "namespaceObject":
      case "params":
        return inputs[name];
      case "variables":
        return this.#variables;
      case "authorizer":
        return withAuthorizer ? inputs.authorizer : void 0;
      case "authorizer.requestResource":
        return withAuthorizer ? requestResource(inputs.authorizer, inputs.requestResource) : void 0;
      default:
        return void 0;
    }
  }
  /** Undefined where it would cost more than is left. */
  run({ expression, program, error }, left) {
    if (!program) return { value: void 0, error: `compilation error: ${error}`, detail: error, cost: 0, ownCost: void 0 };
    if (this.#turn.isOver) return void 0;
    this.#spent = 0;
    this.#left = left;
    const { value, cost } = program.evaluate(this);
    const total = this.#spent + cost;
    if (total > left || this.#turn.isOver) return void 0;
    if (!(value instanceof CelError)) return { value, error: void 0, cost: total, ownCost: cost };
    const { message } = value;
    const text = `expression '${expression}' resulted in error: ${message}`;
    return { value: void 0, error: text, detail: message, cost: total, ownCost: cost };
  }
  #variable(name, { program, error, definition }) {
    if (!program) return new CelError(`composited variable "${name}" fails to compile: ${error}`);
    if (this.#depth >= MOST_DEPTH) return undecided(`variables read each other more than ${MOST_DEPTH} deep; read fewer`);
    this.#depth++;
    const { value, cost } = definition === void 0 ? program.evaluate(this) : this.#shared(program, definition);
    this.#depth--;
    this.#spent += cost;
    this.#endAtLimit();
    return value instanceof CelError ? new CelError(`composited variable "${name}" fails to evaluate: ${value.message}`) : value;
  }
  /** Its expression has no value then, whatever else it asks for. */
  #endAtLimit(more = 0) {
    if (this.#spent + more <= this.#left && !this.#turn.isOver) return;
    this.#spent += more;
    throw new Exhausted();
  }
  #shared(program, definition) {
    const request = this.inputs.request;
    let known = shared.get(request);
    if (!known) shared.set(request, known = /* @__PURE__ */ new Map());
    const found = known.get(definition);
    if (found) {
      for (const name of found.asked) this.#variables.find(name);
      return found;
    }
    const outer = this.#asked;
    const asked = this.#asked = [];
    const made = { ...program.evaluate(this), asked };
    this.#asked = outer;
    this.#endAtLimit(made.cost);
    known.set(definition, made);
    return made;
  }
};
function definitionOf({ expression, program }, variables) {
  const { expr, references } = program?.checked ?? {};
  if (!expr || !references) return void 0;
  const used = /* @__PURE__ */ new Map();
  let [mentioned, read2] = [0, 0];
  for (const part of descendants(expr)) {
    const reference = references.get(part);
    if (reference?.kind === "global" && UNSHARED.has(reference.name)) return void 0;
    if (reference?.kind === "global" && reference.name === "variables") mentioned++;
    const [of, name, ...more] = part.kind === "select" && !part.testOnly && qualifiedName(part) || [];
    if (of !== "variables" || name === void 0 || more.length > 0) continue;
    const definition = variables.get(name)?.definition;
    if (definition === void 0) return void 0;
    used.set(name, definition);
    read2++;
  }
  return mentioned === read2 ? numbered(JSON.stringify([expression, ...used])) : void 0;
}
var numbers = /* @__PURE__ */ new Map();
function numbered(text) {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}
var UNSHARED = /* @__PURE__ */ new Set(["params", "authorizer", "authorizer.requestResource"]);
var Lazy = class extends MapValue {
  constructor(variables, evaluate, ask) {
    super();
    this.variables = variables;
    this.evaluate = evaluate;
    this.ask = ask;
  }
  variables;
  evaluate;
  ask;
  #known = /* @__PURE__ */ new Map();
  find(key) {
    if (typeof key !== "string") return void 0;
    const compiled = this.variables.get(key);
    if (!compiled) return void 0;
    this.ask(key);
    let known = this.#known.get(key);
    if (known === void 0) this.#known.set(key, known = this.evaluate(key, compiled));
    return known;
  }
  has(key) {
    const value = this.find(key);
    return value instanceof CelError ? value : value !== void 0;
  }
  keys() {
    return [...this.variables.keys()];
  }
  get size() {
    return this.variables.size;
  }
};

// src/policy/evaluate.ts
var BUDGET = 1e7;
var MATCH_CONDITIONS_BUDGET = 25e5;
var MOST_MESSAGE_BYTES = 5 * 1024;
var OUT_OF_BUDGET = "validation failed due to running out of cost budget, no further validation rules will be run";
var CompiledPolicy = class {
  constructor(policy, spending = { spent: 0, by: /* @__PURE__ */ new Map() }) {
    this.spending = spending;
    this.#name = `policy ${policy.metadata?.name ?? ""}`;
    this.#spec = policy.spec ?? {};
    const { variables = [], matchConditions = [], validations = [], auditAnnotations = [] } = this.#spec;
    const expressions = new Expressions(policy);
    this.#expressions = expressions;
    for (const { name = "", expression = "" } of variables) {
      const compiled = compiledOf(expression, expressions.variable(name, expression));
      const definition = definitionOf(compiled, this.#variables);
      this.#variables.set(name, definition === void 0 ? compiled : { ...compiled, definition });
    }
    this.#conditions = matchConditions.map(({ expression = "" }) => compiledOf(expression, expressions.condition(expression)));
    this.#validations = validations.map(({ expression = "" }) => compiledOf(expression, expressions.validation(expression), types.bool));
    this.#messages = validations.map(
      ({ messageExpression }) => messageExpression ? compiledOf(messageExpression, expressions.message(messageExpression), types.string) : void 0
    );
    this.#annotations = auditAnnotations.map(
      ({ valueExpression = "" }) => compiledOf(valueExpression, expressions.annotation(valueExpression))
    );
  }
  spending;
  #name;
  #spec;
  #variables = /* @__PURE__ */ new Map();
  #conditions;
  #validations;
  #messages;
  #annotations;
  #expressions;
  /** Nothing once the run has spent what it may. */
  evaluate(inputs) {
    if (isSpent(this.spending)) return { decisions: void 0, auditAnnotations: [] };
    return spend(this.spending, this.#name, () => this.#evaluate(inputs));
  }
  #evaluate(inputs) {
    const matched2 = this.#match(inputs);
    if (matched2 === false) return { decisions: void 0, auditAnnotations: [] };
    if (typeof matched2 === "number") return { decisions: void 0, auditAnnotations: [], excludedBy: matched2 };
    if (matched2 !== true) return { decisions: [this.#error(matched2)], auditAnnotations: [] };
    const scope = new Scope(this.#variables, inputs, true);
    const outcomes = [];
    let left = BUDGET;
    for (const compiled of this.#validations) {
      const outcome = scope.run(compiled, left);
      if (outcome === void 0) return { decisions: [this.#error(OUT_OF_BUDGET)], auditAnnotations: [] };
      left -= outcome.cost;
      outcomes.push(outcome);
    }
    const messages = this.#messagesOf(inputs, left);
    const decisions = outcomes.map((outcome, index) => this.#decision(outcome, index, messages));
    return { decisions, auditAnnotations: this.#audit(inputs) };
  }
  /** The fields that decided a validation, the narrowest first. */
  explain(validation, inputs) {
    const checked = checkedOf(this.#validations[validation]);
    if (!checked || isSpent(this.spending)) return [];
    const known = [...this.#variables].map(([name, compiled]) => [name, checkedOf(compiled)]);
    const variables = new Map(known.filter((each) => each[1] !== void 0));
    const scope = new Scope(this.#variables, inputs, true);
    return spend(this.spending, this.#name, () => explain(checked, this.#expressions.environment, scope, { variables }));
  }
  /** Whether the conditions let the request through; else the first one that does not, or why they have no answer. */
  #match(inputs) {
    if (this.#conditions.length === 0) return true;
    const scope = new Scope(/* @__PURE__ */ new Map(), { ...inputs, namespaceObject: null }, true);
    const errors = [];
    let left = MATCH_CONDITIONS_BUDGET;
    const ignores = this.#spec.failurePolicy === "Ignore";
    for (const [index, compiled] of this.#conditions.entries()) {
      const outcome = scope.run(compiled, left);
      if (outcome === void 0) return ignores ? false : OUT_OF_BUDGET;
      left -= outcome.cost;
      if (outcome.error !== void 0) errors.push(outcome.error);
      else if (outcome.value === false) return index;
    }
    if (errors.length === 0) return true;
    const unique = [...new Set(errors)];
    return ignores && !unique.some(isUndecided) ? false : unique.length === 1 ? unique[0] : `[${unique.join(", ")}]`;
  }
  #messagesOf(inputs, budget) {
    if (this.#messages.every((compiled) => compiled === void 0)) return [];
    const scope = new Scope(this.#variables, inputs, false);
    const found = [];
    let left = budget;
    for (const compiled of this.#messages) {
      if (!compiled) {
        found.push(void 0);
        continue;
      }
      const outcome = scope.run(compiled, left);
      if (outcome === void 0) return "out of budget";
      left -= outcome.cost;
      found.push(outcome.error === void 0 && typeof outcome.value === "string" ? outcome.value : void 0);
    }
    return found;
  }
  #decision({ value, error, detail, ownCost }, index, messages) {
    const { expression = "", message: custom = "", reason = "Invalid" } = this.#spec.validations?.[index] ?? {};
    if (error !== void 0) return { ...this.#error(error), cost: ownCost, ...detail !== void 0 && { detail } };
    if (messages === "out of budget") return { ...this.#error(`failed messageExpression: ${OUT_OF_BUDGET}`), cost: ownCost };
    if (value === true) return { action: "admit", result: "ok", message: "", reason: "", cost: ownCost };
    const own = messages[index]?.trim() ?? "";
    const fits = own !== "" && !own.includes("\n") && new TextEncoder().encode(own).length <= MOST_MESSAGE_BYTES;
    const message = (fits ? own : "") || custom.trim() || `failed expression: ${expression.trim()}`;
    return { action: "deny", result: "denied", message, reason, cost: ownCost };
  }
  #audit(inputs) {
    if (this.#annotations.length === 0) return [];
    const scope = new Scope(this.#variables, inputs, false);
    let left = BUDGET;
    const found = [];
    for (const [index, compiled] of this.#annotations.entries()) {
      const key = this.#spec.auditAnnotations?.[index]?.key ?? "";
      const outcome = scope.run(compiled, left);
      if (outcome === void 0) break;
      left -= outcome.cost;
      found.push(annotation(key, outcome, this.#spec.failurePolicy === "Ignore"));
    }
    return found;
  }
  #error(message) {
    return { action: this.#spec.failurePolicy === "Ignore" ? "admit" : "deny", result: "error", message, reason: "", cost: void 0 };
  }
};
function checkedOf(compiled) {
  const checked = compiled?.program?.checked;
  return checked?.types && checked.references ? checked : void 0;
}
function annotation(key, { value, error }, ignores) {
  if (error !== void 0) return { key, action: ignores ? "exclude" : "error", value: "", error };
  if (typeof value !== "string") return { key, action: "exclude", value: "", error: "" };
  const text = value.trim();
  return { key, action: text === "" ? "exclude" : "publish", value: text, error: "" };
}
function compiledOf(expression, compiled, wanted) {
  const error = refusalOf(expression, compiled, wanted ? [wanted, types.dyn] : []);
  if (compiled instanceof Program && error === void 0) return { expression, program: compiled, error: "" };
  return { expression, program: void 0, error: compiled instanceof Program ? `must evaluate to ${wanted?.name}` : error ?? "" };
}

// src/policy/admit.ts
var NO_PARAMS = "no params found for policy binding with `Deny` parameterNotFoundAction";
var Policy = class {
  constructor(policy, bindings, spending) {
    this.policy = policy;
    this.bindings = bindings;
    this.name = policy.metadata?.name ?? "";
    this.#compiled = new CompiledPolicy(policy, spending);
  }
  policy;
  bindings;
  name;
  #compiled;
  admit(request, cluster) {
    const { matchConstraints = {}, paramKind } = this.policy.spec ?? {};
    const nothing = { configError: void 0, bindings: [], denied: [], warnings: [], isAudited: false };
    if (this.bindings.length === 0 || !matches(matchConstraints, request)) return { matched: false, ...nothing };
    if (paramKind && cluster.isNamespaced(paramKind.apiVersion ?? "", paramKind.kind ?? "") === void 0) {
      const [group = "", version = ""] = paramKind.apiVersion?.includes("/") ? paramKind.apiVersion.split("/") : ["", paramKind.apiVersion];
      const configError = `failed to find resource referenced by paramKind: '${group}/${version}, Kind=${paramKind.kind}'`;
      return { matched: true, ...nothing, configError, denied: this.#misconfigured(void 0, configError) };
    }
    const bindings = this.bindings.map((binding) => this.#bind(binding, request, cluster));
    const denied = [];
    const warnings = [];
    let isAudited = false;
    for (const [index, { binding, configError, evaluations }] of bindings.entries()) {
      if (configError !== void 0) denied.push(...this.#misconfigured(binding, configError));
      const { spec } = this.bindings[index];
      for (const evaluation of evaluations) {
        this.#act(this.bindings[index], evaluation, denied, warnings);
        const failed = evaluation.decisions?.some(({ action }) => action === "deny") ?? false;
        isAudited ||= failed && (spec?.validationActions?.includes("Audit") ?? false);
      }
    }
    return { matched: true, configError: void 0, bindings, denied, warnings: [...new Set(warnings)], isAudited };
  }
  #act({ metadata, spec }, { decisions = [], auditAnnotations }, denied, warnings) {
    const binding = metadata?.name ?? "";
    for (const decision of decisions) {
      if (decision.action === "admit") continue;
      for (const action of spec?.validationActions ?? []) {
        if (action === "Deny") denied.push({ binding, decision });
        if (action === "Warn")
          warnings.push(`Validation failed for ValidatingAdmissionPolicy '${this.name}' with binding '${binding}': ${decision.message}`);
      }
    }
    for (const { action, error } of auditAnnotations) if (action === "error") denied.push({ binding, decision: refusal(error) });
  }
  #bind(binding, request, cluster) {
    const name = binding.metadata?.name ?? "";
    const { matchResources: matchResources2, paramRef } = binding.spec ?? {};
    const nothing = { binding: name, configError: void 0, evaluations: [] };
    if (matchResources2 && !matches(matchResources2, request)) return { ...nothing, matched: false };
    const params = this.#params(paramRef, request, cluster);
    if (typeof params === "string") return { ...nothing, matched: true, configError: params };
    return {
      ...nothing,
      matched: true,
      evaluations: params.map((each) => this.#evaluate(each === void 0 ? request : { ...request, params: each }))
    };
  }
  #evaluate(inputs) {
    return { ...this.#compiled.evaluate(inputs), inputs };
  }
  /** The fields that decided a validation, the narrowest first. */
  explain(validation, inputs) {
    return this.#compiled.explain(validation, inputs);
  }
  /** One evaluation each; null stands for none. A text says what is wrong with them. */
  #params(paramRef, { namespace }, cluster) {
    const { paramKind } = this.policy.spec ?? {};
    if (!paramKind) return [void 0];
    if (!paramRef) return [null];
    const { apiVersion = "", kind = "" } = paramKind;
    const namespaced = cluster.isNamespaced(apiVersion, kind) === true;
    if (paramRef.namespace && !namespaced) return "paramRef.namespace must not be provided for a cluster-scoped `paramKind`";
    const wanted = namespaced ? paramRef.namespace || namespace : void 0;
    if (namespaced && !wanted) return "cannot use namespaced paramRef in policy binding that matches cluster-scoped resources";
    const { name, selector: selector2, parameterNotFoundAction } = paramRef;
    if (name && selector2) return "paramRef.name and paramRef.selector are mutually exclusive";
    if (!name && !selector2) return "one of name or selector must be provided";
    const found = cluster.params(apiVersion, kind, wanted).filter(({ metadata }) => name ? metadata.name === name : matchesLabels(selector2, metadata.labels ?? {}) === true);
    if (found.length === 0 && parameterNotFoundAction === "Deny") return NO_PARAMS;
    return found;
  }
  #misconfigured(binding, error) {
    if (this.policy.spec?.failurePolicy === "Ignore") return [];
    return [{ binding, decision: refusal(`failed to configure ${binding === void 0 ? "policy" : "binding"}: ${error}`) }];
  }
};
function refusal(message) {
  return { action: "deny", result: "error", message, reason: "", cost: void 0 };
}

// src/policy/rule.ts
var MOST_FIELDS = 10;
var SEVERITY_OF = { Deny: "error", Warn: "warning", Audit: "info" };
function policyRule(input) {
  const { id, written, bindings, allKinds } = input;
  const { metadata } = written.value;
  const annotations = metadata?.annotations ?? {};
  const described = [annotations["description"], annotations["kubernetes.io/description"]].find((text) => typeof text === "string");
  const policy = new Policy(
    written.value,
    bindings.map(({ value }) => value),
    input.spending
  );
  const run = new PolicyRun(input, policy);
  return {
    id,
    on: "request",
    kinds: allKinds ? ["*"] : ["DaemonSet"],
    severity: mayMisconfigure(written) ? "error" : severityOfBindings(bindings),
    preset: "always",
    since: "",
    summary: `Policy ${id}`,
    why: typeof described === "string" ? described : `The ${written.object.kind} in ${written.manifest.document.file.path} says so.`,
    *check(subject) {
      yield* run.check(subject);
    }
  };
}
function severityOfBindings(bindings) {
  return bindings.map(({ value }) => severityOf(value)).reduce(worse, "info");
}
function mayMisconfigure({ value: { spec = {} } }) {
  return spec.failurePolicy !== "Ignore" && (spec.paramKind !== void 0 || (spec.auditAnnotations ?? []).length > 0);
}
function severityOf({ spec }) {
  return (spec?.validationActions ?? []).map((action) => SEVERITY_OF[action] ?? "info").reduce(worse, "info");
}
function worse(a, b) {
  return a === "error" || b === "error" ? "error" : a === "warning" || b === "warning" ? "warning" : "info";
}
var PolicyRun = class {
  constructor(input, policy) {
    this.input = input;
    this.policy = policy;
  }
  input;
  policy;
  *check(subject) {
    const objects = this.input.objectsOf(subject);
    const cluster = clusterOf(objects);
    const said = /* @__PURE__ */ new Map();
    for (const request of this.input.requestsOf(subject)) {
      const answer = this.policy.admit(request.request, cluster);
      if (!answer.matched) {
        this.#noteNamespace(["spec", "matchConstraints"], this.input.written, this.input.written.value.spec?.matchConstraints, request);
        continue;
      }
      for (const each of this.#problems(subject, request, answer)) {
        const key = `${each.message} ${locationOf(each.place).span.start}`;
        const before = said.get(key);
        if (!before || worse(each.severity, before.severity) !== before.severity) said.set(key, each);
      }
    }
    yield* said.values();
  }
  *#problems(subject, request, { configError, bindings }) {
    if (configError !== void 0) {
      const { apiVersion = "", kind = "" } = this.input.written.value.spec?.paramKind ?? {};
      const message = `${kind} of ${apiVersion} is neither a kind of Kubernetes nor defined among the files; add its CustomResourceDefinition`;
      this.#lacks(["spec", "paramKind"], message);
      return;
    }
    for (const [index, binding] of bindings.entries()) {
      const written = this.input.bindings[index];
      if (!binding.matched) {
        this.#noteNamespace(["spec", "matchResources"], written, written.value.spec?.matchResources, request);
        continue;
      }
      const unbound2 = this.#unbound(subject, request, written, binding);
      if (unbound2) yield unbound2;
      const severity = severityOf(written.value);
      const denies = written.value.spec?.validationActions?.includes("Deny") === true && !request.template;
      for (const evaluation of binding.evaluations) {
        const { decisions = [], auditAnnotations, inputs } = evaluation;
        this.input.observe?.(evaluation);
        for (const [validation, decision] of decisions.entries()) {
          const told2 = this.#problem(subject, request, decision, validation, inputs, severity);
          const found = told2 && decision.result === "error" && inputs.params === null ? withBinding(told2, written) : told2;
          if (found)
            yield denies && found.severity === severity ? { ...found, rejected: [{ type: decision.reason || "Invalid", field: "" }] } : found;
        }
        for (const { action, error } of auditAnnotations) {
          if (action === "error") yield this.#at(subject, request, [], `an audit annotation fails: ${error}`, "error", void 0);
        }
      }
    }
  }
  #problem(subject, request, decision, validation, inputs, severity) {
    const { action, result, message, detail } = decision;
    if (result === "ok") return void 0;
    if (result === "error" && isUndecided(message)) return this.#at(subject, request, [], undecidedText(message), "info", void 0);
    if (action === "admit") return void 0;
    const own = result === "denied" || detail !== void 0 ? validation : void 0;
    const reads = own === void 0 ? [] : this.policy.explain(own, inputs);
    const text = result === "denied" ? message : `the expression fails: ${detail ?? message}`;
    return this.#at(subject, request, reads, text.replaceAll(/(?<!\s)\s*\n\s*/g, " "), severity, own, inputs);
  }
  /** At the narrowest field that decided it; the others, and the expression, beside it. */
  #at({ object }, { template, placeOf: placeOf2 }, reads, message, severity, validation, inputs) {
    const isOwn = ({ variable }) => variable === "object";
    const placed = (read2) => read2.variable === "params" ? fieldOf(inputs?.params)?.resolve(read2.path) : placeOf2(read2);
    const ordered = [...reads.filter(isOwn), ...reads.filter((read2) => !isOwn(read2))];
    const places = distinct(ordered, placed);
    const isHere = reads.some(isOwn) && places.length > 0;
    const first = isHere ? places[0] : object.resolve(["metadata", "name"]);
    const others = isHere ? places.slice(1) : places.slice(0, MOST_FIELDS);
    const related = others.map((place) => ({ place, message: "also read by the expression" }));
    if (template) related.push({ place: template, message: "the pods that the controller makes of this template" });
    const expression = this.#expression(validation);
    if (expression) related.push({ place: expression, message: "the expression of the policy" });
    return problem(first, message, { related, severity });
  }
  #expression(validation) {
    const { manifest, at } = this.input.written;
    const { file } = manifest.document;
    const steps = validation === void 0 ? ["metadata", "name"] : ["spec", "validations", validation, "expression"];
    const scalar = scalarAt(manifest, at?.(steps) ?? steps);
    if (!scalar) return void 0;
    const text = scalar.text.trim();
    const start = scalar.text.indexOf(text);
    return { file, span: spanWithin(scalar, file, { start, end: start + text.length }) };
  }
  /** Labels of a namespace that is not among the files may decide whether a policy or a binding is for the request. */
  #noteNamespace(steps, written, constraints = {}, { request }) {
    if (!mayMatch(constraints, request)) return;
    const message = `Namespace ${request.namespace} is not among the files; whether the selector matches its labels cannot be decided, and the policy is not evaluated on its objects`;
    this.#lacks([...steps, "namespaceSelector"], message, written);
  }
  /** What the binding says of parameters has no answer: the API server denies the request, whatever the actions; else the cluster may have them. */
  #unbound(subject, request, written, { configError, evaluations }) {
    const { paramKind, failurePolicy } = this.input.written.value.spec ?? {};
    const { paramRef } = written.value.spec ?? {};
    if (!paramKind || !paramRef || configError === void 0 && evaluations.length > 0) return void 0;
    const { name, namespace = request.request.namespace, parameterNotFoundAction } = paramRef;
    const isMissing = configError === void 0 || configError === NO_PARAMS;
    const missing = name ? `${paramKind.kind} ${namespace}/${name} is not among the files` : `no ${paramKind.kind} of namespace ${namespace} that the selector matches is among the files`;
    const denies = configError !== void 0 && failurePolicy !== "Ignore";
    if (!denies) {
      this.#lacks(["spec", "paramRef"], isMissing ? `${missing}; the policy is not evaluated` : configError, written);
      return void 0;
    }
    const what = isMissing ? `${missing}, and parameterNotFoundAction is ${parameterNotFoundAction}` : configError;
    const place = {
      place: locate(written.field.resolve(written.at?.(["spec", "paramRef"]) ?? ["spec", "paramRef"])),
      message: "the binding"
    };
    const found = this.#at(subject, request, [], `${what}, so every request that the binding matches is denied`, "error", void 0);
    return { ...found, related: [place], ...!request.template && { rejected: [{ type: "Invalid", field: "" }] } };
  }
  #lacks(steps, message, { field, object, at } = this.input.written) {
    const place = field.resolve(at?.(steps) ?? steps);
    this.input.tell({ kind: "undecided", message, location: locate(place), path: place.path, object });
  }
};
function withBinding(found, { field }) {
  const place = field.resolve(["spec", "policyName"]);
  return { ...found, related: [...found.related ?? [], { place, message: "this binding has no paramRef, so params is null" }] };
}
function locationOf(place) {
  return "location" in place ? place.location : place;
}
function distinct(reads, placed) {
  const seen = /* @__PURE__ */ new Set();
  const places = [];
  for (const read2 of reads) {
    if (places.length > MOST_FIELDS) break;
    const place = placed(read2);
    if (!place) continue;
    const { file, span } = place.location;
    const key = `${file.path} ${span.start} ${span.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    places.push(place);
  }
  return places;
}

// src/policy/explain-policy.ts
function explainPolicy({ rule: rule2, name, written, bindings }) {
  const { spec = {} } = written.value;
  const { file } = written.manifest.document;
  const line = new Lines(file.text).at(written.field.resolve(["metadata", "name"]).location.span.start).line;
  const { resourceRules = [], excludeResourceRules = [] } = spec.matchConstraints ?? {};
  const bound = bindings.map(({ value }) => `${value.metadata?.name} (${(value.spec?.validationActions ?? []).join(", ")})`);
  const conditions = (spec.matchConditions ?? []).filter((_, index) => !isImplied(written, ["spec", "matchConditions", index, "expression"])).map(({ name: own, expression }) => `where ${own}: ${oneLine(expression)}`);
  return [
    `${rule2.id}: ${written.object.kind} ${name} in ${file.path}:${line}`,
    `severity ${bound.length > 0 ? severityOfBindings(bindings) : rule2.severity} · ${bound.length > 0 ? `bound by ${bound.join(", ")}` : "without a binding"} · failurePolicy ${spec.failurePolicy ?? "Fail"}`,
    rule2.why,
    [...resourceRules.map(matched), ...excludeResourceRules.map((each) => `except ${matched(each)}`), ...conditions].join("\n"),
    ...(spec.validations ?? []).map(({ expression, message, messageExpression }, index) => {
      const text = messageExpression ? oneLine(messageExpression) : message ?? "the expression itself";
      return `${index + 1}. ${oneLine(expression)}
   message: ${text}`;
    }),
    `Suppress it with a reason: # ds-lint-disable-next-line ${rule2.id} -- why`
  ];
}
function matched({ operations = [], apiGroups = [], apiVersions = [], resources = [] }) {
  const groups = apiGroups.map((group) => group === "" ? "core" : group).join(", ");
  return `${operations.join(", ")} of ${resources.join(", ")} (${groups}, ${apiVersions.join(", ")})`;
}
function oneLine(text = "") {
  return text.trim().replaceAll(/(?<!\s)\s*\n\s*/g, " ");
}

// src/policy/index.ts
function compilePolicies(input) {
  const { files, target: target2, objects = NO_OBJECTS, spending = { spent: 0, by: /* @__PURE__ */ new Map() } } = input;
  const read2 = readPolicies(files);
  const problems = [...read2.problems];
  const bindings = [...read2.bindings, ...bindingsAmong(objects, files)];
  for (const binding of bindings) problems.push(...bindingProblems(binding));
  const given = new AllObjects(() => files).near(void 0);
  const told2 = /* @__PURE__ */ new Set();
  const tell = (problem2) => {
    const key = `${problem2.location.file.path} ${problem2.location.span.start} ${problem2.message}`;
    if (!told2.has(key)) problems.push(problem2);
    told2.add(key);
  };
  const known = new Known(
    input,
    given,
    read2.policies.some(({ value }) => mayBeFor(value.spec?.matchConstraints ?? {}, "pods"))
  );
  const judged = [];
  const names2 = /* @__PURE__ */ new Set();
  for (const written of read2.policies) {
    const own = policyProblems(written, target2.to);
    problems.push(...own);
    if (written.engine === "Gatekeeper") for (const binding of written.own ?? []) problems.push(...bindingProblems(binding));
    const { name } = written.object;
    const isRefused = own.some(({ kind }) => kind === "invalid" || kind === "undecided");
    if (names2.has(name)) problems.push(duplicate(written));
    else if (!isRefused) {
      const bound = written.own ?? bindings.filter(({ value }) => value.spec?.policyName === name);
      if (bound.length === 0 && !input.unbound) problems.push(unbound(written));
      else {
        const id = input.taken.has(name) ? `policy-${name}` : name;
        const used = bound.length > 0 ? bound : [denying(written)];
        const observe = input.observe && ((evaluation) => input.observe?.(name, evaluation));
        const rule2 = policyRule({ id, written, bindings: used, allKinds: input.allKinds, ...known.functions, spending, tell, observe });
        judged.push({ rule: rule2, name, written, bindings: bound });
      }
    }
    names2.add(name);
  }
  for (const { value, field, object } of read2.bindings) {
    const name = value.spec?.policyName;
    if (name === void 0 || name === "" || names2.has(name)) continue;
    const place = field.resolve(["spec", "policyName"]);
    const message = `policy ${JSON.stringify(name)} is not among the files, so this binding is not evaluated${didYouMean(name, [...names2])}`;
    problems.push({ kind: "unbound", message, location: place.location, path: place.path, object });
  }
  return { judged, problems, documents: read2.documents };
}
function noPolicyIn(files, { judged, problems }) {
  if (judged.length > 0 || problems.length > 0) return void 0;
  const what = "a ValidatingAdmissionPolicy, or a policy of Kyverno or Gatekeeper in CEL";
  if (files.length === 1) return `policies: ${files[0].path} does not contain a policy; expected ${what}`;
  return `policies: the ${files.length === 0 ? "given folders contain" : `${files.length} given files contain`} no policy; expected ${what}`;
}
var Known = class {
  constructor(input, given, pods) {
    this.input = input;
    this.given = given;
    this.pods = pods;
  }
  input;
  given;
  pods;
  #requests = /* @__PURE__ */ new WeakMap();
  #objects = /* @__PURE__ */ new WeakMap();
  functions = {
    objectsOf: ({ objects }) => {
      let both = this.#objects.get(objects);
      if (!both) this.#objects.set(objects, both = together(objects, this.given));
      return both;
    },
    requestsOf: (subject) => {
      let requests = this.#requests.get(subject);
      if (!requests) {
        const { user } = this.input;
        const context = { objects: this.functions.objectsOf(subject), user: user === void 0 ? void 0 : userOf(user), pods: this.pods };
        this.#requests.set(subject, requests = requestsOf(subject, context));
      }
      return requests;
    }
  };
};
function bindingsAmong(objects, files) {
  const own = new Set(files.map(({ text }) => text));
  return objects.all(BINDING_KIND).filter(({ object, field }) => isAdmission(object) && !own.has(field.location.file.text)).map(({ object, field }) => writtenBinding(object, field));
}
function denying({ field, object }) {
  return { field, object, value: { metadata: {}, spec: { validationActions: ["Deny"] } }, problems: [] };
}
function unbound({ field, object, engine, value }) {
  const place = field.resolve(["metadata", "name"]);
  const isTemplate2 = engine === "Gatekeeper";
  const [what, wanted, added] = isTemplate2 ? ["template", "constraint", `constraint of kind ${value.spec?.paramKind?.kind}`] : ["policy", "binding", BINDING_KIND];
  const message = `${what} ${JSON.stringify(object.name)} has no ${wanted}, so it has no effect; add a ${added}, or judge it with --policy-unbound`;
  return { kind: "unbound", message, location: place.location, path: place.path, object };
}
function duplicate({ field, object }) {
  const place = field.resolve(["metadata", "name"]);
  const message = `duplicate policy ${JSON.stringify(object.name)}, already defined before; the first one is evaluated`;
  return { kind: "invalid", message, location: place.location, path: place.path, object };
}
export {
  compilePolicies,
  explainPolicy,
  isImplied,
  noPolicyIn,
  spendingError
};
