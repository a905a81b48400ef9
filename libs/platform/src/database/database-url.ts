/** Injection token: the URL of the database in use, embedded or external, past a pooler: what the job queue opens. */
export const DATABASE_URL = Symbol('DATABASE_URL');
