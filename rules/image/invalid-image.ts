import { isOpenImage, problem, rule, set } from 'ds-lint/rule'
import { parseImage } from 'ds-lint/kubernetes'

/** Words of a text that stands for a name. */
const FILLED_IN = /^(?:your|my)|user|repo|registry|org|name/i

export default rule({
  id: 'invalid-image',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid image reference',
  why: `The API server accepts any text as an image. The kubelet parses it when it starts the container, and where it cannot, the pod stays in
    InvalidImageName on every node.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names', 'https://github.com/distribution/reference'],

  *check({ container }) {
    const image = container.at('image')
    const text = image.value
    if (!text || isOpenImage(text)) return
    if (parseImage(text)) {
      const [host = '', ...rest] = text.split('/')
      // Runtimes take the first part for a host where it has a dot, a port or a capital letter.
      if (rest.length === 0 || !/^[\w-]+$/.test(host) || !/[A-Z]/.test(host) || !/[a-z]/.test(host) || FILLED_IN.test(host)) return
      const meant = [host.toLowerCase(), ...rest].join('/')
      yield problem(
        image,
        `"${host}" is read as the host of a registry, because repositories are in lower case: no node finds it, and the pods stay in ImagePullBackOff; write ${meant}`,
        { severity: 'warning', fix: set(image, meant, 'unsafe') },
      )
      return
    }
    yield problem(image, `"${text}" is not a valid image: ${reasonOf(text)}, and the pods stay in InvalidImageName`)
  },
})

const LONGEST_TAG = 128

function reasonOf(text: string): string {
  if (/^[a-z][a-z+]*:\/\//.test(text)) return 'it must not start with a scheme'
  if (/\s/.test(text)) return 'it contains a space'
  const [name = '', digest] = text.split('@')
  const short = /^sha256:([0-9a-f]*)$/.exec(digest ?? '')?.[1]
  if (short !== undefined && short.length !== 64) return `a sha256 digest has 64 digits, this one ${short.length}`
  if (digest !== undefined && !/^sha(?:256|384|512):[0-9a-f]+$/.test(digest)) return `"${digest}" is not a digest such as sha256:…`
  if (/^[0-9a-f]{64}$/.test(text)) return 'it is the id of an image, not a name'
  const path = name.slice(name.indexOf('/') + 1)
  const [repository = '', ...tags] = path.split(':')
  if (tags.length > 1) return 'it has more than one tag'
  if (name.endsWith(':')) return 'the tag after ":" is missing'
  if (name.startsWith('/') || name.includes('//') || name.endsWith('/')) return 'a part of the path is empty'
  if (/[A-Z]/.test(repository)) return 'the repository must be in lower case'
  if (tags[0] !== undefined && tags[0].length > LONGEST_TAG)
    return `a tag has at most ${LONGEST_TAG} characters, this one ${tags[0].length}`
  if (tags[0] !== undefined && !/^\w[\w.-]{0,127}$/.test(tags[0])) return `"${tags[0]}" is not a valid tag`
  return 'it must be a repository with an optional tag and digest'
}
