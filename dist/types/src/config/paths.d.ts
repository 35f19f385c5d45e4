/** Absolute paths as text, with `/` between folders; nothing here asks a file system. */
/** Undefined for the outermost folder. */
export declare function parentOf(path: string): string | undefined;
/** `path` as seen from `folder`; an absolute one stays itself. */
export declare function resolvePath(folder: string, path: string): string;
/** Whether a path is a folder or below it. */
export declare function isInside(folder: string, absolute: string): boolean;
/** `absolute` from `folder` on; undefined outside of it and for the folder itself. */
export declare function relativeTo(folder: string, absolute: string): string | undefined;
