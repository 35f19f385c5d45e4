/** How reports say that a finding is in text that was rendered. */
import { type Finding, Lines, listed, type RenderedFrom } from '../../base/index.ts'
import { visibleUpTo } from './escape.ts'

const MOST_NAMED = 5
const LIMIT = 200

/** `rendered from templates/agent.yaml, line 41 or near, with values-a.yaml and values-b.yaml`; undefined for what was not. */
export function renderedWords({ rendered, location: { file, span } }: Finding): string | undefined {
  if (!rendered) return undefined
  const place = rendered.exact ? '' : ` from ${visibleUpTo(file.path, LIMIT)}, line ${new Lines(file.text).at(span.start).line} or near,`
  return `rendered${place} ${renderingWords(rendered)}`
}

/** `with values-a.yaml`, `in overlays/production` */
export function renderingWords({ renderer, by }: Pick<RenderedFrom, 'renderer' | 'by'>): string {
  return `${renderer === 'helm' ? 'with' : 'in'} ${named(by)}`
}

function named(names: readonly string[]): string {
  const shown = names.map(name => visibleUpTo(name, LIMIT))
  if (names.length > MOST_NAMED) return `${shown.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`
  return listed(shown)
}
