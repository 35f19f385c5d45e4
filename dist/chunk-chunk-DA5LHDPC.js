import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  resolveMapping
} from "./chunk-chunk-JM2BVIXL.js";
import {
  target
} from "./chunk-chunk-7HQAKKMM.js";

// src/yaml/plain.ts
function toPlain(node) {
  const here = target(node);
  switch (here?.kind) {
    case "scalar":
      return typeof here.value === "bigint" ? Number(here.value) : here.value;
    case "sequence":
      return here.items.map(toPlain);
    case "mapping": {
      const object = {};
      const pairs = here.simple ? here.entries.map(({ name, value }) => [name, value]) : [...resolveMapping(here).fields.values()].map(({ name, value }) => [name, value]);
      for (const [name, value] of pairs) {
        if (name === "__proto__")
          Object.defineProperty(object, name, { value: toPlain(value), enumerable: true, configurable: true, writable: true });
        else object[name] = toPlain(value);
      }
      return object;
    }
    default:
      return null;
  }
}
function isStruct(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export {
  toPlain,
  isStruct
};
