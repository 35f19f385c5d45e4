/** Files and settings that have no effect where they are. */
import type { SourceFile, UserError } from '../base/index.ts';
import type { ConfigFiles } from './index.ts';
import { type ConfigData } from './options.ts';
/** A configuration file that was read. */
export interface ReadConfig {
    readonly file: SourceFile;
    readonly data: ConfigData;
}
/** Read once for a run, from the folder that it starts in. */
declare const OF_A_RUN: readonly ['failOn', 'baseline'];
/** The files of a folder that look like a configuration and are not read. */
export declare function misnamedIn(folder: string, files: Pick<ConfigFiles, 'readFile'>): string[];
export declare function misnamed(path: string): string;
export interface WithoutEffect extends UserError {
    readonly key: (typeof OF_A_RUN)[number];
}
/** `from`: the configuration file that holds for the run. */
export declare function withoutEffect(read: readonly ReadConfig[], from: string | undefined): WithoutEffect[];
export {};
