import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { Configs } from '../config/index.ts'
import type { LintReport } from './input.ts'
import { runLint } from './run.ts'
import { Lines } from '../base/source.ts'

const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: agents.example.com }
spec:
  group: example.com
  names: { kind: Agent, plural: agents }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [nodes]
              properties:
                nodes: { type: integer, minimum: 1 }
                mode: { type: string, enum: [Fast, Safe] }
`

const AGENTS = `# the fleet
apiVersion: example.com/v1
kind: Agent
metadata: { name: good }
spec: { nodes: 3 }
---
apiVersion: example.com/v1
kind: Agent
metadata:
  name: bad
spec:
  nodess: 3
  mode: fast
---
apiVersion: v1
kind: ConfigMap
metadata: { name: not-an-agent }
data: { kind: Agent }
`

async function lint(
  files: Readonly<Record<string, string>>,
  text: string,
  schemas: readonly string[],
  hasBase = false,
): Promise<LintReport> {
  const readFile = (path: string): string | undefined => files[path]
  const configs = await Configs.create({
    cwd: '/repo',
    files: { readFile, isWithin: () => true },
    options: { schemas, config: false },
    rules,
  })
  const source = { kind: 'file' as const, path: 'agents.yaml', absolute: '/repo/agents.yaml', text }
  const base = hasBase ? { name: 'HEAD', files: [], idOf: () => '', read: () => [], isThere: () => false, elsewhere: () => [] } : undefined
  return runLint({ sources: [source], configs, rules, today: () => '2026-01-01', readFile, base })
}

function told({ findings }: LintReport, text: string): string[] {
  return findings.map(({ rule, path, message, location, object }) => {
    return `${new Lines(text).at(location.span.start).line} ${object?.name} ${path}: ${message} (${rule})`
  })
}

describe('schemas of the user', () => {
  test('name rules that compare with the old object where there is one', async () => {
    const rule = '              x-kubernetes-validations: [{ rule: self.nodes >= oldSelf.nodes }]\n'
    const files = { '/repo/crd.yaml': CRD.replace('              required: [nodes]\n', rule) }
    const message = 'crd.yaml: rules of a CustomResourceDefinition that compare with oldSelf are not evaluated'
    expect((await lint(files, AGENTS, ['crd.yaml'], true)).notices).toEqual([{ message }])
    expect((await lint(files, AGENTS, ['crd.yaml'])).notices).toEqual([])
  })

  test('say what is wrong with the documents they are for, at the exact field', async () => {
    const report = await lint({ '/repo/crd.yaml': CRD }, AGENTS, ['crd.yaml'])
    expect(report.errors).toEqual([])
    expect(told(report, AGENTS)).toEqual([
      '11 bad spec: "nodes" is required (schema-mismatch)',
      '12 bad spec.nodess: unknown field "nodess"; did you mean "nodes"? (schema-mismatch)',
      '13 bad spec.mode: "fast" is not supported; use one of Fast, Safe; did you mean "Fast"? (schema-mismatch)',
    ])
  })

  test('leave other documents unread', async () => {
    const text = 'kind: Other\na: [\n'
    const report = await lint({ '/repo/crd.yaml': CRD }, text, ['crd.yaml'])
    expect([report.errors, report.findings]).toEqual([[], []])
  })

  test('condemn a broken document of their kind', async () => {
    const text = 'apiVersion: example.com/v1\nkind: Agent\nspec: [\n'
    const report = await lint({ '/repo/crd.yaml': CRD }, text, ['crd.yaml'])
    expect(report.findings.map(({ rule }) => rule)).toContain('syntax-error')
  })

  test('can be suppressed in place', async () => {
    const text = AGENTS.replace('  mode: fast', '  # ds-lint-disable-next-line schema-mismatch -- to be migrated\n  mode: fast')
    const report = await lint({ '/repo/crd.yaml': CRD }, text, ['crd.yaml'])
    expect(told(report, text).map(line => line.split(' ')[0])).toEqual(['11', '12'])
  })

  test('that are not there are a mistake of the command', async () => {
    const report = await lint({}, AGENTS, ['gone.yaml'])
    expect(report.errors).toEqual([{ message: 'gone.yaml: schema file not found' }])
    expect(report.findings).toEqual([])
  })
})
