import { expect, test } from 'vitest'
import { descriptionsOf, fieldSchema, lifetimeOf, typeSchema } from './schema.ts'

function valuesOf(type: string, field: string, minor: number): readonly string[] | undefined {
  return typeSchema(type, minor).fields.get(field)?.values
}

test('a field is found by its path, with or without indices and map keys', () => {
  const steps = ['spec', 'template', 'spec', 'containers', 0, 'resources', 'limits', 'cpu']
  expect(fieldSchema(steps, 37)).toMatchObject({ name: 'limits', type: 'Quantity', scalar: 'Quantity', shape: 'map' })
  expect(fieldSchema(['spec', 'template', 'spec', 'containers', 'image'], 37)?.scalar).toBe('string')
  expect(fieldSchema(['spec', 'replicas'], 37)).toBeUndefined()
})

test('lists know how they are merged', () => {
  const ports = typeSchema('Container', 37).fields.get('ports')
  expect([ports?.shape, ports?.list, ports?.keys, ports?.struct?.name]).toEqual([
    'list',
    'map',
    ['containerPort', 'protocol'],
    'ContainerPort',
  ])
  expect(typeSchema('PodSpec', 37).fields.get('containers')?.required).toBe(true)
})

test('fields and values live in versions', () => {
  expect(lifetimeOf('PodSpec', 'workloadRef')).toEqual({ since: 35, until: 35 })
  expect(lifetimeOf('PodSpec', 'containers')).toEqual({})
  expect(lifetimeOf('PodSpec', 'constructor')).toBeUndefined()
  expect([34, 35, 36].map(minor => typeSchema('PodSpec', minor).fields.has('workloadRef'))).toEqual([false, true, false])
  expect(valuesOf('Toleration', 'operator', 34)).toEqual(['Equal', 'Exists'])
  expect(valuesOf('Toleration', 'operator', 37)).toEqual(['Equal', 'Exists', 'Gt', 'Lt'])
  expect(typeSchema('Container', 37).fields.get('image')?.values).toBeUndefined()
})

test('a field that changed its type has the type of the version', () => {
  const types = [28, 29].map(minor => typeSchema('PersistentVolumeClaimSpec', minor).fields.get('resources')?.type)
  expect(types).toEqual(['ResourceRequirements', 'VolumeResourceRequirements'])
})

test('published defaults are not zero values', () => {
  expect(typeSchema('ContainerPort', 37).fields.get('protocol')?.default).toBe('TCP')
  expect(typeSchema('ContainerPort', 37).fields.get('containerPort')?.default).toBeUndefined()
})

test('descriptions are loaded by type', async () => {
  const descriptions = await descriptionsOf('DaemonSetSpec')
  expect(Object.keys(descriptions).sort()).toEqual(['', ...typeSchema('DaemonSetSpec', 37).fields.keys()].sort())
  expect(await descriptionsOf('Nothing')).toEqual({})
})
