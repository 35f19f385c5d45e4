import { type Field, mountedFiles, problem, rule, volumeNamed } from 'ds-lint/rule'
import { type Container, containersOf, normalPath, overlaps, parseImage, type PodSpec } from 'ds-lint/kubernetes'

interface Need {
  /** The image of the program, without its tag. */
  readonly image: RegExp
  /** An image beside it without which nothing asks for the folder, or whose version does not yet. */
  readonly beside?: RegExp
  /** A variable with which the program asks for the folder. */
  readonly variable?: { readonly name: string; readonly value?: string }
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
  /** Whether it is an init container. */
  readonly isInit?: true
  /** What a file of its configuration says where it asks for the folder. */
  readonly config?: RegExp
}

/** Of a text: configurations can be long. */
const LONGEST = 100_000

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
    // Its plugin reads the name there from 3.1 on.
    beside: /(?:^|\/)calico\/cni(?::(?!v?(?:[12]\.|3\.0\.))|@|$)/,
    onNode: '/var/lib/calico',
    inContainer: '/var/lib/calico',
    outcome: 'Calico writes the name of the node there, which its CNI plugin reads: no pod with a network of its own starts',
  },
  {
    image: /(?:^|\/)calico\/cni$/,
    word: /(?:^|\/)install(?:-cni\.sh)?$/,
    isInit: true,
    onNode: '/etc/cni/net.d',
    inContainer: '/host/etc/cni/net.d',
    outcome:
      'the installer writes the configuration of the network there, which the runtime reads: no pod with a network of its own starts',
  },
  {
    image: /(?:^|\/)calico\/cni$/,
    word: /(?:^|\/)install(?:-cni\.sh)?$/,
    isInit: true,
    onNode: '/opt/cni/bin',
    inContainer: '/host/opt/cni/bin',
    outcome: 'the installer copies the plugins there, which the runtime starts: no pod with a network of its own starts',
  },
  {
    image: /(?:^|\/)local-volume-provisioner$/,
    config: /^[ \t]*volumeMode:[ \t]*["']?Block["']?[ \t]*$/m,
    onNode: '/dev',
    inContainer: '/dev',
    outcome: 'volumes of mode Block are links to devices there, so none of them is found',
  },
  {
    image: /(?:^|\/)falco-no-driver$/,
    variable: { name: 'FALCO_BPF_PROBE' },
    without: /modern[-_]e?bpf/,
    onNode: '/sys/kernel/debug',
    inContainer: '/sys/kernel/debug',
    outcome: 'the eBPF probe attaches to the events of the kernel through this folder, so Falco ends at its start',
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
    'https://github.com/kubernetes-sigs/sig-storage-local-static-provisioner/pull/341',
  ],

  *check({ container, pod, kind, daemonSet, objects }) {
    const { image = '', command = [], args = [], env = [], name = '' } = container.value ?? {}
    const { path = '' } = parseImage(image) ?? {}
    for (const need of NEEDS) {
      if (!need.image.test(path) || (kind === 'init') !== (need.isInit === true)) continue
      // A manifest without any mount leaves them to something else.
      if ((pod.value?.volumes ?? []).length === 0 && !need.isMinor) return
      const words = [...command, ...args]
      if (need.orPrivileged && container.value?.securityContext?.privileged === true) continue
      if (need.word && !words.some(word => need.word!.test(word))) continue
      const { variable, config } = need
      if (variable && !env.some(each => each.name === variable.name && (variable.value ?? each.value) === each.value)) continue
      if (need.beside && !containersOf(pod.value).some(each => need.beside!.test(each.image ?? ''))) continue
      const texts = [...words, ...env.flatMap(({ name: variable = '', value = '' }) => [variable, value])]
      if (need.without && [image, ...texts].some(text => need.without!.test(text))) continue
      if (hasFolder(need, container.value, pod)) continue
      if (config && !mountedFiles(container, { pod, daemonSet, objects }).some(({ text }) => config.test(text.slice(0, LONGEST)))) continue
      yield problem(
        container.at('volumeMounts'),
        `${name} does not mount ${need.onNode} of the node${need.inContainer === undefined || need.inContainer === need.onNode ? '' : ` at ${need.inContainer}`}: ${need.outcome}; mount it`,
        need.isMinor ? { severity: 'info' } : {},
      )
      return
    }
  },
})

/** Whether the folder, or one above it, is where the program looks. */
function hasFolder({ onNode, inContainer, isInit }: Need, container: Container | undefined, pod: Field<PodSpec>): boolean {
  return (container?.volumeMounts ?? []).some(({ name, mountPath = '' }) => {
    const path = volumeNamed(pod.value, name)?.hostPath?.path?.replace(/^\/var\/run(?=\/|$)/, '/run')
    const isThere = inContainer === undefined || overlaps(inContainer, mountPath)
    return (
      path !== undefined &&
      isThere &&
      // Distributions have folders of their own for what is installed.
      (isInit === true ||
        path === '/' ||
        overlaps(onNode, path) ||
        (onNode.includes('/kubelet/') && normalPath(path).endsWith('/pod-resources')))
    )
  })
}
