import { expect, test } from 'vitest'
import { briefOfPod, rejectionsOfPod, saidOfPod } from './pod-spec.testing.ts'

test('dnsPolicy None needs a name server, and nothing else is looked at without one', () => {
  expect(saidOfPod({ dnsPolicy: 'None' })).toEqual([
    'Required spec.dnsConfig: dnsPolicy: None requires a dnsConfig; add one with nameservers',
  ])
  expect(briefOfPod({ dnsPolicy: 'None', dnsConfig: { searches: ['A'] } })).toEqual(['Required spec.dnsConfig.nameservers'])
  expect(rejectionsOfPod({ dnsPolicy: 'None' })[0]?.rule).toBe('dns-config-missing')
})

test('name servers are addresses, at most three', () => {
  expect(saidOfPod({ dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.01', 'dns', '::1'] } })).toEqual([
    'Invalid spec.dnsConfig.nameservers: 4 name servers exceed the limit of 3, as resolvers use no more; remove some',
    'Invalid spec.dnsConfig.nameservers[1]: "1.1.1.01" must not have leading zeros, which some software reads as octal',
    'Invalid spec.dnsConfig.nameservers[2]: "dns" must be an IP address, such as 10.9.8.7 or 2001:db8::ffff',
  ])
})

test('leading zeros were accepted until 1.35', () => {
  expect(briefOfPod({ dnsConfig: { nameservers: ['1.1.1.01'] } }, 35)).toEqual([])
})

test('search domains have grown with the versions', () => {
  const searches = Array.from({ length: 7 }, (_, index) => `s${index}.example.com`)
  expect(saidOfPod({ dnsConfig: { searches } }, 25)).toEqual([
    'Invalid spec.dnsConfig.searches: 7 search domains exceed the limit of 6; remove some',
  ])
  expect(saidOfPod({ dnsConfig: { searches } }, 26)).toEqual([])
  expect(saidOfPod({ dnsConfig: { searches: ['a'.repeat(200), 'b'.repeat(55), ''] } }, 25)).toEqual([
    expect.stringMatching(/^Invalid spec.dnsConfig.searches\[2\]: "" must consist of/),
    'Invalid spec.dnsConfig.searches: search domains have 257 bytes in total, separators included; at most 256 are allowed',
  ])
})

test('underscores and a dot alone are search domains since 1.33', () => {
  const dnsConfig = { searches: ['.', '_tcp.example.com.'] }
  expect(briefOfPod({ dnsConfig }, 32)).toEqual(['Invalid spec.dnsConfig.searches[0]', 'Invalid spec.dnsConfig.searches[1]'])
  expect(briefOfPod({ dnsConfig }, 33)).toEqual([])
})

test('an option needs a name', () => {
  const [rejection] = rejectionsOfPod({ dnsConfig: { options: [{ name: 'ndots', value: '2' }, { value: '2' }] } })
  expect(rejection?.field).toBe('spec.dnsConfig.options[1]')
  expect(rejection?.at.toString()).toBe('spec.dnsConfig.options[1].name')
})

test('host aliases are named with their index since 1.30, and found in every version', () => {
  const hostAliases = [
    { ip: '1.2.3.4', hostnames: ['a'] },
    { ip: 'x', hostnames: ['a', 'B'] },
  ]
  expect(briefOfPod({ hostAliases })).toEqual(['Invalid spec.hostAliases[1].ip', 'Invalid spec.hostAliases[1].hostnames[1]'])
  expect(briefOfPod({ hostAliases }, 29)).toEqual(['Invalid spec.hostAliases.ip', 'Invalid spec.hostAliases.hostnames'])
  expect(rejectionsOfPod({ hostAliases }, 29).map(({ at }) => at.toString())).toEqual([
    'spec.hostAliases[1].ip',
    'spec.hostAliases[1].hostnames[1]',
  ])
})
