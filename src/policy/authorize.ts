/** What `authorizer` answers: from the roles and bindings among the files, where they name the one who asks. */
import type { Objects, OtherObject } from '../workspace/index.ts'
import type { Other } from '../kubernetes/index.ts'
import { type Answer, type Attributes, Authorizer } from './cel/library/authz.ts'
import type { CelError } from './cel/values.ts'
import { undecided } from './undecided.ts'

/** Who sends the request. */
export interface User {
  readonly username: string
  readonly groups: readonly string[]
}

type Binding = OtherObject<Other<'ClusterRoleBinding' | 'RoleBinding'>>
type RoleRule = NonNullable<Other<'Role'>['rules']>[number]

const NO_USER = 'the user is not known; set it with --policy-user NAME'

/** Of a service account with its groups, too. */
export function userOf(text: string): User {
  const [username = '', ...groups] = text.split(',').map(part => part.trim())
  const account = /^system:serviceaccount:([^:]+):[^:]+$/.exec(username)
  const own = account ? ['system:serviceaccounts', `system:serviceaccounts:${account[1]}`] : []
  return { username, groups: [...new Set([...groups.filter(group => group !== ''), ...own, 'system:authenticated'])] }
}

export function authorizerFrom(objects: Objects, user: User | undefined): Authorizer {
  return new Authorizer(attributes => {
    const { serviceAccount } = attributes
    if (!serviceAccount) return user ? decide(user, attributes, objects) : undecided(NO_USER)
    return decide(userOf(`system:serviceaccount:${serviceAccount.namespace}:${serviceAccount.name}`), attributes, objects)
  })
}

function decide(user: User, attributes: Attributes, objects: Objects): Answer | CelError {
  if (user.groups.includes('system:masters')) return { allowed: true, reason: '' }
  const bindings = bindingsFor(user, objects)
  if (bindings.length === 0) return undecided(`no RoleBinding or ClusterRoleBinding among the files names ${user.username}`)
  const missing: string[] = []
  for (const binding of bindings) {
    const { roleRef = {} } = binding.field.value ?? {}
    const { kind = '', name = '' } = roleRef
    const isOfNamespace = binding.object.kind === 'RoleBinding'
    if (isOfNamespace && !isIn(attributes, binding.object.namespace)) continue
    if (kind === 'ClusterRole' && name === 'cluster-admin') return { allowed: true, reason: reasonOf(binding) }
    const role =
      kind === 'Role' || kind === 'ClusterRole'
        ? objects.find(kind, kind === 'Role' ? binding.object.namespace : undefined, name)
        : undefined
    if (!role) missing.push(`${kind} ${name}`)
    else if ((role.field.value?.rules ?? []).some(rule => allows(rule, attributes))) return { allowed: true, reason: reasonOf(binding) }
  }
  return missing.length > 0 ? undecided(`${missing.join(', ')} is not among the files`) : { allowed: false, reason: '' }
}

/** Found by the names of subjects: each check asks for them, and a repository may have thousands. */
function bindingsFor(user: User, objects: Objects): Binding[] {
  const account = /^system:serviceaccount:[^:]+:([^:]+)$/.exec(user.username)?.[1]
  const names = [user.username, ...user.groups, ...(account === undefined ? [] : [account])]
  const found = (['ClusterRoleBinding', 'RoleBinding'] as const).flatMap(kind =>
    names.flatMap((name): readonly Binding[] => objects.having(kind, namesIn, [name])),
  )
  return [...new Set(found)].filter(binding => isFor(binding, user))
}

function namesIn({ field }: Binding): string[] {
  return (field.value?.subjects ?? []).flatMap(({ name }) => name ?? [])
}

function isFor({ field, object }: Binding, { username, groups }: User): boolean {
  return (field.value?.subjects ?? []).some(({ kind, name = '', namespace = object.namespace ?? 'default' }) => {
    if (kind === 'User') return name === username
    if (kind === 'Group') return groups.includes(name) && name !== 'system:authenticated'
    return kind === 'ServiceAccount' && username === `system:serviceaccount:${namespace}:${name}`
  })
}

function isIn(attributes: Attributes, namespace: string | undefined): boolean {
  return 'namespace' in attributes && attributes.namespace === (namespace ?? 'default')
}

function allows(rule: RoleRule, attributes: Attributes): boolean {
  const { verbs = [], apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule
  if (!has(verbs, attributes.verb)) return false
  if ('path' in attributes) {
    const { path } = attributes
    return nonResourceURLs.some(url => url === '*' || url === path || (url.endsWith('*') && path.startsWith(url.slice(0, -1))))
  }
  const { group, resource, subresource, name } = attributes
  const whole = subresource === '' ? resource : `${resource}/${subresource}`
  const isResource = has(resources, whole) || (subresource !== '' && resources.includes(`*/${subresource}`))
  return has(apiGroups, group) && isResource && (resourceNames.length === 0 || (name !== '' && resourceNames.includes(name)))
}

function has(list: readonly string[], value: string): boolean {
  return list.includes('*') || list.includes(value)
}

/** As the RBAC authorizer words it. */
function reasonOf({ object, field }: Binding): string {
  const { kind = '', name = '' } = field.value?.roleRef ?? {}
  const where = object.namespace === undefined ? object.name : `${object.name}/${object.namespace}`
  return `RBAC: allowed by ${object.kind} "${where}" of ${kind} "${name}"`
}
