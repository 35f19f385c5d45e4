/** Labels that tell releases apart, not applications. */
import type { Labels } from './labels.ts'

/** Well-known labels whose values change from release to release, or with the tool that installs one. */
const VOLATILE: ReadonlySet<string> = new Set([
  'helm.sh/chart',
  'chart',
  'app.kubernetes.io/version',
  'app.kubernetes.io/managed-by',
  'version',
  'heritage',
  'pod-template-generation',
  'controller-revision-hash',
])

/** Whether a label usually changes from release to release, such as a version or a chart. */
export function isVolatileLabel(key: string): boolean {
  return VOLATILE.has(key)
}

/** What a selector, which nobody can change later, can be made of; all labels where none of them lasts. */
export function lastingLabels(labels: Labels): Labels {
  const lasting = Object.entries(labels).filter(([key]) => !isVolatileLabel(key))
  return lasting.length > 0 ? Object.fromEntries(lasting) : labels
}
