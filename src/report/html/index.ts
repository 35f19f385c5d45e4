/** Reports as one self-contained HTML file. */
export { htmlChunks } from './findings.ts'
export { formatFleetHtml } from './fleet.ts'
export { formatPlanHtml } from './plan.ts'
