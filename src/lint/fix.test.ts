import { describe, expect, it } from 'vitest'
import type { Addition, Edit, Finding, Fix } from '../base/finding.ts'
import { applies, applyFixes } from './fix.ts'
import type { SourceFile } from '../base/source.ts'

const file: SourceFile = { path: 'a.yaml', text: '0123456789' }

function edit(start: number, end: number, text: string, adds?: Addition, of = file): Edit {
  return { location: { file: of, span: { start, end } }, text, ...(adds === undefined ? {} : { adds }) }
}

function finding(edits: readonly Edit[], safety: Fix['safety'] = 'safe'): Finding {
  const location = { file, span: { start: 0, end: 1 } }
  return { rule: 'r', severity: 'error', message: 'm', path: '', location, related: [], rejected: [], fix: { title: 't', safety, edits } }
}

function text(...findings: Finding[]): string | undefined {
  return applyFixes(findings, 'safe').texts.get('a.yaml')
}

describe('applyFixes', () => {
  it('replaces, inserts and deletes, in whatever order the fixes come', () => {
    expect(text(finding([edit(8, 9, 'X')]), finding([edit(1, 3, '')]), finding([edit(5, 5, 'ins')]))).toBe('034ins567X9')
    expect(text(finding([edit(6, 7, 'b'), edit(0, 1, 'a')]))).toBe('a12345b789')
  })

  it('applies of two that touch or overlap the first, wholly or not at all', () => {
    const first = finding([edit(2, 4, 'A')])
    for (const [start, end] of [
      [3, 6],
      [4, 5],
      [0, 2],
      [4, 4],
      [2, 4],
    ] as const) {
      const { texts, count } = applyFixes([first, finding([edit(9, 10, 'Z'), edit(start, end, 'B')])], 'safe')
      expect([texts.get('a.yaml'), count]).toEqual(['01A456789', 1])
    }
    expect(text(first, finding([edit(5, 6, 'B')]))).toBe('01A4B6789')
  })

  it('applies of two that add the same key the first', () => {
    expect(text(finding([edit(2, 2, 'A', { holder: 0, key: 'spec' })]), finding([edit(8, 8, 'B', { holder: 0, key: 'spec' })]))).toBe(
      '01A23456789',
    )
    expect(text(finding([edit(2, 2, 'A', { holder: 0, key: 'spec' })]), finding([edit(8, 8, 'B', { holder: 3, key: 'spec' })]))).toBe(
      '01A234567B89',
    )
    expect(text(finding([edit(2, 2, 'A', { holder: 0, key: 'spec' }), edit(5, 5, 'C', { holder: 0, key: 'spec' })]))).toBe('01A234C56789')
  })

  it('appends several keys to one mapping at once', () => {
    expect(text(finding([edit(4, 4, 'A', { holder: 0, key: 'a' })]), finding([edit(4, 4, 'B', { holder: 0, key: 'b' })]))).toBe(
      '0123AB456789',
    )
    expect(text(finding([edit(4, 4, 'A', { holder: 0, key: 'a' })]), finding([edit(4, 4, 'B', { holder: 2, key: 'b' })]))).toBe(
      '0123A456789',
    )
    expect(text(finding([edit(4, 4, 'A', { holder: 0, key: 'a' })]), finding([edit(4, 4, 'B')]))).toBe('0123A456789')
  })

  it('lets the mild wait for the bad', () => {
    const mild: Finding = { ...finding([edit(0, 1, 'A')]), severity: 'warning' }
    expect(text(mild, finding([edit(8, 9, 'B')]))).toBe('01234567B9')
    expect(text(mild)).toBe('A123456789')
  })

  it('changes several files at once', () => {
    const other: SourceFile = { path: 'b.yaml', text: 'abc' }
    const { texts, count } = applyFixes([finding([edit(0, 1, 'A'), edit(0, 1, 'B', undefined, other)])], 'safe')
    expect([count, [...texts]]).toEqual([
      1,
      [
        ['a.yaml', 'A123456789'],
        ['b.yaml', 'Bbc'],
      ],
    ])
  })

  it('leaves unsafe fixes to those who ask for them', () => {
    const unsafe = finding([edit(0, 1, 'A')], 'unsafe')
    expect(applyFixes([unsafe], 'safe')).toEqual({ texts: new Map(), count: 0 })
    expect(applyFixes([unsafe], 'unsafe').texts.get('a.yaml')).toBe('A123456789')
    expect(applies({ title: '', safety: 'safe', edits: [] }, 'safe')).toBe(true)
  })

  it('leaves out what does not read as it means, and keeps the others', () => {
    const of = { path: 'a.yaml', text: 'a: 1\nb: 2\nc: 3\n' }
    const write = (step: string, start: number, written: string): Finding =>
      finding([{ ...edit(start, start + 1, written, undefined, of), means: { holder: 0, step, value: 9 } }])
    const { texts, count } = applyFixes([write('a', 3, '9'), write('b', 8, '8'), write('c', 13, '9')], 'safe')
    expect([texts.get('a.yaml'), count]).toEqual(['a: 9\nb: 2\nc: 9\n', 2])
  })
})
