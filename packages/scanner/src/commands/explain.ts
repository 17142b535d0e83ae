import { rules, type Product } from "@art4/core";
import { projectOf } from "../config/project.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { UsageError, type Invocation } from "../options.ts";
import { explainProduct } from "../report/explain-product.ts";
import { explainRule } from "../report/explain-rule.ts";
import { explainSetting } from "../report/explain-setting.ts";
import { styleOf } from "../report/style.ts";
import { reportTo } from "../report/write.ts";
import { explainWhy } from "./why.ts";

/** `art4 explain`: what stands behind a rule, a product or a product's setting, or with `--why` behind a line. */
export function explain(invocation: Invocation, io: Io): ExitCode {
  const project = projectOf(invocation, io);
  const { options, messages, products } = project;
  const [topic, surplus] = options.why === undefined ? invocation.operands : [options.why, ...invocation.operands];
  if (topic === undefined) throw new UsageError(messages.explainWhat);
  if (surplus !== undefined) throw new UsageError(messages.noOperands("explain", surplus));

  if (options.why !== undefined) return explainWhy(options.why, project, io);
  const rule = rules.find(({ id }) => id === topic.replace(/^art4\//, ""));
  const [productId] = topic.split(".", 1);
  const product = products.find(({ id }) => id === productId);
  const settingId = topic.slice(productId!.length + 1);
  const setting = product?.settings.find(({ id }) => id === settingId);
  if (!rule && !(product && (settingId === "" ? topic === product.id : setting))) {
    throw new UsageError(messages.unknownTopic(topic, nearest(topic, allTopics(products))));
  }
  reportTo(undefined, io, messages, (width, target) => {
    const page = { messages, products, language: options.lang, width, style: styleOf(options.color, target) };
    if (rule) return explainRule(rule, page);
    return setting ? explainSetting(product!, setting, page) : explainProduct(product!, page);
  });
  return exitCode.clean;
}

function allTopics(products: readonly Product[]): string[] {
  return [...rules.map(({ id }) => id), ...products.flatMap(({ id, settings }) => [id, ...settings.map((setting) => `${id}.${setting.id}`)])];
}
