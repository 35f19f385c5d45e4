/** Everything on standard input; undefined where there is none, or a folder. */
import { cannotBeRepeated } from '../node/index.ts'

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
