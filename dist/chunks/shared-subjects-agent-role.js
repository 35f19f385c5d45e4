import {
  NO_OBJECTS,
  kindsIn,
  manifestField
} from "./shared-workspace-index.js";
import {
  asUpdated,
  convertedNode,
  previousOf,
  substitutionIn
} from "./shared-workspace-load.js";
import {
  admitUpdate,
  storePrevious
} from "./shared-admission-index.js";
import {
  NO_EFFECTS,
  admit,
  dropDisabledFields
} from "./shared-admission-admit.js";
import {
  DEFAULT_APPLY,
  MAP_FIELDS,
  NEWEST,
  OLDEST,
  isSidecar,
  keysOf,
  minorsOf,
  printsSame,
  rootField
} from "./shared-kubernetes-apply.js";
import {
  isSame,
  isStruct,
  toPlain
} from "./shared-yaml-everyday.js";
import {
  addTo
} from "./shared-base-finding.js";

// src/subjects/agent-role.ts
var TITLES = {
  cni: "CNI agent",
  csi: "CSI node plugin",
  proxy: "service proxy",
  dns: "DNS cache",
  device: "device plugin",
  driver: "driver installer",
  storage: "storage daemon",
  security: "security agent",
  log: "log agent",
  metrics: "metrics agent",
  ingress: "ingress controller",
  puller: "image puller",
  tuning: "node tuner"
};
var ROLE_ANNOTATION = "ds-lint.io/role";
var CRITICAL = /* @__PURE__ */ new Set(["cni", "csi", "proxy", "device"]);
var PATHS = [
  ["cni", /^\/etc\/cni(?:\/|$)/],
  ["cni", /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$))/],
  ["device", /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
  ["csi", /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
  ["storage", /^\/var\/lib\/(?:longhorn|rook|ceph|openebs|glusterd|rancher\/longhorn)(?:\/|$)/]
];
var LOG_PATH = /^\/var\/(?:log(?:\/(?:pods|containers))?|lib\/docker\/containers)\/?$/;
var IMAGES = [
  ["csi", words("csi-node-driver-registrar|node-driver-registrar|livenessprobe-csi")],
  ["cni", /(?:^|\/)(?:calico\/node|cilium\/cilium|weave-kube|flannel|kube-router|kube-ovn|antrea-(?:agent|ubuntu|windows)(?:-[a-z]+)?)$/],
  ["proxy", words("kube-proxy")],
  ["dns", words("k8s-dns-node-cache|node-local-dns|nodelocaldns|node-cache")],
  ["driver", words("[a-z0-9-]*driver-(?:installer|container|manager)|nccl-[a-z0-9-]*installer|container-toolkit")],
  [
    "security",
    words("falco|falcon-sensor|falco-no-driver|tetragon|kubearmor|wazuh-agent|twistlock|aqua-enforcer|suricata|osquery|tracee|sysdig")
  ],
  ["security", /(?:^|\/)sysdig\/agent$/],
  [
    "log",
    /(?:^|[-/])(?:fluentd|fluent-bit|fluentbit|filebeat|promtail|logstash|vector|logspout|splunk-fluentd|rsyslog|fluentd-[a-z0-9-]+)(?:$|[-/])/
  ],
  [
    "metrics",
    /(?:^|[-/])(?:node-exporter|node_exporter|cadvisor|telegraf|metricbeat|collectd|dcgm-exporter|netdata|statsd|prometheus-[a-z-]*exporter)(?:$|[-/])|[a-z0-9-]-exporter(?:$|[-/])/
  ],
  [
    "metrics",
    /(?:^|\/)(?:(?:registry\.)?datadog(?:hq)?(?:\.com)?|newrelic|dynatrace|appdynamics|instana|signalfx|jaegertracing)\/|\/(?:node-problem-detector)$/
  ],
  [
    "metrics",
    words(
      "otelcol|opentelemetry-collector[a-z-]*|nrdot-collector[a-z0-9-]*|grafana-agent|alloy|oneagent|jaeger-agent|node-problem-detector"
    )
  ],
  [
    "ingress",
    /(?:^|[-/])(?:ingress-nginx|nginx-ingress|nginx-plus-ingress|kubernetes-ingress|haproxy-ingress|traefik|contour|skipper|kong)(?:$|[-/])/
  ],
  ["storage", /(?:^|\/)(?:ceph|rook\/ceph)$/],
  ["ingress", /(?:^|\/)(?:metallb\/speaker|kube-keepalived-vip)$/],
  ["storage", words("longhorn-manager|node-disk-manager[a-z0-9-]*|glusterfs-server|juicefs-csi|portworx|oci-monitor")]
];
var PULLER_NAME = /(?:^|-)(?:image-?)?(?:pre-?pull(?:er)?|prefetch(?:er)?|puller|image-cache)(?:-|$)/;
var DRIVER_NAME = /(?:^|-)(?:driver|nccl|toolkit)[a-z0-9-]*-installer(?:-|$)|(?:^|-)gpu-driver(?:-|$)/;
var PAUSE = /(?:^|\/)pause(?:-[a-z0-9]+)?$/;
var TUNES = /\bsysctl\b|\/proc\/sys\/|\bnsenter\b|\bchroot\s|\bmodprobe\b|\/sys\/(?:kernel|devices|block|class)\/|\bsystemctl\b|\biptables\b/;
function words(names) {
  return new RegExp(`(?:^|[-/])(?:${names})(?:$|[-/])`);
}
function roleOf(daemonSet, pod, given) {
  const told = given ? given.map((name) => seen(name, "configured", void 0)) : annotated(daemonSet);
  if (told) return rolesOf(told);
  const spec = pod.value;
  return rolesOf(spec ? unique([...evidenceIn(spec, daemonSet, pod)]) : []);
}
function rolesOf(found) {
  const known = found.filter(({ name }) => name !== "unknown");
  const all = known.length > 0 ? known : [seen("unknown", "", void 0)];
  return { ...all[0], all, is: (...names) => all.some(({ name }) => names.includes(name)) };
}
function unique(found) {
  const names = /* @__PURE__ */ new Set();
  return found.filter(({ name }) => !names.has(name) && names.add(name));
}
function annotated(daemonSet) {
  const field = daemonSet.at("metadata", "annotations").at(ROLE_ANNOTATION);
  const names = field.value?.split(",").map((name) => name.trim()).filter((name) => name === "unknown" || Object.hasOwn(TITLES, name));
  return names && names.length > 0 ? names.map((name) => seen(name, `annotated ${ROLE_ANNOTATION}: ${field.value}`, field)) : void 0;
}
function* evidenceIn(spec, daemonSet, pod) {
  const { volumes = [], containers = [], initContainers = [], hostNetwork } = spec;
  const name = daemonSet.value?.metadata?.name ?? "";
  const fits = (role) => role !== "cni" || hostNetwork === true;
  const byPath = (pattern) => {
    const index = volumes.findIndex(({ hostPath }) => hostPath?.path !== void 0 && pattern.test(hostPath.path));
    return index < 0 ? void 0 : { path: volumes[index].hostPath.path, at: pod.resolve(["volumes", index, "hostPath", "path"]) };
  };
  const registersDevices = byPath(PATHS[2][1]) !== void 0;
  for (const [role, pattern] of PATHS) {
    if (role === "csi" && registersDevices) continue;
    const found = byPath(pattern);
    if (found && fits(role)) yield seen(role, `mounts ${found.path}`, found.at);
  }
  const images = containers.map(({ image = "" }) => repository(image));
  for (const [role, pattern] of IMAGES) {
    const index = images.findIndex((image) => pattern.test(image));
    if (index >= 0 && fits(role)) yield seen(role, `runs ${images[index].split("/").at(-1)}`, pod.at("containers", index, "image"));
  }
  const log = byPath(LOG_PATH);
  if (log && /log|fluent|beat|collector|agent|datadog/i.test(name)) yield seen("log", `mounts ${log.path}`, log.at);
  const rests = containers.length > 0 && images.every((image) => PAUSE.test(image) || image.endsWith("startup-script"));
  const at = daemonSet.at("metadata", "name");
  if (DRIVER_NAME.test(name)) yield seen("driver", `is named ${name}`, at);
  if (PULLER_NAME.test(name)) yield seen("puller", `is named ${name}`, at);
  for (const [list, items] of [
    ["initContainers", initContainers],
    ["containers", containers]
  ]) {
    const index = items.findIndex(
      ({ command = [], args = [], env = [], securityContext }) => securityContext?.privileged === true && TUNES.test([...command, ...args, ...env.map(({ value = "" }) => value)].join("\n"))
    );
    if (index >= 0 && (rests || list === "containers")) {
      yield seen("tuning", `changes the node in ${items[index].name}`, pod.resolve([list, index]));
      return;
    }
  }
}
function seen(name, reason, evidence) {
  return { name, title: name === "unknown" ? "agent" : TITLES[name], reason, evidence, nodeCritical: CRITICAL.has(name) };
}
function repository(image) {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

// src/subjects/gap-message.ts
function gapMessage(name, targeted, outcomes) {
  const gate = [...outcomes.values()].findLast((outcome) => outcome.kind === "dropped")?.gate;
  const where = works(outcomes, gate);
  const told = where.includes(gate ?? "\0");
  const runs = [];
  for (const minor of targeted) {
    const outcome = outcomes.get(minor);
    const text = JSON.stringify(outcome);
    const run = runs.at(-1);
    if (run?.text === text) run.minors.push(minor);
    else runs.push({ minors: [minor], text });
  }
  const what = runs.flatMap(({ minors }) => does(minors, outcomes.get(minors[0]), told));
  return `${name} ${where}; ${what.join("; ")}`;
}
function works(outcomes, gate) {
  const fine = [...outcomes].filter(([, { kind }]) => kind === "fine").map(([minor]) => minor);
  if (fine.at(-1) === NEWEST) return `requires Kubernetes 1.${fine.findLast((minor) => outcomes.get(minor - 1)?.kind !== "fine")} or later`;
  if (fine.length > 0) return `works in Kubernetes ${versions(fine)} only`;
  const last = [...outcomes].findLast(([, { kind }]) => kind !== "unknown")?.[0];
  if (last !== void 0 && last < NEWEST) return `was removed in Kubernetes 1.${last + 1}`;
  return gate === void 0 ? "is dropped by every version" : `requires the feature gate ${gate}, which no version enables by default`;
}
function does(minors, outcome, isGateTold) {
  const [who, s] = [versions(minors), minors.length === 1 ? "s" : ""];
  switch (outcome.kind) {
    case "unknown":
      return [`${who} reject${s} it as unknown, or silently drop${s} it without strict validation`];
    case "refused":
      return [`${who} reject${s} it`];
    case "dropped": {
      const { becomes, gate, refused } = outcome;
      const why = gate === void 0 || isGateTold ? "" : ` (feature gate ${gate})`;
      const dropped = becomes === void 0 ? `silently drop${s} it${why}` : `silently change${s} it to ${becomes}${why}`;
      return [`${who} ${dropped}${refused ? `, and reject${s} the rest` : ""}`];
    }
    default:
      return [];
  }
}
function versions(minors) {
  const [first, last] = [minors[0], minors.at(-1)];
  return first === last ? `1.${first}` : `1.${first} to 1.${last}`;
}

// src/subjects/version-gaps.ts
var GAP_RULE = "field-not-in-version";
var ALL = minorsOf({ from: OLDEST, to: NEWEST });
var Answers = class {
  constructor(rejections, dropped) {
    this.rejections = rejections;
    this.dropped = new Map(dropped.map((each) => [each.field.toString(), each]));
    this.#removed = new Set(dropped.map(({ path }) => path.toString()));
    for (const rejection of rejections) {
      const { at, rule } = rejection;
      const place = at.toString();
      addTo(this.#at, place, rejection);
      if (at.parent) addTo(this.#below, at.parent.toString(), rejection);
      if (rule === GAP_RULE) for (const around of [place, ...ancestorsOf(at)]) addTo(this.#unknown, around, rejection);
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
    return this.at(place).some(({ rule }) => rule === GAP_RULE);
  }
  isRemoved(place) {
    return this.#removed.has(place);
  }
};
var NONE = [];
var VersionGaps = class {
  /** `written`: what stands at a path; `admitIn`: the admission of any version. */
  constructor(targeted, written, admitIn) {
    this.targeted = targeted;
    this.written = written;
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
    const found = /* @__PURE__ */ new Map();
    for (const { minor } of this.targeted) {
      const { rejections, dropped } = this.#of(minor);
      for (const { rule, at } of rejections) if (rule === GAP_RULE) found.set(at.toString(), at);
      for (const { field } of dropped.values()) if (!isEmpty(this.written(field))) found.set(field.toString(), field);
    }
    return [...found.values()].filter((path) => !ancestorsOf(path).some((ancestor) => found.has(ancestor)));
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
    const found = /* @__PURE__ */ new Map();
    for (const { rejections } of this.targeted) {
      for (const rejection of rejections) {
        if (this.#told.has(rejection) || !isOfValue(rejection)) continue;
        addTo(found, rejection.at.toString(), rejection);
      }
    }
    return [...found.values()].flatMap((rejections) => {
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
  return value === void 0 || value === null || typeof value === "object" && Object.values(value).every((member2) => member2 === void 0);
}

// src/subjects/daemon-set.ts
var DaemonSetModel = class {
  constructor(manifest, target, objects = NO_OBJECTS) {
    this.manifest = manifest;
    this.target = target;
    this.objects = objects;
    const { document, node, origin } = manifest;
    this.#admissions = minorsOf(target).map((minor) => admit(node, document, minor, this.apply));
    const { value, effective, verdict } = this.#admissions.at(-1);
    const rendered = origin !== void 0;
    this.daemonSet = rootField({ document, node, value, effective, maps: MAP_FIELDS, rendered, accepted: verdict === "ok" });
    this.pod = this.daemonSet.at("spec", "template", "spec");
  }
  manifest;
  target;
  objects;
  daemonSet;
  pod;
  #admissions;
  #gaps;
  #role;
  get apply() {
    return this.target.apply ?? DEFAULT_APPLY;
  }
  get role() {
    this.#role ??= roleOf(this.daemonSet, this.pod);
    return this.#role;
  }
  #about() {
    return { daemonSet: this.daemonSet, pod: this.pod, target: this.target, objects: this.objects };
  }
  subject() {
    return { ...this.#about(), role: this.role };
  }
  containers() {
    const about = this.subject();
    const main = this.pod.at("containers").items();
    const init = this.pod.at("initContainers").items();
    return [
      ...main.map((container) => ({ ...about, container, kind: "main" })),
      ...init.map((container) => ({
        ...about,
        container,
        kind: container.value && isSidecar(container.value) ? "sidecar" : "init"
      }))
    ];
  }
  /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
  rejections() {
    const { gaps, rest } = this.#versionGaps();
    return [...gaps.map((gap) => this.#gapSubject(gap)), ...this.grouped(rest), ...this.#lost()];
  }
  /** Of a part of a manifest: fields that no DaemonSet has. Those of a strategic merge patch itself begin with a dollar sign. */
  unknownFields() {
    return this.rejections().filter(({ rejection }) => rejection.rule === "unknown-field" && !String(rejection.at.name).startsWith("$"));
  }
  /** What no API server refuses, because kubectl drops it. */
  #lost() {
    const { lost } = this.#admissions.at(-1);
    return lost.map((rejection) => ({ ...this.#about(), rejection, place: this.#place(rejection), rejected: [] }));
  }
  #versionGaps() {
    const { document, node } = this.manifest;
    const written = (path) => this.daemonSet.resolve(path.steps()).raw;
    this.#gaps ??= mayHaveGaps(this.#admissions) ? new VersionGaps(this.#admissions, written, (minor) => admit(node, document, minor, this.apply)) : { gaps: [], rest: this.#admissions };
    return this.#gaps;
  }
  #gapSubject({ at, isValue, message, rejections }) {
    const field = this.daemonSet.resolve(at.steps());
    return {
      ...this.#about(),
      rejection: { at, rule: GAP_RULE, message, cause: void 0 },
      place: isValue ? field : field.key,
      rejected: unique2(rejections)
    };
  }
  /** Those of an update that a create would not get. */
  updateRejections(admissions, before) {
    const known = new Set(this.#admissions.flatMap(({ rejections }) => rejections.map(keyOf)));
    const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter((each) => !known.has(keyOf(each))) }));
    return this.grouped(others).map((subject) => ({ ...subject, before }));
  }
  /** One admission for each targeted version. */
  grouped(admissions) {
    const groups = /* @__PURE__ */ new Map();
    for (const { minor, rejections } of admissions) {
      for (const rejection of rejections) {
        const key = keyOf(rejection);
        const group = groups.get(key);
        if (group) {
          group.all.push(rejection);
          group.minors.add(minor);
        } else groups.set(key, { rejection, all: [rejection], minors: /* @__PURE__ */ new Set([minor]) });
      }
    }
    return [...groups.values()].map(({ rejection, all, minors }) => ({
      ...this.#about(),
      rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
      place: this.#place(rejection),
      rejected: unique2(all)
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
      ...this.#about(),
      warning: { ...warning, message: warning.message + this.#inVersions(minors) },
      place: this.#place(warning)
    }));
  }
  #place({ at, span }) {
    if (span) return { file: this.manifest.document.file, span };
    const field = this.daemonSet.resolve(at.steps());
    const alias = at.name === "serviceAccountName" && !field.exists ? this.pod.at("serviceAccount") : field;
    return alias.exists ? alias : field;
  }
  #inVersions(minors) {
    if (minors.size === this.#admissions.length) return "";
    const list = [...minors].sort((a, b) => a - b);
    const [first, last] = [list[0], list.at(-1)];
    return first === last ? ` (in Kubernetes 1.${first})` : ` (in Kubernetes 1.${first} to 1.${last})`;
  }
};
function keyOf({ rule, type, field, at, cause, span }) {
  if (span && cause === void 0) return `${rule} ${type} ${span.start}-${span.end}`;
  return cause === void 0 ? `${rule} ${type} ${field} ${at.toString()}` : `${rule} ${cause}`;
}
function unique2(rejections) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const { type, field } of rejections) seen2.set(`${type} ${field}`, { type, field });
  return [...seen2.values()];
}

// src/subjects/changes.ts
var NOTES = /* @__PURE__ */ new Set(["deprecated.daemonset.template.generation", "kubectl.kubernetes.io/last-applied-configuration"]);
var MOST_ALIGNED = 300;
function changesOf(before, after) {
  const walk = new Walk();
  const [old, updated] = [before.effective ?? {}, after.effective ?? {}];
  for (const map of ["labels", "annotations"]) {
    const side = (field, value) => ({ field: field.at("metadata", map), value: value.metadata?.[map] });
    walk.entries(side(before, old), side(after, updated), map, `metadata.${map}`);
  }
  const spec = (field, value) => ({ field: field.at("spec"), value: value.spec });
  walk.struct(spec(before, old), spec(after, updated), "daemonSet", "spec");
  return walk.changes;
}
var Walk = class {
  changes = [];
  /** @param holder As for `printsSame`: the field that holds the struct. */
  struct(before, after, holder, name) {
    for (const key of keysOfBoth(before.value, after.value)) {
      if (printsSame(member(before.value, key), member(after.value, key), key, holder)) continue;
      this.#field(child(before, key), child(after, key), key, holder, `${name}.${key}`);
    }
  }
  entries(before, after, map, name) {
    for (const key of keysOfBoth(before.value, after.value)) {
      const [a, b] = [child(before, key), child(after, key)];
      const same = NOTES.has(key) || a.value === b.value || a.value !== void 0 && b.value !== void 0 && sameEntry(a.value, b.value, map);
      if (!same) this.#add(a, b, `${name}[${key}]`);
    }
  }
  #field(before, after, key, holder, name) {
    const { value: a } = before;
    const { value: b } = after;
    if (MAP_FIELDS.has(key) && !Array.isArray(a ?? b)) {
      if (isStruct(a) && Object.keys(a).length > 0 || isStruct(b) && Object.keys(b).length > 0) this.entries(before, after, key, name);
      return;
    }
    if (Array.isArray(a) && Array.isArray(b)) this.#list({ ...before, value: a }, { ...after, value: b }, key, name);
    else if (isStruct(a) && isStruct(b)) this.struct(before, after, holder === "template" ? `template.${key}` : key, name);
    else this.#add(before, after, name);
  }
  #list(before, after, key, name) {
    const [was, is] = [keysOf(key, before.value), keysOf(key, after.value)];
    if (!was || !is) return this.#aligned(before, after, key, name);
    const [places, names] = [new Map(was.map((each, index) => [each, index])), new Set(is)];
    for (const [index, each] of is.entries()) {
      const old = places.get(each);
      const item = child(after, index);
      if (old === void 0) this.#add({ field: before.field, value: void 0 }, item, `${name}[${each}]`);
      else this.#item(child(before, old), item, key, `${name}[${each}]`);
    }
    for (const [index, each] of was.entries()) {
      if (!names.has(each)) this.#add(child(before, index), { field: after.field, value: void 0 }, `${name}[${each}]`);
    }
    const kept = was.filter((each) => names.has(each));
    if (is.filter((each) => places.has(each)).some((each, index) => each !== kept[index])) this.#reordered(before, after, name);
  }
  /** Items without names: the same ones are found in their order, and what stands between them at the same place is a change. */
  #aligned(before, after, key, name) {
    const same = (i2, j2) => sameItem(before.value[i2], after.value[j2], key);
    const { length } = before.value;
    if (length === after.value.length && isPermutation(length, same)) return this.#reordered(before, after, name);
    let [i, j] = [0, 0];
    for (const [oldEnd, newEnd] of [...common(length, after.value.length, same), [length, after.value.length]]) {
      for (; i < oldEnd && j < newEnd; i++, j++) this.#item(child(before, i), child(after, j), key, `${name}[${j}]`);
      for (; i < oldEnd; i++) this.#add(child(before, i), { field: after.field, value: void 0 }, `${name}[${i}]`);
      for (; j < newEnd; j++) this.#add({ field: before.field, value: void 0 }, child(after, j), `${name}[${j}]`);
      i++;
      j++;
    }
  }
  #item(before, after, key, name) {
    if (sameItem(before.value, after.value, key)) return;
    if (isStruct(before.value) && isStruct(after.value)) this.struct(before, after, key, name);
    else this.#add(before, after, name);
  }
  #add(before, after, name) {
    const kind = before.value === void 0 ? "added" : after.value === void 0 ? "removed" : "changed";
    this.#push(kind, before, after, name);
  }
  #reordered(before, after, name) {
    this.#push("reordered", before, after, name);
  }
  /** A default that changes because of another field is no change of its own. */
  #push(kind, before, after, name) {
    if (!before.field.exists && !after.field.exists) return;
    this.changes.push({
      kind,
      before: before.field,
      after: after.field,
      from: before.value,
      to: after.value,
      name,
      inTemplate: name.startsWith("spec.template.")
    });
  }
};
function child({ field, value }, key) {
  return { field: field.resolve([key]), value: member(value, key) };
}
function member(value, key) {
  const holder = value;
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key) ? holder[key] : void 0;
}
function keysOfBoth(a, b) {
  return /* @__PURE__ */ new Set([...isStruct(b) ? Object.keys(b) : [], ...isStruct(a) ? Object.keys(a) : []]);
}
function sameEntry(a, b, map) {
  return printsSame({ of: a }, { of: b }, map, "daemonSet");
}
function sameItem(a, b, list) {
  return printsSame([a], [b], list, "daemonSet");
}
function isPermutation(length, same) {
  if (length > MOST_ALIGNED) return false;
  const left = new Set(Array.from({ length }, (_, index) => index));
  for (let i = 0; i < length; i++) {
    const found = [...left].find((j) => same(i, j));
    if (found === void 0) return false;
    left.delete(found);
  }
  return true;
}
function common(rows, columns, same) {
  if (rows > MOST_ALIGNED || columns > MOST_ALIGNED) return [];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (i, j) => lengths[i][j];
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i][j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

// src/subjects/update.ts
var UpdateModel = class {
  constructor(model, previous, relation, context) {
    this.model = model;
    this.previous = previous;
    this.relation = relation;
    this.context = context;
    const { manifest } = previous;
    const plain = toPlain(model.manifest.node);
    const old = { node: asUpdated(previous, plain), contentType: manifest.document.contentType };
    const minors = minorsOf(model.target);
    const stored = minors.map((minor) => storePrevious(old, minor));
    const newest = stored.at(-1);
    const daemonSet = rootOf(manifest, old.node, newest);
    this.#droppedBefore = newest.dropped;
    this.before = { daemonSet, pod: podOf(daemonSet), object: manifest.object, status: previous.status };
    const { contentType } = model.manifest.document;
    const converted = convertedNode(model.manifest);
    const updated = { node: converted ?? model.manifest.node, contentType, apply: model.apply };
    this.#after = converted ? rootOf(model.manifest, converted, storePrevious(updated, minors.at(-1))) : model.daemonSet;
    const admissions = minors.map((minor, index) => admitUpdate(stored[index], updated, minor));
    this.#admissions = converted ? admissions.map(refusedAsSuch) : admissions;
  }
  model;
  previous;
  relation;
  context;
  before;
  #admissions;
  #after;
  #droppedBefore;
  #subject;
  /** What the newest targeted version answers. */
  get admission() {
    return this.#admissions.at(-1);
  }
  /** Whether anything but the writing differs. */
  get changed() {
    const { specChanged, metadataChanged, revisionChanged, verdict } = this.admission;
    return this.relation !== "same" || specChanged || metadataChanged || revisionChanged || verdict !== "ok" || this.subject().changes.length > 0;
  }
  /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
  rejections() {
    return this.relation === "same" ? this.model.updateRejections(this.#admissions, this.before.daemonSet) : [];
  }
  /** Everything that the API server says against the update. */
  allRejections() {
    return this.#after === this.model.daemonSet ? this.model.grouped(this.#admissions) : [...this.model.rejections(), ...this.rejections()];
  }
  subject() {
    if (!this.#subject) {
      const { minor: _, rejections: __, dropped, ...effects } = this.admission;
      const [gone, goneBefore] = [pathsOf(dropped), pathsOf(this.#droppedBefore)];
      const changes = changesOf(this.before.daemonSet, this.#after).filter(({ before: before2, after: after2 }) => {
        return !isIn(before2, goneBefore) && !isIn(after2, gone);
      });
      const after = { daemonSet: this.#after, pod: podOf(this.#after) };
      const { objects, objectsBefore } = this.context;
      const { before, relation } = this;
      const restarts = relation === "same" && effects.verdict === "ok" && effects.revisionChanged;
      this.#subject = { ...this.model.subject(), ...after, objects, objectsBefore, before, relation, effects, restarts, changes };
    }
    return this.#subject;
  }
};
function refusedAsSuch({ minor, rejections }) {
  return {
    minor,
    verdict: "badrequest",
    dropped: [],
    rejections: rejections.filter(({ rule }) => rule === "selector-changed"),
    ...NO_EFFECTS
  };
}
function isIn({ path }, dropped) {
  if (dropped.size === 0) return false;
  if (dropped.has(path)) return true;
  for (let at = 0; at < path.length; at++) {
    if ((path[at] === "." || path[at] === "[") && dropped.has(path.slice(0, at))) return true;
  }
  return false;
}
function pathsOf(paths) {
  return new Set(paths.map(String));
}
function rootOf({ document }, node, { value, effective }) {
  return rootField({ document, node, value, effective, maps: MAP_FIELDS, rendered: true });
}
function podOf(daemonSet) {
  return daemonSet.at("spec", "template", "spec");
}

// src/subjects/updates.ts
var Updates = class {
  #workspace;
  #targetOf;
  #models = /* @__PURE__ */ new Map();
  #byManifest = /* @__PURE__ */ new Map();
  #created;
  #contextChanged;
  /** Of a workspace that has been compared. `targetOf`: the versions that a file is for, by its absolute path. */
  constructor(workspace, targetOf) {
    this.#workspace = workspace;
    this.#targetOf = targetOf;
    const { pairs, created } = this.#comparison.pairs;
    this.#created = new Set(created.map(({ manifest }) => manifest));
    for (const each of pairs) this.#byManifest.set(each.updated.manifest, this.#update(each));
  }
  get #comparison() {
    return this.#workspace.comparison;
  }
  /** Those whose manifests differ, in the order of the new files. */
  get changed() {
    return [...this.#byManifest.values()].filter((update) => update.changed);
  }
  get created() {
    return this.#comparison.pairs.created.map(({ manifest, absolute }) => this.model(manifest, absolute));
  }
  get removed() {
    return this.#comparison.pairs.removed;
  }
  /** How many. */
  get unchangedFiles() {
    return this.#comparison.unchangedPaths.size;
  }
  /** Every changed file. */
  get changedFiles() {
    return this.#comparison.loaded.values();
  }
  isChangedFile(absolute) {
    return !this.#comparison.unchangedPaths.has(absolute);
  }
  /** The one model of a DaemonSet of a changed file. */
  model(manifest, absolute) {
    let model = this.#models.get(manifest);
    if (!model)
      this.#models.set(manifest, model = new DaemonSetModel(manifest, this.#targetOf(absolute), this.#workspace.objectsNear(absolute)));
    return model;
  }
  /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
  of(model, absolute) {
    const update = this.#byManifest.get(model.manifest);
    if (update) return update;
    const isNew = this.#created.has(model.manifest);
    return isNew || !this.contextChanged ? void 0 : new UpdateModel(model, previousOf(model.manifest), "same", this.#contextOf(absolute));
  }
  /** Whether the object, and not only its writing, differs from the base. */
  isChanged(manifest) {
    const update = this.#byManifest.get(manifest);
    return update ? update.changed : this.#created.has(manifest);
  }
  /** Whether objects beside the DaemonSets changed. */
  get contextChanged() {
    this.#contextChanged ??= this.#comparison.texts.differsIn((text) => [...kindsIn(text)].some((kind) => kind !== "DaemonSet"));
    return this.#contextChanged;
  }
  #contextOf(absolute) {
    return { objects: this.#workspace.objectsNear(absolute), objectsBefore: this.#workspace.objectsBeforeNear(absolute) };
  }
  #update({ old, updated, relation }) {
    const { manifest, absolute } = updated;
    return new UpdateModel(this.model(manifest, absolute), old.previous, relation, this.#contextOf(absolute));
  }
};

// src/subjects/producers.ts
var PRODUCERS = {
  *source({ file, unreadable = [] }) {
    for (const subject of unreadable) yield { subject, about: inFile(file) };
  },
  *syntax({ file, syntax = [] }) {
    for (const subject of syntax) yield { subject, about: inFile(file) };
  },
  *refused({ file, mistaken = [], stops = [] }) {
    for (const subject of mistaken) yield { subject, rule: "mistaken-identity", about: { ...inFile(file), document: subject.document } };
    for (const subject of stops) yield { subject, rule: "unreadable-neighbour", about: inFile(file) };
  },
  *template({ file, template, daemonSets = [] }) {
    if (template) yield { subject: template, about: inFile(file) };
    for (const { model, update } of daemonSets) {
      const { first } = sentBy(model, update);
      if (first) yield { subject: first, about: { ...inFile(file), object: model.manifest.object } };
    }
  },
  *rejection({ daemonSets = [], parts = [] }) {
    for (const model of parts) {
      for (const subject of model.unknownFields()) {
        const { rule, at } = subject.rejection;
        yield { subject, rule, about: { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString() } };
      }
    }
    for (const { model, update } of daemonSets) {
      for (const subject of sentBy(model, update).rejections) {
        const { rule, at } = subject.rejection;
        const before = update && oldPlace(update, at.steps());
        const about = { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString(), ...before && { before } };
        yield { subject, rule, about };
      }
    }
  },
  *apiWarning({ daemonSets = [] }) {
    for (const { model } of daemonSets) {
      for (const subject of model.warnings()) {
        const { rule, at } = subject.warning;
        yield { subject, rule, about: { ...aboutManifest(model.manifest), path: at.toString() } };
      }
    }
  },
  *daemonSet({ daemonSets = [] }) {
    for (const { model } of daemonSets) yield { subject: model.subject(), about: aboutManifest(model.manifest) };
  },
  *container({ daemonSets = [] }) {
    for (const { model } of daemonSets) {
      const about = aboutManifest(model.manifest);
      for (const subject of model.containers()) yield { subject, about };
    }
  },
  *update({ daemonSets = [] }) {
    for (const { model, update } of daemonSets) if (update) yield { subject: update.subject(), about: aboutManifest(model.manifest) };
  },
  *object({ others = [], objects, target }) {
    for (const manifest of others) {
      const subject = { object: manifestField(manifest), kind: manifest.object.kind, objects, target };
      yield { subject, about: aboutManifest(manifest) };
    }
  },
  *schema({ mismatches = [] }) {
    for (const { manifest, path, subject } of mismatches) yield { subject, about: { ...aboutManifest(manifest), path } };
  }
};
function inFile({ path }) {
  return { file: path };
}
function aboutManifest({ object, origin, document }) {
  return { object, document, file: document.file.path, ...origin === void 0 ? {} : { origin } };
}
var sent = /* @__PURE__ */ new WeakMap();
function sentBy(model, update) {
  let known = sent.get(model);
  if (!known) sent.set(model, known = split([...model.rejections(), ...update?.rejections() ?? []], model.manifest.document));
  return known;
}
function split(rejections, document) {
  const spans = rejections.map(({ place }) => {
    const { file, span } = isField(place) ? place.location : place;
    return file === document.file ? substitutionIn(file, span) : void 0;
  });
  const first = spans.filter((span) => span !== void 0).toSorted((a, b) => a.start - b.start)[0];
  if (!first) return { first, rejections };
  return {
    first: { document, template: { engine: "substitution", span: first } },
    rejections: rejections.filter((_, index) => !spans[index])
  };
}
function isField(place) {
  return "key" in place;
}
function oldPlace({ before, model }, steps) {
  const [old, updated] = [before.daemonSet, model.daemonSet].map((root) => root.resolve(steps));
  return old.exists && !isSame(old.raw, updated.raw) ? old : void 0;
}

export {
  DaemonSetModel,
  PRODUCERS,
  Updates
};
