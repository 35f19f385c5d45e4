import { problem, rule } from 'ds-lint/rule'
import { type Quantity, quantityOf } from 'ds-lint/kubernetes'

const ENOUGH = quantityOf('100Mi') as Quantity
const TINY = quantityOf('64Mi') as Quantity

export default rule({
  id: 'low-memory-limit',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'An agent has the same small memory limit on small and on large nodes',
  why: `What an agent needs grows with its node: its logs, its pods, its traffic. With a flat, small limit it is killed on the busiest nodes only, again and
    again, and what it had buffered is lost.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://github.com/fluent/fluent-bit/issues/4609',
  ],

  *check({ pod, role }) {
    const isLog = role.is('log')
    for (const container of pod.at('containers').items()) {
      const field = container.at('resources', 'limits').at('memory')
      const limit = quantityOf(field.value)
      if (!limit || limit.cmp(isLog ? ENOUGH : TINY) >= 0) continue
      const request = quantityOf(container.value?.resources?.requests?.['memory']) ?? limit
      if (!isLog && request.cmp(limit) < 0) continue
      const message = isLog
        ? `${String(field.value)} is little for a log agent: on the busiest nodes it is killed and loses its buffer; allow ${ENOUGH.toString()} or more`
        : `${String(field.value)} is both request and limit: a node that is larger or busier than the one it was measured on kills the agent; raise the limit`
      yield problem(field, message, {
        related: isLog && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : [],
      })
    }
  },
})
