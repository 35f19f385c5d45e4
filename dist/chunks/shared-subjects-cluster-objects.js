// src/subjects/cluster-objects.ts
function clusterObjects(objects) {
  const all = (kind) => objects.all(kind).flatMap(({ object, field: { value } }) => object.name !== "" && value ? [value] : []);
  return {
    priorityClasses: all("PriorityClass"),
    runtimeClasses: all("RuntimeClass"),
    limitRanges: all("LimitRange"),
    resourceQuotas: all("ResourceQuota"),
    podDisruptionBudgets: [],
    namespaces: all("Namespace")
  };
}

export {
  clusterObjects
};
