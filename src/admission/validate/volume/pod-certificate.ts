import { isDomainPrefixedKey, type Path, byteLength, toLower, type PodCertificateProjection } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { validateNonReservedPath, validateUser } from './file-path.ts'
import type { ProjectedFiles } from './projected.ts'
import { isKubernetesSigner, validateSignerName } from './signer-name.ts'

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519']
const FILES = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const

const HOUR = 60 * 60
const DAY = 24 * HOUR
const ANNOTATIONS_MAX_LENGTH = 256 * 1024

/** A key and a certificate for the pod, asked of a signer. */
export function validatePodCertificate(certificate: PodCertificateProjection, path: Path, files: ProjectedFiles, checks: Checks): void {
  const { signerName = '', keyType = '', maxExpirationSeconds, userAnnotations } = certificate
  validateSignerName(signerName, path.child('signerName'), checks)
  if (userAnnotations) validateUserAnnotations(userAnnotations, path.child('userAnnotations'), checks)
  validateUser(certificate.user, path, 'user', checks)
  if (!KEY_TYPES.includes(keyType)) checks.unsupported(path.child('keyType'), keyType, KEY_TYPES)

  if (maxExpirationSeconds !== undefined) {
    const longest = isKubernetesSigner(signerName) ? DAY : 91 * DAY
    if (maxExpirationSeconds < HOUR || maxExpirationSeconds > longest) {
      checks.invalid(
        path.child('maxExpirationSeconds'),
        `${maxExpirationSeconds} seconds is out of range; use ${HOUR} to ${longest} for this signer`,
      )
    }
  }

  let count = 0
  for (const name of FILES) {
    const file = certificate[name]
    if (!file) continue
    count++
    validateNonReservedPath(file, path.child(name), checks)
    files.take(file, path.child(name))
  }
  if (count === 0) checks.required(path, `no file is specified; add at least one of ${FILES.join(', ')}`)
}

/** ValidateUserAnnotations. Kubernetes reports every mistake at the map itself. */
function validateUserAnnotations(annotations: Readonly<Record<string, string>>, path: Path, checks: Checks): void {
  let length = 0
  for (const [key, value] of Object.entries(annotations)) {
    length += byteLength(key) + byteLength(value ?? '')
    const name = toLower(key)
    const problems = isDomainPrefixedKey(name)
    if (problems.length === 0) continue
    const at = path.key(key)
    if (key === '') checks.required(path, 'empty annotation key; use one such as example.com/my-key', { at, isOfKey: true })
    else for (const problem of problems) checks.invalid(path, `the key "${name}" ${problem}`, { at, cause: at.toString(), isOfKey: true })
  }
  if (length > ANNOTATIONS_MAX_LENGTH) checks.tooLong(path, length, ANNOTATIONS_MAX_LENGTH)
}
