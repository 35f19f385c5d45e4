export {
  type Addition,
  type Bug,
  isMilder,
  type Edit,
  type Finding,
  type Fix,
  type Hazard,
  type Meaning,
  type NotChecked,
  type ObjectReference,
  type Rejected,
  type RenderedFrom,
  type Related,
  type Report,
  type RuleInfo,
  rulePage,
  SEVERITIES,
  type Severity,
  type Summary,
  type Suppression,
  type UserError,
  WITH_VALUES_FILES,
} from './finding.ts'
export { notRendered } from './brought.ts'
export type { Invalid } from './invalid.ts'
export { addTo, append, groupBy } from './group.ts'
export { Lines, type Location, type Position, type SourceFile, type Span } from './source.ts'
export { isKustomization, KUSTOMIZATION_NAMES } from './kustomization-names.ts'
export { remembered } from './remembered.ts'
export { sharedText } from './shared-text.ts'
export { shellWord } from './shell.ts'
export { listed, some } from './some.ts'
export type {
  Base,
  BaseFile,
  Encoding,
  GivenFile,
  Origins,
  SkippedSource,
  Source,
  TextSource,
  UnreadableSource,
} from './input.ts'
export { type CompilePattern, loadRegExp, type Pattern, patternsOf } from './regexp.ts'
