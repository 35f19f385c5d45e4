declare const _default: import("ds-lint/rule").Rule<"rejection">;
export default _default;
