import type { Path } from '../kubernetes/path.js';
import type { HTTPGetAction } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateHTTPGetAction. */
export declare function validateHTTPGetAction(action: HTTPGetAction, path: Path, checks: Checks): void;
