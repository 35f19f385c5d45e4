import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-port',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Two ports of a pod want the same port of the node',
  why: 'Only one of them could listen on it, and the scheduler would never find a free node. The API server refuses the DaemonSet.',

  *check(subject) {
    yield present(subject)
  },
})
