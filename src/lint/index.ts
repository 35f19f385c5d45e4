export { applyFixes, type FixLevel } from './fix.ts'
export { type Baseline, exitCode, JUDGE_RULES, parseBaseline } from './judge/index.ts'
export { type PipelineReport, ruleInfo, runPipeline, type Source } from './pipeline.ts'
