import { isForbidden, podSecurityBreaches, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'unsafe-sysctl',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Unsafe sysctl',
  why: `The kubelet sets only the sysctls that Kubernetes lists as safe for other pods. It rejects any other (SysctlForbidden) unless
    --allowed-unsafe-sysctls of the node lists it: the pod fails and is created again in a loop. If it is allowed, the pod can
    disturb other pods on the node.`,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls'],
  securitySeverity: 5.3,
  options: {
    allowed: {
      type: 'list',
      default: [],
      description: 'what --allowed-unsafe-sysctls of the nodes allows, such as net.core.somaxconn or kernel.msg*',
    },
  },

  *check(subject, { allowed }) {
    if (isForbidden(subject, 'sysctls')) return
    for (const { check, places } of podSecurityBreaches(subject, 'baseline')) {
      if (check !== 'sysctls') continue
      for (const place of places) {
        const name = typeof place.value === 'string' ? place.value : ''
        if (allowed.some(pattern => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern))) continue
        yield problem(
          place,
          `${name} is not among the safe sysctls: the pod fails with SysctlForbidden on every node whose kubelet does not allow it; remove it, or allow it there with --allowed-unsafe-sysctls`,
        )
      }
    }
  },
})
