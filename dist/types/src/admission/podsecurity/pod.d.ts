/** A pod template as the checks look at it. */
import { Path, type Container, type EphemeralContainer, type PodSecurityContext, type PodSpec, type PodTemplateSpec, type SecurityContext } from '../../kubernetes/index.js';
export interface PodContainer {
    readonly name: string;
    readonly at: Path;
    readonly value: Container | EphemeralContainer;
}
/** What the security contexts of a pod and of a container have in common. */
type SharedContext = Pick<PodSecurityContext & SecurityContext, keyof PodSecurityContext & keyof SecurityContext>;
/** A security context that is written, and who sets it: the pod, where there is no container. */
export interface Setter {
    readonly container: string | undefined;
    readonly at: Path;
    readonly context: SharedContext;
}
/** Paths begin at the template. */
export declare class Pod {
    readonly spec: PodSpec;
    readonly annotations: Readonly<Record<string, string>>;
    /** In the order of Kubernetes: init, main, ephemeral. */
    readonly containers: readonly PodContainer[];
    constructor({ metadata, spec }: PodTemplateSpec);
    get isWindows(): boolean;
    get hasUserNamespace(): boolean;
    /** The security contexts of the pod, first, and of its containers. */
    get setters(): readonly Setter[];
    at(...names: readonly string[]): Path;
    annotationAt(key: string): Path;
}
export {};
