-- What people consent to, by purpose and version; the version in force is the last one whose day has come.
create table consent_text (
  purpose    text not null,
  version    text not null,
  valid_from date not null,
  title_zh   text not null,
  title_en   text not null,
  text_zh    text not null,
  text_en    text not null,
  primary key (purpose, version)
);
insert into consent_text (purpose, version, valid_from, title_zh, title_en, text_zh, text_en) values
  ('IDENTITY_CHECK', '2018-01', '2018-01-01', '实名认证', 'Real-name verification',
   '同意工会将姓名、证件号码与手机号提交有权机关核验，仅用于确认本人身份；核验未通过时不予保存。',
   'Name, document number and phone may be put to the authority to confirm who you are, and for nothing else; when it does not confirm them they are not kept.'),
  ('MEMBERSHIP', '2018-01', '2018-01-01', '入会与会员服务', 'Membership',
   '同意工会为建立会籍、提供会员服务而处理个人信息；可随时查询、更正，离会后按规定期限删除。',
   'Personal data are processed to keep your membership and to give you its services; you can read and correct them at any time, and they are deleted after the legal periods once you have left.'),
  ('MEDICAL_DATA', '2018-01', '2018-01-01', '医疗健康信息', 'Medical data',
   '单独同意工会为审核救助与慰问申请而处理所提交的医疗票据与诊断信息；仅限经办人员查阅，查阅均留痕。',
   'Separately, medical bills and diagnoses that you hand in are processed to decide on relief; only those who decide may read them, and every reading is recorded.');

-- One attempt to prove who somebody is. The sealed columns are emptied as soon as it is decided.
create table identity_check (
  id              uuid primary key,
  issuer          text not null,
  subject         text not null,
  state           text not null check (state in ('CODE_SENT', 'PENDING', 'VERIFIED', 'REFUSED', 'FAILED')),
  name            bytea,
  id_number       bytea,
  phone           bytea,
  code_odd        bytea,
  code_even       bytea,
  code_expires_at timestamptz not null,
  tries           integer not null check (tries between 0 and 5),
  person_id       uuid references person,
  started_at      timestamptz not null,
  next_attempt_at timestamptz not null,
  version         bigint not null
);
create index identity_check_by_login on identity_check (issuer, subject, started_at);
create index identity_check_pending on identity_check (next_attempt_at) where state = 'PENDING';
create index identity_check_open on identity_check (code_expires_at) where state = 'CODE_SENT';

create table consent (
  check_id     uuid not null references identity_check,
  purpose      text not null,
  text_version text not null,
  given_at     timestamptz not null,
  primary key (check_id, purpose),
  foreign key (purpose, text_version) references consent_text (purpose, version)
);

-- A text message to be sent; deleted once it is. Its id is the request id at the gateway, so that none is sent twice.
create table text_message (
  id              uuid primary key,
  phone           bytea not null,
  content         bytea not null,
  code            bytea,
  give_up_at      timestamptz not null,
  next_attempt_at timestamptz not null
);
create index text_message_due on text_message (next_attempt_at);
