import { problem, rule } from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'low-memory-limit',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Memory limit is too low for busy nodes',
  why: `The memory that an agent needs grows with the logs, pods and traffic of its node. With a small limit for all nodes it is killed
    on the busiest ones only, again and again, and loses what it has buffered.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://github.com/fluent/fluent-bit/issues/4609',
  ],
  options: {
    minimum: { type: 'quantity', default: '64Mi', description: 'smallest memory limit that is not reported where it equals the request' },
    logAgents: {
      type: 'quantity',
      default: '100Mi',
      description: 'smallest memory limit of a log agent that is not reported; twice as much where it equals the request',
    },
  },

  *check({ pod, role }, { minimum, logAgents }) {
    const isLog = role.is('log')
    for (const container of pod.at('containers').items()) {
      const field = container.at('resources', 'limits').at('memory')
      const limit = quantityOf(field.value)
      if (!limit) continue
      const request = quantityOf(container.value?.resources?.requests?.['memory'])
      // The API server refuses it (limit-below-request).
      if (request !== undefined && request.cmp(limit) > 0) continue
      const hasRoom = request !== undefined && request.cmp(limit) < 0
      if (isLog) {
        const isSmall = limit.cmp(logAgents) < 0
        if (!isSmall && (request === undefined || hasRoom || limit.asApproximateFloat() >= 2 * logAgents.asApproximateFloat())) continue
      } else if (hasRoom || limit.cmp(minimum) >= 0) continue
      const message =
        isLog && limit.cmp(logAgents) < 0
          ? `a memory limit of ${String(field.value)} is low for a log agent, which is killed on the busiest nodes and loses its buffer; allow ${logAgents.toString()} or more`
          : `the memory limit ${String(field.value)} equals the request, so nothing is left on nodes that are larger or busier than others, and the agent is killed there; raise the limit`
      yield problem(field, message, {
        related: isLog && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
      })
    }
  },
})
