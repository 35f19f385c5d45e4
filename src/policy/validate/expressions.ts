/** The environments in which the expressions of a policy are compiled, and what may come of them. */
import { Environment, Program, type Refusal } from '../cel/environment.ts'
import { issuesText } from '../cel/issues.ts'
import { type ObjectKind, type ParamKind, PolicyTypes } from '../cel/kubernetes.ts'
import { type Type, types } from '../cel/types.ts'
import type { ValidatingAdmissionPolicy } from '../resources.ts'

const PARAM_KINDS: readonly ParamKind[] = ['ConfigMap', 'Secret']

export interface ExpressionOptions {
  /** The version whose libraries there are; undefined: those of all versions, as for policies that are stored. */
  readonly minor?: number
  /** The kind that types the object; undefined: it is of any type. */
  readonly kind?: ObjectKind
  /** What errors call the type of the object. */
  readonly typeName?: string
  /** The version whose schema types the object. */
  readonly schema?: number
  /** As the API server does, quantities count as fields that are not there. */
  readonly exactly?: boolean
}

/** The expressions of one policy: each is compiled where its place in the policy allows it. */
export class Expressions {
  readonly #types: PolicyTypes
  readonly #whole: Environment
  readonly #conditions: Environment
  readonly #messages: Environment

  constructor({ spec = {} }: ValidatingAdmissionPolicy, options: ExpressionOptions = {}) {
    const { minor, schema = 37, ...object } = options
    const { paramKind } = spec
    const params = paramKind && { kind: PARAM_KINDS.find(kind => paramKind.apiVersion === 'v1' && paramKind.kind === kind) }
    const variables = (spec.variables ?? []).length > 0 || options.kind !== undefined
    const version = minor === undefined ? {} : { minor }
    const common = { ...object, minor: schema, authorizer: true, ...(params && { params }) }
    this.#types = new PolicyTypes({ ...common, variables })
    const plain = new PolicyTypes(common)
    const { authorizer: _, 'authorizer.requestResource': __, ...withoutAuthorizer } = this.#types.variables
    this.#whole = new Environment({ ...version, provider: this.#types, variables: this.#types.variables })
    this.#conditions = new Environment({ ...version, provider: plain, variables: plain.variables })
    this.#messages = new Environment({ ...version, provider: this.#types, variables: withoutAuthorizer })
  }

  condition(expression: string): Program | Refusal {
    return this.#conditions.compile(expression)
  }

  /** To be called in the order of the variables: each knows those before it. */
  variable(name: string, expression: string): Program | Refusal {
    const compiled = this.#whole.compile(expression)
    this.#types.declare(name, compiled instanceof Program ? compiled.type : types.dyn)
    return compiled
  }

  validation(expression: string): Program | Refusal {
    return this.#whole.compile(expression)
  }

  message(expression: string): Program | Refusal {
    return this.#messages.compile(expression)
  }

  annotation(expression: string): Program | Refusal {
    return this.#whole.compile(expression)
  }

  /** That of the validations. */
  get environment(): Environment {
    return this.#whole
  }

  /** Where fields are looked up that do not exist. */
  get fields(): PolicyTypes {
    return this.#types
  }
}

/** Why an expression is refused, in the API server's words; undefined: it is not. */
export function refusalOf(expression: string, compiled: Program | Refusal, wanted: readonly Type[]): string | undefined {
  if (!(compiled instanceof Program)) {
    const { step, issues } = compiled
    return step === 'program'
      ? `program instantiation failed: ${issues[0]?.message}`
      : `compilation failed: ${issuesText(expression, issues)}`
  }
  if (wanted.length === 0 || wanted.includes(compiled.type)) return undefined
  const names = wanted.map(({ name }) => name)
  const expected = names.length === 1 ? names[0] : `one of [${names.join(' ')}]`
  return `must evaluate to ${expected} but got ${compiled.type.fullText}`
}
