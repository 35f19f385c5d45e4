/** What Prometheus scrapes of a DaemonSet, as ServiceMonitors and PodMonitors say. */
import type { Subjects } from '../subjects/index.js';
import type { AnyField } from '../yaml/index.js';
/** An endpoint of a monitor of the folder that leads to the pods. */
export interface ScrapedEndpoint {
    /** With its kind: `PodMonitor agent`. */
    readonly monitor: string;
    readonly spec: AnyField;
    readonly endpoint: AnyField;
    /** The name of the port, and what it stands for in the pods; undefined where the monitor names another port or none. */
    readonly port: {
        readonly name: string;
        readonly target: string | number | undefined;
    } | undefined;
}
/** The endpoints of the PodMonitors that select the pods, and of the ServiceMonitors that select their Services. */
export declare function scrapedEndpoints(about: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): Iterable<ScrapedEndpoint>;
