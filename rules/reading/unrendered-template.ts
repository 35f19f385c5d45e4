import { problem, rule } from 'ds-lint/rule'

const RENDER = {
  Helm: 'render it with: helm template CHART | ds-lint -',
  Jinja: 'render it with: jinja2 FILE | ds-lint -, or ansible-playbook --check --diff',
  'Go template': 'render it with: PROGRAM | ds-lint -',
  ytt: 'render it with: ytt -f FILE | ds-lint -',
  substitution: 'render it with: envsubst < FILE | ds-lint -, or flux build kustomization NAME | ds-lint -',
} as const

export default rule({
  id: 'unrendered-template',
  on: 'template',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Template or placeholder is not checked until it is filled in',
  why: `The cluster receives the text that a program writes. A template can be valid with some values and invalid with others, and a placeholder
    stands for a value that is written later, so ds-lint does not check them.`,
  references: ['https://helm.sh/docs/helm/helm_template/'],

  *check({ document, template: { engine, span, paths = [] }, chart }) {
    const place = { file: document.file, span }
    if (engine === 'placeholder') {
      yield problem(place, `not checked: ${describe(paths)}; check the manifest that a program or a person makes of it`)
      return
    }
    if (engine === 'substitution') {
      const name = document.file.text.slice(span.start, span.end)
      yield problem(place, `not checked: ${name} is a placeholder; ${RENDER[engine]}`)
      return
    }
    if (chart !== undefined) {
      const command = `helm template ${/^[\w./-]+$/.test(chart) ? chart : `'${chart}'`} | ds-lint -`
      yield problem(
        place,
        `not checked: the Helm chart ${chart === '.' ? 'of this folder' : chart} holds templates; render it with: ${command}`,
      )
      return
    }
    const what = engine === 'Helm' || engine === 'Jinja' || engine === 'ytt' ? `${engine} template` : engine
    yield problem(place, `not checked: this is a ${what}; ${RENDER[engine]}`)
  },
})

/** A message names so many. */
const MOST = 5

function describe(paths: readonly string[]): string {
  if (paths.length === 0) return 'the line is a placeholder'
  const shown = paths.slice(0, MOST).join(', ')
  const others = paths.length > MOST ? ` and ${paths.length - MOST} more` : ''
  return paths.length === 1 ? `the value of ${shown} is a placeholder` : `the values of ${shown}${others} are placeholders`
}
