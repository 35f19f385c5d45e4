/**
 * Picks a small set of vectors that shows every outcome the many show, for fixtures/conformance:
 *
 *     tsx scripts/pick-vectors.ts [--bytes 60000] [--out fixtures/conformance] FILE…
 *
 * A vector's traits are what it says apart from its manifests: each value by its path, and each item of a text that lists several, numbers
 * and quoted parts aside; of a manifest that is accepted the fields. The vector that adds most traits per byte comes first; it ends when the
 * bytes are spent or no vector adds a trait. What is never compared is left out.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { kindOf, readVectors } from '../conformance/vectors.ts'

interface Candidate {
  readonly line: string
  readonly traits: readonly string[]
  /** New traits per byte, when last looked at. It never grows. */
  gain: number
}

/** A longer text is an input, not an outcome. */
const longestOutcome = 200

/** Kubernetes' words. */
const notCompared = new Set(['detail', 'badValue'])

/** Ids, origins and whole objects tell nothing about the outcome. */
const notOutcomes = new Set(['id', 'src', 'fixtures', 'manifest', 'old', 'new', 'daemonset', 'nodes', 'pods', 'message', 'text'])

export function traitsOf(vector: object): string[] {
  const traits = new Set<string>()
  const flags: string[] = []
  collect(vector, '', traits, flags)
  const isYaml = 'contentType' in vector && vector.contentType === 'yaml'
  if ('verdict' in vector && vector.verdict === 'ok' && !isYaml) {
    for (const name of ['manifest', 'new'] as const) {
      const manifest = name in vector ? (vector as Readonly<Record<string, unknown>>)[name] : undefined
      if (typeof manifest === 'string' && manifest.startsWith('{')) collectFields(JSON.parse(manifest), `ok ${name}`, traits)
    }
  }
  // Which answers come together is an outcome as well.
  traits.add(flags.join(' '))
  return [...traits]
}

function collect(value: unknown, path: string, traits: Set<string>, flags: string[]): void {
  if (Array.isArray(value)) {
    traits.add(`${path} has ${Math.min(value.length, 3)}`)
    for (const item of value) collect(item, `${path}[]`, traits, flags)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (!notOutcomes.has(key) && !notCompared.has(key)) collect(item, `${path}.${key}`, traits, flags)
  } else if (typeof value === 'string') {
    for (const part of [value, ...value.split(', ')]) if (part.length <= longestOutcome) traits.add(`${path} ${shape(part)}`)
  } else {
    traits.add(`${path} ${typeof value === 'number' ? Math.sign(value) : String(value)}`)
    if (typeof value === 'boolean' && !path.includes('[]')) flags.push(`${path}=${value}`)
  }
}

function collectFields(value: unknown, path: string, traits: Set<string>): void {
  traits.add(path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) collectFields(inner, Array.isArray(value) ? `${path}[]` : `${path}.${key}`, traits)
}

/** The text with its numbers and quoted parts levelled. */
function shape(text: string): string {
  return text.replace(/"[^"]*"/g, '"…"').replace(/\d+/g, digits => (digits.length < 4 ? '0' : digits.length < 16 ? '0000' : '0…'))
}

/** At most so many bytes of lines, in the order of the input. */
export function pick(vectors: readonly object[], bytes: number): string[] {
  const candidates = vectors.map(vector => {
    const line = JSON.stringify(vector, (key, value: unknown) => (notCompared.has(key) ? undefined : value))
    const traits = traitsOf(vector)
    return { line, traits, gain: traits.length / (line.length + 1) }
  })
  const picked = new Set<Candidate>()
  const seen = new Set<string>()
  let left = bytes
  // Gains only shrink, so the first one that is still what it was thought to be is the best.
  const queue = candidates.toSorted((a, b) => a.gain - b.gain)
  for (let best = queue.pop(); best; best = queue.pop()) {
    const size = Buffer.byteLength(best.line) + 1
    if (size > left) continue
    const gain = best.traits.filter(trait => !seen.has(trait)).length / size
    if (gain === 0) continue
    if (gain < best.gain) {
      best.gain = gain
      insert(queue, best)
      continue
    }
    picked.add(best)
    left -= size
    for (const trait of best.traits) seen.add(trait)
  }
  return candidates.filter(candidate => picked.has(candidate)).map(({ line }) => line)
}

/** Keeps the queue sorted, the best last. */
function insert(queue: Candidate[], candidate: Candidate): void {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (queue[middle]!.gain < candidate.gain) low = middle + 1
    else high = middle
  }
  queue.splice(low, 0, candidate)
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { bytes: { type: 'string', default: '60000' }, out: { type: 'string', default: 'fixtures/conformance' } },
  })
  await mkdir(values.out, { recursive: true })
  for (const file of positionals) {
    const vectors: object[] = []
    for await (const vector of readVectors(file)) vectors.push(vector)
    const lines = pick(vectors, Number(values.bytes))
    const target = join(values.out, `${kindOf(file)}.jsonl`)
    await writeFile(target, `${lines.join('\n')}\n`)
    console.log(`${target}: ${lines.length} of ${vectors.length} vectors`)
  }
}

if (process.argv[1]?.endsWith('pick-vectors.ts')) await run()
