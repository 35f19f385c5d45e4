/** Whether the policies of a file do what the cases beside it promise, and what no case shows. */
import { Lines, type SourceFile } from '../base/index.ts'
import { NEWEST } from '../kubernetes/index.ts'
import type { Evaluation, JudgedPolicy } from '../policy/index.ts'
import type { Rule } from '../rule/index.ts'
import { checkCases } from './referee.ts'

/** What the cases of a file of policies say. */
export interface PolicyVerdict {
  /** The names of the policies that were judged. */
  readonly policies: readonly string[]
  /** What is wrong with a policy or a case, one sentence each; empty where all is as promised. */
  readonly problems: readonly string[]
  /** Validations that fail in no case, and conditions that exclude in none, each with its place. */
  readonly unreached: readonly string[]
}

/**
 * Runs every policy of a file over its cases, bound or not. `#!` ends each line on which a finding of any of them must be.
 * @param beside Other files with what the policies need: parameters, namespaces.
 */
export async function checkPolicies(file: SourceFile, casesText: string, beside: readonly SourceFile[] = []): Promise<PolicyVerdict> {
  const { compilePolicies, isImplied } = await import('../policy/index.ts')
  const evaluations = new Map<string, Evaluation[]>()
  const { judged, problems } = compilePolicies({
    files: [file, ...beside],
    target: { from: NEWEST, to: NEWEST },
    unbound: true,
    allKinds: false,
    user: undefined,
    taken: new Set(),
    observe: (name, evaluation) => evaluations.set(name, [...(evaluations.get(name) ?? []), evaluation]),
  })
  const own = judged.filter(({ written }) => written.manifest.document.file === file)
  const refused = problems.filter(({ kind, location }) => kind === 'invalid' && location.file === file)
  const told = refused.map(({ message, location }) => `${placeOf(file, location.span.start)}: ${message}`)
  const [first] = own
  if (!first) return { policies: [], problems: told, unreached: [] }
  const rule: Rule<'request'> = {
    ...first.rule,
    *check(subject, options) {
      for (const each of own) yield* each.rule.check(subject, options)
    },
  }
  return {
    policies: own.map(({ name }) => name),
    problems: [...told, ...(await checkCases(rule, casesText, false))],
    unreached: own.flatMap(policy => unreachedOf(policy, evaluations.get(policy.name) ?? [], file, isImplied)),
  }
}

function unreachedOf(
  { written }: JudgedPolicy,
  evaluations: readonly Evaluation[],
  file: SourceFile,
  isImplied: typeof import('../policy/index.ts').isImplied,
): string[] {
  const { matchConditions = [], validations = [] } = written.value.spec ?? {}
  const failing = new Set(
    evaluations.flatMap(({ decisions = [] }) => decisions.flatMap(({ result }, index) => (result === 'ok' ? [] : [index]))),
  )
  const excluding = new Set(evaluations.map(({ excludedBy }) => excludedBy))
  const at = (steps: readonly (string | number)[]): string =>
    placeOf(file, written.field.resolve(written.at?.(steps) ?? steps).location.span.start)
  return [
    ...matchConditions.flatMap(({ name = '' }, index) =>
      excluding.has(index) || isImplied(written, ['spec', 'matchConditions', index, 'expression'])
        ? []
        : [`${at(['spec', 'matchConditions', index, 'expression'])}: no case is excluded by the condition ${JSON.stringify(name)}`],
    ),
    ...validations.flatMap((_, index) =>
      failing.has(index) ? [] : [`${at(['spec', 'validations', index, 'expression'])}: validation ${index + 1} fails in no case`],
    ),
  ]
}

function placeOf(file: SourceFile, offset: number): string {
  const { line, column } = new Lines(file.text).at(offset)
  return `${file.path}:${line}:${column}`
}
