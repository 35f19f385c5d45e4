/** Which fields the kinds of admissionregistration.k8s.io have, and what strict decoding says against others. */
import { isStruct } from '../../yaml/index.ts'
import type { Steps } from './errors.ts'

export interface DecodingProblem {
  readonly at: Steps
  readonly kind: 'unknown' | 'type'
  /** What there is beside it, or what it must be. */
  readonly expected: readonly string[]
}

export interface Decoded<T> {
  /** Without what is not of its type. */
  readonly value: T
  readonly problems: readonly DecodingProblem[]
}

type Shape = 'text' | 'texts' | 'any' | readonly [Shape] | { readonly [field: string]: Shape }

const named = { name: 'text', expression: 'text' } as const
const selector = {
  matchLabels: 'texts',
  matchExpressions: [{ key: 'text', operator: 'text', values: ['text'] }],
} as const
const rule = {
  apiGroups: ['text'],
  apiVersions: ['text'],
  operations: ['text'],
  resources: ['text'],
  resourceNames: ['text'],
  scope: 'text',
} as const
const matchResources = {
  namespaceSelector: selector,
  objectSelector: selector,
  resourceRules: [rule],
  excludeResourceRules: [rule],
  matchPolicy: 'text',
} as const
const whole = { apiVersion: 'text', kind: 'text', metadata: 'any' } as const

export const POLICY = {
  ...whole,
  spec: {
    failurePolicy: 'text',
    paramKind: { apiVersion: 'text', kind: 'text' },
    matchConstraints: matchResources,
    matchConditions: [named],
    variables: [named],
    validations: [{ expression: 'text', message: 'text', messageExpression: 'text', reason: 'text' }],
    auditAnnotations: [{ key: 'text', valueExpression: 'text' }],
  },
  status: 'any',
} as const

/** Kyverno's envelope (policies.kyverno.io): the same spec with its actions, and what is for Kyverno's own machinery. */
export const KYVERNO_POLICY = {
  ...POLICY,
  spec: { ...POLICY.spec, validationActions: ['text'], evaluation: 'any', autogen: 'any', webhookConfiguration: 'any' },
} as const

export const BINDING = {
  ...whole,
  spec: {
    policyName: 'text',
    paramRef: { name: 'text', namespace: 'text', selector, parameterNotFoundAction: 'text' },
    matchResources,
    validationActions: ['text'],
  },
} as const

/** The CEL of a ConstraintTemplate of Gatekeeper. */
export const CONSTRAINT_SOURCE = {
  failurePolicy: 'text',
  matchCondition: [named],
  variables: [named],
  validations: [{ expression: 'text', message: 'text', messageExpression: 'text' }],
  generateVAP: 'any',
} as const

/** A constraint of Gatekeeper, as far as it decides. */
export const CONSTRAINT = {
  ...whole,
  spec: {
    enforcementAction: 'text',
    scopedEnforcementActions: [{ action: 'text', enforcementPoints: 'any' }],
    match: {
      kinds: [{ apiGroups: ['text'], kinds: ['text'] }],
      scope: 'text',
      namespaces: ['text'],
      excludedNamespaces: ['text'],
      labelSelector: selector,
      namespaceSelector: selector,
      name: 'text',
      source: 'text',
    },
    parameters: 'any',
  },
  status: 'any',
} as const

/** null counts as nothing, as it does for the API server. */
export function decodeShape<T>(value: unknown, shape: Shape): Decoded<T> {
  const problems: DecodingProblem[] = []
  return { value: (decode(value, shape, [], problems) ?? {}) as T, problems }
}

function decode(value: unknown, shape: Shape, at: Steps, problems: DecodingProblem[]): unknown {
  if (value === null || value === undefined) return undefined
  const refuse = (expected: string): undefined => {
    problems.push({ at, kind: 'type', expected: [expected] })
  }
  if (shape === 'any') return value
  if (shape === 'text') return typeof value === 'string' ? value : refuse('text')
  if (isList(shape)) {
    if (!Array.isArray(value)) return refuse('a list')
    return value.map((item, index) => decode(item, shape[0], [...at, index], problems) ?? (shape[0] === 'text' ? '' : {}))
  }
  if (!isStruct(value)) return refuse('a mapping')
  const decoded: [string, unknown][] = []
  for (const [key, inner] of Object.entries(value)) {
    if (shape === 'texts') decoded.push([key, decode(inner, 'text', [...at, key], problems) ?? ''])
    else if (Object.hasOwn(shape, key)) decoded.push([key, decode(inner, shape[key]!, [...at, key], problems)])
    else problems.push({ at: [...at, key], kind: 'unknown', expected: Object.keys(shape) })
  }
  return Object.fromEntries(decoded.filter(([, inner]) => inner !== undefined))
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}
