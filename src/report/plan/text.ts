/** A plan for a terminal. */
import type { Plan, PlannedChange, PlannedDaemonSet } from '../../diff/index.ts'
import { visible, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { actionWords, changeWords, effectWords, estimateWords, planClosing } from './words.ts'
import { STDIN } from '../findings/paths.ts'
import { Regions } from '../shared/region.ts'
import { type Paint, painter } from '../shared/style.ts'
import { count, objectName } from '../findings/summary.ts'

export interface PlanTextOptions {
  readonly color?: boolean
}

const MOST_CHANGES = 40
const MESSAGE_LIMIT = 1000
const SIGNS = { added: '+', removed: '-', changed: '~', reordered: '~' } as const

export function formatPlanText(plan: Plan, { color = false }: PlanTextOptions = {}): string {
  const paint = painter(color)
  const regions = new Regions()
  const blocks = plan.daemonSets.map(planned => block(planned, regions, paint))
  const assumptions =
    plan.assumptions.length === 0 ? [] : [paint('dim', ['estimates assume', ...plan.assumptions.map(each => `  ${each}`)].join('\n'))]
  const style = plan.summary.refused > 0 ? 'error' : 'bold'
  return withoutCommands(`${[...blocks, ...assumptions, paint(style, visible(planClosing(plan)))].join('\n\n')}\n`)
}

function block(planned: PlannedDaemonSet, regions: Regions, paint: Paint): string {
  const { object, location, refused, changes, replacement, commands } = planned
  const { path } = location.file
  const place = `${path === STDIN ? '<stdin>' : visible(path)}:${regions.of(location).line}`
  const style = refused.length > 0 ? 'error' : replacement?.type === 'RollingUpdate' ? 'warning' : 'good'
  const estimate = replacement ? estimateWords(replacement) : ''
  const hidden = changes.length - MOST_CHANGES
  return [
    `${paint('bold', objectName(object))} ${paint('dim', `${actionWords(planned)} ·`)} ${paint('path', place)}`,
    `  ${paint(style, visible(effectWords(planned)))}`,
    ...(estimate === '' ? [] : [`  ${estimate}`]),
    ...refused.map(
      ({ field, type, message }) =>
        `  ${paint('error', visible(field === '' ? type : `${field} (${type})`))}: ${visibleUpTo(message, MESSAGE_LIMIT)}`,
    ),
    ...changes.slice(0, MOST_CHANGES).map(change => line(change, paint)),
    ...(hidden > 0 ? [`  ${paint('dim', `and ${count(hidden, 'more change')}`)}`] : []),
    ...commands.steps.map(command => `  ${paint('dim', refused.length > 0 ? 'instead' : 'then   ')} ${visible(command)}`),
    ...commands.watch.map(command => `  ${paint('dim', 'watch  ')} ${visible(command)}`),
    ...commands.undo.map(command => `  ${paint('dim', 'undo   ')} ${visible(command)}`),
  ].join('\n')
}

function line(change: PlannedChange, paint: Paint): string {
  const style = change.kind === 'added' ? 'good' : change.kind === 'removed' ? 'error' : 'warning'
  const sign = paint(style, SIGNS[change.kind])
  return `  ${sign} ${visibleUpTo(change.field, MESSAGE_LIMIT)}: ${visible(changeWords(change))}`
}
