/** Where `kubectl apply -f` stops in a file with a DaemonSet: what stands before that is applied, and nothing behind it. Helm applies nothing. */
import type { Encoding, SourceFile, Span } from '../base/index.ts'
import { type Apply, clientName } from '../kubernetes/index.ts'
import { badSeparator, type Document, isEmpty, readFirst, requests, resolveMapping, type SyntaxProblem, target } from '../yaml/index.ts'
import type { Refused } from './mistaken.ts'
import { isFrontMatter } from './page.ts'
import { templateIn } from './template.ts'

/** What of YAML only its first document may have: such a document is read as kubectl reads it. */
const ODD = /^(?:%|\.\.\.)/m

/** Of a separator that is too long the syntax error tells. */
const DASHES = /^-+$/

interface Sending {
  readonly encoding?: Encoding | undefined
  readonly apply?: Apply | undefined
  /** A document, where it has been read. */
  readonly atHand?: (span: Span) => Document | undefined
}

/** `sound`, `broken`: where documents start that were read, and what else is wrong with them is told elsewhere. */
export function stopsIn(
  file: SourceFile,
  sound: ReadonlySet<number>,
  broken: ReadonlySet<number>,
  { encoding, apply, atHand = () => undefined }: Sending = {},
): Refused[] {
  const { text } = file
  const client = clientName(apply)
  if (encoding && encoding.name !== 'utf-8') return inUtf16(file, encoding)
  if (/^\s*\{/.test(text)) return []
  const bad = badSeparator(text)
  const spans = requests(text.slice(0, bad?.span.start))
  const stops: { readonly document: Document; readonly problem: SyntaxProblem; readonly index: number }[] = []
  /** How many documents are sent, and the numbers of those that are none. */
  let documents = 0
  let first: number | undefined
  for (const [index, span] of spans.entries()) {
    const part = text.slice(span.start, span.end)
    if (index === 0 && isFrontMatter(part)) continue
    const isBad = bad !== undefined && index === spans.length - 1
    const isSound = sound.has(span.start)
    if (isSound && !isBad && !ODD.test(part)) {
      documents++
      continue
    }
    const document = (ODD.test(part) ? undefined : asYaml(atHand(span))) ?? readFirst(file, span, 'yaml')
    const problem = isBad ? bad : (loneDirective(part, span) ?? problemOf(document, !isSound))
    if (!problem && isEmpty(document)) continue
    if (problem && !isBad && isAction(file, span, problem)) {
      documents++
      continue
    }
    if (problem) first ??= documents
    const isTold = broken.has(span.start) && (!isBad || DASHES.test(text.slice(bad.span.start, bad.span.end)))
    if (problem && !isTold) stops.push({ document, problem, index: documents })
    documents++
  }
  if (bad)
    documents += requests(text.slice(bad.span.end)).filter(({ start, end }) =>
      /[^\s#-]/.test(text.slice(bad.span.end + start, bad.span.end + end)),
    ).length
  return stops.map(({ document, problem, index }) => ({
    document,
    place: { file, span: problem.span },
    message:
      index === first
        ? `${problem.message}: ${client} stops here${apply === 'helm' ? ' and applies nothing of the release' : reach(index, documents - index - 1)}`
        : `${problem.message}: ${client} cannot read this document`,
  }))
}

/** Whether a template action is all that is wrong: a program renders the file, and kubectl reads another text. */
function isAction(file: SourceFile, span: Span, problem: SyntaxProblem): boolean {
  const line = { start: file.text.lastIndexOf('\n', problem.span.start - 1) + 1, end: problem.span.end }
  return file.text.slice(line.start, line.end + 2).includes('{{') && templateIn(file, span, false) !== undefined
}

/** What was read, where kubectl reads the same: as YAML, and without mistakes. */
function asYaml(document: Document | undefined): Document | undefined {
  return document?.contentType === 'yaml' && document.problems.length === 0 ? document : undefined
}

/** Directives belong to the document behind `---`, where kubectl splits. */
function loneDirective(part: string, { start }: Span): SyntaxProblem | undefined {
  const [directive] = /^%[^\r\n]*/m.exec(part) ?? []
  if (directive === undefined || /^[^%#\s]/m.test(part)) return undefined
  const at = start + part.indexOf(directive)
  return {
    message: 'kubectl splits the file at "---" and leaves the directive without a document; remove it',
    span: { start: at, end: at + directive.length },
  }
}

function reach(before: number, after: number): string {
  const applied = before === 0 ? ' and applies nothing of this file' : `, after the ${count(before)} before it`
  if (after === 0 || before === 0) return applied
  return `${applied}; the ${count(after)} after it ${after === 1 ? 'is' : 'are'} not applied`
}

function count(documents: number): string {
  return documents === 1 ? 'document' : `${documents} documents`
}

/** What keeps kubectl from sending a document, whichever kind it is of. */
function problemOf({ root, problems }: Document, isOther: boolean): SyntaxProblem | undefined {
  if (problems[0] || !isOther) return problems[0]
  const here = target(root)
  if (!here || (here.kind === 'scalar' && here.value === null)) return undefined
  const { start } = here
  if (here.kind !== 'mapping') {
    const what = here.kind === 'sequence' ? 'a list' : here.kind === 'scalar' && typeof here.value === 'string' ? 'text' : 'a single value'
    return { message: `${what} is not a Kubernetes object`, span: firstLine(here, here.kind === 'scalar' ? here.text : '') }
  }
  const { fields } = resolveMapping(here)
  const missing = ['apiVersion', 'kind'].filter(name => !fields.has(name))
  if (missing.length === 0) return undefined
  const key = here.entries[0]?.key
  return { message: `${missing.join(' and ')} missing`, span: key ? { start: key.start, end: key.end } : { start, end: start + 1 } }
}

function firstLine({ start, end }: Span, text: string): Span {
  const feed = text.indexOf('\n')
  return { start, end: feed < 0 ? Math.min(end, start + Math.max(1, text.length)) : Math.min(end, start + feed) }
}

/** What the API server refuses of a file that is the body of a request: NUL characters, which UTF-16 has where no mark tells what it is. */
export function refusedAsBody(file: SourceFile, { name, bom }: Encoding): Refused[] {
  if (name === 'utf-8' || bom) return []
  const message = `the API server rejects ${name.toUpperCase()} without a byte order mark; save it as UTF-8`
  return [
    {
      document: readFirst(file, requests(file.text)[0]!, 'yaml'),
      place: { file, span: { start: 0, end: Math.min(1, file.text.length) } },
      message,
    },
  ]
}

/** kubectl ends the last line with one byte and knows no other ends of documents than those of ASCII. */
function inUtf16(file: SourceFile, { name, bom }: Encoding): Refused[] {
  const { text } = file
  const spans = requests(text)
  const stop = ({ start, end }: Span, message: string): Refused[] => {
    const document = readFirst(file, spans[0]!, 'yaml')
    return [{ document, place: { file, span: { start, end } }, message }]
  }
  const whole = { start: 0, end: Math.min(1, text.length) }
  const shown = name.toUpperCase()
  if (!bom) return stop(whole, `kubectl cannot read ${shown} without a byte order mark and applies nothing of this file; save it as UTF-8`)
  const second = spans.slice(1).find(span => !isEmpty(readFirst(file, span, 'yaml')))
  if (second)
    return stop(
      { start: second.start, end: second.start + 3 },
      `kubectl reads only the first document of a ${shown} file and silently drops the others; save it as UTF-8`,
    )
  if (name === 'utf-16be' && text.endsWith('\n')) return []
  return stop(whole, `kubectl cannot read this ${shown} file ("incomplete UTF-16 character") and applies nothing of it; save it as UTF-8`)
}
