import { problem, rule, set } from 'ds-lint/rule'
import { imageArchitecture, nodeAlternatives } from 'ds-lint/kubernetes'

export default rule({
  id: 'arch-mismatch',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Image for one architecture on nodes of every architecture',
  why: `An image whose name or tag ends in an architecture is built for that one. On nodes of another architecture its programs fail
    with "exec format error", and the rollout waits for these pods forever.`,
  references: [
    'https://github.com/kubernetes/node-problem-detector/issues/797',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch',
  ],

  *check({ container, pod }) {
    const image = container.at('image')
    const arch = imageArchitecture(image.value ?? '')
    const spec = pod.value
    if (arch === undefined || !spec || spec.nodeName) return
    const isSelected = nodeAlternatives(spec).every(term =>
      term.some(({ key }) => key === 'kubernetes.io/arch' || key === 'node.kubernetes.io/instance-type'),
    )
    if (isSelected) return
    yield problem(
      image,
      `the name of the image says ${arch}, but nodes of every architecture are selected: on others it fails with "exec format error"; select ${arch} nodes`,
      {
        fix: set(pod.at('nodeSelector').at('kubernetes.io/arch'), arch, 'unsafe', `select ${arch} nodes`),
      },
    )
  },
})
