import { defineErrors } from '../../errors/domain-error.js';

export const outboundErrors = defineErrors({
  // One sentence for every cause: a finer answer would let an outsider map our inner network by asking.
  'outbound.refused': {
    status: 400,
    zh: '不能使用这个地址：须为互联网上可访问的 https 地址，不带用户名密码，且不指向内部网络',
    en: 'This address cannot be used: it must be a public https address without a user name, not one of an inner network',
  },
});
