import {
  SEVERITIES
} from "./shared-base-finding.js";

// src/config/options.ts
var CONFIG_NAMES = [".ds-lint.yaml", ".ds-lint.yml"];
var SETTINGS = ["off", ...SEVERITIES];
var FAIL_ON = [...SEVERITIES, "never"];
function isInPreset(rule, preset) {
  if (rule.preset === "always") return true;
  if (preset === "all" || preset === "none") return preset === "all";
  return rule.preset === "recommended" || rule.preset === preset;
}

export {
  CONFIG_NAMES,
  SETTINGS,
  isInPreset
};
