import type { Other } from 'ds-lint/kubernetes'
import {
  accountName,
  accountPlace,
  type AnyField,
  bindingsNaming,
  type Objects,
  objectsInFolder,
  type OtherObject,
  problem,
  rule,
  set,
} from 'ds-lint/rule'

const GROUP = 'rbac.authorization.k8s.io'

export default rule({
  id: 'invalid-binding',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid binding of the service account',
  why: `A roleRef names a Role or ClusterRole of the group ${GROUP}, without a version; a ClusterRoleBinding can refer to a ClusterRole alone. The API server refuses any other
    roleRef, and a binding to a Role of another namespace grants nothing: all requests of the agent are forbidden.`,
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],

  *check({ daemonSet, pod, objects }) {
    yield* wrongKinds(accountName(pod), accountPlace(pod), objects)
    yield* withoutSubjects(accountName(pod), daemonSet, accountPlace(pod), objects)
    for (const { object, field, value } of bindingsNaming(accountName(pod), objects)) {
      const [group, kind, name] = [field.at('roleRef', 'apiGroup'), field.at('roleRef', 'kind'), field.at('roleRef', 'name')]
      if (group.value !== undefined && group.value !== '' && group.value !== GROUP) {
        yield problem(group, `invalid apiGroup "${group.value}" of the role, so the API server rejects the binding; write ${GROUP}`, {
          fix: set(group, GROUP, 'safe'),
        })
      }
      const kinds = object.kind === 'ClusterRoleBinding' ? ['ClusterRole'] : ['ClusterRole', 'Role']
      if (kind.value !== undefined && !kinds.includes(kind.value)) {
        yield problem(
          kind,
          `a ${object.kind} cannot refer to kind "${kind.value}", so the API server rejects it; use ${kinds.join(' or ')}`,
        )
      }
      if (object.kind === 'RoleBinding' && kind.value === 'Role' && name.value)
        yield* roleElsewhere(name, name.value, object.namespace, objects)
      if (!value?.subjects?.some(isAccountOfGroup)) continue
      for (const subject of field.at('subjects').items()) {
        const subjectGroup = subject.at('apiGroup')
        if (subject.value && isAccountOfGroup(subject.value)) {
          yield problem(
            subjectGroup,
            `invalid apiGroup "${subjectGroup.value}" of a ServiceAccount, so the API server rejects the binding; remove apiGroup`,
            {
              fix: set(subjectGroup, '', 'safe'),
            },
          )
        }
      }
    }
  },
})

const BINDINGS = ['ClusterRoleBinding', 'RoleBinding'] as const

/** ServiceAccount is a kind of the core group alone. */
function isAccountOfGroup({ kind, apiGroup }: { readonly kind?: string; readonly apiGroup?: string }): boolean {
  return kind === 'ServiceAccount' && Boolean(apiGroup)
}

type Binding = OtherObject<Other<(typeof BINDINGS)[number]>>

function subjectsOf({ value }: Binding): string[] {
  return (value?.subjects ?? []).flatMap(({ name }) => name ?? [])
}

/** Subjects with the name of the account that are of another kind. */
function* wrongKinds(account: string, place: AnyField, objects: Objects): Iterable<ReturnType<typeof problem>> {
  if (account === 'default' || objects.named('ServiceAccount', account).length === 0) return
  for (const { field, value } of BINDINGS.flatMap(binding => objects.having(binding, subjectsOf, [account]))) {
    if (value?.subjects?.every(({ name, kind }) => name !== account || kind === 'ServiceAccount')) continue
    for (const subject of field.resolve(['subjects']).items()) {
      const [kind, name] = [subject.resolve(['kind']), subject.resolve(['name'])]
      if (name.value !== account || typeof kind.value !== 'string' || kind.value === 'ServiceAccount') continue
      const isKind = kind.value === 'User' || kind.value === 'Group'
      if (isKind && !subject.resolve(['namespace']).exists) continue
      const what = isKind
        ? `the subject is a ${kind.value}, which ignores its namespace, so service account ${account} gets no permissions`
        : `"${kind.value}" is not a kind of subject, so the API server rejects the binding`
      yield problem(kind, `${what}; set kind: ServiceAccount`, {
        related: [{ place, message: 'the account of the pods' }],
        fix: set(kind, 'ServiceAccount', 'unsafe'),
      })
    }
  }
}

/** Bindings with the name of the account, or to a role with it, that name nobody. */
function* withoutSubjects(account: string, daemonSet: AnyField, place: AnyField, objects: Objects): Iterable<ReturnType<typeof problem>> {
  if (account === 'default' || bindingsNaming(account, objects).length > 0) return
  for (const { object, field } of BINDINGS.flatMap(kind => objectsInFolder(kind, daemonSet, objects))) {
    const [roleRef, subjects] = [field.resolve(['roleRef']), field.resolve(['subjects'])]
    if (!roleRef.exists || subjects.items().length > 0) continue
    if (object.name !== account && roleRef.resolve(['name']).raw !== account) continue
    yield problem(
      subjects,
      `${object.kind} ${object.name} has no subjects, so it grants nothing, and the pods run as ${account}; add ServiceAccount ${account}`,
      { severity: 'warning', related: [{ place, message: 'the account of the pods' }] },
    )
  }
}

/** A Role is looked up in the namespace of its binding. */
function* roleElsewhere(
  place: AnyField,
  name: string,
  namespace: string | undefined,
  objects: {
    named(
      kind: 'Role',
      name: string,
    ): readonly { readonly object: { readonly name: string; readonly namespace?: string }; readonly field: AnyField }[]
  },
): Iterable<ReturnType<typeof problem>> {
  if (namespace === undefined) return
  const roles = objects.named('Role', name)
  if (roles.length === 0 || roles.some(({ object }) => object.namespace === undefined || object.namespace === namespace)) return
  const [role] = roles
  yield problem(
    place,
    `Role ${name} is in namespace ${role!.object.namespace}, but the binding is in ${namespace} and grants nothing; move one of them`,
    {
      related: [{ place: role!.field.resolve(['metadata', 'namespace']), message: 'the Role' }],
    },
  )
}
