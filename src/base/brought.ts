/** Objects and files that bring charts in ways that are not rendered: they are counted, and named as not checked. */

import { WITH_VALUES_FILES } from './finding.ts'

interface Other {
  readonly reason: string
  readonly kind: RegExp
  readonly api: RegExp
}

const OTHERS: readonly Other[] = [
  { reason: 'HelmRelease', kind: /^kind:[ \t]*["']?HelmRelease\b/m, api: /^apiVersion:[ \t]*["']?helm\.toolkit\.fluxcd\.io\//m },
  { reason: 'HelmChart', kind: /^kind:[ \t]*["']?HelmChart\b/m, api: /^apiVersion:[ \t]*["']?helm\.cattle\.io\//m },
  { reason: 'Argo CD Application', kind: /^kind:[ \t]*["']?Application\b/m, api: /^apiVersion:[ \t]*["']?argoproj\.io\//m },
  { reason: 'Argo CD ApplicationSet', kind: /^kind:[ \t]*["']?ApplicationSet\b/m, api: /^apiVersion:[ \t]*["']?argoproj\.io\//m },
]
/** A chart in a repository of files, and the files of values that it is given. */
const FROM_FILES = /^[ \t-]*path:[ \t]|^[ \t]*kind:[ \t]*["']?(?:GitRepository|Bucket)\b/m
const VALUES_FILES = /^[ \t]*(?:valueFiles|valuesFiles|valuesFile):/m
const MENTION = /HelmRelease|HelmChart|Application/
const HELMFILE = /(?:^|\/)helmfile(?:\.[\w-]+)?\.ya?ml$|(?:^|\/)helmfile\.d\/[^/]+\.ya?ml$/

/** Why what a text brings is not rendered: one noun for each object. */
export function notRendered(path: string, text: string): string[] {
  if (HELMFILE.test(path) && /^releases:/m.test(text)) return ['helmfile']
  if (!MENTION.test(text)) return []
  const documents = text.split(/^---.*$/m)
  return documents.flatMap(document =>
    OTHERS.filter(({ kind, api }) => kind.test(document) && api.test(document)).map(({ reason }) => reason + withFiles(document)),
  )
}

/** Where a set of values in the configuration may do what the object does. */
function withFiles(document: string): string {
  return VALUES_FILES.test(document) && FROM_FILES.test(document) ? WITH_VALUES_FILES : ''
}
