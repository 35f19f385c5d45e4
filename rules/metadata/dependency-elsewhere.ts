import {
  accountName,
  accountPlace,
  type AnyField,
  CLAIM_KINDS,
  configUses,
  type Field,
  isFilledInLater,
  needsOf,
  objectsInFile,
  type Objects,
  type OtherObject,
  outcomeWithout,
  problem,
  rule,
  set,
} from 'ds-lint/rule'
import type { DaemonSet } from 'ds-lint/kubernetes'

export default rule({
  id: 'dependency-elsewhere',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Object that the pods need is in another namespace',
  why: `Pods use service accounts, ConfigMaps, Secrets and claims of their own namespace. If the object is in another namespace, no pod
    is created without its account, or each pod waits in ContainerCreating for its volume.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],

  *check({ daemonSet, pod, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {}
    if (namespace !== undefined && isFilledInLater(namespace)) return
    const needs = new Map<string, { kind: string; name: string; place: AnyField; outcome: string }>()
    const account = accountName(pod)
    if (account !== 'default')
      needs.set('account', { kind: 'ServiceAccount', name: account, place: accountPlace(pod), outcome: 'no pod is created' })
    const outcomeOf = outcomeWithout({ daemonSet, pod })
    for (const { kind, name, place } of configUses(pod))
      needs.set(`${kind} ${name}`, { kind, name, place, outcome: outcomeOf({ kind, name }) })
    for (const { kind, name, place, namespace: other } of needsOf({ daemonSet, pod }))
      if (CLAIM_KINDS.has(kind) && other === undefined) needs.set(`${kind} ${name}`, { kind, name, place, outcome: 'no pod starts' })
    if (namespace !== undefined && namespace !== 'default') yield* unnamed(daemonSet, namespace, needs.values(), objects)
    const missing: { readonly place: AnyField; readonly message: string; readonly other: AnyField; readonly where: string }[] = []
    for (const { kind, name, place, outcome } of needs.values()) {
      const given = objects.named(kind, name)
      const [first] = given
      const where = first?.object.namespace
      if (!first || where === undefined || isFilledInLater(where)) continue
      if (given.some(({ object }) => object.namespace === undefined || object.namespace === namespace)) continue
      missing.push({
        place,
        message: `${kind} ${name} is in namespace ${where}, but the pods are in ${namespace ?? 'none'}: ${outcome}; use one namespace`,
        other: first.field.resolve(['metadata', 'namespace']),
        where,
      })
    }
    if (namespace !== undefined) {
      for (const { place, message, other } of missing) {
        yield problem(place, message, {
          related: [
            { place: daemonSet.at('metadata', 'namespace'), message: 'the pods' },
            { place: other, message: 'the other namespace' },
          ],
          hazard: 'deadlock',
        })
      }
      return
    }
    // Where the DaemonSet names none, the command that applies it may.
    const [first] = missing
    if (!first || missing.length < needs.size || new Set(missing.map(({ where }) => where)).size > 1) return
    if (first.where === 'default' || first.other.location.file.path !== daemonSet.location.file.path) return
    yield problem(
      daemonSet.at('metadata', 'name'),
      `the DaemonSet has no namespace and is applied to default, but the objects that it needs are in ${first.where}; add namespace: ${first.where}`,
      {
        severity: 'warning',
        related: [{ place: first.other, message: 'the namespace of what it needs' }],
      },
    )
  },
})

/** What has no namespace in a file whose other objects are all in that of the pods: kubectl creates it in default. */
function* unnamed(
  daemonSet: Field<DaemonSet>,
  namespace: string,
  needs: Iterable<{ readonly kind: string; readonly name: string }>,
  objects: Objects,
): Iterable<ReturnType<typeof problem>> {
  const { path, text } = daemonSet.location.file
  // Helm sends what has no namespace to that of the release.
  if (text.includes('\n# Source: ') || text.startsWith('# Source: ')) return
  const inFile = (kind: string): readonly OtherObject[] => objectsInFile(kind, daemonSet, objects)
  for (const { kind, name } of needs) {
    const given = objects.named(kind, name)
    const [first] = given
    if (!first || first.path !== path || given.some(({ object }) => object.namespace !== undefined)) continue
    const others = BESIDE.flatMap(inFile).filter(({ object }) => object.kind !== kind || object.name !== name)
    const bindings = BINDINGS.flatMap(inFile).flatMap(({ field }) => field.resolve(['subjects']).items())
    const places = [...others.map(({ object }) => object.namespace), ...bindings.map(subject => subject.resolve(['namespace']).raw)]
    if (places.length === 0 || places.some(each => each !== namespace)) continue
    const place = first.field.resolve(['metadata', 'namespace'])
    yield problem(
      place,
      `${kind} ${name} has no namespace, so kubectl creates it in that of its context, but the pods look for it in ${namespace}; add namespace: ${namespace}`,
      {
        severity: 'warning',
        related: [{ place: daemonSet.at('metadata', 'namespace'), message: 'the pods' }],
        fix: set(place, namespace, 'unsafe'),
      },
    )
  }
}

const BESIDE = ['ServiceAccount', 'ConfigMap', 'Secret', 'Service', 'Role', 'RoleBinding']
const BINDINGS = ['ClusterRoleBinding', 'RoleBinding']
