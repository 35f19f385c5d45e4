import { describe, expect, test } from 'vitest'
import * as names from './names.ts'

const long = 'a'.repeat(70)

test('a valid name allocates nothing', () => {
  const results = [
    names.isDNS1123Label('my-name'),
    names.isQualifiedName('example.com/my.name'),
    names.isConfigMapKey('key'),
    names.isValidPortName('http'),
  ]
  expect(new Set(results)).toEqual(new Set([names.noProblems]))
})

describe('problems name what is wrong and what is allowed', () => {
  test.each([
    [names.isDNS1123Label, 'My_App', [/lower case letters.*: 'M' is not allowed$/]],
    [names.isDNS1123Label, 'a.b', [/must not contain dots/]],
    [names.isDNS1123Label, long, ['must have at most 63 bytes: it has 70']],
    [names.isDNS1123Label, `${long}_`, ['must have at most 63 bytes: it has 71', /'_' is not allowed$/]],
    [names.isDNS1123Label, '', [/it is empty$/]],
    [names.isDNS1123Subdomain, 'a b', [/a space is not allowed$/]],
    [names.isDNS1123Subdomain, 'a\n', [/U\+000A is not allowed$/]],
    [names.isQualifiedName, 'a/b/c', [/at most one '\/'/]],
    [names.isQualifiedName, '/b', [/must have a domain before/]],
    [names.isQualifiedName, 'A.com/b c', [/invalid domain.*'A' is not allowed$/, /invalid name.*a space is not allowed$/]],
    [names.isQualifiedName, '', ['must not be empty', /it is empty$/]],
    [names.isValidLabelValue, '-a', [/start and end with a letter or digit/]],
    [names.isValidPortName, 'http--a_very_long-', [/at most 15 bytes/, /'_' is not allowed/, /'--'/, /start or end/]],
    [names.isValidPortName, '80', [/must contain a lower case letter/]],
    [names.isConfigMapKey, '..a', [/must not start with '\.\.'/]],
    [names.isConfigMapKey, '..', [/must not be '\.\.'/]],
    [names.isRelaxedEnvVarName, 'A=B', [/'=' is not allowed$/]],
    [names.isPathSegmentName, 'a/b%c', [/'\/'/, /'%'/]],
    [names.isValidSysctlName, 'Net.core', [/'N' is not allowed$/]],
    [names.isDecimalInteger, '007', [/leading zeros/]],
  ])('%o %j', (validate, value, problems) => {
    const came = validate(value)
    expect(came).toHaveLength(problems.length)
    for (const [index, problem] of problems.entries()) expect(came[index]).toMatch(problem)
  })
})

test('lengths are bytes', () => {
  expect(names.isConfigMapKey('é'.repeat(126))).toHaveLength(1)
  expect(names.isConfigMapKey('é'.repeat(127))).toHaveLength(2)
})

test('a beginning of a name may end with a dash, but not hide a bad character before it', () => {
  expect(names.nameIsDNSSubdomain('agent-')).toHaveLength(1)
  expect(names.nameIsDNSSubdomain('agent-', true)).toEqual([])
  expect(names.nameIsDNSSubdomain('agenté-', true)).toHaveLength(1)
  expect(names.nameIsDNSLabel('-', true)).toHaveLength(1)
})

test('without regard to case means as Unicode folds', () => {
  expect(names.isDNS1123SubdomainCaseless('Example.\u212Aube')).toEqual([])
  expect(names.isDNS1123Subdomain('Example')).toHaveLength(1)
})

test.each([
  [names.isValidPortNum, [1, 65535], [0, 65536]],
  [names.isValidUserID, [0, 2147483647], [-1, 2147483648, 2n ** 63n - 1n]],
  [names.isValidGroupID, [0n, 1000], [-1n]],
])('%o', (validate, valid, invalid) => {
  for (const value of valid) expect(validate(value)).toEqual([])
  for (const value of invalid) expect(validate(value)[0]).toMatch(/^must be between/)
})
