/** Strings as Go sees them. */
/** The length of the text in UTF-8, which is Go's len(). A lone surrogate counts as the three bytes of U+FFFD that it becomes. */
export declare function byteLength(text: string): number;
/** Whether the text has more than `most` bytes; counts them only where the number of UTF-16 units leaves it open. */
export declare function isLongerThan(text: string, most: number): boolean;
/** strings.ToLower: each code point by itself, to one code point. JavaScript makes two of U+0130 and looks at the context of a sigma. */
export declare function toLower(text: string): string;
/**
 * Equal for two texts that strings.EqualFold takes for the same, one of them ASCII: beside its own letters, U+017F stands for an s
 * and U+212A, the kelvin sign, for a k.
 */
export declare function foldAscii(text: string): string;
/** The order of Go's sorted strings: by bytes of UTF-8, which is the order of code points. */
export declare function compareBytes(a: string, b: string): number;
/** How Go quotes the characters that have an escape of their own. */
export declare const ESCAPES: Readonly<Record<string, string>>;
/** strconv.Quote, Go's %q. A lone surrogate is the U+FFFD that it becomes. */
export declare function quote(text: string): string;
