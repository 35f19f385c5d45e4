/** ValidatingAdmissionPolicies of the user's as rules. Loads CEL: to be imported only where there are policies. */
import type { SourceFile } from '../base/index.js';
import { type VersionRange } from '../kubernetes/index.js';
import type { Rule } from '../rule/index.js';
import { type Objects } from '../workspace/index.js';
import type { Document } from '../yaml/index.js';
import { type Written, type WrittenPolicy } from './documents.js';
import type { Evaluation } from './evaluate.js';
import type { PolicyProblem } from './problem.js';
import type { ValidatingAdmissionPolicyBinding } from './resources.js';
import type { Spending } from './spending.js';
export type { PolicyProblem, PolicyProblemKind } from './problem.js';
export type { Evaluation } from './evaluate.js';
export type { SchemaRules } from './crd-rules.js';
export { type Spending, spendingError } from './spending.js';
export { explainPolicy } from './explain-policy.js';
export { isImplied } from './documents.js';
export interface PoliciesInput {
    readonly files: readonly SourceFile[];
    readonly target: VersionRange;
    /** Of the user's files: bindings, parameters, namespaces, roles are looked for among them, too. */
    readonly objects?: Objects;
    /** A policy without a binding is judged as if one denied what it refuses. */
    readonly unbound: boolean;
    /** Objects of every kind are judged. */
    readonly allKinds: boolean;
    /** Who sends the requests: a name, and groups behind commas. */
    readonly user: string | undefined;
    /** Of the run. */
    readonly spending?: Spending;
    /** The rules that there are besides. */
    readonly taken: ReadonlySet<string>;
    /** Told of each evaluation of a policy. */
    observe?(policy: JudgedPolicy['name'], evaluation: Evaluation): void;
}
/** A policy that is evaluated. */
export interface JudgedPolicy {
    /** Its id is the name of the policy, where no other rule has that. */
    readonly rule: Rule<'request'>;
    readonly name: string;
    readonly written: WrittenPolicy;
    readonly bindings: readonly Written<ValidatingAdmissionPolicyBinding>[];
}
export interface Policies {
    /** Those that the API server accepts and that are bound. */
    readonly judged: readonly JudgedPolicy[];
    /** What is wrong with the policies themselves; what the files lack is added when a rule asks for it. */
    readonly problems: readonly PolicyProblem[];
    readonly documents: readonly Document[];
}
/** Compiles each policy once. A policy that the API server rejects is not judged; what is wrong with one costs no other. */
export declare function compilePolicies(input: PoliciesInput): Policies;
/** What to say where files were given and no policy is among them. */
export declare function noPolicyIn(files: readonly SourceFile[], { judged, problems }: Policies): string | undefined;
