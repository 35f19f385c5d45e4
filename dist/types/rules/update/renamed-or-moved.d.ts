declare const _default: import("ds-lint/rule").Rule<"update">;
export default _default;
