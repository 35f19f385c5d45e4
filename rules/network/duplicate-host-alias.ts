import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-host-alias',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Host aliases of one address in two entries',
  why: `kubectl apply knows these entries by their address: of two with the same one it may drop either, and with it the host names that
    only that one has.`,
  references: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],

  *check(subject) {
    yield present(subject)
  },
})
