import { configFiles, type AnyField, type Field, problem, rule, wordsOf } from 'ds-lint/rule'
import { type Container, editDistance, type VolumeMount } from 'ds-lint/kubernetes'

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
  summary: 'Container is told a path that is nearly, or beside, that of a mount',
  why: `A path that is not below a mount is in the container's own file system: what is read there does not exist, and what is written there is lost with the container and never
    reaches the node. Reported where a path differs from a mount in one part of its name, and nothing names the mount itself, and for paths of the
    node, such as /host/proc, beside a mount.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/'],

  *check({ container, pod, daemonSet, objects, role }) {
    const { volumeMounts = [] } = container.value ?? {}
    if (volumeMounts.length === 0) return
    const used = wordsOf(container).flatMap(({ text, place }) => pathsIn(text).map(path => ({ path, place, isConfig: false })))
    // Which container reads a configuration nobody says, except where there is one.
    if (role.is('log', 'metrics') && pod.value?.containers?.length === 1) {
      for (const { text, place } of configFiles({ pod, daemonSet, objects }))
        used.push(...pathsIn(text).map(path => ({ path, place, isConfig: true })))
    }
    for (const { text, place } of commandsOf(container)) used.push(...pathsIn(text).map(path => ({ path, place, isConfig: false })))
    if (used.length === 0) return
    const mounts = volumeMounts.map(({ mountPath = '' }) => mountPath.replace(/(?<=.)\/$/, ''))
    const outside = used.filter(({ path }) => !mounts.some(mount => isBelow(path, mount)))
    if (outside.length === 0) return
    for (const mount of container.at('volumeMounts').items()) {
      const own = mount.value?.mountPath?.replace(/(?<=.)\/$/, '') ?? ''
      if (used.some(({ path }) => isBelow(path, own))) continue
      const found = outside.find(({ path }) => isSlip(path, own))
      if (!found) continue
      const written = found.path.split('/').slice(0, own.split('/').length).join('/')
      yield told(mount, found, written, own)
      return
    }
    for (const { path, place } of outside) {
      const [, folder = ''] = path.split('/')
      const beside = mounts.find(mount => HOST.test(folder) && mount.startsWith(`/${folder}/`))
      const { value } = place
      if (beside === undefined || typeof value !== 'string' || !isWhole(value, path)) continue
      yield problem(
        place,
        `${path} is in no volume of the container, which has ${beside}: it does not exist; mount it, or correct the path`,
      )
      return
    }
  },
})

/** Folders for the file system of the node, which images do not have. */
const HOST = /^(?:host|hostfs|hostroot|host-root|host_root|rootfs|node)$/

/** Whether a word is a path and at most the name of its option. */
function isWhole(word: string, path: string): boolean {
  return word === path || (word.endsWith(`=${path}`) && /^--?[\w.-]+$/.test(word.slice(0, -path.length - 1)))
}

/** What probes and hooks run in the container. */
function commandsOf(container: Field<Container>): { readonly text: string; readonly place: AnyField }[] {
  const execs = [
    ...(['startupProbe', 'readinessProbe', 'livenessProbe'] as const).map(name => container.at(name, 'exec')),
    ...(['postStart', 'preStop'] as const).map(name => container.at('lifecycle', name, 'exec')),
  ]
  return execs.flatMap(exec =>
    exec
      .at('command')
      .items()
      .map(place => ({ text: place.value ?? '', place })),
  )
}

function told(
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

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`)
}

/** Whether one part of the folder, and it alone, is written nearly so in the path. */
function isSlip(path: string, folder: string): boolean {
  const [parts, names] = [path.split('/'), folder.split('/')]
  if (parts.length < names.length || names.length < 2) return false
  const wrong = names.flatMap((name, index) => (name === parts[index] ? [] : [[parts[index] ?? '', name] as const]))
  const [first] = wrong
  if (!first || wrong.length > 1) return false
  const [written, name] = first
  // A folder at the root has many neighbours, and numbers tell versions apart.
  if (Math.min(written.length, name.length) < (names.length === 2 ? 5 : 3) || written.replace(/\d/g, '') === name.replace(/\d/g, ''))
    return false
  return editDistance(written, name) === 1 || ENDINGS.some(ending => written === name + ending || name === written + ending)
}
