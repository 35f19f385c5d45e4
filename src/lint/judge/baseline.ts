/** Known findings, kept in a file, so that only new ones are reported. Keyed on object, rule and field, never on lines. */
import { withChange } from '../kept.ts'
import type { Finding, UserError, SourceFile, Span } from '../../base/index.ts'
import { parseJson, toPlain, target } from '../../yaml/index.ts'

const VERSION = 1

export interface Entry {
  /** Where it was last seen; the key where there is no object. */
  readonly file: string
  /** `DaemonSet kube-system/agent`. */
  readonly object?: string
  readonly rule: string
  /** With list items by their names. */
  readonly path: string
  readonly count: number
}

interface Placed extends Entry {
  readonly span: Span
}

export interface Baseline {
  readonly file: SourceFile
  readonly entries: readonly Placed[]
}

/** What is wrong with a text that is no baseline. */
export function parseBaseline(file: SourceFile): Baseline | UserError {
  const { root, problems } = parseJson(file.text)
  const [problem] = problems
  if (problem) return { message: `invalid baseline: ${problem.message}`, location: { file, span: problem.span } }
  const { version, findings } = Object(toPlain(root)) as { version?: unknown; findings?: unknown }
  const whole = { file, span: { start: 0, end: Math.min(1, file.text.length) } }
  if (version !== VERSION || !Array.isArray(findings)) {
    return { message: `not a baseline of version ${VERSION}; recreate it with --update-baseline`, location: whole }
  }
  const mapping = target(root)
  const list = mapping?.kind === 'mapping' ? target(mapping.entries.find(({ name }) => name === 'findings')?.value) : undefined
  const nodes = list?.kind === 'sequence' ? list.items : []
  const entries: Placed[] = []
  for (const [index, entry] of (findings as unknown[]).entries()) {
    const span = { start: nodes[index]?.start ?? 0, end: nodes[index]?.end ?? 0 }
    if (!isEntry(entry)) return { message: 'invalid baseline entry: file, rule, path and count are required', location: { file, span } }
    entries.push({ ...entry, span })
  }
  return { file, entries }
}

function isEntry(value: unknown): value is Entry {
  const { file, object, rule, path, count } = Object(value) as Record<string, unknown>
  const texts = [file, rule, path].every(text => typeof text === 'string')
  return texts && (object === undefined || typeof object === 'string') && Number.isSafeInteger(count) && (count as number) > 0
}

export interface Baselined {
  /** Those that the baseline knows carry their suppression. */
  readonly findings: readonly Finding[]
  /** Decided entries that say more than was found. */
  readonly gone: readonly Placed[]
}

/**
 * Of equal findings as many are known as the entry counts. Suppressed findings use no entry up. `isDecided`: whether the run would have found
 * what an entry is about.
 */
export function applyBaseline(findings: readonly Finding[], baseline: Baseline, isDecided: (entry: Entry) => boolean): Baselined {
  const left = new Map<string, number>()
  for (const entry of baseline.entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count)
  const judged = findings.map(finding => {
    const entry = entryOf(finding)
    // Entries were once written with indices.
    const key = [keyOf(entry), keyOf({ ...entry, path: finding.path })].find(each => (left.get(each) ?? 0) > 0)
    if (finding.suppression || key === undefined) return finding
    left.set(key, left.get(key)! - 1)
    return withChange(finding, { suppression: { kind: 'external', reason: `listed in ${baseline.file.path}` } })
  })
  const gone = baseline.entries.filter(entry => (left.get(keyOf(entry)) ?? 0) > 0 && isDecided(entry))
  return { findings: judged, gone }
}

/** The text of a baseline that knows every finding but the suppressed ones. Entries that are not decided stay. */
export function writeBaseline(findings: readonly Finding[], previous: Baseline | undefined, isDecided: (entry: Entry) => boolean): string {
  const entries = new Map<string, Entry>()
  const add = (entry: Entry): void => {
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), known ? { ...known, count: known.count + entry.count } : entry)
  }
  const written = new Set<string>()
  for (const finding of findings) {
    if (finding.suppression?.kind === 'inSource') continue
    const entry = entryOf(finding)
    add(entry)
    written.add(keyOf({ ...entry, path: finding.path }))
  }
  for (const { file, object, rule, path, count } of previous?.entries ?? []) {
    const entry = { file, ...(object === undefined ? {} : { object }), rule, path, count }
    const known = entries.get(keyOf(entry))
    if (isDecided(entry) || (!known && written.has(keyOf(entry)))) continue
    if (!known || known.count < count) entries.set(keyOf(entry), entry)
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => `    ${JSON.stringify(entry)}`)
  return `{\n  "version": ${VERSION},\n  "findings": [${sorted.length > 0 ? `\n${sorted.join(',\n')}\n  ` : ''}]\n}\n`
}

function entryOf({ location, object, rule, path, namedPath = path }: Finding): Entry {
  const name = object?.name ? `${object.kind} ${object.namespace === undefined ? '' : `${object.namespace}/`}${object.name}` : undefined
  return { file: location.file.path, ...(name === undefined ? {} : { object: name }), rule, path: namedPath, count: 1 }
}

function keyOf({ file, object, rule, path }: Entry): string {
  return [object ?? file, rule, path].join('\n')
}
