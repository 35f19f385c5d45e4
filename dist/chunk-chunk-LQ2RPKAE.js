import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Checks,
  MAP_FIELDS,
  Path,
  containersOf,
  hostNamespaceOf,
  isEnvVarName,
  isHugePages,
  isPathSegmentName,
  isPathSegmentPrefix,
  isRelaxedEnvVarName,
  isValidLabelValue,
  isWholePages,
  prepare,
  quantityOf,
  unmarshalQuantity,
  validateCommon,
  validateDaemonSetSpec,
  validateFinalizerNames,
  validateLabelSelector,
  validateMatchLabelKeys,
  validateNonReservedPath,
  validateObjectMeta,
  validatePodAnnotations,
  verdictOf,
  warnPodTemplate,
  withoutTemplateGeneration
} from "./chunk-chunk-YDGSEVPS.js";
import {
  isStruct
} from "./chunk-chunk-DA5LHDPC.js";

// src/admission/equality.ts
function sameTemplate(a, b) {
  return sameStruct(a, b, "template", sameAmount);
}
function sameSpec(a, b) {
  return sameStruct(a, b, "daemonSet", sameAmount);
}
function sameSelector(a, b) {
  return a && b ? sameStruct(a, b, "selector", sameAmount) : a === b;
}
function sameMap(a = {}, b = {}) {
  return sameEntries(a, b, (x, y) => x === y);
}
function sameRevision(a, b) {
  return sameStruct(a, b, "template", (x, y) => x.toString() === y.toString());
}
function printsSame(a, b, name, holder) {
  return sameField(a, b, name, holder, (x, y) => x.toString() === y.toString());
}
var POINTERS = new Set(
  `activeDeadlineSeconds allowPrivilegeEscalation apiGroup automountServiceAccountToken blockOwnerDeletion cachingMode controller
  defaultMode defaultUser deletionGracePeriodSeconds enableServiceLinks expirationSeconds fsGroup fsGroupChangePolicy gmsaCredentialSpec
  gmsaCredentialSpecName hostProcess hostUsers hostnameOverride initiatorName localhostProfile maxExpirationSeconds minDomains mode
  mountPropagation nodeAffinityPolicy nodeTaintsPolicy optional podGroupName preemptionPolicy priority privileged procMount
  readOnlyRootFilesystem recursiveReadOnly resourceClaimName resourceClaimTemplateName revisionHistoryLimit runAsGroup runAsNonRoot runAsUser
  runAsUserName runtimeClassName seLinuxChangePolicy service setHostnameAsFQDN shareProcessNamespace sizeLimit stopSignal
  storageClassName supplementalGroupsPolicy terminationGracePeriodSeconds tolerationSeconds volumeAttributesClassName volumeMode`.split(
    /\s+/
  )
);
var POINTERS_IN = {
  azureDisk: ["fsType", "kind", "readOnly"],
  clusterTrustBundle: ["name", "signerName", "user"],
  containers: ["restartPolicy"],
  csi: ["fsType", "readOnly"],
  dataSourceRef: ["namespace"],
  ephemeralContainers: ["restartPolicy"],
  fc: ["lun"],
  hostPath: ["type"],
  httpGet: ["protocol"],
  initContainers: ["restartPolicy"],
  items: ["user"],
  options: ["value"],
  podCertificate: ["user"],
  serviceAccountToken: ["user"]
};
var STRUCTS = /* @__PURE__ */ new Set(["metadata", "podAffinityTerm", "preference", "resources", "spec", "template", "updateStrategy"]);
var INT_OR_STRINGS = /* @__PURE__ */ new Set(["maxSurge", "maxUnavailable", "port"]);
var TIMES = /* @__PURE__ */ new Set(["creationTimestamp", "deletionTimestamp", "time"]);
var QUANTITY_MAPS = /* @__PURE__ */ new Set(["limits", "overhead", "requests"]);
var QUANTITIES = /* @__PURE__ */ new Set(["divisor", "sizeLimit"]);
function sameStruct(a, b, holder, same) {
  for (const name in a) if (!sameField(a[name], b[name], name, holder, same)) return false;
  for (const name in b) if (!(name in a) && !sameField(void 0, b[name], name, holder, same)) return false;
  return true;
}
function sameField(a, b, name, holder, same) {
  if (a === b) return true;
  if (QUANTITY_MAPS.has(name)) return sameEntries(a ?? {}, b ?? {}, (x, y) => sameQuantity(x, y, same));
  if (MAP_FIELDS.has(name) && !Array.isArray(a ?? b)) return sameEntries(a ?? {}, b ?? {}, (x, y) => x === y);
  if (QUANTITIES.has(name)) {
    if (name === "sizeLimit" && (a === void 0 || b === void 0)) return false;
    return sameQuantity(a ?? "0", b ?? "0", same);
  }
  if (name === "fieldsV1") return JSON.stringify(a) === JSON.stringify(b);
  if (INT_OR_STRINGS.has(name)) return (a ?? 0) === (b ?? 0);
  if (TIMES.has(name)) return secondsOf(a) === secondsOf(b);
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a ?? [], b ?? [], name, same);
  if (isStruct(a) || isStruct(b)) {
    const isValue = STRUCTS.has(name) && !(name === "resources" && holder === "template.spec");
    if (!isValue && (a === void 0 || b === void 0)) return false;
    return sameStruct(a ?? {}, b ?? {}, holder === "template" ? `template.${name}` : name, same);
  }
  const isPointer = POINTERS.has(name) || POINTERS_IN[holder]?.includes(name);
  return !isPointer && isZero(a) && isZero(b);
}
function sameList(a, b, name, same) {
  return a.length === b.length && a.every((item, index) => sameItem(item, b[index], name, same));
}
function sameItem(a, b, name, same) {
  return a === b || isStruct(a) && isStruct(b) && sameStruct(a, b, name, same);
}
function sameEntries(a, b, same) {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
}
function sameQuantity(a, b, same) {
  const [x, y] = [unmarshalQuantity(a), unmarshalQuantity(b)];
  return typeof x === "string" || typeof y === "string" ? a === b : same(x, y);
}
function sameAmount(a, b) {
  return a.cmp(b) === 0;
}
function secondsOf(time) {
  return typeof time === "string" ? Math.floor(Date.parse(time) / 1e3) : void 0;
}
function isZero(value) {
  return value === void 0 || value === "" || value === 0 || value === false;
}

// src/admission/kept.ts
var NOWHERE = Path.of("old");
var SINCE = {
  invalidSelectorValues: 26,
  invalidNodeAffinityValues: 33,
  invalidTopologySpreadSelector: 27,
  invalidMatchLabelKeys: 34,
  nonLocalTokenPaths: 30,
  hostSysctls: 29,
  emptyImageVolumeReference: 37,
  sysAdminWithoutEscalation: 37,
  userNamespacesWithVolumeDevices: 34,
  restartContainerOnInit: 36,
  userNamespacesOnHostNetwork: 35,
  comparisonOperators: 35,
  restartRules: 34,
  restartAllContainers: 35,
  envFiles: 34,
  relaxedEnvNames: 30,
  sidecarResizePolicy: 32,
  seLinuxMountOption: 32
};
function keptFrom(old, updated, minor) {
  const kept = keptByNewest(old, updated, minor);
  const names = Object.keys(kept);
  return Object.fromEntries(names.map((name) => [name, kept[name] && minor >= (SINCE[name] ?? 0)]));
}
function keptByNewest(old, updated, minor) {
  const template = old.spec?.template ?? {};
  const spec = template.spec ?? {};
  const { volumes = [], topologySpreadConstraints = [], tolerations = [], securityContext = {}, hostUsers, hostNetwork } = spec;
  const containers = containersOf(spec);
  const init = spec.initContainers ?? [];
  return {
    invalidDeletionCost: refuses(minor, (checks) => {
      const cost = template.metadata?.annotations?.[DELETION_COST];
      if (cost !== void 0) validatePodAnnotations({ [DELETION_COST]: cost }, spec, NOWHERE, NOWHERE, checks);
    }),
    invalidSelectorValues: hasInvalidValue(old.spec?.selector) || affinityTerms(spec).some((term) => hasInvalidSelector(term, minor)),
    invalidNodeAffinityValues: hasInvalidNodeAffinityValue(spec),
    invalidTopologySpreadSelector: topologySpreadConstraints.some(({ labelSelector }) => isInvalid(labelSelector, minor)),
    invalidMatchLabelKeys: topologySpreadConstraints.some(({ labelSelector, matchLabelKeys }) => {
      return refuses(
        minor,
        (checks) => validateMatchLabelKeys({ ...labelSelector && { labelSelector }, ...matchLabelKeys && { matchLabelKeys } }, NOWHERE, checks)
      );
    }),
    indivisibleHugePages: usesIndivisibleHugePages(spec),
    nonLocalTokenPaths: volumes.some(
      ({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => {
        return serviceAccountToken && refuses(minor, (checks) => validateNonReservedPath(serviceAccountToken.path ?? "", NOWHERE, checks));
      })
    ),
    hostSysctls: (securityContext.sysctls ?? []).some(({ name = "" }) => hostNamespaceOf(name, spec) !== void 0),
    emptyImageVolumeReference: volumes.some(({ image }) => image && !image.reference),
    sysAdminWithoutEscalation: containers.some((container) => addsSysAdmin(container.securityContext)),
    userNamespacesWithVolumeDevices: hostUsers === false && containers.some(({ volumeDevices }) => !!volumeDevices?.length),
    restartContainerOnInit: init.some(
      ({ restartPolicy, resizePolicy }) => restartPolicy !== "Always" && resizePolicy?.some((policy) => policy.restartPolicy === "RestartContainer")
    ),
    userNamespacesOnHostNetwork: hostUsers === false && !!hostNetwork,
    comparisonOperators: tolerations.some(({ operator }) => operator === "Lt" || operator === "Gt"),
    restartRules: (spec.containers ?? []).some(({ restartPolicy }) => restartPolicy !== void 0) || init.some(({ restartPolicy, restartPolicyRules }) => (restartPolicy ?? "Always") !== "Always" || !!restartPolicyRules?.length),
    restartAllContainers: [...spec.containers ?? [], ...init].some(
      ({ restartPolicyRules }) => restartPolicyRules?.some((rule) => rule.action === "RestartAllContainers")
    ) || init.some(({ restartPolicy, restartPolicyRules }) => restartPolicy === "Always" && !!restartPolicyRules?.length),
    envFiles: containers.some(({ env }) => env?.some(({ valueFrom }) => valueFrom?.fileKeyRef)),
    relaxedEnvNames: keepsRelaxedName(spec, updated.spec?.template?.spec ?? {}),
    sidecarResizePolicy: init.some(({ restartPolicy, resizePolicy }) => restartPolicy === "Always" && !!resizePolicy?.length),
    seLinuxMountOption: securityContext.seLinuxChangePolicy !== void 0
  };
}
var DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
function refuses(minor, validate) {
  const checks = new Checks(minor);
  validate(checks);
  return checks.rejections.length > 0;
}
function isInvalid(selector, minor) {
  return selector !== void 0 && refuses(minor, (checks) => validateLabelSelector(selector, NOWHERE, checks));
}
function hasInvalidValue(selector) {
  return !!selector?.matchExpressions?.some(({ values = [] }) => values.some((value) => isValidLabelValue(value).length > 0));
}
function affinityTerms({ affinity = {} }) {
  return [affinity.podAffinity, affinity.podAntiAffinity].flatMap((kind) => [
    ...kind?.requiredDuringSchedulingIgnoredDuringExecution ?? [],
    ...(kind?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm = {} }) => podAffinityTerm)
  ]);
}
function hasInvalidSelector({ labelSelector, namespaceSelector }, minor) {
  return isInvalid(labelSelector, minor) || isInvalid(namespaceSelector, minor);
}
function hasInvalidNodeAffinityValue({ affinity }) {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  return terms.some((term) => hasInvalidValue(term));
}
function usesIndivisibleHugePages(spec) {
  const lists = [spec.overhead, ...containersOf(spec).flatMap(({ resources }) => [resources?.limits, resources?.requests])];
  return lists.some(
    (list) => Object.entries(list ?? {}).some(([name, quantity]) => isHugePages(name) && !isWholePages(name, quantityOf(quantity)))
  );
}
function addsSysAdmin(context) {
  return context?.allowPrivilegeEscalation !== true && !!context?.capabilities?.add?.includes("CAP_SYS_ADMIN");
}
function keepsRelaxedName(old, updated) {
  const before = envNames(old);
  return [...envNames(updated)].some((name) => before.has(name) && isEnvVarName(name).length > 0 && isRelaxedEnvVarName(name).length === 0);
}
function envNames(spec) {
  return new Set(
    containersOf(spec).flatMap(({ env = [], envFrom = [] }) => [
      ...env.map(({ name = "" }) => name),
      ...envFrom.map(({ prefix = "" }) => prefix)
    ])
  );
}

// src/admission/update.ts
var METADATA = Path.of("metadata");
var TEMPLATE = Path.of("spec", "template");
var SELECTOR = Path.of("spec", "selector");
var NO_EFFECTS = {
  templateChanged: false,
  specChanged: false,
  revisionChanged: false,
  metadataChanged: false,
  rollout: ""
};
function updateDaemonSet(old, effective, minor) {
  const refused = refusedBefore(old.metadata ?? {}, effective.metadata ?? {}, minor);
  if (refused) return refused;
  const oldTemplate = old.spec?.template ?? {};
  const preparing = new Checks(minor);
  const { daemonSet, dropped, original } = prepare(effective, preparing, oldTemplate);
  const checks = new Checks(minor, keptFrom(old, daemonSet, minor));
  checks.warnings.push(...preparing.warnings);
  validateMetadata({ ...daemonSet.metadata, namespace: old.metadata?.namespace ?? "" }, checks);
  if (!sameSelector(old.spec?.selector, daemonSet.spec?.selector)) {
    const message = "the selector of a DaemonSet cannot change; keep the old one, or delete the DaemonSet with --cascade=orphan and create it anew";
    checks.invalid(SELECTOR, message, { rule: "selector-changed" });
  }
  validateDaemonSetSpec(daemonSet.spec ?? {}, checks, oldTemplate.spec?.volumes);
  checks.relocate(0, original);
  const template = daemonSet.spec?.template ?? {};
  const templateChanged = !sameTemplate(oldTemplate, template);
  const verdict = verdictOf(checks.rejections);
  if (verdict === "ok" && templateChanged) warnPodTemplate(template, TEMPLATE, checks);
  const revisionChanged = !sameRevision(oldTemplate, template);
  return {
    checks,
    verdict,
    dropped,
    templateChanged,
    specChanged: templateChanged || !sameSpec(old.spec ?? {}, daemonSet.spec ?? {}),
    revisionChanged,
    metadataChanged: isOtherMetadata(old.metadata ?? {}, daemonSet.metadata ?? {}),
    rollout: verdict === "ok" ? revisionChanged ? strategyOf(daemonSet) : "none" : ""
  };
}
function refusedBefore(old, updated, minor) {
  const checks = new Checks(minor);
  const metadataChanged = isOtherMetadata(old, withoutTemplateGeneration(updated));
  const namespace = old.namespace || "default";
  if (updated.namespace && updated.namespace !== namespace) {
    const message = `the object is in ${namespace}, not in ${updated.namespace}; an update cannot move it`;
    checks.badRequest(METADATA.child("namespace"), "renamed-or-moved", message);
  } else if (!updated.name || updated.name !== old.name) {
    const [before, after] = [JSON.stringify(old.name ?? ""), JSON.stringify(updated.name ?? "")];
    checks.badRequest(
      METADATA.child("name"),
      "renamed-or-moved",
      `the object's name is ${before}, not ${after}; an update cannot rename it`
    );
  } else if (updated.uid && updated.uid !== old.uid) {
    const message = `the uid ${updated.uid} is that of another object; remove it`;
    checks.conflict(METADATA.child("uid"), "uid-changed", message);
    return { checks, verdict: "conflict", dropped: [], ...NO_EFFECTS, metadataChanged };
  } else return void 0;
  return { checks, verdict: "badrequest", dropped: [], ...NO_EFFECTS, metadataChanged };
}
function isOtherMetadata(old, updated) {
  return !sameMap(old.labels, updated.labels) || !sameMap(old.annotations, updated.annotations);
}
function validateMetadata(metadata, checks) {
  const { deletionTimestamp, deletionGracePeriodSeconds, managedFields: _, ...common } = metadata;
  const { name = "", generateName } = common;
  for (const [field, problems] of [
    ["generateName", generateName ? isPathSegmentPrefix(generateName) : []],
    ["name", isPathSegmentName(name)]
  ]) {
    for (const problem of problems)
      checks.invalid(METADATA.child(field), `${JSON.stringify(metadata[field])} ${problem}`, { cause: `metadata.${field}` });
  }
  if (checks.minor < 34) validateObjectMeta(common, checks);
  else {
    validateCommon(common, checks);
    validateFinalizerNames(common.finalizers ?? [], checks);
  }
  for (const [field, value] of Object.entries({ deletionTimestamp, deletionGracePeriodSeconds })) {
    if (value !== void 0) checks.invalid(METADATA.child(field), "only the API server marks an object for deletion; remove the field");
  }
}
function strategyOf({ spec }) {
  return spec?.updateStrategy?.type === "OnDelete" ? "OnDelete" : "RollingUpdate";
}

export {
  printsSame,
  NO_EFFECTS,
  updateDaemonSet
};
