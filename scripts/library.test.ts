/** The package's entry, as programs use it. */
import { problem, remove, rule, set } from 'ds-lint/rule'
import { describe, expect, it } from 'vitest'
import { CLEAN, REMOVED_API, REPLICAS } from './built.testing.ts'
import { applyFixes, diff, FORMATS, format, formatPlan, Lines, lint, type LintOptions, PLAN_FORMATS } from '../src/index.ts'

const MILD = CLEAN.replace(/ {10}resources:[^]*/, '')

const ids = async (text: string, options: LintOptions = {}) =>
  (await lint([{ path: 'a.yaml', text }], options)).findings.map(finding => finding.rule)

describe('lint', () => {
  it('tells of a text once, whichever of the DaemonSets that share it has the defect', async () => {
    const agent = (name: string): string =>
      CLEAN.replaceAll('name: agent', `name: ${name}`).replace('    spec:\n', '    spec:\n      serviceAccountName: agent\n')
    const access = (verb: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: agent}
rules: [{apiGroups: [''], resources: [pods], verbs: [${verb}]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: agent}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent}
subjects: [{kind: ServiceAccount, name: agent, namespace: monitoring}]
`
    const texts = (verb: string): Parameters<typeof lint>[0] => [
      { path: 'a.yaml', text: agent('first') },
      { path: 'b.yaml', text: agent('second') },
      { path: 'role.yaml', text: access(verb) },
    ]
    const told = async (verb: string): Promise<string[]> =>
      (await lint(texts(verb))).findings.filter(({ location }) => location.file.path === 'role.yaml').map(({ rule }) => rule)
    expect(await told('lists')).toEqual(['rbac-grants-nothing'])
    expect(await told('list')).toEqual([])
  })

  it('gives findings at exact characters, with the object they are about', async () => {
    const text = REPLICAS
    const { findings, rules, errors, bugs } = await lint([{ path: 'a.yaml', text }])
    expect(findings).toMatchObject([
      {
        rule: 'unknown-field',
        severity: 'error',
        path: 'spec.replicas',
        object: { apiVersion: 'apps/v1', kind: 'DaemonSet', namespace: 'monitoring', name: 'agent' },
        rejected: [{ type: 'StrictDecoding', field: 'spec.replicas' }],
        fix: { safety: 'unsafe' },
      },
    ])
    const [{ location } = { location: undefined }] = findings
    expect(text.slice(location?.span.start, location?.span.end)).toBe('replicas')
    expect(new Lines(text).at(location?.span.start ?? -1)).toEqual({ line: 7, column: 3 })
    expect([...rules.keys(), errors, bugs]).toEqual(['unknown-field', [], []])
  })

  it('tells once what several DaemonSets bring about at one place, and a plan tells it for each', async () => {
    const agent = CLEAN.replace(/( +)resources:/, '$1envFrom: [{configMapRef: {name: settings}}]\n$&')
    const texts = (level: string) => {
      const settings = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: monitoring}\ndata: {LEVEL: ${level}}\n`
      return [{ path: 'a.yaml', text: [settings, agent, agent.replaceAll('agent', 'other')].join('---\n') }]
    }
    const [base, now] = [texts('info'), texts('debug')]
    const isUntold = ({ rule: id }: { readonly rule: string }): boolean => id === 'config-without-rollout'
    const { findings } = await lint(now, { base })
    expect(findings.filter(isUntold)).toHaveLength(1)
    const { daemonSets } = await diff(base, now)
    expect(daemonSets.map(each => each.findings.filter(isUntold).length)).toEqual([1, 1])
  })

  it('gives findings in the order of files and places, and a summary of everything', async () => {
    const { findings, summary } = await lint([
      { path: 'b.yaml', text: `${REPLICAS}---\n${REMOVED_API.replaceAll('agent', 'other')}` },
      { path: 'a.yaml', text: REPLICAS },
      { path: 'c.json', text: '{"kind": "Secret"}' },
    ])
    expect(findings.map(({ location, rule: id }) => `${location.file.path} ${id}`)).toEqual([
      'a.yaml unknown-field',
      'b.yaml unknown-field',
      'b.yaml removed-api',
    ])
    expect(summary).toMatchObject({
      files: 3,
      documents: 4,
      daemonSets: 3,
      daemonSetsWithFindings: 3,
      errors: 3,
      warnings: 0,
      infos: 0,
      kubernetes: '1.37',
    })
    expect(summary.milliseconds).toBeGreaterThanOrEqual(0)
  })

  it('is configured by its options alone', async () => {
    expect(await ids(MILD)).toEqual(['no-requests'])
    expect(await ids(MILD, { extends: 'none' })).toEqual([])
    expect(await ids(MILD, { extends: 'none', rules: { 'no-requests': 'info' } })).toEqual(['no-requests'])
    expect(await ids(MILD, { onlyRejected: true })).toEqual([])
    const wrong = await lint([{ path: 'a.yaml', text: MILD }], { rules: { 'no-request': 'off' }, kubernetes: '1.99' })
    expect(wrong.errors.map(({ message }) => message)).toEqual([
      'unknown rule "no-request"; did you mean "no-requests"?',
      expect.stringContaining('"1.99"'),
    ])
    expect(wrong.findings).toHaveLength(1)
  })

  it('knows suppressions, and their end when told what day it is', async () => {
    const text = REMOVED_API.replace(/^/, '# ds-lint-disable-next-line removed-api until=2027-03-31 -- clusters are upgraded by then\n')
    expect(await ids(text)).toEqual([])
    expect(await ids(text, { today: '2027-03-31' })).toEqual([])
    expect(await ids(text, { today: '2027-04-01' })).toEqual(expect.arrayContaining(['removed-api', 'expired-suppression']))
    const { findings, summary } = await lint([{ path: 'a.yaml', text }], { reportSuppressed: true })
    expect(findings).toMatchObject([
      { rule: 'removed-api', suppression: { kind: 'inSource', reason: expect.stringContaining('upgraded') } },
    ])
    expect(summary).toMatchObject({ suppressed: 1, errors: 0 })
  })

  it('takes files for patches that a kustomization among the sources names', async () => {
    const sources = [
      { path: './app/kustomization.yaml', text: 'patches:\n- path: more.yaml\n' },
      { path: 'app/more.yaml', text: MILD },
    ]
    expect((await lint(sources)).summary).toMatchObject({ daemonSets: 0, notChecked: { 'kustomize patch': 1 } })
    expect((await lint(sources.slice(1))).summary).toMatchObject({ daemonSets: 1, notChecked: {} })
  })

  it('says that a text is broken, and goes on', async () => {
    const { findings, bugs } = await lint([
      { path: 'a.yaml', text: 'kind: DaemonSet\na: "\n' },
      { path: 'b.yaml', text: REPLICAS },
    ])
    expect(new Set(findings.map(finding => finding.rule))).toEqual(new Set(['syntax-error', 'unknown-field']))
    expect(bugs).toEqual([])
  })
})

describe('a base', () => {
  const newer = CLEAN.replace(/image: .*/, 'image: registry.example.com/agent:9.9')
  const base = [{ path: 'a.yaml', text: CLEAN }]

  it('turns on rules about updates, which point at both texts', async () => {
    expect(await ids(newer)).toEqual([])
    const { findings } = await lint([{ path: 'a.yaml', text: newer }], { base })
    expect(findings.map(finding => finding.rule)).toEqual(['fleet-restart'])
    const [related] = findings[0]?.related ?? []
    expect(related?.location.file).toMatchObject({ path: 'a.yaml', text: CLEAN })
  })

  it('leaves out what did not change, when asked to', async () => {
    const old = [{ path: 'a.yaml', text: MILD }]
    const now = [
      { path: 'a.yaml', text: MILD },
      { path: 'b.yaml', text: MILD.replace('name: agent\n', 'name: other\n') },
    ]
    const all = (await lint(now, { base: old })).findings.map(({ location }) => location.file.path)
    expect(new Set(all)).toEqual(new Set(['a.yaml', 'b.yaml']))
    const changed = (await lint(now, { base: old, changedOnly: true })).findings.map(({ location }) => location.file.path)
    expect(new Set(changed)).toEqual(new Set(['b.yaml']))
  })
})

describe('plugins', () => {
  const team = rule({
    id: 'team-label',
    on: 'daemonSet',
    severity: 'error',
    preset: 'recommended',
    since: '1.0.0',
    summary: 'Nobody knows whose it is',
    why: 'An alert about an agent without an owner wakes everybody.',
    *check({ daemonSet }) {
      const label = daemonSet.at('metadata', 'labels', 'team')
      if (label.value === undefined) yield problem(label, 'has no label team', { fix: set(label, 'infra', 'unsafe') })
    },
  })
  const failing = rule({
    id: 'always-fails',
    on: 'container',
    severity: 'warning',
    preset: 'recommended',
    since: '1.0.0',
    summary: 'A mistake of its author',
    why: 'Only a test needs such a rule.',
    *check({ container }) {
      yield problem(container.at('image'), 'is found before the mistake')
      throw new Error('a mistake')
    },
  })

  it('work as built-in rules do', async () => {
    const { findings, rules } = await lint([{ path: 'a.yaml', text: CLEAN }], { plugins: [team] })
    expect(findings).toMatchObject([{ rule: 'team-label', path: 'metadata.labels[team]', severity: 'error' }])
    expect(rules.get('team-label')?.why).toContain('wakes everybody')
    const fixed = applyFixes(findings, 'unsafe').texts.get('a.yaml') ?? ''
    expect(fixed).toBe(CLEAN.replace('  namespace: monitoring\n', '  namespace: monitoring\n  labels:\n    team: infra\n'))
    expect(await ids(fixed, { plugins: [team] })).toEqual([])
    expect(await ids(CLEAN, { plugins: [team], rules: { 'team-label': 'off' } })).toEqual([])
  })

  it('that a preset keeps from running are told, until it or a setting decides', async () => {
    const strict = rule({ ...team, preset: 'strict' })
    const told = async (options: LintOptions) => (await lint([{ path: 'a.yaml', text: CLEAN }], { plugins: [strict], ...options })).notices
    expect(await told({})).toEqual([
      {
        message:
          'rule team-label of a plugin does not run, because it is in the preset strict; use --preset strict or --rule team-label=error',
      },
    ])
    expect(await told({ extends: 'strict' })).toEqual([])
    expect(await told({ rules: { 'team-label': 'off' } })).toEqual([])
    expect(await told({ rules: { 'team-label': 'info' } })).toEqual([])
    expect(await told({ only: ['no-requests'] })).toEqual([])
  })

  it('that throw are errors, named with their rule and the first file; everything else is reported', async () => {
    const sources = [
      { path: 'a.yaml', text: REPLICAS },
      { path: 'b.yaml', text: MILD },
    ]
    const { findings, bugs, errors } = await lint(sources, { plugins: [failing, team] })
    expect(bugs).toEqual([])
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^rule always-fails failed in a\.yaml, and 1 more times: Error: a mistake/),
    ])
    const found = findings.map(({ rule: id }) => id)
    expect(found.toSorted()).toEqual(['always-fails', 'always-fails', 'no-requests', 'team-label', 'team-label', 'unknown-field'])
  })

  it('cannot take the id of another rule', async () => {
    const { findings, errors } = await lint([{ path: 'a.yaml', text: MILD }], { plugins: [{ ...team, id: 'no-requests' }] })
    expect(errors.map(({ message }) => message)).toEqual([
      'plugins[0] (no-requests): id is that of a built-in rule; give the plugin another',
    ])
    expect(findings.map(({ message }) => message)).not.toContain('has no label team')
  })

  it('may take a field out', async () => {
    const plain = rule({
      ...team,
      id: 'no-priority',
      *check({ pod }) {
        const field = pod.at('priorityClassName')
        if (field.exists) yield problem(field, 'has a priority', { fix: remove(field, 'safe') })
      },
    })
    const { findings } = await lint([{ path: 'a.yaml', text: CLEAN }], {
      plugins: [plain],
      extends: 'none',
      rules: { 'no-priority': 'warning' },
    })
    expect(applyFixes(findings, 'safe').texts.get('a.yaml')).toBe(CLEAN.replace(/ +priorityClassName.*\n/, ''))
  })
})

describe('format', () => {
  it.each(FORMATS)('writes %s', async name => {
    const report = await lint([{ path: 'a.yaml', text: REPLICAS }])
    expect(format(name, report, { version: '1.0.0' })).toContain('replicas')
  })
})

describe('diff', () => {
  const OLD = [{ path: 'a.yaml', text: CLEAN }]
  const NEW = [{ path: './a.yaml', text: CLEAN.replace('agent:1.4.2', 'agent:1.5.0') }]

  it('tells what an apply would do to each DaemonSet', async () => {
    const plan = await diff(NEW, OLD, { nodes: 12, kubernetes: '1.34', baseName: 'main' })
    expect(plan).toMatchObject({ base: 'main', kubernetes: '1.34', errors: [], summary: { files: 1, updated: 1, restarted: 1 } })
    expect(plan.daemonSets.map(({ action, replacement }) => [action, replacement?.batches])).toEqual([['update', 12]])
    expect(plan.daemonSets[0]?.changes.map(({ field }) => field)).toEqual(['spec.template.spec.containers[agent].image'])
    for (const name of PLAN_FORMATS) expect(formatPlan(name, plan)).toMatch(/1\.4\.2 → 1\.5\.0|agent\\?:1\.5\.0/)
  })

  it('pairs objects across files, and leaves what did not change out', async () => {
    const moved = await diff([{ path: 'b.yaml', text: NEW[0]!.text }], OLD)
    expect(moved.daemonSets.map(({ action }) => action)).toEqual(['update'])
    expect((await diff(OLD, OLD)).daemonSets).toEqual([])
    expect((await diff(OLD, [])).daemonSets.map(({ action }) => action)).toEqual(['create'])
    expect((await diff([], OLD)).daemonSets.map(({ action }) => action)).toEqual(['remove'])
  })

  it('reports mistakes in its options and in the texts', async () => {
    const { errors } = await diff([{ path: 'a.yaml', text: `${CLEAN}  bad: [\n` }], OLD, { nodes: 0, kubernetes: '2.0' })
    expect(errors.map(({ message }) => message)).toEqual([
      'nodes is 0; write the number of nodes, such as 500',
      expect.stringContaining('2.0'),
      expect.any(String),
    ])
  })
})
