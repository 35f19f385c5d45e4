import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'unnamed-pull-secret',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Image pull secret without a name',
  why: `The entry refers to no Secret and has no effect; usually a template value was empty. Pulling images from a private registry then
    fails on every node.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod'],

  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1))
    yield present(subject, { fix: remove(entry, 'safe', 'remove the entry, which has no effect') })
  },
})
