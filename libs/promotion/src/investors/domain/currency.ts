/** Currencies a company's capital is registered in (ISO 4217). */
export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'TWD', 'JPY', 'KRW', 'GBP', 'SGD', 'CHF', 'AUD', 'CAD'] as const;

export type Currency = (typeof CURRENCIES)[number];
