/** Pages of documentation: front matter, then Markdown or HTML that may show a DaemonSet. Site generators read them, kubectl does not. */

/** A first document between two separators. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]*?)^---[ \t]*\r?$/m
const TITLE = /^(?:title|layout|permalink|nav_order|sidebar_label|description):/m
const OBJECT = /^["']?(?:apiVersion|kind|metadata|spec)\b/im
/** A fence of code, a tag or a directive of a template language at the left: no YAML starts a line with one. */
const PROSE = /^(?:```|~~~[\w \t]*\r?$|<\/?[a-z][\w-]*[\s>]|<!--|\{%|\{\{[<%])/im

/** Whether a first document tells Jekyll alone how to publish what follows, and is not part of what it publishes. */
export function isFrontMatter(document: string): boolean {
  const lines = document.split(/\r?\n/).filter(line => !/^(?:---)?[ \t]*(?:#.*)?$/.test(line))
  return (
    lines.some(line => line.startsWith('layout:')) &&
    lines.every(line => /^(?:layout|title|permalink|description|redirect_from|sitemap):/.test(line))
  )
}

/** Whether a text is such a page, and no manifest: broken manifests have neither titles in front nor prose behind. */
export function isDocumentationPage(text: string): boolean {
  if (!/^\uFEFF?---/.test(text)) return false
  const [whole, matter] = FRONT_MATTER.exec(text) ?? []
  return whole !== undefined && matter !== undefined && TITLE.test(matter) && !OBJECT.test(matter) && PROSE.test(text.slice(whole.length))
}
