import {
  type AnyField,
  DATA_FIELDS,
  type Field,
  lineAt,
  lineInside,
  lineOf,
  mountAt,
  mountedFiles,
  type Objects,
  objectsInFolder,
  problem,
  type Problem,
  rule,
  set,
  volumeNamed,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, type DaemonSet, didYouMean, editDistance, normalPath, type PodSpec, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'config-file-missing',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Command refers to a file that its ConfigMap or Secret does not have',
  why: `A volume of a ConfigMap or Secret has one file per key and is read-only. An agent that must read or run another file in it exits
    with "no such file" and restarts on every node.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/'],

  *check({ container, pod, daemonSet, objects }) {
    // A script may test for the file, or copy what there is.
    const words = [...container.at('command').items(), ...container.at('args').items()].flatMap(word => {
      const paths = /^(?:-[\w.-]*[=:]?)?(\/[\w./,-]+\.\w+)$/.exec(word.value ?? '')?.[1]?.split(',') ?? []
      return paths.filter(path => /^\/[\w./-]+\.\w+$/.test(path)).map(path => ({ word, path }))
    })
    for (const variable of container.at('env').items()) {
      const word = variable.at('value')
      const path = CONFIGURATION.test(variable.value?.name ?? '') ? (word.value ?? '') : ''
      // Without an extension it may be a folder, but not one of a volume that is known.
      if (
        /^\/[\w./-]+\.(?:ya?ml|json|conf|toml|ini|cfg)$/.test(path) ||
        (FILE.test(variable.value?.name ?? '') && /^\/[\w./-]*\w$/.test(path))
      )
        words.push({ word, path })
    }
    const configs = mountedFiles(container, { pod, daemonSet, objects })
    if (words.length === 0 && configs.length === 0) return
    const folders = foldersOf(container, pod, daemonSet, objects)
    yield* misplacedFile(container, pod, words)
    if (folders.length === 0) return
    const mounts = (container.value?.volumeMounts ?? []).flatMap(({ mountPath }) => (mountPath ? [normalPath(mountPath)] : []))
    for (const { word, path } of words) {
      const folder = folders.find(({ mountPath }) => path.startsWith(`${mountPath}/`))
      if (!folder) {
        yield* misplaced({ container, word, path, folders, mounts })
        continue
      }
      const { mountPath, files, what } = folder
      const file = path.slice(mountPath.length + 1)
      // Something else is mounted there.
      if (files.has(file) || mounts.some(other => other.length > mountPath.length && (path === other || path.startsWith(`${other}/`))))
        continue
      const near = suggest(file, [...files])
      yield problem(
        word,
        `${folder.lacks} ${file}, so ${path} does not exist${didYouMean(file, [...files]) || `; it has ${[...files].slice(0, 4).join(', ')}`}`,
        {
          related: [{ place: folder.place, message: folder.isOfItems ? 'its items' : `the ${what.split(' ')[0]}` }],
          fix: near === undefined ? undefined : set(word, (word.value ?? '').replace(file, near), 'unsafe'),
        },
      )
    }
    yield* unreadDefault(container, folders)
    yield* ofNodeCache(container, folders)
    yield* inScripts(container, folders, mounts)
    for (const config of configs) {
      const { object, key, text } = config
      // Fluent Bit looks beside the file that names another one.
      const beside = folders.find(({ what, files }) => what === `ConfigMap ${object}` && files.has(key))
      for (const { 1: folder = '', 2: file = '', index } of beside ? text.slice(0, LONGEST).matchAll(INCLUDE) : []) {
        if (folder !== '' && folder !== `${beside?.mountPath}/`) continue
        if (beside?.files.has(file)) continue
        yield problem(
          lineAt(config, index),
          `${key} includes ${file}, which is not in ${beside?.what}, so the agent does not read it${didYouMean(file, [...(beside?.files ?? [])]) || '; add it'}`,
          {
            severity: 'warning',
          },
        )
      }
      for (const { 1: name = '', 2: path = '', index } of text.slice(0, LONGEST).matchAll(SETTING)) {
        const isRead = CERTIFICATE.test(name)
        const folder = folders.find(({ mountPath }) => path.startsWith(`${mountPath}/`))
        if (!folder && isRead && !mounts.some(mount => path === mount || path.startsWith(`${mount}/`))) {
          const base = path.slice(path.lastIndexOf('/') + 1)
          const [home, ...others] = folders.filter(({ files }) => files.has(base))
          if (!home || others.length > 0 || text.includes(`${home.mountPath}/`)) continue
          yield problem(
            lineAt(config, index),
            `nothing is mounted at ${path}, which ${key} names, but ${home.what} with ${base} is mounted at ${home.mountPath}; use one path`,
            { severity: 'warning', related: [{ place: home.place, message: `the ${home.what.split(' ')[0]}` }] },
          )
          continue
        }
        const file = folder && path.slice(folder.mountPath.length + 1)
        if (!file || folder.files.has(file) || (file.includes('/') && !isRead)) continue
        if (mounts.some(other => other.length > folder.mountPath.length && (path === other || path.startsWith(`${other}/`)))) continue
        const near = [...folder.files].find(each => each !== key && (each.startsWith(`${file}.`) || editDistance(each, file) <= 2))
        if (near === undefined && !folder.isIssued && !isRead) continue
        const known = near === undefined ? `it has ${[...folder.files].join(', ')}` : `did you mean "${near}"?`
        yield problem(lineAt(config, index), `${key} names ${path}, but ${folder.lacks} ${file}, so the file does not exist; ${known}`, {
          severity: 'warning',
        })
      }
    }
  },
})

/** A configuration that is looked for where nothing is mounted, while another folder has it and nothing names that. */
function* misplaced({
  container,
  word,
  path,
  folders,
  mounts,
}: {
  readonly container: Field<Container>
  readonly word: Field<string>
  readonly path: string
  readonly folders: readonly Folder[]
  readonly mounts: readonly string[]
}): Iterable<Problem> {
  if (!OPTION.test(word.value ?? '') || mounts.some(mount => path === mount || path.startsWith(`${mount}/`))) return
  const file = path.slice(path.lastIndexOf('/') + 1)
  const [folder, ...others] = folders.filter(({ files }) => files.has(file))
  if (!folder || others.length > 0 || wordsOf(container).some(({ text }) => text.includes(folder.mountPath))) return
  yield problem(
    word,
    `nothing is mounted at ${path}, but ${folder.what} with ${file} is mounted at ${folder.mountPath}, so the container does not find it; use one path`,
    {
      severity: 'warning',
      related: [{ place: folder.place, message: `the ${folder.what.split(' ')[0]}` }],
    },
  )
}

/** A configuration that is looked for where nothing is mounted, while one file of a ConfigMap or Secret of that name is mounted elsewhere. */
function* misplacedFile(
  container: Field<Container>,
  pod: Field<PodSpec>,
  words: readonly { readonly word: Field<string>; readonly path: string }[],
): Iterable<Problem> {
  const mounts = container.at('volumeMounts').items()
  const files = mounts.filter(({ value }) => {
    const { configMap, secret } = (value?.subPath && volumeNamed(pod.value, value.name)) || {}
    return configMap ?? secret
  })
  if (files.length === 0) return
  for (const [index, { word, path }] of words.entries()) {
    const isOption =
      OPTION.test(word.value ?? '') || (word.value === path && /^--?(?:[\w-]*config[\w.-]*|c)$/.test(before(word, container)))
    if (!isOption || words.findIndex(each => each.path === path) !== index) continue
    if (mountAt(path, container)) continue
    const file = path.slice(path.lastIndexOf('/') + 1)
    const [mount, ...others] = files.filter(({ value }) => value?.mountPath?.endsWith(`/${file}`))
    const own = mount?.value?.mountPath
    if (!mount || own === undefined || others.length > 0 || wordsOf(container).some(({ text }) => text.includes(own))) continue
    yield problem(
      word,
      `nothing is mounted at ${path}, but ${file} is mounted at ${own}, so the container does not find it; use one path`,
      {
        severity: 'warning',
        related: [{ place: mount.at('mountPath'), message: 'the mount' }],
      },
    )
  }
}

/** The word in front of another one of a command. */
function before(word: Field<string>, container: Field<Container>): string {
  const words = [...container.at('command').items(), ...container.at('args').items()]
  const index = words.findIndex(each => each.path === word.path)
  return words[index - 1]?.value ?? ''
}

/** `--config=/etc/agent/agent.yaml` */
const OPTION = /^--?(?:[\w-]*config[\w.-]*|c)=/

/** Commands that read the file which is their first argument; each ends with an error without it. */
const READS =
  /(?:^|[\s;&|(])(?:cp(?:[ \t]+-[a-zA-Z]+)*|cat|source|\.|sh|bash|envsubst[ \t]*<|kubectl[ \t]+apply[ \t]+-f)[ \t]+["']?(\/[\w./-]+\.\w+)["']?(?=[\s;&|)]|$)/gm
/** What a script does where a file may be missing. */
const TESTS = /\[\[?[ \t]+(?:![ \t]+)?-[a-z][ \t]|\btest[ \t]+-|\|\||2>[ \t]*\/dev\/null/

/** A file that a script reads from a folder which does not have it. */
function* inScripts(container: Field<Container>, folders: readonly Folder[], mounts: readonly string[]): Iterable<Problem> {
  for (const word of [...container.at('command').items(), ...container.at('args').items()]) {
    const text = word.value ?? ''
    if (!/\s/.test(text) || text.length > LONGEST) continue
    for (const { 1: path = '', index, 0: whole } of text.matchAll(READS)) {
      const folder = folders.find(({ mountPath }) => path.startsWith(`${mountPath}/`))
      const file = folder && path.slice(folder.mountPath.length + 1)
      if (!file || file.includes('/') || folder.files.has(file)) continue
      if (mounts.some(other => other.length > folder.mountPath.length && (path === other || path.startsWith(`${other}/`)))) continue
      const end = text.indexOf('\n', index + whole.length)
      const line = text.slice(text.lastIndexOf('\n', index + whole.length - 1) + 1, end < 0 ? undefined : end)
      if (TESTS.test(line) || ['-e', '-f', '-r', '-s'].some(test => text.includes(`${test} ${path}`) || text.includes(`${test} "${path}`)))
        continue
      const place = lineInside(word, lineOf(text, index + whole.length - path.length)) ?? word
      yield problem(
        place,
        `${folder.lacks} ${file}, so ${path} does not exist and the command fails${didYouMean(file, [...folder.files]) || `; it has ${[...folder.files].slice(0, 4).join(', ')}`}`,
        { related: [{ place: folder.place, message: folder.isOfItems ? 'its items' : `the ${folder.what.split(' ')[0]}` }] },
      )
      return
    }
  }
}

/** The DNS cache of nodes makes its Corefile of a template that has one name, where no option gives another. */
function* ofNodeCache(container: Field<Container>, folders: readonly Folder[]): Iterable<Problem> {
  if (!/(?:^|\/)k8s-dns-node-cache(?:-\w+)?[:@]/.test(container.value?.image ?? '')) return
  const folder = folders.find(({ mountPath }) => mountPath === '/etc/coredns')
  const texts = wordsOf(container).map(({ text }) => text)
  if (!folder || folder.files.has('Corefile.base') || texts.some(text => text.includes('/etc/coredns') || text.includes('basecorefile')))
    return
  const own = [...folder.files].find(file => file.startsWith('Corefile'))
  if (own === undefined || !texts.includes('-upstreamsvc')) return
  const place = folder.isOfItems
    ? ((folder.place as Field<{ readonly path?: string }[]>)
        .items()
        .find(({ value }) => value?.path === own)
        ?.at('path') ?? folder.place)
    : folder.place
  yield problem(
    place,
    `the cache makes its Corefile of /etc/coredns/Corefile.base, and ${folder.what} is mounted as ${own} there: it does not start; name the item Corefile.base`,
  )
}

/** Images that read a file of theirs where no argument names another one. */
const DEFAULTS: readonly (readonly [image: RegExp, folder: string, file: string])[] = [
  [/(?:^|\/)fluent\/fluent-bit(?:[:@]|$)/, '/fluent-bit/etc', 'fluent-bit.conf'],
  [/(?:^|\/)grafana\/promtail(?:[:@]|$)/, '/etc/promtail', 'config.yml'],
]

/** The file that the image reads, mounted where it does not look for it. */
function* unreadDefault(container: Field<Container>, folders: readonly Folder[]): Iterable<Problem> {
  const { image = '', command = [], args = [], volumeMounts = [] } = container.value ?? {}
  const [, home, file] = DEFAULTS.find(([pattern]) => pattern.test(image)) ?? []
  if (home === undefined || file === undefined || command.length > 0 || args.length > 0) return
  if (volumeMounts.some(({ mountPath = '' }) => normalPath(mountPath).startsWith(home))) return
  const folder = folders.find(({ files }) => files.has(file))
  const index = volumeMounts.findIndex(({ mountPath }) => normalPath(mountPath ?? '') === folder?.mountPath)
  if (!folder || index < 0) return
  yield problem(
    container.at('volumeMounts', index, 'mountPath'),
    `the program reads ${home}/${file}, and ${folder.what} with ${file} is mounted at ${folder.mountPath}: it runs with the defaults of its image; mount it at ${home}`,
    { severity: 'warning' },
  )
}

/** Variables that name what a program reads. */
const CONFIGURATION = /(?:^|_)(?:CONFIG|CONF|CONFIG_?(?:FILE|PATH|MAP)|CONF_?(?:FILE|PATH))$/i
/** Of these, those that name one file. */
const FILE = /CONF(?:IG)?_?FILE$/i
/** A path that is the whole value of a setting: `kubeconfig: /etc/agent/kubeconfig`, `Parsers_File /etc/agent/parsers.conf`. */
const SETTING = /^[ \t]*["']?([A-Za-z][\w.-]*)["']?(?::[ \t]+|[ \t]*=[ \t]*|[ \t]+)["']?(\/[\w./-]+)["']?,?[ \t]*$/gm
/** Settings that name a file which the program reads and never writes: `ca_file`, `tls.crt_file`, `certFile`. */
const CERTIFICATE = /^(?:[\w-]+[._-])?(?:ca|cert|crt|key|certificate|clientCA|client_ca)[._-]?(?:file|path)$/i
/** `@INCLUDE input.conf`, `Parsers_File parsers.conf` of Fluent Bit, below the folder of the file. */
const INCLUDE = /^[ \t]*(?:@INCLUDE|Parsers_File|Plugins_File|Streams_File)[ \t]+(\/[\w./-]+\/)?([\w-][\w.-]*\.conf)[ \t]*$/gim
/** Of a text: configurations can be long. */
const LONGEST = 50_000

interface Folder {
  readonly mountPath: string
  readonly files: ReadonlySet<string>
  readonly what: string
  /** What is said before the name of a file that is missing. */
  readonly lacks: string
  readonly isOfItems: boolean
  /** Whether cert-manager writes it, which gives it the same keys every time. */
  readonly isIssued: boolean
  readonly place: AnyField
}

/** What cert-manager writes into the Secret of a Certificate. */
const ISSUED = ['tls.crt', 'tls.key', 'ca.crt']

/** The folders of a container whose files are known: those of one object that is given, or of the items of its volume, and nothing else. */
function foldersOf(container: Field<Container>, pod: Field<PodSpec>, daemonSet: Field<DaemonSet>, objects: Objects): Folder[] {
  const namespace = daemonSet.value?.metadata?.namespace
  return (container.value?.volumeMounts ?? []).flatMap(({ name, mountPath, subPath, subPathExpr }): Folder[] => {
    const volume = volumeNamed(pod.value, name)
    const source = volume?.configMap ?? volume?.secret
    if (!mountPath || subPath || subPathExpr || !source || source.optional === true) return []
    const [kind, wanted] = volume?.configMap
      ? (['ConfigMap', volume.configMap.name] as const)
      : (['Secret', volume?.secret?.secretName] as const)
    const given = wanted === undefined ? [] : objects.named(kind, wanted, namespace)
    const certificate =
      kind === 'Secret' && given.length === 0
        ? objectsInFolder('Certificate', daemonSet, objects, namespace).find(each => isPlainCertificate(each.field, wanted))
        : undefined
    const first = given[0] ?? certificate
    const keys = certificate
      ? ISSUED
      : given.flatMap(({ field }) =>
          DATA_FIELDS.flatMap(map =>
            field
              .resolve([map])
              .entries()
              .map(([key]) => key),
          ),
        )
    const [folder, what] = [normalPath(mountPath), `${kind} ${wanted}`]
    if (source.items?.length) {
      const paths = source.items.flatMap(({ path }) => (path ? [path] : []))
      const place = pod
        .at('volumes')
        .items()
        .find(({ value }) => value === volume)
      const items = place?.at(volume?.configMap ? 'configMap' : 'secret').at('items')
      if (!items || paths.length < source.items.length) return []
      const lacks = `no item of volume "${name}" is at`
      return [{ mountPath: folder, files: new Set(paths), what, lacks, isOfItems: true, isIssued: certificate !== undefined, place: items }]
    }
    if (!first || keys.length === 0) return []
    const place = first.field.resolve(['metadata', 'name'])
    return [
      {
        mountPath: folder,
        files: new Set(keys),
        what,
        lacks: `${what} has no key`,
        isOfItems: false,
        isIssued: certificate !== undefined,
        place,
      },
    ]
  })
}

/** Whether a Certificate writes the Secret, with the keys that all have. */
function isPlainCertificate(certificate: AnyField, secret: string | undefined): boolean {
  const [name, formats, keystores] = ['secretName', 'additionalOutputFormats', 'keystores'].map(key => certificate.resolve(['spec', key]))
  return name!.raw === secret && !formats!.exists && !keystores!.exists
}
