/** Warnings that an update brings are in its plan; those that it found there are not. */
import { describe, expect, it } from 'vitest'
import type { Plan } from './index.ts'
import { diff } from '../index.ts'
import { formatPlan } from '../report/plan/index.ts'

interface Agent {
  readonly name?: string
  readonly image?: string
  readonly user?: number
  readonly container?: string
  readonly more?: string
  readonly metadata?: string
  readonly annotations?: string
}

function agent({
  name = 'agent',
  image = 'agent:1.0.0',
  user = 0,
  container = 'agent',
  more = '',
  metadata = '',
  annotations = '{}',
}: Agent = {}): string {
  return `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: monitoring${metadata}}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}, annotations: ${annotations}}
    spec:
      containers:
        - name: ${container}
          image: registry.example.com/${image}
          securityContext: {runAsUser: ${user}}
          volumeMounts: [{name: state, mountPath: /var/lib/agent}]
      volumes: [{name: state, hostPath: {path: /var/lib/agent, type: DirectoryOrCreate}}]
      ${more}
`
}

function planOf(before: string, after: string): Promise<Plan> {
  return diff([{ path: 'agent.yaml', text: after }], [{ path: 'agent.yaml', text: before }])
}

function rulesOf(plan: Plan): string[] {
  return plan.daemonSets.flatMap(({ findings }) => findings.map(({ rule }) => rule))
}

it.each([
  ['user that cannot write a folder of the node', agent({ user: 1000 }), 'unwritable-host-path'],
  ['tag that moves', agent({ image: 'agent:latest' }), 'mutable-image-tag'],
  ['tag that moves, of a renamed DaemonSet', agent({ name: 'agents', image: 'agent:latest' }), 'mutable-image-tag'],
])('tells: %s', async (_, after, rule) => {
  const plan = await planOf(agent(), after)
  expect(rulesOf(plan)).toContain(rule)
  expect(plan.exitCode).toBe(0)
})

it.each([
  ['tag that moved before', agent({ image: 'agent:latest' }), agent({ image: 'agent:latest', user: 1 }), 'mutable-image-tag'],
  ['other image whose tag moves as well', agent({ image: 'agent:latest' }), agent({ image: 'agents:latest' }), 'mutable-image-tag'],
  [
    'container of another name',
    agent({ image: 'agent:latest' }),
    agent({ image: 'agents:latest', container: 'other' }),
    'mutable-image-tag',
  ],
  [
    'warning of the API server in place of a rejection',
    agent({ annotations: '{scheduler.alpha.kubernetes.io/critical-pod: ""}', more: 'dnsPolicy: Defaults' }),
    agent({ annotations: '{scheduler.alpha.kubernetes.io/critical-pod: ""}' }),
    'deprecated-annotation',
  ],
])('does not tell: %s', async (_, before, after, rule) => {
  const plan = await planOf(before, after)
  expect(plan.daemonSets).toHaveLength(1)
  expect(rulesOf(plan)).not.toContain(rule)
})

it('compares an export in what changes alone, for nothing stands beside it', async () => {
  const live = agent({ metadata: ', uid: u' })
  const other = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: monitoring}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec: {containers: [{name: api, image: "registry.example.com/api:1.0.0"}]}
`
  expect(rulesOf(await planOf(live, agent({ user: 1000 }) + other))).toEqual(['unwritable-host-path', 'fleet-restart'])
  expect(rulesOf(await planOf(agent(), agent({ user: 1000 }) + other))).toContain('overlapping-selectors')
})

it('tells of an item beside one that is mended', async () => {
  const two = (first: string, second: string): string =>
    agent({ image: `agent:${first}` }).replace(
      '      volumes:',
      `        - {name: second, image: "registry.example.com/second:${second}"}\n      volumes:`,
    )
  const plan = await planOf(two('latest', '1.0.0'), two('1.0.0', 'latest'))
  expect(plan.daemonSets[0]!.findings.filter(({ rule }) => rule === 'mutable-image-tag')).toMatchObject([
    { namedPath: 'spec.template.spec.containers[name=second].image' },
  ])
})

it('counts many updates whose warnings are not compared', async () => {
  const many = (tag: string): string =>
    Array.from({ length: 1001 }, (_, index) => agent({ name: `agent-${index}`, image: `agent:${tag}` })).join('---\n')
  const plan = await planOf(many('1.0.0'), many('latest'))
  expect(rulesOf(plan)).not.toContain('mutable-image-tag')
  expect(plan.summary.notChecked).toEqual({ 'warning list': 1001 })
})

it('tells a second manifest of a DaemonSet where the last one stays', async () => {
  const [first, last] = [agent({ image: 'agent:0.9.0' }), agent({ image: 'agent:latest' })]
  const plan = await planOf(last, `${first}---\n${last}`)
  expect(plan.daemonSets).toMatchObject([{ action: 'unchanged', risk: 'restart' }])
  expect(formatPlan('text', plan, {})).toContain('ends as it is, but each apply first sends another pod template of the same name')
  expect(rulesOf(plan)).toEqual(['duplicate-object'])
  expect(plan.exitCode).toBe(1)
  const labelled = last.replace('namespace: monitoring', 'namespace: monitoring, labels: {a: b}')
  expect((await planOf(last, `${labelled}---\n${last}`)).daemonSets).toMatchObject([{ action: 'unchanged', risk: 'none' }])
  expect((await planOf(last, `${first}---\n${labelled}`)).daemonSets).toMatchObject([{ action: 'update', risk: 'restart' }])
  expect((await planOf(`${first}---\n${last}`, `${first}---\n${last}---\n# The same.\n`)).daemonSets).toEqual([])
})

describe('beside a DaemonSet that stays as it is', () => {
  const service = (port: string): string => `---
apiVersion: v1
kind: Service
metadata: {name: agent, namespace: monitoring}
spec: {selector: {app: agent}, ports: [{port: 80, targetPort: ${port}}]}
`

  it('an error that a change brings is told', async () => {
    const plan = await planOf(agent() + service('9100'), agent() + service('metrics'))
    expect(plan.daemonSets).toMatchObject([{ action: 'unchanged' }])
    expect([rulesOf(plan), plan.exitCode]).toEqual([['service-port-undefined'], 1])
  })

  it.each([
    ['was there before', service('metrics'), service('metrics').replace('port: 80', 'port: 81')],
    ['is corrected', service('metrics'), service('9100')],
    ['is in a text that stays', service('metrics'), `${service('metrics')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\n`],
  ])('one that %s is not', async (_, before, after) => {
    expect((await planOf(agent() + before, agent() + after)).daemonSets).toEqual([])
  })
})
