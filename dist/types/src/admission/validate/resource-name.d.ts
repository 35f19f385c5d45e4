/** The names of resources: cpu, hugepages-2Mi, example.com/gpu (pkg/apis/core/helper). */
import { type Problems } from '../../kubernetes/index.ts';
/** What the name of huge pages begins with; their size follows. */
export declare const HUGE_PAGES = "hugepages-";
/** ValidateContainerResourceName. Where Kubernetes reports two errors for a name there are two problems. */
export declare function containerResourceProblems(name: string): Problems;
/** validateResourceName: whether the name could be a resource of anything. */
export declare function resourceProblems(name: string): Problems;
/** helper.IsHugePageResourceName */
export declare function isHugePages(name: string): boolean;
/** helper.IsIntegerResourceName: whether it is to be had in whole numbers only. */
export declare function isIntegerResource(name: string): boolean;
/** helper.IsOvercommitAllowed: whether the limit of a resource may be above its request. */
export declare function mayOvercommit(name: string): boolean;
