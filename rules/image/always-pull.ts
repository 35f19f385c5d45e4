import { problem, rule, set } from 'ds-lint/rule'
import { isMutableImage, parseImage } from 'ds-lint/kubernetes'

/** Nodes that a registry notices when they restart together. */
const MANY = 100

export default rule({
  id: 'always-pull',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'imagePullPolicy Always with a fixed image version',
  why: `With imagePullPolicy Always a container does not start while the registry is unavailable, and a fleet that restarts asks it from
    every node at once. A version or a digest always names the same image, so the copy on the node can be used.`,
  references: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
    'https://github.com/kubernetes/kubernetes/issues/17118',
    'https://github.com/kubereboot/kured/issues/471',
  ],

  *check({ container, role, nodes }) {
    const policy = container.at('imagePullPolicy')
    const image = container.value?.image ?? ''
    if (policy.value !== 'Always' || isMutableImage(image) || parseImage(image) === undefined) return
    const many = nodes && nodes.desired >= MANY ? ` on ${nodes.desired} nodes` : ''
    const who = role.nodeCritical ? `this ${role.title}` : 'the agent'
    yield problem(
      policy,
      `imagePullPolicy Always pulls ${image} at each start${many}, so ${who} does not start while the registry is unavailable; use IfNotPresent`,
      {
        severity: many === '' ? 'info' : 'warning',
        fix: set(policy, 'IfNotPresent', 'unsafe'),
      },
    )
  },
})
