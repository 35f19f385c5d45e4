import { isMistaken, problem, rule, set } from 'ds-lint/rule'
import { tolerationOf } from 'ds-lint/kubernetes'

const TAINT = { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' }
const CONTROLLER = /cloud-controller-manager(?:-[a-z0-9]+)?(?:[:@]|$)/

export default rule({
  id: 'missing-uninitialized-toleration',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Missing toleration for the uninitialized taint',
  why: `With an external cloud provider a new node has the taint node.cloudprovider.kubernetes.io/uninitialized:NoSchedule until the cloud
    controller manager has seen it. That controller itself, and a CNI agent that it depends on, never start without a toleration for the
    taint: the node stays unusable.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/running-cloud-controller/',
    'https://github.com/cilium/cilium/issues/6263',
  ],

  *check({ daemonSet, pod, role }) {
    const spec = pod.effective
    if (!spec || isMistaken(pod, 'tolerations')) return
    const isController = (spec.containers ?? []).some(({ image = '' }) => CONTROLLER.test(image))
    if ((!isController && !role.is('cni')) || tolerationOf(spec.tolerations ?? [], TAINT)) return
    const tolerations = pod.at('tolerations')
    const message = isController
      ? `this cloud controller manager does not tolerate ${TAINT.key}:NoSchedule, which a new node has until it runs, so it never starts there; add the toleration`
      : `this CNI agent does not tolerate ${TAINT.key}:NoSchedule, which a new node has until the cloud controller manager runs; if the manager needs this agent, neither starts`
    yield problem(tolerations, message, {
      severity: isController ? 'error' : 'info',
      related:
        !isController && role.evidence
          ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }]
          : [daemonSet.at('metadata', 'name')],
      fix: set(
        tolerations.at(spec.tolerations?.length ?? 0),
        { key: TAINT.key, operator: 'Exists', effect: 'NoSchedule' },
        'unsafe',
        `tolerate ${TAINT.key}:NoSchedule`,
      ),
    })
  },
})
