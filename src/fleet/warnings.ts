/** Nodes that DaemonSets do not run on as their authors expect: Fargate, virtual nodes, Windows. */
import { some } from '../base/index.ts'
import type { Survey } from '../cluster/index.ts'
import { asksForWindows } from '../kubernetes/index.ts'
import type { FleetDaemonSet, FleetWarning } from './report.ts'

export function warningsOf({ classes, daemonSets }: Survey<FleetDaemonSet>): FleetWarning[] {
  return classes.flatMap(({ name: className, type, parts }, at): readonly FleetWarning[] => {
    if (type === 'fargate' || type === 'virtual') {
      const waiting = daemonSets.filter(({ cells }) => cells[at]!.pending > 0)
      const what = type === 'fargate' ? 'Fargate' : 'a virtual node'
      const message = `${what} runs no pods of DaemonSets: their pods stay Pending; exclude the nodes`
      return told(className, waiting, many => `${many ? 'tolerate' : 'tolerates'} the taints of these nodes, and ${message}`)
    }
    const windows = parts.filter(({ nodes: [first] }) => first?.type === 'windows')
    const linux = daemonSets.filter(
      ({ given }, index) =>
        windows.some(({ standings }) => standings[index]!.decision.shouldRun) && !asksForWindows(given.daemonSet.spec?.template?.spec),
    )
    const message = 'a Linux image does not start there; add the nodeSelector kubernetes.io/os: linux'
    return told(className, linux, many => `also ${many ? 'select' : 'selects'} Windows nodes: ${message}`)
  })
}

/** One warning of a class for all DaemonSets that it is about. */
function told(
  className: string,
  about: readonly { readonly given: FleetDaemonSet }[],
  words: (areMany: boolean) => string,
): readonly FleetWarning[] {
  if (about.length === 0) return []
  return [
    {
      className,
      message: `${some(
        about.map(({ given }) => given.object.name),
        5,
      )} ${words(about.length > 1)}`,
    },
  ]
}
