import { type AnyField, type Fix, problem, rule, set } from 'ds-lint/rule'
import { type FieldSchema, fieldSchema } from 'ds-lint/kubernetes'

export default rule({
  id: 'wrong-type',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Value has the wrong type',
  why: `Each field has one type: a string, a number, a boolean, a list or a mapping. YAML derives that of an unquoted value from its form: 8080, true, yes and 1.10 are not strings, and "30" in quotes is not a
    number. The API server stops decoding at the first such value and reports no other errors.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check({ rejection, place, daemonSet, target }) {
    const steps = rejection.at.steps()
    const schema = fieldSchema(steps, target.to)
    const field = daemonSet.resolve(steps)
    // Of a duplicate key, the field is the last one.
    const isHere = !('key' in place) && field.location.span.start === place.span.start
    const fix = isHere && schema ? convert(field, schema, steps.at(-1)) : undefined
    // A sentence without a subject is about the field.
    const text = rejection.message.startsWith('must ') ? `${nameOf(steps)} ${rejection.message}` : rejection.message
    const isAdvised = fix === undefined || text.includes('; ')
    yield problem(isHere ? field : place, isAdvised ? text : `${text}; ${fix.title}`, { fix })
  },
})

/** `hostNetwork`, `args[0]` */
function nameOf(steps: readonly (string | number)[]): string {
  const at = steps.findLastIndex(step => typeof step === 'string')
  return at < 0
    ? 'the manifest'
    : steps.slice(at).reduce<string>((name, step) => (typeof step === 'number' ? `${name}[${step}]` : step), '')
}

function convert(field: AnyField, schema: FieldSchema, step: string | number | undefined): Fix | undefined {
  const { raw } = field
  // A tag, such as !!int, makes a number of what is in quotes.
  if (typeof raw !== 'string' && /^["']/.test(written(field))) return undefined
  const isItem = schema.shape === 'one' || (schema.shape === 'list' ? typeof step === 'number' : step !== schema.name)
  if (!isItem) return schema.shape === 'list' ? listed(field, schema) : undefined
  if (schema.scalar === 'string')
    return isScalar(raw) && typeof raw !== 'string' ? set(field, written(field), 'safe', 'quote it') : undefined
  if (schema.scalar === 'boolean') return typeof raw === 'string' ? truth(field, raw) : undefined
  if (schema.scalar !== 'int32' && schema.scalar !== 'int64') return undefined
  return /[mM]ode$/.test(schema.name) ? mode(field) : whole(field, schema.scalar)
}

/** "0644": the bits of a file, which people write in octal. */
function mode(field: AnyField): Fix | undefined {
  const text = written(field).trim()
  const number = /^0o?[0-7]{1,4}$/.test(text) ? Number.parseInt(text.replace('o', ''), 8) : Number.NaN
  return number <= 0o777 ? set(field, number, 'safe', `write ${text} as the number ${number}`) : undefined
}

/** "30", and in JSON also 30.0. */
function whole(field: AnyField, scalar: 'int32' | 'int64'): Fix | undefined {
  const text = written(field).trim()
  const number = /^[+-]?(?!0\d)\d{1,15}(?:\.0*)?$/.test(text) ? Number(text) : Number.NaN
  const fits = scalar === 'int64' ? Number.isInteger(number) : number === Math.trunc(number) && Math.abs(number) < 2 ** 31
  return fits && (typeof field.raw === 'string' || text !== String(number))
    ? set(field, number, 'safe', `write the number ${number}`)
    : undefined
}

function truth(field: AnyField, raw: string): Fix | undefined {
  if (/^(?:true|yes|on|y)$/i.test(raw)) return set(field, true, 'safe', 'write true without quotes')
  return /^(?:false|no|off|n)$/i.test(raw) ? set(field, false, 'safe', 'write false without quotes') : undefined
}

/** One string where several could be, and variables as a mapping: what other tools take. */
function listed(field: AnyField, schema: FieldSchema): Fix | undefined {
  const { raw } = field
  if (schema.scalar === 'string') return isScalar(raw) ? set(field, [written(field)], 'unsafe', 'use a list with this item') : undefined
  if (schema.type !== 'EnvVar' || typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
  const variables = Object.keys(raw).map(name => field.resolve([name]))
  if (!variables.every(variable => isScalar(variable.raw))) return undefined
  const list = Object.keys(raw).map((name, index) => ({ name, value: written(variables[index] as AnyField) }))
  return set(field, list, 'unsafe', 'use a list of names and values')
}

function isScalar(raw: unknown): boolean {
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'bigint' || typeof raw === 'boolean'
}

/** As it stands there: 0644 and 1.10 are no longer that once they are numbers. */
function written({ raw, location: { file, span } }: AnyField): string {
  return typeof raw === 'string' ? raw : file.text.slice(span.start, span.end)
}
