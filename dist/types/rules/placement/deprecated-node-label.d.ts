declare const _default: import("ds-lint/rule").Rule<"apiWarning">;
export default _default;
