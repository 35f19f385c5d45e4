/** One file → its DaemonSets, and a word on everything else in it. */
import type { VersionRange } from '../kubernetes/index.ts'
import {
  classify,
  isDaemonSet,
  isOfAnotherKind,
  isPatch,
  manifestsOf,
  mayBecomeDaemonSet,
  type Template,
  templateIn,
} from '../workspace/index.ts'
import { DaemonSetModel } from './daemon-set.ts'
import type { SourceFile } from '../base/index.ts'
import { canHoldDaemonSet, type Document, read, split } from '../yaml/index.ts'

export interface Inspected {
  readonly file: SourceFile
  readonly documents: number
  /** False: nothing in the file was judged. */
  readonly mayHoldDaemonSet: boolean
  /** Read and well-formed documents that can hold a DaemonSet. */
  readonly read: readonly Document[]
  readonly daemonSets: readonly DaemonSetModel[]
  /** Documents with syntax errors: one that may hold a DaemonSet condemns the broken ones beside it. */
  readonly broken: readonly Document[]
  /** The first template action of the file, where a document that may hold a DaemonSet is a template. */
  readonly template: { readonly document: Document; readonly template: Template } | undefined
  /** Documents that mention DaemonSets and are not checked, by reason. */
  readonly notChecked: ReadonlyMap<string, number>
}

/** Called with each well-formed document and its DaemonSets. */
export type Take = (document: Document, daemonSets: readonly DaemonSetModel[]) => void

/**
 * `isPatchFile`: a kustomization names the file as a patch. With `take`, well-formed documents and DaemonSets are handed over one by one,
 * and `read` and `daemonSets` stay empty: so no more than one document is in memory.
 */
export function inspect(file: SourceFile, target: VersionRange, isPatchFile: boolean, take?: Take): Inspected {
  const spans = split(file.text)
  const documents: Document[] = []
  const daemonSets: DaemonSetModel[] = []
  let broken: Document[] = []
  let template: Inspected['template']
  const notChecked = new Map<string, number>()
  const skip = (reason: string): void => {
    notChecked.set(reason, (notChecked.get(reason) ?? 0) + 1)
  }
  const keep: Take = (document, models) => {
    documents.push(document)
    for (const model of models) daemonSets.push(model)
  }

  let mayHoldDaemonSet = false
  for (const span of spans) {
    if (!canHoldDaemonSet(file.text, span)) continue
    mayHoldDaemonSet = true
    const document = read(file, span)
    const action = isOfAnotherKind(document) ? undefined : templateIn(file, span, document.problems.length === 0)
    if (action) {
      if (mayBecomeDaemonSet(file, span)) template ??= { document, template: action }
      skip('template')
    } else if (document.problems.length > 0) broken.push(document)
    else {
      const found = manifestsOf(document).filter(isDaemonSet)
      const reason = found.length === 0 ? classify(document) : undefined
      if (reason) skip(isPatchFile ? 'kustomize patch' : reason)
      const models: DaemonSetModel[] = []
      for (const manifest of found) {
        if (isPatchFile || isPatch(manifest)) skip('kustomize patch')
        else models.push(new DaemonSetModel(manifest, target))
      }
      ;(take ?? keep)(document, models)
    }
  }
  if (broken.length > 0) broken = allBroken(file, spans, broken)
  return { file, documents: spans.length, mayHoldDaemonSet, read: documents, daemonSets, broken, template, notChecked }
}

/** With one document broken, where the others end is in doubt, too. */
function allBroken(file: SourceFile, spans: ReturnType<typeof split>, known: readonly Document[]): Document[] {
  const byStart = new Map(known.map(document => [document.span.start, document]))
  return spans
    .map(span => byStart.get(span.start) ?? read(file, span))
    .filter(({ problems, span }) => problems.length > 0 && !templateIn(file, span, false))
}
