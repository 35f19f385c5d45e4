import type { Path, AzureDiskVolumeSource, AzureFileVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'

const CACHING_MODES = ['None', 'ReadOnly', 'ReadWrite']
const KINDS = ['Shared', 'Dedicated', 'Managed']
const MANAGED_URI = '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}'
const BLOB_URI = 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd'

/** validateAzureDisk. */
export function validateAzureDisk(disk: AzureDiskVolumeSource, path: Path, checks: Checks): void {
  const { diskURI = '', cachingMode, kind } = disk
  const cause = path.child('diskURI').toString()
  if (!disk.diskName) checks.required(path.child('diskName'), 'diskName is missing; set the name of the disk')
  if (diskURI === '') checks.required(path.child('diskURI'), 'diskURI is missing; set the URI of the disk', { cause })
  if (cachingMode !== undefined && !CACHING_MODES.includes(cachingMode)) {
    checks.unsupported(path.child('cachingMode'), cachingMode, CACHING_MODES)
  }
  if (kind === undefined) return
  if (!KINDS.includes(kind)) checks.unsupported(path.child('kind'), kind, KINDS)
  if (kind === 'Managed' ? diskURI.startsWith('/subscriptions/') : diskURI.startsWith('https://')) return

  const form = kind === 'Managed' ? MANAGED_URI : BLOB_URI
  const message = `"${diskURI}" is not a valid disk URI for kind ${kind}; use the form ${form}, or another kind`
  checks.unsupported(path.child('diskURI'), diskURI, [form], { message, cause })
}

/** validateAzureFile. */
export function validateAzureFile(file: AzureFileVolumeSource, path: Path, checks: Checks): void {
  if (!file.secretName)
    checks.required(path.child('secretName'), 'secretName is missing; set the name of the Secret with the account and its key')
  if (!file.shareName) checks.required(path.child('shareName'), 'shareName is missing; set the name of the share')
}
