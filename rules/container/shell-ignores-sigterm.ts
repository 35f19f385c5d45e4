import { problem, rule } from 'ds-lint/rule'
import { isShell } from 'ds-lint/kubernetes'

const WAITS = /(?:^|[\s;&|])(?:sleep\s+(?:infinity|inf|\d{4,}|\d+[hd])\b|tail\s+-[fF]|while\s+(?:true|:|\[\s*1|sleep))/

/** What a trap for SIGTERM names: the signal, its number, or the end of the shell. */
const OF_STOP = /term|exit|quit|\b(?:0|15)\b/i

export default rule({
  id: 'shell-ignores-sigterm',
  on: 'container',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Process 1 of the container ignores SIGTERM',
  why: `The kernel applies no default action of a signal to process 1 of a container, so a waiting shell, sleep or tail ignores SIGTERM.
    Each pod then takes its whole grace period (30 s by default) to stop, on every node and in every rollout.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'],
  options: {
    seconds: { type: 'integer', default: 5, minimum: 0, description: 'longest grace period that is not reported' },
  },

  *check({ container, kind, pod }, { seconds }) {
    // Elsewhere it is not process 1.
    if (kind === 'init' || pod.value?.shareProcessNamespace === true || pod.value?.hostPID === true) return
    if (pod.effective?.terminationGracePeriodSeconds !== undefined && pod.effective.terminationGracePeriodSeconds <= seconds) return
    const { command = [], args = [] } = container.value ?? {}
    if (command.length === 0) return
    const waiter = waiterIn([...command, ...args])
    if (waiter === undefined) return
    yield problem(
      container.at('command'),
      `${waiter} as process 1 ignores SIGTERM: each pod takes its whole grace period to stop; trap the signal, or set shareProcessNamespace`,
    )
  },
})

/** The program that waits, if the command ends in one. */
function waiterIn(words: readonly string[]): string | undefined {
  const [program = '', ...rest] = words
  const name = program.split('/').at(-1) ?? ''
  if (name === 'sleep' || (name === 'tail' && /^-[fF]/.test(rest[0] ?? ''))) return name
  if (!isShell(program)) return undefined
  const script = rest.find(word => !word.startsWith('-')) ?? ''
  if ((/\btrap\b/.test(script) && OF_STOP.test(script)) || !rest.some(word => /^-[abd-z]*c[a-z]*$/.test(word)) || !WAITS.test(script))
    return undefined
  return 'a shell that waits'
}
