/** Which module may import which, and through what: docs/architecture.md, held by the import lines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAMS } from './compile.ts'

/** What each module imports, itself apart. Every module stands below those that it imports: nothing goes back up. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  base: [],
  yaml: ['base'],
  kubernetes: ['base', 'yaml'],
  admission: ['base', 'yaml', 'kubernetes'],
  placement: ['base', 'kubernetes', 'admission'],
  cluster: ['base', 'yaml', 'kubernetes', 'placement'],
  workspace: ['base', 'yaml', 'kubernetes'],
  render: ['base', 'yaml'],
  subjects: ['base', 'yaml', 'kubernetes', 'admission', 'cluster', 'workspace'],
  rule: ['base', 'yaml', 'kubernetes', 'admission', 'workspace', 'subjects'],
  policy: ['base', 'yaml', 'kubernetes', 'admission', 'workspace', 'subjects', 'rule'],
  schemas: ['base', 'yaml', 'kubernetes', 'workspace', 'subjects', 'policy'],
  config: ['base', 'kubernetes', 'rule', 'schemas'],
  lint: ['base', 'yaml', 'kubernetes', 'cluster', 'workspace', 'subjects', 'rule', 'schemas', 'policy', 'config'],
  diff: ['base', 'yaml', 'kubernetes', 'admission', 'placement', 'cluster', 'workspace', 'subjects', 'rule', 'lint'],
  fleet: ['base', 'yaml', 'kubernetes', 'cluster', 'workspace', 'subjects'],
  report: ['base', 'cluster', 'diff', 'fleet'],
  rules: ['rule', 'kubernetes'],
  node: ['base', 'render', 'config'],
  testing: ['base', 'kubernetes', 'cluster', 'rule', 'subjects', 'policy', 'lint', 'workspace'],
  index: ['base', 'rule', 'config', 'lint', 'diff', 'report', 'rules'],
  cli: ['base', 'cluster', 'rule', 'policy', 'config', 'lint', 'diff', 'fleet', 'report', 'rules', 'node', 'testing'],
  action: ['base', 'report', 'rules', 'node', 'cli'],
}
/** Who may import a package; whatever stands in package.json and not here, nobody may. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['config'],
  ajv: ['config', 'schemas'],
  'ajv-formats': ['config', 'schemas'],
  micromatch: ['node'],
  ignore: ['node'],
  diff: ['cli'],
  'resolve.exports': ['cli'],
  'fastest-levenshtein': ['kubernetes', 'admission'],
  re2js: ['base', 'policy'],
  '@actions/core': ['action'],
  sarif: ['report'],
}
const NODE = new Set(['node', 'cli', 'action'])

interface Import {
  readonly from: string
  readonly module: string
  readonly target: string
  /** `import()`: loads a part of a module when it is needed, and so may name the part. */
  readonly isLazy: boolean
}

const files = ['src', 'rules'].flatMap(folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.m?ts$/.test(entry.name) && !/\.(?:test|testing|fixture)\.ts$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name)),
)
const imports: Import[] = files.flatMap(from =>
  [
    ...readFileSync(from, 'utf8').matchAll(
      /^(?:import|export)\s[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]/gm,
    ),
  ].map(match => ({
    from,
    module: moduleOf(from),
    target: (match[1] ?? match[2] ?? match[3]) as string,
    isLazy: match[3] !== undefined,
  })),
)

function moduleOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? second.replace(/\.ts$/, '') : top
}

/** The file that a relative import or one of the package's own entries stands for. */
function fileOf({ from, target }: Import): string | undefined {
  const entry = /^ds-lint\/(\w+)$/.exec(target)?.[1]
  if (entry !== undefined) return `src/${entry}/index.ts`
  return target.startsWith('.') ? normalize(join(dirname(from), target)) : undefined
}

/** Data is no module. */
const isCode = (path: string): boolean => /\.m?ts$/.test(path)

describe('imports', () => {
  it('are found', () => expect(imports.length).toBeGreaterThan(files.length))

  it('go to modules below', () => {
    const wrong = imports.filter(each => {
      const file = fileOf(each)
      if (file === undefined || !isCode(file)) return false
      const to = moduleOf(file)
      return to !== each.module && !MODULES[each.module]?.includes(to)
    })
    expect(wrong).toEqual([])
  })

  it('form no circle', () => {
    const names = Object.keys(MODULES)
    const back = Object.entries(MODULES).flatMap(([name, list]) => list.filter(to => names.indexOf(to) >= names.indexOf(name)))
    expect(back).toEqual([])
  })

  it('are all that the table allows', () => {
    const used = new Set(imports.flatMap(each => [`${each.module} ${moduleOf(fileOf(each) ?? '')}`]))
    const idle = Object.entries(MODULES).flatMap(([name, list]) => list.filter(to => !used.has(`${name} ${to}`)).map(to => `${name} ${to}`))
    expect(idle).toEqual([])
  })

  it('go through the door of a module, its index.ts, or of a part that is loaded by itself', () => {
    const parts = new Set(Object.values(PROGRAMS))
    const wrong = imports.filter(each => {
      const file = fileOf(each)
      return (
        file !== undefined &&
        isCode(file) &&
        !each.isLazy &&
        moduleOf(file) !== each.module &&
        !/^(?:src\/\w+|rules)\/index\.ts$/.test(file) &&
        !parts.has(file)
      )
    })
    expect(wrong).toEqual([])
  })

  it('of rules are entries of the package, as a plugin has them', () => {
    const outside = imports.filter(({ from, target }) => /^rules\/\w+\//.test(from) && !/^ds-lint\/\w+$/.test(target))
    expect(outside).toEqual([])
  })

  it('leave libraries, files and processes to those who own them', () => {
    const wrong = imports.filter(({ module, target }) => {
      if (target.startsWith('.') || target.startsWith('ds-lint/')) return false
      if (target.startsWith('node:')) return !NODE.has(module)
      const owners = PACKAGES[target.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')]
      return !owners?.includes(module)
    })
    expect(wrong).toEqual([])
  })

  it('of the file system are questions that --cache asks again, or belong to runs that it does not keep', () => {
    const asking = files.filter(path => {
      const text = readFileSync(path, 'utf8')
      return /^src\/(?:node|cli)\//.test(path) && /import \{(?![^}]*\btype Stats \}|[^}]*\btype Dirent \})[^}]*\} from 'node:fs'/.test(text)
    })
    const own = new Set([
      'src/node/disk.ts',
      // This process' own folder and arguments, which belong to the command.
      'src/node/names.ts',
      // Where something is kept, and what starts the command.
      ...['private-folder', 'start'].map(name => `src/cli/${name}.ts`),
      // What cannot be repeated: git, rendering, pipes, plugins, what is written; refusals, of which nothing is kept; other commands than lint.
      ...['askgit', 'base', 'chunks', 'git', 'opened', 'repository', 'revision', 'special-files', 'there', 'view'].map(
        name => `src/node/${name}.ts`,
      ),
      ...['base', 'init', 'load-plugin', 'nodes', 'policy-export', 'refused', 'replace', 'stdin', 'test-rules'].map(
        name => `src/cli/${name}.ts`,
      ),
      'src/cli/allowed.ts',
    ])
    expect(asking.filter(path => !own.has(path) && !path.startsWith('src/node/render/')).sort()).toEqual([])
  })

  it('are the only way to the process and the console', () => {
    const users = files.filter(path => !NODE.has(moduleOf(path)) && /(?<![\w./-])(?:process|console)\./.test(readFileSync(path, 'utf8')))
    expect(users).toEqual([])
  })
})

/** The rows of the table in docs/architecture.md: a module and what it imports. */
function documented(): [string, string[]][] {
  const table = /<!-- modules -->\n([^]*?)<!-- \/modules -->/.exec(readFileSync('docs/architecture.md', 'utf8'))?.[1] ?? ''
  const rows = [...table.matchAll(/^\| `(\w+)` \|.*\|([^|]*)\|$/gm)]
  return rows.map(([, name = '', list = '']) => [name, Array.from(list.matchAll(/`(\w+)`/g), ([, each = '']) => each)])
}

describe('docs/architecture.md', () => {
  it('has the modules, in their order, and what they import', () => expect(documented()).toEqual(Object.entries(MODULES)))

  it('names files and folders that exist', () => {
    const paths = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/`((?:src|rules|scripts|docs|schemas)\/[\w./-]*)`/g)]
    expect(paths.length).toBeGreaterThan(8)
    expect(paths.map(([, path = '']) => path).filter(path => !existsSync(path))).toEqual([])
  })
})

describe('entries of the package', () => {
  it('export nothing without a docstring', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, Record<string, string> | string> }
    const doors = Object.values(exports).flatMap(entry => (typeof entry === 'string' ? [] : [normalize(entry['ds-lint:source']!)]))
    expect(doors.length).toBeGreaterThan(5)
    expect(doors.flatMap(undocumented)).toEqual([])
  })
})

function undocumented(door: string): string[] {
  return [...readFileSync(door, 'utf8').matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names, path]) => {
    const file = join(dirname(door), path!)
    const lines = file.includes('/generated/') ? [] : readFileSync(file, 'utf8').split('\n')
    return names!.split(',').flatMap(name => {
      const id = name
        .trim()
        .replace(/^type /, '')
        .split(' as ')[0]!
      const declaration = new RegExp(`^export (?:abstract |async )?(?:function\\*?|const|interface|type|class) ${id}\\b`)
      const at = lines.findIndex(line => id !== '' && declaration.test(line))
      return at < 0 || lines[at - 1]!.trimEnd().endsWith('*/') ? [] : [`${file}: ${id}`]
    })
  })
}

describe('files', () => {
  it('belong to a module of the table', () => {
    expect([...new Set(files.map(moduleOf))].filter(name => MODULES[name] === undefined)).toEqual([])
  })

  it('are few at the root of src/', () => {
    expect(readdirSync('src').length).toBeLessThanOrEqual(22)
  })

  it('have names in kebab-case', () => {
    const all = ['src', 'rules', 'scripts', 'conformance', 'bench'].flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }),
    )
    const odd = all.filter(
      path => isCode(path) && !/(?:^|\/)[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|testing|fixture|generated(?:\.d)?))?\.m?ts$/.test(path),
    )
    expect(odd).toEqual([])
  })
})
