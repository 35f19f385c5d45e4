/** What an update may keep: GetValidationOptionsFromPodSpecAndMeta, asked of the old object. */
import {
  isEnvVarName,
  isRelaxedEnvVarName,
  isSidecar,
  isValidLabelValue,
  Path,
  type DaemonSet,
  type LabelSelector,
  type PodAffinityTerm,
  type PodSpec,
  type SecurityContext,
} from '../../kubernetes/index.ts'
import { allContainersOf } from '../validate/container-lists.ts'
import { validateLabelSelector } from '../validate/label-selector.ts'
import { validateMatchLabelKeys } from '../validate/match-label-keys.ts'
import { validatePodAnnotations } from '../validate/pod-annotations.ts'
import { Checks, type Kept } from '../rejection.ts'
import { isHugePages } from '../validate/resource-name.ts'
import { isWholePages } from '../validate/resource-requirements.ts'
import { hostNamespaceOf } from '../validate/sysctl.ts'
import { quantityOf } from '../validate/value.ts'
import { validateNonReservedPath } from '../validate/volume/file-path.ts'

/** Where nothing is reported from. */
const NOWHERE = Path.of('old')

/** The first minor that lets an update keep it; what is not here every known version does. */
const SINCE: Partial<Record<keyof Kept, number>> = {
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
  seLinuxMountOption: 32,
}

/** Both objects after defaulting and without disabled fields. */
export function keptFrom(old: DaemonSet, updated: DaemonSet, minor: number): Kept {
  const kept = keptByNewest(old, updated, minor)
  const names = Object.keys(kept) as (keyof Kept)[]
  return Object.fromEntries(names.map(name => [name, kept[name] && minor >= (SINCE[name] ?? 0)])) as Record<keyof Kept, boolean>
}

function keptByNewest(old: DaemonSet, updated: DaemonSet, minor: number): Kept {
  const template = old.spec?.template ?? {}
  const spec = template.spec ?? {}
  const { volumes = [], topologySpreadConstraints = [], tolerations = [], securityContext = {}, hostUsers, hostNetwork } = spec
  const containers = allContainersOf(spec)
  const init = spec.initContainers ?? []
  return {
    invalidDeletionCost: refuses(minor, checks => {
      const cost = template.metadata?.annotations?.[DELETION_COST]
      if (cost !== undefined) validatePodAnnotations({ [DELETION_COST]: cost }, spec, NOWHERE, NOWHERE, checks)
    }),
    invalidSelectorValues: hasInvalidValue(old.spec?.selector) || affinityTerms(spec).some(term => hasInvalidSelector(term, minor)),
    invalidNodeAffinityValues: hasInvalidNodeAffinityValue(spec),
    invalidTopologySpreadSelector: topologySpreadConstraints.some(({ labelSelector }) => isInvalid(labelSelector, minor)),
    invalidMatchLabelKeys: topologySpreadConstraints.some(({ labelSelector, matchLabelKeys }) => {
      return refuses(minor, checks =>
        validateMatchLabelKeys({ ...(labelSelector && { labelSelector }), ...(matchLabelKeys && { matchLabelKeys }) }, NOWHERE, checks),
      )
    }),
    indivisibleHugePages: usesIndivisibleHugePages(spec),
    nonLocalTokenPaths: volumes.some(({ projected }) =>
      projected?.sources?.some(({ serviceAccountToken }) => {
        return serviceAccountToken && refuses(minor, checks => validateNonReservedPath(serviceAccountToken.path ?? '', NOWHERE, checks))
      }),
    ),
    hostSysctls: (securityContext.sysctls ?? []).some(({ name = '' }) => hostNamespaceOf(name, spec) !== undefined),
    emptyImageVolumeReference: volumes.some(({ image }) => image && !image.reference),
    sysAdminWithoutEscalation: containers.some(container => addsSysAdmin(container.securityContext)),
    userNamespacesWithVolumeDevices: hostUsers === false && containers.some(({ volumeDevices }) => !!volumeDevices?.length),
    restartContainerOnInit: init.some(
      container => !isSidecar(container) && container.resizePolicy?.some(policy => policy.restartPolicy === 'RestartContainer'),
    ),
    userNamespacesOnHostNetwork: hostUsers === false && !!hostNetwork,
    comparisonOperators: tolerations.some(({ operator }) => operator === 'Lt' || operator === 'Gt'),
    restartRules:
      (spec.containers ?? []).some(({ restartPolicy }) => restartPolicy !== undefined) ||
      init.some(({ restartPolicy, restartPolicyRules }) => (restartPolicy ?? 'Always') !== 'Always' || !!restartPolicyRules?.length),
    restartAllContainers:
      [...(spec.containers ?? []), ...init].some(({ restartPolicyRules }) =>
        restartPolicyRules?.some(rule => rule.action === 'RestartAllContainers'),
      ) || init.some(container => isSidecar(container) && !!container.restartPolicyRules?.length),
    envFiles: containers.some(({ env }) => env?.some(({ valueFrom }) => valueFrom?.fileKeyRef)),
    relaxedEnvNames: keepsRelaxedName(spec, updated.spec?.template?.spec ?? {}),
    sidecarResizePolicy: init.some(container => isSidecar(container) && !!container.resizePolicy?.length),
    seLinuxMountOption: securityContext.seLinuxChangePolicy !== undefined,
  }
}

const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost'

function refuses(minor: number, validate: (checks: Checks) => void): boolean {
  const checks = new Checks(minor)
  validate(checks)
  return checks.rejections.length > 0
}

function isInvalid(selector: LabelSelector | undefined, minor: number): boolean {
  return selector !== undefined && refuses(minor, checks => validateLabelSelector(selector, NOWHERE, checks))
}

function hasInvalidValue(selector: LabelSelector | undefined): boolean {
  return !!selector?.matchExpressions?.some(({ values = [] }) => values.some(value => isValidLabelValue(value).length > 0))
}

function affinityTerms({ affinity = {} }: PodSpec): PodAffinityTerm[] {
  return [affinity.podAffinity, affinity.podAntiAffinity].flatMap(kind => [
    ...(kind?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
    ...(kind?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm = {} }) => podAffinityTerm),
  ])
}

function hasInvalidSelector({ labelSelector, namespaceSelector }: PodAffinityTerm, minor: number): boolean {
  return isInvalid(labelSelector, minor) || isInvalid(namespaceSelector, minor)
}

function hasInvalidNodeAffinityValue({ affinity }: PodSpec): boolean {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
  return terms.some(term => hasInvalidValue(term))
}

function usesIndivisibleHugePages(spec: PodSpec): boolean {
  const lists = [spec.overhead, ...allContainersOf(spec).flatMap(({ resources }) => [resources?.limits, resources?.requests])]
  return lists.some(list =>
    Object.entries(list ?? {}).some(([name, quantity]) => isHugePages(name) && !isWholePages(name, quantityOf(quantity))),
  )
}

function addsSysAdmin(context: SecurityContext | undefined): boolean {
  return context?.allowPrivilegeEscalation !== true && !!context?.capabilities?.add?.includes('CAP_SYS_ADMIN')
}

/** useRelaxedEnvironmentVariableValidation: one name that is only valid by the relaxed rules and was there before relaxes all. */
function keepsRelaxedName(old: PodSpec, updated: PodSpec): boolean {
  const before = envNames(old)
  return [...envNames(updated)].some(name => before.has(name) && isEnvVarName(name).length > 0 && isRelaxedEnvVarName(name).length === 0)
}

function envNames(spec: PodSpec): Set<string> {
  return new Set(
    allContainersOf(spec).flatMap(({ env = [], envFrom = [] }) => [
      ...env.map(({ name = '' }) => name),
      ...envFrom.map(({ prefix = '' }) => prefix),
    ]),
  )
}
