/** Files that moved from what goes to one cluster to what goes to another. */
import { branch, commonFolder, folderOf } from './reach.ts'

/** Whether an object that stood at the first path before is not the one that stands at the second now. Both absolute. */
export type AreApart = (old: string | undefined, updated: string) => boolean

export interface MovesInput {
  /** Where the files of the base would be now. */
  readonly before: ReadonlySet<string>
  /** Those that there are. */
  readonly now: ReadonlySet<string>
  /** Whether two files go to one cluster. */
  readonly meets: (a: string, b: string) => boolean
}

/** Of files that moved alone: where the whole folder is new, it was renamed. */
export function movesOf({ before, now, meets }: MovesInput): AreApart {
  const known = new Map<string, boolean>()
  const wasThere = (folder: string): boolean => {
    let found = known.get(folder)
    if (found === undefined) known.set(folder, (found = [...before].some(path => path.startsWith(`${folder}/`))))
    return found
  }
  return (old, updated) => {
    if (old === undefined || old === updated || now.has(old) || before.has(updated)) return false
    const common = commonFolder(folderOf(old), folderOf(updated))
    const target = branch(common, folderOf(updated))
    return target !== undefined && !meets(old, updated) && wasThere(`${common}/${target}`)
  }
}
