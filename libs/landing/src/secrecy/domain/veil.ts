/** What stands in place of a word that would tell. */
export const VEIL = '（保密）';

/** What an outsider sees in a column that must not be empty: the gates ask whether it is filled in, not with what. */
export const FILLED = VEIL;

/** What a confidential project is to one reader. */
export interface Secret {
  projectId: string;
  /** P-2026-000001 */
  code: string;
  codeName: string;
  /** The reader is let in. */
  privy: boolean;
  trueName: string;
  /** Fields of the project's own record that hold nothing or a stand-in in the database. */
  record: Readonly<Record<string, string | null>>;
  /** Names and numbers of the project itself. */
  own: readonly string[];
  /** Names and numbers of whoever stands behind it: no secret by themselves, only in connection with it. */
  behind: readonly string[];
  /** Records behind it: an id leads to a name. */
  ids: readonly string[];
}

export interface Place {
  /** Ids in the address of the answer: all of it speaks of them. */
  about: readonly string[];
  /** The project's own names are hidden wherever they stand, not only where it is spoken of: the audit trail. */
  everywhere: boolean;
}

/** A file's name tells as much as its content. */
const FILE_NAME = /^(?:fileName|evidenceName|evidenceFileName|proofName|minutesName)$/;

/** Fields whose whole content is hidden: the trail of an edit tells what they were. */
const TELLING = ['name', 'companyName', 'companyUscc', 'filingCode', 'description', 'planProjectCode'];
const SIDES = ['from', 'to'];
const isTelling = ({ field }: Fields): boolean => typeof field === 'string' && TELLING.includes(field);

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && typeof (value as { toJSON?: unknown }).toJSON !== 'function';

/**
 * Every answer as its reader may see it. The database holds the code name, so an answer is safe as it comes but for what
 * people typed: wherever something speaks of a confidential project (by its id, number or code name), words that would
 * tell whose it is are veiled. For who is let in the same pass does the opposite: the code name gets its true name.
 */
export function veil(body: unknown, secrets: readonly Secret[], { about, everywhere }: Place): unknown {
  const around = secrets.filter((secret) => about.includes(secret.projectId));
  const anywhere = everywhere ? secrets.filter((secret) => !secret.privy) : [];
  return new Pass(secrets, anywhere).walk(body, around);
}

class Pass {
  constructor(
    private readonly secrets: readonly Secret[],
    private readonly anywhere: readonly Secret[],
  ) {}

  /** `around`: whom the surroundings speak of. */
  walk(value: unknown, around: readonly Secret[]): unknown {
    if (typeof value === 'string') return this.text(value, around);
    if (Array.isArray(value)) return value.map((item) => this.walk(item, around));
    return isFields(value) ? this.fields(value, around) : value;
  }

  private fields(fields: Fields, outside: readonly Secret[]): Fields {
    const spoken = this.secrets.filter((secret) => !outside.includes(secret) && speaksOf(fields, secret));
    const around = spoken.length === 0 ? outside : [...outside, ...spoken];
    const record =
      'trueName' in fields ? this.secrets.find((one) => one.privy && one.projectId === fields['id']) : undefined;
    const hidden = around.some((secret) => !secret.privy);
    const shown: Fields = {};
    for (const [key, value] of Object.entries(fields)) {
      if (record !== undefined && Object.hasOwn(record.record, key)) shown[key] = record.record[key];
      else if (key === 'codeName' || (record !== undefined && key === 'name')) shown[key] = value;
      else if (hidden && value !== null && (FILE_NAME.test(key) || (isTelling(fields) && SIDES.includes(key))))
        shown[key] = VEIL;
      else shown[key] = this.walk(value, around);
    }
    return shown;
  }

  private text(text: string, around: readonly Secret[]): string | null {
    const named = this.secrets.find((secret) => secret.privy && secret.codeName === text);
    if (named !== undefined) return `${named.codeName}（${named.trueName}）`;
    let said = text;
    for (const { privy, own, behind, ids } of around) {
      if (privy) continue;
      if (ids.includes(text)) return null;
      said = without(said, [...own, ...behind]);
    }
    for (const { own } of this.anywhere) said = without(said, own);
    return said;
  }
}

/** By what it says itself, or what one thing it holds says: `{ holder: { id }, reason }` speaks of the holder. */
function speaksOf(fields: Fields, { projectId, code, codeName }: Secret): boolean {
  const said = Object.values(fields).flatMap((value) =>
    isFields(value) && !Array.isArray(value) ? Object.values(value) : [value],
  );
  return said.some(
    (value) => typeof value === 'string' && (value === projectId || value.includes(code) || value.includes(codeName)),
  );
}

/** Longer words first: a short one inside a long one would leave the rest of it standing. */
function without(text: string, words: readonly string[]): string {
  let left = text;
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    if (word.length >= 2) left = left.replace(new RegExp(escaped(word), 'gi'), VEIL);
  }
  return left;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
