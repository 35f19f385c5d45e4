import { type Field, type Fix, isForOpenShift, problem, remove, rename, rule, set } from 'ds-lint/rule'
import type { DaemonSet, PodSpec } from 'ds-lint/kubernetes'

/** What nodes have in its place; the values are the same. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/arch', 'kubernetes.io/arch'],
  ['beta.kubernetes.io/os', 'kubernetes.io/os'],
  ['beta.kubernetes.io/instance-type', 'node.kubernetes.io/instance-type'],
  ['failure-domain.beta.kubernetes.io/region', 'topology.kubernetes.io/region'],
  ['failure-domain.beta.kubernetes.io/zone', 'topology.kubernetes.io/zone'],
  ['node-role.kubernetes.io/master', 'node-role.kubernetes.io/control-plane'],
])
/** Clusters of their own may still set it. */
const MASTER = 'node-role.kubernetes.io/master'

export default rule({
  id: 'deprecated-node-label',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Deprecated node label',
  why: `Once nodes no longer have the label, a selector for it matches no node: the DaemonSet reports 0 desired pods and counts as
    ready, while the agent is missing from the cluster.`,
  references: [
    'https://kubernetes.io/docs/reference/labels-annotations-taints/',
    'https://github.com/aws/aws-node-termination-handler/issues/263',
  ],

  *check(subject) {
    const steps = subject.warning.at.steps()
    if (isAlternative(subject.pod, steps)) return
    const field = subject.daemonSet.resolve(steps)
    const isKey = steps.at(-2) === 'nodeSelector'
    const label = isKey ? steps.at(-1) : field.value
    yield problem(isKey ? field.key : subject.place, subject.warning.message, {
      severity: label === MASTER && isForOpenShift(subject.daemonSet) ? 'info' : 'warning',
      fix: correct(subject.daemonSet, steps),
    })
  },
})

/** Another term asks for the label's successor: one of the two is for older clusters. */
function isAlternative(pod: Field<PodSpec>, steps: readonly (string | number)[]): boolean {
  const at = steps.indexOf('nodeSelectorTerms')
  if (at < 0) return false
  const terms = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
  const own = Number(steps[at + 1])
  const old = terms[own]?.matchExpressions?.[Number(steps[at + 3])]?.key ?? ''
  const others = terms.filter((_, index) => index !== own)
  return others.some(({ matchExpressions = [] }) => matchExpressions.some(({ key = '' }) => key === SUCCESSORS.get(old)))
}

/** The label is the key of a nodeSelector, or a value elsewhere. */
function correct(daemonSet: Field<DaemonSet>, steps: readonly (string | number)[]): Fix | undefined {
  const field = daemonSet.resolve(steps)
  const [parent, last] = [steps.slice(0, -1), String(steps.at(-1))]
  const isKey = parent.at(-1) === 'nodeSelector'
  const label = isKey ? last : String(field.value)
  const successor = SUCCESSORS.get(label)
  if (successor === undefined) return undefined
  const safety = label === MASTER ? 'unsafe' : 'safe'
  const title = `use ${successor}`
  if (!isKey) return set(field, successor, safety, title)
  const other = daemonSet.resolve([...parent, successor])
  if (!other.exists) return rename(field, successor, safety, title)
  return other.value === field.value ? remove(field, safety, `keep only ${successor}`) : undefined
}
