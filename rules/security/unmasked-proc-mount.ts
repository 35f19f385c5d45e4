import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'unmasked-proc-mount',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An unmasked /proc without users of its own',
  why: `procMount Unmasked shows the container what runtimes hide of /proc, and lets it write there. With the users of the node its root
    could change the kernel, so it needs hostUsers false.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access'],

  *check(subject) {
    yield present(subject)
  },
})
