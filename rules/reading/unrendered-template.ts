import { problem, rule } from 'ds-lint/rule'

const RENDER = {
  Helm: 'run helm template CHART | ds-lint -',
  Jinja: 'render it and lint the output: ansible-playbook --check --diff, or jinja2 FILE | ds-lint -',
  'Go template': 'render it and lint the output: PROGRAM | ds-lint -',
} as const

export default rule({
  id: 'unrendered-template',
  on: 'template',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A template cannot be checked before it is rendered',
  why: `What reaches the cluster is the rendered text. A template checks out with some values and fails with others,
    so it is left alone, and the report says so.`,
  references: ['https://helm.sh/docs/helm/helm_template/'],

  *check({ document, template: { engine, span } }) {
    yield problem(
      { file: document.file, span },
      `not checked: this is a ${engine === 'Helm' ? 'Helm template' : engine === 'Jinja' ? 'Jinja template' : engine}; ${RENDER[engine]}`,
    )
  },
})
