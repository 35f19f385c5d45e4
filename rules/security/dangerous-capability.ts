import { isForbidden, isItsJob, podSecurityBreaches, problem, rule } from 'ds-lint/rule'
import { capabilityName } from 'ds-lint/kubernetes'

export default rule({
  id: 'dangerous-capability',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Capability beyond the default of container runtimes',
  why: `Some capabilities amount to root on the node: SYS_ADMIN mounts file systems, SYS_MODULE loads kernel code, SYS_PTRACE and
    DAC_READ_SEARCH read what other containers hold, BPF observes every process, NET_ADMIN and NET_RAW redirect traffic. The
    baseline Pod Security Standard allows only a short list of harmless ones.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
  ],
  securitySeverity: 7.8,
  options: {
    allowed: { type: 'list', default: [], description: 'capabilities that are not reported' },
  },

  *check(subject, { allowed }) {
    if (isForbidden(subject, 'capabilities_baseline', 'capabilities_restricted')) return
    const { role, pod } = subject
    // Those of a privileged container add nothing, which another rule tells.
    const privileged = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(container =>
      container.value?.securityContext?.privileged ? [`${container.path}.`] : [],
    )
    const places = podSecurityBreaches(subject, 'baseline')
      .filter(({ check }) => check === 'capabilities_baseline')
      .flatMap(each => each.places)
      .filter(({ path }) => !privileged.some(container => path.startsWith(container)))
    const isJob = isItsJob(role, 'capabilities')
    for (const place of places) {
      const name = typeof place.value === 'string' ? place.value : ''
      if (allowed.includes(name)) continue
      const outcome = OUTCOMES[capabilityName(name)]
      yield problem(place, message(name, outcome, isJob ? `${role.aTitle} may ${outcome ? 'have to' : 'need it'} (${role.reason})` : ''), {
        severity: isJob || !outcome ? 'info' : 'warning',
      })
    }
  },
})

/** What each does to the node; a container may. */
const OUTCOMES: Readonly<Record<string, string>> = {
  ALL: 'do whatever root on the node can',
  SYS_ADMIN: 'mount file systems and do most of what root on the node can',
  SYS_MODULE: 'load code into the kernel of the node',
  SYS_PTRACE: 'read and change the memory of other processes',
  SYS_RAWIO: 'read and write the disks and memory of the node',
  SYS_BOOT: 'restart the node',
  SYS_TIME: 'set the clock of the node',
  DAC_READ_SEARCH: 'read every file that it can name, those of the node among them',
  MAC_ADMIN: 'change what AppArmor and SELinux allow',
  MAC_OVERRIDE: 'pass over what AppArmor and SELinux forbid',
  BPF: 'load programs that see what every process does',
  PERFMON: 'watch what every process does',
  NET_ADMIN: 'change the routes, addresses and firewall of its network',
  NET_RAW: 'forge packets and addresses on its network',
  SYSLOG: 'read the log of the kernel, with its addresses',
}

function message(name: string, outcome: string | undefined, reason: string): string {
  if (outcome) return `${name} lets the container ${outcome}${reason && `, as ${reason}`}`
  return `${name} is beyond the baseline Pod Security Standard: namespaces that enforce it reject the pods${reason && `; ${reason}`}`
}
