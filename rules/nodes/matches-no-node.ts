import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'matches-no-node',
  on: 'fleet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'No node runs a pod of the DaemonSet',
  why: `The controller creates a pod only on nodes that nodeSelector and required node affinity select and whose taints are tolerated. Where that is
    none, the DaemonSet reports 0 desired pods and success, and nothing runs.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#running-pods-on-select-nodes',
    'https://github.com/confidential-containers/operator/issues/213',
  ],

  *check({ daemonSet, pod, nodes }) {
    if (nodes.isNumber || nodes.total === 0 || nodes.desired > 0) return
    const selects = pod.at('nodeSelector').exists || pod.at('affinity', 'nodeAffinity').exists
    // The nodes that are selected are those that are meant.
    const isNear = ({ text }: { readonly text: string }): number => Number(selects && text.startsWith('taint'))
    const causes = nodes.classes.flatMap(({ causes }) => causes).toSorted((a, b) => isNear(b) - isNear(a) || b.nodes - a.nodes)
    const [cause] = causes
    if (!cause || cause.kind !== 'excluded') return
    // Of pods that admission rejects, other rules speak.
    if (causes.some(({ kind }) => kind === 'forbidden')) return
    const unmet = pod.at('nodeSelector').resolve([/^nodeSelector ([^\s=]+)=\S* is not met$/.exec(cause.text)?.[1] ?? ''])
    const tolerations = pod.at('tolerations')
    const fields = [...(isNear(cause) > 0 ? [tolerations] : []), pod.at('nodeSelector'), pod.at('affinity', 'nodeAffinity'), tolerations]
    const place = unmet.exists ? unmet : (fields.find(({ exists }) => exists)?.key ?? daemonSet.at('metadata', 'name'))
    const { example, text } = cause
    const who = nodes.total === 1 ? `the one node, ${example}, is left out` : `all ${nodes.total} nodes are left out, such as ${example}`
    const remedy = text.startsWith('taint') ? 'tolerate it' : 'correct the selection'
    yield problem(place, `no node runs a pod: ${who}: ${text}; ${remedy}`)
  },
})
