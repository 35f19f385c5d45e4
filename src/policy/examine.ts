/** What the API server says against policies and bindings, and what their types say, as problems at their places. */
import type { Location } from '../base/index.ts'
import { didYouMean } from '../kubernetes/index.ts'
import type { Issue } from './cel/issues.ts'
import { scalarAt, spanWithin, type Written, type WrittenPolicy } from './documents.ts'
import type { PolicyProblem, PolicyProblemKind } from './problem.ts'
import type { ValidatingAdmissionPolicyBinding } from './resources.ts'
import { validateBinding } from './validate/binding.ts'
import { type FieldError, pathOf, type Steps } from './validate/errors.ts'
import { validatePolicy } from './validate/policy.ts'
import type { DecodingProblem } from './validate/shape.ts'
import { checkTypes } from './validate/type-checking.ts'

/** @param minor That of the API server. */
export function policyProblems(written: WrittenPolicy, minor: number): PolicyProblem[] {
  const errors = validatePolicy(written.value, minor)
  const refused = [...decodingProblems(written), ...errors.flatMap(error => errorProblems(written, error))]
  if (refused.length > 0) return written.own ? refused.map(beyond) : refused
  const seen = new Set<string>()
  return checkTypes(written.value, { minor }).flatMap(({ at, kind, expression, issues }) =>
    (isForKind(written, expression) ? [] : issues)
      .map(issue => issueProblem(written, 'types', at, expression, issue, ` of a ${kind}`))
      .filter(({ location: { span } }) => !seen.has(`${span.start}`) && seen.add(`${span.start}`)),
  )
}

/** What an engine of its own adds to the language. */
function beyond(problem: PolicyProblem): PolicyProblem {
  const name = /^undeclared reference to "(.*?)"/.exec(problem.message)?.[1]
  if (name === undefined) return problem
  return { ...problem, kind: 'undecided', message: `"${name}" is not part of CEL in Kubernetes, so this policy is not evaluated` }
}

/** Of a policy for several kinds, an expression that tells them apart: what it asks of the others is no mistake. */
function isForKind({ value }: WrittenPolicy, expression: string): boolean {
  const rules = value.spec?.matchConstraints?.resourceRules ?? []
  const resources = new Set(rules.flatMap(rule => rule.resources ?? []))
  return resources.size > 1 && /\bkind\b|\bresource\b|\bhas\(/.test(expression)
}

export function bindingProblems(written: Written<ValidatingAdmissionPolicyBinding>): PolicyProblem[] {
  return [...decodingProblems(written), ...validateBinding(written.value).flatMap(error => errorProblems(written, error))]
}

function decodingProblems(written: Written<unknown>): PolicyProblem[] {
  return written.problems.map(problem => problemAt(written, 'invalid', problem.at, decodingMessage(problem), problem.kind === 'unknown'))
}

function decodingMessage({ at, kind, expected }: DecodingProblem): string {
  const name = String(at.at(-1) ?? '')
  if (kind === 'unknown') return `unknown field "${name}"${didYouMean(name, expected)}`
  return `${pathOf(at)} must be ${expected[0]}${expected[0] === 'text' ? '; quote the value' : ''}`
}

function errorProblems(written: Written<unknown> | WrittenPolicy, error: FieldError): PolicyProblem[] {
  const { at, issues, value } = error
  if (issues && 'manifest' in written) return issues.map(issue => issueProblem(written, 'invalid', at, String(value), issue, ''))
  const isUnmatched = error.type === 'Required' && 'engine' in written && written.engine === 'Kyverno' && at.includes('resourceRules')
  const message = `${errorMessage(error)}${isUnmatched ? ': Kyverno matches nothing without it' : ''}`
  return [problemAt(written, 'invalid', written.at?.(at) ?? at, message, error.type === 'Required')]
}

function errorMessage({ type, at, detail, value }: FieldError): string {
  const name = at.findLast(step => typeof step === 'string') ?? ''
  switch (type) {
    case 'Required':
      return `${name} is missing${detail === '' ? '' : `: ${detail}`}`
    case 'Invalid':
      return typeof value === 'string' && !name.endsWith('xpression')
        ? `invalid ${name} ${JSON.stringify(value)}: ${detail}`
        : `invalid ${name}: ${detail}`
    case 'Internal':
      return `invalid ${name}: ${detail}`
    case 'NotSupported':
      return `invalid ${name} ${JSON.stringify(value)}; ${detail}`
    case 'Duplicate':
      return `duplicate ${name} ${JSON.stringify(value)}`
    case 'Forbidden':
    case 'TooMany':
      return `${name}: ${detail}`
  }
}

/** Points at the part of the expression that is meant. */
function issueProblem(
  written: WrittenPolicy,
  kind: PolicyProblemKind,
  at: Steps,
  expression: string,
  issue: Issue,
  of: string,
): PolicyProblem {
  const message = issueMessage(issue, of)
  const { manifest } = written
  const place = written.at?.(at) ?? at
  const scalar = scalarAt(manifest, place)
  if (!scalar) return problemAt(written, kind, place, message)
  const { file } = manifest.document
  const shift = Math.max(0, scalar.text.indexOf(expression.trim()) - expression.indexOf(expression.trim()))
  const location = { file, span: spanWithin(scalar, file, { start: issue.start + shift, end: issue.end + shift }) }
  return { kind, message, location, path: written.field.resolve(place).path, object: written.object }
}

function issueMessage({ message, known = [], why }: Issue, of: string): string {
  const undefinedField = /^undefined field '(.*)'$/.exec(message)?.[1]
  if (undefinedField !== undefined) return `undefined field "${undefinedField}"${of}${didYouMean(undefinedField, known)}`
  const name = /^undeclared reference to '(.*)' \(in container ''\)$/.exec(message)?.[1]
  if (name !== undefined) return `undeclared reference to "${name}"${didYouMean(name, known)}`
  const unexpected = /^Syntax error: (?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'(?: expecting .*)?$/s.exec(
    message,
  )
  if (unexpected)
    return `syntax error: ${unexpected[1] === '<EOF>' ? 'the expression ends too early' : `unexpected ${JSON.stringify(unexpected[1])}`}`
  const character = /^Syntax error: token recognition error at: '(.*)'$/s.exec(message)?.[1]
  if (character !== undefined) return `syntax error: unexpected ${JSON.stringify(character)}`
  const text = message.replace(/^Syntax error: /, 'syntax error: ').replaceAll(/\s+/g, ' ')
  return why === undefined ? text : `${text}: ${why}`
}

/** @param isKey The field itself is meant, whatever its value. */
function problemAt(
  { field, object }: Pick<Written<unknown>, 'field' | 'object'>,
  kind: PolicyProblemKind,
  at: Steps,
  message: string,
  isKey = false,
): PolicyProblem {
  const place = field.resolve(at)
  return { kind, message, location: isKey ? place.key : locate(place), path: place.path, object }
}

/** A longer value is pointed at by its key. */
export function locate(place: { readonly location: Location; readonly key: Location }): Location {
  const { location } = place
  return location.file.text.slice(location.span.start, location.span.end).includes('\n') ? place.key : location
}
