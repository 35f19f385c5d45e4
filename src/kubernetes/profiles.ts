/** The profiles of providers, distributions and node operating systems. Each fact has its source among the references. */
import type { NodePort, Profile } from './cluster.ts'
import type { Taint } from './toleration.ts'

function noSchedule(key: string, value?: string): Taint {
  return { key, ...(value === undefined ? {} : { value }), effect: 'NoSchedule' }
}

const CONTROL_PLANE = { taint: noSchedule('node-role.kubernetes.io/control-plane') }
const CONTROL_PLANE_PORTS: readonly NodePort[] = [
  { number: 2379, owner: 'etcd', onControlPlane: true },
  { number: 2380, owner: 'etcd', onControlPlane: true },
  { number: 6443, owner: 'the API server', onControlPlane: true },
  { number: 10257, owner: 'the controller manager', onControlPlane: true },
  { number: 10259, owner: 'the scheduler', onControlPlane: true },
]

const GKE_TAINTS = [
  { taint: noSchedule('kubernetes.io/arch', 'arm64'), nodes: 'Arm nodes' },
  { taint: noSchedule('nvidia.com/gpu', 'present'), nodes: 'GPU nodes' },
  { taint: noSchedule('google.com/tpu', 'present'), nodes: 'TPU nodes' },
  { taint: noSchedule('sandbox.gke.io/runtime', 'gvisor'), nodes: 'GKE Sandbox nodes' },
]

export const PROFILES: readonly Profile[] = [
  {
    name: 'eks',
    title: 'Amazon EKS',
    references: [
      'https://docs.aws.amazon.com/eks/latest/userguide/fargate.html',
      'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/488',
    ],
    controlPlane: 'managed',
    virtualNodes: {
      title: 'Fargate',
      label: { key: 'eks.amazonaws.com/compute-type', value: 'fargate' },
      taint: noSchedule('eks.amazonaws.com/compute-type', 'fargate'),
    },
    ports: [{ number: 61678, owner: 'the VPC CNI plugin (aws-node)' }],
  },
  {
    name: 'gke',
    title: 'GKE',
    references: [
      'https://cloud.google.com/kubernetes-engine/docs/how-to/prepare-arm-workloads-for-deployment',
      'https://cloud.google.com/kubernetes-engine/docs/how-to/gpus',
      'https://github.com/openservicemesh/osm/issues/4408',
      'https://cloud.google.com/container-optimized-os/docs/concepts/disks-and-filesystem',
    ],
    controlPlane: 'managed',
    taints: GKE_TAINTS,
    limitsSystemClasses: true,
    readOnlyHost: { readOnly: ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/boot', '/opt', '/srv'], writable: [] },
  },
  {
    name: 'gke-autopilot',
    title: 'GKE Autopilot',
    references: ['https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-security'],
    controlPlane: 'managed',
    taints: GKE_TAINTS,
    limitsSystemClasses: true,
    admission: 'autopilot',
  },
  {
    name: 'aks',
    title: 'AKS',
    references: [
      'https://learn.microsoft.com/azure/aks/virtual-nodes',
      'https://learn.microsoft.com/azure/aks/use-system-pools',
      'https://github.com/Azure/AKS/issues/2146',
      'https://github.com/Azure/AKS/issues/2235',
    ],
    controlPlane: 'managed',
    taints: [
      { taint: noSchedule('kubernetes.azure.com/scalesetpriority', 'spot'), nodes: 'spot nodes' },
      { taint: noSchedule('CriticalAddonsOnly', 'true'), nodes: 'nodes of dedicated system pools' },
    ],
    virtualNodes: {
      title: 'virtual nodes',
      label: { key: 'type', value: 'virtual-kubelet' },
      taint: noSchedule('virtual-kubelet.io/provider', 'azure'),
    },
  },
  {
    name: 'openshift',
    title: 'OpenShift',
    references: [
      'https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html',
      'https://docs.openshift.com/container-platform/latest/nodes/nodes/nodes-nodes-managing.html',
      'https://docs.openshift.com/container-platform/latest/architecture/architecture-rhcos.html',
    ],
    controlPlane: { taint: noSchedule('node-role.kubernetes.io/master') },
    readOnlyHost: { readOnly: ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/boot'], writable: [] },
    ports: [
      { number: 6443, owner: 'the API server', onControlPlane: true },
      { number: 9100, owner: 'the node exporter of the cluster' },
    ],
    admission: 'scc',
  },
  {
    name: 'kubeadm',
    title: 'kubeadm',
    references: [
      'https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/create-cluster-kubeadm/',
      'https://kubernetes.io/docs/reference/networking/ports-and-protocols/',
    ],
    controlPlane: CONTROL_PLANE,
    ports: CONTROL_PLANE_PORTS,
  },
  {
    name: 'k3s',
    title: 'K3s',
    references: [
      'https://docs.k3s.io/networking/networking-services',
      'https://docs.k3s.io/advanced',
      'https://docs.k3s.io/installation/requirements#networking',
    ],
    controlPlane: 'untainted',
    movedPaths: [
      {
        from: ['/run/containerd/containerd.sock', '/var/run/containerd/containerd.sock'],
        to: '/run/k3s/containerd/containerd.sock',
      },
      { from: ['/etc/cni/net.d'], to: '/var/lib/rancher/k3s/agent/etc/cni/net.d' },
      { from: ['/var/lib/containerd'], to: '/var/lib/rancher/k3s/agent/containerd' },
    ],
    ports: [
      { number: 80, owner: 'the load balancer of the packaged Traefik (ServiceLB)' },
      { number: 443, owner: 'the load balancer of the packaged Traefik (ServiceLB)' },
      { number: 6443, owner: 'the API server', onControlPlane: true },
      { number: 6444, owner: 'K3s itself' },
    ],
  },
  {
    name: 'talos',
    title: 'Talos Linux',
    references: [
      'https://www.talos.dev/latest/learn-more/architecture/',
      'https://www.talos.dev/latest/kubernetes-guides/configuration/pod-security/',
      'https://www.talos.dev/latest/learn-more/talos-network-connectivity/',
      'https://github.com/siderolabs/talos/blob/main/pkg/machinery/constants/constants.go',
    ],
    controlPlane: CONTROL_PLANE,
    podSecurity: 'baseline',
    readOnlyHost: {
      writable: [
        '/var',
        '/run',
        '/tmp',
        '/opt',
        '/etc/cni',
        '/etc/kubernetes',
        '/usr/etc/udev',
        '/usr/libexec/kubernetes',
        '/dev',
        '/proc',
        '/sys',
        '/system',
      ],
    },
    hiddenFromKubelet: ['/etc/cri'],
    ports: [...CONTROL_PLANE_PORTS, { number: 50000, owner: 'apid' }, { number: 50001, owner: 'trustd', onControlPlane: true }],
  },
  {
    name: 'bottlerocket',
    title: 'Bottlerocket',
    references: ['https://bottlerocket.dev/en/os/latest/concepts/restricted-filesystem/'],
    readOnlyHost: { writable: ['/local', '/var', '/opt', '/mnt', '/etc', '/run', '/tmp', '/media', '/dev', '/proc', '/sys'] },
  },
]
