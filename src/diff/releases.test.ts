/** What helm does where it cannot read the release that is there. */
import { expect, it } from 'vitest'
import { diff } from '../index.ts'
import { formatPlan } from '../report/plan/index.ts'

function agent(name: string, image: string, apiVersion = 'apps/v1', more = ''): string {
  return `---
apiVersion: ${apiVersion}
kind: DaemonSet
metadata: {name: ${name}, namespace: monitoring${more}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers: [{name: ${name}, image: "registry.example.com/${image}"}]
`
}

async function textOf(before: string, after: string, apply: 'helm' | 'kubectl' = 'helm'): Promise<string> {
  return formatPlan('text', await diff([{ path: 'a.yaml', text: after }], [{ path: 'a.yaml', text: before }], { apply }), {})
}

it('ends before it changes anything, whatever else is in the release', async () => {
  const text = await textOf(
    agent('agent', 'agent:1.0.0', 'extensions/v1beta1') + agent('old', 'old:1.0.0'),
    agent('agent', 'agent:1.1.0') + agent('proxy', 'proxy:1.0.0'),
  )
  expect(text).toContain('rejected by helm: it stays as it is')
  expect(text).toContain('rejected by helm: it is not created')
  expect(text).toContain('it keeps running while helm upgrade fails')
  expect(text).toContain('the release that is there has DaemonSet agent in extensions/v1beta1, which the cluster no longer serves')
  expect(text).toContain('helm mapkubeapis RELEASE')
  expect(text).not.toContain('helm rollback')
})

it('names the release that the object is of', async () => {
  const mark = ', annotations: {meta.helm.sh/release-name: node, meta.helm.sh/release-namespace: infra}'
  const text = await textOf(agent('agent', 'agent:1.0.0', 'apps/v1beta2', mark), agent('agent', 'agent:1.1.0', 'apps/v1', mark))
  expect(text).toContain('helm mapkubeapis node --namespace infra')
})

it('does not delete what left the release', async () => {
  const text = await textOf(agent('agent', 'agent:1.0.0') + agent('old', 'old:1.0.0', 'apps/v1beta2'), agent('agent', 'agent:1.0.0'))
  expect(text).toContain('it keeps running while helm upgrade fails because of DaemonSet monitoring/old')
})

it('knows what the release that is there has beside the DaemonSet', async () => {
  const scaler = (version: string): string =>
    `---\napiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: agent}\n`
  const [before, after] = [agent('agent', 'agent:1.0.0') + scaler('v2beta2'), agent('agent', 'agent:1.1.0') + scaler('v2')]
  const text = await textOf(before, after)
  expect(text).toContain(
    'the release that is there has HorizontalPodAutoscaler agent in autoscaling/v2beta2, which the cluster no longer serves',
  )
  expect(text).toContain('helm mapkubeapis RELEASE')
  for (const options of [{}, { apply: 'helm', kubernetes: '1.25' }] as const) {
    const { daemonSets } = await diff([{ path: 'a.yaml', text: after }], [{ path: 'a.yaml', text: before }], options)
    expect(daemonSets[0]!.refused).toEqual([])
  }
})

it('is undone by Helm where it deletes a DaemonSet for another one', async () => {
  const [before, after] = [agent('agent', 'agent:1.0.0'), agent('node-agent', 'agent:1.0.0').replaceAll('app: node-agent', 'app: agent')]
  const plan = await diff([{ path: 'a.yaml', text: after }], [{ path: 'a.yaml', text: before }], { apply: 'helm' })
  expect(plan.daemonSets).toMatchObject([
    { action: 'rename', isPruned: true, commands: { undo: ['helm rollback RELEASE', expect.anything()] } },
  ])
  expect(formatPlan('markdown', plan, {})).toContain('\nhelm rollback RELEASE\n')
})

it('is no matter to kubectl', async () => {
  const text = await textOf(agent('agent', 'agent:1.0.0', 'apps/v1beta2'), agent('agent', 'agent:1.1.0'), 'kubectl')
  expect(text).toContain('accepted')
})

it('deletes a binding that left the release with the upgrade', async () => {
  const role = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: watcher}
rules: [{apiGroups: [""], resources: [configmaps], verbs: [get]}]
`
  const binding = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: watcher}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: watcher}
subjects: [{kind: ServiceAccount, name: default, namespace: monitoring}]
`
  const [before, after] = [agent('agent', 'agent:1.0.0') + role, agent('agent', 'agent:1.1.0') + role]
  expect(await textOf(before + binding, after)).toContain(
    'ClusterRoleBinding watcher is no longer in the manifests: helm deletes it, and the pods',
  )
  expect(await textOf(before + binding, after, 'kubectl')).toContain('once it is deleted, the pods')
  const kept = binding.replace('name: watcher}', 'name: watcher, annotations: {helm.sh/resource-policy: keep}}')
  expect(await textOf(before + kept, after)).toContain('once it is deleted, the pods')
})

it('restarts all DaemonSets of the release together', async () => {
  const both = (tag: string) => agent('agent', `agent:${tag}`) + agent('proxy', `proxy:${tag}`)
  const how = 'one helm upgrade sends them; to restart them one after the other, split the change'
  expect(await textOf(both('1.0.0'), both('1.1.0'))).toContain(how)
  expect(await textOf(both('1.0.0'), both('1.1.0'), 'kubectl')).not.toContain(how)
})

it('says of what is rejected nothing that an apply would do', async () => {
  const after = agent('node-agent', 'agent:1.0.0')
    .replaceAll('app: node-agent', 'app: agent')
    .replace('registry.example.com/agent:1.0.0', '')
  expect(await textOf(agent('agent', 'agent:1.0.0'), after)).not.toContain('[renamed-or-moved]')
})
