/** How a quantity is printed: with m, k, M …, with Ki, Mi …, or with an exponent. */
export type Format = 'DecimalSI' | 'BinarySI' | 'DecimalExponent';
/** Why a text is no quantity. Each continues a sentence that begins with the text. */
export declare const quantityProblem: {
    /** ErrFormatWrong */
    readonly format: 'must be a number with an optional suffix, such as 500m, 2, 1.5G or 64Mi';
    /** ErrSuffix */
    readonly suffix: 'has an unknown suffix; use n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent such as e3';
    /** ErrNumeric */
    readonly numeric: 'must have digits before the suffix, such as 500m or 64Mi';
};
/** Why a text is not a quantity; it continues a sentence that begins with the text. */
export type QuantityProblem = (typeof quantityProblem)[keyof typeof quantityProblem];
/** Immutable; made by parseQuantity. */
export declare class Quantity {
    #private;
    /** Times 10^scale. A number wherever that is exact, unless it is a decimal. */
    private readonly unscaled;
    private readonly scale;
    readonly format: Format;
    /** Whether it is a decimal of any size (Go: infDecAmount); else it is within int64 (int64Amount). */
    private readonly decimal;
    static readonly zero: Quantity;
    constructor(
    /** Times 10^scale. A number wherever that is exact, unless it is a decimal. */
    unscaled: number | bigint, scale: number, format: Format, 
    /** Whether it is a decimal of any size (Go: infDecAmount); else it is within int64 (int64Amount). */
    decimal: boolean, 
    /** The canonical text, where it is known. */
    text?: string);
    sign(): -1 | 0 | 1;
    /** -1 when this is less than the other, 1 when it is more. 1 and 1000m are equal. */
    cmp(other: Quantity): -1 | 0 | 1;
    equal(other: Quantity): boolean;
    /** The sum takes the other's format where this is zero. */
    add(other: Quantity): Quantity;
    /** The difference takes the other's format where this is zero. */
    sub(other: Quantity): Quantity;
    /** Quantity.Mul: times a whole number. */
    mul(factor: number): Quantity;
    /** Value(): rounded up (away from zero) to a whole number. An int64: what is beyond overflows silently, as in Kubernetes. */
    value(): bigint;
    /** MilliValue(): in thousandths, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
    milliValue(): bigint;
    /** ScaledValue(): in units of 10^scale, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
    scaledValue(scale: number): bigint;
    /** RoundUp(): the same quantity where no digit is finer than 10^scale, else rounded away from zero. */
    roundUp(scale: number): Quantity;
    /** Whether Kubernetes takes it for a whole number: it looks at thousandths, and so not below them (validateResourceQuantityValue). */
    isInteger(): boolean;
    /** AsApproximateFloat64() */
    asApproximateFloat(): number;
    /** AsInt64(): the value where Kubernetes can tell it without a decimal. */
    asInt64(): bigint | undefined;
    /** The canonical text: that of the manifest where Kubernetes takes it for canonical, such as `+1` or `5.`. */
    toString(): string;
    toJSON(): string;
}
/**
 * ParseQuantity(): the quantity that a text stands for, or why it is none. What is finer than a billionth is rounded up (away from
 * zero); a quantity with a binary unit becomes at most the largest int64.
 */
export declare function parseQuantity(text: string): Quantity | QuantityProblem;
/**
 * UnmarshalJSON(): the quantity that a JSON or YAML value stands for, or why it is none; null is 0. A number is read as it is written,
 * so a JSON number that another text would print differently needs to be given as that text (`1e3` is not `1000`).
 */
export declare function unmarshalQuantity(value: string | number | bigint | null): Quantity | QuantityProblem;
/** SetDefaults_ResourceList: what Kubernetes makes of a quantity that is finer than a thousandth; every other text stays as it is. */
export declare function roundUpToMilli(text: string): string;
/** The quantity that is written, as text or as a number; undefined for what is none. */
export declare function quantityOf(value: unknown): Quantity | undefined;
