import { type AnyField, configFiles, hasPlaceholder, lineInside, objectsInFolder, problem, rule, type Subjects } from 'ds-lint/rule'

const LONGEST = 100_000
/** Comments, which some readers take. */
const COMMENT = /^[ \t]{0,40}(?:\/\/|#)|\/\*/m

export default rule({
  id: 'broken-json-config',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Configuration or annotation of the pods is not JSON',
  why: `To the API server the value of a ConfigMap is a text, whatever its key says. The agent reads it at its start and exits on every node, or the container runtime refuses the
    configuration of its network.`,
  references: ['https://www.rfc-editor.org/rfc/rfc8259', 'https://www.cni.dev/docs/spec/#configuration-format'],

  *check({ daemonSet, pod, objects, role }) {
    yield* annotationProblems(daemonSet)
    const networks = role.is('cni') || usesNetworks(daemonSet) ? objectsInFolder('NetworkAttachmentDefinition', daemonSet, objects) : []
    for (const { object, field } of networks) {
      const place: AnyField = field.resolve(['spec', 'config'])
      const broken = typeof place.raw === 'string' && place.raw.trim() !== '' && !isOpen(place.raw) ? problemOf(place.raw) : undefined
      if (!broken) continue
      yield problem(
        place,
        `the config of NetworkAttachmentDefinition ${object.name} is not valid JSON, so no pod with this network starts${broken.line === undefined ? '' : `; see line ${broken.line} of the value`}`,
        brokenAt(place, broken.line),
      )
    }
    for (const { object, key, text, place } of configFiles({ pod, daemonSet, objects })) {
      if (text.length > LONGEST || text.trim() === '' || !isMeant(key, text)) continue
      const broken = problemOf(text)
      if (broken === undefined || isOpen(text) || isLines(text)) continue
      const { line } = broken
      const reason = line === undefined ? 'it ends too early or has a character that is not allowed' : `see line ${line} of the value`
      yield problem(
        place,
        `${key} of ConfigMap ${object} is not valid JSON, so the program that reads it fails on every node; ${reason}`,
        brokenAt(place, line),
      )
    }
  },
})

function usesNetworks({ value }: Subjects['daemonSet']['daemonSet']): boolean {
  return value?.spec?.template?.metadata?.annotations?.['k8s.v1.cni.cncf.io/networks'] !== undefined
}

/** What agents and network plugins read as JSON from the annotations of pods. */
function* annotationProblems(daemonSet: Subjects['daemonSet']['daemonSet']): Iterable<ReturnType<typeof problem>> {
  for (const [key, place] of daemonSet.at('spec', 'template', 'metadata', 'annotations').entries()) {
    const text = place.value
    if (typeof text !== 'string' || text.length > LONGEST || !/^\s*(?:\{\s*"|\[\s*\{\s*")/.test(text) || !/[\]}]\s*$/.test(text)) continue
    const broken = isOpen(text) ? undefined : problemOf(text)
    if (!broken) continue
    yield problem(
      place,
      `the annotation ${key} is not valid JSON, so what reads it ignores it or refuses the pod`,
      brokenAt(place, broken.line),
    )
  }
}

/** The line of a value behind which nothing is JSON, where it is known and has a place. */
function brokenAt(place: AnyField, line: number | undefined): Parameters<typeof problem>[2] {
  const at = line === undefined ? undefined : lineInside(place, line)
  return { related: at ? [{ place: at, message: 'invalid JSON from here on' }] : [] }
}

/** A key says so, or has no ending and an object as its text. */
function isMeant(key: string, text: string): boolean {
  if (/\.(?:json|conflist)$/.test(key)) return true
  return (!key.includes('.') || key.endsWith('.conf')) && /^\s*\{\s*"[\w.$/-]+"\s*:/.test(text) && /\}\s*$/.test(text)
}

function isOpen(text: string): boolean {
  return hasPlaceholder(text) || COMMENT.test(text)
}

/** JSON Lines: a value in each. */
function isLines(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.length > 1 && lines.every(line => problemOf(line) === undefined)
}

/** The line within the text, where the parser tells it; undefined for JSON. */
function problemOf(text: string): { readonly line: number | undefined } | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    return { line: at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length }
  }
}
