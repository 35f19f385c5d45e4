import { type Container } from '../kubernetes/index.js';
import type { AnyField, Field } from '../yaml/index.js';
/** A command that changes files, of which it names absolute paths. */
export interface FileCommand {
    readonly program: string;
    /** What it creates or changes; of a copy the target alone. */
    readonly paths: readonly string[];
    readonly place: AnyField;
    /** Whether it is run in any case: the script has no branches. */
    readonly isCertain: boolean;
}
/** The commands of a container that create, change or remove files: of its command line, or of the script that a shell is given. */
export declare const fileCommandsOf: (container: Field<Container>) => readonly FileCommand[];
