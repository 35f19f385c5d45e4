import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-pull-secret',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate image pull secret',
  why: 'kubectl apply merges pull secrets by name: with a duplicate, changing or removing one entry also affects the other.',
  references: ['https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod'],

  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1))
    yield present(subject, { fix: remove(entry, 'safe', 'remove the duplicate entry') })
  },
})
