import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'invalid-ip',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'No valid IP address',
  why: `The address goes into resolv.conf or /etc/hosts of every pod, where names are of no use and typing errors are found late. The
    API server refuses it.`,
  references: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],

  *check(subject) {
    yield present(subject)
  },
})
