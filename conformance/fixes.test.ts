import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkFix, type Question } from './fix-check.ts'

const fixtures = new URL('../fixtures/conformance/', import.meta.url)

it.each(['create', 'create-styles'])('safe fixes of %s read as they are meant, end, and break nothing', async name => {
  const questions = readFileSync(new URL(`${name}.jsonl`, fixtures), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Question)
  let fixes = 0
  for (const question of questions) {
    const outcome = await checkFix(question)
    expect([question.id, outcome.problems]).toEqual([question.id, []])
    fixes += outcome.fixes
  }
  expect(fixes).toBeGreaterThan(10)
})

it('no fix writes what is there already', async () => {
  const limits = '{"memory":[],"memory":"200Mi"}'
  const manifest = `{"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"a"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"i:1","resources":{"limits":${limits},"requests":{"memory":"200Mi"}}}]}}}}`
  const { text, fixes, problems } = await checkFix({ id: 0, manifest, contentType: 'json' })
  expect([text, fixes, problems]).toEqual([manifest, 0, []])
})
