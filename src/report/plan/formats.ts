/** The names of a plan's formats: the command line needs no more of them. */
export const PLAN_FORMATS = ['text', 'json', 'markdown'] as const
export type PlanFormat = (typeof PLAN_FORMATS)[number]

export function isPlanFormat(name: string): name is PlanFormat {
  return PLAN_FORMATS.some(format => format === name)
}
