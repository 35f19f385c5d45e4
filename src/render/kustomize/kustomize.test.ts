/** The files that people edit, for fields of what kustomize printed: without kustomize. */
import { describe, expect, it } from 'vitest'
import type { Location, SourceFile } from '../../base/index.ts'
import { objectsIn } from '../document.ts'
import { kustomizationIn } from './kustomization.ts'
import { KustomizeText } from './text.ts'

const BASE = `kind: DaemonSet
metadata:
  name: agent
  labels: {app: agent}
spec:
  template:
    spec:
      tolerations:
        - key: a
      containers:
        - name: main
          image: r/agent:1
          args: [--verbose]
          ports:
            - name: metrics
              containerPort: 9100
          resources: {limits: {memory: 1Gi}}
        - name: side
          image: r/side:1
`

interface Case {
  readonly kustomization?: string
  readonly patch?: string
  readonly transformer?: string
  /** Text in the base → what is rendered. */
  readonly rendered: readonly (readonly [string, string])[]
  readonly path: string
  /** The rendered text that the finding is about, where it is more than the path says. */
  readonly about?: string
  /** The file and what stands on the line. */
  readonly at: string
  readonly exact?: boolean
  /** Where its value is written. */
  readonly see?: string
}

const PATCH = 'kind: DaemonSet\nmetadata: {name: agent}\nspec:\n  template:\n    spec:\n'
const CONTAINER = 'spec.template.spec.containers'

const cases: Readonly<Record<string, Case>> = {
  'a base whose items moved': {
    rendered: [['- name: main', '- name: new\n          image: r/new:1\n        - name: main']],
    path: `${CONTAINER}[2].image`,
    at: 'base.yaml image: r/side:1',
  },
  'an item of a patch that is known by another key than its name': {
    patch: `${PATCH}      containers:\n        - name: main\n          ports:\n            - containerPort: 9100\n              hostPort: 99999\n`,
    rendered: [['containerPort: 9100', 'containerPort: 9100\n              hostPort: 99999']],
    path: `${CONTAINER}[0].ports[0].hostPort`,
    at: 'patch.yaml hostPort: 99999',
  },
  'what a JSON patch puts before others': {
    patch: '- {op: add, path: /spec/template/spec/tolerations/0, value: {key: b}}\n',
    rendered: [['- key: a', '- key: b\n        - key: a']],
    path: 'spec.template.spec.tolerations[1].key',
    at: 'base.yaml - key: a',
  },
  'what a JSON patch puts in, at its index': {
    patch: '- {op: add, path: /spec/template/spec/tolerations/0, value: {key: b}}\n',
    rendered: [['- key: a', '- key: b\n        - key: a']],
    path: 'spec.template.spec.tolerations[0].key',
    at: 'patch.yaml - {op: add, path: /spec/template/spec/tolerations/0, value: {key: b}}',
  },
  'a JSON patch of another container': {
    patch: '- {op: replace, path: /spec/template/spec/containers/0/image, value: r/agent:2}\n',
    rendered: [['r/agent:1', 'r/agent:2']],
    path: `${CONTAINER}[1].image`,
    at: 'base.yaml image: r/side:1',
  },
  'the operation that takes a field away': {
    patch: '- op: remove\n  path: /spec/template/spec/containers/0/resources\n',
    rendered: [['          resources: {limits: {memory: 1Gi}}\n', '']],
    path: `${CONTAINER}[0].resources.limits[memory]`,
    at: 'patch.yaml path: /spec/template/spec/containers/0/resources',
  },
  'the path of a replacement': {
    kustomization:
      'replacements:\n  - source: {kind: ConfigMap, fieldPath: data.tag}\n    targets:\n      - select: {kind: DaemonSet}\n        fieldPaths:\n          - spec.template.spec.containers.[name=main].image\n',
    rendered: [['r/agent:1', 'r/agent:nightly']],
    path: `${CONTAINER}[0].image`,
    at: 'kustomization.yaml - spec.template.spec.containers.[name=main].image',
  },
  'the label of a kustomization': {
    kustomization: 'commonLabels:\n  a: b\n  team: x y\n',
    rendered: [['{app: agent}', '{app: agent, a: b, team: x y}']],
    path: 'metadata.labels[team]',
    at: 'kustomization.yaml team: x y',
  },
  'the label of a transformer': {
    transformer: 'apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: l}\nlabels:\n  team: x y\n',
    rendered: [['{app: agent}', '{app: agent, team: x y}']],
    path: 'metadata.labels[team]',
    at: 'transformer.yaml team: x y',
  },
  'the patch of a transformer': {
    transformer:
      'apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: p}\ntarget: {kind: DaemonSet}\npatch: |-\n  - op: add\n    path: /spec/template/spec/dnsPolicy\n    value: Fault\n',
    rendered: [['      containers:', '      dnsPolicy: Fault\n      containers:']],
    path: 'spec.template.spec.dnsPolicy',
    at: 'transformer.yaml value: Fault',
  },
  'a resource that a patch renames': {
    patch: `${PATCH}      hostPID: true\n`.replace('name: agent', 'name: other'),
    rendered: [
      ['name: agent', 'name: other'],
      ['      containers:', '      hostPID: true\n      containers:'],
    ],
    path: `${CONTAINER}[1].image`,
    at: 'base.yaml image: r/side:1',
  },
  'a reference that got a hash': {
    rendered: [['r/agent:1', 'r/agent:1-h4sh']],
    path: `${CONTAINER}[0].image`,
    at: 'base.yaml image: r/agent:1',
  },
  'the literal of a generator that a replacement takes': {
    kustomization:
      'configMapGenerator:\n  - name: settings\n    literals:\n      - tag=latest\nreplacements:\n  - source: {kind: ConfigMap, name: settings, fieldPath: data.tag}\n    targets:\n      - select: {kind: DaemonSet}\n        fieldPaths:\n          - spec.template.spec.containers.[name=main].image\n',
    rendered: [['r/agent:1', 'r/agent:latest']],
    path: `${CONTAINER}[0].image`,
    at: 'kustomization.yaml - spec.template.spec.containers.[name=main].image',
    see: 'kustomization.yaml - tag=latest',
  },
  'the field that a replacement takes': {
    kustomization:
      'replacements:\n  - source: {kind: DaemonSet, name: agent, fieldPath: metadata.labels.app}\n    targets:\n      - select: {kind: DaemonSet}\n        fieldPaths:\n          - spec.template.spec.containers.*.image\n',
    rendered: [['r/agent:1', 'r/agent:agent']],
    path: `${CONTAINER}[0].image`,
    at: 'kustomization.yaml - spec.template.spec.containers.*.image',
    see: 'base.yaml labels: {app: agent}',
  },
  'the tag of an image, and its name': {
    kustomization: 'images:\n  - name: r/agent\n    newName: m/agent-amd64\n    newTag: "2"\n',
    rendered: [['r/agent:1', 'm/agent-amd64:2']],
    path: `${CONTAINER}[0].image`,
    at: 'kustomization.yaml newTag: "2"',
    see: 'kustomization.yaml newName: m/agent-amd64',
  },
  'the tag of an image, whose name the resource has': {
    kustomization: 'images: [{name: r/agent, newTag: "2"}]\n',
    rendered: [['r/agent:1', 'r/agent:2']],
    path: `${CONTAINER}[0].image`,
    at: 'kustomization.yaml images: [{name: r/agent, newTag: "2"}]',
    see: 'base.yaml image: r/agent:1',
  },
  'the name of an image, whose tag the resource has': {
    kustomization: 'images:\n  - name: r/agent\n    newName: m/agent\n',
    rendered: [['r/agent:1', 'm/agent:1']],
    path: `${CONTAINER}[0].image`,
    at: 'kustomization.yaml newName: m/agent',
    see: 'base.yaml image: r/agent:1',
  },
  'the tag that an inner transformer gave, and the name that an outer one did': {
    kustomization: 'images:\n  - name: n/agent\n    newName: m/agent\n',
    transformer:
      'apiVersion: builtin\nkind: ImageTagTransformer\nmetadata: {name: i}\nimageTag:\n  name: r/agent\n  newName: n/agent\n  newTag: "2"\n',
    rendered: [['r/agent:1', 'm/agent:2']],
    path: `${CONTAINER}[0].image`,
    at: 'transformer.yaml newTag: "2"',
    see: 'kustomization.yaml newName: m/agent',
  },
  'the key, not the line below it, where the finding is about the key': {
    patch: `${PATCH}      hostNetwrk:\n        true\n`,
    rendered: [['tolerations:', 'hostNetwrk: true\n      tolerations:']],
    path: 'spec.template.spec.hostNetwrk',
    about: 'hostNetwrk',
    at: 'patch.yaml hostNetwrk:',
  },
  'near, where nothing tells who changed it': {
    rendered: [['--verbose', '--quiet']],
    path: `${CONTAINER}[0].args[0]`,
    at: 'base.yaml args: [--verbose]',
    exact: false,
  },
}

describe('places in kustomizations: a finding is led back to', () => {
  it.each(Object.entries(cases))(
    '%s',
    (_, { kustomization = '', patch, transformer, rendered, path, about = '', at, exact = true, see }) => {
      const files = new Map<string, SourceFile>(
        Object.entries({
          'kustomization.yaml': `resources: [base.yaml]\n${patch === undefined ? '' : 'patches: [{path: patch.yaml, target: {kind: DaemonSet}}]\n'}${kustomization}`,
          'base.yaml': BASE,
          ...(patch !== undefined && { 'patch.yaml': patch }),
          ...(transformer !== undefined && { 'transformer.yaml': transformer }),
        }).map(([name, text]) => [name, { path: name, text }]),
      )
      const text = rendered.reduce((all, [from, to]) => all.replace(from, to), BASE)
      expect(text === BASE).toBe(rendered.length === 0)
      const trace = new KustomizeText({
        text,
        from: files.get('base.yaml')!,
        kustomizations: [kustomizationIn(files.get('kustomization.yaml')!)!],
        fileOf: (_kustomization, name) => files.get(name),
        transformers: transformer === undefined ? [] : objectsIn(files.get('transformer.yaml')!),
        objects: [...files.values()].flatMap(objectsIn),
      })
      const start = text.indexOf(about)
      const found = trace.of({ file: { path: '', text }, span: { start, end: start + about.length } }, path)
      const lineOf = ({ file, span }: Location): string => {
        const start = file.text.lastIndexOf('\n', span.start) + 1
        return `${file.path} ${file.text.slice(start, file.text.indexOf('\n', start)).trim()}`
      }
      const related = found.related.map(({ location }) => lineOf(location))
      expect({ at: lineOf(found.location), exact: found.exact, related }).toEqual({ at, exact, related: see === undefined ? [] : [see] })
    },
  )
})
