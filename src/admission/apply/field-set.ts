/** Sets of fields, as managedFields holds them: sigs.k8s.io/structured-merge-diff/fieldpath. */
import { isStruct, type Struct } from './plain.ts'
import type { Shape } from './shape.ts'

/** A step as FieldsV1 writes it: `f:name`, `k:{"name":"agent"}` with its keys in order, `v:"value"`. */
export type Step = string

export class FieldSet {
  readonly members = new Set<Step>()
  readonly children = new Map<Step, FieldSet>()

  get isEmpty(): boolean {
    return this.members.size === 0 && [...this.children.values()].every(child => child.isEmpty)
  }

  /** The set of what is in one step; empty where nothing is. */
  within(step: Step): FieldSet {
    return this.children.get(step) ?? NONE
  }

  /** That of a step, which is part of this one. */
  descend(step: Step): FieldSet {
    let child = this.children.get(step)
    if (!child) this.children.set(step, (child = new FieldSet()))
    return child
  }

  union(other: FieldSet): FieldSet {
    const result = new FieldSet()
    for (const step of [...this.members, ...other.members]) result.members.add(step)
    for (const step of new Set([...this.children.keys(), ...other.children.keys()]))
      result.children.set(step, this.within(step).union(other.within(step)))
    return result
  }

  intersection(other: FieldSet): FieldSet {
    return this.#filtered(
      step => other.members.has(step),
      (child, step) => child.intersection(other.within(step)),
    )
  }

  /** Without the members of another one; a child of such a member stays. */
  difference(other: FieldSet): FieldSet {
    return this.#filtered(
      step => !other.members.has(step),
      (child, step) => child.difference(other.within(step)),
    )
  }

  #filtered(keeps: (step: Step) => boolean, inner: (child: FieldSet, step: Step) => FieldSet): FieldSet {
    const result = new FieldSet()
    for (const step of this.members) if (keeps(step)) result.members.add(step)
    for (const [step, child] of this.children) {
      const kept = inner(child, step)
      if (!kept.isEmpty) result.children.set(step, kept)
    }
    return result
  }

  /** Also with the fields of structs that hold a member. */
  withNamedFields(shape: Shape | undefined): FieldSet {
    const result = new FieldSet()
    for (const step of this.members) result.members.add(step)
    for (const [step, child] of this.children) {
      if (shape?.kind === 'map' && step.startsWith('f:') && shape.isField(step.slice(2))) result.members.add(step)
      result.children.set(step, child.withNamedFields(stepShape(shape, step)))
    }
    return result
  }
}

const NONE = new FieldSet()

/**
 * Reads `fieldsV1`. What was part of a struct or list that is atomic now belongs to whom had a part of it.
 */
export function fieldSetOf(fields: unknown, shape: Shape | undefined): FieldSet {
  const set = new FieldSet()
  if (!isStruct(fields)) return set
  for (const [key, value] of Object.entries(fields)) {
    if (key === '.' || !isStruct(value)) continue
    const step = canonical(key)
    const inner = stepShape(shape, step)
    const children = Object.keys(value).some(name => name !== '.')
    if (!children || Object.hasOwn(value, '.') || isAtomic(inner)) set.members.add(step)
    if (children && !isAtomic(inner)) set.children.set(step, fieldSetOf(value, inner))
  }
  return set
}

export function isAtomic(shape: Shape | undefined): boolean {
  return shape?.kind === 'list' ? shape.relation === 'atomic' : shape?.kind === 'map' && shape.atomic
}

/** The step to a field. */
export function fieldStep(name: string): Step {
  return `f:${name}`
}

/** The step to an item by the values of its keys. */
export function keyStep(keys: Struct): Step {
  const sorted = Object.keys(keys).sort()
  return `k:{${sorted.map(name => `${JSON.stringify(name)}:${JSON.stringify(keys[name])}`).join(',')}}`
}

export function valueStep(value: unknown): Step {
  return `v:${JSON.stringify(value)}`
}

function stepShape(shape: Shape | undefined, step: Step): Shape | undefined {
  if (shape?.kind === 'map') return step.startsWith('f:') ? shape.member(step.slice(2)) : undefined
  return shape?.kind === 'list' && step.startsWith('k:') ? shape.item : undefined
}

function canonical(key: string): Step {
  const kind = key.slice(0, 2)
  if (kind !== 'k:' && kind !== 'v:') return key
  try {
    const value: unknown = JSON.parse(key.slice(2))
    if (kind === 'v:') return valueStep(value)
    return isStruct(value) ? keyStep(value) : key
  } catch {
    return key
  }
}
