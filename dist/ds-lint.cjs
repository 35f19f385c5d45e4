"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key2 of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key2) && key2 !== except)
        __defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target2) => (target2 = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target2, "default", { value: mod, enumerable: true }) : target2,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports2) {
    "use strict";
    exports2.__esModule = true;
    exports2.distance = exports2.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance3 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports2.distance = distance3;
    var closest = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance3(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports2.closest = closest;
  }
});

// src/kubernetes/suggest.ts
function suggest(word, candidates) {
  const lower = word.toLowerCase();
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = (0, import_fastest_levenshtein.distance)(lower, candidate.toLowerCase());
    if (steps >= least) continue;
    best = candidate;
    least = steps;
  }
  if (best !== void 0 && least <= Math.max(1, Math.floor(best.length / 3))) return best;
  const longer = lower.length > 2 ? candidates.filter((candidate) => candidate.toLowerCase().startsWith(lower)) : [];
  return longer.length === 1 ? longer[0] : void 0;
}
function didYouMean(word, candidates) {
  const best = suggest(word, candidates);
  return best === void 0 ? "" : `; did you mean "${best}"?`;
}
var import_fastest_levenshtein;
var init_suggest = __esm({
  "src/kubernetes/suggest.ts"() {
    "use strict";
    import_fastest_levenshtein = __toESM(require_mod(), 1);
  }
});

// src/rule.ts
function needsBase({ on, needs }) {
  return on === "update" || needs === "base";
}
function rule(definition) {
  return definition;
}
function problem(place2, message, { related = [], fix: fix2, severity } = {}) {
  return { place: place2, message, related, fix: fix2, severity };
}
function present(subject, details2) {
  const { message } = "rejection" in subject ? subject.rejection : subject.warning;
  return problem(subject.place, message, details2);
}
function isMistaken(holder, name) {
  if (holder.accepted) return false;
  const field = holder.resolve([name]);
  if (field.value !== void 0) return false;
  if (field.exists) return field.raw !== null;
  const { value } = holder;
  const isKnown = (key2) => typeof value === "object" && value !== null && Object.hasOwn(value, name) && Object.hasOwn(value, key2);
  return holder.entries().some(([key2]) => !isKnown(key2) && suggest(key2, [name]) === name);
}
function set(field, value, safety, title) {
  return fix(title ?? `set ${field.path} to ${shown(value)}`, safety, field.write(value));
}
function remove(field, safety, title) {
  return fix(title ?? `remove ${field.path}`, safety, field.remove());
}
function rename(field, key2, safety, title) {
  return fix(title ?? `rename ${field.path} to ${key2}`, safety, field.rename(key2));
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
var init_rule = __esm({
  "src/rule.ts"() {
    "use strict";
    init_suggest();
  }
});

// src/kubernetes/int64.ts
function isInt64(value) {
  return value >= leastInt64 && value <= mostInt64;
}
function parseInt64(text2) {
  if (!/^[-+]?[0-9]+$/.test(text2)) return void 0;
  const value = BigInt(text2);
  return isInt64(value) ? value : void 0;
}
var mostInt64, leastInt64;
var init_int64 = __esm({
  "src/kubernetes/int64.ts"() {
    "use strict";
    mostInt64 = 2n ** 63n - 1n;
    leastInt64 = -(2n ** 63n);
  }
});

// src/kubernetes/text.ts
function byteLength(text2) {
  let length = text2.length;
  for (let i = 0; i < text2.length; i++) {
    const unit = text2.charCodeAt(i);
    if (unit < 128) continue;
    if (unit < 2048) {
      length++;
      continue;
    }
    length += 2;
    if (unit >= 55296 && unit < 56320 && isLowSurrogate(text2.charCodeAt(i + 1))) i++;
  }
  return length;
}
function isLongerThan(text2, most) {
  if (text2.length > most) return true;
  return text2.length * 3 > most && byteLength(text2) > most;
}
function toLower(text2) {
  if (!beyondAscii.test(text2)) return text2.toLowerCase();
  let lower = "";
  for (const char of text2) lower += char === "İ" ? "i" : char.toLowerCase();
  return lower;
}
function foldAscii(text2) {
  return text2.replace(/[A-Z\u017f\u212a]/g, (char) => char === "ſ" ? "s" : char.toLowerCase());
}
function isLowSurrogate(unit) {
  return unit >= 56320 && unit < 57344;
}
var beyondAscii;
var init_text = __esm({
  "src/kubernetes/text.ts"() {
    "use strict";
    beyondAscii = /[^\x00-\x7f]/;
  }
});

// src/kubernetes/names.ts
function isDNS1123Label(value) {
  return dns1123Label.test(value) && value.length <= dns1123LabelMaxLength ? noProblems : labelProblems(value);
}
function labelProblems(value) {
  const problems = tooLong(value, dns1123LabelMaxLength);
  if (!dns1123Label.test(value)) {
    problems.push(dns1123Subdomain.test(value) ? `must not contain dots: it ${lowerLabel}` : withCulprit(lowerLabel, value, notInLabel));
  }
  return problems;
}
function isDNS1123Subdomain(value) {
  return check(value, dns1123SubdomainMaxLength, dns1123Subdomain, lowerSubdomain, notInSubdomain);
}
function isDNS1123SubdomainWithUnderscore(value) {
  return check(value, dns1123SubdomainMaxLength, dns1123SubdomainWithUnderscore, underscoreSubdomain, notInSubdomainWithUnderscore);
}
function nameIsDNSSubdomain(name, prefix = false) {
  return isDNS1123Subdomain(prefix ? maskTrailingDash(name) : name);
}
function nameIsDNSLabel(name, prefix = false) {
  return isDNS1123Label(prefix ? maskTrailingDash(name) : name);
}
function maskTrailingDash(name) {
  if (name.length < 2 || !name.endsWith("-")) return name;
  return name.charCodeAt(name.length - 2) < 128 ? `${name.slice(0, -2)}a` : name.slice(0, -1);
}
function isQualifiedName(value) {
  const slash = value.indexOf("/");
  if (slash < 0) return labelKeyProblems(value, "");
  const name = value.slice(slash + 1);
  if (name.includes("/")) return ["must have at most one '/', between a domain and a name, such as example.com/my-name"];
  const ofDomain = slash === 0 ? noDomain : each(isDNS1123Subdomain(value.slice(0, slash)), badDomain);
  const ofName = labelKeyProblems(name, "has a bad name after '/', which ");
  return ofDomain.length > 0 ? [...ofDomain, ...ofName] : ofName;
}
function labelKeyProblems(name, subject) {
  const fits2 = labelKey.test(name);
  const long = isLongerThan(name, labelValueMaxLength);
  if (fits2 && !long) return noProblems;
  const problems = [];
  if (long) problems.push(subject + longerThan(name, labelValueMaxLength));
  if (name === "") problems.push(`${subject}must not be empty`);
  if (!fits2) problems.push(subject + withCulprit(label, name, notInLabelKey));
  return problems;
}
function isPrefixedLabelKey(value) {
  const problems = isQualifiedName(value);
  if (problems.length > 0 || value.includes("/")) return problems;
  return ["must have a domain and '/' before the name, such as example.com/my-name"];
}
function isValidLabelValue(value) {
  if (value === "") return noProblems;
  return check(value, labelValueMaxLength, labelKey, label, notInLabelKey);
}
function isDomainPrefixedKey(value) {
  return value === "" ? empty : isPrefixedLabelKey(value);
}
function isPathSegmentName(name) {
  if (name === "." || name === "..") return [`must not be '${name}'`];
  return isPathSegmentPrefix(name);
}
function isPathSegmentPrefix(name) {
  if (!name.includes("%")) return name.includes("/") ? [withSlash] : noProblems;
  return name.includes("/") ? [withSlash, withPercent] : [withPercent];
}
function isValidPortName(port) {
  if (portName.test(port) && port.length <= 15) return noProblems;
  const problems = tooLong(port, 15);
  if (!portNameCharset.test(port)) problems.push(withCulprit("must consist of lower case letters, digits and '-'", port, notInLabel));
  if (!portNameOneLetter.test(port)) problems.push("must contain a lower case letter");
  if (port.includes("--")) problems.push("must not contain '--'");
  if (port.startsWith("-") || port.endsWith("-")) problems.push("must not start or end with '-'");
  return problems;
}
function isValidPortNum(port) {
  return inRange(port, 1, 65535);
}
function isValidUserID(uid) {
  return inRange(uid, 0, 2147483647);
}
function isValidGroupID(gid) {
  return inRange(gid, 0, 2147483647);
}
function isEnvVarName(value) {
  const text2 = "must consist of letters, digits, '_', '-' and '.', and not start with a digit, such as MY_NAME";
  return notAbove(value, envVarName.test(value) ? noProblems : [withCulprit(text2, value, notInLabelKey)]);
}
function isRelaxedEnvVarName(value) {
  if (value === "") return empty;
  const culprit = notInRelaxedEnvVarName.exec(value);
  return culprit ? [`must consist of printable ASCII characters other than '=': ${shown2(culprit[0])} is not allowed`] : noProblems;
}
function isConfigMapKey(value) {
  const text2 = "must consist of letters, digits, '-', '_' and '.', such as key.name";
  return notAbove(value, check(value, dns1123SubdomainMaxLength, configMapKey, text2, notInLabelKey));
}
function isHTTPHeaderName(value) {
  if (httpHeaderName.test(value)) return noProblems;
  return [withCulprit("must consist of letters, digits and '-', such as X-Header-Name", value, notInHTTPHeaderName)];
}
function isDecimalInteger(value) {
  if (value === "") return empty;
  return decimalInteger.test(value) ? noProblems : ["must be a whole number without a plus sign or leading zeros, such as 42 or -7"];
}
function isValidPercent(value) {
  return percent.test(value) ? noProblems : ["must be a whole number and '%', such as 10%"];
}
function isValidSysctlName(name) {
  if (isLongerThan(name, dns1123SubdomainMaxLength)) return [longerThan(name, dns1123SubdomainMaxLength)];
  if (sysctlName.test(name)) return noProblems;
  const text2 = `must consist of lower case letters, digits, '-' and '_' between '.' or '/', ${ends} around them, such as net.core.somaxconn`;
  return [withCulprit(text2, name, notInSysctlName)];
}
function check(value, most, form, text2, outside) {
  const fits2 = form.test(value);
  if (!isLongerThan(value, most)) return fits2 ? noProblems : [withCulprit(text2, value, outside)];
  return fits2 ? [longerThan(value, most)] : [longerThan(value, most), withCulprit(text2, value, outside)];
}
function tooLong(value, most) {
  return isLongerThan(value, most) ? [longerThan(value, most)] : [];
}
function longerThan(value, most) {
  return `must have at most ${most} bytes: it has ${byteLength(value)}`;
}
function inRange(value, least, most) {
  return value >= least && value <= most ? noProblems : [`must be between ${least} and ${most}`];
}
function each(problems, before) {
  return problems.length > 0 ? problems.map((problem3) => before + problem3) : noProblems;
}
function notAbove(value, problems) {
  if (!value.startsWith("..") && value !== ".") return problems;
  return [...problems, value.length <= 2 ? `must not be '${value}'` : "must not start with '..'"];
}
function withCulprit(text2, value, outside) {
  if (value === "") return `${text2}: it is empty`;
  const culprit = outside.exec(value);
  return culprit ? `${text2}: ${shown2(culprit[0])} is not allowed` : text2;
}
function shown2(char) {
  if (char === " ") return "a space";
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char)) return `'${char}'`;
  return `U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
var noProblems, dns1123LabelMaxLength, dns1123SubdomainMaxLength, labelValueMaxLength, dns1123Label, dns1123Subdomain, dns1123SubdomainWithUnderscore, labelKey, envVarName, configMapKey, httpHeaderName, decimalInteger, percent, sysctlName, notInLabel, notInSubdomain, notInSubdomainWithUnderscore, notInLabelKey, notInHTTPHeaderName, notInSysctlName, notInRelaxedEnvVarName, portName, portNameCharset, portNameOneLetter, ends, lowerLabel, lowerSubdomain, anySubdomain, underscoreSubdomain, label, badDomain, noDomain, withSlash, withPercent, empty;
var init_names = __esm({
  "src/kubernetes/names.ts"() {
    "use strict";
    init_text();
    noProblems = Object.freeze([]);
    dns1123LabelMaxLength = 63;
    dns1123SubdomainMaxLength = 253;
    labelValueMaxLength = 63;
    dns1123Label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
    dns1123Subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
    dns1123SubdomainWithUnderscore = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
    labelKey = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
    envVarName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
    configMapKey = /^[-._a-zA-Z0-9]+$/;
    httpHeaderName = /^[-A-Za-z0-9]+$/;
    decimalInteger = /^(?:0|-?[1-9][0-9]*)$/;
    percent = /^[0-9]+%$/;
    sysctlName = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;
    notInLabel = /[^-a-z0-9]/u;
    notInSubdomain = /[^-.a-z0-9]/u;
    notInSubdomainWithUnderscore = /[^-._a-z0-9]/u;
    notInLabelKey = /[^-_.A-Za-z0-9]/u;
    notInHTTPHeaderName = /[^-A-Za-z0-9]/u;
    notInSysctlName = /[^-_./a-z0-9]/u;
    notInRelaxedEnvVarName = /[^ -~]|=/u;
    portName = /^(?=[^a-z]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;
    portNameCharset = /^[-a-z0-9]+$/;
    portNameOneLetter = /[a-z]/;
    ends = "and start and end with a letter or digit";
    lowerLabel = `must consist of lower case letters, digits and '-', ${ends}, such as my-name`;
    lowerSubdomain = `must consist of lower case letters, digits, '-' and '.', ${ends} around every '.', such as example.com`;
    anySubdomain = `must consist of letters, digits, '-' and '.', ${ends} around every '.', such as Example.com`;
    underscoreSubdomain = `must consist of lower case letters, digits, '-', '_' and '.', and end with a letter or digit before every '.', such as example.com`;
    label = `must consist of letters, digits, '-', '_' and '.', ${ends}, such as my.name`;
    badDomain = "has a bad domain before '/', which ";
    noDomain = Object.freeze(["must have a domain before '/', such as example.com/my-name"]);
    withSlash = "must not contain '/'";
    withPercent = "must not contain '%'";
    empty = Object.freeze(["must not be empty"]);
  }
});

// src/kubernetes/intOrPercent.ts
function getScaledValueFromIntOrPercent(value, total, roundUp) {
  if (typeof value === "number") return value;
  const percentage = value.endsWith("%") ? parseInt64(value.slice(0, -1)) : void 0;
  if (percentage === void 0) return void 0;
  const scaled = Number(percentage) * total / 100;
  return (roundUp ? Math.ceil(scaled) : Math.floor(scaled)) || 0;
}
function getPercentValue(value) {
  return typeof value === "string" && isValidPercent(value) === noProblems ? Number(value.slice(0, -1)) : void 0;
}
function getIntOrPercentValue(value) {
  if (typeof value === "number") return value;
  return getPercentValue(value) ?? (/^[-+]?[0-9]+$/.test(value) ? Number(value) : 0);
}
function validatePositiveIntOrPercent(value) {
  if (typeof value === "string") return isValidPercent(value);
  return value < 0 ? ["must not be negative"] : noProblems;
}
function isNotMoreThan100Percent(value) {
  const percentage = getPercentValue(value);
  return percentage === void 0 || percentage <= 100 ? noProblems : ["must be at most 100%"];
}
var mostInt32, leastInt32;
var init_intOrPercent = __esm({
  "src/kubernetes/intOrPercent.ts"() {
    "use strict";
    init_int64();
    init_names();
    mostInt32 = 2 ** 31 - 1;
    leastInt32 = -(2 ** 31);
  }
});

// schemas/kubernetes.json
var kubernetes_default;
var init_kubernetes = __esm({
  "schemas/kubernetes.json"() {
    kubernetes_default = {
      about: { root: "DaemonSet", since: 25, until: 37, sources: { "k8s.io/kubernetes and k8s.io/api (Go modules)": ["1.25.16", "1.26.15", "1.27.16", "1.28.15", "1.29.15", "1.30.14", "1.31.14", "1.32.13", "1.33.13", "1.34.4", "1.35.4", "1.36.3", "1.37.2"], "kubernetes-validate (Python package)": "1.37.0" } },
      types: {
        AWSElasticBlockStoreVolumeSource: { fsType: "string", partition: "int32", readOnly: "boolean", volumeID: { type: "string", required: true } },
        Affinity: { nodeAffinity: "NodeAffinity", podAffinity: "PodAffinity", podAntiAffinity: "PodAntiAffinity" },
        AppArmorProfile: { localhostProfile: { type: "string", since: 30 }, type: { type: "string", required: true, enum: ["Localhost", "RuntimeDefault", "Unconfined"], since: 30 } },
        AzureDiskVolumeSource: { cachingMode: { type: "string", default: "ReadWrite", enum: ["None", "ReadOnly", "ReadWrite"] }, diskName: { type: "string", required: true }, diskURI: { type: "string", required: true }, fsType: { type: "string", default: "ext4" }, kind: { type: "string", default: "Shared", enum: ["Dedicated", "Managed", "Shared"] }, readOnly: "boolean" },
        AzureFileVolumeSource: { readOnly: "boolean", secretName: { type: "string", required: true }, shareName: { type: "string", required: true } },
        CSIVolumeSource: { driver: { type: "string", required: true }, fsType: "string", nodePublishSecretRef: "LocalObjectReference", readOnly: "boolean", volumeAttributes: { type: "string", map: true } },
        Capabilities: { add: { type: "string", list: "atomic" }, drop: { type: "string", list: "atomic" } },
        CephFSVolumeSource: { monitors: { type: "string", required: true, list: "atomic" }, path: "string", readOnly: "boolean", secretFile: "string", secretRef: "LocalObjectReference", user: "string" },
        CinderVolumeSource: { fsType: "string", readOnly: "boolean", secretRef: "LocalObjectReference", volumeID: { type: "string", required: true } },
        ClaimSource: { resourceClaimName: { type: "string", since: 26, until: 30 }, resourceClaimTemplateName: { type: "string", since: 26, until: 30 } },
        ClusterTrustBundleProjection: { labelSelector: { type: "LabelSelector", since: 29 }, name: { type: "string", since: 29 }, optional: { type: "boolean", since: 29 }, path: { type: "string", required: true, since: 29 }, signerName: { type: "string", since: 29 }, user: { type: "int64", since: 37 } },
        ConfigMapEnvSource: { name: "string", optional: "boolean" },
        ConfigMapKeySelector: { key: { type: "string", required: true }, name: "string", optional: "boolean" },
        ConfigMapProjection: { items: { type: "KeyToPath", list: "atomic" }, name: "string", optional: "boolean" },
        ConfigMapVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "KeyToPath", list: "atomic" }, name: "string", optional: "boolean" },
        Container: { args: { type: "string", list: "atomic" }, command: { type: "string", list: "atomic" }, env: { type: "EnvVar", keys: ["name"], list: "map" }, envFrom: { type: "EnvFromSource", list: "atomic" }, image: "string", imagePullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"] }, lifecycle: "Lifecycle", livenessProbe: "Probe", name: { type: "string", required: true }, ports: { type: "ContainerPort", keys: ["containerPort", "protocol"], list: "map" }, readinessProbe: "Probe", resizePolicy: { type: "ContainerResizePolicy", since: 27, list: "atomic" }, resources: "ResourceRequirements", restartPolicy: { type: "string", since: 28 }, restartPolicyRules: { type: "ContainerRestartRule", since: 34, list: "atomic" }, securityContext: "SecurityContext", startupProbe: "Probe", stdin: "boolean", stdinOnce: "boolean", terminationMessagePath: "string", terminationMessagePolicy: { type: "string", enum: ["FallbackToLogsOnError", "File"] }, tty: "boolean", volumeDevices: { type: "VolumeDevice", keys: ["devicePath"], list: "map" }, volumeMounts: { type: "VolumeMount", keys: ["mountPath"], list: "map" }, workingDir: "string" },
        ContainerPort: { containerPort: { type: "int32", required: true }, hostIP: "string", hostPort: "int32", name: "string", protocol: { type: "string", default: "TCP", enum: ["SCTP", "TCP", "UDP"] } },
        ContainerResizePolicy: { resourceName: { type: "string", required: true, since: 27 }, restartPolicy: { type: "string", required: true, since: 27 } },
        ContainerRestartRule: { action: { type: "string", required: true, since: 34 }, exitCodes: { type: "ContainerRestartRuleOnExitCodes", since: 34 } },
        ContainerRestartRuleOnExitCodes: { operator: { type: "string", required: true, since: 34 }, values: { type: "int32", since: 34, list: "set" } },
        DaemonSet: { apiVersion: "string", kind: "string", metadata: "ObjectMeta", spec: { type: "DaemonSetSpec", required: true }, status: "DaemonSetStatus" },
        DaemonSetCondition: { lastTransitionTime: "Time", message: "string", reason: "string", status: "string", type: "string" },
        DaemonSetSpec: { minReadySeconds: "int32", revisionHistoryLimit: "int32", selector: { type: "LabelSelector", required: true }, template: { type: "PodTemplateSpec", required: true }, updateStrategy: "DaemonSetUpdateStrategy" },
        DaemonSetStatus: { collisionCount: "int32", conditions: { type: "DaemonSetCondition", keys: ["type"], list: "map" }, currentNumberScheduled: { type: "int32", required: true }, desiredNumberScheduled: { type: "int32", required: true }, numberAvailable: "int32", numberMisscheduled: { type: "int32", required: true }, numberReady: { type: "int32", required: true }, numberUnavailable: "int32", observedGeneration: "int64", updatedNumberScheduled: "int32" },
        DaemonSetUpdateStrategy: { rollingUpdate: "RollingUpdateDaemonSet", type: { type: "string", enum: ["OnDelete", "RollingUpdate"] } },
        DownwardAPIProjection: { items: { type: "DownwardAPIVolumeFile", list: "atomic" } },
        DownwardAPIVolumeFile: { fieldRef: "ObjectFieldSelector", mode: "int32", path: { type: "string", required: true }, resourceFieldRef: "ResourceFieldSelector", user: { type: "int64", since: 37 } },
        DownwardAPIVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "DownwardAPIVolumeFile", list: "atomic" } },
        EmptyDirVolumeSource: { medium: "string", mode: { type: "int32", since: 37 }, sizeLimit: "Quantity" },
        EnvFromSource: { configMapRef: "ConfigMapEnvSource", prefix: "string", secretRef: "SecretEnvSource" },
        EnvVar: { name: { type: "string", required: true }, value: "string", valueFrom: "EnvVarSource" },
        EnvVarSource: { configMapKeyRef: "ConfigMapKeySelector", fieldRef: "ObjectFieldSelector", fileKeyRef: { type: "FileKeySelector", since: 34 }, resourceFieldRef: "ResourceFieldSelector", secretKeyRef: "SecretKeySelector" },
        EphemeralContainer: { args: { type: "string", list: "atomic" }, command: { type: "string", list: "atomic" }, env: { type: "EnvVar", keys: ["name"], list: "map" }, envFrom: { type: "EnvFromSource", list: "atomic" }, image: "string", imagePullPolicy: "string", lifecycle: "Lifecycle", livenessProbe: "Probe", name: { type: "string", required: true }, ports: { type: "ContainerPort", keys: ["containerPort", "protocol"], list: "map" }, readinessProbe: "Probe", resizePolicy: { type: "ContainerResizePolicy", since: 27, list: "atomic" }, resources: "ResourceRequirements", restartPolicy: { type: "string", since: 28 }, restartPolicyRules: { type: "ContainerRestartRule", since: 34, list: "atomic" }, securityContext: "SecurityContext", startupProbe: "Probe", stdin: "boolean", stdinOnce: "boolean", targetContainerName: "string", terminationMessagePath: "string", terminationMessagePolicy: "string", tty: "boolean", volumeDevices: { type: "VolumeDevice", keys: ["devicePath"], list: "map" }, volumeMounts: { type: "VolumeMount", keys: ["mountPath"], list: "map" }, workingDir: "string" },
        EphemeralVolumeSource: { volumeClaimTemplate: "PersistentVolumeClaimTemplate" },
        EvictionResponder: { name: { type: "string", required: true, since: 37 }, priority: { type: "int32", required: true, since: 37 } },
        ExecAction: { command: { type: "string", list: "atomic" } },
        FCVolumeSource: { fsType: "string", lun: "int32", readOnly: "boolean", targetWWNs: { type: "string", list: "atomic" }, wwids: { type: "string", list: "atomic" } },
        FileKeySelector: { key: { type: "string", required: true, since: 34 }, optional: { type: "boolean", since: 34 }, path: { type: "string", required: true, since: 34 }, volumeName: { type: "string", required: true, since: 34 } },
        FlexVolumeSource: { driver: { type: "string", required: true }, fsType: "string", options: { type: "string", map: true }, readOnly: "boolean", secretRef: "LocalObjectReference" },
        FlockerVolumeSource: { datasetName: "string", datasetUUID: "string" },
        GCEPersistentDiskVolumeSource: { fsType: "string", partition: "int32", pdName: { type: "string", required: true }, readOnly: "boolean" },
        GRPCAction: { mode: { type: "string", enum: ["Plaintext", "TLS"], since: 37 }, port: { type: "int32", required: true }, service: "string" },
        GitRepoVolumeSource: { directory: "string", repository: { type: "string", required: true }, revision: "string" },
        GlusterfsVolumeSource: { endpoints: { type: "string", required: true }, path: { type: "string", required: true }, readOnly: "boolean" },
        HTTPGetAction: { host: "string", httpHeaders: { type: "HTTPHeader", list: "atomic" }, path: "string", port: { type: "IntOrString", required: true }, protocol: { type: "string", enum: ["HTTP1", "HTTP2"], since: 37 }, scheme: { type: "string", enum: ["HTTP", "HTTPS"] } },
        HTTPHeader: { name: { type: "string", required: true }, value: { type: "string", required: true } },
        HostAlias: { hostnames: { type: "string", list: "atomic" }, ip: { type: "string", required: true } },
        HostPathVolumeSource: { path: { type: "string", required: true }, type: { type: "string", enum: ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"] } },
        ISCSIVolumeSource: { chapAuthDiscovery: "boolean", chapAuthSession: "boolean", fsType: "string", initiatorName: "string", iqn: { type: "string", required: true }, iscsiInterface: { type: "string", default: "default" }, lun: { type: "int32", required: true }, portals: { type: "string", list: "atomic" }, readOnly: "boolean", secretRef: "LocalObjectReference", targetPortal: { type: "string", required: true } },
        ImageVolumeSource: { pullPolicy: { type: "string", enum: ["Always", "IfNotPresent", "Never"], since: 31 }, reference: { type: "string", since: 31 } },
        KeyToPath: { key: { type: "string", required: true }, mode: "int32", path: { type: "string", required: true }, user: { type: "int64", since: 37 } },
        LabelSelector: { matchExpressions: { type: "LabelSelectorRequirement", list: "atomic" }, matchLabels: { type: "string", map: true } },
        LabelSelectorRequirement: { key: { type: "string", required: true }, operator: { type: "string", required: true }, values: { type: "string", list: "atomic" } },
        Lifecycle: { postStart: "LifecycleHandler", preStop: "LifecycleHandler", stopSignal: { type: "string", enum: ["SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11", "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4", "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ"], since: 33 } },
        LifecycleHandler: { exec: "ExecAction", httpGet: "HTTPGetAction", sleep: { type: "SleepAction", since: 29 }, tcpSocket: "TCPSocketAction" },
        LocalObjectReference: { name: "string" },
        ManagedFieldsEntry: { apiVersion: "string", fieldsType: "string", fieldsV1: "FieldsV1", manager: "string", operation: "string", subresource: "string", time: "Time" },
        NFSVolumeSource: { path: { type: "string", required: true }, readOnly: "boolean", server: { type: "string", required: true } },
        NodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "PreferredSchedulingTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: "NodeSelector" },
        NodeSelector: { nodeSelectorTerms: { type: "NodeSelectorTerm", required: true, list: "atomic" } },
        NodeSelectorRequirement: { key: { type: "string", required: true }, operator: { type: "string", required: true, enum: ["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"] }, values: { type: "string", list: "atomic" } },
        NodeSelectorTerm: { matchExpressions: { type: "NodeSelectorRequirement", list: "atomic" }, matchFields: { type: "NodeSelectorRequirement", list: "atomic" } },
        ObjectFieldSelector: { apiVersion: "string", fieldPath: { type: "string", required: true } },
        ObjectMeta: { annotations: { type: "string", map: true }, creationTimestamp: "Time", deletionGracePeriodSeconds: "int64", deletionTimestamp: "Time", finalizers: { type: "string", list: "set" }, generateName: "string", generation: "int64", labels: { type: "string", map: true }, managedFields: { type: "ManagedFieldsEntry", list: "atomic" }, name: "string", namespace: "string", ownerReferences: { type: "OwnerReference", keys: ["uid"], list: "map" }, resourceVersion: "string", selfLink: "string", uid: "string" },
        OwnerReference: { apiVersion: { type: "string", required: true }, blockOwnerDeletion: "boolean", controller: "boolean", kind: { type: "string", required: true }, name: { type: "string", required: true }, uid: { type: "string", required: true } },
        PersistentVolumeClaimSpec: { accessModes: { type: "string", enum: ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"], list: "atomic" }, dataSource: "TypedLocalObjectReference", dataSourceRef: [{ type: "TypedLocalObjectReference", until: 25 }, { type: "TypedObjectReference", since: 26 }], resources: [{ type: "ResourceRequirements", until: 28 }, { type: "VolumeResourceRequirements", since: 29 }], selector: "LabelSelector", storageClassName: "string", volumeAttributesClassName: { type: "string", since: 29 }, volumeMode: { type: "string", enum: ["Block", "Filesystem"] }, volumeName: "string" },
        PersistentVolumeClaimTemplate: { metadata: "ObjectMeta", spec: { type: "PersistentVolumeClaimSpec", required: true } },
        PersistentVolumeClaimVolumeSource: { claimName: { type: "string", required: true }, readOnly: "boolean" },
        PhotonPersistentDiskVolumeSource: { fsType: "string", pdID: { type: "string", required: true } },
        PodAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "WeightedPodAffinityTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: { type: "PodAffinityTerm", list: "atomic" } },
        PodAffinityTerm: { labelSelector: "LabelSelector", matchLabelKeys: { type: "string", since: 29, list: "atomic" }, mismatchLabelKeys: { type: "string", since: 29, list: "atomic" }, namespaceSelector: "LabelSelector", namespaces: { type: "string", list: "atomic" }, topologyKey: { type: "string", required: true } },
        PodAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: { type: "WeightedPodAffinityTerm", list: "atomic" }, requiredDuringSchedulingIgnoredDuringExecution: { type: "PodAffinityTerm", list: "atomic" } },
        PodCertificateProjection: { certificateChainPath: { type: "string", since: 34 }, credentialBundlePath: { type: "string", since: 34 }, keyPath: { type: "string", since: 34 }, keyType: { type: "string", required: true, since: 34 }, maxExpirationSeconds: { type: "int32", since: 34 }, signerName: { type: "string", required: true, since: 34 }, user: { type: "int64", since: 37 }, userAnnotations: { type: "string", map: true, since: 35 } },
        PodDNSConfig: { nameservers: { type: "string", list: "atomic" }, options: { type: "PodDNSConfigOption", list: "atomic" }, searches: { type: "string", list: "atomic" } },
        PodDNSConfigOption: { name: "string", value: "string" },
        PodOS: { name: { type: "string", required: true } },
        PodReadinessGate: { conditionType: { type: "string", required: true } },
        PodResourceClaim: { name: { type: "string", required: true, since: 26 }, resourceClaimName: { type: "string", since: 31 }, resourceClaimTemplateName: { type: "string", since: 31 }, source: { type: "ClaimSource", since: 26, until: 30 } },
        PodSchedulingGate: { name: { type: "string", required: true, since: 26 } },
        PodSchedulingGroup: { podGroupName: { type: "string", since: 36 } },
        PodSecurityContext: { appArmorProfile: { type: "AppArmorProfile", since: 30 }, fsGroup: "int64", fsGroupChangePolicy: { type: "string", enum: ["Always", "OnRootMismatch"] }, runAsGroup: "int64", runAsNonRoot: "boolean", runAsUser: "int64", seLinuxChangePolicy: { type: "string", since: 32 }, seLinuxOptions: "SELinuxOptions", seccompProfile: "SeccompProfile", supplementalGroups: { type: "int64", list: "atomic" }, supplementalGroupsPolicy: { type: "string", enum: ["Merge", "Strict"], since: 31 }, sysctls: { type: "Sysctl", list: "atomic" }, windowsOptions: "WindowsSecurityContextOptions" },
        PodSpec: { activeDeadlineSeconds: "int64", affinity: "Affinity", automountServiceAccountToken: "boolean", containers: { type: "Container", keys: ["name"], required: true, list: "map" }, dnsConfig: "PodDNSConfig", dnsPolicy: { type: "string", enum: ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"] }, enableServiceLinks: "boolean", ephemeralContainers: { type: "EphemeralContainer", keys: ["name"], list: "map" }, evictionResponders: { type: "EvictionResponder", keys: ["name"], since: 37, list: "map" }, hostAliases: { type: "HostAlias", keys: ["ip"], list: "map" }, hostIPC: "boolean", hostNetwork: "boolean", hostPID: "boolean", hostUsers: "boolean", hostname: "string", hostnameOverride: { type: "string", since: 34 }, imagePullSecrets: { type: "LocalObjectReference", keys: ["name"], list: "map" }, initContainers: { type: "Container", keys: ["name"], list: "map" }, nodeName: "string", nodeSelector: { type: "string", map: true }, os: "PodOS", overhead: { type: "Quantity", map: true }, preemptionPolicy: { type: "string", enum: ["Never", "PreemptLowerPriority"] }, priority: "int32", priorityClassName: "string", readinessGates: { type: "PodReadinessGate", list: "atomic" }, resourceClaims: { type: "PodResourceClaim", keys: ["name"], since: 26, list: "map" }, resources: { type: "ResourceRequirements", since: 32 }, restartPolicy: { type: "string", enum: ["Always", "Never", "OnFailure"] }, runtimeClassName: "string", schedulerName: "string", schedulingGates: { type: "PodSchedulingGate", keys: ["name"], since: 26, list: "map" }, schedulingGroup: { type: "PodSchedulingGroup", since: 36 }, securityContext: "PodSecurityContext", serviceAccount: "string", serviceAccountName: "string", setHostnameAsFQDN: "boolean", shareProcessNamespace: "boolean", subdomain: "string", terminationGracePeriodSeconds: "int64", tolerations: { type: "Toleration", list: "atomic" }, topologySpreadConstraints: { type: "TopologySpreadConstraint", keys: ["topologyKey", "whenUnsatisfiable"], list: "map" }, volumes: { type: "Volume", keys: ["name"], list: "map" }, workloadRef: { type: "WorkloadReference", since: 35, until: 35 } },
        PodTemplateSpec: { metadata: "ObjectMeta", spec: "PodSpec" },
        PortworxVolumeSource: { fsType: "string", readOnly: "boolean", volumeID: { type: "string", required: true } },
        PreferredSchedulingTerm: { preference: { type: "NodeSelectorTerm", required: true }, weight: { type: "int32", required: true } },
        Probe: { exec: "ExecAction", failureThreshold: "int32", grpc: "GRPCAction", httpGet: "HTTPGetAction", initialDelaySeconds: "int32", periodSeconds: "int32", successThreshold: "int32", tcpSocket: "TCPSocketAction", terminationGracePeriodSeconds: "int64", timeoutSeconds: "int32" },
        ProjectedVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, sources: { type: "VolumeProjection", list: "atomic" } },
        QuobyteVolumeSource: { group: "string", readOnly: "boolean", registry: { type: "string", required: true }, tenant: "string", user: "string", volume: { type: "string", required: true } },
        RBDVolumeSource: { fsType: "string", image: { type: "string", required: true }, keyring: { type: "string", default: "/etc/ceph/keyring" }, monitors: { type: "string", required: true, list: "atomic" }, pool: { type: "string", default: "rbd" }, readOnly: "boolean", secretRef: "LocalObjectReference", user: { type: "string", default: "admin" } },
        ResourceClaim: { name: { type: "string", required: true, since: 26 }, request: { type: "string", since: 31 } },
        ResourceFieldSelector: { containerName: "string", divisor: "Quantity", resource: { type: "string", required: true } },
        ResourceRequirements: { claims: { type: "ResourceClaim", keys: ["name"], since: 26, list: "map" }, limits: { type: "Quantity", map: true }, requests: { type: "Quantity", map: true } },
        RollingUpdateDaemonSet: { maxSurge: "IntOrString", maxUnavailable: "IntOrString" },
        SELinuxOptions: { level: "string", role: "string", type: "string", user: "string" },
        ScaleIOVolumeSource: { fsType: { type: "string", default: "xfs" }, gateway: { type: "string", required: true }, protectionDomain: "string", readOnly: "boolean", secretRef: { type: "LocalObjectReference", required: true }, sslEnabled: "boolean", storageMode: { type: "string", default: "ThinProvisioned" }, storagePool: "string", system: { type: "string", required: true }, volumeName: "string" },
        SeccompProfile: { localhostProfile: "string", type: { type: "string", required: true, enum: ["Localhost", "RuntimeDefault", "Unconfined"] } },
        SecretEnvSource: { name: "string", optional: "boolean" },
        SecretKeySelector: { key: { type: "string", required: true }, name: "string", optional: "boolean" },
        SecretProjection: { items: { type: "KeyToPath", list: "atomic" }, name: "string", optional: "boolean" },
        SecretVolumeSource: { defaultMode: "int32", defaultUser: { type: "int64", since: 37 }, items: { type: "KeyToPath", list: "atomic" }, optional: "boolean", secretName: "string" },
        SecurityContext: { allowPrivilegeEscalation: "boolean", appArmorProfile: { type: "AppArmorProfile", since: 30 }, capabilities: "Capabilities", privileged: "boolean", procMount: { type: "string", enum: ["Default", "Unmasked"] }, readOnlyRootFilesystem: "boolean", runAsGroup: "int64", runAsNonRoot: "boolean", runAsUser: "int64", seLinuxOptions: "SELinuxOptions", seccompProfile: "SeccompProfile", windowsOptions: "WindowsSecurityContextOptions" },
        ServiceAccountTokenProjection: { audience: "string", expirationSeconds: "int64", path: { type: "string", required: true }, user: { type: "int64", since: 37 } },
        SleepAction: { seconds: { type: "int64", required: true, since: 29 } },
        StorageOSVolumeSource: { fsType: "string", readOnly: "boolean", secretRef: "LocalObjectReference", volumeName: "string", volumeNamespace: "string" },
        Sysctl: { name: { type: "string", required: true }, value: { type: "string", required: true } },
        TCPSocketAction: { host: "string", port: { type: "IntOrString", required: true } },
        Toleration: { effect: { type: "string", enum: ["NoExecute", "NoSchedule", "PreferNoSchedule"] }, key: "string", operator: { type: "string", enum: ["Equal", "Exists", { value: "Gt", since: 35 }, { value: "Lt", since: 35 }] }, tolerationSeconds: "int64", value: "string" },
        TopologySpreadConstraint: { labelSelector: "LabelSelector", matchLabelKeys: { type: "string", list: "atomic" }, maxSkew: { type: "int32", required: true }, minDomains: "int32", nodeAffinityPolicy: { type: "string", enum: ["Honor", "Ignore"] }, nodeTaintsPolicy: { type: "string", enum: ["Honor", "Ignore"] }, topologyKey: { type: "string", required: true }, whenUnsatisfiable: { type: "string", required: true, enum: ["DoNotSchedule", "ScheduleAnyway"] } },
        TypedLocalObjectReference: { apiGroup: "string", kind: { type: "string", required: true }, name: { type: "string", required: true } },
        TypedObjectReference: { apiGroup: { type: "string", since: 26 }, kind: { type: "string", required: true, since: 26 }, name: { type: "string", required: true, since: 26 }, namespace: { type: "string", since: 26 } },
        Volume: { awsElasticBlockStore: "AWSElasticBlockStoreVolumeSource", azureDisk: "AzureDiskVolumeSource", azureFile: "AzureFileVolumeSource", cephfs: "CephFSVolumeSource", cinder: "CinderVolumeSource", configMap: "ConfigMapVolumeSource", csi: "CSIVolumeSource", downwardAPI: "DownwardAPIVolumeSource", emptyDir: "EmptyDirVolumeSource", ephemeral: "EphemeralVolumeSource", fc: "FCVolumeSource", flexVolume: "FlexVolumeSource", flocker: "FlockerVolumeSource", gcePersistentDisk: "GCEPersistentDiskVolumeSource", gitRepo: "GitRepoVolumeSource", glusterfs: "GlusterfsVolumeSource", hostPath: "HostPathVolumeSource", image: { type: "ImageVolumeSource", since: 31 }, iscsi: "ISCSIVolumeSource", name: { type: "string", required: true }, nfs: "NFSVolumeSource", persistentVolumeClaim: "PersistentVolumeClaimVolumeSource", photonPersistentDisk: "PhotonPersistentDiskVolumeSource", portworxVolume: "PortworxVolumeSource", projected: "ProjectedVolumeSource", quobyte: "QuobyteVolumeSource", rbd: "RBDVolumeSource", scaleIO: "ScaleIOVolumeSource", secret: "SecretVolumeSource", storageos: "StorageOSVolumeSource", vsphereVolume: "VsphereVirtualDiskVolumeSource" },
        VolumeDevice: { devicePath: { type: "string", required: true }, name: { type: "string", required: true } },
        VolumeMount: { bindMountOptions: { type: "string", since: 37, list: "set" }, mountPath: { type: "string", required: true }, mountPropagation: { type: "string", enum: ["Bidirectional", "HostToContainer", "None"] }, name: { type: "string", required: true }, readOnly: "boolean", recursiveReadOnly: { type: "string", since: 30 }, subPath: "string", subPathExpr: "string" },
        VolumeProjection: { clusterTrustBundle: { type: "ClusterTrustBundleProjection", since: 29 }, configMap: "ConfigMapProjection", downwardAPI: "DownwardAPIProjection", podCertificate: { type: "PodCertificateProjection", since: 34 }, secret: "SecretProjection", serviceAccountToken: "ServiceAccountTokenProjection" },
        VolumeResourceRequirements: { limits: { type: "Quantity", map: true, since: 29 }, requests: { type: "Quantity", map: true, since: 29 } },
        VsphereVirtualDiskVolumeSource: { fsType: "string", storagePolicyID: "string", storagePolicyName: "string", volumePath: { type: "string", required: true } },
        WeightedPodAffinityTerm: { podAffinityTerm: { type: "PodAffinityTerm", required: true }, weight: { type: "int32", required: true } },
        WindowsSecurityContextOptions: { gmsaCredentialSpec: "string", gmsaCredentialSpecName: "string", hostProcess: "boolean", runAsUserName: "string" },
        WorkloadReference: { name: { type: "string", required: true, since: 35, until: 35 }, podGroup: { type: "string", required: true, since: 35, until: 35 }, podGroupReplicaKey: { type: "string", since: 35, until: 35 } }
      }
    };
  }
});

// src/kubernetes/zeros.ts
var ZEROS;
var init_zeros = __esm({
  "src/kubernetes/zeros.ts"() {
    "use strict";
    ZEROS = {
      AWSElasticBlockStoreVolumeSource: () => ({
        fsType: void 0,
        partition: void 0,
        readOnly: void 0,
        volumeID: void 0
      }),
      Affinity: () => ({
        nodeAffinity: void 0,
        podAffinity: void 0,
        podAntiAffinity: void 0
      }),
      AppArmorProfile: () => ({
        localhostProfile: void 0,
        type: void 0
      }),
      AzureDiskVolumeSource: () => ({
        cachingMode: void 0,
        diskName: void 0,
        diskURI: void 0,
        fsType: void 0,
        kind: void 0,
        readOnly: void 0
      }),
      AzureFileVolumeSource: () => ({
        readOnly: void 0,
        secretName: void 0,
        shareName: void 0
      }),
      CSIVolumeSource: () => ({
        driver: void 0,
        fsType: void 0,
        nodePublishSecretRef: void 0,
        readOnly: void 0,
        volumeAttributes: void 0
      }),
      Capabilities: () => ({
        add: void 0,
        drop: void 0
      }),
      CephFSVolumeSource: () => ({
        monitors: void 0,
        path: void 0,
        readOnly: void 0,
        secretFile: void 0,
        secretRef: void 0,
        user: void 0
      }),
      CinderVolumeSource: () => ({
        fsType: void 0,
        readOnly: void 0,
        secretRef: void 0,
        volumeID: void 0
      }),
      ClaimSource: () => ({
        resourceClaimName: void 0,
        resourceClaimTemplateName: void 0
      }),
      ClusterTrustBundleProjection: () => ({
        labelSelector: void 0,
        name: void 0,
        optional: void 0,
        path: void 0,
        signerName: void 0,
        user: void 0
      }),
      ConfigMapEnvSource: () => ({
        name: void 0,
        optional: void 0
      }),
      ConfigMapKeySelector: () => ({
        key: void 0,
        name: void 0,
        optional: void 0
      }),
      ConfigMapProjection: () => ({
        items: void 0,
        name: void 0,
        optional: void 0
      }),
      ConfigMapVolumeSource: () => ({
        defaultMode: void 0,
        defaultUser: void 0,
        items: void 0,
        name: void 0,
        optional: void 0
      }),
      Container: () => ({
        args: void 0,
        command: void 0,
        env: void 0,
        envFrom: void 0,
        image: void 0,
        imagePullPolicy: void 0,
        lifecycle: void 0,
        livenessProbe: void 0,
        name: void 0,
        ports: void 0,
        readinessProbe: void 0,
        resizePolicy: void 0,
        resources: void 0,
        restartPolicy: void 0,
        restartPolicyRules: void 0,
        securityContext: void 0,
        startupProbe: void 0,
        stdin: void 0,
        stdinOnce: void 0,
        terminationMessagePath: void 0,
        terminationMessagePolicy: void 0,
        tty: void 0,
        volumeDevices: void 0,
        volumeMounts: void 0,
        workingDir: void 0
      }),
      ContainerPort: () => ({
        containerPort: void 0,
        hostIP: void 0,
        hostPort: void 0,
        name: void 0,
        protocol: void 0
      }),
      ContainerResizePolicy: () => ({
        resourceName: void 0,
        restartPolicy: void 0
      }),
      ContainerRestartRule: () => ({
        action: void 0,
        exitCodes: void 0
      }),
      ContainerRestartRuleOnExitCodes: () => ({
        operator: void 0,
        values: void 0
      }),
      DaemonSet: () => ({
        apiVersion: void 0,
        kind: void 0,
        metadata: void 0,
        spec: void 0,
        status: void 0
      }),
      DaemonSetCondition: () => ({
        lastTransitionTime: void 0,
        message: void 0,
        reason: void 0,
        status: void 0,
        type: void 0
      }),
      DaemonSetSpec: () => ({
        minReadySeconds: void 0,
        revisionHistoryLimit: void 0,
        selector: void 0,
        template: void 0,
        updateStrategy: void 0
      }),
      DaemonSetStatus: () => ({
        collisionCount: void 0,
        conditions: void 0,
        currentNumberScheduled: void 0,
        desiredNumberScheduled: void 0,
        numberAvailable: void 0,
        numberMisscheduled: void 0,
        numberReady: void 0,
        numberUnavailable: void 0,
        observedGeneration: void 0,
        updatedNumberScheduled: void 0
      }),
      DaemonSetUpdateStrategy: () => ({
        rollingUpdate: void 0,
        type: void 0
      }),
      DownwardAPIProjection: () => ({
        items: void 0
      }),
      DownwardAPIVolumeFile: () => ({
        fieldRef: void 0,
        mode: void 0,
        path: void 0,
        resourceFieldRef: void 0,
        user: void 0
      }),
      DownwardAPIVolumeSource: () => ({
        defaultMode: void 0,
        defaultUser: void 0,
        items: void 0
      }),
      EmptyDirVolumeSource: () => ({
        medium: void 0,
        mode: void 0,
        sizeLimit: void 0
      }),
      EnvFromSource: () => ({
        configMapRef: void 0,
        prefix: void 0,
        secretRef: void 0
      }),
      EnvVar: () => ({
        name: void 0,
        value: void 0,
        valueFrom: void 0
      }),
      EnvVarSource: () => ({
        configMapKeyRef: void 0,
        fieldRef: void 0,
        fileKeyRef: void 0,
        resourceFieldRef: void 0,
        secretKeyRef: void 0
      }),
      EphemeralContainer: () => ({
        args: void 0,
        command: void 0,
        env: void 0,
        envFrom: void 0,
        image: void 0,
        imagePullPolicy: void 0,
        lifecycle: void 0,
        livenessProbe: void 0,
        name: void 0,
        ports: void 0,
        readinessProbe: void 0,
        resizePolicy: void 0,
        resources: void 0,
        restartPolicy: void 0,
        restartPolicyRules: void 0,
        securityContext: void 0,
        startupProbe: void 0,
        stdin: void 0,
        stdinOnce: void 0,
        targetContainerName: void 0,
        terminationMessagePath: void 0,
        terminationMessagePolicy: void 0,
        tty: void 0,
        volumeDevices: void 0,
        volumeMounts: void 0,
        workingDir: void 0
      }),
      EphemeralVolumeSource: () => ({
        volumeClaimTemplate: void 0
      }),
      EvictionResponder: () => ({
        name: void 0,
        priority: void 0
      }),
      ExecAction: () => ({
        command: void 0
      }),
      FCVolumeSource: () => ({
        fsType: void 0,
        lun: void 0,
        readOnly: void 0,
        targetWWNs: void 0,
        wwids: void 0
      }),
      FileKeySelector: () => ({
        key: void 0,
        optional: void 0,
        path: void 0,
        volumeName: void 0
      }),
      FlexVolumeSource: () => ({
        driver: void 0,
        fsType: void 0,
        options: void 0,
        readOnly: void 0,
        secretRef: void 0
      }),
      FlockerVolumeSource: () => ({
        datasetName: void 0,
        datasetUUID: void 0
      }),
      GCEPersistentDiskVolumeSource: () => ({
        fsType: void 0,
        partition: void 0,
        pdName: void 0,
        readOnly: void 0
      }),
      GRPCAction: () => ({
        mode: void 0,
        port: void 0,
        service: void 0
      }),
      GitRepoVolumeSource: () => ({
        directory: void 0,
        repository: void 0,
        revision: void 0
      }),
      GlusterfsVolumeSource: () => ({
        endpoints: void 0,
        path: void 0,
        readOnly: void 0
      }),
      HTTPGetAction: () => ({
        host: void 0,
        httpHeaders: void 0,
        path: void 0,
        port: void 0,
        protocol: void 0,
        scheme: void 0
      }),
      HTTPHeader: () => ({
        name: void 0,
        value: void 0
      }),
      HostAlias: () => ({
        hostnames: void 0,
        ip: void 0
      }),
      HostPathVolumeSource: () => ({
        path: void 0,
        type: void 0
      }),
      ISCSIVolumeSource: () => ({
        chapAuthDiscovery: void 0,
        chapAuthSession: void 0,
        fsType: void 0,
        initiatorName: void 0,
        iqn: void 0,
        iscsiInterface: void 0,
        lun: void 0,
        portals: void 0,
        readOnly: void 0,
        secretRef: void 0,
        targetPortal: void 0
      }),
      ImageVolumeSource: () => ({
        pullPolicy: void 0,
        reference: void 0
      }),
      KeyToPath: () => ({
        key: void 0,
        mode: void 0,
        path: void 0,
        user: void 0
      }),
      LabelSelector: () => ({
        matchExpressions: void 0,
        matchLabels: void 0
      }),
      LabelSelectorRequirement: () => ({
        key: void 0,
        operator: void 0,
        values: void 0
      }),
      Lifecycle: () => ({
        postStart: void 0,
        preStop: void 0,
        stopSignal: void 0
      }),
      LifecycleHandler: () => ({
        exec: void 0,
        httpGet: void 0,
        sleep: void 0,
        tcpSocket: void 0
      }),
      LocalObjectReference: () => ({
        name: void 0
      }),
      ManagedFieldsEntry: () => ({
        apiVersion: void 0,
        fieldsType: void 0,
        fieldsV1: void 0,
        manager: void 0,
        operation: void 0,
        subresource: void 0,
        time: void 0
      }),
      NFSVolumeSource: () => ({
        path: void 0,
        readOnly: void 0,
        server: void 0
      }),
      NodeAffinity: () => ({
        preferredDuringSchedulingIgnoredDuringExecution: void 0,
        requiredDuringSchedulingIgnoredDuringExecution: void 0
      }),
      NodeSelector: () => ({
        nodeSelectorTerms: void 0
      }),
      NodeSelectorRequirement: () => ({
        key: void 0,
        operator: void 0,
        values: void 0
      }),
      NodeSelectorTerm: () => ({
        matchExpressions: void 0,
        matchFields: void 0
      }),
      ObjectFieldSelector: () => ({
        apiVersion: void 0,
        fieldPath: void 0
      }),
      ObjectMeta: () => ({
        annotations: void 0,
        creationTimestamp: void 0,
        deletionGracePeriodSeconds: void 0,
        deletionTimestamp: void 0,
        finalizers: void 0,
        generateName: void 0,
        generation: void 0,
        labels: void 0,
        managedFields: void 0,
        name: void 0,
        namespace: void 0,
        ownerReferences: void 0,
        resourceVersion: void 0,
        selfLink: void 0,
        uid: void 0
      }),
      OwnerReference: () => ({
        apiVersion: void 0,
        blockOwnerDeletion: void 0,
        controller: void 0,
        kind: void 0,
        name: void 0,
        uid: void 0
      }),
      PersistentVolumeClaimSpec: () => ({
        accessModes: void 0,
        dataSource: void 0,
        dataSourceRef: void 0,
        resources: void 0,
        selector: void 0,
        storageClassName: void 0,
        volumeAttributesClassName: void 0,
        volumeMode: void 0,
        volumeName: void 0
      }),
      PersistentVolumeClaimTemplate: () => ({
        metadata: void 0,
        spec: void 0
      }),
      PersistentVolumeClaimVolumeSource: () => ({
        claimName: void 0,
        readOnly: void 0
      }),
      PhotonPersistentDiskVolumeSource: () => ({
        fsType: void 0,
        pdID: void 0
      }),
      PodAffinity: () => ({
        preferredDuringSchedulingIgnoredDuringExecution: void 0,
        requiredDuringSchedulingIgnoredDuringExecution: void 0
      }),
      PodAffinityTerm: () => ({
        labelSelector: void 0,
        matchLabelKeys: void 0,
        mismatchLabelKeys: void 0,
        namespaceSelector: void 0,
        namespaces: void 0,
        topologyKey: void 0
      }),
      PodAntiAffinity: () => ({
        preferredDuringSchedulingIgnoredDuringExecution: void 0,
        requiredDuringSchedulingIgnoredDuringExecution: void 0
      }),
      PodCertificateProjection: () => ({
        certificateChainPath: void 0,
        credentialBundlePath: void 0,
        keyPath: void 0,
        keyType: void 0,
        maxExpirationSeconds: void 0,
        signerName: void 0,
        user: void 0,
        userAnnotations: void 0
      }),
      PodDNSConfig: () => ({
        nameservers: void 0,
        options: void 0,
        searches: void 0
      }),
      PodDNSConfigOption: () => ({
        name: void 0,
        value: void 0
      }),
      PodOS: () => ({
        name: void 0
      }),
      PodReadinessGate: () => ({
        conditionType: void 0
      }),
      PodResourceClaim: () => ({
        name: void 0,
        resourceClaimName: void 0,
        resourceClaimTemplateName: void 0,
        source: void 0
      }),
      PodSchedulingGate: () => ({
        name: void 0
      }),
      PodSchedulingGroup: () => ({
        podGroupName: void 0
      }),
      PodSecurityContext: () => ({
        appArmorProfile: void 0,
        fsGroup: void 0,
        fsGroupChangePolicy: void 0,
        runAsGroup: void 0,
        runAsNonRoot: void 0,
        runAsUser: void 0,
        seLinuxChangePolicy: void 0,
        seLinuxOptions: void 0,
        seccompProfile: void 0,
        supplementalGroups: void 0,
        supplementalGroupsPolicy: void 0,
        sysctls: void 0,
        windowsOptions: void 0
      }),
      PodSpec: () => ({
        activeDeadlineSeconds: void 0,
        affinity: void 0,
        automountServiceAccountToken: void 0,
        containers: void 0,
        dnsConfig: void 0,
        dnsPolicy: void 0,
        enableServiceLinks: void 0,
        ephemeralContainers: void 0,
        evictionResponders: void 0,
        hostAliases: void 0,
        hostIPC: void 0,
        hostNetwork: void 0,
        hostPID: void 0,
        hostUsers: void 0,
        hostname: void 0,
        hostnameOverride: void 0,
        imagePullSecrets: void 0,
        initContainers: void 0,
        nodeName: void 0,
        nodeSelector: void 0,
        os: void 0,
        overhead: void 0,
        preemptionPolicy: void 0,
        priority: void 0,
        priorityClassName: void 0,
        readinessGates: void 0,
        resourceClaims: void 0,
        resources: void 0,
        restartPolicy: void 0,
        runtimeClassName: void 0,
        schedulerName: void 0,
        schedulingGates: void 0,
        schedulingGroup: void 0,
        securityContext: void 0,
        serviceAccount: void 0,
        serviceAccountName: void 0,
        setHostnameAsFQDN: void 0,
        shareProcessNamespace: void 0,
        subdomain: void 0,
        terminationGracePeriodSeconds: void 0,
        tolerations: void 0,
        topologySpreadConstraints: void 0,
        volumes: void 0,
        workloadRef: void 0
      }),
      PodTemplateSpec: () => ({
        metadata: void 0,
        spec: void 0
      }),
      PortworxVolumeSource: () => ({
        fsType: void 0,
        readOnly: void 0,
        volumeID: void 0
      }),
      PreferredSchedulingTerm: () => ({
        preference: void 0,
        weight: void 0
      }),
      Probe: () => ({
        exec: void 0,
        failureThreshold: void 0,
        grpc: void 0,
        httpGet: void 0,
        initialDelaySeconds: void 0,
        periodSeconds: void 0,
        successThreshold: void 0,
        tcpSocket: void 0,
        terminationGracePeriodSeconds: void 0,
        timeoutSeconds: void 0
      }),
      ProjectedVolumeSource: () => ({
        defaultMode: void 0,
        defaultUser: void 0,
        sources: void 0
      }),
      QuobyteVolumeSource: () => ({
        group: void 0,
        readOnly: void 0,
        registry: void 0,
        tenant: void 0,
        user: void 0,
        volume: void 0
      }),
      RBDVolumeSource: () => ({
        fsType: void 0,
        image: void 0,
        keyring: void 0,
        monitors: void 0,
        pool: void 0,
        readOnly: void 0,
        secretRef: void 0,
        user: void 0
      }),
      ResourceClaim: () => ({
        name: void 0,
        request: void 0
      }),
      ResourceFieldSelector: () => ({
        containerName: void 0,
        divisor: void 0,
        resource: void 0
      }),
      ResourceRequirements: () => ({
        claims: void 0,
        limits: void 0,
        requests: void 0
      }),
      RollingUpdateDaemonSet: () => ({
        maxSurge: void 0,
        maxUnavailable: void 0
      }),
      SELinuxOptions: () => ({
        level: void 0,
        role: void 0,
        type: void 0,
        user: void 0
      }),
      ScaleIOVolumeSource: () => ({
        fsType: void 0,
        gateway: void 0,
        protectionDomain: void 0,
        readOnly: void 0,
        secretRef: void 0,
        sslEnabled: void 0,
        storageMode: void 0,
        storagePool: void 0,
        system: void 0,
        volumeName: void 0
      }),
      SeccompProfile: () => ({
        localhostProfile: void 0,
        type: void 0
      }),
      SecretEnvSource: () => ({
        name: void 0,
        optional: void 0
      }),
      SecretKeySelector: () => ({
        key: void 0,
        name: void 0,
        optional: void 0
      }),
      SecretProjection: () => ({
        items: void 0,
        name: void 0,
        optional: void 0
      }),
      SecretVolumeSource: () => ({
        defaultMode: void 0,
        defaultUser: void 0,
        items: void 0,
        optional: void 0,
        secretName: void 0
      }),
      SecurityContext: () => ({
        allowPrivilegeEscalation: void 0,
        appArmorProfile: void 0,
        capabilities: void 0,
        privileged: void 0,
        procMount: void 0,
        readOnlyRootFilesystem: void 0,
        runAsGroup: void 0,
        runAsNonRoot: void 0,
        runAsUser: void 0,
        seLinuxOptions: void 0,
        seccompProfile: void 0,
        windowsOptions: void 0
      }),
      ServiceAccountTokenProjection: () => ({
        audience: void 0,
        expirationSeconds: void 0,
        path: void 0,
        user: void 0
      }),
      SleepAction: () => ({
        seconds: void 0
      }),
      StorageOSVolumeSource: () => ({
        fsType: void 0,
        readOnly: void 0,
        secretRef: void 0,
        volumeName: void 0,
        volumeNamespace: void 0
      }),
      Sysctl: () => ({
        name: void 0,
        value: void 0
      }),
      TCPSocketAction: () => ({
        host: void 0,
        port: void 0
      }),
      Toleration: () => ({
        effect: void 0,
        key: void 0,
        operator: void 0,
        tolerationSeconds: void 0,
        value: void 0
      }),
      TopologySpreadConstraint: () => ({
        labelSelector: void 0,
        matchLabelKeys: void 0,
        maxSkew: void 0,
        minDomains: void 0,
        nodeAffinityPolicy: void 0,
        nodeTaintsPolicy: void 0,
        topologyKey: void 0,
        whenUnsatisfiable: void 0
      }),
      TypedLocalObjectReference: () => ({
        apiGroup: void 0,
        kind: void 0,
        name: void 0
      }),
      TypedObjectReference: () => ({
        apiGroup: void 0,
        kind: void 0,
        name: void 0,
        namespace: void 0
      }),
      Volume: () => ({
        awsElasticBlockStore: void 0,
        azureDisk: void 0,
        azureFile: void 0,
        cephfs: void 0,
        cinder: void 0,
        configMap: void 0,
        csi: void 0,
        downwardAPI: void 0,
        emptyDir: void 0,
        ephemeral: void 0,
        fc: void 0,
        flexVolume: void 0,
        flocker: void 0,
        gcePersistentDisk: void 0,
        gitRepo: void 0,
        glusterfs: void 0,
        hostPath: void 0,
        image: void 0,
        iscsi: void 0,
        name: void 0,
        nfs: void 0,
        persistentVolumeClaim: void 0,
        photonPersistentDisk: void 0,
        portworxVolume: void 0,
        projected: void 0,
        quobyte: void 0,
        rbd: void 0,
        scaleIO: void 0,
        secret: void 0,
        storageos: void 0,
        vsphereVolume: void 0
      }),
      VolumeDevice: () => ({
        devicePath: void 0,
        name: void 0
      }),
      VolumeMount: () => ({
        bindMountOptions: void 0,
        mountPath: void 0,
        mountPropagation: void 0,
        name: void 0,
        readOnly: void 0,
        recursiveReadOnly: void 0,
        subPath: void 0,
        subPathExpr: void 0
      }),
      VolumeProjection: () => ({
        clusterTrustBundle: void 0,
        configMap: void 0,
        downwardAPI: void 0,
        podCertificate: void 0,
        secret: void 0,
        serviceAccountToken: void 0
      }),
      VolumeResourceRequirements: () => ({
        limits: void 0,
        requests: void 0
      }),
      VsphereVirtualDiskVolumeSource: () => ({
        fsType: void 0,
        storagePolicyID: void 0,
        storagePolicyName: void 0,
        volumePath: void 0
      }),
      WeightedPodAffinityTerm: () => ({
        podAffinityTerm: void 0,
        weight: void 0
      }),
      WindowsSecurityContextOptions: () => ({
        gmsaCredentialSpec: void 0,
        gmsaCredentialSpecName: void 0,
        hostProcess: void 0,
        runAsUserName: void 0
      }),
      WorkloadReference: () => ({
        name: void 0,
        podGroup: void 0,
        podGroupReplicaKey: void 0
      })
    };
  }
});

// src/kubernetes/schema.ts
function typeSchema(name, minor) {
  schemas[minor] ??= /* @__PURE__ */ new Map();
  const known = schemas[minor].get(name);
  if (known) return known;
  const schema = new TypeSchema(name, minor);
  schemas[minor].set(name, schema);
  return schema;
}
function lifetimeOf(type, field) {
  const raw = Object.hasOwn(types, type) && Object.hasOwn(types[type], field) ? types[type][field] : void 0;
  if (raw === void 0) return void 0;
  const shapes = shapesOf(raw);
  const { since } = shapes[0];
  const { until } = shapes.at(-1);
  return { ...since === void 0 ? {} : { since }, ...until === void 0 ? {} : { until } };
}
function fieldSchema(steps, minor, root = "DaemonSet") {
  let type = typeSchema(root, minor);
  let field;
  let inMap = false;
  for (const step of steps) {
    if (typeof step === "number") continue;
    if (inMap) {
      inMap = false;
      continue;
    }
    field = type?.fields.get(step);
    if (!field) return void 0;
    type = field.struct;
    inMap = field.shape === "map";
  }
  return field;
}
function shapesOf(raw) {
  const list4 = isList(raw) ? raw : [raw];
  return list4.map((shape) => typeof shape === "string" ? { type: shape } : shape);
}
function isList(raw) {
  return Array.isArray(raw);
}
function lives({ since = 0, until = Number.POSITIVE_INFINITY }, minor) {
  return since <= minor && minor <= until;
}
var types, SCALARS, scalars, FieldSchema, TypeSchema, schemas;
var init_schema = __esm({
  "src/kubernetes/schema.ts"() {
    "use strict";
    init_kubernetes();
    init_zeros();
    types = kubernetes_default.types;
    SCALARS = ["string", "boolean", "int32", "int64", "Quantity", "IntOrString", "Time", "FieldsV1"];
    scalars = new Map(SCALARS.map((name) => [name, name]));
    FieldSchema = class {
      constructor(name, raw, minor) {
        this.name = name;
        this.raw = raw;
        this.minor = minor;
        this.type = raw.type;
        this.scalar = scalars.get(raw.type);
        this.shape = raw.list ? "list" : raw.map ? "map" : "one";
      }
      name;
      raw;
      minor;
      type;
      /** Undefined for a struct. */
      scalar;
      shape;
      #struct;
      /** What it holds, or each of its items; undefined for a scalar. */
      get struct() {
        if (this.scalar !== void 0) return void 0;
        this.#struct ??= typeSchema(this.type, this.minor);
        return this.#struct;
      }
      get required() {
        return this.raw.required === true;
      }
      /** What the API server writes where nothing is written, where that is published. */
      get default() {
        return this.raw.default;
      }
      /** How server-side apply merges a list, and by which fields it knows the items of a `map`. */
      get list() {
        return this.raw.list;
      }
      get keys() {
        return this.raw.keys ?? [];
      }
      /** The values that this version publishes; undefined where any is allowed. */
      get values() {
        return this.raw.enum?.flatMap((entry) => {
          if (typeof entry === "string") return [entry];
          return lives(entry, this.minor) ? [entry.value] : [];
        });
      }
      /** Undefined: longer than the oldest known version. */
      get since() {
        return this.raw.since;
      }
    };
    TypeSchema = class {
      constructor(name, minor) {
        this.name = name;
        this.minor = minor;
        const fields = /* @__PURE__ */ new Map();
        for (const [field, raw] of Object.entries(types[name] ?? {})) {
          const shape = shapesOf(raw).find((candidate) => lives(candidate, minor));
          if (shape) fields.set(field, new FieldSchema(field, shape, minor));
        }
        this.fields = fields;
        this.zero = ZEROS[name] ?? (() => ({}));
      }
      name;
      minor;
      fields;
      /** A new object with all fields of every version, undefined. */
      zero;
    };
    schemas = [];
  }
});

// src/kubernetes/decimal.ts
function power10(exponent) {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}
function compareDecimals(a, aScale, b, bScale) {
  const aSign = signOf(a);
  const bSign = signOf(b);
  if (aSign !== bSign) return aSign < bSign ? -1 : 1;
  if (aSign === 0) return 0;
  const magnitude = digits(a) + aScale - (digits(b) + bScale);
  if (magnitude !== 0) return magnitude < 0 === aSign > 0 ? -1 : 1;
  return signOf(aScale > bScale ? a * power10(aScale - bScale) - b : a - b * power10(bScale - aScale));
}
function addDecimals(a, aScale, b, bScale) {
  if (aScale < bScale) return addDecimals(b, bScale, a, aScale);
  if (a === 0n) return [b, bScale];
  if (aScale - bScale > longestGap) return digits(a) + aScale >= digits(b) + bScale ? [a, aScale] : [b, bScale];
  return [a * power10(aScale - bScale) + b, bScale];
}
function rescale(unscaled, scale, toScale) {
  if (scale >= toScale) return unscaled * power10(scale - toScale);
  const sign = BigInt(signOf(unscaled));
  const gap = toScale - scale;
  if (gap > digits(unscaled)) return sign;
  const divisor = power10(gap);
  return unscaled % divisor === 0n ? unscaled / divisor : unscaled / divisor + sign;
}
function signOf(value) {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
function digits(value) {
  return value < 0n ? value.toString().length - 1 : value.toString().length;
}
var longestGap, powers;
var init_decimal = __esm({
  "src/kubernetes/decimal.ts"() {
    "use strict";
    longestGap = 1e5;
    powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));
  }
});

// src/kubernetes/quantity.ts
function compact(value) {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}
function scaledInt64(unscaled, scale, toScale) {
  if (scale < toScale) return rescale(unscaled, scale, toScale);
  const gap = scale - toScale;
  if (unscaled === 0n || gap > 18) return 0n;
  const value = unscaled * power10(gap);
  if (isInt64(value)) return value;
  const atOnce = gap <= 3 || gap === 6 || gap === 9;
  return atOnce && unscaled !== leastInt64 ? BigInt.asIntN(64, value) : 0n;
}
function scaledDecimal(unscaled, scale, toScale) {
  const gap = toScale - scale;
  if (gap <= 0) return gap < -63 ? 0n : BigInt.asIntN(64, unscaled * power10(-gap));
  if (unscaled < mostInt64 && gap < 19) {
    const low = BigInt.asIntN(64, unscaled);
    const divisor = power10(gap);
    return low % divisor === 0n ? low / divisor : low / divisor + 1n;
  }
  return BigInt.asIntN(64, unscaled > 0n ? rescale(unscaled, scale, toScale) : -(-unscaled / power10(gap)));
}
function binaryText(value) {
  let rest = value;
  let times = 0;
  while (rest % 1024n === 0n) {
    rest /= 1024n;
    times++;
  }
  return `${rest}${binaryUnits[times] ?? ""}`;
}
function decimalText(unscaled, scale, format2) {
  let length = unscaled.length;
  while (unscaled.charCodeAt(length - 1) === ZERO) length--;
  let exponent = scale + unscaled.length - length;
  const missing = (exponent % 3 + 3) % 3;
  exponent -= missing;
  const mantissa = unscaled.slice(0, length) + "0".repeat(missing);
  if (format2 !== "DecimalExponent") return mantissa + (decimalUnits[exponent] ?? "");
  return exponent === 0 ? mantissa : `${mantissa}e${exponent}`;
}
function parseQuantity(text2) {
  const end2 = text2.length;
  if (end2 === 0) return quantityProblem.format;
  const first = text2.charCodeAt(0);
  const wholeStart = afterZeros(text2, first === PLUS || first === MINUS ? 1 : 0);
  if (wholeStart === end2) return Quantity.zero;
  const wholeEnd = afterDigits(text2, wholeStart);
  const fractionStart = text2.charCodeAt(wholeEnd) === DOT ? wholeEnd + 1 : wholeEnd;
  const fractionEnd = afterDigits(text2, fractionStart);
  const unit = fractionEnd === end2 ? noUnit : unitAt(text2, fractionEnd);
  if (typeof unit === "string") return unit;
  const digits2 = Math.max(wholeEnd - wholeStart, 1) + fractionEnd - fractionStart;
  const scale = unit.exponent - (fractionEnd - fractionStart) | 0;
  if (unit.format === "BinarySI") {
    if (fractionEnd === fractionStart && 15 - digits2 - unit.exponent * 3 / 10 - 1 >= 0) {
      const value = numberAt(text2, wholeStart, wholeEnd);
      const isCanonical = value % 8 !== 0;
      return new Quantity(signed(value * 2 ** unit.exponent, first), 0, "BinarySI", false, isCanonical ? text2 : void 0);
    }
  } else if (digits2 <= mostDigits && scale >= nano) {
    const whole2 = numberAt(text2, wholeStart, wholeEnd);
    const value = whole2 * 10 ** (fractionEnd - fractionStart) + numberAt(text2, fractionStart, fractionEnd);
    const unscaled = digits2 <= 15 ? value : compact(BigInt(text2.slice(wholeStart, wholeEnd) + text2.slice(fractionStart, fractionEnd)));
    const isCanonical = scale % 3 === 0 && wholeEnd > wholeStart && !endsWithThreeZeros(unscaled);
    return new Quantity(signed(unscaled, first), scale, unit.format, false, isCanonical ? text2 : void 0);
  }
  return parseDecimal(text2.slice(0, wholeEnd) + text2.slice(fractionStart, fractionEnd), fractionEnd - fractionStart, unit);
}
function parseDecimal(digits2, fraction, unit) {
  if (digits2 === "" || digits2 === "+" || digits2 === "-") return quantityProblem.numeric;
  const isBinary = unit.format === "BinarySI";
  let unscaled = BigInt(digits2) * (isBinary ? 2n ** BigInt(unit.exponent) : 1n);
  let scale = isBinary ? -fraction : unit.exponent - fraction;
  let { format: format2 } = unit;
  if (unscaled !== 0n && scale <= mostWrittenOut) {
    unscaled = rescale(unscaled, scale, nano);
    scale = nano;
  }
  if (isBinary) {
    const size = unscaled < 0n ? -unscaled : unscaled;
    if (size > mostInt64 * 10n ** 9n) {
      unscaled = unscaled < 0n ? -mostInt64 : mostInt64;
      scale = 0;
    } else if (size > 0n && size < 10n ** 9n) format2 = "DecimalSI";
  }
  return new Quantity(unscaled, scale, format2, true);
}
function unitAt(text2, start) {
  const end2 = text2.length;
  let pos = start;
  while (unitLetters.has(text2.charCodeAt(pos))) pos++;
  if (pos === end2) {
    const letter = text2.charCodeAt(start);
    if (end2 - start === 1) return decimalUnit.get(letter) ?? quantityProblem.suffix;
    const isBinary = end2 - start === 2 && text2.charCodeAt(start + 1) === SMALL_I;
    return isBinary && binaryUnit.get(letter) || quantityProblem.suffix;
  }
  const sign = text2.charCodeAt(pos);
  if (afterDigits(text2, sign === PLUS || sign === MINUS ? pos + 1 : pos) !== end2) return quantityProblem.format;
  return exponentUnit(text2.slice(start));
}
function exponentUnit(suffix) {
  if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return quantityProblem.suffix;
  const exponent = BigInt(suffix.slice(1));
  if (!isInt64(exponent)) return quantityProblem.suffix;
  return { exponent: Number(BigInt.asIntN(32, exponent)), format: "DecimalExponent" };
}
function afterZeros(text2, start) {
  let pos = start;
  while (text2.charCodeAt(pos) === ZERO) pos++;
  return pos;
}
function afterDigits(text2, start) {
  let pos = start;
  for (let digit = text2.charCodeAt(pos) - ZERO; digit >= 0 && digit <= 9; digit = text2.charCodeAt(pos) - ZERO) pos++;
  return pos;
}
function numberAt(text2, start, end2) {
  let value = 0;
  for (let pos = start; pos < end2; pos++) value = value * 10 + text2.charCodeAt(pos) - ZERO;
  return value;
}
function endsWithThreeZeros(value) {
  return typeof value === "number" ? value % 1e3 === 0 : value % 1000n === 0n;
}
function signed(value, sign) {
  return sign === MINUS && value ? -value : value;
}
function unmarshalQuantity(value) {
  if (value === null) return Quantity.zero;
  if (typeof value !== "string") return parseQuantity(value.toString());
  const known = unmarshalled.get(value);
  if (known !== void 0) return known;
  const parsed = parseQuantity(value);
  const quantity = typeof parsed === "string" ? parseQuantity(value.replace(trimmed, "")) : parsed;
  if (unmarshalled.size >= 1e3) unmarshalled.clear();
  unmarshalled.set(value, quantity);
  return quantity;
}
function roundUpToMilli(text2) {
  const quantity = unmarshalQuantity(text2);
  if (typeof quantity === "string") return text2;
  const rounded = quantity.roundUp(-3);
  return rounded.equal(quantity) ? text2 : rounded.toString();
}
var decimalUnits, binaryUnits, quantityProblem, Quantity, PLUS, MINUS, DOT, ZERO, SMALL_I, nano, mostWrittenOut, mostDigits, noUnit, decimalUnit, binaryUnit, unitLetters, trimmed, unmarshalled;
var init_quantity = __esm({
  "src/kubernetes/quantity.ts"() {
    "use strict";
    init_decimal();
    init_int64();
    decimalUnits = {
      [-9]: "n",
      [-6]: "u",
      [-3]: "m",
      0: "",
      3: "k",
      6: "M",
      9: "G",
      12: "T",
      15: "P",
      18: "E"
    };
    binaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    quantityProblem = {
      /** ErrFormatWrong */
      format: "must be a number, with a unit right after it where one is needed, such as 500m, 2, 1.5G or 64Mi",
      /** ErrSuffix */
      suffix: "has a unit that does not exist; use n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent such as e3",
      /** ErrNumeric */
      numeric: "must have digits before the unit, such as 500m or 64Mi"
    };
    Quantity = class _Quantity {
      constructor(unscaled, scale, format2, decimal2, text2) {
        this.unscaled = unscaled;
        this.scale = scale;
        this.format = format2;
        this.decimal = decimal2;
        this.#text = text2;
      }
      unscaled;
      scale;
      format;
      decimal;
      static zero = new _Quantity(0, 0, "DecimalSI", false, "0");
      #text;
      sign() {
        return signOf(this.unscaled);
      }
      /** -1 when this is less than the other, 1 when it is more. 1 and 1000m are equal. */
      cmp(other) {
        const { unscaled: a, scale: aScale } = this;
        const { unscaled: b, scale: bScale } = other;
        if (aScale === bScale) return a < b ? -1 : a > b ? 1 : 0;
        if (typeof a === "number" && typeof b === "number") {
          const left = aScale > bScale ? a * 10 ** (aScale - bScale) : a;
          const right = bScale > aScale ? b * 10 ** (bScale - aScale) : b;
          if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
        }
        return compareDecimals(BigInt(a), aScale, BigInt(b), bScale);
      }
      equal(other) {
        return this.cmp(other) === 0;
      }
      /** The sum takes the other's format where this is zero. */
      add(other) {
        return this.#plus(other, other.unscaled);
      }
      /** The difference takes the other's format where this is zero. */
      sub(other) {
        return this.#plus(other, -other.unscaled);
      }
      #plus(other, addend) {
        const format2 = !this.unscaled ? other.format : this.format;
        if (this.decimal || other.decimal) return this.#decimalPlus(other, addend, format2);
        if (!addend) return new _Quantity(this.unscaled, this.scale, format2, false);
        if (!this.unscaled) return new _Quantity(compact(BigInt(addend)), other.scale, format2, false);
        const gap = Math.abs(this.scale - other.scale);
        if (gap > 18) return this.#decimalPlus(other, addend, format2);
        const a = BigInt(this.unscaled) * (this.scale > other.scale ? power10(gap) : 1n);
        const b = BigInt(addend) * (other.scale > this.scale ? power10(gap) : 1n);
        if (!isInt64(a) || !isInt64(b) || !isInt64(a + b)) return this.#decimalPlus(other, addend, format2);
        return new _Quantity(compact(a + b), Math.min(this.scale, other.scale), format2, false);
      }
      #decimalPlus(other, addend, format2) {
        const [unscaled, scale] = addDecimals(BigInt(this.unscaled), this.scale, BigInt(addend), other.scale);
        return new _Quantity(unscaled, scale, format2, true);
      }
      /** Value(): rounded up (away from zero) to a whole number. An int64: what is beyond overflows silently, as in Kubernetes. */
      value() {
        return this.scaledValue(0);
      }
      /** MilliValue(): in thousandths, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
      milliValue() {
        return this.scaledValue(-3);
      }
      /** ScaledValue(): in units of 10^scale, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
      scaledValue(scale) {
        const unscaled = BigInt(this.unscaled);
        return this.decimal ? scaledDecimal(unscaled, this.scale, scale) : scaledInt64(unscaled, this.scale, scale);
      }
      /** RoundUp(): the same quantity where no digit is finer than 10^scale, else rounded away from zero. */
      roundUp(scale) {
        if (this.scale >= scale && (!this.decimal || this.scale > mostWrittenOut)) return this;
        const unscaled = rescale(BigInt(this.unscaled), this.scale, scale);
        return new _Quantity(this.decimal ? unscaled : compact(unscaled), scale, this.format, this.decimal);
      }
      /** Whether Kubernetes takes it for a whole number: it looks at thousandths, and so not below them (validateResourceQuantityValue). */
      isInteger() {
        return this.milliValue() % 1000n === 0n;
      }
      /** AsInt64(): the value where Kubernetes can tell it without a decimal. */
      asInt64() {
        if (this.decimal || this.scale < 0 || this.scale > 18 && this.unscaled !== 0) return void 0;
        const value = BigInt(this.unscaled) * power10(this.unscaled === 0 ? 0 : this.scale);
        return isInt64(value) ? value : void 0;
      }
      /** The canonical text: that of the manifest where Kubernetes takes it for canonical, such as `+1` or `5.`. */
      toString() {
        this.#text ??= this.#canonical();
        return this.#text;
      }
      toJSON() {
        return this.toString();
      }
      #canonical() {
        if (!this.unscaled) return "0";
        if (this.format === "BinarySI") {
          const whole2 = this.#whole();
          if (whole2 !== void 0 && (whole2 >= 1024n || whole2 <= -1024n)) return binaryText(whole2);
        }
        return decimalText(this.unscaled.toString(), this.scale, this.format);
      }
      /** The value, unless it has a fraction. */
      #whole() {
        const unscaled = BigInt(this.unscaled);
        if (this.scale >= 0) return unscaled * power10(this.scale);
        const divisor = power10(-this.scale);
        return unscaled % divisor === 0n ? unscaled / divisor : void 0;
      }
    };
    PLUS = 43;
    MINUS = 45;
    DOT = 46;
    ZERO = 48;
    SMALL_I = 105;
    nano = -9;
    mostWrittenOut = 64;
    mostDigits = 18;
    noUnit = { exponent: 0, format: "DecimalSI" };
    decimalUnit = /* @__PURE__ */ new Map();
    for (const [exponent, text2] of Object.entries(decimalUnits)) {
      if (text2) decimalUnit.set(text2.charCodeAt(0), { exponent: Number(exponent), format: "DecimalSI" });
    }
    binaryUnit = /* @__PURE__ */ new Map();
    for (const [index, text2] of binaryUnits.entries()) {
      if (text2) binaryUnit.set(text2.charCodeAt(0), { exponent: index * 10, format: "BinarySI" });
    }
    unitLetters = new Set(Array.from("eEinumkKMGTP", (letter) => letter.charCodeAt(0)));
    trimmed = /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;
    unmarshalled = /* @__PURE__ */ new Map();
  }
});

// src/kubernetes/labels.ts
function labelSelectorAsSelector(selector) {
  if (!selector) return Selector.nothing;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const requirements = [];
  for (const [key2, value] of Object.entries(matchLabels)) {
    const requirement2 = Requirement.of(key2, "=", [value]);
    if (!requirement2) return void 0;
    requirements.push(requirement2);
  }
  for (const { key: key2 = "", operator = "", values } of matchExpressions) {
    if (!ofLabelSelector.has(operator)) return void 0;
    const requirement2 = Requirement.of(key2, operator, values);
    if (!requirement2) return void 0;
    requirements.push(requirement2);
  }
  if (requirements.length === 0) return Selector.everything;
  return new Selector(requirements.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
function matchesLabels(selector, labels) {
  return labelSelectorAsSelector(selector)?.matches(labels);
}
function isOperator(text2) {
  return operators.has(text2);
}
function takes(operator, values) {
  if (operator === "In" || operator === "NotIn") return values.length > 0;
  if (operator === "Exists" || operator === "DoesNotExist") return values.length === 0;
  return values.length === 1 && (operator === "=" || parseInt64(values[0]) !== void 0);
}
var Requirement, signs, Selector, operators, ofLabelSelector;
var init_labels = __esm({
  "src/kubernetes/labels.ts"() {
    "use strict";
    init_int64();
    init_names();
    Requirement = class _Requirement {
      constructor(key2, operator, values) {
        this.key = key2;
        this.operator = operator;
        this.values = values;
      }
      key;
      operator;
      values;
      /** NewRequirement(): undefined where Kubernetes returns an error, because of the key, the operator, or the values or their number. */
      static of(key2, operator, values = []) {
        if (!isOperator(operator) || isQualifiedName(key2) !== noProblems) return void 0;
        if (!values.every((value) => isValidLabelValue(value) === noProblems)) return void 0;
        return takes(operator, values) ? new _Requirement(key2, operator, values) : void 0;
      }
      /** A label that is absent is in no list; it matches NotIn and DoesNotExist alone. */
      matches(labels) {
        const value = Object.hasOwn(labels, this.key) ? labels[this.key] : void 0;
        switch (this.operator) {
          case "=":
          case "In":
            return value !== void 0 && this.values.includes(value);
          case "NotIn":
            return value === void 0 || !this.values.includes(value);
          case "Exists":
            return value !== void 0;
          case "DoesNotExist":
            return value === void 0;
          case "Gt":
          case "Lt":
            break;
        }
        return value !== void 0 && this.#compares(this.operator, value);
      }
      /** A label's value that is no int64 is neither more nor less. */
      #compares(operator, value) {
        const [given, limit] = [parseInt64(value), parseInt64(this.values[0])];
        if (given === void 0 || limit === void 0) return false;
        return operator === "Gt" ? given > limit : given < limit;
      }
      /** As kubectl writes it: `app in (a,b)`. */
      toString() {
        if (this.operator === "Exists") return this.key;
        if (this.operator === "DoesNotExist") return `!${this.key}`;
        const values = this.values.toSorted().join(",");
        return `${this.key}${signs[this.operator].replace("…", () => values)}`;
      }
    };
    signs = { "=": "=…", In: " in (…)", NotIn: " notin (…)", Gt: ">…", Lt: "<…" };
    Selector = class _Selector {
      /** undefined: selects nothing. */
      constructor(requirements) {
        this.requirements = requirements;
      }
      requirements;
      /** Selects what has any labels or none. */
      static everything = new _Selector([]);
      static nothing = new _Selector(void 0);
      matches(labels) {
        return this.requirements?.every((requirement2) => requirement2.matches(labels)) ?? false;
      }
      toString() {
        return this.requirements?.join(",") ?? "";
      }
    };
    operators = /* @__PURE__ */ new Set(["=", "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]);
    ofLabelSelector = /* @__PURE__ */ new Set(["In", "NotIn", "Exists", "DoesNotExist"]);
  }
});

// src/kubernetes/image.ts
function parseImage(image) {
  if (IDENTIFIER.test(image)) return void 0;
  const [domain, rest] = splitDomain(image);
  const match = REFERENCE.exec(`${domain}/${rest}`);
  if (!match) return void 0;
  const [, matchedDomain = "", path = "", tag, digest] = match;
  if (path.length > 255 || digest !== void 0 && !DIGEST.test(digest)) return void 0;
  return { domain: matchedDomain, path, tag, digest };
}
function defaultPullPolicy(image) {
  const reference2 = parseImage(image);
  if (!reference2) return "IfNotPresent";
  const { tag, digest } = reference2;
  return tag === "latest" || tag === void 0 && digest === void 0 ? "Always" : "IfNotPresent";
}
function splitDomain(image) {
  const slash = image.indexOf("/");
  if (slash < 0) return [DOCKER_HUB, `library/${image}`];
  const first = image.slice(0, slash);
  const rest = image.slice(slash + 1);
  const isHost = first === "localhost" || /[.:]/.test(first) || first.toLowerCase() !== first;
  const domain = !isHost || first === "index.docker.io" ? DOCKER_HUB : first;
  const path = isHost ? rest : image;
  return [domain, domain === DOCKER_HUB && !path.includes("/") ? `library/${path}` : path];
}
function compareTags(a, b) {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)];
  if (!left || !right || left[2] !== right[2]) return void 0;
  const [x, y] = [left, right].map((match) => match[1].split(".").map(Number));
  if (x.length === 1 && y.length === 1 && x[0] > 9999 !== y[0] > 9999) return void 0;
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference2 = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference2 !== 0) return difference2;
  }
  return 0;
}
var HOST_PART, DOMAIN, PATH_PART, REFERENCE, IDENTIFIER, DIGEST, DOCKER_HUB, VERSION;
var init_image = __esm({
  "src/kubernetes/image.ts"() {
    "use strict";
    HOST_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    DOMAIN = `(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
    PATH_PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    REFERENCE = new RegExp(
      `^(?:(${DOMAIN})/)?(${PATH_PART}(?:/${PATH_PART})*)(?::(\\w[\\w.-]{0,127}))?(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}))?$`
    );
    IDENTIFIER = /^[a-f0-9]{64}$/;
    DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
    DOCKER_HUB = "docker.io";
    VERSION = /^v?(\d+(?:\.\d+)*)(.*)$/;
  }
});

// src/group.ts
function groupBy(values, keyOf4) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const value of values) addTo(groups2, keyOf4(value), value);
  return groups2;
}
function addTo(groups2, key2, value) {
  const group = groups2.get(key2);
  if (group) group.push(value);
  else groups2.set(key2, [value]);
}
var init_group = __esm({
  "src/group.ts"() {
    "use strict";
  }
});

// src/finding.ts
var SEVERITIES;
var init_finding = __esm({
  "src/finding.ts"() {
    "use strict";
    SEVERITIES = ["error", "warning", "info"];
  }
});

// src/report/width.ts
function isAscii(text2) {
  return ASCII.test(text2);
}
function graphemes(text2) {
  if (isAscii(text2)) return text2.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text2), (part) => part.segment);
}
function graphemeWidth(grapheme) {
  if (isAscii(grapheme)) return grapheme.length;
  if (new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\ufe0f", "u").test(grapheme)) return 2;
  if (/^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]+$/u.test(grapheme)) return 0;
  const code = grapheme.codePointAt(0);
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
function textWidth(text2) {
  if (isAscii(text2)) return text2.length;
  return graphemes(text2).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}
var WIDE, ASCII, segmenter;
var init_width = __esm({
  "src/report/width.ts"() {
    "use strict";
    WIDE = [
      [4352, 4447],
      [9001, 9002],
      [9776, 9783],
      [9866, 9871],
      [11904, 12350],
      [12353, 12871],
      [12880, 42191],
      [43360, 43391],
      [44032, 55203],
      [63744, 64255],
      [65040, 65049],
      [65072, 65135],
      [65281, 65376],
      [65504, 65510],
      [94176, 101887],
      [110576, 111359],
      [119552, 119670],
      [127488, 127743],
      [131072, 262141]
    ];
    ASCII = /^[\x20-\x7e]*$/;
  }
});

// src/report/escape.ts
function visible(text2) {
  return isAscii(text2) ? text2 : text2.replace(UNSAFE, escaped);
}
function visibleUpTo(text2, limit) {
  return text2.length <= limit ? visible(text2) : `${visible(text2.slice(0, limit).replace(/[\ud800-\udbff]$/, ""))}…`;
}
function visibleProse(text2) {
  return visible(text2.replace(/\s+/g, " ").trim());
}
function withoutCommands(lines) {
  return lines.replace(/^([ \t]*):(?=:)/gm, "$1\\x3a").replace(/##(?=\[)/g, "#\\x23");
}
function safeJson(value) {
  return JSON.stringify(value, void 0, 2).replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, (found2) => found2 === "\\\\" ? found2 : "\\ufffd").replace(UNSAFE, (c) => c === "\n" ? c : codeUnits(c)).replace(/##(?=\[)/g, `#${codeUnits("#")}`);
}
function escaped(character) {
  const named2 = NAMED[character];
  if (named2 !== void 0) return named2;
  const code = character.codePointAt(0);
  if (code < 256) return `\\x${hex(code, 2)}`;
  return code < 65536 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
function codeUnits(character) {
  return Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i), 4)}`).join("");
}
function hex(code, digits2) {
  return code.toString(16).padStart(digits2, "0");
}
var UNSAFE, NAMED;
var init_escape = __esm({
  "src/report/escape.ts"() {
    "use strict";
    init_width();
    UNSAFE = // oxlint-disable-next-line no-control-regex
    new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu");
    NAMED = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
  }
});

// src/report/paths.ts
function repositoryPath(path, options2) {
  const given = normalized(path);
  if (options2.root === void 0) return given;
  const absolute = isAbsolute(given) || options2.directory === void 0 ? given : normalized(`${options2.directory}/${path}`);
  const root = normalized(options2.root);
  const prefix = root.endsWith("/") ? root : `${root}/`;
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : given;
}
function toUri(path) {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? "";
  const segments = path.slice(drive.length).replace(new RegExp("\\p{Surrogate}", "gu"), "�").split("/").map(encodeURIComponent);
  if (!isAbsolute(path)) return segments.join("/");
  return `file://${drive === "" ? "" : `/${drive}`}${segments.join("/")}`;
}
function isAbsolute(path) {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}
function normalized(path) {
  const slashed = /^[A-Za-z]:\\/.test(path) ? path.replaceAll("\\", "/") : path;
  const absolute = isAbsolute(slashed);
  const kept = [];
  for (const segment of slashed.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (segment !== ".." || !absolute) kept.push(segment);
  }
  return `${slashed.startsWith("/") ? "/" : ""}${kept.join("/")}`;
}
var STDIN;
var init_paths = __esm({
  "src/report/paths.ts"() {
    "use strict";
    STDIN = "-";
  }
});

// src/source.ts
var Lines;
var init_source = __esm({
  "src/source.ts"() {
    "use strict";
    Lines = class {
      constructor(text2) {
        this.text = text2;
        if (text2.includes("\r")) this.#splitAtReturns();
        else for (let feed = text2.indexOf("\n"); feed >= 0; feed = text2.indexOf("\n", feed + 1)) this.#starts.push(feed + 1);
      }
      text;
      #starts = [0];
      #splitAtReturns() {
        for (const { 0: end2, index } of this.text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end2.length);
      }
      get count() {
        return this.#starts.length;
      }
      at(offset) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
          const middle = low + high + 1 >> 1;
          if (this.#starts[middle] <= offset) low = middle;
          else high = middle - 1;
        }
        return { line: low + 1, column: offset - this.#starts[low] + 1 };
      }
      /** The text of a one-based line, without its line break; empty outside the text. */
      line(line2) {
        const start = this.#starts[line2 - 1];
        if (start === void 0) return "";
        return this.text.slice(start, this.#starts[line2] ?? this.text.length).replace(/[\r\n]+$/, "");
      }
      /** Offset at which a one-based line starts. */
      start(line2) {
        return this.#starts[line2 - 1] ?? this.text.length;
      }
    };
  }
});

// src/report/region.ts
function within(offset, low, high) {
  return Number.isNaN(offset) ? low : Math.min(Math.max(Math.trunc(offset), low), high);
}
var Regions;
var init_region = __esm({
  "src/report/region.ts"() {
    "use strict";
    init_source();
    Regions = class {
      #lines = /* @__PURE__ */ new Map();
      lines(file) {
        let lines = this.#lines.get(file);
        if (lines === void 0) {
          lines = new Lines(file.text);
          this.#lines.set(file, lines);
        }
        return lines;
      }
      /** Always inside the text, whatever the span says. */
      of({ file, span }) {
        const lines = this.lines(file);
        const start = within(span.start, 0, file.text.length);
        const from = lines.at(start);
        const to = lines.at(within(span.end, start, file.text.length));
        return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
      }
    };
  }
});

// src/report/summary.ts
function closing(summary) {
  return {
    found: found(summary),
    rest: [...leftOut(summary), read(summary), `Kubernetes ${visible(summary.kubernetes)}`, duration(summary.milliseconds)]
  };
}
function closingLine(summary) {
  const line2 = closing(summary);
  return [line2.found, ...line2.rest].join(" · ");
}
function count(number, noun) {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}
function objectName({ kind, namespace, name }) {
  const prefix = namespace === void 0 || namespace === "" ? "" : `${namespace}/`;
  return visibleUpTo(`${kind} ${prefix}${name === "" ? "(no name)" : name}`, 400);
}
function found(summary) {
  const { errors, warnings, infos: infos2, daemonSets, daemonSetsWithFindings } = summary;
  const total = errors + warnings + infos2;
  const kinds = [
    [errors, "error"],
    [warnings, "warning"],
    [infos2, "info"]
  ];
  const bySeverity = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  const findings = `${count(total, "finding")} (${bySeverity.join(", ")})`;
  if (daemonSets === 0) return total === 0 ? "no DaemonSet found" : `${findings}, no DaemonSet found`;
  if (total === 0) return `no findings in ${count(daemonSets, "DaemonSet")}`;
  return `${findings} in ${daemonSetsWithFindings} of ${count(daemonSets, "DaemonSet")}`;
}
function leftOut({ suppressed, baselined }) {
  const parts = [suppressed > 0 ? `${suppressed} suppressed` : "", baselined > 0 ? `${baselined} in the baseline` : ""];
  const line2 = parts.filter((part) => part !== "").join(", ");
  return line2 === "" ? [] : [line2];
}
function read({ files, documents, notChecked }) {
  const reasons2 = Object.entries(notChecked).filter(([, number]) => number > 0);
  const parts = [count(files, "file"), count(documents, "document")];
  if (reasons2.length === 0) return parts.join(", ");
  return `${parts.join(", ")}, ${list2(reasons2.map(([reason, number]) => count(number, visible(reason))))} not checked`;
}
function list2(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
function plural(noun) {
  const last = noun.slice(noun.lastIndexOf(" ") + 1);
  if (/ (?:by|for|in|of|with|without) /.test(noun)) return noun;
  if (last.endsWith("s") || /^[A-Z]/.test(last) && last !== "DaemonSet") return noun;
  return /(?:ch|sh|x)$/.test(last) ? `${noun}es` : `${noun}s`;
}
function duration(milliseconds) {
  return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}
var init_summary = __esm({
  "src/report/summary.ts"() {
    "use strict";
    init_escape();
  }
});

// src/report/github.ts
function formatAnnotations(report, options2 = {}) {
  const regions = new Regions();
  const open = report.findings.filter((finding2) => finding2.suppression === void 0);
  return SEVERITIES.flatMap((severity) => open.filter((finding2) => finding2.severity === severity)).map((finding2) => `${annotation(finding2, regions, options2)}
`).join("");
}
function annotation(finding2, regions, options2) {
  const { severity, rule: rule2, message, location, object, fix: fix2 } = finding2;
  const { path } = location.file;
  const { line: line2, column, endLine, endColumn } = regions.of(location);
  const columns = line2 === endLine ? { col: column, endColumn } : {};
  const properties = {
    ...path !== STDIN && { file: repositoryPath(path, options2), line: line2, endLine, ...columns },
    title: visible(object === void 0 ? rule2 : `${rule2}: ${objectName(object)}`)
  };
  const said = visibleUpTo(message, LIMIT);
  const text2 = fix2 === void 0 ? said : `${said}
fix (${fix2.safety}): ${visibleUpTo(fix2.title, LIMIT)}`;
  const written2 = Object.entries(properties).map(([key2, value]) => `${key2}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written2.join(",")}::${escapeData(text2)}`;
}
function escapeData(text2) {
  return text2.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text2) {
  return escapeData(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var COMMANDS, LIMIT;
var init_github = __esm({
  "src/report/github.ts"() {
    "use strict";
    init_finding();
    init_escape();
    init_paths();
    init_region();
    init_summary();
    COMMANDS = { error: "error", warning: "warning", info: "notice" };
    LIMIT = 2e3;
  }
});

// src/report/json.ts
function formatJson(report) {
  const regions = new Regions();
  const place2 = (location) => ({ file: location.file.path, ...regions.of(location) });
  const edit = ({ location, text: text2 }) => ({ ...place2(location), text: text2 });
  const finding2 = ({ rule: rule2, severity, message, location, path, object, rejected, related, fix: fix2, origin, suppression }) => ({
    rule: rule2,
    severity,
    message,
    why: report.rules.get(rule2)?.why ?? "",
    ...place2(location),
    path,
    object: object && { apiVersion: object.apiVersion, kind: object.kind, namespace: object.namespace, name: object.name },
    rejected: rejected.map(({ type, field }) => ({ type, field })),
    related: related.map((other) => ({ ...place2(other.location), path: other.path, message: other.message })),
    fix: fix2 && { title: fix2.title, safety: fix2.safety, edits: fix2.edits.map(edit) },
    origin,
    suppression: suppression && { kind: suppression.kind, reason: suppression.reason }
  });
  const userError = ({ message, location }) => ({ message, ...location && place2(location) });
  const { summary, findings, errors, bugs } = report;
  const json2 = {
    version: JSON_VERSION,
    summary,
    findings: findings.map(finding2),
    errors: errors.map(userError),
    bugs: bugs.map(({ rule: rule2, file, message }) => ({ rule: rule2, file, message }))
  };
  return `${safeJson(json2)}
`;
}
var JSON_VERSION;
var init_json = __esm({
  "src/report/json.ts"() {
    "use strict";
    init_escape();
    init_region();
    JSON_VERSION = 1;
  }
});

// src/report/markdown.ts
function formatMarkdown(report, options2 = {}) {
  const regions = new Regions();
  const ordered = SEVERITIES.flatMap((severity) => report.findings.filter((finding2) => finding2.severity === severity));
  const shown11 = ordered.slice(0, MOST2);
  const parts = [`### ds-lint: ${escapeMarkdown(closingLine(report.summary))}`];
  if (shown11.length > 0) {
    const rows = shown11.map((finding2) => `| ${row(finding2, regions, options2).join(" | ")} |`);
    parts.push(["| | Where | Finding | Rule |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  if (ordered.length > shown11.length) parts.push(`… and ${count(ordered.length - shown11.length, "more finding")}`);
  const why = reasons(report, shown11);
  if (why.length > 0) parts.push(`<details><summary>Why</summary>

${why.join("\n")}

</details>`);
  const failures = [
    ...report.errors.map((error) => visibleUpTo(error.message, MESSAGE_LIMIT)),
    ...report.bugs.map((bug) => visibleUpTo(`a bug of ds-lint in rule ${bug.rule} on ${bug.file}: ${bug.message}`, MESSAGE_LIMIT))
  ];
  if (failures.length > 0) {
    const rest = failures.length > MOST2 ? [`- … and ${failures.length - MOST2} more`] : [];
    parts.push(
      ["**Not everything could be checked**", "", ...failures.slice(0, MOST2).map((text2) => `- ${escapeMarkdown(text2)}`), ...rest].join("\n")
    );
  }
  return `${parts.join("\n\n")}
`;
}
function escapeMarkdown(text2) {
  return visible(text2).replace(/[\\`*_[\]|~$]|^[-+#]|:(?=\S)/g, "\\$&").replace(/^(\d+)(?=[.)])|(?<=www)(?=\.)/gi, "$1\\").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@&#8203;");
}
function row(finding2, regions, options2) {
  const { severity, message, object, fix: fix2, rule: rule2, suppression } = finding2;
  const lines = [escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT))];
  if (object !== void 0) lines.push(escapeMarkdown(objectName(object)));
  if (fix2 !== void 0) lines.push(`fix (${fix2.safety}): ${escapeMarkdown(visibleUpTo(fix2.title, MESSAGE_LIMIT))}`);
  if (suppression !== void 0) lines.push(`suppressed: ${escapeMarkdown(visibleUpTo(suppression.reason, MESSAGE_LIMIT))}`);
  return [
    `${ICONS[severity]} ${severity}`,
    where(finding2, regions, options2),
    lines.join("<br>"),
    escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT))
  ];
}
function where({ location }, regions, options2) {
  const { line: line2, column, endLine } = regions.of(location);
  const { path } = location.file;
  const name = escapeMarkdown(visibleUpTo(`${path === STDIN ? "<stdin>" : path}:${line2}:${column}`, NAME_LIMIT));
  const inRepository = repositoryPath(path, options2);
  const uri = toUri(inRepository);
  if (options2.repository === void 0 || path === STDIN || /^(?:file:|\.\.(?:\/|$)|$)/.test(uri)) return name;
  const { url, commit } = options2.repository;
  return `[${name}](<${encodeURI(url)}/blob/${encodeURIComponent(commit)}/${uri}#L${line2}${endLine > line2 ? `-L${endLine}` : ""}>)`;
}
function reasons(report, shown11) {
  return [...new Set(shown11.map((finding2) => finding2.rule))].flatMap((rule2) => {
    const why = report.rules.get(rule2)?.why.replace(/\s+/g, " ").trim() ?? "";
    return why === "" ? [] : [`- **${escapeMarkdown(visibleUpTo(rule2, NAME_LIMIT))}**: ${escapeMarkdown(visibleUpTo(why, MESSAGE_LIMIT * 2))}`];
  });
}
var ICONS, MOST2, MESSAGE_LIMIT, NAME_LIMIT;
var init_markdown = __esm({
  "src/report/markdown.ts"() {
    "use strict";
    init_finding();
    init_escape();
    init_paths();
    init_region();
    init_summary();
    ICONS = { error: "❌", warning: "⚠️", info: "ℹ️" };
    MOST2 = 100;
    MESSAGE_LIMIT = 500;
    NAME_LIMIT = 300;
  }
});

// src/report/fingerprint.ts
function lineHashes(text2, wanted2) {
  const hashes = /* @__PURE__ */ new Map();
  const seen2 = /* @__PURE__ */ new Map();
  const units = new Uint16Array(BLOCK);
  const starts = new Int32Array(BLOCK);
  const hash = { high: 0, low: 0 };
  let at3 = 0;
  let line2 = 0;
  let atLineStart = true;
  const leave = () => {
    const started = starts[at3];
    if (started === 0) return;
    starts[at3] = 0;
    const value = hex2(hash);
    const occurrence = (seen2.get(value) ?? 0) + 1;
    seen2.set(value, occurrence);
    if (wanted2.has(started)) hashes.set(started, `${value}:${occurrence}`);
  };
  const enter = (unit) => {
    shift(hash, unit, units[at3]);
    units[at3] = unit;
    at3 = (at3 + 1) % BLOCK;
  };
  const next = (unit) => {
    leave();
    if (atLineStart) starts[at3] = ++line2;
    atLineStart = unit === 10;
    enter(unit);
  };
  for (let i = 0; i < text2.length && hashes.size < wanted2.size; i++) {
    const unit = text2.charCodeAt(i);
    if (unit === 32 || unit === 9 || unit === 10 && text2.charCodeAt(i - 1) === 13) continue;
    next(unit === 13 ? 10 : unit);
  }
  if (hashes.size < wanted2.size) {
    next(END_OF_FILE);
    for (let i = 0; i < BLOCK; i++) {
      leave();
      enter(0);
    }
  }
  return hashes;
}
function stableHash(parts) {
  let hash = 0xcbf29ce484222325n;
  const text2 = JSON.stringify(parts);
  for (let i = 0; i < text2.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text2.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
function shift(hash, entering, leaving) {
  const low = hash.low * BASE + entering - leaving * LEAVING.low;
  const carry = Math.floor(low / HALF);
  hash.low = low - carry * HALF;
  const high = hash.high * BASE + carry - leaving * LEAVING.high;
  hash.high = high - Math.floor(high / HALF) * HALF;
}
function power(base, exponent) {
  const result2 = { high: 0, low: 1 };
  for (let i = 0; i < exponent; i++) {
    const low = result2.low * base;
    const carry = Math.floor(low / HALF);
    result2.low = low - carry * HALF;
    result2.high = (result2.high * base + carry) % HALF;
  }
  return result2;
}
function hex2({ high, low }) {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}
var BLOCK, BASE, HALF, END_OF_FILE, LEAVING;
var init_fingerprint = __esm({
  "src/report/fingerprint.ts"() {
    "use strict";
    BLOCK = 100;
    BASE = 37;
    HALF = 2 ** 32;
    END_OF_FILE = 65535;
    LEAVING = power(BASE, BLOCK);
  }
});

// src/report/sarif.ts
function formatSarif(report, options2) {
  const writer = new Writer(report, options2);
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ds-lint",
            semanticVersion: options2.version,
            informationUri: INFORMATION,
            rules: writer.rules.map(describe)
          }
        },
        automationDetails: { id: `${options2.category ?? CATEGORY}/` },
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "the root of the repository" } } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.errors.length === 0 && report.bugs.length === 0,
            toolExecutionNotifications: [
              ...report.errors.map((error) => writer.userError(error)),
              ...report.bugs.map((bug) => writer.bug(bug))
            ]
          }
        ],
        results: report.findings.map((finding2) => writer.result(finding2))
      }
    ]
  };
  return `${safeJson(log)}
`;
}
function describe(rule2) {
  const { id, severity, references, securitySeverity } = rule2;
  const summary = orElse(rule2.summary.trim(), id);
  const why = orElse(rule2.why.replace(/\s+/g, " ").trim(), summary);
  const links = references.filter((reference2) => /^https?:\/\/[^\s<>]+$/.test(reference2));
  const descriptor = {
    id,
    shortDescription: { text: plain2(shortened(summary)) },
    fullDescription: { text: plain2(shortened(why)) },
    help: {
      text: plain2([why, ...references].join("\n")),
      markdown: [escapeMarkdown(why), "", `Rule ${escapeMarkdown(id)} of ds-lint`, "", ...links.map((link) => `- <${link}>`)].join("\n")
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      precision: "high",
      "problem.severity": PROBLEM_SEVERITIES[severity],
      tags: ["kubernetes", "daemonset", ...securitySeverity === void 0 ? [] : ["security"]],
      ...securitySeverity !== void 0 && { "security-severity": securitySeverity.toFixed(1) }
    }
  };
  const [helpUri] = links;
  if (helpUri !== void 0 && URL.canParse(helpUri)) descriptor.helpUri = new URL(helpUri).href;
  return descriptor;
}
function unexplained({ rule: rule2, severity }) {
  return { id: rule2, severity, summary: rule2, why: "", references: [] };
}
function logicalLocation(object, path) {
  if (object === void 0) return void 0;
  const { apiVersion, kind, namespace, name } = object;
  const fullName = [apiVersion, kind, namespace, name].filter((part) => part !== void 0 && part !== "").join("/");
  const described = [fullName, path].filter((part) => part !== "").join(" ");
  return described === "" ? void 0 : { kind: "object", fullyQualifiedName: described, ...name !== "" && { name } };
}
function linked(message, { related }) {
  const links = related.map((other, i) => `[${linkText(orElse(other.message, orElse(other.path, "related place")))}](${i + 1})`);
  return links.length === 0 ? plain2(message) : `${plain2(message)} (see ${links.join(", ")})`;
}
function plain2(text2) {
  return text2.includes("](") ? linkText(text2) : text2;
}
function linkText(text2) {
  return text2.replace(/[\\[\]]/g, "\\$&");
}
function shortened(text2) {
  return text2.length <= DESCRIPTION_LIMIT ? text2 : `${text2.slice(0, DESCRIPTION_LIMIT - 1)}…`;
}
function orElse(text2, otherwise) {
  return text2 === "" ? otherwise : text2;
}
var SCHEMA, INFORMATION, SOURCE_ROOT, CATEGORY, DESCRIPTION_LIMIT, LEVELS, PROBLEM_SEVERITIES, Writer;
var init_sarif = __esm({
  "src/report/sarif.ts"() {
    "use strict";
    init_escape();
    init_fingerprint();
    init_markdown();
    init_paths();
    init_region();
    SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    INFORMATION = "https://www.npmjs.com/package/ds-lint";
    SOURCE_ROOT = "%SRCROOT%";
    CATEGORY = "ds-lint";
    DESCRIPTION_LIMIT = 1024;
    LEVELS = { error: "error", warning: "warning", info: "note" };
    PROBLEM_SEVERITIES = { error: "error", warning: "warning", info: "recommendation" };
    Writer = class {
      rules;
      #options;
      #regions = new Regions();
      #ruleIndex = /* @__PURE__ */ new Map();
      #lineHashes = /* @__PURE__ */ new Map();
      #seen = /* @__PURE__ */ new Map();
      constructor(report, options2) {
        const known = new Map(report.rules);
        for (const finding2 of report.findings) if (!known.has(finding2.rule)) known.set(finding2.rule, unexplained(finding2));
        this.rules = [...known.values()];
        this.rules.forEach((rule2, i) => this.#ruleIndex.set(rule2.id, i));
        this.#options = options2;
        for (const [file, lines] of this.#reportedLines(report)) this.#lineHashes.set(file, lineHashes(file.text, lines));
      }
      result(finding2) {
        const { rule: rule2, severity, message, location, path, related, object, rejected, origin, fix: fix2, suppression } = finding2;
        const named2 = logicalLocation(object, path);
        const result2 = {
          ruleId: rule2,
          ruleIndex: this.#ruleIndex.get(rule2) ?? -1,
          level: LEVELS[severity],
          message: { text: linked(orElse(message, rule2), finding2) },
          locations: [{ ...this.#location(location), ...named2 && { logicalLocations: [named2] } }],
          partialFingerprints: {
            primaryLocationLineHash: this.#lineHashes.get(location.file)?.get(this.#regions.of(location).line) ?? "",
            "dsLint/v1": this.#fingerprint(finding2)
          }
        };
        const properties = {
          ...path !== "" && { path },
          ...rejected.length > 0 && { rejected: rejected.map(({ type, field }) => ({ type, field })) },
          ...origin !== void 0 && origin !== "" && { origin }
        };
        if (Object.keys(properties).length > 0) result2.properties = properties;
        if (related.length > 0) {
          result2.relatedLocations = related.map((other, i) => this.#related(other, i + 1));
        }
        if (fix2 !== void 0 && fix2.edits.length > 0) result2.fixes = [this.#fix(fix2)];
        if (suppression !== void 0) {
          const { kind, reason } = suppression;
          const entry = { kind, status: "accepted", ...reason !== "" && { justification: reason } };
          result2.suppressions = [entry];
        }
        return result2;
      }
      userError({ message, location }) {
        return {
          level: "error",
          message: { text: plain2(orElse(message, "error")) },
          ...location && { locations: [this.#location(location)] }
        };
      }
      bug({ rule: rule2, file, message }) {
        const index = this.#ruleIndex.get(rule2);
        return {
          level: "error",
          message: { text: plain2(`a bug of ds-lint in rule ${rule2} on ${file}: ${message}`) },
          ...rule2 !== "" && { associatedRule: { id: rule2, ...index !== void 0 && { index } } },
          locations: [{ physicalLocation: { artifactLocation: this.#artifact(file) } }]
        };
      }
      #reportedLines(report) {
        const wanted2 = /* @__PURE__ */ new Map();
        for (const { location } of report.findings) {
          const lines = wanted2.get(location.file) ?? /* @__PURE__ */ new Set();
          lines.add(this.#regions.of(location).line);
          wanted2.set(location.file, lines);
        }
        return wanted2;
      }
      #location(location) {
        return { physicalLocation: { artifactLocation: this.#artifact(location.file.path), region: this.#region(location) } };
      }
      #related({ location, message }, id) {
        return { id, ...this.#location(location), ...message !== "" && { message: { text: plain2(message) } } };
      }
      #region(location) {
        const { line: line2, column, endLine, endColumn } = this.#regions.of(location);
        return { startLine: line2, startColumn: column, endLine, endColumn };
      }
      #artifact(path) {
        if (path === STDIN) return { uri: "stdin", description: { text: "standard input" } };
        const uri = toUri(repositoryPath(path, this.#options));
        if (uri === "") return { uri: "unknown", description: { text: "a file without a name" } };
        return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
      }
      #fix({ title, safety, edits }) {
        const byFile2 = /* @__PURE__ */ new Map();
        for (const { location, text: text2 } of edits) {
          const change = byFile2.get(location.file) ?? { artifactLocation: this.#artifact(location.file.path), replacements: [] };
          change.replacements.push({ deletedRegion: this.#region(location), insertedContent: { text: text2 } });
          byFile2.set(location.file, change);
        }
        return { description: { text: plain2(orElse(title, "fix")) }, artifactChanges: [...byFile2.values()], properties: { safety } };
      }
      /** Survives every edit but to the object's name, the rule's id and the field's place. */
      #fingerprint({ object, location, rule: rule2, path }) {
        const identity = object ? [object.kind, object.namespace ?? "", object.name] : [repositoryPath(location.file.path, this.#options)];
        const hash = stableHash([...identity, rule2, path]);
        const occurrence = (this.#seen.get(hash) ?? 0) + 1;
        this.#seen.set(hash, occurrence);
        return `${hash}:${occurrence}`;
      }
    };
  }
});

// src/report/frame.ts
function frame(location, regions, options2) {
  const { paint, style } = options2;
  const lines = regions.lines(location.file);
  const region = regions.of(location);
  const { line: line2, column } = region;
  const lastLine = lastLineOf(region);
  const text2 = lines.line(line2);
  const to = region.endLine > line2 ? Math.max(text2.trimEnd().length, column) : region.endColumn - 1;
  const numberWidth = Math.max(String(Math.min(line2 + 1, lines.count)).length, 4);
  const room = Math.max(options2.width - MARGIN.length - numberWidth - 3, 20);
  const row2 = (number, rest) => `${MARGIN}${paint("dim", `${number.padStart(numberWidth)} │`)}${rest === "" ? "" : ` ${rest}`}`;
  const context = (number) => {
    const beside = lines.line(number);
    if (!options2.context || shown11.cutLeft || isBlank(beside)) return [];
    return [row2(String(number), paint("dim", clip(beside, 0, 0, room, number === 1).text.trimEnd()))];
  };
  const shown11 = clip(text2, column - 1, to, room, line2 === 1);
  const marks = paint(style, "^".repeat(shown11.underline.width));
  const further = lastLine > line2 ? ` ${paint("dim", `to line ${lastLine}`)}` : "";
  return [
    ...context(line2 - 1),
    row2(String(line2), shown11.text.trimEnd()),
    row2("", `${" ".repeat(shown11.underline.column)}${marks}${further}`),
    ...lastLine > line2 ? [] : context(line2 + 1)
  ];
}
function lastLineOf({ line: line2, endLine, endColumn }) {
  return endLine > line2 && endColumn === 1 ? endLine - 1 : endLine;
}
function isBlank(line2) {
  return line2.trim() === "" || line2.startsWith("---");
}
function clip(line2, from, to, room, first) {
  if (line2.length < room && isAscii(line2)) {
    const column2 = Math.min(from, line2.length);
    return { text: line2, underline: { column: column2, width: Math.max(Math.min(to, line2.length) - column2, 1) }, cutLeft: false };
  }
  const low = aroundPairs(line2, Math.max(0, from - 2 * room));
  const high = aroundPairs(line2, Math.min(line2.length, Math.max(from, Math.min(to, from + room)) + 2 * room));
  const cells = layout(line2, low, high, first);
  const total = end(cells.at(-1));
  const startCell = cells.find((cell) => cell.end > from);
  const column = startCell?.column ?? total;
  const endColumn = Math.max(end(cells.findLast((cell) => cell.start < to && cell.end > from)), column + 1);
  const whole2 = low === 0 && high === line2.length && Math.max(total, endColumn) <= room;
  const left = whole2 ? 0 : windowStart(column, endColumn, Math.max(total, endColumn), room - 2);
  const right = whole2 ? room : left + room - 2;
  const inside2 = cells.filter((cell) => cell.column >= left && end(cell) <= right);
  const before = low > 0 || inside2[0] !== cells[0] ? ELLIPSIS : "";
  const after = high < line2.length || inside2.at(-1) !== cells.at(-1) ? ELLIPSIS : "";
  const firstColumn2 = inside2[0]?.column ?? left;
  const start = Math.max(column, firstColumn2);
  return {
    text: `${before}${inside2.map((cell) => cell.text).join("")}${after}`,
    underline: { column: start - firstColumn2 + before.length, width: Math.max(Math.min(endColumn, right) - start, 1) },
    cutLeft: before !== ""
  };
}
function windowStart(column, endColumn, total, room) {
  if (endColumn <= room) return 0;
  const margin = Math.floor((room - Math.min(endColumn - column, room)) / 2);
  return Math.max(0, Math.min(column - margin, total - room));
}
function layout(line2, low, high, first) {
  const cells = [];
  let start = low;
  let column = 0;
  for (const grapheme of graphemes(line2.slice(low, high))) {
    const isMark = first && start === 0 && grapheme === "\uFEFF";
    const text2 = isMark ? "" : grapheme === "	" ? " ".repeat(TAB - column % TAB) : visible(grapheme);
    const width = text2 === grapheme ? graphemeWidth(grapheme) : text2.length;
    cells.push({ text: text2, start, end: start + grapheme.length, column, width });
    start += grapheme.length;
    column += width;
  }
  return cells;
}
function end(cell) {
  return cell === void 0 ? 0 : cell.column + cell.width;
}
function aroundPairs(line2, offset) {
  return /^[\udc00-\udfff]$/.test(line2.charAt(offset)) && /^[\ud800-\udbff]$/.test(line2.charAt(offset - 1)) ? offset - 1 : offset;
}
var TAB, MARGIN, ELLIPSIS;
var init_frame = __esm({
  "src/report/frame.ts"() {
    "use strict";
    init_escape();
    init_width();
    TAB = 4;
    MARGIN = "  ";
    ELLIPSIS = "…";
  }
});

// src/report/style.ts
function painter(color) {
  return color ? (style, text2) => text2 === "" ? "" : `\x1B[${CODES[style]}m${text2}\x1B[0m` : (_, text2) => text2;
}
var CODES;
var init_style = __esm({
  "src/report/style.ts"() {
    "use strict";
    CODES = {
      error: "1;31",
      warning: "1;33",
      info: "1;34",
      path: "36",
      bold: "1",
      dim: "2",
      good: "32"
    };
  }
});

// src/report/text.ts
function formatText(report, options2 = {}) {
  const writer = new Writer2(report.rules, options2);
  const blocks = byFile(report.findings).map((finding2) => writer.finding(finding2));
  const { found: found2, rest } = closing(report.summary);
  const { errors, warnings, infos: infos2 } = report.summary;
  const style = errors > 0 ? "error" : warnings > 0 ? "warning" : infos2 > 0 ? "info" : "good";
  const last = `${writer.paint(style, found2)}${writer.paint("dim", ` · ${rest.join(" · ")}`)}`;
  return withoutCommands(`${[...blocks, last].join("\n\n")}
`);
}
function formatErrors(report, options2 = {}) {
  const writer = new Writer2(/* @__PURE__ */ new Map(), options2);
  const lines = report.errors.flatMap((error) => writer.userError(error));
  for (const { rule: rule2, file, message } of report.bugs) {
    const [first = "", ...further] = message.split(/\r\n|\r|\n/);
    lines.push(`ds-lint: ${writer.paint("error", "bug")} in rule ${visible(rule2)} on ${shownPath(file)}: ${visible(first)}`);
    lines.push(...further.map((line2) => writer.paint("dim", `  ${visible(line2.trim())}`)));
  }
  if (report.bugs.length > 0) lines.push("ds-lint: this is our mistake, not yours: please report it; everything else was checked");
  return withoutCommands(lines.map((line2) => `${line2}
`).join(""));
}
function byFile(findings) {
  return [...groupBy(findings, ({ location }) => location.file).values()].flat();
}
function shownPath(path) {
  return path === STDIN ? "<stdin>" : visible(path);
}
function wrap(text2, width) {
  const lines = [];
  let line2 = "";
  for (const word of text2.split(" ")) {
    const limit = lines.length === 0 ? width : width - 5;
    if (line2 !== "" && textWidth(line2) + 1 + textWidth(word) > limit) {
      lines.push(line2);
      line2 = word;
    } else {
      line2 = line2 === "" ? word : `${line2} ${word}`;
    }
  }
  return [...lines, line2];
}
var WIDTH, NARROWEST, MESSAGE_LIMIT2, MOST_RELATED, MOST_REJECTED, Writer2;
var init_text2 = __esm({
  "src/report/text.ts"() {
    "use strict";
    init_group();
    init_escape();
    init_frame();
    init_paths();
    init_region();
    init_style();
    init_summary();
    init_width();
    WIDTH = 100;
    NARROWEST = 40;
    MESSAGE_LIMIT2 = 1e3;
    MOST_RELATED = 8;
    MOST_REJECTED = 4;
    Writer2 = class {
      constructor(rules2, { color = false, width = WIDTH, fixes = true }) {
        this.rules = rules2;
        this.paint = painter(color);
        this.#width = Math.max(width, NARROWEST);
        this.#fixes = fixes;
      }
      rules;
      paint;
      #width;
      #fixes;
      #regions = new Regions();
      #explained = /* @__PURE__ */ new Set();
      finding(finding2) {
        const { severity, message, rule: rule2, location, related } = finding2;
        const head = `${severity} ${visibleUpTo(message, MESSAGE_LIMIT2)}`;
        const lines = [
          `${this.#place(location)}: ${this.paint(severity, severity)}${this.paint("bold", head.slice(severity.length))} ${this.paint("dim", `[${visible(rule2)}]`)}`
        ];
        this.#identity(finding2, lines);
        if (location.file.text !== "") {
          lines.push(...frame(location, this.#regions, { width: this.#width, paint: this.paint, style: severity, context: true }));
        }
        for (let i = 0; i < related.length && i < MOST_RELATED; i++) this.#related(related[i], lines);
        const more = related.length - MOST_RELATED;
        if (more > 0) lines.push(`  ${this.paint("dim", `and ${more} more place${more === 1 ? "" : "s"}`)}`);
        this.#rejected(finding2, lines);
        this.#why(rule2, lines);
        this.#fix(finding2, lines);
        this.#suppression(finding2, lines);
        return lines.join("\n");
      }
      userError({ message, location }) {
        const error = `${this.paint("error", "error")} ${visibleUpTo(message, MESSAGE_LIMIT2)}`;
        if (location === void 0) return [`ds-lint: ${error}`];
        const options2 = { width: this.#width, paint: this.paint, style: "error", context: false };
        return [`${this.#place(location)}: ${error}`, ...frame(location, this.#regions, options2)];
      }
      #place(location) {
        const { line: line2, column } = this.#regions.of(location);
        return `${this.paint("path", shownPath(location.file.path))}:${line2}:${column}`;
      }
      #identity({ object, path, origin }, lines) {
        const parts = [];
        if (object !== void 0) parts.push(objectName(object));
        if (path !== "") parts.push(visibleUpTo(path, MESSAGE_LIMIT2));
        if (origin !== void 0 && origin !== "") parts.push(`from ${visible(origin)}`);
        if (parts.length > 0) lines.push(`  ${this.paint("dim", parts.join(" · "))}`);
      }
      #related({ location, message }, lines) {
        const note = message === "" ? "" : `: ${visibleUpTo(message, MESSAGE_LIMIT2)}`;
        const options2 = { width: this.#width, paint: this.paint, style: "path", context: false };
        lines.push(`  see ${this.#place(location)}${note}`, ...frame(location, this.#regions, options2));
      }
      #rejected({ rejected }, lines) {
        if (rejected.length === 0) return;
        const shown11 = rejected.slice(0, MOST_REJECTED).map(({ type, field }) => visible(field === "" ? type : `${field} (${type})`));
        const rest = rejected.length > MOST_REJECTED ? ` and ${rejected.length - MOST_REJECTED} more` : "";
        lines.push(`  the API server refuses it: ${shown11.join(", ")}${rest}`);
      }
      /** Once per rule. */
      #why(rule2, lines) {
        if (this.#explained.has(rule2)) return;
        this.#explained.add(rule2);
        const why = visibleProse(this.rules.get(rule2)?.why ?? "");
        if (why === "") return;
        lines.push(...wrap(`why: ${why}`, this.#width - 2).map((line2, i) => this.paint("dim", `${i === 0 ? "  " : "       "}${line2}`)));
      }
      #fix({ fix: fix2 }, lines) {
        if (fix2 === void 0 || !this.#fixes) return;
        const flag = fix2.safety === "safe" ? "--fix" : "--fix-unsafe";
        lines.push(`  ${this.paint("good", `fix (${fix2.safety}):`)} ${visibleUpTo(fix2.title, MESSAGE_LIMIT2)}; run with ${flag}`);
      }
      #suppression({ suppression }, lines) {
        if (suppression === void 0) return;
        const reason = suppression.reason === "" ? "" : `: ${visibleUpTo(suppression.reason, MESSAGE_LIMIT2)}`;
        lines.push(`  ${this.paint("dim", `${suppression.kind === "inSource" ? "suppressed" : "in the baseline"}${reason}`)}`);
      }
    };
  }
});

// src/report/index.ts
function isFormat(name) {
  return Object.hasOwn(WRITERS, name);
}
function format(name, report, options2) {
  return WRITERS[name](report, options2);
}
var FORMATS, WRITERS;
var init_report = __esm({
  "src/report/index.ts"() {
    "use strict";
    init_github();
    init_json();
    init_markdown();
    init_sarif();
    init_text2();
    init_text2();
    FORMATS = ["text", "json", "sarif", "github", "markdown"];
    WRITERS = {
      text: formatText,
      json: formatJson,
      sarif: formatSarif,
      github: formatAnnotations,
      markdown: formatMarkdown
    };
  }
});

// src/config/suggest.ts
var suggest_exports = {};
__export(suggest_exports, {
  didYouMean: () => didYouMean,
  suggest: () => suggest
});
var init_suggest2 = __esm({
  "src/config/suggest.ts"() {
    "use strict";
    init_suggest();
  }
});

// src/cli/help.ts
var help_exports = {};
__export(help_exports, {
  HELP: () => HELP
});
var HELP;
var init_help = __esm({
  "src/cli/help.ts"() {
    "use strict";
    HELP = `ds-lint tells what is wrong with a Kubernetes DaemonSet before it reaches a cluster.

usage: ds-lint [options] [path...]       files, folders, globs, - for stdin; else this folder
       ds-lint diff [options] [path...]  what an apply would do to each DaemonSet: refused or not,
                                         what restarts, how and how long
       ds-lint explain RULE              why a rule exists, with an example
       ds-lint rules [--format json]     every rule, with its severity and preset
       (a folder called diff, explain or rules is written ./rules)

what is checked
  --preset NAME           recommended (default), strict, security, all, none
  --rule ID=SEVERITY      off, info, warning or error for one rule; may be repeated
  --kubernetes VERSION    1.37 (default), 1.31, or a range: 1.31-1.34
  --ignore GLOB           leave files out, as in .gitignore; may be repeated
  --config FILE           instead of the nearest .ds-lint.yaml; --no-config reads none
  --schemas FILE          JSON Schemas or CustomResourceDefinitions for other kinds; may be repeated
  --only rejected         only what the API server refuses
  --baseline FILE         leave out the findings that this file knows; --update-baseline rewrites it

what it is compared with
  --base BASE             what stood there before; turns on the rules about updates. A git revision
                          (origin/main, or origin/main... for the common ancestor), a folder, a
                          file, an export of kubectl get daemonsets -A -o yaml, or - for stdin
  --changed               report only on objects that differ from the base; everything else still
                          serves as their context
  --nodes NUMBER          diff: how many nodes run a pod, for an estimate of batches and time
                          (diff without --base compares with HEAD)

what comes out
  --format NAME[:FILE]    text (default), json, sarif, github, markdown; may be repeated
                          diff: text, json, markdown
  --category NAME         of a SARIF report, where one repository has several
  --fail-on SEVERITY      the mildest finding that makes the exit status 1: error (default),
                          warning, info, never
  --report-suppressed     also report what comments, annotations and the baseline suppress

what is changed
  --fix                   apply the safe fixes; --fix-unsafe applies all of them
  --fix-dry-run           print the changes as a diff instead of making them
                          the report and the exit status are about what is left after the fixes

  -h, --help   -v, --version

exit status: 0 clean, 1 findings (diff: refused), 2 bad usage, configuration or paths,
             3 a bug of ds-lint
`;
  }
});

// src/template.ts
function templateIn({ path, text: text2 }, { start, end: end2 }, parsed) {
  const part = text2.slice(start, end2);
  const ytt = part.includes("#@") ? YTT.exec(part) : null;
  if (ytt) {
    const from = start + ytt.index + ytt[0].indexOf("#@");
    return { engine: "ytt", span: { start: from, end: lineAround(text2, from).end } };
  }
  if (!part.includes("{{") && !part.includes("{%")) return void 0;
  let line2 = { start: 0, end: -1 };
  let skipped = 0;
  for (const { 0: action, index } of part.matchAll(ACTION)) {
    const from = start + index;
    if (from < skipped) continue;
    if (from > line2.end) line2 = lineAround(text2, from);
    const span = { start: from, end: from + action.length };
    if (parsed && !HELM.test(action) && !isWholeValue(text2, span, line2)) continue;
    if (isComment(text2.slice(line2.start, from))) skipped = line2.end;
    else return { engine: engineOf(action, path), span };
  }
  return void 0;
}
function mayBecomeDaemonSet({ text: text2 }, { start, end: end2 }) {
  return KIND.test(text2.slice(start, end2));
}
function substitutionIn({ text: text2 }, { start, end: end2 }) {
  const part = text2.slice(start, end2);
  const found2 = /[\s,[]/.test(part) ? null : SUBSTITUTION.exec(part);
  return found2 ? { start: start + found2.index, end: start + found2.index + found2[0].length } : void 0;
}
function engineOf(action, path) {
  if (/\.(?:j2|jinja2?)$/.test(path)) return "Jinja";
  if (HELM.test(action) || /(?:^|\/)charts?\/.*\/?templates\//.test(path)) return "Helm";
  return JINJA.test(action) ? "Jinja" : "Go template";
}
function isWholeValue(text2, { start, end: end2 }, line2) {
  if (start - line2.start > LONGEST_KEY) return false;
  const before = text2.slice(line2.start, start);
  return /^\s*(?:- +)?[\w./-]+: *["']?$/.test(before) && /^[^\s"']*["']?\s*(?:#.*)?$/.test(text2.slice(end2, Math.max(end2, line2.end)));
}
function isComment(before) {
  return /(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, ""));
}
function lineAround(text2, at3) {
  const feed = text2.indexOf("\n", at3);
  return { start: text2.lastIndexOf("\n", at3 - 1) + 1, end: feed < 0 ? text2.length : feed };
}
var ACTION, HELM, SUBSTITUTION, YTT, KIND, LONGEST_KEY, JINJA;
var init_template = __esm({
  "src/template.ts"() {
    "use strict";
    ACTION = /\{\{[^{}]*\}\}|\{%[^%]*%\}/g;
    HELM = /\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|toYaml|nindent|tpl|lookup)\s/;
    SUBSTITUTION = /\$(?:\{[A-Za-z_]\w*(?:[^\w{}][^{}]*)?\}|[A-Z_][A-Z0-9_]*(?![\w(]))/;
    YTT = /(?:^[ \t]*|[:-][ \t]+)#@(?:[a-z][\w/-]*)?[ \t]/m;
    KIND = /\bkind["']?\s*:\s*["']?(?:DaemonSet\b|\{[{%])/;
    LONGEST_KEY = 500;
    JINJA = /\{%|\{\{-?\s*[a-zA-Z_][\w.]*\s*(?:\||\}\}|\[|\()/;
  }
});

// src/check.ts
function check2({ file, daemonSets, template }, rules2, found2, updates) {
  if (template) for (const rule2 of rules2.on("template")) run(rule2, template, { file: file.path }, found2);
  for (const model of daemonSets) checkDaemonSet(model, rules2, found2, updates?.of(model));
}
function checkDaemonSet(model, rules2, found2, update) {
  const { object, origin, document: document2 } = model.manifest;
  const about3 = { object, file: document2.file.path, ...origin === void 0 ? {} : { origin } };
  for (const rejection of sent([...model.rejections(), ...update?.rejections() ?? []], model, rules2, found2)) {
    const { rule: rule2, at: at3 } = rejection.rejection;
    const before = update && oldPlace(update, at3);
    present2("rejection", rule2, rejection, { ...about3, rejected: rejection.rejected, path: at3.toString(), ...before && { before } });
  }
  for (const warning of model.warnings())
    present2("apiWarning", warning.warning.rule, warning, { ...about3, path: warning.warning.at.toString() });
  const subject = model.subject();
  for (const rule2 of rules2.on("daemonSet")) run(rule2, subject, about3, found2);
  if (update) for (const rule2 of rules2.on("update")) run(rule2, update.subject(), about3, found2);
  const containerRules = rules2.on("container");
  if (containerRules.length === 0) return;
  for (const container of model.containers()) for (const rule2 of containerRules) run(rule2, container, about3, found2);
  function present2(on, id, subject2, more) {
    const rule2 = rules2.presenter(on, id);
    if (rule2) run(rule2, subject2, more, found2);
  }
}
function sent(rejections, { manifest: { document: document2, object } }, rules2, found2) {
  const spans = rejections.map(({ place: place2 }) => {
    const { file, span } = isField(place2) ? place2.location : place2;
    return file === document2.file ? substitutionIn(file, span) : void 0;
  });
  const first = spans.filter((span) => span !== void 0).toSorted((a, b) => a.start - b.start)[0];
  if (!first) return rejections;
  const subject = { document: document2, template: { engine: "substitution", span: first } };
  for (const rule2 of rules2.on("template")) run(rule2, subject, { object, file: document2.file.path }, found2);
  return rejections.filter((_, index) => spans[index] === void 0);
}
function run(rule2, subject, about3, found2) {
  try {
    for (const problem3 of rule2.check(subject)) found2.findings.push(finding(rule2, problem3, about3));
  } catch (error) {
    found2.bugs.push({ rule: rule2.id, file: about3.file, message: error instanceof Error ? error.stack ?? error.message : String(error) });
  }
}
function finding(rule2, problem3, about3) {
  const { place: place2, fix: fix2 } = problem3;
  const lowered = problem3.severity !== void 0 && RANK[problem3.severity] < RANK[rule2.severity] ? problem3.severity : rule2.severity;
  const via = isField(place2) ? place2.via : void 0;
  const related = problem3.related.map(toRelated);
  if (via) related.push({ location: via, path: "", message: "the text is shared: it is used here through this alias" });
  const { before } = about3;
  if (before && related.every(({ location }) => location.file !== before.location.file))
    related.push(toRelated({ place: before, message: "before" }));
  return {
    rule: rule2.id,
    severity: lowered,
    message: problem3.message,
    path: isField(place2) ? place2.path : about3.path ?? "",
    location: locate(place2),
    related,
    ...about3.object ? { object: about3.object } : {},
    ...about3.origin === void 0 ? {} : { origin: about3.origin },
    rejected: about3.rejected ?? [],
    ...fix2 ? { fix: fix2 } : {}
  };
}
function oldPlace({ before, model }, at3) {
  const [old, updated2] = [before.daemonSet, model.daemonSet].map((root) => root.resolve(at3.steps()));
  return old.exists && JSON.stringify(old.raw) !== JSON.stringify(updated2.raw) ? old : void 0;
}
function toRelated(related) {
  const { place: place2, message } = "message" in related ? related : { place: related, message: "" };
  return { location: locate(place2), path: isField(place2) ? place2.path : "", message };
}
function isField(place2) {
  return "key" in place2;
}
function locate(place2) {
  if (!isField(place2)) return place2;
  const { location } = place2;
  const { text: text2 } = location.file;
  const feed = text2.indexOf("\n", location.span.start);
  return feed < 0 || feed >= location.span.end ? location : place2.key;
}
function inOrder(findings) {
  return findings.toSorted(
    (a, b) => (a.location.file.path < b.location.file.path ? -1 : a.location.file.path > b.location.file.path ? 1 : 0) || a.location.span.start - b.location.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
var RuleSet, RANK;
var init_check = __esm({
  "src/check.ts"() {
    "use strict";
    init_group();
    init_template();
    RuleSet = class {
      #on = /* @__PURE__ */ new Map();
      #presenters = /* @__PURE__ */ new Map();
      constructor(rules2) {
        for (const rule2 of rules2) {
          const presents = rule2.on === "rejection" || rule2.on === "apiWarning";
          if (presents) this.#presenters.set(`${rule2.on} ${rule2.id}`, rule2);
          addTo(this.#on, rule2.on, rule2);
        }
      }
      on(name) {
        return this.#on.get(name) ?? [];
      }
      presenter(on, id) {
        return this.#presenters.get(`${on} ${id}`);
      }
    };
    RANK = { error: 2, warning: 1, info: 0 };
  }
});

// src/yaml/mistakes.ts
function shown6(code) {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
function quoted(text2) {
  const [line2 = ""] = text2.trim().split(/[\n\r\u0085\u2028\u2029]/);
  const short = line2.length > 40 ? `${line2.slice(0, 39).trimEnd()}…` : line2.trimEnd();
  return /^(["']).*\1$/.test(short) ? short : `"${short}"`;
}
function spaces(count2) {
  return count2 === 1 ? "1 space" : `${count2} spaces`;
}
function restOfLine({ text: text2, end: end2 }, start) {
  const line2 = /[^\n\r\u0085\u2028\u2029]*/y;
  line2.lastIndex = start;
  const rest = (line2.exec(text2)?.[0] ?? "").slice(0, end2 - start);
  return { start, end: start + rest.replace(/[ \t]#.*$/s, "").trimEnd().length };
}
function lineStartOf(text2, offset) {
  let i = offset;
  while (i > 0 && !/[\n\r\u0085\u2028\u2029]/.test(text2[i - 1])) i--;
  return i;
}
function isFirstOnLine(text2, offset) {
  return /^\ufeff?[ \t]*(?:[-?][ \t]+)*$/.test(text2.slice(lineStartOf(text2, offset), offset));
}
function noColon(reader, { start }) {
  const span = restOfLine(reader, start);
  const written2 = reader.text.slice(span.start, span.end);
  return new Mistake(colonAdvice(written2), span);
}
function colonAdvice(written2) {
  if (CONFLICT.test(written2)) return "a merge conflict was left here";
  if (written2.length > LONGEST_KEY2) return TOO_LONG;
  const [, glued, behind] = /^([\w./-]+):(\S.*)$/.exec(written2) ?? [];
  if (glued !== void 0) return `a space is missing behind the colon: write ${quoted(`${glued}: ${behind}`)}`;
  const [, dashed] = /^-([\w./-].*)$/.exec(written2) ?? [];
  if (dashed !== void 0) return `a space is missing behind the dash: write ${quoted(`- ${dashed}`)}`;
  const [, equals, given] = /^([\w./-]+)[ \t]*=[ \t]*(.+)$/.exec(written2) ?? [];
  if (equals !== void 0) return `a key is followed by a colon: write ${quoted(`${equals}: ${given}`)}`;
  const [, key2, value] = /^([\w./-]+)[ \t]+(\S.*)$/.exec(written2) ?? [];
  if (key2 !== void 0 && !/:(?:\s|$)/.test(written2)) return `a colon is missing: write ${quoted(`${key2}: ${value}`)}`;
  return `a colon is missing behind ${quoted(written2)}, which stands where a key must stand`;
}
function valueNotAllowed(reader) {
  const { text: text2, pos, lineStart, valueStart, valueEnd, indent: indent2 } = reader;
  const colon = { start: pos, end: pos + 1 };
  if (!/^[ \t]*$/.test(text2.slice(valueEnd, pos)))
    return new Mistake('a second ":" on this line: put quotes around a value that has one', colon);
  if (valueStart >= lineStart) {
    if (pos - valueStart > LONGEST_KEY2) return new Mistake(TOO_LONG, { start: valueStart, end: pos });
    return new Mistake('a value that holds ": " needs quotes; a mapping starts on a line of its own', restOfLine(reader, valueStart));
  }
  if (isFirstOnLine(text2, valueStart)) return noColon(reader, { start: valueStart });
  const from = lineStart + (/^[ \t]*/.exec(text2.slice(lineStart, pos))?.[0].length ?? 0);
  const before = text2.slice(from, pos);
  if (!/^(?:- +)?["']?[\w./-]+["']?[ \t]*$/.test(before)) {
    return new Mistake('a text of several lines that holds ": " needs quotes, or a | before it', restOfLine(reader, from));
  }
  const what = before.startsWith("-") ? "this list item" : quoted(before);
  return indented(what, from - lineStart, indent2 >= 0 ? `the keys beside it by ${indent2}` : "though the value above it is complete", {
    start: from,
    end: pos
  });
}
function indented(what, column, instead, span) {
  return new Mistake(`${what} is indented by ${spaces(column)}, ${instead}`, span);
}
function textBehindHeader(reader, start) {
  const span = restOfLine(reader, start);
  const sign = reader.text[start];
  if (CONFLICT.test(reader.text.slice(start, span.end))) return new Mistake("a merge conflict was left here", span);
  return new Mistake(`"${sign}" starts a text that begins on the next line; put quotes around a value that starts with "${sign}"`, span);
}
function entryNotAllowed({ text: text2, pos, lineStart }) {
  const before = text2.slice(lineStart, pos).trimEnd();
  const message = before.endsWith(":") ? "a list cannot start on the line of its key; put it on the next line" : '"- " starts a list item and must be the first on its line; put quotes around a value that starts with it';
  return new Mistake(message, { start: pos, end: pos + 1 });
}
function keyNotAllowed({ pos }) {
  return new Mistake('"? " starts a key and must be the first on its line; put quotes around a value that starts with it', {
    start: pos,
    end: pos + 1
  });
}
function cannotStart(reader) {
  const { text: text2, pos, lineStart, flow: flow2 } = reader;
  const c = text2[pos];
  if (c === "	") {
    if (/^[ \t]*$/.test(text2.slice(lineStart, pos))) return indentingTab(reader);
    return new Mistake("a tab cannot stand here; use spaces", { start: pos, end: pos + 1 });
  }
  if (c === "|" || c === ">")
    return new Mistake(`inside brackets "${c}" does not start a block of text; use quotes`, { start: pos, end: pos + 1 });
  const rest = restOfLine(reader, pos);
  const span = flow2 > 0 ? { start: pos, end: pos + (/^[^\s,[\]{}]+/.exec(text2.slice(pos, rest.end))?.[0].length ?? 1) } : rest;
  return new Mistake(`a value cannot start with "${c}"; put quotes around it`, span);
}
function indentingTab({ text: text2, pos, end: end2 }) {
  const tabs = /\t[ \t]*/y;
  tabs.lastIndex = pos;
  return new Mistake("a tab cannot indent YAML; use spaces", { start: pos, end: Math.min(pos + (tabs.exec(text2)?.[0].length ?? 1), end2) });
}
function noName({ text: text2, end: end2 }, start) {
  const sign = text2[start];
  const what = sign === "*" ? "refers to an anchor" : "names an anchor";
  const rest = /^[^\s,[\]{}]+/.exec(text2.slice(start, Math.min(end2, start + 200)))?.[0] ?? sign;
  return new Mistake(`"${sign}" ${what}, and this is no name of one; put quotes around the value`, { start, end: start + rest.length });
}
var Mistake, CONFLICT, LONGEST_KEY2, TOO_LONG;
var init_mistakes = __esm({
  "src/yaml/mistakes.ts"() {
    "use strict";
    Mistake = class extends Error {
      constructor(message, span) {
        super(message);
        this.span = span;
      }
      span;
    };
    CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
    LONGEST_KEY2 = 1024;
    TOO_LONG = `a key and its colon must be within ${LONGEST_KEY2} characters; put quotes around the text if it is a value`;
  }
});

// src/yaml/scalar.ts
function resolvePlain(text2) {
  const c = text2.charCodeAt(0);
  if (c > 127 || HINT[c] === 0) return void 0;
  const word = text2.length <= 5 ? WORDS.get(text2) : void 0;
  if (word !== void 0) return { value: word, float: false };
  if (c > 57 || text2 === "") return void 0;
  const special = text2.length <= 5 ? SPECIAL.get(text2) : void 0;
  if (special !== void 0) return { value: special, float: true };
  if (c === 46) return POINT_FIRST.test(text2) ? float(text2.replaceAll("_", "")) : void 0;
  const plain3 = text2.includes("_") ? text2.replaceAll("_", "") : text2;
  return DECIMAL.test(plain3) ? decimal(plain3) ?? float(plain3) : (ZERO_FIRST.test(plain3) ? prefixed(plain3) : void 0) ?? float(plain3);
}
function decimal(plain3) {
  const signed2 = plain3[0] === "+";
  return inRange2(plain3.length < 16 ? Number(plain3) : BigInt(signed2 ? plain3.slice(1) : plain3), signed2);
}
function prefixed(plain3) {
  const [, sign = "", digits2 = "", prefix = ""] = [
    ...OCTAL.exec(plain3) ?? HEXADECIMAL.exec(plain3) ?? BINARY.exec(plain3) ?? ["", "", ""],
    OCTAL.test(plain3) ? "0o" : HEXADECIMAL.test(plain3) ? "0x" : "0b"
  ];
  if (digits2 === "") return void 0;
  const magnitude = BigInt(prefix + digits2);
  return inRange2(sign === "-" ? -magnitude : magnitude, sign === "+");
}
function inRange2(value, signed2 = false) {
  if (typeof value === "number") return { value: value === 0 ? 0 : value, float: false };
  if (value > (signed2 ? MAX_INT64 : MAX_UINT64) || value < MIN_INT64) return void 0;
  const number = Number(value);
  return { value: Number.isSafeInteger(number) ? number : value, float: false };
}
function float(plain3) {
  if (!FLOAT.test(plain3)) return void 0;
  const value = Number(plain3);
  return Number.isFinite(value) ? { value, float: true } : void 0;
}
function resolveTagged(tag, text2) {
  const short = tag.startsWith(YAML_TAG) ? tag.slice(YAML_TAG.length) : "";
  switch (short) {
    case "bool":
    case "int":
    case "float":
    case "null": {
      const resolved = resolvePlain(text2);
      if (!resolved) return void 0;
      const is = typeName(resolved);
      if (short === "float" && is === "int") {
        return resolved.value > MAX_INT64 ? void 0 : { value: Number(resolved.value), float: true };
      }
      return is === short ? resolved : void 0;
    }
    case "timestamp":
      return isTimestamp(text2) ? { value: text2, float: false } : void 0;
    case "binary": {
      const clean = text2.replace(/[\r\n]/g, "");
      if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(clean)) return void 0;
      return { value: fromUtf8(atob(clean)), float: false };
    }
    default:
      return { value: text2, float: false };
  }
}
function fromUtf8(bytes) {
  return bytes.replace(CHARACTER, (part) => UTF8.decode(Uint8Array.from(part, (c) => c.charCodeAt(0))));
}
function isTimestamp(text2) {
  const [, year = 0, month = 0, day = 0, ...time] = TIMESTAMP.exec(text2)?.map((part) => Number(part ?? 0)) ?? [];
  const date = new Date(Date.UTC(2e3, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && time.every((part, i) => part < LIMITS[i]);
}
function typeName({ value, float: float2 }) {
  if (value === null) return "null";
  if (typeof value === "boolean") return "bool";
  return float2 ? "float" : "int";
}
function keyName(value, isFloat) {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
      return value ? "true" : "false";
    case "bigint":
      return value > MAX_INT64 ? void 0 : String(value);
    case "number":
      return isFloat ? floatKey(value) : String(value);
    default:
      return void 0;
  }
}
function floatKey(value) {
  if (Number.isNaN(value)) return ".nan";
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single > 0 ? ".inf" : "-.inf";
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let digits2 = single.toExponential();
  for (let precision = 0; precision < 9; precision++) {
    const shorter = single.toExponential(precision);
    if (Math.fround(Number(shorter)) === single) {
      digits2 = shorter;
      break;
    }
  }
  const [mantissa = "", exponent = "0"] = digits2.split("e");
  const power2 = Number(exponent);
  const significant = mantissa.replace(/[-.]/g, "").length;
  if (power2 < -4 || power2 >= 6) {
    return `${mantissa}e${power2 < 0 ? "-" : "+"}${String(Math.abs(power2)).padStart(2, "0")}`;
  }
  return power2 >= 0 ? Number(digits2).toFixed(Math.max(0, significant - 1 - power2)) : Number(digits2).toFixed(significant - 1 - power2);
}
var WORDS, SPECIAL, HINT, DECIMAL, ZERO_FIRST, OCTAL, HEXADECIMAL, BINARY, FLOAT, POINT_FIRST, MAX_UINT64, MAX_INT64, MIN_INT64, YAML_TAG, UTF8, CHARACTER, TIMESTAMP, LIMITS;
var init_scalar = __esm({
  "src/yaml/scalar.ts"() {
    "use strict";
    WORDS = new Map([
      ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
      ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
      ...["", "~", "null", "Null", "NULL"].map((word) => [word, null])
    ]);
    SPECIAL = new Map([
      ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
      ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Number.POSITIVE_INFINITY]),
      ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY])
    ]);
    HINT = new Uint8Array(128);
    for (const c of "+-.0123456789yYnNtTfFoO~") HINT[c.charCodeAt(0)] = 1;
    DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
    ZERO_FIRST = /^[-+]?0/;
    OCTAL = /^([-+]?)0[oO]?([0-7]+)$/;
    HEXADECIMAL = /^([-+]?)0[xX]([0-9a-fA-F]+)$/;
    BINARY = /^([-+]?)0[bB]([01]+)$/;
    FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
    POINT_FIRST = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
    MAX_UINT64 = 2n ** 64n - 1n;
    MAX_INT64 = 2n ** 63n - 1n;
    MIN_INT64 = -(2n ** 63n);
    YAML_TAG = "tag:yaml.org,2002:";
    UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
    CHARACTER = /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f]|\xf0[\x90-\xbf][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{2}|\xf4[\x80-\x8f][\x80-\xbf])[\x80-\xbf]|[^]/g;
    TIMESTAMP = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](?=.*(?:Z|[+-]\d\d:\d\d)$)| (?!.*[Z+]))(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))?)?$/;
    LIMITS = [24, 60, 60, 25, 60];
  }
});

// src/yaml/reader.ts
function charCodes(characters) {
  return new Set(Array.from(characters, (c) => c.charCodeAt(0)));
}
function isBlank2(c) {
  return c === SPACE || c === TAB2;
}
function isBreak(c) {
  return c === LF || c === CR || c === NEL || c === LS || c === PS;
}
function isBlankOrEnd(c) {
  return c === SPACE || c === LF || c === 0 || c === TAB2 || isBreak(c);
}
function isDigit(c) {
  return c >= 48 && c <= 57;
}
function isWord(c) {
  return c >= 97 && c <= 122 || c >= 65 && c <= 90 || isDigit(c) || c === 95 || c === DASH;
}
var TAB2, LF, SPACE, HASH, QUOTE, APOSTROPHE, COMMA, DASH, COLON, QUESTION, CR, NEL, LS, PS, BOM, UNUSUAL, FORBIDDEN, Reader;
var init_reader = __esm({
  "src/yaml/reader.ts"() {
    "use strict";
    init_mistakes();
    TAB2 = 9;
    LF = 10;
    SPACE = 32;
    HASH = 35;
    QUOTE = 34;
    APOSTROPHE = 39;
    COMMA = 44;
    DASH = 45;
    COLON = 58;
    QUESTION = 63;
    CR = 13;
    NEL = 133;
    LS = 8232;
    PS = 8233;
    BOM = 65279;
    UNUSUAL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/;
    FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
    Reader = class {
      /** Throws a Mistake where a character is none of YAML's. A byte order mark is passed over. */
      constructor(text2, start, end2) {
        this.text = text2;
        this.end = end2;
        const part = start === 0 && end2 === text2.length ? text2 : text2.slice(start, end2);
        this.plainBreaks = !UNUSUAL.test(part);
        if (!this.plainBreaks) {
          const at3 = part.search(FORBIDDEN);
          if (at3 >= 0) {
            const span = { start: start + at3, end: start + at3 + 1 };
            throw new Mistake(`the character ${shown6(part.charCodeAt(at3))} is not allowed in YAML`, span);
          }
        }
        this.pos = this.lineStart = text2.charCodeAt(start) === BOM && start < end2 ? start + 1 : start;
      }
      text;
      end;
      pos;
      /** Where the line starts that `pos` is on. */
      lineStart;
      /** Of the scalar that was read last; `pos` may be further. */
      valueStart = 0;
      valueEnd = 0;
      /** Only LF ends lines. */
      plainBreaks;
      /** A UTF-16 unit; 0 at the end. */
      at(i) {
        return i < this.end ? this.text.charCodeAt(i) : 0;
      }
      get column() {
        return this.pos - this.lineStart;
      }
      /** Whether `---` or `...` starts the line that starts here. */
      isDocumentMark(i) {
        const c = this.at(i);
        return (c === DASH || c === 46) && this.at(i + 1) === c && this.at(i + 2) === c && isBlankOrEnd(this.at(i + 3));
      }
      skipBlanks() {
        while (isBlank2(this.at(this.pos))) this.pos++;
      }
      /** A comment, without its line break. */
      skipComment() {
        if (this.at(this.pos) === HASH) this.pos = this.lineEnd(this.pos);
      }
      /** The first line break from here, or the end of the text. */
      lineEnd(from) {
        if (this.plainBreaks) {
          const feed = this.text.indexOf("\n", from);
          return feed < 0 || feed > this.end ? this.end : feed;
        }
        let i = from;
        while (i < this.end && !isBreak(this.text.charCodeAt(i))) i++;
        return i;
      }
      /** Passes the line break at the cursor and says what it is in a value; empty where there is none. */
      lineBreak() {
        const c = this.at(this.pos);
        if (!isBreak(c)) return "";
        this.pos += c === CR && this.at(this.pos + 1) === LF ? 2 : 1;
        this.lineStart = this.pos;
        return c === LS ? "\u2028" : c === PS ? "\u2029" : "\n";
      }
    };
  }
});

// src/yaml/tags.ts
function scanTag(reader) {
  const { text: text2 } = reader;
  const start = reader.pos;
  const verbatim = reader.at(start + 1) === 60;
  const handle = verbatim ? "!<" : tagHandle(text2.slice(start, endOfUri(reader, start)));
  reader.pos = start + handle.length;
  const from = reader.pos;
  reader.pos = endOfUri(reader, from);
  if (reader.pos === from && handle.length > 1) throw badTag(reader, start);
  const name = decoded(reader, start, text2.slice(from, reader.pos));
  if (verbatim) {
    if (reader.at(reader.pos) !== 62) throw badTag(reader, start);
    reader.pos++;
  }
  if (!isBlankOrEnd(reader.at(reader.pos))) throw badTag(reader, start);
  return name === "" && handle === "!" ? "!" : name;
}
function tagHandle(tag) {
  return HANDLE.exec(tag)?.[0] ?? "!";
}
function endOfUri(reader, from) {
  let i = from;
  for (let c = reader.at(i); isWord(c) || URI.has(c); c = reader.at(i)) i++;
  return i;
}
function decoded(reader, start, uri) {
  if (!uri.includes("%")) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    throw badTag(reader, start);
  }
}
function badTag(reader, start) {
  const end2 = reader.pos + (isBlankOrEnd(reader.at(reader.pos)) ? 0 : 1);
  return new Mistake('"!" starts a tag, and this is none; put quotes around the value', { start, end: end2 });
}
function scanDirective(reader) {
  const start = reader.pos;
  const end2 = reader.lineEnd(start);
  const line2 = reader.text.slice(start, end2);
  const [whole2, version2, handle, prefix = ""] = DIRECTIVE.exec(line2) ?? [];
  if (whole2 === void 0) {
    throw new Mistake('a line cannot start with "%", but for %YAML 1.1 and %TAG before "---"; put quotes around the text', { start, end: end2 });
  }
  reader.pos = reader.valueEnd = end2;
  reader.lineBreak();
  return handle === void 0 ? `YAML ${version2}` : `TAG ${handle} ${decoded(reader, start, prefix)}`;
}
var URI, HANDLE, DIRECTIVE;
var init_tags = __esm({
  "src/yaml/tags.ts"() {
    "use strict";
    init_mistakes();
    init_reader();
    URI = charCodes(";/?:@&=+$,.!~*'()[]%");
    HANDLE = /^![0-9A-Za-z_-]*!/;
    DIRECTIVE = /^%(?:YAML[ \t]+(\d{1,2}\.\d{1,2})|TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+([\w\-;/?:@&=+$,.!~*'()[\]%]+)(?![^ \t]))[ \t]*(?:#.*)?$/s;
  }
});

// src/yaml/tokens.ts
var STREAM_END, DIRECTIVE2, DOCUMENT_START, DOCUMENT_END, SEQUENCE_START, MAPPING_START, BLOCK_END, FLOW_SEQUENCE_START, FLOW_SEQUENCE_END, FLOW_MAPPING_START, FLOW_MAPPING_END, ENTRY, COMMA_TOKEN, KEY2, VALUE, ALIAS, ANCHOR, TAG, PLAIN, SINGLE, DOUBLE, LITERAL, FOLDED, Tokens;
var init_tokens = __esm({
  "src/yaml/tokens.ts"() {
    "use strict";
    init_mistakes();
    init_reader();
    STREAM_END = 1;
    DIRECTIVE2 = 2;
    DOCUMENT_START = 3;
    DOCUMENT_END = 4;
    SEQUENCE_START = 5;
    MAPPING_START = 6;
    BLOCK_END = 7;
    FLOW_SEQUENCE_START = 8;
    FLOW_SEQUENCE_END = 9;
    FLOW_MAPPING_START = 10;
    FLOW_MAPPING_END = 11;
    ENTRY = 12;
    COMMA_TOKEN = 13;
    KEY2 = 14;
    VALUE = 15;
    ALIAS = 16;
    ANCHOR = 17;
    TAG = 18;
    PLAIN = 19;
    SINGLE = 20;
    DOUBLE = 21;
    LITERAL = 22;
    FOLDED = 23;
    Tokens = class extends Reader {
      #types = [];
      #starts = [];
      #ends = [];
      #values = [];
      /** What was found to come before it: 1 for KEY, 2 for MAPPING_START and KEY. */
      #before = [];
      /** The level of flow collections at which it may be a key, or -1. */
      #keyLevel = [];
      #head = 0;
      #tail = 0;
      /** How many tokens have left the queue before those in it. */
      #passed = 0;
      #ready = false;
      /** How many flow collections are open. */
      flow = 0;
      /** Whether a key may start here that no `?` announces. */
      keyAllowed = true;
      /** One per level of flow collections. */
      #keys = [{ possible: false, required: false, token: 0, start: 0, lineStart: 0 }];
      /** What comes next; it stays until it is skipped. */
      peek() {
        if (!this.#ready) this.#fill();
        const before = this.#before[this.#head];
        return before === 0 ? this.#types[this.#head] : before === 1 ? KEY2 : MAPPING_START;
      }
      /** Of the token that was peeked at. */
      get start() {
        return this.#starts[this.#head];
      }
      /** As `start`; tokens that stand for no character end where they start. */
      get tokenEnd() {
        return this.#before[this.#head] === 0 ? this.#ends[this.#head] : this.#starts[this.#head];
      }
      /** As `start`: the value of a scalar, the name of an anchor or alias, the end of a tag, a directive. */
      get value() {
        return this.#values[this.#head];
      }
      skip() {
        const before = this.#before[this.#head];
        if (before > 0) this.#before[this.#head] = before - 1;
        else this.#head++;
        this.#ready = false;
      }
      #fill() {
        if (this.#head === this.#tail) {
          this.#passed += this.#head;
          this.#head = this.#tail = 0;
          this.scan();
        }
        while (this.#mayBeKey(this.#head)) this.scan();
        this.#ready = true;
      }
      #mayBeKey(index) {
        const level = this.#keyLevel[index];
        const key2 = level < 0 ? void 0 : this.#keys[level];
        return key2 !== void 0 && this.#isPossible(key2);
      }
      push(type, start, end2, value) {
        const tail = this.#tail++;
        this.#types[tail] = type;
        this.#starts[tail] = start;
        this.#ends[tail] = end2;
        this.#values[tail] = value;
        this.#before[tail] = 0;
        this.#keyLevel[tail] = -1;
      }
      /** As `push`, of what may be a key at a level. */
      pushKey(type, start, end2, value, level) {
        const tail = this.#tail;
        this.push(type, start, end2, value);
        this.#keyLevel[tail] = level;
      }
      /** Notes that a key may start here; its level, or -1. */
      saveKey(indent2) {
        if (!this.keyAllowed) return -1;
        this.dropKey();
        const key2 = this.#keys[this.flow];
        key2.possible = true;
        key2.required = this.flow === 0 && indent2 === this.column;
        key2.token = this.#passed + this.#tail;
        key2.start = this.pos;
        key2.lineStart = this.lineStart;
        return this.flow;
      }
      /** What may have been a key at this level is none. */
      dropKey() {
        const key2 = this.#keys[this.flow];
        if (!key2.possible) return;
        if (key2.required) throw noColon(this, key2);
        key2.possible = false;
        this.#release(key2);
      }
      /** The key whose `:` is here, if there is one. */
      keyHere() {
        const key2 = this.#keys[this.flow];
        return this.#isPossible(key2) ? key2 : void 0;
      }
      /** `opens`: it is the first key of a block mapping. */
      confirmKey(key2, opens) {
        const index = key2.token - this.#passed;
        key2.possible = false;
        this.#release(key2);
        if (index >= this.#head) this.#before[index] = opens ? 2 : 1;
        else {
          this.push(KEY2, key2.start, key2.start, "");
          if (opens) this.push(MAPPING_START, key2.start, key2.start, "");
        }
      }
      enterFlow() {
        const token = this.#passed + this.#tail;
        this.flow++;
        const key2 = this.#keys[this.flow];
        if (key2) {
          key2.possible = false;
          key2.token = token;
        } else this.#keys.push({ possible: false, required: false, token, start: 0, lineStart: 0 });
      }
      /** Also releases the bracket itself where nothing in it could be a key, as Go does. */
      leaveFlow() {
        if (this.flow === 0) return;
        this.#release(this.#keys[this.flow]);
        this.flow--;
      }
      #release({ token }) {
        const index = token - this.#passed;
        if (index >= 0 && index < this.#tail) this.#keyLevel[index] = -1;
      }
      #isPossible(key2) {
        if (!key2.possible) return false;
        if (key2.lineStart === this.lineStart && !this.#isTooLong(key2)) return true;
        if (key2.required) throw noColon(this, key2);
        key2.possible = false;
        return false;
      }
      #isTooLong({ start }) {
        if (this.pos - start <= LONGEST_KEY2) return false;
        const pairs = this.text.slice(start, this.pos).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
        return this.pos - start - pairs > LONGEST_KEY2;
      }
    };
  }
});

// src/yaml/nodes.ts
function badKey(key2) {
  const what = key2?.kind !== "scalar" ? "a collection" : key2.value === null ? "null" : key2.text;
  return `${what} cannot be a key: JSON has only strings`;
}
function isSimple(entries) {
  if (entries.length > 12) {
    const names = /* @__PURE__ */ new Set();
    for (const { name, key: key2 } of entries) {
      if (name === void 0 || isMerge(key2) || names.has(name)) return false;
      names.add(name);
    }
    return true;
  }
  for (let i = 0; i < entries.length; i++) {
    const { name, key: key2 } = entries[i];
    if (name === void 0 || name === "<<" && isMerge(key2)) return false;
    for (let j = 0; j < i; j++) if (entries[j].name === name) return false;
  }
  return true;
}
function isMerge(key2) {
  if (key2.kind !== "scalar" || key2.text !== "<<") return false;
  return key2.tag === void 0 ? key2.style === "plain" : key2.tag === "!" || key2.tag === "tag:yaml.org,2002:merge";
}
var MAX_DEPTH, STYLES, NOTHING, Nodes;
var init_nodes = __esm({
  "src/yaml/nodes.ts"() {
    "use strict";
    init_mistakes();
    init_scalar();
    init_tags();
    init_tokens();
    MAX_DEPTH = 1e3;
    STYLES = ["plain", "single", "double", "literal", "folded"];
    NOTHING = { value: null, float: false };
    Nodes = class {
      constructor(scanner) {
        this.scanner = scanner;
        this.end = scanner.pos;
      }
      scanner;
      problems = [];
      /** Prefixes of tags. */
      handles = /* @__PURE__ */ new Map([
        ["!", "!"],
        ["!!", "tag:yaml.org,2002:"]
      ]);
      #anchors = /* @__PURE__ */ new Map();
      #depth = 0;
      /** The end of what was read last. */
      end;
      /** Passes the token at hand. */
      skip() {
        this.end = this.scanner.tokenEnd;
        this.scanner.skip();
      }
      sequence(start, flow2, properties) {
        this.#enter(start);
        const from = properties ? properties.from : start;
        return this.#remember({ kind: "sequence", start, end: start, from, anchor: properties?.anchor, flow: flow2, items: [] }, properties);
      }
      mapping(start, flow2, properties) {
        this.#enter(start);
        const from = properties ? properties.from : start;
        return this.#remember(
          { kind: "mapping", start, end: start, from, anchor: properties?.anchor, flow: flow2, entries: [], simple: true },
          properties
        );
      }
      #enter(start) {
        if (++this.#depth > MAX_DEPTH)
          throw new Mistake("the document is nested too deeply", { start, end: Math.min(start + 1, this.scanner.end) });
      }
      closed(node) {
        this.#depth--;
        node.end = Math.max(this.end, node.start);
        if (node.kind === "mapping") node.simple = isSimple(node.entries);
        return node;
      }
      #remember(node, properties) {
        if (properties?.anchor) this.#anchors.set(properties.name, node);
        return node;
      }
      alias() {
        const { start, tokenEnd: end2, value: name } = this.scanner;
        const target2 = this.#anchors.get(name);
        if (!target2) this.#problem(`no anchor "&${name}" stands before this alias; put quotes around the value if it is none`, { start, end: end2 });
        this.skip();
        return { kind: "alias", start, end: end2, from: start, anchor: void 0, target: target2 };
      }
      /** An anchor and a tag, in either order. */
      properties(first) {
        const { scanner } = this;
        const from = scanner.start;
        let anchor;
        let name = "";
        let tag;
        for (let type = first; type === ANCHOR && !anchor || type === TAG && tag === void 0; type = scanner.peek()) {
          const span = { start: scanner.start, end: scanner.tokenEnd };
          if (type === TAG) tag = this.#tag(span);
          else {
            anchor = span;
            name = scanner.value;
          }
          this.skip();
        }
        return { from, anchor, name, tag };
      }
      #tag(span) {
        const { value, text: text2 } = this.scanner;
        const written2 = text2.slice(span.start, span.end);
        if (written2 === "!" || written2.startsWith("!<")) return value;
        const handle = tagHandle(written2);
        const prefix = this.handles.get(handle);
        if (prefix === void 0)
          throw new Mistake(`the tag ${quoted(written2)} is not declared; put quotes around a value that starts with "!"`, span);
        return prefix + value;
      }
      scalar(type, properties) {
        const { start, tokenEnd: end2, value: text2 } = this.scanner;
        const style = STYLES[type - PLAIN];
        const tag = properties?.tag;
        const resolved = tag !== void 0 ? this.#tagged(tag, text2, { start, end: end2 }) : type === PLAIN ? resolvePlain(text2) : void 0;
        const value = resolved ? resolved.value : text2;
        const float2 = resolved !== void 0 && resolved.float;
        this.skip();
        const from = properties ? properties.from : start;
        const node = { kind: "scalar", start, end: end2, from, anchor: properties?.anchor, style, value, text: text2, float: float2, tag };
        return this.#remember(node, properties);
      }
      /** Where no value is written: behind its properties, its colon or its dash. */
      empty(properties) {
        const end2 = this.end;
        const { from = end2, anchor, tag } = properties ?? {};
        const { value, float: float2 } = (tag === void 0 ? void 0 : this.#tagged(tag, "", { start: from, end: end2 })) ?? NOTHING;
        return this.#remember({ kind: "scalar", start: end2, end: end2, from, anchor, style: "plain", value, text: "", float: float2, tag }, properties);
      }
      #tagged(tag, text2, span) {
        const resolved = resolveTagged(tag, text2);
        if (!resolved) this.#problem(`${quoted(text2)} is no ${tag.replace(/^.*[!:]/, "")}`, span);
        return resolved;
      }
      entry(key2, value) {
        this.checkValue(value);
        const scalar2 = key2.kind === "alias" ? key2.target : key2;
        if (scalar2?.kind === "scalar") {
          const name = typeof scalar2.value === "string" ? scalar2.value : keyName(scalar2.value, scalar2.float);
          if (name !== void 0) return { key: key2, name, value };
        }
        this.#problem(this.#isTemplate(key2) ? 'put quotes around a value that starts with "{{"' : badKey(scalar2), key2);
        return { key: key2, name: void 0, value };
      }
      #isTemplate({ kind, start }) {
        return kind === "mapping" && this.scanner.text.startsWith("{{", start - 1);
      }
      item(node) {
        this.checkValue(node);
        return node;
      }
      checkValue(node) {
        if (node.kind === "scalar" && node.float && !Number.isFinite(node.value)) {
          this.#problem(`${node.text} is no JSON value; quote it to make it a string`, node);
        }
      }
      #problem(message, { start, end: end2 }) {
        this.problems.push({ message, span: { start, end: end2 } });
      }
    };
  }
});

// src/yaml/tree.ts
function target(node) {
  return node?.kind === "alias" ? node.target : node;
}
function scalarOf(start, end2, style, text2, value = text2, float2 = false) {
  return { kind: "scalar", start, end: end2, from: start, anchor: void 0, style, value, text: text2, float: float2, tag: void 0 };
}
var init_tree = __esm({
  "src/yaml/tree.ts"() {
    "use strict";
  }
});

// src/yaml/mapping.ts
function resolveMapping(mapping) {
  let resolution = resolutions.get(mapping);
  if (!resolution) {
    resolution = apply(mapping);
    resolutions.set(mapping, resolution);
  }
  return resolution;
}
function apply(mapping) {
  const fields = /* @__PURE__ */ new Map();
  const byIdentity = /* @__PURE__ */ new Map();
  const duplicates = [];
  const problems = [];
  const merging = /* @__PURE__ */ new Set();
  const set2 = (entry, merged) => {
    const key2 = target(entry.key);
    if (entry.name === void 0 || key2?.kind !== "scalar") return;
    const resolved = { name: entry.name, key: key2, value: entry.value, merged };
    const identity = typeof key2.value === "string" ? key2.value : `${typeof key2.value} ${key2.float} ${key2.value}`;
    const slot = typeof key2.value === "string" ? identity : Symbol.for(identity);
    const first = byIdentity.get(slot);
    if (first) duplicates.push({ name: entry.name, first, entry: resolved });
    byIdentity.set(slot, resolved);
    fields.set(entry.name, resolved);
  };
  const merge = (value) => {
    const source = target(value);
    if (source?.kind === "sequence" && value.kind !== "alias") {
      for (const item of source.items.toReversed()) {
        if (target(item)?.kind === "mapping") merge(item);
        else wantMapping(item);
      }
    } else if (source?.kind !== "mapping") wantMapping(value);
    else if (!merging.has(source)) {
      merging.add(source);
      each2(source, true);
      merging.delete(source);
    }
  };
  const wantMapping = (node) => {
    problems.push({ message: "a merge key takes a mapping or a list of mappings", span: { start: node.start, end: node.end } });
  };
  const each2 = (source, merged) => {
    for (const entry of source.entries) {
      if (isMerge(entry.key)) merge(entry.value);
      else set2(entry, merged);
    }
  };
  merging.add(mapping);
  each2(mapping, false);
  return { fields, duplicates, problems };
}
var resolutions;
var init_mapping = __esm({
  "src/yaml/mapping.ts"() {
    "use strict";
    init_nodes();
    init_tree();
    resolutions = /* @__PURE__ */ new WeakMap();
  }
});

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
var init_plain = __esm({
  "src/yaml/plain.ts"() {
    "use strict";
    init_mapping();
    init_tree();
  }
});

// src/manifest.ts
function manifestsOf(document2) {
  const found2 = [];
  const { file, span } = document2;
  const source = sourceOf(document2);
  const hasOrigins = file.text.slice(span.start, span.end).includes("config.kubernetes.io/");
  const visit = (node, depth) => {
    const here = target(node);
    if (here?.kind !== "mapping" || depth > 3) return;
    const kind = text(here, "kind");
    const items = target(child(here, "items"));
    if (items?.kind === "sequence" && (kind === "List" || kind?.endsWith("List"))) {
      for (const item of items.items) visit(item, depth + 1);
    } else found2.push({ document: document2, node: here, object: reference(here), origin: source ?? (hasOrigins ? originOf(here) : void 0) });
  };
  visit(document2.root, 0);
  return found2;
}
function isDaemonSet({ node, object: { kind, apiVersion } }) {
  if (kind !== "DaemonSet" || isBare(node)) return false;
  const slash = apiVersion.indexOf("/");
  const group = slash < 0 ? "" : apiVersion.slice(0, slash);
  return group === "apps" || group === "extensions" || group === "";
}
function isPatch({ node }) {
  const spec = child(node, "spec");
  if (has(node, "$patch") || has(spec, "$patch")) return true;
  if (child(spec, "selector")) return false;
  const template = child(spec, "template");
  if (!child(child(template, "metadata"), "labels")) return true;
  const containers = target(child(child(template, "spec"), "containers"));
  if (containers?.kind !== "sequence") return true;
  return !containers.items.some((item) => child(item, "image"));
}
function isOfAnotherKind({ root, problems }) {
  const kind = problems.length === 0 ? text(target(root), "kind") : void 0;
  return kind !== void 0 && /^[A-Z][A-Za-z0-9]*$/.test(kind) && !/^DaemonSet$|List$|^Template$/.test(kind);
}
function classify(document2) {
  const root = target(document2.root);
  if (root?.kind === "sequence") {
    const plays = root.items.some((item) => ["hosts", "tasks", "name", "import_playbook", "include_tasks"].some((key2) => has(item, key2)));
    return plays ? "Ansible" : "other YAML";
  }
  if (root?.kind !== "mapping") return "other YAML";
  if (/(?:^|\/)[Kk]ustomization(?:\.ya?ml)?$/.test(document2.file.path)) return "kustomization";
  const kind = text(root, "kind");
  if (kind === "Template" && has(root, "objects")) return "OpenShift template";
  if (kind !== void 0 && !(kind === "DaemonSet" && isBare(root))) return kind === "DaemonSet" ? "objects of another API" : void 0;
  return /(?:^|\/)[^/]*values[^/]*\.ya?ml$/i.test(document2.file.path) ? "Helm values" : "other YAML";
}
function isBare(node) {
  return !["apiVersion", "metadata", "spec"].some((name) => has(node, name));
}
function reference(node) {
  const metadata = child(node, "metadata");
  const namespace = text(metadata, "namespace");
  return {
    apiVersion: text(node, "apiVersion") ?? "",
    kind: text(node, "kind") ?? "",
    ...namespace === void 0 ? {} : { namespace },
    name: text(metadata, "name") ?? text(metadata, "generateName") ?? ""
  };
}
function sourceOf({ file, span, root }) {
  const head = file.text.slice(span.start, Math.max(root?.start ?? 0, span.start));
  return head.includes("# Source:") ? SOURCE_COMMENT.exec(head)?.[1] : void 0;
}
function originOf(node) {
  const annotations = child(child(node, "metadata"), "annotations");
  const origin = text(annotations, "config.kubernetes.io/origin");
  const path = origin === void 0 ? void 0 : /^\s*path:\s*(.+?)\s*$/m.exec(origin)?.[1];
  return path ?? origin?.trim() ?? text(annotations, "internal.config.kubernetes.io/path") ?? text(annotations, "config.kubernetes.io/path");
}
function child(node, name) {
  const here = target(node);
  if (here?.kind !== "mapping") return void 0;
  return here.simple ? here.entries.find((entry) => entry.name === name)?.value : resolveMapping(here).fields.get(name)?.value;
}
function has(node, name) {
  return child(node, name) !== void 0;
}
function text(node, name) {
  const value = toPlainScalar(child(node, name));
  return typeof value === "string" ? value : void 0;
}
function toPlainScalar(node) {
  const here = target(node);
  return here?.kind === "scalar" ? toPlain(here) : void 0;
}
var SOURCE_COMMENT;
var init_manifest = __esm({
  "src/manifest.ts"() {
    "use strict";
    init_mapping();
    init_plain();
    init_tree();
    SOURCE_COMMENT = /^# Source: (.+?)[ \t]*\r?$/m;
  }
});

// src/kubernetes/path.ts
var Path;
var init_path = __esm({
  "src/kubernetes/path.ts"() {
    "use strict";
    Path = class _Path {
      constructor(parent, name, kind) {
        this.parent = parent;
        this.name = name;
        this.kind = kind;
      }
      parent;
      name;
      kind;
      /** Several names may be given at once. */
      static of(...names) {
        return new _Path(void 0, names[0], "child").child(...names.slice(1));
      }
      child(...names) {
        let path = this;
        for (const name of names) path = new _Path(path, name, "child");
        return path;
      }
      index(index) {
        return new _Path(this, index, "index");
      }
      key(key2) {
        return new _Path(this, key2, "key");
      }
      /** Names, indices and keys from the root. */
      steps() {
        const steps = this.parent?.steps() ?? [];
        steps.push(this.name);
        return steps;
      }
      toString() {
        if (this.kind !== "child") return `${this.parent?.toString() ?? ""}[${this.name}]`;
        return this.parent ? `${this.parent.toString()}.${this.name}` : String(this.name);
      }
    };
  }
});

// src/admission/gates.ts
function enabled(gate, minor) {
  const range2 = ON[gate];
  const first = range2[0];
  return first !== void 0 && minor >= first && minor <= (range2[1] ?? Number.POSITIVE_INFINITY);
}
var ON;
var init_gates = __esm({
  "src/admission/gates.ts"() {
    "use strict";
    ON = {
      AppArmor: [25],
      AppArmorFields: [30],
      AtomicWriteVolumeUserFields: [],
      ClusterTrustBundleProjection: [37],
      ContainerRestartRules: [35],
      ContainerStopSignals: [],
      DefaultHostNetworkHostPortsInPodTemplates: [25, 27],
      DownwardAPIHugePages: [25],
      DynamicResourceAllocation: [34],
      EmptyDirVolumeMode: [],
      EnvFiles: [35],
      EvictionRequestAPI: [],
      ExpandedDNSConfig: [26],
      GRPCContainerProbeTLS: [],
      GenericWorkload: [],
      GitRepoVolumeDriver: [25, 32],
      H2CContainerProbe: [],
      HostnameOverride: [35],
      ImageVolume: [35],
      InPlacePodVerticalScaling: [33],
      MatchLabelKeysInPodAffinity: [31],
      MatchLabelKeysInPodTopologySpread: [27],
      MatchLabelKeysInPodTopologySpreadSelectorMerge: [34],
      MinDomainsInPodTopologySpread: [27],
      NodeInclusionPolicyInPodTopologySpread: [26],
      PodCertificateRequest: [37],
      PodDeletionCost: [25],
      PodHostIPs: [29],
      PodLevelResources: [34],
      PodLifecycleSleepAction: [30],
      PodLifecycleSleepActionAllowZero: [33],
      PodSchedulingReadiness: [27],
      ProbeTerminationGracePeriod: [25],
      ProcMountType: [33],
      ReadWriteOncePod: [27],
      RecursiveReadOnlyMounts: [31],
      RelaxedDNSSearchValidation: [33],
      RelaxedEnvironmentVariableValidation: [32],
      RestartAllContainersOnContainerExits: [36],
      SELinuxChangePolicy: [33],
      SELinuxMount: [37],
      SidecarContainers: [29],
      SkipReadOnlyValidationGCE: [29],
      StrictIPCIDRValidation: [36],
      SupplementalGroupsPolicy: [33],
      TaintTolerationComparisonOperators: [],
      UserNamespacesHostNetworkSupport: [],
      UserNamespacesStatelessPodsSupport: [],
      UserNamespacesSupport: [33],
      VolumeAttributesClass: [34],
      VolumeBindMountOptions: [],
      WindowsHostProcessContainers: [25]
    };
  }
});

// src/admission/labelselector.ts
function validateLabelSelector(selector, path, checks, anyValue = false) {
  if (selector.matchLabels) validateLabels(selector.matchLabels, path.child("matchLabels"), checks);
  if (!selector.matchExpressions) return;
  const expressions = path.child("matchExpressions");
  const values = checks.minor >= 26 && !anyValue;
  for (const [index, requirement2] of selector.matchExpressions.entries()) {
    validateLabelSelectorRequirement(requirement2, expressions.index(index), checks, values);
  }
}
function validateLabelSelectorRequirement(requirement2, path, checks, checkValues2) {
  const { operator = "", values = [] } = requirement2;
  if (!LABEL_SELECTOR_OPERATORS.includes(operator)) {
    checks.invalid(path.child("operator"), `${JSON.stringify(operator)} is no operator; use one of ${LABEL_SELECTOR_OPERATORS.join(", ")}`);
  } else validateValueCount(operator, values, path, checks);
  validateLabelName(requirement2.key, path.child("key"), checks);
  if (checkValues2) validateLabelValues(values, path, checks);
}
function validateValueCount(operator, values, path, checks) {
  if (operator === "In" || operator === "NotIn") {
    if (values.length > 0) return;
    checks.required(path.child("values"), `${operator} compares with values; list at least one, or use Exists or DoesNotExist`);
  } else if (values.length > 0) {
    const instead = operator === "Exists" ? "In" : "NotIn";
    checks.forbidden(path.child("values"), `${operator} looks at the key alone; remove the values, or use ${instead}`);
  }
}
function validateLabelValues(values, path, checks) {
  for (const [index, value] of values.entries()) {
    const problems = isValidLabelValue(value);
    if (problems.length === 0) continue;
    const field = path.child("values").index(index);
    const cause = field.toString();
    for (const problem3 of problems) checks.invalid(field, `${JSON.stringify(value)} ${problem3}`, { cause });
  }
}
function validateLabels(labels, path, checks, truePath = path) {
  for (const key2 in labels) {
    const value = labels[key2] ?? "";
    const keyProblems = isQualifiedName(key2);
    const valueProblems = isValidLabelValue(value);
    if (keyProblems.length === 0 && valueProblems.length === 0) continue;
    const at3 = truePath.key(key2);
    const cause = at3.toString();
    for (const problem3 of keyProblems)
      checks.invalid(path, `the label key ${JSON.stringify(key2)} ${problem3}`, { at: at3, cause: `${cause} key` });
    for (const problem3 of valueProblems) checks.invalid(path, `the label value ${JSON.stringify(value)} ${problem3}`, { at: at3, cause });
  }
}
function validateLabelName(name, path, checks, rule2) {
  const problems = isQualifiedName(name ?? "");
  if (problems.length === 0) return;
  const cause = path.toString();
  const details2 = rule2 === void 0 ? { cause } : { cause, rule: rule2 };
  for (const problem3 of problems) checks.invalid(path, `${JSON.stringify(name ?? "")} ${problem3}`, details2);
}
var LABEL_SELECTOR_OPERATORS;
var init_labelselector = __esm({
  "src/admission/labelselector.ts"() {
    "use strict";
    init_names();
    LABEL_SELECTOR_OPERATORS = ["In", "NotIn", "Exists", "DoesNotExist"];
  }
});

// src/admission/managedfields.ts
function validateManagedFields(entries, path, checks) {
  if (!entries.every(isReadable)) return;
  for (const [index, { manager = "", subresource = "" }] of entries.entries()) {
    if (byteLength(manager) > MANAGER_MAX_BYTES) checks.tooLong(path.index(index).child("manager"), byteLength(manager), MANAGER_MAX_BYTES);
    for (const character of manager) {
      if (isPrintable(character)) continue;
      checks.invalid(
        path.index(index).child("manager"),
        `${JSON.stringify(manager)} has a character that cannot be printed: ${JSON.stringify(character)}`
      );
    }
    if (byteLength(subresource) > SUBRESOURCE_MAX_BYTES) {
      checks.tooLong(path.index(index).child("subresource"), byteLength(subresource), SUBRESOURCE_MAX_BYTES);
    }
  }
}
function isReadable({ operation, apiVersion, fieldsType, fieldsV1 }) {
  return (operation === "Apply" || operation === "Update") && !!apiVersion && fieldsType === "FieldsV1" && isFieldSet(fieldsV1 ?? {});
}
function isFieldSet(fields) {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return false;
  return Object.entries(fields).every(([key2, inner]) => key2 === "." || /^[fkvi]:/.test(key2) && isFieldSet(inner));
}
function isPrintable(character) {
  return character === " " || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}
var MANAGER_MAX_BYTES, SUBRESOURCE_MAX_BYTES;
var init_managedfields = __esm({
  "src/admission/managedfields.ts"() {
    "use strict";
    init_text();
    MANAGER_MAX_BYTES = 128;
    SUBRESOURCE_MAX_BYTES = 256;
  }
});

// src/admission/ownerreference.ts
function validateOwnerReferences(references, path, checks) {
  let controller;
  for (const [index, reference2] of references.entries()) {
    validateOwnerReference(reference2, path, path.index(index), checks);
    if (!reference2.controller) continue;
    if (controller) {
      const message = `${show(controller)} and ${show(reference2)} both have controller: true; an object has one controller at most`;
      checks.invalid(path, message, { at: path.index(index).child("controller") });
    } else if (reference2.name || checks.minor >= 26) controller = reference2;
  }
}
function validateOwnerReference(reference2, list4, at3, checks) {
  const { apiVersion = "", kind } = reference2;
  const version2 = versionOf(apiVersion);
  if (!apiVersion) reject2("apiVersion", "name the API version of the owner, such as apps/v1");
  else if (version2 === "") {
    const details2 = { at: at3.child("apiVersion") };
    const message = `${JSON.stringify(apiVersion)} is no API version; write <group>/<version> or <version>, such as apps/v1 or v1`;
    checks.invalid((checks.minor >= 37 ? at3 : list4).child("apiVersion"), message, details2);
  }
  if (!kind) reject2("kind", "name the kind of the owner");
  if (!reference2.name) reject2("name", "name the owner");
  if (!reference2.uid) reject2("uid", "give the uid of the owner, which only an object in the cluster has");
  if (kind === "Event" && (apiVersion === "v1" || apiVersion === "/v1")) {
    checks.invalid(checks.minor >= 37 ? at3 : list4, "an Event cannot own anything; remove the reference", { at: at3 });
  }
  function reject2(name, message) {
    if (checks.minor >= 37) checks.required(at3.child(name), message);
    else checks.invalid(list4.child(name), message, { at: at3.child(name) });
  }
}
function versionOf(apiVersion) {
  const parts = apiVersion.split("/");
  return parts.length > 2 ? "" : parts.at(-1) ?? "";
}
function show({ kind = "", name = "" }) {
  return `${kind} ${JSON.stringify(name)}`;
}
function sameReference(a, b) {
  if (a.controller !== b.controller || a.blockOwnerDeletion !== b.blockOwnerDeletion) return false;
  return TEXTS.every((name) => (a[name] ?? "") === (b[name] ?? ""));
}
var TEXTS;
var init_ownerreference = __esm({
  "src/admission/ownerreference.ts"() {
    "use strict";
    TEXTS = ["apiVersion", "kind", "name", "uid"];
  }
});

// src/admission/objectmeta.ts
function validateObjectMeta(metadata, checks) {
  validateName(metadata, checks);
  validateCommon(metadata, checks);
  validateFinalizerNames(metadata.finalizers ?? [], checks);
}
function validateFinalizerNames(finalizers, checks) {
  for (const [index, finalizer] of finalizers.entries()) {
    if (finalizer.includes("/") || STANDARD_FINALIZERS.includes(finalizer)) continue;
    const path = METADATA.child("finalizers").index(index);
    const message = `${JSON.stringify(finalizer)} is not one of ${STANDARD_FINALIZERS.join(", ")}; put your domain before it, such as example.com/${finalizer || "cleanup"}`;
    checks.invalid(path, message, { cause: path.toString() });
  }
}
function validateCommon(metadata, checks) {
  const { namespace, labels, annotations, ownerReferences, finalizers, managedFields } = metadata;
  if (namespace) {
    const path = METADATA.child("namespace");
    for (const problem3 of nameIsDNSLabel(namespace)) {
      checks.invalid(path, `the namespace ${JSON.stringify(namespace)} ${problem3}`, { cause: "metadata.namespace" });
    }
  }
  if (labels) validateLabels(labels, METADATA.child("labels"), checks);
  if (annotations) validateAnnotations(annotations, METADATA.child("annotations"), checks);
  if (ownerReferences) validateOwnerReferences(ownerReferences, METADATA.child("ownerReferences"), checks);
  if (finalizers) validateFinalizers(finalizers, METADATA.child("finalizers"), checks);
  if (managedFields) validateManagedFields(managedFields, METADATA.child("managedFields"), checks);
}
function validateName({ name, generateName }, checks) {
  const path = METADATA.child("name");
  if (generateName) {
    const prefix = METADATA.child("generateName");
    const details2 = { at: prefix, cause: "metadata.generateName" };
    const shown11 = JSON.stringify(generateName);
    for (const problem3 of nameIsDNSSubdomain(generateName, true))
      checks.invalid(prefix, `the beginning of the name, ${shown11}, ${problem3}`, details2);
    if (name) return validateDaemonSetName(name, path, checks);
    for (const problem3 of nameIsDNSSubdomain(generatedName(generateName))) {
      checks.invalid(path, `the name that ${shown11} begins ${problem3}`, details2);
    }
  } else if (name) validateDaemonSetName(name, path, checks);
  else checks.required(path, "give the DaemonSet a name, or a generateName that its name begins with");
}
function validateDaemonSetName(name, path, checks) {
  for (const problem3 of nameIsDNSSubdomain(name))
    checks.invalid(path, `the name ${JSON.stringify(name)} ${problem3}`, { cause: "metadata.name" });
}
function generatedName(prefix) {
  let name = "";
  let bytes = 0;
  for (const character of prefix) {
    if (bytes >= GENERATED_PREFIX_MAX_BYTES) break;
    name += character;
    bytes += byteLength(character);
  }
  return `${name}bcdfg`;
}
function validateAnnotations(annotations, path, checks, truePath = path) {
  let bytes = 0;
  for (const key2 in annotations) {
    const problems = isQualifiedName(toLower(key2));
    if (problems.length > 0) {
      const at3 = truePath.key(key2);
      const cause = at3.toString();
      for (const problem3 of problems) checks.invalid(path, `the annotation key ${JSON.stringify(key2)} ${problem3}`, { at: at3, cause });
    }
    bytes += byteLength(key2) + byteLength(annotations[key2] ?? "");
  }
  if (bytes > ANNOTATIONS_MAX_BYTES) {
    const message = `all annotations together have ${bytes} bytes; at most ${ANNOTATIONS_MAX_BYTES} are allowed, keys included`;
    checks.tooLong(path, bytes, ANNOTATIONS_MAX_BYTES, { at: truePath, message });
  }
}
function validateFinalizers(finalizers, path, checks) {
  for (const [index, finalizer] of finalizers.entries()) {
    const problems = isQualifiedName(finalizer);
    if (problems.length === 0) continue;
    const at3 = path.index(index);
    const cause = at3.toString();
    for (const problem3 of problems) checks.invalid(path, `the finalizer ${JSON.stringify(finalizer)} ${problem3}`, { at: at3, cause });
  }
  if (finalizers.includes("orphan") && finalizers.includes("foregroundDeletion")) {
    checks.invalid(path, "orphan and foregroundDeletion contradict each other: one keeps the pods, the other deletes them first; keep one");
  }
}
var METADATA, ANNOTATIONS_MAX_BYTES, STANDARD_FINALIZERS, GENERATED_PREFIX_MAX_BYTES;
var init_objectmeta = __esm({
  "src/admission/objectmeta.ts"() {
    "use strict";
    init_names();
    init_path();
    init_text();
    init_labelselector();
    init_managedfields();
    init_ownerreference();
    METADATA = Path.of("metadata");
    ANNOTATIONS_MAX_BYTES = 256 * 1024;
    STANDARD_FINALIZERS = ["kubernetes", "orphan", "foregroundDeletion"];
    GENERATED_PREFIX_MAX_BYTES = 58;
  }
});

// src/admission/containerlists.ts
function containersOf(spec) {
  return CONTAINER_LISTS.flatMap((list4) => spec[list4] ?? []);
}
var CONTAINER_LISTS;
var init_containerlists = __esm({
  "src/admission/containerlists.ts"() {
    "use strict";
    CONTAINER_LISTS = ["initContainers", "containers", "ephemeralContainers"];
  }
});

// src/yaml/json.ts
function parseJson(text2, start = 0, end2 = text2.length) {
  const reader = new Reader2(text2, start, end2);
  try {
    const root = reader.value(0);
    reader.finish();
    return { root, problems: [] };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { root: void 0, problems: [{ message: error.message, span: { start: error.at, end: Math.min(error.at + 1, end2) } }] };
  }
}
function jsonStream(text2) {
  const reader = new Reader2(text2, 0, text2.length);
  const spans = [];
  try {
    while (!reader.isAtEnd()) {
      const { kind, start, end: end2 } = reader.value(0);
      if (kind !== "mapping") return void 0;
      spans.push({ start, end: end2 });
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return void 0;
  }
  return spans;
}
function plainValue(text2, float2) {
  if (text2 === "null") return null;
  if (text2 === "true" || text2 === "false") return text2 === "true";
  const value = Number(text2);
  return float2 || Number.isSafeInteger(value) ? value : BigInt(text2);
}
var MAX_DEPTH2, NUMBER, STRING, WORD, JsonError, Reader2;
var init_json2 = __esm({
  "src/yaml/json.ts"() {
    "use strict";
    init_tree();
    MAX_DEPTH2 = 1e3;
    NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
    STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    WORD = /true|false|null/y;
    JsonError = class extends Error {
      constructor(message, at3) {
        super(message);
        this.at = at3;
      }
      at;
    };
    Reader2 = class {
      constructor(text2, at3, end2) {
        this.text = text2;
        this.at = at3;
        this.end = end2;
      }
      text;
      at;
      end;
      value(depth) {
        this.#blank();
        switch (this.text[this.at]) {
          case "{":
            return this.#object(depth);
          case "[":
            return this.#array(depth);
          case '"':
            return this.#string();
          default:
            return this.#plain();
        }
      }
      isAtEnd() {
        this.#blank();
        return this.at >= this.end;
      }
      finish() {
        if (!this.isAtEnd()) throw new JsonError("expected the end of the JSON text", this.at);
      }
      #object(depth) {
        const start = this.#open(depth);
        const entries = [];
        const names = /* @__PURE__ */ new Set();
        let simple2 = true;
        while (!this.#closes("}", entries.length)) {
          if (this.text[this.at] !== '"') throw new JsonError("expected a key in double quotes", this.at);
          const key2 = this.#string();
          this.#blank();
          if (this.text[this.at] !== ":") throw new JsonError("expected ':' after the key", this.at);
          this.at++;
          if (names.has(key2.text)) simple2 = false;
          names.add(key2.text);
          entries.push({ key: key2, name: key2.text, value: this.value(depth + 1) });
        }
        return { kind: "mapping", start, end: this.at, from: start, anchor: void 0, flow: true, entries, simple: simple2 };
      }
      #array(depth) {
        const start = this.#open(depth);
        const items = [];
        while (!this.#closes("]", items.length)) items.push(this.value(depth + 1));
        return { kind: "sequence", start, end: this.at, from: start, anchor: void 0, flow: true, items };
      }
      #open(depth) {
        if (depth > MAX_DEPTH2) throw new JsonError("the document is nested too deeply", this.at);
        return this.at++;
      }
      #closes(bracket, count2) {
        this.#blank();
        if (this.text[this.at] === bracket && this.at < this.end) {
          this.at++;
          return true;
        }
        if (count2 > 0) {
          if (this.text[this.at] !== ",") throw new JsonError(`expected ',' or '${bracket}'`, this.at);
          this.at++;
          this.#blank();
        }
        return false;
      }
      #string() {
        const start = this.at;
        const source = this.#match(STRING);
        if (source === void 0) throw new JsonError("this string does not end, or holds what JSON does not allow", start);
        const value = source.includes("\\") ? JSON.parse(source) : source.slice(1, -1);
        return scalarOf(start, this.at, "double", value);
      }
      #plain() {
        const start = this.at;
        const text2 = this.#match(WORD) ?? this.#match(NUMBER);
        if (text2 === void 0) throw new JsonError("expected a JSON value", start);
        const float2 = /[.eE]/.test(text2) && text2 !== "true" && text2 !== "false";
        return scalarOf(start, this.at, "plain", text2, plainValue(text2, float2), float2);
      }
      #match(pattern) {
        pattern.lastIndex = this.at;
        const found2 = pattern.exec(this.text)?.[0];
        if (found2 === void 0 || this.at + found2.length > this.end) return void 0;
        this.at += found2.length;
        return found2;
      }
      #blank() {
        for (; this.at < this.end; this.at++) {
          const c = this.text.charCodeAt(this.at);
          if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
        }
      }
    };
  }
});

// src/admission/decodescalar.ts
function decodeInteger(node, bits, contentType) {
  const { value } = node;
  if (typeof value === "bigint") return bits === 64 && isInt64(value) ? Number(value) : "range";
  if (typeof value !== "number") return "fraction";
  if (node.float && (contentType === "json" || !Number.isInteger(value))) return "fraction";
  if (bits === 32) return value >= -(2 ** 31) && value < 2 ** 31 ? value + 0 : "range";
  if (Number.isSafeInteger(value)) return value + 0;
  return Math.abs(value) < 1e20 && isInt64(BigInt(String(value))) ? value : "range";
}
function numberText(node, contentType) {
  return contentType === "json" ? node.text : String(node.value);
}
function isTime2(text2) {
  const match = TIME2.exec(text2);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const isClock = hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute <= 60;
  return isClock && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
function daysIn(year, month) {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
var TIME2;
var init_decodescalar = __esm({
  "src/admission/decodescalar.ts"() {
    "use strict";
    init_int64();
    TIME2 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/;
  }
});

// src/admission/rejection.ts
var NOTHING_KEPT, Checks;
var init_rejection = __esm({
  "src/admission/rejection.ts"() {
    "use strict";
    NOTHING_KEPT = {
      invalidDeletionCost: false,
      invalidSelectorValues: false,
      invalidNodeAffinityValues: false,
      invalidTopologySpreadSelector: false,
      invalidMatchLabelKeys: false,
      indivisibleHugePages: false,
      nonLocalTokenPaths: false,
      hostSysctls: false,
      emptyImageVolumeReference: false,
      sysAdminWithoutEscalation: false,
      userNamespacesWithVolumeDevices: false,
      restartContainerOnInit: false,
      userNamespacesOnHostNetwork: false,
      comparisonOperators: false,
      restartRules: false,
      restartAllContainers: false,
      envFiles: false,
      relaxedEnvNames: false,
      sidecarResizePolicy: false,
      seLinuxMountOption: false
    };
    Checks = class {
      constructor(minor, keeps = NOTHING_KEPT) {
        this.minor = minor;
        this.keeps = keeps;
      }
      minor;
      keeps;
      rejections = [];
      warnings = [];
      required(field, message, details2) {
        this.#reject("FieldValueRequired", "required-field", field, message, details2);
      }
      invalid(field, message, details2) {
        this.#reject("FieldValueInvalid", "invalid-value", field, message, details2);
      }
      unsupported(field, value, allowed, details2) {
        const list4 = [...allowed].sort().join(", ");
        this.#reject(
          "FieldValueNotSupported",
          "unsupported-value",
          field,
          `${JSON.stringify(value)} is not supported; use one of ${list4}`,
          details2
        );
      }
      forbidden(field, message, details2) {
        this.#reject("FieldValueForbidden", "forbidden-field", field, message, details2);
      }
      duplicate(field, value, details2) {
        const shown11 = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
        this.#reject("FieldValueDuplicate", "duplicate-name", field, `${shown11} is there twice; it must be unique in its list`, details2);
      }
      /** A name that refers to nothing. */
      notFound(field, message, details2) {
        this.#reject("FieldValueNotFound", "dangling-reference", field, message, details2);
      }
      tooLong(field, length, most, details2) {
        this.#reject("FieldValueTooLong", "too-long", field, `${length} bytes are too long; at most ${most} are allowed`, details2);
      }
      tooMany(field, count2, most, details2) {
        this.#reject("FieldValueTooMany", "too-many", field, `${count2} items are too many; at most ${most} are allowed`, details2);
      }
      typeInvalid(field, message, details2) {
        this.#reject("FieldValueTypeInvalid", "wrong-type", field, message, details2);
      }
      warn(field, rule2, message, at3 = field) {
        this.warnings.push({ field: field.toString(), at: at3, rule: rule2, message });
      }
      /** What the API server refuses without naming a field: the object is not the one that the request is for. */
      badRequest(at3, rule2, message) {
        this.rejections.push({ type: "BadRequest", field: "", at: at3, rule: rule2, message, cause: void 0 });
      }
      conflict(at3, rule2, message) {
        this.rejections.push({ type: "Conflict", field: "", at: at3, rule: rule2, message, cause: void 0 });
      }
      /** Where the true fields of the rejections from `first` on are, after items were removed in front of them. */
      relocate(first, original2) {
        for (let index = first; index < this.rejections.length; index++) {
          const rejection = this.rejections[index];
          this.rejections[index] = { ...rejection, at: original2(rejection.at) };
        }
      }
      #reject(type, rule2, field, message, details2) {
        this.rejections.push({
          type,
          field: field.toString(),
          at: details2?.at ?? field,
          rule: details2?.rule ?? rule2,
          message: details2?.message ?? message,
          cause: details2?.cause
        });
      }
    };
  }
});

// src/admission/toleration.ts
function validateTolerations(tolerations, path, checks) {
  tolerations.forEach((toleration, index) => validateToleration(toleration, path.index(index), checks));
}
function validateToleration(toleration, path, checks) {
  const { key: key2, operator = "", effect = "", tolerationSeconds } = toleration;
  if (key2) validateLabelName(key2, path.child("key"), checks, RULE);
  else if (operator !== "Exists") {
    const message = "a toleration without a key must have the operator Exists, and then tolerates every taint; add the key or the operator";
    const field = path.child("operator");
    checks.invalid(field, message, { rule: RULE, cause: field.toString() });
  }
  if (tolerationSeconds !== void 0 && effect !== "NoExecute") {
    const written2 = effect === "" ? "there is none" : `it is ${JSON.stringify(effect)}`;
    const message = `tolerationSeconds needs the effect NoExecute, and ${written2}; set it, or remove tolerationSeconds`;
    const field = path.child("effect");
    checks.invalid(field, message, { rule: RULE, cause: field.toString() });
  }
  validateOperator(toleration, path, checks);
  if (effect !== "" && !EFFECTS.includes(effect)) {
    const field = path.child("effect");
    const message = `${JSON.stringify(effect)} is no effect of a taint; use ${EFFECTS.join(", ")}, or none for all of them`;
    checks.unsupported(field, effect, EFFECTS, { rule: RULE, cause: field.toString(), message });
  }
}
function validateOperator(toleration, path, checks) {
  const { operator = "", value = "" } = toleration;
  switch (operator) {
    case "":
    case "Equal": {
      const problems = isValidLabelValue(value);
      if (problems.length === 0) return;
      const message = `the value ${JSON.stringify(value)} ${problems.join(", and ")}`;
      checks.invalid(path.child("operator"), message, { rule: RULE, at: path.child("value") });
      return;
    }
    case "Exists":
      if (value === "") return;
      checks.invalid(path.child("operator"), `Exists tolerates every value; remove the value ${JSON.stringify(value)}, or use Equal`, {
        rule: RULE,
        at: path.child("value")
      });
      return;
    case "Lt":
    case "Gt":
      if (enabled("TaintTolerationComparisonOperators", checks.minor) || checks.minor >= 35 && checks.keeps.comparisonOperators) {
        validateNumber(value, path.child("value"), checks);
        return;
      }
      checks.unsupported(path.child("operator"), operator, [...OPERATORS, ...COMPARISONS], {
        rule: RULE,
        cause: path.child("operator").toString(),
        message: `${operator} needs the feature gate TaintTolerationComparisonOperators, which is off by default; use Equal or Exists`
      });
      return;
    default:
      checks.unsupported(path.child("operator"), operator, OPERATORS, {
        rule: RULE,
        cause: path.child("operator").toString(),
        message: `${JSON.stringify(operator)} is no operator of a toleration; use Equal or Exists`
      });
  }
}
function validateNumber(value, field, checks) {
  const details2 = { rule: RULE, cause: field.toString() };
  for (const problem3 of isDecimalInteger(value)) checks.invalid(field, `${JSON.stringify(value)} ${problem3}`, details2);
  if (parseInt64(value) === void 0) {
    checks.invalid(field, `${JSON.stringify(value)} is no 64-bit number; use a whole number from -2^63 to 2^63-1`, details2);
  }
}
var RULE, OPERATORS, COMPARISONS, EFFECTS;
var init_toleration = __esm({
  "src/admission/toleration.ts"() {
    "use strict";
    init_int64();
    init_names();
    init_gates();
    init_labelselector();
    RULE = "invalid-toleration";
    OPERATORS = ["Equal", "Exists"];
    COMPARISONS = ["Lt", "Gt"];
    EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
  }
});

// src/admission/tolerationsannotation.ts
function validateTolerationsAnnotation(text2, annotations, at3, checks) {
  const tolerations = parse2(text2);
  if (!tolerations) {
    checks.invalid(annotations, `the annotation ${KEY3} is no JSON list of tolerations; move them to spec.tolerations`, { at: at3 });
    return;
  }
  const inner = new Checks(checks.minor, checks.keeps);
  validateTolerations(tolerations, annotations.child(KEY3), inner);
  for (const rejection of inner.rejections) checks.rejections.push({ ...rejection, at: at3 });
}
function parse2(text2) {
  const list4 = target(parseJson(text2).root);
  if (isNull(list4)) return [];
  if (list4?.kind !== "sequence") return void 0;
  const tolerations = list4.items.map(read2);
  return tolerations.includes(void 0) ? void 0 : tolerations;
}
function read2(item) {
  const fields = target(item);
  if (isNull(fields)) return {};
  if (fields?.kind !== "mapping") return void 0;
  const toleration = {};
  for (const { name: written2 = "", value: node } of fields.entries) {
    const name = NAMES.get(foldAscii(written2));
    const value = target(node);
    if (name === void 0) continue;
    if (value?.kind !== "scalar") return void 0;
    if (name === "tolerationSeconds") {
      const seconds = value.value === null ? void 0 : decodeInteger(value, 64, "json");
      if (typeof seconds === "string") return void 0;
      if (seconds === void 0) delete toleration.tolerationSeconds;
      else toleration.tolerationSeconds = seconds;
    } else if (value.value !== null) {
      if (typeof value.value !== "string") return void 0;
      toleration[name] = value.value;
    }
  }
  return toleration;
}
function isNull(node) {
  return node?.kind === "scalar" && node.value === null;
}
var KEY3, NAMES;
var init_tolerationsannotation = __esm({
  "src/admission/tolerationsannotation.ts"() {
    "use strict";
    init_text();
    init_json2();
    init_tree();
    init_decodescalar();
    init_rejection();
    init_toleration();
    KEY3 = "scheduler.alpha.kubernetes.io/tolerations";
    NAMES = /* @__PURE__ */ new Map([
      ["key", "key"],
      ["operator", "operator"],
      ["value", "value"],
      ["effect", "effect"],
      ["tolerationseconds", "tolerationSeconds"]
    ]);
  }
});

// src/admission/volume/filepath.ts
function hasBackstep(path) {
  for (let at3 = path.indexOf(".."); at3 >= 0; at3 = path.indexOf("..", at3 + 1)) {
    if ((at3 === 0 || path[at3 - 1] === "/") && (at3 + 2 === path.length || path[at3 + 2] === "/")) return true;
  }
  return false;
}
function validateNoBacksteps(value, field, checks, at3 = field) {
  if (hasBackstep(value)) checks.invalid(field, `"${value}" leads upwards; write the path without ".."`, { at: at3 });
}
function validateDescendingPath(value, field, checks, at3 = field) {
  if (value.startsWith("/")) checks.invalid(field, `"${value}" is absolute; write it relative to the volume, without the first "/"`, { at: at3 });
  validateNoBacksteps(value, field, checks, at3);
}
function validateNonReservedPath(value, field, checks, at3 = field) {
  validateDescendingPath(value, field, checks, at3);
  if (value.startsWith("..") && !value.startsWith("../")) {
    checks.invalid(field, `"${value}" starts with "..", which the kubelet keeps for itself; choose another name`, { at: at3 });
  }
}
function validateFileMode(mode2, path, name, checks, at3 = path) {
  if (mode2 === void 0 || mode2 >= 0 && mode2 <= 511) return;
  checks.invalid(path.child(name), `${modeText(mode2)} is no file mode; use 0 to 0777, which is 511 in decimal`, { at: at3.child(name) });
}
function modeText(mode2) {
  return mode2 < 0 ? `${mode2}` : `${mode2} (0${mode2.toString(8)} in octal)`;
}
function validateUser(user, path, name, checks, at3 = path) {
  if (user === void 0) return;
  for (const problem3 of isValidUserID(user))
    checks.invalid(path.child(name), `${user} ${problem3}, as a user of the node`, { at: at3.child(name) });
}
var init_filepath = __esm({
  "src/admission/volume/filepath.ts"() {
    "use strict";
    init_names();
  }
});

// src/admission/podannotations.ts
function validatePodAnnotations(annotations, spec, path, truePath, checks) {
  for (const key2 in annotations) {
    const value = annotations[key2] ?? "";
    const at3 = truePath.key(key2);
    if (key2 === MIRROR) {
      if (!spec.nodeName) checks.invalid(path.key(key2), "only the kubelet makes mirror pods; remove the annotation", { at: at3 });
    } else if (key2 === TOLERATIONS) {
      if (value) validateTolerationsAnnotation(value, path, at3, checks);
    } else if (key2 === DELETION_COST) {
      if (isInt32(value) || checks.keeps.invalidDeletionCost) continue;
      checks.invalid(
        path.key(key2),
        `the deletion cost ${JSON.stringify(value)} must be a whole number between -2147483648 and 2147483647`,
        { at: at3 }
      );
    } else if (key2 === SECCOMP_POD2 || key2.startsWith(SECCOMP_CONTAINER2)) validateSeccomp(value, path.child(key2), at3, checks);
    else if (key2.startsWith(APP_ARMOR_CONTAINER2)) {
      validateAppArmor(value, key2.slice(APP_ARMOR_CONTAINER2.length), spec, path.key(key2), at3, checks);
    }
  }
}
function isInt32(value) {
  if (!/^(?:0|-[0-9]+|[1-9][0-9]*)$/.test(value)) return false;
  const number = Number(value);
  return number >= -2147483648 && number <= 2147483647;
}
function validateSeccomp(profile, path, at3, checks) {
  if (profile === "runtime/default" || profile === "docker/default" || profile === "unconfined") return;
  if (profile.startsWith(LOCALHOST)) return validateDescendingPath(profile.slice(LOCALHOST.length), path, checks, at3);
  const message = `${JSON.stringify(profile)} is no seccomp profile; use securityContext.seccompProfile, or runtime/default, unconfined or localhost/<file>`;
  checks.invalid(path, message, { at: at3 });
}
function validateAppArmor(profile, container, spec, path, at3, checks) {
  if (!containersOf(spec).some(({ name = "" }) => name === container)) {
    checks.invalid(path, `the annotation is for the container ${JSON.stringify(container)}, which the template does not have`, { at: at3 });
  }
  if (profile === "" || profile === "runtime/default" || profile === "unconfined" || profile.startsWith(LOCALHOST)) return;
  const message = `${JSON.stringify(profile)} is no AppArmor profile; use securityContext.appArmorProfile, or runtime/default, unconfined or localhost/<profile>`;
  checks.invalid(path, message, { at: at3 });
}
function validateProfilesMatch(annotations, spec, path, checks) {
  let names = false;
  for (const key2 in annotations) names ||= key2 === SECCOMP_POD2 || key2.startsWith(SECCOMP_CONTAINER2) || key2.startsWith(APP_ARMOR_CONTAINER2);
  if (!names) return;
  const { seccompProfile, appArmorProfile } = spec.securityContext ?? {};
  validateMatch(annotations[SECCOMP_POD2], seccompProfile, path.child("securityContext", "seccompProfile"), "seccomp", checks);
  const appArmor = checks.minor >= 30 && spec.os?.name !== "windows";
  for (const list4 of CONTAINER_LISTS) {
    for (const [index, { name = "", securityContext }] of (spec[list4] ?? []).entries()) {
      const context = path.child(list4).index(index).child("securityContext");
      validateMatch(
        annotations[SECCOMP_CONTAINER2 + name],
        securityContext?.seccompProfile,
        context.child("seccompProfile"),
        "seccomp",
        checks
      );
      if (!appArmor) continue;
      const profile = securityContext?.appArmorProfile ?? appArmorProfile;
      validateMatch(annotations[APP_ARMOR_CONTAINER2 + name], profile, context.child("appArmorProfile"), "AppArmor", checks);
    }
  }
}
function validateMatch(annotation2, profile, path, what, checks) {
  if (annotation2 === void 0 || !profile) return;
  const { type, localhostProfile } = profile;
  if (type === "Localhost" && annotation2.startsWith(LOCALHOST)) {
    if (annotation2.slice(LOCALHOST.length) === localhostProfile) return;
    const message2 = `the annotation of the container names the ${what} profile ${JSON.stringify(annotation2)}; name the same or remove the annotation`;
    checks.forbidden(path.child("localhostProfile"), message2);
    return;
  }
  const agrees = type === "Unconfined" && annotation2 === "unconfined" || type === "RuntimeDefault" && (annotation2 === "runtime/default" || what === "seccomp" && annotation2 === "docker/default");
  if (agrees || type !== "Unconfined" && type !== "RuntimeDefault" && type !== "Localhost") return;
  const message = `${type} is not what the annotation says, ${JSON.stringify(annotation2)}; make them agree or remove the annotation`;
  checks.forbidden(path.child("type"), message);
}
var MIRROR, TOLERATIONS, DELETION_COST, SECCOMP_POD2, SECCOMP_CONTAINER2, APP_ARMOR_CONTAINER2, LOCALHOST;
var init_podannotations = __esm({
  "src/admission/podannotations.ts"() {
    "use strict";
    init_containerlists();
    init_tolerationsannotation();
    init_filepath();
    MIRROR = "kubernetes.io/config.mirror";
    TOLERATIONS = "scheduler.alpha.kubernetes.io/tolerations";
    DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
    SECCOMP_POD2 = "seccomp.security.alpha.kubernetes.io/pod";
    SECCOMP_CONTAINER2 = "container.seccomp.security.alpha.kubernetes.io/";
    APP_ARMOR_CONTAINER2 = "container.apparmor.security.beta.kubernetes.io/";
    LOCALHOST = "localhost/";
  }
});

// src/admission/matchlabelkeys.ts
function validateMatchLabelKeys(term, path, checks) {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] } = term;
  validateKeys("matchLabelKeys", matchLabelKeys, labelSelector, path, checks);
  validateKeys("mismatchLabelKeys", mismatchLabelKeys, labelSelector, path, checks);
  if (labelSelector) rejectSelected(labelSelector, matchLabelKeys, path, checks);
  for (const [index, key2] of matchLabelKeys.entries()) {
    if (!mismatchLabelKeys.includes(key2)) continue;
    const message = `"${key2}" is in mismatchLabelKeys, too: its value cannot be both the same and another; keep one`;
    checks.invalid(path.child("matchLabelKeys").index(index), message);
  }
}
function validateKeys(name, keys, selector, path, checks) {
  if (keys.length === 0) return;
  const field = path.child(name);
  if (!selector) return checks.forbidden(field, `${name} narrows labelSelector, and there is none; add one, {} selects every pod`);
  for (const [index, key2] of keys.entries()) validateLabelName(key2, field.index(index), checks);
}
function rejectSelected(selector, matchLabelKeys, path, checks) {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const selected = new Set(Object.keys(matchLabels));
  for (const { key: key2 = "" } of matchExpressions) {
    const index = matchLabelKeys.lastIndexOf(key2);
    if (index >= 0 && selected.has(key2)) {
      const message = `"${key2}" is in labelSelector, too, and more than once there; remove it from matchLabelKeys`;
      checks.invalid(path.index(index), message, { at: path.child("matchLabelKeys").index(index) });
    }
    selected.add(key2);
  }
}
function validateSeparateLabelKeys(term, path, checks) {
  const { labelSelector, matchLabelKeys = [] } = term;
  if (matchLabelKeys.length === 0) return;
  const field = path.child("matchLabelKeys");
  if (!labelSelector) checks.forbidden(field, "matchLabelKeys narrows labelSelector, and there is none; add one, {} selects every pod");
  for (const [index, key2] of matchLabelKeys.entries()) {
    validateLabelName(key2, field.index(index), checks);
    if (selects(labelSelector, key2)) checks.invalid(field.index(index), `"${key2}" is in labelSelector, too; keep it in one of them`);
  }
}
function selects(selector, key2) {
  if (selector?.matchLabels && Object.hasOwn(selector.matchLabels, key2)) return true;
  return selector?.matchExpressions?.some((requirement2) => (requirement2.key ?? "") === key2) ?? false;
}
var init_matchlabelkeys = __esm({
  "src/admission/matchlabelkeys.ts"() {
    "use strict";
    init_labelselector();
  }
});

// src/admission/nodeselector.ts
function validateNodeSelector(selector, path, checks) {
  const { nodeSelectorTerms = [] } = selector;
  const field = path.child("nodeSelectorTerms");
  if (nodeSelectorTerms.length === 0) return checks.required(field, "matches no node; add a term, or remove the selector");
  const checkValues2 = checks.minor >= 33 && !checks.keeps.invalidNodeAffinityValues;
  for (const [index, term] of nodeSelectorTerms.entries()) validateNodeSelectorTerm(term, checkValues2, field.index(index), checks);
}
function validatePreferredSchedulingTerms(terms, path, checks) {
  for (const [index, term] of terms.entries()) {
    const item = path.index(index);
    validateWeight(term.weight, item, checks);
    if (term.preference) validateNodeSelectorTerm(term.preference, false, item.child("preference"), checks);
  }
}
function validateWeight(weight, path, checks) {
  if (weight !== void 0 && weight >= 1 && weight <= 100) return;
  const message = weight === void 0 ? "say how much the preference counts" : `${weight} is no weight`;
  checks.invalid(path.child("weight"), `${message}: 1 to 100, and 100 counts most`);
}
function validateNodeSelectorTerm(term, checkValues2, path, checks) {
  const { matchExpressions, matchFields } = term;
  if (matchExpressions) {
    const field = path.child("matchExpressions");
    for (const [index, requirement2] of matchExpressions.entries()) {
      validateNodeSelectorRequirement(requirement2, checkValues2, field.index(index), checks);
    }
  }
  if (matchFields) {
    const field = path.child("matchFields");
    for (const [index, requirement2] of matchFields.entries()) validateNodeFieldRequirement(requirement2, field.index(index), checks);
  }
}
function validateNodeSelectorRequirement(requirement2, checkValues2, path, checks) {
  const { operator = "", values = [] } = requirement2;
  if (LABEL_SELECTOR_OPERATORS.includes(operator)) validateValueCount(operator, values, path, checks);
  else if (operator === "Gt" || operator === "Lt") {
    if (values.length !== 1)
      checks.required(path.child("values"), `${operator} compares with one number; there are ${values.length} values`);
  } else checks.invalid(path.child("operator"), `${JSON.stringify(operator)} is no operator; use one of ${OPERATORS2}`);
  validateLabelName(requirement2.key, path.child("key"), checks);
  if (checkValues2) validateLabelValues(values, path, checks);
}
function validateNodeFieldRequirement(requirement2, path, checks) {
  const { key: key2 = "", operator = "", values = [] } = requirement2;
  if (operator !== "In" && operator !== "NotIn") {
    checks.invalid(path.child("operator"), `${JSON.stringify(operator)} does not work on fields; use In or NotIn`);
  } else if (values.length !== 1) {
    checks.required(path.child("values"), `matchFields takes one value, and there are ${values.length}; use a term for each node`);
  }
  if (key2 !== "metadata.name") {
    const message = `${JSON.stringify(key2)} is no field to select nodes by; use metadata.name, or matchExpressions for labels`;
    return checks.invalid(path.child("key"), message);
  }
  for (const [index, name] of values.entries()) {
    const problems = nameIsDNSSubdomain(name);
    if (problems.length === 0) continue;
    const field = path.child("values").index(index);
    const cause = field.toString();
    for (const problem3 of problems) checks.invalid(field, `the name of a node, ${JSON.stringify(name)}, ${problem3}`, { cause });
  }
}
var OPERATORS2;
var init_nodeselector = __esm({
  "src/admission/nodeselector.ts"() {
    "use strict";
    init_names();
    init_labelselector();
    OPERATORS2 = [...LABEL_SELECTOR_OPERATORS, "Gt", "Lt"].join(", ");
  }
});

// src/admission/affinity.ts
function validateAffinity(affinity, path, checks) {
  const { nodeAffinity, podAffinity, podAntiAffinity } = affinity;
  if (nodeAffinity) validateNodeAffinity(nodeAffinity, path.child("nodeAffinity"), checks);
  if (podAffinity) validatePodAffinity(podAffinity, path.child("podAffinity"), checks);
  if (podAntiAffinity) validatePodAffinity(podAntiAffinity, path.child("podAntiAffinity"), checks);
}
function validateNodeAffinity(affinity, path, checks) {
  const { [REQUIRED]: required, [PREFERRED]: preferred } = affinity;
  if (required) validateNodeSelector(required, path.child(REQUIRED), checks);
  if (preferred) validatePreferredSchedulingTerms(preferred, path.child(PREFERRED), checks);
}
function validatePodAffinity(affinity, path, checks) {
  const { [REQUIRED]: required, [PREFERRED]: preferred } = affinity;
  if (required) {
    const field = path.child(REQUIRED);
    for (const [index, term] of required.entries()) validatePodAffinityTerm(term, field.index(index), checks);
  }
  if (preferred) {
    const field = path.child(PREFERRED);
    for (const [index, weighted] of preferred.entries()) {
      const item = field.index(index);
      validateWeight(weighted.weight, item, checks);
      validatePodAffinityTerm(weighted.podAffinityTerm ?? {}, item.child("podAffinityTerm"), checks);
    }
  }
}
function validatePodAffinityTerm(term, path, checks) {
  const { labelSelector, namespaceSelector, namespaces, topologyKey } = term;
  const anyValue = checks.keeps.invalidSelectorValues;
  if (labelSelector) validateLabelSelector(labelSelector, path.child("labelSelector"), checks, anyValue);
  if (namespaceSelector) validateLabelSelector(namespaceSelector, path.child("namespaceSelector"), checks, anyValue);
  if (namespaces) validateNamespaces(namespaces, path, checks);
  if (term.matchLabelKeys || term.mismatchLabelKeys) validateMatchLabelKeys(term, path, checks);
  const field = path.child("topologyKey");
  if (!topologyKey) {
    const message = "name the node label that says which nodes are near each other, such as kubernetes.io/hostname";
    checks.required(field, message, { cause: field.toString() });
  }
  validateLabelName(topologyKey, field, checks);
}
function validateNamespaces(namespaces, path, checks) {
  for (const [index, namespace] of namespaces.entries()) {
    const problems = nameIsDNSLabel(namespace);
    if (problems.length === 0) continue;
    const at3 = path.child("namespaces").index(index);
    const cause = at3.toString();
    for (const problem3 of problems)
      checks.invalid(path.child("namespace"), `the namespace ${JSON.stringify(namespace)} ${problem3}`, { at: at3, cause });
  }
}
var REQUIRED, PREFERRED;
var init_affinity = __esm({
  "src/admission/affinity.ts"() {
    "use strict";
    init_names();
    init_labelselector();
    init_matchlabelkeys();
    init_nodeselector();
    REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
  }
});

// src/admission/value.ts
function rejectValue(path, name, value, problems, checks) {
  if (problems.length === 0) return;
  const field = path.child(name);
  const cause = field.toString();
  for (const problem3 of problems) checks.invalid(field, `${JSON.stringify(value)} ${problem3}`, { cause });
}
function validateNonnegative(value, path, name, checks) {
  if (value !== void 0 && value < 0) rejectValue(path, name, value, ["is negative; it must be 0 or more"], checks);
}
function quantityOf(value) {
  const quantity = unmarshalQuantity(value ?? null);
  return typeof quantity === "string" ? Quantity.zero : quantity;
}
var init_value = __esm({
  "src/admission/value.ts"() {
    "use strict";
    init_quantity();
  }
});

// src/admission/containerport.ts
function validateContainerPorts(ports, path, checks) {
  const names = /* @__PURE__ */ new Set();
  ports.forEach((port, index) => validateContainerPort(port, names, path.index(index), checks));
}
function validateContainerPort(port, names, path, checks) {
  const { name, containerPort, hostPort, protocol } = port;
  if (name) {
    const problems = isValidPortName(name);
    rejectValue(path, "name", name, problems, checks);
    if (names.has(name)) checks.duplicate(path.child("name"), name);
    else if (problems.length === 0) names.add(name);
  }
  if (!containerPort) checks.required(path.child("containerPort"), "name the port that the container listens on: 1 to 65535");
  else rejectValue(path, "containerPort", containerPort, isValidPortNum(containerPort), checks);
  if (hostPort) rejectValue(path, "hostPort", hostPort, isValidPortNum(hostPort), checks);
  if (!protocol) checks.required(path.child("protocol"), `name the protocol: ${PROTOCOLS.join(", ")}`);
  else if (!PROTOCOLS.includes(protocol)) checks.unsupported(path.child("protocol"), protocol, PROTOCOLS);
}
function validateHostPorts(containers, path, checks) {
  const taken = /* @__PURE__ */ new Map();
  containers.forEach((container, index) => takeHostPorts(container, taken, path, index, index, checks));
}
function validateInitHostPorts(container, path, index, checks) {
  if (container.ports) takeHostPorts(container, /* @__PURE__ */ new Map(), path, 0, index, checks);
}
function takeHostPorts({ ports }, taken, path, named2, index, checks) {
  if (!ports) return;
  for (const [portIndex, port] of ports.entries()) {
    if (!port.hostPort) continue;
    const others = taken.get(port.hostPort);
    if (!others) taken.set(port.hostPort, [port]);
    else if (others.every((other) => other.protocol !== port.protocol || (other.hostIP ?? "") !== (port.hostIP ?? ""))) others.push(port);
    else {
      const shown11 = port.hostIP ? `${port.hostIP}:${port.hostPort}` : port.hostPort;
      checks.duplicate(path.index(named2).child("ports").index(portIndex).child("hostPort"), port.hostPort, {
        at: path.index(index).child("ports").index(portIndex).child("hostPort"),
        rule: "duplicate-port",
        message: `host port ${shown11}/${port.protocol ?? ""} is taken by another port of this pod; use another one, or remove this entry`
      });
    }
  }
}
function validateHostNetworkPorts(containers, path, checks) {
  for (const [index, { ports }] of containers.entries()) {
    if (!ports) continue;
    for (const [portIndex, { containerPort = 0, hostPort = 0 }] of ports.entries()) {
      if (hostPort === containerPort || hostPort === 0 && checks.minor >= 28) continue;
      const port = path.index(index).child("ports").index(portIndex);
      const at3 = port.child("hostPort");
      const differ = `host port ${hostPort} differs from container port ${containerPort}`;
      checks.invalid(
        checks.minor >= 28 ? at3 : port.child("containerPort"),
        `${differ}, but on the host's network they are one: remove hostPort or set it to ${containerPort}`,
        { at: at3, rule: "host-port-mismatch", cause: at3.toString() }
      );
    }
  }
}
var PROTOCOLS;
var init_containerport = __esm({
  "src/admission/containerport.ts"() {
    "use strict";
    init_names();
    init_value();
    PROTOCOLS = ["TCP", "UDP", "SCTP"];
  }
});

// src/admission/containerresizepolicy.ts
function validateResizePolicy(policies, spec, path, checks) {
  const resources = /* @__PURE__ */ new Set();
  for (const [index, { resourceName = "", restartPolicy = "" }] of policies.entries()) {
    if (resources.has(resourceName)) checks.duplicate(path.index(index), resourceName, { at: path.index(index).child("resourceName") });
    resources.add(resourceName);
    validateMember(resourceName, "resourceName", RESOURCES, path, index, checks);
    validateMember(restartPolicy, "restartPolicy", POLICIES, path, index, checks);
    if (spec.restartPolicy === "Never" && restartPolicy !== "NotRequired" && checks.minor >= 29) {
      const at3 = path.index(index).child("restartPolicy");
      checks.invalid(path, `${JSON.stringify(restartPolicy)} cannot be: the pod has restartPolicy Never; write NotRequired`, { at: at3 });
    }
  }
}
function validateMember(value, name, allowed, path, index, checks) {
  if (allowed.includes(value)) return;
  const at3 = path.index(index).child(name);
  if (value === "")
    checks.required(path, `each entry names a resource, ${RESOURCES.join(" or ")}, and a restartPolicy, ${POLICIES.join(" or ")}`, { at: at3 });
  else checks.unsupported(path, value, allowed, { at: at3 });
}
var RESOURCES, POLICIES;
var init_containerresizepolicy = __esm({
  "src/admission/containerresizepolicy.ts"() {
    "use strict";
    RESOURCES = ["cpu", "memory"];
    POLICIES = ["NotRequired", "RestartContainer"];
  }
});

// src/admission/filekeyselector.ts
function validateFileKeySelector(selector, spec, path, checks) {
  const { key: key2, volumeName = "", path: file } = selector;
  if (!key2) checks.required(path.child("key"), "name the variable in the file");
  else rejectValue(path, "key", key2, isRelaxedEnvVarName(key2), checks);
  if (!volumeName) checks.required(path.child("volumeName"), "name the emptyDir volume that holds the file", causeOf(path));
  else rejectValue(path, "volumeName", volumeName, isDNS1123Label(volumeName), checks);
  validateVolumeOf(volumeName, spec, path, checks);
  if (!file) checks.required(path.child("path"), "name the file in the volume");
  else if (hasBackstep2(file)) checks.invalid(path.child("path"), `${JSON.stringify(file)} must stay in the volume; write it without '..'`);
}
function validateVolumeOf(volumeName, spec, path, checks) {
  const volume = spec.volumes?.findLast(({ name = "" }) => name === volumeName);
  if (!volume) {
    checks.notFound(path.child("volumeName"), `there is no volume ${JSON.stringify(volumeName)}; add it as an emptyDir`, causeOf(path));
  } else if (!volume.emptyDir) {
    checks.invalid(path.child("volumeName"), `the volume ${JSON.stringify(volumeName)} is no emptyDir; name one that is`, causeOf(path));
  }
}
function causeOf(path) {
  return { cause: path.child("volumeName").toString() };
}
function hasBackstep2(file) {
  return file.includes("..") && file.split("/").includes("..");
}
var init_filekeyselector = __esm({
  "src/admission/filekeyselector.ts"() {
    "use strict";
    init_names();
    init_value();
  }
});

// src/admission/keyselector.ts
function validateConfigMapKeySelector(selector, path, checks) {
  validateKeySelector(selector, "ConfigMap", path, checks);
}
function validateSecretKeySelector(selector, path, checks) {
  validateKeySelector(selector, "Secret", path, checks);
}
function validateKeySelector({ name = "", key: key2 }, kind, path, checks) {
  rejectValue(path, "name", name, nameIsDNSSubdomain(name), checks);
  if (!key2) checks.required(path.child("key"), `name the key of the ${kind}`);
  else rejectValue(path, "key", key2, isConfigMapKey(key2), checks);
}
var init_keyselector = __esm({
  "src/admission/keyselector.ts"() {
    "use strict";
    init_names();
    init_value();
  }
});

// src/admission/objectfieldselector.ts
function validateObjectFieldSelector(ref, allowed, path, checks, truePath = path) {
  const { apiVersion, fieldPath } = ref;
  if (!apiVersion) {
    return checks.required(path.child("apiVersion"), "name the version of the field path: v1", { at: truePath.child("apiVersion") });
  }
  if (!fieldPath) {
    return checks.required(path.child("fieldPath"), `name a field of the pod: ${list3(allowed)}`, { at: truePath.child("fieldPath") });
  }
  if (apiVersion !== "v1") {
    const message2 = `"${fieldPath}" is read from a Pod of the version "${apiVersion}", which does not exist; use v1`;
    return checks.invalid(path.child("fieldPath"), message2, { at: truePath.child("apiVersion") });
  }
  const bracket = fieldPath.endsWith("']") ? fieldPath.indexOf("['") : -1;
  if (bracket > 0 && bracket + 2 <= fieldPath.length - 2) return validateSubscript(fieldPath, bracket, path, checks, truePath);
  const field = fieldPath === "spec.host" ? "spec.nodeName" : fieldPath;
  const known = POD_FIELDS.has(field) || field === "status.hostIPs" && checks.minor >= 28;
  if (known && allowed.has(field)) return;
  const at3 = truePath.child("fieldPath");
  const message = `"${field}" cannot be read here; use one of ${list3(allowed)}`;
  if (known) checks.unsupported(path.child("fieldPath"), field, allowed, { at: at3, message });
  else checks.invalid(path.child("fieldPath"), message, { at: at3 });
}
function validateSubscript(fieldPath, bracket, path, checks, truePath) {
  const map = fieldPath.slice(0, bracket);
  const key2 = fieldPath.slice(bracket + 2, -2);
  if (map !== "metadata.labels" && map !== "metadata.annotations") {
    const message = `"${fieldPath}" has a key in brackets; only metadata.labels and metadata.annotations take one`;
    return checks.invalid(path.child("fieldPath"), message, { at: truePath.child("fieldPath") });
  }
  const name = map === "metadata.annotations" ? toLower(key2) : key2;
  const problems = isQualifiedName(name);
  if (problems.length === 0) return;
  const at3 = truePath.child("fieldPath");
  const cause = at3.toString();
  for (const problem3 of problems) checks.invalid(path, `the key in brackets, "${name}", ${problem3}`, { at: at3, cause });
}
function list3(fields) {
  return [...fields].join(", ");
}
var POD_FIELDS;
var init_objectfieldselector = __esm({
  "src/admission/objectfieldselector.ts"() {
    "use strict";
    init_names();
    init_text();
    POD_FIELDS = /* @__PURE__ */ new Set([
      "metadata.annotations",
      "metadata.labels",
      "metadata.name",
      "metadata.namespace",
      "metadata.uid",
      "spec.nodeName",
      "spec.restartPolicy",
      "spec.serviceAccountName",
      "spec.schedulerName",
      "status.phase",
      "status.hostIP",
      "status.podIP",
      "status.podIPs"
    ]);
  }
});

// src/admission/resourcefieldselector.ts
function validateResourceFieldSelector(ref, path, checks, truePath = path) {
  const { resource = "" } = ref;
  if (resource === "") {
    const message = `name a resource of the container: ${[...RESOURCES2].join(", ")}`;
    checks.required(path.child("resource"), message, { at: truePath.child("resource") });
  } else if (!RESOURCES2.has(resource) && !isHugePages(resource)) {
    const message = `"${resource}" cannot be read here; use one of ${[...RESOURCES2].join(", ")}, or limits.hugepages-2Mi and the like`;
    checks.unsupported(path.child("resource"), resource, RESOURCES2, { at: truePath.child("resource"), message });
  }
  validateDivisor(ref, path, checks, truePath);
}
function validateFileResourceFieldSelector(ref, path, checks, truePath) {
  if (ref.containerName) return validateResourceFieldSelector(ref, path, checks, truePath);
  checks.required(path.child("containerName"), "name the container whose resources the file shows", { at: truePath.child("containerName") });
  validateDivisor(ref, path, checks, truePath);
}
function validateDivisor(ref, path, checks, truePath) {
  const { resource = "", divisor } = ref;
  if (divisor === void 0) return;
  const quantity = quantityOf(divisor);
  const allowed = divisorsOf(resource);
  if (!allowed || quantity.sign() === 0 || allowed.includes(quantity.toString())) return;
  const message = `the divisor of "${resource}" must be one of ${allowed.join(", ")}`;
  checks.invalid(path.child("divisor"), message, { at: truePath.child("divisor") });
}
function divisorsOf(resource) {
  if (isHugePages(resource)) return BYTE_DIVISORS;
  if (!RESOURCES2.has(resource)) return void 0;
  return resource.endsWith(".cpu") ? CPU_DIVISORS : BYTE_DIVISORS;
}
function isHugePages(resource) {
  return resource.startsWith("limits.hugepages-") || resource.startsWith("requests.hugepages-");
}
var RESOURCES2, CPU_DIVISORS, BYTE_DIVISORS;
var init_resourcefieldselector = __esm({
  "src/admission/resourcefieldselector.ts"() {
    "use strict";
    init_value();
    RESOURCES2 = /* @__PURE__ */ new Set([
      "limits.cpu",
      "limits.memory",
      "limits.ephemeral-storage",
      "requests.cpu",
      "requests.memory",
      "requests.ephemeral-storage"
    ]);
    CPU_DIVISORS = ["1m", "1"];
    BYTE_DIVISORS = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
  }
});

// src/admission/envvarsource.ts
function validateEnvVarSource(source, value, spec, path, checks) {
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef } = source;
  let sources = 0;
  if (fieldRef) {
    sources++;
    validateObjectFieldSelector(fieldRef, FIELDS, path.child("fieldRef"), checks);
    if (fieldRef.fieldPath === "status.hostIPs" && checks.minor === 28) rejectHostIPs(path.child("fieldRef"), checks);
  }
  if (resourceFieldRef) {
    sources++;
    validateResourceFieldSelector(resourceFieldRef, path.child("resourceFieldRef"), checks);
  }
  if (configMapKeyRef) {
    sources++;
    validateConfigMapKeySelector(configMapKeyRef, path.child("configMapKeyRef"), checks);
  }
  if (secretKeyRef) {
    sources++;
    validateSecretKeySelector(secretKeyRef, path.child("secretKeyRef"), checks);
  }
  if (fileKeyRef) {
    sources++;
    validateFileKeySelector(fileKeyRef, spec, path.child("fileKeyRef"), checks);
  }
  if (sources === 0) {
    const files = enabled("EnvFiles", checks.minor) || checks.keeps.envFiles ? ", fileKeyRef" : "";
    checks.invalid(path, `names no source for the value; add one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef${files}`);
  } else if (value) checks.invalid(path, `there is a value already, ${JSON.stringify(value)}; keep value or valueFrom, not both`);
  else if (sources > 1) {
    const named2 = Object.entries(source).flatMap(([name, part]) => part ? [name] : []).join(" and ");
    checks.invalid(path, `has ${sources} sources, ${named2}; keep one, as a variable has one value`);
  }
}
function rejectHostIPs(path, checks) {
  const at3 = path.child("fieldPath");
  checks.forbidden(path, "status.hostIPs is to be had from Kubernetes 1.29 on; use status.hostIP", { at: at3 });
}
var FIELDS;
var init_envvarsource = __esm({
  "src/admission/envvarsource.ts"() {
    "use strict";
    init_filekeyselector();
    init_gates();
    init_keyselector();
    init_objectfieldselector();
    init_resourcefieldselector();
    FIELDS = /* @__PURE__ */ new Set([
      "metadata.name",
      "metadata.namespace",
      "metadata.uid",
      "spec.nodeName",
      "spec.serviceAccountName",
      "status.hostIP",
      "status.hostIPs",
      "status.podIP",
      "status.podIPs"
    ]);
  }
});

// src/admission/envvar.ts
function validateEnv(env, spec, path, checks) {
  env.forEach((variable, index) => {
    const { name, value, valueFrom } = variable;
    if (!name) checks.required(path.index(index).child("name"), "an environment variable needs a name");
    else rejectEnvVarName(name, path, index, "name", checks);
    if (valueFrom) validateEnvVarSource(valueFrom, value, spec, path.index(index).child("valueFrom"), checks);
  });
}
function rejectEnvVarName(value, path, index, name, checks) {
  const problems = envVarNameProblems(value, checks);
  if (problems.length > 0) rejectValue(path.index(index), name, value, problems, checks);
}
function envVarNameProblems(value, checks) {
  const relaxed = enabled("RelaxedEnvironmentVariableValidation", checks.minor) || checks.keeps.relaxedEnvNames;
  return relaxed ? isRelaxedEnvVarName(value) : isEnvVarName(value);
}
var init_envvar = __esm({
  "src/admission/envvar.ts"() {
    "use strict";
    init_names();
    init_envvarsource();
    init_gates();
    init_value();
  }
});

// src/admission/envfromsource.ts
function validateEnvFrom(sources, path, checks) {
  for (const [index, { prefix, configMapRef, secretRef }] of sources.entries()) {
    if (prefix) rejectEnvVarName(prefix, path, index, "prefix", checks);
    if (configMapRef) validateEnvSource(configMapRef, "ConfigMap", path.index(index).child("configMapRef"), checks);
    if (secretRef) validateEnvSource(secretRef, "Secret", path.index(index).child("secretRef"), checks);
    if (!configMapRef && !secretRef) {
      checks.invalid(path, "names no source of variables; add configMapRef or secretRef", { at: path.index(index) });
    } else if (configMapRef && secretRef) {
      checks.invalid(path, "has two sources, configMapRef and secretRef; make an entry of each", { at: path.index(index) });
    }
  }
}
function validateEnvSource({ name }, kind, path, checks) {
  if (!name) checks.required(path.child("name"), `name the ${kind}`);
  else rejectValue(path, "name", name, nameIsDNSSubdomain(name, true), checks);
}
var init_envfromsource = __esm({
  "src/admission/envfromsource.ts"() {
    "use strict";
    init_names();
    init_envvar();
    init_value();
  }
});

// src/admission/imagepullpolicy.ts
function validatePullPolicy(policy, path, name, checks) {
  if (!policy) checks.required(path.child(name), `say when to pull the image: ${PULL_POLICIES.join(", ")}`);
  else if (!PULL_POLICIES.includes(policy)) checks.unsupported(path.child(name), policy, PULL_POLICIES);
}
var PULL_POLICIES;
var init_imagepullpolicy = __esm({
  "src/admission/imagepullpolicy.ts"() {
    "use strict";
    PULL_POLICIES = ["Always", "IfNotPresent", "Never"];
  }
});

// src/admission/resourceclaim.ts
function validateResourceClaims(claims, podClaims, path, checks) {
  const used = /* @__PURE__ */ new Set();
  for (const [index, { name, request }] of claims.entries()) {
    const entry = path.index(index);
    if (!name) {
      checks.required(entry, "name a claim out of resourceClaims of the pod", { at: entry.child("name") });
      continue;
    }
    useClaim(name, request, used, entry, checks);
    if (!podClaims?.some((claim) => claim.name === name)) rejectUnknown(name, podClaims, entry, checks);
  }
}
function useClaim(name, request, used, entry, checks) {
  if (used.has(name)) return rejectDuplicate(name, entry, checks);
  if (request) rejectValue(entry, "request", request, isDNS1123Label(request), checks);
  const key2 = request ? `${name}/${request}` : name;
  if (used.has(key2)) rejectDuplicate(key2, entry, checks);
  else if (!request) {
    for (const other of used) if (other.includes("/") && other.slice(0, other.indexOf("/")) === name) rejectDuplicate(name, entry, checks);
  }
  used.add(key2);
}
function rejectDuplicate(name, entry, checks) {
  const message = `the claim ${JSON.stringify(name)} is used by another entry already, in whole or in part; remove one`;
  checks.duplicate(entry, name, { cause: entry.toString(), message });
}
function rejectUnknown(name, podClaims, entry, checks) {
  const names = podClaims?.flatMap((claim) => claim.name ? [claim.name] : []) ?? [];
  const known = names.length > 0 ? `name one of ${names.sort().join(", ")}` : "add it to resourceClaims of the pod, which has none";
  checks.notFound(entry, `the pod has no claim ${JSON.stringify(name)}; ${known}`, { at: entry.child("name"), cause: entry.toString() });
}
var init_resourceclaim = __esm({
  "src/admission/resourceclaim.ts"() {
    "use strict";
    init_names();
    init_value();
  }
});

// src/admission/resourcename.ts
function containerResourceProblems(name) {
  if (CONTAINER_RESOURCES.has(name)) return noProblems;
  const problems = resourceProblems(name);
  const ofContainers = name.includes("/") ? isNative(name) || isExtendedResource(name) : isHugePages2(name);
  if (ofContainers) return problems;
  return [
    ...problems,
    name.includes("/") ? "is no extended resource: its domain is too long, malformed or begins with requests." : IN_CONTAINERS
  ];
}
function resourceProblems(name) {
  const problems = isQualifiedName(name);
  if (problems.length > 0 || name.includes("/") || isStandard(name)) return problems;
  return ["is no resource that Kubernetes knows; the name of any other begins with a domain, such as example.com/gpu"];
}
function isStandard(name) {
  if (CONTAINER_RESOURCES.has(name) || COUNTED_RESOURCES.has(name) || QUOTA_RESOURCES.has(name)) return true;
  return isHugePages2(name) || name.startsWith("requests.hugepages-");
}
function isHugePages2(name) {
  return name.startsWith(HUGE_PAGES);
}
function isIntegerResource(name) {
  return COUNTED_RESOURCES.has(name) || name.includes("/") && isExtendedResource(name);
}
function mayOvercommit(name) {
  return isNative(name) && !isHugePages2(name);
}
function isNative(name) {
  return !name.includes("/") || name.includes("kubernetes.io/");
}
function isExtendedResource(name) {
  return !isNative(name) && !name.startsWith("requests.") && name.indexOf("/") <= 244 && isQualifiedName(name).length === 0;
}
var HUGE_PAGES, CONTAINER_RESOURCES, COUNTED_RESOURCES, QUOTA_RESOURCES, IN_CONTAINERS;
var init_resourcename = __esm({
  "src/admission/resourcename.ts"() {
    "use strict";
    init_names();
    HUGE_PAGES = "hugepages-";
    CONTAINER_RESOURCES = /* @__PURE__ */ new Set(["cpu", "memory", "ephemeral-storage"]);
    COUNTED_RESOURCES = /* @__PURE__ */ new Set([
      "pods",
      "resourcequotas",
      "services",
      "replicationcontrollers",
      "secrets",
      "configmaps",
      "persistentvolumeclaims",
      "services.nodeports",
      "services.loadbalancers"
    ]);
    QUOTA_RESOURCES = /* @__PURE__ */ new Set([
      "requests.cpu",
      "requests.memory",
      "requests.ephemeral-storage",
      "limits.cpu",
      "limits.memory",
      "limits.ephemeral-storage",
      "storage",
      "requests.storage"
    ]);
    IN_CONTAINERS = "is no resource of a container; use cpu, memory, ephemeral-storage, hugepages-<size> or a name with a domain";
  }
});

// src/admission/resourcerequirements.ts
function validateContainerResources(resources, podClaims, path, checks) {
  validateResourceRequirements(resources, rejectContainerResource, podClaims, path, checks);
}
function validateOverhead(overhead, path, checks) {
  const found2 = new Checks(checks.minor, checks.keeps);
  validateResourceRequirements({ limits: overhead }, rejectContainerResource, void 0, path, found2);
  for (const rejection of found2.rejections) {
    const { at: at3 } = rejection;
    checks.rejections.push({ ...rejection, at: at3.kind === "key" ? path.key(String(at3.name)) : path });
  }
}
function validateResourceRequirements(resources, rejectName, podClaims, path, checks) {
  const { limits, requests, claims } = resources;
  if (limits) {
    const list4 = path.child("limits");
    for (const [name, text2] of Object.entries(limits)) {
      rejectName(name, list4, checks);
      validateAmount(name, text2, quantityOf(text2), list4, checks);
    }
  }
  if (requests) {
    const list4 = path.child("requests");
    const unlimited = [];
    for (const [name, text2] of Object.entries(requests)) {
      rejectName(name, list4, checks);
      const request = quantityOf(text2);
      validateAmount(name, text2, request, list4, checks);
      if (limits && Object.hasOwn(limits, name)) compareWithLimit(name, text2, request, limits[name], path, checks);
      else if (!mayOvercommit(name)) unlimited.push(name);
    }
    if (unlimited.length > 0) requireLimits(unlimited, requests, path.child("limits"), checks);
  }
  if (asksForHugePagesOnly(limits, requests)) checks.forbidden(path, "huge pages need cpu or memory beside them; add a request for one");
  if (claims) validateResourceClaims(claims, podClaims, path.child("claims"), checks);
}
function validateAmount(name, text2, quantity, list4, checks) {
  if (quantity.sign() < 0) rejectAmount(name, `${text2} is negative; it must be 0 or more`, list4, checks);
  if (isIntegerResource(name) && !quantity.isInteger()) {
    rejectAmount(name, `${text2} is no whole number; ${name} comes in whole numbers only`, list4, checks);
  }
  if (isHugePages2(name) && !checks.keeps.indivisibleHugePages && !isWholePages(name, quantity)) {
    rejectAmount(name, `${text2} is no multiple of the page size that ${JSON.stringify(name)} names`, list4, checks);
  }
}
function rejectAmount(name, message, list4, checks) {
  const field = list4.key(name);
  checks.invalid(field, message, { cause: field.toString() });
}
function rejectContainerResource(name, list4, checks) {
  const problems = containerResourceProblems(name);
  if (problems.length === 0) return;
  const field = list4.key(name);
  const cause = `the name of ${field.toString()}`;
  for (const problem3 of problems) checks.invalid(field, `${JSON.stringify(name)} ${problem3}`, { cause });
}
function requireLimits(names, requests, limits, checks) {
  const same = names.map((name) => `${name}: ${requests[name]}`).join(", ");
  const message = `what cannot be overcommitted needs a limit like its request; add ${same}`;
  for (const name of names) checks.required(limits, message, { at: limits.key(name) });
}
function compareWithLimit(name, text2, request, limit, path, checks) {
  if (text2 === limit) return;
  const order = request.cmp(quantityOf(limit));
  if (order === 0 || order < 0 && mayOvercommit(name)) return;
  const at3 = path.child("requests").key(name);
  const cure = mayOvercommit(name) ? "lower the request or raise the limit" : "it cannot be overcommitted, so make them equal";
  const message = `the request for ${text2} of ${name} is ${order > 0 ? "above" : "below"} its limit of ${limit}; ${cure}`;
  checks.invalid(path.child("requests"), message, order > 0 ? { at: at3, rule: "limit-below-request" } : { at: at3 });
}
function asksForHugePagesOnly(limits, requests) {
  let hugePages = false;
  for (const list4 of [limits, requests]) {
    if (!list4) continue;
    if (Object.hasOwn(list4, "cpu") || Object.hasOwn(list4, "memory")) return false;
    hugePages ||= Object.keys(list4).some(isHugePages2);
  }
  return hugePages;
}
function isWholePages(name, quantity) {
  const page = parseQuantity(name.slice(HUGE_PAGES.length));
  if (typeof page === "string" || page.sign() <= 0 || !page.isInteger()) return false;
  const size = page.value();
  return size !== 0n && quantity.value() % size === 0n;
}
var init_resourcerequirements = __esm({
  "src/admission/resourcerequirements.ts"() {
    "use strict";
    init_quantity();
    init_rejection();
    init_resourceclaim();
    init_resourcename();
    init_value();
  }
});

// src/admission/whitespace.ts
function trimSpace(text2) {
  return hasSpaceAtEnds(text2) ? text2.replace(SPACE_AT_ENDS, "") : text2;
}
function hasSpaceAtEnds(text2) {
  return SPACE_AT_START.test(text2) || SPACE_AT_END.test(text2);
}
var SPACE2, SPACE_AT_ENDS, SPACE_AT_START, SPACE_AT_END;
var init_whitespace = __esm({
  "src/admission/whitespace.ts"() {
    "use strict";
    SPACE2 = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
    SPACE_AT_ENDS = new RegExp(`^${SPACE2}+|${SPACE2}+$`, "g");
    SPACE_AT_START = new RegExp(`^${SPACE2}`);
    SPACE_AT_END = new RegExp(`${SPACE2}$`);
  }
});

// src/admission/apparmorprofile.ts
function validateAppArmorProfile({ type, localhostProfile }, path, checks) {
  if (type === "Localhost") validateLocalhostProfile(localhostProfile, path.child("localhostProfile"), checks);
  else if (type === "RuntimeDefault" || type === "Unconfined") {
    if (localhostProfile === void 0) return;
    const message = `${JSON.stringify(localhostProfile)} is read for type Localhost only; remove it or set type: Localhost`;
    checks.invalid(path.child("localhostProfile"), message);
  } else if (type) checks.unsupported(path.child("type"), type, TYPES);
  else checks.required(path.child("type"), `an appArmorProfile needs a type: ${TYPES.join(", ")}`);
}
function validateLocalhostProfile(profile, field, checks) {
  if (!profile) return checks.required(field, "name the profile, as it is loaded on the nodes, for type Localhost");
  if (hasSpaceAtEnds(profile)) {
    checks.invalid(field, `${JSON.stringify(profile)} must not begin or end with white space`, { cause: field.toString() });
  }
  if (isLongerThan(profile, MAX_PROFILE_BYTES)) {
    checks.tooLong(field, byteLength(profile), MAX_PROFILE_BYTES, { cause: field.toString() });
  }
}
var TYPES, MAX_PROFILE_BYTES;
var init_apparmorprofile = __esm({
  "src/admission/apparmorprofile.ts"() {
    "use strict";
    init_text();
    init_whitespace();
    TYPES = ["Localhost", "RuntimeDefault", "Unconfined"];
    MAX_PROFILE_BYTES = 4095;
  }
});

// src/admission/seccompprofile.ts
function validateSeccompProfile({ type, localhostProfile }, path, checks) {
  if (!type)
    checks.required(path.child("type"), `a seccompProfile needs a type: ${TYPES2.join(", ")}`, { cause: path.child("type").toString() });
  else if (!TYPES2.includes(type)) checks.unsupported(path.child("type"), type, TYPES2, { cause: path.child("type").toString() });
  if (type === "Localhost") {
    if (localhostProfile === void 0) checks.required(path.child("localhostProfile"), "name the file of the profile for type Localhost");
    else validateDescendingPath(localhostProfile, path.child("localhostProfile"), checks);
  } else if (localhostProfile !== void 0) {
    const message = `${JSON.stringify(localhostProfile)} is read for type Localhost only; remove it or set type: Localhost`;
    checks.invalid(path.child("localhostProfile"), message, { cause: path.child("type").toString() });
  }
}
var TYPES2;
var init_seccompprofile = __esm({
  "src/admission/seccompprofile.ts"() {
    "use strict";
    init_filepath();
    TYPES2 = ["Localhost", "RuntimeDefault", "Unconfined"];
  }
});

// src/admission/windowssecuritycontextoptions.ts
function validateWindowsOptions(options2, path, checks) {
  const { gmsaCredentialSpecName, gmsaCredentialSpec, runAsUserName } = options2;
  if (gmsaCredentialSpecName !== void 0) {
    rejectValue(path, "gmsaCredentialSpecName", gmsaCredentialSpecName, isDNS1123Subdomain(gmsaCredentialSpecName), checks);
  }
  if (gmsaCredentialSpec !== void 0) validateCredentialSpec(gmsaCredentialSpec, path.child("gmsaCredentialSpec"), checks);
  if (runAsUserName !== void 0) rejectValue(path, "runAsUserName", runAsUserName, userNameProblems(runAsUserName), checks);
}
function validateCredentialSpec(spec, field, checks) {
  if (spec === "") return checks.invalid(field, "gmsaCredentialSpec is empty; write the credential spec, or remove it");
  const bytes = byteLength(spec);
  if (bytes <= MAX_CREDENTIAL_SPEC_BYTES) return;
  checks.invalid(field, `the credential spec has ${bytes} bytes; at most ${MAX_CREDENTIAL_SPEC_BYTES} are allowed`);
}
function userNameProblems(name) {
  if (name === "") return ["is no user; write DOMAIN\\user or a user, or remove runAsUserName"];
  if (CONTROL.test(name)) return ["must not contain control characters"];
  const parts = name.split("\\");
  if (parts.length > 2) return ["must have at most one '\\', between a domain and a user"];
  const user = parts.at(-1) ?? "";
  const domain = parts.length === 2 ? parts[0] : void 0;
  return domain === void 0 ? userProblems(user) : [...domainProblems(domain), ...userProblems(user)];
}
function domainProblems(domain) {
  const problems = [];
  if (byteLength(domain) > MAX_DOMAIN_BYTES) problems.push(`must have at most ${MAX_DOMAIN_BYTES} bytes before '\\'`);
  if (!NETBIOS_DOMAIN.test(domain) && !DNS_DOMAIN.test(domain)) problems.push("must have a NetBIOS or DNS domain before '\\'");
  return problems;
}
function userProblems(user) {
  const problems = [];
  if (user === "") problems.push("must have a user after '\\'");
  if (byteLength(user) > MAX_USER_BYTES) problems.push(`must have at most ${MAX_USER_BYTES} bytes of user`);
  if (ONLY_DOTS_AND_SPACES.test(user)) problems.push("must have a user that is not made of dots and spaces only");
  if (NOT_IN_USER.test(user)) problems.push('must have a user without "/\\:;|=,+*?<>@[]');
  return problems;
}
var MAX_CREDENTIAL_SPEC_BYTES, MAX_DOMAIN_BYTES, MAX_USER_BYTES, CONTROL, NETBIOS_DOMAIN, DNS_DOMAIN, ONLY_DOTS_AND_SPACES, NOT_IN_USER;
var init_windowssecuritycontextoptions = __esm({
  "src/admission/windowssecuritycontextoptions.ts"() {
    "use strict";
    init_names();
    init_text();
    init_value();
    MAX_CREDENTIAL_SPEC_BYTES = 64 * 1024;
    MAX_DOMAIN_BYTES = 255;
    MAX_USER_BYTES = 104;
    CONTROL = /[\u0000-\u001f\u007f]/;
    NETBIOS_DOMAIN = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
    DNS_DOMAIN = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    ONLY_DOTS_AND_SPACES = /^[. ]+$/;
    NOT_IN_USER = /["/\\:;|=,+*?<>@[\]]/;
  }
});

// src/admission/securitycontext.ts
function validateSecurityContext(context, hostUsers, path, checks) {
  const { runAsUser, runAsGroup, procMount, seccompProfile, windowsOptions, appArmorProfile } = context;
  if (runAsUser !== void 0) rejectValue(path, "runAsUser", runAsUser, isValidUserID(runAsUser), checks);
  if (runAsGroup !== void 0) rejectValue(path, "runAsGroup", runAsGroup, isValidGroupID(runAsGroup), checks);
  if (procMount !== void 0) validateProcMount(procMount, hostUsers, path, checks);
  if (seccompProfile) validateSeccompProfile(seccompProfile, path.child("seccompProfile"), checks);
  if (context.allowPrivilegeEscalation === false) validateNoEscalation(context, path, checks);
  if (windowsOptions) validateWindowsOptions(windowsOptions, path.child("windowsOptions"), checks);
  if (appArmorProfile) validateAppArmorProfile(appArmorProfile, path.child("appArmorProfile"), checks);
}
function validateProcMount(procMount, hostUsers, path, checks) {
  const field = path.child("procMount");
  if (!PROC_MOUNTS.includes(procMount)) checks.unsupported(field, procMount, PROC_MOUNTS);
  if (procMount === "Unmasked" && hostUsers !== false && checks.minor >= 30) {
    const message = "procMount: Unmasked would show the /proc of the node; set hostUsers: false for the pod, or write Default";
    checks.invalid(field, message, { rule: "unmasked-proc-mount" });
  }
}
function validateNoEscalation({ privileged, capabilities }, path, checks) {
  const at3 = path.child("allowPrivilegeEscalation");
  const details2 = { at: at3, rule: "privilege-escalation-conflict", cause: at3.toString() };
  if (privileged) {
    const message = "a container with privileged: true has all rights already; set allowPrivilegeEscalation: true, or remove privileged";
    checks.invalid(path, message, details2);
  }
  if (checks.keeps.sysAdminWithoutEscalation || !capabilities?.add) return;
  for (const capability of capabilities.add) {
    if (capability !== "CAP_SYS_ADMIN") continue;
    checks.invalid(path, "CAP_SYS_ADMIN escalates privileges; set allowPrivilegeEscalation: true, or remove the capability", details2);
  }
}
var PROC_MOUNTS;
var init_securitycontext = __esm({
  "src/admission/securitycontext.ts"() {
    "use strict";
    init_names();
    init_apparmorprofile();
    init_seccompprofile();
    init_value();
    init_windowssecuritycontextoptions();
    PROC_MOUNTS = ["Default", "Unmasked"];
  }
});

// src/admission/volume/azure.ts
function validateAzureDisk(disk, path, checks) {
  const { diskURI = "", cachingMode, kind } = disk;
  const cause = path.child("diskURI").toString();
  if (!disk.diskName) checks.required(path.child("diskName"), "name the disk");
  if (diskURI === "") checks.required(path.child("diskURI"), "give the URI of the disk", { cause });
  if (cachingMode !== void 0 && !CACHING_MODES.includes(cachingMode)) {
    checks.unsupported(path.child("cachingMode"), cachingMode, CACHING_MODES);
  }
  if (kind === void 0) return;
  if (!KINDS.includes(kind)) checks.unsupported(path.child("kind"), kind, KINDS);
  if (kind === "Managed" ? diskURI.startsWith("/subscriptions/") : diskURI.startsWith("https://")) return;
  const form = kind === "Managed" ? MANAGED_URI : BLOB_URI;
  const message = `"${diskURI}" is no URI of a disk of the kind ${kind}; use the form ${form}, or another kind`;
  checks.unsupported(path.child("diskURI"), diskURI, [form], { message, cause });
}
function validateAzureFile(file, path, checks) {
  if (!file.secretName) checks.required(path.child("secretName"), "name the Secret with the account and its key");
  if (!file.shareName) checks.required(path.child("shareName"), "name the share");
}
var CACHING_MODES, KINDS, MANAGED_URI, BLOB_URI;
var init_azure = __esm({
  "src/admission/volume/azure.ts"() {
    "use strict";
    CACHING_MODES = ["None", "ReadOnly", "ReadWrite"];
    KINDS = ["Shared", "Dedicated", "Managed"];
    MANAGED_URI = "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}";
    BLOB_URI = "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd";
  }
});

// src/admission/volume/ceph.ts
function validateCephFS(cephfs, path, checks) {
  if (!cephfs.monitors?.length) checks.required(path.child("monitors"), MONITORS);
}
function validateRBD(rbd, path, checks) {
  if (!rbd.monitors?.length) checks.required(path.child("monitors"), MONITORS);
  if (!rbd.image) checks.required(path.child("image"), "name the RBD image");
}
var MONITORS;
var init_ceph = __esm({
  "src/admission/volume/ceph.ts"() {
    "use strict";
    MONITORS = "list the Ceph monitors, as host:port";
  }
});

// src/admission/volume/clouddisk.ts
function validateAWSElasticBlockStore(disk, path, checks) {
  if (!disk.volumeID) checks.required(path.child("volumeID"), "name the EBS volume, such as vol-0a1b2c3d");
  validatePartition(disk.partition, path, path, checks);
}
function validateGCEPersistentDisk(disk, path, checks) {
  const reported = path.parent?.child("persistentDisk") ?? path;
  if (!disk.pdName) checks.required(reported.child("pdName"), "name the persistent disk", { at: path.child("pdName") });
  validatePartition(disk.partition, reported, path, checks);
}
function validatePartition(partition, reported, path, checks) {
  if (partition === void 0 || partition >= 0 && partition <= 255) return;
  const message = `${partition} is no partition; use 1 to 255, or 0 for the whole disk`;
  checks.invalid(reported.child("partition"), message, { at: path.child("partition") });
}
function validateCinder(disk, path, checks) {
  if (!disk.volumeID) checks.required(path.child("volumeID"), "name the Cinder volume by its id");
  if (disk.secretRef && !disk.secretRef.name) checks.required(path.child("secretRef", "name"), "name the Secret for OpenStack");
}
function validatePhotonPersistentDisk(disk, path, checks) {
  if (!disk.pdID) checks.required(path.child("pdID"), "name the Photon disk by its id");
}
function validatePortworx(disk, path, checks) {
  if (!disk.volumeID) checks.required(path.child("volumeID"), "name the Portworx volume");
}
function validateVsphere(disk, path, checks) {
  if (!disk.volumePath) checks.required(path.child("volumePath"), "name the vmdk, such as [datastore] disks/data.vmdk");
}
var init_clouddisk = __esm({
  "src/admission/volume/clouddisk.ts"() {
    "use strict";
  }
});

// src/admission/volume/keytopath.ts
function validateKeysToPaths(items, path, checks) {
  const field = path.child("items");
  for (const [index, item] of items.entries()) validateKeyToPath(item, field.index(index), checks);
}
function validateKeyToPath(item, path, checks) {
  if (!item.key) checks.required(path.child("key"), "name the key whose value becomes the file");
  if (!item.path) checks.required(path.child("path"), "name the file, relative to the mount");
  else validateNonReservedPath(item.path, path.child("path"), checks);
  validateFileMode(item.mode, path, "mode", checks);
  validateUser(item.user, path, "user", checks);
}
var init_keytopath = __esm({
  "src/admission/volume/keytopath.ts"() {
    "use strict";
    init_filepath();
  }
});

// src/admission/volume/configmap.ts
function validateConfigMap(configMap, path, checks) {
  if (!configMap.name) checks.required(path.child("name"), "name the ConfigMap");
  validateFileMode(configMap.defaultMode, path, "defaultMode", checks);
  validateUser(configMap.defaultUser, path, "defaultUser", checks);
  if (configMap.items) validateKeysToPaths(configMap.items, path, checks);
}
function validateSecret(secret, path, checks) {
  if (!secret.secretName) checks.required(path.child("secretName"), "name the Secret");
  validateFileMode(secret.defaultMode, path, "defaultMode", checks);
  validateUser(secret.defaultUser, path, "defaultUser", checks);
  if (secret.items) validateKeysToPaths(secret.items, path, checks);
}
var init_configmap = __esm({
  "src/admission/volume/configmap.ts"() {
    "use strict";
    init_filepath();
    init_keytopath();
  }
});

// src/admission/volume/csi.ts
function validateCSI(csi, path, checks) {
  validateDriver(csi.driver ?? "", path, checks);
  const secret = csi.nodePublishSecretRef;
  if (!secret) return;
  const at3 = path.child("nodePublishSecretRef", "name");
  if (!secret.name) return checks.required(at3, "name the Secret that the driver is handed");
  const cause = at3.toString();
  for (const problem3 of nameIsDNSSubdomain(secret.name)) checks.invalid(path.child("name"), `"${secret.name}" ${problem3}`, { at: at3, cause });
}
function validateDriver(driver, path, checks) {
  const cause = path.child("driver").toString();
  if (driver === "") {
    checks.required(path.child("driver"), "name the CSI driver, such as secrets-store.csi.k8s.io", { cause });
    if (checks.minor >= 35) return;
  }
  if (isLongerThan(driver, DRIVER_MAX_LENGTH)) {
    const message = `"${driver}" has ${byteLength(driver)} bytes; the name of a driver has at most ${DRIVER_MAX_LENGTH}`;
    checks.tooLong(path.child("driver"), byteLength(driver), DRIVER_MAX_LENGTH, { message, cause });
  }
  rejectValue(path, "driver", driver, isDNS1123Subdomain(toLower(driver)), checks);
}
var DRIVER_MAX_LENGTH;
var init_csi = __esm({
  "src/admission/volume/csi.ts"() {
    "use strict";
    init_names();
    init_text();
    init_value();
    DRIVER_MAX_LENGTH = 63;
  }
});

// src/admission/volume/downwardapi.ts
function validateDownwardAPI(source, path, checks) {
  validateFileMode(source.defaultMode, path, "defaultMode", checks);
  validateUser(source.defaultUser, path, "defaultUser", checks);
  if (!source.items) return;
  const items = path.child("items");
  for (const [index, file] of source.items.entries()) validateDownwardAPIFile(file, path, items.index(index), checks);
}
function validateDownwardAPIFile(file, path, at3, checks) {
  const { fieldRef, resourceFieldRef } = file;
  if (!file.path) checks.required(path.child("path"), "name the file, relative to the mount", { at: at3.child("path") });
  else validateNonReservedPath(file.path, path.child("path"), checks, at3.child("path"));
  if (fieldRef) {
    validateObjectFieldSelector(fieldRef, FIELDS2, path.child("fieldRef"), checks, at3.child("fieldRef"));
    if (resourceFieldRef) checks.invalid(path, "a file has one source; keep fieldRef or resourceFieldRef", { at: at3 });
    if (fieldRef.fieldPath === "status.hostIPs" && checks.minor >= 28 && !enabled("PodHostIPs", checks.minor)) {
      checks.forbidden(path.child("fieldRef"), "status.hostIPs can be read from Kubernetes 1.29 on; remove it", {
        at: at3.child("fieldRef", "fieldPath")
      });
    }
  } else if (resourceFieldRef) {
    validateFileResourceFieldSelector(resourceFieldRef, path.child("resourceFieldRef"), checks, at3.child("resourceFieldRef"));
  } else {
    checks.required(path, "say what the file shows: add fieldRef or resourceFieldRef", { at: at3 });
  }
  validateFileMode(file.mode, path, "mode", checks, at3);
  validateUser(file.user, path, "user", checks, at3);
}
var FIELDS2;
var init_downwardapi = __esm({
  "src/admission/volume/downwardapi.ts"() {
    "use strict";
    init_gates();
    init_objectfieldselector();
    init_resourcefieldselector();
    init_filepath();
    FIELDS2 = /* @__PURE__ */ new Set(["metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid"]);
  }
});

// src/admission/volume/emptydir.ts
function validateEmptyDir(emptyDir, path, checks) {
  const { sizeLimit, mode: mode2 } = emptyDir;
  if (sizeLimit !== void 0 && quantityOf(sizeLimit).sign() < 0) {
    checks.forbidden(path.child("sizeLimit"), `${sizeLimit} is negative; use a size such as 500Mi`);
  }
  if (mode2 !== void 0 && (mode2 < 0 || mode2 > 1023)) {
    checks.invalid(path.child("mode"), `${modeText(mode2)} is no directory mode; use 0 to 01777, which is 1023 in decimal`);
  }
}
var init_emptydir = __esm({
  "src/admission/volume/emptydir.ts"() {
    "use strict";
    init_value();
    init_filepath();
  }
});

// src/admission/volume/persistentvolumeclaim.ts
function validatePersistentVolumeClaim(claim, path, checks) {
  if (!claim.claimName) checks.required(path.child("claimName"), "name the PersistentVolumeClaim");
}
function validatePersistentVolumeClaimSpec(spec, path, checks) {
  const { storageClassName, volumeMode, volumeAttributesClassName } = spec;
  validateAccessModes(spec.accessModes ?? [], path.child("accessModes"), checks);
  if (spec.selector) validateLabelSelector(spec.selector, path.child("selector"), checks);
  validateStorage(spec, path, checks);
  if (storageClassName) rejectValue(path, "storageClassName", storageClassName, nameIsDNSSubdomain(storageClassName), checks);
  if (volumeMode !== void 0 && !VOLUME_MODES.includes(volumeMode)) checks.unsupported(path.child("volumeMode"), volumeMode, VOLUME_MODES);
  validateDataSources(spec, path, checks);
  if (volumeAttributesClassName && enabled("VolumeAttributesClass", checks.minor)) {
    rejectValue(path, "volumeAttributesClassName", volumeAttributesClassName, nameIsDNSSubdomain(volumeAttributesClassName), checks);
  }
}
function validateAccessModes(modes, path, checks) {
  const supported = enabled("ReadWriteOncePod", checks.minor) ? ACCESS_MODES : SHARED_ACCESS_MODES;
  if (modes.length === 0) checks.required(path, `say how the volume is used: list at least one of ${supported.join(", ")}`);
  let shared = false;
  for (const [index, mode2] of modes.entries()) {
    if (!supported.includes(mode2)) checks.unsupported(path, mode2, supported, { at: path.index(index) });
    if (SHARED_ACCESS_MODES.includes(mode2)) shared = true;
  }
  if (shared && modes.includes("ReadWriteOncePod")) {
    checks.forbidden(path, "ReadWriteOncePod keeps the volume to one pod; use it alone, or not at all");
  }
}
function validateStorage(spec, path, checks) {
  const size = spec.resources?.requests?.["storage"];
  const at3 = path.child("resources", "requests", "storage");
  if (size === void 0)
    return checks.required(path.child("resources").key("storage"), "say how much storage to claim, such as 10Gi", { at: at3 });
  if (quantityOf(size).sign() > 0) return;
  checks.invalid(path.child("resources").key("storage"), `${size} is no size; claim more than 0`, { at: at3 });
}
function validateDataSources(spec, path, checks) {
  const { dataSource, dataSourceRef } = spec;
  if (dataSource) validateDataSource(dataSource, path.child("dataSource"), checks);
  if (!dataSourceRef) return;
  validateDataSource(dataSourceRef, path.child("dataSourceRef"), checks);
  const { namespace } = dataSourceRef;
  if (namespace) rejectValue(path.child("dataSourceRef"), "namespace", namespace, nameIsDNSLabel(namespace), checks);
  if (!dataSource) return;
  const at3 = path.child("dataSource");
  if (namespace)
    checks.invalid(path, `dataSourceRef names the namespace "${namespace}", which dataSource cannot; remove dataSource`, { at: at3 });
  else if (!isSame(dataSource, dataSourceRef)) checks.invalid(path, "dataSource and dataSourceRef differ; remove dataSource", { at: at3 });
}
function validateDataSource(source, path, checks) {
  const { apiGroup, kind = "", name } = source;
  if (!name) checks.required(path.child("name"), "name the object to copy from");
  if (kind === "") checks.required(path.child("kind"), "name the kind of the object to copy from");
  if (!apiGroup && kind !== "PersistentVolumeClaim") {
    const message = `${JSON.stringify(kind)} is not in the core group; use PersistentVolumeClaim, or add the kind's apiGroup`;
    checks.invalid(path, message, { at: path.child("kind") });
  }
  if (apiGroup && checks.minor >= 29) rejectValue(path, "apiGroup", apiGroup, isDNS1123Subdomain(apiGroup), checks);
}
function isSame(source, ref) {
  return source.apiGroup === ref.apiGroup && (source.kind ?? "") === (ref.kind ?? "") && (source.name ?? "") === (ref.name ?? "");
}
var VOLUME_MODES, SHARED_ACCESS_MODES, ACCESS_MODES;
var init_persistentvolumeclaim = __esm({
  "src/admission/volume/persistentvolumeclaim.ts"() {
    "use strict";
    init_names();
    init_gates();
    init_labelselector();
    init_value();
    VOLUME_MODES = ["Block", "Filesystem"];
    SHARED_ACCESS_MODES = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany"];
    ACCESS_MODES = [...SHARED_ACCESS_MODES, "ReadWriteOncePod"];
  }
});

// src/admission/volume/ephemeral.ts
function validateEphemeral(ephemeral, path, checks) {
  const template = ephemeral.volumeClaimTemplate;
  const field = path.child("volumeClaimTemplate");
  if (!template) return checks.required(field, "say what to claim: add a volumeClaimTemplate with accessModes and a request for storage");
  if (template.metadata) validateTemplateMetadata(template.metadata, field.child("metadata"), checks);
  validatePersistentVolumeClaimSpec(template.spec ?? {}, field.child("spec"), checks);
}
function validateTemplateMetadata(metadata, path, checks) {
  const { annotations, labels } = metadata;
  if (annotations) validateAnnotations(annotations, path.child("annotations"), checks);
  if (labels) validateLabels(labels, path.child("labels"), checks);
  for (const name of CLUSTERS_OWN) {
    const value = metadata[name];
    if (value === void 0 || value === "" || name === "generation" && value === 0) continue;
    const message = `the claim is made anew for each pod, by the cluster; remove ${name}: labels and annotations are all it takes from here`;
    checks.forbidden(path.child(name === "uid" ? "uID" : name), message, { at: path.child(name) });
  }
}
var CLUSTERS_OWN;
var init_ephemeral = __esm({
  "src/admission/volume/ephemeral.ts"() {
    "use strict";
    init_labelselector();
    init_objectmeta();
    init_persistentvolumeclaim();
    CLUSTERS_OWN = [
      "name",
      "generateName",
      "namespace",
      "selfLink",
      "uid",
      "resourceVersion",
      "generation",
      "creationTimestamp",
      "deletionTimestamp",
      "deletionGracePeriodSeconds",
      "ownerReferences",
      "finalizers",
      "managedFields"
    ];
  }
});

// src/admission/volume/iscsi.ts
function validateISCSI(iscsi, path, checks) {
  const { iqn, initiatorName, secretRef } = iscsi;
  if (!iscsi.targetPortal) checks.required(path.child("targetPortal"), "name the portal, such as 10.0.2.15:3260");
  if (!iqn) checks.required(path.child("iqn"), "name the target, such as iqn.2001-04.com.example:storage.disk1");
  else validateQualifiedName(iqn, path.child("iqn"), path.child("iqn"), checks);
  if (iscsi.lun !== void 0) validateLun(iscsi.lun, path, checks);
  if (!secretRef && (iscsi.chapAuthDiscovery || iscsi.chapAuthSession)) {
    const asking = iscsi.chapAuthDiscovery ? "chapAuthDiscovery" : "chapAuthSession";
    checks.required(path.child("secretRef"), `name the Secret with the CHAP credentials: ${asking} is true`);
  }
  if (initiatorName !== void 0) {
    validateQualifiedName(initiatorName, path.child("initiatorname"), path.child("initiatorName"), checks);
  }
}
function validateQualifiedName(name, field, at3, checks) {
  if (name.startsWith("iqn")) {
    if (!IQN.test(name)) checks.invalid(field, `"${name}" is no iSCSI name; use the form iqn.2001-04.com.example:storage.disk1`, { at: at3 });
  } else if (name.startsWith("eui")) {
    if (!EUI.test(name)) checks.invalid(field, `"${name}" is no iSCSI name; use the form eui. and 16 hexadecimal digits`, { at: at3 });
  } else if (name.startsWith("naa")) {
    if (!NAA.test(name)) checks.invalid(field, `"${name}" is no iSCSI name; use the form naa. and 32 hexadecimal digits`, { at: at3 });
  } else checks.invalid(field, `"${name}" is no iSCSI name; begin it with iqn., eui. or naa.`, { at: at3 });
}
function validateInterfaceName(iscsi, volumeName, path, checks) {
  if (iscsi.initiatorName === void 0) return;
  const portal = iscsi.targetPortal ?? "";
  const length = byteLength(volumeName) + 1 + byteLength(portal);
  if (length <= INTERFACE_MAX_LENGTH) return;
  const together3 = `"${volumeName}" and targetPortal "${portal}" have ${length} bytes with the colon between them`;
  checks.invalid(
    path.child("name"),
    `${together3}; with initiatorName at most ${INTERFACE_MAX_LENGTH} are allowed: shorten the volume's name`
  );
}
function validateLun(lun, path, checks) {
  if (lun < 0 || lun > 255) checks.invalid(path.child("lun"), `${lun} is no logical unit number; use 0 to 255`);
}
var IQN, EUI, NAA, INTERFACE_MAX_LENGTH;
var init_iscsi = __esm({
  "src/admission/volume/iscsi.ts"() {
    "use strict";
    init_text();
    IQN = /iqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]+:[^,;*&$|\t\n\f\r ]+$/;
    EUI = /^eui[^\n][A-Za-z0-9]{16}$/u;
    NAA = /^naa[^\n][A-Za-z0-9]{32}$/u;
    INTERFACE_MAX_LENGTH = 64;
  }
});

// src/admission/volume/fibrechannel.ts
function validateFC(fc, path, checks) {
  const worldWideNames = fc.targetWWNs?.length ?? 0;
  const ids = fc.wwids?.length ?? 0;
  if (worldWideNames === 0) {
    if (ids === 0) checks.required(path.child("targetWWNs"), "say which device: add targetWWNs with lun, or wwids");
    return;
  }
  if (ids > 0) checks.invalid(path.child("targetWWNs"), "the device is named twice; keep targetWWNs with lun, or wwids");
  if (fc.lun === void 0) checks.required(path.child("lun"), "targetWWNs name a target; add lun, the number of the device there");
  else validateLun(fc.lun, path, checks);
}
var init_fibrechannel = __esm({
  "src/admission/volume/fibrechannel.ts"() {
    "use strict";
    init_iscsi();
  }
});

// src/admission/volume/hostpath.ts
function validateHostPath(hostPath, path, checks) {
  if (!hostPath.path) return checks.required(path.child("path"), "name the file or directory of the node");
  validateNoBacksteps(hostPath.path, path.child("path"), checks);
  if (hostPath.type !== void 0 && !TYPES3.includes(hostPath.type)) {
    const message = `"${hostPath.type}" is no type of host path; use one of ${TYPES3.slice(1).join(", ")}, or none to check nothing`;
    checks.unsupported(path.child("type"), hostPath.type, TYPES3, { message });
  }
}
var TYPES3;
var init_hostpath = __esm({
  "src/admission/volume/hostpath.ts"() {
    "use strict";
    init_filepath();
    TYPES3 = ["", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"];
  }
});

// src/admission/volume/image.ts
function validateImage(image, path, checks) {
  if (!image.reference && checks.minor >= 37 && !checks.keeps.emptyImageVolumeReference) {
    checks.required(path.child("reference"), "name the image to mount, such as registry.example.com/tools:1.2");
  }
  validatePullPolicy(image.pullPolicy, path, "pullPolicy", checks);
}
var init_image2 = __esm({
  "src/admission/volume/image.ts"() {
    "use strict";
    init_imagepullpolicy();
  }
});

// src/admission/volume/nfs.ts
function validateNFS(nfs, path, checks) {
  if (!nfs.server) checks.required(path.child("server"), "name the NFS server");
  if (nfs.path?.startsWith("/")) return;
  const field = path.child("path");
  const cause = field.toString();
  if (!nfs.path) checks.required(field, "name the path that the server exports, such as /exports/data", { cause });
  checks.invalid(field, `"${nfs.path ?? ""}" is no absolute path; begin it with "/"`, { cause });
}
function validateGlusterfs(glusterfs, path, checks) {
  if (!glusterfs.endpoints) checks.required(path.child("endpoints"), "name the Endpoints of the Gluster nodes");
  if (!glusterfs.path) checks.required(path.child("path"), "name the Gluster volume");
}
var init_nfs = __esm({
  "src/admission/volume/nfs.ts"() {
    "use strict";
  }
});

// src/admission/volume/signername.ts
function validateSignerName(name, field, checks) {
  if (name === "") return checks.required(field, "name the signer, such as example.com/my-signer");
  const cause = field.toString();
  const slash = name.indexOf("/");
  if (slash < 0 || name.includes("/", slash + 1)) {
    return checks.invalid(field, `"${name}" must be a domain, "/" and a name, such as example.com/my-signer`, { cause });
  }
  const domain = name.slice(0, slash);
  const labels = domain.split(".");
  if (isLongerThan(domain, dns1123SubdomainMaxLength)) {
    const message = `the domain "${domain}" has ${byteLength(domain)} bytes; at most ${dns1123SubdomainMaxLength} are allowed`;
    checks.tooLong(field, byteLength(domain), dns1123SubdomainMaxLength, { message, cause });
  }
  rejectFirst(labels, isDNS1123Label, "domain", field, checks);
  if (labels.length < 2) checks.invalid(field, `the domain "${domain}" must have at least two parts, such as example.com`, { cause });
  rejectFirst(name.slice(slash + 1).split("."), isDNS1123Subdomain, "name", field, checks);
  if (isLongerThan(name, SIGNER_NAME_MAX_LENGTH)) {
    const message = `"${name}" has ${byteLength(name)} bytes; at most ${SIGNER_NAME_MAX_LENGTH} are allowed`;
    checks.tooLong(field, byteLength(name), SIGNER_NAME_MAX_LENGTH, { message, cause });
  }
}
function rejectFirst(parts, validate2, of2, field, checks) {
  for (const part of parts) {
    const problems = validate2(part);
    if (problems.length === 0) continue;
    const cause = field.toString();
    for (const problem3 of problems) checks.invalid(field, `the part "${part}" of the ${of2} ${problem3}`, { cause });
    return;
  }
}
function isKubernetesSigner(name) {
  const slash = name.indexOf("/");
  const domain = slash < 0 ? name : name.slice(0, slash);
  return domain === "kubernetes.io" || domain.endsWith(".kubernetes.io");
}
var SIGNER_NAME_MAX_LENGTH;
var init_signername = __esm({
  "src/admission/volume/signername.ts"() {
    "use strict";
    init_names();
    init_text();
    SIGNER_NAME_MAX_LENGTH = dns1123SubdomainMaxLength + 1 + 63 + 1 + dns1123SubdomainMaxLength;
  }
});

// src/admission/volume/clustertrustbundle.ts
function validateClusterTrustBundle(bundle, path, files, checks) {
  const { name, signerName, labelSelector } = bundle;
  if (name !== void 0 && signerName !== void 0) {
    checks.invalid(path, "the bundle is chosen twice; keep name or signerName");
  } else if (name !== void 0) {
    validateName2(name, path, checks);
    if (labelSelector) {
      checks.invalid(path.child("labelSelector"), `name "${name}" chooses one bundle; remove labelSelector, or choose by signerName`);
    }
  } else if (signerName !== void 0) {
    if (signerName === "") checks.required(path.child("signerName"), "name the signer whose bundles are wanted");
    validateSignerName(signerName, path.child("signerName"), checks);
    if (labelSelector) validateLabelSelector(labelSelector, path.child("labelSelector"), checks);
  } else checks.required(path, "say which bundles: add name or signerName");
  const file = bundle.path ?? "";
  if (file === "") checks.required(path.child("path"), "name the file for the certificates, relative to the mount");
  validateUser(bundle.user, path, "user", checks);
  validateNonReservedPath(file, path.child("path"), checks);
  files.take(file, path.child("path"));
}
function validateName2(name, path, checks) {
  if (name === "") checks.required(path.child("name"), "name the ClusterTrustBundle");
  const colon = name.lastIndexOf(":");
  const slash = name.indexOf("/");
  if (colon === 0 || slash >= 0 && slash < colon) {
    checks.invalid(path.child("name"), `"${name}" must be a name, or a signer's name and a name, such as example.com:my-signer:my-bundle`);
  } else rejectValue(path, "name", name, nameIsDNSSubdomain(name.slice(colon + 1)), checks);
}
var init_clustertrustbundle = __esm({
  "src/admission/volume/clustertrustbundle.ts"() {
    "use strict";
    init_names();
    init_labelselector();
    init_value();
    init_filepath();
    init_signername();
  }
});

// src/admission/volume/podcertificate.ts
function validatePodCertificate(certificate, path, files, checks) {
  const { signerName = "", keyType = "", maxExpirationSeconds, userAnnotations } = certificate;
  validateSignerName(signerName, path.child("signerName"), checks);
  if (userAnnotations) validateUserAnnotations(userAnnotations, path.child("userAnnotations"), checks);
  validateUser(certificate.user, path, "user", checks);
  if (!KEY_TYPES.includes(keyType)) checks.unsupported(path.child("keyType"), keyType, KEY_TYPES);
  if (maxExpirationSeconds !== void 0) {
    const longest = isKubernetesSigner(signerName) ? DAY : 91 * DAY;
    if (maxExpirationSeconds < HOUR || maxExpirationSeconds > longest) {
      checks.invalid(
        path.child("maxExpirationSeconds"),
        `${maxExpirationSeconds} seconds are not allowed; use ${HOUR} to ${longest} for this signer`
      );
    }
  }
  let count2 = 0;
  for (const name of FILES) {
    const file = certificate[name];
    if (!file) continue;
    count2++;
    validateNonReservedPath(file, path.child(name), checks);
    files.take(file, path.child(name));
  }
  if (count2 === 0) checks.required(path, `say where the files go: add at least one of ${FILES.join(", ")}`);
}
function validateUserAnnotations(annotations, path, checks) {
  let length = 0;
  for (const [key2, value] of Object.entries(annotations)) {
    length += byteLength(key2) + byteLength(value ?? "");
    const name = toLower(key2);
    const problems = isDomainPrefixedKey(name);
    if (problems.length === 0) continue;
    const at3 = path.key(key2);
    if (key2 === "") checks.required(path, "an annotation has no key; use one such as example.com/my-key", { at: at3 });
    else for (const problem3 of problems) checks.invalid(path, `the key "${name}" ${problem3}`, { at: at3, cause: at3.toString() });
  }
  if (length > ANNOTATIONS_MAX_LENGTH) checks.tooLong(path, length, ANNOTATIONS_MAX_LENGTH);
}
var KEY_TYPES, FILES, HOUR, DAY, ANNOTATIONS_MAX_LENGTH;
var init_podcertificate = __esm({
  "src/admission/volume/podcertificate.ts"() {
    "use strict";
    init_names();
    init_text();
    init_filepath();
    init_signername();
    KEY_TYPES = ["RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"];
    FILES = ["credentialBundlePath", "keyPath", "certificateChainPath"];
    HOUR = 60 * 60;
    DAY = 24 * HOUR;
    ANNOTATIONS_MAX_LENGTH = 256 * 1024;
  }
});

// src/admission/volume/projected.ts
function validateProjected(projected, path, checks) {
  validateFileMode(projected.defaultMode, path, "defaultMode", checks);
  validateUser(projected.defaultUser, path, "defaultUser", checks);
  if (!projected.sources) return;
  const files = new ProjectedFiles(path, checks);
  const sources = path.child("sources");
  for (const [index, source] of projected.sources.entries()) validateProjection(source, path, sources.index(index), files, checks);
}
function validateProjection(source, volume, path, files, checks) {
  const { secret, configMap, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source;
  let count2 = 0;
  if (secret) {
    count2++;
    validateKeys2(secret.name, secret.items, "Secret", path.child("secret"), files, checks);
  }
  if (configMap) {
    count2++;
    validateKeys2(configMap.name, configMap.items, "ConfigMap", path.child("configMap"), files, checks);
  }
  if (downwardAPI) {
    count2++;
    const field = path.child("downwardAPI");
    for (const [index, file] of (downwardAPI.items ?? []).entries()) {
      const at3 = field.child("items").index(index);
      validateDownwardAPIFile(file, field, at3, checks);
      if (file.path) files.take(file.path, at3.child("path"));
    }
  }
  if (serviceAccountToken) {
    count2++;
    validateServiceAccountToken(serviceAccountToken, volume, path.child("serviceAccountToken"), checks);
  }
  if (clusterTrustBundle) {
    count2++;
    validateClusterTrustBundle(clusterTrustBundle, path.child("clusterTrustBundle"), files, checks);
  }
  if (podCertificate) {
    count2++;
    validatePodCertificate(podCertificate, path.child("podCertificate"), files, checks);
  }
  if (count2 > 1) {
    const present2 = SOURCES.filter((name) => source[name] !== void 0);
    checks.forbidden(path, `${present2.join(" and ")} share one entry; give each an entry of sources`);
  }
}
function validateKeys2(name, items, kind, path, files, checks) {
  if (!name) checks.required(path.child("name"), `name the ${kind}`);
  if (!items) return;
  validateKeysToPaths(items, path, checks);
  for (const [index, item] of items.entries()) {
    if (item.path) files.take(item.path, path.child("items").index(index).child("path"), name ?? "");
  }
}
function validateServiceAccountToken(token, volume, path, checks) {
  const { expirationSeconds } = token;
  if (expirationSeconds !== void 0) {
    const field = path.child("expirationSeconds");
    if (expirationSeconds < TEN_MINUTES)
      checks.invalid(field, `${expirationSeconds} seconds are too short for a token; ask for at least 600`);
    if (expirationSeconds > LONGEST_TOKEN)
      checks.invalid(field, `${expirationSeconds} seconds are too long for a token; ask for at most 2^32`);
  }
  const at3 = path.child("path");
  if (!token.path) checks.required(volume.child("path"), "name the file for the token, relative to the mount", { at: at3 });
  else if (checks.minor >= 30 && !checks.keeps.nonLocalTokenPaths) validateNonReservedPath(token.path, volume.child("path"), checks, at3);
  validateUser(token.user, path, "user", checks);
}
var SOURCES, TEN_MINUTES, LONGEST_TOKEN, ProjectedFiles;
var init_projected = __esm({
  "src/admission/volume/projected.ts"() {
    "use strict";
    init_clustertrustbundle();
    init_downwardapi();
    init_filepath();
    init_keytopath();
    init_podcertificate();
    SOURCES = ["secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];
    TEN_MINUTES = 10 * 60;
    LONGEST_TOKEN = 2 ** 32;
    ProjectedFiles = class {
      constructor(path, checks) {
        this.path = path;
        this.checks = checks;
      }
      path;
      checks;
      #paths = /* @__PURE__ */ new Set();
      /** What Kubernetes has reported; since 1.37 it reports equal errors once. */
      #reported = /* @__PURE__ */ new Set();
      /**
       * Kubernetes reports the second taker at the volume.
       * @param owner The ConfigMap or Secret with the file; Kubernetes tells its name, else the path.
       */
      take(file, at3, owner) {
        if (!this.#paths.has(file)) {
          this.#paths.add(file);
          return;
        }
        const told = owner ?? file;
        if (this.checks.minor >= 37 && this.#reported.has(told)) return;
        this.#reported.add(told);
        const of2 = owner === void 0 ? "" : ` of "${owner}"`;
        this.checks.invalid(this.path, `the file "${file}"${of2} is written by another source already; give it another path`, { at: at3 });
      }
    };
  }
});

// src/admission/volume/retired.ts
function validateGitRepo(gitRepo, path, checks) {
  if (!gitRepo.repository) checks.required(path.child("repository"), "name the repository");
  if (gitRepo.directory) validateDescendingPath(gitRepo.directory, path.child("directory"), checks);
}
function validateFlexVolume(flex, path, checks) {
  if (!flex.driver) checks.required(path.child("driver"), "name the driver, as vendor/driver");
  for (const key2 in flex.options ?? {}) {
    const slash = key2.indexOf("/");
    const domain = `.${toLower(slash < 0 ? key2 : key2.slice(0, slash))}`;
    if (!domain.endsWith(".kubernetes.io") && !domain.endsWith(".k8s.io")) continue;
    checks.invalid(path.child("options").key(key2), `"${key2}" belongs to Kubernetes, as all of kubernetes.io and k8s.io; use another domain`);
  }
}
function validateFlocker(flocker, path, checks) {
  const { datasetName, datasetUUID } = flocker;
  if (!datasetName && !datasetUUID) checks.required(path, "name the dataset: add datasetName or datasetUUID");
  if (datasetName && datasetUUID) checks.invalid(path, "the dataset is named twice; keep datasetName or datasetUUID");
  if (datasetName?.includes("/"))
    checks.invalid(path.child("datasetName"), `"${datasetName}" has a "/", which the name of a dataset cannot`);
}
function validateScaleIO(scaleIO, path, checks) {
  if (!scaleIO.gateway) checks.required(path.child("gateway"), "name the gateway, such as https://10.0.0.1/api");
  if (!scaleIO.system) checks.required(path.child("system"), "name the storage system");
  if (!scaleIO.volumeName) checks.required(path.child("volumeName"), "name the volume in ScaleIO");
}
function validateStorageOS(storageOS, path, checks) {
  const { volumeName, volumeNamespace, secretRef } = storageOS;
  if (!volumeName) checks.required(path.child("volumeName"), "name the volume in StorageOS");
  else rejectValue(path, "volumeName", volumeName, isDNS1123Label(volumeName), checks);
  if (volumeNamespace) rejectValue(path, "volumeNamespace", volumeNamespace, isDNS1123Label(volumeNamespace), checks);
  if (secretRef && !secretRef.name) checks.required(path.child("secretRef", "name"), "name the Secret with the credentials");
}
function validateQuobyte(quobyte, path, checks) {
  const { registry, tenant = "" } = quobyte;
  if (!registry) checks.required(path.child("registry"), "name the registry as host:port, or several of them with commas between");
  else if (byteLength(tenant) > TENANT_MAX_LENGTH) {
    checks.required(path.child("tenant"), `"${tenant}" is too long; give the UUID of the tenant, at most ${TENANT_MAX_LENGTH} characters`);
  } else validateRegistry(registry, path, checks);
  if (!quobyte.volume) checks.required(path.child("volume"), "name the volume in Quobyte");
}
function validateRegistry(registry, path, checks) {
  for (const pair2 of registry.split(",")) {
    if (isHostPort(pair2)) continue;
    const field = path.child("registry");
    checks.invalid(field, `"${registry}" is no host:port, nor several with commas between`, { cause: field.toString() });
  }
}
function isHostPort(text2) {
  const colon = text2.lastIndexOf(":");
  if (colon < 0) return false;
  if (!text2.startsWith("[")) return text2.indexOf(":") === colon && !text2.includes("[") && !text2.includes("]");
  const end2 = text2.indexOf("]");
  return end2 >= 0 && end2 + 1 === colon && text2.indexOf("[", 1) < 0 && text2.indexOf("]", end2 + 1) < 0;
}
var TENANT_MAX_LENGTH;
var init_retired = __esm({
  "src/admission/volume/retired.ts"() {
    "use strict";
    init_names();
    init_text();
    init_value();
    init_filepath();
    TENANT_MAX_LENGTH = 64;
  }
});

// src/admission/volume/index.ts
function isSource(key2) {
  return Object.hasOwn(VALIDATORS, key2);
}
function volumeCause(name) {
  return `volume ${name}`;
}
function validateVolumes(volumes, path, checks) {
  const valid = /* @__PURE__ */ new Map();
  let rejected;
  volumes.forEach((volume, index) => {
    const before = checks.rejections.length;
    validateVolume(volume, valid, path.index(index), checks);
    const name = volume.name ?? "";
    if (checks.rejections.length === before) valid.set(name, volume);
    else if (!valid.has(name) && !rejected?.has(name)) {
      rejected ??= /* @__PURE__ */ new Set();
      rejected.add(name);
      shareCause(name, before, checks);
    }
  });
  return valid;
}
function shareCause(name, index, checks) {
  const cause = volumeCause(name);
  const old = checks.rejections[index]?.cause;
  for (let i = index; i < checks.rejections.length; i++) {
    const rejection = checks.rejections[i];
    if (rejection && (i === index || old !== void 0 && rejection.cause === old)) checks.rejections[i] = { ...rejection, cause };
  }
}
function validateVolume(volume, valid, path, checks) {
  const { name, iscsi } = volume;
  validateVolumeSource(volume, path, checks);
  if (iscsi) validateInterfaceName(iscsi, name ?? "", path, checks);
  if (!name) checks.required(path.child("name"), "name the volume, so that containers can mount it");
  else rejectValue(path, "name", name, isDNS1123Label(name), checks);
  if (valid.has(name ?? "")) checks.duplicate(path.child("name"), name);
}
function validateVolumeSource(volume, path, checks) {
  let count2 = 0;
  let own;
  for (const key2 in volume) {
    if (volume[key2] === void 0 || !isSource(key2)) continue;
    own = key2;
    count2++;
  }
  if (own === void 0) return checks.required(path, "has no source; add one, such as emptyDir, hostPath, configMap or secret");
  if (count2 > 1) own = forbidOthers(volume, path, checks);
  validateOwnSource(own, volume[own], path, checks);
}
function validateOwnSource(name, source, path, checks) {
  if (source !== void 0) VALIDATORS[name](source, path.child(name), checks);
}
function forbidOthers(volume, path, checks) {
  const present2 = SOURCES2.filter((name) => volume[name] !== void 0);
  const [first = "emptyDir", ...others] = present2;
  for (const name of others) {
    const at3 = path.child(name);
    const reported = FORBIDDEN_AS[name];
    const field = reported === void 0 ? at3 : path.child(reported);
    checks.forbidden(field, `a volume has one source, but this one has ${present2.join(" and ")}; remove all but one`, {
      at: at3,
      cause: path.toString()
    });
  }
  return first;
}
var VALIDATORS, SOURCES2, FORBIDDEN_AS;
var init_volume = __esm({
  "src/admission/volume/index.ts"() {
    "use strict";
    init_names();
    init_value();
    init_azure();
    init_ceph();
    init_clouddisk();
    init_configmap();
    init_csi();
    init_downwardapi();
    init_emptydir();
    init_ephemeral();
    init_fibrechannel();
    init_hostpath();
    init_image2();
    init_iscsi();
    init_nfs();
    init_persistentvolumeclaim();
    init_projected();
    init_retired();
    VALIDATORS = {
      emptyDir: validateEmptyDir,
      hostPath: validateHostPath,
      gitRepo: validateGitRepo,
      gcePersistentDisk: validateGCEPersistentDisk,
      awsElasticBlockStore: validateAWSElasticBlockStore,
      secret: validateSecret,
      nfs: validateNFS,
      iscsi: validateISCSI,
      glusterfs: validateGlusterfs,
      flocker: validateFlocker,
      persistentVolumeClaim: validatePersistentVolumeClaim,
      rbd: validateRBD,
      cinder: validateCinder,
      cephfs: validateCephFS,
      quobyte: validateQuobyte,
      downwardAPI: validateDownwardAPI,
      fc: validateFC,
      flexVolume: validateFlexVolume,
      configMap: validateConfigMap,
      azureFile: validateAzureFile,
      vsphereVolume: validateVsphere,
      photonPersistentDisk: validatePhotonPersistentDisk,
      portworxVolume: validatePortworx,
      azureDisk: validateAzureDisk,
      storageos: validateStorageOS,
      projected: validateProjected,
      scaleIO: validateScaleIO,
      csi: validateCSI,
      ephemeral: validateEphemeral,
      image: validateImage
    };
    SOURCES2 = Object.keys(VALIDATORS).filter(isSource);
    FORBIDDEN_AS = { downwardAPI: "downwarAPI", cephfs: "cephFS" };
  }
});

// src/admission/volumemount.ts
function validateVolumeMounts(mounts, volumes, container, path, checks) {
  const mountPaths = /* @__PURE__ */ new Set();
  const devices = container.volumeDevices?.length ? lastPaths(container.volumeDevices, "devicePath") : void 0;
  mounts.forEach((mount, index) => {
    const item = path.index(index);
    const { name = "", mountPath = "" } = mount;
    validateName3(name, "mount", volumes, item, checks);
    validateMountPath(mountPath, mountPaths, item, checks);
    if (devices) {
      if (devices.has(name)) rejectBoth(name, "volumeDevices", item, checks);
      rejectTaken(mountPath, devices, "volumeDevices", item, "mountPath", checks);
    }
    validateSubPath(mount, path, item, checks);
    if (mount.mountPropagation !== void 0) validatePropagation(mount.mountPropagation, container, path, item, checks);
    if (mount.recursiveReadOnly !== void 0) validateRecursiveReadOnly(mount, path, item, checks);
    const { bindMountOptions = [] } = mount;
    if (bindMountOptions.length > 0) validateBindMountOptions(bindMountOptions, volumes.get(name), item.child("bindMountOptions"), checks);
  });
}
function validateVolumeDevices(devices, mounts, volumes, path, checks) {
  const names = /* @__PURE__ */ new Set();
  const devicePaths = /* @__PURE__ */ new Set();
  const mounted = lastPaths(mounts, "mountPath");
  for (const [index, device] of devices.entries()) {
    const item = path.index(index);
    const { name = "", devicePath = "" } = device;
    validateName3(name, "device", volumes, item, checks);
    if (name !== "" && names.has(name)) checks.invalid(item.child("name"), `"${name}" is in volumeDevices already; remove one of them`);
    names.add(name);
    rejectNoBlocks(volumes.get(name), item, checks);
    validateDevicePath(devicePath, devicePaths, item, checks);
    if (mounted.has(name)) rejectBoth(name, "volumeMounts", item, checks);
    rejectTaken(devicePath, mounted, "volumeMounts", item, "devicePath", checks);
  }
}
function lastPaths(uses, key2) {
  const paths = /* @__PURE__ */ new Map();
  for (const use of uses) paths.set(use.name ?? "", use[key2] ?? "");
  return paths;
}
function validateName3(name, use, volumes, item, checks) {
  if (volumes.has(name)) return;
  const field = item.child("name");
  const known = volumes.size === 0 ? "the pod has none" : `the pod has ${[...volumes.keys()].join(", ")}`;
  const rule2 = use === "mount" ? "volume-mount-without-volume" : "dangling-reference";
  if (name === "") {
    checks.required(field, `name the volume; ${known}`, { cause: field.toString() });
    checks.notFound(field, `the ${use} names no volume; ${known}`, { cause: field.toString(), rule: "required-field" });
    return;
  }
  const cause = volumeCause(name);
  const origin = checks.rejections.find((rejection) => rejection.cause === cause);
  if (origin) checks.notFound(field, `the volume "${name}" is rejected itself; correct it there`, { cause, rule: origin.rule });
  else {
    const message = `no volume is named "${name}": ${known}; correct the name, or add the volume to spec.volumes`;
    checks.notFound(field, message, { cause: `no volume ${name}`, rule: rule2 });
  }
}
function validateMountPath(mountPath, taken, item, checks) {
  if (mountPath === "") checks.required(item.child("mountPath"), "say where in the container the volume appears, such as /data");
  if (taken.has(mountPath)) {
    checks.invalid(item.child("mountPath"), `something is mounted at "${mountPath}" already; mount each volume at a path of its own`);
  }
  taken.add(mountPath);
}
function validateDevicePath(devicePath, taken, item, checks) {
  if (devicePath === "") checks.required(item.child("devicePath"), "say where in the container the device appears, such as /dev/xvda");
  if (taken.has(devicePath))
    checks.invalid(item.child("devicePath"), `another device is at "${devicePath}" already; give each a path of its own`);
  if (hasBackstep(devicePath)) checks.invalid(item.child("devicePath"), `"${devicePath}" leads upwards; write the path without ".."`);
  else taken.add(devicePath);
}
function rejectBoth(name, where2, item, checks) {
  const message = `"${name}" is in ${where2}, too; use a volume as a device or mount it, not both`;
  checks.invalid(item.child("name"), message, { cause: `${item.parent?.parent?.toString() ?? ""} ${name}` });
}
function rejectTaken(path, others, where2, item, name, checks) {
  for (const other of others.values()) {
    if (other !== path) continue;
    checks.invalid(item.child(name), `"${path}" is a path in ${where2}, too; use it once`);
    return;
  }
}
function rejectNoBlocks(volume, item, checks) {
  if (!volume || volume.persistentVolumeClaim || volume.ephemeral) return;
  const message = `the volume "${volume.name}" cannot be a device; only persistentVolumeClaim and ephemeral can: mount it instead`;
  checks.invalid(item.child("name"), message);
}
function validateSubPath(mount, path, item, checks) {
  const { subPath, subPathExpr } = mount;
  if (subPath) validateDescendingPath(subPath, path.child("subPath"), checks, item.child("subPath"));
  if (!subPathExpr) return;
  if (subPath) checks.invalid(item.child("subPathExpr"), `subPath says "${subPath}" already; keep subPath or subPathExpr`);
  validateDescendingPath(subPathExpr, path.child("subPathExpr"), checks, item.child("subPathExpr"));
}
function validatePropagation(propagation, container, path, item, checks) {
  const at3 = item.child("mountPropagation");
  if (!PROPAGATIONS.includes(propagation)) checks.unsupported(path.child("mountPropagation"), propagation, PROPAGATIONS, { at: at3 });
  else if (propagation === "Bidirectional" && !container.securityContext?.privileged) {
    const message = "Bidirectional shows the mounts of the container to the node, so only a privileged container may use it; use HostToContainer";
    checks.forbidden(path.child("mountPropagation"), message, {
      at: at3,
      rule: "propagation-needs-privileged",
      cause: `${path.toString()} privileged`
    });
  }
}
function validateRecursiveReadOnly(mount, path, item, checks) {
  const { recursiveReadOnly = "", mountPropagation, readOnly } = mount;
  const field = path.child("recursiveReadOnly");
  const at3 = item.child("recursiveReadOnly");
  if (!RECURSIVE_READ_ONLY.includes(recursiveReadOnly)) return checks.unsupported(field, recursiveReadOnly, RECURSIVE_READ_ONLY, { at: at3 });
  if (recursiveReadOnly === "Disabled") return;
  if (!readOnly) checks.forbidden(field, "a mount is read-only throughout only if it is read-only; set readOnly: true", { at: at3 });
  if (mountPropagation !== void 0 && mountPropagation !== "None") {
    checks.forbidden(field, "a mount that is read-only throughout cannot take part in propagation; remove mountPropagation", { at: at3 });
  }
}
function validateBindMountOptions(options2, volume, path, checks) {
  for (const [index, option] of options2.entries()) {
    if (!BIND_MOUNT_OPTIONS.includes(option)) checks.unsupported(path.index(index), option, BIND_MOUNT_OPTIONS);
    if (options2.indexOf(option) < index) checks.duplicate(path.index(index), option);
  }
  if (volume?.image) checks.invalid(path, `the volume "${volume.name}" is an image, whose mount takes no options; remove them`);
}
var PROPAGATIONS, RECURSIVE_READ_ONLY, BIND_MOUNT_OPTIONS;
var init_volumemount = __esm({
  "src/admission/volumemount.ts"() {
    "use strict";
    init_filepath();
    init_volume();
    PROPAGATIONS = ["None", "HostToContainer", "Bidirectional"];
    RECURSIVE_READ_ONLY = ["Disabled", "IfPossible", "Enabled"];
    BIND_MOUNT_OPTIONS = ["noexec", "nodev", "nosuid"];
  }
});

// src/admission/anycontainer.ts
function claimName({ name = "" }, names, what, path, checks) {
  if (!names.has(name)) {
    names.add(name);
    return;
  }
  const field = path.child("name");
  const message = `another ${what} has the name ${JSON.stringify(name)} already; give this one its own`;
  checks.duplicate(field, name, { cause: field.toString(), message });
}
function validateContainer(container, volumes, spec, path, checks) {
  const { name, image, terminationMessagePolicy, ports, env, envFrom, volumeMounts, volumeDevices } = container;
  if (!name) checks.required(path.child("name"), "a container needs a name", { cause: path.child("name").toString() });
  else rejectValue(path, "name", name, isDNS1123Label(name), checks);
  if (!image) checks.required(path.child("image"), "name the image to run");
  validateMessagePolicy(terminationMessagePolicy, path, checks);
  if (ports) validateContainerPorts(ports, path.child("ports"), checks);
  if (env) validateEnv(env, spec, path.child("env"), checks);
  if (envFrom) validateEnvFrom(envFrom, path.child("envFrom"), checks);
  if (volumeMounts) validateVolumeMounts(volumeMounts, volumes, container, path.child("volumeMounts"), checks);
  if (volumeDevices) validateVolumeDevices(volumeDevices, volumeMounts ?? [], volumes, path.child("volumeDevices"), checks);
  validatePullPolicy(container.imagePullPolicy, path, "imagePullPolicy", checks);
  if (container.resources) validateContainerResources(container.resources, spec.resourceClaims, path.child("resources"), checks);
  if (container.resizePolicy) validateResizePolicy(container.resizePolicy, spec, path.child("resizePolicy"), checks);
  if (container.securityContext) validateSecurityContext(container.securityContext, spec.hostUsers, path.child("securityContext"), checks);
}
function validateMessagePolicy(policy, path, checks) {
  if (!policy) checks.required(path.child("terminationMessagePolicy"), `write one of ${MESSAGE_POLICIES.join(", ")}`);
  else if (!MESSAGE_POLICIES.includes(policy)) checks.unsupported(path.child("terminationMessagePolicy"), policy, MESSAGE_POLICIES);
}
var MESSAGE_POLICIES;
var init_anycontainer = __esm({
  "src/admission/anycontainer.ts"() {
    "use strict";
    init_names();
    init_containerport();
    init_containerresizepolicy();
    init_envfromsource();
    init_envvar();
    init_imagepullpolicy();
    init_resourcerequirements();
    init_securitycontext();
    init_value();
    init_volumemount();
    MESSAGE_POLICIES = ["File", "FallbackToLogsOnError"];
  }
});

// src/admission/containerrestartrule.ts
function validateContainerRestart({ restartPolicy, restartPolicyRules }, path, checks) {
  if (restartPolicy === void 0 && !restartPolicyRules?.length) return;
  if (rulesAllowed(checks)) validateContainerRestartPolicy(restartPolicy, restartPolicyRules ?? [], path, checks);
  else if (restartPolicy !== void 0) {
    const message = `${JSON.stringify(restartPolicy)} cannot be set for a main container before Kubernetes 1.35; remove it`;
    checks.forbidden(path.child("restartPolicy"), message);
  }
}
function validateInitContainerRestart({ restartPolicy, restartPolicyRules }, path, checks) {
  const rules2 = restartPolicyRules ?? [];
  if (restartPolicy === void 0) {
    if (rules2.length > 0 && checks.minor >= 35) requireRestartPolicy(path, checks);
  } else if (!rulesAllowed(checks)) {
    if (restartPolicy !== "Always") checks.unsupported(path.child("restartPolicy"), restartPolicy, ["Always"]);
  } else if (restartPolicy !== "Always" || restartAllAllowed(checks)) {
    validateContainerRestartPolicy(restartPolicy, rules2, path, checks);
  } else if (rules2.length > 0) {
    const message = "a sidecar, that is restartPolicy Always, can have rules from Kubernetes 1.36 on; remove them";
    checks.forbidden(path.child("restartPolicyRules"), message);
  }
}
function rulesAllowed(checks) {
  return enabled("ContainerRestartRules", checks.minor) || checks.keeps.restartRules;
}
function restartAllAllowed(checks) {
  return enabled("RestartAllContainersOnContainerExits", checks.minor) || checks.keeps.restartAllContainers;
}
function validateContainerRestartPolicy(policy, rules2, path, checks) {
  if (policy === void 0) requireRestartPolicy(path, checks);
  else if (!POLICIES2.includes(policy)) checks.unsupported(path.child("restartPolicy"), policy, POLICIES2);
  if (rules2.length === 0) return;
  const rulesPath = path.child("restartPolicyRules");
  if (rules2.length > MAX_RULES) rejectLength(rulesPath, rules2.length, MAX_RULES, checks);
  for (const [index, rule2] of rules2.entries()) validateRule(rule2, rulesPath.index(index), checks);
}
function requireRestartPolicy(path, checks) {
  checks.required(path.child("restartPolicy"), `restartPolicyRules make exceptions of it; write one of ${POLICIES2.join(", ")}`);
}
function validateRule({ action = "", exitCodes }, path, checks) {
  if (action !== "Restart" && !(action === "RestartAllContainers" && restartAllAllowed(checks))) {
    checks.unsupported(path.child("action"), action, restartAllAllowed(checks) ? ["Restart", "RestartAllContainers"] : ["Restart"]);
  }
  if (!exitCodes) return checks.required(path.child("exitCodes"), "say for which exit codes the rule holds");
  const { operator = "", values } = exitCodes;
  if (!OPERATORS3.includes(operator)) checks.unsupported(path.child("exitCodes", "operator"), operator, OPERATORS3);
  if (values && values.length > MAX_EXIT_CODES) rejectLength(path.child("exitCodes", "values"), values.length, MAX_EXIT_CODES, checks);
}
function rejectLength(path, length, most, checks) {
  if (checks.minor >= 36) checks.tooMany(path, length, most);
  else checks.tooLong(path, length, most, { rule: "too-many", message: `${length} items are too many; at most ${most} are allowed` });
}
var POLICIES2, OPERATORS3, MAX_RULES, MAX_EXIT_CODES;
var init_containerrestartrule = __esm({
  "src/admission/containerrestartrule.ts"() {
    "use strict";
    init_gates();
    POLICIES2 = ["Always", "Never", "OnFailure"];
    OPERATORS3 = ["In", "NotIn"];
    MAX_RULES = 20;
    MAX_EXIT_CODES = 255;
  }
});

// src/admission/port.ts
function validatePort(port, path, checks) {
  if (typeof port === "string") rejectValue(path, "port", port, isValidPortName(port), checks);
  else rejectValue(path, "port", port ?? 0, isValidPortNum(port ?? 0), checks);
}
var init_port = __esm({
  "src/admission/port.ts"() {
    "use strict";
    init_names();
    init_value();
  }
});

// src/admission/httpgetaction.ts
function validateHTTPGetAction(action, path, checks) {
  const { path: urlPath, port, scheme = "", httpHeaders, protocol, host } = action;
  if (!urlPath) checks.required(path.child("path"), "write the path to ask for, such as /healthz");
  validatePort(port, path, checks);
  if (!SCHEMES.includes(scheme)) checks.unsupported(path.child("scheme"), scheme, SCHEMES);
  if (httpHeaders) validateHeaders(httpHeaders, path.child("httpHeaders"), checks);
  if (protocol === void 0) return;
  if (!PROTOCOLS2.includes(protocol)) checks.unsupported(path.child("protocol"), protocol, PROTOCOLS2);
  else if (protocol === "HTTP2" && scheme !== "HTTP") {
    checks.invalid(path.child("protocol"), `"HTTP2" goes with scheme HTTP only, and the scheme is ${JSON.stringify(scheme)}`);
  } else if (protocol === "HTTP2" && host) {
    checks.invalid(path.child("host"), `${JSON.stringify(host)} cannot be asked with protocol HTTP2; remove host, to ask the pod`);
  }
}
function validateHeaders(headers, path, checks) {
  for (const [index, { name = "" }] of headers.entries()) {
    for (const problem3 of isHTTPHeaderName(name)) {
      checks.invalid(path, `the header ${JSON.stringify(name)} ${problem3}`, { at: path.index(index).child("name") });
    }
  }
}
var SCHEMES, PROTOCOLS2;
var init_httpgetaction = __esm({
  "src/admission/httpgetaction.ts"() {
    "use strict";
    init_names();
    init_port();
    SCHEMES = ["HTTP", "HTTPS"];
    PROTOCOLS2 = ["HTTP1", "HTTP2"];
  }
});

// src/admission/handler.ts
function validateHandler(handler, gracePeriod, path, checks) {
  const { exec, httpGet, tcpSocket, grpc, sleep } = handler;
  let first;
  if (exec) {
    first = "exec";
    validateExecAction(exec, path.child("exec"), checks);
  }
  if (httpGet) {
    if (first) forbidSecond("httpGet", first, path, checks);
    else validateHTTPGetAction(httpGet, path.child("httpGet"), checks);
    first ??= "httpGet";
  }
  if (tcpSocket) {
    if (first) forbidSecond("tcpSocket", first, path, checks);
    else validatePort(tcpSocket.port, path.child("tcpSocket"), checks);
    first ??= "tcpSocket";
  }
  if (grpc) {
    if (first) forbidSecond("grpc", first, path, checks);
    else validateGRPCAction(grpc, path.child("grpc"), checks);
    first ??= "grpc";
  }
  if (sleep) {
    if (first) forbidSecond("sleep", first, path, checks);
    else validateSleepAction(sleep, gracePeriod, path.child("sleep"), checks);
    first ??= "sleep";
  }
  if (!first) checks.required(path, "does nothing; say what to do: exec, httpGet, tcpSocket, or grpc in a probe, sleep in a hook");
}
function forbidSecond(name, first, path, checks) {
  checks.forbidden(path.child(name), `has ${first} already; keep ${first} or ${name}, as one action is done`);
}
function validateExecAction({ command }, path, checks) {
  if (!command?.length) checks.required(path.child("command"), "write the command to run in the container");
}
function validateGRPCAction({ port, mode: mode2 }, path, checks) {
  validatePort(port, path, checks);
  if (mode2 !== void 0 && !GRPC_MODES.includes(mode2)) checks.unsupported(path.child("mode"), mode2, GRPC_MODES);
}
function validateSleepAction({ seconds = 0 }, gracePeriod, path, checks) {
  const least = enabled("PodLifecycleSleepActionAllowZero", checks.minor) ? 0 : 1;
  if (gracePeriod === void 0 || seconds >= least && seconds <= gracePeriod) return;
  const allowed = `must be between ${least} and ${gracePeriod}, the terminationGracePeriodSeconds of the pod`;
  checks.invalid(path, `${seconds} seconds of sleep: it ${allowed}`, { at: path.child("seconds") });
}
var GRPC_MODES;
var init_handler = __esm({
  "src/admission/handler.ts"() {
    "use strict";
    init_gates();
    init_httpgetaction();
    init_port();
    GRPC_MODES = ["Plaintext", "TLS"];
  }
});

// src/admission/lifecycle.ts
function validateLifecycle({ postStart, preStop, stopSignal }, spec, path, checks) {
  const gracePeriod = spec.terminationGracePeriodSeconds;
  if (postStart) validateHandler(postStart, gracePeriod, path.child("postStart"), checks);
  if (preStop) validateHandler(preStop, gracePeriod, path.child("preStop"), checks);
  if (stopSignal !== void 0) validateStopSignal(stopSignal, spec, path.child("stopSignal"), checks);
}
function validateStopSignal(signal, { os }, path, checks) {
  if (!os)
    return checks.forbidden(path, `${JSON.stringify(signal)} needs to know the system; set spec.os.name of the pod to linux or windows`);
  const supported = SIGNALS.get(os.name ?? "");
  if (supported && !supported.has(signal)) checks.unsupported(path, signal, supported);
}
var MINUS2, PLUS2, LINUX_SIGNALS, SIGNALS;
var init_lifecycle = __esm({
  "src/admission/lifecycle.ts"() {
    "use strict";
    init_handler();
    MINUS2 = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `SIGRTMAX-${n}`);
    PLUS2 = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((n) => `SIGRTMIN+${n}`);
    LINUX_SIGNALS = [
      "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP",
      "TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX"
    ];
    SIGNALS = /* @__PURE__ */ new Map([
      [
        "linux",
        /* @__PURE__ */ new Set([
          ...LINUX_SIGNALS.join(" ").split(" ").map((name) => `SIG${name}`),
          ...PLUS2,
          ...MINUS2
        ])
      ],
      ["windows", /* @__PURE__ */ new Set(["SIGKILL", "SIGTERM"])]
    ]);
  }
});

// src/admission/probe.ts
function validateProbes({ livenessProbe, readinessProbe, startupProbe }, path, checks) {
  if (livenessProbe) validateOnceSuccessful(livenessProbe, path.child("livenessProbe"), checks);
  if (readinessProbe) validateReadinessProbe(readinessProbe, path.child("readinessProbe"), checks);
  if (startupProbe) validateOnceSuccessful(startupProbe, path.child("startupProbe"), checks);
}
function validateOnceSuccessful(probe, path, checks) {
  validateProbe(probe, path, checks);
  const { successThreshold = 0 } = probe;
  if (successThreshold !== 1) {
    rejectValue(path, "successThreshold", successThreshold, ["must be 1: a single success counts here; remove the field"], checks);
  }
}
function validateReadinessProbe(probe, path, checks) {
  validateProbe(probe, path, checks);
  const seconds = probe.terminationGracePeriodSeconds;
  if (seconds === void 0) return;
  rejectValue(path, "terminationGracePeriodSeconds", seconds, ["has no use here: a readiness probe ends no container; remove it"], checks);
}
function validateProbe(probe, path, checks) {
  validateHandler(probe, void 0, path, checks);
  validateNonnegative(probe.initialDelaySeconds, path, "initialDelaySeconds", checks);
  validateNonnegative(probe.timeoutSeconds, path, "timeoutSeconds", checks);
  validateNonnegative(probe.periodSeconds, path, "periodSeconds", checks);
  validateNonnegative(probe.successThreshold, path, "successThreshold", checks);
  validateNonnegative(probe.failureThreshold, path, "failureThreshold", checks);
  const seconds = probe.terminationGracePeriodSeconds;
  if (seconds !== void 0 && seconds <= 0) {
    rejectValue(path, "terminationGracePeriodSeconds", seconds, ["must be 1 or more; remove it to use the pod's"], checks);
  }
}
var init_probe = __esm({
  "src/admission/probe.ts"() {
    "use strict";
    init_handler();
    init_value();
  }
});

// src/admission/initcontainer.ts
function validateInitContainers(initContainers, containers, volumes, spec, path, checks) {
  if (initContainers.length === 0) return;
  const names = /* @__PURE__ */ new Set();
  for (const { name = "" } of containers) names.add(name);
  for (const [index, container] of initContainers.entries()) {
    const item = path.index(index);
    validateContainer(container, volumes, spec, item, checks);
    validateInitContainerRestart(container, item, checks);
    if (names.has(container.name ?? "") || container.name) claimName(container, names, "container or init container", item, checks);
    validateInitHostPorts(container, path, index, checks);
    const sidecar = container.restartPolicy === "Always";
    if (sidecar) {
      if (container.lifecycle) validateLifecycle(container.lifecycle, spec, item.child("lifecycle"), checks);
      validateProbes(container, item, checks);
    } else forbidSidecarFields(container, item, checks);
    validateInitResizePolicy(container, sidecar, item, checks);
  }
}
function forbidSidecarFields(container, path, checks) {
  for (const name of SIDECAR_FIELDS) {
    if (!container[name]) continue;
    const sidecar = checks.minor >= 29 ? ", or make it a sidecar with restartPolicy Always" : "";
    const message = `an init container runs to its end, so it has no ${name}; remove it${sidecar}`;
    checks.forbidden(path.child(name), message, { cause: path.child("restartPolicy").toString() });
  }
}
function validateInitResizePolicy({ resizePolicy }, sidecar, path, checks) {
  if (!resizePolicy?.length) return;
  if (!enabled("InPlacePodVerticalScaling", checks.minor) && !checks.keeps.sidecarResizePolicy) {
    checks.invalid(path.child("resizePolicy"), "init containers have no resizePolicy before Kubernetes 1.33; remove it");
  }
  if (sidecar || checks.minor < 36 || checks.keeps.restartContainerOnInit) return;
  for (const [index, { restartPolicy }] of resizePolicy.entries()) {
    if (restartPolicy !== "RestartContainer") continue;
    const message = '"RestartContainer" is for containers that keep running; write NotRequired, or make it a sidecar with restartPolicy Always';
    checks.invalid(path.child("resizePolicy").index(index).child("restartPolicy"), message);
  }
}
var SIDECAR_FIELDS;
var init_initcontainer = __esm({
  "src/admission/initcontainer.ts"() {
    "use strict";
    init_anycontainer();
    init_containerport();
    init_containerrestartrule();
    init_gates();
    init_lifecycle();
    init_probe();
    SIDECAR_FIELDS = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];
  }
});

// src/admission/container.ts
function validateContainers(containers, volumes, spec, path, checks) {
  if (containers.length === 0) return checks.required(path, "a pod needs at least one container");
  const names = /* @__PURE__ */ new Set();
  containers.forEach((container, index) => {
    const item = path.index(index);
    validateContainer(container, volumes, spec, item, checks);
    claimName(container, names, "container", item, checks);
    if (container.lifecycle) validateLifecycle(container.lifecycle, spec, item.child("lifecycle"), checks);
    validateProbes(container, item, checks);
    validateContainerRestart(container, item, checks);
  });
  validateHostPorts(containers, path, checks);
  if (spec.hostNetwork) validateHostNetworkPorts(containers, path, checks);
}
var init_container = __esm({
  "src/admission/container.ts"() {
    "use strict";
    init_anycontainer();
    init_containerport();
    init_containerrestartrule();
    init_lifecycle();
    init_probe();
    init_initcontainer();
  }
});

// src/admission/ephemeralcontainer.ts
function validateEphemeralContainers(spec, volumes, path, checks) {
  if (!spec.ephemeralContainers?.length) return;
  const field = path.child("ephemeralContainers");
  const found2 = new Checks(checks.minor, checks.keeps);
  validateEach(spec.ephemeralContainers, volumes, spec, field, found2);
  const cause = field.toString();
  for (const rejection of found2.rejections) checks.rejections.push({ ...rejection, cause });
}
function validateEach(ephemeralContainers, volumes, spec, path, checks) {
  const others = /* @__PURE__ */ new Set();
  for (const { name = "" } of [...spec.containers ?? [], ...spec.initContainers ?? []]) others.add(name);
  const names = new Set(others);
  for (const [index, container] of ephemeralContainers.entries()) {
    const item = path.index(index);
    const { image = "", targetContainerName } = container;
    validateContainer(container, volumes, spec, item, checks);
    if (hasSpaceAtEnds(image)) checks.invalid(item.child("image"), `${JSON.stringify(image)} must not begin or end with white space`);
    claimName(container, names, "container", item, checks);
    if (targetContainerName && !others.has(targetContainerName)) {
      checks.notFound(item.child("targetContainerName"), `there is no container ${JSON.stringify(targetContainerName)}`);
    }
    forbidFields(container, item, checks);
  }
}
function forbidFields(container, path, checks) {
  for (const name of FORBIDDEN_FIELDS) {
    const value = container[name];
    if (value === void 0) continue;
    if (name === "resources" && Object.values(value).every((list4) => list4 === void 0)) continue;
    checks.forbidden(path.child(name), `an ephemeral container has no ${name}`);
  }
  for (const [index, { subPath, subPathExpr }] of (container.volumeMounts ?? []).entries()) {
    const mount = path.child("volumeMounts").index(index);
    if (subPath) checks.forbidden(mount.child("subPath"), "an ephemeral container mounts whole volumes only");
    if (subPathExpr) checks.forbidden(mount.child("subPathExpr"), "an ephemeral container mounts whole volumes only");
  }
}
var FORBIDDEN_FIELDS;
var init_ephemeralcontainer = __esm({
  "src/admission/ephemeralcontainer.ts"() {
    "use strict";
    init_anycontainer();
    init_rejection();
    init_whitespace();
    FORBIDDEN_FIELDS = [
      "ports",
      "resources",
      "livenessProbe",
      "readinessProbe",
      "startupProbe",
      "lifecycle",
      "resizePolicy",
      "restartPolicy",
      "restartPolicyRules"
    ];
  }
});

// src/admission/evictionresponder.ts
function validateEvictionResponders(responders, path, checks) {
  if (responders.length > MAX_RESPONDERS) return checks.tooMany(path, responders.length, MAX_RESPONDERS);
  const names = /* @__PURE__ */ new Set();
  for (const [index, responder] of responders.entries()) {
    const { name = "" } = responder;
    if (names.has(name))
      checks.duplicate(path.index(index), responder, { message: `the eviction responder ${JSON.stringify(name)} is there twice` });
    names.add(name);
    validateName4(name, path.index(index), checks);
    validatePriority(responder.priority, path.index(index), checks);
  }
}
function validateName4(name, path, checks) {
  if (!name)
    return checks.required(path.child("name"), "an eviction responder needs a name with a domain, such as example.com/my-responder");
  if (isReserved(name)) {
    const field = path.child("name");
    checks.invalid(field, `${JSON.stringify(name)} has a domain of Kubernetes itself; use your own`, { cause: field.toString() });
  }
  rejectValue(path, "name", name, isDomainPrefixedKey(name), checks);
}
function isReserved(name) {
  const domain = trimSpace(toLower(name.split("/", 1)[0])).replace(/\.+$/, "");
  return /(?:^|\.)(?:k8s|kubernetes)\.io$/.test(domain);
}
function validatePriority(priority, path, checks) {
  if (priority === void 0)
    return checks.required(path.child("priority"), `an eviction responder needs a priority: ${LEAST_PRIORITY} to ${MAX_PRIORITY}`);
  if (priority >= LEAST_PRIORITY && priority <= MAX_PRIORITY) return;
  rejectValue(path, "priority", priority, [`must be between ${LEAST_PRIORITY} and ${MAX_PRIORITY}`], checks);
}
var MAX_RESPONDERS, MAX_PRIORITY, LEAST_PRIORITY;
var init_evictionresponder = __esm({
  "src/admission/evictionresponder.ts"() {
    "use strict";
    init_names();
    init_text();
    init_value();
    init_whitespace();
    MAX_RESPONDERS = 10;
    MAX_PRIORITY = 1e5;
    LEAST_PRIORITY = 1e3;
  }
});

// src/kubernetes/ip.ts
function isValidIPForLegacyField(value, strict = true) {
  const bytes = parseIPSloppy(value);
  if (!bytes) return noAddress;
  if (!strict) return noProblems;
  if (hasLeadingZeros(value)) return leadingZeros;
  return value.includes(":") && isMapped(bytes) ? mapped : noProblems;
}
function getWarningForIP(value) {
  const bytes = parseIPSloppy(value);
  if (!bytes) return void 0;
  const canonical = canonicalIP(bytes);
  if (hasLeadingZeros(value) || value.includes(":") && isMapped(bytes)) return `is no standard form of an IP address: write ${canonical}`;
  return value.includes(":") && canonical !== value ? `should be in the canonical form of RFC 5952: ${canonical}` : void 0;
}
function parseIPSloppy(value) {
  for (const char of value) {
    if (char === ".") {
      const bytes = parseIPv4(value);
      return bytes && [...mappedPrefix, ...bytes];
    }
    if (char === ":") return parseIPv6(value);
  }
  return void 0;
}
function isMapped(bytes) {
  return mappedPrefix.every((byte, index) => bytes[index] === byte);
}
function parseIPv4(value) {
  const match = /^([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)$/.exec(value);
  const bytes = match?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) ? bytes : void 0;
}
function parseIPv6(value) {
  const [head = "", tail, ...more] = value.split("::");
  if (more.length > 0) return void 0;
  const before = groups(head, tail === void 0);
  const after = tail === void 0 ? [] : groups(tail, true);
  if (!before || !after) return void 0;
  const missing = 16 - before.length - after.length;
  if (tail === void 0 ? missing !== 0 : missing < 2) return void 0;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}
function groups(text2, isEnd) {
  if (text2 === "") return [];
  const bytes = [];
  const parts = text2.split(":");
  for (const [index, part] of parts.entries()) {
    if (isEnd && index === parts.length - 1 && part.includes(".")) {
      const ipv4 = parseIPv4(part);
      return ipv4 && [...bytes, ...ipv4];
    }
    if (!/^[0-9a-f]+$/i.test(part)) return void 0;
    const group = Number.parseInt(part, 16);
    if (group > 65535) return void 0;
    bytes.push(group >> 8, group & 255);
  }
  return bytes;
}
function hasLeadingZeros(value) {
  return value.split(/[:.]/).some((part) => part.length > 4) || /(?:^|[:.])0[0-9]+(?=\.)|\.0[0-9]+$/.test(value);
}
function canonicalIP(bytes) {
  if (isMapped(bytes)) return bytes.slice(12).join(".");
  const parts = Array.from({ length: 8 }, (_, index) => bytes[index * 2] << 8 | bytes[index * 2 + 1]);
  let start = 0;
  let length = 1;
  for (let from = 0; from < 8; from++) {
    let to = from;
    while (parts[to] === 0) to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  const hex3 = (from, to) => parts.slice(from, to).map((part) => part.toString(16)).join(":");
  return length > 1 ? `${hex3(0, start)}::${hex3(start + length)}` : hex3(0);
}
var noAddress, leadingZeros, mapped, mappedPrefix;
var init_ip = __esm({
  "src/kubernetes/ip.ts"() {
    "use strict";
    init_names();
    noAddress = Object.freeze(["must be an IP address, such as 10.9.8.7 or 2001:db8::ffff"]);
    leadingZeros = Object.freeze(["must not have leading zeros, which some software reads as octal"]);
    mapped = Object.freeze(["must not be an IPv4 address written as IPv6; write the IPv4 address itself"]);
    mappedPrefix = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];
  }
});

// src/admission/hostalias.ts
function validateHostAliases(aliases, path, checks) {
  const strict = enabled("StrictIPCIDRValidation", checks.minor);
  for (const [index, { ip = "", hostnames }] of aliases.entries()) {
    for (const problem3 of isValidIPForLegacyField(ip, strict)) {
      const at3 = path.index(index).child("ip");
      checks.invalid(checks.minor >= 30 ? at3 : path.child("ip"), `${JSON.stringify(ip)} ${problem3}`, {
        at: at3,
        rule: "invalid-ip",
        cause: at3.toString()
      });
    }
    if (hostnames) validateHostnames(hostnames, path, index, checks);
  }
}
function validateHostnames(hostnames, path, alias, checks) {
  for (const [index, hostname] of hostnames.entries()) {
    for (const problem3 of isDNS1123Subdomain(hostname)) {
      const at3 = path.index(alias).child("hostnames").index(index);
      checks.invalid(checks.minor >= 30 ? at3 : path.child("hostnames"), `${JSON.stringify(hostname)} ${problem3}`, {
        at: at3,
        cause: at3.toString()
      });
    }
  }
}
var init_hostalias = __esm({
  "src/admission/hostalias.ts"() {
    "use strict";
    init_ip();
    init_names();
    init_gates();
  }
});

// src/admission/hostnamespaces.ts
function validateHostNamespaces(spec, path, checks) {
  if (spec.hostPID && spec.shareProcessNamespace) {
    const at3 = path.child("shareProcessNamespace");
    const field = checks.minor >= 37 ? at3 : path.child("securityContext", "shareProcessNamespace");
    const message = "with hostPID: true the containers share the processes of the node already; remove shareProcessNamespace or hostPID";
    checks.invalid(field, message, { at: at3, rule: "host-pid-conflict" });
  }
  if (spec.hostUsers === false) validateUserNamespace(spec, path, checks);
}
function validateUserNamespace(spec, path, checks) {
  const { hostNetwork, hostPID, hostIPC } = spec;
  const details2 = { rule: "host-users-conflict", cause: path.child("hostUsers").toString() };
  const onHostNetwork = enabled("UserNamespacesHostNetworkSupport", checks.minor) || checks.keeps.userNamespacesOnHostNetwork;
  if (hostNetwork && !onHostNetwork) checks.forbidden(path.child("hostNetwork"), excludes("hostNetwork"), details2);
  if (hostPID) checks.forbidden(path.child("HostPID"), excludes("hostPID"), { ...details2, at: path.child("hostPID") });
  if (hostIPC) checks.forbidden(path.child("HostIPC"), excludes("hostIPC"), { ...details2, at: path.child("hostIPC") });
  if (checks.minor < 34 || checks.keeps.userNamespacesWithVolumeDevices) return;
  for (const list4 of CONTAINER_LISTS) {
    for (const [index, { volumeDevices = [] }] of (spec[list4] ?? []).entries()) {
      if (volumeDevices.length === 0) continue;
      const message = "with hostUsers: false the container has no rights on block devices; remove hostUsers or volumeDevices";
      checks.forbidden(path.child(list4).index(index).child("volumeDevices"), message, details2);
    }
  }
}
function excludes(name) {
  return `${name}: true is of no use to a pod with its own users (hostUsers: false); remove one of the two`;
}
var init_hostnamespaces = __esm({
  "src/admission/hostnamespaces.ts"() {
    "use strict";
    init_containerlists();
    init_gates();
  }
});

// src/admission/hostnameoverride.ts
function validateHostnameOverride(spec, path, checks) {
  const { hostnameOverride = "", setHostnameAsFQDN, hostNetwork } = spec;
  const field = path.child("hostnameOverride");
  if (setHostnameAsFQDN) {
    const message = "setHostnameAsFQDN: true makes the host name itself; remove it or hostnameOverride";
    checks.forbidden(field, message, { cause: field.toString() });
  }
  if (hostNetwork) {
    const message = "with hostNetwork: true the pod has the host name of its node; remove hostnameOverride";
    checks.forbidden(field, message, { cause: field.toString() });
  }
  if (isLongerThan(hostnameOverride, MAX_BYTES)) {
    const bytes = byteLength(hostnameOverride);
    const message = `a host name has at most ${MAX_BYTES} bytes; ${JSON.stringify(hostnameOverride)} has ${bytes}`;
    checks.tooLong(field, bytes, MAX_BYTES, { cause: field.toString(), message });
  }
  rejectValue(path, "hostnameOverride", hostnameOverride, isDNS1123Subdomain(hostnameOverride), checks);
}
var MAX_BYTES;
var init_hostnameoverride = __esm({
  "src/admission/hostnameoverride.ts"() {
    "use strict";
    init_names();
    init_text();
    init_value();
    MAX_BYTES = 64;
  }
});

// src/admission/hostprocess.ts
function validateHostProcess(spec, path, checks) {
  const ofPod = spec.securityContext?.windowsOptions?.hostProcess;
  if (ofPod !== void 0 || isSetByContainer(spec)) validateAllOrNone(spec, ofPod, path, checks);
}
function isSetByContainer(spec) {
  for (const list4 of CONTAINER_LISTS) {
    for (const container of spec[list4] ?? []) {
      if (hostProcessOf(container) !== void 0) return true;
    }
  }
  return false;
}
function validateAllOrNone(spec, ofPod, path, checks) {
  let any = false;
  let exception;
  for (const list4 of CONTAINER_LISTS) {
    for (const [index, container] of (spec[list4] ?? []).entries()) {
      const ofContainer = hostProcessOf(container);
      const field = path.child(list4).index(index).child("securityContext", "windowsOptions", "hostProcess");
      if (ofPod !== void 0 && ofContainer !== void 0 && ofPod !== ofContainer) {
        checks.invalid(field, `hostProcess is ${ofContainer} here and ${ofPod} for the pod; remove it here or make them equal`, {
          rule: RULE2
        });
      }
      if (ofContainer ?? ofPod) any = true;
      else exception ??= field;
    }
  }
  if (!any) return;
  if (exception) {
    const message = "another container of this pod is a process of the node, so all must be; set hostProcess: true for the pod and remove it here";
    checks.invalid(path, message, { at: exception, rule: RULE2 });
  }
  if (!spec.hostNetwork) {
    checks.invalid(path.child("hostNetwork"), "processes of the node (hostProcess: true) use its network; set hostNetwork: true", {
      rule: RULE2
    });
  }
}
function hostProcessOf({ securityContext }) {
  return securityContext?.windowsOptions?.hostProcess;
}
var RULE2;
var init_hostprocess = __esm({
  "src/admission/hostprocess.ts"() {
    "use strict";
    init_containerlists();
    RULE2 = "host-process";
  }
});

// src/admission/poddnsconfig.ts
function validatePodDNSConfig({ dnsPolicy, dnsConfig }, path, checks) {
  if (dnsPolicy === "None") {
    const details2 = { rule: "dns-config-missing" };
    if (!dnsConfig) {
      return checks.required(
        path.child("dnsConfig"),
        "dnsPolicy: None takes nothing from the node or the cluster; add a dnsConfig with nameservers",
        details2
      );
    }
    if (!dnsConfig.nameservers?.length) {
      return checks.required(
        path.child("dnsConfig", "nameservers"),
        "dnsPolicy: None needs at least one name server; add its IP address",
        details2
      );
    }
  }
  if (dnsConfig) validateDNSConfig(dnsConfig, path.child("dnsConfig"), checks);
}
function validateDNSConfig({ nameservers, searches, options: options2 }, path, checks) {
  if (nameservers) validateNameservers(nameservers, path.child("nameservers"), checks);
  if (searches) validateSearches(searches, path.child("searches"), checks);
  if (!options2) return;
  for (const [index, { name }] of options2.entries()) {
    if (name) continue;
    const option = path.child("options").index(index);
    checks.required(option, "an option of the resolver needs a name, such as ndots", { at: option.child("name") });
  }
}
function validateNameservers(nameservers, path, checks) {
  if (nameservers.length > MAX_NAMESERVERS) {
    checks.invalid(path, `${nameservers.length} name servers are too many; resolvers use at most ${MAX_NAMESERVERS}`, { rule: "too-many" });
  }
  const strict = enabled("StrictIPCIDRValidation", checks.minor);
  for (const [index, nameserver] of nameservers.entries()) {
    for (const problem3 of isValidIPForLegacyField(nameserver, strict)) {
      checks.invalid(path.index(index), `${JSON.stringify(nameserver)} ${problem3}`, { rule: "invalid-ip" });
    }
  }
}
function validateSearches(searches, path, checks) {
  const [mostSearches, mostBytes] = checks.minor >= 26 ? [32, 2048] : [6, 256];
  if (searches.length > mostSearches) {
    checks.invalid(path, `${searches.length} search domains are too many; at most ${mostSearches} are allowed`, { rule: "too-many" });
  }
  let bytes = Math.max(0, searches.length - 1);
  for (const [index, search] of searches.entries()) {
    bytes += byteLength(search);
    const problems = searchProblems(search, checks);
    if (problems.length === 0) continue;
    const field = path.index(index);
    const cause = field.toString();
    for (const problem3 of problems) checks.invalid(field, `${JSON.stringify(search)} ${problem3}`, { cause });
  }
  if (bytes > mostBytes) {
    checks.invalid(path, `the search domains have ${bytes} bytes together, with a space between them; at most ${mostBytes} are allowed`, {
      rule: "too-long"
    });
  }
}
function searchProblems(search, { minor }) {
  const domain = search.endsWith(".") ? search.slice(0, -1) : search;
  if (minor < 33) return isDNS1123Subdomain(domain);
  return search === "." ? noProblems : isDNS1123SubdomainWithUnderscore(domain);
}
var MAX_NAMESERVERS;
var init_poddnsconfig = __esm({
  "src/admission/poddnsconfig.ts"() {
    "use strict";
    init_ip();
    init_names();
    init_text();
    init_gates();
    MAX_NAMESERVERS = 3;
  }
});

// src/admission/podos.ts
function validatePodOS(spec, path, checks) {
  const system = spec.os?.name;
  if (system === "linux") forbidOnLinux(spec, path, checks);
  else if (system === "windows") forbidOnWindows(spec, path, checks);
  else if (system) checks.unsupported(path.child("os"), system, SYSTEMS, { at: path.child("os", "name") });
  else checks.required(path.child("os", "name"), `name the system, ${SYSTEMS.join(" or ")}, or remove os`);
}
function forbidOnLinux(spec, path, checks) {
  if (spec.securityContext?.windowsOptions) forbid(path, "securityContext", "windowsOptions", "linux", checks);
  for (const list4 of CONTAINER_LISTS) {
    const containers = spec[list4];
    if (!containers) continue;
    for (const [index, { securityContext }] of containers.entries()) {
      if (securityContext?.windowsOptions) forbid(path.child(list4).index(index), "securityContext", "windowsOptions", "linux", checks);
    }
  }
}
function forbidOnWindows(spec, path, checks) {
  const { securityContext = {}, hostUsers, hostPID, hostIPC, shareProcessNamespace } = spec;
  for (const name of LINUX_POD_CONTEXT) {
    if (securityContext[name] !== void 0) forbid(path, "securityContext", name, "windows", checks);
  }
  if (securityContext.sysctls?.length) forbid(path, "securityContext", "sysctls", "windows", checks);
  if (hostUsers !== void 0) forbid(path, void 0, "hostUsers", "windows", checks);
  if (hostPID) forbid(path, void 0, "hostPID", "windows", checks);
  if (hostIPC) forbid(path, void 0, "hostIPC", "windows", checks);
  if (shareProcessNamespace !== void 0) forbid(path, void 0, "shareProcessNamespace", "windows", checks);
  for (const list4 of CONTAINER_LISTS) {
    const containers = spec[list4];
    if (!containers) continue;
    for (const [index, { securityContext: context }] of containers.entries()) {
      if (!context) continue;
      for (const name of LINUX_CONTEXT) {
        if (context[name] !== void 0) forbid(path.child(list4).index(index), "securityContext", name, "windows", checks);
      }
    }
  }
}
function forbid(path, parent, name, system, checks) {
  const field = parent ? path.child(parent, name) : path.child(name);
  const cause = `${field.toString()} of another system`;
  checks.forbidden(field, `a pod with os.name: ${system} has no ${name}; remove it or change os.name`, { rule: RULE3, cause });
}
var SYSTEMS, RULE3, LINUX_POD_CONTEXT, LINUX_CONTEXT;
var init_podos = __esm({
  "src/admission/podos.ts"() {
    "use strict";
    init_containerlists();
    SYSTEMS = ["linux", "windows"];
    RULE3 = "wrong-os-field";
    LINUX_POD_CONTEXT = [
      "appArmorProfile",
      "seLinuxOptions",
      "seccompProfile",
      "fsGroup",
      "fsGroupChangePolicy",
      "runAsUser",
      "runAsGroup",
      "supplementalGroups",
      "supplementalGroupsPolicy",
      "seLinuxChangePolicy"
    ];
    LINUX_CONTEXT = [
      "appArmorProfile",
      "seLinuxOptions",
      "seccompProfile",
      "capabilities",
      "readOnlyRootFilesystem",
      "privileged",
      "allowPrivilegeEscalation",
      "procMount",
      "runAsUser",
      "runAsGroup"
    ];
  }
});

// src/admission/podresourceclaim.ts
function validatePodResourceClaims(claims, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, claim] of claims.entries()) {
    validateName5(claim.name ?? "", names, path.index(index), checks);
    validateSource(claim, path.index(index), checks);
  }
}
function validateName5(name, names, path, checks) {
  if (!name) return checks.required(path.child("name"), "a resource claim needs a name, by which containers refer to it");
  if (names.has(name)) {
    const message = `another resource claim of this pod has the name ${JSON.stringify(name)} already; give this one its own`;
    return checks.duplicate(path.child("name"), name, { message });
  }
  names.add(name);
  rejectValue(path, "name", name, isDNS1123Label(name), checks);
}
function validateSource({ resourceClaimName, resourceClaimTemplateName }, path, checks) {
  if (resourceClaimName === void 0 && resourceClaimTemplateName === void 0) {
    checks.invalid(path, "a resource claim comes from somewhere; set resourceClaimName or resourceClaimTemplateName");
  }
  if (resourceClaimName !== void 0 && resourceClaimTemplateName !== void 0) {
    checks.invalid(path, "a resource claim has one source; remove resourceClaimName or resourceClaimTemplateName");
  }
  if (resourceClaimName !== void 0)
    rejectValue(path, "resourceClaimName", resourceClaimName, nameIsDNSSubdomain(resourceClaimName), checks);
  if (resourceClaimTemplateName !== void 0) {
    rejectValue(path, "resourceClaimTemplateName", resourceClaimTemplateName, nameIsDNSSubdomain(resourceClaimTemplateName), checks);
  }
}
var init_podresourceclaim = __esm({
  "src/admission/podresourceclaim.ts"() {
    "use strict";
    init_names();
    init_value();
  }
});

// src/admission/podresources.ts
function validatePodResources(spec, path, checks) {
  const { resources, os } = spec;
  if (!resources || !enabled("PodLevelResources", checks.minor)) return;
  const field = path.child("resources");
  if (os?.name === "windows") return checks.forbidden(field, "a Windows pod has no resources as a whole; set them for its containers");
  if (resources.claims !== void 0) {
    checks.forbidden(field.child("claims"), "a pod as a whole uses no claims; name them in resources.claims of its containers");
  }
  validateResourceRequirements(resources, rejectPodResource, spec.resourceClaims, field, checks);
  if (resources.requests) validateRequests(resources.requests, spec, field, checks);
  if (resources.limits) validateLimits(resources.limits, spec, path, checks);
}
function rejectPodResource(name, list4, checks) {
  if (name === "cpu" || name === "memory") return;
  const problems = resourceProblems(name);
  const field = list4.key(name);
  for (const problem3 of problems) checks.invalid(field, `${JSON.stringify(name)} ${problem3}`, { cause: `the name of ${field.toString()}` });
  if (problems.length > 0 || isHugePages2(name)) return;
  const message = `${JSON.stringify(name)} cannot be set for a pod as a whole, only ${POD_RESOURCES.join(", ")}; set it for its containers`;
  checks.unsupported(field, name, POD_RESOURCES, { message });
}
function validateRequests(requests, spec, path, checks) {
  for (const [name, text2] of Object.entries(requests)) {
    const needed = aggregate(spec, "requests", name);
    if (!needed || needed.cmp(quantityOf(text2)) <= 0) continue;
    const message = `the pod requests ${text2} of ${name} and its containers ${needed.toString()} together; request no less for the pod`;
    checks.invalid(path.child("requests").key(name), message);
  }
}
function validateLimits(limits, spec, path, checks) {
  const field = path.child("resources");
  for (const [name, text2] of Object.entries(limits)) {
    const limit = quantityOf(text2);
    const needed = isHugePages2(name) ? aggregate(spec, "limits", name) : void 0;
    if (needed && needed.cmp(limit) > 0) {
      const message = `the limit of the pod is ${text2} of ${name} and that of its containers ${needed.toString()} together; raise it`;
      checks.invalid(field.child("limits").key(name), message);
    }
    for (const [index, container] of (spec.containers ?? []).entries()) {
      const own = quantityIn(container.resources, "limits", name);
      if (!own || own.cmp(limit) <= 0) continue;
      const message = `the limit of ${own.toString()} of ${name} is above that of the pod, ${text2}; lower it or raise the pod's`;
      checks.invalid(field.child("containers").index(index).key(name).child("limits"), message, {
        at: path.child("containers").index(index).child("resources", "limits").key(name)
      });
    }
  }
}
function aggregate({ containers = [], initContainers = [] }, list4, name) {
  let running2;
  let sidecars;
  let starting;
  for (const { resources } of containers) running2 = sum(running2, quantityIn(resources, list4, name));
  for (const container of initContainers) {
    const own = quantityIn(container.resources, list4, name);
    const together3 = sum(sidecars, own);
    if (isSidecar(container)) {
      running2 = sum(running2, own);
      sidecars = together3;
    }
    starting = larger(starting, together3);
  }
  return larger(running2, starting);
}
function isSidecar({ restartPolicy }) {
  return restartPolicy === "Always";
}
function quantityIn(resources, list4, name) {
  const quantities = resources?.[list4];
  return quantities && Object.hasOwn(quantities, name) ? quantityOf(quantities[name]) : void 0;
}
function sum(a, b) {
  return a && b ? a.add(b) : a ?? b;
}
function larger(a, b) {
  return a && b ? b.cmp(a) > 0 ? b : a : a ?? b;
}
var POD_RESOURCES;
var init_podresources = __esm({
  "src/admission/podresources.ts"() {
    "use strict";
    init_gates();
    init_resourcename();
    init_resourcerequirements();
    init_value();
    POD_RESOURCES = ["cpu", "memory", "hugepages-<size>"];
  }
});

// src/admission/podschedulinggate.ts
function validateSchedulingGates(gates, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, { name = "" }] of gates.entries()) {
    const gate = path.index(index);
    const problems = isQualifiedName(name);
    if (problems.length > 0 || names.has(name)) {
      const at3 = gate.child("name");
      const details2 = { at: at3, cause: at3.toString() };
      for (const problem3 of problems) checks.invalid(gate, `${JSON.stringify(name)} ${problem3}`, details2);
      if (names.has(name))
        checks.duplicate(gate, name, { ...details2, message: `the scheduling gate ${JSON.stringify(name)} is there twice; remove one` });
    }
    names.add(name);
  }
}
var init_podschedulinggate = __esm({
  "src/admission/podschedulinggate.ts"() {
    "use strict";
    init_names();
  }
});

// src/admission/sysctl.ts
function validateSysctls(sysctls, spec, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, { name = "" }] of sysctls.entries()) {
    const sysctl = path.index(index);
    const problems = isValidSysctlName(name);
    if (!name) checks.required(sysctl.child("name"), "name the kernel parameter, such as net.core.somaxconn");
    else if (problems.length > 0) rejectValue(sysctl, "name", name, problems, checks);
    else if (names.has(name)) {
      checks.duplicate(sysctl.child("name"), name, { message: `the kernel parameter ${JSON.stringify(name)} is set twice; remove one` });
    }
    names.add(name);
    if (checks.minor >= 29 && !checks.keeps.hostSysctls) validateHostSysctl(name, spec, sysctl, checks);
  }
}
function validateHostSysctl(name, spec, path, checks) {
  const shared = hostNamespaceOf(name, spec);
  if (!shared) return;
  const field = path.child("name");
  const what = `with ${shared}: true ${JSON.stringify(name)} would be set on the node itself`;
  const message = `${what}; remove it here and set it on the nodes, or remove ${shared}`;
  checks.invalid(field, message, { rule: "host-sysctl", cause: `${field.toString()} on the node` });
}
function hostNamespaceOf(name, { hostNetwork, hostIPC }) {
  if (!hostNetwork && !hostIPC) return void 0;
  const [parameter = ""] = withDots(name).split("*", 1);
  if (hostNetwork && parameter.startsWith("net.")) return "hostNetwork";
  if (hostIPC && (IPC_SYSCTLS.has(parameter) || parameter.startsWith("fs.mqueue."))) return "hostIPC";
  return void 0;
}
function withDots(name) {
  if (/[./]/.exec(name)?.[0] !== "/") return name;
  return name.replace(/[./]/g, (separator) => separator === "/" ? "." : "/");
}
var IPC_SYSCTLS;
var init_sysctl = __esm({
  "src/admission/sysctl.ts"() {
    "use strict";
    init_names();
    init_value();
    IPC_SYSCTLS = /* @__PURE__ */ new Set([
      "kernel.sem",
      "kernel.shm",
      "kernel.shmall",
      "kernel.shmmax",
      "kernel.shmmni",
      "kernel.shm_rmid_forced",
      "kernel.msg",
      "kernel.msgmax",
      "kernel.msgmnb",
      "kernel.msgmni"
    ]);
  }
});

// src/admission/podsecuritycontext.ts
function validatePodSecurityContext(context, spec, path, checks) {
  const { fsGroup, runAsUser, runAsGroup, supplementalGroups, sysctls, fsGroupChangePolicy, supplementalGroupsPolicy } = context;
  if (fsGroup !== void 0) rejectValue(path, "fsGroup", fsGroup, isValidGroupID(fsGroup), checks);
  if (runAsUser !== void 0) rejectValue(path, "runAsUser", runAsUser, isValidUserID(runAsUser), checks);
  if (runAsGroup !== void 0) rejectValue(path, "runAsGroup", runAsGroup, isValidGroupID(runAsGroup), checks);
  if (supplementalGroups) {
    for (const [index, group] of supplementalGroups.entries()) {
      for (const problem3 of isValidGroupID(group)) checks.invalid(path.child("supplementalGroups").index(index), `${group} ${problem3}`);
    }
  }
  if (sysctls) validateSysctls(sysctls, spec, path.child("sysctls"), checks);
  supportOneOf(fsGroupChangePolicy, FS_GROUP_CHANGE_POLICIES, path, "fsGroupChangePolicy", checks);
  supportOneOf(supplementalGroupsPolicy, SUPPLEMENTAL_GROUPS_POLICIES, path, "supplementalGroupsPolicy", checks);
  const onlyRecursive = !enabled("SELinuxMount", checks.minor) && !checks.keeps.seLinuxMountOption;
  supportOneOf(context.seLinuxChangePolicy, onlyRecursive ? ["Recursive"] : SELINUX_CHANGE_POLICIES, path, "seLinuxChangePolicy", checks);
  if (context.seccompProfile) validateSeccompProfile(context.seccompProfile, path.child("seccompProfile"), checks);
  if (context.windowsOptions) validateWindowsOptions(context.windowsOptions, path.child("windowsOptions"), checks);
  if (context.appArmorProfile) validateAppArmorProfile(context.appArmorProfile, path.child("appArmorProfile"), checks);
}
function supportOneOf(value, allowed, path, name, checks) {
  if (value !== void 0 && !allowed.includes(value)) checks.unsupported(path.child(name), value, allowed);
}
var FS_GROUP_CHANGE_POLICIES, SUPPLEMENTAL_GROUPS_POLICIES, SELINUX_CHANGE_POLICIES;
var init_podsecuritycontext = __esm({
  "src/admission/podsecuritycontext.ts"() {
    "use strict";
    init_names();
    init_apparmorprofile();
    init_gates();
    init_seccompprofile();
    init_sysctl();
    init_value();
    init_windowssecuritycontextoptions();
    FS_GROUP_CHANGE_POLICIES = ["OnRootMismatch", "Always"];
    SUPPLEMENTAL_GROUPS_POLICIES = ["Merge", "Strict"];
    SELINUX_CHANGE_POLICIES = ["Recursive", "MountOption"];
  }
});

// src/admission/schedulinggroup.ts
function validateSchedulingGroup({ schedulingGroup = {}, evictionResponders = [] }, path, checks) {
  const field = path.child("schedulingGroup");
  const { podGroupName } = schedulingGroup;
  if (podGroupName === void 0)
    checks.invalid(field.child("podGroupName"), "a scheduling group is a PodGroup; set its name, or remove schedulingGroup");
  else rejectValue(field, "podGroupName", podGroupName, nameIsDNSSubdomain(podGroupName), checks);
  if (evictionResponders.length > 0) {
    checks.forbidden(field, "a pod of a group cannot have evictionResponders; remove one of the two");
  }
}
var init_schedulinggroup = __esm({
  "src/admission/schedulinggroup.ts"() {
    "use strict";
    init_names();
    init_value();
  }
});

// src/admission/topologyspread.ts
function validateTopologySpreadConstraints(constraints, path, checks) {
  for (const [index, constraint] of constraints.entries()) {
    validateConstraint(constraint, path.index(index), checks);
    rejectRepeated(constraints, index, path, checks);
  }
}
function validateConstraint(constraint, path, checks) {
  const { maxSkew = 0, topologyKey, whenUnsatisfiable = "", minDomains, labelSelector } = constraint;
  if (maxSkew <= 0) checks.invalid(path.child("maxSkew"), `${maxSkew} is no skew; use 1 or more: by how many pods domains may differ`);
  if (!topologyKey) {
    checks.required(path.child("topologyKey"), "name the node label whose values are the domains, such as topology.kubernetes.io/zone");
  }
  if (!ACTIONS.includes(whenUnsatisfiable)) checks.unsupported(path.child("whenUnsatisfiable"), whenUnsatisfiable, ACTIONS);
  if (minDomains !== void 0) validateMinDomains(minDomains, whenUnsatisfiable, path.child("minDomains"), checks);
  validatePolicy(constraint.nodeAffinityPolicy, "nodeAffinityPolicy", path, checks);
  validatePolicy(constraint.nodeTaintsPolicy, "nodeTaintsPolicy", path, checks);
  if (constraint.matchLabelKeys) {
    const merged = enabled("MatchLabelKeysInPodTopologySpreadSelectorMerge", checks.minor) && !checks.keeps.invalidMatchLabelKeys;
    if (merged) validateMatchLabelKeys(constraint, path, checks);
    else validateSeparateLabelKeys(constraint, path, checks);
  }
  if (labelSelector && checks.minor >= 27 && !checks.keeps.invalidTopologySpreadSelector) {
    validateLabelSelector(labelSelector, path.child("labelSelector"), checks);
  }
}
function rejectRepeated(constraints, index, path, checks) {
  const { topologyKey = "", whenUnsatisfiable = "" } = constraints[index] ?? {};
  for (let later = index + 1; later < constraints.length; later++) {
    const other = constraints[later];
    if ((other?.topologyKey ?? "") !== topologyKey || (other?.whenUnsatisfiable ?? "") !== whenUnsatisfiable) continue;
    const item = path.index(index);
    const message = `constraint ${later} has the topologyKey "${topologyKey}" and whenUnsatisfiable "${whenUnsatisfiable}", too; keep one`;
    checks.duplicate(item.child("{topologyKey, whenUnsatisfiable}"), topologyKey, { at: item.child("topologyKey"), message });
    return;
  }
}
function validateMinDomains(minDomains, whenUnsatisfiable, field, checks) {
  if (minDomains <= 0) checks.invalid(field, `${minDomains} is no number of domains; use 1 or more`);
  if (whenUnsatisfiable !== "DoNotSchedule") {
    checks.invalid(field, `minDomains works with whenUnsatisfiable DoNotSchedule alone, and it is ${JSON.stringify(whenUnsatisfiable)}`);
  }
}
function validatePolicy(policy, name, path, checks) {
  if (policy !== void 0 && !POLICIES3.includes(policy)) checks.unsupported(path.child(name), policy, POLICIES3);
}
var ACTIONS, POLICIES3;
var init_topologyspread = __esm({
  "src/admission/topologyspread.ts"() {
    "use strict";
    init_gates();
    init_labelselector();
    init_matchlabelkeys();
    ACTIONS = ["DoNotSchedule", "ScheduleAnyway"];
    POLICIES3 = ["Honor", "Ignore"];
  }
});

// src/admission/podspec.ts
function validatePodSpec(spec, path, checks) {
  const volumes = validateVolumes(spec.volumes ?? [], path.child("volumes"), checks);
  if (spec.resourceClaims) validatePodResourceClaims(spec.resourceClaims, path.child("resourceClaims"), checks);
  const containers = spec.containers ?? [];
  validateContainers(containers, volumes, spec, path.child("containers"), checks);
  if (spec.initContainers) validateInitContainers(spec.initContainers, containers, volumes, spec, path.child("initContainers"), checks);
  validateEphemeralContainers(spec, volumes, path, checks);
  if (spec.resources) validatePodResources(spec, path, checks);
  validatePolicies(spec, path, checks);
  validateNames(spec, path, checks);
  if (spec.nodeSelector) validateLabels(spec.nodeSelector, path.child("nodeSelector"), checks);
  if (spec.securityContext) validatePodSecurityContext(spec.securityContext, spec, path.child("securityContext"), checks);
  validateHostNamespaces(spec, path, checks);
  validateHostProcess(spec, path, checks);
  if (spec.os) validatePodOS(spec, path, checks);
  validatePodDNSConfig(spec, path, checks);
  if (spec.hostAliases) validateHostAliases(spec.hostAliases, path.child("hostAliases"), checks);
  if (spec.hostnameOverride !== void 0) validateHostnameOverride(spec, path, checks);
  if (spec.affinity) validateAffinity(spec.affinity, path.child("affinity"), checks);
  if (spec.topologySpreadConstraints) {
    validateTopologySpreadConstraints(spec.topologySpreadConstraints, path.child("topologySpreadConstraints"), checks);
  }
  if (spec.tolerations) validateTolerations(spec.tolerations, path.child("tolerations"), checks);
  if (spec.overhead) validateOverhead(spec.overhead, path.child("overhead"), checks);
  if (spec.readinessGates) {
    const gates = path.child("readinessGates");
    for (const [index, { conditionType = "" }] of spec.readinessGates.entries()) {
      rejectValue(gates.index(index), "conditionType", conditionType, isQualifiedName(conditionType), checks);
    }
  }
  if (spec.schedulingGates) validateSchedulingGates(spec.schedulingGates, path.child("schedulingGates"), checks);
  if (spec.schedulingGroup) validateSchedulingGroup(spec, path, checks);
  if (spec.evictionResponders) validateEvictionResponders(spec.evictionResponders, path.child("evictionResponders"), checks);
}
function validatePolicies({ restartPolicy, dnsPolicy, preemptionPolicy, activeDeadlineSeconds }, path, checks) {
  if (restartPolicy && !RESTART_POLICIES.includes(restartPolicy)) {
    const field = path.child("restartPolicy");
    const message = `${JSON.stringify(restartPolicy)} is no restart policy; remove it or write Always`;
    checks.unsupported(field, restartPolicy, RESTART_POLICIES, { rule: "restart-policy", cause: field.toString(), message });
  }
  requireOneOf(dnsPolicy, DNS_POLICIES, path, "dnsPolicy", checks);
  if (preemptionPolicy !== void 0) requireOneOf(preemptionPolicy, PREEMPTION_POLICIES, path, "preemptionPolicy", checks);
  if (activeDeadlineSeconds !== void 0 && (activeDeadlineSeconds < 1 || activeDeadlineSeconds > MAX_DEADLINE_SECONDS)) {
    const field = path.child("activeDeadlineSeconds");
    const message = `${activeDeadlineSeconds} seconds are no deadline; remove activeDeadlineSeconds, a DaemonSet allows none`;
    checks.invalid(field, message, { rule: "active-deadline", cause: field.toString() });
  }
}
function requireOneOf(value, allowed, path, name, checks) {
  if (value && allowed.includes(value)) return;
  const field = path.child(name);
  const cause = field.toString();
  if (value) checks.unsupported(field, value, allowed, { cause });
  else checks.required(field, `${name} is empty; write one of ${allowed.join(", ")}, or leave it out`, { cause });
}
function validateNames(spec, path, checks) {
  const { hostname, subdomain, nodeName, serviceAccountName, priorityClassName, runtimeClassName } = spec;
  if (hostname) rejectValue(path, "hostname", hostname, isDNS1123Label(hostname), checks);
  if (subdomain) rejectValue(path, "subdomain", subdomain, isDNS1123Label(subdomain), checks);
  if (nodeName) rejectValue(path, "nodeName", nodeName, nameIsDNSSubdomain(nodeName), checks);
  if (serviceAccountName) rejectValue(path, "serviceAccountName", serviceAccountName, nameIsDNSSubdomain(serviceAccountName), checks);
  if (priorityClassName) rejectValue(path, "priorityClassName", priorityClassName, nameIsDNSSubdomain(priorityClassName), checks);
  if (runtimeClassName !== void 0) rejectValue(path, "runtimeClassName", runtimeClassName, nameIsDNSSubdomain(runtimeClassName), checks);
}
var RESTART_POLICIES, DNS_POLICIES, PREEMPTION_POLICIES, MAX_DEADLINE_SECONDS;
var init_podspec = __esm({
  "src/admission/podspec.ts"() {
    "use strict";
    init_names();
    init_affinity();
    init_container();
    init_ephemeralcontainer();
    init_evictionresponder();
    init_hostalias();
    init_hostnamespaces();
    init_hostnameoverride();
    init_hostprocess();
    init_labelselector();
    init_poddnsconfig();
    init_podos();
    init_podresourceclaim();
    init_podresources();
    init_podschedulinggate();
    init_podsecuritycontext();
    init_resourcerequirements();
    init_schedulinggroup();
    init_toleration();
    init_topologyspread();
    init_value();
    init_volume();
    RESTART_POLICIES = ["Always", "OnFailure", "Never"];
    DNS_POLICIES = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
    PREEMPTION_POLICIES = ["PreemptLowerPriority", "Never"];
    MAX_DEADLINE_SECONDS = 2147483647;
  }
});

// src/admission/podtemplate.ts
function validatePodTemplate(template, path, checks) {
  const { metadata = {}, spec = {} } = template;
  const { labels, annotations } = metadata;
  const truePath = path.child("metadata");
  if (labels) validateLabels(labels, path.child("labels"), checks, truePath.child("labels"));
  if (annotations) {
    validateAnnotations(annotations, path.child("annotations"), checks, truePath.child("annotations"));
    validatePodAnnotations(annotations, spec, path.child("annotations"), truePath.child("annotations"), checks);
  }
  validatePodSpec(spec, path.child("spec"), checks);
  if (annotations) validateProfilesMatch(annotations, spec, path.child("spec"), checks);
  if (spec.ephemeralContainers?.length) {
    const message = "ephemeral containers are only for running pods (kubectl debug); remove them from the template";
    const field = path.child("spec", "ephemeralContainers");
    checks.forbidden(field, message, { cause: field.toString() });
  }
}
var init_podtemplate = __esm({
  "src/admission/podtemplate.ts"() {
    "use strict";
    init_labelselector();
    init_objectmeta();
    init_podannotations();
    init_podspec();
  }
});

// src/admission/updatestrategy.ts
function validateUpdateStrategy(strategy, path, checks) {
  const { type = "", rollingUpdate = {} } = strategy;
  if (type === "RollingUpdate") validateRollingUpdate(rollingUpdate, path.child("rollingUpdate"), checks);
  else if (type !== "OnDelete") checks.unsupported(path, type, TYPES4, { at: path.child("type") });
}
function validateRollingUpdate({ maxUnavailable = 1, maxSurge = 0 }, path, checks) {
  validateIntOrPercent(maxUnavailable, path.child("maxUnavailable"), checks);
  validateIntOrPercent(maxSurge, path.child("maxSurge"), checks);
  const hasUnavailable = getIntOrPercentValue(maxUnavailable) !== 0;
  const hasSurge = getIntOrPercentValue(maxSurge) !== 0;
  if (hasUnavailable && hasSurge) {
    const message = `maxSurge is ${maxSurge} and maxUnavailable ${maxUnavailable}: a DaemonSet replaces its pods by one or the other; set maxUnavailable: 0, or remove maxSurge`;
    checks.invalid(path.child("maxSurge"), message, { rule: "surge-with-unavailable", cause: path.toString() });
  } else if (!hasUnavailable && !hasSurge) rejectNoBudget(maxUnavailable, maxSurge, path, checks);
}
function rejectNoBudget(maxUnavailable, maxSurge, path, checks) {
  const field = path.child("maxUnavailable");
  const broken = Object.entries({ maxUnavailable, maxSurge }).find(([, value]) => validatePositiveIntOrPercent(value).length > 0);
  if (broken) {
    const at3 = path.child(broken[0]);
    const message2 = `${JSON.stringify(broken[1])} counts as 0, so that no pod could ever be replaced`;
    checks.required(field, message2, { at: at3, rule: "bad-percent", cause: at3.toString() });
    return;
  }
  const message = "maxUnavailable and maxSurge are both 0, so that no pod could ever be replaced; set one of them to 1 or more";
  checks.required(field, message, { rule: "no-budget", cause: path.toString() });
}
function validateIntOrPercent(value, path, checks) {
  reject(validatePositiveIntOrPercent(value), value, path, checks);
  reject(isNotMoreThan100Percent(value), value, path, checks);
}
function reject(problems, value, path, checks) {
  const rule2 = typeof value === "string" ? "bad-percent" : "negative-number";
  for (const problem3 of problems) checks.invalid(path, `${JSON.stringify(value)} ${problem3}`, { rule: rule2, cause: path.toString() });
}
var TYPES4;
var init_updatestrategy = __esm({
  "src/admission/updatestrategy.ts"() {
    "use strict";
    init_intOrPercent();
    TYPES4 = ["RollingUpdate", "OnDelete"];
  }
});

// src/admission/daemonset.ts
function validateDaemonSet(daemonSet, checks) {
  validateObjectMeta(daemonSet.metadata ?? {}, checks);
  validateDaemonSetSpec(daemonSet.spec ?? {}, checks);
}
function validateDaemonSetSpec(spec, checks, old = []) {
  const { selector, template = {}, updateStrategy = {} } = spec;
  validateSelector(selector, template, checks);
  validatePodTemplate(template, TEMPLATE, checks);
  validateReadOnlyDisks(template.spec?.volumes ?? [], old, checks);
  validateForDaemons(template, checks);
  validateNonnegative2(spec, "minReadySeconds", checks);
  validateUpdateStrategy(updateStrategy, SPEC.child("updateStrategy"), checks);
  validateNonnegative2(spec, "revisionHistoryLimit", checks);
}
function validateSelector(selector, template, checks) {
  const path = SPEC.child("selector");
  const labels = template.metadata?.labels ?? {};
  if (!selector) {
    const message = "the DaemonSet has no selector; add matchLabels with labels of its pod template";
    checks.invalid(TEMPLATE.child("metadata", "labels"), message, { at: path, rule: "selector-missing", cause: "spec.selector" });
    return;
  }
  validateLabelSelector(selector, path, checks, checks.keeps.invalidSelectorValues);
  const isEmpty3 = Object.keys(selector.matchLabels ?? {}).length === 0 && !selector.matchExpressions?.length;
  if (isEmpty3) {
    checks.invalid(path, "the selector is empty and would select every pod; add matchLabels with labels of the pod template", {
      rule: "selector-empty",
      cause: "spec.selector"
    });
  } else if (matchesLabels(selector, labels) === false) {
    checks.invalid(TEMPLATE.child("metadata", "labels"), mismatch(selector, labels), {
      rule: "selector-mismatch",
      cause: "spec.selector mismatch"
    });
  }
}
function mismatch({ matchLabels = {}, matchExpressions = [] }, labels) {
  for (const [key2, value] of Object.entries(matchLabels)) {
    if (labels[key2] === value) continue;
    const wanted2 = `the selector wants ${key2}: ${JSON.stringify(value)}`;
    if (Object.hasOwn(labels, key2)) return `${wanted2}, but the pod template has ${key2}: ${JSON.stringify(labels[key2])}; make them equal`;
    return `${wanted2}, but the pod template has no label ${key2}; add it there`;
  }
  for (const { key: key2 = "", operator = "", values = [] } of matchExpressions) {
    const label2 = Object.hasOwn(labels, key2) ? `has ${key2}: ${JSON.stringify(labels[key2])}` : `has no label ${key2}`;
    const wanted2 = `${key2} ${operator}${values.length > 0 ? ` (${values.join(", ")})` : ""}`;
    if (matchesLabels({ matchExpressions: [{ key: key2, operator, values }] }, labels) === false) {
      return `the selector wants ${wanted2}, but the pod template ${label2}; make them agree`;
    }
  }
  return "the selector does not select the labels of the pod template; make them agree";
}
function validateForDaemons({ spec = {} }, checks) {
  const { restartPolicy, activeDeadlineSeconds } = spec;
  if (restartPolicy !== "Always") {
    const message = `pods of a DaemonSet always restart; ${JSON.stringify(restartPolicy)} is not supported, remove it or write Always`;
    const path = TEMPLATE.child("spec", "restartPolicy");
    checks.unsupported(path, restartPolicy, ["Always"], { rule: "restart-policy", cause: path.toString(), message });
  }
  if (activeDeadlineSeconds !== void 0) {
    const message = "pods of a DaemonSet run until they are replaced and have no deadline; remove activeDeadlineSeconds";
    const path = TEMPLATE.child("spec", "activeDeadlineSeconds");
    checks.forbidden(path, message, { rule: "active-deadline", cause: path.toString() });
  }
}
function validateReadOnlyDisks(volumes, old, checks) {
  if (enabled("SkipReadOnlyValidationGCE", checks.minor)) return;
  if (checks.minor >= 28 && old.some(isWritableDisk)) return;
  for (const [index, volume] of volumes.entries()) {
    if (!isWritableDisk(volume)) continue;
    const path = TEMPLATE.child("spec", "volumes").index(index).child("gcePersistentDisk", "readOnly");
    checks.invalid(path, "pods on several nodes can mount one disk only to read it; set readOnly: true");
  }
}
function isWritableDisk({ gcePersistentDisk }) {
  return gcePersistentDisk !== void 0 && !gcePersistentDisk.readOnly;
}
function validateNonnegative2(spec, name, checks) {
  const value = spec[name];
  if (value !== void 0 && value < 0) {
    checks.invalid(SPEC.child(name), `${name} is ${value}; it must be 0 or more`, { rule: "negative-number" });
  }
}
var SPEC, TEMPLATE;
var init_daemonset = __esm({
  "src/admission/daemonset.ts"() {
    "use strict";
    init_labels();
    init_path();
    init_gates();
    init_labelselector();
    init_objectmeta();
    init_podtemplate();
    init_updatestrategy();
    SPEC = Path.of("spec");
    TEMPLATE = SPEC.child("template");
  }
});

// src/admission/decodeproblem.ts
function strictPath(path) {
  let text2 = "";
  for (const step of path?.steps() ?? []) {
    if (typeof step === "number") text2 += `[${step}]`;
    else text2 += text2 === "" ? step : `.${step}`;
  }
  return text2;
}
function inOrderOfKeys(problems) {
  const steps = new Map(problems.map((problem3) => [problem3, problem3.path?.steps() ?? []]));
  return problems.toSorted((a, b) => compareSteps(steps.get(a), steps.get(b)));
}
function compareSteps(a, b) {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [left, right] = [a[i], b[i]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
function isStrict({ kind }) {
  return kind === "unknown" || kind === "duplicate";
}
var init_decodeproblem = __esm({
  "src/admission/decodeproblem.ts"() {
    "use strict";
  }
});

// src/admission/decodemessage.ts
function wrongTypeMessage(field, node, whole2) {
  const found2 = node.kind === "scalar" ? shown7(node) : `this ${node.kind === "sequence" ? "list" : "mapping"}`;
  const instead = whole2 ? void 0 : insteadOf(field, node);
  return `must be ${wanted(field, whole2)}, not ${found2}${instead === void 0 ? "" : `; write ${instead}`}`;
}
function wanted({ scalar: scalar2, shape, type }, whole2) {
  if (whole2 && shape === "list") return "a list";
  if (whole2) return scalar2 === "Quantity" ? "a mapping of names to quantities" : "a mapping of names to strings";
  return scalar2 === void 0 ? `a mapping with the fields of ${type}` : WANTED[scalar2];
}
function insteadOf({ scalar: scalar2 }, node) {
  if (node.kind !== "scalar") return void 0;
  const { value, text: text2 } = node;
  if (typeof value !== "string") return scalar2 === "string" ? JSON.stringify(text2) : void 0;
  if (scalar2 === "boolean") return /^(?:true|yes|on)$/i.test(value) ? "true" : /^(?:false|no|off)$/i.test(value) ? "false" : void 0;
  return (scalar2 === "int32" || scalar2 === "int64") && /^-?(?:0|[1-9]\d{0,8})$/.test(value) ? value : void 0;
}
function shown7({ value, text: text2, style }) {
  if (typeof value === "string") return `the string ${JSON.stringify(value)}`;
  const what = typeof value === "boolean" ? "boolean" : "number";
  return `the ${what} ${style === "plain" ? text2 : String(value)}`;
}
function badIntegerMessage(node, bits, problem3) {
  const whole2 = node.float && Number.isInteger(node.value) ? ` in JSON; write ${String(node.value)}` : "";
  if (problem3 === "fraction") return `must be a whole number, not ${node.text}${whole2}`;
  return bits === 32 ? `must be between -2147483648 and 2147483647, ${node.text} is not` : `must fit into 64 bits, ${node.text} does not`;
}
function badQuantityMessage(node, problem3) {
  return `${typeof node.value === "string" ? JSON.stringify(node.value) : node.text} ${problem3}`;
}
function duplicateMessage(name, first, key2) {
  const merged = first.start > key2.start ? "through a merge key" : "before";
  return `"${name}" is there twice; it was already set ${merged}, keep one of them`;
}
var WANTED;
var init_decodemessage = __esm({
  "src/admission/decodemessage.ts"() {
    "use strict";
    WANTED = {
      string: "a string",
      boolean: "true or false",
      int32: "a whole number",
      int64: "a whole number",
      Quantity: "a quantity such as 500m or 64Mi",
      IntOrString: "a whole number or a string",
      Time: "a time such as 2006-01-02T15:04:05Z",
      FieldsV1: "a mapping"
    };
  }
});

// src/admission/unknownfield.ts
function unknownField(struct, name, path, ancestors) {
  const version2 = otherVersion(struct, name);
  if (version2 !== void 0) return { message: `"${name}" ${version2}; 1.${struct.minor} refuses it`, suggestions: [], otherVersion: true };
  const told = `${struct.name} has no field "${name}"`;
  const other = struct.name === "DaemonSetSpec" ? OTHER_WORKLOADS.get(name) : void 0;
  if (other?.instead !== void 0) return { message: `${told}; write ${other.instead}`, suggestions: [other.instead] };
  if (other) return { message: `${told}: ${other.why}; remove it`, suggestions: [] };
  const folded2 = name.toLowerCase();
  const sameName2 = [...struct.fields.keys()].find((field) => field.toLowerCase() === folded2);
  if (sameName2 !== void 0) return { message: `${told}; names are case-sensitive, write ${sameName2}`, suggestions: [sameName2] };
  const places = elsewhere(struct, name, path, ancestors);
  if (places.length > 0) {
    const parents = places.map((place2) => place2.slice(0, -name.length - 1));
    return { message: `${told}; it belongs in ${parents.join(" or ")}`, suggestions: places.filter((place2) => !place2.includes("[]")) };
  }
  const similar = similarNames(name, struct);
  if (similar.length > 0) return { message: `${told}; did you mean ${similar.join(" or ")}?`, suggestions: similar };
  return { message: `${told}; remove it`, suggestions: [] };
}
function otherVersion({ name: type, minor }, name) {
  const life = lifetimeOf(type, name);
  if (!life) return void 0;
  if (life.since !== void 0 && minor < life.since) return `came with Kubernetes 1.${life.since}`;
  return life.until !== void 0 && minor > life.until ? `was removed after Kubernetes 1.${life.until}` : void 0;
}
function elsewhere(struct, name, path, ancestors) {
  const start = path === void 0 ? "" : `${path.toString()}.`;
  const found2 = below(struct, name, start, 3);
  if (found2.length > 0) return found2.length <= MOST3 ? found2 : [];
  for (const { struct: ancestor, path: place2 } of ancestors.toReversed()) {
    if (place2 === void 0) continue;
    if (ancestor.fields.has(name)) return [`${place2.toString()}.${name}`];
    const beside = below(ancestor, name, `${place2.toString()}.`, 1);
    if (beside.length === 1) return beside;
  }
  return isResource(name) ? amounts(struct, name, start) : inItems(struct, name, start);
}
function isResource(name) {
  return /^(?:cpu|memory|ephemeral-storage|hugepages-.*|.*\/.*)$/.test(name);
}
function amounts(struct, name, start) {
  const maps = [...struct.fields.values()].filter(({ shape, scalar: scalar2 }) => shape === "map" && scalar2 === "Quantity");
  return maps.map((field) => `${start}${field.name}.${name}`);
}
function below(struct, name, start, depth) {
  let level = [[struct, start]];
  for (let i = 0; i < depth; i++) {
    const next = [];
    for (const [parent, prefix] of level) {
      for (const field of parent.fields.values()) {
        if (field.struct && field.shape === "one") next.push([field.struct, `${prefix}${field.name}.`]);
      }
    }
    const found2 = next.flatMap(([candidate, prefix]) => candidate.fields.has(name) ? [prefix + name] : []);
    if (found2.length > 0) return found2;
    level = next;
  }
  return [];
}
function inItems(struct, name, start) {
  const lists = [...struct.fields.values()].filter((field) => field.shape === "list" && field.struct?.fields.has(name));
  const list4 = lists.find(({ required }) => required) ?? (lists.length === 1 ? lists[0] : void 0);
  return list4 ? [`${start}${list4.name}[].${name}`] : [];
}
function similarNames(name, struct) {
  const folded2 = name.toLowerCase();
  const most = Math.max(1, Math.floor(name.length / 3));
  const near = [...struct.fields.keys()].map((field) => ({ field, steps: (0, import_fastest_levenshtein2.distance)(folded2, field.toLowerCase()) })).filter(({ field, steps }) => steps <= most && steps < field.length - 1).sort((a, b) => a.steps - b.steps);
  if (near.length > 0) return near.slice(0, 1).map(({ field }) => field);
  const related = [...struct.fields.values()].filter((field) => isRelated(folded2, field));
  return related.length <= MOST3 ? related.sort((a, b) => Number(b.required) - Number(a.required)).map((field) => field.name) : [];
}
function isRelated(folded2, { name }) {
  const field = name.toLowerCase();
  return folded2.length > 2 && field.includes(folded2) || field.length > 2 && folded2.startsWith(field);
}
var import_fastest_levenshtein2, OTHER_WORKLOADS, MOST3;
var init_unknownfield = __esm({
  "src/admission/unknownfield.ts"() {
    "use strict";
    import_fastest_levenshtein2 = __toESM(require_mod(), 1);
    init_schema();
    OTHER_WORKLOADS = /* @__PURE__ */ new Map([
      ["strategy", { instead: "updateStrategy", why: "that is the name in a Deployment" }],
      ["replicas", { why: "a DaemonSet runs one pod on each of its nodes" }],
      ["progressDeadlineSeconds", { why: "only a Deployment has a deadline" }],
      ["paused", { why: "only a Deployment can be paused" }],
      ["serviceName", { why: "only a StatefulSet has one" }],
      ["volumeClaimTemplates", { why: "only a StatefulSet has them" }],
      ["templateGeneration", { why: "it is gone since apps/v1" }]
    ]);
    MOST3 = 3;
  }
});

// src/admission/decoder.ts
function zeroOf(field) {
  return field.scalar === void 0 ? field.struct.zero() : ZEROS2[field.scalar];
}
function isPlain(value) {
  return typeof value === "object" && value !== null;
}
function put(into, name, value) {
  if (name === "__proto__") Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
  else into[name] = value;
}
var DECODES_ITSELF, ABORTS, ZEROS2, Decoder;
var init_decoder = __esm({
  "src/admission/decoder.ts"() {
    "use strict";
    init_path();
    init_quantity();
    init_mapping();
    init_plain();
    init_tree();
    init_decodemessage();
    init_decodescalar();
    init_unknownfield();
    init_whitespace();
    DECODES_ITSELF = /* @__PURE__ */ new Set(["Quantity", "IntOrString", "Time"]);
    ABORTS = { aborts: true };
    ZEROS2 = {
      string: "",
      boolean: false,
      int32: 0,
      int64: 0,
      Quantity: "0",
      IntOrString: 0,
      Time: "",
      FieldsV1: void 0
    };
    Decoder = class {
      constructor(contentType) {
        this.contentType = contentType;
      }
      contentType;
      problems = [];
      /** The path of the value at hand: a key's name, an index, and whether the name is a map's key. */
      #steps = [];
      #inMap = [];
      #keys = [];
      #structs = [];
      /** What a mapping holds, added to what an earlier key of the same name gave. `depth` is how many steps lead to it. */
      struct(node, schema, depth, previous) {
        const into = previous ?? schema.zero();
        this.#structs[depth] = schema;
        if (node.simple || this.contentType === "json") {
          const { entries } = node;
          const seen2 = node.simple ? void 0 : /* @__PURE__ */ new Map();
          for (let i = 0; i < entries.length; i++) {
            const { name: given, key: key2, value } = entries[i];
            const name = given;
            if (seen2 && schema.fields.has(name)) this.#repeated(seen2, name, key2, value, depth, false);
            this.#field(schema, name, key2, value, depth, into, seen2 || previous ? into[name] : void 0);
          }
        } else {
          for (const { name, key: key2, value } of this.#resolved(node, depth, false)) this.#field(schema, name, key2, value, depth, into, void 0);
        }
        return into;
      }
      #field(schema, name, key2, value, depth, into, previous) {
        this.#enter(depth, name, false, key2);
        const field = schema.fields.get(name);
        if (field === void 0) {
          this.#unknown(schema, name, value, depth);
          return;
        }
        const here = value.kind === "alias" ? value.target : value;
        if (here === void 0) return;
        const decoded2 = this.#value(field, here, depth + 1, previous);
        if (decoded2 !== void 0) into[field.name] = decoded2;
        else if (previous !== void 0) into[field.name] = void 0;
      }
      /** Undefined where nothing of the right type is written. `previous` is what an earlier key of the same name gave: JSON adds to it. */
      #value(field, node, depth, previous) {
        if (field.shape === "one") return this.#item(field, node, depth, previous);
        if (node.kind === "scalar" && node.value === null) return void 0;
        if (field.shape === "list") {
          if (node.kind === "sequence") return this.#list(field, node, depth, Array.isArray(previous) ? previous : void 0);
        } else if (node.kind === "mapping") return this.#map(field, node, depth, isPlain(previous) ? previous : {});
        return this.#wrongType(field, node, depth, previous, true);
      }
      #list(field, node, depth, previous) {
        const { items } = node;
        const list4 = [];
        this.#structs[depth] = void 0;
        for (let i = 0; i < items.length; i++) {
          const item = items[i];
          const here = item.kind === "alias" ? item.target : item;
          this.#enter(depth, i, false, void 0);
          list4.push((here && this.#item(field, here, depth + 1, previous?.[i])) ?? zeroOf(field));
        }
        return list4;
      }
      #map(field, node, depth, into) {
        const { simple: simple2 } = node;
        this.#structs[depth] = void 0;
        const seen2 = simple2 || this.contentType === "yaml" ? void 0 : /* @__PURE__ */ new Map();
        const entries = simple2 || seen2 ? node.entries : this.#resolved(node, depth, true);
        for (const { name: given, key: key2, value } of entries) {
          const name = given;
          if (seen2) this.#repeated(seen2, name, key2, value, depth, true);
          this.#enter(depth, name, true, key2);
          const here = target(value);
          const isNull2 = here?.kind === "scalar" && here.value === null;
          const decoded2 = here === void 0 || isNull2 ? zeroOf(field) : this.#item(field, here, depth + 1, void 0);
          if (decoded2 !== void 0) put(into, name, decoded2);
        }
        return into;
      }
      #item(field, node, depth, previous) {
        const { scalar: scalar2 } = field;
        if (scalar2 === void 0) {
          if (node.kind === "mapping") return this.struct(node, field.struct, depth, isPlain(previous) ? previous : void 0);
        } else if (node.kind === "scalar") {
          if (node.value === null) return previous;
          return this.#scalar(field, scalar2, node, depth, previous);
        } else if (scalar2 === "FieldsV1") {
          this.#sweep(node, depth);
          return node.kind === "mapping" ? toPlain(node) : previous;
        }
        if (node.kind === "scalar" && node.value === null) return previous;
        return this.#wrongType(field, node, depth, previous, false);
      }
      #scalar(field, scalar2, node, depth, previous) {
        const { value } = node;
        switch (scalar2) {
          case "string":
            if (typeof value === "string") return value;
            break;
          case "boolean":
            if (typeof value === "boolean") return value;
            break;
          case "int32":
          case "int64":
            if (typeof value === "number" || typeof value === "bigint") return this.#integer(scalar2, node, depth, previous);
            break;
          case "IntOrString":
            if (typeof value === "string") return value;
            if (typeof value === "number" || typeof value === "bigint") return this.#integer(scalar2, node, depth, previous);
            break;
          case "Quantity":
            return this.#quantity(node, depth, previous);
          case "Time":
            if (typeof value !== "string") break;
            if (isTime2(value)) return value;
            this.#problem("badTime", node, depth, `${JSON.stringify(value)} is no time; write it as in 2006-01-02T15:04:05Z`, ABORTS);
            return previous;
          case "FieldsV1":
            return previous;
        }
        return this.#wrongType(field, node, depth, previous, false);
      }
      #integer(scalar2, node, depth, previous) {
        const bits = scalar2 === "int64" ? 64 : 32;
        const decoded2 = decodeInteger(node, bits, this.contentType);
        if (typeof decoded2 === "number") return decoded2;
        this.#problem("badInt", node, depth, badIntegerMessage(node, bits, decoded2), scalar2 === "IntOrString" ? ABORTS : void 0);
        return previous;
      }
      #quantity(node, depth, previous) {
        const { value } = node;
        const isText = typeof value === "string";
        const isJson = this.contentType === "json";
        const text2 = isText ? value : typeof value === "boolean" ? String(value) : numberText(node, this.contentType);
        const isEscaped = isText && isJson && node.end - node.start !== value.length + 2;
        const parsed = isEscaped ? quantityProblem.format : unmarshalQuantity(isJson ? trimSpace(text2) : text2);
        if (typeof parsed !== "string") return isText && typeof parseQuantity(text2) === "string" ? trimSpace(text2) : text2;
        this.#problem("badQuantity", node, depth, badQuantityMessage(node, parsed), ABORTS);
        return previous;
      }
      /** `whole`: a list or a map was to be here; else one value, be it a field's or one of a list or map. */
      #wrongType(field, node, depth, previous, whole2) {
        const { scalar: scalar2 } = field;
        const decodesItself = !whole2 && scalar2 !== void 0 && DECODES_ITSELF.has(scalar2);
        const kind = !decodesItself || scalar2 === "IntOrString" ? "wrongType" : scalar2 === "Time" ? "badTime" : "badQuantity";
        const instead = whole2 ? void 0 : insteadOf(field, node);
        const extra = { ...decodesItself ? ABORTS : {}, ...instead === void 0 ? {} : { instead } };
        this.#problem(kind, node, depth, wrongTypeMessage(field, node, whole2), extra);
        this.#sweep(node, depth);
        return previous;
      }
      #unknown(schema, name, value, depth) {
        const path = this.#path(depth);
        const ancestors = this.#structs.slice(0, depth).map((struct, index) => struct && { struct, path: this.#path(index) });
        const { message, ...details2 } = unknownField(
          schema,
          name,
          path,
          ancestors.filter((found2) => found2 !== void 0)
        );
        this.#problem("unknown", value, depth + 1, message, { type: schema.name, ...details2 });
        this.#sweep(value, depth + 1);
      }
      /** The entries of a mapping with merges or duplicates, which are told. */
      #resolved(node, depth, isMap) {
        const { fields, duplicates, problems } = resolveMapping(node);
        for (const { message, span } of problems) {
          const culprit = node.entries.find(({ value }) => value.start <= span.start && span.end <= value.end)?.value ?? node;
          this.#problem("badMerge", culprit, depth, message);
        }
        for (const { name, first, entry } of duplicates) {
          this.#enter(depth, name, isMap, entry.key);
          this.#duplicate(name, first.key, entry.key, entry.value, depth);
          this.#sweep(first.value, depth + 1);
        }
        return fields.values();
      }
      /** A key of JSON that may have been there before. */
      #repeated(seen2, name, key2, value, depth, inMap) {
        const first = seen2.get(name);
        if (first === void 0) seen2.set(name, key2);
        else {
          this.#enter(depth, name, inMap, key2);
          this.#duplicate(name, first, key2, value, depth);
        }
      }
      #duplicate(name, first, key2, value, depth) {
        this.#problem("duplicate", value, depth + 1, duplicateMessage(name, first, key2), { first });
      }
      /** Looks for duplicates and bad merges in what no field takes: YAML is strict about them everywhere, JSON only where it decodes. */
      #sweep(node, depth) {
        if (this.contentType === "json") return;
        const here = target(node);
        if (here?.kind === "sequence") {
          for (let i = 0; i < here.items.length; i++) {
            this.#enter(depth, i, false, void 0);
            this.#sweep(here.items[i], depth + 1);
          }
        } else if (here?.kind === "mapping") {
          const entries = here.simple ? here.entries : this.#resolved(here, depth, false);
          for (const { name, key: key2, value } of entries) {
            this.#enter(depth, name, false, key2);
            this.#sweep(value, depth + 1);
          }
        }
      }
      #enter(depth, step, inMap, key2) {
        this.#steps[depth] = step;
        this.#inMap[depth] = inMap;
        this.#keys[depth] = key2;
      }
      #path(depth) {
        let path;
        for (let i = 0; i < depth; i++) {
          const step = this.#steps[i];
          if (path === void 0) path = Path.of(String(step));
          else if (typeof step === "number") path = path.index(step);
          else path = this.#inMap[i] ? path.key(step) : path.child(step);
        }
        return path;
      }
      #problem(kind, node, depth, message, extra) {
        this.problems.push({ kind, path: this.#path(depth), node, key: depth > 0 ? this.#keys[depth - 1] : void 0, message, ...extra });
      }
    };
  }
});

// src/admission/interpret.ts
function interpret(root, contentType) {
  const here = target(root);
  if (here === void 0 || here.kind === "scalar" && here.value === null) return void 0;
  if (here.kind !== "mapping") {
    const found2 = here.kind === "sequence" ? "a list" : typeof here.value === "string" ? "a string" : `the ${typeof here.value} ${here.text}`;
    return { kind: "wrongType", path: void 0, node: root, key: void 0, message: `a DaemonSet is a mapping, not ${found2}` };
  }
  let apiVersion;
  let kind;
  for (const entry of entriesOf2(here, contentType)) {
    const folded2 = foldAscii(entry.name);
    if (folded2 !== "apiversion" && folded2 !== "kind") continue;
    const value = target(entry.value);
    if (value?.kind === "scalar" && value.value === null) continue;
    if (value?.kind !== "scalar" || typeof value.value !== "string") {
      const wanted2 = folded2 === "kind" ? "DaemonSet" : "apps/v1";
      return { kind: "wrongType", ...place(entry), instead: wanted2, message: `must be a string; write ${wanted2}` };
    }
    if (folded2 === "kind") kind = entry;
    else apiVersion = entry;
  }
  return misinterpreted(apiVersion, kind);
}
function misinterpreted(apiVersion, kind) {
  const version2 = textOf(apiVersion);
  const other = kind && textOf(kind) !== "" && textOf(kind) !== "DaemonSet" ? kind : void 0;
  if (other) return { kind: "kind", ...place(other), message: `${JSON.stringify(textOf(other))} is no DaemonSet; write kind: DaemonSet` };
  if (!apiVersion || ["", "/", "apps/", "apps/v1"].includes(version2)) return void 0;
  const late = FORMER.has(version2);
  const told = late ? `${version2} is gone since Kubernetes 1.16` : `there is no DaemonSet in apiVersion ${JSON.stringify(version2)}`;
  return { kind: "apiVersion", ...place(apiVersion), message: `${told}; write apps/v1`, ...late ? { afterStrict: true } : {} };
}
function entriesOf2(mapping, contentType) {
  if (contentType === "json") return mapping.entries.filter(isNamed);
  const entries = (mapping.simple ? mapping.entries : [...resolveMapping(mapping).fields.values()]).filter(isNamed);
  return entries.length > 1 ? entries.toSorted((a, b) => a.name < b.name ? -1 : 1) : entries;
}
function isNamed(entry) {
  const { name = "" } = entry;
  if (name === "apiVersion" || name === "kind") return true;
  return name.length === 10 && foldAscii(name) === "apiversion" || name.length === 4 && foldAscii(name) === "kind";
}
function textOf(entry) {
  const value = target(entry?.value);
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : "";
}
function place({ name, key: key2, value }) {
  return { path: Path.of(name), node: value, key: key2 };
}
var FORMER;
var init_interpret = __esm({
  "src/admission/interpret.ts"() {
    "use strict";
    init_path();
    init_text();
    init_mapping();
    init_tree();
    FORMER = /* @__PURE__ */ new Set(["apps/v1beta2", "extensions/v1beta1"]);
  }
});

// src/admission/decode.ts
function decode(root, type, options2) {
  const { minor, contentType } = options2;
  const decoder = new Decoder(contentType);
  const here = target(root);
  const schema = typeSchema(type, minor);
  const value = here?.kind === "mapping" ? decoder.struct(here, schema, 0) : schema.zero();
  const about3 = type === "DaemonSet" && root ? interpret(root, contentType) : void 0;
  const generation = type === "DaemonSet" ? badGeneration(value, here) : void 0;
  const found2 = decoder.problems;
  if (found2.length === 0 && !about3 && !generation) return { value, problems: NONE, fatal: void 0 };
  const met = contentType === "yaml" ? inOrderOfKeys(found2) : withoutRepeats(found2);
  const decoding = about3 ? met.filter(({ node, kind }) => kind !== "wrongType" || node !== about3.node) : met;
  const problems = [...about3 ? [about3] : [], ...decoding, ...generation ? [generation] : []];
  return { value, problems, fatal: fatalOf(decoding, about3, generation) };
}
function fatalOf(decoding, about3, generation) {
  const badMerge = decoding.find(({ kind }) => kind === "badMerge");
  if (badMerge) return badMerge;
  if (about3 && !about3.afterStrict) return about3;
  return decoding.find(({ aborts }) => aborts) ?? decoding.find((problem3) => !isStrict(problem3)) ?? generation ?? about3;
}
function withoutRepeats(problems) {
  const seen2 = /* @__PURE__ */ new Set();
  return problems.filter((problem3) => {
    if (!isStrict(problem3)) return true;
    const id = `${problem3.kind} ${strictPath(problem3.path)}`;
    return seen2.has(id) ? false : seen2.add(id);
  });
}
function badGeneration({ metadata }, root) {
  const text2 = metadata?.annotations?.[GENERATION];
  if (text2 === void 0 || parseInt64(text2) !== void 0) return void 0;
  let entry;
  let here = root;
  for (const name of ["metadata", "annotations", GENERATION]) {
    if (here?.kind !== "mapping") return void 0;
    entry = here.simple ? here.entries.find((candidate) => candidate.name === name) : resolveMapping(here).fields.get(name);
    here = target(entry?.value);
  }
  if (!entry) return void 0;
  const path = Path.of("metadata", "annotations").key(GENERATION);
  const message = `must be a whole number, not ${JSON.stringify(text2)}; remove this annotation, the API server writes it itself`;
  return { kind: "badInt", path, node: entry.value, key: entry.key, message };
}
var NONE, GENERATION;
var init_decode = __esm({
  "src/admission/decode.ts"() {
    "use strict";
    init_int64();
    init_path();
    init_schema();
    init_mapping();
    init_tree();
    init_decodeproblem();
    init_decoder();
    init_interpret();
    NONE = [];
    GENERATION = "deprecated.daemonset.template.generation";
  }
});

// src/admission/defaultscontainer.ts
function defaultContainer(container) {
  const result2 = {
    ...container,
    imagePullPolicy: container.imagePullPolicy || defaultPullPolicy(container.image ?? ""),
    terminationMessagePath: container.terminationMessagePath || "/dev/termination-log",
    terminationMessagePolicy: container.terminationMessagePolicy || "File"
  };
  const { ports, env, resources, livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  if (ports) result2.ports = ports.map((port) => port.protocol ? port : { ...port, protocol: "TCP" });
  if (env) result2.env = env.map(defaultEnvVar);
  if (resources) result2.resources = defaultResources(resources);
  if (livenessProbe) result2.livenessProbe = defaultProbe(livenessProbe);
  if (readinessProbe) result2.readinessProbe = defaultProbe(readinessProbe);
  if (startupProbe) result2.startupProbe = defaultProbe(startupProbe);
  if (lifecycle) result2.lifecycle = defaultLifecycle(lifecycle);
  return result2;
}
function defaultResources(resources) {
  const { limits, requests } = resources;
  const ofLimits = limits && defaultResourceList(limits);
  const ofRequests = requests && defaultResourceList(requests);
  if (ofLimits === limits && ofRequests === requests) return resources;
  return { ...resources, ...ofLimits && { limits: ofLimits }, ...ofRequests && { requests: ofRequests } };
}
function defaultResourceList(list4) {
  let result2 = list4;
  for (const name in list4) {
    const quantity = list4[name];
    if (quantity === void 0 || !MAY_BE_FINER.test(quantity)) continue;
    const rounded = roundUpToMilli(quantity);
    if (rounded === quantity) continue;
    if (result2 === list4) result2 = { ...list4 };
    result2[name] = rounded;
  }
  return result2;
}
function withHostPorts(container) {
  const { ports } = container;
  if (!ports) return container;
  return {
    ...container,
    ports: ports.map((port) => port.hostPort || !port.containerPort ? port : { ...port, hostPort: port.containerPort })
  };
}
function defaultEnvVar(variable) {
  const { valueFrom } = variable;
  const { fieldRef, fileKeyRef } = valueFrom ?? {};
  if (fieldRef && !fieldRef.apiVersion) variable = { ...variable, valueFrom: { ...valueFrom, fieldRef: { ...fieldRef, apiVersion: "v1" } } };
  if (fileKeyRef && fileKeyRef.optional === void 0) {
    variable = { ...variable, valueFrom: { ...variable.valueFrom, fileKeyRef: { ...fileKeyRef, optional: false } } };
  }
  return variable;
}
function defaultProbe(probe) {
  const result2 = {
    ...probe,
    timeoutSeconds: probe.timeoutSeconds || 1,
    periodSeconds: probe.periodSeconds || 10,
    successThreshold: probe.successThreshold || 1,
    failureThreshold: probe.failureThreshold || 3
  };
  const { httpGet, grpc } = probe;
  if (httpGet) result2.httpGet = defaultHTTPGet(httpGet);
  if (grpc && grpc.service === void 0) result2.grpc = { ...grpc, service: "" };
  return result2;
}
function defaultHTTPGet(action) {
  return { ...action, path: action.path || "/", scheme: action.scheme || "HTTP" };
}
function defaultLifecycle(lifecycle) {
  const { postStart, preStop } = lifecycle;
  if (!postStart?.httpGet && !preStop?.httpGet) return lifecycle;
  const result2 = { ...lifecycle };
  if (postStart) result2.postStart = defaultHandler(postStart);
  if (preStop) result2.preStop = defaultHandler(preStop);
  return result2;
}
function defaultHandler(handler) {
  return handler.httpGet ? { ...handler, httpGet: defaultHTTPGet(handler.httpGet) } : handler;
}
var MAY_BE_FINER;
var init_defaultscontainer = __esm({
  "src/admission/defaultscontainer.ts"() {
    "use strict";
    init_image();
    init_quantity();
    MAY_BE_FINER = /[.eEnu]/;
  }
});

// src/admission/defaultsvolume.ts
function defaultVolume(volume, minor) {
  for (const key2 in volume) {
    const name = key2;
    if (name === "name" || volume[name] === void 0) continue;
    const source = defaultSource(volume, name, minor);
    if (source !== volume[name]) volume = { ...volume, [name]: source };
  }
  return hasSource(volume) ? volume : { ...volume, emptyDir: {} };
}
function hasSource(volume) {
  for (const name in volume) if (name !== "name" && volume[name] !== void 0) return true;
  return false;
}
function defaultSource(volume, name, minor) {
  switch (name) {
    case "hostPath":
      return volume.hostPath?.type === void 0 ? { ...volume.hostPath, type: "" } : volume.hostPath;
    case "secret":
      return volume.secret?.defaultMode === void 0 ? { ...volume.secret, defaultMode: READABLE } : volume.secret;
    case "configMap":
      return volume.configMap?.defaultMode === void 0 ? { ...volume.configMap, defaultMode: READABLE } : volume.configMap;
    case "downwardAPI": {
      const { items, defaultMode = READABLE } = volume.downwardAPI ?? {};
      return { ...volume.downwardAPI, defaultMode, ...items && { items: items.map(defaultDownwardAPIFile) } };
    }
    case "projected":
      return defaultProjected(volume.projected ?? {});
    case "iscsi":
      return volume.iscsi?.iscsiInterface ? volume.iscsi : { ...volume.iscsi, iscsiInterface: "default" };
    case "rbd": {
      const { pool, user, keyring } = volume.rbd ?? {};
      return { ...volume.rbd, pool: pool || "rbd", user: user || "admin", keyring: keyring || "/etc/ceph/keyring" };
    }
    case "azureDisk": {
      const { cachingMode = "ReadWrite", fsType = "ext4", readOnly = false, kind = "Shared" } = volume.azureDisk ?? {};
      return { ...volume.azureDisk, cachingMode, fsType, readOnly, kind };
    }
    case "scaleIO": {
      const { storageMode, fsType } = volume.scaleIO ?? {};
      return { ...volume.scaleIO, storageMode: storageMode || "ThinProvisioned", fsType: fsType || "xfs" };
    }
    case "ephemeral": {
      const template = volume.ephemeral?.volumeClaimTemplate;
      return template ? { ...volume.ephemeral, volumeClaimTemplate: defaultClaimTemplate(template) } : volume.ephemeral;
    }
    case "image": {
      const { image } = volume;
      if (!image || image.pullPolicy || !enabled("ImageVolume", minor)) return image;
      return { ...image, pullPolicy: defaultPullPolicy(image.reference ?? "") };
    }
    default:
      return volume[name];
  }
}
function defaultProjected(projected) {
  const result2 = { ...projected, defaultMode: projected.defaultMode ?? READABLE };
  if (projected.sources) result2.sources = projected.sources.map(defaultProjection);
  return result2;
}
function defaultProjection(source) {
  const { downwardAPI, serviceAccountToken } = source;
  if (downwardAPI?.items) source = { ...source, downwardAPI: { ...downwardAPI, items: downwardAPI.items.map(defaultDownwardAPIFile) } };
  if (serviceAccountToken && serviceAccountToken.expirationSeconds === void 0) {
    source = { ...source, serviceAccountToken: { ...serviceAccountToken, expirationSeconds: 3600 } };
  }
  return source;
}
function defaultDownwardAPIFile(file) {
  const { fieldRef } = file;
  return fieldRef && !fieldRef.apiVersion ? { ...file, fieldRef: { ...fieldRef, apiVersion: "v1" } } : file;
}
function defaultClaimTemplate(template) {
  const { resources, volumeMode = "Filesystem" } = template.spec ?? {};
  return { ...template, spec: { ...template.spec, volumeMode, ...resources && { resources: defaultResources(resources) } } };
}
var READABLE;
var init_defaultsvolume = __esm({
  "src/admission/defaultsvolume.ts"() {
    "use strict";
    init_image();
    init_defaultscontainer();
    init_gates();
    READABLE = 420;
  }
});

// src/admission/defaults.ts
function defaultDaemonSet(daemonSet, minor) {
  const spec = daemonSet.spec ?? {};
  return {
    ...daemonSet,
    spec: {
      ...spec,
      template: defaultPodTemplate(spec.template ?? {}, minor),
      updateStrategy: defaultUpdateStrategy(spec.updateStrategy ?? {}),
      revisionHistoryLimit: spec.revisionHistoryLimit ?? 10
    }
  };
}
function defaultUpdateStrategy(strategy) {
  const type = strategy.type || "RollingUpdate";
  if (type !== "RollingUpdate") return strategy;
  const { maxUnavailable = 1, maxSurge = 0 } = strategy.rollingUpdate ?? {};
  return { ...strategy, type, rollingUpdate: { maxUnavailable, maxSurge } };
}
function defaultPodTemplate(template, minor) {
  return { ...template, spec: defaultPodSpec(template.spec ?? {}, minor) };
}
function defaultPodSpec(spec, minor) {
  const result2 = {
    ...spec,
    dnsPolicy: spec.dnsPolicy || "ClusterFirst",
    restartPolicy: spec.restartPolicy || "Always",
    securityContext: spec.securityContext ?? {},
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? 30,
    schedulerName: spec.schedulerName || "default-scheduler"
  };
  const serviceAccount = spec.serviceAccountName || spec.serviceAccount;
  if (serviceAccount) result2.serviceAccountName = result2.serviceAccount = serviceAccount;
  const { volumes, containers, initContainers, ephemeralContainers, overhead, resources } = spec;
  if (volumes) result2.volumes = volumes.map((volume) => defaultVolume(volume, minor));
  if (containers) result2.containers = containers.map(defaultContainer);
  if (initContainers) result2.initContainers = initContainers.map(defaultContainer);
  if (ephemeralContainers) result2.ephemeralContainers = ephemeralContainers.map(defaultContainer);
  if (overhead) result2.overhead = defaultResourceList(overhead);
  if (resources) result2.resources = defaultResources(resources);
  if (spec.hostNetwork && enabled("DefaultHostNetworkHostPortsInPodTemplates", minor)) {
    if (result2.containers) result2.containers = result2.containers.map(withHostPorts);
    if (result2.initContainers) result2.initContainers = result2.initContainers.map(withHostPorts);
  }
  return result2;
}
var init_defaults = __esm({
  "src/admission/defaults.ts"() {
    "use strict";
    init_defaultscontainer();
    init_defaultsvolume();
    init_gates();
  }
});

// src/admission/dropdata.ts
function droppedBy(minor) {
  return DROPPABLE.filter(({ gate, since = 0, until = Infinity }) => {
    return minor >= since && minor <= until && (gate === void 0 || !enabled(gate, minor));
  });
}
var PROBES, HANDLERS, AFFINITY_TERMS, DROPPABLE;
var init_dropdata = __esm({
  "src/admission/dropdata.ts"() {
    "use strict";
    init_gates();
    PROBES = ["livenessProbe", "readinessProbe", "startupProbe"].map((probe) => `containers*.${probe}`);
    HANDLERS = ["postStart", "preStop"].map((handler) => `containers*.lifecycle.${handler}`);
    AFFINITY_TERMS = ["podAffinity", "podAntiAffinity"].flatMap((kind) => [
      `affinity.${kind}.requiredDuringSchedulingIgnoredDuringExecution`,
      `affinity.${kind}.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm`
    ]);
    DROPPABLE = [
      { gate: "UserNamespacesSupport", fields: ["hostUsers"] },
      { gate: "SupplementalGroupsPolicy", fields: ["securityContext.supplementalGroupsPolicy"] },
      { gate: "SELinuxChangePolicy", fields: ["securityContext.seLinuxChangePolicy"] },
      { gate: "PodLevelResources", fields: ["resources"], keptBy: ["resources.limits", "resources.requests"] },
      { gate: "DynamicResourceAllocation", fields: ["resourceClaims", "containers*.resources.claims"], keptBy: ["resourceClaims"] },
      { fields: ["volumes.ephemeral.volumeClaimTemplate.spec.resources.claims"], until: 28 },
      { gate: "PodSchedulingReadiness", fields: ["schedulingGates"] },
      { gate: "HostnameOverride", fields: ["hostnameOverride"] },
      { gate: "GenericWorkload", fields: ["schedulingGroup", "workloadRef"] },
      { gate: "EvictionRequestAPI", fields: ["evictionResponders"] },
      { gate: "MinDomainsInPodTopologySpread", fields: ["topologySpreadConstraints.minDomains"] },
      { gate: "NodeInclusionPolicyInPodTopologySpread", fields: ["topologySpreadConstraints.nodeAffinityPolicy"] },
      { gate: "NodeInclusionPolicyInPodTopologySpread", fields: ["topologySpreadConstraints.nodeTaintsPolicy"] },
      { gate: "MatchLabelKeysInPodTopologySpread", fields: ["topologySpreadConstraints.matchLabelKeys"] },
      { gate: "MatchLabelKeysInPodAffinity", fields: AFFINITY_TERMS.flatMap((term) => [`${term}.matchLabelKeys`, `${term}.mismatchLabelKeys`]) },
      {
        gate: "InPlacePodVerticalScaling",
        fields: ["containers*.resizePolicy"],
        keptBy: ["containers.resizePolicy", "initContainers.resizePolicy"]
      },
      { gate: "SidecarContainers", fields: ["initContainers.restartPolicy"] },
      {
        gate: "ContainerRestartRules",
        since: 34,
        fields: [
          "containers.restartPolicy",
          "ephemeralContainers.restartPolicy",
          "initContainers.restartPolicyRules",
          "containers.restartPolicyRules",
          "ephemeralContainers.restartPolicyRules"
        ],
        keptBy: ["containers.restartPolicy", "initContainers.restartPolicyRules"]
      },
      { gate: "ContainerRestartRules", since: 34, fields: ["initContainers.restartPolicy"], when: (policy) => policy !== "Always" },
      { gate: "PodLifecycleSleepAction", fields: HANDLERS.map((handler) => `${handler}.sleep`) },
      { gate: "ContainerStopSignals", fields: ["containers*.lifecycle.stopSignal"], withParent: true },
      { gate: "GRPCContainerProbeTLS", fields: PROBES.map((probe) => `${probe}.grpc.mode`) },
      { gate: "H2CContainerProbe", fields: [...PROBES, ...HANDLERS].map((owner) => `${owner}.httpGet.protocol`) },
      { gate: "EnvFiles", fields: ["containers*.env.valueFrom.fileKeyRef"] },
      { gate: "RecursiveReadOnlyMounts", fields: ["containers*.volumeMounts.recursiveReadOnly"] },
      { gate: "VolumeBindMountOptions", fields: ["containers*.volumeMounts.bindMountOptions"] },
      { gate: "EmptyDirVolumeMode", fields: ["volumes.emptyDir.mode"] },
      { gate: "ClusterTrustBundleProjection", fields: ["volumes.projected.sources.clusterTrustBundle"] },
      { gate: "PodCertificateRequest", fields: ["volumes.projected.sources.podCertificate"] },
      {
        gate: "AtomicWriteVolumeUserFields",
        firstSourceOnly: true,
        fields: [
          "volumes.secret.defaultUser",
          "volumes.secret.items.user",
          "volumes.configMap.defaultUser",
          "volumes.configMap.items.user",
          "volumes.downwardAPI.defaultUser",
          "volumes.downwardAPI.items.user",
          "volumes.projected.defaultUser",
          "volumes.projected.sources.secret.items.user",
          "volumes.projected.sources.configMap.items.user",
          "volumes.projected.sources.downwardAPI.items.user",
          "volumes.projected.sources.serviceAccountToken.user",
          "volumes.projected.sources.clusterTrustBundle.user",
          "volumes.projected.sources.podCertificate.user"
        ]
      }
    ];
  }
});

// src/admission/drop.ts
function dropDisabledFields(template, minor, old) {
  const spec = template.spec ?? {};
  const images = findImageVolumes(spec, minor, old?.spec);
  const fields = findFields(spec, minor, old?.spec).filter(({ path }) => !images.some((image) => isWithin2(path, image.path)));
  const annotations = findAnnotations(template);
  const reset = findProcMounts(spec, minor, old?.spec);
  if (fields.length + images.length + annotations.length + reset.length === 0) return { template, dropped: NOTHING2, original: UNMOVED };
  let result2 = { ...template };
  for (const { path } of [...fields, ...annotations]) result2 = without(result2, path.steps().slice(2));
  if (reset.length > 0) result2 = { ...result2, spec: resetProcMount(result2["spec"]) };
  for (const { path } of images.toReversed()) result2 = without(result2, path.steps().slice(2));
  return {
    template: result2,
    dropped: [...fields.filter(({ isEmpty: isEmpty3 }) => !isEmpty3), ...images, ...annotations, ...reset],
    original: images.length > 0 ? original(images.map(({ path }) => path)) : UNMOVED
  };
}
function triesOf(minor) {
  let pair2 = tries.get(minor);
  if (pair2) return pair2;
  pair2 = { dropped: new Trie(), kept: new Trie() };
  for (const droppable of droppedBy(minor)) {
    for (const field of droppable.fields.flatMap(inEveryList)) pair2.dropped.add(field, droppable);
    for (const field of (droppable.keptBy ?? droppable.fields).flatMap(inEveryList)) pair2.kept.add(field, droppable);
  }
  tries.set(minor, pair2);
  return pair2;
}
function inEveryList(field) {
  return field.startsWith("containers*.") ? CONTAINER_LISTS.map((list4) => field.replace("containers*", list4)) : [field];
}
function findFields(spec, minor, old) {
  const { dropped, kept } = triesOf(minor);
  const found2 = find(spec, dropped);
  if (found2.length === 0) return found2;
  const uses = old ? find(old, kept).filter((use) => !use.isEmpty) : [];
  return found2.filter(({ droppable }) => uses.every((use) => use.droppable !== droppable));
}
function find(spec, trie) {
  const found2 = [];
  walk(spec, trie, [], found2);
  return found2.filter(({ droppable, path }) => !(droppable.firstSourceOnly && hidesBehindAnother(path, spec)));
}
function hidesBehindAnother(path, { volumes = [] }) {
  const [, index, source, , sourceIndex, projection] = path.steps().slice(3);
  const volume = volumes[index] ?? {};
  if (VOLUME_SOURCES.find((name) => volume[name]) !== source) return true;
  if (projection === void 0 || source !== "projected") return false;
  const projected = volume.projected?.sources?.[sourceIndex] ?? {};
  return PROJECTION_SOURCES.find((name) => projected[name]) !== projection;
}
function isWithin2(path, outer) {
  return path.toString().startsWith(`${outer}.`);
}
function walk(value, trie, steps, found2) {
  for (const child3 of trie.children) {
    const { name } = child3;
    const inner = value[name];
    if (inner === void 0) continue;
    steps.push(name);
    if (Array.isArray(inner)) walkItems(inner, child3, steps, found2);
    else if (child3.children.length > 0) walk(inner, child3, steps, found2);
    const { droppable } = child3;
    if (droppable && (droppable.when?.(inner) ?? true)) {
      const alone = droppable.withParent && Object.keys(value).every((key2) => key2 === name || value[key2] === void 0);
      const field = pathOf(steps);
      const isEmpty3 = Array.isArray(inner) && inner.length === 0;
      found2.push({ path: alone ? field.parent ?? field : field, field, gate: droppable.gate, isEmpty: isEmpty3, droppable });
    }
    steps.pop();
  }
}
function walkItems(items, trie, steps, found2) {
  if (trie.children.length === 0) return;
  for (let index = 0; index < items.length; index++) {
    steps.push(index);
    walk(items[index], trie, steps, found2);
    steps.pop();
  }
}
function pathOf(steps) {
  let path = SPEC2;
  for (const step of steps) path = typeof step === "number" ? path.index(step) : path.child(step);
  return path;
}
function findImageVolumes(spec, minor, old) {
  const volumes = spec.volumes;
  if (!volumes?.some((volume) => volume.image) || enabled("ImageVolume", minor) || old?.volumes?.some((volume) => volume.image)) return NOTHING2;
  const gate = "ImageVolume";
  const fields = /* @__PURE__ */ new Map();
  const found2 = [];
  for (const [index, { name = "", image }] of volumes.entries()) {
    if (!image) continue;
    const path = SPEC2.child("volumes").index(index);
    const field = path.child("image");
    fields.set(name, field);
    found2.push({ path, field, gate });
  }
  for (const list4 of CONTAINER_LISTS) {
    for (const [index, container] of (spec[list4] ?? []).entries()) {
      for (const [mount, { name = "" }] of (container.volumeMounts ?? []).entries()) {
        const field = fields.get(name);
        if (field) found2.push({ path: SPEC2.child(list4).index(index).child("volumeMounts").index(mount), field, gate });
      }
    }
  }
  return found2;
}
function findAnnotations({ metadata }) {
  const annotations = metadata?.annotations;
  if (!annotations) return NOTHING2;
  return INIT_CONTAINER_ANNOTATIONS.filter((name) => Object.hasOwn(annotations, name)).map((name) => {
    const path = ANNOTATIONS.key(name);
    return { path, field: path, gate: void 0 };
  });
}
function findProcMounts(spec, minor, old) {
  const gate = "ProcMountType";
  if (enabled(gate, minor) || old && procMountsOf(old).length > 0) return NOTHING2;
  return procMountsOf(spec).map((path) => ({ path, field: path, gate, becomes: "Default" }));
}
function procMountsOf(spec) {
  return CONTAINER_LISTS.flatMap((list4) => {
    return (spec[list4] ?? []).flatMap(({ securityContext }, index) => {
      const isDefault = (securityContext?.procMount ?? "Default") === "Default";
      return isDefault ? [] : [SPEC2.child(list4).index(index).child("securityContext", "procMount")];
    });
  });
}
function resetProcMount(spec) {
  const result2 = { ...spec };
  for (const list4 of CONTAINER_LISTS) if (spec[list4]) result2[list4] = spec[list4].map(defaultProcMount);
  return result2;
}
function defaultProcMount(container) {
  const { securityContext } = container;
  return securityContext?.procMount === void 0 ? container : { ...container, securityContext: { ...securityContext, procMount: "Default" } };
}
function without(value, steps) {
  const [step, ...rest] = steps;
  if (Array.isArray(value)) {
    const list4 = [...value];
    if (rest.length === 0) list4.splice(step, 1);
    else list4[step] = without(list4[step], rest);
    return list4;
  }
  const { [step]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [step]: without(inner, rest) };
}
function original(removed) {
  const lists = /* @__PURE__ */ new Map();
  for (const path of removed) {
    const list4 = path.parent?.toString() ?? "";
    lists.set(list4, [...lists.get(list4) ?? [], path.name]);
  }
  return function restore(path) {
    const parent = path.parent && restore(path.parent);
    if (!parent) return path;
    if (path.kind === "child") return parent.child(path.name);
    if (path.kind === "key") return parent.key(path.name);
    let index = path.name;
    for (const gone of lists.get(parent.toString()) ?? []) if (gone <= index) index++;
    return parent.index(index);
  };
}
var SPEC2, ANNOTATIONS, INIT_CONTAINER_ANNOTATIONS, UNMOVED, NOTHING2, Trie, tries, VOLUME_SOURCES, PROJECTION_SOURCES;
var init_drop = __esm({
  "src/admission/drop.ts"() {
    "use strict";
    init_path();
    init_containerlists();
    init_dropdata();
    init_gates();
    SPEC2 = Path.of("spec", "template", "spec");
    ANNOTATIONS = Path.of("spec", "template", "metadata", "annotations");
    INIT_CONTAINER_ANNOTATIONS = ["init-containers", "init-container-statuses"].flatMap((name) => [
      `pod.alpha.kubernetes.io/${name}`,
      `pod.beta.kubernetes.io/${name}`
    ]);
    UNMOVED = (path) => path;
    NOTHING2 = [];
    Trie = class _Trie {
      constructor(name = "") {
        this.name = name;
      }
      name;
      children = [];
      droppable;
      add(field, droppable) {
        let trie = this;
        for (const name of field.split(".")) {
          let child3 = trie.children.find((each2) => each2.name === name);
          if (!child3) trie.children.push(child3 = new _Trie(name));
          trie = child3;
        }
        trie.droppable = droppable;
      }
    };
    tries = /* @__PURE__ */ new Map();
    VOLUME_SOURCES = ["secret", "configMap", "downwardAPI", "projected"];
    PROJECTION_SOURCES = ["secret", "downwardAPI", "configMap", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];
  }
});

// src/admission/request.ts
function prepare(daemonSet, checks, old) {
  const written2 = daemonSet.spec?.template ?? {};
  const { template, dropped, original: ofTemplate } = dropDisabledFields(written2, checks.minor, old);
  const { metadata, removed } = prepareMetadata(daemonSet.metadata ?? {}, checks);
  const result2 = template === written2 && metadata === daemonSet.metadata ? daemonSet : { ...daemonSet, metadata, spec: { ...daemonSet.spec, template } };
  if (removed.length === 0) return { daemonSet: result2, dropped, original: ofTemplate };
  const ofMetadata = original(removed);
  return { daemonSet: result2, dropped, original: (path) => ofMetadata(ofTemplate(path)) };
}
function withoutTemplateGeneration(metadata) {
  const { annotations } = metadata;
  if (!annotations || !Object.hasOwn(annotations, TEMPLATE_GENERATION)) return metadata;
  const { [TEMPLATE_GENERATION]: _, ...others } = annotations;
  return { ...metadata, annotations: others };
}
function prepareMetadata(metadata, checks) {
  const { ownerReferences } = metadata;
  const result2 = withoutTemplateGeneration(metadata);
  if (!ownerReferences) return { metadata: result2, removed: [] };
  const unique2 = ownerReferences.filter((reference2, index) => ownerReferences.findIndex((other) => sameReference(other, reference2)) === index);
  if (unique2.length === ownerReferences.length) return { metadata: result2, removed: [] };
  const removed = [...ownerReferences.keys()].filter((index) => !unique2.includes(ownerReferences[index])).map((index) => OWNER_REFERENCES.index(index));
  checks.warn(OWNER_REFERENCES, "duplicate-owner", "an owner is there twice; remove all but one reference to it", removed[0]);
  return { metadata: { ...result2, ownerReferences: unique2 }, removed };
}
var OWNER_REFERENCES, TEMPLATE_GENERATION;
var init_request = __esm({
  "src/admission/request.ts"() {
    "use strict";
    init_path();
    init_drop();
    init_ownerreference();
    OWNER_REFERENCES = Path.of("metadata", "ownerReferences");
    TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";
  }
});

// src/admission/warnings/annotations.ts
function warnAnnotations(annotations, spec, path, checks) {
  let ofContainers = false;
  for (const key2 in annotations) {
    if (Object.hasOwn(WITHOUT_EFFECT, key2)) warn(key2, WITHOUT_EFFECT[key2], path, checks);
    else if (key2 === SECCOMP_POD3 && !spec.securityContext?.seccompProfile) warn(key2, seccompMessage(checks), path, checks);
    ofContainers ||= key2.startsWith(SECCOMP_CONTAINER3) || key2.startsWith(APP_ARMOR_CONTAINER3);
  }
  if (!ofContainers) return;
  const ofPod = spec.securityContext?.appArmorProfile;
  for (const list4 of CONTAINER_LISTS) {
    for (const { name = "", securityContext } of spec[list4] ?? []) {
      const seccomp = SECCOMP_CONTAINER3 + name;
      if (Object.hasOwn(annotations, seccomp) && !securityContext?.seccompProfile) warn(seccomp, seccompMessage(checks), path, checks);
      const appArmor = APP_ARMOR_CONTAINER3 + name;
      if (!enabled("AppArmorFields", checks.minor) || !Object.hasOwn(annotations, appArmor) || securityContext?.appArmorProfile) continue;
      if (ofPod && (checks.minor < 34 || says(annotations[appArmor], ofPod))) continue;
      warn(appArmor, "is deprecated since Kubernetes 1.30; use securityContext.appArmorProfile of the container", path, checks);
    }
  }
}
function seccompMessage({ minor }) {
  const state = minor >= 27 ? "has no effect since Kubernetes 1.27" : "is deprecated since Kubernetes 1.19 and has no effect from 1.27 on";
  return `${state}; use securityContext.seccompProfile`;
}
function says(annotation2, { type, localhostProfile }) {
  if (annotation2 === "unconfined") return type === "Unconfined" && localhostProfile === void 0;
  if (annotation2 === "runtime/default") return type === "RuntimeDefault" && localhostProfile === void 0;
  return type === "Localhost" && localhostProfile !== "" && annotation2 === `${LOCALHOST2}${localhostProfile ?? ""}`;
}
function warn(key2, message, path, checks) {
  checks.warn(path.key(key2), RULE4, `the annotation ${key2} ${message}`);
}
var RULE4, SECCOMP_POD3, SECCOMP_CONTAINER3, APP_ARMOR_CONTAINER3, LOCALHOST2, WITHOUT_EFFECT;
var init_annotations = __esm({
  "src/admission/warnings/annotations.ts"() {
    "use strict";
    init_containerlists();
    init_gates();
    RULE4 = "deprecated-annotation";
    SECCOMP_POD3 = "seccomp.security.alpha.kubernetes.io/pod";
    SECCOMP_CONTAINER3 = "container.seccomp.security.alpha.kubernetes.io/";
    APP_ARMOR_CONTAINER3 = "container.apparmor.security.beta.kubernetes.io/";
    LOCALHOST2 = "localhost/";
    WITHOUT_EFFECT = {
      "scheduler.alpha.kubernetes.io/critical-pod": "has no effect since Kubernetes 1.16; use priorityClassName",
      "security.alpha.kubernetes.io/sysctls": "has no effect since Kubernetes 1.11; use securityContext.sysctls",
      "security.alpha.kubernetes.io/unsafe-sysctls": "has no effect since Kubernetes 1.11; use securityContext.sysctls"
    };
  }
});

// src/admission/warnings/env.ts
function warnEnv(env, path, checks) {
  if (env.length < 2) return;
  const names = /* @__PURE__ */ new Set();
  env.forEach((variable, index) => {
    const { name = "" } = variable;
    if (!names.has(name)) names.add(name);
    else if (checks.minor < 28 || !extendsItself(variable)) {
      const at3 = path.index(index).child("name");
      const message = `${JSON.stringify(name)} is set before already; kubectl apply may drop one of the two, so remove one`;
      checks.warn(checks.minor >= 28 ? path.index(index) : at3, "duplicate-env", message, at3);
    }
  });
}
function extendsItself({ name = "", value = "", valueFrom }) {
  const reference2 = `$(${name})`;
  return !valueFrom && value !== reference2 && value.includes(reference2);
}
var init_env = __esm({
  "src/admission/warnings/env.ts"() {
    "use strict";
  }
});

// src/admission/warnings/lists.ts
function warnLists({ hostAliases, imagePullSecrets, dnsConfig }, path, checks) {
  if (hostAliases) warnHostAliases(hostAliases, path.child("hostAliases"), checks);
  if (imagePullSecrets) warnImagePullSecrets(imagePullSecrets, path.child("imagePullSecrets"), checks);
  for (const [index, nameserver] of (dnsConfig?.nameservers ?? []).entries()) {
    warnIP(nameserver, path.child("dnsConfig", "nameservers").index(index), checks);
  }
}
function warnHostAliases(aliases, path, checks) {
  const addresses = /* @__PURE__ */ new Set();
  for (const [index, { ip = "" }] of aliases.entries()) {
    const field = path.index(index).child("ip");
    if (addresses.has(ip)) {
      checks.warn(
        field,
        "duplicate-host-alias",
        `the address ${ip} is there before; kubectl apply may drop one of the two, so put the host names together`
      );
    }
    addresses.add(ip);
    warnIP(ip, field, checks);
  }
}
function warnImagePullSecrets(secrets, path, checks) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, { name = "" }] of secrets.entries()) {
    const field = path.index(index).child("name");
    if (names.has(name)) checks.warn(field, "duplicate-pull-secret", `the pull secret ${JSON.stringify(name)} is there twice; remove one`);
    names.add(name);
    if (!name) checks.warn(field, "unnamed-pull-secret", "this pull secret has no name; write the name of a Secret, or remove the entry");
  }
}
function warnIP(ip, field, checks) {
  const problem3 = checks.minor >= 33 ? getWarningForIP(ip) : void 0;
  if (problem3) checks.warn(field, "non-standard-ip", `${ip} ${problem3}`);
}
var init_lists = __esm({
  "src/admission/warnings/lists.ts"() {
    "use strict";
    init_ip();
  }
});

// src/admission/warnings/millibytes.ts
function warnFractionalBytes(list4, path, checks) {
  for (const name of BYTES) {
    const amount2 = list4[name];
    if (amount2 !== void 0 && isFractional(amount2)) warnFraction(amount2, path.key(name), checks);
  }
}
function isFractional(amount2) {
  return !quantityOf(amount2).isInteger();
}
function warnFraction(amount2, field, checks) {
  const meant = /^\d+m$/.test(amount2) ? `m means a thousandth; write ${amount2.slice(0, -1)}M or ${amount2.slice(0, -1)}Mi` : "write a whole number of bytes";
  checks.warn(field, "milli-bytes", `${amount2} is a fraction of a byte: ${meant}`);
}
var BYTES;
var init_millibytes = __esm({
  "src/admission/warnings/millibytes.ts"() {
    "use strict";
    init_value();
    BYTES = ["memory", "ephemeral-storage"];
  }
});

// src/admission/warnings/nodelabels.ts
function warnNodeLabels({ nodeSelector, affinity, topologySpreadConstraints }, path, checks) {
  for (const label2 in nodeSelector) {
    if (isDeprecated(label2, checks)) warn2(label2, path.child("nodeSelector").key(label2), checks);
  }
  if (affinity?.nodeAffinity) {
    const field = path.child("affinity", "nodeAffinity");
    const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred } = affinity.nodeAffinity;
    for (const [index, term] of (required?.nodeSelectorTerms ?? []).entries()) {
      const terms = field.child("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
      warnTerm(term, false, terms.index(index), checks);
    }
    for (const [index, { preference }] of (preferred ?? []).entries()) {
      const terms = field.child("preferredDuringSchedulingIgnoredDuringExecution");
      if (preference) warnTerm(preference, checks.minor >= 33, terms.index(index).child("preference"), checks);
    }
  }
  for (const [index, { topologyKey = "" }] of (topologySpreadConstraints ?? []).entries()) {
    if (isDeprecated(topologyKey, checks))
      warn2(topologyKey, path.child("topologySpreadConstraints").index(index).child("topologyKey"), checks);
  }
}
function warnTerm({ matchExpressions = [] }, checkValues2, path, checks) {
  for (const [index, { key: key2 = "", values }] of matchExpressions.entries()) {
    if (isDeprecated(key2, checks)) warn2(key2, path.child("matchExpressions").index(index).child("key"), checks);
    if (!checkValues2 || !values) continue;
    for (const [valueIndex, value] of values.entries()) {
      for (const problem3 of isValidLabelValue(value)) {
        const field = path.child("matchExpressions").index(index).child("values").index(valueIndex);
        checks.warn(field, "impossible-label-value", `no node has the label value "${value}": it ${problem3}`);
      }
    }
  }
}
function isDeprecated(label2, checks) {
  const deprecated = DEPRECATED.get(label2);
  return deprecated !== void 0 && checks.minor >= deprecated[1];
}
function warn2(label2, field, checks) {
  checks.warn(field, RULE5, `the node label ${label2} ${DEPRECATED.get(label2)[0]}`);
}
var RULE5, DEPRECATED;
var init_nodelabels = __esm({
  "src/admission/warnings/nodelabels.ts"() {
    "use strict";
    init_names();
    RULE5 = "deprecated-node-label";
    DEPRECATED = /* @__PURE__ */ new Map([
      ["beta.kubernetes.io/arch", ["is deprecated since Kubernetes 1.14; use kubernetes.io/arch", 25]],
      ["beta.kubernetes.io/os", ["is deprecated since Kubernetes 1.14; use kubernetes.io/os", 25]],
      ["failure-domain.beta.kubernetes.io/region", ["is deprecated since Kubernetes 1.17; use topology.kubernetes.io/region", 25]],
      ["failure-domain.beta.kubernetes.io/zone", ["is deprecated since Kubernetes 1.17; use topology.kubernetes.io/zone", 25]],
      ["beta.kubernetes.io/instance-type", ["is deprecated since Kubernetes 1.17; use node.kubernetes.io/instance-type", 25]],
      ["app.kubernetes.io/created-by", ["is deprecated since Kubernetes 1.9; use another label of the nodes", 31]],
      ["scheduler.alpha.kubernetes.io/preferAvoidPods", ["is deprecated since Kubernetes 1.22; use taints and tolerations", 31]],
      ["node-role.kubernetes.io/master", ["is no label of nodes any more; use node-role.kubernetes.io/control-plane", 31]]
    ]);
  }
});

// src/admission/warnings/nullselectors.ts
function warnNullSelectors({ topologySpreadConstraints, affinity }, path, checks) {
  if (checks.minor < 28) return;
  for (const [index, { labelSelector }] of (topologySpreadConstraints ?? []).entries()) {
    if (!labelSelector) warn3(path.child("topologySpreadConstraints").index(index), "this constraint", checks);
  }
  if (affinity?.podAffinity) warnTerms(affinity.podAffinity, path.child("affinity", "podAffinity"), checks);
  if (affinity?.podAntiAffinity) warnTerms(affinity.podAntiAffinity, path.child("affinity", "podAntiAffinity"), checks);
}
function warnTerms(affinity, path, checks) {
  const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred } = affinity;
  for (const [index, { labelSelector }] of (required ?? []).entries()) {
    if (!labelSelector) warn3(path.child("requiredDuringSchedulingIgnoredDuringExecution").index(index), "this term", checks);
  }
  for (const [index, { podAffinityTerm }] of (preferred ?? []).entries()) {
    if (podAffinityTerm?.labelSelector) continue;
    warn3(path.child("preferredDuringSchedulingIgnoredDuringExecution").index(index).child("podAffinityTerm"), "this term", checks);
  }
}
function warn3(path, what, checks) {
  checks.warn(
    path.child("labelSelector"),
    "null-label-selector",
    `${what} has no labelSelector and so is about no pod; add one, or {} for all pods`
  );
}
var init_nullselectors = __esm({
  "src/admission/warnings/nullselectors.ts"() {
    "use strict";
  }
});

// src/admission/warnings/ports.ts
function warnPorts(spec, path, checks) {
  if (checks.minor < 28) return;
  const numbers = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  for (const list4 of CONTAINER_LISTS) {
    const containers = spec[list4];
    if (!containers) continue;
    for (const [container, { ports }] of containers.entries()) {
      if (!ports) continue;
      ports.forEach((port, index) => {
        const placed = { port, list: list4, container, index };
        warnPort(placed, numbers, path, checks);
        if (checks.minor >= 33) warnName(placed, names, path, checks);
      });
    }
  }
}
function warnPort(placed, numbers, path, checks) {
  const { containerPort = 0, hostIP, hostPort, protocol } = placed.port;
  if (hostIP && !hostPort) {
    const field = pathOf2(placed, path);
    const message = `hostIP ${hostIP} has no effect without a hostPort; add one or remove hostIP`;
    checks.warn(field, "host-ip-without-host-port", message, field.child("hostIP"));
  }
  const others = numbers.get(containerPort);
  if (!others) {
    numbers.set(containerPort, [placed]);
    return;
  }
  for (const other of others) {
    if (other.port.protocol === protocol) warnOverlap(placed, other, path, checks);
  }
  others.push(placed);
}
function warnOverlap(placed, other, path, checks) {
  const { containerPort = 0, protocol = "", hostPort = 0, hostIP = "" } = placed.port;
  const { hostPort: otherPort = 0, hostIP: otherIP = "" } = other.port;
  const shown11 = `port ${containerPort}/${protocol}`;
  if (hostIP === otherIP && hostPort === otherPort) {
    warn4(placed, `${shown11} is declared by ${briefly(other)} already; remove one, as only one container can listen on it`, path, checks);
  } else if (hostPort === 0 || otherPort === 0) {
    warn4(placed, `${shown11} is declared by ${briefly(other)} too, one with a hostPort and one without; remove the one without`, path, checks);
  } else if (hostPort === otherPort && (hostIP === "" || otherIP === "")) {
    const message = `${shown11} takes host port ${hostPort} on all addresses or on one, and ${briefly(other)} the other way; give both a hostIP`;
    warn4(placed, message, path, checks);
  }
}
function warnName(placed, names, path, checks) {
  const { name } = placed.port;
  if (!name) return;
  const other = names.get(name);
  if (!other) {
    names.set(name, placed);
    return;
  }
  const field = pathOf2(placed, path);
  const first = briefly(other);
  const message = `the port name ${JSON.stringify(name)} belongs to ${first} already, which services and probes will use; give this one its own name`;
  checks.warn(field, "duplicate-port-name", message, field.child("name"));
}
function warn4(placed, message, path, checks) {
  checks.warn(pathOf2(placed, path), "overlapping-ports", message);
}
function pathOf2({ list: list4, container, index }, path) {
  return path.child(list4).index(container).child("ports").index(index);
}
function briefly({ list: list4, container, index }) {
  return `${list4}[${container}].ports[${index}]`;
}
var init_ports = __esm({
  "src/admission/warnings/ports.ts"() {
    "use strict";
    init_containerlists();
  }
});

// src/admission/warnings/virtualpaths.ts
function warnVirtualPaths(volumes, path, checks) {
  if (checks.minor < 32) return;
  volumes.forEach(({ configMap, secret, downwardAPI, projected }, index) => {
    const field = path.index(index);
    if (configMap?.items) warnItems(configMap.items, field, field.child("configMap"), checks);
    if (secret?.items) warnItems(secret.items, field, field.child("secret"), checks);
    if (downwardAPI?.items) warnItems(downwardAPI.items, field, field.child("downwardAPI"), checks);
    if (projected?.sources) warnProjected(projected.sources, field, checks);
  });
}
function warnItems(items, volume, path, checks) {
  if (items.length > 1) warnOverlaps(filesOf(items, "", path), [], /* @__PURE__ */ new Set(), volume, checks);
}
function warnProjected(sources, volume, checks) {
  const earlier = [];
  const said = /* @__PURE__ */ new Set();
  let files = [];
  for (const [index, source] of sources.entries()) {
    const path = volume.child("projected", "sources").index(index);
    if (Object.values(source).every((value) => value === void 0)) {
      const message = "this source has nothing in it; add a configMap, secret, downwardAPI or serviceAccountToken, or remove it";
      if (!said.has(message)) checks.warn(volume, "empty-projection", message, path);
      said.add(message);
      continue;
    }
    const own = filesOfSource(source, path);
    files = own ?? (checks.minor >= 34 ? [] : files);
    warnOverlaps(files, earlier, said, volume, checks);
  }
}
function filesOfSource(source, path) {
  const { configMap, secret, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source;
  if (configMap?.items) return filesOf(configMap.items, `the ConfigMap ${configMap.name ?? ""}`, path.child("configMap"));
  if (secret?.items) return filesOf(secret.items, `the Secret ${secret.name ?? ""}`, path.child("secret"));
  if (downwardAPI?.items) return filesOf(downwardAPI.items, "the downward API", path.child("downwardAPI"));
  if (serviceAccountToken) return [fileAt(serviceAccountToken.path, "the service account token", path.child("serviceAccountToken", "path"))];
  if (clusterTrustBundle) {
    const name = clusterTrustBundle.name ?? clusterTrustBundle.signerName ?? "";
    return [fileAt(clusterTrustBundle.path, `the ClusterTrustBundle ${name}`, path.child("clusterTrustBundle", "path"))];
  }
  if (!podCertificate) return void 0;
  const files = [];
  for (const name of ["certificateChainPath", "keyPath", "credentialBundlePath"]) {
    if (podCertificate[name])
      files.push(fileAt(podCertificate[name], `the ${name} of the pod certificate`, path.child("podCertificate", name)));
  }
  return files;
}
function filesOf(items, source, path) {
  return items.map((item, index) => fileAt(item.path, source, path.child("items").index(index).child("path")));
}
function fileAt(path = "", source, at3) {
  return { path: path.replace(/\/+$/, ""), source, at: at3 };
}
function warnOverlaps(files, earlier, said, volume, checks) {
  for (const file of files) {
    for (const other of earlier) {
      if (!overlap(file.path, other.path)) continue;
      const clash = file.path === other.path ? "are one file" : "need one path as file and directory";
      const message = `${describe2(file)} and ${describe2(other)} ${clash}; rename one`;
      if (said.has(message)) continue;
      said.add(message);
      checks.warn(volume, "overlapping-paths", message, file.at);
    }
    earlier.push(file);
  }
}
function overlap(path, other) {
  if (path === "" || other === "") return false;
  return path === other || other.startsWith(`${path}/`) || path.startsWith(`${other}/`);
}
function describe2({ path, source }) {
  return source ? `${JSON.stringify(path)} of ${source}` : JSON.stringify(path);
}
var init_virtualpaths = __esm({
  "src/admission/warnings/virtualpaths.ts"() {
    "use strict";
  }
});

// src/admission/warnings/volumes.ts
function warnVolumes(volumes, path, checks) {
  volumes.forEach((volume, index) => {
    for (const removed of REMOVED) {
      if (volume[removed.field] && checks.minor >= removed.since) warnRemoved(removed, path.index(index), checks);
    }
    if (volume.gitRepo) warnGitRepo(path.index(index), checks);
    if (volume.ephemeral && checks.minor >= 26) warnClaim(volume.ephemeral, path.index(index), checks);
  });
}
function warnRemoved({ warned, field, deprecated, removed }, path, checks) {
  const works2 = checks.minor < removed;
  const state = works2 ? `is deprecated since Kubernetes 1.${deprecated} and does not work from 1.${removed} on` : `does not work since Kubernetes 1.${removed}`;
  checks.warn(path.child(warned), "removed-volume-plugin", `the volume type ${field} ${state}; use a CSI driver`, path.child(field));
}
function warnGitRepo(path, checks) {
  const state = enabled("GitRepoVolumeDriver", checks.minor) ? "is deprecated since Kubernetes 1.11" : "is switched off by default since Kubernetes 1.33";
  checks.warn(path.child("gitRepo"), "removed-volume-plugin", `the volume type gitRepo ${state}; clone in an init container to an emptyDir`);
}
function warnClaim({ volumeClaimTemplate }, path, checks) {
  const resources = volumeClaimTemplate?.spec?.resources;
  if (!resources) return;
  for (const list4 of ["requests", "limits"]) {
    const amount2 = resources[list4]?.["storage"];
    if (amount2 === void 0 || !isFractional(amount2)) continue;
    warnFraction(amount2, path.child("ephemeral", "volumeClaimTemplate", "spec", "resources", list4).key("storage"), checks);
  }
}
var REMOVED;
var init_volumes = __esm({
  "src/admission/warnings/volumes.ts"() {
    "use strict";
    init_gates();
    init_millibytes();
    REMOVED = [
      { warned: "photonPersistentDisk", field: "photonPersistentDisk", deprecated: 11, removed: 16, since: 25 },
      { warned: "scaleIO", field: "scaleIO", deprecated: 16, removed: 22, since: 25 },
      { warned: "flocker", field: "flocker", deprecated: 22, removed: 25, since: 25 },
      { warned: "storageOS", field: "storageos", deprecated: 22, removed: 25, since: 25 },
      { warned: "quobyte", field: "quobyte", deprecated: 22, removed: 25, since: 25 },
      { warned: "glusterfs", field: "glusterfs", deprecated: 25, removed: 26, since: 25 },
      { warned: "cephfs", field: "cephfs", deprecated: 28, removed: 31, since: 28 },
      { warned: "rbd", field: "rbd", deprecated: 28, removed: 31, since: 28 }
    ];
  }
});

// src/admission/warnings/index.ts
function warnPodTemplate(template, path, checks) {
  const { metadata = {}, spec = {} } = template;
  const at3 = path.child("spec");
  warnNodeLabels(spec, at3, checks);
  warnNullSelectors(spec, at3, checks);
  if (metadata.annotations) warnAnnotations(metadata.annotations, spec, path.child("metadata", "annotations"), checks);
  if (spec.volumes) {
    warnVolumes(spec.volumes, at3.child("volumes"), checks);
    warnVirtualPaths(spec.volumes, at3.child("volumes"), checks);
  }
  warnLists(spec, at3, checks);
  if (spec.overhead) warnFractionalBytes(spec.overhead, at3.child("overhead"), checks);
  warnContainers(spec, at3, checks);
  warnPorts(spec, at3, checks);
  warnGracePeriod(spec, at3, checks);
}
function warnContainers(spec, path, checks) {
  for (const list4 of CONTAINER_LISTS) {
    const containers = spec[list4];
    if (!containers) continue;
    for (const [index, { env, resources }] of containers.entries()) {
      if (env) warnEnv(env, path.child(list4).index(index).child("env"), checks);
      if (!resources) continue;
      const field = path.child(list4).index(index).child("resources");
      if (resources.limits) warnFractionalBytes(resources.limits, field.child("limits"), checks);
      if (resources.requests) warnFractionalBytes(resources.requests, field.child("requests"), checks);
    }
  }
}
function warnGracePeriod({ terminationGracePeriodSeconds = 0 }, path, checks) {
  if (terminationGracePeriodSeconds >= 0 || checks.minor < 27) return;
  const message = `${terminationGracePeriodSeconds} seconds of grace are taken for 1; write how long the containers may take to stop`;
  checks.warn(path.child("terminationGracePeriodSeconds"), "negative-grace-period", message);
}
var init_warnings = __esm({
  "src/admission/warnings/index.ts"() {
    "use strict";
    init_containerlists();
    init_annotations();
    init_env();
    init_lists();
    init_millibytes();
    init_nodelabels();
    init_nullselectors();
    init_ports();
    init_virtualpaths();
    init_volumes();
  }
});

// src/admission/admit.ts
function admit(node, { contentType }, minor) {
  return admitDecoded(decode(node, "DaemonSet", { minor, contentType }), minor);
}
function admitDecoded({ value, problems, fatal }, minor) {
  const checks = new Checks(minor);
  const { rejections, warnings } = checks;
  for (const problem3 of problems) rejections.push(decodingRejection(problem3));
  const effective = defaultDaemonSet(value, minor);
  if (fatal) return { minor, verdict: "badrequest", rejections, warnings, dropped: [], value, effective };
  const { dropped } = createDaemonSet(effective, checks);
  const verdict = problems.length > 0 ? "badrequest" : verdictOf(rejections);
  return { minor, verdict, rejections, warnings, dropped, value, effective };
}
function createDaemonSet(effective, checks) {
  const { rejections } = checks;
  const first = rejections.length;
  const { daemonSet, dropped, original: original2 } = prepare(effective, checks);
  validateDaemonSet(daemonSet, checks);
  if (rejections.length > first) checks.relocate(first, original2);
  else warnPodTemplate(daemonSet.spec?.template ?? {}, TEMPLATE2, checks);
  return { daemonSet, dropped };
}
function verdictOf(rejections) {
  return rejections.length === 0 ? "ok" : "invalid";
}
function decodingRejection(problem3) {
  const { kind, path, node, key: key2, message, afterStrict, otherVersion: otherVersion2, first, suggestions } = problem3;
  const strict = kind === "unknown" || kind === "duplicate";
  const { start, end: end2 } = strict && key2 || node;
  return {
    type: strict ? "StrictDecoding" : "Decoding",
    field: strict ? strictPath(path) : "",
    at: path ?? ROOT,
    rule: afterStrict ? "removed-api" : otherVersion2 ? "field-not-in-version" : RULES[kind],
    message,
    cause: void 0,
    span: { start, end: end2 },
    ...first && { earlier: { start: first.start, end: first.end } },
    ...suggestions && { suggestions }
  };
}
var ROOT, TEMPLATE2, RULES;
var init_admit = __esm({
  "src/admission/admit.ts"() {
    "use strict";
    init_path();
    init_daemonset();
    init_decode();
    init_decodeproblem();
    init_defaults();
    init_rejection();
    init_request();
    init_warnings();
    ROOT = Path.of("kind");
    TEMPLATE2 = Path.of("spec", "template");
    RULES = {
      unknown: "unknown-field",
      duplicate: "duplicate-key",
      wrongType: "wrong-type",
      badInt: "wrong-type",
      badQuantity: "bad-quantity",
      badTime: "wrong-type",
      apiVersion: "wrong-api-version",
      kind: "wrong-api-version",
      badMerge: "bad-merge-key"
    };
  }
});

// src/kubernetes/types.ts
var MAP_FIELDS;
var init_types = __esm({
  "src/kubernetes/types.ts"() {
    "use strict";
    MAP_FIELDS = /* @__PURE__ */ new Set(["annotations", "labels", "limits", "matchLabels", "nodeSelector", "options", "overhead", "requests", "userAnnotations", "volumeAttributes"]);
  }
});

// src/kubernetes/version.ts
function parseVersionRange(text2) {
  const given = text2.trim();
  const ends2 = range.exec(given);
  if (!ends2) {
    const minor = parseVersion(given);
    return typeof minor === "string" ? minor : { from: minor, to: minor };
  }
  const from = parseVersion(ends2[1]);
  const to = parseVersion(ends2[2]);
  if (typeof from === "string") return from;
  if (typeof to === "string") return to;
  return from <= to ? { from, to } : `runs backwards; write 1.${to}-1.${from}`;
}
function parseVersion(text2) {
  const given = text2.trim();
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
var OLDEST, NEWEST, version, range;
var init_version = __esm({
  "src/kubernetes/version.ts"() {
    "use strict";
    OLDEST = 25;
    NEWEST = 37;
    version = /^v?(\d+)\.(\d+)(?:\.\d+(?:[-+][A-Za-z][-.+0-9A-Za-z]*)?)?$/;
    range = /^v?(\d+\.\d+(?:\.\d+)?)\s*(?:-|\.\.)\s*v?(\d+\.\d+(?:\.\d+)?)$/;
  }
});

// src/model/gapmessage.ts
function gapMessage(name, targeted, outcomes) {
  const gate = [...outcomes.values()].findLast((outcome) => outcome.kind === "dropped")?.gate;
  const where2 = works(outcomes, gate);
  const told = where2.includes(gate ?? "\0");
  const runs = [];
  for (const minor of targeted) {
    const outcome = outcomes.get(minor);
    const text2 = JSON.stringify(outcome);
    const run3 = runs.at(-1);
    if (run3?.text === text2) run3.minors.push(minor);
    else runs.push({ minors: [minor], text: text2 });
  }
  const what = runs.flatMap(({ minors }) => does(minors, outcomes.get(minors[0]), told));
  return `${name} ${where2}; ${what.join("; ")}`;
}
function works(outcomes, gate) {
  const fine = [...outcomes].filter(([, { kind }]) => kind === "fine").map(([minor]) => minor);
  if (fine.at(-1) === NEWEST) return `works from Kubernetes 1.${fine.findLast((minor) => outcomes.get(minor - 1)?.kind !== "fine")} on`;
  if (fine.length > 0) return `works in Kubernetes ${versions(fine)} only`;
  const last = [...outcomes].findLast(([, { kind }]) => kind !== "unknown")?.[0];
  if (last !== void 0 && last < NEWEST) return `is gone since Kubernetes 1.${last + 1}`;
  return gate === void 0 ? "is kept by no version" : `needs the feature gate ${gate}, which no version turns on by default`;
}
function does(minors, outcome, isGateTold) {
  const [who, s] = [versions(minors), minors.length === 1 ? "s" : ""];
  switch (outcome.kind) {
    case "unknown":
      return [`${who} refuse${s} it as unknown, or drop${s} it silently without strict validation`];
    case "refused":
      return [`${who} refuse${s} it`];
    case "dropped": {
      const { becomes, gate, refused } = outcome;
      const why = gate === void 0 || isGateTold ? "" : ` (feature gate ${gate})`;
      const dropped = becomes === void 0 ? `drop${s} it silently${why}` : `make${s} it ${becomes} silently${why}`;
      return [`${who} ${dropped}${refused ? `, and refuse${s} what is left` : ""}`];
    }
    default:
      return [];
  }
}
function versions(minors) {
  const [first, last] = [minors[0], minors.at(-1)];
  return first === last ? `1.${first}` : `1.${first} to 1.${last}`;
}
var init_gapmessage = __esm({
  "src/model/gapmessage.ts"() {
    "use strict";
    init_version();
  }
});

// src/model/versiongaps.ts
function mayHaveGaps(admissions) {
  return admissions.some(
    ({ rejections, dropped }) => dropped.length > 0 || rejections.some((rejection) => rejection.rule === GAP_RULE || isOfValue(rejection))
  );
}
function answersOf({ rejections, dropped, effective, minor }) {
  if (!rejections.some(({ type }) => type === "Decoding")) return new Answers(rejections, dropped);
  return new Answers(rejections, dropDisabledFields(effective.spec?.template ?? {}, minor).dropped);
}
function isOfValue({ type }) {
  return type === "FieldValueNotSupported" || type === "FieldValueForbidden";
}
function ancestorsOf({ parent }) {
  return parent ? [...ancestorsOf(parent), parent.toString()] : [];
}
function isEmpty(value) {
  return value === void 0 || value === null || typeof value === "object" && Object.values(value).every((member3) => member3 === void 0);
}
var GAP_RULE, ALL, Answers, NONE2, VersionGaps;
var init_versiongaps = __esm({
  "src/model/versiongaps.ts"() {
    "use strict";
    init_drop();
    init_group();
    init_version();
    init_gapmessage();
    GAP_RULE = "field-not-in-version";
    ALL = minorsOf({ from: OLDEST, to: NEWEST });
    Answers = class {
      constructor(rejections, dropped) {
        this.rejections = rejections;
        this.dropped = new Map(dropped.map((each2) => [each2.field.toString(), each2]));
        this.#removed = new Set(dropped.map(({ path }) => path.toString()));
        for (const rejection of rejections) {
          const { at: at3, rule: rule2 } = rejection;
          const place2 = at3.toString();
          addTo(this.#at, place2, rejection);
          if (at3.parent) addTo(this.#below, at3.parent.toString(), rejection);
          if (rule2 === GAP_RULE) for (const around of [place2, ...ancestorsOf(at3)]) addTo(this.#unknown, around, rejection);
        }
      }
      rejections;
      dropped;
      /** What is removed with them, which may be more. */
      #removed;
      #at = /* @__PURE__ */ new Map();
      #below = /* @__PURE__ */ new Map();
      /** Unknown fields, also by every place around them. */
      #unknown = /* @__PURE__ */ new Map();
      at(place2) {
        return this.#at.get(place2) ?? NONE2;
      }
      /** Of the members of what stands there. */
      below(place2) {
        return this.#below.get(place2) ?? NONE2;
      }
      /** Unknown fields there and within. */
      unknown(place2) {
        return this.#unknown.get(place2) ?? NONE2;
      }
      isUnknown(place2) {
        return this.at(place2).some(({ rule: rule2 }) => rule2 === GAP_RULE);
      }
      isRemoved(place2) {
        return this.#removed.has(place2);
      }
    };
    NONE2 = [];
    VersionGaps = class {
      /** `written`: what stands at a path; `admitIn`: the admission of any version. */
      constructor(targeted, written2, admitIn) {
        this.targeted = targeted;
        this.written = written2;
        this.admitIn = admitIn;
        for (const admission of targeted) this.#answers.set(admission.minor, answersOf(admission));
        const fields = this.#fields().map((path) => this.#fieldGap(path));
        this.gaps = [...fields, ...this.#values()];
        const told = this.#told;
        this.rest = told.size === 0 ? targeted : targeted.map((one) => ({ ...one, rejections: one.rejections.filter((rejection) => !told.has(rejection)) }));
      }
      targeted;
      written;
      admitIn;
      gaps;
      /** The targeted admissions, without what the gaps tell. */
      rest;
      #answers = /* @__PURE__ */ new Map();
      #told = /* @__PURE__ */ new Set();
      /** Fields that a targeted version does not know or drops; of one within another only the outer one. */
      #fields() {
        const found2 = /* @__PURE__ */ new Map();
        for (const { minor } of this.targeted) {
          const { rejections, dropped } = this.#of(minor);
          for (const { rule: rule2, at: at3 } of rejections) if (rule2 === GAP_RULE) found2.set(at3.toString(), at3);
          for (const { field } of dropped.values()) if (!isEmpty(this.written(field))) found2.set(field.toString(), field);
        }
        return [...found2.values()].filter((path) => !ancestorsOf(path).some((ancestor) => found2.has(ancestor)));
      }
      #fieldGap(at3) {
        const minors = this.targeted.map(({ minor }) => minor);
        const outcomes = new Map(ALL.map((minor) => [minor, this.#outcome(minor, at3)]));
        const later = ALL.find((minor) => minor > minors[0] && outcomes.get(minor).kind === "fine");
        const reference2 = later ?? ALL.findLast((minor) => outcomes.get(minor).kind === "fine");
        const rejections = [];
        let instead = "";
        for (const minor of minors) {
          const outcome = outcomes.get(minor);
          if (outcome.kind === "fine") continue;
          const answers = this.#of(minor);
          const place2 = at3.toString();
          const own = answers.at(place2).filter((rejection) => rejection.rule !== GAP_RULE && isOfValue(rejection));
          const others = this.#consequences(minor, at3, reference2);
          rejections.push(...answers.unknown(place2), ...own, ...others);
          if (outcome.kind === "dropped" && others.length > 0) outcomes.set(minor, { ...outcome, refused: true });
          if (reference2 === void 0 && others.length > 0) instead = `; ${others[0].message}`;
        }
        for (const rejection of rejections) this.#told.add(rejection);
        return { at: at3, isValue: false, message: gapMessage(`"${at3.name}"`, minors, outcomes) + instead, rejections };
      }
      /** What is refused only because the field is missing: its parent, which is left empty, and what stands beside it and is fine with it. */
      #consequences(minor, at3, reference2) {
        const parent = at3.parent?.toString() ?? "";
        const answers = this.#of(minor);
        const beside = reference2 === void 0 ? NONE2 : answers.below(parent).filter(({ type }) => type === "FieldValueForbidden");
        return [...answers.at(parent), ...beside].filter((rejection) => {
          const isKnown = reference2 !== void 0 && this.#of(reference2).at(rejection.at.toString()).length > 0;
          return rejection.rule !== GAP_RULE && !isKnown;
        });
      }
      /** Values that a targeted version refuses and a later one takes. */
      #values() {
        const found2 = /* @__PURE__ */ new Map();
        for (const { rejections } of this.targeted) {
          for (const rejection of rejections) {
            if (this.#told.has(rejection) || !isOfValue(rejection)) continue;
            addTo(found2, rejection.at.toString(), rejection);
          }
        }
        return [...found2.values()].flatMap((rejections) => {
          const { at: at3 } = rejections[0];
          const minors = this.targeted.map(({ minor }) => minor);
          const outcomes = new Map(ALL.map((minor) => [minor, this.#outcome(minor, at3)]));
          const last = minors.findLast((minor) => outcomes.get(minor).kind === "refused");
          if (!ALL.some((minor) => minor > last && outcomes.get(minor).kind === "fine")) return [];
          for (const rejection of rejections) this.#told.add(rejection);
          const value = rejections[0].type === "FieldValueNotSupported" ? this.written(at3) : void 0;
          const name = typeof value === "string" && value !== "" ? JSON.stringify(value) : `"${at3.name}"`;
          return [{ at: at3, isValue: true, message: gapMessage(name, minors, outcomes), rejections }];
        });
      }
      #outcome(minor, at3) {
        const place2 = at3.toString();
        const answers = this.#of(minor);
        if (answers.isUnknown(place2)) return { kind: "unknown" };
        const drop2 = answers.dropped.get(place2);
        if (drop2) return { kind: "dropped", gate: drop2.gate, becomes: drop2.becomes, refused: false };
        if (ancestorsOf(at3).some((around) => answers.isUnknown(around) || answers.isRemoved(around))) return { kind: "hidden" };
        return { kind: answers.at(place2).some(isOfValue) ? "refused" : "fine" };
      }
      #of(minor) {
        let answers = this.#answers.get(minor);
        if (!answers) this.#answers.set(minor, answers = answersOf(this.admitIn(minor)));
        return answers;
      }
    };
  }
});

// src/role.ts
function roleOf(daemonSet, pod) {
  const spec = pod.value;
  if (!spec) return UNKNOWN;
  const volumes = spec.volumes ?? [];
  for (const [name, pattern] of PATHS) {
    if (name === "log") continue;
    const found2 = byPath(name, pattern);
    if (found2 && (name !== "cni" || installsNetwork(spec))) return found2;
  }
  const images = (spec.containers ?? []).map(({ image = "" }) => repository(image));
  for (const [name, pattern] of IMAGES) {
    for (const [i, image] of images.entries()) {
      if (pattern.test(image) && (name !== "cni" || installsNetwork(spec)))
        return seen(name, `runs ${image.split("/").at(-1)}`, pod.at("containers", i, "image"));
    }
  }
  const log = byPath("log", PATHS.at(-1)?.[1]);
  if (log && /log|fluent|beat|collector/i.test(daemonSet.value?.metadata?.name ?? "")) return log;
  return UNKNOWN;
  function byPath(name, pattern) {
    for (let i = 0; i < volumes.length; i++) {
      const path = volumes[i]?.hostPath?.path;
      if (path !== void 0 && pattern.test(path)) return seen(name, `mounts ${path}`, pod.resolve(["volumes", i, "hostPath", "path"]));
    }
    return void 0;
  }
}
function installsNetwork(spec) {
  return spec.hostNetwork === true;
}
function seen(name, reason, evidence) {
  return { name, title: TITLES[name], reason, evidence, nodeCritical: CRITICAL2.has(name) };
}
function repository(image) {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}
var TITLES, UNKNOWN, CRITICAL2, PATHS, IMAGES;
var init_role = __esm({
  "src/role.ts"() {
    "use strict";
    TITLES = {
      cni: "CNI agent",
      csi: "CSI node plugin",
      proxy: "service proxy",
      device: "device plugin",
      log: "log agent",
      metrics: "metrics agent",
      ingress: "ingress controller",
      unknown: "agent"
    };
    UNKNOWN = { name: "unknown", title: TITLES.unknown, reason: "", evidence: void 0, nodeCritical: false };
    CRITICAL2 = /* @__PURE__ */ new Set(["cni", "csi", "proxy", "device"]);
    PATHS = [
      ["cni", /^\/etc\/cni(?:\/|$)/],
      ["cni", /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$))/],
      ["csi", /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
      ["device", /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
      ["log", /^\/var\/(?:log|lib\/docker\/containers)(?:\/|$)/]
    ];
    IMAGES = [
      ["csi", /(?:^|[-/.])(?:csi-node-driver-registrar|node-driver-registrar|livenessprobe-csi)(?:$|-)/],
      ["cni", /(?:^|\/)(?:calico\/node|cilium\/cilium|weave-kube|flannel|kube-router|kube-ovn|antrea-(?:agent|ubuntu|windows)(?:-[a-z]+)?)$/],
      ["proxy", /(?:^|[-/])kube-proxy(?:$|-)/],
      [
        "log",
        /(?:^|[-/])(?:fluentd|fluent-bit|fluentbit|filebeat|promtail|logstash|vector|logspout|splunk-fluentd|rsyslog|fluentd-[a-z0-9-]+)(?:$|[-/])/
      ],
      [
        "metrics",
        /(?:^|[-/])(?:node-exporter|node_exporter|cadvisor|telegraf|metricbeat|collectd|dcgm-exporter|netdata|statsd|prometheus-[a-z-]*exporter)(?:$|[-/])|[a-z0-9-]-exporter(?:$|[-/])/
      ],
      ["ingress", /(?:^|[-/])(?:ingress-nginx|nginx-ingress|nginx-plus-ingress|kubernetes-ingress|haproxy-ingress|traefik|contour)(?:$|[-/])/]
    ];
  }
});

// src/yaml/write.ts
function writeValue(document2, node, { entry, inFlow }, value) {
  const { text: text2 } = document2.file;
  if (document2.contentType === "json") return { span: spanOf(node), text: json(value) };
  if (node.kind === "mapping" || node.kind === "sequence" || node.kind === "alias") {
    return isScalar2(value) || isFlowPlace(text2, node) ? { span: spanOf(node), text: flow(value) } : replaceBlock(text2, node, entry, value);
  }
  if (node.end > node.start) {
    if (isScalar2(value)) return { span: spanOf(node), text: scalar(value) };
    const isLong = !Array.isArray(value) || !value.every(isScalar2);
    const colon = entry && isLong && !inFlow ? /^[ \t]*:(?=[ \t]+$)/.exec(text2.slice(entry.key.end, node.start)) : null;
    if (!entry || !colon) return { span: spanOf(node), text: flow(value) };
    const start = entry.key.end + colon[0].length;
    return { span: { start, end: node.end }, text: below2(value, columnOf(text2, entry.key.start) + 2, text2, start) };
  }
  const at3 = { start: node.start, end: node.start };
  if (isScalar2(value) || !entry || inFlow) return { span: at3, text: ` ${flow(value)}` };
  return { span: at3, text: below2(value, columnOf(text2, entry.key.start) + 2, text2, node.start) };
}
function removeEntry(text2, holder, gone) {
  if (holder.kind === "scalar") return void 0;
  const children = holder.kind === "mapping" ? holder.entries : holder.items;
  const index = children.findIndex((child3) => child3 === gone || "key" in child3 && "key" in gone && child3.key === gone.key);
  const here = children[index];
  if (!here) return void 0;
  if (children.length === 1) return { span: spanOf(holder), text: holder.kind === "mapping" ? "{}" : "[]" };
  const { start, end: end2 } = extent(here);
  const next = children[index + 1];
  const previous = children[index - 1];
  if (holder.flow) {
    return { span: next ? { start, end: extent(next).start } : { start: previous ? extent(previous).end : start, end: end2 }, text: "" };
  }
  const lineStart = text2.lastIndexOf("\n", start - 1) + 1;
  const lead = text2.slice(lineStart, start);
  if (/^[ \t]*(?:- *)?$/.test(lead) && (holder.kind === "sequence" || !lead.includes("-"))) {
    return { span: { start: lineStart, end: lineEnd(text2, end2, true) }, text: "" };
  }
  if (next) return { span: { start, end: extent(next).start }, text: "" };
  return void 0;
}
function renameKey({ contentType }, entry, key2) {
  return { span: spanOf(entry.key), text: contentType === "json" ? json(key2) : scalar(key2) };
}
function isShared(node, document2) {
  if (node.kind === "alias" || !node.anchor) return false;
  let targets = aliased.get(document2);
  if (!targets) {
    targets = /* @__PURE__ */ new Set();
    if (document2.root) collect(document2.root, targets);
    aliased.set(document2, targets);
  }
  return targets.has(node);
}
function collect(root, targets) {
  const rest = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.kind === "alias") {
      if (node.target) targets.add(node.target);
    } else if (node.kind === "sequence") rest.push(...node.items);
    else if (node.kind === "mapping") for (const { key: key2, value } of node.entries) rest.push(key2, value);
  }
}
function insertInto(document2, holder, value) {
  const { text: text2 } = document2.file;
  const last = holder.kind === "mapping" ? holder.entries.at(-1) : holder.items.at(-1);
  if (holder.flow) {
    const written2 = document2.contentType === "json" ? json(value) : flow(value);
    const inner = written2.slice(1, -1).trim();
    if (!last) return { span: spanOf(holder), text: written2 };
    const at4 = extent(last).end;
    return { span: { start: at4, end: at4 }, text: `, ${inner}` };
  }
  if (!last) return void 0;
  const first = holder.kind === "mapping" ? holder.entries[0].key.from : holder.start;
  const column = columnOf(text2, first);
  const at3 = behindComments(text2, lineEnd(text2, extent(last).end, false), column);
  return { span: { start: at3, end: at3 }, text: below2(value, column, text2, at3) };
}
function behindComments(text2, end2, column) {
  for (; ; ) {
    COMMENT_LINE.lastIndex = end2;
    const comment = COMMENT_LINE.exec(text2);
    if (!comment || comment[1].length <= column) return end2;
    end2 = COMMENT_LINE.lastIndex;
  }
}
function replaceBlock(text2, node, entry, value) {
  const column = columnOf(text2, node.start);
  const key2 = entry ? columnOf(text2, entry.key.start) : -1;
  const indent2 = column > key2 || Array.isArray(value) ? column : key2 + 2;
  return { span: spanOf(node), text: " ".repeat(indent2 - column) + block(value, indent2, eol(text2, node.start)).trimStart() };
}
function isFlowPlace(text2, node) {
  return node.kind === "alias" || node.kind !== "scalar" && node.flow || text2.length === 0;
}
function extent(child3) {
  return "key" in child3 ? { start: child3.key.from, end: Math.max(child3.value.end, child3.key.end) } : { start: child3.from, end: child3.end };
}
function lineEnd(text2, offset, withBreak) {
  const feed = text2.indexOf("\n", offset);
  if (feed < 0) return text2.length;
  if (withBreak) return feed + 1;
  return text2[feed - 1] === "\r" && feed > offset ? feed - 1 : feed;
}
function columnOf(text2, offset) {
  return offset - text2.lastIndexOf("\n", offset - 1) - 1;
}
function eol(text2, offset) {
  const next = text2.indexOf("\n", offset);
  const feed = next < 0 ? text2.lastIndexOf("\n") : next;
  return feed > 0 && text2[feed - 1] === "\r" ? "\r\n" : "\n";
}
function spanOf({ start, end: end2 }) {
  return { start, end: end2 };
}
function isScalar2(value) {
  return typeof value !== "object" || value === null;
}
function scalar(value) {
  if (typeof value !== "string") return String(value);
  const plain3 = /^[\w./][\w./@%+ -]*(?::[\w./@%+-]+)*$/.test(value) && !value.endsWith(" ") && !value.includes(" #");
  return plain3 && !resolvePlain(value) ? value : JSON.stringify(value);
}
function json(value) {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
}
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = members(value);
    return entries.length === 0 ? "{}" : `{ ${entries.map(([key2, item]) => `${scalar(key2)}: ${flow(item)}`).join(", ")} }`;
  }
  return scalar(value);
}
function members(value) {
  return Object.entries(value).filter(([, member3]) => member3 !== void 0);
}
function below2(value, indent2, text2, offset) {
  const feed = eol(text2, offset);
  return feed + block(value, indent2, feed);
}
function block(value, indent2, feed) {
  const lines = [];
  const spaces2 = " ".repeat(indent2);
  addLines(value, spaces2, spaces2, lines);
  return lines.length === 1 ? lines[0] : lines.join(feed);
}
function addLines(value, lead, indent2, lines) {
  if (isScalar2(value) || isEmpty2(value)) lines.push(lead + flow(value));
  else if (Array.isArray(value)) {
    value.forEach((item, index) => addLines(item, `${index === 0 ? lead : indent2}- `, `${indent2}  `, lines));
  } else {
    members(value).forEach(([key2, item], index) => {
      const start = `${index === 0 ? lead : indent2}${scalar(key2)}:`;
      if (isScalar2(item) || isEmpty2(item)) lines.push(`${start} ${flow(item)}`);
      else {
        lines.push(start);
        addLines(item, `${indent2}  `, `${indent2}  `, lines);
      }
    });
  }
}
function isEmpty2(value) {
  return Object.values(value).every((member3) => member3 === void 0);
}
var aliased, COMMENT_LINE;
var init_write = __esm({
  "src/yaml/write.ts"() {
    "use strict";
    init_scalar();
    aliased = /* @__PURE__ */ new WeakMap();
    COMMENT_LINE = /\r?\n([ \t]*)#[^\r\n]*/y;
  }
});

// src/yaml/field.ts
function rootField(root) {
  return new ManifestField(root, void 0, "");
}
function added(holder, step) {
  return typeof step === "string" ? `${holder.start} ${step}` : void 0;
}
function member(holder, step) {
  if (typeof holder !== "object" || holder === null) return void 0;
  if (Array.isArray(holder)) return typeof step === "number" ? holder[step] : void 0;
  return Object.hasOwn(holder, step) ? holder[step] : void 0;
}
function spanOf2({ start, end: end2 }) {
  return { start, end: end2 };
}
function itemSpan(node) {
  const here = target(node);
  if (here?.kind !== "mapping" || node.kind === "alias") return node.kind === "mapping" ? firstEntry(node) : spanOf2(node);
  const name = here.entries.find((entry) => entry.name === "name");
  return name && name.value.kind === "scalar" ? { start: name.key.start, end: Math.max(name.value.end, name.key.end) } : firstEntry(here);
}
function firstEntry(mapping) {
  return spanOf2(mapping.entries[0]?.key ?? mapping);
}
function rootSpan(node, document2) {
  const here = target(node);
  if (here?.kind === "mapping") {
    const kind = here.entries.find(({ name }) => name === "kind");
    return kind ? { start: kind.key.start, end: Math.max(kind.value.end, kind.key.end) } : firstEntry(here);
  }
  return node ? spanOf2(node) : { start: document2.span.start, end: Math.min(document2.span.start + 1, document2.span.end) };
}
function mergeSpan(mapping) {
  const merge = mapping.entries.find(({ key: key2 }) => key2.kind === "scalar" && key2.text === "<<");
  return merge && { start: merge.key.start, end: merge.value.end };
}
var ManifestField;
var init_field = __esm({
  "src/yaml/field.ts"() {
    "use strict";
    init_mapping();
    init_plain();
    init_tree();
    init_write();
    ManifestField = class _ManifestField {
      constructor(root, parent, step) {
        this.root = root;
        this.parent = parent;
        this.step = step;
      }
      root;
      parent;
      step;
      #place;
      get value() {
        return this.parent ? member(this.parent.value, this.step) : this.root.value;
      }
      get effective() {
        return this.parent ? member(this.parent.effective, this.step) : this.root.effective;
      }
      get raw() {
        return this.exists ? toPlain(this.place.node) : void 0;
      }
      get exists() {
        return this.place.node !== void 0;
      }
      get accepted() {
        return this.root.accepted === true;
      }
      get path() {
        if (!this.parent) return "";
        const above = this.parent.path;
        if (typeof this.step === "number") return `${above}[${this.step}]`;
        if (typeof this.parent.step === "string" && this.root.maps.has(this.parent.step)) return `${above}[${this.step}]`;
        return above ? `${above}.${this.step}` : this.step;
      }
      get key() {
        return this.#location(this.keySpan);
      }
      get location() {
        const { node } = this.place;
        return this.#location(node && node.end > node.start ? spanOf2(node) : this.keySpan);
      }
      get via() {
        const { via } = this.place;
        return via && this.#location(via);
      }
      get place() {
        this.#place ??= this.parent ? this.parent.placeOf(this.step) : { node: this.root.node, entry: void 0, via: void 0 };
        return this.#place;
      }
      get keySpan() {
        const { node, entry } = this.place;
        if (entry) return spanOf2(entry.key);
        if (node && this.parent) return itemSpan(node);
        if (this.parent) return this.parent.keySpan;
        return rootSpan(node, this.root.document);
      }
      at(...steps) {
        return this.resolve(steps);
      }
      resolve(steps) {
        let field = this;
        for (const step of steps) field = new _ManifestField(this.root, field, step);
        return field;
      }
      items() {
        const here = target(this.place.node);
        return here?.kind === "sequence" ? here.items.map((_, index) => new _ManifestField(this.root, this, index)) : [];
      }
      entries() {
        const here = target(this.place.node);
        if (here?.kind !== "mapping") return [];
        const names = here.simple ? here.entries.map((entry) => entry.name) : [...resolveMapping(here).fields.keys()];
        return names.map((name) => [name, new _ManifestField(this.root, this, name)]);
      }
      write(value) {
        if (!this.#writable()) return void 0;
        const { node, entry } = this.place;
        const parent = this.parent;
        if (node) {
          const around = target(parent?.place.node);
          const inFlow = around !== void 0 && around.kind !== "scalar" && around.flow;
          return this.#edit(writeValue(this.root.document, node, { entry, inFlow }, value));
        }
        if (!parent) return void 0;
        const wrapped = typeof this.step === "number" ? [value] : { [this.step]: value };
        const holder = target(parent.place.node);
        if (!holder || holder.kind === "scalar" && holder.value === null) return parent.write(wrapped);
        if (holder.kind !== (typeof this.step === "number" ? "sequence" : "mapping")) return void 0;
        return this.#edit(insertInto(this.root.document, holder, wrapped), added(holder, this.step));
      }
      remove() {
        const { entry, node } = this.place;
        const holder = target(this.parent?.place.node);
        if (!node || !holder || !this.#writable()) return void 0;
        return this.#edit(removeEntry(this.text, holder, entry ?? node));
      }
      rename(key2) {
        const { entry } = this.place;
        const holder = target(this.parent?.place.node);
        return entry && holder && this.#writable() ? this.#edit(renameKey(this.root.document, entry, key2), added(holder, key2)) : void 0;
      }
      get text() {
        return this.root.document.file.text;
      }
      placeOf(step) {
        const { node, via } = this.place;
        const here = target(node);
        const shared = via ?? (node?.kind === "alias" ? spanOf2(node) : void 0);
        if (here?.kind === "sequence" && typeof step === "number") return { node: here.items[step], entry: void 0, via: shared };
        if (here?.kind !== "mapping" || typeof step !== "string") return { node: void 0, entry: void 0, via: shared };
        if (here.simple) {
          const entry = here.entries.find(({ name }) => name === step);
          return { node: entry?.value, entry, via: shared };
        }
        const resolved = resolveMapping(here).fields.get(step);
        return { node: resolved?.value, entry: resolved, via: shared ?? (resolved?.merged ? mergeSpan(here) : void 0) };
      }
      /** Neither rendered, nor reached through an alias, nor inside an anchor that an alias repeats. */
      #writable() {
        if (this.root.rendered || this.place.via) return false;
        for (let field = this; field; field = field.parent) {
          const { node } = field.place;
          if (node && (node.kind === "alias" || isShared(node, this.root.document))) return false;
        }
        return true;
      }
      #edit(edit, adds) {
        return edit && { location: this.#location(edit.span), text: edit.text, ...adds !== void 0 && { adds } };
      }
      #location(span) {
        return { file: this.root.document.file, span };
      }
    };
  }
});

// src/model.ts
function keyOf2({ rule: rule2, type, field, at: at3, cause, span }) {
  if (span && cause === void 0) return `${rule2} ${type} ${span.start}-${span.end}`;
  return cause === void 0 ? `${rule2} ${type} ${field} ${at3.toString()}` : `${rule2} ${cause}`;
}
function unique(rejections) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const { type, field } of rejections) seen2.set(`${type} ${field}`, { type, field });
  return [...seen2.values()];
}
var DaemonSetModel;
var init_model = __esm({
  "src/model.ts"() {
    "use strict";
    init_admit();
    init_types();
    init_version();
    init_versiongaps();
    init_role();
    init_field();
    DaemonSetModel = class {
      constructor(manifest, target2) {
        this.manifest = manifest;
        this.target = target2;
        const { document: document2, node, origin } = manifest;
        this.#admissions = minorsOf(target2).map((minor) => admit(node, document2, minor));
        const { value, effective, verdict } = this.#admissions.at(-1);
        const rendered = origin !== void 0;
        this.daemonSet = rootField({ document: document2, node, value, effective, maps: MAP_FIELDS, rendered, accepted: verdict === "ok" });
        this.pod = this.daemonSet.at("spec", "template", "spec");
      }
      manifest;
      target;
      daemonSet;
      pod;
      #admissions;
      #gaps;
      #role;
      get role() {
        this.#role ??= roleOf(this.daemonSet, this.pod);
        return this.#role;
      }
      subject() {
        return { daemonSet: this.daemonSet, pod: this.pod, role: this.role, target: this.target };
      }
      containers() {
        const about3 = this.subject();
        const main2 = this.pod.at("containers").items();
        const init = this.pod.at("initContainers").items();
        return [
          ...main2.map((container) => ({ ...about3, container, kind: "main" })),
          ...init.map((container) => ({
            ...about3,
            container,
            kind: container.value?.restartPolicy === "Always" ? "sidecar" : "init"
          }))
        ];
      }
      /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
      rejections() {
        const { gaps, rest } = this.#versionGaps();
        return [...gaps.map((gap) => this.#gapSubject(gap)), ...this.grouped(rest)];
      }
      #versionGaps() {
        const { document: document2, node } = this.manifest;
        const written2 = (path) => this.daemonSet.resolve(path.steps()).raw;
        this.#gaps ??= mayHaveGaps(this.#admissions) ? new VersionGaps(this.#admissions, written2, (minor) => admit(node, document2, minor)) : { gaps: [], rest: this.#admissions };
        return this.#gaps;
      }
      #gapSubject({ at: at3, isValue, message, rejections }) {
        const field = this.daemonSet.resolve(at3.steps());
        return {
          daemonSet: this.daemonSet,
          pod: this.pod,
          target: this.target,
          rejection: { at: at3, rule: GAP_RULE, message, cause: void 0 },
          place: isValue ? field : field.key,
          rejected: unique(rejections)
        };
      }
      /** Those of an update that a create would not get. */
      updateRejections(admissions, before) {
        const known = new Set(this.#admissions.flatMap(({ rejections }) => rejections.map(keyOf2)));
        const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter((each2) => !known.has(keyOf2(each2))) }));
        return this.grouped(others).map((subject) => ({ ...subject, before }));
      }
      /** One admission for each targeted version. */
      grouped(admissions) {
        const groups2 = /* @__PURE__ */ new Map();
        for (const { minor, rejections } of admissions) {
          for (const rejection of rejections) {
            const key2 = keyOf2(rejection);
            const group = groups2.get(key2);
            if (group) {
              group.all.push(rejection);
              group.minors.add(minor);
            } else groups2.set(key2, { rejection, all: [rejection], minors: /* @__PURE__ */ new Set([minor]) });
          }
        }
        return [...groups2.values()].map(({ rejection, all, minors }) => ({
          daemonSet: this.daemonSet,
          pod: this.pod,
          target: this.target,
          rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
          place: this.#place(rejection),
          rejected: unique(all)
        }));
      }
      warnings() {
        const groups2 = /* @__PURE__ */ new Map();
        for (const { minor, warnings } of this.#admissions) {
          for (const warning of warnings) {
            const key2 = `${warning.rule} ${warning.at.toString()} ${warning.message}`;
            const group = groups2.get(key2);
            if (group) group.minors.add(minor);
            else groups2.set(key2, { warning, minors: /* @__PURE__ */ new Set([minor]) });
          }
        }
        return [...groups2.values()].map(({ warning, minors }) => ({
          daemonSet: this.daemonSet,
          pod: this.pod,
          target: this.target,
          warning: { ...warning, message: warning.message + this.#inVersions(minors) },
          place: this.#place(warning)
        }));
      }
      #place({ at: at3, span }) {
        return span ? { file: this.manifest.document.file, span } : this.daemonSet.resolve(at3.steps());
      }
      #inVersions(minors) {
        if (minors.size === this.#admissions.length) return "";
        const list4 = [...minors].sort((a, b) => a - b);
        const [first, last] = [list4[0], list4.at(-1)];
        return first === last ? ` (in Kubernetes 1.${first})` : ` (in Kubernetes 1.${first} to 1.${last})`;
      }
    };
  }
});

// src/yaml/aliases.ts
function allowedRatio(decoded2) {
  if (decoded2 <= LOW) return 0.99;
  if (decoded2 >= HIGH) return 0.1;
  return 0.99 - 0.89 * ((decoded2 - LOW) / (HIGH - LOW));
}
function aliasProblem(root) {
  let decoded2 = 0;
  let fromAliases = 0;
  let depth = 0;
  const active = /* @__PURE__ */ new Set();
  const visit = (node) => {
    decoded2++;
    if (depth > 0) fromAliases++;
    if (fromAliases > 100 && decoded2 > 1e3 && fromAliases / decoded2 > allowedRatio(decoded2)) {
      return problem2("the aliases of this document expand too far", node);
    }
    switch (node.kind) {
      case "scalar":
        return void 0;
      case "alias": {
        if (active.has(node)) return problem2("the anchor contains its own alias", node);
        if (!node.target) return void 0;
        active.add(node);
        depth++;
        const found2 = visit(node.target);
        depth--;
        active.delete(node);
        return found2;
      }
      case "sequence":
        for (const item of node.items) {
          const found2 = visit(item);
          if (found2) return found2;
        }
        return void 0;
      case "mapping":
        for (const { key: key2, value } of node.entries) {
          const found2 = (isMerge(key2) ? void 0 : visit(key2)) ?? visit(value);
          if (found2) return found2;
        }
        return void 0;
    }
  };
  return visit(root);
}
function problem2(message, node) {
  return { message, span: { start: node.start, end: node.end } };
}
var LOW, HIGH;
var init_aliases = __esm({
  "src/yaml/aliases.ts"() {
    "use strict";
    init_nodes();
    LOW = 4e5;
    HIGH = 4e6;
  }
});

// src/yaml/scalars.ts
function endsRun(reader, i, flow2) {
  const c = reader.at(i);
  if (c > 255) return c === 8232 || c === 8233;
  const kind = ENDS[c];
  return kind !== 0 && (kind === 1 || (kind === 2 ? isBlankOrEnd(reader.at(i + 1)) : flow2));
}
function folded(first, rest) {
  if (first !== "\n") return first + rest;
  return rest === "" ? " " : rest;
}
function scanPlain(reader, indent2, flow2) {
  const { text: text2, end: end2 } = reader;
  let value = "";
  let chunk = reader.pos;
  let last = chunk;
  let i = chunk;
  for (; ; ) {
    const c = i < end2 ? text2.charCodeAt(i) : 0;
    if (c === HASH || i === reader.lineStart && reader.isDocumentMark(i)) break;
    const from = i;
    while (i < end2) {
      const next = text2.charCodeAt(i);
      if ((next > 255 || ENDS[next] !== 0) && endsRun(reader, i, flow2)) break;
      i++;
    }
    if (i === from) break;
    last = i;
    while (i < end2 && isBlank2(text2.charCodeAt(i))) i++;
    reader.pos = i;
    const first = i < end2 ? reader.lineBreak() : "";
    if (first === "") {
      if (i === last) break;
      continue;
    }
    const rest = moreBreaks(reader, indent2);
    i = reader.pos;
    if (!flow2 && reader.column < indent2 || !continues(reader, i, flow2)) break;
    value += text2.slice(chunk, last) + folded(first, rest);
    chunk = i;
  }
  reader.pos = i;
  reader.valueEnd = last;
  return value === "" ? text2.slice(chunk, last) : value + text2.slice(chunk, last);
}
function continues(reader, i, flow2) {
  return i < reader.end && reader.at(i) !== HASH && !(i === reader.lineStart && reader.isDocumentMark(i)) && !endsRun(reader, i, flow2);
}
function moreBreaks(reader, indent2) {
  let breaks2 = "";
  for (; ; ) {
    const c = reader.at(reader.pos);
    if (c === TAB2 && reader.column < indent2) throw indentingTab(reader);
    if (isBlank2(c)) reader.pos++;
    else if (isBreak(c)) breaks2 += reader.lineBreak();
    else return breaks2;
  }
}
function scanQuoted(reader, quote) {
  const { text: text2, end: end2 } = reader;
  const start = reader.pos;
  let i = start + 1;
  for (; i < end2; i++) {
    const c = text2.charCodeAt(i);
    if (c === quote) {
      if (quote === APOSTROPHE && reader.at(i + 1) === quote) break;
      reader.pos = reader.valueEnd = i + 1;
      return text2.slice(start + 1, i);
    }
    if (c === 92 ? quote === QUOTE : c < SPACE || c > 127 ? isBreak(c) : false) break;
  }
  reader.pos = i;
  return scanFolded(reader, quote, start, text2.slice(start + 1, i).replace(/[ \t]+$/, ""));
}
function scanFolded(reader, quote, start, known) {
  const { text: text2 } = reader;
  let value = known;
  let i = start + 1 + known.length;
  for (; ; ) {
    reader.pos = i;
    if (i === reader.lineStart && reader.isDocumentMark(i)) throw unclosed(start, reader);
    let leading = false;
    let first = "";
    let rest = "";
    let chunk = i;
    for (let c = reader.at(i); !isBlankOrEnd(c); c = reader.at(i)) {
      if (c === quote) {
        if (quote !== APOSTROPHE || reader.at(i + 1) !== quote) break;
        value += text2.slice(chunk, i + 1);
        i += 2;
        chunk = i;
      } else if (c === 92 && quote === QUOTE) {
        value += text2.slice(chunk, i);
        reader.pos = i + 1;
        if (isBreak(reader.at(i + 1))) {
          reader.lineBreak();
          leading = true;
        } else value += unescaped(reader);
        i = chunk = reader.pos;
        if (leading) break;
      } else i++;
    }
    value += text2.slice(chunk, i);
    if (i >= reader.end) throw unclosed(start, reader);
    if (!leading && text2.charCodeAt(i) === quote) {
      reader.pos = reader.valueEnd = i + 1;
      return value;
    }
    const blanks = i;
    for (let c = reader.at(i); isBlank2(c) || isBreak(c); c = reader.at(i)) {
      reader.pos = i;
      if (!isBreak(c)) reader.pos++;
      else if (leading) rest += reader.lineBreak();
      else {
        first = reader.lineBreak();
        leading = true;
      }
      i = reader.pos;
    }
    if (!leading) value += text2.slice(blanks, i);
    else value += first === "" ? rest : folded(first, rest);
  }
}
function unescaped(reader) {
  const { text: text2, pos } = reader;
  const name = pos < reader.end ? text2[pos] : "";
  const known = ESCAPES.get(name);
  if (known !== void 0) {
    reader.pos++;
    return known;
  }
  const digits2 = DIGITS[name];
  const span = { start: pos - 1, end: pos + 1 + (digits2 ?? 0) };
  if (digits2 === void 0) {
    throw new Mistake(`"\\${name}" is no escape of YAML; write "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + name.length
    });
  }
  const hex3 = text2.slice(pos + 1, Math.min(pos + 1 + digits2, reader.end));
  if (hex3.length < digits2 || !/^[0-9a-fA-F]*$/.test(hex3))
    throw new Mistake(`"\\${name}" takes ${digits2} hexadecimal digits; write "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + 1
    });
  const value = Number.parseInt(hex3, 16);
  if (value > 1114111 || value >= 55296 && value <= 57343) throw new Mistake(`"\\${name}${hex3}" is no Unicode character`, span);
  reader.pos += 1 + digits2;
  return String.fromCodePoint(value);
}
function unclosed(start, reader) {
  const quote = reader.text[start];
  return new Mistake(`this ${quote === '"' ? "double" : "single"} quote is not closed: no ${quote} follows`, { start, end: start + 1 });
}
function scanBlock(reader, literal, parent) {
  const { text: text2 } = reader;
  const start = reader.pos;
  const { keep: keep2, increment } = header(reader);
  const headerEnd = reader.pos;
  reader.skipBlanks();
  reader.skipComment();
  if (!isBreak(reader.at(reader.pos)) && reader.pos < reader.end) {
    throw textBehindHeader(reader, start);
  }
  reader.lineBreak();
  const leading = breaks(reader, increment > 0 ? Math.max(parent, 0) + increment : 0, parent);
  const { indent: indent2 } = leading;
  let { trailing } = leading;
  let value = "";
  let first = "";
  let end2 = headerEnd;
  let blankBefore = false;
  while (reader.pos < reader.end && reader.column === indent2) {
    const from = reader.pos;
    const blank = isBlank2(text2.charCodeAt(from));
    if (!literal && first === "\n" && !blankBefore && !blank) value += trailing === "" ? " " : trailing;
    else value += first + trailing;
    blankBefore = blank;
    const to = reader.lineEnd(from);
    value += text2.slice(from, to);
    end2 = to;
    reader.pos = to;
    first = reader.lineBreak();
    trailing = breaks(reader, indent2, parent).trailing;
  }
  while (end2 > headerEnd && isBlankOrEnd(reader.at(end2 - 1))) end2--;
  reader.valueEnd = end2;
  return value + (keep2 === "-" ? "" : first) + (keep2 === "+" ? trailing : "");
}
function header(reader) {
  const { text: text2 } = reader;
  const start = reader.pos++;
  let keep2 = "";
  let increment = 0;
  for (let parts = 0; parts < 2; parts++) {
    const c = reader.at(reader.pos);
    if (keep2 === "" && (c === 43 || c === 45)) keep2 = text2[reader.pos++];
    else if (increment === 0 && isDigit(c)) {
      increment = c - 48;
      reader.pos++;
      if (increment === 0) throw new Mistake("the indentation of a block of text is a digit from 1 to 9", { start, end: reader.pos });
    } else break;
  }
  return { keep: keep2, increment };
}
function breaks(reader, known, parent) {
  const { text: text2, end: end2 } = reader;
  let trailing = "";
  let widest = 0;
  for (; ; ) {
    let i = reader.pos;
    const stop = known === 0 ? end2 : Math.min(end2, reader.lineStart + known);
    while (i < stop && text2.charCodeAt(i) === SPACE) i++;
    reader.pos = i;
    if (reader.column > widest) widest = reader.column;
    const c = reader.at(i);
    if (c === TAB2 && (known === 0 || reader.column < known)) throw indentingTab(reader);
    if (!isBreak(c)) break;
    trailing += reader.lineBreak();
  }
  return { trailing, indent: known === 0 ? Math.max(widest, parent + 1, 1) : known };
}
var ENDS, ESCAPES, DIGITS;
var init_scalars = __esm({
  "src/yaml/scalars.ts"() {
    "use strict";
    init_mistakes();
    init_reader();
    ENDS = new Uint8Array(256);
    for (const c of [0, TAB2, LF, 13, SPACE, 133]) ENDS[c] = 1;
    ENDS[COLON] = 2;
    for (const c of ",?[]{}") ENDS[c.charCodeAt(0)] = 3;
    ESCAPES = new Map(
      Object.entries({
        0: "\0",
        a: "\x07",
        b: "\b",
        t: "	",
        "	": "	",
        n: "\n",
        v: "\v",
        f: "\f",
        r: "\r",
        e: "\x1B",
        " ": " ",
        '"': '"',
        "'": "'"
      })
    );
    for (const [name, text2] of Object.entries({ "\\": "\\", N: "", _: " ", L: "\u2028", P: "\u2029" })) ESCAPES.set(name, text2);
    DIGITS = { x: 2, u: 4, U: 8 };
  }
});

// src/yaml/everyday.ts
function parseEveryday(text2, start, end2) {
  try {
    const everyday = new Everyday(text2, start, end2);
    return everyday.plainBreaks ? everyday.document() : void 0;
  } catch (error) {
    if (error instanceof Mistake || error === OTHERWISE) return void 0;
    throw error;
  }
}
var OTHERWISE, MAX_DEPTH3, LONGEST_KEY3, AMPERSAND, ASTERISK, LITERAL2, FOLDED2, BRACKET, BRACE, STARTS, IN_BRACKETS, Everyday;
var init_everyday = __esm({
  "src/yaml/everyday.ts"() {
    "use strict";
    init_nodes();
    init_mistakes();
    init_reader();
    init_scalar();
    init_scalars();
    init_tree();
    OTHERWISE = /* @__PURE__ */ Symbol("otherwise");
    MAX_DEPTH3 = 100;
    LONGEST_KEY3 = 1e3;
    AMPERSAND = 38;
    ASTERISK = 42;
    LITERAL2 = 124;
    FOLDED2 = 62;
    BRACKET = 91;
    BRACE = 123;
    STARTS = new Uint8Array(128);
    for (const c of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./$()+<=~^;\\") STARTS[c.charCodeAt(0)] = 1;
    STARTS[DASH] = 2;
    IN_BRACKETS = new Uint8Array(128);
    for (const c of ",[]{}") IN_BRACKETS[c.charCodeAt(0)] = 1;
    for (const c of "	\n#?") IN_BRACKETS[c.charCodeAt(0)] = 2;
    Everyday = class extends Reader {
      /** The indentation of the line at hand, whose first character is at `pos`; -1 behind the last one. */
      #indent = 0;
      #depth = 0;
      #anchors = /* @__PURE__ */ new Map();
      document() {
        if (this.text.startsWith("---", this.pos)) {
          this.pos += 3;
          this.#endOfLine(this.pos);
        } else this.#nextLine();
        if (this.#indent < 0) throw OTHERWISE;
        const root = this.#collection();
        if (this.#indent >= 0) throw OTHERWISE;
        return root;
      }
      /** Goes on to the first character of the next line that holds any but a comment. `pos` is where a line starts. */
      #nextLine() {
        const { text: text2, end: end2 } = this;
        let i = this.pos;
        for (; ; ) {
          this.lineStart = i;
          while (i < end2 && text2.charCodeAt(i) === SPACE) i++;
          this.pos = i;
          if (i >= end2) {
            this.#indent = -1;
            return;
          }
          const c = text2.charCodeAt(i);
          if (c === HASH) i = this.lineEnd(i) + 1;
          else if (c === LF) i++;
          else {
            this.#indent = i - this.lineStart;
            if (c === TAB2 || this.#indent === 0 && this.isDocumentMark(i)) throw OTHERWISE;
            return;
          }
        }
      }
      /** Only blanks and a comment may follow on this line; goes on to the next one. */
      #endOfLine(from) {
        let i = from;
        let c = this.at(i);
        while (c === SPACE) c = this.at(++i);
        if (c === HASH && i > from) i = this.lineEnd(i);
        else if (c !== LF && i < this.end) throw OTHERWISE;
        this.pos = i + 1;
        this.#nextLine();
      }
      /** As `#endOfLine` behind a scalar or bracket in a collection at this column, which a deeper line would continue. */
      #endOfValue(from, column) {
        this.#endOfLine(from);
        if (this.#indent > column) throw OTHERWISE;
      }
      #collection() {
        return this.#isItem() ? this.#sequence(this.#indent) : this.#mapping(this.#indent, this.#key(this.pos));
      }
      #isItem() {
        return this.at(this.pos) === DASH && isBlankOrEnd(this.at(this.pos + 1));
      }
      /** `pos` is behind the colon of the first key. */
      #mapping(column, first) {
        const { start } = first;
        const entries = [];
        this.#enter();
        let key2 = first;
        let value;
        for (; ; ) {
          const colon = this.pos;
          value = this.#value(column, false) ?? this.#nested(column, true, colon);
          const name = typeof key2.value === "string" ? key2.value : keyName(key2.value, key2.float);
          if (name === void 0) throw OTHERWISE;
          entries.push({ key: key2, name, value });
          if (this.#indent !== column) break;
          key2 = this.#key(this.pos);
        }
        if (this.#indent > column) throw OTHERWISE;
        this.#depth--;
        return { kind: "mapping", start, end: value.end, from: start, anchor: void 0, flow: false, entries, simple: isSimple(entries) };
      }
      /** `pos` is at the first dash. */
      #sequence(column) {
        const start = this.pos;
        const items = [];
        this.#enter();
        let item;
        do {
          const dash = ++this.pos;
          item = this.#value(column, true) ?? this.#nested(column, false, dash);
          items.push(item);
        } while (this.#indent === column && this.#isItem());
        if (this.#indent > column) throw OTHERWISE;
        this.#depth--;
        return { kind: "sequence", start, end: item.end, from: start, anchor: void 0, flow: false, items };
      }
      #enter() {
        if (++this.#depth > MAX_DEPTH3) throw OTHERWISE;
      }
      /**
       * What is written on this line behind a colon or dash; undefined where nothing is. `isItem`: a scalar may turn out to be the first key of a
       * mapping.
       */
      #value(column, isItem) {
        let i = this.pos;
        let c = this.at(i);
        while (c === SPACE) c = this.at(++i);
        switch (c) {
          case LF:
          case HASH:
          case 0:
            return void 0;
          case LITERAL2:
          case FOLDED2:
            return this.#block(i, column);
          case BRACKET:
          case BRACE: {
            const node2 = this.#brackets(i);
            this.#endOfValue(node2.end, column);
            return node2;
          }
          case AMPERSAND:
            return this.#anchored(i, column, isItem);
          case ASTERISK:
            return this.#alias(i, column);
        }
        const node = this.#scalar(i);
        if (isItem && this.#isKey(node)) return this.#mapping(i - this.lineStart, node);
        this.#endOfValue(node.end, column);
        return node;
      }
      #block(start, column) {
        const isLiteral = this.text.charCodeAt(start) === LITERAL2;
        this.pos = start;
        const value = scanBlock(this, isLiteral, column);
        const node = scalarOf(start, this.valueEnd, isLiteral ? "literal" : "folded", value);
        if (this.pos < this.end) this.pos = this.lineStart;
        this.#nextLine();
        if (this.#indent > column) throw OTHERWISE;
        return node;
      }
      /** A collection on the lines below, or nothing: then its place is behind the colon or dash. A list may stand as far left as its key. */
      #nested(column, isEntry2, place2) {
        this.#endOfLine(this.pos);
        if (this.#indent > column) return this.#collection();
        if (isEntry2 && this.#indent === column && this.#isItem()) return this.#sequence(column);
        return scalarOf(place2, place2, "plain", "", null);
      }
      /** An anchor and the value behind or below it. Names that are used twice are the parser's. */
      #anchored(start, column, isItem) {
        const anchor = { start, end: this.#nameEnd(start) };
        const name = this.text.slice(start + 1, anchor.end);
        this.pos = anchor.end;
        this.#enter();
        const node = this.#value(column, false) ?? this.#nested(column, !isItem, anchor.end);
        this.#depth--;
        if (node.kind === "alias" || node.anchor || node.end === node.start || this.#anchors.has(name)) throw OTHERWISE;
        const anchored = { ...node, from: start, anchor };
        this.#anchors.set(name, anchored);
        return anchored;
      }
      #alias(start, column) {
        const end2 = this.#nameEnd(start);
        const target2 = this.#anchors.get(this.text.slice(start + 1, end2));
        if (!target2) throw OTHERWISE;
        this.#endOfValue(end2, column);
        return { kind: "alias", start, end: end2, from: start, anchor: void 0, target: target2 };
      }
      #nameEnd(start) {
        let i = start + 1;
        while (isWord(this.at(i))) i++;
        if (i === start + 1 || !isBlankOrEnd(this.at(i))) throw OTHERWISE;
        return i;
      }
      #key(start) {
        const key2 = this.#scalar(start);
        if (!this.#isKey(key2)) throw OTHERWISE;
        return key2;
      }
      /** Passes the colon behind a key. */
      #isKey({ start, end: end2 }) {
        let i = end2;
        while (this.at(i) === SPACE) i++;
        if (this.at(i) !== COLON || !isBlankOrEnd(this.at(i + 1))) return false;
        if (i - start > LONGEST_KEY3) throw OTHERWISE;
        this.pos = i + 1;
        return true;
      }
      #scalar(start) {
        const c = this.at(start);
        return c === QUOTE || c === APOSTROPHE ? this.#quoted(start) : this.#plain(start, this.#plainEnd(start));
      }
      /** Where a plain scalar on this line ends. */
      #plainEnd(start) {
        const { text: text2, end: end2 } = this;
        this.#mayStart(start);
        let last = start;
        for (let i = start; i < end2; i++) {
          const c = text2.charCodeAt(i);
          if (c === SPACE) continue;
          if (c === LF) break;
          if (c === COLON) {
            if (isBlankOrEnd(this.at(i + 1))) break;
          } else if (c === HASH) {
            if (text2.charCodeAt(i - 1) === SPACE) break;
          } else if (c === TAB2) throw OTHERWISE;
          last = i + 1;
        }
        return last;
      }
      #mayStart(i) {
        const c = this.text.charCodeAt(i);
        if (c > 127) return;
        const kind = STARTS[c];
        if (kind === 0 || kind === 2 && isBlankOrEnd(this.at(i + 1))) throw OTHERWISE;
      }
      #plain(start, end2) {
        const text2 = this.text.slice(start, end2);
        const resolved = resolvePlain(text2);
        if (resolved === void 0) return scalarOf(start, end2, "plain", text2);
        const { value, float: float2 } = resolved;
        if (float2 && !Number.isFinite(value)) throw OTHERWISE;
        return scalarOf(start, end2, "plain", text2, value, float2);
      }
      /** On one line. */
      #quoted(start) {
        const { text: text2 } = this;
        const quote = text2.charCodeAt(start);
        const style = quote === QUOTE ? "double" : "single";
        const lineEnd2 = this.lineEnd(start);
        const close = text2.indexOf(quote === QUOTE ? '"' : "'", start + 1);
        if (close < 0 || close >= lineEnd2) throw OTHERWISE;
        const value = text2.slice(start + 1, close);
        if (style === "double" ? !value.includes("\\") : this.at(close + 1) !== quote) return scalarOf(start, close + 1, style, value);
        this.pos = start;
        const unescaped2 = scanQuoted(this, quote);
        if (this.valueEnd > lineEnd2) throw OTHERWISE;
        return scalarOf(start, this.valueEnd, style, unescaped2);
      }
      #brackets(start) {
        this.#enter();
        this.pos = start + 1;
        const node = this.text.charCodeAt(start) === BRACKET ? this.#inBrackets(start) : this.#inBraces(start);
        this.#depth--;
        return node;
      }
      #inBrackets(start) {
        const items = [];
        while (!this.#closes(93, items.length)) items.push(this.#inner());
        return { kind: "sequence", start, end: this.pos, from: start, anchor: void 0, flow: true, items };
      }
      #inBraces(start) {
        const entries = [];
        while (!this.#closes(125, entries.length)) {
          const key2 = this.#innerScalar(this.pos);
          if (typeof key2.value !== "string" || key2.end - key2.start > LONGEST_KEY3) throw OTHERWISE;
          if (this.at(this.pos) !== COLON || this.at(this.pos + 1) !== SPACE) throw OTHERWISE;
          this.pos += 2;
          this.#skipSpaces();
          entries.push({ key: key2, name: key2.value, value: this.#inner() });
        }
        return { kind: "mapping", start, end: this.pos, from: start, anchor: void 0, flow: true, entries, simple: isSimple(entries) };
      }
      /** Passes the bracket that ends a collection, or the comma before its next member. */
      #closes(bracket, count2) {
        this.#skipSpaces();
        if (count2 > 0 && this.at(this.pos) === COMMA) {
          this.pos++;
          this.#skipSpaces();
        } else if (count2 > 0 && this.at(this.pos) !== bracket) throw OTHERWISE;
        if (this.at(this.pos) !== bracket) return false;
        this.pos++;
        return true;
      }
      #skipSpaces() {
        while (this.at(this.pos) === SPACE) this.pos++;
      }
      #inner() {
        const c = this.at(this.pos);
        return c === BRACKET || c === BRACE ? this.#brackets(this.pos) : this.#innerScalar(this.pos);
      }
      #innerScalar(start) {
        const c = this.at(start);
        if (c === QUOTE || c === APOSTROPHE) {
          const node = this.#quoted(start);
          this.pos = node.end;
          return node;
        }
        this.#mayStart(start);
        const { text: text2, end: end2 } = this;
        let last = start;
        let i = start;
        for (; i < end2; i++) {
          const next = text2.charCodeAt(i);
          if (next === SPACE) continue;
          if (next === COLON && this.at(i + 1) === SPACE) break;
          const kind = next < 128 ? IN_BRACKETS[next] : 0;
          if (kind === 1) break;
          if (kind === 2) throw OTHERWISE;
          last = i + 1;
        }
        const before = text2.charCodeAt(last - 1);
        if (before === COLON || before === DASH) throw OTHERWISE;
        this.pos = i;
        return this.#plain(start, last);
      }
    };
  }
});

// src/yaml/expected.ts
function unexpected(scanner, type, within2) {
  const { start } = scanner;
  const { what } = within2;
  const inside2 = what === "flow" || what === "node" && within2.start >= 0;
  const behind = behindQuotes(scanner, within2, inside2);
  if (behind) return behind;
  if (inside2) return inBrackets(scanner, type, within2);
  switch (type) {
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      return at(start, `this "${scanner.text[start]}" closes nothing`);
    case COMMA_TOKEN:
      return at(start, "a comma stands only between brackets; put quotes around a text that starts with it");
    case VALUE:
      return at(start, 'there is no key before this ":"');
    case DIRECTIVE2:
      return new Mistake('a line that starts with "%" stands only before "---"', restOfLine(scanner, start));
    case ENTRY:
    case SEQUENCE_START:
      return listItem(scanner, type, within2);
    case MAPPING_START:
    case KEY2:
      return key(scanner, type, within2);
    default:
      return content(scanner, type, within2);
  }
}
function at(start, message) {
  return new Mistake(message, { start, end: start + 1 });
}
function behindQuotes(scanner, { last, end: end2 }, inside2) {
  const { text: text2, start } = scanner;
  if (!last || last.style !== "single" && last.style !== "double" || last.end !== end2 || start >= scanner.end) return void 0;
  if (!/^[ \t]*$/.test(text2.slice(end2, start)) || /[,\]}]/.test(text2[start])) return void 0;
  const quote = text2[last.start];
  const rest = restOfLine(scanner, start);
  const lines = text2.slice(last.start, end2).split("\n").length - 1;
  if (lines > 0) {
    const below3 = lines === 1 ? "on the next line" : `${lines} lines below`;
    return at(
      last.start,
      `this ${quote} is closed only ${below3}, before ${quoted(text2.slice(start, rest.end))}; is one missing on its own line?`
    );
  }
  if (inside2 && (start > end2 || /["']/.test(text2[start]))) return void 0;
  const advice = `put the whole value in quotes, and write ${quote === "'" ? "''" : '\\"'} for a quote in it`;
  return new Mistake(`${quoted(text2.slice(start, rest.end))} stands behind the closing ${quote}: ${advice}`, rest);
}
function inBrackets(scanner, type, { what, start: open, end: end2 }) {
  const { text: text2, start } = scanner;
  const bracket = text2[open];
  const close = bracket === "{" ? "}" : "]";
  switch (type) {
    case STREAM_END:
    case DOCUMENT_START:
    case DOCUMENT_END:
    case DIRECTIVE2:
    case BLOCK_END:
      return at(open, `this "${bracket}" is not closed: no "${close}" follows`);
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      return at(
        start,
        what === "node" ? `a value is missing before this "${text2[start]}"` : `this "${text2[start]}" cannot close the "${bracket}" before it`
      );
    case COMMA_TOKEN:
      return at(start, "a value is missing before this comma");
  }
  const line2 = lineStartOf(text2, start);
  const isFurtherOut = firstColumn(text2, line2) <= firstColumn(text2, lineStartOf(text2, open));
  if (line2 > open && isFurtherOut)
    return at(
      open,
      `this "${bracket}" is not closed: no "${close}" stands before ${quoted(text2.slice(line2, restOfLine(scanner, start).end))}`
    );
  if (type === ENTRY) return at(start, 'inside brackets a list item does not start with "- "; separate items with commas');
  if (type === VALUE) return at(start, what === "node" ? 'there is no key before this ":"' : 'a value that holds ":" needs quotes here');
  return new Mistake(`a comma is missing before ${wordAt(scanner, start)}`, { start: end2, end: Math.max(end2 + 1, start) });
}
function firstColumn(text2, line2) {
  const blanks = /[ \t]*/y;
  blanks.lastIndex = line2;
  return blanks.exec(text2)?.[0].length ?? 0;
}
function wordAt({ text: text2, end: end2 }, start) {
  return quoted(/^(?:"[^"\n]*"?|'[^'\n]*'?|[^\s,[\]{}]+|.)/.exec(text2.slice(start, Math.min(end2, start + 80)))?.[0] ?? "");
}
function columnOf2(text2, offset) {
  return offset - lineStartOf(text2, offset);
}
function misplaced({ text: text2, left }, { start: holder, what: among }, what, span) {
  const column = columnOf2(text2, span.start);
  const expected = columnOf2(text2, holder);
  if (left <= column || left === expected) {
    return indented(what, column, `the ${among === "sequence" ? "list items" : "keys"} beside it by ${expected}`, span);
  }
  return indented(what, column, `which fits no line above it: indent it by ${expected} or by ${left}`, span);
}
function listItem(scanner, type, within2) {
  const span = restOfLine(scanner, scanner.start);
  if (type === SEQUENCE_START) return misplaced(scanner, within2, "this list item", span);
  return new Mistake("a list item stands among the keys of a mapping: indent it like the items beside it, or under its key", span);
}
function key(scanner, type, within2) {
  const { text: text2, start } = scanner;
  const name = wordAt(scanner, start).replace(/:(?="$)/, "");
  const span = restOfLine(scanner, start);
  if (type === MAPPING_START) {
    if (isFirstOnLine(text2, start)) return misplaced(scanner, within2, name, span);
    return new Mistake(`${quoted(text2.slice(start, span.end))} cannot follow on this line`, span);
  }
  if (/^-\w/.test(text2.slice(start, start + 2))) return noColon(scanner, { start });
  return new Mistake(`${name} stands among the items of a list: start it with "- ", or indent it like the item that it belongs to`, span);
}
function content(scanner, type, { end: end2, last }) {
  const { text: text2, start } = scanner;
  if (type === BLOCK_END || type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END) {
    return new Mistake("a value is missing here", { start: end2, end: Math.max(end2, Math.min(start, end2 + 1)) });
  }
  const span = restOfLine(scanner, start);
  if (isFirstOnLine(text2, start)) {
    if (last?.end === end2 && (last.style === "literal" || last.style === "folded")) {
      return indented("this line", columnOf2(text2, start), "less than the text above that it belongs to", span);
    }
    if (type === PLAIN || type === ALIAS || type === ANCHOR || type === TAG) return noColon(scanner, { start });
  }
  return new Mistake(`${quoted(text2.slice(start, span.end))} cannot follow here; put quotes around a value as a whole`, span);
}
function unread(scanner, root) {
  const { text: text2, start } = scanner;
  const span = restOfLine(scanner, start);
  const column = columnOf2(text2, start);
  const first = columnOf2(text2, root.from);
  const stops = "Kubernetes stops reading here";
  if (isFirstOnLine(text2, start) && column < first && root.kind !== "scalar") {
    return { message: `${stops}: this line is indented by ${spaces(column)}, the first one by ${first}; indent both alike`, span };
  }
  return { message: `${stops}: the document ended before ${quoted(text2.slice(start, span.end))}; write "---" between two documents`, span };
}
var init_expected = __esm({
  "src/yaml/expected.ts"() {
    "use strict";
    init_mistakes();
    init_tokens();
  }
});

// src/yaml/scanner.ts
var AFTER_NAME, Scanner;
var init_scanner = __esm({
  "src/yaml/scanner.ts"() {
    "use strict";
    init_mistakes();
    init_reader();
    init_scalars();
    init_tags();
    init_tokens();
    AFTER_NAME = charCodes("?:,]}%@`");
    Scanner = class extends Tokens {
      /** The column of the innermost block collection. */
      indent = -1;
      #indents = [];
      /** The column of the collection that was left last. */
      left = -1;
      scan() {
        this.#skipToToken();
        const { pos } = this;
        const column = pos - this.lineStart;
        if (this.indent > column) this.#unroll(column);
        if (pos >= this.end) return this.#streamEnd();
        const c = this.text.charCodeAt(pos);
        if (column === 0) {
          if (c === 37) return this.#directive();
          if ((c === DASH || c === 46) && this.isDocumentMark(pos)) return this.#documentMark(c === DASH ? DOCUMENT_START : DOCUMENT_END);
        }
        switch (c) {
          case 91:
            return this.#flowStart(FLOW_SEQUENCE_START);
          case 123:
            return this.#flowStart(FLOW_MAPPING_START);
          case 93:
            return this.#flowEnd(FLOW_SEQUENCE_END);
          case 125:
            return this.#flowEnd(FLOW_MAPPING_END);
          case COMMA:
            return this.#comma();
          case DASH:
            return this.#endsAt(pos + 1) ? this.#entry(column) : this.#plain();
          case QUESTION:
            return this.flow > 0 || this.#endsAt(pos + 1) ? this.#explicitKey(column) : this.#plain();
          case COLON:
            return this.flow > 0 || this.#endsAt(pos + 1) ? this.#colon(column) : this.#plain();
          case 42:
            return this.#name(ALIAS);
          case 38:
            return this.#name(ANCHOR);
          case 33:
            return this.#tag();
          case APOSTROPHE:
            return this.#quoted(SINGLE, c);
          case QUOTE:
            return this.#quoted(DOUBLE, c);
          case 124:
          case 62:
            if (this.flow > 0) throw cannotStart(this);
            return this.#block(c === 124 ? LITERAL : FOLDED);
          case TAB2:
          case 37:
          case 64:
          case 96:
            throw cannotStart(this);
          default:
            return this.#plain();
        }
      }
      #endsAt(i) {
        return isBlankOrEnd(this.at(i));
      }
      /** Tabs may stand between tokens only where no key can start. */
      #skipToToken() {
        const { text: text2, end: end2 } = this;
        for (; ; ) {
          let i = this.pos;
          let c = i < end2 ? text2.charCodeAt(i) : 0;
          while (c === SPACE || c === TAB2 && (this.flow > 0 || !this.keyAllowed)) c = ++i < end2 ? text2.charCodeAt(i) : 0;
          this.pos = i;
          if (c === HASH) {
            this.skipComment();
            c = this.at(this.pos);
          }
          if (c !== LF && !isBreak(c)) return;
          this.lineBreak();
          if (this.flow === 0) this.keyAllowed = true;
        }
      }
      /** Opens a block collection where this column is further in; says whether it did. */
      #roll(column) {
        if (this.flow > 0 || this.indent >= column) return false;
        this.#indents.push(this.indent);
        this.indent = column;
        return true;
      }
      /** Closes the block collections that are further in. */
      #unroll(column) {
        if (this.flow > 0) return;
        while (this.indent > column) {
          this.push(BLOCK_END, this.pos, this.pos, "");
          this.left = this.indent;
          this.indent = this.#indents.pop();
        }
      }
      #indicator(type) {
        const start = this.pos++;
        this.push(type, start, this.pos, "");
      }
      #streamEnd() {
        this.#unroll(-1);
        this.dropKey();
        this.keyAllowed = false;
        this.lineStart = this.end + 1;
        this.push(STREAM_END, this.pos, this.pos, "");
      }
      #documentMark(type) {
        this.#unroll(-1);
        this.dropKey();
        this.keyAllowed = false;
        this.pos += 3;
        this.push(type, this.pos - 3, this.pos, "");
      }
      #directive() {
        this.#unroll(-1);
        this.dropKey();
        this.keyAllowed = false;
        const start = this.pos;
        const value = scanDirective(this);
        this.push(DIRECTIVE2, start, this.valueEnd, value);
      }
      #flowStart(type) {
        const level = this.saveKey(this.indent);
        this.enterFlow();
        this.keyAllowed = true;
        const start = this.pos++;
        this.pushKey(type, start, this.pos, "", level);
      }
      #flowEnd(type) {
        this.dropKey();
        this.leaveFlow();
        this.keyAllowed = false;
        this.#indicator(type);
      }
      #comma() {
        this.dropKey();
        this.keyAllowed = true;
        this.#indicator(COMMA_TOKEN);
      }
      #entry(column) {
        if (this.flow === 0) {
          if (!this.keyAllowed) throw entryNotAllowed(this);
          if (this.#roll(column)) this.push(SEQUENCE_START, this.pos, this.pos, "");
        }
        this.dropKey();
        this.keyAllowed = true;
        this.#indicator(ENTRY);
      }
      #explicitKey(column) {
        if (this.flow === 0) {
          if (!this.keyAllowed) throw keyNotAllowed(this);
          if (this.#roll(column)) this.push(MAPPING_START, this.pos, this.pos, "");
        }
        this.dropKey();
        this.keyAllowed = this.flow === 0;
        this.#indicator(KEY2);
      }
      #colon(column) {
        const key2 = this.keyHere();
        if (key2) {
          this.confirmKey(key2, this.#roll(key2.start - key2.lineStart));
          this.keyAllowed = false;
        } else {
          if (this.flow === 0) {
            if (!this.keyAllowed) throw valueNotAllowed(this);
            if (this.#roll(column)) this.push(MAPPING_START, this.pos, this.pos, "");
          }
          this.keyAllowed = this.flow === 0;
        }
        this.#indicator(VALUE);
      }
      /** Of an anchor or alias. */
      #name(type) {
        const level = this.saveKey(this.indent);
        this.keyAllowed = false;
        const start = this.pos++;
        while (isWord(this.at(this.pos))) this.pos++;
        const c = this.at(this.pos);
        if (this.pos === start + 1 || !(isBlankOrEnd(c) || AFTER_NAME.has(c))) throw noName(this, start);
        this.pushKey(type, start, this.pos, this.text.slice(start + 1, this.pos), level);
      }
      #tag() {
        const level = this.saveKey(this.indent);
        this.keyAllowed = false;
        const start = this.pos;
        const value = scanTag(this);
        this.pushKey(TAG, start, this.pos, value, level);
      }
      #block(type) {
        this.dropKey();
        this.keyAllowed = true;
        const start = this.pos;
        this.valueStart = start;
        const value = scanBlock(this, type === LITERAL, this.indent);
        this.push(type, start, this.valueEnd, value);
      }
      #quoted(type, quote) {
        const level = this.saveKey(this.indent);
        this.keyAllowed = false;
        const start = this.pos;
        this.valueStart = start;
        const value = scanQuoted(this, quote);
        this.pushKey(type, start, this.valueEnd, value, level);
      }
      #plain() {
        const level = this.saveKey(this.indent);
        this.keyAllowed = false;
        const start = this.pos;
        this.valueStart = start;
        const value = scanPlain(this, this.indent + 1, this.flow > 0);
        if (this.lineStart > this.valueEnd) this.keyAllowed = true;
        this.pushKey(PLAIN, start, this.valueEnd, value, level);
      }
    };
  }
});

// src/yaml/parse.ts
function parseYaml(text2, start = 0, end2 = text2.length) {
  return parse3(text2, start, end2, true);
}
function parse3(text2, start, end2, whole2) {
  const everyday = parseEveryday(text2, start, end2);
  return everyday ? { root: everyday, problems: [] } : parseAny(text2, start, end2, whole2);
}
function parseAny(text2, start, end2, whole2) {
  try {
    const parser = new Parser(new Scanner(text2, start, end2));
    const root = parser.document(whole2);
    return { root, problems: parser.problems };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { root: void 0, problems: [{ message: error.message, span: error.span }] };
  }
}
var Parser;
var init_parse = __esm({
  "src/yaml/parse.ts"() {
    "use strict";
    init_everyday();
    init_expected();
    init_mistakes();
    init_nodes();
    init_scanner();
    init_tokens();
    Parser = class extends Nodes {
      /** The scalar that was read last. */
      #last;
      /** Where the innermost open bracket is, or -1. */
      #bracket = -1;
      document(whole2) {
        const { scanner } = this;
        let type = scanner.peek();
        if (type === STREAM_END) return void 0;
        if (type === DIRECTIVE2) type = this.#directives();
        let root;
        if (type === DOCUMENT_START) {
          this.skip();
          type = scanner.peek();
          const empty2 = type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END || type === DIRECTIVE2;
          root = empty2 ? this.empty() : this.#node(true, false);
        } else root = this.#node(true, false);
        this.checkValue(root);
        const next = scanner.peek();
        if (whole2 && next !== STREAM_END && next !== DOCUMENT_START && next !== DOCUMENT_END) this.problems.push(unread(scanner, root));
        return root;
      }
      /** Those before the `---`, which must follow. */
      #directives() {
        const { scanner } = this;
        const declared = /* @__PURE__ */ new Set();
        for (let type = scanner.peek(); ; type = scanner.peek()) {
          const span = { start: scanner.start, end: scanner.tokenEnd };
          if (type === DOCUMENT_START) return type;
          if (type !== DIRECTIVE2) throw new Mistake('"---" must follow the lines that start with "%"', span);
          const [name = "", first = "", prefix = ""] = scanner.value.split(" ");
          const what = name === "YAML" ? name : first;
          if (declared.has(what)) throw new Mistake(`${quoted(what)} is declared twice`, span);
          declared.add(what);
          if (name === "TAG") this.handles.set(first, prefix);
          else if (!/^0?1\.0?1$/.test(first)) throw new Mistake("Kubernetes reads YAML 1.1; leave this line out", span);
          this.skip();
        }
      }
      #unexpected(type, what, start) {
        return unexpected(this.scanner, type, { what, start, end: this.end, last: this.#last });
      }
      /** `indentless`: a list may stand at the indentation of the key that it is the value of. */
      #node(block3, indentless) {
        const { scanner } = this;
        let type = scanner.peek();
        if (type === ALIAS) return this.alias();
        const properties = type === ANCHOR || type === TAG ? this.properties(type) : void 0;
        if (properties) type = scanner.peek();
        if (type >= PLAIN) return this.#last = this.scalar(type, properties);
        const { start } = scanner;
        if (type === FLOW_SEQUENCE_START) return this.#flowSequence(this.sequence(start, true, properties));
        if (type === FLOW_MAPPING_START) return this.#flowMapping(this.mapping(start, true, properties));
        if (block3 && type === MAPPING_START) return this.#blockMapping(this.mapping(start, false, properties));
        if (block3 && type === SEQUENCE_START) return this.#blockSequence(this.sequence(start, false, properties));
        if (indentless && type === ENTRY) return this.#indentlessSequence(this.sequence(start, false, properties));
        if (properties) return this.empty(properties);
        throw this.#unexpected(type, "node", this.#bracket);
      }
      #blockMapping(node) {
        const { scanner } = this;
        const entries = node.entries;
        scanner.skip();
        for (let type = scanner.peek(); type !== BLOCK_END; type = scanner.peek()) {
          if (type !== KEY2) throw this.#unexpected(type, "mapping", node.start);
          this.skip();
          const key2 = this.#isAbsent(scanner.peek()) ? this.empty() : this.#node(true, true);
          const hasValue = scanner.peek() === VALUE;
          if (hasValue) this.skip();
          const value = !hasValue || this.#isAbsent(scanner.peek()) ? this.empty() : this.#node(true, true);
          entries.push(this.entry(key2, value));
        }
        scanner.skip();
        return this.closed(node);
      }
      /** Whether the token is what comes behind an absent key or value of a block mapping. */
      #isAbsent(type) {
        return type === KEY2 || type === VALUE || type === BLOCK_END;
      }
      #blockSequence(node) {
        const { scanner } = this;
        const items = node.items;
        scanner.skip();
        for (let type = scanner.peek(); type !== BLOCK_END; type = scanner.peek()) {
          if (type !== ENTRY) throw this.#unexpected(type, "sequence", node.start);
          this.skip();
          type = scanner.peek();
          items.push(this.item(type === ENTRY || type === BLOCK_END ? this.empty() : this.#node(true, false)));
        }
        scanner.skip();
        return this.closed(node);
      }
      #indentlessSequence(node) {
        const { scanner } = this;
        const items = node.items;
        while (scanner.peek() === ENTRY) {
          this.skip();
          const type = scanner.peek();
          items.push(this.item(type === ENTRY || this.#isAbsent(type) ? this.empty() : this.#node(true, false)));
        }
        return this.closed(node);
      }
      #flowSequence(node) {
        const { scanner } = this;
        const items = node.items;
        const around = this.#bracket;
        this.#bracket = node.start;
        this.skip();
        for (let type = scanner.peek(); type !== FLOW_SEQUENCE_END; type = scanner.peek()) {
          if (items.length > 0) {
            if (type !== COMMA_TOKEN) throw this.#unexpected(type, "flow", node.start);
            this.skip();
            type = scanner.peek();
            if (type === FLOW_SEQUENCE_END) break;
          }
          items.push(this.item(type === KEY2 ? this.#pair() : this.#node(false, false)));
        }
        this.skip();
        this.#bracket = around;
        return this.closed(node);
      }
      /** A mapping of one entry without braces, in brackets. */
      #pair() {
        const { scanner } = this;
        const node = this.mapping(scanner.start, true, void 0);
        const entries = node.entries;
        this.skip();
        let type = scanner.peek();
        let key2;
        if (type === VALUE || type === COMMA_TOKEN || type === FLOW_SEQUENCE_END) {
          key2 = this.empty();
          this.skip();
        } else key2 = this.#node(false, false);
        const hasValue = scanner.peek() === VALUE;
        if (hasValue) this.skip();
        type = scanner.peek();
        const value = !hasValue || type === COMMA_TOKEN || type === FLOW_SEQUENCE_END ? this.empty() : this.#node(false, false);
        entries.push(this.entry(key2, value));
        return this.closed(node);
      }
      #flowMapping(node) {
        const { scanner } = this;
        const entries = node.entries;
        const around = this.#bracket;
        this.#bracket = node.start;
        this.skip();
        for (let type = scanner.peek(); type !== FLOW_MAPPING_END; type = scanner.peek()) {
          if (entries.length > 0) {
            if (type !== COMMA_TOKEN) throw this.#unexpected(type, "flow", node.start);
            this.skip();
            type = scanner.peek();
            if (type === FLOW_MAPPING_END) break;
          }
          const hasKey = type === KEY2;
          if (hasKey) this.skip();
          const key2 = hasKey && this.#isAbsentInFlow(scanner.peek()) ? this.empty() : this.#node(false, false);
          const hasValue = hasKey && scanner.peek() === VALUE;
          if (hasValue) this.skip();
          const value = !hasValue || this.#isAbsentInFlow(scanner.peek(), true) ? this.empty() : this.#node(false, false);
          entries.push(this.entry(key2, value));
        }
        this.skip();
        this.#bracket = around;
        return this.closed(node);
      }
      #isAbsentInFlow(type, isValue = false) {
        return type === COMMA_TOKEN || type === FLOW_MAPPING_END || type === VALUE && !isValue;
      }
    };
  }
});

// src/yaml/document.ts
function split(text2) {
  const spans = [];
  let start = 0;
  const add3 = (end2) => {
    if (hasContent(text2, start, end2)) spans.push({ start, end: end2 });
    start = end2;
  };
  if (text2.includes("---") || text2.includes("...")) {
    for (const { 0: mark2, index } of text2.matchAll(BOUNDARY)) add3(mark2.startsWith("---") ? index : index + mark2.length);
  }
  add3(text2.length);
  if (spans.length === 1 && /^\s*\{/.test(text2) && /\}\s*\{/.test(text2)) return jsonStream(text2) ?? spans;
  return spans;
}
function hasContent(text2, start, end2) {
  let i = start;
  if (text2.startsWith("---", i)) i += 3;
  while (i < end2) {
    const c = text2.charCodeAt(i);
    if (c === 35) {
      const next = text2.indexOf("\n", i);
      if (next < 0) return false;
      i = next + 1;
    } else if (c === 32 || c === 10 || c === 13 || c === 9 || c === 65279) i++;
    else return !(text2.startsWith("...", i) && !/\S/.test(text2.slice(i + 3, end2).replace(/#.*/g, "")));
  }
  return false;
}
function canHoldDaemonSet(text2, { start, end: end2 }) {
  const part = text2.slice(start, end2);
  if (part.includes("DaemonSet") || part.includes("!!binary")) return true;
  return part.includes("\\") && /"[DaemonSt]{0,9}\\[xuU\r\n]/.test(part);
}
function read3(file, span) {
  return document(file, span, parseYaml);
}
function document(file, span, parser) {
  const { root, problems, contentType } = parse4(file.text, span, parser);
  const alias = root && problems.length === 0 && mayHoldAlias(file.text.slice(span.start, span.end)) ? aliasProblem(root) : void 0;
  return alias ? { file, span, contentType, root: void 0, problems: [alias] } : { file, span, contentType, root, problems };
}
function mayHoldAlias(text2) {
  return text2.includes("*") && /(?:^|[\s\x85[{,:?])\*/.test(text2);
}
function parse4(text2, { start, end: end2 }, parser) {
  if (/^(?:---)?\s*\{/.test(text2.slice(start, Math.min(end2, start + 200)))) {
    const json2 = parseJson(text2, start + (text2.startsWith("---", start) ? 3 : 0), end2);
    if (json2.root) return { ...json2, contentType: "json" };
  }
  return { ...parser(text2, behindMark(text2, start), end2), contentType: "yaml" };
}
function behindMark(text2, start) {
  BEFORE_BYTE_ORDER_MARK.lastIndex = start;
  return start + (BEFORE_BYTE_ORDER_MARK.exec(text2)?.[0].length ?? 0);
}
var BOUNDARY, BEFORE_BYTE_ORDER_MARK;
var init_document = __esm({
  "src/yaml/document.ts"() {
    "use strict";
    init_aliases();
    init_json2();
    init_parse();
    BOUNDARY = /^(?:---(?=[ \t\r\n]|$)|\.\.\.[ \t]*(?:#.*)?\r?(?:\n|$))/gm;
    BEFORE_BYTE_ORDER_MARK = /---[ \t]*\r?\n(?=\ufeff)/y;
  }
});

// src/inspect.ts
function nothingIn(file) {
  return { file, documents: 0, mayHoldDaemonSet: false, read: [], daemonSets: [], broken: [], template: void 0, notChecked: /* @__PURE__ */ new Map() };
}
function inspect(file, target2, isPatchFile) {
  const spans = split(file.text);
  const documents = [];
  const daemonSets = [];
  let broken = [];
  let template;
  const notChecked = /* @__PURE__ */ new Map();
  const skip = (reason) => {
    notChecked.set(reason, (notChecked.get(reason) ?? 0) + 1);
  };
  const take = (manifest) => {
    if (isPatchFile || isPatch(manifest)) skip("kustomize patch");
    else daemonSets.push(new DaemonSetModel(manifest, target2));
  };
  let mayHoldDaemonSet = false;
  for (const span of spans) {
    if (!canHoldDaemonSet(file.text, span)) continue;
    mayHoldDaemonSet = true;
    const document2 = read3(file, span);
    const action = isOfAnotherKind(document2) ? void 0 : templateIn(file, span, document2.problems.length === 0);
    if (action) {
      if (mayBecomeDaemonSet(file, span)) template ??= { document: document2, template: action };
      skip("template");
    } else if (document2.problems.length > 0) broken.push(document2);
    else {
      documents.push(document2);
      const found2 = manifestsOf(document2).filter(isDaemonSet);
      const reason = found2.length === 0 ? classify(document2) : void 0;
      if (reason) skip(isPatchFile ? "kustomize patch" : reason);
      for (const manifest of found2) take(manifest);
    }
  }
  if (broken.length > 0) broken = allBroken(file, spans, broken);
  return { file, documents: spans.length, mayHoldDaemonSet, read: documents, daemonSets, broken, template, notChecked };
}
function allBroken(file, spans, known) {
  return spans.map((span) => known.find((document2) => document2.span.start === span.start) ?? read3(file, span)).filter(({ problems, span }) => problems.length > 0 && !templateIn(file, span, false));
}
var init_inspect = __esm({
  "src/inspect.ts"() {
    "use strict";
    init_manifest();
    init_model();
    init_template();
    init_document();
  }
});

// src/judge/baseline.ts
function parseBaseline(file) {
  const { root, problems } = parseJson(file.text);
  const [problem3] = problems;
  if (problem3) return { message: `this is no baseline: ${problem3.message}`, location: { file, span: problem3.span } };
  const { version: version2, findings } = Object(toPlain(root));
  const whole2 = { file, span: { start: 0, end: Math.min(1, file.text.length) } };
  if (version2 !== VERSION2 || !Array.isArray(findings)) {
    return { message: `this is no baseline of version ${VERSION2}; write it anew with --update-baseline`, location: whole2 };
  }
  const mapping = target(root);
  const list4 = mapping?.kind === "mapping" ? target(mapping.entries.find(({ name }) => name === "findings")?.value) : void 0;
  const nodes = list4?.kind === "sequence" ? list4.items : [];
  const entries = [];
  for (const [index, entry] of findings.entries()) {
    const span = { start: nodes[index]?.start ?? 0, end: nodes[index]?.end ?? 0 };
    if (!isEntry(entry)) return { message: "an entry of a baseline has file, rule, path and count", location: { file, span } };
    entries.push({ ...entry, span });
  }
  return { file, entries };
}
function isEntry(value) {
  const { file, object, rule: rule2, path, count: count2 } = Object(value);
  const texts = [file, rule2, path].every((text2) => typeof text2 === "string");
  return texts && (object === void 0 || typeof object === "string") && Number.isSafeInteger(count2) && count2 > 0;
}
function applyBaseline(findings, baseline, linted) {
  const left = /* @__PURE__ */ new Map();
  for (const entry of baseline.entries) left.set(keyOf3(entry), (left.get(keyOf3(entry)) ?? 0) + entry.count);
  const judged = findings.map((finding2) => {
    const key2 = keyOf3(entryOf(finding2));
    const count2 = left.get(key2) ?? 0;
    if (finding2.suppression || count2 === 0) return finding2;
    left.set(key2, count2 - 1);
    return { ...finding2, suppression: { kind: "external", reason: `known: it is in ${baseline.file.path}` } };
  });
  const gone = baseline.entries.filter((entry) => (left.get(keyOf3(entry)) ?? 0) > 0 && linted.has(entry.file));
  return { findings: judged, gone };
}
function writeBaseline(findings, previous, linted) {
  const entries = /* @__PURE__ */ new Map();
  const add3 = (entry) => {
    const known = entries.get(keyOf3(entry));
    entries.set(keyOf3(entry), known ? { ...known, count: known.count + entry.count } : entry);
  };
  for (const finding2 of findings) if (finding2.suppression?.kind !== "inSource") add3(entryOf(finding2));
  for (const { file, object, rule: rule2, path, count: count2 } of previous?.entries ?? []) {
    const entry = { file, ...object === void 0 ? {} : { object }, rule: rule2, path, count: count2 };
    if (!linted.has(file) && !entries.has(keyOf3(entry))) add3(entry);
  }
  const sorted = [...entries].sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => `    ${JSON.stringify(entry)}`);
  return `{
  "version": ${VERSION2},
  "findings": [${sorted.length > 0 ? `
${sorted.join(",\n")}
  ` : ""}]
}
`;
}
function entryOf({ location, object, rule: rule2, path }) {
  const name = object?.name ? `${object.kind} ${object.namespace === void 0 ? "" : `${object.namespace}/`}${object.name}` : void 0;
  return { file: location.file.path, ...name === void 0 ? {} : { object: name }, rule: rule2, path, count: 1 };
}
function keyOf3({ file, object, rule: rule2, path }) {
  return [object ?? file, rule2, path].join("\n");
}
var VERSION2;
var init_baseline = __esm({
  "src/judge/baseline.ts"() {
    "use strict";
    init_json2();
    init_plain();
    init_tree();
    VERSION2 = 1;
  }
});

// src/judge/rules.ts
var about, INVALID_SUPPRESSION, SUPPRESSION_WITHOUT_REASON, UNUSED_SUPPRESSION, EXPIRED_SUPPRESSION, STALE_BASELINE, SUPPRESSION_RULES, JUDGE_RULES;
var init_rules = __esm({
  "src/judge/rules.ts"() {
    "use strict";
    about = { preset: "recommended", since: "1.0.0", references: [] };
    INVALID_SUPPRESSION = {
      ...about,
      id: "invalid-suppression",
      severity: "warning",
      summary: "A suppression that cannot be understood",
      why: "A directive that names no rule, an unknown rule or an impossible date does nothing: the finding that it was written for is still reported, or will be one day."
    };
    SUPPRESSION_WITHOUT_REASON = {
      ...about,
      id: "suppression-without-reason",
      severity: "warning",
      summary: "A suppression does not say why",
      why: "Nobody can tell later whether the exception is still needed. The suppression holds all the same."
    };
    UNUSED_SUPPRESSION = {
      ...about,
      id: "unused-suppression",
      severity: "warning",
      summary: "A suppression suppresses nothing",
      why: "What it was written for is gone or stands elsewhere; left in place, it would hide the next finding of its rule."
    };
    EXPIRED_SUPPRESSION = {
      ...about,
      id: "expired-suppression",
      severity: "warning",
      summary: "A suppression is past its date",
      why: "The exception was granted until a day that is over: the finding is reported again."
    };
    STALE_BASELINE = {
      ...about,
      id: "stale-baseline",
      severity: "info",
      summary: "The baseline lists a finding that no longer occurs",
      why: "The entry would hide the finding if it came back. --update-baseline takes it out."
    };
    SUPPRESSION_RULES = [
      INVALID_SUPPRESSION,
      SUPPRESSION_WITHOUT_REASON,
      UNUSED_SUPPRESSION,
      EXPIRED_SUPPRESSION
    ];
    JUDGE_RULES = [...SUPPRESSION_RULES, STALE_BASELINE];
  }
});

// src/judge/source.ts
function suppressionSource(document2, manifests) {
  const { file, span, root } = document2;
  if (!file.text.includes("ds-lint")) return void 0;
  return {
    file,
    span,
    isComment: (offset) => !isInScalar(root, offset),
    manifests: manifests.map(({ node, object }) => ({
      span: manifests.length === 1 ? span : { start: node.start, end: node.end },
      object,
      annotations: [
        ...annotationsAt(file, node, "metadata"),
        ...annotationsAt(file, mappingAt(mappingAt(node, "spec"), "template"), "spec.template.metadata")
      ]
    }))
  };
}
function annotationsAt(file, holder, path) {
  const annotations = mappingAt(mappingAt(holder, "metadata"), "annotations");
  if (!annotations) return [];
  const found2 = [];
  for (const { name, key: key2, value } of resolveMapping(annotations).fields.values()) {
    if (!name.startsWith(ANNOTATIONS2)) continue;
    const scalar2 = target(value);
    const text2 = scalar2?.kind === "scalar" && scalar2.value !== null ? scalar2.text : "";
    const span = { start: key2.start, end: key2.end };
    found2.push({ key: name, value: text2.trim(), path: `${path}.annotations[${name}]`, location: { file, span } });
  }
  return found2;
}
function mappingAt(holder, name) {
  const value = holder && target(resolveMapping(holder).fields.get(name)?.value);
  return value?.kind === "mapping" ? value : void 0;
}
function isInScalar(node, offset) {
  if (!node || node.kind === "alias" || offset < node.start || offset >= node.end) return false;
  if (node.kind === "scalar") return node.style !== "plain";
  if (node.kind === "sequence") return node.items.some((item) => isInScalar(item, offset));
  return node.entries.some(({ key: key2, value }) => isInScalar(key2, offset) || isInScalar(value, offset));
}
var ANNOTATIONS2;
var init_source2 = __esm({
  "src/judge/source.ts"() {
    "use strict";
    init_mapping();
    init_tree();
    ANNOTATIONS2 = "ds-lint.io/";
  }
});

// src/judge/directives.ts
function directivesIn(source, ids) {
  const found2 = { directives: [], problems: [] };
  const { file, span } = source;
  const start = leadingStart(file.text, span.start);
  const only2 = source.manifests.length === 1 ? source.manifests[0]?.object : void 0;
  let next;
  const after = (offset) => {
    if (!next || offset >= next.start) next = nextLine(file.text, offset);
    return next;
  };
  for (const comment of file.text.slice(start, span.end).matchAll(COMMENT)) {
    const offset = start + comment.index;
    const before = file.text[offset - 1];
    const isStart = before === void 0 || /\s/.test(before);
    if (!isStart || offset >= span.start && !source.isComment(offset)) continue;
    readComment(comment, { file, offset, document: { start, end: span.end }, object: only2, after }, ids, found2);
  }
  for (const manifest of source.manifests) {
    for (const annotation2 of manifest.annotations) readAnnotation(annotation2, manifest, source, ids, found2);
  }
  return found2;
}
function readComment(match, { file, offset, document: document2, object, after }, ids, found2) {
  const [whole2, name = "", rest = ""] = match;
  const at3 = (start, length) => ({ file, span: { start, end: start + length } });
  const all = at3(offset, whole2.trimEnd().length);
  const problem3 = (kind, message, location = all) => {
    found2.problems.push({ kind, message, location, path: "", object });
  };
  if (!KINDS2.includes(name)) {
    const guess = didYouMean(name, KINDS2);
    if (guess || MEANT.test(name))
      problem3(
        "invalid",
        `there is no directive "ds-lint-${name}"${guess.replace('"', '"ds-lint-') || "; use ds-lint-disable or ds-lint-disable-next-line"}`
      );
    return;
  }
  const separator = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const head = separator ? rest.slice(0, separator.index) : rest;
  const written2 = separator ? rest.slice(separator.index + separator[0].length).trim() : "";
  const date = dateIn(head, written2);
  if (date.wrong) problem3("invalid", date.wrong);
  const restStart = offset + whole2.length - rest.length;
  const scope = name === "disable" ? document2 : after(offset);
  const suppressed = [];
  for (const word of head.matchAll(/[^\s,]+/g)) {
    if (word[0].startsWith("until=")) continue;
    const location = at3(restStart + word.index, word[0].length);
    const rule2 = ids.get(word[0]);
    if (rule2 !== void 0)
      suppressed.push({ rule: rule2, location, path: "", object, reason: written2, until: date.until, scope, ofObject: false });
    else if (!separator && suppressed.length > 0) break;
    else problem3("invalid", unknown(word[0], ids), location);
  }
  found2.directives.push(...suppressed);
  if (suppressed.length === 0 && !/[^\s,]/.test(head.replace(/until=\S*/, ""))) {
    problem3("invalid", "the suppression names no rule; write its id, as the finding shows it");
  } else if (suppressed.length > 0 && withoutDate(written2) === "") {
    problem3("reasonless", 'the suppression gives no reason; write it after the rule and " -- "');
  }
}
function readAnnotation(annotation2, manifest, source, ids, found2) {
  const { key: key2, value, location, path } = annotation2;
  const { object } = manifest;
  const problem3 = (kind, message) => {
    found2.problems.push({ kind, message, location, path, object });
  };
  const name = key2.startsWith(IGNORE) ? key2.slice(IGNORE.length) : void 0;
  if (!name) {
    const word = key2.slice(ANNOTATIONS2.length).replace(/\..*/s, "");
    if (word === "ignore") problem3("invalid", `the suppression names no rule; write it as ${IGNORE}RULE`);
    else if (suggest(word, ["ignore"]) || MEANT.test(word)) problem3("invalid", `there is no annotation "${key2}"; write it as ${IGNORE}RULE`);
    return;
  }
  const date = dateIn(value);
  if (date.wrong) problem3("invalid", date.wrong);
  const rule2 = ids.get(name);
  if (rule2 === void 0) return problem3("invalid", unknown(name, ids));
  const ofObject = source.manifests.length > 1;
  found2.directives.push({ rule: rule2, location, path, object, reason: value, until: date.until, scope: source.span, ofObject });
  if (withoutDate(value) === "") problem3("reasonless", "the suppression gives no reason; write it as the annotation's value");
}
function unknown(name, ids) {
  if (name === "all" || name === "*") return "there is no way to suppress every rule; name those you mean";
  return `unknown rule "${name}"${didYouMean(name, [...ids.keys()])}`;
}
function dateIn(...texts) {
  for (const text2 of texts) {
    const written2 = UNTIL.exec(text2)?.[1]?.replace(/\.$/, "");
    if (written2 === void 0) continue;
    if (isDate(written2)) return { until: written2 };
    return { wrong: `"until=${written2}" is no date; write it as until=YYYY-MM-DD` };
  }
  return {};
}
function isDate(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return false;
  const time = Date.parse(`${text2}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text2);
}
function withoutDate(reason) {
  return reason.replace(UNTIL, "").replace(/^[\s()]+$/, "");
}
function nextLine(text2, offset) {
  let start = endOfLine(text2, offset);
  for (; ; ) {
    const end2 = endOfLine(text2, start);
    if (start === end2 || !/^[\t ]*(?:#|[\r\n]|$)/.test(text2.slice(start, end2))) return { start, end: end2 };
    start = end2;
  }
}
function endOfLine(text2, offset) {
  const end2 = /\r\n|\r|\n/g;
  end2.lastIndex = offset;
  return end2.exec(text2) ? end2.lastIndex : text2.length;
}
function leadingStart(text2, start) {
  let at3 = start;
  while (at3 > 0) {
    const line2 = startOfLine(text2, at3);
    const content2 = text2.slice(line2, at3);
    if (/^(?:---|\.\.\.)/.test(content2)) return at3;
    if (!/^[\t \uFEFF]*(?:#|%|[\r\n]|$)/.test(content2)) return start;
    at3 = line2;
  }
  return at3;
}
function startOfLine(text2, end2) {
  let start = end2 - 1;
  if (text2[start] === "\n" && text2[start - 1] === "\r") start--;
  while (start > 0 && text2[start - 1] !== "\n" && text2[start - 1] !== "\r") start--;
  return Math.max(start, 0);
}
var COMMENT, KINDS2, MEANT, IGNORE, UNTIL;
var init_directives = __esm({
  "src/judge/directives.ts"() {
    "use strict";
    init_suggest2();
    init_source2();
    COMMENT = /#[#\t ]*ds-lint-([\w-]+)([^\r\n]*)/g;
    KINDS2 = ["disable", "disable-next-line"];
    MEANT = /^(?:disable|enable|ignore|suppress)/;
    IGNORE = `${ANNOTATIONS2}ignore.`;
    UNTIL = /(?:^|[\s,(])until=([^\s,;)]*)/;
  }
});

// src/judge/suppress.ts
function suppress({ findings, sources, settings, ids, today, complete, isOn }) {
  if (sources.length === 0) return [...findings];
  const found2 = sources.map((source) => directivesIn(source, ids));
  const directives = found2.flatMap((each2) => each2.directives);
  const expired = directives.filter(({ until }) => until !== void 0 && today !== "" && until < today);
  const active = directives.filter((directive) => !expired.includes(directive));
  const used = /* @__PURE__ */ new Set();
  const judged = findings.map((finding2) => {
    const matching = active.filter((directive) => covers(directive, finding2));
    for (const directive of matching) used.add(directive);
    const [first] = matching;
    return first ? { ...finding2, suppression: { kind: "inSource", reason: first.reason } } : finding2;
  });
  const unused = complete ? active.filter((directive) => !used.has(directive) && isOn(directive.rule)) : [];
  return [
    ...judged,
    ...found2.flatMap(({ problems }) => problems).flatMap((problem3) => about2(ruleOf(problem3), problem3.message, problem3, settings)),
    ...expired.flatMap((each2) => about2(EXPIRED_SUPPRESSION, `the suppression of ${each2.rule} ended on ${each2.until}`, each2, settings)),
    ...unused.flatMap(
      (each2) => about2(UNUSED_SUPPRESSION, `nothing here is reported by ${each2.rule}; remove the suppression`, each2, settings)
    )
  ];
}
function ruleOf({ kind }) {
  return kind === "reasonless" ? SUPPRESSION_WITHOUT_REASON : INVALID_SUPPRESSION;
}
function covers({ rule: rule2, location, scope, ofObject, object }, finding2) {
  const { file, span } = finding2.location;
  if (rule2 !== finding2.rule || file !== location.file) return false;
  const atEnd = span.start === scope.end && scope.end === file.text.length;
  if (span.start < scope.start || span.start >= scope.end && !atEnd) return false;
  return !ofObject || isSame2(object, finding2.object);
}
function isSame2(a, b) {
  return a?.kind === b?.kind && a?.name === b?.name && a?.namespace === b?.namespace;
}
function about2(rule2, message, at3, settings) {
  const severity = settings.severityOf(rule2);
  if (severity === "off") return [];
  const { location, path, object } = at3;
  return [{ rule: rule2.id, severity, message, path, location, related: [], rejected: [], ...object ? { object } : {} }];
}
var init_suppress = __esm({
  "src/judge/suppress.ts"() {
    "use strict";
    init_directives();
    init_rules();
  }
});

// src/judge.ts
function exitCode(report, failOn) {
  if (report.bugs.length > 0) return 3;
  if (report.errors.length > 0) return 2;
  const fails = ({ severity, suppression }) => failOn !== "never" && !suppression && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  return report.findings.some(fails) ? 1 : 0;
}
var Judge;
var init_judge = __esm({
  "src/judge.ts"() {
    "use strict";
    init_finding();
    init_group();
    init_baseline();
    init_rules();
    init_source2();
    init_suppress();
    init_rule();
    init_baseline();
    init_rules();
    Judge = class {
      #input;
      #rules;
      #ids;
      #linted = /* @__PURE__ */ new Set();
      constructor(input) {
        this.#input = input;
        this.#rules = new Map(input.rules.map((rule2) => [rule2.id, rule2]));
        const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
        this.#ids = new Map([...former, ...[...input.rules, ...SUPPRESSION_RULES].map(({ id }) => [id, id])]);
      }
      /** The findings of a file, with the severities of its configuration and without those that it turns off. */
      file({ file, read: read5, broken, template, daemonSets }, findings, settings) {
        this.#linted.add(file.path);
        const { onlyRejected = false, today } = this.#input;
        const configured = findings.flatMap((finding2) => {
          const rule2 = this.#rules.get(finding2.rule);
          const severity = rule2 ? settings.severityOf(rule2, finding2.severity) : finding2.severity;
          const unread2 = rule2?.on === "syntax" || rule2?.on === "source";
          if (severity === "off" || onlyRejected && finding2.rejected.length === 0 && !unread2) return [];
          return severity === finding2.severity ? [finding2] : [{ ...finding2, severity }];
        });
        const documents = [...read5, ...broken, ...template ? [template.document] : []];
        if (documents.length === 0 || !file.text.includes("ds-lint")) return configured;
        const manifests = groupBy(
          daemonSets.map(({ manifest }) => manifest),
          ({ document: document2 }) => document2
        );
        const sources = documents.flatMap((document2) => {
          const source = suppressionSource(document2, manifests.get(document2) ?? []);
          return source ? [source] : [];
        });
        const isOn = (id) => {
          const rule2 = this.#rules.get(id);
          return rule2 !== void 0 && !needsBase(rule2) && settings.severityOf(rule2) !== "off";
        };
        return suppress({ findings: configured, sources, settings, ids: this.#ids, today, complete: !onlyRejected, isOn });
      }
      /** Everything that was found, against the baseline. */
      finish(all, settings) {
        const isPassing = ({ rule: id }) => {
          const rule2 = this.#rules.get(id);
          return rule2 !== void 0 && needsBase(rule2);
        };
        const passing = all.filter(isPassing);
        const findings = passing.length > 0 ? all.filter((finding2) => !isPassing(finding2)) : all;
        const { findings: judged, newBaseline } = this.#known(findings, settings);
        return { findings: [...judged, ...passing], newBaseline };
      }
      #known(findings, settings) {
        const { baseline, updateBaseline = false } = this.#input;
        const newBaseline = () => writeBaseline(findings, baseline, this.#linted);
        if (!baseline) return { findings, newBaseline };
        const counting = updateBaseline ? parseBaseline({ path: baseline.file.path, text: newBaseline() }) : baseline;
        if ("message" in counting) throw new Error(counting.message);
        const { findings: judged, gone } = applyBaseline(findings, counting, this.#linted);
        const severity = settings.severityOf(STALE_BASELINE);
        if (severity === "off") return { findings: judged, newBaseline };
        const stale = gone.map(
          ({ rule: rule2, object, file, path, span }) => ({
            rule: STALE_BASELINE.id,
            severity,
            message: `${rule2} is no longer reported for ${object ?? file}${path === "" ? "" : ` at ${path}`}; run with --update-baseline to prune it`,
            path: "",
            location: { file: baseline.file, span },
            related: [],
            rejected: []
          })
        );
        return { findings: [...judged, ...stale], newBaseline };
      }
    };
  }
});

// src/kustomization.ts
function patchPaths(text2) {
  const { root, problems } = parseYaml(text2);
  if (problems.length > 0) return [];
  const { patches, patchesStrategicMerge, patchesJson6902 } = Object(toPlain(root));
  return [patches, patchesStrategicMerge, patchesJson6902].flatMap((list4) => Array.isArray(list4) ? list4 : []).flatMap(pathOf3);
}
function pathOf3(patch) {
  if (typeof patch === "string") return patch.includes("\n") ? [] : [patch];
  const path = Object(patch).path;
  return typeof path === "string" ? [path] : [];
}
var KUSTOMIZATION_NAMES, LEVELS2, PatchFiles;
var init_kustomization = __esm({
  "src/kustomization.ts"() {
    "use strict";
    init_plain();
    init_parse();
    KUSTOMIZATION_NAMES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
    LEVELS2 = 3;
    PatchFiles = class {
      #readFile;
      #byFolder = /* @__PURE__ */ new Map();
      constructor(readFile) {
        this.#readFile = readFile;
      }
      has({ absolute, text: text2 }) {
        if (!this.#readFile || !text2.includes("DaemonSet")) return false;
        let folder = absolute;
        for (let level = 0; level < LEVELS2; level++) {
          const slash = folder.lastIndexOf("/");
          if (slash < 0) return false;
          folder = folder.slice(0, slash);
          if (this.#namedIn(folder).has(absolute)) return true;
        }
        return false;
      }
      #namedIn(folder) {
        let patches = this.#byFolder.get(folder);
        if (!patches) {
          patches = new Set(KUSTOMIZATION_NAMES.flatMap((name) => this.#patchesOf(folder, name)));
          this.#byFolder.set(folder, patches);
        }
        return patches;
      }
      #patchesOf(folder, name) {
        try {
          const text2 = this.#readFile?.(`${folder}/${name}`);
          return text2 === void 0 ? [] : patchPaths(text2).map((path) => `${folder}/${path.replace(/^\.\//, "")}`);
        } catch {
          return [];
        }
      }
    };
  }
});

// src/kubernetes/mergeKeys.ts
function keysOf(list4, items) {
  const name = MERGE_KEYS.get(list4);
  if (name === void 0) return void 0;
  const keys = [];
  for (const item of items) {
    const key2 = typeof item === "object" && item !== null ? item[name] : void 0;
    if (typeof key2 !== "string" && typeof key2 !== "number" || key2 === "") return void 0;
    keys.push(String(key2));
  }
  return new Set(keys).size === keys.length ? keys : void 0;
}
var MERGE_KEYS;
var init_mergeKeys = __esm({
  "src/kubernetes/mergeKeys.ts"() {
    "use strict";
    MERGE_KEYS = /* @__PURE__ */ new Map([
      ["containers", "name"],
      ["initContainers", "name"],
      ["ephemeralContainers", "name"],
      ["volumes", "name"],
      ["env", "name"],
      ["imagePullSecrets", "name"],
      ["resourceClaims", "name"],
      ["schedulingGates", "name"],
      ["ports", "containerPort"],
      ["volumeMounts", "mountPath"],
      ["volumeDevices", "devicePath"],
      ["hostAliases", "ip"],
      ["topologySpreadConstraints", "topologyKey"],
      ["ownerReferences", "uid"]
    ]);
  }
});

// src/former.ts
function formerOf(manifest) {
  const root = simple(manifest.node);
  const metadata = mappingAt2(root, "metadata");
  const live = ["uid", "resourceVersion", "managedFields"].some((name) => entryOf2(metadata, name) !== void 0);
  return { manifest, node: asAppsV1(root), live, status: live ? statusOf(root) : void 0 };
}
function asUpdated({ node, live }, updated2) {
  if (!live) return node;
  const applied = lastApplied(node);
  const seen2 = withoutOwn(node, updated2, applied);
  return applied ? withoutForeign(seen2, applied, updated2) : seen2;
}
function convertedNode({ node }) {
  const root = simple(node);
  const converted = asAppsV1(root);
  return converted === root ? void 0 : converted;
}
function asAppsV1(root) {
  const version2 = entryOf2(root, "apiVersion");
  const written2 = target(version2?.value);
  if (!version2 || written2?.kind !== "scalar" || !FORMER2.has(String(written2.value))) return root;
  const apiVersion = { ...written2, value: "apps/v1", text: "apps/v1" };
  const current = replace2(root, version2, { ...version2, value: apiVersion });
  const spec = entryOf2(current, "spec");
  const holder = mappingAt2(current, "spec");
  const labels = entryOf2(mappingAt2(mappingAt2(holder, "template"), "metadata"), "labels");
  if (!spec || !holder || !labels || written2.value !== "extensions/v1beta1" || entryOf2(holder, "selector")) return current;
  const matchLabels = {
    ...holder,
    flow: false,
    entries: [named(labels, "matchLabels")],
    simple: true,
    start: labels.key.start,
    end: labels.value.end
  };
  const selector = { key: labels.key, name: "selector", value: matchLabels };
  return replace2(current, spec, { ...spec, value: { ...holder, entries: [...holder.entries, selector] } });
}
function named(entry, name) {
  return { ...entry, name };
}
function lastApplied(root) {
  const annotation2 = target(entryOf2(mappingAt2(mappingAt2(root, "metadata"), "annotations"), LAST_APPLIED)?.value);
  if (annotation2?.kind !== "scalar" || typeof annotation2.value !== "string") return void 0;
  const applied = toPlain(parseJson(annotation2.value).root);
  return isStruct(applied) ? applied : void 0;
}
function withoutOwn(root, updated2, applied) {
  const drop2 = (holder, path2, goes) => {
    const [first, ...rest] = path2;
    if (first === void 0) return filtered(holder, ({ name = "" }) => !goes(name));
    const entry = entryOf2(holder, first);
    const inner = target(entry?.value);
    if (!entry || inner?.kind !== "mapping") return holder;
    return replace2(holder, entry, { ...entry, value: drop2(simple(inner), rest, goes) });
  };
  const known = (source, path2) => {
    let here = source;
    for (const name of path2) here = isStruct(here) ? here[name] : void 0;
    return isStruct(here) ? here : {};
  };
  let result2 = root;
  for (const map of ["labels", "annotations"]) {
    const path2 = ["metadata", map];
    const [is2, was] = [known(updated2, path2), known(applied, path2)];
    result2 = drop2(result2, path2, (name) => !Object.hasOwn(is2, name) && !Object.hasOwn(was, name));
  }
  const path = ["spec", "template", "metadata", "annotations"];
  const is = known(updated2, path);
  return drop2(result2, path, (name) => RESTARTED.test(name) && !Object.hasOwn(is, name));
}
function withoutForeign(node, applied, updated2) {
  const was = isStruct(applied) ? applied : {};
  return {
    ...node,
    entries: simple(node).entries.flatMap((entry) => {
      const { name = "" } = entry;
      if (!Object.hasOwn(updated2, name)) return Object.hasOwn(was, name) ? [entry] : [];
      return [{ ...entry, value: ownedPart(entry.value, name, was[name], updated2[name]) }];
    })
  };
}
function ownedPart(value, name, applied, updated2) {
  const here = target(value);
  if (here?.kind === "mapping" && isStruct(updated2)) return withoutForeign(simple(here), applied, updated2);
  if (here?.kind !== "sequence" || !Array.isArray(updated2)) return value;
  const keys = keysOf(name, toPlain(here));
  const is = keysOf(name, updated2);
  if (!keys || !is) return value;
  const was = Array.isArray(applied) ? keysOf(name, applied) ?? [] : [];
  const items = here.items.flatMap((item, index) => {
    const key2 = keys[index];
    if (!is.includes(key2)) return was.includes(key2) ? [item] : [];
    return [ownedPart(item, "", applied?.[was.indexOf(key2)], updated2[is.indexOf(key2)])];
  });
  return { ...here, items };
}
function statusOf(root) {
  const status = mappingAt2(root, "status");
  if (!status) return void 0;
  const number = (name) => {
    const value = target(entryOf2(status, name)?.value);
    return value?.kind === "scalar" && typeof value.value === "number" ? value.value : 0;
  };
  return { desired: number("desiredNumberScheduled"), updated: number("updatedNumberScheduled"), unavailable: number("numberUnavailable") };
}
function simple(mapping) {
  if (mapping.simple) return mapping;
  const entries = [...resolveMapping(mapping).fields.values()].map(({ name, key: key2, value }) => ({ name, key: key2, value }));
  return { ...mapping, entries, simple: true };
}
function filtered(mapping, keeps) {
  return { ...mapping, entries: mapping.entries.filter(keeps) };
}
function replace2(mapping, entry, by) {
  return { ...mapping, entries: mapping.entries.map((each2) => each2 === entry ? by : each2) };
}
function entryOf2(mapping, name) {
  if (!mapping) return void 0;
  return simple(mapping).entries.find((entry) => entry.name === name);
}
function mappingAt2(mapping, name) {
  const value = target(entryOf2(mapping, name)?.value);
  return value?.kind === "mapping" ? simple(value) : void 0;
}
var FORMER2, LAST_APPLIED, RESTARTED;
var init_former = __esm({
  "src/former.ts"() {
    "use strict";
    init_mergeKeys();
    init_mapping();
    init_json2();
    init_plain();
    init_tree();
    FORMER2 = /* @__PURE__ */ new Set(["extensions/v1beta1", "apps/v1beta1", "apps/v1beta2"]);
    LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    RESTARTED = /^(?:kubectl\.kubernetes\.io\/restartedAt|cattle\.io\/timestamp|client\.lens\.app\/.*)$/;
  }
});

// src/admission/equality.ts
function sameTemplate(a, b) {
  return sameStruct(a, b, "template", sameAmount);
}
function sameSpec(a, b) {
  return sameStruct(a, b, "daemonSet", sameAmount);
}
function sameSelector(a, b) {
  return a && b ? sameStruct(a, b, "selector", sameAmount) : a === b;
}
function sameMap(a = {}, b = {}) {
  return sameEntries(a, b, (x, y) => x === y);
}
function sameRevision(a, b) {
  return sameStruct(a, b, "template", (x, y) => x.toString() === y.toString());
}
function printsSame(a, b, name, holder) {
  return sameField(a, b, name, holder, (x, y) => x.toString() === y.toString());
}
function sameStruct(a, b, holder, same) {
  for (const name in a) if (!sameField(a[name], b[name], name, holder, same)) return false;
  for (const name in b) if (!(name in a) && !sameField(void 0, b[name], name, holder, same)) return false;
  return true;
}
function sameField(a, b, name, holder, same) {
  if (a === b) return true;
  if (QUANTITY_MAPS.has(name)) return sameEntries(a ?? {}, b ?? {}, (x, y) => sameQuantity(x, y, same));
  if (MAP_FIELDS.has(name) && !Array.isArray(a ?? b)) return sameEntries(a ?? {}, b ?? {}, (x, y) => x === y);
  if (QUANTITIES.has(name)) {
    if (name === "sizeLimit" && (a === void 0 || b === void 0)) return false;
    return sameQuantity(a ?? "0", b ?? "0", same);
  }
  if (name === "fieldsV1") return JSON.stringify(a) === JSON.stringify(b);
  if (INT_OR_STRINGS.has(name)) return (a ?? 0) === (b ?? 0);
  if (TIMES.has(name)) return secondsOf(a) === secondsOf(b);
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a ?? [], b ?? [], name, same);
  if (isStruct(a) || isStruct(b)) {
    const isValue = STRUCTS.has(name) && !(name === "resources" && holder === "template.spec");
    if (!isValue && (a === void 0 || b === void 0)) return false;
    return sameStruct(a ?? {}, b ?? {}, holder === "template" ? `template.${name}` : name, same);
  }
  const isPointer = POINTERS.has(name) || POINTERS_IN[holder]?.includes(name);
  return !isPointer && isZero(a) && isZero(b);
}
function sameList(a, b, name, same) {
  return a.length === b.length && a.every((item, index) => sameItem(item, b[index], name, same));
}
function sameItem(a, b, name, same) {
  return a === b || isStruct(a) && isStruct(b) && sameStruct(a, b, name, same);
}
function sameEntries(a, b, same) {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
}
function sameQuantity(a, b, same) {
  const [x, y] = [unmarshalQuantity(a), unmarshalQuantity(b)];
  return typeof x === "string" || typeof y === "string" ? a === b : same(x, y);
}
function sameAmount(a, b) {
  return a.cmp(b) === 0;
}
function secondsOf(time) {
  return typeof time === "string" ? Math.floor(Date.parse(time) / 1e3) : void 0;
}
function isZero(value) {
  return value === void 0 || value === "" || value === 0 || value === false;
}
var POINTERS, POINTERS_IN, STRUCTS, INT_OR_STRINGS, TIMES, QUANTITY_MAPS, QUANTITIES;
var init_equality = __esm({
  "src/admission/equality.ts"() {
    "use strict";
    init_quantity();
    init_types();
    init_plain();
    POINTERS = new Set(
      `activeDeadlineSeconds allowPrivilegeEscalation apiGroup automountServiceAccountToken blockOwnerDeletion cachingMode controller
  defaultMode defaultUser deletionGracePeriodSeconds enableServiceLinks expirationSeconds fsGroup fsGroupChangePolicy gmsaCredentialSpec
  gmsaCredentialSpecName hostProcess hostUsers hostnameOverride initiatorName localhostProfile maxExpirationSeconds minDomains mode
  mountPropagation nodeAffinityPolicy nodeTaintsPolicy optional podGroupName preemptionPolicy priority privileged procMount
  readOnlyRootFilesystem recursiveReadOnly resourceClaimName resourceClaimTemplateName revisionHistoryLimit runAsGroup runAsNonRoot runAsUser
  runAsUserName runtimeClassName seLinuxChangePolicy service setHostnameAsFQDN shareProcessNamespace sizeLimit stopSignal
  storageClassName supplementalGroupsPolicy terminationGracePeriodSeconds tolerationSeconds volumeAttributesClassName volumeMode`.split(
        /\s+/
      )
    );
    POINTERS_IN = {
      azureDisk: ["fsType", "kind", "readOnly"],
      clusterTrustBundle: ["name", "signerName", "user"],
      containers: ["restartPolicy"],
      csi: ["fsType", "readOnly"],
      dataSourceRef: ["namespace"],
      ephemeralContainers: ["restartPolicy"],
      fc: ["lun"],
      hostPath: ["type"],
      httpGet: ["protocol"],
      initContainers: ["restartPolicy"],
      items: ["user"],
      options: ["value"],
      podCertificate: ["user"],
      serviceAccountToken: ["user"]
    };
    STRUCTS = /* @__PURE__ */ new Set(["metadata", "podAffinityTerm", "preference", "resources", "spec", "template", "updateStrategy"]);
    INT_OR_STRINGS = /* @__PURE__ */ new Set(["maxSurge", "maxUnavailable", "port"]);
    TIMES = /* @__PURE__ */ new Set(["creationTimestamp", "deletionTimestamp", "time"]);
    QUANTITY_MAPS = /* @__PURE__ */ new Set(["limits", "overhead", "requests"]);
    QUANTITIES = /* @__PURE__ */ new Set(["divisor", "sizeLimit"]);
  }
});

// src/admission/kept.ts
function keptFrom(old, updated2, minor) {
  const kept = keptByNewest(old, updated2, minor);
  const names = Object.keys(kept);
  return Object.fromEntries(names.map((name) => [name, kept[name] && minor >= (SINCE[name] ?? 0)]));
}
function keptByNewest(old, updated2, minor) {
  const template = old.spec?.template ?? {};
  const spec = template.spec ?? {};
  const { volumes = [], topologySpreadConstraints = [], tolerations = [], securityContext = {}, hostUsers, hostNetwork } = spec;
  const containers = containersOf(spec);
  const init = spec.initContainers ?? [];
  return {
    invalidDeletionCost: refuses(minor, (checks) => {
      const cost = template.metadata?.annotations?.[DELETION_COST2];
      if (cost !== void 0) validatePodAnnotations({ [DELETION_COST2]: cost }, spec, NOWHERE, NOWHERE, checks);
    }),
    invalidSelectorValues: hasInvalidValue(old.spec?.selector) || affinityTerms(spec).some((term) => hasInvalidSelector(term, minor)),
    invalidNodeAffinityValues: hasInvalidNodeAffinityValue(spec),
    invalidTopologySpreadSelector: topologySpreadConstraints.some(({ labelSelector }) => isInvalid(labelSelector, minor)),
    invalidMatchLabelKeys: topologySpreadConstraints.some(({ labelSelector, matchLabelKeys }) => {
      return refuses(
        minor,
        (checks) => validateMatchLabelKeys({ ...labelSelector && { labelSelector }, ...matchLabelKeys && { matchLabelKeys } }, NOWHERE, checks)
      );
    }),
    indivisibleHugePages: usesIndivisibleHugePages(spec),
    nonLocalTokenPaths: volumes.some(
      ({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => {
        return serviceAccountToken && refuses(minor, (checks) => validateNonReservedPath(serviceAccountToken.path ?? "", NOWHERE, checks));
      })
    ),
    hostSysctls: (securityContext.sysctls ?? []).some(({ name = "" }) => hostNamespaceOf(name, spec) !== void 0),
    emptyImageVolumeReference: volumes.some(({ image }) => image && !image.reference),
    sysAdminWithoutEscalation: containers.some((container) => addsSysAdmin(container.securityContext)),
    userNamespacesWithVolumeDevices: hostUsers === false && containers.some(({ volumeDevices }) => !!volumeDevices?.length),
    restartContainerOnInit: init.some(
      ({ restartPolicy, resizePolicy }) => restartPolicy !== "Always" && resizePolicy?.some((policy) => policy.restartPolicy === "RestartContainer")
    ),
    userNamespacesOnHostNetwork: hostUsers === false && !!hostNetwork,
    comparisonOperators: tolerations.some(({ operator }) => operator === "Lt" || operator === "Gt"),
    restartRules: (spec.containers ?? []).some(({ restartPolicy }) => restartPolicy !== void 0) || init.some(({ restartPolicy, restartPolicyRules }) => (restartPolicy ?? "Always") !== "Always" || !!restartPolicyRules?.length),
    restartAllContainers: [...spec.containers ?? [], ...init].some(
      ({ restartPolicyRules }) => restartPolicyRules?.some((rule2) => rule2.action === "RestartAllContainers")
    ) || init.some(({ restartPolicy, restartPolicyRules }) => restartPolicy === "Always" && !!restartPolicyRules?.length),
    envFiles: containers.some(({ env }) => env?.some(({ valueFrom }) => valueFrom?.fileKeyRef)),
    relaxedEnvNames: keepsRelaxedName(spec, updated2.spec?.template?.spec ?? {}),
    sidecarResizePolicy: init.some(({ restartPolicy, resizePolicy }) => restartPolicy === "Always" && !!resizePolicy?.length),
    seLinuxMountOption: securityContext.seLinuxChangePolicy !== void 0
  };
}
function refuses(minor, validate2) {
  const checks = new Checks(minor);
  validate2(checks);
  return checks.rejections.length > 0;
}
function isInvalid(selector, minor) {
  return selector !== void 0 && refuses(minor, (checks) => validateLabelSelector(selector, NOWHERE, checks));
}
function hasInvalidValue(selector) {
  return !!selector?.matchExpressions?.some(({ values = [] }) => values.some((value) => isValidLabelValue(value).length > 0));
}
function affinityTerms({ affinity = {} }) {
  return [affinity.podAffinity, affinity.podAntiAffinity].flatMap((kind) => [
    ...kind?.requiredDuringSchedulingIgnoredDuringExecution ?? [],
    ...(kind?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm = {} }) => podAffinityTerm)
  ]);
}
function hasInvalidSelector({ labelSelector, namespaceSelector }, minor) {
  return isInvalid(labelSelector, minor) || isInvalid(namespaceSelector, minor);
}
function hasInvalidNodeAffinityValue({ affinity }) {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  return terms.some((term) => hasInvalidValue(term));
}
function usesIndivisibleHugePages(spec) {
  const lists = [spec.overhead, ...containersOf(spec).flatMap(({ resources }) => [resources?.limits, resources?.requests])];
  return lists.some(
    (list4) => Object.entries(list4 ?? {}).some(([name, quantity]) => isHugePages2(name) && !isWholePages(name, quantityOf(quantity)))
  );
}
function addsSysAdmin(context) {
  return context?.allowPrivilegeEscalation !== true && !!context?.capabilities?.add?.includes("CAP_SYS_ADMIN");
}
function keepsRelaxedName(old, updated2) {
  const before = envNames(old);
  return [...envNames(updated2)].some((name) => before.has(name) && isEnvVarName(name).length > 0 && isRelaxedEnvVarName(name).length === 0);
}
function envNames(spec) {
  return new Set(
    containersOf(spec).flatMap(({ env = [], envFrom = [] }) => [
      ...env.map(({ name = "" }) => name),
      ...envFrom.map(({ prefix = "" }) => prefix)
    ])
  );
}
var NOWHERE, SINCE, DELETION_COST2;
var init_kept = __esm({
  "src/admission/kept.ts"() {
    "use strict";
    init_names();
    init_path();
    init_containerlists();
    init_labelselector();
    init_matchlabelkeys();
    init_podannotations();
    init_rejection();
    init_resourcename();
    init_resourcerequirements();
    init_sysctl();
    init_value();
    init_filepath();
    NOWHERE = Path.of("old");
    SINCE = {
      invalidSelectorValues: 26,
      invalidNodeAffinityValues: 33,
      invalidTopologySpreadSelector: 27,
      invalidMatchLabelKeys: 34,
      nonLocalTokenPaths: 30,
      hostSysctls: 29,
      emptyImageVolumeReference: 37,
      sysAdminWithoutEscalation: 37,
      userNamespacesWithVolumeDevices: 34,
      restartContainerOnInit: 36,
      userNamespacesOnHostNetwork: 35,
      comparisonOperators: 35,
      restartRules: 34,
      restartAllContainers: 35,
      envFiles: 34,
      relaxedEnvNames: 30,
      sidecarResizePolicy: 32,
      seLinuxMountOption: 32
    };
    DELETION_COST2 = "controller.kubernetes.io/pod-deletion-cost";
  }
});

// src/admission/update.ts
function updateDaemonSet(old, effective, minor) {
  const refused = refusedBefore(old.metadata ?? {}, effective.metadata ?? {}, minor);
  if (refused) return refused;
  const oldTemplate = old.spec?.template ?? {};
  const preparing = new Checks(minor);
  const { daemonSet, dropped, original: original2 } = prepare(effective, preparing, oldTemplate);
  const checks = new Checks(minor, keptFrom(old, daemonSet, minor));
  checks.warnings.push(...preparing.warnings);
  validateMetadata({ ...daemonSet.metadata, namespace: old.metadata?.namespace ?? "" }, checks);
  if (!sameSelector(old.spec?.selector, daemonSet.spec?.selector)) {
    const message = "the selector of a DaemonSet cannot change; keep the old one, or delete the DaemonSet with --cascade=orphan and create it anew";
    checks.invalid(SELECTOR, message, { rule: "selector-changed" });
  }
  validateDaemonSetSpec(daemonSet.spec ?? {}, checks, oldTemplate.spec?.volumes);
  checks.relocate(0, original2);
  const template = daemonSet.spec?.template ?? {};
  const templateChanged = !sameTemplate(oldTemplate, template);
  const verdict = verdictOf(checks.rejections);
  if (verdict === "ok" && templateChanged) warnPodTemplate(template, TEMPLATE3, checks);
  const revisionChanged = !sameRevision(oldTemplate, template);
  return {
    checks,
    verdict,
    dropped,
    templateChanged,
    specChanged: templateChanged || !sameSpec(old.spec ?? {}, daemonSet.spec ?? {}),
    revisionChanged,
    metadataChanged: isOtherMetadata(old.metadata ?? {}, daemonSet.metadata ?? {}),
    rollout: verdict === "ok" ? revisionChanged ? strategyOf(daemonSet) : "none" : ""
  };
}
function refusedBefore(old, updated2, minor) {
  const checks = new Checks(minor);
  const metadataChanged = isOtherMetadata(old, withoutTemplateGeneration(updated2));
  const namespace = old.namespace || "default";
  if (updated2.namespace && updated2.namespace !== namespace) {
    const message = `the object is in ${namespace}, not in ${updated2.namespace}; an update cannot move it`;
    checks.badRequest(METADATA2.child("namespace"), "renamed-or-moved", message);
  } else if (!updated2.name || updated2.name !== old.name) {
    const [before, after] = [JSON.stringify(old.name ?? ""), JSON.stringify(updated2.name ?? "")];
    checks.badRequest(
      METADATA2.child("name"),
      "renamed-or-moved",
      `the object's name is ${before}, not ${after}; an update cannot rename it`
    );
  } else if (updated2.uid && updated2.uid !== old.uid) {
    const message = `the uid ${updated2.uid} is that of another object; remove it`;
    checks.conflict(METADATA2.child("uid"), "uid-changed", message);
    return { checks, verdict: "conflict", dropped: [], ...NO_EFFECTS, metadataChanged };
  } else return void 0;
  return { checks, verdict: "badrequest", dropped: [], ...NO_EFFECTS, metadataChanged };
}
function isOtherMetadata(old, updated2) {
  return !sameMap(old.labels, updated2.labels) || !sameMap(old.annotations, updated2.annotations);
}
function validateMetadata(metadata, checks) {
  const { deletionTimestamp, deletionGracePeriodSeconds, managedFields: _, ...common2 } = metadata;
  const { name = "", generateName } = common2;
  for (const [field, problems] of [
    ["generateName", generateName ? isPathSegmentPrefix(generateName) : []],
    ["name", isPathSegmentName(name)]
  ]) {
    for (const problem3 of problems)
      checks.invalid(METADATA2.child(field), `${JSON.stringify(metadata[field])} ${problem3}`, { cause: `metadata.${field}` });
  }
  if (checks.minor < 34) validateObjectMeta(common2, checks);
  else {
    validateCommon(common2, checks);
    validateFinalizerNames(common2.finalizers ?? [], checks);
  }
  for (const [field, value] of Object.entries({ deletionTimestamp, deletionGracePeriodSeconds })) {
    if (value !== void 0) checks.invalid(METADATA2.child(field), "only the API server marks an object for deletion; remove the field");
  }
}
function strategyOf({ spec }) {
  return spec?.updateStrategy?.type === "OnDelete" ? "OnDelete" : "RollingUpdate";
}
var METADATA2, TEMPLATE3, SELECTOR, NO_EFFECTS;
var init_update = __esm({
  "src/admission/update.ts"() {
    "use strict";
    init_names();
    init_path();
    init_admit();
    init_daemonset();
    init_equality();
    init_kept();
    init_objectmeta();
    init_rejection();
    init_request();
    init_warnings();
    METADATA2 = Path.of("metadata");
    TEMPLATE3 = Path.of("spec", "template");
    SELECTOR = Path.of("spec", "selector");
    NO_EFFECTS = {
      templateChanged: false,
      specChanged: false,
      revisionChanged: false,
      metadataChanged: false,
      rollout: ""
    };
  }
});

// src/admission/admitupdate.ts
function storeFormer({ node, contentType }, minor) {
  const { value } = decode(node, "DaemonSet", { minor, contentType });
  const effective = defaultDaemonSet(value, minor);
  const { daemonSet: stored, dropped } = createDaemonSet(effective, new Checks(minor));
  return { value, effective, stored, dropped: dropped.map(({ path }) => path) };
}
function admitUpdate({ stored }, { node, contentType }, minor) {
  const { value, problems, fatal } = decode(node, "DaemonSet", { minor, contentType });
  const decoding = problems.map(decodingRejection);
  if (fatal) return { minor, verdict: "badrequest", rejections: decoding, dropped: [], ...NO_EFFECTS };
  const { checks, verdict, dropped, ...effects } = updateDaemonSet(stored, defaultDaemonSet(value, minor), minor);
  return {
    minor,
    verdict: problems.length > 0 ? "badrequest" : verdict,
    rejections: [...decoding, ...checks.rejections],
    dropped: dropped.map(({ path }) => path),
    ...effects
  };
}
var init_admitupdate = __esm({
  "src/admission/admitupdate.ts"() {
    "use strict";
    init_admit();
    init_decode();
    init_defaults();
    init_rejection();
    init_update();
  }
});

// src/changes.ts
function changesOf(before, after) {
  const walk3 = new Walk();
  const [old, updated2] = [before.effective ?? {}, after.effective ?? {}];
  for (const map of ["labels", "annotations"]) {
    const side = (field, value) => ({ field: field.at("metadata", map), value: value.metadata?.[map] });
    walk3.entries(side(before, old), side(after, updated2), map, `metadata.${map}`);
  }
  const spec = (field, value) => ({ field: field.at("spec"), value: value.spec });
  walk3.struct(spec(before, old), spec(after, updated2), "daemonSet", "spec");
  return walk3.changes;
}
function child2({ field, value }, key2) {
  return { field: field.resolve([key2]), value: member2(value, key2) };
}
function member2(value, key2) {
  const holder = value;
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key2) ? holder[key2] : void 0;
}
function keysOfBoth(a, b) {
  return /* @__PURE__ */ new Set([...isStruct(b) ? Object.keys(b) : [], ...isStruct(a) ? Object.keys(a) : []]);
}
function sameEntry(a, b, map) {
  return printsSame({ of: a }, { of: b }, map, "daemonSet");
}
function sameItem2(a, b, list4) {
  return printsSame([a], [b], list4, "daemonSet");
}
function isPermutation(length, same) {
  if (length > MOST_ALIGNED) return false;
  const left = new Set(Array.from({ length }, (_, index) => index));
  for (let i = 0; i < length; i++) {
    const found2 = [...left].find((j) => same(i, j));
    if (found2 === void 0) return false;
    left.delete(found2);
  }
  return true;
}
function common(rows, columns, same) {
  if (rows > MOST_ALIGNED || columns > MOST_ALIGNED) return [];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at3 = (i, j) => lengths[i][j];
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i][j] = same(i, j) ? at3(i + 1, j + 1) + 1 : Math.max(at3(i + 1, j), at3(i, j + 1));
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at3(i + 1, j) >= at3(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
var NOTES, MOST_ALIGNED, Walk;
var init_changes = __esm({
  "src/changes.ts"() {
    "use strict";
    init_equality();
    init_mergeKeys();
    init_types();
    init_plain();
    NOTES = /* @__PURE__ */ new Set(["deprecated.daemonset.template.generation", "kubectl.kubernetes.io/last-applied-configuration"]);
    MOST_ALIGNED = 300;
    Walk = class {
      changes = [];
      /** @param holder As for `printsSame`: the field that holds the struct. */
      struct(before, after, holder, name) {
        for (const key2 of keysOfBoth(before.value, after.value)) {
          if (printsSame(member2(before.value, key2), member2(after.value, key2), key2, holder)) continue;
          this.#field(child2(before, key2), child2(after, key2), key2, holder, `${name}.${key2}`);
        }
      }
      entries(before, after, map, name) {
        for (const key2 of keysOfBoth(before.value, after.value)) {
          const [a, b] = [child2(before, key2), child2(after, key2)];
          const same = NOTES.has(key2) || a.value === b.value || a.value !== void 0 && b.value !== void 0 && sameEntry(a.value, b.value, map);
          if (!same) this.#add(a, b, `${name}[${key2}]`);
        }
      }
      #field(before, after, key2, holder, name) {
        const { value: a } = before;
        const { value: b } = after;
        if (MAP_FIELDS.has(key2) && !Array.isArray(a ?? b)) {
          if (isStruct(a) && Object.keys(a).length > 0 || isStruct(b) && Object.keys(b).length > 0) this.entries(before, after, key2, name);
          return;
        }
        if (Array.isArray(a) && Array.isArray(b)) this.#list({ ...before, value: a }, { ...after, value: b }, key2, name);
        else if (isStruct(a) && isStruct(b)) this.struct(before, after, holder === "template" ? `template.${key2}` : key2, name);
        else this.#add(before, after, name);
      }
      #list(before, after, key2, name) {
        const [was, is] = [keysOf(key2, before.value), keysOf(key2, after.value)];
        if (!was || !is) return this.#aligned(before, after, key2, name);
        for (const [index, each2] of is.entries()) {
          const old = was.indexOf(each2);
          const item = child2(after, index);
          if (old < 0) this.#add({ field: before.field, value: void 0 }, item, `${name}[${each2}]`);
          else this.#item(child2(before, old), item, key2, `${name}[${each2}]`);
        }
        for (const [index, each2] of was.entries()) {
          if (!is.includes(each2)) this.#add(child2(before, index), { field: after.field, value: void 0 }, `${name}[${each2}]`);
        }
        const kept = was.filter((each2) => is.includes(each2));
        if (is.filter((each2) => was.includes(each2)).some((each2, index) => each2 !== kept[index])) this.#reordered(before, after, name);
      }
      /** Items without names: the same ones are found in their order, and what stands between them at the same place is a change. */
      #aligned(before, after, key2, name) {
        const same = (i2, j2) => sameItem2(before.value[i2], after.value[j2], key2);
        const { length } = before.value;
        if (length === after.value.length && isPermutation(length, same)) return this.#reordered(before, after, name);
        let [i, j] = [0, 0];
        for (const [oldEnd, newEnd] of [...common(length, after.value.length, same), [length, after.value.length]]) {
          for (; i < oldEnd && j < newEnd; i++, j++) this.#item(child2(before, i), child2(after, j), key2, `${name}[${j}]`);
          for (; i < oldEnd; i++) this.#add(child2(before, i), { field: after.field, value: void 0 }, `${name}[${i}]`);
          for (; j < newEnd; j++) this.#add({ field: before.field, value: void 0 }, child2(after, j), `${name}[${j}]`);
          i++;
          j++;
        }
      }
      #item(before, after, key2, name) {
        if (sameItem2(before.value, after.value, key2)) return;
        if (isStruct(before.value) && isStruct(after.value)) this.struct(before, after, key2, name);
        else this.#add(before, after, name);
      }
      #add(before, after, name) {
        const kind = before.value === void 0 ? "added" : after.value === void 0 ? "removed" : "changed";
        this.#push(kind, before, after, name);
      }
      #reordered(before, after, name) {
        this.#push("reordered", before, after, name);
      }
      /** A default that changes because of another field is no change of its own. */
      #push(kind, before, after, name) {
        if (!before.field.exists && !after.field.exists) return;
        this.changes.push({
          kind,
          before: before.field,
          after: after.field,
          from: before.value,
          to: after.value,
          name,
          inTemplate: name.startsWith("spec.template.")
        });
      }
    };
  }
});

// src/model/update.ts
function refusedAsSuch({ minor, rejections }) {
  return {
    minor,
    verdict: "badrequest",
    dropped: [],
    rejections: rejections.filter(({ rule: rule2 }) => rule2 === "selector-changed"),
    ...NO_EFFECTS
  };
}
function isIn({ path }, dropped) {
  return dropped.some((each2) => {
    const outer = each2.toString();
    return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
  });
}
function rootOf({ document: document2 }, node, { value, effective }) {
  return rootField({ document: document2, node, value, effective, maps: MAP_FIELDS, rendered: true });
}
function podOf(daemonSet) {
  return daemonSet.at("spec", "template", "spec");
}
var UpdateModel;
var init_update2 = __esm({
  "src/model/update.ts"() {
    "use strict";
    init_admitupdate();
    init_update();
    init_changes();
    init_former();
    init_types();
    init_version();
    init_field();
    init_plain();
    UpdateModel = class {
      constructor(model, former, relation, context) {
        this.model = model;
        this.former = former;
        this.relation = relation;
        this.context = context;
        const { manifest } = former;
        const plain3 = toPlain(model.manifest.node);
        const old = { node: asUpdated(former, plain3), contentType: manifest.document.contentType };
        const minors = minorsOf(model.target);
        const stored = minors.map((minor) => storeFormer(old, minor));
        const newest = stored.at(-1);
        const daemonSet = rootOf(manifest, old.node, newest);
        this.#droppedBefore = newest.dropped;
        this.before = { daemonSet, pod: podOf(daemonSet), object: manifest.object, status: former.status };
        const { contentType } = model.manifest.document;
        const converted = convertedNode(model.manifest);
        const updated2 = { node: converted ?? model.manifest.node, contentType };
        this.#after = converted ? rootOf(model.manifest, converted, storeFormer(updated2, minors.at(-1))) : model.daemonSet;
        const admissions = minors.map((minor, index) => admitUpdate(stored[index], updated2, minor));
        this.#admissions = converted ? admissions.map(refusedAsSuch) : admissions;
      }
      model;
      former;
      relation;
      context;
      before;
      #admissions;
      #after;
      #droppedBefore;
      #subject;
      /** What the newest targeted version answers. */
      get admission() {
        return this.#admissions.at(-1);
      }
      /** Whether anything but the writing differs. */
      get changed() {
        const { specChanged, metadataChanged, revisionChanged, verdict } = this.admission;
        return this.relation !== "same" || specChanged || metadataChanged || revisionChanged || verdict !== "ok" || this.subject().changes.length > 0;
      }
      /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
      rejections() {
        return this.relation === "same" ? this.model.updateRejections(this.#admissions, this.before.daemonSet) : [];
      }
      /** Everything that the API server says against the update. */
      allRejections() {
        return this.#after === this.model.daemonSet ? this.model.grouped(this.#admissions) : [...this.model.rejections(), ...this.rejections()];
      }
      subject() {
        if (!this.#subject) {
          const { minor: _, rejections: __, dropped, ...effects } = this.admission;
          const changes = changesOf(this.before.daemonSet, this.#after).filter(({ before, after: after2 }) => {
            return !isIn(before, this.#droppedBefore) && !isIn(after2, dropped);
          });
          const after = { daemonSet: this.#after, pod: podOf(this.#after) };
          this.#subject = { ...this.model.subject(), ...after, ...this.context, before: this.before, relation: this.relation, effects, changes };
        }
        return this.#subject;
      }
    };
  }
});

// src/objects.ts
function groupByKind(manifests) {
  const others = Array.from(manifests, (manifest) => ({ object: manifest.object, field: fieldOf(manifest) }));
  return groupBy(others, ({ object }) => object.kind);
}
function fieldOf({ document: document2, node, origin }) {
  const plain3 = toPlain(node);
  return rootField({
    document: document2,
    node,
    value: plain3,
    effective: plain3,
    maps: /* @__PURE__ */ new Set([...MAP_FIELDS, "data", "stringData", "binaryData"]),
    rendered: origin !== void 0
  });
}
var LazyObjects;
var init_objects = __esm({
  "src/objects.ts"() {
    "use strict";
    init_group();
    init_types();
    init_field();
    init_plain();
    LazyObjects = class {
      #load;
      #byKind;
      constructor(load2) {
        this.#load = load2;
      }
      all(kind) {
        this.#byKind ??= groupByKind(this.#load());
        return this.#byKind.get(kind) ?? [];
      }
      find(kind, namespace, name) {
        const named2 = this.all(kind).filter(({ object }) => object.name === name);
        return named2.find(({ object }) => (object.namespace ?? "default") === (namespace ?? "default")) ?? named2.find(({ object }) => object.namespace === void 0 || namespace === void 0);
      }
    };
  }
});

// src/update/texts.ts
function add(counts, words2) {
  counts.set(words2, (counts.get(words2) ?? 0) + 1);
}
function wordsOf2({ text: text2 }, { start, end: end2 }) {
  return text2.slice(start, end2).replace(/^---[ \t]*(?=[\r\n])/, "").replace(/\r\n?/g, "\n").trim();
}
var Texts;
var init_texts = __esm({
  "src/update/texts.ts"() {
    "use strict";
    init_document();
    Texts = class {
      constructor(old, updated2) {
        this.old = old;
        this.updated = updated2;
        const counts = /* @__PURE__ */ new Map();
        for (const file of old) for (const span of split(file.text)) add(counts, wordsOf2(file, span));
        for (const file of updated2) {
          for (const span of split(file.text)) {
            const words2 = wordsOf2(file, span);
            const left = counts.get(words2) ?? 0;
            if (left > 0) {
              counts.set(words2, left - 1);
              add(this.#common, words2);
            }
            this.#mark(file, span, left > 0);
          }
        }
        const common2 = new Map(this.#common);
        for (const file of old) {
          for (const span of split(file.text)) {
            const words2 = wordsOf2(file, span);
            const left = common2.get(words2) ?? 0;
            if (left > 0) common2.set(words2, left - 1);
            this.#mark(file, span, left > 0);
          }
        }
      }
      old;
      updated;
      /** How many of a document both sides have. */
      #common = /* @__PURE__ */ new Map();
      /** Documents by their file and place, whether both sides have them. */
      #isCommon = /* @__PURE__ */ new Map();
      isCommon(file, { start }) {
        return this.#isCommon.get(file)?.get(start) ?? false;
      }
      /** The documents of a file that the other side does not have. */
      onlyIn(file) {
        return split(file.text).filter((span) => !this.isCommon(file, span));
      }
      /** Whether a document that only one side has matches. */
      differsIn(pattern) {
        return [...this.old, ...this.updated].some(
          (file) => pattern.test(file.text) && this.onlyIn(file).some(({ start, end: end2 }) => pattern.test(file.text.slice(start, end2)))
        );
      }
      #mark(file, { start }, common2) {
        const marks = this.#isCommon.get(file);
        if (marks) marks.set(start, common2);
        else this.#isCommon.set(file, /* @__PURE__ */ new Map([[start, common2]]));
      }
    };
  }
});

// src/update/pairing.ts
function pair(olds2, news) {
  const matcher2 = new Matcher(olds2, news);
  const sameFile = (old, updated2) => old.counterpart === updated2.absolute;
  matcher2.match("same", (old, updated2) => sameFile(old, updated2) && sameIdentity(old, updated2));
  matcher2.match("same", sameIdentity);
  matcher2.match("same", (old, updated2) => old.former.live && namespaceOf(updated2) === void 0 && sameName(old, updated2));
  matcher2.match("moved", (old, updated2) => sameFile(old, updated2) && sameName(old, updated2));
  matcher2.match("moved", sameName);
  matcher2.matchBest("renamed", similarity, SIMILAR);
  return matcher2.pairs();
}
function sameIdentity(old, updated2) {
  return sameName(old, updated2) && (old.former.manifest.object.namespace ?? "default") === (namespaceOf(updated2) ?? "default");
}
function sameName({ former }, { model }) {
  const { name } = former.manifest.object;
  return name !== "" && name === model.manifest.object.name;
}
function namespaceOf({ model }) {
  return model.manifest.object.namespace;
}
function similarity(old, { model }) {
  const [a, b] = [templateOf(toPlain(old.former.node)), templateOf(toPlain(model.manifest.node))];
  const known = namesOf(a);
  if (!namesOf(b).some((name) => known.includes(name))) return 0;
  const [left, right] = [leaves(a), leaves(b)];
  let common2 = 0;
  for (const leaf of left) if (right.has(leaf)) common2++;
  return common2 / (left.size + right.size - common2);
}
function templateOf(manifest) {
  return at2(at2(at2(manifest, "spec"), "template"), "spec");
}
function namesOf(pod) {
  const containers = at2(pod, "containers");
  return (Array.isArray(containers) ? containers : []).flatMap((container) => {
    const [name, image] = [at2(container, "name"), at2(container, "image")];
    const path = typeof image === "string" ? parseImage(image)?.path.split("/").at(-1) : void 0;
    return [...typeof name === "string" ? [`name ${name}`] : [], ...path === void 0 ? [] : [`image ${path}`]];
  });
}
function leaves(value, path = "", found2 = /* @__PURE__ */ new Set()) {
  if (Array.isArray(value)) for (const item of value) leaves(item, `${path}[]`, found2);
  else if (typeof value === "object" && value !== null)
    for (const [key2, member3] of Object.entries(value)) leaves(member3, `${path}.${key2}`, found2);
  else if (value !== null && value !== void 0) found2.add(`${path}=${JSON.stringify(value)}`);
  return found2;
}
function at2(holder, name) {
  return typeof holder === "object" && holder !== null ? holder[name] : void 0;
}
var SIMILAR, Matcher;
var init_pairing = __esm({
  "src/update/pairing.ts"() {
    "use strict";
    init_image();
    init_plain();
    SIMILAR = 0.5;
    Matcher = class {
      #olds;
      #news;
      #pairs = [];
      constructor(olds2, news) {
        this.#olds = new Set(olds2);
        this.#news = new Set(news);
      }
      match(relation, test) {
        for (const updated2 of this.#news) {
          for (const old of this.#olds) {
            if (!test(old, updated2)) continue;
            this.#take({ old, updated: updated2, relation });
            break;
          }
        }
      }
      matchBest(relation, score, least) {
        const candidates = [...this.#news].flatMap(
          (updated2) => [...this.#olds].map((old) => ({ old, updated: updated2, relation, score: score(old, updated2) })).filter((each2) => each2.score >= least)
        );
        for (const { old, updated: updated2 } of candidates.sort((a, b) => b.score - a.score)) {
          if (this.#olds.has(old) && this.#news.has(updated2)) this.#take({ old, updated: updated2, relation });
        }
      }
      pairs() {
        return { pairs: this.#pairs, created: [...this.#news], removed: [...this.#olds] };
      }
      #take(taken) {
        this.#pairs.push(taken);
        this.#olds.delete(taken.old);
        this.#news.delete(taken.updated);
      }
    };
  }
});

// src/update.ts
var update_exports = {};
__export(update_exports, {
  Updates: () => Updates,
  compare: () => compare
});
async function compare(input) {
  const { files, base } = input;
  const unchanged = new Matching(base.files);
  const changedFiles = [];
  const unchangedPaths = /* @__PURE__ */ new Set();
  for (const file of files) {
    if (unchanged.take(file.absolute, base.idOf(file))) unchangedPaths.add(file.absolute);
    else changedFiles.push(file);
  }
  const linted = /* @__PURE__ */ new Set([...unchangedPaths, ...changedFiles.map(({ absolute }) => absolute)]);
  const left = unchanged.left().filter((file) => file.counterpart === void 0 || linted.has(file.counterpart) || !base.isThere(file));
  const oldFiles = readAll(base, left);
  const texts = new Texts(
    oldFiles.map(({ file }) => file),
    changedFiles
  );
  const inspected = /* @__PURE__ */ new Map();
  const news = [];
  const same = /* @__PURE__ */ new Set();
  for (const file of changedFiles) {
    const result2 = await input.inspect(file);
    if (!result2) continue;
    inspected.set(file.absolute, result2);
    for (const model of result2.daemonSets) {
      if (texts.isCommon(file, model.manifest.document.span)) same.add(model);
      else news.push({ model, absolute: file.absolute });
    }
  }
  const formers = (list4, all) => list4.flatMap((old) => olds(old, input, all ? void 0 : texts));
  const inScope = formers(oldFiles, false);
  let pairs = pair(inScope, news);
  if (news.length > pairs.pairs.filter(({ relation }) => relation === "same").length) {
    const elsewhere2 = formers(readAll(base, base.elsewhere()), true);
    const known = new Set(inScope);
    if (elsewhere2.length > 0) pairs = pair([...inScope, ...elsewhere2], news);
    pairs = { ...pairs, removed: pairs.removed.filter((old) => known.has(old)) };
  }
  const isUnclear = ({ counterpart = "" }) => {
    const now = inspected.get(counterpart);
    return now !== void 0 && (now.broken.length > 0 || now.template !== void 0);
  };
  pairs = { ...pairs, removed: pairs.removed.filter((old) => !isUnclear(old)) };
  const unchangedFiles = function* () {
    for (const file of files) if (unchangedPaths.has(file.absolute)) yield file;
  };
  return new Updates({ pairs, texts, inspected, same, unchangedPaths, unchangedFiles });
}
function readAll(base, files) {
  if (files.length === 0) return [];
  const sources = base.read(files);
  return files.flatMap(({ counterpart }, index) => {
    const file = sources[index];
    return file ? [{ file, counterpart }] : [];
  });
}
function olds(old, input, texts) {
  const { file, counterpart } = old;
  if (counterpart !== void 0 && input.isPatchFile({ ...file, absolute: counterpart })) return [];
  const spans = texts ? texts.onlyIn(file) : split(file.text);
  return spans.filter((span) => canHoldDaemonSet(file.text, span)).map((span) => read3(file, span)).filter(({ problems, span }) => problems.length === 0 && !templateIn(file, span, true)).flatMap(manifestsOf).filter((manifest) => isDaemonSet(manifest) && !isPatch(manifest)).map((manifest) => ({ former: formerOf(manifest), counterpart }));
}
function othersOf(file) {
  if (!OTHER.test(file.text)) return [];
  return split(file.text).filter(({ start, end: end2 }) => OTHER.test(file.text.slice(start, end2))).map((span) => read3(file, span)).filter((document2) => document2.problems.length === 0).flatMap(manifestsOf).filter(({ object }) => KINDS3.has(object.kind));
}
var Matching, Updates, KINDS3, OTHER;
var init_update3 = __esm({
  "src/update.ts"() {
    "use strict";
    init_former();
    init_group();
    init_manifest();
    init_update2();
    init_objects();
    init_template();
    init_texts();
    init_pairing();
    init_document();
    Matching = class {
      #byPlace = /* @__PURE__ */ new Map();
      #byId;
      #left;
      constructor(files) {
        this.#left = new Set(files);
        for (const file of files) {
          if (file.counterpart !== void 0) this.#byPlace.set(file.counterpart, file);
        }
        this.#byId = groupBy(files, ({ id }) => id);
      }
      take(absolute, id) {
        const there = this.#byPlace.get(absolute);
        const found2 = there?.id === id ? there : this.#byId.get(id)?.find((file) => this.#left.has(file) && file.counterpart === void 0);
        return found2 !== void 0 && this.#left.delete(found2);
      }
      left() {
        return [...this.#left];
      }
    };
    Updates = class {
      #compared;
      #byModel;
      #created;
      #contextChanged;
      #context;
      constructor(compared) {
        this.#compared = compared;
        const { texts } = compared;
        this.#created = new Set(compared.pairs.created.map(({ model }) => model));
        let shared;
        const unchanged = () => shared ??= [...compared.unchangedFiles()].flatMap((file) => othersOf(file));
        this.#context = {
          objectsBefore: new LazyObjects(() => [...texts.old.flatMap(othersOf), ...unchanged()]),
          objects: new LazyObjects(() => [...texts.updated.flatMap(othersOf), ...unchanged()])
        };
        this.#byModel = new Map(
          compared.pairs.pairs.map(({ old, updated: updated2, relation }) => [updated2.model, this.#update(updated2.model, old.former, relation)])
        );
      }
      /** Those whose manifests differ, in the order of the new files. */
      get changed() {
        return [...this.#byModel.values()].filter((update) => update.changed);
      }
      get created() {
        return this.#compared.pairs.created;
      }
      get removed() {
        return this.#compared.pairs.removed;
      }
      /** How many. */
      get unchangedFiles() {
        return this.#compared.unchangedPaths.size;
      }
      /** Of a changed file. */
      inspected(absolute) {
        return this.#compared.inspected.get(absolute);
      }
      /** Every changed file. */
      get changedFiles() {
        return this.#compared.inspected.values();
      }
      isChangedFile(absolute) {
        return !this.#compared.unchangedPaths.has(absolute);
      }
      /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
      of(model) {
        const update = this.#byModel.get(model);
        if (update) return update;
        return this.#created.has(model) || !this.contextChanged ? void 0 : this.#update(model, formerOf(model.manifest), "same");
      }
      /** Whether the object, and not only its writing, differs from the base. */
      isChanged(model) {
        const update = this.#byModel.get(model);
        return update ? update.changed : this.#created.has(model);
      }
      /** Whether objects that DaemonSets use changed. */
      get contextChanged() {
        this.#contextChanged ??= this.#compared.texts.differsIn(OTHER);
        return this.#contextChanged;
      }
      #update(model, former, relation) {
        return new UpdateModel(model, former, relation, this.#context);
      }
    };
    KINDS3 = /* @__PURE__ */ new Set(["ConfigMap", "Secret", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"]);
    OTHER = /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret|(?:Cluster)?Role(?:Binding)?)\b/;
  }
});

// src/schemas/documents.ts
var documents_exports = {};
__export(documents_exports, {
  mismatchesIn: () => mismatchesIn
});
function mismatchesIn(file, schemas2, known) {
  const documents = split(file.text).filter(({ start, end: end2 }) => namesKind(file.text.slice(start, end2), schemas2.kinds)).map((span) => known.find((document2) => document2.span.start === span.start) ?? read3(file, span)).filter(({ span, problems }) => !templateIn(file, span, problems.length === 0));
  const whole2 = documents.filter(({ problems }) => problems.length === 0);
  return {
    read: whole2,
    broken: documents.filter(({ problems }) => problems.length > 0),
    found: whole2.flatMap(manifestsOf).flatMap((manifest) => {
      const value = toPlain(manifest.node);
      const problems = schemas2.check(value) ?? [];
      if (problems.length === 0) return [];
      const root = rootOf2(manifest, value);
      return problems.map(({ steps, message, isUnknown: isUnknown2 }) => {
        const field = root.resolve(steps);
        return { manifest, path: field.path, subject: { place: isUnknown2 ? field.key : field, message } };
      });
    })
  };
}
function namesKind(text2, kinds) {
  for (const kind of kinds) if (text2.includes(kind)) return true;
  return false;
}
function rootOf2({ document: document2, node, origin }, value) {
  return rootField({ document: document2, node, value, effective: value, maps: NO_MAPS, rendered: origin !== void 0 });
}
var NO_MAPS;
var init_documents = __esm({
  "src/schemas/documents.ts"() {
    "use strict";
    init_manifest();
    init_template();
    init_document();
    init_field();
    init_plain();
    NO_MAPS = /* @__PURE__ */ new Set();
  }
});

// src/schemas/crd.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
function isCustomResourceDefinition(value) {
  return isRecord(value) && value["kind"] === "CustomResourceDefinition" && String(value["apiVersion"]).startsWith("apiextensions.k8s.io/");
}
function schemasOfDefinition(definition) {
  const spec = isRecord(definition["spec"]) ? definition["spec"] : {};
  const names = isRecord(spec["names"]) ? spec["names"] : {};
  const { group, validation } = spec;
  const { kind } = names;
  if (typeof group !== "string" || typeof kind !== "string") return [];
  const versions2 = Array.isArray(spec["versions"]) ? listOf(spec["versions"]) : [{ name: spec["version"] }];
  return versions2.flatMap(({ name, schema: own }) => {
    const holder = isRecord(own) ? own : validation;
    const schema = isRecord(holder) ? holder["openAPIV3Schema"] : void 0;
    if (typeof name !== "string" || !isRecord(schema)) return [];
    return [
      {
        target: { apiVersion: `${group}/${name}`, kind },
        schema: withObjectFields(structural(schema, spec["preserveUnknownFields"] !== true))
      }
    ];
  });
}
function withObjectFields(schema) {
  const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
  const common2 = { apiVersion: { type: "string" }, kind: { type: "string" }, metadata: { type: "object" } };
  return { ...schema, type: "object", properties: { ...properties, ...common2 } };
}
function structural(schema, closed) {
  const result2 = { ...schema };
  const { properties, items, additionalProperties } = schema;
  const closedBelow = closed && schema["x-kubernetes-preserve-unknown-fields"] !== true;
  if (isRecord(properties)) {
    const own = mapValues(properties, (value) => structural(value, closed));
    const embedded = schema["x-kubernetes-embedded-resource"] === true;
    result2["properties"] = embedded ? withObjectFields({ properties: own })["properties"] : own;
    if (closedBelow && additionalProperties === void 0) result2["additionalProperties"] = false;
  }
  if (isRecord(items)) result2["items"] = structural(items, closed);
  if (isRecord(additionalProperties)) result2["additionalProperties"] = structural(additionalProperties, closed);
  if (schema["x-kubernetes-int-or-string"] === true) {
    delete result2["anyOf"];
    result2["type"] = ["integer", "string"];
  }
  if (schema["nullable"] === true && result2["type"] !== void 0) result2["type"] = withNull(result2["type"]);
  delete result2["nullable"];
  delete result2["default"];
  return boundsOfDraft4(result2);
}
function withNull(type) {
  return [...Array.isArray(type) ? type : [type], "null"];
}
function boundsOfDraft4(schema) {
  const result2 = { ...schema };
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"]
  ]) {
    if (typeof schema[flag] !== "boolean") continue;
    delete result2[flag];
    if (schema[flag] && bound in schema) {
      result2[flag] = schema[bound];
      delete result2[bound];
    }
  }
  return result2;
}
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key2, value]) => [key2, isRecord(value) ? change(value) : value]));
}
var init_crd = __esm({
  "src/schemas/crd.ts"() {
    "use strict";
  }
});

// src/schemas/found.ts
function schemasIn(file, errors) {
  const found2 = [];
  let broken = false;
  for (const span of split(file.text)) {
    const document2 = read3(file, span);
    const [problem3] = document2.problems;
    if (problem3) {
      broken = true;
      errors.push({ message: `this schema cannot be read: ${problem3.message}`, location: { file, span: problem3.span } });
    } else found2.push(...schemasOf(document2, found2.length));
  }
  if (found2.length === 0 && !broken) {
    errors.push({
      message: "this file holds neither a JSON Schema nor a CustomResourceDefinition",
      location: { file, span: { start: 0, end: 0 } }
    });
  }
  return found2;
}
function schemasOf({ file, span, root }, index) {
  const value = toPlain(root);
  const items = isRecord(value) && Array.isArray(value["items"]) ? value["items"] : [value];
  const path = `file:///${file.path.split("/").map(encodeURIComponent).join("/")}`;
  const definitions = items.filter(isCustomResourceDefinition);
  if (definitions.length > 0) {
    return definitions.flatMap(schemasOfDefinition).map(({ schema, target: target2 }) => {
      const uri2 = `${path}?${encodeURIComponent(`${target2.apiVersion} ${target2.kind}`)}`;
      return { schema, targets: [target2], uri: uri2, file, span, isModern: false };
    });
  }
  if (!isRecord(value) || !isJsonSchema(value)) return [];
  const isModern = /\/draft\/20(?:19-09|20-12)\//.test(String(value["$schema"]));
  const uri = index === 0 ? path : `${path}?${index}`;
  return [{ schema: normalized2(value), targets: targetsOf(value), uri, file, span, isModern }];
}
function isJsonSchema(value) {
  return typeof value["kind"] !== "string" && (typeof value["type"] === "string" || KEYWORDS.some((keyword) => keyword in value));
}
function targetsOf(schema) {
  const published = schema["x-kubernetes-group-version-kind"];
  const told = (Array.isArray(published) ? published : []).filter(isRecord).flatMap(({ group, version: version2, kind }) => {
    if (typeof kind !== "string" || typeof version2 !== "string") return [];
    return [{ kind, apiVersion: typeof group === "string" && group !== "" ? `${group}/${version2}` : version2 }];
  });
  if (told.length > 0) return told;
  const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
  const versions2 = constantsOf(properties["apiVersion"]);
  return constantsOf(properties["kind"]).flatMap(
    (kind) => versions2.length > 0 ? versions2.map((apiVersion) => ({ apiVersion, kind })) : [{ apiVersion: void 0, kind }]
  );
}
function constantsOf(schema) {
  if (!isRecord(schema)) return [];
  const values = "const" in schema ? [schema["const"]] : schema["enum"];
  return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}
function normalized2({ $schema: draft, ...schema }) {
  if (!/draft-0[34]/.test(String(draft))) return schema;
  const { id, ...rest } = schema;
  return asDraft7(typeof id === "string" ? { $id: id, ...rest } : rest);
}
function asDraft7(schema) {
  return boundsOfDraft4(Object.fromEntries(Object.entries(schema).map(([key2, value]) => [key2, anyAsDraft7(value)])));
}
function anyAsDraft7(value) {
  if (Array.isArray(value)) return value.map(anyAsDraft7);
  return isRecord(value) ? asDraft7(value) : value;
}
var KEYWORDS;
var init_found = __esm({
  "src/schemas/found.ts"() {
    "use strict";
    init_document();
    init_plain();
    init_crd();
    KEYWORDS = ["$schema", "$ref", "$defs", "definitions", "properties", "allOf", "anyOf", "oneOf"];
  }
});

// src/schemas/message.ts
function problemsOf(errors, value) {
  const problems = /* @__PURE__ */ new Map();
  const told = errors.filter((error) => error.keyword !== "if" && !isDetail(error, errors));
  const mistyped = new Set(told.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  for (const error of told) {
    if (error.keyword !== "type" && mistyped.has(error.instancePath)) continue;
    const told2 = { steps: stepsOf2(error, value), message: messageOf(error, errors, value) };
    const problem3 = isUnknown(error) ? { ...told2, isUnknown: true } : told2;
    problems.set(JSON.stringify(problem3), problem3);
  }
  return [...problems.values()];
}
function isUnknown({ keyword }) {
  return keyword === "additionalProperties" || keyword === "unevaluatedProperties";
}
function isDetail({ schemaPath }, errors) {
  return errors.some((choice) => CHOICES.has(choice.keyword) && schemaPath.startsWith(`${choice.schemaPath}/`));
}
function stepsOf2({ instancePath, keyword, params }, value) {
  const steps = [];
  let here = value;
  for (const part of instancePath.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    steps.push(Array.isArray(here) ? Number(name) : name);
    here = childOf(here, name);
  }
  const { additionalProperty, unevaluatedProperty } = params;
  if (keyword === "additionalProperties") steps.push(String(additionalProperty));
  if (keyword === "unevaluatedProperties") steps.push(String(unevaluatedProperty));
  return steps;
}
function childOf(value, name) {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key2]) => key2 === name)?.[1] : void 0;
}
function messageOf(error, errors, value) {
  const { keyword, params } = error;
  const found2 = valueAt(error, value);
  switch (keyword) {
    case "type":
      return `must be ${typesText([params["type"]].flat())}, not ${shown8(found2)}`;
    case "required":
      return `"${String(params["missingProperty"])}" is required`;
    case "additionalProperties":
    case "unevaluatedProperties": {
      const name = String(stepsOf2(error, value).at(-1));
      return `there is no field "${name}" here${didYouMean(name, namesOf2(error))}`;
    }
    case "enum": {
      const allowed = [params["allowedValues"]].flat().map(String);
      const meant = typeof found2 === "string" ? didYouMean(found2, allowed) : "";
      return `${shown8(found2)} is not supported; use one of ${allowed.join(", ")}${meant}`;
    }
    case "const":
      return `must be ${JSON.stringify(params["allowedValue"])}, not ${shown8(found2)}`;
    case "pattern":
      return `${shown8(found2)} must match ${String(params["pattern"])}`;
    case "format":
      return `${shown8(found2)} is no ${String(params["format"])}`;
    case "anyOf":
    case "oneOf":
      return choiceMessage(error, errors, found2);
    default:
      return error.message ?? `fails ${keyword}`;
  }
}
function namesOf2({ parentSchema }) {
  const properties = parentSchema?.["properties"];
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}
function choiceMessage({ keyword, schemaPath, instancePath, params }, errors, found2) {
  if (Array.isArray(params["passingSchemas"])) return "fits several forms of which it may fit only one";
  const details2 = errors.filter((error) => error.schemaPath.startsWith(`${schemaPath}/`) && error.instancePath === instancePath);
  if (details2.length > 0 && details2.every((detail) => detail.keyword === "type")) {
    return `must be ${typesText(details2.flatMap((detail) => detail.params["type"]))}, not ${shown8(found2)}`;
  }
  const missing = details2.filter((detail) => detail.keyword === "required").map(({ params: { missingProperty } }) => `"${missingProperty}"`);
  if (missing.length === details2.length && missing.length > 0) return `one of ${[...new Set(missing)].join(", ")} is required`;
  return `fits none of the forms that ${keyword} allows`;
}
function typesText(types2) {
  return [...new Set(types2)].map((type) => TYPES5.get(type) ?? String(type)).join(" or ");
}
function valueAt(error, value) {
  let here = value;
  for (const step of stepsOf2({ ...error, keyword: "" }, value)) here = childOf(here, String(step));
  return here;
}
function shown8(value) {
  if (Array.isArray(value)) return "this list";
  return typeof value === "object" && value !== null ? "this mapping" : JSON.stringify(value);
}
var CHOICES, TYPES5;
var init_message = __esm({
  "src/schemas/message.ts"() {
    "use strict";
    init_suggest();
    CHOICES = /* @__PURE__ */ new Set(["anyOf", "oneOf"]);
    TYPES5 = /* @__PURE__ */ new Map([
      ["string", "a string"],
      ["integer", "a whole number"],
      ["number", "a number"],
      ["boolean", "true or false"],
      ["array", "a list"],
      ["object", "a mapping"],
      ["null", "null"]
    ]);
  }
});

// src/schemas.ts
var schemas_exports = {};
__export(schemas_exports, {
  compileSchemas: () => compileSchemas
});
async function compileSchemas(files) {
  const errors = [];
  const found2 = files.flatMap((file) => schemasIn(file, errors));
  const { loadCompilers } = await Promise.resolve().then(() => __toESM(require("./schemas.cjs"), 1));
  const compilerOf = await loadCompilers(found2.some(({ isModern }) => isModern));
  const usable = found2.filter(({ schema, uri, isModern, file, span }) => {
    const reason = compilerOf(isModern).add(uri, schema);
    if (reason !== void 0) errors.push({ message: `this schema cannot be used: ${reason}`, location: { file, span } });
    return reason === void 0;
  });
  const validators = /* @__PURE__ */ new Map();
  const kinds = /* @__PURE__ */ new Set();
  for (const { uri, targets, isModern, file, span } of usable) {
    const validate2 = targets.length > 0 ? compilerOf(isModern).compile(uri) : void 0;
    if (typeof validate2 === "string") errors.push({ message: `this schema cannot be used: ${validate2}`, location: { file, span } });
    else if (validate2) {
      for (const target2 of targets) {
        validators.set(idOf(target2), validate2);
        kinds.add(target2.kind);
      }
    }
  }
  for (const file of files) {
    const own = found2.filter((one) => one.file === file);
    if (own.length === 0 || own.some(({ targets }) => targets.length > 0) || isReferredTo(file, files)) continue;
    const message = "this schema does not say what it is for; give properties.kind and properties.apiVersion a const";
    errors.push({ message, location: { file, span: own[0].span } });
  }
  return { schemas: { kinds, check: (value) => check3(validators, value) }, errors };
}
function isReferredTo({ path }, files) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return files.some((file) => file.path !== path && file.text.includes(name));
}
function check3(validators, value) {
  if (!isRecord(value)) return void 0;
  const { apiVersion, kind } = value;
  if (typeof kind !== "string") return void 0;
  const given = typeof apiVersion === "string" ? apiVersion : void 0;
  const validate2 = validators.get(idOf({ apiVersion: given, kind })) ?? validators.get(idOf({ apiVersion: void 0, kind }));
  return validate2 && problemsOf(validate2(value), value);
}
function idOf({ apiVersion = "", kind }) {
  return `${apiVersion} ${kind}`;
}
var init_schemas = __esm({
  "src/schemas.ts"() {
    "use strict";
    init_crd();
    init_found();
    init_message();
  }
});

// src/pipeline.ts
async function runPipeline(input) {
  return new Pipeline(input).run();
}
function nounOf(reason) {
  return reason.replace(/^an? |, .*$/g, "");
}
function* filesOf2(sources) {
  for (const source of sources) if (source.kind === "file") yield source;
}
function aboutChanges({ daemonSets }, absolute, updates, needsBase2) {
  const unchanged = new Set(daemonSets.filter((model) => !updates.isChanged(model)).map(({ manifest }) => manifest.object));
  return ({ object, rule: rule2 }) => needsBase2(rule2) || (object ? !unchanged.has(object) : updates.isChangedFile(absolute));
}
function infos(rules2, findings) {
  const named2 = new Set(findings.map(({ rule: rule2 }) => rule2));
  return new Map([...rules2.map(ruleInfo), ...JUDGE_RULES].filter(({ id }) => named2.has(id)).map((rule2) => [rule2.id, rule2]));
}
function ruleInfo({ id, severity, summary, why, references = [], securitySeverity }) {
  const info = { id, severity, summary, why: why.replace(/\s*\n\s*/g, " "), references };
  return securitySeverity === void 0 ? info : { ...info, securitySeverity };
}
var NO_MISMATCHES, Pipeline;
var init_pipeline = __esm({
  "src/pipeline.ts"() {
    "use strict";
    init_check();
    init_inspect();
    init_judge();
    init_version();
    init_kustomization();
    init_rule();
    NO_MISMATCHES = { read: [], broken: [], found: [] };
    Pipeline = class {
      constructor(input) {
        this.input = input;
        this.#judge = new Judge(input);
        this.#needsBase = new Set(input.rules.filter(needsBase).map(({ id }) => id));
        this.#patches = new PatchFiles(input.readFile?.bind(input));
      }
      input;
      #findings = [];
      #bugs = [];
      #errors = [];
      #counts = { files: 0, documents: 0, daemonSets: 0, withFindings: 0, notChecked: /* @__PURE__ */ new Map() };
      #ruleSets = /* @__PURE__ */ new WeakMap();
      #patches;
      #judge;
      #needsBase;
      #schemas = /* @__PURE__ */ new Map();
      #updates;
      async run() {
        const { configs, sources, base } = this.input;
        if (base) this.#updates = await this.#compare(base);
        for (const source of sources) {
          if (source.kind === "file") await this.#file(source);
          else if (source.kind === "skipped") this.#skip(nounOf(source.reason), 1);
          else await this.#unreadable(source);
          this.input.progress?.(this.#counts.files);
        }
        const settings = await configs.run();
        return this.#report(settings);
      }
      async #file(file) {
        const pending = this.input.configs.settings(file.absolute);
        const settings = pending instanceof Promise ? await pending : pending;
        const rules2 = this.#rules(settings);
        this.#counts.files++;
        const updates = this.#updates;
        const inspected = updates?.isChangedFile(file.absolute) ? updates.inspected(file.absolute) : this.#inspect(file, settings);
        if (!inspected) return;
        this.#counts.documents += inspected.documents;
        this.#counts.daemonSets += inspected.daemonSets.length;
        for (const [reason, count2] of inspected.notChecked) this.#skip(reason, count2);
        const found2 = { findings: [], bugs: this.#bugs };
        check2(inspected, rules2, found2, updates);
        const mismatches = await this.#mismatches(inspected, settings, rules2, found2);
        const read5 = [.../* @__PURE__ */ new Set([...inspected.read, ...mismatches.read])];
        const broken = [.../* @__PURE__ */ new Set([...inspected.broken, ...mismatches.broken])];
        if (broken.length > 0) await this.#syntax(file, broken, rules2, found2);
        if (file.invalid) this.#undecodable(file, file.invalid, inspected, rules2, found2);
        const judged = this.#judge.file({ ...inspected, read: read5, broken }, found2.findings, settings);
        const shown11 = updates && this.input.changedOnly ? judged.filter(aboutChanges(inspected, file.absolute, updates, (id) => this.#needsBase.has(id))) : judged;
        for (const finding2 of shown11) this.#findings.push(finding2);
      }
      #inspect(file, settings) {
        try {
          return inspect(file, settings.kubernetes, this.#patches.has(file));
        } catch (error) {
          this.#bugs.push({
            rule: "the reader",
            file: file.path,
            message: error instanceof Error ? error.stack ?? error.message : String(error)
          });
          return void 0;
        }
      }
      /** Changed files are inspected here, and not again. */
      async #compare(base) {
        const { sources, configs } = this.input;
        const { compare: compare2 } = await Promise.resolve().then(() => (init_update3(), update_exports));
        return compare2({
          base,
          files: { [Symbol.iterator]: () => filesOf2(sources) },
          inspect: async (file) => this.#inspect(file, await configs.settings(file.absolute)),
          isPatchFile: (file) => this.#patches.has(file)
        });
      }
      async #syntax(file, broken, rules2, found2) {
        const { syntaxProblems } = await Promise.resolve().then(() => __toESM(require("./recover.cjs"), 1));
        for (const document2 of broken) {
          const all = document2.contentType === "yaml" ? syntaxProblems(file.text, document2.span) : [];
          for (const problem3 of all.length > 0 ? all : document2.problems) {
            for (const rule2 of rules2.on("syntax")) run(rule2, { document: document2, problem: problem3 }, { file: file.path }, found2);
          }
        }
      }
      /** What the user's schemas say, if there are any. */
      async #mismatches({ file, read: read5, broken }, settings, rules2, found2) {
        if (settings.schemas.length === 0) return NO_MISMATCHES;
        const schemas2 = await this.#schemasOf(settings);
        const { mismatchesIn: mismatchesIn2 } = await Promise.resolve().then(() => (init_documents(), documents_exports));
        const mismatches = mismatchesIn2(file, schemas2, [...read5, ...broken]);
        for (const { manifest, path, subject } of mismatches.found) {
          const { object, origin } = manifest;
          const about3 = { object, path, file: file.path, ...origin === void 0 ? {} : { origin } };
          for (const rule2 of rules2.on("schema")) run(rule2, subject, about3, found2);
        }
        return mismatches;
      }
      /** Compiled once for each list of files; what is wrong with them is an error of the user. */
      #schemasOf({ schemas: paths }) {
        const key2 = paths.join("\n");
        let compiled = this.#schemas.get(key2);
        if (!compiled) this.#schemas.set(key2, compiled = this.#compile(paths));
        return compiled;
      }
      async #compile(paths) {
        const files = [];
        for (const absolute of paths) {
          const path = this.input.configs.shown(absolute);
          try {
            const text2 = this.input.readFile?.(absolute);
            if (text2 === void 0) this.#errors.push({ message: `${path}: no such schema file` });
            else files.push({ path, text: text2 });
          } catch (error) {
            this.#errors.push({ message: `${path}: ${error instanceof Error ? error.message : String(error)}` });
          }
        }
        const { compileSchemas: compileSchemas2 } = await Promise.resolve().then(() => (init_schemas(), schemas_exports));
        const { schemas: schemas2, errors } = await compileSchemas2(files);
        this.#errors.push(...errors);
        return schemas2;
      }
      /** What cannot hold a DaemonSet is not judged, its encoding neither. */
      #undecodable(file, { offset, message }, inspected, rules2, found2) {
        if (!inspected.mayHoldDaemonSet) {
          this.#skip("wrongly encoded file", 1);
          return;
        }
        const source = { file, span: { start: offset, end: offset + 1 } };
        for (const rule2 of rules2.on("source")) run(rule2, { source, reason: message }, { file: file.path }, found2);
      }
      async #unreadable({ path, reason, named: named2 }) {
        if (named2) {
          this.#errors.push({ message: `${path}: ${reason}` });
          return;
        }
        const settings = await this.input.configs.run();
        const found2 = { findings: [], bugs: this.#bugs };
        const file = { path, text: "" };
        const source = { file, span: { start: 0, end: 0 } };
        for (const rule2 of this.#rules(settings).on("source")) run(rule2, { source, reason }, { file: path }, found2);
        this.#findings.push(...this.#judge.file(nothingIn(file), found2.findings, settings));
      }
      /** Rules that a configuration turns off are not run. */
      #rules(settings) {
        let set2 = this.#ruleSets.get(settings);
        if (!set2) {
          set2 = new RuleSet(this.input.rules.filter((rule2) => settings.severityOf(rule2) !== "off"));
          this.#ruleSets.set(settings, set2);
        }
        return set2;
      }
      #skip(reason, count2) {
        this.#counts.notChecked.set(reason, (this.#counts.notChecked.get(reason) ?? 0) + count2);
      }
      #report(settings) {
        const { files, documents, daemonSets, notChecked } = this.#counts;
        const { configs, rules: rules2, reportSuppressed = false } = this.input;
        const { findings: judged, newBaseline } = this.#judge.finish(this.#findings, settings);
        const findings = inOrder(reportSuppressed ? judged : judged.filter(({ suppression }) => !suppression));
        const by = (kind) => judged.filter(({ suppression }) => suppression?.kind === kind).length;
        const count2 = (severity) => findings.filter((finding2) => finding2.severity === severity && !finding2.suppression).length;
        const objects = new Set(
          findings.filter(({ suppression, object }) => object && !suppression).map(({ object, location }) => `${location.file.path} ${object?.namespace} ${object?.name}`)
        );
        return {
          findings,
          summary: {
            files,
            documents,
            daemonSets,
            daemonSetsWithFindings: Math.min(objects.size, daemonSets),
            errors: count2("error"),
            warnings: count2("warning"),
            infos: count2("info"),
            suppressed: by("inSource"),
            baselined: by("external"),
            notChecked: Object.fromEntries(notChecked),
            kubernetes: versionRangeText(settings.kubernetes),
            milliseconds: 0
          },
          rules: infos(rules2, findings),
          errors: [...configs.errors, ...this.#errors],
          newBaseline,
          bugs: this.#bugs
        };
      }
    };
  }
});

// src/cli/rules.ts
var rules_exports = {};
__export(rules_exports, {
  explainRule: () => explainRule,
  listRules: () => listRules
});
function listRules(rules2, format2) {
  const sorted = rules2.toSorted((a, b) => a.id < b.id ? -1 : 1);
  if (format2 === "json") {
    const list4 = sorted.map((rule2) => ({ ...ruleInfo(rule2), preset: rule2.preset, since: rule2.since, aliases: rule2.aliases ?? [] }));
    return `${JSON.stringify({ version: 1, rules: list4 }, null, 2)}
`;
  }
  const width = Math.max(...sorted.map(({ id }) => id.length));
  const lines = sorted.map(
    ({ id, severity, preset, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${preset.padEnd(11)}  ${summary}`
  );
  return `${lines.join("\n")}
`;
}
function explainRule(rule2, examples) {
  const { why, references } = ruleInfo(rule2);
  const [example] = examples;
  const parts = [
    `${rule2.id}: ${rule2.summary}`,
    `${rule2.severity} · preset ${rule2.preset} · since ${rule2.since}`,
    wrap2(why, 100),
    ...example ? [`For example, ${example.title}:`, indent(example.text), indent(example.output)] : [],
    ...example?.fixed === void 0 ? [] : ["Fixed:", indent(example.fixed)],
    ...references.length > 0 ? [["See also", ...references.map((url) => `  ${url}`)].join("\n")] : [],
    `Suppress it where it is meant: # ds-lint-disable-next-line ${rule2.id} -- why`
  ];
  return `${parts.join("\n\n")}
`;
}
function indent(text2) {
  return text2.trimEnd().replace(/^(?=.)/gm, "    ");
}
function wrap2(text2, width) {
  const lines = [];
  let line2 = "";
  for (const word of text2.split(" ")) {
    if (line2 !== "" && line2.length + word.length + 1 > width) {
      lines.push(line2);
      line2 = "";
    }
    line2 += line2 === "" ? word : ` ${word}`;
  }
  return [...lines, line2].join("\n");
}
var init_rules2 = __esm({
  "src/cli/rules.ts"() {
    "use strict";
    init_pipeline();
  }
});

// src/config/options.ts
function isInPreset(rule2, preset) {
  if (preset === "all" || preset === "none") return preset === "all";
  return rule2.preset === "recommended" || rule2.preset === preset;
}
var CONFIG_NAMES, SETTINGS, FAIL_ON;
var init_options = __esm({
  "src/config/options.ts"() {
    "use strict";
    init_finding();
    CONFIG_NAMES = [".ds-lint.yaml", ".ds-lint.yml"];
    SETTINGS = ["off", ...SEVERITIES];
    FAIL_ON = [...SEVERITIES, "never"];
  }
});

// src/config/paths.ts
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  if (slash < 0 || path === "/") return void 0;
  return slash === 0 ? "/" : path.slice(0, slash);
}
function resolvePath(folder, path) {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return path;
  const segments = folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.length > 1) segments.pop();
    } else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.length === 1 ? `${segments[0]}/` : segments.join("/").replace(/^\/\//, "/");
}
function relativeTo(folder, absolute) {
  const start = folder.endsWith("/") ? folder.length : folder.length + 1;
  return absolute.length > start && absolute.startsWith(folder) && absolute[start - 1] === "/" ? absolute.slice(start) : void 0;
}
var init_paths2 = __esm({
  "src/config/paths.ts"() {
    "use strict";
  }
});

// src/config/settings.ts
function setRules(configured, rules2, ids) {
  const entries = Object.entries(rules2);
  for (const former of [true, false]) {
    for (const [name, setting] of entries) {
      const id = ids.get(name) ?? name;
      if (id !== name === former) configured.set(id, setting);
    }
  }
}
function resolveFirst(...paths) {
  for (const [folder, path] of paths) if (path !== void 0) return resolvePath(folder, path);
  return void 0;
}
var SettingsOf;
var init_settings = __esm({
  "src/config/settings.ts"() {
    "use strict";
    init_version();
    init_options();
    init_paths2();
    SettingsOf = class {
      constructor(source, over, matchers) {
        this.source = source;
        this.over = over;
        this.matchers = matchers;
      }
      source;
      over;
      matchers;
      #byOverrides = /* @__PURE__ */ new Map();
      /** Without a file: what holds where no override does. */
      file(absolute) {
        const path = absolute === void 0 ? void 0 : relativeTo(this.source.base, absolute) ?? absolute.replace(/^\//, "");
        const matching = path === void 0 ? [] : this.matchers.flatMap((matches2, index) => matches2(path) ? [index] : []);
        const key2 = matching.join();
        let settings = this.#byOverrides.get(key2);
        if (!settings) {
          settings = this.#merge(matching);
          this.#byOverrides.set(key2, settings);
        }
        return settings;
      }
      #merge(matching) {
        const { data, folder } = this.source;
        const { options: options2, cwd, ids } = this.over;
        const layers = [data, ...matching.flatMap((index) => data.overrides?.[index] ?? []), options2];
        const last = (key2) => layers.findLast((layer) => layer[key2] !== void 0)?.[key2];
        const configured = /* @__PURE__ */ new Map();
        for (const { rules: rules2 } of layers) setRules(configured, rules2 ?? {}, ids);
        const preset = last("extends") ?? "recommended";
        const range2 = parseVersionRange(last("kubernetes") ?? "latest");
        return {
          preset,
          kubernetes: typeof range2 === "string" ? { from: NEWEST, to: NEWEST } : range2,
          failOn: options2.failOn ?? data.failOn ?? "error",
          baseline: resolveFirst([cwd, options2.baseline], [folder, data.baseline]),
          schemas: options2.schemas?.map((path) => resolvePath(cwd, path)) ?? data.schemas?.map((path) => resolvePath(folder, path)) ?? [],
          severityOf: (rule2, own = rule2.severity) => configured.get(rule2.id) ?? (isInPreset(rule2, preset) ? own : "off")
        };
      }
    };
  }
});

// src/config/validate.generated.mjs
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      let data0 = data[key0];
      if (!(data0 === "off" || data0 === "info" || data0 === "warning" || data0 === "error")) {
        const err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/severity/enum", keyword: "enum", params: { allowedValues: schema34.enum }, message: "must be equal to one of the allowed values", schema: schema34.enum, parentSchema: schema34, data: data0 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema31.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.$schema.type, parentSchema: schema31.properties.$schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.extends !== void 0) {
      let data1 = data.extends;
      if (!(data1 === "recommended" || data1 === "strict" || data1 === "security" || data1 === "all" || data1 === "none")) {
        const err2 = { instancePath: instancePath + "/extends", schemaPath: "#/$defs/preset/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values", schema: schema32.enum, parentSchema: schema32, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.rules !== void 0) {
      if (!validate21(data.rules, { instancePath: instancePath + "/rules", parentData: data, parentDataProperty: "rules", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
        errors = vErrors.length;
      }
    }
    if (data.overrides !== void 0) {
      let data3 = data.overrides;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.files === void 0) {
              const err3 = { instancePath: instancePath + "/overrides/" + i0, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema31.properties.overrides.items.required, parentSchema: schema31.properties.overrides.items, data: data4 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            for (const key1 in data4) {
              if (!(key1 === "files" || key1 === "extends" || key1 === "rules" || key1 === "kubernetes")) {
                const err4 = { instancePath: instancePath + "/overrides/" + i0, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.overrides.items, data: data4 };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            if (data4.files !== void 0) {
              let data5 = data4.files;
              if (Array.isArray(data5)) {
                if (data5.length < 1) {
                  const err5 = { instancePath: instancePath + "/overrides/" + i0 + "/files", schemaPath: "#/properties/overrides/items/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.overrides.items.properties.files, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err5];
                  } else {
                    vErrors.push(err5);
                  }
                  errors++;
                }
                const len1 = data5.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data6 = data5[i1];
                  if (typeof data6 !== "string") {
                    const err6 = { instancePath: instancePath + "/overrides/" + i0 + "/files/" + i1, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.overrides.items.properties.files.items.type, parentSchema: schema31.properties.overrides.items.properties.files.items, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err6];
                    } else {
                      vErrors.push(err6);
                    }
                    errors++;
                  }
                }
              } else {
                const err7 = { instancePath: instancePath + "/overrides/" + i0 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.overrides.items.properties.files.type, parentSchema: schema31.properties.overrides.items.properties.files, data: data5 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data4.extends !== void 0) {
              let data7 = data4.extends;
              if (!(data7 === "recommended" || data7 === "strict" || data7 === "security" || data7 === "all" || data7 === "none")) {
                const err8 = { instancePath: instancePath + "/overrides/" + i0 + "/extends", schemaPath: "#/$defs/preset/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values", schema: schema32.enum, parentSchema: schema32, data: data7 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data4.rules !== void 0) {
              if (!validate21(data4.rules, { instancePath: instancePath + "/overrides/" + i0 + "/rules", parentData: data4, parentDataProperty: "rules", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                errors = vErrors.length;
              }
            }
            if (data4.kubernetes !== void 0) {
              let data9 = data4.kubernetes;
              if (typeof data9 !== "string" && !(typeof data9 == "number" && isFinite(data9))) {
                const err9 = { instancePath: instancePath + "/overrides/" + i0 + "/kubernetes", schemaPath: "#/$defs/kubernetes/type", keyword: "type", params: { type: schema36.type }, message: "must be string,number", schema: schema36.type, parentSchema: schema36, data: data9 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          } else {
            const err10 = { instancePath: instancePath + "/overrides/" + i0, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.overrides.items.type, parentSchema: schema31.properties.overrides.items, data: data4 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.overrides.type, parentSchema: schema31.properties.overrides, data: data3 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.ignore !== void 0) {
      let data10 = data.ignore;
      if (Array.isArray(data10)) {
        const len2 = data10.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data11 = data10[i2];
          if (typeof data11 !== "string") {
            const err12 = { instancePath: instancePath + "/ignore/" + i2, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.ignore.items.type, parentSchema: schema31.properties.ignore.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.ignore.type, parentSchema: schema31.properties.ignore, data: data10 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.kubernetes !== void 0) {
      let data12 = data.kubernetes;
      if (typeof data12 !== "string" && !(typeof data12 == "number" && isFinite(data12))) {
        const err14 = { instancePath: instancePath + "/kubernetes", schemaPath: "#/$defs/kubernetes/type", keyword: "type", params: { type: schema36.type }, message: "must be string,number", schema: schema36.type, parentSchema: schema36, data: data12 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.failOn !== void 0) {
      let data13 = data.failOn;
      if (!(data13 === "error" || data13 === "warning" || data13 === "info" || data13 === "never")) {
        const err15 = { instancePath: instancePath + "/failOn", schemaPath: "#/properties/failOn/enum", keyword: "enum", params: { allowedValues: schema31.properties.failOn.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.failOn.enum, parentSchema: schema31.properties.failOn, data: data13 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0) {
      let data14 = data.baseline;
      if (typeof data14 !== "string") {
        const err16 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.baseline.type, parentSchema: schema31.properties.baseline, data: data14 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.schemas !== void 0) {
      let data15 = data.schemas;
      if (Array.isArray(data15)) {
        const len3 = data15.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data16 = data15[i3];
          if (typeof data16 !== "string") {
            const err17 = { instancePath: instancePath + "/schemas/" + i3, schemaPath: "#/properties/schemas/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.schemas.items.type, parentSchema: schema31.properties.schemas.items, data: data16 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/schemas", schemaPath: "#/properties/schemas/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.schemas.type, parentSchema: schema31.properties.schemas, data: data15 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
var validate, schema31, schema32, schema36, func1, schema33, schema34;
var init_validate_generated = __esm({
  "src/config/validate.generated.mjs"() {
    "use strict";
    validate = validate20;
    schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/ds-lint/schemas/config.json", "title": "Configuration of ds-lint", "description": "`.ds-lint.yaml`: found upward from each file, the nearest one holds alone. Its paths are relative to its folder. Every option is also a flag, and the flag wins.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "Where this schema is, for editors.", "type": "string" }, "extends": { "description": "The preset to start from. Flag: --preset.", "default": "recommended", "$ref": "#/$defs/preset" }, "rules": { "description": "Severities by rule. They replace the rule's own, and turn on rules that are not in the preset. Flag: --rule id=severity.", "$ref": "#/$defs/rules" }, "overrides": { "description": "What holds for some files only. Later ones win.", "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "description": "Globs, relative to this file's folder. One without a slash matches at any depth; a folder means everything in it.", "type": "array", "minItems": 1, "items": { "type": "string" } }, "extends": { "description": "Another preset for these files.", "$ref": "#/$defs/preset" }, "rules": { "description": "Severities by rule, for these files.", "$ref": "#/$defs/rules" }, "kubernetes": { "description": "The Kubernetes version, or range of versions, that these files are for.", "$ref": "#/$defs/kubernetes" } } } }, "ignore": { "description": "What is never read, in the syntax of .gitignore, relative to this file's folder. Flag: --ignore.", "type": "array", "items": { "type": "string" } }, "kubernetes": { "description": "The Kubernetes version (1.37) or range of versions (1.31-1.34) that the manifests are for. Flag: --kubernetes.", "default": "latest", "$ref": "#/$defs/kubernetes" }, "failOn": { "description": "The mildest severity that makes the run fail. Flag: --fail-on.", "default": "error", "enum": ["error", "warning", "info", "never"] }, "baseline": { "description": "A file of known findings, which are left out. Flag: --baseline.", "type": "string" }, "schemas": { "description": "JSON Schemas and CustomResourceDefinitions for kinds that Kubernetes does not have. Flag: --schemas.", "type": "array", "items": { "type": "string" } } }, "$defs": { "preset": { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] }, "severity": { "enum": ["off", "info", "warning", "error"] }, "rules": { "type": "object", "additionalProperties": { "$ref": "#/$defs/severity" } }, "kubernetes": { "type": ["string", "number"] } } };
    schema32 = { "description": "strict and security each add to recommended; all is every rule.", "enum": ["recommended", "strict", "security", "all", "none"] };
    schema36 = { "type": ["string", "number"] };
    func1 = Object.prototype.hasOwnProperty;
    schema33 = { "type": "object", "additionalProperties": { "$ref": "#/$defs/severity" } };
    schema34 = { "enum": ["off", "info", "warning", "error"] };
    validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
  }
});

// src/config/check.ts
var check_exports = {};
__export(check_exports, {
  check: () => check4
});
function check4(data, ruleIds) {
  if (typeof data["kubernetes"] === "number") data["kubernetes"] = String(data["kubernetes"]);
  validate(data);
  const problems = (validate.errors ?? []).map(describe3);
  for (const { at: at3 } of problems.toSorted((a, b) => b.at.length - a.at.length)) drop(data, at3);
  const config = data;
  problems.push(...checkValues(config, [], ruleIds));
  for (const [index, override] of (config.overrides ?? []).entries()) {
    if (override) problems.push(...checkValues(override, ["overrides", String(index)], ruleIds));
  }
  return { data: withoutHoles(data), problems };
}
function checkValues(place2, at3, ruleIds) {
  const problems = [];
  for (const id of Object.keys(place2.rules ?? {})) {
    if (ruleIds.includes(id)) continue;
    problems.push({ message: `unknown rule "${id}"${didYouMean(id, ruleIds)}`, at: [...at3, "rules", id], key: true });
    drop(place2, ["rules", id]);
  }
  if (place2.kubernetes !== void 0) {
    const version2 = parseVersionRange(place2.kubernetes);
    if (typeof version2 === "string") {
      problems.push({ message: `"${place2.kubernetes}" ${version2}`, at: [...at3, "kubernetes"], key: false });
      drop(place2, ["kubernetes"]);
    }
  }
  return problems;
}
function describe3({ keyword, instancePath, params, data, parentSchema }) {
  const at3 = instancePath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const name = at3.findLast((step) => !/^\d+$/.test(step));
  switch (keyword) {
    case "additionalProperties": {
      const key2 = String(params["additionalProperty"]);
      const known = Object.keys(Object(parentSchema?.["properties"]));
      return { message: `unknown key "${key2}"${didYouMean(key2, known) || `; there are ${listed2(known)}`}`, at: [...at3, key2], key: true };
    }
    case "enum": {
      const allowed = params["allowedValues"];
      const noun = name === "extends" ? "preset" : name === "failOn" ? "severity to fail on" : "severity";
      const guess = typeof data === "string" ? didYouMean(data, allowed) : "";
      return { message: `${shown9(data)} is no ${noun}${guess || `; use ${listed2(allowed, "or")}`}`, at: at3, key: false };
    }
    case "required":
      return { message: `an override needs "${params["missingProperty"]}": the globs of what it is for`, at: at3, key: false };
    case "minItems":
      return { message: `"${name}" is empty; give it at least one glob`, at: at3, key: false };
    default:
      return {
        message: `${name === void 0 ? "a configuration" : `"${name}"`} ${mustBe(String(params["type"]), at3)}, not ${shown9(data)}`,
        at: at3,
        key: false
      };
  }
}
function mustBe(type, at3) {
  if (type === "object") return "must be a mapping";
  if (type === "array") return "must be a list";
  return /^\d+$/.test(at3.at(-1) ?? "") ? "must hold text only" : "must be text";
}
function shown9(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : JSON.stringify(value);
}
function listed2(words2, last = "and") {
  return words2.length < 2 ? words2.join("") : `${words2.slice(0, -1).join(", ")} ${last} ${words2.at(-1)}`;
}
function drop(data, at3) {
  let holder = data;
  for (const step of at3.slice(0, -1)) holder = Object(holder)[step];
  const last = at3.at(-1);
  if (last !== void 0 && typeof holder === "object" && holder !== null) Reflect.deleteProperty(holder, last);
}
function withoutHoles(value) {
  if (Array.isArray(value)) return value.filter((item) => item !== void 0).map(withoutHoles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key2, item]) => [key2, withoutHoles(item)]));
}
var init_check2 = __esm({
  "src/config/check.ts"() {
    "use strict";
    init_version();
    init_suggest2();
    init_validate_generated();
  }
});

// src/config/parse.ts
var parse_exports = {};
__export(parse_exports, {
  parseConfig: () => parseConfig
});
function parseConfig(file, ruleIds) {
  const error = ({ message, span }) => ({ message, location: { file, span } });
  const [first, second] = split(file.text);
  if (!first) return { data: {}, errors: [] };
  if (second)
    return { data: {}, errors: [error({ message: "a configuration is one YAML document; this is a second one", span: mark(second) })] };
  const { root, problems } = parseYaml(file.text, first.start, first.end);
  if (problems.length > 0) return { data: {}, errors: problems.map(error) };
  const node = target(root);
  if (!node) return { data: {}, errors: [] };
  if (node.kind !== "mapping")
    return { data: {}, errors: [error({ message: 'a configuration must be a mapping, such as "extends: strict"', span: node })] };
  const syntax = [];
  const data = Object(convert2(node, syntax, /* @__PURE__ */ new Set()));
  const checked = check4(data, ruleIds);
  return { data: checked.data, errors: [...syntax, ...checked.problems.map((problem3) => locate2(node, problem3))].map(error).sort(byPlace) };
}
function convert2(node, problems, around) {
  const here = target(node);
  if (!here || here.kind === "scalar") return here && here.value !== null ? here.text : void 0;
  if (around.has(here)) return void 0;
  const within2 = new Set(around).add(here);
  if (here.kind === "sequence") return here.items.map((item) => convert2(item, problems, within2) ?? null);
  const { fields, duplicates, problems: own } = resolveMapping(here);
  const twice = duplicates.filter(({ first, entry }) => !first.merged && !entry.merged);
  problems.push(...own, ...twice.map(({ entry }) => ({ message: `"${entry.key.text}" is there twice`, span: entry.key })));
  const object = {};
  for (const { key: key2, value } of fields.values()) {
    const converted = convert2(value, problems, within2);
    if (converted !== void 0)
      Object.defineProperty(object, key2.text, { value: converted, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
function locate2(root, { message, at: at3, key: key2 }) {
  let node = root;
  let span = root;
  for (const [index, step] of at3.entries()) {
    const here = target(node);
    if (here?.kind === "mapping") {
      const field = [...resolveMapping(here).fields.values()].find((each2) => each2.key.text === step);
      if (!field) break;
      const value = target(field.value);
      const last = index === at3.length - 1;
      span = last && !key2 && value?.kind === "scalar" ? field.value : field.key;
      node = field.value;
    } else if (here?.kind === "sequence") {
      const item = here.items[Number(step)];
      if (!item) break;
      const inner = target(item);
      span = inner?.kind === "mapping" ? inner.entries[0]?.key ?? item : item;
      node = item;
    } else break;
  }
  return { message, span: { start: span.start, end: span.end } };
}
function mark({ start, end: end2 }) {
  return { start, end: Math.min(start + 3, end2) };
}
function byPlace(a, b) {
  return (a.location?.span.start ?? 0) - (b.location?.span.start ?? 0);
}
var init_parse2 = __esm({
  "src/config/parse.ts"() {
    "use strict";
    init_document();
    init_mapping();
    init_parse();
    init_tree();
    init_check2();
  }
});

// src/config/globs.ts
var globs_exports = {};
__export(globs_exports, {
  matcher: () => matcher
});
function matcher(globs) {
  const wanted2 = globs.filter((glob) => !glob.startsWith("!")).flatMap(expand);
  const unwanted = globs.filter((glob) => glob.startsWith("!")).flatMap((glob) => expand(glob.slice(1)));
  return (path) => wanted2.some((matches2) => matches2(path)) && !unwanted.some((matches2) => matches2(path));
}
function expand(glob) {
  const bare = glob.replace(/^\.\//, "").replace(/\/+$/, "");
  const anchored = bare.startsWith("/") ? bare.slice(1) : bare.includes("/") ? bare : `**/${bare}`;
  return [anchored, `${anchored}/**`].map((each2) => import_micromatch.default.matcher(each2, { dot: true, nonegate: true }));
}
var import_micromatch;
var init_globs = __esm({
  "src/config/globs.ts"() {
    "use strict";
    import_micromatch = __toESM(require("./micromatch.cjs"), 1);
  }
});

// src/config.ts
var Configs;
var init_config = __esm({
  "src/config.ts"() {
    "use strict";
    init_options();
    init_paths2();
    init_settings();
    init_options();
    Configs = class _Configs {
      #input;
      /** Ids and former ids → ids. */
      #ids;
      #errors = [];
      #byFolder = /* @__PURE__ */ new Map();
      #options = {};
      /** What holds where no file does; with `--config` and `--no-config` everywhere. */
      #fallback;
      #searches = true;
      constructor(input) {
        this.#input = input;
        const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
        this.#ids = new Map([...former, ...input.rules.map(({ id }) => [id, id])]);
      }
      static async create(input) {
        const configs = new _Configs(input);
        await configs.#start();
        return configs;
      }
      /** What is wrong with the options, and with the files read so far. */
      get errors() {
        return this.#errors;
      }
      /** A path as the user knows it. */
      shown(path) {
        return relativeTo(this.#input.cwd, path) ?? path;
      }
      /** What holds for a file; a promise only where a folder is asked for the first time. */
      settings(file) {
        const config = this.#of(parentOf(file) ?? "");
        return config instanceof Promise ? config.then(({ settings }) => settings.file(file)) : config.settings.file(file);
      }
      /** What holds for the run as a whole: the settings of the folder it starts in. */
      async run() {
        return (await this.#of(this.#input.cwd)).settings.file();
      }
      /** The patterns that hold for the entries of a folder: the same objects for the same patterns. */
      ignores(folder) {
        const config = this.#of(folder);
        return config instanceof Promise ? config.then(({ ignores }) => ignores) : config.ignores;
      }
      async #start() {
        const { cwd, options: options2 } = this.#input;
        const { config, ...data } = options2;
        if (Object.keys(data).length > 0) {
          const { check: check5 } = await Promise.resolve().then(() => (init_check2(), check_exports));
          const checked = check5(structuredClone(data), [...this.#ids.keys()]);
          this.#options = checked.data;
          for (const { message } of checked.problems) this.#errors.push({ message });
        }
        this.#searches = config === void 0;
        if (typeof config === "string") {
          this.#fallback = await this.#read(resolvePath(cwd, config), cwd);
          if (!this.#fallback) this.#errors.push({ message: `${config}: no such configuration file` });
        }
        this.#fallback ??= await this.#config({}, cwd, cwd);
      }
      #of(folder) {
        if (!this.#searches && this.#fallback) return this.#fallback;
        const known = this.#byFolder.get(folder);
        if (known) return known;
        const found2 = this.#find(folder).then((config) => {
          this.#byFolder.set(folder, config);
          return config;
        });
        this.#byFolder.set(folder, found2);
        return found2;
      }
      async #find(folder) {
        for (const name of CONFIG_NAMES) {
          const config = await this.#read(resolvePath(folder, name), folder);
          if (config) return config;
        }
        const parent = parentOf(folder);
        return parent === void 0 ? this.#fallback ?? this.#config({}, folder, folder) : this.#of(parent);
      }
      /** Undefined where there is no file. One that cannot be read, or not at all understood, is as good as an empty one. */
      async #read(path, base) {
        const { files } = this.#input;
        const shown11 = this.shown(path);
        const folder = parentOf(path) ?? "";
        let text2;
        try {
          text2 = files.readFile(path);
        } catch (error) {
          this.#errors.push({ message: `${shown11}: ${error instanceof Error ? error.message : String(error)}` });
          return this.#config({}, base, folder);
        }
        if (text2 === void 0) return void 0;
        const { parseConfig: parseConfig2 } = await Promise.resolve().then(() => (init_parse2(), parse_exports));
        const { data, errors } = parseConfig2({ path: shown11, text: text2 }, [...this.#ids.keys()]);
        this.#errors.push(...errors);
        return this.#config(data, base, folder);
      }
      async #config(data, base, folder) {
        const { cwd } = this.#input;
        const globs = data.overrides?.length ? await Promise.resolve().then(() => (init_globs(), globs_exports)) : void 0;
        const matchers = globs && data.overrides ? data.overrides.map(({ files }) => globs.matcher(files)) : [];
        const ignores = [
          { folder: cwd, patterns: this.#options.ignore ?? [] },
          { folder: base, patterns: data.ignore ?? [] }
        ];
        return {
          settings: new SettingsOf({ data, base, folder }, { options: this.#options, cwd, ids: this.#ids }, matchers),
          ignores: ignores.filter(({ patterns }) => patterns.length > 0)
        };
      }
    };
  }
});

// src/plan/rollout.ts
function rolloutOf({ daemonSet, pod, changes, effects }, nodes) {
  const { rollingUpdate } = daemonSet.at("spec", "updateStrategy").effective ?? {};
  const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate ?? {};
  if (effects.rollout !== "RollingUpdate") {
    return {
      type: "OnDelete",
      maxUnavailable,
      maxSurge,
      nodes,
      atOnce: void 0,
      batches: void 0,
      steps: [],
      seconds: void 0,
      assumptions: []
    };
  }
  const surges = getScaledValueFromIntOrPercent(maxSurge, 100, true) !== 0;
  const atOnce = atOnceOf(surges ? maxSurge : maxUnavailable, nodes);
  const batches = nodes !== void 0 && atOnce !== void 0 ? Math.ceil(nodes / atOnce) : void 0;
  const pulls = changes.some(({ name }) => /\.(?:c|initC)ontainers\[[^\]]*\](?:\.image)?$/.test(name)) || alwaysPulls(pod.effective);
  const steps = stepsOf3(pod.effective ?? {}, daemonSet.at("spec", "minReadySeconds").effective ?? 0, pulls);
  const perBatch = steps.reduce((sum2, { seconds: seconds2 }) => sum2 + seconds2, 0);
  const seconds = batches === void 0 ? void 0 : batches * perBatch;
  const assumptions = seconds === void 0 ? [] : ASSUMPTIONS;
  return { type: "RollingUpdate", maxUnavailable, maxSurge, nodes, atOnce, batches, steps, seconds, assumptions };
}
function atOnceOf(value, nodes) {
  if (typeof value === "number") return Math.min(Math.max(value, 1), nodes ?? Infinity);
  if (nodes === void 0) return void 0;
  return Math.min(Math.max(getScaledValueFromIntOrPercent(value, nodes, true) ?? 1, 1), nodes);
}
function stepsOf3(pod, minReadySeconds, pulls) {
  const { containers = [], terminationGracePeriodSeconds = 30 } = pod;
  const delays = containers.map(readyAfter);
  const steps = [
    { what: "to stop", seconds: Math.min(STOP, terminationGracePeriodSeconds) },
    { what: "to pull the images", seconds: pulls ? PULL : 0 },
    { what: "to start", seconds: START },
    { what: "until the first probe", seconds: Math.max(0, ...delays) },
    { what: "of minReadySeconds", seconds: minReadySeconds }
  ];
  return steps.filter(({ seconds }) => seconds > 0);
}
function readyAfter({ startupProbe, readinessProbe }) {
  return (startupProbe?.initialDelaySeconds ?? 0) + (readinessProbe?.initialDelaySeconds ?? 0);
}
function alwaysPulls(pod) {
  return (pod?.containers ?? []).some(({ imagePullPolicy }) => imagePullPolicy === "Always");
}
var STOP, PULL, START, ASSUMPTIONS;
var init_rollout = __esm({
  "src/plan/rollout.ts"() {
    "use strict";
    init_intOrPercent();
    STOP = 5;
    PULL = 20;
    START = 5;
    ASSUMPTIONS = [
      `a pod stops within ${STOP} s, though it may take its whole grace period`,
      `images are pulled within ${PULL} s, and containers start within ${START} s`,
      "every pod becomes ready with the first probe, and the whole batch is replaced at the same time",
      "no pod is unavailable when the update begins: those would be replaced at once, too"
    ];
  }
});

// src/plan/commands.ts
function commandsFor(planned2) {
  const { action, daemonSet, before, refused } = planned2;
  const [name, flags] = nameOf(daemonSet);
  if (refused.length > 0) return { ...NOTHING3, steps: refused.includes("selector-changed") && before ? recreate2(before, daemonSet) : [] };
  if (action === "update") return ofUpdate(planned2, name, flags);
  const watch = [`kubectl rollout status daemonset/${name}${flags}`];
  const undo = [`kubectl delete daemonset ${name}${flags}`];
  if (action === "create" || !before) return { watch, undo, steps: [] };
  const [oldName, oldFlags] = nameOf(before);
  return { watch, undo, steps: [`kubectl delete daemonset ${oldName}${oldFlags}`] };
}
function ofUpdate({ daemonSet, replacement }, name, flags) {
  const selector = selectorOf(daemonSet);
  if (!replacement) return { ...NOTHING3, undo: ["apply the old manifest again"] };
  const history = daemonSet.at("spec", "revisionHistoryLimit").effective ?? 10;
  const undo = history > 0 ? `kubectl rollout undo daemonset/${name}${flags}` : "apply the old manifest again: with revisionHistoryLimit 0 there is no revision to go back to";
  if (replacement.type === "OnDelete") {
    return {
      watch: [`kubectl get pods${flags} -l ${selector} -o wide`],
      undo: [undo],
      steps: [`kubectl delete pod${flags} -l ${selector} --field-selector spec.nodeName=NODE`]
    };
  }
  return { watch: [`kubectl rollout status daemonset/${name}${flags}`], undo: [undo], steps: [] };
}
function recreate2(before, daemonSet) {
  const [name, flags] = nameOf(before);
  const labels = before.value?.spec?.template?.metadata?.labels ?? {};
  const adopted = matchesLabels(daemonSet.value?.spec?.selector, labels) === true;
  const orphan = `kubectl delete daemonset ${name}${flags} --cascade=orphan`;
  const rest = adopted ? [] : [`kubectl delete pod${flags} -l ${selectorOf(before)} --field-selector spec.nodeName=NODE`];
  return [orphan, `kubectl apply -f ${daemonSet.key.file.path}`, ...rest];
}
function nameOf({ value }) {
  const { name = "", namespace } = value?.metadata ?? {};
  return [name, namespace === void 0 ? "" : ` -n ${namespace}`];
}
function selectorOf({ value }) {
  const { matchLabels = {}, matchExpressions = [] } = value?.spec?.selector ?? {};
  const labels = Object.entries(matchLabels).map(([key2, label2]) => `${key2}=${label2}`);
  if (matchExpressions.length === 0) return labels.join(",");
  const expressions = matchExpressions.map(({ key: key2 = "", operator, values = [] }) => {
    if (operator === "Exists") return key2;
    return operator === "DoesNotExist" ? `!${key2}` : `${key2} ${operator === "In" ? "in" : "notin"} (${values.join(",")})`;
  });
  return `'${[...labels, ...expressions].join(",")}'`;
}
var NOTHING3;
var init_commands = __esm({
  "src/plan/commands.ts"() {
    "use strict";
    init_labels();
    NOTHING3 = { watch: [], undo: [], steps: [] };
  }
});

// src/plan.ts
function planOf(input) {
  const { base, kubernetes, updates, created, removed, files, unchangedFiles, notChecked, nodes, errors } = input;
  const daemonSets = [...updates.map((update) => updated(update, nodes)), ...created.map(createdPlan), ...removed.map(removedPlan)].sort(
    byPlace2
  );
  const count2 = (test) => daemonSets.filter(test).length;
  const estimates = daemonSets.flatMap(({ replacement }) => replacement?.assumptions ?? []);
  return {
    base,
    kubernetes,
    daemonSets,
    summary: {
      files,
      unchangedFiles,
      created: count2(({ action }) => action === "create"),
      updated: count2(({ action }) => action === "update"),
      renamed: count2(({ action }) => action === "rename"),
      removed: count2(({ action }) => action === "remove"),
      refused: count2(({ refused }) => refused.length > 0),
      notChecked,
      restarted: count2(({ replacement }) => replacement?.type === "RollingUpdate")
    },
    assumptions: [...new Set(estimates)],
    errors
  };
}
function updated(update, nodes) {
  const { model, before, relation } = update;
  const subject = update.subject();
  const { verdict, ...effects } = subject.effects;
  const isRename = relation !== "same";
  const refused = refusalsOf(isRename ? model.rejections() : update.allRejections());
  const replacement = !isRename && refused.length === 0 && effects.revisionChanged ? rolloutOf(subject, nodes ?? nodesOf(subject)) : void 0;
  const action = isRename ? "rename" : "update";
  return {
    ...effects,
    action,
    object: model.manifest.object,
    former: isRename ? before.object : void 0,
    location: model.daemonSet.key,
    verdict,
    refused,
    changes: subject.changes.map(planned),
    replacement,
    commands: commandsFor({
      action,
      daemonSet: model.daemonSet,
      before: before.daemonSet,
      replacement,
      refused: refused.map(({ rule: rule2 }) => rule2)
    })
  };
}
function createdPlan(model) {
  const refused = refusalsOf(model.rejections());
  return {
    ...NO_EFFECTS,
    action: "create",
    object: model.manifest.object,
    former: void 0,
    location: model.daemonSet.key,
    verdict: refused.length === 0 ? "ok" : refused.some(({ type }) => type === "StrictDecoding" || type === "Decoding") ? "badrequest" : "invalid",
    refused,
    changes: [],
    replacement: void 0,
    commands: commandsFor({
      action: "create",
      daemonSet: model.daemonSet,
      before: void 0,
      replacement: void 0,
      refused: refused.map(({ rule: rule2 }) => rule2)
    })
  };
}
function removedPlan({ former: { manifest } }) {
  const { document: document2, node, object } = manifest;
  return {
    ...NO_EFFECTS,
    action: "remove",
    object,
    former: void 0,
    location: { file: document2.file, span: { start: node.start, end: node.start } },
    verdict: "ok",
    refused: [],
    changes: [],
    replacement: void 0,
    commands: {
      watch: [],
      undo: [],
      steps: [`kubectl delete daemonset ${object.name}${object.namespace === void 0 ? "" : ` -n ${object.namespace}`}`]
    }
  };
}
function nodesOf({ before: { status } }) {
  return status && status.desired > 0 ? status.desired : void 0;
}
function refusalsOf(subjects) {
  return subjects.flatMap(
    ({ rejection: { rule: rule2, message }, rejected }) => rejected.map(({ type, field }) => ({ rule: rule2, type, field, message }))
  );
}
function planned({ kind, before, after, from, to, name, inTemplate }) {
  return { kind, path: kind === "removed" ? before.path : after.path, field: name, from, to, inTemplate };
}
function byPlace2(a, b) {
  const [left, right] = [a.location.file.path, b.location.file.path];
  if (left !== right) return left < right ? -1 : 1;
  return a.location.span.start - b.location.span.start;
}
var init_plan = __esm({
  "src/plan.ts"() {
    "use strict";
    init_update();
    init_rollout();
    init_commands();
  }
});

// src/read/decode.ts
function decode2(bytes) {
  const [first, second] = bytes;
  if (first === 255 && second === 254) return utf16(bytes.subarray(2), { name: "utf-16le", bom: true });
  if (first === 254 && second === 255) return utf16(bytes.subarray(2), { name: "utf-16be", bom: true });
  if (bytes.includes(0)) {
    const name = bareUtf16(bytes);
    return name && utf16(bytes, { name, bom: false });
  }
  if (first === 239 && second === 187 && bytes[2] === 191) return utf8(bytes.subarray(3), { name: "utf-8", bom: true });
  return utf8(bytes, UTF82);
}
function encode(text2, encoding) {
  const marked = encoding.bom ? `\uFEFF${text2}` : text2;
  if (encoding.name === "utf-8") return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return encoding.name === "utf-16be" ? bytes.swap16() : bytes;
}
function utf8(bytes, encoding) {
  const text2 = bytes.toString("utf8");
  const invalid = text2.includes("�") && !(0, import_node_buffer.isUtf8)(bytes) ? firstInvalid(bytes, text2) : void 0;
  return invalid ? { text: text2, encoding, invalid } : { text: text2, encoding };
}
function utf16(bytes, encoding) {
  const even = bytes.length & ~1;
  const units = encoding.name === "utf-16be" ? Buffer.from(bytes.subarray(0, even)).swap16() : bytes.subarray(0, even);
  const text2 = units.toString("utf16le");
  if (text2.includes("\0")) return void 0;
  if (even === bytes.length) return { text: text2, encoding };
  const message = `the file ends in the middle of a ${encoding.name.toUpperCase()} character; save it again as UTF-8`;
  return { text: `${text2}�`, encoding, invalid: { offset: text2.length, message } };
}
function bareUtf16(bytes) {
  if (bytes.length % 2 === 1) return void 0;
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const most = sample.length / 2 * 0.7;
  if (even === 0 && odd >= most) return "utf-16le";
  if (odd === 0 && even >= most) return "utf-16be";
  return void 0;
}
function firstInvalid(bytes, text2) {
  let counted = 0;
  let at3 = 0;
  for (let offset = text2.indexOf("�"); offset >= 0; offset = text2.indexOf("�", offset + 1)) {
    at3 += Buffer.byteLength(text2.slice(counted, offset));
    counted = offset;
    if (bytes[at3] === 239 && bytes[at3 + 1] === 191 && bytes[at3 + 2] === 189) continue;
    const byte = (bytes[at3] ?? 0).toString(16).padStart(2, "0");
    return { offset, message: `byte 0x${byte} is not valid UTF-8; save the file as UTF-8` };
  }
  return void 0;
}
var import_node_buffer, UTF82, SAMPLE;
var init_decode2 = __esm({
  "src/read/decode.ts"() {
    "use strict";
    import_node_buffer = require("node:buffer");
    UTF82 = { name: "utf-8", bom: false };
    SAMPLE = 1024;
  }
});

// src/read/file.ts
function readText(absolute, blocking = false) {
  let bytes;
  try {
    const descriptor = (0, import_node_fs.openSync)(absolute, blocking ? import_node_fs.constants.O_RDONLY : import_node_fs.constants.O_RDONLY | (import_node_fs.constants.O_NONBLOCK ?? 0));
    try {
      bytes = readBytes(descriptor);
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
  } catch (error) {
    return { reason: reasonOf(error), binary: false };
  }
  return "reason" in bytes ? bytes : textOf2(bytes);
}
function textOf2(bytes) {
  if (bytes.length > MAX_BYTES2) return { reason: tooLarge(bytes.length), binary: false };
  return decode2(bytes) ?? { reason: "a binary file", binary: true };
}
function readBytes(descriptor) {
  let bytes = buffer;
  let length = 0;
  for (; ; ) {
    const count2 = (0, import_node_fs.readSync)(descriptor, bytes, length, bytes.length - length, null);
    length += count2;
    if (count2 === 0) return bytes.subarray(0, length);
    if (length < bytes.length) continue;
    const { size } = (0, import_node_fs.fstatSync)(descriptor);
    if (size > MAX_BYTES2 || length > MAX_BYTES2) return { reason: tooLarge(Math.max(size, length)), binary: false };
    const larger2 = Buffer.allocUnsafe(Math.max(size + 1, length * 2));
    bytes.copy(larger2, 0, 0, length);
    bytes = larger2;
  }
}
function tooLarge(bytes) {
  return `the file is too large: ${Math.ceil(bytes / 1024 / 1024)} MB, at most ${MAX_BYTES2 / 1024 / 1024} MB are read`;
}
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return REASONS[code] ?? error.message;
}
function specialFile(type) {
  const name = type.isFIFO() ? "a named pipe" : type.isSocket() ? "a socket" : "a device";
  return `${name}, not a regular file`;
}
function brokenLink(absolute, error) {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) return reasonOf(error);
  try {
    return `a symbolic link to ${(0, import_node_fs.readlinkSync)(absolute)}, which does not exist`;
  } catch {
    return reasonOf(error);
  }
}
var import_node_fs, MAX_BYTES2, buffer, REASONS;
var init_file = __esm({
  "src/read/file.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    init_decode2();
    MAX_BYTES2 = 100 * 1024 * 1024;
    buffer = Buffer.allocUnsafe(256 * 1024);
    REASONS = {
      ENOENT: "no such file or folder",
      ENOTDIR: "no such file or folder",
      EACCES: "permission denied",
      EPERM: "permission denied",
      EISDIR: "a folder, not a file",
      ELOOP: "symbolic links that lead in a circle",
      ENAMETOOLONG: "the name is too long",
      EMFILE: "too many open files",
      ENFILE: "too many open files",
      EIO: "input/output error",
      ENXIO: "not a regular file",
      EAGAIN: "not a regular file"
    };
  }
});

// src/read/config-files.ts
function readConfigFile(path) {
  if (!(0, import_node_fs2.existsSync)(path)) return void 0;
  const read5 = readText(path);
  if ("reason" in read5) throw new Error(read5.reason);
  if (read5.invalid) throw new Error(read5.invalid.message);
  return read5.text;
}
var import_node_fs2;
var init_config_files = __esm({
  "src/read/config-files.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    init_file();
  }
});

// src/read/ignores.ts
async function matcherOf(patterns) {
  load ??= (await Promise.resolve().then(() => __toESM(require("./ignore.cjs"), 1))).default;
  return load({ ignorecase: false }).add(patterns);
}
async function gitignoreOf(folder, outer, present2) {
  let around = outer;
  if (present2.git) around = await add2(folder, excludeFile(folder), void 0);
  return present2.gitignore ? add2(folder, (0, import_node_path.join)(folder, ".gitignore"), around) : around;
}
async function gitignoreAround(folder) {
  const folders = [];
  for (let inner = folder; ; ) {
    if ((0, import_node_fs3.existsSync)((0, import_node_path.join)(inner, ".git"))) break;
    const outer = (0, import_node_path.dirname)(inner);
    if (outer === inner) return void 0;
    folders.push(outer);
    inner = outer;
  }
  let gitignore;
  for (const outer of folders.toReversed()) {
    gitignore = await gitignoreOf(outer, gitignore, {
      gitignore: (0, import_node_fs3.existsSync)((0, import_node_path.join)(outer, ".gitignore")),
      git: (0, import_node_fs3.existsSync)((0, import_node_path.join)(outer, ".git"))
    });
  }
  return gitignore;
}
function gitIgnores(gitignore, absolute, isFolder) {
  for (let level = gitignore; level; level = level.outer) {
    const path = relativeTo(level.folder, absolute);
    if (!path) continue;
    const { ignored, unignored } = level.matcher.test(isFolder ? `${path}/` : path);
    if (unignored) return false;
    if (ignored && !ignoresParent(level.matcher, path)) return true;
  }
  return false;
}
function ignoresParent(matcher2, path) {
  const slash = path.lastIndexOf("/");
  return slash >= 0 && matcher2.test(path.slice(0, slash + 1)).ignored;
}
async function add2(folder, file, outer) {
  const text2 = file && readOrUndefined(file);
  return text2 ? { folder, matcher: await matcherOf(text2), outer } : outer;
}
function excludeFile(root) {
  const git = (0, import_node_path.join)(root, ".git");
  const link = readOrUndefined(git)?.match(/^gitdir: (.+)$/m)?.[1];
  if (!link) return (0, import_node_path.join)(git, "info", "exclude");
  const own = (0, import_node_path.isAbsolute)(link) ? link : (0, import_node_path.resolve)(root, link);
  const common2 = readOrUndefined((0, import_node_path.join)(own, "commondir"))?.trim();
  return (0, import_node_path.join)(common2 ? (0, import_node_path.resolve)(own, common2) : own, "info", "exclude");
}
function readOrUndefined(path) {
  try {
    return (0, import_node_fs3.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}
var import_node_fs3, import_node_path, load;
var init_ignores = __esm({
  "src/read/ignores.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path = require("node:path");
    init_paths2();
  }
});

// src/read/walk.ts
function isManifestName(name) {
  return MANIFEST.test(name) && !CONFIG_NAMES.includes(name);
}
async function walk2(root, options2) {
  return new Walk2(root, options2).run(await gitignoreAround(root.absolute));
}
function slashes(path) {
  return import_node_path2.sep === "/" ? path : path.replaceAll(import_node_path2.sep, "/");
}
function inside(folder, name) {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
function shown10(folder, name) {
  return folder.path === "" ? name : inside(folder.path, name);
}
function comparePaths(a, b) {
  const left = a.replaceAll("/", "\0");
  const right = b.replaceAll("/", "\0");
  return left < right ? -1 : left > right ? 1 : 0;
}
var import_node_fs4, import_node_path2, MANIFEST, Walk2;
var init_walk = __esm({
  "src/read/walk.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    import_node_path2 = require("node:path");
    init_options();
    init_file();
    init_ignores();
    MANIFEST = /\.(?:ya?ml|json)$/i;
    Walk2 = class {
      constructor(root, options2) {
        this.root = root;
        this.options = options2;
      }
      root;
      options;
      #found = [];
      #entered = /* @__PURE__ */ new Set();
      /** Followed after all real folders, so that what lies in the walked folder keeps its own path. */
      #links = [];
      async run(gitignore) {
        await this.#enter(this.root, gitignore, false);
        const straight = this.#found.length;
        for (let link = this.#links.shift(); link; link = this.#links.shift()) await this.#follow(link);
        return this.#found.length === straight ? this.#found : this.#found.sort((a, b) => comparePaths(a.path, b.path));
      }
      async #enter(folder, outer, whole2) {
        if (this.#entered.has(folder.real)) return;
        this.#entered.add(folder.real);
        let entries;
        try {
          entries = (0, import_node_fs4.readdirSync)(folder.absolute, { withFileTypes: true });
        } catch (error) {
          this.#unreadable(folder.path || ".", reasonOf(error), folder === this.root);
          return;
        }
        entries.sort((a, b) => a.name < b.name ? -1 : 1);
        let gitignore = outer;
        const present2 = { gitignore: false, git: false };
        for (const { name } of entries) {
          if (name === ".gitignore") present2.gitignore = true;
          if (name === ".git") present2.git = true;
        }
        if (present2.gitignore || present2.git) gitignore = await gitignoreOf(folder.absolute, outer, present2);
        for (const entry of entries) {
          if (entry.isDirectory()) await this.#folder(entry.name, folder, gitignore, whole2);
          else if (entry.isSymbolicLink()) this.#links.push({ entry, folder, gitignore, whole: whole2 });
          else await this.#file(entry.name, folder, inside(folder.real, entry.name), entry, gitignore, whole2);
        }
      }
      async #folder(name, parent, gitignore, whole2, real) {
        if (name === ".git" || !this.options.enterAll && (name.startsWith(".") || name === "node_modules")) return;
        const folder = { path: shown10(parent, name), absolute: inside(parent.absolute, name), real: real ?? inside(parent.real, name) };
        if (gitIgnores(gitignore, folder.absolute, real === void 0)) return;
        if (await this.options.ignored(folder.absolute, true, parent.absolute)) return;
        await this.#enter(folder, gitignore, whole2 || (this.options.wholeFolder?.(this.#inner(folder.absolute)) ?? false));
      }
      async #file(name, folder, real, type, gitignore, whole2) {
        const absolute = inside(folder.absolute, name);
        const meant = whole2 && isManifestName(name) || this.options.file(this.#inner(absolute), name);
        if (!meant || gitIgnores(gitignore, absolute, false)) return;
        const ignored = this.options.ignored(absolute, false, folder.absolute);
        if (ignored === true || ignored && await ignored) return;
        const path = shown10(folder, name);
        if (type.isFile()) this.#found.push({ kind: "found", path, absolute, real });
        else this.#found.push({ kind: "skipped", path, reason: specialFile(type) });
      }
      async #follow({ entry, folder, gitignore, whole: whole2 }) {
        const absolute = inside(folder.absolute, entry.name);
        let type;
        let real;
        try {
          type = (0, import_node_fs4.statSync)(absolute);
          real = slashes(import_node_fs4.realpathSync.native(absolute));
        } catch (error) {
          if (isManifestName(entry.name) && !gitIgnores(gitignore, absolute, false)) {
            if (!await this.options.ignored(absolute, false, folder.absolute))
              this.#unreadable(shown10(folder, entry.name), brokenLink(absolute, error), false);
          }
          return;
        }
        if (!type.isDirectory()) return this.#file(entry.name, folder, real, type, gitignore, whole2);
        const loop = `${this.root.real}/`.startsWith(real.endsWith("/") ? real : `${real}/`);
        if (!loop) await this.#folder(entry.name, folder, gitignore, whole2, real);
      }
      #unreadable(path, reason, named2) {
        this.#found.push({ kind: "unreadable", path, reason, named: named2 });
      }
      #inner(absolute) {
        return absolute.slice(this.root.absolute.length + (this.root.absolute.endsWith("/") ? 0 : 1));
      }
    };
  }
});

// src/read/glob.ts
function isGlob(argument) {
  return GLOB.test(argument);
}
async function parseGlob(argument) {
  const { default: micromatch2 } = await Promise.resolve().then(() => __toESM(require("./micromatch.cjs"), 1));
  const segments = argument.split("/");
  const first = segments.findIndex(isGlob);
  const pattern = segments.slice(first).join("/");
  const matchers = micromatch2.braces(pattern, { expand: true }).map((each2) => micromatch2.matcher(each2, { nonegate: true }));
  const matches2 = (inner) => matchers.some((matcher2) => matcher2(inner));
  const anyName = segments.at(-1)?.includes(".") ?? false;
  return {
    base: segments.slice(0, first).join("/") || (first > 0 ? "/" : "."),
    enterAll: /(?:^|[/{,])(?:\.[^./]|node_modules)/.test(pattern),
    file: (inner, name) => (anyName || isManifestName(name) || MANIFEST_LIKE.test(name)) && matches2(inner),
    wholeFolder: matches2
  };
}
var GLOB, MANIFEST_LIKE;
var init_glob = __esm({
  "src/read/glob.ts"() {
    "use strict";
    init_walk();
    GLOB = /[*?[\]{}]|[@+!]\(/;
    MANIFEST_LIKE = /\.(?:ya?ml|json)[.][\w-]+$|\.golden$/i;
  }
});

// src/read/read.ts
async function read4(paths, options2) {
  const reader = new Reader3(options2);
  for (const path of paths) await reader.add(path);
  return reader;
}
function result(path, absolute, text2, named2 = false) {
  if ("text" in text2) return { kind: "file", path, absolute, ...text2 };
  if (text2.binary) return { kind: "skipped", path, reason: text2.reason };
  return { kind: "unreadable", path, reason: text2.reason, named: named2 };
}
function matches(ignores, absolute, isFolder) {
  for (const { folder, matcher: matcher2 } of ignores) {
    const path = relativeTo(folder, absolute);
    if (path && matcher2.test(isFolder ? `${path}/` : path).ignored) return true;
  }
  return false;
}
var import_node_fs5, import_node_path3, OPENED, BATCH_FILES, BATCH_SIZE, Reader3;
var init_read = __esm({
  "src/read/read.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path3 = require("node:path");
    init_paths2();
    init_file();
    init_glob();
    init_ignores();
    init_walk();
    OPENED = /^\/dev\/(?:fd\/\d+|stdin)$|^\/proc\/self\/fd\/\d+$/;
    BATCH_FILES = 32;
    BATCH_SIZE = 1e6;
    Reader3 = class {
      constructor(options2) {
        this.options = options2;
        this.#cwd = slashes((0, import_node_path3.resolve)(options2.cwd));
      }
      options;
      #cwd;
      #entries = [];
      #files = /* @__PURE__ */ new Set();
      #compiled = /* @__PURE__ */ new Map();
      /** By the folder whose entries they hold for. */
      #ignores = /* @__PURE__ */ new Map();
      get size() {
        return this.#entries.length;
      }
      *[Symbol.iterator]() {
        let batch = [];
        let size = 0;
        for (const entry of this.#entries) {
          const read5 = this.#read(entry);
          batch.push(read5);
          size += read5.kind === "file" ? read5.text.length : 0;
          if (batch.length < BATCH_FILES && size < BATCH_SIZE) continue;
          yield* batch;
          batch = [];
          size = 0;
        }
        yield* batch;
      }
      #read(entry) {
        if (entry.kind === "standard") return result("-", `${this.#cwd}/-`, textOf2(entry.bytes), true);
        if (entry.kind !== "found") return entry;
        return result(entry.path, entry.absolute, readText(entry.absolute, entry.blocking), entry.named);
      }
      async add(argument) {
        if (argument === "-") return this.#standard();
        if (argument === "") {
          this.#entries.push({ kind: "unreadable", path: '""', reason: "the path is empty", named: true });
          return;
        }
        const absolute = slashes((0, import_node_path3.resolve)(this.#cwd, argument));
        const path = this.#shown(argument, absolute);
        let type;
        let real;
        try {
          type = (0, import_node_fs5.statSync)(absolute);
          real = OPENED.test(absolute) ? absolute : slashes(import_node_fs5.realpathSync.native(absolute));
        } catch (error) {
          if (isGlob(argument)) return this.#glob(argument);
          this.#entries.push({ kind: "unreadable", path: path || argument, reason: brokenLink(absolute, error), named: true });
          return;
        }
        const ignored = await this.#ignored(absolute, type.isDirectory(), slashes((0, import_node_path3.resolve)(absolute, "..")));
        if (ignored) {
          this.#entries.push({ kind: "skipped", path: path || ".", reason: "ignored by the configuration" });
        } else if (type.isDirectory()) {
          await this.#walk({ path, absolute, real });
        } else if (type.isFile() || OPENED.test(absolute) && type.isFIFO()) {
          this.#push({ kind: "found", path, absolute, real, named: true, blocking: type.isFIFO() });
        } else {
          this.#entries.push({ kind: "unreadable", path, reason: specialFile(type), named: true });
        }
      }
      async #standard() {
        if (this.#entries.some((entry) => entry.kind === "standard")) return;
        const bytes = await this.options.stdin?.();
        if (bytes) this.#entries.push({ kind: "standard", bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
        else this.#entries.push({ kind: "unreadable", path: "-", reason: "there is no standard input", named: true });
      }
      async #glob(argument) {
        const { base, ...options2 } = await parseGlob(argument);
        const absolute = slashes((0, import_node_path3.resolve)(this.#cwd, base));
        let real;
        try {
          real = slashes(import_node_fs5.realpathSync.native(absolute));
        } catch (error) {
          this.#entries.push({ kind: "unreadable", path: argument, reason: `matches nothing: ${base}: ${reasonOf(error)}`, named: true });
          return;
        }
        const folder = { path: this.#shown(base, absolute), absolute, real };
        const found2 = await walk2(folder, { ...options2, ignored: this.#ignored.bind(this) });
        if (found2.length === 0) this.#entries.push({ kind: "unreadable", path: argument, reason: "the glob matches no file", named: true });
        for (const each2 of found2) this.#push(each2);
      }
      async #walk(folder) {
        const found2 = await walk2(folder, {
          enterAll: false,
          ignored: this.#ignored.bind(this),
          file: (_, name) => isManifestName(name)
        });
        for (const each2 of found2) this.#push(each2);
      }
      #push(entry) {
        if (entry.kind === "found") {
          if (this.#files.has(entry.real)) return;
          this.#files.add(entry.real);
        }
        this.#entries.push(entry);
      }
      /** Asks for a promise only where the patterns are not there yet: a walk asks for every file. */
      #ignored(absolute, isFolder, folder) {
        if (!this.options.ignore) return false;
        const ignores = this.#ignores.get(folder);
        if (ignores) return matches(ignores, absolute, isFolder);
        return this.#load(folder, this.options.ignore(folder)).then((loaded) => matches(loaded, absolute, isFolder));
      }
      async #load(folder, patterns) {
        const ignores = [];
        for (const set2 of await patterns) {
          if (set2.patterns.length === 0) continue;
          const compiled = this.#compiled.get(set2) ?? { folder: set2.folder, matcher: await matcherOf(set2.patterns) };
          this.#compiled.set(set2, compiled);
          ignores.push(compiled);
        }
        this.#ignores.set(folder, ignores);
        return ignores;
      }
      /** How the user sees a path: empty for the current folder. */
      #shown(argument, absolute) {
        if ((0, import_node_path3.isAbsolute)(argument) && absolute !== this.#cwd && relativeTo(this.#cwd, absolute) === void 0) return absolute;
        return slashes((0, import_node_path3.relative)(this.#cwd, absolute));
      }
    };
  }
});

// src/report/plan-json.ts
function formatPlanJson({ base, kubernetes, summary, daemonSets, assumptions, errors }) {
  const regions = new Regions();
  const object = ({ apiVersion, kind, namespace, name }) => ({ apiVersion, kind, namespace, name });
  const daemonSet = (planned2) => {
    const { action, former, location, verdict, refused, changes, replacement, commands } = planned2;
    const { templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = planned2;
    return {
      action,
      object: object(planned2.object),
      former: former && object(former),
      file: location.file.path,
      line: regions.of(location).line,
      verdict,
      refused: refused.map(({ rule: rule2, type, field, message }) => ({ rule: rule2, type, field, message })),
      templateChanged,
      specChanged,
      revisionChanged,
      metadataChanged,
      rollout,
      changes: changes.map(({ kind, path, field, from, to, inTemplate }) => ({ kind, path, field, from, to, inTemplate })),
      replacement: replacement && {
        type: replacement.type,
        maxUnavailable: replacement.maxUnavailable,
        maxSurge: replacement.maxSurge,
        nodes: replacement.nodes,
        atOnce: replacement.atOnce,
        batches: replacement.batches,
        seconds: replacement.seconds,
        steps: replacement.steps.map(({ what, seconds }) => ({ what, seconds }))
      },
      commands: { steps: commands.steps, watch: commands.watch, undo: commands.undo }
    };
  };
  const json2 = {
    version: PLAN_VERSION,
    base,
    kubernetes,
    summary,
    daemonSets: daemonSets.map(daemonSet),
    assumptions,
    errors: errors.map(({ message }) => ({ message }))
  };
  return `${safeJson(json2)}
`;
}
var PLAN_VERSION;
var init_plan_json = __esm({
  "src/report/plan-json.ts"() {
    "use strict";
    init_escape();
    init_region();
    PLAN_VERSION = 1;
  }
});

// src/report/plan-words.ts
function actionWords({ action, former, object }) {
  switch (action) {
    case "create":
      return "new";
    case "update":
      return "updated";
    case "rename":
      return `${former?.name === object.name ? "moved" : "renamed"} from ${former === void 0 ? "" : objectName(former)}: another object beside it`;
    case "remove":
      return "gone from the manifests";
  }
}
function effectWords(planned2) {
  const { action, refused, replacement, templateChanged, revisionChanged, specChanged, metadataChanged } = planned2;
  if (refused.length > 0) return "the API server refuses it; nothing changes";
  if (action === "create") return "creates it; every selected node gets a pod at once";
  if (action === "rename") return "creates it; the old one runs on until it is deleted";
  if (action === "remove") return "leaves it running; only a tool that prunes deletes it, and all its pods at once";
  if (replacement?.type === "OnDelete")
    return "accepted; no pod restarts: with OnDelete a node gets the new template when its pod is deleted";
  if (replacement) return `accepted; the pods of all nodes restart: ${replacementWords(replacement)}`;
  const generation = specChanged ? "the spec changes outside of the pod template" : metadataChanged ? "only labels or annotations of the DaemonSet change" : "nothing changes";
  return templateChanged || revisionChanged ? "accepted" : `accepted; no pod restarts: ${generation}`;
}
function replacementWords({ maxUnavailable, maxSurge, nodes, atOnce }) {
  const surges = maxSurge !== 0 && maxSurge !== "0%";
  const value = surges ? maxSurge : maxUnavailable;
  const how = surges ? "the new pod starts before the old one ends" : "the old pod ends before the new one starts";
  if (typeof value === "number") return `RollingUpdate, ${Math.max(value, 1)} at a time; ${how}`;
  const of2 = nodes === void 0 ? `${value} of the nodes at once, rounded up` : `${value} of ${count(nodes, "node")} = ${atOnce} at once`;
  return `RollingUpdate, ${of2}; ${how}`;
}
function estimateWords({ batches, seconds, steps, nodes }) {
  if (batches === void 0 || seconds === void 0 || nodes === void 0) return "";
  const perBatch = steps.reduce((sum2, step) => sum2 + step.seconds, 0);
  const parts = steps.map((step) => `${step.seconds} s ${step.what}`).join(", ");
  return `${count(nodes, "node")} in ${count(batches, "batch")}, about ${duration2(seconds)}: ${perBatch} s each (${parts})`;
}
function duration2(seconds) {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}
function valueWords(value) {
  const text2 = typeof value === "string" && value !== "" && !/^\s|\s$|[\n"]/.test(value) ? value : JSON.stringify(value) ?? "";
  return text2.length > LONGEST ? `${text2.slice(0, LONGEST - 1)}…` : text2;
}
function changeWords({ kind, from, to }) {
  switch (kind) {
    case "added":
      return valueWords(to);
    case "removed":
      return valueWords(from);
    case "reordered":
      return "the same items in another order";
    case "changed":
      break;
  }
  if (typeof from !== "string" || typeof to !== "string" || Math.max(from.length, to.length) <= LONGEST)
    return `${valueWords(from)} → ${valueWords(to)}`;
  let common2 = 0;
  while (common2 < from.length && from[common2] === to[common2]) common2++;
  const start = Math.max(0, common2 - 20);
  const part = (text2) => `${start > 0 ? "…" : ""}${text2.slice(start, start + LONGEST - 20)}${text2.length > start + LONGEST - 20 ? "…" : ""}`;
  return `${JSON.stringify(part(from))} → ${JSON.stringify(part(to))}`;
}
function planClosing({ summary, base, kubernetes }) {
  const { created, updated: updated2, renamed, removed, refused, restarted, files, unchangedFiles, notChecked } = summary;
  const kinds = [
    [updated2, "updated"],
    [created, "new"],
    [renamed, "renamed or moved"],
    [removed, "gone"]
  ];
  const changes = kinds.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const total = created + updated2 + renamed + removed;
  const parts = [
    total === 0 ? "no DaemonSet changes" : `${count(total, "DaemonSet")} (${changes.join(", ")})`,
    ...total === 0 ? [] : [`${refused} refused`, restarted === 0 ? "no pod restarts" : `${restarted} restart${restarted === 1 ? "s its" : " their"} pods`],
    [
      `${count(files, "file")}, ${unchangedFiles} unchanged`,
      ...Object.entries(notChecked).map(([reason, number]) => `${count(number, reason)} not compared`)
    ].join(", "),
    `base ${base}`,
    `Kubernetes ${kubernetes}`
  ];
  return parts.join(" · ");
}
var LONGEST;
var init_plan_words = __esm({
  "src/report/plan-words.ts"() {
    "use strict";
    init_summary();
    LONGEST = 70;
  }
});

// src/report/plan-markdown.ts
function formatPlanMarkdown(plan) {
  const regions = new Regions();
  const shown11 = plan.daemonSets.slice(0, MOST4);
  const parts = ["### What this change does to the fleet"];
  if (shown11.length > 0) {
    const rows = shown11.map(
      (planned2) => `| ${icon(planned2)} | ${escapeMarkdown(objectName(planned2.object))} | ${escapeMarkdown(effectWords(planned2))} |`
    );
    parts.push(["| | DaemonSet | An apply |", "| --- | --- | --- |", ...rows].join("\n"));
  }
  parts.push(...shown11.map((planned2) => details(planned2, regions)));
  if (plan.daemonSets.length > shown11.length) parts.push(`… and ${count(plan.daemonSets.length - shown11.length, "more DaemonSet")}`);
  if (plan.assumptions.length > 0) parts.push(`<sub>Estimates assume: ${plan.assumptions.map(escapeMarkdown).join("; ")}.</sub>`);
  parts.push(
    ...plan.errors.map(({ message }) => `**Not everything could be compared**: ${escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT3))}`)
  );
  parts.push(escapeMarkdown(planClosing(plan)));
  return `${parts.join("\n\n")}
`;
}
function icon({ refused, replacement, action }) {
  if (refused.length > 0) return "❌ refused";
  if (replacement?.type === "RollingUpdate") return "🔄 restarts";
  return action === "remove" || action === "rename" ? "⚠️" : "✅";
}
function details(planned2, regions) {
  const { object, location, refused, changes, replacement, commands } = planned2;
  const { path } = location.file;
  const place2 = `${path === STDIN ? "<stdin>" : path}:${regions.of(location).line}`;
  const lines = [`${escapeMarkdown(visibleUpTo(place2, MESSAGE_LIMIT3))}: ${escapeMarkdown(actionWords(planned2))}`];
  const estimate = replacement ? estimateWords(replacement) : "";
  if (estimate !== "") lines.push(escapeMarkdown(estimate));
  lines.push(
    ...refused.map(
      ({ field, type, message }) => `- **${escapeMarkdown(field === "" ? type : field)}**: ${escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT3))}`
    )
  );
  const rows = changes.slice(0, MOST_CHANGES).map(
    (change) => `| ${escapeMarkdown(visibleUpTo(change.field, MESSAGE_LIMIT3))} | ${change.inTemplate ? "yes" : "no"} | ${KINDS4[change.kind]}${escapeMarkdown(changeWords(change))} |`
  );
  const table = rows.length === 0 ? [] : [["| Field | In the pod template | Change |", "| --- | --- | --- |", ...rows].join("\n")];
  if (changes.length > MOST_CHANGES) table.push(`… and ${count(changes.length - MOST_CHANGES, "more change")}`);
  const code = [
    ...commands.steps.map((command) => refused.length > 0 ? `${command}   # instead` : `${command}   # then`),
    ...commands.watch.map((command) => `${command}   # watch`),
    ...commands.undo.filter((command) => command.startsWith("kubectl ")).map((command) => `${command}   # undo`)
  ];
  const commandBlock = code.length === 0 ? [] : [`\`\`\`sh
${code.map((line2) => visible(line2).replaceAll("`", "'")).join("\n")}
\`\`\``];
  const summary = `${escapeMarkdown(objectName(object))}: ${count(changes.length, "changed field")}`;
  return [`<details><summary>${summary}</summary>`, lines.join("\n"), ...table, ...commandBlock, "</details>"].join("\n\n");
}
var KINDS4, MOST4, MOST_CHANGES, MESSAGE_LIMIT3;
var init_plan_markdown = __esm({
  "src/report/plan-markdown.ts"() {
    "use strict";
    init_escape();
    init_markdown();
    init_paths();
    init_plan_words();
    init_region();
    init_summary();
    KINDS4 = { added: "new: ", removed: "gone: ", changed: "", reordered: "" };
    MOST4 = 50;
    MOST_CHANGES = 30;
    MESSAGE_LIMIT3 = 500;
  }
});

// src/report/plan-text.ts
function formatPlanText(plan, { color = false } = {}) {
  const paint = painter(color);
  const regions = new Regions();
  const blocks = plan.daemonSets.map((planned2) => block2(planned2, regions, paint));
  const assumptions = plan.assumptions.length === 0 ? [] : [paint("dim", ["estimates assume", ...plan.assumptions.map((each2) => `  ${each2}`)].join("\n"))];
  const style = plan.summary.refused > 0 ? "error" : "bold";
  return withoutCommands(`${[...blocks, ...assumptions, paint(style, visible(planClosing(plan)))].join("\n\n")}
`);
}
function block2(planned2, regions, paint) {
  const { object, location, refused, changes, replacement, commands } = planned2;
  const { path } = location.file;
  const place2 = `${path === STDIN ? "<stdin>" : visible(path)}:${regions.of(location).line}`;
  const style = refused.length > 0 ? "error" : replacement?.type === "RollingUpdate" ? "warning" : "good";
  const estimate = replacement ? estimateWords(replacement) : "";
  const hidden = changes.length - MOST_CHANGES2;
  return [
    `${paint("bold", objectName(object))} ${paint("dim", `${actionWords(planned2)} ·`)} ${paint("path", place2)}`,
    `  ${paint(style, visible(effectWords(planned2)))}`,
    ...estimate === "" ? [] : [`  ${estimate}`],
    ...refused.map(
      ({ field, type, message }) => `  ${paint("error", visible(field === "" ? type : `${field} (${type})`))}: ${visibleUpTo(message, MESSAGE_LIMIT4)}`
    ),
    ...changes.slice(0, MOST_CHANGES2).map((change) => line(change, paint)),
    ...hidden > 0 ? [`  ${paint("dim", `and ${count(hidden, "more change")}`)}`] : [],
    ...commands.steps.map((command) => `  ${paint("dim", refused.length > 0 ? "instead" : "then   ")} ${visible(command)}`),
    ...commands.watch.map((command) => `  ${paint("dim", "watch  ")} ${visible(command)}`),
    ...commands.undo.map((command) => `  ${paint("dim", "undo   ")} ${visible(command)}`)
  ].join("\n");
}
function line(change, paint) {
  const style = change.kind === "added" ? "good" : change.kind === "removed" ? "error" : "warning";
  const sign = paint(style, SIGNS[change.kind]);
  return `  ${sign} ${visibleUpTo(change.field, MESSAGE_LIMIT4)}: ${visible(changeWords(change))}`;
}
var MOST_CHANGES2, MESSAGE_LIMIT4, SIGNS;
var init_plan_text = __esm({
  "src/report/plan-text.ts"() {
    "use strict";
    init_escape();
    init_plan_words();
    init_paths();
    init_region();
    init_style();
    init_summary();
    MOST_CHANGES2 = 40;
    MESSAGE_LIMIT4 = 1e3;
    SIGNS = { added: "+", removed: "-", changed: "~", reordered: "~" };
  }
});

// src/report/plan.ts
function formatPlan(name, plan, options2) {
  return WRITERS2[name](plan, options2);
}
var WRITERS2;
var init_plan2 = __esm({
  "src/report/plan.ts"() {
    "use strict";
    init_plan_json();
    init_plan_markdown();
    init_plan_text();
    WRITERS2 = {
      text: formatPlanText,
      json: formatPlanJson,
      markdown: formatPlanMarkdown
    };
  }
});

// src/cli/stdin.ts
async function standardInput() {
  const chunks = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk);
  } catch {
    return void 0;
  }
  return Buffer.concat(chunks);
}
var init_stdin = __esm({
  "src/cli/stdin.ts"() {
    "use strict";
  }
});

// src/read/contentid.ts
function contentId({ text: text2, encoding = UTF83, invalid }, algorithm) {
  const bytes = encode(text2, encoding);
  const hash = (0, import_node_crypto.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  return invalid ? `not ${hash}` : hash;
}
var import_node_crypto, UTF83;
var init_contentid = __esm({
  "src/read/contentid.ts"() {
    "use strict";
    import_node_crypto = require("node:crypto");
    init_decode2();
    UTF83 = { name: "utf-8", bom: false };
  }
});

// src/read/git.ts
function entryOf3(line2) {
  const match = /^(\d+) (blob|commit) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line2);
  if (!match) return [];
  const [, mode2 = "", type = "", oid = "", size = "", path = ""] = match;
  return [{ mode: mode2, type, oid, size: size === "-" ? 0 : Number(size), path }];
}
function ownershipMessage(error, folder) {
  const path = /safe\.directory (\S+)/.exec(error)?.[1] ?? folder;
  return `git does not read this repository because it belongs to another user; allow it with: git config --global --add safe.directory ${path}`;
}
var import_node_child_process, GitError, NAMES_REPOSITORY, MOST_OUTPUT, MOST_PATHS, BATCH, Git;
var init_git = __esm({
  "src/read/git.ts"() {
    "use strict";
    import_node_child_process = require("node:child_process");
    GitError = class extends Error {
    };
    NAMES_REPOSITORY = /* @__PURE__ */ new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"]);
    MOST_OUTPUT = 2 ** 30;
    MOST_PATHS = 500;
    BATCH = 64 * 1024 * 1024;
    Git = class {
      constructor(folder, ownEnvironment = false) {
        this.folder = folder;
        this.ownEnvironment = ownEnvironment;
      }
      folder;
      ownEnvironment;
      /** Undefined outside of a work tree. */
      workTree() {
        const { status, out, error } = this.#run(["rev-parse", "--is-inside-work-tree", "--show-toplevel", "--show-prefix"]);
        if (status !== 0) {
          if (/dubious ownership/.test(error)) throw new GitError(ownershipMessage(error, this.folder));
          return void 0;
        }
        const [inside2, root = "", prefix = ""] = out.toString().split("\n");
        return inside2 === "true" ? { root, prefix } : void 0;
      }
      /** The commit that a revision names; undefined where it names none. */
      commit(revision) {
        const { status, out } = this.#run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
        return status === 0 ? out.toString().trim() : void 0;
      }
      /** The best common ancestor of two commits; undefined where there is none. */
      mergeBase(a, b) {
        const { status, out } = this.#run(["merge-base", a, b]);
        return status === 0 ? out.toString().trim().split("\n")[0] : void 0;
      }
      /** Whether the history is cut off. */
      get isShallow() {
        return this.#run(["rev-parse", "--is-shallow-repository"]).out.toString().trim() === "true";
      }
      /** Files and submodules of a commit under some paths from the root; under every path where there is an empty one. */
      tree(commit, paths) {
        const wanted2 = paths.includes("") || paths.length > MOST_PATHS ? [] : paths;
        const { status, out, error } = this.#run(["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", ...wanted2]);
        if (status !== 0) throw new GitError(`git ls-tree ${commit}: ${error}`);
        const entries = out.toString().split("\0").flatMap((line2) => entryOf3(line2));
        if (wanted2.length === paths.length || paths.includes("")) return entries;
        const named2 = new Set(paths);
        return entries.filter(({ path }) => named2.has(path) || paths.some((folder) => path.startsWith(`${folder}/`)));
      }
      /** The contents of blobs, in their order; undefined for one that the repository lacks. */
      blobs(entries) {
        const contents = [];
        for (let start = 0; start < entries.length; ) {
          let end2 = start;
          for (let bytes = 0; end2 < entries.length && (end2 === start || bytes + entries[end2].size <= BATCH); end2++) bytes += entries[end2].size;
          contents.push(...this.#batch(entries.slice(start, end2)));
          start = end2;
        }
        return contents;
      }
      #batch(entries) {
        const { status, out, error } = this.#run(["cat-file", "--batch"], `${entries.map(({ oid }) => oid).join("\n")}
`);
        if (status !== 0) throw new GitError(`git cat-file: ${error}`);
        let at3 = 0;
        return entries.map(() => {
          const feed = out.indexOf(10, at3);
          const size = Number(/ blob (\d+)$/.exec(out.toString("latin1", at3, feed))?.[1] ?? NaN);
          at3 = feed + 1;
          if (Number.isNaN(size)) return void 0;
          const content2 = out.subarray(at3, at3 + size);
          at3 += size + 1;
          return content2;
        });
      }
      #run(args, input = "") {
        const inherited = Object.entries(process.env).filter(([name]) => this.ownEnvironment || !NAMES_REPOSITORY.has(name));
        const env = {
          ...Object.fromEntries(inherited),
          LC_ALL: "C",
          GIT_LITERAL_PATHSPECS: "1",
          GIT_OPTIONAL_LOCKS: "0",
          GIT_TERMINAL_PROMPT: "0"
        };
        const { status, stdout, stderr, error } = (0, import_node_child_process.spawnSync)("git", ["-C", this.folder, ...args], { env, input, maxBuffer: MOST_OUTPUT });
        if (error) {
          const missing = "code" in error && error.code === "ENOENT";
          throw new GitError(missing ? "git is not installed, or not on the PATH" : `git cannot be run: ${error.message}`);
        }
        return { status: status ?? 1, out: stdout, error: stderr.toString().trim() };
      }
    };
  }
});

// src/read/repositories.ts
function resolveRevision(git, revision) {
  const [left, right] = sidesOf(revision);
  if (right === void 0) {
    const id2 = git.commit(left);
    return id2 === void 0 ? "unknown" : { id: id2 };
  }
  const [a, b] = [git.commit(left), git.commit(right)];
  if (a === void 0 || b === void 0) return "unknown";
  const id = git.mergeBase(a, b);
  if (id !== void 0) return { id };
  const hint = git.isShallow ? ` in this shallow clone; get the whole history with: git fetch --unshallow${ACTION2}` : "";
  throw new GitError(`${left} and ${right} have no common ancestor${hint}`);
}
function sidesOf(revision) {
  const dots = revision.indexOf("...");
  if (dots < 0) return [revision, void 0];
  return [revision.slice(0, dots) || "HEAD", revision.slice(dots + 3) || "HEAD"];
}
function whyNoHead(folder) {
  const why = new Git(folder, true).workTree() ? "the repository has no commit yet" : `${folder} is in no git repository`;
  return `without --base, diff compares with HEAD, and ${why}; give --base a folder, a file or an export`;
}
function whyUnknown(revision, folder) {
  const git = new Git(folder, true);
  if (!git.workTree())
    return `there is no file or folder ${revision}, and ${folder} is in no git repository that could have such a revision`;
  const unknown2 = sidesOf(revision).find((side) => side !== void 0 && git.commit(side) === void 0) ?? revision;
  if (/[^.]\.\.(?:[^.]|$)/.test(revision)) {
    return `${revision} is a range; give one revision, or write it with three dots for the common ancestor`;
  }
  if (git.isShallow) {
    const branch = /^origin\/(.+)$/.exec(unknown2)?.[1] ?? unknown2;
    const target2 = unknown2.startsWith("origin/") ? `${branch}:refs/remotes/origin/${branch}` : branch;
    return `this shallow clone does not have ${unknown2}; fetch it with: git fetch --depth=1 origin ${target2}${ACTION2}`;
  }
  if (/^HEAD$/.test(unknown2)) return "the repository has no commit yet";
  const remote = git.commit(`origin/${unknown2}`) === void 0 ? "" : `; did you mean origin/${unknown2}?`;
  const fetch = remote === "" && unknown2.startsWith("origin/") ? "; git fetch brings what the remote has" : "";
  return `there is no revision, file or folder ${unknown2}${remote}${fetch}`;
}
var import_node_path4, Repositories, ACTION2;
var init_repositories = __esm({
  "src/read/repositories.ts"() {
    "use strict";
    import_node_path4 = require("node:path");
    init_paths2();
    init_git();
    Repositories = class {
      constructor(revision, cwd) {
        this.revision = revision;
        this.cwd = cwd;
        this.#ownRoot = this.workTree(cwd)?.root;
      }
      revision;
      cwd;
      #workTrees = /* @__PURE__ */ new Map();
      #gits = /* @__PURE__ */ new Map();
      #commits = /* @__PURE__ */ new Map();
      /** Of the repository that the command runs in. */
      #ownRoot;
      workTree(folder) {
        if (!this.#workTrees.has(folder)) this.#workTrees.set(folder, new Git(folder, folder === this.cwd).workTree());
        return this.#workTrees.get(folder);
      }
      git(root) {
        let git = this.#gits.get(root);
        if (!git) {
          git = new Git(root, root === this.#ownRoot);
          this.#gits.set(root, git);
        }
        return git;
      }
      commitOf(root) {
        let commit = this.#commits.get(root);
        if (!commit) {
          const isSubmodule = this.#ownRoot !== void 0 && relativeTo(this.#ownRoot, root) !== void 0;
          const outer = isSubmodule ? this.workTree((0, import_node_path4.dirname)(root))?.root : void 0;
          commit = outer === void 0 ? resolveRevision(this.git(root), this.revision) : this.#submodule(root, outer);
          this.#commits.set(root, commit);
        }
        return commit;
      }
      /** Files under paths from the root on, those of submodules that are checked out among them. */
      entries(root, commit, paths) {
        const git = this.git(root);
        return git.tree(commit, paths).flatMap((entry) => {
          if (entry.type === "blob") return [{ ...entry, git }];
          const inner = `${root}/${entry.path}`;
          if (this.workTree(inner)?.root !== inner) return [];
          const below3 = paths.flatMap(
            (path) => path === "" || `${entry.path}/`.startsWith(`${path}/`) ? [""] : relativeTo(entry.path, path) ?? []
          );
          this.#demand(this.git(inner), entry);
          return this.entries(inner, entry.oid, below3).map((each2) => ({ ...each2, path: `${entry.path}/${each2.path}` }));
        });
      }
      #submodule(root, outer) {
        const commit = this.commitOf(outer);
        if (typeof commit === "string") return commit;
        const path = relativeTo(outer, root) ?? "";
        const entry = this.git(outer).tree(commit.id, [path]).find((each2) => each2.type === "commit" && each2.path === path);
        if (!entry) return "absent";
        this.#demand(this.git(root), entry);
        return { id: entry.oid };
      }
      #demand(git, { path, oid }) {
        if (git.commit(oid) !== void 0) return;
        throw new GitError(
          `the submodule ${path} lacks its commit ${oid.slice(0, 12)} of that revision; fetch it with: git -C ${path} fetch origin ${oid}`
        );
      }
    };
    ACTION2 = " (in GitHub Actions: actions/checkout with fetch-depth: 0)";
  }
});

// src/read/revision.ts
async function openRevision(revision, cwd, paths) {
  const repositories = new Repositories(revision, cwd);
  const scopes = (await Promise.all(paths.map((path) => scopeOf(path, cwd, repositories)))).filter((scope) => scope !== void 0);
  const roots = new Set(scopes.map(({ root }) => root));
  const own = repositories.workTree(cwd)?.root;
  if (roots.size === 0 && own !== void 0) roots.add(own);
  const commits = new Map([...roots].map((root) => [root, repositories.commitOf(root)]));
  if (roots.size === 0 || [...commits.values()].includes("unknown")) return void 0;
  const files = [];
  const listings = [];
  for (const [root, commit] of commits) {
    if (typeof commit === "string") continue;
    const here = scopes.filter((scope) => scope.root === root);
    const known = /* @__PURE__ */ new Set();
    const entries = here.length > 0 ? repositories.entries(
      root,
      commit.id,
      here.map(({ path }) => path)
    ) : [];
    for (const entry of entries) {
      const counterpart = REGULAR_FILE.test(entry.mode) ? here.map((scope) => counterpartIn(scope, entry.path)).find((path) => path !== void 0) : void 0;
      if (counterpart === void 0) continue;
      known.add(entry.path);
      files.push({ path: `${revision}:${entry.path}`, counterpart, id: entry.oid, entry });
    }
    listings.push(() => {
      const gone = repositories.entries(root, commit.id, [""]).filter(({ mode: mode2, path }) => REGULAR_FILE.test(mode2) && isManifestName(path) && !known.has(path));
      return gone.filter(({ path }) => !(0, import_node_fs6.existsSync)(`${root}/${path}`)).map((entry) => ({ path: `${revision}:${entry.path}`, counterpart: `${root}/${entry.path}`, id: entry.oid, entry }));
    });
  }
  return new RevisionBase(revision, files, () => listings.flatMap((list4) => list4()));
}
async function scopeOf(argument, cwd, repositories) {
  if (argument === "-" || argument === "") return void 0;
  const absolute = slashes((0, import_node_path5.resolve)(cwd, argument));
  const type = (0, import_node_fs6.statSync)(absolute, { throwIfNoEntry: false });
  if (!type) {
    if (!isGlob(argument)) return void 0;
    const { base, file, wholeFolder, enterAll } = await parseGlob(argument);
    return scopeAt(slashes((0, import_node_path5.resolve)(cwd, base)), repositories, (inner) => {
      const segments = inner.split("/");
      const isWhole = segments.some((_, index) => index > 0 && wholeFolder?.(segments.slice(0, index).join("/")));
      return (enterAll || !isHidden(inner)) && (isWhole && isManifestName(inner) || file(inner, segments.at(-1) ?? ""));
    });
  }
  if (type.isDirectory()) return scopeAt(absolute, repositories, (inner) => isManifestName(inner) && !isHidden(inner));
  const real = slashes(import_node_fs6.realpathSync.native(absolute));
  const folder = scopeAt((0, import_node_path5.dirname)(real), repositories, void 0);
  return folder && { ...folder, absolute, path: folder.path === "" ? (0, import_node_path5.basename)(real) : `${folder.path}/${(0, import_node_path5.basename)(real)}` };
}
function scopeAt(folder, repositories, accepts) {
  if (!(0, import_node_fs6.existsSync)(folder)) return void 0;
  const tree = repositories.workTree(folder);
  return tree && { absolute: folder, root: tree.root, path: tree.prefix.replace(/\/$/, ""), accepts };
}
function counterpartIn({ absolute, path, accepts }, entry) {
  if (!accepts) return entry === path ? absolute : void 0;
  const inner = path === "" ? entry : relativeTo(path, entry);
  return inner !== void 0 && accepts(inner) ? `${absolute}/${inner}` : void 0;
}
function isHidden(inner) {
  return /(?:^|\/)(?:\.[^/]*|node_modules)\//.test(inner);
}
var import_node_fs6, import_node_path5, REGULAR_FILE, RevisionBase;
var init_revision = __esm({
  "src/read/revision.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_path5 = require("node:path");
    init_paths2();
    init_group();
    init_contentid();
    init_file();
    init_glob();
    init_repositories();
    init_walk();
    REGULAR_FILE = /^100/;
    RevisionBase = class {
      constructor(name, files, elsewhere2) {
        this.name = name;
        this.files = files;
        this.elsewhere = elsewhere2;
      }
      name;
      files;
      elsewhere;
      idOf(file) {
        return contentId(file, this.files[0]?.id.length === 64 ? "sha256" : "sha1");
      }
      isThere({ counterpart }) {
        return counterpart !== void 0 && (0, import_node_fs6.existsSync)(counterpart);
      }
      read(files) {
        const readable = files.filter(({ entry }) => entry.size <= MAX_BYTES2);
        const byRepository = groupBy(readable, ({ entry }) => entry.git);
        const texts = /* @__PURE__ */ new Map();
        for (const [git, wanted2] of byRepository) {
          for (const [index, content2] of git.blobs(wanted2.map(({ entry }) => entry)).entries()) {
            const file = wanted2[index];
            const decoded2 = content2 && textOf2(content2);
            if (decoded2 && "text" in decoded2) texts.set(file, { path: file.path, text: decoded2.text });
          }
        }
        return files.map((file) => texts.get(file));
      }
    };
  }
});

// src/read/base.ts
var base_exports = {};
__export(base_exports, {
  BaseError: () => BaseError,
  openBase: () => openBase
});
async function openBase(options2) {
  const { base = "HEAD", cwd, paths } = options2;
  if (base === "") throw new BaseError("--base needs a revision, a file or a folder");
  if (base === "-") {
    if (paths.includes("-")) throw new BaseError("--base - and the path - cannot both be standard input");
    return pathBase(options2, base);
  }
  if (options2.base !== void 0 && PATH_LIKE.test(base)) return pathBase(options2, base);
  const isPath = options2.base !== void 0 && (0, import_node_fs7.existsSync)((0, import_node_path6.resolve)(cwd, base));
  try {
    const revision = await openRevision(base, cwd, paths);
    if (revision && isPath) {
      throw new BaseError(
        `--base ${base} is both a revision and a path; write ./${base} for the path, or refs/heads/${base} for the branch`
      );
    }
    if (revision) return revision;
    if (isPath) return await pathBase(options2, base);
    if (options2.base === void 0) throw new BaseError(whyNoHead(cwd));
    throw new BaseError(`--base ${base}: ${whyUnknown(base, cwd)}`);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (isPath) return pathBase(options2, base);
    throw new BaseError(`--base ${base}: ${error.message}; --base also takes a folder or a file`);
  }
}
async function pathBase(options2, base) {
  const { cwd } = options2;
  const sources = await read4([base], { cwd, ...options2.stdin && { stdin: options2.stdin.bind(options2) } });
  const files = [];
  for (const source of sources) {
    if (source.kind === "unreadable" && source.named) throw new BaseError(`--base ${source.path}: ${source.reason}`);
    if (source.kind === "file")
      files.push({ ...source, counterpart: counterpartOf(source.absolute, base, options2), id: contentId(source, "sha1") });
  }
  const texts = new Map(files.map((file) => [file, { path: file.path, text: file.text }]));
  return {
    name: base === "-" ? "<stdin>" : base,
    files,
    idOf: (file) => contentId(file, "sha1"),
    read: (wanted2) => wanted2.map((file) => texts.get(file)),
    isThere: ({ counterpart }) => counterpart !== void 0 && (0, import_node_fs7.existsSync)(counterpart),
    elsewhere: () => []
  };
}
function counterpartOf(absolute, base, { cwd, paths }) {
  if (base === "-") return void 0;
  const linted = paths.filter((path) => path !== "-").map((path) => slashes((0, import_node_path6.resolve)(cwd, path)));
  const inner = relativeTo(slashes((0, import_node_path6.resolve)(cwd, base)), absolute);
  if (inner === void 0) return linted.length === 1 && isFile(linted[0]) ? linted[0] : void 0;
  const candidates = linted.map((path) => isFile(path) ? path.endsWith(`/${inner}`) ? path : void 0 : `${path}/${inner}`);
  const possible = candidates.filter((path) => path !== void 0);
  return possible.find((path) => (0, import_node_fs7.existsSync)(path)) ?? possible[0];
}
function isFile(absolute) {
  return (0, import_node_fs7.statSync)(absolute, { throwIfNoEntry: false })?.isFile() ?? false;
}
var import_node_fs7, import_node_path6, BaseError, PATH_LIKE;
var init_base = __esm({
  "src/read/base.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path6 = require("node:path");
    init_paths2();
    init_contentid();
    init_git();
    init_read();
    init_repositories();
    init_revision();
    init_walk();
    BaseError = class extends Error {
    };
    PATH_LIKE = /^(?:\.{0,2}\/|\.{1,2}$|~|[A-Za-z]:[\\/])|\/$|\.(?:ya?ml|json)$/i;
  }
});

// src/cli/base.ts
async function openBaseOf({ base, paths }, cwd) {
  const { BaseError: BaseError2, openBase: openBase2 } = await Promise.resolve().then(() => (init_base(), base_exports));
  try {
    return await openBase2({ base, cwd, paths, stdin: standardInput });
  } catch (error) {
    if (error instanceof BaseError2) return { message: error.message };
    throw error;
  }
}
var init_base2 = __esm({
  "src/cli/base.ts"() {
    "use strict";
    init_stdin();
  }
});

// src/cli/output.ts
function writeReport(report, outputs2, { color, width, ...options2 }) {
  return outputs2.flatMap(({ format: name, file }) => {
    if (file !== void 0) return writeText(file, format(name, report, options2));
    process.stdout.write(format(name, report, { ...options2, ...color && { color }, ...width && { width } }));
    return [];
  });
}
function writeText(path, text2) {
  return writeBytes(path, path, Buffer.from(text2));
}
function writeBytes(path, shown11, bytes) {
  try {
    (0, import_node_fs8.writeFileSync)((0, import_node_path7.resolve)(path), bytes);
    return [];
  } catch (error) {
    return [{ message: `${shown11} cannot be written: ${reasonOf(error)}` }];
  }
}
function hasColor(stream) {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY && !NO_COLOR && TERM !== "dumb";
}
function repositoryRoot(folder) {
  if ((0, import_node_fs8.existsSync)((0, import_node_path7.join)(folder, ".git"))) return folder;
  const parent = (0, import_node_path7.dirname)(folder);
  return parent === folder ? void 0 : repositoryRoot(parent);
}
var import_node_fs8, import_node_path7;
var init_output = __esm({
  "src/cli/output.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    import_node_path7 = require("node:path");
    init_file();
    init_report();
  }
});

// src/cli/diff.ts
var diff_exports = {};
__export(diff_exports, {
  diffCommand: () => diffCommand2,
  planPaths: () => planPaths
});
async function diffCommand2(command) {
  const plan = await planPaths(command);
  const errors = [];
  if ("message" in plan) errors.push(plan);
  else {
    errors.push(...plan.errors);
    for (const { format: format2, file } of command.outputs) {
      const text2 = formatPlan(format2, plan, { color: file === void 0 && hasColor(process.stdout) });
      if (file !== void 0) errors.push(...writeText(file, text2));
      else process.stdout.write(text2);
    }
  }
  process.stderr.write(formatErrors({ errors, bugs: [] }, { color: hasColor(process.stderr) }));
  if (errors.length > 0) return 2;
  return !("message" in plan) && plan.summary.refused > 0 ? 1 : 0;
}
async function planPaths(command) {
  const cwd = slashes(process.cwd());
  const configs = await Configs.create({ cwd, files: { readFile: readConfigFile }, options: command.options, rules: [] });
  const base = await openBaseOf(command, cwd);
  if ("message" in base) return base;
  const sources = await read4(command.paths, { cwd, ignore: (folder) => configs.ignores(folder), stdin: standardInput });
  const patches = new PatchFiles(readConfigFile);
  let files = 0;
  let unread2 = [];
  const texts = {
    *[Symbol.iterator]() {
      files = 0;
      unread2 = [];
      for (const source of sources) {
        if (source.kind === "unreadable") unread2.push({ message: `${source.path}: ${source.reason}` });
        if (source.kind !== "file") continue;
        files++;
        yield source;
      }
    }
  };
  const updates = await compare({
    files: texts,
    base,
    inspect: async (file) => inspect(file, (await configs.settings(file.absolute)).kubernetes, patches.has(file)),
    isPatchFile: (file) => patches.has(file)
  });
  const { kubernetes } = await configs.run();
  const notChecked = /* @__PURE__ */ new Map();
  const broken = [];
  for (const inspected of updates.changedFiles) {
    for (const [reason, count2] of inspected.notChecked) notChecked.set(reason, (notChecked.get(reason) ?? 0) + count2);
    for (const { file, problems } of inspected.broken)
      broken.push(...problems.slice(0, 1).map(({ message, span }) => ({ message, location: { file, span } })));
  }
  return planOf({
    base: base.name,
    kubernetes: versionRangeText(kubernetes),
    updates: updates.changed,
    created: updates.created.map(({ model }) => model),
    removed: updates.removed,
    files,
    unchangedFiles: updates.unchangedFiles,
    notChecked: Object.fromEntries(notChecked),
    nodes: command.nodes,
    errors: [...configs.errors, ...unread2, ...broken]
  });
}
var init_diff = __esm({
  "src/cli/diff.ts"() {
    "use strict";
    init_config();
    init_inspect();
    init_version();
    init_kustomization();
    init_plan();
    init_config_files();
    init_read();
    init_walk();
    init_report();
    init_plan2();
    init_update3();
    init_base2();
    init_output();
    init_stdin();
  }
});

// src/fix.ts
function applyFixes(findings, level) {
  const edits = /* @__PURE__ */ new Map();
  let count2 = 0;
  for (const fix2 of worst(findings, level)) {
    if (!fits(fix2, edits)) continue;
    for (const edit of fix2.edits) {
      addTo(edits, edit.location.file, edit);
    }
    count2++;
  }
  const texts = /* @__PURE__ */ new Map();
  for (const [file, list4] of edits) texts.set(file.path, rewrite(file.text, list4));
  return { texts, count: count2 };
}
function worst(findings, level) {
  const fixable = findings.filter(({ fix: fix2 }) => fix2 && applies(fix2, level));
  const severity = SEVERITIES.find((each2) => fixable.some((finding2) => finding2.severity === each2));
  return fixable.flatMap((finding2) => finding2.fix && finding2.severity === severity ? [finding2.fix] : []);
}
function applies(fix2, level) {
  return fix2.safety === "safe" || level === "unsafe";
}
function fits(fix2, taken) {
  return fix2.edits.every((edit) => (taken.get(edit.location.file) ?? []).every((other) => areApart2(edit, other)));
}
function areApart2({ location: { span }, adds }, { location: { span: other }, adds: otherAdds }) {
  if (adds !== void 0 && adds === otherAdds) return false;
  if (span.end < other.start || other.end < span.start) return true;
  const isPoint = span.start === span.end && other.start === other.end;
  return isPoint && adds !== void 0 && otherAdds !== void 0 && holderOf(adds) === holderOf(otherAdds);
}
function holderOf(adds) {
  return adds.slice(0, adds.indexOf(" "));
}
function rewrite(text2, edits) {
  let result2 = "";
  let at3 = 0;
  for (const { location, text: inserted } of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    result2 += text2.slice(at3, location.span.start) + inserted;
    at3 = location.span.end;
  }
  return result2 + text2.slice(at3);
}
var init_fix = __esm({
  "src/fix.ts"() {
    "use strict";
    init_finding();
    init_group();
  }
});

// src/cli/fixes.ts
function isWritable(file) {
  return "encoding" in file && !("invalid" in file) && file.path !== "-" && !/^\/(?:dev|proc)\//.test(file.path);
}
var FixedFiles;
var init_fixes = __esm({
  "src/cli/fixes.ts"() {
    "use strict";
    init_fix();
    init_decode2();
    init_output();
    FixedFiles = class {
      /** By absolute path. */
      #files = /* @__PURE__ */ new Map();
      #count = 0;
      /** Fixes applied so far, and the files that they change. */
      get counts() {
        return { fixes: this.#count, files: this.#changed().length };
      }
      /** One round of fixes; false when there was nothing to do. */
      apply(findings, level) {
        const files = /* @__PURE__ */ new Map();
        const fixable = findings.filter(({ suppression, fix: fix2 }) => {
          if (suppression || !fix2) return false;
          const sources = fix2.edits.map(({ location }) => location.file);
          if (!sources.every(isWritable)) return false;
          for (const source of sources) files.set(source.path, source);
          return true;
        });
        const { texts, count: count2 } = applyFixes(fixable, level);
        for (const [path, text2] of texts) {
          const file = files.get(path);
          if (file) this.#files.set(file.absolute, { source: this.#files.get(file.absolute)?.source ?? file, text: text2 });
        }
        this.#count += count2;
        return count2 > 0;
      }
      /** The source as it is now. */
      current(source) {
        const fixed = source.kind === "file" ? this.#files.get(source.absolute) : void 0;
        return fixed ? { ...fixed.source, text: fixed.text } : source;
      }
      /** A unified diff, as git and patch read it; empty when nothing changes. */
      async diff() {
        const changed = this.#changed();
        if (changed.length === 0) return "";
        const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await Promise.resolve().then(() => __toESM(require("./diff.cjs"), 1));
        const patch = ({ source: { path, text: old }, text: text2 }) => {
          const [from, to] = path.startsWith("/") ? [path, path] : [`a/${path}`, `b/${path}`];
          return createTwoFilesPatch(from, to, old, text2, void 0, void 0, { headerOptions: FILE_HEADERS_ONLY });
        };
        return changed.map(patch).join("");
      }
      /** Keeps each file's encoding. Not even Ctrl-C leaves a file half written. */
      write() {
        const wait = () => {
        };
        process.on("SIGINT", wait);
        try {
          return this.#changed().flatMap(({ source, text: text2 }) => writeBytes(source.absolute, source.path, encode(text2, source.encoding)));
        } finally {
          process.off("SIGINT", wait);
        }
      }
      #changed() {
        return [...this.#files.values()].filter(({ source, text: text2 }) => text2 !== source.text);
      }
    };
  }
});

// src/cli/progress.ts
var import_node_perf_hooks, PATIENCE, INTERVAL, Progress;
var init_progress = __esm({
  "src/cli/progress.ts"() {
    "use strict";
    import_node_perf_hooks = require("node:perf_hooks");
    PATIENCE = 1e3;
    INTERVAL = 100;
    Progress = class {
      constructor(total, stream = process.stderr) {
        this.total = total;
        this.stream = stream;
      }
      total;
      stream;
      #started = import_node_perf_hooks.performance.now();
      #shown = -Infinity;
      #visible = false;
      at(files) {
        if (!this.stream.isTTY || files % 32 !== 0) return;
        const now = import_node_perf_hooks.performance.now();
        if (now - this.#started < PATIENCE || now - this.#shown < INTERVAL) return;
        this.#shown = now;
        this.#visible = true;
        this.stream.write(`\r${files} of ${this.total} files…\x1B[K`);
      }
      clear() {
        if (this.#visible) this.stream.write("\r\x1B[K");
      }
    };
  }
});

// src/cli/lint.ts
var lint_exports = {};
__export(lint_exports, {
  lintCommand: () => lintCommand2,
  lintPaths: () => lintPaths
});
async function lintCommand2(command, tool) {
  const { outputs: outputs2, category } = command;
  const { report, exitCode: code, diff, fixed } = await lintPaths(command, tool);
  if (report.summary.daemonSets > 0) tool.checked?.();
  const isText = outputs2.every(({ format: format2, file }) => format2 === "text" || file !== void 0);
  (isText ? process.stdout : process.stderr).write(diff);
  const directory = slashes(process.cwd());
  const root = repositoryRoot(directory);
  const failed = writeReport(report, outputs2, {
    version: tool.version,
    directory,
    color: hasColor(process.stdout),
    ...root === void 0 ? {} : { root: slashes(root) },
    ...category === void 0 ? {} : { category },
    ...process.stdout.columns ? { width: process.stdout.columns } : {}
  });
  process.stderr.write(fixed);
  process.stderr.write(formatErrors({ errors: [...report.errors, ...failed], bugs: report.bugs }, { color: hasColor(process.stderr) }));
  return failed.length > 0 ? Math.max(2, code) : code;
}
async function lintPaths(command, { rules: rules2 }) {
  const started = import_node_perf_hooks2.performance.now();
  const cwd = slashes(process.cwd());
  const configs = await Configs.create({
    cwd,
    files: { readFile: readConfigFile },
    options: command.options,
    rules: [...rules2, ...JUDGE_RULES]
  });
  const base = command.base === void 0 ? void 0 : await openBaseOf(command, cwd);
  const noBase = base && "message" in base ? base : void 0;
  const paths = noBase && command.changedOnly ? [] : command.paths;
  const sources = await read4(paths, { cwd, ignore: (folder) => configs.ignores(folder), stdin: standardInput });
  const { failOn, baseline: path } = await configs.run();
  const baseline = path === void 0 ? void 0 : readBaseline(path, cwd, command.updateBaseline);
  const known = baseline && "entries" in baseline ? baseline : void 0;
  const run3 = new Run(command, rules2, configs, sources, known, base && "files" in base ? base : void 0);
  const report = await run3.lint();
  const { dryRun = false } = command.fix ?? {};
  const errors = [...noBase ? [noBase] : [], ...report.errors, ...dryRun ? [] : run3.fixed.write()];
  if (baseline && "message" in baseline) errors.push(baseline);
  else if (baseline && command.updateBaseline) errors.push(...writeText(baseline.file.path, report.newBaseline()));
  const summary = { ...report.summary, milliseconds: Math.round(import_node_perf_hooks2.performance.now() - started) };
  const done = { ...report, errors, summary };
  return {
    report: done,
    exitCode: exitCode(done, failOn),
    diff: dryRun ? await run3.fixed.diff() : "",
    fixed: command.fix ? fixedLine(run3.fixed.counts, dryRun) : ""
  };
}
function fixedLine({ fixes, files }, dryRun) {
  const what = `${fixes} ${fixes === 1 ? "fix" : "fixes"} in ${files} ${files === 1 ? "file" : "files"}`;
  return `ds-lint: ${what}${dryRun ? ", not written: --fix-dry-run" : ""}
`;
}
function readBaseline(absolute, cwd, orNew) {
  const path = absolute.startsWith(`${cwd}/`) ? absolute.slice(cwd.length + 1) : absolute;
  try {
    const text2 = readConfigFile(absolute);
    if (text2 !== void 0) return parseBaseline({ path, text: text2 });
  } catch (error) {
    return { message: `${path}: ${error instanceof Error ? error.message : String(error)}` };
  }
  return orNew ? { file: { path, text: "" }, entries: [] } : { message: `${path}: there is no such baseline; --update-baseline writes it` };
}
var import_node_perf_hooks2, FIX_ROUNDS, Run;
var init_lint = __esm({
  "src/cli/lint.ts"() {
    "use strict";
    import_node_perf_hooks2 = require("node:perf_hooks");
    init_config();
    init_judge();
    init_pipeline();
    init_config_files();
    init_read();
    init_walk();
    init_report();
    init_fixes();
    init_output();
    init_base2();
    init_progress();
    init_stdin();
    FIX_ROUNDS = 20;
    Run = class {
      constructor(command, rules2, configs, sources, baseline, base) {
        this.command = command;
        this.rules = rules2;
        this.configs = configs;
        this.sources = sources;
        this.baseline = baseline;
        this.base = base;
      }
      command;
      rules;
      configs;
      sources;
      baseline;
      base;
      fixed = new FixedFiles();
      /** With fixes: what is left after them. */
      async lint() {
        const { fix: fix2 } = this.command;
        let report = await this.#once();
        if (!fix2) return report;
        for (let round = 0; round < FIX_ROUNDS; round++) {
          if (!this.fixed.apply(report.findings, fix2.level)) break;
          report = await this.#once();
        }
        return report;
      }
      async #once() {
        const progress = new Progress(this.sources.size);
        const report = await runPipeline({
          sources: { [Symbol.iterator]: () => this.#current() },
          base: this.base,
          changedOnly: this.command.changedOnly,
          configs: this.configs,
          rules: this.rules,
          today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
          onlyRejected: this.command.onlyRejected,
          baseline: this.baseline,
          updateBaseline: this.command.updateBaseline,
          reportSuppressed: this.command.reportSuppressed,
          readFile: readConfigFile,
          progress: (files) => progress.at(files)
        });
        progress.clear();
        return report;
      }
      *#current() {
        for (const source of this.sources) yield this.fixed.current(source);
      }
    };
  }
});

// src/cli.ts
var cli_exports = {};
__export(cli_exports, {
  run: () => run2
});
module.exports = __toCommonJS(cli_exports);

// rules/api/bad-merge-key.ts
init_rule();
var bad_merge_key_default = rule({
  id: "bad-merge-key",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A merge key of something that is no mapping",
  why: `A merge key (<<) takes over the entries of a mapping or of a list of mappings. Of anything else it has no meaning: the manifest
    cannot be read.`,
  references: ["https://yaml.org/type/merge.html"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/dangling-reference.ts
init_rule();
var dangling_reference_default = rule({
  id: "dangling-reference",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A name that refers to nothing in the pod",
  why: `What the name refers to must be in the same pod template. The API server refuses the DaemonSet, mostly after one of the two was
    renamed and the other was not.`,
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/duplicate-key.ts
init_rule();
var duplicate_key_default = rule({
  id: "duplicate-key",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A key is there twice",
  why: `One of the two values is lost, and the reader cannot see which: kubectl keeps the last one and says nothing, the API server refuses the
    manifest.`,
  references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"],
  *check(subject) {
    const { rejection, daemonSet } = subject;
    const { file } = daemonSet.location;
    yield present(subject, {
      related: rejection.earlier ? [{ place: { file, span: rejection.earlier }, message: "the other one" }] : []
    });
  }
});

// rules/api/duplicate-name.ts
init_rule();
var duplicate_name_default = rule({
  id: "duplicate-name",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Two items of a list have the same name",
  why: `Volumes, containers and ports are known by their names: mounts, probes and kubectl apply could not tell the two apart, so the
    API server refuses them.`,
  references: ["https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/field-not-in-version.ts
init_rule();
var field_not_in_version_default = rule({
  id: "field-not-in-version",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A field that a targeted Kubernetes version does not take",
  why: `An API server that does not know a field refuses it under strict validation, as kubectl asks for, and drops it silently otherwise. One
    that knows it, but has its feature gate off, always drops it silently: the DaemonSet is stored without what the field says, and
    nobody is told.`,
  references: [
    "https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/",
    "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"
  ],
  *check(subject) {
    yield present(subject, { severity: subject.rejected.length > 0 ? "error" : "warning" });
  }
});

// rules/api/forbidden-field.ts
init_rule();
var forbidden_field_default = rule({
  id: "forbidden-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A field that is not allowed here",
  why: `The API server refuses the DaemonSet: the field contradicts another one, or means something only elsewhere. Which one you meant
    is yours to say.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/invalid-value.ts
init_rule();
var invalid_value_default = rule({
  id: "invalid-value",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A value that the API server refuses",
  why: `The API server refuses the DaemonSet because of this one value, and nothing of it is applied. The message says what it takes
    instead.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/missing-api-version.ts
init_rule();
var missing_api_version_default = rule({
  id: "missing-api-version",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A manifest does not say which API it is for",
  why: 'kubectl cannot tell where to send it: "error validating data: apiVersion not set". The other documents of the file are applied all the same.',
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields"],
  *check({ daemonSet }) {
    const apiVersion = daemonSet.at("apiVersion");
    if (apiVersion.exists && apiVersion.raw !== null && apiVersion.raw !== "") return;
    yield problem(apiVersion, "the apiVersion is missing; a DaemonSet is of apps/v1", { fix: set(apiVersion, "apps/v1", "safe") });
  }
});

// rules/api/negative-number.ts
init_rule();
var negative_number_default = rule({
  id: "negative-number",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A number that must not be negative",
  why: "The API server refuses the DaemonSet: seconds, revisions and pods to replace at a time are counted from 0.",
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/removed-api.ts
init_rule();

// src/kubernetes/volatileLabels.ts
var VOLATILE = /* @__PURE__ */ new Set([
  "helm.sh/chart",
  "chart",
  "app.kubernetes.io/version",
  "app.kubernetes.io/managed-by",
  "version",
  "heritage",
  "pod-template-generation",
  "controller-revision-hash"
]);
function isVolatileLabel(key2) {
  return VOLATILE.has(key2);
}
function lastingLabels(labels) {
  const lasting = Object.entries(labels).filter(([key2]) => !isVolatileLabel(key2));
  return lasting.length > 0 ? Object.fromEntries(lasting) : labels;
}

// rules/api/removed-api.ts
var removed_api_default = rule({
  id: "removed-api",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "An API version of DaemonSets that is gone since Kubernetes 1.16",
  why: `No cluster of today knows extensions/v1beta1 and apps/v1beta2: kubectl finds "no matches for kind DaemonSet". apps/v1 differs in this:
    the selector must be written and can never be changed, updates roll by default (extensions/v1beta1 had OnDelete), and
    templateGeneration is gone.`,
  references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/#daemonset-v116"],
  *check(subject) {
    const { daemonSet } = subject;
    const spec = daemonSet.at("spec");
    const rolls = spec.at("updateStrategy", "type").value !== void 0 || daemonSet.value?.apiVersion === "apps/v1beta2";
    const version2 = set(daemonSet.at("apiVersion"), "apps/v1", rolls ? "safe" : "unsafe", "use apps/v1");
    const labels = lastingLabels(spec.at("template", "metadata", "labels").value ?? {});
    if (spec.at("selector").exists || Object.keys(labels).length === 0) yield present(subject, { fix: version2 });
    else {
      const selector = set(spec.at("selector"), { matchLabels: labels }, "unsafe");
      yield present(subject, { fix: together("use apps/v1, and write the selector that it needs", version2, selector) });
    }
  }
});

// rules/api/required-field.ts
init_rule();
var required_field_default = rule({
  id: "required-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A required field is missing",
  why: `The API server refuses the DaemonSet: the field has no default, and without it nobody knows what to run. kubectl apply fails,
    and with it the release it belongs to.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/schema-mismatch.ts
init_rule();
var schema_mismatch_default = rule({
  id: "schema-mismatch",
  on: "schema",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "An object that does not fit its schema",
  why: `A JSON Schema or CustomResourceDefinition that you gave with "schemas" refuses the object at this place. A cluster in which the
    CustomResourceDefinition is installed refuses it as well, and what waits for the object waits on.`,
  references: ["https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation"],
  *check({ place: place2, message }) {
    yield problem(place2, message);
  }
});

// rules/api/too-long.ts
init_rule();
var too_long_default = rule({
  id: "too-long",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A text is longer than the API server stores",
  why: `Every object is kept in etcd and sent to every watcher, so texts have limits. The API server refuses the DaemonSet; large
    configuration belongs in a ConfigMap.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/configmap/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/too-many.ts
init_rule();
var too_many_default = rule({
  id: "too-many",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "More items than are allowed",
  why: `The limit is that of the system behind the field: resolvers, for example, use three name servers and no more. The API server
    refuses the DaemonSet.`,
  *check(subject) {
    yield present(subject);
  }
});

// rules/api/unknown-field.ts
init_rule();
init_intOrPercent();
var STRAYS = /* @__PURE__ */ new Set([
  "replicas",
  "progressDeadlineSeconds",
  "paused",
  "serviceName",
  "podManagementPolicy",
  "volumeClaimTemplates",
  "templateGeneration"
]);
var unknown_field_default = rule({
  id: "unknown-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A field that does not exist",
  why: `kubectl refuses the manifest; other clients send it on, and the API server drops the field without a word: the DaemonSet then runs without
    what it says. Mostly the name is misspelt, or the field is indented too far or not far enough.`,
  references: [
    "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation",
    "https://github.com/kubernetes/kubernetes/issues/89476"
  ],
  *check(subject) {
    const { rejection, daemonSet } = subject;
    yield present(subject, { fix: correct(daemonSet, rejection.at.steps(), rejection.suggestions ?? []) });
  }
});
function correct(daemonSet, steps, suggestions) {
  const field = daemonSet.resolve(steps);
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const path = parent.join(".");
  if (path === "spec" && STRAYS.has(name)) return remove(field, "unsafe");
  if (path === "spec" && name === "strategy") return renameStrategy(field, daemonSet);
  if (path === "spec.selector" && typeof field.raw === "string") return move(daemonSet, steps, [...parent, "matchLabels", name], "safe");
  const [suggestion, ...others] = suggestions;
  if (suggestion === void 0 || others.length > 0) return void 0;
  const isElsewhere = suggestion.includes(".") && suggestion.endsWith(`.${name}`);
  if (isElsewhere) return move(daemonSet, steps, [...stepsOf(suggestion.slice(0, -name.length - 1)), name], "unsafe");
  if (daemonSet.resolve([...parent, suggestion]).exists) return void 0;
  return rename(field, suggestion, suggestion.toLowerCase() === name.toLowerCase() ? "safe" : "unsafe", `rename ${name} to ${suggestion}`);
}
function renameStrategy(field, daemonSet) {
  if (daemonSet.at("spec", "updateStrategy").exists) return void 0;
  const type = field.resolve(["type"]).raw ?? "RollingUpdate";
  if (type === "OnDelete") return rename(field, "updateStrategy", "safe", "rename strategy to updateStrategy");
  if (type !== "RollingUpdate") return void 0;
  const budget = (name, otherwise) => {
    const { raw } = field.resolve(["rollingUpdate", name]);
    return getIntOrPercentValue(raw ?? otherwise);
  };
  const isValid = budget("maxUnavailable", 1) === 0 !== (budget("maxSurge", 0) === 0);
  return rename(field, "updateStrategy", isValid ? "safe" : "unsafe", "rename strategy to updateStrategy");
}
function move(daemonSet, from, to, safety) {
  const [field, target2] = [daemonSet.resolve(from), daemonSet.resolve(to)];
  const { file, span } = field.location;
  if (target2.exists || /(?:^|\s)#/.test(file.text.slice(span.start, span.end))) return void 0;
  const title = `move ${String(from.at(-1))} into ${daemonSet.resolve(to.slice(0, -1)).path}`;
  const parent = from.slice(0, -1);
  const next = to[parent.length];
  const isBelow = parent.every((step, index) => step === to[index]);
  if (isBelow && typeof next === "string" && !daemonSet.resolve([...parent, next]).exists) {
    const value = to.slice(parent.length + 1).reduceRight((inner, step) => ({ [step]: inner }), field.raw);
    return together(title, rename(field, next, safety), set(field, value, safety));
  }
  const fix2 = together(title, set(target2, field.raw, safety), remove(field, safety));
  return fix2 && areApart(fix2) ? fix2 : void 0;
}
function areApart({ edits }) {
  const spans = edits.map(({ location }) => location.span).sort((a, b) => a.start - b.start);
  return spans.every(({ end: end2 }, index) => end2 <= (spans[index + 1]?.start ?? end2));
}
function stepsOf(path) {
  return path.split(/[.[\]]+/).map((step) => /^\d+$/.test(step) ? Number(step) : step);
}

// rules/api/unsupported-value.ts
init_rule();
init_schema();
init_suggest();
var unsupported_value_default = rule({
  id: "unsupported-value",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A value that is none of those the field knows",
  why: "The field knows a few values, in exactly this case: TCP and not tcp. The API server refuses the DaemonSet because of any other.",
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    const steps = subject.rejection.at.steps();
    const field = subject.daemonSet.resolve(steps);
    const written2 = typeof field.value === "string" ? field.value : "";
    const near = written2 === "" ? void 0 : suggest(written2, fieldSchema(steps, subject.target.to)?.values ?? []);
    const isSame3 = near?.toLowerCase() === written2.toLowerCase();
    yield present(subject, { fix: near === void 0 || near === written2 ? void 0 : set(field, near, isSame3 ? "safe" : "unsafe") });
  }
});

// rules/api/wrong-api-version.ts
init_rule();
var wrong_api_version_default = rule({
  id: "wrong-api-version",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "No DaemonSet has this apiVersion",
  why: 'A DaemonSet is known to the API server as apps/v1 and by no other name: kubectl finds "no matches for kind DaemonSet" and applies nothing.',
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const isVersion = rejection.at.toString() === "apiVersion";
    yield present(subject, { fix: isVersion ? set(daemonSet.at("apiVersion"), "apps/v1", "safe") : void 0 });
  }
});

// rules/api/wrong-type.ts
init_rule();
init_schema();
var wrong_type_default = rule({
  id: "wrong-type",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A value of another type than the field takes",
  why: `YAML decides by the form of a value what it is: 8080, true, yes and 1.10 are no strings without quotes, "30" with them is no number.
    The API server stops reading at the first such value and tells nothing else.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/"],
  *check({ rejection, place: place2, daemonSet, target: target2 }) {
    const steps = rejection.at.steps();
    const schema = fieldSchema(steps, target2.to);
    const field = daemonSet.resolve(steps);
    const isHere = !("key" in place2) && field.location.span.start === place2.span.start;
    yield problem(isHere ? field : place2, rejection.message, { fix: isHere && schema ? convert(field, schema, steps.at(-1)) : void 0 });
  }
});
function convert(field, schema, step) {
  const { raw } = field;
  if (typeof raw !== "string" && /^["']/.test(written(field))) return void 0;
  const isItem = schema.shape === "one" || (schema.shape === "list" ? typeof step === "number" : step !== schema.name);
  if (!isItem) return schema.shape === "list" ? listed(field, schema) : void 0;
  if (schema.scalar === "string")
    return isScalar(raw) && typeof raw !== "string" ? set(field, written(field), "safe", "put it in quotes") : void 0;
  if (schema.scalar === "boolean") return typeof raw === "string" ? truth(field, raw) : void 0;
  if (schema.scalar !== "int32" && schema.scalar !== "int64") return void 0;
  return /[mM]ode$/.test(schema.name) ? mode(field) : whole(field, schema.scalar);
}
function mode(field) {
  const text2 = written(field).trim();
  const number = /^0o?[0-7]{1,4}$/.test(text2) ? Number.parseInt(text2.replace("o", ""), 8) : Number.NaN;
  return number <= 511 ? set(field, number, "safe", `write ${text2} as the number ${number}`) : void 0;
}
function whole(field, scalar2) {
  const text2 = written(field).trim();
  const number = /^[+-]?(?!0\d)\d{1,15}(?:\.0*)?$/.test(text2) ? Number(text2) : Number.NaN;
  const fits2 = scalar2 === "int64" ? Number.isInteger(number) : number === Math.trunc(number) && Math.abs(number) < 2 ** 31;
  return fits2 && (typeof field.raw === "string" || text2 !== String(number)) ? set(field, number, "safe", `write the number ${number}`) : void 0;
}
function truth(field, raw) {
  if (/^(?:true|yes|on|y)$/i.test(raw)) return set(field, true, "safe", "write true without quotes");
  return /^(?:false|no|off|n)$/i.test(raw) ? set(field, false, "safe", "write false without quotes") : void 0;
}
function listed(field, schema) {
  const { raw } = field;
  if (schema.scalar === "string") return isScalar(raw) ? set(field, [written(field)], "unsafe", "make it a list of one") : void 0;
  if (schema.type !== "EnvVar" || typeof raw !== "object" || raw === null || Array.isArray(raw)) return void 0;
  const variables = Object.keys(raw).map((name) => field.resolve([name]));
  if (!variables.every((variable) => isScalar(variable.raw))) return void 0;
  const list4 = Object.keys(raw).map((name, index) => ({ name, value: written(variables[index]) }));
  return set(field, list4, "unsafe", "make it a list of names and values");
}
function isScalar(raw) {
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "bigint" || typeof raw === "boolean";
}
function written({ raw, location: { file, span } }) {
  return typeof raw === "string" ? raw : file.text.slice(span.start, span.end);
}

// rules/container/active-deadline.ts
init_rule();
var active_deadline_default = rule({
  id: "active-deadline",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods of a DaemonSet have no deadline",
  why: `activeDeadlineSeconds ends a pod for good, and the controller would create it again at once, on every node. The API server refuses it.
    Work that ends belongs in a Job.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup"],
  *check(subject) {
    yield present(subject, { fix: remove(subject.pod.at("activeDeadlineSeconds"), "unsafe") });
  }
});

// rules/container/duplicate-env.ts
init_rule();
var duplicate_env_default = rule({
  id: "duplicate-env",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A container sets one variable twice",
  why: `The last one counts when the pod is made. But kubectl apply knows variables by their names, and may drop either of the two with the next
    change: the container then runs with a value that nobody chose.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/58477"],
  *check(subject) {
    const { daemonSet, warning } = subject;
    const steps = warning.at.steps().slice(0, -1);
    const env = daemonSet.resolve(steps.slice(0, -1));
    const here = daemonSet.resolve(steps);
    const list4 = env.value;
    const index = Number(steps.at(-1));
    let before = index - 1;
    while (before >= 0 && list4[before]?.name !== list4[index]?.name) before--;
    const earlier = before < 0 ? void 0 : env.resolve([before]);
    const isSame3 = earlier !== void 0 && JSON.stringify(earlier.value) === JSON.stringify(here.value);
    yield present(subject, {
      related: earlier ? [{ place: earlier, message: "set here before" }] : [],
      fix: isSame3 ? remove(here, "safe", "remove the second of two equal variables") : void 0
    });
  }
});

// rules/container/duplicate-pull-secret.ts
init_rule();
var duplicate_pull_secret_default = rule({
  id: "duplicate-pull-secret",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A pull secret is there twice",
  why: `kubectl apply knows pull secrets by their names: of two entries with the same one, changing or removing one has effects on the other
    that nobody expects.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod"],
  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1));
    yield present(subject, { fix: remove(entry, "safe", "remove the second entry") });
  }
});

// rules/container/negative-grace-period.ts
init_rule();
var negative_grace_period_default = rule({
  id: "negative-grace-period",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A negative grace period is taken for one second",
  why: `The containers get one second to stop, then they are killed: a log agent loses its buffers on every update of every node.
    The API server accepts the number and warns.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"],
  *check(subject) {
    yield present(subject, {
      fix: set(subject.pod.at("terminationGracePeriodSeconds"), 1, "safe", "write the second that Kubernetes takes it for")
    });
  }
});

// rules/container/restart-policy.ts
init_rule();
var restart_policy_default = rule({
  id: "restart-policy",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Pods of a DaemonSet always restart",
  why: `A DaemonSet keeps a pod running on each node and knows no pod that has finished, so the API server takes no other policy than Always.
    Work that ends belongs in a Job, or in an init container.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy"],
  *check(subject) {
    const policy = subject.pod.at("restartPolicy");
    const fix2 = policy.value?.toLowerCase() === "always" ? set(policy, "Always", "safe") : remove(policy, "unsafe");
    yield present(subject, { fix: fix2 });
  }
});

// rules/container/unnamed-pull-secret.ts
init_rule();
var unnamed_pull_secret_default = rule({
  id: "unnamed-pull-secret",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A pull secret without a name",
  why: `The entry names no Secret and so has no effect; mostly a value of a template was empty. Images of a private registry then fail to be
    pulled, on every node.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod"],
  *check(subject) {
    const entry = subject.daemonSet.resolve(subject.warning.at.steps().slice(0, -1));
    yield present(subject, { fix: remove(entry, "safe", "remove the entry, which has no effect") });
  }
});

// rules/image/mutable-image-tag.ts
init_rule();
var mutable_image_tag_default = rule({
  id: "mutable-image-tag",
  on: "container",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The image changes under its name",
  why: `Each node pulls the image when it joins or when the pod is created again: with latest, or no tag, the nodes of a fleet run
    different builds, no rollout shows it, and a rollback brings nothing back.`,
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
  *check({ container }) {
    const image = container.at("image");
    const name = image.value;
    if (!name || name.includes("@") || /[$<{]/.test(name)) return;
    const tag = /:([^/:]*)$/.exec(name)?.[1];
    if (tag !== void 0 && tag !== "latest") return;
    yield problem(
      image,
      `${name} ${tag === void 0 ? "has no tag, which means latest" : "is whatever was built last"}: nodes will run different builds; pin a version or a digest`
    );
  }
});

// rules/metadata/deprecated-annotation.ts
init_rule();
var CRITICAL = "scheduler.alpha.kubernetes.io/critical-pod";
var SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
var SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
var APP_ARMOR_CONTAINER = "container.apparmor.security.beta.kubernetes.io/";
var deprecated_annotation_default = rule({
  id: "deprecated-annotation",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An annotation that has become a field",
  why: `Kubernetes stops to look at such annotations, without a word: a pod that was confined by one then runs unconfined, one that was critical is
    evicted like any other.`,
  references: [
    "https://kubernetes.io/docs/reference/labels-annotations-taints/",
    "https://kubernetes.io/docs/tutorials/security/seccomp/",
    "https://kubernetes.io/docs/tutorials/security/apparmor/"
  ],
  *check(subject) {
    const { daemonSet, pod, warning, target: target2 } = subject;
    const annotations = daemonSet.at("spec", "template", "metadata", "annotations");
    const key2 = String(warning.at.steps().at(-1));
    const annotation2 = annotations.at(key2);
    const whole2 = annotations.entries().length === 1 ? annotations : annotation2;
    yield problem(annotation2.key, warning.message, { fix: correct2(key2, annotation2.value ?? "", whole2, pod, target2) });
  }
});
function correct2(key2, value, whole2, pod, target2) {
  if (key2.startsWith(SECCOMP_CONTAINER) || key2 === SECCOMP_POD) {
    const holder = key2 === SECCOMP_POD ? pod : containerOf(key2.slice(SECCOMP_CONTAINER.length), pod);
    return replace(holder?.resolve(["securityContext", "seccompProfile"]), value, whole2, target2.to < 27 ? "safe" : "unsafe");
  }
  if (key2.startsWith(APP_ARMOR_CONTAINER)) {
    const holder = target2.from < 30 ? void 0 : containerOf(key2.slice(APP_ARMOR_CONTAINER.length), pod);
    return replace(holder?.resolve(["securityContext", "appArmorProfile"]), value, whole2, "safe");
  }
  const without2 = remove(whole2, "safe", "remove the annotation, which has no effect");
  if (key2 !== CRITICAL || pod.at("priorityClassName").exists) return without2;
  const priority = set(pod.at("priorityClassName"), "system-node-critical", "unsafe");
  return together("set priorityClassName to system-node-critical in place of the annotation", priority, without2);
}
function replace(field, annotation2, whole2, safety) {
  const profile = profileOf(annotation2);
  if (!field || !profile) return void 0;
  return together(`set ${field.path} in place of the annotation`, set(field, profile, safety), remove(whole2, safety));
}
function profileOf(annotation2) {
  if (annotation2 === "unconfined") return { type: "Unconfined" };
  if (annotation2 === "runtime/default" || annotation2 === "docker/default") return { type: "RuntimeDefault" };
  const [, localhostProfile] = /^localhost\/(.+)$/.exec(annotation2) ?? [];
  return localhostProfile === void 0 ? void 0 : { type: "Localhost", localhostProfile };
}
function containerOf(name, pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.find((container) => container.value?.name === name);
}

// rules/metadata/duplicate-owner.ts
init_rule();
var duplicate_owner_default = rule({
  id: "duplicate-owner",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An owner is there twice",
  why: `The API server keeps one of the two references and may refuse the object in a later version. Owners are written by controllers,
    not by hand.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/dns-config-missing.ts
init_rule();
var dns_config_missing_default = rule({
  id: "dns-config-missing",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The DNS policy None without a name server",
  why: `With dnsPolicy None the pod gets no name server from its node or the cluster, only those of dnsConfig. Without any it could
    resolve nothing, so the API server refuses it.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config"],
  *check(subject) {
    const { pod, rejection } = subject;
    const dnsConfig = pod.at("dnsConfig");
    yield problem(dnsConfig.exists ? dnsConfig.at("nameservers") : pod.at("dnsPolicy"), rejection.message);
  }
});

// rules/network/duplicate-host-alias.ts
init_rule();
var duplicate_host_alias_default = rule({
  id: "duplicate-host-alias",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Host aliases of one address in two entries",
  why: `kubectl apply knows these entries by their address: of two with the same one it may drop either, and with it the host names that
    only that one has.`,
  references: ["https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/duplicate-port-name.ts
init_rule();
var duplicate_port_name_default = rule({
  id: "duplicate-port-name",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Two ports of a pod have the same name",
  why: `Services and probes that name the port get the first one, whichever container it is in; the second one cannot be reached by its
    name.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/duplicate-port.ts
init_rule();
var duplicate_port_default = rule({
  id: "duplicate-port",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Two ports of a pod want the same port of the node",
  why: "Only one of them could listen on it, and the scheduler would never find a free node. The API server refuses the DaemonSet.",
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/host-ip-without-host-port.ts
init_rule();
var host_ip_without_host_port_default = rule({
  id: "host-ip-without-host-port",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A host address without a host port has no effect",
  why: `hostIP says on which address of the node a hostPort is open. Without one nothing is open there: who relies on the port finds it closed,
    and who relies on the address finds the container listening on all of them.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports"],
  *check(subject) {
    const hostIP = subject.daemonSet.resolve(subject.warning.at.steps());
    yield present(subject, { fix: remove(hostIP, "safe", "remove hostIP, which has no effect") });
  }
});

// rules/network/host-network-dns.ts
init_rule();
var SERVICE = /(?:^|[^\w.-])([a-z0-9-]+\.[a-z0-9-]+\.svc)(?![\w-])|\b(?:https?|grpcs?|tcp|udp|tls|nats|kafka|redis|amqps?|wss?):\/\/(?!localhost\b)([a-z][a-z0-9-]*)(?::\d+)?(?:\/|$)/;
var HOST_VARIABLE = /(?:^|_)(?:HOST|ADDRESS|ENDPOINT)$/;
var SHORT_NAME = /^(?!localhost$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
var host_network_dns_default = rule({
  id: "host-network-dns",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A pod on the host network cannot resolve Services unless it asks for cluster DNS",
  why: `On the host network the kubelet treats dnsPolicy ClusterFirst as Default: the pod resolves names as its node does,
    and every lookup of a Service fails.`,
  references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy"],
  *check({ pod, role }) {
    const dnsPolicy = pod.at("dnsPolicy");
    if (!pod.effective?.hostNetwork || dnsPolicy.effective !== "ClusterFirst") return;
    if (role.name === "cni" || role.name === "proxy") return;
    const service = namesService(pod);
    if (!service) return;
    yield problem(dnsPolicy, `cannot resolve ${service.name}: with hostNetwork, ClusterFirst means the DNS of the node`, {
      related: [{ place: service.place, message: "a name that only cluster DNS knows" }, pod.at("hostNetwork")],
      fix: set(dnsPolicy, "ClusterFirstWithHostNet", "unsafe")
    });
  }
});
function namesService(pod) {
  for (const list4 of ["containers", "initContainers"]) {
    for (const [index, container] of (pod.value?.[list4] ?? []).entries()) {
      const found2 = serviceIn(container);
      if (found2) return { name: found2.name, place: pod.resolve([list4, index, ...found2.steps]) };
    }
  }
  return void 0;
}
function serviceIn({ command = [], args = [], env = [] }) {
  return inTexts(command, (index) => ["command", index]) ?? inTexts(args, (index) => ["args", index]) ?? inTexts(
    env.map(({ value = "" }) => value),
    (index) => ["env", index, "value"]
  ) ?? inHostVariables(env);
}
function inTexts(texts, steps) {
  for (const [index, text2] of texts.entries()) {
    const found2 = SERVICE.exec(text2);
    if (found2) return { name: found2[1] ?? found2[2] ?? "", steps: steps(index) };
  }
  return void 0;
}
function inHostVariables(env) {
  const index = env.findIndex(({ name = "", value = "" }) => HOST_VARIABLE.test(name) && SHORT_NAME.test(value));
  return index < 0 ? void 0 : { name: env[index]?.value ?? "", steps: ["env", index, "value"] };
}

// rules/network/host-port-mismatch.ts
init_rule();
var host_port_mismatch_default = rule({
  id: "host-port-mismatch",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "On the host network a container port and its host port are one",
  why: `With hostNetwork the container listens on the node itself: there is nothing that could lead one port to another, so the API server
    refuses two different numbers.`,
  references: ["https://github.com/haproxy-ingress/charts/issues/42"],
  *check(subject) {
    const { daemonSet, pod, rejection } = subject;
    const port = daemonSet.resolve(rejection.at.steps().slice(0, -1));
    const [hostPort, containerPort] = [port.resolve(["hostPort"]), port.resolve(["containerPort"])];
    yield present(subject, {
      related: [containerPort, pod.at("hostNetwork")],
      fix: containerPort.value ? set(hostPort, containerPort.value, "unsafe") : void 0
    });
  }
});

// rules/network/invalid-ip.ts
init_rule();
var invalid_ip_default = rule({
  id: "invalid-ip",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "No valid IP address",
  why: `The address goes into resolv.conf or /etc/hosts of every pod, where names are of no use and typing errors are found late. The
    API server refuses it.`,
  references: ["https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/non-standard-ip.ts
init_rule();
var non_standard_ip_default = rule({
  id: "non-standard-ip",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An IP address that programs read differently",
  why: `Some programs read 010 as ten, others as eight, and one address written in two ways is two texts: comparisons fail. The API
    server accepts it and warns.`,
  references: ["https://kubernetes.io/blog/2025/04/23/kubernetes-v1-33-release/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/network/overlapping-ports.ts
init_rule();
var overlapping_ports_default = rule({
  id: "overlapping-ports",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Two entries for the same port of a pod",
  why: `The containers of a pod share one network: only one of them can listen on the port, the other fails when it starts. Within one
    container kubectl apply may drop one of the entries.`,
  *check(subject) {
    const { daemonSet, warning } = subject;
    yield problem(daemonSet.resolve([...warning.at.steps(), "containerPort"]), warning.message);
  }
});

// rules/placement/blanket-toleration.ts
init_rule();

// src/kubernetes/nodeSelection.ts
init_int64();
var RENAMED = /* @__PURE__ */ new Map([
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"]
]);
function nodeAlternatives({ nodeSelector = {}, affinity }) {
  const selected = Object.entries(nodeSelector).map(([key2, value]) => requirement(key2, "In", [value]));
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  if (!terms) return [selected];
  return terms.filter(({ matchExpressions = [], matchFields = [] }) => matchExpressions.length + matchFields.length > 0).map(({ matchExpressions = [], matchFields = [] }) => [...selected, ...matchExpressions.map(of), ...matchFields.map(of)]);
}
var PLATFORM = /* @__PURE__ */ new Set(["kubernetes.io/os", "kubernetes.io/arch"]);
function selectsNodes(spec) {
  return nodeAlternatives(spec).every(
    (requirements) => requirements.some(({ key: key2, operator }) => !PLATFORM.has(key2) && operator !== "NotIn" && operator !== "DoesNotExist")
  );
}
function isWithin(inner, outer) {
  return inner.every((term) => outer.some((other) => other.every((wanted2) => term.some((given) => implies(given, wanted2)))));
}
function of({ key: key2 = "", operator = "", values = [] }) {
  return requirement(key2, operator, values);
}
function requirement(key2, operator, values) {
  const current = RENAMED.get(key2) ?? key2;
  const isRole = current.startsWith("node-role.kubernetes.io/") && operator === "In" && values.every((value) => value === "");
  return isRole ? { key: current, operator: "Exists", values: [] } : { key: current, operator, values };
}
function implies(given, wanted2) {
  if (given.key !== wanted2.key) return false;
  switch (wanted2.operator) {
    case "In":
      return given.operator === "In" && given.values.every((value) => wanted2.values.includes(value));
    case "NotIn":
      if (given.operator === "DoesNotExist") return true;
      if (given.operator === "In") return given.values.every((value) => !wanted2.values.includes(value));
      return given.operator === "NotIn" && wanted2.values.every((value) => given.values.includes(value));
    case "Exists":
      return ["In", "Exists", "Gt", "Lt"].includes(given.operator);
    case "Gt":
    case "Lt":
      return given.operator === wanted2.operator && isAtLeastAsStrict(given, wanted2);
    default:
      return given.operator === wanted2.operator;
  }
}
function isAtLeastAsStrict(given, wanted2) {
  const [a, b] = [parseInt64(given.values[0] ?? ""), parseInt64(wanted2.values[0] ?? "")];
  if (a === void 0 || b === void 0) return false;
  return wanted2.operator === "Gt" ? a >= b : a <= b;
}

// rules/containers.ts
function templateContainers({ containers = [], initContainers = [] } = {}) {
  return [...containers, ...initContainers];
}

// rules/placement/blanket-toleration.ts
var blanket_toleration_default = rule({
  id: "blanket-toleration",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An ordinary agent tolerates every taint",
  why: `A toleration without a key beats every taint: the agent starts before the network is ready, lands on virtual nodes, and is created
    again on nodes that are being drained. Agents that a node cannot do without need that; others do not.`,
  references: [
    "https://github.com/XenitAB/terraform-modules/issues/815",
    "https://github.com/kubernetes-sigs/karpenter/issues/1749",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"
  ],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec?.tolerations?.some(isBlanket) || role.nodeCritical) return;
    if (selectsNodes(spec)) return;
    const works2 = touchesNode(spec);
    const isCritical = spec.priorityClassName === "system-node-critical";
    if (role.name === "unknown" && isCritical && works2) return;
    for (const toleration of pod.at("tolerations").items()) {
      if (!toleration.value || !isBlanket(toleration.value)) continue;
      yield problem(
        toleration.at("operator"),
        toleration.value.effect === "NoExecute" ? "tolerates every NoExecute taint, also those that are to empty a node; name the taints that the agent needs" : "tolerates every taint, also those of virtual, draining and not yet ready nodes; name the taints that the agent needs",
        {
          severity: role.name === "unknown" && !works2 && !isCritical ? "warning" : "info"
        }
      );
    }
  }
});
function isBlanket({ key: key2 = "", operator, effect = "" }) {
  return key2 === "" && operator === "Exists" && (effect === "" || effect === "NoExecute");
}
function touchesNode(pod) {
  const isPrivileged = ({ securityContext }) => securityContext?.privileged === true;
  return pod.hostPID === true || pod.hostNetwork === true || templateContainers(pod).some(isPrivileged);
}

// rules/placement/deprecated-node-label.ts
init_rule();
var SUCCESSORS = /* @__PURE__ */ new Map([
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"]
]);
var MASTER = "node-role.kubernetes.io/master";
var deprecated_node_label_default = rule({
  id: "deprecated-node-label",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A node label that nodes lose, or have lost already",
  why: `Once the nodes no longer have the label, a selector for it matches none of them: the DaemonSet wants 0 pods, reports itself ready, and
    the agent is gone from the cluster.`,
  references: [
    "https://kubernetes.io/docs/reference/labels-annotations-taints/",
    "https://github.com/aws/aws-node-termination-handler/issues/263"
  ],
  *check(subject) {
    const steps = subject.warning.at.steps();
    if (isAlternative(subject.pod, steps)) return;
    yield present(subject, { fix: correct3(subject.daemonSet, steps) });
  }
});
function isAlternative(pod, steps) {
  const at3 = steps.indexOf("nodeSelectorTerms");
  if (at3 < 0) return false;
  const terms = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const old = terms[Number(steps[at3 + 1])]?.matchExpressions?.[Number(steps[at3 + 3])]?.key ?? "";
  return terms.some(({ matchExpressions = [] }) => matchExpressions.some(({ key: key2 = "" }) => key2 === SUCCESSORS.get(old)));
}
function correct3(daemonSet, steps) {
  const field = daemonSet.resolve(steps);
  const [parent, last] = [steps.slice(0, -1), String(steps.at(-1))];
  const isKey = parent.at(-1) === "nodeSelector";
  const label2 = isKey ? last : String(field.value);
  const successor = SUCCESSORS.get(label2);
  if (successor === void 0) return void 0;
  const safety = label2 === MASTER ? "unsafe" : "safe";
  const title = `use ${successor}`;
  if (!isKey) return set(field, successor, safety, title);
  const other = daemonSet.resolve([...parent, successor]);
  if (!other.exists) return rename(field, successor, safety, title);
  return other.value === field.value ? remove(field, safety, `keep ${successor} alone`) : void 0;
}

// rules/placement/impossible-label-value.ts
init_rule();
var impossible_label_value_default = rule({
  id: "impossible-label-value",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A preference for a label value that no node can have",
  why: "The term never matches: the preference has no effect, and the pod runs where it happens to fit.",
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/placement/invalid-toleration.ts
init_rule();
init_suggest();
var VALUES = /* @__PURE__ */ new Map([
  ["operator", ["Equal", "Exists"]],
  ["effect", ["NoSchedule", "PreferNoSchedule", "NoExecute"]]
]);
var invalid_toleration_default = rule({
  id: "invalid-toleration",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A toleration that cannot match any taint",
  why: `Exists looks at the key alone and takes no value, a toleration without a key needs Exists, and tolerationSeconds is about NoExecute only.
    The API server refuses everything else rather than guess which nodes are meant.`,
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const steps = rejection.at.steps();
    yield present(subject, { fix: correct4(daemonSet.resolve(steps), VALUES.get(String(steps.at(-1)))) });
  }
});
function correct4(field, values) {
  const { value } = field;
  const near = values && typeof value === "string" && value !== "" ? suggest(value, values) : void 0;
  if (near === void 0 || near === value) return void 0;
  return set(field, near, near.toLowerCase() === String(value).toLowerCase() ? "safe" : "unsafe");
}

// rules/placement/missing-tolerations.ts
init_rule();

// src/kubernetes/toleration.ts
init_int64();
init_names();
function toleratesTaint(toleration, taint, comparisons = false) {
  const { key: key2, operator, value = "", effect } = toleration;
  if (effect && effect !== taint.effect) return false;
  if (key2 && key2 !== taint.key) return false;
  switch (operator) {
    case void 0:
    case "":
    case "Equal":
      return value === (taint.value ?? "");
    case "Exists":
      return true;
    case "Lt":
    case "Gt":
      return comparisons && compares(operator, value, taint.value ?? "");
    default:
      return false;
  }
}
function compares(operator, value, taintValue) {
  const [wanted2, given] = [integer(value), integer(taintValue)];
  if (wanted2 === void 0 || given === void 0) return false;
  return operator === "Lt" ? given < wanted2 : given > wanted2;
}
function integer(text2) {
  return isDecimalInteger(text2) === noProblems ? parseInt64(text2) : void 0;
}
function tolerationOf(tolerations, taint, comparisons = false) {
  return tolerations.find((toleration) => toleratesTaint(toleration, taint, comparisons));
}

// rules/placement/missing-tolerations.ts
var CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
var MASTER2 = "node-role.kubernetes.io/master";
var NOT_READY = "node.kubernetes.io/not-ready";
var PLATFORM2 = /^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/;
var missing_tolerations_default = rule({
  id: "missing-tolerations",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Some nodes never get the agent, because it does not tolerate their taints",
  why: `The controller creates no pod on a node whose NoSchedule or NoExecute taint the pod does not tolerate. Nothing fails:
    the DaemonSet reports all desired pods as ready, and the node stays without its agent. A CNI agent that does not tolerate not-ready
    deadlocks: the node becomes ready only once the agent runs.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations",
    "https://github.com/cilium/cilium/issues/6263",
    "https://github.com/kubernetes/kubeadm/issues/2802"
  ],
  *check({ pod, role, target: target2 }) {
    const spec = pod.effective;
    if (!spec || spec.nodeName !== void 0 || isMistaken(pod, "tolerations")) return;
    const list4 = spec.tolerations ?? [];
    const tolerates = (key2) => tolerationOf(list4, noSchedule(key2)) !== void 0;
    const tolerations = pod.at("tolerations");
    const add3 = (key2) => set(tolerations.at(list4.length), { key: key2, operator: "Exists", effect: "NoSchedule" }, "unsafe", `tolerate ${key2}:NoSchedule`);
    if (role.name === "cni" && !tolerates(NOT_READY)) {
      const message = `waits for the node to be ready, which is tainted ${NOT_READY}:NoSchedule until a CNI agent runs: if this is its only one, neither ever starts`;
      yield problem(tolerations, message, {
        severity: role.reason.includes("/etc/cni/net.d") ? "error" : "warning",
        related: role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : [],
        fix: add3(NOT_READY)
      });
      return;
    }
    const isForWorkers = role.name === "device" || role.name === "ingress";
    if (isForWorkers || leavesNodesOut(pod) || tolerates(CONTROL_PLANE)) return;
    const master = list4.findIndex((toleration) => toleration.key === MASTER2);
    if (master >= 0) {
      if (target2.to < 24) return;
      yield problem(
        tolerations.at(master, "key"),
        `tolerates only the old taint ${MASTER2}: since Kubernetes 1.25 control-plane nodes carry ${CONTROL_PLANE}`,
        {
          severity: "warning",
          fix: add3(CONTROL_PLANE)
        }
      );
      return;
    }
    const kind = role.name === "unknown" ? "the agent" : `this ${role.title}`;
    yield problem(
      tolerations,
      `${kind} runs on no control-plane node (managed clusters have none): the taint ${CONTROL_PLANE}:NoSchedule is not tolerated`,
      {
        severity: role.name === "cni" || role.name === "proxy" ? "warning" : "info",
        fix: add3(CONTROL_PLANE)
      }
    );
  }
});
function noSchedule(key2) {
  return { key: key2, effect: "NoSchedule" };
}
function leavesNodesOut(pod) {
  const required = pod.value?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const expressions = required.flatMap(({ matchExpressions = [], matchFields = [] }) => [...matchExpressions, ...matchFields]);
  const keys = [...Object.keys(pod.value?.nodeSelector ?? {}), ...expressions.map(({ key: key2 = "" }) => key2)];
  const windows = pod.value?.os?.name === "windows" || pod.value?.nodeSelector?.["kubernetes.io/os"] === "windows";
  return windows || keys.some((key2) => !PLATFORM2.test(key2)) || expressions.some(({ values }) => values?.includes("windows"));
}

// rules/placement/no-os-selector.ts
init_rule();
var OS = /^(?:beta\.)?kubernetes\.io\/os$/;
var no_os_selector_default = rule({
  id: "no-os-selector",
  on: "daemonSet",
  severity: "warning",
  preset: "strict",
  since: "0.1.0",
  summary: "Windows nodes get a pod whose image is for Linux",
  why: `Without a selector for the operating system the DaemonSet wants a pod on Windows nodes, too, where a Linux image can never be pulled:
    the rollout waits for these pods for ever. Windows node pools are not tainted by default, and a blanket toleration beats the taint.`,
  references: ["https://github.com/OneUptime/oneuptime/issues/3041", "https://github.com/kubernetes/kubernetes/issues/94366"],
  *check({ pod }) {
    const spec = pod.value;
    if (!spec || spec.os?.name !== void 0 || spec.nodeName !== void 0) return;
    const terms = spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
    const keys = [
      ...Object.keys(spec.nodeSelector ?? {}),
      ...terms.flatMap(({ matchExpressions = [] }) => matchExpressions.map(({ key: key2 = "" }) => key2))
    ];
    if (keys.some((key2) => OS.test(key2))) return;
    const blanket = (spec.tolerations ?? []).some(({ key: key2 = "", operator }) => key2 === "" && operator === "Exists");
    const nodeSelector = pod.at("nodeSelector");
    yield problem(nodeSelector, "selects nodes of every operating system: add kubernetes.io/os: linux (or windows)", {
      severity: blanket ? "warning" : "info",
      fix: set(nodeSelector.at("kubernetes.io/os"), "linux", "unsafe", "select Linux nodes")
    });
  }
});

// rules/placement/no-priority-class.ts
init_rule();
var no_priority_class_default = rule({
  id: "no-priority-class",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A full node has no room for the agent, and nothing makes room",
  why: `A DaemonSet's pod can run on one node only. If pods of equal priority filled the node first, they cannot be preempted: the agent stays
    Pending, for days if need be. It is also evicted early under pressure and stopped early at a graceful shutdown of the node.`,
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/",
    "https://github.com/kubernetes/kubernetes/issues/140984"
  ],
  *check({ pod, role }) {
    const spec = pod.effective;
    if (!spec || spec.priorityClassName || isMistaken(pod, "priorityClassName")) return;
    if (!spec.resources?.requests && !(spec.containers ?? []).some(({ resources }) => resources?.requests)) return;
    const advice = role.nodeCritical ? "system-node-critical" : "a PriorityClass above that of ordinary workloads";
    yield problem(pod.at("priorityClassName"), `no priorityClassName: on a full node the pod stays Pending; set ${advice}`, {
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : []
    });
  }
});

// rules/placement/null-label-selector.ts
init_rule();
var null_label_selector_default = rule({
  id: "null-label-selector",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A rule about other pods that selects none of them",
  why: "A labelSelector that is left out selects no pod, unlike an empty one, which selects all: the constraint has no effect.",
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/reading/syntax-error.ts
init_rule();
var syntax_error_default = rule({
  id: "syntax-error",
  on: "syntax",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The YAML or JSON cannot be read",
  why: `kubectl stops at the first mistake of a file, after it has applied the documents before it:
    half of the file reaches the cluster.`,
  references: ["https://yaml.org/spec/1.2.2/"],
  *check({ document: document2, problem: { message, span } }) {
    yield problem({ file: document2.file, span }, message);
  }
});

// rules/reading/unreadable-file.ts
init_rule();
var unreadable_file_default = rule({
  id: "unreadable-file",
  on: "source",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A file could not be read",
  why: "What is not read is not checked: a clean report would say nothing about this file.",
  *check({ source, reason }) {
    yield problem(source, reason);
  }
});

// rules/reading/unrendered-template.ts
init_rule();
var RENDER = {
  Helm: "run helm template CHART | ds-lint -",
  Jinja: "render it and lint the output: ansible-playbook --check --diff, or jinja2 FILE | ds-lint -",
  "Go template": "render it and lint the output: PROGRAM | ds-lint -",
  ytt: "run ytt -f FILE | ds-lint -",
  substitution: "fill it in and lint the output: envsubst < FILE | ds-lint -, or flux build kustomization NAME | ds-lint -"
};
var unrendered_template_default = rule({
  id: "unrendered-template",
  on: "template",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "A template cannot be checked before it is rendered",
  why: `What reaches the cluster is the rendered text. A template checks out with some values and fails with others,
    so it is left alone, and the report says so.`,
  references: ["https://helm.sh/docs/helm/helm_template/"],
  *check({ document: document2, template: { engine, span } }) {
    const place2 = { file: document2.file, span };
    if (engine === "substitution") {
      const name = document2.file.text.slice(span.start, span.end);
      yield problem(place2, `not checked: ${name} stands for a value; ${RENDER[engine]}`);
      return;
    }
    const what = engine === "Helm" || engine === "Jinja" || engine === "ytt" ? `${engine} template` : engine;
    yield problem(place2, `not checked: this is a ${what}; ${RENDER[engine]}`);
  }
});

// rules/resources/bad-quantity.ts
init_rule();
init_quantity();
var bad_quantity_default = rule({
  id: "bad-quantity",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "No quantity of a resource",
  why: `A quantity is a number with a suffix: m, k, M, G, T, P, E, or Ki, Mi, Gi, Ti, Pi, Ei, without a blank or a B. The API server cannot read
    anything else, and stops at the first one.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"],
  *check(subject) {
    yield present(subject, { fix: correct5(subject.daemonSet.resolve(subject.rejection.at.steps())) });
  }
});
var WRITTEN = /^\s*([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]*)\s*$/;
var SUFFIXES = new Map(
  ["m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].map((suffix) => [suffix.toLowerCase(), suffix])
);
function correct5(field) {
  const { raw } = field;
  const [, number = "", unit = ""] = typeof raw === "string" ? WRITTEN.exec(raw) ?? [] : [];
  if (number === "") return void 0;
  const bytes = /^([kKMGTPE]i?)B$/.exec(unit)?.[1]?.replace(/^k(?=i)/, "K").replace(/^K$/, "k");
  const exact = bytes ?? unit;
  const guess = SUFFIXES.get(unit.toLowerCase().replace(/b(?:ytes?)?$/, ""));
  if (isQuantity(number + exact)) return set(field, number + exact, "safe");
  return guess !== void 0 && isQuantity(number + guess) ? set(field, number + guess, "unsafe") : void 0;
}
function isQuantity(text2) {
  return typeof parseQuantity(text2) !== "string";
}

// rules/resources/limit-below-request.ts
init_rule();
var limit_below_request_default = rule({
  id: "limit-below-request",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A request is higher than its limit",
  why: `A container would be promised more than it may use. The API server refuses the DaemonSet; often the request was raised and the
    limit, in another values file, was not.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check(subject) {
    const { daemonSet, rejection } = subject;
    const request = daemonSet.resolve(rejection.at.steps());
    const [resource] = rejection.at.steps().slice(-1);
    const limit = daemonSet.resolve([...rejection.at.steps().slice(0, -2), "limits", String(resource)]);
    const bytes = resource === "cpu" ? void 0 : milliBytes(limit);
    if (bytes === void 0) yield present(subject, { related: limit.exists ? [{ place: limit, message: "the limit" }] : [] });
    else {
      yield problem(
        limit,
        `the limit of ${bytes}m is a fraction of a byte, and below the request: m means a thousandth; write ${bytes}Mi`,
        {
          related: [{ place: request, message: "the request" }],
          fix: set(limit, `${bytes}Mi`, "unsafe")
        }
      );
    }
  }
});
function milliBytes({ value }) {
  return /^(\d+)m$/.exec(String(value))?.[1];
}

// rules/resources/milli-bytes.ts
init_rule();
var milli_bytes_default = rule({
  id: "milli-bytes",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "An amount of memory in thousandths of a byte",
  why: `m is a thousandth: 128m of memory are less than one byte, and not 128 megabytes. A container with such a limit is killed when it starts,
    and a request of it reserves nothing.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory"],
  *check(subject) {
    const amount2 = subject.daemonSet.resolve(subject.warning.at.steps());
    const [, number] = /^(\d+)m$/.exec(String(amount2.value)) ?? [];
    yield present(subject, { fix: number === void 0 ? void 0 : set(amount2, `${number}Mi`, "unsafe") });
  }
});

// rules/resources/no-memory-limit.ts
init_rule();

// rules/resources.ts
init_rule();
function asks({ resources }) {
  return [resources?.limits, resources?.requests].some((list4) => list4?.["cpu"] !== void 0 || list4?.["memory"] !== void 0);
}
function isMiswritten(container, lists, names) {
  const resources = container.at("resources");
  return isMistaken(container, "resources") || lists.some((list4) => isMistaken(resources, list4) || names.some((name) => isMistaken(resources.at(list4), name)));
}

// rules/resources/no-memory-limit.ts
var no_memory_limit_default = rule({
  id: "no-memory-limit",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Without a memory limit a leak takes the whole node",
  why: `A container without a limit may use all memory of its node. A DaemonSet repeats that on every node at once: one bad release
    puts the whole fleet under memory pressure, and other workloads are evicted.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  *check({ pod, role }) {
    const spec = pod.value;
    if (!spec || spec.resources?.limits?.memory !== void 0 || ![spec, ...spec.containers ?? []].some(asks)) return;
    for (const [list4, index] of running(spec)) {
      const container = pod.at(list4, index);
      const { name, image } = container.value ?? {};
      const memory = container.at("resources", "limits", "memory");
      if (memory.exists || (name ?? image) === void 0 || isMiswritten(container, ["limits"], ["memory"])) continue;
      yield problem(memory, `${name ?? "this container"} has no memory limit: a leak takes the whole node`, {
        // Without them the node has no network: some would rather have the leak.
        severity: role.name === "cni" || role.name === "proxy" ? "info" : "warning"
      });
    }
  }
});
function running({ containers = [], initContainers = [] }) {
  const isUnlimited = ({ resources }) => resources?.limits?.["memory"] === void 0;
  return [
    ...containers.flatMap((container, index) => isUnlimited(container) ? [["containers", index]] : []),
    ...initContainers.flatMap(
      (container, index) => container.restartPolicy === "Always" && isUnlimited(container) ? [["initContainers", index]] : []
    )
  ];
}

// rules/resources/no-requests.ts
init_rule();
var no_requests_default = rule({
  id: "no-requests",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A pod without any request is evicted first, again and again",
  why: `Without requests the pod is BestEffort: under memory pressure the kubelet evicts it first, the controller creates it on the same node
    again, and the loop goes on. Autoscalers count its cost as nothing.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/", "https://github.com/kubernetes/kubernetes/issues/65240"],
  *check({ pod, role }) {
    const spec = pod.effective;
    if (!spec?.containers?.length || asks(spec)) return;
    if (templateContainers(spec).some(asks)) return;
    const containers = pod.at("containers").items();
    const [first] = containers;
    if (!first || containers.some((container) => isMiswritten(container, ["requests", "limits"], ["cpu", "memory"]))) return;
    const who = role.nodeCritical ? `this ${role.title} (${role.reason})` : "the pod";
    yield problem(first.at("resources"), `no container requests cpu or memory: ${who} is BestEffort, the first to be evicted`, {
      related: containers.slice(1),
      severity: spec.containers.every(isPause) ? "info" : "warning"
    });
  }
});
function isPause({ image = "" }) {
  return /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/.test(image);
}

// rules/rollout/bad-percent.ts
init_rule();
var bad_percent_default = rule({
  id: "bad-percent",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A text that is no percentage from 0% to 100%",
  why: `maxUnavailable and maxSurge are numbers of nodes (1) or percentages of them (10%). A number in quotes is a text, and a text must be a
    percentage: the API server refuses everything else.`,
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/#DaemonSetSpec"],
  *check(subject) {
    yield present(subject, { fix: correct6(subject.daemonSet.resolve(subject.rejection.at.steps())) });
  }
});
function correct6(field) {
  const { value } = field;
  if (typeof value !== "string") return void 0;
  const [, digits2 = "", sign = ""] = /^\s*\+?(\d{1,9})\s*(%?)\s*$/.exec(value) ?? [];
  if (digits2 === "") return void 0;
  const number = Number(digits2);
  if (sign === "") return set(field, number, "safe");
  return number > 100 ? set(field, "100%", "unsafe") : set(field, `${number}%`, "safe");
}

// rules/rollout/no-budget.ts
init_rule();
var no_budget_default = rule({
  id: "no-budget",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A rolling update that may replace no pod",
  why: `maxUnavailable 0 keeps every old pod until a new one has taken over, which needs maxSurge. With both at 0 no update could ever start,
    so the API server refuses it. 0% is 0, too.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"],
  *check(subject) {
    const rolling = subject.daemonSet.at("spec", "updateStrategy", "rollingUpdate");
    const surge = rolling.at("maxSurge");
    yield present(subject, {
      related: surge.exists ? [surge] : [],
      fix: set(rolling.at("maxUnavailable"), 1, "unsafe", "replace one pod at a time: maxUnavailable 1")
    });
  }
});

// rules/rollout/on-delete.ts
init_rule();
var UPGRADERS = /(?:nvidia|gpu-operator|mofed|network-operator|rook|longhorn|openstack|openebs|ceph|portworx|nfd|kops)/i;
var on_delete_default = rule({
  id: "on-delete",
  on: "daemonSet",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "With OnDelete an update reaches no node until somebody deletes the pods",
  why: `kubectl apply succeeds and nothing rolls: the old pods stay, and each node gets the new version at a random later time,
    when it restarts. A fleet then runs several versions at once.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/", "https://github.com/kubereboot/kured/issues/413"],
  *check({ daemonSet, pod, role }) {
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (type.value !== "OnDelete" || role.name === "device") return;
    const names = [daemonSet.value?.metadata?.name ?? "", ...(pod.value?.containers ?? []).map(({ image = "" }) => image)];
    if (names.some((name) => UPGRADERS.test(name))) return;
    yield problem(
      type,
      "OnDelete: an update reaches a node only when its pod is deleted; use RollingUpdate, unless an operator deletes them"
    );
  }
});

// rules/rollout/surge-host-port.ts
init_rule();
init_intOrPercent();
var surge_host_port_default = rule({
  id: "surge-host-port",
  on: "daemonSet",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A surge cannot start while the old pod holds the host port",
  why: `With maxSurge the new pod must be available on the node before the old one is deleted. Both want the same port of the node,
    so the new pod stays Pending and the rollout never ends. The API server accepts it.`,
  references: [
    "https://github.com/kubernetes/kubernetes/issues/106417",
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge"
  ],
  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at("spec", "updateStrategy");
    const { type, rollingUpdate } = strategy.effective ?? {};
    if (type !== "RollingUpdate" || getIntOrPercentValue(rollingUpdate?.maxSurge ?? 0) === 0) return;
    const hostNetwork = pod.effective?.hostNetwork === true;
    const containers = [
      ...pod.at("containers").items(),
      ...pod.at("initContainers").items().filter((init) => init.value?.restartPolicy === "Always")
    ];
    const ports = containers.flatMap((container) => container.at("ports").items());
    const held = ports.filter(({ value }) => (value?.hostPort ?? 0) !== 0 || hostNetwork && value?.containerPort !== void 0);
    const surge = strategy.at("rollingUpdate", "maxSurge");
    for (const port of held.slice(0, 1)) {
      const number = port.value?.hostPort || port.value?.containerPort;
      const how = port.value?.hostPort ? `host port ${number}` : `port ${number} on the host network`;
      yield problem(surge, `deadlocks the rollout: the new pod waits for ${how}, which the old pod keeps until the new one is available`, {
        related: held.map((field) => field.at(field.value?.hostPort ? "hostPort" : "containerPort")),
        fix: together(
          "replace one pod at a time: maxSurge 0, maxUnavailable 1",
          set(surge, 0, "unsafe"),
          set(strategy.at("rollingUpdate", "maxUnavailable"), 1, "unsafe")
        )
      });
    }
    if (held.length === 0 && hostNetwork) {
      yield problem(surge, "may deadlock the rollout: on the host network both pods of a node bind the same ports", {
        severity: "warning",
        related: [pod.at("hostNetwork")]
      });
    }
  }
});

// rules/rollout/surge-with-unavailable.ts
init_rule();
var surge_with_unavailable_default = rule({
  id: "surge-with-unavailable",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A rolling update with both maxSurge and maxUnavailable",
  why: `On a node the new pod starts either before the old one is deleted (maxSurge) or after (maxUnavailable): unlike a Deployment, a DaemonSet
    takes exactly one of the two. maxUnavailable is 1 where it is not written, so that maxSurge alone is refused, too.`,
  references: [
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge"
  ],
  *check({ rejection, place: place2, daemonSet }) {
    const unavailable = daemonSet.at("spec", "updateStrategy", "rollingUpdate", "maxUnavailable");
    if (unavailable.exists) yield problem(place2, rejection.message, { related: [unavailable], fix: set(unavailable, 0, "unsafe") });
    else yield problem(place2, `${rejection.message}; where maxUnavailable is not written it is 1`, { fix: set(unavailable, 0, "safe") });
  }
});

// rules/security/host-pid-conflict.ts
init_rule();
var host_pid_conflict_default = rule({
  id: "host-pid-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The processes of the node, and the pod's own as well",
  why: `hostPID shows a container all processes of the node, shareProcessNamespace those of its pod: one container can have one of the
    two.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/host-process.ts
init_rule();
var host_process_default = rule({
  id: "host-process",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Windows host processes: all containers of a pod or none",
  why: `A HostProcess pod runs as processes of the Windows node, without a pod network or a sandbox: its containers cannot be of both
    kinds, and they have the network of the node.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/host-sysctl.ts
init_rule();
var host_sysctl_default = rule({
  id: "host-sysctl",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A kernel parameter of the pod would be set on the node",
  why: `Kernel parameters belong to a namespace. A pod on the network or IPC namespace of its node shares that namespace, and would
    change the node for everybody.`,
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/host-users-conflict.ts
init_rule();
var host_users_conflict_default = rule({
  id: "host-users-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A pod with its own users cannot use namespaces of the node",
  why: `With hostUsers false root in the container is nobody on the node. Namespaces and devices of the node belong to its root, so that
    such a container could do nothing with them.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/privilege-escalation-conflict.ts
init_rule();
var privilege_escalation_conflict_default = rule({
  id: "privilege-escalation-conflict",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "All rights, and none may be gained",
  why: `allowPrivilegeEscalation false sets no_new_privs, which a privileged container or one with CAP_SYS_ADMIN can undo: the promise
    would be empty, so the API server refuses it.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/unmasked-proc-mount.ts
init_rule();
var unmasked_proc_mount_default = rule({
  id: "unmasked-proc-mount",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "An unmasked /proc without users of its own",
  why: `procMount Unmasked shows the container what runtimes hide of /proc, and lets it write there. With the users of the node its root
    could change the kernel, so it needs hostUsers false.`,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/security/wrong-os-field.ts
init_rule();
var wrong_os_field_default = rule({
  id: "wrong-os-field",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A field of another operating system than the pod asks for",
  why: `os.name says which system the containers are made for, and the field is unknown there: it would be ignored, a security setting
    among them. The API server refuses it.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/#pod-os"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/selector/selector-empty.ts
init_rule();
var selector_empty_default = rule({
  id: "selector-empty",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A selector without conditions would select every pod of the namespace",
  why: `The DaemonSet would take over all pods of its namespace that have no owner, and delete those it has no use for.
    The API server refuses it.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector"],
  *check(subject) {
    const { daemonSet } = subject;
    const selector = daemonSet.at("spec", "selector");
    const labels = lastingLabels(daemonSet.at("spec", "template", "metadata", "labels").value ?? {});
    const named2 = Object.keys(labels);
    const holdsOthers = selector.entries().some(([key2]) => key2 !== "matchLabels" && key2 !== "matchExpressions");
    const fix2 = set(selector.at("matchLabels"), labels, "unsafe", `select pods by ${named2.join(", ")}`);
    yield present(subject, { fix: named2.length > 0 && !holdsOthers ? fix2 : void 0 });
  }
});

// rules/selector/selector-mismatch.ts
init_rule();
init_labels();
var selector_mismatch_default = rule({
  id: "selector-mismatch",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The selector does not select the pods of its own template",
  why: `The controller would create pods that it does not count as its own, and so create more of them without end. The API server refuses
    that. The selector cannot be changed later, so labels are the place to correct once the DaemonSet is in use.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector"],
  *check({ rejection, daemonSet }) {
    const selector = daemonSet.at("spec", "selector");
    const labels = daemonSet.at("spec", "template", "metadata", "labels");
    const given = labels.value ?? {};
    const unmet = conditions(selector).filter(({ holds }) => !holds(given));
    const other = unmet.find(({ key: key2 }) => Object.hasOwn(given, key2));
    yield problem(other ? labels.at(other.key) : labels.key, rejection.message, {
      related: unmet.map(({ field }) => ({ place: field, message: "what the selector wants" })),
      fix: correct7(labels, given, unmet, selector)
    });
  }
});
function conditions(selector) {
  const equal = selector.at("matchLabels").entries().map(([key2, field]) => ({ key: key2, value: field.value, field, holds: (labels) => labels[key2] === field.value }));
  const expressions = selector.at("matchExpressions").items();
  return [
    ...equal,
    ...expressions.map((field) => {
      const { key: key2 = "", operator = "", values = [] } = field.value ?? {};
      const requirement2 = Requirement.of(key2, operator, values);
      const value = operator === "In" && values.length === 1 ? values[0] : void 0;
      return { key: key2, value, field, holds: (labels) => requirement2?.matches(labels) ?? false };
    })
  ];
}
function correct7(labels, given, unmet, selector) {
  const wanted2 = new Map(unmet.map(({ key: key2, value }) => [key2, value]));
  const values = [...wanted2].filter((pair2) => pair2[1] !== void 0);
  const corrected = { ...given, ...Object.fromEntries(values) };
  if (values.length < wanted2.size || matchesLabels(selector.value, corrected) !== true) return void 0;
  const title = `give the pods ${values.map(([key2, value]) => `${key2}: ${value}`).join(", ")}`;
  const safety = values.some(([key2]) => Object.hasOwn(given, key2) || isVolatileLabel(key2)) ? "unsafe" : "safe";
  if (Object.keys(given).length === 0) return set(labels, corrected, safety, title);
  return together(title, ...values.map(([key2, value]) => set(labels.at(key2), value, safety)));
}

// rules/selector/selector-missing.ts
init_rule();
var selector_missing_default = rule({
  id: "selector-missing",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A DaemonSet has no selector",
  why: `The selector tells which pods are its own. Since apps/v1 there is no default: it used to be all labels of the pod template, so that
    no label could ever change again. Choose labels that stay, as the selector cannot be changed later.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector",
    "https://github.com/helm/charts/issues/7680"
  ],
  *check(subject) {
    const selector = subject.daemonSet.at("spec", "selector");
    const labels = lastingLabels(subject.daemonSet.at("spec", "template", "metadata", "labels").value ?? {});
    const named2 = Object.keys(labels);
    yield present(subject, {
      fix: named2.length > 0 ? set(selector, { matchLabels: labels }, "unsafe", `select pods by ${named2.join(", ")}`) : void 0
    });
  }
});

// rules/update/config-without-rollout.ts
init_rule();

// rules/configuration.ts
function configOf(pod) {
  return [...volumeUses(pod), ...envUses(pod)];
}
function changedConfig({ pod, daemonSet, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const seen2 = /* @__PURE__ */ new Set();
  return configOf(pod).flatMap((use) => {
    const id = `${use.kind} ${use.name} ${use.how}`;
    if (seen2.has(id)) return [];
    const [old, updated2] = [objectsBefore.find(use.kind, namespace, use.name), objects.find(use.kind, namespace, use.name)];
    if (!old || !updated2) return [];
    const changed = differences(old.field, updated2.field).filter(({ key: key2 }) => use.keys === void 0 || use.keys.includes(key2));
    const [first] = changed;
    if (!first) return [];
    seen2.add(id);
    return [{ use, ...first, others: changed.length - 1 }];
  });
}
var MAPS = ["data", "stringData", "binaryData"];
function differences(before, after) {
  return MAPS.flatMap((map) => {
    const [was, is] = [entriesOf(before.resolve([map])), entriesOf(after.resolve([map]))];
    return [.../* @__PURE__ */ new Set([...Object.keys(is), ...Object.keys(was)])].filter((key2) => was[key2] !== is[key2]).map((key2) => ({ key: key2, before: before.resolve([map, key2]), after: after.resolve([map, key2]) }));
  });
}
function entriesOf(field) {
  const { value } = field;
  return typeof value === "object" && value !== null ? value : {};
}
function envUses(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.flatMap((container) => [
    ...container.at("env").items().flatMap((variable) => {
      const source = variable.at("valueFrom");
      return [
        ...useOf("ConfigMap", source.at("configMapKeyRef", "name"), "env", keyOf(source.at("configMapKeyRef", "key").value)),
        ...useOf("Secret", source.at("secretKeyRef", "name"), "env", keyOf(source.at("secretKeyRef", "key").value))
      ];
    }),
    ...container.at("envFrom").items().flatMap((source) => [
      ...useOf("ConfigMap", source.at("configMapRef", "name"), "env", void 0),
      ...useOf("Secret", source.at("secretRef", "name"), "env", void 0)
    ])
  ]);
}
function keyOf(key2) {
  return key2 === void 0 ? [] : [key2];
}
function volumeUses(pod) {
  const containers = templateContainers(pod.value);
  return pod.at("volumes").items().flatMap((volume) => {
    const mounts = containers.flatMap(({ volumeMounts = [] }) => volumeMounts.filter(({ name }) => name === volume.value?.name));
    const subPaths = mounts.flatMap(({ subPath, subPathExpr }) => subPath || subPathExpr ? [subPath?.split("/")[0] ?? ""] : []);
    const sources = [
      {
        map: volume.at("configMap", "name"),
        secret: volume.at("secret", "secretName"),
        items: itemsOf(volume.value?.configMap ?? volume.value?.secret)
      },
      ...volume.at("projected", "sources").items().map((source) => ({
        map: source.at("configMap", "name"),
        secret: source.at("secret", "name"),
        items: itemsOf(source.value?.configMap ?? source.value?.secret)
      }))
    ];
    return sources.flatMap(({ map, secret, items }) => {
      const keys = items && [...items.keys()];
      const ofSubPaths = subPaths.map((path) => [...items ?? []].find(([, file]) => file === path)?.[0] ?? path);
      const isWhole = mounts.length > subPaths.length;
      return [
        ...subPaths.length > 0 ? [...useOf("ConfigMap", map, "subPath", ofSubPaths), ...useOf("Secret", secret, "subPath", ofSubPaths)] : [],
        ...isWhole ? [...useOf("ConfigMap", map, "mounted", keys), ...useOf("Secret", secret, "mounted", keys)] : []
      ];
    });
  });
}
function itemsOf(source) {
  return source?.items && new Map(source.items.map(({ key: key2 = "", path = "" }) => [key2, path]));
}
function useOf(kind, place2, how, keys) {
  return place2.value ? [{ kind, name: place2.value, keys, how, place: place2 }] : [];
}

// rules/update/config-without-rollout.ts
var RESTARTER = /^(?:(?:configmap|secret)\.)?reloader\.stakater\.com\/|^(?:wave\.pusher\.com|configmap\.kubernetes\.io|k8tz\.io)\/(?:update-on-config-change|reload)/;
var RELOADS = /reload|config-?watch|watch-?(?:config|interval|dir|file)|inotify|web\.enable-lifecycle|k8s-sidecar|refresh-?interval|--watch\b/i;
var config_without_rollout_default = rule({
  id: "config-without-rollout",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Configuration changes, and the running pods keep the old one",
  why: `A changed ConfigMap or Secret is no change of the pod template, so no pod restarts. Variables and subPath mounts never change in a running
    pod; other mounted files do, which helps only an agent that reads them again. A checksum of the configuration in an annotation of the
    template rolls the change out.`,
  references: [
    "https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically",
    "https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments",
    "https://github.com/CrowdStrike/falcon-helm/issues/318"
  ],
  *check(update) {
    const { relation, effects, daemonSet, pod } = update;
    if (relation !== "same" || effects.revisionChanged || isRestarted(daemonSet)) return;
    const reloads = readsAgain(pod);
    for (const { use, key: key2, before, after, others } of changedConfig(update)) {
      if (use.how === "mounted" && reloads) continue;
      const more = others === 0 ? "" : ` and ${others} more key${others === 1 ? "" : "s"}`;
      yield problem(after, `${key2}${more} of ${use.kind} ${use.name} changes and no pod restarts: ${consequence(use)}`, {
        related: [{ place: use.place, message: "used here" }, ...before.exists ? [{ place: before, message: "before" }] : []]
      });
    }
  }
});
var RESTART = "kubectl rollout restart, or a checksum of it in an annotation of the template, brings it";
function consequence({ how }) {
  if (how === "env") return `variables keep the values that they had at the start; ${RESTART}`;
  if (how === "subPath") return `what is mounted by subPath never changes in a running pod; ${RESTART}`;
  return `the mounted files change, but only an agent that reads them again notices; else ${RESTART}`;
}
function isRestarted({ value }) {
  const annotations = { ...value?.metadata?.annotations, ...value?.spec?.template?.metadata?.annotations };
  return Object.keys(annotations).some((key2) => RESTARTER.test(key2));
}
function readsAgain({ value }) {
  return (value?.containers ?? []).some(({ name = "", image = "", command = [], args = [], env = [] }) => {
    return [name, image, ...command, ...args, ...env.map((variable) => variable.name ?? "")].some((text2) => RELOADS.test(text2));
  });
}

// rules/update/fleet-restart.ts
init_rule();

// rules/updates.ts
init_image();
init_quantity();
function containerPairs(before, after) {
  return ["containers", "initContainers"].flatMap((list4) => {
    const [olds2, news] = [before.at(list4).items(), after.at(list4).items()];
    const names = new Set(news.map(({ value }) => value?.name));
    const byName = fieldsByName(olds2);
    return news.map((container, index) => {
      const old = byName.get(container.value?.name);
      const inPlace = olds2.length === news.length && !names.has(olds2[index]?.value?.name) ? olds2[index] : void 0;
      return { list: list4, after: container, before: old ?? inPlace };
    });
  });
}
function fieldsByName(items) {
  return new Map(items.toReversed().map((item) => [item.value?.name, item]));
}
function shownChange({ kind, from, to, name }) {
  const field = name.replace(/^spec\.(?:template\.(?:spec\.)?)?/, "");
  if (kind === "added") return `adds ${field}`;
  if (kind === "removed") return `removes ${field}`;
  if (kind === "reordered") return `reorders ${field}`;
  if (field.endsWith(".image") && typeof from === "string" && typeof to === "string") {
    const [is, was] = withoutCommonParts(to, from);
    return `${field} is ${is} instead of ${was}`;
  }
  return isShort(from) && isShort(to) ? `${field} is ${shown3(to)} instead of ${shown3(from)}` : `changes ${field}`;
}
function withoutCommonParts(a, b) {
  const slash = a.lastIndexOf("/", a.includes("@") ? a.indexOf("@") : a.length) + 1;
  const isSamePlace = b.startsWith(a.slice(0, slash)) && !b.slice(slash).replace(/@.*/, "").includes("/");
  const [left, right] = isSamePlace ? [a.slice(slash), b.slice(slash)] : [a, b];
  const [x, y] = [left, right].map((image) => image.replace(/@.*/, ""));
  return x === y ? [shortDigest(left), shortDigest(right)] : [x, y];
}
function shortDigest(image) {
  return image.replace(/(@\w+:\w{12})\w+$/, "$1…");
}
function shown3(value) {
  const text2 = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  return text2.length > 80 ? `${text2.slice(0, 79)}…` : text2;
}
function isShort(value) {
  return typeof value === "string" ? value.length <= 120 && !value.includes("\n") : typeof value === "number" || typeof value === "boolean";
}
function restarts({ relation, effects }) {
  return relation === "same" && effects.verdict === "ok" && effects.revisionChanged;
}
function needlessChanges(update) {
  const changes = update.changes.filter(({ inTemplate }) => inTemplate);
  const found2 = [];
  for (const change of changes) {
    const reason = needlessReason(change, update);
    if (reason === void 0) return [];
    found2.push({ change, reason });
  }
  return found2;
}
var UNORDERED = /(?:^|\.)(?:volumes|volumeMounts|tolerations|ports|imagePullSecrets|hostAliases|volumeDevices|add|drop)$/;
var KEY = /\.(?:annotations|labels)\[(.*)\]$/;
var ENV = /\.env\[(.*?)\](?:\.value)?$/;
var AMOUNT = /\.(?:limits|requests|overhead)\[[^\]]*\]$|\.(?:sizeLimit|divisor)$/;
var TIMELY_KEY = /time|date|random|rollme|build|deployed|nonce|uuid|revision|commit|sha$/i;
var CHECKSUM = /^checksum\/|[./-](?:checksum|hash)$|^(?:checksum|hash)[./-]/i;
function needlessReason(change, update) {
  const { kind, name, from, to } = change;
  if (kind === "reordered") return UNORDERED.test(name) ? "has the same items in another order" : void 0;
  if (kind === "changed" && AMOUNT.test(name) && isSameAmount(from, to)) return `amounts to the same: ${shown3(to)} is ${shown3(from)}`;
  if (kind === "changed" && name.endsWith(".image") && isSameImage(from, to)) return `is the same image: ${shown3(to)} is ${shown3(from)}`;
  const key2 = KEY.exec(name)?.[1];
  if (key2 === void 0) {
    const variable = ENV.exec(name)?.[1];
    return variable !== void 0 && kind === "changed" && isTime(from) && isTime(to) ? "is a time that changes with each rendering" : void 0;
  }
  if (key2 === "kubectl.kubernetes.io/restartedAt") return void 0;
  if (isVolatileLabel(key2)) return "only tells the release";
  if (CHECKSUM.test(key2)) return configIsSame(update) ? "is a checksum of configuration that did not change" : void 0;
  if (isTime(to) && (from === void 0 || isTime(from))) return "is a time that changes with each rendering";
  return TIMELY_KEY.test(key2) && kind === "changed" ? "is a value that changes with each rendering" : void 0;
}
var TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}[:-]?\d{2}.*)?$|^1\d{9}(?:\d{3})?$|^\d{8}[-T]?\d{4,6}Z?$|^[A-Z][a-z]{2},? .*\d{1,2}:\d{2}:\d{2}/;
function isTime(value) {
  const text2 = typeof value === "object" && value !== null ? value.value : value;
  return typeof text2 === "string" && TIME.test(text2);
}
function isSameAmount(from, to) {
  const [a, b] = [from, to].map((value) => typeof value === "string" || typeof value === "number" ? unmarshalQuantity(value) : "");
  return typeof a === "object" && typeof b === "object" && a.cmp(b) === 0;
}
function isSameImage(from, to) {
  const [a, b] = [from, to].map((image) => typeof image === "string" ? parseImage(image) : void 0);
  return a !== void 0 && b !== void 0 && JSON.stringify(a) === JSON.stringify(b);
}
function configIsSame(update) {
  const used = configOf(update.pod);
  const known = used.filter(({ kind, name }) => {
    const namespace = update.daemonSet.value?.metadata?.namespace;
    return update.objects.find(kind, namespace, name) && update.objectsBefore.find(kind, namespace, name);
  });
  return used.length > 0 && known.length === used.length && changedConfig(update).length === 0;
}

// rules/update/fleet-restart.ts
var fleet_restart_default = rule({
  id: "fleet-restart",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "The change restarts the pods of all nodes",
  why: `Any change of the pod template makes a new revision, and the controller replaces every pod, as many at once as updateStrategy allows.
    Changes outside of the template (labels of the DaemonSet, minReadySeconds, updateStrategy) restart nothing. ds-lint diff prints the whole plan.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/"],
  *check(update) {
    const { effects, daemonSet, changes } = update;
    if (!restarts(update) || effects.rollout !== "RollingUpdate" || needlessChanges(update).length > 0) return;
    const template = changes.filter(({ inTemplate }) => inTemplate).toSorted((a, b) => rank(a) - rank(b));
    const [first, ...others] = template;
    if (!first) return;
    const { maxUnavailable = 1, maxSurge = 0 } = daemonSet.at("spec", "updateStrategy", "rollingUpdate").effective ?? {};
    const atOnce = isNone(maxSurge) ? typeof maxUnavailable === "string" ? `${maxUnavailable} of them at a time` : `${maxUnavailable} at a time` : `with a surge of ${maxSurge}`;
    const more = others.length === 0 ? "" : ` (and ${others.length} more change${others.length === 1 ? "" : "s"})`;
    yield problem(first.after, `restarts the pods of all nodes, ${atOnce}: ${shownChange(first)}${more}`, {
      related: first.before.exists ? [{ place: first.before, message: "before" }] : []
    });
  }
});
function rank({ name }) {
  if (name.endsWith(".image")) return name.includes(".containers[") ? 0 : 1;
  return /\.metadata\.(?:labels|annotations)\[/.test(name) ? 3 : 2;
}
function isNone(value) {
  return value === 0 || value === "0%";
}

// rules/update/host-path-changed.ts
init_rule();
var host_path_changed_default = rule({
  id: "host-path-changed",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "A volume is another folder of the node than before",
  why: `What the agent kept in the old folder (positions in log files, buffers, sockets, certificates) stays behind on every node, and the new pod
    starts without it: logs are read again or lost, and nobody removes the old files.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const olds2 = fieldsByName(before.pod.at("volumes").items());
    for (const volume of pod.at("volumes").items()) {
      const old = olds2.get(volume.value?.name);
      const from = old?.value?.hostPath?.path;
      if (!old || from === void 0) continue;
      const to = volume.value?.hostPath?.path;
      if (to !== void 0 && withoutSlash(to) === withoutSlash(from)) continue;
      const related = [{ place: old.at("hostPath", "path"), message: "before" }];
      if (to === void 0) {
        yield problem(volume, `${volume.value?.name} was ${from} of the node: what is there stays behind, and the new pods do not see it`, {
          related
        });
      } else {
        yield problem(
          volume.at("hostPath", "path"),
          `${volume.value?.name} is ${to} of the node instead of ${from}: what is in ${from} stays behind`,
          { related }
        );
      }
    }
  }
});
function withoutSlash(path) {
  return path.replace(/\/+$/, "");
}

// rules/update/host-port-changed.ts
init_rule();
var host_port_changed_default = rule({
  id: "host-port-changed",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods take another port of their nodes than before",
  why: `Where something else on a node has the new port, the pod stays pending or its process fails; the rollout stops there. Whoever calls the old
    port (a scraper, a health check, a firewall rule) finds nothing.`,
  references: ["https://kubernetes.io/docs/concepts/configuration/overview/#services", "https://github.com/dell/csm/issues/1783"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const [old, updated2] = [portsOf(before.pod), portsOf(pod)];
    const [was, is] = [old, updated2].map((ports) => new Set(ports.map(({ id }) => id)));
    const added2 = updated2.filter(({ id }) => !was.has(id));
    const gone = old.filter(({ id }) => !is.has(id));
    const shown11 = gone.slice(0, MOST_SHOWN);
    const more = gone.length > MOST_SHOWN ? ` and ${gone.length - MOST_SHOWN} more` : "";
    const instead = shown11.map(({ id }) => id).join(", ") + more;
    const related = shown11.map(({ field }) => ({ place: field, message: "before" }));
    for (const { id, field, how } of added2) {
      yield problem(
        field,
        `takes port ${id} of every node${how}${instead === "" ? "" : ` instead of ${instead}`}: make sure that it is free there`,
        { related }
      );
    }
    if (added2.length === 0 && gone.length > 0) {
      yield problem(pod.at("containers"), `no longer takes port ${instead} of its nodes: whoever calls it there finds nothing`, { related });
    }
  }
});
var MOST_SHOWN = 8;
function portsOf(pod) {
  const hostNetwork = pod.value?.hostNetwork === true;
  const sidecars = pod.at("initContainers").items().filter(({ value }) => value?.restartPolicy === "Always");
  return [...pod.at("containers").items(), ...sidecars].flatMap(
    (container) => container.at("ports").items().flatMap((port) => {
      const { hostPort, containerPort, hostIP, protocol = "TCP" } = port.value ?? {};
      const number = hostPort || (hostNetwork ? containerPort : void 0);
      if (!number) return [];
      const address = hostIP === void 0 || hostIP === "" || hostIP === "0.0.0.0" ? "" : `${hostIP}:`;
      return [
        {
          id: `${address}${number}/${protocol}`,
          field: port.at(hostPort ? "hostPort" : "containerPort"),
          how: hostPort ? "" : ", being on the host network"
        }
      ];
    })
  );
}

// rules/update/image-downgraded.ts
init_rule();
init_image();
var image_downgraded_default = rule({
  id: "image-downgraded",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "An image goes back to an older version",
  why: `An older agent may not read what the newer one has written on the nodes (state, sockets, CRDs). To go back on purpose, kubectl rollout
    undo restores the whole former template.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      const [was, is] = [parseImage(old?.value?.image ?? ""), parseImage(after.value?.image ?? "")];
      if (!old || !was?.tag || !is?.tag || was.domain !== is.domain || was.path !== is.path) continue;
      if ((compareTags(is.tag, was.tag) ?? 0) >= 0) continue;
      yield problem(after.at("image"), `${is.tag} is older than ${was.tag}, which the nodes run now`, {
        related: [{ place: old.at("image"), message: "before" }]
      });
    }
  }
});

// rules/update/image-version-skew.ts
init_rule();
init_image();
var image_version_skew_default = rule({
  id: "image-version-skew",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Containers that ran the same image now run two versions of it",
  why: `Init containers and sidecars of the same image install and read the same files; they are built to run in one version. An update that
    forgets one of them mixes both on every node.`,
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const pairs = containerPairs(before.pod, pod);
    for (const pair2 of pairs) {
      const other = pairs.find(
        (each2) => imageOf(each2, "before") === imageOf(pair2, "before") && imageOf(each2, "after") !== imageOf(pair2, "after")
      );
      const isForgotten = imageOf(pair2, "after") === imageOf(pair2, "before");
      if (!other || !isForgotten || repositoryOf(other) === void 0 || repositoryOf(other) !== repositoryOf(pair2)) continue;
      yield problem(
        pair2.after.at("image"),
        `stays at ${imageOf(pair2, "after")}, while ${other.after.value?.name} goes on to ${imageOf(other, "after")}`,
        {
          related: [{ place: other.after.at("image"), message: "the other version" }]
        }
      );
    }
  }
});
function imageOf(pair2, side) {
  return pair2[side]?.value?.image;
}
function repositoryOf(pair2) {
  const image = parseImage(imageOf(pair2, "after") ?? "");
  return image && `${image.domain}/${image.path}`;
}

// rules/update/needless-restart.ts
init_rule();
var needless_restart_default = rule({
  id: "needless-restart",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods of all nodes restart, and nothing in them changes",
  why: `A time, a chart's version, a checksum of something else or the same amount in another spelling is a new pod template for Kubernetes:
    every render or sync rolls over the whole fleet. Keep such values on the DaemonSet's own metadata, where they restart nothing.`,
  references: [
    "https://github.com/kubereboot/kured/issues/413",
    "https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments"
  ],
  *check(update) {
    if (!restarts(update) || update.effects.rollout !== "RollingUpdate") return;
    const [first, ...others] = needlessChanges(update);
    if (!first) return;
    const { change, reason } = first;
    const field = change.name.replace(/^spec\.template\./, "");
    const more = others.map((other) => ({ place: other.change.after, message: other.reason }));
    yield problem(change.after, `restarts the pods of all nodes for nothing: ${field} ${reason}`, {
      related: [...change.before.exists ? [{ place: change.before, message: "before" }] : [], ...more]
    });
  }
});

// rules/update/placement-broadened.ts
init_rule();

// src/kubernetes/daemonTolerations.ts
init_group();
var NODE = "node.kubernetes.io/";
function addedTolerations(hostNetwork) {
  const noSchedule2 = ["disk-pressure", "memory-pressure", "pid-pressure", "unschedulable", ...hostNetwork ? ["network-unavailable"] : []];
  return [
    ...["not-ready", "unreachable"].map((name) => ({ key: NODE + name, operator: "Exists", effect: "NoExecute" })),
    ...noSchedule2.map((name) => ({ key: NODE + name, operator: "Exists", effect: "NoSchedule" }))
  ];
}
function keepsFromNodes({ effect = "" }) {
  return effect === "" || effect === "NoSchedule" || effect === "NoExecute";
}
function coversToleration(toleration, other) {
  const { key: key2 = "", operator = "Equal", value = "", effect = "" } = toleration;
  const { key: otherKey = "", operator: otherOperator = "Equal", value: otherValue = "", effect: otherEffect = "" } = other;
  if (effect !== "" && effect !== otherEffect) return false;
  if (key2 !== "" && key2 !== otherKey) return false;
  if (operator === "Exists") return true;
  return operator === otherOperator && value === otherValue && key2 !== "";
}
function uncovered(tolerations, others, hostNetwork) {
  const byKey = groupBy([...others, ...addedTolerations(hostNetwork)], ({ key: key2 = "" }) => key2);
  return tolerations.flatMap((toleration, index) => {
    if (!keepsFromNodes(toleration)) return [];
    const effects = toleration.effect ? [toleration.effect] : ["NoSchedule", "NoExecute"];
    const candidates = [...byKey.get("") ?? [], ...byKey.get(toleration.key ?? "") ?? []];
    const isCovered = effects.every((effect) => candidates.some((other) => coversToleration(other, { ...toleration, effect })));
    return isCovered ? [] : [index];
  });
}

// rules/placement.ts
var SELECTS = /^spec\.template\.spec\.(?:nodeSelector\b|affinity$|affinity\.nodeAffinity(?:$|\.required)|nodeName$)/;
function selectionChange({ before, pod, changes }) {
  const selecting = changes.filter(({ name }) => SELECTS.test(name));
  if (selecting.length === 0) return void 0;
  const [old, updated2] = [before.pod.value ?? {}, pod.value ?? {}];
  const [was, is] = [nodeAlternatives(old), nodeAlternatives(updated2)];
  const otherNode = old.nodeName !== updated2.nodeName;
  const narrowed = !isWithin(was, is) || otherNode && updated2.nodeName !== void 0;
  const broadened = !isWithin(is, was) || otherNode && old.nodeName !== void 0;
  const order = { added: 0, changed: 1, reordered: 2, removed: 3 };
  return narrowed || broadened ? { narrowed, broadened, changes: selecting.toSorted((a, b) => order[a.kind] - order[b.kind]) } : void 0;
}
function missingTolerations(of2, from) {
  const list4 = of2.effective?.tolerations ?? [];
  return uncovered(list4, from.effective?.tolerations ?? [], from.effective?.hostNetwork === true).map((index) => ({
    toleration: list4[index] ?? {},
    index
  }));
}
function tolerated({ key: key2 = "", operator, value = "", effect = "" }) {
  const suffix = effect === "" ? "" : `:${effect}`;
  if (key2 === "") return effect === "" ? "nodes with any taint" : `nodes with any ${effect} taint`;
  return `nodes with the taint ${key2}${operator === "Exists" || value === "" ? "" : `=${value}`}${suffix}`;
}
function selectionWords(changes) {
  return [...new Set(changes.map(words))].join(", ");
}
function words({ kind, name, from, to }) {
  const label2 = /\.nodeSelector\[(.*)\]$/.exec(name)?.[1];
  if (label2 !== void 0) {
    if (kind === "added") return `${label2}=${to} is new`;
    return kind === "removed" ? `${label2}=${from} is gone` : `${label2}=${to} instead of ${from}`;
  }
  if (name.endsWith(".nodeName")) return `nodeName is ${kind === "removed" ? "gone" : to}`;
  if (name.endsWith("nodeSelector")) return `the node selector is ${kind === "removed" ? "gone" : "new"}`;
  if (/ffinity$|Execution$/.test(name))
    return `the required node affinity is ${kind === "removed" ? "gone" : kind === "added" ? "new" : "another"}`;
  if (/\.values\[\d+\]$/.test(name)) {
    if (kind === "added") return `${to} is new in the required node affinity`;
    if (kind === "removed") return `${from} is gone from the required node affinity`;
  }
  return "the required node affinity is another";
}

// rules/update/placement-broadened.ts
var placement_broadened_default = rule({
  id: "placement-broadened",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "Nodes that did not have the agent get it",
  why: `The controller creates pods on all newly selected nodes at once, up to 250 in a burst: updateStrategy limits only replacements. Registries,
    the API server and whatever the agents report to see them start together.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/40621", "https://github.com/kubernetes/kubernetes/issues/113287"],
  *check(update) {
    const { relation, before, pod } = update;
    if (relation !== "same") return;
    const selection = selectionChange(update);
    if (selection?.broadened && !selection.narrowed) {
      const [first2] = selection.changes;
      if (first2) {
        yield problem(first2.after, `selects more nodes than before, which all get a pod at once: ${selectionWords(selection.changes)}`, {
          related: selection.changes.filter((each2) => each2.before.exists).map((each2) => ({ place: each2.before, message: "before" }))
        });
      }
    }
    const added2 = missingTolerations(pod, before.pod);
    const [first, ...others] = added2;
    if (!first) return;
    const nodes = added2.map(({ toleration }) => tolerated(toleration)).join(" and ");
    yield problem(
      pod.at("tolerations", first.index),
      `${nodes} all get a pod at once: the toleration${added2.length > 1 ? "s are" : " is"} new`,
      {
        related: [
          ...before.pod.at("tolerations").exists ? [{ place: before.pod.at("tolerations"), message: "before" }] : [],
          ...others.map(({ index }) => ({ place: pod.at("tolerations", index), message: "new, too" }))
        ]
      }
    );
  }
});

// rules/update/placement-narrowed.ts
init_rule();
var placement_narrowed_default = rule({
  id: "placement-narrowed",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Nodes that have the agent now lose it",
  why: `The controller deletes the pods of nodes that are no longer selected at once and all together: updateStrategy limits only replacements.
    On those nodes nothing of the agent is left; with maxUnavailable 0 such a rollout has even got stuck.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/118823"],
  *check(update) {
    const { relation, before, pod } = update;
    if (relation !== "same") return;
    const selection = selectionChange(update);
    if (selection?.narrowed) {
      const { changes, broadened } = selection;
      const [first] = changes;
      const where2 = broadened ? "selects other nodes than before, and those that it leaves lose their pods at once" : "selects fewer nodes than before, and the others lose their pods at once";
      if (first) {
        yield problem(first.after, `${where2}: ${selectionWords(changes)}`, {
          severity: isOnlyLinux(selectionWords(changes)) ? "info" : "warning",
          related: changes.filter((each2) => each2.before.exists).map((each2) => ({ place: each2.before, message: "before" }))
        });
      }
    }
    const missing = missingTolerations(before.pod, pod);
    if (missing.length === 0) return;
    const atOnce = missing.some(({ toleration }) => toleration.effect !== "NoSchedule");
    const nodes = missing.map(({ toleration }) => tolerated(toleration)).join(", ");
    const ends2 = atOnce ? "lose their pods at once" : "lose their pods as they are replaced";
    yield problem(pod.at("tolerations"), `${nodes} ${ends2}: the toleration is gone`, {
      related: missing.map(({ index }) => ({ place: before.pod.at("tolerations", index), message: "before" }))
    });
  }
});
function isOnlyLinux(words2) {
  return /^(?:beta\.)?kubernetes\.io\/os=linux is new$/.test(words2);
}

// rules/update/privilege-added.ts
init_rule();
var privilege_added_default = rule({
  id: "privilege-added",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods may do more on their nodes than before",
  why: `A DaemonSet runs on every node: what its container may do, whoever breaks into one may do to the whole fleet. This is a review of the
    difference only: what was there before is not repeated.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  securitySeverity: 6.5,
  *check({ before, pod }) {
    const wasPrivileged = anyPrivileged(before.pod);
    for (const gain of [...podGains(before.pod, pod), ...volumeGains(before.pod, pod, wasPrivileged)]) yield problemOf(gain);
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      for (const gain of containerGains(old, after, before.pod, pod, wasPrivileged)) yield problemOf(gain);
    }
  }
});
function problemOf({ place: place2, was, message, severity, others = [] }) {
  const before = was?.exists ? [{ place: was, message: "before" }] : [];
  return problem(place2, message, { severity, related: [...before, ...others.map((other) => ({ place: other, message: "too" }))] });
}
var HOST_ACCESS = [
  ["hostNetwork", "uses the network of its node: it sees all its traffic and reaches what listens on localhost only"],
  ["hostPID", "sees all processes of its node, and as root can enter them"],
  ["hostIPC", "shares memory and semaphores with all processes of its node"]
];
function podGains(before, after) {
  const gains = HOST_ACCESS.filter(([name]) => after.value?.[name] === true && before.value?.[name] !== true).map(
    ([name, what]) => ({
      place: after.at(name),
      was: before.at(name),
      message: `the pod now ${what}`
    })
  );
  if (before.value?.hostUsers === false && after.value?.hostUsers !== false) {
    const message = "root in the pod is root on the node again: hostUsers was false";
    gains.push({ place: after.at("hostUsers"), was: before.at("hostUsers"), message });
  }
  if (before.value?.automountServiceAccountToken === false && after.value?.automountServiceAccountToken !== false) {
    const message = "the pods get the token of their service account again: automountServiceAccountToken was false";
    gains.push({ place: after.at("automountServiceAccountToken"), was: before.at("automountServiceAccountToken"), message });
  }
  return gains;
}
var SECRET = /^\/(?:$|etc\/?$|etc\/kubernetes(?:\/|$)|root(?:\/|$)|home(?:\/|$)|proc\/?$|var\/lib\/(?:kubelet|docker|containerd)\/?$|(?:var\/)?run\/?$|.*\.sock$)/;
var SYSTEM = /^\/(?:$|(?:etc|bin|sbin|usr|lib|lib64|boot|root|proc|sys|dev)(?:\/|$)|var\/lib\/(?:kubelet|docker|containerd)\/?$|(?:var\/)?run\/?$|.*\.sock$)/;
function volumeGains(before, after, wasPrivileged) {
  const olds2 = /* @__PURE__ */ new Map();
  for (const { name, hostPath } of before.value?.volumes ?? []) {
    if (hostPath?.path !== void 0) olds2.set(withSlash2(hostPath.path), [...olds2.get(withSlash2(hostPath.path)) ?? [], name]);
  }
  const [wereWritten, areWritten] = [writtenVolumes(before), writtenVolumes(after)];
  const added2 = [];
  const opened = [];
  for (const volume of after.at("volumes").items()) {
    const path = volume.value?.hostPath?.path;
    if (path === void 0) continue;
    const covering = foldersAround(path).flatMap((folder2) => olds2.get(folder2) ?? []);
    const writes = areWritten.has(volume.value?.name);
    const folder = {
      path,
      writes,
      place: volume.at("hostPath", "path"),
      grave: !wasPrivileged && (SECRET.test(path) || writes && SYSTEM.test(path))
    };
    if (covering.length === 0) added2.push(folder);
    else if (writes && !covering.some((name) => wereWritten.has(name))) opened.push(folder);
  }
  return [...together2(added2, "mounts", ", which it did not before"), ...together2(opened, "may write to", ", where it could only read")];
}
var MOST_SHOWN2 = 4;
function together2(folders, what, end2) {
  const ordered = folders.toSorted((a, b) => Number(b.grave) - Number(a.grave));
  const [first, ...others] = ordered;
  if (!first) return [];
  const names = ordered.slice(0, MOST_SHOWN2).map(({ path, writes }) => what === "mounts" ? `${path} (${writes ? "for writing" : "for reading"})` : path);
  const more = ordered.length > MOST_SHOWN2 ? ` and ${ordered.length - MOST_SHOWN2} more` : "";
  const message = `${what} ${names.join(", ")}${more} of its node${end2}`;
  return [
    { place: first.place, was: void 0, message, severity: first.grave ? "warning" : "info", others: others.map(({ place: place2 }) => place2) }
  ];
}
function withSlash2(path) {
  return `${path.replace(/\/+$/, "")}/`;
}
function foldersAround(path) {
  const whole2 = withSlash2(path);
  return [...whole2.matchAll(/\//g)].map(({ index }) => whole2.slice(0, index + 1));
}
function writtenVolumes({ value }) {
  const mounts = templateContainers(value).flatMap(({ volumeMounts = [] }) => volumeMounts);
  return new Set(mounts.filter(({ readOnly }) => readOnly !== true).map(({ name }) => name));
}
var ORDINARY = new Set(
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(" ")
);
function containerGains(old, container, oldPod, pod, wasPrivileged) {
  const [was, is] = [old?.value?.securityContext ?? {}, container.value?.securityContext ?? {}];
  const context = container.at("securityContext");
  const oldContext = old?.at("securityContext");
  const name = container.value?.name ?? "the container";
  if (was.privileged === true) return [];
  if (is.privileged === true) {
    const message = `${name} is now privileged: it can do to its node whatever root can`;
    return [{ place: context.at("privileged"), was: oldContext?.at("privileged"), message, severity: wasPrivileged ? "info" : "warning" }];
  }
  const gains = [];
  const had = new Set((was.capabilities?.add ?? []).map(plainName));
  const added2 = (is.capabilities?.add ?? []).map(plainName);
  const list4 = context.at("capabilities", "add");
  const gained = [...added2.keys()].filter((index) => !had.has(added2[index]) && !had.has("ALL") && !ORDINARY.has(added2[index]));
  const [first, ...others] = gained;
  if (first !== void 0) {
    const names = gained.map((index) => added2[index]).join(", ");
    gains.push({
      place: list4.at(first),
      was: oldContext?.at("capabilities", "add"),
      message: `${name} gets the ${gained.length === 1 ? "capability" : "capabilities"} ${names}`,
      severity: wasPrivileged ? "info" : "warning",
      others: others.map((index) => list4.at(index))
    });
  }
  if (!old) return gains;
  const dropped = (list5 = []) => list5.some((each2) => plainName(each2) === "ALL");
  if (dropped(was.capabilities?.drop) && !dropped(is.capabilities?.drop)) {
    const place2 = context.at("capabilities", "drop");
    gains.push({
      place: place2,
      was: oldContext?.at("capabilities", "drop"),
      message: `${name} no longer drops all capabilities`,
      severity: "info"
    });
  }
  if (was.allowPrivilegeEscalation === false && is.allowPrivilegeEscalation !== false) {
    const place2 = context.at("allowPrivilegeEscalation");
    gains.push({
      place: place2,
      was: oldContext?.at("allowPrivilegeEscalation"),
      message: `processes of ${name} may gain privileges again (setuid)`,
      severity: "info"
    });
  }
  if (was.readOnlyRootFilesystem === true && is.readOnlyRootFilesystem !== true) {
    const place2 = context.at("readOnlyRootFilesystem");
    gains.push({
      place: place2,
      was: oldContext?.at("readOnlyRootFilesystem"),
      message: `${name} may write to its own file system again`,
      severity: "info"
    });
  }
  if (is.procMount === "Unmasked" && was.procMount !== "Unmasked") {
    gains.push({
      place: context.at("procMount"),
      was: oldContext?.at("procMount"),
      message: `${name} sees the unmasked /proc of the kernel`
    });
  }
  if (isUnconfined(container, pod) && !isUnconfined(old, oldPod)) {
    gains.push({
      place: context.at("seccompProfile"),
      was: oldContext?.at("seccompProfile"),
      message: `${name} runs without a seccomp profile that it had`
    });
  }
  if (mayBeRoot(container, pod) && !mayBeRoot(old, oldPod)) {
    const place2 = context.at("runAsUser").exists ? context.at("runAsUser") : context.at("runAsNonRoot");
    gains.push({
      place: place2,
      was: oldContext?.at("runAsNonRoot"),
      message: `${name} may run as root, which it could not before`,
      severity: "info"
    });
  }
  return gains;
}
function plainName(capability) {
  return capability.toUpperCase().replace(/^CAP_/, "");
}
function anyPrivileged({ value }) {
  return templateContainers(value).some(({ securityContext }) => securityContext?.privileged === true);
}
function isUnconfined(container, pod) {
  const profile = container.value?.securityContext?.seccompProfile ?? pod.value?.securityContext?.seccompProfile;
  return profile?.type === void 0 || profile.type === "Unconfined";
}
function mayBeRoot(container, pod) {
  const { runAsNonRoot = pod.value?.securityContext?.runAsNonRoot, runAsUser = pod.value?.securityContext?.runAsUser } = container.value?.securityContext ?? {};
  return runAsNonRoot !== true && (runAsUser === void 0 || runAsUser === 0);
}

// rules/update/rbac-widened.ts
init_rule();
init_group();
var rbac_widened_default = rule({
  id: "rbac-widened",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods' service account may do more in the cluster than before",
  why: `The token of a DaemonSet lies on every node: whoever takes over one node can use it. Reading secrets, creating pods or tokens, changing
    nodes or roles with it is the way from one node to the whole cluster.`,
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping"
  ],
  securitySeverity: 7.5,
  *check(update) {
    const { before, daemonSet, pod } = update;
    const account = { name: pod.value?.serviceAccountName ?? "default", namespace: daemonSet.value?.metadata?.namespace };
    const former = { name: before.pod.value?.serviceAccountName ?? "default", namespace: before.object.namespace };
    const had = grantsOf(former, update.objectsBefore);
    const has2 = grantsOf(account, update.objects);
    if (had.length === 0 && (former.name !== account.name || has2.length === 0)) return;
    const gained = has2.filter((grant) => !had.some((old) => allows(old, grant)));
    for (const grants of byRule(gained)) {
      const [first] = grants;
      if (!first) continue;
      const shown11 = wordsOf(grants);
      const more = shown11.length > MOST ? ` and ${shown11.length - MOST} more` : "";
      yield problem(first.place, `the pods of all nodes may now ${shown11.slice(0, MOST).join("; ")}${more}`, {
        severity: grants.some(isPowerful) ? "warning" : "info",
        related: [{ place: pod.at("serviceAccountName"), message: `their service account is ${account.name}` }]
      });
    }
  }
});
function grantsOf(account, objects) {
  const bindings = [...objects.all("ClusterRoleBinding"), ...objects.all("RoleBinding")];
  return bindings.flatMap(({ object, field }) => {
    const binding = plain(field.value);
    if (!list(binding["subjects"]).some((subject) => isAccount(plain(subject), account))) return [];
    const { kind, name } = plain(binding["roleRef"]);
    const namespace = object.kind === "RoleBinding" ? object.namespace : void 0;
    const role = typeof kind === "string" && typeof name === "string" ? objects.find(kind, kind === "Role" ? object.namespace : void 0, name) : void 0;
    if (!role) {
      const place2 = field.resolve(["roleRef", "name"]);
      const every = { group: "*", resource: "*", verb: "*", names: [], namespace, place: place2, rule: placeId(place2) };
      return name === "cluster-admin" ? [{ ...every, what: "everything, as cluster-admin" }] : [];
    }
    return rulesOf(role.field, namespace);
  });
}
function isAccount({ kind, name, namespace }, account) {
  return kind === "ServiceAccount" && name === account.name && (namespace === void 0 || account.namespace === void 0 || namespace === account.namespace);
}
function rulesOf(role, namespace) {
  return list(plain(role.value)["rules"]).flatMap((each2, index) => {
    const { apiGroups, resources, verbs, resourceNames } = plain(each2);
    const names = strings(resourceNames);
    return strings(apiGroups).flatMap(
      (group) => strings(resources).flatMap(
        (resource) => strings(verbs).map((verb, at3) => {
          const of2 = group === "" || group === "*" ? resource : `${resource}.${group}`;
          const what = `${resource === "*" ? "everything" : of2}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
          const place2 = role.resolve(["rules", index, "verbs", at3]);
          return { group, resource, verb, names, namespace, place: place2, rule: placeId(role.resolve(["rules", index])), what };
        })
      )
    );
  });
}
function placeId({ key: { file, span } }) {
  return `${file.path} ${span.start}`;
}
function allows(old, grant) {
  const covers2 = (a, b) => a === "*" || a === b;
  return covers2(old.group, grant.group) && (covers2(old.resource, grant.resource) || old.resource.startsWith("*/") && grant.resource.endsWith(old.resource.slice(1))) && covers2(old.verb, grant.verb) && (old.names.length === 0 || grant.names.length > 0 && grant.names.every((name) => old.names.includes(name))) && (old.namespace === void 0 || old.namespace === grant.namespace);
}
var READS = /* @__PURE__ */ new Set(["get", "list", "watch", "*"]);
var WRITES = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "*"]);
function isPowerful({ resource, verb }) {
  if (["escalate", "bind", "impersonate"].includes(verb) || resource === "*" || resource === "nodes/proxy") return true;
  if (resource === "secrets") return READS.has(verb) || WRITES.has(verb);
  if (["serviceaccounts/token", "pods/exec", "pods/attach", "pods/portforward", "pods/ephemeralcontainers"].includes(resource)) return true;
  const changed = /^(?:nodes|nodes\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/;
  return changed.test(resource) && WRITES.has(verb);
}
function byRule(grants) {
  return [...groupBy(grants, ({ rule: rule2 }) => rule2).values()].map(
    (group) => group.toSorted((a, b) => a.place.key.span.start - b.place.key.span.start)
  );
}
var MOST = 4;
function wordsOf(grants) {
  const verbs = /* @__PURE__ */ new Map();
  for (const { verb, what } of grants) {
    const known = verbs.get(what);
    if (known) known.add(verb);
    else verbs.set(what, /* @__PURE__ */ new Set([verb]));
  }
  return [...verbs].map(([what, all]) => `${all.has("*") ? "do everything with" : [...all].join(", ")} ${what}`);
}
function plain(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function list(value) {
  return Array.isArray(value) ? value : [];
}
function strings(value) {
  return list(value).filter((item) => typeof item === "string");
}

// rules/update/renamed-or-moved.ts
init_rule();
var renamed_or_moved_default = rule({
  id: "renamed-or-moved",
  on: "update",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A DaemonSet with another name or namespace is another DaemonSet",
  why: `kubectl apply creates the new one and leaves the old one running, so that every node runs both. Tools that prune delete the old one:
    its pods end on all nodes at once, without regard to updateStrategy. Where both want the same host port, the new pods wait.`,
  references: [
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
    "https://github.com/nginx/kubernetes-ingress/issues/3976"
  ],
  *check({ relation, before, daemonSet, pod, role }) {
    if (relation === "same") return;
    const [was, is] = [before.object, daemonSet.value?.metadata ?? {}];
    const { name = "", namespace } = is;
    const remove2 = `kubectl delete daemonset ${was.name}${was.namespace === void 0 ? "" : ` -n ${was.namespace}`}`;
    const ports = sharedPorts(before.pod, pod);
    const clash = ports.length > 0 ? `; both want host port ${ports.join(", ")}, so the new pods wait until the old ones are gone` : "";
    if (relation === "moved" && was.namespace === void 0) {
      yield problem(
        daemonSet.at("metadata", "namespace"),
        `had no namespace before: if it runs in another one than ${namespace}, the old DaemonSet stays and a second one starts beside it`,
        { severity: "info", related: [{ place: before.daemonSet.at("metadata", "name"), message: "before" }] }
      );
      return;
    }
    const field = relation === "moved" ? "namespace" : "name";
    const [from, to] = relation === "moved" ? [was.namespace, namespace ?? "no namespace"] : [was.name, name];
    yield problem(
      daemonSet.at("metadata", field),
      `${relation} from ${from} to ${to}: an apply creates another DaemonSet beside the old one, which runs on until ${remove2}${clash}`,
      {
        severity: role.nodeCritical ? "error" : "warning",
        related: [{ place: before.daemonSet.at("metadata", field), message: "before" }]
      }
    );
  }
});
function sharedPorts(before, after) {
  const old = new Set(hostPorts(before));
  return [...new Set(hostPorts(after).filter((port) => old.has(port)))];
}
function hostPorts({ effective }) {
  const ports = (effective?.containers ?? []).flatMap((container) => container.ports ?? []);
  return ports.flatMap(({ hostPort, containerPort }) => hostPort || effective?.hostNetwork && containerPort || []);
}

// rules/update/requests-raised.ts
init_rule();
init_quantity();
var requests_raised_default = rule({
  id: "requests-raised",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "The pods request more than before, on every node",
  why: `On a node without that much room the old pod is deleted and the new one stays pending; after maxUnavailable such nodes the rollout
    stops. A priority class lets the new pods push others out.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#some-nodes-run-out-of-resources"],
  *check({ relation, before, pod }) {
    if (relation !== "same") return;
    const pairs = containerPairs(before.pod, pod);
    const raises = ["cpu", "memory", "ephemeral-storage"].flatMap((resource) => {
      const [old, updated2] = [totalOf(before.pod, resource), totalOf(pod, resource)];
      const raised = pairs.find((pair2) => amount(pair2.after, resource).cmp(pair2.before ? amount(pair2.before, resource) : ZERO2) > 0);
      if (updated2.cmp(old) <= 0 || !raised) return [];
      const field = raised.after.at("resources", "requests", resource);
      const was = raised.before?.at("resources", "requests", resource);
      const words2 = `${shown4(updated2, resource)} instead of ${shown4(old, resource)}`;
      return [{ words: words2, place: field.exists ? field : raised.after, was: was?.exists ? was : void 0 }];
    });
    const [first, ...others] = raises;
    if (!first) return;
    const what = raises.map(({ words: words2 }) => words2).join(", ");
    yield problem(first.place, `the pods request ${what}: where a node lacks that much, the new pod stays pending`, {
      related: [
        ...raises.flatMap(({ was }) => was ? [{ place: was, message: "before" }] : []),
        ...others.map(({ place: place2 }) => ({ place: place2, message: "raised, too" }))
      ]
    });
  }
});
var ZERO2 = unmarshalQuantity("0");
function shown4(quantity, resource) {
  return quantity.cmp(ZERO2) === 0 ? `no ${resource}` : `${quantity.toString()} ${resource}`;
}
function amount({ effective }, resource) {
  const quantity = unmarshalQuantity(effective?.resources?.requests?.[resource] ?? "0");
  return typeof quantity === "string" ? ZERO2 : quantity;
}
function totalOf(pod, resource) {
  const init = pod.at("initContainers").items();
  const lasting = [...pod.at("containers").items(), ...init.filter(({ value }) => value?.restartPolicy === "Always")];
  const sum2 = lasting.reduce((total, container) => total.add(amount(container, resource)), ZERO2);
  const peaks = init.filter(({ value }) => value?.restartPolicy !== "Always").map((container) => amount(container, resource));
  return peaks.reduce((most, peak) => peak.cmp(most) > 0 ? peak : most, sum2);
}

// rules/update/selector-changed.ts
init_rule();
init_labels();
var selector_changed_default = rule({
  id: "selector-changed",
  on: "rejection",
  needs: "base",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The selector of a DaemonSet that is in use was changed",
  why: `The API server refuses it: "field is immutable". A forced replacement (kubectl replace --force, helm upgrade --force) deletes the pods of
    all nodes at once. In extensions/v1beta1 a selector that was not written was all labels of the pod template.`,
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector",
    "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/",
    "https://github.com/kubereboot/kured/issues/610"
  ],
  *check({ daemonSet, before }) {
    const old = before?.at("spec", "selector");
    if (!before || !old) return;
    const selector = daemonSet.at("spec", "selector");
    const { place: place2, was, what } = difference(old, selector);
    const isRefused = !old.exists || matchesLabels(old.value, before.at("spec", "template", "metadata", "labels").value ?? {}) !== true;
    if (isRefused) {
      const why = old.exists ? ", where the old one did not select its own pods" : "";
      const message = `${what}${why}; if the DaemonSet runs all the same, keep the selector that it has: it cannot be changed`;
      yield problem(place2, message, { severity: "info", related: was ? [{ place: was, message: "before" }] : [] });
      return;
    }
    yield problem(place2, `${what}; ${recreate(before, daemonSet)}`, {
      related: was ? [{ place: was, message: "the selector in use" }] : [],
      fix: keep(old, daemonSet)
    });
  }
});
function difference(old, selector) {
  if (!old.exists) return { place: selector, was: void 0, what: "there was no selector, which apps/v1 has never accepted" };
  if (!selector.exists) return { place: selector, was: old, what: `removes the selector ${shown5(old.value)}` };
  const [before, after] = [old.at("matchLabels"), selector.at("matchLabels")];
  const [was, is] = [before.value ?? {}, after.value ?? {}];
  const changed = Object.keys(is).find((key3) => is[key3] !== was[key3]);
  const gone = Object.keys(was).find((key3) => !Object.hasOwn(is, key3));
  const key2 = changed ?? gone;
  if (key2 === void 0)
    return { place: selector, was: old, what: `changes the selector from ${shown5(old.value)} to ${shown5(selector.value)}` };
  const place2 = after.at(key2).exists ? after.at(key2) : selector;
  return {
    place: place2,
    was: before.at(key2).exists ? before.at(key2) : old,
    what: `changes the selector from ${shown5(old.value)} to ${shown5(selector.value)}`
  };
}
function shown5({ matchLabels = {}, matchExpressions = [] } = {}) {
  const labels = Object.entries(matchLabels).map(([key2, value]) => `${key2}=${value}`);
  const expressions = matchExpressions.map(({ key: key2, operator, values }) => `${key2} ${operator}${values ? ` (${values.join(", ")})` : ""}`);
  const all = [...labels, ...expressions].join(",");
  return all === "" ? "of nothing" : all;
}
function recreate(before, { value }) {
  const { name = "", namespace } = before.value?.metadata ?? {};
  const labels = before.value?.spec?.template?.metadata?.labels ?? {};
  const command = `kubectl delete daemonset ${name}${namespace === void 0 ? "" : ` -n ${namespace}`} --cascade=orphan`;
  const adopted = matchesLabels(value?.spec?.selector, labels) === true;
  const pods = adopted ? "the new one adopts the running pods" : `the running pods (${Object.entries(labels).map(([key2, label2]) => `${key2}=${label2}`).join(",")}) stay beside the new ones until you delete them, too`;
  return `it cannot be changed: keep it, or run ${command} and apply this: ${pods}`;
}
function keep(old, daemonSet) {
  const { matchLabels = {}, matchExpressions = [] } = old.value ?? {};
  const labels = daemonSet.at("spec", "template", "metadata", "labels");
  const given = labels.value ?? {};
  const missing = Object.entries(matchLabels).filter(([key2, value]) => given[key2] !== value);
  if (matchExpressions.length > 0 && matchesLabels(old.value, { ...given, ...matchLabels }) !== true) return void 0;
  const selector = set(daemonSet.at("spec", "selector"), old.value, "unsafe");
  const parts = labels.exists ? missing.map(([key2, value]) => set(labels.at(key2), value, "unsafe")) : missing.length > 0 ? [set(labels, matchLabels, "unsafe")] : [];
  return together("keep the old selector", selector, ...parts);
}

// rules/update/strategy-flipped.ts
init_rule();
var strategy_flipped_default = rule({
  id: "strategy-flipped",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "The update strategy changes together with what it is to roll out",
  why: `The new strategy holds for this very update: after RollingUpdate → OnDelete the new template reaches no node; after OnDelete →
    RollingUpdate every pod of an older template is replaced now, those of former updates that were never rolled out among them.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check({ relation, before, daemonSet, effects }) {
    const old = before.daemonSet.at("spec", "updateStrategy", "type");
    const type = daemonSet.at("spec", "updateStrategy", "type");
    if (relation !== "same" || old.effective === type.effective) return;
    const related = old.exists ? [{ place: old, message: "before" }] : [];
    if (type.effective === "OnDelete") {
      if (!effects.revisionChanged) return;
      yield problem(type, "the template changes and OnDelete takes effect with it: no pod restarts, and no node gets the new template", {
        related
      });
    } else if (effects.revisionChanged) {
      yield problem(
        type,
        "the template changes and RollingUpdate takes effect with it: every pod is replaced, where OnDelete left them alone",
        { related }
      );
    } else {
      yield problem(type, "RollingUpdate replaces every pod whose template is older than this one: OnDelete may have left many", {
        related,
        severity: "info"
      });
    }
  }
});

// rules/update/uid-changed.ts
init_rule();
var uid_changed_default = rule({
  id: "uid-changed",
  on: "rejection",
  needs: "base",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "The manifest has the uid of another object",
  why: `An update with a uid is for the object of that uid only. One that was exported from another cluster, or before the DaemonSet was
    created anew, is refused as a conflict.`,
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids"],
  *check(subject) {
    yield present(subject, { fix: remove(subject.daemonSet.at("metadata", "uid"), "safe", "remove the uid") });
  }
});

// rules/update/undelivered-update.ts
init_rule();
var undelivered_update_default = rule({
  id: "undelivered-update",
  on: "update",
  severity: "info",
  preset: "recommended",
  since: "0.1.0",
  summary: "With OnDelete this change reaches a node only when its pod is deleted",
  why: `The apply succeeds, and no pod restarts: nodes get the new template one by one, when somebody deletes their pods or they are replaced.
    Until then the fleet runs two versions.`,
  references: ["https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy"],
  *check(update) {
    const { effects, changes, before, daemonSet } = update;
    const type = daemonSet.at("spec", "updateStrategy", "type");
    const wasOnDelete = before.daemonSet.at("spec", "updateStrategy", "type").effective === "OnDelete";
    if (!restarts(update) || effects.rollout !== "OnDelete" || !wasOnDelete) return;
    const template = changes.filter(({ inTemplate }) => inTemplate);
    const first = template.find(({ name }) => name.endsWith(".image")) ?? template[0];
    if (!first) return;
    yield problem(first.after, `reaches no node until its pod is deleted, as updateStrategy is OnDelete: ${shownChange(first)}`, {
      related: [{ place: type, message: "OnDelete" }, ...first.before.exists ? [{ place: first.before, message: "before" }] : []]
    });
  }
});

// rules/update/update-while-unavailable.ts
init_rule();
var update_while_unavailable_default = rule({
  id: "update-while-unavailable",
  on: "update",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A new template is applied while pods of the old one are unavailable",
  why: `Old pods that are not available are replaced at once, all of them, whatever maxUnavailable says. A second update on top of a broken
    rollout can so leave every node without a working pod. Needs an export with its status as the base.`,
  references: ["https://github.com/kubernetes/kubernetes/issues/123232"],
  *check(update) {
    const { before, changes, effects } = update;
    const { status } = before;
    if (!status || !restarts(update) || effects.rollout !== "RollingUpdate") return;
    const first = changes.find(({ inTemplate }) => inTemplate);
    const missing = status.desired - status.updated;
    if (!first || status.unavailable === 0 && missing <= 0) return;
    const what = status.unavailable > 0 ? `${status.unavailable} of ${status.desired} pods are unavailable: they are replaced at once, without regard to maxUnavailable` : `the last update is not rolled out: ${missing} of ${status.desired} pods still run an older template`;
    yield problem(first.after, `${what}; wait for kubectl rollout status first`, {
      severity: status.unavailable > 0 ? "warning" : "info",
      related: first.before.exists ? [{ place: first.before, message: "before" }] : []
    });
  }
});

// rules/volume/empty-projection.ts
init_rule();
var empty_projection_default = rule({
  id: "empty-projection",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A source of a projected volume with nothing in it",
  why: "The source adds no file: a name was misspelt or a value left out, and the container misses what it expects there.",
  references: ["https://kubernetes.io/docs/concepts/storage/projected-volumes/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/overlapping-paths.ts
init_rule();
var overlapping_paths_default = rule({
  id: "overlapping-paths",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "Files of one volume hide each other",
  why: `Two sources write to one path: which of them the container sees is not defined, and a path that is a file and a directory at
    once fails when the pod starts.`,
  references: ["https://kubernetes.io/docs/concepts/storage/projected-volumes/"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/propagation-needs-privileged.ts
init_rule();
var propagation_needs_privileged_default = rule({
  id: "propagation-needs-privileged",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "Bidirectional mounts need a privileged container",
  why: `With Bidirectional what the container mounts appears on the node, and in all other containers that mount the path: only a
    privileged container may do that. CSI and FUSE agents need it, others do not.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/removed-volume-plugin.ts
init_rule();
var removed_volume_plugin_default = rule({
  id: "removed-volume-plugin",
  on: "apiWarning",
  severity: "warning",
  preset: "recommended",
  since: "0.1.0",
  summary: "A volume type that Kubernetes no longer mounts",
  why: `The API server still accepts the field, so that kubectl apply succeeds; the kubelet has no code for it any more, and each pod
    stays in ContainerCreating.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/#volume-types"],
  *check(subject) {
    yield present(subject);
  }
});

// rules/volume/volume-mount-without-volume.ts
init_rule();
init_suggest();
var volume_mount_without_volume_default = rule({
  id: "volume-mount-without-volume",
  on: "rejection",
  severity: "error",
  preset: "recommended",
  since: "0.1.0",
  summary: "A container mounts a volume that the pod does not have",
  why: `Volumes belong to the pod and mounts to its containers, joined by the name alone: where one was renamed, or left out of one values file,
    nothing can be mounted. The API server refuses the DaemonSet.`,
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/"],
  *check({ rejection, place: place2, daemonSet, pod }) {
    const name = daemonSet.resolve(rejection.at.steps()).value;
    const volumes = pod.at("volumes").items();
    const names = volumes.map((volume2) => volume2.value?.name ?? "").filter((known) => known !== "");
    const near = suggest(String(name), names);
    if (near === void 0 || near === name || isMountedBeside(pod, name, near)) {
      yield problem(place2, rejection.message);
      return;
    }
    const volume = volumes.find(({ value }) => value?.name === near);
    const mounts = mountsOf(pod).filter((mount) => mount.value === name);
    yield problem(place2, `${rejection.message}; did you mean "${near}"?`, {
      related: volume ? [{ place: volume, message: "a volume of nearly that name" }] : [],
      fix: together(`mount "${near}"`, ...mounts.map((mount) => set(mount, near, "unsafe")))
    });
  }
});
function isMountedBeside({ value }, name, other) {
  const mounts = (of2, { volumeMounts = [] }) => volumeMounts.some((mount) => mount.name === of2);
  return templateContainers(value).some((container) => mounts(other, container) && mounts(String(name), container));
}
function mountsOf(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.flatMap((container) => container.at("volumeMounts").items()).map((mount) => mount.at("name"));
}

// rules/index.ts
var rules = [
  bad_merge_key_default,
  dangling_reference_default,
  duplicate_key_default,
  duplicate_name_default,
  field_not_in_version_default,
  forbidden_field_default,
  invalid_value_default,
  missing_api_version_default,
  negative_number_default,
  removed_api_default,
  required_field_default,
  schema_mismatch_default,
  too_long_default,
  too_many_default,
  unknown_field_default,
  unsupported_value_default,
  wrong_api_version_default,
  wrong_type_default,
  active_deadline_default,
  duplicate_env_default,
  duplicate_pull_secret_default,
  negative_grace_period_default,
  restart_policy_default,
  unnamed_pull_secret_default,
  mutable_image_tag_default,
  deprecated_annotation_default,
  duplicate_owner_default,
  dns_config_missing_default,
  duplicate_host_alias_default,
  duplicate_port_name_default,
  duplicate_port_default,
  host_ip_without_host_port_default,
  host_network_dns_default,
  host_port_mismatch_default,
  invalid_ip_default,
  non_standard_ip_default,
  overlapping_ports_default,
  blanket_toleration_default,
  deprecated_node_label_default,
  impossible_label_value_default,
  invalid_toleration_default,
  missing_tolerations_default,
  no_os_selector_default,
  no_priority_class_default,
  null_label_selector_default,
  syntax_error_default,
  unreadable_file_default,
  unrendered_template_default,
  bad_quantity_default,
  limit_below_request_default,
  milli_bytes_default,
  no_memory_limit_default,
  no_requests_default,
  bad_percent_default,
  no_budget_default,
  on_delete_default,
  surge_host_port_default,
  surge_with_unavailable_default,
  host_pid_conflict_default,
  host_process_default,
  host_sysctl_default,
  host_users_conflict_default,
  privilege_escalation_conflict_default,
  unmasked_proc_mount_default,
  wrong_os_field_default,
  selector_empty_default,
  selector_mismatch_default,
  selector_missing_default,
  config_without_rollout_default,
  fleet_restart_default,
  host_path_changed_default,
  host_port_changed_default,
  image_downgraded_default,
  image_version_skew_default,
  needless_restart_default,
  placement_broadened_default,
  placement_narrowed_default,
  privilege_added_default,
  rbac_widened_default,
  renamed_or_moved_default,
  requests_raised_default,
  selector_changed_default,
  strategy_flipped_default,
  uid_changed_default,
  undelivered_update_default,
  update_while_unavailable_default,
  empty_projection_default,
  overlapping_paths_default,
  propagation_needs_privileged_default,
  removed_volume_plugin_default,
  volume_mount_without_volume_default
];

// package.json
var package_default = {
  name: "ds-lint",
  version: "0.1.0",
  description: "Tells what is wrong with a Kubernetes DaemonSet before it reaches a cluster",
  keywords: [
    "kubernetes",
    "daemonset",
    "lint",
    "linter",
    "sarif",
    "admission"
  ],
  license: "Apache-2.0",
  type: "module",
  engines: {
    node: ">=20.19"
  },
  bin: {
    "ds-lint": "dist/cli.cjs"
  },
  files: [
    "dist",
    "schemas",
    "rules/README.md",
    "action.yml"
  ],
  devDependencies: {
    "@actions/core": "3.0.1",
    "@biomejs/biome": "2.6.8",
    "@types/micromatch": "4.0.10",
    "@types/node": "20.19.43",
    "@types/sarif": "2.1.7",
    "@vitest/coverage-v8": "4.1.12",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    diff: "9.0.0",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    "fastest-levenshtein": "1.0.16",
    ignore: "7.0.16",
    knip: "6.44.2",
    micromatch: "4.0.8",
    oxlint: "1.94.0",
    "oxlint-tsgolint": "7.0.2007",
    tsx: "4.23.15",
    typescript: "7.0.2",
    vitest: "4.1.12",
    yaml: "2.9.1"
  },
  exports: {
    ".": {
      "ds-lint:source": "./src/lint.ts",
      types: "./dist/types/src/lint.d.ts",
      default: "./dist/lint.js"
    },
    "./rule": {
      "ds-lint:source": "./src/rule.ts",
      types: "./dist/types/src/rule.d.ts",
      default: "./dist/rule.js"
    },
    "./admission": {
      "ds-lint:source": "./src/admission/index.ts",
      types: "./dist/types/src/admission/index.d.ts",
      default: "./dist/admission.js"
    },
    "./package.json": "./package.json"
  },
  scripts: {
    schemas: "tsx --conditions=ds-lint:source scripts/schemas/index.ts",
    conformance: "tsx --conditions=ds-lint:source conformance/run.ts",
    test: "npm run check && vitest run",
    check: "tsc -p . && oxlint --type-aware && biome ci . && knip",
    format: "biome format --write .",
    generate: "tsx --conditions=ds-lint:source scripts/rules-index.ts && tsx --conditions=ds-lint:source scripts/docs.ts && tsx --conditions=ds-lint:source scripts/printed.ts",
    compile: "tsx --conditions=ds-lint:source scripts/compile.ts",
    bench: "tsx --conditions=ds-lint:source bench/index.ts"
  }
};

// src/cli/args.ts
var import_node_util = require("node:util");
init_report();

// src/report/plan-formats.ts
var PLAN_FORMATS = ["text", "json", "markdown"];
function isPlanFormat(name) {
  return PLAN_FORMATS.some((format2) => format2 === name);
}

// src/cli/args.ts
var UsageError = class extends Error {
};
var FLAGS = {
  format: { type: "string", multiple: true },
  category: { type: "string" },
  preset: { type: "string" },
  rule: { type: "string", multiple: true },
  kubernetes: { type: "string" },
  ignore: { type: "string", multiple: true },
  schemas: { type: "string", multiple: true },
  config: { type: "string" },
  "no-config": { type: "boolean" },
  "fail-on": { type: "string" },
  baseline: { type: "string" },
  "update-baseline": { type: "boolean" },
  "report-suppressed": { type: "boolean" },
  only: { type: "string" },
  base: { type: "string" },
  changed: { type: "boolean" },
  nodes: { type: "string" },
  fix: { type: "boolean" },
  "fix-unsafe": { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" }
};
var FLAG_NAMES = Object.keys(FLAGS).map((name) => `--${name}`);
function parseCommand(argv) {
  const { values, positionals } = parse(argv);
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const [first, ...rest] = positionals;
  if (first === "explain") return { name: "explain", rule: only(rest, "explain takes one rule: ds-lint explain RULE") };
  if (first === "rules") return { name: "rules", format: rulesFormat(rest, values.format) };
  if (first === "diff") return diffCommand(rest, values);
  return lintCommand(positionals, values);
}
function parse(argv) {
  try {
    return (0, import_node_util.parseArgs)({ args: [...argv], options: FLAGS, allowPositionals: true, strict: true });
  } catch (error) {
    const { code = "", message } = error;
    if (!code.startsWith("ERR_PARSE_ARGS")) throw error;
    const unknown2 = /Unknown option '(-[^']*)'/.exec(message)?.[1];
    throw new UsageError(unknown2 === void 0 ? firstSentence(message) : `unknown option ${unknown2}`);
  }
}
function firstSentence(message) {
  const first = message.split(/\.(?:\s|$)/)[0] ?? message;
  return first.replace(/^./, (letter) => letter.toLowerCase());
}
function lintCommand(paths, values) {
  const level = values["fix-unsafe"] ? "unsafe" : values.fix || values["fix-dry-run"] ? "safe" : void 0;
  if (values.only !== void 0 && values.only !== "rejected") throw new UsageError(`--only ${values.only}: there is only "rejected"`);
  if (values["update-baseline"] && values.baseline === void 0) throw new UsageError("--update-baseline needs --baseline FILE");
  if (values["update-baseline"] && values["fix-dry-run"]) throw new UsageError("--update-baseline and --fix-dry-run exclude each other");
  if (values.category === "") throw new UsageError("--category is empty");
  if (values.config !== void 0 && values["no-config"]) throw new UsageError("--config and --no-config exclude each other");
  if (level && paths.includes("-")) throw new UsageError("standard input cannot be fixed: there is no file to write");
  if (values.changed && values.base === void 0) throw new UsageError("--changed needs --base: a revision, a folder or a file");
  if (values.nodes !== void 0) throw new UsageError("--nodes is for ds-lint diff");
  return {
    name: "lint",
    paths: paths.length > 0 ? paths : ["."],
    outputs: outputs(values.format, isFormat, FORMATS),
    category: values.category,
    options: options(values),
    fix: level && { level, dryRun: values["fix-dry-run"] === true },
    updateBaseline: values["update-baseline"] === true,
    reportSuppressed: values["report-suppressed"] === true,
    onlyRejected: values.only === "rejected",
    base: values.base,
    changedOnly: values.changed === true
  };
}
var LINT_ONLY = [
  "preset",
  "rule",
  "fail-on",
  "baseline",
  "update-baseline",
  "report-suppressed",
  "category",
  "only",
  "changed",
  "schemas",
  "fix",
  "fix-unsafe",
  "fix-dry-run"
];
function diffCommand(paths, values) {
  const useless = LINT_ONLY.find((name) => values[name] !== void 0);
  if (useless) throw new UsageError(`--${useless} is not for ds-lint diff`);
  const { nodes, base } = values;
  if (nodes !== void 0 && !/^[1-9]\d{0,6}$/.test(nodes)) throw new UsageError(`--nodes ${nodes}: write the number of nodes, such as 500`);
  return {
    name: "diff",
    paths: paths.length > 0 ? paths : ["."],
    outputs: outputs(values.format, isPlanFormat, PLAN_FORMATS),
    options: options(values),
    base,
    nodes: nodes === void 0 ? void 0 : Number(nodes)
  };
}
function options(values) {
  return {
    ...values["no-config"] ? { config: false } : values.config === void 0 ? {} : { config: values.config },
    ...values.preset === void 0 ? {} : { extends: values.preset },
    ...values.rule ? { rules: severities(values.rule) } : {},
    ...values.kubernetes === void 0 ? {} : { kubernetes: values.kubernetes },
    ...values.ignore ? { ignore: values.ignore } : {},
    ...values.schemas ? { schemas: values.schemas } : {},
    ...values["fail-on"] === void 0 ? {} : { failOn: values["fail-on"] },
    ...values.baseline === void 0 ? {} : { baseline: values.baseline }
  };
}
function severities(settings) {
  const entries = settings.map((setting) => {
    const equals = setting.indexOf("=");
    if (equals < 1) throw new UsageError(`--rule ${setting}: write --rule RULE=off|info|warning|error`);
    return [setting.slice(0, equals), setting.slice(equals + 1)];
  });
  return Object.fromEntries(entries);
}
function outputs(formats, isKnown, known) {
  const all = (formats ?? ["text"]).map((argument) => {
    const colon = argument.indexOf(":");
    const name = colon < 0 ? argument : argument.slice(0, colon);
    if (!isKnown(name)) throw new UsageError(`--format ${argument}: the formats are ${known.join(", ")}`);
    if (colon === argument.length - 1) throw new UsageError(`--format ${argument}: a file belongs behind the colon`);
    return { format: name, file: colon < 0 ? void 0 : argument.slice(colon + 1) };
  });
  if (all.filter(({ file }) => file === void 0).length > 1) {
    throw new UsageError("only one format can have standard output; give the others a file: --format sarif:FILE");
  }
  return all;
}
function rulesFormat(rest, formats = ["text"]) {
  if (rest.length > 0) throw new UsageError("rules takes no argument; a folder of that name is written ./rules");
  const format2 = only(formats, "rules takes one format");
  if (format2 !== "text" && format2 !== "json") throw new UsageError(`--format ${format2}: the rules are listed as text or json`);
  return format2;
}
function only(list4, message) {
  const [first, ...more] = list4;
  if (first === void 0 || more.length > 0) throw new UsageError(message);
  return first;
}

// src/cli.ts
async function main(argv, checked) {
  let command;
  try {
    command = parseCommand(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { message } = error;
    const flag = /^unknown option (--\S+)$/.exec(message)?.[1];
    const near = flag === void 0 ? "" : (await Promise.resolve().then(() => (init_suggest2(), suggest_exports))).didYouMean(flag, FLAG_NAMES);
    process.stderr.write(`ds-lint: ${message}${near}
ds-lint --help lists what there is
`);
    return 2;
  }
  switch (command.name) {
    case "version":
      process.stdout.write(`${package_default.version}
`);
      return 0;
    case "help":
      process.stdout.write((await Promise.resolve().then(() => (init_help(), help_exports))).HELP);
      return 0;
    case "rules":
      process.stdout.write((await Promise.resolve().then(() => (init_rules2(), rules_exports))).listRules(rules, command.format));
      return 0;
    case "explain":
      return explain(command.rule);
    case "diff":
      return (await Promise.resolve().then(() => (init_diff(), diff_exports))).diffCommand(command);
    case "lint":
      return (await Promise.resolve().then(() => (init_lint(), lint_exports))).lintCommand(command, { rules, version: package_default.version, checked });
  }
}
async function explain(id) {
  const rule2 = rules.find(({ id: own, aliases = [] }) => own === id || aliases.includes(id));
  if (!rule2) {
    const { didYouMean: didYouMean2 } = await Promise.resolve().then(() => (init_suggest2(), suggest_exports));
    process.stderr.write(
      `ds-lint: there is no rule ${id}${didYouMean2(
        id,
        rules.map((each2) => each2.id)
      )}
`
    );
    return 2;
  }
  const { explainRule: explainRule2 } = await Promise.resolve().then(() => (init_rules2(), rules_exports));
  const { default: examples } = await Promise.resolve().then(() => __toESM(require("./examples.json"), 1));
  process.stdout.write(explainRule2(rule2, examples[rule2.id] ?? []));
  return 0;
}
function run2(checked) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code, message }) => {
      if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") return;
      process.stderr.write(`ds-lint: the output cannot be written: ${message}
`);
      process.exit(2);
    });
  }
  main(process.argv.slice(2), checked).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.stderr.write(
        `ds-lint: bug: ${error instanceof Error ? error.stack : String(error)}
ds-lint: this is our mistake, not yours: please report it
`
      );
      process.exitCode = 3;
    }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
