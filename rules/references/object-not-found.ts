import { type AnyField, madeIn, type Need, needsOf, objectsOf, problem, rule } from 'ds-lint/rule'
import { didYouMean } from 'ds-lint/kubernetes'

export default rule({
  id: 'object-not-found',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'The pods need an object that was not given',
  why: `A pod whose ServiceAccount, PriorityClass or RuntimeClass does not exist is refused; without its ConfigMap, Secret or claim it waits forever in
    ContainerCreating or Pending. Reported only with --closed-world, which says that the given objects are all that exist; what every cluster has counts as given,
    and so does what a given generator, Certificate, ExternalSecret or SealedSecret makes.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
  ],

  *check({ daemonSet, pod, objects, cluster }) {
    if (!cluster.closedWorld) return
    const place = daemonSet.at('metadata', 'namespace')
    const namespace = place.value
    const made = madeIn(objects)
    for (const need of [...(namespace ? [namespaceNeed(place, namespace)] : []), ...needsOf({ daemonSet, pod })]) {
      const { kind, name, isGlobal = false, outcome, severity } = need
      const within = isGlobal ? undefined : (need.namespace ?? namespace)
      if (BUILT_IN[kind]?.includes(name) || objects.find(kind, within, name)) continue
      if (made.has(`${kind} ${name}`)) continue
      const names = objectsOf(kind, objects, within).map(({ object }) => object.name)
      const guess = didYouMean(name, names) || '; add it, or correct the name'
      yield problem(need.place, `the ${kind} ${name} is not among the given objects: ${outcome}${guess}`, { severity })
    }
  },
})

/** What every cluster has. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  Namespace: ['default', 'kube-system', 'kube-public', 'kube-node-lease'],
  ServiceAccount: ['default'],
  PriorityClass: ['system-node-critical', 'system-cluster-critical'],
  ConfigMap: ['kube-root-ca.crt'],
}

function namespaceNeed(place: AnyField, name: string): Need {
  return { kind: 'Namespace', name, place, isGlobal: true, outcome: 'the API server refuses the DaemonSet' }
}
