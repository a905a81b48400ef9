/** A sentence for the operator about a setting. */
export class ConfigError extends Error {}
