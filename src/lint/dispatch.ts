/** Rules × subjects → findings: pure, synchronous, short. */
import {
  addTo,
  append,
  type Bug,
  type Finding,
  isMilder,
  type Location,
  type ObjectReference,
  type Related,
  sharedText,
} from '../base/index.ts'
import {
  type Absent,
  type AnyRule,
  type OptionValues,
  optionValues,
  type Place,
  type Problem,
  type RelatedPlace,
  type Rule,
} from '../rule/index.ts'
import type { About, SubjectName, Subjects } from '../subjects/index.ts'
import { type AnyField, isField, KeyLocation } from '../yaml/index.ts'
import { withChange } from './kept.ts'
import { sharedFix, sharedRelated } from './shared.ts'
import type { Fixable } from './sound-fixes.ts'

/** A rule with its options. */
export interface Active<S extends SubjectName> {
  readonly rule: Rule<S>
  readonly options: OptionValues
}
type AnyActive = { readonly rule: AnyRule; readonly options: OptionValues }

/** Takes the time of rules, in milliseconds. */
export interface RuleTimer {
  now(): number
  took(rule: string, milliseconds: number): void
}

/** Rules by what they are about. */
export class RuleSet {
  readonly #on = new Map<SubjectName, AnyActive[]>()
  readonly #ofKind = new Map<string, readonly AnyActive[]>()
  readonly #rules = new Map<string, AnyRule>()
  readonly #presenters = new Map<string, AnyActive>()
  /** Of the rules about objects of other kinds; `*` stands for all. */
  readonly kinds: ReadonlySet<string>

  constructor(
    rules: readonly AnyRule[],
    readonly optionsOf: (rule: AnyRule) => OptionValues = ({ options }) => optionValues(options),
    readonly timer?: RuleTimer | undefined,
  ) {
    for (const rule of rules) {
      const active = { rule, options: optionsOf(rule) }
      this.#rules.set(rule.id, rule)
      this.#presenters.set(`${rule.on} ${rule.id}`, active)
      addTo(this.#on, rule.on, active)
    }
    // Requests about DaemonSets are there without being asked for.
    this.kinds = new Set(rules.flatMap(({ on, kinds = [] }) => (on === 'request' ? kinds.filter(kind => kind !== 'DaemonSet') : kinds)))
  }

  /** What some rule is about. */
  get subjects(): Iterable<SubjectName> {
    return this.#on.keys()
  }

  /** Those that are about an object of a kind; undefined for what is no object. */
  on<S extends SubjectName>(name: S, kind: string | undefined): readonly Active<S>[] {
    const key = `${name} ${kind ?? ''}`
    let found = this.#ofKind.get(key)
    if (!found) this.#ofKind.set(key, (found = (this.#on.get(name) ?? []).filter(({ rule }) => isAbout(rule, kind))))
    return found as unknown as readonly Active<S>[]
  }

  byId(id: string): AnyRule | undefined {
    return this.#rules.get(id)
  }

  /** Those of some ids, with their options. */
  only(ids: ReadonlySet<string>): RuleSet {
    return new RuleSet(
      [...this.#rules.values()].filter(({ id }) => ids.has(id)),
      this.optionsOf,
      this.timer,
    )
  }

  /** A rejection or an API warning belongs to one rule: turning that off hands it to no other. */
  presenter<S extends SubjectName>(on: S, id: string): Active<S> | undefined {
    return this.#presenters.get(`${on} ${id}`) as unknown as Active<S> | undefined
  }
}

export interface Found {
  readonly findings: Finding[]
  readonly bugs: Bug[]
  /** Findings take little memory, and are not to be spread: see `keptFinding`. */
  readonly areKept?: boolean
}

function isAbout({ on, kinds }: AnyRule, kind: string | undefined): boolean {
  if (kinds === undefined) return on !== 'request' || kind === 'DaemonSet'
  return kind !== undefined && (kinds.includes('*') || kinds.includes(kind))
}

/** What a rule is asked about. */
export interface Asked<S extends SubjectName> {
  readonly subject: Subjects[S]
  readonly about: About
}

/** Runs one rule over one subject. A rule that throws is a bug of ours and costs nobody else's findings. */
export function run<S extends SubjectName>(
  { rule, options }: Active<S>,
  { subject, about }: Asked<S>,
  { found, fixable }: { readonly found: Found; readonly fixable: Fixable[] },
  timer?: RuleTimer,
): void {
  const started = timer?.now() ?? 0
  const { document } = about
  try {
    for (const problem of rule.check(subject, options)) {
      if (typeof Object(problem).message !== 'string') throw new TypeError('check yields something that problem() did not make')
      const made = finding(rule as unknown as AnyRule, problem, about)
      if (made.fix && document) fixable.push({ index: found.findings.length, fix: made.fix, document })
      found.findings.push(made)
    }
  } catch (error) {
    found.bugs.push(bugOf(rule.id, about.file, error))
  }
  timer?.took(rule.id, timer.now() - started)
}

export function bugOf(rule: string | undefined, file: string, error: unknown): Bug {
  return { rule, file, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Most findings have none: they share it. */
const NONE: readonly never[] = []

function finding(rule: AnyRule, problem: Problem, about: About): Finding {
  const { place, fix } = problem
  const field = isField(place) ? place : undefined
  const keyed = place instanceof KeyLocation ? place.field : undefined
  const made: Writable<Finding> = {
    rule: rule.id,
    severity: problem.severity !== undefined && isMilder(problem.severity, rule.severity) ? problem.severity : rule.severity,
    message: sharedText(problem.message),
    path: sharedText(field ? field.path : (about.path ?? keyed?.path ?? '')),
    location: locate(place),
    related: relatedTo(problem, about, field?.via),
    rejected: problem.rejected ?? about.rejected ?? NONE,
  }
  const named = (field ?? (about.path === undefined ? keyed : undefined))?.namedPath
  if (named !== undefined && named !== made.path) made.namedPath = sharedText(named)
  if (field?.via) made.sharedBy = field.via
  if (about.object) {
    made.object = about.object
    const holder = holderOf(field ?? keyed, about.object)
    if (holder) made.holder = holder
  }
  if (about.origin !== undefined) made.origin = about.origin
  if (fix && about.document) made.fix = sharedFix(fix)
  if (problem.hazard) made.hazard = problem.hazard
  if (problem.absent) made.absent = problem.absent.flatMap(pathsOf)
  return made
}

/** The object that a field is of, where it is not this one. */
function holderOf(field: AnyField | undefined, object: ObjectReference): ObjectReference | undefined {
  if (!field) return undefined
  const { manifest } = field
  const text = (...steps: string[]): string => {
    const { raw } = manifest.resolve(steps)
    return typeof raw === 'string' ? raw : ''
  }
  const [kind, name] = [text('kind'), text('metadata', 'name')]
  if (kind === '' || (kind === object.kind && name === object.name)) return undefined
  const namespace = text('metadata', 'namespace')
  return { apiVersion: text('apiVersion'), kind, name, ...(namespace !== '' && { namespace }) }
}

function pathsOf({ list: { path, namedPath }, name, ofAny = false }: Absent): string[] {
  const item = name === undefined ? '' : `[name=${name}]`
  const lists = ofAny ? [path.replace(/\[\d+\]/g, '[*]')] : [path, namedPath]
  return [...new Set(lists)].map(list => sharedText(`${list}${item}`))
}

function relatedTo({ related }: Problem, { before }: About, via: Location | undefined): readonly Related[] {
  if (related.length === 0 && !via && !before) return NONE
  const found = related.map(toRelated)
  if (via) found.push({ location: via, path: '', message: 'used here through this alias' })
  if (before && found.every(({ location }) => location.file !== before.location.file))
    found.push(toRelated({ place: before, message: 'before' }))
  return found.length > 0 ? found : NONE
}

function toRelated(related: Place | RelatedPlace): Related {
  const { place, message } = 'message' in related ? related : { place: related, message: '' }
  return sharedRelated({
    location: locate(place),
    path: isField(place) ? place.path : place instanceof KeyLocation ? place.field.path : '',
    message,
  })
}

/** A value on one line is pointed at itself; a longer one, and what is missing, by its key. */
function locate(place: Place): Location {
  if (!isField(place)) return bare(place)
  const { location } = place
  const feed = lineEnd(location)
  return feed < 0 || feed >= location.span.end ? location : bare(place.key)
}

/** Thousands of findings may point at one long line: the one that was asked for last is kept. */
let asked: { readonly text: string; readonly start: number; readonly end: number } | undefined

/** Where the line of a place ends; -1 at the end of the text. */
function lineEnd({ file: { text }, span: { start } }: Location): number {
  const isIn = asked?.text === text && asked.start <= start && (asked.end < 0 || start <= asked.end)
  if (!asked || !isIn) asked = { text, start, end: text.indexOf('\n', start) }
  return asked.end
}

/** A finding that is kept keeps no tree. */
function bare({ file, span }: Location): Location {
  return { file, span }
}

/** The last name, or the last key or index with its bracket. */
function lastStep(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf(']', path.length - 2)) + 1)
}

/** What one rule says of one text that several places share, said once: with the first place, and what the API server refuses in all of them. */
export function once(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ sharedBy }) => sharedBy)) return findings
  const first = new Map<string, number>()
  const kept: Finding[] = []
  const gathered = new Map<number, Gathered>()
  for (const finding of findings) {
    const { rule, path, location, sharedBy } = finding
    const key = `${rule} ${location.span.start} ${location.span.end} ${lastStep(path)}`
    const at = first.get(key)
    const earlier = at === undefined ? undefined : kept[at]!
    if (at === undefined || !earlier || !(sharedBy ?? earlier.sharedBy)) {
      if (at === undefined) first.set(key, kept.length)
      kept.push(finding)
      continue
    }
    const all = gathered.get(at) ?? { rejected: new Together(nameOf, earlier.rejected), related: new Together(placeOf, earlier.related) }
    gathered.set(at, all)
    all.rejected.add(finding.rejected)
    all.related.add(finding.related)
  }
  for (const [at, { rejected, related }] of gathered) kept[at] = withChange(kept[at]!, { rejected: rejected.all, related: related.all })
  return kept
}

/** What several places that share a text are told of. */
interface Gathered {
  readonly rejected: Together<Finding['rejected'][number]>
  readonly related: Together<Finding['related'][number]>
}

const nameOf = ({ type, field }: Finding['rejected'][number]): string => `${type} ${field}`
const placeOf = ({ location }: Finding['related'][number]): number => location.span.start

class Together<T> {
  readonly all: T[]
  readonly #known: Set<unknown>

  constructor(
    readonly keyOf: (each: T) => unknown,
    first: readonly T[],
  ) {
    this.all = [...first]
    this.#known = new Set(first.map(keyOf))
  }

  /** Those of a finding that no earlier one has. */
  add(more: readonly T[]): void {
    const fresh = more.filter(each => !this.#known.has(this.keyOf(each)))
    append(this.all, fresh)
    for (const each of fresh) this.#known.add(this.keyOf(each))
  }
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

/** What says the same of the same place, once: several DaemonSets may bring it about. Of findings in the order of a report. */
export function distinct(findings: readonly Finding[]): Finding[] {
  let key = ''
  let said = new Set<string>()
  return findings.filter(({ rule, message, severity, suppression, location: { file, span } }) => {
    const here = `${rule} ${span.start} ${file.path}`
    if (here !== key) said = new Set()
    key = here
    const text = `${severity} ${suppression?.kind ?? ''} ${span.end} ${message}`
    return !said.has(text) && said.add(text)
  })
}
