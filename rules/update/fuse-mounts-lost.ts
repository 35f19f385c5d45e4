import { type Field, problem, rule } from 'ds-lint/rule'
import { type Container, normalPath, parseImage, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'fuse-mounts-lost',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Restart ends the FUSE mounts that other pods use',
  why: `A file system in user space (FUSE) is a program that runs. Where a container of the agent runs it, it ends with the old pod: every pod of the node that uses such a volume gets
    "Transport endpoint is not connected" from then on, until that pod is replaced as well. Drivers that start the program on the node itself, or in a pod of its own,
    are not affected.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/70013', 'https://github.com/ceph/ceph-csi/issues/703'],

  *check({ before, pod, relation, restarts }) {
    if (relation === 'same' && !restarts) return
    const { volumes = [] } = before.pod.value ?? {}
    // Where systemd of the node starts it, it outlives the pod.
    if (volumes.some(({ hostPath }) => /^(?:\/var)?\/run\/systemd(?:\/|$)/.test(hostPath?.path ?? ''))) return
    const devices = new Set(volumes.flatMap(({ name, hostPath }) => (normalPath(hostPath?.path ?? '') === '/dev/fuse' ? [name] : [])))
    for (const container of before.pod.at('containers').items()) {
      if (!serves(container.value ?? {}, devices)) continue
      const { name = '' } = container.value ?? {}
      yield problem(
        sameIn(pod, name),
        `the FUSE mounts that ${name} serves end with the old pod, and pods that use them get "Transport endpoint is not connected" until they restart; drain each node before its pod is replaced`,
        { related: [{ place: container.at('image'), message: 'serves them' }] },
      )
      return
    }
  },
})

/** Drivers whose container runs the program of each mount. */
const DRIVERS = /(?:^|\/)(?:csi-s3(?:-driver)?|blob-csi|kadalu-csi|seaweedfs-csi-driver|csi-gcs|csi-rclone)$/

function serves({ image = '', args = [], command = [], volumeMounts = [] }: Container, devices: ReadonlySet<string | undefined>): boolean {
  if (!volumeMounts.some(({ mountPropagation }) => mountPropagation === 'Bidirectional')) return false
  if (devices.size > 0 && volumeMounts.some(({ name }) => devices.has(name))) return true
  if ([...command, ...args].some(word => /^--enable-blobfuse-proxy(?:=true)?$/.test(word))) return false
  return /csi/.test(image) && DRIVERS.test(parseImage(image)?.path ?? '')
}

function sameIn(pod: Field<PodSpec>, name: string) {
  return (
    pod
      .at('containers')
      .items()
      .find(({ value }) => value?.name === name) ?? pod.at('containers')
  )
}
