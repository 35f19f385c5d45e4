"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/cli/load-plugin.ts
var load_plugin_exports = {};
__export(load_plugin_exports, {
  importPlugin: () => importPlugin,
  pluginFile: () => pluginFile
});
module.exports = __toCommonJS(load_plugin_exports);
var import_node_fs = require("node:fs");
var import_node_module = __toESM(require("node:module"), 1);
var import_node_path = require("node:path");
var import_node_url = require("node:url");

// node_modules/resolve.exports/dist/index.mjs
function e(e2, n2, r2) {
  throw new Error(r2 ? `No known conditions for "${n2}" specifier in "${e2}" package` : `Missing "${n2}" specifier in "${e2}" package`);
}
function n(n2, i2, o2, f) {
  let s, u, l = r(n2, o2), c = (function(e2) {
    let n3 = /* @__PURE__ */ new Set(["default", ...e2.conditions || []]);
    return e2.unsafe || n3.add(e2.require ? "require" : "import"), e2.unsafe || n3.add(e2.browser ? "browser" : "node"), n3;
  })(f || {}), a = i2[l];
  if (void 0 === a) {
    let e2, n3, r2, t2;
    for (t2 in i2) n3 && t2.length < n3.length || ("/" === t2[t2.length - 1] && l.startsWith(t2) ? (u = l.substring(t2.length), n3 = t2) : t2.length > 1 && (r2 = t2.indexOf("*", 1), ~r2 && (e2 = RegExp("^" + t2.substring(0, r2) + "(.*)" + t2.substring(1 + r2) + "$").exec(l), e2 && e2[1] && (u = e2[1], n3 = t2))));
    a = i2[n3];
  }
  return a || e(n2, l), s = t(a, c), s || e(n2, l, 1), u && (function(e2, n3) {
    let r2, t2 = 0, i3 = e2.length, o3 = /[*]/g, f2 = /[/]$/;
    for (; t2 < i3; t2++) e2[t2] = o3.test(r2 = e2[t2]) ? r2.replace(o3, (() => n3)) : f2.test(r2) ? r2 + n3 : r2;
  })(s, u), s;
}
function r(e2, n2, r2) {
  if (e2 === n2 || "." === n2) return ".";
  let t2 = e2 + "/", i2 = t2.length, o2 = n2.slice(0, i2) === t2, f = o2 ? n2.slice(i2) : n2;
  return "#" === f[0] ? f : o2 || !r2 ? "./" === f.slice(0, 2) ? f : "./" + f : f;
}
function t(e2, n2, r2) {
  if (e2) {
    if ("string" == typeof e2) return r2 && r2.add(e2), [e2];
    let i2, o2;
    if (Array.isArray(e2)) {
      for (o2 = r2 || /* @__PURE__ */ new Set(), i2 = 0; i2 < e2.length; i2++) t(e2[i2], n2, o2);
      if (!r2 && o2.size) return [...o2];
    } else for (i2 in e2) if (n2.has(i2)) return t(e2[i2], n2, r2);
  }
}
function i(e2, n2 = {}) {
  let t2, i2 = 0, o2 = n2.browser, f = n2.fields || ["module", "main"], s = "string" == typeof o2;
  for (o2 && !f.includes("browser") && (f.unshift("browser"), s && (o2 = r(e2.name, o2, true))); i2 < f.length; i2++) if (t2 = e2[f[i2]]) {
    if ("string" == typeof t2) ;
    else {
      if ("object" != typeof t2 || "browser" != f[i2]) continue;
      if (s && (t2 = t2[o2], null == t2)) return o2;
    }
    return "string" == typeof t2 ? "./" + t2.replace(/^\.?\//, "") : t2;
  }
}
function o(e2, r2, t2) {
  let i2, o2 = e2.exports;
  if (o2) {
    if ("string" == typeof o2) o2 = { ".": o2 };
    else for (i2 in o2) {
      "." !== i2[0] && (o2 = { ".": o2 });
      break;
    }
    return n(e2.name, o2, r2 || ".", t2);
  }
}

// src/cli/load-plugin.ts
var ENTRIES = ["rule", "kubernetes", "placement", "testing"];
function pluginFile(name, folder) {
  if (isPath(name)) {
    const file = (0, import_node_path.resolve)(folder, name);
    if (!(0, import_node_fs.existsSync)(file)) throw new Error("there is no such file");
    return (0, import_node_fs.realpathSync)(file);
  }
  return (0, import_node_fs.realpathSync)(packageFile(name, folder));
}
function isPath(name) {
  return /^(?:\.{1,2}[\\/]|[\\/]|[A-Za-z]:[\\/])|\.[cm]?[jt]s$/.test(name);
}
function packageFile(name, folder) {
  const [, own = name, rest = ""] = /^((?:@[^/]+\/)?[^/]+)(.*)/.exec(name) ?? [];
  for (let at = folder; ; at = (0, import_node_path.dirname)(at)) {
    const root = (0, import_node_path.join)(at, "node_modules", own);
    if ((0, import_node_fs.existsSync)((0, import_node_path.join)(root, "package.json"))) {
      const manifest = JSON.parse((0, import_node_fs.readFileSync)((0, import_node_path.join)(root, "package.json"), "utf8"));
      if (manifest["exports"] !== void 0) {
        const [file] = o(manifest, `.${rest}`) ?? [];
        if (file === void 0) throw new Error(`the package does not export .${rest}`);
        return (0, import_node_path.join)(root, file);
      }
      const main = rest === "" ? i(manifest, { browser: false, fields: ["module", "main"] }) : `.${rest}`;
      return (0, import_node_module.createRequire)((0, import_node_path.join)(root, "package.json")).resolve((0, import_node_path.join)(root, main ?? "index.js"));
    }
    if ((0, import_node_path.dirname)(at) === at) throw new Error(`there is no such package; install it, or write ./${name} for a file`);
  }
}
async function importPlugin(file) {
  provideEntries();
  if (/\.[cm]?ts$/.test(file) && !hasTypeStripping()) {
    throw new Error(`Node ${process.versions.node} cannot load TypeScript; use Node 22.18 or later, or compile the plugin to JavaScript`);
  }
  const loaded = await importOf((0, import_node_url.pathToFileURL)(file).href).catch((error) => {
    throw isEsModule(error) ? new Error(takenForCommonJs(file), { cause: error }) : error;
  });
  return loaded["default"] ?? loaded["rules"];
}
function takenForCommonJs(file) {
  const name = file.endsWith("ts") ? ".mts" : ".mjs";
  return `it is an ES module, and a package.json above it says "type": "commonjs"; name the file ${name}, or set "type": "module" with: npm pkg set type=module`;
}
function isEsModule(error) {
  return error instanceof SyntaxError && /^(?:Cannot use import statement outside a module|Unexpected token 'export')/.test(error.message);
}
function hasTypeStripping() {
  return Boolean(process.features.typescript) || process.execArgv.some((arg) => /tsx|strip-types/.test(arg));
}
var importOf = new Function("url", "return import(url)");
var provided = false;
function provideEntries() {
  if (provided) return;
  provided = true;
  const entries = ownEntries();
  if (entries.size === 0) return;
  const { registerHooks } = import_node_module.default;
  if (registerHooks) {
    registerHooks({
      resolve: (specifier, context, next) => entries.has(specifier) ? { url: entries.get(specifier), shortCircuit: true } : next(specifier, context)
    });
    return;
  }
  const source = `const entries = new Map(${JSON.stringify([...entries])})
export async function resolve(specifier, context, next) {
  return entries.has(specifier) ? { url: entries.get(specifier), shortCircuit: true } : next(specifier, context)
}`;
  import_node_module.default.register(`data:text/javascript,${encodeURIComponent(source)}`);
}
function ownEntries() {
  if (typeof __dirname !== "string") return /* @__PURE__ */ new Map();
  const folder = [__dirname, (0, import_node_path.dirname)(__dirname)].find((each) => ENTRIES.every((entry) => (0, import_node_fs.existsSync)((0, import_node_path.join)(each, `${entry}.js`))));
  return new Map(folder === void 0 ? [] : ENTRIES.map((entry) => [`ds-lint/${entry}`, (0, import_node_url.pathToFileURL)((0, import_node_path.join)(folder, `${entry}.js`)).href]));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  importPlugin,
  pluginFile
});
