import { type Container, PROBES } from 'ds-lint/kubernetes'
import { type Field, problem, remove, rule, set } from 'ds-lint/rule'

const STAYS: ReadonlySet<string | undefined> = new Set(['Never', 'OnFailure'])

export default rule({
  id: 'never-restarted',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'restartPolicy of a container leaves it stopped, or blocks the main containers',
  why: `restartPolicy of a container overrides that of the pod. A main container with Never or OnFailure that exits stays down while another main container of the pod runs; the
    DaemonSet replaces a pod only after all of them have exited. An init container is a sidecar only with Always; with another policy the main containers wait until it exits.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules',
    'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
  ],

  *check({ container, kind, pod }) {
    const policy = container.at('restartPolicy')
    const { name = '', ports = [], restartPolicy, restartPolicyRules = [] } = container.value ?? {}
    if (!STAYS.has(restartPolicy)) return
    if (kind === 'init') {
      if (ports.length === 0) return
      yield problem(
        policy,
        `with restartPolicy ${restartPolicy} init container ${name} is not a sidecar, so the main containers wait until it exits; set restartPolicy: Always`,
        { fix: set(policy, 'Always', 'unsafe'), related: [{ place: container.at('ports'), message: 'ports' }] },
      )
      return
    }
    if (!serves(container) || restartPolicyRules.length > 0) return
    // Once every main container has exited for good, the controller replaces the pod.
    const others = pod
      .at('containers')
      .items()
      .filter(({ value }) => value?.name !== name)
    if (!others.some(other => serves(other) || !STAYS.has(other.value?.restartPolicy))) return
    const probe = PROBES.find(each => container.at(each).exists)
    const when = restartPolicy === 'Never' ? 'exits' : 'exits with code 0'
    yield problem(
      policy,
      `restartPolicy ${restartPolicy} leaves container ${name} stopped after it ${when}, while other containers run; remove restartPolicy`,
      {
        fix: remove(policy, 'unsafe'),
        related: [{ place: container.at(probe ?? 'ports'), message: probe ?? 'ports' }],
      },
    )
  },
})

function serves(container: Field<Container>): boolean {
  return container.at('ports').items().length > 0 || PROBES.some(each => container.at(each).exists)
}
