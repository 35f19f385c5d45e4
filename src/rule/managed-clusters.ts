/** Whether manifests are for clusters of a provider that runs the control plane elsewhere, told by what they and their neighbours name. */
import { containersOf, type PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { objectsInFolder, objectsOf } from './workloads.ts'

/** Keys of labels and annotations of Amazon EKS, GKE and AKS. */
const KEY =
  /^(?:eks\.amazonaws\.com\/|cloud\.google\.com\/(?:gke-|neg$|backend-config$)|(?:[\w-]+\.)*gke\.io\/|kubernetes\.azure\.com\/|azure\.workload\.identity\/)/
/** Images that only these providers' clusters run. */
const IMAGE =
  /^(?:gke\.gcr\.io|(?:[a-z]+\.)?gcr\.io\/gke-release|mcr\.microsoft\.com\/aks|\d+\.dkr\.ecr\.[\w-]+\.amazonaws\.com(?:\.cn)?\/eks)\//
/** In names of objects and files: `agent-eks`, `gke/agent.yaml`. EKS Anywhere, AKS engine and GKE on-prem have control-plane nodes. */
const WORD = /(?<![a-z0-9])(?:eks(?!-(?:a|anywhere|d|distro)\b)|gke(?!-on-?prem)|aks(?!-engine))(?![a-z0-9])/i
/** Kinds that declare a cluster, by the group of their apiVersion. */
const MANAGED: readonly (readonly [kind: string, group: string])[] = [
  ['ClusterConfig', 'eksctl.io'],
  ['ContainerCluster', 'container.cnrm.cloud.google.com'],
  ['ManagedCluster', 'containerservice.azure.com'],
  ['AWSManagedControlPlane', 'controlplane.cluster.x-k8s.io'],
  ['GCPManagedControlPlane', 'infrastructure.cluster.x-k8s.io'],
  ['AzureManagedControlPlane', 'infrastructure.cluster.x-k8s.io'],
]
const WITH_NODES: readonly (readonly [kind: string, group: string])[] = [
  ['ClusterConfiguration', 'kubeadm.k8s.io'],
  ['KubeadmControlPlane', 'controlplane.cluster.x-k8s.io'],
  ['Cluster', 'kops.k8s.io'],
]

type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>

/** False where nothing tells. */
export function isForManagedClusters({ daemonSet, pod, objects }: About): boolean {
  const { name = '' } = daemonSet.value?.metadata ?? {}
  const place = daemonSet.location.file.path.split(/[\\/]/).slice(-2).join('/')
  if (WORD.test(name) || WORD.test(place)) return true
  const template: AnyField = daemonSet.at('spec', 'template')
  if ([daemonSet, template].some(hasKey) || nodeKeys(pod).some(key => KEY.test(key))) return true
  if (containersOf(pod.value).some(({ image = '' }) => IMAGE.test(image))) return true
  if (objectsInFolder('ServiceAccount', daemonSet, objects).some(({ field }) => hasKey(field))) return true
  const declares = ([kind, group]: readonly [string, string]): boolean =>
    objectsOf(kind, objects).some(({ object, path }) => object.apiVersion.startsWith(`${group}/`) && isBeside(path, daemonSet))
  return MANAGED.some(declares) && !WITH_NODES.some(declares)
}

/** Whether what a file declares may be for the DaemonSet: in the folder above that of the file, or below. Clusters elsewhere in a repository are others. */
function isBeside(path: string, { location }: AnyField): boolean {
  const above = path.split(/[\\/]/).slice(0, -2)
  const own = location.file.path.split(/[\\/]/)
  return above.every((part, index) => own[index] === part)
}

function hasKey(object: AnyField): boolean {
  return ['labels', 'annotations'].some(map =>
    object
      .resolve(['metadata', map])
      .entries()
      .some(([key]) => KEY.test(key)),
  )
}

function nodeKeys({ value }: Field<PodSpec>): string[] {
  const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred = [] } =
    value?.affinity?.nodeAffinity ?? {}
  const terms = [...(required?.nodeSelectorTerms ?? []), ...preferred.map(({ preference }) => preference)]
  const keys = terms.flatMap(term => term?.matchExpressions ?? []).map(({ key = '' }) => key)
  return [...Object.keys(value?.nodeSelector ?? {}), ...keys]
}
