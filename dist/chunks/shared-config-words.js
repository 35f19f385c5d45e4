import {
  didYouMean
} from "./shared-kubernetes-api-resources.js";

// src/config/words.ts
function invalid(value, noun, allowed, guesses) {
  const guess = typeof value === "string" && guesses ? didYouMean(value, allowed) : "";
  return `${shown(value)} is not a valid ${noun}${guess || `; use ${listed(allowed, "or")}`}`;
}
function shown(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : JSON.stringify(value);
}
function listed(words, last = "and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

export {
  invalid,
  shown,
  listed
};
