/** Sources and what stood there before → Plan. Knows no file system and no clock. */
import type { Base, Source, TextSource, UserError } from '../base/index.ts'
import { type Target, versionRangeText } from '../kubernetes/index.ts'
import { Updates } from '../subjects/index.ts'
import { PatchFiles, Workspace } from '../workspace/index.ts'
import { type Plan, planOf } from './plan.ts'

export interface DiffInput<File extends TextSource> {
  /** Iterated more than once. */
  readonly sources: Iterable<Source<File>>
  readonly base: Base<File>
  /** The versions that the run is for. */
  readonly kubernetes: Target
  /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
  readonly nodes: number | undefined
  /** The versions that a file is for, by its absolute path. */
  targetOf(absolute: string): Target | Promise<Target>
  /** The text of a file beside a source, if there is one: kustomizations are looked up. */
  readFile(absolute: string): string | undefined
}

export async function runDiff<File extends TextSource>(input: DiffInput<File>): Promise<Plan> {
  const { base, kubernetes, nodes } = input
  const sources = new Counted(input.sources)
  const workspace = new Workspace<File>({
    files: sources,
    patches: new PatchFiles(input.readFile.bind(input)),
    failed: (_, error) => {
      throw error
    },
  })
  const { loaded } = await workspace.compareWith(base)
  const targets = new Map<string, Target>()
  for (const absolute of loaded.keys()) targets.set(absolute, await input.targetOf(absolute))
  const updates = new Updates(workspace, absolute => targets.get(absolute)!)
  const notChecked = new Map<string, number>()
  const broken: UserError[] = []
  for (const file of updates.changedFiles) {
    for (const [reason, count] of file.notChecked) notChecked.set(reason, (notChecked.get(reason) ?? 0) + count)
    for (const document of file.broken) {
      broken.push(...document.problems.slice(0, 1).map(({ message, span }) => ({ message, location: { file: document.file, span } })))
    }
  }
  return planOf({
    base: base.name,
    kubernetes: versionRangeText(kubernetes),
    updates: updates.changed,
    created: updates.created,
    removed: updates.removed,
    files: sources.files,
    unchangedFiles: updates.unchangedFiles,
    notChecked: Object.fromEntries(notChecked),
    nodes,
    errors: [...sources.unread, ...broken],
  })
}

/** The files among sources, and what the last iteration met. */
class Counted<File extends TextSource> implements Iterable<File> {
  files = 0
  unread: UserError[] = []

  constructor(readonly sources: Iterable<Source<File>>) {}

  *[Symbol.iterator](): Iterator<File> {
    this.files = 0
    this.unread = []
    for (const source of this.sources) {
      if (source.kind === 'unreadable') this.unread.push({ message: `${source.path}: ${source.reason}` })
      if (source.kind !== 'file') continue
      this.files++
      yield source
    }
  }
}
