import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown, formatMarkdown } from './markdown.ts'
import { helpUri } from './said.ts'
import { anyReport, finding, report, SAMPLE } from './report.fixture.ts'

describe('formatMarkdown', () => {
  test('a whole report', () => {
    const repository = { url: 'https://github.com/o/r', commit: 'abc123' }
    expect(
      formatMarkdown(SAMPLE, { repository, directory: '/r/deploy', root: '/r' }),
    ).toBe(`### ds-lint: 3 findings (1 error, 2 warnings) in 2 of 14 DaemonSets · 38 files, 212 documents, 2 templates not checked · Kubernetes 1.37 · 84 ms

| | Where | Finding | Rule |
| --- | --- | --- | --- |
| ❌ error | [manifests/agent.yaml\\:9\\:12](<https://github.com/o/r/blob/abc123/deploy/manifests/agent.yaml#L9>) | the selector wants app=agent, the template has app=agnet<br>DaemonSet logging/agent<br>fix (unsafe): set the label app to agent | [selector-mismatch](<https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector>) |
| ⚠️ warning | [manifests/agent.yaml\\:17\\:18](<https://github.com/o/r/blob/abc123/deploy/manifests/agent.yaml#L17>) | latest may be another image on every node<br>DaemonSet logging/agent<br>fix (safe): pin it | mutable-image-tag |
| ⚠️ warning | [manifests/agent.yaml\\:15\\:7](<https://github.com/o/r/blob/abc123/deploy/manifests/agent.yaml#L15-L18>) | something is wrong<br>suppressed: not now | wide |

<details><summary>Why</summary>

- [**selector-mismatch**](<https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector>): A DaemonSet whose selector does not match its own pods is refused.
- **mutable-image-tag**: What mutable-image-tag leads to.

</details>
`)
  })

  test('shows a hundred findings, the worst first, and counts the rest', () => {
    const findings = [...Array.from({ length: 120 }, () => finding()), finding({ severity: 'error' })]
    const markdown = formatMarkdown(report({ findings }))
    const rows = markdown.match(/^\| (?:❌|⚠️) .*$/gm)
    expect(rows).toHaveLength(100)
    expect(rows?.[0]).toMatch(/^\| ❌ error /)
    expect(markdown).toContain('\n… and 21 more findings\n')
  })

  test('says what failed', () => {
    const markdown = formatMarkdown(report({ errors: [{ message: 'no <b>' }], bugs: [{ rule: 'r', file: 'f', message: 'm' }] }))
    expect(markdown).toContain('**Not everything could be checked**\n\n- no &lt;b&gt;\n- a bug of ds-lint in rule r on f: m\n')
  })

  test('no text becomes a row, a tag, a link or a heading', () => {
    fc.assert(
      fc.property(anyReport, any => {
        const markdown = formatMarkdown(any, { repository: { url: 'https://github.com/o/r', commit: 'c' } })
        const rows = markdown.match(/^\|.*$/gm) ?? []
        expect(rows).toHaveLength(any.findings.length === 0 ? 0 : any.findings.length + 2)
        for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(5)
        const allowed = new Set([...any.rules.values()].map(rule => `<${helpUri(rule)}>`))
        expect(
          [...allowed]
            .reduce((text, link) => text.replaceAll(link, ''), markdown)
            .match(/<(?!br>|https:\/\/github\.com\/o\/r\/blob\/c\/[\w%!'()*./~-]*#L\d+(?:-L\d+)?>|\/?(?:details|summary)>)/g),
        ).toBeNull()
        expect(markdown.match(/^#+ /gm)).toHaveLength(1)
      }),
    )
  })
})

test.each([
  ['a_b *c* `d` [e](f) | ~~g~~ $h$', 'a\\_b \\*c\\* \\`d\\` \\[e\\](f) \\| \\~\\~g\\~\\~ \\$h\\$'],
  ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
  ['https://x.y _www.x.y @user', 'https\\://x.y \\_www\\.x.y @&#8203;user'],
  ['# 1', '\\# 1'],
  ['1. x', '1\\. x'],
  ['- x', '\\- x'],
  ['a\nb\\', 'a\\\\nb\\\\'],
])('escapeMarkdown(%j)', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected)
})
