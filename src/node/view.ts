/**
 * What git is shown of a repository: its objects and references, in a folder of our own with a configuration of our own. A repository's
 * configuration and hooks name programs to run; git cannot run what it does not see, whatever its version.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Repository } from './repository.ts'

const FOLDERS = ['objects', 'refs', 'logs', 'reftable']
/** Copied: git does not take a link for HEAD, and Windows makes links to files for administrators only. */
const FILES = /^(?:(?:[A-Z]+_)?HEAD|packed-refs|shallow)$/

/** Makes the folder for one question, and takes it away again: nothing of the repository with it. */
export function withView<T>({ own, common }: Repository, configuration: string, ask: (folder: string) => T): T {
  const made: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'ds-lint-git-'))
  try {
    const shared = common === own ? folder : join(folder, 'common')
    const write = (file: string, text: string): void => {
      writeFileSync(file, text)
      made.push(file)
    }
    show(own, folder, made)
    if (shared !== folder) {
      mkdirSync(shared)
      show(common, shared, made)
      write(join(folder, 'commondir'), 'common\n')
    }
    write(join(shared, 'config'), configuration)
    return ask(folder)
  } finally {
    for (const path of made) unlinkSync(path) // Links first: nothing is deleted through one.
    rmSync(folder, { recursive: true, force: true })
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
