/** Sources → Report: read, check, judge. Knows no file system, no rules of its own and no clock. */
import { checkDaemonSet, type Found, inOrder, RuleSet, run } from './check.ts'
import type { Configs, Settings } from '../config/index.ts'
import {
  type Bug,
  type Finding,
  groupBy,
  type ObjectReference,
  type Report,
  type RuleInfo,
  type SourceFile,
  type UserError,
} from '../base/index.ts'
import { type Base, type DaemonSetModel, type Inspected, inspect, type NewFile, type Take, type Updates } from '../subjects/index.ts'
import { type Baseline, Judge, JUDGE_RULES } from './judge/index.ts'
import type { Directives } from './judge/directives.ts'
import { versionRangeText } from '../kubernetes/index.ts'
import { PatchFiles } from '../workspace/index.ts'
import { type AnyRule, needsBase } from '../rule/index.ts'
import type { UserSchemas, Mismatches } from '../schemas/index.ts'
import type { Document } from '../yaml/index.ts'

/** A text, or why there is none; as read/ gives them. */
export type Source =
  | (SourceFile & { readonly kind: 'file'; readonly absolute: string; readonly invalid?: Invalid })
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string; readonly named: boolean }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: string }

/** The first bytes of a file that are not of its encoding, by the offset in its text. */
interface Invalid {
  readonly offset: number
  readonly message: string
}

type FileSource = Source & { readonly kind: 'file' }

export interface PipelineInput {
  /** Iterated once; several times with a base. */
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
  /** What stood there before; without it nothing is said about updates. */
  readonly base?: Base<FileSource> | undefined
  /** Reports only on objects that differ from the base; everything else serves as their context. */
  readonly changedOnly?: boolean
  /** The text of a file beside a source, if there is one: kustomizations are looked up. */
  readFile?(absolute: string): string | undefined
  /** Called after each file. */
  progress?(files: number): void
}

export interface PipelineReport extends Report {
  /** Writes an updated baseline. */
  readonly newBaseline: () => string
}

const NO_MISMATCHES: Mismatches = { read: [], broken: [], found: [] }

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
  readonly #patches: PatchFiles
  readonly #judge: Judge
  readonly #needsBase: ReadonlySet<string>
  readonly #schemas = new Map<string, Promise<UserSchemas>>()
  /** Those of a check are added later. */
  readonly #schemaErrors: (readonly UserError[])[] = []
  #updates: Updates | undefined

  constructor(readonly input: PipelineInput) {
    this.#judge = new Judge(input)
    this.#needsBase = new Set(input.rules.filter(needsBase).map(({ id }) => id))
    this.#patches = new PatchFiles(input.readFile?.bind(input))
  }

  async run(): Promise<PipelineReport> {
    const { configs, sources, base } = this.input
    if (base) this.#updates = await this.#compare(base)
    for (const source of sources) {
      if (source.kind === 'file') await this.#file(source)
      else if (source.kind === 'skipped') this.#skip(nounOf(source.reason), 1)
      else await this.#unreadable(source)
      this.input.progress?.(this.#counts.files)
    }
    const settings = await configs.run()
    return this.#report(settings)
  }

  async #file(file: FileSource): Promise<void> {
    const pending = this.input.configs.settings(file.absolute)
    const settings = pending instanceof Promise ? await pending : pending
    const rules = this.#rules(settings)
    this.#counts.files++
    const updates = this.#updates
    const found: Found = { findings: [], bugs: this.#bugs }
    const directives: Directives[] = []
    const unchanged = new Set<ObjectReference>()
    // Findings hold places and words, no trees: those of a document go before the next is read.
    const taken: Document[] = []
    const mayBeSuppressed = file.text.includes('ds-lint')
    const suppressions = (document: Document, daemonSets: readonly DaemonSetModel[]): void => {
      if (mayBeSuppressed) directives.push(this.#judge.directives(document, daemonSets))
    }
    const take: Take = (document, daemonSets) => {
      this.#counts.daemonSets += daemonSets.length
      for (const model of daemonSets) {
        checkDaemonSet(model, rules, found, updates?.of(model))
        if (updates && !updates.isChanged(model)) unchanged.add(model.manifest.object)
      }
      suppressions(document, daemonSets)
      if (settings.schemas.length > 0) taken.push(document)
    }
    const changed = updates?.isChangedFile(file.absolute) ?? false
    const inspected = changed ? updates?.inspected(file.absolute) : this.#inspect(file, settings, take)
    if (!inspected) return
    if (changed) {
      const byDocument = groupBy(inspected.daemonSets, ({ manifest }) => manifest.document)
      for (const document of inspected.read) take(document, byDocument.get(document) ?? [])
    }
    this.#counts.documents += inspected.documents
    for (const [reason, count] of inspected.notChecked) this.#skip(reason, count)
    const { template } = inspected
    if (template) {
      for (const rule of rules.on('template')) run(rule, template, { file: file.path }, found)
      suppressions(template.document, [])
    }
    const mismatches = await this.#mismatches(file, [...taken, ...inspected.broken], settings, rules, found)
    const broken = [...new Set([...inspected.broken, ...mismatches.broken])]
    if (broken.length > 0) await this.#syntax(file, broken, rules, found)
    if (file.invalid) this.#undecodable(file, file.invalid, inspected, rules, found)
    const known = new Set(taken)
    for (const document of [...mismatches.read.filter(each => !known.has(each)), ...broken]) suppressions(document, [])
    const judged = this.#judge.file(file, directives, found.findings, settings)
    const isShown = aboutChanges(unchanged, changed, id => this.#needsBase.has(id))
    const shown = updates && this.input.changedOnly ? judged.filter(isShown) : judged
    for (const finding of shown) this.#findings.push(finding)
  }

  #inspect(file: NewFile, settings: Settings, take?: Take): Inspected | undefined {
    try {
      return inspect(file, settings.kubernetes, this.#patches.has(file), take)
    } catch (error) {
      this.#bugs.push({
        rule: 'the reader',
        file: file.path,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
      return undefined
    }
  }

  /** Changed files are inspected here, and not again. */
  async #compare(base: Base<FileSource>): Promise<Updates> {
    const { sources, configs } = this.input
    const { compare } = await import('../subjects/compare.ts')
    return compare({
      base,
      files: { [Symbol.iterator]: () => filesOf(sources) },
      inspect: async file => this.#inspect(file, await configs.settings(file.absolute)),
      isPatchFile: file => this.#patches.has(file),
    })
  }

  async #syntax(file: SourceFile, broken: readonly Document[], rules: RuleSet, found: Found): Promise<void> {
    const { syntaxProblems } = await import('../yaml/recover.ts')
    for (const document of broken) {
      const all = document.contentType === 'yaml' ? syntaxProblems(file.text, document.span) : []
      for (const problem of all.length > 0 ? all : document.problems) {
        for (const rule of rules.on('syntax')) run(rule, { document, problem }, { file: file.path }, found)
      }
    }
  }

  /** What the user's schemas say, if there are any. */
  async #mismatches(file: SourceFile, known: readonly Document[], settings: Settings, rules: RuleSet, found: Found): Promise<Mismatches> {
    if (settings.schemas.length === 0) return NO_MISMATCHES
    const schemas = await this.#schemasOf(settings)
    const { mismatchesIn } = await import('../schemas/documents.ts')
    const mismatches = mismatchesIn(file, schemas, known)
    for (const { manifest, path, subject } of mismatches.found) {
      const { object, origin } = manifest
      const about = { object, path, file: file.path, ...(origin === undefined ? {} : { origin }) }
      for (const rule of rules.on('schema')) run(rule, subject, about, found)
    }
    return mismatches
  }

  /** Compiled once for each list of files; what is wrong with them is an error of the user. */
  #schemasOf({ schemas: paths }: Settings): Promise<UserSchemas> {
    const key = paths.join('\n')
    let compiled = this.#schemas.get(key)
    if (!compiled) this.#schemas.set(key, (compiled = this.#compile(paths)))
    return compiled
  }

  async #compile(paths: readonly string[]): Promise<UserSchemas> {
    const { configs } = this.input
    const files: SourceFile[] = []
    for (const absolute of paths) {
      const path = configs.shown(absolute)
      try {
        const text = this.input.readFile?.(absolute)
        if (text === undefined) this.#errors.push({ message: `${path}: no such schema file` })
        else files.push({ path, text })
      } catch (error) {
        this.#errors.push({ message: `${path}: ${error instanceof Error ? error.message : String(error)}` })
      }
    }
    const { compileSchemas } = await import('../schemas/index.ts')
    const { schemas, errors } = await compileSchemas(files)
    this.#schemaErrors.push(errors)
    return schemas
  }

  /** What cannot hold a DaemonSet is not judged, its encoding neither. */
  #undecodable(file: SourceFile, { offset, message }: Invalid, inspected: Inspected, rules: RuleSet, found: Found): void {
    if (!inspected.mayHoldDaemonSet) {
      this.#skip('wrongly encoded file', 1)
      return
    }
    const source = { file, span: { start: offset, end: offset + 1 } }
    for (const rule of rules.on('source')) run(rule, { source, reason: message }, { file: file.path }, found)
  }

  async #unreadable({ path, reason, named }: Source & { kind: 'unreadable' }): Promise<void> {
    if (named) {
      this.#errors.push({ message: `${path}: ${reason}` })
      return
    }
    const settings = await this.input.configs.run()
    const found: Found = { findings: [], bugs: this.#bugs }
    const file = { path, text: '' }
    const source = { file, span: { start: 0, end: 0 } }
    for (const rule of this.#rules(settings).on('source')) run(rule, { source, reason }, { file: path }, found)
    this.#findings.push(...this.#judge.file(file, [], found.findings, settings))
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

  #skip(reason: string, count: number): void {
    this.#counts.notChecked.set(reason, (this.#counts.notChecked.get(reason) ?? 0) + count)
  }

  #report(settings: Settings): PipelineReport {
    const { files, documents, daemonSets, notChecked } = this.#counts
    const { configs, rules, reportSuppressed = false } = this.input
    const { findings: judged, newBaseline } = this.#judge.finish(this.#findings, settings)
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
      errors: [...configs.errors, ...this.#errors, ...configs.told(this.#schemaErrors.flat())],
      newBaseline,
      bugs: this.#bugs,
    }
  }
}

/** What `a named pipe, not a regular file` is when several are counted. */
function nounOf(reason: string): string {
  return reason.replace(/^an? |, .*$/g, '')
}

function* filesOf(sources: Iterable<Source>): Iterator<FileSource> {
  for (const source of sources) if (source.kind === 'file') yield source
}

/** Findings about the object itself where it changed; about no object where the file did; of rules about updates always. */
function aboutChanges(unchanged: ReadonlySet<ObjectReference>, isChangedFile: boolean, needsBase: (rule: string) => boolean) {
  return ({ object, rule }: Finding): boolean => needsBase(rule) || (object ? !unchanged.has(object) : isChangedFile)
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
