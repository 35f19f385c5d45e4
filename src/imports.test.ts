/** Who may import what: the house of docs/architecture.md, held by the import lines. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Each room may import itself and the rooms before it. */
const ORDER = [
  'group',
  'source',
  'finding',
  'yaml',
  'kubernetes',
  'admission',
  'podsecurity',
  'template',
  'manifest',
  'role',
  'changes',
  'former',
  'objects',
  'model',
  'rule',
  'inspect',
  'check',
  'fix',
  'kustomization',
  'update',
  'plan',
  'schemas',
  'config',
  'judge',
  'pipeline',
  'read',
  'report',
  'rules',
  'lint',
  'cli',
  'action',
]
/** Rooms that see less than what stands before them. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  report: ['report', 'plan', 'finding', 'source', 'group'],
  read: ['read', 'source', 'finding', 'config', 'group'],
  rules: ['rules', 'rule', 'kubernetes', 'group'],
}
/** Who may import a package; everybody may import what is not here and stands in package.json. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  ajv: ['config', 'schemas'],
  'ajv-formats': ['config', 'schemas'],
  micromatch: ['read', 'config'],
  ignore: ['read'],
  diff: ['cli'],
  'fastest-levenshtein': ['kubernetes', 'admission'],
  '@actions/core': ['action'],
  sarif: ['report'],
}
const NODE = new Set(['read', 'cli', 'action'])

interface Import {
  readonly from: string
  readonly room: string
  readonly target: string
}

const files = ['src', 'rules'].flatMap(folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.m?ts$/.test(entry.name) && !/\.(?:test|fixture)\.ts$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name)),
)
const imports: Import[] = files.flatMap(from =>
  [
    ...readFileSync(from, 'utf8').matchAll(
      /^(?:import|export)\s[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]/gm,
    ),
  ].map(match => ({
    from,
    room: roomOf(from),
    target: (match[1] ?? match[2] ?? match[3]) as string,
  })),
)

function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? second.replace(/\.ts$/, '') : top
}

describe('imports', () => {
  it('are found', () => expect(imports.length).toBeGreaterThan(files.length))

  it('go from a room to rooms before it', () => {
    const wrong = imports.filter(({ from, room, target }) => {
      const to = target === 'ds-lint/rule' ? 'rule' : target.startsWith('.') ? roomOf(normalize(join(dirname(from), target))) : undefined
      if (to === undefined || to === 'schemas' || to === 'package.json') return false
      const allowed = ONLY[room] ?? ORDER.slice(0, ORDER.indexOf(room) + 1)
      return !allowed.includes(to)
    })
    expect(wrong).toEqual([])
  })

  it('know every room', () => {
    expect([...new Set(files.map(roomOf))].filter(room => !ORDER.includes(room))).toEqual([])
  })

  it('leave libraries, files and processes to those who own them', () => {
    const wrong = imports.filter(({ room, target }) => {
      if (target.startsWith('.') || target.startsWith('ds-lint/')) return false
      if (target.startsWith('node:')) return !NODE.has(room)
      const owners = PACKAGES[target.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')]
      return !owners?.includes(room)
    })
    expect(wrong).toEqual([])
  })

  it('are the only way to the process and the console', () => {
    const users = files.filter(path => !NODE.has(roomOf(path)) && /(?<![\w./-])(?:process|console)\./.test(readFileSync(path, 'utf8')))
    expect(users).toEqual([])
  })
})
