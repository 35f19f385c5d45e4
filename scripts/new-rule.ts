/** `npm run new-rule TOPIC/ID`: a built-in rule to start from, with cases that hold. It reports a label, as something that is seen at once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { ROOT, ruleFiles } from './rule-files.ts'

/** New rules come with a minor version. */
const NEXT = packageJson.version.replace(/\.(\d+)\.\d+$/, (_, minor: string) => `.${Number(minor) + 1}.0`)
const NAME = /^([a-z]+)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/

/** The files of the rule by their paths; a text where it cannot be. */
export function newRule(name: string): ReadonlyMap<string, string> | string {
  const [, topic, id] = NAME.exec(name) ?? []
  if (topic === undefined || id === undefined)
    return `invalid name "${name}"; write a topic and an id in lower case, such as network/unknown-port`
  const known = ruleFiles()
  if (known.some(rule => rule.id === id)) return `the rule ${id} exists`
  const topics = [...new Set(known.map(rule => rule.topic))]
  if (!topics.includes(topic)) return `unknown topic "${topic}"; use ${topics.join(', ')}`
  return new Map([
    [`rules/${topic}/${id}.ts`, ruleText(id)],
    [`rules/${topic}/${id}.yaml`, CASES],
  ])
}

function ruleText(id: string): string {
  return `import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: '${id}',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '${NEXT}',
  summary: 'Label that is to be replaced',
  why: 'State what happens in the cluster: who is affected, and when.',
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/'],

  *check({ daemonSet }) {
    const label = daemonSet.at('metadata', 'labels').resolve(['replace-me'])
    if (label.exists) yield problem(label, 'name the defect and the consequence; say what to do')
  },
})
`
}

const CASES = `# bad: what is wrong
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  labels:
    replace-me: "true" #!
---
# good: what is right
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
`

function main(name = ''): void {
  const files = newRule(name)
  if (typeof files === 'string') {
    console.error(files)
    process.exitCode = 2
    return
  }
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text, { flag: 'wx' })
  console.log(
    `${[...files.keys()].join('\n')}\nnext: npm run generate, npx tsc -p ., then npx vitest run rules -t ${name.split('/').at(-1)!}`,
  )
}

if (process.argv[1]?.endsWith('new-rule.ts')) main(process.argv[2])
