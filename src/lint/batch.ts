/** Rules over the subjects of several documents: each rule goes over all of them before the next one does. */
import { addTo } from '../base/index.ts'
import { type About, PRODUCERS, type Subjected, type SubjectName, type Subjects } from '../subjects/index.ts'
import { type Asked, bugOf, type Found, type RuleSet, run } from './dispatch.ts'
import { keptFinding } from './kept.ts'
import { type Fixable, withdrawUnsound } from './sound-fixes.ts'

/**
 * So many parts of documents, and characters of those, wait for each other. Hundreds of rules over one DaemonSet after the other leave none of their code
 * in the processor's caches: over 32 at a time they take a quarter less. What was made of all of them is let go together.
 */
const MOST = { parts: 32, characters: 100_000 }

/** A part of a document, and where its findings go. */
interface Job {
  readonly from: Subjected
  readonly group: Group
}

/** The parts of a document, whose fixes are tried together. */
interface Group {
  readonly found: Found
  readonly fixable: Fixable[]
  isComplete: boolean
}

export class Batch {
  readonly #jobs = new Map<RuleSet, Job[]>()
  #groups: Group[] = []
  /** How many findings stood there before, of which nothing is left to do. */
  #done = new Map<Found, number>()
  #parts = 0
  #characters = 0

  /** What was found of a document, of so many characters. Its findings are complete after the next `run`. */
  add(parts: Iterable<readonly [Subjected, RuleSet]>, found: Found, characters: number): void {
    const group: Group = { found, fixable: [], isComplete: false }
    this.#groups.push(group)
    for (const [from, rules] of parts) {
      if (!this.#done.has(found)) this.#done.set(found, found.findings.length)
      addTo(this.#jobs, rules, { from, group })
      if (++this.#parts >= MOST.parts) this.run()
    }
    group.isComplete = true
    this.#characters += characters
    if (this.#characters >= MOST.characters) this.run()
  }

  /** All rules over what waits. */
  run(): void {
    for (const [rules, jobs] of this.#jobs) for (const name of rules.subjects) dispatch(name, jobs, rules)
    this.#jobs.clear()
    this.#parts = 0
    this.#characters = 0
    for (const [{ findings, areKept }, done] of this.#done) {
      if (areKept) for (let at = done; at < findings.length; at++) if (!findings[at]!.fix) findings[at] = keptFinding(findings[at]!)
    }
    for (const { found, fixable, isComplete } of this.#groups) if (isComplete) offer(found, fixable)
    this.#groups = this.#groups.filter(({ isComplete }) => !isComplete)
    this.#done = new Map(this.#groups.map(({ found }) => [found, found.findings.length]))
  }
}

function offer({ findings, areKept }: Found, fixable: readonly Fixable[]): void {
  withdrawUnsound(findings, fixable)
  if (areKept) for (const { index } of fixable) findings[index] = keptFinding(findings[index]!)
}

function dispatch<S extends SubjectName>(name: S, jobs: readonly Job[], rules: RuleSet): void {
  const byKind = new Map<string | undefined, { readonly asked: Asked<S>; readonly group: Group }[]>()
  for (const { from, group } of jobs) {
    try {
      for (const { subject, about, rule } of PRODUCERS[name](from)) {
        const asked = { subject, about } as { readonly subject: Subjects[S]; readonly about: About }
        const presenter = rule === undefined ? undefined : rules.presenter(name, rule)
        if (presenter) run(presenter, asked, group, rules.timer)
        else if (rule === undefined) addTo(byKind, about.object?.kind, { asked, group })
      }
    } catch (error) {
      group.found.bugs.push(bugOf(undefined, from.file.path, error))
    }
  }
  for (const [kind, all] of byKind)
    for (const rule of rules.on(name, kind)) for (const { asked, group } of all) run(rule, asked, group, rules.timer)
}
