#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  rules
} from "./chunk-chunk-VS6LCHJZ.js";
import {
  FORMATS,
  isFormat
} from "./chunk-chunk-YWCGGN5V.js";
import "./chunk-chunk-YUJWRF7C.js";
import "./chunk-chunk-2GZC45IS.js";
import "./chunk-chunk-GESBT7VK.js";
import "./chunk-chunk-JULUZJFZ.js";
import "./chunk-chunk-42I6GVRL.js";
import "./chunk-chunk-PHNUEGBI.js";

// package.json
var package_default = {
  name: "ds-lint",
  version: "0.1.0",
  description: "Tells what is wrong with a Kubernetes DaemonSet before it reaches a cluster",
  keywords: [
    "kubernetes",
    "daemonset",
    "lint",
    "linter",
    "sarif",
    "admission"
  ],
  license: "Apache-2.0",
  type: "module",
  engines: {
    node: ">=20.19"
  },
  bin: {
    "ds-lint": "dist/cli.js"
  },
  files: [
    "dist",
    "schemas",
    "rules/README.md",
    "action.yml"
  ],
  devDependencies: {
    "@actions/core": "3.0.1",
    "@biomejs/biome": "2.6.8",
    "@types/micromatch": "4.0.10",
    "@types/node": "20.19.43",
    "@types/sarif": "2.1.7",
    "@vitest/coverage-v8": "4.1.12",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    diff: "9.0.0",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    "fastest-levenshtein": "1.0.16",
    ignore: "7.0.16",
    "js-yaml": "5.5.0",
    knip: "6.44.2",
    micromatch: "4.0.8",
    oxlint: "1.94.0",
    "oxlint-tsgolint": "7.0.2007",
    tsx: "4.23.15",
    typescript: "7.0.2",
    vitest: "4.1.12",
    yaml: "2.9.1"
  },
  exports: {
    ".": {
      "ds-lint:source": "./src/lint.ts",
      types: "./dist/types/src/lint.d.ts",
      default: "./dist/lint.js"
    },
    "./rule": {
      "ds-lint:source": "./src/rule.ts",
      types: "./dist/types/src/rule.d.ts",
      default: "./dist/rule.js"
    },
    "./admission": {
      "ds-lint:source": "./src/admission/index.ts",
      types: "./dist/types/src/admission/index.d.ts",
      default: "./dist/admission.js"
    },
    "./package.json": "./package.json"
  },
  scripts: {
    schemas: "tsx --conditions=ds-lint:source scripts/schemas/index.ts",
    conformance: "tsx --conditions=ds-lint:source conformance/run.ts",
    test: "npm run check && vitest run",
    check: "tsc -p . && oxlint --type-aware && biome ci . && knip",
    format: "biome format --write .",
    generate: "tsx --conditions=ds-lint:source scripts/rules-index.ts && tsx --conditions=ds-lint:source scripts/docs.ts",
    compile: "tsx --conditions=ds-lint:source scripts/compile.ts"
  }
};

// src/cli/args.ts
import { parseArgs } from "node:util";
var UsageError = class extends Error {
};
var FLAGS = {
  format: { type: "string", multiple: true },
  preset: { type: "string" },
  rule: { type: "string", multiple: true },
  kubernetes: { type: "string" },
  ignore: { type: "string", multiple: true },
  schemas: { type: "string", multiple: true },
  config: { type: "string" },
  "no-config": { type: "boolean" },
  "fail-on": { type: "string" },
  baseline: { type: "string" },
  "update-baseline": { type: "boolean" },
  "report-suppressed": { type: "boolean" },
  only: { type: "string" },
  fix: { type: "boolean" },
  "fix-unsafe": { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" }
};
var FLAG_NAMES = Object.keys(FLAGS).map((name) => `--${name}`);
function parseCommand(argv) {
  const { values, positionals } = parse(argv);
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const [first, ...rest] = positionals;
  if (first === "explain") return { name: "explain", rule: only(rest, "explain takes one rule: ds-lint explain RULE") };
  if (first === "rules") return { name: "rules", format: rulesFormat(rest, values.format) };
  return lintCommand(positionals, values);
}
function parse(argv) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true, strict: true });
  } catch (error) {
    const { code = "", message } = error;
    if (!code.startsWith("ERR_PARSE_ARGS")) throw error;
    const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1];
    throw new UsageError(
      unknown === void 0 ? (message.split(". ")[0] ?? message).replace(/^./, (c) => c.toLowerCase()) : `unknown option ${unknown}`
    );
  }
}
function lintCommand(paths, values) {
  const level = values["fix-unsafe"] ? "unsafe" : values.fix || values["fix-dry-run"] ? "safe" : void 0;
  if (values.only !== void 0 && values.only !== "rejected") throw new UsageError(`--only ${values.only}: there is only "rejected"`);
  if (values["update-baseline"] && values.baseline === void 0) throw new UsageError("--update-baseline needs --baseline FILE");
  if (values.config !== void 0 && values["no-config"]) throw new UsageError("--config and --no-config exclude each other");
  if (level && paths.includes("-")) throw new UsageError("standard input cannot be fixed: there is no file to write");
  return {
    name: "lint",
    paths: paths.length > 0 ? paths : ["."],
    outputs: outputs(values.format),
    options: options(values),
    fix: level && { level, dryRun: values["fix-dry-run"] === true },
    updateBaseline: values["update-baseline"] === true,
    reportSuppressed: values["report-suppressed"] === true,
    onlyRejected: values.only === "rejected"
  };
}
function options(values) {
  return {
    ...values["no-config"] ? { config: false } : values.config === void 0 ? {} : { config: values.config },
    ...values.preset === void 0 ? {} : { extends: values.preset },
    ...values.rule ? { rules: severities(values.rule) } : {},
    ...values.kubernetes === void 0 ? {} : { kubernetes: values.kubernetes },
    ...values.ignore ? { ignore: values.ignore } : {},
    ...values.schemas ? { schemas: values.schemas } : {},
    ...values["fail-on"] === void 0 ? {} : { failOn: values["fail-on"] },
    ...values.baseline === void 0 ? {} : { baseline: values.baseline }
  };
}
function severities(settings) {
  const entries = settings.map((setting) => {
    const equals = setting.indexOf("=");
    if (equals < 1) throw new UsageError(`--rule ${setting}: write --rule RULE=off|info|warning|error`);
    return [setting.slice(0, equals), setting.slice(equals + 1)];
  });
  return Object.fromEntries(entries);
}
function outputs(formats = ["text"]) {
  const all = formats.map((argument) => {
    const colon = argument.indexOf(":");
    const name = colon < 0 ? argument : argument.slice(0, colon);
    if (!isFormat(name)) throw new UsageError(`--format ${argument}: the formats are ${FORMATS.join(", ")}`);
    if (colon === argument.length - 1) throw new UsageError(`--format ${argument}: a file belongs behind the colon`);
    return { format: name, file: colon < 0 ? void 0 : argument.slice(colon + 1) };
  });
  if (all.filter(({ file }) => file === void 0).length > 1) {
    throw new UsageError("only one format can have standard output; give the others a file: --format sarif:FILE");
  }
  return all;
}
function rulesFormat(rest, formats = ["text"]) {
  if (rest.length > 0) throw new UsageError("rules takes no argument; a folder of that name is written ./rules");
  const format = only(formats, "rules takes one format");
  if (format !== "text" && format !== "json") throw new UsageError(`--format ${format}: the rules are listed as text or json`);
  return format;
}
function only(list, message) {
  const [first, ...more] = list;
  if (first === void 0 || more.length > 0) throw new UsageError(message);
  return first;
}

// src/cli.ts
async function main(argv) {
  let command;
  try {
    command = parseCommand(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { message } = error;
    const flag = /^unknown option (--\S+)$/.exec(message)?.[1];
    const near = flag === void 0 ? "" : (await import("./chunk-suggest-65DX5JD3.js")).didYouMean(flag, FLAG_NAMES);
    process.stderr.write(`ds-lint: ${message}${near}
ds-lint --help lists what there is
`);
    return 2;
  }
  switch (command.name) {
    case "version":
      process.stdout.write(`${package_default.version}
`);
      return 0;
    case "help":
      process.stdout.write((await import("./chunk-help-FHSQV2GD.js")).HELP);
      return 0;
    case "rules":
      process.stdout.write((await import("./chunk-rules-6XQVUN6Q.js")).listRules(rules, command.format));
      return 0;
    case "explain":
      return explain(command.rule);
    case "lint":
      return (await import("./chunk-lint-ZPDVFVZ6.js")).lintCommand(command, { rules, version: package_default.version });
  }
}
async function explain(id) {
  const rule = rules.find(({ id: own, aliases = [] }) => own === id || aliases.includes(id));
  if (!rule) {
    const { didYouMean } = await import("./chunk-suggest-65DX5JD3.js");
    process.stderr.write(
      `ds-lint: there is no rule ${id}${didYouMean(
        id,
        rules.map((each) => each.id)
      )}
`
    );
    return 2;
  }
  const { explainRule } = await import("./chunk-rules-6XQVUN6Q.js");
  const { default: examples } = await import("./chunk-examples-EF3JJBVP.js");
  process.stdout.write(explainRule(rule, examples[rule.id] ?? []));
  return 0;
}
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(
      `ds-lint: bug: ${error instanceof Error ? error.stack : String(error)}
ds-lint: this is our mistake, not yours: please report it
`
    );
    process.exitCode = 3;
  }
);
