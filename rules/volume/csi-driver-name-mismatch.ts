import { type AnyField, objectsInFolder, type OtherObject, problem, rule, runningContainers, type Subjects, wordsOf } from 'ds-lint/rule'
import { editDistance, isSeries } from 'ds-lint/kubernetes'

/** The folder of a driver below that of the kubelet's plugins. */
const PLUGIN = /\/kubelet\/plugins\/([a-z0-9.-]+)(?:\/|$)/

export default rule({
  id: 'csi-driver-name-mismatch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'CSIDriver object has nearly the name of the driver',
  why: `The kubelet and the attacher look up the CSIDriver object by the name with which the driver registers. Under a misspelled name the object has no effect: volumes wait for an attachment
    that the driver does not know, and its settings for fsGroup and tokens have no effect.`,
  references: ['https://kubernetes-csi.github.io/docs/csi-driver-object.html'],

  *check({ daemonSet, pod, objects, role }) {
    if (!role.is('csi')) return
    const drivers = objectsInFolder('CSIDriver', daemonSet, objects)
    const told = [...nameProblems(pod, drivers), ...controllerProblems({ daemonSet, pod, objects })]
    yield* told.slice(0, 1)
    const own = registeredName(pod)?.name ?? driverFolder(pod.value?.volumes?.map(({ hostPath }) => hostPath?.path ?? '') ?? [])
    if (own === undefined) return
    const isNamed = (name: string): boolean => runningContainers(pod).some(each => wordsOf(each).some(({ text }) => names(text, name)))
    for (const [kind, path, outcome] of USERS)
      for (const { object, field } of objectsInFolder(kind, daemonSet, objects)) {
        const place: AnyField = field.resolve(path)
        const { raw: name } = place
        if (
          typeof name !== 'string' ||
          name === own ||
          editDistance(name, own) > 2 ||
          isSeries(name, own) ||
          isNamed(name) ||
          areSiblings(name, own)
        )
          continue
        if (objects.named('CSIDriver', name).length > 0) continue
        yield problem(
          place,
          `${kind} ${object.name} names the driver ${name}, but that of the DaemonSet is ${own}: ${outcome}; did you mean ${own}?`,
        )
      }
    if (told.length > 0 || drivers.length === 0 || drivers.some(({ object }) => object.name === own)) return
    const isProvisioned = objectsInFolder('StorageClass', daemonSet, objects).some(
      ({ field }) => field.resolve(['provisioner']).raw === own,
    )
    for (const { object, field } of drivers) {
      const { name } = object
      if (
        !(isNear(name, own) || lacksWords(name, own) || (isProvisioned && drivers.length === 1 && sameParts(name, own))) ||
        isNamed(name) ||
        areSiblings(name, own)
      )
        continue
      const place: AnyField = field.resolve(['metadata', 'name'])
      yield problem(
        place,
        `CSIDriver ${name} has no effect on driver ${own}, whose folder the pods of ${daemonSet.value?.metadata?.name ?? ''} mount; did you mean ${own}?`,
      )
    }
  },
})

/** What names a driver, and what comes of another name. */
const USERS: readonly (readonly [kind: string, path: readonly string[], outcome: string])[] = [
  ['StorageClass', ['provisioner'], 'its claims stay Pending'],
  ['VolumeSnapshotClass', ['driver'], 'its snapshots are not taken'],
  ['PersistentVolume', ['spec', 'csi', 'driver'], 'it is not mounted'],
]

/** The option by which a driver is told its name. */
const NAME_OPTION = /^--?driver-?name=([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i

/** The name that an option gives to the driver. */
function registeredName(
  pod: Subjects['daemonSet']['pod'],
): { readonly name: string; readonly place: AnyField; readonly image: string } | undefined {
  for (const container of runningContainers(pod)) {
    for (const { text, place } of wordsOf(container)) {
      const [, name] = NAME_OPTION.exec(text) ?? []
      if (name !== undefined) return { name, place, image: container.value?.image ?? '' }
    }
  }
  return undefined
}

/** The controller of the driver, which runs the same image under another name. */
function* controllerProblems({
  daemonSet,
  pod,
  objects,
}: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): Iterable<ReturnType<typeof problem>> {
  const own = registeredName(pod)
  if (!own?.image) return
  const controllers = (['Deployment', 'StatefulSet'] as const).flatMap(kind =>
    objectsInFolder(kind, daemonSet, objects, daemonSet.value?.metadata?.namespace).flatMap(({ object, field }) =>
      (field as AnyField)
        .resolve(['spec', 'template', 'spec', 'containers'])
        .items()
        .filter(container => container.resolve(['image']).raw === own.image)
        .flatMap(container => container.resolve(['args']).items())
        .flatMap(word => {
          const [, name] = NAME_OPTION.exec(String(word.raw)) ?? []
          return name === undefined ? [] : [{ name, word, what: `${kind} ${object.name}` }]
        }),
    ),
  )
  const [first] = controllers
  if (!first || controllers.some(({ name }) => name === own.name || areSiblings(name, own.name))) return
  yield problem(
    own.place,
    `the driver registers on the nodes as ${own.name}, and ${first.what} runs it as ${first.name}: volumes of the one are unknown to the other; use one name`,
    { related: [{ place: first.word, message: 'the controller' }] },
  )
}

/** The name that an option gives to the driver, where the only CSIDriver has nearly that. */
function* nameProblems(pod: Subjects['daemonSet']['pod'], drivers: readonly OtherObject[]): Iterable<ReturnType<typeof problem>> {
  const [driver, ...others] = drivers
  const own = registeredName(pod)
  if (!driver || others.length > 0 || !own || own.name === driver.object.name) return
  if (areSiblings(own.name, driver.object.name)) return
  if (!isNear(own.name, driver.object.name) && !sameParts(own.name, driver.object.name)) return
  yield problem(
    own.place,
    `the driver registers as ${own.name}, and its CSIDriver is ${driver.object.name}, which has no effect on it; write ${driver.object.name}`,
    { related: [{ place: driver.field.resolve(['metadata', 'name']), message: 'the CSIDriver' }] },
  )
}

/** Kinds of storage: ebs.csi.aws.com beside efs.csi.aws.com is another driver, whose name differs in little. */
const STORAGE = new Set('blob block cbs cephfs cfs cos disk ebs efs evs file fsx lvm nas nfs obs oss pd rbd s3 sfs smb zfs'.split(' '))

/** Names that differ in the kind of storage alone. */
function areSiblings(name: string, other: string): boolean {
  const [parts, others] = [name.split('.'), other.split('.')]
  const differing = parts.filter((part, index) => part !== others[index])
  const counterpart = others.find((part, index) => part !== parts[index])
  const isStorage = (part = ''): boolean => STORAGE.has(part.replace(/-?plugin$/, ''))
  return parts.length === others.length && differing.length === 1 && isStorage(differing[0]) && isStorage(counterpart)
}

/** The same words in another order, or without one of them. */
function sameParts(name: string, other: string): boolean {
  const [few, many] = [name.split('.'), other.split('.')].toSorted((a, b) => a.length - b.length) as [string[], string[]]
  return few.length > 1 && many.length - few.length <= 1 && few.every(part => many.includes(part))
}

/** The first and the last word of a name, with words of it in between left out: smb.csi.io and smb.csi.k8s.io. */
function lacksWords(name: string, other: string): boolean {
  const [few, many] = [name.split('.'), other.split('.')].toSorted((a, b) => a.length - b.length) as [string[], string[]]
  return (
    few.length > 2 && many.length > few.length && few[0] === many[0] && few.at(-1) === many.at(-1) && few.every(part => many.includes(part))
  )
}

/** Whether a text holds the name as a whole. */
function names(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && !/[\w.-]/.test(text[at - 1] ?? '') && !/[\w.-]/.test(text[at + name.length] ?? '')
}

/** A letter or two apart, or without its first or last parts. */
function isNear(name: string, own: string): boolean {
  const [short, long] = name.length < own.length ? [name, own] : [own, name]
  return editDistance(name, own) <= 2 || (short.includes('.') && (long.startsWith(`${short}.`) || long.endsWith(`.${short}`)))
}

/** The driver whose folder below that of the kubelet's plugins is mounted. */
function driverFolder(paths: readonly string[]): string | undefined {
  const names = paths.flatMap(path => {
    const name = PLUGIN.exec(path)?.[1]
    return name?.includes('.') && name !== 'kubernetes.io' ? [name] : []
  })
  return names[0]
}
