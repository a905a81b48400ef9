import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '#platform/http/problem.dto.js';
import { nameSecurity, operationIdOf } from './openapi-security.js';
import { VERSION } from './version.js';

const DESCRIPTION =
  'Investment promotion and project pipeline for a development zone. Errors are application/problem+json with a stable `code`; ' +
  'amounts are decimal strings in yuan; months are YYYY-MM, dates YYYY-MM-DD in Asia/Shanghai. Edits take If-Match, creates an Idempotency-Key.';

/** The OpenAPI 3.1 document. Committed as docs/openapi.json; the web client's types are made from it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Berth 泊位')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .addBearerAuth()
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'berth_…',
        description: 'A personal API key. Beside each operation: the scopes of which the key needs one.',
      },
      'apiKey',
    )
    .addCookieAuth('berth_access')
    .addSecurityRequirements('bearer')
    .addGlobalResponse({ status: 'default', description: 'A problem (RFC 9457)', type: Problem })
    .build();
  return inOrder(nameSecurity(app, SwaggerModule.createDocument(app, base, { operationIdFactory: operationIdOf })));
}

/** /api/docs for people, /api/openapi.json for programs. Made when first asked for: it costs nothing at start. */
export function serveApiDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}

/** The compiler lists the words of a union in an order of its own; in the committed document they stand still. */
function inOrder<T>(node: T): T {
  if (Array.isArray(node)) return node.map((item: unknown) => inOrder(item)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => [
    key,
    key === 'enum' && Array.isArray(value) ? [...(value as unknown[])].sort() : inOrder(value),
  ]);
  return Object.fromEntries(entries) as T;
}
