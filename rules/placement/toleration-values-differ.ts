import {
  type AnyField,
  daemonSetsTolerating,
  type Field,
  isBeside,
  objectsInFile,
  type Objects,
  poolLabelsOf,
  problem,
  rule,
  workloadsOfPool,
} from 'ds-lint/rule'
import { type DaemonSet, isForWindows, type PodSpec, selectsNodes, tolerationText } from 'ds-lint/kubernetes'

/** Taints of the control plane and of nodes that are not ready, which no pool has of its own. */
const OF_CLUSTER = /^node-role\.kubernetes\.io\/(?:control-plane|master)$|^node\.(?:cloudprovider\.)?kubernetes\.io\/|^CriticalAddonsOnly$/

export default rule({
  id: 'toleration-values-differ',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Agents that belong together tolerate different taints',
  why: `A toleration with operator Equal and a value matches the taint with that value alone. Where the DaemonSet beside it tolerates every value, or another one, there are nodes that get one
    of the two agents and not the other. So it is where one tolerates every taint, and the other, which nodes need by its priority class, none of those that pools have. A pool whose
    other workloads all tolerate a taint has it.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    'https://github.com/NVIDIA/k8s-device-plugin/issues/1934',
    'https://github.com/kubermatic/kubermatic/issues/7142',
  ],

  *check({ daemonSet, pod, objects }) {
    yield* ofPool(daemonSet, pod, objects)
    const tolerations = pod.at('tolerations').items()
    if (tolerations.every(({ value }) => OF_CLUSTER.test(value?.key ?? ''))) yield* withoutToleration(daemonSet, pod, objects)
    // Several values of one key are several tolerations.
    const single = tolerations.filter(({ value: { key, operator = 'Equal' } = {} }) => {
      return key && operator === 'Equal' && tolerations.filter(each => each.value?.key === key).length === 1
    })
    for (const toleration of single) {
      const { key = '', value = '', effect } = toleration.value ?? {}
      for (const other of daemonSetsTolerating({ daemonSet, objects }, key).filter(each => isBeside(each, { daemonSet, pod }))) {
        const theirs = other.pod
          .at('tolerations')
          .items()
          .find(each => each.value?.key === key && (!each.value?.effect || !effect || each.value.effect === effect))
        if (!theirs?.value) continue
        const isEvery = theirs.value.operator === 'Exists'
        if (!isEvery && (theirs.value.value ?? '') === value) continue
        const place = toleration.at('value')
        yield problem(
          place.exists ? place : toleration.at('key'),
          `the pods tolerate only ${value === '' ? `${key} with an empty value` : `${key}=${value}`}, but DaemonSet ${other.name} tolerates ${isEvery ? 'every value' : `"${theirs.value.value ?? ''}"`}: nodes with another value of the taint run one agent without the other; use the same toleration`,
          { severity: 'info', related: [{ place: theirs.at(isEvery ? 'operator' : 'value'), message: `the toleration of ${other.name}` }] },
        )
        break
      }
    }
  },
})

/** An agent that nodes need, of whose file another one tolerates every taint. */
function* withoutToleration(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, objects: Objects): Iterable<ReturnType<typeof problem>> {
  if (pod.value?.priorityClassName !== 'system-node-critical' || selectsNodes(pod.value)) return
  for (const { object, field } of objectsInFile('DaemonSet', daemonSet, objects)) {
    const other = (field as AnyField).resolve(['spec', 'template', 'spec']) as Field<PodSpec>
    // Pods for Linux and those for Windows share no node.
    if (object.namespace !== daemonSet.value?.metadata?.namespace || isForWindows(pod.value) !== isForWindows(other.value)) continue
    const every = other
      .at('tolerations')
      .items()
      .find(({ value: { key, operator, effect } = {} }) => !key && operator === 'Exists' && effect !== 'NoExecute')
    if (!every) continue
    yield problem(
      pod.at('tolerations'),
      `the pods tolerate no taint of a pool, but DaemonSet ${object.name} beside them tolerates every one: such nodes run one agent without the other; use the same tolerations`,
      { severity: 'info', related: [{ place: every, message: `the toleration of ${object.name}` }] },
    )
    return
  }
}

/** A taint that the other workloads for the nodes of a pool tolerate. */
function* ofPool(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, objects: Objects): Iterable<ReturnType<typeof problem>> {
  const labels = poolLabelsOf(pod.value)
  const [label] = labels
  if (label === undefined || pod.value?.tolerations?.some(({ key }) => !key || !OF_CLUSTER.test(key))) return
  const users = workloadsOfPool({ daemonSet, objects }, label).filter(({ spec }) => poolLabelsOf(spec).every(each => labels.includes(each)))
  const [first] = users
  const tolerations = first?.spec?.tolerations ?? []
  const index = tolerations.findIndex(({ key, effect }) => key && !OF_CLUSTER.test(key) && effect !== 'PreferNoSchedule')
  const taint = tolerations[index]
  if (!first || !taint || !users.every(({ spec }) => tolerates(spec?.tolerations, taint.key))) return
  yield problem(
    pod.at('tolerations'),
    `the pods select nodes with ${label}, as ${first.kind} ${first.name} does, but do not tolerate the taint ${tolerationText(taint)} that it tolerates; add the toleration`,
    { related: [{ place: first.pod.resolve(['tolerations', index]), message: `the toleration of ${first.name}` }] },
  )
}

function tolerates(tolerations: PodSpec['tolerations'] = [], taint: string | undefined): boolean {
  return tolerations.some(({ key }) => !key || key === taint)
}
