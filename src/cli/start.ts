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

const file = join(__dirname, 'ds-lint.cjs')
const bytecode = Bytecode.of(PROGRAM)
const cachedData = bytecode?.read()
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) })
if (script.cachedDataRejected) bytecode?.remove()
const program: { exports: Partial<Program> } = { exports: {} }
const load = script.runInThisContext() as (...args: unknown[]) => void
load(program.exports, createRequire(file), program, file, __dirname)
;(program.exports as Program).run(() => {
  if (bytecode && (!cachedData || script.cachedDataRejected)) process.once('exit', () => bytecode.write(script.createCachedData()))
})
