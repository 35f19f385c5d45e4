/** Objects that moved from what goes to one cluster to what goes to another. */
import { branch, commonFolder, folderOf } from './reach.ts'

/** Whether an object that stood at the first path before is not the one that stands at the second now. Both absolute. */
export type AreApart = (old: string | undefined, updated: string) => boolean

export interface MovesInput {
  /** Where the files of the base would be now. */
  readonly before: ReadonlySet<string>
  /** Whether two files go to one cluster. */
  readonly meets: (a: string, b: string) => boolean
}

/** Where the whole folder is new, it was renamed. */
export function movesOf({ before, meets }: MovesInput): AreApart {
  const known = new Map<string, boolean>()
  const wasThere = (folder: string): boolean => {
    let found = known.get(folder)
    if (found === undefined) known.set(folder, (found = [...before].some(path => path.startsWith(`${folder}/`))))
    return found
  }
  return (old, updated) => {
    if (old === undefined || old === updated) return false
    const common = commonFolder(folderOf(old), folderOf(updated))
    const target = branch(common, folderOf(updated))
    return target !== undefined && !meets(old, updated) && wasThere(`${common}/${target}`)
  }
}
