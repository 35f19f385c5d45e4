/** A path of policies → the files that it stands for, and the cases beside each. */
import { dirname } from 'node:path'
import type { SourceFile, UserError } from '../base/index.ts'
import { isWithin, readConfigFile } from './config-files.ts'
import { read } from './read.ts'
import { currentFolder } from './names.ts'
import { isCases } from './walk.ts'

/** What the cases of `owner.yaml` end with. */
export const CASES = '.cases.yaml'

/** A file, or every YAML and JSON file of a folder, cases apart; links in it that lead out of its repository are left out. */
export async function readPolicies(absolute: string): Promise<(SourceFile | UserError)[]> {
  const found: (SourceFile | UserError)[] = []
  for (const source of await read([absolute], { cwd: currentFolder() })) {
    if (source.kind === 'unreadable') found.push({ message: `policies: ${source.path}: ${source.reason}` })
    else if (source.kind === 'file' && !isCases(source.path) && isWithin(dirname(absolute), source.absolute))
      found.push({ path: source.path, text: source.text })
  }
  return found
}

/** The text of the cases of a file of policies; undefined where there are none. */
export function casesBeside(absolute: string): string | undefined {
  return readConfigFile(`${absolute.replace(/\.(?:ya?ml|json)$/, '')}${CASES}`)
}
