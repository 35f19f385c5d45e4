import { describe, expect, it } from 'vitest'
import { previousOf } from '../workspace/previous.ts'
import { isDaemonSet, manifestsOf } from '../workspace/manifest.ts'
import { DaemonSetModel } from '../subjects/daemon-set.ts'
import { UpdateModel } from '../subjects/update.ts'
import { NO_OBJECTS } from '../workspace/objects.ts'
import { type PlannedDaemonSet, planOf } from './plan.ts'
import { formatPlan } from '../report/plan/index.ts'
import { read } from '../yaml/document.ts'

interface Parts {
  readonly name?: string
  readonly image?: string
  readonly strategy?: string
  readonly spec?: string
  readonly pod?: string
  readonly container?: string
  readonly tail?: string
}

function manifest({ name = 'agent', image = 'agent:1', strategy = '{}', spec = '', pod = '', container = '', tail = '' }: Parts): string {
  return `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: monitoring${tail === '' ? '' : ', uid: u'}}
spec:
  updateStrategy: ${strategy}
  ${spec}
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: {app: a}}
    spec:
      ${pod}
      containers: [{name: agent, image: "${image}"${container}}]
${tail}`
}

function modelOf(text: string, path: string): DaemonSetModel {
  const found = manifestsOf(read({ path, text }, { start: 0, end: text.length })).find(isDaemonSet)
  if (!found) throw new Error('no DaemonSet')
  return new DaemonSetModel(found, { from: 37, to: 37 })
}

const CONTEXT = { objects: NO_OBJECTS, objectsBefore: NO_OBJECTS }

function planFor(before: Parts, after: Parts, nodes?: number) {
  const previous = previousOf(modelOf(manifest(before), 'old.yaml').manifest)
  const update = new UpdateModel(modelOf(manifest(after), 'new.yaml'), previous, 'same', CONTEXT)
  return planOf({
    base: 'main',
    kubernetes: '1.37',
    updates: [update],
    created: [],
    removed: [],
    files: 1,
    unchangedFiles: 0,
    notChecked: {},
    nodes,
    errors: [],
  })
}

function planned(before: Parts, after: Parts, nodes?: number): PlannedDaemonSet {
  return planFor(before, after, nodes).daemonSets[0]!
}

const UPDATE = { image: 'agent:2' }

describe('the replacement of pods', () => {
  it.each([
    ['{}', 500, 1, 500],
    ['{rollingUpdate: {maxUnavailable: 3}}', 10, 3, 4],
    ['{rollingUpdate: {maxUnavailable: 10%}}', 45, 5, 9],
    ['{rollingUpdate: {maxUnavailable: 10%}}', 3, 1, 3],
    ['{rollingUpdate: {maxUnavailable: 100%}}', 7, 7, 1],
    ['{rollingUpdate: {maxUnavailable: 30}}', 7, 7, 1],
    ['{rollingUpdate: {maxUnavailable: 0, maxSurge: 25%}}', 10, 3, 4],
  ])('%s of %i nodes: %i at once, %i batches', (strategy, nodes, atOnce, batches) => {
    expect(planned({ strategy }, { ...UPDATE, strategy }, nodes).replacement).toMatchObject({
      type: 'RollingUpdate',
      nodes,
      atOnce,
      batches,
    })
  })

  it('has no batches without a number of nodes', () => {
    const { replacement } = planned({}, UPDATE)
    expect(replacement).toMatchObject({ atOnce: 1 })
    expect([replacement?.batches, replacement?.seconds, replacement?.assumptions]).toEqual([undefined, undefined, []])
    const strategy = '{rollingUpdate: {maxUnavailable: 10%}}'
    expect(planned({ strategy }, { ...UPDATE, strategy }).replacement?.atOnce).toBeUndefined()
  })

  it('takes the nodes of a live object', () => {
    const tail = 'status: {desiredNumberScheduled: 12}\n'
    expect(planned({ tail }, UPDATE).replacement?.nodes).toBe(12)
    expect(planned({ tail }, UPDATE, 20).replacement?.nodes).toBe(20)
  })

  it('takes the time of its steps, for each batch', () => {
    const probes =
      ', readinessProbe: {initialDelaySeconds: 15, tcpSocket: {port: 1}}, startupProbe: {initialDelaySeconds: 5, tcpSocket: {port: 1}}'
    const after = { ...UPDATE, spec: 'minReadySeconds: 30', container: probes, pod: 'terminationGracePeriodSeconds: 2' }
    const { replacement } = planned({}, after, 4)
    expect(replacement?.steps.map(({ seconds }) => seconds)).toEqual([2, 20, 5, 20, 30])
    expect(replacement?.seconds).toBe(4 * 77)
    expect(planned({}, { pod: 'hostPID: true' }, 4).replacement?.steps.map(({ what }) => what)).toEqual(['to stop', 'to start'])
  })

  it('waits for deletions with OnDelete, and is none where the template stays', () => {
    const strategy = '{type: OnDelete}'
    const onDelete = planned({ strategy }, { ...UPDATE, strategy }, 4)
    expect(onDelete).toMatchObject({ rollout: 'OnDelete', replacement: { type: 'OnDelete' } })
    expect(onDelete.commands.steps).toEqual(['kubectl delete pod -n monitoring -l app=a --field-selector spec.nodeName=NODE'])
    const outside = planned({}, { spec: 'minReadySeconds: 5' }, 4)
    expect([outside.replacement, outside.specChanged, outside.revisionChanged, outside.rollout]).toEqual([undefined, true, false, 'none'])
  })
})

describe('the commands', () => {
  it('watch and undo', () => {
    expect(planned({}, UPDATE).commands).toEqual({
      watch: ['kubectl rollout status daemonset/agent -n monitoring'],
      undo: ['kubectl rollout undo daemonset/agent -n monitoring'],
      steps: [],
    })
    expect(planned({}, { ...UPDATE, spec: 'revisionHistoryLimit: 0' }).commands.undo[0]).toContain('revisionHistoryLimit 0')
  })

  it('recreate what cannot be updated; pods that the new selector knows are adopted', () => {
    const changed = (text: Parts, labels: string) => {
      const model = modelOf(
        manifest(text)
          .replace('matchLabels: {app: a}', `matchLabels: ${labels}`)
          .replace('labels: {app: a}', 'labels: {app: a, tier: node}'),
        'new.yaml',
      )
      const old = previousOf(modelOf(manifest({}).replace('labels: {app: a}', 'labels: {app: a, tier: node}'), 'old.yaml').manifest)
      const updates = [new UpdateModel(model, old, 'same', CONTEXT)]
      return planOf({
        base: 'b',
        kubernetes: '1.37',
        updates,
        created: [],
        removed: [],
        files: 1,
        unchangedFiles: 0,
        notChecked: {},
        nodes: undefined,
        errors: [],
      }).daemonSets[0]!
    }
    const orphan = ['kubectl delete daemonset agent -n monitoring --cascade=orphan', 'kubectl apply -f new.yaml']
    expect(changed({}, '{tier: node}').commands.steps).toEqual(orphan)
    expect(changed({}, '{app: a, tier: node}').refused).toEqual([
      { rule: 'selector-changed', type: 'FieldValueInvalid', field: 'spec.selector', message: expect.stringContaining('is immutable') },
    ])
  })
})

describe('its formats', () => {
  const hostile = { ...UPDATE, container: ', env: [{name: X, value: "\\u001b[31m|<b>`x`\\n::error::"}]' }

  it('steer no terminal, break no table and no runner', () => {
    const text = formatPlan('text', planFor({}, hostile), {})
    expect(text).not.toContain('\u001b')
    expect(formatPlan('text', planFor({}, hostile), { color: true })).toContain('\u001b[')
    expect(text).not.toMatch(/^\s*::/m)
    const markdown = formatPlan('markdown', planFor({}, hostile), {})
    expect(markdown).not.toContain('<b>')
    expect(markdown.split('\n').filter(line => line.includes('env'))).toHaveLength(1)
  })

  it('say so when nothing changes', () => {
    const nothing = planOf({
      base: 'main',
      kubernetes: '1.37',
      updates: [],
      created: [],
      removed: [],
      files: 3,
      unchangedFiles: 3,
      notChecked: {},
      nodes: undefined,
      errors: [],
    })
    expect(formatPlan('text', nothing, {})).toBe('no DaemonSet changes · 3 files, 3 unchanged · base main · Kubernetes 1.37\n')
  })

  it('show where long values differ', () => {
    const long = (end: string) => ({ container: `, command: ["${'x'.repeat(200)}${end}"]` })
    expect(formatPlan('text', planFor(long('old'), long('new')), {})).toMatch(/command\[0\]: "…x{20}old" → "…x{20}new"/)
  })
})
