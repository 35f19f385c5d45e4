import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  check
} from "./chunk-chunk-C6M2GYTB.js";
import "./chunk-chunk-FRQGBW4F.js";
import "./chunk-chunk-J7Y3UIFY.js";
import "./chunk-chunk-ITZDGWZO.js";
import "./chunk-chunk-22U5SZYA.js";
import "./chunk-chunk-PHNUEGBI.js";
export {
  check
};
