import type { ConfigFile } from './configuration.js';
/** What stands behind the name of a setting. */
export interface FluentBitSetting {
    readonly value: string;
    /** Where its line begins in the text of the file. */
    readonly at: number;
}
/** One part of a configuration, such as an input. */
export interface FluentBitSection {
    /** In capital letters. */
    readonly kind: string;
    /** By their names in lower case; of several the last. */
    readonly settings: ReadonlyMap<string, FluentBitSetting>;
    readonly file: ConfigFile;
}
/** The sections of a file, without its comments and commands. */
export declare const fluentBitSections: (file: ConfigFile) => readonly FluentBitSection[];
