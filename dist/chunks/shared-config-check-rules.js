import {
  SETTINGS,
  didYouMeanRule
} from "./shared-config-options.js";
import {
  optionText,
  readOption
} from "./shared-rule-changes.js";
import {
  didYouMean
} from "./shared-kubernetes-api-resources.js";
import {
  listed
} from "./shared-base-brought.js";

// src/config/words.ts
function invalid(value, noun, allowed, guesses) {
  const guess = typeof value === "string" && guesses ? didYouMean(value, allowed) : "";
  return `${shown(value)} is not a valid ${noun}${guess || `; use ${listed(allowed, "or")}`}`;
}
function shown(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : JSON.stringify(value);
}

// src/config/check-rules.ts
function* checkRules(settings, rules, mostDescribed) {
  let unknown = 0;
  for (const [name, setting] of Object.entries(settings)) {
    const rule = rules.get(name);
    yield* settingProblems([name], setting, rule ?? { id: name, preset: "recommended", severity: "warning" });
    if (rule) continue;
    const guess = unknown++ < mostDescribed ? didYouMeanRule(name, new Set(rules.values()), [...rules.keys()]) : "";
    yield { message: `unknown rule "${name}"${guess}`, at: [name], key: true, unknownRule: name };
  }
}
function* settingProblems(at, setting, rule) {
  const { id, options = {} } = rule;
  if (typeof setting !== "object" || setting === null || Array.isArray(setting)) {
    if (!isSetting(setting)) yield { message: severityProblem(setting) + (Array.isArray(setting) ? exampleOf(rule) : ""), at, key: false };
    return;
  }
  for (const [name, value] of Object.entries(setting)) {
    if (name === "severity") {
      if (!isSetting(value)) yield { message: severityProblem(value), at: [...at, name], key: false };
      continue;
    }
    if (!Object.hasOwn(options, name)) {
      const known = ["severity", ...Object.keys(options)];
      const rest = didYouMean(name, known) || (known.length > 1 ? `; its options are ${listed(known)}` : "; it has a severity only");
      yield { message: `${id} has no option "${name}"${rest}`, at: [...at, name], key: true };
      continue;
    }
    try {
      readOption(options[name], value);
    } catch (error) {
      yield { message: `"${name}" of ${id} ${error.message}`, at: [...at, name], key: false };
    }
  }
}
function exampleOf({ severity, options = {} }) {
  const [first] = Object.entries(options);
  const option = first ? `, ${first[0]}: ${optionText(readOption(first[1], first[1].default))}` : "";
  return `, or a mapping such as {severity: ${severity}${option}}`;
}
function isSetting(value) {
  return SETTINGS.includes(value);
}
function severityProblem(value) {
  return invalid(value, "severity", SETTINGS, true);
}

export {
  invalid,
  shown,
  checkRules
};
