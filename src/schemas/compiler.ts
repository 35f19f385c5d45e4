/** ajv as the API server would have it. It takes tens of milliseconds to load: import this module dynamically. */
import { Ajv, type ErrorObject, type Options } from 'ajv'
import formats from 'ajv-formats'
import { isRecord, type JsonSchema } from './crd.ts'

/** What is wrong with a value; empty when nothing is. */
export type Validate = (value: unknown) => readonly ErrorObject[]

export interface Compiler {
  /** Why the schema cannot be used; undefined when it can. */
  add(uri: string, schema: JsonSchema): string | undefined
  /** The check of an added schema, or why there is none. */
  compile(uri: string): Validate | string
}

/** Draft 7 and before, and the later ones, which are loaded only when they are needed. */
export async function loadCompilers(isModernNeeded: boolean): Promise<(isModern: boolean) => Compiler> {
  const prepared = (ajv: Ajv): Compiler => {
    formats.default(ajv)
    ajv.addKeyword({
      keyword: 'x-kubernetes-list-type',
      schemaType: 'string',
      type: 'array',
      validate: isUnique,
      error: { message: 'has the same item twice' },
    })
    return new AjvCompiler(ajv)
  }
  const classic = prepared(new Ajv(OPTIONS))
  if (!isModernNeeded) return () => classic
  const { Ajv2020 } = await import('./modern.ts')
  const modern = prepared(new Ajv2020(OPTIONS))
  return isModern => (isModern ? modern : classic)
}

interface RegExpLike {
  test(text: string): boolean
}

const regExp = Object.assign((pattern: string): RegExpLike => goPattern(pattern), { code: 'undefined' })
const OPTIONS: Options = { allErrors: true, strict: false, validateSchema: true, verbose: true, logger: false, code: { regExp } }

class AjvCompiler implements Compiler {
  constructor(private readonly ajv: Ajv) {}

  add(uri: string, schema: JsonSchema): string | undefined {
    try {
      this.ajv.addSchema(schema, uri)
      return undefined
    } catch (error) {
      return reasonOf(error)
    }
  }

  compile(uri: string): Validate | string {
    try {
      const validate = this.ajv.getSchema(uri)
      if (!validate) return 'it is not known'
      return value => (validate(value) ? [] : (validate.errors ?? []))
    } catch (error) {
      return reasonOf(error)
    }
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^schema is invalid: /, '').replaceAll('file:///', '')
}

/** Go's regular expressions as far as JavaScript has them; any other matches everything. */
function goPattern(pattern: string): RegExpLike {
  const flags = /^\(\?([ims]+)\)/.exec(pattern)?.[1] ?? ''
  const source = pattern
    .replace(/^\(\?[ims]+\)/, '')
    .replaceAll(/\\\\|\\z|\\A/g, found => (found === '\\z' ? '(?![^])' : found === '\\A' ? '(?<![^])' : found))
  return regExpOf(source, `${flags}u`) ?? (hasForeignEscapes(source) ? undefined : regExpOf(source, flags)) ?? EVERYTHING
}

const EVERYTHING: RegExpLike = { test: () => true }

function regExpOf(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

/** Without the flag u JavaScript takes an escape that it does not know for the letter itself. */
function hasForeignEscapes(source: string): boolean {
  return /\\[^dDwWsSbBnrtfv\W_]/.test(source.replaceAll('\\\\', ''))
}

/** The items of a `set` differ, those of a `map` in their keys (x-kubernetes-list-map-keys). */
function isUnique(type: string, items: readonly unknown[], parent?: JsonSchema): boolean {
  if (type !== 'set' && type !== 'map') return true
  const keys = parent?.['x-kubernetes-list-map-keys']
  const names: readonly unknown[] = Array.isArray(keys) ? keys : []
  const identities = items.map(item => (type === 'map' && isRecord(item) ? names.map(name => item[String(name)]) : item))
  return new Set(identities.map(identity => JSON.stringify(identity))).size === items.length
}
