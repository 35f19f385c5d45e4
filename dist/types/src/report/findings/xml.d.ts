export declare const XML_DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
/** ` name="value"` for each that is defined. */
export declare function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string;
/** One line: `]]>` ends nothing, for there is no `>` in it. */
export declare function xmlText(text: string): string;
