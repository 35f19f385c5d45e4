/** What DaemonSets do on the nodes of a fleet, in each of its formats. */
import type { FleetReport } from '../../fleet/index.ts'
import type { FleetFormat } from './formats.ts'
import { formatFleetJson } from './json.ts'
import { formatFleetMarkdown } from './markdown.ts'
import { type FleetTextOptions, formatFleetText } from './text.ts'

const WRITERS: Readonly<Record<Exclude<FleetFormat, 'html'>, (report: FleetReport, options: FleetTextOptions) => string>> = {
  text: formatFleetText,
  json: formatFleetJson,
  markdown: formatFleetMarkdown,
}

/** The report's whole text, ending with a line break. */
export async function formatFleet(name: FleetFormat, report: FleetReport, options: FleetTextOptions = {}): Promise<string> {
  return name === 'html' ? (await import('../html/index.ts')).formatFleetHtml(report) : WRITERS[name](report, options)
}
