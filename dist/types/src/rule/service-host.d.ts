/** Names by which pods and the API server reach Services. */
import type { Subjects } from '../subjects/index.js';
import type { Place } from './rule.js';
/** A name of cluster DNS, as its Service and its namespace: `agent.agents.svc`, `kubernetes.default.svc.cluster.local`. */
export declare const SERVICE_HOST: RegExp;
/** The kinds that name Services which the API server calls. */
export declare const WEBHOOK_KINDS: readonly ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'];
/** A host to which the pods are told to connect. */
export interface ServiceHost {
    readonly name: string;
    readonly namespace: string;
    readonly port: number | undefined;
    /** Whether it ends in .svc: then nothing else than a Service is meant. */
    readonly isService: boolean;
    readonly place: Place;
}
/** The Services that words of the containers and configuration files of the pods name as hosts. */
export declare function serviceHosts({ daemonSet, pod, objects, }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): Iterable<ServiceHost>;
