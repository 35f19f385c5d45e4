import { problem, rule, runningContainers, volumeNamed, wordsOf } from 'ds-lint/rule'
import { normalPath } from 'ds-lint/kubernetes'

const REGISTRAR = /(?:^|\/)(?:csi-)?(?:node-)?driver-registrar(?:[-:@]|$)/
/** A driver makes its socket in a folder of its own. */
const PLUGIN = /\/kubelet\/plugins\/[^/]+\/?$/
/** The folder where the kubelet looks for new drivers, and those that it is in. */
const REGISTRY = /^\/(?:var(?:\/lib(?:\/kubelet(?:\/plugins_registry)?)?)?)?$|\/kubelet(?:\/plugins_registry)?$/

export default rule({
  id: 'csi-registrar-missing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'No container registers the CSI driver with the kubelet',
  why: `The kubelet learns of a CSI driver through a socket in its folder plugins_registry, which node-driver-registrar makes beside the driver. Without it the
    driver runs and the node does not know it: pods with its volumes stay in ContainerCreating.`,
  references: ['https://kubernetes-csi.github.io/docs/node-driver-registrar.html', 'https://kubernetes-csi.github.io/docs/deploying.html'],

  *check({ pod }) {
    const containers = runningContainers(pod)
    if (containers.some(({ value }) => REGISTRAR.test(value?.image ?? '') || /registrar/.test(value?.name ?? ''))) return
    const foldersOf = (index: number): string[] =>
      (containers[index]?.value?.volumeMounts ?? []).flatMap(({ name }) => volumeNamed(pod.value, name)?.hostPath?.path ?? [])
    // A driver may register itself.
    if (containers.some((_, index) => foldersOf(index).some(path => path === '/' || REGISTRY.test(normalPath(path))))) return
    for (const [index, container] of containers.entries()) {
      const endpoint = wordsOf(container).find(
        ({ text, variable }) =>
          (variable === 'CSI_ENDPOINT' ? /^unix:/ : /^--?(?:csi-?)?endpoint=/).test(text) && !/\.registration/.test(text),
      )
      if (!endpoint || !foldersOf(index).some(path => PLUGIN.test(path))) continue
      yield problem(
        pod.at('containers').key,
        `no container registers the CSI driver of container ${container.value?.name ?? ''} with the kubelet, so no pod gets its volumes; add node-driver-registrar`,
        { related: [{ place: endpoint.place, message: 'the socket of the driver' }] },
      )
      return
    }
  },
})
