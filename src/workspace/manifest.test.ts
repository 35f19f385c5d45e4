/** What counts as a DaemonSet, and what a file is that only speaks of one. */
import { expect, it } from 'vitest'
import { diff, lint } from '../index.ts'

const report = async (text: string, path = 'a.yaml') => {
  const { findings, summary } = await lint([{ path, text }])
  const { daemonSets, notChecked } = summary
  return {
    findings: findings.map(({ rule, location: { file, span } }) => `${rule} ${file.text.slice(span.start, span.end)}`),
    daemonSets,
    notChecked,
  }
}

it('is no DaemonSet when it has nothing but the kind', async () => {
  const text = 'kind: DaemonSet\nimage: {tag: ""}\n'
  expect(await report(text, 'chart/values.yaml')).toEqual({ findings: [], daemonSets: 0, notChecked: { 'Helm values': 1 } })
  expect(await report(text, 'group_vars/all.yml')).toEqual({ findings: [], daemonSets: 0, notChecked: { 'other YAML': 1 } })
  expect(await report('kind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}}\n')).toMatchObject({ daemonSets: 1 })
})

it('leaves the templates of other kinds to them', async () => {
  const application = 'kind: ApplicationSet\nspec:\n  project: "{{ .project }}"\n  values: {kind: DaemonSet}\n'
  expect(await report(application)).toEqual({ findings: [], daemonSets: 0, notChecked: {} })
  const template = application.replace('ApplicationSet', 'Template')
  expect(await report(template)).toMatchObject({ findings: ['unrendered-template {{ .project }}'], notChecked: { template: 1 } })
  const openShift = 'kind: Template\nobjects:\n- kind: DaemonSet\n  spec: {minReadySeconds: "${{READY}}"}\n'
  expect(await report(openShift)).toEqual({ findings: [], daemonSets: 0, notChecked: { 'OpenShift template': 1 } })
})

it('counts templates that only speak of DaemonSets, and says no more of them', async () => {
  const alert = 'alert: {{ .Values.alert }}\ndescription: a DaemonSet is stuck\n'
  expect(await report(alert)).toEqual({ findings: [], daemonSets: 0, notChecked: { template: 1 } })
  const either = 'kind: {{ .Values.kind }} # DaemonSet or Deployment\n'
  expect(await report(either)).toMatchObject({ findings: ['unrendered-template {{ .Values.kind }}'] })
})

const SUBSTITUTED = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  minReadySeconds: \${ready:=10}
  replicas: 3
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      hostNetwork: $HOST_NETWORK
      priorityClassName: \${class}
      tolerations: [{operator: Exists, key: node-role.kubernetes.io/control-plane}]
      containers:
        - name: agent
          image: example.com/agent:1.4.2
          resources:
            requests: {cpu: "\${cpu}m"}
            limits: {memory: "\${memory}"}
`

it('refuses nothing of a name that stands for a value, and still refuses the rest', async () => {
  const { findings } = await report(SUBSTITUTED)
  expect(findings).toEqual(['unrendered-template ${ready:=10}', 'unknown-field replicas'])
})

it('still refuses a key whose value is a name that stands for one', async () => {
  const keys = SUBSTITUTED.replace(
    'labels: {app: agent}}\n    spec:\n',
    'labels: {app: agent, "-a": "${A}"}, annotations: {"b b": "${B}"}}\n    spec:\n',
  )
  const bad = keys
    .replace(/ {2}minReadySeconds.*\n/, '')
    .replace('$HOST_NETWORK', 'true')
    .replace(/ {10}resources:\n.*\n.*\n/, '')
  const { findings } = await report(bad)
  expect(findings).toEqual(expect.arrayContaining(['invalid-value "${A}"', 'invalid-value "${B}"']))
})

it('takes no command of a shell for a name that stands for a value', async () => {
  const { findings } = await report(SUBSTITUTED.replace('image: example.com/agent:1.4.2', 'command: exec ${AGENT}'))
  expect(findings).toContain('wrong-type exec ${AGENT}')
})

it('leaves broken YAML of other tools to them, and tells of broken objects', async () => {
  const other = 'title: Settings\ndescription: Installs a DaemonSet\npattern: "[A-Z\\/]"\n'
  expect(await report(other)).toEqual({ findings: [], daemonSets: 0, notChecked: { 'other YAML': 1 } })
  const deep = 'components:\n  schemas:\n    Kind:\n      enum: [DaemonSet]\n      pattern: "\\/a"\n'
  expect(await report(deep)).toEqual({ findings: [], daemonSets: 0, notChecked: { 'other YAML': 1 } })
  const object = `kind: DaemonSet\n${other}`
  expect((await report(object)).findings).toEqual(['syntax-error \\/'])
})

it('counts DaemonSets that stand in other objects', async () => {
  const text = `kind: ConfigMap
data:
  addon.yaml: |
    apiVersion: apps/v1
    kind: DaemonSet
---
kind: ConfigMap
data: {note: a DaemonSet of kind DaemonSet}
---
kind: ManifestWork
spec: {manifests: [{apiVersion: apps/v1, kind: DaemonSet, spec: {}}]}
`
  expect((await report(text)).notChecked).toEqual({ 'DaemonSet in a ConfigMap': 1, 'DaemonSet in another object': 1 })
})

it('takes no DaemonSet without a name for a patch', async () => {
  const bare = 'apiVersion: apps/v1\nkind: DaemonSet\n'
  expect((await report(`${bare}metadata: {name: a}\nspec: {}\n`)).notChecked).toEqual({ 'kustomize patch': 1 })
  expect((await report(`${bare}metadata: null\nspec: {}\n`)).notChecked).toEqual({})
})

it('leaves a manifest without a name and images to the program that completes it', async () => {
  const manifest = (metadata: string, image: string): string =>
    `apiVersion: apps/v1\nkind: DaemonSet\n${metadata}spec:\n  selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec:\n      containers: [{name: a${image}}, {name: b}]\n`
  const namespaced = 'metadata: {namespace: kube-system}\n'
  expect(await report(manifest(namespaced, ''))).toEqual({ findings: [], daemonSets: 0, notChecked: { 'incomplete manifest': 1 } })
  expect((await report(manifest('', ''))).notChecked).toEqual({ 'incomplete manifest': 1 })
  expect((await report(manifest(namespaced, ', image: a:1'))).findings).toContain('required-field metadata')
  expect((await report(manifest('metadata: {generateName: a-}\n', ''))).notChecked).toEqual({})
})

it('gives the items of a list of one kind its kind and version, as kubectl does', async () => {
  const item =
    '- metadata: {name: agent}\n  spec: {replicas: 1, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: a:1}]}}}\n'
  const list = (head: string): string => `${head}\nitems:\n${item}`
  const replicas = 'unknown-field replicas'
  expect(await report(list('apiVersion: apps/v1\nkind: DaemonSetList'))).toMatchObject({
    findings: expect.arrayContaining([replicas]),
    daemonSets: 1,
  })
  expect((await report(list('apiVersion: apps/v1beta2\nkind: DaemonSetList'))).findings).toContain('removed-api apps/v1beta2')
  expect((await report(list('kind: DaemonSetList'))).findings).toEqual(['mistaken-identity metadata'])
  const named = list('apiVersion: apps/v1\nkind: DaemonSetList').replace('- metadata', '- apiVersion: apps/v1\n  metadata')
  expect((await report(named)).findings).toEqual(['mistaken-identity apiVersion'])
})

it('pairs what the API server lists with the manifest', async () => {
  const object =
    'metadata: {name: agent}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: a:1}]}}}'
  const base = [{ path: 'live.yaml', text: `{apiVersion: apps/v1, kind: DaemonSetList, items: [{${object}}]}` }]
  const sources = [{ path: 'a.yaml', text: `{apiVersion: apps/v1, kind: DaemonSet, ${object.replace('a:1', 'a:2')}}` }]
  const { daemonSets } = await diff(sources, base)
  expect(daemonSets.map(({ action }) => action)).toEqual(['update'])
})
