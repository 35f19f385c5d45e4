/** What an update brings: the warnings about a DaemonSet that nothing warns of in the one that it replaces. */
import { addTo, type Finding, groupBy, type ObjectReference, type Severity } from '../base/index.ts'
import type { Settings } from '../config/index.ts'
import { needsBase } from '../rule/index.ts'
import { DaemonSetModel, type Fleets, type UpdateModel, type Updates } from '../subjects/index.ts'
import { Batch } from './batch.ts'
import type { Found, RuleSet } from './dispatch.ts'

/** Of more updates, only errors are told: nobody reads as many warnings, and they would take half as long again. */
const MOST_COMPARED = 1000

/** Whether warnings of the updates are compared with those of what they replace. */
export function areCompared({ changed }: Pick<Updates, 'changed'>): boolean {
  return changed.length <= MOST_COMPARED
}

interface About {
  readonly rules: RuleSet
  readonly settings: Settings
  readonly fleets: Fleets | undefined
}

/** Of what replaces another: without the warnings that are older, and without infos. What says how the apply goes stays. */
export function withoutOlder(
  findings: readonly Finding[],
  replacing: ReadonlyMap<ObjectReference, UpdateModel>,
  { rules, settings, fleets }: About,
): readonly Finding[] {
  const severities = new Map<Finding, Severity>()
  for (const finding of findings) {
    const { rule: id, object, rejected, hazard } = finding
    const rule = rules.byId(id)
    if (!rule || !object || !replacing.has(object) || rejected.length > 0 || hazard !== undefined || needsBase(rule)) continue
    const severity = settings.severityOf(rule, finding.severity)
    if (severity !== 'error' && severity !== 'off') severities.set(finding, severity)
  }
  const warnings = [...severities].flatMap(([finding, severity]) => (severity === 'warning' ? [finding] : []))
  const byObject = groupBy(warnings, ({ object }) => object!)
  const brought = new Set([...byObject].flatMap(([object, own]) => broughtBy(replacing.get(object)!, own, rules, fleets)))
  return findings.filter(finding => !severities.has(finding) || brought.has(finding))
}

/** The findings without those that rules make of the old DaemonSet, too. All are about the new one. */
export function broughtBy(update: UpdateModel, findings: readonly Finding[], rules: RuleSet, fleets: Fleets | undefined): Finding[] {
  const { previous, rejectionsBefore } = update
  const { changes } = update.subject()
  const removed = changes.flatMap(({ kind, before: { namedPath } }) => (kind === 'removed' && namedPath.endsWith(']') ? [namedPath] : []))
  const isGone = ({ namedPath = '' }: Finding): boolean => removed.some(item => namedPath.startsWith(item))
  // The API server warns of nothing in what it rejects.
  const comparable = rejectionsBefore.length === 0 ? findings : findings.filter(({ rule }) => rules.byId(rule)?.on !== 'apiWarning')
  const old = groupBy(formerFindings(update, rules.only(new Set(comparable.map(({ rule }) => rule))), fleets), ({ rule }) => rule)
  const fresh = [...groupBy(comparable, ({ rule }) => rule)].flatMap(([rule, own]) => unmatched(own, old.get(rule) ?? [], isGone))
  if (!previous.live) return fresh
  // An export has every default written, and nothing of what stands beside it.
  const changed = changes.flatMap(({ before, after }) => [before.path, after.path])
  return fresh.filter(({ path, related }) =>
    [path, ...related.map(each => each.path)].some(place => place !== '' && changed.some(each => isIn(place, each))),
  )
}

function formerFindings({ previous, model, context }: UpdateModel, rules: RuleSet, fleets: Fleets | undefined): Finding[] {
  const { manifest, node } = previous
  const { file } = manifest.document
  const objects = context.objectsBefore
  const former = new DaemonSetModel({ ...manifest, node }, model.target, objects)
  const found: Found = { findings: [], bugs: [] }
  const batch = new Batch()
  batch.add([[{ file, target: model.target, objects, fleets, daemonSets: [{ model: former, update: undefined }] }, rules]], found, 0)
  batch.run()
  return found.findings
}

/** Findings of one rule that no old one stands for: at the same place, in the same words, or of an item that has another name now. */
function unmatched(findings: readonly Finding[], old: readonly Finding[], isGone: (finding: Finding) => boolean): readonly Finding[] {
  const byPlace = without(findings, old, placeOf)
  const byWords = without(byPlace.fresh, byPlace.left, ({ message }) => message)
  return without(byWords.fresh, byWords.left.filter(isGone), ({ path }) => path.replaceAll(/\[[^[\]]*\]/g, '[]')).fresh
}

interface Matching {
  readonly fresh: readonly Finding[]
  /** The old ones that stand for none of the new. */
  readonly left: readonly Finding[]
}

function without(findings: readonly Finding[], old: readonly Finding[], keyOf: (finding: Finding) => string): Matching {
  const known = new Map<string, Finding[]>()
  for (const each of old) addTo(known, keyOf(each), each)
  const fresh = findings.filter(each => known.get(keyOf(each))?.pop() === undefined)
  return { fresh, left: [...known.values()].flat() }
}

function placeOf({ path, namedPath = path }: Finding): string {
  return namedPath
}

/** Whether a place is another one, or in it. */
function isIn(place: string, other: string): boolean {
  return place.startsWith(other) && (place.length === other.length || place[other.length] === '.' || place[other.length] === '[')
}
