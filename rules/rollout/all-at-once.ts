import { problem, rule, set } from 'ds-lint/rule'
import { type Container, onlyWaits } from 'ds-lint/kubernetes'

export default rule({
  id: 'all-at-once',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Rolling update replaces all pods at once',
  why: `With maxUnavailable 100% the controller deletes all old pods at once: a release that does not start reaches every node before
    anybody notices, and no node has the agent until the new pods are ready.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
    'https://github.com/storageos/cluster-operator/issues/37',
  ],
  options: {
    percent: {
      type: 'integer',
      default: 100,
      minimum: 11,
      maximum: 100,
      description: 'smallest maxUnavailable, in percent, that is reported',
    },
    nodes: {
      type: 'integer',
      default: 1000,
      minimum: 11,
      description: 'smallest number of pods as maxUnavailable that counts as all of them',
    },
  },

  *check({ daemonSet, pod, role }, { percent, nodes }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    const field = strategy.at('rollingUpdate', 'maxUnavailable')
    const { value } = field
    const isMany = typeof value === 'number' && value >= nodes
    const share = isMany ? '100' : /^(\d+)%$/.exec(String(value))?.[1]
    // More than 100% is refused.
    if (
      share === undefined ||
      Number(share) < percent ||
      Number(share) > 100 ||
      strategy.effective?.type !== 'RollingUpdate' ||
      role.is('puller')
    )
      return
    const isAll = share === '100'
    // Pods that run keep their volumes and devices while the plugin is away, so some projects replace theirs at once.
    const stopsPods = role.is('cni', 'proxy', 'dns')
    const containers = pod.value?.containers
    const isMissedByNobody =
      containers?.every(onlyWaits) || (role.is('storage') && !role.nodeCritical) || (role.name === 'unknown' && containers?.every(isAlone))
    const who = `${isAll ? 'no node has' : `${share}% of the nodes lack`} ${role.nodeCritical ? `${isAll ? 'its' : 'their'} ${role.title}` : 'the agent'}`
    yield problem(
      field,
      `maxUnavailable ${value}${isMany ? ' exceeds most clusters and' : ''} replaces ${isAll ? 'all' : `${share}% of the`} pods at once: ${who} until the new pods are ready${role.nodeCritical && !stopsPods ? ', and pods that need it do not start' : ''}; use 10%`,
      {
        // What only waits for somebody to enter it, or works for itself, is missed by nobody, and volumes go on while the manager of a storage system is replaced.
        severity: stopsPods ? 'error' : isMissedByNobody ? 'info' : 'warning',
        related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
        fix: set(field, '10%', 'unsafe'),
      },
    )
  },
})

/** Nothing asks it: it has neither ports nor probes. */
function isAlone({ ports = [], livenessProbe, readinessProbe }: Container): boolean {
  return ports.length === 0 && !livenessProbe && !readinessProbe
}
