import type { ErrorObject } from "ajv";
import type { Messages } from "../messages/messages.ts";
import { nearest } from "../nearest.ts";
import { pointerTo } from "./plain.ts";

/** What is wrong in a data file. */
export interface DataFault {
  /** JSON pointer to what is told of. */
  readonly pointer: string;
  /** JSON pointer to the place to show, where it is another. */
  readonly shown?: string;
  readonly reason: string;
}

/** What ajv's errors say in one language. */
export function schemaFaults(errors: readonly ErrorObject[], messages: Messages): DataFault[] {
  return errors.map((error) => {
    const reason = reasonOf(error, messages);
    const pointer = error.instancePath;
    return error.keyword === "additionalProperties" ? { pointer, shown: pointerTo(pointer, { key: String(error.params["additionalProperty"]) }), reason } : { pointer, reason };
  });
}

function reasonOf({ keyword, params, parentSchema, data, message }: ErrorObject, { data: texts }: Messages): string {
  switch (keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      return texts.unknownKey(key, nearest(key, Object.keys((parentSchema?.["properties"] ?? {}) as object)));
    }
    case "required":
      return texts.missingKey(String(params["missingProperty"]));
    case "type":
      return texts.wrongType([params["type"] as string | string[]].flat());
    case "enum": {
      const choices = (params["allowedValues"] as unknown[]).map(String);
      return texts.wrongValue(JSON.stringify(data), choices, typeof data === "string" ? nearest(data, choices) : undefined);
    }
    case "minItems": case "minLength": case "minProperties":
      return texts.empty;
    case "pattern":
      return texts.pattern(JSON.stringify(data), String(params["pattern"]));
    default:
      return message ?? keyword;
  }
}
