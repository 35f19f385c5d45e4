import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'never-pull',
  on: 'container',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'imagePullPolicy is Never',
  why: `With imagePullPolicy Never the pod starts only where somebody has loaded the image before. A node that joins later, or whose kubelet has
    removed the unused image, stays at ErrImageNeverPull.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy'],

  *check({ container }) {
    const policy = container.at('imagePullPolicy')
    if (policy.value !== 'Never') return
    yield problem(
      policy,
      `${container.value?.image ?? 'the image'} is never pulled: on nodes that do not have it the pod stays at ErrImageNeverPull; use IfNotPresent`,
      {
        fix: remove(policy, 'unsafe'),
      },
    )
  },
})
