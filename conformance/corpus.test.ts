/**
 * Every plain manifest of ../shared/corpus is refused as Kubernetes refuses it, by `--only rejected`, too. DS_LINT_ORACLE names the binary of
 * conformance/oracle.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { Configs } from '../src/config/index.ts'
import type { Rejected } from '../src/base/finding.ts'
import { isDaemonSet, isPatch, manifestsOf } from '../src/workspace/manifest.ts'
import { runLint } from '../src/lint/run.ts'
import { templateIn } from '../src/workspace/template.ts'
import { canHoldDaemonSet, read, split } from '../src/yaml/document.ts'
import { toPlain } from '../src/yaml/plain.ts'

const corpus = new URL('../../shared/corpus/', import.meta.url).pathname
const oracle = process.env['DS_LINT_ORACLE']

interface Question {
  readonly id: string
  readonly manifest: string
  readonly contentType: 'yaml' | 'json'
}

interface Vector extends Question {
  readonly verdict: string
  readonly errors: readonly (Rejected & { readonly detail: string })[]
  readonly beyond?: { readonly errors: readonly Rejected[] }
}

/** Paths of files that are YAML manifests as they are. */
function plainFiles(): string[] {
  const [header = '', ...rows] = readFileSync(`${corpus}index.csv`, 'utf8').trim().split('\n')
  const columns = header.trim().split(',')
  const cells = rows.map(row => [...row.trim().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare))
  return cells.filter(row => row[columns.indexOf('class')] === 'plain').map(row => row[columns.indexOf('file')] ?? '')
}

/** The DaemonSets of a file: a document as it is written, an item of a list as JSON. What has to be rendered first is told as such. */
function questionsIn(path: string): Question[] {
  const file = { path, text: readFileSync(corpus + path, 'utf8') }
  return split(file.text)
    .filter(span => canHoldDaemonSet(file.text, span) && !templateIn(file, span, true))
    .flatMap((span, index) => {
      const document = read(file, span)
      const manifests = manifestsOf(document)
      const own = manifests.filter(isDaemonSet).filter(manifest => !isPatch(manifest))
      const text = file.text.slice(span.start, span.end)
      return own.map(({ node }, item): Question => {
        const id = `${path} ${index}.${item}`
        if (manifests.length === 1) return { id, manifest: text, contentType: document.contentType }
        return { id, manifest: JSON.stringify(toPlain(node)), contentType: 'json' }
      })
    })
}

function ask(questions: readonly Question[]): Vector[] {
  const input = questions.map(question => JSON.stringify(question)).join('\n')
  const { stdout, status, stderr } = spawnSync(oracle ?? '', ['create'], { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`the oracle failed: ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Vector)
}

/** What Kubernetes says, and what it would say beyond strict errors. A fatal error has no field. */
function expected({ errors, beyond }: Vector): string[] {
  return listed([...errors.map(withPlace), ...(beyond?.errors ?? [])])
}

/** YAML's duplicates are told with their lines. */
function withPlace({ type, field, detail }: Rejected & { readonly detail: string }): Rejected {
  return { type, field: / already set in map/.test(detail) ? 'duplicate' : field }
}

async function rejectedBy(question: Question, configs: Configs): Promise<string[]> {
  const { manifest, contentType } = question
  const name = `manifest.${contentType}`
  const sources = [{ kind: 'file' as const, path: name, absolute: `/${name}`, text: manifest }]
  const { findings } = await runLint({ sources, configs, rules, today: () => '2026-01-01', onlyRejected: true })
  const all = findings.flatMap(({ rule, rejected }) =>
    rejected.map(one => (rule === 'duplicate-key' ? { ...one, field: 'duplicate' } : one)),
  )
  const isFatal = all.some(({ type }) => type === 'Decoding')
  return listed(isFatal ? all.filter(({ type }) => type === 'Decoding') : all)
}

function listed(errors: readonly Rejected[]): string[] {
  return [...new Set(errors.map(({ type, field }) => `${type} ${field}`))].sort()
}

describe('the corpus', () => {
  test.skipIf(!oracle || !existsSync(`${corpus}index.csv`))(
    'is refused as Kubernetes refuses it (needs ../shared/corpus and DS_LINT_ORACLE)',
    async () => {
      const configs = await Configs.create({
        cwd: '/',
        files: { readFile: () => undefined, isWithin: () => true },
        options: { config: false },
        rules,
      })
      const vectors = ask(plainFiles().flatMap(questionsIn))
      const [wanted, came]: Record<string, string[]>[] = [{}, {}]
      for (const vector of vectors) {
        wanted![vector.id] = expected(vector)
        came![vector.id] = await rejectedBy(vector, configs)
        expect([vector.id, wanted![vector.id]!.length === 0]).toEqual([vector.id, vector.verdict === 'ok'])
      }
      expect(came).toEqual(wanted)
      expect(vectors.length).toBeGreaterThan(200)
    },
  )
})
