/** What is made once for all test files of a run, by the first that needs it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'

/** The folder that `make` filled, which nobody may change afterwards. Where it fails, it fails for everyone. */
export async function once(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = join(inject('shared'), name)
  const made = `${folder}.made`
  if (!isFirst(folder)) {
    while (!existsSync(made)) await pause(50)
    const failure = readFileSync(made, 'utf8')
    if (failure !== '') throw new Error(`${name} cannot be made: ${failure}`)
    return folder
  }
  let failure = 'nothing'
  try {
    await make(folder)
    failure = ''
  } catch (error) {
    failure = String(error)
    throw error
  } finally {
    writeFileSync(`${made}.new`, failure)
    renameSync(`${made}.new`, made)
  }
  return folder
}

/** Makes the folder; whoever does not is too late. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
