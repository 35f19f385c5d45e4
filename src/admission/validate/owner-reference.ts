import type { Path, OwnerReference } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** ValidateOwnerReferences. Before 1.37 Kubernetes reported at the list, and a missing field as invalid; 1.25 overlooked a controller without a name. */
export function validateOwnerReferences(references: readonly OwnerReference[], path: Path, checks: Checks): void {
  let controller: OwnerReference | undefined
  for (const [index, reference] of references.entries()) {
    validateOwnerReference(reference, path, path.index(index), checks)
    if (!reference.controller) continue
    if (controller) {
      const message = `${show(controller)} and ${show(reference)} both have controller: true; an object has at most one controller`
      checks.invalid(path, message, { at: path.index(index).child('controller') })
    } else if (reference.name || checks.minor >= 26) controller = reference
  }
}

function validateOwnerReference(reference: OwnerReference, list: Path, at: Path, checks: Checks): void {
  const { apiVersion = '', kind } = reference
  const version = versionOf(apiVersion)
  if (!apiVersion) reject('apiVersion', 'apiVersion is missing; set the API version of the owner, such as apps/v1')
  else if (version === '') {
    const details = { at: at.child('apiVersion') }
    const message = `${JSON.stringify(apiVersion)} is not a valid API version; use <group>/<version> or <version>, such as apps/v1 or v1`
    checks.invalid((checks.minor >= 37 ? at : list).child('apiVersion'), message, details)
  }
  if (!kind) reject('kind', 'kind is missing; set the kind of the owner')
  if (!reference.name) reject('name', 'name is missing; set the name of the owner')
  if (!reference.uid) reject('uid', 'uid is missing; set the uid of the owner, which only an object in the cluster has')
  if (kind === 'Event' && (apiVersion === 'v1' || apiVersion === '/v1')) {
    checks.invalid(checks.minor >= 37 ? at : list, 'an Event cannot be an owner; remove the reference', { at })
  }

  function reject(name: string, message: string): void {
    if (checks.minor >= 37) checks.required(at.child(name), message)
    else checks.invalid(list.child(name), message, { at: at.child(name) })
  }
}

/** schema.ParseGroupVersion; empty where it fails. */
function versionOf(apiVersion: string): string {
  const parts = apiVersion.split('/')
  return parts.length > 2 ? '' : (parts.at(-1) ?? '')
}

function show({ kind = '', name = '' }: OwnerReference): string {
  return `${kind} ${JSON.stringify(name)}`
}

/** The same for references that are equal for Kubernetes, which then keeps the first alone. */
export function identityOf(reference: OwnerReference): string {
  const { controller, blockOwnerDeletion } = reference
  return JSON.stringify([String(controller), String(blockOwnerDeletion), ...TEXTS.map(name => reference[name] ?? '')])
}

const TEXTS = ['apiVersion', 'kind', 'name', 'uid'] as const
