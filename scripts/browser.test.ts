/** The library in a browser: bundled as a bundler for browsers bundles it, and run where there is nothing of Node. */
import { createContext, Script } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { CLEAN, REPLICAS } from './built.testing.ts'
import { ROOT } from './rule-files.ts'

/** What browsers have beside the language; timers and everything of Node are absent. */
const BROWSER = { performance, structuredClone, TextEncoder, TextDecoder, URL }

let bundle: Script
beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: "export * from 'ds-lint/browser'", resolveDir: ROOT },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'dsLint',
    conditions: ['ds-lint:source'],
    write: false,
  })
  bundle = new Script(outputFiles[0]!.text)
})

/** Runs an expression over the library, and gives its JSON. */
async function inBrowser(expression: string, given: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const context = createContext({ ...BROWSER, ...given })
  bundle.runInContext(context)
  return JSON.parse((await new Script(`(async () => JSON.stringify(await (${expression})))()`).runInContext(context)) as string)
}

it('there is nothing of Node', async () => {
  expect(await inBrowser('[typeof process, typeof require, typeof Buffer, typeof module, typeof setImmediate]')).toEqual(
    Array.from({ length: 5 }, () => 'undefined'),
  )
})

it('lints with every rule, fixes, and prints', async () => {
  const report = 'dsLint.lint([{ path: "ds.yaml", text }])'
  const found = `${report}.then(({ findings, errors, bugs }) => [findings.map(({ rule }) => rule), errors, bugs])`
  expect(await inBrowser(found, { text: REPLICAS })).toEqual([['unknown-field'], [], []])
  const fixed = `${report}.then(({ findings }) => dsLint.applyFixes(findings, "unsafe").texts.get("ds.yaml"))`
  expect(await inBrowser(fixed, { text: REPLICAS })).toBe(CLEAN)
  const printed = `${report}.then(report => dsLint.format("sarif", report, { version: "1.0.0" }))`
  expect(JSON.parse((await inBrowser(printed, { text: REPLICAS })) as string)).toMatchObject({
    runs: [{ results: [{ ruleId: 'unknown-field' }] }],
  })
})

it('knows every rule', async () => {
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off']))
  const report = 'dsLint.lint([{ path: "ds.yaml", text }], { rules }).then(({ findings, errors }) => [findings, errors])'
  expect(await inBrowser(report, { text: REPLICAS, rules: off })).toEqual([[], []])
})

it('says what is wrong with broken text and with options', async () => {
  const found =
    'dsLint.lint([{ path: "ds.yaml", text }], { kubernetes: "9" }).then(({ findings, errors }) => [findings[0].rule, errors.length])'
  expect(await inBrowser(found, { text: `${CLEAN}  bad: [\n` })).toEqual(['syntax-error', 1])
})

it('plans updates, and finds what is wrong with them', async () => {
  const given = { old: CLEAN, text: CLEAN.replace('      app: agent\n  template', '      app: other\n  template') }
  const plan =
    'dsLint.diff([{ path: "ds.yaml", text }], [{ path: "ds.yaml", text: old }]).then(plan => [plan.summary.refused, dsLint.formatPlan("text", plan)])'
  expect(await inBrowser(plan, given)).toEqual([1, expect.stringContaining('rejected by the API server')])
  const found =
    'dsLint.lint([{ path: "ds.yaml", text }], { base: [{ path: "ds.yaml", text: old }] }).then(({ findings }) => findings.map(({ rule }) => rule))'
  expect(await inBrowser(found, given)).toContain('selector-changed')
})
