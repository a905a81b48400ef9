/** What stands across a confidential page: who reads it, and when, in local time. The account's name tells namesakes apart. */
export function watermarkText(reader: { name: string; username: string }, at: Date): string {
  const local = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `${reader.name} ${reader.username} ${local.slice(0, 10)} ${local.slice(11, 16)}`;
}
