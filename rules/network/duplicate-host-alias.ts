import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-host-alias',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate IP address in hostAliases',
  why: 'kubectl apply merges these entries by address: with a duplicate, it may drop either entry and its host names.',
  references: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],

  *check(subject) {
    yield present(subject)
  },
})
