import { problem, rule } from 'ds-lint/rule'
import { normalPath, selectsNodes } from 'ds-lint/kubernetes'

/** Devices that some nodes have. */
const DEVICES = /^\/dev\/(?:dri|infiniband|vfio|accel|kfd|snd)$/

export default rule({
  id: 'device-folder-created',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.2.0',
  summary: 'Pods run on every node and mount a device that only some nodes have',
  why: `Without a type, or with DirectoryOrCreate, a mount makes an empty folder where the node has no such device. The pods run there for nothing, and other programs take the folder for the device.
    Node Feature Discovery and the operators of devices label the nodes that have them.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types',
    'https://kubernetes-sigs.github.io/node-feature-discovery/stable/get-started/index.html',
    'https://github.com/mortennordbye/homelab/pull/1024',
  ],

  *check({ pod }) {
    if (!pod.value || selectsNodes(pod.value)) return
    for (const volume of pod.at('volumes').items()) {
      const { path = '', type = '' } = volume.value?.hostPath ?? {}
      const folder = normalPath(path)
      if (!DEVICES.test(folder) || (type !== '' && type !== 'DirectoryOrCreate')) continue
      yield problem(
        volume.at('hostPath', 'path'),
        `an empty ${folder} is created on nodes without the device, where the pods have nothing to do; select the nodes that have it, or set type Directory`,
      )
    }
  },
})
