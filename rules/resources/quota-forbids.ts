import { type AnyField, hasMistakenResource, objectsOf, type OtherObject, problem, rule } from 'ds-lint/rule'
import { containersOf, type Other, quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'quota-forbids',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A ResourceQuota of the namespace forbids the pods',
  why: `Where a quota limits requests or limits of cpu or memory, each container must name its own, and the API server refuses a pod that does not: the DaemonSet stays at 0 pods. A quota
    that is smaller than one pod refuses every one.`,
  references: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/'],

  *check({ daemonSet, pod, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {}
    if (namespace === undefined) return
    const ranges = objectsOf('LimitRange', objects, namespace)
    const filled = { requests: filledIn(ranges, 'requests'), limits: filledIn(ranges, 'limits') }
    for (const quota of objectsOf('ResourceQuota', objects, namespace)) {
      if (!concerns(quota, pod.value?.priorityClassName)) continue
      for (const [name, hard] of quota.field.at('spec', 'hard').entries()) {
        const related = [{ place: hard, message: `the quota ${quota.object.name}` }]
        if (name === 'count/daemonsets.apps') {
          if (quantityOf(hard.value)?.sign() === 0)
            yield problem(
              hard,
              `ResourceQuota ${quota.object.name} allows 0 DaemonSets in namespace ${namespace}, so the API server rejects this one; raise it`,
              {
                related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet' }],
              },
            )
          continue
        }
        if (name === 'pods' || name === 'count/pods') {
          if (quantityOf(hard.value)?.sign() === 0)
            yield problem(
              hard,
              `ResourceQuota ${quota.object.name} allows 0 pods in namespace ${namespace}, so no pod of the DaemonSet is created; raise it`,
              { hazard: 'deadlock' },
            )
          continue
        }
        const [list, resource] = name.startsWith('limits.')
          ? ['limits' as const, name.slice(7)]
          : ['requests' as const, name.replace(/^requests\./, '')]
        if ((resource !== 'cpu' && resource !== 'memory') || pod.value?.resources) continue
        for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
          if (filled[list].has(resource)) break
          const { limits, requests } = container.value?.resources ?? {}
          const given = list === 'limits' ? limits?.[resource] : (requests?.[resource] ?? limits?.[resource])
          if (given !== undefined || hasMistakenResource(container, ['limits', 'requests'], [resource])) continue
          const place: AnyField = container.at('resources', list)
          yield problem(
            place.exists ? place : container.at('resources').exists ? container.at('resources') : container,
            `container ${container.value?.name ?? ''} sets no ${list}.${resource}, which ResourceQuota ${quota.object.name} requires: no pod is created; set it`,
            { related, hazard: 'deadlock' },
          )
        }
        const total = containersOf(pod.value).length === 0 ? 0 : sumOf(pod.value?.containers ?? [], list, resource)
        const allowed = quantityOf(hard.value)?.asApproximateFloat()
        if (allowed !== undefined && total > allowed) {
          yield problem(
            pod.at('containers'),
            `one pod has ${list}.${resource} above the ${String(hard.raw)} of ResourceQuota ${quota.object.name}: no pod is created; lower it, or raise the quota`,
            { related, hazard: 'deadlock' },
          )
        }
      }
    }
  },
})

/** The resources of which a LimitRange fills in requests or limits; what exactly does not matter here (SetDefaults_LimitRangeItem): a max is a default limit, a limit or a min a default request. */
function filledIn(ranges: readonly OtherObject<Other<'LimitRange'>>[], list: 'requests' | 'limits'): ReadonlySet<string> {
  const items = ranges.flatMap(({ value }) => value?.spec?.limits ?? []).filter(({ type }) => type === 'Container')
  return new Set(
    items.flatMap(({ default: limits, defaultRequest, max, min }) =>
      Object.keys(list === 'limits' ? { ...limits, ...max } : { ...limits, ...max, ...defaultRequest, ...min }),
    ),
  )
}

function sumOf(
  containers: readonly { readonly resources?: { readonly limits?: Resources; readonly requests?: Resources } }[],
  list: 'limits' | 'requests',
  name: string,
): number {
  return containers.reduce((sum, { resources }) => {
    const given = list === 'limits' ? resources?.limits?.[name] : (resources?.requests?.[name] ?? resources?.limits?.[name])
    return sum + (quantityOf(given)?.asApproximateFloat() ?? 0)
  }, 0)
}

type Resources = Readonly<Record<string, unknown>>

/** Whether the quota counts the pods: it has no scopes, or is for their priority class. */
function concerns({ field }: OtherObject<Other<'ResourceQuota'>>, priorityClass: string | undefined): boolean {
  const { scopes = [], scopeSelector } = field.value?.spec ?? {}
  if (scopes.length > 0) return false
  if (scopeSelector === undefined) return true
  const isOfClass = scopeSelector.matchExpressions?.every(
    ({ scopeName, operator, values }) =>
      scopeName === 'PriorityClass' && operator === 'In' && priorityClass !== undefined && values?.includes(priorityClass),
  )
  return isOfClass ?? false
}
