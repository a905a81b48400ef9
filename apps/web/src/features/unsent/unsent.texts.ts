import { texts } from '../../app/i18n';

export const useUnsentTexts = texts(
  'unsent',
  {
    chip: '{{count}} 条待发送',
    title: '还没发出去的',
    why: '刚才没有网络，已存在这台设备上；联网后自动发送，不会重复。',
    send: '现在发送',
    sent: '已发送 {{count}} 条',
    stillOffline: '还是连不上，内容都留着',
    refused: '服务器没有接受：{{problem}}',
    open: '打开修改',
    drop: '丢弃',
    dropped: '已丢弃“{{title}}”',
    kept: '没有网络，已存在本机，联网后自动发送',
    withPhoto: '含照片',
  },
  {
    chip: '{{count}} waiting to be sent',
    title: 'Not sent yet',
    why: 'There was no connection. It is kept on this device and sent, once, when the connection is back.',
    send: 'Send now',
    sent: '{{count}} sent',
    stillOffline: 'Still no connection; everything is kept',
    refused: 'The server did not accept it: {{problem}}',
    open: 'Open and correct',
    drop: 'Discard',
    dropped: 'Discarded “{{title}}”',
    kept: 'No connection: kept on this device and sent when it is back',
    withPhoto: 'with a photo',
  },
);
