import { describe, expect, test } from 'vitest'
import { parseJson } from '../../yaml/json.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { type Decoded, decode } from './index.ts'
import type { DaemonSet } from '../../kubernetes/generated/types.ts'

function yaml(text: string, minor = 37): Decoded<DaemonSet> {
  return decode(parseYaml(text).root, 'DaemonSet', { minor, contentType: 'yaml' })
}

function json(text: string, minor = 37): Decoded<DaemonSet> {
  return decode(parseJson(text).root, 'DaemonSet', { minor, contentType: 'json' })
}

function told({ problems }: Decoded<DaemonSet>): string[] {
  return problems.map(({ kind, path }) => `${kind} ${path?.toString() ?? ''}`)
}

function messages({ problems }: Decoded<DaemonSet>): string[] {
  return problems.map(({ message }) => message)
}

/** A field of the only container. */
function inContainer(text: string, minor?: number): Decoded<DaemonSet> {
  return yaml(`spec: {template: {spec: {containers: [{${text}}]}}}`, minor)
}

/** What is wrong with a value of an int32. */
function seconds(text: string, read = yaml): string[] {
  return read(`{"spec": {"minReadySeconds": ${text}}}`).problems.map(({ kind }) => kind)
}

describe('values', () => {
  test('what is well-typed is kept as it is written', () => {
    const { value, problems, fatal } = yaml(`
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: a, labels: {on: "1"}}
      spec:
        minReadySeconds: 0x10
        updateStrategy: {rollingUpdate: {maxUnavailable: 10%, maxSurge: 1}}
    `)
    expect(value).toEqual({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'a', labels: { true: '1' } },
      spec: { minReadySeconds: 16, updateStrategy: { rollingUpdate: { maxUnavailable: '10%', maxSurge: 1 } } },
    })
    expect([problems, fatal]).toEqual([[], undefined])
  })

  test('null fields are absent, null items are empty, null values of maps are zero', () => {
    const { value, problems } = yaml(
      'metadata: {name: ~, labels: {a: ~}}\nspec: {template: {spec: {overhead: {cpu: ~}, containers: [~, {args: [a, ~], env: ~}]}}}',
    )
    expect(value).toEqual({
      metadata: { labels: { a: '' } },
      spec: { template: { spec: { overhead: { cpu: '0' }, containers: [{}, { args: ['a', ''] }] } } },
    })
    expect(problems).toEqual([])
  })

  test('wrong types are left out; items keep their index', () => {
    const { value } = yaml(
      'metadata: {name: 1, labels: {a: 1, b: c}}\nspec: {template: {spec: {containers: [x, {args: [1, b], image: [], ports: 5}]}}}',
    )
    expect(value).toEqual({ metadata: { labels: { b: 'c' } }, spec: { template: { spec: { containers: [{}, { args: ['', 'b'] }] } } } })
  })

  test('quantities are texts', () => {
    const limited = inContainer('resources: {limits: {a: 1, b: 1e3, c: 0.5, d: " 1Ki ", e: 12345678901234567890}}').value
    expect(limited.spec?.template?.spec?.containers?.[0]?.resources?.limits).toEqual({
      a: '1',
      b: '1000',
      c: '0.5',
      d: '1Ki',
      e: '12345678901234567890',
    })
    const { value } = json('{"spec": {"template": {"spec": {"overhead": {"cpu": 1e3}}}}}')
    expect(value.spec?.template?.spec?.overhead).toEqual({ cpu: '1e3' })
  })

  test('aliases and merges are resolved; names of Object are names like others', () => {
    const { value, problems } = yaml(
      'metadata: {labels: &l {a: b, __proto__: p, constructor: c}}\nspec: {selector: {matchLabels: {<<: *l, d: e}}}',
    )
    expect(Object.entries(value.spec?.selector?.matchLabels ?? {})).toEqual([
      ['a', 'b'],
      ['__proto__', 'p'],
      ['constructor', 'c'],
      ['d', 'e'],
    ])
    expect(problems).toEqual([])
    expect(told(yaml('constructor: 1\n__proto__: {}'))).toEqual(['unknown __proto__', 'unknown constructor'])
  })

  test('JSON adds a repeated struct, list item and map to the earlier one', () => {
    const { value } = json('{"metadata": {"name": "a", "labels": {"x": "1"}}, "metadata": {"labels": {"y": "2"}}}')
    expect(value).toEqual({ metadata: { name: 'a', labels: { x: '1', y: '2' } } })
  })
})

describe('strict problems', () => {
  test('fields are unknown by version', () => {
    const gates = 'spec: {template: {spec: {schedulingGates: [{name: a}], workloadRef: {}}}}'
    expect(told(yaml(gates, 25))).toEqual(['unknown spec.template.spec.schedulingGates', 'unknown spec.template.spec.workloadRef'])
    expect(told(yaml(gates, 35))).toEqual([])
    expect(messages(yaml(gates, 36))).toEqual(['"workloadRef" was removed after Kubernetes 1.35, so 1.36 rejects it'])
    expect(told(inContainer('resources: {claims: [{name: a, request: b}]}', 30))).toEqual([
      'unknown spec.template.spec.containers[0].resources.claims[0].request',
    ])
  })

  test.each([
    ['spec: {replicas: 1}', 'DaemonSetSpec has no field "replicas": a DaemonSet runs one pod per node; remove it', []],
    ['spec: {strategy: {}}', 'DaemonSetSpec has no field "strategy"; write updateStrategy', ['updateStrategy']],
    [
      'spec: {minreadyseconds: 1}',
      'DaemonSetSpec has no field "minreadyseconds"; field names are case-sensitive, use minReadySeconds',
      ['minReadySeconds'],
    ],
    [
      'spec: {containers: []}',
      'DaemonSetSpec has no field "containers"; it belongs in spec.template.spec',
      ['spec.template.spec.containers'],
    ],
    ['metadata: {lables: {}}', 'ObjectMeta has no field "lables"; did you mean labels?', ['labels']],
    ['spec: {template: {spec: {image: a}}}', 'PodSpec has no field "image"; it belongs in spec.template.spec.containers[]', []],
    ['status: {zzz: 1}', 'DaemonSetStatus has no field "zzz"; remove it', []],
  ])('%s', (text, message, suggestions) => {
    const [problem] = yaml(text).problems
    expect(problem).toMatchObject({ kind: 'unknown', message, suggestions })
  })

  test('what was written too deep belongs above, or beside', () => {
    expect(messages(inContainer('volumes: [], securityContext: {fsGroup: 1}, resources: {memory: 1Gi}'))).toEqual([
      'ResourceRequirements has no field "memory"; it belongs in spec.template.spec.containers[0].resources.limits or spec.template.spec.containers[0].resources.requests',
      'SecurityContext has no field "fsGroup"; it belongs in spec.template.spec.securityContext',
      'Container has no field "volumes"; it belongs in spec.template.spec',
    ])
  })

  test('a duplicate key of YAML, wherever it is', () => {
    const text =
      'kind: DaemonSet\nx: {a: 1, a: 2}\nmetadata: {labels: {b: c, b: d}}\nspec: {selector: {<<: {matchLabels: {}}, matchLabels: {}}}\nkind: DaemonSet'
    const { problems, fatal } = yaml(text)
    expect(problems.map(({ kind, path }) => `${kind} ${String(path)}`)).toEqual([
      'duplicate kind',
      'duplicate metadata.labels[b]',
      'duplicate spec.selector.matchLabels',
      'unknown x',
      'duplicate x.a',
    ])
    expect(fatal).toBeUndefined()
    expect([problems[0]?.first?.start, problems[0]?.key?.start]).toEqual([0, text.lastIndexOf('kind')])
  })

  test('JSON looks for repeated keys only where it decodes, and tells a path once', () => {
    expect(told(json('{"x": {"a": 1, "a": 2}, "x": 1, "metadata": {"labels": {"a": "b", "a": "c", "a": "d"}}}'))).toEqual([
      'unknown x',
      'duplicate metadata.labels[a]',
    ])
  })
})

describe('fatal problems', () => {
  test('the first wrong type in the order of keys for YAML, of the text for JSON', () => {
    expect(yaml('spec: {minReadySeconds: x}\nmetadata: {name: []}').fatal?.path?.toString()).toBe('metadata.name')
    expect(json('{"spec": {"minReadySeconds": "x"}, "metadata": {"name": []}}').fatal?.path?.toString()).toBe('spec.minReadySeconds')
  })

  test('a quantity, time or int-or-string ends decoding, and so wins over wrong types before it', () => {
    const { fatal, problems } = yaml(
      'metadata: {name: 1}\nspec: {template: {spec: {overhead: {cpu: x}}}, updateStrategy: {rollingUpdate: {maxSurge: true}}}',
    )
    expect(problems).toHaveLength(3)
    expect(fatal).toMatchObject({ kind: 'badQuantity', aborts: true })
    expect(inContainer('ports: 1, livenessProbe: {httpGet: {port: 2147483648}}').fatal).toMatchObject({ kind: 'badInt', aborts: true })
  })

  test.each([
    ['hello', 'wrongType '],
    ['- a', 'wrongType '],
    ['kind: Pod', 'kind kind'],
    ['kind: 5', 'wrongType kind'],
    ['apiVersion: v1', 'apiVersion apiVersion'],
    ['apiVersion: extensions/v1beta1', 'apiVersion apiVersion'],
    ['apiVersion: apps/v1\napiversion: v1', 'apiVersion apiversion'],
    ['\u212aind: Pod\nkind: DaemonSet', 'kind \u212aind'],
    [
      'metadata: {annotations: {deprecated.daemonset.template.generation: x}}',
      'badInt metadata.annotations[deprecated.daemonset.template.generation]',
    ],
    ['spec: {selector: {<<: 1}}', 'badMerge spec.selector'],
  ])('%s', (text, problem) => {
    const { fatal } = yaml(text)
    expect(`${fatal?.kind} ${fatal?.path?.toString() ?? ''}`).toBe(problem)
  })

  test.each(['', '~', '{}', 'apiVersion: ""\nkind: ""', 'apiVersion: apps/', 'apiVersion: /'])('%j is taken for a DaemonSet', text => {
    expect(yaml(text)).toEqual({ value: expect.any(Object), problems: [], fatal: undefined, stop: undefined, lost: [] })
  })

  test.each(['kind: DaemonSet\nKIND: Pod', 'k\u0131nd: Pod'])('the last name in the order of bytes tells the kind: %j', text => {
    expect(yaml(text)).toMatchObject({ problems: [{ kind: 'unknown' }], fatal: undefined })
  })

  test('integers', () => {
    for (const text of ['80.0', '8e1', '-0.0', '2147483647', '-2147483648']) expect(seconds(text)).toEqual([])
    for (const text of ['80.5', '2147483648', '1e100', '18446744073709551616']) expect(seconds(text)).toEqual(['badInt'])
    for (const text of ['80.0', '8e1', '-2147483649']) expect(seconds(text, json)).toEqual(['badInt'])
    expect(seconds('"80"')).toEqual(['wrongType'])
    expect(told(inContainer('securityContext: {runAsUser: 9223372036854775807}'))).toEqual([])
    expect(inContainer('securityContext: {runAsUser: 9223372036854775808}').fatal?.kind).toBe('badInt')
  })

  test.each([
    ['2026-01-02T03:04:05Z', true],
    ['2026-01-02T3:04:05,5+24:60', true],
    ['2024-02-29T00:00:00-01:00', true],
    ['2026-02-29T00:00:00Z', false],
    ['2026-01-02 03:04:05Z', false],
    ['2026-01-02T03:04:60Z', false],
    ['2026-01-02T03:04:05', false],
  ])('the time %s', (text, isTime) => {
    expect(yaml(`metadata: {creationTimestamp: "${text}"}`).problems.map(({ kind }) => kind)).toEqual(isTime ? [] : ['badTime'])
  })

  test('an escape in a JSON quantity is part of it', () => {
    expect(told(json('{"spec": {"template": {"spec": {"overhead": {"cpu": "\\u0031"}}}}}'))).toEqual([
      'badQuantity spec.template.spec.overhead[cpu]',
    ])
  })

  test('white space around a quantity is dropped; YAML has none left where Go escapes it', () => {
    const overhead = (space: string) => `{"spec": {"template": {"spec": {"overhead": {"cpu": "${space}1${space}"}}}}}`
    for (const space of [' ', '\u0085', '\u2028']) {
      const { value, problems } = json(overhead(space))
      expect([value.spec?.template?.spec?.overhead, problems]).toEqual([{ cpu: '1' }, []])
    }
    expect(told(yaml(overhead('\u2028')))).toEqual(['badQuantity spec.template.spec.overhead[cpu]'])
  })
})

test('messages tell what to write', () => {
  expect(messages(inContainer('env: [{name: A, value: 8080}, {name: B, value: yes}], stdin: "yes", args: {}, image: {}'))).toEqual([
    'must be a list, not this mapping',
    'must be a string, not the number 8080; write "8080"',
    'must be a string, not the boolean yes; write "yes"',
    'must be a string, not this mapping',
    'must be true or false, not the string "yes"; write true',
  ])
  expect(messages(json('{"spec": {"minReadySeconds": 80.0}}'))).toEqual(['must be a whole number, not 80.0 in JSON; write 80'])
})

test('parts of a DaemonSet can be decoded alone', () => {
  const { root } = parseYaml('{type: RollingUpdate, rollingUpdate: {maxSurge: 1}}')
  expect(decode(root, 'DaemonSetUpdateStrategy', { minor: 37, contentType: 'yaml' })).toEqual({
    value: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } },
    problems: [],
    fatal: undefined,
    stop: undefined,
    lost: [],
  })
})
