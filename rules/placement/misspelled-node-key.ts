import { type AnyField, problem, rename, rule, set } from 'ds-lint/rule'
import { editDistance, suggest } from 'ds-lint/kubernetes'

const LABELS = [
  'kubernetes.io/os',
  'kubernetes.io/arch',
  'kubernetes.io/hostname',
  'node.kubernetes.io/instance-type',
  'node.kubernetes.io/windows-build',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region',
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/worker',
]
/** Of providers and node provisioners, in their own domains. */
const PROVIDER_LABELS = [
  'eks.amazonaws.com/compute-type',
  'eks.amazonaws.com/nodegroup',
  'eks.amazonaws.com/capacityType',
  'cloud.google.com/gke-nodepool',
  'cloud.google.com/gke-accelerator',
  'cloud.google.com/gke-spot',
  'cloud.google.com/gke-preemptible',
  'cloud.google.com/gke-os-distribution',
  'kubernetes.azure.com/agentpool',
  'kubernetes.azure.com/cluster',
  'karpenter.sh/nodepool',
  'karpenter.sh/capacity-type',
]
const TAINTS = [
  'node-role.kubernetes.io/control-plane',
  'node.kubernetes.io/not-ready',
  'node.kubernetes.io/unreachable',
  'node.kubernetes.io/disk-pressure',
  'node.kubernetes.io/memory-pressure',
  'node.kubernetes.io/pid-pressure',
  'node.kubernetes.io/network-unavailable',
  'node.kubernetes.io/unschedulable',
  'node.kubernetes.io/out-of-service',
  'node.cloudprovider.kubernetes.io/uninitialized',
  'node.cloudprovider.kubernetes.io/shutdown',
  'nvidia.com/gpu',
  'CriticalAddonsOnly',
]
/** Near to a known one, and in use by themselves: older names, and those of distributions. */
const OTHERS =
  /^(?:node-role\.kubernetes\.io\/(?:controlplane|control|master|workers?|infra|etcd|edge|ingress|storage|gpu|monitoring|node|compute|router|logging)|(?:beta|failure-domain\.beta|node\.alpha|alpha)\.kubernetes\.io\/.*|node\.kubernetes\.io\/(?:network|ready|role|instance-group|instancegroup|os|arch|type|exclude.*|windows.*)|topology\.kubernetes\.io\/(?:rack|host|hostname|node|block|datacenter|room|row)|kubernetes\.io\/(?:role|cluster-service|name|host|node|zone|region|oss?-.+))$/
const DOMAIN = /^(?:[a-z0-9.-]+\.)?(?:kuber?netes?s?|kubernetis|kubernets|kubernete|kuberntes|kubenetes|kubernets|k8s)\.(?:io|oi|com|i)\//i

const PROVIDER = /^(?:eks\.amazonaws\.com|cloud\.google\.com|kubernetes\.azure\.com|karpenter\.sh)\//

export default rule({
  id: 'misspelled-node-key',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Misspelled node label or taint',
  why: `Labels and taints with a domain of Kubernetes have exact names. A nodeSelector with a misspelled one matches no node, so the
    DaemonSet has 0 desired pods; a toleration with one tolerates nothing, so its nodes get no pod.`,
  references: ['https://kubernetes.io/docs/reference/labels-annotations-taints/'],

  *check({ pod }) {
    for (const [key, field] of pod.at('nodeSelector').entries()) {
      const near = misspelled(key, LABELS)
      if (near)
        yield problem(field.key, `no node has the label ${key}, so no pod is created; did you mean ${near}?`, {
          fix: rename(field, near, 'unsafe'),
        })
    }
    const terms = pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').at('nodeSelectorTerms')
    for (const term of terms.items()) {
      for (const expression of term.at('matchExpressions').items()) yield* told(expression.at('key'), LABELS, 'no node has the label')
    }
    for (const toleration of pod.at('tolerations').items()) yield* told(toleration.at('key'), TAINTS, 'no node has the taint')
  },
})

function* told(place: AnyField, known: readonly string[], what: string): Iterable<ReturnType<typeof problem>> {
  const key = typeof place.value === 'string' ? place.value : ''
  const near = misspelled(key, known)
  if (near) yield problem(place, `${what} ${key}; did you mean ${near}?`, { fix: set(place, near, 'unsafe') })
}

/** The known key that is meant: a name that is nearly one, in Kubernetes' domain or what is nearly that. */
function misspelled(key: string, known: readonly string[]): string | undefined {
  if (key === '' || known.includes(key) || LABELS.includes(key) || TAINTS.includes(key) || OTHERS.test(key)) return undefined
  const dotted = key.includes('/')
    ? undefined
    : known.find(each => each.includes('/') && DOTTED.test(key) && plainKey(each) === plainKey(key))
  if (dotted !== undefined) return dotted
  if (PROVIDER.test(key)) return known === LABELS ? inDomain(key) : undefined
  if (!DOMAIN.test(key) && !isNearDomain(key) && !/^criti?c[a-z]*addo[a-z]*$/i.test(key) && !/^nvid[a-z]*\.com\/gpus?$/i.test(key))
    return undefined
  const near = suggest(key, known)
  if (near === undefined) return undefined
  const [domain = '', name = ''] = key.split('/')
  const [nearDomain = '', nearName = ''] = near.split('/')
  // Either half alone may be misspelled; with both it is another key.
  const isNear = (a: string, b: string): boolean => a === b || suggest(a, [b]) === b
  if (domain !== nearDomain && name !== nearName) return key.toLowerCase() === near.toLowerCase() ? near : undefined
  return isNear(domain, nearDomain) && isNear(name, nearName) ? near : undefined
}

/** Whether the domain of a key ends in nearly that of Kubernetes. */
function isNearDomain(key: string): boolean {
  const [domain = '', name] = key.split('/')
  const end = domain.split('.').slice(-2).join('.')
  return name !== undefined && end !== 'kubernetes.io' && editDistance(end, 'kubernetes.io') <= 2
}

/** A key whose slash is another character. */
const DOTTED = /^[a-z.]+\.(?:io|com)[.:_-][a-z]/

function plainKey(key: string): string {
  return key.toLowerCase().replaceAll(/[./:_-]/g, '')
}

/** The label of a provider's domain that is this one but for a letter, a hyphen or upper case. */
function inDomain(key: string): string | undefined {
  return PROVIDER_LABELS.includes(key) ? undefined : PROVIDER_LABELS.find(label => isSlip(plain(key), plain(label)))
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/g, '')
}

/** Whether texts are equal but for one letter that is missing, wrong, or too many. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const rest = long.slice(at + 1)
  return rest === short.slice(at) || rest === short.slice(at + 1)
}
