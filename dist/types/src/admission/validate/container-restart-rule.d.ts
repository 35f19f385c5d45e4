/** When a container is restarted: its own restartPolicy and restartPolicyRules, beside the pod's. */
import { type Path, type Container } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** The restart policy of a main container: to be had since ContainerRestartRules only. */
export declare function validateContainerRestart({ restartPolicy, restartPolicyRules }: Container, path: Path, checks: Checks): void;
/** validateInitContainerRestartPolicy: Always makes it a sidecar. */
export declare function validateInitContainerRestart({ restartPolicy, restartPolicyRules }: Container, path: Path, checks: Checks): void;
