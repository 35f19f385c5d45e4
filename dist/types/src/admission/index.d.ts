export { type Admission, admit, type Verdict } from './admit.js';
export { withHostPorts } from './default/container.js';
export { defaultDaemonSet } from './default/index.js';
export { dropDisabledFields, type DroppedField } from './drop/index.js';
export type { ApiWarning, Rejection } from './rejection.js';
export { storedDaemonSet } from './request.js';
export { admitUpdate, receive, type Received, type Stored, storePrevious, type UpdateAdmission } from './update/admit-update.js';
export { type Effects, NO_EFFECTS } from './update/index.js';
export { type Level, levelVersionText, type Mode, policyOf, type PolicyVersion, resolveVersion, violations, } from './podsecurity/index.js';
