/** One file that asks for nothing, and that nothing in a manifest can break out of. */
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../base/index.ts'
import { AGENT, at, finding, report, rule } from '../findings/report.fixture.ts'
import { htmlChunks } from './index.ts'

function page(findings: readonly Finding[], parts: Parameters<typeof report>[0] = {}): string {
  return [...htmlChunks(report({ findings, ...parts }))].join('')
}

/** Without the page's own style and program. */
function content(html: string): string {
  return html.replace(/<style>[^]*?<\/style>|<script>[^]*?<\/script>/g, '')
}

const MISTAKE = at(AGENT, 'app: agnet', 'agnet')

describe('a page of findings', () => {
  it('shows each finding with its place, code, reason and link', () => {
    const html = page(
      [finding({ rule: 'selector-mismatch', severity: 'error', message: 'labels differ', path: 'spec.x', location: MISTAKE })],
      {
        rules: new Map([rule('selector-mismatch', { why: 'The API server rejects it.', url: 'https://example.com/selector-mismatch' })]),
      },
    )
    expect(html).toContain('<a class="rule" href="https://example.com/selector-mismatch"')
    expect(html).toContain('<code class="place">manifests/agent.yaml:13:14</code>')
    expect(html).toContain(
      '<code data-n="13"><b>        app:</b> <mark>agnet</mark></code>'.replace('<b>        app:</b>', '        <b>app:</b>'),
    )
    expect(html).toContain('<p class="why">The API server rejects it.</p>')
  })

  it('shows a fix as lines that go and lines that come', () => {
    const fix = { title: 'write agent', safety: 'safe', edits: [{ location: MISTAKE, text: 'agent' }] } as const
    const html = page([finding({ location: MISTAKE, fix })])
    expect(html).toContain('<summary>Fix (safe): write agent</summary>')
    expect(html).toContain('<code class="gone" data-n="13">-         <b>app:</b> agnet</code>')
    expect(html).toContain('<code class="new" data-n="">+         <b>app:</b> agent</code>')
  })

  it('counts by rule, namespace, object and file, the most first', () => {
    const object = { apiVersion: 'apps/v1', kind: 'DaemonSet', namespace: 'logging', name: 'agent' }
    const html = page([
      finding({ rule: 'one', location: MISTAKE, object }),
      finding({ rule: 'two', location: MISTAKE, object }),
      finding({ rule: 'two', location: MISTAKE }),
    ])
    const values = (filter: string): string[] =>
      [...html.matchAll(new RegExp(`data-filter="${filter}" data-value="([^"]*)"`, 'g'))].map(([, value]) => value!)
    expect(values('rule')).toEqual(['two', 'one'])
    expect(values('namespace')).toContain('logging')
    expect(values('object')).toContain('logging/agent')
    expect(values('file')).toEqual(['manifests/agent.yaml'])
  })

  it('names what could not be checked', () => {
    const html = page([], {
      errors: [{ message: 'nope.yaml: file or folder not found' }],
      notChecked: [{ path: 'chart/a.yaml', reason: 'template', count: 2 }],
    })
    expect(html).toContain('<li>nope.yaml: file or folder not found</li>')
    expect(html).toContain('<li>chart/a.yaml: 2 templates</li>')
  })

  it('allows its own style and program, and nothing else', () => {
    const html = page([finding({ location: MISTAKE })])
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)!
    for (const [directive, tag] of [
      ['style-src', 'style'],
      ['script-src', 'script'],
    ] as const) {
      const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)!
      expect(policy).toContain(`${directive} 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    }
    expect(policy).toContain("default-src 'none'")
    expect(content(html)).not.toMatch(/<(?:script|style|link|img|iframe|object|embed)|\son\w+=|\sstyle=|\ssrc=/)
  })

  it('escapes whatever stands in a manifest', () => {
    const tags = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&</textarea><!--'
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(tags, '\u2028\u202E\u0000\uD800', 'javascript:alert(1)', '</pre>'),
    )
    fc.assert(
      fc.property(hostile, hostile, (text, name) => {
        const file = { path: name, text: `a: ${text}\nb: c\n` }
        const location = { file, span: { start: 3, end: 3 + text.length } }
        const html = page([
          finding({
            location,
            message: text,
            path: text,
            object: { apiVersion: 'apps/v1', kind: text, namespace: name, name: text },
            related: [{ location, path: text, message: name }],
            fix: { title: text, safety: 'unsafe', edits: [{ location, text: name }] },
            origin: text,
          }),
        ])
        const body = content(html)
        // The same tags as those of a harmless manifest: nothing was added.
        expect(body).not.toMatch(/<(?:script|img|textarea|!--)/)
        expect(body).not.toMatch(/href="(?!#|https?:)/)
        // oxlint-disable-next-line no-control-regex
        expect(body).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u)
      }),
      { numRuns: 200 },
    )
  })
})
