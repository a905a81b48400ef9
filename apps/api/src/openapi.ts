import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** OpenAPI 3.1 of every route, made from the types the code is compiled with. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Berth 泊位')
    .setDescription(
      'Investment promotion and project pipeline of a development zone. Amounts are decimal strings in yuan (元), ' +
        'dates YYYY-MM-DD, months YYYY-MM. Errors are problem+json (RFC 9457) with a stable `code`. ' +
        'Edits need If-Match with the version read; creates and postings take an Idempotency-Key.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('berth_access')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

export function serveApiDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
