/** A fleet as a page: the matrix of DaemonSets and node classes, and what all of them request. */
import { amountText, type Explanation, type ResourceUse, type SurveyedClass, runsDaemonSets } from '../../cluster/index.ts'
import type { FleetReport } from '../../fleet/index.ts'
import { count } from '../findings/summary.ts'
import {
  cellWords,
  daemonSetWords,
  familyWords,
  fleetClosing,
  kindWords,
  nameOf,
  notModelledWords,
  shownCauses,
  STATE_WORDS,
  stepWords,
  type Surveyed,
  useWords,
} from '../fleet/words.ts'
import { Regions } from '../shared/region.ts'
import { icon, placeOf } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { bullets, pageChunks, section } from './page.ts'

/** The page's whole text. */
export function formatFleetHtml(report: FleetReport): string {
  return [...pageChunks({ title: 'DaemonSets on the fleet', lead: fleetClosing(report), body: bodyOf(report) })].join('')
}

function* bodyOf(report: FleetReport): Generator<Markup> {
  const { survey, families, warnings, explanations, notes, steps, errors } = report
  const regions = new Regions()
  yield section('Not everything could be read', bullets(errors.map(({ message }) => message)))
  for (const result of steps ?? []) yield section(`What if: ${result.step}`, bullets(stepWords(result, report)))
  if (survey.daemonSets.length > 0) {
    yield matrix(report)
    yield section(
      'DaemonSets',
      survey.daemonSets.map((each, index) => daemonSet(each, index + 1, report, regions)),
    )
  }
  for (const explanation of explanations ?? []) yield explained(explanation, report, regions)
  yield section('What all DaemonSets request on a node', survey.classes.flatMap(classUses))
  yield section('One daemon in several DaemonSets', bullets(families.flatMap(family => familyWords(family, report))))
  yield section('Warnings', bullets(warnings.map(({ className, message }) => `${className}: ${message}`)))
  yield section('Notes', bullets(notes))
}

function matrix({ survey: { classes, daemonSets } }: FleetReport): Markup {
  const head = classes.map(({ name, total }) => html`<th scope="col">${name}<br><span class="dim">${count(total, 'node')}</span></th>`)
  const rows = daemonSets.map((each, index) => {
    const cells = each.cells.map(cell => {
      const { total, running, pending, preempting, causes } = cell
      const state = pending > 0 ? 'error' : preempting > 0 ? 'warning' : running === total ? 'good' : running === 0 ? 'none' : 'part'
      const why = shownCauses(causes, ({ kind, text, nodes }) => `${nodes} ${kindWords(kind)}: ${text}`).map(line => html`<li>${line}</li>`)
      return html`<td class="${state}"><span class="fraction">${cellWords(cell)}</span>${share(running, pending, total)}${why.length > 0 ? html`<details><summary>why</summary><ul>${why}</ul></details>` : html``}</td>`
    })
    return html`<tr><th scope="row"><a href="#daemonset-${index + 1}">${nameOf(each)}</a></th>${cells}</tr>`
  })
  return html`<section><h2>DaemonSets and node classes</h2><section class="wide" tabindex="0" aria-label="DaemonSets and node classes"><table class="matrix"><thead><tr><th scope="col">DaemonSet</th>${head}</tr></thead><tbody>${rows}</tbody></table></section></section>`
}

/** Of the nodes: those with a running pod, and those with a Pending one. */
function share(running: number, pending: number, total: number): Markup {
  const part = (number: number): string => ((number / Math.max(total, 1)) * 100).toFixed(1)
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="8"/><rect class="good" width="${part(running)}" height="8"/><rect class="error" x="${part(running)}" width="${part(pending)}" height="8"/></svg>`
}

function daemonSet(each: Surveyed, number: number, report: FleetReport, regions: Regions): Markup {
  const { runs, why } = daemonSetWords(each, report)
  const severity = each.pending > 0 ? 'error' : each.desired === 0 ? 'warning' : 'info'
  return html`<article id="daemonset-${number}" class="${severity}" tabindex="-1"><h3>${nameOf(each)}: ${runs}</h3>
<p class="facts"><code class="place">${placeOf(each.given.location, regions)}</code></p>${bullets([...why, ...notModelledWords(each)])}</article>`
}

function classUses({ name, type, total, uses, hostPorts }: SurveyedClass): Markup[] {
  if (!runsDaemonSets(type)) return []
  const ports = hostPorts.length === 0 ? html`` : html`<p class="dim">host ports ${hostPorts.join(', ')}</p>`
  const rows = uses.map(
    use => html`<li><span class="name">${use.resource}</span>${useBar(use)}<span class="words">${useWords(use)}</span></li>`,
  )
  const shown = uses.length === 0 ? html`<p>the nodes do not tell their resources</p>` : html`<ul class="uses">${rows}</ul>`
  return [html`<div class="class"><h3>${name} <span class="dim">(${count(total, 'node')})</span></h3>${shown}${ports}</div>`]
}

/** DaemonSets, then other pods, of what is allocatable on the node that has the least. */
function useBar({ resource, allocatable, daemonSets, others }: ResourceUse): Markup {
  const whole = Math.max(allocatable.least, daemonSets.most + others.most, 1)
  const part = (amount: number): string => ((amount / whole) * 100).toFixed(2)
  const kind = daemonSets.most + others.most > allocatable.least ? 'error' : 'good'
  const title = `${amountText(resource, daemonSets.most)} of ${amountText(resource, allocatable.least)}`
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${title}"><rect class="rest" width="100" height="8"/><rect class="${kind}" width="${part(daemonSets.most)}" height="8"/><rect class="other" x="${part(daemonSets.most)}" width="${part(others.most)}" height="8"/></svg>`
}

function explained({ className, node, nodes, daemonSets }: Explanation, { survey }: FleetReport, regions: Regions): Markup {
  const parts = daemonSets.map(({ index, state, checks, message }) => {
    const surveyed = survey.daemonSets[index]!
    const rows = checks.map(({ by, name, passes, text, field, nodeField }) => {
      const place = field && surveyed.given.field.resolve(field)
      return html`<li>${icon(passes ? 'info' : 'error')}<span class="hidden">${passes ? 'passes' : 'fails'}: </span> ${by} ${name}: ${text}${place ? html` <code>${placeOf(place.key, regions)}</code>` : html``}${nodeField === undefined ? html`` : html` <span class="dim">node ${nodeField}</span>`}</li>`
    })
    return html`<details${state === 'running' ? html`` : html` open`}><summary>${nameOf(surveyed)}: ${STATE_WORDS[state]}</summary><ul class="said">${rows}</ul>${message === undefined ? html`` : html`<p>${message}</p>`}</details>`
  })
  const others = nodes > 1 ? ` and ${nodes - 1} more` : ''
  return section(`Node ${node}${others} (${className})`, parts)
}
