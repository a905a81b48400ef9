/** Injection token: the URL of the database in use, embedded or external. */
export const DATABASE_URL = Symbol('DATABASE_URL');
