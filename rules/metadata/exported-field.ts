import { problem, remove, rule } from 'ds-lint/rule'

const LIVE: readonly (readonly string[])[] = [
  ['metadata', 'annotations', 'deprecated.daemonset.template.generation'],
  ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'],
  ['metadata', 'creationTimestamp'],
  ['metadata', 'generation'],
  ['metadata', 'managedFields'],
  ['metadata', 'selfLink'],
  ['status'],
]

export default rule({
  id: 'exported-field',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Field of a live object in a manifest',
  why: `The manifest was exported from a cluster. The API server ignores or overwrites what it manages itself, an old resourceVersion or uid
    makes an apply fail later, and an old last-applied-configuration that kubectl create or another client stores makes a later
    kubectl apply delete the wrong fields.`,
  references: ['https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/'],

  *check({ daemonSet }) {
    for (const steps of LIVE) {
      const field = daemonSet.resolve(steps)
      if (!field.exists) continue
      const name = String(steps.at(-1))
      // A live object is compared with a manifest, and is none.
      const isWhole = steps.length === 3 && daemonSet.resolve(steps.slice(0, 2)).entries().length === 1
      const whole = isWhole ? daemonSet.resolve(steps.slice(0, 2)) : field
      yield problem(field.key, `${name} was exported from a cluster, which manages it; remove it from the manifest`, {
        fix: remove(whole, 'safe', `remove ${name}`),
      })
    }
  },
})
