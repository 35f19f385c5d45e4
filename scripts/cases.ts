/** A rule's cases: read from the YAML beside it, run through the engine, compared with what they promise. */
import { check, checkDaemonSet, type Found, RuleSet, run } from '../src/check.ts'
import type { Finding } from '../src/finding.ts'
import { inspect } from '../src/inspect.ts'
import { NEWEST, parseVersionRange, type VersionRange } from '../src/kubernetes/version.ts'
import { isDaemonSet, manifestsOf } from '../src/manifest.ts'
import { DaemonSetModel } from '../src/model.ts'
import type { AnyRule, Rule } from '../src/rule.ts'
import { Lines, type SourceFile } from '../src/source.ts'
import { read } from '../src/yaml/document.ts'

export interface Case {
  readonly kind: 'bad' | 'good'
  readonly title: string
  readonly text: string
  /** What the fixes make of the text, all of them applied. */
  readonly fixed: string | undefined
  readonly kubernetes: VersionRange
  /** One-based lines marked with `#!`. */
  readonly marked: readonly number[]
}

const HEADER = /^# (bad|good|fixed)(?: \(kubernetes ([\d.-]+)\))?:[ \t]*(.*)$/
const NEWEST_ONLY: VersionRange = { from: NEWEST, to: NEWEST }

/** `# bad: title` and `# good: title` open a case, `# fixed:` continues one; `(kubernetes 1.30)` sets the target. */
export function parseCases(text: string): Case[] {
  const cases: Case[] = []
  for (const part of text.split(/^---\n/m)) {
    const [first = '', ...rest] = part.split('\n')
    const header = HEADER.exec(first)
    if (!header) throw new Error(`a case starts with "# bad: title", "# good: title" or "# fixed:", not with ${JSON.stringify(first)}`)
    const [, kind, version, title = ''] = header
    const body = rest.join('\n')
    if (kind === 'fixed') {
      const last = cases.pop()
      if (!last) throw new Error('"# fixed:" continues a case')
      cases.push({ ...last, fixed: body })
      continue
    }
    const range = version === undefined ? NEWEST_ONLY : parseVersionRange(version)
    if (typeof range === 'string') throw new Error(range)
    const marked = rest.flatMap((line, index) => (line.includes('#!') ? [index + 1] : []))
    cases.push({ kind: kind as 'bad' | 'good', title, text: body, fixed: undefined, kubernetes: range, marked })
  }
  return cases
}

/** The text as a reader should see it. */
export function withoutMarks(text: string): string {
  return text.replace(/[ \t]*#!$/gm, '')
}

/** The rule's findings in a text; a case may be only a part of a manifest. */
export function runCase(rule: AnyRule, text: string, kubernetes: VersionRange): Finding[] {
  const file: SourceFile = { path: 'daemonset.yaml', text }
  const found: Found = { findings: [], bugs: [] }
  const rules = new RuleSet([rule])
  if (rule.on === 'syntax' || rule.on === 'template') {
    const inspected = inspect(file, kubernetes, false)
    check(inspected, rules, found)
    for (const document of inspected.broken) {
      for (const problem of document.problems) run(rule as unknown as Rule<'syntax'>, { document, problem }, { file: file.path }, found)
    }
  } else {
    const document = read(file, { start: 0, end: text.length })
    if (document.problems.length > 0) throw new Error(`the case is no YAML: ${document.problems[0]?.message}`)
    for (const manifest of manifestsOf(document).filter(isDaemonSet)) checkDaemonSet(new DaemonSetModel(manifest, kubernetes), rules, found)
  }
  const [bug] = found.bugs
  if (bug) throw new Error(bug.message)
  return found.findings
}

export function linesOf(findings: readonly Finding[], text: string): number[] {
  const lines = new Lines(text)
  return [...new Set(findings.map(({ location }) => lines.at(location.span.start).line))].sort((a, b) => a - b)
}
