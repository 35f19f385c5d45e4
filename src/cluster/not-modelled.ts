/** What decides on the pods of a DaemonSet and is not looked at. */
import { some } from '../base/index.ts'
import { type Labels, type LabelSelector, matchesLabels } from '../kubernetes/index.ts'
import type { ClusterObjects, Daemon, PodInfo, WebhookConfiguration } from '../placement/index.ts'

const DEFAULT_SCHEDULER = 'default-scheduler'

/** @param isOneNode The fleet is so large that pods of DaemonSets on other nodes are left out. */
export function notModelled({ daemonSet, pod }: Daemon, isOneNode: boolean, objects: ClusterObjects): string[] {
  const {
    affinity,
    topologySpreadConstraints = [],
    schedulerName = DEFAULT_SCHEDULER,
    volumes = [],
    resourceClaims = [],
    schedulingGates = [],
  } = daemonSet.spec?.template?.spec ?? {}
  const found: string[] = []
  if (schedulerName !== DEFAULT_SCHEDULER) found.push(`the scheduler ${schedulerName}`)
  if (volumes.some(({ persistentVolumeClaim, ephemeral }) => persistentVolumeClaim ?? ephemeral))
    found.push('volumes that are bound to nodes')
  if (resourceClaims.length > 0) found.push('devices of resource claims')
  if (schedulingGates.length > 0) found.push('scheduling gates')
  if (isOneNode && (affinity?.podAffinity ?? affinity?.podAntiAffinity ?? topologySpreadConstraints.length > 0))
    found.push('pods of DaemonSets on other nodes, in a fleet of this size')
  return [...found, ...webhooksOf(pod, objects)]
}

/** Webhooks that are asked about the pod: they may change it or refuse it. */
function webhooksOf({ namespace, labels }: PodInfo, { webhooks: all = [], namespaces }: ClusterObjects): string[] {
  const own = namespaces.find(({ metadata }) => metadata.name === namespace)?.metadata.labels
  const namespaceLabels = { ...own, 'kubernetes.io/metadata.name': namespace }
  return all.flatMap(({ kind, metadata, webhooks = [] }) => {
    const names = webhooks.flatMap(({ name = '', rules = [], namespaceSelector = {}, objectSelector = {} }) => {
      const isAsked = rules.some(createsPods) && isMet(namespaceSelector, namespaceLabels) && isMet(objectSelector, labels)
      return isAsked ? [name] : []
    })
    const may = kind === 'MutatingWebhookConfiguration' ? 'may change' : 'may refuse'
    return names.length === 0 ? [] : [`the webhook ${some([...new Set(names)])} of the ${kind} ${metadata.name}, which ${may} the pods`]
  })
}

type Webhook = NonNullable<WebhookConfiguration['webhooks']>[number]

function createsPods({
  apiGroups = [],
  apiVersions = [],
  operations = [],
  resources = [],
  scope = '*',
}: NonNullable<Webhook['rules']>[number]): boolean {
  const has = (list: readonly string[], ...wanted: readonly string[]): boolean => wanted.some(each => list.includes(each))
  return (
    has(apiGroups, '', '*') &&
    has(apiVersions, 'v1', '*') &&
    has(operations, 'CREATE', '*') &&
    has(resources, 'pods', '*', '*/*') &&
    scope !== 'Cluster'
  )
}

/** A selector that is refused selects nothing. */
function isMet(selector: LabelSelector, labels: Labels): boolean {
  return matchesLabels(selector, labels) === true
}
