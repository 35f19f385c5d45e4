/** What the API server says of a ValidatingAdmissionPolicy itself: whether it is accepted, and its warnings about types. */
import { issuesText } from '../../src/policy/cel/issues.ts'
import { quote } from '../../src/kubernetes/text.ts'
import { NEWEST } from '../../src/kubernetes/version.ts'
import type { ValidatingAdmissionPolicy } from '../../src/policy/resources.ts'
import { aggregate, type FieldError, pathOf } from '../../src/policy/validate/errors.ts'
import { decodeShape, POLICY } from '../../src/policy/validate/shape.ts'
import { validatePolicy } from '../../src/policy/validate/policy.ts'
import { checkTypes } from '../../src/policy/validate/type-checking.ts'
import { difference } from '../difference.ts'

interface Vector {
  readonly policy: ValidatingAdmissionPolicy & { readonly metadata?: { readonly name?: string } }
  readonly accepted: boolean
  readonly message: string
  readonly typeCheckingDaemonSet: readonly { readonly fieldRef: string; readonly warning: string }[]
}

export function check(vector: unknown): string | undefined {
  const { policy: written, accepted, message, typeCheckingDaemonSet: wanted } = vector as Vector
  const { value: policy, problems } = decodeShape<Vector['policy']>(written, POLICY)
  if (problems.length > 0) {
    const unknown = problems.map(({ at }) => `unknown field ${JSON.stringify(pathOf(at))}`)
    const refusal = problems.every(({ kind }) => kind === 'unknown') ? `strict decoding error: ${unknown.join(', ')}` : message
    return difference({ accepted, message }, { accepted: false, message: refusal })
  }
  const errors = validatePolicy(policy, NEWEST)
  const name = policy.metadata?.name ?? ''
  const text = `ValidatingAdmissionPolicy.admissionregistration.k8s.io ${JSON.stringify(name)} is invalid: ${aggregate(errors)}`
  const options = { minor: NEWEST, kinds: ['DaemonSet'], typeName: (kind: string) => `${kind}0`, exactly: true } as const
  const warnings = checkTypes(policy, options).map(({ at, expression, issues }) => ({
    fieldRef: pathOf(at),
    warning: `apps/v1, Kind=DaemonSet: ${issuesText(expression, issues)}\n`,
  }))
  return difference(
    { accepted, message: comparable(message, errors), warnings: wanted.map(withoutSyntax) },
    { accepted: errors.length === 0, message: comparable(errors.length === 0 ? '' : text, errors), warnings: warnings.map(withoutSyntax) },
  )
}

/** What a parser expects in a broken expression, and where it goes on, is its own. */
function beforeSyntax(text: string): string {
  return text.includes('Syntax error: ') ? text.slice(0, text.indexOf('Syntax error: ')) : text
}

function withoutSyntax({ fieldRef, warning }: Vector['typeCheckingDaemonSet'][number]): Vector['typeCheckingDaemonSet'][number] {
  return { fieldRef, warning: beforeSyntax(warning) }
}

/** The words about a name are our own, too. */
function comparable(message: string, errors: readonly FieldError[]): string {
  const names = errors.filter(({ isOurs }) => isOurs).map(({ at, value }) => `${pathOf(at)}: Invalid value: ${quote(String(value))}`)
  const parts = message.split(/(?=, spec\.|\]$)/).map(part => {
    const name = names.find(each => part.includes(each))
    return name === undefined ? part : part.slice(0, part.indexOf(name) + name.length)
  })
  return beforeSyntax(parts.join(''))
}
