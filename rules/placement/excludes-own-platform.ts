import { type AnyField, type Field, problem, rule } from 'ds-lint/rule'
import { type Container, containersOf, hasWindowsOptions, imageArchitecture, type PodSpec } from 'ds-lint/kubernetes'

const LABELS: Readonly<Record<string, 'os' | 'arch'>> = {
  'kubernetes.io/os': 'os',
  'beta.kubernetes.io/os': 'os',
  'kubernetes.io/arch': 'arch',
  'beta.kubernetes.io/arch': 'arch',
}
/** Folders and files that Windows does not have; manifests for Windows name others below its system drive. */
const LINUX_PATH = /^\/(?:proc|sys|dev|boot|lib\/modules|usr\/src)(?:\/|$)|\.lock$/
/** Fields of a securityContext that only Linux has: the API server refuses them beside os.name windows. */
const LINUX_FIELDS = ['seccompProfile', 'appArmorProfile', 'capabilities', 'readOnlyRootFilesystem', 'fsGroup', 'runAsUser', 'runAsGroup']
const WINDOWS = /windows|nanoserver|servercore|ltsc20|(?:^|[-_/.:])win(?:[-_/.:]|$)/i
const WINDOWS_COMMAND = /powershell|pwsh|cmd(?:\.exe)?$|\.exe$|\.ps1|\\/i

export default rule({
  id: 'excludes-own-platform',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Node selection excludes the platform that the pods are made for',
  why: `In and NotIn are easily mixed up. Pods that need Linux and select only nodes that do not run it, or an image for one architecture on nodes of another, start nowhere: the
    DaemonSet has 0 pods, or pods that never start, and reports no error of its own.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators'],

  *check({ pod, daemonSet }) {
    const spec = pod.value
    if (!spec || spec.nodeName !== undefined) return
    if (spec.os !== undefined) {
      yield* osProblems(pod)
      return
    }
    const os = excluding(pod, 'os', 'linux')
    const reason = os && linuxReason(pod)
    if (os && reason && !isMadeForWindows(spec)) {
      const what = reason.isUsual
        ? `set ${reason.text}, which only Linux has; select kubernetes.io/os: linux, unless they are made for Windows`
        : `run only on Linux (${reason.text}), so they never start; select kubernetes.io/os: linux`
      yield problem(os.place, `the pods select no Linux node, but ${what}`, {
        related: [{ place: reason.place, message: 'only on Linux' }],
        severity: reason.isUsual ? 'warning' : 'error',
      })
    }
    for (const container of pod.at('containers').items()) {
      const arch = imageArchitecture(container.value?.image ?? '')
      const excluded = arch === undefined ? undefined : excluding(pod, 'arch', arch)
      if (!excluded) continue
      const message = `the pods select no ${arch} node, but the image of ${container.value?.name ?? ''} is built for ${arch}; select ${arch}`
      yield problem(excluded.place, message, { related: [{ place: container.at('image'), message: `the image for ${arch}` }] })
      return
    }
    const named = /-(amd64|arm64|ppc64le|s390x|riscv64)$/.exec(daemonSet.value?.metadata?.name ?? '')?.[1]
    const unlike = named === undefined ? undefined : excluding(pod, 'arch', named)
    if (unlike) {
      yield problem(
        unlike.place,
        `the pods select no ${named} node, but the name of the DaemonSet ends in -${named}, so those nodes get no pod; select ${named}`,
        {
          severity: 'warning',
          related: [{ place: daemonSet.at('metadata', 'name'), message: 'its name' }],
        },
      )
      return
    }
    const [amd64, arm64] = [excluding(pod, 'arch', 'amd64'), excluding(pod, 'arch', 'arm64')]
    if (!amd64?.isNotIn || !arm64?.isNotIn) return
    yield problem(amd64.place, 'NotIn excludes the nodes of both amd64 and arm64, so hardly any node gets a pod; use In', {
      severity: 'warning',
    })
  },
})

/** os.name, which the kubelet compares with its node. */
function* osProblems(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const os = pod.at('os', 'name')
  const { value } = os
  if (value !== 'linux' && value !== 'windows') return
  const excluded = excluding(pod, 'os', value)
  if (!excluded) return
  yield problem(
    excluded.place,
    `the pods select no ${value === 'linux' ? 'Linux' : 'Windows'} node, but os.name is ${value}, and the kubelet refuses the pods; select kubernetes.io/os: ${value}`,
    { related: [{ place: os, message: 'the system of the pods' }] },
  )
}

interface Exclusion {
  /** The value, the list of values, or NotIn. */
  readonly place: AnyField
  readonly isNotIn: boolean
}

/** What excludes a platform, where each alternative of the selection does. */
function excluding(pod: Field<PodSpec>, what: 'os' | 'arch', platform: string): Exclusion | undefined {
  for (const [label, field] of pod.at('nodeSelector').entries()) {
    const { value } = field
    if (LABELS[label] === what && typeof value === 'string' && value !== platform && isKnown(value, what))
      return { place: field, isNotIn: false }
  }
  const terms = pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').at('nodeSelectorTerms').items()
  const found = terms.map(term =>
    term
      .at('matchExpressions')
      .items()
      .find(({ value }) => {
        const { key = '', operator, values = [] } = value ?? {}
        if (LABELS[key] !== what || values.length === 0) return false
        if (operator === 'NotIn') return values.includes(platform)
        return operator === 'In' && values.every(each => each !== platform && isKnown(each, what))
      }),
  )
  const [first] = found
  if (!first || found.some(each => each === undefined)) return undefined
  const isNotIn = first.value?.operator === 'NotIn'
  return { place: first.at(isNotIn ? 'operator' : 'values'), isNotIn }
}

/** Of a misspelled value another rule speaks. */
function isKnown(value: string, what: 'os' | 'arch'): boolean {
  return what === 'os' ? value === 'windows' || value === 'linux' : /^(?:amd64|arm64|arm|386|ppc64le|s390x|riscv64)$/.test(value)
}

interface Reason {
  readonly text: string
  /** What Windows has not, but passes over. */
  readonly isUsual?: true
  readonly place: AnyField
}

function linuxReason(pod: Field<PodSpec>): Reason | undefined {
  for (const name of ['hostPID', 'hostIPC'] as const) if (pod.value?.[name] === true) return { text: name, place: pod.at(name) }
  for (const container of pod.at('containers').items()) {
    const reason = reasonIn(container)
    if (reason) return reason
  }
  for (const volume of pod.at('volumes').items()) {
    const path = volume.at('hostPath', 'path')
    if (path.value !== undefined && LINUX_PATH.test(path.value)) return { text: `the hostPath ${path.value}`, place: path }
  }
  for (const context of [
    pod.at('securityContext'),
    ...pod
      .at('containers')
      .items()
      .map(container => container.at('securityContext')),
  ]) {
    for (const name of LINUX_FIELDS) {
      const place = context.resolve([name])
      if (place.exists) return { text: name, place, isUsual: true }
    }
  }
  return undefined
}

function reasonIn(container: Field<Container>): Reason | undefined {
  const { securityContext = {} } = container.value ?? {}
  const name = container.value?.name ?? ''
  if (securityContext.privileged === true)
    return { text: `container ${name} is privileged`, place: container.at('securityContext', 'privileged') }
  if ((securityContext.capabilities?.add ?? []).length > 0)
    return { text: `container ${name} adds capabilities`, place: container.at('securityContext', 'capabilities') }
  return undefined
}

function isMadeForWindows(spec: PodSpec): boolean {
  if (hasWindowsOptions(spec) || (spec.volumes ?? []).some(({ hostPath }) => /^[A-Za-z]:|\\/.test(hostPath?.path ?? ''))) return true
  return containersOf(spec).some(
    ({ name = '', image = '', command = [], args = [], volumeMounts = [] }) =>
      WINDOWS.test(name) ||
      WINDOWS.test(image) ||
      [...command, ...args].some(word => WINDOWS_COMMAND.test(word)) ||
      volumeMounts.some(({ mountPath = '' }) => /^[A-Za-z]:|\\/.test(mountPath)),
  )
}
