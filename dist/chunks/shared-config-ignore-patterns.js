// src/config/ignore-patterns.ts
var LONGEST = 1e3;
var MOST_STARS = 4;
var MOST_FOLDERS = 2;
function ignoreProblem(pattern) {
  if (pattern.length > LONGEST) return `the pattern is longer than ${LONGEST} characters`;
  if (pattern.split("**").length - 1 > MOST_FOLDERS) return `the pattern has more than ${MOST_FOLDERS} "**"`;
  const most = Math.max(...pattern.split("/").map((segment) => segment.split("*").length - 1));
  return most > MOST_STARS ? `the pattern has more than ${MOST_STARS} "*" in one name` : void 0;
}

export {
  ignoreProblem
};
