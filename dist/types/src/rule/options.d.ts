/** What a configuration may change of a rule: thresholds and lists. Each is defined once, in the rule. */
import { Quantity } from '../kubernetes/index.js';
interface Described<T> {
    readonly default: T;
    /** Lower case, no full stop. */
    readonly description: string;
}
/** Both ends belong to the range. */
export interface NumberOption extends Described<number> {
    readonly type: 'number' | 'integer';
    readonly minimum?: number;
    readonly maximum?: number;
}
/** An amount as Kubernetes writes it: `100Mi`, `200m`. */
export interface QuantityOption extends Described<string> {
    readonly type: 'quantity';
}
export interface SwitchOption extends Described<boolean> {
    readonly type: 'boolean';
}
export interface TextOption extends Described<string> {
    readonly type: 'string';
    /** The only ones. */
    readonly values?: readonly string[];
}
export interface ListOption extends Described<readonly string[]> {
    readonly type: 'list';
    /** The only ones that may be in it. */
    readonly values?: readonly string[];
}
/** One threshold, list, text or switch. */
export type RuleOption = NumberOption | QuantityOption | SwitchOption | TextOption | ListOption;
/** By names in camelCase; `severity` is none. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;
/** What `check` is given for a definition. */
type ValueOf<O> = O extends NumberOption ? number : O extends QuantityOption ? Quantity : O extends SwitchOption ? boolean : O extends ListOption ? readonly string[] : string;
/** What an option has as its value. */
export type OptionValue = ValueOf<RuleOption>;
/** What `check` is given: the configured value of each option, else its default. */
export type OptionValues<O extends RuleOptions = RuleOptions> = {
    readonly [Name in keyof O]: ValueOf<O[Name]>;
};
/** A value as it is configured, which may be a text of a file or of the command line. Throws a TypeError that says what it must be. */
export declare function readOption(option: RuleOption, given: unknown): OptionValue;
/** The configured options over the defaults: what readOption accepts of each. */
export declare function optionValues(options: RuleOptions | undefined, given?: Readonly<Record<string, unknown>>): OptionValues;
/** `a whole number of at least 1`. */
export declare function describeValue(option: RuleOption): string;
/** As a configuration says it, in YAML and in JSON alike: `300`, `["main", "edge"]`. */
export declare function optionText(value: OptionValue): string;
/** What is wrong with the options of a rule whose author may have had no compiler. */
export declare function optionProblems(options: unknown): string[];
export {};
