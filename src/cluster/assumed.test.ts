import { expect, it } from 'vitest'
import type { DaemonSet } from '../kubernetes/index.ts'
import { NO_OBJECTS } from '../placement/types.ts'
import { withAssumedClasses } from './assumed.ts'

const of = (spec: object): { daemonSet: DaemonSet } => ({ daemonSet: { spec: { template: { spec } } } })

it('takes classes that nobody gave to exist, each once', () => {
  const given = { ...NO_OBJECTS, priorityClasses: [{ metadata: { name: 'known' }, value: 5 }] }
  const agents = [of({ priorityClassName: 'agents', runtimeClassName: 'gvisor' }), of({ priorityClassName: 'agents' })]
  const found = withAssumedClasses(given, NO_OBJECTS, [...agents, of({ priorityClassName: 'known' }), of({})])
  expect(found.classes).toEqual(['PriorityClass agents', 'RuntimeClass gvisor'])
  expect(found.objects.priorityClasses).toEqual([
    { metadata: { name: 'known' }, value: 5 },
    { metadata: { name: 'agents' }, value: 1_000_000 },
  ])
  expect(found.objects.runtimeClasses).toEqual([{ metadata: { name: 'gvisor' } }])
})

it('takes a class as missing that an export of the cluster lacks', () => {
  const exported = {
    ...NO_OBJECTS,
    priorityClasses: [{ metadata: { name: 'other' }, value: 5 }],
    runtimeClasses: [{ metadata: { name: 'runc' } }],
  }
  const found = withAssumedClasses(exported, exported, [of({ priorityClassName: 'agents', runtimeClassName: 'gvisor' })])
  expect(found).toEqual({ objects: exported, classes: [] })
})

it("knows the system's own classes", () => {
  expect(withAssumedClasses(NO_OBJECTS, NO_OBJECTS, [of({ priorityClassName: 'system-node-critcal' })]).classes).toEqual([])
})
