import { configFiles, lineAt, problem, rule } from 'ds-lint/rule'

/** What only Helm fills in: programs have templates of their own, with other names. */
const HELM =
  /\{\{-?[ \t]*(?:\.Values\.[A-Za-z]|\.Release\.(?:Name|Namespace)\b|\.Chart\.[A-Z]|(?:include|tpl|template)[ \t]+["'.])[^{}\n]*\}\}/
/** A text that a program writes or that it renders with Helm is meant to have them. */
const ESCAPED = /\{\{[ \t]*(?:`|"\{\{)/
const TEMPLATE = /\.(?:tpl|gotmpl|tmpl|template)$|^(?:templates|chart)/i
/** Of a text: configurations can be long. */
const LONGEST = 50_000

export default rule({
  id: 'template-in-config',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Configuration of the pods holds an expression of Helm',
  why: `Helm fills in the templates of a chart, and nothing else does: kubectl applies the ConfigMap as it is written, and the program reads the braces. Left over from a chart
    that was rendered in part, or copied out of one.`,
  references: ['https://helm.sh/docs/chart_template_guide/values_files/'],

  *check({ pod, daemonSet, objects }) {
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const text = file.text.slice(0, LONGEST)
      const found = TEMPLATE.test(file.key) || ESCAPED.test(text) ? null : HELM.exec(text)
      if (!found) continue
      const [whole] = found
      const shown = whole.length > 60 ? `${whole.slice(0, 57)}...` : whole
      yield problem(lineAt(file, found.index), `nothing fills in ${shown} in ${file.key} of ConfigMap ${file.object}; write its value`)
    }
  },
})
