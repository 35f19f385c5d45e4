/** What a configuration may change of a rule: thresholds and lists. Each is defined once, in the rule. */
import { didYouMean, Quantity, quantityOf } from '../kubernetes/index.ts'

interface Described<T> {
  readonly default: T
  /** Lower case, no full stop. */
  readonly description: string
}

/** Both ends belong to the range. */
export interface NumberOption extends Described<number> {
  readonly type: 'number' | 'integer'
  readonly minimum?: number
  readonly maximum?: number
}

/** An amount as Kubernetes writes it: `100Mi`, `200m`. */
export interface QuantityOption extends Described<string> {
  readonly type: 'quantity'
}

export interface SwitchOption extends Described<boolean> {
  readonly type: 'boolean'
}

export interface TextOption extends Described<string> {
  readonly type: 'string'
  /** The only ones. */
  readonly values?: readonly string[]
}

export interface ListOption extends Described<readonly string[]> {
  readonly type: 'list'
  /** The only ones that may be in it. */
  readonly values?: readonly string[]
}

/** One threshold, list, text or switch. */
export type RuleOption = NumberOption | QuantityOption | SwitchOption | TextOption | ListOption
/** By names in camelCase; `severity` is none. */
export type RuleOptions = Readonly<Record<string, RuleOption>>

/** What `check` is given for a definition. */
type ValueOf<O> = O extends NumberOption
  ? number
  : O extends QuantityOption
    ? Quantity
    : O extends SwitchOption
      ? boolean
      : O extends ListOption
        ? readonly string[]
        : string

/** What an option has as its value. */
export type OptionValue = ValueOf<RuleOption>
/** What `check` is given: the configured value of each option, else its default. */
export type OptionValues<O extends RuleOptions = RuleOptions> = { readonly [Name in keyof O]: ValueOf<O[Name]> }

const TYPES: readonly string[] = ['number', 'integer', 'quantity', 'boolean', 'string', 'list'] satisfies readonly RuleOption['type'][]

/** A value as it is configured, which may be a text of a file or of the command line. Throws a TypeError that says what it must be. */
export function readOption(option: RuleOption, given: unknown): OptionValue {
  const value = valueOf(option, given)
  if (value === undefined) throw new TypeError(`must be ${describeValue(option)}, not ${shown(given)}`)
  return value
}

function valueOf(option: RuleOption, given: unknown): OptionValue | undefined {
  switch (option.type) {
    case 'number':
    case 'integer': {
      const number = typeof given === 'string' && /^[-+]?\d+(?:\.\d+)?$/.test(given.trim()) ? Number(given) : given
      const { minimum = -Infinity, maximum = Infinity } = option
      const isWhole = option.type === 'number' || Number.isSafeInteger(number)
      return typeof number === 'number' && isWhole && number >= minimum && number <= maximum ? number : undefined
    }
    case 'quantity':
      return quantityOf(given)
    case 'boolean':
      return given === true || given === 'true' ? true : given === false || given === 'false' ? false : undefined
    case 'string':
      return typeof given === 'string' && isOneOf(option, given) ? given : undefined
    case 'list': {
      const items = typeof given === 'string' ? given.split(',').map(item => item.trim()) : given
      if (!Array.isArray(items)) return undefined
      const texts = (items as unknown[]).map(item => (typeof item === 'number' ? String(item) : item))
      return texts.every(item => typeof item === 'string' && item !== '' && isOneOf(option, item)) ? (texts as string[]) : undefined
    }
  }
}

function isOneOf({ values }: TextOption | ListOption, text: string): boolean {
  return values?.includes(text) ?? true
}

/** The configured options over the defaults: what readOption accepts of each. */
export function optionValues(options: RuleOptions | undefined, given: Readonly<Record<string, unknown>> = {}): OptionValues {
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => [
      name,
      readOption(option, Object.hasOwn(given, name) ? given[name] : option.default),
    ]),
  )
}

/** `a whole number of at least 1`. */
export function describeValue(option: RuleOption): string {
  switch (option.type) {
    case 'number':
    case 'integer': {
      const { minimum, maximum } = option
      const noun = option.type === 'integer' ? 'a whole number' : 'a number'
      if (minimum !== undefined && maximum !== undefined) return `${noun} from ${minimum} to ${maximum}`
      return minimum === undefined ? (maximum === undefined ? noun : `${noun} of at most ${maximum}`) : `${noun} of at least ${minimum}`
    }
    case 'quantity':
      return 'a quantity, such as 100Mi'
    case 'boolean':
      return 'true or false'
    case 'string':
      return option.values ? `one of ${option.values.join(', ')}` : 'text'
    case 'list':
      return option.values ? `a list of ${option.values.join(', ')}` : 'a list of texts'
  }
}

/** As a configuration says it, in YAML and in JSON alike: `300`, `["main", "edge"]`. */
export function optionText(value: OptionValue): string {
  return value instanceof Quantity ? value.toString() : JSON.stringify(value)
}

/** What is wrong with the options of a rule whose author may have had no compiler. */
export function optionProblems(options: unknown): string[] {
  if (options === undefined) return []
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return [`options is ${shown(options)}; write the definition of each option under its name`]
  return Object.entries(options as Readonly<Record<string, unknown>>).flatMap(([name, option]) => {
    const problem = definitionProblem(name, option)
    return problem === '' ? [] : [`options.${name} ${problem}`]
  })
}

function definitionProblem(name: string, option: unknown): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return 'is not a valid name; write it in camelCase'
  if (name === 'severity') return 'has the name of what every rule has; choose another'
  const { type, description, default: byDefault } = Object(option) as Readonly<Record<string, unknown>>
  if (typeof type !== 'string' || !TYPES.includes(type))
    return `has the type ${shown(type)}; use one of ${TYPES.join(', ')}${typeof type === 'string' ? didYouMean(type, TYPES) : ''}`
  if (typeof description !== 'string' || description.trim() === '') return 'has no description'
  try {
    readOption(option as RuleOption, byDefault)
    return ''
  } catch (error) {
    return `has a default that ${(error as Error).message}`
  }
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80))
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? `the list ${JSON.stringify(value).slice(0, 80)}` : 'a mapping'
}
