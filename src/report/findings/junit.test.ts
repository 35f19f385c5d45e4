import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../base/index.ts'
import { junitChunks } from './junit.ts'
import { anyReport, at, finding, report, SAMPLE } from './report.fixture.ts'
import { complaintsOf } from './xml.fixture.ts'

const junit = (given: Report): string => [...junitChunks(given)].join('')

test('a clean run is a passed test', () => {
  expect(junit(report())).toMatch(
    /^<\?xml .*\n<testsuites name="ds-lint" tests="1" failures="0" errors="0" time="0\.084">\n {2}<testsuite name="ds-lint" tests="1" failures="0" errors="0">\n {4}<testcase name="checks 14 DaemonSets" classname="ds-lint"\/>\n {4}<system-out>.*<\/system-out>\n {2}<\/testsuite>\n<\/testsuites>\n$/,
  )
})

test('errors and warnings fail, infos pass, suppressed findings are skipped', () => {
  const { findings } = SAMPLE
  const text = junit({ ...SAMPLE, findings: [...findings, finding({ severity: 'info', message: 'good to know' })] })
  expect(text).toContain('<testsuites name="ds-lint" tests="5" failures="2" errors="0"')
  expect(text).toContain(
    '<testsuite name="manifests/agent.yaml" tests="4" failures="2" errors="0" skipped="1" file="manifests/agent.yaml">',
  )
  expect(
    text,
  ).toContain(`<testcase name="manifests/agent.yaml:9:12 selector-mismatch" classname="ds-lint.selector-mismatch"><failure type="error" message="the selector wants app=agent, the template has app=agnet">manifests/agent.yaml:9:12: error[selector-mismatch] the selector wants app=agent, the template has app=agnet
DaemonSet logging/agent
why: A DaemonSet whose selector does not match its own pods is refused.
fix (unsafe): set the label app to agent
https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector</failure></testcase>`)
  expect(text).toContain('<skipped message="not now"/>')
  expect(text).toMatch(/classname="ds-lint\.some-rule"><system-out>.* good to know<\/system-out>/)
})

test('what could not be checked is an error of the run', () => {
  const text = junit(report({ errors: [{ message: 'nowhere: there is no such file' }], bugs: [{ rule: 'a', file: 'b', message: 'c' }] }))
  expect(text).toContain('<testsuites name="ds-lint" tests="2" failures="0" errors="2"')
  expect(text).toContain('<error type="error" message="nowhere: there is no such file"/>')
  expect(text).toContain('<error type="bug" message="a bug of ds-lint in rule a on b: c"/>')
})

test('no line of it is a command for a runner', () => {
  const location = at({ path: '::error::a', text: 'a' }, 'a')
  expect(junit(report({ findings: [finding({ location, message: ']]>##[error]' })] }))).not.toMatch(/^::|##\[|\]\]>/m)
})

test('any report is valid, and its totals are those of its tests', async () => {
  const documents = [report(), SAMPLE, ...fc.sample(anyReport, 200)].map(junit)
  expect(await complaintsOf(documents, 'junit')).toEqual([])
  for (const text of documents) {
    const [, tests, failures, errors] = /<testsuites name="ds-lint" tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(text)!
    const counted = [/<testcase /g, /<failure /g, /<error /g].map(tag => String(text.match(tag)?.length ?? 0))
    expect(counted).toEqual([tests, failures, errors])
  }
})
