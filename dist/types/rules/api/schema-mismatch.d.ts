declare const _default: import("ds-lint/rule").Rule<"schema">;
export default _default;
