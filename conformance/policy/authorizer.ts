/** The authorizer of an entry of policies: everything is allowed, or the first rule that fits decides. */
import { type Attributes, Authorizer } from '../../src/policy/cel/library/authz.ts'
import { userOf } from '../../src/policy/authorize.ts'

/** A missing list matches everything, and `*` at the end of an item any text. */
export interface AuthorizationRule {
  readonly user?: string
  readonly group?: string
  readonly verbs?: readonly string[]
  readonly apiGroups?: readonly string[]
  readonly apiVersions?: readonly string[]
  readonly resources?: readonly string[]
  readonly names?: readonly string[]
  readonly namespaces?: readonly string[]
  readonly paths?: readonly string[]
  readonly decision?: 'allow' | 'deny' | 'noOpinion'
  readonly reason?: string
  readonly error?: string
}

export const ADMIN = { username: 'admin', uid: 'admin', groups: ['system:masters', 'system:authenticated'] }

export function authorizerOf(given: 'allow' | readonly AuthorizationRule[] = []): Authorizer {
  return new Authorizer(attributes => {
    if (given === 'allow') return { allowed: true, reason: '' }
    const rule = given.find(each => isFor(each, attributes))
    if (!rule) return { allowed: false, reason: '' }
    const { decision = 'allow', reason = '', error } = rule
    return { allowed: decision === 'allow', reason, ...(error === undefined ? {} : { error }) }
  })
}

function isFor(rule: AuthorizationRule, attributes: Attributes): boolean {
  const { serviceAccount } = attributes
  const asking = serviceAccount ? userOf(`system:serviceaccount:${serviceAccount.namespace}:${serviceAccount.name}`) : ADMIN
  if (rule.user !== undefined && rule.user !== asking.username) return false
  if (rule.group !== undefined && !asking.groups.includes(rule.group)) return false
  if (!has(rule.verbs, attributes.verb)) return false
  if ('path' in attributes) return rule.paths !== undefined && has(rule.paths, attributes.path)
  const { group, resource, subresource, name, namespace } = attributes
  const whole = subresource === '' ? resource : `${resource}/${subresource}`
  return (
    rule.paths === undefined &&
    has(rule.apiGroups, group) &&
    has(rule.apiVersions, '*') &&
    has(rule.resources, whole) &&
    has(rule.names, name) &&
    has(rule.namespaces, namespace)
  )
}

function has(list: readonly string[] | undefined, text: string): boolean {
  if (list === undefined || list.length === 0) return true
  return list.some(item => item === '*' || item === text || (item.endsWith('*') && text.startsWith(item.slice(0, -1))))
}
