/** The names of the formats of a fleet: the command line needs no more of them. */
export declare const FLEET_FORMATS: readonly ['text', 'json', 'markdown', 'html'];
export type FleetFormat = (typeof FLEET_FORMATS)[number];
export declare function isFleetFormat(name: string): name is FleetFormat;
