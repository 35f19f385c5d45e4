import { type Container, HOOKS, type LifecycleHandler, PROBES, type PodSpec } from '../kubernetes/index.js';
import type { AnyField, Field } from '../yaml/index.js';
/** Those that run all the time: the main containers, then the sidecars. */
export declare function runningContainers(pod: Field<PodSpec>): Field<Container>[];
/** A port of the node that a pod takes. */
export interface HeldPort {
    readonly number: number;
    readonly protocol: string;
    /** Of the node; undefined for every address. */
    readonly address: string | undefined;
    /** Where its number is written. */
    readonly place: AnyField;
    /** Whether it is taken because the pod is on the host network, where each container port is a port of the node. */
    readonly byHostNetwork: boolean;
}
/** The ports of its node that a pod takes as long as it runs. */
export declare const heldPorts: (pod: Field<PodSpec>) => readonly HeldPort[];
/** Whether two pods that hold them cannot be on one node. */
export declare function portsClash(a: HeldPort, b: HeldPort): boolean;
/** heldPorts() as `number/protocol`; without their places, which take time. */
export declare function heldPortNames(spec: PodSpec | undefined): string[];
/** Where the container that requests the most of a resource says so; undefined where none does. A limit is a request, where none is written. */
export declare function largestRequest(pod: Field<PodSpec>, resource: string): AnyField | undefined;
/** What a container is started with: a word of its command or arguments, or the literal value of a variable. */
export interface Word {
    readonly text: string;
    /** Of a variable. */
    readonly variable: string | undefined;
    readonly place: AnyField;
}
/** The words of a container in order: its command, its arguments, then its variables. */
export declare const wordsOf: (container: Field<Container>) => readonly Word[];
/** A setting of the program in a container: an option with its value, or a variable. */
export interface Setting {
    /** Of an option without its dashes. */
    readonly name: string;
    readonly value: string;
    readonly isVariable: boolean;
    readonly place: AnyField;
}
/** What a container sets as `--option=value`, as `--option value`, and as a variable. Of a value in the next word nobody knows whether it belongs to the option. */
export declare const settingsOf: (container: Field<Container>) => readonly Setting[];
/** Seconds that a command sleeps, where that is all in plain numbers of seconds, and in no loop or branch. */
export declare function sleepIn(words: readonly string[]): number | undefined;
/** Whether pods configure the network of a node in addition to another agent, which stays. */
export declare function isChainedNetwork(pod: PodSpec | undefined): boolean;
/** A probe or a hook of a container. */
export interface Handler {
    readonly name: (typeof PROBES)[number] | `${(typeof HOOKS)[number]} hook`;
    readonly handler: Field<LifecycleHandler>;
}
/** The probes and the hooks of a container, written or not. */
export declare function handlersOf(container: Field<Container>): Handler[];
