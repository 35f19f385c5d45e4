import { type Field, mountedFiles, problem, rule, type Subjects, wordsOf } from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

interface Program {
  readonly image: RegExp
  readonly variable: string
  /** Options with which it does not ask for the variable. */
  readonly without?: RegExp
  /** What its configuration says where it needs the name. */
  readonly config?: RegExp
  readonly outcome: string
  /** On which network it needs the variable, unless that of the pod: on that of the host, whose name it takes, which need not be that of the node either, or on both. */
  readonly network?: 'host' | 'any'
}

const PROGRAMS: readonly Program[] = [
  {
    image: /(?:^|\/)promtail(?:[:@]|$)/,
    variable: 'HOSTNAME',
    without: /^--?dry-run/,
    config: /^[ \t-]*kubernetes_sd_configs:[ \t]*\n[ \t]*- role:[ \t]*pod[ \t]*$/m,
    outcome: 'Promtail asks for the pods of a node with the name of its pod, and delivers no logs',
  },
  {
    image: /(?:^|\/)node-problem-detector(?:[:@]|$)/,
    variable: 'NODE_NAME',
    without: /^--?(?:hostname-override|enable-k8s-exporter=false)/,
    outcome: 'the node problem detector reports for a node with the name of its pod, which does not exist',
  },
  {
    image: /(?:^|\/)calico\/node(?:[:@]|$)/,
    variable: 'NODENAME',
    network: 'host',
    outcome:
      'Calico takes the name of its host: where the node has another one, it does not find the node, or its CNI plugin and it do not mean the same',
  },
  {
    image: /(?:^|\/)aws-(?:efs-csi-driver:v(?:1\.(?:[7-9]|\d\d)|[2-9])|ebs-csi-driver:v(?:1\.[2-9]\d|[2-9]))/,
    variable: 'CSI_NODE_NAME',
    network: 'any',
    outcome:
      'the driver does not remove its startup taint agent-not-ready from the node, and does not start where pods do not reach the metadata service of EC2',
  },
]

export default rule({
  id: 'node-name-missing',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent does not know the name of its node',
  why: `Some agents read the name of their node in a variable, and take the name of their host where it is missing. On the pod network that is the name of the pod: they look for a node that
    does not exist, and find no pods, or report nothing. On the network of its node it is the name of the host, which is that of the node on most clusters, and not on all.
    Others do without, and leave out what they do with the object of their node.`,
  references: [
    'https://github.com/grafana/loki/pull/3533',
    'https://github.com/kubernetes/node-problem-detector/issues/411',
    'https://docs.tigera.io/calico/latest/reference/configure-calico-node',
    'https://github.com/kubernetes-sigs/aws-efs-csi-driver/pull/1124',
    'https://kubernetes.io/docs/tasks/inject-data-application/environment-variable-expose-pod-information/',
  ],

  *check({ container, kind, pod, daemonSet, objects }) {
    const { image = '', env = [], envFrom = [] } = container.value ?? {}
    const program = PROGRAMS.find(each => each.image.test(image))
    if (!program || kind === 'init' || envFrom.length > 0) return
    const network = pod.value?.hostNetwork === true ? 'host' : undefined
    if (program.network !== 'any' && program.network !== network) return
    if (env.some(({ name }) => name === program.variable || (program.network === 'host' && name === 'HOSTNAME'))) return
    if (wordsOf(container).some(({ text }) => program.without?.test(text))) return
    if (program.config && !isConfigured(container, program.config, { pod, daemonSet, objects })) return
    yield problem(
      container.at('env'),
      `${program.variable} is not set, so ${program.outcome}; set it from fieldRef spec.nodeName`,
      program.network ? { severity: 'info' } : {},
    )
  },
})

function isConfigured(
  container: Field<Container>,
  config: RegExp,
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): boolean {
  return mountedFiles(container, about).some(({ text }) => config.test(text.slice(0, 100_000)))
}
