/**
 * What git is shown of a repository: its objects and references, in a folder of our own with a configuration of our own. A repository's
 * configuration and hooks name programs to run; git cannot run what it does not see, whatever its version.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Repository } from './repository.ts'

const FOLDERS = ['objects', 'refs', 'logs', 'reftable']
/** Copied: git does not take a link for HEAD, and Windows makes links to files for administrators only. */
const FILES = /^(?:(?:[A-Z]+_)?HEAD|packed-refs|shallow)$/

/** Makes the folder for one question, and takes it away again: nothing of the repository with it. */
export function withView<T>({ own, common }: Repository, configuration: string, ask: (folder: string, shared: string) => T): T {
  const made: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'ds-lint-git-'))
  try {
    const shared = common === own ? folder : join(folder, 'common')
    if (shared !== folder) mkdirSync(shared)
    show(own, folder, made)
    if (shared !== folder) show(common, shared, made)
    const file = join(shared, 'config')
    writeFileSync(file, configuration)
    made.push(file)
    return ask(folder, shared)
  } finally {
    for (const path of made) unlinkSync(path)
    if (common !== own) rmdirSync(join(folder, 'common'))
    rmdirSync(folder)
  }
}

function show(from: string, to: string, made: string[]): void {
  for (const name of FOLDERS) {
    if (!existsSync(join(from, name))) continue
    symlinkSync(join(from, name), join(to, name), 'junction')
    made.push(join(to, name))
  }
  for (const { name } of readdirSync(from, { withFileTypes: true }).filter(entry => entry.isFile() && FILES.test(entry.name))) {
    copyFileSync(join(from, name), join(to, name))
    made.push(join(to, name))
  }
}
