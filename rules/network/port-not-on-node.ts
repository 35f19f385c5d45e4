import { type AnyField, folderOf, heldPorts, type OtherObject, problem, rule, set, type Subjects, workloadsOnPorts } from 'ds-lint/rule'

const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet'] as const

export default rule({
  id: 'port-not-on-node',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pods connect to a port of their node that the DaemonSet does not open there',
  why: `A pod reaches the agent of its own node at the address of the node (status.hostIP), if the agent is on the host network or its port has a hostPort. A containerPort alone opens nothing on the node:
    the connections are refused, and what was sent is lost.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#communicating-with-daemon-pods',
    'https://github.com/open-telemetry/opentelemetry-collector/issues/5370',
    'https://github.com/wandb/helm-charts/pull/626',
  ],

  *check({ daemonSet, pod, objects }) {
    if (pod.value?.hostNetwork === true) return
    for (const container of pod.at('containers').items()) {
      for (const port of container.at('ports').items()) {
        const { containerPort: number, protocol = 'TCP', hostPort } = port.value ?? {}
        if (!number || hostPort) continue
        const client = clientOf(number, { daemonSet, objects })
        if (!client) continue
        const held = { number, protocol, address: undefined, place: port.at('containerPort'), byHostNetwork: false }
        if ([...heldPorts(pod)].some(other => other.number === number) || workloadsOnPorts({ daemonSet, objects }, [held]).length > 0)
          continue
        yield problem(
          held.place,
          `the pods of ${client.object.kind} ${client.object.name} connect to port ${number} of their node, where container ${container.value?.name ?? ''} does not listen; add hostPort: ${number}`,
          {
            related: [{ place: client.field, message: `${client.object.kind} ${client.object.name}` }],
            fix: set(port.at('hostPort'), number, 'unsafe'),
          },
        )
        return
      }
    }
  },
})

/** Who of the folder connects to the port of its node. */
function clientOf(port: number, { daemonSet, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): OtherObject | undefined {
  const { file, span } = daemonSet.location
  const keys = [`${folderOf(file.path)}\n${port}`]
  return KINDS.flatMap(kind => objects.having(kind as string, portsAsked, keys)).find(
    ({ path, field }) => path !== file.path || field.location.span.start !== span.start,
  )
}

/** A variable as a host. */
const ASKS = /\$\(\w+\):\d/

/** The ports of its node to which the pods of a workload are told to connect. */
function portsAsked({ path, text, field }: OtherObject): string[] {
  // Few do, and the others are not read.
  if (!text.includes('status.hostIP') || !ASKS.test(text)) return []
  const containers: AnyField = field.resolve(['spec', 'template', 'spec', 'containers'])
  return containers
    .items()
    .flatMap(portsOf)
    .map(port => `${folderOf(path)}\n${port}`)
}

/** `http://$(HOST_IP):4317`, where HOST_IP is the address of the node. */
function portsOf(container: AnyField): string[] {
  const variables = container.resolve(['env']).items()
  const hosts = variables.flatMap(variable =>
    variable.resolve(['valueFrom', 'fieldRef', 'fieldPath']).raw === 'status.hostIP'
      ? [`$(${String(variable.resolve(['name']).raw)}):`]
      : [],
  )
  if (hosts.length === 0) return []
  const texts = [
    ...variables.map(variable => variable.resolve(['value'])),
    ...container.resolve(['command']).items(),
    ...container.resolve(['args']).items(),
  ].map(({ raw }) => (typeof raw === 'string' ? raw : ''))
  return hosts.flatMap(host =>
    texts.flatMap(text => {
      const at = text.indexOf(host)
      return at === -1 ? [] : (/^\d{2,5}(?!\d)/.exec(text.slice(at + host.length)) ?? [])
    }),
  )
}
