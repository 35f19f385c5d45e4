import {
  check
} from "./shared-config-check-roles.js";
import "./shared-config-requirements-check.js";
import "./shared-config-globs.js";
import "./shared-config-check-rules.js";
import "./shared-config-ignore-patterns.js";
import "./shared-config-options.js";
import "./shared-rule-changes.js";
import "./shared-subjects-agent-images.js";
import "./shared-workspace-index.js";
import "./shared-workspace-likeness.js";
import "./shared-workspace-kustomization.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import "./shared-kubernetes-api-resources.js";
import "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";
export {
  check
};
