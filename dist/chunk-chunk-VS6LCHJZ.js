import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
} from "./chunk-chunk-2GZC45IS.js";
import {
  Requirement,
  fieldSchema,
  getIntOrPercentValue,
  isDecimalInteger,
  matchesLabels,
  noProblems,
  parseInt64,
  parseQuantity
} from "./chunk-chunk-GESBT7VK.js";
import {
  suggest
} from "./chunk-chunk-JULUZJFZ.js";

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
  return spans.every(({ end }, index) => end <= (spans[index + 1]?.start ?? end));
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
    return isScalar(raw) && typeof raw !== "string" ? set(field, written(field), "safe", "put it in quotes") : void 0;
  if (schema.scalar === "boolean") return typeof raw === "string" ? truth(field, raw) : void 0;
  return schema.scalar === "int32" || schema.scalar === "int64" ? whole(field, schema.scalar) : void 0;
}
function whole(field, scalar) {
  const text = written(field).trim();
  const number = /^[+-]?\d{1,15}(?:\.0*)?$/.test(text) ? Number(text) : Number.NaN;
  const fits = scalar === "int64" ? Number.isInteger(number) : number === Math.trunc(number) && Math.abs(number) < 2 ** 31;
  return fits && (typeof field.raw === "string" || text !== String(number)) ? set(field, number, "safe", `write the number ${number}`) : void 0;
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
  const list = Object.keys(raw).map((name, index) => ({ name, value: written(variables[index]) }));
  return set(field, list, "unsafe", "make it a list of names and values");
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
    const index = Number(steps.at(-1));
    const earlier = Array.from({ length: index }, (_, i) => env.resolve([i])).findLast((other) => nameOf(other) === nameOf(here));
    const isSame = earlier !== void 0 && JSON.stringify(earlier.value) === JSON.stringify(here.value);
    yield present(subject, {
      related: earlier ? [{ place: earlier, message: "set here before" }] : [],
      fix: isSame ? remove(here, "safe", "remove the second of two equal variables") : void 0
    });
  }
});
function nameOf(variable) {
  return variable.resolve(["name"]).value;
}

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
    if (!name || name.includes("@")) return;
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
    const { daemonSet, pod, warning, target } = subject;
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const key = String(warning.at.steps().at(-1));
    const annotation = annotations.at(key);
    const whole2 = annotations.entries().length === 1 ? annotations : annotation;
    yield present(subject, { fix: correct2(key, annotation.value ?? "", whole2, pod, target) });
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
  return together("set priorityClassName to system-node-critical in place of the annotation", priority, without);
}
function replace(field, annotation, whole2, safety) {
  const profile = profileOf(annotation);
  if (!field || !profile) return void 0;
  return together(`set ${field.path} in place of the annotation`, set(field, profile, safety), remove(whole2, safety));
}
function profileOf(annotation) {
  if (annotation === "unconfined") return { type: "Unconfined" };
  if (annotation === "runtime/default" || annotation === "docker/default") return { type: "RuntimeDefault" };
  const [, localhostProfile] = /^localhost\/(.+)$/.exec(annotation) ?? [];
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
    yield present(subject);
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
  for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
    for (const place of texts(container)) {
      const found = typeof place.value === "string" ? SERVICE.exec(place.value) : null;
      if (found) return { name: found[1] ?? found[2] ?? "", place };
    }
    for (const variable of container.at("env").items()) {
      const { name = "", value = "" } = variable.value ?? {};
      if (HOST_VARIABLE.test(name) && SHORT_NAME.test(value)) return { name: value, place: variable.at("value") };
    }
  }
  return void 0;
}
function texts(container) {
  return [
    ...container.at("command").items(),
    ...container.at("args").items(),
    ...container.at("env").items().map((variable) => variable.at("value"))
  ];
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
    yield present(subject);
  }
});

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
    if (role.nodeCritical || pod.value?.priorityClassName === "system-node-critical") return;
    for (const toleration of pod.at("tolerations").items()) {
      const { key = "", operator, effect } = toleration.value ?? {};
      if (key !== "" || operator !== "Exists" || effect !== void 0 && effect !== "NoExecute" && effect !== "") continue;
      yield problem(
        toleration.at("operator"),
        "tolerates every taint, also those of virtual, draining and not yet ready nodes; name the taints that the agent needs",
        {
          severity: role.name === "unknown" && !touchesNode(pod) ? "warning" : "info"
        }
      );
    }
  }
});
function touchesNode({ value }) {
  const containers = [...value?.containers ?? [], ...value?.initContainers ?? []];
  return value?.hostPID === true || value?.hostNetwork === true || containers.some(({ securityContext }) => securityContext?.privileged);
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
    yield present(subject, { fix: correct3(subject.daemonSet, subject.warning.at.steps()) });
  }
});
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
var PLATFORM = /^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/;
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
  *check({ pod, role, target }) {
    const spec = pod.effective;
    if (!spec || spec.nodeName !== void 0) return;
    const list = spec.tolerations ?? [];
    const tolerates = (key) => tolerationOf(list, noSchedule(key)) !== void 0;
    const tolerations = pod.at("tolerations");
    const add = (key) => set(tolerations.at(list.length), { key, operator: "Exists", effect: "NoSchedule" }, "unsafe", `tolerate ${key}:NoSchedule`);
    if (role.name === "cni" && !tolerates(NOT_READY)) {
      const message = `waits for the node to be ready, which is tainted ${NOT_READY}:NoSchedule until a CNI agent runs: if this is its only one, neither ever starts`;
      yield problem(tolerations, message, {
        severity: role.reason.includes("/etc/cni") ? "error" : "warning",
        related: role.evidence ? [{ place: role.evidence, message: "taken for a CNI agent by this" }] : [],
        fix: add(NOT_READY)
      });
      return;
    }
    if (selectsNodes(pod) || tolerates(CONTROL_PLANE)) return;
    const master = list.findIndex((toleration) => toleration.key === MASTER2);
    if (master >= 0) {
      if (target.to < 24) return;
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
    const kind = role.name === "unknown" ? "the agent" : `this ${role.name} agent`;
    yield problem(tolerations, `${kind} runs on no control-plane node: their taint ${CONTROL_PLANE}:NoSchedule is not tolerated`, {
      severity: role.name === "cni" || role.name === "proxy" ? "error" : "info",
      fix: add(CONTROL_PLANE)
    });
  }
});
function noSchedule(key) {
  return { key, effect: "NoSchedule" };
}
function selectsNodes(pod) {
  const required = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const expressions = required.flatMap(({ matchExpressions = [], matchFields = [] }) => [...matchExpressions, ...matchFields]);
  const keys = [...Object.keys(pod.value?.nodeSelector ?? {}), ...expressions.map(({ key = "" }) => key)];
  return keys.some((key) => !PLATFORM.test(key));
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
    if (!spec || spec.priorityClassName) return;
    if (!spec.resources?.requests && !(spec.containers ?? []).some(({ resources }) => resources?.requests)) return;
    const advice = role.nodeCritical ? "system-node-critical" : "a PriorityClass above that of ordinary workloads";
    yield problem(pod.at("priorityClassName"), `no priorityClassName: on a full node the pod stays Pending; set ${advice}`, {
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.name} agent by this` }] : []
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
  "Go template": "render it and lint the output: PROGRAM | ds-lint -"
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
    yield problem(
      { file: document.file, span },
      `not checked: this is a ${engine === "Helm" ? "Helm template" : engine === "Jinja" ? "Jinja template" : engine}; ${RENDER[engine]}`
    );
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
    yield present(subject);
  }
});

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
    const amount = subject.daemonSet.resolve(subject.warning.at.steps());
    const [, number] = /^(\d+)m$/.exec(String(amount.value)) ?? [];
    yield present(subject, { fix: number === void 0 ? void 0 : set(amount, `${number}Mi`, "unsafe") });
  }
});

// rules/resources/no-memory-limit.ts
var no_memory_limit_default = rule({
  id: "no-memory-limit",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Without a memory limit a leak takes the whole node",
  why: `A container without a limit may use all memory of its node. A DaemonSet repeats that on every node at once: one bad release
    puts the whole fleet under memory pressure, and other workloads are evicted.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check({ container, pod, kind }) {
    const memory = container.at("resources", "limits", "memory");
    if (kind === "init" || memory.exists || pod.value?.resources?.limits?.memory !== void 0) return;
    const sized = (pod.value?.containers ?? []).some(({ resources }) => resources?.requests ?? resources?.limits);
    if (!sized && !pod.value?.resources) return;
    yield problem(memory, `${container.value?.name ?? "this container"} has no memory limit: a leak takes the whole node`);
  }
});

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
    if ([...spec.containers, ...spec.initContainers ?? []].some(asks)) return;
    const containers = pod.at("containers").items();
    const [first] = containers;
    if (!first) return;
    const who = role.nodeCritical ? `this ${role.name.toUpperCase()} agent (${role.reason})` : "the pod";
    yield problem(first.at("resources"), `no container requests cpu or memory: ${who} is BestEffort, the first to be evicted`, {
      related: containers.slice(1)
    });
  }
});
function asks({
  resources
}) {
  const named = { ...resources?.limits, ...resources?.requests };
  return Object.keys(named).some((name) => name === "cpu" || name === "memory");
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
var UPGRADERS = /(?:nvidia|gpu-operator|mofed|network-operator|rook|longhorn|openstack|openebs|ceph|portworx|nfd)/i;
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
  const title = `give the pods ${values.map(([key, value]) => `${key}: ${value}`).join(", ")}`;
  if (Object.keys(given).length === 0) return set(labels, corrected, "safe", title);
  return together(title, ...values.map(([key, value]) => set(labels.at(key), value, Object.hasOwn(given, key) ? "unsafe" : "safe")));
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
    if (near === void 0 || near === name) {
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
  forbidden_field_default,
  invalid_value_default,
  negative_number_default,
  removed_api_default,
  required_field_default,
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
  empty_projection_default,
  overlapping_paths_default,
  propagation_needs_privileged_default,
  removed_volume_plugin_default,
  volume_mount_without_volume_default
];

export {
  rules
};
