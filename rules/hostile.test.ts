/** Rules run on whatever stands beside a DaemonSet: one value of a wrong type in another object must not cost a rule its findings. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ruleFiles } from '../scripts/rule-files.ts'
import { parseCases, runCase } from '../src/testing/index.ts'
import { rules } from './index.ts'

const WRONG: readonly unknown[] = [1, [1], { a: 1 }, null, 'x', [[null]], true]

/** A place of a kind of object is tried so often for each rule. */
const MOST = 2

type Steps = readonly (string | number)[]

/** Places of all values in an object, but for what says of which kind it is. */
function placesIn(value: unknown, at: Steps = []): Steps[] {
  const own = at.length > 0 ? [at] : []
  if (typeof value !== 'object' || value === null) return own
  const inner = Object.entries(value).filter(([key]) => at.length > 0 || (key !== 'kind' && key !== 'apiVersion'))
  return [...own, ...inner.flatMap(([key, each]) => placesIn(each, [...at, Array.isArray(value) ? Number(key) : key]))]
}

function withValue(object: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(object)) return object.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item))
  const fields = object as Readonly<Record<string, unknown>>
  return { ...fields, [step]: withValue(fields[step], rest, value) }
}

const byId = new Map(rules.map(rule => [rule.id, rule]))
const files = ruleFiles().filter(({ cases = '' }) => cases.includes('\n# with'))

describe.each(files)('$id', ({ id, cases = '' }) => {
  it('takes any value beside', async () => {
    const rule = byId.get(id)!
    let count = 0
    const tried = new Map<string, number>()
    for (const each of parseCases(cases)) {
      for (const side of ['with', 'withBefore'] as const) {
        for (const [index, { text }] of (each[side] ?? []).entries()) {
          const object: unknown = parse(text, { merge: true, logLevel: 'silent', strict: false })
          for (const place of placesIn(object)) {
            // Cases repeat each other.
            const name = `${(object as { readonly kind?: string } | null)?.kind} ${place.join('.')}`
            const times = tried.get(name) ?? 0
            tried.set(name, times + 1)
            if (times >= MOST) continue
            const changed = JSON.stringify(withValue(object, place, WRONG[count++ % WRONG.length]), null, 1)
            const beside = each[side]!.map((file, at) => (at === index ? { ...file, marked: [], text: changed } : { ...file, marked: [] }))
            await expect(
              runCase(rule, each.text, each.kubernetes, { ...each, [side]: beside }),
              `${place.join('.')}:\n${changed}`,
            ).resolves.toBeInstanceOf(Array)
          }
        }
      }
    }
    expect(count).toBeGreaterThan(0)
  })
})
