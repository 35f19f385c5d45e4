import { type Field, fluentdFile, lineAt, mountAt, mountedFiles, problem, rule, settingsOf, type Subjects } from 'ds-lint/rule'
import { type Container, isBelow, isForWindows, type PodSpec } from 'ds-lint/kubernetes'

/** Names of files and folders that say how far the logs were read. */
const POSITIONS =
  /(?:^|[/_.-])(?:pos(?:itions?)?(?:-?files?)?|sincedb|registry|state|checkpoints?|offsets?|file-?storage|(?:filebeat|vector|promtail|otelcol)-?data|flb[-_]?(?:storage|db|pos))(?:$|[/_.-])|^\/usr\/share\/filebeat\/data$|^\/run\/promtail$|^\/var\/lib\/vector$/i

export default rule({
  id: 'positions-in-emptydir',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Log agent keeps its read positions in an emptyDir',
  why: `An emptyDir is deleted with its pod. A log agent that keeps its read positions there starts from scratch after each update: it delivers the
    logs of the node a second time, or skips what was written in between.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
    'https://github.com/SumoLogic/fluentd-kubernetes-sumologic/issues/47',
    'https://github.com/helm/charts/issues/9700',
  ],

  *check({ pod, role, daemonSet, objects }) {
    for (const container of pod.at('containers').items()) yield* datadog(container, pod)
    if (!role.all.some(({ name }) => name === 'log')) return
    yield* readOnlyState(pod)
    for (const container of pod.at('containers').items()) yield* readOnlyFiles(container, { pod, daemonSet, objects })
    const kept = new Set(
      pod
        .at('volumes')
        .items()
        .flatMap(({ value }) => (value?.hostPath ? [value.name ?? ''] : [])),
    )
    let states: readonly string[] | undefined
    for (const volume of pod.at('volumes').items()) {
      const { name = '', emptyDir } = volume.value ?? {}
      if (!emptyDir) continue
      const mounts = mountsOf(pod, name)
      const configured = (each: string): boolean => mounts.some(mount => isBelow(each, [mount]))
      const path =
        mounts.find(each => POSITIONS.test(each)) ??
        (POSITIONS.test(name) ? name : (states ??= statesOf({ pod, daemonSet, objects })).find(configured))
      // Its positions have a folder of the node beside it.
      if (path === undefined || hasOther(pod, kept)) continue
      yield problem(
        volume.at('emptyDir').key,
        `${path} is deleted with the pod: after each update the log agent delivers logs again or loses them; use a hostPath below /var/lib`,
        {
          related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
        },
      )
    }
  },
})

/** A folder of the node for positions that the container may only read. */
function* readOnlyState(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const folders = new Set(
    (pod.value?.volumes ?? []).flatMap(({ name = '', hostPath }) => (hostPath?.path?.startsWith('/var/lib/') ? [name] : [])),
  )
  for (const container of pod.at('containers').items()) {
    for (const mount of container.at('volumeMounts').items()) {
      const { name = '', mountPath = '', readOnly } = mount.value ?? {}
      if (readOnly !== true || !folders.has(name) || !(POSITIONS.test(name) || POSITIONS.test(mountPath))) continue
      yield problem(mount.at('readOnly'), `the log agent cannot write its positions to ${mountPath}, which is read-only; remove readOnly`)
    }
  }
}

/** `DB /var/log/tail.db`, `storage.path /var/lib/state`, `pos_file /var/log/fluentd.pos`, `data_dir = "/vector"`, and the positions of Promtail. */
const STATE =
  /^[ \t]*(?:DB|storage\.path|pos_file|@?positions_file|data_dir|file_storage(?:\/[\w-]+)?:[ \t]*\n[ \t]+directory|positions:[ \t]*\n[ \t]+filename)[ \t:=]+["']?(\/[\w./-]+)/gim
const LONGEST = 50_000

/** Where options and configurations of the containers keep positions: those of Alloy are in its storage. */
function statesOf(about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): string[] {
  return about.pod
    .at('containers')
    .items()
    .flatMap(container => [
      ...settingsOf(container).flatMap(({ name, value }) => (name === 'storage.path' ? [value] : [])),
      ...mountedFiles(container, about).flatMap(({ text }) => [...text.slice(0, LONGEST).matchAll(STATE)].map(([, path = '']) => path)),
    ])
}

/** Positions that a configuration of the container puts into a mount that it may only read, or where nothing is mounted. */
function* readOnlyFiles(
  container: Field<Container>,
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): Iterable<ReturnType<typeof problem>> {
  const isSealed = container.value?.securityContext?.readOnlyRootFilesystem === true
  for (const file of mountedFiles(container, about)) {
    const { key, text } = file
    for (const { path, at } of buffersIn(file)) {
      const own = mountAt(path, container)?.mount.value
      if (own && own.readOnly !== true) continue
      yield problem(
        lineAt(file, at),
        own
          ? `${key} buffers logs in ${path}, but ${own.mountPath} is mounted read-only: the log agent cannot write them; use a writable mount`
          : `${key} buffers logs in ${path}, where nothing is mounted: those that are not sent are lost with the container; use a folder of a hostPath`,
      )
    }
    for (const { 0: whole, 1: path = '', index } of text.slice(0, LONGEST).matchAll(STATE)) {
      const own = mountAt(path, container)?.mount.value
      const line = lineAt(file, index + whole.lastIndexOf(path))
      if (own?.readOnly === true) {
        yield problem(
          line,
          `${key} keeps read positions in ${path}, but ${own.mountPath} is mounted read-only: the log agent cannot write them; use a writable mount`,
        )
      } else if (!own) {
        yield problem(
          line,
          isSealed
            ? `${key} keeps read positions in ${path}, where nothing is mounted and the root file system is read-only: the log agent cannot write them; use a path of a mount`
            : `${key} keeps read positions in ${path}, where nothing is mounted: they are lost with the container, and logs are delivered again or skipped; use a folder of a hostPath`,
        )
      }
    }
  }
}

/** Where Fluentd keeps logs until they are sent, if in files. */
function buffersIn(file: Parameters<typeof fluentdFile>[0]): { readonly path: string; readonly at: number }[] {
  if (!/^[ \t]*<buffer\b/m.test(file.text)) return []
  return fluentdFile(file).sections.flatMap(({ kind, settings }) => {
    const [type, path] = [settings.get('@type')?.value, settings.get('path')]
    return kind === 'buffer' && type?.startsWith('file') && path && /^\/[\w./-]+$/.test(path.value)
      ? [{ path: path.value, at: path.at }]
      : []
  })
}

const DATADOG = /(?:^|\/)(?:datadog|datadoghq)\/agent(?:[:@]|$)/

/** The Datadog agent, which keeps its positions in one folder. */
function* datadog(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const { image = '', env = [], volumeMounts: mounts = [] } = container.value ?? {}
  if (!DATADOG.test(image) || !env.some(({ name, value }) => name === 'DD_LOGS_ENABLED' && value === 'true')) return
  const usual = isForWindows(pod.value) ? 'C:/ProgramData/Datadog/run' : '/opt/datadog-agent/run'
  const folder = env.find(({ name }) => name === 'DD_LOGS_CONFIG_RUN_PATH')?.value ?? usual
  const isKept = (name: string | undefined): boolean => {
    const { emptyDir, configMap, secret } = pod.value?.volumes?.find(volume => volume.name === name) ?? {}
    return !emptyDir && !configMap && !secret
  }
  if (folder === '' || mounts.some(({ name, mountPath = '' }) => isKept(name) && isAbove(mountPath, folder))) return
  yield problem(
    container.at('volumeMounts'),
    `the agent keeps the positions of the logs in ${folder}, where no folder of the node is mounted: they are lost with the ${mounts.some(({ mountPath = '' }) => isAbove(mountPath, folder)) ? 'pod' : 'container'}, and logs are delivered again or skipped; mount a folder of the node there`,
  )
}

/** Whether a mount has the folder, in whatever case and with whatever separators Windows takes. */
function isAbove(mountPath: string, folder: string): boolean {
  const [mount = '', path = ''] = [mountPath, folder].map(each => each.replaceAll('\\', '/'))
  return folder.startsWith('/') ? isBelow(path, [mount]) : isBelow(path.toLowerCase(), [mount.toLowerCase()])
}

function mountsOf(pod: Field<PodSpec>, volume: string): string[] {
  return (pod.value?.containers ?? []).flatMap(({ volumeMounts = [] }) =>
    volumeMounts.flatMap(({ name, mountPath }) => (name === volume && mountPath ? [mountPath] : [])),
  )
}

/** Whether a folder of the node is mounted where positions are. */
function hasOther(pod: Field<PodSpec>, kept: ReadonlySet<string>): boolean {
  return [...kept].some(name => POSITIONS.test(name) || mountsOf(pod, name).some(path => POSITIONS.test(path)))
}
