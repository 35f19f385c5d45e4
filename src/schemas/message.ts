/** Errors of ajv in the words of ds-lint. */
import type { ErrorObject } from 'ajv'
import { groupBy } from '../base/index.ts'
import { didYouMean } from '../kubernetes/index.ts'
import { isRecord } from './crd.ts'
import type { SchemaProblem } from './problem.ts'

/** What is wrong with a value, each thing once. A value of the wrong type is only that, and of a failing choice no details are told. */
export function problemsOf(errors: readonly ErrorObject[], value: unknown): SchemaProblem[] {
  const problems = new Map<string, SchemaProblem>()
  const choices = new Set(errors.filter(({ keyword }) => CHOICES.has(keyword)).map(({ schemaPath }) => schemaPath))
  const told = errors.filter(error => error.keyword !== 'if' && !isDetail(error, choices))
  const detailsAt = groupBy(choices.size > 0 ? errors : [], ({ instancePath }) => instancePath)
  const mistyped = new Set(told.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath))
  for (const error of told) {
    if (error.keyword !== 'type' && mistyped.has(error.instancePath)) continue
    const told = { steps: stepsOf(error, value), message: messageOf(error, detailsAt, value) }
    const problem: SchemaProblem = isUnknown(error) ? { ...told, isUnknown: true } : told
    problems.set(JSON.stringify(problem), problem)
  }
  return [...problems.values()]
}

function isUnknown({ keyword }: ErrorObject): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties'
}

const CHOICES: ReadonlySet<string> = new Set(['anyOf', 'oneOf'])

/** `choices`: the paths of the choices that fail. */
function isDetail({ schemaPath }: ErrorObject, choices: ReadonlySet<string>): boolean {
  if (choices.size === 0) return false
  for (let slash = schemaPath.lastIndexOf('/'); slash > 0; slash = schemaPath.lastIndexOf('/', slash - 1)) {
    if (choices.has(schemaPath.slice(0, slash))) return true
  }
  return false
}

/** A field that must not be there is the place of its own problem. */
function stepsOf({ instancePath, keyword, params }: ErrorObject, value: unknown): (string | number)[] {
  const steps: (string | number)[] = []
  let here = value
  for (const part of instancePath.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    steps.push(Array.isArray(here) ? Number(name) : name)
    here = childOf(here, name)
  }
  const { additionalProperty, unevaluatedProperty } = params
  if (keyword === 'additionalProperties') steps.push(String(additionalProperty))
  if (keyword === 'unevaluatedProperties') steps.push(String(unevaluatedProperty))
  return steps
}

function childOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)]
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function messageOf(error: ErrorObject, detailsAt: ReadonlyMap<string, readonly ErrorObject[]>, value: unknown): string {
  const { keyword, params } = error
  const found = valueAt(error, value)
  switch (keyword) {
    case 'type':
      return `must be ${typesText([params['type']].flat())}, not ${shown(found)}`
    case 'required':
      return `"${String(params['missingProperty'])}" is required`
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(stepsOf(error, value).at(-1))
      return `unknown field "${name}"${didYouMean(name, namesOf(error))}`
    }
    case 'enum': {
      const allowed = [params['allowedValues']].flat().map(String)
      const meant = typeof found === 'string' ? didYouMean(found, allowed) : ''
      return `${shown(found)} is not supported; use one of ${allowed.join(', ')}${meant}`
    }
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}, not ${shown(found)}`
    case 'pattern':
      return `${shown(found)} must match ${String(params['pattern'])}`
    case 'format':
      return `${shown(found)} is not a valid ${String(params['format'])}`
    case 'anyOf':
    case 'oneOf':
      return choiceMessage(error, detailsAt.get(error.instancePath) ?? [], found)
    default:
      return error.message ?? `fails ${keyword}`
  }
}

/** The fields that the schema knows at the place of an error. */
function namesOf({ parentSchema }: ErrorObject): string[] {
  const properties: unknown = parentSchema?.['properties']
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}

/** Types to choose from are told as such. */
function choiceMessage({ keyword, schemaPath, params }: ErrorObject, errors: readonly ErrorObject[], found: unknown): string {
  if (Array.isArray(params['passingSchemas'])) return 'matches more than one schema of oneOf'
  const details = errors.filter(error => error.schemaPath.startsWith(`${schemaPath}/`))
  if (details.length > 0 && details.every(detail => detail.keyword === 'type')) {
    return `must be ${typesText(details.flatMap(detail => detail.params['type']))}, not ${shown(found)}`
  }
  const missing = details.filter(detail => detail.keyword === 'required').map(({ params: { missingProperty } }) => `"${missingProperty}"`)
  if (missing.length === details.length && missing.length > 0) return `one of ${[...new Set(missing)].join(', ')} is required`
  return `matches none of the schemas of ${keyword}`
}

const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['string', 'a string'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a mapping'],
  ['null', 'null'],
])

function typesText(types: readonly unknown[]): string {
  return [...new Set(types)].map(type => TYPES.get(type) ?? String(type)).join(' or ')
}

function valueAt(error: ErrorObject, value: unknown): unknown {
  let here = value
  for (const step of stepsOf({ ...error, keyword: '' }, value)) here = childOf(here, String(step))
  return here
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'this list'
  return typeof value === 'object' && value !== null ? 'this mapping' : JSON.stringify(value)
}
