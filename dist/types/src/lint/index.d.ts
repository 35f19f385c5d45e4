export { applyFixes, type FixLevel } from './fix.js';
export { type Baseline, exitCode, JUDGE_RULES, type JudgeRule, parseBaseline } from './judge/index.js';
export { type LintInput, type LintReport, ruleInfo, runLint } from './run.js';
export { type Found, RuleSet } from './dispatch.js';
export { checkPlugins, ruleProblems } from './plugins.js';
export { examine } from './examine.js';
