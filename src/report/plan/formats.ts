/** The names of a plan's formats: the command line needs no more of them. */
export const PLAN_FORMATS = ['text', 'json', 'markdown'] as const
export type PlanFormat = (typeof PLAN_FORMATS)[number]

/** What the command writes besides. */
export const PLAN_OUTPUT_FORMATS = [...PLAN_FORMATS, 'html'] as const
export type PlanOutputFormat = (typeof PLAN_OUTPUT_FORMATS)[number]

export function isPlanFormat(name: string): name is PlanOutputFormat {
  return PLAN_OUTPUT_FORMATS.some(format => format === name)
}
