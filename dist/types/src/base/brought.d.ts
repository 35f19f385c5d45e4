/** Objects and files that bring charts in ways that are not rendered: they are counted, and named as not checked. */
/** Why what a text brings is not rendered: one noun for each object. */
export declare function notRendered(path: string, text: string): string[];
