/** What `--nodes` and `--pods` stand for. */
import { resolve } from 'node:path'
import type { Inventory } from '../cluster/index.ts'
import type { Configs } from '../config/index.ts'
import { chunksOf, slashes, typeAt } from '../node/index.ts'
import { UsageError } from './command.ts'
import { BytesProgress } from './progress.ts'
import { standardInput } from './stdin.ts'

export interface NodeFiles {
  /** Files, `-` and numbers, as they are on the command line. */
  readonly nodes: readonly string[]
  readonly pods: readonly string[]
  /** Absolute paths of a configuration file: only regular files are read. */
  readonly configured?: readonly string[]
}

/** Reads everything; what cannot be read is among the errors. Throws UsageError for a file that does not exist, and for a number out of range. */
export async function readInventory(
  { nodes, pods, configured = [] }: NodeFiles,
  configs: Pick<Configs, 'shown' | 'within'>,
): Promise<Inventory> {
  const { InventoryReader } = await import('../cluster/index.ts')
  const reader = new InventoryReader()
  const unread: string[] = []
  const files: { path: string; absolute: string; isNamed: boolean; isPods: boolean }[] = configured.map(absolute => ({
    path: configs.shown(absolute),
    absolute,
    isNamed: false,
    isPods: false,
  }))
  for (const [index, name] of [...nodes, ...pods].entries()) {
    if (/^\d+$/.test(name)) reader.addNumber(numberOf(name))
    else {
      const absolute = name === '-' ? '-' : slashes(resolve(name))
      const isPods = index >= nodes.length
      if (absolute !== '-' && !typeAt(absolute)) throw new UsageError(notThere(name, isPods))
      files.push({ path: name, absolute, isNamed: true, isPods })
    }
  }
  const progress = new BytesProgress(files.reduce((sum, { absolute }) => sum + sizeOf(absolute), 0))
  for (const { path, absolute, isNamed, isPods } of files) {
    try {
      const chunks = absolute === '-' ? standardChunks() : chunksOf(absolute, isNamed, isNamed ? undefined : configs.within(absolute))
      await reader.addFile(path, chunks, (bytes, count) => progress.at(bytes, count), isPods)
      progress.next()
    } catch (error) {
      unread.push(`${isPods ? '--pods' : isNamed ? '--nodes' : 'nodes'} ${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  progress.clear()
  const inventory = reader.finish()
  return { ...inventory, errors: [...unread, ...inventory.errors] }
}

const MOST = 1_000_000

function numberOf(text: string): number {
  const count = Number(text)
  if (count < 1 || count > MOST) throw new UsageError(`invalid value "${text}" for --nodes; write a file, or a number from 1 to ${MOST}`)
  return count
}

function notThere(name: string, isPods: boolean): string {
  return isPods
    ? `--pods ${name}: file not found; kubectl get pods -A -o json writes one`
    : `--nodes ${name}: file not found; write the name of one that kubectl get nodes -o json has written, or a number of nodes`
}

async function* standardChunks(): AsyncGenerator<Uint8Array> {
  yield (await standardInput()) ?? new Uint8Array()
}

function sizeOf(absolute: string): number {
  return typeAt(absolute)?.size ?? 0
}
