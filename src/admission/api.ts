/**
 * What the API server says to a DaemonSet, without an API server: creates and updates with fieldValidation=Strict,
 * for Kubernetes 1.25 to 1.37. The package's entry `ds-lint/admission`.
 */
import { type Apply, byteLength, type DaemonSet, type FeatureGates, isReadByClient, NEWEST, parseVersion } from '../kubernetes/index.ts'
import { bodyStart, type Document, isEmpty, parseJson, readAsClient, readFirst, requests, toPlain } from '../yaml/index.ts'
import { admitDecoded, createDaemonSet, decodingRejection, decodingRejections, type Verdict, verdictOf } from './admit.ts'
import { type Decoded, decode } from './decode/index.ts'
import type { DecodeProblem } from './decode/problem.ts'
import type { DroppedField } from './drop/index.ts'
import { defaultDaemonSet } from './default/index.ts'
import { Checks, NOTHING_KEPT, type ErrorType, type Rejection as Refused } from './rejection.ts'
import { type Effects, NO_EFFECTS, updateDaemonSet } from './update/index.ts'

export type { Verdict } from './admit.ts'
export type { ErrorType } from './rejection.ts'

const MAX_BODY_BYTES = 3 * 1024 * 1024

export interface Options {
  /** Such as `1.34`; the newest by default. */
  readonly kubernetes?: string
  /** How the text is read; by default as kubectl reads it: as JSON where it is JSON. */
  readonly contentType?: 'yaml' | 'json'
  /** As a request with `dryRun=All`, which storage has no part in. */
  readonly dryRun?: boolean
  /**
   * `raw`, the default: the text is the request body. `kubectl`: kubectl, Helm, Argo CD or Flux reads it and sends JSON: the last of equal keys of
   * YAML is kept, and some documents are not sent at all.
   */
  readonly apply?: Apply
  /** What the cluster sets, by the names of gates; others have their defaults, and so has a gate that the version lacks or has locked. */
  readonly featureGates?: FeatureGates
}

/** An error of the API server, as in Status.details.causes. */
export interface Rejection {
  readonly type: ErrorType
  /** The API server's own string; empty where it names none. */
  readonly field: string
  readonly message: string
  /** The field where the mistake is, from the manifest's root. */
  readonly path: string
  /** The id of the rule that presents it. */
  readonly rule: string
  /** Where the value starts that cannot be decoded, one-based in its document: the line that the API server tells of a duplicate key. */
  readonly line?: number
  /** The key that is there twice; the path ends above what is nested deeper than any field. */
  readonly key?: string
}

export interface Warning {
  readonly field: string
  readonly message: string
}

export interface Answer {
  readonly verdict: Verdict
  /** Why the DaemonSet is rejected; empty where it is accepted. */
  readonly rejections: readonly Rejection[]
  readonly warnings: readonly Warning[]
  /** Fields that the API server accepts and does not store. */
  readonly dropped: readonly string[]
  /** For a badrequest because of unknown or duplicate fields alone: the answer, had they been ignored. */
  readonly beyond?: Pick<Answer, 'verdict' | 'rejections' | 'warnings'>
}

export interface UpdateAnswer extends Answer, Effects {}

/**
 * Creates a DaemonSet from a text, whose first document is taken, or from an object as JSON.parse gives it.
 * Throws a RangeError for a version that is not known.
 */
export function create(input: string | object, options: Options = {}): Answer {
  const minor = minorOf(options)
  const document = documentOf(input, options)
  const decoded = decodedOf(document, minor, options)
  const unread = unreadable(document, decoded, options)
  if (unread) return unread
  const first = decodingRejections(decoded).length
  const { rejections, ...admission } = admitDecoded(decoded, minor, options.featureGates)
  const asked = rejections.slice(first).filter(({ type }) => type !== 'Storage' || !options.dryRun)
  const validation = listed(asked, minor)
  const verdict = verdictOf(validation)
  return answer(document, decoded, { ...admission, verdict, validation })
}

/**
 * Replaces one DaemonSet by another, with PUT. The old one is taken as a create would have stored it, refused or not.
 * Throws a RangeError for a version that is not known, and a TypeError when the old one cannot be decoded.
 */
export function update(old: string | object, updated: string | object, options: Options = {}): UpdateAnswer {
  const minor = minorOf(options)
  const stored = storedFrom(documentOf(old, options), minor, options.featureGates)
  const document = documentOf(updated, options)
  const decoded = decodedOf(document, minor, options)
  const unread = unreadable(document, decoded, options)
  if (unread) return { ...unread, ...NO_EFFECTS }
  if (decoded.fatal) return { ...answer(document, decoded, NOTHING), ...NO_EFFECTS }
  const { checks, verdict, dropped, ...effects } = updateDaemonSet(
    stored,
    defaultDaemonSet(decoded.value, minor, options.featureGates),
    minor,
    options.featureGates,
  )
  const validation = listed(checks.rejections, minor)
  return { ...answer(document, decoded, { verdict, validation, warnings: checks.warnings, dropped }), ...effects }
}

function minorOf({ kubernetes }: Options): number {
  if (kubernetes === undefined) return NEWEST
  const minor = parseVersion(kubernetes)
  if (typeof minor !== 'number') throw new RangeError(`${kubernetes} ${minor.message}`)
  return minor
}

function documentOf(input: string | object, { contentType, apply }: Options): Document {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const file = { path: '-', text }
  if (typeof input === 'object' || contentType === 'json') {
    return { file, span: { start: 0, end: text.length }, contentType: 'json', ...parseJson(text) }
  }
  if (isReadByClient(apply)) return readAsClient(file)
  const [span = { start: 0, end: text.length }, ...others] = requests(text).map(({ start, end }) => ({
    start: bodyStart(text, { start, end }),
    end,
  }))
  const first = readFirst(file, span, contentType)
  if (others.length === 0 || !isEmpty(first)) return first
  return others.map(other => readFirst(file, other, contentType)).find(document => !isEmpty(document)) ?? first
}

function decodedOf({ root, contentType }: Document, minor: number, { apply = 'raw' }: Options): Decoded<DaemonSet> {
  return decode(root, 'DaemonSet', { minor, contentType, apply })
}

/** A document that is not sent, or a body that is too large or cannot be parsed. */
function unreadable(document: Document, { stop }: Decoded<DaemonSet>, { apply = 'raw' }: Options): Answer | undefined {
  const { problems } = document
  const isClient = isReadByClient(apply)
  if (isClient && problems.length === 0 && stop) {
    const rejections = stop.problems.map(problem => ({ ...rejectionOf(decodingRejection(problem)), type: 'Client' as const, field: '' }))
    return { verdict: stop.verdict, rejections, warnings: [], dropped: [] }
  }
  if (!(isClient && problems.length > 0) && isTooLarge(document, isClient))
    return { verdict: 'toolarge', rejections: [], warnings: [], dropped: [] }
  if (problems.length === 0) return undefined
  const type = isClient ? ('Client' as const) : ('Decoding' as const)
  const rejections = problems.map(({ message }) => ({ type, field: '', message, path: '', rule: 'syntax-error' }))
  return { verdict: isClient ? 'unreadable' : 'badrequest', rejections, warnings: [], dropped: [] }
}

/** Go's JSON escapes what HTML has a meaning for. */
const ESCAPED = /[<>&\u2028\u2029]/g

function isTooLarge({ file, span, root, contentType }: Document, isClient: boolean): boolean {
  if (span.end - span.start <= MAX_BODY_BYTES / 6) return false
  if (isClient && contentType === 'yaml') {
    const json = JSON.stringify(toPlain(root))
    return byteLength(json.replace(ESCAPED, '......')) > MAX_BODY_BYTES
  }
  return byteLength(file.text.slice(span.start, span.end)) > MAX_BODY_BYTES
}

/** As a create would have stored it; a uid that is written was given by an earlier one. */
function storedFrom(document: Document, minor: number, gates: FeatureGates | undefined): DaemonSet {
  const { value, fatal } = decode(document.root, 'DaemonSet', { minor, contentType: document.contentType })
  const problem = document.problems[0] ?? fatal
  if (problem || !document.root) throw new TypeError(`the old DaemonSet cannot be read${problem ? `: ${problem.message}` : ''}`)
  return createDaemonSet(defaultDaemonSet(value, minor, gates), new Checks(minor, NOTHING_KEPT, gates)).daemonSet
}

/** What comes after decoding. */
interface Validated {
  readonly verdict: Verdict
  readonly validation: readonly Refused[]
  readonly warnings: readonly Warning[]
  readonly dropped: readonly DroppedField[]
}

const NOTHING: Validated = { verdict: 'badrequest', validation: [], warnings: [], dropped: [] }

/** Headers cannot carry such characters, so the API server drops a warning that quotes one. */
const control = /\p{Cc}/u

function answer(document: Document, { problems, fatal }: Decoded<DaemonSet>, validated: Validated): Answer {
  const dropped = validated.dropped.filter(({ becomes }) => becomes === undefined).map(({ path }) => path.toString())
  const warnings = validated.warnings.filter(({ message }) => !control.test(message)).map(({ field, message }) => ({ field, message }))
  const result = { verdict: validated.verdict, rejections: validated.validation.map(rejectionOf), warnings }
  if (problems.length === 0) return { ...result, dropped }
  const refused = { verdict: 'badrequest' as const, rejections: decodingRejectionsOf(problems, document), warnings: [], dropped }
  return fatal ? refused : { ...refused, beyond: result }
}

/** Since 1.37 the API server lists errors that read alike once. */
function listed(rejections: readonly Refused[], minor: number): readonly Refused[] {
  if (minor < 37) return rejections
  const seen = new Set<string>()
  return rejections.filter(({ type, field, message }) => {
    const text = `${type} ${field} ${message}`
    return seen.has(text) ? false : seen.add(text)
  })
}

function rejectionOf({ type, field, message, at, rule }: Refused): Rejection {
  return { type, field, message, path: at.toString(), rule }
}

function decodingRejectionsOf(problems: readonly DecodeProblem[], { file, span }: Document): Rejection[] {
  const body = file.text.slice(span.start, span.end)
  // Kubernetes ends the last line.
  const text = body.endsWith('\n') ? body : `${body}\n`
  const lineOf = linesOf(text)
  return problems.map(problem => ({
    ...rejectionOf(decodingRejection(problem)),
    line: lineOf(startOf(problem, text, span.start)),
    ...(problem.name === undefined ? {} : { key: problem.name }),
  }))
}

const TO_NEXT_TOKEN = /(?:[\s\u0085]|#[^\n\r\u0085\u2028\u2029]*(?![^\n\r\u0085\u2028\u2029]))*/y

/** Where Go sees the value start: one that is not written is where the next token is, if its key has no colon or stands in brackets. */
function startOf({ node, key }: DecodeProblem, text: string, start: number): number {
  const from = node.from - start
  if (node.end > node.from) return from
  TO_NEXT_TOKEN.lastIndex = from
  const next = from + (TO_NEXT_TOKEN.exec(text)?.[0].length ?? 0)
  return node.from === key?.end || /[,\]}]/.test(text.charAt(next)) ? next : from
}

/** The line of an offset, as Go's YAML counts lines. */
function linesOf(text: string): (offset: number) => number {
  const breaks = Array.from(text.matchAll(/\r{0,2}\n|[\r\u0085\u2028\u2029]/g), ({ index }) => index)
  return offset => {
    let [low, high] = [0, breaks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (breaks[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
