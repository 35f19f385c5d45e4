import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'privilege-escalation-conflict',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Privileged container forbids privilege escalation',
  why: `allowPrivilegeEscalation false sets no_new_privs, which does not restrict a privileged container or one with CAP_SYS_ADMIN, so
    the API server rejects the combination.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],

  *check(subject) {
    yield present(subject)
  },
})
