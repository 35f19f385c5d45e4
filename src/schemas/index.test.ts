import { describe, expect, test } from 'vitest'
import { compileSchemas } from './index.ts'

const CRD = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: daemonsets.example.com}
spec:
  group: example.com
  names: {kind: DaemonSet, plural: daemonsets}
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        required: [spec]
        properties:
          spec:
            type: object
            required: [size]
            properties:
              size: {type: integer, minimum: 1, exclusiveMinimum: true}
              mode: {type: string, enum: [Fast, Safe]}
              surge: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
              note: {type: string, nullable: true}
              image: {type: string, pattern: '(?i)^[a-z]+\\z'}
              labels: {type: object, additionalProperties: {type: string}}
              free: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: string}}}
              template: {type: object, x-kubernetes-embedded-resource: true, properties: {x: {type: string}}}
              ports:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [port]
                items: {type: object, properties: {port: {type: integer}, name: {type: string}}}
              choice:
                type: object
                properties: {a: {type: string}, b: {type: string}}
                oneOf: [{required: [a]}, {required: [b]}]
          status: {type: object, x-kubernetes-preserve-unknown-fields: true}
`

async function compiled(...texts: string[]) {
  return compileSchemas(texts.map((text, index) => ({ path: `schemas/${index}.yaml`, text })))
}

/** What the CRD above says about a spec. */
async function said(spec: unknown): Promise<string[] | undefined> {
  const { schemas, errors } = await compiled(CRD)
  expect(errors).toEqual([])
  const value = { apiVersion: 'example.com/v1', kind: 'DaemonSet', metadata: { name: 'a' }, spec }
  return schemas.check(value)?.map(({ steps, message }) => `${steps.join('.')}: ${message}`)
}

describe('a CustomResourceDefinition', () => {
  test('accepts what fits', async () => {
    expect(
      await said({
        size: 2,
        mode: 'Fast',
        surge: '10%',
        note: null,
        labels: { a: 'b' },
        free: { z: 1 },
        ports: [{ port: 1 }, { port: 2 }],
      }),
    ).toEqual([])
    expect(await said({ size: 2, template: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, x: 'y' } })).toEqual([])
  })

  test.each<[unknown, string]>([
    [{}, 'spec: "size" is required'],
    [{ size: 1 }, 'spec.size: must be > 1'],
    [{ size: '2' }, 'spec.size: must be a whole number, not "2"'],
    [{ size: 2, Mode: 'Fast' }, 'spec.Mode: unknown field "Mode"; did you mean "mode"?'],
    [{ size: 2, mode: 'Slow' }, 'spec.mode: "Slow" is not supported; use one of Fast, Safe'],
    [{ size: 2, mode: null }, 'spec.mode: must be a string, not null'],
    [{ size: 2, image: 'AB1' }, 'spec.image: "AB1" must match (?i)^[a-z]+\\z'],
    [{ size: 2, surge: true }, 'spec.surge: must be a whole number or a string, not true'],
    [{ size: 2, labels: { 'a/b~': 1 } }, 'spec.labels.a/b~: must be a string, not 1'],
    [{ size: 2, ports: [{ port: 1 }, { port: 'x' }] }, 'spec.ports.1.port: must be a whole number, not "x"'],
    [{ size: 2, ports: [{ port: 1 }, { port: 1, name: 'a' }] }, 'spec.ports: has duplicate items'],
    [{ size: 2, choice: {} }, 'spec.choice: one of "a", "b" is required'],
    [{ size: 2, choice: { a: '', b: '' } }, 'spec.choice: matches more than one schema of oneOf'],
    [[], 'spec: must be a mapping, not this list'],
  ])('%j', async (spec, message) => {
    expect(await said(spec)).toEqual([message])
  })

  test('is for its group, version and kind', async () => {
    const { schemas } = await compiled(CRD)
    expect(schemas.check({ apiVersion: 'apps/v1', kind: 'DaemonSet' })).toBeUndefined()
    expect(schemas.check({ apiVersion: 'example.com/v2', kind: 'DaemonSet' })).toBeUndefined()
    expect(schemas.check('text')).toBeUndefined()
  })

  test('of v1beta1 has one schema for all versions', async () => {
    const { schemas } = await compiled(`
apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
spec:
  group: example.com
  names: {kind: A}
  versions: [{name: v1}, {name: v2}]
  validation: {openAPIV3Schema: {type: object, properties: {spec: {type: string}}}}
`)
    for (const version of ['v1', 'v2']) expect(schemas.check({ apiVersion: `example.com/${version}`, kind: 'A', spec: 1 })).toHaveLength(1)
  })
})

describe('a JSON Schema', () => {
  test.each([
    ['constants', '{"properties": {"apiVersion": {"const": "a/v1"}, "kind": {"enum": ["B"]}, "x": {"type": "number"}}}'],
    [
      'x-kubernetes-group-version-kind',
      '{"x-kubernetes-group-version-kind": [{"group": "a", "version": "v1", "kind": "B"}], "properties": {"x": {"type": "number"}}}',
    ],
    [
      'draft 4',
      '{"$schema": "http://json-schema.org/draft-04/schema#", "id": "http://example.com/b", "properties": {"kind": {"enum": ["B"]}, "x": {"type": "number", "minimum": 0, "exclusiveMinimum": true}}}',
    ],
    [
      'draft 2020-12',
      '{"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {"n": {"type": "number"}}, "properties": {"kind": {"const": "B"}, "x": {"$ref": "#/$defs/n"}}}',
    ],
  ])('%s', async (_, text) => {
    const { schemas, errors } = await compiled(text)
    expect(errors).toEqual([])
    expect(schemas.check({ apiVersion: 'a/v1', kind: 'B', x: 'y' })).toEqual([{ steps: ['x'], message: 'must be a number, not "y"' }])
    expect(schemas.check({ apiVersion: 'a/v1', kind: 'B', x: 1 })).toEqual([])
    expect(schemas.check({ apiVersion: 'a/v1', kind: 'C', x: 'y' })).toBeUndefined()
  })

  test('may refer to another file', async () => {
    const { schemas, errors } = await compileSchemas([
      { path: 'schemas/b.json', text: '{"properties": {"kind": {"const": "B"}, "x": {"$ref": "parts/defs.json#/definitions/n"}}}' },
      { path: 'schemas/parts/defs.json', text: '{"definitions": {"n": {"format": "date-time", "type": "string"}}}' },
    ])
    expect(errors).toEqual([])
    expect(schemas.check({ kind: 'B', x: 'y' })).toEqual([{ steps: ['x'], message: '"y" is not a valid date-time' }])
  })
})

test.each([
  ['a: [', 'invalid schema: '],
  [
    'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicy is an admission policy, not a schema; --schemas takes JSON Schemas and CustomResourceDefinitions',
  ],
  ['apiVersion: v1\nkind: Pod', 'the file contains neither a JSON Schema nor a CustomResourceDefinition'],
  ['', 'the file contains neither a JSON Schema nor a CustomResourceDefinition'],
  ['{"type": "object"}', 'the schema does not specify its kind; set const in properties.kind and properties.apiVersion'],
  ['{"properties": {"kind": {"const": "A"}, "x": {"type": "strange"}}}', 'unsupported schema: '],
  ['{"properties": {"kind": {"const": "A"}, "x": {"$ref": "other.json"}}}', 'unsupported schema: '],
])('what cannot be used is told: %j', async (text, message) => {
  const { errors } = await compiled(text)
  expect(errors).toHaveLength(1)
  expect(errors[0]?.message.startsWith(message)).toBe(true)
  expect(errors[0]?.location?.file.path).toBe('schemas/0.yaml')
})

describe('the CEL rules of a CustomResourceDefinition', () => {
  const object = { apiVersion: 'example.com/v1', kind: 'A', metadata: { name: 'a' } }

  async function refused(spec: object, schema: object): Promise<unknown> {
    const definition = {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      spec: {
        group: 'example.com',
        names: { kind: 'A' },
        versions: [{ name: 'v1', schema: { openAPIV3Schema: { type: 'object', properties: { spec: schema } } } }],
      },
    }
    const { schemas, errors } = await compiled(JSON.stringify(definition))
    return errors.length > 0 ? errors.map(({ message }) => message) : schemas.check({ ...object, spec })
  }

  const int = { type: 'integer' }
  const rule = (text: string, more: object = {}): object => ({ 'x-kubernetes-validations': [{ rule: text, ...more }] })

  test.each([
    [
      'a message',
      { min: 3, max: 2 },
      { type: 'object', properties: { min: int, max: int }, ...rule('self.min <= self.max', { message: 'min is above max' }) },
      [{ steps: ['spec', 'min'], message: 'min is above max' }],
    ],
    [
      'an expression for it',
      { min: 3 },
      { type: 'object', properties: { min: int }, ...rule('self.min < 3', { messageExpression: "'not ' + string(self.min)" }) },
      [{ steps: ['spec', 'min'], message: 'not 3' }],
    ],
    [
      'none',
      { min: 3 },
      { type: 'object', properties: { min: int }, ...rule('self.min < 3') },
      [{ steps: ['spec', 'min'], message: 'failed rule: self.min < 3' }],
    ],
    [
      'a path',
      { min: 3, max: 2 },
      { type: 'object', properties: { min: int, max: int }, ...rule('self.min <= self.max', { fieldPath: '.max' }) },
      [{ steps: ['spec', 'max'], message: 'failed rule: self.min <= self.max' }],
    ],
    [
      'names that are escaped',
      { 'a-b': 1, in: 2 },
      { type: 'object', properties: { 'a-b': int, in: int }, ...rule('self.a__dash__b > self.__in__') },
      [{ steps: ['spec', 'a-b'], message: 'failed rule: self.a__dash__b > self.__in__' }],
    ],
    [
      'a name that is a word of the language',
      { return: 3 },
      { type: 'object', properties: { return: int }, ...rule('!has(self.return) || self.return < 3') },
      [{ steps: ['spec', 'return'], message: 'failed rule: !has(self.return) || self.return < 3' }],
    ],
    [
      'defaults',
      {},
      { type: 'object', properties: { min: { ...int, default: 5 } }, ...rule('self.min < 3') },
      [{ steps: ['spec', 'min'], message: 'failed rule: self.min < 3' }],
    ],
    [
      'items',
      { list: [1, 5] },
      { type: 'object', properties: { list: { type: 'array', items: { ...int, ...rule('self < 3') } } } },
      [{ steps: ['spec', 'list', 1], message: 'failed rule: self < 3' }],
    ],
    [
      'maps',
      { map: { a: 1, 'b.c': 5 } },
      { type: 'object', properties: { map: { type: 'object', additionalProperties: { ...int, ...rule('self < 3') } } } },
      [{ steps: ['spec', 'map', 'b.c'], message: 'failed rule: self < 3' }],
    ],
    [
      'numbers, times',
      { n: 1, d: '2h' },
      {
        type: 'object',
        properties: { n: { type: 'number' }, d: { type: 'string', format: 'duration' } },
        ...rule("self.n == 1.0 && self.d > duration('1h')"),
      },
      [],
    ],
    [
      'an error',
      {},
      { type: 'object', properties: { min: int }, ...rule('self.min < 3') },
      [{ steps: ['spec', 'min'], message: 'the rule "self.min < 3" fails: no such key: min' }],
    ],
    ['updates alone', { min: 3 }, { type: 'object', properties: { min: int }, ...rule('self.min == oldSelf.min') }, []],
    [
      'an old object that may be missing',
      { min: 3 },
      { type: 'object', properties: { min: int }, ...rule('oldSelf.hasValue()', { optionalOldSelf: true, message: 'new' }) },
      [{ steps: ['spec'], message: 'new' }],
    ],
    [
      'a rule that does not compile',
      {},
      { type: 'object', ...rule('self.') },
      [expect.stringMatching(/^invalid rule "self\." of spec: Syntax error/)],
    ],
    [
      'one that never ends',
      { min: 3 },
      {
        type: 'object',
        properties: { min: int },
        ...rule(
          ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].reduceRight((inner, name) => `[1,2,3,4,5,6,7,8,9].all(${name}, ${inner})`, 'true'),
        ),
      },
      [expect.stringContaining('of spec is too expensive: the API server estimates more than 10000000')],
    ],
  ])('with %s', async (_, spec, schema, expected) => expect(await refused(spec, schema)).toEqual(expected))
})

test('a rule that does not compile is told at its text, at the schema that it is for', async () => {
  const text = CRD.replace(
    'required: [size]',
    'required: [size]\n            x-kubernetes-validations: [{rule: self.size > 0}, {rule: self.sise > 0}]',
  ).replace('mode: {type: string,', 'mode: {type: string, x-kubernetes-validations: [{rule: self.size > 0}],')
  const { errors } = await compiled(text)
  expect(errors.map(({ message, location }) => [message.slice(0, 40), location?.span])).toEqual([
    ['invalid rule "self.sise > 0" of spec: un', { start: text.indexOf('self.sise'), end: text.indexOf('self.sise') + 13 }],
    ['invalid rule "self.size > 0" of spec.mod', { start: text.lastIndexOf('self.size'), end: text.lastIndexOf('self.size') + 13 }],
  ])
})
