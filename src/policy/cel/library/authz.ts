/** `authorizer` and what is asked of it (k8s.io/apiserver pkg/cel/library/authz.go). The decisions are the caller's. */
import { nameIsDNSLabel, nameIsDNSSubdomain } from '../../../kubernetes/index.ts'
import { type Cost, costSize, type Implementation, method, perCharacter } from '../functions.ts'
import { structType, type Type, types } from '../types.ts'
import { CelError, Opaque, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'

const { bool, string } = types

export const authorizerType: Type = structType('kubernetes.authorization.Authorizer')
export const pathCheckType: Type = structType('kubernetes.authorization.PathCheck')
export const groupCheckType: Type = structType('kubernetes.authorization.GroupCheck')
export const resourceCheckType: Type = structType('kubernetes.authorization.ResourceCheck')
export const decisionType: Type = structType('kubernetes.authorization.Decision')

/** Who asks: the user of the request, or the service account that the expression names. */
export interface Subject {
  /** Undefined: the user of the request. */
  readonly serviceAccount: { readonly namespace: string; readonly name: string } | undefined
}

/** What is to be allowed; absent texts are empty. */
export type Attributes = Subject & {
  readonly verb: string
} & (
    | { readonly path: string }
    | {
        readonly group: string
        readonly resource: string
        readonly subresource: string
        readonly namespace: string
        readonly name: string
        readonly fieldSelector: string
        readonly labelSelector: string
      }
  )

/** Attributes of nobody yet. */
type Unasked<T> = T extends Subject ? Omit<T, 'serviceAccount'> : never

export interface Answer {
  readonly allowed: boolean
  readonly reason: string
  /** Why it could not be decided. */
  readonly error?: string
}

/** Decides as the API server's authorizer does. A CelError says that it cannot be decided; the expression has that for its value then. */
export type Authorize = (attributes: Attributes) => Answer | CelError

/** They are equal to nothing, not even to themselves. */
abstract class Receiver extends Opaque {
  override equals(): boolean | undefined {
    return undefined
  }

  override toString(): string {
    return this.type.name
  }
}

export class Authorizer extends Receiver {
  override readonly type = authorizerType

  constructor(
    readonly authorize: Authorize,
    readonly subject: Subject = { serviceAccount: undefined },
  ) {
    super()
  }
}

class PathCheck extends Receiver {
  override readonly type = pathCheckType

  constructor(
    readonly authorizer: Authorizer,
    readonly path: string,
  ) {
    super()
  }
}

class GroupCheck extends Receiver {
  override readonly type = groupCheckType

  constructor(
    readonly authorizer: Authorizer,
    readonly group: string,
  ) {
    super()
  }
}

export class ResourceCheck extends Receiver {
  override readonly type = resourceCheckType

  constructor(
    readonly authorizer: Authorizer,
    readonly of: Omit<Extract<Attributes, { resource: string }>, 'verb' | 'serviceAccount'>,
  ) {
    super()
  }

  with(more: Partial<ResourceCheck['of']>): ResourceCheck {
    return new ResourceCheck(this.authorizer, { ...this.of, ...more })
  }
}

class Decision extends Receiver {
  override readonly type = decisionType

  constructor(readonly answer: Answer) {
    super()
  }
}

/** `authorizer.requestResource`: the check of the object that the request is about. */
export function requestResource(authorizer: Authorizer, of: Partial<ResourceCheck['of']>): ResourceCheck {
  return new ResourceCheck(authorizer, {
    group: '',
    resource: '',
    subresource: '',
    namespace: '',
    name: '',
    fieldSelector: '',
    labelSelector: '',
    ...of,
  })
}

function path(authorizer: Authorizer, text: string): Result {
  return text.trim() === '' ? new CelError('path must not be empty') : new PathCheck(authorizer, text)
}

function serviceAccount({ authorize }: Authorizer, namespace: string, name: string): Result {
  if (nameIsDNSSubdomain(name).length > 0) return new CelError('Invalid service account name')
  if (nameIsDNSLabel(namespace).length > 0) return new CelError('Invalid service account namespace')
  return new Authorizer(authorize, { serviceAccount: { namespace, name } })
}

function resource({ authorizer, group }: GroupCheck, text: string): Result {
  return text.trim() === '' ? new CelError('resource must not be empty') : requestResource(authorizer, { group, resource: text })
}

function decide({ authorize, subject }: Authorizer, attributes: Unasked<Attributes>): Result {
  const answer = authorize({ ...subject, ...attributes })
  return answer instanceof CelError ? answer : new Decision(answer)
}

function refined(field: keyof ResourceCheck['of']): Implementation {
  return (check: ResourceCheck, text: string): Result => check.with({ [field]: text })
}

function answered(of: (answer: Answer) => Value): Implementation {
  return ({ answer }: Decision): Result => of(answer)
}

/** So much that an expression has two. */
const checkCost: Cost = () => 350_000

/** Reading a selector makes a list, and a struct and a list for every two characters of it. */
const selectorCost: Cost = ([, selector]) => {
  const length = costSize(selector!)
  return 10 + Math.ceil(length * perCharacter) + Math.ceil(Math.ceil(length * 0.5) * 50)
}

export const authz: Library = {
  since: 27,
  functions: [
    { name: 'path', overloads: [method('authorizer_path', [authorizerType, string], pathCheckType, path)] },
    {
      name: 'group',
      overloads: [
        method(
          'authorizer_group',
          [authorizerType, string],
          groupCheckType,
          (of: Authorizer, group: string): Result => new GroupCheck(of, group),
        ),
      ],
    },
    {
      name: 'serviceAccount',
      overloads: [method('authorizer_serviceaccount', [authorizerType, string, string], authorizerType, serviceAccount)],
    },
    { name: 'resource', overloads: [method('groupcheck_resource', [groupCheckType, string], resourceCheckType, resource)] },
    {
      name: 'subresource',
      overloads: [method('resourcecheck_subresource', [resourceCheckType, string], resourceCheckType, refined('subresource'))],
    },
    {
      name: 'namespace',
      overloads: [method('resourcecheck_namespace', [resourceCheckType, string], resourceCheckType, refined('namespace'))],
    },
    { name: 'name', overloads: [method('resourcecheck_name', [resourceCheckType, string], resourceCheckType, refined('name'))] },
    {
      name: 'check',
      overloads: [
        method(
          'pathcheck_check',
          [pathCheckType, string],
          decisionType,
          (check: PathCheck, verb: string): Result => decide(check.authorizer, { verb, path: check.path }),
        ),
        method(
          'resourcecheck_check',
          [resourceCheckType, string],
          decisionType,
          (check: ResourceCheck, verb: string): Result => decide(check.authorizer, { verb, ...check.of }),
        ),
      ],
      cost: checkCost,
    },
    {
      name: 'errored',
      overloads: [
        method(
          'decision_errored',
          [decisionType],
          bool,
          answered(({ error }) => error !== undefined),
        ),
      ],
    },
    {
      name: 'error',
      overloads: [
        method(
          'decision_error',
          [decisionType],
          string,
          answered(({ error }) => error ?? ''),
        ),
      ],
    },
    {
      name: 'allowed',
      overloads: [
        method(
          'decision_allowed',
          [decisionType],
          bool,
          answered(({ allowed }) => allowed),
        ),
      ],
    },
    {
      name: 'reason',
      overloads: [
        method(
          'decision_reason',
          [decisionType],
          string,
          answered(({ reason }) => reason),
        ),
      ],
    },
  ],
}

export const authzSelectors: Library = {
  since: 31,
  functions: [
    {
      name: 'fieldSelector',
      overloads: [method('authorizer_fieldselector', [resourceCheckType, string], resourceCheckType, refined('fieldSelector'))],
      cost: selectorCost,
    },
    {
      name: 'labelSelector',
      overloads: [method('authorizer_labelselector', [resourceCheckType, string], resourceCheckType, refined('labelSelector'))],
      cost: selectorCost,
    },
  ],
}
