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
