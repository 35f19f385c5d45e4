/** Sources → Report: read, check, judge. Knows no file system, no rules of its own and no clock. */
import { check, type Found, inOrder, RuleSet, run } from './check.ts'
import type { Configs, Settings } from './config.ts'
import type { Bug, Finding, Report, RuleInfo, UserError } from './finding.ts'
import { type Inspected, inspect } from './inspect.ts'
import { type Baseline, Judge, JUDGE_RULES } from './judge.ts'
import { versionRangeText } from './kubernetes/version.ts'
import { KUSTOMIZATION_NAMES, patchPaths } from './kustomization.ts'
import type { AnyRule } from './rule.ts'
import type { SourceFile } from './source.ts'

/** A text, or why there is none; as read/ gives them. */
export type Source =
  | (SourceFile & { readonly kind: 'file'; readonly absolute: string })
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string; readonly named: boolean }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: string }

export interface PipelineInput {
  readonly sources: Iterable<Source>
  readonly configs: Configs
  /** Every rule there is; the configuration chooses. */
  readonly rules: readonly AnyRule[]
  /** YYYY-MM-DD: suppressions may end. */
  readonly today: string
  readonly reportSuppressed?: boolean
  /** Reports only what the API server refuses. */
  readonly onlyRejected?: boolean
  readonly baseline?: Baseline | undefined
  readonly updateBaseline?: boolean
  /** The text of a file beside a source, if there is one: kustomizations are looked up. */
  readFile?(absolute: string): string | undefined
  /** Called after each file. */
  progress?(files: number): void
}

export interface PipelineReport extends Report {
  /** The text of an updated baseline. */
  readonly baseline: string
}

type Counts = { files: number; documents: number; daemonSets: number; withFindings: number; notChecked: Map<string, number> }

/** Everything of the report but the time it took. */
export async function runPipeline(input: PipelineInput): Promise<PipelineReport> {
  return new Pipeline(input).run()
}

class Pipeline {
  readonly #findings: Finding[] = []
  readonly #bugs: Bug[] = []
  readonly #errors: UserError[] = []
  readonly #counts: Counts = { files: 0, documents: 0, daemonSets: 0, withFindings: 0, notChecked: new Map() }
  readonly #ruleSets = new WeakMap<Settings, RuleSet>()
  readonly #patches = new Map<string, ReadonlySet<string>>()
  readonly #judge: Judge

  constructor(readonly input: PipelineInput) {
    this.#judge = new Judge(input)
  }

  async run(): Promise<PipelineReport> {
    const { configs, sources } = this.input
    for (const source of sources) {
      if (source.kind === 'file') await this.#file(source)
      else if (source.kind === 'skipped') this.#skip(source.reason, 1)
      else await this.#unreadable(source)
      this.input.progress?.(this.#counts.files)
    }
    const settings = await configs.run()
    return this.#report(settings)
  }

  async #file(file: SourceFile & { readonly absolute: string }): Promise<void> {
    const pending = this.input.configs.settings(file.absolute)
    const settings = pending instanceof Promise ? await pending : pending
    const rules = this.#rules(settings)
    this.#counts.files++
    let inspected: Inspected
    try {
      inspected = inspect(file, settings.kubernetes, this.#isPatch(file))
    } catch (error) {
      this.#bugs.push({
        rule: 'the reader',
        file: file.path,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
      return
    }
    this.#counts.documents += inspected.documents
    this.#counts.daemonSets += inspected.daemonSets.length
    for (const [reason, count] of inspected.notChecked) this.#skip(reason, count)
    const found: Found = { findings: [], bugs: this.#bugs }
    check(inspected, rules, found)
    if (inspected.broken.length > 0) await this.#syntax(inspected, rules, found)
    for (const finding of this.#judge.file(inspected, found.findings, settings)) this.#findings.push(finding)
  }

  async #syntax({ broken, file }: Inspected, rules: RuleSet, found: Found): Promise<void> {
    const { syntaxProblems } = await import('./yaml/recover.ts')
    for (const document of broken) {
      const all = document.contentType === 'yaml' ? syntaxProblems(file.text, document.span) : []
      for (const problem of all.length > 0 ? all : document.problems) {
        for (const rule of rules.on('syntax')) run(rule, { document, problem }, { file: file.path }, found)
      }
    }
  }

  async #unreadable({ path, reason, named }: Source & { kind: 'unreadable' }): Promise<void> {
    if (named) {
      this.#errors.push({ message: `${path}: ${reason}` })
      return
    }
    const found: Found = { findings: [], bugs: this.#bugs }
    const source = { file: { path, text: '' }, span: { start: 0, end: 0 } }
    const rules = this.#rules(await this.input.configs.run())
    for (const rule of rules.on('source')) run(rule, { source, reason }, { file: path }, found)
    this.#findings.push(...found.findings)
  }

  /** Rules that a configuration turns off are not run. */
  #rules(settings: Settings): RuleSet {
    let set = this.#ruleSets.get(settings)
    if (!set) {
      set = new RuleSet(this.input.rules.filter(rule => settings.severityOf(rule) !== 'off'))
      this.#ruleSets.set(settings, set)
    }
    return set
  }

  #isPatch({ absolute, text }: { absolute: string; text: string }): boolean {
    if (!this.input.readFile || !text.includes('DaemonSet')) return false
    const folder = absolute.slice(0, absolute.lastIndexOf('/'))
    let patches = this.#patches.get(folder)
    if (!patches) {
      patches = new Set(KUSTOMIZATION_NAMES.flatMap(name => this.#patchesOf(folder, name)))
      this.#patches.set(folder, patches)
    }
    return patches.has(absolute)
  }

  #patchesOf(folder: string, name: string): string[] {
    try {
      const text = this.input.readFile?.(`${folder}/${name}`)
      return text === undefined ? [] : patchPaths(text).map(path => `${folder}/${path.replace(/^\.\//, '')}`)
    } catch {
      return [] // A kustomization that cannot be read names nothing; it is reported where it is linted.
    }
  }

  #skip(reason: string, count: number): void {
    this.#counts.notChecked.set(reason, (this.#counts.notChecked.get(reason) ?? 0) + count)
  }

  #report(settings: Settings): PipelineReport {
    const { files, documents, daemonSets, notChecked } = this.#counts
    const { configs, rules, reportSuppressed = false } = this.input
    const { findings: judged, baseline } = this.#judge.finish(this.#findings, settings)
    const findings = inOrder(reportSuppressed ? judged : judged.filter(({ suppression }) => !suppression))
    const by = (kind: 'inSource' | 'external'): number => judged.filter(({ suppression }) => suppression?.kind === kind).length
    const count = (severity: Finding['severity']): number =>
      findings.filter(finding => finding.severity === severity && !finding.suppression).length
    const objects = new Set(
      findings
        .filter(({ suppression, object }) => object && !suppression)
        .map(({ object, location }) => `${location.file.path} ${object?.namespace} ${object?.name}`),
    )
    return {
      findings,
      summary: {
        files,
        documents,
        daemonSets,
        daemonSetsWithFindings: Math.min(objects.size, daemonSets),
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        suppressed: by('inSource'),
        baselined: by('external'),
        notChecked: Object.fromEntries(notChecked),
        kubernetes: versionRangeText(settings.kubernetes),
        milliseconds: 0,
      },
      rules: infos(rules, findings),
      errors: [...configs.errors, ...this.#errors],
      baseline,
      bugs: this.#bugs,
    }
  }
}

/** Of the rules that found something. */
function infos(rules: readonly AnyRule[], findings: readonly Finding[]): Map<string, RuleInfo> {
  const named = new Set(findings.map(({ rule }) => rule))
  return new Map([...rules.map(ruleInfo), ...JUDGE_RULES].filter(({ id }) => named.has(id)).map(rule => [rule.id, rule]))
}

/** What reports tell about a rule; line breaks in its reason were only for its author's editor. */
export function ruleInfo({ id, severity, summary, why, references = [], securitySeverity }: AnyRule): RuleInfo {
  const info = { id, severity, summary, why: why.replace(/\s*\n\s*/g, ' '), references }
  return securitySeverity === undefined ? info : { ...info, securitySeverity }
}
