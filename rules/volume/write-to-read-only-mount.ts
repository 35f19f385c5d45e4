import { problem, rule, volumeNamed } from 'ds-lint/rule'

/** Commands whose last argument is written to. */
const COPIES = /(?:^|\/)(?:cp|mv|install|ln)$/

/** What is called an installer, and the folders of a node that one fills. */
const INSTALLS = /(?:^|[-/_])install(?:er)?(?:[-_.]|$)/
const CNI = /^\/(?:etc\/cni\/net\.d|opt\/cni\/bin)\/?$/

export default rule({
  id: 'write-to-read-only-mount',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container copies files to a mount that is read-only',
  why: `A mount with readOnly: true refuses every write with "read-only file system". An init container that installs files there fails again and again, and the pod never starts.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts'],

  *check({ container, pod, kind }) {
    const { name = '', command = [], args = [], volumeMounts = [] } = container.value ?? {}
    if (!volumeMounts.some(({ readOnly }) => readOnly === true)) return
    if (kind === 'init' && [name, command[0] ?? ''].some(word => INSTALLS.test(word))) {
      const mount = container
        .at('volumeMounts')
        .items()
        .find(({ value }) => value?.readOnly === true && CNI.test(volumeNamed(pod.value, value.name)?.hostPath?.path ?? ''))
      if (mount) {
        yield problem(
          mount.at('readOnly'),
          `${name} installs a CNI plugin into ${mount.value?.mountPath ?? ''}, which is mounted read-only, so the container fails; remove readOnly`,
        )
        return
      }
    }
    if (!COPIES.test(command[0] ?? '')) return
    const target = [...command, ...args].at(-1) ?? ''
    for (const mount of container.at('volumeMounts').items()) {
      const { mountPath = '', readOnly } = mount.value ?? {}
      const folder = mountPath.replace(/(?<=.)\/$/, '')
      if (readOnly !== true || (target !== folder && !target.startsWith(`${folder}/`))) continue
      // A mount inside of it may be writable.
      if (volumeMounts.some(other => other.mountPath?.startsWith(`${folder}/`) && target.startsWith(other.mountPath))) continue
      yield problem(
        mount.at('readOnly'),
        `${command[0]} writes to ${target}, but ${mountPath} is mounted read-only, so the container fails; remove readOnly`,
      )
    }
  },
})
