import { objectsInFolder, problem, rule, set } from 'ds-lint/rule'

const NEEDS_DRIVER = /(?:^|[/-])(?:k8s-device-plugin|nvidia-device-plugin|dcgm-exporter|gpu-feature-discovery)(?:[:@]|$)/

export default rule({
  id: 'gpu-runtime-missing',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent of GPUs does not run under the runtime that gives it their driver',
  why: `The runtime of NVIDIA puts the libraries of the driver into a container. Where it is not the default of the nodes, a pod asks for it with runtimeClassName; without it the agent does not find
    libnvidia-ml.so.1, and the nodes have no GPUs.`,
  references: ['https://github.com/NVIDIA/k8s-device-plugin/issues/826', 'https://kubernetes.io/docs/concepts/containers/runtime-class/'],

  *check({ daemonSet, pod, objects }) {
    if (pod.value?.runtimeClassName !== undefined) return
    if (!(pod.value?.containers ?? []).some(({ image = '' }) => NEEDS_DRIVER.test(image))) return
    const runtime = objectsInFolder('RuntimeClass', daemonSet, objects).find(({ object }) => object.name === 'nvidia')
    if (!runtime) return
    const place = pod.at('runtimeClassName')
    yield problem(
      place,
      'unless nvidia is the default runtime of the nodes, the container has no driver; set runtimeClassName: nvidia, which is given beside it',
      { related: [{ place: runtime.field, message: 'the RuntimeClass' }], fix: set(place, 'nvidia', 'unsafe') },
    )
  },
})
