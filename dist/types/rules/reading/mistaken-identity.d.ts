declare const _default: import("ds-lint/rule").Rule<"refused">;
export default _default;
