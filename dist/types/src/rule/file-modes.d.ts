/** The modes of files that volumes of ConfigMaps and Secrets give to a container. */
import type { Container, PodSpec, Volume } from '../kubernetes/index.js';
import type { Field } from '../yaml/index.js';
/** A file of a ConfigMap or Secret. */
export interface ModeOfFile {
    readonly mode: number;
    /** Where the mode is written, or would be. */
    readonly at: Field<number | undefined>;
    readonly volume: Field<Volume>;
    readonly kind: 'configMap' | 'secret';
}
/** The mode of a file under a path of a container; undefined for what is of another volume or of none, and for an item that is missing. */
export declare function modeOfFile(path: string, container: Field<Container>, pod: Field<PodSpec>): ModeOfFile | undefined;
