import { type Field, isMistaken, problem, rule } from 'ds-lint/rule'
import { type PodSpec, selectsNodes, tolerationOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'untolerated-pool',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Node pools of this provider have a taint that the agent does not tolerate',
  why: `A provider gives some of its nodes a taint of its own: spot, Arm, GPU or system nodes. The controller creates no pod there and nothing fails. Without
    its CNI, CSI or device agent no pod of such a node starts; without a log, metrics or security agent nobody sees what happens there. The rule knows
    the taints of the profiles that are set, and for the device plugins of GPUs and TPUs the usual taint of their nodes.`,
  references: [
    'https://github.com/Azure/AKS/issues/2146',
    'https://github.com/Azure/AKS/issues/2235',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/prepare-arm-workloads-for-deployment',
  ],

  *check({ pod, role, cluster }) {
    const spec = pod.effective
    if (!spec || spec.nodeName || isMistaken(pod, 'tolerations')) return
    if (role.name === 'device') yield* ofDevices(pod, spec)
    if (selectsNodes(spec)) return
    const missing = new Map<string, string>()
    for (const { taints = [], title } of cluster.profiles) {
      for (const { taint, nodes } of taints) {
        const { key, value, effect } = taint
        if (!tolerationOf(spec.tolerations ?? [], taint))
          missing.set(`${key}${value === undefined ? '' : `=${value}`}:${effect}`, nodes.includes(title) ? nodes : `${nodes} of ${title}`)
      }
    }
    if (missing.size === 0) return
    const who = role.name === 'unknown' ? 'the agent' : `this ${role.title}`
    const listed = [...missing].map(([taint, nodes]) => `${nodes} (${taint})`)
    const list = listed.length > 1 ? `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)!}` : listed.join('')
    yield problem(pod.at('tolerations'), `${who} does not run on ${list}; tolerate their taints if it is needed there`, {
      severity: role.nodeCritical ? 'warning' : 'info',
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
    })
  },
})

const DEVICES = [
  { pattern: /nvidia/, taint: { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' } },
  { pattern: /\btpu/, taint: { key: 'google.com/tpu', value: 'present', effect: 'NoSchedule' } },
]

/** Nodes with costly devices are kept for pods that ask for them: GKE does that itself, others by convention. */
function* ofDevices(pod: Field<PodSpec>, spec: PodSpec): Iterable<ReturnType<typeof problem>> {
  const images = (spec.containers ?? []).map(({ image = '' }) => image)
  const found = DEVICES.find(({ pattern }) => images.some(image => pattern.test(image)))
  if (!found || tolerationOf(spec.tolerations ?? [], found.taint)) return
  yield problem(
    pod.at('tolerations'),
    `the device plugin does not tolerate ${found.taint.key}:NoSchedule, which nodes with these devices often have (in GKE always); tolerate it`,
    { severity: 'info' },
  )
}
