import { type Field, isChainedNetwork, isForManagedClusters, isForOpenShift, isMistaken, problem, rule, set } from 'ds-lint/rule'
import { asksForWindows, nodeAlternatives, type PodSpec, type Taint, type Toleration, tolerationOf } from 'ds-lint/kubernetes'

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane'
const MASTER = 'node-role.kubernetes.io/master'
const NOT_READY = 'node.kubernetes.io/not-ready'
const OPERATORS: ReadonlySet<string> = new Set(['', 'Equal', 'Exists', 'Lt', 'Gt'])
const EFFECTS: ReadonlySet<string> = new Set(['NoSchedule', 'PreferNoSchedule'])
/** Labels that say what a node can run, not what it is for. */
const PLATFORM = /^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/

export default rule({
  id: 'missing-tolerations',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Agent does not tolerate the taints of some nodes',
  why: `The controller creates no pod on a node with a NoSchedule or NoExecute taint that the pod does not tolerate. Nothing fails: the
    DaemonSet reports all desired pods as ready, and the node has no agent.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations',
    'https://github.com/cilium/cilium/issues/6263',
    'https://github.com/kubernetes/kubeadm/issues/2802',
  ],

  *check({ daemonSet, pod, role, target, cluster, objects }) {
    const spec = pod.effective
    if (!spec || !pod.exists || spec.nodeName || isMistaken(pod, 'tolerations')) return
    const list = spec.tolerations ?? []
    const tolerates = (key: string): boolean => tolerationOf(list, noSchedule(key)) !== undefined
    const tolerations = pod.at('tolerations')
    const add = (key: string) =>
      set(tolerations.at(list.length), { key, operator: 'Exists', effect: 'NoSchedule' }, 'unsafe', `tolerate ${key}:NoSchedule`)

    if (role.name === 'cni' && !tolerates(NOT_READY)) {
      // What is added to another plugin's configuration starts after that one, and on the pod network cannot start before it.
      // One that only installs programs, and no configuration, is called by another one.
      const isChained = !spec.hostNetwork || role.reason.startsWith('mounts /opt/cni') || isChainedNetwork(spec)
      const message = `this CNI agent does not tolerate ${NOT_READY}:NoSchedule, so it never starts on a new node, which stays NotReady unless another CNI agent runs; add the toleration`
      yield problem(tolerations, message, {
        severity: isChained ? 'info' : role.reason.includes('/etc/cni/net.d') ? 'error' : 'warning',
        related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
        fix: add(NOT_READY),
      })
      return
    }

    if (role.name === 'csi' && list.length > 0 && list.every(isNarrow) && !leavesNodesOut(pod)) {
      yield problem(
        tolerations,
        'nodes with taints of other keys get no pod of this CSI node plugin, so pods that run there cannot mount its volumes; tolerate every taint with operator Exists',
        { severity: 'info', fix: set(tolerations, [{ operator: 'Exists' }], 'unsafe', 'tolerate every taint') },
      )
      if (tolerates(CONTROL_PLANE)) return
    }

    const planes = cluster.profiles.flatMap(({ controlPlane }) => (controlPlane === undefined ? [] : [controlPlane]))
    const keys =
      planes.length === 0
        ? [isForOpenShift(daemonSet) ? MASTER : CONTROL_PLANE]
        : planes.flatMap(plane => (typeof plane === 'object' ? [plane.taint.key] : []))
    const missing = keys.find(key => !tolerates(key))
    // Nobody can run pods there, or everybody.
    if (missing === undefined) return
    // Nodes with the old label have the old taint; that few have them is what another rule tells.
    if (tolerates(MASTER) && namesLabel(pod, MASTER)) return
    if (target.to >= 24 && selectsControlPlane(spec)) {
      yield problem(
        tolerations,
        `the pods select control-plane nodes but do not tolerate their taint ${missing}:NoSchedule, so nodes that have it get no pod; add the toleration`,
        {
          fix: add(missing),
        },
      )
      return
    }

    // No devices, no users' traffic and no workloads are there.
    const isForWorkers = role.name === 'device' || role.name === 'ingress' || role.name === 'puller'
    const isForSome = isForWorkers || leavesNodesOut(pod)
    const master = missing === CONTROL_PLANE ? list.findIndex(toleration => toleration.key === MASTER) : -1
    if (master >= 0) {
      if (target.to < 24) return
      yield problem(
        tolerations.at(master, 'key'),
        `the toleration matches only the removed taint ${MASTER}; since Kubernetes 1.25 control-plane nodes have ${CONTROL_PLANE}`,
        {
          // Who selects nodes may mean no control-plane nodes any more.
          severity: isForSome ? 'info' : 'warning',
          fix: add(CONTROL_PLANE),
        },
      )
      return
    }
    if (isForSome) return
    const kind = role.name === 'unknown' ? 'the agent' : `this ${role.title}`
    const elsewhere = planes.length === 0 ? ' (managed clusters have no such nodes)' : ''
    const own = list.findIndex(({ key, effect }) => key === missing && effect !== 'NoExecute')
    if (own >= 0) {
      const { value, operator = 'Equal', effect } = list[own] ?? {}
      // Another rule tells of a word that is none.
      if (!OPERATORS.has(operator) || (effect && !EFFECTS.has(effect))) return
      yield problem(
        tolerations.at(own, value ? 'value' : 'effect'),
        `${kind} does not run on control-plane nodes: their taint is ${missing}:NoSchedule${value ? ' without a value' : ''}, which this toleration does not match; use ${value ? 'operator Exists' : 'effect NoSchedule'}`,
        { severity: role.name === 'cni' || role.name === 'proxy' ? 'warning' : 'info' },
      )
      return
    }
    if (planes.length === 0 && isForManagedClusters({ daemonSet, pod, objects })) return
    yield problem(tolerations, `${kind} does not run on control-plane nodes: it does not tolerate ${missing}:NoSchedule${elsewhere}`, {
      severity: role.name === 'cni' || role.name === 'proxy' ? 'warning' : 'info',
      fix: add(missing),
    })
  },
})

function noSchedule(key: string): Taint {
  return { key, effect: 'NoSchedule' }
}

/** Names a key, so that other taints keep the pod off their nodes. */
function isNarrow({ key = '', operator, effect }: Toleration): boolean {
  return key !== '' || operator !== 'Exists' || effect === 'NoExecute'
}

/** As it is written: `nodeAlternatives` takes the old and the new name of a label for one. */
function namesLabel(pod: Field<PodSpec>, label: string): boolean {
  const terms = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
  const isInTerms = terms.length > 0 && terms.every(({ matchExpressions = [] }) => matchExpressions.some(({ key }) => key === label))
  return isInTerms || label in (pod.value?.nodeSelector ?? {})
}

/** Meant for a part of the fleet: control-plane nodes may be left out on purpose, and run no Windows. */
function leavesNodesOut(pod: Field<PodSpec>): boolean {
  const required = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
  const expressions = required.flatMap(({ matchExpressions = [], matchFields = [] }) => [...matchExpressions, ...matchFields])
  // What is kept away from some nodes is meant for all others.
  const chosen = expressions.filter(({ operator }) => operator !== 'NotIn' && operator !== 'DoesNotExist')
  const keys = [...Object.keys(pod.value?.nodeSelector ?? {}), ...chosen.map(({ key = '' }) => key)]
  return keys.some(key => !PLATFORM.test(key)) || asksForWindows(pod.value)
}

/** By the label of their role; k3s, whose servers have no taint, gives it the value true. */
function selectsControlPlane(spec: PodSpec): boolean {
  const alternatives = nodeAlternatives(spec)
  // No alternative is no node at all.
  return (
    alternatives.length > 0 &&
    alternatives.every(term =>
      term.some(({ key, operator, values }) => {
        if (key === CONTROL_PLANE) return operator === 'Exists' || (operator === 'In' && values.every(value => value === ''))
        return key === 'kubernetes.io/role' && operator === 'In' && values.every(value => value === 'master' || value === 'control-plane')
      }),
    )
  )
}
