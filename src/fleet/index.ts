export type { FleetDaemonSet, FleetReport } from './report.ts'
export { runFleet } from './run.ts'
