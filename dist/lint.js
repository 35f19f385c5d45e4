import {
  RISKS
} from "./chunks/shared-diff-commands.js";
import "./chunks/shared-placement-admission.js";
import {
  Configs,
  JUDGE_RULES,
  applyFixes,
  checkPlugins,
  runLint
} from "./chunks/shared-config-index.js";
import "./chunks/shared-config-ignore-patterns.js";
import "./chunks/shared-workspace-index.js";
import "./chunks/shared-workspace-load.js";
import {
  accountName,
  accountOf,
  accountPlace,
  bindingsNaming,
  configChanges,
  containerPairs,
  describeChange,
  describeGrants,
  describeSelection,
  describeTolerated,
  fieldsByName,
  forbiddenBreaches,
  grantsByRule,
  grantsOf,
  hasMistakenResource,
  heldPorts,
  isBeside,
  isEarlier,
  isForbidden,
  isItsJob,
  isMistaken,
  isPowerful,
  isWholeCluster,
  missingTolerations,
  needlessChanges,
  otherWorkloads,
  podLabels,
  podSecurityBreaches,
  present,
  problem,
  remove,
  rename,
  rule,
  runningContainers,
  selectionChange,
  selectsPods,
  set,
  sharesNamespace,
  together
} from "./chunks/shared-rule-changes.js";
import "./chunks/shared-admission-index.js";
import "./chunks/shared-admission-admit.js";
import {
  Quantity,
  Requirement,
  allowsSurge,
  areDisjoint,
  compareTags,
  containersOf,
  daemonPodTolerations,
  didYouMean,
  extendedResourcesOf,
  fieldSchema,
  getIntOrPercentValue,
  hasComputeResources,
  isMutableImage,
  isSidecar,
  isVolatileLabel,
  isWithin,
  labelSelectorAsSelector,
  lastingLabels,
  matchesLabels,
  nodeAlternatives,
  parseImage,
  parseQuantity,
  quantityOf,
  selectsNodes,
  suggest,
  tolerationOf,
  unmarshalQuantity
} from "./chunks/shared-kubernetes-apply.js";
import "./chunks/shared-yaml-everyday.js";
import {
  Lines,
  SEVERITIES,
  groupBy
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
  why: `Only one of the two values takes effect. kubectl, Helm, Argo CD and Flux silently keep the last one of a YAML mapping; the API server
    refuses a request body that is YAML, and a manifest that is JSON.`,
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
  summary: "Two list items have the same name",
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
  why: `The API server rejects the DaemonSet: the field conflicts with another field, or is valid only in a different place. Keep the
    one that you need.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/invalid-value.ts
var PLACEHOLDER = /^<[^<>]+>$|^\$\{?\w+\}?$|^(?:__|@@?|%)[A-Z_]+(?:__|@@?|%)$|^[A-Z]+(?: [A-Z]+)+$|(?:^|[ _-])(?:REPLACE(?:D)?|PLACEHOLDER|CHANGE_?ME|TO_?DO|FILLED)(?:[ _-]|$)/;
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
    const { place } = subject;
    const value = "raw" in place ? place.raw : void 0;
    if (typeof value === "string" && PLACEHOLDER.test(value))
      yield problem(place, `"${value}" is a placeholder, and not checked: a program has to fill it in before the apply`, {
        severity: "info"
      });
    else yield present(subject);
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
  *check(subject) {
    yield present(subject);
  }
});

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
  if (suggestion === void 0 || others.length > 0) return void 0;
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
  const isBelow = parent.every((step, index) => step === to[index]);
  if (isBelow && typeof next === "string" && !daemonSet.resolve([...parent, next]).exists) {
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
    const isSame = near?.toLowerCase() === written2.toLowerCase();
    yield present(subject, { fix: near === void 0 || near === written2 ? void 0 : set(field, near, isSame ? "safe" : "unsafe") });
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
  why: `YAML derives the type of an unquoted value from its form: 8080, true, yes and 1.10 are not strings, and "30" in quotes is not a
    number. The API server stops decoding at the first such value and reports no other errors.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check({ rejection, place, daemonSet, target }) {
    const steps = rejection.at.steps();
    const schema = fieldSchema(steps, target.to);
    const field = daemonSet.resolve(steps);
    const isHere = !("key" in place) && field.location.span.start === place.span.start;
    yield problem(isHere ? field : place, rejection.message, { fix: isHere && schema ? convert(field, schema, steps.at(-1)) : void 0 });
  }
});
function convert(field, schema, step) {
  const { raw } = field;
  if (typeof raw !== "string" && /^["']/.test(written(field))) return void 0;
  const isItem = schema.shape === "one" || (schema.shape === "list" ? typeof step === "number" : step !== schema.name);
  if (!isItem) return schema.shape === "list" ? listed(field, schema) : void 0;
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
function listed(field, schema) {
  const { raw } = field;
  if (schema.scalar === "string") return isScalar(raw) ? set(field, [written(field)], "unsafe", "use a list with this item") : void 0;
  if (schema.type !== "EnvVar" || typeof raw !== "object" || raw === null || Array.isArray(raw)) return void 0;
  const variables2 = Object.keys(raw).map((name) => field.resolve([name]));
  if (!variables2.every((variable) => isScalar(variable.raw))) return void 0;
  const list2 = Object.keys(raw).map((name, index) => ({ name, value: written(variables2[index]) }));
  return set(field, list2, "unsafe", "use a list of names and values");
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
    const list2 = env.value;
    const index = Number(steps.at(-1));
    let before = index - 1;
    while (before >= 0 && list2[before]?.name !== list2[index]?.name) before--;
    const earlier = before < 0 ? void 0 : env.resolve([before]);
    const isSame = earlier !== void 0 && JSON.stringify(earlier.value) === JSON.stringify(here.value);
    yield present(subject, {
      related: earlier ? [{ place: earlier, message: "first set here" }] : [],
      fix: isSame ? remove(here, "safe", "remove the duplicate variable") : void 0
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

// rules/container/env-reference-undefined.ts
var env_reference_undefined_default = rule({
  id: "env-reference-undefined",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A reference to a variable that is not defined stays as it is written",
  why: `Kubernetes replaces $(NAME) by a variable of the same container that stands before it. A reference to one that comes later, or to
    none, is left in the text: the agent gets the literal $(NAME) as an address or a name.`,
  references: [
    "https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/",
    "https://github.com/kedacore/charts/issues/604"
  ],
  *check({ container }) {
    const spec = container.value;
    if (!spec || (spec.envFrom?.length ?? 0) > 0) return;
    const names2 = (spec.env ?? []).map(({ name = "" }) => name);
    for (const [index, { value = "" }] of (spec.env ?? []).entries()) {
      for (const name of referencesIn(value)) {
        const at = names2.indexOf(name);
        if (at >= 0 && at < index || isOfService(name)) continue;
        const own = container.at("env").at(index).at("value");
        const why = at === index ? "refers to itself" : at > index ? `is defined further down` : "is not defined in this container";
        yield problem(own, `$(${name}) stays as it is written: ${name} ${why}${at > index ? "; move it up" : ""}`, {
          related: at > index ? [container.at("env").at(at)] : []
        });
      }
    }
    for (const list2 of ["command", "args"]) {
      for (const [index, text2] of (spec[list2] ?? []).entries()) {
        for (const name of referencesIn(text2)) {
          if (names2.includes(name) || isOfService(name) || isScript(spec, text2)) continue;
          yield problem(container.at(list2).at(index), `$(${name}) stays as it is written: ${name} is not defined in this container`);
        }
      }
    }
  }
});
function referencesIn(text2) {
  return [...text2.matchAll(/\$\$|\$\(([A-Za-z_][\w.-]*)\)/g)].flatMap(([, name]) => name === void 0 ? [] : [name]);
}
function isOfService(name) {
  return /_SERVICE_(?:HOST|PORT(?:_\w+)?)$|_PORT(?:_\d+_\w+)?$/.test(name);
}
function isScript({ command = [], args = [] }, text2) {
  return [...command, ...args].some((word) => /(?:^|\/)(?:ba|da|a|z|k)?sh$/.test(word)) || /\n|[;|&]\s/.test(text2);
}

// rules/container/negative-grace-period.ts
var negative_grace_period_default = rule({
  id: "negative-grace-period",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Negative terminationGracePeriodSeconds is treated as 1 second",
  why: `Containers get one second to stop before they are killed: a log agent loses its buffers on every update of every node. The API
    server accepts the value with a warning.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check(subject) {
    yield present(subject, {
      fix: set(subject.pod.at("terminationGracePeriodSeconds"), 1, "safe", "set it to 1, the value that Kubernetes uses")
    });
  }
});

// rules/container/no-grace-period.ts
var no_grace_period_default = rule({
  id: "no-grace-period",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "The agent is killed without a chance to finish",
  why: `With terminationGracePeriodSeconds 0 the pod is deleted from the API at once and its processes are killed: buffers are not flushed,
    positions are not saved, and the new pod may start while the old one still runs.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check({ pod, role }) {
    const field = pod.at("terminationGracePeriodSeconds");
    if (field.value !== 0) return;
    yield problem(field, "kills the agent without a SIGTERM and forgets the pod before its processes end; give it a few seconds", {
      // A short gap of the network matters more to some.
      severity: role.is("cni", "proxy", "puller") ? "info" : "warning",
      fix: set(field, 10, "unsafe")
    });
  }
});

// rules/container/one-shot-container.ts
var SHORT = /^(?:set|echo|sysctl|cp|mv|rm|mkdir|chmod|chown|modprobe|ln|touch|cat|exit|true|mount|umount|swapoff|ulimit|apt-get|sed)\b/;
var one_shot_container_default = rule({
  id: "one-shot-container",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "A main container that ends is started again forever",
  why: `A pod of a DaemonSet always restarts its containers. A script that does its work and ends is run again and again, with a growing
    pause: CrashLoopBackOff on each node, though nothing failed. The work belongs in an init container, with a pause as main container.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/init-containers/",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restarts"
  ],
  *check({ container, kind }) {
    if (kind !== "main") return;
    const { command = [], args = [] } = container.value ?? {};
    const [program = "", flag = "", ...rest] = [...command, ...args];
    if (!/^(?:.*\/)?(?:sh|bash|ash)$/.test(program) || !/^-[a-z]*c$/.test(flag) || rest.length !== 1) return;
    const script = rest[0] ?? "";
    const steps = script.split(/\n|;|&&/).map((step) => step.trim()).filter((step) => step !== "" && !step.startsWith("#"));
    if (steps.length === 0 || !steps.every((step) => SHORT.test(step)) || /\b(?:while|until|for|wait|trap|exec|sleep|tail)\b|&\s*$/.test(script))
      return;
    yield problem(
      container.at(command.length > 2 ? "command" : "args"),
      "ends at once and is restarted forever (CrashLoopBackOff); move it to an init container"
    );
  }
});

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
var SHELL = /^(?:.*\/)?(?:sh|bash|ash|dash)$/;
var WAITS = /(?:^|[\s;&|])(?:sleep\s+(?:infinity|inf|\d{4,}|\d+[hd])\b|tail\s+-[fF]|while\s+(?:true|:|\[\s*1|sleep))/;
var shell_ignores_sigterm_default = rule({
  id: "shell-ignores-sigterm",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "The first process does not react to SIGTERM",
  why: `The kernel does not apply the default action of a signal to process 1 of a container: a shell that waits, sleep or tail ignore
    SIGTERM. Each pod then takes its whole grace period, 30 s, to stop, on each node of each rollout.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check({ container, kind, pod }) {
    if (kind === "init" || pod.value?.shareProcessNamespace === true || pod.value?.hostPID === true) return;
    if (pod.effective?.terminationGracePeriodSeconds !== void 0 && pod.effective.terminationGracePeriodSeconds <= 5) return;
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
  if (!SHELL.test(program)) return void 0;
  const script = rest.find((word) => !word.startsWith("-")) ?? "";
  if (/\btrap\b/.test(script) || !rest.some((word) => /^-[a-z]*c[a-z]*$/.test(word)) || !WAITS.test(script)) return void 0;
  return "a waiting shell";
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

// rules/image/always-pull.ts
var always_pull_default = rule({
  id: "always-pull",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Each start of a pod asks the registry for an image that never changes",
  why: `With imagePullPolicy Always a container does not start while the registry is away, and a fleet that restarts asks it from every node
    at once. A version or a digest names the same image each time: what is on the node already is right.`,
  references: [
    "https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy",
    "https://github.com/kubernetes/kubernetes/issues/17118",
    "https://github.com/kubereboot/kured/issues/471"
  ],
  *check({ container, role }) {
    const policy = container.at("imagePullPolicy");
    const image = container.value?.image ?? "";
    if (policy.value !== "Always" || isMutableImage(image) || parseImage(image) === void 0) return;
    const who = role.nodeCritical ? `this ${role.title}` : "the agent";
    yield problem(
      policy,
      `pulls ${image} at each start, though it never changes: ${who} does not start while the registry is away; use IfNotPresent`,
      {
        severity: role.nodeCritical ? "warning" : "info",
        fix: set(policy, "IfNotPresent", "unsafe")
      }
    );
  }
});

// rules/image/anonymous-docker-hub.ts
var anonymous_docker_hub_default = rule({
  id: "anonymous-docker-hub",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "The fleet pulls from Docker Hub without an account",
  why: `Docker Hub limits anonymous pulls by address, and the nodes of a cluster often share one. A rollout, or a scale-out, over some
    dozens of nodes reaches the limit: the rest waits in ImagePullBackOff for hours.`,
  references: ["https://docs.docker.com/docker-hub/usage/pulls/", "https://github.com/che-incubator/kubernetes-image-puller/issues/159"],
  *check({ pod }) {
    const spec = pod.value;
    if (!spec || (spec.imagePullSecrets?.length ?? 0) > 0) return;
    const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
    const [first, ...others] = containers.filter(({ value }) => value?.imagePullPolicy !== "Never" && isOnDockerHub(value?.image ?? ""));
    if (!first) return;
    yield problem(
      first.at("image"),
      `pulls ${first.value?.image ?? ""} from Docker Hub anonymously on each node: its rate limit can stop a rollout; use a mirror or imagePullSecrets`,
      {
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
    state: "holds images of the last weeks only: nodes that join later cannot pull this one",
    successor: "a release from registry.k8s.io"
  },
  { prefix: /^quay\.io\/k8scsi\//, state: "has been abandoned since 2021", successor: "registry.k8s.io/sig-storage" }
];
var dead_registry_default = rule({
  id: "dead-registry",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The registry of the image is frozen or abandoned",
  why: `The registries k8s.gcr.io and gcr.io/google-containers were frozen in April 2023, quay.io/k8scsi was abandoned in 2021, and images of
    gcr.io/k8s-staging-* are deleted after some weeks. A node that joins later cannot pull what was deleted.`,
  references: [
    "https://kubernetes.io/blog/2023/03/10/image-registry-redirect/",
    "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/",
    "https://github.com/kubernetes/registry.k8s.io"
  ],
  *check({ container }) {
    const image = container.at("image");
    const name = image.value ?? "";
    const found2 = DEAD.find(({ prefix }) => prefix.test(name));
    if (!found2) return;
    const [registry] = found2.prefix.exec(name) ?? [""];
    yield problem(image, `${registry.replace(/\/$/, "")} ${found2.state}; use ${found2.successor}`, {
      fix: found2.isMirrored ? set(image, `registry.k8s.io/${name.slice(registry.length)}`, "unsafe", "pull from registry.k8s.io") : void 0
    });
  }
});

// rules/image/mutable-image-tag.ts
var mutable_image_tag_default = rule({
  id: "mutable-image-tag",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Image tag is mutable",
  why: `Each node pulls the image when it joins or when the pod is recreated. With latest, or without a tag, nodes run different builds,
    no rollout shows the change, and a rollback does not restore the previous build.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
  *check({ container }) {
    const image = container.at("image");
    const name = image.value;
    if (!name || !isMutableImage(name) || /\b(?:replace|placeholder|change-?me)\b/i.test(name) || container.value?.imagePullPolicy === "Never")
      return;
    const tag = parseImage(name)?.tag;
    yield problem(
      image,
      `${name} ${tag === void 0 ? "has no tag, which defaults to latest" : "is a mutable tag"}, so nodes run different builds; pin a version or a digest`
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
  why: `Kubernetes silently ignores these annotations: a pod that one of them confined runs unconfined, and a pod that one of them
    marked as critical is evicted like any other.`,
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
var duplicate_object_default = rule({
  id: "duplicate-object",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Two manifests of one file are the same DaemonSet",
  why: `They have the same name and namespace. kubectl applies one after the other, so that the last one is what stays, and each apply rolls all nodes
    twice; kustomize refuses the file ("may not add resource with an already registered id").`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"],
  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {};
    if (name === void 0) return;
    for (const { object, field } of objects.all("DaemonSet")) {
      if (object.name !== name || object.namespace !== namespace || !isEarlier(field, daemonSet)) continue;
      if (field.location.file.path !== daemonSet.location.file.path) continue;
      yield problem(daemonSet.at("metadata", "name"), `DaemonSet ${name} is defined a second time in this file: only the last one stays`, {
        related: [{ place: field.at("metadata", "name"), message: "the first time" }]
      });
      return;
    }
  }
});

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
  summary: "A field that only a live object has",
  why: `The manifest was exported from a cluster. The API server ignores or overwrites what it manages itself, an old resourceVersion or uid
    makes an apply fail later, and the annotation of the last apply makes kubectl delete the wrong fields.`,
  references: ["https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/"],
  *check({ daemonSet }) {
    for (const steps of LIVE) {
      const field = daemonSet.resolve(steps);
      if (!field.exists) continue;
      const name = String(steps.at(-1));
      const isWhole = steps.length === 3 && daemonSet.resolve(steps.slice(0, 2)).entries().length === 1;
      const whole2 = isWhole ? daemonSet.resolve(steps.slice(0, 2)) : field;
      yield problem(field.key, `${name} belongs to a live object; remove it from the manifest`, {
        fix: remove(whole2, "safe", `remove ${name}`)
      });
    }
  }
});

// rules/metadata/ignored-autoscaler-annotation.ts
var KEY = "cluster-autoscaler.kubernetes.io/safe-to-evict";
var ignored_autoscaler_annotation_default = rule({
  id: "ignored-autoscaler-annotation",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "The cluster autoscaler does not read this annotation on pods of a DaemonSet",
  why: `The cluster autoscaler decides about pods of a DaemonSet before it looks at safe-to-evict: they never keep a node from being
    removed. Whether they are evicted first is said by cluster-autoscaler.kubernetes.io/enable-ds-eviction.`,
  references: [
    "https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md",
    "https://github.com/kubernetes/autoscaler/pull/4172"
  ],
  *check({ daemonSet }) {
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const field = annotations.at(KEY);
    if (!field.exists) return;
    yield problem(
      field.key,
      "has no effect on pods of a DaemonSet; remove it, or use cluster-autoscaler.kubernetes.io/enable-ds-eviction",
      {
        fix: remove(annotations.entries().length === 1 ? annotations : field, "unsafe", `remove ${KEY}`)
      }
    );
  }
});

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
  why: `A Service or probe that refers to the port by name gets the first one, whichever container it is in. The second one cannot be
    reached by name.`,
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
  summary: "Two ports use the same host port",
  why: `Only one of them could listen on the port, and the scheduler would never find a node where both are free. The API server rejects
    the DaemonSet.`,
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
var SERVICE = /(?:^|[^\w.-])([a-z0-9-]+\.[a-z0-9-]+\.svc)(?![\w-])|\b(?:https?|grpcs?|tcp|udp|tls|nats|kafka|redis|amqps?|wss?):\/\/(?!localhost\b)([a-z][a-z0-9-]*)(?::\d+)?(?:\/|$)/;
var HOST_VARIABLE = /(?:^|_)(?:HOST|ADDRESS|ENDPOINT)$/;
var SHORT_NAME = /^(?!localhost$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
var host_network_dns_default = rule({
  id: "host-network-dns",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pod on the host network cannot resolve Services without cluster DNS",
  why: `On the host network the kubelet treats dnsPolicy ClusterFirst as Default: the pod resolves names like its node, and every lookup
    of a Service fails.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy"],
  *check({ pod, role }) {
    const dnsPolicy = pod.at("dnsPolicy");
    if (!pod.effective?.hostNetwork || dnsPolicy.effective !== "ClusterFirst") return;
    if (role.name === "cni" || role.name === "proxy") return;
    const service = namesService(pod);
    if (!service) return;
    yield problem(
      dnsPolicy,
      `cannot resolve ${service.name}: with hostNetwork, dnsPolicy ClusterFirst uses the DNS of the node; set ClusterFirstWithHostNet`,
      {
        related: [{ place: service.place, message: "resolved only by cluster DNS" }, pod.at("hostNetwork")],
        fix: set(dnsPolicy, "ClusterFirstWithHostNet", "unsafe")
      }
    );
  }
});
function namesService(pod) {
  for (const list2 of ["containers", "initContainers"]) {
    for (const [index, container] of (pod.value?.[list2] ?? []).entries()) {
      const found2 = serviceIn(container);
      if (found2) return { name: found2.name, place: pod.resolve([list2, index, ...found2.steps]) };
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
    const found2 = SERVICE.exec(text2);
    if (found2) return { name: found2[1] ?? found2[2] ?? "", steps: steps(index) };
  }
  return void 0;
}
function inHostVariables(env) {
  const index = env.findIndex(({ name = "", value = "" }) => HOST_VARIABLE.test(name) && SHORT_NAME.test(value));
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
  summary: "Two workloads take the same port of the same nodes",
  why: `A port of a node has one holder. The scheduler leaves the pod that comes second Pending on every node where the first one runs: "didn't have
    free ports for the requested pod ports".`,
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
    for (const other of otherWorkloads({ daemonSet, objects })) {
      if (other.name === name && (other.kind === "DaemonSet" || other.namespace === namespace)) continue;
      if (!isBeside(other, { daemonSet, pod }) || other.kind === "DaemonSet" && !isEarlier(other.field, daemonSet)) continue;
      const there = nodeAlternatives(other.pod.value ?? {});
      if (areDisjoint(here, there)) continue;
      const taken = heldPorts(other.pod);
      const clash = mine.flatMap((port2) => taken.filter((held2) => conflict(port2, held2)).map((held2) => ({ port: port2, held: held2 })));
      const [first] = clash;
      if (!first) continue;
      const { port, held } = first;
      const more = clash.length > 1 ? ` (and ${clash.length - 1} more)` : "";
      const certain = other.kind === "DaemonSet" && (isWithin(here, there) || isWithin(there, here));
      yield problem(
        port.place,
        `takes port ${port.number}/${port.protocol} of the node, as ${shown(other)} does${more}: ${outcome(other)}`,
        {
          severity: certain ? "error" : "warning",
          related: [
            { place: held.place, message: `${other.kind} ${other.name} takes it here` },
            ...clash.slice(1).map((each) => each.port.place)
          ]
        }
      );
    }
  }
});
function conflict(a, b) {
  const sameAddress = a.address === void 0 || b.address === void 0 || a.address === b.address;
  return a.number === b.number && a.protocol === b.protocol && sameAddress;
}
function shown({ kind, name, namespace }) {
  return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
}
function outcome({ kind }) {
  if (kind === "DaemonSet") return "on a node that both select, the pod that comes second stays Pending";
  return "on a node where one of its pods runs, this one stays Pending";
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

// rules/network/network-policy-on-host-network.ts
var network_policy_on_host_network_default = rule({
  id: "network-policy-on-host-network",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "A NetworkPolicy is meant for pods on the host network, which it does not hold",
  why: `Pods on the host network have the address of their node. Nearly all network plugins cannot tell their traffic from the node's own, and leave
    a NetworkPolicy that selects them without effect: the ports stay open, and the policy says that they are closed.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods"],
  securitySeverity: 5.3,
  *check({ daemonSet, pod, objects }) {
    const labels = podLabels(daemonSet);
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    if (pod.value?.hostNetwork !== true) return;
    for (const { object, field } of objects.all("NetworkPolicy")) {
      const selector = field.value?.spec?.podSelector;
      const selected = selector && labelSelectorAsSelector(selector);
      if (!selected?.requirements?.length || !sharesNamespace(object.namespace, namespace) || !selected.matches(labels)) continue;
      yield problem(
        field.at("spec", "podSelector"),
        `selects the pods of DaemonSet ${name}, which are on the host network: most network plugins do not apply the policy to them`,
        { related: [{ place: pod.at("hostNetwork"), message: "they have the address of their node" }] }
      );
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
  *check(subject) {
    const { daemonSet, warning } = subject;
    yield problem(daemonSet.resolve([...warning.at.steps(), "containerPort"]), warning.message);
  }
});

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
  summary: "A host port that the node itself uses",
  why: `The kubelet, kube-proxy, SSH and the control plane listen on fixed ports, and Services of type NodePort have a range. A pod
    that holds one of these ports cannot bind it, or takes it from the node, which then is not reachable.`,
  references: [
    "https://kubernetes.io/docs/reference/networking/ports-and-protocols/",
    "https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport"
  ],
  *check({ pod, role }) {
    if (role.is("proxy")) return;
    const isLocal = (address) => address !== void 0 && /^(?:127\.|169\.254\.|::1$)/.test(address);
    for (const { number, protocol, address, place, byHostNetwork } of heldPorts(pod)) {
      const owner = protocol === "TCP" ? OWNERS.get(number) : void 0;
      if (isLocal(address)) continue;
      if (owner !== void 0) yield problem(place, `port ${number} of the node belongs to ${owner}; choose another one`);
      else if (number >= 3e4 && number <= 32767)
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

// rules/network/service-misses-its-pods.ts
var service_misses_its_pods_default = rule({
  id: "service-misses-its-pods",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The Service of a DaemonSet is in another namespace than its pods",
  why: `A Service selects pods of its own namespace alone. One that has the DaemonSet's labels as its selector and stands elsewhere has no
    endpoints: connections are refused, and nothing says why.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes"],
  *check({ daemonSet, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    if (namespace === void 0) return;
    const labels = podLabels(daemonSet);
    const own = JSON.stringify(sorted(daemonSet.value?.spec?.selector?.matchLabels));
    const candidates = objects.all("Service").filter(({ object, field }) => {
      const selector = field.value?.spec?.selector;
      if (!selectsPods(selector, labels)) return false;
      return object.name === name || JSON.stringify(sorted(selector)) === own;
    });
    if (candidates.some(({ object }) => sharesNamespace(object.namespace, namespace))) return;
    for (const { object, field } of candidates) {
      const reaches = (other) => sharesNamespace(other.namespace, object.namespace) && selectsPods(field.value?.spec?.selector, other.labels);
      if (otherWorkloads({ daemonSet, objects }).some(reaches)) continue;
      yield problem(
        field.at("metadata", "namespace"),
        `selects the pods of DaemonSet ${name} and cannot reach them: they are in namespace ${namespace}, the Service is in ${object.namespace}`,
        { related: [{ place: daemonSet.at("metadata", "namespace"), message: "its pods are here" }, field.at("spec", "selector")] }
      );
    }
  }
});
function sorted(labels = {}) {
  return Object.entries(labels).toSorted(([a], [b]) => a < b ? -1 : 1);
}

// rules/network/service-port-undefined.ts
var service_port_undefined_default = rule({
  id: "service-port-undefined",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A Service sends to a named port that the pods do not declare",
  why: `A target port by name is looked up in each pod, by name and protocol. A pod that declares none of that name is left out of the Service:
    its port has no endpoints, and nobody can connect or scrape.`,
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports",
    "https://github.com/prometheus-community/helm-charts/issues/1279"
  ],
  *check({ daemonSet, pod, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const labels = podLabels(daemonSet);
    for (const { object, field } of objects.all("Service")) {
      if (!sharesNamespace(object.namespace, namespace) || !selectsPods(field.value?.spec?.selector, labels)) continue;
      for (const port of field.at("spec", "ports").items()) {
        const { targetPort, protocol = "TCP" } = port.value ?? {};
        if (typeof targetPort !== "string" || /^\d+$/.test(targetPort) || declares(pod, targetPort, protocol)) continue;
        const others = otherWorkloads({ daemonSet, objects }).filter(
          (other) => sharesNamespace(other.namespace, object.namespace) && selectsPods(field.value?.spec?.selector, other.labels)
        );
        if (others.some((other) => declares(other.pod, targetPort, protocol))) continue;
        const names2 = portsOf(pod).map((each) => each.name);
        const sameName = portsOf(pod).find((each) => each.name === targetPort);
        const what = sameName ? `declare ${targetPort} for ${sameName.protocol}, not ${protocol}` : `do not declare a port ${targetPort}${didYouMean(targetPort, names2) || listed2(names2)}`;
        yield problem(port.at("targetPort"), `the pods of DaemonSet ${name} ${what}: this port of the Service has no endpoints`, {
          related: [{ place: pod.at("containers"), message: "the containers that it selects" }]
        });
      }
    }
  }
});
function portsOf(pod) {
  return runningContainers(pod).flatMap(
    ({ value }) => (value?.ports ?? []).flatMap(({ name, protocol = "TCP" }) => name === void 0 ? [] : [{ name, protocol }])
  );
}
function declares(pod, wanted, by) {
  return portsOf(pod).some(({ name, protocol }) => name === wanted && protocol === by);
}
function listed2(names2) {
  return names2.length > 0 && names2.length <= 4 ? ` (they declare ${names2.join(", ")})` : "";
}

// rules/network/service-selects-others.ts
var service_selects_others_default = rule({
  id: "service-selects-others",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A Service for the DaemonSet's pods selects those of another workload, too",
  why: `The labels of a Service's selector are on the pods of both. Those that do not declare its target port do not become endpoints of it; a headless
    Service, a NetworkPolicy or a person with kubectl takes them for the agent all the same.`,
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service",
    "https://github.com/storageos/helm-chart/issues/31"
  ],
  *check({ daemonSet, pod, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    const labels = podLabels(daemonSet);
    for (const { object, field } of objects.all("Service")) {
      const { selector, ports = [] } = field.value?.spec ?? {};
      if (!sharesNamespace(object.namespace, namespace) || !selectsPods(selector, labels)) continue;
      const wanted = ports.flatMap(({ targetPort }) => typeof targetPort === "string" && !/^\d+$/.test(targetPort) ? [targetPort] : []);
      const mine = namesOf(runningContainers(pod));
      if (wanted.length === 0 || !wanted.some((each) => mine.has(each))) continue;
      const stray = otherWorkloads({ daemonSet, objects }).find((other) => {
        if (!sharesNamespace(other.namespace, object.namespace) || !selectsPods(selector, other.labels)) return false;
        const theirs = namesOf(runningContainers(other.pod));
        return runningContainers(other.pod).length > 0 && wanted.every((each) => !theirs.has(each));
      });
      if (!stray) continue;
      yield problem(
        field.at("spec", "selector"),
        `selects the pods of ${stray.kind} ${stray.name}, too, which do not declare ${wanted.join(" or ")} as those of DaemonSet ${name} do: add a label that only one of them has`,
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

// rules/placement/arch-mismatch.ts
var ARCH = /[-_.:/](amd64|x86_64|arm64|aarch64|arm|ppc64le|s390x)(?:[:@]|$)/;
var arch_mismatch_default = rule({
  id: "arch-mismatch",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "An image for one architecture runs on nodes of every architecture",
  why: `An image whose name or tag ends in an architecture is built for that one. On nodes of another one its programs fail with "exec
    format error", and the rollout waits for these pods forever.`,
  references: [
    "https://github.com/kubernetes/node-problem-detector/issues/797",
    "https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch"
  ],
  *check({ container, pod }) {
    const image = container.at("image");
    const arch = ARCH.exec(image.value ?? "")?.[1];
    const spec = pod.value;
    if (arch === void 0 || !spec || spec.nodeName) return;
    const isSelected = nodeAlternatives(spec).every(
      (term) => term.some(({ key }) => key === "kubernetes.io/arch" || key === "node.kubernetes.io/instance-type")
    );
    if (isSelected) return;
    const name = arch === "x86_64" ? "amd64" : arch === "aarch64" ? "arm64" : arch;
    yield problem(
      image,
      `the image is for ${name}, and nodes of every architecture are selected: on others it fails with "exec format error"`,
      {
        fix: set(pod.at("nodeSelector").at("kubernetes.io/arch"), name, "unsafe", `select ${name} nodes`)
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
  why: `A toleration without a key matches every taint: the agent starts before the network is ready, runs on virtual nodes, and is
    recreated on nodes that are being drained. Only agents that a node cannot work without need this.`,
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
        toleration.value.effect === "NoExecute" ? "tolerates every NoExecute taint, including those that drain a node; list the taints that the agent needs" : "tolerates every taint, including those of virtual, draining and not-ready nodes; list the taints that the agent needs",
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

// rules/placement/contradictory-selection.ts
var contradictory_selection_default = rule({
  id: "contradictory-selection",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "No node can match all that is required of it",
  why: `nodeSelector and the expressions of one term must all hold. Where two of them exclude each other, no node matches: the DaemonSet
    wants 0 pods and reports itself ready.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/",
    "https://github.com/confidential-containers/operator/issues/213"
  ],
  *check({ pod }) {
    const spec = pod.value;
    if (!spec) return;
    const terms = pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution").at("nodeSelectorTerms");
    const selected = Object.entries(spec.nodeSelector ?? {}).map(([key, value]) => ({
      key,
      operator: "In",
      values: [value],
      place: pod.at("nodeSelector").at(key)
    }));
    const clashes = terms.items().map((term) => clashIn([...selected, ...requirementsOf(term)]));
    if (clashes.length === 0 || clashes.some((clash) => clash === void 0)) return;
    for (const clash of clashes) {
      if (!clash) continue;
      const [a, b] = clash;
      yield problem(
        b.place,
        `no node has ${describe(a)} and ${describe(b)}: the DaemonSet wants 0 pods; put alternatives into separate terms`,
        {
          related: [a.place]
        }
      );
    }
  }
});
function requirementsOf(term) {
  return term.at("matchExpressions").items().map((place) => ({ key: place.value?.key ?? "", operator: place.value?.operator ?? "", values: place.value?.values ?? [], place }));
}
function clashIn(requirements) {
  for (const [index, b] of requirements.entries()) {
    for (const a of requirements.slice(0, index)) if (a.key === b.key && (excludes(a, b) || excludes(b, a))) return [a, b];
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
  if (operator === "In") return `${key}=${values.join("|")}`;
  if (operator === "NotIn") return `${key} other than ${values.join("|")}`;
  return operator === "DoesNotExist" ? `lacks ${key}` : key;
}

// rules/placement/custom-scheduler.ts
var custom_scheduler_default = rule({
  id: "custom-scheduler",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "The pods wait for a scheduler that may not run",
  why: `Pods of a DaemonSet are bound by the scheduler that they name. Where that one runs as a workload of the cluster, an agent that it
    needs itself, or that a new node needs, is not started before it: after an outage neither starts.`,
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-multiple-schedulers/",
    "https://github.com/kubernetes/kubernetes/issues/95738"
  ],
  *check({ pod, role }) {
    const field = pod.at("schedulerName");
    if (!field.value || field.value === "default-scheduler") return;
    yield problem(field, `no pod starts while the scheduler ${field.value} is away; remove schedulerName unless the agent needs it`, {
      severity: role.nodeCritical ? "warning" : "info",
      fix: remove(field, "unsafe")
    });
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

// rules/placement/extended-resource-everywhere.ts
var extended_resource_everywhere_default = rule({
  id: "extended-resource-everywhere",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A device is requested on nodes that have none",
  why: `The controller creates a pod for each node that the selectors and tolerations allow, whatever the node has. Without the device the
    pod stays Pending there forever, and where there is one, the agent takes it from the workloads.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/extended-resource/",
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/"
  ],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec || spec.nodeName || selectsNodes(spec) || role.is("device")) return;
    for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
      const [device] = extendedResourcesOf(container.value ?? {});
      if (device === void 0) continue;
      const { limits } = container.value?.resources ?? {};
      const list2 = container.at("resources", limits?.[device] === void 0 ? "requests" : "limits");
      yield problem(
        list2.at(device),
        `requests ${device} on every node: on nodes without it the pod stays Pending; select the nodes that have it`
      );
      return;
    }
  }
});

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

// rules/placement/invalid-toleration.ts
var VALUES = /* @__PURE__ */ new Map([
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
    yield present(subject, { fix: correct4(daemonSet.resolve(steps), VALUES.get(String(steps.at(-1)))) });
  }
});
function correct4(field, values) {
  const { value } = field;
  const near = values && typeof value === "string" && value !== "" ? suggest(value, values) : void 0;
  if (near === void 0 || near === value) return void 0;
  return set(field, near, near.toLowerCase() === String(value).toLowerCase() ? "safe" : "unsafe");
}

// rules/placement/missing-tolerations.ts
var CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
var MASTER2 = "node-role.kubernetes.io/master";
var NOT_READY = "node.kubernetes.io/not-ready";
var PLATFORM = /^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/;
var missing_tolerations_default = rule({
  id: "missing-tolerations",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Agent does not tolerate the taints of some nodes",
  why: `The controller creates no pod on a node with a NoSchedule or NoExecute taint that the pod does not tolerate. Nothing fails: the
    DaemonSet reports all desired pods as ready, and the node has no agent. A CNI agent that does not tolerate not-ready deadlocks,
    because the node becomes ready only once the agent runs.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations",
    "https://github.com/cilium/cilium/issues/6263",
    "https://github.com/kubernetes/kubeadm/issues/2802"
  ],
  *check({ pod, role, target }) {
    const spec = pod.effective;
    if (!spec || spec.nodeName !== void 0 || isMistaken(pod, "tolerations")) return;
    const list2 = spec.tolerations ?? [];
    const tolerates = (key) => tolerationOf(list2, noSchedule(key)) !== void 0;
    const tolerations = pod.at("tolerations");
    const add = (key) => set(tolerations.at(list2.length), { key, operator: "Exists", effect: "NoSchedule" }, "unsafe", `tolerate ${key}:NoSchedule`);
    if (role.name === "cni" && !tolerates(NOT_READY)) {
      const message3 = `does not tolerate ${NOT_READY}:NoSchedule, which a node has until a CNI agent runs; if this is its only one, neither becomes ready`;
      yield problem(tolerations, message3, {
        severity: role.reason.includes("/etc/cni/net.d") ? "error" : "warning",
        related: role.evidence ? [{ place: role.evidence, message: `identified as a ${role.title} by this` }] : [],
        fix: add(NOT_READY)
      });
      return;
    }
    if (target.to >= 24 && selectsControlPlane(spec) && !tolerates(CONTROL_PLANE)) {
      yield problem(
        tolerations,
        `selects control-plane nodes and does not tolerate their taint ${CONTROL_PLANE}:NoSchedule: the DaemonSet wants 0 pods`,
        {
          fix: add(CONTROL_PLANE)
        }
      );
      return;
    }
    const isForWorkers = role.name === "device" || role.name === "ingress";
    if (isForWorkers || leavesNodesOut(pod) || tolerates(CONTROL_PLANE)) return;
    const master = list2.findIndex((toleration) => toleration.key === MASTER2);
    if (master >= 0) {
      if (target.to < 24) return;
      yield problem(
        tolerations.at(master, "key"),
        `tolerates only the removed taint ${MASTER2}; since Kubernetes 1.25 control-plane nodes have ${CONTROL_PLANE}`,
        {
          severity: "warning",
          fix: add(CONTROL_PLANE)
        }
      );
      return;
    }
    const kind = role.name === "unknown" ? "the agent" : `this ${role.title}`;
    yield problem(
      tolerations,
      `${kind} does not run on control-plane nodes: it does not tolerate ${CONTROL_PLANE}:NoSchedule (managed clusters have no such nodes)`,
      {
        severity: role.name === "cni" || role.name === "proxy" ? "warning" : "info",
        fix: add(CONTROL_PLANE)
      }
    );
  }
});
function noSchedule(key) {
  return { key, effect: "NoSchedule" };
}
function leavesNodesOut(pod) {
  const required = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const expressions = required.flatMap(({ matchExpressions = [], matchFields = [] }) => [...matchExpressions, ...matchFields]);
  const keys = [...Object.keys(pod.value?.nodeSelector ?? {}), ...expressions.map(({ key = "" }) => key)];
  const windows = pod.value?.os?.name === "windows" || pod.value?.nodeSelector?.["kubernetes.io/os"] === "windows";
  return windows || keys.some((key) => !PLATFORM.test(key)) || expressions.some(({ values }) => values?.includes("windows"));
}
function selectsControlPlane(spec) {
  return nodeAlternatives(spec).every(
    (term) => term.some(({ key, operator, values }) => {
      if (key === CONTROL_PLANE) return operator === "Exists" || operator === "In" && values.every((value) => value === "");
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
  summary: "An agent that prepares a node waits for the node to be prepared",
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
    const who = isController ? "the cloud controller manager never starts on a new node" : "a CNI agent waits for the cloud controller manager, which may wait for it";
    yield problem(tolerations, `${who}: the taint ${TAINT.key}:NoSchedule is not tolerated`, {
      severity: isController ? "error" : "info",
      related: !isController && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : [daemonSet.at("metadata", "name")],
      fix: set(
        tolerations.at(spec.tolerations?.length ?? 0),
        { key: TAINT.key, operator: "Exists", effect: "NoSchedule" },
        "unsafe",
        `tolerate ${TAINT.key}:NoSchedule`
      )
    });
  }
});

// rules/placement/never-preempting-class.ts
var never_preempting_class_default = rule({
  id: "never-preempting-class",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods' PriorityClass does not let them take their place on a full node",
  why: `A pod of a DaemonSet can run on one node alone: where others filled it first, it waits until one of them is preempted. A class with
    preemptionPolicy Never preempts nobody, nor does one whose value is not above that of ordinary pods, and the node stays without its agent.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class"],
  *check({ pod, objects }) {
    const named = pod.at("priorityClassName");
    const given = named.value === void 0 ? void 0 : objects.find("PriorityClass", void 0, named.value);
    if (!given?.field.value) return;
    const { value, preemptionPolicy } = given.field.value;
    const { object, field } = given;
    if (preemptionPolicy === "Never") {
      yield problem(named, `PriorityClass ${object.name} never preempts: on a full node the pod stays Pending`, {
        related: [{ place: field.at("preemptionPolicy"), message: "set here" }]
      });
    } else if (value !== void 0 && !isAboveOrdinary(value, objects.all("PriorityClass"))) {
      yield problem(
        named,
        `PriorityClass ${object.name} is ${value}, no more than ordinary pods have: on a full node the pod stays Pending`,
        {
          related: [{ place: field.at("value"), message: "set here" }]
        }
      );
    }
  }
});
function isAboveOrdinary(value, classes) {
  const ordinary = classes.find(({ field }) => field.value?.globalDefault === true)?.field.value?.value ?? 0;
  return value > ordinary;
}

// rules/placement/no-execute-gap.ts
var no_execute_gap_default = rule({
  id: "no-execute-gap",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "A taint is tolerated with one effect only",
  why: `Tools that dedicate or repair nodes set a taint as NoSchedule and as NoExecute. An agent that a node depends on and that tolerates
    NoSchedule alone is removed from the node when the other one is set.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    "https://github.com/aws/amazon-vpc-cni-k8s/issues/138",
    "https://github.com/Azure/AKS/issues/2146"
  ],
  *check({ pod, role }) {
    if (!role.nodeCritical) return;
    const list2 = pod.value?.tolerations ?? [];
    for (const toleration of pod.at("tolerations").items()) {
      const { key = "", effect = "", value } = toleration.value ?? {};
      if (!/^NoSchedule$/.test(effect) || key === "" || /(?:^|[./])kubernetes\.io\/|^CriticalAddonsOnly$|^nvidia\.com\/|^amd\.com\//.test(key))
        continue;
      if (tolerationOf(list2, { key, value, effect: "NoExecute" })) continue;
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

// rules/placement/no-os-selector.ts
var OS = /^(?:beta\.)?kubernetes\.io\/os$/;
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
    if (keys.some((key) => OS.test(key))) return;
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
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `identified as a ${role.title} by this` }] : []
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
  summary: "The template binds every pod to one node",
  why: `With nodeName in its template a DaemonSet runs on that node alone, and its pod is not scheduled: it starts there even if the node is
    full, and fails again and again. The rest of the fleet has no agent, and the DaemonSet reports that all is well.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
    "https://github.com/kubernetes/kubernetes/issues/43846"
  ],
  *check({ pod }) {
    const field = pod.at("nodeName");
    if (!field.value) return;
    yield problem(field, `runs on ${field.value} alone and bypasses the scheduler; select nodes with nodeSelector`, {
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
  summary: "The controller creates pods without regard to pod affinity and topology spread",
  why: `The DaemonSet controller looks at node selectors, node affinity and taints only. A pod whose affinity to other pods does not hold on
    its node is created all the same and stays Pending, forever if need be: it can run on no other node.`,
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
        const isOwn = labelSelector !== void 0 && matchesLabels(labelSelector, labels) === true && !namespaces?.length;
        if (kind === "podAntiAffinity" && isOwn && topologyKey === HOSTNAME) continue;
        if (kind === "podAffinity" && isOwn) continue;
        yield problem(
          term,
          `${kind} does not choose nodes for a DaemonSet: where it does not hold, the pod is created and stays Pending; use nodeAffinity`,
          // On its own node, a partner that is there on each of them only has to be first.
          { severity: kind === "podAffinity" && topologyKey === HOSTNAME ? "info" : "warning" }
        );
      }
    }
    for (const constraint of pod.at("topologySpreadConstraints").items()) {
      const isHard = constraint.effective?.whenUnsatisfiable !== "ScheduleAnyway";
      yield problem(
        constraint,
        "a DaemonSet has one pod on each node: topology spread changes nothing but can keep a pod Pending; remove it",
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
  summary: "A toleration that every DaemonSet has anyway",
  why: `The controller adds tolerations for not-ready, unreachable, the pressure conditions and unschedulable to the pods of each DaemonSet.
    Written out they have no effect, and with tolerationSeconds a misleading one: the controller replaces the entry.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations"],
  *check({ pod }) {
    const added = daemonPodTolerations({ hostNetwork: pod.effective?.hostNetwork === true });
    const list2 = pod.at("tolerations");
    for (const toleration of list2.items()) {
      const { value } = toleration;
      if (!value?.key || !value.effect || !added.some((each) => each.key === value.key && each.effect === value.effect)) continue;
      const seconds = value.tolerationSeconds === void 0 ? "" : `, and tolerationSeconds ${value.tolerationSeconds} has no effect`;
      yield problem(toleration, `the controller tolerates ${value.key}:${value.effect} in every DaemonSet${seconds}; remove it`, {
        fix: remove(list2.items().length === 1 ? list2 : toleration, "safe", `remove the toleration of ${value.key}:${value.effect}`)
      });
    }
  }
});

// rules/placement/system-class-outside-kube-system.ts
var system_class_outside_kube_system_default = rule({
  id: "system-class-outside-kube-system",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "A system priority class is used outside of kube-system, where some clusters forbid it",
  why: `GKE, and clusters that limit PriorityClass consumption, admit system-node-critical and system-cluster-critical outside of kube-system only
    with a ResourceQuota that allows them: the DaemonSet is accepted, its pods are refused ("insufficient quota to match these scopes"), and no
    node gets one. A PriorityClass of your own, or a ResourceQuota with the scope PriorityClass, works everywhere.`,
  references: [
    "https://kubernetes.io/docs/concepts/policy/resource-quotas/#limit-priority-class-consumption-by-default",
    "https://github.com/cilium/cilium/issues/13852",
    "https://github.com/odigos-io/odigos/issues/1321"
  ],
  *check({ daemonSet, pod, objects }) {
    const priorityClass = pod.at("priorityClassName");
    const { value } = priorityClass;
    const namespace = daemonSet.value?.metadata?.namespace;
    if (value === void 0 || !/^system-(?:node|cluster)-critical$/.test(value)) return;
    if (namespace === void 0 || namespace === "kube-system") return;
    const isAllowed = objects.all("ResourceQuota").some(({ object, field }) => {
      return sharesNamespace(object.namespace, namespace) && allows(field.value?.spec?.scopeSelector, value);
    });
    if (isAllowed) return;
    yield problem(
      priorityClass,
      `${value} in namespace ${namespace}: GKE refuses the pods outside of kube-system without a ResourceQuota for this class; add one, or use your own PriorityClass`,
      { related: [daemonSet.at("metadata", "namespace")] }
    );
  }
});
function allows(selector, value) {
  const { matchExpressions } = typeof selector === "object" ? selector ?? {} : {};
  if (!Array.isArray(matchExpressions)) return false;
  return matchExpressions.some(
    ({ scopeName, operator, values }) => scopeName === "PriorityClass" && (operator === "Exists" || operator === "In" && Array.isArray(values) && values.includes(value))
  );
}

// rules/placement/system-node-critical-abuse.ts
var system_node_critical_abuse_default = rule({
  id: "system-node-critical-abuse",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "An agent that no node depends on has the highest priority of all",
  why: `system-node-critical is for what a node cannot work without. Its pods preempt every other, cluster DNS, the autoscaler and the CNI controller
    among them, and the kubelet never evicts them, whatever they use. A PriorityClass of your own above ordinary workloads is enough for an agent
    to be placed.`,
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/",
    "https://github.com/kubernetes-sigs/karpenter/issues/731"
  ],
  *check({ pod, role }) {
    const priorityClass = pod.at("priorityClassName");
    if (priorityClass.value !== "system-node-critical" || role.all.some(({ nodeCritical }) => nodeCritical) || role.is("dns", "storage", "driver"))
      return;
    const isKnown = role.name !== "unknown";
    const who = isKnown ? `this ${role.title} (${role.reason})` : "it";
    yield problem(
      priorityClass,
      `${who} may preempt every pod of the node${isKnown ? "" : ", if the node works without it"}: use a PriorityClass of your own below the system classes`,
      { severity: isKnown ? "warning" : "info" }
    );
  }
});

// rules/probe/exec-probe-timeout.ts
var exec_probe_timeout_default = rule({
  id: "exec-probe-timeout",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "A command as liveness probe has one second",
  why: `timeoutSeconds is 1 where nothing is written, and a command has to be started in the container first. On a busy node that takes
    longer: the kubelet kills a healthy agent when the node is under load, which adds to the load.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://github.com/cloudability/metrics-agent/issues/191"
  ],
  *check({ container, kind, role }) {
    if (kind === "init") return;
    const probe = container.at("livenessProbe");
    if (!probe.value?.exec || (probe.effective?.timeoutSeconds ?? 1) > 1) return;
    yield problem(
      probe.at("timeoutSeconds"),
      "the command has 1 s to start and answer: a busy node restarts a healthy agent; give it 5 s or more",
      {
        severity: role.nodeCritical ? "warning" : "info",
        fix: set(probe.at("timeoutSeconds"), 5, "unsafe")
      }
    );
  }
});

// rules/probe/hasty-liveness-probe.ts
var HELPERS = /^(?:.*-)?(?:node-driver-registrar|driver-registrar|liveness-probe)$/;
var hasty_liveness_probe_default = rule({
  id: "hasty-liveness-probe",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A short outage restarts an agent that its node depends on",
  why: `Liveness probes of node-critical agents fail together when the API server or a peer is slow. If that restarts the agents within
    seconds, the network or the storage of the whole fleet goes down with them and cannot recover while the load lasts.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://github.com/cloudnativelabs/kube-router/issues/912",
    "https://github.com/projectcalico/calico/issues/4118"
  ],
  *check({ pod, role }) {
    if (!role.nodeCritical) return;
    for (const container of runningContainers(pod)) {
      const probe = container.at("livenessProbe");
      if (!probe.exists || !probe.value) continue;
      const { periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {};
      const seconds = periodSeconds * failureThreshold;
      if (seconds >= 30 || HELPERS.test(container.value?.name ?? "")) continue;
      const message3 = `restarts this ${role.title} after ${seconds} s without an answer: a short outage takes it down on every node; wait 30 s or more`;
      yield problem(probe.key, message3, {
        related: role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : []
      });
    }
  }
});

// rules/probe/probe-host.ts
var probe_host_default = rule({
  id: "probe-host",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "A probe asks another host than the pod",
  why: `The kubelet connects to this host from the node: 127.0.0.1 is the node, not the pod, and another host tells nothing of the
    container. The Pod Security Standards of Kubernetes 1.34 and later forbid it.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
  ],
  *check({ container, pod }) {
    if (pod.value?.hostNetwork === true) return;
    for (const name of ["startupProbe", "livenessProbe", "readinessProbe"]) {
      for (const handler of ["httpGet", "tcpSocket"]) {
        const host = container.at(name, handler, "host");
        if (!host.value) continue;
        const isLocal = /^(?:127\.|localhost$|::1$|0\.0\.0\.0$)/.test(host.value);
        const what = isLocal ? `${host.value} is the node, from which the kubelet connects` : `asks ${host.value}, whatever the container does`;
        yield problem(host, `${what}; remove host to probe the pod`, { fix: remove(host, isLocal ? "safe" : "unsafe") });
      }
    }
  }
});

// rules/probe/probe-port-undefined.ts
var probe_port_undefined_default = rule({
  id: "probe-port-undefined",
  on: "container",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A probe names a port that its container does not declare",
  why: `The kubelet looks the name of a port up among the ports of the probed container. Where it finds none, the probe fails each time: a
    readiness probe never lets the pod become ready and the rollout stops at the first node, a liveness probe restarts the container
    again and again. The API server accepts it.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://github.com/jacksontj/promxy/pull/372"
  ],
  *check({ container }) {
    const ports = (container.value?.ports ?? []).flatMap(({ name }) => name ? [name] : []);
    if (isMistaken(container, "ports")) return;
    for (const { what, port } of namedPorts(container)) {
      const name = port.value;
      if (typeof name !== "string" || ports.includes(name) || /^\d+$/.test(name) || /[$<{]/.test(name)) continue;
      const near = ports.length === 1 ? ports[0] : suggest(name, ports);
      const declared = ports.length > 0 ? `it declares ${ports.join(", ")}` : "it declares no named port";
      yield problem(port, `no port of this container is called ${name} (${declared}): the ${what} always fails`, {
        fix: near === void 0 ? void 0 : set(port, near, "unsafe")
      });
    }
  }
});
function namedPorts(container) {
  const probes = ["startupProbe", "livenessProbe", "readinessProbe"].flatMap(
    (name) => ["httpGet", "tcpSocket"].map((handler) => ({ what: name, port: container.at(name, handler, "port") }))
  );
  const hooks = ["postStart", "preStop"].flatMap(
    (name) => ["httpGet", "tcpSocket"].map((handler) => ({ what: `${name} hook`, port: container.at("lifecycle", name, handler, "port") }))
  );
  return [...probes, ...hooks];
}

// rules/probe/same-probe.ts
var same_probe_default = rule({
  id: "same-probe",
  on: "container",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "Liveness and readiness are the same probe",
  why: `What makes a pod unready then also restarts it, at the same moment: there is no time in which it could recover by itself, and a
    dependency that is away for a short time restarts the agent on every node.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  *check({ container, kind }) {
    if (kind === "init") return;
    const [liveness, readiness] = [container.at("livenessProbe"), container.at("readinessProbe")];
    if (!liveness.value || !readiness.value) return;
    if (JSON.stringify(shapeOf(liveness.effective)) !== JSON.stringify(shapeOf(readiness.effective))) return;
    yield problem(
      liveness.key,
      "is the same as the readinessProbe: whatever makes the pod unready restarts it at once; let it fail later",
      {
        related: [readiness.key]
      }
    );
  }
});
function shapeOf({ httpGet, tcpSocket, exec, grpc, periodSeconds = 10, failureThreshold = 3 } = {}) {
  return { httpGet, tcpSocket, exec, grpc, after: periodSeconds * failureThreshold };
}

// rules/reading/mistaken-identity.ts
var mistaken_identity_default = rule({
  id: "mistaken-identity",
  on: "refused",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Misspelt or missing kind of a DaemonSet",
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
  *check({ source, reason }) {
    yield problem(source, reason);
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
  why: `kubectl apply -f reads the documents of a file one after the other and stops at the first one that it cannot decode: what stands before it is
    applied, and the rest of the file is not.`,
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
  summary: "Template is not checked until it is rendered",
  why: `The cluster receives the rendered text. A template can be valid with some values and invalid with others, so ds-lint does not
    check it.`,
  references: ["https://helm.sh/docs/helm/helm_template/"],
  *check({ document, template: { engine, span } }) {
    const place = { file: document.file, span };
    if (engine === "substitution") {
      const name = document.file.text.slice(span.start, span.end);
      yield problem(place, `not checked: ${name} is a placeholder; ${RENDER[engine]}`);
      return;
    }
    const what = engine === "Helm" || engine === "Jinja" || engine === "ytt" ? `${engine} template` : engine;
    yield problem(place, `not checked: this is a ${what}; ${RENDER[engine]}`);
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
var WRITTEN = /^\s*([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]*)\s*$/;
var SUFFIXES = new Map(
  ["m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].map((suffix) => [suffix.toLowerCase(), suffix])
);
function correct5(field) {
  const { raw } = field;
  const [, number = "", unit = ""] = typeof raw === "string" ? WRITTEN.exec(raw) ?? [] : [];
  if (number === "") return void 0;
  const bytes = /^([kKMGTPE]i?)B$/.exec(unit)?.[1]?.replace(/^k(?=i)/, "K").replace(/^K$/, "k");
  const exact = bytes ?? unit;
  const guess = SUFFIXES.get(unit.toLowerCase().replace(/b(?:ytes?)?$/, ""));
  if (isQuantity(number + exact)) return set(field, number + exact, "safe");
  return guess !== void 0 && isQuantity(number + guess) ? set(field, number + guess, "unsafe") : void 0;
}
function isQuantity(text2) {
  return typeof parseQuantity(text2) !== "string";
}

// rules/resources/cpu-limit.ts
var ENOUGH = quantityOf("200m");
var LITTLE = quantityOf("100m");
var cpu_limit_default = rule({
  id: "cpu-limit",
  on: "container",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "A tight CPU limit makes gaps in what the agent does",
  why: `A container that reaches its CPU limit is stopped for the rest of each 100 ms. An agent is busiest when its node is: metrics are
    missing, logs are late and probes time out just then. A request alone keeps its share.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run",
    "https://github.com/kubernetes-monitoring/kubernetes-mixin/issues/108"
  ],
  *check({ container, kind }) {
    if (kind === "init") return;
    const field = container.at("resources", "limits").at("cpu");
    const limit = quantityOf(field.value);
    if (!limit || limit.cmp(ENOUGH) >= 0) return;
    yield problem(
      field,
      `a CPU limit of ${String(field.value)} throttles the agent when its node is busy; keep the request and remove the limit, or allow 200m and more`,
      {
        severity: limit.cmp(LITTLE) < 0 ? "warning" : "info",
        fix: remove(field, "unsafe")
      }
    );
  }
});

// rules/resources/init-request-peak.ts
var init_request_peak_default = rule({
  id: "init-request-peak",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "An init container decides what the pod needs forever",
  why: `A pod asks for the larger of what its init containers need, one at a time, and of what its main containers need together, for as
    long as it lives. A large request of an init container keeps that much of every node from other pods, though it is used for some
    seconds.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers"],
  *check({ pod }) {
    if (pod.value?.resources?.requests) return;
    for (const resource of ["cpu", "memory"]) {
      let running = Quantity.zero;
      for (const container of runningContainers(pod)) running = running.add(requestOf(container, resource) ?? Quantity.zero);
      if (running.sign() === 0) continue;
      for (const container of pod.at("initContainers").items()) {
        if (container.value && isSidecar(container.value)) continue;
        const peak = requestOf(container, resource);
        if (!peak || peak.cmp(running.add(running)) < 0) continue;
        const list2 = container.at("resources", container.value?.resources?.requests?.[resource] === void 0 ? "limits" : "requests");
        yield problem(
          list2.at(resource),
          `the pod asks for ${peak.toString()} of ${resource} on every node for as long as it lives, though its main containers need ${running.toString()}; lower it`
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
    const bytes = resource === "cpu" ? void 0 : milliBytes(limit);
    if (bytes === void 0) yield present(subject, { related: limit.exists ? [{ place: limit, message: "the limit" }] : [] });
    else {
      yield problem(limit, `the limit ${bytes}m is less than a byte and below the request, because m means a thousandth; use ${bytes}Mi`, {
        related: [{ place: request, message: "the request" }],
        fix: set(limit, `${bytes}Mi`, "unsafe")
      });
    }
  }
});
function milliBytes({ value }) {
  return /^(\d+)m$/.exec(String(value))?.[1];
}

// rules/resources/low-memory-limit.ts
var ENOUGH2 = quantityOf("100Mi");
var TINY = quantityOf("64Mi");
var low_memory_limit_default = rule({
  id: "low-memory-limit",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "An agent has the same small memory limit on small and on large nodes",
  why: `What an agent needs grows with its node: its logs, its pods, its traffic. With a flat, small limit it is killed on the busiest nodes only, again and
    again, and what it had buffered is lost.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    "https://github.com/fluent/fluent-bit/issues/4609"
  ],
  *check({ pod, role }) {
    const isLog = role.is("log");
    for (const container of pod.at("containers").items()) {
      const field = container.at("resources", "limits").at("memory");
      const limit = quantityOf(field.value);
      if (!limit || limit.cmp(isLog ? ENOUGH2 : TINY) >= 0) continue;
      const request = quantityOf(container.value?.resources?.requests?.["memory"]) ?? limit;
      if (!isLog && request.cmp(limit) < 0) continue;
      const message3 = isLog ? `${String(field.value)} is little for a log agent: on the busiest nodes it is killed and loses its buffer; allow ${ENOUGH2.toString()} or more` : `${String(field.value)} is both request and limit: a node that is larger or busier than the one it was measured on kills the agent; raise the limit`;
      yield problem(field, message3, {
        related: isLog && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : []
      });
    }
  }
});

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
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec || spec.resources?.limits?.memory !== void 0 || ![spec, ...spec.containers ?? []].some(hasComputeResources)) return;
    for (const container of runningContainers(pod)) {
      const { name, image } = container.value ?? {};
      const memory = container.at("resources", "limits", "memory");
      if (memory.exists || (name ?? image) === void 0 || hasMistakenResource(container, ["limits"], ["memory"])) continue;
      yield problem(
        memory,
        `${name ?? "this container"} has no memory limit, so a leak can use all memory of the node; set resources.limits.memory`,
        {
          // Without them the node has no network: some would rather have the leak.
          severity: role.name === "cni" || role.name === "proxy" ? "info" : "warning"
        }
      );
    }
  }
});

// rules/resources/no-requests.ts
var no_requests_default = rule({
  id: "no-requests",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pod without resource requests",
  why: `Without requests the pod has the QoS class BestEffort: under memory pressure the kubelet evicts it first, the controller
    recreates it on the same node, and the cycle repeats. Autoscalers do not account for it.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/", "https://github.com/kubernetes/kubernetes/issues/65240"],
  *check({ daemonSet, pod, objects, role }) {
    const spec = pod.effective;
    if (!spec?.containers?.length || hasComputeResources(spec)) return;
    if (containersOf(spec).some(hasComputeResources)) return;
    const namespace = daemonSet.value?.metadata?.namespace;
    if (objects.all("LimitRange").some(({ object, field }) => sharesNamespace(object.namespace, namespace) && fillsIn(field.value))) return;
    const containers = pod.at("containers").items();
    const [first] = containers;
    if (!first || containers.some((container) => hasMistakenResource(container, ["requests", "limits"], ["cpu", "memory"]))) return;
    const who = role.nodeCritical ? `this ${role.title} (${role.reason})` : "the pod";
    const isCritical = /^system-(?:node|cluster)-critical$/.test(spec.priorityClassName ?? "");
    const consequence2 = isCritical ? `${who} gets the smallest share of CPU on a busy node, and autoscalers ignore its cost` : `${who} has QoS class BestEffort and is evicted first`;
    yield problem(first.at("resources"), `no container requests cpu or memory, so ${consequence2}; set requests`, {
      related: containers.slice(1),
      severity: isCritical || spec.containers.every(isPause) ? "info" : "warning"
    });
  }
});
function fillsIn(limitRange) {
  return (limitRange?.spec?.limits ?? []).some(({ type, defaultRequest, default: limit }) => {
    const filled = { ...limit, ...defaultRequest };
    return type === "Container" && (filled["cpu"] !== void 0 || filled["memory"] !== void 0);
  });
}
function isPause({ image = "" }) {
  return /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/.test(image);
}

// rules/rollout/all-at-once.ts
var all_at_once_default = rule({
  id: "all-at-once",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "An update replaces the pods of all nodes at the same time",
  why: `With maxUnavailable 100% the controller deletes every old pod at once: a release that does not start is on every node before anybody
    sees it, and until the new pods are ready the whole fleet has no agent.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/storageos/cluster-operator/issues/37"
  ],
  *check({ daemonSet, role }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const field = strategy.at("rollingUpdate", "maxUnavailable");
    if (field.value !== "100%" || strategy.effective?.type !== "RollingUpdate" || role.is("puller")) return;
    const who = role.nodeCritical ? `no node has its ${role.title}` : "no node has the agent";
    yield problem(field, `replaces all pods at once: ${who} until the new pods are ready; use 10%`, {
      severity: role.nodeCritical ? "error" : "warning",
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : [],
      fix: set(field, "10%", "unsafe")
    });
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
  const [, digits = "", sign = ""] = /^\s*\+?(\d{1,9})\s*(%?)\s*$/.exec(value) ?? [];
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
  summary: "A HorizontalPodAutoscaler targets the DaemonSet",
  why: `A DaemonSet has one pod on each node and no scale subresource: the autoscaler reports FailedGetScale forever. A
    VerticalPodAutoscaler can adjust the requests of its pods.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/"],
  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {};
    if (name === void 0) return;
    for (const { object, field } of objects.all("HorizontalPodAutoscaler")) {
      const target = field.at("spec", "scaleTargetRef");
      if (target.value?.kind !== "DaemonSet" || target.value.name !== name || !sharesNamespace(object.namespace, namespace)) continue;
      yield problem(
        target.at("kind"),
        `a DaemonSet has no scale subresource: HorizontalPodAutoscaler ${object.name ?? ""} never scales ${name}; remove it, or use a VerticalPodAutoscaler`,
        { related: [{ place: daemonSet.at("metadata", "name"), message: "its target" }] }
      );
    }
  }
});

// rules/rollout/ignored-rolling-update.ts
var ignored_rolling_update_default = rule({
  id: "ignored-rolling-update",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "The limits of a rolling update have no effect with OnDelete",
  why: `With type OnDelete the controller never reads rollingUpdate: the update waits until somebody deletes the pods, whatever limits are
    written there.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check({ daemonSet }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const field = strategy.at("rollingUpdate");
    if (strategy.at("type").value !== "OnDelete" || !field.exists) return;
    yield problem(field.key, "has no effect with type OnDelete; remove it, or use type RollingUpdate", {
      related: [strategy.at("type")],
      fix: remove(field, "safe")
    });
  }
});

// rules/rollout/long-grace-period.ts
var long_grace_period_default = rule({
  id: "long-grace-period",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "A rollout may wait many minutes for each old pod",
  why: `A pod has its whole grace period to stop, and a rolling update waits for it: with one node at a time, 600 s are 17 h for 100 nodes.
    Nodes that are drained or shut down wait as long.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
    "https://github.com/aws/karpenter-provider-aws/issues/5858"
  ],
  *check({ daemonSet, pod }) {
    const strategy = daemonSet.effective?.spec?.updateStrategy;
    const field = pod.at("terminationGracePeriodSeconds");
    const seconds = field.value ?? 0;
    if (seconds < 300 || strategy?.type === "OnDelete" || allowsSurge(strategy)) return;
    const limit = strategy?.rollingUpdate?.maxUnavailable;
    if (typeof limit === "string" || (limit ?? 1) > 1) return;
    const hours = Math.round(seconds * 100 / 360) / 10;
    yield problem(
      field,
      `each old pod may take ${seconds} s to stop, one node at a time: up to ${hours} h for 100 nodes; shorten it or raise maxUnavailable`
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
  summary: "Without a readiness probe a broken release rolls over the whole fleet",
  why: `A container without a readiness probe is ready as soon as it runs, so the controller goes on to the next node at once. A release
    that starts and does not work reaches every node.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"
  ],
  *check({ daemonSet, pod, role }) {
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
      "no readinessProbe: the rollout takes every started pod for a working one; add one, or minReadySeconds",
      {
        severity: seconds >= 30 ? "info" : "warning"
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
  summary: "No old revision is kept to roll back to",
  why: `With revisionHistoryLimit 0 the controller deletes every ControllerRevision that no pod runs. kubectl rollout undo finds nothing,
    and a bad release can only be replaced by applying the old manifest, if somebody has it.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/"],
  *check({ daemonSet }) {
    const field = daemonSet.at("spec", "revisionHistoryLimit");
    if (field.value !== 0) return;
    yield problem(field, "keeps no old revision: kubectl rollout undo cannot bring one back; remove it to keep 10", {
      fix: remove(field, "safe")
    });
  }
});

// rules/rollout/on-delete.ts
var UPGRADERS = /(?:nvidia|gpu-operator|mofed|network-operator|rook|longhorn|openstack|openebs|ceph|portworx|nfd|kops)/i;
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
  *check({ daemonSet, pod, role }) {
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (type.value !== "OnDelete" || role.name === "device") return;
    const names2 = [daemonSet.value?.metadata?.name ?? "", ...(pod.value?.containers ?? []).map(({ image = "" }) => image)];
    if (names2.some((name) => UPGRADERS.test(name))) return;
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
  summary: "A PodDisruptionBudget selects the DaemonSet's pods",
  why: `A DaemonSet has no scale subresource, from which the disruption controller learns how many pods there should be: with maxUnavailable, or a
    percentage, the budget cannot be computed, and every eviction of the pods is refused. A whole number in minAvailable works for evictions.
    No budget holds back a rolling update or kubectl drain, which do not evict pods of DaemonSets: updateStrategy limits rolling updates.`,
  references: [
    "https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors",
    "https://github.com/kubernetes/kubernetes/issues/106309",
    "https://github.com/kubernetes/kubernetes/issues/89820"
  ],
  *check({ daemonSet, objects }) {
    const { name = "", namespace } = daemonSet.value?.metadata ?? {};
    for (const { object, field } of objects.all("PodDisruptionBudget")) {
      const { selector, minAvailable, maxUnavailable } = field.value?.spec ?? {};
      if (!sharesNamespace(object.namespace, namespace) || !labelSelectorAsSelector(selector)?.matches(podLabels(daemonSet))) continue;
      const related = [{ place: daemonSet.at("spec", "template", "metadata", "labels"), message: "the labels of its pods" }];
      if (maxUnavailable !== void 0) {
        yield problem(
          field.at("spec", "maxUnavailable"),
          `cannot be computed for DaemonSet ${name}, which has no scale subresource: every eviction of its pods is refused; use updateStrategy, or minAvailable with a whole number`,
          { related }
        );
      } else if (typeof minAvailable === "string" && minAvailable.endsWith("%")) {
        yield problem(
          field.at("spec", "minAvailable"),
          `a percentage cannot be computed for DaemonSet ${name}, which has no scale subresource: every eviction of its pods is refused; use a whole number`,
          { related }
        );
      } else {
        yield problem(
          field.at("spec", "selector"),
          `selects the pods of DaemonSet ${name}: the budget holds back evictions alone, no rolling update; updateStrategy does that`,
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
  summary: "A surge cannot start beside the old pod that its anti-affinity forbids",
  why: `With maxSurge the new pod has to start on the node of the old one. A required anti-affinity against the labels of the own pods
    forbids that: the new pod stays Pending, the old one waits for it, and the rollout never ends. The API server accepts it.`,
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
    yield problem(surge, "deadlocks the rollout: the required anti-affinity keeps the new pod from the node of the old one", {
      hazard: "deadlock",
      related: [own],
      fix: together(
        "replace one pod at a time: maxSurge 0, maxUnavailable 1",
        set(surge, 0, "unsafe"),
        set(strategy.at("rollingUpdate", "maxUnavailable"), 1, "unsafe")
      )
    });
  }
});

// rules/rollout/surge-exclusive-resource.ts
var EXCLUSIVE = /^\/(?:var\/run|run|var\/lib\/kubelet\/(?:plugins|device-plugins|csi-plugins|plugins_registry))\/./;
var SHARED = /\/(?:docker|containerd|crio|cri-dockerd)(?:\/[^/]*)?(?:\.sock)?$|\/(?:netns|udev|systemd|dbus|log|xtables\.lock|secrets)(?:\/|$)|xtables\.lock$/;
var HELPERS2 = /^(?:.*-)?(?:node-driver-registrar|driver-registrar|liveness-probe)$/;
var surge_exclusive_resource_default = rule({
  id: "surge-exclusive-resource",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A surge runs two pods on a node that share what only one can have",
  why: `With maxSurge the old and the new pod run on the node at the same time. A socket, lock or database in a folder of the node then has
    two owners, and a device that the old pod holds is not there for the new one.`,
  references: [
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge",
    "https://github.com/kubernetes/kubernetes/issues/124388"
  ],
  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    if (!allowsSurge(strategy.effective)) return;
    const surge = strategy.at("rollingUpdate", "maxSurge");
    for (const container of runningContainers(pod)) {
      const [device] = extendedResourcesOf(container.value ?? {});
      if (device !== void 0) {
        yield problem(surge, `the new pod waits for ${device}, which the old pod of the node may hold; use maxUnavailable instead`, {
          hazard: "deadlock",
          related: [container.at("resources")]
        });
        return;
      }
    }
    for (const container of runningContainers(pod)) {
      const shared = exclusiveMount(container, pod);
      if (!shared) continue;
      yield problem(
        surge,
        `two pods of a node write to ${shared.path} at the same time; use maxUnavailable, unless the agent expects that`,
        {
          related: [shared.place],
          severity: HELPERS2.test(container.value?.name ?? "") ? "info" : "warning"
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
    if (path !== void 0 && EXCLUSIVE.test(path) && !SHARED.test(path))
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
        `maxSurge deadlocks the rollout: the new pod waits for ${how}, which the old pod holds until the new one is available`,
        {
          hazard: "deadlock",
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
  summary: "A binding gives rights to the pods' service account in another namespace",
  why: `A service account is known by its name and namespace. A binding that names another namespace gives the agent nothing: the API server answers
    forbidden to each of its requests, and the account that it names, if somebody creates it, gets the rights. A subject without a namespace is
    refused.`,
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    "https://github.com/Broadcom/helm/issues/7"
  ],
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    const { name, namespace } = account;
    if (name === "default" || namespace === void 0) return;
    const bindings = bindingsNaming(name, objects);
    const bound = new Set(bindings.filter(({ field }) => names(field.value, name, namespace)).map(({ field }) => roleOf(field.value)));
    for (const { field } of bindings) {
      if (bound.has(roleOf(field.value))) continue;
      for (const subject of field.at("subjects").items()) {
        const { kind, name: named, namespace: where2 } = subject.value ?? {};
        if (kind !== "ServiceAccount" || named !== name || where2 === namespace) continue;
        if (where2 !== void 0 && isThere(objects, name, where2)) continue;
        const found2 = objects.find("ServiceAccount", namespace, name);
        const account2 = found2?.object.namespace === namespace ? found2 : void 0;
        if (where2 === void 0 && !account2) continue;
        yield problem(
          subject.at(where2 === void 0 ? "name" : "namespace"),
          where2 === void 0 ? `the subject has no namespace, and the API server refuses the binding: service account ${name} is in ${namespace}` : `gives the rights to ${where2}/${name}, the pods run as ${namespace}/${name}: the agent gets none of them`,
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
function names(binding, name, namespace) {
  return (binding?.subjects ?? []).some((each) => each.kind === "ServiceAccount" && each.name === name && each.namespace === namespace);
}
function roleOf(binding) {
  return `${binding?.roleRef?.kind ?? ""} ${binding?.roleRef?.name ?? ""}`;
}
function isThere(objects, name, namespace) {
  return accountsOf(objects, name).some((where2) => where2 === namespace);
}
function accountsOf(objects, name) {
  return ["ServiceAccount", "DaemonSet", "Deployment", "StatefulSet"].flatMap(
    (kind) => objects.all(kind).flatMap(({ object, field }) => {
      const uses = kind === "ServiceAccount" ? object.name : field.resolve(["spec", "template", "spec", "serviceAccountName"]).value;
      return uses === name ? [object.namespace] : [];
    })
  );
}

// rules/security/daemon-sa-cluster-powers.ts
var daemon_sa_cluster_powers_default = rule({
  id: "daemon-sa-cluster-powers",
  on: "daemonSet",
  severity: "error",
  preset: "security",
  since: "0.1.0",
  summary: "Whoever takes over one node has powers over the cluster",
  why: `The token of a DaemonSet's service account lies on every node. With secrets of all namespaces, tokens of other accounts, or the right to give
    rights, one node is the whole cluster; with pods, workloads or nodes that it may change, it is one step away. Grant by name or namespace, move
    what a controller does to a Deployment of its own, or restrict by policy what a node's token may write about other nodes.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
    "https://github.com/kubevirt/kubevirt/issues/11735",
    "https://github.com/carina-io/carina/issues/178"
  ],
  securitySeverity: 8.8,
  *check({ daemonSet, pod, objects, role }) {
    const powers = grantsOf(accountOf({ daemonSet, pod }), objects).filter((grant) => {
      return grant.namespace === void 0 && grant.names.length === 0 && grant.resource !== "nodes/proxy" && isPowerful(grant);
    });
    for (const grants of grantsByRule(powers)) {
      const [first] = grants;
      if (!first) continue;
      const whole2 = grants.find(isWholeCluster);
      const isItsJob2 = !whole2 && role.nodeCritical && grants.every(isOfNodes);
      yield problem(
        (whole2 ?? first).place,
        `an attacker who takes over one node may ${describeGrants(grants)} in the whole cluster, with the token of service account ${accountOf({ daemonSet, pod }).name}`,
        {
          severity: whole2 ? "error" : isItsJob2 ? "info" : "warning",
          related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ""} runs as it on every node` }]
        }
      );
    }
  }
});
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
  summary: "A container has capabilities beyond those that a container runtime grants",
  why: `Some capabilities are as good as root on the node: SYS_ADMIN mounts what it likes, SYS_MODULE loads code into the kernel, SYS_PTRACE and
    DAC_READ_SEARCH reach what other containers hold, BPF sees all of it, NET_ADMIN and NET_RAW turn traffic aside. The baseline Pod Security
    Standard allows none that is not among the runtime's own.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    "https://man7.org/linux/man-pages/man7/capabilities.7.html"
  ],
  securitySeverity: 7.8,
  *check(subject) {
    if (isForbidden(subject, "capabilities_baseline", "capabilities_restricted")) return;
    const { role } = subject;
    const places = podSecurityBreaches(subject, "baseline").filter(({ check }) => check === "capabilities_baseline").flatMap((each) => each.places);
    const isJob = isItsJob(role, "capabilities");
    for (const place of places) {
      const name = typeof place.value === "string" ? place.value : "";
      const outcome2 = OUTCOMES[name.replace(/^CAP_/, "")];
      yield problem(place, message(name, outcome2, isJob ? `, as a ${role.title} may have to (${role.reason})` : ""), {
        severity: isJob || !outcome2 ? "info" : "warning"
      });
    }
  }
});
var OUTCOMES = {
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
function message(name, outcome2, reason) {
  if (outcome2) return `${name} lets the container ${outcome2}${reason}`;
  return `${name} is not among the capabilities that the baseline Pod Security Standard allows${reason}`;
}

// rules/security/default-capabilities.ts
var default_capabilities_default = rule({
  id: "default-capabilities",
  on: "container",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "A container keeps the capabilities that its runtime grants",
  why: `Runtimes grant root in a container some 14 capabilities, NET_RAW among them in many, with which one forges packets and addresses. An agent
    needs few of them: drop ALL and add those.`,
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
    const what = dropped ? "the other capabilities" : "the capabilities, NET_RAW among them,";
    yield problem(
      context.at("capabilities", "drop"),
      `container ${container.value?.name ?? ""} keeps ${what} that its runtime grants: drop ALL, and add those that it uses`
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
  summary: "Capabilities are dropped or added beside privileged, which has them all",
  why: `A runtime gives a privileged container every capability and looks at no list. What was meant to restrict it does not; without privileged it
    would.`,
  references: ["https://github.com/containerd/containerd/blob/v2.0.0/internal/cri/server/container_create_linux.go"],
  *check({ container }) {
    const context = container.at("securityContext");
    const capabilities = context.at("capabilities");
    const { add = [], drop = [] } = capabilities.value ?? {};
    if (context.value?.privileged !== true || add.length + drop.length === 0) return;
    const list2 = drop.length > 0 ? "drop" : "add";
    yield problem(capabilities.at(list2), `${list2} changes nothing: a privileged container has every capability`, {
      related: [context.at("privileged")],
      fix: remove(capabilities, "unsafe")
    });
  }
});

// rules/security/exceeds-baseline.ts
var exceeds_baseline_default = rule({
  id: "exceeds-baseline",
  on: "daemonSet",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "The pods need a Namespace that allows more than the baseline Pod Security Standard",
  why: `Where a Namespace enforces baseline or restricted, these pods are refused; where it does not, anything else in it may ask for as much. Give
    such agents a Namespace of their own. Where the Namespace is given, its labels decide, and pod-security tells.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 4.9,
  *check(subject) {
    if (forbiddenBreaches(subject).length > 0) return;
    for (const { check, words, places } of podSecurityBreaches(subject, "baseline")) {
      if (TOLD.has(check)) continue;
      const [first, ...others] = places;
      yield problem(first, `exceeds the baseline Pod Security Standard: ${words}; its Namespace has to allow privileged pods`, {
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
  summary: "The pod shares the shared memory of its node",
  why: `In the node's IPC namespace a container reads and writes the shared memory, semaphores and message queues of every process that uses them there,
    databases and GPU programs among them. Containers of one pod share theirs without it.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 6.5,
  *check(subject) {
    const { pod, role } = subject;
    const field = pod.at("hostIPC");
    if (field.value !== true || isForbidden(subject, "hostNamespaces")) return;
    const isJob = isItsJob(role, "hostIPC");
    yield problem(
      field,
      isJob ? `shares the memory of the processes of its node, as a ${role.title} may have to (${role.reason})` : "reads and writes the shared memory of every process of the node: an emptyDir with medium Memory at /dev/shm serves one pod",
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
  summary: "The pod is on the network of its node",
  why: `It reaches what listens on the node's localhost, the kubelet and unauthenticated debug ports among it, and the cloud's metadata with the node's
    credentials; it can listen to the traffic of the node; NetworkPolicies do not hold it, and its ports are open on every node.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 5.9,
  *check(subject) {
    const { pod, role } = subject;
    const field = pod.at("hostNetwork");
    if (field.value !== true || isForbidden(subject, "hostNamespaces")) return;
    const isJob = isItsJob(role, "hostNetwork");
    yield problem(
      field,
      isJob ? `is on the network of its node, as a ${role.title} may have to be (${role.reason})` : "reaches the node's localhost and metadata service, and no NetworkPolicy holds it: a hostPort opens a port without it",
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
  summary: "The pod sees the processes of its node",
  why: `In the node's PID namespace a container sees the command line of every process, reads the environment and files of those that run as its user
    through /proc, root those of all, and can signal them: the secrets of other pods are in reach.`,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  securitySeverity: 7.5,
  *check(subject) {
    const { pod, role } = subject;
    const field = pod.at("hostPID");
    if (field.value !== true || isForbidden(subject, "hostNamespaces")) return;
    const isJob = isItsJob(role, "hostPID");
    yield problem(
      field,
      isJob ? `sees every process of the node, as a ${role.title} may have to (${role.reason})` : "sees every process of the node, with its environment and files: leave it out unless the agent inspects processes",
      { severity: isJob ? "info" : "warning" }
    );
  }
});

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

// rules/security/no-seccomp-profile.ts
var no_seccomp_profile_default = rule({
  id: "no-seccomp-profile",
  on: "daemonSet",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "No seccomp profile holds the system calls of the containers",
  why: `Unless the kubelet is configured otherwise (seccompDefault), a container without a profile may call whatever the kernel offers, the calls
    behind most escapes among them. RuntimeDefault is what the runtime's authors found that programs do without.`,
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
    const names2 = containers.map(({ value }) => value?.name ?? "").join(", ");
    yield problem(profile, `the system calls of ${names2} are not held by a seccomp profile: set type RuntimeDefault`, {
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
  summary: "The right to nodes/proxy is the right to run commands in every pod",
  why: `nodes/proxy opens the whole API of each kubelet: with it, even with get alone, one executes commands in any container of any node, past
    admission and audit. Metrics, stats, logs, health and the list of pods have subresources of their own: nodes/metrics, nodes/stats, nodes/log,
    and from Kubernetes 1.33 on nodes/healthz, nodes/configz and nodes/pods.`,
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
        first.place,
        `${first.verb === "*" ? "everything" : first.verb} on nodes/proxy lets service account ${account.name} execute commands in the pods of every node: grant nodes/metrics, nodes/stats, nodes/log or nodes/pods instead`,
        { related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ""} runs as it on every node` }] }
      );
    }
  }
});

// rules/security/pod-security.ts
var pod_security_default = rule({
  id: "pod-security",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The Namespace's Pod Security level forbids these pods",
  why: `The API server accepts the DaemonSet and refuses each of its pods: FailedCreate, violates PodSecurity, and no node gets one. A level to warn
    or audit refuses nothing and says so at each apply. Either the pods do without, or the Namespace allows privileged pods.`,
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
      const said = mode2 === "enforce" ? "it is enforced here" : mode2 === "warn" ? "it is warned of here" : "it is audited here";
      yield problem(first, message2(breach), {
        severity: SEVERITIES2[mode2],
        related: [{ place: label, message: said }, ...others]
      });
    }
  }
});
var SEVERITIES2 = { enforce: "error", warn: "warning", audit: "info" };
function message2({ words, level, mode: mode2 }) {
  const what = `violates PodSecurity ${level}: ${words}`;
  if (mode2 === "enforce") return `${what}; the API server refuses every pod`;
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
  summary: "A process of the container can gain more rights than it was started with",
  why: `Unless allowPrivilegeEscalation is false, a setuid program in the image makes a user root in the container, with all its capabilities; false
    sets no_new_privs, which the kernel keeps for every child.`,
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
      allowed.value === true ? `container ${name} lets its processes gain rights: set allowPrivilegeEscalation: false` : `container ${name} lets its processes gain rights, as by default: set allowPrivilegeEscalation: false`,
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
  summary: "A privileged container is root on its node",
  why: `It has every capability and every device, and neither seccomp, AppArmor nor SELinux restricts it: an attacker who takes over the container controls the node,
    with the secrets of all its pods, and a DaemonSet is on every node. Most agents need a capability or two and a host path.`,
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
      isJob ? `container ${name} is root on every node, as a ${role.title} may have to be (${role.reason})` : `container ${name} is root on every node: add the capabilities that it uses instead`,
      { severity: isJob ? "info" : "warning" }
    );
  }
});

// rules/security/runs-as-root.ts
var runs_as_root_default = rule({
  id: "runs-as-root",
  on: "container",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "A container runs, or may run, as root",
  why: `Root in a container is root on the node for every file that is mounted from it, and for every hole in the runtime or the kernel. runAsNonRoot
    keeps an image that wants to be root from starting; with hostPath volumes an agent may need to be root, and then user namespaces
    (hostUsers: false) do not help.`,
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
      yield problem(place, `container ${name} runs as root${node ? "" : ", and touches nothing of its node that needs it"}`, {
        severity: node ? "info" : "warning"
      });
      return;
    }
    yield problem(own.at("runAsNonRoot"), `container ${name} runs as root if its image says so: set runAsNonRoot: true, or a runAsUser`, {
      severity: "info"
    });
  }
});
function touchesNode2({ volumes: volumes2 = [], hostPID, hostNetwork } = {}) {
  return hostPID === true || hostNetwork === true || volumes2.some(({ hostPath }) => hostPath !== void 0);
}

// rules/security/runtime-socket.ts
var runtime_socket_default = rule({
  id: "runtime-socket",
  on: "daemonSet",
  severity: "error",
  preset: "security",
  since: "0.1.0",
  summary: "A container has the socket of the container runtime, which is root on the node",
  why: `Whoever speaks to docker.sock or containerd.sock starts a privileged container with the node's files mounted: past admission, Pod Security and
    the audit log. A read-only mount changes nothing about a socket. What an agent wants to know of containers, the kubelet's API tells.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"
  ],
  securitySeverity: 9.1,
  *check({ pod, role }) {
    const containers = containersOf(pod.value);
    for (const volume of pod.at("volumes").items()) {
      const path = volume.at("hostPath", "path");
      const name = volume.value?.name;
      const isMounted = containers.some(({ volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === name));
      if (path.value === void 0 || !SOCKET.test(path.value) || !isMounted) continue;
      const isJob = isItsJob(role, "runtimeSocket");
      yield problem(
        path,
        isJob ? `${path.value} is root on every node, read-only or not; the ${role.title} (${role.reason}) may be able to ask the kubelet instead` : `${path.value} is root on every node, read-only or not: an attacker who takes over the container can start any container there`,
        { severity: isJob ? "warning" : "error" }
      );
    }
  }
});
var SOCKET = /\/(?:docker|dockershim|cri-dockerd|containerd|crio|podman|frakti|k3s\/containerd\/containerd)\.sock$/;

// rules/security/secret-in-env.ts
var secret_in_env_default = rule({
  id: "secret-in-env",
  on: "container",
  severity: "warning",
  preset: "security",
  since: "0.1.0",
  summary: "A password, token or key stands in the manifest",
  why: `Everybody who can read the repository, the DaemonSet or the processes of a node has it, and it cannot be changed without a rollout on every
    node. A Secret, mounted as a file, is for that; what was committed once has to be replaced.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/secret/"],
  securitySeverity: 7,
  *check({ container }) {
    for (const variable of container.at("env").items()) {
      const { name = "", value = "" } = variable.value ?? {};
      if (value.trim() === "" || PLACEHOLDER2.test(value)) continue;
      const shape = SHAPES.find(([, pattern]) => pattern.test(value))?.[0];
      if (!shape && !(NAMED.test(name) && isOne(value))) continue;
      yield problem(variable.at("value"), `${name} is ${shape ?? "a secret"} in plain text: put it into a Secret, and replace it`);
    }
  }
});
var NAMED = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|SECRETS|TOKEN|AUTH_?TOKEN|API_?KEY|ACCESS_?KEY|SECRET_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|LICENSE_?KEY|CLIENT_?SECRET|CREDENTIALS?)$/i;
var SHAPES = [
  ["an access key of AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a token of GitHub", /\b(?:gh[pousr]_\w{36,}|github_pat_\w{40,})/],
  ["a token of Slack", /\bxox[abprs]-[\w-]{10,}/],
  ["a private key", /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ["a signed token", /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+$/],
  ["a URL with a password", /^[a-z][\w+.-]*:\/\/[^/\s:@]+:[^/\s:@$]{3,}@/i]
];
var PLACEHOLDER2 = /\$[({A-Za-z]|\{\{|^<.*>$|^\[.*\]$|^%.*%$|^x{3,}$|^[*.•-]+$|replace|your[-_ ]|^(?:my|the|some)[-_]|placeholder|^example|example(?:key)?$|dummy|redacted|insert[-_ ]|todo|fixme|^_+\w*_+$/i;
function isOne(value) {
  return !/^(?:true|false|yes|no|on|off|none|null|nil|auto|default|enabled|disabled|required|optional|\d{1,4})$|^\.{0,2}\/|^https?:\/\/|^file:/i.test(
    value.trim()
  );
}

// rules/security/secret-through-env.ts
var secret_through_env_default = rule({
  id: "secret-through-env",
  on: "container",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "A Secret is handed over in variables rather than in files",
  why: `Variables are in /proc, in crash reports and in the output of many debug pages, and every child process inherits them; they keep their value
    until the pod restarts. A mounted file is read by those who open it, and follows the Secret.`,
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
      `the environment of container ${container.value?.name ?? ""} holds Secret ${nameOf(first)}${more}: mount it as a file, if the agent can read one`,
      {
        related: others
      }
    );
  }
});
function nameOf(reference) {
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
  summary: "A container has folders of its node that hold secrets or decide what the node runs",
  why: `Whoever can write to /, /etc, /root or /usr of a node can make it run what they like; who can write to /var/lib/kubelet, /proc, /sys or /dev is
    not far from it. Who can read them has the kubelet's key, and the tokens and secrets of every pod of the node. Mount the folder that the agent
    needs, and mount it read-only.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"
  ],
  securitySeverity: 8.2,
  *check({ pod, role }) {
    for (const volume of pod.at("volumes").items()) {
      const path = volume.at("hostPath", "path");
      const kind = path.value === void 0 ? void 0 : kindOf(path.value);
      const access = accessTo(volume.value?.name, pod);
      if (!kind || !access) continue;
      const isJob = isItsJob(role, "hostPath");
      if (access === "writes") {
        const isWhole = normal(path.value) === "/";
        yield problem(
          path,
          `${path.value} of every node can be written by the container: ${CONSEQUENCES[kind]}; mount what it needs, readOnly: true`,
          {
            severity: isJob ? "info" : isWhole ? "error" : "warning",
            related: writersOf(volume.value?.name, pod)
          }
        );
      } else if (kind !== "kernel" && !(isJob && kind === "system")) {
        yield problem(path, `${path.value} of every node can be read by the container: ${SECRETS[kind]}`, {
          severity: isJob || kind === "system" || role.is("log", "metrics") ? "info" : "warning"
        });
      }
    }
  }
});
var KINDS = [
  [
    "secrets",
    /^\/(?:|root|etc|var|var\/lib|var\/run|run|var\/lib\/kubelet|var\/lib\/kubelet\/(?:pods|pki)|etc\/kubernetes(?:\/.*)?|var\/lib\/etcd|home|var\/lib\/(?:containerd|docker|containers))$/
  ],
  [
    "system",
    /^\/(?:boot|usr|lib|lib64|bin|sbin|usr\/(?:lib|bin|sbin)|usr\/local\/bin|opt|etc\/(?:systemd|cron.*|ssh|init\.d|profile\.d|sudoers\.d|pam\.d)(?:\/.*)?)$/
  ],
  ["kernel", /^\/(?:proc|sys|dev)$/]
];
var CONSEQUENCES = {
  secrets: "an attacker who takes it over controls the node and the secrets of its pods",
  system: "it decides what the node runs",
  kernel: "it changes the devices and the kernel of the node"
};
var SECRETS = {
  secrets: "it may hold the keys of the node and the secrets of its pods; mount the folder that the agent needs",
  system: "mount the folder that the agent needs"
};
function kindOf(path) {
  return KINDS.find(([, pattern]) => pattern.test(normal(path)))?.[0];
}
function normal(path) {
  return path.replace(/\/+/g, "/").replace(/(?<=.)\/$/, "");
}
function accessTo(volume, { value }) {
  const mounts = containersOf(value).flatMap(({ volumeMounts = [] }) => volumeMounts.filter(({ name }) => name === volume));
  if (mounts.length === 0) return void 0;
  return mounts.every(({ readOnly }) => readOnly === true) ? "reads" : "writes";
}
function writersOf(volume, pod) {
  return [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap(
    (container) => container.at("volumeMounts").items().filter(({ value }) => value?.name === volume && value?.readOnly !== true).map((mount) => ({ place: mount.at("mountPath"), message: "mounted writable here" }))
  );
}

// rules/security/service-account-alias.ts
var service_account_alias_default = rule({
  id: "service-account-alias",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "The service account is named by a deprecated field",
  why: `The API server copies one to the other. Policies, linters and people look at serviceAccountName; where both are written and differ,
    serviceAccountName counts.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec"],
  *check({ pod }) {
    const alias = pod.at("serviceAccount");
    const name = pod.at("serviceAccountName");
    if (!alias.value) return;
    if (!name.value) {
      yield problem(alias, "serviceAccount is deprecated: its name is serviceAccountName", {
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
  summary: "The pods of all nodes run as the service account of a controller",
  why: `A controller needs rights over the cluster and runs on one node; with its service account the DaemonSet carries the same token to every node.
    A service account of its own, with the few rights that an agent needs, keeps one node from being the cluster.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    "https://github.com/cubefs/cubefs/issues/1882"
  ],
  securitySeverity: 6.5,
  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod });
    if (account.name === "default") return;
    const other = otherWorkloads({ daemonSet, objects }).find(
      ({ kind, namespace, pod: theirs }) => (kind === "Deployment" || kind === "StatefulSet") && sharesNamespace(namespace, account.namespace) && accountName(theirs) === account.name
    );
    if (!other) return;
    const hasRights = grantsOf(account, objects).length > 0;
    yield problem(
      accountPlace(pod),
      `service account ${account.name} is also that of ${other.kind} ${other.name}, whose rights are then on every node: give the agent an account of its own`,
      { severity: hasRights ? "warning" : "info", related: [{ place: accountPlace(other.pod), message: `${other.kind} ${other.name}` }] }
    );
  }
});

// rules/security/token-not-needed.ts
var token_not_needed_default = rule({
  id: "token-not-needed",
  on: "daemonSet",
  severity: "info",
  preset: "security",
  since: "0.1.0",
  summary: "A token for the API server is mounted, and nothing gives it rights",
  why: `The token lies in every pod of every node. The default service account is everybody's: what somebody grants it later, the agent has on all nodes.
    An agent that does not ask the API server needs no token; one that does has an account of its own.`,
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
    if (bindingsNaming(account.name, objects).length > 0) return;
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
      `mounts the token of ${account.name}, which no binding beside it gives rights: set automountServiceAccountToken: false, if it does not ask the API server`,
      given ? { related: [{ place: given.field.at("metadata", "name"), message: "the account" }] } : {}
    );
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
  summary: "The pod asks for a sysctl that the kubelet does not set",
  why: `The kubelet sets those that concern the pod alone. Any other it refuses (SysctlForbidden) unless --allowed-unsafe-sysctls of each node names
    it: the pod fails and is created again, in a loop. Where it is allowed, the pod can disturb others of its node.`,
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls"],
  securitySeverity: 5.3,
  *check(subject) {
    if (isForbidden(subject, "sysctls")) return;
    for (const { check, places } of podSecurityBreaches(subject, "baseline")) {
      if (check !== "sysctls") continue;
      for (const place of places) {
        const name = typeof place.value === "string" ? place.value : "";
        yield problem(
          place,
          `${name} is not among the safe sysctls: the pod fails with SysctlForbidden on every node whose kubelet does not allow it`
        );
      }
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
  summary: "A container can change its own image's files",
  why: `Whoever takes it over can replace its programs and leave tools behind, and what it writes by mistake fills the disk of the node. With
    readOnlyRootFilesystem: true, an emptyDir holds what has to be written.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  securitySeverity: 3.1,
  *check({ container, pod }) {
    const context = container.at("securityContext");
    const readOnly = context.at("readOnlyRootFilesystem");
    if (readOnly.value === true || pod.value?.os?.name === "windows") return;
    if (isMistaken(container, "securityContext") || isMistaken(context, "readOnlyRootFilesystem")) return;
    yield problem(
      readOnly,
      `container ${container.value?.name ?? ""} can write to its image: set readOnlyRootFilesystem: true, and mount an emptyDir where it writes`
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
var overlapping_selectors_default = rule({
  id: "overlapping-selectors",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The selector matches the pods of another workload as well",
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
    const told = /* @__PURE__ */ new Set();
    for (const other of otherWorkloads({ daemonSet, objects })) {
      const id = `${other.kind} ${other.namespace ?? ""}/${other.name}`;
      if (told.has(id)) continue;
      if (!sharesNamespace(other.namespace, namespace) || Object.keys(other.labels).length === 0) continue;
      if (other.kind === "DaemonSet" && other.name === name) continue;
      if (!own.matches(other.labels) || !isBeside(other, { daemonSet, pod })) continue;
      const isMutual = other.selector?.matches(labels) === true;
      if (isMutual && other.kind === "DaemonSet" && !isEarlier(other.field, daemonSet)) continue;
      const apart = other.kind === "DaemonSet" && areDisjoint(nodeAlternatives(pod.value ?? {}), nodeAlternatives(other.pod.value ?? {}));
      told.add(id);
      yield problem(
        daemonSet.at("spec", "selector"),
        `${own.toString()} matches the pods of ${other.kind} ${other.name} as well${isMutual ? ", whose selector matches these" : ""}; add a label that only these pods have`,
        { related: [{ place: other.labelsPlace, message: `labels of ${other.kind} ${other.name}` }], severity: apart ? "info" : "warning" }
      );
    }
  }
});

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
    const named = Object.keys(labels);
    const holdsOthers = selector.entries().some(([key]) => key !== "matchLabels" && key !== "matchExpressions");
    const fix = set(selector.at("matchLabels"), labels, "unsafe", `select pods by ${named.join(", ")}`);
    yield present(subject, { fix: named.length > 0 && !holdsOthers ? fix : void 0 });
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
  const title = `add ${values.map(([key, value]) => `${key}: ${value}`).join(", ")}`;
  const safety = values.some(([key]) => Object.hasOwn(given, key) || isVolatileLabel(key)) ? "unsafe" : "safe";
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
    const named = Object.keys(labels);
    yield present(subject, {
      fix: named.length > 0 ? set(selector, { matchLabels: labels }, "unsafe", `select pods by ${named.join(", ")}`) : void 0
    });
  }
});

// rules/selector/volatile-selector-label.ts
var VERSION_KEYS = /* @__PURE__ */ new Set(["app.kubernetes.io/version", "version"]);
var volatile_selector_label_default = rule({
  id: "volatile-selector-label",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The selector holds a label that changes with each release",
  why: `A selector is immutable. A label with a version or a chart's name in it is another one with the next release: the update is refused
    with "field is immutable", and the only way on is to delete the DaemonSet, which takes the agent off every node.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector",
    "https://github.com/helm/charts/issues/7680",
    "https://github.com/aws/eks-node-monitoring-agent/issues/92"
  ],
  *check({ daemonSet }) {
    const labels = daemonSet.at("spec", "selector", "matchLabels");
    for (const [key, label] of labels.entries()) {
      const value = label.value ?? "";
      if (value !== "" && daemonSet.value?.metadata?.name?.includes(value)) continue;
      const isChart = key === "helm.sh/chart" || key === "chart" && /-v?\d/.test(value);
      const isVersion = VERSION_KEYS.has(key) && /^v?\d+\.\d/.test(value);
      const isBuild = /^[0-9a-f]{40}$/.test(value);
      if (!isChart && !isVersion && !isBuild) continue;
      yield problem(
        label,
        `${key} changes with each release, and a selector never can: the next update is refused; remove it from the selector`,
        {
          severity: isChart ? "error" : "warning",
          // Of a DaemonSet that is in use, the removal is refused as well.
          fix: labels.entries().length > 1 ? remove(label, "unsafe", `remove ${key} from the selector (before the first apply)`) : void 0
        }
      );
    }
  }
});

// rules/update/config-without-rollout.ts
var RESTARTER = /^(?:(?:configmap|secret)\.)?reloader\.stakater\.com\/|^(?:wave\.pusher\.com|configmap\.kubernetes\.io|k8tz\.io)\/(?:update-on-config-change|reload)/;
var RELOADS = /reload|config-?watch|watch-?(?:config|interval|dir|file)|inotify|web\.enable-lifecycle|k8s-sidecar|refresh-?interval|--watch\b/i;
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
    for (const { use, key, before, after, others } of configChanges(update)) {
      if (use.how === "mounted" && reloads) continue;
      const more = others === 0 ? "" : ` and ${others} more key${others === 1 ? "" : "s"}`;
      yield problem(after, `${key}${more} of ${use.kind} ${use.name} changes, but no pod restarts: ${consequence(use)}`, {
        related: [{ place: use.place, message: "used here" }, ...before.exists ? [{ place: before, message: "before" }] : []]
      });
    }
  }
});
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
    const { effects, daemonSet, changes } = update;
    if (!update.restarts || effects.rollout !== "RollingUpdate" || needlessChanges(update).length > 0) return;
    const template = changes.filter(({ inTemplate }) => inTemplate).toSorted((a, b) => rank(a) - rank(b));
    const [first, ...others] = template;
    if (!first) return;
    const strategy = daemonSet.at("spec", "updateStrategy").effective;
    const { maxUnavailable = 1, maxSurge = 0 } = strategy?.rollingUpdate ?? {};
    const atOnce = !allowsSurge(strategy) ? typeof maxUnavailable === "string" ? `${maxUnavailable} of them at a time` : `${maxUnavailable} at a time` : `with a surge of ${maxSurge}`;
    const more = others.length === 0 ? "" : ` (and ${others.length} more change${others.length === 1 ? "" : "s"})`;
    yield problem(first.after, `restarts the pods on all nodes, ${atOnce}: ${describeChange(first)}${more}`, {
      related: first.before.exists ? [{ place: first.before, message: "before" }] : []
    });
  }
});
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
          `${volume.value?.name} no longer mounts ${from} of the node: data there stays behind, and the new pods cannot read it`,
          {
            related
          }
        );
      } else {
        yield problem(
          volume.at("hostPath", "path"),
          `${volume.value?.name} mounts ${to} of the node instead of ${from}: data in ${from} stays behind`,
          { related }
        );
      }
    }
  }
});
function withoutSlash(path) {
  return path.replace(/\/+$/, "");
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
    const [old, updated] = [portsOf2(before.pod), portsOf2(pod)];
    const [was, is] = [old, updated].map((ports) => new Set(ports.map(({ id }) => id)));
    const added = updated.filter(({ id }) => !was.has(id));
    const gone = old.filter(({ id }) => !is.has(id));
    const shown4 = gone.slice(0, MOST_SHOWN);
    const more = gone.length > MOST_SHOWN ? ` and ${gone.length - MOST_SHOWN} more` : "";
    const instead = shown4.map(({ id }) => id).join(", ") + more;
    const related = shown4.map(({ place }) => ({ place, message: "before" }));
    for (const { id, place, byHostNetwork } of added) {
      const how = byHostNetwork ? ", being on the host network" : "";
      yield problem(
        place,
        `uses port ${id} of every node${how}${instead === "" ? "" : ` instead of ${instead}`}; make sure that it is free on all nodes`,
        { related }
      );
    }
    if (added.length === 0 && gone.length > 0) {
      yield problem(pod.at("containers"), `no longer uses port ${instead} of its nodes: clients that connect to it fail`, { related });
    }
  }
});
var MOST_SHOWN = 8;
function portsOf2(pod) {
  return heldPorts(pod).map((port) => {
    const { number, protocol, address } = port;
    return { ...port, id: `${address === void 0 ? "" : `${address}:`}${number}/${protocol}` };
  });
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
  summary: "Containers of one image now run two versions",
  why: `Init containers and sidecars of one image install and read the same files and are built to run in the same version. An update of
    only some of them mixes versions on every node.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const pairs = containerPairs(before.pod, pod);
    for (const pair of pairs) {
      const other = pairs.find(
        (each) => imageOf(each, "before") === imageOf(pair, "before") && imageOf(each, "after") !== imageOf(pair, "after")
      );
      const isForgotten = imageOf(pair, "after") === imageOf(pair, "before");
      if (!other || !isForgotten || repositoryOf(other) === void 0 || repositoryOf(other) !== repositoryOf(pair)) continue;
      yield problem(
        pair.after.at("image"),
        `stays at ${imageOf(pair, "after")}, while ${other.after.value?.name} changes to ${imageOf(other, "after")}`,
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
    const { change, reason } = first;
    const field = change.name.replace(/^spec\.template\./, "");
    const more = others.map((other) => ({ place: other.change.after, message: other.reason }));
    yield problem(change.after, `restarts the pods on all nodes without an effective change: ${field} ${reason}`, {
      related: [...change.before.exists ? [{ place: change.before, message: "before" }] : [], ...more]
    });
  }
});

// rules/update/placement-broadened.ts
var placement_broadened_default = rule({
  id: "placement-broadened",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Agent runs on more nodes than before",
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
          `selects more nodes than before, and all of them get a pod at once: ${describeSelection(selection.changes)}`,
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
  summary: "Agent is removed from nodes that run it",
  why: `The controller deletes the pods of nodes that are no longer selected at once: updateStrategy limits only replacements. Those
    nodes are left without the agent; with maxUnavailable 0 such a rollout can get stuck.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/118823"],
  *check(update) {
    const { relation, before, pod } = update;
    if (relation !== "same") return;
    const selection = selectionChange(update);
    if (selection?.narrowed) {
      const { changes, broadened } = selection;
      const [first] = changes;
      const where2 = broadened ? "selects different nodes than before, and nodes that are no longer selected lose their pods at once" : "selects fewer nodes than before, and the others lose their pods at once";
      if (first) {
        yield problem(first.after, `${where2}: ${describeSelection(changes)}`, {
          severity: isOnlyLinux(describeSelection(changes)) ? "info" : "warning",
          hazard: isOnlyLinux(describeSelection(changes)) ? void 0 : "removal",
          related: changes.filter((each) => each.before.exists).map((each) => ({ place: each.before, message: "before" }))
        });
      }
    }
    const missing = missingTolerations(before.pod, pod);
    if (missing.length === 0) return;
    const atOnce = missing.some(({ toleration }) => toleration.effect !== "NoSchedule");
    const nodes = missing.map(({ toleration }) => describeTolerated(toleration)).join(", ");
    const ends = atOnce ? "lose their pods at once" : "lose their pods as they are replaced";
    yield problem(pod.at("tolerations"), `${nodes} ${ends}: the toleration was removed`, {
      hazard: atOnce ? "removal" : void 0,
      related: missing.map(({ index }) => ({ place: before.pod.at("tolerations", index), message: "before" }))
    });
  }
});
function isOnlyLinux(words) {
  return /^(?:beta\.)?kubernetes\.io\/os=linux is new$/.test(words);
}

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
    for (const gain of [...podGains(before.pod, pod), ...volumeGains(before.pod, pod, wasPrivileged)]) yield problemOf(gain);
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      for (const gain of containerGains(old, after, before.pod, pod, wasPrivileged)) yield problemOf(gain);
    }
  }
});
function problemOf({ place, was, message: message3, severity, others = [] }) {
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
var SYSTEM = /^\/(?:$|(?:etc|bin|sbin|usr|lib|lib64|boot|root|proc|sys|dev)(?:\/|$)|var\/lib\/(?:kubelet|docker|containerd)\/?$|(?:var\/)?run\/?$|.*\.sock$)/;
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
      grave: !wasPrivileged && (SECRET.test(path) || writes && SYSTEM.test(path))
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
  const names2 = ordered.slice(0, MOST_SHOWN2).map(({ path, writes }) => what === "mounts" ? `${path} (${writes ? "for writing" : "for reading"})` : path);
  const more = ordered.length > MOST_SHOWN2 ? ` and ${ordered.length - MOST_SHOWN2} more` : "";
  const message3 = `${what} ${names2.join(", ")}${more} of its node${end2}`;
  return [
    { place: first.place, was: void 0, message: message3, severity: first.grave ? "warning" : "info", others: others.map(({ place }) => place) }
  ];
}
function withSlash(path) {
  return `${path.replace(/\/+$/, "")}/`;
}
function foldersAround(path) {
  const whole2 = withSlash(path);
  return [...whole2.matchAll(/\//g)].map(({ index }) => whole2.slice(0, index + 1));
}
function writtenVolumes({ value }) {
  const mounts = containersOf(value).flatMap(({ volumeMounts = [] }) => volumeMounts);
  return new Set(mounts.filter(({ readOnly }) => readOnly !== true).map(({ name }) => name));
}
var ORDINARY = new Set(
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(" ")
);
function containerGains(old, container, oldPod, pod, wasPrivileged) {
  const [was, is] = [old?.value?.securityContext ?? {}, container.value?.securityContext ?? {}];
  const context = container.at("securityContext");
  const oldContext = old?.at("securityContext");
  const name = container.value?.name ?? "the container";
  if (was.privileged === true) return [];
  if (is.privileged === true) {
    const message3 = `${name} is now privileged: it has the rights of root on its node`;
    return [{ place: context.at("privileged"), was: oldContext?.at("privileged"), message: message3, severity: wasPrivileged ? "info" : "warning" }];
  }
  const gains = [];
  const had = new Set((was.capabilities?.add ?? []).map(plainName));
  const added = (is.capabilities?.add ?? []).map(plainName);
  const list2 = context.at("capabilities", "add");
  const gained = [...added.keys()].filter((index) => !had.has(added[index]) && !had.has("ALL") && !ORDINARY.has(added[index]));
  const [first, ...others] = gained;
  if (first !== void 0) {
    const names2 = gained.map((index) => added[index]).join(", ");
    gains.push({
      place: list2.at(first),
      was: oldContext?.at("capabilities", "add"),
      message: `${name} gets the ${gained.length === 1 ? "capability" : "capabilities"} ${names2}`,
      severity: wasPrivileged ? "info" : "warning",
      others: others.map((index) => list2.at(index))
    });
  }
  if (!old) return gains;
  const dropped = (list3 = []) => list3.some((each) => plainName(each) === "ALL");
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

// rules/update/psa-tightened.ts
var psa_tightened_default = rule({
  id: "psa-tightened",
  on: "update",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The Namespace starts to forbid pods that run in it",
  why: `Pod Security admission judges pods when they are created: those that run go on, and all looks well until a node restarts, a pod is evicted
    or an update is rolled out. From then on each new pod is rejected, and one node after the other loses the agent.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/",
    "https://kubernetes.io/docs/concepts/security/pod-security-admission/"
  ],
  securitySeverity: 6,
  *check(update) {
    const { before, objectsBefore, target, daemonSet } = update;
    const refused = enforced(forbiddenBreaches(update));
    const [first] = refused;
    if (!first) return;
    const was = enforced(forbiddenBreaches({ daemonSet: before.daemonSet, objects: objectsBefore, target }));
    if (was.length > 0) return;
    const labelled = enforced(forbiddenBreaches({ daemonSet: before.daemonSet, objects: update.objects, target }));
    if (labelled.length === 0) return;
    const { name = "" } = daemonSet.value?.metadata ?? {};
    yield problem(first.label, `enforces ${first.level} on ${name}, whose pods run today: each is refused when it is next created`, {
      related: refused.map(({ places, words }) => ({ place: places[0], message: words }))
    });
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
    const has = grantsOf(account, update.objects);
    if (had.length === 0 && (former.name !== account.name || has.length === 0)) return;
    const allowed = new Grants(had);
    const gained = has.filter((grant) => !allowed.cover(grant));
    for (const grants of grantsByRule(gained)) {
      const [first] = grants;
      if (!first) continue;
      yield problem(first.place, `the pods of all nodes may now ${describeGrants(grants)}`, {
        severity: grants.some(isPowerful) ? "warning" : "info",
        related: [{ place: accountPlace(pod), message: `uses the service account ${account.name}` }]
      });
    }
  }
});
var Grants = class {
  #names = /* @__PURE__ */ new Map();
  constructor(grants) {
    for (const { group, resource, verb, namespace, names: names2 } of grants) {
      const set2 = new Set(names2);
      for (const name of names2.length === 0 ? [void 0] : set2) {
        const key = keyOf(group, resource, verb, namespace, name);
        const known = this.#names.get(key);
        if (known) known.push(set2);
        else this.#names.set(key, [set2]);
      }
    }
  }
  /** Whether one of them holds all that a new one does. */
  cover({ group, resource, verb, namespace, names: names2 }) {
    const slash = resource.indexOf("/");
    const resources = slash < 0 ? ["*", resource] : ["*", resource, `*${resource.slice(slash)}`];
    for (const ofGroup of /* @__PURE__ */ new Set(["*", group]))
      for (const ofResource of new Set(resources))
        for (const ofVerb of /* @__PURE__ */ new Set(["*", verb]))
          for (const within2 of /* @__PURE__ */ new Set([void 0, namespace])) {
            if (this.#names.has(keyOf(ofGroup, ofResource, ofVerb, within2, void 0))) return true;
            const [first] = names2;
            const some = first === void 0 ? [] : this.#names.get(keyOf(ofGroup, ofResource, ofVerb, within2, first)) ?? [];
            if (some.some((known) => names2.every((name) => known.has(name)))) return true;
          }
    return false;
  }
};
function keyOf(...parts2) {
  return JSON.stringify(parts2.map((part) => part ?? null));
}

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
  *check({ relation, before, daemonSet, pod, role }) {
    if (relation === "same") return;
    const [was, is] = [before.object, daemonSet.value?.metadata ?? {}];
    const { name = "", namespace } = is;
    const remove2 = `kubectl delete daemonset ${was.name}${was.namespace === void 0 ? "" : ` -n ${was.namespace}`}`;
    const ports = sharedPorts(before.pod, pod);
    const clash = ports.length > 0 ? `; both use host port ${ports.join(", ")}, so the new pods wait until the old ones are deleted` : "";
    if (relation === "moved" && was.namespace === void 0) {
      yield problem(
        daemonSet.at("metadata", "namespace"),
        `namespace ${namespace} is new: if the DaemonSet runs in a different namespace, it stays there and a second one is created`,
        { severity: "info", related: [{ place: before.daemonSet.at("metadata", "name"), message: "before" }] }
      );
      return;
    }
    const field = relation === "moved" ? "namespace" : "name";
    const [from, to] = relation === "moved" ? [was.namespace, namespace ?? "no namespace"] : [was.name, name];
    yield problem(
      daemonSet.at("metadata", field),
      `${relation} from ${from} to ${to}: an apply creates a second DaemonSet, and the old one keeps running until ${remove2}${clash}`,
      {
        severity: role.nodeCritical ? "error" : "warning",
        hazard: ports.length > 0 ? "deadlock" : void 0,
        related: [{ place: before.daemonSet.at("metadata", field), message: "before" }]
      }
    );
  }
});
function sharedPorts(before, after) {
  const [old, updated] = [before, after].map((pod) => new Set(heldPorts(pod).map(({ number }) => number)));
  return [...updated].filter((port) => old.has(port));
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
      const raised = pairs.find((pair) => amount(pair.after, resource).cmp(pair.before ? amount(pair.before, resource) : ZERO) > 0);
      if (updated.cmp(old) <= 0 || !raised) return [];
      const field = raised.after.at("resources", "requests", resource);
      const was = raised.before?.at("resources", "requests", resource);
      const words = `${shown2(updated, resource)} instead of ${shown2(old, resource)}`;
      return [{ words, place: field.exists ? field : raised.after, was: was?.exists ? was : void 0 }];
    });
    const [first, ...others] = raises;
    if (!first) return;
    const what = raises.map(({ words }) => words).join(", ");
    yield problem(first.place, `the pods request ${what}: on a node without enough free resources the new pod stays Pending`, {
      related: [
        ...raises.flatMap(({ was }) => was ? [{ place: was, message: "before" }] : []),
        ...others.map(({ place }) => ({ place, message: "also raised" }))
      ]
    });
  }
});
var ZERO = unmarshalQuantity("0");
function shown2(quantity, resource) {
  return quantity.cmp(ZERO) === 0 ? `no ${resource}` : `${quantity.toString()} ${resource}`;
}
function amount({ effective }, resource) {
  const quantity = unmarshalQuantity(effective?.resources?.requests?.[resource] ?? "0");
  return typeof quantity === "string" ? ZERO : quantity;
}
function totalOf(pod, resource) {
  const sum = runningContainers(pod).reduce((total, container) => total.add(amount(container, resource)), ZERO);
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
  why: `The API server rejects the change with "field is immutable". A forced replacement (kubectl replace --force, helm upgrade
    --force) deletes the pods on all nodes at once. In extensions/v1beta1 an omitted selector defaulted to all labels of the pod
    template.`,
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
    yield problem(place, `${what}; ${recreate(before, daemonSet)}`, {
      related: was ? [{ place: was, message: "the selector in use" }] : [],
      fix: keep(old, daemonSet)
    });
  }
});
function difference(old, selector) {
  if (!old.exists) return { place: selector, was: void 0, what: "the old manifest had no selector, which apps/v1 never accepted" };
  if (!selector.exists) return { place: selector, was: old, what: `removes the selector ${shown3(old.value)}` };
  const [before, after] = [old.at("matchLabels"), selector.at("matchLabels")];
  const [was, is] = [before.value ?? {}, after.value ?? {}];
  const changed = Object.keys(is).find((key2) => is[key2] !== was[key2]);
  const gone = Object.keys(was).find((key2) => !Object.hasOwn(is, key2));
  const key = changed ?? gone;
  if (key === void 0)
    return { place: selector, was: old, what: `changes the selector from ${shown3(old.value)} to ${shown3(selector.value)}` };
  const place = after.at(key).exists ? after.at(key) : selector;
  return {
    place,
    was: before.at(key).exists ? before.at(key) : old,
    what: `changes the selector from ${shown3(old.value)} to ${shown3(selector.value)}`
  };
}
function shown3({ matchLabels = {}, matchExpressions = [] } = {}) {
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
var strategy_flipped_default = rule({
  id: "strategy-flipped",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Update strategy changes together with the pod template",
  why: `The new strategy applies to this update: after RollingUpdate → OnDelete the new template reaches no node; after OnDelete →
    RollingUpdate every pod with an older template is replaced now, including those of earlier updates that were never rolled out.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check({ relation, before, daemonSet, effects }) {
    const old = before.daemonSet.at("spec", "updateStrategy", "type");
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (relation !== "same" || old.effective === type.effective) return;
    const related = old.exists ? [{ place: old, message: "before" }] : [];
    if (type.effective === "OnDelete") {
      if (!effects.revisionChanged) return;
      yield problem(
        type,
        "the pod template and the strategy change together: with OnDelete no pod restarts, so no node gets the new template",
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
  why: `The apply succeeds, but no pod restarts: a node gets the new template only when its pod is deleted or replaced. Until then the
    fleet runs two versions.`,
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
      `updateStrategy OnDelete delays this change on each node until its pod is deleted: ${describeChange(first)}`,
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
  why: `Unavailable old pods are all replaced at once, regardless of maxUnavailable. A second update during a broken rollout can leave
    every node without a working pod. This needs an export with its status as the base.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/123232"],
  *check(update) {
    const { before, changes, effects } = update;
    const { status } = before;
    if (!status || !update.restarts || effects.rollout !== "RollingUpdate") return;
    const first = changes.find(({ inTemplate }) => inTemplate);
    const missing = status.desired - status.updated;
    if (!first || status.unavailable === 0 && missing <= 0) return;
    const what = status.unavailable > 0 ? `${status.unavailable} of ${status.desired} pods are unavailable: they are replaced at once, regardless of maxUnavailable` : `the last rollout is not complete: ${missing} of ${status.desired} pods still run an older template`;
    yield problem(first.after, `${what}; wait for kubectl rollout status first`, {
      severity: status.unavailable > 0 ? "warning" : "info",
      related: first.before.exists ? [{ place: first.before, message: "before" }] : []
    });
  }
});

// rules/volume/config-key-missing.ts
var config_key_missing_default = rule({
  id: "config-key-missing",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods need a key that their ConfigMap or Secret does not have",
  why: `A variable from a key that is missing is CreateContainerConfigError, an item of a volume that is missing keeps the pod in ContainerCreating:
    on every node. A subPath that no key gives becomes an empty folder, which the agent takes for its file.`,
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/",
    "https://github.com/draios/sysdigcloud-kubernetes/issues/201"
  ],
  *check({ daemonSet, pod, objects }) {
    for (const { kind, name, key, place, outcome: outcome2 } of [...variables(pod), ...volumes(pod)]) {
      const given = keysOf(kind, name, daemonSet, objects);
      if (!given || given.keys.has(key)) continue;
      const hint = didYouMean(key, [...given.keys]) || (given.keys.size <= 4 ? ` (it has ${[...given.keys].join(", ")})` : "");
      yield problem(place, `key ${key} is missing from ${kind} ${name}${hint}: ${outcome2}`, {
        related: [{ place: given.place, message: `the ${kind}` }]
      });
    }
  }
});
function keysOf(kind, name, daemonSet, objects) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const given = objects.all(kind).filter(({ object }) => object.name === name && sharesNamespace(object.namespace, namespace));
  const [first] = given;
  if (!first) return void 0;
  const keys = new Set(
    given.flatMap(({ field }) => ["data", "stringData", "binaryData"].flatMap((map) => Object.keys(plain(field.resolve([map]).raw))))
  );
  const isFilled = given.some(({ field }) => {
    const type = plain(field.value)["type"];
    return typeof type === "string" && type.startsWith("kubernetes.io/service-account-token");
  });
  return keys.size === 0 || isFilled ? void 0 : { keys, place: first.field.resolve(["metadata", "name"]) };
}
function plain(value) {
  return typeof value === "object" && value !== null ? value : {};
}
var NO_VARIABLE = "the container never starts";
var NO_FILE = "the volume cannot be mounted and the pod never starts";
var FOLDER = "an empty folder is mounted in place of the file";
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
  return [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap(
    (container) => container.at("volumeMounts").items().flatMap((mount) => {
      const path = mount.value?.subPath;
      if (mount.value?.name !== volume || !path || path.includes("/")) return [];
      return [{ kind, name, key: path, place: mount.at("subPath"), outcome: FOLDER }];
    })
  );
}

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
  summary: "A file mode is written in decimal",
  why: `YAML reads 400 as decimal: as a file mode that is 0620, which gives the group write access and others none. Modes are octal when
    they start with 0, and JSON knows decimal only.`,
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
      yield problem(field, `${written2} is decimal: the mode is 0${value.toString(8)}; write 0${written2}`, {
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

// rules/volume/docker-path.ts
var DOCKER = /^\/(?:var\/)?(run\/docker\.sock|lib\/docker(?:\/containers)?)\/?$/;
var OTHERS = /containerd|crio|cri-o|cri-dockerd|podman|\/rke2|k3s|^\/(?:var\/)?run\/?$|^\/$/;
var docker_path_default = rule({
  id: "docker-path",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The runtime of the nodes is not Docker",
  why: `Kubernetes 1.24 removed dockershim: nodes run containerd or CRI-O. The Docker socket is missing, and /var/lib/docker/containers is
    empty: the agent finds no containers or no logs, and nothing fails.`,
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/migrating-from-dockershim/",
    "https://github.com/fluent/fluentd-kubernetes-daemonset/issues/561"
  ],
  *check({ pod, role }) {
    const volumes2 = pod.at("volumes").items();
    const paths = volumes2.map(({ value }) => value?.hostPath?.path ?? "");
    if (paths.some((path) => OTHERS.test(path))) return;
    for (const [index, path] of paths.entries()) {
      const what = DOCKER.exec(path)?.[1];
      if (what === void 0) continue;
      const isSocket = what.endsWith(".sock");
      const readsLogs = paths.some((each) => /^\/(?:var\/?(?:log.*)?)?$/.test(each));
      const message3 = isSocket ? `${path} is not there since Kubernetes 1.24: nodes run containerd or CRI-O; use /run/containerd/containerd.sock or the CRI socket of the node` : `${path} is empty since Kubernetes 1.24: nodes run containerd or CRI-O, whose logs are in /var/log/pods`;
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
  why: "The source adds no files: a name was misspelled or a value is missing, and the container does not find the files that it expects.",
  references: ["https://kubernetes.io/docs/concepts/storage/projected-volumes/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/hostpath-no-type.ts
var FILES = /^\/etc\/(?:machine-id|hostname|resolv\.conf)$/;
var LOCKS = /\/xtables\.lock$/;
var hostpath_no_type_default = rule({
  id: "hostpath-no-type",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "A missing file of the node is made into a folder",
  why: `Without a type the runtime creates a folder where the path does not exist. A socket or file that is not there yet becomes a folder:
    the agent cannot open it, and the program of the node that owns it cannot create it any more. With type Socket or File the pod waits
    until it is there.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types"],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      const { path, type } = volume.value?.hostPath ?? {};
      if (path === void 0 || type || isMistaken(volume.at("hostPath"), "type")) continue;
      const wanted = path.endsWith(".sock") ? "Socket" : FILES.test(path) ? "File" : LOCKS.test(path) ? "FileOrCreate" : void 0;
      if (wanted === void 0) continue;
      yield problem(volume.at("hostPath", "path"), `without a type, ${path} becomes a folder where it does not exist; set type ${wanted}`, {
        severity: wanted === "Socket" ? "warning" : "info",
        fix: set(volume.at("hostPath", "type"), wanted, "unsafe")
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
  summary: "Two mounts propagate into each other",
  why: `A Bidirectional mount inside of the Bidirectional mount of its parent folder is propagated back through the parent: with each
    restart of the pod the node has one more layer of mounts, until it cannot mount anything.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation",
    "https://github.com/bpfman/bpfman-operator/issues/469"
  ],
  *check({ container, pod }) {
    const volumes2 = pod.value?.volumes ?? [];
    const mounts = container.at("volumeMounts").items().filter(({ value }) => value?.mountPropagation === "Bidirectional");
    const pathOf = (name) => `${(volumes2.find((each) => each.name === name)?.hostPath?.path ?? "").replace(/\/+$/, "")}/`;
    for (const inner of mounts) {
      const outer = mounts.find((each) => each !== inner && isNested(inner.value, each.value, pathOf));
      if (!outer) continue;
      yield problem(
        inner,
        `propagates into ${outer.value?.mountPath ?? ""}, which is Bidirectional and holds the same folder: mounts double with each restart; keep one of them`,
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
  return isInside && `${inner?.mountPath ?? ""}/`.startsWith(`${(outer?.mountPath ?? "").replace(/\/+$/, "")}/`);
}

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
  summary: "A log agent forgets what it has delivered",
  why: `An emptyDir is deleted with its pod. A log agent that keeps its read positions there starts from scratch after each update: it delivers the
    logs of the node a second time, or skips what was written in between.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir",
    "https://github.com/SumoLogic/fluentd-kubernetes-sumologic/issues/47"
  ],
  *check({ pod, role }) {
    if (!role.all.some(({ name }) => name === "log")) return;
    const kept = new Set(
      pod.at("volumes").items().flatMap(({ value }) => value?.hostPath ? [value.name ?? ""] : [])
    );
    for (const volume of pod.at("volumes").items()) {
      const { name = "", emptyDir } = volume.value ?? {};
      if (!emptyDir) continue;
      const path = mountsOf(pod, name).find((each) => POSITIONS.test(each)) ?? (POSITIONS.test(name) ? name : void 0);
      if (path === void 0 || hasOther(pod, kept)) continue;
      yield problem(
        volume.at("emptyDir").key,
        `${path} is deleted with the pod: after each update the log agent delivers logs again or loses them; use a hostPath below /var/lib`,
        {
          related: role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : []
        }
      );
    }
  }
});
function mountsOf(pod, volume) {
  return (pod.value?.containers ?? []).flatMap(
    ({ volumeMounts = [] }) => volumeMounts.flatMap(({ name, mountPath }) => name === volume && mountPath ? [mountPath] : [])
  );
}
function hasOther(pod, kept) {
  return [...kept].some((name) => POSITIONS.test(name) || mountsOf(pod, name).some((path) => POSITIONS.test(path)));
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
  summary: "The pods of all nodes share one PersistentVolumeClaim, which serves one node",
  why: `All pods of a DaemonSet use the same claim. With ReadWriteOnce its volume is attached to one node, and the pods of all others hang in
    ContainerCreating (Multi-Attach error); with ReadWriteOncePod there is one pod at all. A generic ephemeral volume gives each pod its own
    claim; a hostPath or local volume keeps what belongs to the node on the node.`,
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
        `claim ${claim.value} is ${modes.join(", ")}: one node gets it, and the pods of all others hang in ContainerCreating`,
        {
          related: [{ place: given.field.at("spec", "accessModes"), message: "its access modes" }]
        }
      );
    }
  }
});

// rules/volume/socket-file-mount.ts
var socket_file_mount_default = rule({
  id: "socket-file-mount",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "A mounted socket is dead once its daemon has restarted",
  why: `A mount of a file keeps the file that was there when the container started. A daemon that restarts makes a new socket under the same
    name: the container keeps the old one, and every connection is refused until the pod is restarted. A mount of the folder shows the
    new one.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath", "https://github.com/DataDog/documentation/pull/6728"],
  *check({ pod }) {
    const volumes2 = pod.at("volumes").items();
    for (const volume of volumes2) {
      const path = volume.value?.hostPath?.path ?? "";
      if (!/^\/.+\.sock$/.test(path)) continue;
      const folder = path.slice(0, path.lastIndexOf("/"));
      const advice = /^\/(?:var\/)?run$/.test(folder) ? "restart the pod with it" : `mount ${folder}`;
      yield problem(
        volume.at("hostPath", "path"),
        `a restart of its daemon replaces ${path}, and the container keeps the dead one; ${advice}`
      );
    }
  }
});

// rules/volume/staging-not-propagated.ts
var STAGING = /^\/var\/lib\/kubelet(?:\/pods|\/plugins(?:\/kubernetes\.io(?:\/csi)?(?:\/pv)?)?)?\/?$/;
var staging_not_propagated_default = rule({
  id: "staging-not-propagated",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Mounts of a CSI driver stay inside its container",
  why: `A CSI node plugin mounts volumes below the kubelet's folders in its own container. Without mountPropagation Bidirectional the node
    does not see them: pods get an empty folder of the node in place of their volume, and write to it.`,
  references: [
    "https://kubernetes-csi.github.io/docs/deploying.html",
    "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation",
    "https://github.com/ceph/ceph-csi/issues/58"
  ],
  *check({ pod, role }) {
    if (!role.is("csi")) return;
    const volumes2 = pod.value?.volumes ?? [];
    const containers = pod.at("containers").items();
    if (!containers.some(({ value }) => value?.volumeMounts?.some(({ mountPropagation }) => mountPropagation === "Bidirectional"))) return;
    for (const container of containers) {
      if (container.value?.securityContext?.privileged !== true) continue;
      for (const mount of container.at("volumeMounts").items()) {
        const { name, mountPropagation, readOnly } = mount.value ?? {};
        const path = volumes2.find((each) => each.name === name)?.hostPath?.path;
        if (path === void 0 || mountPropagation || readOnly || !STAGING.test(path)) continue;
        yield problem(
          mount,
          `volumes that are mounted below ${path} stay in the container: pods write to the disk of the node; set mountPropagation Bidirectional`,
          {
            fix: set(mount.at("mountPropagation"), "Bidirectional", "unsafe")
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
  preset: "strict",
  since: "0.1.0",
  summary: "State is kept where the node cleans up",
  why: `Nodes empty /tmp when they start, and systemd-tmpfiles removes files that are some days old from it. What an agent keeps there,
    positions or checkpoints, is lost one day.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    "https://www.freedesktop.org/software/systemd/man/latest/systemd-tmpfiles.html"
  ],
  *check({ pod }) {
    for (const volume of pod.at("volumes").items()) {
      const path = volume.value?.hostPath?.path ?? "";
      if (!/^\/(?:var\/)?tmp\/./.test(path) || /build|cache|headers|sock|tmp\/.*tmp|dump/.test(path)) continue;
      yield problem(
        volume.at("hostPath", "path"),
        `the node cleans ${path}: what the agent keeps there gets lost; use a folder below /var/lib`
      );
    }
  }
});

// rules/volume/unbounded-buffer.ts
var BUFFER = /(?:^|[-_])(?:buffers?|spool|queue|wal|storage|backlog)(?:$|[-_])/;
var unbounded_buffer_default = rule({
  id: "unbounded-buffer",
  on: "daemonSet",
  severity: "info",
  preset: "strict",
  since: "0.1.0",
  summary: "A buffer on disk has no size limit",
  why: `While its destination is away an agent that buffers writes to disk. Without sizeLimit the buffer takes the disk of the node, which
    evicts pods under disk pressure: on every node at the same time.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage",
    "https://github.com/fluent/fluent-bit/issues/6806"
  ],
  *check({ pod }) {
    const hasLimit = (pod.value?.containers ?? []).some(({ resources }) => resources?.limits?.["ephemeral-storage"] !== void 0);
    for (const volume of pod.at("volumes").items()) {
      const emptyDir = volume.at("emptyDir");
      if (!emptyDir.exists || !BUFFER.test(volume.value?.name ?? "") || emptyDir.value?.medium === "Memory") continue;
      if (hasLimit || emptyDir.value?.sizeLimit !== void 0 || isMistaken(emptyDir, "sizeLimit")) continue;
      yield problem(
        emptyDir.key,
        `${volume.value?.name ?? ""} has no sizeLimit: while its destination is away it fills the disk of each node; set one`
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
  summary: "A volume in memory has no size limit",
  why: `An emptyDir with medium Memory counts against the memory of the container that writes to it. Without sizeLimit it grows until the
    container is killed, and where no limit is set, until the node is out of memory: on each node.`,
  references: [
    "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"
  ],
  *check({ pod }) {
    const isLimited = (pod.value?.containers ?? []).every(({ resources }) => resources?.limits?.["memory"] !== void 0);
    for (const volume of pod.at("volumes").items()) {
      const emptyDir = volume.at("emptyDir");
      if (emptyDir.value?.medium !== "Memory" || emptyDir.value.sizeLimit !== void 0 || isMistaken(emptyDir, "sizeLimit")) continue;
      const consequence2 = isLimited ? "what is written counts against the memory limit of the container, which is killed" : "it can fill the memory of each node";
      yield problem(emptyDir.at("medium"), `has no sizeLimit: ${consequence2}; set one`, {
        severity: isLimited || pod.value?.resources?.limits?.["memory"] !== void 0 ? "info" : "warning"
      });
    }
  }
});

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
    const name = daemonSet.resolve(rejection.at.steps()).value;
    const volumes2 = pod.at("volumes").items();
    const names2 = volumes2.map((volume2) => volume2.value?.name ?? "").filter((known) => known !== "");
    const near = suggest(String(name), names2);
    if (near === void 0 || near === name || isMountedBeside(pod, name, near)) {
      yield problem(place, rejection.message);
      return;
    }
    const volume = volumes2.find(({ value }) => value?.name === near);
    const mounts = mountsOf2(pod).filter((mount) => mount.value === name);
    yield problem(place, `${rejection.message}; did you mean "${near}"?`, {
      related: volume ? [{ place: volume, message: "volume with a similar name" }] : [],
      fix: together(`mount "${near}"`, ...mounts.map((mount) => set(mount, near, "unsafe")))
    });
  }
});
function isMountedBeside({ value }, name, other) {
  const mounts = (of, { volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === of);
  return containersOf(value).some((container) => mounts(other, container) && mounts(String(name), container));
}
function mountsOf2(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.flatMap((container) => container.at("volumeMounts").items()).map((mount) => mount.at("name"));
}

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
  duplicate_env_default,
  duplicate_pull_secret_default,
  env_reference_undefined_default,
  negative_grace_period_default,
  no_grace_period_default,
  one_shot_container_default,
  restart_policy_default,
  shell_ignores_sigterm_default,
  unnamed_pull_secret_default,
  always_pull_default,
  anonymous_docker_hub_default,
  dead_registry_default,
  mutable_image_tag_default,
  deprecated_annotation_default,
  duplicate_object_default,
  duplicate_owner_default,
  exported_field_default,
  ignored_autoscaler_annotation_default,
  dns_config_missing_default,
  duplicate_host_alias_default,
  duplicate_port_name_default,
  duplicate_port_default,
  host_ip_without_host_port_default,
  host_network_dns_default,
  host_port_mismatch_default,
  hostport_clash_default,
  invalid_ip_default,
  network_policy_on_host_network_default,
  non_standard_ip_default,
  overlapping_ports_default,
  reserved_host_port_default,
  service_misses_its_pods_default,
  service_port_undefined_default,
  service_selects_others_default,
  arch_mismatch_default,
  blanket_toleration_default,
  contradictory_selection_default,
  custom_scheduler_default,
  deprecated_node_label_default,
  extended_resource_everywhere_default,
  impossible_label_value_default,
  invalid_toleration_default,
  missing_tolerations_default,
  missing_uninitialized_toleration_default,
  never_preempting_class_default,
  no_execute_gap_default,
  no_os_selector_default,
  no_priority_class_default,
  node_name_default,
  null_label_selector_default,
  pod_affinity_default,
  redundant_toleration_default,
  system_class_outside_kube_system_default,
  system_node_critical_abuse_default,
  exec_probe_timeout_default,
  hasty_liveness_probe_default,
  probe_host_default,
  probe_port_undefined_default,
  same_probe_default,
  mistaken_identity_default,
  syntax_error_default,
  unreadable_file_default,
  unreadable_neighbour_default,
  unrendered_template_default,
  bad_quantity_default,
  cpu_limit_default,
  init_request_peak_default,
  limit_below_request_default,
  low_memory_limit_default,
  milli_bytes_default,
  no_memory_limit_default,
  no_requests_default,
  all_at_once_default,
  bad_percent_default,
  hpa_on_daemonset_default,
  ignored_rolling_update_default,
  long_grace_period_default,
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
  daemon_sa_cluster_powers_default,
  dangerous_capability_default,
  default_capabilities_default,
  drop_beside_privileged_default,
  exceeds_baseline_default,
  host_ipc_default,
  host_network_default,
  host_pid_conflict_default,
  host_pid_default,
  host_process_default,
  host_sysctl_default,
  host_users_conflict_default,
  no_seccomp_profile_default,
  nodes_proxy_default,
  pod_security_default,
  privilege_escalation_conflict_default,
  privilege_escalation_default,
  privileged_container_default,
  runs_as_root_default,
  runtime_socket_default,
  secret_in_env_default,
  secret_through_env_default,
  sensitive_hostpath_default,
  service_account_alias_default,
  shared_sa_default,
  token_not_needed_default,
  unmasked_proc_mount_default,
  unsafe_sysctl_default,
  writable_root_filesystem_default,
  wrong_os_field_default,
  overlapping_selectors_default,
  selector_empty_default,
  selector_mismatch_default,
  selector_missing_default,
  volatile_selector_label_default,
  config_without_rollout_default,
  fleet_restart_default,
  host_path_changed_default,
  host_port_changed_default,
  image_downgraded_default,
  image_version_skew_default,
  needless_restart_default,
  placement_broadened_default,
  placement_narrowed_default,
  privilege_added_default,
  psa_tightened_default,
  rbac_widened_default,
  renamed_or_moved_default,
  requests_raised_default,
  selector_changed_default,
  strategy_flipped_default,
  uid_changed_default,
  undelivered_update_default,
  update_while_unavailable_default,
  config_key_missing_default,
  decimal_file_mode_default,
  docker_path_default,
  empty_projection_default,
  hostpath_no_type_default,
  nested_bidirectional_default,
  overlapping_paths_default,
  positions_in_emptydir_default,
  propagation_needs_privileged_default,
  removed_volume_plugin_default,
  rwo_pvc_default,
  socket_file_mount_default,
  staging_not_propagated_default,
  state_in_tmp_default,
  unbounded_buffer_default,
  unbounded_memory_volume_default,
  volume_mount_without_volume_default
];
var rules = all.map((rule2) => ({
  ...rule2,
  url: `https://github.com/ds-lint/ds-lint/blob/main/docs/rules/${rule2.id}.md`
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
var NAMED2 = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function visible(text2) {
  return isAscii(text2) ? text2 : text2.replace(UNSAFE, escaped);
}
function visibleUpTo(text2, limit) {
  return text2.length <= limit ? visible(text2) : `${visible(text2.slice(0, limit).replace(/[\ud800-\udbff]$/, ""))}…`;
}
function visibleProse(text2) {
  return visible(text2.replace(/\s+/g, " ").trim());
}
function withoutCommands(lines) {
  return lines.replace(/^([ \t]*):(?=:)/gm, "$1\\x3a").replace(/##(?=\[)/g, "#\\x23");
}
function safeJson(value) {
  return JSON.stringify(value, void 0, 2).replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, (found2) => found2 === "\\\\" ? found2 : "\\ufffd").replace(UNSAFE, (c) => c === "\n" ? c : codeUnits(c)).replace(/##(?=\[)/g, `#${codeUnits("#")}`);
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
  const named = NAMED2[character];
  if (named !== void 0) return named;
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

// src/report/findings/paths.ts
var STDIN = "-";
function repositoryPath(path, options) {
  const given = normalized(path);
  if (options.root === void 0) return given;
  const absolute = isAbsolute(given) || options.directory === void 0 ? given : normalized(`${options.directory}/${path}`);
  const root = normalized(options.root);
  const prefix = root.endsWith("/") ? root : `${root}/`;
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : given;
}
function toUri(path) {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? "";
  const segments = path.slice(drive.length).split("/").map(encoded);
  if (!isAbsolute(path)) return segments.join("/");
  return `file://${drive === "" ? "" : `/${drive}`}${segments.join("/")}`;
}
function encoded(segment) {
  return Array.from(segment, (character) => {
    if (!new RegExp("\\p{Surrogate}", "u").test(character)) return encodeURIComponent(character);
    const byte = character.charCodeAt(0) - 56320;
    return byte >= 128 && byte <= 255 ? `%${byte.toString(16).toUpperCase()}` : "%EF%BF%BD";
  }).join("");
}
function isAbsolute(path) {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}
function normalized(path) {
  const slashed = /^[A-Za-z]:\\/.test(path) ? path.replaceAll("\\", "/") : path;
  const absolute = isAbsolute(slashed);
  const kept = [];
  for (const segment of slashed.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (segment !== ".." || !absolute) kept.push(segment);
  }
  return `${slashed.startsWith("/") ? "/" : ""}${kept.join("/")}`;
}

// src/report/findings/said.ts
var LIMIT = 2e3;
function openFindings({ findings }) {
  return findings.filter(({ suppression }) => suppression === void 0);
}
function messageOf({ message: message3, rule: rule2 }) {
  return visibleUpTo(message3 === "" ? rule2 : message3, LIMIT);
}
function fixLine({ safety, title }) {
  return `fix (${safety}): ${visibleUpTo(title, LIMIT)}`;
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
    rest: [...leftOut(summary), read(summary), `Kubernetes ${visible(summary.kubernetes)}`, duration(summary.milliseconds)]
  };
}
function closingLine(summary) {
  const line2 = closing(summary);
  return [line2.found, ...line2.rest].join(" · ");
}
function count(number, noun) {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}
function objectName({ kind, namespace, name }) {
  const prefix = namespace === void 0 || namespace === "" ? "" : `${namespace}/`;
  return visibleUpTo(`${kind} ${prefix}${name === "" ? "(no name)" : name}`, 400);
}
function found(summary) {
  const { errors, warnings, infos, daemonSets, daemonSetsWithFindings } = summary;
  const total = errors + warnings + infos;
  const kinds = [
    [errors, "error"],
    [warnings, "warning"],
    [infos, "info"]
  ];
  const bySeverity = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  const findings = `${count(total, "finding")} (${bySeverity.join(", ")})`;
  if (daemonSets === 0) return total === 0 ? "no DaemonSet found" : `${findings}, no DaemonSet found`;
  if (total === 0) return `no findings in ${count(daemonSets, "DaemonSet")}`;
  return `${findings} in ${daemonSetsWithFindings} of ${count(daemonSets, "DaemonSet")}`;
}
function leftOut({ suppressed, baselined, notShown = 0 }) {
  const parts2 = [
    notShown > 0 ? `${notShown} below --min-severity` : "",
    suppressed > 0 ? `${suppressed} suppressed` : "",
    baselined > 0 ? `${baselined} in the baseline` : ""
  ];
  const line2 = parts2.filter((part) => part !== "").join(", ");
  return line2 === "" ? [] : [line2];
}
function read({ files, documents, notChecked }) {
  const reasons2 = Object.entries(notChecked).filter(([, number]) => number > 0);
  const parts2 = [count(files, "file"), count(documents, "document")];
  if (reasons2.length === 0) return parts2.join(", ");
  return `${parts2.join(", ")}, ${list(reasons2.map(([reason, number]) => count(number, visible(reason))))} not checked`;
}
function list(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
function plural(noun) {
  const last = noun.slice(noun.lastIndexOf(" ") + 1);
  if (/ (?:by|for|in|of|with|without) /.test(noun)) return noun;
  if (last.endsWith("s") || /^[A-Z]/.test(last) && last !== "DaemonSet") return noun;
  return /(?:ch|sh|x)$/.test(last) ? `${noun}es` : `${noun}s`;
}
function duration(milliseconds) {
  return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}

// src/report/findings/concise.ts
var REASON_LIMIT = 500;
function* conciseChunks(report, { color = false, quiet = false } = {}) {
  const paint = painter(color);
  const regions = new Regions();
  for (const finding of report.findings) yield withoutCommands(`${line(finding, regions, paint)}
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
function whySuppressed({ kind, reason }) {
  const said = kind === "inSource" ? "suppressed" : "in the baseline";
  return reason === "" ? said : `${said}: ${visibleUpTo(reason, REASON_LIMIT)}`;
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
var MOST = 100;
var MESSAGE_LIMIT = 500;
var NAME_LIMIT = 300;
function formatMarkdown(report, options = {}) {
  const regions = new Regions();
  const ordered = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  const shown4 = ordered.slice(0, MOST);
  const parts2 = [`### ds-lint: ${escapeMarkdown(closingLine(report.summary))}`];
  if (shown4.length > 0) {
    const rows = shown4.map((finding) => `| ${row(finding, regions, options).join(" | ")} |`);
    parts2.push(["| | Where | Finding | Rule |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  if (ordered.length > shown4.length) parts2.push(`… and ${count(ordered.length - shown4.length, "more finding")}`);
  const why = reasons(report, shown4);
  if (why.length > 0) parts2.push(`<details><summary>Why</summary>

${why.join("\n")}

</details>`);
  const failures = [
    ...report.errors.map((error2) => visibleUpTo(error2.message, MESSAGE_LIMIT)),
    ...report.bugs.map((bug) => visibleUpTo(`a bug of ds-lint ${bugPlace(bug)}: ${bug.message}`, MESSAGE_LIMIT))
  ];
  if (failures.length > 0) {
    const rest = failures.length > MOST ? [`- … and ${failures.length - MOST} more`] : [];
    parts2.push(
      ["**Not everything could be checked**", "", ...failures.slice(0, MOST).map((text2) => `- ${escapeMarkdown(text2)}`), ...rest].join("\n")
    );
  }
  return `${parts2.join("\n\n")}
`;
}
function escapeMarkdown(text2) {
  return visible(text2).replace(/[\\`*_[\]|~$]|^[-+#]|:(?=\S)/g, "\\$&").replace(/^(\d+)(?=[.)])|(?<=www)(?=\.)/gi, "$1\\").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@&#8203;");
}
function row(finding, regions, options) {
  const { severity, message: message3, object, fix, rule: rule2, suppression } = finding;
  const lines = [escapeMarkdown(visibleUpTo(message3, MESSAGE_LIMIT))];
  if (object !== void 0) lines.push(escapeMarkdown(objectName(object)));
  if (fix !== void 0) lines.push(`fix (${fix.safety}): ${escapeMarkdown(visibleUpTo(fix.title, MESSAGE_LIMIT))}`);
  if (suppression !== void 0) lines.push(`suppressed: ${escapeMarkdown(visibleUpTo(suppression.reason, MESSAGE_LIMIT))}`);
  return [
    `${ICONS[severity]} ${severity}`,
    where(finding, regions, options),
    lines.join("<br>"),
    escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT))
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
function reasons(report, shown4) {
  return [...new Set(shown4.map((finding) => finding.rule))].flatMap((rule2) => {
    const info = report.rules.get(rule2);
    const why = info?.why.replace(/\s+/g, " ").trim() ?? "";
    if (why === "") return [];
    const name = `**${escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT))}**`;
    const link = helpUri(info);
    return [`- ${link === void 0 ? name : `[${name}](<${link}>)`}: ${escapeMarkdown(visibleUpTo(why, MESSAGE_LIMIT * 2))}`];
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
  const edit = ({ location, text: text2 }) => ({ ...place(location), text: text2 });
  const finding = ({ rule: rule2, severity, message: message3, location, path, object, rejected, related, fix, origin, suppression }) => ({
    rule: rule2,
    severity,
    message: message3,
    why: report.rules.get(rule2)?.why ?? "",
    ...place(location),
    path,
    object: object && { apiVersion: object.apiVersion, kind: object.kind, namespace: object.namespace, name: object.name },
    rejected: rejected.map(({ type, field }) => ({ type, field })),
    related: related.map((other) => ({ ...place(other.location), path: other.path, message: other.message })),
    fix: fix && { title: fix.title, safety: fix.safety, edits: fix.edits.map(edit) },
    origin,
    suppression: suppression && { kind: suppression.kind, reason: suppression.reason }
  });
  const userError = ({ message: message3, location }) => ({ message: textPath(message3), ...location && place(location) });
  const { summary, findings, errors, bugs } = report;
  const json = {
    version: JSON_VERSION,
    summary,
    findings: mapped(findings, finding),
    errors: errors.map(userError),
    bugs: bugs.map(({ rule: rule2 = "", file, message: message3 }) => ({ rule: rule2, file: textPath(file), message: message3 }))
  };
  yield* safeJsonChunks(json);
  yield "\n";
}

// src/report/findings/junit.ts
var LIMIT2 = 1e3;
function* junitChunks(report, options = {}) {
  const { findings, summary, errors, bugs } = report;
  const problems = errors.length + bugs.length;
  const totals = { tests: findings.length + Math.max(problems, 1), failures: findings.filter(isFailure).length, errors: problems };
  yield `${XML_DECLARATION}<testsuites${xmlAttributes({ name: "ds-lint", ...totals, time: (summary.milliseconds / 1e3).toFixed(3) })}>
`;
  yield* runSuite(report);
  const writer = new Writer(report.rules, options);
  for (const [file, inFile] of groupBy(findings, ({ location }) => location.file)) yield* writer.suite(file, inFile);
  yield "</testsuites>\n";
}
function* runSuite({ errors, bugs, summary }) {
  const problems = [
    ...errors.map(({ message: message3 }) => ({ type: "error", message: message3 })),
    ...bugs.map((bug) => ({ type: "bug", message: `a bug of ds-lint ${bugPlace(bug)}: ${bug.message}` }))
  ];
  const totals = { tests: Math.max(problems.length, 1), failures: 0, errors: problems.length };
  yield `  <testsuite${xmlAttributes({ name: "ds-lint", ...totals })}>
`;
  const name = `checks ${count(summary.daemonSets, "DaemonSet")}`;
  if (problems.length === 0) yield testCase({ name, classname: "ds-lint" }, "");
  for (const { type, message: message3 } of problems) {
    const said = visibleUpTo(message3, LIMIT2);
    yield testCase({ name: said, classname: "ds-lint" }, `<error${xmlAttributes({ type, message: said })}/>`);
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
var LEVELS = { error: "error", warning: "warning", info: "note" };
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
            rules: writer.rules.map(describe2)
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
              ...report.bugs.map((bug) => writer.bug(bug))
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
    const { rule: rule2, severity, message: message3, location, path, related, object, rejected, origin, fix, suppression } = finding;
    const named = logicalLocation(object, path);
    const result = {
      ruleId: rule2,
      ruleIndex: this.#ruleIndex.get(rule2) ?? -1,
      level: LEVELS[severity],
      message: { text: linked(orElse(message3, rule2), finding) },
      locations: [{ ...this.#location(location), ...named && { logicalLocations: [named] } }],
      partialFingerprints: {
        primaryLocationLineHash: this.#lineHashes.get(location.file)?.get(this.#regions.of(location).line) ?? "",
        "dsLint/v1": this.#fingerprints.of(finding)
      }
    };
    const properties = {
      ...path !== "" && { path },
      ...rejected.length > 0 && { rejected: rejected.map(({ type, field }) => ({ type, field })) },
      ...origin !== void 0 && origin !== "" && { origin }
    };
    if (Object.keys(properties).length > 0) result.properties = properties;
    if (related.length > 0) {
      result.relatedLocations = related.map((other, i) => this.#related(other, i + 1));
    }
    if (fix !== void 0 && fix.edits.length > 0) result.fixes = [this.#fix(fix)];
    if (suppression !== void 0) {
      const { kind, reason } = suppression;
      const entry = { kind, status: "accepted", ...reason !== "" && { justification: reason } };
      result.suppressions = [entry];
    }
    return result;
  }
  userError({ message: message3, location }) {
    return {
      level: "error",
      message: { text: plain2(orElse(message3, "error")) },
      ...location && { locations: [this.#location(location)] }
    };
  }
  bug(bug) {
    const { rule: rule2, file, message: message3 } = bug;
    const index = this.#ruleIndex.get(rule2 ?? "");
    return {
      level: "error",
      message: { text: plain2(`a bug of ds-lint ${bugPlace(bug)}: ${message3}`) },
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
    return { id, ...this.#location(location), ...message3 !== "" && { message: { text: plain2(message3) } } };
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
    return { description: { text: plain2(orElse(title, "fix")) }, artifactChanges: [...byFile2.values()], properties: { safety } };
  }
};
function describe2(rule2) {
  const { id, severity, references, securitySeverity } = rule2;
  const summary = orElse(rule2.summary.trim(), id);
  const why = orElse(rule2.why.replace(/\s+/g, " ").trim(), summary);
  const links = references.filter((reference) => /^https?:\/\/[^\s<>]+$/.test(reference));
  const descriptor = {
    id,
    shortDescription: { text: plain2(shortened(summary)) },
    fullDescription: { text: plain2(shortened(why)) },
    help: {
      text: plain2([why, ...references].join("\n")),
      markdown: [escapeMarkdown(why), "", `Rule ${escapeMarkdown(id)} of ds-lint`, "", ...links.map((link) => `- <${link}>`)].join("\n")
    },
    defaultConfiguration: { level: LEVELS[severity] },
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
function linked(message3, { related }) {
  const links = related.map((other, i) => `[${linkText(orElse(other.message, orElse(other.path, "related place")))}](${i + 1})`);
  return links.length === 0 ? plain2(message3) : `${plain2(message3)} (see ${links.join(", ")})`;
}
function plain2(text2) {
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
var LIMIT3 = 500;
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
          message: visibleUpTo(other.message === "" ? other.path : other.message, LIMIT3),
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
    if (!options.context || shown4.cutLeft || isBlank(beside)) return [];
    return [row2(String(number), paint("dim", clip(beside, 0, 0, room, number === 1).text.trimEnd()))];
  };
  const shown4 = clip(text2, column - 1, to, room, line2 === 1);
  const marks = paint(style, "^".repeat(shown4.underline.width));
  const further = lastLine > line2 ? ` ${paint("dim", `to line ${lastLine}`)}` : "";
  return [
    ...context(line2 - 1),
    row2(String(line2), shown4.text.trimEnd()),
    row2("", `${" ".repeat(shown4.underline.column)}${marks}${further}`),
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
  const { rows = ROWS, quiet = false, statistics = false } = options;
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
  if (quiet) return;
  yield withoutCommands(`${writer.closing(report.summary)}
`);
}
function* tables({ findings }, writer, statistics) {
  const open = findings.filter(({ suppression }) => !suppression);
  const byRule = groupBy(open, ({ rule: rule2 }) => rule2);
  if (statistics ? byRule.size > 0 : byRule.size > 1)
    yield withoutCommands(writer.table("rule", byRule, (rule2) => writer.rule(rule2), statistics));
  const files = groupBy(open, ({ location }) => location.file.path);
  if (!statistics && files.size > 1)
    yield withoutCommands(writer.table("file", files, (path) => writer.paint("path", shownPath(path)), false));
}
function byFile(findings) {
  return [...groupBy(findings, ({ location }) => location.file).values()].flat();
}
var plain3 = (_, text2) => text2;
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
        { text: `${this.#place(location, plain3)}:`, shown: `${this.#place(location)}:` },
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
  /** The id of a rule, with a link to its page. */
  rule(id) {
    const uri = this.#links ? helpUri(this.rules.get(id)) : void 0;
    const shown4 = this.paint("dim", visible(id));
    return uri === void 0 ? shown4 : `\x1B]8;;${uri}\x1B\\${shown4}\x1B]8;;\x1B\\`;
  }
  /** How many findings each group has, the most first. */
  table(title, groups, show, all2) {
    const sorted2 = [...groups].sort(([, a], [, b]) => b.length - a.length);
    const rows = all2 ? sorted2 : sorted2.slice(0, MOST_ROWS);
    const widest = Math.max(title.length, ...rows.map(([name]) => textWidth(shownPath(name))));
    const lines = rows.map(([name, findings]) => {
      const severity = SEVERITIES.find((each) => findings.some((finding) => finding.severity === each));
      const space = " ".repeat(widest - textWidth(shownPath(name)));
      return `  ${show(name)}${space}  ${String(findings.length).padStart(8)}  ${this.paint(severity, severity)}`;
    });
    if (sorted2.length > rows.length) lines.push(`  ${this.paint("dim", `and ${sorted2.length - rows.length} more`)}`);
    return `${[this.paint("bold", `  ${title.padEnd(widest)}  findings  worst`), ...lines].join("\n")}

`;
  }
  /** Words on lines of the terminal's width, with the indents of the first and of the later ones. */
  #flow(words, indent, hanging) {
    const lines = [];
    let line2 = indent;
    let columns = indent.length;
    let isEmpty = true;
    for (const { text: text2, shown: shown4 } of words) {
      const width = textWidth(text2);
      if (!isEmpty && columns + 1 + width > this.#columns) {
        lines.push(line2);
        line2 = hanging;
        columns = hanging.length;
        isEmpty = true;
      }
      line2 += isEmpty ? shown4 : ` ${shown4}`;
      columns += isEmpty ? width : width + 1;
      isEmpty = false;
    }
    return [...lines, line2];
  }
  /** Where nothing wraps, a text is one word: one escape sequence instead of many. */
  #words(text2, style) {
    const words = this.#columns === Number.POSITIVE_INFINITY ? [text2] : text2.split(" ");
    return words.map((word) => ({ text: word, shown: style === void 0 ? word : this.paint(style, word) }));
  }
  userError({ message: message3, location }) {
    const error2 = `${this.paint("error", "error")} ${visibleUpTo(message3, MESSAGE_LIMIT2)}`;
    if (location === void 0) return [`ds-lint: ${error2}`];
    const options = { width: this.#width, paint: this.paint, style: "error", context: false };
    return [`${this.#place(location)}: ${error2}`, ...frame(location, this.#regions, options)];
  }
  #place(location, paint = this.paint) {
    const { line: line2, column } = this.#regions.of(location);
    return `${paint("path", shownPath(location.file.path))}:${line2}:${column}`;
  }
  #identity({ object, path, origin, rule: rule2 }, lines) {
    const parts2 = [];
    if (object !== void 0) parts2.push(objectName(object));
    if (path !== "") parts2.push(visibleUpTo(path, MESSAGE_LIMIT2));
    if (origin !== void 0 && origin !== "") parts2.push(`from ${visible(origin)}`);
    const explained = this.#explained.get(rule2);
    if (explained && whyOf(this.rules.get(rule2)) !== "") parts2.push(`why: see ${this.#place(explained, plain3)}`);
    if (parts2.length > 0) lines.push(...this.#flow(this.#words(parts2.join(" · "), "dim"), "  ", "    "));
  }
  #related({ location, message: message3 }, lines) {
    const colon = message3 === "" ? "" : ":";
    const place = { text: `see ${this.#place(location, plain3)}${colon}`, shown: `see ${this.#place(location)}${colon}` };
    const note = message3 === "" ? [] : this.#words(visibleUpTo(message3, MESSAGE_LIMIT2));
    const options = { width: this.#width, paint: this.paint, style: "path", context: false };
    lines.push(...this.#flow([place, ...note], "  ", "    "), ...frame(location, this.#regions, options));
  }
  #rejected({ rejected }, lines) {
    if (rejected.length === 0) return;
    const shown4 = rejected.slice(0, MOST_REJECTED).map(({ type, field }) => visible(field === "" ? type : `${field} (${type})`));
    const rest = rejected.length > MOST_REJECTED ? ` and ${rejected.length - MOST_REJECTED} more` : "";
    const who = rejected.every(({ type }) => type === "Client") ? "kubectl" : "the API server";
    lines.push(...this.#flow(this.#words(`${who} refuses it: ${shown4.join(", ")}${rest}`), "  ", "    "));
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
    const reason = suppression.reason === "" ? "" : `: ${visibleUpTo(suppression.reason, MESSAGE_LIMIT2)}`;
    lines.push(`  ${this.paint("dim", `${suppression.kind === "inSource" ? "suppressed" : "in the baseline"}${reason}`)}`);
  }
};
function shownPath(path) {
  return path === STDIN ? "<stdin>" : visible(path);
}

// src/report/plan/formats.ts
var PLAN_FORMATS = ["text", "json", "markdown"];

// src/report/plan/json.ts
var PLAN_VERSION = 1;
function formatPlanJson({ base, kubernetes, summary, daemonSets, assumptions, errors }) {
  const regions = new Regions();
  const object = ({ apiVersion, kind, namespace, name }) => ({ apiVersion, kind, namespace, name });
  const place = (location) => ({ file: textPath(location.file.path), line: regions.of(location).line });
  const daemonSet = (planned) => {
    const { action, previous, location, risk, role, verdict, refused, changes, replacement, commands } = planned;
    const { templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = planned;
    return {
      action,
      object: object(planned.object),
      previous: previous && object(previous),
      ...place(location),
      risk,
      role,
      verdict,
      refused: refused.map(({ rule: rule2, type, field, message: message3, location: at }) => ({ rule: rule2, type, field, message: message3, ...place(at) })),
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
      requests: planned.requests,
      configuration: planned.configuration,
      findings: planned.findings.map(({ rule: rule2, severity, message: message3, path, location: at, hazard }) => ({
        rule: rule2,
        severity,
        message: message3,
        path,
        hazard,
        ...place(at)
      })),
      commands: { steps: commands.steps, watch: commands.watch, undo: commands.undo }
    };
  };
  const json = {
    version: PLAN_VERSION,
    base,
    kubernetes,
    summary,
    daemonSets: daemonSets.map(daemonSet),
    assumptions,
    errors: errors.map(({ message: message3 }) => ({ message: textPath(message3) }))
  };
  return `${safeJson(json)}
`;
}

// src/report/plan/words.ts
function actionWords({ action, previous, object }) {
  switch (action) {
    case "create":
      return "new";
    case "update":
      return "updated";
    case "rename":
      return `${previous?.name === object.name ? "moved" : "renamed"} from ${previous === void 0 ? "" : objectName(previous)}: another object beside it`;
    case "remove":
      return "removed from the manifests";
    case "unchanged":
      return "unchanged";
  }
}
function riskWords({ risk, role }) {
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
  const { action, refused, replacement, specChanged, metadataChanged } = planned;
  if (refused.length > 0) return "rejected by the API server; nothing changes";
  if (action === "create") return "created; every selected node gets a pod at once";
  if (action === "rename") return "created; the old one keeps running until it is deleted";
  if (action === "remove") return "keeps running; only a tool that prunes deletes it, with all of its pods at once";
  if (action === "unchanged") return "does not change, but what it uses does";
  if (replacement?.type === "OnDelete")
    return "accepted; no pod restarts: with OnDelete a node gets the new template when its pod is deleted";
  if (replacement) return `accepted; ${restarting(replacement)}: ${replacementWords(replacement)}`;
  const generation = specChanged ? "the spec changes outside the pod template" : metadataChanged ? "only labels or annotations of the DaemonSet change" : "nothing changes";
  return `accepted; no pod restarts: ${generation}`;
}
function restarting({ isOutdatedOnly, nodes }) {
  if (!isOutdatedOnly) return "the pods of all nodes restart";
  return nodes === void 0 ? "pods of an older template restart" : `${count(nodes, "pod")} of an older template restart${nodes === 1 ? "s" : ""}`;
}
function replacementWords({ maxUnavailable, maxSurge, nodes, atOnce }) {
  const surges = maxSurge !== 0 && maxSurge !== "0%";
  const value = surges ? maxSurge : maxUnavailable;
  const how = surges ? "the new pod starts before the old one ends" : "the old pod ends before the new one starts";
  if (typeof value === "number") return `RollingUpdate, ${Math.max(value, 1)} at a time; ${how}`;
  const of = nodes === void 0 ? `${value} of the nodes at once, rounded up` : `${value} of ${count(nodes, "node")} = ${atOnce} at once`;
  return `RollingUpdate, ${of}; ${how}`;
}
function estimateWords(rollout) {
  const { batches, nodes, steps, maxSurge } = rollout;
  const time = timeWords(rollout);
  if (time === "" || batches === void 0 || nodes === void 0) return "";
  const parts2 = steps.map(
    ({ seconds, what, most }) => `${seconds} s ${what}${most !== void 0 && most > seconds ? ` (up to ${most} s)` : ""}`
  );
  const surges = maxSurge !== 0 && maxSurge !== "0%";
  return `${count(nodes, "node")} in ${count(batches, "batch")}, ${time}: each takes ${parts2.join(", ")}${surges ? "; a node stops its old pod while the next one starts" : ""}`;
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
function detailWords({ nodes, requests, configuration }) {
  const { selected, tolerated } = nodes ?? {};
  const given = requests.map(
    ({ resource, before, after, total }) => `${resource} ${before} → ${after}${total === void 0 ? "" : ` (${total} in all)`}`
  );
  return [
    ...selected ? [`nodes: ${selected.before} → ${selected.after}`] : [],
    ...tolerated ? [`tolerated taints: ${tolerated.before} → ${tolerated.after}`] : [],
    ...given.length > 0 ? [`requests on each node: ${given.join(", ")}`] : [],
    ...configuration.map(
      ({ kind, name, key, others }) => `${kind} ${name} changes: ${key}${others === 0 ? "" : ` and ${count(others, "more key")}`}`
    )
  ];
}
function shownChanges({ changes, nodes }) {
  const { selected, tolerated } = nodes ?? {};
  return changes.filter(
    ({ field }) => !(selected && /^spec\.template\.spec\.(?:nodeSelector|nodeName|affinity(?:$|\.nodeAffinity(?:$|\.required)))/.test(field)) && !(tolerated && field.startsWith("spec.template.spec.tolerations"))
  );
}
var LONGEST = 70;
function valueWords(value) {
  const text2 = typeof value === "string" && value !== "" && !/^\s|\s$|[\n"]/.test(value) ? value : JSON.stringify(value) ?? "";
  return text2.length > LONGEST ? `${text2.slice(0, LONGEST - 1)}…` : text2;
}
function changeWords({ kind, from, to, field }) {
  switch (kind) {
    case "added":
      return valueWords(to);
    case "removed":
      return valueWords(from);
    case "reordered":
      return "the same items in another order";
    case "changed":
      break;
  }
  if (typeof from !== "string" || typeof to !== "string") return `${valueWords(from)} → ${valueWords(to)}`;
  if (field.endsWith(".image")) return imageWords(from, to);
  if (Math.max(from.length, to.length) <= LONGEST) return `${valueWords(from)} → ${valueWords(to)}`;
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const start = Math.max(0, common - 20);
  const part = (text2) => `${start > 0 ? "…" : ""}${text2.slice(start, start + LONGEST - 20)}${text2.length > start + LONGEST - 20 ? "…" : ""}`;
  return `${JSON.stringify(part(from))} → ${JSON.stringify(part(to))}`;
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
function findingCounts(findings) {
  const of = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return ["error", "warning", "info"].flatMap((severity) => of(severity) > 0 ? [count(of(severity), severity)] : []).join(", ");
}
function orderWords({ daemonSets }) {
  const rolling = daemonSets.filter(({ replacement }) => replacement?.type === "RollingUpdate");
  if (rolling.length < 2) return "";
  const first = (planned) => Number(planned.risk === "critical");
  const names2 = rolling.toSorted((a, b) => first(b) - first(a)).map(({ object }) => object.name);
  const shown4 = names2.slice(0, 6).join(", ");
  return `${rolling.length} DaemonSets restart at the same time: apply them one after the other, in this order: ${shown4}${names2.length > 6 ? ", …" : ""}`;
}
function planClosing({ summary, base, kubernetes, daemonSets }) {
  const { created, updated, renamed, removed, files, unchangedFiles, notChecked } = summary;
  const kinds = [
    [updated, "updated"],
    [created, "new"],
    [renamed, "renamed or moved"],
    [removed, "gone"]
  ];
  const changes = kinds.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const total = created + updated + renamed + removed;
  const risks = RISKS.flatMap((risk) => {
    const number = daemonSets.filter((planned) => planned.risk === risk).length;
    return number === 0 ? [] : [`${number} ${COUNTED[risk]}`];
  });
  const parts2 = [
    total === 0 ? "no DaemonSet changes" : `${count(total, "DaemonSet")} (${changes.join(", ")})`,
    ...total === 0 ? [] : [risks.join(", ")],
    [
      `${count(files, "file")}, ${unchangedFiles} unchanged`,
      ...Object.entries(notChecked).map(([reason, number]) => `${count(number, reason)} not compared`)
    ].join(", "),
    `base ${base}`,
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

// src/report/plan/markdown.ts
var KINDS2 = { added: "new: ", removed: "gone: ", changed: "", reordered: "" };
var MOST2 = 50;
var MOST_CHANGES = 30;
var MOST_FINDINGS = 10;
var MESSAGE_LIMIT3 = 500;
var LONGEST2 = 6e4;
function formatPlanMarkdown(plan) {
  const regions = new Regions();
  const shown4 = plan.daemonSets.slice(0, MOST2);
  const parts2 = ["### What this change does to the fleet"];
  if (shown4.length > 0) {
    const rows = shown4.map(
      (planned) => `| ${ICONS2[planned.risk]} ${escapeMarkdown(riskWords(planned))} | ${escapeMarkdown(objectName(planned.object))} | ${escapeMarkdown(effectWords(planned))} | ${findingCounts(planned.findings)} |`
    );
    parts2.push(["| Risk | DaemonSet | An apply | Findings |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  const order = orderWords(plan);
  if (order !== "") parts2.push(escapeMarkdown(order));
  let length = parts2.join("").length;
  for (const planned of shown4) {
    const text2 = details(planned, regions);
    length += text2.length;
    if (length > LONGEST2) {
      parts2.push("The details of the other DaemonSets are left out: a comment cannot be longer.");
      break;
    }
    parts2.push(text2);
  }
  if (plan.daemonSets.length > shown4.length) parts2.push(`… and ${count(plan.daemonSets.length - shown4.length, "more DaemonSet")}`);
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
  const { object, location, refused, replacement, findings, commands } = planned;
  const changes = shownChanges(planned);
  const { path } = location.file;
  const place = `${path === STDIN ? "<stdin>" : path}:${regions.of(location).line}`;
  const lines = [`${escapeMarkdown(visibleUpTo(place, MESSAGE_LIMIT3))}: ${escapeMarkdown(actionWords(planned))}`];
  const estimate = replacement ? estimateWords(replacement) : "";
  if (estimate !== "") lines.push(escapeMarkdown(estimate));
  lines.push(...detailWords(planned).map((words) => `- ${escapeMarkdown(visibleUpTo(words, MESSAGE_LIMIT3))}`));
  lines.push(
    ...refused.map(
      ({ field, type, message: message3 }) => `- **${escapeMarkdown(field === "" ? type : field)}**: ${escapeMarkdown(visibleUpTo(message3, MESSAGE_LIMIT3))}`
    )
  );
  lines.push(
    ...findings.slice(0, MOST_FINDINGS).map(
      ({ severity, message: message3, rule: rule2 }) => `- ${severity}: ${escapeMarkdown(visibleUpTo(message3, MESSAGE_LIMIT3))} (${escapeMarkdown(rule2)})`
    )
  );
  const rows = changes.slice(0, MOST_CHANGES).map(
    (change) => `| ${escapeMarkdown(visibleUpTo(change.field, MESSAGE_LIMIT3))} | ${change.inTemplate ? "yes" : "no"} | ${KINDS2[change.kind]}${escapeMarkdown(changeWords(change))} |`
  );
  const table = rows.length === 0 ? [] : [["| Field | In the pod template | Change |", "| --- | --- | --- |", ...rows].join("\n")];
  if (changes.length > MOST_CHANGES) table.push(`… and ${count(changes.length - MOST_CHANGES, "more change")}`);
  const code = [
    ...commands.steps.map((command) => refused.length > 0 ? `${command}   # instead` : `${command}   # then`),
    ...commands.watch.map((command) => `${command}   # watch`),
    ...commands.undo.filter((command) => command.startsWith("kubectl ")).map((command) => `${command}   # undo`)
  ];
  const commandBlock = code.length === 0 ? [] : [`\`\`\`sh
${code.map((line2) => visible(line2).replaceAll("`", "'")).join("\n")}
\`\`\``];
  const summary = `${escapeMarkdown(objectName(object))}: ${count(changes.length, "changed field")}`;
  return [`<details><summary>${summary}</summary>`, lines.join("\n"), ...table, ...commandBlock, "</details>"].join("\n\n");
}

// src/report/plan/yaml.ts
var MOST_LINES = 20;
var PLAIN2 = /^[A-Za-z0-9_/][\w./:@%+=,-]*$/;
var NOT_TEXT = /^(?:[-+.]?\d[\w.+:-]*|true|false|yes|no|on|off|null|y|n|~)$/i;
function yamlLines(value) {
  const lines = [...linesOf(value)];
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES} more lines`] : lines;
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
    for (const [key, member] of Object.entries(value)) {
      if (!isNested2(member)) yield `${text(key)}: ${scalar(member)}`;
      else {
        yield `${text(key)}:`;
        for (const line2 of linesOf(member)) yield `  ${line2}`;
      }
    }
  } else yield scalar(value);
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

// src/report/plan/text.ts
var MOST_WHOLE = 8;
var COLUMNS = 100;
var MOST_CHANGES2 = 40;
var MOST_FINDINGS2 = 5;
var MESSAGE_LIMIT4 = 1e3;
var SIGNS = { added: "+", removed: "-", changed: "~", reordered: "~" };
function formatPlanText(plan, { color = false } = {}) {
  const writer = new Writer5(painter(color));
  const { daemonSets, assumptions } = plan;
  const isShort = daemonSets.length > MOST_WHOLE;
  const order = orderWords(plan);
  const style = plan.summary.refused > 0 ? "error" : "bold";
  const blocks = [
    ...daemonSets.map((planned) => isShort ? writer.short(planned) : writer.whole(planned)),
    ...order === "" ? [] : [writer.paint("warning", visible(order))],
    ...assumptions.length === 0 ? [] : [writer.paint("dim", ["estimates assume", ...assumptions.map((each) => `  ${each}`)].join("\n"))],
    writer.paint(style, visible(planClosing(plan)))
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
    const { object, refused, replacement, commands } = planned;
    const estimate = replacement ? estimateWords(replacement) : "";
    const changes = shownChanges(planned);
    const hidden = changes.length - MOST_CHANGES2;
    return [
      `${this.paint("bold", objectName(object))} ${this.paint("dim", `${actionWords(planned)} ·`)} ${this.paint("path", this.#place(planned.location))}`,
      `  ${this.paint(styleOf(planned), visible(effectWords(planned)))}`,
      ...estimate === "" ? [] : [`  ${estimate}`],
      ...refused.map(
        ({ field, type, message: message3, location }) => `  ${this.paint("path", this.#place(location))} ${this.paint("error", visible(field === "" ? type : `${field} (${type})`))}: ${visibleUpTo(message3, MESSAGE_LIMIT4)}`
      ),
      ...detailWords(planned).map((words) => `  ${visibleUpTo(words, MESSAGE_LIMIT4)}`),
      ...changes.slice(0, MOST_CHANGES2).flatMap((change) => this.#change(change)),
      ...hidden > 0 ? [`  ${this.paint("dim", `and ${count(hidden, "more change")}`)}`] : [],
      ...commands.steps.map((command) => `  ${this.paint("dim", refused.length > 0 ? "instead" : "then   ")} ${visible(command)}`),
      ...commands.watch.map((command) => `  ${this.paint("dim", "watch  ")} ${visible(command)}`),
      ...commands.undo.map((command) => `  ${this.paint("dim", "undo   ")} ${visible(command)}`),
      ...this.#findings(planned.findings),
      `  ${this.paint("dim", "risk   ")} ${this.paint(styleOf(planned), visible(riskWords(planned)))}`
    ].join("\n");
  }
  /** Its risk, what changes most, and its findings. */
  short(planned) {
    const { object, refused, replacement, findings } = planned;
    const changes = shownChanges(planned);
    const first = changes.find(({ field }) => field.endsWith(".image")) ?? changes[0];
    const more = changes.length - 1;
    const [refusal] = refused;
    const change = first ? [`${lastOf(first.field)} ${changeWords(first)}${more > 0 ? ` and ${count(more, "more change")}` : ""}`] : [];
    const time = replacement?.type === "RollingUpdate" ? [replacementWords(replacement).split(";")[0], timeWords(replacement)] : [];
    const what = refusal ? `${refusal.field}: ${refusal.message}` : [...change, ...detailWords(planned), ...time].filter((words) => words !== "").join(" · ") || actionWords(planned);
    const rules2 = [...new Set(findings.map(({ rule: rule2 }) => rule2))];
    return [
      `${this.paint("bold", objectName(object))} ${this.paint(styleOf(planned), visible(riskWords(planned)))} ${this.paint("dim", "·")} ${this.paint("path", this.#place(planned.location))}`,
      `  ${visibleUpTo(what, COLUMNS - 4)}`,
      ...findings.length === 0 ? [] : [`  ${visibleUpTo(`${findingCounts(findings)}: ${rules2.join(", ")}`, COLUMNS - 4)}`]
    ].join("\n");
  }
  #findings(findings) {
    const shown4 = findings.filter(({ severity, hazard }) => severity !== "info" || hazard !== void 0).slice(0, MOST_FINDINGS2);
    const hidden = findings.filter((finding) => !shown4.includes(finding));
    return [
      ...shown4.map(
        ({ severity, message: message3, rule: rule2, location }) => `  ${this.paint(severity, severity.padEnd(7))} ${visibleUpTo(message3, MESSAGE_LIMIT4)} ${this.paint("dim", `[${visible(rule2)}] ${this.#place(location)}`)}`
      ),
      ...hidden.length === 0 ? [] : [`  ${this.paint("dim", `and ${findingCounts(hidden)}; ds-lint --base shows them`)}`]
    ];
  }
  #change(change) {
    const style = change.kind === "added" ? "good" : change.kind === "removed" ? "error" : "warning";
    const sign = this.paint(style, SIGNS[change.kind]);
    const field = visibleUpTo(change.field, MESSAGE_LIMIT4);
    const value = change.kind === "added" ? change.to : change.kind === "removed" ? change.from : void 0;
    const lines = typeof value === "object" && value !== null ? yamlLines(value) : [];
    if (lines.length <= 1) return [`  ${sign} ${field}: ${visible(changeWords(change))}`];
    return [`  ${sign} ${field}:`, ...lines.map((line2) => `      ${visibleUpTo(line2, COLUMNS)}`)];
  }
  #place({ file, span }) {
    const { path } = file;
    return `${path === STDIN ? "<stdin>" : visible(path)}:${this.#regions.of({ file, span }).line}`;
  }
};
function styleOf({ risk }) {
  return risk === "refused" || risk === "deadlock" ? "error" : risk === "none" ? "good" : "warning";
}
function lastOf(field) {
  return /[^.]*$/.exec(field.replace(/\[([^\]]*)\]$/, " $1"))[0] || field;
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
var FORMATS = Object.keys(DEFINITIONS);
function format(name, report, options = {}) {
  return [...formatChunks(name, report, options)].join("");
}
function formatChunks(name, report, options = {}) {
  return DEFINITIONS[name].chunks(report, options);
}

// src/index.ts
async function lint(sources, options = {}) {
  const started = performance.now();
  const { plugins = [], today = "", reportSuppressed = false, onlyRejected = false, base, changedOnly = false, ...configured } = options;
  const known = /* @__PURE__ */ new Set([...rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]), ...JUDGE_RULES.map(({ id }) => id)]);
  const checked = checkPlugins(plugins, known);
  const rules2 = [...rules, ...checked.rules];
  const configs = await configsOf(configured, [...rules2, ...JUDGE_RULES]);
  const { files, readFile } = filesOf(sources);
  const {
    findings,
    summary,
    rules: infos,
    errors,
    bugs
  } = await runLint({
    sources: files,
    configs,
    rules: rules2,
    today,
    reportSuppressed,
    onlyRejected,
    base: base && textBase(base),
    changedOnly: base !== void 0 && changedOnly,
    readFile
  });
  return {
    findings,
    summary: { ...summary, milliseconds: Math.round(performance.now() - started) },
    rules: infos,
    errors: [...checked.errors, ...errors],
    bugs
  };
}
async function diff(sources, base, options = {}) {
  const { nodes, baseName = "base", today = "", ...configured } = options;
  const { runDiff } = await import("./chunks/diff-run.js");
  const configs = await configsOf(configured, [...rules, ...JUDGE_RULES]);
  const { files, readFile } = filesOf(sources);
  const isNumber = nodes === void 0 || Number.isSafeInteger(nodes) && nodes > 0;
  const plan = await runDiff({
    sources: files,
    base: textBase(base, baseName),
    configs,
    rules,
    today,
    nodes: isNumber ? nodes : void 0,
    readFile
  });
  const wrong = isNumber ? [] : [{ message: `nodes is ${nodes}; write the number of nodes, such as 500` }];
  return { ...plan, errors: [...wrong, ...plan.errors] };
}
async function configsOf(options, rules2) {
  return Configs.create({
    cwd: "/",
    files: { readFile: () => void 0, isWithin: () => true },
    options: { ...options, config: false },
    rules: rules2
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
  FORMATS,
  Lines,
  PLAN_FORMATS,
  applyFixes,
  diff,
  format,
  formatChunks,
  formatPlan,
  lint
};
