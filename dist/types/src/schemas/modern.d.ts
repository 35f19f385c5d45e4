/** Drafts 2019-09 and 2020-12; a module of its own because a bundle hides the names of what CommonJS exports from a dynamic import. */
export { Ajv2020 } from 'ajv/dist/2020.js';
