/** Findings as the user wants them: severities of the configuration, suppressions, the baseline; and the exit status. */
import { withChange } from '../kept.ts'
import { didYouMeanRule, type FailOn, type Settings } from '../../config/index.ts'
import { type Finding, groupBy, isMilder, type Origins, type Report, type SourceFile, type TextSource } from '../../base/index.ts'
import type { Manifest } from '../../workspace/index.ts'
import type { Document } from '../../yaml/index.ts'
import { applyBaseline, type Baseline, type Entry, parseBaseline, writeBaseline } from './baseline.ts'
import { type Directives, directivesIn, type RuleNames } from './directives.ts'
import { POLICY_PROBLEM_RULES, STALE_BASELINE, SUPPRESSION_RULES } from './rules.ts'
import { suppressionSource } from './source.ts'
import { suppress } from './suppress.ts'
import { type AnyRule, needsBase } from '../../rule/index.ts'

export { type Baseline, parseBaseline } from './baseline.ts'
export { JUDGE_RULES, type JudgeRule, POLICY_PROBLEM_RULES } from './rules.ts'

export interface JudgeInput {
  readonly rules: readonly AnyRule[]
  /** YYYY-MM-DD, for suppressions that end; empty where nobody knows. */
  readonly today: () => string
  readonly baseline?: Baseline | undefined
  /** The new baseline counts, not the old one. */
  readonly updateBaseline?: boolean
  /** Only what the API server refuses counts, and what nobody can read. */
  readonly onlyRejected?: boolean
  /** Only objects that differ from the base are reported on. */
  readonly changedOnly?: boolean
  /** Only what a plan tells was looked for. */
  readonly forPlan?: boolean
  /** Whether a file that a baseline names, and that was not linted, is gone. */
  isGone?(path: string): boolean
  /** The nodes of the cluster; without them the rules about nodes tell nothing, and nobody knows what they would. */
  readonly inventory?: { readonly nodes: readonly unknown[] } | undefined
  /** Of what was rendered. */
  readonly origins?: Origins | undefined
}

/** What is written in a file about its findings: those are known when every file was checked. */
interface FileSuppressions {
  readonly found: readonly Directives[]
  readonly settings: Settings
  readonly isShown: (finding: Finding) => boolean
  readonly isRendered: boolean
}

export interface Judged {
  /** Those that are left, and the suppressed ones with their suppressions. */
  readonly findings: readonly Finding[]
  /** Writes a baseline that knows all of them. */
  readonly newBaseline: () => string
}

/** A guess compares a name with that of every rule; nobody mistypes as many. */
const MOST_GUESSES = 1000

export class Judge {
  readonly #input: JudgeInput
  readonly #rules: Map<string, AnyRule>
  readonly #ids: Map<string, string>
  readonly #names: RuleNames = {
    get: name => this.#ids.get(name),
    guess: name => (this.#guesses++ < MOST_GUESSES ? didYouMeanRule(name, this.#rules.values(), [...this.#ids.keys()]) : ''),
  }
  #guesses = 0
  readonly #linted = new Set<string>()
  /** By path; files without suppressions are not in it. */
  readonly #suppressions = new Map<string, FileSuppressions>()
  readonly #hidden = new WeakSet<Finding>()

  constructor(input: JudgeInput) {
    this.#input = input
    this.#rules = new Map(input.rules.map(rule => [rule.id, rule]))
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map(alias => [alias, id] as const))
    const own = [...SUPPRESSION_RULES, ...Object.values(POLICY_PROBLEM_RULES)]
    this.#ids = new Map([...former, ...[...input.rules, ...own].map(({ id }) => [id, id] as const)])
  }

  /** Rules that come to be known later: those of the user's policies. */
  know(rules: readonly AnyRule[]): void {
    for (const rule of rules) {
      this.#rules.set(rule.id, rule)
      this.#ids.set(rule.id, rule.id)
    }
  }

  /** The suppressions of a document; a file without `ds-lint` in its text has none. `checked`: whether the document was. */
  directives(document: Document, daemonSets: readonly Manifest[], checked = true): Directives {
    return directivesIn(suppressionSource(document, daemonSets), this.#names, checked)
  }

  /**
   * What checking a file found, with the severities of its configuration and without what that turns off. `isShown`: findings that are not take part
   * in suppressions alone.
   */
  file(
    file: SourceFile,
    directives: readonly Directives[],
    findings: readonly Finding[],
    settings: Settings,
    isShown: (finding: Finding) => boolean = () => true,
  ): Finding[] {
    const { rendered } = file as Partial<TextSource>
    this.#linted.add(rendered?.from.path ?? file.path)
    const { onlyRejected = false } = this.#input
    const configured = findings.flatMap(finding => {
      const rule = this.#rules.get(finding.rule)
      const severity = rule ? settings.severityOf(rule, finding.severity) : finding.severity
      const unread = rule?.on === 'syntax' || rule?.on === 'source' || finding.rule === POLICY_PROBLEM_RULES.invalid.id
      if (severity === 'off' || (onlyRejected && finding.rejected.length === 0 && !unread)) return []
      return severity === finding.severity ? [finding] : [withChange(finding, { severity })]
    })
    for (const finding of configured) if (!isShown(finding)) this.#hidden.add(finding)
    if (directives.length > 0)
      this.#suppressions.set(file.path, { found: directives, settings, isShown, isRendered: rendered !== undefined })
    return configured
  }

  /** Everything that was found, against the suppressions and the baseline. `inParts`: see Origins. */
  finish(found: readonly Finding[], settings: Settings, inParts: readonly Finding[] = []): Judged {
    const all = this.#suppressAll(found, inParts)
    // What is said about one update is not to hide the next one.
    const isPassing = ({ rule: id }: Finding): boolean => {
      const rule = this.#rules.get(id)
      return rule !== undefined && needsBase(rule)
    }
    const passing = all.filter(isPassing)
    const findings = passing.length > 0 ? all.filter(finding => !isPassing(finding)) : all
    const { findings: judged, newBaseline } = this.#known(findings, settings)
    return { findings: [...judged, ...passing], newBaseline }
  }

  /** Comments hold where they are written: first those that were rendered, then those of the files that people edit. */
  #suppressAll(found: readonly Finding[], inParts: readonly Finding[]): Finding[] {
    const { origins } = this.#input
    if (!origins) return this.#suppress(found, false)
    const isRendered = ({ location }: Finding): boolean => (location.file as Partial<TextSource>).rendered !== undefined
    const led = origins.lead(this.#suppress(found.filter(isRendered), true), inParts)
    return this.#suppress([...found.filter(finding => !isRendered(finding)), ...led], false)
  }

  #suppress(found: readonly Finding[], inRendered: boolean): Finding[] {
    const judged = [...groupBy(found, ({ location }) => location.file.path)].flatMap(([path, own]) => {
      const suppressions = this.#suppressions.get(path)
      if (!suppressions) return own.filter(finding => !this.#hidden.has(finding))
      this.#suppressions.delete(path)
      return this.#inFile(own, suppressions)
    })
    // What is left is of files without findings.
    const left = [...this.#suppressions.values()].filter(({ isRendered }) => isRendered === inRendered)
    return [...judged, ...left.flatMap(each => this.#inFile([], each))]
  }

  #inFile(own: readonly Finding[], { found, settings, isShown }: FileSuppressions): Finding[] {
    const { onlyRejected = false, forPlan = false, today } = this.#input
    const isOn = (id: string): boolean => {
      const rule = this.#rules.get(id)
      return rule !== undefined && !needsBase(rule) && !this.#lacksNodes(rule) && settings.severityOf(rule) !== 'off'
    }
    const { findings, problems } = suppress({ findings: own, found, settings, today, complete: !onlyRejected && !forPlan, isOn })
    return [...findings.filter((_, index) => !this.#hidden.has(own[index]!)), ...problems.filter(isShown)]
  }

  #lacksNodes({ on }: AnyRule): boolean {
    return on === 'fleet' && !this.#input.inventory?.nodes.length
  }

  #known(findings: readonly Finding[], settings: Settings): Judged {
    const { baseline, updateBaseline = false, onlyRejected = false, changedOnly = false } = this.#input
    const isDecided = ({ file, rule: id }: Pick<Entry, 'file' | 'rule'>): boolean => {
      const rule = this.#rules.get(id)
      if (onlyRejected || changedOnly || (rule && (this.#lacksNodes(rule) || settings.severityOf(rule) === 'off'))) return false
      return this.#linted.has(file) || (this.#input.isGone?.(file) ?? false)
    }
    const newBaseline = (): string => writeBaseline(findings, baseline, isDecided)
    if (!baseline) return { findings, newBaseline }
    const counting = updateBaseline ? parseBaseline({ path: baseline.file.path, text: newBaseline() }) : baseline
    if ('message' in counting) throw new Error(counting.message)
    const { findings: judged, gone } = applyBaseline(findings, counting, isDecided)
    const severity = settings.severityOf(STALE_BASELINE)
    if (severity === 'off') return { findings: judged, newBaseline }
    const stale = gone.map(
      ({ rule, object, file, path, span }): Finding => ({
        rule: STALE_BASELINE.id,
        severity,
        message: `${rule} is no longer reported for ${object ?? file}${path === '' ? '' : ` at ${path}`}${this.#linted.has(file) ? '' : ': the file is gone'}; run with --update-baseline to prune it`,
        path: '',
        location: { file: baseline.file, span },
        related: [],
        rejected: [],
      }),
    )
    return { findings: [...judged, ...stale], newBaseline }
  }
}

/** 3 before 2 before 1. */
export function exitCode(report: Pick<Report, 'findings' | 'errors' | 'bugs'>, failOn: FailOn): 0 | 1 | 2 | 3 {
  if (report.bugs.length > 0) return 3
  if (report.errors.length > 0) return 2
  const fails = ({ severity, suppression }: Finding): boolean => failOn !== 'never' && !suppression && !isMilder(severity, failOn)
  return report.findings.some(fails) ? 1 : 0
}
