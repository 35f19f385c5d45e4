import type { Path, Container, PodSpec } from '../../kubernetes/index.ts'
import { CONTAINER_LISTS } from './container-lists.ts'
import type { Checks } from '../rejection.ts'

const RULE = 'host-process'

/** validateWindowsHostProcessPod: either all containers are processes of the Windows node or none is; `path`: of the pod's spec. */
export function validateHostProcess(spec: PodSpec, path: Path, checks: Checks): void {
  const ofPod = spec.securityContext?.windowsOptions?.hostProcess
  if (ofPod !== undefined || isSetByContainer(spec)) validateAllOrNone(spec, ofPod, path, checks)
}

function isSetByContainer(spec: PodSpec): boolean {
  for (const list of CONTAINER_LISTS) {
    for (const container of spec[list] ?? []) {
      if (hostProcessOf(container) !== undefined) return true
    }
  }
  return false
}

function validateAllOrNone(spec: PodSpec, ofPod: boolean | undefined, path: Path, checks: Checks): void {
  let any = false
  let exception: Path | undefined
  for (const list of CONTAINER_LISTS) {
    for (const [index, container] of (spec[list] ?? []).entries()) {
      const ofContainer = hostProcessOf(container)
      const field = path.child(list).index(index).child('securityContext', 'windowsOptions', 'hostProcess')
      if (ofPod !== undefined && ofContainer !== undefined && ofPod !== ofContainer) {
        checks.invalid(field, `hostProcess is ${ofContainer} here and ${ofPod} for the pod; remove it here or make them equal`, {
          rule: RULE,
        })
      }
      if (ofContainer ?? ofPod) any = true
      else exception ??= field
    }
  }
  if (!any) return

  if (exception) {
    const message = 'another container of this pod has hostProcess: true, so all must; set hostProcess: true for the pod and remove it here'
    checks.invalid(path, message, { at: exception, rule: RULE })
  }
  if (!spec.hostNetwork) {
    checks.invalid(path.child('hostNetwork'), 'hostProcess: true requires the network of the node; set hostNetwork: true', {
      rule: RULE,
    })
  }
}

function hostProcessOf({ securityContext }: Pick<Container, 'securityContext'>): boolean | undefined {
  return securityContext?.windowsOptions?.hostProcess
}
