import { problem, rule, set } from 'ds-lint/rule'

const SHELL = /(?:^|[/\\])(?:(?:ba|da|a|z|k)?sh|pwsh|powershell|cmd)(?:\.exe)?$/i
/** Scripts, and what runs the rest through one. */
const SCRIPT = /\.sh$|^(?:tini|dumb-init|env|nsenter|chroot|xargs)$/
/** An option whose whole value stands between quotes. */
const QUOTED = /^(--?[A-Za-z][\w.-]*=)(?:"([^"]*)"|'([^']*)')$/
/** A word that is all between quotes, and the option before it. */
const WHOLE = /^(?:"([^"]*)"|'([^']*)')$/
const OPTION = /^--?[A-Za-z][\w.-]*$/
/** What its program reads as an expression, in which quotes are part of the value. */
const EXPRESSION = /(?:expr|filter|query|match|selector|template|format|json|regexp?|pattern|label)/i

export default rule({
  id: 'quoted-argument',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Quotes in an argument that no shell removes',
  why: `A shell removes the quotes around a value. Kubernetes starts programs without a shell, and YAML keeps quotes that do not enclose the whole item: the program gets them with the value,
    and looks for a file, an address or a command whose name begins with a quote.`,
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
    'https://github.com/kubereboot/kured/issues/656',
  ],

  *check({ container }) {
    const { command = [], args = [] } = container.value ?? {}
    if (command.some(word => SHELL.test(word) || SCRIPT.test(word))) return
    for (const [list, words] of [
      ['command', command],
      ['args', args],
    ] as const) {
      for (const [index, word] of words.entries()) {
        const before = words[index - 1] ?? ''
        const [, within = '', inDouble, inSingle] =
          QUOTED.exec(word) ?? (OPTION.test(before) ? ['', '', ...(WHOLE.exec(word)?.slice(1) ?? [])] : [])
        const option = within === '' && (inDouble ?? inSingle) !== undefined ? before : within
        if (option === '' || EXPRESSION.test(option)) continue
        const place = container.at(list).at(index)
        const value = inDouble ?? inSingle ?? ''
        yield problem(place, `the quotes are part of the value of ${option.replace(/=$/, '')}, because no shell runs here; remove them`, {
          // The entry point of the image may be a shell script that expands its arguments.
          severity: command.length === 0 ? 'info' : 'warning',
          fix: set(place, `${within}${value}`, 'unsafe'),
        })
      }
    }
  },
})
