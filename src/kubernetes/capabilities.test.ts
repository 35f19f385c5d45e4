import { expect, test } from 'vitest'
import { capabilityName, capabilityOf } from './index.ts'

test.each([
  ['NET_ADMIN', 'NET_ADMIN'],
  ['net_admin', 'NET_ADMIN'],
  ['CAP_NET_ADMIN', 'NET_ADMIN'],
  ['cap_Net_Admin', 'NET_ADMIN'],
  ['all', 'ALL'],
  ['CAP_ALL', 'CAP_ALL'],
])('%s is %s', (written, name) => {
  expect(capabilityName(written)).toBe(name)
})

test.each([
  [[], [], undefined],
  [['SYS_TIME'], ['CHOWN'], undefined],
  [['NET_RAW'], [], 'added'],
  [['cap_net_raw'], ['All'], 'added'],
  [['all'], [], 'added'],
  [['ALL'], ['CHOWN'], 'added'],
  [[], ['NET_RAW'], 'dropped'],
  [[], ['all'], 'dropped'],
  [['ALL'], ['NET_RAW'], 'dropped'],
  [['NET_RAW'], ['NET_RAW'], 'dropped'],
  [['ALL'], ['ALL'], 'dropped'],
])('NET_RAW, where %j is added and %j dropped, is %s', (add, drop, expected) => {
  expect(capabilityOf({ capabilities: { add, drop } }, 'NET_RAW')).toBe(expected)
  expect(capabilityOf({ privileged: false }, 'NET_RAW')).toBeUndefined()
})
