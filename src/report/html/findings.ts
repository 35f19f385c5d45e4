/** Findings as a page: totals, charts, filters, and each finding with its code, reason and fix. */
import { type Finding, type ObjectReference, type Report, type Severity, SEVERITIES } from '../../base/index.ts'
import type { Plan } from '../../diff/index.ts'
import { bugPlace } from '../shared/bug.ts'
import { Regions } from '../shared/region.ts'
import { renderedWords } from '../shared/rendered.ts'
import { helpUri, whyOf } from '../findings/said.ts'
import { closingLine, count, objectName } from '../findings/summary.ts'
import { type Bar, chart, countBy } from './bars.ts'
import { difference, excerpt } from './code.ts'
import { icon, nameOf, placeOf } from './marks.ts'
import { html, list, type Markup } from './markup.ts'
import { bullets, pageChunks, section } from './page.ts'
import { planPart } from './plan.ts'

/** Findings that are laid out together: browsers skip the parts that are out of sight. */
const PART = 40
/** Where a finding is about no namespace. */
const NO_NAMESPACE = '(none)'

/** The page in pieces, finding by finding. `plan`: with a base, what an apply would do. */
export function htmlChunks(report: Report, plan?: Plan): Generator<string> {
  return pageChunks({ title: 'ds-lint report', lead: closingLine(report.summary), body: bodyOf(report, plan) })
}

function* bodyOf(report: Report, plan: Plan | undefined): Generator<Markup> {
  const { findings, summary, errors, bugs, notChecked, notices } = report
  const regions = new Regions()
  const failures = [
    ...errors.map(({ message, location }) => (location ? `${placeOf(location, regions)}: ${message}` : message)),
    ...bugs.map(bug => `a bug of ds-lint ${bugPlace(bug)}: ${bug.message}`),
  ]
  yield section('Not everything could be checked', bullets(failures))
  yield html`<section class="totals" aria-label="Totals">${[
    ...SEVERITIES.map(severity => tile(severity, findings.filter(finding => finding.severity === severity).length)),
    html`<p><strong>${summary.daemonSets}</strong> ${summary.daemonSets === 1 ? 'DaemonSet' : 'DaemonSets'}</p>`,
    html`<p><strong>${summary.files}</strong> ${summary.files === 1 ? 'file' : 'files'}</p>`,
    ...(plan
      ? [
          html`<p><a href="#plan"><strong>${plan.daemonSets.length}</strong> ${plan.daemonSets.length === 1 ? 'change' : 'changes'} planned</a></p>`,
        ]
      : []),
  ]}</section>`
  if (findings.length > 0) {
    const by = {
      rule: countBy(findings, ({ rule }) => rule),
      namespace: countBy(findings, namespaceOf),
      object: countBy(findings, ({ object }) => object && shortName(object)),
      file: countBy(findings, ({ location }) => nameOf(location.file.path)),
    }
    yield html`<section><h2 class="hidden">Charts</h2><div class="charts">${[
      ...chart('By rule', 'rule', by.rule),
      ...chart('By namespace', 'namespace', by.namespace),
      ...chart('By object', 'object', by.object),
      ...chart('By file', 'file', by.file),
    ]}</div></section>`
    yield filters(by)
    yield html`<section aria-label="Findings"><h2>Findings</h2><p id="shown" role="status">${count(findings.length, 'finding')}</p><div id="findings">`
    const ordered = SEVERITIES.flatMap(severity => findings.filter(finding => finding.severity === severity))
    for (const [index, finding] of ordered.entries()) {
      if (index % PART === 0) yield html`<div class="part">`
      yield article(finding, index + 1, report, regions)
      if (index % PART === PART - 1 || index === ordered.length - 1) yield html`</div>`
    }
    yield html`</div></section>`
  }
  if (plan) yield* planPart(plan)
  yield section('Not checked', bullets(notChecked.map(({ path, reason, count: number }) => `${nameOf(path)}: ${count(number, reason)}`)))
  yield section(
    'Notices',
    bullets(notices.map(({ message, location }) => (location ? `${placeOf(location, regions)}: ${message}` : message))),
  )
}

function tile(severity: Severity, number: number): Markup {
  return html`<p class="${severity}"><a href="#severity=${severity}" data-filter="severity" data-value="${severity}">${icon(severity)} <strong>${number}</strong> ${severity}${number === 1 ? '' : 's'}</a></p>`
}

function filters(by: Readonly<Record<'rule' | 'namespace' | 'object' | 'file', readonly Bar[]>>): Markup {
  const choice = (name: string, label: string, bars: readonly Bar[]): Markup => {
    const options = bars
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(bar => html`<option value="${bar.name}">${bar.name} (${bar.total})</option>`)
    return html`<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>`
  }
  return html`<form id="filters" hidden aria-label="Filter the findings">
<label class="search">Search <input type="search" name="q" autocomplete="off" spellcheck="false" placeholder="message, field, file" aria-keyshortcuts="/"></label>
<fieldset><legend class="hidden">Severity</legend>${SEVERITIES.map(severity => html`<label><input type="checkbox" name="severity" value="${severity}" checked> ${icon(severity)} ${severity}</label>`)}</fieldset>
${choice('rule', 'Rule', by.rule)}
${choice('namespace', 'Namespace', by.namespace)}
${choice('object', 'Object', by.object)}
${choice('file', 'File', by.file)}
<button type="reset">Clear</button>
</form>`
}

function article(finding: Finding, number: number, report: Report, regions: Regions): Markup {
  const { severity, message, rule, location, path, object, rejected, related, fix, origin, suppression } = finding
  const info = report.rules.get(rule)
  const link = helpUri(info)
  const why = whyOf(info)
  const name = object === undefined ? '' : shortName(object)
  const place = placeOf(location, regions)
  const rendered = renderedWords(finding)
  const facts = list(
    html`<code class="place">${place}</code>`,
    name === '' ? undefined : html`<span>${name}</span>`,
    path === '' ? undefined : html`<code>${path}</code>`,
    rendered === undefined ? undefined : html`<span>${rendered}</span>`,
    origin === undefined || rendered !== undefined ? undefined : html`<span>rendered from ${origin}</span>`,
    rejected.length > 0 ? html`<span class="tag">${refusedBy(rejected)}</span>` : undefined,
    suppression && html`<span class="tag">suppressed: ${suppression.reason}</span>`,
  )
  const others = related.map(
    other => html`<li><code>${placeOf(other.location, regions)}</code>${other.message === '' ? '' : ` ${other.message}`}</li>`,
  )
  const anchor = `finding-${number}`
  return html`<article id="${anchor}" class="${severity}" tabindex="-1" data-severity="${severity}" data-rule="${rule}" data-namespace="${namespaceOf(finding) ?? ''}" data-object="${name}" data-file="${nameOf(location.file.path)}">
<h3>${icon(severity)}<span class="hidden">${severity}: </span>${message}</h3>
<p class="facts"><a class="rule" ${link === undefined ? html`href="#${anchor}"` : html`href="${link}" rel="noopener noreferrer"`}>${rule}</a>${facts.map(fact => html` · ${fact}`)}</p>
${excerpt(location, regions)}${others.length > 0 ? html`<ul class="related">${others}</ul>` : html``}${why === '' ? html`` : html`<p class="why">${why}</p>`}${
  fix ? html`<details><summary>Fix (${fix.safety}): ${fix.title}</summary>${difference(fix, regions)}</details>` : html``
}
</article>`
}

function namespaceOf({ object }: Finding): string | undefined {
  return object && (object.namespace || NO_NAMESPACE)
}

/** `logging/agent`, with the kind of everything but a DaemonSet. */
function shortName(object: ObjectReference): string {
  return objectName(object).replace(/^DaemonSet /, '')
}

function refusedBy(rejected: Finding['rejected']): string {
  if (rejected.some(({ type }) => type === 'Client')) return 'kubectl rejects it'
  return rejected.some(({ isBehind }) => isBehind) ? 'the API server rejects it once kubectl sends it' : 'the API server rejects it'
}
