import { problem, rule, wordsOf } from 'ds-lint/rule'

export default rule({
  id: 'secret-in-args',
  on: 'container',
  severity: 'warning',
  preset: 'security',
  since: '0.2.0',
  summary: 'Secret in plain text in a command',
  why: `Arguments of a process can be read by everybody who can read the repository, the DaemonSet or /proc of a node, and agents on the host's
    process namespace log them. Mount a Secret as a file, or refer to a variable that comes from one, and replace a value that was committed.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/',
    'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/#using-environment-variables-inside-of-your-config',
  ],
  securitySeverity: 7,

  *check({ container }) {
    const words = wordsOf(container).filter(({ variable }) => variable === undefined)
    for (const [index, { text, place }] of words.entries()) {
      if (!text.startsWith('-')) continue
      const [, option, written] = /^--?([\w.-]+)(?:=(.*))?$/.exec(text) ?? []
      const assigned = /^--?[\w-]+=([\w.-]+)=(.+)$/.exec(text)
      const name = assigned?.[1] ?? option
      if (name === undefined || !NAMED.test(name.replaceAll('.', '-'))) continue
      const follows = assigned?.[2] === undefined && written === undefined
      const value = assigned?.[2] ?? written ?? words[index + 1]?.text ?? ''
      if (!isOne(value)) continue
      yield problem(
        follows ? words[index + 1]!.place : place,
        `${name} is a secret in plain text; take it from a Secret and replace the value`,
      )
    }
  },
})

const NAMED =
  /(?:^|-|_)(?:password|passwd|passphrase|(?:auth|access|bearer|api|bootstrap|join)[-_]?token|token|(?:api|access|secret|license|encryption|private)[-_]?key|client[-_]secret)$/i

/** Eight characters or more of no word: not a switch, a path, a reference, an address, the name of something or what stands for a value. */
function isOne(value: string): boolean {
  return (
    /^[^\s/$<>{}[\](),]{8,}$/.test(value) &&
    /\d/.test(value) &&
    /[a-z]/i.test(value) &&
    !/^-|:|replace|your[-_]|placeholder|example|dummy|redacted|^x+$|\.(?:crt|key|pem|ya?ml|json|txt)$/i.test(value)
  )
}
