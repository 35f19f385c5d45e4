import { isFilledInLater, objectsInFolder, problem, rule, set } from 'ds-lint/rule'
import { isSlip } from 'ds-lint/kubernetes'

/** Kinds that count in their own namespace alone; of what pods need there another rule speaks. */
const KINDS = [
  'LimitRange',
  'ResourceQuota',
  'NetworkPolicy',
  'PodDisruptionBudget',
  'Role',
  'RoleBinding',
  'Service',
  'ServiceMonitor',
  'PodMonitor',
  'VerticalPodAutoscaler',
  'Certificate',
  'Issuer',
]

/** What the pods read, and whom they are. */
const NEEDED = ['ConfigMap', 'Secret', 'ServiceAccount']

export default rule({
  id: 'misspelled-namespace',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Misspelled namespace of an object beside the DaemonSet',
  why: `Quotas, policies, roles, Services and monitors count in their own namespace. In one with nearly the name of that of the pods an object is refused, because the namespace does not exist, or it
    has no effect on the pods.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],

  *check({ daemonSet, objects }) {
    const { name = '', namespace: own } = daemonSet.value?.metadata ?? {}
    if (own === undefined || isFilledInLater(own)) return
    const beside = KINDS.flatMap(kind => objectsInFolder(kind, daemonSet, objects))
    // Where all others are in one namespace, the DaemonSet is the one that is misspelled.
    const home = objectsInFolder('Namespace', daemonSet, objects).find(({ object }) => isSlip(own, object.name))
    if (home && objects.named('Namespace', own).length === 0) {
      const others = [...beside, ...NEEDED.flatMap(kind => objectsInFolder(kind, daemonSet, objects))]
      if (others.length > 0 && others.every(({ object }) => object.namespace === home.object.name)) {
        const place = daemonSet.at('metadata', 'namespace')
        yield problem(
          place,
          `DaemonSet ${name} is in namespace ${own}, and all objects beside it are in ${home.object.name}; did you mean "${home.object.name}"?`,
          {
            related: [{ place: home.field.resolve(['metadata', 'name']), message: 'the namespace' }],
            fix: set(place, home.object.name, 'unsafe'),
          },
        )
        return
      }
    }
    for (const { object, field } of beside) {
      const { kind, namespace } = object
      if (namespace === undefined || namespace === own || isFilledInLater(namespace) || !isSlip(namespace, own)) continue
      // A namespace of its own holds more than one thing.
      if (
        objects.named('Namespace', namespace).length > 0 ||
        objects.all('DaemonSet', namespace).some(other => other.object.namespace === namespace)
      )
        continue
      if (beside.filter(other => other.object.namespace === namespace).length > 1) continue
      const place = field.resolve(['metadata', 'namespace'])
      yield problem(
        place,
        `${kind} ${object.name} is in namespace ${namespace}, and DaemonSet ${name} is in ${own}; did you mean "${own}"?`,
        {
          related: [{ place: daemonSet.at('metadata', 'namespace'), message: 'the namespace of the pods' }],
          fix: set(place, own, 'unsafe'),
        },
      )
    }
  },
})
