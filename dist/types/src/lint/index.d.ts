export { addSuppressions, type Suppressions } from './add-suppressions.js';
export { applyFixes, type FixLevel } from './fix.js';
export { type Baseline, exitCode, JUDGE_RULES, type JudgeRule, parseBaseline } from './judge/index.js';
export { type Agent, agentsIn } from './roles.js';
export { type LintInput, type LintReport, type PolicyOptions, ruleInfo, runLint } from './run.js';
export { type Found, RuleSet, type RuleTimer } from './dispatch.js';
export { checkPlugins, ruleProblems } from './plugins.js';
export { examine } from './examine.js';
export { PLACEHOLDER } from './judge/directives.js';
