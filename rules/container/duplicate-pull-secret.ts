import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-pull-secret',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A pull secret is there twice',
  why: `kubectl apply knows pull secrets by their names: of two entries with the same one, changing or removing one has effects on the other
    that nobody expects.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod'],

  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1))
    yield present(subject, { fix: remove(entry, 'safe', 'remove the second entry') })
  },
})
