export { type LintCommand, type Output, parseCommand, UsageError } from './args.ts'
export { lintPaths } from './lint.ts'
export { print, writeReport } from './output.ts'
export { pathWords, shellWords } from './words.ts'
