/** Image references, as the container runtimes and the API server read them (github.com/distribution/reference). */

const HOST_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const DOMAIN = `(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'
const REFERENCE = new RegExp(
  `^(?:(${DOMAIN})/)?(${PATH_PART}(?:/${PATH_PART})*)(?::(\\w[\\w.-]{0,127}))?` +
    '(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}))?$',
)
const IDENTIFIER = /^[a-f0-9]{64}$/
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/
const DOCKER_HUB = 'docker.io'

export interface ImageReference {
  /** The registry's host and port; docker.io where none is written, empty where what is written can be no host. */
  readonly domain: string
  /** The repository's path in its registry: library/nginx for nginx. */
  readonly path: string
  readonly tag: string | undefined
  /** With its algorithm: sha256:… */
  readonly digest: string | undefined
}

/** Reads a reference; undefined when it is none (distribution's ParseNormalizedNamed). */
export function parseImage(image: string): ImageReference | undefined {
  if (IDENTIFIER.test(image)) return undefined
  const [domain, rest] = splitDomain(image)
  const match = REFERENCE.exec(`${domain}/${rest}`)
  if (!match) return undefined
  const [, matchedDomain = '', path = '', tag, digest] = match
  if (path.length > 255 || (digest !== undefined && !DIGEST.test(digest))) return undefined
  return { domain: matchedDomain, path, tag, digest }
}

/** As it is written, without tag and digest; undefined when it is no reference. */
export function imageName(image: string): string | undefined {
  const reference = parseImage(image)
  if (!reference) return undefined
  const { tag, digest } = reference
  const named = digest === undefined ? image : image.slice(0, image.indexOf('@'))
  return tag === undefined ? named : named.slice(0, -`:${tag}`.length)
}

/** Kubernetes' default of imagePullPolicy: Always for a latest tag, written or meant, otherwise IfNotPresent (SetDefaults_Container). */
export function defaultPullPolicy(image: string): 'Always' | 'IfNotPresent' {
  const reference = parseImage(image)
  if (!reference) return 'IfNotPresent'
  const { tag, digest } = reference
  return tag === 'latest' || (tag === undefined && digest === undefined) ? 'Always' : 'IfNotPresent'
}

/** Tags that are moved to another build: branches, channels, and systems alone. A date or a commit after one makes it a build of its own. */
const MOVING = new RegExp(
  `^(?:${[
    'main|master|trunk|head|tip|dev|devel(?:op(?:ment)?)?|snapshot|rolling|testing|unstable',
    'release|rc|alpha|beta|preview|experimental|current|mainline|lts|next|test|staging|prod(?:uction)?',
    'alpine|slim|debian|bookworm|bullseye|ubuntu|distroless|(?:windowsservercore|nanoserver)(?:-(?:ltsc)?\\d{4})?',
    '(?:.*[-_.])?(?:latest|stable|nightly|canary|edge|head)',
    `(?:latest|stable|nightly|canary|edge|main|master)[-_.](?:\\D*|(?:\\D*[-_.])?(?:amd64|x86_64|i386|arm64(?:-?v8)?|arm(?:32)?-?v[67]|ppc64le|s390x|riscv64))`,
  ].join('|')})$`,
  'i',
)

/** Whether the name stands for another image from time to time: no tag, or one that moves, and no digest. What is no reference is not judged. */
export function isMutableImage(image: string): boolean {
  const reference = parseImage(image)
  if (!reference || reference.digest !== undefined) return false
  return reference.tag === undefined || MOVING.test(reference.tag)
}

/** Where the first part is no host, the image is on Docker Hub; there a single name is one of its library. */
function splitDomain(image: string): [domain: string, path: string] {
  const slash = image.indexOf('/')
  if (slash < 0) return [DOCKER_HUB, `library/${image}`]

  const first = image.slice(0, slash)
  const rest = image.slice(slash + 1)
  const isHost = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first
  const domain = !isHost || first === 'index.docker.io' ? DOCKER_HUB : first
  const path = isHost ? rest : image
  return [domain, domain === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path]
}

const VERSION = /^v?(\d+(?:\.\d+)*)(.*)/

/** Below 0 where the first is the older version; undefined where the tags are no versions of one kind (`1.2-alpine` and `latest`, `1.2-arm`). */
export function compareTags(a: string, b: string): number | undefined {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)]
  if (!left || !right || left[2] !== right[2]) return undefined
  const [x, y] = [left, right].map(match => match[1]!.split('.').map(Number)) as [number[], number[]]
  if (x.length === 1 && y.length === 1 && x[0]! > 9999 !== y[0]! > 9999) return undefined
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const ARCHITECTURE = /[-_.:/](amd64|x86_64|arm64|aarch64|arm|ppc64le|s390x)(?:[:@]|$)/
const GO_NAMES: Readonly<Record<string, string>> = { x86_64: 'amd64', aarch64: 'arm64' }

/** The architecture that the name or the tag of an image ends in, as the label kubernetes.io/arch spells it. */
export function imageArchitecture(image: string): string | undefined {
  const found = ARCHITECTURE.exec(image)?.[1]
  return found && (GO_NAMES[found] ?? found)
}
