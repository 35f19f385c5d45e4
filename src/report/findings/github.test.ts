import * as core from '@actions/core'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { annotationChunks } from './github.ts'
import { anyReport, at, finding, report, SAMPLE } from './report.fixture.ts'

const formatAnnotations = (...given: Parameters<typeof annotationChunks>): string => [...annotationChunks(...given)].join('')

afterEach(() => {
  vi.restoreAllMocks()
})

/** What @actions/core itself writes. */
function core_error(message: string, properties: core.AnnotationProperties): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  core.error(message, properties)
  const written = String(write.mock.lastCall?.[0])
  write.mockRestore()
  return written
}

/** A command's name, properties in order of name, and message. */
function parts(line: string): string[] {
  const [, name = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)\r?\n?$/s.exec(line) ?? []
  return [name, ...properties.split(',').toSorted(), message]
}

describe('formatAnnotations', () => {
  test('errors, then warnings, without the suppressed ones', () => {
    expect(formatAnnotations(SAMPLE)).toBe(
      [
        '::error file=manifests/agent.yaml,line=9,endLine=9,col=12,endColumn=17,title=selector-mismatch%3A DaemonSet logging/agent::the selector wants app=agent, the template has app=agnet%0Afix (unsafe): set the label app to agent',
        '::warning file=manifests/agent.yaml,line=17,endLine=17,col=18,endColumn=42,title=mutable-image-tag%3A DaemonSet logging/agent::latest may be another image on every node%0Afix (safe): pin it',
        '',
      ].join('\n'),
    )
  })

  test('no columns over several lines: the runner would drop them', () => {
    const file = { path: 'f.yaml', text: 'a:\n  b: 1\n' }
    const findings = [finding({ severity: 'info', location: at(file, 'a:\n  b') })]
    expect(formatAnnotations(report({ findings }))).toBe('::notice file=f.yaml,line=1,endLine=2,title=some-rule::something is wrong\n')
  })

  test('standard input is no file', () => {
    const findings = [finding({ location: at({ path: '-', text: 'a' }, 'a') })]
    expect(formatAnnotations(report({ findings }))).toBe('::warning title=some-rule::something is wrong\n')
  })

  test('paths start at the repository', () => {
    const options = { directory: '/repo/deploy', root: '/repo' }
    expect(formatAnnotations(SAMPLE, options)).toContain('file=deploy/manifests/agent.yaml,')
  })

  test('escapes as @actions/core does', () => {
    const path = 'a%,b:c\r\nd.yaml'
    const message = '100%, a: b::c %0A'
    const ours = formatAnnotations(
      report({ findings: [finding({ severity: 'error', message, location: at({ path, text: 'x: 1' }, 'x') })] }),
    )
    const theirs = core_error(message, { file: path, startLine: 1, endLine: 1, startColumn: 1, endColumn: 2, title: 'some-rule' })
    expect(parts(ours)).toEqual(parts(theirs))
  })

  test('one line is one command, whatever the report says', () => {
    fc.assert(
      fc.property(anyReport, any => {
        const lines = formatAnnotations(any).split('\n').slice(0, -1)
        expect(lines).toHaveLength(any.findings.filter(one => one.suppression === undefined).length)
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^\r\n]*?::[^\r\n]*$/)
      }),
    )
  })
})
