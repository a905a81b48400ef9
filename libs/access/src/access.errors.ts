import { defineErrors } from '#platform/errors/domain-error.js';

export const accessErrors = defineErrors({
  'access.sign_in': { status: 401, zh: '请先登录', en: 'Please sign in' },
  'access.session_expired': {
    status: 401,
    zh: '登录已过期，请重新登录；未保存的内容仍在页面上',
    en: 'Your session has expired. Sign in again; what you typed is kept',
  },
  'access.bad_credentials': { status: 401, zh: '用户名或密码不正确', en: 'User name or password is wrong' },
  'access.locked': {
    status: 423,
    zh: '连续输错次数过多，账号已锁定，请 {{minutes}} 分钟后再试',
    en: 'Too many failures: the account is locked, try again in {{minutes}} minutes',
  },
  'access.forbidden': { status: 403, zh: '您没有这项权限', en: 'You may not do this' },
  'access.cross_site': { status: 403, zh: '请求来源不被允许', en: 'The request came from another site' },
  'access.password_weak': {
    status: 400,
    zh: '密码至少 10 位，且不能包含用户名或过于简单',
    en: 'A password has at least 10 characters, does not contain the user name and is not a common one',
  },
  'access.password_wrong': { status: 400, zh: '当前密码不正确', en: 'The current password is wrong' },
  'access.password_change_required': { status: 403, zh: '请先修改初始密码', en: 'Change the initial password first' },
  'user.username_taken': { status: 409, zh: '用户名已被使用', en: 'This user name is taken' },
  'user.unknown_team': { status: 400, zh: '没有这个团队', en: 'No such team' },
  'user.unknown_zone': { status: 400, zh: '没有这个片区：{{zone}}', en: 'No such zone: {{zone}}' },
  'user.own_roles': { status: 409, zh: '不能修改自己的角色', en: 'Nobody grants roles to themselves' },
  'user.admin_and_business': {
    status: 409,
    zh: '系统、安全、审计管理员与业务角色不能由同一人兼任',
    en: 'An administrator role cannot be combined with another role',
  },
  'user.last_admin': {
    status: 409,
    zh: '至少保留一名可用的系统管理员',
    en: 'At least one active system administrator must remain',
  },
  'team.code_taken': { status: 409, zh: '团队代码已被使用', en: 'This team code is taken' },
});
