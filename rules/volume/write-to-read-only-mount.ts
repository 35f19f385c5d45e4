import { problem, rule } from 'ds-lint/rule'

/** Commands whose last argument is written to. */
const COPIES = /(?:^|\/)(?:cp|mv|install|ln)$/

export default rule({
  id: 'write-to-read-only-mount',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container copies files to a mount that is read-only',
  why: `A mount with readOnly: true refuses every write with "read-only file system". An init container that installs files there fails again and again, and the pod never starts.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts'],

  *check({ container }) {
    const { command = [], args = [], volumeMounts = [] } = container.value ?? {}
    if (!COPIES.test(command[0] ?? '') || !volumeMounts.some(({ readOnly }) => readOnly === true)) return
    const target = [...command, ...args].at(-1) ?? ''
    for (const mount of container.at('volumeMounts').items()) {
      const { mountPath = '', readOnly } = mount.value ?? {}
      const folder = mountPath.replace(/(?<=.)\/$/, '')
      if (readOnly !== true || (target !== folder && !target.startsWith(`${folder}/`))) continue
      // A mount inside of it may be writable.
      if (volumeMounts.some(other => other.mountPath?.startsWith(`${folder}/`) && target.startsWith(other.mountPath))) continue
      yield problem(
        mount.at('readOnly'),
        `${command[0]} writes to ${target}, and ${mountPath} is read-only: the container fails; remove readOnly`,
      )
    }
  },
})
