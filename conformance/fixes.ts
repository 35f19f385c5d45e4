/**
 * Checks fixes: npx tsx --conditions=ds-lint:source conformance/fixes.ts [--json] FILE…, each a file of `create` vectors, whose answers are not looked at.
 * `--json` prints what was fixed as lines to ask Kubernetes about: {id, contentType, before, manifest}.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkFix, type Outcome, type Question } from './fix-check.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
const counts = { manifests: 0, fixed: 0, fixes: 0, wrong: 0 }
for (const path of positionals) {
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const question = JSON.parse(line) as Question
    const outcome: Outcome = await checkFix(question)
    if (outcome.findings > 0) counts.manifests++
    counts.fixes += outcome.fixes
    if (outcome.fixes > 0) counts.fixed++
    for (const problem of outcome.problems) console.error(`${path} ${String(question.id)}: ${problem}`)
    if (outcome.problems.length > 0) counts.wrong++
    const { id, contentType, manifest: before } = question
    if (values.json && outcome.text !== before) console.log(JSON.stringify({ id, contentType, before, manifest: outcome.text }))
  }
}
console.error(`${counts.manifests} manifests with findings, ${counts.fixed} fixed with ${counts.fixes} fixes, ${counts.wrong} wrong`)
process.exitCode = counts.wrong > 0 ? 1 : 0
