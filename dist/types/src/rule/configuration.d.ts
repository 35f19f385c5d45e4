/** Which ConfigMaps and Secrets a pod reads, and what changed in them. */
import { type Location } from '../base/index.js';
import { type Container, type PodSpec } from '../kubernetes/index.js';
import type { Subjects } from '../subjects/index.js';
import { type AnyField, type Field } from '../yaml/index.js';
/** One place of a pod that reads a ConfigMap or Secret. */
export interface ConfigUse {
    readonly kind: 'ConfigMap' | 'Secret';
    readonly name: string;
    /** Undefined: all of them. */
    readonly keys: readonly string[] | undefined;
    /** env and subPath: a running pod never sees a change. mounted: its files change within a minute or two. */
    readonly how: 'env' | 'subPath' | 'mounted';
    /** Where the object is named. */
    readonly place: AnyField;
}
/** Data of a ConfigMap or Secret that differs from the base. */
export interface ConfigChange {
    readonly use: ConfigUse;
    /** The key that changed, the first of them. */
    readonly key: string;
    readonly before: AnyField;
    readonly after: AnyField;
    readonly others: number;
}
/** The first key that differs in a ConfigMap that a pod does not mount. */
export interface ApiConfigChange extends Omit<ConfigChange, 'use'> {
    readonly name: string;
}
/** Every use of a ConfigMap or Secret, in volumes and in variables. */
export declare const configUses: (pod: Field<PodSpec>) => readonly ConfigUse[];
/** The ConfigMaps and Secrets that a pod names in volumes and variables, as `ConfigMap name`; without their places, which take time. */
export declare function configNames(spec: PodSpec | undefined): string[];
/** What is known on both sides and differs: one for each object and way to read it. */
export declare function configChanges({ pod, daemonSet, objects, objectsBefore }: Subjects['update']): ConfigChange[];
/**
 * ConfigMaps that change and that no volume and no variable names, but that a word of a container names or that bear the DaemonSet's own name:
 * an agent may read them from the API server, as Cilium reads cilium-config.
 */
export declare function apiConfigChanges({ pod, daemonSet, objects, objectsBefore }: Subjects['update']): ApiConfigChange[];
/** The fields of ConfigMaps and Secrets that hold what pods read. */
export declare const DATA_FIELDS: readonly ['data', 'stringData', 'binaryData'];
/** The keys of two ConfigMaps or Secrets whose data are not the same, in whichever of their fields each stands. */
export declare function dataDifferences(before: AnyField, after: AnyField): Omit<ConfigChange, 'use' | 'others'>[];
/** A file that a pod reads from a ConfigMap that is given. */
export interface ConfigFile {
    readonly object: string;
    readonly key: string;
    readonly text: string;
    readonly place: AnyField;
}
/** The texts of the ConfigMaps that a pod mounts or names, where these are given; each object once. */
export declare const configFiles: (about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>) => readonly ConfigFile[];
/**
 * The place of a line (one-based) of a text that is written as a literal block (`|`), for a defect inside it; undefined where it is written otherwise.
 */
export declare function lineInside({ location: { file, span } }: AnyField, line: number): Location | undefined;
/** The line (one-based) of a character of a text. */
export declare function lineOf(text: string, index: number): number;
/** The line of a manifest on which a character of the text of a file stands; the whole text where lines are not to be told apart. */
export declare function lineAt({ text, place }: Pick<ConfigFile, 'text' | 'place'>, index: number): AnyField | Location;
/** Images of Fluent Bit. */
export declare const FLUENT_BIT: RegExp;
/** Images of Vector. */
export declare const VECTOR: RegExp;
/** Images of Telegraf. */
export declare const TELEGRAF: RegExp;
/** The first line (one-based) at which a text is no YAML, as Go's YAML packages read it; undefined for YAML. */
export declare function brokenYamlLine(text: string): number | undefined;
/** The files of `configFiles` that one container mounts. */
export declare function mountedFiles(container: Field<Container>, about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): readonly ConfigFile[];
/**
 * Those of `mountedFiles` that the container reads, as far as it tells: those that its command, its variables or another of the files name, and those
 * that name another one. All where none is named.
 */
export declare function filesInUse(container: Field<Container>, about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): readonly ConfigFile[];
/** The settings of a program that are files of a ConfigMap: those below its `--config-dir` that have no ending and one line. */
export declare function settingFiles(container: Field<Container>, about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): readonly ConfigFile[];
