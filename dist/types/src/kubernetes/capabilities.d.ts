/** What the lists of capabilities mean to container runtimes: https://github.com/containerd/containerd/blob/main/internal/cri/opts/spec_linux_opts.go */
import type { SecurityContext } from './index.js';
/** The name without the prefix that some runtimes take, in upper case: none minds the case. */
export declare function capabilityName(name: string): string;
/**
 * What the lists make of a capability; undefined where they leave it as the runtime has it by default. Runtimes add ALL and drop ALL first, and then add
 * and drop what is named.
 */
export declare function capabilityOf(context: SecurityContext | undefined, name: string): 'added' | 'dropped' | undefined;
/** Whether the lists add one of some capabilities, by its name or with all. */
export declare function addsCapability(context: SecurityContext | undefined, ...names: readonly string[]): boolean;
