import { problem, rule } from 'ds-lint/rule'

const RENDER = {
  Helm: 'run helm template CHART | ds-lint -',
  Jinja: 'render it and lint the output: ansible-playbook --check --diff, or jinja2 FILE | ds-lint -',
  'Go template': 'render it and lint the output: PROGRAM | ds-lint -',
  ytt: 'run ytt -f FILE | ds-lint -',
  substitution: 'fill it in and lint the output: envsubst < FILE | ds-lint -, or flux build kustomization NAME | ds-lint -',
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
    const place = { file: document.file, span }
    if (engine === 'substitution') {
      const name = document.file.text.slice(span.start, span.end)
      yield problem(place, `not checked: ${name} stands for a value; ${RENDER[engine]}`)
      return
    }
    const what = engine === 'Helm' || engine === 'Jinja' || engine === 'ytt' ? `${engine} template` : engine
    yield problem(place, `not checked: this is a ${what}; ${RENDER[engine]}`)
  },
})
