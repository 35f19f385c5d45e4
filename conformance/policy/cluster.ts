/** What decision vectors refer to: policies with their bindings and objects, and manifests, each by its id. */
import type { AuthorizationRule } from './authorizer.ts'
import { type Param, Policy } from '../../src/policy/admit.ts'
import type { ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from '../../src/policy/resources.ts'

export interface PolicyEntry {
  readonly id: string
  readonly policies: readonly ValidatingAdmissionPolicy[]
  readonly bindings: readonly ValidatingAdmissionPolicyBinding[]
  readonly params?: readonly Param[]
  readonly namespaces: readonly { readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> } }[]
  readonly authorizer?: 'allow' | readonly AuthorizationRule[]
  readonly crds?: readonly { readonly apiVersion: string; readonly kind: string; readonly namespaced?: boolean }[]
}

export interface ManifestEntry {
  readonly id: string
  readonly object: object
}

const policies = new Map<string, PolicyEntry & { readonly compiled: readonly Policy[] }>()
const manifests = new Map<string, ManifestEntry>()

/** A line of a file of policies or of manifests. */
export function remember(line: object): void {
  if (!('policies' in line)) {
    const manifest = line as ManifestEntry
    manifests.set(manifest.id, manifest)
    return
  }
  const entry = line as PolicyEntry
  const bindingsOf = (name: string | undefined): ValidatingAdmissionPolicyBinding[] =>
    entry.bindings.filter(({ spec }) => spec?.policyName === name)
  policies.set(entry.id, { ...entry, compiled: entry.policies.map(policy => new Policy(policy, bindingsOf(policy.metadata?.name))) })
}

export const entryOf = (id: string): (PolicyEntry & { readonly compiled: readonly Policy[] }) | undefined => policies.get(id)
export const manifestOf = (id: string): ManifestEntry | undefined => manifests.get(id)
