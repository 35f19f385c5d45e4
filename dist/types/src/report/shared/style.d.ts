declare const CODES: {
    readonly error: '1;31';
    readonly warning: '1;33';
    readonly info: '1;34';
    readonly path: '36';
    readonly bold: '1';
    readonly dim: '2';
    readonly good: '32';
};
export type Style = keyof typeof CODES;
export type Paint = (style: Style, text: string) => string;
export declare function painter(color: boolean): Paint;
export {};
