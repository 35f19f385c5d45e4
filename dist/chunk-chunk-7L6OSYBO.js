import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  suggest
} from "./chunk-chunk-JULUZJFZ.js";

// src/rule.ts
function needsBase({ on, needs }) {
  return on === "update" || needs === "base";
}
function rule(definition) {
  return definition;
}
function problem(place, message, { related = [], fix: fix2, severity } = {}) {
  return { place, message, related, fix: fix2, severity };
}
function present(subject, details) {
  const { message } = "rejection" in subject ? subject.rejection : subject.warning;
  return problem(subject.place, message, details);
}
function isMistaken(holder, name) {
  if (holder.accepted) return false;
  const field = holder.resolve([name]);
  if (field.value !== void 0) return false;
  if (field.exists) return field.raw !== null;
  const { value } = holder;
  const isKnown = (key) => typeof value === "object" && value !== null && Object.hasOwn(value, name) && Object.hasOwn(value, key);
  return holder.entries().some(([key]) => !isKnown(key) && suggest(key, [name]) === name);
}
function set(field, value, safety, title) {
  return fix(title ?? `set ${field.path} to ${shown(value)}`, safety, field.write(value));
}
function remove(field, safety, title) {
  return fix(title ?? `remove ${field.path}`, safety, field.remove());
}
function rename(field, key, safety, title) {
  return fix(title ?? `rename ${field.path} to ${key}`, safety, field.rename(key));
}
function together(title, ...fixes) {
  const parts = fixes.filter((part) => part !== void 0);
  if (parts.length === 0 || parts.length < fixes.length) return void 0;
  const safety = parts.every((part) => part.safety === "safe") ? "safe" : "unsafe";
  return { title, safety, edits: parts.flatMap((part) => part.edits) };
}
function fix(title, safety, edit) {
  return edit && { title, safety, edits: [edit] };
}
function shown(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export {
  needsBase,
  rule,
  problem,
  present,
  isMistaken,
  set,
  remove,
  rename,
  together
};
