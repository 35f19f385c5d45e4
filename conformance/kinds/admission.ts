/** Answers about the same request in one form: Kubernetes' and ours. */
import type { Answer, Rejection, Warning } from '../../src/admission/api.ts'

export interface ExpectedError {
  readonly type: string
  readonly field: string
}

/** What Kubernetes answered. */
export interface Expected {
  readonly verdict: string
  readonly errors: readonly ExpectedError[]
  readonly warnings: readonly string[]
  readonly strictErrors?: readonly string[]
  readonly beyond?: { readonly verdict: string; readonly errors: readonly ExpectedError[]; readonly warnings: readonly string[] }
}

/** Whether the request may have been a dry run: whatever storage refuses passes one. */
export function isDryRun({ verdict, beyond }: Expected): boolean {
  return verdict !== 'storage' && beyond?.verdict !== 'storage'
}

/** In which errors and warnings are in no order; `sets`: and as sets. */
export interface Comparable {
  readonly verdict: string
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly strict: readonly string[]
  readonly beyond?: Pick<Comparable, 'verdict' | 'errors' | 'warnings'>
}

export function expected({ verdict, errors, warnings, strictErrors = [], beyond }: Expected, sets = false): Comparable {
  const shown = { verdict, errors: errorsOf(verdict, errors, sets), warnings: warningFields(warnings) }
  // Without it the request ended for another reason, whatever else was found.
  if (!beyond) return { ...shown, strict: [] }
  const { verdict: later, errors: others, warnings: texts } = beyond
  return {
    ...shown,
    strict: strictErrorsOf(strictErrors),
    beyond: { verdict: later, errors: later === 'invalid' ? listed(others, sets) : [], warnings: warningFields(texts) },
  }
}

export function given(answer: Answer, contentType: 'yaml' | 'json', sets = false): Comparable {
  const { verdict, rejections, warnings, beyond } = answer
  const shown = { verdict, errors: errorsOf(verdict, rejections, sets), warnings: ownFields(warnings) }
  const strict = beyond ? rejections.map(rejection => strictError(rejection, contentType)).sort() : []
  if (!beyond) return { ...shown, strict }
  const errors = beyond.verdict === 'invalid' ? listed(beyond.rejections, sets) : []
  return { ...shown, strict, beyond: { verdict: beyond.verdict, errors, warnings: ownFields(beyond.warnings) } }
}

/** kubectl tells the first of its errors. */
function errorsOf(verdict: string, errors: readonly ExpectedError[], sets: boolean): string[] {
  if (verdict === 'unreadable' || verdict === 'nomatch') return listed(errors, true)
  return verdict === 'invalid' ? listed(errors, sets) : []
}

function listed(errors: readonly ExpectedError[], sets: boolean): string[] {
  const list = errors.map(({ type, field }) => `${type} ${field}`)
  return (sets ? [...new Set(list)] : list).sort()
}

/** In no order. */
export function strictErrorsOf(texts: readonly string[]): string[] {
  return texts.flatMap(strictErrorsIn).sort()
}

/** `unknown field "p"`, `duplicate field "p"`; YAML's duplicates are told together, each by its line and key. */
function strictErrorsIn(text: string): string[] {
  const duplicates = [...text.matchAll(/^ {2}line (\d+): key (.*) already set in map$/gm)]
  if (duplicates.length > 0) return duplicates.map(([, line, key = '']) => `duplicate ${line} ${key.startsWith('"') ? unquoted(key) : key}`)
  const [, kind, path = ''] = /^(\w+) field (".*")$/s.exec(text) ?? []
  return [kind ? `${kind} ${unquoted(path)}` : text]
}

/** strconv.Quote's escapes that JSON does not have. */
const GO_ESCAPES: Readonly<Record<string, string>> = { a: '\\u0007', v: '\\u000b' }

/** The API server quotes paths as Go does, mostly as JSON does. */
function unquoted(path: string): string {
  const json = path.replace(/\\(?:([av])|x([0-9a-f]{2})|U([0-9a-f]{8})|.)/gs, (written, name?: string, byte?: string, point?: string) => {
    if (name) return GO_ESCAPES[name] ?? written
    if (byte) return `\\u00${byte}`
    return point ? String.fromCodePoint(Number.parseInt(point, 16)) : written
  })
  try {
    return String(JSON.parse(json))
  } catch {
    return path.slice(1, -1)
  }
}

function strictError({ rule, field, line, key }: Rejection, contentType: 'yaml' | 'json'): string {
  if (rule !== 'duplicate-key') return `unknown ${field}`
  if (contentType === 'json') return `duplicate ${field}`
  return `duplicate ${line} ${key}`
}

/**
 * The fields of warnings, which Kubernetes tells as texts that begin with the field, or with the volume's name.
 * It says the same text once.
 */
function warningFields(texts: readonly string[]): string[] {
  return texts.map(fieldOf).sort()
}

function fieldOf(text: string): string {
  if (text.startsWith('volume "')) return 'volume'
  if (text.startsWith('.metadata.ownerReferences ')) return 'metadata.ownerReferences'
  return /^(\S+?): /.exec(text)?.[1] ?? text
}

function ownFields(warnings: readonly Warning[]): string[] {
  const once = new Map(warnings.map(({ field, message }) => [`${field} ${message}`, field]))
  return [...once.values()].map(field => (/\.volumes\[\d+\]$/.test(field) ? 'volume' : field)).sort()
}
