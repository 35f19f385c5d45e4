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

// src/config/ignore-patterns.ts
var LONGEST = 1e3;
var MOST_STARS = 4;
var MOST_FOLDERS = 2;
function ignoreProblem(pattern) {
  if (pattern.length > LONGEST) return `the pattern is longer than ${LONGEST} characters`;
  if (pattern.split("**").length - 1 > MOST_FOLDERS) return `the pattern has more than ${MOST_FOLDERS} "**"`;
  const most = Math.max(...pattern.split("/").map((segment) => segment.split("*").length - 1));
  return most > MOST_STARS ? `the pattern has more than ${MOST_STARS} "*" in one name` : void 0;
}

export {
  CONFIG_NAMES,
  SETTINGS,
  isInPreset,
  ignoreProblem
};
