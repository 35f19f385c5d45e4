/** Paths of policies → the files that they stand for, and the cases beside each. */
import { dirname } from 'node:path'
import type { SourceFile, UserError } from '../base/index.ts'
import { readConfigFile } from './config-files.ts'
import { read } from './read.ts'
import { currentFolder } from './names.ts'
import { isCases } from './walk.ts'

/** What the cases of `owner.yaml` end with. */
export const CASES = '.cases.yaml'

export interface PolicyFiles {
  readonly files: readonly SourceFile[]
  /** What cannot be read. */
  readonly errors: readonly UserError[]
}

/**
 * Of each path a file, or every YAML and JSON file of a folder, cases apart, each once; links in it that lead out of its repository are left out.
 * @param within For a path that a repository names, a folder in whose repository the file or folder is.
 */
export async function readPolicies(absolutes: readonly string[], within: (absolute: string) => string | undefined): Promise<PolicyFiles> {
  const files: SourceFile[] = []
  const errors: UserError[] = []
  const known = new Set<string>()
  for (const absolute of absolutes) {
    for (const source of await read([absolute], { cwd: currentFolder(), within: within(absolute) })) {
      if (source.kind === 'unreadable') errors.push({ message: `policies: ${source.path}: ${source.reason}` })
      else if (source.kind === 'file' && !isCases(source.path)) {
        if (!known.has(source.absolute)) files.push({ path: source.path, text: source.text })
        known.add(source.absolute)
      }
    }
  }
  return { files, errors }
}

/** The text of the cases of a file of policies; undefined where there are none. */
export function casesBeside(absolute: string): string | undefined {
  return readConfigFile(`${absolute.replace(/\.(?:ya?ml|json)$/, '')}${CASES}`, dirname(absolute))
}
