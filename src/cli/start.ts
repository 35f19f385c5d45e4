#!/usr/bin/env node
/** Starts the command, and keeps what V8 compiled of it for the next time, where that is safe (NODE_DISABLE_COMPILE_CACHE turns that off); with --cache, its report. */
// oxlint-disable-next-line import/no-unassigned-import -- it is imported for what it does
import './engine.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { Bytecode } from './bytecode.ts'
import { KeptReport } from './kept-report.ts'
import type { Hooks } from './program.ts'

/** A hash of the files that the command is in, put in its place by scripts/compile.ts. */
declare const PROGRAM: string
/** Their names. */
declare const PARTS: readonly string[]
// oxlint-disable-next-line no-underscore-dangle -- CommonJS calls it so
declare const __dirname: string
// oxlint-disable-next-line no-underscore-dangle -- CommonJS calls it so
declare const __filename: string

/** What the programs in src/cli export. */
interface Program {
  run(hooks: Hooks): void
}

const [, , product] = process.argv
/** The fleet's has no rules, and starts in half the time. */
const main = product === 'fleet' ? 'fleet' : 'ds-lint'

// V8 11 optimizes a function after 66 KB of bytecode. Of two hundred rules each is that warm, and few are worth it: a third of the processor's time
// on 1000 DaemonSets went into the compiler. With ten times as much they take 11.7 s instead of 16.3 on a busy machine. Later versions count otherwise.
if (main === 'ds-lint' && process.versions.v8.startsWith('11.'))
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=600000')

/** A plan compiles much that others do not need, and not what those need. */
const bytecode = Bytecode.of(PROGRAM, product === 'diff' ? 'ds-lint-diff' : main)
const nodeRequire = createRequire(__filename)
const loaded = new Map<string, Module>()
/** Keep what V8 compiled. */
const keep: (() => void)[] = []

interface Module {
  exports: Partial<Program>
}

/** As Node's `require`, for what the program's parts ask for. */
function load(name: string): unknown {
  const part = /^\.\/([\w-]+)\.cjs$/.exec(name)?.[1]
  if (part === undefined || !PARTS.includes(part)) return nodeRequire(name)
  const known = loaded.get(part)
  return known ? known.exports : run(part, bytecode?.part(part))
}

function run(part: string, kept: Bytecode | undefined): Partial<Program> {
  const module: Module = { exports: {} }
  loaded.set(part, module)
  const filename = join(__dirname, `${part}.cjs`)
  const cachedData = kept?.read()
  // It is ASCII, which scripts/compile.ts makes sure of: as a text of one byte a character the program is read in 4.3 ms instead of 9.4 (Node 24) and in
  // 4.8 instead of 15.9 (Node 20), and takes half the memory.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`
  // V8 keeps the name with what it compiled, and what is kept serves every installation.
  const script = new Script(source, { filename: `ds-lint/dist/${part}.cjs`, ...(cachedData && { cachedData }) })
  if (script.cachedDataRejected) kept?.remove()
  if (kept && (!cachedData || script.cachedDataRejected)) keep.push(() => kept.write(script.createCachedData()))
  const start = script.runInThisContext() as (...args: unknown[]) => void
  start(module.exports, load, module, filename, __dirname)
  return module.exports
}

const report = KeptReport.of(PROGRAM)
const code = report?.print()
if (code !== undefined) process.exitCode = code
else {
  report?.listen()
  const program = run(main, bytecode) as Program
  program.run({
    checked: () => process.once('exit', () => keep.forEach(each => each())),
    ...(report && { repeatable: (answers, status) => report.keep(answers, status) }),
  })
}
