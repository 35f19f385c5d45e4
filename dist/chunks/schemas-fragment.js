import {
  loadCompilers
} from "./shared-schemas-compiler.js";
import "./shared-ajv-dist-compile-codegen-code.js";
import {
  problemsOf
} from "./shared-schemas-message.js";
import "./shared-schemas-crd.js";
import "./shared-kubernetes-api-resources.js";
import "./shared-yaml-everyday-line.js";
import "./shared-base-brought.js";
import "./shared-runtime.js";

// src/schemas/fragment.ts
var URI = "file:///schema";
async function compileFragment(schema) {
  const compiler = (await loadCompilers(false))(false);
  const own = typeof schema === "boolean" ? schema ? {} : { not: {} } : schema;
  const validate = compiler.add(URI, own) ?? compiler.compile(URI);
  if (typeof validate === "object") return validate;
  return (value) => {
    const errors = validate(value);
    return errors ? problemsOf(errors, value) : [{ steps: [], message: "cannot be checked: the references of the schema do not end" }];
  };
}
export {
  compileFragment
};
