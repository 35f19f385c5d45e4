import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'too-long',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Value exceeds its maximum length',
  why: `Every object is stored in etcd and sent to every watcher, so the API server limits the length of values and rejects the
    DaemonSet. Put large configuration in a ConfigMap.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],

  *check(subject) {
    yield present(subject)
  },
})
