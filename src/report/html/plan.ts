/** What an update would do, as a page. */
import type { Plan, PlannedChange, PlannedDaemonSet, Risk } from '../../diff/index.ts'
import { count, objectName } from '../findings/summary.ts'
import { baseHint, hintWords, orderWords, planClosing, unrenderedHints } from '../plan/closing.ts'
import { changeWords, shownChanges } from '../plan/changes.ts'
import {
  actionWords,
  commandBlocks,
  detailWords,
  effectWords,
  estimateWords,
  findingCounts,
  renderedIn,
  refusalWords,
  riskWords,
  toldFindings,
} from '../plan/words.ts'
import { yamlLines } from '../plan/yaml.ts'
import { Regions } from '../shared/region.ts'
import { icon, placeOf } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { bullets, pageChunks, section } from './page.ts'

const SEVERITY: Readonly<Record<Risk, 'error' | 'warning' | 'info'>> = {
  refused: 'error',
  deadlock: 'error',
  removal: 'warning',
  critical: 'warning',
  restart: 'warning',
  none: 'info',
}

const TITLE = 'What this change does to the fleet'

/** The page's whole text. */
export function formatPlanHtml(plan: Plan): string {
  return [...pageChunks({ title: TITLE, lead: planClosing(plan), body: planBody(plan) })].join('')
}

/** As a part of another page. */
export function* planPart(plan: Plan): Generator<Markup> {
  yield html`<section id="plan"><h2>${TITLE}</h2><p class="note">${planClosing(plan)}</p></section>`
  yield* planBody(plan)
}

function* planBody(plan: Plan): Generator<Markup> {
  const { daemonSets, assumptions, errors } = plan
  const regions = new Regions()
  yield section('Not everything could be compared', bullets(errors.map(({ message }) => message)))
  if (daemonSets.length > 0) {
    const rows = daemonSets.map(
      (planned, index) =>
        html`<tr><td>${icon(SEVERITY[planned.risk])} ${riskWords(planned)}</td><td><a href="#daemonset-${index + 1}">${objectName(planned.object)}</a>${renderedIn(planned).map(words => html`<br><span class="dim">${words}</span>`)}</td><td>${effectWords(planned)}</td><td>${findingCounts(planned.findings)}</td></tr>`,
    )
    yield html`<section><h2>DaemonSets</h2><section class="wide" tabindex="0" aria-label="DaemonSets"><table class="list"><thead><tr><th scope="col">Risk</th><th scope="col">DaemonSet</th><th scope="col">An apply</th><th scope="col">Findings</th></tr></thead><tbody>${rows}</tbody></table></section></section>`
  }
  const order = orderWords(plan)
  if (order !== '') yield html`<p class="note">${order}</p>`
  const other = baseHint(plan)
  if (other !== '') yield html`<p class="note">${other}</p>`
  for (const hint of unrenderedHints(plan)) yield html`<p class="note">${hintWords(hint)}</p>`
  yield section(
    'Other findings',
    bullets(plan.findings.map(({ severity, message, location }) => `${severity}: ${placeOf(location, regions)}: ${message}`)),
  )
  for (const [index, planned] of daemonSets.entries()) yield article(planned, index + 1, regions)
  yield section('Estimates assume', bullets(assumptions))
}

function article(planned: PlannedDaemonSet, number: number, regions: Regions): Markup {
  const { object, location, refused, risk } = planned
  const severity = SEVERITY[risk]
  const estimate = estimateWords(planned)
  const changes = shownChanges(planned)
  const said = [
    ...refused.map(refusal => html`<li>${icon('error')} <code>${placeOf(refusal.location, regions)}</code> ${refusalWords(refusal)}</li>`),
    ...(estimate === '' ? [] : [html`<li>${estimate}</li>`]),
    ...detailWords(planned).map(words => html`<li>${words}</li>`),
    ...toldFindings(planned).map(
      finding =>
        html`<li>${icon(finding.severity)}<span class="hidden">${finding.severity}: </span> ${finding.message} <span class="dim">${finding.rule} · <code>${placeOf(finding.location, regions)}</code></span></li>`,
    ),
  ]
  const blocks = commandBlocks(planned).map(
    ({ title, lines }) => html`<p>${title}:</p><pre tabindex="0">${lines.map(line => html`<code>${line}</code>\n`)}</pre>`,
  )
  return html`<article id="daemonset-${number}" class="${severity}" tabindex="-1">
<h3>${icon(severity)}<span class="hidden">${severity}: </span>${objectName(object)}: ${riskWords(planned)}</h3>
<p class="facts"><code class="place">${placeOf(location, regions)}</code> · ${actionWords(planned)} · ${effectWords(planned)}</p>
${said.length > 0 ? html`<ul class="said">${said}</ul>` : html``}${
  changes.length > 0
    ? html`<details open><summary>${count(changes.length, 'changed field')}</summary><dl class="changes">${changes.map(changeOf)}</dl></details>`
    : html``
}${blocks.length > 0 ? html`<details><summary>Commands</summary>${blocks}</details>` : html``}
</article>`
}

const SIGNS = { added: '+', removed: '-', changed: '~', reordered: '~' } as const
const CLASSES = { added: 'new', removed: 'gone', changed: '', reordered: '' } as const

function changeOf(change: PlannedChange): Markup {
  const value = change.kind === 'added' ? change.to : change.kind === 'removed' ? change.from : undefined
  const lines = typeof value === 'object' && value !== null ? yamlLines(value) : []
  const shown =
    lines.length > 1 ? html`<pre tabindex="0">${lines.map(line => html`<code>${line}</code>\n`)}</pre>` : html`${changeWords(change)}`
  return html`<dt class="${CLASSES[change.kind]}">${SIGNS[change.kind]} <code>${change.field}</code></dt><dd>${shown}</dd>`
}
