import manifest from "../package.json" with { type: "json" };

/** art4's own version. */
export const version: string = manifest.version;
