/** What old and new pods share, what new ones need, and what goes with the old ones. */
import { describe, expect, it } from 'vitest'
import type { Plan } from './index.ts'
import { diff } from '../index.ts'
import { formatPlan } from '../report/plan/index.ts'

function agent(name: string, pod = '', container = '', spec = ''): string {
  return `---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: monitoring}
spec:
  ${spec}
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      ${pod}
      containers: [{name: agent, image: "registry.example.com/agent:1.0.0"${container}}]
`
}

type Files = Readonly<Record<string, string>>

async function planOf(before: string | Files, after: string | Files): Promise<Plan> {
  const files = (given: string | Files) =>
    Object.entries(typeof given === 'string' ? { 'all.yaml': given } : given).map(([path, text]) => ({ path, text }))
  return diff(files(after), files(before))
}

function planned(plan: Plan, name: string) {
  return plan.daemonSets.find(({ object }) => object.name === name)!
}

const textOf = async (before: string | Files, after: string | Files): Promise<string> => formatPlan('text', await planOf(before, after), {})

describe('state in a folder of the node', () => {
  const shipper = (name: string, path = '/var/lib/shipper/', mount = ''): string =>
    agent(name, `volumes: [{name: state, hostPath: {path: ${path}}}]`, `, volumeMounts: [{name: state, mountPath: /state${mount}}]`)

  it('is written by old and new pods of a DaemonSet that is renamed', async () => {
    const plan = await planOf(shipper('shipper'), shipper('log-shipper'))
    expect(planned(plan, 'log-shipper')).toMatchObject({
      sharedState: [{ folder: '/var/lib/shipper', object: { name: 'shipper' } }],
      commands: { steps: ['kubectl delete daemonset shipper -n monitoring  # once the new pods are ready, or wait for the old ones'] },
    })
    expect(formatPlan('text', plan, {})).toContain('its pods write to /var/lib/shipper as those of DaemonSet monitoring/shipper do')
    expect(formatPlan('json', plan, {})).toContain('"folder": "/var/lib/shipper"')
  })

  it.each([
    ['elsewhere', shipper('log-shipper', '/var/lib/log-shipper')],
    ['that is only read', shipper('log-shipper', undefined, ', readOnly: true')],
  ])('%s is not shared', async (_, after) => {
    expect(planned(await planOf(shipper('shipper'), after), 'log-shipper').sharedState).toEqual([])
  })

  it('of several old DaemonSets is told in one line', async () => {
    const plan = await planOf(shipper('shipper-a') + shipper('shipper-b'), shipper('shipper'))
    const lines = formatPlan('text', plan, {}).split('\n')
    expect(lines.filter(line => line.includes('its pods write to /var/lib/shipper'))).toEqual([
      '  its pods write to /var/lib/shipper as those of DaemonSet monitoring/shipper-a, DaemonSet monitoring/shipper-b do: if the agent locks it, the new pods are not ready before the old ones end',
    ])
  })

  it('of network plugins: the first configuration is that of the node', async () => {
    const plan = await planOf(shipper('calico', '/etc/cni/net.d'), shipper('cilium', '/etc/cni/net.d'))
    expect(planned(plan, 'cilium')).toMatchObject({
      sharedState: [{ folder: '/etc/cni/net.d', object: { name: 'calico' } }],
      commands: { steps: ['kubectl delete daemonset calico -n monitoring  # once the new pods are ready'] },
    })
    expect(formatPlan('text', plan, {})).toContain('the node uses the network plugin whose configuration file sorts first')
  })

  it('does not make one that follows of another agent', async () => {
    const other = shipper('other').replace('name: agent,', 'name: other,').replace('agent:1', 'other:1')
    const plan = await planOf(agent('kept') + shipper('shipper', undefined, ', subPath: a'), agent('kept') + other)
    expect(planned(plan, 'other')).toMatchObject({ action: 'create', sharedState: [{ object: { name: 'shipper' } }] })
    expect(planned(plan, 'shipper')).toMatchObject({ action: 'remove', heir: undefined })
  })

  it("of the node itself is not one agent's", async () => {
    const [before, after] = [shipper('shipper', '/var/lib/docker/containers'), shipper('log-shipper', '/var/lib/docker/containers')]
    expect(planned(await planOf(before, after), 'log-shipper').sharedState).toEqual([])
  })
})

describe('logs of the node', () => {
  const shipper = (name: string, image: string, path = '/var/log', spec = ''): string =>
    agent(
      name,
      `volumes: [{name: logs, hostPath: {path: ${path}}}]`,
      ', volumeMounts: [{name: logs, mountPath: /logs, readOnly: true}]',
      spec,
    ).replace('registry.example.com/agent:1.0.0', image)
  const [fluentd, fluentBit] = ['fluent/fluentd:v1.17.1', 'fluent/fluent-bit:3.2.2']
  const twice = 'what both read is sent twice'

  it.each([
    ['renamed', shipper('shipper', fluentBit), shipper('log-shipper', fluentBit), '/var/log'],
    [
      'in the place of another one',
      shipper('fluentd', fluentd, '/var/log/'),
      shipper('fluent-bit', fluentBit, '/var/log/pods'),
      '/var/log',
    ],
  ])('are sent twice by an agent that is %s', async (_, before, after, folder) => {
    const plan = await planOf(before, after)
    const of = plan.daemonSets.find(({ sharedLogs }) => sharedLogs.length > 0)
    expect(of!.sharedLogs).toMatchObject([{ folder }])
    expect(formatPlan('text', plan, {})).toContain(`its pods read the logs in ${folder} as those of DaemonSet monitoring/`)
    expect(formatPlan('json', plan, {})).toContain('"sharedLogs"')
  })

  it.each([
    ['other folders', shipper('fluentd', fluentd, '/var/log/journal'), shipper('fluent-bit', fluentBit)],
    [
      'other nodes',
      shipper('a', fluentBit, '/var/log').replace('      volumes', '      nodeSelector: {os: a}\n      volumes'),
      shipper('b', fluentBit).replace('      volumes', '      nodeSelector: {os: b}\n      volumes'),
    ],
    ['another kind of agent', shipper('fluentd', fluentd), shipper('exporter', 'quay.io/prometheus/node-exporter:v1.9.0')],
    ['an update', shipper('shipper', fluentd), shipper('shipper', fluentBit)],
  ])('are not where there are %s', async (_, before, after) => {
    expect(await textOf(before, after)).not.toContain(twice)
  })
})

describe('ports of the node that a probe tells', () => {
  const probed = (name: string, network = 'true', more = ''): string =>
    agent(name, `hostNetwork: ${network}`, `, readinessProbe: {httpGet: {port: 8002}}${more}`)

  it('keep new pods from being ready beside the old ones', async () => {
    const plan = await planOf(probed('proxy'), probed('edge-proxy'))
    expect(planned(plan, 'edge-proxy')).toMatchObject({
      listenClashes: [{ port: 8002, object: { name: 'proxy' } }],
      commands: { steps: ['kubectl delete daemonset proxy -n monitoring  # once the new pods are ready, or wait for the old ones'] },
    })
    expect(formatPlan('text', plan, {})).toContain(
      'its containers listen on port 8002 of the node as those of DaemonSet monitoring/proxy do',
    )
    expect(formatPlan('json', plan, {})).toContain('"port": 8002')
  })

  it('make room where the old DaemonSet is gone', async () => {
    const other = probed('edge').replace('name: agent,', 'name: edge,').replace('agent:1.0.0', 'edge:1.0.0')
    expect(
      planned(await planOf(probed('proxy', 'true', ', args: [--a]'), other.replace('1.0.0"', '1.0.0", args: [--b, --c]')), 'proxy'),
    ).toMatchObject({
      action: 'remove',
      commands: { steps: ['kubectl delete daemonset proxy -n monitoring  # its pods hold ports that the new ones need'] },
    })
  })

  it('are in the way of a DaemonSet that is made anew', async () => {
    const plan = await planOf(probed('proxy'), probed('proxy').replaceAll('app: proxy', 'app: edge'))
    expect(planned(plan, 'proxy').commands.steps).toContain(
      'on each node the new pod then cannot listen on port 8002 of the old one, until you delete that:',
    )
  })

  it('are those of the pod without the network of the node', async () => {
    expect(planned(await planOf(probed('proxy', 'false'), probed('edge-proxy', 'false')), 'edge-proxy').listenClashes).toEqual([])
  })
})

describe('what new pods need', () => {
  const using = (name: string, secret: string): string =>
    agent(name, `serviceAccountName: ${name}\n      priorityClassName: system-node-critical`, `, envFrom: [{secretRef: {name: ${secret}}}]`)

  it('and neither the manifests nor the old pods have', async () => {
    const plan = await planOf(agent('agent'), using('agent', 'token'))
    expect(planned(plan, 'agent').needs).toEqual([
      { kind: 'ServiceAccount', name: 'agent' },
      { kind: 'Secret', name: 'token' },
    ])
    expect(formatPlan('text', plan, {})).toContain(
      'the new pods also need ServiceAccount agent, Secret token, which are not in these manifests: unless the cluster has all of them, no pod starts',
    )
    expect(formatPlan('json', plan, {})).toContain('"name": "token"')
    const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: agent, namespace: monitoring}\n'
    expect(planned(await planOf(using('agent', 'token'), account + using('agent', 'key')), 'agent').needs).toEqual([
      { kind: 'Secret', name: 'key' },
    ])
    expect(planned(await planOf(using('agent', 'token'), using('agent', 'token').replace('1.0.0', '1.0.1')), 'agent').needs).toEqual([])
  })

  it('of what is new', async () => {
    expect(await textOf(agent('agent'), agent('agent') + using('other', 'token').replace('name: agent,', 'name: other,'))).toContain(
      'its pods need ServiceAccount other, Secret token, which are not in these manifests',
    )
  })
})

describe('a CSI driver', () => {
  const driver = (name: string, folder: string): string =>
    agent(name, `volumes: [{name: s, hostPath: {path: /var/lib/kubelet/plugins/${folder}/}}]`)

  it('goes with the old pods where the new ones serve another one', async () => {
    const plan = await planOf(driver('csi', 'old.example.com'), driver('csi', 'new.example.com'))
    expect(planned(plan, 'csi').lostDrivers).toEqual(['old.example.com'])
    expect(formatPlan('text', plan, {})).toContain('once the old pods end, nodes have no CSI driver old.example.com')
    const renamed = planned(await planOf(driver('csi', 'old.example.com'), driver('csi-node', 'new.example.com')), 'csi-node')
    expect(renamed.commands.steps).toEqual([
      'kubectl delete daemonset csi -n monitoring  # once the new pods are ready, and no pod uses volumes of old.example.com',
    ])
    const gone = planned(await planOf(driver('csi', 'old.example.com') + agent('a'), agent('a')), 'csi')
    expect(gone.commands.steps).toEqual(['kubectl delete daemonset csi -n monitoring  # once no pod uses volumes of old.example.com'])
  })

  it.each([
    ['another DaemonSet serves it', driver('csi', 'old.example.com'), driver('other', 'old.example.com')],
    ['only the folder has another name', driver('csi', 'old.example.com'), driver('csi', 'csi-plugin')],
    ['the folder has no name of a driver', driver('csi', 'csi-plugin'), driver('csi', 'new.example.com')],
  ])('stays where %s', async (_, before, after) => {
    expect((await planOf(before, after)).daemonSets.flatMap(({ lostDrivers }) => lostDrivers)).toEqual([])
  })
})

it('pods without a readiness probe hold no rollout back', async () => {
  const probed = agent('agent', '', ', readinessProbe: {httpGet: {port: 80}}')
  expect(await textOf(probed, agent('agent'))).toContain('no container has a readiness probe any more')
  expect(await textOf(agent('agent'), probed)).not.toContain('any more')
})

it('a ConfigMap that is read in two ways is told once, with every key', async () => {
  const config = (value: string): string =>
    `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: monitoring}\ndata: {a: "${value}", b: "${value}"}\n`
  const of = (key: string): string => `{name: ${key.toUpperCase()}, valueFrom: {configMapKeyRef: {name: c, key: ${key}}}}`
  const reading = agent(
    'agent',
    'volumes: [{name: c, configMap: {name: c}}]',
    `, env: [${of('a')}, ${of('b')}], volumeMounts: [{name: c, mountPath: /c}]`,
  )
  const text = await textOf(config('1') + reading, config('2') + reading.replace('1.0.0', '1.0.1'))
  expect(text.match(/ConfigMap c changes: .*/g)).toEqual(['ConfigMap c changes: a and 1 more key'])
})

it('what OnDelete brought, an undo does not take away', async () => {
  const lazy = (image: string): string => agent('agent', '', '', 'updateStrategy: {type: OnDelete}').replace('1.0.0', image)
  expect(planned(await planOf(lazy('1.0.0'), lazy('1.0.1')), 'agent').commands.undo.at(-1)).toBe(
    'pods that have the new template keep it until they are deleted again',
  )
})

it('a manifest without a namespace that is made anew goes where the live object is', async () => {
  const live = agent('agent').replace('namespace: monitoring}', 'namespace: monitoring, uid: u, resourceVersion: "1"}')
  const open = agent('agent').replace(', namespace: monitoring', '').replaceAll('app: agent', 'app: other')
  expect(planned(await planOf(live, open), 'agent').commands.steps.slice(0, 2)).toEqual([
    'kubectl delete daemonset agent -n monitoring --cascade=orphan',
    'kubectl apply -n monitoring -f all.yaml',
  ])
})

it('folders that were renamed stand for one cluster', async () => {
  const probed = (name: string): string => agent(name, 'hostNetwork: true', ', livenessProbe: {tcpSocket: {port: 8002}}')
  const plan = await planOf(
    { 'examples/one/proxy.yaml': agent('a') + probed('proxy').replace('name: agent,', 'name: proxy,').replace('agent:1', 'proxy:1') },
    { 'examples/two/edge.yaml': agent('a') + probed('edge') },
  )
  expect(planned(plan, 'edge').listenClashes).toMatchObject([{ object: { name: 'proxy' } }])
})

it('a Deployment in a folder that was renamed is told of, too', async () => {
  const text = await textOf(
    { 'examples/one/proxy.yaml': agent('proxy') },
    { 'examples/two/proxy.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: proxy, namespace: monitoring}\n' },
  )
  expect(text).toContain('# once the pods of Deployment proxy are ready')
  expect(text).toContain('keeps running beside Deployment monitoring/proxy: an apply changes no kind')
})

it('one whose name begins with that of the old one takes its place, where they have a container in common', async () => {
  const first = agent('agent', 'hostPID: true', ', args: [--a, --b, --c, --d]')
  const plan = await planOf(first, agent('agent-node', '', ', args: [--e, --f, --g, --h]'))
  expect(planned(plan, 'agent')).toMatchObject({
    heir: { name: 'agent-node' },
    commands: { steps: ['kubectl delete daemonset agent -n monitoring  # once the pods of agent-node are ready'] },
  })
})

it('what is gone stays where a new one that may replace it is rejected', async () => {
  const other = agent('other').replace('name: agent,', 'name: other,').replace('agent:1', 'other:1')
  expect(planned(await planOf(agent('agent'), other.replace('apps/v1', 'apps/v1beta2')), 'agent').commands.steps).toEqual([
    'kubectl delete daemonset agent -n monitoring  # not yet if other, which is rejected, replaces it',
  ])
  expect(planned(await planOf(agent('agent'), other), 'agent').commands.steps).toEqual(['kubectl delete daemonset agent -n monitoring'])
})

it('what is gone stays where another one of its file cannot change', async () => {
  const other = agent('other').replace('name: agent,', 'name: other,').replace('agent:1', 'other:1')
  const changed = other.replace('1.0.0', '1.0.1').replace('apps/v1', 'apps/v1beta2')
  expect(planned(await planOf(agent('agent') + other, changed), 'agent').commands.steps).toEqual([
    'kubectl delete daemonset agent -n monitoring  # not yet if other, whose update is rejected, still needs it',
  ])
  const files = { 'agent.yaml': agent('agent'), 'other.yaml': other }
  expect(planned(await planOf(files, { 'other.yaml': changed }), 'agent').commands.steps).toEqual([
    'kubectl delete daemonset agent -n monitoring',
  ])
})

it('an undo keeps the API that clusters serve', async () => {
  const { commands } = planned(
    await planOf(agent('agent').replace('apps/v1', 'apps/v1beta2'), agent('agent').replace('1.0.0', '1.0.1')),
    'agent',
  )
  expect(commands.undo).toEqual([
    'kubectl rollout undo daemonset/agent -n monitoring',
    'then revert the change, but with apiVersion apps/v1 (apps/v1beta2 is no longer served), and apply that, or the next apply repeats the update',
  ])
})

describe('where helm sends them', () => {
  const refused = agent('agent').replaceAll('app: agent', 'app: other')
  const text = async (before: string, after: string) =>
    formatPlan('text', await diff([{ path: 'a.yaml', text: after }], [{ path: 'a.yaml', text: before }], { apply: 'helm' }), {})

  it('a rejected update leaves the others to be applied, and nothing is deleted', async () => {
    const plan = await text(`${agent('agent')}---\n${agent('old')}`, refused)
    expect(plan).toContain('it stays as it is; helm upgrade goes on with the other objects, deletes nothing and fails')
    expect(plan).toContain('it keeps running while helm upgrade fails because of DaemonSet monitoring/agent; then helm deletes it')
    expect(plan).toContain('instead apply the chart again')
    expect(plan).toContain('1 rejected, 1 without a restart')
  })

  it('an object of an API version that is not served ends the upgrade before it begins', async () => {
    const role = 'apiVersion: rbac.authorization.k8s.io/v1beta1\nkind: ClusterRole\nmetadata: {name: agent}\n---\n'
    const plan = await text(role + agent('agent'), role + agent('agent').replace('1.0.0', '1.0.1'))
    expect(plan).toContain('was removed in Kubernetes 1.22, so helm applies nothing of the chart; use rbac.authorization.k8s.io/v1')
  })

  it('a renamed one is deleted, unless it is marked as one to keep', async () => {
    const port = agent('old', '', ', ports: [{containerPort: 9100, hostPort: 9100}]')
    const renamed = port.replace('name: old,', 'name: new,')
    const deleted = await text(port, renamed)
    expect(deleted).toContain(
      'helm upgrade creates a second DaemonSet and deletes the old one, with all of its pods at once [renamed-or-moved]',
    )
    expect(deleted).toContain('risk    removes pods at once')
    const kept = port.replace('namespace: monitoring', 'namespace: monitoring, annotations: {helm.sh/resource-policy: keep}')
    expect(await text(kept, renamed)).toContain('both use host port 9100, so the new pods wait until the old ones are deleted')
  })

  it('a rejected creation ends the upgrade', async () => {
    const plan = await text(agent('agent'), `${agent('agent')}---\n${agent('new').replace('app: new', 'app: other')}`)
    expect(plan).toContain('it is not created; helm upgrade stops there, deletes nothing and fails')
  })
})
