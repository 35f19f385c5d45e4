import { describe, expect, it } from 'vitest'
import type { DaemonSet, PodSpec, Taint } from '../kubernetes/index.ts'
import type { ClusterObjects, Pod } from '../placement/index.ts'
import type { ClusterNode } from './types.ts'
import { parseSteps } from './steps.ts'
import { type StepEffect, whatIf } from './what-if.ts'

const NONE: ClusterObjects = {
  priorityClasses: [],
  runtimeClasses: [],
  limitRanges: [],
  resourceQuotas: [],
  podDisruptionBudgets: [],
  namespaces: [],
}

function nodeOf(name: string, pool: string, taints: readonly Taint[] = []): ClusterNode {
  const labels = { 'kubernetes.io/hostname': name, pool }
  const status = { allocatable: { cpu: '1', memory: '1Gi', pods: '10' } }
  return {
    node: { metadata: { name, labels }, spec: { taints }, status },
    type: 'linux',
    pool,
    resources: 'observed',
    place: { path: 'n', line: 1 },
  }
}

function daemonSet(name: string, spec: PodSpec = {}): { daemonSet: DaemonSet } {
  const containers = [{ name: 'agent', resources: { requests: { cpu: '400m' } } }]
  return {
    daemonSet: {
      metadata: { name },
      spec: { selector: {}, template: { metadata: { labels: { app: name } }, spec: { containers, ...spec } } },
    },
  }
}

const CLUSTER = {
  nodes: [nodeOf('g1', 'gpu', [{ key: 'gpu', effect: 'NoSchedule' }]), nodeOf('w1', 'web'), nodeOf('w2', 'web')],
  pods: [] as Pod[],
  objects: NONE,
  daemonSets: [
    daemonSet('agent'),
    daemonSet('all', { tolerations: [{ operator: 'Exists' }] }),
    daemonSet('patient', { nodeSelector: { pool: 'web' }, tolerations: [{ key: 'slow', operator: 'Exists', tolerationSeconds: 60 }] }),
  ],
}

/** What each step does, as `class agent created/deleted/evicted/pending`. */
function effects(steps: string, pods: readonly Pod[] = []): string[][] {
  const parsed = parseSteps(steps)
  if (typeof parsed === 'string') return [[parsed]]
  const played = whatIf({ ...CLUSTER, pods }, parsed)
  if (typeof played === 'string') return [[played]]
  const who = ({ index }: StepEffect): string => (index === undefined ? 'others' : CLUSTER.daemonSets[index]!.daemonSet.metadata!.name!)
  return played.results.map(({ effects: all }) =>
    all.map(each => {
      const { className, created, deleted, evicted, afterSeconds, pending } = each
      return `${className} ${who(each)} ${created}/${deleted}/${evicted}${afterSeconds > 0 ? ` after ${afterSeconds}` : ''}/${pending}`
    }),
  )
}

describe('a step', () => {
  const WEB = ['web agent 1/0/0/0', 'web all 1/0/0/0', 'web patient 1/0/0/1']

  it.each([
    ['add 2 gpu', [['gpu all 2/0/0/0']]],
    ['add 2 gpu nodes', [['gpu all 2/0/0/0']]],
    ['remove w1', [['web agent 0/1/0/0', 'web all 0/1/0/0', 'web patient 0/1/0/0']]],
    ['remove class=gpu', [['gpu all 0/1/0/0']]],
    ['cordon all; uncordon all', [[], []]],
    ['taint w1 x=y:NoSchedule; untaint w1 x:NoSchedule', [[], []]],
    ['taint class=web x:NoExecute', [['web agent 0/0/2/0', 'web patient 0/0/2/0']]],
    ['taint w1 slow:NoExecute', [['web agent 0/0/1/0', 'web patient 0/0/1 after 60/0']]],
    ['untaint class=gpu gpu:NoSchedule', [['gpu agent 1/0/0/0']]],
    ['taint g1 gpu:NoSchedule-', [['gpu agent 1/0/0/0']]],
    ['label w2 pool=other', [['web patient 0/1/0/0']]],
    ['label node g1 pool=web\nlabel g1 pool-', [[], []]],
    ['# nothing\nnot-ready w1; ready w1', [[], []]],
    ['taint w1 x:NoExecute; remove w1', [['web agent 0/0/1/0', 'web patient 0/0/1/0'], ['web all 0/1/0/0']]],
    ['remove 1 gpu', [['gpu all 0/1/0/0']]],
    ['remove 2 web nodes', [['web agent 0/2/0/0', 'web all 0/2/0/0', 'web patient 0/2/0/0']]],
    ['scale gpu to 3', [['gpu all 2/0/0/0']]],
    ['scale gpu=3', [['gpu all 2/0/0/0']]],
    ['scale pool gpu 0; scale gpu to 1', [['gpu all 0/1/0/0'], ['gpu all 1/0/0/0']]],
    ['scale web to 2', [[]]],
    ['scale web to 3; taint w1 x:NoSchedule; add 1 web', [WEB, [], WEB]],
    ['Add 2 GPU', [['gpu all 2/0/0/0']]],
    ['add 2 nodes to class gpu', [['gpu all 2/0/0/0']]],
    ['delete node g1', [['gpu all 0/1/0/0']]],
    ['kubectl delete nodes w1 g1', [['gpu all 0/1/0/0', 'web agent 0/1/0/0', 'web all 0/1/0/0', 'web patient 0/1/0/0']]],
    ['kubectl drain node/w1 --ignore-daemonsets --delete-emptydir-data=true', [[]]],
    ['cordon gpu; uncordon class gpu; cordon nodes w1 w2', [[], [], []]],
    ['untaint gpu gpu', [['gpu agent 1/0/0/0']]],
    ['untaint node g1 gpu=true:NoSchedule', [['gpu agent 1/0/0/0']]],
    ['taint nodes g1 gpu-', [['gpu agent 1/0/0/0']]],
    ['untaint all gpu-', [['gpu agent 1/0/0/0']]],
    ['taint w1 x=y:NoExecute z:NoSchedule', [['web agent 0/0/1/0', 'web patient 0/0/1/0']]],
    ['unlabel w1 pool', [['web patient 0/1/0/0']]],
    ['label w1 "pool"=\'other\' a=b', [['web patient 0/1/0/0']]],
    ['- add 1 gpu # one; remove w1\r\n  # remove w2; remove w1\n', [['gpu all 1/0/0/0']]],
  ])('%j', (steps, expected) => expect(effects(steps)).toEqual(expected))

  it('adds to a pool that has no nodes', () => {
    const steps = parseSteps('add 2 gpu; scale edge to 1')
    const spare = [{ ...nodeOf('edge-1', 'edge'), pool: 'edge' }]
    const played = typeof steps === 'string' ? steps : whatIf(CLUSTER, steps, spare)
    expect(played).toMatchObject({ after: { total: 6 }, results: [{}, { effects: [{ className: 'edge', created: 1 }, { created: 1 }] }] })
  })

  it('drains others than the pods of DaemonSets and of files on the node', () => {
    const pod = (name: string, kind: string): Pod => ({
      metadata: { name, ownerReferences: [{ kind, name: 'x' }] },
      spec: { nodeName: 'w1', containers: [] },
    })
    const pods = [pod('a', 'ReplicaSet'), pod('b', 'DaemonSet'), pod('c', 'Node')]
    expect(effects('drain w1; remove w1', pods)[0]).toEqual(['web others 0/0/1/0'])
    expect(effects('drain w1; remove w1', pods)[1]).toContain('web others 0/2/0/0')
  })

  it('reports a pod that made room for a DaemonSet once', () => {
    const pod = (nodeName: string): Pod => ({
      metadata: { name: `web-${nodeName}`, ownerReferences: [{ kind: 'ReplicaSet', name: 'web' }] },
      spec: { nodeName, priority: -1, containers: [{ name: 'web', resources: { requests: { cpu: '500m' } } }] },
    })
    const small = { ...CLUSTER, daemonSets: CLUSTER.daemonSets.slice(0, 2), pods: [pod('w1'), pod('w2'), pod('g1')] }
    const played = (steps: string): readonly StepEffect[][] => {
      const parsed = parseSteps(steps)
      const result = typeof parsed === 'string' ? parsed : whatIf(small, parsed)
      return typeof result === 'string' ? [] : result.results.map(({ effects: all }) => all.filter(({ index }) => index === undefined))
    }
    expect(played('drain w1; remove w2')).toEqual([[], []])
    expect(played('untaint g1 gpu; drain g1')).toMatchObject([[{ className: 'gpu', evicted: 1 }], []])
    expect(played('drain g1')).toMatchObject([[{ className: 'gpu', evicted: 1 }]])
  })

  it('moves a node to another pool by its label', () => {
    const steps = parseSteps('label w1 agentpool=blue')
    const played = typeof steps === 'string' ? steps : whatIf(CLUSTER, steps)
    expect(typeof played === 'string' ? played : played.after.classes.map(({ name }) => name)).toEqual(['gpu', 'blue', 'web'])
  })

  it('names classes without a pool as they were when a step changes their nodes', () => {
    const unnamed = (name: string, arch: string): ClusterNode => {
      const { pool: _, node, ...rest } = nodeOf(name, 'x')
      return { ...rest, pool: undefined, node: { ...node, metadata: { name, labels: { 'kubernetes.io/arch': arch } } } }
    }
    const cluster = { ...CLUSTER, nodes: [unnamed('a1', 'amd64'), unnamed('a2', 'amd64'), unnamed('b1', 'arm64')] }
    const play = (text: string): unknown => {
      const steps = parseSteps(text)
      return typeof steps === 'string' ? steps : whatIf(cluster, steps)
    }
    expect(play('taint class=amd64 x:NoExecute; scale amd64 to 1; remove class=amd64; add 3 amd64')).toMatchObject({
      results: [
        { effects: [{ index: 0, className: 'amd64', evicted: 2 }] },
        { effects: [{ index: 1, deleted: 1 }] },
        { effects: [{ index: 1, deleted: 1 }] },
        {
          effects: [
            { index: 0, className: 'amd64', created: 3 },
            { index: 1, created: 3 },
          ],
        },
      ],
      after: { total: 4 },
    })
    expect(play('remove class=amd64; cordon class=amd64')).toBe('step "cordon class=amd64": class amd64 has no nodes')
  })

  it('tells which pods wait, and moves none that runs already', () => {
    const big: Pod = {
      metadata: { name: 'db' },
      spec: { nodeName: 'g1', priority: 2_000_000_000, containers: [{ name: 'c', resources: { requests: { cpu: '500m' } } }] },
    }
    expect(effects('untaint g1 gpu:NoSchedule', [big])).toEqual([['gpu agent 1/0/0/1']])
  })

  it('evicts pods of others, at once or later, and loses them with their node', () => {
    const pod = (name: string, nodeName: string, spec: PodSpec = {}): Pod => ({
      metadata: { name },
      spec: { nodeName, containers: [], ...spec },
    })
    const pods = [pod('a', 'w1'), pod('b', 'w1', { tolerations: [{ operator: 'Exists' }] }), pod('c', 'w2')]
    const [first = [], second = []] = effects('taint w1 x:NoExecute; remove class=web', pods)
    expect(first.filter(text => text.includes('others'))).toEqual(['web others 0/0/1/0'])
    expect(second.filter(text => text.includes('others'))).toEqual(['web others 0/2/0/0'])
    expect(effects('not-ready w1', pods)[0]).toEqual(['web others 0/0/1 after 300/0'])
  })

  it.each([
    ['', 'no step; write one such as add 3 gpu'],
    [' ; # nothing\n', 'no step; write one such as add 3 gpu'],
    ['evict w1', 'invalid step "evict w1": unknown action "evict"; use add, remove, scale, drain, cordon'],
    ['cordn w1', 'invalid step "cordn w1": unknown action "cordn"; did you mean "cordon"?'],
    ['add x gpu', 'invalid step "add x gpu": write add NUMBER CLASS, such as add 3 gpu'],
    ['add gpu', 'write add NUMBER CLASS'],
    ['add 2 nodes', 'step "add 2 nodes": there is no class nodes; the classes are gpu, web'],
    ['add 2', 'step "add 2": name a class; the classes are gpu, web'],
    ['scale gpu', 'write scale CLASS to NUMBER, such as scale gpu to 5'],
    ['scale gpu by -2', 'write scale CLASS to NUMBER'],
    ['remove 3 web', 'step "remove 3 web": class web has 2 nodes'],
    ['remove', 'write remove NODE, remove class=CLASS or remove NUMBER CLASS'],
    ['drain -l pool=web', 'option -l is not taken; write drain NODE; for NODE also class=CLASS or all'],
    ['taint w1 x', 'invalid step "taint w1 x": write taint NODE KEY=VALUE:EFFECT with the effect NoSchedule'],
    ['taint w1 x:noschedule', 'write taint NODE KEY=VALUE:EFFECT'],
    ['untaint gpu', 'write untaint NODE KEY or untaint NODE KEY:EFFECT'],
    ['untaint g1 cpu', 'step "untaint g1 cpu": there is no taint cpu on this node; it has gpu:NoSchedule'],
    ['untaint class=web gpu:NoExecute', 'there is no taint gpu:NoExecute on these nodes; they have no taints'],
    ['label w1 disk', 'write label NODE KEY=VALUE or label NODE KEY-'],
    ['unlabel w1 disk', 'step "unlabel w1 disk": there is no label disk on this node'],
    ['label w1 "a=b', 'a quote is not closed'],
    ['add 1 gpu, remove w1', 'separate steps by semicolons, and names by spaces'],
    ['# first\nadd 1 gpu\nremoove w1', 'line 3: invalid step "remoove w1"'],
    ['remove w9', 'step "remove w9": there is no node or class w9'],
    ['remove gup', 'step "remove gup": there is no node or class gup; did you mean "gpu"?'],
    ['scale gpu to 0; cordon gpu', 'step "cordon gpu": class gpu has no nodes'],
    ['add 1 gpus', 'step "add 1 gpus": there is no class gpus; the classes are gpu, web'],
    ['cordon class=x', 'step "cordon class=x": there is no class x; the classes are gpu, web'],
  ])('%j is told what is wrong', (steps, expected) => expect(effects(steps)[0]![0]).toContain(expected))
})
