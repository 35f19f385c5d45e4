import { isForbidden, podSecurityBreaches, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'unsafe-sysctl',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'The pod asks for a sysctl that the kubelet does not set',
  why: `The kubelet sets those that concern the pod alone. Any other it refuses (SysctlForbidden) unless --allowed-unsafe-sysctls of each node names
    it: the pod fails and is created again, in a loop. Where it is allowed, the pod can disturb others of its node.`,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls'],
  securitySeverity: 5.3,

  *check(subject) {
    if (isForbidden(subject, 'sysctls')) return
    for (const { check, places } of podSecurityBreaches(subject, 'baseline')) {
      if (check !== 'sysctls') continue
      for (const place of places) {
        const name = typeof place.value === 'string' ? place.value : ''
        yield problem(
          place,
          `${name} is not among the safe sysctls: the pod fails with SysctlForbidden on every node whose kubelet does not allow it`,
        )
      }
    }
  },
})
