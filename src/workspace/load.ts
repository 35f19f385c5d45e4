/** One file → its manifests, and a note on everything else in it. Pure: no other file decides. */
import type { GivenFile, SourceFile } from '../base/index.ts'
import { canHoldDaemonSet, type Document, read, split } from '../yaml/index.ts'
import { classify, isDaemonSet, isIncomplete, isOfAnotherKind, isPatch, type Manifest, manifestsOf } from './manifest.ts'
import { mayBeMistaken, mistakenIn, type Refused } from './mistaken.ts'
import { isDocumentationPage } from './page.ts'
import { mayBecomeDaemonSet, placeholderLine, type Template, templateIn } from './template.ts'

export interface LoadedFile {
  readonly file: SourceFile
  readonly documents: number
  /** False: nothing in the file is judged. */
  readonly mayHoldDaemonSet: boolean
  /** Read and well-formed documents that can hold a DaemonSet. */
  readonly read: readonly Document[]
  readonly daemonSets: readonly Manifest[]
  /** Documents with syntax errors: one that may hold a DaemonSet condemns the broken ones beside it. */
  readonly broken: readonly Document[]
  /** The first template action of the file, where a document that may hold a DaemonSet is a template. */
  readonly template: { readonly document: Document; readonly template: Template } | undefined
  /** Documents that mention DaemonSets and are not checked, by reason. */
  readonly notChecked: ReadonlyMap<string, number>
  /** Documents that mean to be a DaemonSet, and whose kind is misspelt or missing. */
  readonly mistaken: readonly Refused[]
  /** Parts of DaemonSets, which something else completes. */
  readonly parts: readonly Manifest[]
  /** Whether there is a complete DaemonSet, or one that is broken or mistaken. */
  readonly holdsDaemonSet: boolean
}

/** What an object of Kubernetes has, however broken its text is: at the left, or in JSON. Deeper down, another tool describes one. */
const OBJECT = /^(?:[ \t]{0,2}(?:-[ \t]+)?|[ \t]*(?:-[ \t]+)?(?=["'{])[^\n]*?)["']?(?:api_?version|kind)\b/im

/** Which DaemonSets of a file are parts of manifests: `all` of a file that a kustomization names as a patch, those that `look` like one, `none`. */
export type Patches = 'all' | 'look' | 'none'

/** Called with each well-formed document and its DaemonSets. */
export type Take = (document: Document, daemonSets: readonly Manifest[]) => void

/**
 * With `take`, well-formed documents and their DaemonSets are given over one by one, and `read` and `daemonSets` stay empty: so no more than
 * one document is in memory. `reading` may have one at hand.
 */
export function load(file: SourceFile, patches: Patches, take?: Take, reading: typeof read = read): LoadedFile {
  const spans = split(file.text)
  const documents: Document[] = []
  const daemonSets: Manifest[] = []
  const keep: Take = (document, manifests) => {
    documents.push(document)
    for (const manifest of manifests) daemonSets.push(manifest)
  }
  let broken: Document[] = []
  let template: LoadedFile['template']
  const notChecked = new Map<string, number>()
  const skip = (reason: string): void => {
    notChecked.set(reason, (notChecked.get(reason) ?? 0) + 1)
  }

  let mayHoldDaemonSet = false
  let holdsDaemonSet = false
  const mistaken: Refused[] = []
  const parts: Manifest[] = []
  const isPage = spans.length > 1 && isUnrenderedPage(file) && spans.some(span => canHoldDaemonSet(file.text, span))
  if (isPage) {
    mayHoldDaemonSet = true
    skip('documentation page')
  }
  for (const span of isPage ? [] : spans) {
    const isKnown = canHoldDaemonSet(file.text, span)
    if (!isKnown && !mayBeMistaken(file.text, span)) continue
    const document = isKnown ? reading(file, span) : read(file, span)
    if (!isKnown && (document.problems.length > 0 || mistakenIn(document).length === 0)) continue
    mayHoldDaemonSet = true
    // What is left of actions in rendered text is for the agent to read.
    const action =
      isRendered(file) || isOfAnotherKind(document)
        ? undefined
        : (templateIn(file, span, document.problems.length === 0) ?? placeholderLine(file, document.problems))
    if (action) {
      if (mayBecomeDaemonSet(file, span)) template ??= { document, template: action }
      skip('template')
    } else if (document.problems.length > 0) {
      // YAML of another tool that only mentions DaemonSets is for that tool to read.
      if (OBJECT.test(file.text.slice(span.start, span.end))) broken.push(document)
      else skip('other YAML')
    } else {
      const found = manifestsOf(document).filter(isDaemonSet)
      const refused = patches === 'all' ? [] : mistakenIn(document)
      mistaken.push(...refused)
      const reason = found.length === 0 && refused.length === 0 ? classify(document) : undefined
      if (reason) skip(patches === 'all' ? 'kustomize patch' : reason)
      const complete = found.filter(manifest => !isPart(manifest, patches))
      for (const manifest of found) {
        if (complete.includes(manifest)) continue
        parts.push(manifest)
        skip(patches === 'look' && isIncomplete(manifest) ? 'incomplete manifest' : 'kustomize patch')
      }
      if (complete.length > 0 || refused.length > 0) holdsDaemonSet = true
      ;(take ?? keep)(document, complete)
    }
  }
  if (broken.length > 0) broken = allBroken(file, spans, broken)
  return {
    file,
    documents: spans.length,
    mayHoldDaemonSet,
    read: documents,
    daemonSets,
    broken,
    template,
    notChecked,
    mistaken,
    parts,
    holdsDaemonSet: holdsDaemonSet || broken.length > 0,
  }
}

/** The complete DaemonSets of some documents of a file; what is broken or a template has none. */
export function daemonSetsIn(file: SourceFile, spans: readonly ReturnType<typeof split>[number][], patches: Patches): Manifest[] {
  if (isUnrenderedPage(file)) return []
  return spans
    .filter(span => canHoldDaemonSet(file.text, span))
    .map(span => read(file, span))
    .filter(({ problems, span }) => problems.length === 0 && (isRendered(file) || !templateIn(file, span, true)))
    .flatMap(manifestsOf)
    .filter(manifest => isDaemonSet(manifest) && !isPart(manifest, patches))
}

function isUnrenderedPage(file: SourceFile): boolean {
  return !isRendered(file) && isDocumentationPage(file.text)
}

function isRendered(file: SourceFile): boolean {
  return (file as Partial<GivenFile>).rendered !== undefined
}

function isPart(manifest: Manifest, patches: Patches): boolean {
  return patches === 'all' || (patches === 'look' && (isPatch(manifest) || isIncomplete(manifest)))
}

/** With one document broken, where the others end is in doubt, too. */
function allBroken(file: SourceFile, spans: ReturnType<typeof split>, known: readonly Document[]): Document[] {
  const byStart = new Map(known.map(document => [document.span.start, document]))
  return spans
    .map(span => byStart.get(span.start) ?? read(file, span))
    .filter(({ problems, span }) => problems.length > 0 && !templateIn(file, span, false) && !placeholderLine(file, problems))
}
