import { type AnyField, problem, rule } from 'ds-lint/rule'
import { areDisjoint, isWithin, nodeAlternatives, quantityOf } from 'ds-lint/kubernetes'

const GIBIBYTE = 2 ** 30
/** More than a sandbox takes for itself. */
const MOST_OVERHEAD: Readonly<Record<string, number>> = { memory: 8 * GIBIBYTE, cpu: 16 }
/** What most clusters have in one value alone. */
const PLATFORM = new Set(['kubernetes.io/os', 'kubernetes.io/arch'])

export default rule({
  id: 'runtime-class-conflict',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'RuntimeClass contradicts the pods',
  why: `The API server adds the node selector and the overhead of the RuntimeClass to each pod, and refuses pods whose nodeSelector names another value of one of its labels. The controller of
    DaemonSets does not know the RuntimeClass: it creates pods for every node that the pod template selects, and those that the class excludes stay Pending.`,
  references: [
    'https://kubernetes.io/docs/concepts/containers/runtime-class/#scheduling',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/',
  ],

  *check({ pod, objects }) {
    const { runtimeClassName, nodeSelector = {} } = pod.value ?? {}
    if (runtimeClassName === undefined || !pod.value) return
    const own = nodeAlternatives(pod.value)
    for (const { field } of objects.named('RuntimeClass', runtimeClassName)) {
      for (const [key, entry] of (field as AnyField).resolve(['scheduling', 'nodeSelector']).entries()) {
        const { raw: value } = entry
        if (typeof value !== 'string') continue
        const written = nodeSelector[key]
        const wanted = [[{ key, operator: 'In', values: [value] }]]
        if (written !== undefined && written !== value) {
          yield problem(
            entry,
            `RuntimeClass ${runtimeClassName} selects nodes with ${key}=${value}, and the pods select ${key}=${written}: no pod is created; select the same nodes`,
            { hazard: 'deadlock', related: [{ place: pod.at('nodeSelector', key), message: 'the selector of the pods' }] },
          )
        } else if (areDisjoint(own, wanted)) {
          yield problem(
            entry,
            `RuntimeClass ${runtimeClassName} selects nodes with ${key}=${value}, which the node affinity of the pods excludes: every pod stays Pending; select the same nodes`,
            { hazard: 'deadlock', related: [{ place: pod.at('affinity', 'nodeAffinity'), message: 'the affinity of the pods' }] },
          )
        } else if (!PLATFORM.has(key) && !isWithin(own, wanted)) {
          yield problem(
            pod.at('runtimeClassName'),
            `RuntimeClass ${runtimeClassName} runs pods only on nodes with ${key}=${value}, but the DaemonSet creates pods for other nodes, where they stay Pending; add the label to nodeSelector`,
            { severity: 'warning', related: [{ place: entry, message: 'the selector of the class' }] },
          )
        }
      }
      for (const [name, entry] of (field as AnyField).resolve(['overhead', 'podFixed']).entries()) {
        const most = MOST_OVERHEAD[name]
        if (most === undefined || (quantityOf(entry.raw)?.asApproximateFloat() ?? 0) <= most) continue
        yield problem(
          entry,
          `RuntimeClass ${runtimeClassName} adds ${String(entry.raw)} of ${name} to the requests of each pod, more than nodes have to spare: the pods stay Pending; check the unit`,
          { severity: 'warning', related: [{ place: pod.at('runtimeClassName'), message: 'the class of the pods' }] },
        )
      }
    }
  },
})
