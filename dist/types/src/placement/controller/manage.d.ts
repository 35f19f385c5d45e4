import { type Actions, type DaemonPod, type DaemonView } from './view.ts';
export declare function manage<P extends DaemonPod>(view: DaemonView<P>): Actions<P>;
