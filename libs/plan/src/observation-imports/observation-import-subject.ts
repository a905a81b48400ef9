import { Injectable } from '@nestjs/common';
import { ImportSubject } from '#access/imports/import-subject.js';
import { Subjects } from '#access/subjects/subjects.js';

/** An import of observations. */
@Injectable()
export class ObservationImportSubject extends ImportSubject {
  readonly type = 'observation_import';

  constructor(protected readonly subjects: Subjects) {
    super();
  }

  path(id: string): string {
    return `/evaluation/imports/${id}`;
  }
}
