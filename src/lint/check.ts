/** Rules × subjects → findings: pure, synchronous, short. */
import {
  type Bug,
  type Finding,
  type Fix,
  type ObjectReference,
  type Rejected,
  type Related,
  type Severity,
  addTo,
  type Location,
} from '../base/index.ts'
import type { Inspected, DaemonSetModel, SubjectName, Subjects, UpdateModel } from '../subjects/index.ts'
import type { Path } from '../kubernetes/index.ts'
import type { AnyRule, Place, Problem, RelatedPlace, Rule } from '../rule/index.ts'
import { substitutionIn } from '../workspace/index.ts'
import { type AnyField, type Document, isRisky, isSound } from '../yaml/index.ts'

/** Rules by what they are about; those that present a rejection or an API warning by their id, too. */
export class RuleSet {
  readonly #on = new Map<SubjectName, AnyRule[]>()
  readonly #presenters = new Map<string, AnyRule>()

  constructor(rules: Iterable<AnyRule>) {
    for (const rule of rules) {
      const presents = rule.on === 'rejection' || rule.on === 'apiWarning'
      if (presents) this.#presenters.set(`${rule.on} ${rule.id}`, rule)
      addTo(this.#on, rule.on, rule)
    }
  }

  on<S extends SubjectName>(name: S): readonly Rule<S>[] {
    return (this.#on.get(name) ?? []) as unknown as readonly Rule<S>[]
  }

  presenter<S extends 'rejection' | 'apiWarning'>(on: S, id: string): Rule<S> | undefined {
    return this.#presenters.get(`${on} ${id}`) as unknown as Rule<S> | undefined
  }
}

/** What a finding says of the manifest it is about. */
export interface About {
  readonly object?: ObjectReference
  readonly origin?: string
  readonly rejected?: readonly Rejected[]
  /** Of a problem at a bare Location. */
  readonly path?: string
  /** What stood in its place before, where that was something else. */
  readonly before?: AnyField
  /** Named when a rule fails. */
  readonly file: string
  /** The one that fixes may change. */
  readonly document?: Document
}

export interface Found {
  readonly findings: Finding[]
  readonly bugs: Bug[]
}

/** What a DaemonSet replaces, if anything. */
export interface Replacements {
  of(model: DaemonSetModel): UpdateModel | undefined
}

/** Every rule over everything a file holds that rules are about, its syntax apart. */
export function check({ file, daemonSets, template }: Inspected, rules: RuleSet, found: Found, updates?: Replacements): void {
  if (template) for (const rule of rules.on('template')) run(rule, template, { file: file.path }, found)
  for (const model of daemonSets) checkDaemonSet(model, rules, found, updates?.of(model))
}

/** `update`: what the DaemonSet replaces. */
export function checkDaemonSet(model: DaemonSetModel, rules: RuleSet, found: Found, update?: UpdateModel): void {
  const { object, origin, document } = model.manifest
  const about: About = { object, document, file: document.file.path, ...(origin === undefined ? {} : { origin }) }
  for (const rejection of sent([...model.rejections(), ...(update?.rejections() ?? [])], model, rules, found)) {
    const { rule, at } = rejection.rejection
    const before = update && oldPlace(update, at)
    present('rejection', rule, rejection, { ...about, rejected: rejection.rejected, path: at.toString(), ...(before && { before }) })
  }
  for (const warning of model.warnings())
    present('apiWarning', warning.warning.rule, warning, { ...about, path: warning.warning.at.toString() })
  const subject = model.subject()
  for (const rule of rules.on('daemonSet')) run(rule, subject, about, found)
  if (update) for (const rule of rules.on('update')) run(rule, update.subject(), about, found)
  const containerRules = rules.on('container')
  if (containerRules.length === 0) return
  for (const container of model.containers()) for (const rule of containerRules) run(rule, container, about, found)

  /** Each rejection belongs to one rule: turning it off hands the rejection to no other. */
  function present<S extends 'rejection' | 'apiWarning'>(on: S, id: string, subject: Subjects[S], more: About): void {
    const rule = rules.presenter(on, id)
    if (rule) run(rule, subject, more, found)
  }
}

/** What is refused for a name that stands for a value is not what reaches the API server: a word on the first, and the other rejections. */
function sent(
  rejections: readonly Subjects['rejection'][],
  { manifest: { document, object } }: DaemonSetModel,
  rules: RuleSet,
  found: Found,
): readonly Subjects['rejection'][] {
  const spans = rejections.map(({ place }) => {
    const { file, span } = isField(place) ? place.location : place
    return file === document.file ? substitutionIn(file, span) : undefined
  })
  const first = spans.filter(span => span !== undefined).toSorted((a, b) => a.start - b.start)[0]
  if (!first) return rejections
  const subject = { document, template: { engine: 'substitution', span: first } } as const
  for (const rule of rules.on('template')) run(rule, subject, { object, file: document.file.path }, found)
  return rejections.filter((_, index) => spans[index] === undefined)
}

/** Runs one rule over one subject. A rule that throws is a bug of ours and costs nobody else's findings. */
export function run<S extends SubjectName>(rule: Rule<S>, subject: Subjects[S], about: About, found: Found): void {
  try {
    for (const problem of rule.check(subject)) found.findings.push(finding(rule as unknown as AnyRule, problem, about))
  } catch (error) {
    found.bugs.push({ rule: rule.id, file: about.file, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

function finding(rule: AnyRule, problem: Problem, about: About): Finding {
  const { place, fix } = problem
  const lowered = problem.severity !== undefined && RANK[problem.severity] < RANK[rule.severity] ? problem.severity : rule.severity
  const via = isField(place) ? place.via : undefined
  const related = problem.related.map(toRelated)
  if (via) related.push({ location: via, path: '', message: 'the text is shared: it is used here through this alias' })
  const { before } = about
  if (before && related.every(({ location }) => location.file !== before.location.file))
    related.push(toRelated({ place: before, message: 'before' }))
  return {
    rule: rule.id,
    severity: lowered,
    message: problem.message,
    path: isField(place) ? place.path : (about.path ?? ''),
    location: locate(place),
    related,
    ...(about.object ? { object: about.object } : {}),
    ...(about.origin === undefined ? {} : { origin: about.origin }),
    rejected: about.rejected ?? [],
    ...(fix && isSafeToOffer(fix, about.document) ? { fix } : {}),
  }
}

function isSafeToOffer({ edits }: Fix, document: Document | undefined): boolean {
  return document !== undefined && (!isRisky(document, edits) || isSound(document, edits))
}

function oldPlace({ before, model }: UpdateModel, at: Path): AnyField | undefined {
  const [old, updated] = [before.daemonSet, model.daemonSet].map(root => root.resolve(at.steps())) as [AnyField, AnyField]
  return old.exists && JSON.stringify(old.raw) !== JSON.stringify(updated.raw) ? old : undefined
}

function toRelated(related: Place | RelatedPlace): Related {
  const { place, message } = 'message' in related ? related : { place: related, message: '' }
  return { location: locate(place), path: isField(place) ? place.path : '', message }
}

function isField(place: Place): place is AnyField {
  return 'key' in place
}

/** A value on one line is pointed at itself; a longer one, and what is missing, by its key. */
function locate(place: Place): Location {
  if (!isField(place)) return place
  const { location } = place
  const { text } = location.file
  const feed = text.indexOf('\n', location.span.start)
  return feed < 0 || feed >= location.span.end ? location : place.key
}

/** In order of file and place, then of rule: the order of a report. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      (a.location.file.path < b.location.file.path ? -1 : a.location.file.path > b.location.file.path ? 1 : 0) ||
      a.location.span.start - b.location.span.start ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}
