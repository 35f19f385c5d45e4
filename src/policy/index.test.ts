import { describe, expect, test } from 'vitest'
import { lint } from '../index.ts'
import { AGENT, findings, placed, policy, run } from './findings.testing.ts'

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

  test('points at what a filter found, not at what became of it', async () => {
    const bad = "object.spec.template.spec.containers.filter(c, c.image.startsWith('docker')).map(c, c.name)"
    expect(await findings(policy(`    - expression: ${bad}.size() == 0\n      message: images`))).toEqual([
      'agent.yaml:20 docker.io/agent:1.0: error images [own-policy]',
    ])
  })

  test('names a place once, however many fields are missing there', async () => {
    const limits = "c.?resources.?limits[?'cpu'].hasValue() || c.?resources.?requests[?'cpu'].hasValue()"
    const { findings: found } = await run(
      policy(`    - expression: object.spec.template.spec.containers.all(c, ${limits})\n      message: cpu`),
    )
    const places = [found[0]!.location, ...found[0]!.related.map(({ location }) => location)].map(placed)
    expect(places).toEqual([...new Set(places)])
    expect(places).toHaveLength(4)
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
