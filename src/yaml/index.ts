export { badSeparator, isEmpty, readAsClient } from './client.ts'
export { bodyStart, canHoldDaemonSet, type Document, read, readFirst, requests, split } from './document.ts'
export type { Wanted } from './everyday.ts'
export { type AnyField, type Field, isField, type Item, KeyLocation, type Root, rootField } from './field.ts'
export { parseJson } from './json.ts'
export { offsetsOf } from './offsets.ts'
export { resolveMapping, type ResolvedEntry } from './mapping.ts'
export { placed } from './placed.ts'
export { isSame, isStruct, toPlain } from './plain.ts'
export { skim } from './skim.ts'
export { edited, isRisky, isSound, readsTheSame, staysSound } from './sound.ts'
export {
  type Anchored,
  type Entry,
  type Mapping,
  type Scalar,
  scalarOf,
  type Sequence,
  type SyntaxProblem,
  target,
  type YamlNode,
} from './tree.ts'
