import {
  Eligibility,
  NodeInfo,
  PodFilters,
  PodInfo,
  Simulation,
  Snapshot,
  apply,
  classify,
  counts,
  daemonOf,
  daemonPod,
  defaultPod,
  effectiveRequests,
  fit,
  insufficient,
  isRolledOut,
  make,
  mutate,
  nodePorts,
  rollOut,
  standings,
  withPodRequests
} from "./chunks/shared-placement-admission.js";
import "./chunks/shared-admission-index.js";
import "./chunks/shared-admission-admit.js";
import "./chunks/shared-kubernetes-apply.js";
import "./chunks/shared-yaml-everyday.js";
import "./chunks/shared-base-finding.js";
import "./chunks/shared-runtime.js";
export {
  Eligibility,
  NodeInfo,
  PodFilters,
  PodInfo,
  Simulation,
  Snapshot,
  apply,
  classify,
  counts,
  daemonOf,
  daemonPod,
  defaultPod,
  effectiveRequests,
  fit,
  insufficient,
  isRolledOut,
  make,
  mutate,
  nodePorts,
  rollOut,
  standings,
  withPodRequests
};
