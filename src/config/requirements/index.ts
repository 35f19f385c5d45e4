/** `require` and `forbid` of a configuration as rules: to be loaded only where there are some. */
import { type AnyField, problem, type Problem, type Rule } from '../../rule/index.ts'
import type { ConfigProblem } from '../check.ts'
import { textMatcher } from '../globs.ts'
import type { ConfigData } from '../options.ts'
import { requirementsOf } from './check.ts'
import { fieldsAt, parseFieldPath } from './field-path.ts'
import { imageChecks } from './images.ts'
import { MAPS, type Requirement } from './types.ts'

export interface RequirementRules {
  readonly rules: readonly Rule<'daemonSet'>[]
  /** Schemas that cannot be used: the id of the rule stands for its index. */
  readonly problems: readonly ConfigProblem[]
}

/** What is wrong with a DaemonSet: where, and in which words. */
export type Check = (daemonSet: AnyField) => Iterable<readonly [place: AnyField, detail: string]>

/** @param path Of the configuration, as the user knows it. */
export async function requirementRules(data: ConfigData, path: string): Promise<RequirementRules> {
  const rules: Rule<'daemonSet'>[] = []
  const problems: ConfigProblem[] = []
  for (const [list, , requirement] of requirementsOf(data)) {
    const check = await checkOf(requirement, list === 'require')
    if (typeof check === 'string')
      problems.push({ message: `unsupported schema: ${check}`, at: [list, requirement.id, 'schema'], key: true })
    else rules.push(ruleOf(requirement, check, `${path} ${list === 'require' ? 'requires' : 'forbids'} it.`))
  }
  return { rules, problems }
}

function ruleOf({ id, severity = 'error', message }: Requirement, check: Check, why: string): Rule<'daemonSet'> {
  return {
    id,
    on: 'daemonSet',
    severity,
    preset: 'always',
    since: '',
    summary: message ?? `Rule ${id} of the configuration`,
    why,
    *check({ daemonSet }): Generator<Problem> {
      for (const [place, detail] of check(daemonSet)) yield problem(place, message === undefined ? detail : `${message}: ${detail}`)
    },
  }
}

/** A text says why the schema cannot be used. */
async function checkOf(requirement: Requirement, isRequired: boolean): Promise<Check | string> {
  const { registries, tags, field, schema } = requirement
  if (registries || tags) return imageChecks(requirement, isRequired)
  if (field === undefined) return mapCheck(requirement, isRequired)
  const paths = parseFieldPath(field)
  if ('message' in paths) return paths.message
  const refused = schema === undefined ? undefined : await (await import('../../schemas/fragment.ts')).compileFragment(schema)
  if (typeof refused === 'object') return refused.message
  return function* (daemonSet) {
    for (const place of paths.flatMap(steps => fieldsAt(daemonSet, steps))) {
      const found = place.effective ?? place.raw
      if (isRequired) {
        if (found === undefined) yield [place, `${place.path} is missing`]
        else
          for (const { steps, message } of refused?.(found) ?? []) {
            const inner = place.resolve(steps)
            yield [inner, `${inner.path} ${message}`]
          }
      } else if (found !== undefined && (!refused || refused(found).length === 0)) {
        yield [place, typeof found === 'object' ? `${place.path} is set` : `${place.path} is ${JSON.stringify(found)}`]
      }
    }
  }
}

async function mapCheck(requirement: Requirement, isRequired: boolean): Promise<Check> {
  const wanted: {
    readonly noun: string
    readonly steps: readonly string[]
    readonly glob: string | undefined
    readonly matches: (text: string) => boolean
  }[] = []
  for (const [key, { noun, at }] of Object.entries(MAPS)) {
    const entries = requirement[key as keyof typeof MAPS] ?? []
    const pairs = Array.isArray(entries) ? (entries as string[]).map(name => [name, undefined] as const) : Object.entries(entries)
    for (const [name, glob] of pairs) {
      const matches = glob === undefined ? () => true : await textMatcher([glob])
      wanted.push({ noun: `${noun} ${JSON.stringify(name)}`, steps: [...at, name], glob, matches })
    }
  }
  return function* (daemonSet) {
    for (const { noun, steps, glob, matches } of wanted) {
      const place = daemonSet.resolve(steps)
      const { value } = place
      const isGood = typeof value === 'string' && matches(value)
      if (isRequired && !isGood)
        yield [
          place,
          typeof value === 'string' ? `${noun} is ${JSON.stringify(value)}, which does not match ${glob}` : `${noun} is missing`,
        ]
      if (!isRequired && isGood) yield [place, `${noun} is ${glob === undefined ? 'set' : JSON.stringify(value)}`]
    }
  }
}
