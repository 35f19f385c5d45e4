/** The JSON Schemas in a CustomResourceDefinition, as the API server applies them with fieldValidation=Strict. */
export interface JsonSchema {
    readonly [keyword: string]: unknown;
}
/** Documents that a schema is for. */
export interface Target {
    /** Undefined: in any apiVersion. */
    readonly apiVersion: string | undefined;
    readonly kind: string;
}
export interface TargetedSchema {
    readonly target: Target;
    readonly schema: JsonSchema;
}
export declare function isRecord(value: unknown): value is JsonSchema;
export declare function isCustomResourceDefinition(value: unknown): value is JsonSchema;
/** A schema for each version that has one; in v1beta1 they may share one. */
export declare function schemasOfDefinition(definition: JsonSchema): TargetedSchema[];
/** The CEL rules of a schema, which are not evaluated. */
export declare function celRulesIn(schema: unknown): number;
/** OpenAPI's exclusive bounds are flags, JSON Schema's are numbers. */
export declare function boundsOfDraft4(schema: JsonSchema): JsonSchema;
