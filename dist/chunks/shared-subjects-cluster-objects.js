import {
  ObjectCollection
} from "./shared-cluster-allocatable.js";

// src/subjects/cluster-objects.ts
var KINDS = ["PriorityClass", "RuntimeClass", "LimitRange", "ResourceQuota", "Namespace"];
function clusterObjects(objects) {
  const found = new ObjectCollection();
  for (const kind of KINDS) for (const { field } of objects.all(kind)) found.add(kind, field.value);
  return found.objects;
}

export {
  clusterObjects
};
