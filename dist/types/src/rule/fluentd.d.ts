import type { ConfigFile } from './configuration.js';
/** What stands behind the name of a setting. */
export interface FluentdSetting {
    /** Without the quotes around it. */
    readonly value: string;
    /** Where its line begins in the text of the file. */
    readonly at: number;
}
/** A section, such as `<match kubernetes.**>`. */
export interface FluentdSection {
    readonly kind: string;
    /** What stands behind the kind. */
    readonly argument: string;
    /** By their names; of several the last. */
    readonly settings: ReadonlyMap<string, FluentdSetting>;
    readonly parent: FluentdSection | undefined;
    readonly file: ConfigFile;
    /** Where its line begins in the text of the file. */
    readonly at: number;
}
/** What a file holds. */
export interface FluentdFile {
    /** In the order of their first lines. */
    readonly sections: readonly FluentdSection[];
    /** The first section that is not closed, or line that closes none. */
    readonly unbalanced: {
        readonly kind: string;
        readonly at: number;
        readonly isOpening: boolean;
    } | undefined;
}
/** Images of Fluentd. */
export declare const FLUENTD: RegExp;
/** The sections of a file, without its comments. */
export declare const fluentdFile: (file: ConfigFile) => FluentdFile;
