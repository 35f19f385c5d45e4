import { describe, expect, test } from 'vitest'
import type { Checked } from './checker.ts'
import { Environment, Program } from './environment.ts'
import { explain, traceValue } from './explain.ts'
import { activationOf } from './frame.ts'
import { types } from './types.ts'
import type { Value } from './values.ts'

const object: Value = {
  metadata: { name: 'agent', labels: { app: 'agent' } },
  spec: {
    hostNetwork: true,
    containers: [
      { name: 'a', image: 'registry.example/a:1', resources: { limits: { memory: '1Gi' } } },
      { name: 'b', image: 'elsewhere.example/b', resources: {} },
      { name: 'c', image: 'c' },
    ],
    tolerations: [{ key: 'a' }],
  },
}
const params: Value = { most: 3, registries: ['registry.example/'] }
const environment = new Environment({ variables: { object: types.dyn, params: types.dyn, variables: types.dyn } })

function checked(expression: string): Checked {
  const program = environment.compile(expression)
  if (!(program instanceof Program)) throw new Error(program.issues[0]!.message)
  return program.checked as Checked
}

function reads(expression: string, variables: Readonly<Record<string, string>> = {}): readonly string[] {
  const definitions = new Map(Object.entries(variables).map(([name, text]) => [name, checked(text)]))
  const activation = activationOf({ object, params, variables: {} })
  return explain(checked(expression), environment, activation, { variables: definitions }).map(({ variable, path }) =>
    [variable, ...path].join('.'),
  )
}

describe('what decided', () => {
  test.each([
    ["object.metadata.name == 'x'", ['object.metadata.name']],
    ['!object.spec.hostNetwork', ['object.spec.hostNetwork']],
    ["object.metadata.name == 'agent' && !object.spec.hostNetwork", ['object.spec.hostNetwork']],
    ["object.metadata.name == 'x' || !object.spec.hostNetwork", ['object.metadata.name', 'object.spec.hostNetwork']],
    ['has(object.metadata.annotations)', ['object.metadata.annotations']],
    ['has(object.metadata.labels.owner) && true', ['object.metadata.labels.owner']],
    ["'owner' in object.metadata.labels", ['object.metadata.labels.owner']],
    ["object.metadata.labels['app'] == 'x'", ['object.metadata.labels.app']],
    ['object.spec.hostPID == true', ['object.spec.hostPID']],
    ['object.spec.?hostPID.orValue(true) == false', ['object.spec.hostPID']],
    ['size(object.spec.containers) < params.most', ['object.spec.containers', 'params.most']],
    ['(has(object.spec.hostNetwork) ? object.spec.hostNetwork : true) == false', ['object.spec.hostNetwork']],
    ['has(object.spec.hostNetwork) ? false : true', ['object.spec.hostNetwork']],
  ])('%s', (expression, expected) => expect(reads(expression)).toEqual(expected))

  test.each([
    ['object.spec.containers.all(c, has(c.resources.limits))', ['object.spec.containers.1.resources.limits']],
    [
      'object.spec.containers.all(c, has(c.resources) && has(c.resources.limits))',
      ['object.spec.containers.1.resources.limits', 'object.spec.containers.2.resources'],
    ],
    ["object.spec.containers.all(i, c, i == 0 || c.name == 'c')", ['object.spec.containers.1.name']],
    ["object.spec.tolerations.exists(t, t.key == 'b')", ['object.spec.tolerations']],
    [
      'object.spec.containers.all(c, params.registries.exists(r, c.image.startsWith(r)))',
      ['object.spec.containers.1.image', 'object.spec.containers.2.image', 'params.registries'],
    ],
    [
      "dyn(object.spec).containers.all(c, c.name == 'a' || ['x'].exists(n, n == c.name))",
      ['object.spec.containers.1.name', 'object.spec.containers.2.name'],
    ],
    ["!object.spec.containers.exists(c, c.image == 'c')", ['object.spec.containers.2.image']],
    ["object.spec.containers.filter(c, c.name != 'a').size() == 0", ['object.spec.containers.1.name', 'object.spec.containers.2.name']],
    [
      "object.spec.containers.filter(c, c.image.contains('example')).map(c, c.name).size() == 0",
      ['object.spec.containers.0.image', 'object.spec.containers.1.image'],
    ],
    ["object.spec.containers.filter(c, c.image.contains('elsewhere')).map(c, c.name) == []", ['object.spec.containers.1.image']],
    ["object.spec.containers.map(c, c.image.contains('elsewhere'), c.name).size() == 0", ['object.spec.containers.1.image']],
    [
      "object.spec.containers.filter(c, c.image.contains('elsewhere')).map(c, c.name).join(',') == ''",
      ['object.spec.containers.1.image', 'object.spec.containers.1.name'],
    ],
    ["object.spec.containers.filter(c, has(c.resources)).map(c, c.name).all(n, n == 'a')", ['object.spec.containers.1.name']],
    [
      'object.spec.containers.map(c, c.image).all(i, i.startsWith(params.registries[0]))',
      ['object.spec.containers.1.image', 'object.spec.containers.2.image', 'params.registries.0'],
    ],
    ["object.spec.containers.map(c, c.name)[1] == 'a'", ['object.spec.containers.1.name']],
    ["object.metadata.labels.all(k, k.startsWith('b'))", ['object.metadata.labels.app']],
    ["object.metadata.labels.all(k, v, v == 'x')", ['object.metadata.labels.app']],
    ['(object.spec.containers + object.spec.tolerations).all(x, !has(x.key))', ['object.spec.tolerations.0.key']],
  ])('of a list: %s', (expression, expected) => expect(reads(expression)).toEqual(expected))

  test('is found through the variables of a policy', () => {
    expect(reads('variables.names.all(n, n.size() == 2)', { names: 'object.spec.containers.map(c, c.name)' })).toEqual([
      'object.spec.containers.0.name',
      'object.spec.containers.1.name',
      'object.spec.containers.2.name',
    ])
  })

  test('is nothing where nothing is read', () => expect(reads('1 == 2')).toEqual([]))

  test('is looked for so long, and no longer', () => {
    const loop = Array.from({ length: 6 }, () => '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]')
    const expression = loop.reduceRight((inner, list, depth) => `${list}.all(x${depth}, ${inner})`, 'object.spec.hostNetwork')
    expect(reads(expression)).toContain('object.spec.hostNetwork')
  })
})

test.each([
  'object.spec.containers.exists_one(c, has(c.resources))',
  "object.spec.containers.transformMap(i, c, i > 0, c.name) == {1: 'b', 2: 'c'}",
  "object.spec.containers.filter(c, c.name > 'a').map(c, {c.name: c.?resources.?limits.?memory.orValue('none')})",
  "object.spec.containers.map(c, c.name).sort().join(',') + string(params.most * 2 - 1)",
  'optional.of(object.metadata).optMap(m, m.name + m.labels.app).orValue("")',
  'object.missing || object.spec.hostNetwork',
  'object.spec.containers.all(c, c.resources.limits.memory == "1Gi")',
  '[1, 2, 3].sortBy(x, -x) == [3, 2, 1] ? object.spec.containers[params.most - 1].name : "x"',
])('the traced value is the value: %s', expression => {
  const activation = activationOf({ object, params, variables: {} })
  const of = checked(expression)
  expect(traceValue(of, environment, activation)).toEqual(environment.program(of).evaluate(activation).value)
})
