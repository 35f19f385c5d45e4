import { describe, expect, test } from 'vitest'
import { findings, placed, run } from './findings.testing.ts'

describe('the envelope of another engine', () => {
  const kyverno = (validation: string, more = ''): string => `apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: own-policy}
spec:
  validationActions: [Audit]
  evaluation: {background: {enabled: true}}
  matchConstraints:
    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [daemonsets]}]
  validations: [{expression: "${validation}"}]
${more}`

  test('is opened: a ValidatingPolicy of Kyverno brings its actions along', async () => {
    expect(await findings(kyverno('!object.spec.template.spec.hostPID'))).toEqual([
      'agent.yaml:14 true: info failed expression: !object.spec.template.spec.hostPID [own-policy]',
    ])
  })

  test('is for its own namespace, where it is in one', async () => {
    const own = (namespace: string): string =>
      kyverno('!object.spec.template.spec.hostPID')
        .replace('ValidatingPolicy', 'NamespacedValidatingPolicy')
        .replace('name: own-policy', `name: own-policy, namespace: ${namespace}`)
    expect(await findings(own('monitoring'))).toHaveLength(1)
    expect(await findings(own('other'))).toEqual([])
  })

  test('that matches nothing is named', async () => {
    expect(await findings(kyverno('false').replace('apiVersions: [v1], ', ''))).toEqual([
      'p.yaml:8 apiGroups: error apiVersions is missing: Kyverno matches nothing without it [invalid-policy]',
    ])
  })

  test('that is not asked at admission only reports', async () => {
    const text = kyverno('!object.spec.template.spec.hostPID').replace('[Audit]', '[Deny]')
    expect(await findings(text)).toEqual(['agent.yaml:14 true: error failed expression: !object.spec.template.spec.hostPID [own-policy]'])
    expect(await findings(text.replace('{background: {enabled: true}}', '{admission: {enabled: false}}'))).toEqual([
      'agent.yaml:14 true: info failed expression: !object.spec.template.spec.hostPID [own-policy]',
    ])
  })

  test('that is about no object of Kubernetes is named', async () => {
    expect(await findings(kyverno('false').replace('{background: {enabled: true}}', '{mode: Envoy}'))).toEqual([
      expect.stringContaining('info own-policy is a ValidatingPolicy of Kyverno with the mode "Envoy", which is not evaluated'),
    ])
  })

  test('that goes beyond the language is named', async () => {
    expect(await findings(kyverno("image('x').registry() == 'y'"))).toEqual([
      'p.yaml:9 image(\'x\'): info "image" is not part of CEL in Kubernetes, so this policy is not evaluated [undecided-policy]',
      'p.yaml:9 image(\'x\').registry(): info "registry" is not part of CEL in Kubernetes, so this policy is not evaluated [undecided-policy]',
    ])
  })

  test.each([
    ['kyverno.io/v1', 'ClusterPolicy', 'a ClusterPolicy of Kyverno'],
    ['policies.kyverno.io/v1', 'PolicyException', 'a PolicyException of Kyverno'],
    ['kyverno.io/v2', 'PolicyException', 'a PolicyException of Kyverno'],
    ['policies.kyverno.io/v1', 'MutatingPolicy', 'a MutatingPolicy of Kyverno'],
  ])('that is not opened is named: %s %s', async (apiVersion, kind, what) => {
    const [found, ...more] = await findings(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n`)
    expect(found).toContain(`info x is ${what}, which is not evaluated`)
    expect(more).toEqual([])
  })
})

describe('a ConstraintTemplate of Gatekeeper', () => {
  const template = (code: string): string => `apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: requiredlabels, annotations: {description: Objects have labels.}}
spec:
  crd: {spec: {names: {kind: RequiredLabels}}}
  targets:
    - target: admission.k8s.gatekeeper.sh
      code:
${code}---
`
  const cel = (validations: string, more = ''): string =>
    template(`        - engine: K8sNativeValidation
          source:
${more}            validations:
${validations}`)
  const required = cel(
    `              - expression: variables.params.labels.all(label, label in variables.labels)
                messageExpression: "'labels are missing: ' + variables.params.labels.filter(label, !(label in variables.labels)).join(', ')"
`,
    `            variables:
              - {name: labels, expression: 'variables.anyObject.metadata.?labels.orValue({})'}
`,
  )
  const constraint = (spec: string, name = 'owners'): string => `apiVersion: constraints.gatekeeper.sh/v1beta1
kind: RequiredLabels
metadata: {name: ${name}}
spec: {${spec}parameters: {labels: [owner]}}
---
`
  const found = 'agent.yaml:6 labels: error labels are missing: owner [requiredlabels]'
  const match = (text: string): string => required + constraint(`match: {kinds: [{apiGroups: [apps], kinds: [DaemonSet]}], ${text}}, `)

  test('is a policy, and its constraints are bindings with parameters', async () => {
    expect(await findings(match(''))).toEqual([found])
    expect((await run(match(''))).findings[0]?.related.map(({ location }) => placed(location))).toContain(
      'p.yaml:14 variables.params.labels.all(label, label in variables.labels)',
    )
    expect((await run(match(''))).rules.get('requiredlabels')?.why).toBe('Objects have labels.')
  })

  test.each<[string, boolean]>([
    ['namespaces: [moni*]', true],
    ['namespaces: [default]', false],
    ['excludedNamespaces: ["*toring"]', false],
    ['excludedNamespaces: [default]', true],
    ['name: age*', true],
    ['name: other', false],
    ['labelSelector: {matchLabels: {app: agent}}', true],
    ['labelSelector: {matchLabels: {app: other}}', false],
    ['namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}', true],
    ['scope: Cluster', false],
    ['scope: Namespaced', true],
  ])('is for what a constraint matches: %s', async (text, isFor) => {
    expect(await findings(match(text))).toEqual(isFor ? [found] : [])
  })

  test('is for other kinds, too: pods are those of the template', async () => {
    expect(await findings(required + constraint('match: {kinds: [{apiGroups: [""], kinds: [Service]}]}, '))).toEqual([])
    expect(await findings(required + constraint('match: {kinds: [{apiGroups: [""], kinds: [Pod]}]}, '))).toEqual([
      'agent.yaml:12 labels: error labels are missing: owner [requiredlabels]',
    ])
  })

  test.each([
    ['enforcementAction: warn, ', 'warning'],
    ['enforcementAction: dryrun, ', 'info'],
    ['enforcementAction: scoped, scopedEnforcementActions: [{action: warn}], ', 'warning'],
  ])('has the severity of the constraint: %s', async (text, severity) => {
    expect(
      (await run(required + constraint(`${text}match: {kinds: [{kinds: [DaemonSet]}]}, `))).findings.map(each => each.severity),
    ).toEqual([severity])
  })

  test.each([
    [
      required,
      'p.yaml:3 requiredlabels: warning template "requiredlabels" has no constraint, so it has no effect; add a constraint of kind RequiredLabels, or judge it with --policy-unbound [unbound-policy]',
    ],
    [
      template('        - {engine: Rego, source: {rego: x}}\n'),
      'p.yaml:6 targets: info requiredlabels is not evaluated: it is not written in CEL (engine K8sNativeValidation) [undecided-policy]',
    ],
    [
      constraint(''),
      'p.yaml:2 RequiredLabels: warning no ConstraintTemplate of kind RequiredLabels is among the files, so this constraint is not evaluated [unbound-policy]',
    ],
    [
      required + constraint('enforcementAction: audit, '),
      'p.yaml:20 audit: info enforcementAction "audit" has no equal in Kubernetes, so this constraint is not evaluated [undecided-policy]',
    ],
    [
      cel('              - expression: anyObjct.x == 1\n') + constraint(''),
      'p.yaml:12 anyObjct: info "anyObjct" is not part of CEL in Kubernetes, so this policy is not evaluated [undecided-policy]',
    ],
    [
      cel('              - expresion: "true"\n') + constraint(''),
      'p.yaml:12 expresion: error unknown field "expresion"; did you mean "expression"? [invalid-policy]',
    ],
  ])('that cannot be judged is named: %#', async (text, expected) => {
    expect(await findings(text)).toContain(expected)
  })
})
