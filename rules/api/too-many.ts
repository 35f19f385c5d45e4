import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'too-many',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'More items than are allowed',
  why: `The limit is that of the system behind the field: resolvers, for example, use three name servers and no more. The API server
    refuses the DaemonSet.`,

  *check(subject) {
    yield present(subject)
  },
})
