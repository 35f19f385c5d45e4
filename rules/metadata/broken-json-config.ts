import { configFiles, problem, rule } from 'ds-lint/rule'

const LONGEST = 100_000
/** What a later step replaces, and comments, which some readers take. */
const OPEN = /\{\{|\$\{|\$[A-Z_]+\b|__[A-Z_]+__|<[\w-]+>|%[A-Z_]+%|^[ \t]{0,40}(?:\/\/|#)|\/\*/m

export default rule({
  id: 'broken-json-config',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Configuration file of the pods is not JSON',
  why: `To the API server the value of a ConfigMap is a text, whatever its key says. The agent reads it at its start and exits on every node, or the container runtime refuses the
    configuration of its network.`,
  references: ['https://www.rfc-editor.org/rfc/rfc8259', 'https://www.cni.dev/docs/spec/#configuration-format'],

  *check({ daemonSet, pod, objects }) {
    for (const { object, key, text, place } of configFiles({ pod, daemonSet, objects })) {
      if (!/\.(?:json|conflist)$/.test(key) || text.length > LONGEST || text.trim() === '') continue
      const reason = problemOf(text)
      if (reason === undefined || OPEN.test(text)) continue
      yield problem(place, `${key} of ConfigMap ${object} is not JSON, so its reader fails on every node: ${reason}`)
    }
  },
})

/** With the line within the text; undefined for JSON. */
function problemOf(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const at = /position (\d+)/.exec(message)?.[1]
    if (at === undefined) return 'it ends too early or has a character that is not allowed'
    return `see its line ${text.slice(0, Number(at)).split('\n').length}`
  }
}
