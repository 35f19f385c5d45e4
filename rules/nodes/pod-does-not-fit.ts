import type { PodSpec } from 'ds-lint/kubernetes'
import { type AnyField, type Field, largestRequest, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'pod-does-not-fit',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The pod does not fit on nodes that it is created for',
  why: `The controller creates a pod for every eligible node, whether it fits or not. The scheduler then leaves it Pending: a pod that requests more than a
    node has never runs there, and one that finds no room beside the other DaemonSets waits until another pod is removed. An update stops once maxUnavailable
    of its new pods are Pending.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#some-nodes-run-out-of-resources',
    'https://github.com/kubernetes-sigs/karpenter/issues/715',
  ],

  *check({ daemonSet, pod, nodes }) {
    for (const { some, causes, type } of nodes.classes) {
      if (type === 'fargate' || type === 'virtual') continue
      const cause = causes.find(({ kind }) => kind === 'never' || kind === 'pending')
      if (!cause) continue
      const place = placesOf(pod, cause.text).find(({ exists }) => exists)?.key ?? daemonSet.at('metadata', 'name')
      const where = some(cause.nodes)
      const isNever = cause.kind === 'never'
      const remedy = cause.text.startsWith('Insufficient') ? '; lower the requests, or exclude these nodes' : ''
      yield problem(place, `the pod ${isNever ? 'never runs' : 'stays Pending'} on ${where}: ${cause.text}${remedy}`, {
        severity: isNever ? 'error' : 'warning',
      })
    }
  },
})

/** The fields that decide, by the words of the scheduler; requests in any other case. */
function placesOf(pod: Field<PodSpec>, text: string): readonly AnyField[] {
  const affinity = pod.at('affinity')
  if (text.includes('anti-affinity rules')) return [affinity.at('podAntiAffinity')]
  if (text.includes('affinity rules')) return [affinity.at('podAffinity')]
  if (text.includes('topology spread')) return [pod.at('topologySpreadConstraints')]
  const containers = pod.at('containers').items()
  const requests = containers.slice(0, 1).map(container => container.at('resources', 'requests'))
  const lacking = /^Insufficient ([\w./-]+)/.exec(text)?.[1]
  const largest = lacking === undefined ? undefined : largestRequest(pod, lacking)
  if (largest) return [largest]
  return text.includes('free ports') ? [...containers.map(container => container.at('ports')), ...requests] : requests
}
