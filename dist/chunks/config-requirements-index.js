import {
  MAPS,
  fieldsAt,
  parseFieldPath,
  requirementsOf
} from "./shared-config-requirements-check.js";
import {
  textMatcher
} from "./shared-config-globs.js";
import {
  problem
} from "./shared-rule-changes.js";
import "./shared-subjects-agent-images.js";
import "./shared-workspace-index.js";
import "./shared-workspace-likeness.js";
import "./shared-workspace-kustomization.js";
import "./shared-admission-index.js";
import "./shared-admission-admit.js";
import {
  parseImage
} from "./shared-kubernetes-api-resources.js";
import "./shared-yaml-everyday-line.js";
import {
  listed
} from "./shared-base-brought.js";
import "./shared-runtime.js";

// src/config/requirements/images.ts
var LISTS = ["initContainers", "containers"];
async function imageChecks({ registries, tags }, isRequired) {
  const globs = registries ?? tags ?? [];
  const matches = await textMatcher(globs, registries ? "below" : "whole");
  const problemOf = (image) => {
    const reference = parseImage(image);
    if (!reference) return void 0;
    const { domain, path, tag, digest } = reference;
    if (registries) {
      if (matches(`${domain}/${path}`) === isRequired) return void 0;
      return isRequired ? `image ${image} is not from ${listed(globs, "or")}` : `image ${image} is from ${domain}`;
    }
    if (tag === void 0 && digest !== void 0) return void 0;
    if (matches(tag ?? "latest") === isRequired) return void 0;
    const what = tag === void 0 ? `image ${image} has no tag, which means latest` : `image ${image} has the tag ${tag}`;
    return isRequired ? `${what}; tags must match ${listed(globs, "or")}` : what;
  };
  return function* (daemonSet) {
    for (const list of LISTS) {
      for (const container of daemonSet.resolve(["spec", "template", "spec", list]).items()) {
        const place = container.resolve(["image"]);
        const detail = typeof place.value === "string" && place.value !== "" ? problemOf(place.value) : void 0;
        if (detail !== void 0) yield [place, detail];
      }
    }
  };
}

// src/config/requirements/index.ts
async function requirementRules(data, path) {
  const rules = [];
  const problems = [];
  for (const [list, , requirement] of requirementsOf(data)) {
    const check = await checkOf(requirement, list === "require");
    if (typeof check === "string")
      problems.push({ message: `unsupported schema: ${check}`, at: [list, requirement.id, "schema"], key: true });
    else rules.push(ruleOf(requirement, check, `${path} ${list === "require" ? "requires" : "forbids"} it.`));
  }
  return { rules, problems };
}
function ruleOf({ id, severity = "error", message }, check, why) {
  return {
    id,
    on: "daemonSet",
    severity,
    preset: "always",
    since: "",
    summary: message ?? `Rule ${id} of the configuration`,
    why,
    *check({ daemonSet }) {
      for (const [place, detail] of check(daemonSet)) yield problem(place, message === void 0 ? detail : `${message}: ${detail}`);
    }
  };
}
async function checkOf(requirement, isRequired) {
  const { registries, tags, field, schema } = requirement;
  if (registries || tags) return imageChecks(requirement, isRequired);
  if (field === void 0) return mapCheck(requirement, isRequired);
  const paths = parseFieldPath(field);
  if ("message" in paths) return paths.message;
  const refused = schema === void 0 ? void 0 : await (await import("./schemas-fragment.js")).compileFragment(schema);
  if (typeof refused === "object") return refused.message;
  return function* (daemonSet) {
    for (const place of paths.flatMap((steps) => fieldsAt(daemonSet, steps))) {
      const found = place.effective ?? place.raw;
      if (isRequired) {
        if (found === void 0) yield [place, `${place.path} is missing`];
        else
          for (const { steps, message } of refused?.(found) ?? []) {
            const inner = place.resolve(steps);
            yield [inner, `${inner.path} ${message}`];
          }
      } else if (found !== void 0 && (!refused || refused(found).length === 0)) {
        yield [place, typeof found === "object" ? `${place.path} is set` : `${place.path} is ${JSON.stringify(found)}`];
      }
    }
  };
}
async function mapCheck(requirement, isRequired) {
  const wanted = [];
  for (const [key, { noun, at }] of Object.entries(MAPS)) {
    const entries = requirement[key] ?? [];
    const pairs = Array.isArray(entries) ? entries.map((name) => [name, void 0]) : Object.entries(entries);
    for (const [name, glob] of pairs) {
      const matches = glob === void 0 ? () => true : await textMatcher([glob]);
      wanted.push({ noun: `${noun} ${JSON.stringify(name)}`, steps: [...at, name], glob, matches });
    }
  }
  return function* (daemonSet) {
    for (const { noun, steps, glob, matches } of wanted) {
      const place = daemonSet.resolve(steps);
      const { value } = place;
      const isGood = typeof value === "string" && matches(value);
      if (isRequired && !isGood)
        yield [
          place,
          typeof value === "string" ? `${noun} is ${JSON.stringify(value)}, which does not match ${glob}` : `${noun} is missing`
        ];
      if (!isRequired && isGood) yield [place, `${noun} is ${glob === void 0 ? "set" : JSON.stringify(value)}`];
    }
  };
}
export {
  requirementRules
};
