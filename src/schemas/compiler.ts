/** ajv as the API server would have it. It takes tens of milliseconds to load: import this module dynamically. */
import { _, Ajv, type ErrorObject, type Options } from 'ajv'
import formats from 'ajv-formats'
import { type CompilePattern, type Invalid, loadRegExp } from '../base/index.ts'
import { isRecord, type JsonSchema } from './crd.ts'

/** What is wrong with a value; empty when nothing is. Undefined where that takes more steps than a check may. */
export type Validate = (value: unknown) => readonly ErrorObject[] | undefined

export interface Compiler {
  /** Why the schema cannot be used; undefined when it can. */
  add(uri: string, schema: JsonSchema): Invalid | undefined
  /** The check of an added schema. */
  compile(uri: string): Validate | Invalid
}

/** Draft 7 and before, and the later ones, which are loaded only when they are needed. */
export async function loadCompilers(isModernNeeded: boolean): Promise<(isModern: boolean) => Compiler> {
  const steps = new Steps()
  const options = optionsOf(await loadRegExp(), steps)
  const prepared = (ajv: Ajv): Compiler => {
    formats.default(ajv)
    countSteps(ajv, steps)
    // ajv's own compare each item with each, and each value with all of a long list.
    ajv.removeKeyword('enum')
    ajv.addKeyword({
      keyword: 'enum',
      schemaType: 'array',
      compile: (allowed: readonly unknown[]) => {
        const known = new Set(allowed.map(identityOf))
        return (value: unknown) => known.has(identityOf(value))
      },
      error: { message: 'must be equal to one of the allowed values', params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}` },
    })
    ajv.removeKeyword('uniqueItems')
    ajv.addKeyword({
      keyword: 'uniqueItems',
      schemaType: 'boolean',
      type: 'array',
      validate: (wanted: boolean, items: readonly unknown[]) => !wanted || areUnique(items),
      error: { message: 'has duplicate items' },
    })
    ajv.addKeyword({
      keyword: 'x-kubernetes-list-type',
      schemaType: 'string',
      type: 'array',
      validate: isUnique,
      error: { message: 'has duplicate items' },
    })
    return new AjvCompiler(ajv, steps)
  }
  const classic = prepared(new Ajv(options))
  if (!isModernNeeded) return () => classic
  const { Ajv2020 } = await import('./modern.ts')
  const modern = prepared(new Ajv2020(options))
  return isModern => (isModern ? modern : classic)
}

/** Of one document: a list of a million items may follow a reference for each. What refers to itself twice would follow 2^depth. */
const MOST_STEPS = 1_000_000

/**
 * Keywords, and what they list, of all schemas that are compiled: a gigabyte, and twenty seconds. The 95 kinds of Kyverno, Argo CD, cert-manager, the
 * Gateway API, Tetragon, Calico and the Prometheus operator have 75,000.
 */
const MOST_COMPILED = 100_000

/** How much the check of a value does: references that it follows, patterns that it tries, and what a schema lists many of; and what is compiled. */
class Steps {
  #left = MOST_STEPS
  #compiled = 0

  start(): void {
    this.#left = MOST_STEPS
  }

  readonly take = (count: number): void => {
    this.#left -= count
    if (this.#left < 0) throw new TooManySteps()
  }

  compile(count: number): void {
    this.#compiled += count
    if (this.#compiled > MOST_COMPILED)
      throw new Error(`with the schemas that are used before it, it has more than ${MOST_COMPILED} keywords and members`)
  }
}

class TooManySteps extends Error {}

function optionsOf(compile: CompilePattern, steps: Steps): Options {
  const regExp = (pattern: string): Pick<RegExp, 'test'> => {
    const compiled = compile(pattern)
    if (!('test' in compiled)) throw new Error(`the pattern ${JSON.stringify(pattern)} is not valid: ${compiled.message}`)
    const test = (text: string): boolean => {
      steps.take(1)
      return compiled.test(text)
    }
    // ajv tells patterns apart by their text.
    return { test, toString: () => pattern } as Pick<RegExp, 'test'>
  }
  return {
    allErrors: true,
    strict: false,
    validateSchema: true,
    verbose: true,
    logger: false,
    inlineRefs: false,
    code: { regExp: Object.assign(regExp, { code: 'undefined' }) },
  }
}

class AjvCompiler implements Compiler {
  constructor(
    private readonly ajv: Ajv,
    private readonly steps: Steps,
  ) {}

  add(uri: string, schema: JsonSchema): Invalid | undefined {
    try {
      this.ajv.addSchema(schema, uri)
      return undefined
    } catch (error) {
      return invalid(error)
    }
  }

  compile(uri: string): Validate | Invalid {
    try {
      const validate = this.ajv.getSchema(uri)
      if (!validate) return { message: 'it is not known' }
      return value => {
        this.steps.start()
        try {
          return validate(value) ? [] : (validate.errors ?? [])
        } catch (error) {
          // Of a schema that refers to itself for the same value, or of one that follows two references where it followed one.
          if (error instanceof TooManySteps || error instanceof RangeError) return undefined
          throw error
        }
      }
    } catch (error) {
      return invalid(error)
    }
  }
}

function invalid(error: unknown): Invalid {
  const message = error instanceof Error ? error.message : String(error)
  return { message: message.replace(/^schema is invalid: /, '').replaceAll('file:///', '') }
}

/** The items of a `set` differ, those of a `map` in their keys (x-kubernetes-list-map-keys). */
function isUnique(type: string, items: readonly unknown[], parent?: JsonSchema): boolean {
  if (type !== 'set' && type !== 'map') return true
  const keys = parent?.['x-kubernetes-list-map-keys']
  const names: readonly unknown[] = Array.isArray(keys) ? keys : []
  const identities = items.map(item => (type === 'map' && isRecord(item) ? names.map(name => item[String(name)]) : item))
  return areUnique(identities)
}

function areUnique(items: readonly unknown[]): boolean {
  return new Set(items.map(identityOf)).size === items.length
}

/** Equal for equal values. */
function identityOf(value: unknown): string {
  return JSON.stringify(value, sorted)
}

/** Mappings are equal whatever the order of their keys. */
function sorted(_: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
}

const REFERENCES: ReadonlySet<string> = new Set(['$ref', '$dynamicRef', '$recursiveRef'])
/** What a schema lists no more than so many of is not counted. */
const FEW = 50

/** Counts the steps of references, and of keywords that list much, wherever they are checked. */
function countSteps(ajv: Ajv, steps: Steps): void {
  for (const [keyword, rule] of Object.entries(ajv.RULES.all)) {
    const definition = typeof rule === 'object' ? rule.definition : undefined
    if (!definition || !('code' in definition)) continue
    const { code } = definition
    ajv.removeKeyword(keyword)
    ajv.addKeyword({
      ...definition,
      keyword,
      code(context, type) {
        const { schema }: { schema: unknown } = context
        const listed = typeof schema === 'object' && schema !== null ? Object.keys(schema).length : 0
        steps.compile(1 + listed)
        const count = REFERENCES.has(keyword) ? 1 : listed
        if (count > FEW || REFERENCES.has(keyword)) {
          const take = context.gen.scopeValue('func', { ref: steps.take })
          context.gen.code(_`${take}(${count})`)
        }
        code(context, type)
      },
    })
  }
}
