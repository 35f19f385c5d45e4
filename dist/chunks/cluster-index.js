import {
  InventoryReader,
  amountText,
  causeKey,
  clusterObjects,
  explain,
  familiesOf,
  mergeObjects,
  mergedCause,
  nodesRollout,
  nodesText,
  onNodes,
  parseSteps,
  rangeText,
  runsDaemonSets,
  survey,
  whatIf,
  withAssumedClasses
} from "./shared-cluster-allocatable.js";
import "./shared-placement-admission.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import "./shared-kubernetes-api-resources.js";
import "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";
export {
  InventoryReader,
  amountText,
  causeKey,
  clusterObjects,
  explain,
  familiesOf,
  mergeObjects,
  mergedCause,
  nodesRollout,
  nodesText,
  onNodes,
  parseSteps,
  rangeText,
  runsDaemonSets,
  survey,
  whatIf,
  withAssumedClasses
};
