import { problem, remove, rule } from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'cpu-limit',
  on: 'container',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'CPU limit throttles the agent',
  why: `A container that reaches its CPU limit is throttled for the rest of each 100 ms period. An agent needs most CPU when its node is
    busy: metrics go missing, logs are late and probes time out. A request without a limit still guarantees its share.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run',
    'https://github.com/kubernetes-monitoring/kubernetes-mixin/issues/108',
  ],
  options: {
    minimum: { type: 'quantity', default: '200m', description: 'smallest CPU limit that is not reported' },
    warnBelow: { type: 'quantity', default: '100m', description: 'CPU limit below which the finding is a warning' },
  },

  *check({ container, kind }, { minimum, warnBelow }) {
    if (kind === 'init') return
    const field = container.at('resources', 'limits').at('cpu')
    const limit = quantityOf(field.value)
    if (!limit || limit.cmp(minimum) >= 0) return
    yield problem(
      field,
      `a CPU limit of ${String(field.value)} throttles the agent when its node is busy; keep the request and remove the limit, or allow ${minimum.toString()} or more`,
      {
        severity: limit.cmp(warnBelow) < 0 ? 'warning' : 'info',
        fix: remove(field, 'unsafe'),
      },
    )
  },
})
