import { type Field, type Problem, problem, rule } from 'ds-lint/rule'
import { addsCapability, capabilityOf, type Container, isForWindows, parseImage } from 'ds-lint/kubernetes'

/** Images of programs that write the packet filter of their node, or add addresses to it, and what else they are known by. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)kube-proxy(?:-(?:amd64|arm64))?$/, 'kube-proxy cannot write its rules for Services'],
  [/(?:^|\/)k8s-dns-node-cache$/, 'node-cache cannot add its address and its rules'],
  [/(?:^|\/)kindnetd$/, 'kindnetd cannot set the routes of its node'],
  [/(?:^|\/)flannel$/, 'flannel cannot set the routes of its node'],
]
/** Images of programs that answer for addresses of their own in the network of the node (ARP), and what they are told where they do. */
const ANNOUNCERS: readonly (readonly [RegExp, string, (container: Field<Container>) => boolean])[] = [
  [
    /(?:^|\/)kube-vip$/,
    'kube-vip cannot announce its address',
    ({ value }) => value?.env?.some(({ name, value: is }) => name === 'vip_arp' && is === 'true') === true,
  ],
  [/(?:^|\/)metallb\/speaker$/, 'the speaker cannot announce addresses in layer 2', () => true],
]

export default rule({
  id: 'network-admin-missing',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Network agent may not change the network of its node',
  why: `The kernel lets a process write routes, addresses and packet filters only with the capability NET_ADMIN, which containers do not have by default. The agent runs and fails at each
    change: Services, DNS or pods of its node have no network.`,
  references: [
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/',
  ],

  *check({ container, pod, kind }) {
    const { image = '', command = [], args = [], securityContext = {} } = container.value ?? {}
    if (kind === 'init') return
    const { path = '' } = parseImage(image) ?? {}
    yield* announcerProblems(container, path, pod.value?.hostNetwork === true)
    const outcome = PROGRAMS.find(([program]) => program.test(path))?.[1]
    if (outcome === undefined || pod.value?.hostNetwork !== true) return
    const { privileged, capabilities } = securityContext
    if (privileged === true || isForWindows(pod.value)) return
    // Another program of the image, such as one that copies files.
    if (command.length > 0 && ![...command, ...args].some(word => /kube-proxy|node-cache|kindnetd|flanneld/.test(word))) return
    // node-cache can be told to leave the network alone.
    if ([...command, ...args].some(word => /^--?setupinterface=false$/.test(word))) return
    if (addsCapability(securityContext, 'NET_ADMIN')) return
    const place = capabilities?.add ? container.at('securityContext', 'capabilities', 'add') : container.at('securityContext', 'privileged')
    yield problem(place, `${outcome} without NET_ADMIN; add the capability, or set privileged: true`)
  },
})

/** NET_RAW is one that containers have by default, until it is dropped. */
function* announcerProblems(container: Field<Container>, path: string, isOnHost: boolean): Iterable<Problem> {
  const context = container.value?.securityContext
  const [, outcome, announces] = ANNOUNCERS.find(([program]) => program.test(path)) ?? []
  if (outcome === undefined || !isOnHost || context?.privileged === true || announces?.(container) !== true) return
  if (capabilityOf(context, 'NET_RAW') !== 'dropped') return
  yield problem(
    container.at('securityContext', 'capabilities', 'drop'),
    `${outcome} without NET_RAW, which is dropped; add the capability`,
    { severity: 'warning' },
  )
}
