import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isMistaken,
  needsBase,
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
} from "./chunk-chunk-7L6OSYBO.js";
import "./chunk-chunk-FRQGBW4F.js";
import {
  didYouMean,
  suggest
} from "./chunk-chunk-JULUZJFZ.js";
import {
  addTo,
  groupBy
} from "./chunk-chunk-RYV4FYSP.js";
import {
  classify,
  isDaemonSet,
  isOfAnotherKind,
  isPatch,
  manifestsOf,
  mayBecomeDaemonSet,
  rootField,
  substitutionIn,
  templateIn
} from "./chunk-chunk-FUSZZ2KM.js";
import {
  MAP_FIELDS,
  Requirement,
  admit,
  compareTags,
  dropDisabledFields,
  fieldSchema,
  getIntOrPercentValue,
  isDecimalInteger,
  matchesLabels,
  noProblems,
  parseImage,
  parseInt64,
  parseQuantity,
  unmarshalQuantity
} from "./chunk-chunk-YDGSEVPS.js";
import {
  toPlain
} from "./chunk-chunk-DA5LHDPC.js";
import {
  canHoldDaemonSet,
  parseJson,
  read,
  resolveMapping,
  split
} from "./chunk-chunk-JM2BVIXL.js";
import {
  parseYaml,
  target
} from "./chunk-chunk-7HQAKKMM.js";
import {
  NEWEST,
  OLDEST,
  minorsOf,
  parseVersionRange,
  versionRangeText
} from "./chunk-chunk-ITZDGWZO.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// rules/api/bad-merge-key.ts
var bad_merge_key_default = rule({
  id: "bad-merge-key",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A merge key of something that is no mapping",
  why: `A merge key (<<) takes over the entries of a mapping or of a list of mappings. Of anything else it has no meaning: the manifest
    cannot be read.`,
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
  summary: "A name that refers to nothing in the pod",
  why: `What the name refers to must be in the same pod template. The API server refuses the DaemonSet, mostly after one of the two was
    renamed and the other was not.`,
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
  summary: "A key is there twice",
  why: `One of the two values is lost, and the reader cannot see which: kubectl keeps the last one and says nothing, the API server refuses the
    manifest.`,
  references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"],
  *check(subject) {
    const { rejection, daemonSet } = subject;
    const { file } = daemonSet.location;
    yield present(subject, {
      related: rejection.earlier ? [{ place: { file, span: rejection.earlier }, message: "the other one" }] : []
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
  summary: "Two items of a list have the same name",
  why: `Volumes, containers and ports are known by their names: mounts, probes and kubectl apply could not tell the two apart, so the
    API server refuses them.`,
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
  summary: "A field that a targeted Kubernetes version does not take",
  why: `An API server that does not know a field refuses it under strict validation, as kubectl asks for, and drops it silently otherwise. One
    that knows it, but has its feature gate off, always drops it silently: the DaemonSet is stored without what the field says, and
    nobody is told.`,
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
  summary: "A field that is not allowed here",
  why: `The API server refuses the DaemonSet: the field contradicts another one, or means something only elsewhere. Which one you meant
    is yours to say.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/invalid-value.ts
var invalid_value_default = rule({
  id: "invalid-value",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A value that the API server refuses",
  why: `The API server refuses the DaemonSet because of this one value, and nothing of it is applied. The message says what it takes
    instead.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/missing-api-version.ts
var missing_api_version_default = rule({
  id: "missing-api-version",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A manifest does not say which API it is for",
  why: 'kubectl cannot tell where to send it: "error validating data: apiVersion not set". The other documents of the file are applied all the same.',
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields"],
  *check({ daemonSet }) {
    const apiVersion = daemonSet.at("apiVersion");
    if (apiVersion.exists && apiVersion.raw !== null && apiVersion.raw !== "") return;
    yield problem(apiVersion, "the apiVersion is missing; a DaemonSet is of apps/v1", { fix: set(apiVersion, "apps/v1", "safe") });
  }
});

// rules/api/negative-number.ts
var negative_number_default = rule({
  id: "negative-number",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A number that must not be negative",
  why: "The API server refuses the DaemonSet: seconds, revisions and pods to replace at a time are counted from 0.",
  *check(subject) {
    yield present(subject);
  }
});

// src/kubernetes/volatileLabels.ts
var VOLATILE = /* @__PURE__ */ new Set([
  "helm.sh/chart",
  "chart",
  "app.kubernetes.io/version",
  "app.kubernetes.io/managed-by",
  "version",
  "heritage",
  "pod-template-generation",
  "controller-revision-hash"
]);
function isVolatileLabel(key) {
  return VOLATILE.has(key);
}
function lastingLabels(labels) {
  const lasting = Object.entries(labels).filter(([key]) => !isVolatileLabel(key));
  return lasting.length > 0 ? Object.fromEntries(lasting) : labels;
}

// rules/api/removed-api.ts
var removed_api_default = rule({
  id: "removed-api",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "An API version of DaemonSets that is gone since Kubernetes 1.16",
  why: `No cluster of today knows extensions/v1beta1 and apps/v1beta2: kubectl finds "no matches for kind DaemonSet". apps/v1 differs in this:
    the selector must be written and can never be changed, updates roll by default (extensions/v1beta1 had OnDelete), and
    templateGeneration is gone.`,
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
      yield present(subject, { fix: together("use apps/v1, and write the selector that it needs", version, selector) });
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
  summary: "A required field is missing",
  why: `The API server refuses the DaemonSet: the field has no default, and without it nobody knows what to run. kubectl apply fails,
    and with it the release it belongs to.`,
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
  summary: "An object that does not fit its schema",
  why: `A JSON Schema or CustomResourceDefinition that you gave with "schemas" refuses the object at this place. A cluster in which the
    CustomResourceDefinition is installed refuses it as well, and what waits for the object waits on.`,
  references: ["https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation"],
  *check({ place, message }) {
    yield problem(place, message);
  }
});

// rules/api/too-long.ts
var too_long_default = rule({
  id: "too-long",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A text is longer than the API server stores",
  why: `Every object is kept in etcd and sent to every watcher, so texts have limits. The API server refuses the DaemonSet; large
    configuration belongs in a ConfigMap.`,
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
  summary: "More items than are allowed",
  why: `The limit is that of the system behind the field: resolvers, for example, use three name servers and no more. The API server
    refuses the DaemonSet.`,
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
  summary: "A field that does not exist",
  why: `kubectl refuses the manifest; other clients send it on, and the API server drops the field without a word: the DaemonSet then runs without
    what it says. Mostly the name is misspelt, or the field is indented too far or not far enough.`,
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
  const [field, target2] = [daemonSet.resolve(from), daemonSet.resolve(to)];
  const { file, span } = field.location;
  if (target2.exists || /(?:^|\s)#/.test(file.text.slice(span.start, span.end))) return void 0;
  const title = `move ${String(from.at(-1))} into ${daemonSet.resolve(to.slice(0, -1)).path}`;
  const parent = from.slice(0, -1);
  const next = to[parent.length];
  const isBelow = parent.every((step, index) => step === to[index]);
  if (isBelow && typeof next === "string" && !daemonSet.resolve([...parent, next]).exists) {
    const value = to.slice(parent.length + 1).reduceRight((inner, step) => ({ [step]: inner }), field.raw);
    return together(title, rename(field, next, safety), set(field, value, safety));
  }
  const fix = together(title, set(target2, field.raw, safety), remove(field, safety));
  return fix && areApart(fix) ? fix : void 0;
}
function areApart({ edits }) {
  const spans = edits.map(({ location }) => location.span).sort((a, b) => a.start - b.start);
  return spans.every(({ end: end2 }, index) => end2 <= (spans[index + 1]?.start ?? end2));
}
function stepsOf(path) {
  return path.split(/[.[\]]+/).map((step) => /^\d+$/.test(step) ? Number(step) : step);
}

// rules/api/unsupported-value.ts
var unsupported_value_default = rule({
  id: "unsupported-value",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A value that is none of those the field knows",
  why: "The field knows a few values, in exactly this case: TCP and not tcp. The API server refuses the DaemonSet because of any other.",
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    const steps = subject.rejection.at.steps();
    const field = subject.daemonSet.resolve(steps);
    const written2 = typeof field.value === "string" ? field.value : "";
    const near = written2 === "" ? void 0 : suggest(written2, fieldSchema(steps, subject.target.to)?.values ?? []);
    const isSame2 = near?.toLowerCase() === written2.toLowerCase();
    yield present(subject, { fix: near === void 0 || near === written2 ? void 0 : set(field, near, isSame2 ? "safe" : "unsafe") });
  }
});

// rules/api/wrong-api-version.ts
var wrong_api_version_default = rule({
  id: "wrong-api-version",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "No DaemonSet has this apiVersion",
  why: 'A DaemonSet is known to the API server as apps/v1 and by no other name: kubectl finds "no matches for kind DaemonSet" and applies nothing.',
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
  summary: "A value of another type than the field takes",
  why: `YAML decides by the form of a value what it is: 8080, true, yes and 1.10 are no strings without quotes, "30" with them is no number.
    The API server stops reading at the first such value and tells nothing else.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check({ rejection, place, daemonSet, target: target2 }) {
    const steps = rejection.at.steps();
    const schema = fieldSchema(steps, target2.to);
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
    return isScalar(raw) && typeof raw !== "string" ? set(field, written(field), "safe", "put it in quotes") : void 0;
  if (schema.scalar === "boolean") return typeof raw === "string" ? truth(field, raw) : void 0;
  if (schema.scalar !== "int32" && schema.scalar !== "int64") return void 0;
  return /[mM]ode$/.test(schema.name) ? mode(field) : whole(field, schema.scalar);
}
function mode(field) {
  const text = written(field).trim();
  const number = /^0o?[0-7]{1,4}$/.test(text) ? Number.parseInt(text.replace("o", ""), 8) : Number.NaN;
  return number <= 511 ? set(field, number, "safe", `write ${text} as the number ${number}`) : void 0;
}
function whole(field, scalar) {
  const text = written(field).trim();
  const number = /^[+-]?(?!0\d)\d{1,15}(?:\.0*)?$/.test(text) ? Number(text) : Number.NaN;
  const fits2 = scalar === "int64" ? Number.isInteger(number) : number === Math.trunc(number) && Math.abs(number) < 2 ** 31;
  return fits2 && (typeof field.raw === "string" || text !== String(number)) ? set(field, number, "safe", `write the number ${number}`) : void 0;
}
function truth(field, raw) {
  if (/^(?:true|yes|on|y)$/i.test(raw)) return set(field, true, "safe", "write true without quotes");
  return /^(?:false|no|off|n)$/i.test(raw) ? set(field, false, "safe", "write false without quotes") : void 0;
}
function listed(field, schema) {
  const { raw } = field;
  if (schema.scalar === "string") return isScalar(raw) ? set(field, [written(field)], "unsafe", "make it a list of one") : void 0;
  if (schema.type !== "EnvVar" || typeof raw !== "object" || raw === null || Array.isArray(raw)) return void 0;
  const variables = Object.keys(raw).map((name) => field.resolve([name]));
  if (!variables.every((variable) => isScalar(variable.raw))) return void 0;
  const list3 = Object.keys(raw).map((name, index) => ({ name, value: written(variables[index]) }));
  return set(field, list3, "unsafe", "make it a list of names and values");
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
  summary: "Pods of a DaemonSet have no deadline",
  why: `activeDeadlineSeconds ends a pod for good, and the controller would create it again at once, on every node. The API server refuses it.
    Work that ends belongs in a Job.`,
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
  summary: "A container sets one variable twice",
  why: `The last one counts when the pod is made. But kubectl apply knows variables by their names, and may drop either of the two with the next
    change: the container then runs with a value that nobody chose.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/58477"],
  *check(subject) {
    const { daemonSet, warning } = subject;
    const steps = warning.at.steps().slice(0, -1);
    const env = daemonSet.resolve(steps.slice(0, -1));
    const here = daemonSet.resolve(steps);
    const list3 = env.value;
    const index = Number(steps.at(-1));
    let before = index - 1;
    while (before >= 0 && list3[before]?.name !== list3[index]?.name) before--;
    const earlier = before < 0 ? void 0 : env.resolve([before]);
    const isSame2 = earlier !== void 0 && JSON.stringify(earlier.value) === JSON.stringify(here.value);
    yield present(subject, {
      related: earlier ? [{ place: earlier, message: "set here before" }] : [],
      fix: isSame2 ? remove(here, "safe", "remove the second of two equal variables") : void 0
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
  summary: "A pull secret is there twice",
  why: `kubectl apply knows pull secrets by their names: of two entries with the same one, changing or removing one has effects on the other
    that nobody expects.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod"],
  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1));
    yield present(subject, { fix: remove(entry, "safe", "remove the second entry") });
  }
});

// rules/container/negative-grace-period.ts
var negative_grace_period_default = rule({
  id: "negative-grace-period",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A negative grace period is taken for one second",
  why: `The containers get one second to stop, then they are killed: a log agent loses its buffers on every update of every node.
    The API server accepts the number and warns.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check(subject) {
    yield present(subject, {
      fix: set(subject.pod.at("terminationGracePeriodSeconds"), 1, "safe", "write the second that Kubernetes takes it for")
    });
  }
});

// rules/container/restart-policy.ts
var restart_policy_default = rule({
  id: "restart-policy",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods of a DaemonSet always restart",
  why: `A DaemonSet keeps a pod running on each node and knows no pod that has finished, so the API server takes no other policy than Always.
    Work that ends belongs in a Job, or in an init container.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy"],
  *check(subject) {
    const policy = subject.pod.at("restartPolicy");
    const fix = policy.value?.toLowerCase() === "always" ? set(policy, "Always", "safe") : remove(policy, "unsafe");
    yield present(subject, { fix });
  }
});

// rules/container/unnamed-pull-secret.ts
var unnamed_pull_secret_default = rule({
  id: "unnamed-pull-secret",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A pull secret without a name",
  why: `The entry names no Secret and so has no effect; mostly a value of a template was empty. Images of a private registry then fail to be
    pulled, on every node.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod"],
  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1));
    yield present(subject, { fix: remove(entry, "safe", "remove the entry, which has no effect") });
  }
});

// rules/image/mutable-image-tag.ts
var mutable_image_tag_default = rule({
  id: "mutable-image-tag",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The image changes under its name",
  why: `Each node pulls the image when it joins or when the pod is created again: with latest, or no tag, the nodes of a fleet run
    different builds, no rollout shows it, and a rollback brings nothing back.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
  *check({ container }) {
    const image = container.at("image");
    const name = image.value;
    if (!name || name.includes("@") || /[$<{]/.test(name)) return;
    const tag = /:([^/:]*)$/.exec(name)?.[1];
    if (tag !== void 0 && tag !== "latest") return;
    yield problem(
      image,
      `${name} ${tag === void 0 ? "has no tag, which means latest" : "is whatever was built last"}: nodes will run different builds; pin a version or a digest`
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
  summary: "An annotation that has become a field",
  why: `Kubernetes stops to look at such annotations, without a word: a pod that was confined by one then runs unconfined, one that was critical is
    evicted like any other.`,
  references: [
    "https://kubernetes.io/docs/reference/labels-annotations-taints/",
    "https://kubernetes.io/docs/tutorials/security/seccomp/",
    "https://kubernetes.io/docs/tutorials/security/apparmor/"
  ],
  *check(subject) {
    const { daemonSet, pod, warning, target: target2 } = subject;
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const key = String(warning.at.steps().at(-1));
    const annotation2 = annotations.at(key);
    const whole2 = annotations.entries().length === 1 ? annotations : annotation2;
    yield problem(annotation2.key, warning.message, { fix: correct2(key, annotation2.value ?? "", whole2, pod, target2) });
  }
});
function correct2(key, value, whole2, pod, target2) {
  if (key.startsWith(SECCOMP_CONTAINER) || key === SECCOMP_POD) {
    const holder = key === SECCOMP_POD ? pod : containerOf(key.slice(SECCOMP_CONTAINER.length), pod);
    return replace(holder?.resolve(["securityContext", "seccompProfile"]), value, whole2, target2.to < 27 ? "safe" : "unsafe");
  }
  if (key.startsWith(APP_ARMOR_CONTAINER)) {
    const holder = target2.from < 30 ? void 0 : containerOf(key.slice(APP_ARMOR_CONTAINER.length), pod);
    return replace(holder?.resolve(["securityContext", "appArmorProfile"]), value, whole2, "safe");
  }
  const without = remove(whole2, "safe", "remove the annotation, which has no effect");
  if (key !== CRITICAL || pod.at("priorityClassName").exists) return without;
  const priority = set(pod.at("priorityClassName"), "system-node-critical", "unsafe");
  return together("set priorityClassName to system-node-critical in place of the annotation", priority, without);
}
function replace(field, annotation2, whole2, safety) {
  const profile = profileOf(annotation2);
  if (!field || !profile) return void 0;
  return together(`set ${field.path} in place of the annotation`, set(field, profile, safety), remove(whole2, safety));
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

// rules/metadata/duplicate-owner.ts
var duplicate_owner_default = rule({
  id: "duplicate-owner",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An owner is there twice",
  why: `The API server keeps one of the two references and may refuse the object in a later version. Owners are written by controllers,
    not by hand.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/dns-config-missing.ts
var dns_config_missing_default = rule({
  id: "dns-config-missing",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The DNS policy None without a name server",
  why: `With dnsPolicy None the pod gets no name server from its node or the cluster, only those of dnsConfig. Without any it could
    resolve nothing, so the API server refuses it.`,
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
  summary: "Host aliases of one address in two entries",
  why: `kubectl apply knows these entries by their address: of two with the same one it may drop either, and with it the host names that
    only that one has.`,
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
  summary: "Two ports of a pod have the same name",
  why: `Services and probes that name the port get the first one, whichever container it is in; the second one cannot be reached by its
    name.`,
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
  summary: "Two ports of a pod want the same port of the node",
  why: "Only one of them could listen on it, and the scheduler would never find a free node. The API server refuses the DaemonSet.",
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
  summary: "A host address without a host port has no effect",
  why: `hostIP says on which address of the node a hostPort is open. Without one nothing is open there: who relies on the port finds it closed,
    and who relies on the address finds the container listening on all of them.`,
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
  summary: "A pod on the host network cannot resolve Services unless it asks for cluster DNS",
  why: `On the host network the kubelet treats dnsPolicy ClusterFirst as Default: the pod resolves names as its node does,
    and every lookup of a Service fails.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy"],
  *check({ pod, role }) {
    const dnsPolicy = pod.at("dnsPolicy");
    if (!pod.effective?.hostNetwork || dnsPolicy.effective !== "ClusterFirst") return;
    if (role.name === "cni" || role.name === "proxy") return;
    const service = namesService(pod);
    if (!service) return;
    yield problem(dnsPolicy, `cannot resolve ${service.name}: with hostNetwork, ClusterFirst means the DNS of the node`, {
      related: [{ place: service.place, message: "a name that only cluster DNS knows" }, pod.at("hostNetwork")],
      fix: set(dnsPolicy, "ClusterFirstWithHostNet", "unsafe")
    });
  }
});
function namesService(pod) {
  for (const list3 of ["containers", "initContainers"]) {
    for (const [index, container] of (pod.value?.[list3] ?? []).entries()) {
      const found2 = serviceIn(container);
      if (found2) return { name: found2.name, place: pod.resolve([list3, index, ...found2.steps]) };
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
  for (const [index, text] of texts.entries()) {
    const found2 = SERVICE.exec(text);
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
  summary: "On the host network a container port and its host port are one",
  why: `With hostNetwork the container listens on the node itself: there is nothing that could lead one port to another, so the API server
    refuses two different numbers.`,
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

// rules/network/invalid-ip.ts
var invalid_ip_default = rule({
  id: "invalid-ip",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "No valid IP address",
  why: `The address goes into resolv.conf or /etc/hosts of every pod, where names are of no use and typing errors are found late. The
    API server refuses it.`,
  references: ["https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/non-standard-ip.ts
var non_standard_ip_default = rule({
  id: "non-standard-ip",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An IP address that programs read differently",
  why: `Some programs read 010 as ten, others as eight, and one address written in two ways is two texts: comparisons fail. The API
    server accepts it and warns.`,
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
  summary: "Two entries for the same port of a pod",
  why: `The containers of a pod share one network: only one of them can listen on the port, the other fails when it starts. Within one
    container kubectl apply may drop one of the entries.`,
  *check(subject) {
    const { daemonSet, warning } = subject;
    yield problem(daemonSet.resolve([...warning.at.steps(), "containerPort"]), warning.message);
  }
});

// src/kubernetes/nodeSelection.ts
var RENAMED = /* @__PURE__ */ new Map([
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"]
]);
function nodeAlternatives({ nodeSelector = {}, affinity }) {
  const selected = Object.entries(nodeSelector).map(([key, value]) => requirement(key, "In", [value]));
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  if (!terms) return [selected];
  return terms.filter(({ matchExpressions = [], matchFields = [] }) => matchExpressions.length + matchFields.length > 0).map(({ matchExpressions = [], matchFields = [] }) => [...selected, ...matchExpressions.map(of), ...matchFields.map(of)]);
}
var PLATFORM = /* @__PURE__ */ new Set(["kubernetes.io/os", "kubernetes.io/arch"]);
function selectsNodes(spec) {
  return nodeAlternatives(spec).every(
    (requirements) => requirements.some(({ key, operator }) => !PLATFORM.has(key) && operator !== "NotIn" && operator !== "DoesNotExist")
  );
}
function isWithin(inner, outer) {
  return inner.every((term) => outer.some((other) => other.every((wanted) => term.some((given) => implies(given, wanted)))));
}
function of({ key = "", operator = "", values = [] }) {
  return requirement(key, operator, values);
}
function requirement(key, operator, values) {
  const current = RENAMED.get(key) ?? key;
  const isRole = current.startsWith("node-role.kubernetes.io/") && operator === "In" && values.every((value) => value === "");
  return isRole ? { key: current, operator: "Exists", values: [] } : { key: current, operator, values };
}
function implies(given, wanted) {
  if (given.key !== wanted.key) return false;
  switch (wanted.operator) {
    case "In":
      return given.operator === "In" && given.values.every((value) => wanted.values.includes(value));
    case "NotIn":
      if (given.operator === "DoesNotExist") return true;
      if (given.operator === "In") return given.values.every((value) => !wanted.values.includes(value));
      return given.operator === "NotIn" && wanted.values.every((value) => given.values.includes(value));
    case "Exists":
      return ["In", "Exists", "Gt", "Lt"].includes(given.operator);
    case "Gt":
    case "Lt":
      return given.operator === wanted.operator && isAtLeastAsStrict(given, wanted);
    default:
      return given.operator === wanted.operator;
  }
}
function isAtLeastAsStrict(given, wanted) {
  const [a, b] = [parseInt64(given.values[0] ?? ""), parseInt64(wanted.values[0] ?? "")];
  if (a === void 0 || b === void 0) return false;
  return wanted.operator === "Gt" ? a >= b : a <= b;
}

// rules/containers.ts
function templateContainers({ containers = [], initContainers = [] } = {}) {
  return [...containers, ...initContainers];
}

// rules/placement/blanket-toleration.ts
var blanket_toleration_default = rule({
  id: "blanket-toleration",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An ordinary agent tolerates every taint",
  why: `A toleration without a key beats every taint: the agent starts before the network is ready, lands on virtual nodes, and is created
    again on nodes that are being drained. Agents that a node cannot do without need that; others do not.`,
  references: [
    "https://github.com/XenitAB/terraform-modules/issues/815",
    "https://github.com/kubernetes-sigs/karpenter/issues/1749",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"
  ],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec?.tolerations?.some(isBlanket) || role.nodeCritical) return;
    if (selectsNodes(spec)) return;
    const works2 = touchesNode(spec);
    const isCritical = spec.priorityClassName === "system-node-critical";
    if (role.name === "unknown" && isCritical && works2) return;
    for (const toleration of pod.at("tolerations").items()) {
      if (!toleration.value || !isBlanket(toleration.value)) continue;
      yield problem(
        toleration.at("operator"),
        toleration.value.effect === "NoExecute" ? "tolerates every NoExecute taint, also those that are to empty a node; name the taints that the agent needs" : "tolerates every taint, also those of virtual, draining and not yet ready nodes; name the taints that the agent needs",
        {
          severity: role.name === "unknown" && !works2 && !isCritical ? "warning" : "info"
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
  return pod.hostPID === true || pod.hostNetwork === true || templateContainers(pod).some(isPrivileged);
}

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
  summary: "A node label that nodes lose, or have lost already",
  why: `Once the nodes no longer have the label, a selector for it matches none of them: the DaemonSet wants 0 pods, reports itself ready, and
    the agent is gone from the cluster.`,
  references: [
    "https://kubernetes.io/docs/reference/labels-annotations-taints/",
    "https://github.com/aws/aws-node-termination-handler/issues/263"
  ],
  *check(subject) {
    const steps = subject.warning.at.steps();
    if (isAlternative(subject.pod, steps)) return;
    yield present(subject, { fix: correct3(subject.daemonSet, steps) });
  }
});
function isAlternative(pod, steps) {
  const at = steps.indexOf("nodeSelectorTerms");
  if (at < 0) return false;
  const terms = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const old = terms[Number(steps[at + 1])]?.matchExpressions?.[Number(steps[at + 3])]?.key ?? "";
  return terms.some(({ matchExpressions = [] }) => matchExpressions.some(({ key = "" }) => key === SUCCESSORS.get(old)));
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
  return other.value === field.value ? remove(field, safety, `keep ${successor} alone`) : void 0;
}

// rules/placement/impossible-label-value.ts
var impossible_label_value_default = rule({
  id: "impossible-label-value",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A preference for a label value that no node can have",
  why: "The term never matches: the preference has no effect, and the pod runs where it happens to fit.",
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
  summary: "A toleration that cannot match any taint",
  why: `Exists looks at the key alone and takes no value, a toleration without a key needs Exists, and tolerationSeconds is about NoExecute only.
    The API server refuses everything else rather than guess which nodes are meant.`,
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

// src/kubernetes/toleration.ts
function toleratesTaint(toleration, taint, comparisons = false) {
  const { key, operator, value = "", effect } = toleration;
  if (effect && effect !== taint.effect) return false;
  if (key && key !== taint.key) return false;
  switch (operator) {
    case void 0:
    case "":
    case "Equal":
      return value === (taint.value ?? "");
    case "Exists":
      return true;
    case "Lt":
    case "Gt":
      return comparisons && compares(operator, value, taint.value ?? "");
    default:
      return false;
  }
}
function compares(operator, value, taintValue) {
  const [wanted, given] = [integer(value), integer(taintValue)];
  if (wanted === void 0 || given === void 0) return false;
  return operator === "Lt" ? given < wanted : given > wanted;
}
function integer(text) {
  return isDecimalInteger(text) === noProblems ? parseInt64(text) : void 0;
}
function tolerationOf(tolerations, taint, comparisons = false) {
  return tolerations.find((toleration) => toleratesTaint(toleration, taint, comparisons));
}

// rules/placement/missing-tolerations.ts
var CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
var MASTER2 = "node-role.kubernetes.io/master";
var NOT_READY = "node.kubernetes.io/not-ready";
var PLATFORM2 = /^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/;
var missing_tolerations_default = rule({
  id: "missing-tolerations",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Some nodes never get the agent, because it does not tolerate their taints",
  why: `The controller creates no pod on a node whose NoSchedule or NoExecute taint the pod does not tolerate. Nothing fails:
    the DaemonSet reports all desired pods as ready, and the node stays without its agent. A CNI agent that does not tolerate not-ready
    deadlocks: the node becomes ready only once the agent runs.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations",
    "https://github.com/cilium/cilium/issues/6263",
    "https://github.com/kubernetes/kubeadm/issues/2802"
  ],
  *check({ pod, role, target: target2 }) {
    const spec = pod.effective;
    if (!spec || spec.nodeName !== void 0 || isMistaken(pod, "tolerations")) return;
    const list3 = spec.tolerations ?? [];
    const tolerates = (key) => tolerationOf(list3, noSchedule(key)) !== void 0;
    const tolerations = pod.at("tolerations");
    const add = (key) => set(tolerations.at(list3.length), { key, operator: "Exists", effect: "NoSchedule" }, "unsafe", `tolerate ${key}:NoSchedule`);
    if (role.name === "cni" && !tolerates(NOT_READY)) {
      const message = `waits for the node to be ready, which is tainted ${NOT_READY}:NoSchedule until a CNI agent runs: if this is its only one, neither ever starts`;
      yield problem(tolerations, message, {
        severity: role.reason.includes("/etc/cni/net.d") ? "error" : "warning",
        related: role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : [],
        fix: add(NOT_READY)
      });
      return;
    }
    const isForWorkers = role.name === "device" || role.name === "ingress";
    if (isForWorkers || leavesNodesOut(pod) || tolerates(CONTROL_PLANE)) return;
    const master = list3.findIndex((toleration) => toleration.key === MASTER2);
    if (master >= 0) {
      if (target2.to < 24) return;
      yield problem(
        tolerations.at(master, "key"),
        `tolerates only the old taint ${MASTER2}: since Kubernetes 1.25 control-plane nodes carry ${CONTROL_PLANE}`,
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
      `${kind} runs on no control-plane node (managed clusters have none): the taint ${CONTROL_PLANE}:NoSchedule is not tolerated`,
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
  return windows || keys.some((key) => !PLATFORM2.test(key)) || expressions.some(({ values }) => values?.includes("windows"));
}

// rules/placement/no-os-selector.ts
var OS = /^(?:beta\.)?kubernetes\.io\/os$/;
var no_os_selector_default = rule({
  id: "no-os-selector",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Windows nodes get a pod whose image is for Linux",
  why: `Without a selector for the operating system the DaemonSet wants a pod on Windows nodes, too, where a Linux image can never be pulled:
    the rollout waits for these pods for ever. Windows node pools are not tainted by default, and a blanket toleration beats the taint.`,
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
    yield problem(nodeSelector, "selects nodes of every operating system: add kubernetes.io/os: linux (or windows)", {
      severity: blanket ? "warning" : "info",
      fix: set(nodeSelector.at("kubernetes.io/os"), "linux", "unsafe", "select Linux nodes")
    });
  }
});

// rules/placement/no-priority-class.ts
var no_priority_class_default = rule({
  id: "no-priority-class",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A full node has no room for the agent, and nothing makes room",
  why: `A DaemonSet's pod can run on one node only. If pods of equal priority filled the node first, they cannot be preempted: the agent stays
    Pending, for days if need be. It is also evicted early under pressure and stopped early at a graceful shutdown of the node.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/",
    "https://github.com/kubernetes/kubernetes/issues/140984"
  ],
  *check({ pod, role }) {
    const spec = pod.effective;
    if (!spec || spec.priorityClassName || isMistaken(pod, "priorityClassName")) return;
    if (!spec.resources?.requests && !(spec.containers ?? []).some(({ resources }) => resources?.requests)) return;
    const advice = role.nodeCritical ? "system-node-critical" : "a PriorityClass above that of ordinary workloads";
    yield problem(pod.at("priorityClassName"), `no priorityClassName: on a full node the pod stays Pending; set ${advice}`, {
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : []
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
  summary: "A rule about other pods that selects none of them",
  why: "A labelSelector that is left out selects no pod, unlike an empty one, which selects all: the constraint has no effect.",
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/reading/syntax-error.ts
var syntax_error_default = rule({
  id: "syntax-error",
  on: "syntax",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The YAML or JSON cannot be read",
  why: `kubectl stops at the first mistake of a file, after it has applied the documents before it:
    half of the file reaches the cluster.`,
  references: ["https://yaml.org/spec/1.2.2/"],
  *check({ document, problem: { message, span } }) {
    yield problem({ file: document.file, span }, message);
  }
});

// rules/reading/unreadable-file.ts
var unreadable_file_default = rule({
  id: "unreadable-file",
  on: "source",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A file could not be read",
  why: "What is not read is not checked: a clean report would say nothing about this file.",
  *check({ source, reason }) {
    yield problem(source, reason);
  }
});

// rules/reading/unrendered-template.ts
var RENDER = {
  Helm: "run helm template CHART | ds-lint -",
  Jinja: "render it and lint the output: ansible-playbook --check --diff, or jinja2 FILE | ds-lint -",
  "Go template": "render it and lint the output: PROGRAM | ds-lint -",
  ytt: "run ytt -f FILE | ds-lint -",
  substitution: "fill it in and lint the output: envsubst < FILE | ds-lint -, or flux build kustomization NAME | ds-lint -"
};
var unrendered_template_default = rule({
  id: "unrendered-template",
  on: "template",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "A template cannot be checked before it is rendered",
  why: `What reaches the cluster is the rendered text. A template checks out with some values and fails with others,
    so it is left alone, and the report says so.`,
  references: ["https://helm.sh/docs/helm/helm_template/"],
  *check({ document, template: { engine, span } }) {
    const place = { file: document.file, span };
    if (engine === "substitution") {
      const name = document.file.text.slice(span.start, span.end);
      yield problem(place, `not checked: ${name} stands for a value; ${RENDER[engine]}`);
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
  summary: "No quantity of a resource",
  why: `A quantity is a number with a suffix: m, k, M, G, T, P, E, or Ki, Mi, Gi, Ti, Pi, Ei, without a blank or a B. The API server cannot read
    anything else, and stops at the first one.`,
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
function isQuantity(text) {
  return typeof parseQuantity(text) !== "string";
}

// rules/resources/limit-below-request.ts
var limit_below_request_default = rule({
  id: "limit-below-request",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A request is higher than its limit",
  why: `A container would be promised more than it may use. The API server refuses the DaemonSet; often the request was raised and the
    limit, in another values file, was not.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const request = daemonSet.resolve(rejection.at.steps());
    const [resource] = rejection.at.steps().slice(-1);
    const limit = daemonSet.resolve([...rejection.at.steps().slice(0, -2), "limits", String(resource)]);
    const bytes = resource === "cpu" ? void 0 : milliBytes(limit);
    if (bytes === void 0) yield present(subject, { related: limit.exists ? [{ place: limit, message: "the limit" }] : [] });
    else {
      yield problem(
        limit,
        `the limit of ${bytes}m is a fraction of a byte, and below the request: m means a thousandth; write ${bytes}Mi`,
        {
          related: [{ place: request, message: "the request" }],
          fix: set(limit, `${bytes}Mi`, "unsafe")
        }
      );
    }
  }
});
function milliBytes({ value }) {
  return /^(\d+)m$/.exec(String(value))?.[1];
}

// rules/resources/milli-bytes.ts
var milli_bytes_default = rule({
  id: "milli-bytes",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An amount of memory in thousandths of a byte",
  why: `m is a thousandth: 128m of memory are less than one byte, and not 128 megabytes. A container with such a limit is killed when it starts,
    and a request of it reserves nothing.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory"],
  *check(subject) {
    const amount2 = subject.daemonSet.resolve(subject.warning.at.steps());
    const [, number] = /^(\d+)m$/.exec(String(amount2.value)) ?? [];
    yield present(subject, { fix: number === void 0 ? void 0 : set(amount2, `${number}Mi`, "unsafe") });
  }
});

// rules/resources.ts
function asks({ resources }) {
  return [resources?.limits, resources?.requests].some((list3) => list3?.["cpu"] !== void 0 || list3?.["memory"] !== void 0);
}
function isMiswritten(container, lists, names) {
  const resources = container.at("resources");
  return isMistaken(container, "resources") || lists.some((list3) => isMistaken(resources, list3) || names.some((name) => isMistaken(resources.at(list3), name)));
}

// rules/resources/no-memory-limit.ts
var no_memory_limit_default = rule({
  id: "no-memory-limit",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Without a memory limit a leak takes the whole node",
  why: `A container without a limit may use all memory of its node. A DaemonSet repeats that on every node at once: one bad release
    puts the whole fleet under memory pressure, and other workloads are evicted.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec || spec.resources?.limits?.memory !== void 0 || ![spec, ...spec.containers ?? []].some(asks)) return;
    for (const [list3, index] of running(spec)) {
      const container = pod.at(list3, index);
      const { name, image } = container.value ?? {};
      const memory = container.at("resources", "limits", "memory");
      if (memory.exists || (name ?? image) === void 0 || isMiswritten(container, ["limits"], ["memory"])) continue;
      yield problem(memory, `${name ?? "this container"} has no memory limit: a leak takes the whole node`, {
        // Without them the node has no network: some would rather have the leak.
        severity: role.name === "cni" || role.name === "proxy" ? "info" : "warning"
      });
    }
  }
});
function running({ containers = [], initContainers = [] }) {
  const isUnlimited = ({ resources }) => resources?.limits?.["memory"] === void 0;
  return [
    ...containers.flatMap((container, index) => isUnlimited(container) ? [["containers", index]] : []),
    ...initContainers.flatMap(
      (container, index) => container.restartPolicy === "Always" && isUnlimited(container) ? [["initContainers", index]] : []
    )
  ];
}

// rules/resources/no-requests.ts
var no_requests_default = rule({
  id: "no-requests",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A pod without any request is evicted first, again and again",
  why: `Without requests the pod is BestEffort: under memory pressure the kubelet evicts it first, the controller creates it on the same node
    again, and the loop goes on. Autoscalers count its cost as nothing.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/", "https://github.com/kubernetes/kubernetes/issues/65240"],
  *check({ pod, role }) {
    const spec = pod.effective;
    if (!spec?.containers?.length || asks(spec)) return;
    if (templateContainers(spec).some(asks)) return;
    const containers = pod.at("containers").items();
    const [first] = containers;
    if (!first || containers.some((container) => isMiswritten(container, ["requests", "limits"], ["cpu", "memory"]))) return;
    const who = role.nodeCritical ? `this ${role.title} (${role.reason})` : "the pod";
    yield problem(first.at("resources"), `no container requests cpu or memory: ${who} is BestEffort, the first to be evicted`, {
      related: containers.slice(1),
      severity: spec.containers.every(isPause) ? "info" : "warning"
    });
  }
});
function isPause({ image = "" }) {
  return /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/.test(image);
}

// rules/rollout/bad-percent.ts
var bad_percent_default = rule({
  id: "bad-percent",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A text that is no percentage from 0% to 100%",
  why: `maxUnavailable and maxSurge are numbers of nodes (1) or percentages of them (10%). A number in quotes is a text, and a text must be a
    percentage: the API server refuses everything else.`,
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

// rules/rollout/no-budget.ts
var no_budget_default = rule({
  id: "no-budget",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A rolling update that may replace no pod",
  why: `maxUnavailable 0 keeps every old pod until a new one has taken over, which needs maxSurge. With both at 0 no update could ever start,
    so the API server refuses it. 0% is 0, too.`,
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

// rules/rollout/on-delete.ts
var UPGRADERS = /(?:nvidia|gpu-operator|mofed|network-operator|rook|longhorn|openstack|openebs|ceph|portworx|nfd|kops)/i;
var on_delete_default = rule({
  id: "on-delete",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "With OnDelete an update reaches no node until somebody deletes the pods",
  why: `kubectl apply succeeds and nothing rolls: the old pods stay, and each node gets the new version at a random later time,
    when it restarts. A fleet then runs several versions at once.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/", "https://github.com/kubereboot/kured/issues/413"],
  *check({ daemonSet, pod, role }) {
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (type.value !== "OnDelete" || role.name === "device") return;
    const names = [daemonSet.value?.metadata?.name ?? "", ...(pod.value?.containers ?? []).map(({ image = "" }) => image)];
    if (names.some((name) => UPGRADERS.test(name))) return;
    yield problem(
      type,
      "OnDelete: an update reaches a node only when its pod is deleted; use RollingUpdate, unless an operator deletes them"
    );
  }
});

// rules/rollout/surge-host-port.ts
var surge_host_port_default = rule({
  id: "surge-host-port",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A surge cannot start while the old pod holds the host port",
  why: `With maxSurge the new pod must be available on the node before the old one is deleted. Both want the same port of the node,
    so the new pod stays Pending and the rollout never ends. The API server accepts it.`,
  references: [
    "https://github.com/kubernetes/kubernetes/issues/106417",
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge"
  ],
  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const { type, rollingUpdate } = strategy.effective ?? {};
    if (type !== "RollingUpdate" || getIntOrPercentValue(rollingUpdate?.maxSurge ?? 0) === 0) return;
    const hostNetwork = pod.effective?.hostNetwork === true;
    const containers = [
      ...pod.at("containers").items(),
      ...pod.at("initContainers").items().filter((init) => init.value?.restartPolicy === "Always")
    ];
    const ports = containers.flatMap((container) => container.at("ports").items());
    const held = ports.filter(({ value }) => (value?.hostPort ?? 0) !== 0 || hostNetwork && value?.containerPort !== void 0);
    const surge = strategy.at("rollingUpdate", "maxSurge");
    for (const port of held.slice(0, 1)) {
      const number = port.value?.hostPort || port.value?.containerPort;
      const how = port.value?.hostPort ? `host port ${number}` : `port ${number} on the host network`;
      yield problem(surge, `deadlocks the rollout: the new pod waits for ${how}, which the old pod keeps until the new one is available`, {
        related: held.map((field) => field.at(field.value?.hostPort ? "hostPort" : "containerPort")),
        fix: together(
          "replace one pod at a time: maxSurge 0, maxUnavailable 1",
          set(surge, 0, "unsafe"),
          set(strategy.at("rollingUpdate", "maxUnavailable"), 1, "unsafe")
        )
      });
    }
    if (held.length === 0 && hostNetwork) {
      yield problem(surge, "may deadlock the rollout: on the host network both pods of a node bind the same ports", {
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
  summary: "A rolling update with both maxSurge and maxUnavailable",
  why: `On a node the new pod starts either before the old one is deleted (maxSurge) or after (maxUnavailable): unlike a Deployment, a DaemonSet
    takes exactly one of the two. maxUnavailable is 1 where it is not written, so that maxSurge alone is refused, too.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge"
  ],
  *check({ rejection, place, daemonSet }) {
    const unavailable = daemonSet.at("spec", "updateStrategy", "rollingUpdate", "maxUnavailable");
    if (unavailable.exists) yield problem(place, rejection.message, { related: [unavailable], fix: set(unavailable, 0, "unsafe") });
    else yield problem(place, `${rejection.message}; where maxUnavailable is not written it is 1`, { fix: set(unavailable, 0, "safe") });
  }
});

// rules/security/host-pid-conflict.ts
var host_pid_conflict_default = rule({
  id: "host-pid-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The processes of the node, and the pod's own as well",
  why: `hostPID shows a container all processes of the node, shareProcessNamespace those of its pod: one container can have one of the
    two.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/host-process.ts
var host_process_default = rule({
  id: "host-process",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Windows host processes: all containers of a pod or none",
  why: `A HostProcess pod runs as processes of the Windows node, without a pod network or a sandbox: its containers cannot be of both
    kinds, and they have the network of the node.`,
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
  summary: "A kernel parameter of the pod would be set on the node",
  why: `Kernel parameters belong to a namespace. A pod on the network or IPC namespace of its node shares that namespace, and would
    change the node for everybody.`,
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
  summary: "A pod with its own users cannot use namespaces of the node",
  why: `With hostUsers false root in the container is nobody on the node. Namespaces and devices of the node belong to its root, so that
    such a container could do nothing with them.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/privilege-escalation-conflict.ts
var privilege_escalation_conflict_default = rule({
  id: "privilege-escalation-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "All rights, and none may be gained",
  why: `allowPrivilegeEscalation false sets no_new_privs, which a privileged container or one with CAP_SYS_ADMIN can undo: the promise
    would be empty, so the API server refuses it.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/unmasked-proc-mount.ts
var unmasked_proc_mount_default = rule({
  id: "unmasked-proc-mount",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "An unmasked /proc without users of its own",
  why: `procMount Unmasked shows the container what runtimes hide of /proc, and lets it write there. With the users of the node its root
    could change the kernel, so it needs hostUsers false.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/wrong-os-field.ts
var wrong_os_field_default = rule({
  id: "wrong-os-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A field of another operating system than the pod asks for",
  why: `os.name says which system the containers are made for, and the field is unknown there: it would be ignored, a security setting
    among them. The API server refuses it.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/#pod-os"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/selector/selector-empty.ts
var selector_empty_default = rule({
  id: "selector-empty",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A selector without conditions would select every pod of the namespace",
  why: `The DaemonSet would take over all pods of its namespace that have no owner, and delete those it has no use for.
    The API server refuses it.`,
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
  summary: "The selector does not select the pods of its own template",
  why: `The controller would create pods that it does not count as its own, and so create more of them without end. The API server refuses
    that. The selector cannot be changed later, so labels are the place to correct once the DaemonSet is in use.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector"],
  *check({ rejection, daemonSet }) {
    const selector = daemonSet.at("spec", "selector");
    const labels = daemonSet.at("spec", "template", "metadata", "labels");
    const given = labels.value ?? {};
    const unmet = conditions(selector).filter(({ holds }) => !holds(given));
    const other = unmet.find(({ key }) => Object.hasOwn(given, key));
    yield problem(other ? labels.at(other.key) : labels.key, rejection.message, {
      related: unmet.map(({ field }) => ({ place: field, message: "what the selector wants" })),
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
      const requirement2 = Requirement.of(key, operator, values);
      const value = operator === "In" && values.length === 1 ? values[0] : void 0;
      return { key, value, field, holds: (labels) => requirement2?.matches(labels) ?? false };
    })
  ];
}
function correct7(labels, given, unmet, selector) {
  const wanted = new Map(unmet.map(({ key, value }) => [key, value]));
  const values = [...wanted].filter((pair) => pair[1] !== void 0);
  const corrected = { ...given, ...Object.fromEntries(values) };
  if (values.length < wanted.size || matchesLabels(selector.value, corrected) !== true) return void 0;
  const title = `give the pods ${values.map(([key, value]) => `${key}: ${value}`).join(", ")}`;
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
  summary: "A DaemonSet has no selector",
  why: `The selector tells which pods are its own. Since apps/v1 there is no default: it used to be all labels of the pod template, so that
    no label could ever change again. Choose labels that stay, as the selector cannot be changed later.`,
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

// rules/configuration.ts
function configOf(pod) {
  return [...volumeUses(pod), ...envUses(pod)];
}
function changedConfig({ pod, daemonSet, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const seen2 = /* @__PURE__ */ new Set();
  return configOf(pod).flatMap((use) => {
    const id = `${use.kind} ${use.name} ${use.how}`;
    if (seen2.has(id)) return [];
    const [old, updated] = [objectsBefore.find(use.kind, namespace, use.name), objects.find(use.kind, namespace, use.name)];
    if (!old || !updated) return [];
    const changed = differences(old.field, updated.field).filter(({ key }) => use.keys === void 0 || use.keys.includes(key));
    const [first] = changed;
    if (!first) return [];
    seen2.add(id);
    return [{ use, ...first, others: changed.length - 1 }];
  });
}
var MAPS = ["data", "stringData", "binaryData"];
function differences(before, after) {
  return MAPS.flatMap((map) => {
    const [was, is] = [entriesOf(before.resolve([map])), entriesOf(after.resolve([map]))];
    return [.../* @__PURE__ */ new Set([...Object.keys(is), ...Object.keys(was)])].filter((key) => was[key] !== is[key]).map((key) => ({ key, before: before.resolve([map, key]), after: after.resolve([map, key]) }));
  });
}
function entriesOf(field) {
  const { value } = field;
  return typeof value === "object" && value !== null ? value : {};
}
function envUses(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.flatMap((container) => [
    ...container.at("env").items().flatMap((variable) => {
      const source = variable.at("valueFrom");
      return [
        ...useOf("ConfigMap", source.at("configMapKeyRef", "name"), "env", keyOf(source.at("configMapKeyRef", "key").value)),
        ...useOf("Secret", source.at("secretKeyRef", "name"), "env", keyOf(source.at("secretKeyRef", "key").value))
      ];
    }),
    ...container.at("envFrom").items().flatMap((source) => [
      ...useOf("ConfigMap", source.at("configMapRef", "name"), "env", void 0),
      ...useOf("Secret", source.at("secretRef", "name"), "env", void 0)
    ])
  ]);
}
function keyOf(key) {
  return key === void 0 ? [] : [key];
}
function volumeUses(pod) {
  const containers = templateContainers(pod.value);
  return pod.at("volumes").items().flatMap((volume) => {
    const mounts = containers.flatMap(({ volumeMounts = [] }) => volumeMounts.filter(({ name }) => name === volume.value?.name));
    const subPaths = mounts.flatMap(({ subPath, subPathExpr }) => subPath || subPathExpr ? [subPath?.split("/")[0] ?? ""] : []);
    const sources = [
      {
        map: volume.at("configMap", "name"),
        secret: volume.at("secret", "secretName"),
        items: itemsOf(volume.value?.configMap ?? volume.value?.secret)
      },
      ...volume.at("projected", "sources").items().map((source) => ({
        map: source.at("configMap", "name"),
        secret: source.at("secret", "name"),
        items: itemsOf(source.value?.configMap ?? source.value?.secret)
      }))
    ];
    return sources.flatMap(({ map, secret, items }) => {
      const keys = items && [...items.keys()];
      const ofSubPaths = subPaths.map((path) => [...items ?? []].find(([, file]) => file === path)?.[0] ?? path);
      const isWhole = mounts.length > subPaths.length;
      return [
        ...subPaths.length > 0 ? [...useOf("ConfigMap", map, "subPath", ofSubPaths), ...useOf("Secret", secret, "subPath", ofSubPaths)] : [],
        ...isWhole ? [...useOf("ConfigMap", map, "mounted", keys), ...useOf("Secret", secret, "mounted", keys)] : []
      ];
    });
  });
}
function itemsOf(source) {
  return source?.items && new Map(source.items.map(({ key = "", path = "" }) => [key, path]));
}
function useOf(kind, place, how, keys) {
  return place.value ? [{ kind, name: place.value, keys, how, place }] : [];
}

// rules/update/config-without-rollout.ts
var RESTARTER = /^(?:(?:configmap|secret)\.)?reloader\.stakater\.com\/|^(?:wave\.pusher\.com|configmap\.kubernetes\.io|k8tz\.io)\/(?:update-on-config-change|reload)/;
var RELOADS = /reload|config-?watch|watch-?(?:config|interval|dir|file)|inotify|web\.enable-lifecycle|k8s-sidecar|refresh-?interval|--watch\b/i;
var config_without_rollout_default = rule({
  id: "config-without-rollout",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Configuration changes, and the running pods keep the old one",
  why: `A changed ConfigMap or Secret is no change of the pod template, so no pod restarts. Variables and subPath mounts never change in a running
    pod; other mounted files do, which helps only an agent that reads them again. A checksum of the configuration in an annotation of the
    template rolls the change out.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically",
    "https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments",
    "https://github.com/CrowdStrike/falcon-helm/issues/318"
  ],
  *check(update) {
    const { relation, effects, daemonSet, pod } = update;
    if (relation !== "same" || effects.revisionChanged || isRestarted(daemonSet)) return;
    const reloads = readsAgain(pod);
    for (const { use, key, before, after, others } of changedConfig(update)) {
      if (use.how === "mounted" && reloads) continue;
      const more = others === 0 ? "" : ` and ${others} more key${others === 1 ? "" : "s"}`;
      yield problem(after, `${key}${more} of ${use.kind} ${use.name} changes and no pod restarts: ${consequence(use)}`, {
        related: [{ place: use.place, message: "used here" }, ...before.exists ? [{ place: before, message: "before" }] : []]
      });
    }
  }
});
var RESTART = "kubectl rollout restart, or a checksum of it in an annotation of the template, brings it";
function consequence({ how }) {
  if (how === "env") return `variables keep the values that they had at the start; ${RESTART}`;
  if (how === "subPath") return `what is mounted by subPath never changes in a running pod; ${RESTART}`;
  return `the mounted files change, but only an agent that reads them again notices; else ${RESTART}`;
}
function isRestarted({ value }) {
  const annotations = { ...value?.metadata?.annotations, ...value?.spec?.template?.metadata?.annotations };
  return Object.keys(annotations).some((key) => RESTARTER.test(key));
}
function readsAgain({ value }) {
  return (value?.containers ?? []).some(({ name = "", image = "", command = [], args = [], env = [] }) => {
    return [name, image, ...command, ...args, ...env.map((variable) => variable.name ?? "")].some((text) => RELOADS.test(text));
  });
}

// rules/updates.ts
function containerPairs(before, after) {
  return ["containers", "initContainers"].flatMap((list3) => {
    const [olds, news] = [before.at(list3).items(), after.at(list3).items()];
    const names = new Set(news.map(({ value }) => value?.name));
    const byName = fieldsByName(olds);
    return news.map((container, index) => {
      const old = byName.get(container.value?.name);
      const inPlace = olds.length === news.length && !names.has(olds[index]?.value?.name) ? olds[index] : void 0;
      return { list: list3, after: container, before: old ?? inPlace };
    });
  });
}
function fieldsByName(items) {
  return new Map(items.toReversed().map((item) => [item.value?.name, item]));
}
function shownChange({ kind, from, to, name }) {
  const field = name.replace(/^spec\.(?:template\.(?:spec\.)?)?/, "");
  if (kind === "added") return `adds ${field}`;
  if (kind === "removed") return `removes ${field}`;
  if (kind === "reordered") return `reorders ${field}`;
  if (field.endsWith(".image") && typeof from === "string" && typeof to === "string") {
    const [is, was] = withoutCommonParts(to, from);
    return `${field} is ${is} instead of ${was}`;
  }
  return isShort(from) && isShort(to) ? `${field} is ${shown(to)} instead of ${shown(from)}` : `changes ${field}`;
}
function withoutCommonParts(a, b) {
  const slash = a.lastIndexOf("/", a.includes("@") ? a.indexOf("@") : a.length) + 1;
  const isSamePlace = b.startsWith(a.slice(0, slash)) && !b.slice(slash).replace(/@.*/, "").includes("/");
  const [left, right] = isSamePlace ? [a.slice(slash), b.slice(slash)] : [a, b];
  const [x, y] = [left, right].map((image) => image.replace(/@.*/, ""));
  return x === y ? [shortDigest(left), shortDigest(right)] : [x, y];
}
function shortDigest(image) {
  return image.replace(/(@\w+:\w{12})\w+$/, "$1…");
}
function shown(value) {
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
function isShort(value) {
  return typeof value === "string" ? value.length <= 120 && !value.includes("\n") : typeof value === "number" || typeof value === "boolean";
}
function restarts({ relation, effects }) {
  return relation === "same" && effects.verdict === "ok" && effects.revisionChanged;
}
function needlessChanges(update) {
  const changes = update.changes.filter(({ inTemplate }) => inTemplate);
  const found2 = [];
  for (const change of changes) {
    const reason = needlessReason(change, update);
    if (reason === void 0) return [];
    found2.push({ change, reason });
  }
  return found2;
}
var UNORDERED = /(?:^|\.)(?:volumes|volumeMounts|tolerations|ports|imagePullSecrets|hostAliases|volumeDevices|add|drop)$/;
var KEY = /\.(?:annotations|labels)\[(.*)\]$/;
var ENV = /\.env\[(.*?)\](?:\.value)?$/;
var AMOUNT = /\.(?:limits|requests|overhead)\[[^\]]*\]$|\.(?:sizeLimit|divisor)$/;
var TIMELY_KEY = /time|date|random|rollme|build|deployed|nonce|uuid|revision|commit|sha$/i;
var CHECKSUM = /^checksum\/|[./-](?:checksum|hash)$|^(?:checksum|hash)[./-]/i;
function needlessReason(change, update) {
  const { kind, name, from, to } = change;
  if (kind === "reordered") return UNORDERED.test(name) ? "has the same items in another order" : void 0;
  if (kind === "changed" && AMOUNT.test(name) && isSameAmount(from, to)) return `amounts to the same: ${shown(to)} is ${shown(from)}`;
  if (kind === "changed" && name.endsWith(".image") && isSameImage(from, to)) return `is the same image: ${shown(to)} is ${shown(from)}`;
  const key = KEY.exec(name)?.[1];
  if (key === void 0) {
    const variable = ENV.exec(name)?.[1];
    return variable !== void 0 && kind === "changed" && isTime(from) && isTime(to) ? "is a time that changes with each rendering" : void 0;
  }
  if (key === "kubectl.kubernetes.io/restartedAt") return void 0;
  if (isVolatileLabel(key)) return "only tells the release";
  if (CHECKSUM.test(key)) return configIsSame(update) ? "is a checksum of configuration that did not change" : void 0;
  if (isTime(to) && (from === void 0 || isTime(from))) return "is a time that changes with each rendering";
  return TIMELY_KEY.test(key) && kind === "changed" ? "is a value that changes with each rendering" : void 0;
}
var TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}[:-]?\d{2}.*)?$|^1\d{9}(?:\d{3})?$|^\d{8}[-T]?\d{4,6}Z?$|^[A-Z][a-z]{2},? .*\d{1,2}:\d{2}:\d{2}/;
function isTime(value) {
  const text = typeof value === "object" && value !== null ? value.value : value;
  return typeof text === "string" && TIME.test(text);
}
function isSameAmount(from, to) {
  const [a, b] = [from, to].map((value) => typeof value === "string" || typeof value === "number" ? unmarshalQuantity(value) : "");
  return typeof a === "object" && typeof b === "object" && a.cmp(b) === 0;
}
function isSameImage(from, to) {
  const [a, b] = [from, to].map((image) => typeof image === "string" ? parseImage(image) : void 0);
  return a !== void 0 && b !== void 0 && JSON.stringify(a) === JSON.stringify(b);
}
function configIsSame(update) {
  const used = configOf(update.pod);
  const known = used.filter(({ kind, name }) => {
    const namespace = update.daemonSet.value?.metadata?.namespace;
    return update.objects.find(kind, namespace, name) && update.objectsBefore.find(kind, namespace, name);
  });
  return used.length > 0 && known.length === used.length && changedConfig(update).length === 0;
}

// rules/update/fleet-restart.ts
var fleet_restart_default = rule({
  id: "fleet-restart",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "The change restarts the pods of all nodes",
  why: `Any change of the pod template makes a new revision, and the controller replaces every pod, as many at once as updateStrategy allows.
    Changes outside of the template (labels of the DaemonSet, minReadySeconds, updateStrategy) restart nothing. ds-lint diff prints the whole plan.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"],
  *check(update) {
    const { effects, daemonSet, changes } = update;
    if (!restarts(update) || effects.rollout !== "RollingUpdate" || needlessChanges(update).length > 0) return;
    const template = changes.filter(({ inTemplate }) => inTemplate).toSorted((a, b) => rank(a) - rank(b));
    const [first, ...others] = template;
    if (!first) return;
    const { maxUnavailable = 1, maxSurge = 0 } = daemonSet.at("spec", "updateStrategy", "rollingUpdate").effective ?? {};
    const atOnce = isNone(maxSurge) ? typeof maxUnavailable === "string" ? `${maxUnavailable} of them at a time` : `${maxUnavailable} at a time` : `with a surge of ${maxSurge}`;
    const more = others.length === 0 ? "" : ` (and ${others.length} more change${others.length === 1 ? "" : "s"})`;
    yield problem(first.after, `restarts the pods of all nodes, ${atOnce}: ${shownChange(first)}${more}`, {
      related: first.before.exists ? [{ place: first.before, message: "before" }] : []
    });
  }
});
function rank({ name }) {
  if (name.endsWith(".image")) return name.includes(".containers[") ? 0 : 1;
  return /\.metadata\.(?:labels|annotations)\[/.test(name) ? 3 : 2;
}
function isNone(value) {
  return value === 0 || value === "0%";
}

// rules/update/host-path-changed.ts
var host_path_changed_default = rule({
  id: "host-path-changed",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "A volume is another folder of the node than before",
  why: `What the agent kept in the old folder (positions in log files, buffers, sockets, certificates) stays behind on every node, and the new pod
    starts without it: logs are read again or lost, and nobody removes the old files.`,
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
        yield problem(volume, `${volume.value?.name} was ${from} of the node: what is there stays behind, and the new pods do not see it`, {
          related
        });
      } else {
        yield problem(
          volume.at("hostPath", "path"),
          `${volume.value?.name} is ${to} of the node instead of ${from}: what is in ${from} stays behind`,
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
  summary: "The pods take another port of their nodes than before",
  why: `Where something else on a node has the new port, the pod stays pending or its process fails; the rollout stops there. Whoever calls the old
    port (a scraper, a health check, a firewall rule) finds nothing.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/overview/#services", "https://github.com/dell/csm/issues/1783"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const [old, updated] = [portsOf(before.pod), portsOf(pod)];
    const [was, is] = [old, updated].map((ports) => new Set(ports.map(({ id }) => id)));
    const added = updated.filter(({ id }) => !was.has(id));
    const gone = old.filter(({ id }) => !is.has(id));
    const shown4 = gone.slice(0, MOST_SHOWN);
    const more = gone.length > MOST_SHOWN ? ` and ${gone.length - MOST_SHOWN} more` : "";
    const instead = shown4.map(({ id }) => id).join(", ") + more;
    const related = shown4.map(({ field }) => ({ place: field, message: "before" }));
    for (const { id, field, how } of added) {
      yield problem(
        field,
        `takes port ${id} of every node${how}${instead === "" ? "" : ` instead of ${instead}`}: make sure that it is free there`,
        { related }
      );
    }
    if (added.length === 0 && gone.length > 0) {
      yield problem(pod.at("containers"), `no longer takes port ${instead} of its nodes: whoever calls it there finds nothing`, { related });
    }
  }
});
var MOST_SHOWN = 8;
function portsOf(pod) {
  const hostNetwork = pod.value?.hostNetwork === true;
  const sidecars = pod.at("initContainers").items().filter(({ value }) => value?.restartPolicy === "Always");
  return [...pod.at("containers").items(), ...sidecars].flatMap(
    (container) => container.at("ports").items().flatMap((port) => {
      const { hostPort, containerPort, hostIP, protocol = "TCP" } = port.value ?? {};
      const number = hostPort || (hostNetwork ? containerPort : void 0);
      if (!number) return [];
      const address = hostIP === void 0 || hostIP === "" || hostIP === "0.0.0.0" ? "" : `${hostIP}:`;
      return [
        {
          id: `${address}${number}/${protocol}`,
          field: port.at(hostPort ? "hostPort" : "containerPort"),
          how: hostPort ? "" : ", being on the host network"
        }
      ];
    })
  );
}

// rules/update/image-downgraded.ts
var image_downgraded_default = rule({
  id: "image-downgraded",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "An image goes back to an older version",
  why: `An older agent may not read what the newer one has written on the nodes (state, sockets, CRDs). To go back on purpose, kubectl rollout
    undo restores the whole former template.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      const [was, is] = [parseImage(old?.value?.image ?? ""), parseImage(after.value?.image ?? "")];
      if (!old || !was?.tag || !is?.tag || was.domain !== is.domain || was.path !== is.path) continue;
      if ((compareTags(is.tag, was.tag) ?? 0) >= 0) continue;
      yield problem(after.at("image"), `${is.tag} is older than ${was.tag}, which the nodes run now`, {
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
  summary: "Containers that ran the same image now run two versions of it",
  why: `Init containers and sidecars of the same image install and read the same files; they are built to run in one version. An update that
    forgets one of them mixes both on every node.`,
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
        `stays at ${imageOf(pair, "after")}, while ${other.after.value?.name} goes on to ${imageOf(other, "after")}`,
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
  summary: "The pods of all nodes restart, and nothing in them changes",
  why: `A time, a chart's version, a checksum of something else or the same amount in another spelling is a new pod template for Kubernetes:
    every render or sync rolls over the whole fleet. Keep such values on the DaemonSet's own metadata, where they restart nothing.`,
  references: [
    "https://github.com/kubereboot/kured/issues/413",
    "https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments"
  ],
  *check(update) {
    if (!restarts(update) || update.effects.rollout !== "RollingUpdate") return;
    const [first, ...others] = needlessChanges(update);
    if (!first) return;
    const { change, reason } = first;
    const field = change.name.replace(/^spec\.template\./, "");
    const more = others.map((other) => ({ place: other.change.after, message: other.reason }));
    yield problem(change.after, `restarts the pods of all nodes for nothing: ${field} ${reason}`, {
      related: [...change.before.exists ? [{ place: change.before, message: "before" }] : [], ...more]
    });
  }
});

// src/kubernetes/daemonTolerations.ts
var NODE = "node.kubernetes.io/";
function addedTolerations(hostNetwork) {
  const noSchedule2 = ["disk-pressure", "memory-pressure", "pid-pressure", "unschedulable", ...hostNetwork ? ["network-unavailable"] : []];
  return [
    ...["not-ready", "unreachable"].map((name) => ({ key: NODE + name, operator: "Exists", effect: "NoExecute" })),
    ...noSchedule2.map((name) => ({ key: NODE + name, operator: "Exists", effect: "NoSchedule" }))
  ];
}
function keepsFromNodes({ effect = "" }) {
  return effect === "" || effect === "NoSchedule" || effect === "NoExecute";
}
function coversToleration(toleration, other) {
  const { key = "", operator = "Equal", value = "", effect = "" } = toleration;
  const { key: otherKey = "", operator: otherOperator = "Equal", value: otherValue = "", effect: otherEffect = "" } = other;
  if (effect !== "" && effect !== otherEffect) return false;
  if (key !== "" && key !== otherKey) return false;
  if (operator === "Exists") return true;
  return operator === otherOperator && value === otherValue && key !== "";
}
function uncovered(tolerations, others, hostNetwork) {
  const byKey = groupBy([...others, ...addedTolerations(hostNetwork)], ({ key = "" }) => key);
  return tolerations.flatMap((toleration, index) => {
    if (!keepsFromNodes(toleration)) return [];
    const effects = toleration.effect ? [toleration.effect] : ["NoSchedule", "NoExecute"];
    const candidates = [...byKey.get("") ?? [], ...byKey.get(toleration.key ?? "") ?? []];
    const isCovered = effects.every((effect) => candidates.some((other) => coversToleration(other, { ...toleration, effect })));
    return isCovered ? [] : [index];
  });
}

// rules/placement.ts
var SELECTS = /^spec\.template\.spec\.(?:nodeSelector\b|affinity$|affinity\.nodeAffinity(?:$|\.required)|nodeName$)/;
function selectionChange({ before, pod, changes }) {
  const selecting = changes.filter(({ name }) => SELECTS.test(name));
  if (selecting.length === 0) return void 0;
  const [old, updated] = [before.pod.value ?? {}, pod.value ?? {}];
  const [was, is] = [nodeAlternatives(old), nodeAlternatives(updated)];
  const otherNode = old.nodeName !== updated.nodeName;
  const narrowed = !isWithin(was, is) || otherNode && updated.nodeName !== void 0;
  const broadened = !isWithin(is, was) || otherNode && old.nodeName !== void 0;
  const order = { added: 0, changed: 1, reordered: 2, removed: 3 };
  return narrowed || broadened ? { narrowed, broadened, changes: selecting.toSorted((a, b) => order[a.kind] - order[b.kind]) } : void 0;
}
function missingTolerations(of2, from) {
  const list3 = of2.effective?.tolerations ?? [];
  return uncovered(list3, from.effective?.tolerations ?? [], from.effective?.hostNetwork === true).map((index) => ({
    toleration: list3[index] ?? {},
    index
  }));
}
function tolerated({ key = "", operator, value = "", effect = "" }) {
  const suffix = effect === "" ? "" : `:${effect}`;
  if (key === "") return effect === "" ? "nodes with any taint" : `nodes with any ${effect} taint`;
  return `nodes with the taint ${key}${operator === "Exists" || value === "" ? "" : `=${value}`}${suffix}`;
}
function selectionWords(changes) {
  return [...new Set(changes.map(words))].join(", ");
}
function words({ kind, name, from, to }) {
  const label = /\.nodeSelector\[(.*)\]$/.exec(name)?.[1];
  if (label !== void 0) {
    if (kind === "added") return `${label}=${to} is new`;
    return kind === "removed" ? `${label}=${from} is gone` : `${label}=${to} instead of ${from}`;
  }
  if (name.endsWith(".nodeName")) return `nodeName is ${kind === "removed" ? "gone" : to}`;
  if (name.endsWith("nodeSelector")) return `the node selector is ${kind === "removed" ? "gone" : "new"}`;
  if (/ffinity$|Execution$/.test(name))
    return `the required node affinity is ${kind === "removed" ? "gone" : kind === "added" ? "new" : "another"}`;
  if (/\.values\[\d+\]$/.test(name)) {
    if (kind === "added") return `${to} is new in the required node affinity`;
    if (kind === "removed") return `${from} is gone from the required node affinity`;
  }
  return "the required node affinity is another";
}

// rules/update/placement-broadened.ts
var placement_broadened_default = rule({
  id: "placement-broadened",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Nodes that did not have the agent get it",
  why: `The controller creates pods on all newly selected nodes at once, up to 250 in a burst: updateStrategy limits only replacements. Registries,
    the API server and whatever the agents report to see them start together.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/40621", "https://github.com/kubernetes/kubernetes/issues/113287"],
  *check(update) {
    const { relation, before, pod } = update;
    if (relation !== "same") return;
    const selection = selectionChange(update);
    if (selection?.broadened && !selection.narrowed) {
      const [first2] = selection.changes;
      if (first2) {
        yield problem(first2.after, `selects more nodes than before, which all get a pod at once: ${selectionWords(selection.changes)}`, {
          related: selection.changes.filter((each) => each.before.exists).map((each) => ({ place: each.before, message: "before" }))
        });
      }
    }
    const added = missingTolerations(pod, before.pod);
    const [first, ...others] = added;
    if (!first) return;
    const nodes = added.map(({ toleration }) => tolerated(toleration)).join(" and ");
    yield problem(
      pod.at("tolerations", first.index),
      `${nodes} all get a pod at once: the toleration${added.length > 1 ? "s are" : " is"} new`,
      {
        related: [
          ...before.pod.at("tolerations").exists ? [{ place: before.pod.at("tolerations"), message: "before" }] : [],
          ...others.map(({ index }) => ({ place: pod.at("tolerations", index), message: "new, too" }))
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
  summary: "Nodes that have the agent now lose it",
  why: `The controller deletes the pods of nodes that are no longer selected at once and all together: updateStrategy limits only replacements.
    On those nodes nothing of the agent is left; with maxUnavailable 0 such a rollout has even got stuck.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/118823"],
  *check(update) {
    const { relation, before, pod } = update;
    if (relation !== "same") return;
    const selection = selectionChange(update);
    if (selection?.narrowed) {
      const { changes, broadened } = selection;
      const [first] = changes;
      const where2 = broadened ? "selects other nodes than before, and those that it leaves lose their pods at once" : "selects fewer nodes than before, and the others lose their pods at once";
      if (first) {
        yield problem(first.after, `${where2}: ${selectionWords(changes)}`, {
          severity: isOnlyLinux(selectionWords(changes)) ? "info" : "warning",
          related: changes.filter((each) => each.before.exists).map((each) => ({ place: each.before, message: "before" }))
        });
      }
    }
    const missing = missingTolerations(before.pod, pod);
    if (missing.length === 0) return;
    const atOnce = missing.some(({ toleration }) => toleration.effect !== "NoSchedule");
    const nodes = missing.map(({ toleration }) => tolerated(toleration)).join(", ");
    const ends = atOnce ? "lose their pods at once" : "lose their pods as they are replaced";
    yield problem(pod.at("tolerations"), `${nodes} ${ends}: the toleration is gone`, {
      related: missing.map(({ index }) => ({ place: before.pod.at("tolerations", index), message: "before" }))
    });
  }
});
function isOnlyLinux(words2) {
  return /^(?:beta\.)?kubernetes\.io\/os=linux is new$/.test(words2);
}

// rules/update/privilege-added.ts
var privilege_added_default = rule({
  id: "privilege-added",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods may do more on their nodes than before",
  why: `A DaemonSet runs on every node: what its container may do, whoever breaks into one may do to the whole fleet. This is a review of the
    difference only: what was there before is not repeated.`,
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
function problemOf({ place, was, message, severity, others = [] }) {
  const before = was?.exists ? [{ place: was, message: "before" }] : [];
  return problem(place, message, { severity, related: [...before, ...others.map((other) => ({ place: other, message: "too" }))] });
}
var HOST_ACCESS = [
  ["hostNetwork", "uses the network of its node: it sees all its traffic and reaches what listens on localhost only"],
  ["hostPID", "sees all processes of its node, and as root can enter them"],
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
    const message = "root in the pod is root on the node again: hostUsers was false";
    gains.push({ place: after.at("hostUsers"), was: before.at("hostUsers"), message });
  }
  if (before.value?.automountServiceAccountToken === false && after.value?.automountServiceAccountToken !== false) {
    const message = "the pods get the token of their service account again: automountServiceAccountToken was false";
    gains.push({ place: after.at("automountServiceAccountToken"), was: before.at("automountServiceAccountToken"), message });
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
  return [...together2(added, "mounts", ", which it did not before"), ...together2(opened, "may write to", ", where it could only read")];
}
var MOST_SHOWN2 = 4;
function together2(folders, what, end2) {
  const ordered = folders.toSorted((a, b) => Number(b.grave) - Number(a.grave));
  const [first, ...others] = ordered;
  if (!first) return [];
  const names = ordered.slice(0, MOST_SHOWN2).map(({ path, writes }) => what === "mounts" ? `${path} (${writes ? "for writing" : "for reading"})` : path);
  const more = ordered.length > MOST_SHOWN2 ? ` and ${ordered.length - MOST_SHOWN2} more` : "";
  const message = `${what} ${names.join(", ")}${more} of its node${end2}`;
  return [
    { place: first.place, was: void 0, message, severity: first.grave ? "warning" : "info", others: others.map(({ place }) => place) }
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
  const mounts = templateContainers(value).flatMap(({ volumeMounts = [] }) => volumeMounts);
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
    const message = `${name} is now privileged: it can do to its node whatever root can`;
    return [{ place: context.at("privileged"), was: oldContext?.at("privileged"), message, severity: wasPrivileged ? "info" : "warning" }];
  }
  const gains = [];
  const had = new Set((was.capabilities?.add ?? []).map(plainName));
  const added = (is.capabilities?.add ?? []).map(plainName);
  const list3 = context.at("capabilities", "add");
  const gained = [...added.keys()].filter((index) => !had.has(added[index]) && !had.has("ALL") && !ORDINARY.has(added[index]));
  const [first, ...others] = gained;
  if (first !== void 0) {
    const names = gained.map((index) => added[index]).join(", ");
    gains.push({
      place: list3.at(first),
      was: oldContext?.at("capabilities", "add"),
      message: `${name} gets the ${gained.length === 1 ? "capability" : "capabilities"} ${names}`,
      severity: wasPrivileged ? "info" : "warning",
      others: others.map((index) => list3.at(index))
    });
  }
  if (!old) return gains;
  const dropped = (list4 = []) => list4.some((each) => plainName(each) === "ALL");
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
      message: `processes of ${name} may gain privileges again (setuid)`,
      severity: "info"
    });
  }
  if (was.readOnlyRootFilesystem === true && is.readOnlyRootFilesystem !== true) {
    const place = context.at("readOnlyRootFilesystem");
    gains.push({
      place,
      was: oldContext?.at("readOnlyRootFilesystem"),
      message: `${name} may write to its own file system again`,
      severity: "info"
    });
  }
  if (is.procMount === "Unmasked" && was.procMount !== "Unmasked") {
    gains.push({
      place: context.at("procMount"),
      was: oldContext?.at("procMount"),
      message: `${name} sees the unmasked /proc of the kernel`
    });
  }
  if (isUnconfined(container, pod) && !isUnconfined(old, oldPod)) {
    gains.push({
      place: context.at("seccompProfile"),
      was: oldContext?.at("seccompProfile"),
      message: `${name} runs without a seccomp profile that it had`
    });
  }
  if (mayBeRoot(container, pod) && !mayBeRoot(old, oldPod)) {
    const place = context.at("runAsUser").exists ? context.at("runAsUser") : context.at("runAsNonRoot");
    gains.push({
      place,
      was: oldContext?.at("runAsNonRoot"),
      message: `${name} may run as root, which it could not before`,
      severity: "info"
    });
  }
  return gains;
}
function plainName(capability) {
  return capability.toUpperCase().replace(/^CAP_/, "");
}
function anyPrivileged({ value }) {
  return templateContainers(value).some(({ securityContext }) => securityContext?.privileged === true);
}
function isUnconfined(container, pod) {
  const profile = container.value?.securityContext?.seccompProfile ?? pod.value?.securityContext?.seccompProfile;
  return profile?.type === void 0 || profile.type === "Unconfined";
}
function mayBeRoot(container, pod) {
  const { runAsNonRoot = pod.value?.securityContext?.runAsNonRoot, runAsUser = pod.value?.securityContext?.runAsUser } = container.value?.securityContext ?? {};
  return runAsNonRoot !== true && (runAsUser === void 0 || runAsUser === 0);
}

// rules/update/rbac-widened.ts
var rbac_widened_default = rule({
  id: "rbac-widened",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods' service account may do more in the cluster than before",
  why: `The token of a DaemonSet lies on every node: whoever takes over one node can use it. Reading secrets, creating pods or tokens, changing
    nodes or roles with it is the way from one node to the whole cluster.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping"
  ],
  securitySeverity: 7.5,
  *check(update) {
    const { before, daemonSet, pod } = update;
    const account = { name: pod.value?.serviceAccountName ?? "default", namespace: daemonSet.value?.metadata?.namespace };
    const former = { name: before.pod.value?.serviceAccountName ?? "default", namespace: before.object.namespace };
    const had = grantsOf(former, update.objectsBefore);
    const has = grantsOf(account, update.objects);
    if (had.length === 0 && (former.name !== account.name || has.length === 0)) return;
    const gained = has.filter((grant) => !had.some((old) => allows(old, grant)));
    for (const grants of byRule(gained)) {
      const [first] = grants;
      if (!first) continue;
      const shown4 = wordsOf(grants);
      const more = shown4.length > MOST ? ` and ${shown4.length - MOST} more` : "";
      yield problem(first.place, `the pods of all nodes may now ${shown4.slice(0, MOST).join("; ")}${more}`, {
        severity: grants.some(isPowerful) ? "warning" : "info",
        related: [{ place: pod.at("serviceAccountName"), message: `their service account is ${account.name}` }]
      });
    }
  }
});
function grantsOf(account, objects) {
  const bindings = [...objects.all("ClusterRoleBinding"), ...objects.all("RoleBinding")];
  return bindings.flatMap(({ object, field }) => {
    const binding = plain(field.value);
    if (!list(binding["subjects"]).some((subject) => isAccount(plain(subject), account))) return [];
    const { kind, name } = plain(binding["roleRef"]);
    const namespace = object.kind === "RoleBinding" ? object.namespace : void 0;
    const role = typeof kind === "string" && typeof name === "string" ? objects.find(kind, kind === "Role" ? object.namespace : void 0, name) : void 0;
    if (!role) {
      const place = field.resolve(["roleRef", "name"]);
      const every = { group: "*", resource: "*", verb: "*", names: [], namespace, place, rule: placeId(place) };
      return name === "cluster-admin" ? [{ ...every, what: "everything, as cluster-admin" }] : [];
    }
    return rulesOf(role.field, namespace);
  });
}
function isAccount({ kind, name, namespace }, account) {
  return kind === "ServiceAccount" && name === account.name && (namespace === void 0 || account.namespace === void 0 || namespace === account.namespace);
}
function rulesOf(role, namespace) {
  return list(plain(role.value)["rules"]).flatMap((each, index) => {
    const { apiGroups, resources, verbs, resourceNames } = plain(each);
    const names = strings(resourceNames);
    return strings(apiGroups).flatMap(
      (group) => strings(resources).flatMap(
        (resource) => strings(verbs).map((verb, at) => {
          const of2 = group === "" || group === "*" ? resource : `${resource}.${group}`;
          const what = `${resource === "*" ? "everything" : of2}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
          const place = role.resolve(["rules", index, "verbs", at]);
          return { group, resource, verb, names, namespace, place, rule: placeId(role.resolve(["rules", index])), what };
        })
      )
    );
  });
}
function placeId({ key: { file, span } }) {
  return `${file.path} ${span.start}`;
}
function allows(old, grant) {
  const covers2 = (a, b) => a === "*" || a === b;
  return covers2(old.group, grant.group) && (covers2(old.resource, grant.resource) || old.resource.startsWith("*/") && grant.resource.endsWith(old.resource.slice(1))) && covers2(old.verb, grant.verb) && (old.names.length === 0 || grant.names.length > 0 && grant.names.every((name) => old.names.includes(name))) && (old.namespace === void 0 || old.namespace === grant.namespace);
}
var READS = /* @__PURE__ */ new Set(["get", "list", "watch", "*"]);
var WRITES = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "*"]);
function isPowerful({ resource, verb }) {
  if (["escalate", "bind", "impersonate"].includes(verb) || resource === "*" || resource === "nodes/proxy") return true;
  if (resource === "secrets") return READS.has(verb) || WRITES.has(verb);
  if (["serviceaccounts/token", "pods/exec", "pods/attach", "pods/portforward", "pods/ephemeralcontainers"].includes(resource)) return true;
  const changed = /^(?:nodes|nodes\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/;
  return changed.test(resource) && WRITES.has(verb);
}
function byRule(grants) {
  return [...groupBy(grants, ({ rule: rule2 }) => rule2).values()].map(
    (group) => group.toSorted((a, b) => a.place.key.span.start - b.place.key.span.start)
  );
}
var MOST = 4;
function wordsOf(grants) {
  const verbs = /* @__PURE__ */ new Map();
  for (const { verb, what } of grants) {
    const known = verbs.get(what);
    if (known) known.add(verb);
    else verbs.set(what, /* @__PURE__ */ new Set([verb]));
  }
  return [...verbs].map(([what, all]) => `${all.has("*") ? "do everything with" : [...all].join(", ")} ${what}`);
}
function plain(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function list(value) {
  return Array.isArray(value) ? value : [];
}
function strings(value) {
  return list(value).filter((item) => typeof item === "string");
}

// rules/update/renamed-or-moved.ts
var renamed_or_moved_default = rule({
  id: "renamed-or-moved",
  on: "update",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A DaemonSet with another name or namespace is another DaemonSet",
  why: `kubectl apply creates the new one and leaves the old one running, so that every node runs both. Tools that prune delete the old one:
    its pods end on all nodes at once, without regard to updateStrategy. Where both want the same host port, the new pods wait.`,
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
    const clash = ports.length > 0 ? `; both want host port ${ports.join(", ")}, so the new pods wait until the old ones are gone` : "";
    if (relation === "moved" && was.namespace === void 0) {
      yield problem(
        daemonSet.at("metadata", "namespace"),
        `had no namespace before: if it runs in another one than ${namespace}, the old DaemonSet stays and a second one starts beside it`,
        { severity: "info", related: [{ place: before.daemonSet.at("metadata", "name"), message: "before" }] }
      );
      return;
    }
    const field = relation === "moved" ? "namespace" : "name";
    const [from, to] = relation === "moved" ? [was.namespace, namespace ?? "no namespace"] : [was.name, name];
    yield problem(
      daemonSet.at("metadata", field),
      `${relation} from ${from} to ${to}: an apply creates another DaemonSet beside the old one, which runs on until ${remove2}${clash}`,
      {
        severity: role.nodeCritical ? "error" : "warning",
        related: [{ place: before.daemonSet.at("metadata", field), message: "before" }]
      }
    );
  }
});
function sharedPorts(before, after) {
  const old = new Set(hostPorts(before));
  return [...new Set(hostPorts(after).filter((port) => old.has(port)))];
}
function hostPorts({ effective }) {
  const ports = (effective?.containers ?? []).flatMap((container) => container.ports ?? []);
  return ports.flatMap(({ hostPort, containerPort }) => hostPort || effective?.hostNetwork && containerPort || []);
}

// rules/update/requests-raised.ts
var requests_raised_default = rule({
  id: "requests-raised",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods request more than before, on every node",
  why: `On a node without that much room the old pod is deleted and the new one stays pending; after maxUnavailable such nodes the rollout
    stops. A priority class lets the new pods push others out.`,
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
      const words2 = `${shown2(updated, resource)} instead of ${shown2(old, resource)}`;
      return [{ words: words2, place: field.exists ? field : raised.after, was: was?.exists ? was : void 0 }];
    });
    const [first, ...others] = raises;
    if (!first) return;
    const what = raises.map(({ words: words2 }) => words2).join(", ");
    yield problem(first.place, `the pods request ${what}: where a node lacks that much, the new pod stays pending`, {
      related: [
        ...raises.flatMap(({ was }) => was ? [{ place: was, message: "before" }] : []),
        ...others.map(({ place }) => ({ place, message: "raised, too" }))
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
  const init = pod.at("initContainers").items();
  const lasting = [...pod.at("containers").items(), ...init.filter(({ value }) => value?.restartPolicy === "Always")];
  const sum = lasting.reduce((total, container) => total.add(amount(container, resource)), ZERO);
  const peaks = init.filter(({ value }) => value?.restartPolicy !== "Always").map((container) => amount(container, resource));
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
  summary: "The selector of a DaemonSet that is in use was changed",
  why: `The API server refuses it: "field is immutable". A forced replacement (kubectl replace --force, helm upgrade --force) deletes the pods of
    all nodes at once. In extensions/v1beta1 a selector that was not written was all labels of the pod template.`,
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
      const why = old.exists ? ", where the old one did not select its own pods" : "";
      const message = `${what}${why}; if the DaemonSet runs all the same, keep the selector that it has: it cannot be changed`;
      yield problem(place, message, { severity: "info", related: was ? [{ place: was, message: "before" }] : [] });
      return;
    }
    yield problem(place, `${what}; ${recreate(before, daemonSet)}`, {
      related: was ? [{ place: was, message: "the selector in use" }] : [],
      fix: keep(old, daemonSet)
    });
  }
});
function difference(old, selector) {
  if (!old.exists) return { place: selector, was: void 0, what: "there was no selector, which apps/v1 has never accepted" };
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
  const all = [...labels, ...expressions].join(",");
  return all === "" ? "of nothing" : all;
}
function recreate(before, { value }) {
  const { name = "", namespace } = before.value?.metadata ?? {};
  const labels = before.value?.spec?.template?.metadata?.labels ?? {};
  const command = `kubectl delete daemonset ${name}${namespace === void 0 ? "" : ` -n ${namespace}`} --cascade=orphan`;
  const adopted = matchesLabels(value?.spec?.selector, labels) === true;
  const pods = adopted ? "the new one adopts the running pods" : `the running pods (${Object.entries(labels).map(([key, label]) => `${key}=${label}`).join(",")}) stay beside the new ones until you delete them, too`;
  return `it cannot be changed: keep it, or run ${command} and apply this: ${pods}`;
}
function keep(old, daemonSet) {
  const { matchLabels = {}, matchExpressions = [] } = old.value ?? {};
  const labels = daemonSet.at("spec", "template", "metadata", "labels");
  const given = labels.value ?? {};
  const missing = Object.entries(matchLabels).filter(([key, value]) => given[key] !== value);
  if (matchExpressions.length > 0 && matchesLabels(old.value, { ...given, ...matchLabels }) !== true) return void 0;
  const selector = set(daemonSet.at("spec", "selector"), old.value, "unsafe");
  const parts = labels.exists ? missing.map(([key, value]) => set(labels.at(key), value, "unsafe")) : missing.length > 0 ? [set(labels, matchLabels, "unsafe")] : [];
  return together("keep the old selector", selector, ...parts);
}

// rules/update/strategy-flipped.ts
var strategy_flipped_default = rule({
  id: "strategy-flipped",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The update strategy changes together with what it is to roll out",
  why: `The new strategy holds for this very update: after RollingUpdate → OnDelete the new template reaches no node; after OnDelete →
    RollingUpdate every pod of an older template is replaced now, those of former updates that were never rolled out among them.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check({ relation, before, daemonSet, effects }) {
    const old = before.daemonSet.at("spec", "updateStrategy", "type");
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (relation !== "same" || old.effective === type.effective) return;
    const related = old.exists ? [{ place: old, message: "before" }] : [];
    if (type.effective === "OnDelete") {
      if (!effects.revisionChanged) return;
      yield problem(type, "the template changes and OnDelete takes effect with it: no pod restarts, and no node gets the new template", {
        related
      });
    } else if (effects.revisionChanged) {
      yield problem(
        type,
        "the template changes and RollingUpdate takes effect with it: every pod is replaced, where OnDelete left them alone",
        { related }
      );
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
  summary: "The manifest has the uid of another object",
  why: `An update with a uid is for the object of that uid only. One that was exported from another cluster, or before the DaemonSet was
    created anew, is refused as a conflict.`,
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
  summary: "With OnDelete this change reaches a node only when its pod is deleted",
  why: `The apply succeeds, and no pod restarts: nodes get the new template one by one, when somebody deletes their pods or they are replaced.
    Until then the fleet runs two versions.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check(update) {
    const { effects, changes, before, daemonSet } = update;
    const type = daemonSet.at("spec", "updateStrategy", "type");
    const wasOnDelete = before.daemonSet.at("spec", "updateStrategy", "type").effective === "OnDelete";
    if (!restarts(update) || effects.rollout !== "OnDelete" || !wasOnDelete) return;
    const template = changes.filter(({ inTemplate }) => inTemplate);
    const first = template.find(({ name }) => name.endsWith(".image")) ?? template[0];
    if (!first) return;
    yield problem(first.after, `reaches no node until its pod is deleted, as updateStrategy is OnDelete: ${shownChange(first)}`, {
      related: [{ place: type, message: "OnDelete" }, ...first.before.exists ? [{ place: first.before, message: "before" }] : []]
    });
  }
});

// rules/update/update-while-unavailable.ts
var update_while_unavailable_default = rule({
  id: "update-while-unavailable",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A new template is applied while pods of the old one are unavailable",
  why: `Old pods that are not available are replaced at once, all of them, whatever maxUnavailable says. A second update on top of a broken
    rollout can so leave every node without a working pod. Needs an export with its status as the base.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/123232"],
  *check(update) {
    const { before, changes, effects } = update;
    const { status } = before;
    if (!status || !restarts(update) || effects.rollout !== "RollingUpdate") return;
    const first = changes.find(({ inTemplate }) => inTemplate);
    const missing = status.desired - status.updated;
    if (!first || status.unavailable === 0 && missing <= 0) return;
    const what = status.unavailable > 0 ? `${status.unavailable} of ${status.desired} pods are unavailable: they are replaced at once, without regard to maxUnavailable` : `the last update is not rolled out: ${missing} of ${status.desired} pods still run an older template`;
    yield problem(first.after, `${what}; wait for kubectl rollout status first`, {
      severity: status.unavailable > 0 ? "warning" : "info",
      related: first.before.exists ? [{ place: first.before, message: "before" }] : []
    });
  }
});

// rules/volume/empty-projection.ts
var empty_projection_default = rule({
  id: "empty-projection",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A source of a projected volume with nothing in it",
  why: "The source adds no file: a name was misspelt or a value left out, and the container misses what it expects there.",
  references: ["https://kubernetes.io/docs/concepts/storage/projected-volumes/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/overlapping-paths.ts
var overlapping_paths_default = rule({
  id: "overlapping-paths",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Files of one volume hide each other",
  why: `Two sources write to one path: which of them the container sees is not defined, and a path that is a file and a directory at
    once fails when the pod starts.`,
  references: ["https://kubernetes.io/docs/concepts/storage/projected-volumes/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/propagation-needs-privileged.ts
var propagation_needs_privileged_default = rule({
  id: "propagation-needs-privileged",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Bidirectional mounts need a privileged container",
  why: `With Bidirectional what the container mounts appears on the node, and in all other containers that mount the path: only a
    privileged container may do that. CSI and FUSE agents need it, others do not.`,
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
  summary: "A volume type that Kubernetes no longer mounts",
  why: `The API server still accepts the field, so that kubectl apply succeeds; the kubelet has no code for it any more, and each pod
    stays in ContainerCreating.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#volume-types"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/volume-mount-without-volume.ts
var volume_mount_without_volume_default = rule({
  id: "volume-mount-without-volume",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A container mounts a volume that the pod does not have",
  why: `Volumes belong to the pod and mounts to its containers, joined by the name alone: where one was renamed, or left out of one values file,
    nothing can be mounted. The API server refuses the DaemonSet.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/"],
  *check({ rejection, place, daemonSet, pod }) {
    const name = daemonSet.resolve(rejection.at.steps()).value;
    const volumes = pod.at("volumes").items();
    const names = volumes.map((volume2) => volume2.value?.name ?? "").filter((known) => known !== "");
    const near = suggest(String(name), names);
    if (near === void 0 || near === name || isMountedBeside(pod, name, near)) {
      yield problem(place, rejection.message);
      return;
    }
    const volume = volumes.find(({ value }) => value?.name === near);
    const mounts = mountsOf(pod).filter((mount) => mount.value === name);
    yield problem(place, `${rejection.message}; did you mean "${near}"?`, {
      related: volume ? [{ place: volume, message: "a volume of nearly that name" }] : [],
      fix: together(`mount "${near}"`, ...mounts.map((mount) => set(mount, near, "unsafe")))
    });
  }
});
function isMountedBeside({ value }, name, other) {
  const mounts = (of2, { volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === of2);
  return templateContainers(value).some((container) => mounts(other, container) && mounts(String(name), container));
}
function mountsOf(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.flatMap((container) => container.at("volumeMounts").items()).map((mount) => mount.at("name"));
}

// rules/index.ts
var rules = [
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
  negative_grace_period_default,
  restart_policy_default,
  unnamed_pull_secret_default,
  mutable_image_tag_default,
  deprecated_annotation_default,
  duplicate_owner_default,
  dns_config_missing_default,
  duplicate_host_alias_default,
  duplicate_port_name_default,
  duplicate_port_default,
  host_ip_without_host_port_default,
  host_network_dns_default,
  host_port_mismatch_default,
  invalid_ip_default,
  non_standard_ip_default,
  overlapping_ports_default,
  blanket_toleration_default,
  deprecated_node_label_default,
  impossible_label_value_default,
  invalid_toleration_default,
  missing_tolerations_default,
  no_os_selector_default,
  no_priority_class_default,
  null_label_selector_default,
  syntax_error_default,
  unreadable_file_default,
  unrendered_template_default,
  bad_quantity_default,
  limit_below_request_default,
  milli_bytes_default,
  no_memory_limit_default,
  no_requests_default,
  bad_percent_default,
  no_budget_default,
  on_delete_default,
  surge_host_port_default,
  surge_with_unavailable_default,
  host_pid_conflict_default,
  host_process_default,
  host_sysctl_default,
  host_users_conflict_default,
  privilege_escalation_conflict_default,
  unmasked_proc_mount_default,
  wrong_os_field_default,
  selector_empty_default,
  selector_mismatch_default,
  selector_missing_default,
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
  rbac_widened_default,
  renamed_or_moved_default,
  requests_raised_default,
  selector_changed_default,
  strategy_flipped_default,
  uid_changed_default,
  undelivered_update_default,
  update_while_unavailable_default,
  empty_projection_default,
  overlapping_paths_default,
  propagation_needs_privileged_default,
  removed_volume_plugin_default,
  volume_mount_without_volume_default
];

// src/finding.ts
var SEVERITIES = ["error", "warning", "info"];

// src/config/options.ts
var CONFIG_NAMES = [".ds-lint.yaml", ".ds-lint.yml"];
var SETTINGS = ["off", ...SEVERITIES];
var FAIL_ON = [...SEVERITIES, "never"];
function isInPreset(rule2, preset) {
  if (preset === "all" || preset === "none") return preset === "all";
  return rule2.preset === "recommended" || rule2.preset === preset;
}

// src/config/paths.ts
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  if (slash < 0 || path === "/") return void 0;
  return slash === 0 ? "/" : path.slice(0, slash);
}
function resolvePath(folder, path) {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return path;
  const segments = folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.length > 1) segments.pop();
    } else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.length === 1 ? `${segments[0]}/` : segments.join("/").replace(/^\/\//, "/");
}
function relativeTo(folder, absolute) {
  const start = folder.endsWith("/") ? folder.length : folder.length + 1;
  return absolute.length > start && absolute.startsWith(folder) && absolute[start - 1] === "/" ? absolute.slice(start) : void 0;
}

// src/config/settings.ts
var SettingsOf = class {
  constructor(source, over, matchers) {
    this.source = source;
    this.over = over;
    this.matchers = matchers;
  }
  source;
  over;
  matchers;
  #byOverrides = /* @__PURE__ */ new Map();
  /** Without a file: what holds where no override does. */
  file(absolute) {
    const path = absolute === void 0 ? void 0 : relativeTo(this.source.base, absolute) ?? absolute.replace(/^\//, "");
    const matching = path === void 0 ? [] : this.matchers.flatMap((matches, index) => matches(path) ? [index] : []);
    const key = matching.join();
    let settings = this.#byOverrides.get(key);
    if (!settings) {
      settings = this.#merge(matching);
      this.#byOverrides.set(key, settings);
    }
    return settings;
  }
  #merge(matching) {
    const { data, folder } = this.source;
    const { options, cwd, ids } = this.over;
    const layers = [data, ...matching.flatMap((index) => data.overrides?.[index] ?? []), options];
    const last = (key) => layers.findLast((layer) => layer[key] !== void 0)?.[key];
    const configured = /* @__PURE__ */ new Map();
    for (const { rules: rules2 } of layers) setRules(configured, rules2 ?? {}, ids);
    const preset = last("extends") ?? "recommended";
    const range = parseVersionRange(last("kubernetes") ?? "latest");
    return {
      preset,
      kubernetes: typeof range === "string" ? { from: NEWEST, to: NEWEST } : range,
      failOn: options.failOn ?? data.failOn ?? "error",
      baseline: resolveFirst([cwd, options.baseline], [folder, data.baseline]),
      schemas: options.schemas?.map((path) => resolvePath(cwd, path)) ?? data.schemas?.map((path) => resolvePath(folder, path)) ?? [],
      severityOf: (rule2, own = rule2.severity) => configured.get(rule2.id) ?? (isInPreset(rule2, preset) ? own : "off")
    };
  }
};
function setRules(configured, rules2, ids) {
  const entries = Object.entries(rules2);
  for (const former of [true, false]) {
    for (const [name, setting] of entries) {
      const id = ids.get(name) ?? name;
      if (id !== name === former) configured.set(id, setting);
    }
  }
}
function resolveFirst(...paths) {
  for (const [folder, path] of paths) if (path !== void 0) return resolvePath(folder, path);
  return void 0;
}

// src/config.ts
var Configs = class _Configs {
  #input;
  /** Ids and former ids → ids. */
  #ids;
  #errors = [];
  #byFolder = /* @__PURE__ */ new Map();
  #options = {};
  /** What holds where no file does; with `--config` and `--no-config` everywhere. */
  #fallback;
  #searches = true;
  constructor(input) {
    this.#input = input;
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    this.#ids = new Map([...former, ...input.rules.map(({ id }) => [id, id])]);
  }
  static async create(input) {
    const configs = new _Configs(input);
    await configs.#start();
    return configs;
  }
  /** What is wrong with the options, and with the files read so far. */
  get errors() {
    return this.#errors;
  }
  /** A path as the user knows it. */
  shown(path) {
    return relativeTo(this.#input.cwd, path) ?? path;
  }
  /** What holds for a file; a promise only where a folder is asked for the first time. */
  settings(file) {
    const config = this.#of(parentOf(file) ?? "");
    return config instanceof Promise ? config.then(({ settings }) => settings.file(file)) : config.settings.file(file);
  }
  /** What holds for the run as a whole: the settings of the folder it starts in. */
  async run() {
    return (await this.#of(this.#input.cwd)).settings.file();
  }
  /** The patterns that hold for the entries of a folder: the same objects for the same patterns. */
  ignores(folder) {
    const config = this.#of(folder);
    return config instanceof Promise ? config.then(({ ignores }) => ignores) : config.ignores;
  }
  async #start() {
    const { cwd, options } = this.#input;
    const { config, ...data } = options;
    if (Object.keys(data).length > 0) {
      const { check: check2 } = await import("./chunk-check-J2AI6X37.js");
      const checked = check2(structuredClone(data), [...this.#ids.keys()]);
      this.#options = checked.data;
      for (const { message } of checked.problems) this.#errors.push({ message });
    }
    this.#searches = config === void 0;
    if (typeof config === "string") {
      this.#fallback = await this.#read(resolvePath(cwd, config), cwd);
      if (!this.#fallback) this.#errors.push({ message: `${config}: no such configuration file` });
    }
    this.#fallback ??= await this.#config({}, cwd, cwd);
  }
  #of(folder) {
    if (!this.#searches && this.#fallback) return this.#fallback;
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found2 = this.#find(folder).then((config) => {
      this.#byFolder.set(folder, config);
      return config;
    });
    this.#byFolder.set(folder, found2);
    return found2;
  }
  async #find(folder) {
    for (const name of CONFIG_NAMES) {
      const config = await this.#read(resolvePath(folder, name), folder);
      if (config) return config;
    }
    const parent = parentOf(folder);
    return parent === void 0 ? this.#fallback ?? this.#config({}, folder, folder) : this.#of(parent);
  }
  /** Undefined where there is no file. One that cannot be read, or not at all understood, is as good as an empty one. */
  async #read(path, base) {
    const { files } = this.#input;
    const shown4 = this.shown(path);
    const folder = parentOf(path) ?? "";
    let text;
    try {
      text = files.readFile(path);
    } catch (error) {
      this.#errors.push({ message: `${shown4}: ${error instanceof Error ? error.message : String(error)}` });
      return this.#config({}, base, folder);
    }
    if (text === void 0) return void 0;
    const { parseConfig } = await import("./chunk-parse-SAJYX2WO.js");
    const { data, errors } = parseConfig({ path: shown4, text }, [...this.#ids.keys()]);
    this.#errors.push(...errors);
    return this.#config(data, base, folder);
  }
  async #config(data, base, folder) {
    const { cwd } = this.#input;
    const globs = data.overrides?.length ? await import("./chunk-globs-6SICW4U4.js") : void 0;
    const matchers = globs && data.overrides ? data.overrides.map(({ files }) => globs.matcher(files)) : [];
    const ignores = [
      { folder: cwd, patterns: this.#options.ignore ?? [] },
      { folder: base, patterns: data.ignore ?? [] }
    ];
    return {
      settings: new SettingsOf({ data, base, folder }, { options: this.#options, cwd, ids: this.#ids }, matchers),
      ignores: ignores.filter(({ patterns }) => patterns.length > 0)
    };
  }
};

// src/judge/baseline.ts
var VERSION = 1;
function parseBaseline(file) {
  const { root, problems } = parseJson(file.text);
  const [problem2] = problems;
  if (problem2) return { message: `this is no baseline: ${problem2.message}`, location: { file, span: problem2.span } };
  const { version, findings } = Object(toPlain(root));
  const whole2 = { file, span: { start: 0, end: Math.min(1, file.text.length) } };
  if (version !== VERSION || !Array.isArray(findings)) {
    return { message: `this is no baseline of version ${VERSION}; write it anew with --update-baseline`, location: whole2 };
  }
  const mapping = target(root);
  const list3 = mapping?.kind === "mapping" ? target(mapping.entries.find(({ name }) => name === "findings")?.value) : void 0;
  const nodes = list3?.kind === "sequence" ? list3.items : [];
  const entries = [];
  for (const [index, entry] of findings.entries()) {
    const span = { start: nodes[index]?.start ?? 0, end: nodes[index]?.end ?? 0 };
    if (!isEntry(entry)) return { message: "an entry of a baseline has file, rule, path and count", location: { file, span } };
    entries.push({ ...entry, span });
  }
  return { file, entries };
}
function isEntry(value) {
  const { file, object, rule: rule2, path, count: count2 } = Object(value);
  const texts = [file, rule2, path].every((text) => typeof text === "string");
  return texts && (object === void 0 || typeof object === "string") && Number.isSafeInteger(count2) && count2 > 0;
}
function applyBaseline(findings, baseline, linted) {
  const left = /* @__PURE__ */ new Map();
  for (const entry of baseline.entries) left.set(keyOf2(entry), (left.get(keyOf2(entry)) ?? 0) + entry.count);
  const judged = findings.map((finding2) => {
    const key = keyOf2(entryOf(finding2));
    const count2 = left.get(key) ?? 0;
    if (finding2.suppression || count2 === 0) return finding2;
    left.set(key, count2 - 1);
    return { ...finding2, suppression: { kind: "external", reason: `known: it is in ${baseline.file.path}` } };
  });
  const gone = baseline.entries.filter((entry) => (left.get(keyOf2(entry)) ?? 0) > 0 && linted.has(entry.file));
  return { findings: judged, gone };
}
function writeBaseline(findings, previous, linted) {
  const entries = /* @__PURE__ */ new Map();
  const add = (entry) => {
    const known = entries.get(keyOf2(entry));
    entries.set(keyOf2(entry), known ? { ...known, count: known.count + entry.count } : entry);
  };
  for (const finding2 of findings) if (finding2.suppression?.kind !== "inSource") add(entryOf(finding2));
  for (const { file, object, rule: rule2, path, count: count2 } of previous?.entries ?? []) {
    const entry = { file, ...object === void 0 ? {} : { object }, rule: rule2, path, count: count2 };
    if (!linted.has(file) && !entries.has(keyOf2(entry))) add(entry);
  }
  const sorted = [...entries].sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => `    ${JSON.stringify(entry)}`);
  return `{
  "version": ${VERSION},
  "findings": [${sorted.length > 0 ? `
${sorted.join(",\n")}
  ` : ""}]
}
`;
}
function entryOf({ location, object, rule: rule2, path }) {
  const name = object?.name ? `${object.kind} ${object.namespace === void 0 ? "" : `${object.namespace}/`}${object.name}` : void 0;
  return { file: location.file.path, ...name === void 0 ? {} : { object: name }, rule: rule2, path, count: 1 };
}
function keyOf2({ file, object, rule: rule2, path }) {
  return [object ?? file, rule2, path].join("\n");
}

// src/judge/rules.ts
var about = { preset: "recommended", since: "1.0.0", references: [] };
var INVALID_SUPPRESSION = {
  ...about,
  id: "invalid-suppression",
  severity: "warning",
  summary: "A suppression that cannot be understood",
  why: "A directive that names no rule, an unknown rule or an impossible date does nothing: the finding that it was written for is still reported, or will be one day."
};
var SUPPRESSION_WITHOUT_REASON = {
  ...about,
  id: "suppression-without-reason",
  severity: "warning",
  summary: "A suppression does not say why",
  why: "Nobody can tell later whether the exception is still needed. The suppression holds all the same."
};
var UNUSED_SUPPRESSION = {
  ...about,
  id: "unused-suppression",
  severity: "warning",
  summary: "A suppression suppresses nothing",
  why: "What it was written for is gone or stands elsewhere; left in place, it would hide the next finding of its rule."
};
var EXPIRED_SUPPRESSION = {
  ...about,
  id: "expired-suppression",
  severity: "warning",
  summary: "A suppression is past its date",
  why: "The exception was granted until a day that is over: the finding is reported again."
};
var STALE_BASELINE = {
  ...about,
  id: "stale-baseline",
  severity: "info",
  summary: "The baseline lists a finding that no longer occurs",
  why: "The entry would hide the finding if it came back. --update-baseline takes it out."
};
var SUPPRESSION_RULES = [
  INVALID_SUPPRESSION,
  SUPPRESSION_WITHOUT_REASON,
  UNUSED_SUPPRESSION,
  EXPIRED_SUPPRESSION
];
var JUDGE_RULES = [...SUPPRESSION_RULES, STALE_BASELINE];

// src/judge/source.ts
var ANNOTATIONS = "ds-lint.io/";
function suppressionSource(document, manifests) {
  const { file, span, root } = document;
  if (!file.text.includes("ds-lint")) return void 0;
  return {
    file,
    span,
    isComment: (offset) => !isInScalar(root, offset),
    manifests: manifests.map(({ node, object }) => ({
      span: manifests.length === 1 ? span : { start: node.start, end: node.end },
      object,
      annotations: [
        ...annotationsAt(file, node, "metadata"),
        ...annotationsAt(file, mappingAt(mappingAt(node, "spec"), "template"), "spec.template.metadata")
      ]
    }))
  };
}
function annotationsAt(file, holder, path) {
  const annotations = mappingAt(mappingAt(holder, "metadata"), "annotations");
  if (!annotations) return [];
  const found2 = [];
  for (const { name, key, value } of resolveMapping(annotations).fields.values()) {
    if (!name.startsWith(ANNOTATIONS)) continue;
    const scalar = target(value);
    const text = scalar?.kind === "scalar" && scalar.value !== null ? scalar.text : "";
    const span = { start: key.start, end: key.end };
    found2.push({ key: name, value: text.trim(), path: `${path}.annotations[${name}]`, location: { file, span } });
  }
  return found2;
}
function mappingAt(holder, name) {
  const value = holder && target(resolveMapping(holder).fields.get(name)?.value);
  return value?.kind === "mapping" ? value : void 0;
}
function isInScalar(node, offset) {
  if (!node || node.kind === "alias" || offset < node.start || offset >= node.end) return false;
  if (node.kind === "scalar") return node.style !== "plain";
  if (node.kind === "sequence") return node.items.some((item) => isInScalar(item, offset));
  return node.entries.some(({ key, value }) => isInScalar(key, offset) || isInScalar(value, offset));
}

// src/judge/directives.ts
var COMMENT = /#[#\t ]*ds-lint-([\w-]+)([^\r\n]*)/g;
var KINDS = ["disable", "disable-next-line"];
var MEANT = /^(?:disable|enable|ignore|suppress)/;
var IGNORE = `${ANNOTATIONS}ignore.`;
function directivesIn(source, ids) {
  const found2 = { directives: [], problems: [] };
  const { file, span } = source;
  const start = leadingStart(file.text, span.start);
  const only = source.manifests.length === 1 ? source.manifests[0]?.object : void 0;
  let next;
  const after = (offset) => {
    if (!next || offset >= next.start) next = nextLine(file.text, offset);
    return next;
  };
  for (const comment of file.text.slice(start, span.end).matchAll(COMMENT)) {
    const offset = start + comment.index;
    const before = file.text[offset - 1];
    const isStart = before === void 0 || /\s/.test(before);
    if (!isStart || offset >= span.start && !source.isComment(offset)) continue;
    readComment(comment, { file, offset, document: { start, end: span.end }, object: only, after }, ids, found2);
  }
  for (const manifest of source.manifests) {
    for (const annotation2 of manifest.annotations) readAnnotation(annotation2, manifest, source, ids, found2);
  }
  return found2;
}
function readComment(match, { file, offset, document, object, after }, ids, found2) {
  const [whole2, name = "", rest = ""] = match;
  const at = (start, length) => ({ file, span: { start, end: start + length } });
  const all = at(offset, whole2.trimEnd().length);
  const problem2 = (kind, message, location = all) => {
    found2.problems.push({ kind, message, location, path: "", object });
  };
  if (!KINDS.includes(name)) {
    const guess = didYouMean(name, KINDS);
    if (guess || MEANT.test(name))
      problem2(
        "invalid",
        `there is no directive "ds-lint-${name}"${guess.replace('"', '"ds-lint-') || "; use ds-lint-disable or ds-lint-disable-next-line"}`
      );
    return;
  }
  const separator = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const head = separator ? rest.slice(0, separator.index) : rest;
  const written2 = separator ? rest.slice(separator.index + separator[0].length).trim() : "";
  const date = dateIn(head, written2);
  if (date.wrong) problem2("invalid", date.wrong);
  const restStart = offset + whole2.length - rest.length;
  const scope = name === "disable" ? document : after(offset);
  const suppressed = [];
  for (const word of head.matchAll(/[^\s,]+/g)) {
    if (word[0].startsWith("until=")) continue;
    const location = at(restStart + word.index, word[0].length);
    const rule2 = ids.get(word[0]);
    if (rule2 !== void 0)
      suppressed.push({ rule: rule2, location, path: "", object, reason: written2, until: date.until, scope, ofObject: false });
    else if (!separator && suppressed.length > 0) break;
    else problem2("invalid", unknown(word[0], ids), location);
  }
  found2.directives.push(...suppressed);
  if (suppressed.length === 0 && !/[^\s,]/.test(head.replace(/until=\S*/, ""))) {
    problem2("invalid", "the suppression names no rule; write its id, as the finding shows it");
  } else if (suppressed.length > 0 && withoutDate(written2) === "") {
    problem2("reasonless", 'the suppression gives no reason; write it after the rule and " -- "');
  }
}
function readAnnotation(annotation2, manifest, source, ids, found2) {
  const { key, value, location, path } = annotation2;
  const { object } = manifest;
  const problem2 = (kind, message) => {
    found2.problems.push({ kind, message, location, path, object });
  };
  const name = key.startsWith(IGNORE) ? key.slice(IGNORE.length) : void 0;
  if (!name) {
    const word = key.slice(ANNOTATIONS.length).replace(/\..*/s, "");
    if (word === "ignore") problem2("invalid", `the suppression names no rule; write it as ${IGNORE}RULE`);
    else if (suggest(word, ["ignore"]) || MEANT.test(word)) problem2("invalid", `there is no annotation "${key}"; write it as ${IGNORE}RULE`);
    return;
  }
  const date = dateIn(value);
  if (date.wrong) problem2("invalid", date.wrong);
  const rule2 = ids.get(name);
  if (rule2 === void 0) return problem2("invalid", unknown(name, ids));
  const ofObject = source.manifests.length > 1;
  found2.directives.push({ rule: rule2, location, path, object, reason: value, until: date.until, scope: source.span, ofObject });
  if (withoutDate(value) === "") problem2("reasonless", "the suppression gives no reason; write it as the annotation's value");
}
function unknown(name, ids) {
  if (name === "all" || name === "*") return "there is no way to suppress every rule; name those you mean";
  return `unknown rule "${name}"${didYouMean(name, [...ids.keys()])}`;
}
var UNTIL = /(?:^|[\s,(])until=([^\s,;)]*)/;
function dateIn(...texts) {
  for (const text of texts) {
    const written2 = UNTIL.exec(text)?.[1]?.replace(/\.$/, "");
    if (written2 === void 0) continue;
    if (isDate(written2)) return { until: written2 };
    return { wrong: `"until=${written2}" is no date; write it as until=YYYY-MM-DD` };
  }
  return {};
}
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function withoutDate(reason) {
  return reason.replace(UNTIL, "").replace(/^[\s()]+$/, "");
}
function nextLine(text, offset) {
  let start = endOfLine(text, offset);
  for (; ; ) {
    const end2 = endOfLine(text, start);
    if (start === end2 || !/^[\t ]*(?:#|[\r\n]|$)/.test(text.slice(start, end2))) return { start, end: end2 };
    start = end2;
  }
}
function endOfLine(text, offset) {
  const end2 = /\r\n|\r|\n/g;
  end2.lastIndex = offset;
  return end2.exec(text) ? end2.lastIndex : text.length;
}
function leadingStart(text, start) {
  let at = start;
  while (at > 0) {
    const line = startOfLine(text, at);
    const content = text.slice(line, at);
    if (/^(?:---|\.\.\.)/.test(content)) return at;
    if (!/^[\t \uFEFF]*(?:#|%|[\r\n]|$)/.test(content)) return start;
    at = line;
  }
  return at;
}
function startOfLine(text, end2) {
  let start = end2 - 1;
  if (text[start] === "\n" && text[start - 1] === "\r") start--;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return Math.max(start, 0);
}

// src/judge/suppress.ts
function suppress({ findings, sources, settings, ids, today, complete, isOn }) {
  if (sources.length === 0) return [...findings];
  const found2 = sources.map((source) => directivesIn(source, ids));
  const directives = found2.flatMap((each) => each.directives);
  const expired = directives.filter(({ until }) => until !== void 0 && today !== "" && until < today);
  const active = directives.filter((directive) => !expired.includes(directive));
  const used = /* @__PURE__ */ new Set();
  const judged = findings.map((finding2) => {
    const matching = active.filter((directive) => covers(directive, finding2));
    for (const directive of matching) used.add(directive);
    const [first] = matching;
    return first ? { ...finding2, suppression: { kind: "inSource", reason: first.reason } } : finding2;
  });
  const unused = complete ? active.filter((directive) => !used.has(directive) && isOn(directive.rule)) : [];
  return [
    ...judged,
    ...found2.flatMap(({ problems }) => problems).flatMap((problem2) => about2(ruleOf(problem2), problem2.message, problem2, settings)),
    ...expired.flatMap((each) => about2(EXPIRED_SUPPRESSION, `the suppression of ${each.rule} ended on ${each.until}`, each, settings)),
    ...unused.flatMap(
      (each) => about2(UNUSED_SUPPRESSION, `nothing here is reported by ${each.rule}; remove the suppression`, each, settings)
    )
  ];
}
function ruleOf({ kind }) {
  return kind === "reasonless" ? SUPPRESSION_WITHOUT_REASON : INVALID_SUPPRESSION;
}
function covers({ rule: rule2, location, scope, ofObject, object }, finding2) {
  const { file, span } = finding2.location;
  if (rule2 !== finding2.rule || file !== location.file) return false;
  const atEnd = span.start === scope.end && scope.end === file.text.length;
  if (span.start < scope.start || span.start >= scope.end && !atEnd) return false;
  return !ofObject || isSame(object, finding2.object);
}
function isSame(a, b) {
  return a?.kind === b?.kind && a?.name === b?.name && a?.namespace === b?.namespace;
}
function about2(rule2, message, at, settings) {
  const severity = settings.severityOf(rule2);
  if (severity === "off") return [];
  const { location, path, object } = at;
  return [{ rule: rule2.id, severity, message, path, location, related: [], rejected: [], ...object ? { object } : {} }];
}

// src/judge.ts
var Judge = class {
  #input;
  #rules;
  #ids;
  #linted = /* @__PURE__ */ new Set();
  constructor(input) {
    this.#input = input;
    this.#rules = new Map(input.rules.map((rule2) => [rule2.id, rule2]));
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    this.#ids = new Map([...former, ...[...input.rules, ...SUPPRESSION_RULES].map(({ id }) => [id, id])]);
  }
  /** The findings of a file, with the severities of its configuration and without those that it turns off. */
  file({ file, read: read3, broken, template, daemonSets }, findings, settings) {
    this.#linted.add(file.path);
    const { onlyRejected = false, today } = this.#input;
    const configured = findings.flatMap((finding2) => {
      const rule2 = this.#rules.get(finding2.rule);
      const severity = rule2 ? settings.severityOf(rule2, finding2.severity) : finding2.severity;
      const unread = rule2?.on === "syntax" || rule2?.on === "source";
      if (severity === "off" || onlyRejected && finding2.rejected.length === 0 && !unread) return [];
      return severity === finding2.severity ? [finding2] : [{ ...finding2, severity }];
    });
    const documents = [...read3, ...broken, ...template ? [template.document] : []];
    if (documents.length === 0 || !file.text.includes("ds-lint")) return configured;
    const manifests = groupBy(
      daemonSets.map(({ manifest }) => manifest),
      ({ document }) => document
    );
    const sources = documents.flatMap((document) => {
      const source = suppressionSource(document, manifests.get(document) ?? []);
      return source ? [source] : [];
    });
    const isOn = (id) => {
      const rule2 = this.#rules.get(id);
      return rule2 !== void 0 && !needsBase(rule2) && settings.severityOf(rule2) !== "off";
    };
    return suppress({ findings: configured, sources, settings, ids: this.#ids, today, complete: !onlyRejected, isOn });
  }
  /** Everything that was found, against the baseline. */
  finish(all, settings) {
    const isPassing = ({ rule: id }) => {
      const rule2 = this.#rules.get(id);
      return rule2 !== void 0 && needsBase(rule2);
    };
    const passing = all.filter(isPassing);
    const findings = passing.length > 0 ? all.filter((finding2) => !isPassing(finding2)) : all;
    const { findings: judged, newBaseline } = this.#known(findings, settings);
    return { findings: [...judged, ...passing], newBaseline };
  }
  #known(findings, settings) {
    const { baseline, updateBaseline = false } = this.#input;
    const newBaseline = () => writeBaseline(findings, baseline, this.#linted);
    if (!baseline) return { findings, newBaseline };
    const counting = updateBaseline ? parseBaseline({ path: baseline.file.path, text: newBaseline() }) : baseline;
    if ("message" in counting) throw new Error(counting.message);
    const { findings: judged, gone } = applyBaseline(findings, counting, this.#linted);
    const severity = settings.severityOf(STALE_BASELINE);
    if (severity === "off") return { findings: judged, newBaseline };
    const stale = gone.map(
      ({ rule: rule2, object, file, path, span }) => ({
        rule: STALE_BASELINE.id,
        severity,
        message: `${rule2} is no longer reported for ${object ?? file}${path === "" ? "" : ` at ${path}`}; run with --update-baseline to prune it`,
        path: "",
        location: { file: baseline.file, span },
        related: [],
        rejected: []
      })
    );
    return { findings: [...judged, ...stale], newBaseline };
  }
};

// src/check.ts
var RuleSet = class {
  #on = /* @__PURE__ */ new Map();
  #presenters = /* @__PURE__ */ new Map();
  constructor(rules2) {
    for (const rule2 of rules2) {
      const presents = rule2.on === "rejection" || rule2.on === "apiWarning";
      if (presents) this.#presenters.set(`${rule2.on} ${rule2.id}`, rule2);
      addTo(this.#on, rule2.on, rule2);
    }
  }
  on(name) {
    return this.#on.get(name) ?? [];
  }
  presenter(on, id) {
    return this.#presenters.get(`${on} ${id}`);
  }
};
function check({ file, daemonSets, template }, rules2, found2, updates) {
  if (template) for (const rule2 of rules2.on("template")) run(rule2, template, { file: file.path }, found2);
  for (const model of daemonSets) checkDaemonSet(model, rules2, found2, updates?.of(model));
}
function checkDaemonSet(model, rules2, found2, update) {
  const { object, origin, document } = model.manifest;
  const about3 = { object, file: document.file.path, ...origin === void 0 ? {} : { origin } };
  for (const rejection of sent([...model.rejections(), ...update?.rejections() ?? []], model, rules2, found2)) {
    const { rule: rule2, at } = rejection.rejection;
    const before = update && oldPlace(update, at);
    present2("rejection", rule2, rejection, { ...about3, rejected: rejection.rejected, path: at.toString(), ...before && { before } });
  }
  for (const warning of model.warnings())
    present2("apiWarning", warning.warning.rule, warning, { ...about3, path: warning.warning.at.toString() });
  const subject = model.subject();
  for (const rule2 of rules2.on("daemonSet")) run(rule2, subject, about3, found2);
  if (update) for (const rule2 of rules2.on("update")) run(rule2, update.subject(), about3, found2);
  const containerRules = rules2.on("container");
  if (containerRules.length === 0) return;
  for (const container of model.containers()) for (const rule2 of containerRules) run(rule2, container, about3, found2);
  function present2(on, id, subject2, more) {
    const rule2 = rules2.presenter(on, id);
    if (rule2) run(rule2, subject2, more, found2);
  }
}
function sent(rejections, { manifest: { document, object } }, rules2, found2) {
  const spans = rejections.map(({ place }) => {
    const { file, span } = isField(place) ? place.location : place;
    return file === document.file ? substitutionIn(file, span) : void 0;
  });
  const first = spans.filter((span) => span !== void 0).toSorted((a, b) => a.start - b.start)[0];
  if (!first) return rejections;
  const subject = { document, template: { engine: "substitution", span: first } };
  for (const rule2 of rules2.on("template")) run(rule2, subject, { object, file: document.file.path }, found2);
  return rejections.filter((_, index) => spans[index] === void 0);
}
function run(rule2, subject, about3, found2) {
  try {
    for (const problem2 of rule2.check(subject)) found2.findings.push(finding(rule2, problem2, about3));
  } catch (error) {
    found2.bugs.push({ rule: rule2.id, file: about3.file, message: error instanceof Error ? error.stack ?? error.message : String(error) });
  }
}
var RANK = { error: 2, warning: 1, info: 0 };
function finding(rule2, problem2, about3) {
  const { place, fix } = problem2;
  const lowered = problem2.severity !== void 0 && RANK[problem2.severity] < RANK[rule2.severity] ? problem2.severity : rule2.severity;
  const via = isField(place) ? place.via : void 0;
  const related = problem2.related.map(toRelated);
  if (via) related.push({ location: via, path: "", message: "the text is shared: it is used here through this alias" });
  const { before } = about3;
  if (before && related.every(({ location }) => location.file !== before.location.file))
    related.push(toRelated({ place: before, message: "before" }));
  return {
    rule: rule2.id,
    severity: lowered,
    message: problem2.message,
    path: isField(place) ? place.path : about3.path ?? "",
    location: locate(place),
    related,
    ...about3.object ? { object: about3.object } : {},
    ...about3.origin === void 0 ? {} : { origin: about3.origin },
    rejected: about3.rejected ?? [],
    ...fix ? { fix } : {}
  };
}
function oldPlace({ before, model }, at) {
  const [old, updated] = [before.daemonSet, model.daemonSet].map((root) => root.resolve(at.steps()));
  return old.exists && JSON.stringify(old.raw) !== JSON.stringify(updated.raw) ? old : void 0;
}
function toRelated(related) {
  const { place, message } = "message" in related ? related : { place: related, message: "" };
  return { location: locate(place), path: isField(place) ? place.path : "", message };
}
function isField(place) {
  return "key" in place;
}
function locate(place) {
  if (!isField(place)) return place;
  const { location } = place;
  const { text } = location.file;
  const feed = text.indexOf("\n", location.span.start);
  return feed < 0 || feed >= location.span.end ? location : place.key;
}
function inOrder(findings) {
  return findings.toSorted(
    (a, b) => (a.location.file.path < b.location.file.path ? -1 : a.location.file.path > b.location.file.path ? 1 : 0) || a.location.span.start - b.location.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

// src/model/gapmessage.ts
function gapMessage(name, targeted, outcomes) {
  const gate = [...outcomes.values()].findLast((outcome) => outcome.kind === "dropped")?.gate;
  const where2 = works(outcomes, gate);
  const told = where2.includes(gate ?? "\0");
  const runs = [];
  for (const minor of targeted) {
    const outcome = outcomes.get(minor);
    const text = JSON.stringify(outcome);
    const run2 = runs.at(-1);
    if (run2?.text === text) run2.minors.push(minor);
    else runs.push({ minors: [minor], text });
  }
  const what = runs.flatMap(({ minors }) => does(minors, outcomes.get(minors[0]), told));
  return `${name} ${where2}; ${what.join("; ")}`;
}
function works(outcomes, gate) {
  const fine = [...outcomes].filter(([, { kind }]) => kind === "fine").map(([minor]) => minor);
  if (fine.at(-1) === NEWEST) return `works from Kubernetes 1.${fine.findLast((minor) => outcomes.get(minor - 1)?.kind !== "fine")} on`;
  if (fine.length > 0) return `works in Kubernetes ${versions(fine)} only`;
  const last = [...outcomes].findLast(([, { kind }]) => kind !== "unknown")?.[0];
  if (last !== void 0 && last < NEWEST) return `is gone since Kubernetes 1.${last + 1}`;
  return gate === void 0 ? "is kept by no version" : `needs the feature gate ${gate}, which no version turns on by default`;
}
function does(minors, outcome, isGateTold) {
  const [who, s] = [versions(minors), minors.length === 1 ? "s" : ""];
  switch (outcome.kind) {
    case "unknown":
      return [`${who} refuse${s} it as unknown, or drop${s} it silently without strict validation`];
    case "refused":
      return [`${who} refuse${s} it`];
    case "dropped": {
      const { becomes, gate, refused } = outcome;
      const why = gate === void 0 || isGateTold ? "" : ` (feature gate ${gate})`;
      const dropped = becomes === void 0 ? `drop${s} it silently${why}` : `make${s} it ${becomes} silently${why}`;
      return [`${who} ${dropped}${refused ? `, and refuse${s} what is left` : ""}`];
    }
    default:
      return [];
  }
}
function versions(minors) {
  const [first, last] = [minors[0], minors.at(-1)];
  return first === last ? `1.${first}` : `1.${first} to 1.${last}`;
}

// src/model/versiongaps.ts
var GAP_RULE = "field-not-in-version";
var ALL = minorsOf({ from: OLDEST, to: NEWEST });
var Answers = class {
  constructor(rejections, dropped) {
    this.rejections = rejections;
    this.dropped = new Map(dropped.map((each) => [each.field.toString(), each]));
    this.#removed = new Set(dropped.map(({ path }) => path.toString()));
    for (const rejection of rejections) {
      const { at, rule: rule2 } = rejection;
      const place = at.toString();
      addTo(this.#at, place, rejection);
      if (at.parent) addTo(this.#below, at.parent.toString(), rejection);
      if (rule2 === GAP_RULE) for (const around of [place, ...ancestorsOf(at)]) addTo(this.#unknown, around, rejection);
    }
  }
  rejections;
  dropped;
  /** What is removed with them, which may be more. */
  #removed;
  #at = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  /** Unknown fields, also by every place around them. */
  #unknown = /* @__PURE__ */ new Map();
  at(place) {
    return this.#at.get(place) ?? NONE;
  }
  /** Of the members of what stands there. */
  below(place) {
    return this.#below.get(place) ?? NONE;
  }
  /** Unknown fields there and within. */
  unknown(place) {
    return this.#unknown.get(place) ?? NONE;
  }
  isUnknown(place) {
    return this.at(place).some(({ rule: rule2 }) => rule2 === GAP_RULE);
  }
  isRemoved(place) {
    return this.#removed.has(place);
  }
};
var NONE = [];
var VersionGaps = class {
  /** `written`: what stands at a path; `admitIn`: the admission of any version. */
  constructor(targeted, written2, admitIn) {
    this.targeted = targeted;
    this.written = written2;
    this.admitIn = admitIn;
    for (const admission of targeted) this.#answers.set(admission.minor, answersOf(admission));
    const fields = this.#fields().map((path) => this.#fieldGap(path));
    this.gaps = [...fields, ...this.#values()];
    const told = this.#told;
    this.rest = told.size === 0 ? targeted : targeted.map((one) => ({ ...one, rejections: one.rejections.filter((rejection) => !told.has(rejection)) }));
  }
  targeted;
  written;
  admitIn;
  gaps;
  /** The targeted admissions, without what the gaps tell. */
  rest;
  #answers = /* @__PURE__ */ new Map();
  #told = /* @__PURE__ */ new Set();
  /** Fields that a targeted version does not know or drops; of one within another only the outer one. */
  #fields() {
    const found2 = /* @__PURE__ */ new Map();
    for (const { minor } of this.targeted) {
      const { rejections, dropped } = this.#of(minor);
      for (const { rule: rule2, at } of rejections) if (rule2 === GAP_RULE) found2.set(at.toString(), at);
      for (const { field } of dropped.values()) if (!isEmpty(this.written(field))) found2.set(field.toString(), field);
    }
    return [...found2.values()].filter((path) => !ancestorsOf(path).some((ancestor) => found2.has(ancestor)));
  }
  #fieldGap(at) {
    const minors = this.targeted.map(({ minor }) => minor);
    const outcomes = new Map(ALL.map((minor) => [minor, this.#outcome(minor, at)]));
    const later = ALL.find((minor) => minor > minors[0] && outcomes.get(minor).kind === "fine");
    const reference = later ?? ALL.findLast((minor) => outcomes.get(minor).kind === "fine");
    const rejections = [];
    let instead = "";
    for (const minor of minors) {
      const outcome = outcomes.get(minor);
      if (outcome.kind === "fine") continue;
      const answers = this.#of(minor);
      const place = at.toString();
      const own = answers.at(place).filter((rejection) => rejection.rule !== GAP_RULE && isOfValue(rejection));
      const others = this.#consequences(minor, at, reference);
      rejections.push(...answers.unknown(place), ...own, ...others);
      if (outcome.kind === "dropped" && others.length > 0) outcomes.set(minor, { ...outcome, refused: true });
      if (reference === void 0 && others.length > 0) instead = `; ${others[0].message}`;
    }
    for (const rejection of rejections) this.#told.add(rejection);
    return { at, isValue: false, message: gapMessage(`"${at.name}"`, minors, outcomes) + instead, rejections };
  }
  /** What is refused only because the field is missing: its parent, which is left empty, and what stands beside it and is fine with it. */
  #consequences(minor, at, reference) {
    const parent = at.parent?.toString() ?? "";
    const answers = this.#of(minor);
    const beside = reference === void 0 ? NONE : answers.below(parent).filter(({ type }) => type === "FieldValueForbidden");
    return [...answers.at(parent), ...beside].filter((rejection) => {
      const isKnown = reference !== void 0 && this.#of(reference).at(rejection.at.toString()).length > 0;
      return rejection.rule !== GAP_RULE && !isKnown;
    });
  }
  /** Values that a targeted version refuses and a later one takes. */
  #values() {
    const found2 = /* @__PURE__ */ new Map();
    for (const { rejections } of this.targeted) {
      for (const rejection of rejections) {
        if (this.#told.has(rejection) || !isOfValue(rejection)) continue;
        addTo(found2, rejection.at.toString(), rejection);
      }
    }
    return [...found2.values()].flatMap((rejections) => {
      const { at } = rejections[0];
      const minors = this.targeted.map(({ minor }) => minor);
      const outcomes = new Map(ALL.map((minor) => [minor, this.#outcome(minor, at)]));
      const last = minors.findLast((minor) => outcomes.get(minor).kind === "refused");
      if (!ALL.some((minor) => minor > last && outcomes.get(minor).kind === "fine")) return [];
      for (const rejection of rejections) this.#told.add(rejection);
      const value = rejections[0].type === "FieldValueNotSupported" ? this.written(at) : void 0;
      const name = typeof value === "string" && value !== "" ? JSON.stringify(value) : `"${at.name}"`;
      return [{ at, isValue: true, message: gapMessage(name, minors, outcomes), rejections }];
    });
  }
  #outcome(minor, at) {
    const place = at.toString();
    const answers = this.#of(minor);
    if (answers.isUnknown(place)) return { kind: "unknown" };
    const drop = answers.dropped.get(place);
    if (drop) return { kind: "dropped", gate: drop.gate, becomes: drop.becomes, refused: false };
    if (ancestorsOf(at).some((around) => answers.isUnknown(around) || answers.isRemoved(around))) return { kind: "hidden" };
    return { kind: answers.at(place).some(isOfValue) ? "refused" : "fine" };
  }
  #of(minor) {
    let answers = this.#answers.get(minor);
    if (!answers) this.#answers.set(minor, answers = answersOf(this.admitIn(minor)));
    return answers;
  }
};
function mayHaveGaps(admissions) {
  return admissions.some(
    ({ rejections, dropped }) => dropped.length > 0 || rejections.some((rejection) => rejection.rule === GAP_RULE || isOfValue(rejection))
  );
}
function answersOf({ rejections, dropped, effective, minor }) {
  if (!rejections.some(({ type }) => type === "Decoding")) return new Answers(rejections, dropped);
  return new Answers(rejections, dropDisabledFields(effective.spec?.template ?? {}, minor).dropped);
}
function isOfValue({ type }) {
  return type === "FieldValueNotSupported" || type === "FieldValueForbidden";
}
function ancestorsOf({ parent }) {
  return parent ? [...ancestorsOf(parent), parent.toString()] : [];
}
function isEmpty(value) {
  return value === void 0 || value === null || typeof value === "object" && Object.values(value).every((member) => member === void 0);
}

// src/role.ts
var TITLES = {
  cni: "CNI agent",
  csi: "CSI node plugin",
  proxy: "service proxy",
  device: "device plugin",
  log: "log agent",
  metrics: "metrics agent",
  ingress: "ingress controller",
  unknown: "agent"
};
var UNKNOWN = { name: "unknown", title: TITLES.unknown, reason: "", evidence: void 0, nodeCritical: false };
var CRITICAL2 = /* @__PURE__ */ new Set(["cni", "csi", "proxy", "device"]);
var PATHS = [
  ["cni", /^\/etc\/cni(?:\/|$)/],
  ["cni", /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$))/],
  ["csi", /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
  ["device", /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
  ["log", /^\/var\/(?:log|lib\/docker\/containers)(?:\/|$)/]
];
var IMAGES = [
  ["csi", /(?:^|[-/.])(?:csi-node-driver-registrar|node-driver-registrar|livenessprobe-csi)(?:$|-)/],
  ["cni", /(?:^|\/)(?:calico\/node|cilium\/cilium|weave-kube|flannel|kube-router|kube-ovn|antrea-(?:agent|ubuntu|windows)(?:-[a-z]+)?)$/],
  ["proxy", /(?:^|[-/])kube-proxy(?:$|-)/],
  [
    "log",
    /(?:^|[-/])(?:fluentd|fluent-bit|fluentbit|filebeat|promtail|logstash|vector|logspout|splunk-fluentd|rsyslog|fluentd-[a-z0-9-]+)(?:$|[-/])/
  ],
  [
    "metrics",
    /(?:^|[-/])(?:node-exporter|node_exporter|cadvisor|telegraf|metricbeat|collectd|dcgm-exporter|netdata|statsd|prometheus-[a-z-]*exporter)(?:$|[-/])|[a-z0-9-]-exporter(?:$|[-/])/
  ],
  ["ingress", /(?:^|[-/])(?:ingress-nginx|nginx-ingress|nginx-plus-ingress|kubernetes-ingress|haproxy-ingress|traefik|contour)(?:$|[-/])/]
];
function roleOf(daemonSet, pod) {
  const spec = pod.value;
  if (!spec) return UNKNOWN;
  const volumes = spec.volumes ?? [];
  for (const [name, pattern] of PATHS) {
    if (name === "log") continue;
    const found2 = byPath(name, pattern);
    if (found2 && (name !== "cni" || installsNetwork(spec))) return found2;
  }
  const images = (spec.containers ?? []).map(({ image = "" }) => repository(image));
  for (const [name, pattern] of IMAGES) {
    for (const [i, image] of images.entries()) {
      if (pattern.test(image) && (name !== "cni" || installsNetwork(spec)))
        return seen(name, `runs ${image.split("/").at(-1)}`, pod.at("containers", i, "image"));
    }
  }
  const log = byPath("log", PATHS.at(-1)?.[1]);
  if (log && /log|fluent|beat|collector/i.test(daemonSet.value?.metadata?.name ?? "")) return log;
  return UNKNOWN;
  function byPath(name, pattern) {
    for (let i = 0; i < volumes.length; i++) {
      const path = volumes[i]?.hostPath?.path;
      if (path !== void 0 && pattern.test(path)) return seen(name, `mounts ${path}`, pod.resolve(["volumes", i, "hostPath", "path"]));
    }
    return void 0;
  }
}
function installsNetwork(spec) {
  return spec.hostNetwork === true;
}
function seen(name, reason, evidence) {
  return { name, title: TITLES[name], reason, evidence, nodeCritical: CRITICAL2.has(name) };
}
function repository(image) {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

// src/model.ts
var DaemonSetModel = class {
  constructor(manifest, target2) {
    this.manifest = manifest;
    this.target = target2;
    const { document, node, origin } = manifest;
    this.#admissions = minorsOf(target2).map((minor) => admit(node, document, minor));
    const { value, effective, verdict } = this.#admissions.at(-1);
    const rendered = origin !== void 0;
    this.daemonSet = rootField({ document, node, value, effective, maps: MAP_FIELDS, rendered, accepted: verdict === "ok" });
    this.pod = this.daemonSet.at("spec", "template", "spec");
  }
  manifest;
  target;
  daemonSet;
  pod;
  #admissions;
  #gaps;
  #role;
  get role() {
    this.#role ??= roleOf(this.daemonSet, this.pod);
    return this.#role;
  }
  subject() {
    return { daemonSet: this.daemonSet, pod: this.pod, role: this.role, target: this.target };
  }
  containers() {
    const about3 = this.subject();
    const main = this.pod.at("containers").items();
    const init = this.pod.at("initContainers").items();
    return [
      ...main.map((container) => ({ ...about3, container, kind: "main" })),
      ...init.map((container) => ({
        ...about3,
        container,
        kind: container.value?.restartPolicy === "Always" ? "sidecar" : "init"
      }))
    ];
  }
  /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
  rejections() {
    const { gaps, rest } = this.#versionGaps();
    return [...gaps.map((gap) => this.#gapSubject(gap)), ...this.grouped(rest)];
  }
  #versionGaps() {
    const { document, node } = this.manifest;
    const written2 = (path) => this.daemonSet.resolve(path.steps()).raw;
    this.#gaps ??= mayHaveGaps(this.#admissions) ? new VersionGaps(this.#admissions, written2, (minor) => admit(node, document, minor)) : { gaps: [], rest: this.#admissions };
    return this.#gaps;
  }
  #gapSubject({ at, isValue, message, rejections }) {
    const field = this.daemonSet.resolve(at.steps());
    return {
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      rejection: { at, rule: GAP_RULE, message, cause: void 0 },
      place: isValue ? field : field.key,
      rejected: unique(rejections)
    };
  }
  /** Those of an update that a create would not get. */
  updateRejections(admissions, before) {
    const known = new Set(this.#admissions.flatMap(({ rejections }) => rejections.map(keyOf3)));
    const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter((each) => !known.has(keyOf3(each))) }));
    return this.grouped(others).map((subject) => ({ ...subject, before }));
  }
  /** One admission for each targeted version. */
  grouped(admissions) {
    const groups = /* @__PURE__ */ new Map();
    for (const { minor, rejections } of admissions) {
      for (const rejection of rejections) {
        const key = keyOf3(rejection);
        const group = groups.get(key);
        if (group) {
          group.all.push(rejection);
          group.minors.add(minor);
        } else groups.set(key, { rejection, all: [rejection], minors: /* @__PURE__ */ new Set([minor]) });
      }
    }
    return [...groups.values()].map(({ rejection, all, minors }) => ({
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
      place: this.#place(rejection),
      rejected: unique(all)
    }));
  }
  warnings() {
    const groups = /* @__PURE__ */ new Map();
    for (const { minor, warnings } of this.#admissions) {
      for (const warning of warnings) {
        const key = `${warning.rule} ${warning.at.toString()} ${warning.message}`;
        const group = groups.get(key);
        if (group) group.minors.add(minor);
        else groups.set(key, { warning, minors: /* @__PURE__ */ new Set([minor]) });
      }
    }
    return [...groups.values()].map(({ warning, minors }) => ({
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      warning: { ...warning, message: warning.message + this.#inVersions(minors) },
      place: this.#place(warning)
    }));
  }
  #place({ at, span }) {
    return span ? { file: this.manifest.document.file, span } : this.daemonSet.resolve(at.steps());
  }
  #inVersions(minors) {
    if (minors.size === this.#admissions.length) return "";
    const list3 = [...minors].sort((a, b) => a - b);
    const [first, last] = [list3[0], list3.at(-1)];
    return first === last ? ` (in Kubernetes 1.${first})` : ` (in Kubernetes 1.${first} to 1.${last})`;
  }
};
function keyOf3({ rule: rule2, type, field, at, cause, span }) {
  if (span && cause === void 0) return `${rule2} ${type} ${span.start}-${span.end}`;
  return cause === void 0 ? `${rule2} ${type} ${field} ${at.toString()}` : `${rule2} ${cause}`;
}
function unique(rejections) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const { type, field } of rejections) seen2.set(`${type} ${field}`, { type, field });
  return [...seen2.values()];
}

// src/inspect.ts
function nothingIn(file) {
  return { file, documents: 0, mayHoldDaemonSet: false, read: [], daemonSets: [], broken: [], template: void 0, notChecked: /* @__PURE__ */ new Map() };
}
function inspect(file, target2, isPatchFile) {
  const spans = split(file.text);
  const documents = [];
  const daemonSets = [];
  let broken = [];
  let template;
  const notChecked = /* @__PURE__ */ new Map();
  const skip = (reason) => {
    notChecked.set(reason, (notChecked.get(reason) ?? 0) + 1);
  };
  const take = (manifest) => {
    if (isPatchFile || isPatch(manifest)) skip("kustomize patch");
    else daemonSets.push(new DaemonSetModel(manifest, target2));
  };
  let mayHoldDaemonSet = false;
  for (const span of spans) {
    if (!canHoldDaemonSet(file.text, span)) continue;
    mayHoldDaemonSet = true;
    const document = read(file, span);
    const action = isOfAnotherKind(document) ? void 0 : templateIn(file, span, document.problems.length === 0);
    if (action) {
      if (mayBecomeDaemonSet(file, span)) template ??= { document, template: action };
      skip("template");
    } else if (document.problems.length > 0) broken.push(document);
    else {
      documents.push(document);
      const found2 = manifestsOf(document).filter(isDaemonSet);
      const reason = found2.length === 0 ? classify(document) : void 0;
      if (reason) skip(isPatchFile ? "kustomize patch" : reason);
      for (const manifest of found2) take(manifest);
    }
  }
  if (broken.length > 0) broken = allBroken(file, spans, broken);
  return { file, documents: spans.length, mayHoldDaemonSet, read: documents, daemonSets, broken, template, notChecked };
}
function allBroken(file, spans, known) {
  return spans.map((span) => known.find((document) => document.span.start === span.start) ?? read(file, span)).filter(({ problems, span }) => problems.length > 0 && !templateIn(file, span, false));
}

// src/kustomization.ts
var KUSTOMIZATION_NAMES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
function patchPaths(text) {
  const { root, problems } = parseYaml(text);
  if (problems.length > 0) return [];
  const { patches, patchesStrategicMerge, patchesJson6902 } = Object(toPlain(root));
  return [patches, patchesStrategicMerge, patchesJson6902].flatMap((list3) => Array.isArray(list3) ? list3 : []).flatMap(pathOf);
}
function pathOf(patch) {
  if (typeof patch === "string") return patch.includes("\n") ? [] : [patch];
  const path = Object(patch).path;
  return typeof path === "string" ? [path] : [];
}
var LEVELS = 3;
var PatchFiles = class {
  #readFile;
  #byFolder = /* @__PURE__ */ new Map();
  constructor(readFile) {
    this.#readFile = readFile;
  }
  has({ absolute, text }) {
    if (!this.#readFile || !text.includes("DaemonSet")) return false;
    let folder = absolute;
    for (let level = 0; level < LEVELS; level++) {
      const slash = folder.lastIndexOf("/");
      if (slash < 0) return false;
      folder = folder.slice(0, slash);
      if (this.#namedIn(folder).has(absolute)) return true;
    }
    return false;
  }
  #namedIn(folder) {
    let patches = this.#byFolder.get(folder);
    if (!patches) {
      patches = new Set(KUSTOMIZATION_NAMES.flatMap((name) => this.#patchesOf(folder, name)));
      this.#byFolder.set(folder, patches);
    }
    return patches;
  }
  #patchesOf(folder, name) {
    try {
      const text = this.#readFile?.(`${folder}/${name}`);
      return text === void 0 ? [] : patchPaths(text).map((path) => `${folder}/${path.replace(/^\.\//, "")}`);
    } catch {
      return [];
    }
  }
};

// src/pipeline.ts
var NO_MISMATCHES = { read: [], broken: [], found: [] };
async function runPipeline(input) {
  return new Pipeline(input).run();
}
var Pipeline = class {
  constructor(input) {
    this.input = input;
    this.#judge = new Judge(input);
    this.#needsBase = new Set(input.rules.filter(needsBase).map(({ id }) => id));
    this.#patches = new PatchFiles(input.readFile?.bind(input));
  }
  input;
  #findings = [];
  #bugs = [];
  #errors = [];
  #counts = { files: 0, documents: 0, daemonSets: 0, withFindings: 0, notChecked: /* @__PURE__ */ new Map() };
  #ruleSets = /* @__PURE__ */ new WeakMap();
  #patches;
  #judge;
  #needsBase;
  #schemas = /* @__PURE__ */ new Map();
  #updates;
  async run() {
    const { configs, sources, base } = this.input;
    if (base) this.#updates = await this.#compare(base);
    for (const source of sources) {
      if (source.kind === "file") await this.#file(source);
      else if (source.kind === "skipped") this.#skip(nounOf(source.reason), 1);
      else await this.#unreadable(source);
      this.input.progress?.(this.#counts.files);
    }
    const settings = await configs.run();
    return this.#report(settings);
  }
  async #file(file) {
    const pending = this.input.configs.settings(file.absolute);
    const settings = pending instanceof Promise ? await pending : pending;
    const rules2 = this.#rules(settings);
    this.#counts.files++;
    const updates = this.#updates;
    const inspected = updates?.isChangedFile(file.absolute) ? updates.inspected(file.absolute) : this.#inspect(file, settings);
    if (!inspected) return;
    this.#counts.documents += inspected.documents;
    this.#counts.daemonSets += inspected.daemonSets.length;
    for (const [reason, count2] of inspected.notChecked) this.#skip(reason, count2);
    const found2 = { findings: [], bugs: this.#bugs };
    check(inspected, rules2, found2, updates);
    const mismatches = await this.#mismatches(inspected, settings, rules2, found2);
    const read3 = [.../* @__PURE__ */ new Set([...inspected.read, ...mismatches.read])];
    const broken = [.../* @__PURE__ */ new Set([...inspected.broken, ...mismatches.broken])];
    if (broken.length > 0) await this.#syntax(file, broken, rules2, found2);
    if (file.invalid) this.#undecodable(file, file.invalid, inspected, rules2, found2);
    const judged = this.#judge.file({ ...inspected, read: read3, broken }, found2.findings, settings);
    const shown4 = updates && this.input.changedOnly ? judged.filter(aboutChanges(inspected, file.absolute, updates, (id) => this.#needsBase.has(id))) : judged;
    for (const finding2 of shown4) this.#findings.push(finding2);
  }
  #inspect(file, settings) {
    try {
      return inspect(file, settings.kubernetes, this.#patches.has(file));
    } catch (error) {
      this.#bugs.push({
        rule: "the reader",
        file: file.path,
        message: error instanceof Error ? error.stack ?? error.message : String(error)
      });
      return void 0;
    }
  }
  /** Changed files are inspected here, and not again. */
  async #compare(base) {
    const { sources, configs } = this.input;
    const { compare } = await import("./chunk-update-77BPU2AK.js");
    return compare({
      base,
      files: { [Symbol.iterator]: () => filesOf(sources) },
      inspect: async (file) => this.#inspect(file, await configs.settings(file.absolute)),
      isPatchFile: (file) => this.#patches.has(file)
    });
  }
  async #syntax(file, broken, rules2, found2) {
    const { syntaxProblems } = await import("./chunk-recover-SUWYP64M.js");
    for (const document of broken) {
      const all = document.contentType === "yaml" ? syntaxProblems(file.text, document.span) : [];
      for (const problem2 of all.length > 0 ? all : document.problems) {
        for (const rule2 of rules2.on("syntax")) run(rule2, { document, problem: problem2 }, { file: file.path }, found2);
      }
    }
  }
  /** What the user's schemas say, if there are any. */
  async #mismatches({ file, read: read3, broken }, settings, rules2, found2) {
    if (settings.schemas.length === 0) return NO_MISMATCHES;
    const schemas = await this.#schemasOf(settings);
    const { mismatchesIn } = await import("./chunk-documents-W4YSZVQ7.js");
    const mismatches = mismatchesIn(file, schemas, [...read3, ...broken]);
    for (const { manifest, path, subject } of mismatches.found) {
      const { object, origin } = manifest;
      const about3 = { object, path, file: file.path, ...origin === void 0 ? {} : { origin } };
      for (const rule2 of rules2.on("schema")) run(rule2, subject, about3, found2);
    }
    return mismatches;
  }
  /** Compiled once for each list of files; what is wrong with them is an error of the user. */
  #schemasOf({ schemas: paths }) {
    const key = paths.join("\n");
    let compiled = this.#schemas.get(key);
    if (!compiled) this.#schemas.set(key, compiled = this.#compile(paths));
    return compiled;
  }
  async #compile(paths) {
    const files = [];
    for (const absolute of paths) {
      const path = this.input.configs.shown(absolute);
      try {
        const text = this.input.readFile?.(absolute);
        if (text === void 0) this.#errors.push({ message: `${path}: no such schema file` });
        else files.push({ path, text });
      } catch (error) {
        this.#errors.push({ message: `${path}: ${error instanceof Error ? error.message : String(error)}` });
      }
    }
    const { compileSchemas } = await import("./chunk-schemas-4HVHGXT3.js");
    const { schemas, errors } = await compileSchemas(files);
    this.#errors.push(...errors);
    return schemas;
  }
  /** What cannot hold a DaemonSet is not judged, its encoding neither. */
  #undecodable(file, { offset, message }, inspected, rules2, found2) {
    if (!inspected.mayHoldDaemonSet) {
      this.#skip("wrongly encoded file", 1);
      return;
    }
    const source = { file, span: { start: offset, end: offset + 1 } };
    for (const rule2 of rules2.on("source")) run(rule2, { source, reason: message }, { file: file.path }, found2);
  }
  async #unreadable({ path, reason, named }) {
    if (named) {
      this.#errors.push({ message: `${path}: ${reason}` });
      return;
    }
    const settings = await this.input.configs.run();
    const found2 = { findings: [], bugs: this.#bugs };
    const file = { path, text: "" };
    const source = { file, span: { start: 0, end: 0 } };
    for (const rule2 of this.#rules(settings).on("source")) run(rule2, { source, reason }, { file: path }, found2);
    this.#findings.push(...this.#judge.file(nothingIn(file), found2.findings, settings));
  }
  /** Rules that a configuration turns off are not run. */
  #rules(settings) {
    let set2 = this.#ruleSets.get(settings);
    if (!set2) {
      set2 = new RuleSet(this.input.rules.filter((rule2) => settings.severityOf(rule2) !== "off"));
      this.#ruleSets.set(settings, set2);
    }
    return set2;
  }
  #skip(reason, count2) {
    this.#counts.notChecked.set(reason, (this.#counts.notChecked.get(reason) ?? 0) + count2);
  }
  #report(settings) {
    const { files, documents, daemonSets, notChecked } = this.#counts;
    const { configs, rules: rules2, reportSuppressed = false } = this.input;
    const { findings: judged, newBaseline } = this.#judge.finish(this.#findings, settings);
    const findings = inOrder(reportSuppressed ? judged : judged.filter(({ suppression }) => !suppression));
    const by = (kind) => judged.filter(({ suppression }) => suppression?.kind === kind).length;
    const count2 = (severity) => findings.filter((finding2) => finding2.severity === severity && !finding2.suppression).length;
    const objects = new Set(
      findings.filter(({ suppression, object }) => object && !suppression).map(({ object, location }) => `${location.file.path} ${object?.namespace} ${object?.name}`)
    );
    return {
      findings,
      summary: {
        files,
        documents,
        daemonSets,
        daemonSetsWithFindings: Math.min(objects.size, daemonSets),
        errors: count2("error"),
        warnings: count2("warning"),
        infos: count2("info"),
        suppressed: by("inSource"),
        baselined: by("external"),
        notChecked: Object.fromEntries(notChecked),
        kubernetes: versionRangeText(settings.kubernetes),
        milliseconds: 0
      },
      rules: infos(rules2, findings),
      errors: [...configs.errors, ...this.#errors],
      newBaseline,
      bugs: this.#bugs
    };
  }
};
function nounOf(reason) {
  return reason.replace(/^an? |, .*$/g, "");
}
function* filesOf(sources) {
  for (const source of sources) if (source.kind === "file") yield source;
}
function aboutChanges({ daemonSets }, absolute, updates, needsBase2) {
  const unchanged = new Set(daemonSets.filter((model) => !updates.isChanged(model)).map(({ manifest }) => manifest.object));
  return ({ object, rule: rule2 }) => needsBase2(rule2) || (object ? !unchanged.has(object) : updates.isChangedFile(absolute));
}
function infos(rules2, findings) {
  const named = new Set(findings.map(({ rule: rule2 }) => rule2));
  return new Map([...rules2.map(ruleInfo), ...JUDGE_RULES].filter(({ id }) => named.has(id)).map((rule2) => [rule2.id, rule2]));
}
function ruleInfo({ id, severity, summary, why, references = [], securitySeverity }) {
  const info = { id, severity, summary, why: why.replace(/\s*\n\s*/g, " "), references };
  return securitySeverity === void 0 ? info : { ...info, securitySeverity };
}

// src/fix.ts
function applyFixes(findings, level) {
  const edits = /* @__PURE__ */ new Map();
  let count2 = 0;
  for (const fix of worst(findings, level)) {
    if (!fits(fix, edits)) continue;
    for (const edit of fix.edits) {
      addTo(edits, edit.location.file, edit);
    }
    count2++;
  }
  const texts = /* @__PURE__ */ new Map();
  for (const [file, list3] of edits) texts.set(file.path, rewrite(file.text, list3));
  return { texts, count: count2 };
}
function worst(findings, level) {
  const fixable = findings.filter(({ fix }) => fix && applies(fix, level));
  const severity = SEVERITIES.find((each) => fixable.some((finding2) => finding2.severity === each));
  return fixable.flatMap((finding2) => finding2.fix && finding2.severity === severity ? [finding2.fix] : []);
}
function applies(fix, level) {
  return fix.safety === "safe" || level === "unsafe";
}
function fits(fix, taken) {
  return fix.edits.every((edit) => (taken.get(edit.location.file) ?? []).every((other) => areApart2(edit, other)));
}
function areApart2({ location: { span }, adds }, { location: { span: other }, adds: otherAdds }) {
  if (adds !== void 0 && adds === otherAdds) return false;
  if (span.end < other.start || other.end < span.start) return true;
  const isPoint = span.start === span.end && other.start === other.end;
  return isPoint && adds !== void 0 && otherAdds !== void 0 && holderOf(adds) === holderOf(otherAdds);
}
function holderOf(adds) {
  return adds.slice(0, adds.indexOf(" "));
}
function rewrite(text, edits) {
  let result = "";
  let at = 0;
  for (const { location, text: inserted } of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    result += text.slice(at, location.span.start) + inserted;
    at = location.span.end;
  }
  return result + text.slice(at);
}

// src/report/width.ts
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
function isAscii(text) {
  return ASCII.test(text);
}
var segmenter;
function graphemes(text) {
  if (isAscii(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
function graphemeWidth(grapheme) {
  if (isAscii(grapheme)) return grapheme.length;
  if (new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\ufe0f", "u").test(grapheme)) return 2;
  if (/^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]+$/u.test(grapheme)) return 0;
  const code = grapheme.codePointAt(0);
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
function textWidth(text) {
  if (isAscii(text)) return text.length;
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

// src/report/escape.ts
var UNSAFE = (
  // oxlint-disable-next-line no-control-regex
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
var NAMED = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function visible(text) {
  return isAscii(text) ? text : text.replace(UNSAFE, escaped);
}
function visibleUpTo(text, limit) {
  return text.length <= limit ? visible(text) : `${visible(text.slice(0, limit).replace(/[\ud800-\udbff]$/, ""))}…`;
}
function visibleProse(text) {
  return visible(text.replace(/\s+/g, " ").trim());
}
function withoutCommands(lines) {
  return lines.replace(/^([ \t]*):(?=:)/gm, "$1\\x3a").replace(/##(?=\[)/g, "#\\x23");
}
function safeJson(value) {
  return JSON.stringify(value, void 0, 2).replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, (found2) => found2 === "\\\\" ? found2 : "\\ufffd").replace(UNSAFE, (c) => c === "\n" ? c : codeUnits(c)).replace(/##(?=\[)/g, `#${codeUnits("#")}`);
}
function escaped(character) {
  const named = NAMED[character];
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

// src/report/paths.ts
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
  const segments = path.slice(drive.length).replace(new RegExp("\\p{Surrogate}", "gu"), "�").split("/").map(encodeURIComponent);
  if (!isAbsolute(path)) return segments.join("/");
  return `file://${drive === "" ? "" : `/${drive}`}${segments.join("/")}`;
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

// src/source.ts
var Lines = class {
  constructor(text) {
    this.text = text;
    if (text.includes("\r")) this.#splitAtReturns();
    else for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) this.#starts.push(feed + 1);
  }
  text;
  #starts = [0];
  #splitAtReturns() {
    for (const { 0: end2, index } of this.text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end2.length);
  }
  get count() {
    return this.#starts.length;
  }
  at(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low] + 1 };
  }
  /** The text of a one-based line, without its line break; empty outside the text. */
  line(line) {
    const start = this.#starts[line - 1];
    if (start === void 0) return "";
    return this.text.slice(start, this.#starts[line] ?? this.text.length).replace(/[\r\n]+$/, "");
  }
  /** Offset at which a one-based line starts. */
  start(line) {
    return this.#starts[line - 1] ?? this.text.length;
  }
};

// src/report/region.ts
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

// src/report/summary.ts
function closing(summary) {
  return {
    found: found(summary),
    rest: [...leftOut(summary), read2(summary), `Kubernetes ${visible(summary.kubernetes)}`, duration(summary.milliseconds)]
  };
}
function closingLine(summary) {
  const line = closing(summary);
  return [line.found, ...line.rest].join(" · ");
}
function count(number, noun) {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}
function objectName({ kind, namespace, name }) {
  const prefix = namespace === void 0 || namespace === "" ? "" : `${namespace}/`;
  return visibleUpTo(`${kind} ${prefix}${name === "" ? "(no name)" : name}`, 400);
}
function found(summary) {
  const { errors, warnings, infos: infos2, daemonSets, daemonSetsWithFindings } = summary;
  const total = errors + warnings + infos2;
  const kinds = [
    [errors, "error"],
    [warnings, "warning"],
    [infos2, "info"]
  ];
  const bySeverity = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  const findings = `${count(total, "finding")} (${bySeverity.join(", ")})`;
  if (daemonSets === 0) return total === 0 ? "no DaemonSet found" : `${findings}, no DaemonSet found`;
  if (total === 0) return `no findings in ${count(daemonSets, "DaemonSet")}`;
  return `${findings} in ${daemonSetsWithFindings} of ${count(daemonSets, "DaemonSet")}`;
}
function leftOut({ suppressed, baselined }) {
  const parts = [suppressed > 0 ? `${suppressed} suppressed` : "", baselined > 0 ? `${baselined} in the baseline` : ""];
  const line = parts.filter((part) => part !== "").join(", ");
  return line === "" ? [] : [line];
}
function read2({ files, documents, notChecked }) {
  const reasons2 = Object.entries(notChecked).filter(([, number]) => number > 0);
  const parts = [count(files, "file"), count(documents, "document")];
  if (reasons2.length === 0) return parts.join(", ");
  return `${parts.join(", ")}, ${list2(reasons2.map(([reason, number]) => count(number, visible(reason))))} not checked`;
}
function list2(items) {
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

// src/report/github.ts
var COMMANDS = { error: "error", warning: "warning", info: "notice" };
var LIMIT = 2e3;
function formatAnnotations(report, options = {}) {
  const regions = new Regions();
  const open = report.findings.filter((finding2) => finding2.suppression === void 0);
  return SEVERITIES.flatMap((severity) => open.filter((finding2) => finding2.severity === severity)).map((finding2) => `${annotation(finding2, regions, options)}
`).join("");
}
function annotation(finding2, regions, options) {
  const { severity, rule: rule2, message, location, object, fix } = finding2;
  const { path } = location.file;
  const { line, column, endLine, endColumn } = regions.of(location);
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = {
    ...path !== STDIN && { file: repositoryPath(path, options), line, endLine, ...columns },
    title: visible(object === void 0 ? rule2 : `${rule2}: ${objectName(object)}`)
  };
  const said = visibleUpTo(message, LIMIT);
  const text = fix === void 0 ? said : `${said}
fix (${fix.safety}): ${visibleUpTo(fix.title, LIMIT)}`;
  const written2 = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written2.join(",")}::${escapeData(text)}`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/json.ts
var JSON_VERSION = 1;
function formatJson(report) {
  const regions = new Regions();
  const place = (location) => ({ file: location.file.path, ...regions.of(location) });
  const edit = ({ location, text }) => ({ ...place(location), text });
  const finding2 = ({ rule: rule2, severity, message, location, path, object, rejected, related, fix, origin, suppression }) => ({
    rule: rule2,
    severity,
    message,
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
  const userError = ({ message, location }) => ({ message, ...location && place(location) });
  const { summary, findings, errors, bugs } = report;
  const json = {
    version: JSON_VERSION,
    summary,
    findings: findings.map(finding2),
    errors: errors.map(userError),
    bugs: bugs.map(({ rule: rule2, file, message }) => ({ rule: rule2, file, message }))
  };
  return `${safeJson(json)}
`;
}

// src/report/markdown.ts
var ICONS = { error: "❌", warning: "⚠️", info: "ℹ️" };
var MOST2 = 100;
var MESSAGE_LIMIT = 500;
var NAME_LIMIT = 300;
function formatMarkdown(report, options = {}) {
  const regions = new Regions();
  const ordered = SEVERITIES.flatMap((severity) => report.findings.filter((finding2) => finding2.severity === severity));
  const shown4 = ordered.slice(0, MOST2);
  const parts = [`### ds-lint: ${escapeMarkdown(closingLine(report.summary))}`];
  if (shown4.length > 0) {
    const rows = shown4.map((finding2) => `| ${row(finding2, regions, options).join(" | ")} |`);
    parts.push(["| | Where | Finding | Rule |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  if (ordered.length > shown4.length) parts.push(`… and ${count(ordered.length - shown4.length, "more finding")}`);
  const why = reasons(report, shown4);
  if (why.length > 0) parts.push(`<details><summary>Why</summary>

${why.join("\n")}

</details>`);
  const failures = [
    ...report.errors.map((error) => visibleUpTo(error.message, MESSAGE_LIMIT)),
    ...report.bugs.map((bug) => visibleUpTo(`a bug of ds-lint in rule ${bug.rule} on ${bug.file}: ${bug.message}`, MESSAGE_LIMIT))
  ];
  if (failures.length > 0) {
    const rest = failures.length > MOST2 ? [`- … and ${failures.length - MOST2} more`] : [];
    parts.push(
      ["**Not everything could be checked**", "", ...failures.slice(0, MOST2).map((text) => `- ${escapeMarkdown(text)}`), ...rest].join("\n")
    );
  }
  return `${parts.join("\n\n")}
`;
}
function escapeMarkdown(text) {
  return visible(text).replace(/[\\`*_[\]|~$]|^[-+#]|:(?=\S)/g, "\\$&").replace(/^(\d+)(?=[.)])|(?<=www)(?=\.)/gi, "$1\\").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@&#8203;");
}
function row(finding2, regions, options) {
  const { severity, message, object, fix, rule: rule2, suppression } = finding2;
  const lines = [escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT))];
  if (object !== void 0) lines.push(escapeMarkdown(objectName(object)));
  if (fix !== void 0) lines.push(`fix (${fix.safety}): ${escapeMarkdown(visibleUpTo(fix.title, MESSAGE_LIMIT))}`);
  if (suppression !== void 0) lines.push(`suppressed: ${escapeMarkdown(visibleUpTo(suppression.reason, MESSAGE_LIMIT))}`);
  return [
    `${ICONS[severity]} ${severity}`,
    where(finding2, regions, options),
    lines.join("<br>"),
    escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT))
  ];
}
function where({ location }, regions, options) {
  const { line, column, endLine } = regions.of(location);
  const { path } = location.file;
  const name = escapeMarkdown(visibleUpTo(`${path === STDIN ? "<stdin>" : path}:${line}:${column}`, NAME_LIMIT));
  const inRepository = repositoryPath(path, options);
  const uri = toUri(inRepository);
  if (options.repository === void 0 || path === STDIN || /^(?:file:|\.\.(?:\/|$)|$)/.test(uri)) return name;
  const { url, commit } = options.repository;
  return `[${name}](<${encodeURI(url)}/blob/${encodeURIComponent(commit)}/${uri}#L${line}${endLine > line ? `-L${endLine}` : ""}>)`;
}
function reasons(report, shown4) {
  return [...new Set(shown4.map((finding2) => finding2.rule))].flatMap((rule2) => {
    const why = report.rules.get(rule2)?.why.replace(/\s+/g, " ").trim() ?? "";
    return why === "" ? [] : [`- **${escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT))}**: ${escapeMarkdown(visibleUpTo(why, MESSAGE_LIMIT * 2))}`];
  });
}

// src/report/fingerprint.ts
var BLOCK = 100;
var BASE = 37;
var HALF = 2 ** 32;
var END_OF_FILE = 65535;
var LEAVING = power(BASE, BLOCK);
function lineHashes(text, wanted) {
  const hashes = /* @__PURE__ */ new Map();
  const seen2 = /* @__PURE__ */ new Map();
  const units = new Uint16Array(BLOCK);
  const starts = new Int32Array(BLOCK);
  const hash = { high: 0, low: 0 };
  let at = 0;
  let line = 0;
  let atLineStart = true;
  const leave = () => {
    const started = starts[at];
    if (started === 0) return;
    starts[at] = 0;
    const value = hex2(hash);
    const occurrence = (seen2.get(value) ?? 0) + 1;
    seen2.set(value, occurrence);
    if (wanted.has(started)) hashes.set(started, `${value}:${occurrence}`);
  };
  const enter = (unit) => {
    shift(hash, unit, units[at]);
    units[at] = unit;
    at = (at + 1) % BLOCK;
  };
  const next = (unit) => {
    leave();
    if (atLineStart) starts[at] = ++line;
    atLineStart = unit === 10;
    enter(unit);
  };
  for (let i = 0; i < text.length && hashes.size < wanted.size; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 32 || unit === 9 || unit === 10 && text.charCodeAt(i - 1) === 13) continue;
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
function stableHash(parts) {
  let hash = 0xcbf29ce484222325n;
  const text = JSON.stringify(parts);
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
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

// src/report/sarif.ts
var SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var INFORMATION = "https://www.npmjs.com/package/ds-lint";
var SOURCE_ROOT = "%SRCROOT%";
var CATEGORY = "ds-lint";
var DESCRIPTION_LIMIT = 1024;
var LEVELS2 = { error: "error", warning: "warning", info: "note" };
var PROBLEM_SEVERITIES = { error: "error", warning: "warning", info: "recommendation" };
function formatSarif(report, options) {
  const writer = new Writer(report, options);
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ds-lint",
            semanticVersion: options.version,
            informationUri: INFORMATION,
            rules: writer.rules.map(describe)
          }
        },
        automationDetails: { id: `${options.category ?? CATEGORY}/` },
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "the root of the repository" } } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.errors.length === 0 && report.bugs.length === 0,
            toolExecutionNotifications: [
              ...report.errors.map((error) => writer.userError(error)),
              ...report.bugs.map((bug) => writer.bug(bug))
            ]
          }
        ],
        results: report.findings.map((finding2) => writer.result(finding2))
      }
    ]
  };
  return `${safeJson(log)}
`;
}
var Writer = class {
  rules;
  #options;
  #regions = new Regions();
  #ruleIndex = /* @__PURE__ */ new Map();
  #lineHashes = /* @__PURE__ */ new Map();
  #seen = /* @__PURE__ */ new Map();
  constructor(report, options) {
    const known = new Map(report.rules);
    for (const finding2 of report.findings) if (!known.has(finding2.rule)) known.set(finding2.rule, unexplained(finding2));
    this.rules = [...known.values()];
    this.rules.forEach((rule2, i) => this.#ruleIndex.set(rule2.id, i));
    this.#options = options;
    for (const [file, lines] of this.#reportedLines(report)) this.#lineHashes.set(file, lineHashes(file.text, lines));
  }
  result(finding2) {
    const { rule: rule2, severity, message, location, path, related, object, rejected, origin, fix, suppression } = finding2;
    const named = logicalLocation(object, path);
    const result = {
      ruleId: rule2,
      ruleIndex: this.#ruleIndex.get(rule2) ?? -1,
      level: LEVELS2[severity],
      message: { text: linked(orElse(message, rule2), finding2) },
      locations: [{ ...this.#location(location), ...named && { logicalLocations: [named] } }],
      partialFingerprints: {
        primaryLocationLineHash: this.#lineHashes.get(location.file)?.get(this.#regions.of(location).line) ?? "",
        "dsLint/v1": this.#fingerprint(finding2)
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
  userError({ message, location }) {
    return {
      level: "error",
      message: { text: plain2(orElse(message, "error")) },
      ...location && { locations: [this.#location(location)] }
    };
  }
  bug({ rule: rule2, file, message }) {
    const index = this.#ruleIndex.get(rule2);
    return {
      level: "error",
      message: { text: plain2(`a bug of ds-lint in rule ${rule2} on ${file}: ${message}`) },
      ...rule2 !== "" && { associatedRule: { id: rule2, ...index !== void 0 && { index } } },
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
  #related({ location, message }, id) {
    return { id, ...this.#location(location), ...message !== "" && { message: { text: plain2(message) } } };
  }
  #region(location) {
    const { line, column, endLine, endColumn } = this.#regions.of(location);
    return { startLine: line, startColumn: column, endLine, endColumn };
  }
  #artifact(path) {
    if (path === STDIN) return { uri: "stdin", description: { text: "standard input" } };
    const uri = toUri(repositoryPath(path, this.#options));
    if (uri === "") return { uri: "unknown", description: { text: "a file without a name" } };
    return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
  }
  #fix({ title, safety, edits }) {
    const byFile2 = /* @__PURE__ */ new Map();
    for (const { location, text } of edits) {
      const change = byFile2.get(location.file) ?? { artifactLocation: this.#artifact(location.file.path), replacements: [] };
      change.replacements.push({ deletedRegion: this.#region(location), insertedContent: { text } });
      byFile2.set(location.file, change);
    }
    return { description: { text: plain2(orElse(title, "fix")) }, artifactChanges: [...byFile2.values()], properties: { safety } };
  }
  /** Survives every edit but to the object's name, the rule's id and the field's place. */
  #fingerprint({ object, location, rule: rule2, path }) {
    const identity = object ? [object.kind, object.namespace ?? "", object.name] : [repositoryPath(location.file.path, this.#options)];
    const hash = stableHash([...identity, rule2, path]);
    const occurrence = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  }
};
function describe(rule2) {
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
    defaultConfiguration: { level: LEVELS2[severity] },
    properties: {
      precision: "high",
      "problem.severity": PROBLEM_SEVERITIES[severity],
      tags: ["kubernetes", "daemonset", ...securitySeverity === void 0 ? [] : ["security"]],
      ...securitySeverity !== void 0 && { "security-severity": securitySeverity.toFixed(1) }
    }
  };
  const [helpUri] = links;
  if (helpUri !== void 0 && URL.canParse(helpUri)) descriptor.helpUri = new URL(helpUri).href;
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
function linked(message, { related }) {
  const links = related.map((other, i) => `[${linkText(orElse(other.message, orElse(other.path, "related place")))}](${i + 1})`);
  return links.length === 0 ? plain2(message) : `${plain2(message)} (see ${links.join(", ")})`;
}
function plain2(text) {
  return text.includes("](") ? linkText(text) : text;
}
function linkText(text) {
  return text.replace(/[\\[\]]/g, "\\$&");
}
function shortened(text) {
  return text.length <= DESCRIPTION_LIMIT ? text : `${text.slice(0, DESCRIPTION_LIMIT - 1)}…`;
}
function orElse(text, otherwise) {
  return text === "" ? otherwise : text;
}

// src/report/frame.ts
var TAB = 4;
var MARGIN = "  ";
var ELLIPSIS = "…";
function frame(location, regions, options) {
  const { paint, style } = options;
  const lines = regions.lines(location.file);
  const region = regions.of(location);
  const { line, column } = region;
  const lastLine = lastLineOf(region);
  const text = lines.line(line);
  const to = region.endLine > line ? Math.max(text.trimEnd().length, column) : region.endColumn - 1;
  const numberWidth = Math.max(String(Math.min(line + 1, lines.count)).length, 4);
  const room = Math.max(options.width - MARGIN.length - numberWidth - 3, 20);
  const row2 = (number, rest) => `${MARGIN}${paint("dim", `${number.padStart(numberWidth)} │`)}${rest === "" ? "" : ` ${rest}`}`;
  const context = (number) => {
    const beside = lines.line(number);
    if (!options.context || shown4.cutLeft || isBlank(beside)) return [];
    return [row2(String(number), paint("dim", clip(beside, 0, 0, room, number === 1).text.trimEnd()))];
  };
  const shown4 = clip(text, column - 1, to, room, line === 1);
  const marks = paint(style, "^".repeat(shown4.underline.width));
  const further = lastLine > line ? ` ${paint("dim", `to line ${lastLine}`)}` : "";
  return [
    ...context(line - 1),
    row2(String(line), shown4.text.trimEnd()),
    row2("", `${" ".repeat(shown4.underline.column)}${marks}${further}`),
    ...lastLine > line ? [] : context(line + 1)
  ];
}
function lastLineOf({ line, endLine, endColumn }) {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine;
}
function isBlank(line) {
  return line.trim() === "" || line.startsWith("---");
}
function clip(line, from, to, room, first) {
  if (line.length < room && isAscii(line)) {
    const column2 = Math.min(from, line.length);
    return { text: line, underline: { column: column2, width: Math.max(Math.min(to, line.length) - column2, 1) }, cutLeft: false };
  }
  const low = aroundPairs(line, Math.max(0, from - 2 * room));
  const high = aroundPairs(line, Math.min(line.length, Math.max(from, Math.min(to, from + room)) + 2 * room));
  const cells = layout(line, low, high, first);
  const total = end(cells.at(-1));
  const startCell = cells.find((cell) => cell.end > from);
  const column = startCell?.column ?? total;
  const endColumn = Math.max(end(cells.findLast((cell) => cell.start < to && cell.end > from)), column + 1);
  const whole2 = low === 0 && high === line.length && Math.max(total, endColumn) <= room;
  const left = whole2 ? 0 : windowStart(column, endColumn, Math.max(total, endColumn), room - 2);
  const right = whole2 ? room : left + room - 2;
  const inside = cells.filter((cell) => cell.column >= left && end(cell) <= right);
  const before = low > 0 || inside[0] !== cells[0] ? ELLIPSIS : "";
  const after = high < line.length || inside.at(-1) !== cells.at(-1) ? ELLIPSIS : "";
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
function layout(line, low, high, first) {
  const cells = [];
  let start = low;
  let column = 0;
  for (const grapheme of graphemes(line.slice(low, high))) {
    const isMark = first && start === 0 && grapheme === "\uFEFF";
    const text = isMark ? "" : grapheme === "	" ? " ".repeat(TAB - column % TAB) : visible(grapheme);
    const width = text === grapheme ? graphemeWidth(grapheme) : text.length;
    cells.push({ text, start, end: start + grapheme.length, column, width });
    start += grapheme.length;
    column += width;
  }
  return cells;
}
function end(cell) {
  return cell === void 0 ? 0 : cell.column + cell.width;
}
function aroundPairs(line, offset) {
  return /^[\udc00-\udfff]$/.test(line.charAt(offset)) && /^[\ud800-\udbff]$/.test(line.charAt(offset - 1)) ? offset - 1 : offset;
}

// src/report/style.ts
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
  return color ? (style, text) => text === "" ? "" : `\x1B[${CODES[style]}m${text}\x1B[0m` : (_, text) => text;
}

// src/report/text.ts
var WIDTH = 100;
var NARROWEST = 40;
var MESSAGE_LIMIT2 = 1e3;
var MOST_RELATED = 8;
var MOST_REJECTED = 4;
function formatText(report, options = {}) {
  const writer = new Writer2(report.rules, options);
  const blocks = byFile(report.findings).map((finding2) => writer.finding(finding2));
  const { found: found2, rest } = closing(report.summary);
  const { errors, warnings, infos: infos2 } = report.summary;
  const style = errors > 0 ? "error" : warnings > 0 ? "warning" : infos2 > 0 ? "info" : "good";
  const last = `${writer.paint(style, found2)}${writer.paint("dim", ` · ${rest.join(" · ")}`)}`;
  return withoutCommands(`${[...blocks, last].join("\n\n")}
`);
}
function byFile(findings) {
  return [...groupBy(findings, ({ location }) => location.file).values()].flat();
}
var Writer2 = class {
  constructor(rules2, { color = false, width = WIDTH, fixes = true }) {
    this.rules = rules2;
    this.paint = painter(color);
    this.#width = Math.max(width, NARROWEST);
    this.#fixes = fixes;
  }
  rules;
  paint;
  #width;
  #fixes;
  #regions = new Regions();
  #explained = /* @__PURE__ */ new Set();
  finding(finding2) {
    const { severity, message, rule: rule2, location, related } = finding2;
    const head = `${severity} ${visibleUpTo(message, MESSAGE_LIMIT2)}`;
    const lines = [
      `${this.#place(location)}: ${this.paint(severity, severity)}${this.paint("bold", head.slice(severity.length))} ${this.paint("dim", `[${visible(rule2)}]`)}`
    ];
    this.#identity(finding2, lines);
    if (location.file.text !== "") {
      lines.push(...frame(location, this.#regions, { width: this.#width, paint: this.paint, style: severity, context: true }));
    }
    for (let i = 0; i < related.length && i < MOST_RELATED; i++) this.#related(related[i], lines);
    const more = related.length - MOST_RELATED;
    if (more > 0) lines.push(`  ${this.paint("dim", `and ${more} more place${more === 1 ? "" : "s"}`)}`);
    this.#rejected(finding2, lines);
    this.#why(rule2, lines);
    this.#fix(finding2, lines);
    this.#suppression(finding2, lines);
    return lines.join("\n");
  }
  userError({ message, location }) {
    const error = `${this.paint("error", "error")} ${visibleUpTo(message, MESSAGE_LIMIT2)}`;
    if (location === void 0) return [`ds-lint: ${error}`];
    const options = { width: this.#width, paint: this.paint, style: "error", context: false };
    return [`${this.#place(location)}: ${error}`, ...frame(location, this.#regions, options)];
  }
  #place(location) {
    const { line, column } = this.#regions.of(location);
    return `${this.paint("path", shownPath(location.file.path))}:${line}:${column}`;
  }
  #identity({ object, path, origin }, lines) {
    const parts = [];
    if (object !== void 0) parts.push(objectName(object));
    if (path !== "") parts.push(visibleUpTo(path, MESSAGE_LIMIT2));
    if (origin !== void 0 && origin !== "") parts.push(`from ${visible(origin)}`);
    if (parts.length > 0) lines.push(`  ${this.paint("dim", parts.join(" · "))}`);
  }
  #related({ location, message }, lines) {
    const note = message === "" ? "" : `: ${visibleUpTo(message, MESSAGE_LIMIT2)}`;
    const options = { width: this.#width, paint: this.paint, style: "path", context: false };
    lines.push(`  see ${this.#place(location)}${note}`, ...frame(location, this.#regions, options));
  }
  #rejected({ rejected }, lines) {
    if (rejected.length === 0) return;
    const shown4 = rejected.slice(0, MOST_REJECTED).map(({ type, field }) => visible(field === "" ? type : `${field} (${type})`));
    const rest = rejected.length > MOST_REJECTED ? ` and ${rejected.length - MOST_REJECTED} more` : "";
    lines.push(`  the API server refuses it: ${shown4.join(", ")}${rest}`);
  }
  /** Once per rule. */
  #why(rule2, lines) {
    if (this.#explained.has(rule2)) return;
    this.#explained.add(rule2);
    const why = visibleProse(this.rules.get(rule2)?.why ?? "");
    if (why === "") return;
    lines.push(...wrap(`why: ${why}`, this.#width - 2).map((line, i) => this.paint("dim", `${i === 0 ? "  " : "       "}${line}`)));
  }
  #fix({ fix }, lines) {
    if (fix === void 0 || !this.#fixes) return;
    const flag = fix.safety === "safe" ? "--fix" : "--fix-unsafe";
    lines.push(`  ${this.paint("good", `fix (${fix.safety}):`)} ${visibleUpTo(fix.title, MESSAGE_LIMIT2)}; run with ${flag}`);
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
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const limit = lines.length === 0 ? width : width - 5;
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > limit) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

// src/report/index.ts
var FORMATS = ["text", "json", "sarif", "github", "markdown"];
var WRITERS = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatAnnotations,
  markdown: formatMarkdown
};
function format(name, report, options) {
  return WRITERS[name](report, options);
}

// src/lint.ts
async function lint(sources, options = {}) {
  const started = performance.now();
  const { plugins = [], today = "", reportSuppressed = false, onlyRejected = false, base, changedOnly = false, ...configured } = options;
  const known = new Set([...rules, ...JUDGE_RULES].map(({ id }) => id));
  const taken = plugins.filter(({ id }) => known.has(id));
  const rules2 = [...rules, ...plugins.filter(({ id }) => !known.has(id))];
  const configs = await Configs.create({
    cwd: "/",
    files: { readFile: () => void 0 },
    options: { ...configured, config: false },
    rules: [...rules2, ...JUDGE_RULES]
  });
  const files = sources.map(({ path, text }) => ({ kind: "file", path, text, absolute: absolutePath(path) }));
  const texts = new Map(files.map(({ absolute, text }) => [absolute, text]));
  const {
    findings,
    summary,
    rules: infos2,
    errors,
    bugs
  } = await runPipeline({
    sources: files,
    configs,
    rules: rules2,
    today,
    reportSuppressed,
    onlyRejected,
    base: base && textBase(base),
    changedOnly: base !== void 0 && changedOnly,
    readFile: (absolute) => texts.get(absolute)
  });
  return {
    findings,
    summary: { ...summary, milliseconds: Math.round(performance.now() - started) },
    rules: infos2,
    errors: [...errors, ...taken.map(({ id }) => ({ message: `there is a rule ${id} already; give the plugin's another id` }))],
    bugs
  };
}
function absolutePath(path) {
  return path.startsWith("/") ? path : `/${path.replace(/^(?:\.\/)+/, "")}`;
}
function textBase(sources) {
  const files = sources.map(({ path, text }) => ({ path, counterpart: absolutePath(path), id: text }));
  return {
    name: "base",
    files,
    idOf: ({ text }) => text,
    read: (wanted) => wanted.map(({ path, id: text }) => ({ path, text })),
    isThere: () => false,
    elsewhere: () => []
  };
}
export {
  FORMATS,
  Lines,
  applyFixes,
  format,
  lint
};
