import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'wrong-api-version',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'apiVersion is not valid for a DaemonSet',
  why: `The API server serves DaemonSets only as apps/v1. For any other version kubectl fails with "no matches for kind DaemonSet" and
    does not apply the manifest.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    const { daemonSet, rejection } = subject
    const isVersion = rejection.at.toString() === 'apiVersion'
    yield present(subject, { fix: isVersion ? set(daemonSet.at('apiVersion'), 'apps/v1', 'safe') : undefined })
  },
})
