import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'invalid-ip',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid IP address',
  why: `The address is written to resolv.conf or /etc/hosts of every pod, where a host name or a typing error would not work. The API
    server rejects it.`,
  references: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],

  *check(subject) {
    yield present(subject)
  },
})
