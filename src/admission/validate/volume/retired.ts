/** Sources whose drivers no kubelet has any more; the API still takes them. */
import {
  isDNS1123Label,
  type Path,
  byteLength,
  toLower,
  type FlexVolumeSource,
  type FlockerVolumeSource,
  type GitRepoVolumeSource,
  type QuobyteVolumeSource,
  type ScaleIOVolumeSource,
  type StorageOSVolumeSource,
} from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { rejectValue } from '../value.ts'
import { validateDescendingPath } from './file-path.ts'

/** validateGitRepoVolumeSource. */
export function validateGitRepo(gitRepo: GitRepoVolumeSource, path: Path, checks: Checks): void {
  if (!gitRepo.repository) checks.required(path.child('repository'), 'repository is missing; set the repository')
  if (gitRepo.directory) validateDescendingPath(gitRepo.directory, path.child('directory'), checks)
}

/** validateFlexVolumeSource. */
export function validateFlexVolume(flex: FlexVolumeSource, path: Path, checks: Checks): void {
  if (!flex.driver) checks.required(path.child('driver'), 'driver is missing; set the name of the driver, as vendor/driver')
  for (const key in flex.options ?? {}) {
    const slash = key.indexOf('/')
    const domain = `.${toLower(slash < 0 ? key : key.slice(0, slash))}`
    if (!domain.endsWith('.kubernetes.io') && !domain.endsWith('.k8s.io')) continue
    checks.invalid(
      path.child('options').key(key),
      `"${key}" uses a reserved domain of Kubernetes (kubernetes.io or k8s.io); use another domain`,
    )
  }
}

/** validateFlockerVolumeSource. */
export function validateFlocker(flocker: FlockerVolumeSource, path: Path, checks: Checks): void {
  const { datasetName, datasetUUID } = flocker
  if (!datasetName && !datasetUUID) checks.required(path, 'the dataset is not specified; add datasetName or datasetUUID')
  if (datasetName && datasetUUID) checks.invalid(path, 'datasetName and datasetUUID are both set; keep one')
  if (datasetName?.includes('/')) checks.invalid(path.child('datasetName'), `"${datasetName}" contains "/", which a dataset name must not`)
}

/** validateScaleIOVolumeSource. */
export function validateScaleIO(scaleIO: ScaleIOVolumeSource, path: Path, checks: Checks): void {
  if (!scaleIO.gateway) checks.required(path.child('gateway'), 'gateway is missing; set the gateway, such as https://10.0.0.1/api')
  if (!scaleIO.system) checks.required(path.child('system'), 'system is missing; set the name of the storage system')
  if (!scaleIO.volumeName) checks.required(path.child('volumeName'), 'volumeName is missing; set the name of the volume in ScaleIO')
}

/** validateStorageOSVolumeSource. */
export function validateStorageOS(storageOS: StorageOSVolumeSource, path: Path, checks: Checks): void {
  const { volumeName, volumeNamespace, secretRef } = storageOS
  if (!volumeName) checks.required(path.child('volumeName'), 'volumeName is missing; set the name of the volume in StorageOS')
  else rejectValue(path, 'volumeName', volumeName, isDNS1123Label(volumeName), checks)
  if (volumeNamespace) rejectValue(path, 'volumeNamespace', volumeNamespace, isDNS1123Label(volumeNamespace), checks)
  if (secretRef && !secretRef.name)
    checks.required(path.child('secretRef', 'name'), 'name is missing; set the name of the Secret with the credentials')
}

const TENANT_MAX_LENGTH = 64

/** validateQuobyteVolumeSource: one rejection for each part of the registry that is no host:port. */
export function validateQuobyte(quobyte: QuobyteVolumeSource, path: Path, checks: Checks): void {
  const { registry, tenant = '' } = quobyte
  if (!registry)
    checks.required(path.child('registry'), 'registry is missing; set the registry as host:port, or a comma-separated list of them')
  else if (byteLength(tenant) > TENANT_MAX_LENGTH) {
    checks.required(path.child('tenant'), `"${tenant}" is too long; give the UUID of the tenant, at most ${TENANT_MAX_LENGTH} characters`)
  } else validateRegistry(registry, path, checks)
  if (!quobyte.volume) checks.required(path.child('volume'), 'volume is missing; set the name of the volume in Quobyte')
}

function validateRegistry(registry: string, path: Path, checks: Checks): void {
  for (const pair of registry.split(',')) {
    if (isHostPort(pair)) continue
    const field = path.child('registry')
    checks.invalid(field, `"${registry}" is not host:port or a comma-separated list of them`, { cause: field.toString() })
  }
}

/** Whether Go's net.SplitHostPort takes it: any host, any port, brackets only around a host. */
function isHostPort(text: string): boolean {
  const colon = text.lastIndexOf(':')
  if (colon < 0) return false
  if (!text.startsWith('[')) return text.indexOf(':') === colon && !text.includes('[') && !text.includes(']')
  const end = text.indexOf(']')
  return end >= 0 && end + 1 === colon && text.indexOf('[', 1) < 0 && text.indexOf(']', end + 1) < 0
}
