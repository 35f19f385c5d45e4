/** Configurations of repositories that nobody trusts: each is refused at its place, and everything else is still linted. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { Built, Folder, POSIX, REPLICAS } from '../../scripts/built.testing.ts'

let built: Built
let outside: Folder
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})
beforeEach(() => {
  outside = new Folder({ secret: 'root:*:secret', 'config.yaml': 'schemas: [secret]' })
  folder = new Folder({ 'ds.yaml': REPLICAS, 'b.yaml': AGENT })
})

const AGENT = `apiVersion: x.io/v1\nkind: Agent\nmetadata: {name: a}\nspec: {s: ${'a'.repeat(60)}!}\n`
const FOR = '"x-kubernetes-group-version-kind":[{"group":"x.io","version":"v1","kind":"Agent"}]'
const SCHEMAS = 'schemas: [extra.json]\n'
const ALIASES = 'abcdefghij'.replaceAll(/./g, (name, at: number) => {
  const inner = at === 0 ? 'x' : `*${'abcdefghij'[at - 1]}`
  return `${name}: &${name} [${Array(9).fill(inner).join()}]\n`
})
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)
const numbered = (count: number, item: (at: number) => string): string => Array.from({ length: count }, (_, at) => item(at)).join(',')
/** Definitions of which each refers to the next one twice. */
const DOUBLING = `{${FOR},"$ref":"#/definitions/d0","definitions":{${Array.from({ length: 40 }, (_, at) => {
  const next = `{"$ref":"#/definitions/d${at + 1}"}`
  return `"d${at}":{"allOf":[${next},${next}]},`
}).join('')}"d40":{"type":"object"}}}`

it.each<[string, Readonly<Record<string, string>>, string | RegExp]>([
  ['a path out of the repository', { '.ds-lint.yaml': 'schemas: [a.json, ../secret]' }, '.ds-lint.yaml:1:19: error "../secret" is outside'],
  ['an absolute path', { '.ds-lint.yaml': 'baseline: /etc/passwd' }, '.ds-lint.yaml:1:11: error "/etc/passwd" is outside'],
  ['aliases', { '.ds-lint.yaml': ALIASES }, /\.ds-lint\.yaml:\d+:\d+: error a configuration has at most 50000 values/],
  ['a long glob', { '.ds-lint.yaml': `overrides: [{files: ['${'('.repeat(70_000)}']}]` }, '.ds-lint.yaml:1:22: error the glob is longer'],
  ['a deep glob', { '.ds-lint.yaml': `overrides: [{files: ['${nested(200, '{', '}')}']}]` }, '.ds-lint.yaml:1:22: error the glob has more'],
  [
    'a deep value',
    { '.ds-lint.yaml': `rules: ${nested(900, '[', ']')}` },
    /\.ds-lint\.yaml:1:\d+: error a configuration has at most 20 levels/,
  ],
  [
    'many unknown rules',
    { '.ds-lint.yaml': `rules:\n${Array.from({ length: 40_000 }, (_, at) => `  no-rule-${at}: off\n`).join('')}` },
    /\.ds-lint\.yaml:\d+:3: error a configuration has at most 50000 values/,
  ],
  [
    'a pattern of many wildcards',
    { '.ds-lint.yaml': 'ignore: [x, "*a*b*c*d*e"]' },
    '.ds-lint.yaml:1:13: error the pattern has more than 4 "*"',
  ],
  ['a long list', { '.ds-lint.yaml': `ignore: [${'x,'.repeat(1001)}]` }, '.ds-lint.yaml:1:1: error "ignore" holds more than 1000'],
  ['a huge file', { '.ds-lint.yaml': `# ${'x'.repeat(2 ** 20)}` }, '.ds-lint.yaml:1:1: error the configuration is longer than 1 MiB'],
  [
    'a schema that is itself',
    { '.ds-lint.yaml': SCHEMAS, 'extra.json': `{${FOR},"allOf":[{"$ref":"#"}]}` },
    'extra.json:1:1: error unsupported schema',
  ],
  ['a schema that doubles', { '.ds-lint.yaml': SCHEMAS, 'extra.json': DOUBLING }, 'extra.json:1:1: error unsupported schema'],
  [
    'a deep schema',
    { '.ds-lint.yaml': SCHEMAS, 'extra.json': `{${FOR},"not":${'{"not":'.repeat(300)}{}${'}'.repeat(301)}` },
    'extra.json:1:1: error unsupported schema: it is nested deeper than 250',
  ],
  [
    'a pattern that is none',
    { '.ds-lint.yaml': SCHEMAS, 'extra.json': `{${FOR},"properties":{"kind":{"pattern":"(?=a)"}}}` },
    'the pattern "(?=a)" is not valid: invalid or unsupported Perl syntax: `(?=`',
  ],
  ['a schema of aliases', { '.ds-lint.yaml': 'schemas: [extra.yaml]', 'extra.yaml': ALIASES }, /extra\.yaml:\d+:\d+: error .*aliases/],
])('refused: %s', async (_, files, told) => {
  for (const [name, text] of Object.entries(files)) folder.write(name, text)
  const { code, stdout, stderr } = await built.run('cli', ['.'], { cwd: folder.path })
  expect(stdout).toContain('[unknown-field]')
  expect(stderr).toMatch(told)
  expect(code).toBe(2)
})

it.each<[string, () => void, string]>([
  [
    'a schema that is a link out',
    () => {
      folder.write('.ds-lint.yaml', SCHEMAS)
      symlinkSync(join(outside.path, 'secret'), join(folder.path, 'extra.json'))
    },
    '.ds-lint.yaml:1:11: error "extra.json" is outside of the repository',
  ],
  [
    'a folder that is a link out',
    () => {
      folder.write('.ds-lint.yaml', 'baseline: there/secret')
      symlinkSync(outside.path, join(folder.path, 'there'))
    },
    '.ds-lint.yaml:1:11: error "there/secret" is outside of the repository',
  ],
  [
    'a configuration that is a link out',
    () => symlinkSync(join(outside.path, 'secret'), join(folder.path, '.ds-lint.yaml')),
    'a symbolic link out',
  ],
  ['a device', () => symlinkSync('/dev/zero', join(folder.path, '.ds-lint.yaml')), '.ds-lint.yaml: a device, not a regular file'],
  [
    'an endless .gitignore',
    () => {
      symlinkSync('/dev/zero', join(folder.path, '.gitignore'))
      folder.write('.ds-lint.yaml', 'baseline: /x')
    },
    '"/x" is outside',
  ],
  ['a pipe', () => execFileSync('mkfifo', [join(folder.path, '.ds-lint.yaml')]), '.ds-lint.yaml: a named pipe, not a regular file'],
  [
    'a schema that is a folder',
    () => {
      folder.write('.ds-lint.yaml', SCHEMAS)
      mkdirSync(join(folder.path, 'extra.json'))
    },
    'extra.json: a folder, not a file',
  ],
])('not read: %s', async (_, build, told) => {
  build()
  const { code, stdout, stderr } = await built.run('cli', ['.'], { cwd: folder.path })
  expect(stdout).toContain('[unknown-field]')
  expect(stderr).toContain(told)
  expect(stderr).not.toContain('root:*')
  expect(code).toBe(2)
})

it.skipIf(!POSIX)('paths that cannot be reached end no run with a bug (not on Windows: links)', async () => {
  symlinkSync('loop.yaml', join(folder.path, 'loop.yaml'))
  for (const path of ['loop.yaml', 'ds.yaml/x.yaml', `${'a'.repeat(300)}.yaml`])
    for (const args of [['--base', 'b.yaml'], ['--render'], ['diff', 'ds.yaml'], ['fleet', '--nodes'], ['--nodes', '3', '--pods']])
      expect([args, path, (await built.run('cli', [...args, path], { cwd: folder.path })).code]).toEqual([args, path, 2])
})

it('a named configuration may name files anywhere, whose text is not shown', async () => {
  const { code, stderr } = await built.run('cli', ['.', '--config', join(outside.path, 'config.yaml')], { cwd: folder.path })
  expect(stderr).toContain(`${outside.path}/secret:1:1: the file contains neither a JSON Schema nor a CustomResourceDefinition`)
  expect(stderr).not.toContain('root:*')
  expect(code).toBe(2)
})

it.each([
  [
    'a pattern that backtracks',
    { '.ds-lint.yaml': SCHEMAS, 'extra.json': `{${FOR},"properties":{"spec":{"properties":{"s":{"pattern":"^(a+)+$"}}}}}` },
  ],
  ['a .gitignore that backtracks', { '.gitignore': `${'*a'.repeat(30)}b\n`, [`${'a'.repeat(200)}.yaml`]: '' }],
  [
    'a list of values as long as that of the allowed ones',
    {
      '.ds-lint.yaml': SCHEMAS,
      'extra.json': `{${FOR},"properties":{"spec":{"properties":{"s":{"items":{"enum":[${numbered(30_000, at => `{"a":${at}}`)}]}}}}}}`,
      'b.yaml': `apiVersion: x.io/v1\nkind: Agent\nmetadata: {name: a}\nspec: {s: [${numbered(30_000, at => `{a: ${at}}`)}]}\n`,
    },
  ],
  ['a kustomization of aliases', { 'kustomization.yaml': `${ALIASES}patches: [{path: ds.yaml}]\n` }],
])('ends: %s', async (_, files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) folder.write(name, text)
  const { code, stdout } = await built.run('cli', ['.'], { cwd: folder.path })
  expect(stdout).toContain('[unknown-field]')
  expect(code).toBe(1)
})

const MEMBERS = numbered(100_001, at => `"p${at}":true`)
const FIELDS = numbered(2_000, at => `a${at}: 1`)

it.each<[string, string, string, string]>([
  ['a schema of more than can be compiled', `"properties":{${MEMBERS}}`, '{}', 'it has more than 100000 keywords and members'],
  [
    'as many patterns of names as names',
    `"properties":{"spec":{"patternProperties":{${numbered(2_000, at => `"^x${at}":{"type":"number"}`)}}}}`,
    `{${FIELDS}}`,
    'it lists too much for one object',
  ],
  [
    'a long list of choices for each item of a long list',
    `"properties":{"spec":{"items":{"oneOf":[${numbered(300, at => `{"const":${at}}`)}]}}}`,
    `[${numbered(5_000, at => `a${at}`)}]`,
    'it lists too much for one object',
  ],
])('refused: %s', async (_, schema, spec, told) => {
  folder.write('.ds-lint.yaml', SCHEMAS)
  folder.write('extra.json', `{${FOR},${schema}}`)
  folder.write('b.yaml', `apiVersion: x.io/v1\nkind: Agent\nmetadata: {name: a}\nspec: ${spec}\n`)
  const { code, stdout, stderr } = await built.run('cli', ['.'], { cwd: folder.path })
  expect(stdout).toContain('[unknown-field]')
  expect(stderr).toMatch(/^ds-lint: error extra\.json:1:1: |^extra\.json:1:1: error /m)
  expect(stderr).toContain(told)
  expect(code).toBe(2)
})
