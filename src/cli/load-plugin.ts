/**
 * Loads the module of a plugin: code of the user's. A program file of its own, which a run without plugins never reads; it is loaded by Node itself,
 * because what runs from kept bytecode cannot import.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { exports as exportsOf, legacy } from 'resolve.exports'

// oxlint-disable-next-line no-underscore-dangle -- CommonJS calls it so
declare const __dirname: string | undefined

/** The entries of this package that rules import: a plugin has them from the ds-lint that runs it, whether or not one is installed beside it. */
const ENTRIES = ['rule', 'kubernetes', 'placement', 'testing']

/** The file of a plugin, links followed. `name`: a path from `folder`, or a package that is found from there. Throws an Error that says why there is none. */
export function pluginFile(name: string, folder: string): string {
  if (isPath(name)) {
    const file = resolve(folder, name)
    if (!existsSync(file)) throw new Error('there is no such file')
    return realpathSync(file)
  }
  return realpathSync(packageFile(name, folder))
}

/** A path begins with a dot or a slash, or ends as scripts do. */
function isPath(name: string): boolean {
  return /^(?:\.{1,2}[\\/]|[\\/]|[A-Za-z]:[\\/])|\.[cm]?[jt]s$/.test(name)
}

function packageFile(name: string, folder: string): string {
  const [, own = name, rest = ''] = /^((?:@[^/]+\/)?[^/]+)(.*)/.exec(name) ?? []
  for (let at = folder; ; at = dirname(at)) {
    const root = join(at, 'node_modules', own)
    if (existsSync(join(root, 'package.json'))) {
      const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
      if (manifest['exports'] !== undefined) {
        const [file] = exportsOf(manifest, `.${rest}`) ?? []
        if (file === undefined) throw new Error(`the package does not export .${rest}`)
        return join(root, file)
      }
      const main = rest === '' ? legacy(manifest, { browser: false, fields: ['module', 'main'] }) : `.${rest}`
      return createRequire(join(root, 'package.json')).resolve(join(root, main ?? 'index.js'))
    }
    if (dirname(at) === at) throw new Error(`there is no such package; install it, or write ./${name} for a file`)
  }
}

/** What the module exports as default, or as `rules`. Runs its code; throws what it throws. */
export async function importPlugin(file: string): Promise<unknown> {
  provideEntries()
  if (/\.[cm]?ts$/.test(file) && !hasTypeStripping()) {
    throw new Error(`Node ${process.versions.node} cannot load TypeScript; use Node 22.18 or later, or compile the plugin to JavaScript`)
  }
  const loaded = await importOf(pathToFileURL(file).href).catch((error: unknown) => {
    throw isEsModule(error) ? new Error(takenForCommonJs(file), { cause: error }) : error
  })
  return loaded['default'] ?? loaded['rules']
}

function takenForCommonJs(file: string): string {
  const name = file.endsWith('ts') ? '.mts' : '.mjs'
  return `it is an ES module, and a package.json above it says "type": "commonjs"; name the file ${name}, or set "type": "module" with: npm pkg set type=module`
}

/** Whether Node took an ES module for CommonJS. */
function isEsModule(error: unknown): boolean {
  return error instanceof SyntaxError && /^(?:Cannot use import statement outside a module|Unexpected token 'export')/.test(error.message)
}

function hasTypeStripping(): boolean {
  return (
    Boolean((process.features as { readonly typescript?: unknown }).typescript) || process.execArgv.some(arg => /tsx|strip-types/.test(arg))
  )
}

/** A compiler of bundles would make a require of it. */
// oxlint-disable-next-line typescript/no-implied-eval -- see above
const importOf = new Function('url', 'return import(url)') as (url: string) => Promise<Record<string, unknown>>

interface Hooks {
  readonly registerHooks?: (hooks: {
    resolve(specifier: string, context: object, next: (specifier: string, context: object) => object): object
  }) => void
}

let provided = false

function provideEntries(): void {
  if (provided) return
  provided = true
  const entries = ownEntries()
  if (entries.size === 0) return
  const { registerHooks } = module as Hooks
  if (registerHooks) {
    registerHooks({
      resolve: (specifier, context, next) =>
        entries.has(specifier) ? { url: entries.get(specifier), shortCircuit: true } : next(specifier, context),
    })
    return
  }
  const source = `const entries = new Map(${JSON.stringify([...entries])})
export async function resolve(specifier, context, next) {
  return entries.has(specifier) ? { url: entries.get(specifier), shortCircuit: true } : next(specifier, context)
}`
  module.register(`data:text/javascript,${encodeURIComponent(source)}`)
}

/** Of the bundles beside this one; empty where the sources run. */
function ownEntries(): ReadonlyMap<string, string> {
  if (typeof __dirname !== 'string') return new Map()
  const folder = [__dirname, dirname(__dirname)].find(each => ENTRIES.every(entry => existsSync(join(each, `${entry}.js`))))
  return new Map(folder === undefined ? [] : ENTRIES.map(entry => [`ds-lint/${entry}`, pathToFileURL(join(folder, `${entry}.js`)).href]))
}
