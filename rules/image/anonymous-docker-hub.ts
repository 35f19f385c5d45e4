import { problem, rule } from 'ds-lint/rule'
import { parseImage } from 'ds-lint/kubernetes'

/** Nodes whose pulls together reach the limit. */
const MANY = 100

export default rule({
  id: 'anonymous-docker-hub',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Anonymous pull from Docker Hub on every node',
  why: `Docker Hub limits anonymous pulls by IP address, and the nodes of a cluster often share one. A rollout or scale-out over some
    dozens of nodes reaches the limit; the remaining pods stay in ImagePullBackOff for hours.`,
  references: ['https://docs.docker.com/docker-hub/usage/pulls/', 'https://github.com/che-incubator/kubernetes-image-puller/issues/159'],

  *check({ pod, nodes }) {
    const spec = pod.value
    const many = nodes && nodes.desired > MANY ? nodes.desired : undefined
    if (!spec || (spec.imagePullSecrets?.length ?? 0) > 0) return
    const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
    const [first, ...others] = containers.filter(({ value }) => value?.imagePullPolicy !== 'Never' && isOnDockerHub(value?.image ?? ''))
    if (!first) return
    yield problem(
      first.at('image'),
      `${many === undefined ? 'every node pulls' : `${many} nodes pull`} ${first.value?.image ?? ''} from Docker Hub anonymously, and its rate limit can stop a rollout; use a mirror or imagePullSecrets`,
      {
        severity: many === undefined ? 'info' : 'warning',
        related: others.map(each => each.at('image')),
      },
    )
  },
})

function isOnDockerHub(image: string): boolean {
  return parseImage(image)?.domain === 'docker.io'
}
