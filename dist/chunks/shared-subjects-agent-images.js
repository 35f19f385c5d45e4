import {
  NO_OBJECTS
} from "./shared-workspace-index.js";
import {
  admit,
  dropDisabledFields
} from "./shared-admission-admit.js";
import {
  ANY_CLUSTER,
  DEFAULT_APPLY,
  MAP_FIELDS,
  NEWEST,
  NO_GATES,
  OLDEST,
  containersOf,
  isShell,
  isSidecar,
  minorsOf,
  onlyWaits,
  rootField,
  takesScript
} from "./shared-kubernetes-api-resources.js";
import {
  addTo,
  append
} from "./shared-base-brought.js";

// src/subjects/agent-images.ts
var IMAGES = [
  ["csi", words("csi-node-driver-registrar node-driver-registrar livenessprobe-csi csi-proxy")],
  [
    "cni",
    either(
      last("calico/node cilium/cilium weave-kube flannel kube-router kube-ovn kindnetd networking-agent"),
      pattern("antrea-", /(?:^|\/)antrea-(?:agent|ubuntu|windows)(?:-[a-z]+)?$/),
      pattern("-cni", /[a-z0-9]-cni$/),
      pattern("azure-cn", /(?:^|\/)azure-cn[is][a-z-]*$/)
    )
  ],
  ["device", words("device-plugin")],
  ["proxy", words("kube-proxy ztunnel cilium-envoy")],
  ["dns", words("k8s-dns-node-cache node-local-dns nodelocaldns node-cache coredns dnsmasq")],
  [
    "driver",
    either(
      words("container-toolkit"),
      pattern("driver-", /(?:^|[-/])[a-z0-9-]{0,63}driver-(?:installer|injector|container|manager)(?:$|[-/])/),
      pattern("nccl-", /(?:^|[-/])nccl-[a-z0-9-]{0,63}installer(?:$|[-/])/)
    )
  ],
  [
    "balancer",
    noExporter(
      either(
        last("metallb/speaker metallb-speaker kube-vip kube-vip-iptables kube-keepalived-vip klipper-lb"),
        words("openelb keepalived purelb frr-k8s")
      )
    )
  ],
  [
    "health",
    either(words("node-problem-detector kured node-termination-handler spot-termination-notice-handler node-drainer"), last("npd draino"))
  ],
  ["tuning", words("ip-masq-agent machine-config-daemon tuned mig-manager")],
  ["runtime", words("spegel gvisor-installer kata-deploy stargz-snapshotter nydus-snapshotter soci-snapshotter containerd-shim-installer")],
  ["time", noExporter(words("chrony chronyd ntpd openntpd linuxptp ptp4l"))],
  [
    "security",
    words(
      "fail2ban falco auditbeat falcon-sensor falco-no-driver tetragon kubearmor wazuh-agent twistlock aqua-enforcer suricata osquery tracee sysdig apparmor-loader security-profiles-operator"
    )
  ],
  ["security", last("sysdig/agent kubescape/node-agent stackrox-io/collector")],
  [
    "identity",
    either(words("kube2iam kiam spire-agent eks-pod-identity-agent gke-metadata-server metadata-proxy"), last("aad-pod-identity/nmi"))
  ],
  [
    "log",
    either(
      words("fluentd fluent-bit fluentbit filebeat promtail logstash vector logspout splunk-fluentd rsyslog"),
      pattern("-logger", /[a-z0-9]-logger$/)
    )
  ],
  [
    "metrics",
    either(
      words(
        "node-exporter node_exporter cadvisor telegraf metricbeat collectd dcgm-exporter netdata statsd categraf ebpf-instrument beyla goldpinger kubenurse kepler scaphandre caretta network-costs parca-agent netobserv-ebpf-agent inspektor-gadget"
      ),
      pattern("exporter", /(?:^|[-/])prometheus-[a-z-]{0,63}exporter(?:$|[-/])|[a-z0-9-][-_]exporter(?:$|[-/])/),
      pattern("-metrics", /[a-z0-9]-metrics$/)
    )
  ],
  [
    "metrics",
    of(
      "datadog datadoghq datadog.com datadoghq.com registry.datadog registry.datadoghq registry.datadog.com registry.datadoghq.com newrelic dynatrace appdynamics instana signalfx jaegertracing"
    )
  ],
  [
    "metrics",
    either(
      words("otelcol grafana-agent alloy oneagent jaeger-agent"),
      pattern("-collector", /(?:^|[-/])(?:opentelemetry-collector[a-z-]*|aws-otel-collector|nrdot-collector[a-z0-9-]*)(?:$|[-/])/)
    )
  ],
  ["labeler", words("node-feature-discovery gpu-feature-discovery nfd-worker node-labeler")],
  ["ingress", words("ingress-nginx nginx-ingress nginx-plus-ingress kubernetes-ingress haproxy-ingress traefik contour skipper kong")],
  ["storage", last("ceph rook/ceph minio/minio")],
  ["storage", words("beegfs-client topolvm linstor-satellite piraeus-server local-volume-provisioner local-pv-provisioner")],
  [
    "storage",
    either(
      words("longhorn-manager glusterfs-server juicefs-csi portworx oci-monitor"),
      pattern("node-disk-manager", /(?:^|[-/])node-disk-manager[a-z0-9-]*(?:$|[-/])/)
    )
  ]
];
var IMAGE_ROLES = [...new Set(IMAGES.map(([role]) => role))];
var MOST = 1e3;
var known = /* @__PURE__ */ new Map();
function imageRoles(image) {
  let roles = known.get(image);
  if (!roles) {
    if (known.size === MOST) known.clear();
    known.set(image, roles = new Set(IMAGES.flatMap(([role, test]) => test(image) ? [role] : [])));
  }
  return roles;
}
function either(...tests) {
  return (image) => tests.some((test) => test(image));
}
function noExporter(test) {
  return (image) => test(image) && !image.endsWith("exporter");
}
function last(names) {
  const all = names.split(" ");
  return (image) => all.some((name) => image === name || image.endsWith(`/${name}`));
}
function words(names) {
  const all = names.split(" ");
  return (image) => all.some((name) => hasWord(image, name));
}
function hasWord(image, name) {
  for (let at = image.indexOf(name); at >= 0; at = image.indexOf(name, at + 1)) {
    if (isEdge(image[at - 1]) && isEdge(image[at + name.length])) return true;
  }
  return false;
}
function isEdge(char) {
  return char === void 0 || char === "-" || char === "/";
}
function of(publishers) {
  const all = new Set(publishers.split(" "));
  return (image) => {
    const steps = image.split("/");
    return steps.some((step, index) => all.has(step) && steps[index + 1]?.startsWith("csi-") === false);
  };
}
function pattern(held, matching) {
  return (image) => image.includes(held) && matching.test(image);
}

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
  tuning: "node tuner",
  balancer: "load balancer agent",
  health: "node health monitor",
  runtime: "runtime extension",
  time: "time daemon",
  identity: "workload identity agent",
  labeler: "node labeler"
};
var ROLE_NAMES = [...Object.keys(TITLES), "unknown"];
var ROLE_ANNOTATION = "ds-lint.io/role";
var CRITICAL = /* @__PURE__ */ new Set(["cni", "csi", "proxy", "dns", "device"]);
var CRITICAL_TITLES = Object.entries(TITLES).flatMap(
  ([name, title]) => CRITICAL.has(name) ? [title] : []
);
var PATHS = [
  ["cni", /^\/etc\/cni(?:\/|$)/],
  ["cni", /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$))/],
  ["device", /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
  ["csi", /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
  ["storage", /^\/var\/lib\/(?:longhorn|rook|ceph|openebs|glusterd|rancher\/longhorn)(?:\/|$)/]
];
var CDI = /^\/(?:var\/run|run|etc)\/cdi(?:\/|$)/;
var RUNTIME = /^\/etc\/(?:containerd|docker\/certs\.d|crio)(?:\/|$)/;
var LOG_PATH = /^\/var\/(?:log(?:\/(?:pods|containers))?|lib\/docker\/containers)\/?$/;
var POD_LOGS = /\/var\/log\/(?:pods|containers)\//;
var LOG_NAME = /log|fluent|beat|collector|agent|datadog/i;
var ONLY_AGENT = /^(?:(?!log|fluent|beat|collector|datadog).)*$/i;
var SERVICES = /^\/(?:etc\/systemd|(?:var\/)?run\/dbus)(?:\/|$)/;
var LOG_NAMESPACE = /(?:^|-)log(?:s|ging)?(?:-|$)/;
var DOES_NOTHING = /^(?:\/?(?:usr\/)?bin\/)?(?:true|echo\b.*|exit 0|:|sleep [01])$|^-?-(?:version|help)$/;
var PULLER_NAME = /(?:^|-)(?:(?:image-?)?(?:pre-?pull(?:er)?|prefetch(?:er)?|puller|image-cache)|(?:image|ctr|crictl)-pull)(?:-|$)/;
var DRIVER_NAME = /(?:^|-)(?:driver|nccl|toolkit)[a-z0-9-]{0,63}-installer(?:-|$)|(?:^|-)(?:gpu-driver|container-toolkit)(?:-|$)/;
var SECURITY_NAME = /^(?:falco|falcon|wazuh|threatstack|qualys|tenable|nessus|crowdsec|osquery|tetragon|kubearmor)(?:-|$)/;
var HEALTH_NAME = /^(?:node-problem-detector|kured|aws-node-termination-handler)(?:-|$)/;
var INGRESS_NAME = /(?:^|-)ingress(?:-|$)/;
var PROXY_NAME = /^ztunnel(?:-|$)/;
var EXPORTER_NAME = /[a-z0-9]-exporter(?:-|$)/;
var DRA = /(?:^|[-./_=])dra(?:[-./_]|$)/;
var IDLE = /^(?:(?:\/bin\/)?(?:ba)?sh -c )?(?:(?:\/bin\/)?sleep [\w.]+|tail -[fF] \/dev\/null)$/;
var TUNES = /\bsysctl\b|\btuned\b|\/proc\/sys\/|\bnsenter\b|\bchroot\s|\bmodprobe\b|\/sys\/(?:kernel\/(?!tracing|debug|btf|security)|devices\/|block\/|class\/)|\bsystemctl\b|\bip6?tables(?:-(?:legacy|nft|restore|save))?\s|\bip (?:link|addr|route) (?:add|set|del|flush|replace)\b/;
function roleOf(daemonSet, pod, configured = {}) {
  const told = givenBy(configured, daemonSet) ?? annotated(daemonSet);
  if (told) return rolesOf(told);
  const spec = pod.value;
  return rolesOf(spec ? unique([...evidenceIn(spec, daemonSet, pod)]) : []);
}
function rolesOf(found) {
  const known2 = found.filter(({ name }) => name !== "unknown");
  const all = known2.length > 0 ? known2 : [seen("unknown", "", void 0)];
  const main = all.find(({ nodeCritical }) => nodeCritical) ?? all[0];
  return { ...main, all, is: (...names) => all.some(({ name }) => names.includes(name)) };
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
  const fits = (role) => role === "cni" ? hostNetwork === true || writesPrograms(spec) : role !== "device" || mayRegister(spec);
  const byPath = (pattern2) => {
    const index = volumes.findIndex(({ hostPath }) => hostPath?.path !== void 0 && pattern2.test(hostPath.path));
    return index < 0 ? void 0 : { path: volumes[index].hostPath.path, at: pod.resolve(["volumes", index, "hostPath", "path"]) };
  };
  const isDra = [name, spec.serviceAccountName ?? "", ...containers.flatMap(({ name: own = "", image = "" }) => [own, image])].some(
    (text) => DRA.test(text)
  );
  const registered = isDra && !byPath(CDI) && !speaksOfCsi(spec) ? byPath(PATHS[3][1]) : void 0;
  if (registered) yield seen("device", `mounts ${registered.path}`, registered.at);
  const registersDevices = registered !== void 0 || byPath(PATHS[2][1]) !== void 0 || byPath(CDI) !== void 0 && !DRIVER_NAME.test(name) && !speaksOfCsi(spec);
  if (registersDevices && !registered && !byPath(PATHS[2][1])) yield seen("device", `mounts ${byPath(CDI).path}`, byPath(CDI).at);
  for (const [role, pattern2] of PATHS) {
    if (role === "csi" && registersDevices) continue;
    const found = byPath(pattern2);
    if (found && fits(role) && !(role === "csi" && onlyWatches(spec, found.path))) yield seen(role, `mounts ${found.path}`, found.at);
  }
  const images = containers.map(({ image = "" }) => repository(image));
  for (const role of IMAGE_ROLES) {
    const index = images.findIndex((image) => imageRoles(image).has(role));
    if (index >= 0 && fits(role)) yield seen(role, `runs ${images[index].split("/").at(-1)}`, pod.at("containers", index, "image"));
  }
  for (const [index, { command = [] }] of containers.entries()) {
    if (imageRoles(images[index]).size > 0) continue;
    const program = command[0]?.split("/").at(-1) ?? "";
    for (const role of imageRoles(program)) if (fits(role)) yield seen(role, `runs ${program}`, pod.at("containers", index, "command"));
  }
  const runtime = byPath(RUNTIME);
  if (runtime && writes(spec, runtime.path)) yield seen("runtime", `mounts ${runtime.path}`, runtime.at);
  const log = byPath(LOG_PATH);
  const isNamed = LOG_NAME.test(name) && !(ONLY_AGENT.test(name) && byPath(SERVICES));
  if (log && (isNamed || LOG_NAMESPACE.test(daemonSet.value?.metadata?.namespace ?? "") || readsPodLogs(spec)))
    yield seen("log", `mounts ${log.path}`, log.at);
  const web = webPorts(spec);
  if (web >= 0) yield seen("ingress", "holds ports 80 and 443 of the node", pod.at("containers", web, "ports"));
  else if (INGRESS_NAME.test(name)) {
    const serves = containers.findIndex(({ ports = [] }) => [80, 443].every((wanted) => ports.some((port) => port.containerPort === wanted)));
    if (serves >= 0) yield seen("ingress", `is named ${name} and serves ports 80 and 443`, pod.at("containers", serves, "ports"));
  }
  const rests = containers.length > 0 && containers.every(onlyWaits);
  const at = daemonSet.at("metadata", "name");
  if (EXPORTER_NAME.test(name)) yield seen("metrics", `is named ${name}`, at);
  else if (SECURITY_NAME.test(name)) yield seen("security", `is named ${name}`, at);
  else if (HEALTH_NAME.test(name)) yield seen("health", `is named ${name}`, at);
  else if (PROXY_NAME.test(name)) yield seen("proxy", `is named ${name}`, at);
  if (DRIVER_NAME.test(name)) yield seen("driver", `is named ${name}`, at);
  if (PULLER_NAME.test(name)) yield seen("puller", `is named ${name}`, at);
  else if (rests && initContainers.length > 0 && initContainers.every(onlyPulled))
    yield seen("puller", "runs nothing but images that do nothing", pod.at("initContainers"));
  for (const [list, items] of [
    ["initContainers", initContainers],
    ["containers", containers]
  ]) {
    const index = items.findIndex(
      ({ command = [], args = [], env = [], securityContext }) => securityContext?.privileged === true && (rests || TUNES.test([...command, ...args, ...env.map(({ value = "" }) => value)].join("\n")))
    );
    if (index >= 0 && (rests || list === "containers")) {
      const isIdle = list === "containers" && IDLE.test([...items[index].command ?? [], ...items[index].args ?? []].join(" ").trim());
      const does2 = isIdle ? "waits for commands, privileged" : "changes the node";
      yield seen("tuning", `its container ${items[index].name} ${does2}`, pod.resolve([list, index]));
      return;
    }
  }
}
function readsPodLogs(spec) {
  return containersOf(spec).some(
    ({ command = [], args = [], env = [] }) => [...command, ...args, ...env.map(({ value = "" }) => value)].some((word) => POD_LOGS.test(word))
  );
}
function webPorts({ containers = [], hostNetwork }) {
  return containers.findIndex(
    ({ ports = [] }) => [80, 443].every((wanted) => ports.some((port) => (hostNetwork ? port.containerPort : port.hostPort) === wanted))
  );
}
function onlyPulled({ command = [], args = [], securityContext, volumeMounts = [] }) {
  const words2 = [...command, ...args];
  const script = isShell(words2[0]) && takesScript(words2[1]) ? words2.slice(2) : [words2.join(" ")];
  const program = words2.length === 2 ? words2.slice(1) : [];
  return securityContext?.privileged !== true && volumeMounts.length === 0 && [...script, ...program].some((text) => DOES_NOTHING.test(text.trim()));
}
function mayRegister({ volumes = [] }) {
  const paths = volumes.flatMap(({ hostPath }) => hostPath?.path ?? []);
  return paths.length === 0 || paths.some((path) => path === "/" || path.includes("kubelet"));
}
function writesPrograms(spec) {
  return (spec.volumes ?? []).some(({ hostPath: { path = "" } = {} }) => /^\/opt\/cni(?:\/|$)/.test(path) && writes(spec, path));
}
function writes(spec, path) {
  const names = new Set((spec.volumes ?? []).flatMap(({ name, hostPath }) => hostPath?.path === path ? [name] : []));
  return containersOf(spec).some(({ volumeMounts = [] }) => volumeMounts.some(({ name, readOnly }) => names.has(name) && !readOnly));
}
function onlyWatches({ volumes = [], ...spec }, path) {
  const names = new Set(volumes.flatMap(({ name, hostPath }) => hostPath?.path === path ? [name] : []));
  const mounts = containersOf(spec).flatMap(({ volumeMounts = [] }) => volumeMounts.filter(({ name }) => names.has(name)));
  return /\/plugins\/?$/.test(path) && mounts.length > 0 && mounts.every(({ readOnly, mountPropagation }) => readOnly === true || mountPropagation === "HostToContainer");
}
function speaksOfCsi(spec) {
  const paths = (spec.volumes ?? []).map(({ hostPath }) => hostPath?.path ?? "");
  const texts = containersOf(spec).flatMap(({ name = "", image = "", args = [], env = [] }) => [
    name,
    image,
    ...args,
    ...env.flatMap(({ name: variable = "", value = "" }) => [variable, value])
  ]);
  return [...paths, ...texts].some((text) => /csi/i.test(text));
}
function seen(name, reason, evidence) {
  const title = name === "unknown" ? "agent" : TITLES[name];
  return { name, title, aTitle: `${/^[aeiou]/i.test(title) ? "an" : "a"} ${title}`, reason, evidence, nodeCritical: CRITICAL.has(name) };
}
function repository(image) {
  return image.split("@", 1)[0].replace(/:[^/:]*$/, "");
}

// src/subjects/gap-message.ts
function gapMessage(name, targeted, outcomes, gates = NO_GATES) {
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
  const [last2, newest] = [...outcomes].findLast(([, { kind }]) => kind !== "unknown") ?? [];
  if (last2 !== void 0 && last2 < NEWEST) return `was removed in Kubernetes 1.${last2 + 1}`;
  if (newest?.kind === "refused") return `is valid in no version${whileOff(gates)}`;
  return gate === void 0 ? "is dropped by every version" : `requires the feature gate ${gate}, which no version enables by default`;
}
function whileOff(gates) {
  const off = Object.keys(gates).filter((name) => gates[name] === false);
  if (off.length === 0) return "";
  return ` while ${off.length === 1 ? `the feature gate ${off[0]} is` : `the feature gates ${off.join(" and ")} are`} off`;
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
  const [first, last2] = [minors[0], minors.at(-1)];
  return first === last2 ? `1.${first}` : `1.${first} to 1.${last2}`;
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
  constructor(targeted, written, admitIn, gates = NO_GATES) {
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
      append(rejections, [...answers.unknown(place), ...own, ...others]);
      if (outcome.kind === "dropped" && others.length > 0) outcomes.set(minor, { ...outcome, refused: true });
      if (reference === void 0 && others.length > 0) instead = `; without it, ${others[0].message}`;
    }
    for (const rejection of rejections) this.#told.add(rejection);
    const value = this.written(at);
    const isOfBoth = typeof value === "string" && [...outcomes.values()].some(({ kind }) => kind === "refused");
    const name = isOfBoth ? `${at.name} ${JSON.stringify(value)}` : `"${at.name}"`;
    return { at, isValue: false, message: gapMessage(name, minors, outcomes, this.gates) + instead, rejections };
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
      const last2 = minors.findLast((minor) => outcomes.get(minor).kind === "refused");
      if (!ALL.some((minor) => minor > last2 && outcomes.get(minor).kind === "fine")) return [];
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
  return value === void 0 || value === null || typeof value === "object" && Object.values(value).every((member) => member === void 0);
}

// src/subjects/daemon-set.ts
var refusalsOf;
async function loadServerSideApply() {
  refusalsOf ??= (await import("./subjects-merge.js")).createRefusals;
}
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
  #refusals;
  get apply() {
    return this.target.apply ?? DEFAULT_APPLY;
  }
  get gates() {
    return this.target.gates;
  }
  /** What each targeted version decodes. */
  get received() {
    return this.#admissions;
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
    return [...gaps.map((gap) => this.#gapSubject(gap)), ...this.grouped(rest), ...this.grouped(this.#unsent()), ...this.#lost()];
  }
  /** Of a part of a manifest: fields that no DaemonSet has. Those of a strategic merge patch itself begin with a dollar sign. */
  unknownFields() {
    return this.rejections().filter(({ rejection }) => rejection.rule === "unknown-field" && !String(rejection.at.name).startsWith("$"));
  }
  /** What fails before the API server validates anything. */
  #unsent() {
    if (this.target.apply !== "server") return [];
    if (!refusalsOf) throw new Error("loadServerSideApply() comes first");
    const rejections = this.#refusals ??= refusalsOf(this);
    return rejections.length === 0 ? [] : minorsOf(this.target).map((minor) => ({ minor, rejections }));
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
  updateRejections(admissions, before, after) {
    const told = [...this.#admissions, ...this.#unsent()].flatMap(({ rejections }) => rejections);
    const known2 = new Set(told.map(keyOf));
    const startOf = (rejection, root) => {
      const place = this.#place(rejection, root);
      return `${rejection.rule} ${rejection.type} ${("key" in place ? place.location : place).span.start}`;
    };
    const places = after === this.daemonSet ? void 0 : new Set(told.map((each) => startOf(each, this.daemonSet)));
    const isNew = (each) => !known2.has(keyOf(each)) && !places?.has(startOf(each, after));
    const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter(isNew) }));
    return this.grouped(others, after).map((subject) => ({ ...subject, before }));
  }
  /** One admission for each targeted version. @param root Of the object that they are about. */
  grouped(admissions, root = this.daemonSet) {
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
      place: this.#place(rejection, root),
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
  #place({ at, span }, root = this.daemonSet) {
    if (span) return { file: this.manifest.document.file, span };
    const field = root.resolve(at.steps());
    const alias = at.name === "serviceAccountName" && !field.exists ? root.at("spec", "template", "spec", "serviceAccount") : field;
    return alias.exists ? alias : field;
  }
  #inVersions(minors) {
    if (minors.size === this.#admissions.length) return "";
    const list = [...minors].sort((a, b) => a - b);
    const [first, last2] = [list[0], list.at(-1)];
    return first === last2 ? ` (in Kubernetes 1.${first})` : ` (in Kubernetes 1.${first} to 1.${last2})`;
  }
};
function keyOf({ rule, type, field, at, cause, span }) {
  if (span && cause === void 0) return `${rule} ${type} ${span.start}-${span.end}`;
  return cause === void 0 ? `${rule} ${type} ${field} ${at.toString()}` : `${rule} ${cause}`;
}
function unique2(rejections) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const { type, field, isBehind } of rejections) seen2.set(`${type} ${field}`, { type, field, ...isBehind && { isBehind } });
  return [...seen2.values()];
}

export {
  ROLE_NAMES,
  CRITICAL_TITLES,
  roleOf,
  loadServerSideApply,
  DaemonSetModel
};
