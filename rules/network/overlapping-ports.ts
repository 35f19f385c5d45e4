import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'overlapping-ports',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate container port in a pod',
  why: `The containers of a pod share one network: only one of them can listen on the port, and the other fails at startup. Within one
    container kubectl apply may drop one of the entries.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/108148', 'https://github.com/kubernetes/kubernetes/pull/113245'],

  *check(subject) {
    const { daemonSet, warning } = subject
    yield problem(daemonSet.resolve([...warning.at.steps(), 'containerPort']), warning.message)
  },
})
