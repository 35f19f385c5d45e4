/** Policies and a DaemonSet for tests, and what lint says of them. */
import { expect } from 'vitest'
import { lint, type LintOptions } from '../index.ts'
import { Lines, type Location, type Report } from '../base/index.ts'

export const AGENT = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: monitoring
  labels: {app: agent}
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      hostPID: true
      initContainers:
        - name: setup
          image: docker.io/setup:1
      containers:
        - name: agent
          image: docker.io/agent:1.0
          resources:
            limits: {memory: 2Gi}
        - name: side
          image: registry.example.com/side:1.0
`

interface PolicyOptions {
  readonly name?: string
  readonly actions?: string
  readonly rule?: string
  readonly more?: string
  readonly binding?: string
}

export function policy(validations: string, options: PolicyOptions = {}): string {
  const { name = 'own-policy', actions = '[Deny]', more = '', binding = '' } = options
  const { rule = '{apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [daemonsets]}' } = options
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: ${name}}
spec:
  matchConstraints:
    resourceRules: [${rule}]
${more}  validations:
${validations}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: ${name}}
spec:
  policyName: ${name}
  validationActions: ${actions}
${binding}`
}

export async function run(policies: string, sources: Readonly<Record<string, string>> = {}, options: LintOptions = {}): Promise<Report> {
  const files = Object.entries({ 'agent.yaml': AGENT, ...sources }).map(([path, text]) => ({ path, text }))
  const report = await lint(files, { extends: 'none', policies: [{ path: 'p.yaml', text: policies }], ...options })
  expect({ errors: report.errors, bugs: report.bugs }).toEqual({ errors: [], bugs: [] })
  return report
}

export function placed({ file, span }: Location): string {
  return `${file.path}:${new Lines(file.text).at(span.start).line} ${file.text.slice(span.start, span.end)}`
}

export async function findings(...args: Parameters<typeof run>): Promise<readonly string[]> {
  return (await run(...args)).findings.map(
    ({ rule, severity, message, location }) => `${placed(location)}: ${severity} ${message} [${rule}]`,
  )
}
