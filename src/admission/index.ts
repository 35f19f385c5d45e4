export { type Admission, admit, type Verdict } from './admit.ts'
export { withHostPorts } from './default/container.ts'
export { defaultDaemonSet } from './default/index.ts'
export { dropDisabledFields, type DroppedField } from './drop/index.ts'
export type { ApiWarning, Rejection } from './rejection.ts'
export { storedDaemonSet } from './request.ts'
export { admitUpdate, receive, type Received, type Stored, storePrevious, type UpdateAdmission } from './update/admit-update.ts'
export { type Effects, NO_EFFECTS } from './update/index.ts'
export {
  type Level,
  levelVersionText,
  type Mode,
  policyOf,
  type PolicyVersion,
  resolveVersion,
  violations,
} from './podsecurity/index.ts'
