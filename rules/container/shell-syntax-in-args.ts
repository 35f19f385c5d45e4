import { problem, rule, set } from 'ds-lint/rule'
import { isShell } from 'ds-lint/kubernetes'

export default rule({
  id: 'shell-syntax-in-args',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Shell variable in a command that no shell runs',
  why: `In command and args Kubernetes expands only $(NAME). $NAME and $\{NAME} reach the program unchanged unless a shell starts it:
    the agent takes the text as the name of its node or the address of its server.`,
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/'],

  *check({ container }) {
    const { command = [], args = [], env = [] } = container.value ?? {}
    if (command.some(isShell) || /\.sh$|^(?:tini|dumb-init|env|nsenter|chroot)$/.test(command[0] ?? '')) return
    const names = new Set(env.map(({ name = '' }) => name))
    for (const [list, words] of [
      ['command', command],
      ['args', args],
    ] as const) {
      for (const [index, word] of words.entries()) {
        if (/[\n;|&]/.test(word)) continue
        const found = [...word.matchAll(/(?<!\$)\$(?:\{([A-Z_][A-Z0-9_]*)\}|([A-Z_][A-Z0-9_]*))/gi)].filter(([, braced, bare]) =>
          names.has(braced ?? bare ?? ''),
        )
        const [first] = found
        if (!first) continue
        const place = container.at(list).at(index)
        const name = first[1] ?? first[2] ?? ''
        yield problem(place, `${first[0]} is not expanded, because no shell runs here; write $(${name})`, {
          // The entry point of the image may be a shell script that expands its arguments.
          severity: command.length === 0 ? 'info' : 'warning',
          fix: set(place, replaced(word, found), 'unsafe'),
        })
      }
    }
  },
})

function replaced(word: string, found: readonly RegExpMatchArray[]): string {
  return found.reduceRight((text, match) => {
    const at = match.index ?? 0
    return `${text.slice(0, at)}$(${match[1] ?? match[2] ?? ''})${text.slice(at + match[0].length)}`
  }, word)
}
