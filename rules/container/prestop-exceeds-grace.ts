import { problem, rule, sleepIn } from 'ds-lint/rule'

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

  *check({ container, pod }) {
    const command = container.at('lifecycle', 'preStop', 'exec', 'command')
    const sleep = container.at('lifecycle', 'preStop', 'sleep', 'seconds')
    const grace = pod.effective?.terminationGracePeriodSeconds ?? 30
    // One that ends the program itself gives it this time to stop.
    if (SIGNALS.test(command.value?.join(' ') ?? '')) return
    // The API server refuses a sleep of more than the grace period.
    const seconds = sleep.value === grace ? grace : sleepIn(command.value ?? [])
    if (seconds === undefined || seconds < grace || grace <= 0) return
    const written = pod.at('terminationGracePeriodSeconds')
    const rest = seconds === grace ? 'the whole' : 'more than the'
    yield problem(
      sleep.value === grace ? sleep : (command.items().find(({ value = '' }) => value.includes(String(seconds))) ?? command),
      `the preStop hook sleeps ${seconds} s, ${rest} grace period of ${grace} s: the container is killed before it can stop; raise terminationGracePeriodSeconds`,
      { related: written.exists ? [{ place: written, message: 'the grace period' }] : [] },
    )
  },
})
