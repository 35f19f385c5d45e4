import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/finding.ts
var SEVERITIES = ["error", "warning", "info"];

export {
  SEVERITIES
};
