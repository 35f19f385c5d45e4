/** The pods that the DaemonSet controller creates, and what their state says (pkg/controller/daemon, pkg/api/v1/pod). */
import { withHostPorts } from '../admission/index.ts'
import { type Container, daemonPodTolerations, type DaemonSet, type PodSpec, type ResourceList } from '../kubernetes/index.ts'
import { containerSum, isPodLevel } from './resources.ts'
import { namespaceOf, type Pod } from './types.ts'

const HASH_LABEL = 'controller-revision-hash'

/**
 * The pod that the controller posts for a node, before admission: the required node affinity is replaced by the node's name, so that
 * the scheduler sees the template's nodeSelector and never its terms.
 * @param hash The label of its revision.
 */
export function daemonPod(daemonSet: DaemonSet, nodeName: string, hash = ''): Pod {
  const { metadata = {}, spec = {} } = daemonSet.spec?.template ?? {}
  return {
    metadata: {
      name: `${daemonSet.metadata?.name ?? ''}-${nodeName}`,
      namespace: namespaceOf(daemonSet),
      labels: { ...metadata.labels, ...(hash !== '' && { [HASH_LABEL]: hash }) },
    },
    spec: pinned({ ...spec, tolerations: daemonPodTolerations(spec) }, nodeName),
  }
}

/** The same pod spec for another node. */
export function pinned(spec: PodSpec, nodeName: string): PodSpec {
  const matchFields = [{ key: 'metadata.name', operator: 'In', values: [nodeName] }]
  const required = { nodeSelectorTerms: [{ matchFields }] }
  const nodeAffinity = { ...spec.affinity?.nodeAffinity, requiredDuringSchedulingIgnoredDuringExecution: required }
  return { ...spec, affinity: { ...spec.affinity, nodeAffinity } }
}

/** GetTargetNodeName: where the pod is, or the one node where it may go; undefined where it is not pinned to one. */
export function targetNode({ spec: { nodeName, affinity } }: Pod): string | undefined {
  if (nodeName) return nodeName
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
  const pin = terms.flatMap(({ matchFields = [] }) => matchFields).find(({ key, operator }) => key === 'metadata.name' && operator === 'In')
  return pin?.values?.length === 1 ? pin.values[0] : undefined
}

/** SetDefaults_Pod: what pods get and templates do not. */
export function defaultPod(spec: PodSpec): PodSpec {
  const requests = (container: Container): Container => withRequests(spec.hostNetwork ? withHostPorts(container) : container)
  return {
    ...spec,
    ...(spec.containers && { containers: spec.containers.map(requests) }),
    ...(spec.initContainers && { initContainers: spec.initContainers.map(requests) }),
  }
}

/** Requests that are not written default to limits. */
export function withRequests(container: Container): Container {
  const { limits, requests } = container.resources ?? {}
  return limits ? { ...container, resources: { ...container.resources, limits, requests: { ...limits, ...requests } } } : container
}

/**
 * Pod-level requests that are not written: where there are pod-level limits, what the containers ask for together, else the limit
 * (defaultPodRequests).
 */
export function withPodRequests(spec: PodSpec): PodSpec {
  const { limits, requests } = spec.resources ?? {}
  if (!limits || Object.keys(limits).length === 0) return spec
  const ofContainers: Record<string, string> = {}
  for (const [name, quantity] of containerSum(spec, 'requests')) {
    if (isPodLevel(name) && !name.startsWith('hugepages-')) ofContainers[name] = quantity.toString()
  }
  const ofLimits: ResourceList = Object.fromEntries(Object.entries(limits).filter(([name]) => isPodLevel(name)))
  return { ...spec, resources: { ...spec.resources, limits, requests: { ...ofLimits, ...ofContainers, ...requests } } }
}
