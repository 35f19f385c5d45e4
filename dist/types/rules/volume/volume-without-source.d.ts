declare const _default: import("ds-lint/rule").Rule<"daemonSet">;
export default _default;
