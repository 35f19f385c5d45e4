export { badSeparator, isEmpty, readAsClient } from './client.js';
export { bodyStart, canHoldDaemonSet, type Document, read, readFirst, requests, split } from './document.js';
export { type AnyField, type Field, isField, type Item, type Root, rootField } from './field.js';
export { parseJson } from './json.js';
export { offsetsOf } from './offsets.js';
export { resolveMapping, type ResolvedEntry } from './mapping.js';
export { isSame, isStruct, toPlain } from './plain.js';
export { edited, isRisky, isSound, readsTheSame, staysSound } from './sound.js';
export { type Anchored, type Entry, type Mapping, type Scalar, type Sequence, type SyntaxProblem, target, type YamlNode } from './tree.js';
