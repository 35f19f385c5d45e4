import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'surge-with-unavailable',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A rolling update with both maxSurge and maxUnavailable',
  why: `On a node the new pod starts either before the old one is deleted (maxSurge) or after (maxUnavailable): unlike a Deployment, a DaemonSet
    takes exactly one of the two. maxUnavailable is 1 where it is not written, so that maxSurge alone is refused, too.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge',
  ],

  *check({ rejection, place, daemonSet }) {
    const unavailable = daemonSet.at('spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable')
    if (unavailable.exists) yield problem(place, rejection.message, { related: [unavailable], fix: set(unavailable, 0, 'unsafe') })
    else yield problem(place, `${rejection.message}; where maxUnavailable is not written it is 1`, { fix: set(unavailable, 0, 'safe') })
  },
})
