/** What the API server says to the update of a DaemonSet by a document, or an object in it. */
import type { Apply, FeatureGates, Path, DaemonSet } from '../../kubernetes/index.ts'
import type { YamlNode } from '../../yaml/index.ts'
import { type Admission, createDaemonSet, decodingRejections, type Verdict } from '../admit.ts'
import { withConsequences } from '../consequences.ts'
import { decode } from '../decode/index.ts'
import type { ContentType } from '../decode/scalar.ts'
import { defaultDaemonSet } from '../default/index.ts'
import { Checks, NOTHING_KEPT, type Rejection } from '../rejection.ts'
import { type Effects, NO_EFFECTS, updateDaemonSet } from './index.ts'

export interface UpdateAdmission extends Effects {
  /** The minor version of the API server. */
  readonly minor: number
  readonly verdict: Verdict
  /** Every mistake: those of strict decoding, and what validation would have said had they been ignored. */
  readonly rejections: readonly Rejection[]
  /** Fields that are accepted and silently removed, because their feature gates are off. */
  readonly dropped: readonly Path[]
}

export interface Written {
  /** The object's mapping. */
  readonly node: YamlNode | undefined
  readonly contentType: ContentType
  /** What reads the document; the API server itself where nothing is said. */
  readonly apply?: Apply
}

/** The old object as it is written, and as a create would have stored it, refused or not. */
export interface Stored {
  readonly value: DaemonSet
  readonly effective: DaemonSet
  readonly stored: DaemonSet
  readonly dropped: readonly Path[]
  /** What the API server says against creating it; of what cannot be decoded only that. */
  readonly rejections: readonly Rejection[]
}

export function storePrevious({ node, contentType }: Written, minor: number, gates?: FeatureGates): Stored {
  const decoded = decode(node, 'DaemonSet', { minor, contentType })
  const { value, fatal } = decoded
  const effective = defaultDaemonSet(value, minor, gates)
  const checks = new Checks(minor, NOTHING_KEPT, gates)
  const { daemonSet: stored, dropped } = createDaemonSet(effective, checks)
  const decoding = decodingRejections(decoded)
  const rejections = fatal ? decoding : withConsequences([...decoding, ...checks.rejections], value)
  return { value, effective, stored, dropped: dropped.map(({ path }) => path), rejections }
}

/** What an update sends, decoded and with its defaults. A creation of the same has both, too. */
export type Received = Pick<Admission, 'decoded' | 'value' | 'effective'>

export function receive({ node, contentType, apply }: Written, minor: number, gates?: FeatureGates): Received {
  const decoded = decode(node, 'DaemonSet', { minor, contentType, ...(apply && { apply }) })
  const { value } = decoded
  return { decoded, value, effective: defaultDaemonSet(value, minor, gates) }
}

/** Replaces an object that was stored by this version, with PUT. */
export function admitUpdate(
  { stored }: Stored,
  { decoded, value, effective }: Received,
  minor: number,
  gates?: FeatureGates,
): UpdateAdmission {
  const { problems, fatal, stop } = decoded
  const decoding = decodingRejections(decoded)
  if (fatal) return { minor, verdict: stop?.verdict ?? 'badrequest', rejections: decoding, dropped: [], ...NO_EFFECTS }
  const { checks, verdict, dropped, ...effects } = updateDaemonSet(stored, effective, minor, gates)
  return {
    minor,
    verdict: stop?.verdict ?? (problems.length > 0 ? 'badrequest' : verdict),
    rejections: withConsequences([...decoding, ...checks.rejections], value),
    dropped: dropped.map(({ path }) => path),
    ...effects,
  }
}
