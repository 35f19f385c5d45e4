import { describe, expect, test } from 'vitest'
import { lint, type LintOptions } from '../index.ts'
import { Lines, type Location, type Report } from '../base/index.ts'

const AGENT = `apiVersion: apps/v1
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

function policy(validations: string, options: PolicyOptions = {}): string {
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

async function run(policies: string, sources: Readonly<Record<string, string>> = {}, options: LintOptions = {}): Promise<Report> {
  const files = Object.entries({ 'agent.yaml': AGENT, ...sources }).map(([path, text]) => ({ path, text }))
  const report = await lint(files, { extends: 'none', policies: [{ path: 'p.yaml', text: policies }], ...options })
  expect({ errors: report.errors, bugs: report.bugs }).toEqual({ errors: [], bugs: [] })
  return report
}

function placed({ file, span }: Location): string {
  return `${file.path}:${new Lines(file.text).at(span.start).line} ${file.text.slice(span.start, span.end)}`
}

async function findings(...args: Parameters<typeof run>): Promise<readonly string[]> {
  return (await run(...args)).findings.map(
    ({ rule, severity, message, location }) => `${placed(location)}: ${severity} ${message} [${rule}]`,
  )
}

describe('a validation that fails', () => {
  test('is a finding at the field that decided it, with the others and the expression beside it', async () => {
    const text = policy("    - expression: object.spec.template.spec.containers.all(c, c.name == 'x')\n      message: names", {
      actions: '[Warn]',
    })
    const { findings: found } = await run(text)
    expect(found.map(({ rule, severity, message, path }) => [rule, severity, message, path])).toEqual([
      ['own-policy', 'warning', 'names', 'spec.template.spec.containers[0].name'],
    ])
    expect(placed(found[0]!.location)).toBe('agent.yaml:19 agent')
    expect(found[0]!.related.map(({ location, message }) => [placed(location), message])).toEqual([
      ['agent.yaml:23 side', 'also read by the expression'],
      ["p.yaml:8 object.spec.template.spec.containers.all(c, c.name == 'x')", 'the expression of the policy'],
    ])
  })

  test.each([
    ['[Deny]', 'error'],
    ['[Warn]', 'warning'],
    ['[Audit]', 'info'],
    ['[Audit, Warn]', 'warning'],
  ])('is of the severity of the actions %s', async (actions, severity) => {
    expect((await run(policy('    - expression: "false"', { actions }))).findings.map(each => each.severity)).toEqual([severity])
  })

  test('points at the key of the nearest ancestor of a missing field', async () => {
    expect(await findings(policy('    - expression: "\'owner\' in object.metadata.labels"\n      message: owner'))).toEqual([
      'agent.yaml:6 labels: error owner [own-policy]',
    ])
  })

  test('tells through variables and parameters where it comes from, and its own message', async () => {
    const more = `  paramKind: {apiVersion: v1, kind: ConfigMap}
  variables:
    - name: all
      expression: object.spec.template.spec.containers + object.spec.template.spec.?initContainers.orValue([])
`
    const validation = `    - expression: variables.all.all(c, c.image.startsWith(params.data.registry))
      messageExpression: "'images come from ' + params.data.registry"`
    const binding = '  paramRef: {name: limits, namespace: platform, parameterNotFoundAction: Deny}\n'
    const params =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: limits, namespace: platform}\ndata: {registry: registry.example.com/}\n'
    expect(await findings(policy(validation, { more, binding }), { 'params.yaml': params })).toEqual([
      'agent.yaml:20 docker.io/agent:1.0: error images come from registry.example.com/ [own-policy]',
    ])
  })

  test('of pods sees the name that the API server generates', async () => {
    const rule = '{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}'
    const named = "    - {expression: '!object.spec.hostPID', messageExpression: \"object.metadata.name + ' has hostPID'\"}"
    expect((await findings(policy(named, { rule }))).join()).toContain('agent-xxxxx has hostPID')
    expect(await findings(policy("    - expression: request.name.startsWith('agent-')", { rule }))).toEqual([])
  })

  test('of pods is judged on the template, which is said', async () => {
    const rule = '{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}'
    const { findings: found } = await run(policy('    - expression: "!object.spec.hostPID"\n      message: no host PID', { rule }))
    expect(found.map(({ location }) => placed(location))).toEqual(['agent.yaml:14 true'])
    expect(found[0]!.related.map(({ message }) => message)).toContain('the pods that the controller makes of this template')
  })

  test('of an expression without a value says so', async () => {
    expect(await findings(policy('    - expression: object.spec.template.spec.hostNetwork == false'))).toEqual([
      'agent.yaml:13 spec: error the expression fails: no such key: hostNetwork [own-policy]',
    ])
  })
})

describe('the old object', () => {
  const text = policy(
    '    - expression: oldObject == null || oldObject.metadata.labels == object.metadata.labels\n      message: labels stay',
  )

  test('is that of the base', async () => {
    const base = [{ path: 'agent.yaml', text: AGENT.replace('labels: {app: agent}', 'labels: {app: other}') }]
    expect(await findings(text, {}, { base })).toEqual(['agent.yaml:6 {app: agent}: error labels stay [own-policy]'])
    expect(await findings(text)).toEqual([])
  })

  test('makes the request an update', async () => {
    const update = policy("    - expression: request.operation == 'CREATE'\n      message: an update")
    expect(await findings(update)).toEqual([])
    expect(await findings(update, {}, { base: [{ path: 'agent.yaml', text: AGENT.replace('agent:1.0', 'agent:0.9') }] })).toEqual([
      'agent.yaml:4 agent: error an update [own-policy]',
    ])
  })
})

describe('namespaceObject', () => {
  const text = policy(
    "    - expression: namespaceObject.metadata.?labels[?'team'].orValue('') == 'x'\n      message: the namespace has no team",
  )

  test('is the Namespace among the files, else one with its name alone', async () => {
    expect(await findings(text)).toEqual(['agent.yaml:4 agent: error the namespace has no team [own-policy]'])
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: monitoring, labels: {team: x}}\n'
    expect(await findings(text, { 'n.yaml': namespace })).toEqual([])
    expect(await findings(text, { 'n.yaml': namespace.replace('team: x', 'team: y') })).toEqual([
      'agent.yaml:4 agent: error the namespace has no team [own-policy]',
    ])
  })
})

describe('a selector of namespaces', () => {
  const selecting = (selector: string): string =>
    policy('    - expression: "false"\n      message: never').replace(
      '    resourceRules:',
      `    namespaceSelector: ${selector}\n    resourceRules:`,
    )
  const namespace = (labels: string): Readonly<Record<string, string>> => ({
    'n.yaml': `apiVersion: v1\nkind: Namespace\nmetadata: {name: monitoring, labels: ${labels}}\n`,
  })
  const team = '{matchLabels: {team: x}}'
  const unknown =
    'info Namespace monitoring is not among the files; whether the selector matches its labels cannot be decided, and the policy is not evaluated on its objects [undecided-policy]'

  test('asks the Namespace among the files', async () => {
    expect(await findings(selecting(team), namespace('{team: x}'))).toEqual(['agent.yaml:4 agent: error never [own-policy]'])
    expect(await findings(selecting(team), namespace('{team: y}'))).toEqual([])
  })

  test('is not passed over where there is none', async () => {
    expect(await findings(selecting(team))).toEqual([`p.yaml:6 ${team}: ${unknown}`])
    const binding = `  matchResources: {namespaceSelector: ${team}}\n`
    expect(await findings(policy('    - expression: "false"\n      message: never', { binding }))).toEqual([
      `p.yaml:17 ${team}: ${unknown}`,
    ])
  })

  test('is decided by the name alone where it asks for that', async () => {
    const named = (operator: string): string =>
      `{matchExpressions: [{key: kubernetes.io/metadata.name, operator: ${operator}, values: [monitoring]}]}`
    expect(await findings(selecting(named('In')))).toEqual(['agent.yaml:4 agent: error never [own-policy]'])
    expect(await findings(selecting(named('NotIn')))).toEqual([])
    expect(await findings(selecting('{matchLabels: {kubernetes.io/metadata.name: other, team: x}}'))).toEqual([])
  })
})

describe('what only the cluster knows', () => {
  const user = policy("    - expression: request.userInfo.username == 'admin'\n      message: only admin", {
    more: '  failurePolicy: Ignore\n',
  })

  test('cannot be decided, and that is said, whatever the failurePolicy', async () => {
    expect(await findings(user)).toEqual([
      'agent.yaml:4 agent: info cannot be decided: request.userInfo is not known; set it with --policy-user NAME [own-policy]',
    ])
  })

  const check =
    policy(`    - expression: authorizer.serviceAccount('monitoring', 'agent').group('').resource('pods').check('list').allowed()
      message: the agent may not list pods`)
  const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: agent}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent}
subjects: [{kind: ServiceAccount, name: agent, namespace: monitoring}]
`
  const role = (verbs: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: agent}
rules: [{apiGroups: [''], resources: [pods], verbs: ${verbs}}]
`

  test('is answered from the roles and bindings among the files', async () => {
    expect(await findings(check)).toEqual([
      'agent.yaml:4 agent: info cannot be decided: no RoleBinding or ClusterRoleBinding among the files names system:serviceaccount:monitoring:agent [own-policy]',
    ])
    expect(await findings(check, { 'b.yaml': binding })).toEqual([
      'agent.yaml:4 agent: info cannot be decided: ClusterRole agent is not among the files [own-policy]',
    ])
    expect(await findings(check, { 'b.yaml': binding, 'r.yaml': role('[get]') })).toEqual([
      'agent.yaml:4 agent: error the agent may not list pods [own-policy]',
    ])
    expect(await findings(check, { 'b.yaml': binding, 'r.yaml': role('[get, list]') })).toEqual([])
  })
})

describe('a policy itself', () => {
  test.each([
    [
      'a name that is not known',
      '    - expression: |\n        true &&\n        objct.x == 1',
      'p.yaml:10 objct: error undeclared reference to "objct"; did you mean "object"? [invalid-policy]',
    ],
    ['a syntax error', '    - expression: "object.x =="', 'p.yaml:8 ": error syntax error: the expression ends too early [invalid-policy]'],
    [
      'another type',
      '    - expression: "1 + 1"',
      'p.yaml:8 "1 + 1": error invalid expression: must evaluate to bool but got int [invalid-policy]',
    ],
    [
      'an unknown field',
      '    - expresion: "true"\n      expression: "true"',
      'p.yaml:8 expresion: error unknown field "expresion"; did you mean "expression"? [invalid-policy]',
    ],
    [
      'another reason',
      '    - {expression: "true", reason: Unauthorized}',
      'p.yaml:8 Unauthorized: error invalid reason "Unauthorized"; supported values: "Forbidden", "Invalid", "RequestEntityTooLarge" [invalid-policy]',
    ],
    ['broken YAML', '    - [', 'p.yaml:'],
  ])('is refused where it stands: %s', async (_, validations, expected) => {
    const found = await findings(policy(validations))
    expect(found.some(each => each.startsWith(expected))).toBe(true)
    expect(found.every(each => /\[(?:invalid|unbound)-policy\]$/.test(each))).toBe(true)
  })

  test.each([
    ['folded', '    - expression: >-\n        object.spec.template.spec.containers\n        .all(c, has(c.imag))', 'p.yaml:10 imag'],
    ['in quotes', "    - expression: 'object.spec.template.spec.containers.all(c, ''x'' == c.imag)'", 'p.yaml:8 imag'],
  ])('asks for a field that there is not: %s', async (_, validations, expected) => {
    const found = await findings(policy(validations))
    expect(found).toContain(`${expected}: warning undefined field "imag" of a DaemonSet; did you mean "image"? [policy-type-error]`)
  })

  test('is not warned of for what is right: quantities, two lists of containers, kinds that it tells apart', async () => {
    const containers = 'object.spec.template.spec.containers + object.spec.template.spec.initContainers'
    expect(
      await findings(
        policy(`    - expression: (${containers}).all(c, !has(c.resources.limits) || !has(c.resources.limits.cpu))
    - expression: object.spec.template.spec.containers.all(c, !has(c.resources.limits) || quantity(c.resources.limits['memory']).isGreaterThan(quantity('1')))`),
      ),
    ).toEqual([])
    const rule = '{apiGroups: ["", apps], apiVersions: [v1], operations: [CREATE], resources: [daemonsets, pods]}'
    expect(await findings(policy("    - expression: object.kind != 'Pod' || has(object.spec.containers)", { rule }))).toEqual([])
  })

  test('without a binding is named, or judged where that is asked for', async () => {
    const text = policy('    - expression: "false"').split('---\n')[0]!
    expect(await findings(text)).toEqual([
      'p.yaml:3 own-policy: warning policy "own-policy" has no binding, so it has no effect; add a ValidatingAdmissionPolicyBinding, or judge it with --policy-unbound [unbound-policy]',
    ])
  })

  test('is bound by a binding among the linted files, too', async () => {
    const [own, binding] = policy('    - expression: "false"\n      message: never').split('---\n') as [string, string]
    expect(await findings(own, { 'binding.yaml': binding })).toEqual(['agent.yaml:4 agent: error never [own-policy]'])
  })

  test('of a parameter that is not among the files cannot be judged', async () => {
    const options = {
      more: '  paramKind: {apiVersion: v1, kind: ConfigMap}\n',
      binding: '  paramRef: {name: limits, parameterNotFoundAction: Allow}\n',
    }
    expect(await findings(policy('    - expression: params.data.x == "y"', options))).toEqual([
      'p.yaml:17 {name: limits, parameterNotFoundAction: Allow}: info ConfigMap monitoring/limits is not among the files; the policy is not evaluated [undecided-policy]',
    ])
  })

  test('that is broken costs no other its findings', async () => {
    const good = policy('    - expression: "false"\n      message: never', { name: 'good' })
    const found = await findings(`${policy('    - expression: "(("', { name: 'bad' })}---\n${good}---\na: [\n`)
    expect(found).toContain('agent.yaml:4 agent: error never [good]')
  })
})

describe('as every rule, a policy', () => {
  const text = policy('    - expression: "!object.spec.template.spec.hostPID"\n      message: no host PID')

  test('is suppressed with a reason', async () => {
    const suppressed = AGENT.replace('hostPID: true', 'hostPID: true # ds-lint-disable-line own-policy -- it watches processes')
    const { findings: found, summary } = await run(text, { 'agent.yaml': suppressed })
    expect(found).toEqual([])
    expect(summary.suppressed).toBe(1)
  })

  test('has a severity by its name', async () => {
    expect(await findings(text, {}, { rules: { 'own-policy': 'info' } })).toEqual(['agent.yaml:14 true: info no host PID [own-policy]'])
    expect(await findings(text, {}, { rules: { 'own-policy': 'off' } })).toEqual([])
    const { errors } = await lint([{ path: 'a.yaml', text: AGENT }], {
      policies: [{ path: 'p.yaml', text }],
      rules: { 'other-policy': 'off' },
    })
    expect(errors.map(({ message }) => message)).toEqual(['unknown rule "other-policy"'])
  })

  test('that denies the DaemonSet itself rejects it', async () => {
    const onlyRejected = { onlyRejected: true }
    const [found] = (await run(text, {}, onlyRejected)).findings
    expect(found).toMatchObject({ rule: 'own-policy', rejected: [{ type: 'Invalid', field: '' }] })
    const forbidden = policy('    - {expression: "false", message: never, reason: Forbidden}')
    expect((await run(forbidden, {}, onlyRejected)).findings[0]?.rejected).toEqual([{ type: 'Forbidden', field: '' }])
    expect(await findings(text.replace('[Deny]', '[Warn]'), {}, onlyRejected)).toEqual([])
    const pods = policy('    - expression: "!object.spec.hostPID"', {
      rule: '{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}',
    })
    expect(await findings(pods, {}, onlyRejected)).toEqual([])
    expect(await findings(policy('    - expression: "(("'), {}, onlyRejected)).toContainEqual(expect.stringMatching(/\[invalid-policy\]$/))
  })

  test('is told of in the report', async () => {
    expect((await run(text)).rules.get('own-policy')).toMatchObject({ id: 'own-policy', severity: 'error' })
  })

  test('has an id of its own where its name is that of a built-in rule', async () => {
    expect((await run(policy('    - expression: "false"', { name: 'latest-tag' }))).findings.map(({ rule }) => rule)).toEqual([
      'latest-tag',
    ])
    expect((await run(policy('    - expression: "false"', { name: 'unknown-field' }))).findings.map(({ rule }) => rule)).toEqual([
      'policy-unknown-field',
    ])
  })
})

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

  test('that goes beyond the language is named', async () => {
    expect(await findings(kyverno("image('x').registry() == 'y'"))).toEqual([
      'p.yaml:9 image(\'x\'): info "image" is not part of CEL in Kubernetes, so this policy is not evaluated [undecided-policy]',
      'p.yaml:9 image(\'x\').registry(): info "registry" is not part of CEL in Kubernetes, so this policy is not evaluated [undecided-policy]',
    ])
  })

  test.each([
    ['kyverno.io/v1', 'ClusterPolicy', 'a ClusterPolicy of Kyverno'],
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

describe('hostile policies', () => {
  test('end', async () => {
    const list = '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]'
    const endless = Array.from({ length: 8 }, (_, depth) => `x${depth}`).reduceRight(
      (inner, name) => `${list}.all(${name}, ${inner})`,
      'true',
    )
    expect(await findings(policy(`    - expression: "${endless}"`))).toEqual([
      'agent.yaml:4 agent: error the expression fails: operation cancelled: actual cost limit exceeded [own-policy]',
    ])
    const deep = '('.repeat(20_000)
    expect((await findings(policy(`    - expression: "${deep}"`))).every(each => each.endsWith('[invalid-policy]'))).toBe(true)
    const regex = `('a'.matches('^((a+)+)+$') || object.metadata.name.matches('${'(a|aa)+'.repeat(50)}$'))`
    expect(await findings(policy(`    - expression: "${regex}"`))).toEqual([])
  })
})
