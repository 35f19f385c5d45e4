import { type AnyField, type Field, problem, rule, runningContainers } from 'ds-lint/rule'
import type { Container, PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'csi-path-mismatch',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The paths of a CSI driver do not fit together',
  why: `The driver makes a socket, its helpers connect to it, and the kubelet is told where it is on the node. Where one of them uses another folder or name, the driver is never
    registered, and pods with its volumes stay in ContainerCreating. The kubelet also hands the driver paths of the node, which must mean the same in its container.`,
  references: ['https://kubernetes-csi.github.io/docs/deploying.html', 'https://kubernetes-csi.github.io/docs/node-driver-registrar.html'],

  *check({ pod, role }) {
    if (!role.is('csi')) return
    const sockets = runningContainers(pod).flatMap(container => socketsOf(container, pod))
    yield* registrationProblems(pod, sockets)
    yield* socketProblems(sockets)
    for (const container of runningContainers(pod)) yield* mountProblems(container, pod)
  },
})

interface Socket {
  readonly container: string
  /** Of the volume that holds it, or of the node. */
  readonly volume: string
  readonly file: string
  /** Its path on the node, where the volume is a folder of it. */
  readonly onNode: string | undefined
  readonly place: AnyField
  readonly isHelper: boolean
}

const HELPER = /(?:registrar|livenessprobe|liveness-probe)/

/** The sockets in the arguments and variables of a container that are in a volume. */
function socketsOf(container: Field<Container>, pod: Field<PodSpec>): Socket[] {
  const words: AnyField[] = [
    ...container.at('command').items(),
    ...container.at('args').items(),
    ...container
      .at('env')
      .items()
      .map(variable => variable.at('value')),
  ]
  const { name = '', image = '', volumeMounts = [] } = container.value ?? {}
  return words.flatMap(place => {
    const text = typeof place.value === 'string' ? place.value : ''
    if (/kubelet-registration-path|DRIVER_REG_SOCK_PATH/i.test(text) || /[\s$]/.test(text)) return []
    const path = /(?:^|=|unix:\/\/|unix:)(\/[\w./-]+\.so\w*)$/.exec(text)?.[1]
    const mount = volumeMounts.find(
      ({ mountPath }) => path !== undefined && mountPath && path.startsWith(`${mountPath.replace(/\/$/, '')}/`),
    )
    if (path === undefined || !mount?.name || !mount.mountPath || mount.subPath || mount.subPathExpr) return []
    const file = path.slice(mount.mountPath.replace(/\/$/, '').length + 1)
    const folder = pod.value?.volumes?.find(volume => volume.name === mount.name)?.hostPath?.path
    return [
      {
        container: name,
        volume: mount.name,
        file,
        onNode: folder && `${folder.replace(/\/$/, '')}/${file}`,
        place,
        isHelper: HELPER.test(name) || HELPER.test(image),
      },
    ]
  })
}

/** Where the kubelet is told that the socket is. */
function* registrationProblems(pod: Field<PodSpec>, sockets: readonly Socket[]): Iterable<ReturnType<typeof problem>> {
  const volumes = pod.at('volumes').items()
  for (const container of runningContainers(pod)) {
    for (const word of [...container.at('args').items(), ...container.at('command').items()]) {
      const path = /^--?kubelet-registration-path=(\/[\w./-]+)$/.exec(word.value ?? '')?.[1]
      if (path === undefined || sockets.some(({ onNode }) => onNode === path)) continue
      const driver = sockets.find(({ onNode, volume }) => onNode !== undefined && !/registr/.test(volume))
      const folders = volumes.filter(({ value }) => value?.hostPath?.path && path.startsWith(`${value.hostPath.path.replace(/\/$/, '')}/`))
      if (!driver && folders.length > 0) continue
      const where = driver?.onNode
      if (where === undefined && volumes.every(({ value }) => !value?.hostPath?.path?.includes('/plugins/'))) continue
      yield problem(
        word,
        `the kubelet is told ${path}, and ${where ? `the driver makes ${where}` : 'no host path of the pod is there'}: the driver is not registered`,
        {
          related: driver ? [{ place: driver.place, message: 'the socket' }] : [],
        },
      )
    }
  }
}

/** Helpers connect to the socket that the driver makes in the folder that they share. */
function* socketProblems(sockets: readonly Socket[]): Iterable<ReturnType<typeof problem>> {
  for (const helper of sockets.filter(({ isHelper }) => isHelper)) {
    const made = sockets.filter(({ isHelper, volume }) => !isHelper && volume === helper.volume)
    const [first] = made
    if (!first || made.some(({ file }) => file === helper.file)) continue
    yield problem(
      helper.place,
      `${helper.container} connects to ${helper.file}, and ${first.container} makes ${first.file} in that folder; use the same name`,
      {
        related: [{ place: first.place, message: 'the socket of the driver' }],
      },
    )
  }
}

/** Paths that the kubelet names are those of the node; sockets need a folder that can be written. */
function* mountProblems(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  for (const mount of container.at('volumeMounts').items()) {
    const { name, mountPath, mountPropagation, readOnly, subPath } = mount.value ?? {}
    const path = pod.value?.volumes?.find(volume => volume.name === name)?.hostPath?.path?.replace(/(?<=.)\/$/, '')
    if (path === undefined || mountPath === undefined || subPath) continue
    if (
      mountPropagation === 'Bidirectional' &&
      /\/kubelet(?:\/(?:pods|plugins(?:\/kubernetes\.io\/csi)?))?$/.test(path) &&
      mountPath.replace(/\/$/, '') !== path
    ) {
      yield problem(
        mount.at('mountPath'),
        `the kubelet names paths below ${path}, and they are at ${mountPath} in this container: volumes are mounted elsewhere; use ${path}`,
      )
    } else if (readOnly === true && /\/kubelet\/(?:plugins_registry|device-plugins)$/.test(path)) {
      yield problem(mount.at('readOnly'), `the container cannot make its socket in ${path}, which is read-only; remove readOnly`)
    }
  }
}
