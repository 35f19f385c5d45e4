import { type AnyField, DATA_FIELDS, type Field, isFilledInLater, problem, pullSecretsOf, rule } from 'ds-lint/rule'
import { containersOf, parseImage, type PodSpec } from 'ds-lint/kubernetes'

/** The types that hold credentials of registries, each with its key. */
const KEYS: Readonly<Record<string, string>> = {
  'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
  'kubernetes.io/dockercfg': '.dockercfg',
}

export default rule({
  id: 'ignored-pull-secret',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Image pull secret that the kubelet does not use',
  why: `The kubelet takes credentials from Secrets of the types kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg alone, and only from the key of the type. It ignores any other
    Secret without an event: the image is pulled anonymously, and a private registry refuses that on every node. Credentials of another registry than that of the images are of no use either.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/'],

  *check({ daemonSet, pod, objects }) {
    const places = pullSecretsOf({ daemonSet, pod, objects })
    for (const place of places) {
      const name = place.value
      const secret = name === undefined ? undefined : objects.find('Secret', daemonSet.value?.metadata?.namespace, name)?.field
      if (name === undefined || !secret) continue
      const related = [{ place, message: 'a pull secret of the pods' }]
      const type = secret.resolve(['type'])
      const written = type.raw ?? 'Opaque'
      if (typeof written !== 'string' || isFilledInLater(written)) continue
      const key = KEYS[written]
      if (key === undefined) {
        yield problem(
          type.exists ? type : secret.resolve(['metadata', 'name']),
          `the kubelet ignores Secret ${name} of type ${written} when it pulls images; use kubernetes.io/dockerconfigjson`,
          { related },
        )
        continue
      }
      const entries = DATA_FIELDS.flatMap(map => secret.resolve([map]).entries())
      const credentials = entries.find(([each]) => each === key)?.[1]
      // Another pull secret may be for the images.
      if (credentials && places.length === 1) yield* otherRegistry(name, credentials, pod, place)
      // What is filled in later is not known.
      if (entries.length === 0 || entries.some(([each]) => each === key)) continue
      yield problem(
        entries[0]![1],
        `the API server refuses Secret ${name} of type ${written} without the key ${key}; rename the key ${entries[0]![0]}`,
        {
          related,
        },
      )
    }
  },
})

/** Credentials for registries from which no image of the pods comes. */
function* otherRegistry(name: string, credentials: AnyField, pod: Field<PodSpec>, place: AnyField): Iterable<ReturnType<typeof problem>> {
  const registries = registriesIn(credentials)
  const images = containersOf(pod.value).map(({ image = '' }) => parseImage(image)?.domain)
  if (!registries || registries.length === 0 || images.length === 0) return
  if (images.some(domain => domain === undefined || registries.some(registry => covers(registry, domain)))) return
  yield problem(
    credentials,
    `Secret ${name} has credentials of ${registries.slice(0, 3).join(', ')}, and the images come from ${[...new Set(images)].slice(0, 3).join(', ')}: they are pulled anonymously; correct the registry`,
    { severity: 'warning', related: [{ place, message: 'a pull secret of the pods' }] },
  )
}

/** Undefined where the text is not one of credentials, or is filled in later. */
function registriesIn({ raw, path }: AnyField): readonly string[] | undefined {
  if (typeof raw !== 'string' || raw.length > LONGEST) return undefined
  try {
    const text = path.startsWith('data') ? atob(raw.replaceAll(/\s/g, '')) : raw
    const read: unknown = JSON.parse(text)
    const auths: unknown = typeof read === 'object' && read !== null && 'auths' in read ? read.auths : read
    const hosts = Object.keys(auths as object).map(key => key.replace(/^https?:\/\//, '').split('/', 1)[0]!)
    return hosts.some(host => isFilledInLater(host) || !/[.:]/.test(host)) ? undefined : hosts
  } catch {
    return undefined
  }
}

const LONGEST = 20_000
const DOCKER_HUB = /^(?:(?:index|registry-1|registry)\.)?docker\.io$/

/** As the kubelet compares: `*` stands for a part of a host. */
function covers(registry: string, domain: string): boolean {
  if (DOCKER_HUB.test(registry) && DOCKER_HUB.test(domain)) return true
  const [parts, wanted] = [registry.split('.'), domain.split('.')]
  return (
    parts.length === wanted.length &&
    parts.every(
      (part, index) =>
        part === '*' || part === wanted[index] || (part.includes('*') && wanted[index]?.startsWith(part.slice(0, part.indexOf('*')))),
    )
  )
}
