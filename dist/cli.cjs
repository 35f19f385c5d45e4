#!/usr/bin/env node
"use strict";

// src/cli/start.ts
var import_node_fs = require("node:fs");
var import_node_module = require("node:module");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_vm = require("node:vm");
var file = (0, import_node_path.join)(__dirname, "ds-lint.cjs");
var place = placeOf();
var cachedData = place === void 0 ? void 0 : readOrUndefined(place);
var source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs.readFileSync)(file, "utf8")}
})`;
var script = new import_node_vm.Script(source, { filename: file, ...cachedData && { cachedData } });
var program = { exports: {} };
var load = script.runInThisContext();
load(program.exports, (0, import_node_module.createRequire)(file), program, file, __dirname);
program.exports.run(() => {
  if (place !== void 0 && (!cachedData || script.cachedDataRejected)) process.once("exit", () => keep(place));
});
function placeOf() {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE, XDG_CACHE_HOME = "", LOCALAPPDATA = "" } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return void 0;
  const name = `ds-lint-${"0a0b05593b511662"}-${process.version}-${process.arch}`;
  try {
    const own = [XDG_CACHE_HOME, LOCALAPPDATA].find(import_node_path.isAbsolute) ?? (0, import_node_path.join)((0, import_node_os.homedir)(), ".cache");
    return NODE_COMPILE_CACHE ? (0, import_node_path.join)(NODE_COMPILE_CACHE, name) : (0, import_node_path.join)(own, "ds-lint", name);
  } catch {
    return void 0;
  }
}
function readOrUndefined(path) {
  try {
    return (0, import_node_fs.readFileSync)(path);
  } catch {
    return void 0;
  }
}
function keep(path) {
  try {
    (0, import_node_fs.mkdirSync)((0, import_node_path.dirname)(path), { recursive: true, mode: 448 });
    const aside = `${path}.${process.pid}`;
    (0, import_node_fs.writeFileSync)(aside, script.createCachedData(), { mode: 384, flag: "wx" });
    (0, import_node_fs.renameSync)(aside, path);
  } catch {
  }
}
