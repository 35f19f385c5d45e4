import type { Container } from '../kubernetes/index.js';
import type { Field } from '../yaml/index.js';
import { type ConfigFile } from './configuration.js';
import type { Place } from './rule.js';
/** Whether a host stands for the machine itself alone. */
export declare function isLoopback(host: string): boolean;
/** A port on which a program listens. */
export interface Listener {
    readonly name: string;
    readonly host: string;
    readonly port: number;
    readonly place: Place;
    /** In a configuration file. */
    readonly isInFile: boolean;
}
/** Where the options of a container let its program listen. */
export declare function optionListeners(container: Field<Container>): Listener[];
/** The host and port of a value such as `0.0.0.0:9100`; of what is called a port the number alone. */
export declare function addressIn(name: string, value: string, place: Place): Listener[];
/** Of the OpenTelemetry Collector (receivers that a pipeline runs, and its own metrics), of Vector and of Fluentd. */
export declare function configListeners(files: readonly ConfigFile[]): Listener[];
