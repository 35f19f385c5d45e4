import { type AnyField, problem, rule, set, type Subjects } from 'ds-lint/rule'
import { containersOf, type LabelRequirement, nodeAlternatives, type PodSpec, tolerationOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'virtual-node',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'DaemonSet tolerates virtual nodes, which do not run pods of DaemonSets',
  why: `Fargate and virtual nodes have a taint that keeps DaemonSets away. One that tolerates every taint gets a pod for each of them, which stays Pending
    forever: the rollout never ends, and helm --wait times out. Reported with a profile that has such nodes, and always if no other node is selected.`,
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/fargate.html',
    'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/488',
    'https://learn.microsoft.com/azure/aks/virtual-nodes',
  ],

  *check({ pod, cluster }) {
    const spec = pod.effective
    if (!spec || spec.nodeName) return
    const alternatives = nodeAlternatives(spec)
    const virtual = VIRTUAL.find(
      ({ key, value }) =>
        alternatives.length > 0 &&
        alternatives.every(term =>
          term.some(each => each.key === key && each.operator === 'In' && each.values.every(one => one === value)),
        ),
    )
    if (virtual) {
      yield problem(
        placeOf(pod, virtual.key),
        `the DaemonSet selects only virtual nodes (${virtual.key}=${virtual.value}), which run no pods of DaemonSets; exclude them with NotIn, or remove the condition`,
      )
      return
    }
    if (cluster.profiles.length === 0) yield* forgotten(pod, spec, alternatives)
    for (const { title, virtualNodes } of cluster.profiles) {
      if (!virtualNodes) continue
      const { label, taint, title: nodes } = virtualNodes
      const toleration = tolerationOf(spec.tolerations ?? [], taint)
      const labels = new Map([
        [label.key, label.value],
        ['kubernetes.io/os', 'linux'],
      ])
      if (!toleration || !alternatives.some(term => term.every(requirement => accepts(requirement, labels)))) continue
      const index = (pod.value?.tolerations ?? []).indexOf(toleration)
      const place = pod.at('tolerations').at(Math.max(index, 0))
      const terms = pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms')
      const exclude = { key: label.key, operator: 'NotIn', values: [label.value] }
      yield problem(
        index < 0 ? pod.at('tolerations') : place,
        `the DaemonSet tolerates the taint of ${nodes} of ${title}, where the pods stay Pending forever; exclude nodes with the label ${label.key}=${label.value}`,
        {
          fix: pod.at('affinity').exists
            ? undefined
            : set(terms, [{ matchExpressions: [exclude] }], 'unsafe', `exclude nodes with the label ${label.key}=${label.value}`),
        },
      )
    }
  },
})

/** The labels of nodes without a kubelet of their own, whoever runs the cluster. */
const VIRTUAL = [
  {
    nodes: 'Fargate',
    images: /(?:amazonaws\.com|^public\.ecr\.aws)\/.*(?:eks|aws|amazon|ebs|efs|fsx)/,
    key: 'eks.amazonaws.com/compute-type',
    value: 'fargate',
    taint: { key: 'eks.amazonaws.com/compute-type', value: 'fargate', effect: 'NoSchedule' },
  },
  {
    nodes: 'virtual nodes',
    images: /^mcr\.microsoft\.com\/(?:oss\/)?(?:azure|containernetworking|kubernetes-csi)/,
    key: 'type',
    value: 'virtual-kubelet',
    taint: { key: 'virtual-kubelet.io/provider', effect: 'NoSchedule' },
  },
]

/** Of an agent of a provider that has virtual nodes, whose taint it tolerates. */
function* forgotten(
  pod: Subjects['daemonSet']['pod'],
  spec: PodSpec,
  alternatives: readonly (readonly LabelRequirement[])[],
): Iterable<ReturnType<typeof problem>> {
  const tolerated = VIRTUAL.filter(({ taint }) => tolerationOf(spec.tolerations ?? [], taint))
  if (tolerated.length === 0) return
  const images = containersOf(spec).map(({ image = '' }) => image)
  const found = tolerated.find(
    ({ key, value, images: provider }) =>
      images.some(image => provider.test(image)) &&
      alternatives.some(term =>
        term.every(requirement =>
          accepts(
            requirement,
            new Map([
              [key, value],
              ['kubernetes.io/os', 'linux'],
            ]),
          ),
        ),
      ),
  )
  if (!found) {
    yield* oneOfTwo(pod, tolerated, images, alternatives)
    return
  }
  const { key, value, nodes } = found
  yield problem(
    pod.at('tolerations'),
    `the DaemonSet tolerates the taint of ${nodes}, where pods of DaemonSets stay Pending forever; if the cluster has any, exclude nodes with the label ${key}=${value}`,
    { severity: 'info' },
  )
}

/** Of an agent of no provider, which keeps away from the virtual nodes of one and tolerates those of the other. */
function* oneOfTwo(
  pod: Subjects['daemonSet']['pod'],
  tolerated: readonly (typeof VIRTUAL)[number][],
  images: readonly string[],
  alternatives: readonly (readonly LabelRequirement[])[],
): Iterable<ReturnType<typeof problem>> {
  if (alternatives.length === 0 || VIRTUAL.some(({ images: provider }) => images.some(image => provider.test(image)))) return
  const isAvoided = ({ key }: (typeof VIRTUAL)[number]): boolean =>
    alternatives.every(term => term.some(each => each.key === key && (each.operator === 'NotIn' || each.operator === 'DoesNotExist')))
  const avoided = VIRTUAL.find(isAvoided)
  const left = tolerated.find(each => !isAvoided(each))
  if (!avoided || !left) return
  yield problem(
    pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'),
    `the DaemonSet keeps away from ${avoided.nodes}, but tolerates the taint of ${left.nodes}, where pods of DaemonSets stay Pending; if the cluster has any, exclude ${left.key}=${left.value}`,
    { severity: 'info' },
  )
}

function placeOf(pod: Subjects['daemonSet']['pod'], key: string): AnyField {
  const selected = pod.at('nodeSelector').at(key)
  if (selected.exists) return selected
  const terms = pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms').items()
  const expressions = terms.flatMap(term => term.at('matchExpressions').items())
  return expressions.find(({ value }) => value?.key === key)?.at('operator') ?? pod.at('affinity')
}

/** Of a node that has these labels and no other that could be asked for. */
function accepts({ key, operator, values }: LabelRequirement, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(key)
  if (operator === 'In') return value !== undefined && values.includes(value)
  if (operator === 'NotIn') return value === undefined || !values.includes(value)
  return operator === 'DoesNotExist' ? value === undefined : operator === 'Exists' && value !== undefined
}
