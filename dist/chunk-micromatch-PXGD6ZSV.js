import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_micromatch
} from "./chunk-chunk-GN6IUPOT.js";
import "./chunk-chunk-PHNUEGBI.js";
export default require_micromatch();
