/** Doubles what a repository can hold many of and prints what costs more than 2.5 times as much: `npm run bench:scale [part of a name …]`. */
import { lint } from '../src/index.ts'
import { type Case, cases } from './scale/cases.ts'

/** Characters. */
const SMALL = 250_000
const LARGE = 1_000_000
const DOUBLING = 2.5
/** A ratio that is suspicious is measured so often. */
const ATTEMPTS = 4

await main(process.argv.slice(2))

async function main(parts: readonly string[]): Promise<void> {
  const chosen = cases().filter(({ name }) => parts.length === 0 || parts.some(part => name.includes(part)))
  let tooMany = 0
  for (const each of chosen) {
    const { doubling, seconds } = await measure(each)
    if (doubling > DOUBLING) tooMany++
    if (doubling > DOUBLING || parts.length > 0) console.log(`${doubling.toFixed(1)}  ${seconds.toFixed(2)} s  ${each.name}`)
  }
  console.log(`${chosen.length} kinds, ${tooMany} of them above ${DOUBLING}`)
}

/** What doubling costs, between a quarter of a megabyte and one, or between one and two where that is suspicious; and seconds for the megabyte. */
async function measure(each: Case): Promise<{ doubling: number; seconds: number }> {
  const [small, large] = [await processorSeconds(each, SMALL), await processorSeconds(each, LARGE)]
  const rough = Math.sqrt(large / small)
  if (rough <= DOUBLING) return { doubling: rough, seconds: large }
  let [once, twice] = [large, Infinity]
  for (let attempt = 0; attempt < ATTEMPTS && twice / once > DOUBLING; attempt++) {
    twice = Math.min(twice, await processorSeconds(each, 2 * LARGE))
    once = Math.min(once, await processorSeconds(each, LARGE))
  }
  return { doubling: twice / once, seconds: once }
}

async function processorSeconds(each: Case, size: number): Promise<number> {
  const { sources, base } = each.input(size)
  globalThis.gc?.()
  const before = process.cpuUsage()
  const { bugs } = await lint(sources, { extends: 'all', ...(base && { base }) })
  const { user, system } = process.cpuUsage(before)
  if (bugs[0]) throw new Error(`${each.name}: ${bugs[0].message}`)
  return (user + system) / 1e6
}
