import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/kubernetes/text.ts
function byteLength(text) {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) continue;
    if (unit < 2048) {
      length++;
      continue;
    }
    length += 2;
    if (unit >= 55296 && unit < 56320 && isLowSurrogate(text.charCodeAt(i + 1))) i++;
  }
  return length;
}
function isLongerThan(text, most) {
  if (text.length > most) return true;
  return text.length * 3 > most && byteLength(text) > most;
}
function toLower(text) {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  let lower = "";
  for (const char of text) lower += char === "İ" ? "i" : char.toLowerCase();
  return lower;
}
var beyondAscii = /[^\x00-\x7f]/;
function isLowSurrogate(unit) {
  return unit >= 56320 && unit < 57344;
}

// src/kubernetes/int64.ts
var mostInt64 = 2n ** 63n - 1n;
var leastInt64 = -(2n ** 63n);
function isInt64(value) {
  return value >= leastInt64 && value <= mostInt64;
}
function parseInt64(text) {
  if (!/^[-+]?[0-9]+$/.test(text)) return void 0;
  const value = BigInt(text);
  return isInt64(value) ? value : void 0;
}

// src/kubernetes/names.ts
var noProblems = Object.freeze([]);
var dns1123LabelMaxLength = 63;
var dns1123SubdomainMaxLength = 253;
var labelValueMaxLength = 63;
var dns1123Label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
var dns1123Subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
var dns1123SubdomainWithUnderscore = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
var labelKey = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
var envVarName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
var configMapKey = /^[-._a-zA-Z0-9]+$/;
var httpHeaderName = /^[-A-Za-z0-9]+$/;
var decimalInteger = /^(?:0|-?[1-9][0-9]*)$/;
var percent = /^[0-9]+%$/;
var sysctlName = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;
var notInLabel = /[^-a-z0-9]/u;
var notInSubdomain = /[^-.a-z0-9]/u;
var notInSubdomainWithUnderscore = /[^-._a-z0-9]/u;
var notInLabelKey = /[^-_.A-Za-z0-9]/u;
var notInHTTPHeaderName = /[^-A-Za-z0-9]/u;
var notInSysctlName = /[^-_./a-z0-9]/u;
var notInRelaxedEnvVarName = /[^ -~]|=/u;
var portName = /^(?=[^a-z]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;
var portNameCharset = /^[-a-z0-9]+$/;
var portNameOneLetter = /[a-z]/;
var ends = "and start and end with a letter or digit";
var lowerLabel = `must consist of lower case letters, digits and '-', ${ends}, such as my-name`;
var lowerSubdomain = `must consist of lower case letters, digits, '-' and '.', ${ends} around every '.', such as example.com`;
var anySubdomain = `must consist of letters, digits, '-' and '.', ${ends} around every '.', such as Example.com`;
var underscoreSubdomain = `must consist of lower case letters, digits, '-', '_' and '.', and end with a letter or digit before every '.', such as example.com`;
var label = `must consist of letters, digits, '-', '_' and '.', ${ends}, such as my.name`;
function isDNS1123Label(value) {
  return dns1123Label.test(value) && value.length <= dns1123LabelMaxLength ? noProblems : labelProblems(value);
}
function labelProblems(value) {
  const problems = tooLong(value, dns1123LabelMaxLength);
  if (!dns1123Label.test(value)) {
    problems.push(dns1123Subdomain.test(value) ? `must not contain dots: it ${lowerLabel}` : withCulprit(lowerLabel, value, notInLabel));
  }
  return problems;
}
function isDNS1123Subdomain(value) {
  return check(value, dns1123SubdomainMaxLength, dns1123Subdomain, lowerSubdomain, notInSubdomain);
}
function isDNS1123SubdomainWithUnderscore(value) {
  return check(value, dns1123SubdomainMaxLength, dns1123SubdomainWithUnderscore, underscoreSubdomain, notInSubdomainWithUnderscore);
}
function nameIsDNSSubdomain(name, prefix = false) {
  return isDNS1123Subdomain(prefix ? maskTrailingDash(name) : name);
}
function nameIsDNSLabel(name, prefix = false) {
  return isDNS1123Label(prefix ? maskTrailingDash(name) : name);
}
function maskTrailingDash(name) {
  if (name.length < 2 || !name.endsWith("-")) return name;
  return name.charCodeAt(name.length - 2) < 128 ? `${name.slice(0, -2)}a` : name.slice(0, -1);
}
function isQualifiedName(value) {
  const slash = value.indexOf("/");
  if (slash < 0) return labelKeyProblems(value, "");
  const name = value.slice(slash + 1);
  if (name.includes("/")) return ["must have at most one '/', between a domain and a name, such as example.com/my-name"];
  const ofDomain = slash === 0 ? noDomain : each(isDNS1123Subdomain(value.slice(0, slash)), badDomain);
  const ofName = labelKeyProblems(name, "has a bad name after '/', which ");
  return ofDomain.length > 0 ? [...ofDomain, ...ofName] : ofName;
}
function labelKeyProblems(name, subject) {
  const fits = labelKey.test(name);
  const long = isLongerThan(name, labelValueMaxLength);
  if (fits && !long) return noProblems;
  const problems = [];
  if (long) problems.push(subject + longerThan(name, labelValueMaxLength));
  if (name === "") problems.push(`${subject}must not be empty`);
  if (!fits) problems.push(subject + withCulprit(label, name, notInLabelKey));
  return problems;
}
function isPrefixedLabelKey(value) {
  const problems = isQualifiedName(value);
  if (problems.length > 0 || value.includes("/")) return problems;
  return ["must have a domain and '/' before the name, such as example.com/my-name"];
}
function isValidLabelValue(value) {
  if (value === "") return noProblems;
  return check(value, labelValueMaxLength, labelKey, label, notInLabelKey);
}
function isDomainPrefixedKey(value) {
  return value === "" ? empty : isPrefixedLabelKey(value);
}
function isPathSegmentName(name) {
  if (name === "." || name === "..") return [`must not be '${name}'`];
  return isPathSegmentPrefix(name);
}
function isPathSegmentPrefix(name) {
  if (!name.includes("%")) return name.includes("/") ? [withSlash] : noProblems;
  return name.includes("/") ? [withSlash, withPercent] : [withPercent];
}
function isValidPortName(port) {
  if (portName.test(port) && port.length <= 15) return noProblems;
  const problems = tooLong(port, 15);
  if (!portNameCharset.test(port)) problems.push(withCulprit("must consist of lower case letters, digits and '-'", port, notInLabel));
  if (!portNameOneLetter.test(port)) problems.push("must contain a lower case letter");
  if (port.includes("--")) problems.push("must not contain '--'");
  if (port.startsWith("-") || port.endsWith("-")) problems.push("must not start or end with '-'");
  return problems;
}
function isValidPortNum(port) {
  return inRange(port, 1, 65535);
}
function isValidUserID(uid) {
  return inRange(uid, 0, 2147483647);
}
function isValidGroupID(gid) {
  return inRange(gid, 0, 2147483647);
}
function isEnvVarName(value) {
  const text = "must consist of letters, digits, '_', '-' and '.', and not start with a digit, such as MY_NAME";
  return notAbove(value, envVarName.test(value) ? noProblems : [withCulprit(text, value, notInLabelKey)]);
}
function isRelaxedEnvVarName(value) {
  if (value === "") return empty;
  const culprit = notInRelaxedEnvVarName.exec(value);
  return culprit ? [`must consist of printable ASCII characters other than '=': ${shown(culprit[0])} is not allowed`] : noProblems;
}
function isConfigMapKey(value) {
  const text = "must consist of letters, digits, '-', '_' and '.', such as key.name";
  return notAbove(value, check(value, dns1123SubdomainMaxLength, configMapKey, text, notInLabelKey));
}
function isHTTPHeaderName(value) {
  if (httpHeaderName.test(value)) return noProblems;
  return [withCulprit("must consist of letters, digits and '-', such as X-Header-Name", value, notInHTTPHeaderName)];
}
function isDecimalInteger(value) {
  if (value === "") return empty;
  return decimalInteger.test(value) ? noProblems : ["must be a whole number without a plus sign or leading zeros, such as 42 or -7"];
}
function isValidPercent(value) {
  return percent.test(value) ? noProblems : ["must be a whole number and '%', such as 10%"];
}
function isValidSysctlName(name) {
  if (isLongerThan(name, dns1123SubdomainMaxLength)) return [longerThan(name, dns1123SubdomainMaxLength)];
  if (sysctlName.test(name)) return noProblems;
  const text = `must consist of lower case letters, digits, '-' and '_' between '.' or '/', ${ends} around them, such as net.core.somaxconn`;
  return [withCulprit(text, name, notInSysctlName)];
}
var badDomain = "has a bad domain before '/', which ";
var noDomain = Object.freeze(["must have a domain before '/', such as example.com/my-name"]);
var withSlash = "must not contain '/'";
var withPercent = "must not contain '%'";
var empty = Object.freeze(["must not be empty"]);
function check(value, most, form, text, outside) {
  const fits = form.test(value);
  if (!isLongerThan(value, most)) return fits ? noProblems : [withCulprit(text, value, outside)];
  return fits ? [longerThan(value, most)] : [longerThan(value, most), withCulprit(text, value, outside)];
}
function tooLong(value, most) {
  return isLongerThan(value, most) ? [longerThan(value, most)] : [];
}
function longerThan(value, most) {
  return `must have at most ${most} bytes: it has ${byteLength(value)}`;
}
function inRange(value, least, most) {
  return value >= least && value <= most ? noProblems : [`must be between ${least} and ${most}`];
}
function each(problems, before) {
  return problems.length > 0 ? problems.map((problem) => before + problem) : noProblems;
}
function notAbove(value, problems) {
  if (!value.startsWith("..") && value !== ".") return problems;
  return [...problems, value.length <= 2 ? `must not be '${value}'` : "must not start with '..'"];
}
function withCulprit(text, value, outside) {
  if (value === "") return `${text}: it is empty`;
  const culprit = outside.exec(value);
  return culprit ? `${text}: ${shown(culprit[0])} is not allowed` : text;
}
function shown(char) {
  if (char === " ") return "a space";
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char)) return `'${char}'`;
  return `U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// schemas/kubernetes.json
var kubernetes_default = {
  about: { root: "DaemonSet", since: 25, until: 37, sources: { "k8s.io/kubernetes and k8s.io/api (Go modules)": ["1.25.16", "1.26.15", "1.27.16", "1.28.15", "1.29.15", "1.30.14", "1.31.14", "1.32.13", "1.33.13", "1.34.4", "1.35.4", "1.36.3", "1.37.2"], "kubernetes-validate (Python package)": "1.37.0" } },
  types: {
    AWSElasticBlockStoreVolumeSource: { fsType: "string", partition: "int32", readOnly: "boolean", volumeID: { type: "string", required: true } },
    Affinity: { nodeAffinity: "NodeAffinity", podAffinity: "PodAffinity", podAntiAffinity: "PodAntiAffinity" },
    AppArmorProfile: { localhostProfile: { type: "string", since: 30 }, type: { type: "string", required: true, enum: ["Localhost", "RuntimeDefault", "Unconfined"], since: 30 } },
    AzureDiskVolumeSource: { cachingMode: { type: "string", default: "ReadWrite", enum: ["None", "ReadOnly", "ReadWrite"] }, diskName: { type: "string", required: true }, diskURI: { type: "string", required: true }, fsType: { type: "string", default: "ext4" }, kind: { type: "string", default: "Shared", enum: ["Dedicated", "Managed", "Shared"] }, readOnly: "boolean" },
    AzureFileVolumeSource: { readOnly: "boolean", secretName: { type: "string", required: true }, shareName: { type: "string", required: true } },
    CSIVolumeSource: { driver: { type: "string", required: true }, fsType: "string", nodePublishSecretRef: "LocalObjectReference", readOnly: "boolean", volumeAttributes: { type: "string", map: true } },
    Capabilities: { add: { type: "string", list: "atomic" }, drop: { type: "string", list: "atomic" } },
    CephFSVolumeSource: { monitors: { type: "string", required: true, list: "atomic" }, path: "string", readOnly: "boolean", secretFile: "string", secretRef: "LocalObjectReference", user: "string" },
    CinderVolumeSource: { fsType: "string", readOnly: "boolean", secretRef: "LocalObjectReference", volumeID: { type: "string", required: true } },
    ClaimSource: { resourceClaimName: { type: "string", since: 26, until: 30 }, resourceClaimTemplateName: { type: "string", since: 26, until: 30 } },
    ClusterTrustBundleProjection: { labelSelector: { type: "LabelSelector", since: 29 }, name: { type: "string", since: 29 }, optional: { type: "boolean", since: 29 }, path: { type: "string", required: true, since: 29 }, signerName: { type: "string", since: 29 }, user: { type: "int64", since: 37 } },
    ConfigMapEnvSource: { name: "string", optional: "boolean" },
    ConfigMapKeySelector: { key: { type: "string", required: true }, name: "string", optional: "boolean" },
    ConfigMapProjection: { items: { type: "KeyToPath", list: "atomic" }, name: "string", optional: "boolean" },
    ConfigMapVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "KeyToPath", list: "atomic" }, name: "string", optional: "boolean" },
    Container: { args: { type: "string", list: "atomic" }, command: { type: "string", list: "atomic" }, env: { type: "EnvVar", keys: ["name"], list: "map" }, envFrom: { type: "EnvFromSource", list: "atomic" }, image: "string", imagePullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"] }, lifecycle: "Lifecycle", livenessProbe: "Probe", name: { type: "string", required: true }, ports: { type: "ContainerPort", keys: ["containerPort", "protocol"], list: "map" }, readinessProbe: "Probe", resizePolicy: { type: "ContainerResizePolicy", since: 27, list: "atomic" }, resources: "ResourceRequirements", restartPolicy: { type: "string", since: 28 }, restartPolicyRules: { type: "ContainerRestartRule", since: 34, list: "atomic" }, securityContext: "SecurityContext", startupProbe: "Probe", stdin: "boolean", stdinOnce: "boolean", terminationMessagePath: "string", terminationMessagePolicy: { type: "string", enum: ["FallbackToLogsOnError", "File"] }, tty: "boolean", volumeDevices: { type: "VolumeDevice", keys: ["devicePath"], list: "map" }, volumeMounts: { type: "VolumeMount", keys: ["mountPath"], list: "map" }, workingDir: "string" },
    ContainerPort: { containerPort: { type: "int32", required: true }, hostIP: "string", hostPort: "int32", name: "string", protocol: { type: "string", default: "TCP", enum: ["SCTP", "TCP", "UDP"] } },
    ContainerResizePolicy: { resourceName: { type: "string", required: true, since: 27 }, restartPolicy: { type: "string", required: true, since: 27 } },
    ContainerRestartRule: { action: { type: "string", required: true, since: 34 }, exitCodes: { type: "ContainerRestartRuleOnExitCodes", since: 34 } },
    ContainerRestartRuleOnExitCodes: { operator: { type: "string", required: true, since: 34 }, values: { type: "int32", since: 34, list: "set" } },
    DaemonSet: { apiVersion: "string", kind: "string", metadata: "ObjectMeta", spec: { type: "DaemonSetSpec", required: true }, status: "DaemonSetStatus" },
    DaemonSetCondition: { lastTransitionTime: "Time", message: "string", reason: "string", status: "string", type: "string" },
    DaemonSetSpec: { minReadySeconds: "int32", revisionHistoryLimit: "int32", selector: { type: "LabelSelector", required: true }, template: { type: "PodTemplateSpec", required: true }, updateStrategy: "DaemonSetUpdateStrategy" },
    DaemonSetStatus: { collisionCount: "int32", conditions: { type: "DaemonSetCondition", keys: ["type"], list: "map" }, currentNumberScheduled: { type: "int32", required: true }, desiredNumberScheduled: { type: "int32", required: true }, numberAvailable: "int32", numberMisscheduled: { type: "int32", required: true }, numberReady: { type: "int32", required: true }, numberUnavailable: "int32", observedGeneration: "int64", updatedNumberScheduled: "int32" },
    DaemonSetUpdateStrategy: { rollingUpdate: "RollingUpdateDaemonSet", type: { type: "string", enum: ["OnDelete", "RollingUpdate"] } },
    DownwardAPIProjection: { items: { type: "DownwardAPIVolumeFile", list: "atomic" } },
    DownwardAPIVolumeFile: { fieldRef: "ObjectFieldSelector", mode: "int32", path: { type: "string", required: true }, resourceFieldRef: "ResourceFieldSelector", user: { type: "int64", since: 37 } },
    DownwardAPIVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "DownwardAPIVolumeFile", list: "atomic" } },
    EmptyDirVolumeSource: { medium: "string", mode: { type: "int32", since: 37 }, sizeLimit: "Quantity" },
    EnvFromSource: { configMapRef: "ConfigMapEnvSource", prefix: "string", secretRef: "SecretEnvSource" },
    EnvVar: { name: { type: "string", required: true }, value: "string", valueFrom: "EnvVarSource" },
    EnvVarSource: { configMapKeyRef: "ConfigMapKeySelector", fieldRef: "ObjectFieldSelector", fileKeyRef: { type: "FileKeySelector", since: 34 }, resourceFieldRef: "ResourceFieldSelector", secretKeyRef: "SecretKeySelector" },
    EphemeralContainer: { args: { type: "string", list: "atomic" }, command: { type: "string", list: "atomic" }, env: { type: "EnvVar", keys: ["name"], list: "map" }, envFrom: { type: "EnvFromSource", list: "atomic" }, image: "string", imagePullPolicy: "string", lifecycle: "Lifecycle", livenessProbe: "Probe", name: { type: "string", required: true }, ports: { type: "ContainerPort", keys: ["containerPort", "protocol"], list: "map" }, readinessProbe: "Probe", resizePolicy: { type: "ContainerResizePolicy", since: 27, list: "atomic" }, resources: "ResourceRequirements", restartPolicy: { type: "string", since: 28 }, restartPolicyRules: { type: "ContainerRestartRule", since: 34, list: "atomic" }, securityContext: "SecurityContext", startupProbe: "Probe", stdin: "boolean", stdinOnce: "boolean", targetContainerName: "string", terminationMessagePath: "string", terminationMessagePolicy: "string", tty: "boolean", volumeDevices: { type: "VolumeDevice", keys: ["devicePath"], list: "map" }, volumeMounts: { type: "VolumeMount", keys: ["mountPath"], list: "map" }, workingDir: "string" },
    EphemeralVolumeSource: { volumeClaimTemplate: "PersistentVolumeClaimTemplate" },
    EvictionResponder: { name: { type: "string", required: true, since: 37 }, priority: { type: "int32", required: true, since: 37 } },
    ExecAction: { command: { type: "string", list: "atomic" } },
    FCVolumeSource: { fsType: "string", lun: "int32", readOnly: "boolean", targetWWNs: { type: "string", list: "atomic" }, wwids: { type: "string", list: "atomic" } },
    FileKeySelector: { key: { type: "string", required: true, since: 34 }, optional: { type: "boolean", since: 34 }, path: { type: "string", required: true, since: 34 }, volumeName: { type: "string", required: true, since: 34 } },
    FlexVolumeSource: { driver: { type: "string", required: true }, fsType: "string", options: { type: "string", map: true }, readOnly: "boolean", secretRef: "LocalObjectReference" },
    FlockerVolumeSource: { datasetName: "string", datasetUUID: "string" },
    GCEPersistentDiskVolumeSource: { fsType: "string", partition: "int32", pdName: { type: "string", required: true }, readOnly: "boolean" },
    GRPCAction: { mode: { type: "string", enum: ["Plaintext", "TLS"], since: 37 }, port: { type: "int32", required: true }, service: "string" },
    GitRepoVolumeSource: { directory: "string", repository: { type: "string", required: true }, revision: "string" },
    GlusterfsVolumeSource: { endpoints: { type: "string", required: true }, path: { type: "string", required: true }, readOnly: "boolean" },
    HTTPGetAction: { host: "string", httpHeaders: { type: "HTTPHeader", list: "atomic" }, path: "string", port: { type: "IntOrString", required: true }, protocol: { type: "string", enum: ["HTTP1", "HTTP2"], since: 37 }, scheme: { type: "string", enum: ["HTTP", "HTTPS"] } },
    HTTPHeader: { name: { type: "string", required: true }, value: { type: "string", required: true } },
    HostAlias: { hostnames: { type: "string", list: "atomic" }, ip: { type: "string", required: true } },
    HostPathVolumeSource: { path: { type: "string", required: true }, type: { type: "string", enum: ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"] } },
    ISCSIVolumeSource: { chapAuthDiscovery: "boolean", chapAuthSession: "boolean", fsType: "string", initiatorName: "string", iqn: { type: "string", required: true }, iscsiInterface: { type: "string", default: "default" }, lun: { type: "int32", required: true }, portals: { type: "string", list: "atomic" }, readOnly: "boolean", secretRef: "LocalObjectReference", targetPortal: { type: "string", required: true } },
    ImageVolumeSource: { pullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"], since: 31 }, reference: { type: "string", since: 31 } },
    KeyToPath: { key: { type: "string", required: true }, mode: "int32", path: { type: "string", required: true }, user: { type: "int64", since: 37 } },
    LabelSelector: { matchExpressions: { type: "LabelSelectorRequirement", list: "atomic" }, matchLabels: { type: "string", map: true } },
    LabelSelectorRequirement: { key: { type: "string", required: true }, operator: { type: "string", required: true }, values: { type: "string", list: "atomic" } },
    Lifecycle: { postStart: "LifecycleHandler", preStop: "LifecycleHandler", stopSignal: { type: "string", enum: ["SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11", "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4", "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ"], since: 33 } },
    LifecycleHandler: { exec: "ExecAction", httpGet: "HTTPGetAction", sleep: { type: "SleepAction", since: 29 }, tcpSocket: "TCPSocketAction" },
    LocalObjectReference: { name: "string" },
    ManagedFieldsEntry: { apiVersion: "string", fieldsType: "string", fieldsV1: "FieldsV1", manager: "string", operation: "string", subresource: "string", time: "Time" },
    NFSVolumeSource: { path: { type: "string", required: true }, readOnly: "boolean", server: { type: "string", required: true } },
    NodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "PreferredSchedulingTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: "NodeSelector" },
    NodeSelector: { nodeSelectorTerms: { type: "NodeSelectorTerm", required: true, list: "atomic" } },
    NodeSelectorRequirement: { key: { type: "string", required: true }, operator: { type: "string", required: true, enum: ["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"] }, values: { type: "string", list: "atomic" } },
    NodeSelectorTerm: { matchExpressions: { type: "NodeSelectorRequirement", list: "atomic" }, matchFields: { type: "NodeSelectorRequirement", list: "atomic" } },
    ObjectFieldSelector: { apiVersion: "string", fieldPath: { type: "string", required: true } },
    ObjectMeta: { annotations: { type: "string", map: true }, creationTimestamp: "Time", deletionGracePeriodSeconds: "int64", deletionTimestamp: "Time", finalizers: { type: "string", list: "set" }, generateName: "string", generation: "int64", labels: { type: "string", map: true }, managedFields: { type: "ManagedFieldsEntry", list: "atomic" }, name: "string", namespace: "string", ownerReferences: { type: "OwnerReference", keys: ["uid"], list: "map" }, resourceVersion: "string", selfLink: "string", uid: "string" },
    OwnerReference: { apiVersion: { type: "string", required: true }, blockOwnerDeletion: "boolean", controller: "boolean", kind: { type: "string", required: true }, name: { type: "string", required: true }, uid: { type: "string", required: true } },
    PersistentVolumeClaimSpec: { accessModes: { type: "string", enum: ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"], list: "atomic" }, dataSource: "TypedLocalObjectReference", dataSourceRef: [{ type: "TypedLocalObjectReference", until: 25 }, { type: "TypedObjectReference", since: 26 }], resources: [{ type: "ResourceRequirements", until: 28 }, { type: "VolumeResourceRequirements", since: 29 }], selector: "LabelSelector", storageClassName: "string", volumeAttributesClassName: { type: "string", since: 29 }, volumeMode: { type: "string", enum: ["Block", "Filesystem"] }, volumeName: "string" },
    PersistentVolumeClaimTemplate: { metadata: "ObjectMeta", spec: { type: "PersistentVolumeClaimSpec", required: true } },
    PersistentVolumeClaimVolumeSource: { claimName: { type: "string", required: true }, readOnly: "boolean" },
    PhotonPersistentDiskVolumeSource: { fsType: "string", pdID: { type: "string", required: true } },
    PodAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "WeightedPodAffinityTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: { type: "PodAffinityTerm", list: "atomic" } },
    PodAffinityTerm: { labelSelector: "LabelSelector", matchLabelKeys: { type: "string", since: 29, list: "atomic" }, mismatchLabelKeys: { type: "string", since: 29, list: "atomic" }, namespaceSelector: "LabelSelector", namespaces: { type: "string", list: "atomic" }, topologyKey: { type: "string", required: true } },
    PodAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "WeightedPodAffinityTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: { type: "PodAffinityTerm", list: "atomic" } },
    PodCertificateProjection: { certificateChainPath: { type: "string", since: 34 }, credentialBundlePath: { type: "string", since: 34 }, keyPath: { type: "string", since: 34 }, keyType: { type: "string", required: true, since: 34 }, maxExpirationSeconds: { type: "int32", since: 34 }, signerName: { type: "string", required: true, since: 34 }, user: { type: "int64", since: 37 }, userAnnotations: { type: "string", map: true, since: 35 } },
    PodDNSConfig: { nameservers: { type: "string", list: "atomic" }, options: { type: "PodDNSConfigOption", list: "atomic" }, searches: { type: "string", list: "atomic" } },
    PodDNSConfigOption: { name: "string", value: "string" },
    PodOS: { name: { type: "string", required: true } },
    PodReadinessGate: { conditionType: { type: "string", required: true } },
    PodResourceClaim: { name: { type: "string", required: true, since: 26 }, resourceClaimName: { type: "string", since: 31 }, resourceClaimTemplateName: { type: "string", since: 31 }, source: { type: "ClaimSource", since: 26, until: 30 } },
    PodSchedulingGate: { name: { type: "string", required: true, since: 26 } },
    PodSchedulingGroup: { podGroupName: { type: "string", since: 36 } },
    PodSecurityContext: { appArmorProfile: { type: "AppArmorProfile", since: 30 }, fsGroup: "int64", fsGroupChangePolicy: { type: "string", enum: ["Always", "OnRootMismatch"] }, runAsGroup: "int64", runAsNonRoot: "boolean", runAsUser: "int64", seLinuxChangePolicy: { type: "string", since: 32 }, seLinuxOptions: "SELinuxOptions", seccompProfile: "SeccompProfile", supplementalGroups: { type: "int64", list: "atomic" }, supplementalGroupsPolicy: { type: "string", enum: ["Merge", "Strict"], since: 31 }, sysctls: { type: "Sysctl", list: "atomic" }, windowsOptions: "WindowsSecurityContextOptions" },
    PodSpec: { activeDeadlineSeconds: "int64", affinity: "Affinity", automountServiceAccountToken: "boolean", containers: { type: "Container", keys: ["name"], required: true, list: "map" }, dnsConfig: "PodDNSConfig", dnsPolicy: { type: "string", enum: ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"] }, enableServiceLinks: "boolean", ephemeralContainers: { type: "EphemeralContainer", keys: ["name"], list: "map" }, evictionResponders: { type: "EvictionResponder", keys: ["name"], since: 37, list: "map" }, hostAliases: { type: "HostAlias", keys: ["ip"], list: "map" }, hostIPC: "boolean", hostNetwork: "boolean", hostPID: "boolean", hostUsers: "boolean", hostname: "string", hostnameOverride: { type: "string", since: 34 }, imagePullSecrets: { type: "LocalObjectReference", keys: ["name"], list: "map" }, initContainers: { type: "Container", keys: ["name"], list: "map" }, nodeName: "string", nodeSelector: { type: "string", map: true }, os: "PodOS", overhead: { type: "Quantity", map: true }, preemptionPolicy: { type: "string", enum: ["Never", "PreemptLowerPriority"] }, priority: "int32", priorityClassName: "string", readinessGates: { type: "PodReadinessGate", list: "atomic" }, resourceClaims: { type: "PodResourceClaim", keys: ["name"], since: 26, list: "map" }, resources: { type: "ResourceRequirements", since: 32 }, restartPolicy: { type: "string", enum: ["Always", "Never", "OnFailure"] }, runtimeClassName: "string", schedulerName: "string", schedulingGates: { type: "PodSchedulingGate", keys: ["name"], since: 26, list: "map" }, schedulingGroup: { type: "PodSchedulingGroup", since: 36 }, securityContext: "PodSecurityContext", serviceAccount: "string", serviceAccountName: "string", setHostnameAsFQDN: "boolean", shareProcessNamespace: "boolean", subdomain: "string", terminationGracePeriodSeconds: "int64", tolerations: { type: "Toleration", list: "atomic" }, topologySpreadConstraints: { type: "TopologySpreadConstraint", keys: ["topologyKey", "whenUnsatisfiable"], list: "map" }, volumes: { type: "Volume", keys: ["name"], list: "map" }, workloadRef: { type: "WorkloadReference", since: 35, until: 35 } },
    PodTemplateSpec: { metadata: "ObjectMeta", spec: "PodSpec" },
    PortworxVolumeSource: { fsType: "string", readOnly: "boolean", volumeID: { type: "string", required: true } },
    PreferredSchedulingTerm: { preference: { type: "NodeSelectorTerm", required: true }, weight: { type: "int32", required: true } },
    Probe: { exec: "ExecAction", failureThreshold: "int32", grpc: "GRPCAction", httpGet: "HTTPGetAction", initialDelaySeconds: "int32", periodSeconds: "int32", successThreshold: "int32", tcpSocket: "TCPSocketAction", terminationGracePeriodSeconds: "int64", timeoutSeconds: "int32" },
    ProjectedVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, sources: { type: "VolumeProjection", list: "atomic" } },
    QuobyteVolumeSource: { group: "string", readOnly: "boolean", registry: { type: "string", required: true }, tenant: "string", user: "string", volume: { type: "string", required: true } },
    RBDVolumeSource: { fsType: "string", image: { type: "string", required: true }, keyring: { type: "string", default: "/etc/ceph/keyring" }, monitors: { type: "string", required: true, list: "atomic" }, pool: { type: "string", default: "rbd" }, readOnly: "boolean", secretRef: "LocalObjectReference", user: { type: "string", default: "admin" } },
    ResourceClaim: { name: { type: "string", required: true, since: 26 }, request: { type: "string", since: 31 } },
    ResourceFieldSelector: { containerName: "string", divisor: "Quantity", resource: { type: "string", required: true } },
    ResourceRequirements: { claims: { type: "ResourceClaim", keys: ["name"], since: 26, list: "map" }, limits: { type: "Quantity", map: true }, requests: { type: "Quantity", map: true } },
    RollingUpdateDaemonSet: { maxSurge: "IntOrString", maxUnavailable: "IntOrString" },
    SELinuxOptions: { level: "string", role: "string", type: "string", user: "string" },
    ScaleIOVolumeSource: { fsType: { type: "string", default: "xfs" }, gateway: { type: "string", required: true }, protectionDomain: "string", readOnly: "boolean", secretRef: { type: "LocalObjectReference", required: true }, sslEnabled: "boolean", storageMode: { type: "string", default: "ThinProvisioned" }, storagePool: "string", system: { type: "string", required: true }, volumeName: "string" },
    SeccompProfile: { localhostProfile: "string", type: { type: "string", required: true, enum: ["Localhost", "RuntimeDefault", "Unconfined"] } },
    SecretEnvSource: { name: "string", optional: "boolean" },
    SecretKeySelector: { key: { type: "string", required: true }, name: "string", optional: "boolean" },
    SecretProjection: { items: { type: "KeyToPath", list: "atomic" }, name: "string", optional: "boolean" },
    SecretVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "KeyToPath", list: "atomic" }, optional: "boolean", secretName: "string" },
    SecurityContext: { allowPrivilegeEscalation: "boolean", appArmorProfile: { type: "AppArmorProfile", since: 30 }, capabilities: "Capabilities", privileged: "boolean", procMount: { type: "string", enum: ["Default", "Unmasked"] }, readOnlyRootFilesystem: "boolean", runAsGroup: "int64", runAsNonRoot: "boolean", runAsUser: "int64", seLinuxOptions: "SELinuxOptions", seccompProfile: "SeccompProfile", windowsOptions: "WindowsSecurityContextOptions" },
    ServiceAccountTokenProjection: { audience: "string", expirationSeconds: "int64", path: { type: "string", required: true }, user: { type: "int64", since: 37 } },
    SleepAction: { seconds: { type: "int64", required: true, since: 29 } },
    StorageOSVolumeSource: { fsType: "string", readOnly: "boolean", secretRef: "LocalObjectReference", volumeName: "string", volumeNamespace: "string" },
    Sysctl: { name: { type: "string", required: true }, value: { type: "string", required: true } },
    TCPSocketAction: { host: "string", port: { type: "IntOrString", required: true } },
    Toleration: { effect: { type: "string", enum: ["NoExecute", "NoSchedule", "PreferNoSchedule"] }, key: "string", operator: { type: "string", enum: ["Equal", "Exists", { value: "Gt", since: 35 }, { value: "Lt", since: 35 }] }, tolerationSeconds: "int64", value: "string" },
    TopologySpreadConstraint: { labelSelector: "LabelSelector", matchLabelKeys: { type: "string", list: "atomic" }, maxSkew: { type: "int32", required: true }, minDomains: "int32", nodeAffinityPolicy: { type: "string", enum: ["Honor", "Ignore"] }, nodeTaintsPolicy: { type: "string", enum: ["Honor", "Ignore"] }, topologyKey: { type: "string", required: true }, whenUnsatisfiable: { type: "string", required: true, enum: ["DoNotSchedule", "ScheduleAnyway"] } },
    TypedLocalObjectReference: { apiGroup: "string", kind: { type: "string", required: true }, name: { type: "string", required: true } },
    TypedObjectReference: { apiGroup: { type: "string", since: 26 }, kind: { type: "string", required: true, since: 26 }, name: { type: "string", required: true, since: 26 }, namespace: { type: "string", since: 26 } },
    Volume: { awsElasticBlockStore: "AWSElasticBlockStoreVolumeSource", azureDisk: "AzureDiskVolumeSource", azureFile: "AzureFileVolumeSource", cephfs: "CephFSVolumeSource", cinder: "CinderVolumeSource", configMap: "ConfigMapVolumeSource", csi: "CSIVolumeSource", downwardAPI: "DownwardAPIVolumeSource", emptyDir: "EmptyDirVolumeSource", ephemeral: "EphemeralVolumeSource", fc: "FCVolumeSource", flexVolume: "FlexVolumeSource", flocker: "FlockerVolumeSource", gcePersistentDisk: "GCEPersistentDiskVolumeSource", gitRepo: "GitRepoVolumeSource", glusterfs: "GlusterfsVolumeSource", hostPath: "HostPathVolumeSource", image: { type: "ImageVolumeSource", since: 31 }, iscsi: "ISCSIVolumeSource", name: { type: "string", required: true }, nfs: "NFSVolumeSource", persistentVolumeClaim: "PersistentVolumeClaimVolumeSource", photonPersistentDisk: "PhotonPersistentDiskVolumeSource", portworxVolume: "PortworxVolumeSource", projected: "ProjectedVolumeSource", quobyte: "QuobyteVolumeSource", rbd: "RBDVolumeSource", scaleIO: "ScaleIOVolumeSource", secret: "SecretVolumeSource", storageos: "StorageOSVolumeSource", vsphereVolume: "VsphereVirtualDiskVolumeSource" },
    VolumeDevice: { devicePath: { type: "string", required: true }, name: { type: "string", required: true } },
    VolumeMount: { bindMountOptions: { type: "string", since: 37, list: "set" }, mountPath: { type: "string", required: true }, mountPropagation: { type: "string", enum: ["Bidirectional", "HostToContainer", "None"] }, name: { type: "string", required: true }, readOnly: "boolean", recursiveReadOnly: { type: "string", since: 30 }, subPath: "string", subPathExpr: "string" },
    VolumeProjection: { clusterTrustBundle: { type: "ClusterTrustBundleProjection", since: 29 }, configMap: "ConfigMapProjection", downwardAPI: "DownwardAPIProjection", podCertificate: { type: "PodCertificateProjection", since: 34 }, secret: "SecretProjection", serviceAccountToken: "ServiceAccountTokenProjection" },
    VolumeResourceRequirements: { limits: { type: "Quantity", map: true, since: 29 }, requests: { type: "Quantity", map: true, since: 29 } },
    VsphereVirtualDiskVolumeSource: { fsType: "string", storagePolicyID: "string", storagePolicyName: "string", volumePath: { type: "string", required: true } },
    WeightedPodAffinityTerm: { podAffinityTerm: { type: "PodAffinityTerm", required: true }, weight: { type: "int32", required: true } },
    WindowsSecurityContextOptions: { gmsaCredentialSpec: "string", gmsaCredentialSpecName: "string", hostProcess: "boolean", runAsUserName: "string" },
    WorkloadReference: { name: { type: "string", required: true, since: 35, until: 35 }, podGroup: { type: "string", required: true, since: 35, until: 35 }, podGroupReplicaKey: { type: "string", since: 35, until: 35 } }
  }
};

// src/kubernetes/schema.ts
var types = kubernetes_default.types;
var SCALARS = ["string", "boolean", "int32", "int64", "Quantity", "IntOrString", "Time", "FieldsV1"];
var scalars = new Map(SCALARS.map((name) => [name, name]));
var FieldSchema = class {
  constructor(name, raw, minor) {
    this.name = name;
    this.raw = raw;
    this.minor = minor;
    this.type = raw.type;
    this.scalar = scalars.get(raw.type);
    this.shape = raw.list ? "list" : raw.map ? "map" : "one";
  }
  name;
  raw;
  minor;
  type;
  /** Undefined for a struct. */
  scalar;
  shape;
  #struct;
  /** What it holds, or each of its items; undefined for a scalar. */
  get struct() {
    if (this.scalar !== void 0) return void 0;
    this.#struct ??= typeSchema(this.type, this.minor);
    return this.#struct;
  }
  get required() {
    return this.raw.required === true;
  }
  /** What the API server writes where nothing is written, where that is published. */
  get default() {
    return this.raw.default;
  }
  /** How server-side apply merges a list, and by which fields it knows the items of a `map`. */
  get list() {
    return this.raw.list;
  }
  get keys() {
    return this.raw.keys ?? [];
  }
  /** The values that this version publishes; undefined where any is allowed. */
  get values() {
    return this.raw.enum?.flatMap((entry) => {
      if (typeof entry === "string") return [entry];
      return lives(entry, this.minor) ? [entry.value] : [];
    });
  }
  /** Undefined: longer than the oldest known version. */
  get since() {
    return this.raw.since;
  }
};
var TypeSchema = class {
  constructor(name, minor) {
    this.name = name;
    this.minor = minor;
    const fields = /* @__PURE__ */ new Map();
    for (const [field, raw] of Object.entries(types[name] ?? {})) {
      const shape = shapesOf(raw).find((candidate) => lives(candidate, minor));
      if (shape) fields.set(field, new FieldSchema(field, shape, minor));
    }
    this.fields = fields;
  }
  name;
  minor;
  fields;
};
var schemas = [];
function typeSchema(name, minor) {
  schemas[minor] ??= /* @__PURE__ */ new Map();
  const known = schemas[minor].get(name);
  if (known) return known;
  const schema = new TypeSchema(name, minor);
  schemas[minor].set(name, schema);
  return schema;
}
function lifetimeOf(type, field) {
  const raw = Object.hasOwn(types, type) && Object.hasOwn(types[type], field) ? types[type][field] : void 0;
  if (raw === void 0) return void 0;
  const shapes = shapesOf(raw);
  const { since } = shapes[0];
  const { until } = shapes.at(-1);
  return { ...since === void 0 ? {} : { since }, ...until === void 0 ? {} : { until } };
}
function fieldSchema(steps, minor, root = "DaemonSet") {
  let type = typeSchema(root, minor);
  let field;
  let inMap = false;
  for (const step of steps) {
    if (typeof step === "number") continue;
    if (inMap) {
      inMap = false;
      continue;
    }
    field = type?.fields.get(step);
    if (!field) return void 0;
    type = field.struct;
    inMap = field.shape === "map";
  }
  return field;
}
function shapesOf(raw) {
  const list = isList(raw) ? raw : [raw];
  return list.map((shape) => typeof shape === "string" ? { type: shape } : shape);
}
function isList(raw) {
  return Array.isArray(raw);
}
function lives({ since = 0, until = Number.POSITIVE_INFINITY }, minor) {
  return since <= minor && minor <= until;
}

// src/kubernetes/intOrPercent.ts
var mostInt32 = 2 ** 31 - 1;
var leastInt32 = -(2 ** 31);
function getPercentValue(value) {
  return typeof value === "string" && isValidPercent(value) === noProblems ? Number(value.slice(0, -1)) : void 0;
}
function getIntOrPercentValue(value) {
  if (typeof value === "number") return value;
  return getPercentValue(value) ?? (/^[-+]?[0-9]+$/.test(value) ? Number(value) : 0);
}
function validatePositiveIntOrPercent(value) {
  if (typeof value === "string") return isValidPercent(value);
  return value < 0 ? ["must not be negative"] : noProblems;
}
function isNotMoreThan100Percent(value) {
  const percentage = getPercentValue(value);
  return percentage === void 0 || percentage <= 100 ? noProblems : ["must be at most 100%"];
}

// src/kubernetes/decimal.ts
var longestGap = 1e5;
var powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));
function power10(exponent) {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}
function compareDecimals(a, aScale, b, bScale) {
  const aSign = signOf(a);
  const bSign = signOf(b);
  if (aSign !== bSign) return aSign < bSign ? -1 : 1;
  if (aSign === 0) return 0;
  const magnitude = digits(a) + aScale - (digits(b) + bScale);
  if (magnitude !== 0) return magnitude < 0 === aSign > 0 ? -1 : 1;
  return signOf(aScale > bScale ? a * power10(aScale - bScale) - b : a - b * power10(bScale - aScale));
}
function addDecimals(a, aScale, b, bScale) {
  if (aScale < bScale) return addDecimals(b, bScale, a, aScale);
  if (a === 0n) return [b, bScale];
  if (aScale - bScale > longestGap) return digits(a) + aScale >= digits(b) + bScale ? [a, aScale] : [b, bScale];
  return [a * power10(aScale - bScale) + b, bScale];
}
function rescale(unscaled, scale, toScale) {
  if (scale >= toScale) return unscaled * power10(scale - toScale);
  const sign = BigInt(signOf(unscaled));
  const gap = toScale - scale;
  if (gap > digits(unscaled)) return sign;
  const divisor = power10(gap);
  return unscaled % divisor === 0n ? unscaled / divisor : unscaled / divisor + sign;
}
function signOf(value) {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
function digits(value) {
  return value < 0n ? value.toString().length - 1 : value.toString().length;
}

// src/kubernetes/quantity.ts
var decimalUnits = {
  [-9]: "n",
  [-6]: "u",
  [-3]: "m",
  0: "",
  3: "k",
  6: "M",
  9: "G",
  12: "T",
  15: "P",
  18: "E"
};
var binaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
var quantityProblem = {
  /** ErrFormatWrong */
  format: "must be a number, with a unit right after it where one is needed, such as 500m, 2, 1.5G or 64Mi",
  /** ErrSuffix */
  suffix: "has a unit that does not exist; use n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent such as e3",
  /** ErrNumeric */
  numeric: "must have digits before the unit, such as 500m or 64Mi"
};
var Quantity = class _Quantity {
  constructor(unscaled, scale, format, decimal, text) {
    this.unscaled = unscaled;
    this.scale = scale;
    this.format = format;
    this.decimal = decimal;
    this.#text = text;
  }
  unscaled;
  scale;
  format;
  decimal;
  static zero = new _Quantity(0, 0, "DecimalSI", false, "0");
  #text;
  sign() {
    return signOf(this.unscaled);
  }
  /** -1 when this is less than the other, 1 when it is more. 1 and 1000m are equal. */
  cmp(other) {
    const { unscaled: a, scale: aScale } = this;
    const { unscaled: b, scale: bScale } = other;
    if (aScale === bScale) return a < b ? -1 : a > b ? 1 : 0;
    if (typeof a === "number" && typeof b === "number") {
      const left = aScale > bScale ? a * 10 ** (aScale - bScale) : a;
      const right = bScale > aScale ? b * 10 ** (bScale - aScale) : b;
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    return compareDecimals(BigInt(a), aScale, BigInt(b), bScale);
  }
  equal(other) {
    return this.cmp(other) === 0;
  }
  /** The sum takes the other's format where this is zero. */
  add(other) {
    return this.#plus(other, other.unscaled);
  }
  /** The difference takes the other's format where this is zero. */
  sub(other) {
    return this.#plus(other, -other.unscaled);
  }
  #plus(other, addend) {
    const format = !this.unscaled ? other.format : this.format;
    if (this.decimal || other.decimal) return this.#decimalPlus(other, addend, format);
    if (!addend) return new _Quantity(this.unscaled, this.scale, format, false);
    if (!this.unscaled) return new _Quantity(compact(BigInt(addend)), other.scale, format, false);
    const gap = Math.abs(this.scale - other.scale);
    if (gap > 18) return this.#decimalPlus(other, addend, format);
    const a = BigInt(this.unscaled) * (this.scale > other.scale ? power10(gap) : 1n);
    const b = BigInt(addend) * (other.scale > this.scale ? power10(gap) : 1n);
    if (!isInt64(a) || !isInt64(b) || !isInt64(a + b)) return this.#decimalPlus(other, addend, format);
    return new _Quantity(compact(a + b), Math.min(this.scale, other.scale), format, false);
  }
  #decimalPlus(other, addend, format) {
    const [unscaled, scale] = addDecimals(BigInt(this.unscaled), this.scale, BigInt(addend), other.scale);
    return new _Quantity(unscaled, scale, format, true);
  }
  /** Value(): rounded up (away from zero) to a whole number. An int64: what is beyond overflows silently, as in Kubernetes. */
  value() {
    return this.scaledValue(0);
  }
  /** MilliValue(): in thousandths, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
  milliValue() {
    return this.scaledValue(-3);
  }
  /** ScaledValue(): in units of 10^scale, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
  scaledValue(scale) {
    const unscaled = BigInt(this.unscaled);
    return this.decimal ? scaledDecimal(unscaled, this.scale, scale) : scaledInt64(unscaled, this.scale, scale);
  }
  /** RoundUp(): the same quantity where no digit is finer than 10^scale, else rounded away from zero. */
  roundUp(scale) {
    if (this.scale >= scale && (!this.decimal || this.scale > mostWrittenOut)) return this;
    const unscaled = rescale(BigInt(this.unscaled), this.scale, scale);
    return new _Quantity(this.decimal ? unscaled : compact(unscaled), scale, this.format, this.decimal);
  }
  /** Whether Kubernetes takes it for a whole number: it looks at thousandths, and so not below them (validateResourceQuantityValue). */
  isInteger() {
    return this.milliValue() % 1000n === 0n;
  }
  /** AsInt64(): the value where Kubernetes can tell it without a decimal. */
  asInt64() {
    if (this.decimal || this.scale < 0 || this.scale > 18 && this.unscaled !== 0) return void 0;
    const value = BigInt(this.unscaled) * power10(this.unscaled === 0 ? 0 : this.scale);
    return isInt64(value) ? value : void 0;
  }
  /** The canonical text: that of the manifest where Kubernetes takes it for canonical, such as `+1` or `5.`. */
  toString() {
    this.#text ??= this.#canonical();
    return this.#text;
  }
  toJSON() {
    return this.toString();
  }
  #canonical() {
    if (!this.unscaled) return "0";
    if (this.format === "BinarySI") {
      const whole = this.#whole();
      if (whole !== void 0 && (whole >= 1024n || whole <= -1024n)) return binaryText(whole);
    }
    return decimalText(this.unscaled.toString(), this.scale, this.format);
  }
  /** The value, unless it has a fraction. */
  #whole() {
    const unscaled = BigInt(this.unscaled);
    if (this.scale >= 0) return unscaled * power10(this.scale);
    const divisor = power10(-this.scale);
    return unscaled % divisor === 0n ? unscaled / divisor : void 0;
  }
};
function compact(value) {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}
function scaledInt64(unscaled, scale, toScale) {
  if (scale < toScale) return rescale(unscaled, scale, toScale);
  const gap = scale - toScale;
  if (unscaled === 0n || gap > 18) return 0n;
  const value = unscaled * power10(gap);
  if (isInt64(value)) return value;
  const atOnce = gap <= 3 || gap === 6 || gap === 9;
  return atOnce && unscaled !== leastInt64 ? BigInt.asIntN(64, value) : 0n;
}
function scaledDecimal(unscaled, scale, toScale) {
  const gap = toScale - scale;
  if (gap <= 0) return gap < -63 ? 0n : BigInt.asIntN(64, unscaled * power10(-gap));
  if (unscaled < mostInt64 && gap < 19) {
    const low = BigInt.asIntN(64, unscaled);
    const divisor = power10(gap);
    return low % divisor === 0n ? low / divisor : low / divisor + 1n;
  }
  return BigInt.asIntN(64, unscaled > 0n ? rescale(unscaled, scale, toScale) : -(-unscaled / power10(gap)));
}
function binaryText(value) {
  let rest = value;
  let times = 0;
  while (rest % 1024n === 0n) {
    rest /= 1024n;
    times++;
  }
  return `${rest}${binaryUnits[times] ?? ""}`;
}
function decimalText(unscaled, scale, format) {
  let length = unscaled.length;
  while (unscaled.charCodeAt(length - 1) === ZERO) length--;
  let exponent = scale + unscaled.length - length;
  const missing = (exponent % 3 + 3) % 3;
  exponent -= missing;
  const mantissa = unscaled.slice(0, length) + "0".repeat(missing);
  if (format !== "DecimalExponent") return mantissa + (decimalUnits[exponent] ?? "");
  return exponent === 0 ? mantissa : `${mantissa}e${exponent}`;
}
var PLUS = 43;
var MINUS = 45;
var DOT = 46;
var ZERO = 48;
var SMALL_I = 105;
var nano = -9;
var mostWrittenOut = 64;
var mostDigits = 18;
var noUnit = { exponent: 0, format: "DecimalSI" };
var decimalUnit = /* @__PURE__ */ new Map();
for (const [exponent, text] of Object.entries(decimalUnits)) {
  if (text) decimalUnit.set(text.charCodeAt(0), { exponent: Number(exponent), format: "DecimalSI" });
}
var binaryUnit = /* @__PURE__ */ new Map();
for (const [index, text] of binaryUnits.entries()) {
  if (text) binaryUnit.set(text.charCodeAt(0), { exponent: index * 10, format: "BinarySI" });
}
var unitLetters = new Set(Array.from("eEinumkKMGTP", (letter) => letter.charCodeAt(0)));
function parseQuantity(text) {
  const end = text.length;
  if (end === 0) return quantityProblem.format;
  const first = text.charCodeAt(0);
  const wholeStart = afterZeros(text, first === PLUS || first === MINUS ? 1 : 0);
  if (wholeStart === end) return Quantity.zero;
  const wholeEnd = afterDigits(text, wholeStart);
  const fractionStart = text.charCodeAt(wholeEnd) === DOT ? wholeEnd + 1 : wholeEnd;
  const fractionEnd = afterDigits(text, fractionStart);
  const unit = fractionEnd === end ? noUnit : unitAt(text, fractionEnd);
  if (typeof unit === "string") return unit;
  const digits2 = Math.max(wholeEnd - wholeStart, 1) + fractionEnd - fractionStart;
  const scale = unit.exponent - (fractionEnd - fractionStart) | 0;
  if (unit.format === "BinarySI") {
    if (fractionEnd === fractionStart && 15 - digits2 - unit.exponent * 3 / 10 - 1 >= 0) {
      const value = numberAt(text, wholeStart, wholeEnd);
      const isCanonical = value % 8 !== 0;
      return new Quantity(signed(value * 2 ** unit.exponent, first), 0, "BinarySI", false, isCanonical ? text : void 0);
    }
  } else if (digits2 <= mostDigits && scale >= nano) {
    const whole = numberAt(text, wholeStart, wholeEnd);
    const value = whole * 10 ** (fractionEnd - fractionStart) + numberAt(text, fractionStart, fractionEnd);
    const unscaled = digits2 <= 15 ? value : compact(BigInt(text.slice(wholeStart, wholeEnd) + text.slice(fractionStart, fractionEnd)));
    const isCanonical = scale % 3 === 0 && wholeEnd > wholeStart && !endsWithThreeZeros(unscaled);
    return new Quantity(signed(unscaled, first), scale, unit.format, false, isCanonical ? text : void 0);
  }
  return parseDecimal(text.slice(0, wholeEnd) + text.slice(fractionStart, fractionEnd), fractionEnd - fractionStart, unit);
}
function parseDecimal(digits2, fraction, unit) {
  if (digits2 === "" || digits2 === "+" || digits2 === "-") return quantityProblem.numeric;
  const isBinary = unit.format === "BinarySI";
  let unscaled = BigInt(digits2) * (isBinary ? 2n ** BigInt(unit.exponent) : 1n);
  let scale = isBinary ? -fraction : unit.exponent - fraction;
  let { format } = unit;
  if (unscaled !== 0n && scale <= mostWrittenOut) {
    unscaled = rescale(unscaled, scale, nano);
    scale = nano;
  }
  if (isBinary) {
    const size = unscaled < 0n ? -unscaled : unscaled;
    if (size > mostInt64 * 10n ** 9n) {
      unscaled = unscaled < 0n ? -mostInt64 : mostInt64;
      scale = 0;
    } else if (size > 0n && size < 10n ** 9n) format = "DecimalSI";
  }
  return new Quantity(unscaled, scale, format, true);
}
function unitAt(text, start) {
  const end = text.length;
  let pos = start;
  while (unitLetters.has(text.charCodeAt(pos))) pos++;
  if (pos === end) {
    const letter = text.charCodeAt(start);
    if (end - start === 1) return decimalUnit.get(letter) ?? quantityProblem.suffix;
    const isBinary = end - start === 2 && text.charCodeAt(start + 1) === SMALL_I;
    return isBinary && binaryUnit.get(letter) || quantityProblem.suffix;
  }
  const sign = text.charCodeAt(pos);
  if (afterDigits(text, sign === PLUS || sign === MINUS ? pos + 1 : pos) !== end) return quantityProblem.format;
  return exponentUnit(text.slice(start));
}
function exponentUnit(suffix) {
  if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return quantityProblem.suffix;
  const exponent = BigInt(suffix.slice(1));
  if (!isInt64(exponent)) return quantityProblem.suffix;
  return { exponent: Number(BigInt.asIntN(32, exponent)), format: "DecimalExponent" };
}
function afterZeros(text, start) {
  let pos = start;
  while (text.charCodeAt(pos) === ZERO) pos++;
  return pos;
}
function afterDigits(text, start) {
  let pos = start;
  for (let digit = text.charCodeAt(pos) - ZERO; digit >= 0 && digit <= 9; digit = text.charCodeAt(pos) - ZERO) pos++;
  return pos;
}
function numberAt(text, start, end) {
  let value = 0;
  for (let pos = start; pos < end; pos++) value = value * 10 + text.charCodeAt(pos) - ZERO;
  return value;
}
function endsWithThreeZeros(value) {
  return typeof value === "number" ? value % 1e3 === 0 : value % 1000n === 0n;
}
function signed(value, sign) {
  return sign === MINUS && value ? -value : value;
}
var trimmed = /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;
function unmarshalQuantity(value) {
  if (value === null) return Quantity.zero;
  if (typeof value !== "string") return parseQuantity(value.toString());
  const parsed = parseQuantity(value);
  return typeof parsed === "string" ? parseQuantity(value.replace(trimmed, "")) : parsed;
}
function roundUpToMilli(text) {
  const quantity = unmarshalQuantity(text);
  if (typeof quantity === "string") return text;
  const rounded = quantity.roundUp(-3);
  return rounded.equal(quantity) ? text : rounded.toString();
}

// src/kubernetes/labels.ts
var Requirement = class _Requirement {
  constructor(key, operator, values) {
    this.key = key;
    this.operator = operator;
    this.values = values;
  }
  key;
  operator;
  values;
  /** NewRequirement(): undefined where Kubernetes returns an error, because of the key, the operator, or the values or their number. */
  static of(key, operator, values = []) {
    if (!isOperator(operator) || isQualifiedName(key) !== noProblems) return void 0;
    if (!values.every((value) => isValidLabelValue(value) === noProblems)) return void 0;
    return takes(operator, values) ? new _Requirement(key, operator, values) : void 0;
  }
  /** A label that is absent is in no list; it matches NotIn and DoesNotExist alone. */
  matches(labels) {
    const value = Object.hasOwn(labels, this.key) ? labels[this.key] : void 0;
    switch (this.operator) {
      case "=":
      case "In":
        return value !== void 0 && this.values.includes(value);
      case "NotIn":
        return value === void 0 || !this.values.includes(value);
      case "Exists":
        return value !== void 0;
      case "DoesNotExist":
        return value === void 0;
      case "Gt":
      case "Lt":
        break;
    }
    return value !== void 0 && this.#compares(this.operator, value);
  }
  /** A label's value that is no int64 is neither more nor less. */
  #compares(operator, value) {
    const [given, limit] = [parseInt64(value), parseInt64(this.values[0])];
    if (given === void 0 || limit === void 0) return false;
    return operator === "Gt" ? given > limit : given < limit;
  }
  /** As kubectl writes it: `app in (a,b)`. */
  toString() {
    if (this.operator === "Exists") return this.key;
    if (this.operator === "DoesNotExist") return `!${this.key}`;
    const values = this.values.toSorted().join(",");
    return `${this.key}${signs[this.operator].replace("…", () => values)}`;
  }
};
var signs = { "=": "=…", In: " in (…)", NotIn: " notin (…)", Gt: ">…", Lt: "<…" };
var Selector = class _Selector {
  /** undefined: selects nothing. */
  constructor(requirements) {
    this.requirements = requirements;
  }
  requirements;
  /** Selects what has any labels or none. */
  static everything = new _Selector([]);
  static nothing = new _Selector(void 0);
  matches(labels) {
    return this.requirements?.every((requirement) => requirement.matches(labels)) ?? false;
  }
  toString() {
    return this.requirements?.join(",") ?? "";
  }
};
function labelSelectorAsSelector(selector) {
  if (!selector) return Selector.nothing;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const requirements = [];
  for (const [key, value] of Object.entries(matchLabels)) {
    const requirement = Requirement.of(key, "=", [value]);
    if (!requirement) return void 0;
    requirements.push(requirement);
  }
  for (const { key = "", operator = "", values } of matchExpressions) {
    if (!ofLabelSelector.has(operator)) return void 0;
    const requirement = Requirement.of(key, operator, values);
    if (!requirement) return void 0;
    requirements.push(requirement);
  }
  if (requirements.length === 0) return Selector.everything;
  return new Selector(requirements.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
function matchesLabels(selector, labels) {
  return labelSelectorAsSelector(selector)?.matches(labels);
}
var operators = /* @__PURE__ */ new Set(["=", "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]);
var ofLabelSelector = /* @__PURE__ */ new Set(["In", "NotIn", "Exists", "DoesNotExist"]);
function isOperator(text) {
  return operators.has(text);
}
function takes(operator, values) {
  if (operator === "In" || operator === "NotIn") return values.length > 0;
  if (operator === "Exists" || operator === "DoesNotExist") return values.length === 0;
  return values.length === 1 && (operator === "=" || parseInt64(values[0]) !== void 0);
}

export {
  isInt64,
  parseInt64,
  byteLength,
  isLongerThan,
  toLower,
  noProblems,
  dns1123SubdomainMaxLength,
  isDNS1123Label,
  isDNS1123Subdomain,
  isDNS1123SubdomainWithUnderscore,
  nameIsDNSSubdomain,
  nameIsDNSLabel,
  isQualifiedName,
  isValidLabelValue,
  isDomainPrefixedKey,
  isPathSegmentName,
  isPathSegmentPrefix,
  isValidPortName,
  isValidPortNum,
  isValidUserID,
  isValidGroupID,
  isEnvVarName,
  isRelaxedEnvVarName,
  isConfigMapKey,
  isHTTPHeaderName,
  isDecimalInteger,
  isValidSysctlName,
  getIntOrPercentValue,
  validatePositiveIntOrPercent,
  isNotMoreThan100Percent,
  typeSchema,
  lifetimeOf,
  fieldSchema,
  quantityProblem,
  Quantity,
  parseQuantity,
  unmarshalQuantity,
  roundUpToMilli,
  Requirement,
  matchesLabels
};
