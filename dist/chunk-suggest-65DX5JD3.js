import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-chunk-HUY4WNFY.js";
import {
  didYouMean,
  suggest
} from "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";
export {
  didYouMean,
  suggest
};
