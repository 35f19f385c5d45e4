import { type AnyField, type Field, mountAt, type Objects, problem, rule, runningContainers, set, volumeNamed, wordsOf } from 'ds-lint/rule'
import { type Container, isBelow, normalPath, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'csi-path-mismatch',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The paths of a CSI driver do not fit together',
  why: `The driver makes a socket, its helpers connect to it, and the kubelet is told where it is on the node. Where one of them uses another folder or name, the driver is never
    registered, and pods with its volumes stay in ContainerCreating. A provider of the Secrets Store driver makes a socket, too, in a folder that the driver has to have. The kubelet also hands the driver paths of the node, which must mean the same in its container.`,
  references: [
    'https://kubernetes-csi.github.io/docs/deploying.html',
    'https://kubernetes-csi.github.io/docs/node-driver-registrar.html',
    'https://github.com/kubernetes-sigs/secrets-store-csi-driver/issues/1003',
  ],

  *check({ pod, role, objects }) {
    yield* providerProblems(pod, objects)
    if (!role.is('csi')) return
    const sockets = runningContainers(pod).flatMap(container => socketsOf(container, pod))
    yield* registrationProblems(pod, sockets)
    yield* rootProblems(pod)
    yield* socketProblems(sockets)
    for (const container of runningContainers(pod)) yield* endpointProblems(container)
    for (const container of runningContainers(pod)) yield* unsharedProblems(container)
    for (const container of runningContainers(pod)) yield* registrarProblems(container, pod)
    for (const container of runningContainers(pod)) yield* mountProblems(container, pod)
  },
})

/** Providers of the Secrets Store CSI driver, and the driver. */
const PROVIDER = /(?:^|[/-])(?:provider-(?:azure|aws|gcp)|(?:vault-csi|secrets-store-csi-driver)-provider[\w-]*)(?:[:@]|$)/
const SECRETS_STORE = /(?:^|\/)csi-secrets-store\/driver(?:[:@]|$)/

/** The folder of the node in which a provider makes its socket, where the driver beside it does not have that folder. */
function* providerProblems(pod: Field<PodSpec>, objects: Objects): Iterable<ReturnType<typeof problem>> {
  for (const container of runningContainers(pod)) {
    if (!PROVIDER.test(container.value?.image ?? '')) continue
    const socket = socketsOf(container, pod).find(({ onNode, isHelper }) => onNode !== undefined && !isHelper)
    const volume = pod
      .at('volumes')
      .items()
      .find(({ value }) => value?.name === socket?.volume)
    if (!socket?.onNode || !volume) continue
    const folders = objects.all('DaemonSet').flatMap(({ object, field }) => {
      const spec = (field as AnyField).resolve(['spec', 'template', 'spec'])
      const volumes = spec.resolve(['volumes']).items()
      return spec
        .resolve(['containers'])
        .items()
        .filter(each => SECRETS_STORE.test(String(each.resolve(['image']).raw)))
        .map(driver => {
          const mounts = driver.resolve(['volumeMounts'])
          const names = new Set(mounts.items().map(mount => mount.resolve(['name']).raw))
          const mounted = volumes.filter(each => names.has(each.resolve(['name']).raw))
          return { object, mounts, paths: mounted.flatMap(each => ofNode(each.resolve(['hostPath', 'path']).raw)) }
        })
    })
    const [first] = folders
    const folder = ofNode(socket.onNode)[0]!
    // Without a folder for providers the driver is only a part of its manifest.
    if (!first || folders.some(({ paths }) => isBelow(folder, paths) || !paths.some(path => path.includes('providers')))) continue
    yield problem(
      volume.at('hostPath', 'path'),
      `the provider makes its socket in ${String(volume.value?.hostPath?.path)}, which DaemonSet ${first.object.name} does not mount: the driver does not find the provider; use the folder of the driver`,
      { related: [{ place: first.mounts, message: 'the folders of the driver' }] },
    )
  }
}

/** Without a slash at the end; /var/run is /run. */
function ofNode(path: unknown): string[] {
  return typeof path !== 'string' ? [] : [path.replace(/(?<=.)\/$/, '').replace(/^\/var\/run(?=\/|$)/, '/run')]
}

/** `/var/lib/k0s/kubelet` of a folder that the kubelet keeps. */
const KUBELET_ROOT = /^(\/.*\/kubelet)(?:\/(?:plugins_registry|plugins|pods)(?:\/.*)?)?\/?$/

/** One folder of the kubelet beside several of another kubelet: of one node they are below one root. */
function* rootProblems(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const folders = pod
    .at('volumes')
    .items()
    .flatMap(volume => {
      const place = volume.at('hostPath', 'path')
      const root = KUBELET_ROOT.exec(place.value ?? '')?.[1]
      return root === undefined ? [] : [{ root, place }]
    })
  const roots = new Set(folders.map(({ root }) => root))
  if (roots.size !== 2 || folders.length < 3) return
  for (const { root, place } of folders) {
    const others = folders.filter(each => each.root !== root)
    // A driver that serves several distributions mounts the folders of each.
    if (others.length !== folders.length - 1) continue
    const [other] = others
    yield problem(
      place,
      `${place.value ?? ''} is a folder of another kubelet than ${other!.root}, below which the other volumes are, so the driver and the kubelet do not meet; use one root`,
      { severity: 'warning', related: [{ place: other!.place, message: 'the other root' }] },
    )
  }
}

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
  const { name = '', image = '', args = [], command = [] } = container.value ?? {}
  // A path that the kubelet is told is one of the node, also where the registrar has something else mounted there.
  const told = new Set([...command, ...args].flatMap(word => /kubelet-registration-path=\$\((\w+)\)/.exec(word)?.[1] ?? []))
  const words: AnyField[] = [
    ...container.at('command').items(),
    ...container.at('args').items(),
    ...container
      .at('env')
      .items()
      .filter(({ value }) => !told.has(value?.name ?? '') && value?.name !== 'DRIVER_REG_SOCK_PATH')
      .map(variable => variable.at('value')),
  ]
  return words.flatMap(place => {
    const text = typeof place.value === 'string' ? place.value : ''
    if (/kubelet-registration-path/i.test(text) || /[\s$]/.test(text)) return []
    const path = /(?:^|=|unix:\/\/|unix:)(\/[\w./-]+\.s(?:o|c|k)\w*)$/.exec(text)?.[1]
    const { mount, rest: file = '' } = (path !== undefined && mountAt(path, container)) || {}
    const { name: volume, subPath, subPathExpr } = mount?.value ?? {}
    if (!volume || file === '' || subPath || subPathExpr) return []
    const folder = volumeNamed(pod.value, volume)?.hostPath?.path
    return [
      {
        container: name,
        volume,
        file,
        onNode: folder && `${normalPath(folder)}/${file}`,
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
      const { text, place } = expanded(word, container)
      const path = /^--?kubelet-registration-path=(\/[\w./-]+)$/.exec(text)?.[1]
      if (path !== undefined && /\/kubelet\/plugins_registry\//.test(path)) {
        yield problem(
          place,
          `the kubelet takes each socket below plugins_registry for that of a registrar, and fails again and again to register ${path}; use a folder below plugins`,
          { severity: 'warning' },
        )
        continue
      }
      if (path === undefined || sockets.some(({ onNode }) => onNode === path)) continue
      const driver = sockets.find(({ onNode, volume }) => onNode !== undefined && !/registr/.test(volume))
      const folders = volumes.filter(({ value }) => value?.hostPath?.path && isBelow(path, [value.hostPath.path]))
      if (!driver && folders.length > 0) continue
      const where = driver?.onNode
      if (where === undefined && volumes.every(({ value }) => !value?.hostPath?.path?.includes('/plugins/'))) continue
      yield problem(
        place,
        `the kubelet is told ${path}, but ${where ? `the driver makes ${where}` : 'no host path of the pod is there'}: the driver is not registered; use one path`,
        {
          related: driver ? [{ place: driver.place, message: 'the socket' }] : [],
        },
      )
    }
  }
}

/** An argument with the literal variables of its container in place of `$(NAME)`, and where its value is written. */
function expanded(word: Field<string>, container: Field<Container>): { readonly text: string; readonly place: AnyField } {
  let place: AnyField = word
  const text = (word.value ?? '').replace(/\$\((\w+)\)/g, (whole, name: string) => {
    const variable = container
      .at('env')
      .items()
      .find(each => each.value?.name === name)
    const value = variable?.value?.value
    if (variable === undefined || value === undefined) return whole
    place = variable.at('value')
    return value
  })
  return { text, place }
}

/** The registrar makes its socket in /registration, which has to be the folder where the kubelet looks for them. */
function* registrarProblems(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const { image = '', args = [], command = [] } = container.value ?? {}
  const words = [...command, ...args]
  const isRegistrar = [image, command[0] ?? ''].some(each => /(?:^|\/)(?:csi-)?node-driver-registrar(?:[:@]|$)/.test(each))
  if (!isRegistrar || words.some(word => word.includes('plugin-registration-path'))) return
  const mounts = container
    .at('volumeMounts')
    .items()
    .map(mount => {
      const index = (pod.value?.volumes ?? []).findIndex(({ name }) => name === mount.value?.name)
      const path = pod.at('volumes', index, 'hostPath', 'path')
      return { mount, path, onNode: index < 0 || path.value === undefined ? undefined : normalPath(path.value) }
    })
  const registration = mounts.find(({ mount }) => normalPath(mount.value?.mountPath ?? '') === '/registration')
  const meant = mounts.find(({ onNode }) => onNode?.endsWith('/plugins_registry'))
  if (registration === undefined) {
    if (meant === undefined) yield* unmountedRegistration(container, pod)
    if (meant === undefined || meant.mount.value?.mountPath === undefined) return
    yield problem(
      meant.mount.at('mountPath'),
      `the registrar makes its socket in /registration, but ${meant.onNode} is mounted at ${meant.mount.value.mountPath}: the driver is not registered; mount it at /registration`,
    )
    return
  }
  if (
    registration.onNode === undefined ||
    !/\/kubelet(?:\/|$)/.test(registration.onNode) ||
    registration.onNode.endsWith('/plugins_registry')
  )
    return
  yield problem(
    registration.path,
    `the kubelet looks for sockets in plugins_registry, not in ${registration.onNode}: the driver is not registered; use ${registration.onNode.replace(/\/kubelet(?:\/.*)?$/, '/kubelet/plugins_registry')}`,
    { related: [{ place: registration.mount, message: 'where the registrar makes its socket' }] },
  )
}

/** A volume of the folder where the kubelet looks for sockets, which the registrar does not mount. */
function* unmountedRegistration(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const volume = (pod.value?.volumes ?? []).find(({ hostPath }) => normalPath(hostPath?.path ?? '').endsWith('/plugins_registry'))
  if (!volume || (container.value?.volumeMounts ?? []).length === 0) return
  yield problem(
    container.at('volumeMounts'),
    `the registrar makes its socket in /registration, where ${container.value?.name ?? ''} mounts nothing: the driver is not registered; mount volume ${volume.name ?? ''} there`,
  )
}

/** A driver listens on an endpoint, which has a scheme; helpers call the address of a socket by that name, too. */
function* endpointProblems(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const { image = '', command = [], args = [] } = container.value ?? {}
  if (HELPER.test(image) || [...command, ...args].some(word => /address=\$\(CSI_ENDPOINT\)/i.test(word))) return
  for (const { text, variable, place } of wordsOf(container)) {
    const [, option = '', path = ''] =
      variable === undefined
        ? (/^(--?(?:csi-?)?endpoint=)(\/[\w./-]+\.sock)$/.exec(text) ?? [])
        : ['', '', variable === 'CSI_ENDPOINT' ? text : '']
    if (!/^\/|^[\w.-]+(?:\/[\w.-]+)*\.sock$/.test(path)) continue
    const isRelative = !path.startsWith('/')
    const address = `unix://${isRelative ? '/' : ''}${path}`
    yield problem(
      place,
      `${variable ?? option.slice(0, -1)} has no scheme, and ${isRelative ? 'drivers' : 'most drivers'} refuse such an address; write ${address}`,
      {
        // Some drivers listen on a plain path.
        severity: isRelative ? 'warning' : 'info',
        fix: set(place, `${option}${address}`, 'unsafe'),
      },
    )
  }
}

/** A socket outside of every volume stays in the container. */
function* unsharedProblems(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const { name = '', volumeMounts = [] } = container.value ?? {}
  // On Windows a path without a drive is on the first one.
  if (volumeMounts.length === 0 || volumeMounts.some(({ mountPath = '' }) => /^[a-z]:|\\/i.test(mountPath))) return
  for (const { text, variable, place } of wordsOf(container)) {
    const pattern =
      variable === 'CSI_ENDPOINT'
        ? /^unix:(?:\/\/)?(\/[\w./-]+)$/
        : /^--?(?:csi-?address|(?:csi-?)?endpoint)=(?:unix:(?:\/\/)?)?(\/[\w./-]+)$/
    const path = variable === undefined || variable === 'CSI_ENDPOINT' ? pattern.exec(text)?.[1]?.replace(/^\/+/, '/') : undefined
    if (path === undefined || mountAt(path, container)) continue
    yield problem(
      place,
      `${path} is in no volume of ${name}, so the socket is not shared with the helpers of the driver and the kubelet; use the folder of its volume`,
    )
    return
  }
}

/** Helpers connect to the socket that the driver makes in the folder that they share. */
function* socketProblems(sockets: readonly Socket[]): Iterable<ReturnType<typeof problem>> {
  for (const helper of sockets.filter(({ isHelper }) => isHelper)) {
    const made = sockets.filter(({ isHelper, volume }) => !isHelper && volume === helper.volume)
    const [first] = made
    const elsewhere = sockets.filter(({ isHelper, file }) => !isHelper && file === helper.file)
    const [driver] = elsewhere
    if (!first && driver && elsewhere.every(({ onNode }) => onNode === undefined || onNode !== helper.onNode)) {
      yield problem(
        helper.place,
        `${helper.container} looks for ${helper.file} in volume ${helper.volume}, but ${driver.container} makes it in ${driver.volume}; mount the same volume`,
        { related: [{ place: driver.place, message: 'the socket of the driver' }] },
      )
    }
    if (!first) {
      yield* helperProblems(helper, sockets)
      continue
    }
    if (made.some(({ file }) => file === helper.file)) continue
    yield problem(
      helper.place,
      `${helper.container} connects to ${helper.file}, but ${first.container} makes ${first.file} in that folder; use the same name`,
      {
        related: [{ place: first.place, message: 'the socket of the driver' }],
      },
    )
  }
}

/** Of a driver whose socket is not known: its helpers look for one of the same name. */
function* helperProblems(helper: Socket, sockets: readonly Socket[]): Iterable<ReturnType<typeof problem>> {
  const others = sockets.filter(({ isHelper, volume, container }) => isHelper && volume === helper.volume && container !== helper.container)
  const registrar = others.find(({ container }) => container.includes('registrar'))
  if (!registrar || registrar.file === helper.file || others.some(({ file }) => file === helper.file)) return
  yield problem(
    helper.place,
    `${helper.container} connects to ${helper.file}, but ${registrar.container} to ${registrar.file} in the same folder, and a driver makes one socket; use the same name`,
    { related: [{ place: registrar.place, message: 'the other name' }] },
  )
}

/** Paths that the kubelet names are those of the node; sockets need a folder that can be written. */
function* mountProblems(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  for (const mount of container.at('volumeMounts').items()) {
    const { name, mountPath, mountPropagation, readOnly, subPath } = mount.value ?? {}
    const onNode = volumeNamed(pod.value, name)?.hostPath?.path
    if (onNode === undefined || mountPath === undefined || subPath) continue
    const path = normalPath(onNode)
    if (
      mountPropagation === 'Bidirectional' &&
      /\/kubelet(?:\/(?:pods|plugins(?:\/kubernetes\.io\/csi)?))?$/.test(path) &&
      normalPath(mountPath) !== path
    ) {
      yield problem(
        mount.at('mountPath'),
        `the kubelet names paths below ${path}, but they are at ${mountPath} in this container, so volumes are mounted elsewhere; use ${path}`,
      )
    } else if (readOnly === true && /\/kubelet\/(?:plugins_registry|device-plugins)$/.test(path)) {
      yield problem(mount.at('readOnly'), `the container cannot make its socket in ${path}, which is read-only; remove readOnly`)
    }
  }
}
