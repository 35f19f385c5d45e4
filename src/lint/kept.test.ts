import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lint } from '../index.ts'
import type { Finding } from '../base/index.ts'
import { keptFinding, plainFinding, withChange } from './kept.ts'

const FOLDER = 'fixtures/demo'
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(path => ({ path, text: readFileSync(`${FOLDER}/${path}`, 'utf8') }))
const { findings } = await lint(sources, { extends: 'all' })

/** What reports ask of a finding. */
function asked(finding: Finding): Finding {
  const { rule, severity, message, path, namedPath, location, related, rejected, object, holder, origin, fix, hazard, sharedBy } = finding
  const found = { rule, severity, message, path, namedPath, location, related, rejected, object, holder, origin, fix, hazard, sharedBy }
  return found as Finding
}

it('a kept finding says what it was made of', () => {
  expect(findings.some(({ fix }) => fix)).toBe(true)
  expect(findings.some(({ related }) => related.length > 0)).toBe(true)
  for (const finding of findings) {
    const kept = keptFinding(finding)
    expect(asked(kept)).toEqual(asked(finding))
    expect(kept.object).toBe(finding.object)
    expect(plainFinding(kept)).toEqual(finding)
    expect({ ...plainFinding(kept), severity: 'info' }).toEqual({ ...finding, severity: 'info' })
  }
})

it('a changed finding is kept where it was, and else an object with own properties', () => {
  for (const finding of findings) {
    const kept = withChange(keptFinding(finding), { severity: 'info' })
    expect(plainFinding(kept)).toEqual({ ...finding, severity: 'info' })
    expect(Object.hasOwn(withChange(finding, { severity: 'info' }), 'rule')).toBe(true)
  }
})

it('one fix stands for equal ones at other places', () => {
  const file = { path: 'a.yaml', text: 'a: 1\n'.repeat(10) }
  const at = (start: number): Finding => ({
    rule: 'r',
    severity: 'info',
    message: 'm',
    path: '',
    location: { file, span: { start, end: start + 1 } },
    related: [],
    rejected: [],
    fix: {
      title: 't',
      safety: 'safe',
      edits: [
        {
          location: { file, span: { start: start + 2, end: start + 3 } },
          text: 'x',
          adds: { holder: start, key: 'k' },
          means: { holder: start, step: 'k', value: 0 },
        },
      ],
    },
  })
  for (const start of [0, 5, 20, 15]) expect(plainFinding(keptFinding(at(start)))).toEqual(at(start))
})

it.each([
  ['a fix of another file', { path: 'b.yaml', text: 'a: 1\n' }, 1],
  ['a value that JSON has not', undefined, Number.NaN],
])('left as it is: %s', (_, other, value) => {
  const file = { path: 'a.yaml', text: 'a: 1\n' }
  const span = { start: 0, end: 1 }
  const edit = { location: { file: other ?? file, span }, text: '', means: { holder: 0, step: 'a', value } }
  const fix = { title: 't', safety: 'safe' as const, edits: [edit] }
  const finding = { rule: 'r', severity: 'info' as const, message: 'm', path: '', location: { file, span }, related: [], rejected: [], fix }
  expect(keptFinding(finding)).toBe(finding)
})
