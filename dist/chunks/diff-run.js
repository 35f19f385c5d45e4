import {
  runDiff
} from "./shared-diff-commands.js";
import "./shared-admission-apply-entries.js";
import "./shared-config-gates.js";
import "./shared-config-ignore-patterns.js";
import "./shared-config-options.js";
import "./shared-rule-changes.js";
import "./shared-subjects-agent-images.js";
import "./shared-workspace-index.js";
import "./shared-workspace-likeness.js";
import "./shared-workspace-kustomization.js";
import "./shared-placement-admission.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import "./shared-kubernetes-api-resources.js";
import "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";
export {
  runDiff
};
