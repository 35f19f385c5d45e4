/**
 * What the API server fills in before it validates (SetObjectDefaults_DaemonSet and the conversion to the internal version).
 * The given objects stay as they are; what a default changes is copied.
 */
import {
  type DaemonSet,
  type DaemonSetUpdateStrategy,
  type PodSpec,
  type PodTemplateSpec,
  enabled,
  type FeatureGates,
} from '../../kubernetes/index.ts'
import { defaultContainer, defaultResources, defaultResourceList, type Mutable, withHostPorts } from './container.ts'
import { defaultVolume } from './volume.ts'

/** The DaemonSet as `kubectl get` would show it had it been created as it is, but for what only storage adds. */
export function defaultDaemonSet(daemonSet: DaemonSet, minor: number, gates?: FeatureGates): DaemonSet {
  const spec = daemonSet.spec ?? {}
  return {
    ...daemonSet,
    spec: {
      ...spec,
      template: defaultPodTemplate(spec.template ?? {}, minor, gates),
      updateStrategy: defaultUpdateStrategy(spec.updateStrategy ?? {}),
      revisionHistoryLimit: spec.revisionHistoryLimit ?? 10,
    },
  }
}

function defaultUpdateStrategy(strategy: DaemonSetUpdateStrategy): DaemonSetUpdateStrategy {
  const type = strategy.type || 'RollingUpdate'
  if (type !== 'RollingUpdate') return strategy
  const { maxUnavailable = 1, maxSurge = 0 } = strategy.rollingUpdate ?? {}
  return { ...strategy, type, rollingUpdate: { maxUnavailable, maxSurge } }
}

/** A pod template as it stands after defaulting, wherever the template is written. */
export function defaultPodTemplate(template: PodTemplateSpec, minor: number, gates?: FeatureGates): PodTemplateSpec {
  return { ...template, spec: defaultPodSpec(template.spec ?? {}, minor, gates) }
}

function defaultPodSpec(spec: PodSpec, minor: number, gates?: FeatureGates): PodSpec {
  const result: Mutable<PodSpec> = {
    ...spec,
    dnsPolicy: spec.dnsPolicy || 'ClusterFirst',
    restartPolicy: spec.restartPolicy || 'Always',
    securityContext: spec.securityContext ?? {},
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? 30,
    schedulerName: spec.schedulerName || 'default-scheduler',
  }
  const serviceAccount = spec.serviceAccountName || spec.serviceAccount
  if (serviceAccount) result.serviceAccountName = result.serviceAccount = serviceAccount

  const { volumes, containers, initContainers, ephemeralContainers, overhead, resources } = spec
  if (volumes) result.volumes = volumes.map(volume => defaultVolume(volume, minor, gates))
  if (containers) result.containers = containers.map(defaultContainer)
  if (initContainers) result.initContainers = initContainers.map(defaultContainer)
  if (ephemeralContainers) result.ephemeralContainers = ephemeralContainers.map(defaultContainer)
  if (overhead) result.overhead = defaultResourceList(overhead)
  if (resources) result.resources = defaultResources(resources)

  if (spec.hostNetwork && enabled('DefaultHostNetworkHostPortsInPodTemplates', minor, gates)) {
    if (result.containers) result.containers = result.containers.map(withHostPorts)
    if (result.initContainers) result.initContainers = result.initContainers.map(withHostPorts)
  }
  return result
}
