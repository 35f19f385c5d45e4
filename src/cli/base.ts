/** What `--base` of a command stands for. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Source, UserError } from '../base/index.ts'
import type { Configs } from '../config/index.ts'
import { type Base, read } from '../node/index.ts'
import { repositoryRoot } from './allowed.ts'
import { standardInput } from './stdin.ts'

/** Why a base cannot be had. */
export async function openBaseOf(
  { base, paths }: { readonly base: string | undefined; readonly paths: readonly string[] },
  cwd: string,
): Promise<Base | UserError> {
  const { BaseError, openBase } = await import('../node/base.ts')
  try {
    return await openBase({ base, cwd, paths, stdin: standardInput })
  } catch (error) {
    if (error instanceof BaseError) return { message: error.message }
    throw error
  }
}

/** What it means for the user that a base could be opened and not read; undefined for any other error. */
export async function unreadableBase(error: unknown, { name }: Pick<Base, 'name'>): Promise<UserError | undefined> {
  const { GitError } = await import('../node/repository.ts')
  return error instanceof GitError ? { message: `--base ${name}: ${error.message}` } : undefined
}

/** Where manifests that are gone since a revision may have moved to: its whole repository. */
export function elsewhereOf(
  base: string | undefined,
  cwd: string,
  configs: Configs,
): { readonly elsewhere?: () => Promise<Iterable<Source>> } {
  if (base === '-' || (base !== undefined && existsSync(resolve(cwd, base)))) return {}
  return { elsewhere: () => read([repositoryRoot(cwd) ?? cwd], { cwd, ignore: folder => configs.ignores(folder) }) }
}
