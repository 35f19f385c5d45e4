import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_micromatch
} from "./chunk-chunk-GN6IUPOT.js";
import {
  __toESM
} from "./chunk-chunk-PHNUEGBI.js";

// src/config/globs.ts
var import_micromatch = __toESM(require_micromatch(), 1);
function matcher(globs) {
  const wanted = globs.filter((glob) => !glob.startsWith("!")).flatMap(expand);
  const unwanted = globs.filter((glob) => glob.startsWith("!")).flatMap((glob) => expand(glob.slice(1)));
  return (path) => wanted.some((matches) => matches(path)) && !unwanted.some((matches) => matches(path));
}
function expand(glob) {
  const bare = glob.replace(/^\.\//, "").replace(/\/+$/, "");
  const anchored = bare.startsWith("/") ? bare.slice(1) : bare.includes("/") ? bare : `**/${bare}`;
  return [anchored, `${anchored}/**`].map((each) => import_micromatch.default.matcher(each, { dot: true, nonegate: true }));
}
export {
  matcher
};
