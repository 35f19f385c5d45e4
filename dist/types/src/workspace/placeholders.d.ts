import type { AnyField } from '../yaml/index.js';
/** Whether a program is meant to replace the value: it is not a mistake in the spelling of one. */
export declare function isPlaceholder(value: unknown): boolean;
/** Whether the value is a placeholder wherever it stands, also where a number or one of a few words belongs. */
export declare function isMarkedPlaceholder(value: unknown): boolean;
/** Whether a program may write the text or a part of it before the apply: placeholders, `$NAME`, `a-<name>`, `{{ name }}`. Nobody knows what it will be. */
export declare function isFilledInLater(text: string): boolean;
/** Whether a part of a file is written later: whether it is right as it stands says nothing. */
export declare function hasPlaceholder(text: string): boolean;
/** Whether a later step fills in the image or a part of it: a variable, a template, a name in capitals or in brackets. */
export declare function isOpenImage(image: string): boolean;
/** The paths of all placeholders of a manifest. */
export declare function placeholdersOf(manifest: AnyField): readonly string[];
