/** More of one thing than the stack of a call holds. */
import { expect, it } from 'vitest'
import { create } from '../admission/api.ts'
import { lint } from '../index.ts'

const MANY = 150_000
const DAEMON_SET = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'agent' },
  spec: {
    selector: { matchLabels: { app: 'agent' } },
    template: { metadata: { labels: { app: 'agent' } }, spec: { containers: [{ name: 'agent', image: 'example.com/agent:1.4.2' }] } },
  },
}

function lines(line: (index: number) => string): string {
  return Array.from({ length: MANY }, (_, index) => line(index)).join('')
}

it('is a problem each', () => {
  const text = `apiVersion: apps/v1\nkind: DaemonSet\n${lines(index => `x${index}: 1\n`)}`
  expect(create(text, { contentType: 'yaml' }).rejections).toHaveLength(MANY)
})

it('is a value each for kubectl', () => {
  const [container] = DAEMON_SET.spec.template.spec.containers
  const spec = { containers: [{ ...container, args: Array.from({ length: MANY }, () => 'a') }] }
  const template = { ...DAEMON_SET.spec.template, spec }
  const text = JSON.stringify({ ...DAEMON_SET, spec: { ...DAEMON_SET.spec, template } })
  expect(create(text, { apply: 'kubectl' }).verdict).toBe('ok')
})

it('is a suppressed rule each', async () => {
  const text = `# ds-lint-disable ${lines(() => 'no-requests,')}no-requests -- none\n${JSON.stringify(DAEMON_SET)}`
  const { bugs, findings } = await lint([{ path: 'a.yaml', text }])
  expect(bugs).toEqual([])
  expect(findings.filter(({ rule }) => rule === 'no-requests')).toEqual([])
})
