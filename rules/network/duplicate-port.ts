import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-port',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Two ports use the same host port',
  why: `Only one of them could listen on the port, and the scheduler would never find a node where both are free. The API server rejects
    the DaemonSet.`,

  *check(subject) {
    yield present(subject)
  },
})
