/**
 * The key two spellings of one company name share. It serves exact duplicates only ("is this name already here?");
 * what merely resembles it is the matter of a duplicate search, and a name is always shown as it was typed.
 */

/** Legal forms at the end of a name, longest first. They say what kind of company it is, not which one. */
const CHINESE_FORMS = ['有限责任公司', '股份有限公司', '集团公司', '有限公司', '股份公司', '集团', '股份', '公司'];
const LATIN_FORM =
  /[\s,]+(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|sa|bv|nv|kk|pte)\.?$/;

function withoutLatinForms(name: string): string {
  let rest = name;
  for (let shorter = rest.replace(LATIN_FORM, ''); shorter !== rest; shorter = rest.replace(LATIN_FORM, '')) {
    rest = shorter;
  }
  return rest;
}

function withoutChineseForms(name: string): string {
  let rest = name;
  for (;;) {
    const form = CHINESE_FORMS.find((word) => rest.endsWith(word) && rest.length > word.length);
    if (form === undefined) return rest;
    rest = rest.slice(0, -form.length);
  }
}

/**
 * Full and half width are one (NFKC), capitals and small letters are one, blanks, punctuation and invisible characters
 * go. Of 中复神鹰（连云港）only the brackets go: the place inside tells one subsidiary from another.
 * Empty for a name without a single letter or digit.
 */
export function companyNameKey(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .trim();
  const bare = withoutLatinForms(folded).replace(/[^\p{L}\p{N}]/gu, '');
  return withoutChineseForms(bare);
}
