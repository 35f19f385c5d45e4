/** Numbers, durations and times as Go reads and prints them (strconv, fmt, time). */
import { Duration, type Int, Timestamp } from './values.ts';
/** `%g`: as few digits as the number needs, with an exponent from a million on. */
export declare function formatDouble(value: number): string;
/** `%f` with so many digits behind the point; a tie goes to the even digit. */
export declare function formatFixed(value: number, precision: number): string;
/** The digits and the power of ten of `%e` with so many digits behind the point. */
export declare function scientific(value: number, precision: number): {
    readonly digits: string;
    readonly power: number;
};
export declare function formatInfinite(value: number): string;
/** `%f` with as few digits as the number needs. */
export declare function formatPlain(value: number): string;
/** strconv.ParseInt(); undefined: it is none, or beyond int64. */
export declare function parseInt64(text: string): Int | undefined;
export declare function parseUint64(text: string): bigint | undefined;
/** strconv.ParseFloat(); undefined: it is none, or beyond float64. */
export declare function parseDouble(text: string): number | undefined;
/** time.ParseDuration(). */
export declare function parseDuration(text: string): Duration | undefined;
export declare function formatDuration({ nanoseconds }: Duration): string;
export declare function isTimestamp(seconds: Int): boolean;
/** time.Parse() of RFC 3339; undefined: it is none; it may be beyond what CEL takes. */
export declare function parseTimestamp(text: string): Timestamp | undefined;
/** RFC 3339 with as many digits of the second as it needs, in the zone that it was written in. */
export declare function formatTimestamp({ seconds, nanoseconds, offset }: Timestamp): string;
/** strconv.Quote(). */
export declare function quote(text: string): string;
