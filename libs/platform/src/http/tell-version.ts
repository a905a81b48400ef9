import type { preSerializationHookHandler } from 'fastify';

/** A body that carries a `version` gets it as its ETag, for the If-Match of the next edit. */
export const tellVersion: preSerializationHookHandler = (_request, reply, body, done) => {
  if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
    void reply.header('ETag', `"${body.version}"`);
  }
  done(null, body);
};
