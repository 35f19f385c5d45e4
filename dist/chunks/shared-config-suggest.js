import {
  didYouMean
} from "./shared-kubernetes-api-resources.js";

// src/config/suggest.ts
function didYouMeanRule(name, rules, names) {
  const meant = [...rules].flatMap(({ id, elsewhere = [] }) => elsewhere.includes(name) ? [`"${id}"`] : []);
  if (meant.length === 0) return didYouMean(name, names);
  return `; did you mean ${meant.length === 1 ? meant[0] : `${meant.slice(0, -1).join(", ")} or ${meant.at(-1)}`}?`;
}

export {
  didYouMeanRule
};
