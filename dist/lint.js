import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Configs,
  applyFixes
} from "./chunk-chunk-2ABMFKQP.js";
import {
  runPipeline
} from "./chunk-chunk-CN4C2TCA.js";
import {
  rules
} from "./chunk-chunk-VS6LCHJZ.js";
import {
  FORMATS,
  Lines,
  format
} from "./chunk-chunk-YWCGGN5V.js";
import "./chunk-chunk-YUJWRF7C.js";
import "./chunk-chunk-2GZC45IS.js";
import "./chunk-chunk-ZUGPAWMF.js";
import "./chunk-chunk-7CRS4IP2.js";
import "./chunk-chunk-6WC5SPPU.js";
import "./chunk-chunk-GESBT7VK.js";
import "./chunk-chunk-HUY4WNFY.js";
import "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// src/lint.ts
async function lint(sources, options = {}) {
  const { plugins = [], today = "", reportSuppressed = false, onlyRejected = false, ...configured } = options;
  const rules2 = [...rules, ...plugins];
  const configs = await Configs.create({ cwd: "/", files: { readFile: () => void 0 }, options: { ...configured, config: false }, rules: rules2 });
  return runPipeline({
    sources: sources.map(({ path, text }) => ({ kind: "file", path, text, absolute: path.startsWith("/") ? path : `/${path}` })),
    configs,
    rules: rules2,
    today,
    reportSuppressed,
    onlyRejected
  });
}
export {
  FORMATS,
  Lines,
  applyFixes,
  format,
  lint
};
