/** What `authorizer` answers: from the roles and bindings among the files, where they name the one who asks. */
import type { Objects } from '../workspace/index.ts';
import { Authorizer } from './cel/library/authz.ts';
/** Who sends the request. */
export interface User {
    readonly username: string;
    readonly groups: readonly string[];
}
/** Of a service account with its groups, too. */
export declare function userOf(text: string): User;
export declare function authorizerFrom(objects: Objects, user: User | undefined): Authorizer;
