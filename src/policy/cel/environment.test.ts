import { describe, expect, test } from 'vitest'
import { Environment, type EnvironmentOptions, Program } from './environment.ts'
import { activationOf } from './frame.ts'
import { authorizerType, Authorizer, requestResource, resourceCheckType } from './library/authz.ts'
import { types } from './types.ts'
import { CelError, Double, type Result, type Value } from './values.ts'

function outcome(
  expression: string,
  variables: Readonly<Record<string, Value>> = {},
  options: EnvironmentOptions = {},
): { value: Result; cost: number } {
  const declared = Object.fromEntries(Object.keys(variables).map(name => [name, types.dyn]))
  const program = new Environment({ variables: declared, ...options }).compile(expression)
  if (!(program instanceof Program)) throw new Error(program.issues.map(({ message }) => message).join('\n'))
  return program.evaluate(activationOf(variables))
}

function problems(expression: string, options: EnvironmentOptions = {}): readonly string[] {
  const compiled = new Environment(options).compile(expression)
  if (compiled instanceof Program) return []
  return compiled.issues.map(({ start, end, message }) => `${expression.slice(start, end)}: ${message}`)
}

describe('an environment', () => {
  test('reads objects as they stand', () => {
    const object = { metadata: { name: 'agent', labels: undefined }, spec: { replicas: 3, ratio: new Double(0.5) } }
    expect(outcome("object.metadata.name == 'agent' && object.spec.replicas > 2 && object.spec.ratio < 1", { object }).value).toBe(true)
    expect(outcome('has(object.metadata.labels)', { object }).value).toBe(false)
    expect(outcome('object.metadata.size()', { object }).value).toBe(1)
    expect(outcome('object.spec.map(k, k)', { object }).value).toEqual(['replicas', 'ratio'])
  })

  test('takes no property of a prototype for a field', () => {
    expect(outcome('has(object.constructor) || has(object.toString) || "__proto__" in object', { object: {} }).value).toBe(false)
    expect(outcome('object.constructor', { object: {} }).value).toEqual(new CelError('no such key: constructor'))
  })

  test('keeps ints beyond what a number can hold', () => {
    expect(outcome('object.id + 1', { object: { id: 9007199254740992n } }).value).toBe(9007199254740993n)
    expect(outcome('object.id - 9007199254740992', { object: { id: 9007199254740993n } }).value).toBe(1)
  })

  test('does not change what it reads', () => {
    const object = { list: [3, 1] }
    outcome('object.list.map(x, x) + object.list.sort() + object.list.filter(x, x > 1)', { object })
    expect(object).toEqual({ list: [3, 1] })
  })

  test('has the libraries of its version', () => {
    expect(problems("ip('::1') == ip('::1')", { minor: 29 })).toEqual([
      "ip('::1'): undeclared reference to 'ip' (in container '')",
      "ip('::1'): undeclared reference to 'ip' (in container '')",
    ])
    expect(problems("ip('::1') == ip('::1')", { minor: 30 })).toEqual([])
    expect(problems('[1].includes(1)', { minor: 36 })).not.toEqual([])
    expect(problems('[1].includes(1)', { minor: 37 })).toEqual([])
    expect(problems('1 < 2.0', { minor: 27 })).toEqual(["1 < 2.0: found no matching overload for '_<_' applied to '(int, double)'"])
    expect(problems('1 < 2.0', { minor: 28 })).toEqual([])
    expect(problems("{'a': 1}.?a", { minor: 27 })).toEqual([".?: unsupported syntax '.?'"])
    expect(problems('[1].all(i, v, true)', { minor: 31 })).not.toEqual([])
    expect(problems("duration('x')", { minor: 28 })).toEqual([
      "duration('x'): type conversion error from 'string' to 'google.protobuf.Duration'",
    ])
    expect(problems("duration('x')", { minor: 29 })).toEqual(["'x': invalid duration argument"])
  })

  test('says what is wrong at its characters', () => {
    expect(problems("'ä' + 1")).toEqual(["'ä' + 1: found no matching overload for '_+_' applied to '(string, int)'"])
    expect(problems('[1, 2].all(x, y > x)')).toEqual(["y: undeclared reference to 'y' (in container '')"])
    expect(problems('1 +')).toEqual([expect.stringContaining("mismatched input '<EOF>'")])
    expect(problems('[1,\n"a"]')).toEqual(["\"a\": expected type 'int' but found 'string'"])
  })

  test('refuses what is nested too deeply, and does not overflow', () => {
    const deep = 'expression recursion limit exceeded: 250'
    expect(problems('('.repeat(300) + '1' + ')'.repeat(300))).toEqual([`${'('.repeat(300)}1${')'.repeat(300)}: ${deep}`])
    expect(problems(`object${'.a'.repeat(300)}`, { variables: { object: types.dyn } })).toEqual([
      expect.stringMatching(/max recursion depth exceeded$/),
    ])
    expect(problems('['.repeat(100_000))).toHaveLength(1)
    expect(problems(`'${'a'.repeat(100_000)}'`)).toEqual([expect.stringContaining('expression code point size exceeds limit')])
  })
})

describe('an evaluation', () => {
  const object = { list: Array.from({ length: 300 }, (_, index) => index) }

  test('ends where it costs too much', () => {
    const { value, cost } = outcome('object.list.all(x, object.list.all(y, object.list.all(z, x + y + z >= 0)))', { object })
    expect(value).toEqual(new CelError('operation cancelled: actual cost limit exceeded'))
    expect(cost).toBeGreaterThan(1_000_000)
    expect(cost).toBeLessThan(1_000_100)
  })

  test('ends at the limit that it is given', () => {
    const program = new Environment({ variables: { object: types.dyn } }).compile('object.list.exists(x, x == 299)')
    expect(program).toBeInstanceOf(Program)
    expect((program as Program).evaluate(activationOf({ object }), 100).value).toBeInstanceOf(CelError)
    expect((program as Program).evaluate(activationOf({ object })).value).toBe(true)
  })

  test('takes time that is linear in the text for a pattern that backtracks elsewhere', () => {
    expect(outcome("object.matches('^(a+)+$')", { object: `${'a'.repeat(50_000)}!` }).value).toBe(false)
  })
})

describe('the authorizer', () => {
  const asked: unknown[] = []
  const authorizer = new Authorizer(attributes => {
    asked.push(attributes)
    return 'path' in attributes ? new CelError('unknown path') : { allowed: attributes.verb === 'get', reason: 'because' }
  })
  const options = { variables: { authorizer: authorizerType, 'authorizer.requestResource': resourceCheckType } }
  const variables = { authorizer, 'authorizer.requestResource': requestResource(authorizer, { group: 'apps', resource: 'daemonsets' }) }

  test('is asked by the caller', () => {
    const check =
      "authorizer.serviceAccount('ns', 'sa').group('').resource('pods').subresource('log').namespace('ns').name('p').check('get')"
    expect(outcome(`${check}.allowed() && ${check}.reason() == 'because'`, variables, options)).toEqual({ value: true, cost: 700_017 })
    expect(asked[0]).toEqual({
      serviceAccount: { namespace: 'ns', name: 'sa' },
      verb: 'get',
      group: '',
      resource: 'pods',
      subresource: 'log',
      namespace: 'ns',
      name: 'p',
      fieldSelector: '',
      labelSelector: '',
    })
  })

  test('knows the resource of the request', () => {
    expect(outcome("authorizer.requestResource.check('delete').allowed()", variables, options).value).toBe(false)
    expect(asked.at(-1)).toMatchObject({ group: 'apps', resource: 'daemonsets', serviceAccount: undefined })
  })

  test('may be unable to decide', () => {
    expect(outcome("authorizer.path('/healthz').check('get').allowed()", variables, options).value).toEqual(new CelError('unknown path'))
  })
})
