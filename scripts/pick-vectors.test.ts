import { expect, test } from 'vitest'
import { pick, traitsOf } from './pick-vectors.ts'

function traits(id: number, name: string): string[] {
  return traitsOf({ id, manifest: name, verdict: 'invalid', errors: [{ field: `spec.containers[${id}].name` }] })
}

test('traits are outcomes: neither ids nor manifests nor numbers', () => {
  expect(traits(1, 'a')).toEqual(traits(2, 'b'))
  expect(traits(1, 'a')).not.toEqual(traitsOf({ id: 1, manifest: 'a', verdict: 'ok', errors: [] }))
})

test('one vector of each outcome is picked, the shorter one, in the order of the input', () => {
  const vectors = [
    { id: 1, in: 'a', ok: true },
    { id: 2, ok: false },
    { id: 3000, ok: false },
    { id: 4, ok: true },
  ]
  expect(pick(vectors, 1000)).toEqual(vectors.slice(0, 2).map(vector => JSON.stringify(vector)))
})

test('the bytes are not exceeded', () => {
  const vectors = Array.from({ length: 50 }, (_, id) => ({ id, err: 'x'.repeat(id + 1) }))
  const lines = pick(vectors, 300)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.join('\n').length).toBeLessThan(300)
})
