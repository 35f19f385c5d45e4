/** Standard input. */
import { fstatSync } from 'node:fs'
import { cannotBeRepeated } from '../node/index.ts'

/** Everything on it; undefined where there is none, or a folder. */
export async function standardInput(): Promise<Buffer | undefined> {
  cannotBeRepeated()
  const chunks: Buffer[] = []
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}

/** Whether another command writes to it; a report that says so is not kept. */
export function isPiped(): boolean {
  try {
    if (!fstatSync(0).isFIFO()) return false
    cannotBeRepeated()
    return true
  } catch {
    return false
  }
}
