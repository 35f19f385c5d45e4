/** YAML inside of texts of manifests: its fields, and where these stand in the manifest. */
import { type Location } from '../base/index.js';
import { type AnyField } from '../yaml/index.js';
import { type ConfigFile } from './configuration.js';
/** A document of such a text. */
export interface ConfigTree {
    readonly root: AnyField;
    /** Where a field of it is written: the line in the manifest, or the whole text where lines are not to be told apart. */
    readonly placeOf: (field: AnyField) => AnyField | Location;
}
/** The documents of a text that are YAML. */
export declare function treesIn(text: string, place: AnyField): ConfigTree[];
/** Undefined for what is no single YAML mapping. */
export declare const configTree: (file: ConfigFile) => ConfigTree | undefined;
/** The names of receivers or processors of the OpenTelemetry Collector that a pipeline has: no others run. */
export declare function runningComponents(root: AnyField, ...parts: readonly ('receivers' | 'processors')[]): ReadonlySet<unknown>;
/** The lists under a key, wherever it is: `scrape_configs` of Prometheus, and of what holds its configuration. */
export declare function listsNamed(field: AnyField, name: string, depth?: number): Iterable<AnyField>;
