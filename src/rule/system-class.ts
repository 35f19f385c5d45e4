/** System priority classes outside of kube-system, which some clusters admit only with a ResourceQuota for them. */
import type { Other } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { OtherObject } from '../workspace/index.ts'
import type { AnyField } from '../yaml/index.ts'

/** A system priority class that no given ResourceQuota allows in its namespace. */
export interface UnquotedClass {
  readonly place: AnyField
  readonly name: string
  readonly namespace: AnyField
}

/** Undefined for another class, in kube-system, where the namespace is not written, and with a quota. */
export function unquotedSystemClass({
  daemonSet,
  pod,
  objects,
}: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): UnquotedClass | undefined {
  const place = pod.at('priorityClassName')
  const name = place.value
  const namespace = daemonSet.at('metadata', 'namespace')
  if (name === undefined || !isSystemClass(name)) return undefined
  if (namespace.value === undefined || namespace.value === 'kube-system') return undefined
  const isAllowed = objects.having('ResourceQuota', allowed, [name], namespace.value).length > 0
  return isAllowed ? undefined : { place, name, namespace }
}

const CLASSES = ['system-node-critical', 'system-cluster-critical']

/** Whether a priority class is one of Kubernetes' own. */
export function isSystemClass(name = ''): boolean {
  return CLASSES.includes(name)
}

function allowed({ field }: OtherObject<Other<'ResourceQuota'>>): string[] {
  return CLASSES.filter(name => allows(field.value ?? {}, name))
}

function allows({ spec }: Other<'ResourceQuota'>, value: string): boolean {
  const requirements = spec?.scopeSelector?.matchExpressions ?? []
  return requirements.some(
    ({ scopeName, operator, values }) =>
      scopeName === 'PriorityClass' && (operator === 'Exists' || (operator === 'In' && values?.includes(value))),
  )
}
