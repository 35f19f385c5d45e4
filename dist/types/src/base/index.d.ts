export { type Addition, type Bug, isMilder, type Edit, type Finding, type Fix, type Hazard, type Meaning, type NotChecked, type ObjectReference, type Rejected, type RenderedFrom, type Related, type Report, type RuleInfo, rulePage, SEVERITIES, type Severity, type Summary, type Suppression, type UserError, } from './finding.js';
export type { Invalid } from './invalid.js';
export { addTo, append, groupBy } from './group.js';
export { Lines, type Location, type Position, type SourceFile, type Span } from './source.js';
export { remembered } from './remembered.js';
export { some } from './some.js';
export type { Base, BaseFile, Encoding, GivenFile, Origins, SkippedSource, Source, TextSource, UnreadableSource, } from './input.js';
export { type CompilePattern, loadRegExp, type Pattern, patternsOf } from './regexp.js';
