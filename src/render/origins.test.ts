/** Findings in rendered texts become those of the files that people edit. */
import { describe, expect, it } from 'vitest'
import type { Finding, ObjectReference, Related, TextSource } from '../base/index.ts'
import { RenderedOrigins } from './origins.ts'

const template: TextSource = { kind: 'file', path: 'ds.yaml', absolute: '/ds.yaml', text: 'timeoutSeconds: 0\nother: 0\n' }

function object(name: string): ObjectReference {
  return { apiVersion: 'apps/v1', kind: 'DaemonSet', name }
}

function rendered(name: string): TextSource {
  return { ...template, path: `rendered/${name}`, absolute: `/rendered/${name}` }
}

/** Findings whose line is the first of the template, in texts that are rendered with several values. */
function led(found: readonly { in: string; of: ObjectReference; path: string; value?: number }[], merges = true): Finding[] {
  const related = new Map<string, readonly Related[]>()
  const texts = [...new Set(found.map(each => each.in))].map(name => ({
    source: rendered(name),
    trace: {
      of: (_: unknown, path: string) => ({
        location: { file: template, span: { start: 0, end: 14 } },
        exact: true,
        related: related.get(`${name} ${path}`) ?? [],
      }),
      edit: () => undefined,
    },
    renderer: 'helm' as const,
    name,
  }))
  const findings = found.map(({ in: name, of, path, value }): Finding => {
    if (value !== undefined)
      related.set(`${name} ${path}`, [
        { location: { file: template, span: { start: value, end: value + 1 } }, path: '', message: 'the value' },
      ])
    const { source } = texts.find(each => each.name === name)!
    return {
      rule: 'zero-is-default',
      severity: 'warning',
      message: '0 is replaced by the default',
      path,
      location: { file: source, span: { start: 0, end: 1 } },
      related: [],
      object: of,
      rejected: [],
    }
  })
  return [...new RenderedOrigins(texts, merges).lead(findings, [])]
}

const [one, two] = [object('one'), object('two')]
const at = (container: number, field = 'timeoutSeconds'): string => `spec.template.spec.containers[${container}].${field}`

describe('a line that is rendered several times', () => {
  it('is wrong once for the items of an object', () => {
    expect(led([0, 1].map(index => ({ in: 'prod', of: one, path: at(index) })))).toMatchObject([
      { path: at(0), rendered: { by: ['prod'] } },
    ])
  })

  it('is wrong once for each value that it takes', () => {
    expect(led([0, 1].map(index => ({ in: 'prod', of: one, path: at(index), value: index })))).toHaveLength(2)
    expect(led([at(0), at(0, 'periodSeconds')].map(path => ({ in: 'prod', of: one, path })))).toHaveLength(2)
  })

  it('is one finding of several renderings, which names them and knows their objects', () => {
    const found = [
      { in: 'prod', of: one, path: at(0) },
      { in: 'dev', of: two, path: at(0) },
    ]
    expect(led(found)).toMatchObject([{ rendered: { by: ['prod', 'dev'], objects: [one, two] } }])
    expect(led(found, false)).toMatchObject([{ rendered: { by: ['prod'] } }, { rendered: { by: ['dev'] } }])
  })
})
