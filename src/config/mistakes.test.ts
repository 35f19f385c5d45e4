import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { known, mistakes } from './configs.testing.ts'
import { parseConfig } from './parse.ts'

describe('mistakes', () => {
  it.each([
    ['rule: {}', '"rule": unknown key "rule"; did you mean "rules"?'],
    [
      'xyz: 1',
      '"xyz": unknown key "xyz"; the keys are $schema, extends, rules, kubernetes, profiles, closedWorld, featureGates, apply, ignore, schemas, plugins, policies, baseline, nodes, failOn, roles, require, forbid, render and overrides',
    ],
    ['extends: strct', '"strct": "strct" is not a valid preset; did you mean "strict"?'],
    ['extends: [strict]', '"extends": a list is not a valid preset; use recommended, strict, security, all or none'],
    ['failOn: warn', '"warn": "warn" is not a valid severity to fail on; did you mean "warning"?'],
    ['failOn: 1', '"1": "1" is not a valid severity to fail on; use error, warning, info or never'],
    ['rules:\n  no-budget: fatal', '"fatal": "fatal" is not a valid severity; use off, error, warning or info'],
    ['rules:\n  no-budget: "err"', '"\\"err\\"": "err" is not a valid severity; did you mean "error"?'],
    ['rules:\n  no-bugdet: off', '"no-bugdet": unknown rule "no-bugdet"; did you mean "no-budget"?'],
    ['rules:\n  zzz: off', '"zzz": unknown rule "zzz"'],
    ['rules: [no-budget]', '"rules": "rules" must be a mapping, not a list'],
    ['ignore: "*.tmp"', '"\\"*.tmp\\"": "ignore" must be a list, not "*.tmp"'],
    ['ignore: [a, {b: c}]', '"b": "ignore" must hold text only, not a mapping'],
    ['kubernetes: 1.2', '"1.2": "1.2" is older than 1.25, the oldest version that ds-lint supports'],
    ['overrides:\n- rules: {}', '"rules": override has no "files"; add the globs of the files that it applies to'],
    ['overrides:\n- files: []', '"files": "files" is empty; give it at least one glob'],
    [
      'overrides:\n- files: [a]\n  failOn: info',
      '"failOn": unknown key "failOn"; the keys are files, extends, rules, profiles, closedWorld, roles, kubernetes and featureGates',
    ],
    ['overrides:\n- files: [a]\n  rules: {no-bugdet: off}', '"no-bugdet": unknown rule "no-bugdet"; did you mean "no-budget"?'],
    ['- extends', '"- extends": a configuration must be a mapping, such as "extends: strict"'],
    ['extends: all\n---\nextends: none', '"---": a configuration must be a single YAML document'],
    ['extends: all\nextends: none', '"extends": duplicate key "extends"'],
  ])('%j', (text, expected) => {
    expect(mistakes(text)).toEqual([expected])
  })

  it('are told in the order of the text, and leave the rest valid', () => {
    const text =
      'ruls: {}\nrules: {no-budget: info, no-requests: eror}\noverrides: [{rules: {}}, {files: [x], rules: {nope: off}}, {files: y, rules: {no-budget: off}}]\nfailOn: info\nignore: [[], a]\n'
    const { data, errors } = parseConfig({ path: 'c', text }, known, () => true)
    expect(errors.map(({ location }) => text.slice(location?.span.start, location?.span.end))).toEqual([
      'ruls',
      'eror',
      'rules',
      'nope',
      'y',
      '[]',
    ])
    expect(data).toEqual({
      rules: { 'no-budget': 'info' },
      overrides: [{ files: ['x'], rules: { nope: 'off' } }],
      failOn: 'info',
      ignore: ['a'],
    })
  })

  it.each([
    ['brackets', '['.repeat(100_000), 'a configuration has at most 20 levels'],
    ['mappings', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth % 500)}a:\n`).join(''), 'levels'],
    ['explicit keys', '? '.repeat(100_000), 'a configuration has at most 20 levels'],
    ['items', '- a\n'.repeat(60_000), 'a configuration has at most 50000 values'],
    ['mistakes', `a: 1\n${'] '.repeat(10_000)}`, 'more problems'],
    [
      'aliases',
      `a: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `a${i}: &a${i} [*a${i - 1 < 0 ? '' : i - 1}, *a${i - 1 < 0 ? '' : i - 1}]\n`).join('')}`,
      'a configuration has at most 50000 values',
    ],
    [
      'merges',
      `a: &a {${Array.from({ length: 20_000 }, (_, i) => `k${i}: x`).join(', ')}}\nignore: [${'{<<: *a}, '.repeat(5000)}]\n`,
      'a configuration has at most 50000 values',
    ],
    ['an alias of itself', 'rules: &a {x: *a, nope: off}\n', 'unknown rule "nope"'],
    ['an alias of nothing', 'extends: *a\n', 'undefined alias: no anchor "&a" precedes it'],
  ])('of a hostile file are told, in little time: %s', (_, text, expected) => {
    expect(mistakes(text).join('\n')).toContain(expected)
  })

  it('in the syntax have a place', () => {
    const { errors } = parseConfig({ path: 'c', text: 'extends: all\nrules: {a: b\n' }, known, () => true)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.location?.span.start).toBeGreaterThan(12)
  })

  it('are not made by empty keys, comments, anchors and what YAML 1.1 takes for booleans', () => {
    expect(mistakes('# nothing\n')).toEqual([])
    const text = 'rules:\nignore: ~\nextends: all\noverrides:\n- &o\n  files: [a]\n  rules: {no-budget: off}\n- <<: *o\n  files: [b]\n'
    expect(mistakes(text)).toEqual([])
    expect(parseConfig({ path: 'c', text }, known, () => true).data.overrides?.[1]).toEqual({ files: ['b'], rules: { 'no-budget': 'off' } })
  })

  it('never crash', () => {
    const line = fc.constantFrom(
      'a',
      'rules:',
      ' no-budget: off',
      '- x',
      'overrides:',
      '&a',
      '*a',
      '<<: *a',
      'extends: &a {b: *a}',
      '---',
      '"',
      '{',
      '__proto__: 1',
      '? [a]',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(line).map(lines => lines.join('\n')),
    )
    fc.assert(
      fc.property(text, content => {
        for (const { location } of parseConfig({ path: 'c', text: content }, known, () => true).errors) {
          expect(location?.span.end).toBeLessThanOrEqual(content.length)
        }
      }),
    )
  })
})
