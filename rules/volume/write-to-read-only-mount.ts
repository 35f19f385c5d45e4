import {
  type AnyField,
  type Field,
  fileCommandsOf,
  filesInUse,
  mountAt,
  type Objects,
  problem,
  rule,
  settingsOf,
  volumeNamed,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, type DaemonSet, isShell, type PodSpec } from 'ds-lint/kubernetes'

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
  summary: 'Container writes to a mount that is read-only',
  why: `A mount with readOnly: true refuses every write with "read-only file system", and so do volumes of ConfigMaps and Secrets. An init container that installs files there fails again and again, and the pod never starts.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts',
    'https://github.com/fluent/fluentd-kubernetes-daemonset/issues/90',
  ],

  *check({ container, pod, kind, daemonSet, objects }) {
    const { name = '', command = [], args = [], volumeMounts = [] } = container.value ?? {}
    yield* edits(container, pod)
    yield* owners(container, pod)
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
    yield* stateProblems(container, { pod, daemonSet, objects })
    if (!COPIES.test(command[0] ?? '')) return
    const target = [...command, ...args].at(-1) ?? ''
    const { mount } = mountAt(target, container) ?? {}
    if (mount?.value?.readOnly !== true) return
    yield problem(
      mount.at('readOnly'),
      `${command[0]} writes to ${target}, but ${mount.value.mountPath} is mounted read-only, so the container fails; remove readOnly`,
    )
  },
})

/** `sed -i EXPRESSION FILE` in a script. */
const EDITS = /(?:^|[\s;&|(])sed[ \t]+(?:-i\S*|--in-place\S*|-[A-Za-z]+[ \t]+-i\S*)[ \t][^\n;&|]*?[ \t](\/[\w./-]+)[ \t]*(?=$|[\n;&|)])/gm
/** Lines that are not run. */
const COMMENT = /^[ \t]*#.*$/gm

/** A file of a ConfigMap or Secret that a script edits. */
function* edits(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  for (const { text, variable, place } of wordsOf(container)) {
    if (variable !== undefined || !text.includes('sed')) continue
    for (const [, file = ''] of text.replace(COMMENT, '').matchAll(EDITS)) {
      const { configMap, secret, projected } = volumeNamed(pod.value, mountAt(file, container)?.mount.value?.name) ?? {}
      if (!configMap && !secret && !projected) continue
      const kind = configMap ? 'ConfigMap' : secret ? 'Secret' : 'projected volume'
      yield problem(
        place,
        `sed edits ${file}, a file of a ${kind}, which is read-only, so the command fails; copy the file to an emptyDir first`,
      )
      return
    }
  }
}

/** Changes of what the kubelet gives: the owner or the mode of files of a ConfigMap or Secret. */
function* owners(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  for (const { program, paths, place } of fileCommandsOf(container)) {
    if (!/^ch(?:own|grp|mod)$/.test(program)) continue
    for (const path of paths) {
      const { mount } = mountAt(path, container) ?? {}
      const { configMap, secret, projected } = volumeNamed(pod.value, mount?.value?.name) ?? {}
      if (!mount || !(configMap ?? secret ?? projected)) continue
      const kind = configMap ? 'ConfigMap' : secret ? 'Secret' : 'projected volume'
      yield problem(
        place,
        `${program} changes ${path}, of a ${kind}, which is read-only, so the command fails; ${program === 'chmod' ? 'set defaultMode' : 'set fsGroup and defaultMode'} instead`,
        {
          // What follows in a script may go on.
          severity: isShell(container.value?.command?.[0]) ? 'warning' : 'error',
          related: [{ place: mount, message: 'the mount' }],
        },
      )
      return
    }
  }
}

interface About {
  readonly pod: Field<PodSpec>
  readonly daemonSet: Field<DaemonSet>
  readonly objects: Objects
}

/** Settings of Vector, Fluent Bit and the OpenTelemetry Collector for what they write: positions and buffers. */
const STATE: readonly RegExp[] = [
  /^[ \t]*["']?(data_dir)["']?[ \t]*[:=][ \t]*["']?(\/[\w./-]+)["']?[ \t]*$/gm,
  /^[ \t]*(storage\.path|DB)[ \t]+(\/[\w./-]+)[ \t]*$/gm,
  /^[ \t]*file_storage(?:\/\w+)?:[ \t]*\n[ \t]*(directory):[ \t]*["']?(\/[\w./-]+)["']?[ \t]*$/gm,
]
const STATE_OPTION = /^(?:data-?dir|storage\.path|state-?dir)$/
/** Of a text: configurations can be long. */
const LONGEST = 50_000

/** A folder for the state of the program that is mounted read-only. */
function* stateProblems(container: Field<Container>, about: About): Iterable<ReturnType<typeof problem>> {
  const written = [
    ...settingsOf(container).flatMap(({ name, value, isVariable }) =>
      !isVariable && STATE_OPTION.test(name) ? [{ name, path: value }] : [],
    ),
    ...filesInUse(container, about).flatMap(({ text, key }) =>
      text.length > LONGEST
        ? []
        : STATE.flatMap(pattern => [...text.matchAll(pattern)]).map(([, name = '', path = '']) => ({ name: `${name} of ${key}`, path })),
    ),
  ]
  for (const { name, path } of written) {
    const { mount } = mountAt(path, container) ?? {}
    const volume = volumeNamed(about.pod.value, mount?.value?.name)
    if (!mount || mount.value?.readOnly !== true || !(volume?.hostPath ?? volume?.emptyDir ?? volume?.persistentVolumeClaim)) continue
    const place: AnyField = mount.at('readOnly')
    yield problem(
      place,
      `the program writes to ${path} (${name}), but ${mount.value.mountPath} is mounted read-only, so it fails; remove readOnly`,
    )
    return
  }
}
