import { Injectable } from '@nestjs/common';
import { ImportSubject } from '#access/imports/import-subject.js';
import { Subjects } from '#access/subjects/subjects.js';

/** An import of leads or talks. */
@Injectable()
export class LeadImportSubject extends ImportSubject {
  readonly type = 'lead_import';

  constructor(protected readonly subjects: Subjects) {
    super();
  }

  path(id: string): string {
    return `/lead-imports/${id}`;
  }
}
