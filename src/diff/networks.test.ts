/** New agents beside others that configure the same network, and DaemonSets of which a node runs one. */
import { expect, it } from 'vitest'
import { diff } from '../index.ts'
import { formatPlan } from '../report/plan/index.ts'

function agent(name: string, image: string, pod = ''): string {
  return `---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: kube-system}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      hostNetwork: true
      ${pod}
      volumes: [{name: net, hostPath: {path: /etc/cni/net.d}}]
      containers: [{name: agent, image: "${image}", volumeMounts: [{name: net, mountPath: /host/etc/cni/net.d}]}]
`
}

async function textOf(before: string, after: string, nodes?: number): Promise<string> {
  const plan = await diff([{ path: 'a.yaml', text: after }], [{ path: 'a.yaml', text: before }], nodes === undefined ? {} : { nodes })
  return formatPlan('text', plan, {})
}

const FLANNEL = agent('flannel', 'docker.io/flannel/flannel:v0.26.1')
const CALICO = agent('calico-node', 'quay.io/calico/node:v3.29.1')
const MULTUS = agent('multus', 'ghcr.io/k8snetworkplumbingwg/multus-cni:v4.1.4')

it('a new CNI agent beside another one is no plan without a risk', async () => {
  for (const after of [CALICO, FLANNEL + CALICO]) {
    const text = await textOf(FLANNEL, after)
    expect(text).toContain('its pods write to /etc/cni/net.d as those of DaemonSet kube-system/flannel do')
    expect(text).toContain('  risk    starts another CNI agent on nodes that have one\n')
  }
})

it('what adds to another plugin, what runs on other nodes, and two that are new are made to stand together', async () => {
  const linux = agent('flannel', 'docker.io/flannel/flannel:v0.26.1', 'nodeSelector: {pool: a}')
  const apart = agent('calico-node', 'quay.io/calico/node:v3.29.1', 'nodeSelector: {pool: b}')
  const texts = [
    await textOf(FLANNEL, FLANNEL + MULTUS),
    await textOf(FLANNEL, MULTUS),
    await textOf(linux, linux + apart),
    await textOf(agent('other', 'registry.example.com/other:1').replaceAll('/etc/cni', '/etc/other'), CALICO + FLANNEL),
  ]
  for (const text of texts) {
    expect(text).not.toContain('its pods write to /etc/cni/net.d')
    expect(text).not.toContain('starts another')
  }
})

it('of a number of nodes, those of several architectures are a part each', async () => {
  const of = (tag: string) =>
    ['amd64', 'arm64', 'ppc64le']
      .map(arch => agent(`agent-${arch}`, `registry.example.com/agent:${tag}`, `nodeSelector: {kubernetes.io/arch: ${arch}}`))
      .join('')
  const text = await textOf(of('1.0.0'), of('1.1.0'), 40)
  expect(text.match(/at most 40 nodes in 40 batches/g)).toHaveLength(3)
  expect(text).toContain('  on a part of the given nodes: agent-arm64, agent-ppc64le run on others\n')
  const one = await textOf(agent('agent', 'registry.example.com/agent:1.0.0'), agent('agent', 'registry.example.com/agent:1.1.0'), 40)
  expect(one).toContain('  40 nodes in 40 batches')
  const created = await textOf(FLANNEL, FLANNEL + of('1.0.0'), 40)
  expect(created.match(/created; 40 nodes get a pod at once/g)).toBeNull()
})
