import {
  check
} from "./shared-config-check.js";
import "./shared-config-globs.js";
import "./shared-config-ignore-patterns.js";
import "./shared-kubernetes-apply.js";
import "./shared-yaml-everyday.js";
import "./shared-base-finding.js";
import "./shared-runtime.js";
export {
  check
};
