#!/usr/bin/env node
/**
 * Starts the command, and keeps what V8 compiled of it for the next time: a run on one file is then over a quarter sooner. (Node's own cache
 * holds only what is compiled before anything runs.) It is kept in the folder that NODE_COMPILE_CACHE names, else in the user's own cache;
 * NODE_DISABLE_COMPILE_CACHE turns that off, as it does for Node's modules. Where nothing can be kept, nothing is lost.
 */
// oxlint-disable-next-line import/no-unassigned-import -- it is imported for what it does
import './engine.ts'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { Script } from 'node:vm'

/** A hash of ds-lint.cjs, put in its place by scripts/compile.ts: V8 itself compares no more than its length. */
declare const PROGRAM: string
// oxlint-disable-next-line no-underscore-dangle -- CommonJS calls it so
declare const __dirname: string

/** What src/cli/main.ts exports. */
interface Program {
  run(checked: () => void): void
}

const file = join(__dirname, 'ds-lint.cjs')
const place = placeOf()
const cachedData = place === undefined ? undefined : readOrUndefined(place)
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) })
const program: { exports: Partial<Program> } = { exports: {} }
const load = script.runInThisContext() as (...args: unknown[]) => void
load(program.exports, createRequire(file), program, file, __dirname)
;(program.exports as Program).run(() => {
  if (place !== undefined && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(place))
})

function placeOf(): string | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE, XDG_CACHE_HOME = '', LOCALAPPDATA = '' } = process.env
  if (NODE_DISABLE_COMPILE_CACHE) return undefined
  const name = `ds-lint-${PROGRAM}-${process.version}-${process.arch}`
  try {
    const own = [XDG_CACHE_HOME, LOCALAPPDATA].find(isAbsolute) ?? join(homedir(), '.cache')
    return NODE_COMPILE_CACHE ? join(NODE_COMPILE_CACHE, name) : join(own, 'ds-lint', name)
  } catch {
    return undefined
  }
}

function readOrUndefined(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Written aside first: another run never reads a half. */
function keep(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const aside = `${path}.${process.pid}`
    writeFileSync(aside, script.createCachedData(), { mode: 0o600, flag: 'wx' })
    renameSync(aside, path)
  } catch {
    // The next run compiles again.
  }
}
