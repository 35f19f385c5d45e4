import type { Path, Container, Probe } from '../../kubernetes/index.ts'
import { validateHandler } from './handler.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue, validateNonnegative } from './value.ts'

/** The three probes of a container that keeps running. */
export function validateProbes({ livenessProbe, readinessProbe, startupProbe }: Container, path: Path, checks: Checks): void {
  if (livenessProbe) validateOnceSuccessful(livenessProbe, path.child('livenessProbe'), checks)
  if (readinessProbe) validateReadinessProbe(readinessProbe, path.child('readinessProbe'), checks)
  if (startupProbe) validateOnceSuccessful(startupProbe, path.child('startupProbe'), checks)
}

/** validateLivenessProbe, validateStartupProbe. */
function validateOnceSuccessful(probe: Probe, path: Path, checks: Checks): void {
  validateProbe(probe, path, checks)
  const { successThreshold = 0 } = probe
  if (successThreshold !== 1) {
    rejectValue(path, 'successThreshold', successThreshold, ['must be 1 in this probe; remove the field'], checks)
  }
}

function validateReadinessProbe(probe: Probe, path: Path, checks: Checks): void {
  validateProbe(probe, path, checks)
  const seconds = probe.terminationGracePeriodSeconds
  if (seconds === undefined) return
  rejectValue(
    path,
    'terminationGracePeriodSeconds',
    seconds,
    ['is not allowed in a readiness probe, which never terminates a container; remove it'],
    checks,
  )
}

function validateProbe(probe: Probe, path: Path, checks: Checks): void {
  validateHandler(probe, undefined, path, checks)
  validateNonnegative(probe.initialDelaySeconds, path, 'initialDelaySeconds', checks)
  validateNonnegative(probe.timeoutSeconds, path, 'timeoutSeconds', checks)
  validateNonnegative(probe.periodSeconds, path, 'periodSeconds', checks)
  validateNonnegative(probe.successThreshold, path, 'successThreshold', checks)
  validateNonnegative(probe.failureThreshold, path, 'failureThreshold', checks)

  const seconds = probe.terminationGracePeriodSeconds
  if (seconds !== undefined && seconds <= 0) {
    rejectValue(path, 'terminationGracePeriodSeconds', seconds, ["must be 1 or more; remove it to use the pod's"], checks)
  }
}
