import type { Path, HostPathVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { validateNoBacksteps } from './file-path.ts'

const TYPES = ['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice']

/** validateHostPathVolumeSource. */
export function validateHostPath(hostPath: HostPathVolumeSource, path: Path, checks: Checks): void {
  if (!hostPath.path) return checks.required(path.child('path'), 'name the file or directory of the node')
  validateNoBacksteps(hostPath.path, path.child('path'), checks)
  if (hostPath.type !== undefined && !TYPES.includes(hostPath.type)) {
    const message = `"${hostPath.type}" is no type of host path; use one of ${TYPES.slice(1).join(', ')}, or none to check nothing`
    checks.unsupported(path.child('type'), hostPath.type, TYPES, { message })
  }
}
