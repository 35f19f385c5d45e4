/** Bars: how many findings of each severity something has. */
import { SEVERITIES, type Finding, type Severity } from '../../base/index.ts'
import { visible } from '../shared/escape.ts'
import { html, type Markup } from './markup.ts'

/** Rows of one chart. */
const MOST = 12

export interface Bar {
  readonly name: string
  readonly counts: Readonly<Record<Severity, number>>
  readonly total: number
}

/** By a name that each finding has or lacks, the most findings first. */
export function countBy(findings: readonly Finding[], nameOf: (finding: Finding) => string | undefined): Bar[] {
  const bars = new Map<string, Record<Severity, number>>()
  for (const finding of findings) {
    const name = nameOf(finding)
    if (name === undefined || name === '') continue
    const counts = bars.get(name) ?? { error: 0, warning: 0, info: 0 }
    counts[finding.severity]++
    bars.set(name, counts)
  }
  return [...bars]
    .map(([name, counts]) => ({ name, counts, total: counts.error + counts.warning + counts.info }))
    .toSorted((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
}

/** Each row filters the findings: `filter` is the name of the filter. */
export function chart(title: string, filter: string, bars: readonly Bar[]): readonly Markup[] {
  if (bars.length === 0) return []
  const most = Math.max(...bars.map(({ total }) => total))
  const rows = bars.slice(0, MOST).map(bar => {
    const words = SEVERITIES.filter(severity => bar.counts[severity] > 0).map(severity => `${bar.counts[severity]} ${severity}`)
    return html`<li><a href="#${filter}=${encodeURIComponent(visible(bar.name))}" data-filter="${filter}" data-value="${bar.name}"><span class="name">${bar.name}</span>${barOf(bar, most)}<span class="number">${bar.total}</span><span class="hidden"> findings: ${words.join(', ')}</span></a></li>`
  })
  const more = bars.length > MOST ? html`<p class="dim">and ${bars.length - MOST} more</p>` : html``
  return [html`<div class="chart"><h3>${title}</h3><ol>${rows}</ol>${more}</div>`]
}

function barOf({ counts }: Bar, most: number): Markup {
  let x = 0
  const parts = SEVERITIES.filter(severity => counts[severity] > 0).map(severity => {
    const width = (counts[severity] / most) * 100
    const part = html`<rect class="${severity}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"/>`
    x += width
    return part
  })
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}
