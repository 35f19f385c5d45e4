import { expect, test } from 'vitest'
import { lint } from '../index.ts'

const POD = '    spec:\n      containers:\n        - {name: agent, image: "example.com/agent:1.2.3"}\n'
const SPEC = `spec:\n  selector:\n    matchLabels: {app: agent}\n  template:\n    metadata:\n      labels: {app: agent}\n${POD}`
const SHOWN = `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\n${SPEC}`
const MATTER = '---\nlayout: docs\ntitle: Agent\n---\n'

test.each([
  ['Markdown', `${MATTER}# Install\n\nApply this:\n\n\`\`\`yaml\n${SHOWN}\`\`\`\n`],
  ['HTML', `${MATTER}<h1>Install</h1>\n<pre>\n${SHOWN}</pre>\n`],
  ['line ends of Windows', `${MATTER}{% include head %}\n${SHOWN}`.replaceAll('\n', '\r\n')],
])('a page of documentation is not a manifest: %s', async (_, text) => {
  const { findings, summary } = await lint([{ path: 'page.yaml', text }])
  expect(findings).toEqual([])
  expect(summary.notChecked).toEqual({ 'documentation page': 1 })
})

test('what Jekyll publishes is a manifest without its front matter', async () => {
  const { findings, summary } = await lint([{ path: 'page.yaml', text: `---\nlayout: null\n---\n${SHOWN.replace('spec:', 'specs:')}` }])
  expect(findings.map(({ rule }) => rule)).not.toContain('unreadable-neighbour')
  expect(summary.daemonSets).toBe(1)
})

test.each([
  ['values before a DaemonSet', `---\ntitle: Agent\n---\n${SHOWN}`],
  ['an object before prose', `---\napiVersion: v1\nkind: ConfigMap\ntitle: Agent\n---\n${SHOWN}---\n\`\`\`\n`],
  ['prose without front matter', `${SHOWN}---\n\`\`\`yaml\n`],
])('a broken neighbour of a DaemonSet is told: %s', async (_, text) => {
  const { findings } = await lint([{ path: 'agent.yaml', text }])
  expect(findings.map(({ rule }) => rule).filter(id => id === 'unreadable-neighbour' || id === 'syntax-error')).not.toEqual([])
})
