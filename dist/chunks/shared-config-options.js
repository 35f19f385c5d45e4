import {
  didYouMean
} from "./shared-kubernetes-api-resources.js";
import {
  SEVERITIES,
  listed
} from "./shared-base-brought.js";

// src/config/suggest.ts
function didYouMeanRule(name, rules, names) {
  const meant = [...rules].flatMap(({ id, elsewhere = [] }) => elsewhere.includes(name) ? [`"${id}"`] : []);
  if (meant.length === 0) return didYouMean(name, names);
  return `; did you mean ${listed(meant, "or")}?`;
}

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
  didYouMeanRule,
  CONFIG_NAMES,
  SETTINGS,
  isInPreset
};
