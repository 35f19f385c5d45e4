import { type AnyField, type Field, folderOf, imagesOf, objectsInFile, type Objects, type OtherObject, problem, rule } from 'ds-lint/rule'
import { type DaemonSet, type Labels, type Other, type PodSpec, selectsNodes, tolerationText } from 'ds-lint/kubernetes'

/** Taints of the control plane and of nodes that are not ready, which no pool has of its own. */
const OF_CLUSTER = /^node-role\.kubernetes\.io\/(?:control-plane|master)$|^node\.(?:cloudprovider\.)?kubernetes\.io\/|^CriticalAddonsOnly$/

export default rule({
  id: 'toleration-values-differ',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Agents that belong together tolerate different taints',
  why: `A toleration with operator Equal and a value matches the taint with that value alone. Where the DaemonSet beside it tolerates every value, or another one, there are nodes that get one
    of the two agents and not the other. So it is where one tolerates every taint, and the other, which nodes need by its priority class, none of those that pools have. A pool whose
    other workloads all tolerate a taint has it.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    'https://github.com/NVIDIA/k8s-device-plugin/issues/1934',
    'https://github.com/kubermatic/kubermatic/issues/7142',
  ],

  *check({ daemonSet, pod, objects }) {
    yield* ofPool(daemonSet, pod, objects)
    const tolerations = pod.at('tolerations').items()
    if (tolerations.every(({ value }) => OF_CLUSTER.test(value?.key ?? ''))) yield* withoutToleration(daemonSet, pod, objects)
    // Several values of one key are several tolerations.
    const single = tolerations.filter(({ value: { key, operator = 'Equal' } = {} }) => {
      return key && operator === 'Equal' && tolerations.filter(each => each.value?.key === key).length === 1
    })
    for (const toleration of single) {
      const { key = '', value = '', effect } = toleration.value ?? {}
      for (const other of agentsBeside(daemonSet, pod, objects, key)) {
        const theirs = other.pod
          .at('tolerations')
          .items()
          .find(each => each.value?.key === key && (!each.value?.effect || !effect || each.value.effect === effect))
        if (!theirs?.value) continue
        const isEvery = theirs.value.operator === 'Exists'
        if (!isEvery && (theirs.value.value ?? '') === value) continue
        const place = toleration.at('value')
        yield problem(
          place.exists ? place : toleration.at('key'),
          `the pods tolerate only ${value === '' ? `${key} with an empty value` : `${key}=${value}`}, but DaemonSet ${other.name} tolerates ${isEvery ? 'every value' : `"${theirs.value.value ?? ''}"`}: nodes with another value of the taint run one agent without the other; use the same toleration`,
          { severity: 'info', related: [{ place: theirs.at(isEvery ? 'operator' : 'value'), message: `the toleration of ${other.name}` }] },
        )
        break
      }
    }
  },
})

/** An agent that nodes need, of whose file another one tolerates every taint. */
function* withoutToleration(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, objects: Objects): Iterable<ReturnType<typeof problem>> {
  if (pod.value?.priorityClassName !== 'system-node-critical' || selectsNodes(pod.value)) return
  for (const { object, field } of objectsInFile('DaemonSet', daemonSet, objects)) {
    const other = (field as AnyField).resolve(['spec', 'template', 'spec']) as Field<PodSpec>
    if (object.namespace !== daemonSet.value?.metadata?.namespace) continue
    const every = other
      .at('tolerations')
      .items()
      .find(({ value: { key, operator, effect } = {} }) => !key && operator === 'Exists' && effect !== 'NoExecute')
    if (!every) continue
    yield problem(
      pod.at('tolerations'),
      `the pods tolerate no taint of a pool, but DaemonSet ${object.name} beside them tolerates every one: such nodes run one agent without the other; use the same tolerations`,
      { severity: 'info', related: [{ place: every, message: `the toleration of ${object.name}` }] },
    )
    return
  }
}

const POOL_USERS = ['Deployment', 'StatefulSet', 'DaemonSet'] as const
/** Labels that nodes of many pools have. */
const COMMON_LABEL = /(?:^|\.)kubernetes\.io\//

/** A taint that the other workloads for the nodes of a pool tolerate. */
function* ofPool(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, objects: Objects): Iterable<ReturnType<typeof problem>> {
  const { nodeSelector = {}, tolerations = [] } = pod.value ?? {}
  const labels = poolLabels(nodeSelector)
  if (labels.length === 0 || tolerations.some(({ key }) => !key || !OF_CLUSTER.test(key))) return
  const { path } = daemonSet.location.file
  const keys = labels.map(label => keyInFolder(path, label))
  const users = POOL_USERS.flatMap(kind => objects.having(kind, poolsInFolder, keys.slice(0, 1))).filter(
    ({ field, value, path: of }) =>
      (of !== path || field.location.span.start !== daemonSet.location.span.start) &&
      poolLabels(value?.spec?.template?.spec?.nodeSelector).every(label => labels.includes(label)),
  )
  const [first] = users
  const index = (first?.value?.spec?.template?.spec?.tolerations ?? []).findIndex(({ key, effect }) => {
    return key && !OF_CLUSTER.test(key) && effect !== 'PreferNoSchedule'
  })
  const taint = first?.value?.spec?.template?.spec?.tolerations?.[index]
  if (!first || !taint || users.some(({ value }) => !tolerates(value?.spec?.template?.spec?.tolerations, taint.key))) return
  yield problem(
    pod.at('tolerations'),
    `the pods select nodes with ${labels[0]}, as ${first.object.kind} ${first.object.name} does, but do not tolerate the taint ${tolerationText(taint)} that it tolerates; add the toleration`,
    {
      related: [
        {
          place: (first.field as AnyField).resolve(['spec', 'template', 'spec', 'tolerations', index]),
          message: `the toleration of ${first.object.name}`,
        },
      ],
    },
  )
}

function tolerates(tolerations: PodSpec['tolerations'] = [], taint: string | undefined): boolean {
  return tolerations.some(({ key }) => !key || key === taint)
}

function poolLabels(selector: Labels = {}): string[] {
  return Object.entries(selector).flatMap(([label, value]) => (COMMON_LABEL.test(label) ? [] : [`${label}=${value}`]))
}

function poolsInFolder({ path, value }: OtherObject<Other<(typeof POOL_USERS)[number]>>): string[] {
  return poolLabels(value?.spec?.template?.spec?.nodeSelector).map(label => keyInFolder(path, label))
}

interface Agent {
  readonly name: string
  readonly pod: Field<PodSpec>
}

/** The other DaemonSets of the folder that tolerate a taint. Files of one folder that run the same image are variants of one agent. */
function agentsBeside(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, objects: Objects, taint: string): Agent[] {
  const { path } = daemonSet.location.file
  const here = daemonSet.location.span.start
  const images = imagesOf(pod.value)
  const tolerating = objects.having('DaemonSet', taintsInFolder, [keyInFolder(path, taint)], daemonSet.value?.metadata?.namespace)
  return tolerating.flatMap(({ object, field, path: of }) => {
    const other = (field as AnyField).resolve(['spec', 'template', 'spec']) as Field<PodSpec>
    if (of === path ? field.location.span.start === here : imagesOf(other.value).some(image => images.includes(image))) return []
    return [{ name: object.name, pod: other }]
  })
}

function taintsInFolder({ path, value }: OtherObject<Other<'DaemonSet'>>): string[] {
  return (value?.spec?.template?.spec?.tolerations ?? []).flatMap(({ key }) => (key ? [keyInFolder(path, key)] : []))
}

function keyInFolder(path: string, key: string): string {
  return `${folderOf(path)}\n${key}`
}
