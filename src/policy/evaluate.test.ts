import { describe, expect, it } from 'vitest'
import { storePrevious } from '../admission/index.ts'
import { parseJson } from '../yaml/json.ts'
import { Authorizer } from './cel/library/authz.ts'
import type { PlainObject } from './cel/values.ts'
import { spendingError } from './spending.ts'
import { CompiledPolicy, type Decision } from './evaluate.ts'
import type { Inputs } from './scope.ts'
import { policyObject } from './object.ts'

const DAEMON_SET = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'agent' },
  spec: {
    selector: { matchLabels: { app: 'agent' } },
    template: {
      metadata: { labels: { app: 'agent' } },
      spec: {
        hostNetwork: false,
        containers: [
          {
            name: 'agent',
            image: 'agent:1',
            resources: { limits: { memory: '1024Mi' } },
            env: [
              { name: 'EMPTY', value: '' },
              { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
            ],
          },
        ],
        volumes: [
          { name: 'csi', csi: { driver: 'example.com', readOnly: false, fsType: '', volumeAttributes: { empty: '' } } },
          { name: 'iscsi', iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2026-01.com.example:a', chapAuthDiscovery: false } },
          { name: 'host', hostPath: { path: '/var/log' } },
        ],
      },
    },
  },
}

function stored(): PlainObject {
  const { stored: daemonSet } = storePrevious({ node: parseJson(JSON.stringify(DAEMON_SET)).root, contentType: 'json' }, 37)
  return policyObject(daemonSet, 37, { namespace: 'default', generation: 1 })
}

function inputs(): Inputs {
  const authorizer = new Authorizer(() => ({ allowed: true, reason: '' }))
  return { object: stored(), oldObject: null, request: {}, namespaceObject: null, authorizer, requestResource: {} }
}

function compiled(variables: Readonly<Record<string, string>>, ...validations: readonly string[]): CompiledPolicy {
  return new CompiledPolicy({
    spec: {
      variables: Object.entries(variables).map(([name, expression]) => ({ name, expression })),
      validations: validations.map(expression => ({ expression })),
    },
  })
}

describe('an object', () => {
  it('has zero values where Go prints them', () => {
    const { spec } = stored() as { readonly spec: { readonly template: { readonly metadata: object; readonly spec: PlainObject } } }
    const { containers, volumes, hostNetwork } = spec.template.spec as unknown as {
      readonly containers: readonly [{ readonly env: object; readonly resources: object }]
      readonly volumes: object
      readonly hostNetwork?: boolean
    }
    expect(hostNetwork).toBeUndefined()
    expect(containers[0].resources).toMatchObject({ limits: { memory: '1Gi' } })
    expect(containers[0].env).toEqual([
      { name: 'EMPTY' },
      { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '0' } } },
    ])
    expect(volumes).toEqual([
      { name: 'csi', csi: { driver: 'example.com', readOnly: false, fsType: '', volumeAttributes: { empty: '' } } },
      { name: 'iscsi', iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2026-01.com.example:a', lun: 0, iscsiInterface: 'default' } },
      { name: 'host', hostPath: { path: '/var/log', type: '' } },
    ])
  })
})

describe('variables', () => {
  const variables = {
    pod: 'object.spec.template.spec',
    images: 'variables.pod.containers.map(c, c.image)',
    broken: 'object.missing',
  }
  const validations = ['variables.images.all(i, i != "")', 'variables.images.size() > 1', 'variables.broken == 1']

  it('that several policies define alike give each the same decisions', () => {
    const alone = [...validations, 'variables.pod.containers.size() == 1'].map(
      each => compiled(variables, each).evaluate(inputs()).decisions?.[0],
    )
    const one = inputs()
    const together: (Decision | undefined)[] = validations.map(each => compiled(variables, each).evaluate(one).decisions?.[0])
    const other = compiled({ pod: 'object.spec.template.spec' }, 'variables.pod.containers.size() == 1')
    expect([...together, other.evaluate(one).decisions?.[0]]).toEqual(alone)
    const different = compiled({ ...variables, pod: '{"containers": [{"image": ""}]}' }, validations[0]!)
    expect(different.evaluate(one).decisions?.[0]?.result).toBe('denied')
  })

  it('that have no value are no less an error where has() asks for them', () => {
    const [decision] = compiled(variables, 'has(variables.broken)').evaluate(inputs()).decisions ?? []
    expect(decision).toMatchObject({ result: 'error', detail: 'composited variable "broken" fails to evaluate: no such key: missing' })
  })
})

describe('an evaluation ends', () => {
  const list = '[1,2,3,4,5,6,7,8,9,0]'
  const dear = `${list}.all(a, ${list}.all(b, ${list}.all(c, ${list}.all(d, a + b + c + d > %))))`
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`v${index}`, dear.replace('%', String(-1 - index))]))

  it('at the variable that costs more than the request may', () => {
    const spending = { spent: 0, by: new Map<string, number>() }
    const variables = Object.entries(many).map(([name, expression]) => ({ name, expression }))
    const expression = Object.keys(many)
      .map(name => `variables.${name}`)
      .join(' && ')
    expect(new CompiledPolicy({ spec: { variables, validations: [{ expression }] } }, spending).evaluate(inputs()).decisions).toMatchObject(
      [{ result: 'error', message: expect.stringContaining('running out of cost budget') }],
    )
    expect(spending.spent).toBeGreaterThan(10_000_000)
    expect(spending.spent).toBeLessThan(30_000_000)
  })

  it('before it begins, where the run has spent what it may', () => {
    const spending = { spent: 999_999_999, by: new Map<string, number>() }
    const policy = new CompiledPolicy({ metadata: { name: 'dear' }, spec: { validations: [{ expression: 'false' }] } }, spending)
    expect(spendingError(spending)).toBeUndefined()
    expect(policy.evaluate(inputs()).decisions).toHaveLength(1)
    spending.spent = 1_000_000_000
    expect(policy.evaluate(inputs()).decisions).toBeUndefined()
    expect(policy.explain(0, inputs())).toEqual([])
    expect(spendingError(spending)?.message).toContain('for policy dear: what follows is not evaluated')
  })
})

describe('a chain of variables', () => {
  it.each([
    [100, 'ok', ''],
    [2000, 'error', 'cannot be decided: variables read each other more than 250 deep; read fewer'],
  ])('%i deep: %s', (deep, result, message) => {
    const chain = Array.from({ length: deep }, (_, index) => ({ name: `v${index + 1}`, expression: `variables.v${index} + 1` }))
    const policy = new CompiledPolicy({
      spec: { variables: [{ name: 'v0', expression: '0' }, ...chain], validations: [{ expression: `variables.v${deep} == ${deep}` }] },
    })
    const [decision] = policy.evaluate(inputs()).decisions ?? []
    expect(decision?.result).toBe(result)
    expect(decision?.message).toContain(message)
  })
})
