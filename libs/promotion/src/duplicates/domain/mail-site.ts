/** Mail houses everybody uses: an address there says nothing of the company. */
export const PUBLIC_MAIL = new Set(
  'qq.com 163.com 126.com sina.com sina.cn sohu.com foxmail.com aliyun.com 139.com 189.cn gmail.com outlook.com hotmail.com yahoo.com icloud.com live.com yeah.net'.split(
    ' ',
  ),
);

/** The company's own site in a mail address; null where there is none. */
export function siteOf(email: string | null | undefined): string | null {
  const site = email?.split('@')[1]?.toLowerCase() ?? null;
  return site === null || PUBLIC_MAIL.has(site) ? null : site;
}
