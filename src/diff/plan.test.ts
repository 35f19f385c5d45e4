import { describe, expect, it } from 'vitest'
import { formatPlan } from '../report/plan/index.ts'
import { UpdateModel } from '../subjects/update.ts'
import { previousOf } from '../workspace/previous.ts'
import { type PlannedDaemonSet, planOf } from './plan.ts'
import { CONTEXT, INPUT, manifest, modelOf, type Parts, planFor, planOfAll, UPDATE, updateOf } from './plan.testing.ts'
import { riskOf } from './risk.ts'

function planned(before: Parts, after: Parts, nodes?: number): PlannedDaemonSet {
  return planFor(before, after, nodes).daemonSets[0]!
}

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
    const after = { ...UPDATE, spec: 'minReadySeconds: 30', container: probes, pod: 'terminationGracePeriodSeconds: 60' }
    const { replacement } = planned({ pod: 'terminationGracePeriodSeconds: 2' }, after, 4)
    expect(replacement?.steps.map(({ seconds }) => seconds)).toEqual([2, 20, 5, 15, 30])
    expect(replacement?.seconds).toBe(4 * 72)
    expect(planned({}, { pod: 'hostPID: true' }, 4).replacement?.steps.map(({ what }) => what)).toEqual(['to stop', 'to start'])
    const always = (image: string) => ({ image, container: ', imagePullPolicy: Always' })
    const pulled = (image: string) => planned(always(image), { ...always(image), pod: 'hostPID: true' }, 4).replacement?.steps[1]?.seconds
    expect([pulled('agent:1.0.0'), pulled('agent:latest')]).toEqual([5, 20])
  })

  it('waits for deletions with OnDelete, and is none where the template stays', () => {
    const strategy = '{type: OnDelete}'
    const onDelete = planned({ strategy }, { ...UPDATE, strategy }, 4)
    expect(onDelete).toMatchObject({ rollout: 'OnDelete', replacement: { type: 'OnDelete' } })
    expect(onDelete.commands.steps).toEqual([
      'kubectl delete pod -n monitoring -l app=a,controller-revision-hash --field-selector spec.nodeName=NODE',
    ])
    const outside = planned({}, { spec: 'minReadySeconds: 5' }, 4)
    expect([outside.replacement, outside.specChanged, outside.revisionChanged, outside.rollout]).toEqual([undefined, true, false, 'none'])
  })
})

describe('OnDelete that extensions/v1beta1 stored', () => {
  const old = { apiVersion: 'extensions/v1beta1' }

  it('stays where no manifest writes a strategy', () => {
    expect(planned(old, UPDATE)).toMatchObject({ risk: 'none', replacement: { type: 'OnDelete' } })
    expect(planned(old, { ...UPDATE, strategy: '{type: RollingUpdate}' }).risk).toBe('restart')
    expect(planned({ ...old, strategy: '{type: RollingUpdate}' }, UPDATE).risk).toBe('restart')
    expect(planned({}, UPDATE).risk).toBe('restart')
  })

  it('is what a written strategy replaces', () => {
    const strategies = (strategy: string, before = old) =>
      planned(before, { ...UPDATE, strategy }).changes.filter(({ field }) => field.startsWith('spec.updateStrategy'))
    expect(strategies('{type: RollingUpdate}')).toMatchObject([
      { field: 'spec.updateStrategy.type', from: 'OnDelete', to: 'RollingUpdate' },
    ])
    expect(strategies('{type: OnDelete}')).toEqual([])
    expect(strategies('{}')).toEqual([])
    expect(strategies('{rollingUpdate: {maxUnavailable: 2}}')).not.toContainEqual(expect.objectContaining({ from: 'OnDelete' }))
    expect(planned(old, { ...UPDATE, strategy: '{type: RollingUpdate}' }).commands.undo[0]).toContain('not updateStrategy')
  })
})

describe('the undo of tags that move', () => {
  it('says that they may stand for another image', () => {
    const undo = (image: string) => planned({ image }, { image, pod: 'hostPID: true' }).commands.undo.at(-1)
    expect(undo('agent:latest')).toBe('the rollback runs agent:latest, whose tag may stand for another image by then')
    expect(undo('agent:1')).toBe('then revert the change in the manifest, too, or the next apply repeats the update')
    const once = planned({ image: 'agent:latest' }, { image: 'agent:2', spec: 'revisionHistoryLimit: 0' }).commands.undo
    expect(once).toEqual([
      expect.stringContaining('revisionHistoryLimit 0'),
      expect.stringMatching(/^the revert runs agent:latest, whose tag may stand for another image/),
    ])
  })
})

describe('the time of a rollout', () => {
  const surge = 'rollingUpdate: {maxSurge: 1, maxUnavailable: 0}'

  it.each([
    ['{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}', '', 55],
    ['{rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}', 'minReadySeconds: 10', 65],
    ['{}', '', 100],
  ])('of 10 nodes with %s %s is %i s: a surging node stops its old pod while the next one starts', (strategy, spec, seconds) => {
    const { replacement } = planned({ strategy, spec }, { strategy, spec, pod: 'hostPID: true' }, 10)
    expect(replacement?.seconds).toBe(seconds)
  })

  it('counts what the old pods take to stop', () => {
    const [long, none] = ['terminationGracePeriodSeconds: 60', 'terminationGracePeriodSeconds: 0']
    expect(planned({ pod: long }, { pod: none }, 10).replacement).toMatchObject({ seconds: 100, mostSeconds: 650 })
    expect(planned({ pod: none }, { pod: long }, 10).replacement).toMatchObject({ seconds: 50, mostSeconds: 50 })
    const sleeping = { container: ', lifecycle: {preStop: {sleep: {seconds: 12}}}' }
    expect(planned(sleeping, { ...sleeping, pod: 'hostPID: true' }, 1).replacement).toMatchObject({ seconds: 22, mostSeconds: 35 })
    const chained = { container: ', lifecycle: {preStop: {exec: {command: [sh, -c, "sleep 8 && kill -QUIT 1"]}}}' }
    expect(planned(chained, { ...chained, pod: 'hostPID: true' }, 1).replacement).toMatchObject({ seconds: 18, mostSeconds: 35 })
    const inShell = { container: ', lifecycle: {preStop: {exec: {command: [sh, -c, "sleep 12; agent stop"]}}}' }
    expect(planned(inShell, { ...inShell, pod: 'hostPID: true' }, 1).replacement).toMatchObject({ seconds: 22, mostSeconds: 35 })
  })

  it('counts the pull of any new image, and what a probe waits for', () => {
    const steps = (after: Parts) => planned({}, after, 1).replacement?.steps.map(({ what }) => what)
    expect(steps({ pod: 'initContainers: [{name: setup, image: "setup:1"}]' })).toContain('to pull the images')
    expect(steps({ pod: 'initContainers: [{name: setup, image: "agent:1"}]' })).not.toContain('to pull the images')
    const probe = ', readinessProbe: {successThreshold: 3, periodSeconds: 4, tcpSocket: {port: 1}}'
    expect(planned({}, { container: probe }, 1).replacement?.steps).toContainEqual({ what: 'until the probes succeed', seconds: 8 })
  })

  it('is that of the outdated pods where OnDelete left them', () => {
    const [before, after] = [
      { strategy: '{type: OnDelete}', tail: 'status: {desiredNumberScheduled: 40, updatedNumberScheduled: 25}\n' },
      { strategy: '{type: RollingUpdate}' },
    ]
    expect(planned(before, after)).toMatchObject({ risk: 'restart', replacement: { nodes: 15, batches: 15, isOutdatedOnly: true } })
    expect(formatPlan('text', planFor(before, after))).toContain('15 pods of an older template restart')
    expect(planned({ ...before, tail: 'status: {desiredNumberScheduled: 40, updatedNumberScheduled: 40}\n' }, after).risk).toBe('none')
  })

  it('is nothing that a deadlock ends in', () => {
    const port = { strategy: `{${surge}}`, container: ', ports: [{containerPort: 80, hostPort: 80}]' }
    const finding = { hazard: 'deadlock' } as const
    expect(
      riskOf({
        action: 'update',
        isRefused: false,
        replacement: planned(port, { ...port, ...UPDATE }).replacement,
        findings: [finding],
        isNodeCritical: true,
      }),
    ).toBe('deadlock')
    expect(riskOf({ action: 'update', isRefused: false, replacement: undefined, findings: [finding], isNodeCritical: true })).toBe('none')
  })
})

describe('what a plan tells beside the fields', () => {
  it('which nodes are asked for', () => {
    const { nodes } = planned(
      { pod: 'nodeSelector: {os: linux}' },
      {
        pod: 'nodeSelector: {os: linux, pool: x}, tolerations: [{key: gpu, operator: Exists, effect: NoSchedule}]'.replace(
          '}, tol',
          '}\n      tol',
        ),
      },
    )
    expect(nodes).toEqual({
      selected: { before: 'os=linux', after: 'os=linux, pool=x' },
      tolerated: { before: 'none', after: 'gpu:NoSchedule' },
      evicts: false,
    })
  })

  it('what each node has to give', () => {
    const requests = (cpu: string) => ({ container: `, resources: {requests: {cpu: ${cpu}}}` })
    expect(planned(requests('100m'), requests('150m'), 40).requests).toEqual([
      { resource: 'cpu', before: '100m', after: '150m', total: '+2' },
    ])
  })

  it('a rollback that restores less than the update changes', () => {
    const { commands } = planned({}, { ...UPDATE, spec: 'minReadySeconds: 60', strategy: '{rollingUpdate: {maxUnavailable: 100%}}' })
    expect(commands.undo).toEqual([
      'revert the change and apply the old manifest: kubectl rollout undo restores the pod template only, not minReadySeconds, updateStrategy',
    ])
  })
})

describe('the commands', () => {
  it('undo no further than an update that is not finished', () => {
    const live = { tail: 'status: {desiredNumberScheduled: 40, numberUnavailable: 2, updatedNumberScheduled: 2}\n' }
    const { undo } = planned(live, UPDATE).commands
    expect(undo[0]).toMatch(/^kubectl rollout undo .* --to-revision=REVISION$/)
    expect(undo[1]).toBe(
      'without --to-revision it restores the unfinished update (2 of 40 nodes); for the number: kubectl rollout history daemonset/agent -n monitoring',
    )
    expect(
      planned({ tail: live.tail.replace('updatedNumberScheduled: 2', 'updatedNumberScheduled: 40') }, UPDATE).commands.undo[0],
    ).not.toContain('REVISION')
  })

  it('watch and undo', () => {
    expect(planned({}, UPDATE).commands).toEqual({
      watch: ['kubectl rollout status daemonset/agent -n monitoring'],
      undo: [
        'kubectl rollout undo daemonset/agent -n monitoring',
        'then revert the change in the manifest, too, or the next apply repeats the update',
      ],
      steps: [],
    })
    expect(planned({}, { ...UPDATE, spec: 'revisionHistoryLimit: 0' }).commands.undo[0]).toContain('revisionHistoryLimit 0')
  })

  it('bring back what a rename may have deleted, and delete nothing that may be the same', () => {
    const [renamed] = planOfAll([updateOf({}, { name: 'renamed' }, 'renamed')]).daemonSets
    expect(renamed!.commands).toEqual({
      watch: ['kubectl rollout status daemonset/renamed -n monitoring'],
      undo: ['revert the change and apply the old manifest', 'kubectl delete daemonset renamed -n monitoring'],
      steps: ['kubectl delete daemonset agent -n monitoring  # once the new pods are ready'],
    })
    const text = manifest({})
    const old = previousOf(modelOf(text.replace(', namespace: monitoring', ''), 'old.yaml').manifest)
    const plan = planOfAll([new UpdateModel(modelOf(text, 'new.yaml'), old, 'same', CONTEXT)])
    expect(formatPlan('text', plan)).toContain('unless it runs in monitoring, a second one is created')
    expect(formatPlan('text', plan)).not.toContain('kubectl delete')
  })

  it('restart what may run in the namespace that is written now', () => {
    const old = previousOf(modelOf(manifest({}).replace(', namespace: monitoring', ''), 'old.yaml').manifest)
    const plan = planOfAll([new UpdateModel(modelOf(manifest(UPDATE), 'new.yaml'), old, 'same', CONTEXT)])
    expect(plan.daemonSets[0]).toMatchObject({ action: 'update', maybeSame: true, risk: 'restart', verdict: 'ok' })
    expect(plan.daemonSets[0]!.commands.undo[0]).toBe('kubectl rollout undo daemonset/agent -n monitoring')
  })

  it('recreate nothing that is refused for another reason, too', () => {
    const selector = 'selector: {matchLabels: {app: a}}'
    const text = manifest({}).replace(selector, 'selector: {matchLabels: {app: b}}')
    const old = previousOf(modelOf(manifest({}), 'old.yaml').manifest)
    const [refused] = planOfAll([new UpdateModel(modelOf(text, 'new.yaml'), old, 'same', CONTEXT)]).daemonSets
    expect(refused!.refused.map(({ rule }) => rule).sort()).toEqual(['selector-changed', 'selector-mismatch'])
    expect(refused!.commands.steps).toEqual([])
  })

  it('leave to helm what it deletes itself', () => {
    const helm = (before: Parts, after: Parts) => {
      const { model, previous } = updateOf(before, after, 'renamed')
      const update = new UpdateModel(model, previous, 'renamed', CONTEXT)
      return planOf({ ...INPUT, updates: [update], removed: [{ previous, counterpart: '/old.yaml' }], apply: 'helm' })
    }
    const plan = helm({}, { name: 'renamed' })
    expect(plan.daemonSets.map(({ action, risk, commands }) => [action, risk, commands.steps])).toEqual([
      ['rename', 'removal', []],
      ['remove', 'removal', []],
    ])
    expect(formatPlan('text', plan)).toContain('helm upgrade deletes it, with all of its pods at once')
    const kept = helm({ metadata: ', annotations: {helm.sh/resource-policy: keep}' }, { name: 'renamed' })
    expect(kept.daemonSets.map(({ risk, commands }) => [risk, commands.steps])).toEqual([
      ['none', ['kubectl delete daemonset agent -n monitoring  # once the new pods are ready']],
      ['none', ['kubectl delete daemonset agent -n monitoring']],
    ])
  })

  it('name the object in the cluster, whatever a kustomization adds to the manifest', () => {
    const old = previousOf(modelOf(manifest({ name: 'prod-agent' }), 'old.yaml').manifest)
    const model = modelOf(manifest(UPDATE).replace(', namespace: monitoring', ''), 'new.yaml')
    const [planned] = planOfAll([new UpdateModel(model, old, 'same', CONTEXT)]).daemonSets
    expect(planned!.commands.watch).toEqual(['kubectl rollout status daemonset/prod-agent -n monitoring'])
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
        stoodWith: () => true,
        areApart: () => false,
        unrendered: [],
        files: 1,
        unchangedFiles: 0,
        notChecked: {},
        nodes: undefined,
        onNodes: new Map(),
        findings: [],
        updateRules: new Set(),
        builtIn: new Set(),
        failOn: 'error',
        errors: [],
        bugs: [],
      }).daemonSets[0]!
    }
    const orphan = [
      'kubectl delete daemonset agent -n monitoring --cascade=orphan',
      'kubectl apply -f new.yaml',
      'the new one adopts the old pods and replaces them by its updateStrategy',
    ]
    expect(changed({}, '{tier: node}').commands.steps).toEqual(orphan)
    expect(changed({}, '{app: a, tier: node}').refused).toEqual([
      expect.objectContaining({
        rule: 'selector-changed',
        type: 'FieldValueInvalid',
        field: 'spec.selector',
        message: expect.stringContaining('is immutable'),
      }),
    ])
  })
})

describe('DaemonSets that restart together', () => {
  const on = (name: string, arch: string) => {
    const pod = `nodeSelector: {kubernetes.io/arch: ${arch}}`
    return updateOf({ name, pod }, { ...UPDATE, name, pod })
  }

  it('are applied one after the other where they meet on nodes', () => {
    const names = (updates: readonly UpdateModel[]) => planOfAll(updates).together.map(({ object }) => object.name)
    expect(names([on('a', 'amd64'), on('b', 'arm64')])).toEqual([])
    expect(names([on('a', 'amd64'), on('b', 'arm64'), on('c', 'arm64')])).toEqual(['b', 'c'])
    expect(names([on('a', 'amd64'), updateOf({ name: 'b' }, { ...UPDATE, name: 'b' })])).toEqual(['a', 'b'])
    expect(names([on('a', 'amd64'), updateOf({ name: 'b' }, { name: 'b' })])).toEqual([])
    const inNamespace = (namespace: string, image: string) => updateOf({ namespace }, { namespace, image })
    expect(names([inNamespace('dev', 'agent:2'), inNamespace('prod', 'agent:2')])).toEqual([])
    expect(names([inNamespace('dev', 'agent:2'), inNamespace('prod', 'other:2')])).toEqual(['agent', 'agent'])
  })
})
