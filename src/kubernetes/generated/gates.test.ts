import { expect, test } from 'vitest'
import { enabled } from './gates.ts'

test.each([
  ['HostnameOverride', 34, false],
  ['HostnameOverride', 35, true],
  ['SidecarContainers', 28, false],
  ['SidecarContainers', 37, true],
  ['EvictionRequestAPI', 37, false],
  ['DefaultHostNetworkHostPortsInPodTemplates', 27, true],
  ['DefaultHostNetworkHostPortsInPodTemplates', 31, false],
] as const)('%s in 1.%i: %s', (gate, minor, isOn) => {
  expect(enabled(gate, minor)).toBe(isOn)
})
