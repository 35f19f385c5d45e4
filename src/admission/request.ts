/** What the API server makes of a decoded DaemonSet before it validates it. */
import { Path, type DaemonSet, type ObjectMeta, type OwnerReference, type PodTemplateSpec } from '../kubernetes/index.ts'
import { type DroppedField, dropDisabledFields, original } from './drop/index.ts'
import { identityOf } from './validate/owner-reference.ts'
import { Checks } from './rejection.ts'

const OWNER_REFERENCES = Path.of('metadata', 'ownerReferences')
/** In which apps/v1 keeps a field of the internal version. */
const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation'

export interface Prepared {
  readonly daemonSet: DaemonSet
  readonly dropped: readonly DroppedField[]
  /** Where a field was before items were removed in front of it. */
  readonly original: (path: Path) => Path
}

/**
 * Drops what is not stored; warns of duplicate owners.
 * @param daemonSet After defaulting.
 * @param old The pod template that an update replaces.
 */
export function prepare(daemonSet: DaemonSet, checks: Checks, old?: PodTemplateSpec): Prepared {
  const written = daemonSet.spec?.template ?? {}
  const { template, dropped, original: ofTemplate } = dropDisabledFields(written, checks, old)
  const { metadata, removed } = prepareMetadata(daemonSet.metadata ?? {}, checks)
  const result =
    template === written && metadata === daemonSet.metadata ? daemonSet : { ...daemonSet, metadata, spec: { ...daemonSet.spec, template } }
  if (removed.length === 0) return { daemonSet: result, dropped, original: ofTemplate }
  const ofMetadata = original(removed)
  return { daemonSet: result, dropped, original: path => ofMetadata(ofTemplate(path)) }
}

/** What is stored of a new DaemonSet, refused or not, after defaulting. */
export function storedDaemonSet(effective: DaemonSet, minor: number): DaemonSet {
  return prepare(effective, new Checks(minor)).daemonSet
}

/** The internal version has a field for it. */
export function withoutTemplateGeneration(metadata: ObjectMeta): ObjectMeta {
  const { annotations } = metadata
  if (!annotations || !Object.hasOwn(annotations, TEMPLATE_GENERATION)) return metadata
  const { [TEMPLATE_GENERATION]: _, ...others } = annotations
  return { ...metadata, annotations: others }
}

function prepareMetadata(metadata: ObjectMeta, checks: Checks): { metadata: ObjectMeta; removed: readonly Path[] } {
  const { ownerReferences } = metadata
  const result = withoutTemplateGeneration(metadata)
  if (!ownerReferences) return { metadata: result, removed: [] }
  const unique = new Map<string, OwnerReference>()
  const removed: Path[] = []
  let twice = ''
  for (const [index, reference] of ownerReferences.entries()) {
    const identity = identityOf(reference)
    if (!unique.has(identity)) unique.set(identity, reference)
    else {
      twice ||= `${reference.kind ?? ''} ${reference.name ?? ''}`
      removed.push(OWNER_REFERENCES.index(index))
    }
  }
  if (removed.length === 0) return { metadata: result, removed }

  checks.warn(OWNER_REFERENCES, 'duplicate-owner', `duplicate owner reference to ${twice}; keep one`, removed[0])
  return { metadata: { ...result, ownerReferences: [...unique.values()] }, removed }
}
