import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'dangling-reference',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A name that refers to nothing in the pod',
  why: `What the name refers to must be in the same pod template. The API server refuses the DaemonSet, mostly after one of the two was
    renamed and the other was not.`,

  *check(subject) {
    yield present(subject)
  },
})
