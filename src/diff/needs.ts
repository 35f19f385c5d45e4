/** What pods do not start without, and what lets a rollout go on. */
import type { PodSpec } from '../kubernetes/index.ts'
import { givenObject, isFilledInLater, isGiven, needsOf } from '../rule/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { Field } from '../yaml/index.ts'
import type { PlannedNeed } from './plan.ts'

/** What the old pods cannot start without, and is no longer in the manifests. */
export function lostNeeds({
  before,
  objects,
  objectsBefore,
  relation,
}: Subjects['update']): { readonly kind: string; readonly name: string }[] {
  // An export holds what no manifest of these files has ever named.
  if (relation !== 'same' || before.status) return []
  const { namespace } = before.object
  return needsOf(before).filter(need => givenObject(need, namespace, objectsBefore) && !isGiven(need, namespace, objects))
}

/** Are in every cluster. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'ServiceAccount default',
  'ConfigMap kube-root-ca.crt',
  'PriorityClass system-node-critical',
  'PriorityClass system-cluster-critical',
])

/** What pods do not start without, and neither the manifests nor the old pods have. */
export function newNeeds(
  about: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>,
  before?: Subjects['update']['before'],
): PlannedNeed[] {
  const { objects } = about
  const { namespace } = about.daemonSet.value?.metadata ?? {}
  const id = ({ kind, name }: PlannedNeed): string => `${kind} ${name}`
  const old = new Set(before && (before.object.namespace ?? namespace) === namespace ? needsOf(before).map(id) : [])
  const missing = needsOf(about).filter(
    need =>
      need.severity === undefined &&
      !isFilledInLater(need.name) &&
      !EVERYWHERE.has(id(need)) &&
      !old.has(id(need)) &&
      !isGiven(need, namespace, objects),
  )
  const all = [...newNamespace(namespace, objects, before), ...missing]
  return [...new Map(all.map(({ kind, name }) => [id({ kind, name }), { kind, name }])).values()]
}

/** That of a DaemonSet that moves; an apply creates none. */
function newNamespace(
  namespace: string | undefined,
  objects: Subjects['daemonSet']['objects'],
  before: Subjects['update']['before'] | undefined,
): PlannedNeed[] {
  const old = before?.object.namespace
  if (old === undefined || namespace === undefined || old === namespace || OF_ALL.has(namespace) || isFilledInLater(namespace)) return []
  return objects.find('Namespace', undefined, namespace) ? [] : [{ kind: 'Namespace', name: namespace }]
}

/** Namespaces that every cluster has. */
const OF_ALL: ReadonlySet<string> = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease'])

export function hasReadiness(pod: Field<PodSpec>): boolean {
  return pod.value?.containers?.some(({ readinessProbe }) => readinessProbe !== undefined) ?? false
}
