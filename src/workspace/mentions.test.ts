/** Which documents are asked for the objects of a kind. */
import { describe, expect, it } from 'vitest'
import { mentionsIn } from './mentions.ts'

const kindsOf = (text: string): string[] => [...mentionsIn([{ path: 'a.json', text }]).byKind.keys()]
const LONG = 'x'.repeat(60_000)

describe('long JSON', () => {
  it('names no kind where it is no object, as an OpenAPI document', () => {
    expect(kindsOf(JSON.stringify({ note: LONG, definitions: { Service: { kind: 'Service' } } }))).toEqual([])
  })

  it('names its own kind, and not those of its parts', () => {
    expect(kindsOf(JSON.stringify({ kind: 'ConfigMap', data: { note: LONG }, other: { kind: 'Service' } }))).toEqual(['ConfigMap'])
  })

  it('names the kinds of the items of a list', () => {
    const items = [{ kind: 'Service' }, { kind: 'Secret', note: LONG }]
    expect(kindsOf(JSON.stringify({ kind: 'List', items }, undefined, 1))).toEqual(['List', 'Service', 'Secret'])
  })

  it('is read as other texts are where it is broken', () => {
    expect(kindsOf(`{"note": "${LONG}", "kind": "Service",`)).toEqual(['Service'])
  })
})

describe('short JSON', () => {
  it('names the kinds of its parts', () => {
    expect(kindsOf('{"kind": "List",\n"items": [{"kind": "Service"}]}')).toEqual(['List', 'Service'])
  })
})
