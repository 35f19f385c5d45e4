/** What the user gave beside manifests: schemas and policies, read and compiled once. */
import type { SourceFile, UserError } from '../base/index.ts'
import type { Settings } from '../config/index.ts'
import { versionRangeText } from '../kubernetes/index.ts'
import type { Policies, Spending } from '../policy/index.ts'
import type { AnyRule } from '../rule/index.ts'
import type { UserSchemas } from '../schemas/index.ts'
import type { Objects } from '../workspace/index.ts'
import { JUDGE_RULES } from './judge/index.ts'
import type { LintInput } from './input.ts'

/** What they need of the run, and tell it. */
export interface AroundGivenFiles {
  /** Bindings, parameters, namespaces and roles of policies are among them. */
  objects(): Objects
  /** Ids that are taken by rules of plugins. */
  pluginIds(): Iterable<string>
  /** Told of what is wrong with the files. */
  failed(errors: readonly UserError[]): void
  /** Told of the rules that policies become. */
  know(rules: readonly AnyRule[]): void
}

export class GivenFiles {
  /** Of policies. */
  readonly rules: AnyRule[] = []
  /** Files of schemas whose rules compare with the old object. */
  readonly transitions: ReadonlySet<string>[] = []
  readonly #input: LintInput
  readonly #around: AroundGivenFiles
  readonly #schemas = new Map<string, Promise<UserSchemas>>()
  readonly #policies = new Map<string, Promise<Policies>>()
  readonly #spending: Spending = { spent: 0, by: new Map() }
  /** Those of a check are added later. */
  readonly #schemaErrors: (readonly UserError[])[] = []

  constructor(input: LintInput, around: AroundGivenFiles) {
    this.#input = input
    this.#around = around
  }

  get schemaErrors(): readonly UserError[] {
    return this.#schemaErrors.flat()
  }

  /** Once for each list of files. */
  schemas({ schemas: paths }: Settings): Promise<UserSchemas> {
    const key = paths.join('\n')
    let compiled = this.#schemas.get(key)
    if (!compiled) this.#schemas.set(key, (compiled = this.#compileSchemas(paths)))
    return compiled
  }

  async #compileSchemas(paths: readonly string[]): Promise<UserSchemas> {
    const input = this.#input
    const files: SourceFile[] = []
    for (const absolute of paths) {
      const path = input.configs.shown(absolute)
      try {
        const text = input.readFile?.(absolute, input.configs.within(absolute))
        if (text === undefined) this.#around.failed([{ message: `${path}: schema file not found` }])
        else files.push({ path, text })
      } catch (error) {
        this.#around.failed([{ message: `${path}: ${error instanceof Error ? error.message : String(error)}` }])
      }
    }
    const { compileSchemas } = await import('../schemas/index.ts')
    const { schemas, errors, transitions } = await compileSchemas(files, this.#spending)
    this.#schemaErrors.push(errors)
    this.transitions.push(transitions)
    return schemas
  }

  /** The rules that the policies of a configuration are. */
  async policyRules(settings: Settings): Promise<readonly AnyRule[]> {
    const { policies: paths, kubernetes } = settings
    if (paths.length === 0 && (this.#input.policies?.files ?? []).length === 0) return []
    const key = [versionRangeText(kubernetes), ...paths].join('\n')
    let compiled = this.#policies.get(key)
    if (!compiled) this.#policies.set(key, (compiled = this.#compilePolicies(settings)))
    return rulesOf(await compiled)
  }

  async #compilePolicies({ policies: paths, kubernetes }: Settings): Promise<Policies> {
    const [input, around] = [this.#input, this.#around]
    const { files: given = [], unbound = false, allKinds = false, user } = input.policies ?? {}
    const read = await input.readPolicies?.(paths, path => input.configs.within(path))
    const files = [...given, ...(read?.files ?? [])]
    around.failed(read?.errors ?? [])
    const { compilePolicies, noPolicyIn } = await import('../policy/index.ts')
    const taken = new Set([...[...input.rules, ...JUDGE_RULES].map(({ id }) => id), ...around.pluginIds()])
    const policies = compilePolicies({
      files,
      target: kubernetes,
      objects: around.objects(),
      unbound,
      allKinds,
      user,
      taken,
      spending: this.#spending,
    })
    const nothing = (read?.errors ?? []).length > 0 ? undefined : noPolicyIn(files, policies)
    if (nothing !== undefined) around.failed([{ message: nothing }])
    const rules = rulesOf(policies)
    around.know(rules)
    this.rules.push(...rules)
    return policies
  }

  /** Whether a configuration of a file, or the caller, names any. */
  get hasPolicies(): boolean {
    return this.#policies.size > 0
  }

  /** All that files asked for. */
  compiledPolicies(): Promise<readonly Policies[]> {
    return Promise.all(this.#policies.values())
  }

  /** Where policies and schemas cost more than a run may. */
  async spendingError(): Promise<UserError | undefined> {
    return this.#spending.spent > 0 ? (await import('../policy/index.ts')).spendingError(this.#spending) : undefined
  }
}

function rulesOf({ judged }: Policies): AnyRule[] {
  return judged.map(({ rule }) => rule)
}
