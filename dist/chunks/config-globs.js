import {
  globProblem,
  matchersOf,
  textMatcher
} from "./shared-config-globs.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";
export {
  globProblem,
  matchersOf,
  textMatcher
};
