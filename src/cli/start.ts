#!/usr/bin/env node
/** Starts the command, and keeps what V8 compiled of it for the next time, where that is safe. NODE_DISABLE_COMPILE_CACHE turns that off. */
// oxlint-disable-next-line import/no-unassigned-import -- it is imported for what it does
import './engine.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { Bytecode } from './bytecode.ts'

/** A hash of ds-lint.cjs, put in its place by scripts/compile.ts. */
declare const PROGRAM: string
// oxlint-disable-next-line no-underscore-dangle -- CommonJS calls it so
declare const __dirname: string

/** What src/cli/main.ts exports. */
interface Program {
  run(checked: () => void): void
}

// V8 11 optimizes a function after 66 KB of bytecode. Of two hundred rules each is that warm, and few are worth it: a third of the processor's time
// on 1000 DaemonSets went into the compiler. With ten times as much they take 11.7 s instead of 16.3 on a busy machine. Later versions count otherwise.
if (process.versions.v8.startsWith('11.')) process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=600000')

const file = join(__dirname, 'ds-lint.cjs')
const bytecode = Bytecode.of(PROGRAM)
const cachedData = bytecode?.read()
// It is ASCII, which scripts/compile.ts makes sure of: as a text of one byte a character it is read in 4.3 ms instead of 9.4 (Node 24) and in 4.8 instead
// of 15.9 (Node 20), and takes half the memory.
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`
const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) })
if (script.cachedDataRejected) bytecode?.remove()
const program: { exports: Partial<Program> } = { exports: {} }
const load = script.runInThisContext() as (...args: unknown[]) => void
load(program.exports, createRequire(file), program, file, __dirname)
;(program.exports as Program).run(() => {
  if (bytecode && (!cachedData || script.cachedDataRejected)) process.once('exit', () => bytecode.write(script.createCachedData()))
})
