/** What the API server says against a ValidatingAdmissionPolicy (k8s.io/kubernetes pkg/apis/admissionregistration/validation). */
import { isDNS1035Label, isDNS1123Subdomain, isQualifiedName, nameIsDNSSubdomain } from '../../kubernetes/index.ts'
import { Program, type Refusal } from '../cel/environment.ts'
import { type Type, types } from '../cel/types.ts'
import type { ValidatingAdmissionPolicy, Validation } from '../resources.ts'
import { type FieldError, FieldErrors, type Steps } from './errors.ts'
import { Expressions, refusalOf } from './expressions.ts'
import { validateMatchResources } from './match-resources.ts'

const FAILURE_POLICIES = ['Fail', 'Ignore']
const REASONS = ['Forbidden', 'Invalid', 'RequestEntityTooLarge']
const MOST_CONDITIONS = 64
const MOST_ANNOTATIONS = 20
const LONGEST_VALUE_EXPRESSION = 5 * 1024
const RESERVED: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(' '),
)

/** @param minor That of the API server: a new policy has the libraries of the version before it, so that a rollback is possible. */
export function validatePolicy(policy: ValidatingAdmissionPolicy, minor: number): readonly FieldError[] {
  const errors = new FieldErrors()
  validateName(policy.metadata?.name ?? '', errors)
  new PolicyValidation(policy, minor, errors).run()
  return errors.list
}

export function validateName(name: string, errors: FieldErrors): void {
  if (name === '') errors.required(['metadata', 'name'], 'name or generateName is required')
  else errors.invalidFor(['metadata', 'name'], name, nameIsDNSSubdomain(name))
}

class PolicyValidation {
  readonly #expressions: Expressions

  constructor(
    private readonly policy: ValidatingAdmissionPolicy,
    minor: number,
    private readonly errors: FieldErrors,
  ) {
    this.#expressions = new Expressions(policy, { minor: minor - 1 })
  }

  run(): void {
    const { errors } = this
    const { failurePolicy = 'Fail', paramKind, matchConstraints, validations = [], auditAnnotations = [] } = this.policy.spec ?? {}
    if (!FAILURE_POLICIES.includes(failurePolicy)) errors.notSupported(['spec', 'failurePolicy'], failurePolicy, FAILURE_POLICIES)
    if (paramKind) validateParamKind(paramKind, errors)
    if (matchConstraints) {
      validateMatchResources(matchConstraints, ['spec', 'matchConstraints'], errors)
      if ((matchConstraints.resourceRules ?? []).length === 0) errors.required(['spec', 'matchConstraints', 'resourceRules'])
    } else errors.required(['spec', 'matchConstraints'])
    this.#conditions()
    this.#variables()
    if (validations.length === 0 && auditAnnotations.length === 0) {
      const detail = 'validations or auditAnnotations must contain at least one item'
      errors.required(['spec', 'validations'], detail)
      errors.required(['spec', 'auditAnnotations'], detail)
      return
    }
    for (const [index, validation] of validations.entries()) this.#validation(validation, ['spec', 'validations', index])
    this.#annotations()
  }

  #conditions(): void {
    const { errors } = this
    const { matchConditions = [] } = this.policy.spec ?? {}
    if (matchConditions.length > MOST_CONDITIONS) errors.tooMany(['spec', 'matchConditions'], matchConditions.length, MOST_CONDITIONS)
    const names = new Set<string>()
    for (const [index, { name = '', expression = '' }] of matchConditions.entries()) {
      const at = ['spec', 'matchConditions', index]
      const trimmed = expression.trim()
      if (trimmed === '') errors.required([...at, 'expression'])
      else this.#expression([...at, 'expression'], trimmed, this.#expressions.condition(trimmed), [types.bool])
      if (name === '') errors.required([...at, 'name'])
      else errors.invalidFor([...at, 'name'], name, isQualifiedName(name))
      if (name !== '' && names.has(name)) errors.duplicate([...at, 'name'], name)
      names.add(name)
    }
  }

  #variables(): void {
    const { errors } = this
    for (const [index, { name = '', expression = '' }] of (this.policy.spec?.variables ?? []).entries()) {
      const at = ['spec', 'variables', index]
      if (name.trim() === '') errors.required([...at, 'name'], 'name is not specified')
      else if (!/^[_a-zA-Z][_a-zA-Z0-9]*$/.test(name) || RESERVED.has(name))
        errors.invalid([...at, 'name'], name, 'must be a valid CEL identifier')
      if (expression.trim() === '') errors.required([...at, 'expression'], 'expression is not specified')
      else this.#expression([...at, 'expression'], expression, this.#expressions.variable(name, expression), [])
    }
  }

  #validation({ expression = '', messageExpression = '', message = '', reason }: Validation, at: Steps): void {
    const { errors } = this
    if (expression.trim() === '') errors.required([...at, 'expression'], 'expression is not specified')
    else this.#expression([...at, 'expression'], expression, this.#expressions.validation(expression), [types.bool])
    if (messageExpression !== '' && messageExpression.trim() === '')
      errors.invalid([...at, 'messageExpression'], messageExpression, 'must be non-empty if specified')
    else if (messageExpression !== '')
      this.#expression([...at, 'messageExpression'], messageExpression, this.#expressions.message(messageExpression), [types.string])
    if (message !== '' && message.trim() === '') errors.invalid([...at, 'message'], message, 'must be non-empty if specified')
    else if (/[\n\r]/.test(message.trim())) errors.invalid([...at, 'message'], message, 'must not contain line breaks')
    if (reason !== undefined && !REASONS.includes(reason)) errors.notSupported([...at, 'reason'], reason, REASONS)
  }

  #annotations(): void {
    const { errors, policy } = this
    const { auditAnnotations = [] } = policy.spec ?? {}
    const at = ['spec', 'auditAnnotations']
    if (auditAnnotations.length > MOST_ANNOTATIONS)
      errors.invalid(at, auditAnnotations, `must not have more than ${MOST_ANNOTATIONS} auditAnnotations`)
    const name = policy.metadata?.name ?? ''
    const keys = new Set<string>()
    for (const [index, { key = '', valueExpression = '' }] of auditAnnotations.entries()) {
      const here = [...at, index]
      if (name === '') errors.invalid([...here, 'key'], key, 'requires metadata.name be non-empty')
      else errors.invalidFor([...here, 'key'], `${name}/${key}`, isQualifiedName(`${name}/${key}`))
      const trimmed = valueExpression.trim()
      if (trimmed === '') errors.required([...here, 'valueExpression'], 'valueExpression is not specified')
      else if (new TextEncoder().encode(trimmed).length > LONGEST_VALUE_EXPRESSION)
        errors.required([...here, 'valueExpression'], `must not exceed ${LONGEST_VALUE_EXPRESSION} bytes in length`)
      else
        this.#expression(
          [...here, 'valueExpression'],
          trimmed,
          this.#expressions.annotation(trimmed),
          [types.string, types.null],
          valueExpression,
        )
      if (keys.has(key)) errors.duplicate([...here, 'key'], key)
      keys.add(key)
    }
  }

  #expression(at: Steps, expression: string, compiled: Program | Refusal, wanted: readonly Type[], written = expression): void {
    const refusal = refusalOf(expression, compiled, wanted)
    if (refusal === undefined) return
    if (!(compiled instanceof Program) && compiled.step === 'program') this.errors.internal(at, refusal)
    else this.errors.invalid(at, written, refusal, compiled instanceof Program ? undefined : compiled.issues)
  }
}

function validateParamKind(
  { apiVersion = '', kind = '' }: { readonly apiVersion?: string; readonly kind?: string },
  errors: FieldErrors,
): void {
  const at = ['spec', 'paramKind']
  const parts = apiVersion.split('/')
  if (apiVersion === '') errors.required([...at, 'apiVersion'])
  else if (parts.length > 2) errors.invalid([...at, 'apiVersion'], apiVersion, `unexpected GroupVersion string: ${apiVersion}`)
  else {
    const [group, version] = parts.length === 2 ? [parts[0]!, parts[1]!] : ['', apiVersion]
    const invalid = (value: string, problems: readonly string[]): void => {
      if (problems.length > 0) errors.invalidFor([...at, 'apiVersion'], value, [problems.join(',')])
    }
    if (group !== '') invalid(group, isDNS1123Subdomain(group))
    if (version === '') errors.invalid([...at, 'apiVersion'], apiVersion, 'version must be specified')
    else invalid(version, isDNS1035Label(version))
  }
  if (kind === '') errors.required([...at, 'kind'])
  else {
    const problems = isDNS1035Label(kind.toLowerCase())
    if (problems.length > 0)
      errors.invalidFor([...at, 'kind'], kind, [`may have mixed case, but should otherwise match: ${problems.join(',')}`])
  }
}
