/** How a person's details look to those who do not work with that person (personal information, PIPL art. 28 ff.). */

/** 13812345678 → 138****5678. Shorter numbers keep their last two digits only. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;
}

/** zhang.wei@example.com → z****@example.com; a WeChat name keeps its first character. */
export function maskHandle(handle: string): string {
  const at = handle.indexOf('@');
  return `${[...handle][0] ?? ''}****${at > 0 ? handle.slice(at) : ''}`;
}
