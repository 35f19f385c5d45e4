import { type Field, isItsJob, mountsOf, problem, rule } from 'ds-lint/rule'
import { normalPath, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'sensitive-hostpath',
  on: 'daemonSet',
  severity: 'error',
  preset: 'security',
  since: '0.1.0',
  summary: 'Sensitive directory of the node is mounted',
  why: `A container that can write to /, /etc, /root or /usr of a node can run any program there; /var/lib/kubelet, /proc, /sys and /dev
    are nearly as powerful. With read access it gets the key of the kubelet and the tokens and secrets of every pod on the node.
    Mount only the directory that the agent needs, read-only.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  ],
  securitySeverity: 8.2,
  options: {
    allowed: { type: 'list', default: [], description: 'paths that are not reported, such as /var/lib/kubelet/pods' },
  },

  *check({ pod, role }, { allowed }) {
    for (const volume of pod.at('volumes').items()) {
      const path = volume.at('hostPath', 'path')
      const kind = path.value === undefined ? undefined : kindOf(path.value)
      const access = accessTo(volume.value?.name, pod)
      if (!kind || !access || allowed.some(each => normalPath(each) === normalPath(path.value!))) continue
      const isJob = isItsJob(role, 'hostPath')
      if (access === 'writes') {
        const isWhole = normalPath(path.value!) === ''
        yield problem(
          path,
          `${path.value} of every node can be written by the container: ${CONSEQUENCES[kind]}; mount what it needs, readOnly: true`,
          {
            severity: isJob || kind === 'logs' ? 'info' : isWhole ? 'error' : 'warning',
            related: writersOf(volume.value?.name, pod),
          },
        )
      } else if (kind !== 'kernel' && kind !== 'logs' && !(isJob && kind === 'system')) {
        yield problem(path, `${path.value} of every node can be read by the container: ${SECRETS[kind]}`, {
          severity: isJob || kind === 'system' || role.is('log', 'metrics') ? 'info' : 'warning',
        })
      }
    }
  },
})

/** logs: where the kubelet follows links as root. system: what it runs. secrets: what its pods and the kubelet know. kernel: what it is made of. */
type Kind = 'system' | 'secrets' | 'kernel' | 'logs'

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'secrets',
    /^\/(?:|root|etc|var|var\/lib|var\/run|run|var\/lib\/kubelet|var\/lib\/kubelet\/(?:pods|pki)|etc\/kubernetes(?:\/(?:[^/]+\.[a-z]+|(?:secrets?|(?:addon|admin|bootstrap|cert|cloud|config|kube|manifest|pki|ssl|static|tls|token|volume|[a-z0-9-]*controller)[^/]*)(?:\/.*)?))?|var\/lib\/etcd|home|var\/lib\/(?:containerd|docker|containers))$/,
  ],
  [
    'system',
    /^\/(?:boot|usr|lib|lib64|bin|sbin|usr\/(?:lib|bin|sbin)|usr\/local\/bin|opt|etc\/(?:systemd|cron[^/]*|ssh|init\.d|profile\.d|sudoers\.d|pam\.d)(?:\/.*)?)$/,
  ],
  ['kernel', /^\/(?:proc|sys|dev|lib\/modules)$/],
  ['logs', /^\/var\/log(?:\/pods|\/containers)?$/],
]

const CONSEQUENCES: Readonly<Record<Kind, string>> = {
  secrets: 'an attacker who takes it over controls the node and the secrets of its pods',
  system: 'it decides what the node runs',
  kernel: 'it can change the devices and the kernel of the node',
  logs: 'a link in place of a log makes the kubelet read any file of the node as root',
}
const SECRETS: Readonly<Record<Exclude<Kind, 'kernel' | 'logs'>, string>> = {
  secrets: 'it may hold the keys of the node and the secrets of its pods; mount the folder that the agent needs',
  system: 'mount the folder that the agent needs',
}

function kindOf(path: string): Kind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(normalPath(path) || '/'))?.[0]
}

/** A volume that nobody mounts is none. */
function accessTo(volume: string | undefined, pod: Field<PodSpec>): 'reads' | 'writes' | undefined {
  const mounts = mountsOf(pod, volume)
  if (mounts.length === 0) return undefined
  return mounts.every(({ value }) => value?.readOnly === true) ? 'reads' : 'writes'
}

function writersOf(volume: string | undefined, pod: Field<PodSpec>): { place: Field; message: string }[] {
  return mountsOf(pod, volume)
    .filter(({ value }) => value?.readOnly !== true)
    .map(mount => ({ place: mount.at('mountPath') as Field, message: 'mounted writable here' }))
}
