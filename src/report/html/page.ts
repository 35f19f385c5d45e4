/** The page around a report: one file that asks for nothing from anywhere. */
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './assets.generated.ts'
import { html, Markup } from './markup.ts'

/** Only this style and script: whatever a manifest smuggled in would not run. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

export interface Page {
  readonly title: string
  /** The sentence below the title. */
  readonly lead: string
  readonly body: Iterable<Markup>
}

export function* pageChunks({ title, lead, body }: Page): Generator<string> {
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
`
  yield `${html`<title>${title}</title>`.text}
<style>${STYLE}</style>
</head>
<body>
`
  yield `${
    html`<header class="top">
<div><h1>${title}</h1><p>${lead}</p></div>
<button type="button" id="theme" hidden>Theme: <span>auto</span></button>
</header>
<main>`.text
  }\n`
  for (const { text } of body) yield `${text}\n`
  yield `</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** A part of the page with a heading; nothing where there is nothing in it. */
export function section(title: string, content: readonly Markup[] | Markup, id?: string): Markup {
  if (!(content instanceof Markup) && content.length === 0) return html``
  return id === undefined
    ? html`<section><h2>${title}</h2>${content}</section>`
    : html`<section id="${id}"><h2>${title}</h2>${content}</section>`
}

/** Lines of plain text. */
export function bullets(lines: readonly string[]): readonly Markup[] {
  return lines.length === 0 ? [] : [html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`]
}
