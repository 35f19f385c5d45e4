/** Findings in rendered texts → findings in the files that they were rendered from. */
import {
  type Edit,
  type Finding,
  type Fix,
  groupBy,
  type Location,
  type Origins,
  type Related,
  type RenderedFrom,
  type TextSource,
} from '../base/index.ts'
import type { Trace } from './trace.ts'

/** What was rendered in one run of helm or kustomize. */
export interface TracedText {
  readonly source: TextSource
  readonly trace: Trace
  readonly renderer: RenderedFrom['renderer']
  /** The values or the overlay, as reports name it. */
  readonly name: string
}

/** A finding at its origin, and the text that it was in. */
interface Led {
  readonly finding: Finding
  readonly from: TracedText | undefined
}

const UNUSED = 'unused-suppression'

export class RenderedOrigins implements Origins {
  readonly #texts: ReadonlyMap<string, TracedText>

  /** `merges`: equal findings of several renderings become one; else each object keeps its own. */
  constructor(
    texts: readonly TracedText[],
    readonly merges: boolean,
  ) {
    this.#texts = new Map(texts.map(each => [each.source.path, each]))
  }

  lead(findings: readonly Finding[], inParts: readonly Finding[]): readonly Finding[] {
    const led = once(findings.map(finding => this.#lead(finding)))
    const fixes = new Map(inParts.flatMap(each => (each.fix ? [[placeOf(each), each.fix] as const] : [])))
    const groups = [...groupBy(led, ({ finding, from }) => (this.merges ? '' : `${from?.source.path} `) + keyOf(finding)).values()]
    return groups.flatMap(group => this.#merged(group, fixes))
  }

  #lead(finding: Finding): Led {
    const from = this.#textOf(finding.location)
    if (!from) return { finding, from }
    const { location, exact, related } = from.trace.of(finding.location, finding.namedPath ?? finding.path)
    const fix = finding.fix && this.#fix(finding.fix)
    const { fix: _, sharedBy, origin: __, ...rest } = finding
    return {
      finding: {
        ...rest,
        location,
        related: [...related, ...finding.related.map(each => this.#related(each))],
        rendered: { exact, renderer: from.renderer, by: [from.name], objects: finding.object ? [finding.object] : [] },
        ...(sharedBy && { sharedBy: this.place(sharedBy, '') }),
        ...(fix && exact && { fix }),
      },
      from,
    }
  }

  /** One for all renderings. Of suppressions, those that no rendering has a use for. */
  #merged(group: readonly Led[], fixes: ReadonlyMap<string, Fix>): Finding[] {
    const [first] = group as [Led, ...Led[]]
    const { finding } = first
    if (!finding.rendered) return group.map(each => each.finding)
    if (finding.rule === UNUSED && group.length < this.#renderings(first)) return []
    const by = [...new Set(group.flatMap(each => each.finding.rendered?.by ?? []))]
    const objects = [...new Set(group.flatMap(each => each.finding.rendered?.objects ?? []))]
    const exact = group.every(each => each.finding.rendered?.exact)
    const own = group.every(each => isSameFix(each.finding.fix, finding.fix)) ? finding.fix : undefined
    const fix = own ?? (exact ? fixes.get(placeOf(finding)) : undefined)
    const { fix: _, ...rest } = finding
    return [{ ...rest, related: merged(group), rendered: { ...finding.rendered, exact, by, objects }, ...(fix && { fix }) }]
  }

  /** How many texts were rendered from the file that the finding is in. */
  #renderings({ from }: Led): number {
    const path = from?.source.rendered?.from.absolute
    return [...this.#texts.values()].filter(({ source }) => source.rendered?.from.absolute === path).length
  }

  #textOf({ file }: Location): TracedText | undefined {
    return this.#texts.get(file.path)
  }

  place(location: Location, path: string): Location {
    return this.#textOf(location)?.trace.of(location, path).location ?? location
  }

  rendering(location: Location): Pick<RenderedFrom, 'renderer' | 'by'> | undefined {
    const from = this.#textOf(location)
    return from && { renderer: from.renderer, by: [from.name] }
  }

  #related(related: Related): Related {
    return { ...related, location: this.place(related.location, related.path) }
  }

  #fix({ edits, ...fix }: Fix): Fix | undefined {
    const own = edits.map((edit): Edit | undefined => {
      const text = this.#textOf(edit.location)
      return text ? text.trace.edit(edit) : edit
    })
    return own.every(edit => edit !== undefined) ? { ...fix, edits: own } : undefined
  }
}

/** What one finding has in every rendering. Names of objects differ with the values. */
function keyOf({ rule, message: said, location, path, namedPath = path, suppression, object }: Finding): string {
  const { file, span } = location
  const { kind = '', namespace = '', name = '' } = object ?? {}
  const message = [`${kind} ${namespace}/${name}`, `${kind} ${name}`].reduce((text, words) => text.replaceAll(words, kind), said)
  return JSON.stringify([file.path, span.start, span.end, rule, message, namedPath, suppression !== undefined, kind])
}

/** One line that is rendered for several items of an object is wrong once, unless they take values of several places. */
function once(led: readonly Led[]): readonly Led[] {
  const known = new Map<string, Led>()
  for (const [index, each] of led.entries()) {
    const { finding, from } = each
    const { path, namedPath = path, related, object } = finding
    const places = related.map(({ location: { file, span } }) => [file.path, span.start, span.end])
    const own = { ...finding, namedPath: namedPath.replaceAll(/\[[^[\]]*\]/g, '[]') }
    const key = from ? JSON.stringify([from.source.path, object?.namespace, object?.name, keyOf(own), places]) : String(index)
    if (!known.has(key)) known.set(key, each)
  }
  return [...known.values()]
}

function placeOf({ rule, location, path, namedPath = path }: Finding): string {
  return JSON.stringify([location.file.path, rule, namedPath])
}

function merged(group: readonly Led[]): readonly Related[] {
  const related = new Map<string, Related>()
  for (const { finding } of group) {
    for (const each of finding.related) {
      const { file, span } = each.location
      related.set(JSON.stringify([file.path, span.start, span.end, each.message]), each)
    }
  }
  return [...related.values()]
}

function isSameFix(a: Fix | undefined, b: Fix | undefined): boolean {
  if (!a || !b) return a === b
  const textOf = ({ title, edits }: Fix): string =>
    JSON.stringify([title, edits.map(({ location: { file, span }, text }) => [file.path, span.start, span.end, text])])
  return textOf(a) === textOf(b)
}
