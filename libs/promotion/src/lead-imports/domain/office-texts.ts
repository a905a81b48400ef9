/** Doubts and problems that lists of leads and ledgers of projects share. */
export const officeTexts: Record<string, { zh: string; en: string }> = {
  'code.unknown_industry': { zh: '没有名为“{{text}}”的产业', en: 'There is no industry "{{text}}"' },
  'code.unknown_segment': { zh: '没有名为“{{text}}”的细分领域', en: 'There is no segment "{{text}}"' },
  'code.unknown_zone': { zh: '没有名为“{{text}}”的园区', en: 'There is no zone "{{text}}"' },
  'uscc.wrong': {
    zh: '“{{text}}”不是正确的统一社会信用代码（18 位，末位校验）',
    en: '"{{text}}" is not a valid unified social credit code',
  },
  'question.zone_match': { zh: '“{{text}}”是哪个园区？', en: 'Which zone is "{{text}}"?' },
  'question.industry_match': { zh: '“{{text}}”是哪个产业？', en: 'Which industry is "{{text}}"?' },
  'question.segment_match': { zh: '“{{text}}”是哪个细分领域？', en: 'Which segment is "{{text}}"?' },
};
