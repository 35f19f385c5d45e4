import { isDNS1123Label, isRelaxedEnvVarName, type Path, type FileKeySelector, type PodSpec } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** validateFileKeySelector, validateFileKeyRefVolumes: a variable out of a file that an init container wrote to an emptyDir. */
export function validateFileKeySelector(selector: FileKeySelector, spec: PodSpec, path: Path, checks: Checks): void {
  const { key, volumeName = '', path: file } = selector
  if (!key) checks.required(path.child('key'), 'key is missing; set the name of the variable in the file')
  else rejectValue(path, 'key', key, isRelaxedEnvVarName(key), checks)

  if (!volumeName)
    checks.required(
      path.child('volumeName'),
      'volumeName is missing; set the name of the emptyDir volume that holds the file',
      causeOf(path),
    )
  else rejectValue(path, 'volumeName', volumeName, isDNS1123Label(volumeName), checks)
  validateVolumeOf(volumeName, spec, path, checks)

  if (!file) checks.required(path.child('path'), 'path is missing; set the path of the file in the volume')
  else if (hasBackstep(file)) checks.invalid(path.child('path'), `${JSON.stringify(file)} must stay in the volume; write it without '..'`)
}

/** Of volumes with the same name the last counts. */
function validateVolumeOf(volumeName: string, spec: PodSpec, path: Path, checks: Checks): void {
  const volume = spec.volumes?.findLast(({ name = '' }) => name === volumeName)
  if (!volume) {
    checks.notFound(path.child('volumeName'), `volume ${JSON.stringify(volumeName)} is not defined; add it as an emptyDir`, causeOf(path))
  } else if (!volume.emptyDir) {
    checks.invalid(
      path.child('volumeName'),
      `the volume ${JSON.stringify(volumeName)} is not an emptyDir; use an emptyDir volume`,
      causeOf(path),
    )
  }
}

function causeOf(path: Path): { cause: string } {
  return { cause: path.child('volumeName').toString() }
}

/** validatePathNoBacksteps. */
function hasBackstep(file: string): boolean {
  return file.includes('..') && file.split('/').includes('..')
}
