export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** What the API says when it refuses: RFC 9457 problem+json, already in the reader's language. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly errors: FieldError[] = [],
    readonly params: Record<string, unknown> = {},
    readonly requestId: string | null = null,
  ) {
    super(title);
    this.name = 'ProblemError';
  }
}

export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}

interface ProblemBody {
  code?: string;
  title?: string;
  errors?: FieldError[];
  params?: Record<string, unknown>;
  requestId?: string;
}

export async function problemFrom(response: Response): Promise<ProblemError> {
  const body = await response.json().then(
    (json) => json as ProblemBody,
    () => ({}) as ProblemBody,
  );
  return new ProblemError(
    response.status,
    body.code ?? `http.${response.status}`,
    body.title ?? `HTTP ${response.status}`,
    body.errors ?? [],
    body.params ?? {},
    body.requestId ?? null,
  );
}
