import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-ip-without-host-port',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'hostIP has no effect without hostPort',
  why: `hostIP restricts a hostPort to one address of the node. Without hostPort, no port is opened on the node, and the container
    listens on all of its addresses.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],

  *check(subject) {
    const hostIP = subject.daemonSet.resolve(subject.warning.at.steps())
    yield present(subject, { fix: remove(hostIP, 'safe', 'remove hostIP, which has no effect') })
  },
})
