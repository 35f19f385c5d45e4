import { describe, expect, it } from 'vitest'
import { problem, rule } from '../rule/index.ts'
import { checkPlugins, ruleProblems } from './plugins.ts'

const GOOD = rule({
  id: 'good-rule',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '1.0.0',
  summary: 'A defect',
  why: 'A consequence.',
  *check({ pod }) {
    yield problem(pod, 'is seen')
  },
})

describe('a rule', () => {
  it('that is whole has no problem', () => expect(ruleProblems(GOOD)).toEqual([]))

  it.each<[object, string]>([
    [{ on: 'daemonset' }, 'on is "daemonset"; use one of source, syntax, refused, template,'],
    [{ on: 'daemonset' }, 'did you mean "daemonSet"?'],
    [{ on: undefined }, 'on is missing; use one of'],
    [{ severity: 'fatal' }, 'severity is "fatal"; use one of error, warning, info'],
    [{ preset: 'all' }, 'preset is "all"; use one of recommended, strict, security'],
    [{ id: 'GoodRule' }, 'id is "GoodRule"; write a kebab-case name'],
    [{ id: 7 }, 'id is 7; write a kebab-case name'],
    [{ id: 'good-' }, 'id is "good-"'],
    [{ summary: 'two\nlines' }, 'summary is "two\\nlines"; write one line'],
    [{ summary: undefined }, 'summary is missing'],
    [{ why: ' ' }, 'why is " "; write the consequence'],
    [{ since: 1 }, 'since is 1'],
    [{ check: undefined }, 'check is missing; write a generator function'],
    [{ check: [] }, 'check is a list'],
    [{ kinds: ['Service'] }, 'kinds is only for a rule on object or request'],
    [{ on: 'object' }, 'kinds is missing; list the kinds'],
    [{ on: 'object', kinds: 'Service' }, 'kinds is "Service"'],
    [{ references: 'https://example.com' }, 'references must be a list'],
    [{ aliases: [1] }, 'aliases must be a list'],
    [{ needs: 'cluster' }, 'needs is "cluster"; write base'],
    [{ options: [] }, 'options is the list []; write the definition of each option under its name'],
    [{ options: { severity: { type: 'string', default: '', description: 'x' } } }, 'options.severity has the name of what every rule has'],
    [
      { options: { Seconds: { type: 'integer', default: 1, description: 'x' } } },
      'options.Seconds is not a valid name; write it in camelCase',
    ],
    [
      { options: { seconds: { type: 'int', default: 1, description: 'x' } } },
      'options.seconds has the type "int"; use one of number, integer',
    ],
    [{ options: { seconds: { type: 'integer', default: 1 } } }, 'options.seconds has no description'],
    [
      { options: { seconds: { type: 'integer', default: 0, minimum: 1, description: 'x' } } },
      'options.seconds has a default that must be a whole number of at least 1, not 0',
    ],
    [{ securitySeverity: 11 }, 'securitySeverity is 11; write a number from 0.1 to 10'],
  ])('with %j has one', (fields, message) => {
    const problems = ruleProblems({ ...GOOD, ...fields })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(message)
  })

  it('that is none has one problem', () => {
    expect([undefined, null, 'rule', () => {}].map(each => ruleProblems(each))).toEqual([
      ['is missing, not a rule; make it with rule() of ds-lint/rule'],
      ['is null, not a rule; make it with rule() of ds-lint/rule'],
      ['is "rule", not a rule; make it with rule() of ds-lint/rule'],
      ['is a function, not a rule; make it with rule() of ds-lint/rule'],
    ])
  })
})

describe('plugins', () => {
  it('that are malformed are refused, and the others run', () => {
    const { rules, errors } = checkPlugins(
      [{ ...GOOD, severity: 'fatal', why: '' }, GOOD, GOOD, { ...GOOD, id: 'taken' }],
      new Set(['taken']),
    )
    expect(rules).toEqual([GOOD])
    expect(errors.map(({ message }) => message)).toEqual([
      'plugins[0] (good-rule): severity is "fatal"; use one of error, warning, info',
      'plugins[0] (good-rule): why is ""; write the consequence in the cluster',
      'plugins[2] (good-rule): id is that of another plugin; give one of them another',
      'plugins[3] (taken): id is that of a built-in rule; give the plugin another',
    ])
  })

  it('present no rejection: that is for one built-in rule each', () => {
    const { errors } = checkPlugins([{ ...GOOD, on: 'rejection' }], new Set())
    expect(errors[0]?.message).toBe('plugins[0] (good-rule): on is "rejection", which built-in rules alone present; use daemonSet')
  })

  it('come in a list', () => {
    expect(checkPlugins(GOOD, new Set()).errors[0]?.message).toBe('plugins must be a list of rules made with rule() of ds-lint/rule')
  })

  it('whose fields cannot be read are refused', () => {
    const hostile = {
      get id(): string {
        throw new Error('read')
      },
    }
    expect(checkPlugins([hostile, GOOD], new Set())).toEqual({
      rules: [GOOD],
      errors: [{ message: 'plugins[0]: cannot be read: read' }],
    })
  })
})
