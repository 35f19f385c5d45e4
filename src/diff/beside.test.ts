/** What stands beside an updated DaemonSet, and what a plan makes of it. */
import { describe, expect, it } from 'vitest'
import type { Plan } from './index.ts'
import { diff } from '../index.ts'
import { formatPlan } from '../report/plan/index.ts'

interface Agent {
  readonly image?: string
  readonly ports?: string
  readonly strategy?: string
  readonly nodes?: string
}

function agent(name: string, { image = 'agent:1.0.0', ports = '', strategy = '{}', nodes = '{}' }: Agent = {}): string {
  return `---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: monitoring}
spec:
  selector: {matchLabels: {app: ${name}}}
  updateStrategy: ${strategy}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      nodeSelector: ${nodes}
      containers: [{name: agent, image: "registry.example.com/${name}/${image}"${ports}}]
`
}

async function planOf(before: string | Readonly<Record<string, string>>, after: string | Readonly<Record<string, string>>): Promise<Plan> {
  const files = (given: string | Readonly<Record<string, string>>) =>
    Object.entries(typeof given === 'string' ? { 'all.yaml': given } : given).map(([path, text]) => ({ path, text }))
  return diff(files(after), files(before))
}

const PORT = ', ports: [{containerPort: 9100, hostPort: 9100}]'
/** Too different to be a renamed one. */
const NEW = agent('proxy', { ports: PORT }).replaceAll('name: agent,', 'name: proxy,')

function planned(plan: Plan, name: string) {
  return plan.daemonSets.find(({ object }) => object.name === name)!
}

describe('host ports that another DaemonSet holds', () => {
  it('are free where its update has come to the node', async () => {
    const plan = await planOf(agent('agent', { ports: PORT }), agent('agent') + NEW)
    expect(planned(plan, 'proxy')).toMatchObject({
      risk: 'none',
      portWaits: [{ port: 9100, object: { name: 'agent' }, until: 'replaced' }],
    })
    const text = formatPlan('text', plan, {})
    expect(text).toContain('created; its pods wait for host ports that other DaemonSets hold')
    expect(text).toContain('host port 9100 is held by pods of DaemonSet monitoring/agent, on each node until its pod is replaced')
    expect(formatPlan('json', plan, {})).toContain('"until": "replaced"')
  })

  it.each([
    ['is gone, and runs on', agent('agent', { ports: PORT }), NEW],
    [
      'is updated with OnDelete',
      agent('agent', { ports: PORT, strategy: '{type: OnDelete}' }),
      agent('agent', { strategy: '{type: OnDelete}' }) + NEW,
    ],
  ])('are never free where it %s', async (_, before, after) => {
    const plan = await planOf(before + agent('other'), after + agent('other'))
    expect(planned(plan, 'proxy')).toMatchObject({ risk: 'deadlock', portWaits: [{ until: 'deleted' }] })
    expect(formatPlan('text', plan, {})).toContain('host port 9100 is held by pods of DaemonSet monitoring/agent, until you delete them')
  })

  it('stop an update that needs them', async () => {
    const before = agent('agent', { ports: PORT }) + NEW.replace(PORT, '')
    expect(planned(await planOf(before, NEW), 'proxy')).toMatchObject({ risk: 'deadlock', portWaits: [{ port: 9100, until: 'deleted' }] })
  })

  it.each([
    ['of other nodes', agent('agent', { ports: PORT, nodes: '{pool: a}' }), NEW.replace('nodeSelector: {}', 'nodeSelector: {pool: b}')],
    [
      'of another address',
      agent('agent', { ports: PORT.replace('}]', ', hostIP: 10.0.0.1}]') }),
      NEW.replace('hostPort: 9100', 'hostPort: 9100, hostIP: 10.0.0.2'),
    ],
    ['of another protocol', agent('agent', { ports: PORT.replace('}]', ', protocol: UDP}]') }), NEW],
  ])('count: not those %s', async (_, before, after) => {
    expect(planned(await planOf(before + agent('other'), after + agent('other')), 'proxy')).toMatchObject({ risk: 'none', portWaits: [] })
  })

  it('count in one cluster alone', async () => {
    const before = {
      'clusters/prod/agents.yaml': agent('agent', { ports: PORT }) + agent('other'),
      'clusters/dev/agents.yaml': agent('other'),
    }
    const after = { 'clusters/prod/agents.yaml': agent('other'), 'clusters/dev/agents.yaml': agent('other') + NEW }
    expect(planned(await planOf(before, after), 'proxy')).toMatchObject({ risk: 'none', portWaits: [] })
  })
})

describe('an update whose new pods never start', () => {
  const namespace = (level: string): string =>
    `apiVersion: v1\nkind: Namespace\nmetadata: {name: monitoring, labels: {pod-security.kubernetes.io/enforce: ${level}}}\n`

  it('never ends, and no estimate says so', async () => {
    const plan = await planOf(namespace('privileged') + agent('agent'), namespace('restricted') + agent('agent', { image: 'agent:1.1.0' }))
    expect(planned(plan, 'agent')).toMatchObject({ risk: 'deadlock' })
    expect(plan.assumptions).toEqual([])
    expect(formatPlan('text', plan, {})).toContain('the rollout starts and never ends')
  })

  it('is not undone by the template where another object changed', async () => {
    const plan = await planOf(namespace('privileged') + agent('agent'), namespace('restricted') + agent('agent', { image: 'agent:1.1.0' }))
    expect(planned(plan, 'agent').commands.undo).toEqual([
      'revert the change and apply the old manifest: kubectl rollout undo restores the pod template only, not Namespace monitoring',
    ])
  })

  it.each([
    ['a key that its ConfigMap has not', ', env: [{name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: level}}}]'],
    ['a readiness probe of a port that does not exist', ', readinessProbe: {httpGet: {port: http}}'],
    ['a user that is forbidden', ', securityContext: {runAsNonRoot: true, runAsUser: 0}'],
  ])('%s', async (_, ports) => {
    const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: monitoring}\ndata: {other: a}\n'
    const plan = await planOf(settings + agent('agent'), settings + agent('agent', { ports }))
    expect(planned(plan, 'agent')).toMatchObject({ risk: 'deadlock' })
  })
})

it('of two manifests of one DaemonSet in a file, the last is planned', async () => {
  const plan = await planOf(agent('agent'), agent('agent', { image: 'agent:1.1.0' }) + agent('agent', { image: 'agent:1.2.0' }))
  expect(plan.daemonSets.map(({ changes }) => changes.map(({ to }) => to))).toEqual([['registry.example.com/agent/agent:1.2.0']])
  expect(plan.daemonSets[0]?.findings.map(({ severity, message }) => [severity, message])).toContainEqual([
    'error',
    expect.stringContaining('is defined a second time'),
  ])
})

it('no command deletes what only an export has', async () => {
  const live = `${agent('agent').replace('namespace: monitoring', 'namespace: monitoring, uid: u')}status: {desiredNumberScheduled: 3, updatedNumberScheduled: 3}\n`
  const plan = await planOf(live, agent('agent').replace('{name: agent,', '{name: node-agent,'))
  expect(planned(plan, 'node-agent')).toMatchObject({
    action: 'rename',
    commands: {
      steps: ['the export does not tell whether agent is of these manifests: if it is, delete it once the new pods are ready'],
    },
  })
  expect(
    planned(plan, 'node-agent')
      .findings.map(({ message }) => message)
      .join(),
  ).not.toContain('kubectl delete')
})

it.each([
  ['is needed where no manifest has it', '', [{ kind: 'Namespace', name: 'agents' }]],
  ['is not where a manifest has it', '---\napiVersion: v1\nkind: Namespace\nmetadata: {name: agents}\n', []],
])('the namespace of a DaemonSet that moves %s', async (_, beside, needs) => {
  const moved = agent('agent').replace('namespace: monitoring', 'namespace: agents')
  expect(planned(await planOf(agent('agent'), moved + beside), 'agent')).toMatchObject({ action: 'rename', needs })
})

it('an undo writes the selector that an API before apps/v1 took from the labels', async () => {
  const old = agent('agent')
    .replace('{name: agent,', '{name: agent-amd64,')
    .replace('apps/v1', 'extensions/v1beta1')
    .replace('  selector: {matchLabels: {app: agent}}\n', '')
  const plan = await planOf(old, agent('agent', { image: 'agent:1.1.0' }))
  expect(planned(plan, 'agent').commands.undo[0]).toBe(
    'revert the change, but with apiVersion apps/v1 and the selector app=agent (extensions/v1beta1 is no longer served), and apply that',
  )
})

it('one that is gone in a file of one cluster is not renamed in a file of another', async () => {
  const [prod, dev] = ['clusters/prod/agents.yaml', 'clusters/dev/agents.yaml']
  const plan = await planOf(
    { [prod]: agent('agent') + agent('other'), [dev]: agent('other') },
    { [prod]: agent('other'), [dev]: agent('other') + agent('agent-v2').replace('/agent-v2/', '/agent/') },
  )
  expect(plan.daemonSets.map(({ action, object: { name } }) => `${action} ${name}`).sort()).toEqual(['create agent-v2', 'remove agent'])
})

it('pods on nodes with a NoSchedule taint stay until they are replaced', async () => {
  const tolerating = agent('agent').replace(
    'nodeSelector: {}',
    'tolerations: [{key: gpu, operator: Exists, effect: NoSchedule}, {operator: Exists, effect: NoExecute}]',
  )
  const { findings, risk } = planned(await planOf(tolerating, agent('agent')), 'agent')
  expect(risk).toBe('removal')
  expect(findings.find(({ rule }) => rule === 'placement-narrowed')?.message).toBe(
    'nodes with any NoExecute taint lose their pods at once; nodes with the taint gpu:NoSchedule lose their pods as they are replaced: the tolerations were removed',
  )
})

describe('a surge with a host port', () => {
  const surge = '{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}'

  it('ends where the old pods do not hold the port, and the next one does not', async () => {
    const plan = await planOf(agent('agent'), agent('agent', { ports: PORT, strategy: surge }))
    expect(planned(plan, 'agent')).toMatchObject({ risk: 'restart', deadlocksNext: true })
    expect(formatPlan('text', plan, {})).toContain('this rollout ends, because the old pods hold no host port')
    const { daemonSets } = JSON.parse(formatPlan('json', plan, {})) as { daemonSets: { findings: { rule: string; hazard?: string }[] }[] }
    expect(daemonSets[0]!.findings.find(({ rule }) => rule === 'surge-host-port')).not.toHaveProperty('hazard')
  })

  it('never ends where they hold it', async () => {
    const plan = await planOf(agent('agent', { ports: PORT }), agent('agent', { ports: PORT, strategy: surge, image: 'agent:1.1.0' }))
    expect(planned(plan, 'agent')).toMatchObject({ risk: 'deadlock', deadlocksNext: false })
    expect(formatPlan('json', plan, {})).toContain('"hazard": "deadlock"')
  })
})

it('an undo goes back to an account whose binding no longer names it', async () => {
  const rbac = (account: string): string => `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: agent}
rules: [{apiGroups: [""], resources: [pods], verbs: [list]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: agent}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent}
subjects: [{kind: ServiceAccount, name: ${account}, namespace: monitoring}]
`
  const using = (account: string): string => agent('agent').replace('nodeSelector: {}', `serviceAccountName: ${account}`)
  const undo = async (before: string, after: string) => planned(await planOf(before, after), 'agent').commands.undo
  expect(await undo(rbac('old') + using('old'), rbac('new') + using('new'))).toEqual([
    'revert the change and apply the old manifest: kubectl rollout undo restores the pod template only, not ClusterRoleBinding agent',
  ])
  const both = rbac('old').replace('subjects: [', 'subjects: [{kind: ServiceAccount, name: new, namespace: monitoring}, ')
  expect((await undo(rbac('old') + using('old'), both + using('new')))[0]).toBe('kubectl rollout undo daemonset/agent -n monitoring')
})

it('infos about the update are told, but not that it restarts pods', async () => {
  const tolerating = agent('agent').replace('nodeSelector: {}', 'tolerations: [{key: gpu, operator: Exists, effect: NoSchedule}]')
  const text = formatPlan('text', await planOf(agent('agent'), tolerating), {})
  expect(text).toContain('info    nodes with the taint gpu:NoSchedule all get a pod at once')
  expect(text).not.toContain('fleet-restart')
})

it('several taints are told in one list', async () => {
  const taints = ['{key: gpu, operator: Exists}', '{key: spot, value: "1", effect: NoSchedule}', '{operator: Exists, effect: NoExecute}']
  const tolerating = agent('agent').replace('nodeSelector: {}', `tolerations: [${taints.join(', ')}]`)
  expect(formatPlan('text', await planOf(agent('agent'), tolerating), {})).toContain(
    'nodes with any NoExecute taint or the taint gpu or spot=1:NoSchedule all get a pod at once: the tolerations were added',
  )
  expect(formatPlan('text', await planOf(tolerating, agent('agent')), {})).toContain(': the tolerations were removed')
})

it('names that begin alike differ where many are told', async () => {
  const names = Array.from({ length: 10 }, (_, number) => `log-shipper-of-the-production-cluster-in-europe-west-${number}`)
  const all = (image: string): string => names.map(name => agent(name, { image })).join('')
  const lines = formatPlan('text', await planOf(all('agent:1.0.0'), all('agent:1.1.0')), {}).split('\n')
  const told = lines.filter(line => line.startsWith('DaemonSet ')).map(line => line.split(' restarts')[0])
  expect(new Set(told).size).toBe(names.length)
})

it('what nodes do not work without restarts first: CNI, CSI, service proxy, DNS, device plugin', async () => {
  const of = (name: string, image: string, mount: string): string =>
    agent(name, { image: 'agent:1.0.0' }).replace(
      /containers: .*/,
      `hostNetwork: true\n      volumes: [{name: v, hostPath: {path: ${mount}}}]\n      containers: [{name: agent, image: "${image}", volumeMounts: [{name: v, mountPath: /v}]}]`,
    )
  const all = (tag: string): string =>
    [
      of('a-logs', `fluent/fluent-bit:${tag}`, '/var/log'),
      of('b-gpu', `nvcr.io/nvidia/k8s-device-plugin:${tag}`, '/var/lib/kubelet/device-plugins'),
      of('c-proxy', `registry.k8s.io/kube-proxy:${tag}`, '/lib/modules'),
      of('d-csi', `registry.k8s.io/sig-storage/csi-node-driver-registrar:${tag}`, '/var/lib/kubelet/plugins_registry'),
      of('e-cni', `quay.io/cilium/cilium:${tag}`, '/etc/cni/net.d'),
    ].join('')
  const { together } = await planOf(all('v1.0.0'), all('v1.1.0'))
  expect(together.map(({ object }) => object.name)).toEqual(['e-cni', 'd-csi', 'c-proxy', 'b-gpu', 'a-logs'])
})

it('a generated name is not for kubectl apply', async () => {
  const generated = agent('agent').replace('{name: agent, namespace', '{generateName: agent-, namespace')
  const text = formatPlan('text', await planOf(agent('other'), agent('other') + generated), {})
  expect(text).toContain('not created by kubectl apply, which refuses generateName')
})

describe('sockets of a CSI driver', () => {
  const driver = (name: string, folder = 'csi.example.com', strategy = '{}'): string =>
    agent(name, { strategy }).replace(
      'nodeSelector: {}',
      `volumes: [{name: sockets, hostPath: {path: /var/lib/kubelet/plugins/${folder}/}}, {name: all, hostPath: {path: /var/lib/kubelet/plugins/kubernetes.io}}]`,
    )

  it('are lost where one of two pods ends: the new ones restart once the old ones are gone', async () => {
    const plan = await planOf(driver('csi-node'), driver('csi-example-node'))
    const { action, sharedSockets, commands } = planned(plan, 'csi-example-node')
    expect({ action, sharedSockets }).toMatchObject({
      action: 'rename',
      sharedSockets: [{ folder: '/var/lib/kubelet/plugins/csi.example.com', object: { name: 'csi-node' } }],
    })
    expect(commands.steps).toEqual([
      'kubectl delete daemonset csi-node -n monitoring  # once the new pods are ready',
      'kubectl rollout restart daemonset/csi-example-node -n monitoring  # once the old pods have ended',
    ])
    expect(formatPlan('markdown', plan, {})).toContain('its pods share the sockets in')
    expect(formatPlan('json', plan, {})).toContain('"sharedSockets"')
  })

  it('are shared with one that is gone and nothing alike, too', async () => {
    const other = driver('proxy')
      .replaceAll('name: agent,', 'name: proxy,')
      .replace('namespace: monitoring', 'namespace: kube-system')
      .replaceAll('name: sockets,', 'name: run,')
    const plan = await planOf(driver('csi-node'), other)
    expect(planned(plan, 'proxy')).toMatchObject({
      action: 'create',
      sharedSockets: [{ object: { name: 'csi-node' } }],
      commands: { steps: [expect.stringMatching(/^kubectl rollout restart .*# once the pods of csi-node have ended$/)] },
    })
  })

  it('may be in a folder of the driver', async () => {
    const plan = await planOf(driver('csi-node', 'csi.example.com/node'), driver('csi-example-node', 'csi.example.com/node'))
    expect(planned(plan, 'csi-example-node')).toMatchObject({
      sharedSockets: [{ folder: '/var/lib/kubelet/plugins/csi.example.com' }],
      lostDrivers: [],
    })
  })

  it('are not shared by drivers of different folders', async () => {
    const plan = await planOf(driver('csi-node'), driver('csi-example-node', 'csi.example.org'))
    expect(plan.daemonSets.flatMap(({ sharedSockets }) => sharedSockets)).toEqual([])
  })

  it('OnDelete restarts nothing by a command', async () => {
    const plan = await planOf(driver('csi-node'), driver('csi-example-node', undefined, '{type: OnDelete}'))
    const { sharedSockets, commands } = planned(plan, 'csi-example-node')
    expect([sharedSockets.length, commands.steps.length]).toEqual([1, 1])
  })
})

it('an account that names no namespace may be elsewhere', async () => {
  const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: agent}\n'
  const using = agent('agent').replace('nodeSelector: {}', 'serviceAccountName: agent')
  const plan = await planOf(account + agent('agent'), account + using)
  expect(planned(plan, 'agent').openAccount).toEqual({ name: 'agent', namespace: 'monitoring' })
  expect(formatPlan('text', plan, {})).toContain(
    'ServiceAccount agent names no namespace: unless it is applied to monitoring, no pod is created',
  )
  const same = await planOf(account + using, account + using.replace('agent:1.0.0', 'agent:1.1.0'))
  expect(planned(same, 'agent').openAccount).toBeUndefined()
})

describe('pods that never become available', () => {
  const account = (namespace: string): string =>
    `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: agent, namespace: ${namespace}}\n`
  const using = agent('agent').replace('nodeSelector: {}', 'serviceAccountName: agent')

  it('are not blamed on host ports where the DaemonSet moved, and the old one is not to be deleted', async () => {
    const plan = await planOf(
      account('monitoring') + using,
      account('monitoring') + using.replace('namespace: monitoring', 'namespace: agents'),
    )
    const { risk, commands } = planned(plan, 'agent')
    expect({ risk, steps: commands.steps }).toEqual({ risk: 'deadlock', steps: [] })
    expect(formatPlan('text', plan, {})).toContain(
      'created, but its pods do not become available: see its findings; the old DaemonSet keeps running',
    )
  })

  it('are told of a new DaemonSet, too', async () => {
    const before = account('agents') + agent('proxy')
    const plan = await planOf(before, before + using)
    expect(planned(plan, 'agent').risk).toBe('deadlock')
    const text = formatPlan('text', plan, {})
    expect(text).toContain('created; its pods do not become available: see its findings')
    expect(text).toContain('risk    its pods do not become available')
  })
})

it('nothing happens to the pods of what is rejected', async () => {
  const requesting = (memory: string): string =>
    agent('agent', { ports: `, resources: {requests: {memory: ${memory}}, limits: {memory: 1Gi}}` })
  const text = formatPlan('text', await planOf(requesting('1Gi'), requesting('4Gi')), {})
  expect(text).toContain(
    'rejected by the API server: it stays as it is, but kubectl apply goes on with the other objects (other tools may stop)',
  )
  expect(text).not.toContain('requests-raised')
})

describe('objects that are refused beside an update', () => {
  const binding = (role: string, apiVersion = 'rbac.authorization.k8s.io/v1') => `---
apiVersion: ${apiVersion}
kind: ClusterRoleBinding
metadata: {name: agent}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role}}
subjects: [{kind: ServiceAccount, name: default, namespace: monitoring}]
`

  it('stay as they are: nothing is granted, and nothing is to be undone', async () => {
    const plan = await planOf(agent('agent') + binding('view'), agent('agent', { image: 'agent:2.0.0' }) + binding('cluster-admin'))
    const { findings, commands } = planned(plan, 'agent')
    expect(findings.map(({ rule, hazard }) => [rule, hazard])).toEqual([
      ['immutable-object-changed', 'refusal'],
      ['fleet-restart', undefined],
    ])
    expect(commands.undo[0]).toBe('kubectl rollout undo daemonset/agent -n monitoring')
  })

  it('are told where the cluster does not serve their API version', async () => {
    const old = binding('view', 'rbac.authorization.k8s.io/v1beta1')
    const plan = await planOf(agent('agent') + old, agent('agent', { image: 'agent:2.0.0' }) + old)
    expect(planned(plan, 'agent').findings).toMatchObject([
      { rule: 'removed-companion-api', severity: 'warning', hazard: 'refusal' },
      { rule: 'fleet-restart' },
    ])
    expect(planned(plan, 'agent').risk).toBe('restart')
    expect(formatPlan('json', plan, {})).toContain('"hazard": "refusal"')
  })

  it('are told once where several DaemonSets are beside them', async () => {
    const old = binding('view', 'rbac.authorization.k8s.io/v1beta1')
    const before = agent('agent') + agent('other') + old
    const plan = await planOf(before, agent('agent', { image: 'agent:2.0.0' }) + agent('other', { image: 'agent:2.0.0' }) + old)
    const told = plan.daemonSets.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'removed-companion-api'))
    expect(told).toHaveLength(1)
  })
})

describe('images that no tag fixes', () => {
  it('are pulled again by every restart', async () => {
    const text = async (before: string, after: string) => formatPlan('text', await planOf(before, after), {})
    const restart = (image: string, policy = '') => agent('agent', { image, ports: `${policy}, args: [--verbose]` })
    expect(await text(agent('agent', { image: 'agent' }), restart('agent'))).toContain(
      'the restart pulls registry.example.com/agent/agent again, which may be another version by then',
    )
    const policy = ', imagePullPolicy: IfNotPresent'
    expect(await text(agent('agent', { image: 'agent', ports: policy }), restart('agent', policy))).not.toContain('the restart pulls')
    expect(await text(agent('agent', { image: 'agent:1' }), restart('agent:1'))).not.toContain('the restart pulls')
  })
})

describe('containers that a new DaemonSet takes over', () => {
  const of = (name: string, images: readonly string[], network = true) => `---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: monitoring}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      hostNetwork: ${String(network)}
      containers: [${images.map((image, index) => `{name: c${index}, image: "registry.example.com/${image}"}`).join(', ')}]
`

  it('run twice on the network of a node until its old pod is replaced', async () => {
    const plan = await planOf(
      of('speaker', ['speaker:1', 'router:1']),
      of('speaker', ['speaker:2']) + of('routing', ['router:2', 'status:1', 'own:1', 'more:1']),
    )
    expect(planned(plan, 'routing').taken).toEqual([{ name: 'c0', object: planned(plan, 'speaker').object }])
    expect(formatPlan('text', plan, {})).toContain(
      'container c0 runs in the old pods of DaemonSet monitoring/speaker: until the pod on a node is replaced',
    )
    expect(formatPlan('json', plan, {})).toContain('"container": "c0"')
  })

  it.each([
    ['the update keeps', of('speaker', ['speaker:2', 'router:2']) + of('routing', ['router:2', 'own:1', 'more:1'])],
    ['have a network of their own', of('speaker', ['speaker:2']) + of('routing', ['router:2', 'own:1', 'more:1'], false)],
  ])('are not told where they %s', async (_, after) => {
    const plan = await planOf(of('speaker', ['speaker:1', 'router:1']), after)
    expect(planned(plan, 'routing').taken).toEqual([])
  })
})
