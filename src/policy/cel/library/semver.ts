/** Semantic versions (k8s.io/apiserver pkg/cel/library/semverlib.go, github.com/blang/semver). */
import { type Cost, type Implementation, method, overload, traversalCost } from '../functions.ts'
import { parseUint64, quote } from '../text.ts'
import { structType, type Type, types } from '../types.ts'
import { CelError, compareStrings, intOf, Opaque, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'

const { bool, int, string } = types

export const semverType: Type = structType('kubernetes.Semver')

interface Version {
  /** Major, minor, patch. */
  readonly numbers: readonly bigint[]
  readonly prerelease: readonly (bigint | string)[]
  readonly build: readonly string[]
}

export class Semver extends Opaque {
  override readonly type = semverType

  constructor(readonly version: Version) {
    super()
  }

  override equals(other: Value): boolean | undefined {
    return other instanceof Semver ? compareVersions(this.version, other.version) === 0 : undefined
  }

  override toString(): string {
    const { numbers, prerelease, build } = this.version
    return numbers.join('.') + (prerelease.length > 0 ? `-${prerelease.join('.')}` : '') + (build.length > 0 ? `+${build.join('.')}` : '')
  }
}

function compareVersions(a: Version, b: Version): number {
  for (const [index, number] of a.numbers.entries()) {
    if (number !== b.numbers[index]) return number > b.numbers[index]! ? 1 : -1
  }
  if (a.prerelease.length === 0 || b.prerelease.length === 0) return Math.sign(b.prerelease.length - a.prerelease.length)
  for (const [index, part] of a.prerelease.entries()) {
    const other = b.prerelease[index]
    if (other === undefined) return 1
    const order = compareParts(part, other)
    if (order !== 0) return order
  }
  return a.prerelease.length < b.prerelease.length ? -1 : 0
}

/** Numbers go before texts. */
function compareParts(a: bigint | string, b: bigint | string): number {
  if (typeof a === 'bigint') return typeof b === 'bigint' ? (a === b ? 0 : a > b ? 1 : -1) : -1
  return typeof b === 'bigint' ? 1 : compareStrings(a, b)
}

class VersionProblem extends Error {}

function parse(text: string, normalize: boolean): Version | CelError {
  try {
    return parseVersion(normalize ? normalized(text) : text)
  } catch (error) {
    if (error instanceof VersionProblem) return new CelError(error.message)
    throw error
  }
}

/** v1.2 → 1.2.0, 01.02.03 → 1.2.3 */
function normalized(text: string): string {
  const parts = splitVersion(text.replace(/^v/, '')).map(part => {
    if (part.length <= 1) return part
    const stripped = part.replace(/^0+/, '')
    return /^[0-9]/.test(stripped) ? stripped : `0${stripped}`
  })
  if (parts.length < 3) {
    if (/[+-]/.test(parts.at(-1)!)) throw new VersionProblem('short version cannot contain PreRelease/Build meta data')
    while (parts.length < 3) parts.push('0')
  }
  return parts.join('.')
}

function splitVersion(text: string): string[] {
  const [major, minor, ...patch] = text.split('.')
  return [major!, ...(minor === undefined ? [] : [minor]), ...(patch.length === 0 ? [] : [patch.join('.')])]
}

function parseVersion(text: string): Version {
  if (text === '') throw new VersionProblem('Version string empty')
  const [major, minor, rest] = splitVersion(text)
  if (minor === undefined || rest === undefined) throw new VersionProblem('No Major.Minor.Patch elements found')
  const numbers = [numberOf(major!, 'major', 'Major'), numberOf(minor, 'minor', 'Minor')]
  const [beforeBuild, build] = cut(rest, '+')
  const [patch, prerelease] = cut(beforeBuild, '-')
  numbers.push(numberOf(patch, 'patch', 'Patch'))
  return { numbers, prerelease: prerelease?.split('.').map(prereleaseOf) ?? [], build: build?.split('.').map(buildOf) ?? [] }
}

function cut(text: string, separator: string): [before: string, after: string | undefined] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)]
}

function numberOf(text: string, name: string, title: string): bigint {
  if (!/^[0-9]*$/.test(text)) throw new VersionProblem(`Invalid character(s) found in ${name} number ${quote(text)}`)
  if (/^0./.test(text)) throw new VersionProblem(`${title} number must not contain leading zeroes ${quote(text)}`)
  return wholeOf(text)
}

function wholeOf(text: string): bigint {
  const value = parseUint64(text)
  if (value === undefined)
    throw new VersionProblem(`strconv.ParseUint: parsing ${quote(text)}: ${text === '' ? 'invalid syntax' : 'value out of range'}`)
  return value
}

function prereleaseOf(text: string): bigint | string {
  if (text === '') throw new VersionProblem('Prerelease is empty')
  if (/^[0-9]+$/.test(text)) {
    if (/^0./.test(text)) throw new VersionProblem(`Numeric PreRelease version must not contain leading zeroes ${quote(text)}`)
    return wholeOf(text)
  }
  if (!/^[A-Za-z0-9-]+$/.test(text)) throw new VersionProblem(`Invalid character(s) found in prerelease ${quote(text)}`)
  return text
}

function buildOf(text: string): string {
  if (text === '') throw new VersionProblem('Build meta data is empty')
  if (!/^[A-Za-z0-9-]+$/.test(text)) throw new VersionProblem(`Invalid character(s) found in build meta data ${quote(text)}`)
  return text
}

function semver(text: string, normalize = false): Result {
  const version = parse(text, normalize)
  return version instanceof CelError ? version : new Semver(version)
}

function isSemver(text: string, normalize = false): Result {
  return !(parse(text, normalize) instanceof CelError)
}

function comparison(answer: (order: number) => Value): Implementation {
  return (a: Semver, b: Semver): Result => answer(compareVersions(a.version, b.version))
}

/** As Go converts a uint64 to an int64. */
function number(index: number): Implementation {
  return ({ version }: Semver): Result => intOf(BigInt.asIntN(64, version.numbers[index]!))
}

const textCost: Cost = ([text]) => traversalCost(text!)

export const semvers: Library = {
  since: 33,
  functions: [
    {
      name: 'semver',
      overloads: [
        overload('string_to_semver', [string], semverType, semver),
        overload('string_bool_to_semver', [string, bool], semverType, semver),
      ],
      cost: textCost,
    },
    {
      name: 'isSemver',
      overloads: [
        overload('is_semver_string', [string], bool, isSemver),
        overload('is_semver_string_bool', [string, bool], bool, isSemver),
      ],
      cost: textCost,
    },
    {
      name: 'isGreaterThan',
      overloads: [
        method(
          'semver_is_greater_than',
          [semverType, semverType],
          bool,
          comparison(order => order > 0),
        ),
      ],
    },
    {
      name: 'isLessThan',
      overloads: [
        method(
          'semver_is_less_than',
          [semverType, semverType],
          bool,
          comparison(order => order < 0),
        ),
      ],
    },
    {
      name: 'compareTo',
      overloads: [
        method(
          'semver_compare_to',
          [semverType, semverType],
          int,
          comparison(order => order),
        ),
      ],
    },
    { name: 'major', overloads: [method('semver_major', [semverType], int, number(0))] },
    { name: 'minor', overloads: [method('semver_minor', [semverType], int, number(1))] },
    { name: 'patch', overloads: [method('semver_patch', [semverType], int, number(2))] },
  ],
}
