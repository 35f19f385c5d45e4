import { type Result } from './values.ts';
export declare function display(value: Result): string;
