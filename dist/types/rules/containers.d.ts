/** What rules about containers have in common. */
import type { Container, PodSpec } from '../src/kubernetes/types.js';
/** All that a template may have: the main ones, then init containers and sidecars. */
export declare function templateContainers({ containers, initContainers }?: PodSpec): Container[];
