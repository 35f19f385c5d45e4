import { expect, test } from 'vitest'
import { isBelow, normalPath, overlaps, pathBelow } from './index.ts'

test.each([
  ['/var/lib', '/var/lib'],
  ['/var/lib/', '/var/lib'],
  ['//var///lib//', '/var/lib'],
  ['/', ''],
  ['///', ''],
  ['', ''],
])('%s is %s', (path, normal) => {
  expect(normalPath(path)).toBe(normal)
})

test.each([
  ['/etc/agent/a.yaml', '/etc/agent', 'a.yaml'],
  ['/etc//agent/sub/a.yaml', '/etc/agent/', 'sub/a.yaml'],
  ['/etc/agent/', '/etc/agent', ''],
  ['/etc/agent', '/', 'etc/agent'],
  ['/', '/', ''],
  ['/etc/agents', '/etc/agent', undefined],
  ['/etc', '/etc/agent', undefined],
])('%s below %s is %s', (path, folder, rest) => {
  expect(pathBelow(path, folder)).toBe(rest)
  expect(isBelow(path, ['/srv', folder])).toBe(rest !== undefined)
})

test('of two paths either may be the outer one', () => {
  expect(overlaps('/var/log', '/var/log/pods/')).toBe(true)
  expect(overlaps('/var/log/pods', '/var/log')).toBe(true)
  expect(overlaps('/var/log', '/var/logs')).toBe(false)
})
