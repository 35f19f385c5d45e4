import { type Actions, type DaemonPod, type DaemonView } from './view.ts';
/**
 * Kubernetes takes the nodes in any order; here they come in the view's. Only of use after a manage() that does nothing.
 * @returns undefined where the controller gives up: with surge, where a node is gone whose old pod is still there.
 */
export declare function rollingUpdate<P extends DaemonPod>(view: DaemonView<P>): Actions<P> | undefined;
