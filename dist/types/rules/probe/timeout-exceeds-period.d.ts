declare const _default: import("ds-lint/rule").Rule<"container">;
export default _default;
