import type { Path, Container, PodSpec, PodTemplateSpec } from '../../kubernetes/index.ts'
import { CONTAINER_LISTS } from '../validate/container-lists.ts'
import type { Checks } from '../rejection.ts'
import { warnAnnotations } from './annotations.ts'
import { warnEnv } from './env.ts'
import { warnLists } from './lists.ts'
import { warnFractionalBytes } from './milli-bytes.ts'
import { warnNodeLabels } from './node-labels.ts'
import { warnNullSelectors } from './null-selectors.ts'
import { warnPorts } from './ports.ts'
import { warnVirtualPaths } from './virtual-paths.ts'
import { warnVolumes } from './volumes.ts'

/**
 * GetWarningsForPodTemplate: what the API server warns of when it creates a DaemonSet, or changes its pod template.
 * It warns of nothing that it refuses, so the template is valid; defaulted, and without the fields whose gates are off.
 */
export function warnPodTemplate(template: PodTemplateSpec, path: Path, checks: Checks): void {
  const { metadata = {}, spec = {} } = template
  const at = path.child('spec')
  warnNodeLabels(spec, at, checks)
  warnNullSelectors(spec, at, checks)
  if (metadata.annotations) warnAnnotations(metadata.annotations, spec, path.child('metadata', 'annotations'), checks)
  if (spec.volumes) {
    warnVolumes(spec.volumes, at.child('volumes'), checks)
    warnVirtualPaths(spec.volumes, at.child('volumes'), checks)
  }
  warnLists(spec, at, checks)
  if (spec.overhead) warnFractionalBytes(spec.overhead, at.child('overhead'), checks)
  warnContainers(spec, at, checks)
  warnPorts(spec, at, checks)
  warnGracePeriod(spec, at, checks)
}

function warnContainers(spec: PodSpec, path: Path, checks: Checks): void {
  for (const list of CONTAINER_LISTS) {
    const containers: readonly Container[] | undefined = spec[list]
    if (!containers) continue
    for (const [index, { env, resources }] of containers.entries()) {
      if (env) warnEnv(env, path.child(list).index(index).child('env'), checks)
      if (!resources) continue
      const field = path.child(list).index(index).child('resources')
      if (resources.limits) warnFractionalBytes(resources.limits, field.child('limits'), checks)
      if (resources.requests) warnFractionalBytes(resources.requests, field.child('requests'), checks)
    }
  }
}

function warnGracePeriod({ terminationGracePeriodSeconds = 0 }: PodSpec, path: Path, checks: Checks): void {
  if (terminationGracePeriodSeconds >= 0 || checks.minor < 27) return
  const message = `${terminationGracePeriodSeconds} seconds of grace period is treated as 1; set how long the containers may take to stop`
  checks.warn(path.child('terminationGracePeriodSeconds'), 'negative-grace-period', message)
}
