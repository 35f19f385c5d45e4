/** The referee over all rules. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesOf, parseCases, runCase } from '../scripts/cases.ts'
import { ROOT, ruleFiles } from '../scripts/rulefiles.ts'
import { rulesIndex } from '../scripts/rules-index.ts'
import { applyFixes } from '../src/fix.ts'
import { rules } from './index.ts'

const byId = new Map(rules.map(rule => [rule.id, rule]))

it('lists every rule once', () => {
  expect(readFileSync(`${ROOT}/rules/index.ts`, 'utf8')).toBe(rulesIndex())
  expect(byId.size).toBe(rules.length)
})

describe.each(ruleFiles())('$id', ({ id, cases }) => {
  const rule = byId.get(id)
  if (!rule) throw new Error(`rules/index.ts has no ${id}`)

  it('is described in our style', () => {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/)
    expect(rule.summary).toMatch(/^[A-Z][^\n]*[^.\n]$/)
    expect(rule.summary.length).toBeLessThan(110)
    expect(rule.why.length).toBeGreaterThan(40)
    expect(rule.references ?? []).toSatisfy((list: string[]) => list.every(url => url.startsWith('https://')))
    expect(rule.securitySeverity === undefined || rule.preset === 'security' || rule.preset === 'recommended').toBe(true)
  })

  if (cases === undefined) {
    it('is about files, which no case can show', () => expect(rule.on).toBe('source'))
    return
  }
  const all = parseCases(cases)

  it('has bad and good cases', () => {
    expect(all.some(({ kind }) => kind === 'bad')).toBe(true)
    expect(all.some(({ kind }) => kind === 'good')).toBe(true)
  })

  it.each(all)('$kind: $title', ({ kind, text, fixed, kubernetes, marked }) => {
    const findings = runCase(rule, text, kubernetes)
    expect(linesOf(findings, text)).toEqual(marked)
    expect(marked.length > 0).toBe(kind === 'bad')
    for (const { message, severity } of findings) {
      expect(message).toMatch(/^[^A-Z\n][^\n]*[^.\n]$|^[A-Z][A-Za-z]*[A-Z/.:\d][^\n]*[^.\n]$|^["'][^\n]*[^.\n]$/)
      expect(['error', 'warning', 'info']).toContain(severity)
    }
    if (fixed === undefined) return
    let now = text
    for (let round = 0; round < 10; round++) {
      const { texts } = applyFixes(runCase(rule, now, kubernetes), 'unsafe')
      const next = texts.get('daemonset.yaml')
      if (next === undefined) break
      now = next
    }
    expect(now.replace(/[ \t]*#!$/gm, '')).toBe(fixed)
    expect(runCase(rule, now, kubernetes)).toEqual([])
  })

  it('shows what its fixes make', () => {
    const offersFix = all.some(({ kind, text, kubernetes }) => kind === 'bad' && runCase(rule, text, kubernetes).some(({ fix }) => fix))
    expect(all.some(({ fixed }) => fixed !== undefined)).toBe(offersFix)
  })
})
