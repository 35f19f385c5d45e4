/** Nodes in classes that have names people know: pools, else what makes nodes different. */
import { groupBy } from '../base/index.ts'
import type { ClusterNode } from './types.ts'

export interface NamedClass {
  readonly name: string
  readonly nodes: readonly ClusterNode[]
}

type Feature = (node: ClusterNode) => string

const SYSTEM_TAINT = /^node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//
const ROLE = 'node-role.kubernetes.io/'

/** What nodes without a pool may differ in, the most telling first. */
const FEATURES: readonly Feature[] = [
  ({ type }) => (type === 'linux' ? '' : type === 'virtual' ? 'virtual' : type),
  node => rolesOf(node).join('+'),
  ({ node }) => taintsOf(node.spec?.taints),
  ({ node }) => label(node.metadata.labels, 'kubernetes.io/arch'),
  ({ node }) => (isSpot(node.metadata.labels ?? {}) ? 'spot' : ''),
  ({ node }) =>
    label(node.metadata.labels, 'node.kubernetes.io/instance-type') || label(node.metadata.labels, 'beta.kubernetes.io/instance-type'),
  ({ node }) => sizeOf(node.status?.allocatable ?? node.status?.capacity),
]

/** In the order of their first nodes. Fargate's and virtual nodes are classes of their own. */
export function namedClasses(nodes: readonly ClusterNode[]): NamedClass[] {
  const rest = nodes.filter(({ pool, type }) => pool === undefined && type !== 'fargate' && type !== 'virtual')
  const telling = tellingFeatures(rest)
  const cache = new Map<string, string>()
  const nameOf = (node: ClusterNode): string => {
    if (node.type === 'fargate') return 'fargate'
    if (node.type === 'virtual') return 'virtual nodes'
    if (node.pool !== undefined) return node.pool
    const key = JSON.stringify(telling.map(feature => feature(node)))
    let name = cache.get(key)
    if (name === undefined)
      cache.set(
        key,
        (name =
          telling
            .map(feature => feature(node))
            .filter(part => part !== '')
            .join(' ') || (telling.length > 0 ? 'others' : 'nodes')),
      )
    return name
  }
  return [...groupBy(nodes, nameOf)].map(([name, own]) => ({ name, nodes: own }))
}

/** As many features as it takes to tell the nodes apart that can be told apart, and no more than make a dozen classes. */
function tellingFeatures(nodes: readonly ClusterNode[]): Feature[] {
  const telling: Feature[] = []
  let groups = 1
  for (const feature of FEATURES) {
    const count = new Set(nodes.map(node => JSON.stringify([...telling, feature].map(each => each(node))))).size
    if (count > groups && count <= MOST_CLASSES) {
      telling.push(feature)
      groups = count
    }
  }
  return telling
}

const MOST_CLASSES = 12

function rolesOf({ node }: ClusterNode): string[] {
  return Object.keys(node.metadata.labels ?? {})
    .filter(key => key.startsWith(ROLE))
    .map(key => key.slice(ROLE.length))
    .filter(role => role !== 'master')
    .sort()
}

function taintsOf(taints: readonly { readonly key: string; readonly value?: string | undefined; readonly effect: string }[] = []): string {
  const own = taints.filter(({ key, effect }) => !SYSTEM_TAINT.test(key) && !key.startsWith(ROLE) && effect !== 'PreferNoSchedule')
  return own
    .map(({ key, value }) => (value ? `${key}=${value}` : key))
    .slice(0, 3)
    .sort()
    .join('+')
}

export function isSpot(labels: Readonly<Record<string, string>>): boolean {
  return (
    labels['karpenter.sh/capacity-type'] === 'spot' ||
    labels['eks.amazonaws.com/capacityType'] === 'SPOT' ||
    labels['cloud.google.com/gke-spot'] === 'true' ||
    labels['kubernetes.azure.com/scalesetpriority'] === 'spot'
  )
}

function label(labels: Readonly<Record<string, string>> | undefined, key: string): string {
  return labels?.[key] ?? ''
}

function sizeOf(resources: Readonly<Record<string, string>> | undefined): string {
  if (!resources) return ''
  const { cpu, memory } = resources
  return [cpu && `${cpu} CPU`, memory].filter(Boolean).join(' ')
}
