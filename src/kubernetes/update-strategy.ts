/** spec.updateStrategy of a DaemonSet (k8s.io/kubernetes/pkg/controller/daemon/util). */
import type { DaemonSetUpdateStrategy } from './generated/types.ts'
import { getScaledValueFromIntOrPercent } from './int-or-percent.ts'

/** AllowsSurge: a new pod starts beside the old one, which goes when the new one is available. */
export function allowsSurge({ type = 'RollingUpdate', rollingUpdate }: DaemonSetUpdateStrategy = {}): boolean {
  if (type !== 'RollingUpdate') return false
  const { maxSurge = 0 } = rollingUpdate ?? {}
  return (getScaledValueFromIntOrPercent(maxSurge, 1, true) ?? 0) > 0
}
