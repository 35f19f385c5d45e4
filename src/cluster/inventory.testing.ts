/** Reads inventories of texts. */
import { InventoryReader } from './inventory.ts'
import type { Inventory } from './types.ts'

export async function* chunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text
}

/** What the files hold, which are called a, b and c. */
export async function read(...texts: readonly (string | Uint8Array)[]): Promise<Inventory> {
  const reader = new InventoryReader()
  for (const [index, text] of texts.entries()) await reader.addFile(`${'abc'[index]}`, chunks(text))
  return reader.finish()
}

export const names = ({ nodes }: Inventory): string[] => nodes.map(({ node }) => node.metadata.name)
export const node = (name: string, rest: object = {}) => ({
  kind: 'Node',
  metadata: { name },
  status: { allocatable: { cpu: '2', memory: '4Gi', pods: '110' } },
  ...rest,
})
