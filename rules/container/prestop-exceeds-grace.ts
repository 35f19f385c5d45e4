import {
  type ConfigFile,
  type Field,
  lineAt,
  mountAt,
  mountedFiles,
  problem,
  rule,
  sleepIn,
  type Subjects,
  volumeNamed,
} from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

const SIGNALS = /\b(?:p?kill|killall)\b|-s (?:quit|stop)\b/

export default rule({
  id: 'prestop-exceeds-grace',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'preStop hook sleeps for the whole grace period',
  why: `The grace period includes the preStop hook. If the hook sleeps as long, no time is left for the agent: it gets SIGTERM at the
    end of the grace period and SIGKILL two seconds later, before it has flushed its buffers or closed its connections.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'],

  *check({ container, pod, daemonSet, objects }) {
    const command = container.at('lifecycle', 'preStop', 'exec', 'command')
    const sleep = container.at('lifecycle', 'preStop', 'sleep', 'seconds')
    const grace = pod.effective?.terminationGracePeriodSeconds ?? 30
    const script = command.exists ? scriptOf(command.value ?? [], container, { pod, daemonSet, objects }) : undefined
    // One that ends the program itself gives it this time to stop.
    if (SIGNALS.test(`${command.value?.join(' ') ?? ''}\n${script?.text ?? ''}`)) return
    // The API server refuses a sleep of more than the grace period.
    const seconds = sleep.value === grace ? grace : sleepIn(script ? [script.text.replace(COMMENT, '')] : (command.value ?? []))
    if (seconds === undefined || seconds < grace || grace <= 0) return
    const written = pod.at('terminationGracePeriodSeconds')
    const rest = seconds === grace ? 'the whole' : 'more than the'
    yield problem(
      sleep.value === grace ? sleep : (command.items().find(({ value = '' }) => value.includes(String(seconds))) ?? command),
      `the preStop hook sleeps ${seconds} s, ${rest} grace period of ${grace} s: the container is killed before it can stop; raise terminationGracePeriodSeconds`,
      {
        related: [
          ...(written.exists ? [{ place: written, message: 'the grace period' }] : []),
          ...(script ? [{ place: lineAt(script, Math.max(script.text.search(/\bsleep\b/), 0)), message: 'the script' }] : []),
        ],
      },
    )
  },
})

const COMMENT = /^[ \t]*#.*$/gm

/** The script of a ConfigMap that a hook runs: its last word, alone or behind a shell. */
function scriptOf(
  words: readonly string[],
  container: Field<Container>,
  about: Pick<Subjects['container'], 'pod' | 'daemonSet' | 'objects'>,
): ConfigFile | undefined {
  const path = words.at(-1) ?? ''
  if (!path.startsWith('/') || /\s/.test(path)) return undefined
  const { mount } = mountAt(path, container) ?? {}
  const name = volumeNamed(about.pod.value, mount?.value?.name)?.configMap?.name
  if (name === undefined) return undefined
  return mountedFiles(container, about).find(({ object, key }) => object === name && path.endsWith(`/${key}`))
}
