/** Checks vectors, what Kubernetes itself answers: npm run conformance -- [--limit N] [--json] FILE… */
import { parseArgs } from 'node:util'
import { checkFiles, type Failure, UnreadableVectors } from './vectors.ts'

const usage = `usage: npm run conformance -- [--limit N] [--json] FILE…

FILE is a .jsonl or .jsonl.gz file of vectors; its name up to the first dot or dash is their kind.
--limit N   print at most N differences, 0: all of them (20)
--json      print the differences as JSON lines`

interface Options {
  readonly files: readonly string[]
  readonly limit: number
  readonly json: boolean
}

function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { limit: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0) return 'no file is given'
    if (!/^\d+$/.test(values.limit)) return `--limit ${values.limit} is no number`
    return { files: positionals, limit: Number(values.limit) || Infinity, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function show({ file, kind, id, src, difference }: Failure, json: boolean): string {
  if (json) return JSON.stringify({ file, kind, id, src, difference })
  const source = typeof src === 'string' ? ` (${src})` : ''
  return `${kind} ${String(id)}${source}: ${difference}`
}

async function run(): Promise<number> {
  const options = readOptions()
  if (typeof options === 'string') {
    console.error(`${options}\n\n${usage}`)
    return 2
  }
  let shown = 0
  const { passed, failed } = await checkFiles(options.files, failure => {
    if (shown++ < options.limit) console.log(show(failure, options.json))
  })
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof UnreadableVectors)) throw error
  console.error(error.message)
  process.exitCode = 2
}
