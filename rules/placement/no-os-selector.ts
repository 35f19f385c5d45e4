import { problem, rule, set } from 'ds-lint/rule'

const OS = /^(?:beta\.)?kubernetes\.io\/os$/

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
    if (keys.some(key => OS.test(key))) return

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
