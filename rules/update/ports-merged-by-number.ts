import { type MergedItem, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'ports-merged-by-number',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An apply loses one of two ports with the same number',
  why: `kubectl apply without --server-side, and Helm 3, merge the ports of a container by containerPort alone, and variables by their names. Where two have
    the same one, such as a port for TCP and for UDP, the patch takes one for the other: the live object gets one of them, and nothing says so.`,
  references: [
    'https://kubernetes.io/docs/reference/using-api/server-side-apply/',
    'https://github.com/kubernetes/kubernetes/issues/136340',
    'https://github.com/kubernetes/kubernetes/issues/62366',
    'https://github.com/kubernetes/kubernetes/issues/58477',
  ],

  *check({ merge: { sender, lost }, relation }) {
    if (relation !== 'same') return
    const client = sender?.mode === 'helm' ? 'helm upgrade' : 'kubectl apply'
    for (const item of lost) {
      const { field, holder, mergeKey = 'key' } = item
      const place = field.resolve([mergeKey])
      yield problem(
        place.exists ? place : field,
        `${client} merges ${holder} by ${mergeKey}, and two have ${keyOf(item)}, so this one is lost; ${
          holder === 'ports' ? 'use kubectl apply --server-side' : 'keep one'
        }`,
      )
    }
  },
})

function keyOf({ value, mergeKey = '' }: MergedItem): string {
  const item = value as Readonly<Record<string, unknown>>
  return JSON.stringify(item[mergeKey])
}
