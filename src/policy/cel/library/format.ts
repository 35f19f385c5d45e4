/** Named formats (k8s.io/apiserver pkg/cel/library/format.go); what is wrong comes in Kubernetes' own words. */
import { type Cost, type FunctionDeclaration, matchCost, method, overload } from '../functions.ts'
import { listOf, optionalOf, structType, type Type, types } from '../types.ts'
import { parseURL } from '../url.ts'
import { parseTimestamp } from '../text.ts'
import { Opaque, Optional, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'
import { byteLength } from './strings.ts'

const { string } = types

export const formatType: Type = structType('kubernetes.NamedFormat')

type Problems = readonly string[]

export class Format extends Opaque {
  override readonly type = formatType

  constructor(
    readonly name: string,
    /** The length of its regular expression, for the cost. */
    readonly patternLength: number,
    readonly validate: (text: string) => Problems,
  ) {
    super()
  }

  override equals(other: Value): boolean | undefined {
    return other instanceof Format ? this.name === other.name : undefined
  }

  override toString(): string {
    return this.name
  }
}

const labelPattern = '[a-z0-9]([-a-z0-9]*[a-z0-9])?'
const subdomainPattern = `${labelPattern}(\\.${labelPattern})*`
const label1035Pattern = '[a-z]([-a-z0-9]*[a-z0-9])?'
const keyPattern = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'

function refusal(message: string, pattern: string, ...examples: readonly string[]): string {
  return `${message} (e.g. ${examples.map(example => `'${example}', `).join(' or ')}regex used for validation is '${pattern}')`
}

const ends = 'and must start and end with an alphanumeric character'
const labelRefusal = refusal(
  `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', ${ends}`,
  labelPattern,
  'my-name',
  '123-abc',
)
const subdomainRefusal = refusal(
  `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', ${ends}`,
  subdomainPattern,
  'example.com',
)
const label1035Refusal = refusal(
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
  label1035Pattern,
  'my-name',
  'abc-123',
)
const keyRefusal = refusal(`must consist of alphanumeric characters, '-', '_' or '.', ${ends}`, keyPattern, 'MyName', 'my.name', '123-abc')
const valueRefusal = refusal(
  `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', ${ends}`,
  `(${keyPattern})?`,
  'MyValue',
  'my_value',
  '12345',
)

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

const isLabel = whole(labelPattern)
const isSubdomain = whole(subdomainPattern)
const is1035Label = whole(label1035Pattern)
const isKey = whole(keyPattern)
const isLabelValue = whole(`(${keyPattern})?`)

function tooLong(text: string, most: number, unit: 'characters' | 'bytes'): Problems {
  return byteLength(text) > most ? [`must be no more than ${most} ${unit}`] : []
}

function dns1123Label(text: string): Problems {
  const problems = tooLong(text, 63, 'characters')
  if (isLabel.test(text)) return problems
  return [...problems, isSubdomain.test(text) ? 'must not contain dots' : labelRefusal]
}

function dns1123Subdomain(text: string, unit: 'characters' | 'bytes' = 'characters'): Problems {
  return [...tooLong(text, 253, unit), ...(isSubdomain.test(text) ? [] : [subdomainRefusal])]
}

function dns1035Label(text: string): Problems {
  return [...tooLong(text, 63, 'characters'), ...(is1035Label.test(text) ? [] : [label1035Refusal])]
}

function qualifiedName(text: string): Problems {
  const parts = text.split('/')
  if (parts.length > 2) {
    return [`a valid label key ${keyRefusal} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`]
  }
  const name = parts.at(-1)!
  const prefix = parts.length === 2 ? parts[0]! : undefined
  const problems: string[] = []
  if (prefix === '') problems.push('prefix part must be non-empty')
  else if (prefix !== undefined) problems.push(...dns1123Subdomain(prefix, 'bytes').map(problem => `prefix part ${problem}`))
  if (name === '') problems.push('name part must be non-empty')
  else problems.push(...tooLong(name, 63, 'bytes').map(problem => `name part ${problem}`))
  if (!isKey.test(name)) problems.push(`name part ${keyRefusal}`)
  return problems
}

function labelValue(text: string): Problems {
  return [...tooLong(text, 63, 'bytes'), ...(isLabelValue.test(text) ? [] : [valueRefusal])]
}

/** A name that is only the beginning of one: it may end with a dash. */
function prefix(validate: (text: string) => Problems): (text: string) => Problems {
  return text => validate(text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text)
}

function uri(text: string): Problems {
  const parsed = parseURL(text, true)
  return typeof parsed === 'string' ? [parsed] : []
}

function holds(pattern: RegExp, problem: string): (text: string) => Problems {
  return text => (pattern.test(text) ? [] : [problem])
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseTimestamp(`${text}T00:00:00Z`) !== undefined
}

function isDateTime(text: string): boolean {
  const [date, time] = text.toLowerCase().split('t')
  if (byteLength(text) < 4 || time === undefined || !isDate(date!)) return false
  const match = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:.[0-9]+)?(?:z|[+-][0-9]{2}:[0-9]{2})$/.exec(time)
  return match !== null && match[1]! <= '23' && match[2]! <= '59' && match[3]! <= '59'
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/
const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i

/** The lengths are those that Kubernetes counts for the cost. */
const formats: ReadonlyMap<string, Format> = new Map([
  ['dns1123Label', new Format('DNS1123Label', 30, dns1123Label)],
  ['dns1123Subdomain', new Format('DNS1123Subdomain', 60, text => dns1123Subdomain(text))],
  ['dns1035Label', new Format('DNS1035Label', 30, dns1035Label)],
  ['qualifiedName', new Format('QualifiedName', 60, qualifiedName)],
  ['dns1123LabelPrefix', new Format('DNS1123LabelPrefix', 30, prefix(dns1123Label))],
  [
    'dns1123SubdomainPrefix',
    new Format(
      'DNS1123SubdomainPrefix',
      60,
      prefix(text => dns1123Subdomain(text)),
    ),
  ],
  ['dns1035LabelPrefix', new Format('DNS1035LabelPrefix', 30, prefix(dns1035Label))],
  ['labelValue', new Format('LabelValue', 40, labelValue)],
  ['uri', new Format('URI', 1103, uri)],
  ['uuid', new Format('uuid', 70, holds(uuid, 'does not match the UUID format'))],
  ['byte', new Format('byte', 84, holds(base64, 'invalid base64'))],
  ['date', new Format('date', 71, text => (isDate(text) ? [] : ['invalid date']))],
  ['datetime', new Format('datetime', 71, text => (isDateTime(text) ? [] : ['invalid datetime']))],
])

function validate(format: Format, text: string): Result {
  const problems = format.validate(text)
  return problems.length === 0 ? Optional.none : new Optional(problems)
}

const validateCost: Cost = ([format, text]) => (format instanceof Format ? matchCost(text!, format.patternLength) : undefined)

export const namedFormats: Library = {
  since: 31,
  functions: [
    {
      name: 'validate',
      overloads: [method('format-validate', [formatType, string], optionalOf(listOf(string)), validate)],
      cost: validateCost,
    },
    {
      name: 'format.named',
      overloads: [
        overload('format-named', [string], optionalOf(formatType), (name: string): Result => {
          const format = formats.get(name)
          return format ? new Optional(format) : Optional.none
        }),
      ],
    },
    ...Array.from(
      formats,
      ([name, format]): FunctionDeclaration => ({
        name: `format.${name}`,
        overloads: [overload(`format.${name}`, [], formatType, (): Result => format)],
      }),
    ),
  ],
}
