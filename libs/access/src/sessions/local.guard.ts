import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { accessErrors } from '../access.errors.js';

@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, user: T | false | null): T {
    if (error instanceof Error) throw error;
    if (user === null || user === false) throw accessErrors('access.bad_credentials');
    return user;
  }
}
