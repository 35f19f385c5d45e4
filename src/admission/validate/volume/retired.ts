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
  if (!gitRepo.repository) checks.required(path.child('repository'), 'name the repository')
  if (gitRepo.directory) validateDescendingPath(gitRepo.directory, path.child('directory'), checks)
}

/** validateFlexVolumeSource. */
export function validateFlexVolume(flex: FlexVolumeSource, path: Path, checks: Checks): void {
  if (!flex.driver) checks.required(path.child('driver'), 'name the driver, as vendor/driver')
  for (const key in flex.options ?? {}) {
    const slash = key.indexOf('/')
    const domain = `.${toLower(slash < 0 ? key : key.slice(0, slash))}`
    if (!domain.endsWith('.kubernetes.io') && !domain.endsWith('.k8s.io')) continue
    checks.invalid(path.child('options').key(key), `"${key}" belongs to Kubernetes, as all of kubernetes.io and k8s.io; use another domain`)
  }
}

/** validateFlockerVolumeSource. */
export function validateFlocker(flocker: FlockerVolumeSource, path: Path, checks: Checks): void {
  const { datasetName, datasetUUID } = flocker
  if (!datasetName && !datasetUUID) checks.required(path, 'name the dataset: add datasetName or datasetUUID')
  if (datasetName && datasetUUID) checks.invalid(path, 'the dataset is named twice; keep datasetName or datasetUUID')
  if (datasetName?.includes('/'))
    checks.invalid(path.child('datasetName'), `"${datasetName}" has a "/", which the name of a dataset cannot`)
}

/** validateScaleIOVolumeSource. */
export function validateScaleIO(scaleIO: ScaleIOVolumeSource, path: Path, checks: Checks): void {
  if (!scaleIO.gateway) checks.required(path.child('gateway'), 'name the gateway, such as https://10.0.0.1/api')
  if (!scaleIO.system) checks.required(path.child('system'), 'name the storage system')
  if (!scaleIO.volumeName) checks.required(path.child('volumeName'), 'name the volume in ScaleIO')
}

/** validateStorageOSVolumeSource. */
export function validateStorageOS(storageOS: StorageOSVolumeSource, path: Path, checks: Checks): void {
  const { volumeName, volumeNamespace, secretRef } = storageOS
  if (!volumeName) checks.required(path.child('volumeName'), 'name the volume in StorageOS')
  else rejectValue(path, 'volumeName', volumeName, isDNS1123Label(volumeName), checks)
  if (volumeNamespace) rejectValue(path, 'volumeNamespace', volumeNamespace, isDNS1123Label(volumeNamespace), checks)
  if (secretRef && !secretRef.name) checks.required(path.child('secretRef', 'name'), 'name the Secret with the credentials')
}

const TENANT_MAX_LENGTH = 64

/** validateQuobyteVolumeSource: one rejection for each part of the registry that is no host:port. */
export function validateQuobyte(quobyte: QuobyteVolumeSource, path: Path, checks: Checks): void {
  const { registry, tenant = '' } = quobyte
  if (!registry) checks.required(path.child('registry'), 'name the registry as host:port, or several of them with commas between')
  else if (byteLength(tenant) > TENANT_MAX_LENGTH) {
    checks.required(path.child('tenant'), `"${tenant}" is too long; give the UUID of the tenant, at most ${TENANT_MAX_LENGTH} characters`)
  } else validateRegistry(registry, path, checks)
  if (!quobyte.volume) checks.required(path.child('volume'), 'name the volume in Quobyte')
}

function validateRegistry(registry: string, path: Path, checks: Checks): void {
  for (const pair of registry.split(',')) {
    if (isHostPort(pair)) continue
    const field = path.child('registry')
    checks.invalid(field, `"${registry}" is no host:port, nor several with commas between`, { cause: field.toString() })
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
