/** A rule's cases: read from the YAML beside it, run through the engine, compared with what they promise. */
import { check, checkDaemonSet, type Found, RuleSet, run } from '../src/lint/check.ts'
import type { Finding } from '../src/base/finding.ts'
import { formerOf } from '../src/workspace/previous.ts'
import { inspect } from '../src/subjects/inspect.ts'
import { NEWEST, parseVersionRange, type VersionRange } from '../src/kubernetes/version.ts'
import { isDaemonSet, type Manifest, manifestsOf } from '../src/workspace/manifest.ts'
import { DaemonSetModel } from '../src/subjects/daemon-set.ts'
import { UpdateModel } from '../src/subjects/update.ts'
import { LazyObjects } from '../src/workspace/objects.ts'
import type { AnyRule, Rule } from '../src/rule/index.ts'
import { Lines, type SourceFile } from '../src/base/source.ts'
import { pair } from '../src/subjects/pairing.ts'
import { read } from '../src/yaml/document.ts'

/** Another text of a case, as a file. */
export interface Beside extends SourceFile {
  readonly marked: readonly number[]
}

/** What a case says about an update. */
export interface Around {
  /** The old manifest. */
  readonly before?: SourceFile
  /** Objects that are there beside the manifest. */
  readonly with?: readonly Beside[]
  readonly withBefore?: readonly SourceFile[]
}

export interface Case extends Around {
  readonly kind: 'bad' | 'good'
  readonly title: string
  readonly text: string
  /** What the fixes make of the text, all of them applied. */
  readonly fixed: string | undefined
  readonly kubernetes: VersionRange
  /** One-based lines marked with `#!`. */
  readonly marked: readonly number[]
}

const HEADER = /^# (bad|good|fixed|before|with before|with)(?: \(kubernetes ([\d.-]+)\))?:[ \t]*(.*)$/
/** The path of a case's own text. */
const MANIFEST = 'daemonset.yaml'
const NEWEST_ONLY: VersionRange = { from: NEWEST, to: NEWEST }

/**
 * `# bad: title` and `# good: title` open a case; `(kubernetes 1.30)` sets the target. What follows continues it: `# fixed:`, the text after
 * its fixes; `# before:`, the manifest that it replaces; `# with:` and `# with before:`, another object beside it, now and then.
 */
export function parseCases(text: string): Case[] {
  const cases: Case[] = []
  for (const part of text.split(/^---\n/m)) {
    const [first = '', ...rest] = part.split('\n')
    const header = HEADER.exec(first)
    if (!header) throw new Error(`a case starts with "# bad: title", "# good: title" or "# fixed:", not with ${JSON.stringify(first)}`)
    const [, kind, version, title = ''] = header
    const body = rest.join('\n')
    if (kind !== 'bad' && kind !== 'good') {
      const last = cases.pop()
      if (!last) throw new Error(`"# ${kind}:" continues a case`)
      cases.push(continued(last, kind, body))
      continue
    }
    const range = version === undefined ? NEWEST_ONLY : parseVersionRange(version)
    if (typeof range === 'string') throw new Error(range)
    cases.push({ kind, title, text: body, fixed: undefined, kubernetes: range, marked: marksIn(body) })
  }
  return cases
}

function continued(last: Case, kind: string | undefined, text: string): Case {
  const { with: beside = [], withBefore = [] } = last
  switch (kind) {
    case 'fixed':
      return { ...last, fixed: text }
    case 'before':
      return { ...last, before: { path: 'before.yaml', text } }
    case 'with':
      return { ...last, with: [...beside, { path: `with-${beside.length + 1}.yaml`, text, marked: marksIn(text) }] }
    default:
      return { ...last, withBefore: [...withBefore, { path: `with-before-${withBefore.length + 1}.yaml`, text }] }
  }
}

function marksIn(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.includes('#!') ? [index + 1] : []))
}

/** The text as a reader should see it. */
export function withoutMarks(text: string): string {
  return text.replace(/[ \t]*#!$/gm, '')
}

/** The rule's findings in a text; a case may be only a part of a manifest. */
export function runCase(rule: AnyRule, text: string, kubernetes: VersionRange, around: Around = {}): Finding[] {
  const file: SourceFile = { path: MANIFEST, text }
  const found: Found = { findings: [], bugs: [] }
  const rules = new RuleSet([rule])
  if (rule.on === 'syntax' || rule.on === 'template') {
    const inspected = inspect(file, kubernetes, false)
    check(inspected, rules, found)
    for (const document of inspected.broken) {
      for (const problem of document.problems) run(rule as unknown as Rule<'syntax'>, { document, problem }, { file: file.path }, found)
    }
  } else {
    const models = objectsIn(file)
      .filter(isDaemonSet)
      .map(manifest => new DaemonSetModel(manifest, kubernetes))
    const updates = updatesOf(models, around)
    for (const model of models) checkDaemonSet(model, rules, found, updates.get(model))
  }
  const [bug] = found.bugs
  if (bug) throw new Error(bug.message)
  return found.findings
}

/** Without `before` and with objects beside it, the DaemonSet itself did not change. */
function updatesOf(models: readonly DaemonSetModel[], { before, with: beside, withBefore = [] }: Around): Map<DaemonSetModel, UpdateModel> {
  if (!before && !beside) return new Map()
  const olds = before ? objectsIn(before).filter(isDaemonSet) : models.map(({ manifest }) => manifest)
  const { pairs } = pair(
    olds.map(manifest => ({ former: formerOf(manifest), counterpart: MANIFEST })),
    models.map(model => ({ model, absolute: MANIFEST })),
  )
  const context = {
    objects: new LazyObjects(() => (beside ?? []).flatMap(objectsIn)),
    objectsBefore: new LazyObjects(() => withBefore.flatMap(objectsIn)),
  }
  return new Map(pairs.map(({ old, updated: { model }, relation }) => [model, new UpdateModel(model, old.former, relation, context)]))
}

function objectsIn(file: SourceFile): Manifest[] {
  const document = read(file, { start: 0, end: file.text.length })
  if (document.problems.length > 0) throw new Error(`the case is no YAML: ${document.problems[0]?.message}`)
  return manifestsOf(document)
}

/** Of the manifest, or of another file of the case. */
export function linesOf(findings: readonly Finding[], text: string, path = MANIFEST): number[] {
  const lines = new Lines(text)
  const here = findings.filter(({ location }) => location.file.path === path)
  return [...new Set(here.map(({ location }) => lines.at(location.span.start).line))].sort((a, b) => a - b)
}
