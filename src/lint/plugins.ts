/** Rules of the user's own, whose authors may have had no compiler: one that is malformed is refused, and costs no other its findings. */
import { type Bug, groupBy, SEVERITIES, type UserError } from '../base/index.ts'
import { didYouMean } from '../kubernetes/index.ts'
import { type AnyRule, optionProblems, PRESETS } from '../rule/index.ts'
import { PRODUCERS } from '../subjects/index.ts'

export interface Plugins {
  readonly rules: readonly AnyRule[]
  /** Each names the plugin and the field. */
  readonly errors: readonly UserError[]
}

const SUBJECTS: readonly string[] = Object.keys(PRODUCERS)
/** What these are about is presented by one rule each. */
const PRESENTED: ReadonlySet<string> = new Set(['rejection', 'apiWarning'])
const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** The plugins that rules come from. */
const names = new WeakMap<AnyRule, string>()

/** The plugin that a rule comes from, as its user names it; undefined for a rule that was checked without a name. */
function pluginOf(rule: AnyRule): string | undefined {
  return names.get(rule)
}

/** The rules among `plugins` that can run. `known`: the ids, and former ids, of the built-in ones. `from`: the plugin that exports them. */
export function checkPlugins(plugins: unknown, known: ReadonlySet<string>, from?: string): Plugins {
  if (!Array.isArray(plugins))
    return { rules: [], errors: [{ message: 'plugins must be a list of rules made with rule() of ds-lint/rule' }] }
  const rules: AnyRule[] = []
  const errors: UserError[] = []
  const seen = new Set<string>()
  for (const [index, plugin] of (plugins as unknown[]).entries()) {
    const { name, problems } = read(plugin, known, seen)
    if (problems.length === 0) {
      seen.add(name)
      rules.push(plugin as AnyRule)
      if (from !== undefined) names.set(plugin as AnyRule, from)
    }
    const label = name.slice(0, 80)
    const where = from === undefined ? `plugins[${index}]${label && ` (${label})`}` : label || `rule ${index + 1}`
    errors.push(...problems.map(problem => ({ message: `${where}: ${problem}` })))
  }
  return { rules, errors }
}

function read(plugin: unknown, known: ReadonlySet<string>, seen: ReadonlySet<string>): { name: string; problems: readonly string[] } {
  try {
    const problems = ruleProblems(plugin)
    const { id, on } = Object(plugin) as { readonly id?: unknown; readonly on?: unknown }
    const name = typeof id === 'string' ? id : ''
    if (problems.length > 0) return { name, problems }
    if (known.has(name)) problems.push('id is that of a built-in rule; give the plugin another')
    else if (seen.has(name)) problems.push('id is that of another plugin; give one of them another')
    if (PRESENTED.has(on as string)) problems.push(`on is "${on as string}", which built-in rules alone present; use daemonSet`)
    return { name, problems }
  } catch (error) {
    return { name: '', problems: [`cannot be read: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

/** What is wrong with the fields of a rule: `severity is "fatal"; use one of error, warning, info`. */
export function ruleProblems(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null) return [`is ${shown(rule)}, not a rule; make it with rule() of ds-lint/rule`]
  const { id, on, kinds, severity, preset, since, summary, why, references, aliases, elsewhere, securitySeverity, needs, options, check } =
    rule as Readonly<Record<string, unknown>>
  return [
    oneOf('on', on, SUBJECTS),
    oneOf('severity', severity, SEVERITIES),
    oneOf('preset', preset, PRESETS),
    typeof id === 'string' && KEBAB_CASE.test(id)
      ? ''
      : `id is ${shown(id)}; write a kebab-case name of the defect, such as no-os-selector`,
    isText(summary) && !summary.includes('\n') ? '' : `summary is ${shown(summary)}; write one line that says what is wrong`,
    isText(why) ? '' : `why is ${shown(why)}; write the consequence in the cluster`,
    isText(since) ? '' : `since is ${shown(since)}; write the version that brought the rule`,
    typeof check === 'function' ? '' : `check is ${shown(check)}; write a generator function that yields problems`,
    kindsProblem(on, kinds),
    references === undefined || isTexts(references) ? '' : 'references must be a list of URLs',
    aliases === undefined || isTexts(aliases) ? '' : 'aliases must be a list of ids',
    elsewhere === undefined || isTexts(elsewhere) ? '' : 'elsewhere must be a list of ids',
    needs === undefined || needs === 'base' ? '' : `needs is ${shown(needs)}; write base, or leave it out`,
    securitySeverity === undefined || isScore(securitySeverity)
      ? ''
      : `securitySeverity is ${shown(securitySeverity)}; write a number from 0.1 to 10`,
    ...optionProblems(options),
  ].filter(problem => problem !== '')
}

function oneOf(field: string, value: unknown, known: readonly string[]): string {
  if (known.includes(value as string)) return ''
  const near = typeof value === 'string' ? didYouMean(value, known) : ''
  return `${field} is ${shown(value)}; use one of ${known.join(', ')}${near}`
}

function kindsProblem(on: unknown, kinds: unknown): string {
  if (on === 'request' && kinds === undefined) return ''
  if (on !== 'object' && on !== 'request') return kinds === undefined ? '' : 'kinds is only for a rule on object or request'
  return isTexts(kinds) && kinds.length > 0 ? '' : `kinds is ${shown(kinds)}; list the kinds that the rule is about, such as [Service]`
}

/** One for each rule of a plugin that threw, with the first place; the others are counted. */
export function pluginErrors(bugs: readonly Bug[], plugins: ReadonlyMap<string, AnyRule>): UserError[] {
  const failures = bugs.filter(({ rule = '' }) => plugins.has(rule))
  return [...groupBy(failures, ({ rule }) => rule)].map(([id = '', [first, ...others]]) => {
    const plugin = pluginOf(plugins.get(id)!)
    const [reason = '', ...frames] = first!.message.split('\n')
    // The program's own files have no absolute path: the first that has one is the author's.
    const at = frames.flatMap(frame => /(?<![^()\s])((?:file:|\/)[^()\s]*:\d+:\d+)\)?$/.exec(frame)?.[1] ?? [])[0]
    const more = others.length === 0 ? '' : `, and ${others.length} more times`
    const from = plugin === undefined ? '' : ` of plugin ${plugin}`
    return { message: `rule ${id}${from} failed in ${first!.file}${more}: ${reason}${at === undefined ? '' : ` (${at})`}` }
  })
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText)
}

function isScore(value: unknown): boolean {
  return typeof value === 'number' && value >= 0.1 && value <= 10
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80))
  return value === null || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : `a ${Array.isArray(value) ? 'list' : typeof value}`
}
