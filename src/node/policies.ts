/** A path of policies → the files that it stands for. */
import { dirname } from 'node:path'
import type { SourceFile, UserError } from '../base/index.ts'
import { isWithin } from './config-files.ts'
import { read } from './read.ts'
import { slashes } from './walk.ts'

/** A file, or every YAML and JSON file of a folder; links in it that lead out of its repository are left out. */
export async function readPolicies(absolute: string): Promise<(SourceFile | UserError)[]> {
  const found: (SourceFile | UserError)[] = []
  for (const source of await read([absolute], { cwd: slashes(process.cwd()) })) {
    if (source.kind === 'unreadable') found.push({ message: `${source.path}: ${source.reason}` })
    else if (source.kind === 'file' && isWithin(dirname(absolute), source.absolute)) found.push({ path: source.path, text: source.text })
  }
  return found
}
