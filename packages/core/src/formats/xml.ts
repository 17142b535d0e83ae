import { baseName, hasEnding, type Format } from "./format.ts";
import { firstContent, hasOtherSyntax } from "./reading/first-content.ts";
import { XmlTreeReader } from "./xml/tree-reader.ts";

/** XML's own mark, or an element's name. */
const xmlStart = /^<(?:\?xml\b|[A-Za-z_:])/;
const htmlStart = /^(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;

/** XML 1.0: elements become sections or settings, attributes `@name`; entities of a document type are never expanded. */
export const xml: Format = {
  id: "xml",
  caseInsensitive: false,
  claims(path, text) {
    // A managed package's metadata holds the bare word "(hidden)", a git link a path: neither is XML.
    if (text !== "" && !text.includes("<")) return false;
    if (hasEnding(path, ".xml", ".wsdl")) return true;
    if (hasOtherSyntax(path)) return false;
    const start = firstContent(text);
    if (htmlStart.test(start)) return false;
    // Without one of its endings, a file is known by its content: Salesforce metadata (*.object, *.report, …) has many.
    return xmlStart.test(start) || baseName(path).includes(".xml.");
  },
  read: (text) => new XmlTreeReader(text).read(),
};
