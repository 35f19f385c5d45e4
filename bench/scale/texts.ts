/** Everything else that a repository can put many of: texts with so many of a thing. */
import type { SourceFile } from '../../src/base/index.ts'

export interface Many {
  readonly name: string
  readonly files: (count: number) => SourceFile[]
}

const HEAD = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers:
      - name: agent
        image: registry.example.com/agent:1
`

const METADATA = '  name: agent\n'

/** One line for each; `times` numbers them. */
const TEXTS: Readonly<Record<string, (count: number) => string>> = {
  documents: count => times(count, i => `---\n${HEAD.replace('name: agent', `name: agent${i}`)}`),
  'documents of one name': count => times(count, () => `---\n${HEAD}`),
  'broken documents': count => times(count, i => `---\n${HEAD}x${i}: [\n`),
  'empty documents': count => HEAD + times(count, () => '---\n'),
  'List items': count =>
    `apiVersion: v1\nkind: List\nitems:\n${times(count, i => `- ${indented(HEAD.replace('name: agent', `name: agent${i}`))}\n`)}`,
  'unknown fields': count => HEAD + times(count, i => `x${i}: 1\n`),
  'unknown fields of a pod': count => HEAD + times(count, i => `      x${i}: 1\n`),
  'duplicate keys': count => HEAD + times(count, () => 'x: 1\n'),
  'duplicate names of variables': count => `${HEAD}        env:\n${times(count, () => '        - {name: A, value: b}\n')}`,
  'variables of variables': count =>
    `${HEAD}        env:\n${times(count, i => `        - {name: A${i}, value: "$(A${count - i})$(A${i + 1})"}\n`)}`,
  'undefined mounts': count => `${HEAD}        volumeMounts:\n${times(count, i => `        - {name: v${i}, mountPath: /a${i}}\n`)}`,
  'mounts of volumes': count =>
    `${HEAD}        volumeMounts:\n${times(count, i => `        - {name: v${i}, mountPath: /a${i}}\n`)}      volumes:\n${times(count, i => `      - {name: v${i}, emptyDir: {}}\n`)}`,
  'claims of claims': count =>
    `${HEAD}        resources:\n          claims:\n${times(count, i => `          - {name: c${i}}\n`)}      resourceClaims:\n${times(count, i => `      - {name: c${i}, resourceClaimName: x}\n`)}`,
  'claims by request': count =>
    `${HEAD}        resources:\n          claims:\n${times(count, i => `          - {name: c${i >> 1}${i % 2 ? '' : `, request: r${i}`}}\n`)}`,
  'files of variables': count =>
    `${HEAD}        env:\n${times(count, i => `        - {name: A${i}, valueFrom: {fileKeyRef: {volumeName: v${i}, path: a, key: k}}}\n`)}      volumes:\n${times(count, i => `      - {name: v${i}, emptyDir: {}}\n`)}`,
  'sources of projections': count =>
    `${HEAD}      volumes:\n      - name: v\n        projected:\n          sources:\n${times(count, i => `          - {secret: {name: s, items: [{key: a, path: p${i}}]}}\n`)}`,
  'same paths of projections': count =>
    `${HEAD}      volumes:\n      - name: v\n        projected:\n          sources:\n${times(count, () => '          - {secret: {name: s, items: [{key: a, path: p}]}}\n')}`,
  'match label keys': count =>
    `${HEAD}      topologySpreadConstraints:\n      - maxSkew: 1\n        topologyKey: zone\n        whenUnsatisfiable: DoNotSchedule\n        labelSelector:\n          matchExpressions:\n${times(count, i => `          - {key: k${i}, operator: Exists}\n`)}        matchLabelKeys:\n${times(count, i => `        - k${i}\n`)}`,
  'annotations of containers': count =>
    HEAD.replace(
      '{labels: {app: agent}}',
      `\n      labels: {app: agent}\n      annotations:\n${times(count, i => `        container.apparmor.security.beta.kubernetes.io/c${i}: runtime/default\n`)}`,
    ) + times(count, i => `      - {name: c${i}, image: "i:1"}\n`),
  'sidecars before containers': count =>
    `${HEAD}      initContainers:\n${times(count, i => `      - {name: s${i}, image: "i:1", restartPolicy: Always}\n`)}`,
  'ignore annotations': count =>
    HEAD.replace(METADATA, `${METADATA}  annotations:\n${times(count, i => `    ds-lint.io/ignore.x${i}: y\n`)}`),
  'ignore annotations of a known rule': count =>
    `apiVersion: v1\nkind: List\nitems:\n${times(
      count,
      i => `- ${indented(HEAD.replace(METADATA, `  name: a${i}\n  annotations: {ds-lint.io/ignore.no-requests: x}\n`))}\n`,
    )}`,
  'disable comments before': count => times(count, () => '# ds-lint-disable no-requests -- x\n') + HEAD,
  'disable comments of a next line': count => times(count, () => '# ds-lint-disable-next-line no-requests -- x\n') + HEAD,
  'disable comments within': count => HEAD + times(count, i => `x${i}: 1  # ds-lint-disable-next-line unknown-field -- x\n`),
  'disable comments with an end': count =>
    HEAD + times(count, i => `x${i}: 1  # ds-lint-disable-next-line unknown-field until=2020-01-01\n`),
  'wrong disable comments': count => HEAD + times(count, i => `x${i}: 1  # ds-lint-disable y${i}\n`),
  anchors: count => `${HEAD}x:\n${times(count, i => `- &a${i} ${i}\n`)}${times(count, i => `- *a${i}\n`)}`,
  'aliases of one anchor': count => `${HEAD}x: &a [1]\ny:\n${times(count, () => '- *a\n')}`,
  'undefined aliases': count => HEAD + times(count, i => `x${i}: *nope${i}\n`),
  'merge keys in a chain': count => `${HEAD}m0: &m0 {a: 1}\n${times(count, i => `m${i + 1}: &m${i + 1} {<<: *m${i}, k: 1}\n`)}`,
  'merge keys of one mapping': count => `${HEAD}m: &m {a: 1}\n${times(count, i => `m${i}: {<<: *m}\n`)}`,
  'merge keys in a list': count => `${HEAD}m: &m {a: 1}\nn: {<<: [${times(count, () => '*m, ')}]}\n`,
  'open quotes': count => HEAD + times(count, () => 'x: "\n'),
  'open flow sequences': count => HEAD + times(count, () => 'x: [\n'),
  'wrong indents': count => HEAD + times(count, i => `${' '.repeat(i % 7)}x${i}: [a\n`),
  tabs: count => HEAD + times(count, i => `\tx${i}: a\n`),
  'control characters': count => HEAD + times(count, i => `x${i}: "\u0007"\n`),
  'template actions': count => HEAD + times(count, i => `x${i}: {{ .Values.x }}\n`),
  'names for values': count => HEAD + times(count, i => `x${i}: \${A${i}}\n`),
  'carriage returns': count => (HEAD + times(count, i => `x${i}: 1\n`)).replaceAll('\n', '\r\n'),
  'items on one line': count => `${HEAD}x: [${times(count, () => 'a, ')}]\n`,
  'lines of a block scalar': count => `${HEAD}x: |\n${times(count, i => `  line ${i}\n`)}`,
  'lines of a plain scalar': count => `${HEAD}x: a\n${times(count, i => `  line ${i}\n`)}`,
  'blank lines': count => HEAD + times(count, () => '   \n'),
  comments: count => HEAD + times(count, i => `# comment ${i}\n`),
  'letters of an image': count => HEAD.replace('agent:1', `${times(count, () => 'a/')}:`),
  'letters of an argument': count => `${HEAD}        args: ["${times(count, () => '$(A)$(')}"]\n`,
  'letters of a label': count =>
    HEAD.replace(METADATA, `${METADATA}  labels: {${times(count, () => 'a-')}: "${times(count, () => 'a-')}"}\n`),
  'digits of a quantity': count => `${HEAD}        resources: {limits: {cpu: "${times(count, () => '1')}"}}\n`,
  'spaces of a value': count => HEAD.replace('agent:1', `"a${times(count, () => '  ')}b"`),
}

/** Of several files. */
const FILES: Readonly<Record<string, (count: number) => SourceFile[]>> = {
  files: count => numbers(count).map(i => ({ path: `a${i}.yaml`, text: HEAD.replace('name: agent', `name: agent${i}`) })),
  'files of other kinds': count =>
    numbers(count).map(i => ({
      path: `a${i}.yaml`,
      text: `kind: ConfigMap\napiVersion: v1\nmetadata: {name: c${i}}\ndata: {a: DaemonSet}\n`,
    })),
  'accounts with roles': count => [
    {
      path: 'a.yaml',
      text: times(
        count,
        i => `---\n${HEAD.replace('name: agent', `name: agent${i}`)}      serviceAccountName: s${i}\n---\n${role(i)}---\n${binding(i)}`,
      ),
    },
  ],
  'patches of a kustomization': count => [
    { path: 'kustomization.yaml', text: `patches:\n${times(count, i => `- path: a${i}.yaml\n`)}` },
    ...numbers(count).map(i => ({ path: `a${i}.yaml`, text: HEAD })),
  ],
}

function role(i: number): string {
  return `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r${i}}\nrules:\n- {apiGroups: [""], resources: [pods], verbs: [get]}\n`
}

function binding(i: number): string {
  return `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b${i}}\nroleRef: {kind: ClusterRole, name: r${i}}\nsubjects:\n- {kind: ServiceAccount, name: s${i}, namespace: default}\n`
}

export const MANY: readonly Many[] = [
  ...Object.entries(TEXTS).map(([name, text]) => ({ name, files: (count: number) => [{ path: 'a.yaml', text: text(count) }] })),
  ...Object.entries(FILES).map(([name, files]) => ({ name, files })),
]

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}

function times(count: number, text: (i: number) => string): string {
  return numbers(count).map(text).join('')
}

function indented(text: string): string {
  return text.trimEnd().replaceAll('\n', '\n  ')
}
