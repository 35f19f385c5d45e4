import { problem, rule, set } from 'ds-lint/rule'
import { imageArchitecture } from 'ds-lint/kubernetes'

export default rule({
  id: 'foreign-architecture',
  on: 'fleet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Nodes of another architecture than the image is built for',
  why: `An image whose name or tag ends in an architecture is built for that one. On nodes of another architecture its programs fail with "exec format
    error": the pod never becomes ready there, and counts as unavailable in every update.`,
  references: [
    'https://github.com/kubernetes/node-problem-detector/issues/797',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch',
  ],

  *check({ pod, nodes }) {
    for (const container of [...pod.at('initContainers').items(), ...pod.at('containers').items()]) {
      const image = container.at('image')
      const built = imageArchitecture(image.value ?? '')
      if (built === undefined) continue
      const foreign = nodes.architectures.filter(({ name }) => name !== built)
      const [first] = foreign
      if (!first) continue
      const count = foreign.reduce((sum, one) => sum + one.nodes, 0)
      const where =
        count === 1
          ? `1 node (${first.example}) is ${first.name}`
          : `${count} nodes, such as ${first.example}, are ${foreign.map(({ name }) => name).join(' and ')}`
      yield problem(
        image,
        `the image is built for ${built}, and ${where}: it fails there with "exec format error"; select ${built} nodes`,
        {
          fix: set(pod.at('nodeSelector').at('kubernetes.io/arch'), built, 'unsafe', `select ${built} nodes`),
        },
      )
    }
  },
})
