import type { Path, KeyToPath, ProjectedVolumeSource, ServiceAccountTokenProjection, VolumeProjection } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { validateClusterTrustBundle } from './cluster-trust-bundle.ts'
import { validateDownwardAPIFile } from './downward-api.ts'
import { validateFileMode, validateNonReservedPath, validateUser } from './file-path.ts'
import { validateKeysToPaths } from './key-to-path.ts'
import { validatePodCertificate } from './pod-certificate.ts'

const SOURCES = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const

const TEN_MINUTES = 10 * 60
const LONGEST_TOKEN = 2 ** 32

/** validateProjectedVolumeSource. */
export function validateProjected(projected: ProjectedVolumeSource, path: Path, checks: Checks): void {
  validateFileMode(projected.defaultMode, path, 'defaultMode', checks)
  validateUser(projected.defaultUser, path, 'defaultUser', checks)
  if (!projected.sources) return
  const files = new ProjectedFiles(path, checks)
  const sources = path.child('sources')
  for (const [index, source] of projected.sources.entries()) validateProjection(source, path, sources.index(index), files, checks)
}

/** The files of all sources lie in one directory, so each path may be taken once. */
export class ProjectedFiles {
  readonly #paths = new Set<string>()
  /** What Kubernetes has reported; since 1.37 it reports equal errors once. */
  readonly #reported = new Set<string>()

  constructor(
    private readonly path: Path,
    private readonly checks: Checks,
  ) {}

  /**
   * Kubernetes reports the second taker at the volume.
   * @param owner The ConfigMap or Secret with the file; Kubernetes tells its name, else the path.
   */
  take(file: string, at: Path, owner?: string): void {
    if (!this.#paths.has(file)) {
      this.#paths.add(file)
      return
    }
    const told = owner ?? file
    if (this.checks.minor >= 37 && this.#reported.has(told)) return
    this.#reported.add(told)
    const of = owner === undefined ? '' : ` of "${owner}"`
    this.checks.invalid(this.path, `the file "${file}"${of} is already written by another source; use another path`, { at })
  }
}

/** One entry of validateProjectionSources. An entry without any source is nothing at all. */
function validateProjection(source: VolumeProjection, volume: Path, path: Path, files: ProjectedFiles, checks: Checks): void {
  const { secret, configMap, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source
  let count = 0
  if (secret) {
    count++
    validateKeys(secret.name, secret.items, 'Secret', path.child('secret'), files, checks)
  }
  if (configMap) {
    count++
    validateKeys(configMap.name, configMap.items, 'ConfigMap', path.child('configMap'), files, checks)
  }
  if (downwardAPI) {
    count++
    const field = path.child('downwardAPI')
    for (const [index, file] of (downwardAPI.items ?? []).entries()) {
      const at = field.child('items').index(index)
      validateDownwardAPIFile(file, field, at, checks)
      if (file.path) files.take(file.path, at.child('path'))
    }
  }
  if (serviceAccountToken) {
    count++
    validateServiceAccountToken(serviceAccountToken, volume, path.child('serviceAccountToken'), checks)
  }
  if (clusterTrustBundle) {
    count++
    validateClusterTrustBundle(clusterTrustBundle, path.child('clusterTrustBundle'), files, checks)
  }
  if (podCertificate) {
    count++
    validatePodCertificate(podCertificate, path.child('podCertificate'), files, checks)
  }
  if (count > 1) {
    const present = SOURCES.filter(name => source[name] !== undefined)
    checks.forbidden(path, `${present.join(' and ')} are set in one entry; use a separate entry of sources for each`)
  }
}

/** SecretProjection and ConfigMapProjection. */
function validateKeys(
  name: string | undefined,
  items: readonly KeyToPath[] | undefined,
  kind: string,
  path: Path,
  files: ProjectedFiles,
  checks: Checks,
): void {
  if (!name) checks.required(path.child('name'), `name is missing; set the name of the ${kind}`)
  if (!items) return
  validateKeysToPaths(items, path, checks)
  for (const [index, item] of items.entries()) {
    if (item.path) files.take(item.path, path.child('items').index(index).child('path'), name ?? '')
  }
}

/** Kubernetes reports a bad path at `projected.path`; before 1.30 any path was good. */
function validateServiceAccountToken(token: ServiceAccountTokenProjection, volume: Path, path: Path, checks: Checks): void {
  const { expirationSeconds } = token
  if (expirationSeconds !== undefined) {
    const field = path.child('expirationSeconds')
    if (expirationSeconds < TEN_MINUTES) checks.invalid(field, `${expirationSeconds} seconds is too short for a token; use at least 600`)
    if (expirationSeconds > LONGEST_TOKEN) checks.invalid(field, `${expirationSeconds} seconds is too long for a token; use at most 2^32`)
  }
  const at = path.child('path')
  if (!token.path)
    checks.required(volume.child('path'), 'path is missing; set the path of the file for the token, relative to the mount', { at })
  else if (checks.minor >= 30 && !checks.keeps.nonLocalTokenPaths) validateNonReservedPath(token.path, volume.child('path'), checks, at)
  validateUser(token.user, path, 'user', checks)
}
