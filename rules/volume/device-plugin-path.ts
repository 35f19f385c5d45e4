import { type Field, mountsOf, problem, rule, runningContainers, set, wordsOf } from 'ds-lint/rule'
import { normalPath, type PodSpec } from 'ds-lint/kubernetes'

const FOLDER = '/var/lib/kubelet/device-plugins'

export default rule({
  id: 'device-plugin-path',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Device plugin cannot register where its folder is mounted',
  why: `A device plugin makes its socket in ${FOLDER} and finds the kubelet's socket there, under exactly this path in its container. With the folder elsewhere or
    read-only it does not register: the node has no devices, and pods that request them stay Pending.`,
  references: ['https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/#device-plugin-registration'],

  *check({ pod, role }) {
    const volume = (pod.value?.volumes ?? []).find(({ hostPath }) => normalPath(hostPath?.path ?? '') === FOLDER)
    if (!volume) {
      yield* elsewhere(pod)
      return
    }
    if (!role.is('device')) return
    const mounts = mountsOf(pod, volume.name)
    if (mounts.some(({ value }) => value?.readOnly !== true && normalPath(value?.mountPath ?? '') === FOLDER)) return
    const texts = runningContainers(pod).flatMap(container => wordsOf(container).map(({ text }) => text))
    for (const mount of mounts) {
      const { mountPath = '', readOnly } = mount.value ?? {}
      if (readOnly === true) {
        yield problem(
          mount.at('readOnly'),
          `the device plugin cannot create its socket in ${mountPath}, which is read-only, so the kubelet never learns of its devices; remove readOnly`,
        )
      } else if (!texts.some(text => text.includes(mountPath))) {
        yield problem(
          mount.at('mountPath'),
          `${FOLDER} is mounted at ${mountPath}, where device plugins do not look for the kubelet: unless this one is built for that path, it does not register; mount it at ${FOLDER}`,
          { severity: 'info' },
        )
      }
    }
  },
})

/** A mount that is meant for the folder, by its name, of another folder of the kubelet. */
function* elsewhere(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  if (!(pod.value?.containers ?? []).some(({ image = '' }) => /device-?plugin/.test(image))) return
  for (const volume of pod.at('volumes').items()) {
    const place = volume.at('hostPath', 'path')
    const path = place.value
    if (
      path === undefined ||
      !/^\/var\/lib\/kubelet\/[\w-]+\/?$/.test(path) ||
      !/^device-?plugins?(?:-dir)?$/.test(volume.value?.name ?? '')
    )
      continue
    yield problem(place, `device plugins register in ${FOLDER}, not in ${path}: the kubelet never learns of the devices; use ${FOLDER}`, {
      fix: set(place, FOLDER, 'unsafe'),
    })
  }
}
