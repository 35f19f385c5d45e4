import {
  type AnyField,
  type ConfigFile,
  type Field,
  filesInUse,
  lineAt,
  type Location,
  problem,
  rule,
  type Setting,
  settingsOf,
  TELEGRAF,
  volumeNamed,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, isBelow, normalPath, overlaps, type PodSpec } from 'ds-lint/kubernetes'

const NODE_EXPORTER = /(?:^|[/-])node[-_]exporter(?:[:@]|$)/
const COLLECTOR = /otel|opentelemetry|collector/
/** Variables of gopsutil, and options of programs, that name where folders of the node are mounted. */
const FOLDER_OF_NODE = /^(?:HOST_(?:PROC|SYS|ETC|VAR|RUN|DEV|ROOT|MOUNT_PREFIX)|system\.hostfs|path\.(?:procfs|sysfs))$/
/** The option is one of 0.17. */
const WITHOUT_OPTION = /:v?0\.(?:\d|1[0-6])(?:\.|$)/

export default rule({
  id: 'node-root-mismatch',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Exporter of file systems does not look at the root of its node',
  why: `In /proc of the node, node_exporter reads what is mounted there, and asks for the size of each file system at its path below path.rootfs. Without the option, or with one at which the root
    of the node is not mounted, it measures the paths of its own container: disks of the node seem to have the size of others, or are missing, and alerts on full disks do not fire.`,
  references: [
    'https://github.com/prometheus/node_exporter#docker',
    'https://github.com/prometheus-operator/prometheus-operator/pull/1820',
    'https://github.com/prometheus-community/helm-charts/issues/447',
    'https://github.com/influxdata/telegraf/blob/master/docs/FAQ.md',
  ],

  *check({ container, pod, kind, daemonSet, objects }) {
    const { image = '' } = container.value ?? {}
    if (kind !== 'init') {
      yield* emptyFolders(container)
      if (TELEGRAF.test(image)) yield* telegrafRoot(container, pod, filesInUse(container, { pod, daemonSet, objects }))
      if (COLLECTOR.test(image)) yield* collectorRoots(container, pod, filesInUse(container, { pod, daemonSet, objects }))
    }
    if (!NODE_EXPORTER.test(image) || WITHOUT_OPTION.test(image)) return
    // A shell, or a collector that is switched off.
    const texts = wordsOf(container).map(({ text }) => text)
    if (texts.some(text => /\s|no-collector\.filesystem|disable-defaults/.test(text))) return
    const options = settingsOf(container).filter(({ isVariable }) => !isVariable)
    const option = options.find(({ name }) => name === 'path.rootfs')
    const mounts = hostMounts(container, pod)
    if (option) yield* wrongFolder(option, mounts)
    else yield* withoutOption(container, options, mounts)
  },
})

interface HostMount {
  readonly mountPath: string
  readonly onNode: string
  readonly place: AnyField
}

/** What the container has of its node, whole: of a part of a volume nobody knows where it is. */
function hostMounts(container: Field<Container>, pod: Field<PodSpec>): HostMount[] {
  return container
    .at('volumeMounts')
    .items()
    .flatMap(mount => {
      const { name, mountPath = '', subPath, subPathExpr } = mount.value ?? {}
      const onNode = volumeNamed(pod.value, name)?.hostPath?.path
      return onNode === undefined || subPath || subPathExpr
        ? []
        : [{ mountPath: normalPath(mountPath), onNode: normalPath(onNode), place: mount }]
    })
}

function* wrongFolder({ value, place }: Setting, mounts: readonly HostMount[]): Iterable<ReturnType<typeof problem>> {
  const root = normalPath(value)
  // With hostPID the root of the node is there without a mount, too.
  if (!/^\/[\w./-]+$/.test(root) || root.startsWith('/proc/') || mounts.length === 0) return
  const [holder] = mounts
    .filter(({ mountPath }) => isBelow(root, [mountPath]))
    .sort((one, other) => other.mountPath.length - one.mountPath.length)
  if (!holder) {
    yield problem(
      place,
      `path.rootfs is ${root}, where nothing is mounted, so the disks of the node are not measured; mount / of the node there`,
    )
    return
  }
  const onNode = normalPath(`${holder.onNode}${root.slice(holder.mountPath.length)}`)
  if (onNode === '') return
  yield problem(
    place,
    `path.rootfs is ${root}, which is ${onNode} of the node, not its root, so its disks are not measured; mount / of the node there`,
    { related: [{ place: holder.place, message: 'the mount' }] },
  )
}

function* withoutOption(
  container: Field<Container>,
  options: readonly Setting[],
  mounts: readonly HostMount[],
): Iterable<ReturnType<typeof problem>> {
  const whole = mounts.find(({ onNode, mountPath }) => onNode === '' && mountPath !== '')
  const proc = options.find(({ name, value }) => name === 'path.procfs' && normalPath(value) !== '/proc')
  if (!proc) return
  const args = container.at('args')
  if (whole) {
    yield problem(
      whole.place.resolve(['mountPath']),
      `path.rootfs is not set, so the disks of the container are measured, not those of the node; add --path.rootfs=${whole.mountPath}`,
      { related: [{ place: args.exists ? args : container.at('command'), message: 'the options' }] },
    )
    return
  }
  yield problem(
    proc.place,
    'file systems of the node are listed, but those of the container are measured; mount / of the node, and add --path.rootfs',
    { severity: 'info' },
  )
}

/** The input that measures file systems. */
const DISK = /^[ \t]*\[\[inputs\.disk\]\]/m

/** Telegraf with the /proc of its node, and without the prefix of the paths that it lists. */
function* telegrafRoot(
  container: Field<Container>,
  pod: Field<PodSpec>,
  files: readonly ConfigFile[],
): Iterable<ReturnType<typeof problem>> {
  const { env = [] } = container.value ?? {}
  const proc = settingsOf(container).find(
    ({ name, value, isVariable }) => isVariable && name === 'HOST_PROC' && normalPath(value) !== '/proc',
  )
  const index = env.findIndex(({ name }) => name === 'HOST_MOUNT_PREFIX')
  if (!proc || (env[index]?.value ?? '') !== '' || env[index]?.valueFrom || !files.some(({ text }) => DISK.test(text))) return
  const whole = hostMounts(container, pod).find(({ onNode, mountPath }) => onNode === '' && mountPath !== '')
  yield problem(
    index < 0 ? proc.place : container.at('env', index),
    whole
      ? `HOST_MOUNT_PREFIX ${index < 0 ? 'is not set' : 'has no value'}, so inputs.disk measures the paths of the container, not those of the node; set it to ${whole.mountPath}`
      : 'file systems of the node are listed, but those of the container are measured; mount / of the node, and set HOST_MOUNT_PREFIX to that path',
    whole ? {} : { severity: 'info' },
  )
}

/** A setting that names a folder of the node, where nothing is mounted. */
function* emptyFolders(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  for (const { name, value, isVariable, place } of settingsOf(container)) {
    const folder = normalPath(value)
    // Folders that every container has are its own; with hostPID the root of the node is below /proc.
    if (!FOLDER_OF_NODE.test(name) || !/^\/[\w./-]+$/.test(folder) || /^\/(?:proc|sys|etc|var|run|dev)(?:\/|$)/.test(folder)) continue
    if (holdsFolder(container, folder)) continue
    yield problem(
      place,
      `${isVariable ? name : `--${name}`} is ${folder}, where nothing is mounted, so nothing of the node is found there; mount it, or correct the path`,
    )
  }
}

/** Whether something is mounted at a folder, above it or below. */
function holdsFolder({ value }: Field<Container>, folder: string): boolean {
  return (value?.volumeMounts ?? []).some(({ mountPath = '' }) => overlaps(folder, mountPath))
}

const ROOT_PATH = /^[ \t]*root_path:[ \t]*["']?(\/[\w./-]*)["']?[ \t]*$/m
const HOST_METRICS = /^[ \t]*hostmetrics[\w/]*:[ \t]*$/m
const SCRAPES_DISKS = /^[ \t]*filesystem:/m

/** The root_path of the receiver hostmetrics. */
function* collectorRoots(
  container: Field<Container>,
  pod: Field<PodSpec>,
  files: readonly ConfigFile[],
): Iterable<ReturnType<typeof problem>> {
  for (const file of files) {
    const receiver = HOST_METRICS.exec(file.text)
    if (!receiver) continue
    const written = ROOT_PATH.exec(file.text)
    const root = normalPath(written?.[1] ?? '')
    const whole = hostMounts(container, pod).find(({ onNode, mountPath }) => onNode === '' && mountPath !== '')
    const at = (index: number): AnyField | Location => lineAt(file, index)
    if (written && root !== '' && !holdsFolder(container, root)) {
      yield problem(
        at(written.index),
        `root_path is ${root}, where nothing is mounted, so the container is measured, not the node; ${whole ? `write ${whole.mountPath}` : 'mount / of the node there'}`,
      )
    } else if (
      !written &&
      whole &&
      SCRAPES_DISKS.test(file.text) &&
      !(container.value?.env ?? []).some(({ name }) => name?.startsWith('HOST_'))
    ) {
      yield problem(
        at(receiver.index),
        `root_path is not set, so the disks of the container are measured, not those of the node; add root_path: ${whole.mountPath}`,
        { related: [{ place: whole.place, message: 'the mount' }] },
      )
    }
  }
}
