import {
  globProblem
} from "./shared-config-globs.js";
import {
  listed
} from "./shared-base-brought.js";

// src/config/requirements/field-path.ts
var EVERY = /* @__PURE__ */ Symbol("*");
var LONGEST = 1e3;
var DEEPEST = 64;
var MOST_PATHS = 100;
function parseFieldPath(text) {
  if (text.length > LONGEST) return { message: `the path is longer than ${LONGEST} characters` };
  const paths = choices(text);
  if (!paths) return { message: `the path has more than ${MOST_PATHS} choices` };
  const parsed = paths.map(stepsOf);
  const wrong = parsed.find((steps) => steps === void 0 || steps.length === 0 || steps.length > DEEPEST);
  if (parsed.some((steps) => steps === void 0) || wrong)
    return { message: `"${text}" is not a path of a field; write spec.template.spec.containers[*].image, or metadata.labels[name]` };
  return parsed;
}
function choices(text) {
  let paths = [text];
  for (; ; ) {
    const group = /\{([^{}]*)\}/.exec(paths[0]);
    if (!group) return paths;
    paths = paths.flatMap((path) => {
      const own = /\{([^{}]*)\}/.exec(path);
      return own[1].split(",").map((choice) => path.slice(0, own.index) + choice.trim() + path.slice(own.index + own[0].length));
    });
    if (paths.length > MOST_PATHS) return void 0;
  }
}
function stepsOf(path) {
  const steps = [];
  let at = 0;
  for (const match of path.matchAll(/(\.?)([^.[\]{}]+)|\[([^[\]]+)\]/g)) {
    const [whole, dot, name, bracket = ""] = match;
    if (match.index !== at || name !== void 0 && dot === "" !== (at === 0)) return void 0;
    at += whole.length;
    const step = name ?? bracket;
    steps.push(step === "*" ? EVERY : name === void 0 && /^\d{1,6}$/.test(step) ? Number(step) : step);
  }
  return at === path.length ? steps : void 0;
}
function fieldsAt(root, steps) {
  let fields = [root];
  for (const step of steps) {
    fields = fields.flatMap((field) => {
      if (step !== EVERY) return [field.resolve([step])];
      const items = field.items();
      return items.length > 0 ? [...items] : field.entries().map(([, entry]) => entry);
    });
  }
  return fields;
}

// src/config/requirements/types.ts
var MAPS = {
  labels: { noun: "label", at: ["metadata", "labels"] },
  annotations: { noun: "annotation", at: ["metadata", "annotations"] },
  podLabels: { noun: "label of the pod template", at: ["spec", "template", "metadata", "labels"] },
  podAnnotations: { noun: "annotation of the pod template", at: ["spec", "template", "metadata", "annotations"] }
};
var SUBJECTS = ["labels", "annotations", "podLabels", "podAnnotations", "registries", "tags", "field"];

// src/config/requirements/check.ts
function* requirementsOf(data) {
  for (const list of ["require", "forbid"])
    for (const [index, requirement] of (data[list] ?? []).entries()) if (requirement) yield [list, index, requirement];
}
function* checkRequirements(data, rules) {
  const ids = /* @__PURE__ */ new Set();
  for (const [list, index, requirement] of requirementsOf(data)) {
    const at = [list, String(index)];
    const { id } = requirement;
    if (id === void 0) continue;
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 100)
      yield { message: `"${id}" is not a valid id of a rule; use lower-case words joined by "-"`, at: [...at, "id"], key: false };
    else if (rules.has(id)) yield { message: `the id "${id}" is that of a rule; choose another`, at: [...at, "id"], key: false };
    else if (ids.has(id)) yield { message: `duplicate id "${id}"`, at: [...at, "id"], key: false };
    ids.add(id);
    const subjects = SUBJECTS.filter((subject) => requirement[subject] !== void 0);
    if (subjects.length === 0)
      yield { message: `requirement "${id}" checks nothing; add one of ${listed(SUBJECTS, "or")}`, at: [...at, "id"], key: false };
    else if (subjects.length > 1)
      yield { message: `"${id}" is about ${listed(subjects)}; write an entry for each`, at: [...at, subjects[1]], key: true };
    if (requirement.schema !== void 0 && requirement.field === void 0)
      yield { message: '"schema" needs "field"', at: [...at, "schema"], key: true };
    yield* valueProblems(requirement, at);
  }
}
function* valueProblems(requirement, at) {
  for (const key of ["files", "registries", "tags"]) {
    for (const [index, glob] of (requirement[key] ?? []).entries()) {
      const message = globProblem(glob);
      if (message !== void 0) yield { message, at: [...at, key, String(index)], key: false };
    }
  }
  for (const key of ["labels", "annotations", "podLabels", "podAnnotations"]) {
    for (const [name, glob] of Array.isArray(requirement[key]) ? [] : Object.entries(requirement[key] ?? {})) {
      const message = globProblem(glob);
      if (message !== void 0) yield { message, at: [...at, key, name], key: false };
    }
  }
  const path = requirement.field === void 0 ? [] : parseFieldPath(requirement.field);
  if ("message" in path) yield { message: path.message, at: [...at, "field"], key: false };
}

export {
  parseFieldPath,
  fieldsAt,
  MAPS,
  requirementsOf,
  checkRequirements
};
