import { type Field, problem, rule, volumeNamed } from 'ds-lint/rule'
import { type Container, containersOf, normalPath, overlaps, parseImage, type PodSpec } from 'ds-lint/kubernetes'

interface Need {
  /** The image of the program, without its tag. */
  readonly image: RegExp
  /** An image beside it without which nothing asks for the folder. */
  readonly beside?: RegExp
  /** A variable with which the program asks for the folder. */
  readonly variable?: { readonly name: string; readonly value: string }
  /** What says that the program of the image runs, or does what takes the folder. */
  readonly word?: RegExp
  /** A variable, an option or an image beside it that takes the need away. */
  readonly without?: RegExp
  /** The folder of the node, and where the program looks for it, if that is a fixed place. */
  readonly onNode: string
  readonly inContainer?: string
  readonly outcome: string
  /** Whether a privileged container has it without a mount. */
  readonly orPrivileged?: true
  /** Whether the agent works without it, most of the time. */
  readonly isMinor?: true
}

const NEEDS: readonly Need[] = [
  {
    image: /(?:^|\/)cilium\/cilium$/,
    word: /(?:^|\/)cilium-agent$/,
    without: /crio|dry-mode/,
    onNode: '/sys/fs/bpf',
    outcome: 'Cilium keeps the maps of the data path there, so the node loses its connections when the pod restarts',
  },
  {
    image: /(?:^|\/)calico\/node$/,
    beside: /(?:^|\/)calico\/cni(?:[:@]|$)/,
    onNode: '/var/lib/calico',
    inContainer: '/var/lib/calico',
    outcome: 'Calico writes the name of the node there, which its CNI plugin reads: no pod with a network of its own starts',
  },
  {
    image: /(?:^|\/)flannel$/,
    word: /^--?kube-subnet-mgr/,
    without: /subnet-file/,
    onNode: '/run/flannel',
    inContainer: '/run/flannel',
    outcome: 'flannel writes subnet.env there, which its CNI plugin reads: no pod with a network of its own starts',
  },
  {
    image: /(?:^|\/)node-disk-manager(?:-amd64|-arm64)?$/,
    onNode: '/proc',
    inContainer: '/host/proc',
    outcome: 'the disk manager reads the mounts of the node there, so it does not know the disk of the system and offers it as free',
  },
  {
    image: /(?:^|\/)node-problem-detector$/,
    word: /kernel-monitor\.json/,
    orPrivileged: true,
    onNode: '/dev/kmsg',
    inContainer: '/dev/kmsg',
    outcome: 'the kernel monitor reads its log there, fails to start, and no problem of the kernel is found',
  },
  {
    image: /(?:^|\/)dcgm-exporter$/,
    variable: { name: 'DCGM_EXPORTER_KUBERNETES', value: 'true' },
    onNode: '/var/lib/kubelet/pod-resources',
    inContainer: '/var/lib/kubelet/pod-resources',
    outcome: 'the exporter asks the kubelet there which pod has which GPU, so the metrics have no names of pods',
  },
  {
    image: /(?:^|\/)kube2iam$/,
    word: /^--iptables(?:=true)?$/,
    onNode: '/run/xtables.lock',
    inContainer: '/run/xtables.lock',
    outcome: 'its iptables does not wait for that of kube-proxy, so either may fail while the other writes',
    isMinor: true,
  },
  {
    image: /(?:^|\/)kube-router$/,
    onNode: '/run/xtables.lock',
    inContainer: '/run/xtables.lock',
    outcome: 'its iptables does not wait for that of kube-proxy, so either may fail while the other writes',
    isMinor: true,
  },
  {
    image: /(?:^|\/)falco(?:-no-driver|-distroless)?$/,
    without: /gvisor|nodriver|HOST_ROOT/i,
    onNode: '/proc',
    inContainer: '/host/proc',
    outcome: 'Falco reads the processes of the node there, so it sees those of its own container alone',
  },
]

export default rule({
  id: 'node-folder-missing',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent does not have the folder of its node that it works with',
  why: `Some agents share a folder with their node under a fixed path: CNI plugins read there what their agent writes, and maps or processes of the node are found there. Without the mount the folder is one of
    the container, empty at each start, and what the other side looks for is not there.`,
  references: [
    'https://github.com/cilium/cilium/issues/28755',
    'https://docs.tigera.io/calico/latest/operations/troubleshoot/troubleshooting',
    'https://github.com/openebs/openebs/issues/3030',
    'https://github.com/cloudnativelabs/kube-router/issues/506',
    'https://falco.org/docs/setup/kubernetes/',
  ],

  *check({ container, pod, kind }) {
    if (kind === 'init') return
    const { image = '', command = [], args = [], env = [], name = '' } = container.value ?? {}
    const { path = '' } = parseImage(image) ?? {}
    const need = NEEDS.find(each => each.image.test(path))
    // A manifest without any mount leaves them to something else.
    if (!need || ((pod.value?.volumes ?? []).length === 0 && !need.isMinor)) return
    const words = [...command, ...args]
    if (need.orPrivileged && container.value?.securityContext?.privileged === true) return
    if (need.word && !words.some(word => need.word!.test(word))) return
    const { variable } = need
    if (variable && !env.some(each => each.name === variable.name && each.value === variable.value)) return
    if (need.beside && !containersOf(pod.value).some(each => need.beside!.test(each.image ?? ''))) return
    const texts = [...words, ...env.flatMap(({ name: variable = '', value = '' }) => [variable, value])]
    if (need.without && [image, ...texts].some(text => need.without!.test(text))) return
    if (hasFolder(need, container.value, pod)) return
    yield problem(
      container.at('volumeMounts'),
      `${name} does not mount ${need.onNode} of the node${need.inContainer === undefined || need.inContainer === need.onNode ? '' : ` at ${need.inContainer}`}: ${need.outcome}; mount it`,
      need.isMinor ? { severity: 'info' } : {},
    )
  },
})

/** Whether the folder, or one above it, is where the program looks. */
function hasFolder({ onNode, inContainer }: Need, container: Container | undefined, pod: Field<PodSpec>): boolean {
  return (container?.volumeMounts ?? []).some(({ name, mountPath = '' }) => {
    const path = volumeNamed(pod.value, name)?.hostPath?.path?.replace(/^\/var\/run(?=\/|$)/, '/run')
    const isThere = inContainer === undefined || overlaps(inContainer, mountPath)
    return (
      path !== undefined &&
      isThere &&
      (overlaps(onNode, path) || (onNode.includes('/kubelet/') && normalPath(path).endsWith('/pod-resources')))
    )
  })
}
