/** One file → its findings, before configuration and comments judge them. */
import { type Encoding, type GivenFile, type SourceFile, type Span } from '../base/index.ts'
import type { Target } from '../kubernetes/index.ts'
import type { UserSchemas } from '../schemas/index.ts'
import { DaemonSetModel, type Fleets, type Subjected, type Subjects, type Updates } from '../subjects/index.ts'
import {
  kindsIn,
  type LoadedFile,
  type Manifest,
  manifestsOf,
  type Refused,
  refusedAsBody,
  stopsIn,
  type Take,
  templateIn,
  type Workspace,
} from '../workspace/index.ts'
import { type Document, split } from '../yaml/index.ts'
import type { Batch } from './batch.ts'
import type { Found, RuleSet } from './dispatch.ts'

export interface Examination<File extends GivenFile> {
  readonly file: File
  readonly target: Target
  readonly rules: RuleSet
  /** Where the rules run. */
  readonly batch: Batch
  /** For DaemonSets that replace another, and for those that are what they were; undefined: the same. */
  readonly rulesOfUpdates?: RuleSet
  readonly rulesOfUnchanged?: RuleSet
  readonly workspace: Workspace<File>
  /** Undefined without a base. */
  readonly updates: Updates | undefined
  /** Undefined without nodes. */
  readonly fleets?: Fleets | undefined
  /** Undefined where the user has none. */
  readonly schemas: UserSchemas | undefined
  /** What of the file is no text. */
  readonly unreadable: readonly Subjects['source'][]
  readonly encoding?: Encoding | undefined
  /** The chart of a template as its user knows it, and whether it was told of before. */
  chartOf?(file: File): { readonly path: string; readonly isTold: boolean } | undefined
}

/**
 * What the batch finds when it runs is added to `found`; findings hold places and words, no trees: those of a batch go before the next is read. `seen` is
 * called with each document that was judged and its DaemonSets, once: comments in it may suppress. Undefined where the file cannot be loaded.
 */
export async function examine<File extends GivenFile>(input: Examination<File>, found: Found, seen: Take): Promise<LoadedFile | undefined> {
  const { file, target, rules, rulesOfUpdates = rules, rulesOfUnchanged = rules, workspace, updates, batch } = input
  const changed = updates?.isChangedFile(file.absolute) ? updates : undefined
  const objects = workspace.objectsNear(file.absolute)
  const about = { file, target, objects }
  const others = await othersOf(input)
  const sound = new Set<number>()
  const rulesFor = (manifest: Manifest): RuleSet => {
    if (!updates || updates.isNew(manifest)) return rules
    return rulesOfUpdates === rulesOfUnchanged || updates.changeOf(manifest) ? rulesOfUpdates : rulesOfUnchanged
  }
  function* partsOf(document: Document, manifests: readonly Manifest[]): Generator<readonly [Subjected, RuleSet]> {
    for (const manifest of manifests) {
      const model = changed?.model(manifest, file.absolute) ?? new DaemonSetModel(manifest, target, objects)
      const daemonSets = [{ model, update: updates?.of(model, file.absolute) }]
      yield [{ ...about, fleets: input.fleets, daemonSets }, rulesFor(manifest)]
    }
    if (others.areIn(document.span)) yield [{ ...about, ...others.subjects(document) }, rules]
  }
  const loaded = workspace.load(file, (document, manifests) => {
    batch.add(partsOf(document, manifests), found, lengthOf(document.span))
    seen(document, manifests)
    sound.add(document.span.start)
  })
  if (!loaded) return undefined
  const broken = new Set(loaded.broken)
  const known = new Map(loaded.broken.map(document => [document.span.start, document]))
  const { template } = loaded
  if (template) known.set(template.document.span.start, template.document)
  for (const span of others.areAsked ? split(file.text) : []) {
    if (sound.has(span.start) || !others.areIn(span)) continue
    const document = known.get(span.start) ?? workspace.document(file, span)
    if (document.problems.length > 0) {
      if (others.mustRead(document)) broken.add(document)
      continue
    }
    batch.add([[{ ...about, ...others.subjects(document) }, rules]], found, lengthOf(span))
    if (document !== template?.document) seen(document, [])
  }
  const rest: Subjected = {
    ...about,
    mistaken: loaded.mistaken,
    stops: loaded.holdsDaemonSet && !template ? stopsOf(input, loaded, sound) : [],
    parts: loaded.parts.map(manifest => new DaemonSetModel(manifest, target, objects)),
    template: template && templateOf(template, input.chartOf?.(file)),
    unreadable: loaded.mayHoldDaemonSet ? input.unreadable : [],
    syntax: rules.on('syntax', undefined).length > 0 ? await syntaxOf(file.text, [...broken]) : [],
  }
  batch.add([[rest, rules]], found, 0)
  for (const document of new Set([...(template ? [template.document] : []), ...broken])) seen(document, [])
  return loaded
}

/** Objects of other kinds, for rules that are about those and for schemas of the user's. */
interface Others {
  /** False: there are no such rules and schemas. */
  readonly areAsked: boolean
  /** Whether a document names such a kind. */
  areIn(span: Span): boolean
  /** Of a well-formed document. */
  subjects(document: Document): Pick<Subjected, 'others' | 'mismatches'>
  /** Whether a broken document keeps a schema from its object. */
  mustRead(document: Document): boolean
}

async function othersOf({ file, rules: { kinds }, schemas }: Pick<Examination<GivenFile>, 'file' | 'rules' | 'schemas'>): Promise<Others> {
  const checks = schemas && { schemas, ...(await import('../schemas/documents.ts')) }
  const areForRules = (kind: string): boolean => kinds.has('*') || kinds.has(kind)
  const namesForRules = (span: Span): boolean => kinds.size > 0 && [...kindsIn(textOf(file, span))].some(areForRules)
  const namesForSchemas = (span: Span): boolean => checks?.namesKind(textOf(file, span), checks.schemas) ?? false
  return {
    areAsked: kinds.size > 0 || schemas !== undefined,
    areIn: span => namesForRules(span) || namesForSchemas(span),
    subjects: document => ({
      others: namesForRules(document.span) ? manifestsOf(document).filter(({ object: { kind } }) => kind !== '' && areForRules(kind)) : [],
      mismatches: checks && namesForSchemas(document.span) ? checks.mismatchesIn(document, checks.schemas) : [],
    }),
    mustRead: ({ span }) => namesForSchemas(span) && !templateIn(file, span, false),
  }
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

function textOf({ text }: SourceFile, { start, end }: Span): string {
  return text.slice(start, end)
}

/** `sound`: where documents start that were read. */
function stopsOf<File extends GivenFile>(
  { file, target, encoding, workspace }: Examination<File>,
  { broken }: LoadedFile,
  sound: ReadonlySet<number>,
): Refused[] {
  if (target.apply === 'raw') return encoding ? refusedAsBody(file, encoding) : []
  return stopsIn(file, sound, new Set(broken.map(({ span }) => span.start)), {
    encoding,
    apply: target.apply,
    atHand: span => workspace.atHand(file, span),
  })
}

function templateOf(
  template: NonNullable<LoadedFile['template']>,
  chart: { readonly path: string; readonly isTold: boolean } | undefined,
): Subjected['template'] {
  if (!chart || template.template.engine !== 'Helm') return template
  return chart.isTold ? undefined : { ...template, chart: chart.path }
}

async function syntaxOf(text: string, broken: readonly Document[]): Promise<Subjects['syntax'][]> {
  if (broken.length === 0) return []
  const { syntaxProblems } = await import('../yaml/recover.ts')
  return broken.flatMap(document => {
    const all = document.contentType === 'yaml' ? syntaxProblems(text, document.span) : []
    return (all.length > 0 ? all : document.problems).map(problem => ({ document, problem }))
  })
}
