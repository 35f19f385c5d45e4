declare const _default: import("ds-lint/rule").Rule<"template">;
export default _default;
