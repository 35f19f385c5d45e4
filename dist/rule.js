import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isMistaken,
  needsBase,
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
} from "./chunk-chunk-7L6OSYBO.js";
import "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";
export {
  isMistaken,
  needsBase,
  present,
  problem,
  remove,
  rename,
  rule,
  set,
  together
};
