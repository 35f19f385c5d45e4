import { type Path, type HTTPGetAction } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateHTTPGetAction. */
export declare function validateHTTPGetAction(action: HTTPGetAction, path: Path, checks: Checks): void;
