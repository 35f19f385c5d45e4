import { type AnyField, type Field, imagesOf, isEarlier, objectsInFile, problem, rule } from 'ds-lint/rule'
import { areDisjoint, nodeAlternatives, normalPath, type PodSpec } from 'ds-lint/kubernetes'

/** Where agents keep their state. */
const STATE = /^\/var\/(?:lib|cache)\/[^/]+/
/** Folders that belong to the node or to what runs on it. */
const OF_NODE =
  /^\/var\/lib\/(?:kubelet|docker|containers?|containerd|crio|cni|rancher|k0s|etcd|calico|cilium|dbus|systemd|rpm|dpkg|dhcp|cloud|rook|ceph|longhorn)(?:\/|$)/

export default rule({
  id: 'shared-state-folder',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Two agents keep their state in one folder of the node',
  why: `Two pods of one program that keep their state in the same folder of a node write over each other's positions and buffers; programs that lock the folder, such as Filebeat, exit where another one holds
    it.`,
  references: ['https://github.com/elastic/beats/issues/16407', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],

  *check({ daemonSet, pod, objects }) {
    const own = statesOf(pod)
    if (own.size === 0 || !pod.value) return
    const inFile = objectsInFile('DaemonSet', daemonSet, objects)
    if (inFile.length < 2) return
    const images = imagesOf(pod.value)
    for (const { object, path, field } of inFile) {
      const other = (field as AnyField).resolve(['spec', 'template', 'spec']) as Field<PodSpec>
      if (!other.value || !isEarlier({ path, field }, daemonSet)) continue
      // One object, which is written twice.
      if (object.name === daemonSet.value?.metadata?.name && object.namespace === daemonSet.value.metadata.namespace) continue
      if (!imagesOf(other.value).some(image => images.includes(image))) continue
      if (areDisjoint(nodeAlternatives(pod.value), nodeAlternatives(other.value))) continue
      const theirs = statesOf(other)
      for (const [folder, place] of own) {
        const their = theirs.get(folder)
        if (!their) continue
        yield problem(
          place,
          `DaemonSet ${object.name} keeps its state in ${folder} of the same nodes, so both agents write the same files; use another folder`,
          { related: [{ place: their, message: 'the other agent' }] },
        )
      }
    }
  },
})

/** The folders that the containers may write. */
function statesOf(pod: AnyField): ReadonlyMap<string, AnyField> {
  const mounts = pod
    .resolve(['containers'])
    .items()
    .flatMap(container => container.resolve(['volumeMounts']).items())
  const written = new Set(
    mounts.flatMap(mount => {
      const isPart = mount.resolve(['subPath']).exists || mount.resolve(['subPathExpr']).exists
      return isPart || mount.resolve(['readOnly']).raw === true ? [] : [mount.resolve(['name']).raw]
    }),
  )
  return new Map(
    pod
      .resolve(['volumes'])
      .items()
      .flatMap(volume => {
        const place = volume.resolve(['hostPath', 'path'])
        const path = typeof place.raw === 'string' ? normalPath(place.raw) : ''
        return STATE.test(path) && !OF_NODE.test(path) && written.has(volume.resolve(['name']).raw) ? [[path, place] as const] : []
      }),
  )
}
