/** Which taints the pods of a DaemonSet tolerate, and whether they tolerate fewer than before (pkg/controller/daemon/util/daemonset_util.go). */
import { groupBy } from '../base/index.ts'
import type { PodSpec, Toleration } from './generated/types.ts'

const NODE = 'node.kubernetes.io/'

/** What the controller adds to every pod; nothing of it shows in the DaemonSet. */
export function addedTolerations(hostNetwork: boolean): readonly Toleration[] {
  const noSchedule = ['disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable', ...(hostNetwork ? ['network-unavailable'] : [])]
  return [
    ...['not-ready', 'unreachable'].map(name => ({ key: NODE + name, operator: 'Exists', effect: 'NoExecute' })),
    ...noSchedule.map(name => ({ key: NODE + name, operator: 'Exists', effect: 'NoSchedule' })),
  ]
}

/** Whether a toleration is about taints that keep pods from nodes; PreferNoSchedule keeps none. */
export function keepsFromNodes({ effect = '' }: Toleration): boolean {
  return effect === '' || effect === 'NoSchedule' || effect === 'NoExecute'
}

/** Whether every taint that `other` tolerates is tolerated by `toleration` alone. */
export function coversToleration(toleration: Toleration, other: Toleration): boolean {
  const { key = '', operator = 'Equal', value = '', effect = '' } = toleration
  const { key: otherKey = '', operator: otherOperator = 'Equal', value: otherValue = '', effect: otherEffect = '' } = other
  if (effect !== '' && effect !== otherEffect) return false
  if (key !== '' && key !== otherKey) return false
  if (operator === 'Exists') return true
  return operator === otherOperator && value === otherValue && key !== ''
}

/** Tolerations without which the pods tolerate less: nothing in `others`, nor what the controller adds, takes their place. */
export function uncovered(tolerations: readonly Toleration[], others: readonly Toleration[], hostNetwork: boolean): number[] {
  const byKey = groupBy([...others, ...addedTolerations(hostNetwork)], ({ key = '' }) => key)
  return tolerations.flatMap((toleration, index) => {
    if (!keepsFromNodes(toleration)) return []
    const effects = toleration.effect ? [toleration.effect] : ['NoSchedule', 'NoExecute']
    const candidates = [...(byKey.get('') ?? []), ...(byKey.get(toleration.key ?? '') ?? [])]
    const isCovered = effects.every(effect => candidates.some(other => coversToleration(other, { ...toleration, effect })))
    return isCovered ? [] : [index]
  })
}

/** AddOrUpdateDaemonPodTolerations: those of the template and those that the controller adds. */
export function daemonPodTolerations({ tolerations = [], hostNetwork = false }: PodSpec): readonly Toleration[] {
  return addedTolerations(hostNetwork).reduce(addOrUpdate, tolerations)
}

/** One that differs in tolerationSeconds alone is replaced where it stands. */
function addOrUpdate(tolerations: readonly Toleration[], added: Toleration): readonly Toleration[] {
  const same = tolerations.filter(one => matchToleration(one, added))
  if (same.length === 0) return [...tolerations, added]
  if (same.some(({ tolerationSeconds }) => tolerationSeconds === undefined)) return tolerations
  return tolerations.map(one => (same.includes(one) ? added : one))
}

/** Toleration.MatchToleration: tolerationSeconds does not count. */
export function matchToleration(a: Toleration, b: Toleration): boolean {
  return (['key', 'effect', 'operator', 'value'] as const).every(name => (a[name] ?? '') === (b[name] ?? ''))
}
