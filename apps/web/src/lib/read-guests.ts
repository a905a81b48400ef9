export interface PastedGuest {
  company: string;
  person?: string;
  phone?: string;
}

const PHONE = /^\+?[\d\s()-]{7,20}$/;

/**
 * A pasted list, one company a line, with or without person and telephone behind it: split by tab (as a spreadsheet
 * copies its columns), comma or semicolon. Numbering in front, empty lines and repetitions fall away;
 * names stay letter for letter.
 */
export function readGuests(pasted: string): PastedGuest[] {
  const found = new Map<string, PastedGuest>();
  for (const line of pasted.split(/\r?\n/)) {
    const [first = '', ...rest] = line
      .replace(/^\s*\d{1,3}\s*[.、)]\s*/, '')
      .split(/[\t,，;；]/)
      .map((part) => part.trim());
    if (!/\p{L}/u.test(first) || found.has(first)) continue;
    const phone = rest.map((part) => part.normalize('NFKC')).find((part) => PHONE.test(part));
    const person = rest.find((part) => part !== '' && part.normalize('NFKC') !== phone && part.length <= 50);
    found.set(first, { company: first, ...(person === undefined ? {} : { person, ...(phone ? { phone } : {}) }) });
  }
  return [...found.values()];
}
