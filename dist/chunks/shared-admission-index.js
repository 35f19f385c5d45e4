import {
  Checks,
  NOTHING_KEPT,
  NO_EFFECTS,
  createDaemonSet,
  decode,
  decodingRejections,
  defaultDaemonSet,
  updateDaemonSet,
  withConsequences
} from "./shared-admission-admit.js";
import {
  NEWEST,
  Path,
  compareBytes,
  quote
} from "./shared-kubernetes-api-resources.js";

// src/admission/update/admit-update.ts
function storePrevious({ node, contentType }, minor, gates) {
  const decoded = decode(node, "DaemonSet", { minor, contentType });
  const { value, fatal } = decoded;
  const effective = defaultDaemonSet(value, minor, gates);
  const checks = new Checks(minor, NOTHING_KEPT, gates);
  const { daemonSet: stored, dropped } = createDaemonSet(effective, checks);
  const decoding = decodingRejections(decoded);
  const rejections = fatal ? decoding : withConsequences([...decoding, ...checks.rejections], value);
  return { value, effective, stored, dropped: dropped.map(({ path }) => path), rejections };
}
function receive({ node, contentType, apply }, minor, gates) {
  const decoded = decode(node, "DaemonSet", { minor, contentType, ...apply && { apply } });
  const { value } = decoded;
  return { decoded, value, effective: defaultDaemonSet(value, minor, gates) };
}
function admitUpdate({ stored }, { decoded, value, effective }, minor, gates) {
  const { problems, fatal, stop } = decoded;
  const decoding = decodingRejections(decoded);
  if (fatal) return { minor, verdict: stop?.verdict ?? "badrequest", rejections: decoding, dropped: [], ...NO_EFFECTS };
  const { checks, verdict, dropped, ...effects } = updateDaemonSet(stored, effective, minor, gates);
  return {
    minor,
    verdict: stop?.verdict ?? (problems.length > 0 ? "badrequest" : verdict),
    rejections: withConsequences([...decoding, ...checks.rejections], value),
    dropped: dropped.map(({ path }) => path),
    ...effects
  };
}

// src/admission/podsecurity/policy.ts
var LEVELS = ["privileged", "baseline", "restricted"];
var PREFIX = "pod-security.kubernetes.io/";
var DEFAULTS = {
  enforce: { level: "privileged", version: "latest" },
  audit: { level: "privileged", version: "latest" },
  warn: { level: "privileged", version: "latest" }
};
function policyOf(labels, defaults = DEFAULTS) {
  const reader = new LabelReader(labels);
  const read = (mode, invalid) => ({
    level: reader.level(mode, invalid) ?? defaults[mode].level,
    version: reader.version(mode) ?? defaults[mode].version
  });
  const policy = { enforce: read("enforce", "restricted"), audit: read("audit", "privileged"), warn: read("warn", "privileged") };
  const { enforce, warn } = policy;
  const follows = !reader.sets("warn") && parseLevel(labels[`${PREFIX}enforce`] ?? "") !== void 0;
  if (follows && compareLevels(enforce.level, warn.level) > 0) {
    policy.warn = { level: enforce.level, version: reader.sets("warn-version") ? warn.version : enforce.version };
  }
  return { policy, errors: reader.errors };
}
var LabelReader = class {
  constructor(labels) {
    this.labels = labels;
  }
  labels;
  errors = [];
  sets(name) {
    return Object.hasOwn(this.labels, PREFIX + name);
  }
  level(mode, invalid) {
    return this.#read(mode, parseLevel, invalid, `must be one of ${LEVELS.join(", ")}`);
  }
  version(mode) {
    return this.#read(`${mode}-version`, parsePolicyVersion, "latest", 'must be "latest" or "v1.x"');
  }
  /** Undefined where the label is not set. */
  #read(name, parse, invalid, message) {
    if (!this.sets(name)) return void 0;
    const label = PREFIX + name;
    const value = this.labels[label];
    const parsed = parse(value);
    if (parsed === void 0) this.errors.push({ label, value, message });
    return parsed ?? invalid;
  }
};
function parseLevel(text) {
  return LEVELS.find((level) => level === text);
}
function parsePolicyVersion(text) {
  if (text === "latest") return text;
  const minor = /^v1\.(0|[1-9]\d*)$/.exec(text)?.[1];
  return minor === void 0 || BigInt(minor) > MAX_INT64 ? void 0 : Number(minor);
}
var MAX_INT64 = 2n ** 63n - 1n;
function levelVersionText({ level, version }) {
  return `${level}:${version === "latest" ? version : `v1.${version}`}`;
}
function compareLevels(a, b) {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}

// src/admission/podsecurity/words.ts
function quoted(items) {
  return items.map((item) => `"${item}"`).join(", ");
}
function plural(word, count, many = `${word}s`) {
  return count === 1 ? word : many;
}
function named(word, names) {
  return `${plural(word, names.length)} ${quoted(names)}`;
}
function settersText(setters) {
  const containers = setters.flatMap(({ container }) => container ?? []);
  const pod = containers.length < setters.length ? ["pod"] : [];
  return [...pod, ...containers.length > 0 ? [named("container", containers)] : []].join(" and ");
}
function sorted(items) {
  return [...new Set(items)].sort(compareBytes);
}

// src/admission/podsecurity/checks/allow-privilege-escalation.ts
var allowPrivilegeEscalation = {
  id: "allowPrivilegeEscalation",
  level: "restricted",
  revisions: [
    { since: 8, judge },
    { since: 25, judge: (pod) => pod.isWindows ? void 0 : judge(pod) }
  ]
};
function judge({ containers }) {
  const bad = containers.filter(({ value }) => value.securityContext?.allowPrivilegeEscalation !== false);
  if (bad.length === 0) return void 0;
  const who = bad.map(({ name }) => name);
  return {
    reason: "allowPrivilegeEscalation != false",
    detail: `${named("container", who)} must set securityContext.allowPrivilegeEscalation=false`,
    paths: bad.map(({ at }) => at.child("securityContext", "allowPrivilegeEscalation"))
  };
}

// src/admission/podsecurity/checks/app-armor-profile.ts
var ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
var TYPES = /* @__PURE__ */ new Set(["RuntimeDefault", "Localhost"]);
var appArmorProfile = {
  id: "appArmorProfile",
  level: "baseline",
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = pod.setters.flatMap(
          ({ container, at, context: { appArmorProfile: profile } }) => profile && !TYPES.has(profile.type ?? "") ? [{ container, type: profile.type ?? "", at: at.child("appArmorProfile", "type") }] : []
        );
        const annotations = Object.entries(pod.annotations).filter(([key, value]) => key.startsWith(ANNOTATION) && !isAllowed(value));
        if (bad.length + annotations.length === 0) return void 0;
        const written = annotations.map(([key, value]) => `${key}=${quote(value)}`);
        const values = [...sorted(bad.map(({ type }) => type)), ...sorted(written)];
        const setters = [
          ...bad.length > 0 ? [settersText(bad)] : [],
          ...annotations.length > 0 ? [plural("annotation", annotations.length)] : []
        ];
        return {
          reason: plural("forbidden AppArmor profile", values.length),
          detail: `${setters.join(" and ")} must not set AppArmor profile type to ${quoted(values)}`,
          paths: [...bad.map(({ at }) => at), ...annotations.map(([key]) => pod.annotationAt(key))]
        };
      }
    }
  ]
};
function isAllowed(profile) {
  return profile === "" || profile === "runtime/default" || profile.startsWith("localhost/");
}

// src/admission/podsecurity/checks/capabilities.ts
var DEFAULT_CAPABILITIES = /* @__PURE__ */ new Set([
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT"
]);
var RESTRICTED_CAPABILITIES = /* @__PURE__ */ new Set(["NET_BIND_SERVICE"]);
var capabilitiesBaseline = {
  id: "capabilities_baseline",
  level: "baseline",
  revisions: [
    {
      since: 0,
      judge(pod) {
        const added = addedBeyond(pod, DEFAULT_CAPABILITIES);
        return added && { reason: "non-default capabilities", ...added };
      }
    }
  ]
};
var capabilitiesRestricted = {
  id: "capabilities_restricted",
  level: "restricted",
  overrides: "capabilities_baseline",
  revisions: [
    { since: 22, judge: judgeRestricted },
    { since: 25, judge: (pod) => pod.isWindows ? void 0 : judgeRestricted(pod) }
  ]
};
function judgeRestricted(pod) {
  const breaches = [notDropped(pod), addedBeyond(pod, RESTRICTED_CAPABILITIES)].filter((breach) => breach !== void 0);
  if (breaches.length === 0) return void 0;
  return {
    reason: "unrestricted capabilities",
    detail: breaches.map(({ detail }) => detail).join("; "),
    paths: breaches.flatMap(({ paths }) => paths)
  };
}
function notDropped({ containers }) {
  const bad = containers.filter(({ value }) => value.securityContext?.capabilities?.drop?.includes("ALL") !== true);
  if (bad.length === 0) return void 0;
  const who = bad.map(({ name }) => name);
  return {
    detail: `${named("container", who)} must set securityContext.capabilities.drop=["ALL"]`,
    paths: bad.map(({ at }) => at.child("securityContext", "capabilities", "drop"))
  };
}
function addedBeyond({ containers }, allowed) {
  const bad = containers.flatMap(({ name, at, value }) => {
    const added = (value.securityContext?.capabilities?.add ?? []).map((capability, index) => ({
      capability,
      at: at.child("securityContext", "capabilities", "add").index(index)
    }));
    const forbidden2 = added.filter(({ capability }) => !allowed.has(capability));
    return forbidden2.length > 0 ? [{ name, forbidden: forbidden2 }] : [];
  });
  if (bad.length === 0) return void 0;
  const who = bad.map(({ name }) => name);
  const forbidden = bad.flatMap((container) => container.forbidden);
  const what = sorted(forbidden.map(({ capability }) => capability));
  return {
    detail: `${named("container", who)} must not include ${quoted(what)} in securityContext.capabilities.add`,
    paths: forbidden.map(({ at }) => at)
  };
}

// src/admission/podsecurity/checks/host-namespaces.ts
var FIELDS = ["hostNetwork", "hostPID", "hostIPC"];
var hostNamespaces = {
  id: "hostNamespaces",
  level: "baseline",
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = FIELDS.filter((name) => pod.spec[name] === true);
        if (bad.length === 0) return void 0;
        return { reason: "host namespaces", detail: bad.map((name) => `${name}=true`).join(", "), paths: bad.map((name) => pod.at(name)) };
      }
    }
  ]
};

// src/admission/podsecurity/checks/host-ports.ts
var hostPorts = {
  id: "hostPorts",
  level: "baseline",
  revisions: [
    {
      since: 0,
      judge({ containers }) {
        const bad = containers.flatMap(({ name, at, value }) => {
          const ports2 = (value.ports ?? []).map(({ hostPort = 0 }, index) => ({
            hostPort,
            at: at.child("ports").index(index).child("hostPort")
          }));
          const used2 = ports2.filter(({ hostPort }) => hostPort !== 0);
          return used2.length > 0 ? [{ name, used: used2 }] : [];
        });
        if (bad.length === 0) return void 0;
        const who = bad.map(({ name }) => name);
        const used = bad.flatMap((container) => container.used);
        const ports = sorted(used.map(({ hostPort }) => String(hostPort)));
        return {
          reason: "hostPort",
          detail: `${named("container", who)} ${plural("uses", who.length, "use")} ${plural("hostPort", ports.length)} ${ports.join(", ")}`,
          paths: used.map(({ at }) => at)
        };
      }
    }
  ]
};

// src/admission/podsecurity/checks/host-probes.ts
var hostProbesAndHostLifecycle = {
  id: "hostProbesAndHostLifecycle",
  level: "baseline",
  revisions: [
    {
      since: 34,
      judge({ containers }) {
        const bad = containers.flatMap((container) => hostsOf(container).map((host) => ({ ...host, name: container.name })));
        if (bad.length === 0) return void 0;
        const who = sorted(bad.map(({ name }) => name));
        const hosts = sorted(bad.map(({ host }) => host));
        const uses = `${plural("uses", who.length, "use")} ${plural("probe or lifecycle host", hosts.length)}`;
        return {
          reason: "probe or lifecycle host",
          detail: `${named("container", who)} ${uses} ${quoted(hosts)}`,
          paths: bad.map(({ at }) => at)
        };
      }
    }
  ]
};
function hostsOf({ value, at }) {
  const probes = ["livenessProbe", "readinessProbe", "startupProbe"].map((name) => [value[name], at.child(name)]);
  const hooks = ["postStart", "preStop"].map((name) => [value.lifecycle?.[name], at.child("lifecycle", name)]);
  return [...probes, ...hooks].flatMap(([handler, path]) => handlerHosts(handler, path));
}
function handlerHosts(handler, at) {
  return ["httpGet", "tcpSocket"].flatMap((name) => {
    const host = handler?.[name]?.host;
    return host ? [{ host, at: at.child(name, "host") }] : [];
  });
}

// src/admission/podsecurity/checks/privileged.ts
var privileged = {
  id: "privileged",
  level: "baseline",
  revisions: [
    {
      since: 0,
      judge({ containers }) {
        const bad = containers.filter(({ value }) => value.securityContext?.privileged === true);
        if (bad.length === 0) return void 0;
        const who = bad.map(({ name }) => name);
        return {
          reason: "privileged",
          detail: `${named("container", who)} must not set securityContext.privileged=true`,
          paths: bad.map(({ at }) => at.child("securityContext", "privileged"))
        };
      }
    }
  ]
};

// src/admission/podsecurity/checks/proc-mount.ts
var procMount = {
  id: "procMount",
  level: "baseline",
  revisions: [
    { since: 0, judge: judge2 },
    { since: 35, judge: (pod) => pod.hasUserNamespace ? void 0 : judge2(pod) }
  ]
};
var procMountRestricted = {
  id: "procMount_restricted",
  level: "restricted",
  overrides: "procMount",
  revisions: [{ since: 35, judge: judge2 }]
};
function judge2({ containers }) {
  const bad = containers.flatMap(({ name, at, value }) => {
    const type = value.securityContext?.procMount;
    return type === void 0 || type === "Default" ? [] : [{ name, type, at: at.child("securityContext", "procMount") }];
  });
  if (bad.length === 0) return void 0;
  const who = bad.map(({ name }) => name);
  const types = sorted(bad.map(({ type }) => type));
  return {
    reason: "procMount",
    detail: `${named("container", who)} must not set securityContext.procMount to ${quoted(types)}`,
    paths: bad.map(({ at }) => at)
  };
}

// src/admission/podsecurity/checks/run-as-non-root.ts
var runAsNonRoot = {
  id: "runAsNonRoot",
  level: "restricted",
  revisions: [
    { since: 0, judge: judge3 },
    { since: 35, judge: (pod) => pod.hasUserNamespace ? void 0 : judge3(pod) }
  ]
};
function judge3(pod) {
  const ofPod = pod.spec.securityContext?.runAsNonRoot;
  const wrong = pod.setters.filter(({ context }) => context.runAsNonRoot === false);
  const unset = ofPod === true ? [] : pod.containers.filter(({ value }) => value.securityContext?.runAsNonRoot === void 0);
  if (wrong.length + unset.length === 0) return void 0;
  const missing = ofPod === void 0 ? unset.map(({ at }) => at.child("securityContext", "runAsNonRoot")) : [];
  return {
    reason: "runAsNonRoot != true",
    detail: wrong.length > 0 ? `${settersText(wrong)} must not set securityContext.runAsNonRoot=false` : `pod or ${named(
      "container",
      unset.map(({ name }) => name)
    )} must set securityContext.runAsNonRoot=true`,
    paths: [...wrong.map(({ at }) => at.child("runAsNonRoot")), ...missing]
  };
}

// src/admission/podsecurity/checks/run-as-user.ts
var runAsUser = {
  id: "runAsUser",
  level: "restricted",
  revisions: [
    { since: 23, judge: judge4 },
    { since: 35, judge: (pod) => pod.hasUserNamespace ? void 0 : judge4(pod) }
  ]
};
function judge4({ setters }) {
  const bad = setters.filter(({ context }) => context.runAsUser === 0);
  if (bad.length === 0) return void 0;
  return {
    reason: "runAsUser=0",
    detail: `${settersText(bad)} must not set runAsUser=0`,
    paths: bad.map(({ at }) => at.child("runAsUser"))
  };
}

// src/admission/podsecurity/checks/seccomp-profile.ts
var POD_ANNOTATION = "seccomp.security.alpha.kubernetes.io/pod";
var CONTAINER_ANNOTATION = "container.seccomp.security.alpha.kubernetes.io/";
var TYPES2 = /* @__PURE__ */ new Set(["RuntimeDefault", "Localhost"]);
var seccompProfileBaseline = {
  id: "seccompProfile_baseline",
  level: "baseline",
  revisions: [
    { since: 0, judge: judgeAnnotations },
    { since: 19, judge: judgeFields }
  ]
};
var seccompProfileRestricted = {
  id: "seccompProfile_restricted",
  level: "restricted",
  overrides: "seccompProfile_baseline",
  revisions: [
    { since: 19, judge: judgeRestricted2 },
    { since: 25, judge: (pod) => pod.isWindows ? void 0 : judgeRestricted2(pod) }
  ]
};
function judgeAnnotations(pod) {
  const keys = [POD_ANNOTATION, ...pod.containers.map(({ name }) => CONTAINER_ANNOTATION + name)];
  const bad = [...new Set(keys)].filter((key) => Object.hasOwn(pod.annotations, key) && !isAllowed2(pod.annotations[key]));
  if (bad.length === 0) return void 0;
  const written = sorted(bad.map((key) => `${key}=${quote(pod.annotations[key])}`));
  return {
    reason: "seccompProfile",
    detail: `forbidden ${plural("annotation", bad.length)} ${written.join(", ")}`,
    paths: bad.map((key) => pod.annotationAt(key))
  };
}
function isAllowed2(profile) {
  return profile === "runtime/default" || profile === "docker/default" || profile.startsWith("localhost/");
}
function judgeFields(pod) {
  const bad = pod.setters.filter(isWrong);
  if (bad.length === 0) return void 0;
  const types = sorted(bad.map(({ context }) => context.seccompProfile?.type ?? ""));
  return {
    reason: "seccompProfile",
    detail: `${settersText(bad)} must not set securityContext.seccompProfile.type to ${quoted(types)}`,
    paths: bad.map(({ at }) => at.child("seccompProfile", "type"))
  };
}
function judgeRestricted2(pod) {
  const wrong = judgeFields(pod);
  const isSetByPod = pod.spec.securityContext?.seccompProfile !== void 0;
  const unset = isSetByPod ? [] : pod.containers.filter(({ value }) => value.securityContext?.seccompProfile === void 0);
  const missing = unset.map(({ at }) => at.child("securityContext", "seccompProfile", "type"));
  if (wrong) return { ...wrong, paths: [...wrong.paths, ...missing] };
  if (unset.length === 0) return void 0;
  const who = named(
    "container",
    unset.map(({ name }) => name)
  );
  return {
    reason: "seccompProfile",
    detail: `pod or ${who} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
    paths: missing
  };
}
function isWrong({ context: { seccompProfile } }) {
  return seccompProfile !== void 0 && !TYPES2.has(seccompProfile.type ?? "");
}

// src/admission/podsecurity/checks/selinux-options.ts
var TYPES3 = ["", "container_t", "container_init_t", "container_kvm_t"];
var TYPES_SINCE_31 = [...TYPES3, "container_engine_t"];
var seLinuxOptions = {
  id: "seLinuxOptions",
  level: "baseline",
  revisions: [
    { since: 0, judge: (pod) => judge5(pod, TYPES3) },
    { since: 31, judge: (pod) => judge5(pod, TYPES_SINCE_31) }
  ]
};
function judge5({ setters }, types) {
  const bad = setters.map((setter) => ({ ...setter, ...forbiddenIn(setter, types) })).filter(({ paths }) => paths.length > 0);
  if (bad.length === 0) return void 0;
  const wrongTypes = sorted(bad.flatMap(({ type }) => type ?? []));
  const data = [
    ...wrongTypes.length > 0 ? [named("type", wrongTypes)] : [],
    ...bad.some(({ user }) => user) ? ["user may not be set"] : [],
    ...bad.some(({ role }) => role) ? ["role may not be set"] : []
  ];
  return {
    reason: "seLinuxOptions",
    detail: `${settersText(bad)} set forbidden securityContext.seLinuxOptions: ${data.join("; ")}`,
    paths: bad.flatMap(({ paths }) => paths)
  };
}
function forbiddenIn({ at, context: { seLinuxOptions: options } }, types) {
  const { type = "", user = "", role = "" } = options ?? {};
  const forbidden = { type: types.includes(type) ? void 0 : type, user: user !== "", role: role !== "" };
  const names = [
    ...forbidden.type === void 0 ? [] : ["type"],
    ...forbidden.user ? ["user"] : [],
    ...forbidden.role ? ["role"] : []
  ];
  return { ...forbidden, paths: names.map((name) => at.child("seLinuxOptions", name)) };
}

// src/admission/podsecurity/checks/sysctls.ts
var ALLOWED = [
  [
    0,
    [
      "kernel.shm_rmid_forced",
      "net.ipv4.ip_local_port_range",
      "net.ipv4.tcp_syncookies",
      "net.ipv4.ping_group_range",
      "net.ipv4.ip_unprivileged_port_start"
    ]
  ],
  [27, ["net.ipv4.ip_local_reserved_ports"]],
  [29, ["net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes"]],
  [32, ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"]],
  [37, ["net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat"]]
];
var sysctls = {
  id: "sysctls",
  level: "baseline",
  revisions: ALLOWED.map(([since], index) => {
    const allowed = new Set(ALLOWED.slice(0, index + 1).flatMap(([, names]) => names));
    return { since, judge: (pod) => judge6(pod, allowed) };
  })
};
function judge6(pod, allowed) {
  const list = pod.at("securityContext", "sysctls");
  const bad = (pod.spec.securityContext?.sysctls ?? []).map(({ name = "" }, index) => ({ name, at: list.index(index).child("name") })).filter(({ name }) => !allowed.has(name));
  if (bad.length === 0) return void 0;
  return { reason: "forbidden sysctls", detail: bad.map(({ name }) => name).join(", "), paths: bad.map(({ at }) => at) };
}

// src/admission/podsecurity/checks/volumes.ts
var ALLOWED2 = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret"
];
var FORBIDDEN = [
  "hostPath",
  "gcePersistentDisk",
  "awsElasticBlockStore",
  "gitRepo",
  "nfs",
  "iscsi",
  "glusterfs",
  "rbd",
  "flexVolume",
  "cinder",
  "cephfs",
  "flocker",
  "fc",
  "azureFile",
  "vsphereVolume",
  "quobyte",
  "azureDisk",
  "photonPersistentDisk",
  "portworxVolume",
  "scaleIO",
  "storageos"
];
var hostPathVolumes = {
  id: "hostPathVolumes",
  level: "baseline",
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = (pod.spec.volumes ?? []).map(({ name = "", hostPath }, index) => ({ name, hostPath, at: pod.at("volumes").index(index).child("hostPath") })).filter(({ hostPath }) => hostPath !== void 0);
        if (bad.length === 0) return void 0;
        const who = bad.map(({ name }) => name);
        return { reason: "hostPath volumes", detail: named("volume", who), paths: bad.map(({ at }) => at) };
      }
    }
  ]
};
var restrictedVolumes = {
  id: "restrictedVolumes",
  level: "restricted",
  overrides: "hostPathVolumes",
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = (pod.spec.volumes ?? []).map((volume, index) => ({ volume, at: pod.at("volumes").index(index) })).filter(({ volume }) => ALLOWED2.every((source) => volume[source] === void 0)).map(({ volume, at }) => ({ name: volume.name ?? "", at, type: FORBIDDEN.find((source) => volume[source] !== void 0) }));
        if (bad.length === 0) return void 0;
        const who = bad.map(({ name }) => name);
        const types = sorted(bad.map(({ type = "unknown" }) => type));
        return {
          reason: "restricted volume types",
          detail: `${named("volume", who)} ${plural("uses", who.length, "use")} ${named("restricted volume type", types)}`,
          paths: bad.map(({ type, at }) => type === void 0 ? at : at.child(type))
        };
      }
    }
  ]
};

// src/admission/podsecurity/checks/windows-host-process.ts
var windowsHostProcess = {
  id: "windowsHostProcess",
  level: "baseline",
  revisions: [
    {
      since: 0,
      judge({ setters }) {
        const bad = setters.filter(({ context }) => context.windowsOptions?.hostProcess === true);
        if (bad.length === 0) return void 0;
        return {
          reason: "hostProcess",
          detail: `${settersText(bad)} must not set securityContext.windowsOptions.hostProcess=true`,
          paths: bad.map(({ at }) => at.child("windowsOptions", "hostProcess"))
        };
      }
    }
  ]
};

// src/admission/podsecurity/pod.ts
var METADATA = Path.of("metadata");
var SPEC = Path.of("spec");
var Pod = class {
  spec;
  annotations;
  /** In the order of Kubernetes: init, main, ephemeral. */
  containers;
  constructor({ metadata, spec = {} }) {
    this.spec = spec;
    this.annotations = metadata?.annotations ?? {};
    this.containers = ["initContainers", "containers", "ephemeralContainers"].flatMap(
      (list) => (spec[list] ?? []).map((value, index) => ({ name: value.name ?? "", at: this.at(list).index(index), value }))
    );
  }
  get isWindows() {
    return this.spec.os?.name === "windows";
  }
  get hasUserNamespace() {
    return this.spec.hostUsers === false;
  }
  /** The security contexts of the pod, first, and of its containers. */
  get setters() {
    const { securityContext } = this.spec;
    const pod = securityContext ? [{ container: void 0, at: this.at("securityContext"), context: securityContext }] : [];
    const containers = this.containers.flatMap(
      ({ name, at, value }) => value.securityContext ? [{ container: name, at: at.child("securityContext"), context: value.securityContext }] : []
    );
    return [...pod, ...containers];
  }
  at(...names) {
    return SPEC.child(...names);
  }
  annotationAt(key) {
    return METADATA.child("annotations").key(key);
  }
};

// src/admission/podsecurity/index.ts
var CHECKS = [
  appArmorProfile,
  capabilitiesBaseline,
  hostNamespaces,
  hostPathVolumes,
  hostPorts,
  hostProbesAndHostLifecycle,
  privileged,
  procMount,
  seLinuxOptions,
  seccompProfileBaseline,
  sysctls,
  windowsHostProcess,
  allowPrivilegeEscalation,
  capabilitiesRestricted,
  procMountRestricted,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompProfileRestricted
];
function violations(template, level, version) {
  if (level === "privileged") return [];
  const minor = resolveVersion(version, NEWEST);
  const pod = new Pod(template);
  return checksAt(level, minor).flatMap(({ id, judge: judge7 }) => {
    const breach = judge7(pod);
    return breach ? [{ check: id, ...breach }] : [];
  });
}
function resolveVersion(version, cluster) {
  return version === "latest" ? cluster : Math.min(version, cluster);
}
function checksAt(level, minor) {
  const current = CHECKS.filter((check) => check.level === "baseline" || level === "restricted").flatMap(({ id, revisions, overrides }) => {
    const revision = revisions.findLast(({ since }) => since <= minor);
    return revision ? [{ id, overrides, judge: revision.judge }] : [];
  });
  const overridden = new Set(current.map(({ overrides }) => overrides));
  return current.filter(({ id }) => !overridden.has(id));
}

export {
  storePrevious,
  receive,
  admitUpdate,
  policyOf,
  levelVersionText,
  violations,
  resolveVersion
};
