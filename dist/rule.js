import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  needsBase,
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
} from "./chunk-chunk-2LDTLJCD.js";
import "./chunk-chunk-PHNUEGBI.js";
export {
  needsBase,
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
};
