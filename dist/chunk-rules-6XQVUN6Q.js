import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ruleInfo
} from "./chunk-chunk-CN4C2TCA.js";
import "./chunk-chunk-YUJWRF7C.js";
import "./chunk-chunk-ZUGPAWMF.js";
import "./chunk-chunk-7CRS4IP2.js";
import "./chunk-chunk-6WC5SPPU.js";
import "./chunk-chunk-GESBT7VK.js";
import "./chunk-chunk-HUY4WNFY.js";
import "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// src/cli/rules.ts
function listRules(rules, format) {
  const sorted = rules.toSorted((a, b) => a.id < b.id ? -1 : 1);
  if (format === "json") {
    const list = sorted.map((rule) => ({ ...ruleInfo(rule), preset: rule.preset, since: rule.since, aliases: rule.aliases ?? [] }));
    return `${JSON.stringify({ version: 1, rules: list }, null, 2)}
`;
  }
  const width = Math.max(...sorted.map(({ id }) => id.length));
  const lines = sorted.map(
    ({ id, severity, preset, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${preset.padEnd(11)}  ${summary}`
  );
  return `${lines.join("\n")}
`;
}
function explainRule(rule, examples) {
  const { why, references } = ruleInfo(rule);
  const [example] = examples;
  const parts = [
    `${rule.id}: ${rule.summary}`,
    `${rule.severity} · preset ${rule.preset} · since ${rule.since}`,
    wrap(why, 100),
    ...example ? [`For example, ${example.title}:`, indent(example.text), indent(example.output)] : [],
    ...example?.fixed === void 0 ? [] : ["Fixed:", indent(example.fixed)],
    ...references.length > 0 ? [["See also", ...references.map((url) => `  ${url}`)].join("\n")] : [],
    `Suppress it where it is meant: # ds-lint-disable-next-line ${rule.id} -- why`
  ];
  return `${parts.join("\n\n")}
`;
}
function indent(text) {
  return text.trimEnd().replace(/^(?=.)/gm, "    ");
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}
export {
  explainRule,
  listRules
};
