import { describe, expect, test } from 'vitest'
import { Environment, Program } from './environment.ts'
import { PolicyTypes, type PolicyTypesOptions } from './kubernetes.ts'
import { types } from './types.ts'

function typeOrProblems(expression: string, options: Partial<PolicyTypesOptions> = {}): string | readonly string[] {
  const policy = new PolicyTypes({
    minor: 37,
    kind: 'DaemonSet',
    params: { kind: undefined },
    authorizer: true,
    variables: true,
    ...options,
  })
  policy.declare('count', types.int)
  const compiled = new Environment({ variables: policy.variables, provider: policy }).compile(expression)
  if (compiled instanceof Program) return compiled.type.fullText
  return compiled.issues.map(({ start, end, message }) => `${expression.slice(start, end)}: ${message}`)
}

describe('the types of a policy', () => {
  test.each([
    ['object.metadata.labels', 'map(string, string)'],
    ['object.spec.template.spec.containers[0].ports[0].containerPort', 'int'],
    ['object.spec.template.spec.containers', 'list(DaemonSet.spec.template.spec.containers.@idx)'],
    ['object.spec.updateStrategy.rollingUpdate.maxUnavailable', 'dyn'],
    ['object.metadata.creationTimestamp', 'google.protobuf.Timestamp'],
    ['object.metadata.ownerReferences.all(o, o.controller)', 'bool'],
    ['oldObject.spec.minReadySeconds + variables.count', 'int'],
    ['namespaceObject.metadata.labels.team', 'string'],
    ['request.userInfo.groups', 'list(string)'],
    ['params.anything.at.all', 'dyn'],
  ])('%s is a %s', (expression, type) => expect(typeOrProblems(expression)).toBe(type))

  test.each([
    ['ConfigMap', 'params.data.x', 'string'],
    ['ConfigMap', 'params.dta.x', ["dta: undefined field 'dta'"]],
    ['Secret', 'params.data.x', 'bytes'],
    ['Secret', 'params.stringData.x + params.type', 'string'],
    ['Secret', 'params.binaryData', ["binaryData: undefined field 'binaryData'"]],
  ] as const)('of a %s, %s is %s', (kind, expression, type) => expect(typeOrProblems(expression, { params: { kind } })).toEqual(type))

  test.each([
    ['object.spec.replicas > 1', ["replicas: undefined field 'replicas'"]],
    ['object.spec.template.spec.containers.all(c, has(c.imag))', ["imag: undefined field 'imag'"]],
    ['variables.cuont > 1', ["cuont: undefined field 'cuont'"]],
    ['object.metadata.name + 1', ["object.metadata.name + 1: found no matching overload for '_+_' applied to '(string, int)'"]],
    ['request.object', ["object: undefined field 'object'"]],
  ])('%s is refused', (expression, problems) => expect(typeOrProblems(expression)).toEqual(problems))

  test('have texts for quantities, but not exactly as the API server checks types', () => {
    const limits = 'object.spec.template.spec.containers[0].resources.limits'
    expect(typeOrProblems(limits)).toBe('map(string, string)')
    expect(typeOrProblems(limits, { exactly: true })).toEqual(["limits: undefined field 'limits'"])
  })

  test('are the same in all places, but not exactly as the API server checks types', () => {
    const all = 'object.spec.template.spec.containers + object.spec.template.spec.initContainers'
    expect(typeOrProblems(all)).toMatch(/^list/)
    expect(typeOrProblems(all, { exactly: true })).toHaveLength(1)
  })

  test('follow the version', () => {
    expect(typeOrProblems('object.spec.template.spec.hostUsers', { minor: 25 })).toBe('bool')
    expect(typeOrProblems('object.spec.template.spec.resources', { minor: 25 })).toEqual(["resources: undefined field 'resources'"])
    expect(typeOrProblems('object.spec.template.spec.resources.claims.size()', { minor: 37 })).toBe('int')
  })

  test('know pods, and take an object of another kind as it is', () => {
    expect(typeOrProblems('object.spec.containers[0].image', { kind: 'Pod' })).toBe('string')
    expect(typeOrProblems('object.status.phase', { kind: 'Pod' })).toBe('dyn')
    const { kind: _, ...untyped } = { kind: undefined, minor: 37 }
    expect(new PolicyTypes(untyped).variables['object']).toBe(types.dyn)
  })

  test('suggest the names of fields', () => {
    const policy = new PolicyTypes({ minor: 37, kind: 'DaemonSet' })
    expect(policy.fieldNames(policy.fieldType('DaemonSet', 'spec')!.name)).toContain('minReadySeconds')
  })
})
