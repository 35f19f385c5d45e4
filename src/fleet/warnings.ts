/** Nodes that DaemonSets do not run on as their authors expect: Fargate, virtual nodes, Windows. */
import type { Survey } from '../cluster/index.ts'
import type { FleetDaemonSet, FleetWarning } from './report.ts'

const OS = ['kubernetes.io/os', 'beta.kubernetes.io/os']

export function warningsOf({ classes, daemonSets }: Survey<FleetDaemonSet>): FleetWarning[] {
  return classes.flatMap(({ name: className, type, parts }, at): FleetWarning[] => {
    if (type === 'fargate' || type === 'virtual') {
      const waiting = daemonSets.filter(({ cells }) => cells[at]!.pending > 0)
      const what = type === 'fargate' ? 'Fargate' : 'a virtual node'
      return waiting.map(({ given }) => ({
        className,
        message: `${given.object.name} tolerates the taints of these nodes, and ${what} runs no pods of DaemonSets: its pods stay Pending; exclude the nodes`,
      }))
    }
    const windows = parts.filter(({ nodes: [first] }) => first?.type === 'windows')
    const linux = daemonSets.filter(
      ({ given }, index) => windows.some(({ standings }) => standings[index]!.decision.shouldRun) && !isForWindows(given),
    )
    return linux.map(({ given }) => ({
      className,
      message: `${given.object.name} also selects Windows nodes: a Linux image does not start there; add the nodeSelector kubernetes.io/os: linux`,
    }))
  })
}

/** It asks for Windows, or says that it is for it. */
function isForWindows({ daemonSet }: FleetDaemonSet): boolean {
  const { os, nodeSelector = {}, affinity } = daemonSet.spec?.template?.spec ?? {}
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
  const asks = terms.some(({ matchExpressions = [] }) =>
    matchExpressions.some(({ key = '', operator, values = [] }) => OS.includes(key) && operator === 'In' && values.includes('windows')),
  )
  return os?.name === 'windows' || asks || OS.some(key => nodeSelector[key] === 'windows')
}
