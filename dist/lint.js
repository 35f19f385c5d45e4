import {
  RISKS,
  isSurging
} from "./chunks/shared-diff-commands.js";
import {
  nodesText
} from "./chunks/shared-cluster-allocatable.js";
import {
  Configs,
  JUDGE_RULES,
  applyFixes,
  checkPlugins,
  runLint,
  unrenderedWords
} from "./chunks/shared-config-gates.js";
import "./chunks/shared-config-ignore-patterns.js";
import "./chunks/shared-config-options.js";
import {
  CLAIM_KINDS,
  COMPANIONS,
  COMPANION_TOP,
  DATA_FIELDS,
  FLUENT_BIT,
  GrantSet,
  SERVICE_HOST,
  VECTOR,
  WEBHOOK_KINDS,
  accountName,
  accountOf,
  accountPlace,
  addressIn,
  apiConfigChanges,
  bindingsNaming,
  bindingsOf,
  bindingsOfRole,
  brokenYamlLine,
  buildOf,
  buildsWith,
  configChanges,
  configFiles,
  configListeners,
  configTree,
  configUses,
  containerPairs,
  daemonSetsIn,
  daemonSetsNamed,
  describeChange,
  describeGrants,
  describeSelection,
  describeTolerated,
  enforcedLevel,
  fieldsByName,
  filesInUse,
  firstTwo,
  fluentBitSections,
  forbiddenBreaches,
  grantsByRule,
  grantsOf,
  hasForeignPolicies,
  hasMistakenResource,
  heldPorts,
  imagesOf,
  isBeside,
  isBound,
  isEarlier,
  isFor,
  isForManagedClusters,
  isForbidden,
  isItsJob,
  isLoopback,
  isMistaken,
  isPowerful,
  isSystemClass,
  isUnused,
  isWholeCluster,
  keepsOnDelete,
  lineAt,
  lineInside,
  listsNamed,
  madeIn,
  missingTolerations,
  mountedFiles,
  mountsOf,
  mountsToken,
  namespaceOf,
  nearLabel,
  needlessChanges,
  needsOf,
  objectsInFile,
  objectsInFolder,
  objectsOf,
  objectsSelecting,
  optionListeners,
  outcomeWithout,
  patchesOf,
  podLabels,
  podMonitorsOf,
  podSecurityBreaches,
  portsClash,
  present,
  problem,
  pullSecretsOf,
  referencesOf,
  refused,
  remove,
  rename,
  roleOf,
  rolesOf,
  rule,
  runningComponents,
  runningContainers,
  scrapedEndpoints,
  selectionChange,
  selectsPods,
  serviceHosts,
  servicesOf,
  set,
  settingsOf,
  shapeDefects,
  together,
  unquotedSystemClass,
  volumeNamed,
  wordsOf,
  workloadsNamed,
  workloadsOfClass,
  workloadsOnPorts,
  workloadsRunningAs,
  workloadsSelected,
  workloadsUsing,
  writtenLabels
} from "./chunks/shared-rule-changes.js";
import "./chunks/shared-subjects-agent-images.js";
import {
  hasPlaceholder,
  isFilledInLater,
  isOpenImage
} from "./chunks/shared-workspace-index.js";
import {
  absoluteOf,
  folderOf
} from "./chunks/shared-workspace-likeness.js";
import "./chunks/shared-workspace-kustomization.js";
import {
  BURST_REPLICAS
} from "./chunks/shared-placement-admission.js";
import "./chunks/shared-admission-index.js";
import "./chunks/shared-admission-admit.js";
import {
  NEWEST,
  Quantity,
  Requirement,
  VERBS,
  allowsSurge,
  areDisjoint,
  asLabelSelector,
  compareTags,
  containersOf,
  containsCIDR,
  daemonPodTolerations,
  didYouMean,
  dns1123SubdomainMaxLength,
  editDistance,
  extendedResourcesOf,
  fieldSchema,
  getIntOrPercentValue,
  getScaledValueFromIntOrPercent,
  groupsOf,
  hasComputeResources,
  imageArchitecture,
  isBelow,
  isDNS1123Label,
  isDNS1123Subdomain,
  isInNoNamespace,
  isMutableImage,
  isSeries,
  isSidecar,
  isSlip,
  isValidIPForLegacyField,
  isVolatileLabel,
  isWithin,
  labelSelectorAsSelector,
  lastingLabels,
  matchesLabels,
  nodeAlternatives,
  onlyWaits,
  parseImage,
  parseQuantity,
  quantityOf,
  resourcesIn,
  selectsNodes,
  subresourcesOf,
  suggest,
  tolerationOf,
  unmarshalQuantity
} from "./chunks/shared-kubernetes-api-resources.js";
import "./chunks/shared-yaml-everyday-line.js";
import {
  Lines,
  SEVERITIES,
  WITH_VALUES_FILES,
  groupBy,
  isKustomization,
  listed,
  remembered,
  shellWord,
  some
} from "./chunks/shared-base-finding.js";
import "./chunks/shared-runtime.js";

// rules/api/bad-merge-key.ts
var bad_merge_key_default = rule({
  id: "bad-merge-key",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Merge key with a value that is not a mapping",
  why: `A merge key (<<) copies the entries of a mapping, or of each mapping in a list. With any other value the manifest cannot be
    decoded.`,
  references: ["https://yaml.org/type/merge.html"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/dangling-reference.ts
var dangling_reference_default = rule({
  id: "dangling-reference",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Reference to a name that the pod does not define",
  why: `The name must be defined in the same pod template. The API server rejects the DaemonSet. A common cause is that one of the two
    names was changed and the other was not.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/duplicate-key.ts
var duplicate_key_default = rule({
  id: "duplicate-key",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate key",
  why: `kubectl, Helm, Argo CD and Flux silently keep the last value of a key in a YAML mapping and drop the others. An edit of an earlier one
    changes nothing.`,
  references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"],
  *check(subject) {
    const { rejection, daemonSet } = subject;
    const { file } = daemonSet.location;
    yield present(subject, {
      ...rejection.isHarmless ? { severity: "warning" } : {},
      related: rejection.earlier ? [{ place: { file, span: rejection.earlier }, message: "first occurrence" }] : []
    });
  }
});

// rules/api/duplicate-name.ts
var duplicate_name_default = rule({
  id: "duplicate-name",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate name in a list",
  why: `Volumes, containers and ports are identified by their names. With a duplicate, mounts, probes and kubectl apply cannot tell the
    items apart, so the API server rejects the DaemonSet.`,
  references: ["https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/field-not-in-version.ts
var field_not_in_version_default = rule({
  id: "field-not-in-version",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Field is not available in a targeted Kubernetes version",
  why: `An API server that does not know a field rejects it under strict validation, which kubectl requests, and silently drops it
    otherwise. If the field exists but its feature gate is off, the API server always drops it silently: the DaemonSet is stored
    without the setting, and nothing reports it.`,
  references: [
    "https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/",
    "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"
  ],
  *check(subject) {
    yield present(subject, { severity: subject.rejected.length > 0 ? "error" : "warning" });
  }
});

// rules/api/forbidden-field.ts
var forbidden_field_default = rule({
  id: "forbidden-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Field is not allowed here",
  why: `The API server rejects the DaemonSet: it sets the field itself, the field conflicts with another one, or it is valid only in a
    different place.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const what = /\b(seccomp|appArmor)Profile\b/.exec(rejection.at.toString())?.[1]?.toLowerCase();
    const annotations = what === void 0 ? [] : daemonSet.at("spec", "template", "metadata", "annotations").entries();
    const related = annotations.filter(([key]) => key.includes(`${what}.`)).map(([, place]) => ({ place, message: "the annotation" }));
    yield present(subject, { related });
  }
});

// rules/api/invalid-value.ts
var invalid_value_default = rule({
  id: "invalid-value",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid value for a field",
  why: "The API server rejects the whole DaemonSet because of this value. The message says which values are valid.",
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/missing-api-version.ts
var missing_api_version_default = rule({
  id: "missing-api-version",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Missing apiVersion",
  why: `kubectl cannot tell which API the manifest belongs to and fails with "error validating data: apiVersion not set". It still
    applies the other documents of the file.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields"],
  *check(subject) {
    yield present(subject, { fix: set(subject.daemonSet.at("apiVersion"), "apps/v1", "safe") });
  }
});

// rules/api/negative-number.ts
var negative_number_default = rule({
  id: "negative-number",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Negative number in a field that must be 0 or more",
  why: "The API server rejects the DaemonSet: seconds, revisions and numbers of pods start at 0.",
  references: [
    "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/",
    "https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/apps/validation/validation.go"
  ],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/octal-number.ts
var ANYWHERE = /[ [,]0[0-7]+(?=[ \t]*(?:[#,\]}\r\n]|$))/g;
var OF_MODE = /mode["']?:[ \t]*$/i;
var OCTAL = /^0[0-7]+$/;
var MODE = /mode$/i;
var octal_number_default = rule({
  id: "octal-number",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Number with a leading zero is read as octal",
  why: `In the YAML of Kubernetes a number that starts with 0 and has no digit above 7 is octal: 010 seconds are 8. The API server gets the other number, and nothing says so.`,
  references: ["https://yaml.org/type/int.html", "https://yaml.org/spec/1.2.2/#1032-tag-resolution"],
  *check({ daemonSet }) {
    const { file, span } = daemonSet.location;
    const text2 = file.text.slice(span.start, span.end);
    if (![...text2.matchAll(ANYWHERE)].some(({ index }) => !OF_MODE.test(text2.slice(Math.max(0, index - 20), index + 1)))) return;
    for (const field of numbersBelow(daemonSet.at("spec"), "")) {
      const { location, raw } = field;
      const written2 = location.file.text.slice(location.span.start, location.span.end);
      if (!OCTAL.test(written2) || String(raw) === String(Number(written2))) continue;
      const meant2 = written2.replace(/^0+(?=\d)/, "");
      yield problem(field, `${written2} is octal and means ${String(raw)}; write ${meant2}, or ${String(raw)} if that is meant`, {
        fix: set(field, Number(meant2), "unsafe")
      });
    }
  }
});
function* numbersBelow(field, key) {
  if (typeof field.raw === "number") {
    if (!MODE.test(key)) yield field;
    return;
  }
  for (const [name, each] of field.entries()) yield* numbersBelow(each, name);
  for (const each of field.items()) yield* numbersBelow(each, key);
}

// rules/api/removed-api.ts
var removed_api_default = rule({
  id: "removed-api",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "API version of DaemonSet that was removed in Kubernetes 1.16",
  why: `Current clusters do not serve extensions/v1beta1 and apps/v1beta2: kubectl fails with "no matches for kind DaemonSet". In
    apps/v1 the selector is required and immutable, updates roll out by default (the default in extensions/v1beta1 was OnDelete),
    and templateGeneration does not exist.`,
  references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/#daemonset-v116"],
  *check(subject) {
    const { daemonSet } = subject;
    const spec = daemonSet.at("spec");
    const rolls = spec.at("updateStrategy", "type").value !== void 0 || daemonSet.value?.apiVersion === "apps/v1beta2";
    const version = set(daemonSet.at("apiVersion"), "apps/v1", rolls ? "safe" : "unsafe", "use apps/v1");
    const labels = lastingLabels(spec.at("template", "metadata", "labels").value ?? {});
    if (spec.at("selector").exists || Object.keys(labels).length === 0) yield present(subject, { fix: version });
    else {
      const selector = set(spec.at("selector"), { matchLabels: labels }, "unsafe");
      yield present(subject, { fix: together("use apps/v1, and add the selector that it requires", version, selector) });
    }
  }
});

// rules/api/required-field.ts
var required_field_default = rule({
  id: "required-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Missing required field",
  why: `The field has no default, so the API server rejects the DaemonSet. kubectl apply fails, and with it the release that the
    manifest belongs to.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/schema-mismatch.ts
var schema_mismatch_default = rule({
  id: "schema-mismatch",
  on: "schema",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Object does not match its schema",
  why: `A JSON Schema or CustomResourceDefinition from "schemas" rejects the object at this place. A cluster that has the
    CustomResourceDefinition installed rejects it too, and whatever depends on the object keeps waiting.`,
  references: ["https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation"],
  *check({ place, message: message3 }) {
    yield problem(place, message3);
  }
});

// rules/api/too-long.ts
var too_long_default = rule({
  id: "too-long",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Value exceeds its maximum length",
  why: `Every object is stored in etcd and sent to every watcher, so the API server limits the length of values and rejects the
    DaemonSet. Put large configuration in a ConfigMap.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/configmap/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/too-many.ts
var too_many_default = rule({
  id: "too-many",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "List exceeds its maximum number of items",
  why: `The limit comes from the system behind the field; for example, resolvers use at most three name servers. The API server rejects
    the DaemonSet.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/unknown-field.ts
var STRAYS = /* @__PURE__ */ new Set([
  "replicas",
  "progressDeadlineSeconds",
  "paused",
  "serviceName",
  "podManagementPolicy",
  "volumeClaimTemplates",
  "templateGeneration"
]);
var unknown_field_default = rule({
  id: "unknown-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Unknown field",
  why: `kubectl rejects the manifest. Other clients send it anyway, and the API server silently drops the field: the DaemonSet runs
    without the setting. Usually the name is misspelled or the field has the wrong indentation.`,
  references: [
    "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation",
    "https://github.com/kubernetes/kubernetes/issues/89476"
  ],
  *check(subject) {
    const { rejection, daemonSet } = subject;
    yield present(subject, { fix: correct(daemonSet, rejection.at.steps(), rejection.suggestions ?? []) });
  }
});
function correct(daemonSet, steps, suggestions) {
  const field = daemonSet.resolve(steps);
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const path = parent.join(".");
  if (path === "spec" && STRAYS.has(name)) return remove(field, "unsafe");
  if (path === "spec" && name === "strategy") return renameStrategy(field, daemonSet);
  if (path === "spec.selector" && typeof field.raw === "string") return move(daemonSet, steps, [...parent, "matchLabels", name], "safe");
  const [suggestion, ...others] = suggestions;
  if (suggestion === void 0 || others.length > 0 || suggestion.startsWith(".")) return void 0;
  const isElsewhere = suggestion.includes(".") && suggestion.endsWith(`.${name}`);
  if (isElsewhere) return move(daemonSet, steps, [...stepsOf(suggestion.slice(0, -name.length - 1)), name], "unsafe");
  if (daemonSet.resolve([...parent, suggestion]).exists) return void 0;
  return rename(field, suggestion, suggestion.toLowerCase() === name.toLowerCase() ? "safe" : "unsafe", `rename ${name} to ${suggestion}`);
}
function renameStrategy(field, daemonSet) {
  if (daemonSet.at("spec", "updateStrategy").exists) return void 0;
  const type = field.resolve(["type"]).raw ?? "RollingUpdate";
  if (type === "OnDelete") return rename(field, "updateStrategy", "safe", "rename strategy to updateStrategy");
  if (type !== "RollingUpdate") return void 0;
  const budget = (name, otherwise) => {
    const { raw } = field.resolve(["rollingUpdate", name]);
    return getIntOrPercentValue(raw ?? otherwise);
  };
  const isValid = budget("maxUnavailable", 1) === 0 !== (budget("maxSurge", 0) === 0);
  return rename(field, "updateStrategy", isValid ? "safe" : "unsafe", "rename strategy to updateStrategy");
}
function move(daemonSet, from, to, safety) {
  const [field, target] = [daemonSet.resolve(from), daemonSet.resolve(to)];
  const { file, span } = field.location;
  if (target.exists || /(?:^|\s)#/.test(file.text.slice(span.start, span.end))) return void 0;
  const title = `move ${String(from.at(-1))} into ${daemonSet.resolve(to.slice(0, -1)).path}`;
  const parent = from.slice(0, -1);
  const next = to[parent.length];
  const isBelow3 = parent.every((step, index) => step === to[index]);
  if (isBelow3 && typeof next === "string" && !daemonSet.resolve([...parent, next]).exists) {
    const value = to.slice(parent.length + 1).reduceRight((inner, step) => ({ [step]: inner }), field.raw);
    return together(title, rename(field, next, safety), set(field, value, safety));
  }
  const fix = together(title, set(target, field.raw, safety), remove(field, safety));
  return fix && areApart(fix) ? fix : void 0;
}
function areApart({ edits }) {
  const spans = edits.map(({ location }) => location.span).sort((a, b) => a.start - b.start);
  return spans.every(({ end: end2 }, index) => end2 <= (spans[index + 1]?.start ?? end2));
}
function stepsOf(path) {
  return path.match(/[^.[\]]+/g).map((step) => /^\d+$/.test(step) ? Number(step) : step);
}

// rules/api/unsupported-value.ts
var unsupported_value_default = rule({
  id: "unsupported-value",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Value is not one of the supported values",
  why: "The field accepts a fixed set of values and is case-sensitive: TCP is valid, tcp is not. The API server rejects the DaemonSet.",
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    const steps = subject.rejection.at.steps();
    const field = subject.daemonSet.resolve(steps);
    const written2 = typeof field.value === "string" ? field.value : "";
    const near = written2 === "" ? void 0 : suggest(written2, fieldSchema(steps, subject.target.to)?.values ?? []);
    const isSame4 = near?.toLowerCase() === written2.toLowerCase();
    yield present(subject, { fix: near === void 0 || near === written2 ? void 0 : set(field, near, isSame4 ? "safe" : "unsafe") });
  }
});

// rules/api/wrong-api-version.ts
var wrong_api_version_default = rule({
  id: "wrong-api-version",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "apiVersion is not valid for a DaemonSet",
  why: `The API server serves DaemonSets only as apps/v1. For any other version kubectl fails with "no matches for kind DaemonSet" and
    does not apply the manifest.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const isVersion = rejection.at.toString() === "apiVersion";
    yield present(subject, { fix: isVersion ? set(daemonSet.at("apiVersion"), "apps/v1", "safe") : void 0 });
  }
});

// rules/api/wrong-type.ts
var wrong_type_default = rule({
  id: "wrong-type",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Value has the wrong type",
  why: `Each field has one type: a string, a number, a boolean, a list or a mapping. YAML derives that of an unquoted value from its form: 8080, true, yes and 1.10 are not strings, and "30" in quotes is not a
    number. The API server stops decoding at the first such value and reports no other errors.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check({ rejection, place, daemonSet, target }) {
    const steps = rejection.at.steps();
    const schema = fieldSchema(steps, target.to);
    const field = daemonSet.resolve(steps);
    const isHere = !("key" in place) && field.location.span.start === place.span.start;
    const fix = isHere && schema ? convert(field, schema, steps.at(-1)) : void 0;
    const text2 = rejection.message.startsWith("must ") ? `${nameOf(steps)} ${rejection.message}` : rejection.message;
    const isAdvised = fix === void 0 || text2.includes("; ");
    yield problem(isHere ? field : place, isAdvised ? text2 : `${text2}; ${fix.title}`, { fix });
  }
});
function nameOf(steps) {
  const at = steps.findLastIndex((step) => typeof step === "string");
  return at < 0 ? "the manifest" : steps.slice(at).reduce((name, step) => typeof step === "number" ? `${name}[${step}]` : step, "");
}
function convert(field, schema, step) {
  const { raw } = field;
  if (typeof raw !== "string" && /^["']/.test(written(field))) return void 0;
  const isItem = schema.shape === "one" || (schema.shape === "list" ? typeof step === "number" : step !== schema.name);
  if (!isItem) return schema.shape === "list" ? listed2(field, schema) : void 0;
  if (schema.scalar === "string")
    return isScalar(raw) && typeof raw !== "string" ? set(field, written(field), "safe", "quote it") : void 0;
  if (schema.scalar === "boolean") return typeof raw === "string" ? truth(field, raw) : void 0;
  if (schema.scalar !== "int32" && schema.scalar !== "int64") return void 0;
  return /[mM]ode$/.test(schema.name) ? mode(field) : whole(field, schema.scalar);
}
function mode(field) {
  const text2 = written(field).trim();
  const number = /^0o?[0-7]{1,4}$/.test(text2) ? Number.parseInt(text2.replace("o", ""), 8) : Number.NaN;
  return number <= 511 ? set(field, number, "safe", `write ${text2} as the number ${number}`) : void 0;
}
function whole(field, scalar2) {
  const text2 = written(field).trim();
  const number = /^[+-]?(?!0\d)\d{1,15}(?:\.0*)?$/.test(text2) ? Number(text2) : Number.NaN;
  const fits = scalar2 === "int64" ? Number.isInteger(number) : number === Math.trunc(number) && Math.abs(number) < 2 ** 31;
  return fits && (typeof field.raw === "string" || text2 !== String(number)) ? set(field, number, "safe", `write the number ${number}`) : void 0;
}
function truth(field, raw) {
  if (/^(?:true|yes|on|y)$/i.test(raw)) return set(field, true, "safe", "write true without quotes");
  return /^(?:false|no|off|n)$/i.test(raw) ? set(field, false, "safe", "write false without quotes") : void 0;
}
function listed2(field, schema) {
  const { raw } = field;
  if (schema.scalar === "string") return isScalar(raw) ? set(field, [written(field)], "unsafe", "use a list with this item") : void 0;
  if (schema.type !== "EnvVar" || typeof raw !== "object" || raw === null || Array.isArray(raw)) return void 0;
  const variables2 = Object.keys(raw).map((name) => field.resolve([name]));
  if (!variables2.every((variable) => isScalar(variable.raw))) return void 0;
  const list = Object.keys(raw).map((name, index) => ({ name, value: written(variables2[index]) }));
  return set(field, list, "unsafe", "use a list of names and values");
}
function isScalar(raw) {
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "bigint" || typeof raw === "boolean";
}
function written({ raw, location: { file, span } }) {
  return typeof raw === "string" ? raw : file.text.slice(span.start, span.end);
}

// rules/container/active-deadline.ts
var active_deadline_default = rule({
  id: "active-deadline",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "activeDeadlineSeconds is not allowed in a DaemonSet",
  why: `activeDeadlineSeconds terminates a pod permanently, and the controller would immediately create it again on every node. The API
    server rejects the DaemonSet. Use a Job for work that finishes.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup"],
  *check(subject) {
    yield present(subject, { fix: remove(subject.pod.at("activeDeadlineSeconds"), "unsafe") });
  }
});

// rules/container/broken-command.ts
var SHELL = /^(?:\/\S*\/)?(?:ba|da|a|z|k)?sh$/;
var RUNS = /^-[abd-z]*c[a-z]*$/;
var broken_command_default = rule({
  id: "broken-command",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Command is not split into program, options and script",
  why: `No shell splits the items of command and args: each one is a word. With "/bin/sh -c" as one item the runtime looks for a program
    of that name, and without -c the shell looks for a file named like the script: the container fails on every node. Words after
    the script of -c are its positional parameters; the program in the script does not get them.`,
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"],
  *check({ container }) {
    yield* hookProblems(container);
    yield* joinedOptions(container);
    yield* strayCharacters(container);
    yield* quotedValues(container);
    yield* strayOperators(container);
    const command = container.at("command").items();
    if (command.length === 0) return;
    const words = [...command, ...container.at("args").items()];
    const [program, ...rest] = words;
    const name = program.value ?? "";
    const parts2 = splitProgram(name);
    if (parts2) {
      const others = command.slice(1).map(({ value }) => value ?? "");
      yield problem(
        program,
        `"${name}" is one word, the name of a program that does not exist; write ${parts2.map((each) => `"${each}"`).join(", ")}`,
        {
          fix: set(container.at("command"), [...parts2, ...others], "unsafe")
        }
      );
    } else if (SHELL.test(name)) yield* scriptProblems(rest, container);
  }
});
function* joinedOptions(container) {
  const words = [...container.at("command").items(), ...container.at("args").items()];
  if (words.some(({ value = "" }) => SHELL.test(value) || RUNS.test(value) || /^(?:java|node|python\d?|env|bash|sh)$/.test(value))) return;
  const others = words.filter(({ value = "" }) => /^--[a-z][\w.-]*=\S/.test(value)).length;
  for (const [index, word] of words.entries()) {
    const [, option, value] = /^(--[a-z][\w.-]*) +([^\s=-][^\s=]*)$/.exec(word.value ?? "") ?? [];
    if (option === void 0 || others === 0 || /^--?[a-z][\w.-]*$/i.test(words[index - 1]?.value ?? "")) continue;
    yield problem(word, `"${word.value}" is one word, so the program finds no option of that name; write ${option}=${value}`, {
      severity: "warning",
      fix: set(word, `${option}=${value}`, "unsafe")
    });
  }
}
function* strayCharacters(container) {
  for (const word of [...container.at("command").items(), ...container.at("args").items()]) {
    const { value = "" } = word;
    const [, name] = /^-?[\u2010-\u2015\u2212]+-?([A-Za-z][\w.-]*)/.exec(value) ?? [];
    if (name !== void 0) {
      const option = (name.length === 1 ? "-" : "--") + value.slice(value.indexOf(name));
      yield problem(word, `"${value}" begins with a typographic dash, so the program does not read it as an option; write ${option}`, {
        severity: "warning",
        fix: set(word, option, "unsafe")
      });
    } else if (/^--?[A-Za-z][\w.-]*(?:=\S*[\w/])?[ \t\n]+$/.test(value)) {
      const [end2, part] = value.endsWith("\n") ? ["a line break", "value"] : ["a space", value.includes("=") ? "value" : "name"];
      yield problem(word, `"${value.trim()}" ends with ${end2}, which becomes part of its ${part}; remove it`, {
        severity: "warning",
        fix: set(word, value.trim(), "unsafe")
      });
    }
  }
}
function* quotedValues(container) {
  const words = [...container.at("command").items(), ...container.at("args").items()];
  if (words.some(({ value = "" }) => SHELL.test(value))) return;
  for (const word of words) {
    const [, start, , inner] = /^(--[A-Za-z][\w.-]*=)(["'])([\w./:,@-]+)\2$/.exec(word.value ?? "") ?? [];
    if (start === void 0 || start.endsWith("s=") && word.value?.includes('="')) continue;
    yield problem(word, `the quotes of ${word.value} become part of the value, because no shell runs here; write ${start}${inner}`, {
      severity: "warning",
      fix: set(word, `${start}${inner}`, "unsafe")
    });
  }
}
function* strayOperators(container) {
  const exec = ["startupProbe", "livenessProbe", "readinessProbe"].map((name) => container.at(name, "exec").at("command"));
  const hooks = ["postStart", "preStop"].map((name) => container.at("lifecycle", name, "exec").at("command"));
  const own = [...container.at("command").items(), ...container.at("args").items()];
  for (const words of [container.value?.command ? own : [], ...[...exec, ...hooks].map((command) => command.items())]) {
    if (words.some(
      ({ value = "" }) => SHELL.test(value) || /(?:^|\/)(?:busybox|find|expr|test|\[|nft|tmux|t?shark|tcpdump|ngrep|c?sysdig|powershell|pwsh|cmd)(?:\.exe)?$/i.test(value)
    ))
      continue;
    const isOption = (index) => words[index]?.value?.startsWith("-") !== false;
    const operator = words.find(
      ({ value = "" }, index) => /^(?:&&|\|\|?|;|[12]?>>?|<|2>&1)$/.test(value) && !(isOption(index - 1) && isOption(index + 1))
    );
    if (operator)
      yield problem(operator, `"${operator.value}" is passed to the program, because no shell runs here; run sh -c with one script`, {
        severity: "warning"
      });
  }
}
function* hookProblems(container) {
  const handlers = [
    ...["startupProbe", "livenessProbe", "readinessProbe"].map((name) => ({ name, exec: container.at(name, "exec") })),
    ...["postStart", "preStop"].map((name) => ({ name: `${name} hook`, exec: container.at("lifecycle", name, "exec") }))
  ];
  for (const { name, exec } of handlers) {
    const [program, ...rest] = exec.at("command").items();
    const parts2 = program && splitProgram(program.value ?? "");
    if (!parts2) continue;
    yield problem(
      program,
      `"${program.value}" is one word, so the ${name} looks for a program of that name and fails; write ${parts2.map((each) => `"${each}"`).join(", ")}`,
      { fix: set(exec.at("command"), [...parts2, ...rest.map(({ value }) => value ?? "")], "unsafe") }
    );
  }
}
function splitProgram(name) {
  if (!/^(?:\/[\w./-]+|[\w.-]+)(?: +[^\s]+)+$/.test(name.trim()) || /[\\"'$]/.test(name)) return void 0;
  return name.trim().split(/ +/);
}
function* scriptProblems(words, container) {
  const at = words.findIndex(({ value = "" }) => RUNS.test(value));
  if (at < 0) {
    const script2 = words.find(({ value = "" }) => !/^[-+]/.test(value));
    if (!script2?.value || words.some(({ value = "" }) => value.startsWith("-")) || !isScript(script2.value)) return;
    yield problem(script2, `the shell reads this script as a file name and does not find the file; add -c before it`, {
      fix: set(
        container.at("command"),
        [...(container.value?.command ?? []).slice(0, 1), "-c", ...(container.value?.command ?? []).slice(1)],
        "unsafe"
      )
    });
    return;
  }
  const script = words.slice(at + 1).findIndex(({ value = "" }) => !/^[-+]/.test(value) && value !== "pipefail");
  const index = at + 1 + script;
  const [text2, lost] = [words[index]?.value, words[index + 1]];
  if (script < 0 || text2 === void 0 || !lost || readsParameters(text2)) return;
  yield problem(lost, `"${lost.value ?? ""}" is not passed to the script of -c, which ignores its parameters; write it into the script`, {
    severity: "warning"
  });
}
function isScript(text2) {
  return /\S\s+\S|[;&|]/.test(text2);
}
function readsParameters(script) {
  return /\$(?:[@*#0-9]|\{[@*#0-9])|\b(?:shift|getopts)\b/.test(script);
}

// rules/container/config-variable-undefined.ts
var READERS = [
  [FLUENT_BIT, /(?<!\$)\$\{([A-Z][A-Z0-9_]*)\}/g],
  [
    /(?:^|[/-])(?:otelcol|opentelemetry-collector)/,
    /(?<!\$)\$\{env:([A-Z][A-Z0-9_]*)\}|^[ \t]*node_from_env_var:[ \t]*["']?([A-Z][A-Z0-9_]*)/gm
  ]
];
var GIVEN = /^(?:KUBERNETES_|HOSTNAME$|HOME$|PATH$|\w+_SERVICE_(?:HOST|PORT)(?:_|$)|\w+_PORT(?:_\d|$))/;
var KUBERNETES_LOGS = /^[ \t]*type[ \t]*[:=][ \t]*["']?kubernetes_logs["']?[ \t]*$/m;
var NODE = "VECTOR_SELF_NODE_NAME";
var config_variable_undefined_default = rule({
  id: "config-variable-undefined",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Configuration refers to a variable that the container does not have",
  why: `Fluent Bit and the OpenTelemetry Collector put variables of their environment into their configuration. One that is not set is an empty text: the agent
    sends to no host or under an empty name, or does not start.`,
  references: [
    "https://docs.fluentbit.io/manual/administration/configuring-fluent-bit/classic-mode/variables",
    "https://opentelemetry.io/docs/collector/configuration/#environment-variables",
    "https://vector.dev/docs/reference/configuration/sources/kubernetes_logs/#self_node_name"
  ],
  *check({ container, pod, daemonSet, objects }) {
    const { image = "", env = [], envFrom = [] } = container.value ?? {};
    const pattern = READERS.find(([reader]) => reader.test(image))?.[1];
    if (!pattern && !VECTOR.test(image) || envFrom.length > 0 || (pod.value?.containers ?? []).length > 1) return;
    const known = env.flatMap(({ name }) => name === void 0 ? [] : [name]);
    const told11 = /* @__PURE__ */ new Set();
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const { key, text: text2 } = file;
      const source = VECTOR.test(image) ? KUBERNETES_LOGS.exec(text2) : void 0;
      if (source && !known.includes(NODE) && !told11.has(NODE) && !text2.includes("self_node_name")) {
        told11.add(NODE);
        yield problem(
          lineAt(file, source.index),
          `the source of ${key} sets no self_node_name, and the container has no variable ${NODE}: Vector does not start; add it to env, from spec.nodeName`,
          { related: [{ place: container.at("env"), message: "the variables" }] }
        );
      }
      if (!pattern) continue;
      if (text2.includes("env_files") || !/\$\{|node_from_env_var/.test(text2)) continue;
      for (const { 1: reference, 2: setting, index } of text2.matchAll(pattern)) {
        const name = reference ?? setting ?? "";
        if (known.includes(name) || told11.has(name) || GIVEN.test(name) || isSet(text2, name)) continue;
        told11.add(name);
        yield problem(
          lineAt(file, index),
          `${key} refers to ${reference === void 0 ? name : `\${${name}}`}, but the container has no variable ${name}, so it is empty${didYouMean(name, known) || "; add it to env"}`,
          { related: [{ place: container.at("env"), message: "the variables" }] }
        );
      }
    }
  }
});
function isSet(text2, name) {
  return text2.includes(`@SET ${name}=`) || text2.includes(`@set ${name}=`) || text2.includes(`${name}:`);
}

// rules/container/drain-expectation.ts
var drain_expectation_default = rule({
  id: "drain-expectation",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "A preStop hook asks whether its node is drained",
  why: `kubectl drain does not evict pods of DaemonSets, which tolerate nodes that are unschedulable. Karpenter and autoscalers mark a node that they delete with a taint of their own,
    not with node.kubernetes.io/unschedulable: a hook that looks only for the latter treats the end of the node as an ordinary restart.`,
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/",
    "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/1969"
  ],
  *check({ container }) {
    for (const word of container.at("lifecycle", "preStop", "exec", "command").items()) {
      const text2 = word.value ?? "";
      if (!/unschedulable/i.test(text2) || /karpenter|to-?be-?deleted/i.test(text2)) continue;
      yield problem(
        word,
        "the hook checks only whether the node is unschedulable, but autoscalers mark nodes that they delete with taints of their own; check for those as well"
      );
    }
  }
});

// rules/container/duplicate-env.ts
var duplicate_env_default = rule({
  id: "duplicate-env",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate environment variable in a container",
  why: `The last entry takes effect when the pod is created. kubectl apply merges variables by name and may drop either entry with the
    next change: the container then runs with an unintended value.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/58477"],
  *check(subject) {
    const { daemonSet, warning } = subject;
    const steps = warning.at.steps().slice(0, -1);
    const env = daemonSet.resolve(steps.slice(0, -1));
    const here = daemonSet.resolve(steps);
    const list = env.value;
    const index = Number(steps.at(-1));
    let before = index - 1;
    while (before >= 0 && list[before]?.name !== list[index]?.name) before--;
    const earlier = before < 0 ? void 0 : env.resolve([before]);
    const isSame4 = earlier !== void 0 && JSON.stringify(earlier.value) === JSON.stringify(here.value);
    yield present(subject, {
      related: earlier ? [{ place: earlier, message: "first set here" }] : [],
      fix: isSame4 ? remove(here, "safe", "remove the duplicate variable") : void 0
    });
  }
});

// rules/container/duplicate-pull-secret.ts
var duplicate_pull_secret_default = rule({
  id: "duplicate-pull-secret",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate image pull secret",
  why: "kubectl apply merges pull secrets by name: with a duplicate, changing or removing one entry also affects the other.",
  references: ["https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod"],
  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1));
    yield present(subject, { fix: remove(entry, "safe", "remove the duplicate entry") });
  }
});

// rules/container/endless-init-container.ts
var SHELL2 = /^(?:\S*\/)?(?:ba|da|a)?sh$/;
var ENDLESS = /^(?:exec\s+)?(?:\S*\/)?(?:sleep\s+(?:infinity|inf)|tail\s+-[fF]\s+\/dev\/null)$/;
var LOOP = /^(?:while\s+(?:true|:|\[\s*1\s*\])|until\s+false)\s*(?:;\s*)?do\b[^]*\bdone$/;
var SERVERS = /(?:^|\/)(?:configmap-reload|(?:csi-)?node-driver-registrar|livenessprobe|kube-rbac-proxy|oauth2-proxy|prometheus-config-reloader|node-exporter|fluent-bit|promtail|opentelemetry-collector(?:-[a-z]+)?|k8s-sidecar)(?:[:@]|$)/;
var ONCE = /^--?(?:watch-interval=0|version|help|dry-run|once|validate.*|check.*)$|^(?:-[DV]|validate|components)$/;
var endless_init_container_default = rule({
  id: "endless-init-container",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Init container never ends",
  why: `The kubelet starts the main containers when every init container has exited with success. One that sleeps or waits forever keeps the pod at
    Init: on every node, no agent starts, and the rollout waits for the first pod.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/init-containers/"],
  *check({ container, kind }) {
    if (kind !== "init") return;
    const { command = [], args = [], env = [], envFrom = [] } = container.value ?? {};
    const words = [...command, ...args];
    const [program = "", flag = "", script = ""] = words;
    const isScript3 = SHELL2.test(program) && /^-[a-z]*c$/.test(flag);
    const isOnce = args.some((arg) => ONCE.test(arg)) || env.some(({ name, value }) => name === "METHOD" && value === "LIST") || envFrom.length > 0;
    const serves2 = !isOnce && command.length === 0 && SERVERS.test(container.value?.image ?? "");
    if (!serves2 && (isScript3 ? !endsNever(script) : !ENDLESS.test(words.join(" ")))) return;
    const place = isScript3 ? [...container.at("command").items(), ...container.at("args").items()][2] : void 0;
    yield problem(
      place ?? container.at(serves2 ? "image" : command.length > 0 ? "command" : "args"),
      `init container ${container.value?.name ?? ""} never ends, so no main container starts; let it exit, or set restartPolicy: Always for a sidecar`
    );
  }
});
function endsNever(script) {
  const text2 = script.trim().replace(/;$/, "").trim();
  if (/\b(?:exit|break|return|kill|trap|timeout)\b|&\s*$/.test(text2)) return false;
  const last = text2.split(/\n|;|&&/).at(-1)?.trim() ?? "";
  if (ENDLESS.test(last)) return !/\b(?:if|case|then|\|\|)\b|\|\|/.test(text2);
  const loop = text2.search(/\b(?:while|until)\b/);
  return loop >= 0 && LOOP.test(text2.slice(loop)) && !/\b(?:if|case|then)\b|\|\|/.test(text2);
}

// rules/container/env-reference-undefined.ts
var env_reference_undefined_default = rule({
  id: "env-reference-undefined",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Reference to an undefined environment variable",
  why: `Kubernetes expands $(NAME) only if NAME is defined earlier in the same container. Any other reference stays in the text: the
    agent gets the literal $(NAME) as an address or a name. In a subPathExpr, the kubelet refuses to start the container instead.`,
  references: [
    "https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/",
    "https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath-expanded-environment",
    "https://github.com/kedacore/charts/issues/604"
  ],
  *check({ container, daemonSet, objects }) {
    const spec = container.value;
    const brought = variablesFrom(spec?.envFrom ?? [], objects, daemonSet.value?.metadata?.namespace);
    if (!spec || !brought) return;
    const names7 = /* @__PURE__ */ new Map();
    for (const [index, { name = "" }] of (spec.env ?? []).entries()) if (!names7.has(name)) names7.set(name, index);
    for (const [index, { value = "" }] of (spec.env ?? []).entries()) {
      for (const name of referencesIn(value)) {
        const at = names7.get(name) ?? -1;
        if (at >= 0 && at < index || brought.has(name) || isOfService(name)) continue;
        const own = container.at("env").at(index).at("value");
        const why = at === index ? "refers to itself" : at > index ? `is defined further down` : "is not defined in this container";
        const remedy = at > index ? "; move it up" : at === index ? "" : didYouMean(name, meant(names7, index));
        yield problem(own, `$(${name}) is not expanded: ${name} ${why}${remedy}`, {
          severity: "warning",
          related: at > index ? [container.at("env").at(at)] : []
        });
      }
    }
    for (const list of ["command", "args"]) {
      for (const [index, text2] of (spec[list] ?? []).entries()) {
        const references = referencesIn(text2).filter((name) => !names7.has(name) && !brought.has(name) && !isOfService(name));
        if (references.length === 0 || isScript2(spec, text2)) continue;
        for (const name of references) {
          const known = didYouMean(name, meant(names7));
          yield problem(container.at(list).at(index), `$(${name}) is not expanded: ${name} is not defined in this container${known}`, {
            severity: "warning"
          });
        }
      }
    }
    for (const mount of container.at("volumeMounts").items()) {
      for (const name of referencesIn(mount.value?.subPathExpr ?? "")) {
        if (names7.has(name) || brought.has(name) || isOfService(name)) continue;
        yield problem(
          mount.at("subPathExpr"),
          `${name} is not defined in this container, so the kubelet cannot expand $(${name}) and does not start it; define it in env`
        );
      }
    }
  }
});
var MOST = 500;
function meant(names7, before = Infinity) {
  const found2 = [];
  for (const [name, index] of names7) {
    if (index >= before || found2.length === MOST) break;
    found2.push(name);
  }
  return found2;
}
function variablesFrom(sources, objects, namespace) {
  const names7 = /* @__PURE__ */ new Set();
  for (const { prefix = "", configMapRef, secretRef } of sources) {
    const kind = configMapRef ? "ConfigMap" : "Secret";
    const object = objects.find(kind, namespace, (configMapRef ?? secretRef)?.name ?? "");
    if (!object) return void 0;
    for (const map of DATA_FIELDS) for (const [key] of object.field.resolve([map]).entries()) names7.add(prefix + key);
  }
  return names7;
}
function referencesIn(text2) {
  const names7 = Array.from(text2.matchAll(/\$\$|\$\(([A-Za-z_][\w.-]*)\)/g), ([, name]) => name);
  return [...new Set(names7)].filter((name) => name !== void 0);
}
function isOfService(name) {
  return /^\w+$/.test(name) && /_SERVICE_(?:HOST$|PORT(?:$|_\w))|_PORT(?:$|_\d+_\w)/.test(name);
}
function isScript2({ command = [], args = [] }, text2) {
  return [...command, ...args].some((word) => /(?:^|\/)(?:ba|da|a|z|k)?sh$/.test(word)) || /\n|[;|&]\s/.test(text2);
}

// rules/container/ignored-pull-secret.ts
var KEYS = {
  "kubernetes.io/dockerconfigjson": ".dockerconfigjson",
  "kubernetes.io/dockercfg": ".dockercfg"
};
var ignored_pull_secret_default = rule({
  id: "ignored-pull-secret",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Image pull secret that the kubelet does not use",
  why: `The kubelet takes credentials from Secrets of the types kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg alone, and only from the key of the type. It ignores any other
    Secret without an event: the image is pulled anonymously, and a private registry refuses that on every node. Credentials of another registry than that of the images are of no use either.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/"],
  *check({ daemonSet, pod, objects }) {
    const places = pullSecretsOf({ daemonSet, pod, objects });
    for (const place of places) {
      const name = place.value;
      const secret = name === void 0 ? void 0 : objects.find("Secret", daemonSet.value?.metadata?.namespace, name)?.field;
      if (name === void 0 || !secret) continue;
      const related = [{ place, message: "a pull secret of the pods" }];
      const type = secret.resolve(["type"]);
      const written2 = type.raw ?? "Opaque";
      if (typeof written2 !== "string" || isFilledInLater(written2)) continue;
      const key = KEYS[written2];
      if (key === void 0) {
        yield problem(
          type.exists ? type : secret.resolve(["metadata", "name"]),
          `the kubelet ignores Secret ${name} of type ${written2} when it pulls images; use kubernetes.io/dockerconfigjson`,
          { related }
        );
        continue;
      }
      const entries = DATA_FIELDS.flatMap((map) => secret.resolve([map]).entries());
      const credentials = entries.find(([each]) => each === key)?.[1];
      if (credentials && places.length === 1) yield* otherRegistry(name, credentials, pod, place);
      if (entries.length === 0 || entries.some(([each]) => each === key)) continue;
      yield problem(entries[0][1], `the API server refuses Secret ${name} of type ${written2} without the key ${key}; rename this one`, {
        related
      });
    }
  }
});
function* otherRegistry(name, credentials, pod, place) {
  const registries = registriesIn(credentials);
  const images = containersOf(pod.value).map(({ image = "" }) => parseImage(image)?.domain);
  if (!registries || registries.length === 0 || images.length === 0) return;
  if (images.some((domain) => domain === void 0 || registries.some((registry) => covers(registry, domain)))) return;
  yield problem(
    credentials,
    `Secret ${name} has credentials of ${registries.slice(0, 3).join(", ")}, and the images come from ${[...new Set(images)].slice(0, 3).join(", ")}: they are pulled anonymously; correct the registry`,
    { severity: "warning", related: [{ place, message: "a pull secret of the pods" }] }
  );
}
function registriesIn({ raw, path }) {
  if (typeof raw !== "string" || raw.length > LONGEST) return void 0;
  try {
    const text2 = path.startsWith("data") ? atob(raw.replaceAll(/\s/g, "")) : raw;
    const read2 = JSON.parse(text2);
    const auths = typeof read2 === "object" && read2 !== null && "auths" in read2 ? read2.auths : read2;
    const hosts = Object.keys(auths).map((key) => key.replace(/^https?:\/\//, "").split("/", 1)[0]);
    return hosts.some((host) => isFilledInLater(host) || !/[.:]/.test(host)) ? void 0 : hosts;
  } catch {
    return void 0;
  }
}
var LONGEST = 2e4;
var DOCKER_HUB = /^(?:(?:index|registry-1|registry)\.)?docker\.io$/;
function covers(registry, domain) {
  if (DOCKER_HUB.test(registry) && DOCKER_HUB.test(domain)) return true;
  const [parts2, wanted] = [registry.split("."), domain.split(".")];
  return parts2.length === wanted.length && parts2.every(
    (part, index) => part === "*" || part === wanted[index] || part.includes("*") && wanted[index]?.startsWith(part.slice(0, part.indexOf("*")))
  );
}

// rules/container/key-is-certificate.ts
var OPTION = /^--?([A-Za-z][\w.-]*)(?:=(\S+))?$/;
var CERTIFICATE = /(?:^|[-._])(?:cert|crt|certificate)(?:[-._]?(?:file|path))?$/i;
var KEY = /(?:^|[-._])key(?:[-._]?(?:file|path))?$/i;
var ONE_OF_TWO = /\.(?:crt|cert|cer|key)$/;
var key_is_certificate_default = rule({
  id: "key-is-certificate",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "One file is given as the certificate and as its key",
  why: `A program that serves TLS reads a certificate and its private key. Given one file for both it finds no key, or no certificate, and exits on every node.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets"],
  *check({ container }) {
    const words = wordsOf(container).filter(({ variable }) => variable === void 0);
    const options = words.flatMap((word, index) => {
      const [, name, value] = OPTION.exec(word.text) ?? [];
      const from = value === void 0 ? words[index + 1] : word;
      return name === void 0 || !from ? [] : [{ name, file: value ?? from.text, place: from.place }];
    });
    for (const certificate of options) {
      if (!CERTIFICATE.test(certificate.name) || !ONE_OF_TWO.test(certificate.file)) continue;
      const key = options.find(({ name, file }) => KEY.test(name) && file === certificate.file && isPair(certificate.name, name));
      if (!key) continue;
      const [wrong, right] = certificate.file.endsWith(".key") ? [certificate, key] : [key, certificate];
      yield problem(
        wrong.place,
        `${wrong.name} and ${right.name} are both ${wrong.file}, by its name ${wrong === key ? "a certificate, not a key" : "a key, not a certificate"}, so the program does not start; set ${wrong.name} to the ${wrong === key ? "key" : "certificate"} file`,
        { related: [{ place: right.place, message: "the same file" }] }
      );
    }
  }
});
function isPair(certificate, key) {
  const [a, b] = [certificate, key].map(
    (name) => name.toLowerCase().split(/[-._]/).filter((word) => !WORDS.has(word)).join("-")
  );
  return a === b;
}
var WORDS = /* @__PURE__ */ new Set(["cert", "crt", "certificate", "key", "private", "privatekey", "file", "path"]);

// rules/container/misspelled-option.ts
var PROGRAMS = [
  {
    image: /(?:^|\/)kube-proxy(?:-[a-z\d]+)?(?:[:@]|$)/,
    options: "config write-config-to cleanup feature-gates kubeconfig master kube-api-content-type kube-api-burst kube-api-qps hostname-override bind-address healthz-bind-address metrics-bind-address bind-address-hard-fail profiling show-hidden-metrics-for-version init-only proxy-mode iptables-masquerade-bit masquerade-all iptables-localhost-nodeports iptables-sync-period iptables-min-sync-period ipvs-sync-period ipvs-min-sync-period ipvs-scheduler ipvs-exclude-cidrs ipvs-strict-arp ipvs-tcp-timeout ipvs-tcpfin-timeout ipvs-udp-timeout detect-local-mode pod-bridge-interface pod-interface-name-prefix cluster-cidr nodeport-addresses oom-score-adj conntrack-max conntrack-max-per-core conntrack-min conntrack-tcp-timeout-established conntrack-tcp-timeout-close-wait conntrack-tcp-be-liberal conntrack-udp-timeout conntrack-udp-timeout-stream config-sync-period healthz-port metrics-port logging-format log-flush-frequency log-text-split-stream log-text-info-buffer-size log-json-split-stream log-json-info-buffer-size v vmodule version boot-id-file machine-id-file log-dir log-file log-file-max-size logtostderr alsologtostderr stderrthreshold skip-headers skip-log-headers add-dir-header one-output log-backtrace-at resource-container cleanup-ipvs cleanup-iptables udp-timeout proxy-port-range windows-service network-name source-vip enable-dsr root-hnsendpoint-name forward-healthcheck-vip help".split(
      " "
    )
  },
  {
    image: /(?:^|\/)(?:csi-)?node-driver-registrar(?:[:@]|$)/,
    options: [
      ..."connection-timeout operation-timeout csi-address plugin-registration-path kubelet-registration-path health-port http-endpoint mode enable-pprof timeout version v vmodule".split(
        " "
      ),
      ..."logtostderr alsologtostderr stderrthreshold log_dir log_file log_file_max_size log_backtrace_at skip_headers skip_log_headers add_dir_header one_output logging-format log-flush-frequency log-json-split-stream log-json-info-buffer-size log-text-split-stream log-text-info-buffer-size feature-gates automaxprocs".split(
        " "
      )
    ]
  },
  {
    image: /(?:^|\/)node-exporter(?:[:@]|$)/,
    // Those of the collectors are many.
    some: /^(?:path|web)\./,
    options: "path.procfs path.sysfs path.rootfs path.udev.data web.listen-address web.telemetry-path web.disable-exporter-metrics web.max-requests web.config web.config.file web.systemd-socket".split(
      " "
    )
  }
];
var misspelled_option_default = rule({
  id: "misspelled-option",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Program does not have the option",
  why: `A program that is given an option which it does not have exits at its start: the container is restarted again and again on every node.`,
  references: [
    "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/",
    "https://github.com/kubernetes-csi/node-driver-registrar#command-line-options",
    "https://github.com/prometheus/node_exporter"
  ],
  *check({ container }) {
    const program = PROGRAMS.find(({ image }) => image.test(container.value?.image ?? ""));
    if (!program) return;
    for (const setting of settingsOf(container)) {
      const { name, isVariable, place } = setting;
      const plain6 = program.some ? name : name.replaceAll("_", "-");
      if (isVariable || program.options.includes(name) || program.options.includes(plain6) || program.some && !program.some.test(name))
        continue;
      const near = program.options.find((option) => option.length > 3 && isSlip(name, option));
      const text2 = typeof place.value === "string" ? place.value : "";
      if (near === void 0 || !isWritten(setting, text2)) continue;
      yield problem(place, `the program has no option --${name} and exits; did you mean --${near}?`, {
        fix: set(place, text2.replace(name, near), "unsafe")
      });
    }
  }
});
function isWritten({ name }, text2) {
  return text2.startsWith(`--${name}=`) || text2.startsWith(`-${name}=`);
}

// rules/container/negative-grace-period.ts
var negative_grace_period_default = rule({
  id: "negative-grace-period",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Negative terminationGracePeriodSeconds is treated as 1 second",
  why: `Containers get one second to stop before they are killed: a log agent can lose its buffers on every update of every node. The API
    server accepts the value with a warning.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check(subject) {
    yield present(subject, {
      fix: set(subject.pod.at("terminationGracePeriodSeconds"), 1, "safe", "set it to 1, the value that Kubernetes uses")
    });
  }
});

// rules/container/never-restarted.ts
var PROBES = ["startupProbe", "readinessProbe", "livenessProbe"];
var STAYS = /* @__PURE__ */ new Set(["Never", "OnFailure"]);
var never_restarted_default = rule({
  id: "never-restarted",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "restartPolicy of a container leaves it stopped, or blocks the main containers",
  why: `restartPolicy of a container overrides that of the pod. A main container with Never or OnFailure that exits stays down while another main container of the pod runs; the
    DaemonSet replaces a pod only after all of them have exited. An init container is a sidecar only with Always; with another policy the main containers wait until it exits.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules",
    "https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/"
  ],
  *check({ container, kind, pod }) {
    const policy = container.at("restartPolicy");
    const { name = "", ports = [], restartPolicy, restartPolicyRules = [] } = container.value ?? {};
    if (!STAYS.has(restartPolicy)) return;
    if (kind === "init") {
      if (ports.length === 0) return;
      yield problem(
        policy,
        `with restartPolicy ${restartPolicy} init container ${name} is not a sidecar, so the main containers wait until it exits; set restartPolicy: Always`,
        { fix: set(policy, "Always", "unsafe"), related: [{ place: container.at("ports"), message: "ports" }] }
      );
      return;
    }
    if (!serves(container) || restartPolicyRules.length > 0) return;
    const others = pod.at("containers").items().filter(({ value }) => value?.name !== name);
    if (!others.some((other) => serves(other) || !STAYS.has(other.value?.restartPolicy))) return;
    const probe = PROBES.find((each) => container.at(each).exists);
    const when = restartPolicy === "Never" ? "exits" : "exits with code 0";
    yield problem(
      policy,
      `restartPolicy ${restartPolicy} leaves container ${name} stopped after it ${when}, while other containers run; remove restartPolicy`,
      {
        fix: remove(policy, "unsafe"),
        related: [{ place: container.at(probe ?? "ports"), message: probe ?? "ports" }]
      }
    );
  }
});
function serves(container) {
  return container.at("ports").items().length > 0 || PROBES.some((each) => container.at(each).exists);
}

// rules/container/no-grace-period.ts
var no_grace_period_default = rule({
  id: "no-grace-period",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "terminationGracePeriodSeconds is 0",
  why: `With terminationGracePeriodSeconds 0 the API server deletes the pod at once, and the kubelet gives its processes 2 s: buffers may not be
    flushed, positions are not saved, and the new pod may start while the old one still runs.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check({ pod, role }) {
    const field = pod.at("terminationGracePeriodSeconds");
    if (field.value !== 0) return;
    yield problem(
      field,
      "terminationGracePeriodSeconds 0 deletes the pod before its processes end, and the kubelet kills them within 2 s; allow the agent the time that it needs to stop",
      {
        // A short gap of the network matters more to some, and a sleep has nothing to finish.
        severity: role.is("cni", "proxy", "puller") || pod.value?.containers?.every(onlyWaits) ? "info" : "warning",
        fix: set(field, 10, "unsafe")
      }
    );
  }
});

// rules/container/one-shot-container.ts
var one_shot_container_default = rule({
  id: "one-shot-container",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Main container exits and is restarted forever",
  why: `A pod of a DaemonSet always restarts its containers. A script that does its work and exits runs again and again with a growing
    delay: CrashLoopBackOff on every node, although nothing failed. Put the work into an init container and let the main container
    pause.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/init-containers/",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restarts"
  ],
  options: {
    commands: {
      type: "list",
      default: [
        "set",
        "echo",
        "sysctl",
        "cp",
        "mv",
        "rm",
        "mkdir",
        "chmod",
        "chown",
        "modprobe",
        "ln",
        "touch",
        "cat",
        "exit",
        "true",
        "mount",
        "umount",
        "swapoff",
        "ulimit",
        "apt-get",
        "sed"
      ],
      description: "commands that end; a script of nothing else is reported"
    }
  },
  *check({ container, kind }, { commands }) {
    if (kind === "init") return;
    const { command = [], args = [] } = container.value ?? {};
    const [program = "", flag = "", ...rest] = [...command, ...args];
    if (!/^(?:.*\/)?(?:sh|bash|ash)$/.test(program) || !/^-[a-z]*c$/.test(flag) || rest.length !== 1) return;
    const script = rest[0] ?? "";
    const steps = script.split(/\n|;|&&/).map((step) => step.trim()).filter((step) => step !== "" && !step.startsWith("#"));
    if (steps.length === 0 || !steps.every((step) => commands.includes(step.split(/\s/)[0] ?? "")) || /\b(?:while|until|for|wait|trap|exec|sleep|tail)\b|&\s*$/.test(script))
      return;
    yield problem(
      container.at(command.length > 2 ? "command" : "args"),
      `the script ends and the container is restarted forever (CrashLoopBackOff); ${kind === "sidecar" ? "remove restartPolicy: Always" : "move the script to an init container"}`
    );
  }
});

// rules/container/pipeline-component-undefined.ts
var pipeline_component_undefined_default = rule({
  id: "pipeline-component-undefined",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Pipeline of the configuration names a component that it does not define",
  why: `The OpenTelemetry Collector and Vector check the names of their components when they start, and exit if one is not defined: the agent restarts again and again on every node.
    Fluent Bit starts, but an output whose Match fits no tag never gets a record.`,
  references: [
    "https://opentelemetry.io/docs/collector/configuration/#service",
    "https://vector.dev/docs/reference/configuration/",
    "https://docs.fluentbit.io/manual/concepts/data-pipeline/router"
  ],
  *check({ container, pod, daemonSet, objects }) {
    const files = mountedFiles(container, { pod, daemonSet, objects });
    if (files.length === 0) return;
    const collectors = files.filter(({ text: text2 }) => /^["']?service["']?:/m.test(text2) && text2.includes("pipelines"));
    const [collector, ...others] = collectors;
    const line2 = wordsOf(container).flatMap(({ text: text2, variable }) => variable === void 0 ? [text2] : []).join(" ");
    const isMerged = others.length > 0 || (line2.match(/(?<![\w-])--?config(?=[=\s])/g) ?? []).length > 1 || /(?<![\w-])--?(?:set|discovery|configd?-dir|configd)(?![\w-])/.test(line2) || collector && !line2.includes(collector.key) && files.some((file) => file !== collector && SECTIONS.test(file.text));
    const tree = collector && !isMerged && !OPEN.test(collector.text) ? configTree(collector) : void 0;
    if (collector && tree) yield* collectorProblems(collector.key, tree);
    if (VECTOR.test(container.value?.image ?? "") && !readsMore(container, pod, files)) yield* vectorProblems(files);
    if (FLUENT_BIT.test(container.value?.image ?? "") && !/(?:^|\s)(?:-i|--input)(?![\w-])/.test(line2))
      yield* [...tagProblems(files, filesInUse(container, { pod, daemonSet, objects })), ...parserProblems(files, line2)];
  }
});
var OPEN = /\{\{ *\.|\$\{(?!env:)[A-Za-z]\w*:(?!-)|<%/;
var SECTIONS = /^["']?(?:receivers|processors|exporters|connectors|extensions)["']?:/m;
function readsMore(container, pod, files) {
  const given = new Set(files.map(({ object }) => object));
  return (container.value?.volumeMounts ?? []).some(({ name, mountPath = "" }) => {
    const { configMap, secret, projected } = volumeNamed(pod.value, name) ?? {};
    const sources = [{ configMap, secret }, ...projected?.sources ?? []];
    return mountPath.includes("vector") && sources.some((each) => each.secret || each.configMap && !given.has(each.configMap.name ?? ""));
  });
}
var PARTS = [
  ["receivers", ["receivers", "connectors"]],
  ["processors", ["processors"]],
  ["exporters", ["exporters", "connectors"]]
];
function* collectorProblems(file, { root, placeOf: placeOf4 }) {
  const told11 = /* @__PURE__ */ new Set();
  const undefinedIn = function* (names7, what, homes, where2) {
    const known = homes.flatMap(
      (home) => root.resolve([home]).entries().map(([name]) => name)
    );
    if (known.some((name) => name.includes("$")) || homes.some((home) => typeof root.resolve([home]).raw === "string")) return;
    for (const name of names7.items()) {
      const { value } = name;
      if (typeof value !== "string" || value.includes("$") || known.includes(value) || told11.has(`${what} ${value}`)) continue;
      told11.add(`${what} ${value}`);
      const near = didYouMean(value, known) || (known.length > 0 ? `; it configures ${known.slice(0, 4).join(", ")}` : "");
      yield problem(
        placeOf4(name),
        `${where2} of ${file} names ${what} ${value}, which is not configured: the collector does not start${near}`
      );
    }
  };
  yield* undefinedIn(root.resolve(["service", "extensions"]), "extension", ["extensions"], "service");
  for (const [pipeline, parts2] of root.resolve(["service", "pipelines"]).entries())
    for (const [part, homes] of PARTS) yield* undefinedIn(parts2.resolve([part]), part.slice(0, -1), homes, `pipeline ${pipeline}`);
}
function* vectorProblems(files) {
  const trees = files.flatMap((file) => {
    const tree = /\.(?:ya?ml|json)$/.test(file.key) ? configTree(file) : void 0;
    return tree ? [{ file, tree }] : [];
  });
  if (trees.length < files.length || trees.some(({ tree }) => tree.root.resolve(["type"]).exists) || files.some(({ text: text2 }) => OPEN.test(text2)))
    return;
  const sections = trees.flatMap(
    ({ file, tree }) => ["sources", "transforms", "enrichment_tables", "sinks"].flatMap(
      (section) => tree.root.resolve([section]).entries().map(([name, component]) => ({ section, name, component, file, tree }))
    )
  );
  const known = sections.flatMap(({ section, name }) => section === "sinks" ? [] : [name]);
  if (known.length === 0) return;
  for (const { section, name, component, file, tree } of sections) {
    for (const input of component.resolve(["inputs"]).items()) {
      const { value } = input;
      if (typeof value !== "string" || /[*$]/.test(value) || known.includes(value) || known.some((each) => value.startsWith(`${each}.`)))
        continue;
      yield problem(
        tree.placeOf(input),
        `${section.slice(0, -1)} ${name} of ${file.key} has the input ${value}, which is not defined: Vector does not start${didYouMean(value, known) || `; it defines ${known.slice(0, 4).join(", ")}`}`
      );
    }
  }
}
var PLAIN_INPUTS = new Set(
  "tail systemd cpu mem disk proc netif kmsg node_exporter_metrics fluentbit_metrics kubernetes_events kubernetes-events head health process_exporter_metrics".split(
    " "
  )
);
function* tagProblems(files, used) {
  const sections = files.flatMap(fluentBitSections);
  const inputs = sections.filter(({ kind }) => kind === "INPUT");
  const whole2 = files.map(({ text: text2 }) => text2).join("\n");
  if (inputs.length === 0 || !inputs.every(({ settings }) => PLAIN_INPUTS.has((settings.get("name")?.value ?? "").toLowerCase()))) return;
  if (/rewrite_tag|Streams_File|^[ \t]*\[STREAM|Tag_Regex|log_to_metrics/im.test(whole2)) return;
  const names7 = new Set(files.map(({ key }) => key));
  for (const [, included = ""] of whole2.matchAll(/^[ \t]*@INCLUDE[ \t]+(\S+)/gim))
    if (!names7.has(included.slice(included.lastIndexOf("/") + 1))) return;
  const tags = inputs.map(({ settings }) => settings.get("tag")?.value ?? `${settings.get("name")?.value}.*`);
  if (tags.some((tag) => /[$<]/.test(tag))) return;
  for (const { kind, settings, file } of sections) {
    const { value: match, at } = settings.get("match") ?? {};
    if (!used.includes(file) || kind !== "OUTPUT" && kind !== "FILTER" || match === void 0 || at === void 0 || match.includes("$") || tags.some((tag) => overlap(match, tag)))
      continue;
    yield problem(
      lineAt(file, at),
      `the ${kind.toLowerCase()} ${settings.get("name")?.value ?? ""} of ${file.key} matches ${match}, and the inputs have the tag${tags.length > 1 ? "s" : ""} ${[...new Set(tags)].slice(0, 4).join(", ")}: it gets no record${didYouMean(match, tags)}`,
      { severity: "warning" }
    );
  }
}
function* parserProblems(files, command) {
  const sections = files.flatMap(fluentBitSections);
  const named2 = files.flatMap(({ text: text2 }) => [...text2.matchAll(/^[ \t]*Parsers_File[ \t]+(\S+)/gim)].map(([, file = ""]) => file));
  const isWhole2 = named2.length > 0 && named2.every((name) => files.some(({ key }) => key === name));
  if (!isWhole2 || /(?:^|\s)(?:-R|--parser)(?![\w-])/.test(command) || files.some(({ key }) => /\.ya?ml$/.test(key))) return;
  const known = sections.flatMap(({ kind, settings }) => kind === "PARSER" ? settings.get("name")?.value ?? [] : []);
  if (known.length === 0 || files.some(({ text: text2 }) => /^[ \t]*@INCLUDE[ \t]+\S*\*/im.test(text2))) return;
  for (const { kind, settings, file } of sections) {
    const { value, at } = settings.get("parser") ?? {};
    if (kind !== "INPUT" && kind !== "FILTER" || value === void 0 || at === void 0 || known.includes(value) || /[${]/.test(value))
      continue;
    yield problem(
      lineAt(file, at),
      `the ${kind.toLowerCase()} ${settings.get("name")?.value ?? ""} of ${file.key} names the parser ${value}, which ${named2.join(", ")} does not define: its records are not parsed${didYouMean(value, known) || `; it defines ${known.slice(0, 4).join(", ")}`}`,
      { severity: "warning" }
    );
  }
}
function overlap(a, b) {
  if (a.length > LONGEST_PATTERN || b.length > LONGEST_PATTERN) return true;
  let fits = Array.from({ length: b.length + 1 }, (_, j) => /^\**$/.test(b.slice(0, j)));
  for (const letter of a) {
    const next = [letter === "*" && fits[0] === true];
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1];
      next.push(letter === "*" || other === "*" ? fits[j] === true || next[j - 1] === true : letter === other && fits[j - 1] === true);
    }
    fits = next;
  }
  return fits[b.length] === true;
}
var LONGEST_PATTERN = 500;

// rules/container/prestop-exceeds-grace.ts
var prestop_exceeds_grace_default = rule({
  id: "prestop-exceeds-grace",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "preStop hook sleeps for the whole grace period",
  why: `The grace period includes the preStop hook. If the hook sleeps as long, no time is left for the agent: it gets SIGTERM at the
    end of the grace period and SIGKILL two seconds later, before it has flushed its buffers or closed its connections.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check({ container, pod }) {
    const command = container.at("lifecycle", "preStop", "exec", "command");
    const sleep = container.at("lifecycle", "preStop", "sleep", "seconds");
    const grace = pod.effective?.terminationGracePeriodSeconds ?? 30;
    const seconds = sleep.value === grace ? grace : sleepIn(command.value ?? []);
    if (seconds === void 0 || seconds < grace || grace <= 0) return;
    const written2 = pod.at("terminationGracePeriodSeconds");
    const rest = seconds === grace ? "the whole" : "more than the";
    yield problem(
      sleep.value === grace ? sleep : command.items().find(({ value = "" }) => value.includes(String(seconds))) ?? command,
      `the preStop hook sleeps ${seconds} s, ${rest} grace period of ${grace} s: the container is killed before it can stop; raise terminationGracePeriodSeconds`,
      { related: written2.exists ? [{ place: written2, message: "the grace period" }] : [] }
    );
  }
});
function sleepIn(words) {
  const script = words.join(" ");
  if (/\b(?:while|until|for|if|timeout|trap)\b|&&|\|\|/.test(script.replace(/&&\s*sleep/g, " sleep"))) return void 0;
  const times = [...script.matchAll(/(?:^|[\s;/&])sleep\s+(\d+)s?(?=$|[\s;&])/g)].map(([, time]) => Number(time));
  return times.length === 0 ? void 0 : times.reduce((sum, time) => sum + time, 0);
}

// rules/container/relative-working-dir.ts
var relative_working_dir_default = rule({
  id: "relative-working-dir",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "workingDir is not an absolute path",
  why: `The API server accepts any workingDir. The runtime refuses one that is not absolute (Cwd must be an absolute path), and no container starts.`,
  references: ["https://github.com/opencontainers/runtime-spec/blob/main/config.md#process"],
  *check({ container, pod }) {
    const directory = container.at("workingDir");
    const { value } = directory;
    if (!value || value.startsWith("/") || isFilledInLater(value)) return;
    if (/^[A-Za-z]:|[\\%]/.test(value) || pod.value?.os?.name === "windows" || selectsWindows(pod.value)) return;
    if ([container.value, pod.value].some((each) => each?.securityContext?.windowsOptions !== void 0)) return;
    yield problem(
      directory,
      `workingDir "${value}" is not absolute, and the runtime does not start the container; write /${value.replace(/^\.?\//, "")}`,
      {
        fix: set(directory, `/${value.replace(/^\.?\//, "")}`, "unsafe")
      }
    );
  }
});
function selectsWindows(spec) {
  return spec !== void 0 && nodeAlternatives(spec).some((term) => term.some(({ key, values }) => key.endsWith("kubernetes.io/os") && values.includes("windows")));
}

// rules/container/restart-policy.ts
var restart_policy_default = rule({
  id: "restart-policy",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "restartPolicy of a DaemonSet must be Always",
  why: `A DaemonSet keeps a pod running on each node and has no concept of a finished pod, so the API server accepts only Always. Use a
    Job or an init container for work that finishes.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy"],
  *check(subject) {
    const policy = subject.pod.at("restartPolicy");
    const fix = policy.value?.toLowerCase() === "always" ? set(policy, "Always", "safe") : remove(policy, "unsafe");
    yield present(subject, { fix });
  }
});

// rules/container/shell-ignores-sigterm.ts
var SHELL3 = /^(?:.*\/)?(?:sh|bash|ash|dash)$/;
var WAITS = /(?:^|[\s;&|])(?:sleep\s+(?:infinity|inf|\d{4,}|\d+[hd])\b|tail\s+-[fF]|while\s+(?:true|:|\[\s*1|sleep))/;
var shell_ignores_sigterm_default = rule({
  id: "shell-ignores-sigterm",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Process 1 of the container ignores SIGTERM",
  why: `The kernel applies no default action of a signal to process 1 of a container, so a waiting shell, sleep or tail ignores SIGTERM.
    Each pod then takes its whole grace period (30 s by default) to stop, on every node and in every rollout.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  options: {
    seconds: { type: "integer", default: 5, minimum: 0, description: "longest grace period that is not reported" }
  },
  *check({ container, kind, pod }, { seconds }) {
    if (kind === "init" || pod.value?.shareProcessNamespace === true || pod.value?.hostPID === true) return;
    if (pod.effective?.terminationGracePeriodSeconds !== void 0 && pod.effective.terminationGracePeriodSeconds <= seconds) return;
    const { command = [], args = [] } = container.value ?? {};
    if (command.length === 0) return;
    const waiter = waiterIn([...command, ...args]);
    if (waiter === void 0) return;
    yield problem(
      container.at("command"),
      `${waiter} as process 1 ignores SIGTERM: each pod takes its whole grace period to stop; trap the signal, or set shareProcessNamespace`
    );
  }
});
function waiterIn(words) {
  const [program = "", ...rest] = words;
  const name = program.split("/").at(-1) ?? "";
  if (name === "sleep" || name === "tail" && /^-[fF]/.test(rest[0] ?? "")) return name;
  if (!SHELL3.test(program)) return void 0;
  const script = rest.find((word) => !word.startsWith("-")) ?? "";
  if (/\btrap\b/.test(script) || !rest.some((word) => /^-[abd-z]*c[a-z]*$/.test(word)) || !WAITS.test(script)) return void 0;
  return "a shell that waits";
}

// rules/container/shell-syntax-in-args.ts
var SHELL4 = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;
var shell_syntax_in_args_default = rule({
  id: "shell-syntax-in-args",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Shell variable in a command that no shell runs",
  why: `In command and args Kubernetes expands only $(NAME). $NAME and \${NAME} reach the program unchanged unless a shell starts it:
    the agent takes the text as the name of its node or the address of its server.`,
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"],
  *check({ container }) {
    const { command = [], args = [], env = [] } = container.value ?? {};
    if (command.some((word) => SHELL4.test(word)) || /\.sh$|^(?:tini|dumb-init|env|nsenter|chroot)$/.test(command[0] ?? "")) return;
    const names7 = new Set(env.map(({ name = "" }) => name));
    for (const [list, words] of [
      ["command", command],
      ["args", args]
    ]) {
      for (const [index, word] of words.entries()) {
        if (/[\n;|&]/.test(word)) continue;
        const found2 = [...word.matchAll(/(?<!\$)\$(?:\{([A-Z_][A-Z0-9_]*)\}|([A-Z_][A-Z0-9_]*))/gi)].filter(
          ([, braced, bare]) => names7.has(braced ?? bare ?? "")
        );
        const [first] = found2;
        if (!first) continue;
        const place = container.at(list).at(index);
        const name = first[1] ?? first[2] ?? "";
        yield problem(place, `${first[0]} is not expanded, because no shell runs here; write $(${name})`, {
          // The entry point of the image may be a shell script that expands its arguments.
          severity: command.length === 0 ? "info" : "warning",
          fix: set(place, replaced(word, found2), "unsafe")
        });
      }
    }
  }
});
function replaced(word, found2) {
  return found2.reduceRight((text2, match) => {
    const at = match.index ?? 0;
    return `${text2.slice(0, at)}$(${match[1] ?? match[2] ?? ""})${text2.slice(at + match[0].length)}`;
  }, word);
}

// rules/container/shell-syntax-in-env.ts
var shell_syntax_in_env_default = rule({
  id: "shell-syntax-in-env",
  on: "container",
  severity: "info",
  preset: "recommended",
  since: "0.2.0",
  summary: "Shell variable in the value of an environment variable",
  why: `In the value of a variable Kubernetes expands only $(NAME). \${NAME} stays as it is: the agent takes the text as the address of its server, unless it expands variables itself.`,
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/"],
  *check({ container }) {
    const { image = "", command = [], args = [] } = container.value ?? {};
    if (/opentelemetry|otel|\balloy\b/.test(image) || EXPANDS.test([...command, ...args].join(" "))) return;
    const before = /* @__PURE__ */ new Set();
    for (const [index, { name = "", value = "" }] of (container.value?.env ?? []).entries()) {
      const isScript3 = /[\n;|&]|\s-/.test(value);
      const written2 = isScript3 ? void 0 : [...value.matchAll(REFERENCE)].find(([, inner, bare = ""]) => before.has(inner ?? bare));
      before.add(name);
      if (!written2 || /^(?:SPRING|QUARKUS|MICRONAUT)_/.test(name)) continue;
      const place = container.at("env").at(index).at("value");
      const right = value.replaceAll(
        REFERENCE,
        (text2, inner, bare = "") => before.has(inner ?? bare) ? `$(${inner ?? bare})` : text2
      );
      yield problem(
        place,
        `${written2[0]} is not expanded in the value of a variable, unless the program does it; write $(${written2[1] ?? written2[2] ?? ""})`,
        {
          fix: set(place, right, "unsafe")
        }
      );
    }
  }
});
var EXPANDS = /\b(?:envsubst|eval)\b/;
var REFERENCE = /(?<!\$)\$(?:\{([A-Za-z_]\w*)\}|([A-Z][A-Z0-9]*_[A-Z0-9_]*)(?![\w(]))/g;

// rules/container/unknown-container-name.ts
var DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";
var unknown_container_name_default = rule({
  id: "unknown-container-name",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Reference to an undefined container",
  why: `The API server does not check names of containers in a resourceFieldRef or an annotation. The kubelet leaves a container with an unknown
    resourceFieldRef in CreateContainerConfigError on every node; kubectl logs and exec warn about an unknown default container, and use the first one.`,
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/environment-variable-expose-pod-information/"],
  *check({ daemonSet, pod }) {
    const names7 = containersOf(pod.value).flatMap(({ name }) => name ? [name] : []);
    if (names7.length === 0) return;
    const tell = (place, name, outcome2, severity) => {
      const near = suggest(name, names7);
      return problem(
        place,
        `the pod has no container "${name}", so ${outcome2}${didYouMean(name, names7) || `; its containers are ${names7.join(", ")}`}`,
        {
          severity,
          hazard: severity === "error" ? "deadlock" : void 0,
          fix: near === void 0 ? void 0 : set(place, near, "unsafe")
        }
      );
    };
    for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
      for (const variable of container.at("env").items()) {
        const place = variable.at("valueFrom", "resourceFieldRef", "containerName");
        if (place.value && !names7.includes(place.value))
          yield tell(place, place.value, "the container with the reference never starts", "error");
      }
    }
    const annotation2 = daemonSet.at("spec", "template", "metadata", "annotations").at(DEFAULT_CONTAINER);
    if (annotation2.value && !names7.includes(annotation2.value))
      yield tell(annotation2, annotation2.value, "kubectl logs and exec use the first one", "warning");
  }
});

// rules/container/unknown-option-value.ts
var KUBE_PROXY = /(?:^|\/)kube-proxy(?:[-:@]|$)/;
var VALUES = [
  {
    name: /^proxy-mode$/,
    image: /(?:^|\/)kube-proxy[^:@]*:v?1\.(?:2[6-9]|[3-9]\d)/,
    known: ["iptables", "ipvs", "nftables", "kernelspace"]
  },
  { name: /^proxy-mode$/, image: KUBE_PROXY, known: ["iptables", "ipvs", "nftables", "kernelspace", "userspace"] },
  {
    name: /^logging-format$/,
    image: /(?:^|[/-])(?:kube-|csi-|node-driver-registrar|livenessprobe|cert-manager|cloud-controller)/,
    known: ["text", "json"]
  },
  { name: /^MIG_STRATEGY$|^mig-strategy$/, known: ["none", "single", "mixed"] },
  { name: /^DEVICE_ID_STRATEGY$/, known: ["uuid", "index"] },
  {
    name: /^CALICO_IPV[46]POOL_(?:IPIP|VXLAN)$/,
    image: /(?:^|\/)node[:@]/,
    known: ["Always", "CrossSubnet", "Cross-Subnet", "Never", "Off"],
    inAnyCase: true
  },
  { name: /^CALICO_NETWORKING_BACKEND$/, image: /(?:^|\/)node[:@]/, known: ["bird", "vxlan", "none", "gobgp"] },
  { name: /^log\.level$/, image: /(?:^|\/)node-exporter:v?[1-9]/, known: ["debug", "info", "warn", "error"] },
  { name: /^log\.format$/, image: /(?:^|\/)node-exporter:v?[1-9]/, known: ["logfmt", "json"] },
  {
    name: /^DD_LOG_LEVEL$/,
    known: ["trace", "debug", "info", "warn", "warning", "error", "critical", "off"],
    inAnyCase: true
  }
];
var LEVELS = "trace debug info warn error fatal panic critical notice warning alert emerg verbose information informational emergency severe".split(
  " "
);
var PROTOCOLS = ["tcp", "udp", "http", "https", "grpc", "tls"];
var FORMATS = ["json", "text", "logfmt", "console", "plain"];
var LEVEL = /log[-_.]?level$|loglevel$|verbosity$|log[-_.]?severity[a-z]*$/i;
var PROTOCOL = /(?:^|[-_.])(?:protocol|proto|scheme)$/i;
var FORMAT = /log(?:ging)?[-_.]?format$/i;
var SLIPS = {
  ture: "true",
  rtue: "true",
  ttrue: "true",
  truee: "true",
  flase: "false",
  fasle: "false",
  fales: "false",
  afalse: "false",
  falsee: "false",
  flse: "false"
};
var NAMED = /^(?:configmap|tcp-services-configmap|udp-services-configmap|publish-service|default-backend-service|default-ssl-certificate)$/;
var SERVICE = /service$/;
var INGRESS = /(?:^|\/)(?:ingress-nginx\/controller|nginx-ingress-controller)(?:[-:@]|$)/;
var unknown_option_value_default = rule({
  id: "unknown-option-value",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Program does not know the value of its option",
  why: `Kubernetes does not look at the options and variables of programs. A program that is given a value which it does not know exits on every node, or ignores
    the setting and goes on with its default.`,
  references: [
    "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/",
    "https://docs.tigera.io/calico/latest/reference/configure-calico-node",
    "https://github.com/NVIDIA/k8s-device-plugin#configuring-the-nvidia-device-plugin-binary",
    "https://kubernetes.github.io/ingress-nginx/user-guide/cli-arguments/"
  ],
  *check({ container }) {
    for (const setting of settingsOf(container)) {
      const { name, value, place } = setting;
      if (value === "" || value.length > 200 || isFilledInLater(value)) continue;
      const text2 = typeof place.value === "string" ? place.value : "";
      const correct8 = (right) => set(place, text2.slice(0, text2.length - value.length) + right, "unsafe");
      const slip2 = slipIn(setting);
      const unknown2 = unknownIn(setting, container.value);
      if (unknown2) {
        const near = unknown2.near ?? slip2;
        yield problem(
          place,
          `${name} does not know "${unknown2.value}"; use ${near === void 0 ? `one of ${unknown2.known.join(", ")}` : near}`,
          { fix: near === void 0 || value !== unknown2.value ? void 0 : correct8(near) }
        );
      } else if (slip2 !== void 0) {
        yield problem(place, `${name} is set to "${value}", a misspelled ${slip2}, which the program does not know; write ${slip2}`, {
          fix: correct8(slip2)
        });
      } else if (name === "v" && !setting.isVariable && text2.startsWith("--v=") && /^[a-z]+$/i.test(value) && !/^(?:true|false)$/i.test(value)) {
        yield problem(place, `--v takes a number, not "${value}", and programs of Kubernetes exit; write --v=2, or higher for more`);
      } else if (NAMED.test(name) && INGRESS.test(container.value?.image ?? "") && /^[a-z0-9.-]+$/.test(value)) {
        yield problem(
          place,
          `--${name} takes NAMESPACE/NAME, and the controller ${SERVICE.test(name) ? "exits" : "does not find the object"} without the namespace; write $(POD_NAMESPACE)/${value}`
        );
      }
    }
  }
});
function unknownIn({ name, value }, container) {
  for (const { name: pattern, image, known, inAnyCase, isList } of VALUES) {
    if (!pattern.test(name) || image && !image.test(container?.image ?? "")) continue;
    const same = (one, other) => one === other || inAnyCase === true && one.toLowerCase() === other.toLowerCase();
    const wrong = (isList ? value.split(",") : [value]).find((each) => !known.some((other) => same(each, other)));
    if (wrong === void 0) continue;
    return { value: wrong, known, near: known.find((each) => editDistance(wrong.toLowerCase(), each.toLowerCase()) <= 1) };
  }
  return void 0;
}
function slipIn({ name, value }) {
  const word = value.toLowerCase();
  const boolean = SLIPS[word];
  if (boolean !== void 0) return boolean;
  if (PROTOCOL.test(name)) return swapped(word);
  const words = LEVEL.test(name) ? LEVELS : FORMAT.test(name) ? FORMATS : [];
  if (words.includes(word) || !/^[a-z]{4,12}$/.test(word)) return void 0;
  return words.find((each) => each.length > 3 && !word.startsWith(each) && editDistance(word, each) === 1);
}
function swapped(word) {
  if (PROTOCOLS.includes(word)) return void 0;
  return PROTOCOLS.find((each) => {
    const index = each.split("").findIndex((letter, at) => letter !== word[at]);
    return each.slice(0, index) + (each[index + 1] ?? "") + (each[index] ?? "") + each.slice(index + 2) === word;
  });
}

// rules/container/unnamed-pull-secret.ts
var unnamed_pull_secret_default = rule({
  id: "unnamed-pull-secret",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Image pull secret without a name",
  why: `The entry refers to no Secret and has no effect; usually a template value was empty. Pulling images from a private registry then
    fails on every node.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod"],
  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1));
    yield present(subject, { fix: remove(entry, "safe", "remove the entry, which has no effect") });
  }
});

// rules/container/unreadable-logs.ts
var unreadable_logs_default = rule({
  id: "unreadable-logs",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Log agent may not read the logs of its node",
  why: `Container runtimes make the log files of containers readable only by root and its group (mode 0640). An agent that runs as another user and group gets "permission denied" for
    each of them and delivers nothing. Without runAsGroup the image decides on the group.`,
  references: [
    "https://github.com/containerd/containerd/issues/8920",
    "https://github.com/fluent/fluentd-kubernetes-daemonset/issues/548",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  *check({ container, pod, role, kind }) {
    if (kind === "init" || !role.is("log")) return;
    const own = container.value?.securityContext;
    const ofPod = pod.value?.securityContext;
    const user = own?.runAsUser ?? ofPod?.runAsUser;
    const isOther = user === void 0 ? (own?.runAsNonRoot ?? ofPod?.runAsNonRoot) === true : user > 0;
    if (!isOther || own?.privileged === true) return;
    const group = own?.runAsGroup ?? ofPod?.runAsGroup;
    const { supplementalGroups = [], fsGroup } = ofPod ?? {};
    if (group === 0 || fsGroup === 0 || supplementalGroups.length > 0) return;
    if (own?.capabilities?.add?.some((name) => /^(?:CAP_)?(?:DAC_READ_SEARCH|DAC_OVERRIDE|ALL)$/.test(name))) return;
    const reads = container.value?.volumeMounts?.some(
      ({ name }) => /^\/var\/log(?:\/(?:pods|containers))?\/?$/.test(volumeNamed(pod.value, name)?.hostPath?.path ?? "")
    );
    if (!reads) return;
    const field = user === void 0 ? "runAsNonRoot" : "runAsUser";
    const place = container.at("securityContext").at(field);
    const who = user === void 0 ? "another user than root" : `user ${user}`;
    yield problem(
      place.exists ? place : pod.at("securityContext").at(field),
      group === void 0 ? `runs as ${who}, and only root and its group can read the log files of containers; run as root, or set runAsGroup: 0` : `runs as ${who} and group ${group}, and only root and its group can read the log files of containers; run as root, or set runAsGroup: 0`,
      { severity: group === void 0 ? "info" : "warning" }
    );
  }
});

// rules/container/unusual-env-name.ts
var unusual_env_name_default = rule({
  id: "unusual-env-name",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid character in the name of an environment variable",
  why: `Since Kubernetes 1.34 the name of a variable may contain any printable character except "=". Shells and nearly all programs
    cannot read a name with a space or a "$": the agent runs with its default.`,
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"],
  *check({ container }) {
    for (const variable of container.at("env").items()) {
      const name = variable.value?.name ?? "";
      if (!/[\s$]/.test(name)) continue;
      const better = name.trim().replace(/^\$[({]?|[)}]$/g, "").replace(/[\s$(){}]+/g, "_");
      yield problem(
        variable.at("name"),
        `variable name "${name}" contains ${/\s/.test(name) ? "a space" : 'a "$"'}, so programs do not read it; write ${better}`,
        {
          fix: set(variable.at("name"), better, "unsafe")
        }
      );
    }
  }
});

// rules/container/wrong-field-ref.ts
var MEANT = [
  [/(?:^|_)NODE_?NAME$/, ["spec.nodeName"]],
  [/(?:^|_)POD_?NAME$/, ["metadata.name"]],
  [/(?:^|_)POD_?NAMESPACE$/, ["metadata.namespace"]],
  [/(?:^|_)POD_?UID$/, ["metadata.uid"]],
  [/(?:^|_)POD_?IPS?$/, ["status.podIP", "status.podIPs"]],
  [/(?:^|_)(?:HOST|NODE)_?IPS?$/, ["status.hostIP", "status.hostIPs"]]
];
var CLUSTERED = /^(?:ES|ELASTIC\w*|OPENSEARCH|RABBITMQ|CONSUL|EMQX|ERLANG|RELEASE|CASSANDRA|SOLR|NATS|VAULT)_(?:[A-Z]+_)*NODE_?NAME$/;
var IN_CSI = /(?:^|_)NODE_?ID$/;
var NODE2 = ["spec.nodeName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs"];
var ADDRESSES = /* @__PURE__ */ new Set(["status.podIP", "status.podIPs", "status.hostIP", "status.hostIPs"]);
var wrong_field_ref_default = rule({
  id: "wrong-field-ref",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Variable is filled from another field than its name says",
  why: `An agent reads NODE_NAME, POD_NAME or POD_IP to find out where it runs. With the value of another field it registers under a wrong name, finds no node of that
    name, or watches the pods of none.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/downward-api/"],
  *check({ container, pod, daemonSet, role }) {
    const { env = [] } = container.value ?? {};
    yield* literals(container, daemonSet);
    yield* otherResources(container);
    for (const [index, { name = "", valueFrom }] of env.entries()) {
      const path = valueFrom?.fieldRef?.fieldPath;
      if (path === void 0) continue;
      const [, fields] = MEANT.find(([pattern]) => pattern.test(name)) ?? (role.is("csi") && IN_CSI.test(name) ? [name, NODE2] : []);
      const [usual] = fields ?? [];
      if (!fields || usual === void 0 || fields.includes(path)) continue;
      if (ADDRESSES.has(path) && (pod.value?.hostNetwork === true || !ADDRESSES.has(usual)) && !isOfPod(name)) continue;
      if (CLUSTERED.test(name) && path === "metadata.name") continue;
      if (path.includes("[")) continue;
      const place = container.at("env", index).at("valueFrom", "fieldRef", "fieldPath");
      yield problem(place, `${name} is filled from ${path}, not from ${usual}; correct the fieldPath, or rename the variable`, {
        fix: set(place, usual, "unsafe")
      });
    }
  }
});
function* literals(container, daemonSet) {
  const namespace = daemonSet.value?.metadata?.namespace;
  for (const [index, { name = "", value = "" }] of (container.value?.env ?? []).entries()) {
    const isNode = LITERAL_NODE.test(name);
    const isNamespace = LITERAL_NAMESPACE.test(name) && namespace !== void 0 && value !== namespace;
    if (!(isNode || isNamespace) || !/^[a-z0-9][a-z0-9.-]*$/.test(value) || isFilledInLater(value)) continue;
    const place = container.at("env", index).at("value");
    yield problem(
      place,
      isNode ? `${name} is ${value} in the pods of all nodes; fill it from spec.nodeName` : `${name} is ${value}, and the pods are in namespace ${namespace}; fill it from metadata.namespace`
    );
  }
}
function* otherResources(container) {
  for (const variable of container.at("env").items()) {
    const place = variable.at("valueFrom", "resourceFieldRef", "resource");
    const [, kind, resource] = /^(limits|requests)\.(cpu|memory)$/.exec(place.value ?? "") ?? [];
    const [, wanted] = RESOURCES.find(([name]) => name.test(variable.value?.name ?? "")) ?? [];
    if (kind === void 0 || wanted === void 0 || wanted === resource) continue;
    yield problem(
      place,
      `${variable.value?.name ?? ""} is filled from ${kind}.${resource}, not from ${kind}.${wanted}; correct one of the two`,
      {
        fix: set(place, `${kind}.${wanted}`, "unsafe")
      }
    );
  }
}
var RESOURCES = [
  [/^GOMEMLIMIT$|(?:^|_)MEM(?:ORY)?(?:_?(?:LIMIT|REQUEST))?$/, "memory"],
  [/^GOMAXPROCS$|(?:^|_)CPU(?:_?(?:LIMIT|REQUEST))?$/, "cpu"]
];
var LITERAL_NODE = /^(?:MY_|K8S_|KUBE_|KUBERNETES_)?NODE_?NAME$/;
var LITERAL_NAMESPACE = /^(?:MY_)?POD_?NAMESPACE$/;
function isOfPod(name) {
  return /POD_?(?:NAME|NAMESPACE|UID)$/.test(name);
}

// rules/image/always-pull.ts
var MANY = 100;
var always_pull_default = rule({
  id: "always-pull",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "imagePullPolicy Always with a fixed image version",
  why: `With imagePullPolicy Always a container does not start while the registry is unavailable, and a fleet that restarts asks it from
    every node at once. A version or a digest always names the same image, so the copy on the node can be used.`,
  references: [
    "https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy",
    "https://github.com/kubernetes/kubernetes/issues/17118",
    "https://github.com/kubereboot/kured/issues/471"
  ],
  *check({ container, role, nodes }) {
    const policy = container.at("imagePullPolicy");
    const image = container.value?.image ?? "";
    if (policy.value !== "Always" || isMutableImage(image) || parseImage(image) === void 0) return;
    const many = nodes && nodes.desired >= MANY ? ` on ${nodes.desired} nodes` : "";
    const who = role.nodeCritical ? `this ${role.title}` : "the agent";
    yield problem(
      policy,
      `imagePullPolicy Always pulls ${image} at each start${many}, so ${who} does not start while the registry is unavailable; use IfNotPresent`,
      {
        severity: role.nodeCritical || many !== "" ? "warning" : "info",
        fix: set(policy, "IfNotPresent", "unsafe")
      }
    );
  }
});

// rules/image/anonymous-docker-hub.ts
var MANY2 = 100;
var anonymous_docker_hub_default = rule({
  id: "anonymous-docker-hub",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Anonymous pull from Docker Hub on every node",
  why: `Docker Hub limits anonymous pulls by IP address, and the nodes of a cluster often share one. A rollout or scale-out over some
    dozens of nodes reaches the limit; the remaining pods stay in ImagePullBackOff for hours.`,
  references: ["https://docs.docker.com/docker-hub/usage/pulls/", "https://github.com/che-incubator/kubernetes-image-puller/issues/159"],
  *check({ pod, nodes }) {
    const spec = pod.value;
    const many = nodes && nodes.desired > MANY2 ? nodes.desired : void 0;
    if (!spec || (spec.imagePullSecrets?.length ?? 0) > 0) return;
    const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
    const [first, ...others] = containers.filter(({ value }) => value?.imagePullPolicy !== "Never" && isOnDockerHub(value?.image ?? ""));
    if (!first) return;
    yield problem(
      first.at("image"),
      `${many === void 0 ? "every node pulls" : `${many} nodes pull`} ${first.value?.image ?? ""} from Docker Hub anonymously, and its rate limit can stop a rollout; use a mirror or imagePullSecrets`,
      {
        severity: many === void 0 ? "info" : "warning",
        related: others.map((each) => each.at("image"))
      }
    );
  }
});
function isOnDockerHub(image) {
  return parseImage(image)?.domain === "docker.io";
}

// rules/image/dead-registry.ts
var DEAD = [
  { prefix: /^k8s\.gcr\.io\//, state: "has been frozen since April 2023 and may go away", successor: "registry.k8s.io", isMirrored: true },
  {
    prefix: /^(?:(?:eu|us|asia)\.)?gcr\.io\/google[-_]containers\//,
    state: "has been frozen since April 2023 and may go away",
    successor: "registry.k8s.io",
    isMirrored: true
  },
  {
    prefix: /^gcr\.io\/k8s-staging-[a-z0-9-]+\//,
    state: "deletes images after some weeks, so nodes that join later cannot pull this one",
    successor: "a release from registry.k8s.io",
    isRenewed: true
  },
  { prefix: /^quay\.io\/k8scsi\//, state: "has been abandoned since 2021", successor: "registry.k8s.io/sig-storage" },
  {
    prefix: /^gcr\.io\/kubebuilder\//,
    state: "was deleted in 2025, so nodes that join later cannot pull this image",
    successor: "quay.io/brancz/kube-rbac-proxy"
  },
  {
    prefix: /^(?:(?:index\.)?docker\.io\/)?bitnami\/(?=[^@:]*:(?!latest\b))/,
    state: "has had no versioned tags since September 2025, so nodes that join later cannot pull this image",
    successor: "docker.io/bitnamilegacy, which gets no updates, or an image of the project itself"
  }
];
var dead_registry_default = rule({
  id: "dead-registry",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Image from a frozen or abandoned registry",
  why: `The registries k8s.gcr.io and gcr.io/google-containers were frozen in April 2023, quay.io/k8scsi was abandoned in 2021, and images of
    gcr.io/k8s-staging-* are deleted after some weeks. In 2025 gcr.io/kubebuilder was deleted, and the versions of docker.io/bitnami went away. A node that joins later cannot pull what was deleted.`,
  references: [
    "https://kubernetes.io/blog/2023/03/10/image-registry-redirect/",
    "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/",
    "https://github.com/kubernetes/registry.k8s.io",
    "https://github.com/bitnami/containers/issues/83267",
    "https://github.com/kubernetes-sigs/kubebuilder/discussions/3907"
  ],
  options: {
    registries: {
      type: "list",
      default: [],
      description: "further registries or repositories that images must not come from, such as registry.example.com/old"
    }
  },
  *check({ container }, { registries }) {
    const image = container.at("image");
    const name = image.value ?? "";
    const own = registries.find((registry2) => name === registry2 || name.startsWith(`${registry2.replace(/\/$/, "")}/`));
    if (own !== void 0) {
      yield problem(image, `images must not come from ${own}; use another registry`);
      return;
    }
    const found2 = DEAD.find(({ prefix }) => prefix.test(name));
    if (!found2) return;
    const [registry] = found2.prefix.exec(name) ?? [""];
    yield problem(image, `${registry.replace(/\/$/, "")} ${found2.state}; use ${found2.successor}`, {
      // A tag that each build moves is not among those that are deleted.
      severity: found2.isRenewed && isMutableImage(name) ? "info" : "warning",
      fix: found2.isMirrored ? set(image, `registry.k8s.io/${name.slice(registry.length)}`, "unsafe", "pull from registry.k8s.io") : void 0
    });
  }
});

// rules/image/invalid-image.ts
var invalid_image_default = rule({
  id: "invalid-image",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid image reference",
  why: `The API server accepts any text as an image. The kubelet parses it when it starts the container, and where it cannot, the pod stays in
    InvalidImageName on every node.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names", "https://github.com/distribution/reference"],
  *check({ container }) {
    const image = container.at("image");
    const text2 = image.value;
    if (!text2 || parseImage(text2) || isOpenImage(text2)) return;
    yield problem(image, `"${text2}" is not a valid image: ${reasonOf(text2)}, and the pods stay in InvalidImageName`);
  }
});
var LONGEST_TAG = 128;
function reasonOf(text2) {
  if (/^[a-z][a-z+]*:\/\//.test(text2)) return "it must not start with a scheme";
  if (/\s/.test(text2)) return "it contains a space";
  const [name = "", digest] = text2.split("@");
  const short = /^sha256:([0-9a-f]*)$/.exec(digest ?? "")?.[1];
  if (short !== void 0 && short.length !== 64) return `a sha256 digest has 64 digits, this one ${short.length}`;
  if (digest !== void 0 && !/^sha(?:256|384|512):[0-9a-f]+$/.test(digest)) return `"${digest}" is not a digest such as sha256:…`;
  if (/^[0-9a-f]{64}$/.test(text2)) return "it is the id of an image, not a name";
  const path = name.slice(name.indexOf("/") + 1);
  const [repository = "", ...tags] = path.split(":");
  if (tags.length > 1) return "it has more than one tag";
  if (name.endsWith(":")) return 'the tag after ":" is missing';
  if (name.startsWith("/") || name.includes("//") || name.endsWith("/")) return "a part of the path is empty";
  if (/[A-Z]/.test(repository)) return "the repository must be in lower case";
  if (tags[0] !== void 0 && tags[0].length > LONGEST_TAG)
    return `a tag has at most ${LONGEST_TAG} characters, this one ${tags[0].length}`;
  if (tags[0] !== void 0 && !/^\w[\w.-]{0,127}$/.test(tags[0])) return `"${tags[0]}" is not a valid tag`;
  return "it must be a repository with an optional tag and digest";
}

// rules/image/mixed-image-versions.ts
var mixed_image_versions_default = rule({
  id: "mixed-image-versions",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.2.0",
  summary: "Containers of one pod run different versions of an image",
  why: `An agent and the init container that installs its files, or its sidecars, are released together. Where an update changed the tag of one and forgot the other, the node
    gets the files of one version and the process of another.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/"],
  *check({ pod }) {
    const { containers = [], initContainers = [] } = pod.value ?? {};
    if (containers.length + initContainers.length < 2) return;
    const seen = /* @__PURE__ */ new Map();
    const at = (list, index) => pod.at(list, index).at("image");
    for (const [list, items] of [
      ["containers", containers],
      ["initContainers", initContainers]
    ]) {
      for (const [index, { image = "" }] of items.entries()) {
        const { path, tag, digest } = parseImage(image) ?? {};
        if (path === void 0 || tag === void 0 || digest !== void 0 || !/\d/.test(tag)) continue;
        const known = seen.get(path);
        if (!known) seen.set(path, { tag, place: at(list, index) });
        else if (known.tag !== tag && flavour(known.tag) === flavour(tag)) {
          yield problem(at(list, index), `${path} is ${tag} here and ${known.tag} in another container of the pod; use one version`, {
            related: [{ place: known.place, message: "the other version" }]
          });
        }
      }
    }
    yield* ofFamily(pod);
  }
});
function* ofFamily(pod) {
  const images = [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap((container) => {
    const { path, tag, digest } = parseImage(container.value?.image ?? "") ?? {};
    const version = digest === void 0 ? /^v?(\d+\.\d+)\.\d+$/.exec(tag ?? "")?.[1] : void 0;
    return path === void 0 || version === void 0 ? [] : [{ path, tag: tag ?? "", version, place: container.at("image") }];
  });
  for (const helper of images) {
    const agent = images.find(({ path }) => helper.path.startsWith(`${path}-`));
    if (!agent || agent.version === helper.version || major(agent.version) !== major(helper.version)) continue;
    yield problem(
      helper.place,
      `${helper.path} is ${helper.tag}, and ${agent.path}, which it belongs to, is ${agent.tag}; use one version if they are released together`,
      { related: [{ place: agent.place, message: "the other version" }] }
    );
  }
}
function major(version) {
  return version.split(".", 1)[0] ?? "";
}
function flavour(tag) {
  return tag.replace(/\d+/g, "#");
}

// rules/image/mutable-image-tag.ts
var mutable_image_tag_default = rule({
  id: "mutable-image-tag",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Image tag is mutable",
  why: `A node pulls the image when it has none of that tag and, with imagePullPolicy Always, each time a pod starts. With a tag that moves, such as
    latest, nodes run different builds, no rollout shows the change, and a rollback does not restore the previous build.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
  options: {
    tags: { type: "list", default: [], description: "further tags that are moved from build to build" }
  },
  *check({ container }, { tags }) {
    const image = container.at("image");
    const name = image.value;
    if (!name || !(isMutableImage(name) || isMoving(name, tags)) || /\b(?:replace|placeholder|change-?me)\b/i.test(name) || container.value?.imagePullPolicy === "Never")
      return;
    const tag = parseImage(name)?.tag;
    yield problem(
      image,
      `${name} ${tag === void 0 ? "has no tag, which defaults to latest" : "is a mutable tag"}, so nodes run different builds; pin a version or a digest`
    );
  }
});
function isMoving(image, tags) {
  const { tag, digest } = parseImage(image) ?? {};
  return tag !== void 0 && digest === void 0 && tags.includes(tag);
}

// rules/image/never-pull.ts
var never_pull_default = rule({
  id: "never-pull",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "imagePullPolicy is Never",
  why: `With imagePullPolicy Never the pod starts only where somebody has loaded the image before. A node that joins later, or whose kubelet has
    removed the unused image, stays at ErrImageNeverPull.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy"],
  *check({ container }) {
    const policy = container.at("imagePullPolicy");
    if (policy.value !== "Never") return;
    yield problem(
      policy,
      `${container.value?.image ?? "the image"} is never pulled: on nodes that do not have it the pod stays at ErrImageNeverPull; use IfNotPresent`,
      {
        fix: remove(policy, "unsafe")
      }
    );
  }
});

// rules/metadata/broken-json-config.ts
var LONGEST2 = 1e5;
var COMMENT = /^[ \t]{0,40}(?:\/\/|#)|\/\*/m;
var broken_json_config_default = rule({
  id: "broken-json-config",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Configuration or annotation of the pods is not JSON",
  why: `To the API server the value of a ConfigMap is a text, whatever its key says. The agent reads it at its start and exits on every node, or the container runtime refuses the
    configuration of its network.`,
  references: ["https://www.rfc-editor.org/rfc/rfc8259", "https://www.cni.dev/docs/spec/#configuration-format"],
  *check({ daemonSet, pod, objects, role }) {
    yield* annotationProblems(daemonSet);
    const networks = role.is("cni") || usesNetworks(daemonSet) ? objectsInFolder("NetworkAttachmentDefinition", daemonSet, objects) : [];
    for (const { object, field } of networks) {
      const place = field.resolve(["spec", "config"]);
      const broken = typeof place.raw === "string" && place.raw.trim() !== "" && !isOpen(place.raw) ? problemOf(place.raw) : void 0;
      if (!broken) continue;
      yield problem(
        place,
        `the config of NetworkAttachmentDefinition ${object.name} is not valid JSON, so no pod with this network starts${broken.line === void 0 ? "" : `; see line ${broken.line} of the value`}`,
        brokenAt(place, broken.line)
      );
    }
    for (const { object, key, text: text2, place } of configFiles({ pod, daemonSet, objects })) {
      if (text2.length > LONGEST2 || text2.trim() === "" || !isMeant(key, text2)) continue;
      const broken = problemOf(text2);
      if (broken === void 0 || isOpen(text2) || isLines(text2)) continue;
      const { line: line2 } = broken;
      const reason2 = line2 === void 0 ? "it ends too early or has a character that is not allowed" : `see line ${line2} of the value`;
      yield problem(
        place,
        `${key} of ConfigMap ${object} is not valid JSON, so the program that reads it fails on every node; ${reason2}`,
        brokenAt(place, line2)
      );
    }
  }
});
function usesNetworks({ value }) {
  return value?.spec?.template?.metadata?.annotations?.["k8s.v1.cni.cncf.io/networks"] !== void 0;
}
function* annotationProblems(daemonSet) {
  for (const [key, place] of daemonSet.at("spec", "template", "metadata", "annotations").entries()) {
    const text2 = place.value;
    if (typeof text2 !== "string" || text2.length > LONGEST2 || !/^\s*(?:\{\s*"|\[\s*\{\s*")/.test(text2) || !/[\]}]\s*$/.test(text2)) continue;
    const broken = isOpen(text2) ? void 0 : problemOf(text2);
    if (!broken) continue;
    yield problem(
      place,
      `the annotation ${key} is not valid JSON, so what reads it ignores it or refuses the pod`,
      brokenAt(place, broken.line)
    );
  }
}
function brokenAt(place, line2) {
  const at = line2 === void 0 ? void 0 : lineInside(place, line2);
  return { related: at ? [{ place: at, message: "invalid JSON from here on" }] : [] };
}
function isMeant(key, text2) {
  if (/\.(?:json|conflist)$/.test(key)) return true;
  return (!key.includes(".") || key.endsWith(".conf")) && /^\s*\{\s*"[\w.$/-]+"\s*:/.test(text2) && /\}\s*$/.test(text2);
}
function isOpen(text2) {
  return hasPlaceholder(text2) || COMMENT.test(text2);
}
function isLines(text2) {
  const lines = text2.split("\n").filter((line2) => line2.trim() !== "");
  return lines.length > 1 && lines.every((line2) => problemOf(line2) === void 0);
}
function problemOf(text2) {
  try {
    JSON.parse(text2);
    return void 0;
  } catch (error2) {
    const at = error2 instanceof Error ? /position (\d+)/.exec(error2.message)?.[1] : void 0;
    return { line: at === void 0 ? void 0 : text2.slice(0, Number(at)).split("\n").length };
  }
}

// rules/metadata/broken-yaml-config.ts
var LONGEST3 = 1e5;
var VALUE = /(?<=:[ \t]["']?)\$\{\w+\}(?=["']?[ \t]*$)/gm;
var broken_yaml_config_default = rule({
  id: "broken-yaml-config",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Configuration file of the pods is not YAML",
  why: `To the API server the value of a ConfigMap is a text, whatever its key says. A line that is indented by a space too many, or a quote that is missing, is found by the agent
    when it starts: it exits on every node.`,
  references: ["https://yaml.org/spec/1.2.2/#61-indentation-spaces"],
  *check({ daemonSet, pod, objects }) {
    for (const { object, key, text: text2, place } of configFiles({ pod, daemonSet, objects })) {
      if (!isMeant2(key, text2) || text2.length > LONGEST3) continue;
      const filled = text2.includes("${") ? text2.replaceAll(VALUE, "x") : text2;
      const line2 = brokenYamlLine(filled);
      if (line2 === void 0 || hasPlaceholder(filled)) continue;
      const at = lineInside(place, line2);
      yield problem(
        place,
        `${key} of ConfigMap ${object} is not valid YAML, so the program that reads it fails on every node; see line ${line2} of the value`,
        {
          related: at ? [{ place: at, message: "no YAML from here on" }] : []
        }
      );
    }
  }
});
function isMeant2(key, text2) {
  return /\.ya?ml$/.test(key) || !key.endsWith(".json") && /^apiVersion: \S+\nkind: \w+\n/m.test(text2);
}

// rules/metadata/certificate-mismatch.ts
var certificate_mismatch_default = rule({
  id: "certificate-mismatch",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Certificate is issued under another name than the one that is used",
  why: `cert-manager writes each Certificate into the Secret that it names, through the issuer that it names. Where the pods mount another Secret, they do not start; without its issuer
    nothing is issued; a certificate for another host is refused by its clients, and a webhook gets no authority from a Certificate that does not exist.`,
  references: ["https://cert-manager.io/docs/usage/certificate/", "https://cert-manager.io/docs/concepts/ca-injector/"],
  *check(subject) {
    const { daemonSet, objects } = subject;
    const certificates = objectsInFolder("Certificate", daemonSet, objects).filter(
      ({ object }) => object.apiVersion.startsWith("cert-manager.io/")
    );
    if (certificates.length === 0) return;
    for (const certificate of certificates) {
      const field = certificate.field;
      yield* issuerProblems(field, subject);
      yield* hostProblems(field, subject);
      yield* secretProblems(field, certificates.length, subject);
    }
    yield* injectionProblems(
      certificates.map(({ object }) => `${object.namespace ?? ""}/${object.name}`),
      subject
    );
  }
});
function* issuerProblems(certificate, { daemonSet, objects }) {
  const [name, kind, group] = ["name", "kind", "group"].map((key) => certificate.resolve(["spec", "issuerRef", key]));
  const wanted = textOf(name);
  const own = textOf(kind) ?? "Issuer";
  if (wanted === void 0 || group.exists && group.raw !== "cert-manager.io" || own !== "Issuer" && own !== "ClusterIssuer") return;
  const given = (of) => objectsInFolder(of, daemonSet, objects).map(({ object }) => object.name);
  const names7 = given(own);
  if (names7.includes(wanted)) return;
  const other = own === "Issuer" ? "ClusterIssuer" : "Issuer";
  if (given(other).includes(wanted)) {
    yield problem(
      kind.exists ? kind : name,
      `the files have no ${own} ${wanted}, but ${article(other)} ${other}: no certificate is issued; write kind: ${other}`
    );
    return;
  }
  const near = suggest(wanted, names7);
  const isUsed2 = (issuer) => objectsInFolder("Certificate", daemonSet, objects).some(({ field }) => field.resolve(["spec", "issuerRef", "name"]).raw === issuer);
  const [only, ...others] = names7;
  const lone = only !== void 0 && others.length === 0 && own === "Issuer" && !isUsed2(only) ? only : void 0;
  const meant2 = near !== void 0 && isSlip(wanted, near) ? near : lone;
  if (meant2 !== void 0) yield problem(name, `the files have no ${own} ${wanted}: no certificate is issued; did you mean "${meant2}"?`);
}
function* hostProblems(certificate, { daemonSet, objects }) {
  for (const host of certificate.resolve(["spec", "dnsNames"]).items()) {
    const [, name, namespace] = SERVICE_HOST.exec(textOf(host) ?? "") ?? [];
    if (name === void 0 || namespace === void 0) continue;
    const services = objectsInFolder("Service", daemonSet, objects).filter(({ object }) => (object.namespace ?? namespace) === namespace);
    const names7 = services.map(({ object }) => object.name);
    const near = names7.includes(name) ? void 0 : suggest(name, names7);
    const called = calledAt(services, { daemonSet, objects });
    if (near === void 0 || !isSlip(name, near)) {
      if (names7.includes(name) || called === void 0 || certificate.resolve(["spec", "dnsNames"]).items().length > 1) continue;
      yield problem(
        host,
        `the certificate is for ${textOf(host)}, and the API server calls Service ${called}, so it refuses the certificate; write ${called}.${namespace}.svc`
      );
      continue;
    }
    yield problem(
      host,
      `the certificate is for ${textOf(host)}, but the files have no Service ${name}: clients refuse it; did you mean "${near}"?`
    );
  }
}
function calledAt(services, { daemonSet, objects }) {
  const called = new Set(
    WEBHOOK_KINDS.flatMap((kind) => objectsInFolder(kind, daemonSet, objects)).flatMap(
      ({ field }) => field.resolve(["webhooks"]).items().map((webhook) => webhook.resolve(["clientConfig", "service", "name"]).raw)
    )
  );
  const [only, ...others] = services.filter(({ object }) => called.has(object.name));
  return others.length === 0 ? only?.object.name : void 0;
}
function* secretProblems(certificate, count2, subject) {
  const { daemonSet, objects, pod } = subject;
  const secret = certificate.resolve(["spec", "secretName"]);
  const made = textOf(secret);
  const namespace = daemonSet.value?.metadata?.namespace;
  const own = textOf(certificate.resolve(["metadata", "namespace"]));
  if (made === void 0) return;
  const used = configUses(pod).filter(({ kind }) => kind === "Secret");
  if (own !== void 0 && namespace !== void 0 && own !== namespace) {
    const wanted = used.find(({ name }) => name === made);
    if (!wanted || count2 > 1 || objects.named("Secret", made, namespace).length > 0 || workloadsUsing(subject, "Secret", made).length > 0)
      return;
    yield problem(
      certificate.resolve(["metadata", "namespace"]),
      `the Certificate creates Secret ${made} in namespace ${own}, but the pods mount it in ${namespace} and do not start; move the Certificate`,
      { related: [{ place: wanted.place, message: "the Secret of the pods" }] }
    );
    return;
  }
  if (used.some(({ name }) => name === made) || workloadsUsing(subject, "Secret", made).length > 0) return;
  const missing = used.find(
    ({ name }) => objects.named("Secret", name, namespace).length === 0 && (isSlip(name, made) || count2 === 1 && /(?:^|-)(?:tls|certs?|certificates?)(?:-|$)/.test(name) && share(name, made))
  );
  if (!missing) return;
  yield problem(
    secret,
    `the Certificate is written into Secret ${made}, which nothing uses, but the pods need ${missing.name}, so no pod starts; set secretName: ${missing.name}`,
    {
      related: [{ place: missing.place, message: "the Secret of the pods" }]
    }
  );
}
function* injectionProblems(certificates, { daemonSet, objects }) {
  for (const kind of WEBHOOK_KINDS) {
    for (const { field } of objectsInFolder(kind, daemonSet, objects)) {
      const annotation2 = field.resolve(["metadata", "annotations", "cert-manager.io/inject-ca-from"]);
      const wanted = textOf(annotation2);
      if (wanted === void 0 || certificates.some((each) => each === wanted || each.startsWith("/") && wanted.endsWith(each))) continue;
      const [namespace = ""] = wanted.split("/");
      const candidates = certificates.filter((each) => each.startsWith(`${namespace}/`) || each.split("/")[1] === wanted.split("/")[1]);
      const parts2 = candidates.filter((each) => each.endsWith(`-${wanted.split("/")[1]}`));
      const near = candidates.length === 1 ? candidates[0] : suggest(wanted, candidates) ?? (parts2.length === 1 ? parts2[0] : void 0);
      if (near === void 0) continue;
      yield problem(
        annotation2,
        `the files have no Certificate ${wanted}, so the webhook gets no authority and its calls fail; did you mean "${near}"?`
      );
    }
  }
}
function textOf({ raw }) {
  return typeof raw === "string" && raw !== "" && !isFilledInLater(raw) ? raw : void 0;
}
function article(kind) {
  return kind === "Issuer" ? "an" : "a";
}
function share(one, other) {
  const [first] = one.split("-");
  return first === other.split("-")[0];
}

// rules/metadata/dependency-elsewhere.ts
var dependency_elsewhere_default = rule({
  id: "dependency-elsewhere",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Object that the pods need is in another namespace",
  why: `Pods use service accounts, ConfigMaps, Secrets and claims of their own namespace. If the object is in another namespace, no pod
    is created without its account, or each pod waits in ContainerCreating for its volume.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"],
  *check({ daemonSet, pod, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {};
    if (namespace !== void 0 && isFilledInLater(namespace)) return;
    const needs = /* @__PURE__ */ new Map();
    const account = accountName(pod);
    if (account !== "default")
      needs.set("account", { kind: "ServiceAccount", name: account, place: accountPlace(pod), outcome: "no pod is created" });
    const outcomeOf = outcomeWithout({ daemonSet, pod });
    for (const { kind, name, place } of configUses(pod))
      needs.set(`${kind} ${name}`, { kind, name, place, outcome: outcomeOf({ kind, name }) });
    for (const { kind, name, place, namespace: other } of needsOf({ daemonSet, pod }))
      if (CLAIM_KINDS.has(kind) && other === void 0) needs.set(`${kind} ${name}`, { kind, name, place, outcome: "no pod starts" });
    const missing = [];
    for (const { kind, name, place, outcome: outcome2 } of needs.values()) {
      const given = objects.named(kind, name);
      const [first2] = given;
      const where2 = first2?.object.namespace;
      if (!first2 || where2 === void 0 || isFilledInLater(where2)) continue;
      if (given.some(({ object }) => object.namespace === void 0 || object.namespace === namespace)) continue;
      missing.push({
        place,
        message: `${kind} ${name} is in namespace ${where2}, but the pods are in ${namespace ?? "none"}: ${outcome2}`,
        other: first2.field.resolve(["metadata", "namespace"]),
        where: where2
      });
    }
    if (namespace !== void 0) {
      for (const { place, message: message3, other } of missing) {
        yield problem(place, message3, {
          related: [
            { place: daemonSet.at("metadata", "namespace"), message: "the pods" },
            { place: other, message: "the other namespace" }
          ],
          hazard: "deadlock"
        });
      }
      return;
    }
    const [first] = missing;
    if (!first || missing.length < needs.size || new Set(missing.map(({ where: where2 }) => where2)).size > 1) return;
    if (first.where === "default" || first.other.location.file.path !== daemonSet.location.file.path) return;
    yield problem(
      daemonSet.at("metadata", "name"),
      `the DaemonSet has no namespace and is applied to default, but the objects that it needs are in ${first.where}; add namespace: ${first.where}`,
      {
        severity: "warning",
        related: [{ place: first.other, message: "the namespace of what it needs" }]
      }
    );
  }
});

// rules/metadata/deprecated-annotation.ts
var CRITICAL = "scheduler.alpha.kubernetes.io/critical-pod";
var SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
var SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
var APP_ARMOR_CONTAINER = "container.apparmor.security.beta.kubernetes.io/";
var deprecated_annotation_default = rule({
  id: "deprecated-annotation",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Deprecated annotation that was replaced by a field",
  why: `Kubernetes ignores the seccomp annotations since 1.27 and critical-pod since 1.16: the pod runs unconfined, or is evicted like any other.
    The API server still copies an AppArmor annotation to the field that replaced it.`,
  references: [
    "https://kubernetes.io/docs/reference/labels-annotations-taints/",
    "https://kubernetes.io/docs/tutorials/security/seccomp/",
    "https://kubernetes.io/docs/tutorials/security/apparmor/"
  ],
  *check(subject) {
    const { daemonSet, pod, warning, target } = subject;
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const key = String(warning.at.steps().at(-1));
    const annotation2 = annotations.at(key);
    const whole2 = annotations.entries().length === 1 ? annotations : annotation2;
    yield problem(annotation2.key, warning.message, { fix: correct2(key, annotation2.value ?? "", whole2, pod, target) });
  }
});
function correct2(key, value, whole2, pod, target) {
  if (key.startsWith(SECCOMP_CONTAINER) || key === SECCOMP_POD) {
    const holder = key === SECCOMP_POD ? pod : containerOf(key.slice(SECCOMP_CONTAINER.length), pod);
    return replace(holder?.resolve(["securityContext", "seccompProfile"]), value, whole2, target.to < 27 ? "safe" : "unsafe");
  }
  if (key.startsWith(APP_ARMOR_CONTAINER)) {
    const holder = target.from < 30 ? void 0 : containerOf(key.slice(APP_ARMOR_CONTAINER.length), pod);
    return replace(holder?.resolve(["securityContext", "appArmorProfile"]), value, whole2, "safe");
  }
  const without = remove(whole2, "safe", "remove the annotation, which has no effect");
  if (key !== CRITICAL || pod.at("priorityClassName").exists) return without;
  const priority = set(pod.at("priorityClassName"), "system-node-critical", "unsafe");
  return together("set priorityClassName to system-node-critical instead of the annotation", priority, without);
}
function replace(field, annotation2, whole2, safety) {
  const profile = profileOf(annotation2);
  if (!field || !profile) return void 0;
  return together(`set ${field.path} instead of the annotation`, set(field, profile, safety), remove(whole2, safety));
}
function profileOf(annotation2) {
  if (annotation2 === "unconfined") return { type: "Unconfined" };
  if (annotation2 === "runtime/default" || annotation2 === "docker/default") return { type: "RuntimeDefault" };
  const [, localhostProfile] = /^localhost\/(.+)$/.exec(annotation2) ?? [];
  return localhostProfile === void 0 ? void 0 : { type: "Localhost", localhostProfile };
}
function containerOf(name, pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.find((container) => container.value?.name === name);
}

// rules/metadata/duplicate-object.ts
var KINDS = [
  "ConfigMap",
  "Secret",
  "ServiceAccount",
  "Service",
  "Role",
  "ClusterRole",
  "RoleBinding",
  "ClusterRoleBinding",
  "NetworkPolicy"
];
var duplicate_object_default = rule({
  id: "duplicate-object",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Object is defined twice in one file",
  why: `They have the same name and namespace. Each one that is applied replaces the one before it: the last one stays, and each apply rolls all nodes
    twice. kustomize rejects the file ("may not add resource with an already registered id").`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"],
  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {};
    if (name === void 0) return;
    for (const first of daemonSetsNamed({ daemonSet, objects }, name)) {
      if (first.namespace !== namespace) continue;
      if (first.path !== daemonSet.location.file.path || !isEarlier(first, daemonSet)) continue;
      yield problem(
        daemonSet.at("metadata", "name"),
        `DaemonSet ${name} is defined a second time in this file, and one cluster holds only one of them; rename or remove one`,
        {
          related: [{ place: first.field.resolve(["metadata", "name"]), message: "the first time" }]
        }
      );
      break;
    }
    yield* besideProblems(KINDS.flatMap((kind) => objectsInFile(kind, daemonSet, objects)));
  }
});
function* besideProblems(others) {
  for (const same of groupBy(others, idOf).values()) {
    const { kind, name } = same[0].object;
    if (same.length === 1 || name === "" || isFilledInLater(name)) continue;
    const [first, ...again] = same.map(({ field }) => field.resolve(["metadata", "name"])).sort((a, b) => a.location.span.start - b.location.span.start);
    for (const place of again)
      yield problem(
        place,
        `${kind} ${name} is defined a second time in this file, and one cluster holds only one of them; rename or remove one`,
        { related: [{ place: first, message: "the first time" }] }
      );
  }
}
function idOf({ object: { kind, name, namespace = "", apiVersion } }) {
  return `${apiVersion} ${kind} ${namespace}/${name}`;
}

// rules/metadata/duplicate-owner.ts
var duplicate_owner_default = rule({
  id: "duplicate-owner",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate owner reference",
  why: `The API server keeps one of the two references and may reject the object in a later version. Owner references are set by
    controllers, not by hand.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/metadata/exported-field.ts
var LIVE = [
  ["metadata", "annotations", "deprecated.daemonset.template.generation"],
  ["metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration"],
  ["metadata", "creationTimestamp"],
  ["metadata", "generation"],
  ["metadata", "managedFields"],
  ["metadata", "selfLink"],
  ["status"]
];
var exported_field_default = rule({
  id: "exported-field",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Field of a live object in a manifest",
  why: `The manifest was exported from a cluster. The API server ignores or overwrites what it manages itself, an old resourceVersion or uid
    makes an apply fail later, and an old last-applied-configuration makes kubectl delete the wrong fields.`,
  references: ["https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/"],
  *check({ daemonSet }) {
    for (const steps of LIVE) {
      const field = daemonSet.resolve(steps);
      if (!field.exists) continue;
      const name = String(steps.at(-1));
      const isWhole2 = steps.length === 3 && daemonSet.resolve(steps.slice(0, 2)).entries().length === 1;
      const whole2 = isWhole2 ? daemonSet.resolve(steps.slice(0, 2)) : field;
      yield problem(field.key, `${name} was exported from a cluster, which manages it; remove it from the manifest`, {
        fix: remove(whole2, "safe", `remove ${name}`)
      });
    }
  }
});

// rules/metadata/ignored-autoscaler-annotation.ts
var KEY2 = "cluster-autoscaler.kubernetes.io/safe-to-evict";
var ignored_autoscaler_annotation_default = rule({
  id: "ignored-autoscaler-annotation",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Cluster autoscaler ignores this annotation on pods of a DaemonSet",
  why: `The cluster autoscaler handles pods of a DaemonSet before it reads safe-to-evict, so they never keep a node from being removed.
    cluster-autoscaler.kubernetes.io/enable-ds-eviction sets whether they are evicted first.`,
  references: [
    "https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md",
    "https://github.com/kubernetes/autoscaler/pull/4172"
  ],
  *check({ daemonSet }) {
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const field = annotations.at(KEY2);
    if (!field.exists) return;
    yield problem(
      field.key,
      "safe-to-evict has no effect on pods of a DaemonSet; remove it, or use cluster-autoscaler.kubernetes.io/enable-ds-eviction",
      {
        fix: remove(annotations.entries().length === 1 ? annotations : field, "unsafe", `remove ${KEY2}`)
      }
    );
  }
});

// rules/metadata/invalid-companion.ts
var invalid_companion_default = rule({
  id: "invalid-companion",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "The API server refuses an object beside the DaemonSet",
  why: `An object that is deployed with the DaemonSet has a field that does not exist, or a value that its field does not take. kubectl leaves this one out and goes on: the
    agent runs without its permissions, its limits or its driver object.`,
  references: ["https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/"],
  *check({ daemonSet, objects }) {
    const related = [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet beside it" }];
    for (const kind of Object.keys(COMPANIONS)) {
      for (const other of objectsInFolder(kind, daemonSet, objects, void 0, isDefective)) {
        for (const { place, message: message3, fix } of defectsOf(other)) yield problem(place, message3, { related, fix });
      }
    }
  }
});
var defectsOf = remembered((other) => {
  const { kind, apiVersion, name } = other.object;
  const { group, shape } = COMPANIONS[kind];
  if (apiVersion !== group) return [];
  const about = `${kind} ${name}`;
  return [
    ...isPlain(other.text, shape) ? [] : shapeDefects(other.field, { ...COMPANION_TOP, ...shape }, about),
    ...OF_KIND[kind]?.(other.field, about) ?? []
  ];
});
function isDefective(other) {
  return defectsOf(other).length > 0;
}
function isPlain(text2, shape) {
  return Array.from(text2.matchAll(/^[^\s#-].*/gm), ([line2]) => /^([A-Za-z]\w*)[ \t]*:/.exec(line2)?.[1]).every(
    (key) => key !== void 0 && (Object.hasOwn(COMPANION_TOP, key) || shape[key] === "any")
  );
}
function* policyDefects(field, about) {
  for (const [list, side] of [
    ["ingress", "from"],
    ["egress", "to"]
  ]) {
    for (const item of field.resolve(["spec", list]).items()) {
      for (const port of item.resolve(["ports"]).items()) {
        const end2 = port.resolve(["endPort"]);
        const [first, last] = [port.resolve(["port"]).raw, end2.raw];
        if (typeof last !== "number") continue;
        if (typeof first === "string") yield refused(end2, "endPort needs a port that is a number", about, "remove one of them");
        else if (typeof first === "number" && last < first)
          yield refused(end2, `endPort ${last} is less than port ${first}`, about, "exchange them");
      }
      for (const peer of item.resolve([side]).items()) {
        const { raw: cidr } = peer.resolve(["ipBlock", "cidr"]);
        for (const except of peer.resolve(["ipBlock", "except"]).items()) {
          if (typeof cidr !== "string" || typeof except.raw !== "string" || containsCIDR(cidr, except.raw) !== false) continue;
          yield refused(except, `${except.raw} is not within ${cidr}`, about, "correct one of them");
        }
      }
    }
  }
}
function* webhookDefects(field, about) {
  for (const webhook of field.resolve(["webhooks"]).items()) {
    const name = webhook.resolve(["name"]);
    if (typeof name.raw === "string" && name.raw.split(".").length < 3 && !isFilledInLater(name.raw))
      yield refused(name, `the name "${name.raw}" has fewer than three parts`, about, "write one like validate.agent.example.com");
    const [timeout, path] = [webhook.resolve(["timeoutSeconds"]), webhook.resolve(["clientConfig", "service", "path"])];
    if (typeof timeout.raw === "number" && (timeout.raw < 1 || timeout.raw > 30))
      yield refused(timeout, `timeoutSeconds ${timeout.raw} is not between 1 and 30`, about, "correct it");
    if (typeof path.raw === "string" && !/^[/$<{]/.test(path.raw))
      yield refused(path, `"${path.raw}" does not start with /`, about, `write /${path.raw}`, set(path, `/${path.raw}`, "safe"));
    for (const required of ["sideEffects", "admissionReviewVersions"]) {
      if (!webhook.resolve([required]).exists && !webhook.entries().some(([key]) => editDistance(key, required) <= 2))
        yield refused(webhook, `${required} is missing`, about, `add ${required === "sideEffects" ? "sideEffects: None" : "it"}`);
    }
  }
}
function* budgetDefects(field, about) {
  const [least, most] = [field.resolve(["spec", "minAvailable"]), field.resolve(["spec", "maxUnavailable"])];
  if (least.exists && most.exists) yield refused(most, "minAvailable and maxUnavailable are both set", about, "keep minAvailable");
}
function* rangeDefects(field, about) {
  for (const item of field.resolve(["spec", "limits"]).items()) yield* orderDefects(item, ORDER, about);
}
var ORDER = [
  ["min", "max"],
  ["default", "max"],
  ["defaultRequest", "max"],
  ["defaultRequest", "default"]
];
function* orderDefects(item, order, about) {
  for (const [small, large] of order) {
    for (const [resource, entry] of item.resolve([small]).entries()) {
      const most = item.resolve([large, resource]).raw;
      const [less, more] = [quantityOf(entry.raw), quantityOf(most)];
      if (less && more && less.asApproximateFloat() > more.asApproximateFloat())
        yield refused(entry, `${small} of ${resource} exceeds ${large}`, about, `lower it to ${String(most)}`);
    }
  }
}
function* classDefects(field, about) {
  const name = field.resolve(["metadata", "name"]);
  if (typeof name.raw === "string" && name.raw.startsWith("system-") && !isSystemClass(name.raw))
    yield refused(name, "names that start with system- are reserved", about, "rename it");
}
function* runtimeDefects(field, about) {
  const handler = field.resolve(["handler"]);
  if (typeof handler.raw !== "string" || isFilledInLater(handler.raw) || isDNS1123Label(handler.raw).length === 0) return;
  yield refused(
    handler,
    `handler "${handler.raw}" has other characters than a-z, 0-9 and -`,
    about,
    "name it as the configuration of the node"
  );
}
function* quotaDefects(field, about) {
  for (const [name, entry] of field.resolve(["spec", "hard"]).entries()) {
    if (name.includes("/") || QUOTA.includes(name) || /^(?:requests\.)?hugepages-/.test(name) || isFilledInLater(name)) continue;
    const near = suggest(name, QUOTA);
    yield refused(entry.key, `a quota has no resource "${name}"`, about, near === void 0 ? "correct the name" : `write ${near}`);
  }
}
var QUOTA = [
  ...["cpu", "memory", "ephemeral-storage"].flatMap((name) => [name, `requests.${name}`, `limits.${name}`]),
  "requests.storage",
  "pods",
  "resourcequotas",
  "services",
  "services.nodeports",
  "services.loadbalancers",
  "replicationcontrollers",
  "secrets",
  "persistentvolumeclaims",
  "configmaps"
];
function* roleDefects(field, about) {
  for (const item of field.resolve(["rules"]).items()) {
    const urls = item.resolve(["nonResourceURLs"]);
    if (urls.items().length > 0) yield refused(urls, "a Role cannot grant nonResourceURLs", about, "grant them in a ClusterRole");
  }
}
function* serviceDefects(field, about) {
  const [group, version] = [field.resolve(["spec", "group"]).raw, field.resolve(["spec", "version"]).raw];
  const name = field.resolve(["metadata", "name"]);
  if (![group, version, name.raw].every((each) => typeof each === "string" && each !== "" && !isFilledInLater(each))) return;
  const wanted = `${String(version)}.${String(group)}`;
  if (name.raw !== wanted) yield refused(name, `the name must be version.group, ${wanted}`, about, "correct one of them");
  const [insecure, bundle] = [field.resolve(["spec", "insecureSkipTLSVerify"]), field.resolve(["spec", "caBundle"])];
  if (insecure.raw === true && typeof bundle.raw === "string" && bundle.raw !== "")
    yield refused(insecure, "insecureSkipTLSVerify and caBundle are both set", about, "keep caBundle");
}
function* monitorDefects(field, about) {
  const [own, other] = about.startsWith("Pod") ? ["podMetricsEndpoints", "endpoints"] : ["endpoints", "podMetricsEndpoints"];
  const [right, wrong] = [field.resolve(["spec", own]), field.resolve(["spec", other])];
  if (wrong.exists && !right.exists)
    yield {
      place: wrong.key,
      message: `${about} has no field "${other}", so kubectl rejects it; write ${own}`,
      fix: rename(wrong, own, "safe")
    };
}
function* autoscalerDefects(field, about) {
  for (const policy of field.resolve(["spec", "resourcePolicy", "containerPolicies"]).items())
    yield* orderDefects(policy, [["minAllowed", "maxAllowed"]], about);
}
function* certificateDefects(field, about) {
  const [whole2, early] = [field.resolve(["spec", "duration"]), field.resolve(["spec", "renewBefore"])];
  const [lasts, before] = [whole2.exists ? hoursOf(whole2.raw) : 2160, hoursOf(early.raw)];
  if (lasts === void 0 || before === void 0 || before < lasts) return;
  yield refused(early, `renewBefore ${String(early.raw)} is not less than the duration of ${lasts} hours`, about, "lower it");
}
function hoursOf(raw) {
  const parts2 = typeof raw === "string" ? /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(raw) ?? [] : [];
  const [text2, hours = 0, minutes = 0, seconds = 0] = parts2;
  return text2 ? Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600 : void 0;
}
var OF_KIND = {
  PodDisruptionBudget: budgetDefects,
  NetworkPolicy: policyDefects,
  ValidatingWebhookConfiguration: webhookDefects,
  MutatingWebhookConfiguration: webhookDefects,
  LimitRange: rangeDefects,
  PriorityClass: classDefects,
  RuntimeClass: runtimeDefects,
  ResourceQuota: quotaDefects,
  Role: roleDefects,
  APIService: serviceDefects,
  ServiceMonitor: monitorDefects,
  PodMonitor: monitorDefects,
  VerticalPodAutoscaler: autoscalerDefects,
  Certificate: certificateDefects
};

// rules/metadata/invalid-config-data.ts
var invalid_config_data_default = rule({
  id: "invalid-config-data",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The API server refuses the ConfigMap or Secret of the pods",
  why: `Values of a ConfigMap are texts, and those in data of a Secret are base64. The API server refuses an object with another value, and the pods that need it wait in
    CreateContainerConfigError or ContainerCreating.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/secret/", "https://kubernetes.io/docs/concepts/configuration/configmap/"],
  *check({ daemonSet, pod, objects }) {
    for (const { found: found2, related } of configsOf({ daemonSet, pod, objects })) {
      const { kind, name } = found2.object;
      if (related.length > 0) yield* missingOfType(found2, related);
      for (const { key, field, isBase64 } of valuesOf(found2)) {
        const { raw } = field;
        if (typeof raw === "string") {
          if (!isBase64 || related.length === 0 || isBase64Text(raw) || isPlaceholder(raw)) continue;
          yield problem(
            field,
            `${key} of ${kind} ${name} is not base64, so the API server rejects it; encode it, or write it below stringData`,
            { related }
          );
        } else if (raw !== null && raw !== void 0) {
          const isScalar2 = typeof raw === "number" || typeof raw === "boolean";
          yield problem(
            field,
            `${key} of ${kind} ${name} must be a string, so the API server rejects ${isScalar2 ? String(raw) : "a mapping or list"}; quote it`,
            {
              related,
              fix: isScalar2 && !isBase64 ? set(field, field.location.file.text.slice(field.location.span.start, field.location.span.end), "safe") : void 0
            }
          );
        }
      }
    }
  }
});
var KEYS_OF_TYPE = {
  "kubernetes.io/tls": { every: ["tls.crt", "tls.key"] },
  "kubernetes.io/dockerconfigjson": { every: [".dockerconfigjson"] },
  "kubernetes.io/dockercfg": { every: [".dockercfg"] },
  "kubernetes.io/ssh-auth": { every: ["ssh-privatekey"] },
  "kubernetes.io/basic-auth": { some: ["username", "password"] }
};
function* missingOfType({ object, field }, related) {
  const type = field.resolve(["type"]);
  const { every = [], some: some2 = [] } = typeof type.raw === "string" ? KEYS_OF_TYPE[type.raw] ?? {} : {};
  const has2 = (key) => ["data", "stringData"].some((map) => field.resolve([map, key]).exists);
  const missing = every.find((key) => !has2(key)) ?? (some2.length === 0 || some2.some(has2) ? void 0 : some2.join(" or "));
  if (missing === void 0 || !["data", "stringData"].some((map) => field.resolve([map]).entries().length > 0)) return;
  yield problem(type, `a Secret of type ${String(type.raw)} needs ${missing}, so the API server rejects ${object.name}; use type Opaque`, {
    related
  });
}
function configsOf({ daemonSet, pod, objects }) {
  const { namespace } = daemonSet.value?.metadata ?? {};
  const configs = /* @__PURE__ */ new Map();
  for (const { kind, name, place } of configUses(pod)) {
    const found2 = configs.has(`${kind} ${name}`) ? void 0 : objects.find(kind, namespace, name);
    if (found2) configs.set(`${kind} ${name}`, { found: found2, related: [{ place, message: "the pods need it" }] });
  }
  const { path } = daemonSet.location.file;
  for (const kind of ["ConfigMap", "Secret"]) {
    for (const found2 of objectsInFolder(kind, daemonSet, objects, namespace)) {
      const id = `${kind} ${found2.object.name}`;
      if (found2.path === path && !configs.has(id)) configs.set(id, { found: found2, related: [] });
    }
  }
  return [...configs.values()];
}
function valuesOf({ object, field }) {
  const maps = object.kind === "Secret" ? [
    ["data", true],
    ["stringData", false]
  ] : [
    ["data", false],
    ["binaryData", true]
  ];
  return maps.flatMap(
    ([map, isBase64]) => field.resolve([map]).entries().map(([key, value]) => ({ key, field: value, isBase64 }))
  );
}
function isBase64Text(text2) {
  const bare = text2.replace(/[\r\n]/g, "");
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}
function isPlaceholder(text2) {
  return /[<>$%]|\{\{|\[\[|__|\.\.\.|\b(?:base64|replace|change-?me|your|placeholder|todo)\b/i.test(text2);
}

// rules/metadata/misspelled-namespace.ts
var KINDS2 = [
  "LimitRange",
  "ResourceQuota",
  "NetworkPolicy",
  "PodDisruptionBudget",
  "Role",
  "RoleBinding",
  "Service",
  "ServiceMonitor",
  "PodMonitor",
  "VerticalPodAutoscaler",
  "Certificate",
  "Issuer"
];
var misspelled_namespace_default = rule({
  id: "misspelled-namespace",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Misspelled namespace of an object beside the DaemonSet",
  why: `Quotas, policies, roles, Services and monitors count in their own namespace. In one with nearly the name of that of the pods an object is refused, because the namespace does not exist, or it
    has no effect on the pods.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"],
  *check({ daemonSet, objects }) {
    const { name = "", namespace: own } = daemonSet.value?.metadata ?? {};
    if (own === void 0 || isFilledInLater(own)) return;
    const beside = KINDS2.flatMap((kind) => objectsInFolder(kind, daemonSet, objects));
    for (const { object, field } of beside) {
      const { kind, namespace } = object;
      if (namespace === void 0 || namespace === own || isFilledInLater(namespace) || !isSlip(namespace, own)) continue;
      if (objects.named("Namespace", namespace).length > 0 || objects.all("DaemonSet", namespace).some((other) => other.object.namespace === namespace))
        continue;
      if (beside.filter((other) => other.object.namespace === namespace).length > 1) continue;
      const place = field.resolve(["metadata", "namespace"]);
      yield problem(
        place,
        `${kind} ${object.name} is in namespace ${namespace}, and DaemonSet ${name} is in ${own}; did you mean "${own}"?`,
        {
          related: [{ place: daemonSet.at("metadata", "namespace"), message: "the namespace of the pods" }],
          fix: set(place, own, "unsafe")
        }
      );
    }
  }
});

// rules/metadata/misspelled-reference.ts
var misspelled_reference_default = rule({
  id: "misspelled-reference",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Misspelled reference to an object",
  why: `The pods refer to an object that is not given, while an object of the same kind with a similar name is not used. Without its
    service account or priority class no pod is created, without its ConfigMap or Secret no container starts, and a binding to a
    role that does not exist grants nothing. The API server accepts all of this.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/"],
  *check(subject) {
    const { pod, objects, daemonSet } = subject;
    for (const { kind, name, place, consequence: consequence2, keys } of referencesOf(subject)) {
      const namespace = SHARED.has(kind) ? void 0 : place.namespace ?? daemonSet.value?.metadata?.namespace;
      if (objects.named(kind, name, namespace).length > 0 || madeIn(objects).has(`${kind} ${name}`)) continue;
      const candidates = objectsInFolder(kind, place.field, objects, namespace).filter(
        (each) => LONE.has(kind) || suggest(name, [each.object.name]) !== void 0 || isPart(kind, name, each) || isSynonym(name, each) || hasFiles(each, keys)
      ).filter((each) => !isAnother(kind, name, each.object.name) && (!isUsed(each, subject) || hasKeys(each, keys)));
      const near = candidates.find((each) => (kind === "ConfigMap" || kind === "Secret") && isSynonym(name, each)) ?? nearest(name, candidates, LONE.has(kind)) ?? candidates.find((each) => isPart(kind, name, each) && (keys === void 0 || keys.length === 0 || hasKeys(each, keys))) ?? onlyUnused(candidates, keys, subject);
      if (!near) {
        const other = kind === "Role" ? "ClusterRole" : kind === "ClusterRole" ? "Role" : void 0;
        const used = other && objectsInFolder(kind, place.field, objects, namespace).find((each) => isSlip2(name, each.object.name));
        if (used) {
          yield problem(place.field, `the files have no ${kind} ${name}: ${consequence2}; did you mean "${used.object.name}"?`, {
            related: [{ place: used.field.resolve(["metadata", "name"]), message: `the ${kind}` }],
            fix: set(place.field, used.object.name, "unsafe")
          });
          continue;
        }
        const twin = other && objectsInFolder(other, place.field, objects).find((each) => each.object.name === name);
        if (twin) {
          yield problem(place.field, `the files have no ${kind} ${name}, but a ${other} ${name}: ${consequence2}; set kind: ${other}`, {
            related: [{ place: twin.field.resolve(["metadata", "name"]), message: `the ${other}` }]
          });
        }
        continue;
      }
      yield problem(
        place.field,
        `the files have no ${kind} ${name}, but ${near.object.name}, ${keys && hasKeys(near, keys) ? `which has ${keys[0]}` : "to which nothing refers"}: ${consequence2}; did you mean "${near.object.name}"?`,
        {
          related: [{ place: near.field.resolve(["metadata", "name"]), message: `the ${kind}` }],
          fix: set(place.field, near.object.name, "unsafe")
        }
      );
    }
    yield* unboundAccount(accountName(pod), subject);
  }
});
var SHARED = /* @__PURE__ */ new Set(["ClusterRole", "PriorityClass", "Namespace", "RuntimeClass", "StorageClass", "DeviceClass"]);
var LONE = /* @__PURE__ */ new Set(["ServiceAccount", "Role", "ClusterRole"]);
var BINDINGS = ["ClusterRoleBinding", "RoleBinding"];
var INHABITANTS = ["ServiceAccount", "ConfigMap", "Secret", "Service", "Deployment", "DaemonSet", "StatefulSet", "RoleBinding"];
function isAnother(kind, name, near) {
  if (NAMED_BY[kind] === void 0) return false;
  if (name.slice(0, -1) === near.slice(0, -1)) return true;
  return kind.endsWith("Class") && (name.length < 6 || editDistance(name, near) > 1);
}
var NAMED_BY = {
  PersistentVolumeClaim: "claimName",
  StorageClass: "storageClassName",
  DeviceClass: "deviceClassName",
  ResourceClaim: "resourceClaimName",
  ResourceClaimTemplate: "resourceClaimTemplateName",
  NetworkAttachmentDefinition: "k8s\\.v1\\.cni\\.cncf\\.io/networks"
};
var NAMING = "DaemonSet Deployment StatefulSet Job CronJob Pod PersistentVolumeClaim PersistentVolume ResourceClaim ResourceClaimTemplate".split(" ");
var TLS_USERS = ["Ingress", "Gateway", "Certificate", "Issuer", "ClusterIssuer", "IngressRoute"];
var FOUND_BY = /^(?:grafana[_-]|console\.openshift\.io\/|argocd\.argoproj\.io\/secret-type$|sidecar\.|prometheus[_-]|alertmanager[_-]|loki[_-])/;
function isFoundByLabel(object) {
  return object.resolve(["metadata", "labels"]).entries().some(([key]) => FOUND_BY.test(key));
}
function isUsed({ object, field }, subject) {
  const { objects, pod } = subject;
  const { kind, name } = object;
  if (kind === "ConfigMap" || kind === "Secret") {
    return isFoundByLabel(field) || configUses(pod).some((use) => use.kind === kind && use.name === name) || workloadsUsing(subject, kind, name).length > 0 || TLS_USERS.some((each) => objectsOf(each, objects).some(({ text: text2 }) => text2.includes(name)));
  }
  if (kind === "Namespace")
    return INHABITANTS.some((each) => objectsOf(each, objects, name).some(({ object: { namespace } }) => namespace === name));
  if (kind === "ServiceAccount") return workloadsRunningAs(subject, name).length > 0;
  if (kind === "RuntimeClass") return false;
  const key = NAMED_BY[kind];
  if (key !== void 0) {
    const naming = new RegExp(`${key}["']?: *.{0,200}(?<![\\w.-])${name.replaceAll(/[^\w-]/g, String.raw`\$&`)}(?![\\w.-])`);
    return NAMING.some((each) => objectsOf(each, objects).some(({ text: text2 }) => text2.includes(name) && naming.test(text2)));
  }
  if (kind === "PriorityClass") return workloadsOfClass(subject, name).length > 0;
  return bindingsOfRole(kind, name, objects).length > 0;
}
function hasKeys({ field }, keys) {
  return keys !== void 0 && keys.length > 0 && keys.every((key) => DATA_FIELDS.some((map) => field.resolve([map, key]).exists));
}
function hasFiles(object, keys) {
  return hasKeys(object, keys) && keys?.some((key) => /\.\w+$/.test(key) && !GENERAL_FILE.test(key)) === true;
}
var GENERAL_FILE = /^(?:config|values|settings|tls|ca|cert|key|server|client)\.\w+$/i;
function isSynonym(name, { object }) {
  const [a, b] = [name, object.name].map((each) => each.replace(/(?<=\w-)(?:cfg|conf|config|configmap|configuration|settings|cm)$/, "config"));
  return a === b;
}
function isPart(kind, name, { object }) {
  const [short, long] = name.length < object.name.length ? [name, object.name] : [object.name, name];
  if (kind === "Namespace") return long.startsWith(`${short}-`);
  return (kind === "ConfigMap" || kind === "Secret") && (long.startsWith(`${short}-`) || long.endsWith(`-${short}`));
}
function onlyUnused(candidates, keys, subject) {
  const [only, ...others] = candidates.filter((each) => hasFiles(each, keys));
  return only && others.length === 0 && !isUsed(only, subject) ? only : void 0;
}
function nearest(name, candidates, isLone) {
  const found2 = suggest(
    name,
    candidates.map(({ object }) => object.name)
  );
  const near = candidates.find(({ object }) => object.name === found2);
  if (near && Math.abs(near.object.name.length - name.length) <= 2 && !isSeries(near.object.name, name)) return near;
  return isLone && candidates.length === 1 ? candidates[0] : void 0;
}
function isSlip2(name, near) {
  return editDistance(name, near) <= 2 && name.length > 5 && name.replace(/\d+|s$/g, "") !== near.replace(/\d+|s$/g, "");
}
function* unboundAccount(account, subject) {
  const { objects, daemonSet, pod } = subject;
  const { namespace } = daemonSet.value?.metadata ?? {};
  const [own] = objects.named("ServiceAccount", account, namespace);
  if (!own || bindingsNaming(account, objects).length > 0) return;
  const isKnown2 = (name) => objects.named("ServiceAccount", name).length > 0 || workloadsRunningAs(subject, name).length > 0;
  for (const binding of BINDINGS.flatMap((kind) => objectsInFolder(kind, own.field, objects))) {
    const subjects = binding.field.resolve(["subjects"]).items();
    for (const each of subjects) {
      const { kind, name } = each.value ?? {};
      if (kind !== "ServiceAccount" || !name || name === "default" || isKnown2(name)) continue;
      const place = each.resolve(["name"]);
      yield problem(
        place,
        `ServiceAccount ${name} is not among the files, and the pods run as ${account}, which has no binding: the agent gets no permissions; did you mean "${account}"?`,
        {
          related: [{ place: accountPlace(pod), message: "the account of the pods" }],
          fix: set(place, account, "unsafe")
        }
      );
    }
  }
}

// rules/metadata/removed-companion-api.ts
var RBAC = { current: ["rbac.authorization.k8s.io/v1"], removed: { "rbac.authorization.k8s.io/v1beta1": 22 }, isSame: true };
var CORE = { current: ["v1"], removed: {}, isSame: true };
var KINDS3 = {
  ClusterRole: RBAC,
  ClusterRoleBinding: RBAC,
  Role: RBAC,
  RoleBinding: RBAC,
  ServiceAccount: CORE,
  ConfigMap: CORE,
  Secret: CORE,
  PriorityClass: { current: ["scheduling.k8s.io/v1"], removed: { "scheduling.k8s.io/v1beta1": 22 }, isSame: true },
  CSIDriver: { current: ["storage.k8s.io/v1"], removed: { "storage.k8s.io/v1beta1": 22 }, isSame: true },
  RuntimeClass: { current: ["node.k8s.io/v1"], removed: { "node.k8s.io/v1beta1": 25 }, isSame: true },
  NetworkPolicy: { current: ["networking.k8s.io/v1"], removed: { "extensions/v1beta1": 16 }, isSame: true },
  // An empty selector of v1 selects every pod, of v1beta1 none.
  PodDisruptionBudget: { current: ["policy/v1"], removed: { "policy/v1beta1": 25 }, isSame: false },
  HorizontalPodAutoscaler: {
    current: ["autoscaling/v2", "autoscaling/v1"],
    removed: { "autoscaling/v2beta1": 25, "autoscaling/v2beta2": 26 },
    isSame: false
  },
  PodSecurityPolicy: { current: [], removed: { "extensions/v1beta1": 16, "policy/v1beta1": 25 }, isSame: false }
};
var OWN_GROUP = /^(?:v\d|(?:apps|batch|policy|autoscaling|extensions|(?:rbac\.authorization|scheduling|storage|node|networking)\.k8s\.io)(?:\/|$))/;
var removed_companion_api_default = rule({
  id: "removed-companion-api",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Object beside the DaemonSet has an API version that Kubernetes does not serve",
  why: `kubectl does not create an object of an API version that the cluster does not serve ("no matches for kind"), and goes on with the others: the DaemonSet runs without its
    permissions, its priority class or its network policy.`,
  references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"],
  *check({ daemonSet, objects, target }) {
    for (const [kind, known] of Object.entries(KINDS3)) {
      for (const { object, field } of objectsInFolder(kind, daemonSet, objects, void 0, isNotCurrent)) {
        const { apiVersion: value } = object;
        const place = field.resolve(["apiVersion"]);
        const removed = known.removed[value];
        if (removed !== void 0 && target.to < removed) continue;
        const [current] = known.current;
        if (current === void 0) {
          if (removed === void 0) continue;
          yield problem(
            place,
            `PodSecurityPolicy was removed in Kubernetes 1.25, so kubectl fails on ${object.name}; remove it, and label the namespace for Pod Security`,
            { severity: "info", related: [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet beside it" }] }
          );
          continue;
        }
        const what = removed === void 0 ? `${kind} does not exist in apiVersion "${value}"` : `${value} was removed in Kubernetes 1.${removed}`;
        yield problem(place, `${what}, so kubectl does not create ${kind} ${object.name}; use ${current}`, {
          related: [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet beside it" }],
          fix: set(place, current, known.isSame && removed !== void 0 ? "safe" : "unsafe")
        });
      }
    }
  }
});
function isNotCurrent({ object: { kind, apiVersion } }) {
  return KINDS3[kind]?.current.includes(apiVersion) === false && OWN_GROUP.test(apiVersion) && !isFilledInLater(apiVersion);
}

// rules/network/agent-exposed.ts
var INTERNAL = /internal|private|loopback|metallb|kube-vip|cilium\.io|lb-?ipam|purelb/i;
var agent_exposed_default = rule({
  id: "agent-exposed",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Load balancer in front of an agent of the nodes",
  why: `A Service of type LoadBalancer gets an address outside of the cluster, with most providers a public one. Behind it is an agent with access to its node, such as an exporter that
    shows everything about it to anybody who asks, and each connection reaches another node.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer"],
  *check({ daemonSet, objects, role }) {
    if (role.is("ingress", "storage", "dns")) return;
    const { name = "" } = daemonSet.value?.metadata ?? {};
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { type, loadBalancerClass = "" } = field.value?.spec ?? {};
      if (type !== "LoadBalancer") continue;
      const annotations = field.at("metadata", "annotations").value ?? {};
      if (INTERNAL.test(loadBalancerClass) || Object.entries(annotations).some((pair) => INTERNAL.test(pair.join(" ")))) continue;
      const isKnown2 = role.nodeCritical || role.is("metrics", "log", "security");
      yield problem(
        field.at("spec", "type"),
        `Service ${object.name} exposes ${isKnown2 ? `the ${role.title}` : "the agent"} ${name} of every node to all clients of a load balancer; use ClusterIP`,
        { severity: isKnown2 ? "warning" : "info" }
      );
    }
  }
});

// rules/network/agent-without-host-network.ts
var CHAINED = /linkerd|istio|kuma|consul|multus|whereabouts|sriov|portmap|bandwidth|bond|dhcp|tuning|install|copy/;
var SETS_UP = [
  {
    program: /(?:^|\/)kube-proxy(?:[:@-]|$)/,
    message: "kube-proxy sets up its own pod network, not that of the node: Services do not work there"
  },
  {
    program: /(?:^|\/)k8s-dns-node-cache(?:[:@]|$)/,
    option: /^--?localip\b/,
    message: "the DNS cache adds its address to its own pod network, not to the node: no pod reaches it"
  }
];
var agent_without_host_network_default = rule({
  id: "agent-without-host-network",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Agent that sets up the network of its node is on the pod network",
  why: `A pod that is not on the host network starts when a CNI plugin has given it an address, and what it sets up there is its own network alone. A CNI agent waits for itself, and
    the node never becomes ready; the rules of a kube-proxy and the address of a DNS cache do not reach the node.`,
  references: ["https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/"],
  *check({ pod, role }) {
    if (pod.value?.hostNetwork === true || pod.value?.os?.name === "windows") return;
    for (const { image = "", command = [], args = [] } of pod.value?.containers ?? []) {
      const found2 = SETS_UP.find(
        ({ program, option }) => program.test(image) && (!option || [...command, ...args].some((word) => option.test(word)))
      );
      if (!found2) continue;
      const place2 = pod.at("hostNetwork");
      yield problem(place2, `${found2.message}; set hostNetwork: true`, { fix: set(place2, true, "unsafe") });
      return;
    }
    if (role.name !== "cni") return;
    const changesNetwork = (pod.value?.containers ?? []).some(
      ({ securityContext }) => securityContext?.privileged === true || securityContext?.capabilities?.add?.some((name) => /^(?:CAP_)?NET_ADMIN$/.test(name))
    );
    const paths = (pod.value?.volumes ?? []).map(({ hostPath }) => hostPath?.path ?? "");
    if (!changesNetwork || !paths.some((path) => path.startsWith("/etc/cni/net.d"))) return;
    if (containersOf(pod.value).some(({ image = "" }) => CHAINED.test(image))) return;
    const place = pod.at("hostNetwork");
    yield problem(
      place,
      "the CNI agent is on the pod network, which is not there before it runs: the node never becomes ready; set hostNetwork: true",
      {
        related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
        fix: set(place, true, "unsafe")
      }
    );
  }
});

// rules/network/connection-blocked.ts
var connection_blocked_default = rule({
  id: "connection-blocked",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "NetworkPolicy does not allow a connection that the agent is told to make",
  why: `Pods that a NetworkPolicy selects may connect to what its egress rules list, and be reached by what its ingress rules list, and by nothing else. A connection needs both: that of the agent
    and that of its destination. What is not listed is dropped, and the agent waits for a timeout.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/"],
  *check(subject) {
    const { daemonSet, pod, objects } = subject;
    if (pod.value?.hostNetwork === true || objectsInFolder("NetworkPolicy", daemonSet, objects).length === 0) return;
    if (objects.all("Kustomization").some(({ text: text2 }) => /^["']?(?:commonLabels|labels)["']?:/m.test(text2))) return;
    if (hasForeignPolicies(subject)) return;
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const own = { labels: podLabels(daemonSet), namespace };
    const told11 = /* @__PURE__ */ new Set();
    for (const host of serviceHosts(subject)) {
      for (const target of targetsOf(host, subject)) {
        const there = { labels: target.labels, namespace: target.namespace ?? host.namespace };
        const sides = [
          { side: "egress", from: own, to: there },
          { side: "ingress", from: there, to: own }
        ];
        for (const { side, from, to } of sides) {
          const policy = blockingPolicy(side, from, to, subject);
          if (!policy || told11.has(`${policy.path} ${policy.object.name} ${side}`)) continue;
          told11.add(`${policy.path} ${policy.object.name} ${side}`);
          yield problem(
            policy.field.resolve(["spec", side]),
            `NetworkPolicy ${policy.object.name} does not let the pods of DaemonSet ${name} connect to Service ${host.name} (${target.kind} ${target.name}): the connections are dropped; allow them in its ${side} rules`,
            {
              related: [
                { place: host.place, message: "what the agent connects to" },
                { place: target.labelsPlace, message: "the labels of the pods" }
              ]
            }
          );
        }
      }
    }
  }
});
function targetsOf({ name, namespace }, subject) {
  const [service, ...others] = subject.objects.named("Service", name, namespace);
  const { selector, type } = service?.value?.spec ?? {};
  if (!selector || others.length > 0 || type === "ExternalName" || Object.keys(selector).length === 0) return [];
  return workloadsSelected(subject, { matchLabels: selector }, namespace).filter(({ spec }) => spec?.hostNetwork !== true);
}
function blockingPolicy(side, { labels, namespace }, other, { objects }) {
  const policies = objectsOf("NetworkPolicy", objects, namespace).filter(({ value }) => {
    const { podSelector, policyTypes, egress } = value?.spec ?? {};
    const limits = policyTypes?.includes(side === "egress" ? "Egress" : "Ingress") ?? (side === "ingress" || egress !== void 0);
    return limits && podSelector && labelSelectorAsSelector(podSelector)?.matches(labels) === true;
  });
  const rules2 = policies.flatMap(({ field }) => field.resolve(["spec", side]).items());
  if (rules2.some((each) => mayAllow(each, side === "egress" ? "to" : "from", namespace, other, objects))) return void 0;
  return policies.find(
    ({ field }) => field.resolve(["spec", side]).items().some((each) => !isForNames(each))
  );
}
function isForNames(item) {
  const ports = item.resolve(["ports"]).items();
  return ports.length > 0 && ports.every((port) => String(port.resolve(["port"]).raw).endsWith("53"));
}
function mayAllow(item, side, own, { labels, namespace }, objects) {
  const peers = item.resolve([side]).items();
  return peers.length === 0 || peers.some((peer) => {
    const [block, pods, spaces] = ["ipBlock", "podSelector", "namespaceSelector"].map((key) => peer.resolve([key]));
    if (block.exists) return Number(/\/(\d+)$/.exec(String(block.resolve(["cidr"]).raw))?.[1] ?? 0) < 28;
    const selector = pods.exists ? asLabelSelector(pods.raw) : void 0;
    if (pods.exists && !selector) return true;
    const matches = !selector || labelSelectorAsSelector(selector)?.matches(labels) !== false;
    if (!matches) return nearLabel(writtenLabels(pods.resolve(["matchLabels"])), labels) !== void 0;
    if (!spaces.exists) return own === namespace || own === void 0 || namespace === void 0;
    const wanted = asLabelSelector(spaces.raw);
    const given = namespace === void 0 ? void 0 : objects.find("Namespace", void 0, namespace);
    const isKnown2 = given !== void 0 || Object.keys(wanted?.matchLabels ?? {}).every((key) => key === NAME);
    if (!wanted || !isKnown2 || wanted.matchExpressions || namespace === void 0) return true;
    const written2 = given ? writtenLabels(given.field.resolve(["metadata", "labels"])) : {};
    return labelSelectorAsSelector(wanted)?.matches({ ...written2, [NAME]: namespace }) !== false;
  });
}
var NAME = "kubernetes.io/metadata.name";

// rules/network/dns-address-mismatch.ts
var ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
var BIND = /^[ \t]*bind[ \t]+([^\n#{}]+)/gm;
var HEALTH = /^[ \t]*health[ \t]+(\d{1,3}(?:\.\d{1,3}){3}):\d+/gm;
var LONGEST4 = 5e4;
var dns_address_mismatch_default = rule({
  id: "dns-address-mismatch",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Node-local DNS cache uses an address that it does not create",
  why: `The DNS cache of a node adds the addresses of -localip to an interface of its node. No other address of the cluster exists there: where its Corefile binds one, the cache
    ends with "cannot assign requested address", and where a probe asks one, the kubelet restarts it again and again.`,
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/"],
  *check({ container, pod, daemonSet, objects }) {
    const given = localAddresses(container);
    if (!given || given.addresses.size === 0) return;
    const related = [{ place: given.place, message: "the addresses that it creates" }];
    for (const { text: text2, key, place } of mountedFiles(container, { pod, daemonSet, objects })) {
      const shown5 = text2.slice(0, LONGEST4);
      const bound = [...shown5.matchAll(BIND)].flatMap(([, list = ""]) => list.trim().split(/\s+/));
      const asked2 = [...bound, ...[...shown5.matchAll(HEALTH)].map(([, address = ""]) => address)];
      const wrong = asked2.find((address) => isForeign(address, given.addresses));
      if (wrong === void 0) continue;
      const line2 = shown5.split("\n").findIndex((each) => each.split(/\s|:/).includes(wrong));
      yield problem(
        lineInside(place, line2 + 1) ?? place,
        `${key} uses ${wrong}, which the node does not have: -localip creates ${shownOf(given.addresses)}; use the same addresses`,
        { related }
      );
    }
    for (const name of ["livenessProbe", "readinessProbe", "startupProbe"]) {
      const host = container.at(name, "httpGet", "host");
      if (host.value !== void 0 && isForeign(host.value, given.addresses))
        yield problem(
          host,
          `the probe connects to ${host.value}, which the node does not have: -localip creates ${shownOf(given.addresses)}; use one of these`,
          { related }
        );
    }
  }
});
function localAddresses(container) {
  const words = [...wordsOf(container)];
  const index = words.findIndex(({ text: text2 }) => /^--?localip(?:=|$)/.test(text2));
  const word = words[index];
  if (!word) return void 0;
  const list = word.text.includes("=") ? word : words[index + 1];
  if (!list) return void 0;
  const addresses = list.text.replace(/^--?localip=/, "").split(",").map((address) => address.trim());
  if (!addresses.every((address) => ADDRESS.test(address))) return void 0;
  return { place: list.place, addresses: new Set(addresses) };
}
function isForeign(address, given) {
  return ADDRESS.test(address) && !/^(?:127\.|0\.0\.0\.0$)/.test(address) && !given.has(address);
}
function shownOf(addresses) {
  return [...addresses].join(" and ");
}

// rules/network/dns-config-missing.ts
var dns_config_missing_default = rule({
  id: "dns-config-missing",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "dnsPolicy None without a name server",
  why: `With dnsPolicy None the pod uses only the name servers in dnsConfig, not those of the node or the cluster. Without any it could
    not resolve names, so the API server rejects the DaemonSet.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config"],
  *check(subject) {
    const { pod, rejection } = subject;
    const dnsConfig = pod.at("dnsConfig");
    yield problem(dnsConfig.exists ? dnsConfig.at("nameservers") : pod.at("dnsPolicy"), rejection.message);
  }
});

// rules/network/dns-egress-blocked.ts
var HOST = /(?:^|[^\w.-])((?:[a-z0-9-]+\.){1,2}svc(?![\w-])|(?:https?|grpcs?|tcp|nats|kafka|redis|amqps?|wss?):\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-]))/;
var LONGEST5 = 1e5;
var dns_egress_blocked_default = rule({
  id: "dns-egress-blocked",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "NetworkPolicy allows no DNS queries to pods that use names",
  why: `The egress rules of a NetworkPolicy list all that the pods may connect to, the DNS servers included. Without a rule for port 53 over UDP no name is resolved: the agent runs, and each of
    its connections fails with a timeout. A port without a protocol is a TCP port.`,
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
    "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/"
  ],
  *check(subject) {
    const { daemonSet, pod, objects } = subject;
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    if (pod.value?.hostNetwork === true || pod.value?.dnsPolicy === "None" || asksOverTcp(pod)) return;
    const policies = objectsSelecting("NetworkPolicy", { daemonSet, objects }, namespace).filter(({ field }) => {
      const { podSelector, policyTypes, egress } = field.value?.spec ?? {};
      const limits = policyTypes?.includes("Egress") ?? egress !== void 0;
      return limits && podSelector && labelSelectorAsSelector(podSelector)?.matches(podLabels(daemonSet)) === true;
    });
    const rules2 = policies.flatMap(({ field }) => field.resolve(["spec", "egress"]).items());
    const [first] = rules2;
    if (!first || rules2.some(allowsQueries) || hasForeignPolicies(subject)) return;
    const used = hostOf(subject);
    if (!used) return;
    const ports = rules2.flatMap((each) => each.resolve(["ports"]).items());
    const overTcp = ports.find((each) => each.resolve(["port"]).raw === 53);
    const policy = policies.find(({ field }) => field.resolve(["spec", "egress"]).items().length > 0);
    yield problem(
      overTcp?.resolve(["port"]) ?? policy.field.at("spec", "egress"),
      overTcp ? `the policy allows DNS only over TCP, but the pods of DaemonSet ${name} look up ${used.host} over UDP, so no name resolves; add port 53 with protocol UDP` : `the egress rules do not allow DNS, but the pods of DaemonSet ${name} look up ${used.host}, so no name resolves; allow port 53 over UDP and TCP`,
      { related: [{ place: used.place, message: "a name that is looked up" }] }
    );
  }
});
function allowsQueries(item) {
  const ports = item.resolve(["ports"]).items();
  if (ports.length === 0) return true;
  return ports.some((each) => {
    const [port, end2, protocol] = [each.resolve(["port"]).raw, each.resolve(["endPort"]).raw, each.resolve(["protocol"]).raw];
    if ((protocol ?? "TCP") !== "UDP") return false;
    if (typeof port !== "number") return true;
    return String(port).endsWith("53") || typeof end2 === "number" && port <= 53 && end2 >= 53;
  });
}
function hostOf({ daemonSet, pod, objects }) {
  const known = new Set((pod.value?.hostAliases ?? []).flatMap(({ hostnames = [] }) => hostnames));
  const texts = [
    ...runningContainers(pod).flatMap(wordsOf),
    ...configFiles({ daemonSet, pod, objects }).filter(({ text: text2 }) => text2.length <= LONGEST5)
  ];
  for (const { text: text2, place } of texts) {
    const host = HOST.exec(withoutComments(text2))?.[1]?.replace(/^\w+:\/\//, "");
    if (host !== void 0 && !known.has(host)) return { host, place };
  }
  return void 0;
}
function asksOverTcp(pod) {
  return pod.value?.dnsConfig?.options?.some(({ name }) => name === "use-vc") === true;
}
function withoutComments(text2) {
  return text2.replace(/^[ \t]*(?:#|\/\/).*$/gm, "").replace(/[ \t]#[ \t].*$/gm, "").replace(PAGES, "");
}
var PAGES = /^[ \t]*(?:-[ \t]+)?["']?(?:\$schema|[\w.-]*(?:docs?|documentation|runbook|help|description|summary|message|homepage|links?|license|see|reference|source)(?:[_-]?ur[li])?)["']?[ \t]*[:=].*$|https?:\/\/(?:docs?\.|[\w./-]*\/(?:docs?|wiki|blob|tree)\/)[^\s"']*|https?:\/\/[^\s"']+\.(?:md|html)\b[^\s"']*/gim;

// rules/network/duplicate-host-alias.ts
var duplicate_host_alias_default = rule({
  id: "duplicate-host-alias",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate IP address in hostAliases",
  why: "kubectl apply merges these entries by address: with a duplicate, it may drop either entry and its host names.",
  references: ["https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/duplicate-port-name.ts
var duplicate_port_name_default = rule({
  id: "duplicate-port-name",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate port name in a pod",
  why: `A Service that refers to the port by name gets the first one, whichever container it is in. The second one cannot be reached by name.
    Probes look the name up in their own container.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/duplicate-port.ts
var duplicate_port_default = rule({
  id: "duplicate-port",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate host port",
  why: `Only one of them could listen on the port, and the scheduler would never find a node where both are free. The API server rejects
    the DaemonSet.`,
  references: [
    "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports",
    "https://github.com/kubernetes/kubernetes/pull/118536"
  ],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/host-ip-without-host-port.ts
var host_ip_without_host_port_default = rule({
  id: "host-ip-without-host-port",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "hostIP has no effect without hostPort",
  why: `hostIP restricts a hostPort to one address of the node. Without hostPort, no port is opened on the node, and the container
    listens on all of its addresses.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports"],
  *check(subject) {
    const hostIP = subject.daemonSet.resolve(subject.warning.at.steps());
    yield present(subject, { fix: remove(hostIP, "safe", "remove hostIP, which has no effect") });
  }
});

// rules/network/host-network-dns.ts
var SERVICE2 = /(?:^|[^\w.-])([a-z0-9-]+\.[a-z0-9-]+\.svc)(?![\w-])|\b(?:https?|grpcs?|tcp|udp|tls|nats|kafka|redis|amqps?|wss?):\/\/(?!localhost\b)([a-z][a-z0-9-]*)(?::\d+)?(?:\/|$)/;
var HOST_VARIABLE = /(?:^|_)(?:HOST|ADDRESS|ENDPOINT)$/;
var MACHINE = /(?:^|-)(?:master|control-plane|controlplane|node|worker|vm|ip)(?:-|\d|$)/;
var SHORT_NAME = /^(?!localhost$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
var host_network_dns_default = rule({
  id: "host-network-dns",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pod cannot resolve Services without cluster DNS",
  why: `On the host network the kubelet treats dnsPolicy ClusterFirst as Default: the pod resolves names like its node, and every lookup
    of a Service fails. dnsPolicy Default does the same to any pod.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy"],
  *check({ pod, role }) {
    const dnsPolicy = pod.at("dnsPolicy");
    if (dnsPolicy.value === "Default" && !pod.effective?.hostNetwork && !role.is("cni", "proxy", "dns")) {
      const found2 = namesService(pod);
      if (!found2?.name.endsWith(".svc")) return;
      yield problem(dnsPolicy, `the pod cannot resolve ${found2.name}: dnsPolicy Default uses the DNS of the node; set ClusterFirst`, {
        related: [{ place: found2.place, message: "resolved only by cluster DNS" }],
        fix: set(dnsPolicy, "ClusterFirst", "unsafe")
      });
      return;
    }
    if (dnsPolicy.value === "ClusterFirstWithHostNet" && isNodeCache(pod)) {
      yield problem(dnsPolicy, "the DNS cache resolves its upstreams through cluster DNS, which asks this cache again; set Default", {
        fix: set(dnsPolicy, "Default", "unsafe")
      });
      return;
    }
    if (!pod.effective?.hostNetwork || dnsPolicy.effective !== "ClusterFirst") return;
    if (role.is("cni", "proxy", "dns")) return;
    const service = namesService(pod);
    if (!service) {
      if (dnsPolicy.value === void 0) return;
      yield problem(
        dnsPolicy,
        "with hostNetwork, dnsPolicy ClusterFirst uses the DNS of the node; set ClusterFirstWithHostNet, or Default if that is meant",
        {
          severity: "info",
          related: [{ place: pod.at("hostNetwork"), message: "the network of the node" }],
          fix: set(dnsPolicy, "ClusterFirstWithHostNet", "unsafe")
        }
      );
      return;
    }
    yield problem(
      dnsPolicy,
      `the pod cannot resolve ${service.name}: with hostNetwork, dnsPolicy ClusterFirst uses the DNS of the node; set ClusterFirstWithHostNet`,
      {
        related: [
          { place: service.place, message: "resolved only by cluster DNS" },
          { place: pod.at("hostNetwork"), message: "the network of the node" }
        ],
        fix: set(dnsPolicy, "ClusterFirstWithHostNet", "unsafe")
      }
    );
  }
});
function isNodeCache(pod) {
  return (pod.value?.containers ?? []).some(({ image = "" }) => /(?:^|\/)k8s-dns-node-cache(?:[:@]|$)/.test(image));
}
function namesService(pod) {
  for (const list of ["containers", "initContainers"]) {
    for (const [index, container] of (pod.value?.[list] ?? []).entries()) {
      const found2 = serviceIn(container);
      if (found2) return { name: found2.name, place: pod.resolve([list, index, ...found2.steps]) };
    }
  }
  return void 0;
}
function serviceIn({ command = [], args = [], env = [] }) {
  return inTexts(command, (index) => ["command", index]) ?? inTexts(args, (index) => ["args", index]) ?? inTexts(
    env.map(({ value = "" }) => value),
    (index) => ["env", index, "value"]
  ) ?? inHostVariables(env);
}
function inTexts(texts, steps) {
  for (const [index, text2] of texts.entries()) {
    const found2 = SERVICE2.exec(text2);
    if (found2 && !MACHINE.test(found2[2] ?? "")) return { name: found2[1] ?? found2[2] ?? "", steps: steps(index) };
  }
  return void 0;
}
function inHostVariables(env) {
  const index = env.findIndex(({ name = "", value = "" }) => HOST_VARIABLE.test(name) && SHORT_NAME.test(value) && !MACHINE.test(value));
  return index < 0 ? void 0 : { name: env[index]?.value ?? "", steps: ["env", index, "value"] };
}

// rules/network/host-port-mismatch.ts
var host_port_mismatch_default = rule({
  id: "host-port-mismatch",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "hostPort differs from containerPort on the host network",
  why: `With hostNetwork the container listens directly on the node, so ports cannot be mapped, and the API server rejects two different
    numbers.`,
  references: ["https://github.com/haproxy-ingress/charts/issues/42"],
  *check(subject) {
    const { daemonSet, pod, rejection } = subject;
    const port = daemonSet.resolve(rejection.at.steps().slice(0, -1));
    const [hostPort, containerPort] = [port.resolve(["hostPort"]), port.resolve(["containerPort"])];
    yield present(subject, {
      related: [containerPort, pod.at("hostNetwork")],
      fix: containerPort.value ? set(hostPort, containerPort.value, "unsafe") : void 0
    });
  }
});

// rules/network/hostport-clash.ts
var hostport_clash_default = rule({
  id: "hostport-clash",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Host port conflict between two workloads",
  why: `Only one pod can use a port of a node. The scheduler leaves the second pod Pending on every node where the first one runs:
    "didn't have free ports for the requested pod ports".`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/overview/#services",
    "https://github.com/dell/csm/issues/1783",
    "https://github.com/prometheus/node_exporter/issues/2871"
  ],
  *check({ daemonSet, pod, objects }) {
    const mine = heldPorts(pod);
    if (mine.length === 0) return;
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const here = nodeAlternatives(pod.value ?? {});
    const found2 = [];
    let isMore = false;
    for (const other of workloadsOnPorts({ daemonSet, objects }, mine)) {
      if (other.name === name && (other.kind === "DaemonSet" || other.namespace === namespace)) continue;
      if (other.kind === "DaemonSet" && !isEarlier(other, daemonSet) || !isBeside(other, { daemonSet, pod })) continue;
      const there = nodeAlternatives(other.spec ?? {});
      if (areDisjoint(here, there)) continue;
      const taken = groupBy(heldPorts(other.pod), ({ number }) => number);
      const [first, ...more] = mine.flatMap(
        (port) => (taken.get(port.number) ?? []).filter((held) => portsClash(port, held)).map((held) => ({ port, held }))
      );
      if (!first) continue;
      isMore = found2.length === MOST2;
      if (isMore) break;
      const isCertain = other.kind === "DaemonSet" && (isWithin(here, there) || isWithin(there, here));
      found2.push({ ...first, other, isCertain, more: more.map(({ port }) => port) });
    }
    const groups = groupBy(found2, ({ port, other: { kind }, isCertain }) => `${port.place.path} ${kind === "DaemonSet"} ${isCertain}`);
    for (const group of groups.values()) yield told(group, isMore);
  }
});
var MOST2 = 10;
function told(clashes, isMore) {
  const [{ port, other, isCertain }] = clashes;
  const more = new Set(clashes.flatMap((clash) => clash.more));
  const users = clashes.map((clash) => shown(clash.other));
  const ports = more.size > 0 ? ` (and ${more.size} more)` : "";
  return problem(
    port.place,
    `port ${port.number}/${port.protocol} of the node is also used by ${firstTwo(users, isMore)}${ports}: ${outcome(other)}`,
    {
      severity: isCertain ? "error" : "warning",
      related: [
        ...clashes.map((clash) => ({ place: clash.held.place, message: `${clash.other.kind} ${clash.other.name} uses it here` })),
        ...Array.from(more, ({ place }) => place)
      ]
    }
  );
}
function shown({ kind, name, namespace }) {
  return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
}
function outcome({ kind }) {
  if (kind === "DaemonSet") return "on nodes that both select, the second pod stays Pending; use another port, or other nodes";
  return "on nodes where one of its pods runs, this pod stays Pending; use another port, or other nodes";
}

// rules/network/ignored-policy-rules.ts
var ignored_policy_rules_default = rule({
  id: "ignored-policy-rules",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "NetworkPolicy has rules for a direction that its policyTypes leave out",
  why: `Where policyTypes is written, a NetworkPolicy applies to the named directions alone. Rules for the other one are accepted and have no effect: the pods may connect to, or be reached from,
    everything that the rules were meant to exclude.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource"],
  *check({ daemonSet, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    for (const { object, field } of objectsSelecting("NetworkPolicy", { daemonSet, objects }, namespace)) {
      const { podSelector, policyTypes } = field.value?.spec ?? {};
      if (!podSelector || !policyTypes?.length || labelSelectorAsSelector(podSelector)?.matches(podLabels(daemonSet)) !== true) continue;
      for (const [type, list] of [
        ["Egress", "egress"],
        ["Ingress", "ingress"]
      ]) {
        const rules2 = field.resolve(["spec", list]).items();
        if (rules2.length === 0 || policyTypes.includes(type)) continue;
        const types = field.at("spec", "policyTypes");
        yield problem(
          types,
          `policyTypes of NetworkPolicy ${object.name} leaves out ${type}, so its ${list} rules have no effect on the pods of DaemonSet ${name}; add ${type}, or remove the rules`,
          {
            related: [{ place: field.resolve(["spec", list]), message: `the ${list} rules` }],
            fix: set(types, [...policyTypes, type], "unsafe")
          }
        );
      }
    }
  }
});

// rules/network/impossible-address.ts
var ADDRESS2 = /(?:^|[-_.])(?:local|node|pod|host|cluster|bind|listen|public|private)?-?_?(?:ips?|ip-?addr(?:ess)?|addr(?:ess(?:es)?)?|hosts?|dns|nameservers?|endpoints?|gateway|listen|bind|peers?)$|address$|localip$/i;
var IPV4 = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?::\d+)?$/;
var HOST_PORT = /^(?:[a-z][a-z0-9+]*:\/\/)?(?:\[[\da-f:]+\]|[\w.-]*):(\d{2,7})(?:\/.*)?$/i;
var PORT = /(?:^|[-_.])port$/i;
var RANGE = /(?:^|[-_.])(?:cluster|pod|service|[a-z\d]*pool)[-_.]cidrs?$/i;
var NO_PORT = /bgp|asn|vsock/i;
var LARGEST = 65535;
var LONGEST6 = 500;
var impossible_address_default = rule({
  id: "impossible-address",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Address or port that cannot exist",
  why: `Kubernetes looks neither at the addresses in options and variables nor at hostIP. A program that is given an impossible one exits on every node; with an impossible hostIP the
    network plugin does not open the port on the node.`,
  references: ["https://pkg.go.dev/net#ParseIP", "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports"],
  *check({ container }) {
    for (const port of container.at("ports").items()) {
      const hostIP = port.at("hostIP");
      const { value } = hostIP;
      if (!value || isFilledInLater(value) || isValidIPForLegacyField(value).length === 0) continue;
      yield problem(hostIP, `hostIP "${value}" must be an IP address, such as 127.0.0.1: the network plugin cannot open the port`);
    }
    for (const { name, value, place } of settingsOf(container)) {
      if (value.length > LONGEST6 || isFilledInLater(value) || NO_PORT.test(name) || /^vsock:/i.test(value)) continue;
      yield* told2(name, value, place);
    }
  }
});
function* told2(name, value, place) {
  if (PORT.test(name) && !/max|min|range|limit/i.test(name) && /^\d{1,7}$/.test(value) && Number(value) > LARGEST) {
    yield problem(place, `${name} is ${value}, but the highest port is ${LARGEST}; correct the number`);
    return;
  }
  for (const part of value.split(",")) {
    const address = part.trim();
    const numbers = IPV4.exec(address)?.slice(1, 5).map(Number);
    const port = HOST_PORT.exec(address)?.[1];
    if (numbers?.some((number) => number > 255) && ADDRESS2.test(name)) {
      yield problem(place, `invalid IP address ${address}: each number must be at most 255`);
      return;
    }
    if (port !== void 0 && Number(port) > LARGEST && (ADDRESS2.test(name) || /:\/\//.test(address))) {
      yield problem(place, `invalid port ${port} in ${address}: the highest port is ${LARGEST}; correct the number`);
      return;
    }
    if (RANGE.test(name) && numbers && !address.includes(":") && !address.includes("/")) {
      yield problem(place, `${name} is the address ${address}, not a range; add a prefix length, such as ${address}/16`);
      return;
    }
  }
}

// rules/network/ingress-port-undefined.ts
var ingress_port_undefined_default = rule({
  id: "ingress-port-undefined",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Ingress refers to a port that its Service does not have",
  why: `An Ingress names a port of a Service by its number or name, and the API server does not compare the two. For a port that the Service does not have the ingress controller has no
    backend: it answers every request with an error.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource"],
  *check({ daemonSet, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {};
    const services = servicesOf({ daemonSet, objects });
    for (const ingress of services.length > 0 ? objectsInFolder("Ingress", daemonSet, objects, namespace) : []) {
      const spec = ingress.field.resolve(["spec"]);
      const backends = [
        spec.resolve(["defaultBackend"]),
        ...spec.resolve(["rules"]).items().flatMap((item) => item.resolve(["http", "paths"]).items()).map((path) => path.resolve(["backend"]))
      ];
      for (const backend of backends) yield* problemOf2(backend.resolve(["service"]), ingress, services, objects);
    }
  }
});
function* problemOf2(backend, { object }, services, objects) {
  const service = services.find((each) => each.object.name === backend.resolve(["name"]).raw);
  const ports = service?.value?.spec?.ports ?? [];
  const hasPort = (each) => each.port === number.raw || each.name !== void 0 && each.name === name.raw;
  const [number, name] = [backend.resolve(["port", "number"]), backend.resolve(["port", "name"])];
  if (!service || ports.length === 0 || ports.some(hasPort) || name.raw === "use-annotation") return;
  if (objects.named("Service", service.object.name).some(({ value }) => value?.spec?.ports?.some(hasPort))) return;
  const place = [number, name].find((each) => each.exists);
  if (!place || typeof place.raw !== "string" && typeof place.raw !== "number") return;
  const known = place === name ? ports.flatMap((each) => each.name ?? []) : ports.map((each) => String(each.port));
  yield problem(
    place,
    `Ingress ${object.name} sends to port ${place.raw}, which Service ${service.object.name} does not have, so requests fail${didYouMean(String(place.raw), known) || `; it has ${known.join(", ") || "ports without names"}`}`,
    { related: [{ place: service.field.at("spec", "ports"), message: "the ports" }] }
  );
}

// rules/network/invalid-cidr.ts
var CIDR = /(?:^|[\s"'=,[(])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,3})(?=$|[\s"',;\])])/g;
var COMMENT2 = /^[ \t]*(?:#|\/\/|;).*$/gm;
var LONGEST7 = 2e4;
var invalid_cidr_default = rule({
  id: "invalid-cidr",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Range of addresses that does not exist",
  why: `A range of IPv4 addresses has four numbers up to 255 and a length up to 32. An agent that is given another one exits with "invalid CIDR address" on every node.
    MetalLB refuses a pool in which the first address of a range comes after the last one.`,
  references: ["https://pkg.go.dev/net#ParseCIDR"],
  *check({ daemonSet, pod, objects }) {
    const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
    for (const container of containers) for (const { text: text2, place } of wordsOf(container)) yield* told3(text2, place);
    for (const { text: text2, place } of configFiles({ pod, daemonSet, objects })) yield* told3(text2.replaceAll(COMMENT2, ""), place);
    for (const { object, field } of objectsInFolder("IPAddressPool", daemonSet, objects)) {
      if (!object.apiVersion.startsWith("metallb.io/")) continue;
      for (const place of field.resolve(["spec", "addresses"]).items()) yield* poolProblems(place);
    }
  }
});
function* told3(text2, place) {
  if (!text2.includes("/")) return;
  for (const [, a, b, c, d, length] of text2.slice(0, LONGEST7).matchAll(CIDR)) {
    const numbers = [a, b, c, d].map(Number);
    const isAddress = numbers.every((number) => number <= 255);
    if (isAddress && (Number(length) <= 32 || Number(length) > 128 && d !== "0")) continue;
    const why = isAddress ? "the prefix length must be at most 32" : "each number must be at most 255";
    yield problem(place, `invalid CIDR ${numbers.join(".")}/${length}: ${why}`);
    return;
  }
}
function* poolProblems(place) {
  const { raw } = place;
  if (typeof raw !== "string" || raw.includes(":") || isFilledInLater(raw)) return;
  if (raw.includes("/")) {
    yield* told3(raw, place);
    return;
  }
  const [first, last, ...more] = raw.split("-").map((each) => numberOf(each.trim()));
  if (more.length === 0 && first !== void 0 && last === void 0 && !raw.includes("-")) {
    yield problem(place, `MetalLB refuses ${raw} without a prefix length; write ${raw}/32`);
  } else if (more.length > 0 || first === void 0 || last === void 0) {
    yield problem(place, `MetalLB refuses the range ${raw}; write two IPv4 addresses separated by a hyphen, or a CIDR`);
  } else if (first > last) {
    yield problem(place, `MetalLB refuses the range ${raw}: its first address comes after the last one; swap them`);
  }
}
function numberOf(address) {
  const parts2 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  return parts2?.every((part) => part <= 255) ? parts2.reduce((sum, part) => sum * 256 + part, 0) : void 0;
}

// rules/network/invalid-ip.ts
var invalid_ip_default = rule({
  id: "invalid-ip",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid IP address",
  why: `The address is written to resolv.conf or /etc/hosts of every pod, where a host name or a typing error would not work. The API
    server rejects it.`,
  references: ["https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/invalid-service.ts
var TYPES = ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"];
var OUTSIDE = /* @__PURE__ */ new Set(["NodePort", "LoadBalancer"]);
var POLICIES = ["Cluster", "Local"];
var PORT_NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
var PROTOCOLS2 = ["TCP", "UDP", "SCTP"];
var invalid_service_default = rule({
  id: "invalid-service",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The API server refuses the Service of the DaemonSet's pods",
  why: `The API server refuses a Service with an unknown type or protocol, with several ports of which one has no name, or with a clusterIP that is neither None nor an address. Nothing
    then finds the pods.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services"],
  *check({ daemonSet, objects }) {
    yield* nestedSelectors(daemonSet, objects);
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { ports = [] } = field.value?.spec ?? {};
      const related = [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "it selects these pods" }];
      const tell = (place, defect, value) => problem(place, `${defect}, so the API server rejects Service ${object.name}`, {
        related,
        fix: value === void 0 ? void 0 : set(place, value, "safe")
      });
      const [type, clusterIP] = [field.at("spec", "type"), field.at("spec", "clusterIP")];
      if (type.value && !TYPES.includes(type.value)) yield tell(type, `"${type.value}" is not a type of Service`, sameIn(TYPES, type.value));
      if (clusterIP.value && clusterIP.value !== "None" && !/^[0-9a-fA-F.:]+$/.test(clusterIP.value) && !isFilledInLater(clusterIP.value)) {
        yield tell(clusterIP, `"${clusterIP.value}" is neither None nor an address`, sameIn(["None"], clusterIP.value));
      }
      if (clusterIP.value === "None" && OUTSIDE.has(type.value ?? ""))
        yield tell(clusterIP, `a Service of type ${type.value ?? ""} needs an address of the cluster, and clusterIP None gives it none`);
      for (const name of ["externalTrafficPolicy", "internalTrafficPolicy"]) {
        const policy = field.at("spec", name);
        if (policy.value && !POLICIES.includes(policy.value))
          yield tell(policy, `"${policy.value}" is not ${POLICIES.join(" or ")}`, sameIn(POLICIES, policy.value));
      }
      const external = field.at("spec", "externalTrafficPolicy");
      if (external.value && !OUTSIDE.has(type.value ?? "ClusterIP") && !field.resolve(["spec", "externalIPs"]).exists)
        yield tell(external, `externalTrafficPolicy needs type NodePort or LoadBalancer, not ${type.value ?? "ClusterIP"}`);
      const [names7, numbers] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
      for (const port of field.at("spec", "ports").items()) {
        const { name, protocol, port: number } = port.value ?? {};
        if (protocol && !PROTOCOLS2.includes(protocol))
          yield tell(port.at("protocol"), `"${protocol}" is not a protocol`, sameIn(PROTOCOLS2, protocol));
        if (number !== void 0 && (number < 1 || number > 65535))
          yield tell(port.at("port"), `${number} is not a port between 1 and 65535`);
        if (name !== void 0 && !PORT_NAME.test(name) && !isFilledInLater(name)) {
          const fixed = name.toLowerCase();
          yield tell(
            port.at("name"),
            `"${name}" is not a port name (lower case letters, digits and -)`,
            PORT_NAME.test(fixed) ? fixed : void 0
          );
        }
        const { targetPort, nodePort } = port.value ?? {};
        if (typeof targetPort === "string" && /^\d+$/.test(targetPort))
          yield tell(port.at("targetPort"), `"${targetPort}" in quotes is a name, and a name needs a letter`);
        if (nodePort && !OUTSIDE.has(type.value ?? "ClusterIP"))
          yield tell(port.at("nodePort"), `a Service of type ${type.value ?? "ClusterIP"} has no nodePort`);
        if (nodePort && OUTSIDE.has(type.value ?? "") && (nodePort < 3e4 || nodePort > 32767))
          yield tell(port.at("nodePort"), `nodePort ${nodePort} is outside of 30000-32767, the range of clusters that set no other`);
        const taken = `${number} ${protocol ?? "TCP"}`;
        if (number !== void 0 && numbers.has(taken)) yield tell(port.at("port"), `duplicate port ${number}/${protocol ?? "TCP"}`);
        numbers.add(taken);
        if (ports.length < 2) continue;
        if (!name) yield tell(port.at("port"), "a port of a Service with several ports needs a name");
        else if (names7.has(name)) yield tell(port.at("name"), `duplicate port name "${name}"`);
        names7.add(name ?? "");
      }
    }
  }
});
function* nestedSelectors(daemonSet, objects) {
  const labels = podLabels(daemonSet);
  for (const { object, field, text: text2 } of objectsInFolder("Service", daemonSet, objects, daemonSet.value?.metadata?.namespace)) {
    if (!text2.includes("matchLabels")) continue;
    const place = field.resolve(["spec", "selector", "matchLabels"]);
    const selector = writtenLabels(place);
    if (!selectsPods(selector, labels)) continue;
    yield problem(
      place.key,
      `the selector of a Service is the labels themselves, so the API server rejects Service ${object.name}; write them without matchLabels`,
      {
        related: [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "it means these pods" }],
        fix: set(field.resolve(["spec", "selector"]), selector, "safe")
      }
    );
  }
}
function sameIn(values, text2) {
  return values.find((value) => value.toLowerCase() === text2.toLowerCase());
}

// rules/network/listen-port-conflict.ts
var OPTION2 = /^--?([\w.-]*(?:listen|bind|webhook|health)[\w.-]*)=(?:(0\.0\.0\.0|\[::\]|127\.0\.0\.1|localhost|\[?\$\(\w+\)\]?)?:)?(\d{2,5})$/i;
var listen_port_conflict_default = rule({
  id: "listen-port-conflict",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Two options let the pod listen twice on one port",
  why: `The containers of a pod share one network, and a port is given to one listener. The second one fails with "address already in use": its container restarts on every node.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking"],
  *check({ pod }) {
    const listeners = runningContainers(pod).flatMap((container, index) => listenersOf(container, index));
    for (const [at, second] of listeners.entries()) {
      const first = listeners.slice(0, at).find((each) => collide(each, second));
      if (!first) continue;
      yield problem(
        second.place,
        `${second.option} is ${second.port}, as is ${first.option}${first.container === second.container ? "" : " of another container of the pod"}: one of them cannot listen; use two ports`,
        { related: [{ place: first.place, message: "the same port" }] }
      );
    }
  }
});
function listenersOf(field, container) {
  return wordsOf(field).flatMap(({ text: text2, variable, place }) => {
    const [, option, host = "", port] = variable === void 0 ? OPTION2.exec(text2) ?? [] : [];
    if (option === void 0 || port === void 0 || !text2.includes(":") && !/port$/i.test(option)) return [];
    if (/upstream|target|remote|url|server|client|forward|backend/i.test(option)) return [];
    if (/^(?:127\.0\.0\.1|localhost)$/.test(host) && !/listen|bind/i.test(option)) return [];
    return [{ container, option, host: /^(?:0\.0\.0\.0|\[::\])$/.test(host) ? "" : host, port, place }];
  });
}
function collide(one, other) {
  if (one.port !== other.port || !(one.host === other.host || one.host === "" || other.host === "")) return false;
  if (/udp/i.test(one.option) !== /udp/i.test(other.option)) return false;
  if (one.container !== other.container) return true;
  const isWebhook = (listener) => /webhook/i.test(listener.option);
  const isBound2 = (listener, what) => what.test(listener.option);
  return isWebhook(one) !== isWebhook(other) || isBound2(one, /^metrics-bind-address$/) && isBound2(other, /^health-probe-bind-address$/) || isBound2(other, /^metrics-bind-address$/) && isBound2(one, /^health-probe-bind-address$/);
}

// rules/network/listens-on-loopback.ts
var listens_on_loopback_default = rule({
  id: "listens-on-loopback",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Container listens only on the loopback address, but its port is used from outside the pod",
  why: `A loopback address accepts connections only from the pod itself. Those through a Service or a host port, and those of Prometheus for a monitor, are refused, while the program itself reports nothing.`,
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/service/",
    "https://opentelemetry.io/docs/security/config-best-practices/"
  ],
  *check(subject) {
    const { container, pod } = subject;
    const files = mountedFiles(container, subject);
    const listeners = [...optionListeners(container), ...configListeners(files)];
    for (const listener of listeners) {
      const { host, port } = listener;
      if (!isLoopback(host) || listeners.some((other) => other.port === port && !isLoopback(other.host))) continue;
      const others = runningContainers(pod).filter(({ value }) => value?.name !== container.value?.name);
      if (others.some((each) => declares(each, port) || wordsOf(each).some(({ text: text2 }) => text2.includes(String(port))))) continue;
      if (others.some((each) => mountedFiles(each, subject).some(({ text: text2 }) => text2.includes(String(port))))) continue;
      const isItsOwn = others.length === 0 || declares(container, port) || listener.isInFile || /listen|bind/i.test(listener.name);
      const way = isItsOwn ? wayTo(listener, subject) : void 0;
      if (!way) continue;
      yield problem(
        listener.place,
        `${listener.isInFile ? listener.name : `container ${container.value?.name ?? ""}`} listens only on ${host}, so connections to port ${port} through ${way.what} are refused; listen on 0.0.0.0 or the pod IP`,
        { related: [{ place: way.place, message: way.what }] }
      );
    }
  }
});
function declares({ value }, port) {
  return value?.ports?.some(({ containerPort }) => containerPort === port) ?? false;
}
function wayTo({ port }, { container, pod, daemonSet, objects }) {
  const declared = container.at("ports").items().find(({ value }) => value?.containerPort === port);
  const { name, hostPort } = declared?.value ?? {};
  if (hostPort && pod.value?.hostNetwork !== true) return { what: `hostPort ${hostPort}`, place: declared.at("hostPort") };
  const isMeant3 = (target) => target === port || name !== void 0 && target === name;
  for (const service of servicesOf({ daemonSet, objects })) {
    for (const each of service.field.at("spec", "ports").items()) {
      const place = each.at(each.at("targetPort").exists ? "targetPort" : "port");
      if (isMeant3(place.value)) return { what: `Service ${service.object.name}`, place };
    }
  }
  for (const { object, field } of podMonitorsOf({ daemonSet, objects })) {
    for (const endpoint of field.resolve(["spec", "podMetricsEndpoints"]).items()) {
      const place = endpoint.resolve(["port"]);
      if (isMeant3(place.raw)) return { what: `PodMonitor ${object.name}`, place };
    }
  }
  return void 0;
}

// rules/network/malformed-url.ts
var DEFECTS = [
  [/(?<![\w.:/-])(https?):\/(?=[\w$[])/g, "has one slash after the scheme", "$1://"],
  [/(?<![\w.:/-])(https?)\/\/(?=[\w$[])/g, "has no colon after the scheme", "$1://"],
  [/(?<![\w.:/-])(https?):\/\/\/+(?=[\w$[])/g, "has three slashes after the scheme, and no host", "$1://"],
  [/(?<![\w.:/-])(https?):\/\/(?:https?):\/\//g, "has two schemes", "$1://"],
  [/(?<![\w.:/-])(?:htp|htpp|htttp|http:|hhtp|hppt|htt)(s?):\/\/(?=[\w$[])/g, "has a misspelled scheme", "http$1://"]
];
var LONGEST8 = 2e3;
var malformed_url_default = rule({
  id: "malformed-url",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Malformed URL",
  why: `A program that is given a URL without a host, or with a scheme that does not exist, cannot connect: it exits, or runs and delivers nothing.`,
  references: ["https://www.rfc-editor.org/rfc/rfc3986#section-3"],
  *check({ container }) {
    const words = wordsOf(container);
    if (words.some(({ text: text2 }) => text2.includes("unix-socket"))) return;
    for (const { text: text2, place } of words) {
      if (text2.length > LONGEST8 || /[\n;|&]\s|\n/.test(text2)) continue;
      const found2 = defectIn(text2);
      if (found2) yield told4(text2, place, found2);
    }
  }
});
function defectIn(text2) {
  for (const [pattern, what, meant2] of DEFECTS) {
    const [match] = text2.matchAll(pattern);
    if (!match) continue;
    const [rest = ""] = /^[^\s"',]*/.exec(text2.slice(match.index)) ?? [];
    return { written: rest, what, right: text2.replace(pattern, meant2) };
  }
  return void 0;
}
function told4(text2, place, { written: written2, what, right }) {
  const fixed = place.value === text2 ? set(place, right, "unsafe") : void 0;
  return problem(place, `the URL ${written2} ${what}, and the program cannot connect; write ${defectFree(written2, right, text2)}`, {
    fix: fixed
  });
}
function defectFree(written2, right, text2) {
  const start = text2.indexOf(written2);
  const tail = text2.length - start - written2.length;
  return right.slice(start, right.length - tail);
}

// rules/network/metrics-port-mismatch.ts
var METRICS = /metric|telemetry|prom/i;
var OPTION3 = /^--?([\w.-]*(?:metric|telemetry)[\w.-]*)=(?:[\w.$()[\]-]*:)?(\d{2,5})$/i;
var ADDRESS3 = /addr|port|listen|bind|endpoint/i;
var metrics_port_mismatch_default = rule({
  id: "metrics-port-mismatch",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Declared port is not the one that the program listens on",
  why: `Services, monitors and annotations find the metrics of an agent by the port that its container declares. Where the program is told to listen on another one, each scrape is refused on
    every node.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"],
  *check({ container, pod, daemonSet, objects }) {
    const about = { pod, daemonSet, objects };
    yield* namedProblems(container, about);
    yield* onlyProblems(container, about);
    yield* configuredProblems(container, about);
    if (container.value?.ports?.some(({ name }) => name !== void 0 && METRICS.test(name)) !== true) return;
    const listeners = wordsOf(container).flatMap(({ text: text2, variable, place }) => {
      const [, name = "", port2] = variable === void 0 ? OPTION3.exec(text2) ?? [] : [];
      return port2 !== void 0 && ADDRESS3.test(name) ? [{ name, port: Number(port2), place }] : [];
    });
    const declared = container.at("ports").items();
    const ofMetrics = declared.filter(({ value }) => METRICS.test(value?.name ?? ""));
    const [[listener, ...others], [port, ...more]] = [listeners, ofMetrics];
    if (!listener || !port || others.length > 0 || more.length > 0) return;
    const { containerPort } = port.value ?? {};
    if (containerPort === void 0 || declared.some(({ value }) => value?.containerPort === listener.port)) return;
    if (isNamed(containerPort, about)) return;
    yield problem(
      listener.place,
      `--${listener.name} is ${listener.port}, but the declared port ${port.value?.name} is ${containerPort}, which no option names: scrapes of it are refused; use the same port`,
      { related: [{ place: port.at("containerPort"), message: "the declared port" }] }
    );
  }
});
function* namedProblems(container, about) {
  const declared = container.at("ports").items();
  const listeners = wordsOf(container).flatMap(({ text: text2, variable, place }) => {
    const [, address, ofAddress, number, port = ofAddress] = variable === void 0 ? LISTENER.exec(text2) ?? [] : [];
    const option = address ?? number ?? "";
    return port === void 0 ? [] : [{ option, port: Number(port), place, isVariable: false }];
  });
  const variables2 = wordsOf(container).flatMap(
    ({ text: text2, variable = "", place }) => OWN_PORT.test(variable) && !OTHERS_PORT.test(variable) && /^\d{2,5}$/.test(text2) ? [{ option: `-${variable.toLowerCase().replaceAll("_", "-")}`, port: Number(text2), place, isVariable: true }] : []
  );
  for (const { option, port, place, isVariable } of [...listeners, ...variables2]) {
    if (OUTSIDE2.test(option)) continue;
    const named2 = declared.find(({ value }) => {
      const { name: name2 } = value ?? {};
      return name2 !== void 0 && !METRICS.test(name2) && (isVariable ? option.endsWith(`-${name2}-port`) : option.split(/[-.]/).includes(name2));
    });
    const { containerPort, name } = named2?.value ?? {};
    if (!named2 || containerPort === void 0 || declared.some(({ value }) => value?.containerPort === port)) continue;
    if (isNamed(containerPort, about)) continue;
    yield problem(
      place,
      `${isVariable ? option.slice(1).toUpperCase().replaceAll("-", "_") : `--${option}`} is ${port}, but the declared port ${name} is ${containerPort}, which no option names: connections to it are refused; use the same port`,
      { related: [{ place: named2.at("containerPort"), message: "the declared port" }] }
    );
  }
}
function* onlyProblems(container, about) {
  const variables2 = wordsOf(container).filter(({ variable }) => variable !== void 0 && /^(?:LISTEN_)?PORT$/.test(variable));
  const [[word, ...more], [port, ...others]] = [variables2, container.at("ports").items()];
  const { containerPort } = port?.value ?? {};
  if (!word || !port || more.length > 0 || others.length > 0 || containerPort === void 0) return;
  if (!/^\d{2,5}$/.test(word.text) || Number(word.text) === containerPort) return;
  if (isNamed(containerPort, about)) return;
  yield problem(
    word.place,
    `${word.variable ?? ""} is ${word.text}, but the only declared port is ${containerPort}, which nothing else names: connections to it are refused; use the same port`,
    { related: [{ place: port.at("containerPort"), message: "the declared port" }] }
  );
}
function* configuredProblems(container, about) {
  const declared = container.at("ports").items();
  if (declared.length === 0) return;
  const files = mountedFiles(container, about);
  const listeners = configListeners(files);
  const isDeclared = (port2) => declared.some(({ value }) => value?.containerPort === port2);
  const [listener, ...others] = listeners.filter(({ port: port2 }) => !isDeclared(port2));
  if (!listener || others.length > 0) return;
  const said = files.map(({ text: text2 }) => text2.replaceAll(/(?<=[a-z][\w-]{0,63}\.?):\d{2,5}\b/gi, "")).join("\n");
  const free = declared.filter(({ value: { containerPort = 0 } = {} }) => {
    const whole2 = new RegExp(`(?<!\\d)${containerPort}(?!\\d)`);
    return !listeners.some(({ port: port2 }) => port2 === containerPort) && !whole2.test(said) && !runningContainers(about.pod).some((each) => names(each, containerPort));
  });
  const related = free.filter(({ value }) => isOf(listener.name, value?.name ?? ""));
  const [port, ...more] = related;
  if (!port || more.length > 0) return;
  yield problem(
    listener.place,
    `${listener.name} listens on ${listener.port}, but the declared port ${port.value?.name} is ${port.value?.containerPort}, on which nothing listens: connections to it are refused; use one port`,
    { related: [{ place: port.at("containerPort"), message: "the declared port" }] }
  );
}
function isOf(listener, port) {
  const words = port.split("-").filter((word) => word.length > 2 && !/^(?:tcp|udp|port)$/.test(word));
  return words.some((word) => listener.split(/[\s/_]+/).includes(word)) || METRICS.test(listener) && METRICS.test(port);
}
var OWN_PORT = /^(?:(?:HTTPS?|GRPC|WEB|ADMIN|LISTEN)|[A-Z\d_]*(?:STATSD|DOGSTATSD|APM|SYSLOG|TRACE|FORWARD))_PORT$/;
var OTHERS_PORT = /(?:^|_)(?:REMOTE|UPSTREAM|TARGET|COLLECTOR|BACKEND|EXPORTER|PUSH|OUTPUT|FORWARDER|GATEWAY|PROXY|PEER|DEST|ES|AGENT)_/;
var OUTSIDE2 = /redirect|external|public|advertise|remote|upstream|target|backend|peer|proxy|gateway|api-?server/i;
var LISTENER = /^--?([\w.-]+)=(?:0\.0\.0\.0|\[::\]|\$\(\w+\))?:(\d{2,5})$|^--?([\w.-]+-port)=(\d{2,5})$/;
function isNamed(port, about) {
  const whole2 = new RegExp(`(?<![\\d.])${port}(?![\\d.])`);
  return runningContainers(about.pod).some((each) => names(each, port) || mountedFiles(each, about).some(({ text: text2 }) => whole2.test(text2)));
}
function names(container, port) {
  const whole2 = new RegExp(`(?<![\\d.])${port}(?![\\d.])`);
  return wordsOf(container).some(({ text: text2 }) => whole2.test(text2));
}

// rules/network/misspelled-cluster-domain.ts
var DOMAIN = "cluster.local";
var SERVICE3 = /(?<![\w.-])([a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*\.svc)\.([a-z][a-z0-9-]*(?:\.[a-z]+)?)(?![\w.-])/g;
var WITHOUT = /(?<![\w.-]|spiffe:\/\/)([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)\.cluster\.local(?![\w.-])/g;
var OWN = /^(?:[\w-]+cluster|cluster[\w-]+)\.local$|^cluster\.(?:lan|loc|lcl)$/;
var IDENTITY = /^(?:identity|root|webhook)$/;
var LONGEST9 = 2e3;
var misspelled_cluster_domain_default = rule({
  id: "misspelled-cluster-domain",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Name of a Service that cluster DNS does not have",
  why: `Cluster DNS knows Services as NAME.NAMESPACE.svc.cluster.local. Another name is not resolved, or by the DNS of the internet: the agent runs and delivers nothing.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#services"],
  *check({ container }) {
    for (const { text: text2, place } of wordsOf(container)) {
      if (text2.length > LONGEST9) continue;
      for (const [name, service = "", domain = ""] of text2.matchAll(SERVICE3)) {
        if (domain === DOMAIN || editDistance(domain, DOMAIN) > 2 || OWN.test(domain)) continue;
        yield told5(name, `${service}.${DOMAIN}`, text2, place);
      }
      for (const [name, service = "", namespace = ""] of text2.matchAll(WITHOUT)) {
        if (namespace === "svc" || namespace === "pod" || IDENTITY.test(service) || namespace === "apiserver") continue;
        yield told5(name, `${service}.${namespace}.svc.${DOMAIN}`, text2, place);
      }
    }
  }
});
function told5(name, right, text2, place) {
  return problem(place, `cluster DNS does not have the name ${name}; did you mean ${right}?`, {
    fix: set(place, text2.replace(name, right), "unsafe")
  });
}

// rules/network/monitor-finds-nothing.ts
var monitor_finds_nothing_default = rule({
  id: "monitor-finds-nothing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "ServiceMonitor or PodMonitor does not find its target",
  why: `A ServiceMonitor finds Services by their labels and names one of their ports; a PodMonitor does the same with pods. With another label or port name Prometheus has no target and
    reports no error: the metrics and the alerts of the agent are missing.`,
  references: ["https://prometheus-operator.dev/docs/developer/getting-started/"],
  *check(subject) {
    const { daemonSet, pod, objects } = subject;
    const services = servicesOf({ daemonSet, objects });
    for (const monitor of objectsInFolder("ServiceMonitor", daemonSet, objects)) yield* serviceProblems(monitor, services, subject);
    for (const { object, field } of objectsInFolder("PodMonitor", daemonSet, objects)) {
      const wanted = writtenLabels(field.resolve(["spec", "selector", "matchLabels"]));
      if (!selectsPods(wanted, podLabels(daemonSet))) {
        const wrong = Object.entries(wanted).filter(([key2, value2]) => podLabels(daemonSet)[key2] !== value2);
        const [[key, value] = []] = wrong;
        const actual = key === void 0 ? void 0 : podLabels(daemonSet)[key];
        if (key === void 0 || value === void 0 || actual === void 0 || wrong.length > 1 || object.name !== daemonSet.value?.metadata?.name)
          continue;
        const isMeant3 = suggest(value, [actual]) !== void 0 || value.startsWith(`${actual}-`) || actual.startsWith(`${value}-`);
        if (!isMeant3 || workloadsSelected({ daemonSet, objects }, { matchLabels: wanted }).length > 0) continue;
        yield problem(
          field.resolve(["spec", "selector", "matchLabels", key]),
          `PodMonitor ${object.name} selects ${key}=${value}, but the pods of the DaemonSet have ${key}=${actual}: nothing is scraped`,
          { related: [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "the labels of the pods" }] }
        );
        continue;
      }
      yield* namespaceProblems(field, `PodMonitor ${object.name}`, daemonSet.value?.metadata?.namespace, object.namespace);
      const names7 = runningContainers(pod).flatMap(({ value }) => (value?.ports ?? []).flatMap(({ name }) => name ?? []));
      yield* portProblems(field.resolve(["spec", "podMetricsEndpoints"]), names7, `PodMonitor ${object.name}`, "the pods have");
    }
  }
});
function* serviceProblems({ object, field }, services, { daemonSet, objects }) {
  const wanted = writtenLabels(field.resolve(["spec", "selector", "matchLabels"]));
  if (Object.keys(wanted).length === 0) return;
  const found2 = services.filter(({ value }) => selectsPods(wanted, value?.metadata?.labels ?? {}));
  const [service] = found2;
  if (service) {
    yield* namespaceProblems(field, `ServiceMonitor ${object.name}`, service.object.namespace, object.namespace);
    yield* strangerProblems({ object, field, service });
    const names7 = found2.flatMap(({ value }) => (value?.spec?.ports ?? []).flatMap(({ name }) => name ?? []));
    yield* portProblems(field.resolve(["spec", "endpoints"]), names7, `ServiceMonitor ${object.name}`, `Service ${service.object.name} has`);
    return;
  }
  const others = objectsInFolder("Service", daemonSet, objects);
  if (others.some(({ value }) => selectsPods(wanted, value?.metadata?.labels ?? {}))) return;
  for (const meant2 of services) {
    const labels = meant2.value?.metadata?.labels ?? {};
    const wrong = Object.entries(wanted).filter(([key, value]) => labels[key] !== value);
    const [first, ...rest] = wrong;
    if (!first || rest.length > 0 || meant2.object.name !== object.name) continue;
    const actual = labels[first[0]];
    if (actual === void 0 && (meant2.path !== field.location.file.path || objects.all("Kustomization").length > 0)) continue;
    const place = field.resolve(["spec", "selector", "matchLabels", first[0]]);
    yield problem(
      place,
      `ServiceMonitor ${object.name} selects ${first[0]}=${first[1]}, but Service ${meant2.object.name} has ${actual === void 0 ? `no label ${first[0]}` : `${first[0]}=${actual}`}: nothing is scraped`,
      { related: [{ place: meant2.field.resolve(["metadata", "labels"]), message: "the Service" }] }
    );
    return;
  }
}
function* namespaceProblems(monitor, name, actual, own) {
  const place = monitor.resolve(["spec", "namespaceSelector", "matchNames"]);
  const names7 = place.items().map(({ raw }) => raw);
  const isKnown2 = names7.every((each) => typeof each === "string" && !isFilledInLater(each));
  if (actual === void 0 || own !== actual || names7.length !== 1 || !isKnown2 || names7.includes(actual)) return;
  yield problem(
    place.items()[0] ?? place,
    `${name} looks in namespace ${String(names7[0])}, and what it selects is in ${actual}: nothing is scraped`
  );
}
function* strangerProblems({
  object,
  field,
  service
}) {
  const [own, actual] = [object.namespace, service.object.namespace];
  if (own === void 0 || actual === void 0 || own === actual || service.path !== field.location.file.path) return;
  const selector = field.resolve(["spec", "namespaceSelector"]);
  const names7 = selector.resolve(["matchNames"]).items();
  const [first] = names7;
  if (selector.resolve(["any"]).raw === true || selector.exists && !first) return;
  if (names7.some(({ raw }) => typeof raw !== "string" || raw === actual || isFilledInLater(raw))) return;
  yield problem(
    first ?? selector,
    `ServiceMonitor ${object.name} looks in namespace ${first ? String(first.raw) : own} alone, and Service ${service.object.name} is in ${actual}: nothing is scraped; add ${actual} to matchNames`,
    { related: [{ place: service.field.at("metadata", "namespace"), message: "the Service" }] }
  );
}
function* portProblems(endpoints, names7, monitor, whose) {
  if (names7.length === 0) return;
  for (const endpoint of endpoints.items()) {
    const port = endpoint.resolve(["port"]);
    const { raw } = port;
    if (typeof raw !== "string" || names7.includes(raw) || isFilledInLater(raw)) continue;
    const known = didYouMean(raw, names7) || ` (${whose} ${names7.slice(0, 4).join(", ")})`;
    yield problem(port, `${monitor} scrapes port "${raw}", which does not exist${known}`);
  }
}

// rules/network/monitor-scheme-mismatch.ts
var monitor_scheme_mismatch_default = rule({
  id: "monitor-scheme-mismatch",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Monitor scrapes with another scheme than the port speaks",
  why: `Prometheus scrapes with http unless the endpoint of a ServiceMonitor or PodMonitor says otherwise. A port that serves TLS answers such a request with status 400, and one that does not
    breaks the handshake: the target is down on every node, and the metrics and alerts of the agent are missing.`,
  references: ["https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint"],
  *check({ daemonSet, pod, objects }) {
    for (const { monitor, endpoint, port } of scrapedEndpoints({ daemonSet, objects }))
      if (port) yield* schemeProblems(endpoint, monitor, speaks(port.name, port.target, pod));
  }
});
function speaks(name, target, pod) {
  for (const container of runningContainers(pod)) {
    const port = container.at("ports").items().find(({ value }) => value?.name === target || value?.containerPort === target);
    if (!port) continue;
    for (const probe of ["readinessProbe", "livenessProbe", "startupProbe"]) {
      const { httpGet } = container.value?.[probe] ?? {};
      if (httpGet === void 0 || !isSame(httpGet.port, port)) continue;
      const scheme = httpGet.scheme === "HTTPS" ? "https" : "http";
      return { scheme, reason: `the ${probe} uses ${scheme}`, place: container.at(probe, "httpGet") };
    }
    const written2 = [name, port.value?.name ?? name];
    if (written2.every((each) => /^https(?:-|$)/.test(each))) return { scheme: "https", reason: `its name is ${name}`, place: port };
    if (written2.every((each) => each === "http")) return { scheme: "http", reason: "its name is http", place: port };
    return void 0;
  }
  return void 0;
}
function isSame(asked2, { value }) {
  return asked2 !== void 0 && (asked2 === value?.name || asked2 === value?.containerPort);
}
function* schemeProblems(endpoint, monitor, evidence) {
  const scheme = endpoint.resolve(["scheme"]);
  const written2 = scheme.raw ?? "http";
  if (!evidence || typeof written2 !== "string" || isFilledInLater(written2) || written2.toLowerCase() === evidence.scheme) return;
  yield problem(
    scheme.exists ? scheme : endpoint.resolve(["port"]),
    `${monitor} scrapes over ${written2}, but the port serves ${evidence.scheme} (${evidence.reason}): every scrape fails; set scheme to ${evidence.scheme}`,
    { related: [{ place: evidence.place, message: "the port" }], fix: set(scheme, evidence.scheme, "unsafe") }
  );
}

// rules/network/monitor-without-tls-config.ts
var AUTHORITIES = ["ca", "caFile"];
var monitor_without_tls_config_default = rule({
  id: "monitor-without-tls-config",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Monitor scrapes over https and cannot verify the certificate",
  why: `Prometheus connects to the address of each pod. Without tlsConfig it trusts the public authorities alone, and without serverName the certificate must name the address of the pod.
    Certificates of agents do neither as a rule: every scrape ends with a TLS error, and the metrics and alerts of the agent are missing.`,
  references: ["https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.SafeTLSConfig"],
  *check({ daemonSet, objects }) {
    if (hasDefaultClass(objects)) return;
    for (const { monitor, spec, endpoint } of scrapedEndpoints({ daemonSet, objects })) {
      const scheme = endpoint.resolve(["scheme"]);
      if (String(scheme.raw).toLowerCase() !== "https" || spec.resolve(["scrapeClass"]).exists) continue;
      if (endpoint.resolve(["relabelings"]).items().some((each) => each.resolve(["targetLabel"]).raw === "__address__"))
        continue;
      const config = endpoint.resolve(["tlsConfig"]);
      const [server, skip] = [config.resolve(["serverName"]), config.resolve(["insecureSkipVerify"])];
      if (skip.raw === true || typeof skip.raw === "string" && isFilledInLater(skip.raw) || typeof config.raw === "string") continue;
      const hasAuthority = AUTHORITIES.some((key) => config.resolve([key]).exists);
      if (server.exists) continue;
      if (hasAuthority) {
        yield problem(
          config,
          `${monitor} scrapes the addresses of the pods without serverName: unless the certificate names these, every scrape fails; set serverName to a name in the certificate`,
          { severity: "info" }
        );
        continue;
      }
      yield problem(
        config.exists ? config : scheme,
        `${monitor} scrapes over https without an authority in tlsConfig: Prometheus trusts only public ones, so every scrape of another certificate fails; set ca and serverName, or insecureSkipVerify`,
        { severity: config.exists ? "info" : "warning" }
      );
    }
  }
});
function hasDefaultClass(objects) {
  const all2 = ["Prometheus", "PrometheusAgent"].flatMap((kind) => objects.all(kind));
  return all2.some(
    ({ field }) => field.resolve(["spec", "scrapeClasses"]).items().some((each) => each.resolve(["default"]).raw === true)
  );
}

// rules/network/network-policy-isolates.ts
var network_policy_isolates_default = rule({
  id: "network-policy-isolates",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "NetworkPolicy blocks connections that the pods need",
  why: `A policy with Egress among its policyTypes and no egress rule blocks every connection that the pods open, including DNS and the
    API server; with Ingress and no ingress rule it blocks every connection to them. Rules of other policies for the same pods are
    added.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies"],
  *check({ daemonSet, pod, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const labels = podLabels(daemonSet);
    if (pod.value?.hostNetwork === true || Object.keys(labels).length === 0) return;
    const policies = objectsSelecting("NetworkPolicy", { daemonSet, objects }, namespace).filter(({ field }) => {
      const selector = field.value?.spec?.podSelector;
      return selector !== void 0 && labelSelectorAsSelector(selector)?.matches(labels) === true;
    });
    if (policies.length === 0) return;
    const asks = grantsOf(accountOf({ daemonSet, pod }), objects);
    const service = servicesOf({ daemonSet, objects })[0];
    yield* unscraped({ daemonSet, pod, objects }, policies);
    for (const policy of policies) {
      if (!labelSelectorAsSelector(policy.field.value?.spec?.podSelector)?.requirements?.length) continue;
      const types = policy.field.at("spec", "policyTypes");
      if (asks.length > 0 && isClosed(policy, "Egress") && policies.every((other) => isClosed(other, "Egress") || !concerns(other, "Egress"))) {
        yield problem(
          types,
          `the policy has no egress rules, so it blocks all connections from the pods of DaemonSet ${name}, including DNS and the API server; add egress rules`,
          {
            related: [{ place: asks[0].place, message: "a permission that they cannot use" }]
          }
        );
      }
      if (service && isClosed(policy, "Ingress") && policies.every((other) => isClosed(other, "Ingress") || !concerns(other, "Ingress"))) {
        yield problem(
          types.exists ? types : policy.field.at("spec", "podSelector"),
          `the policy blocks all connections to the pods of DaemonSet ${name}, although Service ${service.object.name} sends there; add ingress rules`,
          {
            related: [{ place: service.field.at("spec", "selector"), message: "the Service" }]
          }
        );
      }
    }
  }
});
function* unscraped({ daemonSet, pod, objects }, policies) {
  const closing2 = policies.filter((policy) => concerns(policy, "Ingress"));
  const [first] = closing2;
  if (!first || closing2.some((policy) => isClosed(policy, "Ingress"))) return;
  const allowed = closing2.flatMap(({ field }) => field.resolve(["spec", "ingress"]).items()).map((each) => each.resolve(["ports"]));
  if (allowed.some((ports) => ports.items().length === 0)) return;
  const declared = runningContainers(pod).flatMap(({ value }) => value?.ports ?? []);
  for (const { object, field } of podMonitorsOf({ daemonSet, objects })) {
    for (const endpoint of field.resolve(["spec", "podMetricsEndpoints"]).items()) {
      const { raw } = endpoint.resolve(["port"]);
      const port = declared.find(({ name }) => name !== void 0 && name === raw);
      if (!port || allowed.some((ports) => ports.items().some((each) => allows(each, port.name, port.containerPort)))) continue;
      yield problem(
        first.field.resolve(["spec", "ingress"]),
        `the policy allows no connection to port ${String(raw)}, which PodMonitor ${object.name} scrapes; add it to the ports`,
        { related: [{ place: endpoint, message: "the endpoint" }] }
      );
    }
  }
}
function allows(item, name, number) {
  const [port, end2] = [item.resolve(["port"]).raw, item.resolve(["endPort"]).raw];
  if (port === void 0 || port === null) return true;
  if (typeof port !== "number" || number === void 0) return port === name || typeof port === "string" && isFilledInLater(port);
  return number >= port && number <= (typeof end2 === "number" ? end2 : port);
}
function concerns({ field }, type) {
  const { policyTypes, egress } = field.value?.spec ?? {};
  if (policyTypes) return policyTypes.includes(type);
  return type === "Ingress" || egress !== void 0;
}
function isClosed(policy, type) {
  const rules2 = policy.field.value?.spec?.[type === "Ingress" ? "ingress" : "egress"];
  return concerns(policy, type) && (!Array.isArray(rules2) || rules2.length === 0);
}

// rules/network/network-policy-on-host-network.ts
var network_policy_on_host_network_default = rule({
  id: "network-policy-on-host-network",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "NetworkPolicy has no effect on pods on the host network",
  why: `Pods on the host network use the address of their node. Most network plugins cannot tell their traffic from that of the
    node and do not enforce a NetworkPolicy that selects them: the ports stay open, although the policy says that they are closed.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods"],
  securitySeverity: 5.3,
  *check({ daemonSet, pod, objects }) {
    const labels = podLabels(daemonSet);
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    if (pod.value?.hostNetwork !== true) return;
    for (const { field } of objectsSelecting("NetworkPolicy", { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector;
      const selected = selector && labelSelectorAsSelector(selector);
      if (!selected?.requirements?.length || !selected.matches(labels)) continue;
      yield problem(
        field.at("spec", "podSelector"),
        `the policy selects the pods of DaemonSet ${name}, which are on the host network, where most network plugins do not enforce it; leave the host network, or restrict the ports on the node`,
        { related: [{ place: pod.at("hostNetwork"), message: "the pods use the address of their node" }] }
      );
    }
    for (const { object, field } of objectsInFolder("CiliumNetworkPolicy", daemonSet, objects, namespace)) {
      const selector = field.resolve(["spec", "endpointSelector"]);
      const wanted = Object.entries(writtenLabels(selector.resolve(["matchLabels"]))).map(([key, value]) => [
        key.replace(/^k8s:/, ""),
        value
      ]);
      if (!selectsPods(Object.fromEntries(wanted), labels)) continue;
      yield problem(
        selector,
        `CiliumNetworkPolicy ${object.name} selects the pods of DaemonSet ${name}, which are on the host network and no endpoints of Cilium: it applies to none of them; use a CiliumClusterwideNetworkPolicy with nodeSelector`,
        { related: [{ place: pod.at("hostNetwork"), message: "the pods use the address of their node" }] }
      );
    }
  }
});

// rules/network/network-policy-port-undefined.ts
var network_policy_port_undefined_default = rule({
  id: "network-policy-port-undefined",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "NetworkPolicy refers to an undefined port",
  why: `A named port of an ingress rule is looked up in the pods that the policy selects. If no container declares it, the rule allows
    nothing, and the traffic that it was written for is dropped.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/"],
  *check({ daemonSet, pod, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const names7 = runningContainers(pod).flatMap(({ value }) => (value?.ports ?? []).flatMap((port) => port.name ? [port.name] : []));
    if (pod.value === void 0) return;
    for (const { field } of objectsSelecting("NetworkPolicy", { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector;
      const selected = selector && labelSelectorAsSelector(selector);
      if (!selected?.requirements?.length || !selected.matches(podLabels(daemonSet))) continue;
      for (const ingress of field.resolve(["spec", "ingress"]).items()) {
        for (const port of ingress.resolve(["ports"]).items()) {
          const place = port.resolve(["port"]);
          const wanted = place.value;
          if (typeof wanted !== "string" || /^\d+$/.test(wanted) || names7.includes(wanted)) continue;
          const near = suggest(wanted, names7);
          yield problem(
            place,
            `the pods of DaemonSet ${name} do not declare port ${wanted}, so this rule allows nothing${didYouMean(wanted, names7)}`,
            {
              related: [{ place: pod.at("containers"), message: "the containers that it selects" }],
              fix: near === void 0 ? void 0 : set(place, near, "unsafe")
            }
          );
        }
      }
    }
  }
});

// rules/network/non-standard-ip.ts
var non_standard_ip_default = rule({
  id: "non-standard-ip",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Non-standard notation of an IP address",
  why: `Some programs read 010 as ten, others as eight, and two notations of one address differ as strings, so comparisons fail. The API
    server accepts the address with a warning.`,
  references: ["https://kubernetes.io/blog/2025/04/23/kubernetes-v1-33-release/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/overlapping-ports.ts
var overlapping_ports_default = rule({
  id: "overlapping-ports",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Duplicate container port in a pod",
  why: `The containers of a pod share one network: only one of them can listen on the port, and the other fails at startup. Within one
    container kubectl apply may drop one of the entries.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/108148", "https://github.com/kubernetes/kubernetes/pull/113245"],
  *check(subject) {
    const { daemonSet, warning } = subject;
    yield problem(daemonSet.resolve([...warning.at.steps(), "containerPort"]), warning.message);
  }
});

// rules/network/policy-peer-mismatch.ts
var policy_peer_mismatch_default = rule({
  id: "policy-peer-mismatch",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "NetworkPolicy allows connections to other pods or ports than those that are meant",
  why: `A NetworkPolicy finds the other side of a connection by the labels of its pods, and compares the port of the pod: a Service has already been replaced by one of its pods. With a label that
    no pod has, or with the port of the Service, nothing is allowed and the connections are dropped.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors"],
  *check(subject) {
    const { daemonSet, objects } = subject;
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const labels = podLabels(daemonSet);
    for (const { object, field } of objectsSelecting("NetworkPolicy", { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector;
      if (!selector || labelSelectorAsSelector(selector)?.matches(labels) !== true) continue;
      for (const item of field.resolve(["spec", "egress"]).items()) yield* egressProblems(item, object.namespace, subject);
    }
    for (const { object, field } of objectsInFolder("NetworkPolicy", daemonSet, objects, namespace)) {
      const targets = workloadsSelected(subject, asLabelSelector(field.resolve(["spec", "podSelector"]).raw), object.namespace);
      for (const item of field.resolve(["spec", "ingress"]).items()) {
        const peers = peersOf(item, "from");
        if (peers.some((peer) => selectsPods(peer.labels, labels))) yield* portProblems2(item, targets, subject);
        for (const peer of peers) {
          const [label, actual] = nearLabel(peer.labels, labels) ?? [];
          if (label === void 0 || actual === void 0 || workloadsSelected(subject, { matchLabels: peer.labels }).length > 0) continue;
          yield problem(
            peer.place.resolve(["matchLabels", label]),
            `NetworkPolicy ${object.name} allows pods with ${label}=${peer.labels[label]}, but those of DaemonSet ${name} have ${label}=${actual}: their connections are dropped`,
            { related: [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "the labels of the pods" }] }
          );
        }
      }
    }
  }
});
function peersOf(item, side) {
  return item.resolve([side]).items().flatMap((peer) => {
    const [place, namespaces] = [peer.resolve(["podSelector"]), peer.resolve(["namespaceSelector"])];
    const labels = writtenLabels(place.resolve(["matchLabels"]));
    const selector = asLabelSelector(place.raw);
    if (Object.keys(labels).length === 0 || !selector) return [];
    return [{ labels, selector, namespaces: namespaces.exists ? namespaces : void 0, place }];
  });
}
function* egressProblems(item, own, subject) {
  const peers = peersOf(item, "to");
  if (peers.length === 0 || peers.length !== item.resolve(["to"]).items().length) return;
  const targets = peers.map(({ selector, namespaces }) => workloadsSelected(subject, selector, namespaces ? void 0 : own));
  for (const [index, { labels, namespaces, place }] of peers.entries()) {
    if (targets[index].length > 0 || namespaces !== void 0) continue;
    for (const kind of ["Deployment", "StatefulSet", "DaemonSet"]) {
      for (const other of objectsInFolder(kind, place, subject.objects, own)) {
        const theirs = other.value?.spec?.template?.metadata?.labels ?? {};
        const [label, actual] = nearLabel(labels, theirs) ?? [];
        if (label === void 0 || actual === void 0) continue;
        yield problem(
          place.resolve(["matchLabels", label]),
          `no pods have ${label}=${labels[label]}, so the rule allows nothing; those of ${kind} ${other.object.name} have ${label}=${actual}`,
          { related: [{ place: other.field.resolve(["spec", "template", "metadata", "labels"]), message: "the labels of the pods" }] }
        );
        return;
      }
    }
  }
  if (targets.every((each) => each.length > 0)) yield* portProblems2(item, targets.flat(), subject);
}
function* portProblems2(item, found2, { objects }) {
  const declared = found2.flatMap(({ spec }) => (spec?.containers ?? []).flatMap(({ ports = [] }) => ports));
  if (declared.length === 0) return;
  for (const port of item.resolve(["ports"]).items()) {
    const place = port.resolve(["port"]);
    const { raw: number } = place;
    if (typeof number !== "number" || port.resolve(["endPort"]).exists || declared.some((each) => each.containerPort === number)) continue;
    const service = found2.flatMap(
      ({ labels, namespace }) => objects.all("Service", namespace).filter(({ value }) => selectsPods(value?.spec?.selector, labels))
    ).find(({ value }) => value?.spec?.ports?.some((each) => each.port === number && (each.targetPort ?? number) !== number));
    if (!service) {
      yield problem(
        place,
        `the rule allows port ${number}, but the pods that it selects declare ${[...new Set(declared.map((each) => each.containerPort))].slice(0, 4).join(", ")}; allow the port on which they listen`,
        { severity: "info", related: [{ place: found2[0].labelsPlace, message: "the labels of the pods" }] }
      );
      continue;
    }
    const target = service.value?.spec?.ports?.find((each) => each.port === number)?.targetPort;
    yield problem(
      place,
      `${number} is the port of Service ${service.object.name}, but a NetworkPolicy matches the port of the pods: the connections are dropped; allow ${String(target)}`,
      { related: [{ place: service.field.at("spec", "ports"), message: "the Service" }] }
    );
  }
}

// rules/network/reserved-host-port.ts
var OWNERS = /* @__PURE__ */ new Map([
  [22, "SSH"],
  [10248, "the kubelet (health)"],
  [10249, "kube-proxy (metrics)"],
  [10250, "the kubelet"],
  [10255, "the kubelet (read-only port)"],
  [10256, "kube-proxy (health)"]
]);
var reserved_host_port_default = rule({
  id: "reserved-host-port",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Host port is reserved by the node",
  why: `The kubelet, kube-proxy, SSH and the control plane listen on fixed ports, and Services of type NodePort have a range of their
    own. A pod that uses one of these ports cannot bind it, or takes it from the node, which is then unreachable.`,
  references: [
    "https://kubernetes.io/docs/reference/networking/ports-and-protocols/",
    "https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport"
  ],
  options: {
    nodePortFrom: { type: "integer", default: 3e4, minimum: 1, maximum: 65535, description: "first port of --service-node-port-range" },
    nodePortTo: { type: "integer", default: 32767, minimum: 1, maximum: 65535, description: "last port of --service-node-port-range" },
    allowed: { type: "list", default: [], description: "ports that are not reported" }
  },
  *check({ pod, role, cluster }, { nodePortFrom, nodePortTo, allowed }) {
    if (role.is("proxy")) return;
    const isLocal = (address) => address !== void 0 && /^(?:127\.|169\.254\.|::1$)/.test(address);
    for (const { number, protocol, address, place, byHostNetwork } of heldPorts(pod)) {
      const owner = protocol === "TCP" ? OWNERS.get(number) ?? ownerIn(cluster, number, pod.effective?.tolerations ?? []) : void 0;
      if (isLocal(address) || allowed.includes(String(number))) continue;
      if (owner !== void 0) yield problem(place, `port ${number} of the node belongs to ${owner}; choose another one`);
      else if (number >= nodePortFrom && number <= nodePortTo)
        yield problem(
          place,
          `port ${number} is in the range of Services of type NodePort: one that gets it takes the traffic; choose another one`,
          {
            severity: byHostNetwork ? "info" : "warning"
          }
        );
    }
  }
});
function ownerIn({ profiles }, port, tolerations) {
  for (const { title, controlPlane, ports = [] } of profiles) {
    const found2 = ports.find(({ number }) => number === port);
    const isAway = found2?.onControlPlane && typeof controlPlane === "object" && !tolerationOf(tolerations, controlPlane.taint);
    if (found2 && !isAway) return `${found2.owner} on ${title}`;
  }
  return void 0;
}

// rules/network/scrape-path-differs.ts
var scrape_path_differs_default = rule({
  id: "scrape-path-differs",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.2.0",
  summary: "Annotation and PodMonitor name different paths of the same port",
  why: `Prometheus finds the pods by their annotations in one installation, and by the PodMonitor in another one. A program has its metrics on one path as a rule: the other one answers "not found", and that
    installation has no metrics of the agent.`,
  references: ["https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMetricsEndpoint"],
  *check({ daemonSet, pod, objects }) {
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const [path, port] = ["prometheus.io/path", "prometheus.io/port"].map((name) => annotations.resolve([name]));
    const written2 = path?.value;
    if (!path || typeof written2 !== "string" || typeof port?.value !== "string") return;
    for (const { object, field } of podMonitorsOf({ daemonSet, objects })) {
      const others = field.resolve(["spec", "podMetricsEndpoints"]).items().flatMap((endpoint) => {
        const other = endpoint.resolve(["path"]);
        const named2 = runningContainers(pod).flatMap(({ value }) => value?.ports ?? []).find(({ name }) => name !== void 0 && name === endpoint.resolve(["port"]).raw);
        const { raw = "/metrics" } = other;
        return String(named2?.containerPort) === port.value ? [{ other, wanted: typeof raw === "string" ? raw : written2 }] : [];
      });
      if (others.some(({ wanted }) => isSame2(wanted, written2))) continue;
      for (const { other, wanted } of others) {
        yield problem(
          path,
          `the annotation names the path ${written2} of port ${port.value}, and PodMonitor ${object.name} names ${wanted}: one of them finds no metrics; use one path`,
          { related: [{ place: other, message: "the PodMonitor" }] }
        );
      }
    }
  }
});
function isSame2(one, other) {
  const [a, b] = [one, other].map(
    (path) => path.split("?")[0]?.replace(/^\/|\/$/g, "").replace(/^api\/v\d\//, "api/")
  );
  return a === b;
}

// rules/network/scrape-port-undefined.ts
var scrape_port_undefined_default = rule({
  id: "scrape-port-undefined",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Prometheus is sent to a port that no container has",
  why: `With the annotation prometheus.io/port Prometheus scrapes that port of each pod. Where nothing listens there, the target is down on every node, and the metrics of the
    agent are missing.`,
  references: ["https://github.com/prometheus/prometheus/blob/main/documentation/examples/prometheus-kubernetes.yml"],
  *check({ daemonSet, pod, objects }) {
    yield* portProblems3(daemonSet.at("spec", "template", "metadata", "annotations"), pod);
    for (const { field } of servicesOf({ daemonSet, objects })) yield* portProblems3(field.at("metadata", "annotations"), pod);
  }
});
function* portProblems3(annotations, pod) {
  const port = annotations.value?.["prometheus.io/port"];
  if (port === void 0 || annotations.value?.["prometheus.io/scrape"] === "false") return;
  const containers = runningContainers(pod);
  const declared = containers.flatMap(({ value }) => (value?.ports ?? []).flatMap(({ containerPort = 0 }) => [containerPort]));
  if (!/^\d+$/.test(port)) {
    const named2 = containers.flatMap(({ value }) => value?.ports ?? []).find(({ name }) => name === port);
    if (named2?.containerPort === void 0) return;
    yield problem(
      annotations.at("prometheus.io/port"),
      `the usual configuration of Prometheus expects a number and ignores the name ${port}; write "${named2.containerPort}"`,
      { fix: set(annotations.at("prometheus.io/port"), String(named2.containerPort), "unsafe") }
    );
    return;
  }
  if (declared.length === 0 || declared.includes(Number(port))) return;
  if (containers.some((container) => wordsOf(container).some(({ text: text2 }) => text2.includes(port)))) return;
  yield problem(
    annotations.at("prometheus.io/port"),
    `no container declares port ${port}, which Prometheus scrapes (declared: ${[...new Set(declared)].join(", ")}); correct one of the two`
  );
}

// rules/network/scrape-timeout-exceeds-interval.ts
var UNITS = {
  ms: 1,
  s: 1e3,
  m: 6e4,
  h: 36e5,
  d: 864e5,
  w: 6048e5,
  y: 31536e6
};
var VICTORIA = /(?:^|\/)(?:vmagent|victoria-metrics|vmsingle)(?:[:@]|$)/;
var DURATION = /^(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?$/;
var scrape_timeout_exceeds_interval_default = rule({
  id: "scrape-timeout-exceeds-interval",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Timeout of a scrape is longer than its interval",
  why: `Prometheus refuses a configuration in which a scrape may take longer than the time until the next one. The Prometheus Operator leaves out the ServiceMonitor or PodMonitor, and
    nothing is scraped; a program that reads the configuration itself exits on every node.`,
  references: [
    "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config",
    "https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint"
  ],
  *check({ daemonSet, pod, objects }) {
    for (const { monitor, endpoint } of scrapedEndpoints({ daemonSet, objects })) {
      const [timeout, interval] = [endpoint.resolve(["scrapeTimeout"]), endpoint.resolve(["interval"])];
      if (isLonger(timeout.raw, interval.raw))
        yield told6(timeout, timeout, interval, `the Prometheus Operator leaves out ${monitor}, and nothing is scraped`);
    }
    if (pod.value?.containers?.some(({ image = "" }) => VICTORIA.test(image))) return;
    for (const file of configFiles({ daemonSet, pod, objects })) {
      const tree = file.text.includes("scrape_timeout") ? configTree(file) : void 0;
      if (!tree) continue;
      const global = tree.root.resolve(["global"]);
      const places = [global, ...[...listsNamed(tree.root, "scrape_configs")].flatMap((list) => list.items())];
      for (const each of places) {
        const timeout = each.resolve(["scrape_timeout"]);
        const own = each.resolve(["scrape_interval"]);
        const interval = own.exists ? own : global.resolve(["scrape_interval"]);
        if (isLonger(timeout.raw, interval.raw))
          yield told6(tree.placeOf(timeout), timeout, interval, "Prometheus refuses the configuration");
      }
    }
  }
});
function told6(place, timeout, interval, outcome2) {
  return problem(
    place,
    `the scrape timeout ${String(timeout.raw)} is longer than the interval ${String(interval.raw)}: ${outcome2}; make it at most as long`
  );
}
function isLonger(timeout, interval) {
  const [a, b] = [millisecondsOf(timeout), millisecondsOf(interval)];
  return a !== void 0 && b !== void 0 && a > b;
}
function millisecondsOf(value) {
  if (typeof value !== "string" || !DURATION.test(value)) return void 0;
  const parts2 = [...value.matchAll(/(\d{1,15})(ms|[smhdwy])/g)];
  return parts2.reduce((sum, [, number, unit = ""]) => sum + Number(number) * (UNITS[unit] ?? 0), 0) || void 0;
}

// rules/network/selects-nothing.ts
var selects_nothing_default = rule({
  id: "selects-nothing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Selector matches none of the pods of the DaemonSet",
  why: `A Service, NetworkPolicy or PodDisruptionBudget selects pods by labels, not by its own name. One that is named like the
    DaemonSet but matches no pod has no effect: the Service has no endpoints, the policy protects nothing.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/"],
  *check({ daemonSet, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const labels = podLabels(daemonSet);
    if (Object.keys(labels).length === 0) return;
    if (namespace !== void 0) yield* elsewhere({ daemonSet, objects }, namespace);
    yield* narrowed({ daemonSet, objects });
    for (const kind of ["Service", "NetworkPolicy", "PodDisruptionBudget"]) {
      for (const { object, field } of NAMES.flatMap((suffix) => objects.named(kind, `${name}${suffix}`, namespace))) {
        if (folderOf2(field) !== folderOf2(daemonSet)) continue;
        const place = field.resolve(["spec", SELECTORS[kind]]);
        if (kind === "Service" && isWithoutSelector(field) && !hasEndpoints(objects)) {
          yield problem(
            field.resolve(["spec"]),
            `Service ${object.name} has no selector, so it has no endpoints; select the labels of the pods of DaemonSet ${name}`,
            { related: [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "the labels of the pods" }] }
          );
          continue;
        }
        const selector = selectorOf(kind, place);
        if (!selector || matchesLabels(selector, labels) !== false || workloadsSelected({ daemonSet, objects }, selector).length > 0)
          continue;
        const wanted = wantedOf(kind, place);
        const wrong = Object.entries(wanted).find(([key2, value2]) => labels[key2] !== value2);
        if (!wrong || workloadsNamed({ daemonSet, objects }, object.name).length > 0) continue;
        const [key, value] = wrong;
        const has2 = labels[key] === void 0 ? `no label ${key}` : `${key}=${labels[key]}`;
        yield problem(
          narrowest(kind === "Service" ? place.resolve([key]) : place.resolve(["matchLabels", key]), place),
          `${kind} ${object.name} selects ${key}=${value}, but the pods of DaemonSet ${name} have ${has2}: it selects no pod`,
          {
            related: [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "the labels of the pods" }]
          }
        );
      }
    }
  }
});
function narrowest(label, selector) {
  return label.exists ? label : selector;
}
function* narrowed(about) {
  const { daemonSet, objects } = about;
  const { name = "", namespace } = daemonSet.value?.metadata ?? {};
  const own = Object.entries(daemonSet.value?.spec?.selector?.matchLabels ?? {});
  if (own.length === 0) return;
  const labels = podLabels(daemonSet);
  for (const { object, field } of objectsInFolder("Service", daemonSet, objects, namespace)) {
    if (NAMES.some((suffix) => object.name === `${name}${suffix}`)) continue;
    const place = field.resolve(["spec", SELECTORS.Service]);
    const wanted = wantedOf("Service", place);
    const lacking = Object.keys(wanted).find((key) => labels[key] === void 0);
    if (lacking === void 0 || SET_LATER.test(lacking) || own.some(([key, value]) => wanted[key] !== value)) continue;
    if (workloadsSelected(about, { matchLabels: wanted }).length > 0) continue;
    yield problem(
      place.resolve([lacking]),
      `Service ${object.name} selects the labels of DaemonSet ${name} and ${lacking}=${wanted[lacking]}, which its pods do not have: it selects no pod`,
      { related: [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "the labels of the pods" }] }
    );
  }
}
var SET_LATER = /leader|role|active|primary|master|hash|controller-revision/i;
function* elsewhere(about, namespace) {
  const { daemonSet, objects } = about;
  const { name = "" } = daemonSet.value?.metadata ?? {};
  const own = daemonSet.value?.spec?.selector?.matchLabels;
  for (const kind of ["NetworkPolicy", "PodDisruptionBudget"]) {
    for (const { object, field } of objects.named(kind, name)) {
      if (object.namespace === void 0 || object.namespace === namespace || folderOf2(field) !== folderOf2(daemonSet)) continue;
      if (objects.named(kind, name, namespace).length > 0 || workloadsNamed(about, name).length > 0) continue;
      const place = field.resolve(["spec", SELECTORS[kind]]);
      const wanted = wantedOf(kind, place);
      if (!own || !selectsPods(wanted, podLabels(daemonSet)) || workloadsSelected(about, { matchLabels: wanted }).length > 0) continue;
      yield problem(
        field.resolve(["metadata", "namespace"]),
        `the ${kind} is in namespace ${object.namespace}, but the pods of DaemonSet ${name}, which it selects by labels, are in ${namespace}: it selects no pod`,
        { related: [{ place: daemonSet.at("metadata", "namespace"), message: "its pods are here" }] }
      );
    }
  }
}
function isWithoutSelector(service) {
  const [selector, ports, type] = ["selector", "ports", "type"].map((name) => service.resolve(["spec", name]));
  return (!selector.exists || selector.entries().length === 0) && ports.exists && type.value !== "ExternalName";
}
function hasEndpoints(objects) {
  return objectsOf("Endpoints", objects).length > 0 || objectsOf("EndpointSlice", objects).length > 0;
}
var SELECTORS = { Service: "selector", NetworkPolicy: "podSelector", PodDisruptionBudget: "selector" };
function folderOf2({ location }) {
  return location.file.path.slice(0, location.file.path.lastIndexOf("/") + 1);
}
var NAMES = ["", ...["metrics", "headless", "svc", "service", "http", "webhook", "pdb", "policy", "netpol"].map((name) => `-${name}`)];
function selectorOf(kind, place) {
  const matchLabels = wantedOf(kind, place);
  if (Object.keys(matchLabels).length === 0) return void 0;
  return kind === "Service" ? { matchLabels } : place.value;
}
function wantedOf(kind, place) {
  return (kind === "Service" ? place.value : place.resolve(["matchLabels"]).value) ?? {};
}

// rules/network/service-host-mismatch.ts
var service_host_mismatch_default = rule({
  id: "service-host-mismatch",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Agent is told to connect to a Service or a port that does not exist",
  why: `A Service answers under its name and namespace, and at its own ports: not at those of its pods. With another name the host is not resolved; at another port each connection waits until it
    times out. The agent runs and delivers nothing.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/"],
  *check(subject) {
    const told11 = /* @__PURE__ */ new Set();
    for (const found2 of serviceHosts(subject)) {
      const id = `${found2.name}.${found2.namespace}:${found2.port ?? ""}`;
      const defect = told11.has(id) ? void 0 : defectOf(found2, subject);
      if (!defect) continue;
      told11.add(id);
      yield problem(found2.place, defect.message, {
        related: [{ place: defect.service.field.resolve(["metadata", "name"]), message: "the Service" }]
      });
    }
  }
});
function defectOf({ name, namespace, port, isService }, { daemonSet, objects }) {
  const services = objects.named("Service", name, namespace);
  const [service] = services;
  if (service) {
    const ports = services.flatMap(portsOf);
    if (port === void 0 || !services.every(hasPorts) || ports.length === 0 || ports.includes(port)) return void 0;
    return {
      service,
      message: `Service ${name} of namespace ${namespace} has port ${ports.slice(0, 4).join(", ")}, not ${port}: connections to ${name}:${port} fail; correct the port`
    };
  }
  if (!isService) return void 0;
  const inFolder = objectsInFolder("Service", daemonSet, objects);
  const elsewhere4 = inFolder.find(({ object }) => object.name === name && object.namespace !== void 0);
  if (elsewhere4) {
    return {
      service: elsewhere4,
      message: `Service ${name} is in namespace ${elsewhere4.object.namespace ?? ""}, not in ${namespace}: the host is not found; correct the namespace`
    };
  }
  const near = inFolder.find(({ object }) => object.namespace === namespace && isSlip(name, object.name)) ?? renamed(name, namespace, { daemonSet, objects });
  if (!near) return void 0;
  return {
    service: near,
    message: `the files have no Service ${name} in namespace ${namespace}: the host is not found; did you mean "${near.object.name}"?`
  };
}
function renamed(name, namespace, about) {
  const own = about.daemonSet.value?.metadata;
  if (own?.name === void 0 || own.namespace !== namespace || !name.startsWith(`${own.name}-`)) return void 0;
  const [service, ...others] = servicesOf(about);
  const word = name.slice(own.name.length + 1);
  if (!service || others.length > 0 || !OF_PODS.test(word)) return void 0;
  return OF_MEMBERS.test(word) && service.value?.spec?.clusterIP !== "None" ? void 0 : service;
}
var OF_PODS = /^(?:headless|peers?|members?|memberlist|gossip|discovery|cluster|ring|internal|local|nodes?|pods?|svc|service|metrics)$/;
var OF_MEMBERS = /^(?:headless|peers?|members?|memberlist|gossip|discovery|ring|pods?)$/;
function hasPorts({ value }) {
  const { clusterIP, type } = value?.spec ?? {};
  return clusterIP !== "None" && type !== "ExternalName";
}
function portsOf({ value }) {
  return (value?.spec?.ports ?? []).flatMap(({ port }) => port ?? []);
}

// rules/network/service-misses-its-pods.ts
var service_misses_its_pods_default = rule({
  id: "service-misses-its-pods",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Service is in another namespace than its pods",
  why: `A Service selects only pods in its own namespace. In another namespace than the DaemonSet it has no endpoints: connections are
    refused, and no error says why.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes"],
  *check({ daemonSet, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    if (namespace === void 0 || isFilledInLater(namespace)) return;
    const labels = podLabels(daemonSet);
    const own = JSON.stringify(sorted(daemonSet.value?.spec?.selector?.matchLabels));
    const meant2 = (within2) => objectsSelecting("Service", { daemonSet, objects }, within2).filter(({ object, field }) => {
      const selector = field.value?.spec?.selector;
      if (!selectsPods(selector, labels)) return false;
      return object.name === name || JSON.stringify(sorted(selector)) === own;
    });
    const here = meant2(namespace);
    for (const { object, field } of meant2()) {
      if (isFilledInLater(object.namespace ?? "")) continue;
      if (here.some((own2) => own2.object.name === object.name || portsOf2(own2.field).some((port) => portsOf2(field).includes(port)))) continue;
      const reached = workloadsSelected({ daemonSet, objects }, { matchLabels: field.value?.spec?.selector ?? {} }, object.namespace);
      if (reached.length > 0) continue;
      yield problem(
        field.at("metadata", "namespace"),
        `the Service is in namespace ${object.namespace}, but the pods of DaemonSet ${name}, which it selects by labels, are in ${namespace}: it has no endpoints`,
        { related: [{ place: daemonSet.at("metadata", "namespace"), message: "its pods are here" }, field.at("spec", "selector")] }
      );
    }
  }
});
function portsOf2({ value }) {
  return (value?.spec?.ports ?? []).map(({ port, targetPort = port }) => targetPort);
}
function sorted(labels = {}) {
  return Object.entries(labels).toSorted(([a], [b]) => a < b ? -1 : 1);
}

// rules/network/service-not-local.ts
var service_not_local_default = rule({
  id: "service-not-local",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.2.0",
  summary: "Service of a DaemonSet sends traffic to the pods of other nodes",
  why: `A Service spreads connections over all pods that it selects, so with 100 nodes one connection in a hundred reaches the agent of its own node. With
    internalTrafficPolicy Local clients reach that one alone, and none while it restarts; trafficDistribution PreferSameNode falls back to others.`,
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/",
    "https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution"
  ],
  *check({ daemonSet, objects, role, target }) {
    const { name = "" } = daemonSet.value?.metadata ?? {};
    if (role.nodeCritical || role.is("ingress", "storage")) return;
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { selector, type = "ClusterIP", clusterIP, internalTrafficPolicy, trafficDistribution, ports = [] } = field.value?.spec ?? {};
      if (type !== "ClusterIP" || clusterIP === "None") continue;
      if (internalTrafficPolicy === "Local" || trafficDistribution !== void 0 || [{ name: object.name }, ...ports].some(isScraped))
        continue;
      if (workloadsSelected({ daemonSet, objects }, { matchLabels: selector ?? {} }).length > 0) continue;
      const policy = field.at("spec", "internalTrafficPolicy");
      const prefer = target.to >= 35 ? ", or trafficDistribution: PreferSameNode" : "";
      yield problem(
        policy,
        `Service ${object.name} sends connections to the pods of DaemonSet ${name} on any node; if clients need the pod of their own node, set internalTrafficPolicy: Local${prefer}`
      );
    }
  }
});
function isScraped({ name = "" }) {
  return /(?:^|-)(?:metrics|prometheus|prom|monitoring)(?:-|$)/.test(name);
}

// rules/network/service-port-undefined.ts
var service_port_undefined_default = rule({
  id: "service-port-undefined",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Service refers to an undefined target port",
  why: `A named target port is looked up in each pod by name and protocol. A pod that does not declare it is left out: the port of the
    Service has no endpoints, and no client can connect.`,
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports",
    "https://github.com/prometheus-community/helm-charts/issues/1279"
  ],
  *check({ daemonSet, pod, objects }) {
    const { name = "" } = daemonSet.value?.metadata ?? {};
    if (!pod.value?.containers?.length) return;
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      for (const port of field.at("spec", "ports").items()) {
        const { targetPort, protocol = "TCP" } = port.value ?? {};
        if (typeof targetPort !== "string" || /^\d+$/.test(targetPort) || declares2(pod, targetPort, protocol)) continue;
        const others = workloadsSelected({ daemonSet, objects }, { matchLabels: field.value?.spec?.selector ?? {} }, object.namespace);
        if (others.some((other) => declares2(other.pod, targetPort, protocol))) continue;
        const names7 = portsOf3(pod).map((each) => each.name);
        const sameName = portsOf3(pod).find((each) => each.name === targetPort);
        const what = sameName ? `declare ${targetPort} for ${sameName.protocol}, not ${protocol}` : `do not declare a port ${targetPort}${didYouMean(targetPort, names7) || listed3(names7)}`;
        const advice = sameName ? `set protocol: ${sameName.protocol}` : "declare it, or correct the name";
        yield problem(
          port.at("targetPort"),
          `the pods of DaemonSet ${name} ${what}, so this port of the Service has no endpoints; ${advice}`,
          {
            related: [{ place: pod.at("containers"), message: "the containers that it selects" }]
          }
        );
      }
    }
  }
});
function portsOf3(pod) {
  return runningContainers(pod).flatMap(
    ({ value }) => (value?.ports ?? []).flatMap(({ name, protocol = "TCP" }) => name === void 0 ? [] : [{ name, protocol }])
  );
}
function declares2(pod, wanted, by) {
  return portsOf3(pod).some(({ name, protocol }) => name === wanted && protocol === by);
}
function listed3(names7) {
  return names7.length > 0 && names7.length <= 4 ? ` (they declare ${names7.join(", ")})` : "";
}

// rules/network/service-selects-others.ts
var service_selects_others_default = rule({
  id: "service-selects-others",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Service also selects the pods of another workload",
  why: `The pods of both workloads have the labels of the selector. Pods that do not declare the target port do not become
    endpoints of that port, but get them as soon as they declare one of that name, and a NetworkPolicy or kubectl with the same selector includes them.`,
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service",
    "https://github.com/storageos/helm-chart/issues/31"
  ],
  *check({ daemonSet, pod, objects }) {
    const { name = "" } = daemonSet.value?.metadata ?? {};
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { selector, ports = [] } = field.value?.spec ?? {};
      const wanted = ports.flatMap(({ targetPort }) => typeof targetPort === "string" && !/^\d+$/.test(targetPort) ? [targetPort] : []);
      const mine = namesOf(runningContainers(pod));
      if (wanted.length === 0 || !wanted.some((each) => mine.has(each))) continue;
      const stray = workloadsSelected({ daemonSet, objects }, { matchLabels: selector ?? {} }, object.namespace).find((other) => {
        const theirs = namesOf(runningContainers(other.pod));
        return runningContainers(other.pod).length > 0 && wanted.every((each) => !theirs.has(each));
      });
      if (!stray) continue;
      yield problem(
        field.at("spec", "selector"),
        `Service ${object.name} of DaemonSet ${name} also selects the pods of ${stray.kind} ${stray.name}, which do not declare port ${wanted.join(" or ")}; add a label that only the DaemonSet has to the selector`,
        {
          related: [
            { place: daemonSet.at("spec", "template", "metadata", "labels"), message: `labels of DaemonSet ${name}` },
            { place: stray.labelsPlace, message: `labels of ${stray.kind} ${stray.name}` }
          ]
        }
      );
    }
  }
});
function namesOf(containers) {
  return new Set(containers.flatMap(({ value }) => (value?.ports ?? []).map(({ name }) => name)));
}

// rules/network/undeclared-port.ts
var undeclared_port_default = rule({
  id: "undeclared-port",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Probe, Service or NetworkPolicy uses an undeclared port number",
  why: `A container can listen on a port that it does not declare, so the API server accepts any number. If all others are declared,
    this one may be mistyped: the probe fails forever, or connections to the Service are refused.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"],
  *check({ daemonSet, pod, objects }) {
    const containers = runningContainers(pod);
    const declared = new Set(containers.flatMap(({ value }) => (value?.ports ?? []).map(({ containerPort }) => containerPort)));
    if (declared.size === 0) return;
    const list = [...declared].join(", ");
    for (const container of containers) {
      for (const { what, place } of probePorts(container)) {
        if (typeof place.value !== "number" || declared.has(place.value)) continue;
        yield problem(
          place,
          `the ${what} uses port ${place.value}, which no container declares (declared: ${list}); declare it, or correct the number`
        );
      }
    }
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    for (const { field } of objectsSelecting("NetworkPolicy", { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector;
      if (!selector?.matchLabels || matchesLabels(selector, podLabels(daemonSet)) !== true) continue;
      if (workloadsSelected({ daemonSet, objects }, selector).length > 0) continue;
      const ports = field.at("spec", "ingress").items().flatMap((ingress) => ingress.at("ports").items());
      if (ports.some((port) => !port.at("port").exists || port.at("endPort").exists)) continue;
      for (const port of ports) {
        const number = port.at("port");
        if (typeof number.value !== "number" || declared.has(number.value)) continue;
        yield problem(
          number,
          `the NetworkPolicy allows port ${number.value}, which the pods of DaemonSet ${name} do not declare (declared: ${list})`,
          { related: [{ place: pod.at("containers"), message: "the containers that it selects" }] }
        );
      }
    }
    for (const { field } of servicesOf({ daemonSet, objects })) {
      const selector = field.value?.spec?.selector;
      if (workloadsSelected({ daemonSet, objects }, { matchLabels: selector ?? {} }).length > 0) continue;
      for (const port of field.at("spec", "ports").items()) {
        const { targetPort, port: number } = port.value ?? {};
        const target = targetPort ?? number;
        if (typeof target !== "number" || declared.has(target)) continue;
        yield problem(
          port.at(targetPort === void 0 ? "port" : "targetPort"),
          `the Service sends to port ${target}, which the pods of DaemonSet ${name} do not declare (declared: ${list})`,
          {
            related: [{ place: pod.at("containers"), message: "the containers that it selects" }]
          }
        );
      }
    }
  }
});
function probePorts(container) {
  return ["startupProbe", "livenessProbe", "readinessProbe"].flatMap(
    (name) => ["httpGet", "tcpSocket", "grpc"].map((handler) => ({ what: name, place: container.at(name, handler, "port") }))
  );
}

// rules/network/unread-scrape-annotation.ts
var NAMES2 = ["scrape", "port", "path", "scheme"];
var unread_scrape_annotation_default = rule({
  id: "unread-scrape-annotation",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Invalid Prometheus annotation",
  why: `The usual configuration of Prometheus scrapes pods whose annotation prometheus.io/scrape is true, by http or https. With another value, or under
    another name, the pods are not scraped, and no metrics arrive.`,
  references: ["https://github.com/prometheus/prometheus/blob/main/documentation/examples/prometheus-kubernetes.yml"],
  *check({ daemonSet }) {
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const { value = {} } = annotations;
    const scrape = value["prometheus.io/scrape"];
    const scheme = value["prometheus.io/scheme"];
    for (const key of Object.keys(value)) {
      const name = key.startsWith("prometheus.io/") ? key.slice("prometheus.io/".length) : "";
      const meant3 = NAMES2.includes(name) || name.endsWith("s") ? void 0 : NAMES2.find((each) => isSlip(name, each));
      if (meant3 === void 0 || value[`prometheus.io/${meant3}`] !== void 0) continue;
      const consequence2 = meant3 === "scrape" ? "the pods are not scraped" : "the default applies";
      yield problem(
        annotations.at(key).key,
        `the annotation ${key} is unknown to Prometheus, so ${consequence2}; write prometheus.io/${meant3}`
      );
    }
    if (scrape !== void 0 && /^(?:True|TRUE|yes|Yes|on|1|enabled?)$/.test(scrape)) {
      const place2 = annotations.at("prometheus.io/scrape");
      yield problem(place2, `prometheus.io/scrape is "${scrape}", but Prometheus scrapes only where it is "true"; write "true"`, {
        fix: set(place2, "true", "unsafe")
      });
    }
    if (scheme === void 0 || /^https?$/.test(scheme) || isFilledInLater(scheme) || scrape === "false") return;
    const place = annotations.at("prometheus.io/scheme");
    const meant2 = /^https?$/i.test(scheme) ? scheme.toLowerCase() : /s$/i.test(scheme) ? "https" : "http";
    yield problem(place, `prometheus.io/scheme is "${scheme}", but Prometheus knows only http and https; write ${meant2}`, {
      fix: set(place, meant2, "unsafe")
    });
  }
});

// rules/network/upstream-port-mismatch.ts
var UPSTREAM = /^--?[\w.-]*(?:upstream|backend|target|reload)[\w.-]*=(?:https?:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\]):(\d{2,5})(?:\/\S*)?$/;
var LISTENS = /^--?[\w.-]*(?:listen|bind|addr|address|port)[\w.-]*=(?:https?:\/\/)?(?:\[[^\]\s]*\]|[\w.$()-]*)?:?(\d{2,5})$/;
var upstream_port_mismatch_default = rule({
  id: "upstream-port-mismatch",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Proxy asks a port of its pod on which no container listens, or by another scheme",
  why: `A proxy such as kube-rbac-proxy stands before another container of its pod and asks it on the loopback address. Where that one listens on another port, each request ends with
    502 Bad Gateway: Prometheus scrapes nothing, and a probe through the proxy never succeeds.`,
  references: ["https://github.com/brancz/kube-rbac-proxy#usage"],
  *check({ container, pod }) {
    for (const { text: text2, place } of wordsOf(container)) {
      const [, port] = UPSTREAM.exec(text2) ?? [];
      if (port === void 0) continue;
      const others = runningContainers(pod).filter(({ value }) => value !== container.value);
      const words = others.flatMap((each) => wordsOf(each).map((word) => word.text));
      const declared = others.flatMap(({ value }) => value?.ports ?? []).map(({ containerPort }) => String(containerPort));
      const variables2 = others.flatMap(({ value }) => value?.env ?? []).map(({ value = "" }) => value);
      const plain6 = text2.includes("=https://") ? others.find((each) => isPlain2(each, port)) : void 0;
      if (plain6) {
        yield problem(
          place,
          `the proxy connects to port ${port} by https, but container ${plain6.value?.name ?? ""} serves http there; use http://`
        );
        continue;
      }
      if (declared.includes(port) || [...words, ...variables2].some((each) => each.includes(port))) continue;
      const listened = words.flatMap((each) => LISTENS.exec(each)?.[1] ?? []);
      if (listened.length === 0) continue;
      yield problem(
        place,
        `the proxy forwards to port ${port}, but the other containers listen on ${[...new Set(listened)].slice(0, 4).join(", ")}; use the same port`
      );
    }
  }
});
function isPlain2(container, port) {
  const texts = wordsOf(container).map(({ text: text2, variable = "" }) => `${variable} ${text2}`);
  return /exporter|kube-state-metrics/.test(container.value?.image ?? "") && texts.some((text2) => LISTENS.exec(text2.trim())?.[1] === port) && !texts.some((text2) => /tls|cert|https|web\.config/i.test(text2));
}

// rules/network/webhook-admits-itself.ts
var webhook_admits_itself_default = rule({
  id: "webhook-admits-itself",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Webhook must admit the pods that serve it",
  why: `The API server calls the webhook for every pod, those of the DaemonSet that serves it included. With failurePolicy Fail, the default, no pod is created while none of them runs: after a
    restart of the cluster, or a bad update, they never come back until somebody deletes the webhook.`,
  references: [
    "https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/#prevent-loops-avoid-self-mutation"
  ],
  *check({ daemonSet, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const labels = podLabels(daemonSet);
    const configurations = WEBHOOK_KINDS.flatMap((kind) => objectsInFolder(kind, daemonSet, objects));
    if (configurations.length === 0 || namespace === void 0) return;
    const own = new Set(servicesOf({ daemonSet, objects }).map(({ object }) => object.name));
    const [given] = objects.named("Namespace", namespace);
    const ofNamespace = { "kubernetes.io/metadata.name": namespace, ...given?.value?.metadata?.labels };
    for (const { object, field } of configurations) {
      for (const webhook of field.resolve(["webhooks"]).items()) {
        const [called, where2] = ["name", "namespace"].map((key) => webhook.resolve(["clientConfig", "service", key]).raw);
        if (typeof called !== "string" || !own.has(called) || where2 !== namespace) continue;
        if ((webhook.resolve(["failurePolicy"]).raw ?? "Fail") !== "Fail" || webhook.resolve(["matchConditions"]).exists) continue;
        const rules2 = webhook.resolve(["rules"]).items();
        const isForPods = rules2.some(
          (each) => has(each.resolve(["resources"]).raw, "pods") && has(each.resolve(["operations"]).raw, "CREATE")
        );
        if (!isForPods || !selects(webhook.resolve(["namespaceSelector"]).raw, ofNamespace) || !selects(webhook.resolve(["objectSelector"]).raw, labels))
          continue;
        yield problem(
          webhook.resolve(["rules"]),
          `webhook ${object.name} intercepts the pods of DaemonSet ${name}, which serve it, so no pod can be created while none of them runs; exclude namespace ${namespace} with namespaceSelector`,
          { related: [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet" }] }
        );
      }
    }
  }
});
function has(list, wanted) {
  return Array.isArray(list) && (list.includes(wanted) || list.includes("*") || list.includes("*/*"));
}
function selects(selector, labels) {
  if (selector === void 0 || selector === null) return true;
  return labelSelectorAsSelector(asLabelSelector(selector))?.matches(labels) === true;
}

// rules/network/webhook-unreachable.ts
var webhook_unreachable_default = rule({
  id: "webhook-unreachable",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Webhook or APIService refers to a Service or port that does not exist",
  why: `The API server calls the webhook through a Service of the DaemonSet. With another name, namespace or port it reaches nothing: with failurePolicy Fail, the default, every request that
    the webhook is for is refused, and with Ignore nothing is checked. An API without its Service is unavailable, and no namespace can be deleted.`,
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#service-reference"],
  *check({ daemonSet, objects }) {
    const configurations = WEBHOOK_KINDS.flatMap((kind) => objectsInFolder(kind, daemonSet, objects));
    const apis = objectsInFolder("APIService", daemonSet, objects);
    if (configurations.length + apis.length === 0) return;
    const selecting = servicesOf({ daemonSet, objects });
    const beside = objectsInFolder("Service", daemonSet, objects).filter(
      ({ path }) => path === daemonSet.location.file.path
    );
    const own = [...selecting, ...beside];
    for (const { object, field } of configurations) {
      for (const webhook of field.resolve(["webhooks"]).items())
        yield* problemsOf3(webhook.resolve(["clientConfig", "service"]), own, `webhook ${object.name}`);
    }
    for (const { object, field } of apis) yield* problemsOf3(field.resolve(["spec", "service"]), own, `APIService ${object.name}`);
    function* problemsOf3(service, services, caller) {
      const [name, namespace, port] = ["name", "namespace", "port"].map((key) => service.resolve([key]));
      if (!isText(name.raw) || !isText(namespace.raw)) return;
      const [wanted, where2] = [name.raw, namespace.raw];
      const called = services.find((each) => each.object.name === wanted && (each.object.namespace ?? where2) === where2);
      if (called) {
        const asked2 = port.raw ?? 443;
        const ports = (called.value?.spec?.ports ?? []).flatMap((each) => each.port ?? []);
        if (typeof asked2 !== "number" || ports.length === 0 || ports.includes(asked2)) return;
        yield problem(
          port.exists ? port : service,
          `${caller} connects to port ${asked2} of Service ${wanted}, which has ${ports.slice(0, 4).join(", ")}; correct the number`,
          { related: [placeOf(called)] }
        );
        return;
      }
      if (objects.named("Service", wanted, where2).length > 0) return;
      const elsewhere4 = services.find((each) => each.object.name === wanted);
      if (elsewhere4?.object.namespace !== void 0) {
        const actual = elsewhere4.object.namespace;
        yield problem(
          namespace,
          `Service ${wanted} is in namespace ${actual}, not ${where2}, so ${caller} cannot be reached; correct the namespace`,
          {
            related: [placeOf(elsewhere4)],
            fix: set(namespace, actual, "unsafe")
          }
        );
        return;
      }
      const here = services.filter((each) => (each.object.namespace ?? where2) === where2);
      const near = suggest(
        wanted,
        here.map((each) => each.object.name)
      );
      const meant2 = here.find((each) => each.object.name === near) ?? here.find((each) => each.object.name.endsWith(`-${wanted}`)) ?? theOneFor(port.raw ?? 443, here);
      if (!meant2) return;
      yield problem(name, `the files have no Service ${wanted}, so ${caller} cannot be reached; did you mean "${meant2.object.name}"?`, {
        related: [placeOf(meant2)],
        fix: set(name, meant2.object.name, "unsafe")
      });
    }
  }
});
function theOneFor(port, services) {
  const [only, ...others] = services.filter(
    ({ object, value }) => /webhook|admission/.test(object.name) && value?.spec?.ports?.some((each) => each.port === port)
  );
  return others.length === 0 ? only : void 0;
}
function isText(raw) {
  return typeof raw === "string" && !isFilledInLater(raw);
}
function placeOf({ field }) {
  return { place: field.at("metadata", "name"), message: "the Service" };
}

// rules/nodes/budget-covers-fleet.ts
var budget_covers_fleet_default = rule({
  id: "budget-covers-fleet",
  on: "fleet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "maxUnavailable is as large as the fleet",
  why: `maxUnavailable is a number of nodes. Where it reaches the number of nodes that run the DaemonSet, an update deletes every old pod at once: a
    release that does not start is on every node before anybody sees it.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/storageos/cluster-operator/issues/37"
  ],
  *check({ daemonSet, role, nodes }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const field = strategy.at("rollingUpdate", "maxUnavailable");
    const { value } = field;
    if (typeof value !== "number" || strategy.effective?.type !== "RollingUpdate" || role.is("puller")) return;
    if (nodes.desired < 2 || value < nodes.desired) return;
    yield problem(field, `an update replaces the pods of all ${nodes.desired} nodes at the same time; use a percentage, such as 10%`, {
      severity: role.nodeCritical ? "error" : "warning"
    });
  }
});

// rules/nodes/coverage-gap.ts
var coverage_gap_default = rule({
  id: "coverage-gap",
  on: "fleet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Nodes without an agent that every node needs",
  why: `A node without its network plugin, proxy or mesh agent takes pods that cannot start or cannot reach anything; without a storage driver,
    pods that cannot mount their volumes. The DaemonSet reports
    success: nodes whose taints it does not tolerate are not among the desired ones. Of a log agent, the logs of those nodes are missing.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations",
    "https://github.com/mojaloop/project/issues/4355",
    "https://github.com/Azure/AKS/issues/5790"
  ],
  *check({ daemonSet, pod, role, nodes }) {
    const lost = LOSSES[role.name] ?? (role.nodeCritical ? "pods there do not work" : void 0);
    if (lost === void 0 || nodes.desired === 0) return;
    for (const { some: some2, type, causes } of nodes.classes) {
      if (type !== "linux") continue;
      const cause = causes.find(
        ({ kind, text: text2 }) => kind === "excluded" && text2.startsWith("taint") && !text2.includes("node.kubernetes.io/")
      );
      if (!cause || role.name === "device" && !isOfVendor(cause.text, daemonSet.value?.metadata?.name, pod.value)) continue;
      const field = pod.at("tolerations");
      const place = field.exists ? field.key : daemonSet.at("metadata", "name");
      const where2 = `${some2(cause.nodes)} ${cause.nodes === 1 ? "runs" : "run"}`;
      yield problem(place, `${where2} no ${role.title}, and ${lost}: ${cause.text}; tolerate it`, {
        severity: role.nodeCritical ? "error" : "warning",
        related: role.evidence ? [{ place: role.evidence, message: `taken for ${role.aTitle} by this` }] : []
      });
    }
  }
});
var LOSSES = {
  log: "the logs of pods there are lost",
  csi: "pods with its volumes do not start there",
  device: "pods that request its devices do not run there"
};
function isOfVendor(cause, name = "", { containers = [] } = {}) {
  const [, vendor] = /^taints? ([a-z\d-]+)\./.exec(cause) ?? [];
  return vendor !== void 0 && [name, ...containers.map(({ image = "" }) => image)].some((text2) => text2.includes(vendor));
}

// rules/nodes/daemonset-tax.ts
var [MUCH, TOO_MUCH] = [0.25, 0.5];
var daemonset_tax_default = rule({
  id: "daemonset-tax",
  on: "fleet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "DaemonSets take a large part of the smallest nodes",
  why: `What all DaemonSets request on a node is not there for workloads. On small nodes that can be most of it: autoscalers then add nodes that hold little
    more than agents, and never find one that is idle enough to remove.`,
  references: [
    "https://karpenter.sh/docs/concepts/scheduling/",
    "https://github.com/aws/karpenter-provider-aws/issues/6015",
    "https://github.com/kubernetes/autoscaler/issues/6031"
  ],
  *check({ daemonSet, pod, nodes }) {
    const most = nodes.tax.toSorted((a, b) => b.share - a.share)[0];
    if (!most || most.share < MUCH || !most.isLargest) return;
    const requests = pod.at("containers").items()[0]?.at("resources", "requests");
    const place = requests?.exists ? requests.key : daemonSet.at("metadata", "name");
    const who = most.daemonSets === 1 ? "the DaemonSet requests" : `${most.daemonSets} DaemonSets, of which this one requests the most, request`;
    const percent = Math.round(most.share * 100);
    yield problem(
      place,
      `${who} ${percent}% of the ${most.resource} of ${most.node} (${most.requested} of ${most.allocatable}); lower the requests, or use larger nodes`,
      {
        severity: most.share >= TOO_MUCH ? "error" : "warning"
      }
    );
  }
});

// rules/nodes/few-pod-slots.ts
var [MUCH2, TOO_MUCH2] = [0.25, 0.5];
var few_pod_slots_default = rule({
  id: "few-pod-slots",
  on: "fleet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Pods of DaemonSets take a large part of the pods that a node may run",
  why: `A node runs no more pods than allocatable.pods, whatever they request; on EKS that is the number of addresses of its network interfaces, 17 on a
    t3.medium. Every DaemonSet takes one on every node, and workloads get what is left.`,
  references: [
    "https://kubernetes.io/docs/reference/node/node-status/#capacity",
    "https://github.com/jupyterhub/zero-to-jupyterhub-k8s/issues/1760",
    "https://github.com/kubernetes/autoscaler/issues/6031"
  ],
  *check({ daemonSet, nodes }) {
    const most = nodes.slots.toSorted((a, b) => b.share - a.share)[0];
    if (!most?.isFirst || most.share < MUCH2) return;
    const { node, daemonSets, others, allocatable } = most;
    const taken = `${daemonSets} ${daemonSets === 1 ? "DaemonSet" : "DaemonSets"}${others === 0 ? "" : ` and ${others} other agents`}`;
    const left = Math.max(0, allocatable - daemonSets - others);
    const room = left === 0 ? "and none is left" : left === 1 ? "and 1 is left" : `and ${left} are left`;
    yield problem(
      daemonSet.at("metadata", "name"),
      `${node} runs ${allocatable} ${allocatable === 1 ? "pod" : "pods"} at most, ${taken} ${daemonSets + others === 1 ? "takes one" : `take ${daemonSets + others}`}, ${room} for workloads; use larger nodes, or fewer DaemonSets`,
      { severity: most.share >= TOO_MUCH2 ? "warning" : "info" }
    );
  }
});

// rules/nodes/fits-by-eviction.ts
var fits_by_eviction_default = rule({
  id: "fits-by-eviction",
  on: "fleet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pod fits on nodes only by evicting others",
  why: `A DaemonSet of a higher priority preempts: the scheduler evicts running pods of lower priority until its pod fits, against PodDisruptionBudgets if it
    has to. Pods of other DaemonSets that are evicted have no other node to go to and stay Pending.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/"],
  *check({ daemonSet, pod, nodes }) {
    for (const { some: some2, causes } of nodes.classes) {
      const cause = causes.find(({ kind }) => kind === "preempts");
      if (!cause) continue;
      const field = pod.at("priorityClassName");
      const place = field.exists ? field : daemonSet.at("metadata", "name");
      yield problem(place, `on ${some2(cause.nodes)} the pod ${cause.text}; lower the requests, or make room`);
    }
  }
});

// rules/nodes/foreign-architecture.ts
var foreign_architecture_default = rule({
  id: "foreign-architecture",
  on: "fleet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Nodes of another architecture than the image is built for",
  why: `An image whose name or tag ends in an architecture is built for that one. On nodes of another architecture its programs fail with "exec format
    error": the pod never becomes ready there, and counts as unavailable in every update.`,
  references: [
    "https://github.com/kubernetes/node-problem-detector/issues/797",
    "https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch"
  ],
  *check({ pod, nodes }) {
    for (const container of [...pod.at("initContainers").items(), ...pod.at("containers").items()]) {
      const image = container.at("image");
      const built = imageArchitecture(image.value ?? "");
      if (built === void 0) continue;
      const foreign = nodes.architectures.filter(({ name }) => name !== built);
      const [first] = foreign;
      if (!first) continue;
      const count2 = foreign.reduce((sum, one) => sum + one.nodes, 0);
      const where2 = count2 === 1 ? `1 node (${first.example}) is ${first.name}` : `${count2} nodes, such as ${first.example}, are ${foreign.map(({ name }) => name).join(" and ")}`;
      yield problem(
        image,
        `the image is built for ${built}, and ${where2}: it fails there with "exec format error"; select ${built} nodes`,
        {
          fix: set(pod.at("nodeSelector").at("kubernetes.io/arch"), built, "unsafe", `select ${built} nodes`)
        }
      );
    }
  }
});

// rules/nodes/half-tolerated-taint.ts
var half_tolerated_taint_default = rule({
  id: "half-tolerated-taint",
  on: "fleet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Nodes have a taint with the effect that is not tolerated",
  why: `A toleration with an effect tolerates taints of that effect alone. Nodes that have the same taint with the other effect get no pod, and with NoExecute
    lose the one that they have, although the manifest means to run there.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    "https://github.com/aws/amazon-vpc-cni-k8s/issues/138",
    "https://github.com/Azure/AKS/issues/2146"
  ],
  *check({ pod, nodes }) {
    const list = pod.effective?.tolerations ?? [];
    for (const toleration of pod.at("tolerations").items()) {
      const { key, effect, ...rest } = toleration.value ?? {};
      if (!key || effect !== "NoSchedule" && effect !== "NoExecute" || isOfNodeState(key)) continue;
      const other = effect === "NoSchedule" ? "NoExecute" : "NoSchedule";
      const taint = nodes.taints.find(
        (one) => one.effect === other && one.key === key && tolerationOf([{ ...rest, key }], one) && !tolerationOf(list, one)
      );
      const decides = nodes.classes.some(({ causes }) => causes.some(({ text: text2 }) => text2.startsWith("taint") && text2.includes(key)));
      if (!taint || !decides) continue;
      const isOne3 = taint.nodes === 1;
      const who = isOne3 ? taint.example : `${taint.nodes} nodes, such as ${taint.example},`;
      const outcome2 = other === "NoExecute" ? `${isOne3 ? "runs" : "run"} no pod` : `${isOne3 ? "gets" : "get"} no pod`;
      yield problem(
        toleration,
        `${who} ${outcome2}: the taint ${key}${taint.value ? `=${taint.value}` : ""}:${other} is not tolerated, only ${effect} is; leave effect out to tolerate both`,
        { fix: remove(toleration.at("effect"), "unsafe", "tolerate every effect") }
      );
    }
  }
});
function isOfNodeState(key) {
  return /^node\.(?:cloudprovider\.)?kubernetes\.io\//.test(key);
}

// rules/nodes/matches-no-node.ts
var matches_no_node_default = rule({
  id: "matches-no-node",
  on: "fleet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "No node runs a pod of the DaemonSet",
  why: `The controller creates a pod only on nodes that nodeSelector and required node affinity select and whose taints are tolerated. Where that is
    none, the DaemonSet reports 0 desired pods and success, and nothing runs.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#running-pods-on-select-nodes",
    "https://github.com/confidential-containers/operator/issues/213"
  ],
  *check({ daemonSet, pod, nodes }) {
    if (nodes.isNumber || nodes.total === 0 || nodes.desired > 0) return;
    const causes = nodes.classes.flatMap(({ causes: causes2 }) => causes2).toSorted((a, b) => b.nodes - a.nodes);
    const [cause] = causes;
    if (!cause || cause.kind !== "excluded") return;
    const fields = [pod.at("nodeSelector"), pod.at("affinity", "nodeAffinity"), pod.at("tolerations")];
    const place = fields.find(({ exists }) => exists)?.key ?? daemonSet.at("metadata", "name");
    const of = nodes.total === 1 ? "the one node" : `all ${nodes.total} nodes`;
    yield problem(
      place,
      `no node runs a pod: ${of} are left out, such as ${cause.example}: ${cause.text}`.replace("the one node are", "the one node is")
    );
  }
});

// rules/nodes/no-min-ready-seconds.ts
var FEW = 20;
var no_min_ready_seconds_default = rule({
  id: "no-min-ready-seconds",
  on: "fleet",
  severity: "info",
  preset: "recommended",
  since: "0.2.0",
  summary: "An update of many nodes does not wait to see whether pods stay up",
  why: `Without minReadySeconds a pod counts as available the moment it is ready, and without a readiness probe it is ready the moment it starts. A release
    that crashes after some seconds is on many nodes before the first of them counts as unavailable again. The controller compares the time of the node
    with its own: clocks that differ by more than minReadySeconds defeat it.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#clock-skew",
    "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"
  ],
  *check({ daemonSet, pod, role, nodes: { desired } }) {
    const spec = daemonSet.at("spec");
    const { updateStrategy, minReadySeconds } = spec.effective ?? {};
    if (desired <= FEW || minReadySeconds || updateStrategy?.type !== "RollingUpdate" || role.is("puller")) return;
    const running = runningContainers(pod);
    if (running.length === 0 || running.some(({ value }) => value?.readinessProbe)) return;
    if (running.every(({ value }) => value && onlyWaits(value))) return;
    yield problem(
      spec.at("minReadySeconds"),
      `an update of ${desired} nodes counts every pod as available as soon as it starts; set minReadySeconds (for example 10), or add a readinessProbe`
    );
  }
});

// rules/nodes/percent-rounds-up.ts
var MUCH3 = 0.15;
var percent_rounds_up_default = rule({
  id: "percent-rounds-up",
  on: "fleet",
  severity: "info",
  preset: "recommended",
  since: "0.2.0",
  summary: "A percentage of few nodes is rounded up to a large part of them",
  why: `The controller rounds percentages of maxUnavailable and maxSurge up to whole nodes: 10% of 3 nodes is 1 node, a third of the fleet. On small
    clusters an update takes away more than its percentage says.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"],
  *check({ daemonSet, nodes: { desired } }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    if (strategy.effective?.type !== "RollingUpdate" || desired < 2) return;
    for (const name of ["maxUnavailable", "maxSurge"]) {
      const field = strategy.at("rollingUpdate", name);
      const { value } = field;
      if (typeof value !== "string") continue;
      const rounded = getScaledValueFromIntOrPercent(value, desired, true);
      if (rounded === void 0 || rounded === 0 || rounded / desired - parseInt(value, 10) / 100 < MUCH3) continue;
      const effect = name === "maxUnavailable" ? "are down at once" : "run two pods at once";
      yield problem(
        field,
        `${value} of ${desired} nodes is rounded up to ${rounded}: ${Math.round(rounded / desired * 100)} % of the fleet ${effect} in an update; count on that many`
      );
    }
  }
});

// rules/nodes/pod-does-not-fit.ts
var pod_does_not_fit_default = rule({
  id: "pod-does-not-fit",
  on: "fleet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pod does not fit on nodes that it is created for",
  why: `The controller creates a pod for every eligible node, whether it fits or not. The scheduler then leaves it Pending: a pod that requests more than a
    node has never runs there, and one that finds no room beside the other DaemonSets waits until another pod is removed. An update stops once maxUnavailable
    of its new pods are Pending.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#some-nodes-run-out-of-resources",
    "https://github.com/kubernetes-sigs/karpenter/issues/715"
  ],
  *check({ daemonSet, pod, nodes }) {
    for (const { some: some2, causes, type } of nodes.classes) {
      if (type === "fargate" || type === "virtual") continue;
      const cause = causes.find(({ kind }) => kind === "never" || kind === "pending");
      if (!cause) continue;
      const place = placesOf(pod, cause.text).find(({ exists }) => exists)?.key ?? daemonSet.at("metadata", "name");
      const where2 = some2(cause.nodes);
      const isNever = cause.kind === "never";
      const remedy = cause.text.startsWith("Insufficient") ? "; lower the requests, or exclude these nodes" : "";
      yield problem(place, `the pod ${isNever ? "never runs" : "stays Pending"} on ${where2}: ${cause.text}${remedy}`, {
        severity: isNever ? "error" : "warning"
      });
    }
  }
});
function placesOf(pod, text2) {
  const affinity = pod.at("affinity");
  if (text2.includes("anti-affinity rules")) return [affinity.at("podAntiAffinity")];
  if (text2.includes("affinity rules")) return [affinity.at("podAffinity")];
  if (text2.includes("topology spread")) return [pod.at("topologySpreadConstraints")];
  const containers = pod.at("containers").items();
  const requests = containers.slice(0, 1).map((container) => container.at("resources", "requests"));
  return text2.includes("free ports") ? [...containers.map((container) => container.at("ports")), ...requests] : requests;
}

// rules/nodes/slow-rollout.ts
var ORDINARY = 30;
var LONG = 7200;
var MANY3 = 50;
var slow_rollout_default = rule({
  id: "slow-rollout",
  on: "fleet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An update takes hours on as many nodes",
  why: `By default one node is updated at a time: stopping, pulling, starting and minReadySeconds of each node add up. While an update runs, a security fix or
    a rollback takes as long.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/", "https://github.com/netdata/helmchart/issues/113"],
  *check({ daemonSet, pod, nodes }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const { type, rollingUpdate } = strategy.effective ?? {};
    if (type !== "RollingUpdate" || nodes.desired === 0) return;
    const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate ?? {};
    const value = maxSurge !== 0 && maxSurge !== "0%" ? maxSurge : maxUnavailable;
    const atOnce = Math.max(getScaledValueFromIntOrPercent(value, nodes.desired, true) ?? 1, 1);
    const { minReadySeconds = 0 } = daemonSet.effective?.spec ?? {};
    const { containers = [] } = pod.effective ?? {};
    const delay = Math.max(0, ...containers.map(({ readinessProbe }) => readinessProbe?.initialDelaySeconds ?? 0));
    const batches = Math.ceil(nodes.desired / atOnce);
    const seconds = batches * (ORDINARY + minReadySeconds + delay);
    const isLong = seconds > LONG;
    if (!isLong && (nodes.desired < MANY3 || atOnce > 1)) return;
    const places = [strategy.at("rollingUpdate", "maxUnavailable"), strategy.at("rollingUpdate"), strategy];
    const place = places.find(({ exists }) => exists) ?? daemonSet.at("metadata", "name");
    const time = isLong ? `${Math.round(seconds / 360) / 10} h` : `${Math.round(seconds / 60)} min`;
    yield problem(
      place,
      `an update of ${nodes.desired} nodes takes about ${time}, ${atOnce} at a time; raise maxUnavailable, such as to 10%`,
      { severity: isLong ? "warning" : "info" }
    );
  }
});

// rules/nodes/unused-toleration.ts
var PASSING = /^(?:node\.kubernetes\.io|node\.cloudprovider\.kubernetes\.io|node-role\.kubernetes\.io|CriticalAddonsOnly|ToBeDeletedByClusterAutoscaler|karpenter\.sh|DeletionCandidateOfClusterAutoscaler)/;
var unused_toleration_default = rule({
  id: "unused-toleration",
  on: "fleet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Toleration for a taint that no node has",
  why: "A toleration matches the key, value and effect of a taint exactly: a typing error tolerates nothing, and nobody is told.",
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/", "https://github.com/Azure/AKS/issues/5790"],
  *check({ pod, nodes }) {
    if (nodes.isNumber || nodes.total === 0) return;
    for (const field of pod.at("tolerations").items()) {
      const { key, operator = "Equal", value = "", effect } = field.value ?? {};
      if (!key || PASSING.test(key)) continue;
      const same = nodes.taints.filter((taint) => taint.key === key);
      const matching = same.filter(
        (taint) => (!effect || effect === taint.effect) && (operator === "Exists" || (taint.value ?? "") === value)
      );
      if (matching.length > 0) continue;
      const [near] = same;
      const instead = near ? `nodes have ${near.key}${near.value ? `=${near.value}` : ""}:${near.effect}` : `none of the ${nodes.total} nodes has a taint of this key`;
      yield problem(
        field,
        `the pods tolerate ${key}${operator === "Exists" ? "" : `=${value}`}${effect ? `:${effect}` : ""}, but ${instead}; correct it, or remove it`
      );
    }
  }
});

// rules/nodes/virtual-nodes.ts
var virtual_nodes_default = rule({
  id: "virtual-nodes",
  on: "fleet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "DaemonSet pods are created for virtual nodes, where they stay Pending",
  why: `Fargate and virtual nodes refuse pods of DaemonSets. Their taints keep these away, unless the DaemonSet tolerates every taint: then a pod is
    created for each such node and stays Pending, and tools that wait for the DaemonSet never finish.`,
  references: [
    "https://docs.aws.amazon.com/eks/latest/userguide/fargate.html",
    "https://github.com/kubernetes-sigs/aws-efs-csi-driver/issues/328",
    "https://github.com/aws/aws-cdk/issues/11609"
  ],
  *check({ daemonSet, pod, nodes }) {
    for (const { type, pending } of nodes.classes) {
      if (type !== "fargate" && type !== "virtual" || pending === 0) continue;
      const blanket = pod.at("tolerations").items().find(({ value }) => value && !value.key && value.operator === "Exists");
      const place = blanket ?? daemonSet.at("metadata", "name");
      const [what, label] = type === "fargate" ? ["Fargate", "eks.amazonaws.com/compute-type NotIn [fargate]"] : ["virtual", "type NotIn [virtual-kubelet]"];
      yield problem(
        place,
        `a pod stays Pending on ${pending === 1 ? `the ${what} node` : `each of ${pending} ${what} nodes`}; require the node affinity ${label}`
      );
    }
  }
});

// rules/nodes/windows-nodes.ts
var OS = ["kubernetes.io/os", "beta.kubernetes.io/os"];
var windows_nodes_default = rule({
  id: "windows-nodes",
  on: "fleet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods with Linux images are created for Windows nodes",
  why: `Windows nodes have no taint of their own on most platforms, and a toleration for every taint defeats those that have one. A Linux image cannot be
    pulled there: the pod stays in ImagePullBackOff, and counts as unavailable in every update.`,
  references: [
    "https://kubernetes.io/docs/concepts/windows/user-guide/#ensuring-os-specific-workloads-land-on-the-appropriate-container-host",
    "https://github.com/flannel-io/flannel/issues/1459"
  ],
  *check({ daemonSet, pod, nodes }) {
    const { os, nodeSelector = {}, affinity } = pod.value ?? {};
    const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
    const asks = terms.some(
      ({ matchExpressions = [] }) => matchExpressions.some(({ key = "", values = [] }) => OS.includes(key) && values.includes("windows"))
    );
    if (os?.name === "windows" || asks || OS.some((key) => nodeSelector[key] === "windows")) return;
    const windows = nodes.classes.filter(({ type, running, pending }) => type === "windows" && running + pending > 0);
    const count2 = windows.reduce((sum, { running, pending }) => sum + running + pending, 0);
    if (count2 === 0) return;
    const field = pod.at("nodeSelector");
    const place = field.exists ? field.key : daemonSet.at("metadata", "name");
    yield problem(
      place,
      `the agent also runs on ${count2} Windows ${count2 === 1 ? "node" : "nodes"}, where a Linux image does not start; add the nodeSelector kubernetes.io/os: linux`
    );
  }
});

// rules/placement/arch-mismatch.ts
var arch_mismatch_default = rule({
  id: "arch-mismatch",
  on: "container",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Image for one architecture on nodes of every architecture",
  why: `An image whose name or tag ends in an architecture is built for that one. On nodes of another architecture its programs fail
    with "exec format error", and the rollout waits for these pods forever.`,
  references: [
    "https://github.com/kubernetes/node-problem-detector/issues/797",
    "https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch"
  ],
  *check({ container, pod }) {
    const image = container.at("image");
    const arch = imageArchitecture(image.value ?? "");
    const spec = pod.value;
    if (arch === void 0 || !spec || spec.nodeName) return;
    const isSelected = nodeAlternatives(spec).every(
      (term) => term.some(({ key }) => key === "kubernetes.io/arch" || key === "node.kubernetes.io/instance-type")
    );
    if (isSelected) return;
    yield problem(
      image,
      `the name of the image says ${arch}, but nodes of every architecture are selected: on others it fails with "exec format error"; select ${arch} nodes`,
      {
        fix: set(pod.at("nodeSelector").at("kubernetes.io/arch"), arch, "unsafe", `select ${arch} nodes`)
      }
    );
  }
});

// rules/placement/blanket-toleration.ts
var blanket_toleration_default = rule({
  id: "blanket-toleration",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Toleration matches every taint",
  why: `A toleration without a key matches every taint, or every taint of its effect. With NoSchedule taints, the agent starts before the network is
    ready and runs on virtual nodes; with NoExecute taints, it stays on nodes that evict other pods. Only agents that a node cannot work without need this.`,
  references: [
    "https://github.com/XenitAB/terraform-modules/issues/815",
    "https://github.com/kubernetes-sigs/karpenter/issues/1749",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"
  ],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec?.tolerations?.some(isBlanket) || role.nodeCritical) return;
    if (selectsNodes(spec)) return;
    const works = touchesNode(spec);
    const isCritical = spec.priorityClassName === "system-node-critical";
    if (role.name === "unknown" && isCritical && works) return;
    for (const toleration of pod.at("tolerations").items()) {
      if (!toleration.value || !isBlanket(toleration.value)) continue;
      yield problem(
        toleration.at("operator"),
        toleration.value.effect === "NoExecute" ? "the toleration matches every NoExecute taint, so no taint evicts the pods; list the taints that the agent needs" : "the toleration matches every taint, including those of virtual and not-ready nodes; list the taints that the agent needs",
        {
          severity: role.name === "unknown" && !works && !isCritical ? "warning" : "info"
        }
      );
    }
  }
});
function isBlanket({ key = "", operator, effect = "" }) {
  return key === "" && operator === "Exists" && (effect === "" || effect === "NoExecute");
}
function touchesNode(pod) {
  const isPrivileged = ({ securityContext }) => securityContext?.privileged === true;
  return pod.hostPID === true || pod.hostNetwork === true || containersOf(pod).some(isPrivileged);
}

// rules/placement/computed-field.ts
var SYSTEM = { "system-cluster-critical": 2e9, "system-node-critical": 2000001e3 };
var computed_field_default = rule({
  id: "computed-field",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pod sets a field that the API server computes",
  why: `Admission computes priority and preemptionPolicy from the PriorityClass, and overhead from the RuntimeClass. The API server accepts the DaemonSet and rejects each pod that
    sets another value: the DaemonSet stays at 0 pods.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/"
  ],
  *check({ pod, objects }) {
    const { priorityClassName = "", runtimeClassName } = pod.value ?? {};
    const named2 = priorityClassName === "" ? void 0 : objects.find("PriorityClass", void 0, priorityClassName)?.field.value;
    const [priority, policy, overhead] = [pod.at("priority"), pod.at("preemptionPolicy"), pod.at("overhead")];
    const value = named2?.value ?? SYSTEM[priorityClassName];
    if (priority.value !== void 0 && priority.value !== value && !(priorityClassName === "" && priority.value === 0)) {
      const isCertain = value !== void 0 || priorityClassName === "";
      yield problem(priority, priorityMessage(priority.value, priorityClassName, value), {
        severity: isCertain ? "error" : "warning",
        fix: remove(priority, "safe"),
        hazard: isCertain ? "deadlock" : void 0
      });
    }
    const preemption = named2 ? named2.preemptionPolicy ?? "PreemptLowerPriority" : "PreemptLowerPriority";
    if (policy.value !== void 0 && policy.value !== preemption && (named2 || priorityClassName === "" || SYSTEM[priorityClassName])) {
      yield problem(
        policy,
        `preemptionPolicy ${policy.value} differs from ${preemption}, the ${priorityClassName === "" ? "default" : `policy of PriorityClass ${priorityClassName}`}, so the API server rejects every pod; remove it`,
        {
          fix: remove(policy, "safe"),
          hazard: "deadlock"
        }
      );
    }
    if (overhead.value !== void 0 && Object.keys(overhead.value).length > 0 && !runtimeClassName) {
      yield problem(overhead, "overhead is set without runtimeClassName, so the API server rejects every pod; remove it", {
        fix: remove(overhead, "safe"),
        hazard: "deadlock"
      });
    }
  }
});
function priorityMessage(priority, name, value) {
  if (name === "")
    return `priority ${priority} is set without priorityClassName, so the API server rejects every pod unless a default class has this value; set priorityClassName instead`;
  return value === void 0 ? `priority ${priority} must equal the value of PriorityClass ${name}, else the API server rejects every pod; remove it` : `priority ${priority} differs from ${value}, the value of PriorityClass ${name}, so the API server rejects every pod; remove it`;
}

// rules/placement/contradictory-selection.ts
var contradictory_selection_default = rule({
  id: "contradictory-selection",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Contradictory node selection",
  why: `nodeSelector and the expressions of one term must all hold. Where two of them exclude each other, no node matches: the DaemonSet
    has 0 desired pods and reports itself ready.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/",
    "https://github.com/confidential-containers/operator/issues/213"
  ],
  *check({ pod }) {
    const spec = pod.value;
    if (!spec) return;
    const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution").at("nodeSelectorTerms");
    const chosen = Object.entries(spec.nodeSelector ?? {}).map(([key, value]) => ({
      key,
      operator: "In",
      values: [value],
      place: pod.at("nodeSelector").at(key)
    }));
    for (const term of terms.items()) yield* incomparable(term);
    const clashes = terms.items().map((term) => clashIn([...chosen, ...requirementsOf(term)]));
    if (clashes.length === 0 || clashes.some((clash) => clash === void 0)) return;
    for (const clash of clashes) {
      if (!clash) continue;
      const [a, b] = clash;
      yield problem(
        b.place,
        `no node has ${describe(a)} and ${describe(b)}, so no pod is created; remove one of them${chosen.includes(a) ? "" : ", or put them into separate terms"}`,
        {
          related: [a.place]
        }
      );
    }
  }
});
function* incomparable(term) {
  for (const expression of term.at("matchExpressions").items()) {
    const { key, operator, values = [] } = expression.value ?? {};
    const [value] = values;
    if (operator !== "Gt" && operator !== "Lt" || values.length !== 1 || value === void 0 || /^[-+]?\d+$/.test(value)) continue;
    yield problem(
      expression.at("values"),
      `${operator} requires a whole number, but the value of ${key ?? "the key"} is "${value}", so no node matches the term; write a number`
    );
  }
}
function requirementsOf(term) {
  return term.at("matchExpressions").items().map((place) => ({ key: place.value?.key ?? "", operator: place.value?.operator ?? "", values: place.value?.values ?? [], place }));
}
function clashIn(requirements) {
  const byKey = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const b of requirements) {
    const id = JSON.stringify([b.key, b.operator, b.values]);
    if (seen.has(id)) continue;
    seen.add(id);
    const earlier = byKey.get(b.key) ?? [];
    const a = earlier.find((each) => excludes(each, b) || excludes(b, each));
    if (a) return [a, b];
    byKey.set(b.key, earlier);
    earlier.push(b);
  }
  return void 0;
}
function excludes(a, b) {
  if (b.operator === "DoesNotExist") return ["In", "Exists", "Gt", "Lt"].includes(a.operator);
  if (a.operator !== "In") return false;
  if (b.operator === "In") return !a.values.some((value) => b.values.includes(value));
  return b.operator === "NotIn" && a.values.every((value) => b.values.includes(value));
}
function describe({ key, operator, values }) {
  if (operator === "In") return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(", ")})`;
  if (operator === "NotIn") return `${key} not in (${values.join(", ")})`;
  return operator === "DoesNotExist" ? `no label ${key}` : `label ${key}`;
}

// rules/placement/custom-scheduler.ts
var custom_scheduler_default = rule({
  id: "custom-scheduler",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods depend on a custom scheduler",
  why: `The scheduler that a pod names assigns it to its node. If that scheduler runs as a workload of the cluster, an agent that it or
    a new node needs cannot start before it: after an outage neither of them starts.`,
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-multiple-schedulers/",
    "https://github.com/kubernetes/kubernetes/issues/95738"
  ],
  options: {
    known: { type: "list", default: ["default-scheduler"], description: "schedulers that do not run as a workload of the cluster" }
  },
  *check({ pod, role }, { known }) {
    const field = pod.at("schedulerName");
    if (!field.value || known.includes(field.value)) return;
    yield problem(
      field,
      `no pod starts while the scheduler ${field.value} is not running; remove schedulerName, unless the agent needs it`,
      {
        severity: role.nodeCritical ? "warning" : "info",
        fix: remove(field, "unsafe")
      }
    );
  }
});

// rules/placement/deprecated-node-label.ts
var SUCCESSORS = /* @__PURE__ */ new Map([
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"]
]);
var MASTER = "node-role.kubernetes.io/master";
var deprecated_node_label_default = rule({
  id: "deprecated-node-label",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Deprecated node label",
  why: `Once nodes no longer have the label, a selector for it matches no node: the DaemonSet reports 0 desired pods and counts as
    ready, while the agent is missing from the cluster.`,
  references: [
    "https://kubernetes.io/docs/reference/labels-annotations-taints/",
    "https://github.com/aws/aws-node-termination-handler/issues/263"
  ],
  *check(subject) {
    const steps = subject.warning.at.steps();
    if (isAlternative(subject.pod, steps)) return;
    const field = subject.daemonSet.resolve(steps);
    const isKey = steps.at(-2) === "nodeSelector";
    yield problem(isKey ? field.key : subject.place, subject.warning.message, { fix: correct3(subject.daemonSet, steps) });
  }
});
function isAlternative(pod, steps) {
  const at = steps.indexOf("nodeSelectorTerms");
  if (at < 0) return false;
  const terms = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const own = Number(steps[at + 1]);
  const old = terms[own]?.matchExpressions?.[Number(steps[at + 3])]?.key ?? "";
  const others = terms.filter((_, index) => index !== own);
  return others.some(({ matchExpressions = [] }) => matchExpressions.some(({ key = "" }) => key === SUCCESSORS.get(old)));
}
function correct3(daemonSet, steps) {
  const field = daemonSet.resolve(steps);
  const [parent, last] = [steps.slice(0, -1), String(steps.at(-1))];
  const isKey = parent.at(-1) === "nodeSelector";
  const label = isKey ? last : String(field.value);
  const successor = SUCCESSORS.get(label);
  if (successor === void 0) return void 0;
  const safety = label === MASTER ? "unsafe" : "safe";
  const title = `use ${successor}`;
  if (!isKey) return set(field, successor, safety, title);
  const other = daemonSet.resolve([...parent, successor]);
  if (!other.exists) return rename(field, successor, safety, title);
  return other.value === field.value ? remove(field, safety, `keep only ${successor}`) : void 0;
}

// rules/placement/empty-toleration-value.ts
var VALUELESS = /(?:^|[./])(?:kubernetes\.io|k8s\.io|rke2?\.io|cilium\.io)\/|^CriticalAddonsOnly$|^karpenter\.sh\/|^(?:ToBeDeletedByClusterAutoscaler|DeletionCandidateOfClusterAutoscaler)$/;
var empty_toleration_value_default = rule({
  id: "empty-toleration-value",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Toleration without a value matches only an empty value",
  why: `Without an operator a toleration compares values. One that names no value matches the taint only with an empty value: a taint such as dedicated=gpu:NoSchedule is not tolerated, and
    the pods stay away from its nodes.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"],
  *check({ pod }) {
    for (const toleration of pod.at("tolerations").items()) {
      const { key, operator, value } = toleration.value ?? {};
      if (!key || operator && operator !== "Equal" || value || VALUELESS.test(key)) continue;
      if (toleration.entries().some(([name, field]) => field.exists && !["key", "operator", "value", "effect", "tolerationSeconds"].includes(name)))
        continue;
      const fix = together(`set operator of ${key} to Exists`, set(toleration.at("operator"), "Exists", "unsafe"));
      yield problem(
        toleration.at(operator === void 0 ? "key" : "operator"),
        `matches the taint ${key} only where its value is empty; set the value, or operator Exists to match every value`,
        {
          fix: toleration.at("value").exists ? void 0 : fix
        }
      );
    }
  }
});

// rules/placement/excludes-own-platform.ts
var LABELS = {
  "kubernetes.io/os": "os",
  "beta.kubernetes.io/os": "os",
  "kubernetes.io/arch": "arch",
  "beta.kubernetes.io/arch": "arch"
};
var LINUX_PATH = /^\/(?:proc|sys|dev|boot|lib\/modules|usr\/src)(?:\/|$)|\.lock$/;
var WINDOWS = /windows|nanoserver|servercore|ltsc20|(?:^|[-_/.:])win(?:[-_/.:]|$)/i;
var WINDOWS_COMMAND = /powershell|pwsh|cmd(?:\.exe)?$|\.exe$|\.ps1|\\/i;
var excludes_own_platform_default = rule({
  id: "excludes-own-platform",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Node selection excludes the platform that the pods are made for",
  why: `In and NotIn are easily mixed up. Pods that need Linux and select only nodes that do not run it, or an image for one architecture on nodes of another, start nowhere: the
    DaemonSet has 0 pods, or pods that never start, and reports no error of its own.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators"],
  *check({ pod, daemonSet }) {
    const spec = pod.value;
    if (!spec || spec.nodeName !== void 0) return;
    if (spec.os !== void 0) {
      yield* osProblems(pod);
      return;
    }
    const os = excluding(pod, "os", "linux");
    const reason2 = os && linuxReason(pod);
    if (os && reason2 && !isForWindows(spec)) {
      yield problem(os.place, `the pods select no Linux node, but run only on Linux (${reason2.text}); select kubernetes.io/os: linux`, {
        related: [{ place: reason2.place, message: "only on Linux" }]
      });
    }
    for (const container of pod.at("containers").items()) {
      const arch = imageArchitecture(container.value?.image ?? "");
      const excluded = arch === void 0 ? void 0 : excluding(pod, "arch", arch);
      if (!excluded) continue;
      const message3 = `the pods select no ${arch} node, but the image of ${container.value?.name ?? ""} is built for ${arch}; select ${arch}`;
      yield problem(excluded.place, message3, { related: [{ place: container.at("image"), message: `the image for ${arch}` }] });
      return;
    }
    const named2 = /-(amd64|arm64|ppc64le|s390x|riscv64)$/.exec(daemonSet.value?.metadata?.name ?? "")?.[1];
    const unlike = named2 === void 0 ? void 0 : excluding(pod, "arch", named2);
    if (unlike) {
      yield problem(
        unlike.place,
        `the pods select no ${named2} node, but the name of the DaemonSet ends in -${named2}, so those nodes get no pod; select ${named2}`,
        {
          severity: "warning",
          related: [{ place: daemonSet.at("metadata", "name"), message: "its name" }]
        }
      );
      return;
    }
    const [amd64, arm64] = [excluding(pod, "arch", "amd64"), excluding(pod, "arch", "arm64")];
    if (!amd64?.isNotIn || !arm64?.isNotIn) return;
    yield problem(amd64.place, "NotIn excludes the nodes of both amd64 and arm64, so hardly any node gets a pod; use In", {
      severity: "warning"
    });
  }
});
function* osProblems(pod) {
  const os = pod.at("os", "name");
  const { value } = os;
  if (value !== "linux" && value !== "windows") return;
  const excluded = excluding(pod, "os", value);
  if (!excluded) return;
  yield problem(
    excluded.place,
    `selects no ${value === "linux" ? "Linux" : "Windows"} node, but os.name is ${value}, and the kubelet refuses the pods; select kubernetes.io/os: ${value}`,
    { related: [{ place: os, message: "the system of the pods" }] }
  );
}
function excluding(pod, what, platform) {
  for (const [label, field] of pod.at("nodeSelector").entries()) {
    const { value } = field;
    if (LABELS[label] === what && typeof value === "string" && value !== platform && isKnown(value, what))
      return { place: field, isNotIn: false };
  }
  const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution").at("nodeSelectorTerms").items();
  const found2 = terms.map(
    (term) => term.at("matchExpressions").items().find(({ value }) => {
      const { key = "", operator, values = [] } = value ?? {};
      if (LABELS[key] !== what || values.length === 0) return false;
      if (operator === "NotIn") return values.includes(platform);
      return operator === "In" && values.every((each) => each !== platform && isKnown(each, what));
    })
  );
  const [first] = found2;
  if (!first || found2.some((each) => each === void 0)) return void 0;
  const isNotIn = first.value?.operator === "NotIn";
  return { place: first.at(isNotIn ? "operator" : "values"), isNotIn };
}
function isKnown(value, what) {
  return what === "os" ? value === "windows" || value === "linux" : /^(?:amd64|arm64|arm|386|ppc64le|s390x|riscv64)$/.test(value);
}
function linuxReason(pod) {
  for (const name of ["hostPID", "hostIPC"]) if (pod.value?.[name] === true) return { text: name, place: pod.at(name) };
  for (const container of pod.at("containers").items()) {
    const reason2 = reasonIn(container);
    if (reason2) return reason2;
  }
  for (const volume of pod.at("volumes").items()) {
    const path = volume.at("hostPath", "path");
    if (path.value !== void 0 && LINUX_PATH.test(path.value)) return { text: `the hostPath ${path.value}`, place: path };
  }
  return void 0;
}
function reasonIn(container) {
  const { securityContext = {} } = container.value ?? {};
  const name = container.value?.name ?? "";
  if (securityContext.privileged === true)
    return { text: `container ${name} is privileged`, place: container.at("securityContext", "privileged") };
  if ((securityContext.capabilities?.add ?? []).length > 0)
    return { text: `container ${name} adds capabilities`, place: container.at("securityContext", "capabilities") };
  return void 0;
}
function isForWindows(spec) {
  if (spec.securityContext?.windowsOptions || (spec.volumes ?? []).some(({ hostPath }) => /^[A-Za-z]:|\\/.test(hostPath?.path ?? "")))
    return true;
  return containersOf(spec).some(
    ({ name = "", image = "", command = [], args = [], securityContext, volumeMounts = [] }) => securityContext?.windowsOptions !== void 0 || WINDOWS.test(name) || WINDOWS.test(image) || [...command, ...args].some((word) => WINDOWS_COMMAND.test(word)) || volumeMounts.some(({ mountPath = "" }) => /^[A-Za-z]:|\\/.test(mountPath))
  );
}

// rules/placement/extended-resource-everywhere.ts
var extended_resource_everywhere_default = rule({
  id: "extended-resource-everywhere",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Extended resource is requested on every node",
  why: `The controller creates a pod for each node that the selectors and tolerations allow, whatever the node has. Without the device the
    pod stays Pending there forever, and where there is one, the agent takes it from the workloads.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/extended-resource/",
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/"
  ],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec || spec.nodeName) return;
    const selects2 = selectsNodes(spec);
    if (selects2 && !role.is("device")) return;
    for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
      const { limits = {}, requests = {} } = container.value?.resources ?? {};
      const [device = selects2 ? void 0 : Object.keys({ ...limits, ...requests }).find(isHugePages)] = extendedResourcesOf(
        container.value ?? {}
      );
      if (device === void 0) continue;
      const list = container.at("resources", limits[device] === void 0 ? "requests" : "limits");
      yield problem(
        list.at(device),
        role.is("device") && !isHugePages(device) ? `a device plugin requests ${device}: if it registers this resource itself, its pod waits for itself, otherwise it takes a device from the workloads; remove the request` : `${device} is requested on every node, and the pod stays Pending on nodes without it; select the nodes that have it`
      );
      return;
    }
  }
});
function isHugePages(resource) {
  return resource.startsWith("hugepages-");
}

// rules/placement/impossible-label-value.ts
var impossible_label_value_default = rule({
  id: "impossible-label-value",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid label value in a node affinity preference",
  why: "No node can have this label value, so the term never matches and the preference has no effect.",
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/placement/invalid-priority-class.ts
var POLICIES2 = ["PreemptLowerPriority", "Never"];
var HIGHEST = 1e9;
var invalid_priority_class_default = rule({
  id: "invalid-priority-class",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The API server refuses the pods' PriorityClass",
  why: `The value of a PriorityClass that a user creates is a whole number of at most 1000000000. The API server rejects a class with any other value, and then every pod that names the class.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass"],
  *check({ pod, objects }) {
    const field = pod.at("priorityClassName");
    const found2 = field.value ? objects.find("PriorityClass", void 0, field.value) : void 0;
    if (!found2 || found2.object.name.startsWith("system-")) return;
    const related = [{ place: field, message: "the pods name the class" }];
    const [value, policy] = [found2.field.resolve(["value"]), found2.field.resolve(["preemptionPolicy"])];
    if (!value.exists || value.raw === null) {
      yield problem(
        value,
        `PriorityClass ${found2.object.name} has no value, which is read as 0: the pods are not placed before others; set one`,
        { related, severity: "warning" }
      );
    } else if (typeof value.raw !== "number") {
      yield problem(value, `the value must be a whole number, not ${JSON.stringify(value.raw)}, so the API server rejects the class`, {
        related
      });
    } else if (value.raw > HIGHEST) {
      yield problem(
        value,
        `${value.raw} exceeds 1000000000, the limit for classes other than system ones, so the API server rejects the class; lower it`,
        {
          related
        }
      );
    }
    if (typeof policy.raw === "string" && !POLICIES2.includes(policy.raw)) {
      const near = suggest(policy.raw, POLICIES2);
      yield problem(
        policy,
        `"${policy.raw}" is not a preemptionPolicy, so the API server rejects the class; use ${POLICIES2.join(" or ")}`,
        {
          related,
          fix: near === void 0 ? void 0 : set(policy, near, "unsafe")
        }
      );
    }
  }
});

// rules/placement/invalid-toleration.ts
var VALUES2 = /* @__PURE__ */ new Map([
  ["operator", ["Equal", "Exists"]],
  ["effect", ["NoSchedule", "PreferNoSchedule", "NoExecute"]]
]);
var invalid_toleration_default = rule({
  id: "invalid-toleration",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Toleration that cannot match any taint",
  why: `Exists compares only the key and takes no value, a toleration without a key requires Exists, and tolerationSeconds applies only
    to NoExecute. The API server rejects any other combination.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const steps = rejection.at.steps();
    yield present(subject, { fix: correct4(daemonSet.resolve(steps), VALUES2.get(String(steps.at(-1)))) });
  }
});
function correct4(field, values) {
  const { value } = field;
  const near = values && typeof value === "string" && value !== "" ? suggest(value, values) : void 0;
  if (near === void 0 || near === value) return void 0;
  return set(field, near, near.toLowerCase() === String(value).toLowerCase() ? "safe" : "unsafe");
}

// rules/placement/legacy-role-label.ts
var LABEL = "kubernetes.io/role";
var CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
var MEANT2 = /* @__PURE__ */ new Set(["master", "control-plane"]);
var legacy_role_label_default = rule({
  id: "legacy-role-label",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.2.0",
  summary: "Control plane selected by kubernetes.io/role",
  why: `A kubelet may not give its node the label kubernetes.io/role, and kubeadm, k3s and kops of today do not set it. Where nobody
    else does, no node matches: the DaemonSet reports 0 desired pods and counts as ready.`,
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction",
    "https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane"
  ],
  *check({ pod }) {
    const selected = pod.at("nodeSelector").at(LABEL);
    if (MEANT2.has(selected.value)) yield told7(selected.key);
    const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution").at("nodeSelectorTerms").items();
    const wanted = terms.map(
      (term) => term.at("matchExpressions").items().find(({ value }) => value?.key === LABEL && value.operator === "In" && value.values?.every((each) => MEANT2.has(each)))
    );
    if (wanted.some((expression) => expression === void 0)) return;
    for (const expression of wanted) if (expression) yield told7(expression.at("key"));
  }
});
function told7(place) {
  return problem(place, `few clusters set the node label ${LABEL}, and elsewhere no node has it; use ${CONTROL_PLANE}`);
}

// rules/placement/limited-toleration.ts
var OF_CONTROLLER = /* @__PURE__ */ new Set(["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]);
var limited_toleration_default = rule({
  id: "limited-toleration",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "tolerationSeconds lets the taint evict the pod again and again",
  why: `After tolerationSeconds the taint evicts the pod. The DaemonSet controller does not look at the limit: it creates a new pod on the same node at
    once, which is evicted after the same time. For a Deployment the limit moves the pod to another node; a pod of a DaemonSet has no other node.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions",
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations"
  ],
  *check({ pod }) {
    for (const toleration of pod.at("tolerations").items()) {
      const { key = "", effect, tolerationSeconds } = toleration.value ?? {};
      if (tolerationSeconds === void 0 || effect !== "NoExecute" || OF_CONTROLLER.has(key)) continue;
      const limit = toleration.at("tolerationSeconds");
      yield problem(
        limit,
        `${key === "" ? "a NoExecute taint" : `the taint ${key}`} evicts the pod ${tolerationSeconds > 0 ? `every ${tolerationSeconds} s` : "at once"}, and the controller creates it again on the same node; remove tolerationSeconds, or the toleration`,
        { fix: remove(limit, "unsafe") }
      );
    }
  }
});

// rules/placement/missing-tolerations.ts
var CONTROL_PLANE2 = "node-role.kubernetes.io/control-plane";
var MASTER2 = "node-role.kubernetes.io/master";
var NOT_READY = "node.kubernetes.io/not-ready";
var CHAINED2 = /\b(?:linkerd|istio|kuma|consul|multus|whereabouts|sriov|portmap|bandwidth|bond|dhcp)/;
var OPERATORS = /* @__PURE__ */ new Set(["", "Equal", "Exists", "Lt", "Gt"]);
var EFFECTS = /* @__PURE__ */ new Set(["NoSchedule", "PreferNoSchedule"]);
var PLATFORM = /^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/;
var missing_tolerations_default = rule({
  id: "missing-tolerations",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Agent does not tolerate the taints of some nodes",
  why: `The controller creates no pod on a node with a NoSchedule or NoExecute taint that the pod does not tolerate. Nothing fails: the
    DaemonSet reports all desired pods as ready, and the node has no agent.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations",
    "https://github.com/cilium/cilium/issues/6263",
    "https://github.com/kubernetes/kubeadm/issues/2802"
  ],
  *check({ daemonSet, pod, role, target, cluster, objects }) {
    const spec = pod.effective;
    if (!spec || !pod.exists || spec.nodeName || isMistaken(pod, "tolerations")) return;
    const list = spec.tolerations ?? [];
    const tolerates = (key) => tolerationOf(list, noSchedule(key)) !== void 0;
    const tolerations = pod.at("tolerations");
    const add = (key) => set(tolerations.at(list.length), { key, operator: "Exists", effect: "NoSchedule" }, "unsafe", `tolerate ${key}:NoSchedule`);
    if (role.name === "cni" && !tolerates(NOT_READY)) {
      const isChained = !spec.hostNetwork || containersOf(spec).some(({ image = "" }) => CHAINED2.test(image));
      const message3 = `this CNI agent does not tolerate ${NOT_READY}:NoSchedule, so it never starts on a new node, which stays NotReady unless another CNI agent runs; add the toleration`;
      yield problem(tolerations, message3, {
        severity: isChained ? "info" : role.reason.includes("/etc/cni/net.d") ? "error" : "warning",
        related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
        fix: add(NOT_READY)
      });
      return;
    }
    const planes = cluster.profiles.flatMap(({ controlPlane }) => controlPlane === void 0 ? [] : [controlPlane]);
    const keys = planes.length === 0 ? [CONTROL_PLANE2] : planes.flatMap((plane) => typeof plane === "object" ? [plane.taint.key] : []);
    const missing = keys.find((key) => !tolerates(key));
    if (missing === void 0) return;
    if (tolerates(MASTER2) && namesLabel(pod, MASTER2)) return;
    if (target.to >= 24 && selectsControlPlane(spec)) {
      yield problem(
        tolerations,
        `the pods select control-plane nodes but do not tolerate their taint ${missing}:NoSchedule, so none is created; add the toleration`,
        {
          fix: add(missing)
        }
      );
      return;
    }
    const isForWorkers = role.name === "device" || role.name === "ingress";
    const isForSome = isForWorkers || leavesNodesOut(pod);
    const master = missing === CONTROL_PLANE2 ? list.findIndex((toleration) => toleration.key === MASTER2) : -1;
    if (master >= 0) {
      if (target.to < 24) return;
      yield problem(
        tolerations.at(master, "key"),
        `the toleration matches only the removed taint ${MASTER2}; since Kubernetes 1.25 control-plane nodes have ${CONTROL_PLANE2}`,
        {
          // Who selects nodes may mean no control-plane nodes any more.
          severity: isForSome ? "info" : "warning",
          fix: add(CONTROL_PLANE2)
        }
      );
      return;
    }
    if (isForSome) return;
    const kind = role.name === "unknown" ? "the agent" : `this ${role.title}`;
    const elsewhere4 = planes.length === 0 ? " (managed clusters have no such nodes)" : "";
    const own = list.findIndex(({ key, effect }) => key === missing && effect !== "NoExecute");
    if (own >= 0) {
      const { value, operator = "Equal", effect } = list[own] ?? {};
      if (!OPERATORS.has(operator) || effect && !EFFECTS.has(effect)) return;
      yield problem(
        tolerations.at(own, value ? "value" : "effect"),
        `${kind} does not run on control-plane nodes: their taint is ${missing}:NoSchedule${value ? " without a value" : ""}, which this toleration does not match; use ${value ? "operator Exists" : "effect NoSchedule"}`,
        { severity: role.name === "cni" || role.name === "proxy" ? "warning" : "info" }
      );
      return;
    }
    if (planes.length === 0 && isForManagedClusters({ daemonSet, pod, objects })) return;
    yield problem(tolerations, `${kind} does not run on control-plane nodes: it does not tolerate ${missing}:NoSchedule${elsewhere4}`, {
      severity: role.name === "cni" || role.name === "proxy" ? "warning" : "info",
      fix: add(missing)
    });
  }
});
function noSchedule(key) {
  return { key, effect: "NoSchedule" };
}
function namesLabel(pod, label) {
  const terms = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const isInTerms = terms.length > 0 && terms.every(({ matchExpressions = [] }) => matchExpressions.some(({ key }) => key === label));
  return isInTerms || label in (pod.value?.nodeSelector ?? {});
}
function leavesNodesOut(pod) {
  const required = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const expressions = required.flatMap(({ matchExpressions = [], matchFields = [] }) => [...matchExpressions, ...matchFields]);
  const chosen = expressions.filter(({ operator }) => operator !== "NotIn" && operator !== "DoesNotExist");
  const keys = [...Object.keys(pod.value?.nodeSelector ?? {}), ...chosen.map(({ key = "" }) => key)];
  const selected = pod.value?.nodeSelector ?? {};
  const windows = [pod.value?.os?.name, selected["kubernetes.io/os"], selected["beta.kubernetes.io/os"]].includes("windows");
  return windows || keys.some((key) => !PLATFORM.test(key)) || chosen.some(({ values }) => values?.includes("windows"));
}
function selectsControlPlane(spec) {
  const alternatives = nodeAlternatives(spec);
  return alternatives.length > 0 && alternatives.every(
    (term) => term.some(({ key, operator, values }) => {
      if (key === CONTROL_PLANE2) return operator === "Exists" || operator === "In" && values.every((value) => value === "");
      return key === "kubernetes.io/role" && operator === "In" && values.every((value) => value === "master" || value === "control-plane");
    })
  );
}

// rules/placement/missing-uninitialized-toleration.ts
var TAINT = { key: "node.cloudprovider.kubernetes.io/uninitialized", value: "true", effect: "NoSchedule" };
var CONTROLLER = /cloud-controller-manager(?:-[a-z0-9]+)?(?:[:@]|$)/;
var missing_uninitialized_toleration_default = rule({
  id: "missing-uninitialized-toleration",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Missing toleration for the uninitialized taint",
  why: `With an external cloud provider a new node has the taint node.cloudprovider.kubernetes.io/uninitialized:NoSchedule until the cloud
    controller manager has seen it. That controller itself, and a CNI agent that it depends on, never start without a toleration for the
    taint: the node stays unusable.`,
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/running-cloud-controller/",
    "https://github.com/cilium/cilium/issues/6263"
  ],
  *check({ daemonSet, pod, role }) {
    const spec = pod.effective;
    if (!spec || isMistaken(pod, "tolerations")) return;
    const isController = (spec.containers ?? []).some(({ image = "" }) => CONTROLLER.test(image));
    if (!isController && !role.is("cni") || tolerationOf(spec.tolerations ?? [], TAINT)) return;
    const tolerations = pod.at("tolerations");
    const message3 = isController ? `this cloud controller manager does not tolerate ${TAINT.key}:NoSchedule, which a new node has until it runs, so it never starts there; add the toleration` : `this CNI agent does not tolerate ${TAINT.key}:NoSchedule, which a new node has until the cloud controller manager runs; if the manager needs this agent, neither starts`;
    yield problem(tolerations, message3, {
      severity: isController ? "error" : "info",
      related: !isController && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [daemonSet.at("metadata", "name")],
      fix: set(
        tolerations.at(spec.tolerations?.length ?? 0),
        { key: TAINT.key, operator: "Exists", effect: "NoSchedule" },
        "unsafe",
        `tolerate ${TAINT.key}:NoSchedule`
      )
    });
  }
});

// rules/placement/misspelled-node-key.ts
var LABELS2 = [
  "kubernetes.io/os",
  "kubernetes.io/arch",
  "kubernetes.io/hostname",
  "node.kubernetes.io/instance-type",
  "node.kubernetes.io/windows-build",
  "topology.kubernetes.io/zone",
  "topology.kubernetes.io/region",
  "node-role.kubernetes.io/control-plane",
  "node-role.kubernetes.io/worker"
];
var PROVIDER_LABELS = [
  "eks.amazonaws.com/compute-type",
  "eks.amazonaws.com/nodegroup",
  "eks.amazonaws.com/capacityType",
  "cloud.google.com/gke-nodepool",
  "cloud.google.com/gke-accelerator",
  "cloud.google.com/gke-spot",
  "cloud.google.com/gke-preemptible",
  "cloud.google.com/gke-os-distribution",
  "kubernetes.azure.com/agentpool",
  "kubernetes.azure.com/cluster",
  "karpenter.sh/nodepool",
  "karpenter.sh/capacity-type"
];
var TAINTS = [
  "node-role.kubernetes.io/control-plane",
  "node.kubernetes.io/not-ready",
  "node.kubernetes.io/unreachable",
  "node.kubernetes.io/disk-pressure",
  "node.kubernetes.io/memory-pressure",
  "node.kubernetes.io/pid-pressure",
  "node.kubernetes.io/network-unavailable",
  "node.kubernetes.io/unschedulable",
  "node.kubernetes.io/out-of-service",
  "node.cloudprovider.kubernetes.io/uninitialized",
  "node.cloudprovider.kubernetes.io/shutdown",
  "nvidia.com/gpu",
  "CriticalAddonsOnly"
];
var OTHERS = /^(?:node-role\.kubernetes\.io\/(?:controlplane|control|master|workers?|infra|etcd|edge|ingress|storage|gpu|monitoring|node|compute|router|logging)|(?:beta|failure-domain\.beta|node\.alpha|alpha)\.kubernetes\.io\/.*|node\.kubernetes\.io\/(?:network|ready|role|instance-group|instancegroup|os|arch|type|exclude.*|windows.*)|topology\.kubernetes\.io\/(?:rack|host|hostname|node|block|datacenter|room|row)|kubernetes\.io\/(?:role|cluster-service|name|host|node|zone|region|oss?-.+))$/;
var DOMAIN2 = /^(?:[a-z0-9.-]+\.)?(?:kuber?netes?s?|kubernetis|kubernets|kubernete|kuberntes|kubenetes|kubernets|k8s)\.(?:io|oi|com|i)\//i;
var PROVIDER = /^(?:eks\.amazonaws\.com|cloud\.google\.com|kubernetes\.azure\.com|karpenter\.sh)\//;
var misspelled_node_key_default = rule({
  id: "misspelled-node-key",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Misspelled node label or taint",
  why: `Labels and taints with a domain of Kubernetes have exact names. A nodeSelector with a misspelled one matches no node, so the
    DaemonSet has 0 desired pods; a toleration with one tolerates nothing, so its nodes get no pod.`,
  references: ["https://kubernetes.io/docs/reference/labels-annotations-taints/"],
  *check({ pod }) {
    for (const [key, field] of pod.at("nodeSelector").entries()) {
      const near = misspelled(key, LABELS2);
      if (near)
        yield problem(field.key, `no node has the label ${key}, so no pod is created; did you mean ${near}?`, {
          fix: rename(field, near, "unsafe")
        });
    }
    const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution").at("nodeSelectorTerms");
    for (const term of terms.items()) {
      for (const expression of term.at("matchExpressions").items()) yield* told8(expression.at("key"), LABELS2, "no node has the label");
    }
    for (const toleration of pod.at("tolerations").items()) yield* told8(toleration.at("key"), TAINTS, "no node has the taint");
  }
});
function* told8(place, known, what) {
  const key = typeof place.value === "string" ? place.value : "";
  const near = misspelled(key, known);
  if (near) yield problem(place, `${what} ${key}; did you mean ${near}?`, { fix: set(place, near, "unsafe") });
}
function misspelled(key, known) {
  if (key === "" || known.includes(key) || LABELS2.includes(key) || TAINTS.includes(key) || OTHERS.test(key)) return void 0;
  const dotted = key.includes("/") ? void 0 : known.find((each) => each.includes("/") && DOTTED.test(key) && plainKey(each) === plainKey(key));
  if (dotted !== void 0) return dotted;
  if (PROVIDER.test(key)) return known === LABELS2 ? inDomain(key) : void 0;
  if (!DOMAIN2.test(key) && !/^criti?c[a-z]*addo[a-z]*$/i.test(key) && !/^nvid[a-z]*\.com\/gpus?$/i.test(key)) return void 0;
  const near = suggest(key, known);
  if (near === void 0) return void 0;
  const [domain = "", name = ""] = key.split("/");
  const [nearDomain = "", nearName = ""] = near.split("/");
  const isNear4 = (a, b) => a === b || suggest(a, [b]) === b;
  if (domain !== nearDomain && name !== nearName) return key.toLowerCase() === near.toLowerCase() ? near : void 0;
  return isNear4(domain, nearDomain) && isNear4(name, nearName) ? near : void 0;
}
var DOTTED = /^[a-z.]+\.(?:io|com)[.:_-][a-z]/;
function plainKey(key) {
  return key.toLowerCase().replaceAll(/[./:_-]/g, "");
}
function inDomain(key) {
  return PROVIDER_LABELS.includes(key) ? void 0 : PROVIDER_LABELS.find((label) => isSlip3(plain(key), plain(label)));
}
function plain(key) {
  return key.toLowerCase().replaceAll(/[-_]/g, "");
}
function isSlip3(a, b) {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  return rest === short.slice(at) || rest === short.slice(at + 1);
}

// rules/placement/never-preempting-class.ts
var never_preempting_class_default = rule({
  id: "never-preempting-class",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "PriorityClass does not preempt other pods",
  why: `A pod of a DaemonSet can run on one node only. If other pods filled that node first, it waits until one of them is preempted. A
    class with preemptionPolicy Never preempts no pod, nor does one whose value is not above that of ordinary pods, and the node
    stays without its agent.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class"],
  *check({ pod, objects }) {
    const named2 = pod.at("priorityClassName");
    const given = named2.value === void 0 ? void 0 : objects.find("PriorityClass", void 0, named2.value);
    if (!given?.field.value) return;
    const { value, preemptionPolicy } = given.field.value;
    const { object, field } = given;
    if (preemptionPolicy === "Never") {
      yield problem(named2, `PriorityClass ${object.name} never preempts: on a full node the pod stays Pending`, {
        related: [{ place: field.at("preemptionPolicy"), message: "set here" }]
      });
    } else if (value !== void 0 && !isAboveOrdinary(value, objects.having("PriorityClass", standing, [DEFAULT]))) {
      yield problem(
        named2,
        `PriorityClass ${object.name} is ${value}, no more than ordinary pods have: on a full node the pod stays Pending`,
        {
          related: [{ place: field.at("value"), message: "set here" }]
        }
      );
    }
  }
});
var DEFAULT = "is the default";
function standing({ field }) {
  return field.value?.globalDefault === true ? [DEFAULT] : [];
}
function isAboveOrdinary(value, [first]) {
  return value > (first?.field.value?.value ?? 0);
}

// rules/placement/no-execute-gap.ts
var no_execute_gap_default = rule({
  id: "no-execute-gap",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Toleration covers only one effect of a taint",
  why: `Tools that dedicate or repair nodes set a taint as NoSchedule and as NoExecute. An agent that a node depends on and that tolerates
    NoSchedule alone is removed from the node when the other one is set. One that tolerates NoExecute alone gets no pod on nodes with NoSchedule.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    "https://github.com/aws/amazon-vpc-cni-k8s/issues/138",
    "https://github.com/Azure/AKS/issues/2146"
  ],
  *check({ pod, role }) {
    const list = pod.value?.tolerations ?? [];
    const watches = role.nodeCritical || role.is("log", "metrics", "security");
    for (const toleration of pod.at("tolerations").items()) {
      const { key = "", operator, effect = "", value } = toleration.value ?? {};
      if (key === "" && operator === "Exists" && isAlone(effect, list)) {
        const other = effect === "NoSchedule" ? "NoExecute" : "NoSchedule";
        if (effect === "NoSchedule" ? !watches : !role.nodeCritical) continue;
        const outcome2 = effect === "NoSchedule" ? `remove this ${role.title} from the node` : "keep the pod off the node";
        yield problem(
          toleration,
          `tolerates only ${effect}: taints with the effect ${other} ${outcome2}; leave effect out to tolerate both`,
          {
            fix: remove(toleration.at("effect"), "unsafe", "tolerate every effect")
          }
        );
        continue;
      }
      if (effect === "NoExecute" && isDedicated(key) && !tolerationOf(list, { key, value, effect: "NoSchedule" })) {
        yield problem(
          toleration,
          `${key}:NoSchedule is not tolerated: nodes with that taint get no pod; leave effect out to tolerate both`,
          {
            fix: remove(toleration.at("effect"), "unsafe", "tolerate every effect")
          }
        );
        continue;
      }
      if (!role.nodeCritical && !role.is("storage", "security") || effect !== "NoSchedule" || !isDedicated(key)) continue;
      if (tolerationOf(list, { key, value, effect: "NoExecute" })) continue;
      yield problem(
        toleration,
        `${key}:NoExecute is not tolerated: that taint removes this ${role.title} from the node; leave effect out to tolerate both`,
        {
          fix: remove(toleration.at("effect"), "unsafe", "tolerate every effect")
        }
      );
    }
  }
});
function isAlone(effect, list) {
  if (effect !== "NoSchedule" && effect !== "NoExecute") return false;
  return list.every(({ key = "", effect: other }) => key !== "" || other === effect);
}
function isDedicated(key) {
  return key !== "" && !/(?:^|[./])kubernetes\.io\/|^CriticalAddonsOnly$|^nvidia\.com\/|^amd\.com\//.test(key);
}

// rules/placement/no-os-selector.ts
var OS2 = /^(?:beta\.)?kubernetes\.io\/os$/;
var no_os_selector_default = rule({
  id: "no-os-selector",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Linux pod is not restricted to Linux nodes",
  why: `Without an operating system selector the DaemonSet also creates pods on Windows nodes, where a Linux image can never be pulled,
    and the rollout waits for them forever. Windows node pools have no taint by default, and a blanket toleration ignores it.`,
  references: ["https://github.com/OneUptime/oneuptime/issues/3041", "https://github.com/kubernetes/kubernetes/issues/94366"],
  *check({ pod }) {
    const spec = pod.value;
    if (!spec || spec.os?.name !== void 0 || spec.nodeName !== void 0) return;
    const terms = spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
    const keys = [
      ...Object.keys(spec.nodeSelector ?? {}),
      ...terms.flatMap(({ matchExpressions = [] }) => matchExpressions.map(({ key = "" }) => key))
    ];
    if (keys.some((key) => OS2.test(key))) return;
    const blanket = (spec.tolerations ?? []).some(({ key = "", operator }) => key === "" && operator === "Exists");
    const nodeSelector = pod.at("nodeSelector");
    yield problem(
      nodeSelector,
      "no operating system is selected, so Windows nodes get a pod too; add kubernetes.io/os: linux (or windows)",
      {
        severity: blanket ? "warning" : "info",
        fix: set(nodeSelector.at("kubernetes.io/os"), "linux", "unsafe", "select Linux nodes")
      }
    );
  }
});

// rules/placement/no-priority-class.ts
var no_priority_class_default = rule({
  id: "no-priority-class",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Agent has no priority class",
  why: `A DaemonSet pod can run on one node only. If pods of equal priority fill that node first, the agent cannot preempt them and
    stays Pending, possibly for days. It is also evicted early under node pressure and stopped early during a graceful node
    shutdown.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/",
    "https://github.com/kubernetes/kubernetes/issues/140984"
  ],
  *check({ pod, role }) {
    const spec = pod.effective;
    if (!spec || spec.priorityClassName || isMistaken(pod, "priorityClassName")) return;
    if (![spec, ...spec.containers ?? []].some(hasComputeResources)) return;
    const advice = role.nodeCritical ? "system-node-critical" : "a PriorityClass above that of ordinary workloads";
    yield problem(pod.at("priorityClassName"), `priorityClassName is missing, so on a full node the pod stays Pending; set ${advice}`, {
      // What fills a cache or has done its work waits for room as others do.
      severity: role.is("puller") || spec.containers?.every(onlyWaits) ? "info" : "warning",
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : []
    });
  }
});

// rules/placement/node-name.ts
var node_name_default = rule({
  id: "node-name",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "nodeName binds the DaemonSet to one node",
  why: `A DaemonSet with nodeName in its template runs on that node only, without the scheduler: the pod starts there even if the node
    is full, and fails repeatedly. All other nodes have no agent, and the DaemonSet reports no problem.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
    "https://github.com/kubernetes/kubernetes/issues/43846"
  ],
  *check({ pod }) {
    const field = pod.at("nodeName");
    if (!field.value) return;
    yield problem(field, `nodeName runs the agent only on ${field.value} and bypasses the scheduler; use nodeSelector`, {
      fix: remove(field, "unsafe")
    });
  }
});

// rules/placement/null-label-selector.ts
var null_label_selector_default = rule({
  id: "null-label-selector",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Missing labelSelector matches no pods",
  why: "An omitted labelSelector matches no pods, unlike an empty one, which matches all: the constraint has no effect.",
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/placement/pod-affinity.ts
var HOSTNAME = "kubernetes.io/hostname";
var pod_affinity_default = rule({
  id: "pod-affinity",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "DaemonSet controller ignores pod affinity and topology spread",
  why: `The DaemonSet controller evaluates only node selectors, node affinity and taints. A pod whose required affinity to other pods is
    not satisfied on its node is created anyway and stays Pending, because it can run on no other node; for a preferred one there is
    nothing to choose.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
    "https://github.com/kubernetes/kubernetes/issues/29276"
  ],
  *check({ daemonSet, pod }) {
    const labels = daemonSet.value?.spec?.template?.metadata?.labels ?? {};
    for (const kind of ["podAffinity", "podAntiAffinity"]) {
      const affinity = pod.at("affinity", kind);
      for (const term of affinity.at("requiredDuringSchedulingIgnoredDuringExecution").items()) {
        const { labelSelector, topologyKey, namespaces } = term.value ?? {};
        const isOwn3 = labelSelector !== void 0 && matchesLabels(labelSelector, labels) === true && !namespaces?.length;
        if (kind === "podAntiAffinity" && isOwn3 && topologyKey === HOSTNAME) {
          if (allowsSurge(daemonSet.at("spec", "updateStrategy").effective) || heldPorts(pod).length > 0) continue;
          yield problem(term, "a DaemonSet has one pod per node without this anti-affinity to its own pods; remove it", {
            severity: "info"
          });
          continue;
        }
        if (kind === "podAffinity" && isOwn3) continue;
        yield problem(
          term,
          `${kind} does not select nodes for a DaemonSet: on nodes that do not satisfy it, the pod is created and stays Pending; use nodeAffinity`,
          // On its own node, a partner that is there on each of them only has to be first.
          { severity: kind === "podAffinity" && topologyKey === HOSTNAME ? "info" : "warning" }
        );
      }
      const preferred = affinity.at("preferredDuringSchedulingIgnoredDuringExecution");
      if (preferred.items().length > 0) {
        yield problem(preferred, `a preferred ${kind} has no effect: each pod of a DaemonSet can run on only one node; remove it`, {
          severity: "info"
        });
      }
    }
    for (const constraint of pod.at("topologySpreadConstraints").items()) {
      const isHard = constraint.effective?.whenUnsatisfiable !== "ScheduleAnyway";
      yield problem(
        constraint,
        "topology spread has no use in a DaemonSet, which has one pod per node, and can keep a pod Pending; remove it",
        {
          severity: isHard && constraint.value?.topologyKey !== HOSTNAME ? "warning" : "info"
        }
      );
    }
  }
});

// rules/placement/redundant-toleration.ts
var redundant_toleration_default = rule({
  id: "redundant-toleration",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Redundant toleration",
  why: `The controller adds tolerations for not-ready, unreachable, the pressure conditions and unschedulable to the pods of every
    DaemonSet. Written in the manifest they have no effect, and tolerationSeconds beside them is misleading: the controller replaces
    the entry.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations"],
  *check({ pod }) {
    const added = daemonPodTolerations({ hostNetwork: pod.effective?.hostNetwork === true });
    const list = pod.at("tolerations");
    for (const toleration of list.items()) {
      const { value } = toleration;
      if (!value?.key || !value.effect || !added.some((each) => each.key === value.key && each.effect === value.effect)) continue;
      const seconds = value.tolerationSeconds === void 0 ? "" : `, and tolerationSeconds ${value.tolerationSeconds} has no effect`;
      yield problem(
        toleration,
        `redundant toleration of ${value.key}:${value.effect}: the controller adds it to every DaemonSet${seconds}; remove it`,
        {
          fix: remove(list.items().length === 1 ? list : toleration, "safe", `remove the toleration of ${value.key}:${value.effect}`)
        }
      );
    }
  }
});

// rules/placement/runtime-class-conflict.ts
var GIBIBYTE = 2 ** 30;
var MOST_OVERHEAD = { memory: 8 * GIBIBYTE, cpu: 16 };
var PLATFORM2 = /* @__PURE__ */ new Set(["kubernetes.io/os", "kubernetes.io/arch"]);
var runtime_class_conflict_default = rule({
  id: "runtime-class-conflict",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "RuntimeClass contradicts the pods",
  why: `The API server adds the node selector and the overhead of the RuntimeClass to each pod, and refuses pods whose nodeSelector names another value of one of its labels. The controller of
    DaemonSets does not know the RuntimeClass: it creates pods for every node that the pod template selects, and those that the class excludes stay Pending.`,
  references: [
    "https://kubernetes.io/docs/concepts/containers/runtime-class/#scheduling",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/"
  ],
  *check({ pod, objects }) {
    const { runtimeClassName, nodeSelector = {} } = pod.value ?? {};
    if (runtimeClassName === void 0 || !pod.value) return;
    const own = nodeAlternatives(pod.value);
    for (const { field } of objects.named("RuntimeClass", runtimeClassName)) {
      for (const [key, entry] of field.resolve(["scheduling", "nodeSelector"]).entries()) {
        const { raw: value } = entry;
        if (typeof value !== "string") continue;
        const written2 = nodeSelector[key];
        const wanted = [[{ key, operator: "In", values: [value] }]];
        if (written2 !== void 0 && written2 !== value) {
          yield problem(
            entry,
            `RuntimeClass ${runtimeClassName} selects nodes with ${key}=${value}, and the pods select ${key}=${written2}: no pod is created; select the same nodes`,
            { hazard: "deadlock", related: [{ place: pod.at("nodeSelector", key), message: "the selector of the pods" }] }
          );
        } else if (areDisjoint(own, wanted)) {
          yield problem(
            entry,
            `RuntimeClass ${runtimeClassName} selects nodes with ${key}=${value}, which the node affinity of the pods excludes: every pod stays Pending; select the same nodes`,
            { hazard: "deadlock", related: [{ place: pod.at("affinity", "nodeAffinity"), message: "the affinity of the pods" }] }
          );
        } else if (!PLATFORM2.has(key) && !isWithin(own, wanted)) {
          yield problem(
            pod.at("runtimeClassName"),
            `RuntimeClass ${runtimeClassName} runs pods only on nodes with ${key}=${value}, but the DaemonSet creates pods for other nodes, where they stay Pending; add the label to nodeSelector`,
            { severity: "warning", related: [{ place: entry, message: "the selector of the class" }] }
          );
        }
      }
      for (const [name, entry] of field.resolve(["overhead", "podFixed"]).entries()) {
        const most = MOST_OVERHEAD[name];
        if (most === void 0 || (quantityOf(entry.raw)?.asApproximateFloat() ?? 0) <= most) continue;
        yield problem(
          entry,
          `RuntimeClass ${runtimeClassName} adds ${String(entry.raw)} of ${name} to the requests of each pod, more than nodes have to spare: the pods stay Pending; check the unit`,
          { severity: "warning", related: [{ place: pod.at("runtimeClassName"), message: "the class of the pods" }] }
        );
      }
    }
  }
});

// rules/placement/scheduling-gated.ts
var scheduling_gated_default = rule({
  id: "scheduling-gated",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods wait for somebody to remove a scheduling gate",
  why: `A pod with schedulingGates is not scheduled until each is removed. Every pod of a DaemonSet, on each new node and after each update, waits in SchedulingGated for the controller that does so, and
    a rollout waits with it.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/"],
  *check({ pod }) {
    const gates = pod.at("schedulingGates");
    const names7 = (gates.value ?? []).flatMap(({ name }) => name ? [name] : []);
    if (names7.length === 0) return;
    yield problem(
      gates,
      `each pod stays in SchedulingGated until ${names7.join(", ")} is removed from it; remove the gate, unless a controller does so on every node`,
      {
        fix: remove(gates, "unsafe")
      }
    );
  }
});

// rules/placement/system-class-outside-kube-system.ts
var system_class_outside_kube_system_default = rule({
  id: "system-class-outside-kube-system",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "System priority class outside of kube-system",
  why: `GKE, and clusters that limit PriorityClass consumption, admit system-node-critical and system-cluster-critical outside of kube-system only
    with a ResourceQuota that allows them: the DaemonSet is accepted, its pods are refused ("insufficient quota to match these scopes"), and no
    node gets one. A PriorityClass of your own, or a ResourceQuota with the scope PriorityClass, works everywhere.`,
  references: [
    "https://kubernetes.io/docs/concepts/policy/resource-quotas/#limit-priority-class-consumption-by-default",
    "https://github.com/cilium/cilium/issues/13852",
    "https://github.com/odigos-io/odigos/issues/1321"
  ],
  *check(subject) {
    if (subject.cluster.profiles.length > 0) return;
    const found2 = unquotedSystemClass(subject);
    if (!found2 || isFilledInLater(found2.namespace.value)) return;
    yield problem(
      found2.place,
      `${found2.name} in namespace ${found2.namespace.value}: GKE refuses the pods outside of kube-system without a ResourceQuota for this class; add one, or use your own PriorityClass`,
      { related: [found2.namespace] }
    );
  }
});

// rules/placement/system-class-refused.ts
var system_class_refused_default = rule({
  id: "system-class-refused",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "This provider refuses pods of a system priority class outside of kube-system",
  why: `GKE admits system-node-critical and system-cluster-critical outside of kube-system only with a ResourceQuota that allows them: the DaemonSet is
    accepted, its pods are refused ("insufficient quota to match these scopes"), and no node gets one. Reported with a profile of such a provider.`,
  references: [
    "https://kubernetes.io/docs/concepts/policy/resource-quotas/#limit-priority-class-consumption-by-default",
    "https://github.com/cilium/cilium/issues/13852",
    "https://github.com/odigos-io/odigos/issues/1321"
  ],
  *check(subject) {
    const limited = subject.cluster.profiles.find(({ limitsSystemClasses }) => limitsSystemClasses);
    const found2 = limited && unquotedSystemClass(subject);
    if (!found2) return;
    yield problem(
      found2.place,
      `${limited.title} rejects pods with ${found2.name} in namespace ${found2.namespace.value}: no ResourceQuota allows the class there; add one, or use your own PriorityClass`,
      { related: [found2.namespace] }
    );
  }
});

// rules/placement/system-node-critical-abuse.ts
var system_node_critical_abuse_default = rule({
  id: "system-node-critical-abuse",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Agent that no node depends on has class system-node-critical",
  why: `system-node-critical is for agents that a node cannot work without. Its pods preempt all others, including cluster DNS, the
    autoscaler and CNI controllers, and the kubelet never evicts them, whatever they use. A PriorityClass above that of ordinary
    workloads is enough to place an agent.`,
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/",
    "https://github.com/kubernetes-sigs/karpenter/issues/731"
  ],
  *check({ pod, role }) {
    const priorityClass = pod.at("priorityClassName");
    if (priorityClass.value !== "system-node-critical" || role.all.some(({ nodeCritical }) => nodeCritical) || role.is("dns", "storage", "driver"))
      return;
    const isKnown2 = role.name !== "unknown";
    const who = isKnown2 ? `this ${role.title} (${role.reason})` : "the agent";
    yield problem(
      priorityClass,
      `with system-node-critical ${who} can preempt any pod of lower priority; ${isKnown2 ? "" : "unless the node depends on it, "}use a PriorityClass below the system classes`,
      { severity: isKnown2 ? "warning" : "info" }
    );
  }
});

// rules/placement/toleration-values-differ.ts
var toleration_values_differ_default = rule({
  id: "toleration-values-differ",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Agents that belong together tolerate different values of a taint",
  why: `A toleration with operator Equal and a value matches the taint with that value alone. Where the DaemonSet beside it tolerates every value, or another one, there are nodes that get one
    of the two agents and not the other.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    "https://github.com/NVIDIA/k8s-device-plugin/issues/1934"
  ],
  *check({ daemonSet, pod, objects }) {
    const tolerations = pod.at("tolerations").items();
    const single = tolerations.filter(({ value: { key, operator = "Equal" } = {} }) => {
      return key && operator === "Equal" && tolerations.filter((each) => each.value?.key === key).length === 1;
    });
    for (const toleration of single) {
      const { key = "", value = "", effect } = toleration.value ?? {};
      for (const other of agentsBeside(daemonSet, pod, objects, key)) {
        const theirs = other.pod.at("tolerations").items().find((each) => each.value?.key === key && (!each.value?.effect || !effect || each.value.effect === effect));
        if (!theirs?.value) continue;
        const isEvery = theirs.value.operator === "Exists";
        if (!isEvery && (theirs.value.value ?? "") === value) continue;
        const place = toleration.at("value");
        yield problem(
          place.exists ? place : toleration.at("key"),
          `tolerates only ${value === "" ? `${key} with an empty value` : `${key}=${value}`}, but DaemonSet ${other.name} tolerates ${isEvery ? "every value" : `"${theirs.value.value ?? ""}"`}: nodes with another value of the taint run one agent without the other; use the same toleration`,
          { related: [{ place: theirs.at(isEvery ? "operator" : "value"), message: `the toleration of ${other.name}` }] }
        );
        break;
      }
    }
  }
});
function agentsBeside(daemonSet, pod, objects, taint) {
  const { path } = daemonSet.location.file;
  const here = daemonSet.location.span.start;
  const images = imagesOf(pod.value);
  const tolerating = objects.having("DaemonSet", taintsInFolder, [keyInFolder(path, taint)], daemonSet.value?.metadata?.namespace);
  return tolerating.flatMap(({ object, field, path: of }) => {
    const other = field.resolve(["spec", "template", "spec"]);
    if (of === path ? field.location.span.start === here : imagesOf(other.value).some((image) => images.includes(image))) return [];
    return [{ name: object.name, pod: other }];
  });
}
function taintsInFolder({ path, value }) {
  return (value?.spec?.template?.spec?.tolerations ?? []).flatMap(({ key }) => key ? [keyInFolder(path, key)] : []);
}
function keyInFolder(path, key) {
  return `${folderOf(path)}
${key}`;
}

// rules/placement/unknown-platform.ts
var VALUES3 = {
  "kubernetes.io/os": ["linux", "windows"],
  "kubernetes.io/arch": ["amd64", "arm64", "arm", "386", "ppc64le", "s390x", "riscv64", "loong64", "mips64le"]
};
var MEANT3 = {
  x86_64: "amd64",
  x64: "amd64",
  "x86-64": "amd64",
  aarch64: "arm64",
  armv8: "arm64",
  armv7: "arm",
  armv7l: "arm",
  i386: "386",
  x86: "amd64"
};
var unknown_platform_default = rule({
  id: "unknown-platform",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Unknown operating system or architecture",
  why: `The kubelet sets kubernetes.io/os and kubernetes.io/arch to the names that Go uses: linux and amd64, not Linux or x86_64.
    Another value matches no node: the DaemonSet has 0 desired pods and reports itself as ready.`,
  references: ["https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch"],
  *check({ pod }) {
    for (const [label, known] of Object.entries(VALUES3)) {
      const selected = pod.at("nodeSelector").at(label);
      if (selected.value !== void 0) yield* unknown(label, selected, selected.value, known);
      const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution").at("nodeSelectorTerms");
      for (const term of terms.items()) {
        for (const expression of term.at("matchExpressions").items()) {
          const { key, operator, values = [] } = expression.value ?? {};
          if (key !== label || operator !== "In") continue;
          const isSelected = values.some((value) => known.includes(value));
          for (const value of expression.at("values").items()) {
            const { value: text2 = "" } = value;
            const meant2 = MEANT3[text2.toLowerCase()];
            if (!isSelected || meant2 !== void 0 && !values.includes(meant2))
              yield* unknown(label, value, text2, known, isSelected ? `no ${meant2} node gets a pod` : void 0);
          }
        }
      }
    }
  }
});
function* unknown(label, place, value, known, consequence2 = "no pod is created") {
  if (known.includes(value) || isFilledInLater(value)) return;
  const near = MEANT3[value.toLowerCase()] ?? suggest(value, known);
  yield problem(place, `no node has ${label}=${value}, so ${consequence2}; use ${near ?? `one of ${known.join(", ")}`}`, {
    fix: near === void 0 ? void 0 : set(place, near, "safe")
  });
}

// rules/placement/unknown-priority-class.ts
var SYSTEM2 = ["system-node-critical", "system-cluster-critical"];
var unknown_priority_class_default = rule({
  id: "unknown-priority-class",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Unknown system priority class",
  why: `Only two class names may start with "system-": system-node-critical and system-cluster-critical. The API server accepts the
    DaemonSet and rejects each of its pods: "no PriorityClass with name … was found".`,
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/"],
  *check({ pod, objects }) {
    const field = pod.at("priorityClassName");
    const name = field.value;
    if (!name || SYSTEM2.includes(name) || objects.find("PriorityClass", void 0, name)) return;
    const near = suggest(name, SYSTEM2);
    if (!name.startsWith("system-") && (near === void 0 || name.length < 15)) return;
    yield problem(field, `PriorityClass ${name} does not exist, so no pod is created; use ${near ?? SYSTEM2.join(" or ")}`, {
      fix: near === void 0 ? void 0 : set(field, near, "unsafe"),
      hazard: "deadlock"
    });
  }
});

// rules/placement/untolerated-pool.ts
var untolerated_pool_default = rule({
  id: "untolerated-pool",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Node pools of this provider have a taint that the agent does not tolerate",
  why: `A provider gives some of its nodes a taint of its own: spot, Arm, GPU or system nodes. The controller creates no pod there and nothing fails. Without
    its CNI, CSI or device agent no pod of such a node starts; without a log, metrics or security agent nobody sees what happens there. Reported with a
    profile that has such nodes, and of plugins for GPUs and TPUs always.`,
  references: [
    "https://github.com/Azure/AKS/issues/2146",
    "https://github.com/Azure/AKS/issues/2235",
    "https://cloud.google.com/kubernetes-engine/docs/how-to/prepare-arm-workloads-for-deployment"
  ],
  *check({ pod, role, cluster }) {
    const spec = pod.effective;
    if (!spec || spec.nodeName || isMistaken(pod, "tolerations")) return;
    if (role.name === "device") yield* ofDevices(pod, spec);
    if (selectsNodes(spec)) return;
    const missing = /* @__PURE__ */ new Map();
    for (const { taints = [], title } of cluster.profiles) {
      for (const { taint, nodes } of taints) {
        const { key, value, effect } = taint;
        if (!tolerationOf(spec.tolerations ?? [], taint))
          missing.set(`${key}${value === void 0 ? "" : `=${value}`}:${effect}`, `${nodes} of ${title}`);
      }
    }
    if (missing.size === 0) return;
    const who = role.name === "unknown" ? "the agent" : `this ${role.title}`;
    const list = [...missing].map(([taint, nodes]) => `${nodes} (${taint})`).join(", ");
    yield problem(pod.at("tolerations"), `${who} does not run on ${list}; tolerate their taints if it is needed there`, {
      severity: role.nodeCritical ? "warning" : "info",
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : []
    });
  }
});
var DEVICES = [
  { pattern: /nvidia/, taint: { key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" } },
  { pattern: /\btpu/, taint: { key: "google.com/tpu", value: "present", effect: "NoSchedule" } }
];
function* ofDevices(pod, spec) {
  const images = (spec.containers ?? []).map(({ image = "" }) => image);
  const found2 = DEVICES.find(({ pattern }) => images.some((image) => pattern.test(image)));
  if (!found2 || tolerationOf(spec.tolerations ?? [], found2.taint)) return;
  yield problem(
    pod.at("tolerations"),
    `the device plugin does not tolerate ${found2.taint.key}:NoSchedule, which nodes with these devices often have (in GKE always); tolerate it`,
    { severity: "info" }
  );
}

// rules/placement/virtual-node.ts
var virtual_node_default = rule({
  id: "virtual-node",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "DaemonSet tolerates virtual nodes, which do not run pods of DaemonSets",
  why: `Fargate and virtual nodes have a taint that keeps DaemonSets away. One that tolerates every taint gets a pod for each of them, which stays Pending
    forever: the rollout never ends, and helm --wait times out. Reported with a profile that has such nodes, and always if no other node is selected.`,
  references: [
    "https://docs.aws.amazon.com/eks/latest/userguide/fargate.html",
    "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/488",
    "https://learn.microsoft.com/azure/aks/virtual-nodes"
  ],
  *check({ pod, cluster }) {
    const spec = pod.effective;
    if (!spec || spec.nodeName) return;
    const alternatives = nodeAlternatives(spec);
    const virtual = VIRTUAL.find(
      ({ key, value }) => alternatives.length > 0 && alternatives.every(
        (term) => term.some((each) => each.key === key && each.operator === "In" && each.values.every((one) => one === value))
      )
    );
    if (virtual) {
      yield problem(
        placeOf2(pod, virtual.key),
        `selects only virtual nodes (${virtual.key}=${virtual.value}), which run no pods of DaemonSets; exclude them with NotIn, or remove the condition`
      );
      return;
    }
    if (cluster.profiles.length === 0) yield* forgotten(pod, spec, alternatives);
    for (const { title, virtualNodes } of cluster.profiles) {
      if (!virtualNodes) continue;
      const { label, taint, title: nodes } = virtualNodes;
      const toleration = tolerationOf(spec.tolerations ?? [], taint);
      const labels = /* @__PURE__ */ new Map([
        [label.key, label.value],
        ["kubernetes.io/os", "linux"]
      ]);
      if (!toleration || !alternatives.some((term) => term.every((requirement) => accepts(requirement, labels)))) continue;
      const index = (pod.value?.tolerations ?? []).indexOf(toleration);
      const place = pod.at("tolerations").at(Math.max(index, 0));
      const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
      const exclude = { key: label.key, operator: "NotIn", values: [label.value] };
      yield problem(
        index < 0 ? pod.at("tolerations") : place,
        `tolerates the taint of ${nodes} of ${title}, where the pods stay Pending forever; exclude nodes with the label ${label.key}=${label.value}`,
        {
          fix: pod.at("affinity").exists ? void 0 : set(terms, [{ matchExpressions: [exclude] }], "unsafe", `exclude nodes with the label ${label.key}=${label.value}`)
        }
      );
    }
  }
});
var VIRTUAL = [
  {
    nodes: "Fargate",
    images: /(?:amazonaws\.com|^public\.ecr\.aws)\/.*(?:eks|aws|amazon|ebs|efs|fsx)/,
    key: "eks.amazonaws.com/compute-type",
    value: "fargate",
    taint: { key: "eks.amazonaws.com/compute-type", value: "fargate", effect: "NoSchedule" }
  },
  {
    nodes: "virtual nodes",
    images: /^mcr\.microsoft\.com\/(?:oss\/)?(?:azure|containernetworking|kubernetes-csi)/,
    key: "type",
    value: "virtual-kubelet",
    taint: { key: "virtual-kubelet.io/provider", effect: "NoSchedule" }
  }
];
function* forgotten(pod, spec, alternatives) {
  const tolerated = VIRTUAL.filter(({ taint }) => tolerationOf(spec.tolerations ?? [], taint));
  if (tolerated.length === 0) return;
  const images = containersOf(spec).map(({ image = "" }) => image);
  const found2 = tolerated.find(
    ({ key: key2, value: value2, images: provider }) => images.some((image) => provider.test(image)) && alternatives.some(
      (term) => term.every(
        (requirement) => accepts(
          requirement,
          /* @__PURE__ */ new Map([
            [key2, value2],
            ["kubernetes.io/os", "linux"]
          ])
        )
      )
    )
  );
  if (!found2) {
    yield* oneOfTwo(pod, tolerated, images, alternatives);
    return;
  }
  const { key, value, nodes } = found2;
  yield problem(
    pod.at("tolerations"),
    `tolerates the taint of ${nodes}, where pods of DaemonSets stay Pending forever; if the cluster has any, exclude nodes with the label ${key}=${value}`,
    { severity: "info" }
  );
}
function* oneOfTwo(pod, tolerated, images, alternatives) {
  if (alternatives.length === 0 || VIRTUAL.some(({ images: provider }) => images.some((image) => provider.test(image)))) return;
  const isAvoided = ({ key }) => alternatives.every((term) => term.some((each) => each.key === key && (each.operator === "NotIn" || each.operator === "DoesNotExist")));
  const avoided = VIRTUAL.find(isAvoided);
  const left = tolerated.find((each) => !isAvoided(each));
  if (!avoided || !left) return;
  yield problem(
    pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"),
    `keeps away from ${avoided.nodes}, but tolerates the taint of ${left.nodes}, where pods of DaemonSets stay Pending; if the cluster has any, exclude ${left.key}=${left.value}`,
    { severity: "info" }
  );
}
function placeOf2(pod, key) {
  const selected = pod.at("nodeSelector").at(key);
  if (selected.exists) return selected;
  const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms").items();
  const expressions = terms.flatMap((term) => term.at("matchExpressions").items());
  return expressions.find(({ value }) => value?.key === key)?.at("operator") ?? pod.at("affinity");
}
function accepts({ key, operator, values }, labels) {
  const value = labels.get(key);
  if (operator === "In") return value !== void 0 && values.includes(value);
  if (operator === "NotIn") return value === void 0 || !values.includes(value);
  return operator === "DoesNotExist" ? value === void 0 : operator === "Exists" && value !== void 0;
}

// rules/probe/csi-health-port-mismatch.ts
var csi_health_port_mismatch_default = rule({
  id: "csi-health-port-mismatch",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Liveness probe of a CSI driver uses another port than its livenessprobe sidecar",
  why: `The livenessprobe sidecar asks the CSI driver over its socket and answers /healthz on its health port, 9808 by default. Where the probe of the driver
    asks another port, nothing answers, and the kubelet restarts the driver again and again.`,
  references: ["https://github.com/kubernetes-csi/livenessprobe"],
  *check({ pod }) {
    const containers = runningContainers(pod);
    const [sidecar, ...others] = containers.filter(({ value }) => SIDECAR.test(value?.image ?? ""));
    if (!sidecar || others.length > 0) return;
    const health = healthPort(sidecar);
    if (health === void 0) return;
    const probes = containers.filter((container) => container !== sidecar).flatMap((container) => probesOf(container).filter(({ port }) => !answersAt(container, port)));
    if (pod.value?.hostNetwork !== true && probes.some(({ port }) => port === health.port)) yield* loopbackProblems(sidecar);
    if (probes.some(({ port }) => port === void 0 || port === health.port)) return;
    for (const { port, place } of probes) {
      yield problem(
        place,
        `the livenessProbe connects to port ${port}, but ${sidecar.value?.name ?? ""} answers for the driver on ${health.port}: the driver is restarted again and again; use the same port`,
        { related: [{ place: health.place, message: "the health port" }] }
      );
    }
  }
});
var SIDECAR = /(?:^|\/)livenessprobe(?:[:@]|$)/;
var DEFAULT_PORT = 9808;
function healthPort(sidecar) {
  const words = [...sidecar.at("command").items(), ...sidecar.at("args").items()];
  const word = words.find(({ value = "" }) => /^--?(?:http-endpoint|health-port)\b/.test(value));
  if (!word) return { port: DEFAULT_PORT, place: sidecar.at("image") };
  const port = /^--?(?:health-port=|http-endpoint=[^$]*:)(\d+)$/.exec(word.value ?? "")?.[1];
  return port === void 0 ? void 0 : { port: Number(port), place: word };
}
function* loopbackProblems(sidecar) {
  const word = [...sidecar.at("command").items(), ...sidecar.at("args").items()].find(
    ({ value = "" }) => /^--?http-endpoint=(?:127\.\d+\.\d+\.\d+|localhost):\d+$/.test(value)
  );
  if (!word) return;
  yield problem(
    word,
    `${sidecar.value?.name ?? ""} answers only on the loopback address, but the kubelet connects to the IP of the pod: the driver is restarted again and again; leave the host out`
  );
}
function probesOf(container) {
  const get = container.at("livenessProbe", "httpGet");
  if (get.value?.path !== "/healthz") return [];
  const { port } = get.value;
  const declared = container.at("ports").items().find(({ value }) => value?.name === port);
  return typeof port === "number" ? [{ port, place: get.at("port") }] : [{ port: declared?.value?.containerPort, place: declared?.at("containerPort") ?? get.at("port") }];
}
function answersAt(container, port) {
  if (port === void 0) return false;
  const own = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  return wordsOf(container).some(({ text: text2 }) => own.test(text2));
}

// rules/probe/exec-probe-timeout.ts
var exec_probe_timeout_default = rule({
  id: "exec-probe-timeout",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Command of a probe has a timeout of 1 second",
  why: `timeoutSeconds defaults to 1, and the command must first be started in the container. On a busy node that takes longer: the
    kubelet kills a healthy agent while the node is under load, which adds to the load.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://github.com/cloudability/metrics-agent/issues/191"
  ],
  options: {
    timeoutSeconds: { type: "integer", default: 2, minimum: 1, description: "shortest timeoutSeconds that is not reported" }
  },
  *check({ container, kind, role }, { timeoutSeconds: enough }) {
    if (kind === "init") return;
    const better = Math.max(5, enough);
    const readiness = container.at("readinessProbe");
    const ready = readiness.effective?.timeoutSeconds ?? 1;
    if (readiness.value?.exec && ready < enough && (container.value?.livenessProbe?.timeoutSeconds ?? 0) >= better) {
      yield problem(
        readiness.at("timeoutSeconds"),
        `the command has ${ready} s to start and answer, unlike that of the livenessProbe, so on a busy node a healthy agent is not ready; set timeoutSeconds to ${better} or more`,
        { severity: "info", fix: set(readiness.at("timeoutSeconds"), better, "unsafe") }
      );
    }
    const probe = container.at("livenessProbe");
    const seconds = probe.effective?.timeoutSeconds ?? 1;
    if (!probe.value?.exec || seconds >= enough) return;
    yield problem(
      probe.at("timeoutSeconds"),
      `the command has ${seconds} s to start and answer, so a busy node restarts a healthy agent; set timeoutSeconds to ${better} or more`,
      {
        severity: role.nodeCritical ? "warning" : "info",
        fix: set(probe.at("timeoutSeconds"), better, "unsafe")
      }
    );
  }
});

// rules/probe/hasty-liveness-probe.ts
var LONG2 = 60;
var hasty_liveness_probe_default = rule({
  id: "hasty-liveness-probe",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Liveness probe restarts a node-critical agent too soon",
  why: `Liveness probes of node-critical agents fail together when the API server or a peer is slow. If that restarts the agents within
    seconds, the network or the storage of the whole fleet goes down with them and cannot recover while the load lasts.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://github.com/cloudnativelabs/kube-router/issues/912",
    "https://github.com/projectcalico/calico/issues/4118"
  ],
  options: {
    seconds: {
      type: "integer",
      default: 30,
      minimum: 1,
      description: "shortest time without an answer (periodSeconds × failureThreshold) that is not reported"
    },
    helpers: {
      type: "list",
      default: ["node-driver-registrar", "driver-registrar", "liveness-probe"],
      description: "names, or ends of names, of sidecars whose restart does not affect the agent"
    }
  },
  *check({ pod, role }, { seconds: enough, helpers }) {
    for (const container of runningContainers(pod)) {
      const probe = container.at("livenessProbe");
      if (!probe.exists || !probe.value) continue;
      const { periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {};
      const seconds = periodSeconds * failureThreshold;
      const name = container.value?.name ?? "";
      const isHelper = helpers.some((helper) => name === helper || name.endsWith(`-${helper}`));
      if (isHelper) continue;
      if (seconds >= (role.nodeCritical ? enough : Math.min(enough, 5))) {
        if (probe.value.failureThreshold === 1 && seconds <= LONG2) {
          yield problem(
            probe.at("failureThreshold"),
            "one failed livenessProbe restarts the container, for which one lost packet is enough; allow 3 or more",
            {
              severity: "info",
              fix: set(probe.at("failureThreshold"), 3, "unsafe")
            }
          );
        }
        continue;
      }
      if (!role.nodeCritical) {
        yield problem(
          probe.key,
          `the livenessProbe restarts the container after ${seconds} s without an answer, as happens on a busy node; raise periodSeconds or failureThreshold`
        );
        continue;
      }
      const message3 = `the livenessProbe restarts this ${role.title} after ${seconds} s without an answer, so a slow API server or peer stops it on every node; raise periodSeconds or failureThreshold to allow ${enough} s`;
      yield problem(probe.key, message3, {
        related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : []
      });
    }
  }
});

// rules/probe/hasty-startup-probe.ts
var SHORT = 5;
var hasty_startup_probe_default = rule({
  id: "hasty-startup-probe",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Startup probe gives up within seconds",
  why: `A startup probe replaces the liveness probe until it succeeds. After failureThreshold failures the container is killed and
    starts again: on a node that boots or pulls many images, the agent never finishes its start and restarts forever.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes"
  ],
  *check({ container }) {
    const probe = container.at("startupProbe");
    if (!probe.value) return;
    const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {};
    const seconds = initialDelaySeconds + (failureThreshold - 1) * periodSeconds;
    if (seconds >= SHORT) return;
    const place = probe.at("failureThreshold");
    yield problem(
      place.exists ? place : probe,
      `the container is killed if it has not started within about ${seconds + 1} s; raise failureThreshold so that it covers a slow start`
    );
  }
});

// rules/probe/health-port-mismatch.ts
var HEALTH2 = /^--?(?:health|healthz|health-probe)-(?:port|bind-address|address|addr)(?:=(.*))?$/;
var PORT2 = /^(?:(?:\[[^\]\s]*\]|[\w.-]*):)?(\d{2,5})$/;
var VARIABLE = /^(?!.*(?:UPSTREAM|REMOTE|TARGET|BACKEND))(?:.*_)?(?:HEALTHZ?|HEALTH_?CHECK|HEALTH_PROBE|LIVENESS|READINESS)_PORT$/;
var KUBE_PROXY2 = /(?:^|\/)kube-proxy(?:[-:@]|$)/;
var PATH = /^\/(?:health|healthz|healthcheck|livez?|liveness|readyz?|readiness|startup|startupz)(?:\/|\?|$)/;
var health_port_mismatch_default = rule({
  id: "health-port-mismatch",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Probe uses another port than the option that sets the health port",
  why: `A program that has an option for its health port answers probes on that port. A probe of another port is refused where nothing else listens: a liveness probe restarts the container
    again and again, and with a readiness probe the rollout stops at the first nodes.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  *check({ container, pod }) {
    const options = healthPorts(container);
    const [option] = options;
    if (!option || options.length > 1) return;
    if (KUBE_PROXY2.test(container.value?.image ?? "")) return;
    const containers = runningContainers(pod);
    const others = containers.filter(({ value }) => value !== container.value);
    const said = containers.flatMap((each) => wordsOf(each).map(({ text: text2 }) => text2));
    const wrong = [];
    for (const name of ["startupProbe", "livenessProbe", "readinessProbe"]) {
      const get = container.at(name, "httpGet");
      const asked2 = get.value?.port;
      if (asked2 === void 0 || !PATH.test(get.value?.path ?? "")) continue;
      const declared = container.at("ports").items().find(({ value }) => value?.name === asked2);
      const port = typeof asked2 === "number" ? asked2 : declared?.value?.containerPort;
      if (port === void 0 || port === option.port) continue;
      if (option.isVariable && container.value?.ports?.some(({ containerPort }) => containerPort === port)) continue;
      if (said.some((text2) => text2.includes(String(port)))) continue;
      if (others.some(({ value }) => value?.ports?.some(({ containerPort }) => containerPort === port))) continue;
      wrong.push({ name, port, place: get.at("port") });
    }
    const isAsked = ["startupProbe", "livenessProbe", "readinessProbe"].some(
      (name) => container.value?.[name]?.httpGet?.port === option.port
    );
    const isDeclared = ({ port }) => container.value?.ports?.some((each) => each.containerPort === port) === true;
    if (isAsked && wrong.every(isDeclared)) return;
    const [first, ...more] = wrong;
    if (!first) return;
    if (more.length > 0 && more.every(({ port }) => port === first.port)) {
      yield problem(
        option.place,
        `the program answers probes on port ${option.port}, but they connect to ${first.port}: they fail unless something else listens there; use the same port`,
        { related: wrong.map(({ name, place }) => ({ place, message: `the ${name}` })) }
      );
      return;
    }
    for (const { name, port, place } of wrong) {
      yield problem(
        place,
        `the ${name} connects to port ${port}, but an option makes the program answer probes on ${option.port}: the probe fails unless something else listens there; use the same port`,
        { related: [{ place: option.place, message: "the option" }] }
      );
    }
  }
});
function healthPorts(container) {
  const words = wordsOf(container);
  return words.flatMap(({ text: text2, variable, place }, index) => {
    if (variable !== void 0)
      return VARIABLE.test(variable) && PORT2.test(text2) ? [{ port: Number(PORT2.exec(text2)?.[1]), place, isVariable: true }] : [];
    const option = HEALTH2.exec(text2);
    if (!option) return [];
    const value = option[1] === void 0 ? words[index + 1] : { text: option[1], place };
    const port = PORT2.exec(value?.text ?? "")?.[1];
    return value && port !== void 0 ? [{ port: Number(port), place: value.place, isVariable: false }] : [];
  });
}

// rules/probe/late-probe.ts
var late_probe_default = rule({
  id: "late-probe",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Probe begins or gives up very late",
  why: `A pod is not ready before its readinessProbe and startupProbe have succeeded, and a rolling update waits for that on each node. A livenessProbe that begins late
    restarts nothing until then, and a startupProbe with a long budget leaves a container that hangs at its start alone for as long.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes"],
  options: {
    seconds: { type: "integer", default: 900, minimum: 1, description: "shortest delay that is reported" }
  },
  *check({ container }, { seconds }) {
    for (const name of ["startupProbe", "readinessProbe", "livenessProbe"]) {
      const probe = container.value?.[name];
      if (!probe) continue;
      const { initialDelaySeconds: delay = 0, failureThreshold = 3, periodSeconds = 10 } = probe;
      if (delay >= seconds) {
        const gates = name !== "livenessProbe";
        yield problem(
          container.at(name, "initialDelaySeconds"),
          gates ? `the ${name} begins after ${delay} s: no pod is ready before, and a rolling update waits as long on each node; shorten it` : `the livenessProbe begins after ${delay} s, and until then a container that hangs is not restarted; shorten it`,
          { severity: gates ? "warning" : "info" }
        );
      } else if (name === "startupProbe" && failureThreshold * periodSeconds >= 4 * seconds) {
        yield problem(
          container.at(name, "failureThreshold"),
          `a container that hangs at its start is restarted after ${failureThreshold * periodSeconds} s (${failureThreshold} × ${periodSeconds} s); lower failureThreshold`,
          { severity: "info" }
        );
      }
    }
  }
});

// rules/probe/misspelled-probe-path.ts
var PROBES2 = ["livenessProbe", "readinessProbe", "startupProbe"];
var misspelled_probe_path_default = rule({
  id: "misspelled-probe-path",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Probes of one port ask nearly the same path",
  why: `Two probes of a container ask paths that differ in a letter. One of them is misspelled: the server answers it with 404 Not Found, and the pod is never ready, or restarted again and
    again.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  *check({ container }) {
    const asked2 = PROBES2.flatMap((probe) => {
      const handler = container.at(probe, "httpGet");
      const { path, port } = handler.value ?? {};
      return path === void 0 || port === void 0 ? [] : [{ probe, path, port, place: handler.at("path") }];
    });
    for (const [index, one] of asked2.entries()) {
      const other = asked2.slice(0, index).find((each) => each.port === one.port && isSlip4(each.path, one.path));
      if (!other) continue;
      const isKnown2 = ({ path }) => COMMON.test(path) || asked2.filter((each) => each.path === path).length > 1;
      const [wrong, right] = isKnown2(one) && !isKnown2(other) ? [other, one] : [one, other];
      yield problem(
        wrong.place,
        `the ${wrong.probe} requests ${wrong.path}, but the ${right.probe} of the same port requests ${right.path}; is one of them misspelled?`,
        {
          related: [{ place: right.place, message: "the other probe" }]
        }
      );
      return;
    }
  }
});
var COMMON = /^\/(?:health|healthz|healthy|ready|readyz|live|livez|readiness|liveness|status|metrics|ping)$/;
function isSlip4(one, other) {
  if (one === other || editDistance(one, other) !== 1 || one.length < 5) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(short) && /[sz\d/-]$/.test(long) || isSeries(one, other)) return false;
  return !COMMON.test(one) || !COMMON.test(other);
}

// rules/probe/no-liveness-probe.ts
var PAUSE = /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/;
var no_liveness_probe_default = rule({
  id: "no-liveness-probe",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Missing liveness probe",
  why: `Without a liveness probe an agent that hangs keeps running without doing its work, on one node among many, until somebody misses
    its data. The probe should check only the process itself: one that depends on a server restarts all agents when that server is
    unavailable.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"],
  *check({ pod }) {
    const containers = pod.at("containers").items();
    if (containers.every(({ value }) => PAUSE.test(value?.image ?? ""))) return;
    if (runningContainers(pod).some((container) => container.at("livenessProbe").exists || isMistaken(container, "livenessProbe"))) return;
    yield problem(
      containers[0].at("livenessProbe"),
      "livenessProbe is missing, so an agent that hangs is not restarted; add one that checks the process itself"
    );
  }
});

// rules/probe/probe-host.ts
var probe_host_default = rule({
  id: "probe-host",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Probe connects to another host than the pod",
  why: `The kubelet connects to this host from the node: 127.0.0.1 is the node, not the pod, and another host says nothing about the
    container. The Pod Security Standards of Kubernetes 1.34 and later forbid the field.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
  ],
  *check({ container, pod }) {
    for (const name of ["startupProbe", "livenessProbe", "readinessProbe"]) {
      for (const handler of ["httpGet", "tcpSocket"]) {
        const host = container.at(name, handler, "host");
        if (!host.value) continue;
        if (pod.value?.hostNetwork === true && !SERVICE_HOST.test(host.value)) continue;
        const isLocal = /^(?:127\.|localhost$|::1$|0\.0\.0\.0$)/.test(host.value);
        const what = isLocal ? `the kubelet connects from the node, where ${host.value} is the node itself` : `the probe connects to ${host.value}, not to the container`;
        yield problem(host, `${what}; remove host to probe the pod`, { fix: remove(host, isLocal ? "safe" : "unsafe") });
      }
    }
  }
});

// rules/probe/probe-not-served.ts
var HEALTH3 = /health|live|ready|probe/i;
var METRICS2 = /metric|telemetry|prom/i;
var LONGEST10 = 1e5;
var HELPER = /(?:^|\/)livenessprobe(?:[:@]|$)/;
var probe_not_served_default = rule({
  id: "probe-not-served",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Probe uses a port or address on which the container does not listen",
  why: `The kubelet connects to the IP of the pod and to the port of the probe. A program that is told to listen on another port, or on the loopback address alone, never answers:
    the pod is never ready and a rollout stops at the first node, or the container is restarted again and again.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://docs.fluentbit.io/manual/administration/monitoring"
  ],
  *check({ container, pod, daemonSet, objects }) {
    const probes = probesOf2(container);
    if (probes.length === 0) return;
    const files = mountedFiles(container, { pod, daemonSet, objects }).filter(({ text: text2 }) => text2.length <= LONGEST10);
    const off = switchedOff(container, files, probes);
    const asking = off && probes.find(({ port, path }) => port === off.port && off.path?.test(path) !== false);
    if (off && asking) {
      yield problem(
        off.place,
        off.name === "health_check" ? `health_check is not among the extensions of the service, so nothing listens on port ${asking.port}, and the ${asking.name} fails; add it` : `${off.name} is off, so ${off.path ? `the program does not serve ${asking.path}` : `nothing listens on port ${asking.port}`}, and the ${asking.name} fails; turn it on, or remove the probe`,
        {
          related: [{ place: asking.place, message: "the probe" }]
        }
      );
      return;
    }
    const listeners = [
      ...optionListeners(container),
      ...configuredOf(container, { pod, daemonSet, objects }),
      ...files.flatMap(listenersIn),
      ...configListeners(files).filter(({ name }) => name === "api.address")
    ];
    if (listeners.length === 0) return;
    const isNamed2 = (port) => runningContainers(pod).some((each) => names2(each, port)) || files.some(({ text: text2 }) => text2.includes(String(port)));
    for (const probe of probes) {
      const found2 = problemOf3(probe, listeners, container, isNamed2);
      if (!found2) continue;
      yield found2;
      return;
    }
  }
});
function problemOf3(probe, listeners, container, isNamed2) {
  const related = [{ place: probe.place, message: "the probe" }];
  const same = listeners.filter(({ port }) => port === probe.port);
  const [first] = same;
  if (first) {
    if (probe.host !== void 0 || same.some(({ host }) => !isLoopback(host))) return void 0;
    return problem(
      first.place,
      `${first.isInFile ? `${first.name} ` : ""}listens only on ${first.host}, but the kubelet connects to port ${probe.port} of the pod's IP: the ${probe.name} fails; listen on every address, or set host in the probe`,
      { related }
    );
  }
  const listener = theOne(listeners);
  if (!listener) return void 0;
  const declared = new Map((container.value?.ports ?? []).map(({ containerPort, name }) => [containerPort, name ?? ""]));
  if (declared.has(listener.port) || !(declared.has(probe.port) || HEALTH3.test(listener.name))) return void 0;
  if (/webhook|admission/i.test(listener.name)) return void 0;
  if (METRICS2.test(listener.name) && !METRICS2.test(`${declared.get(probe.port)} ${probe.path}`)) return void 0;
  if (isNamed2(probe.port)) return void 0;
  return problem(
    listener.place,
    `${listener.name} is ${listener.port}, but the ${probe.name} connects to port ${probe.port}, where nothing is set to listen, and fails; use the same port`,
    { related }
  );
}
function theOne(listeners) {
  const healthy = listeners.filter(({ name }) => HEALTH3.test(name));
  const [one, ...others] = healthy.length > 0 ? healthy : listeners;
  return others.length > 0 ? void 0 : one;
}
function probesOf2(container) {
  const { ports = [] } = container.value ?? {};
  return ["startupProbe", "readinessProbe", "livenessProbe"].flatMap((name) => {
    const { httpGet, tcpSocket, grpc } = container.value?.[name] ?? {};
    if (grpc?.port !== void 0)
      return [{ name, port: grpc.port, path: "", host: void 0, place: container.at(name, "grpc").at("port") }];
    const action = httpGet ?? tcpSocket;
    if (!action) return [];
    const place = container.at(name, httpGet ? "httpGet" : "tcpSocket").at("port");
    const port = typeof action.port === "number" ? action.port : ports.find((each) => each.name === action.port)?.containerPort;
    return port === void 0 ? [] : [{ name, port, path: httpGet?.path ?? "", host: action.host, place }];
  });
}
var LISTENER2 = /^[ \t]*["']?((?:[a-z]+_)*listen_?(?:port|addr(?:ess)?)|health\w*_?(?:port|addr(?:ess)?)|[a-z]*bindaddress)["']?[ \t]*[:=][ \t]*["']?([^\s"',]+)/gim;
var SECTIONS2 = [
  ["health_check", /^[ \t]*health_check:[ \t]*(?:\n[ \t]+|\{[ \t]*)endpoint:[ \t]*["']?((?:\$\{[^}\s]*\})?[^\s"'}]*)/gm],
  ["health", /^[ \t]*health[ \t]+([\w.]*:\d{2,5})[ \t]*(?:\{[ \t]*)?$/gm],
  ["ready", /^[ \t]*ready[ \t]+([\w.]*:\d{2,5})[ \t]*$/gm],
  ["health_port", /^[ \t]*health_checks[ \t]*\{[^{}]*\bbind_port[ \t]*=[ \t]*"?(\d{2,5})/gm]
];
function listenersIn(file) {
  const { text: text2 } = file;
  const found2 = [
    ...[...text2.matchAll(LISTENER2)].map((match) => ({ match, name: match[1] ?? "", value: match[2] ?? "" })),
    ...SECTIONS2.flatMap(([name, pattern]) => [...text2.matchAll(pattern)].map((match) => ({ match, name, value: match[1] ?? "" })))
  ];
  return found2.flatMap(({ match, name, value }) => {
    const place = lineAt(file, match.index + match[0].lastIndexOf(value));
    return addressIn(name, value, place).map((listener) => ({ ...listener, isInFile: true }));
  });
}
function configuredOf(container, about) {
  if (!FLUENT_BIT.test(container.value?.image ?? "")) return [];
  return configFiles(about).flatMap((file) => {
    const { text: text2 } = file;
    const [port, listen] = [/^[ \t]*HTTP_Port[ \t]+(\d{2,5})[ \t]*$/im.exec(text2), /^[ \t]*HTTP_Listen[ \t]+([\w.:]+)[ \t]*$/im.exec(text2)];
    if (!port) return [];
    const host = listen?.[1] ?? "";
    const place = lineAt(file, (isLoopback(host) ? listen ?? port : port).index);
    return [{ name: "HTTP_Port", host, port: Number(port[1]), place, isInFile: true }];
  });
}
function switchedOff(container, files, probes) {
  for (const file of files) {
    if (!/^[ \t]*health_check:/m.test(file.text) || !file.text.includes("pipelines:")) continue;
    const { root, placeOf: placeOf4 } = configTree(file) ?? {};
    const enabled = root?.resolve(["service", "extensions"]);
    const health = root?.resolve(["extensions", "health_check"]);
    if (!root || !enabled || !health?.exists || enabled.items().some(({ raw }) => raw === "health_check")) continue;
    const [listener] = addressIn("health_check", textOf2(health.resolve(["endpoint"]).raw) ?? "0.0.0.0:13133", file.place);
    if (listener && placeOf4) return { name: "health_check", place: placeOf4(enabled.exists ? enabled : health), port: listener.port };
  }
  for (const { image, off, port, path } of SERVERS2) {
    if (!image.test(container.value?.image ?? "")) continue;
    for (const file of files) {
      const { text: text2 } = file;
      const found2 = off.exec(text2);
      if (!found2 || path !== void 0 && !probes.some((probe) => path.test(probe.path))) continue;
      const place = lineAt(file, found2.index + found2[0].lastIndexOf("\n") + 1);
      return { name: found2[1] ?? "", place, port: Number(port.exec(text2)?.[1]), path };
    }
  }
  return void 0;
}
function textOf2(value) {
  return typeof value === "string" ? value : void 0;
}
var SERVERS2 = [
  {
    image: FLUENT_BIT,
    off: /^[ \t]*(HTTP_Server)[ \t]+(?:off|false)[ \t]*$/im,
    port: /^[ \t]*HTTP_Port[ \t]+(\d{2,5})[ \t]*$/im
  },
  {
    image: FLUENT_BIT,
    off: /^[ \t]*(Health_Check)[ \t]+(?:off|false)[ \t]*$/im,
    port: /^[ \t]*HTTP_Port[ \t]+(\d{2,5})[ \t]*$/im,
    path: /^\/api\/v1\/health/
  },
  {
    image: VECTOR,
    off: /^(?:\[api\]|api:)[ \t]*\n[ \t]*(enabled)[ \t]*[=:][ \t]*false[ \t]*$/m,
    port: /^(?:\[api\]|api:)[ \t]*\n[^[]*?address[ \t]*[=:][ \t]*"?[\w.]*:(\d{2,5})/m
  }
];
function names2(container, port) {
  return HELPER.test(container.value?.image ?? "") || wordsOf(container).some(({ text: text2 }) => text2.includes(String(port)));
}

// rules/probe/probe-of-udp-port.ts
var DNS = 53;
var BOTH = /dns|gossip|memberlist|serf|syslog|gelf/;
var probe_of_udp_port_default = rule({
  id: "probe-of-udp-port",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Probe names a port of UDP",
  why: `Probes connect by TCP, whatever the protocol of the port that they name. Where nothing listens on that number by TCP, a readiness probe keeps every pod unready and
    a liveness probe restarts the container again and again.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  *check({ container }) {
    const { ports = [] } = container.value ?? {};
    for (const { name, place } of namedPorts(container)) {
      const [port, ...others] = ports.filter((each) => each.name === place.value);
      if (!port || others.length > 0 || port.protocol !== "UDP" || port.containerPort === DNS || BOTH.test(port.name ?? "")) continue;
      if (ports.some((each) => each.containerPort === port.containerPort && each.protocol !== "UDP")) continue;
      yield problem(
        place,
        `the ${name} connects by TCP, and port ${port.name ?? ""} (${port.containerPort}) is one of UDP; probe a port of TCP`
      );
    }
  }
});
function namedPorts(container) {
  return ["startupProbe", "livenessProbe", "readinessProbe"].flatMap(
    (name) => ["httpGet", "tcpSocket"].flatMap((action) => {
      const place = container.at(name, action, "port");
      return typeof place.value === "string" ? [{ name, place }] : [];
    })
  );
}

// rules/probe/probe-port-undefined.ts
var probe_port_undefined_default = rule({
  id: "probe-port-undefined",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Probe refers to an undefined port",
  why: `The kubelet looks up the port name among the ports of the probed container. If there is none, it discards
    the probe without a result: with a readiness or startup probe the pod never becomes ready and the rollout stops at the first node, and
    a liveness probe never restarts the container. A hook fails. The API server accepts the manifest.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://github.com/jacksontj/promxy/pull/372"
  ],
  *check({ container }) {
    const ports = (container.value?.ports ?? []).flatMap(({ name }) => name ? [name] : []);
    if (isMistaken(container, "ports")) return;
    for (const { what, port } of namedPorts2(container)) {
      const name = port.value;
      if (typeof name !== "string" || ports.includes(name) || /^\d+$/.test(name) || isFilledInLater(name)) continue;
      const near = ports.length === 1 ? ports[0] : suggest(name, ports);
      const declared = ports.length > 0 ? `it declares ${ports.join(", ")}` : "it declares no named port";
      yield problem(port, `this container has no port named ${name} (${declared}), so ${OUTCOMES[what]}; declare it, or correct the name`, {
        fix: near === void 0 ? void 0 : set(port, near, "unsafe"),
        hazard: what === "startupProbe" || what === "readinessProbe" ? "deadlock" : void 0
      });
    }
  }
});
var OUTCOMES = {
  startupProbe: "the startupProbe never succeeds",
  livenessProbe: "the livenessProbe never restarts it",
  readinessProbe: "the readinessProbe never succeeds",
  "postStart hook": "the postStart hook always fails",
  "preStop hook": "the preStop hook always fails"
};
function namedPorts2(container) {
  const probes = ["startupProbe", "livenessProbe", "readinessProbe"].flatMap(
    (name) => ["httpGet", "tcpSocket"].map((handler) => ({ what: name, port: container.at(name, handler, "port") }))
  );
  const hooks = ["postStart", "preStop"].flatMap(
    (name) => ["httpGet", "tcpSocket"].map((handler) => ({
      what: `${name} hook`,
      port: container.at("lifecycle", name, handler, "port")
    }))
  );
  return [...probes, ...hooks];
}

// rules/probe/probe-schemes-differ.ts
var probe_schemes_differ_default = rule({
  id: "probe-schemes-differ",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Probes ask one port by HTTP and by HTTPS",
  why: `A TLS server answers a plain HTTP request with an error, and a plain HTTP server does not understand TLS: one of the two probes fails on every node.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes"],
  *check({ container }) {
    const [first, ...others] = getsOf(container);
    const asked2 = new Map(first ? [[first.port, first]] : []);
    for (const get of others) {
      const before = asked2.get(get.port);
      if (!before) asked2.set(get.port, get);
      else if (before.isSecure !== get.isSecure) {
        const [secure, plain6] = before.isSecure ? [before, get] : [get, before];
        yield problem(
          secure.place,
          `the ${secure.name} asks port ${get.port} by HTTPS and the ${plain6.name} by HTTP, so one of them fails; use the same scheme`,
          { related: [{ place: plain6.place, message: "by HTTP" }] }
        );
        return;
      }
    }
  }
});
function getsOf(container) {
  const { ports = [] } = container.value ?? {};
  return ["startupProbe", "livenessProbe", "readinessProbe"].flatMap((name) => {
    const get = container.at(name, "httpGet");
    const { port, scheme = "HTTP", host } = get.value ?? {};
    const number = typeof port === "number" ? port : ports.find((each) => each.name === port)?.containerPort;
    if (number === void 0 || host !== void 0 && host !== "") return [];
    return [{ name, port: number, isSecure: scheme === "HTTPS", place: get.at("scheme") }];
  });
}

// rules/probe/same-probe.ts
var same_probe_default = rule({
  id: "same-probe",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Liveness probe equals the readiness probe",
  why: `Whatever makes a pod unready also restarts it at the same moment. It has no time to recover, and a dependency that is
    unavailable for a short time restarts the agent on every node.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  *check({ container, kind }) {
    if (kind === "init") return;
    const [liveness, readiness] = [container.at("livenessProbe"), container.at("readinessProbe")];
    if (!liveness.value || !readiness.value) return;
    if (JSON.stringify(shapeOf(liveness.effective)) !== JSON.stringify(shapeOf(readiness.effective))) return;
    yield problem(
      liveness.key,
      "livenessProbe equals readinessProbe, so a container that becomes unready is restarted at once; raise failureThreshold of the livenessProbe",
      {
        related: [readiness.key]
      }
    );
  }
});
function shapeOf({ httpGet, tcpSocket, exec, grpc, periodSeconds = 10, failureThreshold = 3 } = {}) {
  return { httpGet, tcpSocket, exec, grpc, after: periodSeconds * failureThreshold };
}

// rules/probe/timeout-exceeds-period.ts
var timeout_exceeds_period_default = rule({
  id: "timeout-exceeds-period",
  on: "container",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Timeout of a probe exceeds its period",
  why: `The attempts of one probe do not overlap. An attempt that takes longer than the period delays the next
    ones, so a container that hangs is detected after failureThreshold times the timeout, not the period.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes"],
  *check({ container }) {
    for (const name of ["startupProbe", "livenessProbe", "readinessProbe"]) {
      const probe = container.at(name);
      const { timeoutSeconds = 1, periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {};
      if (!probe.value || timeoutSeconds <= periodSeconds) continue;
      yield problem(
        probe.at("timeoutSeconds"),
        `timeoutSeconds ${timeoutSeconds} exceeds periodSeconds ${periodSeconds}, so a container that hangs is detected only after ${timeoutSeconds * failureThreshold} s; lower timeoutSeconds, or raise periodSeconds`
      );
    }
  }
});

// rules/probe/zero-is-default.ts
var PROBES3 = ["startupProbe", "livenessProbe", "readinessProbe"];
var FIELDS = ["periodSeconds", "timeoutSeconds", "failureThreshold", "successThreshold"];
var zero_is_default_default = rule({
  id: "zero-is-default",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Probe setting of 0 means the default",
  why: `The API server replaces 0 in a probe with the default: a period of 10 s, a timeout of 1 s, 3 failures. 0 does not turn off the
    probe or its limit.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes"],
  *check({ container }) {
    for (const name of PROBES3) {
      const probe = container.at(name);
      for (const key of FIELDS) {
        const field = probe.at(key);
        if (field.value !== 0) continue;
        yield problem(field, `0 is replaced by the default, ${DEFAULTS[key]}; set another number, or remove it`, {
          fix: remove(field, "safe")
        });
      }
    }
  }
});
var DEFAULTS = { periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3, successThreshold: 1 };

// rules/reading/mistaken-identity.ts
var mistaken_identity_default = rule({
  id: "mistaken-identity",
  on: "refused",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Misspelled or missing kind of a DaemonSet",
  why: `kubectl looks the kind up by its exact name, letter by letter. It finds no API for a misspelled one, does not apply the manifest, and no check
    of DaemonSets looks at it.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields"],
  *check({ place, message: message3, field, key, value }) {
    const fix = field && (key === void 0 ? set(field, value, "safe") : rename(field, key, "safe"));
    yield problem(place, message3, { fix });
  }
});

// rules/reading/syntax-error.ts
var syntax_error_default = rule({
  id: "syntax-error",
  on: "syntax",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid YAML or JSON",
  why: `kubectl stops at the first syntax error of a file after it has applied the documents before it, so only a part of the file
    reaches the cluster.`,
  references: ["https://yaml.org/spec/1.2.2/"],
  *check({ document, problem: { message: message3, span } }) {
    yield problem({ file: document.file, span }, message3);
  }
});

// rules/reading/unreadable-file.ts
var unreadable_file_default = rule({
  id: "unreadable-file",
  on: "source",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "File cannot be read",
  why: "A file that cannot be read is not checked: without this finding, a clean report would hide that.",
  references: ["https://yaml.org/spec/1.2.2/#52-character-encodings"],
  *check({ source, reason: reason2 }) {
    yield problem(source, reason2);
  }
});

// rules/reading/unreadable-neighbour.ts
var unreadable_neighbour_default = rule({
  id: "unreadable-neighbour",
  on: "refused",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Document beside a DaemonSet that kubectl cannot read",
  why: `kubectl apply -f reads the documents of a file one after the other and stops at the first one that it cannot decode: the
    documents before it are applied, and the rest of the file is not.`,
  references: ["https://kubernetes.io/docs/reference/kubectl/generated/kubectl_apply/"],
  *check({ place, message: message3 }) {
    yield problem(place, message3);
  }
});

// rules/reading/unrendered-template.ts
var RENDER = {
  Helm: "render it with: helm template CHART | ds-lint -",
  Jinja: "render it with: jinja2 FILE | ds-lint -, or ansible-playbook --check --diff",
  "Go template": "render it with: PROGRAM | ds-lint -",
  ytt: "render it with: ytt -f FILE | ds-lint -",
  substitution: "render it with: envsubst < FILE | ds-lint -, or flux build kustomization NAME | ds-lint -"
};
var unrendered_template_default = rule({
  id: "unrendered-template",
  on: "template",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Template or placeholder is not checked until it is filled in",
  why: `The cluster receives the text that a program writes. A template can be valid with some values and invalid with others, and a placeholder
    stands for a value that is written later, so ds-lint does not check them.`,
  references: ["https://helm.sh/docs/helm/helm_template/"],
  *check({ document, template: { engine, span, paths = [] }, chart }) {
    const place = { file: document.file, span };
    if (engine === "placeholder") {
      yield problem(place, `not checked: ${describe2(paths)}; check the manifest that a program or a person makes of it`);
      return;
    }
    if (engine === "substitution") {
      const name = document.file.text.slice(span.start, span.end);
      yield problem(place, `not checked: ${name} is a placeholder; ${RENDER[engine]}`);
      return;
    }
    if (chart !== void 0) {
      const command = `helm template ${/^[\w./-]+$/.test(chart) ? chart : `'${chart}'`} | ds-lint -`;
      yield problem(
        place,
        `not checked: the Helm chart ${chart === "." ? "of this folder" : chart} holds templates; render it with: ${command}`
      );
      return;
    }
    const what = engine === "Helm" || engine === "Jinja" || engine === "ytt" ? `${engine} template` : engine;
    yield problem(place, `not checked: this is a ${what}; ${RENDER[engine]}`);
  }
});
var MOST3 = 5;
function describe2(paths) {
  if (paths.length === 0) return "the line is a placeholder";
  const shown5 = paths.slice(0, MOST3).join(", ");
  const others = paths.length > MOST3 ? ` and ${paths.length - MOST3} more` : "";
  return paths.length === 1 ? `the value of ${shown5} is a placeholder` : `the values of ${shown5}${others} are placeholders`;
}

// rules/references/impossible-name.ts
var PLACEHOLDER = /[<>{}[\]$%@#|]|__|^[A-Z\d_-]+$|^\W+$/;
var impossible_name_default = rule({
  id: "impossible-name",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Volume or pull secret refers to a name that no object can have",
  why: `The API server does not look at the names of ConfigMaps and Secrets in volumes and imagePullSecrets, and refuses objects with capital letters, underscores or spaces in their names: the
    object cannot exist, and the pods wait for it in ContainerCreating, or pull their images without credentials.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names"],
  *check({ daemonSet, pod, objects }) {
    const needed = new Set([...needsOf({ daemonSet, pod })].map(({ kind, name }) => `${kind} ${name}`));
    const uses = configUses(pod).flatMap(
      ({ kind, name, how, place }) => how === "env" ? [] : [{ kind, name, place, isNeeded: needed.has(`${kind} ${name}`) }]
    );
    const pulls = pullSecretsOf({ daemonSet, pod, objects }).flatMap(
      (place) => place.value ? [{ kind: "Secret", name: place.value, place, isNeeded: false }] : []
    );
    for (const { kind, name, place, isNeeded } of [...uses, ...pulls]) {
      if (isDNS1123Subdomain(name).length === 0 || isFilledInLater(name) || PLACEHOLDER.test(name)) continue;
      const message3 = name.length > dns1123SubdomainMaxLength ? `no ${kind} can have a name of ${name.length} characters; use at most ${dns1123SubdomainMaxLength}` : `no ${kind} can be called "${name}"; a name has lower-case letters, digits, "-" and "."`;
      yield problem(place, message3, { severity: isNeeded ? "error" : "warning" });
    }
  }
});

// rules/references/kustomization-names-nothing.ts
var kustomization_names_nothing_default = rule({
  id: "kustomization-names-nothing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Kustomization does not fit the images and objects that its DaemonSet names",
  why: `Images and references are changed by their names, and kustomize reports nothing where a name occurs nowhere: the pods keep the old image, or wait for a ConfigMap that
    the generator makes under another name, or that stands in a file which the kustomization leaves out.`,
  references: [
    "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/",
    "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/"
  ],
  *check({ daemonSet, pod, objects }) {
    const absolute = absoluteOf(daemonSet.location.file);
    if (absolute === void 0) return;
    const gathering = buildsWith(absolute, objects);
    yield* leftOut(daemonSet, pod, gathering, objects);
    for (const build of gathering) {
      if (!build.isWhole) continue;
      yield* imageProblems(build, pod, objects);
      for (const kind of ["ConfigMap", "Secret"]) yield* generatorProblems(build, kind, { daemonSet, pod }, objects);
    }
  }
});
function* leftOut(daemonSet, pod, gathering, objects) {
  const own = gathering.find(
    ({ kustomizations: [own2, ...others] }) => others.length === 0 && folderOf(own2.path) === folderOf(daemonSet.location.file.path)
  );
  if (!own || objects.all("Kustomization").some(({ text: text2 }) => /:\/\/|github\.com|helmCharts|\?ref=/.test(text2))) return;
  for (const { kind, name } of needsOf({ daemonSet, pod })) {
    if (kind !== "ServiceAccount" && kind !== "ConfigMap" || madeIn(objects).has(`${kind} ${name}`)) continue;
    const given = objects.named(kind, name, daemonSet.value?.metadata?.namespace);
    const [first] = given;
    if (!first || given.some(({ absolute = "" }) => buildsWith(absolute, objects).length > 0) || folderOf(first.path) !== folderOf(daemonSet.location.file.path))
      continue;
    const file = first.path.slice(first.path.lastIndexOf("/") + 1);
    if (/example|sample|template|\.tpl/i.test(file) || objects.all("Kustomization").some(({ text: text2 }) => text2.includes(file))) continue;
    const place = own.kustomizations[0].field.resolve(["resources"]);
    yield problem(
      place,
      `resources leaves out ${file}, which has ${kind} ${name} of DaemonSet ${daemonSet.value?.metadata?.name ?? ""}: nothing here creates it; add ${file}`,
      {
        related: [{ place: first.field.resolve(["metadata", "name"]), message: `the ${kind}` }]
      }
    );
    return;
  }
}
function* imageProblems({ kustomizations }, pod, objects) {
  const kustomization = kustomizations[0].field;
  const images = [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap((container) => {
    const image = container.at("image");
    const name = nameOf2(image.value ?? "");
    return name === void 0 ? [] : [{ name, image }];
  });
  const entries = kustomizations.flatMap(({ field }) => field.resolve(["images"]).items());
  const made = new Set(entries.map((each) => each.resolve(["newName"]).raw));
  for (const item of kustomization.resolve(["images"]).items()) {
    const name = item.resolve(["name"]);
    const wanted = name.raw;
    if (typeof wanted !== "string" || images.some((each) => each.name === wanted) || made.has(wanted)) continue;
    const near = images.find((each) => lastPart(each.name) === lastPart(wanted) || isSlip(wanted, each.name));
    if (!near || entries.some((each) => each.resolve(["name"]).raw === near.name) || isNamedBy(wanted, objects)) continue;
    yield problem(name, `images names ${wanted}, but the DaemonSet runs ${near.name}: kustomize leaves it as it is; write ${near.name}`, {
      related: [{ place: near.image, message: "the image" }]
    });
  }
}
function* generatorProblems({ kustomizations }, kind, { daemonSet, pod }, objects) {
  const kustomization = kustomizations[0].field;
  const key = kind === "ConfigMap" ? "configMapGenerator" : "secretGenerator";
  if (kustomizations.some(({ field }) => ["namePrefix", "nameSuffix", "replacements"].some((each) => field.resolve([each]).exists))) return;
  const uses = configUses(pod).filter((use) => use.kind === kind);
  const needed = new Set([...needsOf({ daemonSet, pod })].map((each) => `${each.kind} ${each.name}`));
  const made = new Set(kustomizations.flatMap(({ field }) => field.resolve([key]).items()).map((each) => each.resolve(["name"]).raw));
  for (const generator of kustomization.resolve([key]).items()) {
    const name = generator.resolve(["name"]);
    const written2 = name.raw;
    if (typeof written2 !== "string" || uses.some((use) => use.name === written2)) continue;
    const isNear4 = (other) => isSlip(written2, other) || isLonger2(written2, other) || isLonger2(other, written2);
    const near = uses.find(
      ({ name: used }) => isNear4(used) && needed.has(`${kind} ${used}`) && !made.has(used) && !madeIn(objects).has(`${kind} ${used}`) && objects.named(kind, used).length === 0
    );
    if (!near || isNamedBy(written2, objects)) continue;
    yield problem(
      name,
      `${key} makes ${kind} ${written2}, but the DaemonSet uses ${near.name}, which nothing here makes: no pod starts; write ${near.name}`,
      {
        related: [{ place: near.place, message: "the reference" }]
      }
    );
  }
}
function isLonger2(short, long) {
  return long.startsWith(short) && /^-(?:config|configmap|configuration|conf|cm|secrets?|settings|v?\d+)$/.test(long.slice(short.length));
}
function isNamedBy(name, objects) {
  const whole2 = new RegExp(`(?<![\\w./-])${name.replace(/[^\w/-]/g, "\\$&")}(?![\\w/-])`);
  return WORKLOADS.some((kind) => objects.all(kind).some(({ text: text2 }) => whole2.test(text2)));
}
var WORKLOADS = ["DaemonSet", "Deployment", "StatefulSet", "Job", "CronJob", "Pod"];
function nameOf2(image) {
  const reference = parseImage(image);
  if (!reference) return void 0;
  const { tag, digest } = reference;
  const named2 = digest === void 0 ? image : image.slice(0, image.indexOf("@"));
  return tag === void 0 ? named2 : named2.slice(0, -`:${tag}`.length);
}
function lastPart(name) {
  return name.slice(name.lastIndexOf("/") + 1);
}

// rules/references/missing-downward-label.ts
var LABEL2 = /^metadata\.labels\['([^']+)'\]$/;
var ADDED = /^(?:controller-revision-hash|pod-template-generation|(?:[a-z.]+\.)?(?:istio|linkerd)\.io\/.+)$/;
var OF_NODES = /^(?:(?:beta\.)?kubernetes\.io\/(?:hostname|os|arch)|node(?:-role)?\.kubernetes\.io\/.+|failure-domain\.beta\.kubernetes\.io\/.+)$/;
var COPIED = /^topology\.kubernetes\.io\/(?:zone|region)$/;
var missing_downward_label_default = rule({
  id: "missing-downward-label",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Field reference to a label that the pods do not have",
  why: `metadata.labels refers to the labels of the pod, not to those of the DaemonSet or, except for zone and region since Kubernetes 1.35, of its node. A label that the pod template does not have gives an
    empty value, and no error.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/downward-api/"],
  *check({ daemonSet, pod, objects, target }) {
    const { labels = {} } = daemonSet.value?.spec?.template?.metadata ?? {};
    for (const place of fieldPaths(pod)) {
      const [, key] = LABEL2.exec(typeof place.value === "string" ? place.value : "") ?? [];
      if (key === void 0 || key in labels || ADDED.test(key) || isFilledInLater(key)) continue;
      if (objects.all("Kustomization").some(({ text: text2 }) => text2.includes(key))) continue;
      const isCopied = COPIED.test(key);
      if (isCopied && target.to >= 35) continue;
      const isOfNode = isCopied || OF_NODES.test(key);
      yield problem(
        place,
        isOfNode ? `${key} is a label of nodes${isCopied ? ", which pods get since Kubernetes 1.35" : ", not of pods"}, so the value is empty; ${key.endsWith("/hostname") ? "use fieldPath spec.nodeName" : "let the agent read its Node from the API server"}` : `the pod template has no label ${key}, so the value is empty unless something adds it${didYouMean(key, Object.keys(labels)) || "; add the label"}`,
        // What is called into a pod may bring labels along.
        { severity: isOfNode || didYouMean(key, Object.keys(labels)) !== "" ? "warning" : "info" }
      );
    }
  }
});
function fieldPaths(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return [...containers.flatMap(inEnv), ...pod.at("volumes").items().flatMap(inVolume)];
}
function inEnv(container) {
  return container.at("env").items().map((variable) => variable.at("valueFrom", "fieldRef", "fieldPath"));
}
function inVolume(volume) {
  const projected = volume.at("projected", "sources").items().flatMap((source) => source.at("downwardAPI", "items").items());
  return [...volume.at("downwardAPI", "items").items(), ...projected].map((item) => item.at("fieldRef", "fieldPath"));
}

// rules/references/object-not-found.ts
var object_not_found_default = rule({
  id: "object-not-found",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "The pods need an object that was not given",
  why: `A pod whose ServiceAccount, PriorityClass or RuntimeClass does not exist is refused; without its ConfigMap, Secret or claim it waits forever in
    ContainerCreating or Pending. Reported only with --closed-world, which says that the given objects are all that exist; what every cluster has counts as given,
    and so does what a given generator, Certificate, ExternalSecret or SealedSecret makes.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
    "https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/"
  ],
  *check({ daemonSet, pod, objects, cluster }) {
    if (!cluster.closedWorld) return;
    const place = daemonSet.at("metadata", "namespace");
    const namespace = place.value;
    const made = madeIn(objects);
    for (const need2 of [...namespace ? [namespaceNeed(place, namespace)] : [], ...needsOf({ daemonSet, pod })]) {
      const { kind, name, isGlobal = false, outcome: outcome2, severity } = need2;
      const within2 = isGlobal ? void 0 : need2.namespace ?? namespace;
      if (BUILT_IN[kind]?.includes(name) || objects.find(kind, within2, name)) continue;
      if (made.has(`${kind} ${name}`)) continue;
      const names7 = objectsOf(kind, objects, within2).map(({ object }) => object.name);
      const guess = didYouMean(name, names7) || "; add it, or correct the name";
      yield problem(need2.place, `the ${kind} ${name} is not among the given objects: ${outcome2}${guess}`, { severity });
    }
  }
});
var BUILT_IN = {
  Namespace: ["default", "kube-system", "kube-public", "kube-node-lease"],
  ServiceAccount: ["default"],
  PriorityClass: ["system-node-critical", "system-cluster-critical"],
  ConfigMap: ["kube-root-ca.crt"]
};
function namespaceNeed(place, name) {
  return { kind: "Namespace", name, place, isGlobal: true, outcome: "the API server refuses the DaemonSet" };
}

// rules/references/option-names-nothing.ts
var KINDS4 = [
  [/(?:^|-)config-?map(?:-name)?$/, "ConfigMap"],
  [/^(?:publish-service|upstreamsvc|default-backend-service)$/, "Service"],
  [/^(?:default-ssl-certificate|[a-z-]*secret(?:-name)?)$/, "Secret"]
];
var OPTION4 = /^--?([a-z][\w.-]*)(?:=(.*))?$/;
var ELECTION = /^(?:election-id|leader-elect(?:ion)?-(?:id|resource-name))$/;
var NAME2 = /^(?:(\$\(\w*NAMESPACE\)|[a-z0-9][a-z0-9-]*)\/)?([a-z0-9][a-z0-9.-]*)$/;
var option_names_nothing_default = rule({
  id: "option-names-nothing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Option of the program names an object that does not exist",
  why: `Programs such as ingress controllers read a ConfigMap, Secret, Service or IngressClass that an option names. The API server does not know of it: with a misspelled name the program exits,
    waits for the object, or, as with a class, serves none of the objects that were meant for it.`,
  references: [
    "https://kubernetes.github.io/ingress-nginx/user-guide/cli-arguments/",
    "https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class"
  ],
  *check(subject) {
    for (const container of runningContainers(subject.pod)) {
      const words = wordsOf(container).filter(({ variable }) => variable === void 0);
      for (const [index, word] of words.entries()) {
        const [, option, value] = OPTION4.exec(word.text) ?? [];
        if (option === void 0) continue;
        const from = value === void 0 ? words[index + 1] : word;
        const written2 = value ?? from?.text;
        if (!from || written2 === void 0) continue;
        if (/(?:^|[-.])ingress-?class$/.test(option)) yield* classProblems(option, written2, from.place, subject);
        if (option === "controller-class") yield* controllerProblems(written2, from.place, subject);
        if (/^ds-name(?:space)?$/.test(option)) yield* ownProblems(option, written2, from.place, subject);
        if (ELECTION.test(option)) yield* leaseProblems(option, written2, from.place, subject);
        const kind = KINDS4.find(([pattern]) => pattern.test(option))?.[1];
        if (kind) yield* objectProblems(kind, option, written2, from.place, subject);
      }
    }
  }
});
function* objectProblems(kind, option, written2, place, { daemonSet, pod, objects }) {
  const [, prefix, name] = NAME2.exec(written2) ?? [];
  const own = daemonSet.value?.metadata?.namespace;
  const namespace = prefix === void 0 || prefix.startsWith("$") ? own : prefix;
  if (name === void 0 || namespace === void 0 || objects.named(kind, name, namespace).length > 0) return;
  if (madeIn(objects).has(`${kind} ${name}`)) return;
  const given = objectsInFolder(kind, daemonSet, objects);
  const elsewhere4 = given.find(({ object }) => object.name === name && object.namespace !== void 0);
  const there = given.filter(({ object }) => (object.namespace ?? namespace) === namespace);
  const isRead = ({ object }) => configUses(pod).some((use) => use.kind === kind && use.name === object.name);
  const near = there.find(
    (other) => isSlip(name, other.object.name) || prefix !== void 0 && isPart2(name, other.object.name) && !isRead(other)
  );
  const meant2 = elsewhere4 ?? near;
  if (!meant2) return;
  yield problem(
    place,
    elsewhere4 ? `--${option} names ${kind} ${name} of namespace ${namespace}, and it is in ${elsewhere4.object.namespace ?? ""}: the program does not find it` : `--${option} names ${kind} ${name}, which is not among the files: the program does not find it; did you mean "${meant2.object.name}"?`,
    { related: [{ place: meant2.field.resolve(["metadata", "name"]), message: `the ${kind}` }] }
  );
}
function* ownProblems(option, written2, place, { daemonSet, objects }) {
  const { name, namespace } = daemonSet.value?.metadata ?? {};
  const own = option === "ds-name" ? name : namespace;
  if (own === void 0 || written2 === own || isFilledInLater(written2) || isFilledInLater(own)) return;
  if (option === "ds-name" && objects.named("DaemonSet", written2, namespace).length > 0) return;
  yield problem(
    place,
    `--${option} is ${written2}, but ${option === "ds-name" ? "this DaemonSet is" : "its namespace is"} ${own}: the program does not find the DaemonSet and exits; write ${own}`,
    { related: [{ place: daemonSet.at("metadata", option === "ds-name" ? "name" : "namespace"), message: "the DaemonSet" }] }
  );
}
function isPart2(one, other) {
  return one.startsWith(`${other}-`) || other.startsWith(`${one}-`) || one.includes("-") && /^[a-z]{1,5}$/.test(other.slice(one.length)) && other.startsWith(one);
}
function* classProblems(option, written2, place, { daemonSet, objects }) {
  const named2 = [
    ...objectsInFolder("IngressClass", daemonSet, objects).map(({ field }) => field.resolve(["metadata", "name"])),
    ...objectsInFolder("Ingress", daemonSet, objects).map(({ field }) => field.resolve(["spec", "ingressClassName"]))
  ].flatMap((field) => typeof field.raw === "string" && !isFilledInLater(field.raw) ? [{ name: field.raw, field }] : []);
  if (isFilledInLater(written2) || named2.some(({ name }) => name === written2)) return;
  const near = suggest(
    written2,
    named2.map(({ name }) => name)
  );
  const meant2 = named2.find(({ name }) => name === near);
  if (!meant2 || !isSlip(written2, meant2.name) || isOtherSide(written2, meant2.name)) return;
  yield problem(
    place,
    `--${option} is ${written2}, a class that no object here names: the controller does not serve Ingresses of the class ${meant2.name}; did you mean "${meant2.name}"?`,
    { related: [{ place: meant2.field, message: "the class" }] }
  );
}
function isOtherSide(one, other) {
  return SIDES.some(([a, b]) => one.replace(a, b) === other || one.replace(b, a) === other);
}
var SIDES = [
  ["int", "ext"],
  ["blue", "green"],
  ["prod", "test"]
];
function* controllerProblems(written2, place, { daemonSet, objects }) {
  const [only, ...others] = objectsInFolder("IngressClass", daemonSet, objects);
  const controller = only?.field.resolve(["spec", "controller"]);
  if (!controller || others.length > 0 || typeof controller.raw !== "string" || controller.raw === written2) return;
  if (isFilledInLater(written2) || isFilledInLater(controller.raw) || only.path !== daemonSet.location.file.path) return;
  yield problem(
    controller,
    `IngressClass ${only.object.name} is for ${controller.raw}, but --controller-class is ${written2}: the controller ignores every Ingress of the class; use one name`,
    { related: [{ place, message: "the option" }] }
  );
}
function* leaseProblems(option, written2, place, { daemonSet, pod, objects }) {
  const updates = grantsOf(accountOf({ daemonSet, pod }), objects).filter(
    ({ verb, resource }) => ["update", "patch", "*"].includes(verb) && ["leases", "configmaps", "*"].includes(resource)
  );
  const [first] = updates;
  const names7 = [...new Set(updates.flatMap((grant) => grant.names))];
  if (!first || isFilledInLater(written2) || updates.some((grant) => grant.names.length === 0)) return;
  if (names7.some((name) => name.startsWith(written2))) return;
  yield problem(
    place,
    `--${option} is ${written2}, and the role of the pods allows to update ${names7.slice(0, 3).join(", ")} alone: no pod becomes the leader; use one name`,
    { related: [{ place: first.place, message: "what the role allows" }] }
  );
}

// rules/references/patch-fits-nothing.ts
var patch_fits_nothing_default = rule({
  id: "patch-fits-nothing",
  on: "object",
  kinds: ["Kustomization"],
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Patch of a kustomization does not fit the DaemonSet",
  why: `What a patch is for is found by its name, containers by theirs, and the place of a JSON patch by its path. A patch for another name or path ends the build or changes nothing; one for
    another container adds a container without an image, which the API server rejects.`,
  references: ["https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/"],
  *check({ object, objects }) {
    if (!PATCHES.some((key) => object.resolve([key]).exists)) return;
    const build = buildOf(object.location.file, objects);
    if (!build?.isWhole) return;
    const given = daemonSetsIn(build, objects);
    const daemonSets = new Map(given.map(({ object: { name }, field }) => [name, field]));
    if (daemonSets.size === 0 || daemonSets.size < given.length) return;
    const isRenamed = build.kustomizations.some(
      ({ field }) => ["namePrefix", "nameSuffix", "replacements"].some((key) => field.resolve([key]).exists)
    );
    const patches = patchesOf(object, build.folder, objects);
    const others = build.kustomizations.slice(1).map(({ text: text2 }) => text2);
    for (const patch of patches) {
      const { root, target, placeOf: placeOf4 } = patch;
      if (Array.isArray(root.raw)) {
        const daemonSet = daemonSets.get(String(target.resolve(["name"]).raw));
        const kind = target.resolve(["kind"]).raw;
        if (daemonSet && kind === "DaemonSet") yield* pathProblems(patch, daemonSet, patches, others);
      } else if (root.resolve(["kind"]).raw === "DaemonSet") {
        const name = root.resolve(["metadata", "name"]);
        const daemonSet = daemonSets.get(String(target.exists ? target.resolve(["name"]).raw : name.raw));
        if (daemonSet) yield* containerProblems(patch, daemonSet, patches, others);
        else if (!target.exists && !isRenamed) yield* nameProblems(name, placeOf4(name), daemonSets, "the build ends");
      }
    }
    const told11 = /* @__PURE__ */ new Set();
    for (const { target } of patches) {
      const [kind, name] = [target.resolve(["kind"]), target.resolve(["name"])];
      if (kind.raw !== "DaemonSet" || isRenamed || told11.has(String(name.raw))) continue;
      told11.add(String(name.raw));
      yield* nameProblems(name, name, daemonSets, "the patch changes nothing");
    }
  }
});
var PATCHES = ["patches", "patchesJson6902", "patchesStrategicMerge"];
function* nameProblems({ raw }, place, daemonSets, outcome2) {
  if (typeof raw !== "string" || daemonSets.has(raw) || !/^[a-z0-9-]+$/.test(raw)) return;
  const [near, ...others] = [...daemonSets.keys()].filter(
    (name) => isSlip(raw, name) || name.startsWith(`${raw}-`) || name.endsWith(`-${raw}`)
  );
  if (near === void 0 || others.length > 0) return;
  yield problem(place, `there is no DaemonSet ${raw} in what the kustomization builds, but ${near}: ${outcome2}; write ${near}`, {
    severity: outcome2 === "the build ends" ? "error" : "warning",
    related: [{ place: daemonSets.get(near).resolve(["metadata", "name"]), message: "the DaemonSet" }]
  });
}
var POD = ["spec", "template", "spec"];
function* containerProblems({ root, placeOf: placeOf4 }, daemonSet, patches, others) {
  for (const key of ["containers", "initContainers"]) {
    const names7 = daemonSet.resolve([...POD, key]).items().flatMap((item) => nameOf3(item));
    for (const container of root.resolve([...POD, key]).items()) {
      const [name] = nameOf3(container);
      if (name === void 0 || names7.includes(name) || container.resolve(["image"]).exists || container.resolve(["$patch"]).exists)
        continue;
      const isAdded = patches.some(
        (each) => each.root.resolve([...POD, key]).items().some((item) => nameOf3(item)[0] === name && item.resolve(["image"]).exists)
      );
      if (isAdded || others.some((text2) => adds(text2, name)) || patches.some((each) => Array.isArray(each.root.raw) && textOf3(each).includes(name)) || names7.length === 0)
        continue;
      const place = placeOf4(container.resolve(["name"]));
      yield problem(
        place,
        `the DaemonSet has no container ${name}, so the patch adds one without an image, and the API server rejects the DaemonSet${didYouMean(name, names7) || `; it has ${names7.slice(0, 4).join(", ")}`}`,
        { related: [{ place: daemonSet.resolve([...POD, key]), message: "the containers" }] }
      );
    }
  }
}
function* pathProblems(patch, daemonSet, patches, others) {
  const added = [];
  for (const item of patch.root.items()) {
    const [op, path] = [item.resolve(["op"]).raw, item.resolve(["path"])];
    const { raw } = path;
    if (typeof raw !== "string" || !raw.startsWith("/")) continue;
    const steps = stepsOf2(raw);
    const isItem = typeof steps.at(-1) === "number";
    const needed = op === "remove" || op === "replace" && isItem ? steps : steps.slice(0, -1);
    if (op === "add" || op === "copy" || op === "move") added.push(raw);
    if (op !== "add" && op !== "replace" && op !== "remove") continue;
    if (daemonSet.resolve(needed).exists) {
      if (op !== "remove") yield* fieldProblems(path, steps, patch);
      continue;
    }
    const last = String(needed.at(-1) ?? "");
    if (needed.length === 0 || needed.includes("-") || /^\/metadata|\/(?:labels|annotations|matchLabels)(?:\/|$)/.test(raw)) continue;
    if (added.some((each) => each !== raw && raw.startsWith(each))) continue;
    if (others.some((text2) => text2.includes(last)) || patches.some((each) => each !== patch && textOf3(each).includes(last))) continue;
    yield problem(
      patch.placeOf(path),
      `the DaemonSet has no ${needed.join(".")}, so ${op} of ${raw} fails and the build ends; correct the path`,
      { related: [{ place: daemonSet.resolve(needed), message: "the DaemonSet" }] }
    );
  }
}
function* fieldProblems(path, steps, patch) {
  const parent = fieldSchema(steps.slice(0, -1), NEWEST);
  const name = String(steps.at(-1));
  if (!parent?.struct || parent.shape === "map" || fieldSchema(steps, NEWEST) !== void 0 || /^\d+$|^-$/.test(name)) return;
  const known = [...parent.struct.fields.keys()];
  yield problem(
    patch.placeOf(path),
    `a DaemonSet has no field ${steps.join(".")}, so kubectl rejects what the kustomization builds${didYouMean(name, known) || "; correct the path"}`
  );
}
function stepsOf2(pointer) {
  return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).map((step) => /^\d+$/.test(step) ? Number(step) : step);
}
function nameOf3(container) {
  const { raw } = container.resolve(["name"]);
  return typeof raw === "string" ? [raw] : [];
}
function adds(text2, name) {
  return [...text2.matchAll(/\bname["']?:[ \t]*["']?([\w-]+)/g)].some(([, each]) => each === name);
}
function textOf3({ root }) {
  const { file, span } = root.location;
  return file.text.slice(span.start, span.end);
}

// rules/references/storage-class-secret-missing.ts
var COPIED2 = /\breflector\.v1\.k8s\.emberstack\.com\/|\breplicator\.v1\.mittwald\.de\/|\bkubed\.appscode\.com\/sync\b/;
var PARAMETER = /^csi\.storage\.k8s\.io\/((?:[a-z]+-)*)secret-(name|namespace)$/;
var storage_class_secret_missing_default = rule({
  id: "storage-class-secret-missing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "StorageClass of a CSI driver names a Secret that does not exist",
  why: `A CSI driver is given the Secrets that the parameters of a StorageClass name, each with its namespace. The API server looks at neither: without the Secret no volume of the class is
    provisioned or mounted, and pods with its claims stay Pending or in ContainerCreating.`,
  references: ["https://kubernetes-csi.github.io/docs/secrets-and-credentials-storage-class.html"],
  *check({ daemonSet, objects, role }) {
    if (!role.is("csi")) return;
    for (const { object, field } of objectsInFolder("StorageClass", daemonSet, objects)) {
      const parameters = field.resolve(["parameters"]);
      for (const [key, place] of parameters.entries()) {
        const [, purpose = "", part] = PARAMETER.exec(key) ?? [];
        if (part === void 0) continue;
        const other = `csi.storage.k8s.io/${purpose}secret-${part === "name" ? "namespace" : "name"}`;
        const pair = parameters.resolve([other]);
        if (!pair.exists) {
          yield problem(place, `StorageClass ${object.name} has ${key} without ${other}: no volume of the class is provisioned; set both`);
          continue;
        }
        if (part === "namespace") continue;
        const [name, namespace] = [place.raw, pair.raw];
        if (typeof name !== "string" || typeof namespace !== "string" || isFilledInLater(name) || isFilledInLater(namespace)) continue;
        if (objects.named("Secret", name, namespace).length > 0 || madeIn(objects).has(`Secret ${name}`)) continue;
        const given = objectsInFolder("Secret", daemonSet, objects);
        const elsewhere4 = given.find((each) => each.object.name === name && each.object.namespace !== void 0);
        if (elsewhere4 && COPIED2.test(elsewhere4.text)) continue;
        const near = given.find((each) => isSlip(name, each.object.name) && (each.object.namespace ?? namespace) === namespace);
        const meant2 = elsewhere4 ?? near;
        if (!meant2) continue;
        yield problem(
          elsewhere4 ? pair : place,
          elsewhere4 ? `Secret ${name} is in namespace ${elsewhere4.object.namespace ?? ""}, not in ${namespace}: the driver gets no credentials for StorageClass ${object.name}; correct the namespace` : `the files have no Secret ${name}: the driver gets no credentials for StorageClass ${object.name}; did you mean "${meant2.object.name}"?`,
          { related: [{ place: meant2.field.resolve(["metadata", "name"]), message: "the Secret" }] }
        );
      }
    }
  }
});

// rules/resources/bad-quantity.ts
var bad_quantity_default = rule({
  id: "bad-quantity",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid resource quantity",
  why: `A quantity is a number with an optional suffix: m, k, M, G, T, P, E, or Ki, Mi, Gi, Ti, Pi, Ei, without a space or a B. The API
    server stops decoding at the first invalid one.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"],
  *check(subject) {
    yield present(subject, { fix: correct5(subject.daemonSet.resolve(subject.rejection.at.steps())) });
  }
});
var WRITTEN = /^([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/;
var SUFFIXES = new Map(
  ["m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].map((suffix) => [suffix.toLowerCase(), suffix])
);
function correct5(field) {
  const { raw } = field;
  const [, number = "", unit = ""] = typeof raw === "string" ? WRITTEN.exec(raw.trim()) ?? [] : [];
  if (number === "") return void 0;
  const bytes2 = /^([kKMGTPE]i?)B$/.exec(unit)?.[1]?.replace(/^k(?=i)/, "K").replace(/^K$/, "k");
  const exact = bytes2 ?? unit;
  const guess = SUFFIXES.get(unit.toLowerCase().replace(/b(?:ytes?)?$/, ""));
  if (isQuantity(number + exact)) return set(field, number + exact, "safe");
  return guess !== void 0 && isQuantity(number + guess) ? set(field, number + guess, "unsafe") : void 0;
}
function isQuantity(text2) {
  return typeof parseQuantity(text2) !== "string";
}

// rules/resources/buffer-above-memory-limit.ts
var UNITS2 = { K: 1e3, M: 1e3 ** 2, G: 1e3 ** 3 };
var buffer_above_memory_limit_default = rule({
  id: "buffer-above-memory-limit",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Agent may buffer more than its memory limit",
  why: `An agent that has reached the limit of its buffer stops reading until there is room. With a limit above that of its container it never gets there: the kernel kills it when its
    destination is slow, and what was buffered is lost.`,
  references: [
    "https://docs.fluentbit.io/manual/administration/backpressure",
    "https://github.com/open-telemetry/opentelemetry-collector/tree/main/processor/memorylimiterprocessor"
  ],
  *check({ container, pod, daemonSet, objects }) {
    const limit = container.at("resources", "limits").at("memory");
    const most = limit.value === void 0 ? 0 : quantityOf(limit.value)?.asApproximateFloat() ?? 0;
    const image = container.value?.image ?? "";
    const limitsOf = /fluent-?bit/.test(image) ? inputLimits : /otel|opentelemetry/.test(image) ? processorLimits : void 0;
    if (most === 0 || !limitsOf) return;
    for (const file of filesInUse(container, { pod, daemonSet, objects })) {
      for (const { text: text2, bytes: bytes2, place } of limitsOf(file)) {
        if (bytes2 <= most) continue;
        yield problem(
          place,
          `${text2} of ${file.key} is above the memory limit of ${String(limit.value)}, so the kernel kills the container before the buffer is full; set a lower value`,
          { related: [{ place: limit, message: "the limit" }] }
        );
      }
    }
  }
});
function* inputLimits(file) {
  for (const { kind, settings } of fluentBitSections(file)) {
    const limit = settings.get("mem_buf_limit");
    const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)[ \t]?([KMG])B?$/i.exec(limit?.value ?? "") ?? [];
    if (kind !== "INPUT" || !limit || number === "" || settings.get("storage.type")?.value.toLowerCase() === "filesystem") continue;
    yield {
      text: `Mem_Buf_Limit ${limit.value}`,
      bytes: Number(number) * (UNITS2[unit.toUpperCase()] ?? 1),
      place: lineAt(file, limit.at)
    };
  }
}
function* processorLimits(file) {
  const tree = file.text.includes("limit_mib") ? configTree(file) : void 0;
  const running = tree?.root.resolve(["service", "pipelines"]).exists ? runningComponents(tree.root, "processors") : void 0;
  for (const [name, processor] of tree?.root.resolve(["processors"]).entries() ?? []) {
    const limit = processor.resolve(["limit_mib"]);
    if (typeof limit.raw !== "number" || !/^memory_limiter(?:\/|$)/.test(name) || running?.has(name) === false) continue;
    yield { text: `limit_mib ${limit.raw}`, bytes: limit.raw * 1024 ** 2, place: tree.placeOf(limit) };
  }
}

// rules/resources/cpu-limit.ts
var cpu_limit_default = rule({
  id: "cpu-limit",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "CPU limit throttles the agent",
  why: `A container that reaches its CPU limit is throttled for the rest of each 100 ms period. An agent needs most CPU when its node is
    busy: metrics go missing, logs are late and probes time out. A request without a limit still guarantees its share.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run",
    "https://github.com/kubernetes-monitoring/kubernetes-mixin/issues/108"
  ],
  options: {
    minimum: { type: "quantity", default: "200m", description: "smallest CPU limit that is not reported" },
    warnBelow: { type: "quantity", default: "100m", description: "CPU limit below which the finding is a warning" }
  },
  *check({ container, kind }, { minimum, warnBelow }) {
    if (kind === "init") return;
    const field = container.at("resources", "limits").at("cpu");
    const limit = quantityOf(field.value);
    if (!limit || limit.cmp(minimum) >= 0) return;
    yield problem(
      field,
      `a CPU limit of ${String(field.value)} throttles the agent when its node is busy; keep the request and remove the limit, or allow ${minimum.toString()} or more`,
      {
        severity: limit.cmp(warnBelow) < 0 ? "warning" : "info",
        fix: remove(field, "unsafe")
      }
    );
  }
});

// rules/resources/go-memory-limit.ts
var BYTES = /^\d+(?:[KMGT]i)?B$|^\d+$/;
var POWERS = "KMGT";
var go_memory_limit_default = rule({
  id: "go-memory-limit",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Memory limit of the program is invalid, or above that of its container",
  why: `Go reads GOMEMLIMIT with units of its own: B, KiB, MiB, GiB and TiB. It ends the program at its start where it cannot read the value, so the container restarts on every node.
    A value above the memory limit of the container, or such a limit of the OpenTelemetry Collector, never takes effect: the kernel kills the container first.`,
  references: ["https://pkg.go.dev/runtime#hdr-Environment_Variables", "https://pkg.go.dev/runtime/debug#SetMemoryLimit"],
  *check({ container, pod, daemonSet, objects }) {
    yield* limiterProblems(container, { pod, daemonSet, objects });
    for (const variable of container.at("env").items()) {
      const place = variable.at("value");
      const value = place.value;
      if (variable.value?.name !== "GOMEMLIMIT" || !value || value === "off" || value.includes("$")) continue;
      if (!BYTES.test(value)) {
        const mended = /^\d+[KMGT]i$/.test(value) ? `${value}B` : void 0;
        yield problem(
          place,
          `invalid size "${value}": Go cannot read it and ends the program at its start; write ${mended ?? "a whole number with the unit KiB, MiB, GiB or TiB"}`,
          { fix: mended === void 0 ? void 0 : set(place, mended, "safe") }
        );
        continue;
      }
      const limit = container.at("resources", "limits").at("memory");
      const most = bytesOf(limit.value);
      if (most === 0 || goBytes(value) <= most) continue;
      yield problem(
        place,
        `${value} is above the memory limit of ${String(limit.value)}: the kernel kills the container before Go frees memory; set it below the limit`,
        { severity: "warning", related: [{ place: limit, message: "the limit" }] }
      );
    }
  }
});
function* limiterProblems(container, about) {
  const limit = container.at("resources", "limits").at("memory");
  const most = bytesOf(limit.value);
  if (most === 0) return;
  for (const file of mountedFiles(container, about)) {
    const tree = file.text.includes("memory_limiter") ? configTree(file) : void 0;
    for (const [name, limiter] of tree?.root.resolve(["processors"]).entries() ?? []) {
      const place = limiter.resolve(["limit_mib"]);
      if (name.split("/")[0] !== "memory_limiter" || typeof place.raw !== "number" || place.raw * 1024 ** 2 <= most) continue;
      yield problem(
        tree.placeOf(place),
        `limit_mib ${place.raw} of ${name} is above the memory limit of ${String(limit.value)}: the kernel kills the container before the collector refuses data; set it below the limit`,
        { severity: "warning", related: [{ place: limit, message: "the limit" }] }
      );
    }
  }
}
function goBytes(value) {
  const [, digits = "", unit = ""] = /^(\d+)([KMGT]?)/.exec(value) ?? [];
  return Number(digits) * 1024 ** (unit === "" ? 0 : POWERS.indexOf(unit) + 1);
}
function bytesOf(value) {
  return typeof value === "string" || typeof value === "number" ? quantityOf(String(value))?.asApproximateFloat() ?? 0 : 0;
}

// rules/resources/incomplete-requests.ts
var requesting = remembered(
  (pod) => containersOf(pod).filter(hasComputeResources).map(({ name = "" }) => name)
);
var ZERO = /^0+(?:\.0*)?[A-Za-z]*$/;
var incomplete_requests_default = rule({
  id: "incomplete-requests",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Container without a cpu or memory request",
  why: `What a container does not request is not reserved for it: without a cpu request it gets the smallest share of a busy node, without one for memory it is among the first to be evicted. Where there is
    only a limit, the whole limit is reserved on every node.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check({ container, kind, pod }) {
    const { limits = {}, requests = {} } = container.value?.resources ?? {};
    if (kind === "init" || pod.value?.resources || !container.value) return;
    if (!hasComputeResources(container.value)) {
      const others = requesting(pod.value ?? {});
      if (others.length === 0 || /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/.test(container.value.image ?? "") || hasMistakenResource(container, ["limits", "requests"], ["cpu", "memory"]))
        return;
      yield problem(
        container.at("resources"),
        `container ${container.value.name ?? ""} requests no cpu and no memory, unlike ${some(others)}; set requests`
      );
      return;
    }
    for (const name of ["cpu", "memory"]) {
      const isSet2 = requests[name] !== void 0 && !ZERO.test(requests[name]);
      if (isSet2 || hasMistakenResource(container, ["limits", "requests"], [name])) continue;
      const place = container.at("resources", "requests");
      const limit = limits[name];
      const outcome2 = limit !== void 0 && requests[name] === void 0 ? `so its limit of ${limit} is reserved on every node` : name === "cpu" ? "so it gets the smallest share of a busy node" : "so it is among the first to be evicted";
      yield problem(
        place.exists ? place : container.at("resources"),
        `container ${container.value.name ?? ""} requests no ${name}, ${outcome2}; set requests.${name}`
      );
    }
  }
});

// rules/resources/init-request-peak.ts
var init_request_peak_default = rule({
  id: "init-request-peak",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Init container raises the resource request of the pod",
  why: `For its whole life a pod requests the larger of two values: the largest request of its init containers, and the sum of its main
    containers. A large request of an init container reserves that much of every node, although it is used for some seconds.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers"],
  options: {
    factor: { type: "number", default: 2, minimum: 1, description: "how many times the request of the running containers is reported" }
  },
  *check({ pod }, { factor }) {
    if (pod.value?.resources?.requests) return;
    for (const resource of ["cpu", "memory"]) {
      let running = Quantity.zero;
      for (const container of runningContainers(pod)) running = running.add(requestOf(container, resource) ?? Quantity.zero);
      if (running.sign() === 0) continue;
      for (const container of pod.at("initContainers").items()) {
        if (container.value && isSidecar(container.value)) continue;
        const peak = requestOf(container, resource);
        if (!peak || peak.asApproximateFloat() < factor * running.asApproximateFloat()) continue;
        const list = container.at("resources", container.value?.resources?.requests?.[resource] === void 0 ? "limits" : "requests");
        yield problem(
          list.at(resource),
          `this init container raises the request of the pod to ${peak.toString()} of ${resource} for as long as the pod runs, though its main containers need ${running.toString()}; lower it`
        );
      }
    }
  }
});
function requestOf(container, resource) {
  const { requests, limits } = container.value?.resources ?? {};
  return quantityOf(requests?.[resource] ?? limits?.[resource]);
}

// rules/resources/limit-below-request.ts
var limit_below_request_default = rule({
  id: "limit-below-request",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Resource request exceeds its limit",
  why: `A container cannot be guaranteed more than it may use, so the API server rejects the DaemonSet. Often the request was raised and
    the limit, in another values file, was not.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const request = daemonSet.resolve(rejection.at.steps());
    const [resource] = rejection.at.steps().slice(-1);
    const limit = daemonSet.resolve([...rejection.at.steps().slice(0, -2), "limits", String(resource)]);
    const bytes2 = resource === "cpu" ? void 0 : milliBytes(limit);
    if (bytes2 === void 0) yield present(subject, { related: limit.exists ? [{ place: limit, message: "the limit" }] : [] });
    else {
      yield problem(limit, `the limit ${bytes2}m is less than a byte and below the request, because m means a thousandth; use ${bytes2}Mi`, {
        related: [{ place: request, message: "the request" }],
        fix: set(limit, `${bytes2}Mi`, "unsafe")
      });
    }
  }
});
function milliBytes({ value }) {
  return /^(\d+)m$/.exec(String(value))?.[1];
}

// rules/resources/limit-range-forbids.ts
var limit_range_forbids_default = rule({
  id: "limit-range-forbids",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A LimitRange of the namespace forbids the pods",
  why: `The API server accepts the DaemonSet and rejects each of its pods: a container asks for more than the max of the LimitRange, or for less than its min, or
    its limit is more times its request than maxLimitRequestRatio. The DaemonSet stays at 0 pods.`,
  references: ["https://kubernetes.io/docs/concepts/policy/limit-range/"],
  *check({ container, daemonSet, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {};
    if (namespace === void 0) return;
    for (const { object, field } of objectsOf("LimitRange", objects, namespace)) {
      for (const item of field.at("spec", "limits").items()) {
        if (item.value?.type !== "Container") continue;
        for (const [bound, isBroken] of [
          ["max", (amount2, limit) => amount2 > limit],
          ["min", (amount2, limit) => amount2 < limit]
        ]) {
          for (const [name, limit] of item.at(bound).entries()) {
            const amount2 = amountOf(container.at("resources"), name, bound);
            const [asked2, allowed] = [quantityOf(amount2?.value), quantityOf(limit.value)];
            if (!amount2 || !asked2 || !allowed || !isBroken(asked2.asApproximateFloat(), allowed.asApproximateFloat())) continue;
            const change = bound === "max" ? "lower it, or raise the max" : "raise it, or lower the min";
            const side = bound === "max" ? "above" : "below";
            yield problem(
              amount2,
              `${name} of ${String(amount2.raw)} is ${side} the ${bound} ${String(limit.raw)} of LimitRange "${object.name}", so the API server rejects every pod; ${change}`,
              {
                related: [{ place: limit, message: `the ${bound}` }],
                hazard: "deadlock"
              }
            );
          }
        }
        for (const [name, most] of item.at("maxLimitRequestRatio").entries()) {
          const [limit, request] = ["limits", "requests"].map((list) => container.at("resources").resolve([list, name]));
          const [more, less, ratio] = [limit.raw, request.raw, most.raw].map(quantityOf);
          if (!more || !less || !ratio || less.sign() <= 0) continue;
          if (more.asApproximateFloat() <= less.asApproximateFloat() * ratio.asApproximateFloat()) continue;
          yield problem(
            limit,
            `${name} limit ${String(limit.raw)} is more than ${String(most.raw)} times the request ${String(request.raw)}, the most that LimitRange "${object.name}" allows, so the API server rejects every pod; lower the limit, or raise the request`,
            { related: [{ place: most, message: "the maxLimitRequestRatio" }], hazard: "deadlock" }
          );
        }
      }
    }
  }
});
function amountOf(resources, name, bound) {
  const lists = bound === "max" ? ["limits", "requests"] : ["requests", "limits"];
  return lists.map((list) => resources.resolve([list, name])).find(({ exists }) => exists);
}

// rules/resources/low-memory-limit.ts
var low_memory_limit_default = rule({
  id: "low-memory-limit",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Memory limit is too low for busy nodes",
  why: `The memory that an agent needs grows with the logs, pods and traffic of its node. With a small limit for all nodes it is killed
    on the busiest ones only, again and again, and loses what it has buffered.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    "https://github.com/fluent/fluent-bit/issues/4609"
  ],
  options: {
    minimum: { type: "quantity", default: "64Mi", description: "smallest memory limit that is not reported where it equals the request" },
    logAgents: {
      type: "quantity",
      default: "100Mi",
      description: "smallest memory limit of a log agent that is not reported; twice as much where it equals the request"
    }
  },
  *check({ pod, role }, { minimum, logAgents }) {
    const isLog = role.is("log");
    for (const container of pod.at("containers").items()) {
      const field = container.at("resources", "limits").at("memory");
      const limit = quantityOf(field.value);
      if (!limit) continue;
      const request = quantityOf(container.value?.resources?.requests?.["memory"]);
      if (request !== void 0 && request.cmp(limit) > 0) continue;
      const hasRoom = request !== void 0 && request.cmp(limit) < 0;
      if (isLog) {
        const isSmall = limit.cmp(logAgents) < 0;
        if (!isSmall && (request === void 0 || hasRoom || limit.asApproximateFloat() >= 2 * logAgents.asApproximateFloat())) continue;
      } else if (hasRoom || limit.cmp(minimum) >= 0) continue;
      const message3 = isLog && limit.cmp(logAgents) < 0 ? `a memory limit of ${String(field.value)} is low for a log agent, which is killed on the busiest nodes and loses its buffer; allow ${logAgents.toString()} or more` : `the memory limit ${String(field.value)} equals the request, so nothing is left on nodes that are larger or busier than others, and the agent is killed there; raise the limit`;
      yield problem(field, message3, {
        related: isLog && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : []
      });
    }
  }
});

// rules/resources/memory-volume-exceeds-limit.ts
var memory_volume_exceeds_limit_default = rule({
  id: "memory-volume-exceeds-limit",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Memory volume is larger than the memory limit",
  why: `What is written to an emptyDir with medium Memory counts as memory of the container that writes it. A volume that may hold more than the container's memory
    limit is never full: the container is killed before.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      const { name, emptyDir } = volume.value ?? {};
      if (emptyDir?.medium !== "Memory" || emptyDir.sizeLimit === void 0) continue;
      const size = bytes(emptyDir.sizeLimit);
      const writers = new Set(mountsOf(pod, name).filter(({ value }) => value?.readOnly !== true));
      const containers = pod.at("containers").items().filter(
        (container) => container.at("volumeMounts").items().some((mount) => writers.has(mount))
      );
      const limits = containers.map((container) => container.at("resources", "limits").at("memory"));
      const [largest] = limits.toSorted((a, b) => bytes(b.value) - bytes(a.value));
      if (!largest || limits.some(({ exists }) => !exists) || size <= bytes(largest.value) || bytes(largest.value) === 0) continue;
      yield problem(
        volume.at("emptyDir", "sizeLimit"),
        `${emptyDir.sizeLimit} of the memory volume count against the memory limit of ${String(largest.value)}: the container is killed before the volume is full; lower sizeLimit or raise the limit`,
        { related: [{ place: largest, message: "the limit" }] }
      );
    }
  }
});
function bytes(value) {
  return typeof value === "string" || typeof value === "number" ? quantityOf(String(value))?.asApproximateFloat() ?? 0 : 0;
}

// rules/resources/milli-bytes.ts
var milli_bytes_default = rule({
  id: "milli-bytes",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Memory quantity in thousandths of a byte",
  why: `The suffix m means a thousandth: 128m of memory is less than one byte, not 128 megabytes. A container with such a limit is
    killed at startup, and such a request reserves nothing.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory"],
  *check(subject) {
    const amount2 = subject.daemonSet.resolve(subject.warning.at.steps());
    const [, number] = /^(\d+)m$/.exec(String(amount2.value)) ?? [];
    yield present(subject, { fix: number === void 0 ? void 0 : set(amount2, `${number}Mi`, "unsafe") });
  }
});

// rules/resources/misspelled-quota-class.ts
var misspelled_quota_class_default = rule({
  id: "misspelled-quota-class",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Misspelled priority class in the scope of a ResourceQuota",
  why: `A ResourceQuota with a scope counts only the pods of the priority classes that it names. The API server accepts a name that no PriorityClass has: the quota
    then counts no pod, and where it is the one that permits a system class, no pod of the DaemonSet is created.`,
  references: ["https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes"],
  *check({ daemonSet, pod, objects }) {
    const own = pod.at("priorityClassName");
    const { value: name } = own;
    if (!name) return;
    for (const { object, field } of objectsOf("ResourceQuota", objects, daemonSet.value?.metadata?.namespace)) {
      for (const requirement of field.at("spec", "scopeSelector", "matchExpressions").items()) {
        const { scopeName, values = [] } = requirement.value ?? {};
        if (scopeName !== "PriorityClass" || values.includes(name)) continue;
        for (const value of requirement.at("values").items()) {
          const written2 = value.value;
          if (!written2 || suggest(written2, [name]) !== name || isSeries(written2, name) || isSystemClass(written2)) continue;
          if (objects.named("PriorityClass", written2).length > 0) continue;
          yield problem(
            value,
            `ResourceQuota ${object.name} counts pods of the priority class ${written2}, and the pods have ${name}: it does not apply to them; did you mean "${name}"?`,
            { related: [{ place: own, message: "the class of the pods" }], fix: set(value, name, "unsafe") }
          );
        }
      }
    }
  }
});

// rules/resources/no-memory-limit.ts
var no_memory_limit_default = rule({
  id: "no-memory-limit",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Container without a memory limit",
  why: `A container without a memory limit can use all memory of its node. In a DaemonSet this happens on every node: one bad release
    puts the whole fleet under memory pressure, and other workloads are evicted.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    "https://github.com/openshift/enhancements/blob/master/CONVENTIONS.md"
  ],
  *check({ daemonSet, pod, objects, role }) {
    const spec = pod.value;
    if (!spec || spec.resources?.limits?.memory !== void 0 || ![spec, ...spec.containers ?? []].some(hasComputeResources)) return;
    if (objects.having("LimitRange", limiting, [LIMITS], daemonSet.value?.metadata?.namespace).length > 0) return;
    const isCritical = isSystemClass(spec.priorityClassName) || daemonSet.value?.metadata?.namespace?.startsWith("openshift-") === true;
    for (const container of runningContainers(pod)) {
      const { name, image } = container.value ?? {};
      const memory = container.at("resources", "limits", "memory");
      if (memory.exists || (name ?? image) === void 0 || hasMistakenResource(container, ["limits"], ["memory"])) continue;
      yield problem(
        memory,
        `${name ?? "this container"} has no memory limit, so a leak can use all memory of the node; set resources.limits.memory`,
        {
          // A node cannot work without these: some would rather have the leak.
          severity: role.nodeCritical || isCritical ? "info" : "warning"
        }
      );
    }
  }
});
var LIMITS = "fills in memory limits";
function limiting({ field }) {
  const limits = field.value?.spec?.limits ?? [];
  const isFilled = limits.some(({ type, default: limit, max }) => type === "Container" && { ...max, ...limit }["memory"] !== void 0);
  return isFilled ? [LIMITS] : [];
}

// rules/resources/no-requests.ts
var no_requests_default = rule({
  id: "no-requests",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pod without resource requests",
  why: `Without requests the pod has the QoS class BestEffort and the smallest share of CPU, and autoscalers do not account for it. Unless it has a
    system priority class, the kubelet evicts it first under memory pressure, the controller recreates it on the same node, and the cycle repeats.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/", "https://github.com/kubernetes/kubernetes/issues/65240"],
  *check({ daemonSet, pod, objects, role }) {
    const spec = pod.effective;
    if (!spec?.containers?.length || hasComputeResources(spec)) return;
    if (containersOf(spec).some(hasComputeResources)) return;
    const namespace = daemonSet.value?.metadata?.namespace;
    if (objects.having("LimitRange", filling, [FILLS], namespace).length > 0) return;
    const containers = pod.at("containers").items();
    const [first] = containers;
    if (!first || containers.some((container) => hasMistakenResource(container, ["requests", "limits"], ["cpu", "memory"]))) return;
    const who = role.nodeCritical ? `this ${role.title} (${role.reason})` : "the pod";
    const isCritical = isSystemClass(spec.priorityClassName);
    const consequence2 = isCritical ? `${who} gets the smallest share of CPU on a busy node, and autoscalers ignore its cost` : `${who} has QoS class BestEffort and is evicted first`;
    yield problem(first.at("resources"), `no container requests cpu or memory, so ${consequence2}; set requests`, {
      related: containers.slice(1),
      // What only waits uses next to nothing: its work is done.
      severity: isCritical || spec.containers.every(onlyWaits) ? "info" : "warning"
    });
  }
});
var FILLS = "fills in requests";
function filling({ field }) {
  return fillsIn(field.value) ? [FILLS] : [];
}
function fillsIn(limitRange) {
  return (limitRange?.spec?.limits ?? []).some(({ type, defaultRequest, default: limit }) => {
    const filled = { ...limit, ...defaultRequest };
    return type === "Container" && (filled["cpu"] !== void 0 || filled["memory"] !== void 0);
  });
}

// rules/resources/quota-forbids.ts
var quota_forbids_default = rule({
  id: "quota-forbids",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A ResourceQuota of the namespace forbids the pods",
  why: `Where a quota limits requests or limits of cpu or memory, each container must name its own, and the API server refuses a pod that does not: the DaemonSet stays at 0 pods. A quota
    that is smaller than one pod refuses every one.`,
  references: ["https://kubernetes.io/docs/concepts/policy/resource-quotas/"],
  *check({ daemonSet, pod, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {};
    if (namespace === void 0) return;
    const ranges = objectsOf("LimitRange", objects, namespace);
    const filled = { requests: filledIn(ranges, "requests"), limits: filledIn(ranges, "limits") };
    for (const quota of objectsOf("ResourceQuota", objects, namespace)) {
      if (!concerns2(quota, pod.value?.priorityClassName)) continue;
      for (const [name, hard] of quota.field.at("spec", "hard").entries()) {
        const related = [{ place: hard, message: `the quota ${quota.object.name}` }];
        if (name === "count/daemonsets.apps") {
          if (quantityOf(hard.value)?.sign() === 0)
            yield problem(
              hard,
              `ResourceQuota ${quota.object.name} allows 0 DaemonSets in namespace ${namespace}, so the API server rejects this one; raise it`,
              {
                related: [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet" }]
              }
            );
          continue;
        }
        if (name === "pods" || name === "count/pods") {
          if (quantityOf(hard.value)?.sign() === 0)
            yield problem(
              hard,
              `ResourceQuota ${quota.object.name} allows 0 pods in namespace ${namespace}, so no pod of the DaemonSet is created; raise it`,
              { hazard: "deadlock" }
            );
          continue;
        }
        const [list, resource] = name.startsWith("limits.") ? ["limits", name.slice(7)] : ["requests", name.replace(/^requests\./, "")];
        if (resource !== "cpu" && resource !== "memory" || pod.value?.resources) continue;
        for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
          if (filled[list].has(resource)) break;
          const { limits, requests } = container.value?.resources ?? {};
          const given = list === "limits" ? limits?.[resource] : requests?.[resource] ?? limits?.[resource];
          if (given !== void 0 || hasMistakenResource(container, ["limits", "requests"], [resource])) continue;
          const place = container.at("resources", list);
          yield problem(
            place.exists ? place : container.at("resources").exists ? container.at("resources") : container,
            `container ${container.value?.name ?? ""} sets no ${list}.${resource}, which ResourceQuota ${quota.object.name} requires: no pod is created`,
            { related, hazard: "deadlock" }
          );
        }
        const total = containersOf(pod.value).length === 0 ? 0 : sumOf(pod.value?.containers ?? [], list, resource);
        const allowed = quantityOf(hard.value)?.asApproximateFloat();
        if (allowed !== void 0 && total > allowed) {
          yield problem(
            pod.at("containers"),
            `one pod has ${list}.${resource} above the ${String(hard.raw)} of ResourceQuota ${quota.object.name}: no pod is created`,
            { related, hazard: "deadlock" }
          );
        }
      }
    }
  }
});
function filledIn(ranges, list) {
  const items = ranges.flatMap(({ value }) => value?.spec?.limits ?? []).filter(({ type }) => type === "Container");
  return new Set(
    items.flatMap(
      ({ default: limits, defaultRequest, max, min }) => Object.keys(list === "limits" ? { ...limits, ...max } : { ...limits, ...max, ...defaultRequest, ...min })
    )
  );
}
function sumOf(containers, list, name) {
  return containers.reduce((sum, { resources }) => {
    const given = list === "limits" ? resources?.limits?.[name] : resources?.requests?.[name] ?? resources?.limits?.[name];
    return sum + (quantityOf(given)?.asApproximateFloat() ?? 0);
  }, 0);
}
function concerns2({ field }, priorityClass) {
  const { scopes = [], scopeSelector } = field.value?.spec ?? {};
  if (scopes.length > 0) return false;
  if (scopeSelector === void 0) return true;
  const isOfClass = scopeSelector.matchExpressions?.every(
    ({ scopeName, operator, values }) => scopeName === "PriorityClass" && operator === "In" && priorityClass !== void 0 && values?.includes(priorityClass)
  );
  return isOfClass ?? false;
}

// rules/resources/unlikely-quantity.ts
var MEBIBYTE = 2 ** 20;
var TEBIBYTE = 2 ** 40;
var MOST_CORES = 32;
var NAMES3 = { cpu: "a CPU", memory: "a memory", "ephemeral-storage": "an ephemeral-storage" };
var LEAST_CORES = 999e-6;
var unlikely_quantity_default = rule({
  id: "unlikely-quantity",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Unlikely amount of CPU or memory",
  why: `A number without a unit means cores of CPU or bytes of memory, and m a thousandth of one. A pod that requests 100 cores stays Pending
    on most nodes; with a memory limit of 512 bytes no container starts.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-units-in-kubernetes"],
  *check({ pod }) {
    const holders = [
      ...pod.at("containers").items(),
      ...pod.at("initContainers").items()
    ];
    for (const holder of holders) {
      for (const list of ["requests", "limits"]) {
        for (const [name, amount2] of holder.at("resources", list).entries()) yield* unlikely(name, amount2, list);
      }
    }
    for (const volume of pod.at("volumes").items()) yield* unlikely("memory", volume.at("emptyDir", "sizeLimit"), "sizeLimit");
  }
});
function* unlikely(name, amount2, list) {
  const text2 = textOf4(amount2.value);
  const number = quantityOf(text2)?.asApproximateFloat() ?? 0;
  if (number <= 0) return;
  const subject = list === "sizeLimit" ? `a sizeLimit of ${text2}` : `${NAMES3[name] ?? name} ${list.slice(0, -1)} of ${text2}`;
  if (name === "cpu" && number > MOST_CORES) {
    const outcome2 = list === "requests" ? "more than most nodes have, so the pods there stay Pending" : "which limits nothing on most nodes";
    const meant2 = /^\d+$/.test(text2) ? `${text2}m` : text2.endsWith("M") ? `${text2.slice(0, -1)}m` : void 0;
    yield problem(amount2, `${subject} is ${round(number)} cores, ${outcome2}; ${meant2 ? `did you mean ${meant2}?` : "check the unit"}`, {
      fix: meant2 === void 0 ? void 0 : set(amount2, meant2, "unsafe")
    });
  }
  if (name === "cpu" && number < LEAST_CORES) {
    yield problem(amount2, `${subject} is less than 1m, the smallest amount, to which it is rounded up; correct the unit`);
  }
  if (name !== "memory" && name !== "ephemeral-storage") return;
  if (number < MEBIBYTE && (list === "sizeLimit" || !text2.endsWith("m"))) {
    const meant2 = /^\d+[kKm]?i?$/.test(text2) ? `${Number.parseInt(text2, 10)}Mi` : void 0;
    const size = /^\d+$/.test(text2) ? `${text2} ${text2 === "1" ? "byte" : "bytes"}` : "less than a mebibyte";
    yield problem(amount2, `${subject} is ${size}, too little for an agent; ${meant2 ? `did you mean ${meant2}?` : "correct the unit"}`, {
      fix: meant2 === void 0 ? void 0 : set(amount2, meant2, "unsafe")
    });
  }
  if (name === "memory" && list === "requests" && number >= TEBIBYTE) {
    yield problem(amount2, `${subject} is more than most nodes have, so the pods there stay Pending; check the unit`);
  }
}
function textOf4(value) {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
function round(number) {
  return number >= 1e3 ? number.toLocaleString("en-US", { maximumFractionDigits: 0 }) : String(number);
}

// rules/resources/vpa-finds-nothing.ts
var INJECTED = /proxy|vault|istio|linkerd|envoy|init/;
var vpa_finds_nothing_default = rule({
  id: "vpa-finds-nothing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "VerticalPodAutoscaler names a DaemonSet or a container that does not exist",
  why: `A VerticalPodAutoscaler finds its pods through the name of its target, and its limits for a container through the name of the container. Misspelled, it recommends nothing, or sets
    requests without the limits that were meant.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/"],
  *check({ daemonSet, pod, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {};
    if (name === void 0) return;
    for (const { object, field } of objectsInFolder("VerticalPodAutoscaler", daemonSet, objects, namespace)) {
      const target = field.resolve(["spec", "targetRef"]);
      const place = target.resolve(["name"]);
      const { raw: wanted } = place;
      if (target.resolve(["kind"]).raw !== "DaemonSet" || typeof wanted !== "string") continue;
      if (wanted !== name) {
        if (!isSlip(wanted, name) || objects.named("DaemonSet", wanted, namespace).length > 0) continue;
        yield problem(
          place,
          `the files have no DaemonSet ${wanted}: VerticalPodAutoscaler ${object.name} finds no pods; did you mean "${name}"?`,
          {
            related: [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet" }],
            fix: set(place, name, "unsafe")
          }
        );
        continue;
      }
      const names7 = containersOf(pod.value).flatMap(({ name: each }) => each ?? []);
      const policies = field.resolve(["spec", "resourcePolicy", "containerPolicies"]).items();
      for (const policy of policies) {
        const container = policy.resolve(["containerName"]);
        const { raw } = container;
        if (typeof raw !== "string" || raw === "*" || names7.includes(raw) || isFilledInLater(raw)) continue;
        const [only] = names7;
        const slip2 = suggest(raw, names7);
        const near = slip2 !== void 0 && isSlip(raw, slip2) ? slip2 : only !== void 0 && names7.length + policies.length === 2 ? only : void 0;
        if (policy.resolve(["mode"]).raw === "Off" && slip2 === void 0) continue;
        if (INJECTED.test(raw) || near === void 0 && (names7.length === 0 || objects.all("Kustomization").length > 0)) continue;
        const hint = near === void 0 ? `they have ${names7.slice(0, 4).join(", ")}` : `did you mean "${near}"?`;
        yield problem(container, `the pods have no container ${raw}, so this policy applies to none; ${hint}`, {
          related: [pod.at("containers")],
          fix: near === void 0 ? void 0 : set(container, near, "unsafe"),
          severity: near === void 0 ? "info" : "warning"
        });
      }
    }
  }
});

// rules/resources/vpa-wrong-kind.ts
var KINDS5 = /* @__PURE__ */ new Set(["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "Job"]);
var vpa_wrong_kind_default = rule({
  id: "vpa-wrong-kind",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "VerticalPodAutoscaler targets another kind with the name of the DaemonSet",
  why: `A VerticalPodAutoscaler finds its pods through its target. With the name of a DaemonSet and the kind of another workload it finds none: it recommends nothing and changes no
    request.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/"],
  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {};
    if (name === void 0) return;
    for (const { object, field } of objects.having("VerticalPodAutoscaler", targetOf, [name], namespace)) {
      const kind = field.at("spec", "targetRef", "kind");
      const { value = "" } = kind;
      if (!KINDS5.has(value) || objects.named(value, name, namespace).length > 0) continue;
      yield problem(
        kind,
        `the files have no ${value} ${name}, but a DaemonSet: VerticalPodAutoscaler ${object.name} finds no pods; write DaemonSet`,
        {
          related: [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet" }],
          fix: set(kind, "DaemonSet", "unsafe")
        }
      );
    }
  }
});
function targetOf({ field }) {
  const { name } = field.value?.spec?.targetRef ?? {};
  return name === void 0 ? [] : [name];
}

// rules/rollout/all-at-once.ts
var all_at_once_default = rule({
  id: "all-at-once",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Rolling update replaces all pods at once",
  why: `With maxUnavailable 100% the controller deletes all old pods at once: a release that does not start reaches every node before
    anybody notices, and no node has the agent until the new pods are ready.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/storageos/cluster-operator/issues/37"
  ],
  options: {
    percent: {
      type: "integer",
      default: 100,
      minimum: 11,
      maximum: 100,
      description: "smallest maxUnavailable, in percent, that is reported"
    },
    nodes: {
      type: "integer",
      default: 1e3,
      minimum: 11,
      description: "smallest number of pods as maxUnavailable that counts as all of them"
    }
  },
  *check({ daemonSet, pod, role }, { percent, nodes }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const field = strategy.at("rollingUpdate", "maxUnavailable");
    const { value } = field;
    const isMany = typeof value === "number" && value >= nodes;
    const share2 = isMany ? "100" : /^(\d+)%$/.exec(String(value))?.[1];
    if (share2 === void 0 || Number(share2) < percent || strategy.effective?.type !== "RollingUpdate" || role.is("puller")) return;
    const isAll = Number(share2) >= 100;
    const who = `${isAll ? "no node has" : `${share2}% of the nodes lack`} ${role.nodeCritical ? `${isAll ? "its" : "their"} ${role.title}` : "the agent"}`;
    yield problem(
      field,
      `maxUnavailable ${value}${isMany ? " exceeds most clusters and" : ""} replaces ${isAll ? "all" : `${share2}% of the`} pods at once: ${who} until the new pods are ready; use 10%`,
      {
        // What only waits for somebody to enter it is missed by nobody.
        severity: role.nodeCritical ? "error" : pod.value?.containers?.every(onlyWaits) ? "info" : "warning",
        related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
        fix: set(field, "10%", "unsafe")
      }
    );
  }
});

// rules/rollout/bad-percent.ts
var bad_percent_default = rule({
  id: "bad-percent",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Value must be a percentage between 0% and 100%",
  why: `maxUnavailable and maxSurge take a number of nodes (1) or a percentage of them (10%). A quoted number is a string, and a string
    must be a percentage: the API server rejects anything else.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/#DaemonSetSpec"],
  *check(subject) {
    yield present(subject, { fix: correct6(subject.daemonSet.resolve(subject.rejection.at.steps())) });
  }
});
function correct6(field) {
  const { value } = field;
  if (typeof value !== "string") return void 0;
  const [, digits = "", sign = ""] = /^\+?(\d{1,9})\s*(%?)$/.exec(value.trim()) ?? [];
  if (digits === "") return void 0;
  const number = Number(digits);
  if (sign === "") return set(field, number, "safe");
  return number > 100 ? set(field, "100%", "unsafe") : set(field, `${number}%`, "safe");
}

// rules/rollout/hpa-on-daemonset.ts
var hpa_on_daemonset_default = rule({
  id: "hpa-on-daemonset",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "HorizontalPodAutoscaler targets a DaemonSet",
  why: `A DaemonSet has one pod per node and no scale subresource, so the autoscaler reports FailedGetScale forever; a ScaledObject of KEDA makes such an autoscaler. A
    VerticalPodAutoscaler can adjust the requests of its pods.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/"],
  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {};
    if (name === void 0) return;
    const others = objects.having("ScaledObject", targetOf2, [name], namespace);
    for (const { object, field } of [...objects.having("HorizontalPodAutoscaler", targetOf2, [name], namespace), ...others]) {
      const target = field.resolve(["spec", "scaleTargetRef"]);
      const kind = target.resolve(["kind"]);
      if (kind.raw !== "DaemonSet") continue;
      yield problem(
        kind,
        `${object.kind} ${object.name} cannot scale DaemonSet ${name}, which has no scale subresource; remove it, or use a VerticalPodAutoscaler`,
        { related: [{ place: daemonSet.at("metadata", "name"), message: "its target" }] }
      );
    }
  }
});
function targetOf2({ field }) {
  const name = field.resolve(["spec", "scaleTargetRef", "name"]).raw;
  return typeof name === "string" ? [name] : [];
}

// rules/rollout/ignored-rolling-update.ts
var ignored_rolling_update_default = rule({
  id: "ignored-rolling-update",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "rollingUpdate has no effect with OnDelete",
  why: `With type OnDelete the controller does not read rollingUpdate: nothing is updated until somebody deletes the pods, whatever
    limits are set.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check({ daemonSet }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const field = strategy.at("rollingUpdate");
    if (strategy.at("type").value !== "OnDelete" || !field.exists) return;
    yield problem(field.key, "rollingUpdate has no effect with type OnDelete; remove it, or use type RollingUpdate", {
      related: [strategy.at("type")],
      fix: remove(field, "safe")
    });
  }
});

// rules/rollout/long-grace-period.ts
var long_grace_period_default = rule({
  id: "long-grace-period",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Long grace period slows the rollout",
  why: `A pod has its whole grace period to stop, and a rolling update waits for it: with one node at a time, 600 s are 17 h for 100 nodes.
    Nodes that are drained or shut down wait as long.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
    "https://github.com/aws/karpenter-provider-aws/issues/5858"
  ],
  options: {
    seconds: { type: "integer", default: 300, minimum: 1, description: "shortest grace period that is reported" }
  },
  *check({ daemonSet, pod, nodes }, { seconds: long }) {
    const strategy = daemonSet.effective?.spec?.updateStrategy;
    const field = pod.at("terminationGracePeriodSeconds");
    const seconds = field.value ?? 0;
    if (seconds < long || strategy?.type === "OnDelete" || allowsSurge(strategy)) return;
    const limit = strategy?.rollingUpdate?.maxUnavailable;
    if (typeof limit === "string" || (limit ?? 1) > 1) {
      if (seconds >= 1800)
        yield problem(field, `each old pod may take ${seconds} s to stop, and each step of a rollout or drain waits for it; shorten it`, {
          severity: "info"
        });
      return;
    }
    const count2 = nodes?.desired ?? 100;
    const hours = Math.round(seconds * count2 / 360) / 10;
    yield problem(
      field,
      `each old pod may take ${seconds} s to stop, one node at a time, which is up to ${hours} h for ${count2} nodes; shorten it, or raise maxUnavailable`,
      { severity: nodes && hours > 2 ? "warning" : "info" }
    );
  }
});

// rules/rollout/long-min-ready.ts
var long_min_ready_default = rule({
  id: "long-min-ready",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Long minReadySeconds slows the rollout",
  why: `A pod that replaces another one must be ready for minReadySeconds before it counts as available, and only then is the next one replaced: with one node at a time, 600 s are 17 h
    for 100 nodes.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"],
  options: {
    seconds: { type: "integer", default: 300, minimum: 1, description: "smallest minReadySeconds that is reported" }
  },
  *check({ daemonSet }, { seconds: long }) {
    const strategy = daemonSet.effective?.spec?.updateStrategy;
    const field = daemonSet.at("spec", "minReadySeconds");
    const seconds = field.value ?? 0;
    if (seconds < long || strategy?.type === "OnDelete") return;
    const { maxUnavailable, maxSurge } = strategy?.rollingUpdate ?? {};
    const limits = [maxUnavailable, maxSurge].filter((limit) => limit !== void 0 && limit !== 0 && limit !== "0%");
    const hours = Math.round(seconds * 100 / 360) / 10;
    yield problem(
      field,
      limits.every((limit) => limit === 1) ? `each new pod must be ready for ${seconds} s, one node at a time, which is ${hours} h for 100 nodes; lower it, or raise maxUnavailable` : `each new pod must be ready for ${seconds} s, and each step of a rollout waits for it; lower it`
    );
  }
});

// rules/rollout/no-budget.ts
var no_budget_default = rule({
  id: "no-budget",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "maxSurge and maxUnavailable are both 0",
  why: `With maxUnavailable 0 an old pod stays until its replacement is available, which requires maxSurge. With both at 0, or 0%, an
    update could never start, so the API server rejects the DaemonSet.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"],
  *check(subject) {
    const rolling = subject.daemonSet.at("spec", "updateStrategy", "rollingUpdate");
    const surge = rolling.at("maxSurge");
    yield present(subject, {
      related: surge.exists ? [surge] : [],
      fix: set(rolling.at("maxUnavailable"), 1, "unsafe", "replace one pod at a time: maxUnavailable 1")
    });
  }
});

// rules/rollout/no-readiness-gate.ts
var no_readiness_gate_default = rule({
  id: "no-readiness-gate",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Missing readiness probe",
  why: `A container without a readiness probe is ready as soon as it runs, so the controller continues with the next node at once. A
    release that starts but does not work reaches every node.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"
  ],
  options: {
    minReadySeconds: { type: "integer", default: 30, minimum: 1, description: "minReadySeconds from which the finding is an info" }
  },
  *check({ daemonSet, pod, role }, { minReadySeconds: enough }) {
    const spec = pod.value;
    if (!spec?.containers?.length || role.is("puller")) return;
    if (daemonSet.effective?.spec?.updateStrategy?.type === "OnDelete") return;
    const running = runningContainers(pod);
    if (running.some((container) => container.at("readinessProbe").exists || isMistaken(container, "readinessProbe"))) return;
    const first = running.find(({ value }) => !/(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/.test(value?.image ?? ""));
    if (!first) return;
    const seconds = daemonSet.value?.spec?.minReadySeconds ?? 0;
    yield problem(
      first.at("readinessProbe"),
      "readinessProbe is missing, so the rollout goes on as soon as a container runs, even if it does not work; add one, or set minReadySeconds",
      {
        severity: seconds >= enough ? "info" : "warning"
      }
    );
  }
});

// rules/rollout/no-rollback.ts
var no_rollback_default = rule({
  id: "no-rollback",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "revisionHistoryLimit is 0",
  why: `With revisionHistoryLimit 0 the controller deletes every ControllerRevision that no pod runs. kubectl rollout undo finds nothing,
    and a bad release can only be replaced by applying the old manifest, if somebody has it.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/"],
  *check({ daemonSet }) {
    const field = daemonSet.at("spec", "revisionHistoryLimit");
    if (field.value !== 0) return;
    yield problem(field, "revisionHistoryLimit 0 keeps no old revision, so kubectl rollout undo fails; remove it to keep 10", {
      fix: remove(field, "safe")
    });
  }
});

// rules/rollout/on-delete.ts
var on_delete_default = rule({
  id: "on-delete",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "OnDelete updates no pod until the pod is deleted",
  why: `kubectl apply succeeds and nothing rolls out: old pods keep running, and each node gets the new version only when its pod is
    deleted or the node is replaced. The fleet then runs several versions at once.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/", "https://github.com/kubereboot/kured/issues/413"],
  options: {
    upgraders: {
      type: "list",
      default: [
        "nvidia",
        "gpu-operator",
        "mofed",
        "network-operator",
        "rook",
        "longhorn",
        "openstack",
        "openebs",
        "ceph",
        "portworx",
        "nfd",
        "kops"
      ],
      description: "parts of the names of DaemonSets and images whose pods an operator deletes, one node after the other"
    }
  },
  *check({ daemonSet, pod, role }, { upgraders }) {
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (type.value !== "OnDelete" || role.is("device", "puller")) return;
    const names7 = [daemonSet.value?.metadata?.name ?? "", ...(pod.value?.containers ?? []).map(({ image = "" }) => image)];
    if (names7.some((name) => upgraders.some((part) => name.toLowerCase().includes(part.toLowerCase())))) return;
    yield problem(
      type,
      "with OnDelete an update reaches a node only when its pod is deleted; use RollingUpdate, unless an operator deletes the pods"
    );
  }
});

// rules/rollout/pdb-on-daemonset.ts
var pdb_on_daemonset_default = rule({
  id: "pdb-on-daemonset",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "PodDisruptionBudget selects the pods of a DaemonSet",
  why: `A DaemonSet has no scale subresource, from which the disruption controller learns how many pods there should be: with maxUnavailable, or a
    percentage, the budget cannot be computed, and every eviction of the pods is refused. A whole number in minAvailable works for evictions.
    No budget holds back a rolling update or kubectl drain, which do not evict pods of DaemonSets: updateStrategy limits rolling updates.`,
  references: [
    "https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors",
    "https://github.com/kubernetes/kubernetes/issues/106309",
    "https://github.com/kubernetes/kubernetes/issues/89820"
  ],
  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {};
    const agent = name ? `DaemonSet ${name}` : "a DaemonSet";
    for (const { object, field } of objectsSelecting("PodDisruptionBudget", { daemonSet, objects }, namespace)) {
      const { selector, minAvailable, maxUnavailable } = field.value?.spec ?? {};
      const selected = labelSelectorAsSelector(selector);
      if (!selected?.matches(podLabels(daemonSet))) continue;
      if (selector && !selected.requirements?.length) {
        if (object.apiVersion !== "policy/v1") continue;
        yield problem(
          field.at("spec", "selector"),
          `an empty selector selects every pod of the namespace, those of ${agent} included, for which ${maxUnavailable === void 0 ? "a budget limits evictions alone" : "maxUnavailable cannot be computed, so every eviction is refused"}; select the labels of the pods that are meant`,
          { related: [{ place: daemonSet.at("metadata", "name"), message: "the DaemonSet" }] }
        );
        continue;
      }
      const related = [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "the labels of its pods" }];
      if (maxUnavailable !== void 0) {
        yield problem(
          field.at("spec", "maxUnavailable"),
          `maxUnavailable cannot be computed for ${agent}, which has no scale subresource, so every eviction of its pods is refused; use minAvailable with a whole number`,
          { related }
        );
      } else if (typeof minAvailable === "string" && minAvailable.endsWith("%")) {
        yield problem(
          field.at("spec", "minAvailable"),
          `a percentage cannot be computed for ${agent}, which has no scale subresource, so every eviction of its pods is refused; use a whole number`,
          { related }
        );
      } else {
        yield problem(
          field.at("spec", "selector"),
          `the PodDisruptionBudget limits only evictions of ${agent}, not rolling updates; limit those with updateStrategy`,
          { related, severity: "info" }
        );
      }
    }
  }
});

// rules/rollout/surge-anti-affinity.ts
var surge_anti_affinity_default = rule({
  id: "surge-anti-affinity",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "maxSurge deadlocks with a required anti-affinity",
  why: `With maxSurge the new pod must start on the node of the old one. A required anti-affinity to the labels of its own pods forbids
    that: the new pod stays Pending, the old one waits for it, and the rollout never finishes. The API server accepts the manifest.`,
  references: [
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/"
  ],
  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    if (!allowsSurge(strategy.effective)) return;
    const labels = daemonSet.value?.spec?.template?.metadata?.labels ?? {};
    const terms = pod.at("affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution").items();
    const own = terms.find(({ value }) => value?.labelSelector && matchesLabels(value.labelSelector, labels) === true);
    if (!own) return;
    const surge = strategy.at("rollingUpdate", "maxSurge");
    yield problem(
      surge,
      "maxSurge deadlocks the rollout: the required anti-affinity keeps the new pod off the node of the old one; use maxUnavailable",
      {
        hazard: "surge",
        related: [own],
        fix: together(
          "replace one pod at a time: maxSurge 0, maxUnavailable 1",
          set(surge, 0, "unsafe"),
          set(strategy.at("rollingUpdate", "maxUnavailable"), 1, "unsafe")
        )
      }
    );
  }
});

// rules/rollout/surge-exclusive-resource.ts
var EXCLUSIVE = /^\/(?:var\/run|run|var\/lib\/kubelet\/(?:plugins|device-plugins|csi-plugins|plugins_registry))\/.|^\/var\/lib\/kubelet\/device-plugins\/?$/;
var STATE = /^\/var\/lib\/(?!(?:kubelet|docker|containerd|containers|crio|rancher|etcd|rook|cni|calico|dbus|systemd|nfs|dhclient)(?:\/|$))./;
var SHARED2 = /\/(?:docker|containerd|crio|cri-dockerd)(?:\/[^/]*)?(?:\.sock)?$|\/(?:netns|udev|systemd|dbus|log|xtables\.lock|secrets)(?:\/|$)|xtables\.lock$/;
var surge_exclusive_resource_default = rule({
  id: "surge-exclusive-resource",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "maxSurge runs two pods that share an exclusive resource",
  why: `With maxSurge the old and the new pod run on a node at the same time. A socket, lock or database in a directory of the node then
    has two writers, and a device that the old pod holds is not available to the new one.`,
  references: [
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge",
    "https://github.com/kubernetes/kubernetes/issues/124388"
  ],
  options: {
    helpers: {
      type: "list",
      default: ["node-driver-registrar", "driver-registrar", "liveness-probe"],
      description: "names, or ends of names, of sidecars of which two may run on a node"
    }
  },
  *check({ daemonSet, pod }, { helpers }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    if (!allowsSurge(strategy.effective)) return;
    const surge = strategy.at("rollingUpdate", "maxSurge");
    for (const container of runningContainers(pod)) {
      const [device] = extendedResourcesOf(container.value ?? {});
      if (device !== void 0) {
        yield problem(
          surge,
          `with maxSurge the new pod waits for ${device}, which the old pod of the node may hold; use maxUnavailable instead`,
          {
            hazard: "surge",
            related: [container.at("resources")]
          }
        );
        return;
      }
    }
    for (const container of runningContainers(pod)) {
      const shared = exclusiveMount(container, pod);
      if (!shared) continue;
      const name = container.value?.name ?? "";
      yield problem(
        surge,
        `with maxSurge two pods of a node write to ${shared.path} at the same time; use maxUnavailable, unless the agent expects that`,
        {
          related: [shared.place],
          severity: helpers.some((helper) => name === helper || name.endsWith(`-${helper}`)) ? "info" : "warning"
        }
      );
      return;
    }
  }
});
function exclusiveMount(container, pod) {
  const volumes2 = pod.value?.volumes ?? [];
  for (const mount of container.value?.volumeMounts ?? []) {
    if (mount.readOnly === true) continue;
    const index = volumes2.findIndex(({ name }) => name === mount.name);
    const path = volumes2[index]?.hostPath?.path;
    if (path !== void 0 && (EXCLUSIVE.test(path) || STATE.test(path)) && !SHARED2.test(path))
      return { path, place: pod.resolve(["volumes", index, "hostPath", "path"]) };
  }
  return void 0;
}

// rules/rollout/surge-host-port.ts
var surge_host_port_default = rule({
  id: "surge-host-port",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "maxSurge deadlocks with a host port",
  why: `With maxSurge, the new pod must become available on the node before the old one is deleted. Both need the same port of the node,
    so the new pod stays Pending and the rollout never finishes. The API server accepts the manifest.`,
  references: [
    "https://github.com/kubernetes/kubernetes/issues/106417",
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge"
  ],
  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    if (!allowsSurge(strategy.effective)) return;
    const held = heldPorts(pod);
    const [port] = held;
    const surge = strategy.at("rollingUpdate", "maxSurge");
    if (port) {
      const how = port.byHostNetwork ? `port ${port.number} on the host network` : `host port ${port.number}`;
      yield problem(
        surge,
        `maxSurge deadlocks the rollout: the new pod waits for ${how}, which the old pod holds until the new one is available; set maxSurge: 0 and maxUnavailable: 1`,
        {
          hazard: "port",
          related: held.map(({ place }) => place),
          fix: together(
            "replace one pod at a time: maxSurge 0, maxUnavailable 1",
            set(surge, 0, "unsafe"),
            set(strategy.at("rollingUpdate", "maxUnavailable"), 1, "unsafe")
          )
        }
      );
    } else if (pod.effective?.hostNetwork === true) {
      yield problem(surge, "maxSurge may deadlock the rollout: on the host network the old and the new pod of a node bind the same ports", {
        severity: "warning",
        related: [pod.at("hostNetwork")]
      });
    }
  }
});

// rules/rollout/surge-with-unavailable.ts
var surge_with_unavailable_default = rule({
  id: "surge-with-unavailable",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "maxSurge and maxUnavailable are both set",
  why: `On each node the new pod starts either before the old one is deleted (maxSurge) or after it (maxUnavailable). Unlike a
    Deployment, a DaemonSet accepts exactly one of the two. maxUnavailable defaults to 1, so setting only maxSurge is rejected too.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge"
  ],
  *check({ rejection, place, daemonSet }) {
    const unavailable = daemonSet.at("spec", "updateStrategy", "rollingUpdate", "maxUnavailable");
    if (unavailable.exists) yield problem(place, rejection.message, { related: [unavailable], fix: set(unavailable, 0, "unsafe") });
    else yield problem(place, `${rejection.message}; maxUnavailable defaults to 1`, { fix: set(unavailable, 0, "safe") });
  }
});

// rules/security/binding-subject-elsewhere.ts
var binding_subject_elsewhere_default = rule({
  id: "binding-subject-elsewhere",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Binding grants permissions to a service account in another namespace",
  why: `A service account is identified by name and namespace. A binding that names another namespace grants the agent nothing: the API
    server answers its requests with Forbidden, and an account of that name in the other namespace gets the permissions. A subject
    without a namespace is in that of a RoleBinding, and is rejected in a ClusterRoleBinding.`,
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    "https://github.com/Broadcom/helm/issues/7"
  ],
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    const { name, namespace } = account;
    if (name === "default" || namespace === void 0 || isFilledInLater(namespace)) return;
    yield* userProblems({ daemonSet, pod, objects });
    const bindings = bindingsNaming(name, objects);
    const bound = new Set(
      bindings.filter(({ object, field }) => names3(field.value, name, namespace, ownNamespace(object))).map(({ field }) => roleOf2(field.value))
    );
    for (const { object, field } of bindings) {
      const own = ownNamespace(object);
      if (bound.has(roleOf2(field.value))) continue;
      for (const subject of field.at("subjects").items()) {
        const { kind, name: named2, namespace: written2 } = subject.value ?? {};
        const where2 = written2 ?? own;
        if (where2 === void 0 && object.kind === "RoleBinding") continue;
        if (kind !== "ServiceAccount" || named2 !== name || where2 === namespace || where2 !== void 0 && isFilledInLater(where2)) continue;
        if (where2 !== void 0 && isThere({ daemonSet, objects }, name, where2)) continue;
        const found2 = objects.find("ServiceAccount", namespace, name);
        const account2 = found2?.object.namespace === namespace ? found2 : void 0;
        if (where2 === void 0 && !account2) continue;
        yield problem(
          subject.at(written2 === void 0 ? "name" : "namespace"),
          where2 === void 0 ? `the subject has no namespace, so the API server rejects the binding; service account ${name} is in ${namespace}` : `the binding grants permissions to ${where2}/${name}, but the pods run as ${namespace}/${name} and get none of them; correct the namespace`,
          {
            severity: account2 ? "error" : "warning",
            related: [
              { place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ""} runs as this account` },
              ...account2 ? [{ place: account2.field.at("metadata", "name"), message: "the account" }] : []
            ]
          }
        );
      }
    }
  }
});
function ownNamespace({ kind, namespace }) {
  return kind === "RoleBinding" ? namespace : void 0;
}
function names3(binding, name, namespace, own) {
  return (binding?.subjects ?? []).some(
    (each) => each.kind === "ServiceAccount" && each.name === name && (each.namespace ?? own) === namespace
  );
}
function roleOf2(binding) {
  return `${binding?.roleRef?.kind ?? ""} ${binding?.roleRef?.name ?? ""}`;
}
function isThere(about, name, where2) {
  const accounts = about.objects.named("ServiceAccount", name, where2);
  return [...accounts.map(({ object }) => object), ...workloadsRunningAs(about, name, where2, WORKLOADS2)].some(
    ({ namespace }) => namespace === where2
  );
}
function* userProblems({
  daemonSet,
  pod,
  objects
}) {
  const { name, namespace } = accountOf({ daemonSet, pod });
  if (bindingsOf({ name, namespace }, objects).length > 0) return;
  for (const { field } of BINDINGS2.flatMap((kind) => objectsInFile(kind, daemonSet, objects))) {
    for (const subject of field.resolve(["subjects"]).items()) {
      const place = subject.resolve(["name"]);
      const [, where2, who] = /^system:serviceaccount:([a-z0-9-]+):([a-z0-9.-]+)$/.exec(String(place.raw)) ?? [];
      if (subject.resolve(["kind"]).raw !== "User" || where2 === void 0 || who !== name || where2 === namespace) continue;
      if (isThere({ daemonSet, objects }, name, where2)) continue;
      yield problem(
        place,
        `the binding grants permissions to ${where2}/${name}, but the pods run as ${namespace ?? ""}/${name} and get none of them; correct the namespace`,
        {
          severity: "warning",
          related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ""} runs as this account` }]
        }
      );
    }
  }
}
var BINDINGS2 = ["ClusterRoleBinding", "RoleBinding"];
var WORKLOADS2 = ["DaemonSet", "Deployment", "StatefulSet", "Job", "CronJob"];

// rules/security/capability-without-root.ts
var IN_FILES = /^(?:CAP_)?(?:NET_BIND_SERVICE|NET_RAW|SETUID|SETGID|ALL)$/i;
var capability_without_root_default = rule({
  id: "capability-without-root",
  on: "container",
  severity: "info",
  preset: "recommended",
  since: "0.2.0",
  summary: "Added capability does not reach a process that is not root",
  why: `A runtime gives added capabilities to a process of root at once. Any other user gets those alone that the file of the program has (setcap), because Kubernetes sets no ambient
    capabilities. Without them the agent fails with "operation not permitted", though the manifest grants what it needs.`,
  references: [
    "https://github.com/kubernetes/kubernetes/issues/56374",
    "https://man7.org/linux/man-pages/man7/capabilities.7.html",
    "https://github.com/kubernetes/enhancements/pull/2757"
  ],
  *check({ container, pod }) {
    const own = container.value?.securityContext;
    const user = own?.runAsUser ?? pod.value?.securityContext?.runAsUser;
    if (user === void 0 || user === 0 || own?.privileged === true || own?.windowsOptions) return;
    for (const item of container.at("securityContext", "capabilities", "add").items()) {
      const name = item.value;
      if (!name || IN_FILES.test(name)) continue;
      yield problem(
        item,
        `container ${container.value?.name ?? ""} runs as user ${user}, who gets ${name} only if the file of the program has it (setcap); run as root, or make sure that it has`,
        {
          related: [
            container.at("securityContext", "runAsUser").exists ? container.at("securityContext", "runAsUser") : pod.at("securityContext", "runAsUser")
          ]
        }
      );
      return;
    }
  }
});

// rules/security/cluster-wide-watch.ts
var MANY4 = /* @__PURE__ */ new Set(["pods", "endpoints", "endpointslices", "events", "secrets", "configmaps", "replicasets"]);
var LARGE = 200;
var cluster_wide_watch_default = rule({
  id: "cluster-wide-watch",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Each node may watch all objects of the cluster",
  why: `An agent that watches every pod or endpoint holds all of them in memory, and the API server sends each change to every node: nodes times objects. A rollout, or nodes that come back at
    the same time, then list everything at once. A field selector on spec.nodeName asks for the pods of one node.`,
  references: [
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/",
    "https://github.com/aws/aws-eks-best-practices/pull/645"
  ],
  *check({ daemonSet, pod, objects, role, nodes }) {
    if (role.is("cni", "proxy", "ingress", "dns")) return;
    const knowsNode = containersOf(pod.value).some(
      ({ env = [] }) => env.some(({ valueFrom }) => valueFrom?.fieldRef?.fieldPath === "spec.nodeName")
    );
    if (knowsNode) return;
    const found2 = grantsOf(accountOf({ daemonSet, pod }), objects).filter(
      ({ verb, resource, namespace, names: names7 }) => verb === "watch" && namespace === void 0 && names7.length === 0 && MANY4.has(resource)
    );
    const [first] = found2;
    if (!first) return;
    const what = [...new Set(found2.map(({ resource }) => resource))].join(", ");
    const remedy = found2.some(({ resource }) => resource === "pods") ? "watch only its own node, with the field selector spec.nodeName" : "grant it in one namespace, or by resourceNames";
    const isLarge = nodes !== void 0 && nodes.desired >= LARGE;
    const from = isLarge ? `${nodes.desired} nodes` : "every node";
    yield problem(first.place, `the agent may watch ${what} of the whole cluster from ${from}, which loads the API server; ${remedy}`, {
      severity: isLarge ? "warning" : "info",
      related: [{ place: pod.at("containers"), message: "no container knows the name of its node" }]
    });
  }
});

// rules/security/daemon-sa-cluster-powers.ts
var daemon_sa_cluster_powers_default = rule({
  id: "daemon-sa-cluster-powers",
  on: "daemonSet",
  severity: "error",
  preset: "security",
  since: "0.1.0",
  summary: "Service account on every node has permissions over the cluster",
  why: `The token of a DaemonSet's service account is on every node. With access to all secrets, to tokens of other accounts or to RBAC,
    an attacker on one node controls the cluster; with write access to pods, workloads or nodes, one more step does; who writes the status of Services receives what others send to any address. Grant by name
    or namespace, move controller work to a Deployment with its own account, or restrict by policy what the token may write about
    other nodes.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
    "https://github.com/kubernetes/kubernetes/issues/97076",
    "https://github.com/kubevirt/kubevirt/issues/11735",
    "https://github.com/carina-io/carina/issues/178"
  ],
  securitySeverity: 8.8,
  *check({ daemonSet, pod, objects, role }) {
    const account = accountOf({ daemonSet, pod });
    const powers = grantsOf(account, objects).filter((grant) => {
      const reaches = grant.namespace === void 0 || grant.resource === "*" && grant.verb === "*" && isWholeCluster(grant);
      return reaches && grant.names.length === 0 && grant.resource !== "nodes/proxy" && isPowerful(grant);
    });
    for (const grants of grantsByRule(powers)) {
      const [first] = grants;
      if (!first) continue;
      const { namespace } = first;
      const whole2 = namespace === void 0 ? grants.find(isWholeCluster) : void 0;
      const isItsJob2 = !whole2 && role.nodeCritical && grants.every(isOfNodes);
      yield problem(
        placeOf3(whole2 ?? first),
        namespace === void 0 ? `service account ${account.name} may ${describeGrants(grants)} in the whole cluster, and so may an attacker on any node; grant less, by name or namespace` : `service account ${account.name} may ${describeGrants(grants)} in namespace ${namespace}, its secrets and pods included, and so may an attacker on any node; grant what the agent uses`,
        {
          severity: whole2 ? "error" : isItsJob2 ? "info" : "warning",
          related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ""} runs as it on every node` }]
        }
      );
    }
  }
});
function placeOf3({ resource, verb, place, resourcePlace }) {
  const isResource = resource === "*" || verb !== "*" && (resource === "secrets" || resource.includes("/"));
  return isResource && !["escalate", "bind", "impersonate"].includes(verb) ? resourcePlace : place;
}
function isOfNodes({ resource }) {
  return resource === "nodes" || resource === "nodes/status";
}

// rules/security/dangerous-capability.ts
var dangerous_capability_default = rule({
  id: "dangerous-capability",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Capability beyond the default of container runtimes",
  why: `Some capabilities amount to root on the node: SYS_ADMIN mounts file systems, SYS_MODULE loads kernel code, SYS_PTRACE and
    DAC_READ_SEARCH read what other containers hold, BPF observes every process, NET_ADMIN and NET_RAW redirect traffic. The
    baseline Pod Security Standard allows only a short list of harmless ones.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    "https://man7.org/linux/man-pages/man7/capabilities.7.html"
  ],
  securitySeverity: 7.8,
  options: {
    allowed: { type: "list", default: [], description: "capabilities that are not reported" }
  },
  *check(subject, { allowed }) {
    if (isForbidden(subject, "capabilities_baseline", "capabilities_restricted")) return;
    const { role, pod } = subject;
    const privileged = [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap(
      (container) => container.value?.securityContext?.privileged ? [`${container.path}.`] : []
    );
    const places = podSecurityBreaches(subject, "baseline").filter(({ check }) => check === "capabilities_baseline").flatMap((each) => each.places).filter(({ path }) => !privileged.some((container) => path.startsWith(container)));
    const isJob = isItsJob(role, "capabilities");
    for (const place of places) {
      const name = typeof place.value === "string" ? place.value : "";
      if (allowed.includes(name)) continue;
      const outcome2 = OUTCOMES2[name.replace(/^CAP_/, "")];
      yield problem(place, message(name, outcome2, isJob ? `, as ${role.aTitle} may have to (${role.reason})` : ""), {
        severity: isJob || !outcome2 ? "info" : "warning"
      });
    }
  }
});
var OUTCOMES2 = {
  ALL: "do whatever root on the node can",
  SYS_ADMIN: "mount file systems and do most of what root on the node can",
  SYS_MODULE: "load code into the kernel of the node",
  SYS_PTRACE: "read and change the memory of other processes",
  SYS_RAWIO: "read and write the disks and memory of the node",
  SYS_BOOT: "restart the node",
  SYS_TIME: "set the clock of the node",
  DAC_READ_SEARCH: "read every file that it can name, those of the node among them",
  MAC_ADMIN: "change what AppArmor and SELinux allow",
  MAC_OVERRIDE: "pass over what AppArmor and SELinux forbid",
  BPF: "load programs that see what every process does",
  PERFMON: "watch what every process does",
  NET_ADMIN: "change the routes, addresses and firewall of its network",
  NET_RAW: "forge packets and addresses on its network",
  SYSLOG: "read the log of the kernel, with its addresses"
};
function message(name, outcome2, reason2) {
  if (outcome2) return `${name} lets the container ${outcome2}${reason2}`;
  return `${name} is beyond the baseline Pod Security Standard: namespaces that enforce it reject the pods${reason2}`;
}

// rules/security/default-capabilities.ts
var default_capabilities_default = rule({
  id: "default-capabilities",
  on: "container",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "Container keeps the default capabilities of its runtime",
  why: `Runtimes grant root in a container about 14 capabilities, often including NET_RAW, which allows forged packets and addresses. An
    agent needs few of them: drop ALL and add those.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"],
  securitySeverity: 3.7,
  *check(subject) {
    const { container, pod } = subject;
    const context = container.at("securityContext");
    const { privileged, capabilities } = context.value ?? {};
    if (privileged === true || capabilities?.drop?.some((name) => name.toUpperCase() === "ALL") || pod.value?.os?.name === "windows") return;
    if (isMistaken(container, "securityContext") || isMistaken(context, "capabilities") || isMistaken(context.at("capabilities"), "drop"))
      return;
    if (isForbidden(subject, "capabilities_restricted")) return;
    const dropped = capabilities?.drop?.some((name) => /^(?:CAP_)?NET_RAW$/.test(name));
    const what = dropped ? "the other default capabilities of the runtime" : "the default capabilities of the runtime, including NET_RAW";
    yield problem(
      context.at("capabilities", "drop"),
      `container ${container.value?.name ?? ""} keeps ${what}; drop ALL, and add those that it uses`
    );
  }
});

// rules/security/drop-beside-privileged.ts
var drop_beside_privileged_default = rule({
  id: "drop-beside-privileged",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Capabilities have no effect in a privileged container",
  why: `A privileged container has every capability, whatever the lists say. A list restricts only a container without
    privileged: true.`,
  references: ["https://github.com/containerd/containerd/blob/v2.0.0/internal/cri/server/container_create_linux.go"],
  *check({ container }) {
    const context = container.at("securityContext");
    const capabilities = context.at("capabilities");
    const { add = [], drop = [] } = capabilities.value ?? {};
    if (context.value?.privileged !== true || add.length + drop.length === 0) return;
    const list = drop.length > 0 ? "drop" : "add";
    yield problem(
      capabilities.at(list),
      `${list} has no effect, because a privileged container has every capability; remove ${list}, or remove privileged: true`,
      {
        related: [context.at("privileged")],
        fix: remove(capabilities, "unsafe")
      }
    );
  }
});

// rules/security/dropped-capability.ts
var dropped_capability_default = rule({
  id: "dropped-capability",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Capability is both added and dropped",
  why: `Container runtimes add first and then drop: a capability that both lists name is dropped, and what the agent needs it for fails. ALL is the exception: what is
    added beside drop ALL stays.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container",
    "https://github.com/containerd/containerd/blob/main/internal/cri/opts/spec_linux_opts.go"
  ],
  *check({ container }) {
    const { privileged, capabilities } = container.value?.securityContext ?? {};
    if (privileged === true) return;
    const added = new Set((capabilities?.add ?? []).map(plain2));
    for (const item of container.at("securityContext", "capabilities", "drop").items()) {
      const name = plain2(item.value ?? "");
      if (name === "ALL" || name === "" || !added.has(name)) continue;
      const index = (capabilities?.add ?? []).findIndex((each) => plain2(each) === name);
      yield problem(item, `${name} is added and dropped, and the runtime drops it; remove it from one of the two lists`, {
        related: [{ place: container.at("securityContext", "capabilities", "add", index), message: "added here" }],
        fix: remove(item, "unsafe")
      });
    }
  }
});
function plain2(name) {
  return name.toUpperCase().replace(/^CAP_/, "");
}

// rules/security/exceeds-baseline.ts
var exceeds_baseline_default = rule({
  id: "exceeds-baseline",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Pods exceed the baseline Pod Security Standard",
  why: `A namespace that enforces baseline or restricted rejects these pods. One that allows them allows every other pod the same, so give such
    agents a namespace of their own.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 4.9,
  *check(subject) {
    if (forbiddenBreaches(subject).length > 0 || enforcedLevel(subject)?.label.raw === "privileged") return;
    for (const { check, words, places } of podSecurityBreaches(subject, "baseline")) {
      if (TOLD.has(check)) continue;
      const [first, ...others] = places;
      yield problem(first, `the pod exceeds the baseline Pod Security Standard: ${words}; its namespace must allow privileged pods`, {
        related: others,
        severity: USUAL.has(check) ? "info" : "warning"
      });
    }
  }
});
var TOLD = /* @__PURE__ */ new Set(["privileged", "hostNamespaces", "capabilities_baseline", "sysctls"]);
var USUAL = /* @__PURE__ */ new Set(["hostPathVolumes", "hostPorts", "hostProbesAndHostLifecycle"]);

// rules/security/host-ipc.ts
var host_ipc_default = rule({
  id: "host-ipc",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "hostIPC exposes the shared memory of the node",
  why: `With the IPC namespace of the node, a container can read and write the shared memory, semaphores and message queues of every
    process that uses them there, such as databases and GPU programs. Containers of one pod share memory without hostIPC.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 6.5,
  *check(subject) {
    const { pod, role } = subject;
    const field = pod.at("hostIPC");
    if (field.value !== true || isForbidden(subject, "hostNamespaces")) return;
    const isJob = isItsJob(role, "hostIPC");
    yield problem(
      field,
      isJob ? `hostIPC lets the container use the shared memory of every process on the node, which ${role.aTitle} may require (${role.reason})` : "hostIPC gives access to the shared memory of every process on the node; within one pod use an emptyDir with medium Memory at /dev/shm",
      { severity: isJob ? "info" : "warning" }
    );
  }
});

// rules/security/host-network.ts
var host_network_default = rule({
  id: "host-network",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "hostNetwork exposes the network of the node",
  why: `The pod can reach what listens on localhost of the node, such as the kubelet and debug ports without authentication, use the
    credentials of the node at the metadata service of the cloud, and capture the traffic of the node. NetworkPolicies do not apply
    to it, and its ports are open on every node.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 5.9,
  *check(subject) {
    const { pod, role } = subject;
    const field = pod.at("hostNetwork");
    if (field.value !== true || isForbidden(subject, "hostNamespaces")) return;
    const isJob = isItsJob(role, "hostNetwork");
    yield problem(
      field,
      isJob ? `hostNetwork puts the pod on the network of its node, which ${role.aTitle} may require (${role.reason})` : "hostNetwork gives access to the node's localhost and metadata service and bypasses NetworkPolicies; to open a port, use hostPort",
      { severity: isJob ? "info" : "warning" }
    );
  }
});

// rules/security/host-pid-conflict.ts
var host_pid_conflict_default = rule({
  id: "host-pid-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "hostPID conflicts with shareProcessNamespace",
  why: `hostPID gives a container the process namespace of the node, shareProcessNamespace that of the pod. A container can have only
    one of the two.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/host-pid.ts
var host_pid_default = rule({
  id: "host-pid",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "hostPID exposes the processes of the node",
  why: `A container in the PID namespace of the node sees the command line of all processes. Through /proc it can read the environment
    and files of processes of its own user, or of all processes as root, and send signals to them. This exposes the secrets of other
    pods.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 7.5,
  *check(subject) {
    const { pod, role } = subject;
    const field = pod.at("hostPID");
    if (field.value !== true || isForbidden(subject, "hostNamespaces")) return;
    const isJob = isItsJob(role, "hostPID");
    yield problem(
      field,
      isJob ? `hostPID exposes every process of the node, which ${role.aTitle} may require (${role.reason})` : "hostPID exposes every process of the node with its environment and files; remove it, unless the agent inspects processes",
      { severity: isJob ? "info" : "warning" }
    );
  }
});

// rules/security/host-process-unreachable.ts
var ENTERS = /(?:^|[\s;&|('"`/])nsenter\b[^\n;|&]*?\s(?:(?:-t\s*|--target[=\s]\s*)1(?=[\s'"]|$)|--?\w+[=\s]\/proc\/1\/ns\/)/;
var ELSEWHERE = /\b(?:chroot|docker|podman|nerdctl|crictl|ctr|kubectl)\b/;
var SAID = /^[ \t]*#.*$|(?<![\w-])echo[ \t]+(?:"[^"\n]*"|'[^'\n]*')/gm;
var KURED = /(?:^|\/)kubereboot\/kured(?:[:@]|$)/;
var ADMIN = /^(?:CAP_)?(?:SYS_ADMIN|ALL)$/i;
var host_process_unreachable_default = rule({
  id: "host-process-unreachable",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Container may not run commands on its node",
  why: `A command of nsenter with process 1 enters the namespaces of the node only where hostPID shows the processes of the node; otherwise process 1 is the container's own, and the command changes
    nothing on the node. A root that is not mounted where chroot looks for it does not exist. The kernel lets only a privileged container enter them, or one with SYS_ADMIN.`,
  references: ["https://man7.org/linux/man-pages/man1/nsenter.1.html", "https://kured.dev/docs/configuration/"],
  *check({ container, pod }) {
    const words = wordsOf(container).filter(({ variable }) => variable === void 0);
    const text2 = words.map((each) => each.text.replace(SAID, "")).join(" ");
    const { image = "", securityContext } = container.value ?? {};
    yield* emptyRoots(words, container, pod);
    const isKured = KURED.test(image);
    if (!isKured && (!ENTERS.test(text2) || ELSEWHERE.test(text2) || showsNode(container, pod))) return;
    const name = container.value?.name ?? "";
    const related = words.filter((each) => each.text.includes("nsenter")).slice(0, 1);
    const details2 = { related: related.map(({ place: place2 }) => ({ place: place2, message: "the command" })) };
    const what = isKured ? "kured reboots the node through its process 1" : "nsenter enters the namespaces of process 1";
    if (pod.value?.hostPID !== true) {
      const place2 = pod.at("hostPID");
      yield problem(
        place2.exists ? place2 : related[0]?.place ?? container.at("name"),
        `${what}, which without hostPID is the container's own: nothing happens on the node; set hostPID: true`,
        { ...details2, fix: set(place2, true, "unsafe") }
      );
      return;
    }
    const isAllowed = securityContext?.privileged === true || securityContext?.capabilities?.add?.some((each) => ADMIN.test(each));
    if (isAllowed || isKured && /--reboot-method=signal/.test(text2)) return;
    const place = container.at("securityContext", "privileged");
    yield problem(
      place.exists ? place : related[0]?.place ?? container.at("name"),
      `${what}, which container ${name} may not do: the kernel refuses it; set privileged: true, or add SYS_ADMIN`,
      details2
    );
  }
});
function showsNode(container, pod) {
  return (container.value?.volumeMounts ?? []).some(
    ({ name, mountPath }) => mountPath === "/proc" && volumeNamed(pod.value, name)?.hostPath?.path === "/proc"
  );
}
function* emptyRoots(words, container, pod) {
  if (!words.some(({ text: text2 }) => text2.includes("chroot"))) return;
  const mounts = container.at("volumeMounts").items();
  const isRoot = ({ value }) => volumeNamed(pod.value, value?.name)?.hostPath?.path === "/";
  const [root, ...others] = mounts.filter(isRoot);
  const own = root?.value?.mountPath?.replace(/\/$/, "");
  if (!root || own === void 0 || others.length > 0) return;
  for (const [index, { text: text2, place }] of words.entries()) {
    const target = text2 === "chroot" || text2.endsWith("/chroot") ? words[index + 1] : { text: CHROOT.exec(text2)?.[1] ?? "", place };
    const folder = target?.text.replace(/\/$/, "");
    if (!target || !folder || !/^\/[\w-]+$/.test(folder) || folder === own) continue;
    if (names4(text2.slice(0, CHROOT.exec(text2)?.index ?? 0), folder)) continue;
    if (mounts.some(({ value }) => `${value?.mountPath ?? ""}/`.startsWith(`${folder}/`)) || words.some((each) => names4(each.text, own)))
      continue;
    yield problem(target.place, `nothing is mounted at ${folder}: the root of the node is at ${own}; write chroot ${own}`, {
      related: [{ place: root.at("mountPath"), message: "the mount" }]
    });
    return;
  }
}
function names4(text2, folder) {
  return text2.split(/[^\w/.-]+/).some((word) => `${word}/`.includes(`${folder}/`));
}
var CHROOT = /(?:^|[\s;&|(])chroot\s+(\/[\w-]+)(?=[\s"']|$)/;

// rules/security/host-process.ts
var host_process_default = rule({
  id: "host-process",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "HostProcess and other containers in one Windows pod",
  why: `A HostProcess pod runs as processes on the Windows node, without a pod network or a sandbox: all of its containers must be
    HostProcess containers and use the network of the node.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/host-sysctl.ts
var host_sysctl_default = rule({
  id: "host-sysctl",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Sysctl would change a kernel parameter of the node",
  why: `Sysctls belong to a namespace. A pod that uses the network or IPC namespace of its node shares that namespace and would change
    the setting for the whole node.`,
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/host-users-conflict.ts
var host_users_conflict_default = rule({
  id: "host-users-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "hostUsers false conflicts with host namespaces",
  why: `With hostUsers false, root in the container is an unprivileged user on the node. The namespaces and devices of the node belong
    to its root user, so the container could not use them.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/invalid-binding.ts
var GROUP = "rbac.authorization.k8s.io";
var invalid_binding_default = rule({
  id: "invalid-binding",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid binding of the service account",
  why: `A roleRef names a Role or ClusterRole of the group ${GROUP}, without a version; a ClusterRoleBinding can refer to a ClusterRole alone. The API server refuses another
    binding, or one to a Role of another namespace gives nothing: the agent is forbidden whatever it asks.`,
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding"],
  *check({ daemonSet, pod, objects }) {
    yield* wrongKinds(accountName(pod), accountPlace(pod), objects);
    yield* withoutSubjects(accountName(pod), daemonSet, accountPlace(pod), objects);
    for (const { object, field } of bindingsNaming(accountName(pod), objects)) {
      const [group, kind, name] = [field.at("roleRef", "apiGroup"), field.at("roleRef", "kind"), field.at("roleRef", "name")];
      if (group.value !== void 0 && group.value !== "" && group.value !== GROUP) {
        yield problem(group, `invalid apiGroup "${group.value}" of the role, so the API server rejects the binding; write ${GROUP}`, {
          fix: set(group, GROUP, "safe")
        });
      }
      const kinds = object.kind === "ClusterRoleBinding" ? ["ClusterRole"] : ["ClusterRole", "Role"];
      if (kind.value !== void 0 && !kinds.includes(kind.value)) {
        yield problem(
          kind,
          `a ${object.kind} cannot refer to kind "${kind.value}", so the API server rejects it; use ${kinds.join(" or ")}`
        );
      }
      if (object.kind === "RoleBinding" && kind.value === "Role" && name.value)
        yield* roleElsewhere(name, name.value, object.namespace, objects);
      for (const subject of field.at("subjects").items()) {
        const subjectGroup = subject.at("apiGroup");
        if (subject.value?.kind === "ServiceAccount" && subjectGroup.value) {
          yield problem(
            subjectGroup,
            `invalid apiGroup "${subjectGroup.value}" of a ServiceAccount, so the API server rejects the binding; remove apiGroup`,
            {
              fix: set(subjectGroup, "", "safe")
            }
          );
        }
      }
    }
  }
});
var BINDINGS3 = ["ClusterRoleBinding", "RoleBinding"];
function subjectsOf({ value }) {
  return (value?.subjects ?? []).flatMap(({ name }) => name ?? []);
}
function* wrongKinds(account, place, objects) {
  if (account === "default" || objects.named("ServiceAccount", account).length === 0) return;
  for (const { field, value } of BINDINGS3.flatMap((binding) => objects.having(binding, subjectsOf, [account]))) {
    if (value?.subjects?.every(({ name, kind }) => name !== account || kind === "ServiceAccount")) continue;
    for (const subject of field.resolve(["subjects"]).items()) {
      const [kind, name] = [subject.resolve(["kind"]), subject.resolve(["name"])];
      if (name.value !== account || typeof kind.value !== "string" || kind.value === "ServiceAccount") continue;
      const isKind = kind.value === "User" || kind.value === "Group";
      if (isKind && !subject.resolve(["namespace"]).exists) continue;
      const what = isKind ? `the subject is a ${kind.value}, which ignores its namespace, so service account ${account} gets no permissions` : `"${kind.value}" is not a kind of subject, so the API server rejects the binding`;
      yield problem(kind, `${what}; set kind: ServiceAccount`, {
        related: [{ place, message: "the account of the pods" }],
        fix: set(kind, "ServiceAccount", "unsafe")
      });
    }
  }
}
function* withoutSubjects(account, daemonSet, place, objects) {
  if (account === "default" || bindingsNaming(account, objects).length > 0) return;
  for (const { object, field } of BINDINGS3.flatMap((kind) => objectsInFolder(kind, daemonSet, objects))) {
    const [roleRef, subjects] = [field.resolve(["roleRef"]), field.resolve(["subjects"])];
    if (!roleRef.exists || subjects.items().length > 0) continue;
    if (object.name !== account && roleRef.resolve(["name"]).raw !== account) continue;
    yield problem(
      subjects,
      `${object.kind} ${object.name} has no subjects, so it grants nothing, and the pods run as ${account}; add ServiceAccount ${account}`,
      { severity: "warning", related: [{ place, message: "the account of the pods" }] }
    );
  }
}
function* roleElsewhere(place, name, namespace, objects) {
  if (namespace === void 0) return;
  const roles = objects.named("Role", name);
  if (roles.length === 0 || roles.some(({ object }) => object.namespace === void 0 || object.namespace === namespace)) return;
  const [role] = roles;
  yield problem(
    place,
    `Role ${name} is in namespace ${role.object.namespace}, but the binding is in ${namespace} and grants nothing; move one of them`,
    {
      related: [{ place: role.field.resolve(["metadata", "namespace"]), message: "the Role" }]
    }
  );
}

// rules/security/invalid-pod-security-label.ts
var PREFIX = "pod-security.kubernetes.io/";
var MODES = ["enforce", "warn", "audit"];
var NAMES4 = [...MODES, ...MODES.map((mode2) => `${mode2}-version`)];
var LEVELS2 = ["privileged", "baseline", "restricted"];
var invalid_pod_security_label_default = rule({
  id: "invalid-pod-security-label",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Invalid Pod Security label of a namespace",
  why: `The API server rejects a namespace with an unknown level or version of Pod Security. A label with a misspelled name has no
    effect, and the default of the cluster applies: it may reject what the label should allow, or allow what it should reject.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces"],
  *check(subject) {
    const namespace = namespaceOf(subject);
    if (!namespace) return;
    const related = [{ place: subject.daemonSet.at("metadata", "namespace"), message: "the DaemonSet is in it" }];
    for (const [key, label] of namespace.field.resolve(["metadata", "labels"]).entries()) {
      if (!key.startsWith(PREFIX)) continue;
      const name = key.slice(PREFIX.length);
      const value = typeof label.raw === "string" ? label.raw : void 0;
      if (!NAMES4.includes(name)) {
        const near = suggest(name, NAMES4);
        yield problem(
          label.key,
          `${key} has no effect${near ? `; did you mean ${PREFIX}${near}?` : `; the labels are ${NAMES4.join(", ")}`}`,
          { related, severity: "warning" }
        );
      } else if (name.endsWith("-version")) {
        if (value !== void 0 && /^(?:latest|v1\.(?:0|[1-9]\d*))$/.test(value)) continue;
        const minor = /^v?(1\.\d+)(?:\.\d+)?$/.exec(String(label.raw))?.[1];
        yield problem(
          label,
          `"${String(label.raw)}" is not a version of Pod Security, and the API server rejects the Namespace; write latest, or v1.34`,
          {
            related,
            fix: minor !== void 0 && value !== void 0 ? set(label, `v${minor}`, "safe") : void 0
          }
        );
      } else if (value === void 0 || !LEVELS2.includes(value)) {
        const near = suggest(value ?? "", LEVELS2);
        yield problem(
          label,
          `"${String(label.raw)}" is not a level of Pod Security, and the API server rejects the Namespace; use ${near ?? LEVELS2.join(", ")}`,
          {
            related,
            fix: near === void 0 ? void 0 : set(label, near, "unsafe")
          }
        );
      }
    }
  }
});

// rules/security/network-admin-missing.ts
var PROGRAMS2 = [
  [/(?:^|\/)kube-proxy(?:-(?:amd64|arm64))?$/, "kube-proxy cannot write its rules for Services"],
  [/(?:^|\/)k8s-dns-node-cache$/, "node-cache cannot add its address and its rules"],
  [/(?:^|\/)kindnetd$/, "kindnetd cannot set the routes of its node"],
  [/(?:^|\/)flannel$/, "flannel cannot set the routes of its node"]
];
var NEEDED = /^(?:CAP_)?NET_ADMIN$|^ALL$/i;
var network_admin_missing_default = rule({
  id: "network-admin-missing",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Network agent may not change the network of its node",
  why: `The kernel lets a process write routes, addresses and packet filters only with the capability NET_ADMIN, which containers do not have by default. The agent runs and fails at each
    change: Services, DNS or pods of its node have no network.`,
  references: [
    "https://man7.org/linux/man-pages/man7/capabilities.7.html",
    "https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/"
  ],
  *check({ container, pod, kind }) {
    const { image = "", command = [], args = [], securityContext = {} } = container.value ?? {};
    const { path = "" } = parseImage(image) ?? {};
    const outcome2 = PROGRAMS2.find(([program]) => program.test(path))?.[1];
    if (outcome2 === void 0 || kind === "init" || pod.value?.hostNetwork !== true) return;
    const { privileged, capabilities, windowsOptions } = securityContext;
    if (privileged === true || windowsOptions || pod.value.securityContext?.windowsOptions) return;
    if (isForWindows2(pod.value)) return;
    if (command.length > 0 && ![...command, ...args].some((word) => /kube-proxy|node-cache|kindnetd|flanneld/.test(word))) return;
    if ([...command, ...args].some((word) => /^--?setupinterface=false$/.test(word))) return;
    if (capabilities?.add?.some((name) => NEEDED.test(name))) return;
    const place = capabilities?.add ? container.at("securityContext", "capabilities", "add") : container.at("securityContext", "privileged");
    yield problem(place, `${outcome2} without NET_ADMIN; add the capability, or set privileged: true`);
  }
});
function isForWindows2({ nodeSelector = {}, affinity, ...spec }) {
  const system = nodeSelector["kubernetes.io/os"] ?? nodeSelector["beta.kubernetes.io/os"];
  if (spec.os?.name === "windows" || system === "windows") return true;
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  return terms.some(({ matchExpressions = [] }) => matchExpressions.some(({ values = [] }) => values.includes("windows")));
}

// rules/security/no-seccomp-profile.ts
var no_seccomp_profile_default = rule({
  id: "no-seccomp-profile",
  on: "daemonSet",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "Missing seccomp profile",
  why: `Without a profile a container may use every system call of the kernel, including those behind most container escapes, unless the
    kubelet is configured otherwise (seccompDefault). RuntimeDefault blocks the calls that programs in containers do not need.`,
  references: ["https://kubernetes.io/docs/tutorials/security/seccomp/"],
  securitySeverity: 3.9,
  *check(subject) {
    const { pod, daemonSet } = subject;
    const profile = pod.at("securityContext", "seccompProfile");
    if (profile.exists || pod.value?.os?.name === "windows" || isMistaken(pod, "securityContext")) return;
    if (isMistaken(pod.at("securityContext"), "seccompProfile")) return;
    const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()].filter(({ value }) => {
      return !value?.securityContext?.seccompProfile && value?.securityContext?.privileged !== true;
    });
    const annotations = daemonSet.value?.spec?.template?.metadata?.annotations ?? {};
    if (containers.length === 0 || Object.keys(annotations).some((key) => key.includes("seccomp.security.alpha.kubernetes.io/"))) return;
    if (isForbidden(subject, "seccompProfile_restricted", "seccompProfile_baseline")) return;
    const names7 = containers.map(({ value }) => value?.name ?? "").join(", ");
    yield problem(profile, `seccompProfile is missing, so the system calls of ${names7} are not restricted; set type RuntimeDefault`, {
      related: containers,
      fix: set(profile, { type: "RuntimeDefault" }, "unsafe")
    });
  }
});

// rules/security/nodes-proxy.ts
var nodes_proxy_default = rule({
  id: "nodes-proxy",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Permission for nodes/proxy allows commands in every pod",
  why: `nodes/proxy gives access to the whole API of each kubelet: even with get alone, a client can execute commands in every container
    of every node, bypassing admission and audit. Metrics, stats and logs have subresources of their own: nodes/metrics,
    nodes/stats, nodes/log and, since Kubernetes 1.33, nodes/healthz, nodes/configz and nodes/pods.`,
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#fine-grained-authorization",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes"
  ],
  securitySeverity: 8.1,
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    const grants = grantsOf(account, objects).filter(({ resource }) => resource === "nodes/proxy");
    for (const [first] of grantsByRule(grants)) {
      if (!first) continue;
      yield problem(
        first.resourcePlace,
        `${first.verb === "*" ? "everything" : first.verb} on nodes/proxy lets service account ${account.name} execute commands in the pods of every node; grant nodes/metrics, nodes/stats, nodes/log or nodes/pods instead`,
        { related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ""} runs as it on every node` }] }
      );
    }
  }
});

// rules/security/permission-missing.ts
var permission_missing_default = rule({
  id: "permission-missing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Roles of the agent do not grant what a part of its configuration asks of Kubernetes",
  why: `Agents list and watch pods at the API server to add names and labels to their data, and the kubelet asks the API server whether they may read its statistics. Without the permission these
    requests are forbidden on every node: the agent starts, but delivers data without names and labels, or no data.`,
  references: [
    "https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/processor/k8sattributesprocessor#role-based-access-control",
    "https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/receiver/kubeletstatsreceiver#role-based-access-control",
    "https://vector.dev/docs/reference/configuration/sources/kubernetes_logs/#kubernetes-api-access-control",
    "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config"
  ],
  *check(subject) {
    const { daemonSet, pod, objects } = subject;
    const account = accountOf({ daemonSet, pod });
    const grants = grantsOf(account, objects);
    const roles = bindingsOf(account, objects).map((binding) => roleOf(binding, objects));
    if (grants.length === 0 || roles.some((role) => !role || isIncomplete(role, objects))) return;
    const allowed = new GrantSet(grants);
    const found2 = [...needsIn(subject)].flatMap((need2) => {
      const lacking = need2.verbs.filter((verb) => !need2.alternatives.some((resource) => allowed.cover(asked(need2, resource, verb, grants))));
      const isNear4 = grants.some(
        ({ resource, group, namespace }) => resource === need2.resource && (group !== need2.group || namespace !== void 0)
      );
      if (lacking.length === 0 || isNear4) return [];
      const granted = grants.find(({ group, resource }) => group === need2.group && resource === need2.resource);
      return [{ need: need2, verbs: lacking.join(" or "), place: granted?.place ?? roles[0]?.field.resolve(["rules"]) ?? accountPlace(pod) }];
    });
    const told11 = /* @__PURE__ */ new Set();
    for (const [, [first, ...others]] of groupBy(found2, ({ need: need2, verbs, place }) => `${need2.part} ${verbs} ${place.location.span.start}`)) {
      const { need: need2, verbs, place } = first;
      const resources = [...new Set([first, ...others].map((each) => each.need.resource))].filter((resource) => !told11.has(resource));
      for (const resource of resources) told11.add(resource);
      if (resources.length === 0) continue;
      yield problem(
        place,
        `service account ${account.name} may not ${verbs} ${resources.join(" and ")}, so requests of ${need2.part} are forbidden; add the permission to one of its roles`,
        { related: [{ place: need2.place, message: need2.part }] }
      );
    }
  }
});
function isIncomplete(role, objects) {
  const { kind, name, namespace } = role.object;
  if (role.value?.aggregationRule !== void 0 || objects.named(kind, name, namespace).length > 1) return true;
  if (role.absolute === void 0) return objects.all("Kustomization").some(({ text: text2 }) => ROLE.test(text2));
  return buildsWith(role.absolute, objects).some(({ kustomizations }) => kustomizations.some(({ text: text2 }) => ROLE.test(text2)));
}
var ROLE = /\bkind:[ \t]*["']?(?:Cluster)?Role\b/;
function asked({ group }, resource, verb, [any]) {
  return { ...any, group, resource, verb, names: [], namespace: void 0 };
}
function* needsIn({ pod, daemonSet, objects }) {
  for (const container of runningContainers(pod)) {
    const image = container.value?.image ?? "";
    if (container.value?.env?.some(({ name }) => name === "KUBECONFIG")) continue;
    yield* programNeeds(container);
    for (const file of filesInUse(container, { pod, daemonSet, objects })) {
      const tree = configTree(file);
      if (tree) yield* [...collectorNeeds(tree), ...vectorNeeds(tree, image), ...discoveryNeeds(tree)];
      if (FLUENT_BIT.test(image)) yield* fluentBitNeeds(file);
    }
  }
}
var PROGRAMS3 = [
  {
    image: /(?:^|\/)flannel(?:[:@]|$)/,
    where: /--kube-subnet-mgr/,
    needs: [
      ["", "nodes", ["list", "watch"]],
      ["", "nodes/status", ["patch"]]
    ]
  },
  { image: /(?:^|\/)node-problem-detector(?:[:@]|$)/, unless: /--enable-k8s-exporter=false/, needs: [["", "nodes/status", ["patch"]]] },
  {
    image: /(?:^|\/)kube-rbac-proxy(?:[:@]|$)/,
    unless: /--(?:kubeconfig|config-file|client-ca-file)\b/,
    needs: [
      ["authentication.k8s.io", "tokenreviews", ["create"]],
      ["authorization.k8s.io", "subjectaccessreviews", ["create"]]
    ]
  },
  {
    image: /(?:^|\/)kubereboot\/kured(?:[:@]|$)/,
    needs: [
      ["", "nodes", ["get", "patch"]],
      ["", "pods/eviction", ["create"]]
    ]
  },
  { image: /(?:^|\/)csi-secrets-store\/driver(?:[:@]|$)/, needs: [["secrets-store.csi.x-k8s.io", "secretproviderclasses", ["get"]]] }
];
function* programNeeds(container) {
  const { image = "" } = container.value ?? {};
  const program = PROGRAMS3.find((each) => each.image.test(image));
  const words = wordsOf(container);
  if (!program || words.some(({ text: text2 }) => program.unless?.test(text2))) return;
  const { where: where2 } = program;
  if (where2 && !words.some(({ text: text2 }) => where2.test(text2))) return;
  for (const [group, resource, verbs] of program.needs)
    yield { ...need(container.value?.name ?? "", container.at("image"), resource, verbs), group };
}
function* collectorNeeds({ root, placeOf: placeOf4 }) {
  const running = runningComponents(root, "receivers", "processors");
  for (const [section, type] of [
    ["processors", "k8sattributes"],
    ["receivers", "kubeletstats"]
  ]) {
    for (const [name, component] of root.resolve([section]).entries()) {
      if (name.split("/")[0] !== type || !running.has(name)) continue;
      const auth = component.resolve(["auth_type"]).raw;
      const place = placeOf4(component);
      if (type === "kubeletstats") {
        if (auth === "serviceAccount") yield need(name, place, "nodes/stats", ["get"], ["nodes/stats", "nodes/proxy"]);
      } else if (component.resolve(["passthrough"]).raw !== true && (auth === void 0 || auth === "serviceAccount")) {
        yield need(name, place, "pods", ["list", "watch"]);
      }
    }
  }
}
function* vectorNeeds({ root, placeOf: placeOf4 }, image) {
  if (!VECTOR.test(image)) return;
  for (const [name, source] of root.resolve(["sources"]).entries()) {
    const type = source.resolve(["type"]);
    if (type.raw !== "kubernetes_logs" || source.resolve(["kube_config_file"]).exists) continue;
    const isWithNamespaces = source.resolve(["insert_namespace_fields"]).raw !== false;
    for (const resource of isWithNamespaces ? ["pods", "namespaces"] : ["pods"])
      yield need(`the source ${name}`, placeOf4(type), resource, ["list", "watch"]);
  }
}
function* discoveryNeeds({ root, placeOf: placeOf4 }) {
  for (const list of listsNamed(root, "kubernetes_sd_configs")) {
    for (const item of list.items()) {
      const role = item.resolve(["role"]);
      if (["kubeconfig_file", "api_server", "namespaces"].some((key) => item.resolve([key]).exists)) continue;
      for (const resource of DISCOVERED[String(role.raw)] ?? [])
        yield need(`kubernetes_sd_configs with role ${String(role.raw)}`, placeOf4(role), resource, ["list", "watch"]);
    }
  }
}
var DISCOVERED = {
  pod: ["pods"],
  node: ["nodes"],
  service: ["services"],
  endpoints: ["endpoints", "services", "pods"]
};
var OTHER_SOURCES = /^[ \t]*(?:Use_Kubelet|Kube_Token_Command|Kube_Token_File[ \t]+(?![ \t]|\/var\/run\/secrets\/kubernetes\.io\/serviceaccount\/)|Kube_Meta_Preload_Cache_Dir|Dummy_Meta|Kube_URL[ \t]+(?![ \t]|https:\/\/kubernetes\.default))/im;
function* fluentBitNeeds(file) {
  if (OTHER_SOURCES.test(file.text)) return;
  for (const { kind, settings } of fluentBitSections(file)) {
    const name = settings.get("name");
    if (kind !== "FILTER" || name?.value.toLowerCase() !== "kubernetes") continue;
    yield need("the filter kubernetes", lineAt(file, name.at), "pods", ["get"]);
    return;
  }
}
function need(part, place, resource, verbs, alternatives = [resource]) {
  return { part, place, group: "", resource, alternatives, verbs };
}

// rules/security/pod-security.ts
var pod_security_default = rule({
  id: "pod-security",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pod Security level of the namespace forbids the pods",
  why: `The API server accepts the DaemonSet and rejects each of its pods (FailedCreate, "violates PodSecurity"), so no node gets a new one.
    The levels for warn and audit reject nothing and report the violation at each apply. Change the pods, or let the namespace allow
    privileged pods.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
    "https://kubernetes.io/docs/concepts/security/pod-security-admission/",
    "https://github.com/grafana/loki/issues/11727"
  ],
  securitySeverity: 7,
  *check(subject) {
    for (const breach of forbiddenBreaches(subject)) {
      const { places, mode: mode2, label } = breach;
      const [first, ...others] = places;
      const said = mode2 === "enforce" ? "enforced here" : mode2 === "warn" ? "warned of here" : "audited here";
      yield problem(first, message2(breach), {
        severity: SEVERITIES2[mode2],
        hazard: mode2 === "enforce" ? "deadlock" : void 0,
        related: [{ place: label, message: said }, ...others]
      });
    }
  }
});
var SEVERITIES2 = { enforce: "error", warn: "warning", audit: "info" };
function message2({ words, level, mode: mode2 }) {
  const what = `violates PodSecurity ${level}: ${words}`;
  if (mode2 === "enforce") return `${what}; the API server rejects every pod`;
  return `${what}; the Namespace ${mode2 === "warn" ? "warns of" : "audits"} it`;
}

// rules/security/privilege-escalation-conflict.ts
var privilege_escalation_conflict_default = rule({
  id: "privilege-escalation-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Privileged container forbids privilege escalation",
  why: `allowPrivilegeEscalation false sets no_new_privs, which does not restrict a privileged container or one with CAP_SYS_ADMIN, so
    the API server rejects the combination.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/privilege-escalation.ts
var privilege_escalation_default = rule({
  id: "privilege-escalation",
  on: "container",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Container allows privilege escalation",
  why: `Unless allowPrivilegeEscalation is false, a setuid program in the image can make a user root in the container with all its
    capabilities. The value false sets no_new_privs, which the kernel keeps for all child processes.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"],
  securitySeverity: 4.3,
  *check(subject) {
    const { container, pod } = subject;
    const context = container.at("securityContext");
    const allowed = context.at("allowPrivilegeEscalation");
    if (allowed.value === false || pod.value?.os?.name === "windows") return;
    const added = context.value?.capabilities?.add ?? [];
    if (context.value?.privileged === true || added.some((name2) => /^(?:CAP_)?SYS_ADMIN$|^ALL$/.test(name2))) return;
    if (isMistaken(container, "securityContext") || isMistaken(context, "allowPrivilegeEscalation")) return;
    if (isForbidden(subject, "allowPrivilegeEscalation")) return;
    const name = container.value?.name ?? "";
    yield problem(
      allowed,
      allowed.value === true ? `container ${name} allows privilege escalation; set allowPrivilegeEscalation: false` : `container ${name} allows privilege escalation by default; set allowPrivilegeEscalation: false`,
      { severity: allowed.value === true ? "warning" : "info", fix: set(allowed, false, "unsafe") }
    );
  }
});

// rules/security/privileged-container.ts
var privileged_container_default = rule({
  id: "privileged-container",
  on: "container",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Privileged container",
  why: `It has every capability and every device, and seccomp, AppArmor and SELinux do not restrict it: an attacker in the container
    controls the node and the secrets of its pods, on every node of the cluster. Most agents need only one or two capabilities and a
    hostPath.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  securitySeverity: 8.5,
  *check(subject) {
    const { container, role } = subject;
    const privileged = container.at("securityContext", "privileged");
    if (privileged.value !== true || isForbidden(subject, "privileged")) return;
    const isJob = isItsJob(role, "privileged");
    const name = container.value?.name ?? "";
    yield problem(
      privileged,
      isJob ? `privileged container ${name} has root access to every node; keep it if ${role.aTitle} needs this (${role.reason}), else add only capabilities` : `privileged container ${name} has root access to every node; add the capabilities that it uses instead`,
      { severity: isJob ? "info" : "warning" }
    );
  }
});

// rules/security/rbac-grants-nothing.ts
var OTHER_VERBS = /* @__PURE__ */ new Set([
  "*",
  "use",
  "bind",
  "escalate",
  "impersonate",
  "approve",
  "sign",
  "attest",
  "proxy",
  "post",
  "put",
  "head",
  "options",
  "connect"
]);
var rbac_grants_nothing_default = rule({
  id: "rbac-grants-nothing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "RBAC rule grants nothing",
  why: `The API server compares API groups, resources and verbs as strings, and accepts names that do not exist: a singular resource or
    one of another group, a group with its version, a misspelled verb. The agent gets Forbidden on every node.`,
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    const told11 = /* @__PURE__ */ new Set();
    const roles = rolesOf(account, objects);
    const used = configUses(pod).filter(({ kind, name }) => objects.named(kind, name, daemonSet.value?.metadata?.namespace).length > 0);
    const granted = grantsOf(account, objects);
    if (roles.length === 0) return;
    const hasSuccessor = (resource, group) => granted.some((grant) => (grant.group === group || grant.group === "*") && (grant.resource === resource || grant.resource === "*"));
    for (const role of roles) {
      for (const item of role.resolve(["rules"]).items()) {
        for (const found2 of [
          ...problemsOf(item),
          ...retiredProblems(item, hasSuccessor),
          ...namedCreates(item, granted),
          ...misspelledNames(item, used, daemonSet.value?.metadata?.name)
        ]) {
          const { file, span } = found2.place.location;
          const id = `${file.path} ${span.start}`;
          if (!told11.has(id))
            yield problem(found2.place, found2.message, {
              fix: found2.fix === void 0 ? void 0 : set(found2.place, found2.fix, "unsafe")
            });
          told11.add(id);
        }
      }
    }
  }
});
var FIELDS2 = ["apiGroups", "resources", "verbs", "resourceNames", "nonResourceURLs"];
function* fieldProblems2(item) {
  const [resources, urls, verbs] = ["resources", "nonResourceURLs", "verbs"].map((name) => item.resolve([name]));
  if (resources.exists && urls.exists)
    yield { place: urls, message: "resources and nonResourceURLs are in one rule, so the API server rejects the role; write two rules" };
  if ((resources.exists || urls.exists) && !verbs.exists && item.entries().every(([key]) => FIELDS2.includes(key)))
    yield { place: item, message: "verbs is missing, so the API server rejects the role; add the verbs that the agent needs" };
  for (const [key, field] of item.entries()) {
    if (!FIELDS2.includes(key)) {
      const near = suggest(key, FIELDS2);
      yield {
        place: field,
        message: `a rule of a role has no field "${key}", so kubectl rejects the role${near ? `; did you mean ${near}?` : ""}`
      };
    } else if (field.exists && !Array.isArray(field.raw) && field.raw !== null) {
      yield { place: field, message: `${key} must be a list, so the API server rejects the role; write [${textOf5(field) || "…"}]` };
    }
  }
}
function* problemsOf(item) {
  yield* fieldProblems2(item);
  const [groups, resources, verbs] = ["apiGroups", "resources", "verbs"].map((name) => item.resolve([name]).items());
  const names7 = groups.map(textOf5);
  for (const group of groups) {
    const text2 = textOf5(group);
    const [bare = "", version = ""] = text2.split("/");
    if (/^v\d+(?:(?:alpha|beta)\d+)?$/.test(text2))
      yield {
        place: group,
        message: `"${text2}" is a version, not an API group, so the rule grants nothing; write "" for the core group`,
        fix: ""
      };
    else if (/^v\d/.test(version))
      yield { place: group, message: `API group "${text2}" includes a version, so the rule grants nothing; write ${bare}`, fix: bare };
    else if (text2 === "core")
      yield { place: group, message: 'the core group is "", not "core", so the rule grants nothing; write ""', fix: "" };
    else {
      const home = resourcesIn(text2) ? void 0 : homeOf(text2, resources.map(textOf5));
      if (home !== void 0 && !names7.includes(home))
        yield { place: group, message: `unknown API group "${text2}", so the rule grants nothing; write ${home}`, fix: home };
    }
  }
  for (const resource of resources) yield* resourceProblems(resource, names7);
  yield* reviewProblems(item, resources, verbs);
  for (const verb of verbs) {
    const text2 = textOf5(verb);
    if (VERBS.includes(text2) || OTHER_VERBS.has(text2)) continue;
    const lower = text2.toLowerCase();
    const form = VERBS.find((each) => [each, `${each}s`, `${each}es`].includes(lower));
    const near = form ?? suggest(text2, VERBS);
    if (near && (form !== void 0 || isNear(text2, near)))
      yield { place: verb, message: `unknown verb "${text2}", so the rule does not grant ${near}; write ${near}`, fix: near };
  }
}
function homeOf(group, resources) {
  const [first = [], ...others] = resources.map((resource) => groupsOf(resource.split("/")[0]));
  return first.find(
    (home) => others.every((homes) => homes.includes(home)) && home !== "" && (group === home.split(".")[0] || isSlip(group, home))
  );
}
function* reviewProblems(item, resources, verbs) {
  const names7 = resources.map(textOf5);
  if (names7.length === 0 || verbs.length === 0 || !names7.every((name) => REVIEWS.test(name))) return;
  if (verbs.map(textOf5).some((verb) => verb === "create" || verb === "*" || isNear(verb, "create"))) return;
  yield { place: item.resolve(["verbs"]), message: `${names7.join(", ")} can only be created, so the rule grants nothing; write create` };
}
var REVIEWS = /^(?:token|(?:local|self)?subjectaccess|selfsubject(?:access|rules)?)reviews$/;
function* misspelledNames(item, used, own) {
  const [resource = "", ...others] = item.resolve(["resources"]).items().map(textOf5);
  if (resource === "daemonsets" && own !== void 0) {
    for (const place of item.resolve(["resourceNames"]).items()) {
      const name = textOf5(place);
      if (!isSlip(name, own)) continue;
      yield {
        place,
        message: `the rule is for DaemonSet ${name}, but that of the pods is ${own}: they have no access to it; write ${own}`,
        fix: own
      };
    }
    return;
  }
  const kind = { configmaps: "ConfigMap", secrets: "Secret" }[resource];
  if (kind === void 0 || others.length > 0) return;
  const names7 = used.filter((each) => each.kind === kind).map(({ name }) => name);
  for (const place of item.resolve(["resourceNames"]).items()) {
    const name = textOf5(place);
    const near = names7.includes(name) ? void 0 : suggest(name, names7);
    if (near === void 0 || !isSlip(name, near)) continue;
    yield {
      place,
      message: `the pods use ${kind} ${near}, and the rule grants ${name}, so they may not read it through the API; write ${near}`,
      fix: near
    };
  }
}
function* namedCreates(item, granted) {
  const create = item.resolve(["verbs"]).items().find((verb) => textOf5(verb) === "create");
  if (!create || item.resolve(["resourceNames"]).items().length === 0) return;
  const resources = item.resolve(["resources"]).items().map(textOf5);
  const lost = resources.filter(
    (resource) => /^[a-z]+$/.test(resource) && !granted.some((grant) => ["create", "*"].includes(grant.verb) && [resource, "*"].includes(grant.resource) && grant.names.length === 0)
  );
  if (lost.length === 0 || lost.length < resources.length) return;
  yield {
    place: create,
    message: `create of ${lost.join(", ")} is granted to server-side apply alone: another request to create has no name when it is authorized, and the rule is for resourceNames; move create into a rule without them`
  };
}
function* retiredProblems(item, hasSuccessor) {
  const groups = item.resolve(["apiGroups"]).items();
  if (groups.length === 0 || groups.some((group) => textOf5(group) !== "extensions")) return;
  for (const resource of item.resolve(["resources"]).items()) {
    const name = textOf5(resource);
    const home = groupsOf(name).find((group) => group !== "extensions");
    if (home === void 0 || name === "podsecuritypolicies" || hasSuccessor(name, home)) continue;
    yield {
      place: resource,
      message: `API group extensions has had no ${name} since Kubernetes 1.16, so the rule grants nothing; write ${home}`
    };
  }
}
function* resourceProblems(resource, groups) {
  const [name = "", ...sub] = textOf5(resource).split("/");
  const rest = sub.map((part) => `/${part}`).join("");
  const known = groups.map(resourcesIn);
  if (name === "" || name === "*" || groups.length === 0 || known.some((names7) => names7 === void 0)) return;
  if (known.some((names7) => names7?.has(name))) {
    const parts2 = subresourcesOf(name);
    const part = sub.join("/");
    const meant2 = part === "" || parts2.includes(part) ? void 0 : suggest(part, parts2);
    if (meant2 !== void 0 && isNear(part, meant2))
      yield {
        place: resource,
        message: `${name} have no subresource "${part}", so the rule does not grant it; write ${name}/${meant2}`,
        fix: `${name}/${meant2}`
      };
    return;
  }
  const candidates = known.flatMap((names7) => [...names7 ?? []]);
  const lower = name.toLowerCase();
  const plural2 = candidates.find(
    (each) => each === lower || each === `${lower}s` || each === `${lower}es` || each === lower.replace(/y$/, "ies")
  );
  const near = plural2 ?? suggest(name, candidates);
  const homes = groupsOf(name).filter((group) => group !== "extensions");
  if (homes.length > 0) {
    const home = homes[0];
    yield {
      place: resource,
      message: `${name} are not in API group ${shown2(groups)}, so the rule does not grant them; their group is ${home === "" ? '""' : home}`
    };
  } else if (near !== void 0 && (plural2 !== void 0 || isNear(name, near))) {
    yield {
      place: resource,
      message: `unknown resource "${name}" in API group ${shown2(groups)}, so the rule grants nothing; write ${near}`,
      fix: `${near}${rest}`
    };
  }
}
function isNear(word, near) {
  return suggest(word, [near]) === near && Math.abs(word.length - near.length) <= 2;
}
function shown2(groups) {
  return groups.map((group) => group === "" ? '""' : group).join(", ");
}
function textOf5({ value }) {
  return typeof value === "string" ? value : "";
}

// rules/security/refused-by-provider.ts
var refused_by_provider_default = rule({
  id: "refused-by-provider",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "This provider or distribution refuses the pods",
  why: `GKE Autopilot refuses DaemonSets that use the node: privileged containers, its namespaces and ports, and its files other than logs for reading. OpenShift creates such pods only for a
    service account that may use a security context constraint for them. Talos Linux enforces the level baseline in each namespace without a label, kube-system apart. Reported with a profile
    of such a cluster.`,
  references: [
    "https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-security",
    "https://github.com/honeycombio/honeycomb-kubernetes-agent/issues/267",
    "https://github.com/camunda-community-hub/zeebe-cluster-helm/issues/111",
    "https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html",
    "https://www.talos.dev/latest/kubernetes-guides/configuration/pod-security/"
  ],
  *check(subject) {
    for (const { admission, podSecurity, title } of subject.cluster.profiles) {
      if (admission === "autopilot") yield* byAutopilot(subject);
      if (admission === "scc") yield* byConstraints(subject, title);
      if (podSecurity) yield* byDefaultLevel(subject, podSecurity, title);
    }
  }
});
function* byAutopilot({ pod }) {
  const allowlist = "GKE Autopilot refuses the DaemonSet, unless an allowlist of the cluster permits it";
  for (const name of ["hostNetwork", "hostPID", "hostIPC"]) {
    if (pod.value?.[name] === true) yield problem(pod.at(name), `${name} is not allowed: ${allowlist}`);
  }
  for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
    const privileged = container.at("securityContext", "privileged");
    if (privileged.value === true)
      yield problem(privileged, `container ${container.value?.name ?? ""} is privileged, which is not allowed: ${allowlist}`);
    if (pod.value?.hostNetwork === true) continue;
    for (const port of container.at("ports").items()) {
      if (port.value?.hostPort) yield problem(port.at("hostPort"), `host port ${port.value.hostPort} is not allowed: ${allowlist}`);
    }
  }
  yield* hostPaths(pod, allowlist);
}
function* hostPaths(pod, allowlist) {
  for (const volume of pod.at("volumes").items()) {
    const path = volume.at("hostPath", "path");
    if (path.value !== void 0 && !/^\/var\/log(?:\/|$)/.test(path.value))
      yield problem(path, `${path.value} of the node is not allowed, only what is below /var/log: ${allowlist}`);
  }
  for (const container of runningContainers(pod)) {
    for (const mount of container.at("volumeMounts").items()) {
      const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path ?? "";
      if (mount.value?.readOnly !== true && /^\/var\/log(?:\/|$)/.test(path))
        yield problem(mount.at("readOnly"), `${path} may only be read: ${allowlist}; set readOnly: true`);
    }
  }
}
function* byConstraints(subject, title) {
  const breach = podSecurityBreaches(subject, "baseline")[0];
  if (!breach || mayUseConstraint(subject)) return;
  const { name } = accountOf(subject);
  yield problem(
    breach.places[0],
    `${title} refuses the pods (${breach.words}), unless service account ${name} may use a security context constraint for them; bind it to one`,
    { severity: "warning" }
  );
}
function mayUseConstraint(subject) {
  const account = accountOf(subject);
  const { objects } = subject;
  const user = `system:serviceaccount:${account.namespace ?? ""}:${account.name}`;
  return bindingsNaming(account.name, objects).some(({ field }) => field.value?.roleRef?.name?.startsWith("system:openshift:scc:")) || grantsOf(account, objects).some(
    ({ resource, verb }) => /^(?:securitycontextconstraints|\*)$/.test(resource) && /^(?:use|\*)$/.test(verb)
  ) || objects.all("SecurityContextConstraints").some(({ field }) => names5(field.resolve(["users"]), user, account.namespace === void 0));
}
function names5(users, user, isAnywhere) {
  const name = user.slice(user.lastIndexOf(":"));
  return users.items().some(({ value }) => value === user || isAnywhere && typeof value === "string" && value.endsWith(name));
}
function* byDefaultLevel(subject, level, title) {
  const { daemonSet } = subject;
  const namespace = daemonSet.at("metadata", "namespace");
  const labels = namespaceOf(subject)?.field.at("metadata", "labels").value ?? {};
  if (namespace.value === void 0 || namespace.value === "kube-system" || "pod-security.kubernetes.io/enforce" in labels) return;
  const [breach] = podSecurityBreaches(subject, level);
  if (!breach) return;
  const isGiven = namespaceOf(subject) !== void 0;
  yield problem(
    breach.places[0],
    `the pods exceed ${level} (${breach.words}), which ${title} enforces where a Namespace says nothing: each of them is refused; label ${namespace.value} with pod-security.kubernetes.io/enforce: privileged`,
    { severity: isGiven ? "error" : "warning", related: [{ place: namespace, message: "the namespace" }] }
  );
}

// rules/security/role-binding-too-narrow.ts
var role_binding_too_narrow_default = rule({
  id: "role-binding-too-narrow",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "RoleBinding to permissions on cluster-scoped resources",
  why: `A RoleBinding grants what its role says in its own namespace, also where the role is a ClusterRole. Nodes, persistent volumes and the list of namespaces are in none:
    the agent gets Forbidden for them on every node.`,
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding"],
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    const whole2 = grantsOf(account, objects).filter(({ namespace }) => namespace === void 0);
    const isGranted = (resource) => whole2.some((grant) => grant.resource.split("/")[0] === resource || grant.resource === "*");
    const bindings = bindingsOf(account, objects);
    const isOpen2 = bindings.some((binding) => {
      const known = roleOf(binding, objects);
      return binding.object.kind === "ClusterRoleBinding" && (!known || known.field.resolve(["aggregationRule"]).exists);
    });
    if (isOpen2) return;
    for (const { object, field } of bindings) {
      const { kind, name } = field.value?.roleRef ?? {};
      if (object.kind !== "RoleBinding" || name === void 0 || kind !== "ClusterRole" && kind !== "Role") continue;
      const [role] = objects.named(kind, name, kind === "Role" ? object.namespace : void 0);
      const lost = (role?.field.resolve(["rules"]).items() ?? []).flatMap(lostIn).find((resource) => !isGranted(bareName(resource)));
      if (!lost) continue;
      yield problem(
        field.resolve(["kind"]),
        `RoleBinding ${object.name} grants nothing on ${textOf6(lost)}, which are cluster-scoped; use ${kind === "Role" ? "a ClusterRole and " : ""}a ClusterRoleBinding`,
        { related: [{ place: lost, message: "cluster-scoped" }] }
      );
    }
  }
});
function lostIn(item) {
  const groups = item.resolve(["apiGroups"]).items().map(textOf6);
  const verbs = item.resolve(["verbs"]).items().map(textOf6);
  return item.resolve(["resources"]).items().filter((resource) => {
    const name = bareName(resource);
    if (name === "namespaces" && groups.includes("") && !verbs.every((verb) => verb === "list" || verb === "watch")) return false;
    return groups.length > 0 && groups.every((group) => isInNoNamespace(group, name));
  });
}
function bareName(resource) {
  return textOf6(resource).split("/")[0] ?? "";
}
function textOf6({ value }) {
  return typeof value === "string" ? value : "";
}

// rules/security/root-forbidden.ts
var root_forbidden_default = rule({
  id: "root-forbidden",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "runAsNonRoot with user 0",
  why: `The kubelet does not start a container whose user is 0 if it must not run as root: it stays in CreateContainerConfigError on
    every node. The API server accepts the manifest.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  *check({ container, pod }) {
    const [own, shared] = [container.at("securityContext"), pod.at("securityContext")];
    const pick = (name2) => own.at(name2).value === void 0 ? shared.at(name2) : own.at(name2);
    const [nonRoot, user] = [pick("runAsNonRoot"), pick("runAsUser")];
    if (nonRoot.value !== true || user.value !== 0) return;
    const name = container.value?.name ?? "";
    const all2 = pod.at("containers").items();
    if (own.at("runAsNonRoot").value === void 0 && own.at("runAsUser").value === void 0 && all2[0]?.value?.name !== name) return;
    yield problem(user, `runAsNonRoot forbids user 0, so container ${name} never starts; set another user, or runAsNonRoot: false`, {
      related: [{ place: nonRoot, message: "root is forbidden here" }],
      hazard: "deadlock"
    });
  }
});

// rules/security/runs-as-root.ts
var runs_as_root_default = rule({
  id: "runs-as-root",
  on: "container",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Container runs, or may run, as root",
  why: `Root in a container has root access to every mounted file of the node and can exploit
    more vulnerabilities of the runtime and the kernel.
    runAsNonRoot prevents an image that runs as root from starting. An agent with hostPath volumes may need root, and then user
    namespaces (hostUsers: false) do not help.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  securitySeverity: 5,
  *check(subject) {
    const { container, pod } = subject;
    const [own, shared] = [container.at("securityContext"), pod.at("securityContext")];
    if (pod.value?.os?.name === "windows" || own.value?.privileged === true || pod.value?.hostUsers === false) return;
    const nonRoot = own.value?.runAsNonRoot ?? shared.value?.runAsNonRoot;
    const user = own.value?.runAsUser ?? shared.value?.runAsUser;
    if (nonRoot === true || user !== void 0 && user > 0) return;
    if (isMistaken(container, "securityContext") || isMistaken(pod, "securityContext")) return;
    if ([own, shared].some((context) => isMistaken(context, "runAsNonRoot") || isMistaken(context, "runAsUser"))) return;
    if (isForbidden(subject, "runAsNonRoot", "runAsUser")) return;
    const name = container.value?.name ?? "";
    const place = own.value?.runAsUser === void 0 ? shared.at("runAsUser") : own.at("runAsUser");
    if (user === 0) {
      const node = touchesNode2(pod.value);
      yield problem(
        place,
        `container ${name} runs as root${node ? "; set runAsUser to another user unless it needs root" : ", although it uses nothing of its node that requires root; set runAsUser to another user"}`,
        {
          severity: node ? "info" : "warning"
        }
      );
      return;
    }
    yield problem(
      own.at("runAsNonRoot"),
      `container ${name} may run as root, because the image decides; set runAsNonRoot: true, or a runAsUser other than 0`,
      {
        severity: "info"
      }
    );
  }
});
function touchesNode2({ volumes: volumes2 = [], hostPID, hostNetwork } = {}) {
  return hostPID === true || hostNetwork === true || volumes2.some(({ hostPath }) => hostPath !== void 0);
}

// rules/security/runtime-socket.ts
var HELD = [
  [/^\/(?:var\/)?run\/(?:k3s\/)?containerd\/?$/, "containerd.sock"],
  [/^\/(?:var\/)?run\/crio\/?$/, "crio.sock"]
];
var runtime_socket_default = rule({
  id: "runtime-socket",
  on: "daemonSet",
  severity: "error",
  preset: "security",
  since: "0.1.0",
  summary: "Container has access to the socket of the container runtime",
  why: `A process that can use docker.sock or containerd.sock can start a privileged container with the files of the node, bypassing
    admission, Pod Security and the audit log. A read-only mount does not restrict a socket. The API of the kubelet lists containers
    without it.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"
  ],
  securitySeverity: 9.1,
  options: {
    sockets: {
      type: "list",
      default: ["docker.sock", "dockershim.sock", "cri-dockerd.sock", "containerd.sock", "crio.sock", "podman.sock", "frakti.sock"],
      description: "file names of the sockets of container runtimes"
    }
  },
  *check({ pod, role }, { sockets }) {
    const isSocket = (path) => sockets.includes(path.split("/").at(-1) ?? "");
    const containers = containersOf(pod.value);
    for (const volume of pod.at("volumes").items()) {
      const path = volume.at("hostPath", "path");
      const name = volume.value?.name;
      const isMounted = containers.some(({ volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === name));
      const held = HELD.find(([folder]) => folder.test(path.value ?? ""))?.[1];
      if (path.value === void 0 || !isMounted || !(isSocket(path.value) || held !== void 0 && sockets.includes(held))) continue;
      const what = held === void 0 ? path.value : `${path.value}, which holds ${held},`;
      const isJob = isItsJob(role, "runtimeSocket");
      yield problem(
        path,
        isJob ? `${what} gives root access to its node, even if mounted read-only; the ${role.title} (${role.reason}) may be able to use the kubelet API instead` : `${what} gives root access to its node, even if mounted read-only: an attacker in the container can start a privileged one; remove the mount`,
        { severity: isJob ? "warning" : "error" }
      );
    }
  }
});

// rules/security/secret-in-args.ts
var secret_in_args_default = rule({
  id: "secret-in-args",
  on: "container",
  severity: "warning",
  preset: "security",
  since: "0.2.0",
  summary: "Secret in plain text in a command",
  why: `Arguments of a process can be read by everybody who can read the repository, the DaemonSet or /proc of a node, and agents on the host's
    process namespace log them. Mount a Secret as a file, or refer to a variable that comes from one, and replace a value that was committed.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/secret/",
    "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/#using-environment-variables-inside-of-your-config"
  ],
  securitySeverity: 7,
  *check({ container }) {
    const words = wordsOf(container).filter(({ variable }) => variable === void 0);
    for (const [index, { text: text2, place }] of words.entries()) {
      if (!text2.startsWith("-")) continue;
      const [, option, written2] = /^--?([\w.-]+)(?:=(.*))?$/.exec(text2) ?? [];
      const assigned = /^--?[\w-]+=([\w.-]+)=(.+)$/.exec(text2);
      const name = assigned?.[1] ?? option;
      if (name === void 0 || !NAMED2.test(name.replaceAll(".", "-"))) continue;
      const follows = assigned?.[2] === void 0 && written2 === void 0;
      const value = assigned?.[2] ?? written2 ?? words[index + 1]?.text ?? "";
      if (!isOne(value)) continue;
      yield problem(
        follows ? words[index + 1].place : place,
        `${name} is a secret in plain text; take it from a Secret and replace the value`
      );
    }
  }
});
var NAMED2 = /(?:^|-|_)(?:password|passwd|passphrase|(?:auth|access|bearer|api|bootstrap|join)[-_]?token|token|(?:api|access|secret|license|encryption|private)[-_]?key|client[-_]secret)$/i;
function isOne(value) {
  return /^[^\s/$<>{}[\](),]{8,}$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && !/^-|:|replace|your[-_]|placeholder|example|dummy|redacted|^x+$|\.(?:crt|key|pem|ya?ml|json|txt)$/i.test(value);
}

// rules/security/secret-in-env.ts
var secret_in_env_default = rule({
  id: "secret-in-env",
  on: "container",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Secret in plain text in the manifest",
  why: `Everybody who can read the repository, the DaemonSet or the processes of a node can read the value, and changing it takes a
    rollout on every node. Mount a Secret as a file instead, and rotate a value that was committed.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/secret/"],
  securitySeverity: 7,
  options: {
    ignored: { type: "list", default: [], description: "names of variables that hold no secret" }
  },
  *check({ container }, { ignored }) {
    for (const variable of container.at("env").items()) {
      const { name = "", value = "" } = variable.value ?? {};
      if (value.trim() === "" || PLACEHOLDER2.test(value) || ignored.includes(name)) continue;
      const shape = SHAPES.find(([, pattern]) => pattern.test(value))?.[0];
      if (!shape && !(NAMED3.test(name) && isOne2(value))) continue;
      yield problem(variable.at("value"), `${name} is ${shape ?? "a secret"} in plain text; move it to a Secret and rotate the value`);
    }
  }
});
var NAMED3 = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|SECRETS|TOKEN|AUTH_?TOKEN|API_?KEY|ACCESS_?KEY|SECRET_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|LICENSE_?KEY|CLIENT_?SECRET|CREDENTIALS?)$/i;
var SHAPES = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a GitHub token", /\b(?:gh[pousr]_\w{36,}|github_pat_\w{40,})/],
  ["a Slack token", /\bxox[abprs]-[\w-]{10,}/],
  ["a private key", /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ["a signed token", /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+$/],
  ["a URL with a password", /^[a-z][\w+.-]*:\/\/[^/\s:@]+:[^/\s:@$]{3,}@/i]
];
var PLACEHOLDER2 = /\$[({A-Za-z]|\{\{|^<.*>$|^\[.*\]$|^%.*%$|^x{3,}$|^[*.\u2022-]+$|replace|your[-_ ]|^(?:my|the|some)[-_]|placeholder|^example|example(?:key)?$|dummy|redacted|insert[-_ ]|todo|fixme|^_\w*_$/i;
function isOne2(value) {
  return !/^(?:true|false|yes|no|on|off|none|null|nil|auto|default|enabled|disabled|required|optional|\d{1,4})$|^\.{0,2}\/|^https?:\/\/|^file:/i.test(
    value.trim()
  );
}

// rules/security/secret-not-encoded.ts
var ON_PURPOSE = /auth|basic|b64|base64|cert|\bca\b|key$|jwk|license|keystore|\.(?:p12|jks|der|gz)$/i;
var BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var secret_not_encoded_default = rule({
  id: "secret-not-encoded",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Value of a Secret is not encoded, or is encoded twice",
  why: `Values below data are base64. A word of letters and digits can be base64 by accident: the API server takes it, and the agent gets other bytes. Encoded twice, it gets base64 in
    place of the password. Reported for variables of containers, which are text.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data"],
  *check({ daemonSet, pod, objects }) {
    const told11 = /* @__PURE__ */ new Set();
    for (const use of configUses(pod)) {
      if (use.kind !== "Secret" || use.how !== "env") continue;
      const secret = objects.find("Secret", daemonSet.value?.metadata?.namespace, use.name);
      for (const [key, field] of secret?.field.at("data").entries() ?? []) {
        const id = `${use.name} ${key}`;
        if (told11.has(id) || use.keys !== void 0 && !use.keys.includes(key)) continue;
        told11.add(id);
        yield* problemsOf2(key, field, use);
      }
    }
  }
});
function* problemsOf2(key, field, { name, place }) {
  const text2 = typeof field.value === "string" ? decoded(field.value) : void 0;
  if (text2 === void 0 || text2 === "" || ON_PURPOSE.test(key)) return;
  const related = [{ place, message: "the pods read it here" }];
  if (!isText2(text2)) {
    yield problem(
      field,
      `${key} of Secret ${name} seems to be plain text: decoded as base64 it is binary data, which the agent gets; encode it, or write it under stringData`,
      {
        related
      }
    );
    return;
  }
  const inner = text2.length >= 8 ? decoded(text2) : void 0;
  if (inner === void 0 || inner === "" || !/^[ -~]+$/.test(inner) || !(text2.endsWith("=") || text2.length >= 12)) return;
  yield problem(field, `${key} of Secret ${name} is base64 of base64, so the agent gets the encoded text; encode it once`, { related });
}
function decoded(text2) {
  const bare = text2.replace(/[\r\n]/g, "");
  return BASE64.test(bare) ? atob(bare) : void 0;
}
function isText2(bytes2) {
  try {
    const text2 = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes2, (byte) => byte.charCodeAt(0)));
    return !/[^\P{Cc}\t\r\n]/u.test(text2);
  } catch {
    return false;
  }
}

// rules/security/secret-through-env.ts
var secret_through_env_default = rule({
  id: "secret-through-env",
  on: "container",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "Secret in environment variables",
  why: `Variables appear in /proc, crash reports and debug pages, are inherited by every child process, and keep their value until the
    pod restarts. A mounted file is read only by processes that open it, and follows changes of the Secret.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-files-from-a-pod"],
  securitySeverity: 2.6,
  *check({ container }) {
    const places = [
      ...container.at("env").items().map((variable) => variable.at("valueFrom", "secretKeyRef")),
      ...container.at("envFrom").items().map((source) => source.at("secretRef"))
    ].filter(({ exists }) => exists);
    const [first, ...others] = places;
    if (!first) return;
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    yield problem(
      first,
      `container ${container.value?.name ?? ""} gets Secret ${nameOf4(first)}${more} through environment variables; mount it as a file, if the agent can read one`,
      {
        related: others
      }
    );
  }
});
function nameOf4(reference) {
  const { value } = reference.resolve(["name"]);
  return typeof value === "string" ? value : "";
}

// rules/security/sensitive-hostpath.ts
var sensitive_hostpath_default = rule({
  id: "sensitive-hostpath",
  on: "daemonSet",
  severity: "error",
  preset: "security",
  since: "0.1.0",
  summary: "Sensitive directory of the node is mounted",
  why: `A container that can write to /, /etc, /root or /usr of a node can run any program there; /var/lib/kubelet, /proc, /sys and /dev
    are nearly as powerful. With read access it gets the key of the kubelet and the tokens and secrets of every pod on the node.
    Mount only the directory that the agent needs, read-only.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"
  ],
  securitySeverity: 8.2,
  options: {
    allowed: { type: "list", default: [], description: "paths that are not reported, such as /var/lib/kubelet/pods" }
  },
  *check({ pod, role }, { allowed }) {
    for (const volume of pod.at("volumes").items()) {
      const path = volume.at("hostPath", "path");
      const kind = path.value === void 0 ? void 0 : kindOf(path.value);
      const access = accessTo(volume.value?.name, pod);
      if (!kind || !access || allowed.some((each) => normal(each) === normal(path.value))) continue;
      const isJob = isItsJob(role, "hostPath");
      if (access === "writes") {
        const isWhole2 = normal(path.value) === "/";
        yield problem(
          path,
          `${path.value} of every node can be written by the container: ${CONSEQUENCES[kind]}; mount what it needs, readOnly: true`,
          {
            severity: isJob || kind === "logs" ? "info" : isWhole2 ? "error" : "warning",
            related: writersOf(volume.value?.name, pod)
          }
        );
      } else if (kind !== "kernel" && kind !== "logs" && !(isJob && kind === "system")) {
        yield problem(path, `${path.value} of every node can be read by the container: ${SECRETS[kind]}`, {
          severity: isJob || kind === "system" || role.is("log", "metrics") ? "info" : "warning"
        });
      }
    }
  }
});
var KINDS6 = [
  [
    "secrets",
    /^\/(?:|root|etc|var|var\/lib|var\/run|run|var\/lib\/kubelet|var\/lib\/kubelet\/(?:pods|pki)|etc\/kubernetes(?:\/.*)?|var\/lib\/etcd|home|var\/lib\/(?:containerd|docker|containers))$/
  ],
  [
    "system",
    /^\/(?:boot|usr|lib|lib64|bin|sbin|usr\/(?:lib|bin|sbin)|usr\/local\/bin|opt|etc\/(?:systemd|cron[^/]*|ssh|init\.d|profile\.d|sudoers\.d|pam\.d)(?:\/.*)?)$/
  ],
  ["kernel", /^\/(?:proc|sys|dev|lib\/modules)$/],
  ["logs", /^\/var\/log(?:\/pods|\/containers)?$/]
];
var CONSEQUENCES = {
  secrets: "an attacker who takes it over controls the node and the secrets of its pods",
  system: "it decides what the node runs",
  kernel: "it can change the devices and the kernel of the node",
  logs: "a link in place of a log makes the kubelet read any file of the node as root"
};
var SECRETS = {
  secrets: "it may hold the keys of the node and the secrets of its pods; mount the folder that the agent needs",
  system: "mount the folder that the agent needs"
};
function kindOf(path) {
  return KINDS6.find(([, pattern]) => pattern.test(normal(path)))?.[0];
}
function normal(path) {
  return path.replace(/\/+/g, "/").replace(/(?<=.)\/$/, "");
}
function accessTo(volume, pod) {
  const mounts = mountsOf(pod, volume);
  if (mounts.length === 0) return void 0;
  return mounts.every(({ value }) => value?.readOnly === true) ? "reads" : "writes";
}
function writersOf(volume, pod) {
  return mountsOf(pod, volume).filter(({ value }) => value?.readOnly !== true).map((mount) => ({ place: mount.at("mountPath"), message: "mounted writable here" }));
}

// rules/security/service-account-alias.ts
var service_account_alias_default = rule({
  id: "service-account-alias",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Deprecated field serviceAccount",
  why: `The API server copies one field to the other. Policies, linters and people read serviceAccountName; if both are set and differ,
    serviceAccountName takes effect.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec"],
  *check({ pod }) {
    const alias = pod.at("serviceAccount");
    const name = pod.at("serviceAccountName");
    if (!alias.value) return;
    if (!name.value) {
      yield problem(alias, "serviceAccount is deprecated; use serviceAccountName", {
        fix: name.exists ? void 0 : rename(alias, "serviceAccountName", "safe")
      });
    } else {
      const differs = alias.value === name.value ? "" : `; the pods run as ${name.value}`;
      yield problem(alias, `serviceAccount beside serviceAccountName has no effect${differs}`, {
        related: [name],
        fix: remove(alias, differs === "" ? "safe" : "unsafe")
      });
    }
  }
});

// rules/security/shared-sa.ts
var shared_sa_default = rule({
  id: "shared-sa",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Service account is shared with a controller",
  why: `A controller needs permissions over the cluster and runs on one node. With its service account the DaemonSet has the same token
    on every node, so one compromised node controls the cluster. Use a separate service account with the few permissions that an
    agent needs.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    "https://github.com/cubefs/cubefs/issues/1882"
  ],
  securitySeverity: 6.5,
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    if (account.name === "default") return;
    const other = workloadsRunningAs({ daemonSet, objects }, account.name, account.namespace, ["Deployment", "StatefulSet"])[0];
    if (!other) return;
    const hasRights = grantsOf(account, objects).length > 0;
    yield problem(
      accountPlace(pod),
      `service account ${account.name} is shared with ${other.kind} ${other.name}, so every node has its permissions; give the agent an account of its own`,
      { severity: hasRights ? "warning" : "info", related: [{ place: accountPlace(other.pod), message: `${other.kind} ${other.name}` }] }
    );
  }
});

// rules/security/sysctl-needs-privileged.ts
var SETS = /(?:^|[\s;&|(])(?:\/\S*\/)?sysctl\s+(?:-[a-z]+\s+)*(?:-w|--write)\s+["']?([a-z]\w*(?:[./][\w-]+)+)|>\s*["']?\/proc\/sys\/([\w./-]+)/;
var ELSEWHERE2 = /\b(?:nsenter|chroot|unshare|mount|docker|podman|nerdctl|ctr)\b/;
var sysctl_needs_privileged_default = rule({
  id: "sysctl-needs-privileged",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Command sets a kernel parameter, which its container cannot write",
  why: `Container runtimes mount /proc/sys read-only unless a container is privileged. The command fails with "Read-only file system": an init container that runs it fails on
    every node, and elsewhere the parameter keeps its value.`,
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/",
    "https://github.com/oracle/weblogic-kubernetes-operator/issues/1539"
  ],
  *check({ container, pod }) {
    const { command = [], args = [], securityContext, volumeMounts = [] } = container.value ?? {};
    if (securityContext?.privileged === true || securityContext?.procMount === "Unmasked") return;
    if (securityContext?.capabilities?.add?.some((name) => /^(?:CAP_)?SYS_ADMIN$|^ALL$/i.test(name))) return;
    if (volumeMounts.some(({ name, mountPath = "" }) => mountPath.startsWith("/proc") && volumeNamed(pod.value, name)?.hostPath)) return;
    const words = [...command, ...args];
    const text2 = words.join(" ");
    const [, written2, path] = SETS.exec(text2) ?? [];
    const parameter = written2 ?? path?.replaceAll("/", ".");
    if (parameter === void 0 || ELSEWHERE2.test(text2)) return;
    const index = Math.max(
      0,
      words.findIndex((word) => /sysctl|\/proc\/sys\//.test(word))
    );
    const place = index < command.length ? container.at("command", index) : container.at("args", index - command.length);
    const isSet2 = securityContext?.privileged !== void 0;
    yield problem(
      place,
      `the container is not privileged, so it cannot set ${parameter}: /proc/sys is read-only; set privileged: true, or set the parameter on the nodes`,
      { related: isSet2 ? [{ place: container.at("securityContext", "privileged"), message: "not privileged" }] : [] }
    );
  }
});

// rules/security/token-missing.ts
var BUILT_IN2 = /^(?:view|edit|admin|system:(?:node-proxier|auth-delegator|kube-dns|node-problem-detector|discovery|heapster))$/;
var CLIENTS = /(?:^|\/)(?:calico\/node|mirrored-calico-node|cilium\/cilium|cloudnativelabs\/kube-router|ingress-nginx\/controller|nginx\/nginx-ingress|metallb\/speaker|kubereboot\/kured|antrea\/antrea-agent(?:-[a-z]+)?)(?:[:@]|$)/;
var FOLDER = /^\/(?:var\/)?run\/secrets\/kubernetes\.io\/serviceaccount\/?$/;
var COMMENT3 = /^[ \t]*(?:#|;|\/\/).*$/gm;
var TOKEN = /\/serviceaccount\/(?:token|ca\.crt)\b/;
var token_missing_default = rule({
  id: "token-missing",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Service account has permissions, but no token is mounted",
  why: `With automountServiceAccountToken: false no token is mounted, and neither is it where a container mounts another volume at its path. An agent that needs the permissions of its service account cannot
    create a client, and exits or works without them.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting"
  ],
  *check({ daemonSet, pod, objects }) {
    const automount = pod.at("automountServiceAccountToken");
    const account = accountOf({ daemonSet, pod });
    const given = objects.find("ServiceAccount", account.namespace, account.name);
    const ofAccount = given?.field.at("automountServiceAccountToken");
    const place = automount.value === void 0 ? ofAccount : automount;
    if (place?.value !== false) {
      yield* hiddenTokens(pod);
      return;
    }
    const { volumes: volumes2 = [] } = pod.value ?? {};
    if (volumes2.some(({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken !== void 0))) return;
    const isMounted = containersOf(pod.value).some(
      ({ volumeMounts = [] }) => volumeMounts.some(({ mountPath = "" }) => /\/secrets\/kubernetes\.io\/serviceaccount\/?$/.test(mountPath))
    );
    if (isMounted) return;
    const secrets = configUses(pod).flatMap((use) => use.kind === "Secret" ? objects.named("Secret", use.name, account.namespace) : []);
    if (secrets.some(({ field }) => field.resolve(["type"]).raw === "kubernetes.io/service-account-token")) return;
    if (containersOf(pod.value).some(
      ({ command = [], args = [], env = [] }) => [...command, ...args, ...env.flatMap(({ name = "", value = "" }) => [name, value])].some((word) => /kubeconfig/i.test(word))
    ))
      return;
    if (volumes2.some(({ hostPath, name = "" }) => /kubeconfig/i.test(name) || /kubeconfig|\/etc\/kubernetes/.test(hostPath?.path ?? "")))
      return;
    const grants = grantsOf(account, objects);
    if (grants.length === 0) {
      const binding = bindingsNaming(account.name, objects).find(
        (each) => isFor(each, account) && BUILT_IN2.test(each.field.value?.roleRef?.name ?? "")
      );
      const file = configFiles({ daemonSet, pod, objects }).find(({ text: text2 }) => TOKEN.test(text2.replaceAll(COMMENT3, "")));
      const client = pod.at("containers").items().find(({ value }) => CLIENTS.test(value?.image ?? "") && value?.env?.some((each) => each.value === "etcdv3") !== true);
      if (!binding && !file && !client) return;
      const why = binding ? `service account ${account.name} is bound to ${binding.field.value?.roleRef?.name ?? ""}` : file ? `${file.key} names the token of the service account` : `${client?.value?.name ?? ""} asks the API server`;
      yield problem(
        place,
        `${why}, but automountServiceAccountToken: false gives its pods no token; remove it, or project a token into a volume`,
        {
          related: [accountPlace(pod), ...binding ? [{ place: binding.field.at("roleRef", "name"), message: "the role" }] : []],
          fix: remove(place, "unsafe")
        }
      );
      return;
    }
    yield problem(
      place,
      `service account ${account.name} may ${describeGrants(grants.slice(0, 3))}, but automountServiceAccountToken: false gives its pods no token; remove it, or project a token into a volume`,
      {
        related: [accountPlace(pod), grants[0].place],
        fix: remove(place, "unsafe")
      }
    );
  }
});
function* hiddenTokens(pod) {
  const containers = pod.at("containers").items();
  if (containers.length > 1) return;
  for (const container of containers) {
    for (const mount of container.at("volumeMounts").items()) {
      const { name, mountPath = "" } = mount.value ?? {};
      if (!FOLDER.test(mountPath) || !volumeNamed(pod.value, name)?.emptyDir || mountsOf(pod, name).length > 1) continue;
      yield problem(
        mount.at("mountPath"),
        `the emptyDir "${name ?? ""}" at ${mountPath} replaces the token of the service account: container ${container.value?.name ?? ""} has none; mount it elsewhere, or project a token into a volume`
      );
    }
  }
}

// rules/security/token-not-needed.ts
var token_not_needed_default = rule({
  id: "token-not-needed",
  on: "daemonSet",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "Service account token without permissions is mounted",
  why: `The token is in every pod on every node. Anything that is later granted to the service account is granted to the agent
    on all nodes. An agent that does not use the API server needs no token; one that does should have its own account.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting"
  ],
  securitySeverity: 3.5,
  *check({ daemonSet, pod, objects }) {
    const automount = pod.at("automountServiceAccountToken");
    if (automount.value === false || isMistaken(pod, "automountServiceAccountToken") || isMistaken(pod, "serviceAccountName")) return;
    const account = accountOf({ daemonSet, pod });
    const given = objects.find("ServiceAccount", account.namespace, account.name);
    if (automount.value === void 0 && given?.field.value?.automountServiceAccountToken === false) return;
    const isDefault = account.name === "default";
    if (!isDefault && !given) return;
    if (isBound(account, objects)) return;
    if (isDefault) {
      const place = pod.at("serviceAccountName").exists ? accountPlace(pod) : automount;
      yield problem(
        place,
        "mounts the token of the default service account: set automountServiceAccountToken: false, or give the agent an account of its own"
      );
      return;
    }
    yield problem(
      automount.exists ? automount : accountPlace(pod),
      `mounts the token of ${account.name}, which no binding in these files grants anything; set automountServiceAccountToken: false if the agent does not use the API server`,
      given ? { related: [{ place: given.field.at("metadata", "name"), message: "the account" }] } : {}
    );
  }
});

// rules/security/unknown-capability.ts
var KNOWN = `ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE
  LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT
  SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM`.split(/\s+/);
var unknown_capability_default = rule({
  id: "unknown-capability",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Unknown or misspelled capability",
  why: `Names of capabilities are upper case and have no CAP_ prefix. With an unknown one the runtime fails to create the container or
    ignores the entry: a capability to add is missing, one to drop stays. The Pod Security Standards are case-sensitive.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container",
    "https://man7.org/linux/man-pages/man7/capabilities.7.html"
  ],
  *check({ container }) {
    for (const list of ["add", "drop"]) {
      for (const item of container.at("securityContext", "capabilities", list).items()) {
        const name = item.value;
        if (!name || KNOWN.includes(name) || isFilledInLater(name)) continue;
        const upper = name.toUpperCase();
        const bare = upper.replace(/^CAP_/, "");
        const near = KNOWN.includes(bare) ? bare : name === "*" ? "ALL" : suggest(bare, KNOWN);
        const isSpelling = KNOWN.includes(bare);
        const what = !isSpelling ? name === "*" ? "unknown capability *: capabilities have no wildcard; did you mean ALL?" : `unknown capability ${name}${near ? `; did you mean ${near}?` : ""}` : bare === upper ? `"${name}" does not count as ${bare} for the Pod Security Standards, which are case-sensitive; write ${bare}` : `"${name}" has the prefix CAP_, which containerd adds a second time; write ${bare}`;
        yield problem(item, what, {
          severity: isSpelling && bare === upper ? "info" : "warning",
          fix: near === void 0 ? void 0 : set(item, near, isSpelling ? "safe" : "unsafe")
        });
      }
    }
  }
});

// rules/security/unmasked-proc-mount.ts
var unmasked_proc_mount_default = rule({
  id: "unmasked-proc-mount",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "procMount Unmasked requires hostUsers false",
  why: `procMount Unmasked exposes the parts of /proc that runtimes hide, also for writing. Without a user namespace, root in the
    container could change the kernel, so the API server requires hostUsers false.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/unsafe-sysctl.ts
var unsafe_sysctl_default = rule({
  id: "unsafe-sysctl",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "Unsafe sysctl",
  why: `The kubelet sets only sysctls that are isolated to the pod. It rejects any other (SysctlForbidden) unless
    --allowed-unsafe-sysctls of the node lists it: the pod fails and is created again in a loop. If it is allowed, the pod can
    disturb other pods on the node.`,
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls"],
  securitySeverity: 5.3,
  options: {
    allowed: {
      type: "list",
      default: [],
      description: "what --allowed-unsafe-sysctls of the nodes allows, such as net.core.somaxconn or kernel.msg*"
    }
  },
  *check(subject, { allowed }) {
    if (isForbidden(subject, "sysctls")) return;
    for (const { check, places } of podSecurityBreaches(subject, "baseline")) {
      if (check !== "sysctls") continue;
      for (const place of places) {
        const name = typeof place.value === "string" ? place.value : "";
        if (allowed.some((pattern) => pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern)) continue;
        yield problem(
          place,
          `${name} is not among the safe sysctls: the pod fails with SysctlForbidden on every node whose kubelet does not allow it`
        );
      }
    }
  }
});

// rules/security/watch-without-list.ts
var CACHED = /^(?:pods|nodes|namespaces|services|endpoints|endpointslices|networkpolicies|configmaps|secrets)$/;
var CORE2 = /^$|^(?:apps|batch)$|\.k8s\.io$/;
var watch_without_list_default = rule({
  id: "watch-without-list",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Permission to watch a resource without list",
  why: `Most clients list a resource before they watch it. Newer ones (client-go 0.35 and later) may stream the list through the watch, and list if that
    fails. Without permission to list, an agent that lists retries forever and sees no object, on every node at once.`,
  references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes"],
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    const grants = grantsOf(account, objects);
    const covers2 = (a, b) => a === "*" || a === b;
    for (const grant of grants) {
      const { group, resource, verb, names: names7, namespace } = grant;
      if (verb !== "watch" || names7.length > 0 || resource.includes("/") || resource === "*") continue;
      const lists = grants.some(
        (other) => (other.verb === "list" || other.verb === "*") && other.names.length === 0 && covers2(other.group, group) && covers2(other.resource, resource) && (other.namespace === void 0 || other.namespace === namespace)
      );
      if (lists) continue;
      yield problem(
        grant.place,
        `service account ${account.name} may watch ${grant.what} but not list them, so clients that list first get Forbidden; add list`,
        {
          severity: CACHED.test(resource) || !CORE2.test(group) ? "warning" : "info"
        }
      );
      return;
    }
  }
});

// rules/security/writable-root-filesystem.ts
var writable_root_filesystem_default = rule({
  id: "writable-root-filesystem",
  on: "container",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "Writable root file system",
  why: `An attacker in the container can replace its programs and store tools, and accidental writes fill the disk of the node. With
    readOnlyRootFilesystem: true, mount an emptyDir where the agent writes.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  securitySeverity: 3.1,
  *check({ container, pod }) {
    const context = container.at("securityContext");
    const readOnly = context.at("readOnlyRootFilesystem");
    if (readOnly.value === true || pod.value?.os?.name === "windows") return;
    if (isMistaken(container, "securityContext") || isMistaken(context, "readOnlyRootFilesystem")) return;
    yield problem(
      readOnly,
      `the root file system of container ${container.value?.name ?? ""} is writable; set readOnlyRootFilesystem: true, and mount an emptyDir where it writes`
    );
  }
});

// rules/security/wrong-os-field.ts
var wrong_os_field_default = rule({
  id: "wrong-os-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Field is not supported on the operating system of the pod",
  why: `os.name sets the operating system of the containers, and the field has no meaning there: it would be ignored, even if it is a
    security setting. The API server rejects it.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/#pod-os"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/selector/overlapping-selectors.ts
var MOST4 = 10;
var overlapping_selectors_default = rule({
  id: "overlapping-selectors",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Selector also matches the pods of another workload",
  why: `Kubernetes asks for selectors that do not overlap. Owner references keep live controllers apart; pods without an owner are adopted by
    whichever comes first, and everything that selects by labels (kubectl logs and rollout, Services, PodDisruptionBudgets, NetworkPolicies) takes the pods of
    both for one workload. A selector cannot be changed later.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector",
    "https://github.com/NVIDIA/k8s-device-plugin/issues/1716"
  ],
  *check({ daemonSet, pod, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const selector = daemonSet.value?.spec?.selector;
    const own = selector && labelSelectorAsSelector(selector);
    if (!own?.requirements?.length) return;
    const labels = podLabels(daemonSet);
    const others = /* @__PURE__ */ new Map();
    let isMore = false;
    for (const other of workloadsSelected({ daemonSet, objects }, selector, namespace)) {
      const shown5 = `${other.kind} ${other.name}`;
      const id = `${other.namespace ?? ""}/${shown5}`;
      if (others.has(id)) continue;
      if (Object.keys(other.labels).length === 0 || other.name === "") continue;
      if (other.kind === "DaemonSet" && other.name === name) continue;
      if (!isBeside(other, { daemonSet, pod })) continue;
      const isMutual = other.selector?.matches(labels) === true;
      if (isMutual && other.kind === "DaemonSet" && !isEarlier(other, daemonSet)) continue;
      isMore = others.size === MOST4;
      if (isMore) break;
      const apart = other.kind === "DaemonSet" && areDisjoint(nodeAlternatives(pod.value ?? {}), nodeAlternatives(other.spec ?? {}));
      others.set(id, { shown: shown5, place: other.labelsPlace, isMutual, apart });
    }
    if (others.size === 0) return;
    const related = [...others.values()];
    yield problem(
      daemonSet.at("spec", "selector"),
      `the selector ${own.toString()} matches the pods of ${describe3(related, isMore)}; add a label that only these pods have`,
      {
        related: related.map(({ place, shown: shown5 }) => ({ place, message: `labels of ${shown5}` })),
        severity: related.every(({ apart }) => apart) ? "info" : "warning"
      }
    );
  }
});
function describe3(overlaps, isMore) {
  const [first, ...rest] = overlaps;
  const mutual = rest.length === 0 && first.isMutual ? ", and their selector matches the pods of this one" : "";
  return `${firstTwo(
    overlaps.map(({ shown: shown5 }) => shown5),
    isMore
  )} as well${mutual}`;
}

// rules/selector/selector-empty.ts
var selector_empty_default = rule({
  id: "selector-empty",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Empty selector matches every pod in the namespace",
  why: `The DaemonSet would adopt every pod in its namespace that has no owner, and delete those that it does not need. The API server
    rejects it.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector"],
  *check(subject) {
    const { daemonSet } = subject;
    const selector = daemonSet.at("spec", "selector");
    const labels = lastingLabels(daemonSet.at("spec", "template", "metadata", "labels").value ?? {});
    const named2 = Object.keys(labels);
    const holdsOthers = selector.entries().some(([key]) => key !== "matchLabels" && key !== "matchExpressions");
    const fix = set(selector.at("matchLabels"), labels, "unsafe", `select pods by ${named2.join(", ")}`);
    yield present(subject, { fix: named2.length > 0 && !holdsOthers ? fix : void 0 });
  }
});

// rules/selector/selector-mismatch.ts
var selector_mismatch_default = rule({
  id: "selector-mismatch",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Selector does not match the labels of the pod template",
  why: `The controller would not recognize the pods that it creates and would create more without end, so the API server rejects the
    DaemonSet. The selector is immutable: once the DaemonSet is in use, change the labels instead.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector"],
  *check({ rejection, daemonSet }) {
    const selector = daemonSet.at("spec", "selector");
    const labels = daemonSet.at("spec", "template", "metadata", "labels");
    const given = labels.value ?? {};
    const unmet = conditions(selector).filter(({ holds }) => !holds(given));
    const other = unmet.find(({ key }) => Object.hasOwn(given, key));
    yield problem(other ? labels.at(other.key) : labels.key, rejection.message, {
      related: unmet.map(({ field }) => ({ place: field, message: "required by the selector" })),
      fix: correct7(labels, given, unmet, selector)
    });
  }
});
function conditions(selector) {
  const equal = selector.at("matchLabels").entries().map(([key, field]) => ({ key, value: field.value, field, holds: (labels) => labels[key] === field.value }));
  const expressions = selector.at("matchExpressions").items();
  return [
    ...equal,
    ...expressions.map((field) => {
      const { key = "", operator = "", values = [] } = field.value ?? {};
      const requirement = Requirement.of(key, operator, values);
      const value = operator === "In" && values.length === 1 ? values[0] : void 0;
      return { key, value, field, holds: (labels) => requirement?.matches(labels) ?? false };
    })
  ];
}
function correct7(labels, given, unmet, selector) {
  const wanted = new Map(unmet.map(({ key, value }) => [key, value]));
  const values = [...wanted].filter((pair) => pair[1] !== void 0);
  const corrected = { ...given, ...Object.fromEntries(values) };
  if (values.length < wanted.size || matchesLabels(selector.value, corrected) !== true) return void 0;
  const isChange = values.some(([key]) => Object.hasOwn(given, key));
  const title = `${isChange ? "set the labels" : "add"} ${values.map(([key, value]) => `${key}: ${value}`).join(", ")}`;
  const safety = isChange || values.some(([key]) => isVolatileLabel(key)) ? "unsafe" : "safe";
  if (Object.keys(given).length === 0) return set(labels, corrected, safety, title);
  return together(title, ...values.map(([key, value]) => set(labels.at(key), value, safety)));
}

// rules/selector/selector-missing.ts
var selector_missing_default = rule({
  id: "selector-missing",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Missing selector",
  why: `The selector defines which pods belong to the DaemonSet. apps/v1 has no default; earlier versions used all labels of the pod
    template, so none of them could ever change. Choose labels that stay the same, because the selector is immutable.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector",
    "https://github.com/helm/charts/issues/7680"
  ],
  *check(subject) {
    const selector = subject.daemonSet.at("spec", "selector");
    const labels = lastingLabels(subject.daemonSet.at("spec", "template", "metadata", "labels").value ?? {});
    const named2 = Object.keys(labels);
    yield present(subject, {
      fix: named2.length > 0 ? set(selector, { matchLabels: labels }, "unsafe", `select pods by ${named2.join(", ")}`) : void 0
    });
  }
});

// rules/selector/volatile-selector-label.ts
var volatile_selector_label_default = rule({
  id: "volatile-selector-label",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Selector contains a label that changes",
  why: `The selector is immutable, but a label with a version or the name of a chart changes with each release: the update is rejected
    with "field is immutable", and the DaemonSet must be deleted, which removes the agent from every node. The controller itself
    overwrites controller-revision-hash in each pod.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector",
    "https://github.com/helm/charts/issues/7680",
    "https://github.com/aws/eks-node-monitoring-agent/issues/92"
  ],
  options: {
    versionLabels: { type: "list", default: ["app.kubernetes.io/version", "version"], description: "labels that may hold a version" }
  },
  *check({ daemonSet }, { versionLabels }) {
    const labels = daemonSet.at("spec", "selector", "matchLabels").entries();
    const requirements = daemonSet.at("spec", "selector", "matchExpressions");
    const expressions = requirements.items();
    const wanted = [
      ...labels.map(([key, label]) => ({ key, place: label, whole: label, values: [label.value ?? ""] })),
      ...expressions.filter(({ value }) => value?.operator === "In").map((each) => ({
        key: each.value?.key ?? "",
        place: each.at("key"),
        whole: expressions.length > 1 ? each : requirements,
        values: each.value?.values ?? []
      }))
    ];
    for (const { key, place, whole: whole2, values } of wanted) {
      if (OF_CONTROLLER2.has(key)) {
        yield problem(
          place,
          `the controller overwrites ${key} in every pod, so the selector matches none of its pods and it creates more and more; remove it from the selector`,
          { severity: "error" }
        );
        continue;
      }
      if (values.some((value) => value !== "" && daemonSet.value?.metadata?.name?.includes(value))) continue;
      const isChart = key === "helm.sh/chart" || key === "chart" && values.some((value) => /-v?\d/.test(value));
      const isVersion = versionLabels.includes(key) && values.some((value) => /^v?\d+\.\d/.test(value));
      const isBuild = values.some((value) => /^[0-9a-f]{40}$|^20\d\d-?[01]\d-?[0-3]\d(?:\D|$)/.test(value)) || isCommit(key, values);
      if (!isChart && !isVersion && !isBuild) continue;
      yield problem(
        place,
        `${key} changes with each ${isChart ? "version of the chart" : "release"}, but a selector is immutable, so the next update is rejected; remove it from the selector`,
        {
          severity: isChart ? "error" : "warning",
          // Of a DaemonSet that is in use, the removal is refused as well.
          fix: labels.length + expressions.length > 1 ? remove(whole2, "unsafe", `remove ${key} from the selector (before the first apply)`) : void 0
        }
      );
    }
  }
});
var OF_CONTROLLER2 = /* @__PURE__ */ new Set(["controller-revision-hash", "pod-template-generation"]);
function isCommit(key, values) {
  return /(?:^|[-_./])(?:commit|sha|revision|rev)$/i.test(key) && values.some((value) => /^[0-9a-f]{7,12}$/.test(value));
}

// rules/update/apply-refused.ts
var apply_refused_default = rule({
  id: "apply-refused",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Apply fails before the manifest is validated",
  why: `Server-side apply answers with a conflict where another manager owns a field with another value, and refuses lists with two items of one key. kubectl apply
    and Helm 3 fail to make or apply a patch where two items of a merged list have the same key. Nothing of the manifest gets to the cluster.`,
  references: [
    "https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts",
    "https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-apply-calculates-differences-and-merges-changes"
  ],
  *check(subject) {
    yield present(subject);
  }
});

// rules/update/config-without-rollout.ts
var RESTARTER = /^(?:(?:configmap|secret)\.)?reloader\.stakater\.com\/|^(?:wave\.pusher\.com|configmap\.kubernetes\.io|k8tz\.io)\/(?:update-on-config-change|reload)/;
var RELOADS = /reload|config-?watch|watch-?(?:config|interval|dir|file)|inotify|web\.enable-lifecycle|k8s-sidecar|refresh-?interval|--watch\b/i;
var WATCHED = /^[ \t]*(?:reload(?:[ \t]+\d+[a-z]+)*[ \t]*$|watch_config_files:[ \t]*true)/im;
var config_without_rollout_default = rule({
  id: "config-without-rollout",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Configuration change does not restart the pods",
  why: `A changed ConfigMap or Secret does not change the pod template, so no pod restarts. Environment variables and subPath mounts
    never change in a running pod; other mounted files do, but the agent must read them again. To roll the change out, put a
    checksum of the configuration in an annotation of the pod template.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically",
    "https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments",
    "https://github.com/CrowdStrike/falcon-helm/issues/318"
  ],
  *check(update) {
    const { relation, effects, daemonSet, pod } = update;
    if (relation !== "same" || effects.revisionChanged || isRestarted(daemonSet)) return;
    const reloads = readsAgain(pod);
    for (const change of configChanges(update)) {
      const { use, before, after } = change;
      if (use.how === "mounted" && (reloads || typeof after.raw === "string" && WATCHED.test(after.raw))) continue;
      yield problem(after, `${changed(change, `${use.kind} ${use.name}`)}, but no pod restarts: ${consequence(use)}`, {
        related: [{ place: use.place, message: "used here" }, ...before.exists ? [{ place: before, message: "before" }] : []]
      });
    }
    if (reloads) return;
    for (const change of apiConfigChanges(update)) {
      const { before, after, name } = change;
      yield problem(
        after,
        `${changed(change, `ConfigMap ${name}`)}, but no pod restarts: if the agent reads it when it starts, ${RESTART}`,
        {
          severity: "info",
          related: before.exists ? [{ place: before, message: "before" }] : []
        }
      );
    }
  }
});
function changed({ key, others, after }, object) {
  const more = others === 0 ? "" : ` and ${others} more key${others === 1 ? "" : "s"}`;
  return `${key}${more} of ${object} ${others > 0 ? "change" : after.exists ? "changes" : "is removed"}`;
}
var RESTART = "run kubectl rollout restart, or put a checksum of it in an annotation of the pod template";
function consequence({ how }) {
  if (how === "env") return `environment variables keep their values until a restart; ${RESTART}`;
  if (how === "subPath") return `subPath mounts never change in a running pod; ${RESTART}`;
  return `the mounted files change, but the agent must read them again; otherwise ${RESTART}`;
}
function isRestarted({ value }) {
  const annotations = { ...value?.metadata?.annotations, ...value?.spec?.template?.metadata?.annotations };
  return Object.keys(annotations).some((key) => RESTARTER.test(key));
}
function readsAgain({ value }) {
  return (value?.containers ?? []).some(({ name = "", image = "", command = [], args = [], env = [] }) => {
    return [name, image, ...command, ...args, ...env.map((variable) => variable.name ?? "")].some((text2) => RELOADS.test(text2));
  });
}

// rules/update/dependency-removed.ts
var dependency_removed_default = rule({
  id: "dependency-removed",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Object that the pods still need is removed",
  why: `kubectl apply leaves an object that is in no manifest any more; Argo CD, Flux and helm delete it. Pods that run keep what they have, and none can
    start: the agent is missing on each new node, and everywhere after the next restart.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist",
    "https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-to-delete-objects"
  ],
  *check({ before, daemonSet, pod, relation, objects, objectsBefore }) {
    if (relation !== "same" || before.status) return;
    const namespace = daemonSet.value?.metadata?.namespace;
    const home = namespace === void 0 ? void 0 : objectsBefore.find("Namespace", void 0, namespace);
    if (home && !objects.find("Namespace", void 0, home.object.name)) {
      yield problem(
        daemonSet.at("metadata", "namespace"),
        `the Namespace ${namespace} is no longer in the manifests: a tool that prunes deletes it with everything in it; keep it`,
        {
          related: [{ place: home.field.resolve(["metadata", "name"]), message: "before" }]
        }
      );
    }
    const told11 = /* @__PURE__ */ new Set();
    for (const { kind, name, place, isGlobal = false, outcome: outcome2, ...need2 } of needsOf({ daemonSet, pod })) {
      const within2 = isGlobal ? void 0 : need2.namespace ?? namespace;
      if (told11.has(`${kind} ${name}`) || objects.find(kind, within2, name) || madeIn(objects).has(`${kind} ${name}`)) continue;
      const old = objectsBefore.find(kind, within2, name);
      if (!old) continue;
      told11.add(`${kind} ${name}`);
      yield problem(
        place,
        `${kind} ${name} is no longer in the manifests, but the pods still need it: once it is deleted, ${outcome2}; keep it`,
        {
          related: [{ place: old.field.resolve(["metadata", "name"]), message: "before" }]
        }
      );
    }
    const account = accountOf({ daemonSet, pod });
    for (const binding of bindingsNaming(account.name, objects)) {
      const { kind = "", name = "" } = binding.value?.roleRef ?? {};
      const within2 = kind === "Role" ? binding.object.namespace : void 0;
      if (!isFor(binding, account) || told11.has(`${kind} ${name}`) || objects.find(kind, within2, name)) continue;
      const old = objectsBefore.find(kind, within2, name);
      if (!old) continue;
      told11.add(`${kind} ${name}`);
      yield problem(
        binding.field.at("roleRef", "name"),
        `${kind} ${name} is no longer in the manifests, but ${binding.object.kind} ${binding.object.name} still refers to it: once it is deleted, the pods have none of its permissions; keep it`,
        { related: [{ place: old.field.resolve(["metadata", "name"]), message: "before" }] }
      );
    }
  }
});

// rules/update/fleet-restart.ts
var fleet_restart_default = rule({
  id: "fleet-restart",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Change restarts the pods on all nodes",
  why: `Any change of the pod template creates a new revision, and the controller replaces every pod, as many at once as updateStrategy
    allows. Changes outside the template (labels of the DaemonSet, minReadySeconds, updateStrategy) restart nothing. ds-lint diff
    prints the whole plan.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"],
  *check(update) {
    const { effects, daemonSet, changes, nodes } = update;
    if (!update.restarts || effects.rollout !== "RollingUpdate" || needlessChanges(update).length > 0) return;
    const template = changes.filter(({ inTemplate }) => inTemplate).toSorted((a, b) => rank(a) - rank(b));
    const [first, ...others] = template;
    if (!first) return;
    const strategy = daemonSet.at("spec", "updateStrategy").effective;
    const { maxUnavailable = 1, maxSurge = 0 } = strategy?.rollingUpdate ?? {};
    const atOnce = !allowsSurge(strategy) ? typeof maxUnavailable === "string" ? `${maxUnavailable} of them at a time` : `${maxUnavailable} at a time` : `with a surge of ${maxSurge}`;
    const more = others.length === 0 ? "" : ` (and ${others.length} more change${others.length === 1 ? "" : "s"})`;
    yield problem(
      first.after,
      `the change restarts the pods on ${nodes ? countOf(nodes.desired) : "all nodes"}, ${atOnce}: ${describeChange(first)}${more}`,
      {
        related: first.before.exists ? [{ place: first.before, message: "before" }] : []
      }
    );
  }
});
function countOf(nodes) {
  return nodes === 1 ? "1 node" : `${nodes} nodes`;
}
function rank({ name }) {
  if (name.endsWith(".image")) return name.includes(".containers[") ? 0 : 1;
  return /\.metadata\.(?:labels|annotations)\[/.test(name) ? 3 : 2;
}

// rules/update/host-path-changed.ts
var host_path_changed_default = rule({
  id: "host-path-changed",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "hostPath changed",
  why: `Data in the old directory (positions in log files, buffers, sockets, certificates) stays on every node, and the new pod starts
    without it: logs are read again or lost, and nothing removes the old files.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const olds = fieldsByName(before.pod.at("volumes").items());
    for (const volume of pod.at("volumes").items()) {
      const old = olds.get(volume.value?.name);
      const from = old?.value?.hostPath?.path;
      if (!old || from === void 0) continue;
      const to = volume.value?.hostPath?.path;
      if (to !== void 0 && withoutSlash(to) === withoutSlash(from)) continue;
      const related = [{ place: old.at("hostPath", "path"), message: "before" }];
      if (to === void 0) {
        yield problem(
          volume,
          `volume ${volume.value?.name} no longer mounts ${from} of the node: data there stays behind, and the new pods cannot read it; move or delete the data`,
          {
            related
          }
        );
      } else {
        yield problem(
          volume.at("hostPath", "path"),
          `volume ${volume.value?.name} mounts ${to} of the node instead of ${from}: data in ${from} stays behind; move the data, or keep the path`,
          { related }
        );
      }
    }
  }
});
function withoutSlash(path) {
  return path.replace(/(?<!\/)\/+$/, "");
}

// rules/update/host-port-changed.ts
var host_port_changed_default = rule({
  id: "host-port-changed",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Host port changed",
  why: `If another process on a node uses the new port, the pod stays Pending or its process fails, and the rollout stops there. Clients
    of the old port (a scraper, a health check, a firewall rule) can no longer connect.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/overview/#services", "https://github.com/dell/csm/issues/1783"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const [old, updated] = [portsOf4(before.pod), portsOf4(pod)];
    const [was, is] = [old, updated].map((ports) => new Set(ports.map(({ id }) => id)));
    const added = updated.filter(({ id }) => !was.has(id));
    const gone = old.filter((each) => !is.has(each.id) && !(each.byHostNetwork && mayStillListen(pod, each)));
    const shown5 = gone.slice(0, MOST_SHOWN);
    const more = gone.length > MOST_SHOWN ? ` and ${gone.length - MOST_SHOWN} more` : "";
    const instead = shown5.map(({ id }) => id).join(", ") + more;
    const related = shown5.map(({ place }) => ({ place, message: "before" }));
    for (const { id, place, byHostNetwork } of added) {
      const how = byHostNetwork ? ", being on the host network" : "";
      yield problem(
        place,
        `the pods use port ${id} of every node${how}${instead === "" ? "" : ` instead of ${instead}`}; make sure that it is free on all nodes`,
        { related }
      );
    }
    if (added.length === 0 && gone.length > 0) {
      yield problem(pod.at("containers"), `the pods no longer use port ${instead} of their nodes, so clients that connect to it fail`, {
        related
      });
    }
  }
});
var MOST_SHOWN = 8;
function portsOf4(pod) {
  return heldPorts(pod).map((port) => {
    const { number, protocol, address } = port;
    return { ...port, id: `${address === void 0 ? "" : `${address}:`}${number}/${protocol}` };
  });
}
function mayStillListen(pod, { number }) {
  if (pod.value?.hostNetwork !== true) return false;
  const template = JSON.stringify(pod.value);
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(template);
}

// rules/update/image-downgraded.ts
var image_downgraded_default = rule({
  id: "image-downgraded",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Image downgraded to an older version",
  why: `An older agent may not be able to read what the newer one wrote on the nodes (state, sockets, CRDs). For an intended rollback,
    kubectl rollout undo restores the whole previous template.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      const [was, is] = [parseImage(old?.value?.image ?? ""), parseImage(after.value?.image ?? "")];
      if (!old || !was?.tag || !is?.tag || was.domain !== is.domain || was.path !== is.path) continue;
      if ((compareTags(is.tag, was.tag) ?? 0) >= 0) continue;
      yield problem(after.at("image"), `${is.tag} is older than ${was.tag}, which the nodes currently run`, {
        related: [{ place: old.at("image"), message: "before" }]
      });
    }
  }
});

// rules/update/image-version-skew.ts
var image_version_skew_default = rule({
  id: "image-version-skew",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Containers of one image run different versions",
  why: `Init containers and sidecars of one image install and read the same files and are built to run in the same version. An update of
    only some of them mixes versions on every node.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const pairs = containerPairs(before.pod, pod);
    const changed2 = /* @__PURE__ */ new Map();
    for (const pair of pairs) {
      const image = imageOf(pair, "before");
      if (imageOf(pair, "after") !== image && !changed2.has(image)) changed2.set(image, pair);
    }
    for (const pair of pairs) {
      const isForgotten = imageOf(pair, "after") === imageOf(pair, "before");
      const other = changed2.get(imageOf(pair, "before"));
      if (!other || !isForgotten || repositoryOf(other) === void 0 || repositoryOf(other) !== repositoryOf(pair)) continue;
      yield problem(
        pair.after.at("image"),
        `this container stays at ${imageOf(pair, "after")}, while ${other.after.value?.name} changes to ${imageOf(other, "after")}; update both`,
        {
          related: [{ place: other.after.at("image"), message: "the other version" }]
        }
      );
    }
  }
});
function imageOf(pair, side) {
  return pair[side]?.value?.image;
}
function repositoryOf(pair) {
  const image = parseImage(imageOf(pair, "after") ?? "");
  return image && `${image.domain}/${image.path}`;
}

// rules/update/immutable-object-changed.ts
var immutable_object_changed_default = rule({
  id: "immutable-object-changed",
  on: "update",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Immutable object that the pods use is changed",
  why: `The role of a binding, the type of a Secret, the data of a ConfigMap or Secret with immutable: true, the clusterIP of a Service, the handler of a RuntimeClass and most of a
    StorageClass, of a claim and of its volume cannot change. kubectl apply reports the rejection and applies the rest: the DaemonSet is new, and what it reads or may do is old.`,
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example",
    "https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable",
    "https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable",
    "https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/storage/validation/validation.go"
  ],
  *check(update) {
    if (update.relation !== "same") return;
    yield* changedRoles(update);
    yield* changedData(update);
    yield* changedService(update);
    yield* changedFields(update);
    yield* changedStorage(update);
  }
});
var AGAIN = "delete the object first, or give the new one another name";
function* changedRoles({ daemonSet, pod, objects, objectsBefore }) {
  const account = accountOf({ daemonSet, pod });
  for (const binding of bindingsOf(account, objects)) {
    const { kind, namespace, name } = binding.object;
    const old = objectsBefore.named(kind, name).find(({ object }) => object.namespace === namespace);
    const [was, is] = [roleOf3(old?.value), roleOf3(binding.value)];
    if (!old || was === is) continue;
    yield problem(
      binding.field.resolve(["roleRef"]),
      `the role of ${kind} ${name} is immutable, and the API server rejects the change from ${was} to ${is}; ${AGAIN}`,
      { related: [{ place: old.field.resolve(["roleRef"]), message: "before" }] }
    );
  }
}
function roleOf3(binding) {
  const { kind, name } = Object(Object(binding).roleRef);
  return `${kind} ${name}`;
}
function* changedData({ daemonSet, pod, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const told11 = /* @__PURE__ */ new Set();
  for (const { kind, name } of configUses(pod)) {
    if (told11.has(`${kind} ${name}`)) continue;
    told11.add(`${kind} ${name}`);
    const [old, updated] = [objectsBefore.find(kind, namespace, name), objects.find(kind, namespace, name)];
    if (!old || !updated || old.text === updated.text) continue;
    const field = refusedIn(kind, old.field, updated.field);
    if (field === void 0) continue;
    const message3 = field === "type" ? `the type of Secret ${name} is immutable, and the API server rejects the change` : `${kind} ${name} is immutable, and the API server rejects the change of its ${field}`;
    yield problem(updated.field.resolve([field]), `${message3}; ${AGAIN}`, {
      related: [{ place: old.field.resolve([field]), message: "before" }]
    });
  }
}
function* changedService({ daemonSet, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  for (const service of servicesOf({ daemonSet, objects })) {
    const { name } = service.object;
    const old = objectsBefore.find("Service", namespace, name);
    const [was, is] = [old?.value?.spec?.clusterIP, service.value?.spec?.clusterIP];
    const isExternal = [old, service].some((each) => each?.value?.spec?.type === "ExternalName");
    if (!old || !is || is === was || isExternal || !was && is !== "None") continue;
    yield problem(
      service.field.at("spec", "clusterIP"),
      `the clusterIP of Service ${name} is immutable, and the API server rejects the change from ${was || "an address of its own"} to ${is}; ${AGAIN}`,
      { related: [{ place: old.field.at("spec", "clusterIP"), message: "before" }] }
    );
  }
}
var IMMUTABLE = [
  ["RuntimeClass", [[["handler"], void 0]]],
  [
    "StorageClass",
    [
      [["provisioner"], void 0],
      [["parameters"], void 0],
      [["reclaimPolicy"], "Delete"],
      [["volumeBindingMode"], "Immediate"]
    ]
  ],
  [
    "CSIDriver",
    [
      [["spec", "attachRequired"], true],
      [["spec", "volumeLifecycleModes"], ["Persistent"]]
    ]
  ]
];
function* changedFields({ daemonSet, pod, role, objects, objectsBefore }) {
  for (const [kind, fields] of IMMUTABLE) {
    const given = kind === "RuntimeClass" ? objects.named(kind, pod.value?.runtimeClassName ?? "") : role.is("csi") ? objectsInFolder(kind, daemonSet, objects) : [];
    for (const { object, field } of given) {
      const old = objectsBefore.find(kind, void 0, object.name);
      for (const [path, missing] of old ? fields : []) {
        const [was, is] = [old.field.resolve(path), field.resolve(path)];
        if (printed(was, missing) === printed(is, missing)) continue;
        yield problem(is, `${path.at(-1)} of ${kind} ${object.name} is immutable, and the API server rejects the change; ${AGAIN}`, {
          related: [{ place: was, message: "before" }]
        });
      }
    }
  }
}
function* changedStorage({ daemonSet, pod, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const told11 = /* @__PURE__ */ new Set();
  const pairOf = (kind, name, within2) => {
    const [old, updated] = [objectsBefore.find(kind, within2, name), objects.find(kind, within2, name)];
    if (!old || !updated || told11.has(`${kind} ${name}`) || old.text === updated.text) return void 0;
    told11.add(`${kind} ${name}`);
    return [old.field.resolve(["spec"]), updated.field.resolve(["spec"])];
  };
  const refused2 = (what, was, is) => problem(is, `${what} is immutable, and the API server rejects the change; ${AGAIN}`, { related: [{ place: was, message: "before" }] });
  for (const { kind, name } of needsOf({ daemonSet, pod })) {
    const [was, is] = (STORAGE.has(kind) ? pairOf(kind, name, namespace) : void 0) ?? [];
    if (kind === "PersistentVolumeClaim") {
      const volume = objects.find(kind, namespace, name)?.field.resolve(["spec", "volumeName"]).raw;
      const [wasVolume, isVolume] = typeof volume === "string" && pairOf("PersistentVolume", volume, void 0) || [];
      for (const key of new Set([...wasVolume?.entries() ?? [], ...isVolume?.entries() ?? []].map(([each]) => each))) {
        const [a2, b2] = [wasVolume.resolve([key]), isVolume.resolve([key])];
        if (MUTABLE_OF_VOLUMES.has(key) || sorted2(withoutDefaults(a2.raw)) === sorted2(withoutDefaults(b2.raw))) continue;
        yield refused2(`the source ${key} of PersistentVolume ${String(volume)}`, a2, b2);
      }
    }
    if (!was || !is) continue;
    if (kind !== "PersistentVolumeClaim") {
      if (sorted2(was.raw) !== sorted2(is.raw)) yield refused2(`the spec of ${kind} ${name}`, was, is);
      continue;
    }
    for (const key of ["storageClassName", "accessModes", "volumeName", "volumeMode"]) {
      const [a2, b2] = [was.resolve([key]), is.resolve([key])];
      if (a2.exists && b2.exists && sorted2(a2.raw) !== sorted2(b2.raw)) yield refused2(`${key} of PersistentVolumeClaim ${name}`, a2, b2);
    }
    const [a, b] = [was, is].map((spec) => spec.resolve(["resources", "requests", "storage"]));
    const [before, after] = [quantityOf(a.raw), quantityOf(b.raw)];
    if (before && after && after.cmp(before) < 0)
      yield problem(
        b,
        `PersistentVolumeClaim ${name} shrinks from ${String(a.raw)} to ${String(b.raw)}, which the API server rejects; keep the size, or give the new claim another name`,
        { related: [{ place: a, message: "before" }] }
      );
  }
}
var STORAGE = /* @__PURE__ */ new Set(["PersistentVolumeClaim", "ResourceClaim", "ResourceClaimTemplate"]);
var MUTABLE_OF_VOLUMES = /* @__PURE__ */ new Set([
  "capacity",
  "accessModes",
  "claimRef",
  "persistentVolumeReclaimPolicy",
  "storageClassName",
  "mountOptions",
  "volumeMode",
  "nodeAffinity",
  "volumeAttributesClassName"
]);
function sorted2(raw) {
  return JSON.stringify(
    raw,
    (_, value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value
  );
}
function withoutDefaults(raw) {
  if (typeof raw !== "object" || raw === null) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "" && value !== false && !isEmpty(value)));
}
function isEmpty(value) {
  return value === null || typeof value === "object" && Object.keys(value).length === 0;
}
function printed({ raw }, missing) {
  return sorted2((isEmpty(raw) ? void 0 : raw) ?? missing ?? "");
}
function refusedIn(kind, old, updated) {
  const differs = (field) => JSON.stringify(old.resolve([field]).raw) !== JSON.stringify(updated.resolve([field]).raw);
  const typeOf = (field) => field.resolve(["type"]).raw ?? "Opaque";
  if (kind === "Secret" && typeOf(old) !== typeOf(updated)) return "type";
  if (old.resolve(["immutable"]).raw !== true) return void 0;
  return ["immutable", "data", "stringData", "binaryData"].find(differs);
}

// rules/update/kept-by-apply.ts
var MOST5 = 4;
var kept_by_apply_default = rule({
  id: "kept-by-apply",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "The live object keeps items that the manifest does not have",
  why: `kubectl apply and helm upgrade remove what they sent before and send no longer, and server-side apply what its manager owns. Containers, variables, ports
    and volumes that somebody else added stay, and those of the manager stay, too, where nothing tells that it sent them.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-apply-calculates-differences-and-merges-changes"
  ],
  *check({ daemonSet, merge: { sender, kept }, relation }) {
    if (relation !== "same" || !sender || kept.length === 0) return;
    const names7 = kept.slice(0, MOST5).map(nameOf5);
    const more = kept.length > MOST5 ? ` and ${kept.length - MOST5} more` : "";
    yield problem(
      daemonSet.at("metadata", "name"),
      `the live object has ${names7.join(", ")}${more}, and an apply does not remove ${kept.length === 1 ? "it" : "them"}: ${reason(sender)}; add ${kept.length === 1 ? "it" : "them"} to the manifest, or use kubectl edit`
    );
  }
});
function nameOf5({ field, value, mergeKey = "" }) {
  const item = value;
  const path = field.namedPath.replace(/^spec\.template\.spec\./, "");
  const holder = path.endsWith("]") ? path.slice(0, path.lastIndexOf("[")) : path;
  return `${holder}[${String(item[mergeKey])}]`;
}
function reason({ mode: mode2, manager, before }) {
  if (mode2 === "server") return `server-side apply by ${manager ?? "kubectl"} removes only what this manager owns`;
  const client = mode2 === "helm" ? "helm upgrade" : "kubectl apply";
  return before === "none" ? `the object does not record what ${client} sent before` : `${client} removes only what it sent before`;
}

// rules/update/needless-restart.ts
var needless_restart_default = rule({
  id: "needless-restart",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods on all nodes restart without an effective change",
  why: `To Kubernetes, a timestamp, a chart version, an unrelated checksum or the same quantity in another notation is a new pod
    template: every render or sync replaces all pods. Move such values to the metadata of the DaemonSet, where they do not cause a
    restart.`,
  references: [
    "https://github.com/kubereboot/kured/issues/413",
    "https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments"
  ],
  *check(update) {
    if (!update.restarts || update.effects.rollout !== "RollingUpdate") return;
    const [first, ...others] = needlessChanges(update);
    if (!first) return;
    const { change, reason: reason2 } = first;
    const field = change.name.replace(/^spec\.template\./, "");
    const more = others.map((other) => ({ place: other.change.after, message: other.reason }));
    yield problem(change.after, `the change restarts the pods on all nodes without an effect: ${field} ${reason2}`, {
      related: [...change.before.exists ? [{ place: change.before, message: "before" }] : [], ...more]
    });
  }
});

// rules/update/permissions-lost.ts
var permissions_lost_default = rule({
  id: "permissions-lost",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Pods lose permissions that their service account had",
  why: `Roles are bound to a service account by its name. Pods that switch to an account that nothing binds get 403 Forbidden from the
    API server: an agent that starts all the same is ready, and does nothing. Pods that run lose what a role no longer gives, too,
    at once and on all nodes: nothing restarts, and no rollout stops.`,
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding"],
  *check(update) {
    const { before, daemonSet, pod, relation } = update;
    const account = accountOf({ daemonSet, pod });
    const former = { name: accountName(before.pod), namespace: before.object.namespace };
    if (relation !== "same") return;
    if (!mountsToken(update)) {
      yield* withoutToken(account, update);
      return;
    }
    if (account.name === former.name) {
      yield* narrowed2(account, former, update);
      return;
    }
    if (grantsOf(former, update.objects).length === 0 || grantsOf(account, update.objects).length > 0) return;
    yield problem(
      accountPlace(pod),
      `service account ${account.name} has none of the permissions of ${former.name}: no binding names it; add it to the subjects of those that name ${former.name}`,
      { related: before.pod.at("serviceAccountName").exists ? [{ place: accountPlace(before.pod), message: "before" }] : [] }
    );
  }
});
function* withoutToken(account, update) {
  const { before, pod, objects, objectsBefore } = update;
  const setting = objects.find("ServiceAccount", account.namespace, account.name)?.field.at("automountServiceAccountToken");
  if (setting?.value !== false || pod.value?.automountServiceAccountToken !== void 0) return;
  const grants = grantsOf(account, objects);
  const had = objectsBefore.find("ServiceAccount", account.namespace, account.name);
  if (!had || grants.length === 0 || !mountsToken({ ...before, objects: objectsBefore })) return;
  yield problem(setting, `pods that start from now on get no token and may not ${describeGrants(grants)}; pods that run keep theirs`, {
    related: [{ place: accountPlace(pod), message: `uses the service account ${account.name}` }]
  });
}
function* narrowed2(account, former, update) {
  const { before, objects, objectsBefore, pod } = update;
  const allowed = new GrantSet(grantsOf(account, objects));
  const lost = grantsOf(former, objectsBefore).filter((grant) => !allowed.cover(grant) && !isOfPodSecurityPolicies(grant));
  const uses = { place: accountPlace(pod), message: `uses the service account ${account.name}` };
  for (const grants of groupBy(lost, ({ role, binding }) => `${idOf2(binding)} ${role ? idOf2(role) : ""}`).values()) {
    const { binding, role } = grants[0];
    const { kind, name, namespace } = binding.object;
    const given = objects.named(kind, name).find(({ object }) => (object.namespace ?? namespace) === namespace);
    const what = `${kind} ${name}`;
    if (!given) {
      if (before.status) continue;
      yield problem(
        accountPlace(pod),
        `${what} is no longer in the manifests: once it is deleted, the pods of all nodes lose permission to ${describeGrants(grants)}`,
        { related: [{ place: binding.field.resolve(["metadata", "name"]), message: "before" }] }
      );
    } else if (!isFor(given, account)) {
      const place = given.field.resolve(["subjects"]);
      yield problem(
        place,
        `${what} no longer names the service account ${account.name}: the pods of all nodes lose permission to ${describeGrants(grants)} at once`,
        { related: [uses] }
      );
    } else {
      const left = role && objects.find(role.object.kind, role.object.namespace, role.object.name);
      if (!left || roleNameOf(given.field) !== roleNameOf(binding.field)) continue;
      yield problem(
        left.field.resolve(["rules"]),
        `the pods of all nodes lose permission to ${describeGrants(grants)} at once; restore the rule if the agent uses them`,
        { severity: "info", related: [uses] }
      );
    }
  }
}
function roleNameOf(binding) {
  const [kind, name] = ["kind", "name"].map((key) => binding.resolve(["roleRef", key]).value);
  return `${String(kind)} ${String(name)}`;
}
function idOf2({ object: { kind, namespace = "", name } }) {
  return `${kind} ${namespace}/${name}`;
}
function isOfPodSecurityPolicies({ resource }) {
  return resource === "podsecuritypolicies";
}

// rules/update/placement-broadened.ts
var placement_broadened_default = rule({
  id: "placement-broadened",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "DaemonSet runs on more nodes than before",
  why: `The controller creates pods on all newly selected nodes at once, up to 250 in a burst: updateStrategy limits only replacements.
    Registries, the API server and the backends of the agent get all of this load at the same time.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/40621", "https://github.com/kubernetes/kubernetes/issues/113287"],
  *check(update) {
    const { relation, before, pod } = update;
    if (relation !== "same") return;
    const selection = selectionChange(update);
    if (selection?.broadened && !selection.narrowed) {
      const [first2] = selection.changes;
      if (first2) {
        yield problem(
          first2.after,
          `the DaemonSet selects more nodes than before, and all of them get a pod at once: ${describeSelection(selection.changes)}`,
          {
            related: selection.changes.filter((each) => each.before.exists).map((each) => ({ place: each.before, message: "before" }))
          }
        );
      }
    }
    const added = missingTolerations(pod, before.pod);
    const [first, ...others] = added;
    if (!first) return;
    const nodes = added.map(({ toleration }) => describeTolerated(toleration)).join(" and ");
    yield problem(
      pod.at("tolerations", first.index),
      `${nodes} all get a pod at once: the toleration${added.length > 1 ? "s were" : " was"} added`,
      {
        related: [
          ...before.pod.at("tolerations").exists ? [{ place: before.pod.at("tolerations"), message: "before" }] : [],
          ...others.map(({ index }) => ({ place: pod.at("tolerations", index), message: "also new" }))
        ]
      }
    );
  }
});

// rules/update/placement-narrowed.ts
var placement_narrowed_default = rule({
  id: "placement-narrowed",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "DaemonSet no longer runs on nodes that run it",
  why: `The controller deletes the pods of nodes that are no longer selected at once: updateStrategy limits only replacements. Those
    nodes are left without the agent; with maxUnavailable 0 such a rollout can get stuck.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/118823"],
  *check(update) {
    const { relation, before, pod, nodes } = update;
    const left = nodes ? `, which leaves ${nodes.desired} of ${nodes.total} nodes` : "";
    if (relation !== "same") return;
    const selection = selectionChange(update);
    if (selection?.narrowed) {
      const { changes, broadened, dropsOtherSystemsOnly } = selection;
      const [first] = changes;
      const where2 = broadened ? "the DaemonSet selects different nodes than before, and nodes that are no longer selected lose their pods at once" : "the DaemonSet selects fewer nodes than before, and the others lose their pods at once";
      if (first) {
        yield problem(first.after, `${where2}${left}: ${describeSelection(changes)}`, {
          severity: dropsOtherSystemsOnly ? "info" : "warning",
          hazard: dropsOtherSystemsOnly ? void 0 : "removal",
          related: changes.filter((each) => each.before.exists).map((each) => ({ place: each.before, message: "before" }))
        });
      }
    }
    const missing = missingTolerations(before.pod, pod);
    if (missing.length === 0) return;
    const ends = [
      [missing.filter(({ toleration }) => toleration.effect === "NoExecute"), "lose their pods at once"],
      [
        missing.filter(({ toleration }) => toleration.effect === void 0),
        "lose their pods, at once where its effect is NoExecute and else as they are replaced"
      ],
      [missing.filter(({ toleration }) => toleration.effect === "NoSchedule"), "lose their pods as they are replaced"]
    ];
    const words = ends.flatMap(
      ([lost, how]) => lost.length === 0 ? [] : [`${lost.map(({ toleration }) => describeTolerated(toleration)).join(", ")} ${how}`]
    );
    yield problem(pod.at("tolerations"), `${words.join("; ")}${left}: the toleration was removed`, {
      hazard: missing.some(({ toleration }) => isAtOnce(toleration)) ? "removal" : void 0,
      related: missing.map(({ index }) => ({ place: before.pod.at("tolerations", index), message: "before" }))
    });
  }
});
function isAtOnce({ key = "", effect }) {
  return effect === "NoExecute" || effect === void 0 && key === "";
}

// rules/update/ports-merged-by-number.ts
var ports_merged_by_number_default = rule({
  id: "ports-merged-by-number",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An apply loses one of two ports with the same number",
  why: `kubectl apply without --server-side, and Helm 3, merge the ports of a container by containerPort alone, and variables by their names. Where two have
    the same one, such as a port for TCP and for UDP, the patch takes one for the other: the live object gets one of them, and nothing says so.`,
  references: [
    "https://kubernetes.io/docs/reference/using-api/server-side-apply/",
    "https://github.com/kubernetes/kubernetes/issues/136340",
    "https://github.com/kubernetes/kubernetes/issues/62366",
    "https://github.com/kubernetes/kubernetes/issues/58477"
  ],
  *check({ merge: { sender, lost }, relation }) {
    if (relation !== "same") return;
    const client = sender?.mode === "helm" ? "helm upgrade" : "kubectl apply";
    for (const item of lost) {
      const { field, holder, mergeKey = "key" } = item;
      const place = field.resolve([mergeKey]);
      yield problem(
        place.exists ? place : field,
        `${client} merges ${holder} by ${mergeKey}, and two have ${keyOf(item)}, so this one is lost; ${holder === "ports" ? "use kubectl apply --server-side" : "keep one"}`
      );
    }
  }
});
function keyOf({ value, mergeKey = "" }) {
  const item = value;
  return JSON.stringify(item[mergeKey]);
}

// rules/update/priority-class-changed.ts
var priority_class_changed_default = rule({
  id: "priority-class-changed",
  on: "update",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Immutable field of the PriorityClass changed",
  why: `The API server rejects a new value or preemptionPolicy of a PriorityClass: the apply fails there, and the pods keep their priority. A PriorityClass that is
    deleted and created again changes new pods alone.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass"],
  *check({ pod, objects, objectsBefore }) {
    const name = pod.value?.priorityClassName;
    if (name === void 0) return;
    const [before] = objectsBefore.named("PriorityClass", name);
    const [after] = objects.named("PriorityClass", name);
    if (!before?.field.value || !after?.field.value) return;
    for (const [field, usual] of [
      ["value", 0],
      ["preemptionPolicy", "PreemptLowerPriority"]
    ]) {
      const had = before.field.value[field] ?? usual;
      const has2 = after.field.value[field] ?? usual;
      if (had === has2) continue;
      yield problem(
        after.field.at(field),
        `${field} of PriorityClass ${name} is immutable, and the API server rejects the change from ${had} to ${has2}; use a class with another name`,
        { related: [{ place: pod.at("priorityClassName"), message: "the class of the pods" }] }
      );
    }
  }
});

// rules/update/privilege-added.ts
var privilege_added_default = rule({
  id: "privilege-added",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods get more privileges on their nodes",
  why: `A DaemonSet runs on every node: an attacker who takes over one of its containers has the same privileges on every node. Only
    added privileges are reported, not those that were there before.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  securitySeverity: 6.5,
  *check({ before, pod }) {
    const wasPrivileged = anyPrivileged(before.pod);
    for (const gain of [...podGains(before.pod, pod), ...volumeGains(before.pod, pod, wasPrivileged)]) yield problemOf4(gain);
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      for (const gain of containerGains(old, after, before.pod, pod, wasPrivileged)) yield problemOf4(gain);
    }
  }
});
function problemOf4({ place, was, message: message3, severity, others = [] }) {
  const before = was?.exists ? [{ place: was, message: "before" }] : [];
  return problem(place, message3, { severity, related: [...before, ...others.map((other) => ({ place: other, message: "also here" }))] });
}
var HOST_ACCESS = [
  ["hostNetwork", "uses the network of its node: it sees all traffic and can connect to services on localhost"],
  ["hostPID", "sees all processes of its node and, as root, can access them"],
  ["hostIPC", "shares memory and semaphores with all processes of its node"]
];
function podGains(before, after) {
  const gains = HOST_ACCESS.filter(([name]) => after.value?.[name] === true && before.value?.[name] !== true).map(
    ([name, what]) => ({
      place: after.at(name),
      was: before.at(name),
      message: `the pod now ${what}`
    })
  );
  if (before.value?.hostUsers === false && after.value?.hostUsers !== false) {
    const message3 = "root in the pod is now root on the node: hostUsers was false";
    gains.push({ place: after.at("hostUsers"), was: before.at("hostUsers"), message: message3 });
  }
  if (before.value?.automountServiceAccountToken === false && after.value?.automountServiceAccountToken !== false) {
    const message3 = "the pods now get the token of their service account: automountServiceAccountToken was false";
    gains.push({ place: after.at("automountServiceAccountToken"), was: before.at("automountServiceAccountToken"), message: message3 });
  }
  return gains;
}
var SECRET = /^\/(?:$|etc\/?$|etc\/kubernetes(?:\/|$)|root(?:\/|$)|home(?:\/|$)|proc\/?$|var\/lib\/(?:kubelet|docker|containerd)\/?$|(?:var\/)?run\/?$|.*\.sock$)/;
var SYSTEM3 = /^\/(?:$|(?:etc|bin|sbin|usr|lib|lib64|boot|root|proc|sys|dev)(?:\/|$)|var\/lib\/(?:kubelet|docker|containerd)\/?$|(?:var\/)?run\/?$|.*\.sock$)/;
function volumeGains(before, after, wasPrivileged) {
  const olds = /* @__PURE__ */ new Map();
  for (const { name, hostPath } of before.value?.volumes ?? []) {
    if (hostPath?.path !== void 0) olds.set(withSlash(hostPath.path), [...olds.get(withSlash(hostPath.path)) ?? [], name]);
  }
  const [wereWritten, areWritten] = [writtenVolumes(before), writtenVolumes(after)];
  const added = [];
  const opened = [];
  for (const volume of after.at("volumes").items()) {
    const path = volume.value?.hostPath?.path;
    if (path === void 0) continue;
    const covering = foldersAround(path).flatMap((folder2) => olds.get(folder2) ?? []);
    const writes = areWritten.has(volume.value?.name);
    const folder = {
      path,
      writes,
      place: volume.at("hostPath", "path"),
      grave: !wasPrivileged && (SECRET.test(path) || writes && SYSTEM3.test(path))
    };
    if (covering.length === 0) added.push(folder);
    else if (writes && !covering.some((name) => wereWritten.has(name))) opened.push(folder);
  }
  return [
    ...together2(added, "mounts", ", which was not mounted before"),
    ...together2(opened, "may write to", ", which was read-only before")
  ];
}
var MOST_SHOWN2 = 4;
function together2(folders, what, end2) {
  const ordered = folders.toSorted((a, b) => Number(b.grave) - Number(a.grave));
  const [first, ...others] = ordered;
  if (!first) return [];
  const names7 = ordered.slice(0, MOST_SHOWN2).map(({ path, writes }) => what === "mounts" ? `${path} (${writes ? "for writing" : "for reading"})` : path);
  const more = ordered.length > MOST_SHOWN2 ? ` and ${ordered.length - MOST_SHOWN2} more` : "";
  const message3 = `${what} ${names7.join(", ")}${more} of its node${end2}`;
  return [
    { place: first.place, was: void 0, message: message3, severity: first.grave ? "warning" : "info", others: others.map(({ place }) => place) }
  ];
}
function withSlash(path) {
  return `${path.replace(/(?<!\/)\/+$/, "")}/`;
}
function foldersAround(path) {
  const whole2 = withSlash(path);
  return [...whole2.matchAll(/\//g)].map(({ index }) => whole2.slice(0, index + 1));
}
function writtenVolumes({ value }) {
  const mounts = containersOf(value).flatMap(({ volumeMounts = [] }) => volumeMounts);
  return new Set(mounts.filter(({ readOnly }) => readOnly !== true).map(({ name }) => name));
}
var ORDINARY2 = new Set(
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(" ")
);
function containerGains(old, container, oldPod, pod, wasPrivileged) {
  const [was, is] = [old?.value?.securityContext ?? {}, container.value?.securityContext ?? {}];
  const context = container.at("securityContext");
  const oldContext = old?.at("securityContext");
  const name = container.value?.name ?? "the container";
  if (was.privileged === true) return [];
  if (is.privileged === true) {
    const message3 = `container ${name} is now privileged and has root access to its node`;
    return [{ place: context.at("privileged"), was: oldContext?.at("privileged"), message: message3, severity: wasPrivileged ? "info" : "warning" }];
  }
  const gains = [];
  const had = new Set((was.capabilities?.add ?? []).map(plainName));
  const added = (is.capabilities?.add ?? []).map(plainName);
  const list = context.at("capabilities", "add");
  const gained = [...added.keys()].filter((index) => !had.has(added[index]) && !had.has("ALL") && !ORDINARY2.has(added[index]));
  const [first, ...others] = gained;
  if (first !== void 0) {
    const names7 = gained.map((index) => added[index]).join(", ");
    gains.push({
      place: list.at(first),
      was: oldContext?.at("capabilities", "add"),
      message: `${name} gets the ${gained.length === 1 ? "capability" : "capabilities"} ${names7}`,
      severity: wasPrivileged ? "info" : "warning",
      others: others.map((index) => list.at(index))
    });
  }
  if (!old) return gains;
  const dropped = (list2 = []) => list2.some((each) => plainName(each) === "ALL");
  if (dropped(was.capabilities?.drop) && !dropped(is.capabilities?.drop)) {
    const place = context.at("capabilities", "drop");
    gains.push({
      place,
      was: oldContext?.at("capabilities", "drop"),
      message: `${name} no longer drops all capabilities`,
      severity: "info"
    });
  }
  if (was.allowPrivilegeEscalation === false && is.allowPrivilegeEscalation !== false) {
    const place = context.at("allowPrivilegeEscalation");
    gains.push({
      place,
      was: oldContext?.at("allowPrivilegeEscalation"),
      message: `processes of ${name} may now gain privileges (setuid)`,
      severity: "info"
    });
  }
  if (was.readOnlyRootFilesystem === true && is.readOnlyRootFilesystem !== true) {
    const place = context.at("readOnlyRootFilesystem");
    gains.push({
      place,
      was: oldContext?.at("readOnlyRootFilesystem"),
      message: `${name} may now write to its root file system`,
      severity: "info"
    });
  }
  if (is.procMount === "Unmasked" && was.procMount !== "Unmasked") {
    gains.push({
      place: context.at("procMount"),
      was: oldContext?.at("procMount"),
      message: `${name} now now sees the unmasked /proc of the kernel`
    });
  }
  if (isUnconfined(container, pod) && !isUnconfined(old, oldPod)) {
    gains.push({
      place: context.at("seccompProfile"),
      was: oldContext?.at("seccompProfile"),
      message: `${name} no longer has a seccomp profile`
    });
  }
  if (mayBeRoot(container, pod) && !mayBeRoot(old, oldPod)) {
    const place = context.at("runAsUser").exists ? context.at("runAsUser") : context.at("runAsNonRoot");
    gains.push({
      place,
      was: oldContext?.at("runAsNonRoot"),
      message: `${name} may now run as root`,
      severity: "info"
    });
  }
  return gains;
}
function plainName(capability) {
  return capability.toUpperCase().replace(/^CAP_/, "");
}
function anyPrivileged({ value }) {
  return containersOf(value).some(({ securityContext }) => securityContext?.privileged === true);
}
function isUnconfined(container, pod) {
  const profile = container.value?.securityContext?.seccompProfile ?? pod.value?.securityContext?.seccompProfile;
  return profile?.type === void 0 || profile.type === "Unconfined";
}
function mayBeRoot(container, pod) {
  const { runAsNonRoot = pod.value?.securityContext?.runAsNonRoot, runAsUser = pod.value?.securityContext?.runAsUser } = container.value?.securityContext ?? {};
  return runAsNonRoot !== true && (runAsUser === void 0 || runAsUser === 0);
}

// rules/update/psa-relaxed.ts
var LEVELS3 = ["privileged", "baseline", "restricted"];
var psa_relaxed_default = rule({
  id: "psa-relaxed",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The Namespace enforces a weaker Pod Security level",
  why: `Whoever may create pods in the Namespace can now create pods that were rejected before; with privileged, pods that take over their node. One agent
    that needs more is enough reason for a Namespace of its own.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
  ],
  securitySeverity: 6,
  *check({ before, objectsBefore, daemonSet, objects, target }) {
    const was = enforcedLevel({ daemonSet: before.daemonSet, objects: objectsBefore, target });
    const is = enforcedLevel({ daemonSet, objects, target });
    const { namespace = "" } = daemonSet.value?.metadata ?? {};
    if (!was || !is || before.object.namespace !== namespace || LEVELS3.indexOf(is.level) >= LEVELS3.indexOf(was.level)) return;
    yield problem(is.label, `${namespace} enforces ${is.level} instead of ${was.level}: pods of every workload in it may now do more`, {
      related: [{ place: was.label, message: "before" }]
    });
  }
});

// rules/update/psa-tightened.ts
var psa_tightened_default = rule({
  id: "psa-tightened",
  on: "update",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pod Security level now forbids pods that run in the namespace",
  why: `Pod Security admission checks pods when they are created. Running pods continue, and the change stays unnoticed until a node
    is added, a pod is deleted or evicted, or an update is rolled out. From then on every new pod is rejected, and node after node loses the
    agent.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/",
    "https://kubernetes.io/docs/concepts/security/pod-security-admission/"
  ],
  securitySeverity: 6,
  *check(update) {
    const { before, objectsBefore, target, daemonSet } = update;
    const refused2 = enforced(forbiddenBreaches(update));
    const [first] = refused2;
    if (!first) return;
    const was = enforced(forbiddenBreaches({ daemonSet: before.daemonSet, objects: objectsBefore, target }));
    if (was.length > 0) return;
    const labelled = enforced(forbiddenBreaches({ daemonSet: before.daemonSet, objects: update.objects, target }));
    if (labelled.length === 0) return;
    const { name = "", namespace = "default" } = daemonSet.value?.metadata ?? {};
    yield problem(
      first.label,
      `namespace ${namespace} now enforces ${first.level}, so new pods of DaemonSet ${name} are rejected (${first.words}); change the pods, or enforce a less strict level`,
      {
        related: refused2.map(({ places, words }) => ({ place: places[0], message: words })),
        hazard: "deadlock"
      }
    );
  }
});
function enforced(breaches) {
  return breaches.filter(({ mode: mode2 }) => mode2 === "enforce");
}

// rules/update/rbac-widened.ts
var rbac_widened_default = rule({
  id: "rbac-widened",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Service account of the pods gets more permissions",
  why: `The token of a DaemonSet is on every node: an attacker who takes over one node can use it. Permission to read secrets, create
    pods or tokens, or change nodes or roles leads from one node to the whole cluster.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping"
  ],
  securitySeverity: 7.5,
  *check(update) {
    const { before, daemonSet, pod } = update;
    const account = accountOf({ daemonSet, pod });
    const former = { name: accountName(before.pod), namespace: before.object.namespace };
    const had = grantsOf(former, update.objectsBefore);
    const has2 = grantsOf(account, update.objects);
    if (!mountsToken(update)) return;
    if (before.status && BINDINGS4.every((kind) => update.objectsBefore.all(kind).length === 0)) return;
    if (had.length === 0 && (former.name !== account.name && former.name !== "default" || has2.length === 0)) return;
    const allowed = new GrantSet(had);
    const gained = has2.filter((grant) => !allowed.cover(grant));
    for (const grants of grantsByRule(gained)) {
      const [first] = grants;
      if (!first) continue;
      yield problem(first.place, `service account ${account.name} may now ${describeGrants(grants)}, and so may an attacker on any node`, {
        severity: grants.some(isPowerful) ? "warning" : "info",
        related: [{ place: accountPlace(pod), message: `uses the service account ${account.name}` }]
      });
    }
  }
});
var BINDINGS4 = ["ClusterRoleBinding", "RoleBinding"];

// rules/update/renamed-or-moved.ts
var renamed_or_moved_default = rule({
  id: "renamed-or-moved",
  on: "update",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Renamed or moved DaemonSet",
  why: `kubectl apply creates a new DaemonSet and leaves the old one running, so every node runs both. Tools that prune delete the old
    one, and its pods end on all nodes at once, regardless of updateStrategy. If both need the same host port, the new pods stay
    Pending.`,
  references: [
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
    "https://github.com/nginx/kubernetes-ingress/issues/3976"
  ],
  *check({ relation, maybeMoved, before, daemonSet, pod, role }) {
    const [was, is] = [before.object, daemonSet.value?.metadata ?? {}];
    const { name = "", namespace } = is;
    if (maybeMoved) {
      yield problem(
        daemonSet.at("metadata", "namespace"),
        `namespace ${namespace} is new: if the DaemonSet runs in a different namespace, it stays there and a second one is created`,
        { severity: "info", related: [{ place: before.daemonSet.at("metadata", "name"), message: "before" }] }
      );
    }
    if (relation === "same") return;
    const remove2 = `kubectl delete daemonset ${was.name}${was.namespace === void 0 ? "" : ` -n ${was.namespace}`}`;
    const ports = sharedPorts(before.pod, pod);
    const clash = ports.length > 0 ? `; both use host port ${ports.join(", ")}, so the new pods wait until the old ones are deleted` : "";
    const isOpen2 = relation === "moved" && namespace === void 0;
    const unless = isOpen2 ? `unless the manifests are applied to ${was.namespace}, ` : "";
    const then = `${unless}an apply creates a second DaemonSet, and the old one keeps running until ${remove2} or a tool that prunes deletes it`;
    const field = relation === "moved" ? "namespace" : "name";
    const [from, to] = relation === "moved" ? [was.namespace, namespace ?? "no namespace"] : [was.name, name];
    yield problem(daemonSet.at("metadata", field), `${relation} from ${from} to ${to}: ${then}${clash}`, {
      severity: role.nodeCritical ? "error" : "warning",
      hazard: ports.length > 0 ? "deadlock" : void 0,
      related: [{ place: before.daemonSet.at("metadata", field), message: "before" }]
    });
  }
});
function sharedPorts(before, after) {
  const old = heldPorts(before);
  return [...new Set(heldPorts(after).flatMap((port) => old.some((each) => portsClash(each, port)) ? [port.number] : []))];
}

// rules/update/requests-raised.ts
var requests_raised_default = rule({
  id: "requests-raised",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Resource requests raised",
  why: `On a node without enough free resources the old pod is deleted and the new one stays Pending; after maxUnavailable such nodes
    the rollout stops. With a priority class the new pods can preempt others.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#some-nodes-run-out-of-resources"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const pairs = containerPairs(before.pod, pod);
    const raises = ["cpu", "memory", "ephemeral-storage"].flatMap((resource) => {
      const [old, updated] = [totalOf(before.pod, resource), totalOf(pod, resource)];
      const raised = pairs.find((pair) => amount(pair.after, resource).cmp(pair.before ? amount(pair.before, resource) : ZERO2) > 0);
      if (updated.cmp(old) <= 0 || !raised) return [];
      const field = raised.after.at("resources", "requests", resource);
      const was = raised.before?.at("resources", "requests", resource);
      const words = `${shown3(updated, resource)} instead of ${shown3(old, resource)}`;
      return [{ words, place: field.exists ? field : raised.after, was: was?.exists ? was : void 0 }];
    });
    const [first, ...others] = raises;
    if (!first) return;
    const what = raises.map(({ words }) => words).join(", ");
    yield problem(
      first.place,
      `the pods request ${what}: on a node without enough free resources the old pod is deleted and the new one stays Pending; check the free resources of the nodes first`,
      {
        related: [
          ...raises.flatMap(({ was }) => was ? [{ place: was, message: "before" }] : []),
          ...others.map(({ place }) => ({ place, message: "also raised" }))
        ]
      }
    );
  }
});
var ZERO2 = unmarshalQuantity("0");
function shown3(quantity, resource) {
  return quantity.cmp(ZERO2) === 0 ? `no ${resource}` : `${quantity.toString()} ${resource}`;
}
function amount({ effective }, resource) {
  const quantity = unmarshalQuantity(effective?.resources?.requests?.[resource] ?? "0");
  return typeof quantity === "string" ? ZERO2 : quantity;
}
function totalOf(pod, resource) {
  const sum = runningContainers(pod).reduce((total, container) => total.add(amount(container, resource)), ZERO2);
  const init = pod.at("initContainers").items();
  const peaks = init.filter(({ value }) => !value || !isSidecar(value)).map((container) => amount(container, resource));
  return peaks.reduce((most, peak) => peak.cmp(most) > 0 ? peak : most, sum);
}

// rules/update/selector-changed.ts
var selector_changed_default = rule({
  id: "selector-changed",
  on: "rejection",
  needs: "base",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Immutable selector changed",
  why: `The API server rejects the change with "field is immutable", from helm upgrade --force, too, which sends a PUT. kubectl replace
    --force deletes the object, and with it the pods on all nodes at once. In extensions/v1beta1 an omitted selector defaulted to all
    labels of the pod template.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector",
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/kubereboot/kured/issues/610"
  ],
  *check({ daemonSet, before }) {
    const old = before?.at("spec", "selector");
    if (!before || !old) return;
    const selector = daemonSet.at("spec", "selector");
    const { place, was, what } = difference(old, selector);
    const isRefused = !old.exists || matchesLabels(old.value, before.at("spec", "template", "metadata", "labels").value ?? {}) !== true;
    if (isRefused) {
      const why = old.exists ? "; the old one did not match its own pods" : "";
      const message3 = `${what}${why}; if the DaemonSet exists in a cluster, keep its selector, which is immutable`;
      yield problem(place, message3, { severity: "info", related: was ? [{ place: was, message: "before" }] : [] });
      return;
    }
    const advice = selector.exists ? recreate(before, daemonSet) : "the selector is immutable; keep it";
    yield problem(place, `${what}; ${advice}`, {
      related: was ? [{ place: was, message: "the selector in use" }] : [],
      fix: keep(old, daemonSet)
    });
  }
});
function difference(old, selector) {
  if (!old.exists) return { place: selector, was: void 0, what: "the old manifest had no selector, which apps/v1 never accepted" };
  if (!selector.exists) return { place: selector, was: old, what: `removes the selector ${shown4(old.value)}` };
  const [before, after] = [old.at("matchLabels"), selector.at("matchLabels")];
  const [was, is] = [before.value ?? {}, after.value ?? {}];
  const changed2 = Object.keys(is).find((key2) => is[key2] !== was[key2]);
  const gone = Object.keys(was).find((key2) => !Object.hasOwn(is, key2));
  const key = changed2 ?? gone;
  if (key === void 0) {
    const [earlier, expressions] = [old.at("matchExpressions"), selector.at("matchExpressions")];
    const stood = new Set(earlier.items().map(({ value }) => JSON.stringify(value)));
    const other = expressions.items().find(({ value }) => !stood.has(JSON.stringify(value)));
    return { place: other ?? selector, was: old, what: `changes the selector from ${shown4(old.value)} to ${shown4(selector.value)}` };
  }
  const place = after.at(key).exists ? after.at(key) : selector;
  return {
    place,
    was: before.at(key).exists ? before.at(key) : old,
    what: `changes the selector from ${shown4(old.value)} to ${shown4(selector.value)}`
  };
}
function shown4({ matchLabels = {}, matchExpressions = [] } = {}) {
  const labels = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
  const expressions = matchExpressions.map(({ key, operator, values }) => `${key} ${operator}${values ? ` (${values.join(", ")})` : ""}`);
  const all2 = [...labels, ...expressions].join(",");
  return all2 === "" ? "of nothing" : all2;
}
function recreate(before, { value }) {
  const { name = "", namespace } = before.value?.metadata ?? {};
  const labels = before.value?.spec?.template?.metadata?.labels ?? {};
  const command = `kubectl delete daemonset ${name}${namespace === void 0 ? "" : ` -n ${namespace}`} --cascade=orphan`;
  const adopted = matchesLabels(value?.spec?.selector, labels) === true;
  const pods = adopted ? "the new one adopts the running pods" : `the running pods (${Object.entries(labels).map(([key, label]) => `${key}=${label}`).join(",")}) stay beside the new ones until you delete them, too`;
  return `the selector is immutable; keep it, or run ${command} and apply this manifest: ${pods}`;
}
function keep(old, daemonSet) {
  const { matchLabels = {}, matchExpressions = [] } = old.value ?? {};
  const labels = daemonSet.at("spec", "template", "metadata", "labels");
  const given = labels.value ?? {};
  const missing = Object.entries(matchLabels).filter(([key, value]) => given[key] !== value);
  if (matchExpressions.length > 0 && matchesLabels(old.value, { ...given, ...matchLabels }) !== true) return void 0;
  const selector = set(daemonSet.at("spec", "selector"), old.value, "unsafe");
  const parts2 = labels.exists ? missing.map(([key, value]) => set(labels.at(key), value, "unsafe")) : missing.length > 0 ? [set(labels, matchLabels, "unsafe")] : [];
  return together("keep the old selector", selector, ...parts2);
}

// rules/update/strategy-flipped.ts
var KEEPS_ON_DELETE = "a DaemonSet that extensions/v1beta1 created has OnDelete, which an apply keeps: its pods keep the old template until they are deleted; set updateStrategy.type: RollingUpdate";
var strategy_flipped_default = rule({
  id: "strategy-flipped",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Update strategy changes together with the pod template",
  why: `The new strategy applies to this update: after RollingUpdate → OnDelete the new template reaches no node; after OnDelete →
    RollingUpdate every pod with an older template is replaced now, including those of earlier updates that were never rolled out.
    extensions/v1beta1 stored OnDelete where no strategy was written, and an apply keeps what it does not set.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check(update) {
    const { relation, before, daemonSet, effects, changes } = update;
    const old = before.daemonSet.at("spec", "updateStrategy", "type");
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (relation !== "same") return;
    const isRecreated = changes.some(({ name }) => name.startsWith("spec.selector"));
    if (keepsOnDelete(update) && effects.revisionChanged && !isRecreated) yield problem(type, KEEPS_ON_DELETE);
    if (before.object.apiVersion === "extensions/v1beta1" && !old.exists) return;
    if (old.effective === type.effective) return;
    const related = old.exists ? [{ place: old, message: "before" }] : [];
    if (type.effective === "OnDelete") {
      if (!effects.revisionChanged) return;
      yield problem(
        type,
        "the pod template and the strategy change together: with OnDelete a node keeps its old pod until that is deleted; delete the pods, or change the strategy later",
        {
          related
        }
      );
    } else if (effects.revisionChanged) {
      yield problem(type, "the pod template and the strategy change together: RollingUpdate replaces every pod, which OnDelete did not", {
        related
      });
    } else {
      yield problem(type, "RollingUpdate replaces every pod whose template is older than this one: OnDelete may have left many", {
        related,
        severity: "info"
      });
    }
  }
});

// rules/update/uid-changed.ts
var uid_changed_default = rule({
  id: "uid-changed",
  on: "rejection",
  needs: "base",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "uid belongs to another object",
  why: `An update that contains a uid applies only to the object with that uid. A manifest that was exported from another cluster, or
    before the DaemonSet was recreated, is rejected as a conflict.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids"],
  *check(subject) {
    yield present(subject, { fix: remove(subject.daemonSet.at("metadata", "uid"), "safe", "remove the uid") });
  }
});

// rules/update/undelivered-update.ts
var undelivered_update_default = rule({
  id: "undelivered-update",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "OnDelete delays this change until pods are deleted",
  why: `The apply succeeds, but no pod restarts: a node gets the new template only when its pod is deleted or replaced. Until then its
    node keeps the old one.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check(update) {
    const { effects, changes, before, daemonSet } = update;
    const type = daemonSet.at("spec", "updateStrategy", "type");
    const wasOnDelete = before.daemonSet.at("spec", "updateStrategy", "type").effective === "OnDelete";
    if (!update.restarts || effects.rollout !== "OnDelete" || !wasOnDelete) return;
    const template = changes.filter(({ inTemplate }) => inTemplate);
    const first = template.find(({ name }) => name.endsWith(".image")) ?? template[0];
    if (!first) return;
    yield problem(
      first.after,
      `updateStrategy OnDelete delays this change (${describeChange(first)}) on each node until its pod is deleted; delete the pods, or use RollingUpdate`,
      {
        related: [{ place: type, message: "OnDelete" }, ...first.before.exists ? [{ place: first.before, message: "before" }] : []]
      }
    );
  }
});

// rules/update/update-while-unavailable.ts
var update_while_unavailable_default = rule({
  id: "update-while-unavailable",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "New template while pods of the old one are unavailable",
  why: `Unavailable old pods are all replaced at once, regardless of maxUnavailable, and count against it until they are available: where
    they are as many as it allows, no other pod is replaced. A second update during a broken rollout can leave every node without a
    working pod. This needs an export with its status as the base.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/123232"],
  *check(update) {
    const { before, changes, effects, daemonSet } = update;
    const { status } = before;
    if (!status || !update.restarts || effects.rollout !== "RollingUpdate") return;
    const first = changes.find(({ inTemplate }) => inTemplate);
    const missing = status.desired - status.updated;
    if (!first || status.unavailable === 0 && missing <= 0) return;
    const { unavailable, desired } = status;
    const budget = budgetOf(daemonSet, desired);
    const isBlocked = budget > 0 && unavailable >= budget;
    const what = unavailable === 0 ? `the last rollout is not complete: ${missing} of ${desired} pods still run an older template` : isBlocked ? `${unavailable} of ${desired} pods are unavailable and maxUnavailable allows ${budget}: no other pod is replaced until ${unavailable - budget + 1} of them ${unavailable - budget === 0 ? "becomes" : "become"} available` : `${unavailable} of ${desired} pods are unavailable in the exported status: they are replaced at once, beyond maxUnavailable, so a bad image reaches their nodes first`;
    yield problem(first.after, `${what}; unless this update repairs them, wait for kubectl rollout status first`, {
      severity: isBlocked || unavailable > 0 && budget === 0 ? "warning" : "info",
      related: first.before.exists ? [{ place: first.before, message: "before" }] : []
    });
  }
});
function budgetOf(daemonSet, desired) {
  const { maxUnavailable = 1 } = daemonSet.effective?.spec?.updateStrategy?.rollingUpdate ?? {};
  return getScaledValueFromIntOrPercent(maxUnavailable, desired, true) ?? 1;
}

// rules/volume/claim-never-binds.ts
var claim_never_binds_default = rule({
  id: "claim-never-binds",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Claim of the pods does not fit the volume that it names",
  why: `A claim with volumeName waits for that PersistentVolume. If it does not exist, is reserved for another claim, or is smaller, of another class or without a mode that the claim asks for, the
    claim stays Pending, and so do the pods of all nodes. The API server accepts both.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume",
    "https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/controller/volume/persistentvolume/pv_controller.go"
  ],
  *check({ daemonSet, pod, objects }) {
    const namespace = daemonSet.value?.metadata?.namespace;
    const told11 = /* @__PURE__ */ new Set();
    for (const volume of pod.at("volumes").items()) {
      const name = volume.value?.persistentVolumeClaim?.claimName;
      const claim = name === void 0 || told11.has(name) ? void 0 : objects.find("PersistentVolumeClaim", namespace, name);
      if (name === void 0 || !claim) continue;
      told11.add(name);
      const place = claim.field.resolve(["spec", "volumeName"]);
      if (typeof place.raw !== "string" || place.raw === "") continue;
      const given = objects.named("PersistentVolume", place.raw);
      yield* given.length === 0 ? misspelled2(place, claim, objectsOf("PersistentVolume", objects)) : given.length === 1 ? misfit(place, claim, given[0]) : [];
    }
  }
});
var PENDING = "the claim and the pods stay Pending";
function* misspelled2(place, claim, volumes2) {
  const wanted = String(place.raw);
  const reserved = volumes2.find((volume) => isReserved(volume, claim) === true);
  const meant2 = reserved ?? volumes2.find((volume) => isSlip(wanted, volume.object.name) && isReserved(volume, claim) === void 0);
  if (!meant2) return;
  yield problem(place, `the files have no PersistentVolume ${wanted}: ${PENDING}; did you mean "${meant2.object.name}"?`, {
    // One that is not reserved may be another, beside one that is not among the files.
    severity: reserved ? "error" : "warning",
    related: [{ place: meant2.field.resolve(["metadata", "name"]), message: "the PersistentVolume" }]
  });
}
function isReserved({ field }, { object }) {
  const [name, namespace] = ["name", "namespace"].map((key) => field.resolve(["spec", "claimRef", key]).raw);
  if (typeof name !== "string") return void 0;
  return name === object.name && (object.namespace === void 0 || namespace === void 0 || namespace === object.namespace);
}
function* misfit(place, claim, volume) {
  const reserved = isReserved(volume, claim);
  if (reserved === true) return;
  const of = (object, ...path) => object.field.resolve(["spec", ...path]);
  const related = (field) => ({
    related: [{ place: field, message: "the PersistentVolume" }]
  });
  const { name } = volume.object;
  if (reserved === false) {
    const [other, where2] = ["name", "namespace"].map((key) => of(volume, "claimRef", key).raw);
    const message3 = `PersistentVolume ${name} is reserved for claim ${String(other)} of namespace ${String(where2)}: ${PENDING}; correct claimRef or volumeName`;
    yield problem(place, message3, related(of(volume, "claimRef", "name")));
    return;
  }
  const [asked2, size] = [of(claim, "resources", "requests", "storage"), of(volume, "capacity", "storage")];
  const [request, capacity] = [quantityOf(asked2.raw), quantityOf(size.raw)];
  if (request && capacity && capacity.cmp(request) < 0)
    yield problem(
      asked2,
      `the claim asks for ${String(asked2.raw)}, and PersistentVolume ${name} has ${String(size.raw)}: ${PENDING}; ask for as much`,
      related(size)
    );
  const [wanted, its] = [of(claim, "storageClassName"), of(volume, "storageClassName")];
  const itsClass = typeof its.raw === "string" ? its.raw : "";
  const isAnnotated = [claim, volume].some(({ text: text2 }) => text2.includes("volume.beta.kubernetes.io/storage-class"));
  if (!isAnnotated && typeof wanted.raw === "string" && wanted.raw !== itsClass)
    yield problem(
      wanted,
      `the claim is of class "${wanted.raw}", and PersistentVolume ${name} of "${itsClass}": ${PENDING}; use one class`,
      related(its)
    );
  const modes = of(volume, "accessModes").raw;
  const missing = of(claim, "accessModes").items().find(({ raw }) => Array.isArray(modes) && !modes.includes(raw));
  if (missing)
    yield problem(
      missing,
      `the claim asks for ${String(missing.raw)}, and PersistentVolume ${name} has ${modes.map(String).join(", ")}: ${PENDING}; ask for a mode that it has`,
      related(of(volume, "accessModes"))
    );
  const [block, filesystem] = [of(claim, "volumeMode"), of(volume, "volumeMode")];
  if ((block.raw ?? "Filesystem") !== (filesystem.raw ?? "Filesystem"))
    yield problem(block, `the volumeMode of the claim is not that of PersistentVolume ${name}: ${PENDING}; use one`, related(filesystem));
}

// rules/volume/config-by-subpath.ts
var config_by_subpath_default = rule({
  id: "config-by-subpath",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.2.0",
  summary: "Configuration that is mounted by subPath never updates",
  why: `The kubelet updates the files of a mounted ConfigMap or Secret, but not one that is mounted by subPath: the agents keep the old configuration until their pods restart, and
    new nodes start with the new one.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically",
    "https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath"
  ],
  *check({ container, pod, daemonSet }) {
    if (!container.value?.volumeMounts?.some(({ subPath }) => subPath)) return;
    const template = daemonSet.value?.spec?.template?.metadata?.annotations ?? {};
    const own = daemonSet.value?.metadata?.annotations ?? {};
    if (Object.keys({ ...own, ...template }).some((key) => /checksum|(?:^|[-/.])hash|reloader|config-version/i.test(key))) return;
    for (const mount of container.at("volumeMounts").items()) {
      const { name, subPath } = mount.value ?? {};
      const { configMap, secret } = subPath && volumeNamed(pod.value, name) || {};
      const object = configMap ? `ConfigMap ${configMap.name ?? ""}` : secret ? `Secret ${secret.secretName ?? ""}` : void 0;
      if (object === void 0 || /-[a-z0-9]{10}$/.test(object)) continue;
      yield problem(
        mount.at("subPath"),
        `${subPath} of ${object} is mounted by subPath: running pods never see a change; mount the folder, or put a checksum in an annotation of the pod template`
      );
    }
  }
});

// rules/volume/config-file-missing.ts
var config_file_missing_default = rule({
  id: "config-file-missing",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Command refers to a file that its ConfigMap or Secret does not have",
  why: `A volume of a ConfigMap or Secret has one file per key and is read-only. An agent that must read or run another file in it exits
    with "no such file" and restarts on every node.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/"],
  *check({ container, pod, daemonSet, objects }) {
    const words = [...container.at("command").items(), ...container.at("args").items()].flatMap((word) => {
      const paths = /^(?:-[\w.-]*[=:]?)?(\/[\w./,-]+\.\w+)$/.exec(word.value ?? "")?.[1]?.split(",") ?? [];
      return paths.filter((path) => /^\/[\w./-]+\.\w+$/.test(path)).map((path) => ({ word, path }));
    });
    for (const variable of container.at("env").items()) {
      const word = variable.at("value");
      if (/^\/[\w./-]+\.(?:ya?ml|json|conf|toml|ini|cfg)$/.test(word.value ?? "") && CONFIGURATION.test(variable.value?.name ?? ""))
        words.push({ word, path: word.value ?? "" });
    }
    const configs = mountedFiles(container, { pod, daemonSet, objects });
    if (words.length === 0 && configs.length === 0) return;
    const folders = foldersOf(container, pod, daemonSet, objects);
    if (folders.length === 0) return;
    const mounts = (container.value?.volumeMounts ?? []).flatMap(({ mountPath }) => mountPath ? [mountPath.replace(/\/$/, "")] : []);
    for (const { word, path } of words) {
      const folder = folders.find(({ mountPath: mountPath2 }) => path.startsWith(`${mountPath2}/`));
      if (!folder) {
        yield* misplaced({ container, word, path, folders, mounts });
        continue;
      }
      const { mountPath, files, what } = folder;
      const file = path.slice(mountPath.length + 1);
      if (files.has(file) || mounts.some((other) => other.length > mountPath.length && (path === other || path.startsWith(`${other}/`))))
        continue;
      const near = suggest(file, [...files]);
      yield problem(
        word,
        `${folder.lacks} ${file}, so ${path} does not exist${didYouMean(file, [...files]) || `; it has ${[...files].slice(0, 4).join(", ")}`}`,
        {
          related: [{ place: folder.place, message: folder.isOfItems ? "its items" : `the ${what.split(" ")[0]}` }],
          fix: near === void 0 ? void 0 : set(word, (word.value ?? "").replace(file, near), "unsafe")
        }
      );
    }
    yield* unreadDefault(container, folders);
    for (const config of configs) {
      const { object, key, text: text2 } = config;
      const beside = folders.find(({ what, files }) => what === `ConfigMap ${object}` && files.has(key));
      for (const { 1: folder = "", 2: file = "", index } of beside ? text2.slice(0, LONGEST11).matchAll(INCLUDE) : []) {
        if (folder !== "" && folder !== `${beside?.mountPath}/`) continue;
        if (beside?.files.has(file)) continue;
        yield problem(
          lineAt(config, index),
          `${key} includes ${file}, which is not in ${beside?.what}${didYouMean(file, [...beside?.files ?? []])}`,
          {
            severity: "warning"
          }
        );
      }
      for (const { 1: path = "", index } of text2.slice(0, LONGEST11).matchAll(SETTING)) {
        const folder = folders.find(({ mountPath }) => path.startsWith(`${mountPath}/`));
        const file = folder && path.slice(folder.mountPath.length + 1);
        if (!file || folder.files.has(file) || file.includes("/") || mounts.some((other) => path === other)) continue;
        const near = [...folder.files].find((each) => each !== key && (each.startsWith(`${file}.`) || editDistance(each, file) <= 2));
        if (near === void 0 && !folder.isIssued) continue;
        const known = near === void 0 ? `it has ${[...folder.files].join(", ")}` : `did you mean "${near}"?`;
        yield problem(lineAt(config, index), `${key} names ${path}, but ${folder.lacks} ${file}, so the file does not exist; ${known}`, {
          severity: "warning"
        });
      }
    }
  }
});
function* misplaced({
  container,
  word,
  path,
  folders,
  mounts
}) {
  if (!/^--?(?:[\w-]*config[\w.-]*|c)=/.test(word.value ?? "") || mounts.some((mount) => path === mount || path.startsWith(`${mount}/`)))
    return;
  const file = path.slice(path.lastIndexOf("/") + 1);
  const [folder, ...others] = folders.filter(({ files }) => files.has(file));
  if (!folder || others.length > 0 || wordsOf(container).some(({ text: text2 }) => text2.includes(folder.mountPath))) return;
  yield problem(
    word,
    `nothing is mounted at ${path}, but ${folder.what} with ${file} is mounted at ${folder.mountPath}, so the container does not find it; use one path`,
    {
      severity: "warning",
      related: [{ place: folder.place, message: `the ${folder.what.split(" ")[0]}` }]
    }
  );
}
var DEFAULTS2 = [
  [/(?:^|\/)fluent\/fluent-bit(?:[:@]|$)/, "/fluent-bit/etc", "fluent-bit.conf"],
  [/(?:^|\/)grafana\/promtail(?:[:@]|$)/, "/etc/promtail", "config.yml"]
];
function* unreadDefault(container, folders) {
  const { image = "", command = [], args = [], volumeMounts = [] } = container.value ?? {};
  const [, home, file] = DEFAULTS2.find(([pattern]) => pattern.test(image)) ?? [];
  if (home === void 0 || file === void 0 || command.length > 0 || args.length > 0) return;
  if (volumeMounts.some(({ mountPath = "" }) => mountPath.replace(/\/$/, "").startsWith(home))) return;
  const folder = folders.find(({ files }) => files.has(file));
  const index = volumeMounts.findIndex(({ mountPath }) => mountPath?.replace(/\/$/, "") === folder?.mountPath);
  if (!folder || index < 0) return;
  yield problem(
    container.at("volumeMounts", index, "mountPath"),
    `the program reads ${home}/${file}, and ${folder.what} with ${file} is mounted at ${folder.mountPath}: it runs with the defaults of its image; mount it at ${home}`,
    { severity: "warning" }
  );
}
var CONFIGURATION = /(?:^|_)(?:CONFIG|CONF|CONFIG_?(?:FILE|PATH|MAP)|CONF_?(?:FILE|PATH))$/i;
var SETTING = /^[ \t]*["']?[A-Za-z][\w.-]*["']?(?::[ \t]+|[ \t]*=[ \t]*|[ \t]+)["']?(\/[\w./-]+)["']?,?[ \t]*$/gm;
var INCLUDE = /^[ \t]*(?:@INCLUDE|Parsers_File|Plugins_File|Streams_File)[ \t]+(\/[\w./-]+\/)?([\w-][\w.-]*\.conf)[ \t]*$/gim;
var LONGEST11 = 5e4;
var ISSUED = ["tls.crt", "tls.key", "ca.crt"];
function foldersOf(container, pod, daemonSet, objects) {
  const namespace = daemonSet.value?.metadata?.namespace;
  return (container.value?.volumeMounts ?? []).flatMap(({ name, mountPath, subPath, subPathExpr }) => {
    const volume = volumeNamed(pod.value, name);
    const source = volume?.configMap ?? volume?.secret;
    if (!mountPath || subPath || subPathExpr || !source || source.optional === true) return [];
    const [kind, wanted] = volume?.configMap ? ["ConfigMap", volume.configMap.name] : ["Secret", volume?.secret?.secretName];
    const given = wanted === void 0 ? [] : objects.named(kind, wanted, namespace);
    const certificate = kind === "Secret" && given.length === 0 ? objectsInFolder("Certificate", daemonSet, objects, namespace).find((each) => isPlainCertificate(each.field, wanted)) : void 0;
    const first = given[0] ?? certificate;
    const keys = certificate ? ISSUED : given.flatMap(
      ({ field }) => DATA_FIELDS.flatMap(
        (map) => field.resolve([map]).entries().map(([key]) => key)
      )
    );
    const [folder, what] = [mountPath.replace(/\/$/, ""), `${kind} ${wanted}`];
    if (source.items?.length) {
      const paths = source.items.flatMap(({ path }) => path ? [path] : []);
      const place2 = pod.at("volumes").items().find(({ value }) => value === volume);
      const items = place2?.at(volume?.configMap ? "configMap" : "secret").at("items");
      if (!items || paths.length < source.items.length) return [];
      const lacks = `no item of volume "${name}" is at`;
      return [{ mountPath: folder, files: new Set(paths), what, lacks, isOfItems: true, isIssued: certificate !== void 0, place: items }];
    }
    if (!first || keys.length === 0) return [];
    const place = first.field.resolve(["metadata", "name"]);
    return [
      {
        mountPath: folder,
        files: new Set(keys),
        what,
        lacks: `${what} has no key`,
        isOfItems: false,
        isIssued: certificate !== void 0,
        place
      }
    ];
  });
}
function isPlainCertificate(certificate, secret) {
  const [name, formats, keystores] = ["secretName", "additionalOutputFormats", "keystores"].map((key) => certificate.resolve(["spec", key]));
  return name.raw === secret && !formats.exists && !keystores.exists;
}

// rules/volume/config-key-missing.ts
var config_key_missing_default = rule({
  id: "config-key-missing",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "ConfigMap or Secret lacks a key that the pods use",
  why: `A variable that needs a missing key leads to CreateContainerConfigError, and a missing volume item keeps the pod in
    ContainerCreating, on every node. A subPath without a key becomes an empty directory in place of the file.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/",
    "https://github.com/draios/sysdigcloud-kubernetes/issues/201"
  ],
  *check({ daemonSet, pod, objects }) {
    yield* foldersForFiles(pod);
    const needs = [...variables(pod), ...volumes(pod)];
    for (const [, [first, ...others]] of groupBy(needs, ({ kind, name, key, outcome: outcome2 }) => JSON.stringify([kind, name, key, outcome2]))) {
      const { kind, name, key, place, outcome: outcome2 } = first;
      const given = keysOf(kind, name, daemonSet, objects);
      if (!given || given.keys.has(key)) continue;
      const free = [...given.keys].filter((each) => !needs.some((need2) => need2.kind === kind && need2.name === name && need2.key === each));
      const hint = didYouMean(key, free) || (given.keys.size <= 4 ? `; it has ${[...given.keys].join(", ")}` : "");
      yield problem(place, `key ${key} is missing from ${kind} ${name}, so ${outcome2}${hint}`, {
        related: [
          { place: given.place, message: `the ${kind}` },
          ...others.map((other) => ({ place: other.place, message: "also needs this key" }))
        ],
        hazard: outcome2 === FOLDER2 ? void 0 : "deadlock"
      });
    }
  }
});
function* foldersForFiles(pod) {
  for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
    for (const mount of container.at("volumeMounts").items()) {
      const { name, subPath } = mount.value ?? {};
      const volume = volumeNamed(pod.value, name);
      const paths = (volume?.configMap?.items ?? volume?.secret?.items ?? []).flatMap(({ path }) => path ? [path] : []);
      if (!subPath || paths.length === 0 || paths.some((path) => path === subPath || path.startsWith(`${subPath}/`))) continue;
      yield problem(
        mount.at("subPath"),
        `no item of volume "${name ?? ""}" is at ${subPath}, so ${FOLDER2}${didYouMean(subPath, paths) || `; it has ${paths.join(", ")}`}`
      );
    }
  }
}
function keysOf(kind, name, daemonSet, objects) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const given = objects.named(kind, name, namespace);
  const [first] = given;
  if (!first) return void 0;
  const keys = new Set(given.flatMap(({ field }) => DATA_FIELDS.flatMap((map) => Object.keys(plain3(field.resolve([map]).raw)))));
  const isFilled = given.some(({ field }) => {
    const type = plain3(field.value)["type"];
    return typeof type === "string" && type.startsWith("kubernetes.io/service-account-token");
  });
  return keys.size === 0 || isFilled ? void 0 : { keys, place: first.field.resolve(["metadata", "name"]) };
}
function plain3(value) {
  return typeof value === "object" && value !== null ? value : {};
}
var NO_VARIABLE = "the container never starts";
var NO_FILE = "the volume cannot be mounted and the pod never starts";
var FOLDER2 = "an empty folder is mounted in place of the file";
function variables(pod) {
  return [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap(
    (container) => container.at("env").items().flatMap((variable) => {
      const source = variable.at("valueFrom");
      return [
        ...needOf("ConfigMap", source.at("configMapKeyRef", "name"), source.at("configMapKeyRef", "key"), source.value?.configMapKeyRef),
        ...needOf("Secret", source.at("secretKeyRef", "name"), source.at("secretKeyRef", "key"), source.value?.secretKeyRef)
      ];
    })
  );
}
function needOf(kind, name, key, reference) {
  if (!name.value || !key.value || reference?.optional === true) return [];
  return [{ kind, name: name.value, key: key.value, place: key, outcome: NO_VARIABLE }];
}
function volumes(pod) {
  return pod.at("volumes").items().flatMap((volume) => {
    const { configMap, secret } = volume.value ?? {};
    const own = [
      ...configMap ? [
        {
          kind: "ConfigMap",
          ...configMap,
          optional: configMap.optional,
          name: configMap.name,
          items: volume.at("configMap", "items")
        }
      ] : [],
      ...secret ? [{ kind: "Secret", optional: secret.optional, name: secret.secretName, items: volume.at("secret", "items") }] : []
    ];
    const projected = volume.at("projected", "sources").items().flatMap((source) => [
      ...source.value?.configMap ? [
        {
          kind: "ConfigMap",
          name: source.value.configMap.name,
          optional: source.value.configMap.optional,
          items: source.at("configMap", "items")
        }
      ] : [],
      ...source.value?.secret ? [
        {
          kind: "Secret",
          name: source.value.secret.name,
          optional: source.value.secret.optional,
          items: source.at("secret", "items")
        }
      ] : []
    ]);
    const [only] = own;
    const subPaths = only && !only.items.exists ? subPathsOf(pod, volume.value?.name, only) : [];
    return [...[...own, ...projected].flatMap(itemsOf), ...subPaths];
  });
}
function itemsOf({ kind, name, optional, items }) {
  if (!name || optional === true) return [];
  return items.items().flatMap((item) => {
    const key = item.value?.key;
    return key ? [{ kind, name, key, place: item.resolve(["key"]), outcome: NO_FILE }] : [];
  });
}
function subPathsOf(pod, volume, { kind, name, optional }) {
  if (!name || volume === void 0 || optional === true || containersOf(pod.value).length === 0) return [];
  return mountsOf(pod, volume).flatMap((mount) => {
    const path = mount.value?.subPath;
    return !path || path.includes("/") ? [] : [{ kind, name, key: path, place: mount.at("subPath"), outcome: FOLDER2 }];
  });
}

// rules/volume/csi-driver-name-mismatch.ts
var PLUGIN = /\/kubelet\/plugins\/([a-z0-9.-]+)(?:\/|$)/;
var csi_driver_name_mismatch_default = rule({
  id: "csi-driver-name-mismatch",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "CSIDriver object has nearly the name of the driver",
  why: `The kubelet and the attacher look up the CSIDriver object by the name with which the driver registers. Under a misspelled name the object has no effect: volumes wait for an attachment
    that the driver does not know, and its settings for fsGroup and tokens have no effect.`,
  references: ["https://kubernetes-csi.github.io/docs/csi-driver-object.html"],
  *check({ daemonSet, pod, objects, role }) {
    if (!role.is("csi")) return;
    const drivers = objectsInFolder("CSIDriver", daemonSet, objects);
    const told11 = [...nameProblems2(pod, drivers), ...controllerProblems2({ daemonSet, pod, objects })];
    yield* told11.slice(0, 1);
    const own = registeredName(pod)?.name ?? driverFolder(pod.value?.volumes?.map(({ hostPath }) => hostPath?.path ?? "") ?? []);
    if (own === void 0) return;
    const isNamed2 = (name) => runningContainers(pod).some((each) => wordsOf(each).some(({ text: text2 }) => names6(text2, name)));
    for (const [kind, path, outcome2] of USERS)
      for (const { object, field } of objectsInFolder(kind, daemonSet, objects)) {
        const place = field.resolve(path);
        const { raw: name } = place;
        if (typeof name !== "string" || name === own || editDistance(name, own) > 2 || isSeries(name, own) || isNamed2(name) || areSiblings(name, own))
          continue;
        if (objects.named("CSIDriver", name).length > 0) continue;
        yield problem(place, `${kind} ${object.name} names the driver ${name}, but this one is ${own}: ${outcome2}; did you mean ${own}?`);
      }
    if (told11.length > 0 || drivers.length === 0 || drivers.some(({ object }) => object.name === own)) return;
    const isProvisioned = objectsInFolder("StorageClass", daemonSet, objects).some(
      ({ field }) => field.resolve(["provisioner"]).raw === own
    );
    for (const { object, field } of drivers) {
      const { name } = object;
      if (!(isNear2(name, own) || isProvisioned && drivers.length === 1 && sameParts(name, own)) || isNamed2(name) || areSiblings(name, own))
        continue;
      const place = field.resolve(["metadata", "name"]);
      yield problem(
        place,
        `CSIDriver ${name} has no effect on driver ${own}, whose folder the pods of ${daemonSet.value?.metadata?.name ?? ""} mount; did you mean ${own}?`
      );
    }
  }
});
var USERS = [
  ["StorageClass", ["provisioner"], "its claims stay Pending"],
  ["VolumeSnapshotClass", ["driver"], "its snapshots are not taken and stay Pending"],
  ["PersistentVolume", ["spec", "csi", "driver"], "it is not mounted"]
];
var NAME_OPTION = /^--?driver-?name=([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;
function registeredName(pod) {
  for (const container of runningContainers(pod)) {
    for (const { text: text2, place } of wordsOf(container)) {
      const [, name] = NAME_OPTION.exec(text2) ?? [];
      if (name !== void 0) return { name, place, image: container.value?.image ?? "" };
    }
  }
  return void 0;
}
function* controllerProblems2({
  daemonSet,
  pod,
  objects
}) {
  const own = registeredName(pod);
  if (!own?.image) return;
  const controllers = ["Deployment", "StatefulSet"].flatMap(
    (kind) => objectsInFolder(kind, daemonSet, objects, daemonSet.value?.metadata?.namespace).flatMap(
      ({ object, field }) => field.resolve(["spec", "template", "spec", "containers"]).items().filter((container) => container.resolve(["image"]).raw === own.image).flatMap((container) => container.resolve(["args"]).items()).flatMap((word) => {
        const [, name] = NAME_OPTION.exec(String(word.raw)) ?? [];
        return name === void 0 ? [] : [{ name, word, what: `${kind} ${object.name}` }];
      })
    )
  );
  const [first] = controllers;
  if (!first || controllers.some(({ name }) => name === own.name || areSiblings(name, own.name))) return;
  yield problem(
    own.place,
    `the driver registers on the nodes as ${own.name}, and ${first.what} runs it as ${first.name}: volumes of the one are unknown to the other; use one name`,
    { related: [{ place: first.word, message: "the controller" }] }
  );
}
function* nameProblems2(pod, drivers) {
  const [driver, ...others] = drivers;
  const own = registeredName(pod);
  if (!driver || others.length > 0 || !own || own.name === driver.object.name) return;
  if (areSiblings(own.name, driver.object.name)) return;
  if (!isNear2(own.name, driver.object.name) && !sameParts(own.name, driver.object.name)) return;
  yield problem(
    own.place,
    `the driver registers as ${own.name}, and its CSIDriver is ${driver.object.name}, which has no effect on it; write ${driver.object.name}`,
    { related: [{ place: driver.field.resolve(["metadata", "name"]), message: "the CSIDriver" }] }
  );
}
var STORAGE2 = new Set("blob block cbs cephfs cfs cos disk ebs efs evs file fsx lvm nas nfs obs oss pd rbd s3 sfs smb zfs".split(" "));
function areSiblings(name, other) {
  const [parts2, others] = [name.split("."), other.split(".")];
  const differing = parts2.filter((part, index) => part !== others[index]);
  const counterpart = others.find((part, index) => part !== parts2[index]);
  const isStorage = (part = "") => STORAGE2.has(part.replace(/-?plugin$/, ""));
  return parts2.length === others.length && differing.length === 1 && isStorage(differing[0]) && isStorage(counterpart);
}
function sameParts(name, other) {
  const [few, many] = [name.split("."), other.split(".")].toSorted((a, b) => a.length - b.length);
  return few.length > 1 && many.length - few.length <= 1 && few.every((part) => many.includes(part));
}
function names6(text2, name) {
  const at = text2.indexOf(name);
  return at >= 0 && !/[\w.-]/.test(text2[at - 1] ?? "") && !/[\w.-]/.test(text2[at + name.length] ?? "");
}
function isNear2(name, own) {
  const [short, long] = name.length < own.length ? [name, own] : [own, name];
  return editDistance(name, own) <= 2 || short.includes(".") && (long.startsWith(`${short}.`) || long.endsWith(`.${short}`));
}
function driverFolder(paths) {
  const names7 = paths.flatMap((path) => {
    const name = PLUGIN.exec(path)?.[1];
    return name?.includes(".") && name !== "kubernetes.io" ? [name] : [];
  });
  return names7[0];
}

// rules/volume/csi-mode-unsupported.ts
var csi_mode_unsupported_default = rule({
  id: "csi-mode-unsupported",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "CSI driver does not support the mode of a volume of the pods",
  why: `The kubelet compares each volume with volumeLifecycleModes of the CSIDriver: a volume that the pod itself describes is Ephemeral, one of a claim is Persistent, which is the default. It does not
    mount a volume of another mode, and the pods of all nodes stay in ContainerCreating.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes",
    "https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/volume/csi/csi_mounter.go"
  ],
  *check({ daemonSet, pod, objects }) {
    const namespace = daemonSet.value?.metadata?.namespace;
    for (const volume of pod.at("volumes").items()) {
      const found2 = volume.value?.csi ? { place: volume.at("csi", "driver"), driver: volume.value.csi.driver, mode: "Ephemeral" } : { ...driverOfClaim(volume, namespace, objects), mode: "Persistent" };
      const { place, driver, mode: mode2 } = found2;
      const [given, ...others] = driver === void 0 ? [] : objects.named("CSIDriver", driver);
      if (!place || !given || others.length > 0) continue;
      const modes = given.field.resolve(["spec", "volumeLifecycleModes"]);
      const supported = Array.isArray(modes.raw) && modes.raw.length > 0 ? modes.raw.map(String) : ["Persistent"];
      if (supported.includes(mode2)) continue;
      yield problem(
        place,
        `volume ${volume.value?.name ?? ""} is ${mode2}, and CSIDriver ${given.object.name} supports ${supported.join(", ")} alone: the kubelet does not mount it and no pod starts; add ${mode2} to volumeLifecycleModes if the driver can`,
        { related: [{ place: modes, message: "the CSIDriver" }] }
      );
    }
  }
});
function driverOfClaim(volume, namespace, objects) {
  const field = volume.at("persistentVolumeClaim", "claimName");
  const claim = field.value ? objects.find("PersistentVolumeClaim", namespace, field.value) : void 0;
  if (!claim) return {};
  const spec = (key) => claim.field.resolve(["spec", key]).raw;
  const [volumeName, className] = [spec("volumeName"), spec("storageClassName")];
  const named2 = (kind, name) => typeof name === "string" && name !== "" ? objects.named(kind, name)[0] : void 0;
  const reserved = objectsOf("PersistentVolume", objects).find(
    (each) => each.field.resolve(["spec", "claimRef", "name"]).raw === claim.object.name && each.field.resolve(["spec", "claimRef", "namespace"]).raw === claim.object.namespace
  );
  const driver = (named2("PersistentVolume", volumeName) ?? reserved)?.field.resolve(["spec", "csi", "driver"]).raw ?? named2("StorageClass", className)?.field.resolve(["provisioner"]).raw;
  return typeof driver === "string" ? { place: field, driver } : {};
}

// rules/volume/csi-path-mismatch.ts
var csi_path_mismatch_default = rule({
  id: "csi-path-mismatch",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The paths of a CSI driver do not fit together",
  why: `The driver makes a socket, its helpers connect to it, and the kubelet is told where it is on the node. Where one of them uses another folder or name, the driver is never
    registered, and pods with its volumes stay in ContainerCreating. The kubelet also hands the driver paths of the node, which must mean the same in its container.`,
  references: ["https://kubernetes-csi.github.io/docs/deploying.html", "https://kubernetes-csi.github.io/docs/node-driver-registrar.html"],
  *check({ pod, role }) {
    if (!role.is("csi")) return;
    const sockets = runningContainers(pod).flatMap((container) => socketsOf(container, pod));
    yield* registrationProblems(pod, sockets);
    yield* socketProblems(sockets);
    for (const container of runningContainers(pod)) yield* endpointProblems(container);
    for (const container of runningContainers(pod)) yield* unsharedProblems(container);
    for (const container of runningContainers(pod)) yield* registrarProblems(container, pod);
    for (const container of runningContainers(pod)) yield* mountProblems(container, pod);
  }
});
var HELPER2 = /(?:registrar|livenessprobe|liveness-probe)/;
function socketsOf(container, pod) {
  const { name = "", image = "", volumeMounts = [], args = [], command = [] } = container.value ?? {};
  const told11 = new Set([...command, ...args].flatMap((word) => /kubelet-registration-path=\$\((\w+)\)/.exec(word)?.[1] ?? []));
  const words = [
    ...container.at("command").items(),
    ...container.at("args").items(),
    ...container.at("env").items().filter(({ value }) => !told11.has(value?.name ?? "") && value?.name !== "DRIVER_REG_SOCK_PATH").map((variable) => variable.at("value"))
  ];
  return words.flatMap((place) => {
    const text2 = typeof place.value === "string" ? place.value : "";
    if (/kubelet-registration-path/i.test(text2) || /[\s$]/.test(text2)) return [];
    const path = /(?:^|=|unix:\/\/|unix:)(\/[\w./-]+\.s(?:o|c|k)\w*)$/.exec(text2)?.[1];
    const mount = volumeMounts.find(
      ({ mountPath }) => path !== void 0 && mountPath && path.startsWith(`${mountPath.replace(/\/$/, "")}/`)
    );
    if (path === void 0 || !mount?.name || !mount.mountPath || mount.subPath || mount.subPathExpr) return [];
    const file = path.slice(mount.mountPath.replace(/\/$/, "").length + 1);
    const folder = volumeNamed(pod.value, mount.name)?.hostPath?.path;
    return [
      {
        container: name,
        volume: mount.name,
        file,
        onNode: folder && `${folder.replace(/\/$/, "")}/${file}`,
        place,
        isHelper: HELPER2.test(name) || HELPER2.test(image)
      }
    ];
  });
}
function* registrationProblems(pod, sockets) {
  const volumes2 = pod.at("volumes").items();
  for (const container of runningContainers(pod)) {
    for (const word of [...container.at("args").items(), ...container.at("command").items()]) {
      const { text: text2, place } = expanded(word, container);
      const path = /^--?kubelet-registration-path=(\/[\w./-]+)$/.exec(text2)?.[1];
      if (path === void 0 || sockets.some(({ onNode }) => onNode === path)) continue;
      const driver = sockets.find(({ onNode, volume }) => onNode !== void 0 && !/registr/.test(volume));
      const folders = volumes2.filter(({ value }) => value?.hostPath?.path && path.startsWith(`${value.hostPath.path.replace(/\/$/, "")}/`));
      if (!driver && folders.length > 0) continue;
      const where2 = driver?.onNode;
      if (where2 === void 0 && volumes2.every(({ value }) => !value?.hostPath?.path?.includes("/plugins/"))) continue;
      yield problem(
        place,
        `the kubelet is told ${path}, but ${where2 ? `the driver makes ${where2}` : "no host path of the pod is there"}: the driver is not registered; use one path`,
        {
          related: driver ? [{ place: driver.place, message: "the socket" }] : []
        }
      );
    }
  }
}
function expanded(word, container) {
  let place = word;
  const text2 = (word.value ?? "").replace(/\$\((\w+)\)/g, (whole2, name) => {
    const variable = container.at("env").items().find((each) => each.value?.name === name);
    const value = variable?.value?.value;
    if (variable === void 0 || value === void 0) return whole2;
    place = variable.at("value");
    return value;
  });
  return { text: text2, place };
}
function* registrarProblems(container, pod) {
  const { image = "", args = [], command = [] } = container.value ?? {};
  const words = [...command, ...args];
  const isRegistrar = [image, command[0] ?? ""].some((each) => /(?:^|\/)(?:csi-)?node-driver-registrar(?:[:@]|$)/.test(each));
  if (!isRegistrar || words.some((word) => word.includes("plugin-registration-path"))) return;
  const mounts = container.at("volumeMounts").items().map((mount) => {
    const index = (pod.value?.volumes ?? []).findIndex(({ name }) => name === mount.value?.name);
    const path = pod.at("volumes", index, "hostPath", "path");
    return { mount, path, onNode: index < 0 ? void 0 : path.value?.replace(/\/$/, "") };
  });
  const registration = mounts.find(({ mount }) => mount.value?.mountPath?.replace(/\/$/, "") === "/registration");
  const meant2 = mounts.find(({ onNode }) => onNode?.endsWith("/plugins_registry"));
  if (registration === void 0) {
    if (meant2 === void 0) yield* unmountedRegistration(container, pod);
    if (meant2 === void 0 || meant2.mount.value?.mountPath === void 0) return;
    yield problem(
      meant2.mount.at("mountPath"),
      `the registrar makes its socket in /registration, but ${meant2.onNode} is mounted at ${meant2.mount.value.mountPath}: the driver is not registered; mount it at /registration`
    );
    return;
  }
  if (registration.onNode === void 0 || !/\/kubelet(?:\/|$)/.test(registration.onNode) || registration.onNode.endsWith("/plugins_registry"))
    return;
  yield problem(
    registration.path,
    `the kubelet looks for sockets in plugins_registry, not in ${registration.onNode}: the driver is not registered; use ${registration.onNode.replace(/\/kubelet(?:\/.*)?$/, "/kubelet/plugins_registry")}`,
    { related: [{ place: registration.mount, message: "where the registrar makes its socket" }] }
  );
}
function* unmountedRegistration(container, pod) {
  const volume = (pod.value?.volumes ?? []).find(({ hostPath }) => hostPath?.path?.replace(/\/$/, "").endsWith("/plugins_registry"));
  if (!volume || (container.value?.volumeMounts ?? []).length === 0) return;
  yield problem(
    container.at("volumeMounts"),
    `the registrar makes its socket in /registration, where ${container.value?.name ?? ""} mounts nothing: the driver is not registered; mount volume ${volume.name ?? ""} there`
  );
}
function* endpointProblems(container) {
  for (const { text: text2, variable, place } of wordsOf(container)) {
    if (variable !== "CSI_ENDPOINT" || !text2.startsWith("/")) continue;
    yield problem(place, `${variable} has no scheme, which drivers refuse; write unix://${text2}`, {
      severity: "warning",
      fix: set(place, `unix://${text2}`, "unsafe")
    });
  }
}
function* unsharedProblems(container) {
  const { name = "", volumeMounts = [] } = container.value ?? {};
  if (volumeMounts.length === 0 || volumeMounts.some(({ mountPath = "" }) => /^[a-z]:|\\/i.test(mountPath))) return;
  for (const { text: text2, variable, place } of wordsOf(container)) {
    const pattern = variable === "CSI_ENDPOINT" ? /^unix:(?:\/\/)?(\/[\w./-]+)$/ : /^--?(?:csi-?address|(?:csi-?)?endpoint)=(?:unix:(?:\/\/)?)?(\/[\w./-]+)$/;
    const path = variable === void 0 || variable === "CSI_ENDPOINT" ? pattern.exec(text2)?.[1]?.replace(/^\/+/, "/") : void 0;
    if (path === void 0 || volumeMounts.some(({ mountPath = "" }) => path.startsWith(`${mountPath.replace(/\/$/, "")}/`))) continue;
    yield problem(
      place,
      `${path} is in no volume of ${name}, so the socket is not shared with the helpers of the driver and the kubelet; use the folder of its volume`
    );
    return;
  }
}
function* socketProblems(sockets) {
  for (const helper of sockets.filter(({ isHelper }) => isHelper)) {
    const made = sockets.filter(({ isHelper, volume }) => !isHelper && volume === helper.volume);
    const [first] = made;
    const elsewhere4 = sockets.filter(({ isHelper, file }) => !isHelper && file === helper.file);
    const [driver] = elsewhere4;
    if (!first && driver && elsewhere4.every(({ onNode }) => onNode === void 0 || onNode !== helper.onNode)) {
      yield problem(
        helper.place,
        `${helper.container} looks for ${helper.file} in volume ${helper.volume}, but ${driver.container} makes it in ${driver.volume}; mount the same volume`,
        { related: [{ place: driver.place, message: "the socket of the driver" }] }
      );
    }
    if (!first) {
      yield* helperProblems(helper, sockets);
      continue;
    }
    if (made.some(({ file }) => file === helper.file)) continue;
    yield problem(
      helper.place,
      `${helper.container} connects to ${helper.file}, but ${first.container} makes ${first.file} in that folder; use the same name`,
      {
        related: [{ place: first.place, message: "the socket of the driver" }]
      }
    );
  }
}
function* helperProblems(helper, sockets) {
  const others = sockets.filter(({ isHelper, volume, container }) => isHelper && volume === helper.volume && container !== helper.container);
  const registrar = others.find(({ container }) => container.includes("registrar"));
  if (!registrar || registrar.file === helper.file || others.some(({ file }) => file === helper.file)) return;
  yield problem(
    helper.place,
    `${helper.container} connects to ${helper.file}, but ${registrar.container} to ${registrar.file} in the same folder, and a driver makes one socket; use the same name`,
    { related: [{ place: registrar.place, message: "the other name" }] }
  );
}
function* mountProblems(container, pod) {
  for (const mount of container.at("volumeMounts").items()) {
    const { name, mountPath, mountPropagation, readOnly, subPath } = mount.value ?? {};
    const path = volumeNamed(pod.value, name)?.hostPath?.path?.replace(/(?<=.)\/$/, "");
    if (path === void 0 || mountPath === void 0 || subPath) continue;
    if (mountPropagation === "Bidirectional" && /\/kubelet(?:\/(?:pods|plugins(?:\/kubernetes\.io\/csi)?))?$/.test(path) && mountPath.replace(/\/$/, "") !== path) {
      yield problem(
        mount.at("mountPath"),
        `the kubelet names paths below ${path}, but they are at ${mountPath} in this container, so volumes are mounted elsewhere; use ${path}`
      );
    } else if (readOnly === true && /\/kubelet\/(?:plugins_registry|device-plugins)$/.test(path)) {
      yield problem(mount.at("readOnly"), `the container cannot make its socket in ${path}, which is read-only; remove readOnly`);
    }
  }
}

// rules/volume/dangling-log-links.ts
var dangling_log_links_default = rule({
  id: "dangling-log-links",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Links to logs are mounted without the logs",
  why: `The files in /var/log/containers are links to files below /var/log/pods. In a pod that mounts only the folder with the links they lead nowhere, and the agent
    reads no log of any container.`,
  references: [
    "https://kubernetes.io/docs/concepts/cluster-administration/logging/#log-location-node",
    "https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kuberuntime/legacy.go"
  ],
  *check({ pod }) {
    const volumes2 = pod.value?.volumes ?? [];
    const index = volumes2.findIndex(({ hostPath }) => /^\/var\/log\/containers\/?$/.test(hostPath?.path ?? ""));
    if (index < 0) return;
    if (volumes2.some(({ hostPath }) => /^\/(?:var(?:\/log(?:\/pods)?)?)?\/?$/.test(hostPath?.path ?? "/-"))) return;
    yield problem(
      pod.at("volumes", index, "hostPath", "path"),
      "the files in /var/log/containers are links to files in /var/log/pods, which is not mounted: they cannot be read; mount /var/log"
    );
  }
});

// rules/volume/decimal-file-mode.ts
var OCTAL_LOOKS = /* @__PURE__ */ new Set([
  "400",
  "440",
  "444",
  "500",
  "550",
  "555",
  "600",
  "640",
  "644",
  "660",
  "664",
  "666",
  "700",
  "750",
  "755",
  "770",
  "775",
  "777"
]);
var RIGHT = /* @__PURE__ */ new Set([384, 416, 420, 432, 436]);
var decimal_file_mode_default = rule({
  id: "decimal-file-mode",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "File mode is written in decimal",
  why: `YAML reads a number as octal only when it starts with 0, and JSON knows decimal only: without the 0 the file gets other permissions, such as
    write access of its group.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions",
    "https://github.com/kubernetes/kubernetes/issues/33475"
  ],
  *check({ pod }) {
    for (const field of modesOf(pod)) {
      const { value } = field;
      const { file, span } = field.location;
      const written2 = file.text.slice(span.start, span.end);
      if (typeof value !== "number" || written2 !== String(value) || !/^[0-7]{3}$/.test(written2)) continue;
      if (!OCTAL_LOOKS.has(written2) || RIGHT.has(value)) continue;
      yield problem(field, `${written2} is read as decimal and means mode 0${value.toString(8)}; write 0${written2}`, {
        fix: set(field, Number.parseInt(written2, 8), "unsafe", `set the mode to 0${written2} (${Number.parseInt(written2, 8)})`)
      });
    }
  }
});
function modesOf(pod) {
  return pod.at("volumes").items().flatMap((volume) => {
    const sources = volume.at("projected", "sources").items();
    return [
      ...["configMap", "secret", "downwardAPI", "projected"].map((kind) => volume.at(kind, "defaultMode")),
      ...[volume.at("configMap", "items"), volume.at("secret", "items"), volume.at("downwardAPI", "items")].flatMap(modesIn),
      ...sources.flatMap(
        (source) => [source.at("configMap", "items"), source.at("secret", "items"), source.at("downwardAPI", "items")].flatMap(modesIn)
      )
    ];
  });
}
function modesIn(items) {
  return items.items().map((_, index) => items.resolve([index, "mode"]));
}

// rules/volume/device-plugin-path.ts
var FOLDER3 = "/var/lib/kubelet/device-plugins";
var device_plugin_path_default = rule({
  id: "device-plugin-path",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Device plugin cannot register where its folder is mounted",
  why: `A device plugin makes its socket in ${FOLDER3} and finds the kubelet's socket there, under exactly this path in its container. With the folder elsewhere or
    read-only it does not register: the node has no devices, and pods that request them stay Pending.`,
  references: ["https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/#device-plugin-registration"],
  *check({ pod, role }) {
    const volume = (pod.value?.volumes ?? []).find(({ hostPath }) => hostPath?.path?.replace(/\/$/, "") === FOLDER3);
    if (!volume) {
      yield* elsewhere2(pod);
      return;
    }
    if (!role.is("device")) return;
    const mounts = mountsOf(pod, volume.name);
    if (mounts.some(({ value }) => value?.readOnly !== true && value?.mountPath?.replace(/\/$/, "") === FOLDER3)) return;
    const texts = runningContainers(pod).flatMap((container) => wordsOf(container).map(({ text: text2 }) => text2));
    for (const mount of mounts) {
      const { mountPath = "", readOnly } = mount.value ?? {};
      if (readOnly === true) {
        yield problem(
          mount.at("readOnly"),
          `the device plugin cannot create its socket in ${mountPath}, which is read-only, so the kubelet never learns of its devices; remove readOnly`
        );
      } else if (!texts.some((text2) => text2.includes(mountPath))) {
        yield problem(
          mount.at("mountPath"),
          `${FOLDER3} is mounted at ${mountPath}, where device plugins do not look for the kubelet: unless this one is built for that path, it does not register; mount it at ${FOLDER3}`,
          { severity: "info" }
        );
      }
    }
  }
});
function* elsewhere2(pod) {
  if (!(pod.value?.containers ?? []).some(({ image = "" }) => /device-?plugin/.test(image))) return;
  for (const volume of pod.at("volumes").items()) {
    const place = volume.at("hostPath", "path");
    const path = place.value;
    if (path === void 0 || !/^\/var\/lib\/kubelet\/[\w-]+\/?$/.test(path) || !/^device-?plugins?(?:-dir)?$/.test(volume.value?.name ?? ""))
      continue;
    yield problem(place, `device plugins register in ${FOLDER3}, not in ${path}: the kubelet never learns of the devices; use ${FOLDER3}`, {
      fix: set(place, FOLDER3, "unsafe")
    });
  }
}

// rules/volume/docker-path.ts
var DOCKER = /^\/(?:var\/)?(run\/docker(?:shim)?\.sock|lib\/docker(?:\/containers)?)\/?$/;
var OTHERS2 = /containerd|crio|cri-o|cri-dockerd|podman|\/rke2|k3s|^\/(?:var\/)?run\/?$|^\/$/;
var docker_path_default = rule({
  id: "docker-path",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Docker path on nodes that do not run Docker",
  why: `Since Kubernetes 1.24 removed dockershim, most nodes run containerd or CRI-O. There the Docker socket is missing and /var/lib/docker/containers
    is empty, so the agent finds no containers or logs, and no error is reported. Nodes with Docker and cri-dockerd still have both.`,
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/migrating-from-dockershim/",
    "https://github.com/fluent/fluentd-kubernetes-daemonset/issues/561"
  ],
  *check({ pod, role }) {
    const volumes2 = pod.at("volumes").items();
    const paths = volumes2.map(({ value }) => value?.hostPath?.path ?? "");
    const isGeneral = paths.some((path) => OTHERS2.test(path));
    for (const [index, path] of paths.entries()) {
      const what = DOCKER.exec(path)?.[1];
      if (what === void 0 || isUnused(pod.value, volumes2[index].value?.name)) continue;
      const isSocket = what.endsWith(".sock");
      const mustExist = isSocket && volumes2[index].value?.hostPath?.type === "Socket";
      if (isGeneral && !mustExist) continue;
      const readsLogs = paths.some((each) => /^\/(?:var\/?(?:log.*)?)?$/.test(each));
      const message3 = isSocket ? mustExist ? `${path} does not exist on nodes with containerd or CRI-O, where type Socket keeps the pod in ContainerCreating; use the CRI socket of the node` : `${path} does not exist on nodes with containerd or CRI-O; use the CRI socket of the node, such as /run/containerd/containerd.sock` : `${path} is empty on nodes with containerd or CRI-O; read /var/log/pods`;
      yield problem(volumes2[index].at("hostPath", "path"), message3, {
        severity: !isSocket && readsLogs ? "info" : role.is("tuning", "puller") ? "info" : "warning"
      });
    }
  }
});

// rules/volume/empty-projection.ts
var empty_projection_default = rule({
  id: "empty-projection",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Projected volume source is empty",
  why: "A projected source without a configMap, secret or other kind adds no files, and the container does not find the files that it expects.",
  references: ["https://kubernetes.io/docs/concepts/storage/projected-volumes/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/file-folder-mismatch.ts
var FILE = /^[\w-][\w.-]*\.(?:ya?ml|json|conf|cfg|cnf|ini|toml|xml|properties|env|lua|rb|sh|crt|key|pem)$/;
var OF_IMAGES = /^\/(?:fluent-bit\/etc\/fluent-bit\.(?:conf|yaml)|fluentd\/etc\/fluent\.conf|usr\/share\/(?:filebeat\/filebeat|metricbeat\/metricbeat|elastic-agent\/elastic-agent)\.yml|etc\/telegraf\/telegraf\.conf|etc\/vector\/vector\.(?:yaml|toml)|etc\/promtail\/(?:config|promtail)\.ya?ml|etc\/prometheus\/prometheus\.yml|etc\/datadog-agent\/datadog\.yaml|etc\/otelcol(?:-contrib|-k8s)?\/config\.yaml|etc\/falco\/falco\.yaml|etc\/hosts|etc\/resolv\.conf)$/;
var file_folder_mismatch_default = rule({
  id: "file-folder-mismatch",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "ConfigMap or Secret is mounted as a folder in place of a file, or the reverse",
  why: `Without subPath a volume is mounted as a folder with one file per key, whatever its path is called; with the subPath of a key it is that file. A program that opens a folder as a
    file fails with "is a directory", one that opens a file below a file with "not a directory", and so does a container whose image has something of the other kind there.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath",
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-specific-path-in-the-volume"
  ],
  *check({ container, pod, daemonSet, objects }) {
    for (const mount of container.at("volumeMounts").items()) {
      const { name = "", mountPath = "", subPath, subPathExpr } = mount.value ?? {};
      const path = mountPath.replace(/\/$/, "");
      const file = path.slice(path.lastIndexOf("/") + 1);
      const { configMap, secret } = volumeNamed(pod.value, name) ?? {};
      const source = configMap ?? secret;
      if (!source || subPathExpr) continue;
      if (subPath) {
        const below = FILE.test(subPath) && file !== subPath ? readerOf(container, `${path}/${subPath}`) : void 0;
        if (!below) continue;
        yield problem(
          mount.at("subPath"),
          `${mountPath} is the file ${subPath} of volume "${name}", and the command reads ${path}/${subPath}: not a directory; mount it at ${path}/${subPath}, or remove subPath`,
          { related: [{ place: below, message: "reads a file below it" }], fix: remove(mount.at("subPath"), "unsafe") }
        );
        continue;
      }
      if (!FILE.test(file)) continue;
      const keys = source.items ? source.items.flatMap((each) => each.path ?? []) : mountedFiles(container, { pod, daemonSet, objects }).flatMap(({ object, key }) => object === configMap?.name ? key : []);
      if (wordsOf(container).some(({ text: text2 }) => text2.includes(`${path}/`))) continue;
      const hasFile = keys.includes(file);
      const reader = readerOf(container, path);
      if (!hasFile && !reader && !OF_IMAGES.test(path)) continue;
      yield problem(
        mount.at("mountPath"),
        `volume "${name}" is mounted as a folder at ${mountPath}, where a file is meant; set subPath${hasFile ? `: ${file}` : " to its key"}, or mount it at the folder of the file`,
        {
          related: reader ? [{ place: reader, message: "reads a file" }] : [],
          fix: hasFile ? set(mount.at("subPath"), file, "unsafe") : void 0
        }
      );
    }
  }
});
function readerOf(container, path) {
  const words = [...container.at("command").items(), ...container.at("args").items()];
  if (words.some(({ value }) => value?.includes(`${path}/`))) return void 0;
  return words.find(({ value = "" }) => value === path || value.endsWith(`=${path}`) && !/(?:dir|directory|folder)=/.test(value));
}

// rules/volume/hostpath-no-type.ts
var FILES = /^\/etc\/(?:machine-id|hostname|resolv\.conf)$/;
var LOCKS = /\/xtables\.lock$/;
var FILE2 = /^\/etc\/[^/]+$|\.\w+$|-release$/;
var EVERYWHERE = /^\/(?:|bin|boot|dev|etc|home|lib|lib64|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var|var\/log(?:\/(?:pods|containers|journal))?|var\/lib|var\/run|lib\/modules|usr\/(?:src|bin|lib)|etc\/(?:ssl(?:\/certs)?|kubernetes)|sys\/.+|proc\/.+|dev\/.+|(?:var\/)?run\/(?:udev|containerd|systemd|dbus)|var\/lib\/(?:kubelet|docker|containerd|dbus)(?:\/(?:pods|plugins|plugins_registry|device-plugins|pod-resources|containers))?)$/;
var hostpath_no_type_default = rule({
  id: "hostpath-no-type",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "hostPath without a type",
  why: `Without a type the runtime creates a directory where the path does not exist. A socket or file of that name can then not be
    created: neither the agent nor the program of the node works. With type Socket or File the pod waits until it exists.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types"],
  *check({ pod }) {
    const folders = [];
    for (const volume of pod.at("volumes").items()) {
      const { path, type } = volume.value?.hostPath ?? {};
      if (path === void 0 || type || isMistaken(volume.at("hostPath"), "type") || isUnused(pod.value, volume.value?.name)) continue;
      const wanted = path.endsWith(".sock") ? "Socket" : FILES.test(path) ? "File" : LOCKS.test(path) ? "FileOrCreate" : void 0;
      if (wanted === void 0) {
        if (!FILE2.test(path) && !isOnEveryNode(path)) folders.push(volume.at("hostPath", "path"));
        continue;
      }
      yield problem(
        volume.at("hostPath", "path"),
        `hostPath has no type, so ${path} is created as a directory where it does not exist; set type ${wanted}`,
        {
          severity: wanted === "Socket" ? "warning" : "info",
          fix: set(volume.at("hostPath", "type"), wanted, "unsafe")
        }
      );
    }
    const [first, ...others] = folders;
    if (!first) return;
    const list = folders.map(({ value }) => String(value)).join(", ");
    yield problem(
      first,
      `hostPath has no type, so an empty directory is created where ${list} does not exist; set type Directory, or DirectoryOrCreate if that is intended`,
      {
        severity: "info",
        related: others
      }
    );
  }
});
function isOnEveryNode(path) {
  return EVERYWHERE.test(path.replace(/(?<=.)\/$/, ""));
}

// rules/volume/hostpath-wrong-type.ts
var FOLDERS = /* @__PURE__ */ new Set(["Directory", "DirectoryOrCreate"]);
var DEVICES2 = /* @__PURE__ */ new Set(["Socket", "CharDevice", "BlockDevice"]);
var FILES2 = /* @__PURE__ */ new Set(["File", "FileOrCreate"]);
var NAMES5 = {
  Directory: "folder",
  File: "file",
  Socket: "socket",
  CharDevice: "character device",
  BlockDevice: "block device"
};
var DEVICES_OF_NODES = /^\/dev\/(?:kmsg|fuse|kvm|net\/tun|mem|null|zero|u?random|hwrng|kfd|cuse|uinput|ppp|watchdog\d*|rtc\d*|vhost-(?:net|vsock)|vfio\/vfio|nvidia(?:\d+|ctl|-uvm|-modeset)|sgx_(?:enclave|provision)|tpm(?:rm)?\d+|ipmi\d+|loop-control|mapper\/control|input\/event\d+|video\d+|ttyUSB\d+|ttyACM\d+)$/;
var KNOWN_FILES = /^\/etc\/(?:machine-id|hostname|hosts|resolv\.conf|os-release|passwd|group|localtime|timezone)$|\.(?:lock|conf|conflist|log|json|ya?ml|pid|crt|pem)$/;
var KNOWN_FOLDERS = /^\/(?:|bin|boot|dev|etc|home|lib|lib64|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var|var\/log(?:\/(?:pods|containers))?|var\/lib|var\/run|lib\/modules|usr\/(?:src|bin|lib)|etc\/(?:cni(?:\/net\.d)?|kubernetes)|opt\/cni(?:\/bin)?|sys\/fs\/(?:bpf|cgroup)|var\/lib\/(?:kubelet|docker|containerd|cni)|var\/lib\/kubelet\/(?:pods|plugins|plugins_registry|device-plugins))\/?$/;
var hostpath_wrong_type_default = rule({
  id: "hostpath-wrong-type",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Wrong type of a hostPath",
  why: `The kubelet compares the type with the path on the node, and the pod stays in ContainerCreating if they differ. With
    DirectoryOrCreate it creates a directory with the name of a socket or file that does not exist yet, which its program then
    cannot create.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types"],
  *check({ daemonSet, pod }) {
    const names7 = [daemonSet.value?.metadata?.name, ...(pod.value?.containers ?? []).map(({ name }) => name)];
    for (const volume of pod.at("volumes").items()) {
      const { path = "", type = "" } = volume.value?.hostPath ?? {};
      if (isUnused(pod.value, volume.value?.name)) continue;
      const expected = expectedType(path, type) ?? usedAsFolder(pod, volume.value?.name, type);
      if (expected === void 0) {
        if (type === "Directory" && isOwn(path, names7, pod)) {
          yield problem(
            volume.at("hostPath", "type"),
            `type Directory requires ${path}, which only this agent uses and no new node has: the pod stays in ContainerCreating; use DirectoryOrCreate`,
            { fix: set(volume.at("hostPath", "type"), "DirectoryOrCreate", "unsafe") }
          );
        }
        continue;
      }
      const { wanted, what } = expected;
      const outcome2 = type.endsWith("OrCreate") ? `where it is missing, ${FOLDERS.has(type) ? "a folder" : "an empty file"} is created` : "the pod stays in ContainerCreating";
      yield problem(
        volume.at("hostPath", "type"),
        `${path} is ${what}, not a ${NAMES5[type.replace("OrCreate", "")] ?? type}: ${outcome2}; use ${wanted}`,
        {
          fix: set(volume.at("hostPath", "type"), wanted, "unsafe")
        }
      );
    }
  }
});
function expectedType(path, type) {
  const create = type.endsWith("OrCreate") ? "OrCreate" : "";
  if (path.endsWith(".sock") && (FOLDERS.has(type) || FILES2.has(type))) return { wanted: "Socket", what: "a socket" };
  if (DEVICES_OF_NODES.test(path)) {
    return FOLDERS.has(type) || FILES2.has(type) || type === "BlockDevice" ? { wanted: "CharDevice", what: "a device" } : void 0;
  }
  if ((FOLDERS.has(type) || DEVICES2.has(type)) && KNOWN_FILES.test(path)) return { wanted: `File${create}`, what: "a file" };
  const isFolder = KNOWN_FOLDERS.test(path) || path.endsWith("/") || /\/kubelet\/plugins\/[^/]+$/.test(path);
  return !FOLDERS.has(type) && type !== "" && !path.endsWith(".sock") && isFolder ? { wanted: `Directory${create}`, what: "a folder" } : void 0;
}
function usedAsFolder(pod, volume, type) {
  if (!FILES2.has(type)) return void 0;
  const paths = mountsOf(pod, volume).flatMap(({ value }) => value?.mountPath ? [value.mountPath.replace(/\/$/, "")] : []);
  const texts = [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap(wordsOf).map(({ text: text2 }) => text2);
  const isFolder = paths.some(
    (path) => texts.some((text2) => /^--?[\w.-]*(?:dir|directory|folder)=/.test(text2) && text2.replace(/\/$/, "").endsWith(`=${path}`))
  );
  return isFolder ? { wanted: type.endsWith("OrCreate") ? "DirectoryOrCreate" : "Directory", what: "a folder" } : void 0;
}
function isOwn(path, names7, pod) {
  const folder = path.replace(/\/$/, "");
  const [, parent = "", last = ""] = /^(.*)\/([^/]+)$/.exec(folder) ?? [];
  if (parent.endsWith("/kubelet/plugins")) {
    return containersOf(pod.value).some(
      ({ command = [], args = [], env = [] }) => [...command, ...args, ...env.map(({ value }) => value)].some((text2) => text2?.includes(`${folder}/`))
    );
  }
  return /^\/(?:var\/lib|var\/run|run)$/.test(parent) && names7.includes(last) && !SERVICES_OF_NODES.test(last);
}
var SERVICES_OF_NODES = /^(?:docker|containerd|crio|cri-o|kubelet|kubernetes|etcd|rancher|k3s|rke2|dbus|udev|systemd|chrony|openvswitch|ovn|haproxy|keepalived|frr|libvirt|lvm|multipath|iscsi|nfs|ceph|gluster|tuned|tailscale|nvidia|nvidia-fabricmanager|NetworkManager|spire|wazuh|osquery|clamav|puppet|cloud)$/;

// rules/volume/logs-not-mounted.ts
var LOGS = /(?<![\w./-])(\/var\/log\/(?:containers|pods)|\/var\/lib\/docker\/containers)\/[^\s"',]*\*/g;
var LONGEST12 = 1e5;
var logs_not_mounted_default = rule({
  id: "logs-not-mounted",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Agent reads logs of the node from a folder that is not mounted",
  why: `A container sees the files of its node where a volume mounts them. A pattern below another folder matches nothing: the agent runs, and delivers no log.`,
  references: ["https://kubernetes.io/docs/concepts/cluster-administration/logging/#log-location-node"],
  *check({ container, pod, daemonSet, objects, kind }) {
    if (kind === "init") return;
    const about = { pod, daemonSet, objects };
    for (const file of filesInUse(container, about)) {
      const { key, text: text2 } = file;
      const readers = runningContainers(pod).filter((each) => mountedFiles(each, about).includes(file));
      const mounts = [container, ...readers].flatMap(mountsIn);
      for (const { 1: folder = "", index } of text2.slice(0, LONGEST12).matchAll(LOGS)) {
        if (mounts.some((mount) => `${folder}/`.startsWith(mount) || mount.startsWith(`${folder}/`))) continue;
        const before = text2.slice(0, index);
        const line2 = before.slice(before.lastIndexOf("\n") + 1);
        if (/#|exclude|ignore|match|tag|source|items|condition/i.test(line2) || isUnused2(file, index) || /exclude[\w.]*:[ \t]*(?:\n[ \t]*-[^\n]*)*\n[ \t]*-[ \t]*["']?$/i.test(before.slice(-2e3)))
          continue;
        yield problem(
          lineAt(file, index),
          `${key} reads logs in ${folder}, but no volume is mounted there, so it finds no file; mount the folder, or correct the path`,
          { related: [{ place: container.at("volumeMounts"), message: "what is mounted" }] }
        );
        return;
      }
    }
  }
});
function mountsIn({ value }) {
  return (value?.volumeMounts ?? []).map(
    ({ mountPath = "" }) => `${mountPath.replace(/^[A-Za-z]:/, "").replaceAll("\\", "/").replace(/(?<!\/)\/+$/, "")}/`
  );
}
function isUnused2(file, at) {
  if (/^[ \t-]*enabled[ \t]*[:=][ \t]*false[ \t]*$(?![\s\S]*^[ \t]*- (?:type|paths):)/m.test(file.text.slice(Math.max(0, at - 300), at)))
    return true;
  const root = file.text.includes("pipelines:") ? configTree(file)?.root : void 0;
  const running = root && runningComponents(root, "receivers");
  const receivers = root?.resolve(["receivers"]).entries() ?? [];
  return receivers.some(
    ([
      name,
      {
        location: { span }
      }
    ]) => span.start <= at && at < span.end && !running?.has(name)
  );
}

// rules/volume/misspelled-host-path.ts
var KNOWN2 = [
  "/etc/cni/net.d",
  "/opt/cni/bin",
  "/var/lib/cni",
  "/var/log/pods",
  "/var/log/containers",
  "/lib/modules",
  "/usr/src",
  "/run/xtables.lock",
  "/sys/fs/bpf",
  "/sys/fs/cgroup",
  "/sys/kernel/debug",
  "/etc/machine-id",
  "/etc/kubernetes",
  "/var/run/docker.sock",
  "/run/containerd/containerd.sock",
  "/var/run/containerd/containerd.sock",
  "/run/crio/crio.sock",
  "/var/run/crio/crio.sock",
  "/var/run/netns",
  "/run/netns",
  "/run/udev",
  "/run/log/journal",
  "/var/log/journal",
  "/var/lib/docker/containers",
  "/var/lib/containerd",
  "/var/lib/containers",
  "/var/lib/kubelet/pods",
  "/var/lib/kubelet/plugins",
  "/var/lib/kubelet/plugins_registry",
  "/var/lib/kubelet/device-plugins",
  "/var/lib/kubelet/pod-resources"
];
var ROOTS = ["/var/log", "/var/lib/kubelet"];
var OTHERS3 = /* @__PURE__ */ new Set(["/etcd"]);
var TOP = ["/proc", "/sys", "/dev", "/etc", "/var", "/run", "/boot"];
var [ALL, OF_KUBELET] = [[...KNOWN2, ...ROOTS], KNOWN2.filter((path) => path.startsWith("/var/lib/kubelet/"))].map(
  (paths) => paths.map((path) => ({ path, names: path.split("/") }))
);
var misspelled_host_path_default = rule({
  id: "misspelled-host-path",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Misspelled folder of the node",
  why: `Folders of a node have exact names: /dev, /proc and /var, and those where the kubelet and the runtime look for drivers and network plugins, such as
    plugins_registry, device-plugins and /opt/cni/bin. Under a misspelled one an agent finds nothing, and what it writes is found by nobody; where the type allows it, the wrong folder is created.`,
  references: [
    "https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/",
    "https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/"
  ],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      if (!isRegistration(pod, volume.value?.name)) yield* told9(volume.at("hostPath", "path"), ALL);
    }
    yield* ofTwins(pod);
    const mounts = [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap(
      (container) => container.at("volumeMounts").items()
    );
    for (const mount of mounts) yield* told9(mount.at("mountPath"), OF_KUBELET);
  }
});
function isRegistration(pod, volume) {
  return (pod.value?.containers ?? []).some(
    ({ image = "", volumeMounts = [] }) => /node-driver-registrar/.test(image) && volumeMounts.some(({ name, mountPath = "" }) => name === volume && /^\/registration\/?$/.test(mountPath))
  );
}
function* ofTwins(pod) {
  const volumes2 = pod.at("volumes").items().filter(({ value }) => value?.hostPath?.path !== void 0);
  for (const volume of volumes2) {
    const { name = "", hostPath } = volume.value ?? {};
    const path = hostPath?.path ?? "";
    const twin = volumes2.find(({ value }) => value?.hostPath?.path === path && value.name !== name);
    const folders = new Set(mountsOf(pod, name).map(({ value }) => (value?.mountPath ?? "").replace(/^\/host(?:fs)?(?=\/)|\/$/g, "")));
    const [meant2, ...others] = folders;
    if (!twin || meant2 === void 0 || others.length > 0 || meant2 === path || nameOf6(meant2) !== name || nameOf6(path) === name) continue;
    const place = volume.at("hostPath", "path");
    yield problem(
      place,
      `volume ${name} has the path of volume ${twin.value?.name ?? ""}, and is mounted at ${meant2}; did you mean ${meant2}?`,
      {
        related: [{ place: twin.at("hostPath", "path"), message: "the same path" }],
        fix: set(place, meant2, "unsafe")
      }
    );
  }
}
function nameOf6(path) {
  return path.replace(/^\/|\/$/g, "").toLowerCase().replaceAll(/[/._]+/g, "-");
}
function* told9(place, known) {
  const path = typeof place.value === "string" ? place.value.replace(/(?<=.)\/$/, "") : "";
  const parts2 = path.split("/");
  const first = `/${parts2[1]}`;
  const top = OTHERS3.has(first) || TOP.includes(first) ? void 0 : TOP.find((each) => isSlip5(first, each));
  if (top !== void 0) {
    yield problem(place, `nodes have no ${first}; did you mean ${top}?`, {
      fix: set(place, [top, ...parts2.slice(2)].join("/"), "unsafe")
    });
    return;
  }
  if (parts2.length < 3 || KNOWN2.some((each) => path === each || each.startsWith(`${path}/`))) return;
  const meant2 = known.find(({ names: names7 }) => {
    const at = onlyDifference(names7, parts2);
    return at !== void 0 && (isNear3(parts2[at] ?? "", names7[at] ?? "") || at === 3 && isOnlyBin(parts2, names7));
  });
  if (meant2 === void 0 || KNOWN2.some((each) => path.startsWith(`${each}/`))) return;
  const { length } = meant2.names;
  yield problem(place, `nodes have no ${parts2.slice(0, length).join("/")}; did you mean ${meant2.path}?`, {
    fix: set(place, [meant2.path, ...parts2.slice(length)].join("/"), "unsafe")
  });
}
function onlyDifference(names7, parts2) {
  const at = names7.findIndex((name, index) => name !== parts2[index]);
  return at >= 0 && names7.every((name, index) => index <= at || name === parts2[index]) ? at : void 0;
}
function isNear3(word, name) {
  const plain6 = (text2) => text2.replaceAll("_", "-");
  return word.length >= 3 && Math.abs(word.length - name.length) <= 2 && (plain6(word) === plain6(name) || isSlip5(word, name) || (name.length >= 4 ? suggest(word, [name]) === name : word.startsWith(name) && word.length === name.length + 1));
}
function isOnlyBin(parts2, names7) {
  return names7.join("/") === "/opt/cni/bin" && parts2[3] !== void 0 && suggest(parts2[3], ["bin"]) === "bin";
}
function isSlip5(word, name) {
  if (word.length === name.length + 1) return word.split("").some((_, at2) => word.slice(0, at2) + word.slice(at2 + 1) === name);
  const at = name.split("").findIndex((letter, index) => letter !== word[index]);
  return word.length === name.length && at >= 0 && word === name.slice(0, at) + (name[at + 1] ?? "") + (name[at] ?? "") + name.slice(at + 2);
}

// rules/volume/misspelled-mount-path.ts
var PATHS = /(?:^|[\s=:,"']|unix:\/\/)(\/[\w.-]+(?:\/[\w.-]+)+)/g;
var ENDINGS = [".d", "fs"];
var LONGEST13 = 2e4;
var misspelled_mount_path_default = rule({
  id: "misspelled-mount-path",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Path in a container is not mounted, but resembles one that is",
  why: `A path that is not below a mount is in the container's own file system: what is read there does not exist, and what is written there is lost with the container and never
    reaches the node. Reported where nothing uses a mount and a path nearly equals its path, is that of its folder on the node, or ends in a file that it
    has; and for folders of the node, such as /host/proc, where others beside them are mounted.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/"],
  *check({ container, pod, daemonSet, objects, role }) {
    const { volumeMounts = [] } = container.value ?? {};
    if (volumeMounts.length === 0) return;
    const used = wordsOf(container).flatMap(({ text: text2, place }) => pathsIn(text2).map((path) => ({ path, place, isConfig: false })));
    if (role.is("log", "metrics") && pod.value?.containers?.length === 1) {
      for (const { text: text2, place } of configFiles({ pod, daemonSet, objects }))
        used.push(...pathsIn(text2).map((path) => ({ path, place, isConfig: true })));
    }
    for (const { text: text2, place } of commandsOf(container)) used.push(...pathsIn(text2).map((path) => ({ path, place, isConfig: false })));
    const told11 = viewProblem(container, pod) ?? nearlySame(container, pod, used);
    if (told11) {
      yield told11;
      return;
    }
    if (used.length === 0) return;
    const mounts = volumeMounts.map(({ mountPath = "" }) => withoutSlash2(mountPath));
    const outside = used.filter(({ path }) => !mounts.some((mount) => isBelow2(path, mount)));
    if (outside.length === 0) return;
    for (const mount of container.at("volumeMounts").items()) {
      const own = withoutSlash2(mount.value?.mountPath ?? "");
      if (used.some(({ path }) => isBelow2(path, own))) continue;
      const found2 = outside.find(({ path }) => isSlip6(path, own));
      if (!found2) continue;
      const written2 = found2.path.split("/").slice(0, own.split("/").length).join("/");
      yield slip(mount, found2, written2, own);
      return;
    }
    const files = mountedFiles(container, { pod, daemonSet, objects });
    for (const { path, place } of outside) {
      const mount = unnamedFolderOf(path, place, container, pod, used, files);
      if (!mount) continue;
      const at = mount.at("mountPath");
      yield problem(
        place,
        `${path} is not mounted in the container, but volume ${mount.value?.name ?? ""} is mounted at ${at.value}, which nothing uses; use one folder`,
        { related: [{ place: at, message: "the mount" }] }
      );
      return;
    }
    const unread = unreadConfiguration(container, pod, used, outside);
    if (unread) {
      yield unread;
      return;
    }
    for (const { path, place } of outside) {
      const [, folder = ""] = path.split("/");
      const beside = mounts.find((mount) => HOST2.test(folder) && mount.startsWith(`/${folder}/`));
      const { value } = place;
      if (beside === void 0 || typeof value !== "string" || !isWhole(value, path)) continue;
      yield problem(
        place,
        `${path} is not mounted in the container, which has ${beside}, so it does not exist; mount it, or correct the path`
      );
      return;
    }
  }
});
function nearlySame(container, pod, used) {
  for (const mount of container.at("volumeMounts").items()) {
    const own = withoutSlash2(mount.value?.mountPath ?? "");
    const path = withoutSlash2(volumeNamed(pod.value, mount.value?.name)?.hostPath?.path ?? "");
    if (own === path || mount.value?.subPath || own.split("/").length !== path.split("/").length || !isSlip6(own, path)) continue;
    if (path === "" || used.some((each) => isBelow2(each.path, own)) || (container.value?.volumeMounts ?? []).some((each) => each.mountPath === path))
      continue;
    const place = mount.at("mountPath");
    return problem(place, `${path} of the node is mounted at ${own}, which nothing names; did you mean ${path}?`, {
      severity: "info",
      fix: set(place, path, "unsafe")
    });
  }
  return void 0;
}
function unreadConfiguration(container, pod, used, outside) {
  const isConfigMap = ({ value }) => volumeNamed(pod.value, value?.name)?.configMap !== void 0;
  const [mount, ...others] = container.at("volumeMounts").items().filter(isConfigMap);
  const at = mount?.at("mountPath");
  if (!mount || at?.value === void 0 || others.length > 0 || mount.value?.subPath) return void 0;
  const own = withoutSlash2(at.value);
  if (own.endsWith(".d")) return void 0;
  if (used.some(({ path }) => isBelow2(path, own) || isBelow2(own, path))) return void 0;
  const options = settingsOf(container).filter(({ name, isVariable }) => !isVariable && CONFIGURATION2.test(name));
  const found2 = outside.find(({ path, place, isConfig }) => {
    const folder = parentOf(path);
    const isBeside2 = parentOf(folder) === parentOf(own) && !SHARED3.test(parentOf(own));
    return !isConfig && isBeside2 && options.some((option) => option.place.path === place.path);
  });
  if (!found2) return void 0;
  return problem(
    found2.place,
    `${found2.path} is below no mount of the container, and nothing names ${own}, where ConfigMap ${volumeNamed(pod.value, mount.value?.name)?.configMap?.name ?? ""} is mounted; use one folder`,
    { severity: "info", related: [{ place: at, message: "the mount" }] }
  );
}
function parentOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
var SHARED3 = /^(?:|\/(?:etc|var|usr|opt|run|home|mnt|srv|var\/(?:lib|run|log)|usr\/(?:local|share|lib)|usr\/local\/etc))$/;
var CONFIGURATION2 = /^(?:c|config|conf|cfg|config[-_.]?(?:file|path|dir)|configfile|watched-dir)$/;
var HOST2 = /^(?:host|hostfs|hostroot|host-root|host_root|rootfs|node)$/;
function isWhole(word, path) {
  return word === path || word.endsWith(`=${path}`) && /^--?[\w.-]+$/.test(word.slice(0, -path.length - 1));
}
function unnamedFolderOf(path, place, container, pod, used, files) {
  if (typeof place.value !== "string") return void 0;
  const isPlain3 = isWhole(place.value, path);
  const slash = path.lastIndexOf("/");
  const [folder, file] = [path.slice(0, slash), path.slice(slash + 1)];
  return container.at("volumeMounts").items().find(({ value }) => {
    const { name, mountPath = "", subPath, subPathExpr } = value ?? {};
    const own = withoutSlash2(mountPath);
    const { configMap, secret, projected, emptyDir } = volumeNamed(pod.value, name) ?? {};
    if (!isPlain3 && !emptyDir) return false;
    if (subPath || subPathExpr || used.some((other) => `${other.path}/`.startsWith(`${own}/`))) return false;
    if (!(configMap ?? secret ?? projected)) {
      const at = /\.\w+$/.test(file) ? folder : path;
      return (isSibling(at, own) || isShortened(at, own)) && (at.startsWith(own) || own.startsWith(at));
    }
    if (configMap && !configMap.items && files.some(({ object, key }) => object === configMap.name && key === file && /\.\w+$/.test(key)))
      return true;
    return isSibling(folder, own);
  });
}
function addsTo(one, other) {
  return one.endsWith(".d") !== other.endsWith(".d");
}
function isShortened(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return /^\/[a-z]{3,}$/.test(short) && new RegExp(`^${short}(?:-[a-z]+|[a-z]{1,3})$`).test(long);
}
function isSibling(one, other) {
  const [a, b] = [one.split("/"), other.split("/")];
  const [last, name] = [a.pop() ?? "", b.pop() ?? ""];
  const start = last.slice(0, 4);
  if (addsTo(last, name)) return false;
  return a.length > 1 && a.join("/") === b.join("/") && last !== name && start.length === 4 && name.startsWith(start);
}
var VIEWS = [
  ["/proc", /proc/i],
  ["/sys", /sys/i],
  ["/", /root/i]
];
var ROOT = /root-?_?fs|host-?_?root/i;
function viewProblem(container, pod) {
  const options = wordsOf(container).flatMap(({ text: text2, variable, place }) => {
    const [, name = "", value = ""] = variable === void 0 ? /^--?([\w.-]+)=(\/[\w./-]*)$/.exec(text2) ?? [] : ["", variable, text2];
    return value.startsWith("/") ? [{ name, value: withoutSlash2(value), place }] : [];
  });
  if (options.length === 0) return void 0;
  const texts = [...wordsOf(container), ...commandsOf(container)].map(({ text: text2 }) => text2);
  for (const mount of container.at("volumeMounts").items()) {
    const own = withoutSlash2(mount.value?.mountPath ?? "");
    const path = withoutSlash2(volumeNamed(pod.value, mount.value?.name)?.hostPath?.path ?? "");
    const view = VIEWS.find((each) => each[0] === path);
    if (!view || own === path || own === "") continue;
    const isNamed2 = texts.some((text2) => text2.includes(own));
    const option = options.find(
      ({ name, value }) => path === "/" && own.startsWith(`${value}/`) ? ROOT.test(name) && value !== path : !isNamed2 && view[1].test(name) && (value === path || isSame3(value, own))
    );
    if (!option) continue;
    return problem(
      option.place,
      `${option.name} is ${option.value}, which ${option.value === path ? "is that of the container" : "the container does not have"}: ${path} of the node is mounted at ${own}; name that`,
      { related: [{ place: mount.at("mountPath"), message: "the mount" }] }
    );
  }
  return rootProblem(container, options);
}
function rootProblem(container, options) {
  const mounts = (container.value?.volumeMounts ?? []).map(({ mountPath = "" }) => withoutSlash2(mountPath));
  const roots = mounts.flatMap((path) => /^(\/[\w-]+)\/[\w-]+/.exec(path)?.[1] ?? []).filter((root2) => HOST2.test(root2.slice(1)));
  const [root, second] = roots;
  if (root === void 0 || second === void 0 || roots.some((other) => other !== root)) return void 0;
  const option = options.find(
    ({ name, value }) => ROOT.test(name) && HOST2.test(value.slice(1)) && !mounts.some((path) => isBelow2(path, value))
  );
  return option && problem(
    option.place,
    `${option.name} is ${option.value}, where nothing is mounted: the folders of the node are below ${root}; name that`
  );
}
function isSame3(one, other) {
  const [a, b] = [one, other].map((path) => path.replaceAll(/[/_-]/g, ""));
  return a === b;
}
function withoutSlash2(path) {
  return path.replace(/(?<=.)\/$/, "");
}
function commandsOf(container) {
  const execs = [
    ...["startupProbe", "readinessProbe", "livenessProbe"].map((name) => container.at(name, "exec")),
    ...["postStart", "preStop"].map((name) => container.at("lifecycle", name, "exec"))
  ];
  return execs.flatMap(
    (exec) => exec.at("command").items().map((place) => ({ text: place.value ?? "", place }))
  );
}
function slip(mount, { path, place, isConfig }, written2, own) {
  const at = mount.at("mountPath");
  const message3 = `${path} is not in volume ${mount.value?.name ?? ""}, which is mounted at ${own}; did you mean ${isConfig ? written2 : own}?`;
  return isConfig ? problem(at, message3, { related: [{ place, message: "names the other path" }] }) : problem(place, message3, { related: [{ place: at, message: "the mount" }] });
}
function pathsIn(text2) {
  if (!text2.includes("/")) return [];
  return [...text2.slice(0, LONGEST13).matchAll(PATHS)].flatMap(([, path]) => path === void 0 ? [] : [path]);
}
function isBelow2(path, folder) {
  return path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);
}
function isSlip6(path, folder) {
  const [parts2, names7] = [path.split("/"), folder.split("/")];
  if (parts2.length < names7.length || names7.length < 2) return false;
  const wrong = names7.flatMap((name2, index) => name2 === parts2[index] ? [] : [[parts2[index] ?? "", name2]]);
  const [first] = wrong;
  if (!first || wrong.length > 1) return false;
  const [written2, name] = first;
  if (addsTo(written2, name)) return false;
  if (Math.min(written2.length, name.length) < (names7.length === 2 ? 5 : 3) || written2.replace(/\d/g, "") === name.replace(/\d/g, ""))
    return false;
  return editDistance(written2, name) === 1 || ENDINGS.some((ending) => written2 === name + ending || name === written2 + ending);
}

// rules/volume/mount-hides-image.ts
var PROGRAMS4 = /^\/(?:bin|lib|usr|usr\/(?:bin|lib))$/;
var EVERYTHING = "all files of the image";
var mount_hides_image_default = rule({
  id: "mount-hides-image",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Volume is mounted over the files of the image",
  why: `A mount covers what the image has at its path. At / nothing of the image is left, and the container does not start. Over a directory of programs or libraries only the files of the
    volume are left: a container whose program or libraries are there does not start.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#background"],
  *check({ container, pod }) {
    for (const mount of container.at("volumeMounts").items()) {
      const path = mount.at("mountPath");
      const hidden = hides(mount, pod);
      if (hidden === void 0) continue;
      const isAll = hidden === EVERYTHING;
      yield problem(
        path,
        `the mount at ${path.value} hides ${hidden}, so the container ${isAll ? "does" : "may"} not start; mount it at a directory that the image does not use`,
        { severity: isAll ? "error" : "warning" }
      );
    }
  }
});
function hides(mount, pod) {
  const { mountPath = "", subPath, subPathExpr, name } = mount.value ?? {};
  if (subPath || subPathExpr) return void 0;
  const path = mountPath.length > 1 ? mountPath.replace(/(?<!\/)\/+$/, "") : mountPath;
  if (path === "/") return EVERYTHING;
  const volume = volumeNamed(pod.value, name);
  return PROGRAMS4.test(path) && volume && isOwn2(volume) ? "the files of the image there" : void 0;
}
function isOwn2({ configMap, secret, projected, downwardAPI }) {
  return [configMap, secret, projected, downwardAPI].some((source) => source !== void 0);
}

// rules/volume/mounts-not-propagated.ts
var mounts_not_propagated_default = rule({
  id: "mounts-not-propagated",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Mounts of the node and of the container do not reach each other",
  why: `What a container mounts stays in the container without mountPropagation Bidirectional: a bpf file system that an init container mounts for the node does not outlive it.
    Without HostToContainer a container keeps the mounts that were there when it started: it sees no network of a pod that starts later. An exporter of file systems misses each disk that the node mounts
    later, and holds those that it unmounts.`,
  references: [
    "https://github.com/prometheus/node_exporter#docker",
    "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation"
  ],
  *check({ container, pod }) {
    yield* lostMounts(container, pod);
    yield* laterNamespaces(container, pod);
    if (!/(?:^|[/-])node[-_]exporter(?:[:@]|$)/.test(container.value?.image ?? "")) return;
    if (wordsOf(container).some(({ text: text2 }) => text2 === "--no-collector.filesystem")) return;
    const root = wordsOf(container).map(({ text: text2 }) => /^--path\.rootfs=(\/.+)$/.exec(text2)?.[1]?.replace(/\/$/, "")).find((path) => path !== void 0);
    if (root === void 0) return;
    for (const mount of container.at("volumeMounts").items()) {
      const { name, mountPath, mountPropagation = "None" } = mount.value ?? {};
      if (mountPath?.replace(/\/$/, "") !== root || mountPropagation !== "None") continue;
      if (volumeNamed(pod.value, name)?.hostPath?.path !== "/") continue;
      const place = mount.at("mountPropagation");
      yield problem(place, `file systems that the node mounts later are not seen at ${root}; set mountPropagation HostToContainer`, {
        severity: "info",
        fix: set(place, "HostToContainer", "unsafe")
      });
    }
  }
});
var MOUNT = /(?:^|[\s;&|(])mount\s+-t\s+(?!debugfs|tracefs|tmpfs|proc|sysfs|securityfs)\w+\s+(?:-o\s+\S+\s+)?[\w/.-]+\s+(\/[\w./-]+)/g;
var ELSEWHERE3 = /\b(?:nsenter|chroot|unshare|docker|podman|nerdctl|ctr|umount)\b/;
function* lostMounts(container, pod) {
  const { name = "", command = [], args = [], securityContext } = container.value ?? {};
  if (securityContext?.privileged !== true) return;
  const text2 = [...command, ...args].join(" ");
  const targets = ELSEWHERE3.test(text2) ? [] : [...text2.matchAll(MOUNT)].map(([, path = ""]) => path.replace(/(?<=.)\/$/, ""));
  for (const mount of container.at("volumeMounts").items()) {
    const { mountPath = "", mountPropagation = "None" } = mount.value ?? {};
    const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path;
    if (path === void 0 || mountPropagation === "Bidirectional") continue;
    const isMounted = targets.includes(mountPath.replace(/\/$/, "")) || /^mount-bpf-?fs$/.test(name) && /^\/sys\/fs(?:\/bpf)?\/?$/.test(path);
    if (!isMounted) continue;
    const place = mount.at("mountPropagation");
    yield problem(
      place,
      `${name} mounts a file system at ${mountPath}, and the node does not see it; set mountPropagation: Bidirectional`,
      {
        fix: set(place, "Bidirectional", "unsafe")
      }
    );
  }
}
function* laterNamespaces(container, pod) {
  if (container.value?.securityContext?.privileged !== true) return;
  for (const mount of container.at("volumeMounts").items()) {
    const { mountPropagation = "None" } = mount.value ?? {};
    const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path;
    if (path === void 0 || mountPropagation !== "None" || !/^\/(?:var\/)?run\/netns\/?$/.test(path)) continue;
    const place = mount.at("mountPropagation");
    yield problem(
      place,
      `the runtime mounts the network of each new pod below ${path}, and the container does not see those of later pods; set mountPropagation: HostToContainer`,
      {
        fix: set(place, "HostToContainer", "unsafe")
      }
    );
  }
}

// rules/volume/moved-host-path.ts
var moved_host_path_default = rule({
  id: "moved-host-path",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Host path is elsewhere in this distribution",
  why: `K3s keeps the socket of containerd and the configuration of the network below folders of its own. The usual path does not exist there: the runtime
    makes an empty folder of it, and the agent finds nothing. Reported with a profile of such a distribution.`,
  references: ["https://docs.k3s.io/advanced", "https://docs.k3s.io/networking/basic-network-options"],
  *check({ pod, cluster }) {
    const moved = cluster.profiles.flatMap(
      ({ title, movedPaths = [] }) => movedPaths.flatMap(({ from, to }) => from.map((path) => ({ path, to, title })))
    );
    if (moved.length === 0) return;
    const mounted = pod.at("volumes").items().map(({ value }) => value?.hostPath?.path ?? "");
    for (const volume of pod.at("volumes").items()) {
      const field = volume.at("hostPath", "path");
      const path = field.value;
      const found2 = path === void 0 ? void 0 : moved.find((each) => isBelow(path, [each.path]));
      if (!found2 || path === void 0 || mounted.some((each) => isBelow(each, [found2.to]))) continue;
      const there = `${found2.to}${path.replace(/\/$/, "").slice(found2.path.length)}`;
      yield problem(field, `${path} is ${there} on ${found2.title}: the agent finds nothing here; mount that path`, {
        fix: set(field, there, "unsafe")
      });
    }
  }
});

// rules/volume/nested-bidirectional.ts
var nested_bidirectional_default = rule({
  id: "nested-bidirectional",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Nested Bidirectional mounts",
  why: `A Bidirectional mount inside of the Bidirectional mount of its parent folder is propagated back through the parent: with each
    restart of the pod the node has one more layer of mounts, until it cannot mount anything.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation",
    "https://github.com/bpfman/bpfman-operator/issues/469"
  ],
  *check({ container, pod }) {
    const mounts = container.at("volumeMounts").items().filter(({ value }) => value?.mountPropagation === "Bidirectional");
    const pathOf = (name) => `${(volumeNamed(pod.value, name)?.hostPath?.path ?? "").replace(/(?<!\/)\/+$/, "")}/`;
    for (const inner of mounts) {
      const outer = mounts.find((each) => each !== inner && isNested(inner.value, each.value, pathOf));
      if (!outer) continue;
      yield problem(
        inner,
        `this mount propagates into ${outer.value?.mountPath ?? ""}, which is also Bidirectional, so mounts double with each restart; keep one of them`,
        {
          related: [outer]
        }
      );
    }
  }
});
function isNested(inner, outer, pathOf) {
  const [path, parent] = [pathOf(inner?.name), pathOf(outer?.name)];
  const isInside = parent !== "/" && path !== parent && path.startsWith(parent);
  return isInside && `${inner?.mountPath ?? ""}/`.startsWith(`${(outer?.mountPath ?? "").replace(/(?<!\/)\/+$/, "")}/`);
}

// rules/volume/never-written-volume.ts
var never_written_volume_default = rule({
  id: "never-written-volume",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "emptyDir is mounted read-only everywhere",
  why: `An emptyDir is empty when its pod starts. If all of its mounts are read-only, it stays empty, and a container that keeps its
    state there fails.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      const { name, emptyDir } = volume.value ?? {};
      if (!name || !emptyDir) continue;
      const mounts = mountsOf(pod, name);
      const [first] = mounts;
      if (!first || mounts.some(({ value }) => value?.readOnly !== true)) continue;
      yield problem(
        first.at("readOnly"),
        `emptyDir "${name}" is mounted read-only everywhere and stays empty; remove readOnly where it is written`,
        {
          related: [{ place: volume.at("emptyDir"), message: "the volume" }],
          fix: mounts.length === 1 ? remove(first.at("readOnly"), "unsafe") : void 0
        }
      );
    }
  }
});

// rules/volume/overlapping-paths.ts
var overlapping_paths_default = rule({
  id: "overlapping-paths",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Volume items write to the same path",
  why: `When two sources write to one path, it is undefined which of them the container sees. A path that is both a file and a directory
    fails when the pod starts.`,
  references: ["https://kubernetes.io/docs/concepts/storage/projected-volumes/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/positions-in-emptydir.ts
var POSITIONS = /(?:^|[/_.-])(?:pos(?:itions?)?(?:-?files?)?|sincedb|registry|state|checkpoints?|offsets?|file-?storage|(?:filebeat|vector|promtail|otelcol)-?data|flb[-_]?(?:storage|db|pos))(?:$|[/_.-])|^\/usr\/share\/filebeat\/data$|^\/run\/promtail$/i;
var positions_in_emptydir_default = rule({
  id: "positions-in-emptydir",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Log agent keeps its read positions in an emptyDir",
  why: `An emptyDir is deleted with its pod. A log agent that keeps its read positions there starts from scratch after each update: it delivers the
    logs of the node a second time, or skips what was written in between.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir",
    "https://github.com/SumoLogic/fluentd-kubernetes-sumologic/issues/47"
  ],
  *check({ pod, role, daemonSet, objects }) {
    if (!role.all.some(({ name }) => name === "log")) return;
    yield* readOnlyState(pod);
    for (const container of pod.at("containers").items()) yield* readOnlyFiles(container, { pod, daemonSet, objects });
    const kept = new Set(
      pod.at("volumes").items().flatMap(({ value }) => value?.hostPath ? [value.name ?? ""] : [])
    );
    for (const volume of pod.at("volumes").items()) {
      const { name = "", emptyDir } = volume.value ?? {};
      if (!emptyDir) continue;
      const path = mountsOf2(pod, name).find((each) => POSITIONS.test(each)) ?? (POSITIONS.test(name) ? name : void 0);
      if (path === void 0 || hasOther(pod, kept)) continue;
      yield problem(
        volume.at("emptyDir").key,
        `${path} is deleted with the pod: after each update the log agent delivers logs again or loses them; use a hostPath below /var/lib`,
        {
          related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : []
        }
      );
    }
  }
});
function* readOnlyState(pod) {
  const folders = new Set(
    (pod.value?.volumes ?? []).flatMap(({ name = "", hostPath }) => hostPath?.path?.startsWith("/var/lib/") ? [name] : [])
  );
  for (const container of pod.at("containers").items()) {
    for (const mount of container.at("volumeMounts").items()) {
      const { name = "", mountPath = "", readOnly } = mount.value ?? {};
      if (readOnly !== true || !folders.has(name) || !(POSITIONS.test(name) || POSITIONS.test(mountPath))) continue;
      yield problem(mount.at("readOnly"), `the log agent cannot write its positions to ${mountPath}, which is read-only; remove readOnly`);
    }
  }
}
var STATE2 = /^[ \t]*(?:DB|storage\.path|pos_file|@?positions_file|data_dir|file_storage(?:\/[\w-]+)?:[ \t]*\n[ \t]+directory|positions:[ \t]*\n[ \t]+filename)[ \t:=]+["']?(\/[\w./-]+)/gim;
var LONGEST14 = 5e4;
function* readOnlyFiles(container, about) {
  const { volumeMounts: mounts = [], securityContext } = container.value ?? {};
  const isSealed = securityContext?.readOnlyRootFilesystem === true;
  for (const file of mountedFiles(container, about)) {
    const { key, text: text2 } = file;
    for (const { 0: whole2, 1: path = "", index } of text2.slice(0, LONGEST14).matchAll(STATE2)) {
      const [own] = mounts.map(({ mountPath = "", readOnly }) => ({ folder: mountPath.replace(/(?<=.)\/$/, ""), readOnly })).filter(({ folder }) => folder !== "" && path.startsWith(`${folder}/`)).toSorted((a, b) => b.folder.length - a.folder.length);
      const line2 = lineAt(file, index + whole2.lastIndexOf(path));
      if (own?.readOnly === true) {
        yield problem(
          line2,
          `${key} keeps read positions in ${path}, but ${own.folder} is mounted read-only: the log agent cannot write them; use a writable mount`
        );
      } else if (!mounts.some(({ mountPath = "" }) => `${path}/`.startsWith(`${mountPath.replace(/(?<=.)\/$/, "")}/`))) {
        yield problem(
          line2,
          isSealed ? `${key} keeps read positions in ${path}, where nothing is mounted and the root file system is read-only: the log agent cannot write them; use a path of a mount` : `${key} keeps read positions in ${path}, where nothing is mounted: they are lost with the container, and logs are delivered again or skipped; use a folder of a hostPath`
        );
      }
    }
  }
}
function mountsOf2(pod, volume) {
  return (pod.value?.containers ?? []).flatMap(
    ({ volumeMounts = [] }) => volumeMounts.flatMap(({ name, mountPath }) => name === volume && mountPath ? [mountPath] : [])
  );
}
function hasOther(pod, kept) {
  return [...kept].some((name) => POSITIONS.test(name) || mountsOf2(pod, name).some((path) => POSITIONS.test(path)));
}

// rules/volume/propagation-needs-privileged.ts
var propagation_needs_privileged_default = rule({
  id: "propagation-needs-privileged",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Bidirectional mount propagation requires a privileged container",
  why: `With Bidirectional, mounts made by the container appear on the node and in all other containers that mount the path, so only a
    privileged container may use it. CSI and FUSE agents need it; others do not.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/read-only-host.ts
var read_only_host_default = rule({
  id: "read-only-host",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "Host path is read-only on these nodes",
  why: `The root file system of Talos, Bottlerocket, Container-Optimized OS and RHEL CoreOS is read-only. A volume of type DirectoryOrCreate or FileOrCreate
    cannot be created there, so that the pod never starts, and a container that writes fails with "read-only file system". Reported with a profile of such
    nodes.`,
  references: [
    "https://www.talos.dev/latest/learn-more/architecture/",
    "https://bottlerocket.dev/en/os/latest/concepts/restricted-filesystem/",
    "https://cloud.google.com/container-optimized-os/docs/concepts/disks-and-filesystem"
  ],
  *check({ pod, cluster }) {
    for (const volume of pod.at("volumes").items()) {
      const { path, type = "" } = volume.value?.hostPath ?? {};
      if (path === void 0 || !path.startsWith("/")) continue;
      const found2 = cluster.profiles.find(({ readOnlyHost }) => readOnlyHost && isReadOnly(path, readOnlyHost));
      if (!found2) continue;
      const creates = type.endsWith("OrCreate");
      if (!creates && !isWritten2(volume.value?.name, pod)) continue;
      yield problem(
        volume.at("hostPath", "path"),
        creates ? `${path} cannot be created on ${found2.title}, whose root file system is read-only: the pods never start; use a folder below /var` : `${path} is read-only on ${found2.title}: a container that writes to it fails; use a folder below /var, or mount it readOnly`
      );
    }
  }
});
function isReadOnly(path, { readOnly, writable }) {
  if (path === "/") return false;
  return readOnly ? isBelow(path, readOnly) : !isBelow(path, writable) && !writable.some((folder) => isBelow(folder, [path]));
}
function isWritten2(volume, { value }) {
  return containersOf(value).some(
    ({ volumeMounts = [] }) => volumeMounts.some(({ name, readOnly }) => name === volume && readOnly !== true)
  );
}

// rules/volume/relative-path.ts
var relative_path_default = rule({
  id: "relative-path",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Path is not absolute",
  why: `The API server accepts a hostPath without a leading "/". Most container runtimes fail to mount it, and the container does not
    start. A relative mountPath is mounted below "/"; some runtimes reject one with a ":".`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      const path = volume.at("hostPath", "path");
      if (!path.value || isAbsolute(path.value)) continue;
      const above = path.value.startsWith("~") ? '"~" is not expanded' : 'it must start with "/"';
      yield problem(path, `hostPath "${path.value}" is not absolute, so the container does not start; ${above}`, {
        fix: path.value.startsWith("~") ? void 0 : set(path, `/${path.value.replace(/^\.\//, "")}`, "unsafe")
      });
    }
    const isOfWindows = pod.value?.os?.name === "windows" || pod.value?.nodeSelector?.["kubernetes.io/os"] === "windows";
    for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
      for (const mount of container.at("volumeMounts").items()) {
        const path = mount.at("mountPath");
        if (!path.value) continue;
        if (!isAbsolute(path.value)) {
          if (path.value.includes("\\") || isOfWindows) continue;
          yield problem(path, `mountPath "${path.value}" is not absolute and is mounted at /${path.value}; add the "/"`, {
            severity: "info",
            fix: set(path, `/${path.value.replace(/^\.\//, "")}`, "safe")
          });
        } else if (/^\/[^:]*:/.test(path.value)) {
          yield problem(path, `mountPath "${path.value}" must not contain ":"; set readOnly for a mount that is only read`, {
            severity: "warning"
          });
        }
      }
    }
  }
});
function isAbsolute(path) {
  return /^(?:\/|\\|[A-Za-z]:|[$<{%[_@])/.test(path);
}

// rules/volume/removed-volume-plugin.ts
var removed_volume_plugin_default = rule({
  id: "removed-volume-plugin",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Volume type was removed from Kubernetes",
  why: `The API server still accepts the field, so kubectl apply succeeds. The kubelet no longer supports the volume type, and every pod
    stays in ContainerCreating.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#volume-types"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/rwo-pvc.ts
var rwo_pvc_default = rule({
  id: "rwo-pvc",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods on all nodes share a volume for one node",
  why: `All pods of a DaemonSet use the same claim or disk. A ReadWriteOnce volume is attached to one node, and the pods on all others stay in
    ContainerCreating (Multi-Attach error); ReadWriteOncePod allows a single pod. Use a generic ephemeral volume for a claim per
    pod, or a hostPath or local volume for data of the node.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes",
    "https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes",
    "https://github.com/kubernetes/kubernetes/issues/27959"
  ],
  *check({ daemonSet, pod, objects }) {
    const namespace = daemonSet.value?.metadata?.namespace;
    const alternatives = nodeAlternatives(pod.value ?? {});
    if (pod.value?.nodeName !== void 0 || alternatives.every((term) => term.some(({ key }) => key === "kubernetes.io/hostname"))) return;
    for (const volume of pod.at("volumes").items()) {
      const disk = DISKS.find((source) => volume.value?.[source]);
      if (disk && !isReadOnly2(volume, disk)) {
        yield problem(
          volume.at(disk).key,
          `the pods of all nodes share one ${disk}: one node gets it for writing, and the pods of all others stay in ContainerCreating; use a generic ephemeral volume, or a folder of the node`
        );
      }
      const claim = volume.at("persistentVolumeClaim", "claimName");
      if (claim.value === void 0) continue;
      const given = objects.find("PersistentVolumeClaim", namespace, claim.value);
      const modes = given?.field.value?.spec?.accessModes ?? [];
      if (modes.includes("ReadWriteMany") || modes.includes("ReadOnlyMany")) continue;
      if (!given || modes.length === 0) {
        yield problem(
          claim,
          `the pods of all nodes share claim ${claim.value}: unless it is ReadWriteMany or ReadOnlyMany, one node gets it`,
          {
            severity: "info"
          }
        );
        continue;
      }
      yield problem(
        claim,
        `claim ${claim.value} is ${modes.join(", ")}: one node gets it, and the pods of all others stay in ContainerCreating; use a generic ephemeral volume, or a folder of the node`,
        {
          related: [{ place: given.field.at("spec", "accessModes"), message: "its access modes" }]
        }
      );
    }
  }
});
var DISKS = ["awsElasticBlockStore", "gcePersistentDisk", "azureDisk", "cinder", "vsphereVolume", "rbd", "iscsi", "fc"];
function isReadOnly2(volume, disk) {
  return disk !== "awsElasticBlockStore" && volume.resolve([disk, "readOnly"]).raw === true;
}

// rules/volume/script-not-executable.ts
var script_not_executable_default = rule({
  id: "script-not-executable",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Program in a ConfigMap or Secret is not executable",
  why: `Files of a ConfigMap or Secret have mode 0644 unless defaultMode or the item sets another one. A container whose command is such
    a file fails with "permission denied" on every node.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#configmap"],
  *check({ container, pod }) {
    const program = container.at("command").items()[0];
    const path = program?.value;
    if (!program || !path?.startsWith("/")) return;
    const mounted = mountedAt(path, container, pod);
    if (!mounted) return;
    const { volume, file } = mounted;
    const kind = volume.value?.configMap ? "configMap" : "secret";
    const source = volume.value?.[kind];
    if (!source) return;
    const items = volume.at(kind, "items").items();
    const item = items.find(({ value }) => value?.path === file);
    const mode2 = item?.value?.mode ?? source.defaultMode ?? 420;
    if ((mode2 & 73) !== 0 || items.length > 0 && !item) return;
    const at = item?.value?.mode === void 0 ? volume.at(kind, "defaultMode") : item.at("mode");
    yield problem(
      program,
      `${path} has mode 0${mode2.toString(8)} and is not executable, so the container fails with "permission denied"; set defaultMode: 0755`,
      {
        related: [
          { place: at.exists ? at : volume.at("name"), message: `the volume of the ${kind === "configMap" ? "ConfigMap" : "Secret"}` }
        ],
        fix: set(at, 493, "unsafe", `set ${at.path} to 493 (mode 0755)`)
      }
    );
  }
});
function mountedAt(path, container, pod) {
  const [mount] = container.at("volumeMounts").items().filter(({ value }) => path === value?.mountPath || path.startsWith(`${value?.mountPath?.replace(/\/$/, "")}/`)).toSorted((a, b) => (b.value?.mountPath?.length ?? 0) - (a.value?.mountPath?.length ?? 0));
  const { name, mountPath = "", subPath, subPathExpr } = mount?.value ?? {};
  const volume = pod.at("volumes").items().find(({ value }) => value?.name === name);
  if (!volume || subPathExpr) return void 0;
  const rest = path === mountPath ? "" : path.slice(mountPath.replace(/\/$/, "").length + 1);
  return { volume, file: [subPath ?? "", rest].filter((part) => part !== "").join("/") };
}

// rules/volume/socket-file-mount.ts
var socket_file_mount_default = rule({
  id: "socket-file-mount",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Socket is mounted as a single file",
  why: `A mount of a single file keeps the file that existed when the container started. When the daemon restarts, it creates a new
    socket: the container keeps the old one, and every connection is refused until the pod restarts. A mount of the directory shows
    the new one.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath", "https://github.com/DataDog/documentation/pull/6728"],
  *check({ pod }) {
    const volumes2 = /* @__PURE__ */ new Map();
    for (const volume of pod.at("volumes").items()) {
      const { name = "", hostPath: { path = "", type } = {} } = volume.value ?? {};
      if (isUnused(pod.value, name)) continue;
      if (type === "Socket" || SOCKET.test(path)) yield told10(volume.at("hostPath", "path"), path);
      else if (path !== "") volumes2.set(name, path.replace(/\/$/, ""));
    }
    for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
      for (const mount of container.at("volumeMounts").items()) {
        const { name = "", subPath = "" } = mount.value ?? {};
        const folder = volumes2.get(name);
        if (folder !== void 0 && SOCKET.test(`/${subPath}`)) yield told10(mount.at("subPath"), `${folder}/${subPath}`);
      }
    }
  }
});
var SOCKET = /^\/.*[\w-](?:\.sock|[._-]socket)$/;
function told10(place, path) {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const advice = /^(?:\/(?:var\/)?run)?$/.test(folder) ? "restart the pod with the daemon" : `mount ${folder}`;
  return problem(place, `a daemon that restarts replaces ${path}, and the container keeps the old socket; ${advice}`);
}

// rules/volume/staging-not-propagated.ts
var STAGING = /^\/var\/lib\/kubelet(?:\/pods|\/plugins(?:\/kubernetes\.io(?:\/csi)?(?:\/pv)?)?)?\/?$/;
var staging_not_propagated_default = rule({
  id: "staging-not-propagated",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "CSI driver without Bidirectional mount propagation",
  why: `A CSI node plugin mounts volumes below the kubelet's folders in its own container. Without mountPropagation Bidirectional the node
    does not see them: pods get an empty folder of the node in place of their volume, and write to it.`,
  references: [
    "https://kubernetes-csi.github.io/docs/deploying.html",
    "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation",
    "https://github.com/ceph/ceph-csi/issues/58"
  ],
  *check({ pod, role }) {
    if (!role.is("csi")) return;
    const containers = pod.at("containers").items();
    const mounts = containers.flatMap(({ value }) => value?.volumeMounts ?? []);
    const propagating = new Set(mounts.flatMap((each) => each.mountPropagation === "Bidirectional" ? each.name : []));
    const propagates = propagating.size > 0;
    for (const container of containers) {
      if (container.value?.securityContext?.privileged !== true) continue;
      for (const mount of container.at("volumeMounts").items()) {
        const { name, mountPropagation, readOnly } = mount.value ?? {};
        const path = volumeNamed(pod.value, name)?.hostPath?.path;
        if (path === void 0 || mountPropagation === "Bidirectional" || readOnly || !STAGING.test(path)) continue;
        if (mountPropagation === "HostToContainer" && propagating.has(name)) continue;
        if (!propagates && !/^\/var\/lib\/kubelet(?:\/pods)?\/?$/.test(path)) continue;
        const propagation = mount.at("mountPropagation");
        yield problem(
          propagation.exists ? propagation : mount,
          `the node does not see volumes that are mounted below ${path} in the container, so pods write to the disk of the node; set mountPropagation: Bidirectional`,
          {
            fix: set(propagation, "Bidirectional", "unsafe")
          }
        );
      }
    }
  }
});

// rules/volume/state-in-tmp.ts
var state_in_tmp_default = rule({
  id: "state-in-tmp",
  on: "daemonSet",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "State in a temporary directory of the node",
  why: `Nodes empty /tmp at startup, and systemd-tmpfiles removes old files from it. Positions or checkpoints that an agent keeps there
    are eventually lost.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    "https://www.freedesktop.org/software/systemd/man/latest/systemd-tmpfiles.html"
  ],
  options: {
    folders: { type: "list", default: ["/tmp", "/var/tmp"], description: "folders that the nodes clean" }
  },
  *check({ pod }, { folders }) {
    for (const volume of pod.at("volumes").items()) {
      const path = volume.value?.hostPath?.path ?? "";
      if (!folders.some((folder) => path.length > folder.length + 1 && path.startsWith(`${folder}/`)) || /build|cache|headers|sock|tmp\/.*tmp|dump/.test(path))
        continue;
      yield problem(
        volume.at("hostPath", "path"),
        `the node cleans ${path}: what the agent keeps there gets lost; use a folder below /var/lib`
      );
    }
  }
});

// rules/volume/unbounded-buffer.ts
var unbounded_buffer_default = rule({
  id: "unbounded-buffer",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Buffer volume without a size limit",
  why: `An agent that buffers writes to disk while its destination is unavailable. The kubelet evicts a pod whose volume exceeds sizeLimit. Without sizeLimit the buffer fills the disk of the
    node, which then evicts pods under disk pressure, on all nodes at the same time.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage",
    "https://github.com/fluent/fluent-bit/issues/6806"
  ],
  options: {
    names: {
      type: "list",
      default: ["buffer", "buffers", "spool", "queue", "wal", "storage", "backlog", "cache", "chunks"],
      description: "words in the name of a volume that make it a buffer"
    }
  },
  *check({ pod }, { names: names7 }) {
    const hasLimit = (pod.value?.containers ?? []).some(({ resources }) => resources?.limits?.["ephemeral-storage"] !== void 0);
    for (const volume of pod.at("volumes").items()) {
      const emptyDir = volume.at("emptyDir");
      if (!emptyDir.exists || !(volume.value?.name ?? "").split(/[-_]/).some((word) => names7.includes(word)) || emptyDir.value?.medium === "Memory")
        continue;
      if (hasLimit || emptyDir.value?.sizeLimit !== void 0 || isMistaken(emptyDir, "sizeLimit")) continue;
      yield problem(
        emptyDir.key,
        `emptyDir "${volume.value?.name ?? ""}" has no sizeLimit, so a growing buffer can fill the disk of the node; set sizeLimit, and a lower limit in the agent`
      );
    }
  }
});

// rules/volume/unbounded-memory-volume.ts
var unbounded_memory_volume_default = rule({
  id: "unbounded-memory-volume",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Memory volume without a size limit",
  why: `An emptyDir with medium Memory counts against the memory of the container that writes to it. Without sizeLimit it grows until
    the container is killed or, without a memory limit, until the node runs out of memory.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"
  ],
  *check({ pod }) {
    const isLimited = (pod.value?.containers ?? []).every(({ resources }) => resources?.limits?.["memory"] !== void 0);
    for (const volume of pod.at("volumes").items()) {
      const emptyDir = volume.at("emptyDir");
      if (emptyDir.value?.medium !== "Memory" || emptyDir.value.sizeLimit !== void 0 || isMistaken(emptyDir, "sizeLimit")) continue;
      const consequence2 = isLimited ? "what is written counts against the memory limit, and the container is killed when it reaches it" : "it can fill the memory of each node";
      yield problem(emptyDir.at("medium"), `the memory volume has no sizeLimit: ${consequence2}; set sizeLimit`, {
        severity: isLimited || pod.value?.resources?.limits?.["memory"] !== void 0 ? "info" : "warning"
      });
    }
  }
});

// rules/volume/unexpanded-sub-path.ts
var unexpanded_sub_path_default = rule({
  id: "unexpanded-sub-path",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "subPath with a reference that is not expanded",
  why: `Kubernetes expands $(NAME) in subPathExpr, not in subPath: the pods of all nodes and all restarts use one folder with $(NAME) in its name.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath-expanded-environment"],
  *check({ container }) {
    for (const mount of container.at("volumeMounts").items()) {
      const subPath = mount.at("subPath");
      const [reference] = /(?<!\$)\$\([A-Za-z_][\w.-]*\)/.exec(subPath.value ?? "") ?? [];
      if (reference === void 0 || mount.at("subPathExpr").exists) continue;
      yield problem(subPath, `subPath does not expand ${reference}, so the folder has ${reference} in its name; use subPathExpr`, {
        fix: rename(subPath, "subPathExpr", "unsafe")
      });
    }
  }
});

// rules/volume/unknown-medium.ts
var unknown_medium_default = rule({
  id: "unknown-medium",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Unknown medium of an emptyDir",
  why: `The API server accepts any medium. The kubelet supports Memory, HugePages and HugePages-<size>, and the disk of the node if none
    is set; with another one it cannot set up the volume, and the pod stays in ContainerCreating on every node.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      const medium = volume.at("emptyDir", "medium");
      const text2 = medium.value;
      if (!text2 || text2 === "Memory" || /^HugePages(?:-.+)?$/.test(text2)) continue;
      const near = text2.toLowerCase() === "memory" ? "Memory" : void 0;
      yield problem(
        medium,
        `"${text2}" is not a valid medium, so the pods stay in ContainerCreating; use Memory or HugePages, or remove it`,
        {
          fix: near && set(medium, near, "safe")
        }
      );
    }
  }
});

// rules/volume/unreadable-files.ts
var unreadable_files_default = rule({
  id: "unreadable-files",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.2.0",
  summary: "User of the container may not read the files of its volume",
  why: `Files of ConfigMaps, Secrets and the downward API belong to root. With a mode such as 0400 a container that runs as another user cannot read them, unless fsGroup gives them
    to a group of the pod: the agent exits with "permission denied".`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod"
  ],
  *check({ pod }) {
    if (pod.value?.securityContext?.fsGroup !== void 0 || pod.value?.os?.name === "windows") return;
    const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
    for (const volume of pod.at("volumes").items()) {
      const mode2 = modeOf(volume);
      if (mode2?.value === void 0 || (mode2.value & 4) !== 0) continue;
      const reader = containers.find(
        ({ value }) => value?.volumeMounts?.some(({ name }) => name === volume.value?.name) === true && !mayRead(mode2.value ?? 0, value, pod.value)
      );
      if (!reader) continue;
      const user = userOf(reader.value, pod.value) ?? "";
      yield problem(
        mode2,
        `mode 0${mode2.value.toString(8)} lets only root${(mode2.value & 32) === 0 ? "" : " and its group"} read the files, and container ${reader.value?.name ?? ""} runs as user ${user}; set 0444, or an fsGroup`,
        { fix: set(mode2, 292, "unsafe", `set ${mode2.path} to 292 (mode 0444)`) }
      );
    }
  }
});
function modeOf(volume) {
  for (const kind of ["configMap", "secret", "downwardAPI"]) {
    const source = volume.at(kind);
    if (!source.exists) continue;
    return (source.value?.items ?? []).some(({ mode: mode2 }) => mode2 !== void 0) ? void 0 : source.at("defaultMode");
  }
  return void 0;
}
function userOf(container, pod) {
  return container?.securityContext?.runAsUser ?? pod?.securityContext?.runAsUser;
}
function mayRead(mode2, container, pod) {
  const user = userOf(container, pod);
  if (user === void 0 || user === 0) return true;
  const group = container?.securityContext?.runAsGroup ?? pod?.securityContext?.runAsGroup ?? 0;
  const groups = [group, ...pod?.securityContext?.supplementalGroups ?? []];
  return (mode2 & 32) !== 0 && groups.includes(0);
}

// rules/volume/unused-volume.ts
var unused_volume_default = rule({
  id: "unused-volume",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Unused volume",
  why: `The kubelet passes over a volume that no container mounts: the agent does not see its files. Often the mount was forgotten, or
    removed without its volume. A claim still counts: the pod waits until it is bound.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/", "https://github.com/kubernetes/kubernetes/pull/81163"],
  *check({ daemonSet, pod }) {
    const containers = containersOf(pod.value);
    const fields = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
    if (containers.length === 0 || fields.some((field) => isMistaken(field, "volumeMounts") || isMistaken(field, "volumeDevices"))) return;
    const mounts = new Set(
      containers.flatMap(({ volumeMounts = [], volumeDevices = [] }) => [...volumeMounts, ...volumeDevices].map(({ name }) => name))
    );
    const volumes2 = pod.at("volumes").items();
    const names7 = new Set(volumes2.map(({ value }) => value?.name));
    if ([...mounts].some((name) => !names7.has(name))) return;
    for (const volume of volumes2) {
      const { name, emptyDir, hostPath, downwardAPI } = volume.value ?? {};
      if (!name || mounts.has(name) || volume.resolve(["mountPath"]).exists) continue;
      if (isMountedByInjector(daemonSet, name)) continue;
      const swapped2 = hostPath?.path === void 0 ? void 0 : mountFor(hostPath.path, fields, pod);
      if (swapped2) {
        yield problem(
          swapped2.at("name"),
          `volume "${swapped2.value?.name ?? ""}" is mounted at ${swapped2.value?.mountPath ?? ""}, and no container mounts "${name}", which is ${hostPath?.path ?? ""} of the node; did you mean "${name}"?`,
          {
            related: [{ place: volume.at("name"), message: "the volume that nothing mounts" }],
            fix: set(swapped2.at("name"), name, "unsafe")
          }
        );
        continue;
      }
      const isHarmless = emptyDir !== void 0 || downwardAPI !== void 0 || hostPath !== void 0;
      yield problem(volume.at("name"), `no container mounts the volume "${name}"; add a volumeMount, or remove the volume`, {
        severity: isHarmless ? "info" : "warning",
        fix: remove(volumes2.length === 1 ? pod.at("volumes") : volume, "unsafe")
      });
    }
  }
});
function isMountedByInjector({ value }, name) {
  return Object.values(value?.spec?.template?.metadata?.annotations ?? {}).some((text2) => text2 === name || text2.includes(`"${name}"`));
}
function mountFor(path, containers, pod) {
  const folder = path.replace(/\/$/, "");
  if (folder === "") return void 0;
  return containers.flatMap((container) => container.at("volumeMounts").items()).find(({ value }) => {
    const own = volumeNamed(pod.value, value?.name)?.hostPath?.path?.replace(/\/$/, "");
    const at = (value?.mountPath ?? "").replace(/\/$/, "");
    return own !== void 0 && /^(?:\/(?:host|hostfs|rootfs|host-?root))?$/.test(at.slice(0, -folder.length)) && at.endsWith(folder) && !at.endsWith(own);
  });
}

// rules/volume/volume-mount-without-volume.ts
var volume_mount_without_volume_default = rule({
  id: "volume-mount-without-volume",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Volume mount refers to an undefined volume",
  why: `A mount refers to a volume of the pod by name. If one was renamed, or is missing from a values file, nothing can be mounted. The
    API server rejects the DaemonSet.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/"],
  *check({ rejection, place, daemonSet, pod }) {
    if (isVast(pod)) {
      yield problem(place, rejection.message);
      return;
    }
    const name = daemonSet.resolve(rejection.at.steps()).value;
    const volumes2 = pod.at("volumes").items();
    const names7 = volumes2.map((volume2) => volume2.value?.name ?? "").filter((known) => known !== "");
    const near = suggest(String(name), names7);
    if (near === void 0 || near === name || isMountedBeside(pod, name, near)) {
      yield problem(place, rejection.message);
      return;
    }
    const volume = volumes2.find(({ value }) => value?.name === near);
    const mounts = mountsOf3(pod).filter((mount) => mount.value === name);
    yield problem(place, `volume "${String(name)}" is not defined; did you mean "${near}"?`, {
      related: volume ? [{ place: volume, message: "volume with a similar name" }] : [],
      fix: together(`mount "${near}"`, ...mounts.map((mount) => set(mount, near, "unsafe")))
    });
  }
});
var MOST_COMPARED = 1e3;
function isVast({ value }) {
  const mounts = containersOf(value).reduce((sum, { volumeMounts = [] }) => sum + volumeMounts.length, 0);
  return mounts + (value?.volumes ?? []).length > MOST_COMPARED;
}
function isMountedBeside({ value }, name, other) {
  const mounts = (of, { volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === of);
  return containersOf(value).some((container) => mounts(other, container) && mounts(String(name), container));
}
function mountsOf3(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.flatMap((container) => container.at("volumeMounts").items()).map((mount) => mount.at("name"));
}

// rules/volume/volume-without-source.ts
var volume_without_source_default = rule({
  id: "volume-without-source",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Volume without a source",
  why: `The API server makes an emptyDir of a volume without a source or with a source that is null: the agent gets an empty directory
    in place of its configuration or of a directory of the node, and what it writes there is deleted with the pod.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      const written2 = volume.entries().filter(([, field]) => field.exists);
      if (!volume.value?.name || volume.at("emptyDir").exists) continue;
      if (written2.some(([key, field]) => key !== "name" && field.raw !== null)) continue;
      const nothing = written2.find(([key]) => key !== "name");
      yield problem(
        nothing?.[1] ?? volume.at("name"),
        nothing ? `${nothing[0]} is null, so volume "${volume.value.name}" is an emptyDir; indent its content below it, or remove it` : `volume "${volume.value.name}" has no source and is an emptyDir; add a source, or emptyDir: {}`
      );
    }
  }
});

// rules/volume/write-to-read-only-mount.ts
var COPIES = /(?:^|\/)(?:cp|mv|install|ln)$/;
var INSTALLS = /(?:^|[-/_])install(?:er)?(?:[-_.]|$)/;
var CNI = /^\/(?:etc\/cni\/net\.d|opt\/cni\/bin)\/?$/;
var write_to_read_only_mount_default = rule({
  id: "write-to-read-only-mount",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.2.0",
  summary: "Container copies files to a mount that is read-only",
  why: `A mount with readOnly: true refuses every write with "read-only file system". An init container that installs files there fails again and again, and the pod never starts.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts"],
  *check({ container, pod, kind }) {
    const { name = "", command = [], args = [], volumeMounts = [] } = container.value ?? {};
    if (!volumeMounts.some(({ readOnly }) => readOnly === true)) return;
    if (kind === "init" && [name, command[0] ?? ""].some((word) => INSTALLS.test(word))) {
      const mount = container.at("volumeMounts").items().find(({ value }) => value?.readOnly === true && CNI.test(volumeNamed(pod.value, value.name)?.hostPath?.path ?? ""));
      if (mount) {
        yield problem(
          mount.at("readOnly"),
          `${name} installs a CNI plugin into ${mount.value?.mountPath ?? ""}, which is mounted read-only, so the container fails; remove readOnly`
        );
        return;
      }
    }
    if (!COPIES.test(command[0] ?? "")) return;
    const target = [...command, ...args].at(-1) ?? "";
    for (const mount of container.at("volumeMounts").items()) {
      const { mountPath = "", readOnly } = mount.value ?? {};
      const folder = mountPath.replace(/(?<=.)\/$/, "");
      if (readOnly !== true || target !== folder && !target.startsWith(`${folder}/`)) continue;
      if (volumeMounts.some((other) => other.mountPath?.startsWith(`${folder}/`) && target.startsWith(other.mountPath))) continue;
      yield problem(
        mount.at("readOnly"),
        `${command[0]} writes to ${target}, but ${mountPath} is mounted read-only, so the container fails; remove readOnly`
      );
    }
  }
});

// rules/index.ts
var all = [
  bad_merge_key_default,
  dangling_reference_default,
  duplicate_key_default,
  duplicate_name_default,
  field_not_in_version_default,
  forbidden_field_default,
  invalid_value_default,
  missing_api_version_default,
  negative_number_default,
  octal_number_default,
  removed_api_default,
  required_field_default,
  schema_mismatch_default,
  too_long_default,
  too_many_default,
  unknown_field_default,
  unsupported_value_default,
  wrong_api_version_default,
  wrong_type_default,
  active_deadline_default,
  broken_command_default,
  config_variable_undefined_default,
  drain_expectation_default,
  duplicate_env_default,
  duplicate_pull_secret_default,
  endless_init_container_default,
  env_reference_undefined_default,
  ignored_pull_secret_default,
  key_is_certificate_default,
  misspelled_option_default,
  negative_grace_period_default,
  never_restarted_default,
  no_grace_period_default,
  one_shot_container_default,
  pipeline_component_undefined_default,
  prestop_exceeds_grace_default,
  relative_working_dir_default,
  restart_policy_default,
  shell_ignores_sigterm_default,
  shell_syntax_in_args_default,
  shell_syntax_in_env_default,
  unknown_container_name_default,
  unknown_option_value_default,
  unnamed_pull_secret_default,
  unreadable_logs_default,
  unusual_env_name_default,
  wrong_field_ref_default,
  always_pull_default,
  anonymous_docker_hub_default,
  dead_registry_default,
  invalid_image_default,
  mixed_image_versions_default,
  mutable_image_tag_default,
  never_pull_default,
  broken_json_config_default,
  broken_yaml_config_default,
  certificate_mismatch_default,
  dependency_elsewhere_default,
  deprecated_annotation_default,
  duplicate_object_default,
  duplicate_owner_default,
  exported_field_default,
  ignored_autoscaler_annotation_default,
  invalid_companion_default,
  invalid_config_data_default,
  misspelled_namespace_default,
  misspelled_reference_default,
  removed_companion_api_default,
  agent_exposed_default,
  agent_without_host_network_default,
  connection_blocked_default,
  dns_address_mismatch_default,
  dns_config_missing_default,
  dns_egress_blocked_default,
  duplicate_host_alias_default,
  duplicate_port_name_default,
  duplicate_port_default,
  host_ip_without_host_port_default,
  host_network_dns_default,
  host_port_mismatch_default,
  hostport_clash_default,
  ignored_policy_rules_default,
  impossible_address_default,
  ingress_port_undefined_default,
  invalid_cidr_default,
  invalid_ip_default,
  invalid_service_default,
  listen_port_conflict_default,
  listens_on_loopback_default,
  malformed_url_default,
  metrics_port_mismatch_default,
  misspelled_cluster_domain_default,
  monitor_finds_nothing_default,
  monitor_scheme_mismatch_default,
  monitor_without_tls_config_default,
  network_policy_isolates_default,
  network_policy_on_host_network_default,
  network_policy_port_undefined_default,
  non_standard_ip_default,
  overlapping_ports_default,
  policy_peer_mismatch_default,
  reserved_host_port_default,
  scrape_path_differs_default,
  scrape_port_undefined_default,
  scrape_timeout_exceeds_interval_default,
  selects_nothing_default,
  service_host_mismatch_default,
  service_misses_its_pods_default,
  service_not_local_default,
  service_port_undefined_default,
  service_selects_others_default,
  undeclared_port_default,
  unread_scrape_annotation_default,
  upstream_port_mismatch_default,
  webhook_admits_itself_default,
  webhook_unreachable_default,
  budget_covers_fleet_default,
  coverage_gap_default,
  daemonset_tax_default,
  few_pod_slots_default,
  fits_by_eviction_default,
  foreign_architecture_default,
  half_tolerated_taint_default,
  matches_no_node_default,
  no_min_ready_seconds_default,
  percent_rounds_up_default,
  pod_does_not_fit_default,
  slow_rollout_default,
  unused_toleration_default,
  virtual_nodes_default,
  windows_nodes_default,
  arch_mismatch_default,
  blanket_toleration_default,
  computed_field_default,
  contradictory_selection_default,
  custom_scheduler_default,
  deprecated_node_label_default,
  empty_toleration_value_default,
  excludes_own_platform_default,
  extended_resource_everywhere_default,
  impossible_label_value_default,
  invalid_priority_class_default,
  invalid_toleration_default,
  legacy_role_label_default,
  limited_toleration_default,
  missing_tolerations_default,
  missing_uninitialized_toleration_default,
  misspelled_node_key_default,
  never_preempting_class_default,
  no_execute_gap_default,
  no_os_selector_default,
  no_priority_class_default,
  node_name_default,
  null_label_selector_default,
  pod_affinity_default,
  redundant_toleration_default,
  runtime_class_conflict_default,
  scheduling_gated_default,
  system_class_outside_kube_system_default,
  system_class_refused_default,
  system_node_critical_abuse_default,
  toleration_values_differ_default,
  unknown_platform_default,
  unknown_priority_class_default,
  untolerated_pool_default,
  virtual_node_default,
  csi_health_port_mismatch_default,
  exec_probe_timeout_default,
  hasty_liveness_probe_default,
  hasty_startup_probe_default,
  health_port_mismatch_default,
  late_probe_default,
  misspelled_probe_path_default,
  no_liveness_probe_default,
  probe_host_default,
  probe_not_served_default,
  probe_of_udp_port_default,
  probe_port_undefined_default,
  probe_schemes_differ_default,
  same_probe_default,
  timeout_exceeds_period_default,
  zero_is_default_default,
  mistaken_identity_default,
  syntax_error_default,
  unreadable_file_default,
  unreadable_neighbour_default,
  unrendered_template_default,
  impossible_name_default,
  kustomization_names_nothing_default,
  missing_downward_label_default,
  object_not_found_default,
  option_names_nothing_default,
  patch_fits_nothing_default,
  storage_class_secret_missing_default,
  bad_quantity_default,
  buffer_above_memory_limit_default,
  cpu_limit_default,
  go_memory_limit_default,
  incomplete_requests_default,
  init_request_peak_default,
  limit_below_request_default,
  limit_range_forbids_default,
  low_memory_limit_default,
  memory_volume_exceeds_limit_default,
  milli_bytes_default,
  misspelled_quota_class_default,
  no_memory_limit_default,
  no_requests_default,
  quota_forbids_default,
  unlikely_quantity_default,
  vpa_finds_nothing_default,
  vpa_wrong_kind_default,
  all_at_once_default,
  bad_percent_default,
  hpa_on_daemonset_default,
  ignored_rolling_update_default,
  long_grace_period_default,
  long_min_ready_default,
  no_budget_default,
  no_readiness_gate_default,
  no_rollback_default,
  on_delete_default,
  pdb_on_daemonset_default,
  surge_anti_affinity_default,
  surge_exclusive_resource_default,
  surge_host_port_default,
  surge_with_unavailable_default,
  binding_subject_elsewhere_default,
  capability_without_root_default,
  cluster_wide_watch_default,
  daemon_sa_cluster_powers_default,
  dangerous_capability_default,
  default_capabilities_default,
  drop_beside_privileged_default,
  dropped_capability_default,
  exceeds_baseline_default,
  host_ipc_default,
  host_network_default,
  host_pid_conflict_default,
  host_pid_default,
  host_process_unreachable_default,
  host_process_default,
  host_sysctl_default,
  host_users_conflict_default,
  invalid_binding_default,
  invalid_pod_security_label_default,
  network_admin_missing_default,
  no_seccomp_profile_default,
  nodes_proxy_default,
  permission_missing_default,
  pod_security_default,
  privilege_escalation_conflict_default,
  privilege_escalation_default,
  privileged_container_default,
  rbac_grants_nothing_default,
  refused_by_provider_default,
  role_binding_too_narrow_default,
  root_forbidden_default,
  runs_as_root_default,
  runtime_socket_default,
  secret_in_args_default,
  secret_in_env_default,
  secret_not_encoded_default,
  secret_through_env_default,
  sensitive_hostpath_default,
  service_account_alias_default,
  shared_sa_default,
  sysctl_needs_privileged_default,
  token_missing_default,
  token_not_needed_default,
  unknown_capability_default,
  unmasked_proc_mount_default,
  unsafe_sysctl_default,
  watch_without_list_default,
  writable_root_filesystem_default,
  wrong_os_field_default,
  overlapping_selectors_default,
  selector_empty_default,
  selector_mismatch_default,
  selector_missing_default,
  volatile_selector_label_default,
  apply_refused_default,
  config_without_rollout_default,
  dependency_removed_default,
  fleet_restart_default,
  host_path_changed_default,
  host_port_changed_default,
  image_downgraded_default,
  image_version_skew_default,
  immutable_object_changed_default,
  kept_by_apply_default,
  needless_restart_default,
  permissions_lost_default,
  placement_broadened_default,
  placement_narrowed_default,
  ports_merged_by_number_default,
  priority_class_changed_default,
  privilege_added_default,
  psa_relaxed_default,
  psa_tightened_default,
  rbac_widened_default,
  renamed_or_moved_default,
  requests_raised_default,
  selector_changed_default,
  strategy_flipped_default,
  uid_changed_default,
  undelivered_update_default,
  update_while_unavailable_default,
  claim_never_binds_default,
  config_by_subpath_default,
  config_file_missing_default,
  config_key_missing_default,
  csi_driver_name_mismatch_default,
  csi_mode_unsupported_default,
  csi_path_mismatch_default,
  dangling_log_links_default,
  decimal_file_mode_default,
  device_plugin_path_default,
  docker_path_default,
  empty_projection_default,
  file_folder_mismatch_default,
  hostpath_no_type_default,
  hostpath_wrong_type_default,
  logs_not_mounted_default,
  misspelled_host_path_default,
  misspelled_mount_path_default,
  mount_hides_image_default,
  mounts_not_propagated_default,
  moved_host_path_default,
  nested_bidirectional_default,
  never_written_volume_default,
  overlapping_paths_default,
  positions_in_emptydir_default,
  propagation_needs_privileged_default,
  read_only_host_default,
  relative_path_default,
  removed_volume_plugin_default,
  rwo_pvc_default,
  script_not_executable_default,
  socket_file_mount_default,
  staging_not_propagated_default,
  state_in_tmp_default,
  unbounded_buffer_default,
  unbounded_memory_volume_default,
  unexpanded_sub_path_default,
  unknown_medium_default,
  unreadable_files_default,
  unused_volume_default,
  volume_mount_without_volume_default,
  volume_without_source_default,
  write_to_read_only_mount_default
];
var elsewhere3 = {
  "config-key-missing": "env-value-from",
  "daemon-sa-cluster-powers": "CKV_K8S_49 CKV_K8S_155 CKV_K8S_156 CKV_K8S_157 CKV_K8S_158 CKV2_K8S_1 CKV2_K8S_3 CKV2_K8S_4 CKV2_K8S_5 CKV2_K8S_2",
  "dangerous-capability": "dangerousCapabilities CKV_K8S_25 CKV_K8S_39",
  "default-capabilities": "drop-net-raw-capability insecureCapabilities CKV_K8S_28 CKV_K8S_37 linuxHardening CKV_K8S_29 CKV_K8S_30",
  "dependency-elsewhere": "non-existent-service-account",
  "duplicate-env": "duplicate-env-var environment-variable-key-duplication",
  "exceeds-baseline": "hostPortSet CKV_K8S_26 hostPathSet hostProcess container-seccomp-profile CKV_K8S_31 unsafe-proc-mount procMount",
  "host-ipc": "host-ipc hostIPCSet CKV_K8S_18",
  "host-network": "host-network hostNetworkSet CKV_K8S_19",
  "host-pid": "host-pid hostPIDSet CKV_K8S_17",
  "hostport-clash": "hostPortSet CKV_K8S_26",
  "hpa-on-daemonset": "dangling-horizontalpodautoscaler horizontalpodautoscaler-has-target",
  "incomplete-requests": "unset-cpu-requirements cpuRequestsMissing memoryRequestsMissing CKV_K8S_10 CKV_K8S_12 unset-memory-requirements container-resources",
  "misspelled-reference": "non-existent-service-account",
  "monitor-finds-nothing": "dangling-servicemonitor",
  "mutable-image-tag": "latest-tag container-image-tag tagNotSpecified CKV_K8S_14",
  "never-pull": "container-image-pull-policy pullPolicyNotAlways CKV_K8S_15",
  "no-liveness-probe": "no-liveness-probe livenessProbeMissing CKV_K8S_8 pod-probes",
  "no-memory-limit": "unset-memory-requirements container-resources memoryLimitsMissing CKV_K8S_13",
  "no-priority-class": "priority-class-name priorityClassNotSet",
  "no-readiness-gate": "no-readiness-probe readinessProbeMissing CKV_K8S_9 pod-probes",
  "no-requests": "unset-cpu-requirements cpuRequestsMissing memoryRequestsMissing CKV_K8S_10 CKV_K8S_12 unset-memory-requirements container-resources",
  "no-seccomp-profile": "linuxHardening CKV_K8S_29 CKV_K8S_30 container-seccomp-profile CKV_K8S_31",
  "nodes-proxy": "CKV2_K8S_2",
  "on-delete": "no-rolling-update-strategy",
  "pdb-on-daemonset": "pdb-max-unavailable pdb-min-available poddisruptionbudget-has-policy",
  "privilege-escalation": "privilege-escalation-container privilegeEscalationAllowed CKV_K8S_20 linuxHardening CKV_K8S_29 CKV_K8S_30",
  "privileged-container": "privileged-container runAsPrivileged container-security-context-privileged CKV_K8S_16",
  "probe-port-undefined": "liveness-port readiness-port startup-port",
  "removed-api": "no-extensions-v1beta stable-version",
  "reserved-host-port": "ssh-port privileged-ports",
  "restart-policy": "restart-policy",
  "runs-as-root": "run-as-non-root runAsRootAllowed CKV_K8S_23 linuxHardening CKV_K8S_29 CKV_K8S_30",
  "runtime-socket": "docker-sock CKV_K8S_27",
  "same-probe": "pod-probes-identical",
  "secret-in-env": "env-var-secret sensitiveContainerEnvVar",
  "secret-through-env": "read-secret-from-env-var CKV_K8S_35",
  "selector-mismatch": "mismatching-selector",
  "selects-nothing": "dangling-service service-targets-pod dangling-networkpolicy networkpolicy-targets-pod",
  "sensitive-hostpath": "hostPathSet sensitive-host-mounts writable-host-mount",
  "service-account-alias": "deprecated-service-account-field",
  "service-misses-its-pods": "dangling-service service-targets-pod",
  "service-port-undefined": "invalid-target-ports",
  "token-not-needed": "default-service-account automountServiceAccountToken CKV_K8S_38",
  "undeclared-port": "liveness-port readiness-port startup-port",
  "unmasked-proc-mount": "unsafe-proc-mount procMount",
  "unsafe-sysctl": "unsafe-sysctls",
  "writable-root-filesystem": "no-read-only-root-fs notReadOnlyRootFilesystem container-security-context-readonlyrootfilesystem CKV_K8S_22"
};
var rules = all.map((rule2) => ({
  ...rule2,
  url: `https://github.com/ds-lint/ds-lint/blob/main/docs/rules/${rule2.id}.md`,
  elsewhere: elsewhere3[rule2.id]?.split(" ") ?? []
}));

// src/report/shared/width.ts
var WIDE = [
  [4352, 4447],
  [9001, 9002],
  [9776, 9783],
  [9866, 9871],
  [11904, 12350],
  [12353, 12871],
  [12880, 42191],
  [43360, 43391],
  [44032, 55203],
  [63744, 64255],
  [65040, 65049],
  [65072, 65135],
  [65281, 65376],
  [65504, 65510],
  [94176, 101887],
  [110576, 111359],
  [119552, 119670],
  [127488, 127743],
  [131072, 262141]
];
var ASCII = /^[\x20-\x7e]*$/;
function isAscii(text2) {
  return ASCII.test(text2);
}
var PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2500-\u257f]*$/;
var segmenter;
function graphemes(text2) {
  if (PLAIN.test(text2)) return text2.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text2), (part) => part.segment);
}
function graphemeWidth(grapheme) {
  if (isAscii(grapheme)) return grapheme.length;
  if (new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\ufe0f", "u").test(grapheme)) return 2;
  if (/^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]+$/u.test(grapheme)) return 0;
  const code = grapheme.codePointAt(0);
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
function textWidth(text2) {
  if (PLAIN.test(text2)) return text2.length;
  return graphemes(text2).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

// src/report/shared/escape.ts
var UNSAFE = (
  // oxlint-disable-next-line no-control-regex
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
var NAMED4 = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function visible(text2) {
  return isAscii(text2) ? text2 : text2.replace(UNSAFE, escaped);
}
function visibleUpTo(text2, limit) {
  return text2.length <= limit ? visible(text2) : `${visible(text2.slice(0, limit).replace(/[\ud800-\udbff]$/, ""))}…`;
}
function visibleProse(text2) {
  return visible(text2.replace(/\s+/g, " ").trim());
}
var COMMAND = /##(?=(?:vso|teamcity)?\[)/gi;
function withoutCommands(lines) {
  return lines.replace(/^([ \t]*):(?=:)/gm, "$1\\x3a").replace(COMMAND, "#\\x23");
}
function safeJson(value) {
  const json = JSON.stringify(value, void 0, 2);
  if (/^[\n -~]*$/.test(json) && !json.includes("\\ud") && !json.includes("##")) return json;
  return json.replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, (found2) => found2 === "\\\\" ? found2 : "\\ufffd").replace(UNSAFE, (c) => c === "\n" ? c : codeUnits(c)).replace(COMMAND, `#${codeUnits("#")}`);
}
function* safeJsonChunks(value, indent = "") {
  if (typeof value !== "object" || value === null) {
    yield safeJson(value);
    return;
  }
  const isList = Symbol.iterator in value;
  const oneByOne = isList && !Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const inner = `${indent}  `;
  let before = open;
  for (const [key, member] of isList ? keyless(value) : Object.entries(value)) {
    if (member === void 0) continue;
    const head = `${before}
${inner}${key === void 0 ? "" : `${safeJson(key)}: `}`;
    before = ",";
    if (oneByOne) yield head + safeJson(member).replaceAll("\n", `
${inner}`);
    else {
      yield head;
      yield* safeJsonChunks(member, inner);
    }
  }
  yield before === open ? open + close : `
${indent}${close}`;
}
function* mapped(items, of) {
  for (const item of items) yield of(item);
}
function* keyless(items) {
  for (const item of items) yield [void 0, item];
}
function textPath(path) {
  return path.replace(new RegExp("\\p{Surrogate}", "gu"), (surrogate) => `\\u${surrogate.charCodeAt(0).toString(16)}`);
}
function escaped(character) {
  const named2 = NAMED4[character];
  if (named2 !== void 0) return named2;
  const code = character.codePointAt(0);
  if (code < 256) return `\\x${hex(code, 2)}`;
  return code < 65536 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
function codeUnits(character) {
  return Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i), 4)}`).join("");
}
function hex(code, digits) {
  return code.toString(16).padStart(digits, "0");
}

// src/report/shared/region.ts
var Regions = class {
  #lines = /* @__PURE__ */ new Map();
  lines(file) {
    let lines = this.#lines.get(file);
    if (lines === void 0) {
      lines = new Lines(file.text);
      this.#lines.set(file, lines);
    }
    return lines;
  }
  /** Always inside the text, whatever the span says. */
  of({ file, span }) {
    const lines = this.lines(file);
    const start = within(span.start, 0, file.text.length);
    const from = lines.at(start);
    const to = lines.at(within(span.end, start, file.text.length));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }
};
function within(offset, low, high) {
  return Number.isNaN(offset) ? low : Math.min(Math.max(Math.trunc(offset), low), high);
}

// src/report/shared/rendered.ts
var MOST_NAMED = 5;
var LIMIT = 200;
function renderedWords({ rendered, location: { file, span } }) {
  if (!rendered) return void 0;
  const place = rendered.exact ? "" : ` from ${visibleUpTo(file.path, LIMIT)}, line ${new Lines(file.text).at(span.start).line} or near,`;
  return `rendered${place} ${renderingWords(rendered)}`;
}
function renderingWords({ renderer, by }) {
  return `${renderer === "helm" ? "with" : "in"} ${named(by)}`;
}
function named(names7) {
  const shown5 = names7.map((name) => visibleUpTo(name, LIMIT));
  if (names7.length > MOST_NAMED) return `${shown5.slice(0, MOST_NAMED).join(", ")} and ${names7.length - MOST_NAMED} more`;
  return listed(shown5);
}

// src/report/findings/paths.ts
var STDIN = "-";
function repositoryPath(path, options) {
  const given = normalized(path);
  if (options.root === void 0) return given;
  const absolute = isAbsolute2(given) || options.directory === void 0 ? given : normalized(`${options.directory}/${path}`);
  const root = normalized(options.root);
  const prefix = root.endsWith("/") ? root : `${root}/`;
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : given;
}
function toUri(path) {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? "";
  const segments = path.slice(drive.length).split("/").map(encoded);
  if (!isAbsolute2(path)) return segments.join("/");
  return `file://${drive === "" ? "" : `/${drive}`}${segments.join("/")}`;
}
function encoded(segment) {
  return Array.from(segment, (character) => {
    if (!new RegExp("\\p{Surrogate}", "u").test(character)) return encodeURIComponent(character);
    const byte = character.charCodeAt(0) - 56320;
    return byte >= 128 && byte <= 255 ? `%${byte.toString(16).toUpperCase()}` : "%EF%BF%BD";
  }).join("");
}
function isAbsolute2(path) {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}
function normalized(path) {
  const slashed = /^[A-Za-z]:\\/.test(path) ? path.replaceAll("\\", "/") : path;
  const absolute = isAbsolute2(slashed);
  const kept = [];
  for (const segment of slashed.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (segment !== ".." || !absolute) kept.push(segment);
  }
  return `${slashed.startsWith("/") ? "/" : ""}${kept.join("/")}`;
}

// src/report/findings/said.ts
var LIMIT2 = 2e3;
function openFindings({ findings }) {
  return findings.filter(({ suppression }) => suppression === void 0);
}
function messageOf(finding) {
  const { message: message3, rule: rule2 } = finding;
  const rendered = renderedWords(finding);
  return `${visibleUpTo(message3 === "" ? rule2 : message3, LIMIT2)}${rendered === void 0 ? "" : ` (${rendered})`}`;
}
function fixLine({ safety, title }) {
  return `fix (${safety}): ${visibleUpTo(title, LIMIT2)}`;
}
function whyOf(rule2) {
  return visibleProse(rule2?.why ?? "");
}
function helpUri(rule2) {
  if (rule2 === void 0) return void 0;
  const { url, references } = rule2;
  const link = (url === void 0 ? references : [url, ...references]).find((each) => /^https?:\/\/[^\s<>]+$/.test(each));
  return link !== void 0 && URL.canParse(link) ? new URL(link).href : void 0;
}
function reviewedPath(path, options) {
  return path === STDIN ? "stdin" : repositoryPath(path, options);
}

// src/report/findings/xml.ts
var XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function xmlAttributes(values) {
  return Object.entries(values).filter(([, value]) => value !== void 0).map(([name, value]) => ` ${name}="${xmlText(String(value))}"`).join("");
}
function xmlText(text2) {
  return visible(text2).replace(/[\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`).replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

// src/report/findings/checkstyle.ts
var VERSION = "4.3";
function* checkstyleChunks(report, options = {}) {
  const regions = new Regions();
  yield `${XML_DECLARATION}<checkstyle${xmlAttributes({ version: VERSION })}>
`;
  for (const [file, findings] of groupBy(openFindings(report), ({ location }) => location.file)) {
    yield `  <file${xmlAttributes({ name: reviewedPath(file.path, options) })}>
`;
    for (const finding of findings) yield withoutCommands(`    <error${xmlAttributes(error(finding, regions))}/>
`);
    yield "  </file>\n";
  }
  for (const { message: message3 } of [...report.errors, ...report.bugs]) yield withoutCommands(`  <exception>${xmlText(message3)}</exception>
`);
  yield "</checkstyle>\n";
}
function error(finding, regions) {
  const { location, severity, rule: rule2, fix } = finding;
  const { line: line2, column } = regions.of(location);
  const message3 = fix === void 0 ? messageOf(finding) : `${messageOf(finding)}; ${fixLine(fix)}`;
  return { line: line2, column, severity, message: message3, source: `ds-lint.${rule2}` };
}

// src/report/shared/style.ts
var CODES = {
  error: "1;31",
  warning: "1;33",
  info: "1;34",
  path: "36",
  bold: "1",
  dim: "2",
  good: "32"
};
function painter(color) {
  return color ? (style, text2) => text2 === "" ? "" : `\x1B[${CODES[style]}m${text2}\x1B[0m` : (_, text2) => text2;
}

// src/report/findings/summary.ts
function closing(summary) {
  return {
    found: found(summary),
    rest: [...leftOut2(summary), read(summary), `Kubernetes ${visible(summary.kubernetes)}`, duration(summary.milliseconds)]
  };
}
function closingLine(summary) {
  const line2 = closing(summary);
  return [line2.found, ...line2.rest].join(" · ");
}
function count(number, noun) {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}
function notChecked({ reason: reason2, count: number }) {
  return `not checked: ${count(number, visible(reason2))}`;
}
function objectName({ kind, namespace, name }) {
  const prefix = namespace === void 0 || namespace === "" ? "" : `${namespace}/`;
  return visibleUpTo(`${kind} ${prefix}${name === "" ? "(no name)" : name}`, 400);
}
function found(summary) {
  const { errors, warnings, infos, daemonSets, daemonSetsWithFindings, suppressed, baselined } = summary;
  const total = errors + warnings + infos;
  const kinds = [
    [errors, "error"],
    [warnings, "warning"],
    [infos, "info"]
  ];
  const bySeverity = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  const findings = `${count(total, "finding")} (${bySeverity.join(", ")})`;
  const nothing = suppressed + baselined === 0 ? "no DaemonSet found" : "no DaemonSet checked";
  if (daemonSets === 0) return total === 0 ? nothing : `${findings}, no DaemonSet checked`;
  if (total === 0) return `no findings in ${count(daemonSets, "DaemonSet")}`;
  if (daemonSetsWithFindings === 0)
    return `${findings}, none in ${daemonSets === 1 ? "the DaemonSet" : `the ${count(daemonSets, "DaemonSet")}`}`;
  return `${findings} in ${daemonSetsWithFindings} of ${count(daemonSets, "DaemonSet")}`;
}
function leftOut2({ suppressed, baselined, notShown = 0 }) {
  const parts2 = [
    notShown > 0 ? `${notShown} below --min-severity` : "",
    suppressed > 0 ? `${suppressed} suppressed` : "",
    baselined > 0 ? `${baselined} in the baseline` : ""
  ];
  const line2 = parts2.filter((part) => part !== "").join(", ");
  return line2 === "" ? [] : [line2];
}
function read({ files, documents, notChecked: notChecked2 }) {
  const reasons2 = Object.entries(notChecked2).filter(([, number]) => number > 0);
  const parts2 = [count(files, "file"), count(documents, "document")];
  if (reasons2.length === 0) return parts2.join(", ");
  const remedy = reasons2.some(([reason2]) => reason2.endsWith(WITH_VALUES_FILES)) ? " (list values files in render: of the configuration)" : "";
  return `${parts2.join(", ")}, ${listed(reasons2.map(([reason2, number]) => count(number, visible(reason2))))} not checked${remedy}`;
}
var KIND = /(?:Set|Release|Chart|Application)$/;
function plural(noun) {
  const head = /^(.+?)( (?:by|for|in|of|out|with|without) .*)$/.exec(noun);
  if (head) return /^ignored\b/.test(noun) ? noun : plural(head[1]) + head[2];
  const last = noun.slice(noun.lastIndexOf(" ") + 1);
  if (last.endsWith("s") || /^[A-Z]/.test(last) && !KIND.test(last)) return noun;
  return /(?:ch|sh|x)$/.test(last) ? `${noun}es` : `${noun}s`;
}
function duration(milliseconds) {
  return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}

// src/report/findings/concise.ts
var REASON_LIMIT = 500;
function* conciseChunks(report, { color = false, quiet = false, verbose = false } = {}) {
  const paint = painter(color);
  const regions = new Regions();
  for (const finding of report.findings) yield withoutCommands(`${line(finding, regions, paint)}
`);
  if (verbose)
    for (const each of report.notChecked) yield withoutCommands(`${paint("path", visible(each.path))}: ${paint("dim", notChecked(each))}
`);
  if (!quiet) yield withoutCommands(`${closingLine(report.summary)}
`);
}
function line(finding, regions, paint) {
  const { location, severity, rule: rule2, suppression } = finding;
  const place = regions.of(location);
  const path = location.file.path === STDIN ? "<stdin>" : visible(location.file.path);
  const head = `${paint("path", path)}:${place.line}:${place.column}: ${paint(severity, severity)}${paint("dim", `[${visible(rule2)}]`)}`;
  return `${head} ${messageOf(finding)}${suppression === void 0 ? "" : paint("dim", ` (${whySuppressed(suppression)})`)}`;
}
function whySuppressed({ kind, reason: reason2 }) {
  const said = kind === "inSource" ? "suppressed" : "in the baseline";
  return reason2 === "" ? said : `${said}: ${visibleUpTo(reason2, REASON_LIMIT)}`;
}

// src/report/findings/github.ts
var COMMANDS = { error: "error", warning: "warning", info: "notice" };
function* annotationChunks(report, options = {}) {
  const regions = new Regions();
  const open = openFindings(report);
  for (const severity of SEVERITIES) {
    for (const finding of open) if (finding.severity === severity) yield `${annotation(finding, regions, options)}
`;
  }
}
function annotation(finding, regions, options) {
  const { severity, rule: rule2, location, object, fix } = finding;
  const { path } = location.file;
  const { line: line2, column, endLine, endColumn } = regions.of(location);
  const columns = line2 === endLine ? { col: column, endColumn } : {};
  const properties = {
    ...path !== STDIN && { file: repositoryPath(path, options).replace(/[^\r\n]+/g, visible), line: line2, endLine, ...columns },
    title: visible(object === void 0 ? rule2 : `${rule2}: ${objectName(object)}`)
  };
  const text2 = fix === void 0 ? messageOf(finding) : `${messageOf(finding)}
${fixLine(fix)}`;
  const written2 = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written2.join(",")}::${escapeData(text2)}`;
}
function escapeData(text2) {
  return text2.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text2) {
  return escapeData(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/findings/fingerprint.ts
var BLOCK = 100;
var BASE = 37;
var HALF = 2 ** 32;
var END_OF_FILE = 65535;
var LEAVING = power(BASE, BLOCK);
function lineHashes(text2, wanted) {
  const hashes = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  const units = new Uint16Array(BLOCK);
  const starts = new Int32Array(BLOCK);
  const hash = { high: 0, low: 0 };
  let at = 0;
  let line2 = 0;
  let atLineStart = true;
  const leave = () => {
    const started = starts[at];
    if (started === 0) return;
    starts[at] = 0;
    const value = hex2(hash);
    const occurrence = (seen.get(value) ?? 0) + 1;
    seen.set(value, occurrence);
    if (wanted.has(started)) hashes.set(started, `${value}:${occurrence}`);
  };
  const enter = (unit) => {
    shift(hash, unit, units[at]);
    units[at] = unit;
    at = (at + 1) % BLOCK;
  };
  const next = (unit) => {
    leave();
    if (atLineStart) starts[at] = ++line2;
    atLineStart = unit === 10;
    enter(unit);
  };
  for (let i = 0; i < text2.length && hashes.size < wanted.size; i++) {
    const unit = text2.charCodeAt(i);
    if (unit === 32 || unit === 9 || unit === 10 && text2.charCodeAt(i - 1) === 13) continue;
    next(unit === 13 ? 10 : unit);
  }
  if (hashes.size < wanted.size) {
    next(END_OF_FILE);
    for (let i = 0; i < BLOCK; i++) {
      leave();
      enter(0);
    }
  }
  return hashes;
}
var Fingerprints = class {
  constructor(options) {
    this.options = options;
  }
  options;
  #seen = /* @__PURE__ */ new Map();
  /** Survives every edit but to the object's name, the rule's id and the field's place. */
  of({ object, location, rule: rule2, path }) {
    const identity = object ? [object.kind, object.namespace ?? "", object.name] : [repositoryPath(location.file.path, this.options)];
    const hash = stableHash([...identity, rule2, path]);
    const occurrence = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  }
};
function stableHash(parts2) {
  let hash = 0xcbf29ce484222325n;
  const text2 = JSON.stringify(parts2);
  for (let i = 0; i < text2.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text2.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
function shift(hash, entering, leaving) {
  const low = hash.low * BASE + entering - leaving * LEAVING.low;
  const carry = Math.floor(low / HALF);
  hash.low = low - carry * HALF;
  const high = hash.high * BASE + carry - leaving * LEAVING.high;
  hash.high = high - Math.floor(high / HALF) * HALF;
}
function power(base, exponent) {
  const result = { high: 0, low: 1 };
  for (let i = 0; i < exponent; i++) {
    const low = result.low * base;
    const carry = Math.floor(low / HALF);
    result.low = low - carry * HALF;
    result.high = (result.high * base + carry) % HALF;
  }
  return result;
}
function hex2({ high, low }) {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}

// src/report/shared/bug.ts
function bugPlace({ rule: rule2, file }) {
  return rule2 === void 0 ? `on ${file}` : `in rule ${rule2} on ${file}`;
}

// src/report/findings/markdown.ts
var ICONS = { error: "❌", warning: "⚠️", info: "ℹ️" };
var MOST6 = 100;
var MESSAGE_LIMIT = 500;
var NAME_LIMIT = 300;
function formatMarkdown(report, options = {}) {
  const regions = new Regions();
  const ordered = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  const shown5 = ordered.slice(0, MOST6);
  const parts2 = [`### ds-lint: ${escapeMarkdown(closingLine(report.summary))}`];
  if (shown5.length > 0) {
    const rows = shown5.map((finding) => `| ${row(finding, report, regions, options).join(" | ")} |`);
    parts2.push(["| | Where | Finding | Rule |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  if (ordered.length > shown5.length) parts2.push(`… and ${count(ordered.length - shown5.length, "more finding")}`);
  const why = reasons(report, shown5);
  if (why.length > 0) parts2.push(`<details><summary>Why</summary>

${why.join("\n")}

</details>`);
  const failures = [
    ...report.errors.map((error2) => visibleUpTo(error2.message, MESSAGE_LIMIT)),
    ...report.bugs.map((bug) => visibleUpTo(`a bug of ds-lint ${bugPlace(bug)}: ${bug.message}`, MESSAGE_LIMIT))
  ];
  if (failures.length > 0) {
    const rest = failures.length > MOST6 ? [`- … and ${failures.length - MOST6} more`] : [];
    parts2.push(
      ["**Not everything could be checked**", "", ...failures.slice(0, MOST6).map((text2) => `- ${escapeMarkdown(text2)}`), ...rest].join("\n")
    );
  }
  return `${parts2.join("\n\n")}
`;
}
function escapeMarkdown(text2) {
  return visible(text2).replace(/[\\`*_[\]|~$]|^[-+#]|:(?=\S)/g, "\\$&").replace(/^(\d+)(?=[.)])|(?<=www)(?=\.)/gi, "$1\\").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@&#8203;");
}
function row(finding, { rules: rules2 }, regions, options) {
  const { severity, message: message3, object, fix, rule: rule2, suppression } = finding;
  const lines = [escapeMarkdown(visibleUpTo(message3, MESSAGE_LIMIT))];
  if (object !== void 0) lines.push(escapeMarkdown(objectName(object)));
  const rendered = renderedWords(finding);
  if (rendered !== void 0) lines.push(escapeMarkdown(rendered));
  if (fix !== void 0) lines.push(`fix (${fix.safety}): ${escapeMarkdown(visibleUpTo(fix.title, MESSAGE_LIMIT))}`);
  if (suppression !== void 0) lines.push(`suppressed: ${escapeMarkdown(visibleUpTo(suppression.reason, MESSAGE_LIMIT))}`);
  return [
    `${ICONS[severity]} ${severity}`,
    where(finding, regions, options),
    lines.join("<br>"),
    linked(escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT)), rules2.get(rule2))
  ];
}
function where({ location }, regions, options) {
  const { line: line2, column, endLine } = regions.of(location);
  const { path } = location.file;
  const name = escapeMarkdown(visibleUpTo(`${path === STDIN ? "<stdin>" : path}:${line2}:${column}`, NAME_LIMIT));
  const inRepository = repositoryPath(path, options);
  const uri = toUri(inRepository);
  if (options.repository === void 0 || path === STDIN || /^(?:file:|\.\.(?:\/|$)|$)/.test(uri)) return name;
  const { url, commit } = options.repository;
  return `[${name}](<${encodeURI(url)}/blob/${encodeURIComponent(commit)}/${uri}#L${line2}${endLine > line2 ? `-L${endLine}` : ""}>)`;
}
function linked(name, info) {
  const link = helpUri(info);
  return link === void 0 ? name : `[${name}](<${link}>)`;
}
function reasons(report, shown5) {
  return [...new Set(shown5.map((finding) => finding.rule))].flatMap((rule2) => {
    const info = report.rules.get(rule2);
    const why = info?.why.replace(/\s+/g, " ").trim() ?? "";
    if (why === "") return [];
    const name = linked(`**${escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT))}**`, info);
    return [`- ${name}: ${escapeMarkdown(visibleUpTo(why, MESSAGE_LIMIT * 2))}`];
  });
}

// src/report/findings/gitlab.ts
var SEVERITIES3 = { error: "major", warning: "minor", info: "info" };
function* gitlabChunks(report, options = {}) {
  const regions = new Regions();
  const fingerprints = new Fingerprints(options);
  const issue = (finding) => {
    const { location, severity, rule: check } = finding;
    const { line: line2, endLine } = regions.of(location);
    const rule2 = report.rules.get(check);
    return {
      type: "issue",
      check_name: check,
      description: messageOf(finding),
      content: { body: body(finding, report) },
      categories: [rule2?.securitySeverity === void 0 ? "Bug Risk" : "Security"],
      severity: SEVERITIES3[severity],
      fingerprint: fingerprints.of(finding),
      location: { path: reviewedPath(location.file.path, options), lines: { begin: line2, end: endLine } }
    };
  };
  yield* safeJsonChunks(mapped(openFindings(report), issue));
  yield "\n";
}
function body({ rule: check, fix }, { rules: rules2 }) {
  const rule2 = rules2.get(check);
  const link = helpUri(rule2);
  const parts2 = [escapeMarkdown(whyOf(rule2)), fix === void 0 ? "" : escapeMarkdown(fixLine(fix)), link === void 0 ? "" : `<${link}>`];
  return parts2.filter((part) => part !== "").join("\n\n");
}

// src/report/findings/json.ts
var JSON_VERSION = 1;
function* jsonChunks(report) {
  const regions = new Regions();
  const place = (location) => ({ file: textPath(location.file.path), ...regions.of(location) });
  const reference = ({ apiVersion, kind, namespace, name }) => ({ apiVersion, kind, namespace, name });
  const edit = ({ location, text: text2 }) => ({ ...place(location), text: text2 });
  const finding = ({
    rule: rule2,
    severity,
    message: message3,
    location,
    path,
    object,
    holder,
    rejected,
    related,
    fix,
    origin,
    rendered,
    suppression
  }) => ({
    rule: rule2,
    severity,
    message: message3,
    why: report.rules.get(rule2)?.why ?? "",
    ...place(location),
    path,
    object: object && reference(object),
    holder: holder && reference(holder),
    rejected: rejected.map(({ type, field, isBehind }) => ({ type, field, ...isBehind && { behindKubectl: true } })),
    related: related.map((other) => ({ ...place(other.location), path: other.path, message: other.message })),
    fix: fix && { title: fix.title, safety: fix.safety, edits: fix.edits.map(edit) },
    origin,
    rendered: rendered && { exact: rendered.exact, renderer: rendered.renderer, by: rendered.by.map(textPath) },
    suppression: suppression && { kind: suppression.kind, reason: suppression.reason }
  });
  const userError = ({ message: message3, location }) => ({ message: textPath(message3), ...location && place(location) });
  const { summary, findings, errors, bugs, notChecked: notChecked2, notices } = report;
  const json = {
    version: JSON_VERSION,
    summary,
    findings: mapped(findings, finding),
    errors: errors.map(userError),
    bugs: bugs.map(({ rule: rule2 = "", file, message: message3 }) => ({ rule: rule2, file: textPath(file), message: message3 })),
    notChecked: notChecked2.map(({ path, reason: reason2, count: count2 }) => ({ file: textPath(path), reason: reason2, count: count2 })),
    notices: notices.map(userError)
  };
  yield* safeJsonChunks(json);
  yield "\n";
}

// src/report/findings/junit.ts
var LIMIT3 = 1e3;
function* junitChunks(report, options = {}) {
  const { findings, summary, errors, bugs, notChecked: notChecked2 } = report;
  const problems = errors.length + bugs.length;
  const tests = findings.length + notChecked2.length + Math.max(problems, 1);
  const totals = { tests, failures: findings.filter(isFailure).length, errors: problems };
  yield `${XML_DECLARATION}<testsuites${xmlAttributes({ name: "ds-lint", ...totals, time: (summary.milliseconds / 1e3).toFixed(3) })}>
`;
  yield* runSuite(report, options);
  const writer = new Writer(report.rules, options);
  for (const [file, inFile] of groupBy(findings, ({ location }) => location.file)) yield* writer.suite(file, inFile);
  yield "</testsuites>\n";
}
function* runSuite({ errors, bugs, summary, notChecked: notChecked2 }, options) {
  const problems = [
    ...errors.map(({ message: message3 }) => ({ type: "error", message: message3 })),
    ...bugs.map((bug) => ({ type: "bug", message: `a bug of ds-lint ${bugPlace(bug)}: ${bug.message}` }))
  ];
  const tests = Math.max(problems.length, 1) + notChecked2.length;
  const totals = { tests, failures: 0, errors: problems.length, ...notChecked2.length > 0 && { skipped: notChecked2.length } };
  yield `  <testsuite${xmlAttributes({ name: "ds-lint", ...totals })}>
`;
  const name = `checks ${count(summary.daemonSets, "DaemonSet")}`;
  if (problems.length === 0) yield testCase({ name, classname: "ds-lint" }, "");
  for (const { type, message: message3 } of problems) {
    const said = visibleUpTo(message3, LIMIT3);
    yield testCase({ name: said, classname: "ds-lint" }, `<error${xmlAttributes({ type, message: said })}/>`);
  }
  for (const { path, reason: reason2, count: number } of notChecked2) {
    const message3 = `not checked: ${count(number, reason2)}`;
    yield testCase({ name: `${reviewedPath(path, options)} ${reason2}`, classname: "ds-lint" }, `<skipped${xmlAttributes({ message: message3 })}/>`);
  }
  yield withoutCommands(`    <system-out>${xmlText(closingLine(summary))}</system-out>
  </testsuite>
`);
}
var Writer = class {
  constructor(rules2, options) {
    this.rules = rules2;
    this.options = options;
  }
  rules;
  options;
  #regions = new Regions();
  *suite(file, findings) {
    const path = reviewedPath(file.path, this.options);
    const skipped = findings.filter(({ suppression }) => suppression !== void 0).length;
    const totals = { tests: findings.length, failures: findings.filter(isFailure).length, errors: 0, skipped };
    yield `  <testsuite${xmlAttributes({ name: path, ...totals, file: path })}>
`;
    for (const finding of findings) yield this.#case(finding, path);
    yield "  </testsuite>\n";
  }
  #case(finding, path) {
    const { rule: rule2, severity, location, suppression } = finding;
    const { line: line2, column } = this.#regions.of(location);
    const message3 = messageOf(finding);
    const place = `${path}:${line2}:${column}`;
    const test = { name: `${place} ${rule2}`, classname: `ds-lint.${rule2}` };
    if (suppression !== void 0) return testCase(test, `<skipped${xmlAttributes({ message: suppression.reason })}/>`);
    const lines = [`${place}: ${severity}[${rule2}] ${message3}`, ...this.#more(finding)].map(xmlText).join("\n");
    const result = isFailure(finding) ? `<failure${xmlAttributes({ type: severity, message: message3 })}>${lines}</failure>` : `<system-out>${lines}</system-out>`;
    return testCase(test, result);
  }
  #more({ object, rule: rule2, fix }) {
    const why = whyOf(this.rules.get(rule2));
    const link = helpUri(this.rules.get(rule2));
    return [
      ...object === void 0 ? [] : [objectName(object)],
      ...why === "" ? [] : [`why: ${why}`],
      ...fix === void 0 ? [] : [fixLine(fix)],
      ...link === void 0 ? [] : [link]
    ];
  }
};
function testCase(attributes, result) {
  const open = `    <testcase${xmlAttributes(attributes)}`;
  return withoutCommands(result === "" ? `${open}/>
` : `${open}>${result}</testcase>
`);
}
function isFailure({ severity, suppression }) {
  return suppression === void 0 && severity !== "info";
}

// src/report/findings/sarif.ts
var SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var INFORMATION = "https://www.npmjs.com/package/ds-lint";
var SOURCE_ROOT = "%SRCROOT%";
var CATEGORY = "ds-lint";
var DESCRIPTION_LIMIT = 1024;
var LEVELS4 = { error: "error", warning: "warning", info: "note" };
var PROBLEM_SEVERITIES = { error: "error", warning: "warning", info: "recommendation" };
function* sarifChunks(report, options) {
  const writer = new Writer2(report, options);
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ds-lint",
            ...options.version !== void 0 && { semanticVersion: options.version },
            informationUri: INFORMATION,
            rules: writer.rules.map(describe4)
          }
        },
        automationDetails: { id: `${options.category ?? CATEGORY}/` },
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "the root of the repository" } } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.errors.length === 0 && report.bugs.length === 0,
            toolExecutionNotifications: [
              ...report.errors.map((error2) => writer.userError(error2)),
              ...report.bugs.map((bug) => writer.bug(bug)),
              ...report.notices.map((notice) => writer.userError(notice, "note")),
              ...report.notChecked.map((each) => writer.notChecked(each))
            ]
          }
        ],
        results: mapped(report.findings, (finding) => writer.result(finding))
      }
    ]
  };
  yield* safeJsonChunks(log);
  yield "\n";
}
var Writer2 = class {
  rules;
  #options;
  #regions = new Regions();
  #ruleIndex = /* @__PURE__ */ new Map();
  #lineHashes = /* @__PURE__ */ new Map();
  #fingerprints;
  constructor(report, options) {
    const known = new Map(report.rules);
    for (const finding of report.findings) if (!known.has(finding.rule)) known.set(finding.rule, unexplained(finding));
    this.rules = [...known.values()];
    this.rules.forEach((rule2, i) => this.#ruleIndex.set(rule2.id, i));
    this.#options = options;
    this.#fingerprints = new Fingerprints(options);
    for (const [file, lines] of this.#reportedLines(report)) this.#lineHashes.set(file, lineHashes(file.text, lines));
  }
  result(finding) {
    const {
      rule: rule2,
      severity,
      message: message3,
      location,
      path,
      related,
      object,
      holder = object,
      rejected,
      origin,
      rendered,
      fix,
      suppression
    } = finding;
    const words = renderedWords(finding);
    const named2 = logicalLocation(holder, path);
    const result = {
      ruleId: rule2,
      ruleIndex: this.#ruleIndex.get(rule2) ?? -1,
      level: LEVELS4[severity],
      message: { text: linked2(`${orElse(message3, rule2)}${words === void 0 ? "" : ` (${words})`}`, finding) },
      locations: [{ ...this.#location(location), ...named2 && { logicalLocations: [named2] } }],
      partialFingerprints: {
        primaryLocationLineHash: this.#lineHashes.get(location.file)?.get(this.#regions.of(location).line) ?? "",
        "dsLint/v1": this.#fingerprints.of(finding)
      }
    };
    const properties = {
      ...path !== "" && { path },
      ...rejected.length > 0 && { rejected: rejected.map(({ type, field }) => ({ type, field })) },
      ...origin !== void 0 && origin !== "" && { origin },
      ...rendered && { rendered: { exact: rendered.exact, renderer: rendered.renderer, by: rendered.by.map(textPath) } }
    };
    if (Object.keys(properties).length > 0) result.properties = properties;
    if (related.length > 0) {
      result.relatedLocations = related.map((other, i) => this.#related(other, i + 1));
    }
    if (fix !== void 0 && fix.edits.length > 0) result.fixes = [this.#fix(fix)];
    if (suppression !== void 0) {
      const { kind, reason: reason2 } = suppression;
      const entry = { kind, status: "accepted", ...reason2 !== "" && { justification: reason2 } };
      result.suppressions = [entry];
    }
    return result;
  }
  notChecked({ path, reason: reason2, count: number }) {
    const message3 = { text: plain4(`not checked: ${count(number, reason2)}`) };
    return { level: "note", message: message3, locations: [{ physicalLocation: { artifactLocation: this.#artifact(path) } }] };
  }
  userError({ message: message3, location }, level = "error") {
    return {
      level,
      message: { text: plain4(orElse(message3, "error")) },
      ...location && { locations: [this.#location(location)] }
    };
  }
  bug(bug) {
    const { rule: rule2, file, message: message3 } = bug;
    const index = this.#ruleIndex.get(rule2 ?? "");
    return {
      level: "error",
      message: { text: plain4(`a bug of ds-lint ${bugPlace(bug)}: ${message3}`) },
      ...rule2 !== void 0 && rule2 !== "" && { associatedRule: { id: rule2, ...index !== void 0 && { index } } },
      locations: [{ physicalLocation: { artifactLocation: this.#artifact(file) } }]
    };
  }
  #reportedLines(report) {
    const wanted = /* @__PURE__ */ new Map();
    for (const { location } of report.findings) {
      const lines = wanted.get(location.file) ?? /* @__PURE__ */ new Set();
      lines.add(this.#regions.of(location).line);
      wanted.set(location.file, lines);
    }
    return wanted;
  }
  #location(location) {
    return { physicalLocation: { artifactLocation: this.#artifact(location.file.path), region: this.#region(location) } };
  }
  #related({ location, message: message3 }, id) {
    return { id, ...this.#location(location), ...message3 !== "" && { message: { text: plain4(message3) } } };
  }
  #region(location) {
    const { line: line2, column, endLine, endColumn } = this.#regions.of(location);
    return { startLine: line2, startColumn: column, endLine, endColumn };
  }
  #artifact(path) {
    if (path === STDIN) return { uri: "stdin", description: { text: "standard input" } };
    const uri = toUri(repositoryPath(path, this.#options));
    if (uri === "") return { uri: "unknown", description: { text: "a file without a name" } };
    return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
  }
  #fix({ title, safety, edits }) {
    const byFile2 = /* @__PURE__ */ new Map();
    for (const { location, text: text2 } of edits) {
      const change = byFile2.get(location.file) ?? { artifactLocation: this.#artifact(location.file.path), replacements: [] };
      change.replacements.push({ deletedRegion: this.#region(location), insertedContent: { text: text2 } });
      byFile2.set(location.file, change);
    }
    return { description: { text: plain4(orElse(title, "fix")) }, artifactChanges: [...byFile2.values()], properties: { safety } };
  }
};
function describe4(rule2) {
  const { id, severity, references, securitySeverity } = rule2;
  const summary = orElse(rule2.summary.trim(), id);
  const why = orElse(rule2.why.replace(/\s+/g, " ").trim(), summary);
  const links = references.filter((reference) => /^https?:\/\/[^\s<>]+$/.test(reference));
  const descriptor = {
    id,
    shortDescription: { text: plain4(shortened(summary)) },
    fullDescription: { text: plain4(shortened(why)) },
    help: {
      text: plain4([why, ...references].join("\n")),
      markdown: [escapeMarkdown(why), "", `Rule ${escapeMarkdown(id)} of ds-lint`, "", ...links.map((link) => `- <${link}>`)].join("\n")
    },
    defaultConfiguration: { level: LEVELS4[severity] },
    properties: {
      precision: "high",
      "problem.severity": PROBLEM_SEVERITIES[severity],
      tags: ["kubernetes", "daemonset", ...securitySeverity === void 0 ? [] : ["security"]],
      ...securitySeverity !== void 0 && { "security-severity": securitySeverity.toFixed(1) }
    }
  };
  const uri = helpUri(rule2);
  if (uri !== void 0) descriptor.helpUri = uri;
  return descriptor;
}
function unexplained({ rule: rule2, severity }) {
  return { id: rule2, severity, summary: rule2, why: "", references: [] };
}
function logicalLocation(object, path) {
  if (object === void 0) return void 0;
  const { apiVersion, kind, namespace, name } = object;
  const fullName = [apiVersion, kind, namespace, name].filter((part) => part !== void 0 && part !== "").join("/");
  const described = [fullName, path].filter((part) => part !== "").join(" ");
  return described === "" ? void 0 : { kind: "object", fullyQualifiedName: described, ...name !== "" && { name } };
}
function linked2(message3, { related }) {
  const links = related.map((other, i) => `[${linkText(orElse(other.message, orElse(other.path, "related place")))}](${i + 1})`);
  return links.length === 0 ? plain4(message3) : `${plain4(message3)} (see ${links.join(", ")})`;
}
function plain4(text2) {
  return text2.includes("](") ? linkText(text2) : text2;
}
function linkText(text2) {
  return text2.replace(/[\\[\]]/g, "\\$&");
}
function shortened(text2) {
  return text2.length <= DESCRIPTION_LIMIT ? text2 : `${text2.slice(0, DESCRIPTION_LIMIT - 1)}…`;
}
function orElse(text2, otherwise) {
  return text2 === "" ? otherwise : text2;
}

// src/report/findings/rdjson.ts
var SEVERITIES4 = { error: "ERROR", warning: "WARNING", info: "INFO" };
var LIMIT4 = 500;
function* rdjsonChunks(report, options = {}) {
  const writer = new Writer3(report, options);
  yield* safeJsonChunks({
    source: { name: "ds-lint", url: INFORMATION },
    diagnostics: mapped(openFindings(report), (finding) => writer.diagnostic(finding))
  });
  yield "\n";
}
var Writer3 = class {
  constructor(report, options) {
    this.report = report;
    this.options = options;
  }
  report;
  options;
  #regions = new Regions();
  diagnostic(finding) {
    const { location, severity, rule: rule2, fix, related } = finding;
    const url = helpUri(this.report.rules.get(rule2));
    const suggestion = fix && suggestionIn(location, fix.edits);
    return {
      message: fix === void 0 ? messageOf(finding) : `${messageOf(finding)}
${fixLine(fix)}`,
      location: this.#location(location),
      severity: SEVERITIES4[severity],
      code: { value: rule2, url },
      ...suggestion && { suggestions: [{ range: this.#range(suggestion.location), text: suggestion.text }] },
      ...related.length > 0 && {
        related_locations: related.map((other) => ({
          message: visibleUpTo(other.message === "" ? other.path : other.message, LIMIT4),
          location: this.#location(other.location)
        }))
      }
    };
  }
  #location(location) {
    return { path: reviewedPath(location.file.path, this.options), range: this.#range(location) };
  }
  /** One-based; columns count bytes of UTF-8; the end is exclusive. */
  #range(location) {
    const { line: line2, column, endLine, endColumn } = this.#regions.of(location);
    return { start: this.#position(location, line2, column), end: this.#position(location, endLine, endColumn) };
  }
  #position({ file }, line2, column) {
    const start = this.#regions.lines(file).start(line2);
    return { line: line2, column: UTF8.encode(file.text.slice(start, start + column - 1)).length + 1 };
  }
};
var UTF8 = new TextEncoder();
function suggestionIn({ file }, edits) {
  const [edit, ...more] = edits;
  return edit !== void 0 && more.length === 0 && edit.location.file === file ? edit : void 0;
}

// src/report/shared/frame.ts
var TAB = 4;
var MARGIN = "  ";
var ELLIPSIS = "…";
function frame(location, regions, options) {
  const { paint, style } = options;
  const lines = regions.lines(location.file);
  const region = regions.of(location);
  const { line: line2, column } = region;
  const lastLine = lastLineOf(region);
  const text2 = lines.line(line2);
  const to = region.endLine > line2 ? Math.max(text2.trimEnd().length, column) : region.endColumn - 1;
  const numberWidth = Math.max(String(Math.min(line2 + 1, lines.count)).length, 4);
  const room = Math.max(options.width - MARGIN.length - numberWidth - 3, 20);
  const row2 = (number, rest) => `${MARGIN}${paint("dim", `${number.padStart(numberWidth)} │`)}${rest === "" ? "" : ` ${rest}`}`;
  const context = (number) => {
    const beside = lines.line(number);
    if (!options.context || shown5.cutLeft || isBlank(beside)) return [];
    return [row2(String(number), paint("dim", clip(beside, 0, 0, room, number === 1).text.trimEnd()))];
  };
  const shown5 = clip(text2, column - 1, to, room, line2 === 1);
  const marks = paint(style, "^".repeat(shown5.underline.width));
  const further = lastLine > line2 ? ` ${paint("dim", `to line ${lastLine}`)}` : "";
  return [
    ...context(line2 - 1),
    row2(String(line2), shown5.text.trimEnd()),
    row2("", `${" ".repeat(shown5.underline.column)}${marks}${further}`),
    ...lastLine > line2 ? [] : context(line2 + 1)
  ];
}
function lastLineOf({ line: line2, endLine, endColumn }) {
  return endLine > line2 && endColumn === 1 ? endLine - 1 : endLine;
}
function isBlank(line2) {
  return line2.trim() === "" || line2.startsWith("---");
}
function clip(line2, from, to, room, first) {
  if (line2.length < room && isAscii(line2)) {
    const column2 = Math.min(from, line2.length);
    return { text: line2, underline: { column: column2, width: Math.max(Math.min(to, line2.length) - column2, 1) }, cutLeft: false };
  }
  const low = aroundPairs(line2, Math.max(0, from - 2 * room));
  const high = aroundPairs(line2, Math.min(line2.length, Math.max(from, Math.min(to, from + room)) + 2 * room));
  const cells = layout(line2, low, high, first);
  const total = end(cells.at(-1));
  const startCell = cells.find((cell) => cell.end > from);
  const column = startCell?.column ?? total;
  const endColumn = Math.max(end(cells.findLast((cell) => cell.start < to && cell.end > from)), column + 1);
  const whole2 = low === 0 && high === line2.length && Math.max(total, endColumn) <= room;
  const left = whole2 ? 0 : windowStart(column, endColumn, Math.max(total, endColumn), room - 2);
  const right = whole2 ? room : left + room - 2;
  const inside = cells.filter((cell) => cell.column >= left && end(cell) <= right);
  const before = low > 0 || inside[0] !== cells[0] ? ELLIPSIS : "";
  const after = high < line2.length || inside.at(-1) !== cells.at(-1) ? ELLIPSIS : "";
  const firstColumn = inside[0]?.column ?? left;
  const start = Math.max(column, firstColumn);
  return {
    text: `${before}${inside.map((cell) => cell.text).join("")}${after}`,
    underline: { column: start - firstColumn + before.length, width: Math.max(Math.min(endColumn, right) - start, 1) },
    cutLeft: before !== ""
  };
}
function windowStart(column, endColumn, total, room) {
  if (endColumn <= room) return 0;
  const margin = Math.floor((room - Math.min(endColumn - column, room)) / 2);
  return Math.max(0, Math.min(column - margin, total - room));
}
function layout(line2, low, high, first) {
  const cells = [];
  let start = low;
  let column = 0;
  for (const grapheme of graphemes(line2.slice(low, high))) {
    const isMark = first && start === 0 && grapheme === "\uFEFF";
    const text2 = isMark ? "" : grapheme === "	" ? " ".repeat(TAB - column % TAB) : visible(grapheme);
    const width = text2 === grapheme ? graphemeWidth(grapheme) : text2.length;
    cells.push({ text: text2, start, end: start + grapheme.length, column, width });
    start += grapheme.length;
    column += width;
  }
  return cells;
}
function end(cell) {
  return cell === void 0 ? 0 : cell.column + cell.width;
}
function aroundPairs(line2, offset) {
  return /^[\udc00-\udfff]$/.test(line2.charAt(offset)) && /^[\ud800-\udbff]$/.test(line2.charAt(offset - 1)) ? offset - 1 : offset;
}

// src/report/shared/wrap.ts
function wrap(text2, width, further = width) {
  const lines = [];
  let line2 = "";
  let columns = 0;
  for (const word of text2.split(" ")) {
    const added = textWidth(word);
    if (line2 !== "" && columns + 1 + added > (lines.length === 0 ? width : further)) {
      lines.push(line2);
      line2 = word;
      columns = added;
    } else {
      columns += line2 === "" ? added : 1 + added;
      line2 = line2 === "" ? word : `${line2} ${word}`;
    }
  }
  return [...lines, line2];
}

// src/report/findings/text.ts
var WIDTH = 100;
var ROWS = 50;
var NARROWEST = 40;
var MESSAGE_LIMIT2 = 1e3;
var MOST_RELATED = 8;
var MOST_REJECTED = 4;
var MOST_ROWS = 15;
function* textChunks(report, options = {}) {
  const { rows = ROWS, quiet = false, statistics = false, verbose = false } = options;
  const writer = new Writer4(report.rules, options);
  let lines = 0;
  if (!statistics) {
    for (const finding of byFile(report.findings)) {
      const text2 = `${writer.finding(finding)}

`;
      lines += text2.split("\n").length - 1;
      yield withoutCommands(text2);
    }
  }
  if (statistics || !quiet && lines > rows) yield* tables(report, writer, statistics);
  if (verbose) for (const each of report.notChecked) yield withoutCommands(`${writer.notChecked(each)}
`);
  if (quiet) return;
  yield withoutCommands(`${writer.closing(report.summary)}
`);
}
function* tables({ findings }, writer, statistics) {
  const open = findings.filter(({ suppression }) => !suppression);
  const byRule = groupBy(open, ({ rule: rule2 }) => rule2);
  if (statistics ? byRule.size > 0 : byRule.size > 1)
    yield withoutCommands(writer.table("rule", byRule, (rule2) => ({ text: visible(rule2), shown: writer.rule(rule2) }), statistics));
  const files = groupBy(open, ({ location }) => location.file.path);
  if (statistics || files.size < 2) return;
  const shown5 = (path, columns) => {
    const text2 = endOf(path, columns);
    return { text: text2, shown: writer.paint("path", text2) };
  };
  yield withoutCommands(writer.table("file", files, shown5, false));
}
function byFile(findings) {
  return [...groupBy(findings, ({ location }) => location.file).values()].flat();
}
var NUMBERS = "    findings  warning".length;
var plain5 = (_, text2) => text2;
function endOf(path, columns) {
  if (textWidth(shownPath(path)) <= columns) return shownPath(path);
  const characters = Array.from(path);
  let start = Math.max(characters.length - columns + 1, 0);
  const shown5 = () => shownPath(`…${characters.slice(start).join("")}`);
  while (start < characters.length && textWidth(shown5()) > columns) start++;
  return shown5();
}
var Writer4 = class {
  constructor(rules2, { color = false, width, fixes = true, links = false }) {
    this.rules = rules2;
    this.paint = painter(color);
    this.#width = Math.max(width ?? WIDTH, NARROWEST);
    this.#columns = width === void 0 ? Number.POSITIVE_INFINITY : this.#width;
    this.#links = links;
    this.#fixes = fixes;
  }
  rules;
  paint;
  #width;
  /** Where sentences wrap. */
  #columns;
  #links;
  #fixes;
  #regions = new Regions();
  /** Where the reason of a rule was given. */
  #explained = /* @__PURE__ */ new Map();
  finding(finding) {
    const { severity, message: message3, rule: rule2, location, related } = finding;
    const isFirst = !this.#explained.has(rule2);
    const lines = this.#flow(
      [
        { text: `${this.#place(location, plain5)}:`, shown: `${this.#place(location)}:` },
        { text: severity, shown: this.paint(severity, severity) },
        ...this.#words(visibleUpTo(message3, MESSAGE_LIMIT2), "bold"),
        { text: `[${visible(rule2)}]`, shown: this.paint("dim", "[") + this.rule(rule2) + this.paint("dim", "]") }
      ],
      "",
      "    "
    );
    this.#identity(finding, lines);
    if (location.file.text !== "") {
      lines.push(...frame(location, this.#regions, { width: this.#width, paint: this.paint, style: severity, context: isFirst }));
    }
    for (let i = 0; i < related.length && i < MOST_RELATED; i++) this.#related(related[i], lines);
    const more = related.length - MOST_RELATED;
    if (more > 0) lines.push(`  ${this.paint("dim", `and ${more} more place${more === 1 ? "" : "s"}`)}`);
    this.#rejected(finding, lines);
    this.#why(finding, lines);
    this.#fix(finding, lines);
    this.#suppression(finding, lines);
    return lines.join("\n");
  }
  closing(summary) {
    const { found: found2, rest } = closing(summary);
    const { errors, warnings, infos } = summary;
    const style = errors > 0 ? "error" : warnings > 0 ? "warning" : infos > 0 ? "info" : "good";
    return this.#flow([...this.#words(found2, style), ...this.#words(`· ${rest.join(" · ")}`, "dim")], "", "  ").join("\n");
  }
  notChecked(each) {
    return `${this.paint("path", shownPath(each.path))}: ${this.paint("dim", notChecked(each))}`;
  }
  /** The id of a rule, with a link to its page. */
  rule(id) {
    const uri = this.#links ? helpUri(this.rules.get(id)) : void 0;
    const shown5 = this.paint("dim", visible(id));
    return uri === void 0 ? shown5 : `\x1B]8;;${uri}\x1B\\${shown5}\x1B]8;;\x1B\\`;
  }
  /** How many findings each group has, the most first; `word`: a name in so many columns. */
  table(title, groups, word, all2) {
    const sorted3 = [...groups].sort(([, a], [, b]) => b.length - a.length);
    const rows = all2 ? sorted3 : sorted3.slice(0, MOST_ROWS);
    const words = rows.map(([name]) => word(name, Math.max(title.length, this.#columns - NUMBERS)));
    const widest = Math.max(title.length, ...words.map(({ text: text2 }) => textWidth(text2)));
    const lines = rows.map(([, findings], index) => {
      const severity = SEVERITIES.find((each) => findings.some((finding) => finding.severity === each));
      const { text: text2, shown: shown5 } = words[index];
      const space = " ".repeat(widest - textWidth(text2));
      return `  ${shown5}${space}  ${String(findings.length).padStart(8)}  ${this.paint(severity, severity)}`;
    });
    if (sorted3.length > rows.length) lines.push(`  ${this.paint("dim", `and ${sorted3.length - rows.length} more`)}`);
    return `${[this.paint("bold", `  ${title.padEnd(widest)}  findings  worst`), ...lines].join("\n")}

`;
  }
  /** Words on lines of the terminal's width, with the indents of the first and of the later ones. */
  #flow(words, indent, hanging) {
    const lines = [];
    let line2 = indent;
    let columns = indent.length;
    let isEmpty2 = true;
    for (const { text: text2, shown: shown5 } of words) {
      const width = textWidth(text2);
      if (!isEmpty2 && columns + 1 + width > this.#columns) {
        lines.push(line2);
        line2 = hanging;
        columns = hanging.length;
        isEmpty2 = true;
      }
      line2 += isEmpty2 ? shown5 : ` ${shown5}`;
      columns += isEmpty2 ? width : width + 1;
      isEmpty2 = false;
    }
    return [...lines, line2];
  }
  /** Where nothing wraps, a text is one word: one escape sequence instead of many. */
  #words(text2, style) {
    const words = this.#columns === Number.POSITIVE_INFINITY ? [text2] : text2.split(" ");
    return words.map((word) => ({ text: word, shown: style === void 0 ? word : this.paint(style, word) }));
  }
  userError({ message: message3, location }, style = "error") {
    const kind = style === "error" ? "error" : "note";
    const told11 = [{ text: kind, shown: this.paint(style, kind) }, ...this.#words(visibleUpTo(message3, MESSAGE_LIMIT2))];
    if (location === void 0) return this.#flow([{ text: "ds-lint:", shown: "ds-lint:" }, ...told11], "", "  ");
    const options = { width: this.#width, paint: this.paint, style, context: false };
    const place = { text: `${this.#place(location, plain5)}:`, shown: `${this.#place(location)}:` };
    return [...this.#flow([place, ...told11], "", "    "), ...frame(location, this.#regions, options)];
  }
  #place(location, paint = this.paint) {
    const { line: line2, column } = this.#regions.of(location);
    return `${paint("path", shownPath(location.file.path))}:${line2}:${column}`;
  }
  #identity(finding, lines) {
    const { object, holder = object, path, origin, rule: rule2 } = finding;
    const parts2 = [];
    if (holder !== void 0) parts2.push(objectName(holder));
    if (path !== "") parts2.push(visibleUpTo(path, MESSAGE_LIMIT2));
    if (object !== void 0 && object !== holder) parts2.push(`for ${objectName(object)}`);
    if (origin !== void 0 && origin !== "") parts2.push(`from ${visible(origin)}`);
    const rendered = renderedWords(finding);
    if (rendered !== void 0) parts2.push(rendered);
    const explained = this.#explained.get(rule2);
    if (explained && whyOf(this.rules.get(rule2)) !== "") parts2.push(`why: see ${this.#place(explained, plain5)}`);
    if (parts2.length > 0) lines.push(...this.#flow(this.#words(parts2.join(" · "), "dim"), "  ", "    "));
  }
  #related({ location, message: message3 }, lines) {
    const colon = message3 === "" ? "" : ":";
    const place = { text: `see ${this.#place(location, plain5)}${colon}`, shown: `see ${this.#place(location)}${colon}` };
    const note = message3 === "" ? [] : this.#words(visibleUpTo(message3, MESSAGE_LIMIT2));
    const options = { width: this.#width, paint: this.paint, style: "path", context: false };
    lines.push(...this.#flow([place, ...note], "  ", "    "), ...frame(location, this.#regions, options));
  }
  #rejected({ rejected }, lines) {
    if (rejected.length === 0) return;
    if (rejected.some(({ type }) => type === "Client")) {
      lines.push(...this.#flow(this.#words("rejected by kubectl, which sends nothing to the API server"), "  ", "    "));
      return;
    }
    const shown5 = rejected.slice(0, MOST_REJECTED).map(({ type, field }) => visible(field !== "" ? `${field} (${type})` : type === "Decoding" ? "it cannot decode the manifest" : type));
    const rest = rejected.length > MOST_REJECTED ? ` and ${rejected.length - MOST_REJECTED} more` : "";
    const when = rejected.some(({ isBehind }) => isBehind) ? " once kubectl sends it" : "";
    lines.push(...this.#flow(this.#words(`rejected by the API server${when}: ${shown5.join(", ")}${rest}`), "  ", "    "));
  }
  /** Once per rule. */
  #why({ rule: rule2, location }, lines) {
    if (this.#explained.has(rule2)) return;
    this.#explained.set(rule2, location);
    const why = whyOf(this.rules.get(rule2));
    if (why === "") return;
    lines.push(
      ...wrap(`why: ${why}`, this.#width - 2, this.#width - 7).map((line2, i) => this.paint("dim", `${i === 0 ? "  " : "       "}${line2}`))
    );
  }
  #fix({ fix }, lines) {
    if (fix === void 0 || !this.#fixes) return;
    const flag = fix.safety === "safe" ? "--fix" : "--fix-unsafe";
    const head = `fix (${fix.safety}):`;
    const words = this.#words(`${visibleUpTo(fix.title, MESSAGE_LIMIT2)}; run with ${flag}`);
    lines.push(...this.#flow([{ text: head, shown: this.paint("good", head) }, ...words], "  ", "    "));
  }
  #suppression({ suppression }, lines) {
    if (suppression === void 0) return;
    const reason2 = suppression.reason === "" ? "" : `: ${visibleUpTo(suppression.reason, MESSAGE_LIMIT2)}`;
    lines.push(`  ${this.paint("dim", `${suppression.kind === "inSource" ? "suppressed" : "in the baseline"}${reason2}`)}`);
  }
};
function shownPath(path) {
  return path === STDIN ? "<stdin>" : visible(path);
}

// src/report/plan/formats.ts
var PLAN_FORMATS = ["text", "json", "markdown"];
var PLAN_OUTPUT_FORMATS = [...PLAN_FORMATS, "html"];

// src/report/plan/json.ts
var PLAN_VERSION = 1;
function formatPlanJson({ base, kubernetes, summary, daemonSets, findings, unrendered, assumptions, errors }) {
  const regions = new Regions();
  const object = ({ apiVersion, kind, namespace, name }) => ({ apiVersion, kind, namespace, name });
  const place = (location) => ({ file: textPath(location.file.path), line: regions.of(location).line });
  const finding = ({ rule: rule2, severity, message: message3, path, location, hazard }, deadlocksNext = false) => ({
    rule: rule2,
    severity,
    message: message3,
    path,
    hazard: hazard === "port" && deadlocksNext ? void 0 : hazard === "port" || hazard === "surge" ? "deadlock" : hazard,
    ...place(location)
  });
  const daemonSet = (planned) => {
    const { action, previous, sender, location, risk, role, verdict, refused: refused2, changes, replacement, commands } = planned;
    const { templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = planned;
    return {
      action,
      object: object(planned.object),
      previous: previous && object(previous),
      heir: planned.heir && object(planned.heir),
      origin: planned.origin && object(planned.origin),
      ...place(location),
      rendered: planned.rendered,
      sender: sender && { mode: sender.mode, manager: sender.manager, before: sender.before, forces: sender.forces },
      risk,
      role,
      verdict,
      refused: refused2.map(({ rule: rule2, type, field, message: message3, location: at }) => ({ rule: rule2, type, field, message: message3, ...place(at) })),
      templateChanged,
      specChanged,
      revisionChanged,
      metadataChanged,
      rollout,
      changes: changes.map(({ kind, path, field, from, to, inTemplate }) => ({ kind, path, field, from, to, inTemplate })),
      replacement: replacement && {
        type: replacement.type,
        maxUnavailable: replacement.maxUnavailable,
        maxSurge: replacement.maxSurge,
        nodes: replacement.nodes,
        atOnce: replacement.atOnce,
        batches: replacement.batches,
        isOutdatedOnly: replacement.isOutdatedOnly,
        seconds: replacement.seconds,
        mostSeconds: replacement.mostSeconds,
        steps: replacement.steps.map(({ what, seconds, most }) => ({ what, seconds, most }))
      },
      nodes: planned.nodes,
      onNodes: planned.onNodes && onNodes(planned.onNodes),
      unavailable: planned.unavailable,
      requests: planned.requests,
      configuration: planned.configuration,
      portWaits: planned.portWaits.map((wait) => ({ ...wait, object: object(wait.object) })),
      findings: planned.findings.map((each) => finding(each, planned.deadlocksNext)),
      commands: { steps: commands.steps, watch: commands.watch, undo: commands.undo }
    };
  };
  const json = {
    version: PLAN_VERSION,
    base,
    kubernetes,
    summary,
    daemonSets: daemonSets.map(daemonSet),
    findings: findings.map((each) => finding(each)),
    unrendered: unrendered.map(({ kind, folder }) => ({ kind, folder: textPath(folder) })),
    assumptions,
    errors: errors.map(({ message: message3 }) => ({ message: textPath(message3) }))
  };
  return `${safeJson(json)}
`;
}
function onNodes({ total, before, after, gained, lost, dead, waiting, recovering, blocked, unfit, replaced: replaced2, best, worst }) {
  const progress = ({ limit, budget, waves, updated, untouched }) => ({
    limit,
    budget,
    waves: waves.map(({ size, count: count2 }) => ({ size, count: count2 })),
    updated,
    untouched
  });
  const groups = (list) => list.map(({ className, nodes, examples }) => ({ class: className, nodes, examples }));
  const reasoned = (list) => list.map(({ className, nodes, examples, reason: reason2 }) => ({ class: className, nodes, examples, reason: reason2 }));
  return {
    total,
    before,
    after,
    gained: groups(gained),
    lost: groups(lost),
    notReady: groups(dead),
    blocked: reasoned([...waiting, ...blocked, ...unfit]),
    recovering: reasoned(recovering),
    replaced: groups(replaced2),
    best: progress(best),
    worst: progress(worst)
  };
}

// src/report/plan/nodes.ts
function burst({ onNodes: onNodes2, given }) {
  const nodes = onNodes2?.desired ?? given;
  if (nodes === void 0) return "every selected node gets a pod at once";
  if (nodes === 0) return "no node gets a pod";
  return `${count(nodes, "node")} ${nodes === 1 ? "gets" : "get"} a pod ${nodes > BURST_REPLICAS ? `each, ${BURST_REPLICAS} at once` : "at once"}`;
}
function nodesWords({ action, onNodes: onNodes2, replacement, unavailable }) {
  const now = unavailable === 0 ? [] : [unavailableWords(unavailable, replacement)];
  if (!onNodes2) return replacement ? now : [];
  const { total, before, after, gained, lost, dead, waiting, recovering, blocked, unfit, replaced: replaced2, best, worst } = onNodes2;
  const isNew = action === "create" || action === "rename";
  const lines = [`has a pod on ${after} of ${count(total, "node")}${before === after || isNew ? "" : ` (was ${before})`}`];
  if (gained.length > 0 && !isNew) lines.push(`${groupWords(gained)} gain a pod at once`);
  for (const { className, nodes, reason: reason2 } of unfit) lines.push(`the pod stays Pending on ${nodesText(nodes, className)}: ${reason2}`);
  if (lost.length > 0) lines.push(`${groupWords(lost)} lose their pod at once, whatever maxUnavailable says`);
  if (!replacement) return lines;
  lines.push(...now);
  if (replacement.type === "OnDelete") {
    if (replaced2.length > 0)
      lines.push(`to delete by hand: the pods on ${groupWords(replaced2)}, such as ${replaced2[0].examples.join(", ")}`);
    return lines;
  }
  const surges = isSurging(replacement);
  if (dead.length > 0 && !surges) {
    const names7 = dead.flatMap(({ examples }) => examples);
    const many = dead.reduce((sum, { nodes }) => sum + nodes, 0);
    lines.push(
      `not ready: ${some(names7, 5)}${many > names7.length ? ` (${many} nodes)` : ""}; their pods use up ${Math.min(many, best.limit)} of the ${best.limit} that may be unavailable`
    );
  }
  for (const { className, nodes, reason: reason2 } of surges ? [] : waiting)
    lines.push(
      `a pod stays Pending on ${nodesText(nodes, className)}, before and after: ${reason2}; uses up ${Math.min(nodes, best.limit)} of the ${best.limit} that may be unavailable`
    );
  for (const { className, nodes, reason: reason2 } of recovering)
    lines.push(`a pod stays Pending on ${nodesText(nodes, className)} now: ${reason2}; replaced at once by one that runs`);
  const left = replaced2.reduce((sum, { nodes }) => sum + nodes, 0);
  if (best.waves.length > 0)
    lines.push(`waves: ${wavesWords(best)}${surges ? ` of maxSurge ${best.limit}, then the last old pods go` : ""}`);
  if (best.budget === 0 && best.untouched > 0) {
    const [when, which] = best.waves.length > 0 ? ["then", "other pod"] : ["at once", "pod"];
    lines.push(
      `sticks ${when}: no ${which} on a ready node is replaced until ${dead.length > 0 ? "these nodes are ready or removed" : waiting.length > 0 ? "these nodes can run it, or are excluded or removed" : "something makes room"}`
    );
  }
  for (const { className, nodes, reason: reason2 } of blocked) lines.push(`the new pod does not run on ${nodesText(nodes, className)}: ${reason2}`);
  if (blocked.length > 0 && best.budget > 0) {
    lines.push(
      worst.untouched > 0 ? `sticks once ${best.budget} such nodes were tried: ${best.updated === worst.updated ? best.updated : `${worst.updated} to ${best.updated}`} of ${left} nodes get a running new pod; the order of the nodes is not known` : `never completes: ${left - best.updated} nodes wait for a new pod that does not run`
    );
  }
  return lines;
}
function unavailableWords(unavailable, replacement) {
  const start = `${count(unavailable, "pod")} unavailable now: replaced at once, whatever the budget`;
  const wanted = missingBudget(unavailable, replacement);
  if (wanted === 0) return `${start}; they count against it until they run`;
  return `${start}; they use up the whole budget of ${unavailable - wanted + 1}: no other pod is replaced until ${wanted} of them ${wanted === 1 ? "runs" : "run"}`;
}
function missingBudget(unavailable, { maxUnavailable = 0, maxSurge = 0, atOnce } = {}) {
  const limit = typeof maxUnavailable === "number" ? maxUnavailable : atOnce;
  return isSurging({ maxSurge }) || limit === void 0 || unavailable === 0 ? 0 : Math.max(0, unavailable - limit + 1);
}
function groupWords(groups) {
  return some(
    groups.map(({ className, nodes }) => nodesText(nodes, className)),
    5
  );
}
function wavesWords({ waves }) {
  const sizes = waves.map(({ size, count: times }) => times > 1 ? `${times} × ${size}` : String(size));
  return `${sizes.join(", ")} ${waves.length === 1 && waves[0].count === 1 && waves[0].size === 1 ? "pod" : "pods"}`;
}

// src/report/plan/words.ts
function actionWords(planned) {
  return [actionWord(planned), ...renderedIn(planned)].join(", ");
}
function renderedIn({ rendered }) {
  return rendered ? [`rendered ${renderingWords(rendered)}`] : [];
}
function actionWord({ action, previous, object, maybeSame, isPruned, twin, origin, heir }) {
  switch (action) {
    case "create":
      if (twin !== void 0) return `new, and in ${twin}, which did not change`;
      if (maybeSame) return "new or updated: the old file has a part of it";
      return origin ? `new, split from ${objectName(origin)}` : "new";
    case "update":
      return maybeSame ? "updated or moved: the old manifest names no namespace" : "updated";
    case "rename":
      return `${previous?.name === object.name ? "moved" : "renamed"} from ${previous === void 0 ? "" : objectName(previous)}: another object ${isPruned ? "in its place" : "beside it"}`;
    case "remove":
      return heir?.kind === object.kind ? `removed from the manifests, merged into ${objectName(heir)}` : "removed from the manifests";
    case "unchanged":
      return "unchanged";
  }
}
function riskWords({ action, risk, role, maybeSame }) {
  if (action === "create" && maybeSame && risk === "none") return "no restart, unless the object exists: then it is an update";
  if (action === "remove" && risk === "none") return "no restart, unless a tool prunes: then all pods go at once";
  if (action === "create" && risk === "deadlock") return "its pods do not become available";
  if (action === "rename" && risk === "none") return "no restart until the old one is deleted or pruned: then its pods go at once";
  return risk === "critical" ? `restarts every node's ${role}` : RISK_WORDS[risk];
}
var RISK_WORDS = {
  refused: "rejected by the API server",
  deadlock: "deadlocks",
  removal: "removes pods at once",
  critical: "restarts node-critical agents",
  restart: "restarts",
  none: "no restart"
};
function effectWords(planned) {
  const { action, refused: refused2, replacement, specChanged, metadataChanged, risk, findings, wasRefused } = planned;
  const removes = findings.some(({ hazard }) => hazard === "removal");
  const removal = removes ? "pods of nodes that are no longer selected or tolerated are deleted at once; " : "";
  if (refused2.length > 0) return "rejected by the API server; nothing changes";
  if (action === "create" && planned.isNameGenerated)
    return `not created by kubectl apply, which refuses generateName; each kubectl create makes another one: ${starting(planned)}`;
  if (action === "create" && planned.maybeSame && planned.twin === void 0)
    return "updated where something completed that part, such as a kustomization; else created, with a pod on every selected node at once";
  if (action === "create" && planned.maybeSame)
    return "updated where the DaemonSet of that name in the unchanged file was applied; in another cluster created, with a pod on every selected node at once";
  if (action === "create")
    return wasRefused ? `created: the API server rejects the old manifest, so nothing of it runs; ${starting(planned)}` : `created; ${starting(planned)}`;
  if (action === "rename" && planned.isPruned)
    return `created: ${burst(planned)}; then helm upgrade deletes the old DaemonSet with all of its pods`;
  if (action === "rename" && risk === "deadlock" && !planned.sharesPorts)
    return "created, but its pods do not become available: see its findings; the old DaemonSet keeps running until it is deleted";
  if (action === "rename" && risk === "deadlock")
    return "created; its pods wait for host ports of the old DaemonSet, which keeps running until it is deleted";
  if (action === "rename") return `created: ${burst(planned)}; the old DaemonSet keeps running beside it until it is deleted`;
  if (action === "remove" && planned.isPruned) return "helm upgrade deletes it, with all of its pods at once";
  if (action === "remove" && planned.heir?.kind === planned.object.kind)
    return `keeps running beside ${objectName(planned.heir)}, which runs on its nodes now; only a tool that prunes deletes it, with all of its pods at once`;
  if (action === "remove" && planned.heir)
    return `keeps running beside ${objectName(planned.heir)}: an apply changes no kind; only a tool that prunes deletes it, with all of its pods at once`;
  if (action === "remove") return "keeps running; only a tool that prunes deletes it, with all of its pods at once";
  if (action === "unchanged") return "does not change itself; see its findings";
  const other = planned.maybeSame ? `; unless it runs in ${planned.object.namespace ?? ""}, a second one is created, and the old one keeps running beside it` : "";
  if (replacement) return `accepted; ${ofReplacement(replacement, risk, removal)}${other}`;
  const generation = specChanged ? "the spec changes outside the pod template" : metadataChanged ? "only labels or annotations of the DaemonSet change" : "nothing changes";
  return `accepted; no pod restarts: ${generation}${other}`;
}
function starting(planned) {
  if (planned.portWaits.length > 0) return "its pods wait for host ports that other DaemonSets hold";
  return planned.risk === "deadlock" ? "its pods do not become available: see its findings" : burst(planned);
}
function ofReplacement(replacement, risk, removal) {
  if (replacement.type === "OnDelete")
    return `${removal}no pod restarts: with OnDelete a node gets the new template when its pod is deleted`;
  if (risk === "deadlock") return `the rollout starts and never ends: ${replacementWords(replacement)}`;
  return `${removal}${restarting(replacement, removal)}: ${replacementWords(replacement)}`;
}
function restarting({ isOutdatedOnly, nodes }, removal) {
  if (!isOutdatedOnly) return removal === "" ? "the pods of all nodes restart" : "the pods of the other nodes restart";
  return nodes === void 0 ? "pods of an older template restart" : `${count(nodes, "pod")} of an older template restart${nodes === 1 ? "s" : ""}`;
}
function replacementWords(rollout) {
  const { maxUnavailable, maxSurge, nodes, atOnce } = rollout;
  const surges = isSurging(rollout);
  const value = surges ? maxSurge : maxUnavailable;
  const how = surges ? "the new pod starts before the old one ends" : "the old pod ends before the new one starts";
  if (typeof value === "number") return `RollingUpdate, ${Math.max(value, 1)} at a time; ${how}`;
  const of = nodes === void 0 ? `${value} of the nodes at once${value === "100%" ? "" : ", rounded up"}` : `${value} of ${count(nodes, "node")} = ${atOnce} at once`;
  return `RollingUpdate, ${of}; ${how}`;
}
function estimateWords({ replacement, risk, unavailable }) {
  if (!replacement || risk === "deadlock") return "";
  const { batches, nodes, pods, steps } = replacement;
  const time = timeWords(replacement);
  if (time === "" || batches === void 0 || nodes === void 0) return "";
  const parts2 = steps.map(
    ({ seconds, what, most }) => `${seconds} s ${what}${most !== void 0 && most > seconds ? ` (up to ${most} s)` : ""}`
  );
  const all2 = pods === void 0 || pods === nodes ? count(nodes, "node") : count(pods, "pod");
  return `${all2} in ${count(batches, "batch")}, ${time}: each takes ${parts2.join(", ")}${isSurging(replacement) ? "; a node stops its old pod while the next one starts" : ""}${missingBudget(unavailable, replacement) > 0 ? "; only if the new template makes the unavailable pods run" : ""}`;
}
function timeWords({ seconds, mostSeconds }) {
  if (seconds === void 0) return "";
  return `about ${duration2(seconds)}${mostSeconds !== void 0 && mostSeconds > seconds ? `, up to ${duration2(mostSeconds)}` : ""}`;
}
function duration2(seconds) {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}
function detailWords(planned) {
  const { sender, nodes, requests, configuration } = planned;
  const { selected, tolerated } = nodes ?? {};
  const given = requests.map(
    ({ resource, before, after, total }) => `${resource} ${before} → ${after}${total === void 0 ? "" : ` (${total} in all)`}`
  );
  return [
    ...planned.portWaits.map(portWords),
    ...planned.deadlocksNext ? ["this rollout ends, because the old pods hold no host port that the new ones need; the next one deadlocks"] : [],
    ...sender && sender.before !== "base" ? [`sent with ${senderWords(sender)}`] : [],
    ...nodesWords(planned),
    ...selected ? [`nodes: ${selected.before} → ${selected.after}`] : [],
    ...tolerated ? [`tolerated taints: ${tolerated.before} → ${tolerated.after}`] : [],
    ...given.length > 0 ? [`requests on each node: ${given.join(", ")}`] : [],
    ...configuration.map(
      ({ kind, name, key, others }) => `${kind} ${name} changes: ${key}${others === 0 ? "" : ` and ${count(others, "more key")}`}`
    )
  ];
}
function portWords({ port, object, until }) {
  return `host port ${port} is held by pods of ${objectName(object)}, ${UNTIL[until]}`;
}
var UNTIL = {
  replaced: "on each node until its pod is replaced",
  pruned: "until helm upgrade deletes them",
  deleted: "until you delete them"
};
function senderWords(sender) {
  const name = clientWords(sender);
  switch (sender.before) {
    case "base":
      return name;
    case "annotation":
      return `${name}: removes what is in its last-applied annotation and no longer in the manifest`;
    case "managers":
      return `${name}: removes what managedFields say it sent before, and the manifest has no longer${sender.mode === "helm" ? "; the export does not tell whether it sent what others changed since, which is assumed to stay" : ""}`;
    case "adopted":
      return `${name}: Helm has not written the object yet, so it removes nothing; it refuses an object without the annotations of the release`;
    case "live":
      return `${name}: without managedFields (--show-managed-fields) the export does not tell what it sent before; compared as if it was everything`;
    case "none":
      return `${name}: nothing tells what it sent before, so it removes nothing`;
  }
}
var CLIENTS2 = {
  kubectl: "kubectl apply",
  server: "server-side apply",
  helm: "helm upgrade",
  replace: "kubectl replace",
  raw: "PUT"
};
function clientWords({ mode: mode2, manager }) {
  return mode2 === "server" && manager !== void 0 && manager !== "kubectl" ? `${CLIENTS2.server} by ${manager}` : CLIENTS2[mode2];
}
function shownChanges({ changes, nodes }) {
  const { selected, tolerated } = nodes ?? {};
  const hasAccount = changes.some(({ field }) => field === `${POD2}.serviceAccountName`);
  return withRenames(changes).filter(
    ({ field }) => !(selected && /^spec\.template\.spec\.(?:nodeSelector|nodeName|affinity(?:$|\.nodeAffinity(?:$|\.required)))/.test(field)) && !(tolerated && field.startsWith(`${POD2}.tolerations`)) && !(hasAccount && field === `${POD2}.serviceAccount`)
  );
}
var POD2 = "spec.template.spec";
var CONTAINER = /^spec\.template\.spec\.(?:containers|initContainers)\[[^\][]*\]$/;
function withRenames(changes) {
  const containers = changes.filter(({ kind, field }) => (kind === "added" || kind === "removed") && CONTAINER.test(field));
  if (containers.length < 2) return changes;
  const told11 = /* @__PURE__ */ new Map();
  for (const added of containers.filter(({ kind }) => kind === "added")) {
    const removed = containers.find((each) => each.kind === "removed" && !told11.has(each) && restOf(each.from) === restOf(added.to));
    if (!removed) continue;
    const [from, to] = [removed.from, added.to];
    const { path, field } = removed;
    const changed2 = { kind: "changed", path, inTemplate: true, written: void 0 };
    const image = from.image === to.image ? [] : [{ ...changed2, field: `${field}.image`, from: from.image, to: to.image }];
    told11.set(removed, []);
    told11.set(added, [{ ...changed2, field: `${field}.name`, from: from.name, to: to.name }, ...image]);
  }
  return changes.flatMap((change) => told11.get(change) ?? [change]);
}
function restOf(container) {
  return JSON.stringify({ ...container, name: void 0, image: void 0 });
}
var LONGEST15 = 70;
function valueWords(value) {
  const text2 = typeof value === "string" && value !== "" && !/^\s|\s$|[\n"]/.test(value) ? shortHash(value) : JSON.stringify(value) ?? "";
  return text2.length > LONGEST15 ? `${text2.slice(0, LONGEST15 - 1)}…` : text2;
}
function modeWords(mode2) {
  return typeof mode2 === "number" ? `0${mode2.toString(8)}` : valueWords(mode2);
}
function shortHash(text2) {
  return /^[\da-f]{32,}$/.test(text2) ? `${text2.slice(0, 12)}…` : text2;
}
function changeWords({ kind, from, to, written: written2, field }) {
  switch (kind) {
    case "added":
    case "removed":
      return valueWords(written2);
    case "reordered":
      return "the same items in another order";
    case "changed":
      break;
  }
  if (/[.]defaultMode$|[.]mode$/.test(field)) return `${modeWords(from)} → ${modeWords(to)}`;
  if (typeof from !== "string" || typeof to !== "string") return `${valueWords(from)} → ${valueWords(to)}`;
  if (field.endsWith(".image")) return imageWords(from, to);
  if (Math.max(from.length, to.length) <= LONGEST15) return `${valueWords(from)} → ${valueWords(to)}`;
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const start = Math.max(0, common - 20);
  const part = (text2) => `${start > 0 ? "…" : ""}${text2.slice(start, start + LONGEST15 - 20)}${text2.length > start + LONGEST15 - 20 ? "…" : ""}`;
  return `${JSON.stringify(part(from))} → ${JSON.stringify(part(to))}`;
}
function shortChangeWords(change, most) {
  const { kind, from, to, field } = change;
  const words = changeWords(change);
  if (words.length <= most || kind !== "changed" || !field.endsWith(".image") || typeof from !== "string" || typeof to !== "string")
    return words;
  const short = (image) => image.replace(/^.*\//, "…/");
  return imageWords(short(from), short(to));
}
function imageWords(from, to) {
  const [old, updated] = [parts(from), parts(to)];
  const digests = old.digest === updated.digest ? "" : ` (digest ${old.digest === "" ? "added" : updated.digest === "" ? "removed" : "changes"})`;
  if (old.repository !== updated.repository) return `${old.repository}${old.tag} → ${updated.repository}${updated.tag}${digests}`;
  if (old.tag === updated.tag) return `${old.repository}${old.tag}${digests}`;
  return `${old.repository}: ${old.tag.slice(1) || "no tag"} → ${updated.tag.slice(1) || "no tag"}${digests}`;
}
function parts(image) {
  const [name = "", digest = ""] = image.split("@", 2);
  const colon = name.lastIndexOf(":");
  const hasTag = colon > name.lastIndexOf("/");
  return { repository: hasTag ? name.slice(0, colon) : name, tag: hasTag ? name.slice(colon) : "", digest };
}
function grouped(findings) {
  return [...groupBy(findings, ({ rule: rule2, severity, message: message3 }) => JSON.stringify([rule2, severity, message3])).values()];
}
function othersWords(group) {
  return group.length === 1 ? "" : ` and ${count(group.length - 1, "more place")}`;
}
function findingCounts(findings) {
  const of = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return ["error", "warning", "info"].flatMap((severity) => of(severity) > 0 ? [count(of(severity), severity)] : []).join(", ");
}

// src/report/plan/closing.ts
var MOST_NAMED2 = 6;
var MOST_ORDERED = 40;
function orderWords({ together: together3 }) {
  if (together3.length === 0) return "";
  const names7 = (list) => list.map(({ object }) => object.name).join(", ");
  const first = together3.filter(({ isNodeCritical }) => isNodeCritical);
  const rest = together3.slice(first.length);
  const start = `${together3.length} DaemonSets restart at the same time: apply them one after the other`;
  const others = rest.length > MOST_NAMED2 ? `the other ${rest.length}` : names7(rest);
  if (first.length === 0) return `${start}, in any order: ${others}`;
  const more = first.length > MOST_ORDERED ? ` and ${first.length - MOST_ORDERED} more like the last` : "";
  const ordered = `${names7(first.slice(0, MOST_ORDERED))}${more}`;
  return `${start}, in this order: ${ordered}${rest.length === 0 ? "" : `; then ${others}${rest.length > 1 ? ", in any order" : ""}`}`;
}
function unrenderedHint({ unrendered, base }) {
  if (unrendered.length === 0) return "";
  const command = base.startsWith("<") ? "ds-lint diff --render" : `ds-lint diff --render --base ${shellWord(base)}`;
  return `${unrenderedWords(unrendered)}: ${command} ${unrendered.slice(0, 3).map(({ folder }) => shellWord(folder)).join(" ")} shows what that changes`;
}
function baseHint({ base, daemonSets, summary, findings }) {
  const isSame4 = daemonSets.length === 0 && findings.length === 0 && summary.unchangedFiles === summary.files;
  return base === "HEAD" && isSame4 ? "no manifest here differs from HEAD, the last commit: --base HEAD~1 compares with the one before it, --base origin/main... with a branch" : "";
}
function planClosing({ summary, base, kubernetes, daemonSets }) {
  const { created, updated, renamed: renamed2, removed, files, unchangedFiles, notChecked: notChecked2 } = summary;
  const kinds = [
    [updated, "updated"],
    [created, "new"],
    [renamed2, "renamed or moved"],
    [removed, "gone"]
  ];
  const changes = kinds.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const total = created + updated + renamed2 + removed;
  const affected = daemonSets.filter(({ action }) => action === "unchanged").length;
  const risks = RISKS.flatMap((risk) => {
    const number = daemonSets.filter((planned) => planned.risk === risk).length;
    return number === 0 ? [] : [`${number} ${COUNTED[risk]}`];
  });
  const clients = new Set(daemonSets.flatMap(({ sender }) => sender ? [clientWords(sender)] : []));
  const parts2 = [
    total === 0 ? `no DaemonSet changes${affected === 0 ? "" : `; other changes affect ${affected}`}` : `${count(total, "DaemonSet")} (${changes.join(", ")})`,
    ...total === 0 ? [] : [risks.join(", ")],
    [
      `${count(files, "file")}, ${unchangedFiles} unchanged`,
      ...Object.entries(notChecked2).map(([reason2, number]) => `${count(number, reason2)} not compared`)
    ].join(", "),
    `base ${base}`,
    ...clients.size > 0 ? [`sent with ${[...clients].join(", ")}`] : [],
    `Kubernetes ${kubernetes}`
  ];
  return parts2.join(" · ");
}
var COUNTED = {
  refused: "rejected",
  deadlock: "deadlocked",
  removal: "with pods removed at once",
  critical: "node-critical restarted",
  restart: "restarted",
  none: "without a restart"
};

// src/report/plan/yaml.ts
var MOST_LINES = 20;
var PLAIN2 = /^[A-Za-z0-9_/][\w./:@%+=,-]*$/;
var NOT_TEXT = /^(?:[-+.]?\d[\w.+:-]*|true|false|yes|no|on|off|null|y|n|~)$/i;
function yamlLines(value) {
  const lines = [...linesOf(value)];
  const more = lines.length - MOST_LINES;
  return more > 1 ? [...lines.slice(0, MOST_LINES), `… ${more} more lines`] : lines;
}
function* linesOf(value) {
  if (Array.isArray(value)) {
    for (const item of value) {
      let prefix = "- ";
      for (const line2 of linesOf(item)) {
        yield prefix + line2;
        prefix = "  ";
      }
    }
  } else if (isMap(value)) {
    for (const [key, member] of entriesOf(value)) {
      if (member === void 0 || member === null) continue;
      if (!isNested2(member)) yield `${text(key)}: ${scalar(member)}`;
      else {
        yield `${text(key)}:`;
        for (const line2 of linesOf(member)) yield `  ${line2}`;
      }
    }
  } else yield scalar(value);
}
function entriesOf(map) {
  return Object.entries(map).toSorted(([a], [b]) => Number(b === "name") - Number(a === "name"));
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isNested2(value) {
  return Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
}
function scalar(value) {
  return typeof value === "string" ? text(value) : JSON.stringify(value) ?? "null";
}
function text(value) {
  return PLAIN2.test(value) && !NOT_TEXT.test(value) ? value : JSON.stringify(value);
}

// src/report/plan/markdown.ts
var KINDS7 = { added: "new: ", removed: "gone: ", changed: "", reordered: "" };
var MOST7 = 50;
var MOST_CHANGES = 30;
var MOST_FINDINGS = 10;
var MESSAGE_LIMIT3 = 500;
var LONGEST16 = 6e4;
function formatPlanMarkdown(plan) {
  const regions = new Regions();
  const shown5 = plan.daemonSets.slice(0, MOST7);
  const parts2 = ["### What this change does to the fleet"];
  if (shown5.length > 0) {
    const rows = shown5.map(
      (planned) => `| ${ICONS2[planned.risk]} ${escapeMarkdown(riskWords(planned))} | ${escapeMarkdown([objectName(planned.object), ...renderedIn(planned)].join(", "))} | ${escapeMarkdown(effectWords(planned))} | ${findingCounts(planned.findings)} |`
    );
    parts2.push(["| Risk | DaemonSet | An apply | Findings |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  const order = orderWords(plan);
  if (order !== "") parts2.push(escapeMarkdown(order));
  const hint = unrenderedHint(plan);
  if (hint !== "") parts2.push(`**Not rendered**: ${escapeMarkdown(hint)}`);
  const other = baseHint(plan);
  if (other !== "") parts2.push(escapeMarkdown(other));
  if (plan.findings.length > 0) parts2.push(findingLines(plan.findings, regions).join("\n"));
  let length = parts2.join("").length;
  for (const planned of shown5) {
    const text2 = details(planned, regions);
    length += text2.length;
    if (length > LONGEST16) {
      parts2.push("The details of the other DaemonSets are left out: a comment cannot be longer.");
      break;
    }
    parts2.push(text2);
  }
  if (plan.daemonSets.length > shown5.length) parts2.push(`… and ${count(plan.daemonSets.length - shown5.length, "more DaemonSet")}`);
  if (plan.assumptions.length > 0) parts2.push(`<sub>Estimates assume: ${plan.assumptions.map(escapeMarkdown).join("; ")}.</sub>`);
  parts2.push(
    ...plan.errors.map(({ message: message3 }) => `**Not everything could be compared**: ${escapeMarkdown(visibleUpTo(message3, MESSAGE_LIMIT3))}`)
  );
  parts2.push(escapeMarkdown(planClosing(plan)));
  return `${parts2.join("\n\n")}
`;
}
var ICONS2 = { refused: "❌", deadlock: "⛔", removal: "⚠️", critical: "⚠️", restart: "🔄", none: "✅" };
function details(planned, regions) {
  const { object, location, refused: refused2, findings, commands } = planned;
  const changes = shownChanges(planned);
  const { path } = location.file;
  const place = `${path === STDIN ? "<stdin>" : path}:${regions.of(location).line}`;
  const lines = [`${escapeMarkdown(visibleUpTo(place, MESSAGE_LIMIT3))}: ${escapeMarkdown(actionWords(planned))}`];
  const estimate = estimateWords(planned);
  if (estimate !== "") lines.push(escapeMarkdown(estimate));
  lines.push(...detailWords(planned).map((words) => `- ${escapeMarkdown(visibleUpTo(words, MESSAGE_LIMIT3))}`));
  lines.push(
    ...refused2.map(
      ({ field, type, message: message3 }) => `- **${escapeMarkdown(field === "" ? type : field)}**: ${escapeMarkdown(visibleUpTo(message3, MESSAGE_LIMIT3))}`
    )
  );
  lines.push(...findingLines(findings));
  const listed4 = changes.slice(0, MOST_CHANGES);
  const rows = listed4.filter((change) => blockOf(change).length === 0).map(
    (change) => `| ${escapeMarkdown(visibleUpTo(change.field, MESSAGE_LIMIT3))} | ${change.inTemplate ? "yes" : "no"} | ${KINDS7[change.kind]}${escapeMarkdown(changeWords(change))} |`
  );
  const blocks = listed4.flatMap(blockOf);
  const table = rows.length === 0 ? [] : [["| Field | In the pod template | Change |", "| --- | --- | --- |", ...rows].join("\n")];
  if (blocks.length > 0) table.push(fenced("diff", blocks));
  if (changes.length > MOST_CHANGES) table.push(`… and ${count(changes.length - MOST_CHANGES, "more change")}`);
  const code = [
    ...commands.steps.map((command) => shellLine(command, refused2.length > 0 ? "instead" : "then")),
    ...commands.watch.map((command) => shellLine(command, "watch")),
    ...commands.undo.map((command) => shellLine(command, "undo"))
  ];
  const commandBlock = code.length === 0 ? [] : [fenced("sh", code)];
  const summary = `${escapeMarkdown(objectName(object))}: ${count(changes.length, "changed field")}`;
  return [`<details><summary>${summary}</summary>`, lines.join("\n"), ...table, ...commandBlock, "</details>"].join("\n\n");
}
function blockOf({ kind, field, written: written2 }) {
  if (kind !== "added" && kind !== "removed" || typeof written2 !== "object" || written2 === null) return [];
  const lines = yamlLines(written2);
  const sign = kind === "added" ? "+" : "-";
  return lines.length <= 1 ? [] : [`${field}:`, ...lines.map((line2) => `  ${line2}`)].map((line2) => `${sign} ${visibleUpTo(line2, MESSAGE_LIMIT3)}`);
}
function fenced(language, lines) {
  return `\`\`\`${language}
${lines.map((line2) => withoutCommands(visible(line2).replaceAll("`", "'"))).join("\n")}
\`\`\``;
}
function shellLine(command, what) {
  return command.startsWith("kubectl ") ? `${command}   # ${what}` : `# ${what}: ${command}`;
}
function findingLines(findings, regions) {
  return grouped(findings).slice(0, MOST_FINDINGS).map((group) => {
    const { severity, message: message3, rule: rule2, location } = group[0];
    const place = regions ? ` ${visibleUpTo(location.file.path, MESSAGE_LIMIT3)}:${regions.of(location).line}` : "";
    return `- ${severity}: ${escapeMarkdown(visibleUpTo(message3, MESSAGE_LIMIT3))} (${escapeMarkdown(rule2 + place)})${othersWords(group)}`;
  });
}

// src/report/plan/text.ts
var MOST_WHOLE = 8;
var COLUMNS = 100;
var MOST_CHANGES2 = 40;
var MOST_FINDINGS2 = 5;
var SHORTEST_PLACE = 20;
var MESSAGE_LIMIT4 = 1e3;
var IMAGE = /^[\s-]*image: /;
var TOLD2 = /* @__PURE__ */ new Set(["fleet-restart", "undelivered-update"]);
var SIGNS = { added: "+", removed: "-", changed: "~", reordered: "~" };
function formatPlanText(plan, { color = false } = {}) {
  const writer = new Writer5(painter(color));
  const { daemonSets, assumptions } = plan;
  const isShort = daemonSets.length > MOST_WHOLE;
  const order = orderWords(plan);
  const hint = unrenderedHint(plan);
  const other = baseHint(plan);
  const style = plan.summary.refused > 0 ? "error" : "bold";
  const wrapped = (text2) => isShort ? wrap2(visible(text2)) : visible(text2);
  const estimates = ["estimates assume", ...assumptions.map((each) => wrapped(`  ${each}`))];
  const blocks = [
    ...isShort ? [daemonSets.map((planned) => writer.short(planned)).join("\n")] : daemonSets.map((planned) => writer.whole(planned)),
    ...plan.findings.length === 0 ? [] : [writer.findings(plan.findings).join("\n")],
    ...order === "" ? [] : [writer.paint("warning", wrapped(order))],
    ...hint === "" ? [] : [writer.paint("warning", wrapped(hint))],
    ...assumptions.length === 0 ? [] : [writer.paint("dim", estimates.join("\n"))],
    writer.paint(style, wrapped(planClosing(plan))),
    ...other === "" ? [] : [visible(other)]
  ];
  return withoutCommands(`${blocks.join("\n\n")}
`);
}
var Writer5 = class {
  constructor(paint) {
    this.paint = paint;
  }
  paint;
  #regions = new Regions();
  whole(planned) {
    const { object, refused: refused2, commands } = planned;
    const estimate = estimateWords(planned);
    const changes = shownChanges(planned);
    const hidden = changes.length - MOST_CHANGES2;
    return [
      `${this.paint("bold", objectName(object))} ${this.paint("dim", `${actionWords(planned)} ·`)} ${this.paint("path", this.#place(planned.location))}`,
      `  ${this.paint(styleOf(planned), visible(effectWords(planned)))}`,
      ...estimate === "" ? [] : [`  ${estimate}`],
      ...refused2.map(
        ({ field, type, message: message3, location }) => `  ${this.paint("path", this.#place(location))} ${this.paint("error", visible(field === "" ? type : `${field} (${type})`))}: ${visibleUpTo(message3, MESSAGE_LIMIT4)}`
      ),
      ...detailWords(planned).map((words) => `  ${visibleUpTo(words, MESSAGE_LIMIT4)}`),
      ...changes.slice(0, MOST_CHANGES2).flatMap((change) => this.#change(change)),
      ...hidden > 0 ? [`  ${this.paint("dim", `and ${count(hidden, "more change")}`)}`] : [],
      ...commands.steps.map((command) => `  ${this.paint("dim", refused2.length > 0 ? "instead" : "then   ")} ${visible(command)}`),
      ...commands.watch.map((command) => `  ${this.paint("dim", "watch  ")} ${visible(command)}`),
      ...commands.undo.map((command) => `  ${this.paint("dim", "undo   ")} ${visible(command)}`),
      ...this.findings(refused2.length > 0 ? planned.findings.filter(({ severity }) => severity !== "info") : planned.findings).map(
        (line2) => `  ${line2}`
      ),
      `  ${this.paint("dim", "risk   ")} ${this.paint(styleOf(planned), visible(riskWords(planned)))}`
    ].join("\n");
  }
  /** Its risk, what changes most, and its findings. */
  short(planned) {
    const { object, refused: refused2, replacement, findings, risk } = planned;
    const changes = shownChanges(planned);
    const first = changes.find(({ field }) => field.endsWith(".image")) ?? changes[0];
    const more = changes.length - 1;
    const [refusal] = refused2;
    const change = first ? [`${lastOf(first.field)} ${shortChangeWords(first, COLUMNS - 35)}${more > 0 ? ` and ${count(more, "more change")}` : ""}`] : [];
    const time = replacement?.type === "RollingUpdate" ? [replacementWords(replacement).split(";")[0], risk === "deadlock" ? "" : timeWords(replacement)] : [];
    const what = refusal ? `${refusal.field}: ${refusal.message}` : [...change, ...detailWords(planned), ...time].filter((words2) => words2 !== "").join(" · ") || actionWords(planned);
    const rules2 = [...new Set(findings.map(({ rule: rule2 }) => rule2))];
    const name = middleCut(visible(objectName(object)), COLUMNS / 2);
    const words = visibleUpTo(riskWords(planned), COLUMNS - name.length - SHORTEST_PLACE);
    const place = endOf2(this.#place(planned.location), COLUMNS - name.length - words.length - " ".length - " · ".length);
    return [
      `${this.paint("bold", name)} ${this.paint(styleOf(planned), words)} ${this.paint("dim", "·")} ${this.paint("path", place)}`,
      `  ${visibleUpTo(what, COLUMNS - 4)}`,
      ...findings.length === 0 ? [] : [`  ${visibleUpTo(`${findingCounts(findings)}: ${rules2.join(", ")}`, COLUMNS - 4)}`]
    ].join("\n");
  }
  findings(findings) {
    const other = findings.filter(({ rule: rule2 }) => !TOLD2.has(rule2));
    const shown5 = grouped(other).slice(0, MOST_FINDINGS2);
    const told11 = new Set(shown5.flat());
    const hidden = other.filter((finding) => !told11.has(finding));
    return [
      ...shown5.map((group) => {
        const { severity, message: message3, rule: rule2, location } = group[0];
        const place = `[${visible(rule2)}] ${this.#place(location)}${othersWords(group)}`;
        return `${this.paint(severity, severity.padEnd(7))} ${visibleUpTo(message3, MESSAGE_LIMIT4)} ${this.paint("dim", place)}`;
      }),
      ...hidden.length === 0 ? [] : [this.paint("dim", `and ${findingCounts(hidden)}; ds-lint --base shows them`)]
    ];
  }
  #change(change) {
    const style = change.kind === "added" ? "good" : change.kind === "removed" ? "error" : "warning";
    const sign = this.paint(style, SIGNS[change.kind]);
    const field = visibleUpTo(change.field, MESSAGE_LIMIT4);
    const value = change.kind === "added" || change.kind === "removed" ? change.written : void 0;
    const lines = typeof value === "object" && value !== null ? yamlLines(value) : [];
    if (lines.length <= 1) return [`  ${sign} ${field}: ${visible(changeWords(change))}`];
    const limitOf = (line2) => IMAGE.test(line2) ? MESSAGE_LIMIT4 : COLUMNS;
    return [`  ${sign} ${field}:`, ...lines.map((line2) => `      ${visibleUpTo(line2, limitOf(line2))}`)];
  }
  #place({ file, span }) {
    const { path } = file;
    return `${path === STDIN ? "<stdin>" : visible(path)}:${this.#regions.of({ file, span }).line}`;
  }
};
function wrap2(text2) {
  const lines = [];
  let line2 = "";
  for (const word of text2.split(/(?<=\S) /)) {
    const longer = line2 === "" ? word : `${line2} ${word}`;
    if (longer.length > COLUMNS && line2 !== "") {
      lines.push(line2);
      line2 = `  ${word}`;
    } else line2 = longer;
  }
  return [...lines, line2].join("\n");
}
function middleCut(text2, most) {
  if (text2.length <= most) return text2;
  const end2 = Math.floor((most - 1) / 2);
  return `${text2.slice(0, most - 1 - end2)}…${text2.slice(-end2)}`;
}
function endOf2(text2, most) {
  return text2.length <= most ? text2 : `…${text2.slice(1 - most)}`;
}
function styleOf({ risk }) {
  return risk === "refused" || risk === "deadlock" ? "error" : risk === "none" ? "good" : "warning";
}
function lastOf(field) {
  const open = field.endsWith("]") ? field.indexOf("[", field.lastIndexOf("]", field.length - 2) + 1) : -1;
  const words = open < 0 ? field : `${field.slice(0, open)} ${field.slice(open + 1, -1)}`;
  return words.slice(words.lastIndexOf(".") + 1) || field;
}

// src/report/plan/index.ts
var WRITERS = {
  text: formatPlanText,
  json: formatPlanJson,
  markdown: formatPlanMarkdown
};
function formatPlan(name, plan, options = {}) {
  return WRITERS[name](plan, options);
}

// src/report/index.ts
var DEFINITIONS = {
  text: { description: "for people: the code, the reason and the fix of each finding (default)", chunks: textChunks },
  concise: { description: "path:line:column: severity[rule] message, one line per finding", chunks: conciseChunks },
  json: { description: "everything, as a versioned contract (schemas/report.json)", chunks: jsonChunks },
  sarif: { description: "SARIF 2.1.0: GitHub code scanning, Azure DevOps, editors", chunks: sarifChunks },
  github: { description: "GitHub workflow commands: annotations on the lines of a pull request", chunks: annotationChunks },
  gitlab: { description: "GitLab's Code Quality report", chunks: gitlabChunks },
  junit: { description: "JUnit XML: Jenkins, Azure Pipelines, Bitbucket, GitLab", chunks: junitChunks },
  checkstyle: { description: "Checkstyle XML: Jenkins' Warnings plugin, reviewdog", chunks: checkstyleChunks },
  rdjson: { description: "reviewdog's diagnostics: review comments with suggested changes", chunks: rdjsonChunks },
  markdown: { description: "table for a job summary or a comment", chunks: (report, options) => [formatMarkdown(report, options)] }
};
var FORMATS2 = Object.keys(DEFINITIONS);
function format(name, report, options = {}) {
  return [...formatChunks(name, report, options)].join("");
}
function formatChunks(name, report, options = {}) {
  return DEFINITIONS[name].chunks(report, options);
}
var HTML = { name: "html", description: "one self-contained page: charts, filters, code, reasons and fixes" };
var OUTPUT_FORMATS = [...FORMATS2, HTML.name];

// src/index.ts
async function lint(sources, options = {}) {
  const started = performance.now();
  const {
    plugins = [],
    policies = [],
    today = "",
    reportSuppressed = false,
    onlyRejected = false,
    base,
    changedOnly = false,
    ...configured
  } = options;
  const known = /* @__PURE__ */ new Set([...rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]), ...JUDGE_RULES.map(({ id }) => id)]);
  const checked = checkPlugins(plugins, known);
  const configs = await configsOf2(configured, [...rules, ...checked.rules, ...JUDGE_RULES], policies.length > 0);
  const { files, readFile } = filesOf(sources);
  const kustomizations = files.flatMap(({ absolute }) => isKustomization(absolute) ? [absolute] : []);
  const {
    findings,
    summary,
    rules: infos,
    errors,
    bugs,
    notChecked: notChecked2,
    notices
  } = await runLint({
    sources: files,
    configs,
    rules,
    plugins: checked.rules,
    today: () => today,
    reportSuppressed,
    onlyRejected,
    base: base && textBase(base),
    changedOnly: base !== void 0 && changedOnly,
    policies: { files: policies },
    readFile,
    kustomizations: () => kustomizations
  });
  return {
    findings,
    summary: { ...summary, milliseconds: Math.round(performance.now() - started) },
    rules: infos,
    errors: [...checked.errors, ...errors],
    bugs,
    notChecked: notChecked2,
    notices
  };
}
async function diff(sources, base, options = {}) {
  const { nodes, baseName = "base", today = "", ...configured } = options;
  const { runDiff } = await import("./chunks/diff-run.js");
  const configs = await configsOf2(configured, [...rules, ...JUDGE_RULES]);
  const { files, readFile } = filesOf(sources);
  const isNumber = nodes === void 0 || Number.isSafeInteger(nodes) && nodes > 0;
  const plan = await runDiff({
    sources: files,
    base: textBase(base, baseName),
    configs,
    rules,
    today: () => today,
    nodes: isNumber ? nodes : void 0,
    readFile
  });
  const wrong = isNumber ? [] : [{ message: `nodes is ${nodes}; write the number of nodes, such as 500` }];
  return { ...plan, errors: [...wrong, ...plan.errors] };
}
async function configsOf2(options, rules2, hasPolicies = false) {
  return Configs.create({
    cwd: "/",
    files: { readFile: () => void 0, isWithin: () => true },
    options: { ...options, config: false },
    rules: rules2,
    hasPolicies
  });
}
function filesOf(sources) {
  const files = sources.map(({ path, text: text2 }) => ({ kind: "file", path, text: text2, absolute: absolutePath(path) }));
  const texts = new Map(files.map(({ absolute, text: text2 }) => [absolute, text2]));
  return { files, readFile: (absolute) => texts.get(absolute) };
}
function absolutePath(path) {
  return path.startsWith("/") ? path : `/${path.replace(/^(?:\.\/)+/, "")}`;
}
function textBase(sources, name = "base") {
  const files = sources.map(({ path, text: text2 }) => ({ path, counterpart: absolutePath(path), id: text2 }));
  return {
    name,
    files,
    idOf: ({ text: text2 }) => text2,
    read: (wanted) => wanted.map(({ path, id: text2 }) => ({ path, text: text2 })),
    isThere: () => false,
    elsewhere: () => []
  };
}
export {
  FORMATS2 as FORMATS,
  Lines,
  PLAN_FORMATS,
  applyFixes,
  diff,
  format,
  formatChunks,
  formatPlan,
  lint
};
