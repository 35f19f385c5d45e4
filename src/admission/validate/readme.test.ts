import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { create } from '../api.ts'
import { Checks } from '../rejection.ts'

const here = new URL('.', import.meta.url).pathname
const rows = new Map(
  [...readFileSync(`${here}README.md`, 'utf8').matchAll(/^\| ([\w.]+) \| ([\w/., -]+\.ts) \|$/gm)].map(([, path = '', files = '']) => [
    path,
    files.split(', '),
  ]),
)

/** The files for a path, by the longest row that it begins with; of a whole field also those for what holds it. */
function filesFor(path: string): readonly string[] {
  const [, list] = /^spec\.template\.spec\.(init|ephemeral)Containers/.exec(path) ?? []
  const names = path
    .replace(/^spec\.template\.spec\b/, 'pod')
    .replace(/^pod\.(?:init|ephemeral)Containers\[/, 'pod.containers[')
    .replace(/\[[^\]]*\]*/g, '')
    .split('.')
  const own = rowFor(names)
  const isWhole = rows.has(names.join('.'))
  return [...own, ...(isWhole ? rowFor(names.slice(0, -1)) : []), ...(list === undefined ? [] : [`${list}-container.ts`])]
}

function rowFor(names: readonly string[]): readonly string[] {
  for (let length = names.length; length > 0; length--) {
    const files = rows.get(names.slice(0, length).join('.'))
    if (files) return files
  }
  return []
}

const VERBS = ['required', 'invalid', 'unsupported', 'forbidden', 'duplicate', 'notFound', 'tooLong', 'tooMany', 'typeInvalid'] as const
/** Where the true field of each rejection was, and the files that were at work. */
const seen: { readonly path: string; readonly files: readonly string[] }[] = []
const limit = Error.stackTraceLimit

beforeAll(() => {
  Error.stackTraceLimit = 40
  for (const verb of VERBS) {
    const original = Checks.prototype[verb] as (this: Checks, ...args: unknown[]) => void
    vi.spyOn(Checks.prototype, verb).mockImplementation(function (this: Checks, ...args: unknown[]) {
      original.apply(this, args)
      const files = [...(new Error('here').stack ?? '').matchAll(/src\/admission\/validate\/([\w/-]+\.ts)/g)].map(([, file]) => file!)
      seen.push({ path: this.rejections.at(-1)!.at.toString(), files })
    })
  }
})
afterAll(() => {
  vi.restoreAllMocks()
  Error.stackTraceLimit = limit
})

test('a field is checked where the table says', () => {
  expect(rows.size).toBeGreaterThan(70)
  const vectors = readFileSync(`${here}../../../fixtures/conformance/create.jsonl`, 'utf8').trim().split('\n')
  for (const line of vectors) {
    const { manifest, contentType } = JSON.parse(line) as { manifest: string; contentType: 'yaml' | 'json' }
    create(manifest, { contentType })
  }
  const paths = new Set(seen.map(({ path }) => path))
  expect(paths.size).toBeGreaterThan(100)
  const elsewhere = seen.filter(({ path, files }) => !filesFor(path).some(file => files.includes(file)))
  const told = elsewhere.map(({ path, files }) => `${path}: ${filesFor(path).join(', ')}, not ${files.slice(0, 4).join(' < ')}`)
  expect([...new Set(told)]).toEqual([])
})
