/** What docs/style.md asks of texts, as far as a program can hold it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { COMMANDS, OPTIONS } from '../src/cli/options.ts'
import { JUDGE_RULES } from '../src/lint/judge/rules.ts'
import { describeFormat, FORMATS } from '../src/report/index.ts'
import { parseCases, runCase } from '../src/testing/index.ts'
import { ROOT, ruleFiles } from './rule-files.ts'

/** Phrases that no text has, and what to write. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bis there (?:twice|already)\b/, 'duplicate X, X is already set'],
  [/\bwithout a word\b|\band says nothing\b/, 'silently'],
  [/(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b|pods?\b|findings?\b)\w+/, 'is not a valid X, must be X'],
  [/\b(?:is|are) none of\b/, 'is not one of'],
  [/\b(?:is|are) gone\b/, 'was removed, does not exist'],
  [/\b(?:is|are) to be had\b/, 'is available'],
  [/\bmany a\b/, 'many, often'],
  [/\bwhoever\b/, 'name the subject'],
  [/\bthe selector wants\b|\bis wanted\b|\bare wanted\b/, 'requires'],
  [/\bmisspelt\b/, 'misspelled'],
  [/\b(?:anew|former)\b/, 'again, previous'],
  [/\bfor ever\b/, 'forever'],
  [/\bstands? (?:there|here|behind)\b/, 'is, precedes, follows'],
  [/\b(?:simply|of course|please)\b/i, 'leave it out'],
  [/\bis root on\b/, 'has root access to'],
  [/\bstays as it is written\b/, 'is not expanded'],
  [/\b(?:registry|server|scheduler|destination) is away\b/, 'is unavailable, is not running'],
  [/\bcannot be seen\b/, 'is invisible'],
  [/\bnot (?:there|here) (?:since|yet)\b/, 'does not exist'],
  [/\bhardly an?\b/, 'nearly no'],
  [/\b(?:gives|get|gets|give) (?:no|the) rights\b/, 'grants nothing, permissions'],
  [/\bis taken for\b/, 'is read as, is identified as'],
  [/,\s?too\b(?=[;:])/, 'also'],
]

/** Pages written by hand; the others are made from what is tested below. `docs/style.md` shows what to avoid. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'bench/README.md',
  'conformance/README.md',
  'schemas/README.md',
  ...filesIn('docs', /^(?!style|architecture|writing-a-rule)[^/]+\.md$/),
]

/** Below a folder, by their paths from it. */
function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => name.test(path))
    .map(path => `${folder}/${path}`)
}

function bannedIn(text: string): string[] {
  return BANNED.flatMap(([phrase, instead]) => {
    const found = phrase.exec(text)
    return found === null ? [] : [`"${found[0]}" in "${text.slice(Math.max(0, found.index - 40), found.index + 60)}": ${instead}`]
  })
}

/** A name keeps its case: maxSurge, os.name, kubectl. */
function startsWithUpper(text: string): boolean {
  return /^(?:[A-Z]|[a-z]+[A-Z.]|[a-z]+[-/]|kubectl\b|uid\b)/.test(text)
}

describe.each([...rules, ...JUDGE_RULES])('$id', ({ summary, why }) => {
  it('has a summary: a phrase of one line', () => {
    expect(summary).toSatisfy(startsWithUpper)
    expect(summary).toMatch(/^[^\n]*[^.!?:\s]$/)
    expect(summary.length).toBeLessThanOrEqual(90)
    expect(bannedIn(summary)).toEqual([])
  })

  it('has a reason: sentences', () => {
    const text = why.replace(/\s+/g, ' ')
    expect(text).toSatisfy(startsWithUpper)
    expect(text).toMatch(/\.$/)
    expect(text.length).toBeLessThanOrEqual(480)
    expect(bannedIn(text)).toEqual([])
  })
})

describe.each(ruleFiles().filter(({ cases }) => cases !== undefined))('the cases of $id', ({ id, cases = '' }) => {
  const all = parseCases(cases)
  const rule = rules.find(each => each.id === id)
  if (!rule) throw new Error(`rules/index.ts has no ${id}`)

  it.each(all)('title: $title', ({ title }) => {
    expect(title).toMatch(/^(?!an? |the )\S[^\n]*[^.!?:\s]$/)
    expect(title.length).toBeLessThanOrEqual(90)
    expect(bannedIn(title)).toEqual([])
  })

  it.each(all.filter(({ kind }) => kind === 'bad'))('message: $title', async ({ text, kubernetes, ...around }) => {
    const findings = await runCase(rule, text, kubernetes, around)
    const texts = findings.flatMap(({ message, fix, related }) => [message, fix?.title ?? '', ...related.map(other => other.message)])
    for (const each of texts) {
      expect(each).not.toMatch(/[.!]$/)
      expect(each.length).toBeLessThanOrEqual(280)
      expect(bannedIn(each)).toEqual([])
    }
    for (const { fix } of findings) if (fix) expect(fix.title).toMatch(/^[a-z]+ /)
  })
})

/** What the sources of messages hold between quotes; comments and code are not read. */
function stringsOf(path: string): string[] {
  const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g)].map(([, a = '', b = '', c = '']) =>
    (a || b || c).replace(/\$\{[^}]*\}/g, 'X'),
  )
}

const SOURCES = filesIn('src', /^(?:admission|cli|config|diff|lint|node|report|rule|schemas|subjects|yaml)\/.*\.ts$/).filter(
  path => !/\.(?:test|testing|fixture)\.ts$|generated/.test(path),
)

it.each(SOURCES)('%s', path => {
  expect(stringsOf(path).flatMap(bannedIn)).toEqual([])
})

it.each([
  ...Object.entries({ ...COMMANDS, ...OPTIONS }).map(([name, { description }]) => [name, description] as const),
  ...FORMATS.map(name => [`--format ${name}`, describeFormat(name)] as const),
])('the description of %s', (_, description) => {
  expect(description).toMatch(/^(?!an? |the )\S[^\n]*[^.!\s]$/)
  expect(bannedIn(description)).toEqual([])
})

it('descriptions of the configuration', () => {
  const schema = readFileSync(join(ROOT, 'schemas/config.json'), 'utf8')
  const descriptions = [...schema.matchAll(/"description": "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)
  expect(descriptions.length).toBeGreaterThan(5)
  expect(descriptions.flatMap(bannedIn)).toEqual([])
})

it.each(PAGES)('%s', page => {
  const prose = readFileSync(join(ROOT, page), 'utf8').replace(/^```[^]*?^```$|`[^`\n]*`/gm, '')
  expect(bannedIn(prose)).toEqual([])
})
