/** One kind of event a subscriber can ask for. */
export interface WebhookKind {
  /** The subject it is about, as known to Subjects: whoever may not read that very record is not told. */
  subjectType: string;
  zh: string;
  en: string;
}

/** What the test button sends; nobody subscribes to it. */
export const TEST_KIND = 'webhook.test';

const kinds = new Map<string, WebhookKind>();

/**
 * Declares a floor's events as one table beside the feature, as defineNotices does for notices:
 * `export const leadEvents = defineWebhookEvents('lead', { 'lead.logged': { zh: '登记线索', en: 'Lead logged' } });`
 */
export function defineWebhookEvents<const Kind extends string>(
  subjectType: string,
  table: Record<Kind, { zh: string; en: string }>,
): Record<Kind, { zh: string; en: string }> {
  for (const [name, { zh, en }] of Object.entries<{ zh: string; en: string }>(table)) {
    if (kinds.has(name)) throw new Error(`Two texts for the webhook event ${name}`);
    kinds.set(name, { subjectType, zh, en });
  }
  return table;
}

export const webhookKinds = (): ReadonlyMap<string, WebhookKind> => kinds;

export const isWebhookKind = (name: unknown): boolean => typeof name === 'string' && kinds.has(name);
