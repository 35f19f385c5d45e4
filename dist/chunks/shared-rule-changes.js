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
  levelVersionText,
  policyOf,
  resolveVersion,
  storePrevious,
  violations
} from "./shared-admission-index.js";
import {
  NO_EFFECTS,
  admit,
  dropDisabledFields
} from "./shared-admission-admit.js";
import {
  ANY_CLUSTER,
  DEFAULT_APPLY,
  MAP_FIELDS,
  NEWEST,
  OLDEST,
  Quantity,
  containersOf,
  didYouMean,
  isField,
  isSidecar,
  isVolatileLabel,
  isWithin,
  keysOf,
  labelSelectorAsSelector,
  minorsOf,
  nodeAlternatives,
  parseImage,
  printsSame,
  quantityOf,
  rootField,
  suggest,
  tolerationText,
  uncovered,
  unmarshalQuantity
} from "./shared-kubernetes-apply.js";
import {
  isSame,
  isStruct,
  toPlain
} from "./shared-yaml-everyday.js";
import {
  addTo,
  append,
  groupBy,
  remembered
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
var ROLE_NAMES = [...Object.keys(TITLES), "unknown"];
var ROLE_ANNOTATION = "ds-lint.io/role";
var CRITICAL = /* @__PURE__ */ new Set(["cni", "csi", "proxy", "dns", "device"]);
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
  ["driver", words("[a-z0-9-]{0,63}driver-(?:installer|container|manager)|nccl-[a-z0-9-]{0,63}installer|container-toolkit")],
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
    /(?:^|[-/])(?:node-exporter|node_exporter|cadvisor|telegraf|metricbeat|collectd|dcgm-exporter|netdata|statsd|prometheus-[a-z-]{0,63}exporter)(?:$|[-/])|[a-z0-9-]-exporter(?:$|[-/])/
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
var DRIVER_NAME = /(?:^|-)(?:driver|nccl|toolkit)[a-z0-9-]{0,63}-installer(?:-|$)|(?:^|-)gpu-driver(?:-|$)/;
var PAUSE = /(?:^|\/)pause(?:-[a-z0-9]+)?$/;
var TUNES = /\bsysctl\b|\/proc\/sys\/|\bnsenter\b|\bchroot\s|\bmodprobe\b|\/sys\/(?:kernel|devices|block|class)\/|\bsystemctl\b|\biptables\b/;
function words(names) {
  return new RegExp(`(?:^|[-/])(?:${names})(?:$|[-/])`);
}
function roleOf(daemonSet, pod, configured = {}) {
  const told = givenBy(configured, daemonSet) ?? annotated(daemonSet);
  if (told) return rolesOf(told);
  const spec = pod.value;
  return rolesOf(spec ? unique([...evidenceIn(spec, daemonSet, pod)]) : []);
}
function rolesOf(found) {
  const known3 = found.filter(({ name }) => name !== "unknown");
  const all2 = known3.length > 0 ? known3 : [seen("unknown", "", void 0)];
  const main = all2.find(({ nodeCritical }) => nodeCritical) ?? all2[0];
  return { ...main, all: all2, is: (...names) => all2.some(({ name }) => names.includes(name)) };
}
function unique(found) {
  const names = /* @__PURE__ */ new Set();
  return found.filter(({ name }) => !names.has(name) && names.add(name));
}
function givenBy(configured, daemonSet) {
  const { name = "", namespace = "" } = daemonSet.value?.metadata ?? {};
  const key = [`${namespace}/${name}`, name].find((each) => Object.hasOwn(configured, each));
  return key === void 0 ? void 0 : configured[key].filter(isRoleName).map((each) => seen(each, `configured for ${key}`, daemonSet.at("metadata", "name")));
}
function isRoleName(name) {
  return name === "unknown" || Object.hasOwn(TITLES, name);
}
function annotated(daemonSet) {
  const field = daemonSet.at("metadata", "annotations").at(ROLE_ANNOTATION);
  const names = field.value?.split(",").map((name) => name.trim()).filter(isRoleName);
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
  return image.split("@", 1)[0].replace(/:[^/:]*$/, "");
}

// src/subjects/gap-message.ts
function gapMessage(name, targeted, outcomes, gates = {}) {
  const gate = [...outcomes.values()].findLast((outcome) => outcome.kind === "dropped")?.gate;
  const where = works(outcomes, gate, gates);
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
function works(outcomes, gate, gates) {
  const fine = [...outcomes].filter(([, { kind }]) => kind === "fine").map(([minor]) => minor);
  if (gate !== void 0 && gates[gate] === false) return `requires the feature gate ${gate}, which is off`;
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
  constructor(targeted, written, admitIn, gates = {}) {
    this.targeted = targeted;
    this.written = written;
    this.admitIn = admitIn;
    this.gates = gates;
    for (const admission of targeted) this.#answers.set(admission.minor, answersOf(admission, gates));
    const fields = this.#fields().map((path) => this.#fieldGap(path));
    this.gaps = [...fields, ...this.#values()];
    const told = this.#told;
    this.rest = told.size === 0 ? targeted : targeted.map((one) => ({ ...one, rejections: one.rejections.filter((rejection) => !told.has(rejection)) }));
  }
  targeted;
  written;
  admitIn;
  gates;
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
      for (const { rule: rule2, at } of rejections) if (rule2 === GAP_RULE) found.set(at.toString(), at);
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
      append(rejections, [...answers.unknown(place), ...own, ...others]);
      if (outcome.kind === "dropped" && others.length > 0) outcomes.set(minor, { ...outcome, refused: true });
      if (reference === void 0 && others.length > 0) instead = `; ${others[0].message}`;
    }
    for (const rejection of rejections) this.#told.add(rejection);
    return { at, isValue: false, message: gapMessage(`"${at.name}"`, minors, outcomes, this.gates) + instead, rejections };
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
      const value = this.written(at);
      const isText = typeof value === "string" && value !== "";
      const isOther = rejections[0].type === "FieldValueNotSupported";
      const name = !isText ? `"${at.name}"` : isOther ? JSON.stringify(value) : `${at.name} ${JSON.stringify(value)}`;
      return [{ at, isValue: true, message: gapMessage(name, minors, outcomes, this.gates), rejections }];
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
    if (!answers) this.#answers.set(minor, answers = answersOf(this.admitIn(minor), this.gates));
    return answers;
  }
};
function mayHaveGaps(admissions) {
  return admissions.some(
    ({ rejections, dropped }) => dropped.length > 0 || rejections.some((rejection) => rejection.rule === GAP_RULE || isOfValue(rejection))
  );
}
function answersOf({ rejections, dropped, effective, minor }, gates) {
  if (!rejections.some(({ type }) => type === "Decoding")) return new Answers(rejections, dropped);
  return new Answers(rejections, dropDisabledFields(effective.spec?.template ?? {}, { minor, gates }).dropped);
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
    this.#admissions = minorsOf(target).map((minor) => admit(node, document, minor, this));
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
  get gates() {
    return this.target.gates;
  }
  get role() {
    this.#role ??= roleOf(this.daemonSet, this.pod, this.#cluster.roles);
    return this.#role;
  }
  get #cluster() {
    return this.target.cluster ?? ANY_CLUSTER;
  }
  #about() {
    return { daemonSet: this.daemonSet, pod: this.pod, target: this.target, cluster: this.#cluster, objects: this.objects };
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
    this.#gaps ??= mayHaveGaps(this.#admissions) ? new VersionGaps(this.#admissions, written, (minor) => admit(node, document, minor, this), this.gates) : { gaps: [], rest: this.#admissions };
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
    const known3 = new Set(this.#admissions.flatMap(({ rejections }) => rejections.map(keyOf)));
    const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter((each) => !known3.has(keyOf(each))) }));
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
    return [...groups.values()].map(({ rejection, all: all2, minors }) => ({
      ...this.#about(),
      rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
      place: this.#place(rejection),
      rejected: unique2(all2)
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
function keyOf({ rule: rule2, type, field, at, cause, span }) {
  if (span && cause === void 0) return `${rule2} ${type} ${span.start}-${span.end}`;
  return cause === void 0 ? `${rule2} ${type} ${field} ${at.toString()}` : `${rule2} ${cause}`;
}
function unique2(rejections) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const { type, field } of rejections) seen2.set(`${type} ${field}`, { type, field });
  return [...seen2.values()];
}

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
        const { rule: rule2, at } = subject.rejection;
        yield { subject, rule: rule2, about: { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString() } };
      }
    }
    for (const { model, update } of daemonSets) {
      for (const subject of sentBy(model, update).rejections) {
        const { rule: rule2, at } = subject.rejection;
        const before = update && oldPlace(update, at.steps());
        const about = { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString(), ...before && { before } };
        yield { subject, rule: rule2, about };
      }
    }
  },
  *apiWarning({ daemonSets = [] }) {
    for (const { model } of daemonSets) {
      for (const subject of model.warnings()) {
        const { rule: rule2, at } = subject.warning;
        yield { subject, rule: rule2, about: { ...aboutManifest(model.manifest), path: at.toString() } };
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
  *fleet({ daemonSets = [], fleets }) {
    if (!fleets) return;
    for (const { model } of daemonSets) {
      const nodes = fleets.of(model);
      if (nodes) yield { subject: { ...model.subject(), nodes }, about: aboutManifest(model.manifest) };
    }
  },
  *object({ others = [], objects, target }) {
    for (const manifest of others) {
      const subject = {
        object: manifestField(manifest),
        kind: manifest.object.kind,
        objects,
        target,
        cluster: target.cluster ?? ANY_CLUSTER
      };
      yield { subject, about: aboutManifest(manifest) };
    }
  },
  *request({ daemonSets = [], others = [], objects, target }) {
    for (const { model, update } of daemonSets) {
      const before = update?.relation === "same" ? update.before.daemonSet : void 0;
      const subject = { object: model.daemonSet, kind: "DaemonSet", before, objects: model.objects, target: model.target };
      yield { subject, about: aboutManifest(model.manifest) };
    }
    for (const manifest of others) {
      const { kind } = manifest.object;
      if (kind === "DaemonSet") continue;
      yield { subject: { object: manifestField(manifest), kind, before: void 0, objects, target }, about: aboutManifest(manifest) };
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
  let known3 = sent.get(model);
  if (!known3) sent.set(model, known3 = split([...model.rejections(), ...update?.rejections() ?? []], model.manifest.document));
  return known3;
}
function split(rejections, document) {
  const spans = rejections.map(({ rejection, place }) => {
    if (rejection.isOfKey) return void 0;
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
function oldPlace({ before, model }, steps) {
  const [old, updated] = [before.daemonSet, model.daemonSet].map((root) => root.resolve(steps));
  return old.exists && !isSame(old.raw, updated.raw) ? old : void 0;
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
    const stored = minors.map((minor) => storePrevious(old, minor, model.gates));
    const newest = stored.at(-1);
    const daemonSet = rootOf(manifest, old.node, newest);
    this.#droppedBefore = newest.dropped;
    this.before = { daemonSet, pod: podOf(daemonSet), object: manifest.object, status: previous.status };
    const { contentType } = model.manifest.document;
    const converted = convertedNode(model.manifest);
    const updated = { node: converted ?? model.manifest.node, contentType, apply: model.apply };
    this.#after = converted ? rootOf(model.manifest, converted, storePrevious(updated, minors.at(-1), model.gates)) : model.daemonSet;
    const admissions = minors.map((minor, index) => admitUpdate(stored[index], updated, minor, model.gates));
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
    rejections: rejections.filter(({ rule: rule2 }) => rule2 === "selector-changed"),
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
  /** What replaces nothing: new, or what the API server refused before. */
  #created;
  #contextChanged;
  /** Of a workspace that has been compared. `targetOf`: the versions that a file is for, by its absolute path. */
  constructor(workspace, targetOf) {
    this.#workspace = workspace;
    this.#targetOf = targetOf;
    const { pairs, created } = this.#comparison.pairs;
    this.#created = new Set(created.map(({ manifest }) => manifest));
    for (const each of pairs) {
      if (this.#isStored(each)) this.#byManifest.set(each.updated.manifest, this.#update(each));
      else this.#created.add(each.updated.manifest);
    }
  }
  get #comparison() {
    return this.#workspace.comparison;
  }
  /** Those whose manifests differ, in the order of the new files. */
  get changed() {
    return [...this.#byManifest.values()].filter((update) => update.changed);
  }
  get created() {
    const { created, pairs } = this.#comparison.pairs;
    const isNew = ({ updated }) => this.#created.has(updated.manifest);
    return [
      ...created.map(({ manifest, absolute }) => ({ model: this.model(manifest, absolute), wasRefused: false })),
      ...pairs.filter(isNew).map(({ updated: { manifest, absolute } }) => ({ model: this.model(manifest, absolute), wasRefused: true }))
    ];
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
  /** Whether the old manifest can be in a cluster: no version has ever stored one that lacks what is required. Invalid values may be older than their check. */
  #isStored({ old: { previous }, updated: { absolute }, relation }) {
    const { manifest, live } = previous;
    if (relation !== "same" || live || manifest.object.apiVersion !== "apps/v1") return true;
    const rejections = new DaemonSetModel(manifest, this.#targetOf(absolute)).rejections();
    return !rejections.some(({ rejected }) => rejected.some(({ type }) => type === "FieldValueRequired"));
  }
  #contextOf(absolute) {
    return { objects: this.#workspace.objectsNear(absolute), objectsBefore: this.#workspace.objectsBeforeNear(absolute) };
  }
  #update({ old, updated, relation }) {
    const { manifest, absolute } = updated;
    return new UpdateModel(this.model(manifest, absolute), old.previous, relation, this.#contextOf(absolute));
  }
};

// src/rule/configuration.ts
var configUses = remembered((pod) => [...volumeUses(pod), ...envUses(pod)]);
function configNames(spec) {
  const names = [];
  const add = (configMap, secret) => {
    if (configMap) names.push(`ConfigMap ${configMap}`);
    if (secret) names.push(`Secret ${secret}`);
  };
  for (const { configMap, secret, projected } of spec?.volumes ?? []) {
    add(configMap?.name, secret?.secretName);
    for (const source of projected?.sources ?? []) add(source.configMap?.name, source.secret?.name);
  }
  for (const { env = [], envFrom = [] } of containersOf(spec)) {
    for (const { valueFrom } of env) add(valueFrom?.configMapKeyRef?.name, valueFrom?.secretKeyRef?.name);
    for (const { configMapRef, secretRef } of envFrom) add(configMapRef?.name, secretRef?.name);
  }
  return names;
}
function configChanges({ pod, daemonSet, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const seen2 = /* @__PURE__ */ new Set();
  return configUses(pod).flatMap((use) => {
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
        ...useOf("ConfigMap", source.at("configMapKeyRef", "name"), "env", keyOf2(source.at("configMapKeyRef", "key").value)),
        ...useOf("Secret", source.at("secretKeyRef", "name"), "env", keyOf2(source.at("secretKeyRef", "key").value))
      ];
    }),
    ...container.at("envFrom").items().flatMap((source) => [
      ...useOf("ConfigMap", source.at("configMapRef", "name"), "env", void 0),
      ...useOf("Secret", source.at("secretRef", "name"), "env", void 0)
    ])
  ]);
}
function keyOf2(key) {
  return key === void 0 ? [] : [key];
}
function volumeUses(pod) {
  const byVolume = groupBy(
    containersOf(pod.value).flatMap(({ volumeMounts = [] }) => volumeMounts),
    ({ name }) => name
  );
  return pod.at("volumes").items().flatMap((volume) => {
    const mounts = byVolume.get(volume.value?.name) ?? [];
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

// src/rule/changes.ts
function containerPairs(before, after) {
  return ["containers", "initContainers"].flatMap((list) => {
    const [olds, news] = [before.at(list).items(), after.at(list).items()];
    const names = new Set(news.map(({ value }) => value?.name));
    const byName = fieldsByName(olds);
    return news.map((container, index) => {
      const old = byName.get(container.value?.name);
      const inPlace = olds.length === news.length && !names.has(olds[index]?.value?.name) ? olds[index] : void 0;
      return { list, after: container, before: old ?? inPlace };
    });
  });
}
function fieldsByName(items) {
  return new Map(items.toReversed().map((item) => [item.value?.name, item]));
}
function describeChange({ kind, from, to, name }) {
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
function needlessChanges(update) {
  const changes = update.changes.filter(({ inTemplate }) => inTemplate);
  const found = [];
  for (const change of changes) {
    const reason = needlessReason(change, update);
    if (reason === void 0) return [];
    found.push({ change, reason });
  }
  return found;
}
var UNORDERED = /(?:^|\.)(?:volumes|volumeMounts|tolerations|ports|imagePullSecrets|hostAliases|volumeDevices|add|drop)$/;
var KEY = /\.(?:annotations|labels)\[/;
var ENV = /\.env\[/;
var AMOUNT = /\.(?:limits|requests|overhead)\[[^\][]*\]$|\.(?:sizeLimit|divisor)$/;
var TIMELY_KEY = /time|date|random|rollme|build|deployed|nonce|uuid|revision|commit|sha$/i;
var CHECKSUM = /^checksum\/|[./-](?:checksum|hash)$|^(?:checksum|hash)[./-]/i;
function keyBehind(opening, name) {
  const found = name.endsWith("]") ? opening.exec(name) : null;
  return found ? name.slice(found.index + found[0].length, -1) : void 0;
}
function needlessReason(change, update) {
  const { kind, name, from, to } = change;
  if (kind === "reordered") return UNORDERED.test(name) ? "has the same items in another order" : void 0;
  if (kind === "changed" && AMOUNT.test(name) && isSameAmount(from, to)) return `is an equal quantity: ${shown(to)} is ${shown(from)}`;
  if (kind === "changed" && name.endsWith(".image") && isSameImage(from, to)) return `is the same image: ${shown(to)} is ${shown(from)}`;
  const key = keyBehind(KEY, name);
  if (key === void 0) {
    const variable = keyBehind(ENV, name.replace(/\.value$/, ""));
    return variable !== void 0 && kind === "changed" && isTime(from) && isTime(to) ? "is a timestamp that changes with each rendering" : void 0;
  }
  if (key === "kubectl.kubernetes.io/restartedAt") return void 0;
  if (isVolatileLabel(key)) return "only identifies the release";
  if (CHECKSUM.test(key)) return configIsSame(update) ? "is a checksum of configuration that did not change" : void 0;
  if (isTime(to) && (from === void 0 || isTime(from))) return "is a timestamp that changes with each rendering";
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
  const used = configUses(update.pod);
  const known3 = used.filter(({ kind, name }) => {
    const namespace = update.daemonSet.value?.metadata?.namespace;
    return update.objects.find(kind, namespace, name) && update.objectsBefore.find(kind, namespace, name);
  });
  return used.length > 0 && known3.length === used.length && configChanges(update).length === 0;
}

// src/rule/containers.ts
function runningContainers(pod) {
  const sidecars = pod.at("initContainers").items().filter(({ value }) => value && isSidecar(value));
  return [...pod.at("containers").items(), ...sidecars];
}
var heldPorts = remembered(
  (pod) => runningContainers(pod).flatMap(
    (container) => container.at("ports").items().flatMap((port) => heldBy(port, pod.value?.hostNetwork === true))
  )
);
function heldPortNames(spec) {
  const hostNetwork = spec?.hostNetwork === true;
  const running = [...spec?.containers ?? [], ...(spec?.initContainers ?? []).filter(isSidecar)];
  return running.flatMap(
    ({ ports = [] }) => ports.flatMap((port) => {
      const number = numberOf(port, hostNetwork);
      return number ? [`${number}/${port.protocol ?? "TCP"}`] : [];
    })
  );
}
function numberOf({ hostPort, containerPort }, hostNetwork) {
  return hostPort || (hostNetwork ? containerPort : void 0);
}
function heldBy(port, hostNetwork) {
  const { hostPort, hostIP, protocol = "TCP" } = port.value ?? {};
  const number = numberOf(port.value ?? {}, hostNetwork);
  if (!number) return [];
  const address = hostIP === "" || hostIP === "0.0.0.0" ? void 0 : hostIP;
  return [{ number, protocol, address, place: port.at(hostPort ? "hostPort" : "containerPort"), byHostNetwork: !hostPort }];
}

// src/rule/options.ts
var TYPES = ["number", "integer", "quantity", "boolean", "string", "list"];
function readOption(option, given) {
  const value = valueOf(option, given);
  if (value === void 0) throw new TypeError(`must be ${describeValue(option)}, not ${shown2(given)}`);
  return value;
}
function valueOf(option, given) {
  switch (option.type) {
    case "number":
    case "integer": {
      const number = typeof given === "string" && /^[-+]?\d+(?:\.\d+)?$/.test(given.trim()) ? Number(given) : given;
      const { minimum = -Infinity, maximum = Infinity } = option;
      const isWhole = option.type === "number" || Number.isSafeInteger(number);
      return typeof number === "number" && isWhole && number >= minimum && number <= maximum ? number : void 0;
    }
    case "quantity":
      return quantityOf(given);
    case "boolean":
      return given === true || given === "true" ? true : given === false || given === "false" ? false : void 0;
    case "string":
      return typeof given === "string" && isOneOf(option, given) ? given : void 0;
    case "list": {
      const items = typeof given === "string" ? given.split(",").map((item) => item.trim()) : given;
      if (!Array.isArray(items)) return void 0;
      const texts = items.map((item) => typeof item === "number" ? String(item) : item);
      return texts.every((item) => typeof item === "string" && item !== "" && isOneOf(option, item)) ? texts : void 0;
    }
  }
}
function isOneOf({ values }, text) {
  return values?.includes(text) ?? true;
}
function optionValues(options, given = {}) {
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => [
      name,
      readOption(option, Object.hasOwn(given, name) ? given[name] : option.default)
    ])
  );
}
function describeValue(option) {
  switch (option.type) {
    case "number":
    case "integer": {
      const { minimum, maximum } = option;
      const noun = option.type === "integer" ? "a whole number" : "a number";
      if (minimum !== void 0 && maximum !== void 0) return `${noun} from ${minimum} to ${maximum}`;
      return minimum === void 0 ? maximum === void 0 ? noun : `${noun} of at most ${maximum}` : `${noun} of at least ${minimum}`;
    }
    case "quantity":
      return "a quantity, such as 100Mi";
    case "boolean":
      return "true or false";
    case "string":
      return option.values ? `one of ${option.values.join(", ")}` : "text";
    case "list":
      return option.values ? `a list of ${option.values.join(", ")}` : "a list of texts";
  }
}
function optionText(value) {
  return value instanceof Quantity ? value.toString() : JSON.stringify(value);
}
function optionProblems(options) {
  if (options === void 0) return [];
  if (typeof options !== "object" || options === null || Array.isArray(options))
    return [`options is ${shown2(options)}; write the definition of each option under its name`];
  return Object.entries(options).flatMap(([name, option]) => {
    const problem2 = definitionProblem(name, option);
    return problem2 === "" ? [] : [`options.${name} ${problem2}`];
  });
}
function definitionProblem(name, option) {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return "is not a valid name; write it in camelCase";
  if (name === "severity") return "has the name of what every rule has; choose another";
  const { type, description, default: byDefault } = Object(option);
  if (typeof type !== "string" || !TYPES.includes(type))
    return `has the type ${shown2(type)}; use one of ${TYPES.join(", ")}${typeof type === "string" ? didYouMean(type, TYPES) : ""}`;
  if (typeof description !== "string" || description.trim() === "") return "has no description";
  try {
    readOption(option, byDefault);
    return "";
  } catch (error) {
    return `has a default that ${error.message}`;
  }
}
function shown2(value) {
  if (value === void 0 || value === null) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? `the list ${JSON.stringify(value).slice(0, 80)}` : "a mapping";
}

// src/rule/fix.ts
function set(field, value, safety, title) {
  const edit = field.write(value);
  return edit && { title: title ?? `set ${field.path} to ${shown3(value)}`, safety, edits: [edit] };
}
function remove(field, safety, title) {
  return fix(title ?? `remove ${field.path}`, safety, field.remove());
}
function rename(field, key, safety, title) {
  return fix(title ?? `rename ${field.path} to ${key}`, safety, field.rename(key));
}
function together(title, ...fixes) {
  const parts = fixes.filter((part) => part !== void 0);
  if (parts.length === 0 || parts.length < fixes.length) return void 0;
  const safety = parts.every((part) => part.safety === "safe") ? "safe" : "unsafe";
  return { title, safety, edits: parts.flatMap((part) => part.edits) };
}
function fix(title, safety, edit) {
  return edit && { title, safety, edits: [edit] };
}
function shown3(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

// src/rule/mistakes.ts
function isMistaken(holder, name) {
  if (holder.accepted) return false;
  const field = holder.resolve([name]);
  if (field.value !== void 0) return false;
  if (field.exists) return field.raw !== null;
  const { value } = holder;
  const isKnown = (key) => typeof value === "object" && value !== null && Object.hasOwn(value, name) && Object.hasOwn(value, key);
  return holder.entries().some(([key]) => !isKnown(key) && suggest(key, [name]) === name);
}
function hasMistakenResource(container, lists, names) {
  const resources = container.at("resources");
  return isMistaken(container, "resources") || lists.some((list) => isMistaken(resources, list) || names.some((name) => isMistaken(resources.at(list), name)));
}

// src/rule/node-selection.ts
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
function missingTolerations(of, from) {
  const list = of.effective?.tolerations ?? [];
  return uncovered(list, from.effective?.tolerations ?? [], from.effective?.hostNetwork === true).map((index) => ({
    toleration: list[index] ?? {},
    index
  }));
}
function describeTolerated(toleration) {
  const { key = "", effect = "" } = toleration;
  if (key === "") return effect === "" ? "nodes with any taint" : `nodes with any ${effect} taint`;
  return `nodes with the taint ${tolerationText(toleration)}`;
}
function describeSelection(changes) {
  return [...new Set(changes.map(words2))].join(", ");
}
function words2({ kind, name, from, to }) {
  const label = keyBehind(/\.nodeSelector\[/, name);
  if (label !== void 0) {
    if (kind === "added") return `${label}=${to} was added`;
    return kind === "removed" ? `${label}=${from} was removed` : `${label}=${to} instead of ${from}`;
  }
  if (name.endsWith(".nodeName")) return `nodeName is ${kind === "removed" ? "removed" : to}`;
  if (name.endsWith("nodeSelector")) return `the node selector was ${kind === "removed" ? "removed" : "added"}`;
  if (/ffinity$|Execution$/.test(name))
    return `the required node affinity was ${kind === "removed" ? "removed" : kind === "added" ? "added" : "changed"}`;
  if (/\.values\[\d+\]$/.test(name)) {
    if (kind === "added") return `${to} was added to the required node affinity`;
    if (kind === "removed") return `${from} was removed from the required node affinity`;
  }
  return "the required node affinity was changed";
}

// src/rule/rule.ts
var PRESETS = ["recommended", "strict", "security"];
function needsBase({ on, needs }) {
  return on === "update" || needs === "base";
}
function rule(definition) {
  return definition;
}
function problem(place, message, { related = [], fix: fix2, severity, hazard } = {}) {
  return { place, message, related, fix: fix2, severity, hazard };
}
function present(subject, details) {
  const { message } = "rejection" in subject ? subject.rejection : subject.warning;
  return problem(subject.place, message, details);
}

// src/rule/pod-security.ts
function podSecurityBreaches({ daemonSet, target }, level, version = "latest") {
  const template = daemonSet.at("spec", "template");
  const known3 = breachesOf(template);
  const policy = `${level} ${version} ${target.to}`;
  let breaches = known3.get(policy);
  if (!breaches) known3.set(policy, breaches = findBreaches(template, level, resolveVersion(version, target.to)));
  return breaches;
}
var breachesOf = remembered(() => /* @__PURE__ */ new Map());
function findBreaches(template, level, minor) {
  if (!template.effective) return [];
  return violations(template.effective, level, minor).flatMap(({ check, reason, detail, paths }) => {
    const [first, ...others] = paths.map((path) => template.resolve(path.steps()));
    return [{ check, words: detail === "" ? reason : `${reason} (${detail})`, places: [first ?? template, ...others] }];
  });
}
function namespaceOf({ daemonSet, objects }) {
  const name = daemonSet.value?.metadata?.namespace;
  return name === void 0 || name === "" ? void 0 : objects.find("Namespace", void 0, name);
}
function enforcedLevel(about) {
  const namespace = namespaceOf(about);
  if (!namespace) return void 0;
  const labels = namespace.field.at("metadata", "labels");
  const { policy, errors } = policyOf(labels.value ?? {});
  return errors.length > 0 ? void 0 : { level: policy.enforce.level, label: labels.resolve(["pod-security.kubernetes.io/enforce"]) };
}
var MODES = ["enforce", "warn", "audit"];
var known = /* @__PURE__ */ new WeakMap();
function forbiddenBreaches(about) {
  const last = known.get(about.daemonSet);
  if (last?.objects === about.objects) return last.breaches;
  const breaches = findForbidden(about);
  known.set(about.daemonSet, { objects: about.objects, breaches });
  return breaches;
}
function isForbidden(about, ...checks) {
  return forbiddenBreaches(about).some(({ check }) => checks.includes(check));
}
function findForbidden(about) {
  const namespace = namespaceOf(about);
  if (!namespace) return [];
  const labels = namespace.field.at("metadata", "labels");
  const { policy, errors } = policyOf(labels.value ?? {});
  if (errors.length > 0) return [];
  const found = /* @__PURE__ */ new Map();
  for (const mode of MODES) {
    const { level, version } = policy[mode];
    const written = labels.resolve([`pod-security.kubernetes.io/${mode}`]);
    const label = written.exists ? written : labels.resolve(["pod-security.kubernetes.io/enforce"]);
    for (const breach of podSecurityBreaches(about, level, version)) {
      if (!found.has(breach.check)) found.set(breach.check, { ...breach, mode, level: levelVersionText({ level, version }), label });
    }
  }
  return [...found.values()];
}

// src/rule/rbac.ts
function accountOf({ daemonSet, pod }) {
  return { name: accountName(pod), namespace: daemonSet.value?.metadata?.namespace };
}
function accountName({ value }) {
  return value?.serviceAccountName || value?.serviceAccount || "default";
}
function mountsToken({ daemonSet, pod, objects }) {
  const { volumes = [], automountServiceAccountToken } = pod.value ?? {};
  if (volumes.some(({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken !== void 0))) return true;
  const { name, namespace } = accountOf({ daemonSet, pod });
  return automountServiceAccountToken ?? objects.find("ServiceAccount", namespace, name)?.field.value?.automountServiceAccountToken ?? true;
}
function accountPlace(pod) {
  const alias = pod.at("serviceAccount");
  return alias.exists && !pod.at("serviceAccountName").exists ? alias : pod.at("serviceAccountName");
}
function rolesOf2(account, objects) {
  const roles = bindingsOf(account, objects).flatMap((binding) => roleOf2(binding, objects) ?? []);
  const byPlace = new Map(roles.map((role) => [placeId(role), role]));
  return [...byPlace.values()];
}
function roleOf2({ object, field }, objects) {
  const { kind, name } = field.value?.roleRef ?? {};
  if (kind !== "Role" && kind !== "ClusterRole" || name === void 0) return void 0;
  return objects.find(kind, kind === "Role" ? object.namespace : void 0, name)?.field;
}
function grantsOf(account, objects) {
  const known3 = grantsIn(objects);
  const key = JSON.stringify([account.name, account.namespace]);
  let grants = known3.get(key);
  if (!grants) known3.set(key, grants = bindingsOf(account, objects).flatMap((binding) => grantsBy(binding, objects)));
  return grants;
}
var grantsIn = remembered(() => /* @__PURE__ */ new Map());
function grantsBy(binding, objects) {
  const { object, field } = binding;
  const namespace = object.kind === "RoleBinding" ? object.namespace : void 0;
  const role = roleOf2(binding, objects);
  if (role) return rulesOf(role, namespace);
  const place = field.at("roleRef", "name");
  const every = { group: "*", resource: "*", verb: "*", names: [], namespace, place, rule: placeId(place) };
  return place.value === "cluster-admin" ? [{ ...every, what: "everything, as cluster-admin" }] : [];
}
function bindingsNaming(name, objects) {
  return BINDINGS.flatMap((kind) => objects.having(kind, accountsOf, [name]));
}
function bindingsOfRole(kind, name, objects) {
  return BINDINGS.flatMap((each) => objects.having(each, roleKey, [`${kind} ${name}`]));
}
var BINDINGS = ["ClusterRoleBinding", "RoleBinding"];
var roleKey = ({ field }) => {
  const { kind, name } = field.value?.roleRef ?? {};
  return [`${kind} ${name}`];
};
var accountsOf = ({ field }) => (field.value?.subjects ?? []).flatMap(({ kind, name }) => kind === "ServiceAccount" && name !== void 0 ? [name] : []);
function bindingsOf(account, objects) {
  return bindingsNaming(account.name, objects).filter(({ object, field }) => {
    const own = object.kind === "RoleBinding" ? object.namespace : void 0;
    return field.value?.subjects?.some((subject) => isAccount({ ...subject, namespace: subject.namespace ?? own }, account));
  });
}
function isAccount({ kind, name, namespace }, account) {
  return kind === "ServiceAccount" && name === account.name && (namespace === void 0 || account.namespace === void 0 || namespace === account.namespace);
}
function rulesOf(role, namespace) {
  return (role.value?.rules ?? []).flatMap(
    ({ apiGroups = [], resources = [], verbs = [], resourceNames: names = [] }, index) => apiGroups.flatMap(
      (group) => resources.flatMap(
        (resource) => verbs.map((verb, at) => {
          const of = group === "" || group === "*" ? resource : `${resource}.${group}`;
          const what = `${resource === "*" ? everythingOf(group) : of}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
          const place = role.resolve(["rules", index, "verbs", at]);
          return { group, resource, verb, names, namespace, place, rule: placeId(role.resolve(["rules", index])), what };
        })
      )
    )
  );
}
function everythingOf(group) {
  if (group === "*") return "everything";
  return group === "" ? "everything of the core group" : `everything of ${group}`;
}
function placeId({ key: { file, span } }) {
  return `${file.path} ${span.start}`;
}
var READS = /* @__PURE__ */ new Set(["get", "list", "watch", "*"]);
var WRITES = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "deletecollection", "*"]);
var RUNS = /* @__PURE__ */ new Set([
  "serviceaccounts/token",
  "pods/exec",
  "pods/attach",
  "pods/portforward",
  "pods/ephemeralcontainers",
  "nodes/proxy",
  "pods/proxy"
]);
var CHANGED = /^(?:nodes|nodes\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|replicationcontrollers|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/;
function isPowerful({ resource, verb }) {
  if (["escalate", "bind", "impersonate"].includes(verb) || resource === "*") return true;
  if (resource === "secrets") return READS.has(verb) || WRITES.has(verb);
  return RUNS.has(resource) || CHANGED.test(resource) && WRITES.has(verb);
}
function isWholeCluster(grant) {
  const { group, resource, verb } = grant;
  if (["escalate", "bind", "impersonate"].includes(verb)) return true;
  if (resource === "*" && (group === "*" || group === "")) return READS.has(verb) || WRITES.has(verb);
  if (resource === "secrets") return READS.has(verb);
  return resource === "serviceaccounts/token" && (verb === "create" || verb === "*");
}
function grantsByRule(grants) {
  return [...groupBy(grants, ({ rule: rule2 }) => rule2).values()].map(
    (group) => group.toSorted((a, b) => a.place.key.span.start - b.place.key.span.start)
  );
}
var MOST = 4;
function describeGrants(grants) {
  const verbs = /* @__PURE__ */ new Map();
  for (const { verb, what } of grants) {
    const known3 = verbs.get(what);
    if (known3) known3.add(verb);
    else verbs.set(what, /* @__PURE__ */ new Set([verb]));
  }
  const shown4 = [...verbs].map(([what, all2]) => `${all2.has("*") ? "do everything with" : [...all2].join(", ")} ${what}`);
  return `${shown4.slice(0, MOST).join("; ")}${shown4.length > MOST ? ` and ${shown4.length - MOST} more` : ""}`;
}

// src/rule/workloads.ts
var KINDS = ["DaemonSet", "Deployment", "StatefulSet", "ReplicaSet", "Job", "CronJob", "Pod"];
var TEMPLATES = { CronJob: ["spec", "jobTemplate", "spec", "template"], Pod: [] };
var known2 = /* @__PURE__ */ new WeakMap();
function keysOf2({ object, field, path }) {
  const { labels, pod } = workloadAt(object, field);
  const { value } = pod;
  const priority = value?.priorityClassName;
  const keys = ["", `name ${object.name}`, `account ${accountName(pod)}`];
  if (priority) keys.push(`class ${priority}`);
  for (const label of Object.entries(labels)) keys.push(labelKey(label));
  const folder2 = folderOf(path);
  for (const port of heldPortNames(value)) keys.push(portKey(port, folder2));
  for (const name of configNames(value)) keys.push(`uses ${name}`);
  return keys;
}
function labelKey([name, value]) {
  return `label ${name}=${value}`;
}
function portKey(port, folder2) {
  return `port ${port} ${folder2}`;
}
function workloadsHaving({ daemonSet, objects }, kinds, keys, namespace) {
  const { file, span } = daemonSet.location;
  return kinds.flatMap((kind) => objects.having(kind, keysOf2, keys, namespace)).filter(({ path, field }) => path !== file.path || field.location.span.start !== span.start).map(({ object, field }) => workloadAt(object, field));
}
function workloadAt(object, field) {
  let workload = known2.get(field);
  if (!workload) known2.set(field, workload = workloadOf(object, field));
  return workload;
}
function workloadsSelected(about, selector, namespace) {
  const selected = selector && labelSelectorAsSelector(selector);
  if (!selected) return [];
  const required = Object.entries(selector.matchLabels ?? {}).map(labelKey);
  return workloadsHaving(about, KINDS, required.length > 0 ? required : [""], namespace).filter(({ labels }) => selected.matches(labels));
}
function workloadsOnPorts(about, ports) {
  const folder2 = folderOf(about.daemonSet.location.file.path);
  const keys = new Set(ports.map(({ number, protocol }) => portKey(`${number}/${protocol}`, folder2)));
  return [...new Set(KINDS.flatMap((kind) => [...keys].flatMap((key) => workloadsHaving(about, [kind], [key]))))];
}
function workloadsRunningAs(about, account, namespace, kinds = KINDS) {
  return workloadsHaving(about, kinds, [`account ${account}`], namespace);
}
function workloadsOfClass(about, name) {
  return workloadsHaving(about, KINDS, [`class ${name}`]);
}
function workloadsUsing(about, kind, name) {
  const using = workloadsHaving(about, KINDS, [`uses ${kind} ${name}`]);
  return using.length > 0 ? using : workloadsHaving(about, KINDS, [""]).filter(({ field }) => mentions(field, name));
}
function mentions(field, name) {
  const { file, span } = field.location;
  return file.text.slice(span.start, span.end).includes(name);
}
function workloadsNamed(about, name) {
  return workloadsHaving(about, KINDS, [`name ${name}`]);
}
var all = () => [""];
function objectsOf(kind, objects, namespace) {
  return objects.having(kind, all, [""], namespace);
}
function objectsInFolder(kind, place, objects, namespace) {
  return objects.having(kind, folder, [folderOf(place.location.file.path)], namespace);
}
function folder({ path }) {
  return [folderOf(path)];
}
function daemonSetsNamed(about, name) {
  return workloadsHaving(about, ["DaemonSet"], [`name ${name}`]);
}
function objectsSelecting(kind, { daemonSet, objects }, namespace) {
  const keys = /* @__PURE__ */ new Set([NO_LABEL, ...Object.entries(podLabels(daemonSet)).map(labelKey)]);
  const wanted = WANTED[kind];
  return [...keys].flatMap((key) => objects.having(kind, wanted, [key], namespace));
}
var NO_LABEL = "";
var WANTED = {
  Service: ({ field }) => firstWanted(field.value?.spec?.selector).filter((key) => key !== NO_LABEL),
  NetworkPolicy: ({ field }) => firstWanted(field.value?.spec?.podSelector?.matchLabels),
  PodDisruptionBudget: ({ field }) => firstWanted(field.value?.spec?.selector?.matchLabels)
};
function firstWanted(labels = {}) {
  const [first] = Object.entries(labels);
  return [first ? labelKey(first) : NO_LABEL];
}
function workloadOf({ kind, name, namespace }, field) {
  const template = field.resolve(TEMPLATES[kind] ?? ["spec", "template"]);
  const labels = template.resolve(["metadata", "labels"]);
  let compiled;
  return {
    kind,
    name,
    namespace,
    field,
    labels: labels.value ?? {},
    labelsPlace: labels,
    pod: template.resolve(["spec"]),
    get selector() {
      compiled ??= { selector: selectorOf(kind, field) };
      return compiled.selector;
    }
  };
}
function selectorOf(kind, field) {
  if (!["DaemonSet", "Deployment", "StatefulSet", "ReplicaSet"].includes(kind)) return void 0;
  const selector = field.resolve(["spec", "selector"]).value;
  return selector && labelSelectorAsSelector(selector);
}
function sharesNamespace(a, b) {
  return a === b || a === void 0 || b === void 0;
}
function isBeside(other, { daemonSet, pod }) {
  const [a, b] = [other.field.location.file.path, daemonSet.location.file.path];
  if (a === b) return true;
  const own = imagesOf(pod);
  return folderOf(a) === folderOf(b) && !imagesOf(other.pod).some((image) => own.includes(image));
}
var imagesOf = remembered(
  ({ value }) => (value?.containers ?? []).map(({ image = "" }) => parseImage(image)?.path ?? image)
);
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function isEarlier(a, b) {
  const [left, right] = [a.location, b.location];
  return left.file.path === right.file.path ? left.span.start < right.span.start : left.file.path < right.file.path;
}
function selectsPods(selector, labels) {
  const wanted = Object.entries(selector ?? {});
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
function podLabels({ value }) {
  return value?.spec?.template?.metadata?.labels ?? {};
}

// src/rule/host-powers.ts
var JOBS = {
  privileged: ["cni", "csi", "proxy", "device", "driver", "storage", "security", "tuning"],
  capabilities: ["cni", "csi", "proxy", "dns", "device", "driver", "storage", "security", "tuning"],
  hostNetwork: ["cni", "csi", "proxy", "dns", "ingress", "metrics", "storage", "security"],
  hostPID: ["cni", "csi", "driver", "storage", "security", "metrics", "tuning"],
  hostIPC: ["storage", "driver"],
  hostPath: ["cni", "csi", "proxy", "device", "driver", "storage", "security", "tuning"],
  runtimeSocket: ["cni", "security", "puller", "driver", "log", "metrics"]
};
function isItsJob(role, power) {
  return role.is(...JOBS[power]);
}

// src/rule/volumes.ts
var volumesOf = remembered(({ volumes = [] }) => {
  const byName = /* @__PURE__ */ new Map();
  for (const volume of volumes) if (!byName.has(volume.name)) byName.set(volume.name, volume);
  return byName;
});
function volumeNamed(pod, name) {
  return pod && volumesOf(pod).get(name);
}
var mountsByName = remembered((pod) => {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  const mounts = containers.flatMap((container) => container.at("volumeMounts").items());
  return groupBy(mounts, ({ value }) => value?.name);
});
function mountsOf(pod, volume) {
  return mountsByName(pod).get(volume) ?? [];
}

// src/rule/system-class.ts
function unquotedSystemClass({
  daemonSet,
  pod,
  objects
}) {
  const place = pod.at("priorityClassName");
  const name = place.value;
  const namespace = daemonSet.at("metadata", "namespace");
  if (name === void 0 || !CLASSES.includes(name)) return void 0;
  if (namespace.value === void 0 || namespace.value === "kube-system") return void 0;
  const isAllowed = objects.having("ResourceQuota", allowed, [name], namespace.value).length > 0;
  return isAllowed ? void 0 : { place, name, namespace };
}
var CLASSES = ["system-node-critical", "system-cluster-critical"];
function allowed({ field }) {
  return CLASSES.filter((name) => allows(field.value ?? {}, name));
}
function allows({ spec }, value) {
  const requirements = spec?.scopeSelector?.matchExpressions ?? [];
  return requirements.some(
    ({ scopeName, operator, values }) => scopeName === "PriorityClass" && (operator === "Exists" || operator === "In" && values?.includes(value))
  );
}

export {
  ROLE_NAMES,
  DaemonSetModel,
  PRODUCERS,
  Updates,
  configUses,
  configChanges,
  containerPairs,
  fieldsByName,
  describeChange,
  needlessChanges,
  runningContainers,
  heldPorts,
  readOption,
  optionValues,
  describeValue,
  optionText,
  optionProblems,
  set,
  remove,
  rename,
  together,
  isMistaken,
  hasMistakenResource,
  selectionChange,
  missingTolerations,
  describeTolerated,
  describeSelection,
  PRESETS,
  needsBase,
  rule,
  problem,
  present,
  podSecurityBreaches,
  namespaceOf,
  enforcedLevel,
  forbiddenBreaches,
  isForbidden,
  accountOf,
  accountName,
  mountsToken,
  accountPlace,
  rolesOf2 as rolesOf,
  grantsOf,
  bindingsNaming,
  bindingsOfRole,
  isPowerful,
  isWholeCluster,
  grantsByRule,
  describeGrants,
  workloadsSelected,
  workloadsOnPorts,
  workloadsRunningAs,
  workloadsOfClass,
  workloadsUsing,
  workloadsNamed,
  objectsOf,
  objectsInFolder,
  daemonSetsNamed,
  objectsSelecting,
  sharesNamespace,
  isBeside,
  imagesOf,
  isEarlier,
  selectsPods,
  podLabels,
  isItsJob,
  volumeNamed,
  mountsOf,
  unquotedSystemClass
};
