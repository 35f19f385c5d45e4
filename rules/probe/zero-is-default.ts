import { problem, remove, rule } from 'ds-lint/rule'
import { PROBES } from 'ds-lint/kubernetes'

const FIELDS = ['periodSeconds', 'timeoutSeconds', 'failureThreshold', 'successThreshold'] as const

export default rule({
  id: 'zero-is-default',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Probe setting of 0 means the default',
  why: `The API server replaces 0 in a probe with the default: a period of 10 s, a timeout of 1 s, 3 failures. 0 does not turn off the
    probe or its limit.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes'],

  *check({ container }) {
    for (const name of PROBES) {
      const probe = container.at(name)
      for (const key of FIELDS) {
        const field = probe.at(key)
        if (field.value !== 0) continue
        yield problem(field, `0 is replaced by the default, ${DEFAULTS[key]}; set another number, or remove it`, {
          fix: remove(field, 'safe'),
        })
      }
    }
  },
})

const DEFAULTS = { periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3, successThreshold: 1 } as const
