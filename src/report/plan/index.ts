/** What an update would do, in each of its formats. */
import type { Plan } from '../../diff/index.ts'
import type { PlanFormat } from './formats.ts'
import { formatPlanJson } from './json.ts'
import { formatPlanMarkdown } from './markdown.ts'
import { formatPlanText, type PlanTextOptions } from './text.ts'

const WRITERS: Readonly<Record<PlanFormat, (plan: Plan, options: PlanTextOptions) => string>> = {
  text: formatPlanText,
  json: formatPlanJson,
  markdown: formatPlanMarkdown,
}

/** The plan's whole text, ending with a line break. */
export function formatPlan(name: PlanFormat, plan: Plan, options: PlanTextOptions = {}): string {
  return WRITERS[name](plan, options)
}
