import { readMode, readStage } from './stage-words.js';

const show = (text: string): string => {
  const reading = readStage(text);
  switch (reading.kind) {
    case 'stage':
      return reading.stage;
    case 'status':
      return `!${reading.status}`;
    case 'not_yet':
      return `<${reading.stage}`;
    case 'doubt':
      return reading.options.join('?');
    default:
      return 'text';
  }
};

describe('readStage', () => {
  it.each([
    ['在谈', 'negotiation'],
    ['洽谈中', 'negotiation'],
    ['对接阶段', 'negotiation'],
    ['意向项目', 'negotiation'],
    ['跟踪洽谈', 'negotiation'],
    ['评审', 'appraisal'],
    ['签约', 'signed'],
    ['已签约', 'signed'],
    ['正式签约', 'signed'],
    ['已完成工商注册', 'registered'],
    ['签约、注册', 'registered'],
    ['开工', 'started'],
    ['已开工', 'started'],
    ['新开工项目', 'started'],
    ['在建', 'building'],
    ['续建', 'building'],
    ['建设中', 'building'],
    ['主体施工', 'building'],
    ['主体封顶', 'building'],
    ['设备安装', 'building'],
    ['正在进行设备安装调试', 'building'],
    ['投产', 'producing'],
    ['试生产', 'producing'],
    ['部分投产', 'producing'],
    ['竣工投产', 'producing'],
    ['已建成投产', 'producing'],
    ['达产', 'at_capacity'],
    ['达产达效', 'at_capacity'],
    ['满产', 'at_capacity'],
    ['暂缓', '!paused'],
    ['停工', '!paused'],
    ['已停工', '!paused'],
    ['暂缓开工', '!paused'],
    ['终止', '!terminated'],
    ['已终止', '!terminated'],
    ['退出', '!exited'],
    ['流失', '!lost'],
    ['正常推进', '!active'],
    ['未通过评审', '!rejected'],
    ['注销', '!exited'],
    ['未开工', '<started'],
    ['尚未签约', '<signed'],
    ['拟开工', '<started'],
    ['计划投产', '<producing'],
    ['待开工', '<started'],
    ['尚未投产', '<producing'],
    ['未注册', '<registered'],
    ['即将投产', '<producing'],
    ['拟签约项目', '<signed'],
    ['未达产', '<at_capacity'],
    ['预计达产', '<at_capacity'],
    ['准备开工', '<started'],
    ['已签约未开工', 'signed'],
    ['签约未注册', 'signed'],
    ['已注册待开工', 'registered'],
    ['开工未投产', 'started'],
    ['在建未投产', 'building'],
    ['竣工', 'building?producing'],
    ['已竣工', 'building?producing'],
    ['奠基', 'registered?started'],
    ['落地', 'signed?registered?started'],
    ['签订框架协议', 'negotiation?appraisal'],
    ['前期手续', 'signed?registered'],
    ['土地平整', 'signed?registered'],
    ['竣工未投产', 'building'],
    ['60%', 'text'],
    ['', 'text'],
    ['正在办理环评手续', 'text'],
    ['一期厂房已封顶，二期正在打桩，预计年底投产', 'text'],
    ['甲方已看地', 'text'],
  ])('%s → %s', (text, expected) => expect(show(text)).toBe(expected));

  it.each([
    ['新建', 'greenfield'],
    ['招拍挂', 'greenfield'],
    ['租赁标准厂房', 'leased'],
    ['技改', 'retrofit'],
    ['扩建项目', 'retrofit'],
    ['轻资产', 'asset_light'],
    ['合资', null],
  ])('mode %s → %s', (text, mode) => expect(readMode(text)).toBe(mode));
});
