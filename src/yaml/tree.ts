/** The positioned tree of one YAML document. Offsets are UTF-16, into the file's text. */
import type { Span } from '../source.ts'

/** A plain scalar is resolved as Go's sigs.k8s.io/yaml resolves it; every other scalar is a string. */
export interface Scalar {
  readonly kind: 'scalar'
  readonly start: number
  readonly end: number
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  /** bigint: an integer beyond 2^53. */
  readonly value: string | number | bigint | boolean | null
  /** A float that is written as one (`80.0`, `1e3`): YAML passes it on as a whole number, JSON does not. */
  readonly float: boolean
  /** The anchor's own span, its sigil included. */
  readonly anchor: Span | undefined
}

/** A mapping's entries in the order of the text, duplicates included; merge keys stay entries here. */
export interface Mapping {
  readonly kind: 'mapping'
  readonly start: number
  readonly end: number
  readonly flow: boolean
  readonly entries: readonly Entry[]
  readonly anchor: Span | undefined
}

export interface Entry {
  readonly key: YamlNode
  /** The key as Go's JSON conversion writes it; undefined where it cannot be a JSON key. */
  readonly name: string | undefined
  readonly value: YamlNode
}

export interface Sequence {
  readonly kind: 'sequence'
  readonly start: number
  readonly end: number
  readonly flow: boolean
  readonly items: readonly YamlNode[]
  readonly anchor: Span | undefined
}

export interface Alias {
  readonly kind: 'alias'
  readonly start: number
  readonly end: number
  /** Undefined when nothing carries the anchor, or when it contains this alias. */
  readonly target: Exclude<YamlNode, Alias> | undefined
}

export type YamlNode = Scalar | Mapping | Sequence | Alias
