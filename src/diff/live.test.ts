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
  const { daemonSets } = await diff([{ path: 'a.yaml', text: after }], [{ path: 'a.yaml', text: before }])
  return daemonSets[0]!
}

it('a release of Helm is undone by Helm', async () => {
  const marks =
    ', uid: u, labels: {app.kubernetes.io/managed-by: Helm}, annotations: {meta.helm.sh/release-name: agents, meta.helm.sh/release-namespace: ops}'
  const { commands } = await planned(agent(marks), agent('', 'agent:1.1.0', '', 'minReadySeconds: 5'))
  expect(commands.undo).toEqual([
    'helm rollback agents -n ops',
    'then revert the change in the chart or its values, too, or the next helm upgrade repeats the update',
  ])
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
  expect(formatPlan('text', plan, {})).toContain('no DaemonSet changes · 1 file, 0 unchanged, 1 emptied file not compared')
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
