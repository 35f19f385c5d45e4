import {
  createRefusals,
  mergeOf,
  refusalsOf
} from "./shared-subjects-merge.js";
import "./shared-admission-apply-entries.js";
import "./shared-kubernetes-api-resources.js";
import "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";
export {
  createRefusals,
  mergeOf,
  refusalsOf
};
