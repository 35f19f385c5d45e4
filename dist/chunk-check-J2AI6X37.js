import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  check
} from "./chunk-chunk-VT2EG4AI.js";
import "./chunk-chunk-FRQGBW4F.js";
import "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-ITZDGWZO.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";
export {
  check
};
