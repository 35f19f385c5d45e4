/** Image references, as the container runtimes and the API server read them (github.com/distribution/reference). */
export interface ImageReference {
    /** The registry's host and port; docker.io where none is written, empty where what is written can be no host. */
    readonly domain: string;
    /** The repository's path in its registry: library/nginx for nginx. */
    readonly path: string;
    readonly tag: string | undefined;
    /** With its algorithm: sha256:… */
    readonly digest: string | undefined;
}
/** Reads a reference; undefined when it is none (distribution's ParseNormalizedNamed). */
export declare function parseImage(image: string): ImageReference | undefined;
/** As it is written, without tag and digest; undefined when it is no reference. */
export declare function imageName(image: string): string | undefined;
/** Kubernetes' default of imagePullPolicy: Always for a latest tag, written or meant, otherwise IfNotPresent (SetDefaults_Container). */
export declare function defaultPullPolicy(image: string): 'Always' | 'IfNotPresent';
/** Whether the name stands for another image from time to time: no tag, or one that moves, and no digest. What is no reference is not judged. */
export declare function isMutableImage(image: string): boolean;
/** Below 0 where the first is the older version; undefined where the tags are no versions of one kind (`1.2-alpine` and `latest`, `1.2-arm`). */
export declare function compareTags(a: string, b: string): number | undefined;
/** The architecture that the name or the tag of an image ends in, as the label kubernetes.io/arch spells it. */
export declare function imageArchitecture(image: string): string | undefined;
