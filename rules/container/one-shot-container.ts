import { problem, rule } from 'ds-lint/rule'
import { isShell, takesScript } from 'ds-lint/kubernetes'

/** What runs a script on the node. */
const ENTERS = /^(?:.*\/)?(?:nsenter|chroot)$/

export default rule({
  id: 'one-shot-container',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Main container exits and is restarted forever',
  why: `A pod of a DaemonSet always restarts its containers. A script that does its work and exits runs again and again with a growing
    delay: CrashLoopBackOff on every node, although nothing failed. Put the work into an init container and let the main container
    pause.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restarts',
  ],
  options: {
    commands: {
      type: 'list',
      default: [
        'set',
        'echo',
        'sysctl',
        'cp',
        'mv',
        'rm',
        'mkdir',
        'chmod',
        'chown',
        'modprobe',
        'ln',
        'touch',
        'cat',
        'exit',
        'true',
        'mount',
        'umount',
        'swapoff',
        'ulimit',
        'apt-get',
        'sed',
        'apt',
        'apk',
        'dnf',
        'yum',
        'zypper',
        'systemctl',
      ],
      description: 'commands that end; a script of nothing else is reported',
    },
  },

  *check({ container, kind }, { commands }) {
    if (kind === 'init') return
    const { command = [], args = [], stdin } = container.value ?? {}
    const words = [...command, ...args]
    const [program = '', flag = '', script = ''] = words.slice(-3)
    if (words.length < 3 || (words.length > 3 && !ENTERS.test(words[0] ?? ''))) return
    if (!isShell(program) || !takesScript(flag)) return
    const steps = script
      .split(/\n|;|&&/)
      .map(step => step.trim())
      .filter(step => step !== '' && !step.startsWith('#'))
    // Only what surely ends is told.
    if (
      steps.length === 0 ||
      !steps.every(step => commands.includes(step.split(/\s/)[0] ?? '')) ||
      /\b(?:while|until|for|wait|trap|exec|sleep|tail)\b|&\s*$/.test(script) ||
      // Nobody closes the input that it reads.
      (stdin === true && steps.includes('cat'))
    )
      return
    yield problem(
      container.at(command.length > 2 ? 'command' : 'args'),
      `the script ends and the container is restarted forever (CrashLoopBackOff); ${kind === 'sidecar' ? 'remove restartPolicy: Always' : 'move the script to an init container'}`,
    )
  },
})
