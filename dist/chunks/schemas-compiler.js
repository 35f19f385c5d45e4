import {
  loadCompilers
} from "./shared-schemas-compiler.js";
import "./shared-ajv-dist-compile-codegen-code.js";
import "./shared-schemas-crd.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";
export {
  loadCompilers
};
