/** Whether a rule does what its cases promise, in words: for any test runner, and for a rule of a plugin as for a built-in one. */
import type { Finding } from '../base/index.ts'
import { NEWEST, typeSchema } from '../kubernetes/index.ts'
import { applyFixes, ruleProblems } from '../lint/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { type Case, linesOf, parseCases, pathOf, runCase, withoutMarks } from './cases.ts'

/**
 * Runs a rule over its cases, as `# bad:`, `# good:`, `# fixed:`, `# before:` and `# with:` begin them, and compares.
 * @returns What is wrong with the rule or a case, one sentence each; empty where all is as promised. It does not throw for what either holds.
 * @example
 * expect(await checkRule(myRule, readFileSync('my-rule.yaml', 'utf8'))).toEqual([])
 */
export async function checkRule(rule: AnyRule, casesText: string): Promise<string[]> {
  const malformed = ruleProblems(rule)
  return malformed.length > 0 ? malformed : checkCases(rule, casesText, true)
}

/** @param isWorded Whether messages follow the style of ds-lint: those of policies are their authors' own. */
export async function checkCases(rule: AnyRule, casesText: string, isWorded: boolean): Promise<string[]> {
  const cases = casesIn(casesText)
  if (typeof cases === 'string') return [cases]
  const missing = (['bad', 'good'] as const).filter(kind => !cases.some(each => each.kind === kind))
  const problems = missing.map(kind => `there is no case "# ${kind}: title"`)
  let offersFix = false
  for (const each of cases) {
    const say = (problem: string): number => problems.push(`${each.kind}: ${each.title}: ${problem}`)
    try {
      const findings = await runCase(rule, each.text, each.kubernetes, each)
      offersFix ||= each.kind === 'bad' && findings.some(({ fix }) => fix)
      for (const problem of caseProblems(each, findings, isWorded)) say(problem)
      if (each.fixed !== undefined) for (const problem of await fixProblems(rule, each, each.fixed)) say(problem)
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }
  problems.push(...unknownOptions(rule, cases))
  const showsFix = cases.some(({ fixed }) => fixed !== undefined)
  if (offersFix && !showsFix) problems.push('the rule offers a fix, and no case shows with "# fixed:" what it makes')
  if (showsFix && !offersFix) problems.push('a case has "# fixed:", and the rule offers no fix')
  return problems
}

function unknownOptions({ options = {} }: AnyRule, cases: readonly Case[]): string[] {
  const used = new Set(cases.flatMap(each => Object.keys(each.options ?? {})))
  return [...used].filter(name => !Object.hasOwn(options, name)).map(name => `a case sets ${name}, which is not an option of the rule`)
}

function casesIn(text: string): readonly Case[] | string {
  try {
    return parseCases(text)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function* caseProblems(
  { kind, text, marked, line, with: beside = [] }: Case,
  findings: readonly Finding[],
  isWorded: boolean,
): Generator<string> {
  const marks = [{ path: pathOf(text), text, marked, line }, ...beside]
  const texts = marks.map(each => each.text).join('\n')
  for (const { path, text: own, marked: wanted, line: before } of marks) {
    const found = linesOf(findings, own, path)
    const ofCases = (numbers: readonly number[]): string => lines(numbers.map(number => before + number))
    if (found.join() !== wanted.join()) yield `findings are on ${ofCases(found)}, and "#!" is on ${ofCases(wanted)}`
  }
  if (kind === 'bad' && findings.length === 0) yield 'there is no finding'
  if (kind === 'good' && findings.length > 0) yield `there is a finding: ${findings[0]!.message}`
  for (const { message } of isWorded ? findings : []) {
    if (!/^\S[^\n]*[^.\n]$/.test(message)) yield `a message is one line without a full stop: ${JSON.stringify(message)}`
    if (!startsAsItShould(message, texts)) yield `a message starts in lower case, or with a name of the manifests: ${message}`
  }
}

/** Fixes are applied until none is left: some make room for others. */
async function fixProblems(rule: AnyRule, { text, kubernetes, ...around }: Case, wanted: string): Promise<string[]> {
  let now = text
  for (let round = 0; round < 10; round++) {
    const { texts } = applyFixes(await runCase(rule, now, kubernetes, around), 'unsafe')
    const next = texts.get(pathOf(now))
    if (next === undefined && texts.size > 0)
      return ['the fix changes an object after "# with:"; "# fixed:" shows the first document of the case, so write that object there']
    if (next === undefined) break
    now = next
  }
  const clean = withoutMarks(now)
  const problems = clean === wanted ? [] : [`the fixes make another text than "# fixed:" shows:\n${clean}`]
  const left = await runCase(rule, now, kubernetes, around)
  return left.length === 0 ? problems : [...problems, `the fixed text still has a finding: ${left[0]!.message}`]
}

function lines(numbers: readonly number[]): string {
  return numbers.length === 0 ? 'no line' : `line ${numbers.join(', ')}`
}

/** In lower case, or with a name: a value of the manifests, a type of the API, an acronym. */
function startsAsItShould(message: string, manifests: string): boolean {
  const [word = ''] = /^[\w-]*/.exec(message) ?? []
  return !/^[A-Z]/.test(word) || /^[A-Z][a-z]*[A-Z\d]/.test(word) || typeSchema(word, NEWEST).fields.size > 0 || manifests.includes(word)
}
