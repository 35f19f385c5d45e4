import { expect, it } from 'vitest'
import { lint } from '../index.ts'

const DS = 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: "{{ .Release.Name }}"}\n'
const chart = { text: 'name: web\n' }

it('tells of the templates of a chart once, with the command that renders it', async () => {
  const { findings, summary } = await lint(
    [
      { path: 'charts/web/Chart.yaml', ...chart },
      { path: 'charts/web/templates/a.yaml', text: DS },
      { path: 'charts/web/templates/sub/b.yaml', text: DS },
      { path: 'charts/web/charts/part/Chart.yaml', ...chart },
      { path: 'charts/web/charts/part/templates/c.yaml', text: DS },
      { path: 'other chart/Chart.yaml', ...chart },
      { path: 'other chart/templates/a.yaml', text: DS },
      { path: 'no/templates/a.yaml', text: DS },
    ],
    { rules: {} },
  )
  expect(findings.map(({ location, message }) => `${location.file.path}: ${message.slice(message.indexOf('helm'))}`)).toEqual([
    'charts/web/templates/a.yaml: helm template charts/web | ds-lint -',
    'no/templates/a.yaml: helm template CHART | ds-lint -',
    "other chart/templates/a.yaml: helm template 'other chart' | ds-lint -",
  ])
  expect(summary.notChecked).toEqual({ template: 5 })
})
