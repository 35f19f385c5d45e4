/** What a DaemonSet is taken for, and by what. */
import { expect, it } from 'vitest'
import { load } from '../workspace/load.ts'
import { DaemonSetModel } from './daemon-set.ts'

const CONTAINER = '      containers:\n        - name: a\n'

const roleOf = (spec: string, image = 'example.com/agent:1.4.2') => {
  const text = `kind: DaemonSet\nmetadata: {name: a}\nspec:\n  selector: {}\n  template:\n    spec:\n${spec}${CONTAINER}          image: ${image}\n`
  const { name, title, reason, nodeCritical } = new DaemonSetModel(load({ path: 'a.yaml', text }, 'look').daemonSets[0]!, {
    from: 37,
    to: 37,
  }).role
  return { name, title, reason, nodeCritical }
}
const mounts = (path: string) => `      volumes: [{name: a, hostPath: {path: ${path}}}]\n`
const HOST_NETWORK = '      hostNetwork: true\n'

it('is seen by the paths that only one kind of agent mounts', () => {
  expect(roleOf(HOST_NETWORK + mounts('/etc/cni/net.d'))).toEqual({
    name: 'cni',
    title: 'CNI agent',
    reason: 'mounts /etc/cni/net.d',
    nodeCritical: true,
  })
  expect(roleOf(mounts('/var/lib/kubelet/device-plugins'))).toMatchObject({ name: 'device', title: 'device plugin', nodeCritical: true })
  expect(roleOf(mounts('/var/lib/kubelet/plugins/a'))).toMatchObject({ name: 'csi', title: 'CSI node plugin' })
})

it('is seen by the image, whose name counts in whole words', () => {
  expect(roleOf('', 'quay.io/prometheus/node-exporter:v1.9.1')).toMatchObject({ name: 'metrics', nodeCritical: false })
  expect(roleOf('', 'docker.io/nginx/nginx-ingress:5.0.0')).toMatchObject({
    name: 'ingress',
    title: 'ingress controller',
    nodeCritical: false,
  })
  expect(roleOf(HOST_NETWORK, 'quay.io/calico/node:v3.31.2')).toMatchObject({ name: 'cni', reason: 'runs node' })
})

it('is unknown where the evidence is weak: no host network, or a folder with programs of every kind', () => {
  const unknown = { name: 'unknown', title: 'agent', reason: '', nodeCritical: false }
  expect(roleOf(mounts('/etc/cni/net.d'))).toEqual(unknown)
  expect(roleOf('', 'quay.io/calico/node:v3.31.2')).toEqual(unknown)
  expect(roleOf(HOST_NETWORK + mounts('/home/kubernetes/bin'))).toEqual(unknown)
})
