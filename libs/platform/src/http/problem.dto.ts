/** RFC 9457 problem details, the only error body Berth sends. */
export class Problem {
  /** `urn:berth:problem:<code>` */
  type: string;
  title: string;
  status: number;
  /** Stable, for programs. */
  code: string;
  /** The facts the text was made from. */
  params: Record<string, unknown>;
  /** Problems at single fields, for forms. */
  errors: ProblemField[];
  requestId: string;
}

export class ProblemField {
  field: string;
  code: string;
  message: string;
}
