import { problem, rule, set } from 'ds-lint/rule'
import { nodeAlternatives, type PodSpec } from 'ds-lint/kubernetes'

const OS = /^(?:beta\.)?kubernetes\.io\/os$/
/** Labels that no Windows node has: of the control plane, and of what the discovery of features and GPUs finds, which runs on Linux. */
const LINUX_ONLY = /^node-role\.kubernetes\.io\/(?:control-plane|master)$|^(?:[a-z0-9-]+\.)*feature\.node\.kubernetes\.io\/|^nvidia\.com\//

export default rule({
  id: 'no-os-selector',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Linux pod is not restricted to Linux nodes',
  why: `Without an operating system selector the DaemonSet also creates pods on Windows nodes, where a Linux image can never be pulled,
    and the rollout waits for them forever. Windows node pools have no taint by default, and a blanket toleration ignores it.`,
  references: ['https://github.com/OneUptime/oneuptime/issues/3041', 'https://github.com/kubernetes/kubernetes/issues/94366'],

  *check({ pod }) {
    const spec = pod.value
    if (!spec || spec.os?.name !== undefined || spec.nodeName !== undefined) return
    const terms = spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
    const keys = [
      ...Object.keys(spec.nodeSelector ?? {}),
      ...terms.flatMap(({ matchExpressions = [] }) => matchExpressions.map(({ key = '' }) => key)),
    ]
    if (keys.some(key => OS.test(key)) || isLinuxOnly(spec)) return

    const blanket = (spec.tolerations ?? []).some(({ key = '', operator }) => key === '' && operator === 'Exists')
    const nodeSelector = pod.at('nodeSelector')
    yield problem(
      nodeSelector,
      'no operating system is selected, so Windows nodes get a pod too; add kubernetes.io/os: linux (or windows)',
      {
        severity: blanket ? 'warning' : 'info',
        fix: set(nodeSelector.at('kubernetes.io/os'), 'linux', 'unsafe', 'select Linux nodes'),
      },
    )
  },
})

/** Whether every alternative asks for a label that only nodes with Linux have. */
function isLinuxOnly(spec: PodSpec): boolean {
  const alternatives = nodeAlternatives(spec)
  return (
    alternatives.length > 0 &&
    alternatives.every(term => term.some(({ key, operator }) => LINUX_ONLY.test(key) && (operator === 'In' || operator === 'Exists')))
  )
}
