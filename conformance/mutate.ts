/** Mutations of a manifest: of its fields, guided by the schema table, and of its text. */
import { type FieldSchema, fieldSchema, type TypeSchema, typeSchema } from '../src/kubernetes/schema.ts'
import { NEWEST } from '../src/kubernetes/version.ts'
import type { Random } from './random.ts'
import { oddValue, plausibleValue } from './values.ts'

type Step = string | number
type Holder = Record<Step, unknown>

/** Changes an object in place. `within` limits the places to those below a path. */
export function mutate(root: object, random: Random, within: readonly Step[] = []): void {
  const places = [...placesIn(root, [])].filter(steps => within.every((step, index) => steps[index] === step))
  if (places.length === 0) return
  const steps = random.pick(places)
  const holder = valueAt(root, steps.slice(0, -1)) as Holder
  const step = steps.at(-1)!
  const field = fieldSchema(steps, NEWEST)
  const kind = random.below(100)
  if (kind < 15) removeFrom(holder, step)
  else if (kind < 50) holder[step] = field ? odd(field, step, random) : random.pick(['', 'x', 0, null])
  else if (kind < 62) repeat(holder, random)
  else if (kind < 70) addUnknown(holder, step, random)
  else if (kind < 92) addKnown(root, steps, random)
  else holder[step] = structuredClone(valueAt(root, random.pick([...placesIn(root, [])])))
}

/** A value for an item of the field's list, or for all of it. */
function odd(field: FieldSchema, step: Step, random: Random): unknown {
  const value = oddValue(field, random)
  return typeof step === 'number' && Array.isArray(value) && value.length > 0 ? (value[0] as unknown) : value
}

function* placesIn(value: unknown, steps: readonly Step[]): Generator<readonly Step[]> {
  if (typeof value !== 'object' || value === null) return
  const entries: [Step, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  for (const [step, inner] of entries) {
    const place = [...steps, step]
    yield place
    yield* placesIn(inner, place)
  }
}

function valueAt(root: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((value, step) => (value as Holder)[step], root)
}

function removeFrom(holder: Holder, step: Step): void {
  if (Array.isArray(holder)) holder.splice(step as number, 1)
  else delete holder[step]
}

function repeat(holder: Holder, random: Random): void {
  if (Array.isArray(holder) && holder.length > 0) holder.push(structuredClone(random.pick(holder) as unknown))
}

function addUnknown(holder: Holder, step: Step, random: Random): void {
  if (Array.isArray(holder)) return
  const name = random.pick([String(step).toUpperCase(), `${step}s`, String(step).slice(1), 'unknown', 'a"b', ''])
  holder[name] = random.pick(['x', 1, null, {}, [], { a: { b: 1 } }])
}

/** Another field of the struct at hand, or of one above it. */
function addKnown(root: object, steps: readonly Step[], random: Random): void {
  const up = steps.slice(0, random.below(steps.length + 1))
  const struct = structAt(up)
  const holder = valueAt(root, up)
  if (!struct || struct.fields.size === 0 || typeof holder !== 'object' || holder === null || Array.isArray(holder)) return
  const field = random.pick([...struct.fields.values()])
  ;(holder as Holder)[field.name] = random.percent(60) ? plausibleValue(field, random) : oddValue(field, random)
}

function structAt(steps: readonly Step[]): TypeSchema | undefined {
  return steps.length === 0 ? typeSchema('DaemonSet', NEWEST) : fieldSchema(steps, NEWEST)?.struct
}

const TOKENS: readonly string[] = [
  'yes · no · on · off · y · N · ~ · null · True · 0x1F · 0o17 · 017 · 08 · 080 · 0b11 · 1_000 · 1e3 · 1e400 · +1 · 1. · .5 · .inf · -.INF · .nan',
  `12:30:45 · 2026-01-02 · "quoted" · 'single' · 'it''s' · "bad \\q" · "\\x41" · "\\u00e9" · "open · [1, 2] · [1, 2 · {a: b} · {a: b, a: c} · {a, b}`,
  '!!str 1 · !!int "3" · !!bool yes · !!binary eA== · &a x · *a · *missing · <<: {a: b} · << · # c · x # c · ? x · @x · `x` · %x · é · = · --- · ...',
  '|\n      text · >-\n      folded · \t · :  · -  · \u2028 · \u0007',
].flatMap(line => line.split(' · '))

/** Another text, be it YAML or not. */
export function mutateText(text: string, random: Random): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  const line = lines[at]!
  const colon = line.indexOf(': ')
  const kind = random.below(100)
  if (kind < 15) lines.splice(at, 0, line)
  else if (kind < 25) lines.splice(at, 1)
  else if (kind < 33) lines[at] = `${' '.repeat(random.pick([1, 2, 4]))}${line}`
  else if (kind < 40) lines[at] = line.slice(1)
  else if (kind < 80 && colon >= 0) lines[at] = `${line.slice(0, colon)}: ${random.pick(TOKENS)}`
  else if (kind < 85) lines.splice(at, 0, random.pick(TOKENS))
  else if (kind < 88) lines[at] = `${line}\r`
  else if (kind < 92) lines[at] = `${line} ${random.pick(TOKENS)}`
  else if (kind < 96) lines[at] = line.replace(':', '')
  else
    lines[at] = line.replace(
      /^( *(?:- )?)(\w+):/,
      (_, indent: string, key: string) => `${indent}${random.pick([`"${key}"`, `? ${key}\n${indent}`, `!!str ${key}`])}:`,
    )
  return lines.join('\n')
}
