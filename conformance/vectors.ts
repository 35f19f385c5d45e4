/** Reads vectors, what Kubernetes itself answers, and checks them: one per line of a .jsonl or .jsonl.gz file. */
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** A module of kinds/: says where our answer differs from the vector's. */
export interface Kind {
  check(vector: unknown): string | undefined
}

export interface Vector {
  readonly id?: unknown
  readonly src?: unknown
}

/** A vector that was not answered as Kubernetes does. */
export interface Failure {
  readonly file: string
  readonly kind: string
  readonly id: unknown
  readonly src: unknown
  /** What was expected and what came. */
  readonly difference: string
}

export interface Outcome {
  passed: number
  failed: number
}

/** A file that is not there or holds no vectors; the message names it. */
export class UnreadableVectors extends Error {}

/** Checks every vector of the files; hands each failure on as it comes. Rejects with UnreadableVectors. */
export async function checkFiles(files: readonly string[], fail: (failure: Failure) => void): Promise<Outcome> {
  const outcome = { passed: 0, failed: 0 }
  const checks = new Map<string, Kind['check']>()
  // What others refer to may come in any order, and is no vector itself.
  const checked: string[] = []
  for (const file of files) if (!(await isContext(file))) checked.push(file)
  for (const file of checked) {
    for await (const vector of readVectors(file)) {
      const kind = kindOf(file, vector)
      const check = checks.get(kind) ?? (await loadCheck(kind))
      checks.set(kind, check)
      const difference = check(vector)
      if (difference === undefined) {
        outcome.passed++
        continue
      }
      outcome.failed++
      fail({ file, kind, id: vector.id, src: vector.src, difference })
    }
  }
  return outcome
}

/** Whether a file holds what decisions name, policies or manifests; if so, they are remembered. */
async function isContext(file: string): Promise<boolean> {
  let known: boolean | undefined
  for await (const line of readVectors(file)) {
    known ??=
      ('policies' in line && 'bindings' in line) ||
      ('object' in line && Object.keys(line).every(key => ['id', 'object', 'namespaceChangedFrom'].includes(key)))
    if (!known) break
    const { remember } = await import('./policy/cluster.ts')
    remember(line)
  }
  return known ?? false
}

/** Vectors about nodes tell their kind by what they hold; of others it is `create` for create.jsonl.gz and create-unseen.jsonl. */
export function kindOf(file: string, vector: object = {}): string {
  if ('kind' in vector && 'input' in vector) return 'fleet'
  if ('daemonset' in vector && 'nodes' in vector) return 'place'
  if ('policy' in vector && 'accepted' in vector) return 'policy'
  return /^[^.-]*/.exec(basename(file))![0]
}

/** The kind's check. An error that it throws is a difference; a kind that does not exist differs in every vector. */
async function loadCheck(kind: string): Promise<Kind['check']> {
  const url = new URL(`kinds/${kind}.ts`, import.meta.url)
  try {
    await access(url)
  } catch {
    return () => `kind ${kind} is not built yet`
  }
  const module: unknown = await import(url.href)
  if (!isKind(module)) return () => `kind ${kind} exports no check`
  return vector => {
    try {
      return module.check(vector)
    } catch (error) {
      return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    }
  }
}

function isKind(module: unknown): module is Kind {
  return typeof module === 'object' && module !== null && 'check' in module && typeof module.check === 'function'
}

/** The vectors of a file, one after the other. */
export async function* readVectors(file: string): AsyncGenerator<Vector> {
  let line = 0
  for await (const text of readLines(file)) {
    line++
    if (text === '') continue
    yield parseVector(text, `${file}:${line}`)
  }
}

function parseVector(text: string, place: string): Vector {
  let vector: unknown
  try {
    vector = JSON.parse(text)
  } catch (error) {
    throw new UnreadableVectors(`${place}: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof vector !== 'object' || vector === null) throw new UnreadableVectors(`${place}: no JSON object`)
  return vector
}

async function* readLines(file: string): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const chunk of open(file)) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UnreadableVectors(`${file}: ${error.message}`)
    throw error
  }
  yield rest
}

function open(file: string): Readable {
  const stream = createReadStream(file)
  if (!file.endsWith('.gz')) return stream.setEncoding('utf8')
  const text = createGunzip()
  stream.on('error', error => text.destroy(error))
  return stream.pipe(text).setEncoding('utf8')
}
