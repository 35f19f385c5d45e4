import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/group.ts
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}
function addTo(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

export {
  groupBy,
  addTo
};
