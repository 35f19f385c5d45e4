import { problem, rule, set } from 'ds-lint/rule'
import { isMutableImage, parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'always-pull',
  on: 'container',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Each start of a pod asks the registry for an image that never changes',
  why: `With imagePullPolicy Always a container does not start while the registry is away, and a fleet that restarts asks it from every node
    at once. A version or a digest names the same image each time: what is on the node already is right.`,
  references: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
    'https://github.com/kubernetes/kubernetes/issues/17118',
    'https://github.com/kubereboot/kured/issues/471',
  ],

  *check({ container, role }) {
    const policy = container.at('imagePullPolicy')
    const image = container.value?.image ?? ''
    if (policy.value !== 'Always' || isMutableImage(image) || parseImage(image) === undefined) return
    const who = role.nodeCritical ? `this ${role.title}` : 'the agent'
    yield problem(
      policy,
      `pulls ${image} at each start, though it never changes: ${who} does not start while the registry is away; use IfNotPresent`,
      {
        severity: role.nodeCritical ? 'warning' : 'info',
        fix: set(policy, 'IfNotPresent', 'unsafe'),
      },
    )
  },
})
