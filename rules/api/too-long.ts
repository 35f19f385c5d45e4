import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'too-long',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A text is longer than the API server stores',
  why: `Every object is kept in etcd and sent to every watcher, so texts have limits. The API server refuses the DaemonSet; large
    configuration belongs in a ConfigMap.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],

  *check(subject) {
    yield present(subject)
  },
})
