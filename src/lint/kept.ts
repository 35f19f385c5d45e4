/** Findings as they are kept until they are printed: a repository may have a million of them, which say much the same of many places. */
import type { Edit, Finding, Fix, Location, ObjectReference, Related, SourceFile, Span } from '../base/index.ts'
import { jsonOf, remembered } from './shared.ts'

/** Of what moves with its finding. */
const NOWHERE: SourceFile = { path: '', text: '' }

/** What many findings say alike. */
type Words = Pick<Finding, 'rule' | 'severity' | 'message' | 'path' | 'namedPath' | 'rejected' | 'origin' | 'hazard' | 'absent'>

const words = new Map<string, Words>()
/** Fixes of which all offsets are counted from where the finding starts, by what they are as JSON. */
const fixes = new Map<string, Fix>()
const lists = new Map<Related, readonly Related[]>()

/**
 * The same finding in a fifth of the memory, where it can be: what it says is shared with others, and its places are made when they are asked for.
 * To change one, use `withChange`.
 */
export function keptFinding(finding: Finding): Finding {
  const { location, sharedBy, rendered, suppression, fix, related, object, holder } = finding
  if (sharedBy || rendered || suppression) return finding
  const { file, span } = location
  const known = fix && relativeFix(fix, file, span.start)
  if (fix && !known) return finding
  return new KeptFinding(wordsOf(finding), file, span, { object, holder }, relatedList(related), known) as Finding
}

/** An object of its own, with nothing but own properties. */
export function plainFinding(finding: Finding): Finding {
  return finding instanceof KeptFinding ? finding.plain() : finding
}

/** The finding with something of it changed: kept small where it was, an object of its own where it was one. */
export function withChange(finding: Finding, change: Partial<Finding>): Finding {
  return finding instanceof KeptFinding ? keptFinding({ ...finding.plain(), ...change }) : { ...finding, ...change }
}

class KeptFinding {
  readonly #words: Words
  readonly #file: SourceFile
  readonly #start: number
  readonly #end: number
  readonly #fix: Fix | undefined
  readonly object: ObjectReference | undefined
  readonly holder: ObjectReference | undefined
  readonly related: readonly Related[]

  constructor(
    said: Words,
    file: SourceFile,
    { start, end }: Span,
    { object, holder }: { readonly [K in 'object' | 'holder']: ObjectReference | undefined },
    related: readonly Related[],
    fix: Fix | undefined,
  ) {
    this.#words = said
    this.#file = file
    this.#start = start
    this.#end = end
    this.#fix = fix
    this.object = object
    this.holder = holder
    this.related = related
  }

  get rule(): string {
    return this.#words.rule
  }

  get severity(): Finding['severity'] {
    return this.#words.severity
  }

  get message(): string {
    return this.#words.message
  }

  get path(): string {
    return this.#words.path
  }

  get namedPath(): string | undefined {
    return this.#words.namedPath
  }

  get rejected(): Finding['rejected'] {
    return this.#words.rejected
  }

  get origin(): string | undefined {
    return this.#words.origin
  }

  get hazard(): Finding['hazard'] {
    return this.#words.hazard
  }

  get absent(): Finding['absent'] {
    return this.#words.absent
  }

  get location(): Location {
    return { file: this.#file, span: { start: this.#start, end: this.#end } }
  }

  get fix(): Fix | undefined {
    return this.#fix && movedFix(this.#fix, this.#file, this.#start)
  }

  plain(): Finding {
    const { location, related, object, holder, fix } = this
    return { ...this.#words, location, related, ...(object && { object }), ...(holder && { holder }), ...(fix && { fix }) }
  }
}

function wordsOf({ rule, severity, message, path, namedPath, rejected, origin, hazard, absent }: Finding): Words {
  const refused = rejected.map(({ type, field, isBehind }) => `${type} ${field}${isBehind ? ' behind' : ''}`).join('\n')
  const key = [rule, severity, hazard ?? '', path, namedPath ?? '', origin ?? '\n', refused, absent?.join('\n') ?? '', message].join('\0')
  return remembered(words, key, () => ({
    rule,
    severity,
    message,
    path,
    rejected,
    ...(namedPath !== undefined && { namedPath }),
    ...(origin !== undefined && { origin }),
    ...(hazard && { hazard }),
    ...(absent && { absent }),
  }))
}

/** The same list as that of other findings. */
function relatedList(related: readonly Related[]): readonly Related[] {
  const [first, ...others] = related
  return first && others.length === 0 ? remembered(lists, first, () => related) : related
}

/** Undefined where it changes other files, or where its values are none of JSON. */
function relativeFix(fix: Fix, file: SourceFile, start: number): Fix | undefined {
  if (fix.edits.some(({ location }) => location.file !== file)) return undefined
  const moved = movedFix(fix, NOWHERE, -start)
  const key = jsonOf(moved)
  return key === undefined ? undefined : remembered(fixes, key, () => moved)
}

function movedFix({ title, safety, edits }: Fix, file: SourceFile, by: number): Fix {
  return { title, safety, edits: edits.map(edit => movedEdit(edit, file, by)) }
}

function movedEdit({ location: { span }, text, adds, means }: Edit, file: SourceFile, by: number): Edit {
  return {
    location: { file, span: { start: span.start + by, end: span.end + by } },
    text,
    ...(adds && { adds: { ...adds, holder: adds.holder + by } }),
    ...(means && { means: { ...means, holder: means.holder + by } }),
  }
}
