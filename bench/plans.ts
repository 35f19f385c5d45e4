/** What was there and what is applied: DaemonSets, each with its RBAC, whose image changes. The same on every machine. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder for each. */
const NAMESPACES = 40

export interface Update {
  readonly old: string
  readonly updated: string
}

/** Writes two folders, in place of what is there. */
export function writeUpdate(folder: string, count: number): Update {
  rmSync(folder, { recursive: true, force: true })
  return { old: write(join(folder, 'old'), count, 'v1.4.2'), updated: write(join(folder, 'updated'), count, 'v1.5.0') }
}

function write(folder: string, count: number, tag: string): string {
  for (let index = 0; index < count; index++) {
    const namespace = `team-${index % NAMESPACES}`
    mkdirSync(join(folder, namespace), { recursive: true })
    writeFileSync(join(folder, namespace, `agent-${index}.yaml`), agent(`agent-${index}`, namespace, 9000 + (index % 1000), tag))
  }
  return folder
}

function agent(name: string, namespace: string, port: number, tag: string): string {
  return `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
  namespace: ${namespace}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: ${name}
rules:
  - apiGroups: [""]
    resources: [pods, nodes, namespaces]
    verbs: [get, list, watch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: ${name}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: ${name}
subjects:
  - kind: ServiceAccount
    name: ${name}
    namespace: ${namespace}
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: ${name}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${name}
    spec:
      serviceAccountName: ${name}
      tolerations:
        - operator: Exists
          effect: NoSchedule
      containers:
        - name: agent
          image: registry.example.com/${namespace}/agent:${tag}
          args: [--port=${port}]
          ports:
            - name: metrics
              containerPort: ${port}
          resources:
            requests:
              cpu: 50m
              memory: 64Mi
            limits:
              memory: 128Mi
`
}
