import { describe, expect, it } from 'vitest'
import { type BasePlace, Overlays } from './overlays.ts'

const BASE = '/repo/base/agent.yaml'
const IMAGE: BasePlace = {
  name: 'agent',
  paths: ['spec.template.spec.containers[0].image', 'spec.template.spec.containers[name=agent].image'],
  absent: [],
  text: 'example.com/agent:main',
}

function place(path: string, namedPath = path): BasePlace {
  return { name: 'agent', paths: [path, namedPath], absent: [], text: '' }
}

function overlays(texts: Readonly<Record<string, string>>): Overlays {
  const all: Record<string, string> = { '/repo/base/kustomization.yaml': 'resources: [agent.yaml]', ...texts }
  return new Overlays({
    readFile: path => all[path],
    kustomizations: () => Object.keys(all).filter(path => path.endsWith('kustomization.yaml')),
  })
}

function changedBy(texts: Readonly<Record<string, string>>, { ...at }: BasePlace = IMAGE): string | undefined {
  return overlays(texts).of(BASE)?.(at)
}

const PROD = '/repo/prod/kustomization.yaml'
const TEST = '/repo/test/kustomization.yaml'

it('knows nothing of files that no kustomization gathers', () => {
  expect(overlays({}).of('/repo/base/other.yaml')).toBeUndefined()
  expect(changedBy({})).toBeUndefined()
})

it('knows images that an overlay changes', () => {
  const images = (name: string) => ({ [PROD]: `resources: [../base]\nimages: [{name: ${name}, newTag: 1.2.3}]` })
  expect(changedBy(images('example.com/agent'))).toBe(PROD)
  expect(changedBy(images('example.com/agent'), { ...IMAGE, text: '"example.com/agent@sha256:0"' })).toBeUndefined()
  expect(changedBy(images('example.com/agent'), { ...IMAGE, text: '"example.com/agent"' })).toBe(PROD)
  expect(changedBy(images('example.com/age'))).toBeUndefined()
})

it('knows transformers of images', () => {
  const transformer = 'apiVersion: builtin\nkind: ImageTagTransformer\nimageTag: {name: example.com/agent, newTag: 1.2.3}'
  const prod = (path: string) => `resources: [../base]\ntransformers: [${path}]`
  expect(changedBy({ [PROD]: prod('tag.yaml'), '/repo/prod/tag.yaml': transformer })).toBe(PROD)
  const inFolder = { '/repo/tags/kustomization.yaml': 'resources: [tag.yaml, ../tags]', '/repo/tags/tag.yaml': transformer }
  expect(changedBy({ [PROD]: prod('../tags'), ...inFolder })).toBe(PROD)
  expect(changedBy({ [PROD]: prod('tag.yaml'), '/repo/prod/tag.yaml': 'kind: Other' })).toBeUndefined()
})

describe('labels', () => {
  const missing: BasePlace = { ...place('spec.selector'), text: 'spec' }
  const label: BasePlace = { ...place('spec.template.metadata.labels[app]'), text: 'other' }
  const selected: BasePlace = { ...place('spec.selector.matchLabels[app]'), text: 'other' }

  it.each([
    ['common ones', 'commonLabels: {app: agent}', true],
    ['those of selectors', 'labels: [{pairs: {app: agent}, includeSelectors: true}]', true],
    ['those of templates', 'labels: [{pairs: {app: agent}, includeTemplates: true}]', false],
  ])('%s', (_, text, isSelecting) => {
    const texts = { [PROD]: `resources: [../base]\n${text}` }
    expect(changedBy(texts, label)).toBe(PROD)
    expect(changedBy(texts, { ...label, text: '"agent"' })).toBeUndefined()
    expect([missing, selected].map(each => changedBy(texts, each))).toEqual(isSelecting ? [PROD, PROD] : [undefined, undefined])
    expect(changedBy(texts, place('spec.template.metadata.labels[tier]'))).toBeUndefined()
  })

  it.each(['labels: [{pairs: {app: agent}}]', 'commonLabels: {}', 'commonLabels:', 'labels: [1]'])('not %s', text => {
    const texts = { [PROD]: `resources: [../base]\n${text}` }
    expect([missing, label, selected].map(each => changedBy(texts, each))).toEqual([undefined, undefined, undefined])
  })

  it('leaves a selector that is written', () => {
    expect(changedBy({ [PROD]: 'resources: [../base]\ncommonLabels: {app: agent}' }, { ...missing, text: 'selector' })).toBeUndefined()
  })
})

it('leaves what one of several builds does not change', () => {
  const images = 'images: [{name: example.com/agent, newTag: 1.2.3}]'
  expect(changedBy({ [PROD]: `resources: [../base]\n${images}`, [TEST]: 'resources: [../base]' })).toBeUndefined()
  expect(changedBy({ [PROD]: `resources: [../base]\n${images}`, [TEST]: `bases: [../base]\n${images}` })).toBe(PROD)
  expect(changedBy({ [PROD]: 'resources: [../base]', [TEST]: `resources: [../prod]\n${images}` })).toBe(TEST)
})

it('looks into components, and ends where kustomizations gather each other', () => {
  const component = 'kind: Component\nimages: [{name: example.com/agent, newTag: 1.2.3}]'
  const prod = 'resources: [../base]\ncomponents: [../pinned]'
  expect(changedBy({ [PROD]: prod, '/repo/pinned/kustomization.yaml': component })).toBe(PROD)
  expect(changedBy({ [PROD]: 'resources: [../base, ../test]', [TEST]: 'resources: [../prod]' })).toBeUndefined()
})

describe('patches', () => {
  const requests = place('spec.template.spec.containers[0].resources', 'spec.template.spec.containers[name=agent].resources')
  const patch = (kind = 'DaemonSet', name = 'agent', container = 'agent') =>
    `{kind: ${kind}, metadata: {name: ${name}}, spec: {template: {spec: {containers: [{name: ${container}, resources: {requests: {cpu: 1}}}]}}}}`

  it.each([
    ['in a file', `patches: [{path: cpu.yaml}]`],
    ['in place', `patches: [{patch: '${patch()}'}]`],
    ['of the older form', `patchesStrategicMerge: [cpu.yaml]`],
    ['for a target', `patches: [{patch: '${patch('Any', 'any')}', target: {kind: DaemonSet}}]`],
    [
      'of operations',
      `patches: [{patch: '[{op: add, path: /spec/template/spec/containers/0/resources, value: {}}]', target: {name: agent}}]`,
    ],
  ])('%s', (_, text) => {
    const texts = { [PROD]: `resources: [../base]\n${text}`, '/repo/prod/cpu.yaml': patch() }
    expect(changedBy(texts, requests)).toBe(PROD)
    expect(changedBy(texts, place('spec.template.spec.containers[0]', 'spec.template.spec.containers[name=agent]'))).toBeUndefined()
    expect(changedBy(texts, place('spec.template.spec'))).toBeUndefined()
    expect(changedBy(texts)).toBeUndefined()
  })

  it.each([
    ['of another kind', `patches: [{patch: '${patch('Deployment')}'}]`],
    ['of another name', `patches: [{patch: '${patch('DaemonSet', 'other')}'}]`],
    ['of another container', `patches: [{patch: '${patch('DaemonSet', 'agent', 'other')}'}]`],
    ['for another target', `patches: [{patch: '${patch()}', target: {kind: Deployment}}]`],
    ['for labels', `patches: [{patch: '${patch()}', target: {kind: DaemonSet, labelSelector: a=b}}]`],
    ['that is broken', `patches: [{patch: '{'}, {path: none.yaml}, 1]`],
    ['outside of all kustomizations', `patches: [{path: ../../cpu.yaml}]`],
    ['that tests', `patches: [{patch: '[{op: test, path: /spec/template/spec/containers/0/resources}]', target: {name: agent}}]`],
  ])('not %s', (_, text) => {
    expect(changedBy({ [PROD]: `resources: [../base]\n${text}`, '/cpu.yaml': patch() }, requests)).toBeUndefined()
  })

  it('leaves what is written again as it was', () => {
    const privileged = `[{op: replace, path: /spec/template/spec/hostNetwork, value: true}]`
    const texts = { [PROD]: `resources: [../base]\npatches: [{patch: '${privileged}', target: {kind: DaemonSet}}]` }
    const at = place('spec.template.spec.hostNetwork')
    expect(changedBy(texts, { ...at, text: 'true' })).toBeUndefined()
    expect(changedBy(texts, { ...at, text: 'false' })).toBe(PROD)
  })

  it('replaces whole lists without names', () => {
    const tolerations = `{kind: DaemonSet, metadata: {name: agent}, spec: {template: {spec: {tolerations: [{operator: Exists}]}}}}`
    const texts = { [PROD]: `resources: [../base]\npatches: [{patch: '${tolerations}'}]` }
    expect(changedBy(texts, place('spec.template.spec.tolerations'))).toBe(PROD)
    expect(changedBy(texts, place('spec.template.spec.tolerations[1].key'))).toBe(PROD)
  })
})

describe('what is missed', () => {
  const SPEC = 'spec.template.spec'
  const volume: BasePlace = { ...place(`${SPEC}.containers[0].volumeMounts[0].name`), absent: [`${SPEC}.volumes[name=config]`] }
  const env: BasePlace = {
    ...place(`${SPEC}.containers[0].args[0]`, `${SPEC}.containers[name=agent].args[0]`),
    absent: [
      `${SPEC}.containers[0].env[name=TOKEN]`,
      `${SPEC}.containers[name=agent].env[name=TOKEN]`,
      `${SPEC}.containers[name=agent].envFrom`,
    ],
  }
  const disk: BasePlace = {
    ...place(`${SPEC}.volumes[0].persistentVolumeClaim.claimName`),
    absent: [`${SPEC}.nodeSelector[kubernetes.io/hostname]`],
  }
  const port: BasePlace = { ...place('spec.ports[0].targetPort'), absent: [`${SPEC}.containers[*].ports[name=metrics]`] }
  const merge = (spec: string): string => JSON.stringify(`{kind: DaemonSet, metadata: {name: agent}, spec: {template: {spec: {${spec}}}}}`)
  const json = (path: string, value: string): string => JSON.stringify(`[{op: add, path: /spec/template/spec/${path}, value: ${value}}]`)

  it.each([
    ['a volume', volume, merge('volumes: [{name: config, configMap: {name: agent}}]'), true],
    ['an empty volume', volume, merge('volumes: [{name: config, emptyDir: {}}]'), true],
    ['another volume', volume, merge('volumes: [{name: other, configMap: {name: config}}]'), false],
    ['a volume that is deleted', volume, merge('volumes: [{name: config, $patch: delete}]'), false],
    ['a volume at the end', volume, json('volumes/-', '{name: config, emptyDir: {}}'), true],
    ['a volume at the start', volume, json('volumes/0', '{name: config, emptyDir: {}}'), true],
    ['all volumes', volume, json('volumes', '[{name: config, emptyDir: {}}]'), true],
    ['all other volumes', volume, json('volumes', '[{name: other, emptyDir: {}}]'), false],
    ['a variable', env, merge('containers: [{name: agent, env: [{name: TOKEN, value: a}]}]'), true],
    ['a variable of another container', env, merge('containers: [{name: other, env: [{name: TOKEN, value: a}]}]'), false],
    ['variables of a Secret', env, merge('containers: [{name: agent, envFrom: [{secretRef: {name: a}}]}]'), true],
    ['a port of a container', port, merge('containers: [{name: agent, ports: [{name: metrics, containerPort: 1}]}]'), true],
    ['a port of a new container', port, merge('containers: [{name: proxy, ports: [{name: metrics, containerPort: 1}]}]'), true],
    ['another port of a new container', port, merge('containers: [{name: proxy, ports: [{name: health, containerPort: 1}]}]'), false],
    ['a new container without ports', port, merge('containers: [{name: proxy, image: a}]'), false],
    ['a single node', disk, merge('nodeSelector: {kubernetes.io/hostname: polaris}'), true],
    ['some nodes', disk, merge('nodeSelector: {accelerator: nvidia}'), false],
    ['another container', env, json('containers/-', '{name: TOKEN, env: [{name: TOKEN, value: a}]}'), false],
  ])('%s', (_, missing, patch, isChanged) => {
    const prod = `resources: [../base]\npatches: [{target: {kind: DaemonSet}, patch: ${patch}}]`
    expect(changedBy({ [PROD]: prod }, missing)).toBe(isChanged ? PROD : undefined)
  })
})
