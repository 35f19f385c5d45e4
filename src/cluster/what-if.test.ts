import { describe, expect, it } from 'vitest'
import type { DaemonSet, PodSpec, Taint } from '../kubernetes/index.ts'
import type { ClusterObjects, Pod } from '../placement/index.ts'
import type { ClusterNode } from './types.ts'
import { parseSteps, type StepEffect, whatIf } from './what-if.ts'

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
  ])('%j', (steps, expected) => expect(effects(steps)).toEqual(expected))

  it('tells which pods wait', () => {
    const big: Pod = {
      metadata: { name: 'db' },
      spec: { nodeName: 'g1', priority: 2_000_000_000, containers: [{ name: 'c', resources: { requests: { cpu: '500m' } } }] },
    }
    expect(effects('untaint g1 gpu:NoSchedule', [big])).toEqual([['gpu agent 1/0/0/0', 'gpu all 0/0/0/1']])
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
    ['', 'no step; write add NUMBER CLASS'],
    ['drain w1', 'invalid step "drain w1": write add NUMBER CLASS'],
    ['add x gpu', 'invalid step "add x gpu"'],
    ['taint w1 x', 'invalid step "taint w1 x"'],
    ['remove w9', 'step "remove w9": there is no node w9'],
    ['add 1 gpus', 'step "add 1 gpus": there is no class gpus; the classes are gpu, web'],
    ['cordon class=x', 'step "cordon class=x": there is no class x; the classes are gpu, web'],
  ])('%j is told what is wrong', (steps, expected) => expect(effects(steps)[0]![0]).toContain(expected))
})
