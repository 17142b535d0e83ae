// What the suggestions of product data change in its examples in code, written by hand.

/** What stands exactly once in an example's text, and what a suggestion puts in its place. */
export type Edit = readonly [from: string, to: string];

/** The same edit in several hits of a product's setting. */
function inHits(entry: string, hits: readonly number[], from: string, to: string): Record<string, readonly Edit[]> {
  return Object.fromEntries(hits.map((hit) => [`${entry}, hit ${hit}`, [[from, to]]]));
}

/** By product, setting and hit: one edit for every marked line, or one for each. A hit that isn't named has no suggestion. */
export const codeEdits: Readonly<Record<string, readonly Edit[]>> = {
  ...inHits("amazon-connect-code.instance-attribute", [1, 2, 3], 'Value: "true"', 'Value: "false"'),
  ...inHits("amazon-connect-code.instance-contact-lens", [1], "contactLens: true", "contactLens: false"),
  ...inHits("amazon-connect-code.instance-contact-lens", [2], "enhancedContactMonitoring: true", "enhancedContactMonitoring: false"),
  ...inHits("amazon-connect-code.instance-contact-lens", [3], "enhancedChatMonitoring: true", "enhancedChatMonitoring: false"),
  ...inHits("amazon-connect-code.metric-times", [1, 3], 'Groupings: ["AGENT"]', 'Groupings: ["QUEUE"]'),
  ...inHits("amazon-connect-code.metric-states", [1, 3], 'Groupings: ["AGENT"]', 'Groupings: ["ROUTING_PROFILE"]'),
  ...inHits("amazon-connect-code.metric-breaks", [1, 3], 'Groupings: ["AGENT"]', 'Groupings: ["ROUTING_PROFILE"]'),
  ...inHits("amazon-connect-code.metric-productivity", [1, 3], 'Groupings: ["AGENT"]', 'Groupings: ["QUEUE"]'),
  ...inHits("amazon-connect-code.metric-speech", [1, 3], 'Groupings: ["AGENT"]', 'Groupings: ["QUEUE"]'),
  ...inHits("amazon-connect-code.metric-any", [1, 2, 3], '"AGENT"', '"QUEUE"'),
  ...inHits("amazon-connect-code.agent-status", [1, 2, 3, 4], "ENABLED", "DISABLED"),
  ...inHits("amazon-connect-code.flow-analytics", [1, 2, 3, 4], "True", "False"),
  ...inHits("amazon-connect-code.flow-media-streaming", [1], "Enabled", "Disabled"),
  ...inHits("amazon-connect-code.evaluation-form", [1, 2], "ACTIVE", "DRAFT"),
  ...inHits("amazon-connect-code.evaluation-scoring", [1, 2], "ENABLED", "DISABLED"),
  ...inHits("amazon-connect-code.rule-analysis", [1, 2, 3, 4, 5, 6, 7], "PUBLISHED", "DRAFT"),
  ...inHits("amazon-connect-code.rule-metrics", [1, 2, 3], "PUBLISHED", "DRAFT"),
  ...inHits("genesys-cloud-code.query-times", [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], "userId", "queueId"),
  ...inHits("genesys-cloud-code.query-counts", [1, 3, 4, 5, 6, 7, 8, 9, 10, 11], "userId", "queueId"),
  ...inHits("genesys-cloud-code.query-monitoring", [1, 3, 4, 5], "userId", "queueId"),
  ...inHits("genesys-cloud-code.query-by-person", [1], "userId", "queueId"),
  ...inHits("genesys-cloud-code.recording-state", [1], "active", "none"),
  ...inHits("genesys-cloud-code.recording-state", [2], "recording: true", "recording: false"),
  ...inHits("genesys-cloud-code.screen-recording-streams", [1], "Streams: 4", "Streams: 0"),
  ...inHits("genesys-cloud-code.speech-settings", [1, 2, 4], "true", "false"),
  ...inHits("ringcentral-code.automatic-recording", [1, 2], "enabled: true", "enabled: false"),
  ...inHits("twilio-code.record-value", [1], "record-from-answer-dual", "do-not-record"),
  ...inHits("twilio-code.record-value", [2, 3, 4, 10], "true", "false"),
  ...inHits("twilio-code.record-value", [5, 6, 11, 12], "record-from-answer", "do-not-record"),
  ...inHits("twilio-code.record-value", [7], "record-from-ringing", "do-not-record"),
  ...inHits("twilio-code.record-value", [8], "record-from-ringing-dual", "do-not-record"),
  ...inHits("twilio-code.record-value", [9], "record-from-start", "do-not-record"),
  ...inHits("twilio-code.coach", [1, 4], "true", "false"),
  ...inHits("twilio-code.start-transcription", [1], "both_tracks", "inbound_track"),
  ...inHits("twilio-code.start-stream", [1], "both_tracks", "inbound_track"),
  ...inHits("twilio-code.voice-intelligence", [1], "true", "false"),
  ...inHits("twilio-code.flex-call-recording", [1], "true", "false"),
};
