import { expect, test } from 'vitest'
import { minorsOf, NEWEST, OLDEST, parseVersion, parseVersionRange, versionRangeText } from './version.ts'

test.each([
  ['1.31', 31, 31],
  ['v1.31.4', 31, 31],
  ['v1.31.4-gke.100', 31, 31],
  ['v1.31.4+k3s1', 31, 31],
  [' 1.31 ', 31, 31],
  ['latest', NEWEST, NEWEST],
  ['1.31-1.34', 31, 34],
  ['v1.31.2 - v1.34', 31, 34],
  ['1.31..1.31', 31, 31],
])('%j', (text, from, to) => {
  expect(parseVersionRange(text)).toEqual({ from, to })
})

test.each([
  ['', /is not a valid Kubernetes version/],
  ['1', /is not a valid Kubernetes version/],
  ['new', /is not a valid Kubernetes version/],
  ['2.1', /is not supported/],
  [`1.${NEWEST + 1}`, /newer than/],
  [`1.${OLDEST - 1}`, /older than/],
  [`1.30-1.${NEWEST + 1}`, /newer than/],
  ['1.34-1.31', /is in reverse order; use 1\.31-1\.34/],
])('%j is refused', (text, problem) => {
  expect(parseVersionRange(text)).toEqual({ message: expect.stringMatching(problem) })
})

test('one version is no range', () => {
  expect(parseVersion('1.31')).toBe(31)
  for (const range of ['1.31-1.34', '1.31.2-1.34'])
    expect(parseVersion(range)).toEqual({ message: expect.stringContaining('is not a valid Kubernetes version') })
})

test('printing', () => {
  expect(
    [
      { from: 31, to: 31 },
      { from: 31, to: 34 },
    ].map(versionRangeText),
  ).toEqual(['1.31', '1.31-1.34'])
  expect(minorsOf({ from: 31, to: 33 })).toEqual([31, 32, 33])
})
