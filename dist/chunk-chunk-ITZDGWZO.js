import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/kubernetes/version.ts
var OLDEST = 25;
var NEWEST = 37;
var version = /^v?(\d+)\.(\d+)(?:\.\d+(?:[-+][A-Za-z][-.+0-9A-Za-z]*)?)?$/;
var range = /^v?(\d+\.\d+(?:\.\d+)?)\s*(?:-|\.\.)\s*v?(\d+\.\d+(?:\.\d+)?)$/;
function parseVersionRange(text) {
  const given = text.trim();
  const ends = range.exec(given);
  if (!ends) {
    const minor = parseVersion(given);
    return typeof minor === "string" ? minor : { from: minor, to: minor };
  }
  const from = parseVersion(ends[1]);
  const to = parseVersion(ends[2]);
  if (typeof from === "string") return from;
  if (typeof to === "string") return to;
  return from <= to ? { from, to } : `runs backwards; write 1.${to}-1.${from}`;
}
function parseVersion(text) {
  const given = text.trim();
  if (given === "latest") return NEWEST;
  const match = version.exec(given);
  if (!match) return `is no Kubernetes version; write one such as 1.${NEWEST}, a range such as 1.${NEWEST - 3}-1.${NEWEST}, or latest`;
  const [, major, minor] = match;
  if (major !== "1") return `is not known; Kubernetes 1.${OLDEST} to 1.${NEWEST} are`;
  return checkMinor(Number(minor));
}
function checkMinor(minor) {
  if (minor > NEWEST) return `is newer than 1.${NEWEST}, the newest version that this ds-lint knows; use 1.${NEWEST} or update ds-lint`;
  if (minor < OLDEST) return `is older than 1.${OLDEST}, the oldest version that ds-lint knows`;
  return minor;
}
function versionText(minor) {
  return `1.${minor}`;
}
function versionRangeText({ from, to }) {
  return from === to ? versionText(from) : `${versionText(from)}-${versionText(to)}`;
}
function minorsOf({ from, to }) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export {
  OLDEST,
  NEWEST,
  parseVersionRange,
  parseVersion,
  versionRangeText,
  minorsOf
};
