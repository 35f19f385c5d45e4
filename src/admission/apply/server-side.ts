/** Server-side apply: merge.Updater of sigs.k8s.io/structured-merge-diff and the field manager around it. */
import { FieldSet, fieldSetOf } from './field-set.ts'
import { isList, isStruct, type Struct } from './plain.ts'
import type { MapShape } from './shape.ts'
import { changedFields, merged, without, writtenFields } from './structured.ts'

/** An entry of `metadata.managedFields`. */
export interface Manager {
  readonly name: string
  readonly operation: 'Apply' | 'Update'
  readonly subresource: string
  /** RFC 3339; empty where it is not written. */
  readonly time: string
  readonly fields: FieldSet
}

/** A field that another manager owns with another value. */
export interface Conflict {
  readonly manager: string
  readonly fields: FieldSet
}

export interface Applied {
  readonly object: Struct
  /** Without `force`, the API server refuses because of them. */
  readonly conflicts: readonly Conflict[]
}

/** Of an object as GET shows it. Entries in other versions than apps/v1 are left out. */
export function managersOf(live: Struct, shape: MapShape): Manager[] {
  const metadata = isStruct(live['metadata']) ? live['metadata'] : {}
  const entries = isList(metadata['managedFields']) ? metadata['managedFields'] : []
  return entries.filter(isStruct).flatMap(({ manager, operation, subresource, time, apiVersion, fieldsV1 }) => {
    if ((operation !== 'Apply' && operation !== 'Update') || apiVersion !== 'apps/v1') return []
    return [
      {
        name: typeof manager === 'string' ? manager : '',
        operation,
        subresource: typeof subresource === 'string' ? subresource : '',
        time: typeof time === 'string' ? time : '',
        fields: fieldSetOf(fieldsV1, shape),
      },
    ]
  })
}

/** Who has what exists before the first server-side apply. */
const BEFORE_FIRST_APPLY = 'before-first-apply'

/** @param live As GET shows it; its managers are given apart. Throws Unmergeable. */
export function serverSideApply(live: Struct, config: Struct, managers: readonly Manager[], applier: string, shape: MapShape): Applied {
  const there = unmanaged(live)
  const sent = unmanaged(config)
  const isApplier = ({ name, operation, subresource }: Manager): boolean => name === applier && operation === 'Apply' && subresource === ''
  const last = managers.find(isApplier)?.fields
  const others = managers.filter(manager => !isApplier(manager)).map(({ name, fields }) => ({ name, fields }))
  if (managers.length === 0) others.push({ name: BEFORE_FIRST_APPLY, fields: changedFields({}, there, shape) })
  const all = merged(there, sent, shape)
  const owned = others.reduce((set, { fields }) => set.union(fields), writtenFields(sent, shape))
  const object = last && !last.isEmpty ? pruned(all, last, owned, shape) : all
  const changed = changedFields(there, object, shape)
  const conflicts = others.flatMap(({ name, fields }) => {
    const others = fields.intersection(changed)
    return others.isEmpty ? [] : [{ manager: name, fields: others }]
  })
  return { object, conflicts }
}

/** Without what the applier had before, does not have now, and nobody else has. */
function pruned(all: Struct, last: FieldSet, owned: FieldSet, shape: MapShape): Struct {
  const named = (set: FieldSet): FieldSet => set.withNamedFields(shape)
  const everything = named(writtenFields(all, shape))
  const first = without(all, named(last), shape)
  const withOwned = without(all, everything.difference(named(writtenFields(first, shape)).union(named(owned))), shape)
  const gone = everything.difference(named(writtenFields(withOwned, shape))).intersection(named(last))
  return without(all, gone, shape)
}

/** What no manager can own. */
function unmanaged(object: Struct): Struct {
  const { status: _, metadata, ...rest } = object
  if (!isStruct(metadata)) return rest
  const { managedFields: __, ...kept } = metadata
  return { ...rest, metadata: kept }
}
