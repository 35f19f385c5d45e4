import { expect, test } from 'vitest'
import { asksForWindows, isForWindows, type PodSpec } from './index.ts'

const selecting = (key: string, ...values: string[]): PodSpec => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key, operator: 'In', values }] }] },
    },
  },
})

const options = { securityContext: { windowsOptions: {} } }

test.each([
  ['nothing', {}, false, false],
  ['os.name', { os: { name: 'windows' } }, true, true],
  ['another os.name beside the selection', { os: { name: 'linux' }, nodeSelector: { 'kubernetes.io/os': 'windows' } }, false, true],
  ['nodeSelector', { nodeSelector: { 'kubernetes.io/os': 'windows' } }, true, true],
  ['the old label', { nodeSelector: { 'beta.kubernetes.io/os': 'windows' } }, true, true],
  ['affinity', selecting('kubernetes.io/os', 'windows'), true, true],
  ['affinity to both systems', selecting('kubernetes.io/os', 'linux', 'windows'), false, true],
  ['affinity to another label', selecting('pool', 'windows'), false, false],
  ['options of the pod', options, true, true],
  ['options of a container', { containers: [{}, options] }, true, true],
  ['options of an init container', { initContainers: [options] }, true, true],
] satisfies [string, PodSpec, boolean, boolean][])('by %s', (_, spec, isAlone, isAsked) => {
  expect([isForWindows(spec), asksForWindows(spec)]).toEqual([isAlone, isAsked])
})
