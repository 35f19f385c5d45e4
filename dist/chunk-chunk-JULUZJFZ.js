import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_mod
} from "./chunk-chunk-42I6GVRL.js";
import {
  __toESM
} from "./chunk-chunk-PHNUEGBI.js";

// src/kubernetes/suggest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function suggest(word, candidates) {
  const lower = word.toLowerCase();
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = (0, import_fastest_levenshtein.distance)(lower, candidate.toLowerCase());
    if (steps >= least) continue;
    best = candidate;
    least = steps;
  }
  if (best !== void 0 && least <= Math.max(1, Math.floor(best.length / 3))) return best;
  const longer = lower.length > 2 ? candidates.filter((candidate) => candidate.toLowerCase().startsWith(lower)) : [];
  return longer.length === 1 ? longer[0] : void 0;
}
function didYouMean(word, candidates) {
  const best = suggest(word, candidates);
  return best === void 0 ? "" : `; did you mean "${best}"?`;
}

export {
  suggest,
  didYouMean
};
