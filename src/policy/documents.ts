/** Files → policies, bindings, and whatever else stands beside them. */
import type { ObjectReference, SourceFile, Span } from '../base/index.ts'
import { type Manifest, manifestField, manifestsOf } from '../workspace/index.ts'
import { type AnyField, type Document, offsetsOf, read, resolveMapping, type Scalar, split, target, type YamlNode } from '../yaml/index.ts'
import { type Found, gatekeeperPolicies, isConstraint, isTemplate } from './gatekeeper.ts'
import type { PolicyProblem } from './problem.ts'
import type { ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from './resources.ts'
import type { Steps } from './validate/errors.ts'
import { BINDING, type Decoded, decodeShape, KYVERNO_POLICY, POLICY } from './validate/shape.ts'

/** An object with the places of its fields. */
export interface Written<T> extends Decoded<T> {
  readonly object: ObjectReference
  readonly field: AnyField
  /** Where a field of `value` is written, of an envelope that has it elsewhere. */
  readonly at?: (steps: Steps) => Steps
}

export interface WrittenPolicy extends Written<ValidatingAdmissionPolicy> {
  readonly manifest: Manifest
  /** Whose envelope it is, where it is not Kubernetes' own. */
  readonly engine?: 'Kyverno' | 'Gatekeeper'
  /** Of an envelope that brings its bindings along. */
  readonly own?: readonly Written<ValidatingAdmissionPolicyBinding>[]
}

export interface PolicyDocuments {
  readonly policies: readonly WrittenPolicy[]
  readonly bindings: readonly Written<ValidatingAdmissionPolicyBinding>[]
  /** Every document that can be read: comments in it may suppress. */
  readonly documents: readonly Document[]
  /** Texts that cannot be read. */
  readonly problems: readonly PolicyProblem[]
}

const GROUP = 'admissionregistration.k8s.io/'
const KYVERNO = 'policies.kyverno.io/'
/** Kyverno's policy for the objects of its own namespace. */
const NAMESPACED = 'NamespacedValidatingPolicy'
export const POLICY_KIND = 'ValidatingAdmissionPolicy'
export const BINDING_KIND = 'ValidatingAdmissionPolicyBinding'

export function readPolicies(files: readonly SourceFile[]): PolicyDocuments {
  const policies: WrittenPolicy[] = []
  const bindings: Written<ValidatingAdmissionPolicyBinding>[] = []
  const documents: Document[] = []
  const problems: PolicyProblem[] = []
  const templates: Found[] = []
  const constraints: Found[] = []
  for (const file of files) {
    for (const span of split(file.text)) {
      const document = read(file, span)
      for (const { message, span: at } of document.problems)
        problems.push({ kind: 'invalid', message, location: { file, span: at }, path: '' })
      if (document.problems.length > 0) continue
      documents.push(document)
      for (const manifest of manifestsOf(document)) {
        const { object } = manifest
        const field = manifestField(manifest)
        const other = otherEngine(object, field)
        if (other !== undefined) problems.push(notEvaluated(other, field, object))
        else if (isKyverno(object)) policies.push(kyvernoPolicy(manifest, field))
        else if (isTemplate(object)) templates.push({ object, field, manifest })
        else if (isConstraint(object)) constraints.push({ object, field, manifest })
        if (!isAdmission(object)) continue
        if (object.kind === POLICY_KIND) policies.push({ ...decodeShape(field.value, POLICY), object, field, manifest })
        else if (object.kind === BINDING_KIND) bindings.push(writtenBinding(object, field))
      }
    }
  }
  const gatekeeper = gatekeeperPolicies(templates, constraints)
  problems.push(...gatekeeper.problems)
  return { policies: [...policies, ...gatekeeper.policies], bindings, documents, problems }
}

/** Kyverno's policies in CEL; one that is not asked at admission reports only. */
function isKyverno({ apiVersion, kind }: ObjectReference): boolean {
  return apiVersion.startsWith(KYVERNO) && (kind === 'ValidatingPolicy' || kind === NAMESPACED)
}

function kyvernoPolicy(manifest: Manifest, field: AnyField): WrittenPolicy {
  const { object } = manifest
  const { value, problems } = decodeShape<ValidatingAdmissionPolicy & { spec?: { validationActions?: readonly string[] } }>(
    field.value,
    KYVERNO_POLICY,
  )
  const isAsked = field.resolve(['spec', 'evaluation', 'admission', 'enabled']).value !== false
  const validationActions = isAsked ? (value.spec?.validationActions ?? ['Deny']) : ['Audit']
  const { name, namespace = 'default', kind } = object
  const own = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }
  const binding = { metadata: { name }, spec: { policyName: name, validationActions, ...(kind === NAMESPACED && { matchResources: own }) } }
  return { value, problems, object, field, manifest, engine: 'Kyverno', own: [{ value: binding, problems: [], object, field }] }
}

/** What a policy is that ds-lint does not evaluate; undefined for anything else. */
function otherEngine(object: ObjectReference, field: AnyField): string | undefined {
  const { apiVersion, kind } = object
  const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')))
  if (/^(?:policies\.)?kyverno\.io$/.test(group) && kind === 'PolicyException') return 'a PolicyException of Kyverno'
  if (group === 'kyverno.io' && /^(?:Cluster)?Policy$/.test(kind)) return `a ${kind} of Kyverno`
  if (apiVersion.startsWith(KYVERNO) && kind.endsWith('Policy') && !isKyverno(object)) return `a ${kind} of Kyverno`
  const mode = isKyverno(object) ? field.resolve(['spec', 'evaluation', 'mode']).value : undefined
  if (mode !== undefined && mode !== 'Kubernetes') return `a ${kind} of Kyverno with the mode ${JSON.stringify(mode)}`
  return group === 'admissionregistration.k8s.io' && kind === 'MutatingAdmissionPolicy' ? 'a MutatingAdmissionPolicy' : undefined
}

function notEvaluated(what: string, field: AnyField, object: ObjectReference): PolicyProblem {
  const place = field.resolve(['kind'])
  const message = `${object.name} is ${what}, which is not evaluated; ds-lint evaluates ValidatingAdmissionPolicies, ValidatingPolicies of Kyverno and templates of Gatekeeper in CEL`
  return { kind: 'undecided', message, location: place.location, path: 'kind', object }
}

/** Whether an expression is written nowhere: its envelope stands for it. */
export function isImplied({ at }: Pick<WrittenPolicy, 'at'>, steps: Steps): boolean {
  return at !== undefined && at(steps).at(-1) !== steps.at(-1)
}

export function isAdmission({ apiVersion }: ObjectReference): boolean {
  return apiVersion.startsWith(GROUP)
}

export function writtenBinding(object: ObjectReference, field: AnyField): Written<ValidatingAdmissionPolicyBinding> {
  return { ...decodeShape(field.value, BINDING), object, field }
}

/** The scalar at a path of a manifest; undefined where there is none. */
export function scalarAt({ node }: Manifest, steps: Steps): Scalar | undefined {
  let here: YamlNode | undefined = node
  for (const step of steps) {
    const holder = target(here)
    if (holder?.kind === 'sequence' && typeof step === 'number') here = holder.items[step]
    else if (holder?.kind === 'mapping') here = resolveMapping(holder).fields.get(String(step))?.value
    else return undefined
  }
  const found = target(here)
  return found?.kind === 'scalar' ? found : undefined
}

/** Where a part of the text of a scalar is written. */
export function spanWithin(scalar: Scalar, file: SourceFile, { start, end }: Span): Span {
  const offsets = offsetsOf(scalar, file.text)
  const last = offsets.length - 1
  const from = offsets[Math.min(Math.max(start, 0), last)]!
  const to = end > start ? offsets[Math.min(end - 1, last)]! + 1 : from + 1
  return { start: from, end: Math.max(to, from + 1) }
}
