import { isFilledInLater, problem, rule, set } from 'ds-lint/rule'
import { suggest } from 'ds-lint/kubernetes'

/** capabilities(7), without CAP_, and ALL. */
const KNOWN =
  `ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE
  LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT
  SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM`.split(/\s+/)

export default rule({
  id: 'unknown-capability',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unknown or misspelled capability',
  why: `Names of capabilities are upper case and have no CAP_ prefix. With an unknown one the runtime fails to create the container or
    ignores the entry: a capability to add is missing, one to drop stays. The Pod Security Standards are case-sensitive.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
  ],

  *check({ container }) {
    for (const list of ['add', 'drop'] as const) {
      for (const item of container.at('securityContext', 'capabilities', list).items()) {
        const name = item.value
        if (!name || KNOWN.includes(name) || isFilledInLater(name)) continue
        const upper = name.toUpperCase()
        const bare = upper.replace(/^CAP_/, '')
        const near = KNOWN.includes(bare) ? bare : name === '*' ? 'ALL' : suggest(bare, KNOWN)
        const isSpelling = KNOWN.includes(bare)
        // The standards forbid it whatever it adds.
        if (isSpelling && bare === upper && container.value?.securityContext?.privileged === true) continue
        const what = !isSpelling
          ? name === '*'
            ? 'unknown capability *: capabilities have no wildcard; did you mean ALL?'
            : `unknown capability ${name}${near ? `; did you mean ${near}?` : '; remove it'}`
          : bare === upper
            ? `"${name}" does not count as ${bare} for the Pod Security Standards, which are case-sensitive; write ${bare}`
            : `"${name}" has the prefix CAP_, which containerd adds a second time; write ${bare}`
        yield problem(item, what, {
          severity: isSpelling && bare === upper ? 'info' : 'warning',
          fix: near === undefined ? undefined : set(item, near, isSpelling ? 'safe' : 'unsafe'),
        })
      }
    }
  },
})
