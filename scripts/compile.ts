/** Makes dist/: self-contained bundles, readable, with their types beside them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
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
  await build({
    ...COMMON,
    outdir,
    splitting: true,
    chunkNames: 'chunk-[name]-[hash]',
    entryPoints: { cli: 'src/cli.ts', lint: 'src/lint.ts', rule: 'src/rule.ts', admission: 'src/admission/index.ts' },
  })
  await build({ ...COMMON, outfile: join(outdir, 'action.js'), entryPoints: ['src/action.ts'] })
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

/** Every file under a folder, by its path in it. */
export function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
  return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

if (process.argv[1]?.endsWith('compile.ts')) {
  await compile(join(ROOT, 'dist'))
}
