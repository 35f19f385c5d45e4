import { isDNS1123Label, isQualifiedName, nameIsDNSSubdomain, type Path, type PodSpec } from '../../kubernetes/index.ts'
import { validateAffinity } from './affinity.ts'
import { validateContainers, validateInitContainers } from './container.ts'
import { validateEphemeralContainers } from './ephemeral-container.ts'
import { validateEvictionResponders } from './eviction-responder.ts'
import { validateHostAliases } from './host-alias.ts'
import { validateHostNamespaces } from './host-namespaces.ts'
import { validateHostnameOverride } from './hostname-override.ts'
import { validateHostProcess } from './host-process.ts'
import { validateLabels } from './label-selector.ts'
import { validatePodDNSConfig } from './pod-dns-config.ts'
import { validatePodOS } from './pod-os.ts'
import { validatePodResourceClaims } from './pod-resource-claim.ts'
import { validatePodResources } from './pod-resources.ts'
import { validateSchedulingGates } from './pod-scheduling-gate.ts'
import { validatePodSecurityContext } from './pod-security-context.ts'
import type { Checks } from '../rejection.ts'
import { validateOverhead } from './resource-requirements.ts'
import { validateSchedulingGroup } from './scheduling-group.ts'
import { validateTolerations } from './toleration.ts'
import { validateTopologySpreadConstraints } from './topology-spread.ts'
import { rejectValue } from './value.ts'
import { validateVolumes } from './volume/index.ts'

const RESTART_POLICIES = ['Always', 'OnFailure', 'Never']
const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None']
const PREEMPTION_POLICIES = ['PreemptLowerPriority', 'Never']
const MAX_DEADLINE_SECONDS = 2147483647

/** ValidatePodSpec, of a template: the spec after defaulting, without the fields whose gates are off. */
export function validatePodSpec(spec: PodSpec, path: Path, checks: Checks): void {
  const volumes = validateVolumes(spec.volumes ?? [], path.child('volumes'), checks)
  if (spec.resourceClaims) validatePodResourceClaims(spec.resourceClaims, path.child('resourceClaims'), checks)
  const containers = spec.containers ?? []
  validateContainers(containers, volumes, spec, path.child('containers'), checks)
  if (spec.initContainers) validateInitContainers(spec.initContainers, containers, volumes, spec, path.child('initContainers'), checks)
  validateEphemeralContainers(spec, volumes, path, checks)
  if (spec.resources) validatePodResources(spec, path, checks)

  validatePolicies(spec, path, checks)
  validateNames(spec, path, checks)
  if (spec.nodeSelector) validateLabels(spec.nodeSelector, path.child('nodeSelector'), checks)
  if (spec.securityContext) validatePodSecurityContext(spec.securityContext, spec, path.child('securityContext'), checks)
  validateHostNamespaces(spec, path, checks)
  validateHostProcess(spec, path, checks)
  if (spec.os) validatePodOS(spec, path, checks)

  validatePodDNSConfig(spec, path, checks)
  if (spec.hostAliases) validateHostAliases(spec.hostAliases, path.child('hostAliases'), checks)
  if (spec.hostnameOverride !== undefined) validateHostnameOverride(spec, path, checks)

  if (spec.affinity) validateAffinity(spec.affinity, path.child('affinity'), checks)
  if (spec.topologySpreadConstraints) {
    validateTopologySpreadConstraints(spec.topologySpreadConstraints, path.child('topologySpreadConstraints'), checks)
  }
  if (spec.tolerations) validateTolerations(spec.tolerations, path.child('tolerations'), checks)
  if (spec.overhead) validateOverhead(spec.overhead, path.child('overhead'), checks)
  if (spec.readinessGates) {
    const gates = path.child('readinessGates')
    for (const [index, { conditionType = '' }] of spec.readinessGates.entries()) {
      rejectValue(gates.index(index), 'conditionType', conditionType, isQualifiedName(conditionType), checks)
    }
  }
  if (spec.schedulingGates) validateSchedulingGates(spec.schedulingGates, path.child('schedulingGates'), checks)
  if (spec.schedulingGroup) validateSchedulingGroup(spec, path, checks)
  if (spec.evictionResponders) validateEvictionResponders(spec.evictionResponders, path.child('evictionResponders'), checks)
}

/** What has a few words to choose from, and the deadline; a DaemonSet allows still less of it. */
function validatePolicies(
  { restartPolicy, dnsPolicy, preemptionPolicy, activeDeadlineSeconds }: PodSpec,
  path: Path,
  checks: Checks,
): void {
  if (restartPolicy && !RESTART_POLICIES.includes(restartPolicy)) {
    const field = path.child('restartPolicy')
    const message = `${JSON.stringify(restartPolicy)} is not a valid restart policy; remove it or set Always`
    checks.unsupported(field, restartPolicy, RESTART_POLICIES, { rule: 'restart-policy', cause: field.toString(), message })
  }
  requireOneOf(dnsPolicy, DNS_POLICIES, path, 'dnsPolicy', checks)
  if (preemptionPolicy !== undefined) requireOneOf(preemptionPolicy, PREEMPTION_POLICIES, path, 'preemptionPolicy', checks)
  if (activeDeadlineSeconds !== undefined && (activeDeadlineSeconds < 1 || activeDeadlineSeconds > MAX_DEADLINE_SECONDS)) {
    const field = path.child('activeDeadlineSeconds')
    const message = `${activeDeadlineSeconds} seconds is not a valid deadline, and a DaemonSet allows none; remove activeDeadlineSeconds`
    checks.invalid(field, message, { rule: 'active-deadline', cause: field.toString() })
  }
}

function requireOneOf(value: string | undefined, allowed: readonly string[], path: Path, name: string, checks: Checks): void {
  if (value && allowed.includes(value)) return
  const field = path.child(name)
  const cause = field.toString()
  if (value) checks.unsupported(field, value, allowed, { cause })
  else checks.required(field, `${name} is empty; set one of ${allowed.join(', ')}, or remove it`, { cause })
}

/** Names of the pod in DNS, of its node, and of objects that it needs. */
function validateNames(spec: PodSpec, path: Path, checks: Checks): void {
  const { hostname, subdomain, nodeName, serviceAccountName, priorityClassName, runtimeClassName } = spec
  if (hostname) rejectValue(path, 'hostname', hostname, isDNS1123Label(hostname), checks)
  if (subdomain) rejectValue(path, 'subdomain', subdomain, isDNS1123Label(subdomain), checks)
  if (nodeName) rejectValue(path, 'nodeName', nodeName, nameIsDNSSubdomain(nodeName), checks)
  if (serviceAccountName) rejectValue(path, 'serviceAccountName', serviceAccountName, nameIsDNSSubdomain(serviceAccountName), checks)
  if (priorityClassName) rejectValue(path, 'priorityClassName', priorityClassName, nameIsDNSSubdomain(priorityClassName), checks)
  if (runtimeClassName !== undefined) rejectValue(path, 'runtimeClassName', runtimeClassName, nameIsDNSSubdomain(runtimeClassName), checks)
}
