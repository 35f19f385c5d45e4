import { brokenYamlLine, configFiles, hasPlaceholder, lineInside, problem, rule } from 'ds-lint/rule'

const LONGEST = 100_000
/** A value that is filled in, or a part of a word: whatever it is, it stands for one word. */
const VALUE = /(?<=:[ \t]["']?)\$\{[\w:.-]+\}(?=["']?[ \t]*$)|(?<=[\w/:.@])\$\{[\w:.-]+\}/gm

export default rule({
  id: 'broken-yaml-config',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Configuration file of the pods is not YAML',
  why: `To the API server the value of a ConfigMap is a text, whatever its key says. A line that is indented by a space too many, or a quote that is missing, is found by the agent
    when it starts: it exits on every node.`,
  references: ['https://yaml.org/spec/1.2.2/#61-indentation-spaces'],

  *check({ daemonSet, pod, objects }) {
    for (const { object, key, text, place } of configFiles({ pod, daemonSet, objects })) {
      // Rules of some agents stand in the same files, in a language of their own.
      if (!isMeant(key, text) || text.length > LONGEST) continue
      const filled = text.includes('${') ? text.replaceAll(VALUE, 'x') : text
      const line = brokenYamlLine(filled)
      if (line === undefined || hasPlaceholder(filled)) continue
      const at = lineInside(place, line)
      yield problem(
        place,
        `${key} of ConfigMap ${object} is not valid YAML, so the program that reads it fails on every node; see line ${line} of the value`,
        {
          related: at ? [{ place: at, message: 'no YAML from here on' }] : [],
        },
      )
    }
  },
})

function isMeant(key: string, text: string): boolean {
  return /\.ya?ml$/.test(key) || (!key.endsWith('.json') && /^apiVersion: \S+\nkind: \w+\n/m.test(text))
}
