/** The trees that are linted: 1000 DaemonSets, and 5000 and 50,000 files of which 3 % are DaemonSets. The same on every machine. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { daemonSet } from './daemon-set.ts'
import { otherFile } from './others.ts'
import { Random } from './random.ts'

const SEED = 37
/** Files per folder, roughly as a cluster repository has them. */
const FOLDER = 50

export interface Corpus {
  readonly daemonSets: Tree
  readonly mixed: readonly Tree[]
  /** One DaemonSet of the first tree. */
  readonly one: string
}

export interface Tree {
  readonly folder: string
  readonly files: number
  readonly bytes: number
}

/** Writes them under a folder, in place of what is there. */
export function writeCorpus(folder: string): Corpus {
  rmSync(folder, { recursive: true, force: true })
  const random = new Random(SEED)
  const daemonSets = write(join(folder, 'daemonsets'), 1000, index => ({
    name: 'agent',
    extension: 'yaml',
    text: daemonSet(random, index),
  }))
  const mixed = [5000, 50_000].map(files =>
    write(join(folder, `mixed-${files}`), files, index => {
      if (index % 100 < 3) return { name: 'daemonset', extension: 'yaml', text: daemonSet(random, index) }
      return otherFile(random, index)
    }),
  )
  return { daemonSets, mixed, one: join(daemonSets.folder, 'group-0', 'agent-0.yaml') }
}

function write(folder: string, files: number, generate: (index: number) => ReturnType<typeof otherFile>): Tree {
  let bytes = 0
  for (let index = 0; index < files; index++) {
    const { name, extension, text } = generate(index)
    const group = join(folder, `group-${Math.floor(index / FOLDER)}`)
    if (index % FOLDER === 0) mkdirSync(group, { recursive: true })
    writeFileSync(join(group, `${name}-${index}.${extension}`), text)
    bytes += Buffer.byteLength(text)
  }
  return { folder, files, bytes }
}
