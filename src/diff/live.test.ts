/** Plans of live objects, and what a plan does not tell of what is refused. */
import { expect, it } from 'vitest'
import { diff } from '../index.ts'
import { formatPlan } from '../report/plan/index.ts'
import type { PlannedDaemonSet } from './index.ts'

function agent(metadata = '', image = 'agent:1.0.0', container = '', rest = ''): string {
  return `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: monitoring${metadata}}
spec:
  ${rest}
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: "registry.example.com/${image}"${container}}]
`
}

async function planned(before: string, after: string): Promise<PlannedDaemonSet> {
  const { daemonSets } = await diff(given(after), given(before))
  return daemonSets[0]!
}

function given(text: string): Parameters<typeof diff>[0] {
  return [{ path: 'a.yaml', text }]
}

it('a release of Helm is undone by Helm', async () => {
  const marks =
    ', uid: u, labels: {app.kubernetes.io/managed-by: Helm}, annotations: {meta.helm.sh/release-name: agents, meta.helm.sh/release-namespace: ops}'
  const { commands } = await planned(agent(marks), agent('', 'agent:1.1.0', '', 'minReadySeconds: 5'))
  expect(commands.undo).toEqual([
    'helm rollback agents -n ops',
    'then revert the change in the chart or its values, too, or the next helm upgrade repeats the update',
  ])
  const applied = `, managedFields: [{manager: helm, operation: Apply, apiVersion: apps/v1, fieldsType: FieldsV1, fieldsV1: {"f:spec": {"f:selector": {}}}}]`
  expect((await planned(agent(marks + applied), agent('', 'agent:1.1.0'))).commands.undo[0]).toBe('helm rollback agents -n ops')
  const sent = await diff([{ path: 'a.yaml', text: agent('', 'agent:1.1.0') }], [{ path: 'a.yaml', text: agent() }], { apply: 'helm' })
  expect(sent.daemonSets[0]!.commands.undo[0]).toBe('helm rollback RELEASE')
  const [once] = (await planned(agent(', uid: u'), agent('', 'agent:1.1.0'))).commands.undo
  expect(once).toBe('kubectl rollout undo daemonset/agent -n monitoring')
})

it('what kubectl refuses is told with its field', async () => {
  const plan = await diff(
    [{ path: 'a.yaml', text: agent(', labels: {tier: y}', 'agent:1.1.0') }],
    [{ path: 'a.yaml', text: agent(', labels: {tier: node}') }],
  )
  expect(formatPlan('text', plan, {})).toContain(
    'rejected by kubectl: it stays as it is\n  a.yaml:3 metadata.labels[tier]: must be a string',
  )
})

it('what a file held that is empty now is not compared, and that is said', async () => {
  const plan = await diff([{ path: 'a.yaml', text: '# moved\n' }], [{ path: 'a.yaml', text: agent() }])
  expect(formatPlan('text', plan, {})).toContain(
    'no DaemonSet changes in what was compared · 1 file, 0 unchanged, 1 emptied file not compared',
  )
  const comments = await diff([{ path: 'a.yaml', text: '# moved\n' }], [{ path: 'a.yaml', text: '# here\n' }])
  expect(comments.summary.notChecked).toEqual({})
})

it('what cannot be decoded is told with its field, and is no change', async () => {
  const [before, after] = ['{requests: {cpu: 50m}}', '{requests: {cpu: [50m]}}'].map(resources =>
    agent('', 'agent:1.0.0', `, resources: ${resources}, env: [{name: A, value: "${resources.length}"}]`),
  )
  const plan = await diff([{ path: 'a.yaml', text: after! }], [{ path: 'a.yaml', text: before! }])
  expect(formatPlan('text', plan, {})).toContain('spec.template.spec.containers[0].resources.requests[cpu] (Decoding): must be a quantity')
  expect(plan.daemonSets[0]!.requests).toEqual([])
  expect(plan.daemonSets[0]!.changes.map(({ field }) => field)).toEqual(['spec.template.spec.containers[agent].env[A].value'])
})

it('what Argo CD and Flux write into each object is sent again', async () => {
  const last = (metadata: string) =>
    `, uid: u, annotations: {argocd.argoproj.io/tracking-id: "a:apps/DaemonSet:monitoring/agent", kubectl.kubernetes.io/last-applied-configuration: '{"metadata":{"annotations":{"argocd.argoproj.io/tracking-id":"a:apps/DaemonSet:monitoring/agent"${metadata}}}}'}`
  const { changes } = await planned(agent(last('')), agent('', 'agent:1.1.0'))
  expect(changes.map(({ field }) => field)).toEqual(['spec.template.spec.containers[agent].image'])
  const own = await planned(agent(last(',"team":"a"').replace('annotations: {', 'annotations: {team: a, ')), agent())
  expect(own.changes.map(({ field }) => field)).toEqual(['metadata.annotations[team]'])
  const flux = ', uid: u, labels: {kustomize.toolkit.fluxcd.io/name: agents, kustomize.toolkit.fluxcd.io/namespace: flux-system}'
  const managed =
    ', managedFields: [{manager: kustomize-controller, operation: Apply, apiVersion: apps/v1, fieldsType: FieldsV1, fieldsV1: {"f:metadata": {"f:labels": {"f:kustomize.toolkit.fluxcd.io/name": {}, "f:kustomize.toolkit.fluxcd.io/namespace": {}}}}}]'
  const { daemonSets } = await diff([{ path: 'a.yaml', text: agent() }], [{ path: 'a.yaml', text: agent(`${flux}${managed}`) }])
  expect(daemonSets.flatMap(({ changes: all }) => all)).toEqual([])
})

it('a ConfigMap of another name in the place of one is compared with it', async () => {
  const config = (name: string, data: string) =>
    `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: monitoring}\ndata: ${data}\n`
  const mounting = (name: string) =>
    agent('', 'agent:1.0.0', ', volumeMounts: [{name: config, mountPath: /etc/agent}]').replace(
      '      containers:',
      `      volumes: [{name: config, configMap: {name: ${name}}}]\n      containers:`,
    )
  const textOf = async (before: string, after: string) =>
    formatPlan('text', await diff([{ path: 'a.yaml', text: after }], [{ path: 'a.yaml', text: before }]), {})
  const [old, updated] = ['agent-5g9f7h2k4m', 'agent-7c8d9b6f4t']
  expect(
    await textOf(mounting(old) + config(old, '{a: one, b: two}'), mounting(updated) + config(updated, '{a: one, b: three, c: four}')),
  ).toContain('  ConfigMap agent-5g9f7h2k4m becomes agent-7c8d9b6f4t: b and 1 more key\n')
  expect(await textOf(mounting(old) + config(old, '{a: x}'), mounting(updated) + config(updated, '{a: x}'))).not.toContain('becomes')
})

it('a resourceVersion that is not that of the export is a conflict, whatever sends it', async () => {
  const [live, stale] = [', uid: u, resourceVersion: "20"', ', resourceVersion: "7"']
  const { refused, verdict } = await planned(agent(live), agent(stale))
  expect(refused).toMatchObject([{ type: 'Conflict', field: 'metadata.resourceVersion' }])
  expect(verdict).toBe('conflict')
  for (const apply of ['server', 'helm', 'replace'] as const) {
    const { daemonSets } = await diff(given(agent(stale)), given(agent(live)), { apply })
    expect(daemonSets[0]!.refused).toHaveLength(1)
  }
  expect(await planned(agent(live), agent(', resourceVersion: "20"'))).toBeUndefined()
  expect(await planned(agent(), agent(stale))).toBeUndefined()
})

it('server-side apply takes no managedFields', async () => {
  const [before, after] = [given(agent()), given(agent(', managedFields: []'))]
  const { daemonSets } = await diff(after, before, { apply: 'server' })
  expect(daemonSets[0]!.refused).toMatchObject([{ type: 'BadRequest', at: 'metadata.managedFields' }])
  expect((await diff(after, before)).daemonSets).toEqual([])
})

it('what helm sends and the API server rejects is told as helm goes on', async () => {
  const marks = ', uid: u, annotations: {meta.helm.sh/release-name: agents, meta.helm.sh/release-namespace: ops}'
  const [before, after] = [given(agent(marks)), given(agent().replaceAll('app: agent', 'app: other'))]
  expect(formatPlan('text', await diff(after, before))).toContain('helm upgrade goes on with the other objects, deletes nothing and fails')
})

it('what is refused because the live object has more than the manifest says so', async () => {
  const [before, after] = [
    agent(', uid: u', 'agent:1.0.0', ', env: [{name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]'),
    agent('', 'agent:1.0.0', ', env: [{name: NODE, value: a}]'),
  ]
  const { refused } = await planned(before, after)
  expect(refused.map(({ message }) => message)).toEqual([
    'value "a" and valueFrom are both set; keep one; only the live object has this field, and the apply keeps it',
  ])
  const both = agent('', 'agent:1.0.0', ', env: [{name: NODE, value: a, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]')
  expect((await planned(before, both)).refused.map(({ message }) => message)).toEqual(['value "a" and valueFrom are both set; keep one'])
})

it('nothing rolls out of an object that is being deleted', async () => {
  const before = agent(
    ', uid: u, deletionTimestamp: "2026-01-01T00:00:00Z", deletionGracePeriodSeconds: 0, finalizers: [foregroundDeletion]',
  )
  const plan = await diff(given(agent('', 'agent:1.1.0')), given(before))
  expect(plan.daemonSets).toMatchObject([{ action: 'update', verdict: 'ok', risk: 'none', isBeingDeleted: true }])
  expect(formatPlan('text', plan)).toContain('accepted, but the live object is being deleted: its controller replaces no pod any more')
})

it('keeps the label by which Argo CD knows its objects', async () => {
  const label = 'labels: {app.kubernetes.io/instance: agents}'
  const applied = `kubectl.kubernetes.io/last-applied-configuration: '{"metadata":{"labels":{"app.kubernetes.io/instance":"agents"}}}'`
  const live = (annotations: string, manager: string): string =>
    agent(`, uid: u, ${label}, annotations: {${annotations}${applied}}, managedFields: [{manager: ${manager}, operation: Update}]`)
  for (const annotations of ['', 'argocd.argoproj.io/tracking-id: "agents:apps/DaemonSet:monitoring/agent", '])
    expect(await planned(live(annotations, 'argocd-controller'), agent())).toBeUndefined()
  for (const [annotations, manager] of [
    ['argocd.argoproj.io/tracking-id: "other:apps/DaemonSet:monitoring/agent", ', 'argocd-controller'],
    ['', 'kubectl'],
  ] as const)
    expect((await planned(live(annotations, manager), agent())).changes).toMatchObject([
      { kind: 'removed', field: 'metadata.labels[app.kubernetes.io/instance]' },
    ])
})

it('names the other namespaces of an export where the manifest names none', async () => {
  const live = (namespace: string): string => `---\n${agent(', uid: u').replace('namespace: monitoring', `namespace: ${namespace}`)}`
  const after = agent('', 'agent:1.1.0').replace(', namespace: monitoring', '')
  const plan = await diff(given(after), given(live('b') + live('a') + live('c')))
  expect(plan.daemonSets).toMatchObject([{ ambiguous: { namespace: 'b', others: ['a', 'c'] } }])
  expect(formatPlan('text', plan)).toContain('compared with the DaemonSet in b, but the export has others of this name in a, c')
  expect((await diff(given(after), given(live('b') + live('default')))).daemonSets).toMatchObject([{ ambiguous: undefined }])
})
