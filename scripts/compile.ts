/**
 * Makes dist/: self-contained bundles, readable, with their types beside them. File names say what a file holds and have no hashes, so that a change
 * of one module changes the files that hold it and renames none.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { unreachable } from './declarations.ts'
import { ROOT } from './rule-files.ts'

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  conditions: ['ds-lint:source'],
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.json': 'json' },
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions

interface Package {
  readonly exports: Readonly<Record<string, string | Readonly<Record<'ds-lint:source' | 'types' | 'default', string>>>>
  readonly engines: { readonly node: string }
}

const { exports, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package
/** The modules that package.json exports: the one list of the library's entries. */
export const ENTRIES = Object.values(exports).filter(entry => typeof entry !== 'string')

/** Everything that the package, pre-commit and the action run, and the types. */
export async function compile(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  await bundle(outdir)
  types(join(outdir, 'types'))
}

/** The programs alone. The action and the notices of what it holds have a folder of their own, which the npm package leaves out. */
export async function bundle(outdir: string): Promise<void> {
  const inputs = [...(await library(outdir)), ...(await command(outdir))]
  writeFileSync(join(outdir, 'THIRD-PARTY.txt'), notices(inputs))
  const folder = join(outdir, 'action')
  const { metafile } = await build({
    ...COMMON,
    format: 'esm',
    outfile: join(folder, 'index.js'),
    entryPoints: ['src/action/index.ts'],
    banner: { js: REQUIRE },
    plugins: [withoutUnused],
  })
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), notices(inputsOf(metafile.outputs)))
}

/** CommonJS dependencies of the action ask for `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); const __dirname = import.meta.dirname;"

/** The action writes commands and a summary; it runs no program and asks for no token. Modules of @actions for that are left out: nothing of them is used. */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(builder) {
    builder.onResolve({ filter: /^@actions\/|^\.\/(?:oidc-utils|platform|path-utils)\.js$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined
      const found = await builder.resolve(path, { ...from, pluginData: 'resolved' })
      return { ...found, sideEffects: false }
    })
  },
}

/** ES modules that run in Node and in browsers; what the entries share, and what they load when it is needed, is in chunks/. Returns the inputs. */
async function library(outdir: string): Promise<string[]> {
  const entryPoints = Object.fromEntries(ENTRIES.map(entry => [basename(entry.default, '.js'), entry['ds-lint:source']]))
  const { metafile, outputFiles } = await build({
    ...COMMON,
    platform: 'browser',
    mainFields: ['module', 'main'],
    format: 'esm',
    outdir,
    splitting: true,
    chunkNames: 'chunks/[hash]',
    entryPoints,
    plugins: [withoutNode],
    // What its dependencies ask of Node: whether paths have backslashes (a source's never have), and whether expressions may look behind.
    define: { 'process.platform': '"linux"', 'process.version': JSON.stringify(`v${engines.node.replace('>=', '')}`) },
    write: false,
  })
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [join(ROOT, path), output]))
  const used = new Set(Object.keys(entryPoints).map(name => join(outdir, `${name}.js`)))
  for (const path of used) for (const { path: other, external } of outputs.get(path)!.imports) if (!external) used.add(join(ROOT, other))
  const names = new Map(
    [...used].map(path => [basename(path), basename(dirname(path)) === 'chunks' ? chunkName(outputs.get(path)!) : basename(path)]),
  )
  if (new Set(names.values()).size < names.size) throw new Error('two chunks have one name')
  for (const { path, text } of outputFiles.filter(file => used.has(file.path))) {
    const target = join(dirname(path), names.get(basename(path))!)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(
      target,
      text.replace(/(?<=["'/])[A-Z0-9]{8}\.js(?=")/g, name => names.get(name) ?? name),
    )
  }
  return inputsOf(Object.fromEntries([...used].map(path => [path, outputs.get(path)!])))
}

type Output = Metafile['outputs'][string]

/** What is loaded when it is needed is called after its module, what others share after the first of its modules. */
function chunkName({ entryPoint, inputs }: Output): string {
  const own = (path: string): number => Number(!path.startsWith('src/'))
  const [first = 'runtime'] = Object.keys(inputs).sort((a, b) => own(a) - own(b) || (a < b ? -1 : 1))
  const module = (entryPoint ?? first).replace(/^(?:src|node_modules)\//, '').replace(/\.\w+$/, '')
  return `${entryPoint === undefined ? 'shared-' : ''}${module.replace(/[^\w.]+/g, '-')}.js`
}

/** Of Node's modules the library's dependencies want a separator and a printer for their own errors. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(builder) {
    const modules: Readonly<Record<string, string>> = { path: "exports.sep = '/'", util: 'exports.inspect = String' }
    builder.onResolve({ filter: /^(?:path|util)$/ }, ({ path }) => ({ path, namespace: 'without-node' }))
    builder.onLoad({ filter: /./, namespace: 'without-node' }, ({ path }) => ({ contents: modules[path]! }))
  },
}

/** Returns the inputs. */
async function command(outdir: string): Promise<string[]> {
  const commonJs = { ...COMMON, charset: 'ascii', outdir, format: 'cjs', outExtension: { '.js': '.cjs' } } as const
  const { metafile } = await build({ ...commonJs, supported: { 'dynamic-import': false }, entryPoints: PROGRAMS, plugins: [apart] })
  const texts = Object.keys(PROGRAMS).map(name => ({ name, bytes: readFileSync(join(outdir, `${name}.cjs`)) }))
  // What src/cli/start.ts compiles itself: it reads ASCII, and Node alone imports. esbuild escapes what stands in strings, and not what stands in regular
  // expressions and tagged templates.
  const parts = texts.filter(({ bytes }) => bytes.every(byte => byte < 0x80) && !/(?<![\w.$])import\(/.test(bytes.toString('latin1')))
  if (!parts.some(({ name }) => name === 'ds-lint')) throw new Error('ds-lint.cjs is not ASCII')
  const hash = createHash('sha256')
  for (const { bytes } of parts) hash.update(bytes)
  // An old Node must be able to parse what tells it that it is too old.
  await build({
    ...commonJs,
    target: 'es2019',
    // Of modules that it reaches through their doors and does not use.
    logOverride: { bigint: 'silent' },
    entryPoints: { cli: 'src/cli/start.ts' },
    define: {
      PROGRAM: JSON.stringify(hash.digest('hex').slice(0, 16)),
      PARTS: JSON.stringify(parts.map(({ name }) => name)),
      ENGINE: JSON.stringify(engines.node.replace('>=', '')),
    },
  })
  const wanted = new Set(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)))
  for (const path of DATA.filter(each => wanted.has(`./${basename(each)}`))) copyFileSync(join(ROOT, path), join(outdir, basename(path)))
  return inputsOf(metafile.outputs)
}

/** The files of which something is in the outputs. */
function inputsOf(outputs: Metafile['outputs']): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  )
}

/**
 * The command is CommonJS, in one file that holds what every run needs: it starts ten milliseconds sooner than as ESM in chunks.
 * What few runs need has files of its own, which are read when they are asked for.
 */
export const PROGRAMS: Readonly<Record<string, string>> = {
  'ds-lint': 'src/cli/main.ts',
  fleet: 'src/cli/fleet-program.ts',
  apply: 'src/admission/apply/index.ts',
  cluster: 'src/cluster/index.ts',
  html: 'src/report/html/index.ts',
  diff: 'diff',
  micromatch: 'micromatch',
  schemas: 'src/schemas/compiler.ts',
  re2js: 're2js',
  recover: 'src/yaml/recover.ts',
  yaml: 'yaml',
  profiles: 'src/kubernetes/profiles.ts',
  'load-plugin': 'src/cli/load-plugin.ts',
}
const DATA = ['rules/examples.json', 'rules/policies.json', 'schemas/kubernetes.descriptions.json']

const apart: Plugin = {
  name: 'apart',
  setup(builder) {
    const programs = Object.entries(PROGRAMS).map(([name, entry]) => [entry, `./${name}.cjs`] as const)
    const files = new Map([...programs, ...DATA.map(path => [path, `./${basename(path)}`] as const)])
    builder.onResolve({ filter: /./ }, ({ path, importer, resolveDir, kind }) => {
      if (kind === 'entry-point' || importer.includes('node_modules')) return undefined
      const file = files.get(path.startsWith('.') ? slashes(relative(ROOT, join(resolveDir, path))) : path)
      return file === undefined ? undefined : { path: file, external: true }
    })
  },
}

/** The declarations that the entries reach. */
export function types(folder: string): void {
  const config = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      emitDeclarationOnly: true,
      declaration: true,
      rootDir: ROOT,
      outDir: folder,
      typeRoots: [join(ROOT, 'node_modules/@types')],
    },
    include: [],
    files: ENTRIES.map(entry => join(ROOT, entry['ds-lint:source'])),
  }
  const scratch = mkdtempSync(join(tmpdir(), 'ds-lint-types-'))
  try {
    const file = join(scratch, 'tsconfig.json')
    writeFileSync(file, JSON.stringify(config))
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', file], { cwd: ROOT, stdio: 'inherit' })
  } finally {
    rmSync(scratch, { recursive: true })
  }
  for (const [path, text] of contents(folder)) {
    writeFileSync(join(folder, path), text.replace(/(?<=\b(?:from |import\()['"]\.[^'"]*)\.(m?)ts(?=['"])/g, '.$1js'))
  }
  const entries = ENTRIES.map(entry => entry.types.replace('./dist/types/', ''))
  for (const path of unreachable(contents(folder), entries)) rmSync(join(folder, path))
}

/** The licences of the packages whose files are in the bundles. */
function notices(inputs: readonly string[]): string {
  const packages = new Set(inputs.map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(path => path !== undefined))
  const parts = [...packages].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Record<string, string>
    const file = readdirSync(join(ROOT, folder)).find(entry => /^licen[cs]e/i.test(entry))
    const text =
      file === undefined
        ? ''
        : readFileSync(join(ROOT, folder, file), 'utf8')
            .replaceAll('\r\n', '\n')
            .trim()
    return `${name} ${version} (${license})\n\n${text}`.trim()
  })
  return `The bundles of ds-lint hold code of these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** Every file under a folder, by its path in it, with slashes. */
export function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(({ parentPath, name }) => slashes(relative(folder, join(parentPath, name)))).sort()
  return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}

if (process.argv[1]?.endsWith('compile.ts')) {
  await compile(join(ROOT, 'dist'))
}
