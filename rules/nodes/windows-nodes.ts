import { problem, rule } from 'ds-lint/rule'
import { asksForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'windows-nodes',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pods with Linux images are created for Windows nodes',
  why: `Windows nodes have no taint of their own on most platforms, and a toleration for every taint defeats those that have one. A Linux image cannot be
    pulled there: the pod stays in ImagePullBackOff, and counts as unavailable in every update.`,
  references: [
    'https://kubernetes.io/docs/concepts/windows/user-guide/#ensuring-os-specific-workloads-land-on-the-appropriate-container-host',
    'https://github.com/flannel-io/flannel/issues/1459',
  ],

  *check({ pod, nodes }) {
    if (asksForWindows(pod.value)) return
    const windows = nodes.classes.filter(({ type, running, pending }) => type === 'windows' && running + pending > 0)
    const count = windows.reduce((sum, { running, pending }) => sum + running + pending, 0)
    if (count === 0) return
    const field = pod.at('nodeSelector')
    const place = field.exists ? field.key : pod.key
    yield problem(
      place,
      `the agent also runs on ${count} Windows ${count === 1 ? 'node' : 'nodes'}, where a Linux image does not start; add the nodeSelector kubernetes.io/os: linux`,
    )
  },
})
