import { problem, rule } from 'ds-lint/rule'

/** Commands that end. */
const SHORT = /^(?:set|echo|sysctl|cp|mv|rm|mkdir|chmod|chown|modprobe|ln|touch|cat|exit|true|mount|umount|swapoff|ulimit|apt-get|sed)\b/

export default rule({
  id: 'one-shot-container',
  on: 'container',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'A main container that ends is started again forever',
  why: `A pod of a DaemonSet always restarts its containers. A script that does its work and ends is run again and again, with a growing
    pause: CrashLoopBackOff on each node, though nothing failed. The work belongs in an init container, with a pause as main container.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restarts',
  ],

  *check({ container, kind }) {
    if (kind !== 'main') return
    const { command = [], args = [] } = container.value ?? {}
    const [program = '', flag = '', ...rest] = [...command, ...args]
    if (!/^(?:.*\/)?(?:sh|bash|ash)$/.test(program) || !/^-[a-z]*c$/.test(flag) || rest.length !== 1) return
    const script = rest[0] ?? ''
    const steps = script
      .split(/\n|;|&&/)
      .map(step => step.trim())
      .filter(step => step !== '' && !step.startsWith('#'))
    // Only what surely ends is told.
    if (
      steps.length === 0 ||
      !steps.every(step => SHORT.test(step)) ||
      /\b(?:while|until|for|wait|trap|exec|sleep|tail)\b|&\s*$/.test(script)
    )
      return
    yield problem(
      container.at(command.length > 2 ? 'command' : 'args'),
      'ends at once and is restarted forever (CrashLoopBackOff); move it to an init container',
    )
  },
})
