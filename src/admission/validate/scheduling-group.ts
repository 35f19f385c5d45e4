import { nameIsDNSSubdomain, type Path, type PodSpec } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** validateSchedulingGroup; `path`: of the pod's spec. */
export function validateSchedulingGroup({ schedulingGroup = {}, evictionResponders = [] }: PodSpec, path: Path, checks: Checks): void {
  const field = path.child('schedulingGroup')
  const { podGroupName } = schedulingGroup
  if (podGroupName === undefined) checks.invalid(field.child('podGroupName'), 'podGroupName is missing; set it, or remove schedulingGroup')
  else rejectValue(field, 'podGroupName', podGroupName, nameIsDNSSubdomain(podGroupName), checks)
  if (evictionResponders.length > 0) {
    checks.forbidden(field, 'evictionResponders conflict with schedulingGroup; remove one of the two')
  }
}
