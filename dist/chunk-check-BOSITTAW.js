import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  check
} from "./chunk-chunk-VSJYISV2.js";
import "./chunk-chunk-6WC5SPPU.js";
import "./chunk-chunk-HUY4WNFY.js";
import "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";
export {
  check
};
