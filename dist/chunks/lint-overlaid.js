import "./shared-runtime.js";

// src/lint/overlaid.ts
var Overlaid = class {
  constructor(overlays) {
    this.overlays = overlays;
  }
  overlays;
  /** By the path of the base. */
  #left = /* @__PURE__ */ new Map();
  /** Without the findings at places that no build has as they are written. */
  withoutChanged(file, findings) {
    const changedBy = this.overlays.of(file.absolute);
    if (!changedBy) return findings;
    return findings.filter(({ object, path, namedPath = path, absent = [], location: { file: source, span } }) => {
      if (object?.kind !== "DaemonSet" || path === "") return true;
      const overlay = changedBy({ name: object.name, paths: [path, namedPath], absent, text: source.text.slice(span.start, span.end) });
      if (overlay === void 0) return true;
      const left = this.#left.get(file.path);
      if (left) left.count++;
      else this.#left.set(file.path, { overlay, count: 1 });
      return false;
    });
  }
  /** One sentence about all bases. `shown`: how the user knows a path. */
  notices(shown) {
    const [first, ...others] = [...this.#left];
    if (!first) return [];
    const [path, { overlay }] = first;
    const count = [...this.#left.values()].reduce((sum, left) => sum + left.count, 0);
    const what = count === 1 ? "1 finding is" : `${count} findings are`;
    const where = others.length === 0 ? path : `${path} and ${others.length} other base${others.length === 1 ? "" : "s"} of kustomize`;
    const message = `${where}: ${what} not shown, because overlays such as ${shown(overlay)} change these fields; --render checks what they build`;
    return [{ message }];
  }
};
export {
  Overlaid
};
