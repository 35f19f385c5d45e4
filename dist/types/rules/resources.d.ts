/** What rules about requests and limits have in common. */
import { type Field } from 'ds-lint/rule';
import type { Container, ResourceRequirements } from '../src/kubernetes/types.js';
/** Whether a container, or a pod as a whole, asks for cpu or memory; Kubernetes takes limits for requests where there are none. */
export declare function asks({ resources }: {
    readonly resources?: ResourceRequirements;
}): boolean;
/** Whether one of these resources is in one of these lists by a name, or in a form, that the API server does not take. */
export declare function isMiswritten(container: Field<Container>, lists: readonly ('limits' | 'requests')[], names: readonly string[]): boolean;
