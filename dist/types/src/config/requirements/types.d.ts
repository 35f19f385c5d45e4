/** What a configuration requires and forbids without CEL. */
import type { Severity } from '../../base/index.js';
/** Names; or names with globs of their values. */
type Entries = readonly string[] | Readonly<Record<string, string>>;
/** One entry of `require` or `forbid`. Of its subjects it has exactly one. */
export interface Requirement {
    /** Of its rule: kebab-case. */
    readonly id: string;
    /** Default: error. */
    readonly severity?: Severity;
    /** Begins its findings; the details follow. */
    readonly message?: string;
    /** Globs of the files that it is for, relative to the folder of the configuration. Default: all. */
    readonly files?: readonly string[];
    readonly labels?: Entries;
    readonly annotations?: Entries;
    /** Of the pod template. */
    readonly podLabels?: Entries;
    readonly podAnnotations?: Entries;
    /** Globs of registries, or of repositories in them: `quay.io`, `registry.example.com/agents`. */
    readonly registries?: readonly string[];
    /** Globs. */
    readonly tags?: readonly string[];
    /** `spec.template.spec.containers[*].image`; names of a map in brackets, too; `{a,b}` stands for both. */
    readonly field?: string;
    /** What the value of `field` has to be, or must not be. */
    readonly schema?: Readonly<Record<string, unknown>> | boolean;
}
export declare const MAPS: {
    readonly labels: {
        readonly noun: 'label';
        readonly at: readonly ['metadata', 'labels'];
    };
    readonly annotations: {
        readonly noun: 'annotation';
        readonly at: readonly ['metadata', 'annotations'];
    };
    readonly podLabels: {
        readonly noun: 'label of the pod template';
        readonly at: readonly ['spec', 'template', 'metadata', 'labels'];
    };
    readonly podAnnotations: {
        readonly noun: 'annotation of the pod template';
        readonly at: readonly ['spec', 'template', 'metadata', 'annotations'];
    };
};
/** What a requirement may be about. */
export declare const SUBJECTS: readonly ['labels', 'annotations', 'podLabels', 'podAnnotations', 'registries', 'tags', 'field'];
export {};
