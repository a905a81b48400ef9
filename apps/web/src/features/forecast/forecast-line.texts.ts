import { texts } from '../../app/i18n';

/** What the number's own page says of the forecast: it does not wait for the words of the forecast's page. */
export const useForecastLineTexts = texts(
  'forecast-line',
  {
    'number.sentence': '预测：到 {{end}} 有 {{chance}} 的把握达到目标，中位 {{median}}（80% 区间 {{low}}–{{high}}）',
    'number.open': '看预测',
    'fan.median': '中位',
    'fan.80': '80% 区间',
    'kept.lead': '以往 {{claimed}}% 区间包住实际值的次数：',
    'kept.short': '提前 {{horizon}} 个月 {{count}} 次中 {{held}} 次',
    'kept.and': '，',
    'kept.or': '、',
    'kept.end': '。',
    'kept.shortFew': '（次数少，只能当参考）',
    'kept.warning':
      '提前 {{horizons}} 个月的 {{claimed}}% 区间，以往包住实际值的次数明显少于它声称的：请把区间看宽一些。',
    'kept.sentence': '过去 {{count}} 次提前 {{horizon}} 个月的预测里，{{claimed}}% 区间有 {{held}} 次包住了实际值。',
    'kept.fair': '与声称的相符。',
    'kept.below': '比声称的少，但还不足以断定区间偏窄。',
    'kept.narrow': '明显少于声称的：区间偏窄。',
    'kept.wide': '明显多于声称的：区间偏宽，偏于谨慎。',
    'kept.few': '只有 {{count}} 次，只能当参考。',
    'kept.overlap': '这 {{count}} 次的时段互相重叠，约相当于 {{independent}} 次独立的检验，只能当参考。',
  },
  {
    'number.sentence':
      'Forecast: {{chance}} chance of reaching the target by {{end}}, median {{median}} (80 % interval {{low}}–{{high}})',
    'number.open': 'Open the forecast',
    'fan.median': 'Median',
    'fan.80': '80 % interval',
    'kept.lead': 'In the past the {{claimed}} % interval held the actual value: ',
    'kept.short': '{{horizon}} months ahead {{held}} times of {{count}}',
    'kept.and': ', ',
    'kept.or': ' and ',
    'kept.end': '. ',
    'kept.shortFew': ' (few: an indication at most)',
    'kept.warning':
      '{{horizons}} months ahead the {{claimed}} % interval has held clearly less often than it claims: read it as wider than it looks.',
    'kept.sentence':
      'Of the last {{count}} forecasts {{horizon}} months ahead, the {{claimed}} % interval held the actual value {{held}} times.',
    'kept.fair': 'That agrees with its claim.',
    'kept.below': 'That is less than it claims, but not enough to call it too narrow.',
    'kept.narrow': 'That is clearly less than it claims: it is too narrow.',
    'kept.wide': 'That is clearly more than it claims: it is too wide, on the cautious side.',
    'kept.few': 'These are only {{count}}: an indication at most.',
    'kept.overlap':
      'Their months overlap: these {{count}} are worth about {{independent}} separate ones, an indication at most.',
  },
);
