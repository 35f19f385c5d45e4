import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '../../schemas/config.json' with { type: 'json' }
import { type ConfigurableRule, Configs, FAIL_ON, type Options, PRESETS, SETTINGS } from './index.ts'
import { loadGateProblems } from './gates.ts'
import { parseConfig } from './parse.ts'
import { resolvePath } from './paths.ts'
import { NEWEST } from '../kubernetes/version.ts'

const rules = [
  { id: 'no-requests', preset: 'recommended', severity: 'warning' },
  { id: 'no-budget', preset: 'recommended', severity: 'error', aliases: ['both-zero'] },
  { id: 'no-digest', preset: 'strict', severity: 'warning' },
  {
    id: 'host-path',
    preset: 'security',
    severity: 'info',
    options: {
      depth: { type: 'integer', default: 2, minimum: 1, description: 'levels' },
      allowed: { type: 'list', default: ['/run'], description: 'paths' },
      size: { type: 'quantity', default: '1Gi', description: 'size' },
    },
  },
] as const satisfies readonly ConfigurableRule[]
const known = new Map<string, ConfigurableRule>(
  rules.flatMap(rule => [rule.id, ...('aliases' in rule ? rule.aliases : [])].map(id => [id, rule] as const)),
)
const [noRequests, noBudget, noDigest, hostPath] = rules

/** A repository in each folder right below the root. */
function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder.split('/').slice(0, 2).join('/'))
}

async function configs(files: Readonly<Record<string, string>>, options: Options = {}, cwd = '/repo'): Promise<Configs> {
  return Configs.create({ cwd, files: { readFile: path => files[path], isWithin }, options, rules })
}

/** Errors as `path:"the text they point at": message`. */
function told({ errors }: Pick<Configs, 'errors'>): string[] {
  return errors.map(({ message, location }) => {
    if (!location) return message
    const { file, span } = location
    return `${file.path}:${JSON.stringify(file.text.slice(span.start, span.end))}: ${message}`
  })
}

async function severities(files: Readonly<Record<string, string>>, options: Options = {}, file = '/repo/a.yaml'): Promise<string> {
  const settings = await (await configs(files, options)).settings(file)
  return rules.map(rule => settings.severityOf(rule)).join(' ')
}

const gates = { problems: await loadGateProblems(), kubernetes: undefined }

function mistakes(text: string): string[] {
  return told(parseConfig({ path: 'c', text }, known, () => true, { gates })).map(line => line.slice(2))
}

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

describe('mistakes', () => {
  it.each([
    ['rule: {}', '"rule": unknown key "rule"; did you mean "rules"?'],
    [
      'xyz: 1',
      '"xyz": unknown key "xyz"; the keys are $schema, extends, rules, kubernetes, profiles, closedWorld, featureGates, apply, ignore, schemas, plugins, policies, baseline, nodes, failOn, roles, require, forbid, render and overrides',
    ],
    ['extends: strct', '"strct": "strct" is not a valid preset; did you mean "strict"?'],
    ['extends: [strict]', '"extends": a list is not a valid preset; use recommended, strict, security, all or none'],
    ['failOn: warn', '"warn": "warn" is not a valid severity to fail on; did you mean "warning"?'],
    ['failOn: 1', '"1": "1" is not a valid severity to fail on; use error, warning, info or never'],
    ['rules:\n  no-budget: fatal', '"fatal": "fatal" is not a valid severity; use off, error, warning or info'],
    ['rules:\n  no-budget: "err"', '"\\"err\\"": "err" is not a valid severity; did you mean "error"?'],
    ['rules:\n  no-bugdet: off', '"no-bugdet": unknown rule "no-bugdet"; did you mean "no-budget"?'],
    ['rules:\n  zzz: off', '"zzz": unknown rule "zzz"'],
    ['rules: [no-budget]', '"rules": "rules" must be a mapping, not a list'],
    ['ignore: "*.tmp"', '"\\"*.tmp\\"": "ignore" must be a list, not "*.tmp"'],
    ['ignore: [a, {b: c}]', '"b": "ignore" must hold text only, not a mapping'],
    ['kubernetes: 1.2', '"1.2": "1.2" is older than 1.25, the oldest version that ds-lint supports'],
    ['overrides:\n- rules: {}', '"rules": override has no "files"; add the globs of the files that it applies to'],
    ['overrides:\n- files: []', '"files": "files" is empty; give it at least one glob'],
    [
      'overrides:\n- files: [a]\n  failOn: info',
      '"failOn": unknown key "failOn"; the keys are files, extends, rules, profiles, closedWorld, roles, kubernetes and featureGates',
    ],
    ['overrides:\n- files: [a]\n  rules: {no-bugdet: off}', '"no-bugdet": unknown rule "no-bugdet"; did you mean "no-budget"?'],
    ['- extends', '"- extends": a configuration must be a mapping, such as "extends: strict"'],
    ['extends: all\n---\nextends: none', '"---": a configuration must be a single YAML document'],
    ['extends: all\nextends: none', '"extends": duplicate key "extends"'],
  ])('%j', (text, expected) => {
    expect(mistakes(text)).toEqual([expected])
  })

  it('are told in the order of the text, and leave the rest valid', () => {
    const text =
      'ruls: {}\nrules: {no-budget: info, no-requests: eror}\noverrides: [{rules: {}}, {files: [x], rules: {nope: off}}, {files: y, rules: {no-budget: off}}]\nfailOn: info\nignore: [[], a]\n'
    const { data, errors } = parseConfig({ path: 'c', text }, known, () => true)
    expect(errors.map(({ location }) => text.slice(location?.span.start, location?.span.end))).toEqual([
      'ruls',
      'eror',
      'rules',
      'nope',
      'y',
      '[]',
    ])
    expect(data).toEqual({
      rules: { 'no-budget': 'info' },
      overrides: [{ files: ['x'], rules: { nope: 'off' } }],
      failOn: 'info',
      ignore: ['a'],
    })
  })

  it.each([
    ['brackets', '['.repeat(100_000), 'a configuration has at most 20 levels'],
    ['mappings', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth % 500)}a:\n`).join(''), 'levels'],
    ['explicit keys', '? '.repeat(100_000), 'a configuration has at most 20 levels'],
    ['items', '- a\n'.repeat(60_000), 'a configuration has at most 50000 values'],
    ['mistakes', `a: 1\n${'] '.repeat(10_000)}`, 'more problems'],
    [
      'aliases',
      `a: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `a${i}: &a${i} [*a${i - 1 < 0 ? '' : i - 1}, *a${i - 1 < 0 ? '' : i - 1}]\n`).join('')}`,
      'a configuration has at most 50000 values',
    ],
    [
      'merges',
      `a: &a {${Array.from({ length: 20_000 }, (_, i) => `k${i}: x`).join(', ')}}\nignore: [${'{<<: *a}, '.repeat(5000)}]\n`,
      'a configuration has at most 50000 values',
    ],
    ['an alias of itself', 'rules: &a {x: *a, nope: off}\n', 'unknown rule "nope"'],
    ['an alias of nothing', 'extends: *a\n', 'undefined alias: no anchor "&a" precedes it'],
  ])('of a hostile file are told, in little time: %s', (_, text, expected) => {
    expect(mistakes(text).join('\n')).toContain(expected)
  })

  it('in the syntax have a place', () => {
    const { errors } = parseConfig({ path: 'c', text: 'extends: all\nrules: {a: b\n' }, known, () => true)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.location?.span.start).toBeGreaterThan(12)
  })

  it('are not made by empty keys, comments, anchors and what YAML 1.1 takes for booleans', () => {
    expect(mistakes('# nothing\n')).toEqual([])
    const text = 'rules:\nignore: ~\nextends: all\noverrides:\n- &o\n  files: [a]\n  rules: {no-budget: off}\n- <<: *o\n  files: [b]\n'
    expect(mistakes(text)).toEqual([])
    expect(parseConfig({ path: 'c', text }, known, () => true).data.overrides?.[1]).toEqual({ files: ['b'], rules: { 'no-budget': 'off' } })
  })

  it('never crash', () => {
    const line = fc.constantFrom(
      'a',
      'rules:',
      ' no-budget: off',
      '- x',
      'overrides:',
      '&a',
      '*a',
      '<<: *a',
      'extends: &a {b: *a}',
      '---',
      '"',
      '{',
      '__proto__: 1',
      '? [a]',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(line).map(lines => lines.join('\n')),
    )
    fc.assert(
      fc.property(text, content => {
        for (const { location } of parseConfig({ path: 'c', text: content }, known, () => true).errors) {
          expect(location?.span.end).toBeLessThanOrEqual(content.length)
        }
      }),
    )
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
