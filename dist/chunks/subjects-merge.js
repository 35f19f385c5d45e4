import {
  createRefusals,
  mergeOf,
  refusalsOf
} from "./shared-apply-entries.js";
import "./shared-kubernetes-apply.js";
import "./shared-yaml-everyday-line.js";
import "./shared-base-finding.js";
import "./shared-runtime.js";
export {
  createRefusals,
  mergeOf,
  refusalsOf
};
