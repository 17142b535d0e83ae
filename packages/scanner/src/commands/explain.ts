import { products, rules } from "@art4/core";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { messagesOf } from "../messages/messages.ts";
import { nearest } from "../nearest.ts";
import { UsageError, type Invocation } from "../options.ts";
import { explainProduct } from "../report/explain-product.ts";
import { explainRule } from "../report/explain-rule.ts";
import { explainSetting } from "../report/explain-setting.ts";
import { styleOf } from "../report/style.ts";
import { reportTo } from "../report/write.ts";

/** `art4 explain`: what stands behind a rule, a product or a product's setting. */
export function explain({ operands, options }: Invocation, io: Io): ExitCode {
  const messages = messagesOf(options.lang);
  const [topic, surplus] = operands;
  if (topic === undefined) throw new UsageError(messages.explainWhat);
  if (surplus !== undefined) throw new UsageError(messages.noOperands("explain", surplus));

  const rule = rules.find(({ id }) => id === topic.replace(/^art4\//, ""));
  const [productId] = topic.split(".", 1);
  const product = products.find(({ id }) => id === productId);
  const settingId = topic.slice(productId!.length + 1);
  const setting = product?.settings.find(({ id }) => id === settingId);
  if (!rule && !(product && (settingId === "" ? topic === product.id : setting))) {
    throw new UsageError(messages.unknownTopic(topic, nearest(topic, allTopics())));
  }
  reportTo(undefined, io, messages, (width, target) => {
    const page = { messages, language: options.lang, width, style: styleOf(options.color, target) };
    if (rule) return explainRule(rule, page);
    return setting ? explainSetting(product!, setting, page) : explainProduct(product!, page);
  });
  return exitCode.clean;
}

function allTopics(): string[] {
  return [...rules.map(({ id }) => id), ...products.flatMap(({ id, settings }) => [id, ...settings.map((setting) => `${id}.${setting.id}`)])];
}
