import { problem, rule, set } from 'ds-lint/rule'
import { onlyWaits } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-grace-period',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'terminationGracePeriodSeconds is 0',
  why: `With terminationGracePeriodSeconds 0 the API server deletes the pod at once, and the kubelet gives its processes 2 s: buffers may not be
    flushed, positions are not saved, and the new pod may start while the old one still runs.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'],

  *check({ pod, role }) {
    const field = pod.at('terminationGracePeriodSeconds')
    // A sleep has nothing to finish.
    if (field.value !== 0 || pod.value?.containers?.every(onlyWaits)) return
    yield problem(
      field,
      'terminationGracePeriodSeconds 0 deletes the pod before its processes end, and the kubelet kills them within 2 s; allow the agent the time that it needs to stop',
      {
        // A short gap of the network matters more to some.
        severity: role.is('cni', 'proxy', 'puller', 'balancer') ? 'info' : 'warning',
        fix: set(field, 10, 'unsafe'),
      },
    )
  },
})
