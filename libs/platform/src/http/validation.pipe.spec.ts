import 'reflect-metadata';
import { Clock } from '../clock/clock.js';
import type { DomainError } from '../errors/domain-error.js';
import { Optional, Text } from './fields.js';
import { fieldsOf, validationPipe } from './validation.pipe.js';

class Wished {
  @Optional() @Text({ max: 5 }) note?: string;
}

class Needed {
  @Text({ max: 5 }) name: string;
}

describe('the fields of a request', () => {
  const pipe = validationPipe(new Clock());
  const check = (type: new () => object, value: object) => pipe.transform(value, { type: 'query', metatype: type });
  const wrong = (type: new () => object, value: object): Promise<unknown> =>
    check(type, value).then(
      () => null,
      (error: DomainError) => error.fields,
    );

  it('may all be missing where none is needed, again and again, and what is sent after that is judged', async () => {
    for (const _ of [1, 2]) expect(await check(Wished, {})).toBeInstanceOf(Wished);
    expect(await wrong(Wished, { note: 'too long' })).toMatchObject([{ field: 'note', code: 'field.too_long' }]);
    expect(await wrong(Wished, { other: '1' })).toMatchObject([{ field: 'other', code: 'field.unknown' }]);
  });

  it('are asked for each time where one is needed', async () => {
    for (const _ of [1, 2]) expect(await wrong(Needed, {})).toMatchObject([{ field: 'name', code: 'field.required' }]);
  });

  it('may come from elsewhere than a body', async () => {
    await expect(fieldsOf(new Clock(), Needed, {})).rejects.toMatchObject({ code: 'request.invalid' });
  });
});
