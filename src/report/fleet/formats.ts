/** The names of the formats of a fleet: the command line needs no more of them. */
export const FLEET_FORMATS = ['text', 'json', 'markdown', 'html'] as const
export type FleetFormat = (typeof FLEET_FORMATS)[number]

export function isFleetFormat(name: string): name is FleetFormat {
  return FLEET_FORMATS.some(format => format === name)
}
