import type { Path, LabelSelector } from '../../kubernetes/index.ts'
import { validateLabelName } from './label-selector.ts'
import type { Checks } from '../rejection.ts'

/** The keys whose values a selector takes from the pod itself; mismatchLabelKeys only in pod affinity. */
interface LabelKeys {
  readonly labelSelector?: LabelSelector
  readonly matchLabelKeys?: readonly string[]
  readonly mismatchLabelKeys?: readonly string[]
}

/** ValidateMatchLabelKeysAndMismatchLabelKeys. */
export function validateMatchLabelKeys(term: LabelKeys, path: Path, checks: Checks): void {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] } = term
  validateKeys('matchLabelKeys', matchLabelKeys, labelSelector, path, checks)
  validateKeys('mismatchLabelKeys', mismatchLabelKeys, labelSelector, path, checks)
  if (labelSelector) rejectSelected(labelSelector, matchLabelKeys, path, checks)
  const mismatched = new Set(mismatchLabelKeys)
  for (const [index, key] of matchLabelKeys.entries()) {
    if (!mismatched.has(key)) continue
    const message = `"${key}" is in both matchLabelKeys and mismatchLabelKeys, which contradict each other; keep one`
    checks.invalid(path.child('matchLabelKeys').index(index), message)
  }
}

/** validateLabelKeys. */
function validateKeys(
  name: 'matchLabelKeys' | 'mismatchLabelKeys',
  keys: readonly string[],
  selector: LabelSelector | undefined,
  path: Path,
  checks: Checks,
): void {
  if (keys.length === 0) return
  const field = path.child(name)
  if (!selector) return checks.forbidden(field, `${name} requires a labelSelector; add one, or {} to match all pods`)
  for (const [index, key] of keys.entries()) validateLabelName(key, field.index(index), checks)
}

/**
 * Once Kubernetes has put matchLabelKeys into the selector of a pod, a key that was there before is a duplicate.
 * It looks for such keys in templates, too, and reports them by their place in matchLabelKeys, but at the term.
 */
function rejectSelected(selector: LabelSelector, matchLabelKeys: readonly string[], path: Path, checks: Checks): void {
  const { matchLabels = {}, matchExpressions = [] } = selector
  const selected = new Set(Object.keys(matchLabels))
  const last = new Map(matchLabelKeys.map((key, index) => [key, index]))
  for (const { key = '' } of matchExpressions) {
    const index = last.get(key)
    if (index !== undefined && selected.has(key)) {
      const message = `"${key}" is in both labelSelector, more than once, and matchLabelKeys; remove it from matchLabelKeys`
      checks.invalid(path.index(index), message, { at: path.child('matchLabelKeys').index(index) })
    }
    selected.add(key)
  }
}

/** ValidateMatchLabelKeysInTopologySpread: before the keys became part of the selector (1.34), each could be in one of the two. */
export function validateSeparateLabelKeys(term: LabelKeys, path: Path, checks: Checks): void {
  const { labelSelector, matchLabelKeys = [] } = term
  if (matchLabelKeys.length === 0) return
  const field = path.child('matchLabelKeys')
  if (!labelSelector) checks.forbidden(field, 'matchLabelKeys requires a labelSelector; add one, or {} to match all pods')
  const expressed = new Set(labelSelector?.matchExpressions?.map(({ key = '' }) => key))
  for (const [index, key] of matchLabelKeys.entries()) {
    validateLabelName(key, field.index(index), checks)
    if (expressed.has(key) || Object.hasOwn(labelSelector?.matchLabels ?? {}, key))
      checks.invalid(field.index(index), `"${key}" is in both labelSelector and matchLabelKeys; keep it in one of them`)
  }
}
