/** What `helm template` prints: documents, each with the template that it comes from. */

export interface Rendition {
  /** `agent/charts/exporter/templates/daemonset.yaml`: from the name of the chart on. */
  readonly source: string
  /** The document, without the comment that names its template. */
  readonly text: string
}

const SOURCE = /^# Source: (.+)$/

/** Undefined where there is something else on standard output. */
export function renditionsIn(output: string): Rendition[] | undefined {
  const renditions: Rendition[] = []
  let source: string | undefined
  let lines: string[] = []
  const take = (): void => {
    if (source !== undefined) renditions.push({ source, text: `${lines.join('\n')}\n` })
  }
  const all = output.split('\n')
  for (let index = 0; index < all.length; index++) {
    const line = all[index]!
    const named = line === '---' ? SOURCE.exec((all[index + 1] ?? '').trimEnd())?.[1] : undefined
    if (named !== undefined) {
      take()
      source = named
      lines = []
      index++
    } else if (source !== undefined) lines.push(line)
    else if (line.trim() !== '') return undefined
  }
  if (lines.at(-1) === '') lines.pop()
  take()
  return renditions
}
