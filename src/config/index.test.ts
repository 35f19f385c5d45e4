import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import schema from '../../schemas/config.json' with { type: 'json' }
import { rules, noRequests, noBudget, noDigest, hostPath, isWithin, configs, told, severities, mistakes } from './configs.testing.ts'
import { Configs, FAIL_ON, type Options, PRESETS, SETTINGS } from './index.ts'
import { resolvePath } from './paths.ts'
import { NEWEST } from '../kubernetes/version.ts'

describe('presets', () => {
  it.each([
    ['recommended', 'warning error off off'],
    ['strict', 'warning error warning off'],
    ['security', 'warning error off info'],
    ['all', 'warning error warning info'],
    ['none', 'off off off off'],
  ])('%s', async (preset, expected) => {
    expect(await severities({ '/repo/.ds-lint.yaml': `extends: ${preset}` })).toBe(expected)
  })

  it('are recommended unless told otherwise', async () => {
    expect(await severities({})).toBe('warning error off off')
    expect(await severities({ '/repo/.ds-lint.yaml': '' })).toBe('warning error off off')
  })
})

describe('severities', () => {
  it('replace those of the rule and of its findings', async () => {
    const config = 'rules: {no-requests: off, no-digest: error, both-zero: info}'
    expect(await severities({ '/repo/.ds-lint.yaml': config })).toBe('off info error off')
    const settings = await (await configs({ '/repo/.ds-lint.yaml': config })).settings('/repo/x.yaml')
    expect(settings.severityOf(noBudget, 'warning')).toBe('info')
    expect(settings.severityOf(hostPath, 'info')).toBe('off')
    expect((await (await configs({})).run()).severityOf(noRequests, 'info')).toBe('info')
    expect((await (await configs({})).run()).severityOf(noDigest)).toBe('off')
  })

  it('come from options over overrides over the file', async () => {
    const files = {
      '/repo/.ds-lint.yaml': `
extends: strict
rules: {no-requests: error, no-budget: warning}
overrides:
- files: [/legacy]
  rules: {no-requests: info, both-zero: info}
- files: ['*.golden.yaml', '!keep.golden.yaml']
  extends: none
- files: ['./charts/*/t/**']
  kubernetes: 1.30-1.32
`,
    }
    expect(await severities(files)).toBe('error warning warning off')
    expect(await severities(files, {}, '/repo/legacy/deep/x.yaml')).toBe('info info warning off')
    expect(await severities(files, {}, '/repo/other/legacy/x.yaml')).toBe('error warning warning off')
    expect(await severities(files, {}, '/repo/legacy/x.golden.yaml')).toBe('info info off off')
    expect(await severities(files, {}, '/repo/legacy/keep.golden.yaml')).toBe('info info warning off')
    expect(await severities(files, { rules: { 'no-budget': 'off', 'no-requests': 'error' } }, '/repo/legacy/x.yaml')).toBe(
      'error off warning off',
    )
    expect(await severities(files, { extends: 'recommended' }, '/repo/x.golden.yaml')).toBe('error warning off off')
    const loaded = await configs(files)
    expect((await loaded.settings('/repo/charts/a/t/x.yaml')).kubernetes).toMatchObject({ from: 30, to: 32 })
    expect((await loaded.settings('/repo/charts/x.yaml')).kubernetes).toMatchObject({ from: NEWEST, to: NEWEST })
    expect(await loaded.settings('/repo/a.yaml')).toBe(await loaded.settings('/repo/b/c.yaml'))
  })

  it('of a rule’s own id win over those of a former id', async () => {
    expect(await severities({ '/repo/.ds-lint.yaml': 'rules: {no-budget: info, both-zero: off}' })).toBe('warning info off off')
  })
})

describe('files', () => {
  const files = {
    '/.ds-lint.yaml': 'failOn: never',
    '/repo/.ds-lint.yaml': 'failOn: warning\nbaseline: ./known.json\nschemas: [crds, /repo/x/y.yaml]\nkubernetes: 1.30\nignore: ["*.tmp"]',
    '/repo/team/.ds-lint.yml': 'failOn: info',
    '/repo/team/.ds-lint.yaml': 'failOn: error\nbaseline: ../b.json',
    '/repo/yml/.ds-lint.yml': 'failOn: info',
  }

  it('hold alone, the nearest one upward', async () => {
    const loaded = await configs(files)
    const failOn = async (path: string) => (await loaded.settings(path)).failOn
    expect(await failOn('/repo/deep/er/x.yaml')).toBe('warning')
    expect(await failOn('/repo/team/x/y.yaml')).toBe('error')
    expect(await failOn('/repo/yml/y.yaml')).toBe('info')
    expect(await failOn('/elsewhere/y.yaml')).toBe('never')
    expect(await loaded.settings('/repo/team/a.yaml')).toMatchObject({ baseline: '/repo/b.json', schemas: [] })
    expect(await loaded.run()).toMatchObject({
      baseline: '/repo/known.json',
      schemas: ['/repo/crds', '/repo/x/y.yaml'],
      kubernetes: { from: 30, to: 30 },
    })
  })

  it('are read once, and not at all when they are not wanted', async () => {
    const read: string[] = []
    const readFile = (path: string) => {
      read.push(path)
      return path === '/repo/.ds-lint.yaml' ? 'rule: {}' : undefined
    }
    const loaded = await Configs.create({ cwd: '/repo', files: { readFile, isWithin }, options: {}, rules })
    await Promise.all([loaded.settings('/repo/a/x.yaml'), loaded.settings('/repo/a/y.yaml'), loaded.ignores('/repo/a'), loaded.run()])
    const named = (): string[] => read.filter(path => /\/\.ds-lint\.ya?ml$/.test(path))
    expect(named()).toEqual(['/repo/a/.ds-lint.yaml', '/repo/.ds-lint.yaml', '/repo/a/.ds-lint.yml', '/repo/.ds-lint.yml'])
    expect(loaded.errors).toHaveLength(1)
    expect(loaded.settings('/repo/a/z.yaml')).not.toBeInstanceOf(Promise)
    await (await Configs.create({ cwd: '/repo', files: { readFile, isWithin }, options: { config: false }, rules })).settings(
      '/repo/x.yaml',
    )
    expect(named()).toHaveLength(4)
  })

  it('give way to the one that is named, whose globs start in the current folder', async () => {
    const named = {
      ...files,
      '/etc/lint.yaml': 'ignore: [/gen]\nbaseline: b.json\noverrides: [{files: [a/*.yaml], rules: {no-requests: off}}]',
    }
    const loaded = await configs(named, { config: '../etc/lint.yaml' })
    expect(await loaded.settings('/repo/team/x.yaml')).toMatchObject({ failOn: 'error', baseline: '/etc/b.json' })
    expect(await loaded.ignores('/repo/team')).toEqual([{ folder: '/repo', patterns: ['/gen'] }])
    expect(await severities(named, { config: '/etc/lint.yaml' })).toBe('warning error off off')
    expect(await severities(named, { config: '/etc/lint.yaml' }, '/repo/a/b.yaml')).toBe('off error off off')
    expect(told(await configs(files, { config: 'gone.yaml' }))).toEqual(['gone.yaml: no such configuration file'])
  })

  it('that cannot be read are an error and as good as empty', async () => {
    const denied = {
      readFile(path: string) {
        if (path === '/repo/.ds-lint.yaml') throw new Error('permission denied')
        return undefined
      },
    }
    const loaded = await Configs.create({ cwd: '/repo', files: { ...denied, isWithin }, options: {}, rules })
    expect((await loaded.settings('/repo/x.yaml')).preset).toBe('recommended')
    expect(told(loaded)).toEqual(['.ds-lint.yaml: permission denied'])
  })

  it('add their ignored paths to those of the options', async () => {
    const loaded = await configs(files, { ignore: ['/out'] })
    const patterns = await loaded.ignores('/repo/deep')
    expect(patterns).toEqual([
      { folder: '/repo', patterns: ['/out'] },
      { folder: '/repo', patterns: ['*.tmp'] },
    ])
    expect(await loaded.ignores('/repo/deep')).toBe(patterns)
    expect(await loaded.ignores('/repo/team')).toEqual([{ folder: '/repo', patterns: ['/out'] }])
  })
})

describe('options', () => {
  it('are checked like files, and win over them', async () => {
    const options = {
      extends: 'strictt',
      rules: { 'no-request': 'off', 'no-budget': 'warn' },
      failOn: 'warning',
      kubernetes: '1.99',
      baseline: 'b.json',
    }
    const loaded = await configs({ '/repo/.ds-lint.yaml': 'failOn: never\nbaseline: a.json' }, Object(options))
    expect(await loaded.run()).toMatchObject({ failOn: 'warning', baseline: '/repo/b.json', preset: 'recommended' })
    expect(told(loaded)).toEqual([
      '"strictt" is not a valid preset; did you mean "strict"?',
      'unknown rule "no-request"; did you mean "no-requests"?',
      '"warn" is not a valid severity; did you mean "warning"?',
      expect.stringMatching(/^"1\.99" is newer than/),
    ])
  })
})

describe('options of rules', () => {
  async function options(files: Readonly<Record<string, string>>, given: Options = {}, file = '/repo/a.yaml'): Promise<object> {
    const { depth, allowed, size } = (await (await configs(files, given)).settings(file)).optionsOf(hostPath)
    return { depth, allowed, size: String(size) }
  }

  it('are the defaults of the rule, unless configured', async () => {
    expect(await options({})).toEqual({ depth: 2, allowed: ['/run'], size: '1Gi' })
    const config = 'rules: {host-path: {depth: 3, allowed: [/a, /b], size: 512Mi}}'
    expect(await options({ '/repo/.ds-lint.yaml': config })).toEqual({ depth: 3, allowed: ['/a', '/b'], size: '512Mi' })
  })

  it('come from options over overrides over the file, one by one, and leave the severity alone', async () => {
    const files = {
      '/repo/.ds-lint.yaml': `
rules: {host-path: {severity: error, depth: 3, size: 1Mi}}
overrides: [{files: [/edge], rules: {host-path: {depth: 4}}}]`,
    }
    expect(await options(files, {}, '/repo/edge/a.yaml')).toMatchObject({ depth: 4, size: '1Mi' })
    expect(await severities(files, {}, '/repo/edge/a.yaml')).toBe('warning error off error')
    const given: Options = { rules: { 'host-path': { allowed: 'x, y', size: 7 } } }
    expect(await options(files, given, '/repo/edge/a.yaml')).toEqual({ depth: 4, allowed: ['x', 'y'], size: '7' })
    expect(await severities(files, { rules: { 'host-path': 'info' } })).toBe('warning error off info')
  })

  it.each([
    ['rules: {host-path: {depth: 0}}', '"0": "depth" of host-path must be a whole number of at least 1, not "0"'],
    ['rules: {host-path: {depth: 1.5}}', '"1.5": "depth" of host-path must be a whole number of at least 1, not "1.5"'],
    ['rules: {host-path: {dept: 3}}', '"dept": host-path has no option "dept"; did you mean "depth"?'],
    ['rules: {host-path: {xyz: 3}}', '"xyz": host-path has no option "xyz"; its options are severity, depth, allowed and size'],
    ['rules: {both-zero: {depth: 3}}', '"depth": no-budget has no option "depth"; it has a severity only'],
    ['rules: {host-path: {allowed: {a: b}}}', '"allowed": "allowed" of host-path must be a list of texts, not a mapping'],
    ['rules: {host-path: {size: big}}', '"big": "size" of host-path must be a quantity, such as 100Mi, not "big"'],
    ['rules: {host-path: {severity: eror}}', '"eror": "eror" is not a valid severity; did you mean "error"?'],
    [
      'rules: {host-path: [warning, {depth: 3}]}',
      '"host-path": a list is not a valid severity; use off, error, warning or info, or a mapping such as {severity: info, depth: 2}',
    ],
  ])('%j is a mistake', (text, expected) => {
    expect(mistakes(text)).toEqual([expected])
  })
})

describe('clusters', () => {
  it('are told by profiles, roles and closedWorld, which overrides and options replace', async () => {
    const files = {
      '/repo/.ds-lint.yaml': `
profiles: [talos, eks]
roles: {agent: log, kube-system/proxy: [proxy, cni]}
overrides: [{files: [/edge], profiles: [k3s], closedWorld: true, roles: {agent: [unknown]}}]`,
    }
    const cluster = async (file: string, options: Options = {}): Promise<object> => {
      const { profiles, ...rest } = (await (await configs(files, options)).settings(file)).kubernetes.cluster
      return { profiles: profiles.map(({ name }) => name), ...rest }
    }
    const proxy = { 'kube-system/proxy': ['proxy', 'cni'] }
    expect(await cluster('/repo/a.yaml')).toEqual({ profiles: ['eks', 'talos'], closedWorld: false, roles: { agent: ['log'], ...proxy } })
    expect(await cluster('/repo/edge/a.yaml')).toEqual({ profiles: ['k3s'], closedWorld: true, roles: { agent: ['unknown'], ...proxy } })
    expect(await cluster('/repo/edge/a.yaml', { profiles: ['gke'], closedWorld: false })).toMatchObject({
      profiles: ['gke'],
      closedWorld: false,
    })
  })

  it.each([
    ['profiles: [eks, botlerocket]', '"botlerocket": "botlerocket" is not a valid profile; did you mean "bottlerocket"?'],
    ['profiles: eks', '"eks": "profiles" must be a list, not "eks"'],
    ['closedWorld: yes', '"yes": "closedWorld" must be true or false, not "yes"'],
    ['roles: {agent: logs}', '"logs": "logs" is not a valid role; did you mean "log"?'],
    ['roles: {agent: [log, {}]}', expect.stringMatching(/a mapping is not a valid role; use cni, csi/)],
  ])('%j is a mistake', (text, expected) => {
    expect(mistakes(text)).toEqual([expected])
  })
})

describe('schemas/config.json', () => {
  it('is valid, and lists what the code does', () => {
    expect(new Ajv2020({ allowUnionTypes: true }).validateSchema(schema)).toBe(true)
    expect(schema.$defs.preset.enum).toEqual(PRESETS)
    expect(schema.$defs.severity.enum.toSorted()).toEqual(SETTINGS.toSorted())
    expect(schema.properties.failOn.enum).toEqual(FAIL_ON)
  })
})

describe('resolvePath', () => {
  it.each([
    ['/a/b', 'c', '/a/b/c'],
    ['/a/b', './../c/', '/a/c'],
    ['/a', '../../..', '/'],
    ['/', 'a', '/a'],
    ['/a', '/b/c', '/b/c'],
    ['C:/a', '../b', 'C:/b'],
  ])('%s and %s', (folder, path, expected) => {
    expect(resolvePath(folder, path)).toBe(expected)
  })
})

describe('feature gates', () => {
  it.each([
    ['featureGates: {SELinuxMunt: true}', '"SELinuxMunt": unknown feature gate "SELinuxMunt"; did you mean "SELinuxMount"?'],
    ['featureGates: {AllAlpha: true}', '"AllAlpha": AllAlpha is not supported; name the feature gates that are on'],
    ['featureGates: {SELinuxMount: on}', '"on": "on" is not a valid value of a feature gate; use true or false'],
    [
      'featureGates: {InPlacePodVerticalScaling: false}',
      '"false": feature gate InPlacePodVerticalScaling is locked to true since Kubernetes 1.35; remove it',
    ],
    ['kubernetes: 1.34-1.36\nfeatureGates: {InPlacePodVerticalScaling: false}', undefined],
    ['featureGates: {AppArmor: true}', '"AppArmor": feature gate AppArmor was removed in Kubernetes 1.33; remove it'],
    [
      'kubernetes: 1.30\nfeatureGates: {GenericWorkload: true}',
      '"GenericWorkload": feature gate GenericWorkload exists since Kubernetes 1.35; remove it',
    ],
    ['overrides: [{files: [a], featureGates: {X: true}}]', '"X": unknown feature gate "X"'],
    ['featureGates: {KubeletInUserNamespace: true, SELinuxMount: false}', undefined],
  ])('%s', (text, expected) => {
    expect(mistakes(text)).toEqual(expected === undefined ? [] : [expected])
  })

  it('are those of the file, of its overrides and of the options', async () => {
    const files = {
      '/repo/.ds-lint.yaml':
        'featureGates: {SELinuxMount: false, H2CContainerProbe: true}\noverrides: [{files: [a.yaml], featureGates: {SELinuxMount: true}}]\n',
    }
    const all = await configs(files, { featureGates: { H2CContainerProbe: false } })
    expect([(await all.settings('/repo/a.yaml')).kubernetes.gates, (await all.settings('/repo/b.yaml')).kubernetes.gates]).toEqual([
      { SELinuxMount: true, H2CContainerProbe: false },
      { SELinuxMount: false, H2CContainerProbe: false },
    ])
    expect((await configs({}, { featureGates: { Nope: true } })).badOptions).toEqual(['unknown feature gate "Nope"'])
    expect((await (await configs({})).run()).kubernetes.gates).toBeUndefined()
  })
})
