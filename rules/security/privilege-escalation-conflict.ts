import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'privilege-escalation-conflict',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'All rights, and none may be gained',
  why: `allowPrivilegeEscalation false sets no_new_privs, which a privileged container or one with CAP_SYS_ADMIN can undo: the promise
    would be empty, so the API server refuses it.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],

  *check(subject) {
    yield present(subject)
  },
})
