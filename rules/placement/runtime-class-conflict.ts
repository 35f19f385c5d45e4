import { type AnyField, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'runtime-class-conflict',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'RuntimeClass selects other nodes than the pods',
  why: `The API server adds the node selector of the RuntimeClass to that of each pod, and refuses pods for which they name different values of one label. The DaemonSet is accepted, and
    no pod is created.`,
  references: ['https://kubernetes.io/docs/concepts/containers/runtime-class/#scheduling'],

  *check({ pod, objects }) {
    const { runtimeClassName, nodeSelector = {} } = pod.value ?? {}
    if (runtimeClassName === undefined) return
    for (const { field } of objects.named('RuntimeClass', runtimeClassName)) {
      for (const [key, entry] of (field as AnyField).resolve(['scheduling', 'nodeSelector']).entries()) {
        const own = nodeSelector[key]
        if (own === undefined || typeof entry.raw !== 'string' || entry.raw === own) continue
        yield problem(
          entry,
          `RuntimeClass ${runtimeClassName} selects nodes with ${key}=${entry.raw}, and the pods select ${key}=${own}: no pod is created; select the same nodes`,
          { related: [{ place: pod.at('nodeSelector', key), message: 'the selector of the pods' }] },
        )
      }
    }
  },
})
