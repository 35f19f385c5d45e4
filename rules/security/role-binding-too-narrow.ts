import { accountOf, type AnyField, bindingsOf, grantsOf, problem, roleOf, rule } from 'ds-lint/rule'
import { isInNoNamespace } from 'ds-lint/kubernetes'

export default rule({
  id: 'role-binding-too-narrow',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'RoleBinding to permissions on cluster-scoped resources',
  why: `A RoleBinding grants what its role says in its own namespace, also where the role is a ClusterRole. Nodes, persistent volumes and the list of namespaces are in none:
    the agent gets Forbidden for them on every node.`,
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    const whole = grantsOf(account, objects).filter(({ namespace }) => namespace === undefined)
    const isGranted = (resource: string): boolean =>
      whole.some(grant => grant.resource.split('/')[0] === resource || grant.resource === '*')
    const bindings = bindingsOf(account, objects)
    // What is not given, or gathers others, may grant it everywhere.
    const isOpen = bindings.some(binding => {
      const known = roleOf(binding, objects)
      return binding.object.kind === 'ClusterRoleBinding' && (!known || known.field.resolve(['aggregationRule']).exists)
    })
    if (isOpen) return
    for (const { object, field } of bindings) {
      const { kind, name } = field.value?.roleRef ?? {}
      if (object.kind !== 'RoleBinding' || name === undefined || (kind !== 'ClusterRole' && kind !== 'Role')) continue
      const [role] = objects.named(kind, name, kind === 'Role' ? object.namespace : undefined)
      const lost = (role?.field.resolve(['rules']).items() ?? []).flatMap(lostIn).find(resource => !isGranted(bareName(resource)))
      if (!lost) continue
      yield problem(
        field.resolve(['kind']),
        `RoleBinding ${object.name} grants nothing on ${textOf(lost)}, which are cluster-scoped; use ${kind === 'Role' ? 'a ClusterRole and ' : ''}a ClusterRoleBinding`,
        { related: [{ place: lost, message: 'cluster-scoped' }] },
      )
    }
  },
})

/** The resources of a rule that no binding of a namespace grants. */
function lostIn(item: AnyField): readonly AnyField[] {
  const groups = item.resolve(['apiGroups']).items().map(textOf)
  const verbs = item.resolve(['verbs']).items().map(textOf)
  return item
    .resolve(['resources'])
    .items()
    .filter(resource => {
      const name = bareName(resource)
      // A Namespace is the one thing of its own name that a binding in it can grant; a list of them it cannot.
      if (name === 'namespaces' && groups.includes('') && !verbs.every(verb => verb === 'list' || verb === 'watch')) return false
      return groups.length > 0 && groups.every(group => isInNoNamespace(group, name))
    })
}

function bareName(resource: AnyField): string {
  return textOf(resource).split('/')[0] ?? ''
}

function textOf({ value }: AnyField): string {
  return typeof value === 'string' ? value : ''
}
