const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A figure as the API reads it: full-width digits and separators of thousands are a matter of typing. A comma elsewhere
 * stays and is refused as no number: who types 12,5 does not mean 125.
 */
export function plainNumber(typed: string | null | undefined): string {
  const text = (typed ?? '').normalize('NFKC').replace(/\s/g, '');
  return GROUPED.test(text) ? text.replaceAll(',', '') : text;
}
