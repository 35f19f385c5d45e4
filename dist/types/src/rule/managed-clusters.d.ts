import type { Subjects } from '../subjects/index.js';
type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>;
/** False where nothing tells. */
export declare function isForManagedClusters({ daemonSet, pod, objects }: About): boolean;
export {};
