import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'wrong-api-version',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'No DaemonSet has this apiVersion',
  why: 'A DaemonSet is known to the API server as apps/v1 and by no other name: kubectl finds "no matches for kind DaemonSet" and applies nothing.',
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    const { daemonSet, rejection } = subject
    const isVersion = rejection.at.toString() === 'apiVersion'
    yield present(subject, { fix: isVersion ? set(daemonSet.at('apiVersion'), 'apps/v1', 'safe') : undefined })
  },
})
