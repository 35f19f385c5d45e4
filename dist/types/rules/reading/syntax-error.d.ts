declare const _default: import("ds-lint/rule").Rule<"syntax">;
export default _default;
