/** The referee over all rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkRule } from 'ds-lint/testing'
import { ROOT, ruleFiles } from '../scripts/rule-files.ts'
import { rulesIndex } from '../scripts/rules-index.ts'
import { admit } from '../src/admission/admit.ts'
import { NEWEST } from '../src/kubernetes/version.ts'
import { needsBase } from '../src/rule/index.ts'
import { read } from '../src/yaml/document.ts'
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
    expect(rule.summary).toMatch(/^(?:[A-Z]|[a-z]+[A-Z]|uid\b)[^\n]*[^.\n]$/)
    expect(rule.summary.length).toBeLessThan(110)
    expect(rule.why.length).toBeGreaterThan(40)
    expect(rule.references ?? []).toSatisfy((list: string[]) => list.length > 0 && list.every(url => url.startsWith('https://')))
    expect(rule.securitySeverity === undefined || rule.preset === 'security' || rule.preset === 'recommended').toBe(true)
  })

  if (cases === undefined) {
    it('is about other files, which no case can show', () => expect(['source', 'schema']).toContain(rule.on))
    return
  }

  it('does what its cases promise', async () => expect(await checkRule(rule, cases)).toEqual([]))
})

const ID = /'([a-z]+(?:-[a-z]+)+)'/g
/** Where a source says which rule presents a rejection, and which one a warning. */
const REJECTS = /(?:\brule: |\brule = |\bRULE = |#reject\(\s*'\w+',\s*|\bRULES\b[^=]*= \{[^}]*)[^;\n]*/g
const WARNS = /\.warn\([^;]*?'[a-z]+(?:-[a-z]+)+'/g

/** What the sources of src/admission name. What only an update is refused for, and what is not valid YAML, is no rejection of a manifest. */
function namedByAdmission(): Set<string> {
  const folder = `${ROOT}/src/admission`
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !/\.test\.ts$|^update\/index|^api|^(?:decode\/|default\/|drop\/)?index/.test(file),
  )
  const named = new Set<string>()
  for (const file of files) {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const isWarning = file.startsWith('warnings')
    for (const [statement] of text.matchAll(REJECTS)) add(statement, isWarning ? 'apiWarning' : 'rejection')
    for (const [call] of text.matchAll(WARNS)) add(call, 'apiWarning')
  }
  return named

  function add(text: string, on: string): void {
    for (const [, id] of text.matchAll(ID)) named.add(`${on} ${id}`)
  }
}

describe('what the API server says', () => {
  const presenters = new Set(rules.map(({ on, id }) => `${on} ${id}`))

  it('is presented, whatever src/admission names', () => {
    const named = namedByAdmission()
    expect(named.size).toBeGreaterThan(50)
    expect([...named].filter(id => !presenters.has(id))).toEqual([])
  })

  it('is all that the presenters are for', () => {
    const named = namedByAdmission()
    // What fails before anything is admitted.
    const [, unsent = ''] = /RULE = '([\w-]+)'/.exec(readFileSync(`${ROOT}/src/subjects/merge.ts`, 'utf8')) ?? []
    named.add(`rejection ${unsent}`)
    const ofUpdates = new Set(rules.filter(needsBase).map(({ on, id }) => `${on} ${id}`))
    const idle = [...presenters].filter(id => /^(?:rejection|apiWarning) /.test(id) && !named.has(id) && !ofUpdates.has(id))
    expect(idle).toEqual([])
  })

  it('is presented of updates, too', () => {
    const text = readFileSync(`${ROOT}/src/admission/update/index.ts`, 'utf8')
    const named = [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter(id => !rules.some(rule => rule.id === id && needsBase(rule)))).toEqual([])
  })

  const vectors = `${ROOT}/../shared/vectors/create.jsonl.gz`
  it.skipIf(!existsSync(vectors))('is presented for every manifest that Kubernetes itself has answered (needs ../shared)', () => {
    const missing = new Set<string>()
    for (const line of gunzipSync(readFileSync(vectors)).toString().trim().split('\n')) {
      const { manifest } = JSON.parse(line) as { manifest: string }
      const document = read({ path: 'daemonset.yaml', text: manifest }, { start: 0, end: manifest.length })
      if (!document.root || document.problems.length > 0) continue
      const { rejections, warnings } = admit(document.root, document, NEWEST)
      for (const { rule } of rejections) if (!presenters.has(`rejection ${rule}`)) missing.add(rule)
      for (const { rule } of warnings) if (!presenters.has(`apiWarning ${rule}`)) missing.add(rule)
    }
    expect([...missing]).toEqual([])
  })
})
