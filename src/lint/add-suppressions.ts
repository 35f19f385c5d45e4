/** Findings → texts in which comments suppress them, with a reason to fill in. */
import { type Finding, groupBy, Lines, type Location, type SourceFile, type TextSource } from '../base/index.ts'
import { edited, readsTheSame } from '../yaml/index.ts'
import { Documents, soundTogether } from './documents.ts'
import { PLACEHOLDER } from './judge/directives.ts'
import { JUDGE_RULES } from './judge/index.ts'

export interface Suppressions {
  /** New texts by path; files without a new comment are not in it. */
  readonly texts: ReadonlyMap<string, string>
  /** Comments that were added. */
  readonly count: number
  /** Findings that no comment can suppress, by the reason for that. */
  readonly left: ReadonlyMap<string, readonly Finding[]>
}

/** A line of its own above the line that findings start on. */
interface Comment {
  readonly location: Location
  readonly text: string
  readonly findings: readonly Finding[]
}

const JUDGED: ReadonlySet<string> = new Set(JUDGE_RULES.map(({ id }) => id))

/**
 * One comment for each line with findings. Every document reads as before: a comment that would become a part of a value, or that the document has
 * no place for, is left out. Findings that are suppressed already, and those about suppressions and the baseline, get none.
 */
export function addSuppressions(findings: readonly Finding[], isWritable: (file: SourceFile) => boolean): Suppressions {
  const texts = new Map<string, string>()
  const left = new Map<string, readonly Finding[]>()
  const leave = (reason: string, some: readonly Finding[]): void => {
    if (some.length > 0) left.set(reason, [...(left.get(reason) ?? []), ...some])
  }
  const documents = new Documents()
  let count = 0
  const open = findings.filter(({ suppression, rule }) => !suppression && !JUDGED.has(rule))
  for (const ofFile of groupBy(open, ({ location }) => location.file.path).values()) {
    // A file may have been read twice.
    const [
      {
        location: { file },
      },
    ] = ofFile as [Finding]
    // What is at the start of a file in UTF-16 is about its encoding.
    const { encoding } = file as Partial<TextSource>
    const isUtf16 = encoding !== undefined && encoding.name !== 'utf-8'
    const isWhole = ({ location: { span }, path }: Finding): boolean => isUtf16 && span.start === 0 && path === ''
    leave(
      'the text is rendered; suppress it in its source',
      ofFile.filter(({ origin }) => origin !== undefined),
    )
    leave('it is about the file as a whole', ofFile.filter(isWhole))
    const own = ofFile.filter(finding => finding.origin === undefined && !isWhole(finding))
    if (!isWritable(file)) {
      leave('the file cannot be written', own)
      continue
    }
    const added: Comment[] = []
    for (const [span, group] of groupBy(own, ({ location: { span } }) => documents.spanOf({ file, span }))) {
      const document = span && documents.read(file, span)
      if (!document || document.problems.length > 0) {
        const inTemplates = group.filter(({ rendered }) => rendered?.renderer === 'helm')
        leave('it is in a template; add the comment ds-lint-disable-next-line there', inTemplates)
        leave(
          'the document has a syntax error',
          group.filter(({ rendered }) => rendered?.renderer !== 'helm'),
        )
      } else if (document.contentType === 'json')
        leave('JSON has no comments; add the annotation ds-lint.io/ignore.RULE to the object', group)
      else {
        const comments = commentsOn(file, group)
        const sound = soundTogether(comments, some => readsTheSame(document, some))
        added.push(...sound)
        for (const each of comments) if (!sound.includes(each)) leave('a comment there would become a part of the value', each.findings)
      }
    }
    if (added.length > 0) texts.set(file.path, edited(file.text, added))
    count += added.length
  }
  return { texts, count, left }
}

function commentsOn(file: SourceFile, findings: readonly Finding[]): Comment[] {
  const lines = new Lines(file.text)
  const byLine = groupBy(findings, ({ location }) => lines.at(location.span.start).line)
  return [...byLine].map(([line, own]) => {
    const start = lines.start(line)
    const indent = /[ \t]*/y
    indent.lastIndex = start
    const feed = /\r\n|\r|\n/.exec(file.text)?.[0] ?? '\n'
    const rules = [...new Set(own.map(({ rule }) => rule))].sort().join(', ')
    return {
      location: { file, span: { start, end: start } },
      text: `${indent.exec(file.text)?.[0] ?? ''}# ds-lint-disable-next-line ${rules} -- ${PLACEHOLDER}${feed}`,
      findings: own,
    }
  })
}
