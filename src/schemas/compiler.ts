/** ajv as the API server would have it. It takes tens of milliseconds to load: import this module dynamically. */
import { _, Ajv, type ErrorObject, type Options } from 'ajv'
import formats from 'ajv-formats'
import { type CompilePattern, type Invalid, loadRegExp } from '../base/index.ts'
import { isRecord, type JsonSchema } from './crd.ts'

/** What is wrong with a value; empty when nothing is. Undefined where the schema's references lead on and on. */
export type Validate = (value: unknown) => readonly ErrorObject[] | undefined

export interface Compiler {
  /** Why the schema cannot be used; undefined when it can. */
  add(uri: string, schema: JsonSchema): Invalid | undefined
  /** The check of an added schema. */
  compile(uri: string): Validate | Invalid
}

/** Draft 7 and before, and the later ones, which are loaded only when they are needed. */
export async function loadCompilers(isModernNeeded: boolean): Promise<(isModern: boolean) => Compiler> {
  const options = optionsOf(await loadRegExp())
  const prepared = (ajv: Ajv): Compiler => {
    const steps = new Steps()
    formats.default(ajv)
    countReferences(ajv, steps)
    // ajv's own compares each item with each.
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

/** Of one document: as many references are followed as a list of a million items needs. What refers to itself twice would need 2^depth. */
const MOST_REFERENCES = 1_000_000

/** How many references the check of a value follows. */
class Steps {
  #left = MOST_REFERENCES

  start(): void {
    this.#left = MOST_REFERENCES
  }

  readonly next = (): void => {
    if (this.#left-- <= 0) throw new TooDeep()
  }
}

class TooDeep extends Error {}

function optionsOf(compile: CompilePattern): Options {
  const regExp = (pattern: string): Pick<RegExp, 'test'> => {
    const compiled = compile(pattern)
    if (!('test' in compiled)) throw new Error(`the pattern ${JSON.stringify(pattern)} is not valid: ${compiled.message}`)
    // ajv tells patterns apart by their text.
    return Object.assign(compiled, { toString: () => pattern })
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
          if (error instanceof TooDeep || error instanceof RangeError) return undefined
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
  return new Set(items.map(item => JSON.stringify(item, sorted))).size === items.length
}

/** Mappings are equal whatever the order of their keys. */
function sorted(_: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
}

const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef']

/** Counts a step wherever a reference is followed. */
function countReferences(ajv: Ajv, steps: Steps): void {
  for (const keyword of REFERENCES) {
    const rule = ajv.RULES.all[keyword]
    const definition = typeof rule === 'object' ? rule.definition : undefined
    if (!definition || !('code' in definition)) continue
    const { code } = definition
    ajv.removeKeyword(keyword)
    ajv.addKeyword({
      ...definition,
      keyword,
      code(context, type) {
        const next = context.gen.scopeValue('func', { ref: steps.next })
        context.gen.code(_`${next}()`)
        code(context, type)
      },
    })
  }
}
