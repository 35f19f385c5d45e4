/** Schemas that users bring for kinds that Kubernetes does not have: JSON Schemas and CustomResourceDefinitions. */
import type { Location, SourceFile, UserError } from '../base/index.ts'
import type { SchemaRules, Spending } from '../policy/index.ts'
import type { Validate } from './compiler.ts'
import { isRecord, type Target } from './crd.ts'
import { type Found, placeKey, rulePlaces, schemasIn } from './found.ts'
import { problemsOf } from './message.ts'
import type { SchemaProblem } from './problem.ts'

export type { SchemaProblem } from './problem.ts'

export interface UserSchemas {
  /** Of the documents that there are schemas for. */
  readonly kinds: ReadonlySet<string>
  /**
   * What its schema refuses of a document's plain value, which is JSON; of one that it accepts, what its CEL rules refuse.
   * Undefined when no schema is for its apiVersion and kind; empty when there is nothing to refuse.
   */
  check(value: unknown): readonly SchemaProblem[] | undefined
}

/** UTF-16 units of all files: of more, a schema is compiled by the first object that it is for, and what is wrong with it told then. */
const COMPILED_AT_ONCE = 1_000_000

export interface CompiledSchemas {
  readonly schemas: UserSchemas
  /** Files that hold no schema, and schemas that cannot be used; that turns out in a check, too. */
  readonly errors: readonly UserError[]
  /** Files whose rules compare with the old object, which they are not evaluated with. */
  readonly transitions: ReadonlySet<string>
}

/**
 * Schemas may refer to one another by path or by `$id`; nothing is fetched. Of two schemas for the same kind the later one counts.
 * Loads ajv, which takes tens of milliseconds: to be called only when there are files.
 * @param spending What the rules of definitions take in the run.
 */
export async function compileSchemas(
  files: readonly SourceFile[],
  spending: Spending = { spent: 0, by: new Map() },
): Promise<CompiledSchemas> {
  const errors: UserError[] = []
  const found = files.flatMap(file => schemasIn(file, errors))
  const { loadCompilers } = await import('./compiler.ts')
  const compilerOf = await loadCompilers(found.some(({ isModern }) => isModern))
  const usable = found.filter(({ schema, uri, isModern, file, span }) => {
    const invalid = compilerOf(isModern).add(uri, schema)
    if (invalid) errors.push({ message: `unsupported schema: ${invalid.message}`, location: { file, span } })
    return invalid === undefined
  })

  const validators: Validators = new Map()
  const kinds = new Set<string>()
  const transitions = new Set<string>()
  const { SchemaRules: Rules } = usable.some(({ ruled }) => ruled) ? await import('../policy/crd-rules.ts') : {}
  const use = ({ uri, isModern, file, span, ruled }: Found): Usable | undefined => {
    const location = { file, span }
    const validate = compilerOf(isModern).compile(uri)
    if (typeof validate === 'object') {
      errors.push({ message: `unsupported schema: ${validate.message}`, location })
      return undefined
    }
    const rules = ruled && Rules && new Rules(ruled)
    if (rules && rules.problems.length > 0) {
      const places = rulePlaces(location)
      for (const { message, rule = '', path = '' } of rules.problems)
        errors.push({ message, location: { file, span: places.get(placeKey(path, rule)) ?? span } })
    }
    if (rules && rules.transitions > 0) transitions.add(file.path)
    return { validate, location, rules }
  }
  const atOnce = files.reduce((length, { text }) => length + text.length, 0) <= COMPILED_AT_ONCE
  for (const one of usable.filter(({ targets }) => targets.length > 0)) {
    const validator = new Validator(() => use(one))
    if (atOnce && !validator.usable) continue
    for (const target of one.targets) {
      validators.set(idOf(target), validator)
      kinds.add(target.kind)
    }
  }
  for (const file of files) {
    const own = found.filter(one => one.file === file)
    if (own.length === 0 || own.some(({ targets }) => targets.length > 0) || isReferredTo(file, files)) continue
    const message = 'the schema does not specify its kind; set const in properties.kind and properties.apiVersion'
    errors.push({ message, location: { file, span: own[0]!.span } })
  }
  return { schemas: { kinds, check: value => check(validators, value, errors, spending) }, errors, transitions }
}

/** Whether another file names this one: it may hold only what others refer to. */
function isReferredTo({ path }: SourceFile, files: readonly SourceFile[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return files.some(file => file.path !== path && file.text.includes(name))
}

interface Usable {
  readonly validate: Validate
  readonly location: Location
  readonly rules: SchemaRules | undefined
}

/** Made when it is needed. */
class Validator {
  #usable: Usable | undefined | 'unmade' = 'unmade'

  constructor(readonly make: () => Usable | undefined) {}

  get usable(): Usable | undefined {
    if (this.#usable === 'unmade') this.#usable = this.make()
    return this.#usable
  }

  drop(): void {
    this.#usable = undefined
  }
}

type Validators = Map<string, Validator>

function validatorOf(validators: Validators, value: unknown): Validator | undefined {
  if (!isRecord(value)) return undefined
  const { apiVersion, kind } = value
  if (typeof kind !== 'string') return undefined
  const given = typeof apiVersion === 'string' ? apiVersion : undefined
  return validators.get(idOf({ apiVersion: given, kind })) ?? validators.get(idOf({ apiVersion: undefined, kind }))
}

/** Adds to `errors`, once for each schema, that it cannot be used. */
function check(validators: Validators, value: unknown, errors: UserError[], spending: Spending): readonly SchemaProblem[] | undefined {
  const validator = validatorOf(validators, value)
  const usable = validator?.usable
  if (!usable) return undefined
  const found = usable.validate(value)
  if (found) return found.length > 0 ? problemsOf(found, value) : (usable.rules?.check(value, spending, usable.location.file.path) ?? [])
  validator?.drop()
  errors.push({
    message: 'unsupported schema: its references are recursive for the same value or branch too often, or it lists too much for one object',
    location: usable.location,
  })
  return undefined
}

function idOf({ apiVersion = '', kind }: Target): string {
  return `${apiVersion} ${kind}`
}
