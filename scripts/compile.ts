/** Makes dist/: self-contained bundles, readable, with their types beside them. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { ROOT } from './rulefiles.ts'

/** CommonJS dependencies (micromatch) ask for `require`. */
const REQUIRE = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['ds-lint:source'],
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.json': 'json' },
  logLevel: 'warning',
  metafile: true,
  banner: { js: REQUIRE },
} satisfies BuildOptions

/** Everything that the package, pre-commit and the action run, and the types. */
export async function compile(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  await bundle(outdir)
  types(outdir)
}

/** The programs alone. */
export async function bundle(outdir: string): Promise<void> {
  const library = await build({
    ...COMMON,
    outdir,
    splitting: true,
    chunkNames: 'chunk-[name]-[hash]',
    entryPoints: { lint: 'src/lint.ts', rule: 'src/rule.ts', admission: 'src/admission/index.ts' },
  })
  const action = await build({ ...COMMON, outfile: join(outdir, 'action.js'), entryPoints: ['src/action.ts'] })
  const commonJs = { ...COMMON, outdir, format: 'cjs', outExtension: { '.js': '.cjs' }, banner: {} } as const
  const command = await build({ ...commonJs, supported: { 'dynamic-import': false }, entryPoints: PROGRAMS, plugins: [apart] })
  const hash = createHash('sha256')
    .update(readFileSync(join(outdir, 'ds-lint.cjs')))
    .digest('hex')
  await build({ ...commonJs, entryPoints: { cli: 'src/cli/start.ts' }, define: { PROGRAM: JSON.stringify(hash.slice(0, 16)) } })
  const inputs = [library, action, command].flatMap(({ metafile }) => Object.keys(metafile.inputs))
  writeFileSync(join(outdir, 'THIRD-PARTY.txt'), notices(inputs))
  for (const path of DATA) copyFileSync(join(ROOT, path), join(outdir, basename(path)))
}

/**
 * The command is CommonJS, in one file that holds what every run needs: it starts ten milliseconds sooner than as ESM in chunks.
 * What few runs need has files of its own, which are read when they are asked for.
 */
const PROGRAMS: Readonly<Record<string, string>> = {
  'ds-lint': 'src/cli.ts',
  diff: 'diff',
  ignore: 'ignore',
  micromatch: 'micromatch',
  schemas: 'src/schemas/compiler.ts',
  recover: 'src/yaml/recover.ts',
}
const DATA = ['rules/examples.json', 'schemas/kubernetes.descriptions.json']

const apart: Plugin = {
  name: 'apart',
  setup(builder) {
    const programs = Object.entries(PROGRAMS).map(([name, entry]) => [entry, `./${name}.cjs`] as const)
    const files = new Map([...programs, ...DATA.map(path => [path, `./${basename(path)}`] as const)])
    builder.onResolve({ filter: /./ }, ({ path, importer, resolveDir, kind }) => {
      if (kind === 'entry-point' || importer.includes('node_modules')) return undefined
      const file = files.get(path.startsWith('.') ? relative(ROOT, join(resolveDir, path)) : path)
      return file === undefined ? undefined : { path: file, external: true }
    })
  },
}

function types(outdir: string): void {
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json', '--outDir', join(outdir, 'types')],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  )
  for (const [path, text] of contents(join(outdir, 'types'))) {
    writeFileSync(join(outdir, 'types', path), text.replace(/(?<=\b(?:from |import\()['"]\.[^'"]*)\.ts(?=['"])/g, '.js'))
  }
}

/** The licences of the packages whose files are in the bundles. */
function notices(inputs: readonly string[]): string {
  const packages = new Set(inputs.map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(path => path !== undefined))
  const parts = [...packages].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Record<string, string>
    const file = readdirSync(join(ROOT, folder)).find(entry => /^licen[cs]e/i.test(entry))
    const text = file === undefined ? '' : readFileSync(join(ROOT, folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text}`.trim()
  })
  return `The bundles of ds-lint hold code of these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** Every file under a folder, by its path in it. */
export function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
  return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

if (process.argv[1]?.endsWith('compile.ts')) {
  await compile(join(ROOT, 'dist'))
}
