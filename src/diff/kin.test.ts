/** DaemonSets that became one, that became several, and those of which nobody knows. */
import { describe, expect, it } from 'vitest'
import { formatPlan } from '../report/plan/index.ts'
import { diff } from '../index.ts'
import type { Plan } from './index.ts'

const FIELDS = 'args: [--a, --b, --c], env: [{name: A, value: "1"}, {name: B, value: "2"}]'

interface Agent {
  readonly image?: string
  readonly nodes?: string
  readonly namespace?: string
  readonly ports?: string
}

function agent(name: string, { image = 'agent:1', nodes = '{}', namespace = ', namespace: monitoring', ports = '' }: Agent = {}): string {
  return `---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}${namespace}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      nodeSelector: ${nodes}
      containers: [{name: agent, image: "${image}", ${FIELDS}${ports}}]
`
}

type Files = Readonly<Record<string, string>>

async function planOf(before: string | Files, after: string | Files): Promise<Plan> {
  const files = (given: string | Files) =>
    Object.entries(typeof given === 'string' ? { 'all.yaml': given } : given).map(([path, text]) => ({ path, text }))
  return diff(files(after), files(before))
}

const on = (arch: string): Agent => ({ nodes: `{kubernetes.io/arch: ${arch}}` })

describe('DaemonSets of one kind', () => {
  it('are merged where one runs on the nodes of the others, which go once it does', async () => {
    const plan = await planOf(agent('agent-a', on('amd64')) + agent('agent-b', on('arm64')), agent('agent', { image: 'agent:2' }))
    const [merged, gone] = plan.daemonSets
    expect(merged).toMatchObject({ action: 'rename', object: { name: 'agent' } })
    expect(gone).toMatchObject({ action: 'remove', heir: { kind: 'DaemonSet', name: 'agent' } })
    expect(gone!.commands.steps).toEqual([
      expect.stringMatching(/^kubectl delete daemonset agent-\w -n monitoring {2}# once the pods of agent are ready$/),
    ])
    expect(formatPlan('text', plan, {})).toContain('replaced by DaemonSet monitoring/agent')
  })

  it('are split where the old one has left the nodes of the new one', async () => {
    const after = agent('agent', on('amd64')) + agent('agent-arm', on('arm64'))
    const plan = await planOf(agent('agent'), after)
    expect(plan.daemonSets.find(({ action }) => action === 'create')).toMatchObject({ origin: { name: 'agent' } })
    expect(formatPlan('text', plan, {})).toContain('DaemonSet monitoring/agent-arm new, split from DaemonSet monitoring/agent')
  })

  it('are one that is renamed where the new one selects the same pods, whatever else is new', async () => {
    const other = agent('agent', { ports: ', ports: [{containerPort: 1}]' })
      .replace('name: agent,', 'name: agent-two,')
      .replace('[{name: agent, image: "agent:1"', '[{name: main, image: "main:2"')
      .replace(FIELDS, 'args: [--z]')
    const plan = await planOf(agent('agent'), other)
    expect(plan.daemonSets).toMatchObject([{ action: 'rename', object: { name: 'agent-two' }, previous: { name: 'agent' } }])
    const elsewhere = await planOf(agent('agent'), other.replaceAll('monitoring', 'logging'))
    expect(elsewhere.daemonSets.map(({ action }) => action)).toEqual(['create', 'remove'])
  })

  it('are neither where both run on the same nodes', async () => {
    const both = await planOf(agent('a') + agent('b'), agent('a', { image: 'agent:2' }))
    expect(both.daemonSets.map(({ action, heir }) => [action, heir])).toEqual([
      ['update', undefined],
      ['remove', undefined],
    ])
    const added = await planOf(agent('a'), agent('a', { image: 'agent:2' }) + agent('b'))
    expect(added.daemonSets.map(({ origin }) => origin)).toEqual([undefined, undefined])
  })
})

describe('what may be there already', () => {
  it('is compared with the file that has it, too', async () => {
    const plan = await planOf(
      { 'v1/a.yaml': agent('agent') },
      { 'v1/a.yaml': agent('agent'), 'v2/a.yaml': agent('agent', { image: 'agent:2' }) },
    )
    expect(plan.daemonSets[0]).toMatchObject({ action: 'create', maybeSame: true, twin: 'v1/a.yaml' })
    const text = formatPlan('text', plan, {})
    expect(text).toContain('then    ds-lint diff v2/a.yaml --base v1/a.yaml shows what it changes there')
    expect(text).toContain('risk    no restart, unless the object exists: then it is an update')
  })

  it('is compared with the file beside it that updates it or makes it first', async () => {
    const update = await planOf(
      { 'a.yaml': agent('agent') },
      { 'a.yaml': agent('agent', { image: 'agent:2' }), 'b.yaml': agent('agent', { image: 'agent:3' }) },
    )
    expect(update.daemonSets.map(({ action, twin }) => [action, twin])).toEqual([
      ['update', undefined],
      ['create', 'a.yaml'],
    ])
    const text = formatPlan('text', update, {})
    expect(text).toContain('new, while a.yaml holds the same object')
    expect(text).not.toContain('kubectl delete daemonset')
    const both = await planOf({}, { 'a.yaml': agent('agent', { image: 'agent:2' }), 'b.yaml': agent('agent', { image: 'agent:3' }) })
    expect(both.daemonSets.map(({ twin }) => twin)).toEqual([undefined, 'a.yaml'])
    const apart = await planOf({}, { 'east/a.yaml': agent('agent'), 'west/a.yaml': agent('agent', { image: 'agent:3' }) })
    expect(apart.daemonSets.map(({ twin }) => twin)).toEqual([undefined, undefined])
  })

  it('is what the old file had a part of', async () => {
    const part = agent('agent')
      .replace(/ {2}selector: .*\n/, '')
      .replace(/ {4}metadata: .*\n/, '')
    const plan = await planOf(part, agent('agent'))
    expect(plan.daemonSets[0]).toMatchObject({ action: 'create', maybeSame: true, commands: { undo: [expect.stringContaining('revert')] } })
    expect(formatPlan('text', plan, {})).toContain('new or updated: the old file has a part of it')
  })

  it('is what was cut off in the old file', async () => {
    const cut = agent('agent').slice(0, agent('agent').indexOf('name: agent') + 40) + '\n  "'
    const [created] = (await planOf(cut, agent('agent'))).daemonSets
    expect(created).toMatchObject({ action: 'create', maybeSame: true })
    expect((await planOf(cut, agent('another'))).daemonSets[0]).toMatchObject({ action: 'create', maybeSame: false })
  })

  it('is deleted by no command where the new manifest leaves its namespace open', async () => {
    const plan = await planOf(agent('agent'), agent('agent', { image: 'agent:2', namespace: '' }))
    const [moved] = plan.daemonSets
    const note = '  # not if the manifests are applied to monitoring: then it is the same object'
    expect(moved!.commands.steps).toEqual([`kubectl delete daemonset agent -n monitoring${note}`])
    expect(moved!.commands.undo[1]).toBe(`kubectl delete daemonset agent${note}`)
    expect(moved!.findings[0]!.message).toContain('unless the manifests are applied to monitoring, an apply creates a second DaemonSet')
  })
})

describe('a host port that the old and the new pods need', () => {
  const ports = ', ports: [{containerPort: 9100, hostPort: 9100}]'

  it('lets the old pods of a renamed one go node by node', async () => {
    const plan = await planOf(agent('agent', { ports }), agent('renamed', { ports }))
    expect(plan.daemonSets[0]).toMatchObject({ risk: 'deadlock' })
    expect(plan.daemonSets[0]!.commands.steps).toEqual([
      'kubectl delete daemonset agent -n monitoring --cascade=orphan',
      'on each node the new pod then waits for host port 9100 of the old one, until you delete that:',
      'kubectl delete pod -n monitoring -l app=agent,controller-revision-hash --field-selector spec.nodeName=NODE',
    ])
  })

  it('keeps the pods of one that has to be recreated waiting', async () => {
    const plan = await planOf(agent('agent', { ports }), agent('agent', { ports }).replaceAll('app: agent', 'app: other'))
    expect(plan.daemonSets[0]!.commands.steps[2]).toContain('waits for host port 9100 of the old one')
  })
})

it('an undo needs what the old pods need, and the manifests have no longer', async () => {
  const volume = (text: string): string =>
    text
      .replace('      nodeSelector', '      volumes: [{name: c, configMap: {name: config}}]\n      nodeSelector')
      .replace('args:', 'volumeMounts: [{name: c, mountPath: /c}], args:')
  const config = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: config, namespace: monitoring}\ndata: {a: b}\n'
  const plan = await planOf(volume(agent('agent')) + config, agent('agent'))
  expect(plan.daemonSets[0]!.commands.undo).toEqual([expect.stringContaining('restores the pod template only, not ConfigMap config')])
})

describe('DaemonSets whose names have a version', () => {
  const other = (name: string) =>
    agent(name).replace('name: agent, image: "agent:1"', 'name: proxy, image: "proxy:1"').replace(FIELDS, 'args: [--z]')

  it.each([
    ['agent-v1.31', 'agent-v3.2.0'],
    ['agent', 'agent-v2'],
    ['agent-1.2', 'agent-1.3.1'],
  ])('follow one another, whatever else changes: %s', async (before, after) => {
    const plan = await planOf(agent(before), other(after))
    expect(plan.daemonSets).toMatchObject([{ action: 'rename', object: { name: after }, previous: { name: before } }])
  })

  it('are no version for a number', async () => {
    const plan = await planOf(agent('agent-1'), other('agent-2'))
    expect(plan.daemonSets.map(({ action }) => action).toSorted()).toEqual(['create', 'remove'])
  })
})

it('tells of taints where a toleration ends, not where one comes', async () => {
  const tolerating = (keys: string, nodes: string) =>
    agent('agent', { nodes }).replace('      containers', `      tolerations: [${keys}]\n      containers`)
  const words = async (before: string, after: string) => formatPlan('text', await planOf(before, after), {})
  const all = '{key: critical, operator: Exists}'
  expect(
    await words(tolerating(all, '{}'), tolerating(`${all}, {key: gpu, operator: Exists, effect: NoSchedule}`, '{disk: ssd}')),
  ).toContain('accepted; pods of nodes that are no longer selected are deleted at once')
  expect(await words(tolerating(all, '{}'), tolerating('{key: gpu, operator: Exists}', '{disk: ssd}'))).toContain(
    'pods of nodes that are no longer selected, or with a NoExecute taint that is no longer tolerated, are deleted at once',
  )
})
