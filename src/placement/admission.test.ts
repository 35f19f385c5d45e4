import { describe, expect, test } from 'vitest'
import type { PodSpec, ResourceRequirements } from '../kubernetes/index.ts'
import { admitPod, mutate } from './admission.ts'
import { podRequests } from './resources.ts'
import { type ClusterObjects, NO_OBJECTS, type Pod } from './types.ts'

function pod(spec: PodSpec = {}, resources: ResourceRequirements = {}): Pod {
  return { metadata: { name: 'p', namespace: 'default' }, spec: { containers: [{ name: 'c', resources }], ...spec } }
}

const metadata = { name: 'q', namespace: 'default' }
const LOW = { metadata: { name: 'low' }, value: 1, globalDefault: true }
const LOWER = { metadata: { name: 'lower' }, value: -1, globalDefault: true, preemptionPolicy: 'Never' }

describe('priority', () => {
  test.each<[string | undefined, Partial<ClusterObjects>, number, string]>([
    [undefined, {}, 0, 'PreemptLowerPriority'],
    [undefined, { priorityClasses: [LOW, LOWER] }, -1, 'Never'],
    ['low', { priorityClasses: [LOW, LOWER] }, 1, 'PreemptLowerPriority'],
    ['system-node-critical', {}, 2_000_001_000, 'PreemptLowerPriority'],
  ])('of class %s', (priorityClassName, objects, priority, preemptionPolicy) => {
    const admitted = mutate(pod(priorityClassName === undefined ? {} : { priorityClassName }), { ...NO_OBJECTS, ...objects })
    expect(admitted.pod?.spec).toMatchObject({ priority, preemptionPolicy })
  })
})

describe('is forbidden', () => {
  test.each<[string, Pod, Partial<ClusterObjects>]>([
    ['no PriorityClass with name missing was found', pod({ priorityClassName: 'missing' }), {}],
    ['pod rejected: RuntimeClass "kata" not found', pod({ runtimeClassName: 'kata' }), {}],
    [
      'conflict: runtimeClass.scheduling.nodeSelector[pool] = a; pod.spec.nodeSelector[pool] = b',
      pod({ runtimeClassName: 'kata', nodeSelector: { pool: 'b' } }),
      { runtimeClasses: [{ metadata: { name: 'kata' }, scheduling: { nodeSelector: { pool: 'a' } } }] },
    ],
    [
      'maximum cpu usage per Container is 1, but limit is 2',
      pod({}, { limits: { cpu: '2' } }),
      { limitRanges: [{ metadata, spec: { limits: [{ type: 'Container', max: { cpu: '1' } }] } }] },
    ],
    [
      'spec.containers[0].resources.requests: Invalid value: "1": must be less than or equal to cpu limit of 800m',
      pod({}, { requests: { cpu: '1' } }),
      { limitRanges: [{ metadata, spec: { limits: [{ type: 'Container', default: { cpu: '800m' }, max: { cpu: '500m' } }] } }] },
    ],
    [
      'exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2',
      pod(),
      { resourceQuotas: [{ metadata, spec: { hard: { pods: '2' } } }] },
    ],
    [
      'failed quota: q: must specify limits.memory for: c',
      pod({}, { requests: { cpu: '1' } }),
      { resourceQuotas: [{ metadata, spec: { hard: { cpu: '4', 'limits.memory': '1Gi' } } }] },
    ],
  ])('%s', (forbidden, posted, objects) => {
    expect(admitPod(posted, { ...NO_OBJECTS, ...objects }, [pod(), pod()]).forbidden).toBe(forbidden)
  })

  test('not by a quota of other pods', () => {
    const matchExpressions = [{ scopeName: 'PriorityClass', operator: 'In', values: ['high'] }]
    const objects = { ...NO_OBJECTS, resourceQuotas: [{ metadata, spec: { hard: { pods: '0' }, scopeSelector: { matchExpressions } } }] }
    expect(admitPod(pod(), objects, []).forbidden).toBeUndefined()
  })
})

describe('what a pod asks for', () => {
  const asks = (cpu: string): { name: string; resources: ResourceRequirements } => ({ name: cpu, resources: { requests: { cpu } } })
  const sidecar = { ...asks('100m'), restartPolicy: 'Always' }

  test.each<[string, PodSpec, number]>([
    ['the sum of its containers', { containers: [asks('200m'), asks('300m')] }, 500],
    ['its largest init container', { containers: [asks('200m')], initContainers: [asks('700m'), asks('100m')] }, 700],
    [
      'an init container beside the sidecars before it',
      { containers: [asks('200m')], initContainers: [sidecar, asks('700m'), sidecar] },
      800,
    ],
    ['sidecars and containers together', { containers: [asks('200m')], initContainers: [sidecar, sidecar] }, 400],
    ['its own requests instead', { containers: [asks('200m')], resources: { requests: { cpu: '50m' } } }, 50],
    ['overhead on top', { containers: [asks('200m')], overhead: { cpu: '250m' } }, 450],
  ])('%s', (_, spec, cpu) => {
    expect(podRequests(spec).get('cpu')).toBe(cpu)
  })

  test('is its limits, where it does not say', () => {
    expect(podRequests(mutate(pod({}, { limits: { cpu: '1500m', 'nvidia.com/gpu': '2' } }), NO_OBJECTS).pod!.spec)).toEqual(
      new Map([
        ['cpu', 1500],
        ['nvidia.com/gpu', 2],
      ]),
    )
  })
})
