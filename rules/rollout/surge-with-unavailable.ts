import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'surge-with-unavailable',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'maxSurge and maxUnavailable are both set',
  why: `On each node the new pod starts either before the old one is deleted (maxSurge) or after it (maxUnavailable). Unlike a
    Deployment, a DaemonSet accepts exactly one of the two. maxUnavailable defaults to 1, so setting only maxSurge is rejected too.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge',
  ],

  *check({ rejection, place, daemonSet }) {
    const unavailable = daemonSet.at('spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable')
    if (unavailable.exists) yield problem(place, rejection.message, { related: [unavailable], fix: set(unavailable, 0, 'unsafe') })
    else yield problem(place, `${rejection.message}; maxUnavailable defaults to 1`, { fix: set(unavailable, 0, 'safe') })
  },
})
