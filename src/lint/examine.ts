/** One file → its findings, before configuration and comments judge them. */
import { type Encoding, type GivenFile, groupBy } from '../base/index.ts'
import type { Target } from '../kubernetes/index.ts'
import type { UserSchemas } from '../schemas/index.ts'
import { DaemonSetModel, type Fleets, type Subjected, type Subjects, type Updates } from '../subjects/index.ts'
import {
  documentsNaming,
  type LoadedFile,
  manifestsOf,
  type Refused,
  refusedAsBody,
  stopsIn,
  type Take,
  type Workspace,
} from '../workspace/index.ts'
import type { Document } from '../yaml/index.ts'
import { dispatch, type Found, type RuleSet } from './dispatch.ts'

export interface Examination<File extends GivenFile> {
  readonly file: File
  readonly target: Target
  readonly rules: RuleSet
  /** For DaemonSets that were there before; undefined: the same. */
  readonly rulesOfUpdates?: RuleSet
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
 * Adds to `found`; findings hold places and words, no trees: those of a document go before the next is read. `seen` is called with each document
 * that was judged and its DaemonSets, once: comments in it may suppress. Undefined where the file cannot be loaded.
 */
export async function examine<File extends GivenFile>(input: Examination<File>, found: Found, seen: Take): Promise<LoadedFile | undefined> {
  const { file, target, rules, rulesOfUpdates = rules, workspace, updates, schemas } = input
  const changed = updates?.isChangedFile(file.absolute) ? updates : undefined
  const objects = workspace.objectsNear(file.absolute)
  const about = { file, target, objects }
  const needsDocuments = schemas !== undefined || rules.kinds.size > 0
  const taken: Document[] = []
  const sound = new Set<number>()
  const loaded = workspace.load(file, (document, manifests) => {
    const models = manifests.map(manifest => changed?.model(manifest, file.absolute) ?? new DaemonSetModel(manifest, target, objects))
    const daemonSets = models.map(model => ({ model, update: updates?.of(model, file.absolute) }))
    const isNew = ({ model: { manifest } }: (typeof daemonSets)[number]): boolean => updates?.isNew(manifest) ?? true
    for (const [chosen, group] of groupBy(daemonSets, each => (isNew(each) ? rules : rulesOfUpdates)))
      dispatch({ ...about, fleets: input.fleets, daemonSets: group }, chosen, found)
    seen(document, manifests)
    sound.add(document.span.start)
    if (needsDocuments) taken.push(document)
  })
  if (!loaded) return undefined
  const known = [...taken, ...loaded.broken]
  const mismatches = schemas && (await import('../schemas/documents.ts')).mismatchesIn(file, schemas, known)
  const others = rules.kinds.size > 0 ? documentsNaming(file, rules.kinds, known) : []
  const broken = [...new Set([...loaded.broken, ...(mismatches?.broken ?? [])])]
  const stops = loaded.holdsDaemonSet && !loaded.template ? stopsOf(input, loaded, sound) : []
  const rest: Subjected = {
    ...about,
    mistaken: loaded.mistaken,
    stops,
    parts: loaded.parts.map(manifest => new DaemonSetModel(manifest, target, objects)),
    template: loaded.template && templateOf(loaded.template, input.chartOf?.(file)),
    unreadable: loaded.mayHoldDaemonSet ? input.unreadable : [],
    syntax: rules.on('syntax', undefined).length > 0 ? await syntaxOf(file.text, broken) : [],
    others: others
      .flatMap(manifestsOf)
      .filter(({ object }) => object.kind !== '' && (rules.kinds.has('*') || rules.kinds.has(object.kind))),
    mismatches: mismatches?.found ?? [],
  }
  dispatch(rest, rules, found)
  const last = [...(loaded.template ? [loaded.template.document] : []), ...(mismatches?.read ?? []), ...others, ...broken]
  const judged = new Set(taken)
  for (const document of new Set(last)) if (!judged.has(document)) seen(document, [])
  return loaded
}

/** `sound`: where documents start that were read. */
function stopsOf<File extends GivenFile>(
  { file, target, encoding }: Examination<File>,
  { broken }: LoadedFile,
  sound: ReadonlySet<number>,
): Refused[] {
  if (target.apply === 'raw') return encoding ? refusedAsBody(file, encoding) : []
  return stopsIn(file, sound, new Set(broken.map(({ span }) => span.start)), encoding, target.apply)
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
