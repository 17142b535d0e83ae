/** The version of package.json, to which a test holds it. */
export const version = "0.1.0";
