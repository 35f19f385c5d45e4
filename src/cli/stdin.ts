/** Everything on standard input; undefined where there is none, or a folder. */
export async function standardInput(): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}
