import { tidyUscc, usccProblem } from './uscc';

/** What can be read out of a pasted business card or chat message. Only what is certain; the rest is left to the person. */
export interface FromMessage {
  company?: string;
  uscc?: string;
  person?: string;
  title?: string;
  phone?: string;
  email?: string;
  amount?: string;
}

const COMPANY =
  /[（(]?[\u4e00-\u9fa5A-Za-z0-9（）()·]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司|研究院|研究所)/;
const TITLES =
  '董事长|总裁|副总裁|总经理|副总经理|董事|总监|经理|部长|主任|处长|科长|秘书长|会长|先生|女士|工程师|负责人';

export function readMessage(pasted: string): FromMessage {
  const text = pasted.normalize('NFKC');
  const found: FromMessage = {};
  const code = /[0-9A-HJ-NPQRTUWXY]{18}/i.exec(text)?.[0];
  if (code !== undefined && usccProblem(tidyUscc(code)) === null) found.uscc = tidyUscc(code);
  const rest = found.uscc === undefined ? text : text.replace(code!, ' ');
  const phone =
    /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/.exec(rest)?.[1] ??
    /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/.exec(rest)?.[0];
  if (phone !== undefined) found.phone = phone.replace(/(?<=^1.*)[- ]/g, '');
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(rest)?.[0];
  if (email !== undefined) found.email = email;
  const amount = /(?:投资|规模|总额|资金)[^\d约]{0,8}(约?[\d.,]+\s*(?:亿|万)元?)/.exec(rest)?.[1];
  if (amount !== undefined) found.amount = amount.replace(/\s/g, '');
  for (const line of rest.split(/[\n,，;；。、|\t]/)) {
    found.company ??= COMPANY.exec(line.trim().replace(/^(?:公司|单位|企业)(?:名称)?[:：]\s*/, ''))?.[0];
    const named = new RegExp(`(?:联系人|姓名)?[:：]?\\s*([\\u4e00-\\u9fa5]{2,4}?)\\s*(${TITLES})`).exec(line);
    if (named !== null && found.person === undefined && !/公司|集团/.test(named[1]!)) {
      found.person = named[1];
      found.title = named[2];
    }
  }
  return found;
}
