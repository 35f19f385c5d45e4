/** The objects that a DaemonSet, its pods and the bindings of their account name. */
import type { Subjects } from '../subjects/index.js';
import type { AnyField, Field } from '../yaml/index.js';
type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>;
/** One object that has to exist. */
export interface Reference {
    readonly kind: string;
    readonly name: string;
    readonly place: {
        readonly field: AnyField;
        readonly namespace?: string | undefined;
    };
    readonly consequence: string;
    /** What of a ConfigMap or Secret is read by name. */
    readonly keys?: readonly string[] | undefined;
}
/** Every object that is named, with what happens where it does not exist. */
export declare function referencesOf(about: About): readonly Reference[];
/** The names of the Secrets with which images are pulled: of the pods, or of their service account where they name none. */
export declare function pullSecretsOf({ daemonSet, pod, objects }: About): readonly Field<string>[];
export {};
