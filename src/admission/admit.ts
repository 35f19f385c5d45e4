/** The creation of a DaemonSet, as the API server answers it with fieldValidation=Strict. */
import { append } from '../base/index.ts'
import { type Apply, type FeatureGates, Path, type DaemonSet } from '../kubernetes/index.ts'
import type { Document, YamlNode } from '../yaml/index.ts'
import { validateDaemonSet } from './validate/daemon-set.ts'
import { withConsequences } from './consequences.ts'
import type { ClientVerdict } from './decode/client.ts'
import { type Decoded, decode } from './decode/index.ts'
import { type DecodeProblem, type DecodeProblemKind, strictPath } from './decode/problem.ts'
import { defaultDaemonSet } from './default/index.ts'
import type { DroppedField } from './drop/index.ts'
import { type ApiWarning, Checks, NOTHING_KEPT, type Rejection } from './rejection.ts'
import { prepare } from './request.ts'
import { warnPodTemplate } from './warnings/index.ts'

const ROOT = Path.of('kind')
const MERGE = Path.of('<<')
const RESOURCE_VERSION = Path.of('metadata', 'resourceVersion')
const TEMPLATE = Path.of('spec', 'template')

/**
 * ok 201 or 200, invalid 422, badrequest 400, conflict 409, toolarge 413, storage 500: what etcd's store refuses, which a dry run does not ask.
 * unreadable, nomatch, empty: kubectl sends nothing.
 */
export type Verdict = 'ok' | 'invalid' | 'badrequest' | 'conflict' | 'toolarge' | 'storage' | ClientVerdict

export interface Admission {
  /** The minor version of the API server. */
  readonly minor: number
  readonly verdict: Verdict
  /** Every mistake: what kubectl stops at, those of strict decoding, and what validation would have said had they been ignored. */
  readonly rejections: readonly Rejection[]
  readonly warnings: readonly ApiWarning[]
  /** Values that kubectl silently drops, because their keys come again. */
  readonly lost: readonly Rejection[]
  /** Fields that are accepted and silently removed, because their feature gates are off. */
  readonly dropped: readonly DroppedField[]
  readonly decoded: Decoded<DaemonSet>
  readonly value: DaemonSet
  /** After defaulting. */
  readonly effective: DaemonSet
}

/** What the API server says to a document, or an object in it. `node` is the object's mapping. */
export function admit(
  node: YamlNode | undefined,
  { contentType }: Pick<Document, 'contentType'>,
  minor: number,
  { apply = 'raw', gates }: { readonly apply?: Apply; readonly gates?: FeatureGates | undefined } = {},
): Admission {
  return admitDecoded(decode(node, 'DaemonSet', { minor, contentType, apply }), minor, gates)
}

export function admitDecoded(decoded: Decoded<DaemonSet>, minor: number, gates?: FeatureGates): Admission {
  const { value, problems, fatal, stop } = decoded
  const checks = new Checks(minor, NOTHING_KEPT, gates)
  const { rejections, warnings } = checks
  append(rejections, decodingRejections(decoded))
  const lost = decoded.lost.map(decodingRejection)
  const effective = defaultDaemonSet(value, minor, gates)
  if (fatal) {
    append(rejections, fatal.afterStrict ? afterMigration(effective, minor, gates) : [])
    return {
      minor,
      verdict: stop?.verdict ?? 'badrequest',
      rejections: behind(stop, rejections),
      warnings,
      lost,
      dropped: [],
      decoded,
      value,
      effective,
    }
  }
  const { dropped } = createDaemonSet(effective, checks)
  const verdict = problems.length > 0 ? 'badrequest' : verdictOf(rejections)
  const all = behind(stop, withConsequences(rejections, value))
  return { minor, verdict: stop?.verdict ?? verdict, rejections: all, warnings, lost, dropped, decoded, value, effective }
}

/** What apps/v1 refuses of a DaemonSet of a removed version, but for the selector, which is new in it. */
function afterMigration(effective: DaemonSet, minor: number, gates: FeatureGates | undefined): readonly Rejection[] {
  const checks = new Checks(minor, NOTHING_KEPT, gates)
  createDaemonSet(effective, checks)
  return withConsequences(checks.rejections, effective).filter(
    ({ rule, at }) => rule !== 'selector-missing' && at.toString() !== 'spec.selector',
  )
}

/** What the API server says of a document that kubectl does not send. */
function behind(stop: Decoded<unknown>['stop'], rejections: readonly Rejection[]): readonly Rejection[] {
  return stop ? rejections.map(each => (each.type === 'Client' ? each : { ...each, isBehind: true })) : rejections
}

/** What kubectl stops at comes first. */
export function decodingRejections({ problems, stop }: Pick<Decoded<unknown>, 'problems' | 'stop'>): Rejection[] {
  if (!stop) return problems.map(decodingRejection)
  const stopping = new Set(stop.problems)
  const others = problems.filter(problem => !stopping.has(problem))
  return [
    ...stop.problems.map(problem => ({ ...decodingRejection(problem), type: 'Client' as const, field: '' })),
    ...others.map(decodingRejection),
  ]
}

/**
 * Validates a new DaemonSet, and warns about it if it is valid.
 * @param effective After defaulting.
 * @returns What would be stored, and what was dropped of it.
 */
export function createDaemonSet(effective: DaemonSet, checks: Checks): { daemonSet: DaemonSet; dropped: readonly DroppedField[] } {
  const { rejections } = checks
  const first = rejections.length
  const { daemonSet, dropped, original } = prepare(effective, checks)
  validateDaemonSet(daemonSet, checks)
  if (rejections.length > first) checks.relocate(first, original)
  else {
    warnPodTemplate(daemonSet.spec?.template ?? {}, TEMPLATE, checks)
    const { resourceVersion = '' } = daemonSet.metadata ?? {}
    if (isVersion(resourceVersion)) {
      checks.storage(RESOURCE_VERSION, 'forbidden-field', `resourceVersion "${resourceVersion}" is not allowed in a new object; remove it`)
    }
  }
  return { daemonSet, dropped }
}

/** Whether storage takes it for the version of an object that it has: any but 0 of 64 bits (APIObjectVersioner). */
function isVersion(text: string): boolean {
  return /^[0-9]+$/.test(text) && BigInt(text) > 0n && BigInt(text) < 2n ** 64n
}

export function verdictOf(rejections: readonly Rejection[]): Verdict {
  if (rejections.length === 0) return 'ok'
  return rejections.every(({ type }) => type === 'Storage') ? 'storage' : 'invalid'
}

const RULES: Readonly<Record<DecodeProblemKind, string>> = {
  unknown: 'unknown-field',
  duplicate: 'duplicate-key',
  wrongType: 'wrong-type',
  badInt: 'wrong-type',
  badQuantity: 'bad-quantity',
  badTime: 'wrong-type',
  apiVersion: 'wrong-api-version',
  kind: 'wrong-api-version',
  missingVersion: 'missing-api-version',
  badMerge: 'bad-merge-key',
}

/** A mistake of decoding as a rejection, at the characters where it was made. */
export function decodingRejection(problem: DecodeProblem): Rejection {
  const { kind, path, node, key, message, afterStrict, otherVersion, first, isHarmless, suggestions } = problem
  const strict = kind === 'unknown' || kind === 'duplicate'
  const { start, end } = (strict && key) || node
  return {
    type: strict ? 'StrictDecoding' : 'Decoding',
    field: strict ? strictPath(path) : '',
    at: path ?? (kind === 'badMerge' ? MERGE : ROOT),
    rule: afterStrict ? 'removed-api' : otherVersion ? 'field-not-in-version' : RULES[kind],
    message,
    cause: undefined,
    span: { start, end },
    ...(first && { earlier: { start: first.start, end: first.end } }),
    ...(isHarmless && { isHarmless }),
    ...(suggestions && { suggestions }),
  }
}
