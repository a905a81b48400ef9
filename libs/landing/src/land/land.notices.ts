import { defineNotices } from '#access/notices/notice-kinds.js';

/** To those who manage the parcel (its name is the subject), and to the officer of what holds it. */
export const landNotices = defineNotices({
  'land.unit_lapses_soon': {
    topic: 'reminder',
    zh: '“{{subject}}”的一项预留（{{areaZh}}）将于 {{until}} 到期',
    en: 'A reservation on “{{subject}}” ({{areaEn}}) ends on {{until}}',
  },
  'land.unit_lapsed': {
    topic: 'reminder',
    zh: '“{{subject}}”的一项预留（{{areaZh}}）已过 {{until}}，自动失效',
    en: 'A reservation on “{{subject}}” ({{areaEn}}) lapsed after {{until}}',
  },
  'land.unit_to_release': {
    topic: 'task',
    zh: '“{{subject}}”有 {{areaZh}} 的持有项目已结束，请确认释放',
    en: 'What holds {{areaEn}} of “{{subject}}” has ended: decide on its release',
  },
  'land.lapses_soon': {
    topic: 'reminder',
    zh: '“{{subject}}”在 {{unit}} 的预留将于 {{until}} 到期',
    en: 'The reservation of “{{subject}}” on {{unit}} ends on {{until}}',
  },
  'land.lapsed': {
    topic: 'reminder',
    zh: '“{{subject}}”在 {{unit}} 的预留已过 {{until}}，自动失效',
    en: 'The reservation of “{{subject}}” on {{unit}} lapsed after {{until}}',
  },
});
