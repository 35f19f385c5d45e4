import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-ip-without-host-port',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A host address without a host port has no effect',
  why: `hostIP says on which address of the node a hostPort is open. Without one nothing is open there: who relies on the port finds it closed,
    and who relies on the address finds the container listening on all of them.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],

  *check(subject) {
    const hostIP = subject.daemonSet.resolve(subject.warning.at.steps())
    yield present(subject, { fix: remove(hostIP, 'safe', 'remove hostIP, which has no effect') })
  },
})
