import type { Path, HostPathVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { validateNoBacksteps } from './file-path.ts'

const TYPES = ['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice']

/** validateHostPathVolumeSource. */
export function validateHostPath(hostPath: HostPathVolumeSource, path: Path, checks: Checks): void {
  if (!hostPath.path) return checks.required(path.child('path'), 'path is missing; set the path of a file or directory on the node')
  validateNoBacksteps(hostPath.path, path.child('path'), checks)
  if (hostPath.type !== undefined && !TYPES.includes(hostPath.type)) {
    const message = `"${hostPath.type}" is not a valid hostPath type; use one of ${TYPES.slice(1).join(', ')}, or remove it to skip the check`
    checks.unsupported(path.child('type'), hostPath.type, TYPES, { message })
  }
}
