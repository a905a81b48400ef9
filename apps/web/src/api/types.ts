import type { components } from './schema';

/** The bodies of the API by name, as its OpenAPI document says: `Schemas['LeadView']`. */
export type Schemas = components['schemas'];
