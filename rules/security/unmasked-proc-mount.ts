import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'unmasked-proc-mount',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'procMount Unmasked requires hostUsers false',
  why: `procMount Unmasked exposes the parts of /proc that runtimes hide, also for writing. Without a user namespace, root in the
    container could change the kernel, so the API server requires hostUsers false.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access'],

  *check(subject) {
    yield present(subject)
  },
})
