/** What is read of a temporary folder, for the tests of `read`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Source } from '../base/index.ts'
import { type ReadOptions, read, type SourceText } from './read.ts'

/** A folder of its own for each test of a file. */
export let cwd: string

/** Makes the folder before each test, and removes it behind. */
export function useFolder(): void {
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'ds-lint-read-'))
  })
  afterEach(() => {
    rmSync(cwd, { recursive: true, force: true })
  })
}

export function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
}

export async function results(paths: readonly string[], options: Partial<ReadOptions> = {}): Promise<Source<SourceText>[]> {
  return [...(await read(paths, { cwd, ...options }))]
}

/** Paths of files that were read; anything else with its kind and reason. */
export async function lines(paths: readonly string[], options: Partial<ReadOptions> = {}): Promise<string[]> {
  return (await results(paths, options)).map(each => (each.kind === 'file' ? each.path : `${each.kind} ${each.path}: ${each.reason}`))
}
