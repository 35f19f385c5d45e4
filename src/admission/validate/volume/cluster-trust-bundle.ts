import { nameIsDNSSubdomain, type Path, type ClusterTrustBundleProjection } from '../../../kubernetes/index.ts'
import { validateLabelSelector } from '../label-selector.ts'
import type { Checks } from '../../rejection.ts'
import { rejectValue } from '../value.ts'
import { validateNonReservedPath, validateUser } from './file-path.ts'
import type { ProjectedFiles } from './projected.ts'
import { validateSignerName } from './signer-name.ts'

/** ClusterTrustBundles projected into one file: one by its name, or all of a signer that a selector picks. */
export function validateClusterTrustBundle(bundle: ClusterTrustBundleProjection, path: Path, files: ProjectedFiles, checks: Checks): void {
  const { name, signerName, labelSelector } = bundle
  if (name !== undefined && signerName !== undefined) {
    checks.invalid(path, 'name and signerName are both set; keep one')
  } else if (name !== undefined) {
    validateName(name, path, checks)
    if (labelSelector) {
      checks.invalid(path.child('labelSelector'), `labelSelector conflicts with name "${name}"; remove labelSelector, or use signerName`)
    }
  } else if (signerName !== undefined) {
    if (signerName === '') checks.required(path.child('signerName'), 'signerName is missing; set the signer of the bundles')
    validateSignerName(signerName, path.child('signerName'), checks)
    if (labelSelector) validateLabelSelector(labelSelector, path.child('labelSelector'), checks)
  } else checks.required(path, 'the bundle is not specified; add name or signerName')

  const file = bundle.path ?? ''
  if (file === '')
    checks.required(path.child('path'), 'path is missing; set the path of the file for the certificates, relative to the mount')
  validateUser(bundle.user, path, 'user', checks)
  validateNonReservedPath(file, path.child('path'), checks)
  files.take(file, path.child('path'))
}

/** ValidateClusterTrustBundleName: the name of a signer's bundle begins with the signer's, ":" instead of "/". */
function validateName(name: string, path: Path, checks: Checks): void {
  if (name === '') checks.required(path.child('name'), 'name is missing; set the name of the ClusterTrustBundle')
  const colon = name.lastIndexOf(':')
  const slash = name.indexOf('/')
  if (colon === 0 || (slash >= 0 && slash < colon)) {
    checks.invalid(path.child('name'), `"${name}" must be a name, or a signer's name and a name, such as example.com:my-signer:my-bundle`)
  } else rejectValue(path, 'name', name, nameIsDNSSubdomain(name.slice(colon + 1)), checks)
}
