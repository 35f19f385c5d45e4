import { describe, expect, test } from 'vitest'
import { findings, placed, policy, run } from './findings.testing.ts'

describe('a policy itself', () => {
  test.each([
    [
      'a name that is not known',
      '    - expression: |\n        true &&\n        objct.x == 1',
      'p.yaml:10 objct: error undeclared reference to "objct"; did you mean "object"? [invalid-policy]',
    ],
    ['a syntax error', '    - expression: "object.x =="', 'p.yaml:8 ": error syntax error: the expression ends too early [invalid-policy]'],
    [
      'an unexpected word',
      '    - expression: "object.x ? 1"',
      'p.yaml:8 ": error syntax error: the expression ends too early [invalid-policy]',
    ],
    [
      'a regular expression that is none',
      `    - expression: "object.metadata.name.matches('a{1001}')"`,
      "p.yaml:8 'a{1001}': error invalid matches argument: error parsing regexp: invalid repeat count: `{1001}` [invalid-policy]",
    ],
    [
      'a duration that is none',
      `    - expression: "duration('1d') == duration('24h')"`,
      'p.yaml:8 \'1d\': error invalid duration argument: it must be a duration, such as "1h30m" [invalid-policy]',
    ],
    [
      'another type',
      '    - expression: "1 + 1"',
      'p.yaml:8 "1 + 1": error invalid expression: must evaluate to bool but got int [invalid-policy]',
    ],
    [
      'an unknown field',
      '    - expresion: "true"\n      expression: "true"',
      'p.yaml:8 expresion: error unknown field "expresion"; did you mean "expression"? [invalid-policy]',
    ],
    [
      'another reason',
      '    - {expression: "true", reason: Unauthorized}',
      'p.yaml:8 Unauthorized: error invalid reason "Unauthorized"; supported values: "Forbidden", "Invalid", "RequestEntityTooLarge" [invalid-policy]',
    ],
    ['broken YAML', '    - [', 'p.yaml:'],
  ])('is refused where it stands: %s', async (_, validations, expected) => {
    const found = await findings(policy(validations))
    expect(found.some(each => each.startsWith(expected))).toBe(true)
    expect(found.every(each => /\[(?:invalid|unbound)-policy\]$/.test(each))).toBe(true)
  })

  test.each([
    ['folded', '    - expression: >-\n        object.spec.template.spec.containers\n        .all(c, has(c.imag))', 'p.yaml:10 imag'],
    ['in quotes', "    - expression: 'object.spec.template.spec.containers.all(c, ''x'' == c.imag)'", 'p.yaml:8 imag'],
  ])('asks for a field that there is not: %s', async (_, validations, expected) => {
    const found = await findings(policy(validations))
    expect(found).toContain(`${expected}: warning undefined field "imag" of a DaemonSet; did you mean "image"? [policy-type-error]`)
  })

  test('is not warned of for what is right: quantities, two lists of containers, kinds that it tells apart', async () => {
    const containers = 'object.spec.template.spec.containers + object.spec.template.spec.initContainers'
    expect(
      await findings(
        policy(`    - expression: (${containers}).all(c, !has(c.resources.limits) || !has(c.resources.limits.cpu))
    - expression: object.spec.template.spec.containers.all(c, !has(c.resources.limits) || quantity(c.resources.limits['memory']).isGreaterThan(quantity('1')))`),
      ),
    ).toEqual([])
    const rule = '{apiGroups: ["", apps], apiVersions: [v1], operations: [CREATE], resources: [daemonsets, pods]}'
    expect(await findings(policy("    - expression: object.kind != 'Pod' || has(object.spec.containers)", { rule }))).toEqual([])
  })

  test('without a binding is named, or judged where that is asked for', async () => {
    const text = policy('    - expression: "false"').split('---\n')[0]!
    expect(await findings(text)).toEqual([
      'p.yaml:3 own-policy: warning policy "own-policy" has no binding, so it has no effect; add a ValidatingAdmissionPolicyBinding, or judge it with --policy-unbound [unbound-policy]',
    ])
  })

  test('is bound by a binding among the linted files, too', async () => {
    const [own, binding] = policy('    - expression: "false"\n      message: never').split('---\n') as [string, string]
    expect(await findings(own, { 'binding.yaml': binding })).toEqual(['agent.yaml:4 agent: error never [own-policy]'])
  })

  test('of a parameter that is not among the files cannot be judged', async () => {
    const options = {
      more: '  paramKind: {apiVersion: v1, kind: ConfigMap}\n',
      binding: '  paramRef: {name: limits, parameterNotFoundAction: Allow}\n',
    }
    expect(await findings(policy('    - expression: params.data.x == "y"', options))).toEqual([
      'p.yaml:17 {name: limits, parameterNotFoundAction: Allow}: info ConfigMap monitoring/limits is not among the files; the policy is not evaluated [undecided-policy]',
    ])
  })

  test.each([
    ['[Deny]', ''],
    ['[Audit]', ''],
    ['[Warn]', '  failurePolicy: Fail\n'],
  ])('without its parameter denies where the binding says so, whatever the actions: %s', async (actions, failurePolicy) => {
    const more = `${failurePolicy}  paramKind: {apiVersion: v1, kind: ConfigMap}\n`
    const binding = '  paramRef: {name: limits, parameterNotFoundAction: Deny}\n'
    const text = policy('    - expression: params.data.x == "y"', { more, binding, actions })
    const { findings: found } = await run(text)
    expect(found.map(({ rule, severity, message, rejected }) => [rule, severity, message, rejected])).toEqual([
      [
        'own-policy',
        'error',
        'ConfigMap monitoring/limits is not among the files, and parameterNotFoundAction is Deny, so every request that the binding matches is denied',
        [{ type: 'Invalid', field: '' }],
      ],
    ])
    expect(found[0]!.related.map(({ location }) => placed(location))).toEqual([
      `p.yaml:${failurePolicy === '' ? 17 : 18} {name: limits, parameterNotFoundAction: Deny}`,
    ])
    expect(await findings(text.replace('spec:\n', 'spec:\n  failurePolicy: Ignore\n').replace('  failurePolicy: Fail\n', ''))).toEqual([
      expect.stringContaining('info ConfigMap monitoring/limits is not among the files; the policy is not evaluated [undecided-policy]'),
    ])
  })

  test('of a parameter in a namespace that its kind does not have denies', async () => {
    const options = {
      more: '  paramKind: {apiVersion: v1, kind: Namespace}\n',
      binding: '  paramRef: {name: limits, namespace: x, parameterNotFoundAction: Allow}\n',
    }
    expect(await findings(policy('    - expression: "true"', options))).toEqual([
      'agent.yaml:4 agent: error paramRef.namespace must not be provided for a cluster-scoped `paramKind`, so every request that the binding matches is denied [own-policy]',
    ])
  })

  test('with parameters that is bound to none points at the binding where it fails', async () => {
    const more = '  paramKind: {apiVersion: v1, kind: ConfigMap}\n'
    const { findings: found } = await run(policy('    - expression: params.data.x == "y"', { more }))
    expect(found.map(({ message }) => message)).toEqual(['the expression fails: no such key: data'])
    expect(found[0]!.related.map(({ message }) => message)).toContain('this binding has no paramRef, so params is null')
  })

  test('that a binding misspells is named', async () => {
    const text = policy('    - expression: "true"').replace('policyName: own-policy', 'policyName: own-polcy')
    expect(await findings(text)).toContain(
      'p.yaml:14 own-polcy: warning policy "own-polcy" is not among the files, so this binding is not evaluated; did you mean "own-policy"? [unbound-policy]',
    )
  })

  test('that is broken costs no other its findings', async () => {
    const good = policy('    - expression: "false"\n      message: never', { name: 'good' })
    const found = await findings(`${policy('    - expression: "(("', { name: 'bad' })}---\n${good}---\na: [\n`)
    expect(found).toContain('agent.yaml:4 agent: error never [good]')
  })
})
