import { describe, expect, it } from 'vitest'
import { AllObjects } from './objects.ts'
import { Reach } from './reach.ts'

const daemon = (name: string) => `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: ${name}\n`
const service = (name: string, namespace = '') =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${namespace === '' ? '' : `  namespace: ${namespace}\n`}`

/** Files of the Services that go to one cluster with a file, in the order in which they are given. */
function near(files: Readonly<Record<string, string>>, path: string): string[] {
  const given = Object.entries(files).map(([name, text]) => ({ path: name, absolute: `/r/${name}`, text }))
  const objects = new AllObjects(() => given).near(`/r/${path}`)
  return objects.all('Service').map(({ absolute = '' }) => absolute.slice('/r/'.length))
}

describe('objects of two places', () => {
  it('meet in one file, in one folder and in folders of one tree', () => {
    const files = {
      'a/ds.yaml': `${daemon('a')}---\n${service('own')}`,
      'a/svc.yaml': service('a'),
      'net/svc.yaml': service('b'),
      'svc.yaml': service('c'),
    }
    expect(near(files, 'a/ds.yaml')).toEqual(['a/ds.yaml', 'a/svc.yaml', 'svc.yaml', 'net/svc.yaml'])
  })

  it('do not meet where their files or folders are alternatives: both hold the same object', () => {
    expect(near({ 'v1.yaml': daemon('a'), 'v2.yaml': `${daemon('a')}---\n${service('a')}` }, 'v1.yaml')).toEqual([])
    expect(near({ 'blue/ds.yaml': daemon('a'), 'green/ds.yaml': daemon('a'), 'green/svc.yaml': service('a') }, 'blue/ds.yaml')).toEqual([])
  })

  it('do not meet where folders beside each other install one agent: a name in two namespaces, or one image under two names', () => {
    const inNamespace = (namespace: string) => `${daemon('a')}  namespace: ${namespace}\n`
    const files = { 'blue/ds.yaml': inNamespace('agents'), 'green/ds.yaml': inNamespace('system'), 'green/svc.yaml': service('a') }
    expect(near(files, 'blue/ds.yaml')).toEqual([])
    const image = (registry: string, tag: string) =>
      `spec:\n  template:\n    spec:\n      containers:\n        - image: ${registry}shipper/agent:${tag}\n`
    const ofImage = {
      'one/ds.yaml': daemon('a') + image('', '1.0'),
      'two/ds.yaml': daemon('b') + image('quay.io/', '2.0'),
      'two/svc.yaml': service('a'),
    }
    expect(near(ofImage, 'one/ds.yaml')).toEqual([])
    const others = { ...ofImage, 'two/ds.yaml': daemon('b') + image('', '1.0').replace('shipper/agent', 'shipper/other') }
    expect(near(others, 'one/ds.yaml')).toEqual(['two/svc.yaml'])
  })

  it('do not meet across environments, versions, examples and charts', () => {
    expect(near({ 'prod/ds.yaml': daemon('a'), 'staging/svc.yaml': service('a') }, 'prod/ds.yaml')).toEqual([])
    expect(near({ '1.30/ds.yaml': daemon('a'), '1.31/svc.yaml': service('a') }, '1.30/ds.yaml')).toEqual([])
    expect(near({ 'examples/a/ds.yaml': daemon('a'), 'examples/b/svc.yaml': service('a') }, 'examples/a/ds.yaml')).toEqual([])
    expect(near({ 'c/Chart.yaml': 'name: c', 'c/crds/ds.yaml': daemon('a'), 'svc.yaml': service('a') }, 'c/crds/ds.yaml')).toEqual([])
  })

  it('meet where one kustomization gathers both, and only there', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [ds.yaml]',
      'base/ds.yaml': daemon('a'),
      'prod/kustomization.yaml': 'resources: [../base, svc.yaml]',
      'prod/svc.yaml': service('prod'),
      'other/kustomization.yaml': 'resources: [svc.yaml]',
      'other/svc.yaml': service('other'),
    }
    expect(near(files, 'base/ds.yaml')).toEqual(['prod/svc.yaml'])
  })

  it('meet where one is a kustomization that gathers the other, also through folders', () => {
    const kustomization = (...resources: string[]) => `kind: Kustomization\nresources: [${resources.join(', ')}]`
    const given = Object.entries({
      'base/kustomization.yaml': kustomization('svc.yaml'),
      'base/svc.yaml': service('a'),
      'prod/kustomization.yaml': kustomization('../base'),
      'prod/svc.yaml': service('a'),
    }).map(([name, text]) => ({ path: name, absolute: `/r/${name}`, text }))
    const kustomizationsFor = (path: string) =>
      new AllObjects(() => given)
        .near(`/r/${path}`)
        .all('Kustomization')
        .map(each => each.path)
    expect(kustomizationsFor('base/svc.yaml')).toEqual(['base/kustomization.yaml', 'prod/kustomization.yaml'])
    expect(kustomizationsFor('prod/kustomization.yaml')).toEqual(['prod/kustomization.yaml', 'base/kustomization.yaml'])
  })
})

describe('find', () => {
  it('prefers the namespace, then the nearest file', () => {
    const given = [service('a', 'one'), service('a', 'two')].map((text, index) => ({
      path: `${index}`,
      absolute: `/r/${index}.yaml`,
      text,
    }))
    const objects = new AllObjects(() => given).near('/r/ds.yaml')
    expect(objects.find('Service', 'two', 'a')?.absolute).toBe('/r/1.yaml')
    expect(objects.find('Service', 'three', 'a')).toBeUndefined()
    expect(objects.find('Service', undefined, 'a')?.absolute).toBe('/r/0.yaml')
  })
})

describe('an object of a kind that rules know', () => {
  it('is without what is not of its type', () => {
    const text = `${service('a')}spec:\n  selector: {app: a, odd: 1}\n  ports: [{name: http, targetPort: web}, {name: [], port: x}]\n  type: 7\n`
    const [found] = new AllObjects(() => [{ path: 'a', text }]).near(undefined).all('Service')
    expect(found?.field.value?.spec).toEqual({ selector: { app: 'a' }, ports: [{ name: 'http', targetPort: 'web' }, {}], type: undefined })
    expect(found?.field.at('spec', 'type').raw).toBe(7)
  })
})

it('the distance of two files counts folders', () => {
  const reach = new Reach([])
  expect(['/r/a/x.yaml', '/r/a/y.yaml', '/r/b/z.yaml', '/r/q.yaml'].map(path => reach.distance('/r/a/x.yaml', path))).toEqual([0, 1, 3, 2])
})
