/** What lies beside DaemonSets in a repository: other kinds, and YAML and JSON that is no manifest. */
import type { Random } from './random.ts'
import { COMMENTS, CPU, MEMORY, NAMESPACES, REGISTRIES, SERVICES, SETTINGS, TEAMS } from './words.ts'

export interface GeneratedFile {
  /** Within the tree; without its number. */
  readonly name: string
  readonly extension: 'yaml' | 'yml' | 'json'
  readonly text: string
}

type Generator = (random: Random, index: number) => GeneratedFile

/** How often each comes, of one hundred. */
const SHARES: readonly (readonly [number, Generator])[] = [
  [24, deployment],
  [18, service],
  [16, configMap],
  [8, customResourceDefinition],
  [8, helmValues],
  [8, kustomization],
  [6, json],
  [6, rbac],
  [6, bundle],
]

const TOTAL = SHARES.reduce((sum, [share]) => sum + share, 0)

export function otherFile(random: Random, index: number): GeneratedFile {
  let at = random.integer(0, TOTAL - 1)
  for (const [share, generate] of SHARES) {
    at -= share
    if (at < 0) return generate(random, index)
  }
  return deployment(random, index)
}

function deployment(random: Random, index: number): GeneratedFile {
  const name = `${random.pick(SERVICES)}-${index}`
  const settings = random.some(SETTINGS, random.integer(3, 20))
  const text = `${random.chance(0.2) ? '---\n' : ''}apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${random.pick(NAMESPACES)}
  labels: &labels
    app: ${name}
    team: ${random.pick(TEAMS)}
spec:
  replicas: ${random.integer(1, 9)}
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels: ${random.chance(0.1) ? '*labels' : `\n        app: ${name}`}
    spec:
      # ${comment(random)}
      containers:
        - name: server
          image: ${random.pick(REGISTRIES)}/${name}:1.${random.integer(0, 40)}.${random.integer(0, 9)}
          env:
${settings.map(([key, value]) => `            - name: ${key}\n              value: ${value}`).join('\n')}
          ports:
            - containerPort: 8080
              name: http
          readinessProbe:
            httpGet: {path: /ready, port: http}
          resources:
            requests: {cpu: ${random.pick(CPU)}, memory: ${random.pick(MEMORY)}}
            limits:
              memory: 2Gi
          volumeMounts:
            - name: config
              mountPath: /etc/${name}
      volumes:
        - name: config
          configMap:
            name: ${name}
`
  return { name: 'deployment', extension: 'yaml', text }
}

function service(random: Random, index: number): GeneratedFile {
  return { name: 'service', extension: random.chance(0.2) ? 'yml' : 'yaml', text: serviceText(random, index) }
}

function serviceText(random: Random, index: number): string {
  const name = `${random.pick(SERVICES)}-${index}`
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${random.pick(NAMESPACES)}
spec:
  type: ${random.pick(['ClusterIP', 'LoadBalancer', 'NodePort'])}
  selector:
    app: ${name} # ${comment(random)}
  ports:
    - name: http
      port: 80
      targetPort: http
    - name: metrics
      port: ${random.integer(9000, 9999)}
`
}

function configMap(random: Random, index: number): GeneratedFile {
  return { name: 'configmap', extension: 'yaml', text: configMapText(random, index, random.integer(10, 160)) }
}

function configMapText(random: Random, index: number, lines: number): string {
  const body = Array.from({ length: lines }, (_, line) => {
    if (line % 9 === 0) return `    [${random.pick(SERVICES)}.${line}]`
    return line % 7 === 0 ? `      # ${comment(random)}` : `      option_${line} = "${random.hex(random.integer(4, 40))}"`
  })
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${random.pick(SERVICES)}-${index}
data:
  mode: ${random.pick(['fast', 'safe', '"0644"'])}
  agent.conf: |
${body.join('\n')}
  start.sh: |-
    #!/bin/sh
    exec /usr/local/bin/agent --config /etc/agent/agent.conf
`
}

function customResourceDefinition(random: Random, index: number): GeneratedFile {
  const singular = `${random.pick(SERVICES)}${index}`
  const field = (indent: string, name: string): string => {
    const [type, about] = [random.pick(['string', 'integer', 'boolean']), comment(random)]
    return `${indent}${name}:\n${indent}  description: >-\n${indent}    ${about},\n${indent}    and ${about}\n${indent}  type: ${type}`
  }
  const properties = Array.from({ length: random.integer(10, 90) }, (_, i) => field(' '.repeat(16), `field${i}`))
  const text = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: ${singular}s.example.com
spec:
  group: example.com
  names: {kind: Example${index}, listKind: Example${index}List, plural: ${singular}s, singular: ${singular}}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
${properties.join('\n')}
`
  return { name: 'crd', extension: 'yaml', text }
}

function helmValues(random: Random, index: number): GeneratedFile {
  const settings = random.some(SETTINGS, random.integer(4, 24))
  // Charts say in their values how a workload runs.
  const kind = random.chance(0.1) ? `kind: DaemonSet # or Deployment\n` : ''
  const text = `# Values of chart ${index}. ${comment(random)}
${kind}replicaCount: ${random.integer(1, 5)}
image:
  repository: ${random.pick(REGISTRIES)}/${random.pick(SERVICES)}
  tag: ""
  pullPolicy: IfNotPresent
ingress:
  enabled: false
  hosts:
    - host: chart-${index}.example.com
      paths: [{path: /, pathType: Prefix}]
resources: {}
tolerations: []
env:
${settings.map(([key, value]) => `  ${key}: ${value}`).join('\n')}
`
  return { name: 'values', extension: 'yaml', text }
}

function kustomization(random: Random, index: number): GeneratedFile {
  const text = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: ${random.pick(NAMESPACES)}
resources:
${random
  .some(SERVICES, random.integer(2, 6))
  .map(name => `  - ../../base/${name}`)
  .join('\n')}
images:
  - name: ${random.pick(SERVICES)}
    newTag: 1.${index}.0
configMapGenerator:
  - name: settings
    literals:
${random
  .some(SETTINGS, 4)
  .map(([key, value]) => `      - ${key}=${value.replaceAll('"', '')}`)
  .join('\n')}
`
  return { name: 'kustomization', extension: 'yaml', text }
}

function json(random: Random, index: number): GeneratedFile {
  if (random.chance(0.4)) {
    const panels = Array.from({ length: random.integer(3, 30) }, (_, id) => ({
      id,
      type: random.pick(['graph', 'stat', 'table']),
      title: comment(random),
      targets: [{ expr: `sum(rate(http_requests_total{job="${random.pick(SERVICES)}"}[5m]))`, refId: 'A' }],
    }))
    return { name: 'dashboard', extension: 'json', text: `${JSON.stringify({ title: `dashboard ${index}`, panels }, null, 2)}\n` }
  }
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `${random.pick(SERVICES)}-${index}`, namespace: random.pick(NAMESPACES) },
    stringData: Object.fromEntries(random.some(SETTINGS, random.integer(2, 12))),
  }
  return { name: 'secret', extension: 'json', text: `${JSON.stringify(secret, null, 2)}\n` }
}

function rbac(random: Random, index: number): GeneratedFile {
  const name = `${random.pick(SERVICES)}-${index}`
  const rules = random.some(['pods', 'nodes', 'services', 'endpoints', 'configmaps', 'daemonsets', 'events'], random.integer(1, 7))
  const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: ${name}
rules:
${rules.map(resource => `  - apiGroups: ["", apps]\n    resources: [${resource}]\n    verbs:\n      - get\n      - list\n      - watch`).join('\n')}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: ${name}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${name}}
subjects:
  - kind: ServiceAccount
    name: ${name}
    namespace: ${random.pick(NAMESPACES)}
`
  return { name: 'rbac', extension: 'yaml', text }
}

/** Several documents in one file, as renderers write them. */
function bundle(random: Random, index: number): GeneratedFile {
  const documents = Array.from({ length: random.integer(2, 6) }, (_, i) => {
    const source = `# Source: chart/templates/part-${i}.yaml\n`
    if (random.chance(0.4)) return source + serviceText(random, index * 10 + i)
    return (
      source +
      (random.chance(0.5) ? deployment(random, index * 10 + i).text.replace(/^---\n/, '') : configMapText(random, index * 10 + i, 20))
    )
  })
  return { name: 'bundle', extension: 'yaml', text: `---\n${documents.join('---\n')}` }
}

function comment(random: Random): string {
  return random.pick(COMMENTS as readonly [string, ...string[]])
}
