import type { PodInfo } from '../node-info.ts';
import type { PodFilter } from './filter.ts';
export declare function volumeRestrictions({ pod }: PodInfo): PodFilter | undefined;
/** Whether two pods use one disk that only one of them may use. */
export declare function sharesDisk(a: Pick<PodInfo, 'pod'>, b: Pick<PodInfo, 'pod'>): boolean;
