declare const _default: import("ds-lint/rule").Rule<"source">;
export default _default;
