import type { DaemonSet } from 'ds-lint/kubernetes'
import {
  type AnyField,
  daemonSetsNamed,
  type Field,
  groupBy,
  isSame,
  isEarlier,
  isFilledInLater,
  objectsInFile,
  type OtherObject,
  problem,
  rule,
} from 'ds-lint/rule'

/** What stands beside DaemonSets. */
const KINDS = [
  'ConfigMap',
  'Secret',
  'ServiceAccount',
  'Service',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'NetworkPolicy',
]

export default rule({
  id: 'duplicate-object',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Object is defined twice in one file',
  why: `They have the same name and namespace. Each one that is applied replaces the one before it: the last one stays, and where their pod templates differ, each apply
    restarts the pods twice. kustomize rejects the file ("may not add resource with an already registered id").`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names'],

  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {}
    if (name === undefined) return
    for (const first of daemonSetsNamed({ daemonSet, objects }, name)) {
      if (first.namespace !== namespace) continue
      // Files that define the same object are alternatives of each other.
      if (first.path !== daemonSet.location.file.path || !isEarlier(first, daemonSet)) continue
      yield problem(
        daemonSet.at('metadata', 'name'),
        `DaemonSet ${name} is defined a second time in this file, and one cluster holds only one of them; rename or remove one`,
        {
          related: [{ place: first.field.resolve(['metadata', 'name']), message: 'the first time' }],
          hazard: restartsTwice(first.field, daemonSet) ? 'repeat' : undefined,
        },
      )
      break
    }
    yield* besideProblems(KINDS.flatMap(kind => objectsInFile(kind, daemonSet, objects)))
  },
})

/** The pods roll to the first template before they roll to the second. */
function restartsTwice(first: AnyField, last: Field<DaemonSet>): boolean {
  const template = ['spec', 'template']
  return (
    last.at('spec', 'updateStrategy', 'type').effective !== 'OnDelete' && !isSame(first.resolve(template).raw, last.resolve(template).raw)
  )
}

/** Objects of one file that have the same kind, name and namespace, each told at its second place. */
function* besideProblems(others: readonly OtherObject[]): Iterable<ReturnType<typeof problem>> {
  for (const same of groupBy(others, idOf).values()) {
    const { kind, name } = same[0]!.object
    if (same.length === 1 || name === '' || isFilledInLater(name)) continue
    const [first, ...again] = same
      .map(({ field }) => field.resolve(['metadata', 'name']))
      .sort((a, b) => a.location.span.start - b.location.span.start)
    for (const place of again)
      yield problem(
        place,
        `${kind} ${name} is defined a second time in this file, and one cluster holds only one of them; rename or remove one`,
        { related: [{ place: first!, message: 'the first time' }] },
      )
  }
}

function idOf({ object: { kind, name, namespace = '', apiVersion } }: OtherObject): string {
  return `${apiVersion} ${kind} ${namespace}/${name}`
}
