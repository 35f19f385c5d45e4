import type { Path, PodAffinity, PodSpec } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** A labelSelector that is left out matches no pod, an empty one all. Since 1.28. */
export function warnNullSelectors({ topologySpreadConstraints, affinity }: PodSpec, path: Path, checks: Checks): void {
  if (checks.minor < 28) return
  for (const [index, { labelSelector }] of (topologySpreadConstraints ?? []).entries()) {
    if (!labelSelector) warn(path.child('topologySpreadConstraints').index(index), 'this constraint', checks)
  }
  if (affinity?.podAffinity) warnTerms(affinity.podAffinity, path.child('affinity', 'podAffinity'), checks)
  if (affinity?.podAntiAffinity) warnTerms(affinity.podAntiAffinity, path.child('affinity', 'podAntiAffinity'), checks)
}

function warnTerms(affinity: PodAffinity, path: Path, checks: Checks): void {
  const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred } = affinity
  for (const [index, { labelSelector }] of (required ?? []).entries()) {
    if (!labelSelector) warn(path.child('requiredDuringSchedulingIgnoredDuringExecution').index(index), 'this term', checks)
  }
  for (const [index, { podAffinityTerm }] of (preferred ?? []).entries()) {
    if (podAffinityTerm?.labelSelector) continue
    warn(path.child('preferredDuringSchedulingIgnoredDuringExecution').index(index).child('podAffinityTerm'), 'this term', checks)
  }
}

function warn(path: Path, what: string, checks: Checks): void {
  checks.warn(
    path.child('labelSelector'),
    'null-label-selector',
    `${what} has no labelSelector and matches no pods; add one, or {} to match all pods`,
  )
}
