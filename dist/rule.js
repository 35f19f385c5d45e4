import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
} from "./chunk-chunk-2GZC45IS.js";
import "./chunk-chunk-PHNUEGBI.js";
export {
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
};
