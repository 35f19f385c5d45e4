/** Sources → Report: load, examine, judge. Knows no file system, no rules of its own and no clock. */
import {
  type Base,
  type Bug,
  type Finding,
  type NotChecked,
  type ObjectReference,
  type Source,
  type TextSource,
  type UnreadableSource,
  type UserError,
  groupBy,
} from '../base/index.ts'
import type { Settings } from '../config/index.ts'
import { type Target, versionRangeText } from '../kubernetes/index.ts'
import type { Policies, PolicyProblem } from '../policy/index.ts'
import { type AnyRule, needsBase } from '../rule/index.ts'
import { DaemonSetModel, type Fleets, loadServerSideApply, type UpdateModel, type Updates } from '../subjects/index.ts'
import {
  type Manifest,
  mayHoldManifest,
  NO_OBJECTS,
  type OldObject,
  PatchFiles,
  type PatchFilesInput,
  type Take,
  Workspace,
} from '../workspace/index.ts'
import { type Document, read as parsed, split } from '../yaml/index.ts'
import { aboutChanges } from './about-changes.ts'
import { areCompared, broughtBy, withoutOlder } from './brought.ts'
import { Charts } from './charts.ts'
import type { Overlaid } from './overlaid.ts'
import { Batch } from './batch.ts'
import { bugOf, distinct, type Found, inOrder, once } from './dispatch.ts'
import { examine } from './examine.ts'
import { GivenFiles } from './given-files.ts'
import { pluginErrors } from './plugins.ts'
import type { LintInput, LintReport, PolicyOptions } from './input.ts'
import { infos, leftOut, withoutGround } from './rule-infos.ts'
import type { RuleSet } from './dispatch.ts'
import { type RuleSets, ruleSetsOf } from './rule-sets.ts'
import { goneOf, sinceNotices, transitionNotices } from './since.ts'
import { isBuiltWith, type Unrendered, unrenderedIn } from './unrendered.ts'
import type { Directives } from './judge/directives.ts'
import { Judge, POLICY_PROBLEM_RULES } from './judge/index.ts'

/** So many files, and characters of them, are read before they are judged. */
const MOST_WAITING = { files: 100, characters: 400_000 }

type Counts = { files: number; documents: number; daemonSets: number; withFindings: number; notChecked: NotChecked[] }

/** Everything of the report but the time it took. */
export async function runLint(input: LintInput): Promise<LintReport> {
  return new LintRun(input).run()
}

class LintRun {
  readonly #findings: Finding[] = []
  /** In parts of what is rendered. */
  readonly #inParts: Finding[] = []
  readonly #bugs: Bug[] = []
  readonly #errors: UserError[] = []
  readonly #counts: Counts = { files: 0, documents: 0, daemonSets: 0, withFindings: 0, notChecked: [] }
  readonly #ruleSets = new WeakMap<Settings, RuleSets>()
  readonly #chartTargets = new WeakMap<Target, Target>()
  readonly #workspace: Workspace<TextSource>
  readonly #judge: Judge
  readonly #charts: Charts
  readonly #patchInput: PatchFilesInput | undefined
  readonly #patches: PatchFiles
  #overlaid: Overlaid | undefined
  readonly #needsBase: Set<string>
  readonly #given: GivenFiles
  /** By id. */
  readonly #plugins = new Map<string, AnyRule>()
  /** Problems of policies that were reported: two configurations may name the same files. */
  readonly #policyProblems = new Set<string>()
  /** Documents with syntax errors, which nothing else is said of where their findings are turned off, suppressed or known. */
  readonly #broken: Document[] = []
  readonly #batch = new Batch()
  /** What is to be done with what was read when its findings are there. */
  #waiting: (() => Promise<void>)[] = []
  #waitingCharacters = 0
  #updates: Updates | undefined
  #fleets: Fleets | undefined

  constructor(readonly input: LintInput) {
    const { sources, rules, plugins = [] } = input
    this.#judge = new Judge(input)
    this.#charts = new Charts(input.readFile?.bind(input))
    this.#patchInput = patchFilesInput(input)
    this.#patches = new PatchFiles(this.#patchInput)
    this.#needsBase = new Set(rules.filter(needsBase).map(({ id }) => id))
    this.#given = new GivenFiles(input, {
      objects: () => this.#workspace.objectsNear(undefined),
      pluginIds: () => this.#plugins.keys(),
      failed: errors => this.#errors.push(...errors),
      know: rules => {
        this.#judge.know(rules)
        input.configs.know(rules.map(({ id }) => id))
      },
    })
    this.#know(plugins)
    this.#workspace = new Workspace({
      files: { [Symbol.iterator]: () => filesOf(sources) },
      patches: this.#patches,
      failed: (file, error) => this.#bugs.push(bugOf(undefined, file.path, error)),
    })
  }

  async run(): Promise<LintReport> {
    const { configs, sources, base } = this.input
    if (base) this.#updates = await this.#compare(base)
    const { inventory } = this.input
    if (inventory && inventory.nodes.length > 0) this.#fleets = new (await import('../subjects/fleets.ts')).Fleets(inventory)
    for (const source of sources) {
      if (source.kind === 'file') await this.#file(source)
      else if (source.kind === 'skipped') {
        this.#skip(source.path, nounOf(source.reason), 1)
        if (source.path === '-') this.#nothing('standard input is binary')
      } else await this.#unreadable(source)
      if (this.#waiting.length >= MOST_WAITING.files || this.#waitingCharacters >= MOST_WAITING.characters) await this.#judgeWaiting()
      this.input.progress?.(this.#counts.files)
    }
    await this.#judgeWaiting()
    const settings = await configs.run()
    for (const policies of await this.#given.compiledPolicies()) this.#reportPolicies(policies, settings)
    const idle = policyOption(this.input.policies)
    if (idle !== undefined && settings.policies.length === 0 && !this.#given.hasPolicies)
      this.#errors.push({ message: `${idle} needs policies: name them with --policy PATH, or as policies in the configuration` })
    const tooMuch = await this.#given.spendingError()
    if (tooMuch) this.#errors.push(tooMuch)
    const updates = this.#updates
    const { input } = this
    const gone = updates ? await goneOf(updates, input.elsewhere?.bind(input)) : []
    const unrendered = updates && !input.origins ? await this.#unrendered(updates) : []
    return this.#report(settings, gone, unrendered)
  }

  /** Judges what was read, in its order. */
  async #judgeWaiting(): Promise<void> {
    this.#batch.run()
    for (const judge of this.#waiting) await judge()
    this.#waiting = []
    this.#waitingCharacters = 0
  }

  #unrendered({ changedFiles }: Updates): Promise<Unrendered[]> {
    const { configs, base } = this.input
    const baseFiles = base?.files ?? []
    const others = base?.othersChanged?.(isBuiltWith(baseFiles, this.#patches)) ?? []
    return unrenderedIn({
      changed: changedFiles,
      baseFiles,
      others: others.map(absolute => ({ absolute, path: configs.shown(absolute) })),
      charts: this.#charts,
      patches: this.#patches,
      chartWith: async absolute => {
        const { render } = await configs.settings(absolute)
        const chart = render.charts.find(({ values = [] }) => values.some(({ files }) => files.includes(absolute)))
        return chart && configs.shown(chart.folder)
      },
    })
  }

  async #compare(base: Base<TextSource>): Promise<Updates> {
    const { configs } = this.input
    const { loaded } = await this.#workspace.compareWith(base)
    const targets = new Map<string, Target>()
    for (const [absolute, { file }] of loaded) targets.set(absolute, this.#targetOf(file, await configs.settings(absolute)))
    if ([...targets.values()].some(({ apply }) => apply === 'server')) await loadServerSideApply()
    const { Updates } = await import('../subjects/updates.ts')
    return new Updates(this.#workspace, absolute => targets.get(absolute)!)
  }

  /** One object for all texts that a setting is for. */
  #targetOf({ rendered }: Partial<TextSource>, { kubernetes }: Settings): Target {
    if (rendered?.renderer !== 'helm' || kubernetes.apply !== undefined) return kubernetes
    let target = this.#chartTargets.get(kubernetes)
    if (!target) this.#chartTargets.set(kubernetes, (target = { ...kubernetes, isChart: true }))
    return target
  }

  async #file(file: TextSource): Promise<void> {
    const pending = this.input.configs.settings(file.rendered?.from.absolute ?? file.absolute)
    const settings = pending instanceof Promise ? await pending : pending
    if (settings.kubernetes.apply === 'server') await loadServerSideApply()
    const target = this.#targetOf(file, settings)
    const isPart = file.isPart === true
    if (!file.rendered) this.#counts.files++
    const found: Found = { findings: [], bugs: this.#bugs, areKept: this.input.keptSmall === true }
    const directives: Directives[] = []
    const unchanged = new Map<ObjectReference, readonly Manifest[]>()
    const replacing = new Map<ObjectReference, UpdateModel>()
    const staying = new Map<ObjectReference, Manifest>()
    const mayBeSuppressed = file.text.includes('ds-lint')
    const updates = isPart ? undefined : this.#updates
    const read = new Set<number>()
    const seen: Take = (document, daemonSets) => {
      if (!isPart) this.#counts.daemonSets += daemonSets.length
      for (const manifest of updates ? daemonSets : []) {
        if (!updates!.isChanged(manifest)) unchanged.set(manifest.object, updates!.repeatsOf(manifest))
        const update = this.input.forPlan ? updates!.changeOf(manifest) : undefined
        if (update) replacing.set(manifest.object, update)
        else if (this.input.forPlan) staying.set(manifest.object, manifest)
      }
      if (!mayBeSuppressed) return
      directives.push(this.#judge.directives(document, daemonSets))
      read.add(document.span.start)
    }
    const { invalid } = file
    const ruleSets = this.#ruleSets.get(settings) ?? (await this.#rules(settings))
    const loaded = await examine(
      {
        file,
        target,
        ...ruleSets,
        batch: this.#batch,
        workspace: this.#workspace,
        updates,
        fleets: this.#fleets,
        schemas: settings.schemas.length === 0 ? undefined : await this.#given.schemas(settings),
        encoding: file.encoding,
        chartOf: () => this.#chartOf(file),
        unreadable: invalid
          ? [{ source: { file, span: { start: invalid.offset, end: invalid.offset + 1 } }, reason: invalid.message }]
          : [],
      },
      found,
      seen,
    )
    if (!loaded) return
    if (!isPart) this.#counts.documents += loaded.documents
    const changed = updates?.isChangedFile(file.absolute) ?? false
    if (!isPart && !file.rendered && (changed || !this.input.changedOnly)) this.#broken.push(...loaded.broken)
    if (file.path === '-' && !mayHoldManifest(file.text) && loaded.mistaken.length === 0) {
      this.#nothing(loaded.documents === 0 ? 'standard input is empty' : 'standard input holds no manifest')
    }
    for (const [reason, count] of isPart ? [] : loaded.notChecked) this.#skip(file.path, reason, count)
    // What cannot hold a DaemonSet is not judged, its encoding neither.
    if (invalid && !loaded.mayHoldDaemonSet) this.#skip(file.path, 'wrongly encoded file', 1)
    // Findings about DaemonSets of other files may be in documents that were not checked by themselves.
    for (const span of mayBeSuppressed ? split(file.text) : [])
      if (!read.has(span.start)) directives.push(this.#judge.directives(parsed(file, span), [], false))
    const beside = new Set<string>()
    const isAboutChanges = aboutChanges(unchanged, changed, id => this.#needsBase.has(id))
    const isShown = (finding: Finding): boolean => isAboutChanges(finding) || (beside.size > 0 && beside.has(keyOf(finding)))
    this.#waitingCharacters += file.text.length
    this.#waiting.push(async () => {
      const built = await this.#asBuilt(file, once(found.findings))
      for (const finding of this.#broughtBeside(built, staying, { file, target, rules: ruleSets.rulesOfUnchanged }))
        beside.add(keyOf(finding))
      const judged = this.#judge.file(
        file,
        directives,
        replacing.size === 0 ? built : withoutOlder(built, replacing, { rules: ruleSets.rulesOfUpdates, settings, fleets: this.#fleets }),
        settings,
        updates && this.input.changedOnly ? isShown : undefined,
      )
      for (const finding of judged) (isPart ? this.#inParts : this.#findings).push(finding)
    })
  }

  /** Of what stays as it is: what rules find in new texts beside it, and did not find there before. */
  #broughtBeside(
    findings: readonly Finding[],
    staying: ReadonlyMap<ObjectReference, Manifest>,
    { file, target, rules }: { readonly file: TextSource; readonly target: Target; readonly rules: RuleSet },
  ): Finding[] {
    const updates = this.#updates
    if (staying.size === 0 || !updates?.contextChanged) return []
    const isNew = ({ object, rule, holder, rejected, location }: Finding): boolean =>
      object !== undefined &&
      staying.has(object) &&
      holder !== undefined &&
      rejected.length === 0 &&
      !this.#needsBase.has(rule) &&
      updates.isInNewText(location)
    return [...groupBy(findings.filter(isNew), ({ object }) => object!)].flatMap(([object, own]) => {
      const model = new DaemonSetModel(staying.get(object)!, target, this.#workspace.objectsNear(file.absolute))
      const update = updates.of(model, file.absolute)
      return update ? broughtBy(update, own, rules, this.#fleets) : []
    })
  }

  /** Of a base of kustomize: without what every overlay changes. */
  async #asBuilt(file: TextSource, findings: readonly Finding[]): Promise<readonly Finding[]> {
    const input = this.#patchInput
    if (!input || findings.length === 0 || file.isPart || file.rendered || !this.#patches.isGathered(file.absolute)) return findings
    if (!this.#overlaid) {
      const [{ Overlaid }, { Overlays }] = await Promise.all([import('./overlaid.ts'), import('../workspace/overlays.ts')])
      this.#overlaid = new Overlaid(new Overlays(input))
    }
    return this.#overlaid.withoutChanged(file, findings)
  }

  #chartOf({ absolute }: TextSource): { path: string; isTold: boolean } | undefined {
    const chart = this.#charts.of(absolute)
    if (chart === undefined) return undefined
    return { path: chart === this.input.configs.cwd ? '.' : this.input.configs.shown(chart), isTold: !this.#charts.isFirst(chart) }
  }

  /** What is wrong with the policies themselves, in their files. */
  #reportPolicies({ problems, documents }: Policies, settings: Settings): void {
    for (const [file, found] of groupBy(problems, ({ location }) => location.file)) {
      const directives = documents.filter(document => document.file === file && file.text.includes('ds-lint'))
      const fresh = found.filter(({ message, location }) => {
        const key = `${file.path} ${location.span.start} ${message}`
        return !this.#policyProblems.has(key) && this.#policyProblems.add(key)
      })
      const findings = fresh.flatMap(problem => policyFinding(problem, settings))
      const judged = this.#judge.file(
        file,
        directives.map(document => this.#judge.directives(document, [])),
        findings,
        settings,
      )
      for (const finding of judged) this.#findings.push(finding)
    }
  }

  async #unreadable({ path, reason, named }: UnreadableSource): Promise<void> {
    if (named) {
      this.#errors.push({ message: `${path}: ${reason}` })
      return
    }
    const settings = await this.input.configs.run()
    const found: Found = { findings: [], bugs: this.#bugs }
    const file = { path, text: '' }
    const unreadable = [{ source: { file, span: { start: 0, end: 0 } }, reason }]
    const { rules } = await this.#rules(settings)
    this.#batch.add([[{ file, target: settings.kubernetes, objects: NO_OBJECTS, unreadable }, rules]], found, 0)
    this.#batch.run()
    const judged = this.#judge.file(file, [], found.findings, settings)
    for (const finding of judged) this.#findings.push(finding)
    if (judged.length === 0) this.#skip(path, 'unreadable file', 1)
  }

  async #rules(settings: Settings): Promise<RuleSets> {
    let sets = this.#ruleSets.get(settings)
    if (!sets) {
      this.#know(settings.plugins.rules)
      const { rules, plugins = [], forPlan = false, timer } = this.input
      const policies = await this.#given.policyRules(settings)
      const ofUpdates = forPlan && this.#updates && !areCompared(this.#updates) ? 'error' : 'warning'
      const all = [...rules, ...new Set([...plugins, ...settings.plugins.rules])]
      this.#ruleSets.set(settings, (sets = ruleSetsOf({ rules: all, policies, settings, forPlan, ofUpdates, timer })))
    }
    return sets
  }

  #know(plugins: readonly AnyRule[]): void {
    this.#judge.know(plugins)
    for (const rule of plugins) {
      this.#plugins.set(rule.id, rule)
      if (needsBase(rule)) this.#needsBase.add(rule.id)
    }
  }

  /** Of standard input. */
  #nothing(what: string): void {
    this.#errors.push({ message: `${what}, so there is nothing to check: did the command before the pipe fail?` })
  }

  #skip(path: string, reason: string, count: number): void {
    this.#counts.notChecked.push({ path, reason, count })
  }

  #report(settings: Settings, gone: readonly OldObject[], unrendered: readonly Unrendered[]): LintReport {
    const { files, documents, daemonSets, notChecked } = this.#counts
    const { configs, rules, reportSuppressed = false } = this.input
    const { findings: judged, newBaseline } = this.#judge.finish(this.#findings, settings, this.#inParts)
    const told = inOrder(reportSuppressed ? judged : judged.filter(({ suppression }) => !suppression))
    const findings = this.input.forPlan ? told : distinct(told)
    const broken = this.#broken.filter(document => !findings.some(finding => !finding.suppression && isIn(document, finding)))
    for (const { file } of broken) this.#skip(file.path, 'broken document', 1)
    const by = (kind: 'inSource' | 'external'): number => judged.filter(({ suppression }) => suppression?.kind === kind).length
    const count = (severity: Finding['severity']): number =>
      findings.filter(finding => finding.severity === severity && !finding.suppression).length
    const about = ({ object, rendered }: Finding): readonly ObjectReference[] => rendered?.objects ?? (object ? [object] : [])
    const objects = new Set(told.filter(({ suppression }) => !suppression).flatMap(about))
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
        notChecked: byReason(notChecked),
        kubernetes: versionRangeText(settings.kubernetes),
        milliseconds: 0,
      },
      rules: infos([...rules, ...this.#plugins.values(), ...this.#given.rules], findings),
      errors: [...configs.errors, ...this.#errors, ...pluginErrors(this.#bugs, this.#plugins), ...configs.told(this.#given.schemaErrors)],
      newBaseline,
      updates: this.#updates,
      gone,
      unrendered,
      bugs: this.#bugs.filter(({ rule = '' }) => !this.#plugins.has(rule)),
      notChecked,
      notices: [
        ...configs.notices(settings),
        ...leftOut([...(this.input.plugins ?? []), ...settings.plugins.rules], settings),
        ...withoutGround([...rules, ...this.#plugins.values()], settings, this.input.base !== undefined, this.#fleets !== undefined),
        ...(this.#overlaid?.notices(path => configs.shown(path)) ?? []),
        ...sinceNotices(gone, unrendered, this.input.base?.name ?? ''),
        ...(this.input.base ? transitionNotices(this.#given.transitions) : []),
      ],
    }
  }
}

function patchFilesInput(input: LintInput): PatchFilesInput | undefined {
  if (!input.readFile) return undefined
  return {
    readFile: (path, within) => input.readFile?.(path, within),
    kustomizations: (absolute, isNear) => input.kustomizations?.(absolute, isNear) ?? [],
  }
}

function byReason(notChecked: readonly NotChecked[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { reason, count } of notChecked) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return Object.fromEntries(counts)
}

/** Presented by the rule for its kind, unless that is off. */
function policyFinding({ kind, message, location, path, object, related = [] }: PolicyProblem, settings: Settings): Finding[] {
  const rule = POLICY_PROBLEM_RULES[kind]
  const severity = settings.severityOf(rule)
  if (severity === 'off') return []
  return [{ rule: rule.id, severity, message, path, location, related, rejected: [], ...(object && { object }) }]
}

/** The first that is there. */
function policyOption({ user, unbound, allKinds }: PolicyOptions = {}): string | undefined {
  if (user !== undefined) return '--policy-user'
  return unbound ? '--policy-unbound' : allKinds ? '--policy-all-kinds' : undefined
}

function isIn({ file, span }: Document, { location }: Finding): boolean {
  return location.file.path === file.path && location.span.start >= span.start && location.span.start <= span.end
}

/** What `a named pipe, not a regular file` is when several are counted. */
function nounOf(reason: string): string {
  return reason.replace(/^an? |, .*/g, '')
}

function* filesOf(sources: Iterable<Source>): Iterator<TextSource> {
  for (const source of sources) if (source.kind === 'file' && !source.isPart) yield source
}

function keyOf({ rule, path, message, location: { span } }: Finding): string {
  return `${rule} ${path} ${span.start} ${message}`
}
