/** The closing line: what was found, and always what was read. */
import { listed, type NotChecked, type ObjectReference, type Summary, WITH_VALUES_FILES } from '../../base/index.ts'
import { visible, visibleUpTo } from '../shared/escape.ts'

/** The parts of the closing line; `text` joins them with ` · `. */
export interface Closing {
  readonly found: string
  readonly rest: readonly string[]
}

export function closing(summary: Summary): Closing {
  return {
    found: found(summary),
    rest: [...leftOut(summary), read(summary), `Kubernetes ${visible(summary.kubernetes)}`, duration(summary.milliseconds)],
  }
}

export function closingLine(summary: Summary): string {
  const line = closing(summary)
  return [line.found, ...line.rest].join(' · ')
}

/** `1 finding`, `2 findings`, `2 kustomize patches`; what cannot be counted stays as it is. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : plural(noun)}`
}

/** Of a file, or a part of one. */
export function notChecked({ reason, count: number }: Pick<NotChecked, 'reason' | 'count'>): string {
  return `not checked: ${count(number, visible(reason))}`
}

/** `DaemonSet logging/agent`. */
export function objectName({ kind, namespace, name }: ObjectReference): string {
  const prefix = namespace === undefined || namespace === '' ? '' : `${namespace}/`
  return visibleUpTo(`${kind} ${prefix}${name === '' ? '(no name)' : name}`, 400)
}

function found(summary: Summary): string {
  const { errors, warnings, infos, daemonSets, daemonSetsWithFindings, suppressed, baselined } = summary
  const total = errors + warnings + infos
  const kinds = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
  ] as const
  const bySeverity = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun))
  const findings = `${count(total, 'finding')} (${bySeverity.join(', ')})`
  // What was found and is not shown may be why none was: a document that cannot be read.
  const nothing = suppressed + baselined === 0 ? 'no DaemonSet found' : 'no DaemonSet checked'
  if (daemonSets === 0) return total === 0 ? nothing : `${findings}, no DaemonSet checked`
  if (total === 0) return `no findings in ${count(daemonSets, 'DaemonSet')}`
  if (daemonSetsWithFindings === 0)
    return `${findings}, none in ${daemonSets === 1 ? 'the DaemonSet' : `the ${count(daemonSets, 'DaemonSet')}`}`
  return `${findings} in ${daemonSetsWithFindings} of ${count(daemonSets, 'DaemonSet')}`
}

function leftOut({ suppressed, baselined, notShown = 0 }: Summary): string[] {
  const parts = [
    notShown > 0 ? `${notShown} below --min-severity` : '',
    suppressed > 0 ? `${suppressed} suppressed` : '',
    baselined > 0 ? `${baselined} in the baseline` : '',
  ]
  const line = parts.filter(part => part !== '').join(', ')
  return line === '' ? [] : [line]
}

function read({ files, documents, notChecked }: Summary): string {
  const reasons = Object.entries(notChecked).filter(([, number]) => number > 0)
  const parts = [count(files, 'file'), count(documents, 'document')]
  if (reasons.length === 0) return parts.join(', ')
  const remedy = reasons.some(([reason]) => reason.endsWith(WITH_VALUES_FILES))
    ? ' (list values files in render: of the configuration)'
    : ''
  return `${parts.join(', ')}, ${listed(reasons.map(([reason, number]) => count(number, visible(reason))))} not checked${remedy}`
}

/** What names in capitals are that can be counted. */
const KIND = /(?:Set|Release|Chart|Application)$/

/** Other names in capitals (YAML, Ansible), plurals (values) and participles (ignored by …) have no other plural. */
function plural(noun: string): string {
  const head = /^(.+?)( (?:by|for|in|of|out|with|without) .*)$/.exec(noun)
  if (head) return /^ignored\b/.test(noun) ? noun : plural(head[1]!) + head[2]
  const last = noun.slice(noun.lastIndexOf(' ') + 1)
  if (last.endsWith('s') || (/^[A-Z]/.test(last) && !KIND.test(last))) return noun
  return /(?:ch|sh|x)$/.test(last) ? `${noun}es` : `${noun}s`
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
