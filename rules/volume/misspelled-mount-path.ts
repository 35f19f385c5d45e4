import {
  type AnyField,
  type ConfigFile,
  configFiles,
  type Field,
  handlersOf,
  mountedFiles,
  problem,
  rule,
  set,
  settingFiles,
  settingsOf,
  volumeNamed,
  type Word,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, containersOf, editDistance, normalPath, overlaps, type PodSpec, type VolumeMount } from 'ds-lint/kubernetes'

const PATHS = /(?:^|[\s=:,"']|unix:\/\/)(\/[\w.-]+(?:\/[\w.-]+)+)/g
/** What names of the same folder have more or less at their end. */
const ENDINGS = ['.d', 'fs']
/** Of a text: scripts and configurations can be long. */
const LONGEST = 20_000

export default rule({
  id: 'misspelled-mount-path',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Path in a container is not mounted, but resembles one that is',
  why: `A path that is not below a mount is in the container's own file system: what is read there does not exist, and what is written there is lost with the container and never
    reaches the node. Reported where nothing uses a mount and a path nearly equals its path, is that of its folder on the node, or ends in a file that it
    has; and for folders of the node, such as /host/proc, where others beside them are mounted.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/'],

  *check({ container, pod, daemonSet, objects, role }) {
    const { volumeMounts = [] } = container.value ?? {}
    if (volumeMounts.length === 0) return
    const used = wordsOf(container).flatMap(({ text, place }) => pathsIn(text).map(path => ({ path, place, isConfig: false })))
    // Which container reads a configuration nobody says, except where there is one.
    if (role.is('log', 'metrics', 'health') && pod.value?.containers?.length === 1) {
      for (const { text, place } of configFiles({ pod, daemonSet, objects }))
        used.push(...pathsIn(text).map(path => ({ path, place, isConfig: true })))
    }
    for (const { text, place } of commandsOf(container)) used.push(...pathsIn(text).map(path => ({ path, place, isConfig: false })))
    const told = viewProblem(container, pod, settingFiles(container, { pod, daemonSet, objects })) ?? nearlySame(container, pod, used)
    if (told) {
      yield told
      return
    }
    if (used.length === 0) return
    const mounts = volumeMounts.map(({ mountPath = '' }) => normalPath(mountPath))
    const outside = used.filter(({ path }) => !mounts.some(mount => overlaps(path, mount)))
    if (outside.length === 0) return
    for (const mount of container.at('volumeMounts').items()) {
      const own = normalPath(mount.value?.mountPath ?? '')
      if (used.some(({ path }) => overlaps(path, own))) continue
      const found =
        outside.find(({ path }) => isSlip(path, own)) ?? outside.find(({ path, place }) => place.value === path && hasFolderMore(path, own))
      if (!found) continue
      const written = hasFolderMore(found.path, own) ? found.path : found.path.split('/').slice(0, own.split('/').length).join('/')
      yield slip(mount, found, written, own)
      return
    }
    const files = mountedFiles(container, { pod, daemonSet, objects })
    for (const { path, place } of outside) {
      const mount = unnamedFolderOf(path, place, container, pod, used, files)
      if (!mount) continue
      const at = mount.at('mountPath')
      yield problem(
        place,
        `${path} is not mounted in the container, but volume ${mount.value?.name ?? ''} is mounted at ${at.value}, which nothing uses; use one folder`,
        { related: [{ place: at, message: 'the mount' }] },
      )
      return
    }
    const secret = unreadSecret(container, pod, used, outside)
    if (secret) {
      yield secret
      return
    }
    const unread = unreadConfiguration(container, pod, used, outside)
    if (unread) {
      yield unread
      return
    }
    for (const { path, place } of outside) {
      const [, folder = ''] = path.split('/')
      const beside = mounts.find(mount => HOST.test(folder) && mount.startsWith(`/${folder}/`))
      const { value } = place
      if (beside === undefined || typeof value !== 'string' || !isWhole(value, path) || isOfOthers(path, place, pod)) continue
      yield problem(
        place,
        `${path} is not mounted in the container, which has ${beside}, so it does not exist; mount it, or correct the path`,
      )
      return
    }
  },
})

/** Whether the path is in a variable that another container has, with the mount for it: some set the same variables in every container. */
function isOfOthers(path: string, place: AnyField, pod: Field<PodSpec>): boolean {
  if (!/\.env\[\d+\]\.value$/.test(place.path)) return false
  return containersOf(pod.value).some(
    ({ env = [], volumeMounts = [] }) =>
      env.some(({ value }) => value === place.value) && volumeMounts.some(({ mountPath = '' }) => overlaps(path, normalPath(mountPath))),
  )
}

/** A folder of the node that is mounted at nearly the same path, which nothing names. */
function nearlySame(
  container: Field<Container>,
  pod: Field<PodSpec>,
  used: readonly { readonly path: string }[],
): ReturnType<typeof problem> | undefined {
  for (const mount of container.at('volumeMounts').items()) {
    const own = normalPath(mount.value?.mountPath ?? '')
    const path = normalPath(volumeNamed(pod.value, mount.value?.name)?.hostPath?.path ?? '')
    if (own === path || mount.value?.subPath || own.split('/').length !== path.split('/').length || !isSlip(own, path)) continue
    if (
      path === '' ||
      used.some(each => overlaps(each.path, own)) ||
      (container.value?.volumeMounts ?? []).some(each => each.mountPath === path)
    )
      continue
    const place = mount.at('mountPath')
    return problem(place, `${path} of the node is mounted at ${own}, which nothing names; did you mean ${path}?`, {
      severity: 'info',
      fix: set(place, path, 'unsafe'),
    })
  }
  return undefined
}

/** An option for the configuration with a path below no mount, beside the only ConfigMap of the container, which nothing names. */
function unreadConfiguration(
  container: Field<Container>,
  pod: Field<PodSpec>,
  used: readonly { readonly path: string }[],
  outside: readonly { readonly path: string; readonly place: AnyField; readonly isConfig: boolean }[],
): ReturnType<typeof problem> | undefined {
  const isConfigMap = ({ value }: Field<VolumeMount>): boolean => volumeNamed(pod.value, value?.name)?.configMap !== undefined
  const [mount, ...others] = container.at('volumeMounts').items().filter(isConfigMap)
  const at = mount?.at('mountPath')
  if (!mount || at?.value === undefined || others.length > 0 || mount.value?.subPath) return undefined
  const own = normalPath(at.value)
  // Beside what the image has.
  const options = settingsOf(container).filter(({ name, isVariable }) => !isVariable && CONFIGURATION.test(name))
  if (own.endsWith('.d') && !options.some(({ name, value }) => name === 'config-dir' && normalPath(value).endsWith('.d'))) return undefined
  if (used.some(({ path }) => overlaps(path, own))) return undefined
  const found = outside.find(({ path, place, isConfig }) => {
    const isFolder = options.some(({ name, place: { path: at } }) => name.endsWith('dir') && at === place.path)
    const folder = isFolder ? path : parentOf(path)
    const isBeside = parentOf(folder) === parentOf(own) && !SHARED.test(parentOf(own))
    return !isConfig && isBeside && options.some(option => option.place.path === place.path)
  })
  if (!found) return undefined
  return problem(
    found.place,
    `${found.path} is below no mount of the container, and nothing names ${own}, where ConfigMap ${volumeNamed(pod.value, mount.value?.name)?.configMap?.name ?? ''} is mounted; use one folder`,
    { severity: 'info', related: [{ place: at, message: 'the mount' }] },
  )
}

/** Settings for what a Secret holds. */
const SECRETS = /(?:key|cert|certificate|tls|secret|token|credentials?|password)[-_.]?(?:path|file|dir)$/i
/** Where images and the kubelet have such files. */
const OWN = /^\/(?:var\/run\/secrets|run\/secrets|etc\/(?:ssl|pki)|usr|tmp|dev|proc)\//

/** A setting for a key or a certificate with a path below no mount, beside the only Secret of the container, which nothing names. */
function unreadSecret(
  container: Field<Container>,
  pod: Field<PodSpec>,
  used: readonly { readonly path: string }[],
  outside: readonly { readonly path: string; readonly place: AnyField }[],
): ReturnType<typeof problem> | undefined {
  const [mount, ...others] = container
    .at('volumeMounts')
    .items()
    .filter(({ value }) => volumeNamed(pod.value, value?.name)?.secret !== undefined)
  const at = mount?.at('mountPath')
  if (!mount || at?.value === undefined || others.length > 0) return undefined
  const own = normalPath(at.value)
  if (used.some(({ path }) => overlaps(path, own))) return undefined
  const settings = settingsOf(container).filter(({ name }) => SECRETS.test(name))
  const setting = settings.find(
    ({ value, place }) => !OWN.test(value) && outside.some(each => each.path === value && each.place.path === place.path),
  )
  if (!setting) return undefined
  return problem(
    setting.place,
    `${setting.name} is ${setting.value}, which is below no mount, and nothing names ${own}, where Secret ${volumeNamed(pod.value, mount.value?.name)?.secret?.secretName ?? ''} is mounted; use one path`,
    { related: [{ place: at, message: 'the mount' }] },
  )
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** Folders that hold those of many programs. */
const SHARED = /^(?:|\/(?:etc|var|usr|opt|run|home|mnt|srv|var\/(?:lib|run|log)|usr\/(?:local|share|lib)|usr\/local\/etc))$/
const CONFIGURATION = /^(?:c|config|conf|cfg|config[-_.]?(?:file|path|dir)|configfile|watched-dir)$/

/** Folders for the file system of the node, which images do not have. */
const HOST = /^(?:host|hostfs|hostroot|host-root|host_root|rootfs|node)$/

/** Whether a word is a path and at most the name of its option. */
function isWhole(word: string, path: string): boolean {
  return word === path || (word.endsWith(`=${path}`) && /^--?[\w.-]+$/.test(word.slice(0, -path.length - 1)))
}

/** The folder of files that nothing names, and that a path is meant to be in: it has the file, or begins as the folder of the path does. */
function unnamedFolderOf(
  path: string,
  place: AnyField,
  container: Field<Container>,
  pod: Field<PodSpec>,
  used: readonly { readonly path: string }[],
  files: ReturnType<typeof mountedFiles>,
): Field<VolumeMount> | undefined {
  if (typeof place.value !== 'string') return undefined
  const isPlain = isWhole(place.value, path)
  const slash = path.lastIndexOf('/')
  const [folder, file] = [path.slice(0, slash), path.slice(slash + 1)]
  return container
    .at('volumeMounts')
    .items()
    .find(({ value }) => {
      const { name, mountPath = '', subPath, subPathExpr } = value ?? {}
      const own = normalPath(mountPath)
      const { configMap, secret, projected, emptyDir } = volumeNamed(pod.value, name) ?? {}
      // A script names many paths; what it writes into is made for that.
      if (!isPlain && !emptyDir) return false
      if (subPath || subPathExpr || used.some(other => `${other.path}/`.startsWith(`${own}/`))) return false
      // A folder for files of any names.
      if (!(configMap ?? secret ?? projected)) {
        const at = /\.\w+$/.test(file) ? folder : path
        return (isSibling(at, own) || isShortened(at, own)) && (at.startsWith(own) || own.startsWith(at))
      }
      if (configMap && !configMap.items && files.some(({ object, key }) => object === configMap.name && key === file && /\.\w+$/.test(key)))
        return true
      return isSibling(folder, own)
    })
}

/** Whether one is a folder of additions, which stands beside what the image has: agent.d. */
function addsTo(one: string, other: string): boolean {
  return one.endsWith('.d') !== other.endsWith('.d')
}

/** Whether two folders of the root differ in a word at the end: /config and /config-out, /conf and /config. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return /^\/[a-z]{3,}$/.test(short) && new RegExp(`^${short}(?:-[a-z]+|[a-z]{1,3})$`).test(long)
}

/** Whether two folders of one parent begin with the same letters: /etc/certs and /etc/certificates. */
function isSibling(one: string, other: string): boolean {
  const [a, b] = [one.split('/'), other.split('/')]
  const [last, name] = [a.pop() ?? '', b.pop() ?? '']
  const start = last.slice(0, 4)
  if (addsTo(last, name)) return false
  return a.length > 1 && a.join('/') === b.join('/') && last !== name && start.length === 4 && name.startsWith(start)
}

/** What a container has under the same path as its node. */
const VIEWS: readonly (readonly [path: string, name: RegExp])[] = [
  ['/proc', /proc/i],
  ['/sys', /sys/i],
  ['/', /root/i],
]

/** Options that are for the /proc or the /sys of the node and nothing else. */
const STRONG = /^(?:path\.)?(?:procfs|sysfs)$|^HOST_(?:PROC|SYS)$|^(?:PROCFS|SYSFS)_ROOT$/
const ROOT = /root-?_?fs|host-?_?root/i

/** An option for the /proc, the /sys or the root of the node, where that is mounted elsewhere, and nothing names the mount. */
function viewProblem(
  container: Field<Container>,
  pod: Field<PodSpec>,
  settings: readonly ConfigFile[],
): ReturnType<typeof problem> | undefined {
  const options: { readonly name: string; readonly value: string; readonly place: AnyField }[] = wordsOf(container).flatMap(
    ({ text, variable, place }: Word) => {
      const [, name = '', value = ''] = variable === undefined ? (/^--?([\w.-]+)=(\/[\w./-]*)$/.exec(text) ?? []) : ['', variable, text]
      return value.startsWith('/') ? [{ name, value: normalPath(value) || '/', place }] : []
    },
  )
  for (const { key, text, place } of settings)
    if (STRONG.test(key) && text.startsWith('/')) options.push({ name: key, value: normalPath(text.trim()) || '/', place })
  if (options.length === 0) return undefined
  const mounts = (container.value?.volumeMounts ?? []).map(({ mountPath = '' }) => normalPath(mountPath))
  const texts = [...wordsOf(container), ...commandsOf(container)].map(({ text }) => text)
  for (const mount of container.at('volumeMounts').items()) {
    const own = normalPath(mount.value?.mountPath ?? '')
    const onNode = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path
    const path = onNode && (normalPath(onNode) || '/')
    if (options.some(({ value }) => value === own)) continue
    const view = VIEWS.find(each => each[0] === path)
    if (!view || own === path || own === '') continue
    const isNamed = texts.some(text => text.includes(own))
    const option = options.find(({ name, value }) =>
      path === '/' && own.startsWith(`${value}/`)
        ? ROOT.test(name) && value !== path
        : !isNamed &&
          view[1].test(name) &&
          (value === path || isSame(value, own) || (STRONG.test(name) && !mounts.some(each => overlaps(value, each)))),
    )
    if (!option) continue
    return problem(
      option.place,
      `${option.name} is ${option.value}, which ${option.value === path ? 'is that of the container' : 'the container does not have'}: ${view[0]} of the node is mounted at ${own}; name that`,
      { related: [{ place: mount.at('mountPath'), message: 'the mount' }] },
    )
  }
  return rootProblem(container, options)
}

/** A root of the node at which nothing is mounted, where several folders of the node are mounted below another one. */
function rootProblem(
  container: Field<Container>,
  options: readonly { readonly name: string; readonly value: string; readonly place: AnyField }[],
): ReturnType<typeof problem> | undefined {
  const mounts = (container.value?.volumeMounts ?? []).map(({ mountPath = '' }) => normalPath(mountPath))
  const roots = mounts.flatMap(path => /^(\/[\w-]+)\/[\w-]+/.exec(path)?.[1] ?? []).filter(root => HOST.test(root.slice(1)))
  const [root, second] = roots
  if (root === undefined || second === undefined || roots.some(other => other !== root)) return undefined
  const option = options.find(
    ({ name, value }) => ROOT.test(name) && HOST.test(value.slice(1)) && !mounts.some(path => overlaps(path, value)),
  )
  return (
    option &&
    problem(
      option.place,
      `${option.name} is ${option.value}, where nothing is mounted: the folders of the node are below ${root}; name that`,
    )
  )
}

/** Whether two paths differ in nothing but slashes and dashes. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map(path => path.replaceAll(/[/_-]/g, ''))
  return a === b
}

/** What probes and hooks run in the container. */
function commandsOf(container: Field<Container>): { readonly text: string; readonly place: AnyField }[] {
  return handlersOf(container).flatMap(({ handler }) =>
    handler
      .at('exec', 'command')
      .items()
      .map(place => ({ text: place.value ?? '', place })),
  )
}

function slip(
  mount: Field<VolumeMount>,
  { path, place, isConfig }: { readonly path: string; readonly place: AnyField; readonly isConfig: boolean },
  written: string,
  own: string,
): ReturnType<typeof problem> {
  const at = mount.at('mountPath')
  const message = `${path} is not in volume ${mount.value?.name ?? ''}, which is mounted at ${own}; did you mean ${isConfig ? written : own}?`
  return isConfig
    ? problem(at, message, { related: [{ place, message: 'names the other path' }] })
    : problem(place, message, { related: [{ place: at, message: 'the mount' }] })
}

function pathsIn(text: string): string[] {
  if (!text.includes('/')) return []
  return [...text.slice(0, LONGEST).matchAll(PATHS)].flatMap(([, path]) => (path === undefined ? [] : [path]))
}

/** Whether a path is that of a folder with one part more or less in between: /var/lib/agent/state and /var/agent/state. */
function hasFolderMore(path: string, folder: string): boolean {
  const [short, long] = [path.split('/'), folder.split('/')].toSorted((a, b) => a.length - b.length) as [string[], string[]]
  if (short.length < 4 || long.length !== short.length + 1) return false
  const at = short.findIndex((part, index) => part !== long[index])
  return at > 1 && short.slice(at).join('/') === long.slice(at + 1).join('/')
}

/** Whether one part of the folder, and it alone, is written nearly so in the path. */
function isSlip(path: string, folder: string): boolean {
  const [parts, names] = [path.split('/'), folder.split('/')]
  if (parts.length < names.length || names.length < 2) return false
  const wrong = names.flatMap((name, index) => (name === parts[index] ? [] : [[parts[index] ?? '', name] as const]))
  const [first] = wrong
  if (!first || wrong.length > 1) return false
  const [written, name] = first
  if (addsTo(written, name)) return false
  // A folder at the root has many neighbours, and numbers tell versions apart.
  if (Math.min(written.length, name.length) < (names.length === 2 ? 5 : 3) || written.replace(/\d/g, '') === name.replace(/\d/g, ''))
    return false
  return editDistance(written, name) === 1 || ENDINGS.some(ending => written === name + ending || name === written + ending)
}
