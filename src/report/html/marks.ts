/** What all pages mark findings with: severities and places. */
import type { Finding, Severity } from '../../base/index.ts'
import { STDIN } from '../findings/paths.ts'
import type { Regions } from '../shared/region.ts'
import { html, type Markup } from './markup.ts'

/** Severities differ in shape, too. */
export function icon(severity: Severity): Markup {
  const shape = {
    error: html`<path d="M5 0h6l5 5v6l-5 5H5l-5-5V5z"/>`,
    warning: html`<path d="M8 0l8 15H0z"/>`,
    info: html`<circle cx="8" cy="8" r="8"/>`,
  }[severity]
  return html`<svg class="icon ${severity}" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`
}

/** Of a file. */
export function nameOf(path: string): string {
  return path === STDIN ? '<stdin>' : path
}

export function placeOf(location: Finding['location'], regions: Regions): string {
  const { line, column } = regions.of(location)
  return `${nameOf(location.file.path)}:${line}:${column}`
}
