import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../base/index.ts'
import { checkstyleChunks } from './checkstyle.ts'
import { anyReport, at, finding, report, SAMPLE } from './report.fixture.ts'
import { complaintsOf } from './xml.fixture.ts'

const checkstyle = (given: Report): string => [...checkstyleChunks(given)].join('')

test('errors by file; suppressed findings are left out', () => {
  expect(checkstyle({ ...SAMPLE, errors: [{ message: 'nowhere: there is no such file' }] })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="manifests/agent.yaml">
    <error line="9" column="12" severity="error" message="the selector wants app=agent, the template has app=agnet; fix (unsafe): set the label app to agent" source="ds-lint.selector-mismatch"/>
    <error line="17" column="18" severity="warning" message="latest may be another image on every node; fix (safe): pin it" source="ds-lint.mutable-image-tag"/>
  </file>
  <exception>nowhere: there is no such file</exception>
</checkstyle>
`)
})

test('what XML cannot hold is written as an escape', () => {
  const location = at({ path: 'a\u0001"<&>.yaml', text: 'a' }, 'a')
  const text = checkstyle(report({ findings: [finding({ location, message: '\u001b[31m]]>\ufffe\n' })] }))
  expect(text).toContain('name="a\\x01&quot;&lt;&amp;&gt;.yaml"')
  expect(text).toContain('message="\\x1b[31m]]&gt;\\ufffe\\n"')
})

test('any report is valid', async () => {
  expect(await complaintsOf([report(), SAMPLE, ...fc.sample(anyReport, 200)].map(checkstyle), 'checkstyle')).toEqual([])
})

test('the schema is asked', async () => {
  expect(await complaintsOf(['<checkstyle version="4.3"><file/></checkstyle>'], 'checkstyle')).not.toEqual([])
})
